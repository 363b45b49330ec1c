"""The rules in their order, and how they find expressions in a text.

Where two rules match at one place the longer match counts, then the earlier rule. A rule runs only
where one of its cue words stands in the text, so that a sentence without a word of time costs
little more than telling its words apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from missionbrief.language.dates.absolute import ABSOLUTE, NAMED_DAYS
from missionbrief.language.dates.clock import CLOCK
from missionbrief.language.dates.composite import ALONE, COMPOSITE, ROLLING
from missionbrief.language.dates.forms import Form
from missionbrief.language.dates.lengths import GUARDS, LENGTHS_AND_SETS, REFERENCES
from missionbrief.language.dates.of_year import OF_YEAR
from missionbrief.language.dates.opening import OPENING
from missionbrief.language.dates.periods import PERIODS
from missionbrief.language.dates.recent import RELATIVE
from missionbrief.language.dates.starting import STARTING
from missionbrief.language.dates.vocabulary import Rule
from missionbrief.language.dates.within import WITHIN

COMMON = (*ABSOLUTE, *NAMED_DAYS, *PERIODS, *CLOCK, *RELATIVE, *LENGTHS_AND_SETS)
SPELT: tuple[Rule, ...] = (*OPENING, *WITHIN, *OF_YEAR, *STARTING, *COMPOSITE)
FOR_CLAIMS: tuple[Rule, ...] = (*ROLLING, *GUARDS, *SPELT, *COMMON)
FOR_TIMEX: tuple[Rule, ...] = (*COMMON, *ALONE, *REFERENCES)
_WORD = re.compile(r"[a-z]+|\d+")
_MARK = re.compile(r"\d([:/])\d")


def words_of(text: str) -> set[str]:
    """Return the words and numbers of `text` in lower case; ":" and "/" where they join figures,
    and "may" only where it is written as the month is.
    """
    words = set(_WORD.findall(text.lower()))
    if ":" in text or "/" in text:
        words.update(_MARK.findall(text))
    if "may" in words and "May" not in text:
        words.discard("may")
    return words


class Grammar:
    """Rules that are tried on a text together."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        """Keep the rules in their order."""
        self.rules = rules
        self._cued: defaultdict[str, list[int]] = defaultdict(list)
        for order, rule in enumerate(rules):
            for cue in rule.cues:
                self._cued[cue].append(order)

    def find(self, text: str) -> Iterator[tuple[re.Match[str], Form]]:
        """Yield matches with their forms, in order and without overlap."""
        words = words_of(text) & self._cued.keys()
        matches = sorted(
            (
                (found.start(), -found.end(), order, found)
                for order in {order for word in words for order in self._cued[word]}
                for found in self.rules[order].pattern.finditer(text)
            ),
            key=lambda match: match[:3],
        )
        covered = 0
        for start, _, order, found in matches:
            if start < covered:
                continue
            if (form := self.rules[order].form(found)) is not None:
                covered = found.end()
                yield found, form
