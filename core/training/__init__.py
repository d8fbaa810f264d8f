"""The training loop and everything it needs to be watched and steered."""
