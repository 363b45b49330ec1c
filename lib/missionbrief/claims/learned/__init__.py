"""What rules propose and names offer, weighed by what labelled sentences teach."""
