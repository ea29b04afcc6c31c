"""What calls take and answer, for checking and for the documentation at ``/docs``."""
