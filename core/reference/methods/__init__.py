"""The classical methods, one file each."""
