"""Expressions of time in a text, and the days they mean."""

from __future__ import annotations

from dataclasses import dataclass

from missionbrief.language.dates.forms import Day, Month
from missionbrief.language.dates.grammar import FOR_CLAIMS, Grammar
from missionbrief.language.dates.reference import Form, Reference
from missionbrief.language.dates.spans import Span

__all__ = ["Day", "Expression", "Form", "Month", "Reference", "Span", "find_dates"]

_CLAIMS = Grammar(FOR_CLAIMS)


@dataclass(frozen=True)
class Expression:
    """An expression of time: `text[start:end]` of the text it was found in, and its form."""

    start: int
    end: int
    text: str
    form: Form


def find_dates(text: str) -> tuple[Expression, ...]:
    """Return the expressions of time in `text` that can date a claim, in order, without overlap.

    Offsets count the characters of `text`. Durations, sets, ages, words such as "recently" and
    times of an unnamed day are not returned.
    """
    return tuple(
        Expression(found.start(), found.end(), found.group(), form)
        for found, form in _CLAIMS.find(text)
        if form.datable
    )
