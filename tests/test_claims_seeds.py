"""What the labels say of the seeds is found, word for word, and nothing beside it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from missionbrief import mission
from missionbrief.claims.claim import Claim
from missionbrief.claims.extract import extract
from missionbrief.corpus import read_corpus
from missionbrief.evidence.carrying import sentence_of
from missionbrief.evidence.gold import read_gold
from missionbrief.evidence.names import same_name
from missionbrief.evidence.schema import UNITS
from missionbrief.evidence.score import score
from reading import SEEDS, seeds

GOLD = Path(__file__).parent / "gold" / "seeds.jsonl"
COMPLETE = frozenset(["personnel", "arrival", "casualty", "violence", "contributor", "mandate"])
PEOPLE = {"officers", "soldiers", "personnel"}


def _must() -> list[dict[str, Any]]:
    """The facts that any careful analyst would name, in units that a claim can have."""
    facts = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [
        f
        for f in facts
        if f["must"] and f["kind"] in COMPLETE and f["unit"] in (None, *UNITS)
    ]  # fmt: skip


def _name(fact: dict[str, Any]) -> str:
    what = fact["actor"] or fact["target"]
    return f"{fact['document'][:3]}-{fact['kind']}-{what}-{fact['value']}-{fact['start']}"


def _all() -> list[Claim]:
    return [c for e in seeds().values() for c in e.claims]


def _told(claim: Claim) -> dict[str, object]:
    cells = ("value", "qualifier", "unit", "start", "end", "status")
    told = {name: getattr(claim, name) for name in cells}
    return {
        **told,
        **{name: told[name] and told[name].isoformat() for name in ("start", "end")},
        "unit": "people of the mission" if claim.unit in PEOPLE else claim.unit,
    }


@pytest.mark.parametrize("fact", _must(), ids=_name)
def test_a_labelled_fact_is_found_with_its_value_unit_status_and_days(fact: dict[str, Any]) -> None:
    labels = read_gold(GOLD)
    label = next(
        f
        for f in labels
        if (f.document, f.kind, f.anchor_start, f.actor, f.target, f.value)
        == tuple(
            fact[k] for k in ("document", "kind", "anchor_start", "actor", "target", "value")
        )
    )  # fmt: skip
    read = seeds()[fact["document"][:3]]
    span = sentence_of(read.document.text, label)
    assert span is not None
    there = [
        c
        for c in read.claims
        if c.kind == fact["kind"] and c.char_start < span[1] and span[0] < c.char_end
        and (fact["actor"] is None or same_name(fact["actor"], c.actor))
    ]  # fmt: skip
    wanted = {name: fact[name] for name in ("value", "qualifier", "start", "end", "status")}
    wanted["unit"] = "people of the mission" if fact["unit"] in PEOPLE else fact["unit"]
    assert wanted in [_told(c) for c in there]


def test_no_claim_of_a_complete_kind_is_without_a_labelled_fact() -> None:
    texts = {e.document.id: e.document.text for e in seeds().values()}
    facts = [f for f in read_gold(GOLD) if f.kind in COMPLETE]
    result = score(facts, [c for c in _all() if c.kind in COMPLETE], texts)
    assert [(c.document[:3], c.rule, c.quote) for c in result.extra] == []


def test_the_names_in_claims_are_the_labelled_ones() -> None:
    found = {(c.document[:3], c.kind, c.target): c.actor for c in _all()}
    assert found["000", "casualty", "Benedict Kabiru"] == "Kenya"
    assert found["000", "casualty", "Samuel Tompoi Kaetuai"] == "Kenya"
    assert found["001", "mandate", "UNSC Resolution 2699"] == "UN Security Council"
    listed = {c.actor for c in _all() if c.document[:3] == "001" and c.kind == "contributor"}
    assert listed == {
        "Kenya", "Jamaica", "Bahamas", "Antigua and Barbuda", "Bangladesh", "Benin", "Chad",
    }  # fmt: skip


def test_who_abstained_is_told_with_the_vote() -> None:
    (vote,) = [c for c in seeds()["001"].claims if c.unit == "votes"]
    assert vote.target == "UNSC Resolution 2699; abstaining: China, Russia"


def test_officers_and_soldiers_of_one_article_stay_apart() -> None:
    counted = {(c.value, c.unit) for c in seeds()["002"].claims if c.kind == "personnel"}
    assert counted == {(400, "officers"), (400, "soldiers")}


def test_what_cannot_be_dated_has_its_words_and_no_days() -> None:
    (kabiru,) = [
        c for c in seeds()["000"].claims if c.target == "Benedict Kabiru" and c.unit == "killed"
    ]
    assert (kabiru.date_text, kabiru.start, kabiru.end) == ("Last week", None, None)


def test_every_quote_is_the_words_at_its_offsets_in_the_file() -> None:
    for read in seeds().values():
        raw = read.document.path.read_bytes().decode("utf-8")
        assert read.claims
        for claim in read.claims:
            assert raw[claim.char_start : claim.char_end] == claim.quote != ""


def test_page_furniture_yields_no_claims() -> None:
    read = seeds()["001"]
    furniture = [p for p in read.document.paragraphs if p.role != "body"]
    words = " ".join(read.document.text[p.start : p.end] for p in furniture)
    for line in ("HomeNews", "Advertisment", "block 6680a1b885ac19", "SEE ALSO", "/PCS"):
        assert line in words
    for claim in read.claims:
        assert not any(p.start < claim.char_end and claim.char_start < p.end for p in furniture)


def test_no_claim_stands_twice_in_a_document() -> None:
    for read in seeds().values():
        said = [
            (c.kind, c.actor, c.target, c.value, c.unit, c.start, c.end, c.status, c.stance)
            for c in read.claims
        ]
        assert len(said) == len(set(said))


def test_claims_stand_in_order_of_the_text() -> None:
    for read in seeds().values():
        starts = [c.char_start for c in read.claims]
        assert starts == sorted(starts)


def test_every_claim_has_an_id_of_its_own() -> None:
    ids = [c.claim_id for c in _all()]
    assert len(set(ids)) == len(ids)


def test_a_renamed_file_keeps_its_claims_and_their_ids(tmp_path: Path) -> None:
    source = seeds()["003"]
    renamed = tmp_path / "another name.txt"
    renamed.write_bytes(source.document.path.read_bytes())
    (read,) = extract(read_corpus(tmp_path).documents, mission.load())
    assert read.document.id == "another name"
    old = source.document.id
    assert [replace(c, document=old) for c in read.claims] == list(source.claims)


def test_claims_do_not_depend_on_the_order_of_documents() -> None:
    backwards = list(reversed(read_corpus(SEEDS).documents))
    read = list(extract(backwards, mission.load()))
    assert [e.document.id for e in read] == [d.id for d in backwards]
    assert {e.document.id: e.claims for e in read} == {
        e.document.id: e.claims for e in seeds().values()
    }
