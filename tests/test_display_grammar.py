"""Sentences hold for one, two and many, for missing dates and for ranges."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_claims import issue
from missionbrief.display.briefing import Brief
from missionbrief.display.plain import blocks_to_text
from test_analysis_questions import mandate, personnel, position
from test_display_corpora import SEAMS

PUBLISHED = {"a": "2025-03-03", "b": "2025-03-20", "c": ("2025-03-25", None), "d": (None, None)}
PEOPLE = ("Peter Ochieng", "Grace Wanjiru", "Daniel Kiprop", "Amina Hassan", "John Mutua")
LANDS = ("Jamaica", "Belize", "Bahamas", "Chad", "Benin", "Guatemala", "Togo")
SPANS: tuple[dict[str, Any], ...] = (
    {},
    {"day": "2025-02-10"},
    {"start": "2025-02-01", "end": "2025-02-28"},
    {"start": "2025-02-10", "end": "2025-02-12"},
    {"start": "2024-12-20", "end": "2025-01-10"},
    {"start": "2024-01-01", "end": "2024-12-31"},
    {"start": "2024-01-01", "end": None},
    {"start": None, "end": "2025-02-10"},
)


def judged(found: Brief) -> list[str]:
    told = [b for b in found.judgements().to_json()["blocks"] if b["type"] == "judgements"]
    return ["".join(r["text"] for r in j["claim"]) for b in told for j in b["items"]]


def dead(by: str, count: int, **days: Any) -> list[dict[str, Any]]:
    row = {"kind": "casualty", "actor": "Kenya", "unit": "killed", "value": 1}
    quote = "The police officer {} was killed."
    return [
        row | days | {"by": by, "target": name, "quote": quote.format(name)}
        for name in PEOPLE[:count]
    ]


@pytest.mark.parametrize(
    ("count", "claim"),
    [
        (1, "One Kenyan officer is named as dead."),
        (2, "Two Kenyan officers are named as dead."),
        (5, "Five Kenyan officers are named as dead."),
    ],
)
def test_the_dead_are_counted_in_the_right_number(count: int, claim: str) -> None:
    assert claim in judged(issue(dead("a", count, day="2025-02-10"), PUBLISHED))


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("February 23", "“February 23”"),
        ("Last week", "“last week”"),
        ("on Monday", "“on Monday”"),
    ],
)
def test_a_day_is_quoted_with_the_capital_of_its_name_alone(told: str, shown: str) -> None:
    found = issue(dead("d", 1, date_text=told), PUBLISHED)
    assert shown in blocks_to_text(found.judgements().to_json()["blocks"])


@pytest.mark.parametrize(
    ("value", "claim"),
    [
        (1, "Kenya had, when last reported, 1 officer in Haiti."),
        (2, "Kenya had, when last reported, 2 officers in Haiti."),
        (1250, "Kenya had, when last reported, 1,250 officers in Haiti."),
    ],
)
def test_a_strength_takes_the_singular_for_one(value: float, claim: str) -> None:
    assert judged(issue([personnel("a", value)], PUBLISHED)) == [claim]


@pytest.mark.parametrize(
    ("count", "claim"),
    [
        (1, "Jamaica has joined Kenya in the mission."),
        (2, "Belize and Jamaica have joined Kenya in the mission."),
        (3, "Bahamas, Belize and Jamaica have joined Kenya in the mission."),
        (7, "7 countries have joined Kenya in the mission."),
    ],
)
def test_countries_are_listed_or_counted(count: int, claim: str) -> None:
    rows = [{"by": "a", "kind": "contributor", "actor": land} for land in LANDS[:count]]
    assert judged(issue(rows, PUBLISHED)) == [claim]


@pytest.mark.parametrize(
    ("actors", "claim"),
    [
        (1, "A wants the mission’s people withdrawn."),
        (2, "A and B want the mission’s people withdrawn."),
        (6, "Six actors want the mission’s people withdrawn."),
    ],
)
def test_actors_take_the_verb_of_their_number(actors: int, claim: str) -> None:
    rows = [position("c", "withdraw", actor=name) for name in "ABCDEF"[:actors]]
    assert judged(issue(rows, PUBLISHED, "2025-04-01")) == [claim]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (SPANS[1], "expires on 10 February 2025"),
        (SPANS[2], "expires in February 2025"),
        (SPANS[3], "expires between 10 and 12 February 2025"),
        (SPANS[4], "expires between 20 December 2024 and 10 January 2025"),
    ],
)
def test_the_end_of_the_mandate_is_told_at_its_precision(days: dict[str, Any], words: str) -> None:
    published = {"a": "2024-12-01"}
    row = mandate("a", "2025-02-10", "mandate/expires", status="planned")
    rows = [{k: v for k, v in row.items() if k != "day"} | days]
    (claim,) = judged(issue(rows, published, "2024-12-05"))
    assert claim == f"The mission’s mandate {words}."


rows_of_any = st.lists(
    st.one_of(
        st.builds(
            lambda by, n, days: dead(by, n, **days),
            st.sampled_from("abcd"), st.integers(1, 5), st.sampled_from(SPANS),
        ),
        st.builds(
            lambda by, value, q, s, days: [personnel(by, value, qualifier=q, status=s) | days],
            st.sampled_from("abcd"), st.sampled_from([1, 2, 400, 1000]),
            st.sampled_from([None, "at_least", "about", "nearly"]),
            st.sampled_from(["actual", "planned", "pledged", "authorised", "denied"]),
            st.sampled_from(SPANS),
        ),
        st.builds(
            lambda by, names: [{"by": by, "kind": "contributor", "actor": n} for n in names],
            st.sampled_from("abcd"), st.sets(st.sampled_from(LANDS), min_size=1),
        ),
        st.builds(
            lambda by, stance, actor, s: [position(by, stance, actor=actor, status=s)],
            st.sampled_from("abcd"),
            st.sampled_from(["withdraw", "defund", "transition_to_un", "support", "fund"]),
            st.sampled_from(["Kenya", "United States", "Kalonzo Musyoka"]),
            st.sampled_from(["actual", "reported"]),
        ),
        st.builds(
            lambda by, rule, s, days: [
                {k: v for k, v in mandate(by, "2025-02-10", rule, status=s).items() if k != "day"}
                | days
            ],
            st.sampled_from("abcd"),
            st.sampled_from(["mandate/authorised", "mandate/expires", "mandate/renewed"]),
            st.sampled_from(["actual", "planned"]), st.sampled_from(SPANS),
        ),
        st.builds(
            lambda by, value, sort, s, days: [
                {"by": by, "kind": "funding", "actor": "United States", "value": value,
                 "unit": "USD" if value else None, "status": s, "target": f"MSS mission{sort}"}
                | days
            ],
            st.sampled_from("abcd"), st.sampled_from([None, 1, 5e6, 200e6]),
            st.sampled_from(["", ": end of funds", ": shortfall", ": running cost a year"]),
            st.sampled_from(["actual", "pledged", "frozen", "called_for", "planned"]),
            st.sampled_from(SPANS),
        ),
        st.builds(
            lambda by, stance: [
                {"by": by, "kind": "assessment", "actor": None, "target": "situation",
                 "stance": stance}
            ],
            st.sampled_from("abcd"), st.sampled_from(["improving", "worsening", "mixed"]),
        ),
        st.builds(
            lambda by, value, days: [
                {"by": by, "kind": "violence", "actor": None, "target": "people",
                 "unit": "killed", "place": "Haiti", "value": value} | days
            ],
            st.sampled_from("abcd"), st.sampled_from([1, 2, 4239]), st.sampled_from(SPANS),
        ),
    ),
    min_size=1, max_size=9,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(rows_of_any, st.sampled_from([None, "2025-03-10"]))
def test_no_mix_of_claims_shows_a_seam(rows: list[list[dict[str, Any]]], since: str | None) -> None:
    found = issue([row for some in rows for row in some], PUBLISHED, "2025-04-01", since)
    claims = judged(found)
    for cell in ("masthead", "judgements", "numbers", "outlook", "changes", "mandate", "strength",
                 "funding", "casualties", "positions", "conflicts", "ahead"):  # fmt: skip
        text = blocks_to_text(getattr(found, cell)().to_json()["blocks"])
        text = "\n".join(x.strip() for x in text.splitlines())
        text = re.sub(r" \|(?: +\|)*", " |", text).replace("|  [", "| [")
        for seam in SEAMS:
            assert seam not in text, (cell, seam, text[max(0, text.find(seam) - 80) :][:160])
        assert not re.search(r"\b(one|1) (articles|sources|claims|members|countries)\b", text)
        assert not re.search(r"\b(two|three|\d\d) (article|source|claim|member|country)\b", text)
    assert not re.search(r"\b[a-z’]+ (\b\w+\b) \1 ", " ".join(claims)), claims
    for claim in claims:
        assert claim[0].isupper() or claim[0].isdigit()
        assert claim.endswith(".")
    assert len(claims) <= 5
