"""The seeds as a series of three issues, held against a file that was read beside the articles.

The file is made from the claims entered by hand; what the articles' own reading must give besides,
whatever else it finds, stands below. Where a change is meant, read it beside seeds/ and write it:
`python tests/test_series.py`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from analysis_seeds import SEEDS
from missionbrief.analysis.accounts import Account
from missionbrief.analysis.changes import Change
from missionbrief.display.blocks import Box
from missionbrief.display.briefing import Brief, brief
from series import ISSUES, lines
from test_display_threads import full

GOLDEN = Path(__file__).parent / "fixtures" / "series" / "issues.txt"


def written() -> str:
    return "\n".join("\n".join(lines(full(as_of, since))) + "\n" for as_of, since in ISSUES)


def test_the_series_of_three_issues_is_as_it_was_read_beside_the_articles() -> None:
    assert written() == GOLDEN.read_text(encoding="utf-8")


@cache
def read(as_of: str, since: str | None) -> Brief:
    return brief(str(SEEDS), as_of, since or "")


def accounts(as_of: str, since: str | None, question: str) -> list[Account]:
    return [a for a in read(as_of, since).state.accounts if a.question == question]


def sides(account: Account) -> dict[str, set[str]]:
    return {s.label: {r.document[:3] for r in s.records} for s in account.sides}


def changes(as_of: str, since: str | None) -> dict[str, Change]:
    return {c.identity: c for c in read(as_of, since).differences}


@pytest.mark.parametrize(("as_of", "since"), ISSUES)
def test_an_issue_rests_on_the_articles_published_by_then(as_of: str, since: str | None) -> None:
    used = {
        "2024-09-30": ["002", "003"],
        "2024-11-30": ["001", "002", "003"],
        "2025-04-30": ["000", "001", "002", "003"],
    }
    assert [d[:3] for d in read(as_of, since).state.used["document"]] == used[as_of]


def test_an_article_used_by_its_lower_bound_is_named_in_the_method_box() -> None:
    (method,) = [b for b in read(*ISSUES[2]).method().blocks if isinstance(b, Box)]
    (cut,) = [f.value for f in method.facts if f.label == "Information cut-off"]
    assert cut.endswith("one article used by the earliest possible date: [1]")


def test_police_or_soldiers_is_open_while_002_contradicts_itself_and_settled_by_001() -> None:
    (first,) = accounts(*ISSUES[0], "strength_words")
    assert first.unsettled
    assert first.settles == "ranks"
    assert "002" in sides(first)["police"] & sides(first)["military"]
    (later,) = accounts(*ISSUES[2], "strength_words")
    assert (later.rule, later.sides[later.stands or 0].label) == ("one_word", "police")
    assert not {"000", "001"} & sides(later)["military"]


def test_the_lists_of_countries_conflict_once_001_is_there() -> None:
    assert not accounts(*ISSUES[0], "contributors")
    (found,) = accounts(*ISSUES[1], "contributors")
    named = {
        frozenset(r.document[:3] for r in s.records): {r.actor for r in s.records}
        for s in found.sides
    }
    assert named == {
        frozenset({"001"}): {
            "Jamaica", "Bahamas", "Antigua and Barbuda", "Bangladesh", "Benin", "Chad",
        },
        frozenset({"003"}): {"Jamaica", "Belize"},
    }  # fmt: skip
    assert found.unsettled


@pytest.mark.parametrize(("as_of", "since"), ISSUES)
def test_the_order_of_the_journey_is_told_both_ways(as_of: str, since: str | None) -> None:
    (found,) = accounts(as_of, since, "journey")
    assert sides(found) == {"Haiti|United States": {"002"}, "United States|Haiti": {"003"}}
    assert found.unsettled


def test_security_improves_by_002_and_worsens_by_003_and_000() -> None:
    (first,) = accounts(*ISSUES[0], "course")
    assert first.unsettled
    assert "002" in sides(first)["improving"]
    assert "003" in sides(first)["worsening"]
    conflict, development = accounts(*ISSUES[2], "course")
    assert (conflict.outcome, development.outcome) == ("conflict", "development")
    assert {r.document[:3] for r in development.sides[-1].records} == {"000"}
    assert development.sides[-1].label == "worsening"


def test_400_and_800_are_a_development() -> None:
    (found,) = accounts(*ISSUES[2], "strength_change")
    assert [(s.value, s.records[0].qualifier) for s in found.sides] == [
        (400, "exact"), (800, "at_least"),
    ]  # fmt: skip
    assert not [a for a in accounts(*ISSUES[2], "strength_number") if a.outcome == "conflict"]


@pytest.mark.parametrize(("as_of", "since"), ISSUES)
def test_no_conflict_is_invented(as_of: str, since: str | None) -> None:
    told = {a.question for a in read(as_of, since).state.accounts if a.outcome == "conflict"}
    assert told <= {"strength_words", "contributors", "journey", "course", "fares"}


def test_november_brings_the_extension_the_end_of_money_and_new_countries() -> None:
    found = changes(*ISSUES[1])
    new = {key for key, c in found.items() if c.change == "new"}
    assert {"funding/ends", "contributor/Chad", "positions/withdraw/Eugene Wamalwa"} <= new
    # Due in September, done in October.
    (extension,) = (c for key, c in found.items() if key.startswith("mandate/extension"))
    assert extension.change == "changed"
    assert found["arrival/arrived/Kenya/2024-07-16"].change == "changed"
    assert "strength/deployed/Kenya" not in found


def test_april_brings_the_larger_force_two_dead_and_the_counts_of_victims() -> None:
    found = changes(*ISSUES[2])
    assert found["strength/deployed/Kenya"].change == "changed"
    new = {key for key, c in found.items() if c.change == "new"}
    assert {"casualties/Benedict Kabiru", "casualties/Samuel Tompoi Kaetuai"} <= new
    assert "positions/withdraw/Kalonzo Musyoka" in new
    assert "positions/withdraw/Eugene Wamalwa" not in found
    assert any(key.startswith("violence/killed/") for key in new)
    assert not [key for key in found if key.startswith(("mandate/", "contributor/"))]


@pytest.mark.parametrize(("as_of", "since"), ISSUES[1:])
def test_nothing_is_withdrawn_or_corrected_and_what_is_new_has_a_new_claim(
    as_of: str, since: str | None
) -> None:
    brief_ = read(as_of, since)
    assert brief_.before is not None
    known = {r.claim_id for r in brief_.before.records}
    for change in brief_.differences:
        assert change.change in ("new", "changed")
        assert any(r.claim_id not in known for r in change.finding.records)


@pytest.mark.parametrize(
    ("issue", "told"),
    [
        (1, {"mandate": "better", "strength": "silent", "funding": "worse",
             "casualties": "silent", "violence": "silent"}),
        (2, {"mandate": "silent", "strength": "better", "funding": "silent",
             "casualties": "worse", "violence": "worse", "operations": "worse"}),
    ],
)  # fmt: skip
def test_each_thread_has_its_direction(issue: int, told: dict[str, str]) -> None:
    found = {w.thread: w.direction for w in read(*ISSUES[issue])._ways}
    assert {t: found[t] for t in told} == told


if __name__ == "__main__":
    GOLDEN.write_text(written(), encoding="utf-8")
