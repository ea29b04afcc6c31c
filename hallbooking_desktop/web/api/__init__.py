"""The calls of SPEC 12, one module a theme."""
