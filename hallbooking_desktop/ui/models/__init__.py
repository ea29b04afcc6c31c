"""Item models: they only read snapshots; loads are tasks where the newest wins."""
