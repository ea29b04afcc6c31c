"""The audit log in words: what was done, which values changed, where it leads."""
