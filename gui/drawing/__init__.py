"""The parts of the draw view that work behind its widgets: the networks kept, what is asked of them, own drawings."""
