"""The optimisers, one file each."""
