"""The result views, one file each."""
