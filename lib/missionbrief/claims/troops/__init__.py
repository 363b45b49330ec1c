"""Bodies of personnel: how many, whose they are, and how they move."""
