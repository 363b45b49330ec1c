"""Facts on contributors, the mandate, visits and operations in wordings of many kinds of text, with
near misses that tell none: each sentence or short passage has all its claims."""

from __future__ import annotations

import pytest
from reading import claims, taking_part, told, wordings


@pytest.mark.parametrize(("text", "expected"), wordings("contributors.txt").items())
def test_contributors_are_told_with_how_they_are_put(text: str, expected: str) -> None:
    assert told(f"{c.actor} {c.status}" for c in taking_part(text)) == expected


@pytest.mark.parametrize(("text", "expected"), wordings("mandate.txt").items())
def test_acts_on_the_mandate_are_told_with_their_days(text: str, expected: str) -> None:
    rows = (f"{c.rule.split('/')[1]} {c.start or '-'} {c.status}" for c in claims(text, "mandate"))
    assert told(rows) == expected


@pytest.mark.parametrize(("text", "expected"), wordings("visits.txt").items())
def test_visits_are_told_with_who_goes_where(text: str, expected: str) -> None:
    rows = (f"{c.actor} to {c.target} {c.status}" for c in claims(text, "visit"))
    assert told(rows) == expected


@pytest.mark.parametrize(("text", "expected"), wordings("operations.txt").items())
def test_operations_are_told_with_what_they_are(text: str, expected: str) -> None:
    assert told(f"{c.target} {c.status}" for c in claims(text, "operation")) == expected
