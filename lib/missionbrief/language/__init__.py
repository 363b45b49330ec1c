"""What a sentence says of names, dates, quantities and speakers."""
