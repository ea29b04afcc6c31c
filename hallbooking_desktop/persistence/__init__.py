"""What is stored and how: tables, units of work, refusals by constraint name, change notices."""
