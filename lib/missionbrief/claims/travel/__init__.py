"""Journeys: who travels, where to, by which stops, and who is there already."""
