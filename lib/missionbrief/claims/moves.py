"""Verbs by which a contingent comes and goes."""

from __future__ import annotations

ARRIVES = frozenset(["arrive", "land", "come", "reach", "follow", "join", "disembark", "touch", "step", "enter"])
LEAVES = frozenset(["leave", "depart", "return", "withdraw", "repatriate", "fly", "rotate", "pull"])
MOVES = ARRIVES | LEAVES
