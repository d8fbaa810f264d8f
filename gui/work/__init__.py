"""Everything that owns a QThread."""
