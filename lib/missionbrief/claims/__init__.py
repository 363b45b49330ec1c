"""From sentences to claims, one module for each kind."""
