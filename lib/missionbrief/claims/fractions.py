"""Fractions that are a whole percentage: "half of the dead", "four fifths of"; a third is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.language.quantities import Quantity, qualifier_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence

_FRACTION = re.compile(
    r"\b(?P<half>half)\b(?= (?:of\b|the\b|its\b|all\b|Haiti))"
    r"|\b(?:(?P<n>a|one|two|three|four)[ -])(?P<part>quarter|fifth)s?\b(?= of\b)",
    re.IGNORECASE,
)
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}


def fractions(sentence: Sentence) -> Iterator[Quantity]:
    """Yield the fractions in a sentence as percentages; offsets count its characters."""
    text = sentence.span.text
    for found in _FRACTION.finditer(text):
        start, end = found.span()
        if any(e.start < end and start < e.end for e in sentence.dates):
            continue  # "the first half of the year"
        one = 25 if found["part"] == "quarter" else 20
        value = 50.0 if found["half"] else float(one * _NUMBERS[found["n"].lower()])
        qualifier, back = qualifier_of(text[:start], text[end:])
        number = sentence.token_at(end - 1)
        yield Quantity(start - back, end, value, qualifier, None, True, False, number, None)
