"""The scenes of the gallery, one file each."""
