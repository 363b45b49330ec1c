"""What actors want done with the mission: who speaks, of what, and to what end."""
