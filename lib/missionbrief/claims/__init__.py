"""From sentences to claims, one module for each kind.

Nothing is brought in here: a report needs `claims.claim` alone, and the rules take a second.
"""
