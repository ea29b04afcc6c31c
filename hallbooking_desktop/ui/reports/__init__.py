"""The reports on screen: figures and charts made of what the services found, and the widgets that show them."""
