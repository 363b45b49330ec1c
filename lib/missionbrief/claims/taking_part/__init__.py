"""Countries said to take part or to have promised to: the ways in which reports list them."""
