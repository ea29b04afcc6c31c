"""Making, paying, moving, cancelling and looking at a booking; ``flows.BookingFlows`` is the way in."""
