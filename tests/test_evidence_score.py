"""How the extraction is measured."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import reading
from evidence_examples import claim
from missionbrief.claims.claim import Claim
from missionbrief.corpus import read_corpus
from missionbrief.errors import InputError
from missionbrief.evidence.carrying import sentence_of
from missionbrief.evidence.files import read_claims, write_claims
from missionbrief.evidence.gold import Fact, read_gold
from missionbrief.evidence.names import same_name
from missionbrief.evidence.score import Count, score
from missionbrief.evidence.scorecard import as_json, as_table, misses

TEXT = "Mr. Ruto came. Kenya sent 400 police officers on Friday. Belize and Jamaica joined them.\n"
TEXTS = {"one": TEXT}


def said(words: str, **cells: Any) -> Claim:
    at = TEXT.index(words)
    return claim(**{"quote": words, "char_start": at, "char_end": at + len(words), **cells})


def fact(anchor: str, **cells: Any) -> Fact:
    return Fact("one", **{"kind": "personnel", "anchor": anchor, **cells})


def test_a_claim_with_the_facts_value_in_its_sentence_is_found() -> None:
    result = score([fact("Kenya sent", value=400)], [said("400 police", value=400.0)], TEXTS)
    assert result.kinds["personnel"] == Count(1, 1, 1)
    assert (result.overall.precision, result.overall.recall, result.overall.f1) == (1, 1, 1)
    assert not result.missed
    assert not result.extra


def test_another_value_kind_or_sentence_is_a_miss_and_an_extra_claim() -> None:
    wanted = [fact("Kenya sent", value=400)]
    for wrong in (
        said("400 police", value=4.0),
        said("400 police", value=None),
        said("400 police", value=400.0, kind="arrival"),
        said("Belize and Jamaica", value=400.0),
    ):
        result = score(wanted, [wrong], TEXTS)
        assert result.overall == Count(0, 1, 1)
        assert result.missed == tuple(wanted)
        assert result.extra == (wrong,)


def test_a_contributor_must_be_the_same_country() -> None:
    facts = [fact("Belize", kind="contributor", actor=name) for name in ("Belize", "Jamaica")]
    found = [said("Belize and", kind="contributor", actor="Jamaica", value=None)]
    assert score(facts, found, TEXTS).missed == (facts[0],)


def test_one_claim_matches_one_fact_and_the_closest_pair_goes_first() -> None:
    facts = [fact("Kenya sent", value=400, status="planned"), fact("Kenya sent", value=400)]
    claims = [said("400", value=400.0), said("Kenya", value=400.0, status="planned")]
    result = score(facts, claims, TEXTS)
    assert result.overall == Count(2, 2, 2)
    assert result.attributes["status"] == (1, 1)


def test_statements_count_for_themselves_but_not_in_all() -> None:
    result = score(
        [fact("Mr. Ruto", kind="statement", actor="William Ruto")],
        [said("Ruto came", kind="statement", actor="Ruto")],
        TEXTS,
    )
    assert result.kinds["statement"] == Count(1, 1, 1)
    assert result.overall == Count(0, 0, 0)


def test_units_of_one_family_count_as_the_same() -> None:
    result = score(
        [fact("Kenya", value=400, unit="officers")],
        [said("400", value=400.0, unit="soldiers")],
        TEXTS,
    )
    assert result.attributes["unit"] == (1, 1)


def test_quotes_that_are_not_the_words_are_counted() -> None:
    assert score([fact("Kenya", value=1)], [said("400", quote="500")], TEXTS).bad_quotes == 1


def test_a_sentence_ends_at_its_mark_and_not_after_a_title() -> None:
    assert sentence_of(TEXT, fact("Mr.")) == (0, TEXT.index(" Kenya"))
    start, end = sentence_of(TEXT, fact("sent 400")) or (0, 0)
    assert TEXT[start:end] == "Kenya sent 400 police officers on Friday."


def test_a_labelled_start_goes_before_the_words() -> None:
    start, _ = sentence_of(TEXT, fact("Kenya", anchor_start=TEXT.index("400"))) or (0, 0)
    assert start == TEXT.index("400")


def test_a_fact_whose_words_are_not_there_is_missed() -> None:
    lost = fact("words that are nowhere")
    assert score([lost], [], TEXTS).missed == (lost,)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("US", "United States", True),
        ("President William Ruto", "Ruto", True),
        ("Volker Türk", "Volker Turk", True),
        ("Kenya", "Jamaica", False),
        ("the president", "prime minister", False),
        (None, None, False),
    ],
)
def test_names_are_the_same_but_for_form_accents_and_titles(
    one: str | None, other: str | None, same: bool
) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


def test_facts_for_an_article_that_is_not_there_are_refused() -> None:
    with pytest.raises(InputError, match="nowhere"):
        score([Fact("nowhere", "arrival", "x")], [], TEXTS)


@pytest.mark.parametrize(
    "line",
    ["{", "[]", '{"document": "a", "kind": "x", "anchor": "b"}', '{"document": "a"}',
     '{"document": "a", "kind": "arrival", "anchor": "b", "value": "many"}',
     '{"document": "a", "kind": "arrival", "anchor": "b", "anchor_start": -1}'],
)  # fmt: skip
def test_a_line_that_is_no_fact_is_named(line: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    good = '{"document": "a", "kind": "arrival", "anchor": "b"}'
    path.write_text(f"{good}\n\n{line}\n")
    with pytest.raises(InputError, match=r"gold\.jsonl, line 3"):
        read_gold(path)


FROZEN = Path(__file__).parent / "fixtures" / "score"
ARTICLES = {d.id: d.text for d in read_corpus(reading.SEEDS).documents}
REFERENCE = reading.SEEDS.parent.parent / "shared" / "score" / "score_evidence.py"


def figures(gold: Path, claims: Path) -> Any:
    return json.loads(as_json(score(read_gold(gold), read_claims(claims), ARTICLES)))


def test_the_figures_are_those_that_the_reference_gave_for_spoilt_claims_of_the_seeds() -> None:
    ours = figures(FROZEN / "gold.jsonl", FROZEN / "claims.jsonl")
    assert ours == json.loads((FROZEN / "reference.json").read_text())


@pytest.mark.skipif(
    not REFERENCE.exists(), reason="the reference script is not part of the project"
)
def test_the_figures_of_the_seeds_are_those_of_the_reference_script(tmp_path: Path) -> None:
    gold, claims = Path(__file__).parent / "gold" / "seeds.jsonl", tmp_path / "claims.jsonl"
    write_claims([c for e in reading.seeds().values() for c in e.claims], claims)
    command = [sys.executable, str(REFERENCE), str(gold), str(claims), str(reading.SEEDS), "--json"]
    theirs = subprocess.run(command, capture_output=True, check=True).stdout
    assert figures(gold, claims) == json.loads(theirs)


def test_the_scorecard_prints_how_many_of_each_attribute_are_right() -> None:
    facts = [fact("Kenya", value=400, status="actual"), fact("Belize", value=2, status="planned")]
    found = [said("400", value=400.0, status="actual"), said("Belize", value=2.0, status="actual")]
    assert "status             1     2   0.50" in as_table(score(facts, found, TEXTS))


def test_the_scorecard_prints_figures_and_what_was_missed() -> None:
    result = score(
        [fact("Kenya", value=400), fact("Belize", value=2)],
        [said("400", value=400.0), said("Ruto", value=3.0)],
        TEXTS,
    )
    assert "all                1     2      2   0.50   0.50   0.50" in as_table(result)
    assert json.loads(as_json(result))["kinds"] == {"personnel": [1, 2, 2]}
    assert len(misses(result).splitlines()) == 2
