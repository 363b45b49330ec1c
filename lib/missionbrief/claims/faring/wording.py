"""The words by which sentences tell how things fare."""

from __future__ import annotations

from missionbrief.lexicon import words

WORSE = words("claims", "assessment", "worse")
BETTER = words("claims", "assessment", "better")
LESS = words("claims", "assessment", "less")
MORE = words("claims", "assessment", "more")
BAD = words("claims", "assessment", "bad")
TROUBLE = words("claims", "assessment", "trouble")
WEAK = words("claims", "assessment", "weak")
PLAIN = words("claims", "assessment", "plain")
CALM = words("claims", "assessment", "calm")
HEADWAY = words("claims", "assessment", "headway")
GAINS = words("claims", "assessment", "gains")
GANGS = frozenset({"gang", "gangs", "gunmen", "bandits"})
PEOPLE = frozenset({"he", "she", "they", "who", "others", "some", "many", "several", "members",
                     "men", "fighters", "suspects", "persons",
                     "people", "inmates", "prisoners", "residents"})  # fmt: skip
NOT = frozenset({"no", "not", "little", "few", "scant", "hardly", "scarcely", "barely", "n't"})
OTHER = {"improving": "worsening", "worsening": "improving"}
DOUBTED = {"improving": "worsening"}
"""What whoever doubts an outlook sees: things need not get better that do not get worse."""
FARES = HEADWAY | TROUBLE
TURNS = WORSE | MORE | BETTER | LESS | GAINS | {"fall", "lose", "overrun"}
CLAUSE = 6
SAFE = words("claims", "assessment", "safe")
