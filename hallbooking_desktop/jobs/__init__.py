"""Background work, done by one leader among all processes that share a database."""
