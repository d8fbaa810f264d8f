"""Lessons that compute figures of their own, one file each."""
