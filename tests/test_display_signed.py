"""An analyst's judgements stand on the page under their name, and no issue has them too early."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from analysis_seeds import blocks, briefing, texts
from missionbrief.analysis.judgements import judgements as choose
from missionbrief.display.briefing import Brief
from missionbrief.display.html import blocks_to_html
from missionbrief.display.plain import blocks_to_text
from missionbrief.errors import Place
from missionbrief.evidence.opinions import MOST, TOPICS, Opinion

FIRST, LAST = sorted(texts())[3], sorted(texts())[0]
SCRIPT = "<script>alert(1)</script>"


def opinion(claim: str = "Kenya will stay", reason: str = "", **more: Any) -> Opinion:
    return Opinion(Place(Path("judgements.md"), 1), claim, reason, **{"by": "A. Otieno", **more})


def with_own(*own: Opinion, as_of: str = "2025-04-30") -> Brief:
    return replace(briefing(as_of), opinions=own)


def judgements(brief: Brief) -> list[dict[str, Any]]:
    return next(b["items"] for b in blocks(brief) if b["type"] == "judgements")


def words(brief: Brief) -> str:
    return blocks_to_text(brief.judgements().to_json()["blocks"])


def test_an_added_judgement_bears_a_name_and_goes_before_none_of_the_program_s() -> None:
    made = judgements(briefing())
    *rest, first = judgements(with_own(opinion(confidence="low", why="a guess")))
    assert (first["by"], first["confidence"], first["why"]) == ("A. Otieno", "low", "A guess.")
    assert all(j["by"] is None for j in rest)
    assert rest == list(made[: MOST - 1])
    told = words(with_own(opinion(confidence="low", why="a guess")))
    assert "- Kenya will stay. \n  Judgement by A. Otieno. Low confidence: A guess." in told
    assert "bears a name is the analyst’s own" in told
    assert "analyst" not in words(briefing())


@pytest.mark.parametrize("topic", TOPICS)
def test_a_judgement_replaces_the_program_s(topic: str) -> None:
    made = judgements(briefing())
    found = judgements(with_own(opinion(replaces=topic)))
    assert sum(j["by"] is not None for j in found) == 1
    assert len(found) == min(MOST, max(len(made), 1))
    assert 3 <= len(found) <= MOST
    told = "Replaced by the analyst’s: the program’s on" in words(with_own(opinion(replaces=topic)))
    state = briefing().state
    assert told == (topic in {j.topic for j in choose(state)})
    kept = [j for j in found if j["by"] is None]
    assert kept == [m for m in made if m in kept]
    if not told:
        assert found[-1]["by"] == "A. Otieno"


def test_what_gives_way_is_told() -> None:
    own = [opinion(f"Judgement {n}.") for n in range(MOST)]
    assert [j["by"] for j in judgements(with_own(*own))] == ["A. Otieno"] * MOST
    assert "Left out for lack of room beside the analyst’s: the program’s on strength" in words(
        with_own(*own)
    )


def test_brackets_become_references_to_the_source_and_the_claim() -> None:
    brief = with_own(opinion(f"So it is [{FIRST}].", ""))
    claim = next(r for r in brief.state.records if r.document == LAST)
    brief = with_own(opinion(f"So it is [{FIRST}].", f"Because [{claim.claim_id}]."))
    first = judgements(brief)[-1]
    (source,) = [r for r in first["claim"] if r["run"] == "cite"]
    (reason,) = [r for r in first["reason"] if r["run"] == "cite"]
    assert source["n"] == 4
    assert (reason["n"], reason["claim"]) == (1, claim.claim_id)
    assert " ".join(claim.quote.split()) == reason["quote"]


def test_an_issue_before_a_judgement_does_not_have_it() -> None:
    dated = opinion(made=date(2025, 1, 1))
    assert judgements(with_own(dated))[-1]["by"] == "A. Otieno, 1 January 2025"
    early = with_own(dated, as_of="2024-11-30")
    assert all(j["by"] is None for j in judgements(early))
    assert "Left out as later than the cut-off: one judgement of A. Otieno." in words(early)


def test_a_judgement_on_an_article_that_is_left_out_is_left_out() -> None:
    early = with_own(opinion(reason=f"As told [{LAST}]."), as_of="2024-11-30")
    assert all(j["by"] is None for j in judgements(early))
    claim = next(r for r in briefing().state.records if r.document == LAST)
    early = with_own(opinion(reason=f"As told [{claim.claim_id}]."), as_of="2024-11-30")
    assert all(j["by"] is None for j in judgements(early))


def test_a_judgement_stands_where_no_claim_carries_one() -> None:
    brief = with_own(opinion())
    empty = replace(brief, claims=brief.claims.iloc[:0])
    (only,) = judgements(empty)
    assert only["by"] == "A. Otieno"


def test_hostile_words_come_out_as_words() -> None:
    html = blocks_to_html(blocks(with_own(opinion(SCRIPT, SCRIPT, by=SCRIPT, why=SCRIPT))))
    assert "<script" not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 4
