"""Pure rules: no I/O, no framework; the clock is passed in."""
