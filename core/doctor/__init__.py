"""The training doctor: evidence and a fix."""
