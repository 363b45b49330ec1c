"""From claims to findings: pandas in, pandas out, no display."""
