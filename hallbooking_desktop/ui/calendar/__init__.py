"""The calendar: day, week, month and timeline of a venue's halls.

``axis``, ``lanes``, ``geometry``, ``month``, ``index``, ``scene``, ``layout``, ``backdrop``, ``rules``, ``gesture`` and
``cursor`` are pure Python; the painters and the widgets stand on them.
"""
