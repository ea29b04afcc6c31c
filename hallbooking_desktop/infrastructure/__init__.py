"""What is outside the program: embedded servers, locks, secrets, mail, storage."""
