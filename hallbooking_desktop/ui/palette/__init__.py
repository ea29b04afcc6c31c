"""One field for everything: views, actions, bookings, customers, halls, and dates in words."""
