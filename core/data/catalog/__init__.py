"""The data sets, one file each; they register themselves and never import each other."""
