"""What authorises the mission: decisions, votes, terms, expiries and rulings of courts."""
