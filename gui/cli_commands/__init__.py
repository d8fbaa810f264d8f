"""The commands that need widgets, one file each."""
