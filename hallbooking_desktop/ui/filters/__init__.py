"""Filters of the lists: told as plain values, kept under names, chosen again."""
