"""Cameras and dials: frames in, needle readings out."""
