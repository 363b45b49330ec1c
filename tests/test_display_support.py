"""A judgement cites what its confidence rests on, and a quotation its own source alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from analysis_seeds import SEEDS
from made_claims import Row, issue, world
from missionbrief.analysis.judgements import Judgement, judgements
from missionbrief.display.blocks import Cite, Quoted, Run
from missionbrief.display.briefing import Brief, brief
from missionbrief.display.called import the
from missionbrief.display.judged import worded
from missionbrief.display.plain import blocks_to_text
from missionbrief.display.wants import words_of

PUBLISHED = {"a": "2025-03-03", "b": "2025-03-05", "c": "2025-03-07", "d": "2025-03-09"}
GOLD = SEEDS.parent / "tests" / "gold" / "articles"


def position(by: str, actor: str, stance: str, quote: str, **more: Any) -> Row:
    days = {"day": PUBLISHED[by]}
    return {"by": by, "kind": "position", "actor": actor, "stance": stance, "quote": quote} | (
        days | more
    )


def hurt(by: str, day: str, unit: str, value: int) -> Row:
    return {
        "by": by, "kind": "casualty", "actor": "Kenya", "target": None, "unit": unit,
        "value": value, "day": day,
    }  # fmt: skip


def told(found: Brief, topic: str) -> tuple[Judgement, Sequence[Run]]:
    (judged,) = [j for j in judgements(found.state) if j.topic == topic]
    words = worded(found.state, judged)
    return judged, (*words.claim, *words.reason)


def cited(runs: Sequence[Run]) -> set[int]:
    return {run.n for run in runs if isinstance(run, Cite)}


def test_confidence_in_a_loss_counts_no_source_that_tells_another_loss() -> None:
    rows = [hurt("a", "2025-02-01", "injured", 2), hurt("b", "2025-02-20", "killed", 1)]
    judged, runs = told(issue(rows, PUBLISHED, "2025-03-10"), "casualties")
    assert cited(runs) == {2} == {r.n for r in judged.decide}
    assert (judged.confidence.level, judged.confidence.sources) == ("low", 1)


def test_a_quotation_of_a_position_is_cited_to_the_source_that_has_it() -> None:
    quotes = [f"Ann Lee said the force should {v}." for v in ("come home", "return", "withdraw")]
    rows = [position(by, "Ann Lee", "withdraw", q) for by, q in zip("abc", quotes, strict=True)]
    found = issue(rows, PUBLISHED, "2025-03-10")
    _, runs = told(found, "positions")
    (at,) = [i for i, run in enumerate(runs) if isinstance(run, Quoted)]
    behind = runs[at + 1 :]
    assert isinstance(behind[0], Cite) and behind[0].n == 3
    assert not isinstance(behind[1], Cite)  # “…” [3] (also [1] [2])
    assert cited(runs) == {1, 2, 3}
    words = blocks_to_text(found.words().to_json()["blocks"])
    assert f"“{words_of(found.state.stands[0].now[0])}” [3]" in words
    assert "[1]" not in words


def test_those_whose_words_are_not_quoted_are_cited_behind_the_quotations() -> None:
    rows = [
        position("a", "Ann Lee", "withdraw", "Ann Lee wants the force to return."),
        position("b", "Bo Ray", "transition_to_un", "Bo Ray would hand it over to the UN."),
        position("c", "Cy Fox", "defund", "Cy Fox would end its funding."),
        position("d", "Di Poe", "withdraw", "Di Poe wants it recalled."),
    ]
    judged, runs = told(issue(rows, PUBLISHED, "2025-03-10"), "positions")
    assert cited(runs) == {r.n for r in judged.records} == {1, 2, 3, 4}


def test_a_country_takes_part_from_the_day_that_this_is_told_not_from_its_promise() -> None:
    rows = [
        {"by": "a", "kind": "contributor", "actor": "Jamaica", "status": "pledged",
         "day": "2023-10-02"},
        {"by": "b", "kind": "contributor", "actor": "Jamaica", "day": "2025-01-08"},
        {"by": "a", "kind": "contributor", "actor": "Benin", "status": "pledged",
         "day": "2023-10-02"},
    ]  # fmt: skip
    found = {c.country: c for c in world(rows, PUBLISHED).contributors}
    jamaica, benin = found["Jamaica"], found["Benin"]
    assert jamaica.joined and str(jamaica.first) == "2025-01-08"
    assert [r.document for r in jamaica.records] == ["b"] and jamaica.sources == 1
    assert not benin.joined and str(benin.first) == "2023-10-02"


@cache
def read(corpus: str, as_of: str) -> Brief:
    return brief(corpus, as_of)


@pytest.mark.parametrize("as_of", ["2024-09-30", "2024-11-28", "2025-04-30", ""])
@pytest.mark.parametrize("corpus", [str(SEEDS), str(GOLD)])
def test_every_source_that_confidence_rests_on_is_cited(corpus: str, as_of: str) -> None:
    found = read(corpus, as_of)
    for judged in judgements(found.state):
        words = worded(found.state, judged)
        assert {r.n for r in judged.decide} <= cited([*words.claim, *words.reason]), judged.topic


@pytest.mark.parametrize("as_of", ["2024-09-30", "2024-11-28", "2025-04-30", ""])
@pytest.mark.parametrize("corpus", [str(SEEDS), str(GOLD)])
def test_a_quotation_in_a_judgement_stands_in_the_source_cited_behind_it(
    corpus: str, as_of: str
) -> None:
    found = read(corpus, as_of)
    texts = {int(str(d.n)): found.texts[str(d.document)] for d in found.state.used.itertuples()}
    for judged in judgements(found.state):
        words = worded(found.state, judged)
        for run, after in pairwise([*words.claim, *words.reason]):
            if isinstance(run, Quoted) and isinstance(after, Cite):
                core = " ".join(run.text.strip(" …").split())[1:]
                assert core in " ".join(texts[after.n].split())


def test_who_has_little_liking_for_it_is_quoted_with_these_words() -> None:
    quote = (
        "The Labour Party has long stood behind the multinational force in Haiti and its officers,"
        " while the Liberal Party has shown little appetite for it."
    )
    rows = [position("a", "Liberal Party", "oppose", quote)]
    found = issue(rows, PUBLISHED, "2025-03-10")
    (stance,) = found.state.stands[0].now
    assert words_of(stance) == "… while the Liberal Party has shown little appetite for it"
    assert the("Liberal Party") == "the Liberal Party"
