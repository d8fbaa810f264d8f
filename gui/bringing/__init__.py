"""Bringing data into a project: files and folders of the user's own, and downloads that were asked for."""
