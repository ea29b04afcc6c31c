"""PDF and iCalendar: snapshots in, bytes out. ReportLab is imported when the first paper is made."""
