"""The stop rules, one file each."""
