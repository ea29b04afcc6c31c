"""What every table can do: columns chosen, rows copied, saved as CSV and printed."""
