"""The doctor's rules, one file each."""
