"""Words with a number in them, in the form that the language wants for just that number."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


class Counts:
    """Counted things. The strings are collected from calls of ``tr``: only there are a text's plurals noticed."""

    @staticmethod
    def tr(text: str, comment: str, number: int) -> str:
        """Return the text in the reader's language, with the number in it."""
        return QCoreApplication.translate("Counts", text, comment, number)

    def guests(self, number: int) -> str:
        """Return for how many a hall is."""
        return self.tr("%n guests", "", number)

    def whole(self, number: int) -> str:
        """Return for how many a hall is that other halls are parts of."""
        return self.tr("Whole · %n guests", "", number)

    def halls(self, number: int) -> str:
        """Return how many halls were found."""
        return self.tr("%n halls", "", number)

    def halls_with_all(self, number: int) -> str:
        """Return how few halls have all that was asked for."""
        return self.tr("Only %n halls have everything that was asked for.", "", number)

    def seats_spare(self, number: int) -> str:
        """Return how many more people a hall holds than are expected."""
        return self.tr("%n seats to spare", "", number)

    def seats_short(self, number: int) -> str:
        """Return how many more people are expected than a hall holds."""
        return self.tr("%n seats too few", "", number)

    def entries(self, number: int) -> str:
        """Return how much there is on a day of the calendar."""
        return self.tr("%n entries", "", number)

    def rows(self, number: int) -> str:
        """Return how many rows of a table were taken."""
        return self.tr("%n rows", "", number)

    def replaced(self, number: int) -> str:
        """Return how often words of a text were replaced."""
        return self.tr("%n replaced", "", number)

    def pictures_left(self, number: int) -> str:
        """Return how many pictures a page cannot show; what they are said to show is still there as text."""
        return self.tr("%n pictures were left out; their descriptions stay as text.", "", number)

    def bring_in(self, number: int) -> str:
        """Return what brings pictures into the library."""
        return self.tr("Add %n pictures to the library…", "", number)

    def days(self, number: int) -> str:
        """Return a length of whole days."""
        return self.tr("%n d", "", number)

    def hours(self, number: int) -> str:
        """Return a length of whole hours."""
        return self.tr("%n h", "", number)

    def minutes(self, number: int) -> str:
        """Return a length of minutes."""
        return self.tr("%n min", "", number)

    def bookings(self, number: int) -> str:
        """Return how many bookings there are."""
        return self.tr("%n bookings", "", number)

    def standing_again(self, number: int) -> str:
        """Return how many bookings of a series stand again."""
        return self.tr("%n bookings of the series stand again.", "", number)

    def as_they_were(self, number: int) -> str:
        """Return how many bookings of a series are as they were."""
        return self.tr("%n bookings of the series are as they were.", "", number)

    def upcoming(self, number: int) -> str:
        """Return how many of them lie ahead."""
        return self.tr("%n of them ahead", "", number)

    def favourites(self, number: int) -> str:
        """Return how many favourites there are."""
        return self.tr("%n favourites", "", number)

    def reviews(self, number: int) -> str:
        """Return how many reviews there are."""
        return self.tr("%n reviews", "", number)

    def stars(self, number: int) -> str:
        """Return how many stars a review gives."""
        return self.tr("%n of 5 stars", "", number)

    def visible_reviews(self, mean: str, number: int) -> str:
        """Return a hall's average, and of how many reviews."""
        return self.tr("%1 from %n visible reviews", "", number).replace("%1", mean)

    def alerts(self, number: int) -> str:
        """Return how much needs somebody."""
        return self.tr("Alerts: %n things need attention", "", number)

    def queries(self, number: int) -> str:
        """Return how many queries there are."""
        return self.tr("%n queries", "", number)

    def next_try(self, seconds: int) -> str:
        """Return when something is tried again."""
        return self.tr("It is tried again in %n s.", "", seconds)

    def ahead(self, number: int) -> str:
        """Return why a venue or a hall cannot be archived."""
        return self.tr("%n bookings lie ahead there. Move or cancel them first, then archive it.", "", number)

    def lying_ahead(self, number: int) -> str:
        """Return how many bookings lie ahead in a hall that cannot be booked any more."""
        return self.tr("%n bookings lie ahead in it: show them, to move or cancel each", "", number)

    def words(self, number: int) -> str:
        """Return how long a text is."""
        return self.tr("%n words", "", number)

    def paragraphs_alike(self, number: int) -> str:
        """Return how much of a page two versions share, there where it is left out."""
        return self.tr("%n paragraphs stayed the same", "", number)


counts = Counts()
