"""The weight initialisers, one file each."""
