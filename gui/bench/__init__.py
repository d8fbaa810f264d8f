"""The window's own speed, measured."""
