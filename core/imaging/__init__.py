"""Drawing without torch: pen strokes to pictures, rendered dials."""
