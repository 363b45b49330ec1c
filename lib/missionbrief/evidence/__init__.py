"""The table of claims: schema, files, measures."""
