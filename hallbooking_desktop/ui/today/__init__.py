"""The parts of the page of the day: lists, cards, words."""
