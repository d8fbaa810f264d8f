"""The needle readers, one file each."""
