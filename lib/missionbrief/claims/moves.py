"""Verbs by which a contingent comes and goes."""

from __future__ import annotations

from missionbrief.lexicon import words

ARRIVES = words("claims", "moves", "arrives")
LEAVES = words("claims", "moves", "leaves")
MOVES = ARRIVES | LEAVES
