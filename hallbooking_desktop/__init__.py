"""Hall Booking Desktop: the console for the people who run halls and venues."""

__version__ = "0.1.0"
