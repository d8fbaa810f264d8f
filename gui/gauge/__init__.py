"""The parts of the gauge page that work behind its widgets: each owns one matter, the page ties them together."""
