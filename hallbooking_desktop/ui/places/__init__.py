"""Venues and halls: what is known of them, and changing it."""
