"""The HTTP endpoint: the program's services for browsers, kiosks and other programs (SPEC 12)."""
