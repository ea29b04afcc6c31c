"""Small widgets that every view uses the same way."""
