"""A look around the desk for who is new: it points at real things, can be left at any moment and blocks nothing."""
