"""The views behind the navigation; each is imported when it is first shown."""
