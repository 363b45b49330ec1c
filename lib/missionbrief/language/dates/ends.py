"""What a stretch of time may begin or end with: a day or a month, with or without its year, or a
year."""

from __future__ import annotations

from missionbrief.language.dates.absolute import ABSOLUTE, BARE
from missionbrief.language.dates.forms import Form, Month
from missionbrief.language.dates.vocabulary import (
    DAY,
    MONTH,
    PART,
    POINTING,
    YEAR,
    YEAR_AFTER_MONTH,
    month,
)

ANY_END = (
    rf"(?:(?:(?i:{PART}))?(?:{DAY} (?:of )?)?{MONTH}(?: {DAY})?"
    rf"(?:,? (?:of )?{YEAR_AFTER_MONTH})?|(?:(?i:{PART}))?{YEAR})"
)


def end_of(text: str) -> Form | None:
    """Return the form of an end that `ANY_END` matches, or None."""
    word, _, name = text.partition(" ")
    if word.lower() in ("last", "this"):
        return Month(month(name), which=POINTING[word.lower()])
    for one in (*ABSOLUTE, *BARE):
        if found := one.pattern.fullmatch(text):
            return one.form(found)
    return None
