"""The matters of the field and fit views, a part of its own each; the views build them and hand round."""
