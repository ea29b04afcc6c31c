"""The calendar: day, week, month and timeline of a venue's halls.

``axis``, ``lanes``, ``geometry``, ``month``, ``index``, ``scene``, ``rules``, ``gesture`` and ``cursor`` are pure Python;
the painter and the widgets stand on them.
"""
