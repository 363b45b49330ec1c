"""Expressions of time in a text, and the days they mean."""

from __future__ import annotations

from dataclasses import dataclass

from missionbrief.language.dates.forms import Day, Form, Month, Reference, Span
from missionbrief.language.dates.grammar import RULES

__all__ = ["Day", "Expression", "Form", "Month", "Reference", "Span", "find_dates"]


@dataclass(frozen=True)
class Expression:
    """An expression of time: `text[start:end]` of the text it was found in, and its form."""

    start: int
    end: int
    text: str
    form: Form


def find_dates(text: str) -> tuple[Expression, ...]:
    """Return the expressions of time in `text`, in order and without overlap.

    Offsets count the characters of `text`. Durations, sets and ages are not returned.
    """
    matches = sorted(
        (
            (found.start(), -found.end(), order, found)
            for order, rule in enumerate(RULES)
            for found in rule.pattern.finditer(text)
        ),
        key=lambda match: match[:3],
    )
    expressions: list[Expression] = []
    covered = 0
    for start, _, order, found in matches:
        if start < covered:
            continue
        form = RULES[order].form(found)
        covered = found.end()
        if form is not None:
            expressions.append(Expression(start, found.end(), found.group(), form))
    return tuple(expressions)
