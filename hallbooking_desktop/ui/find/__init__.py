"""Finding a hall: the form, what is typed in it, and the cards that answer."""
