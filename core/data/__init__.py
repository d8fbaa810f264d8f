"""Data sets: where samples come from and how they are split and scaled."""
