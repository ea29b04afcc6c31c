"""The demo's photographs: halls and houses drawn in perspective, the same each time, different in each venue."""
