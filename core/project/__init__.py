"""The project document and its file."""
