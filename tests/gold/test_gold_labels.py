"""The labels stand on the articles they speak of."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pycountry
import pytest
from missionbrief.claims.claim import Qualifier, Status

HERE = Path(__file__).parent
SETS = {
    "seeds.jsonl": HERE.parents[1] / "seeds",
    "articles.jsonl": HERE / "articles",
    "trade.jsonl": HERE / "trade",
    "taught.jsonl": HERE / "taught",
    "unseen.jsonl": HERE / "unseen",
}
KEYS = [
    "document",
    "kind",
    "actor",
    "target",
    "value",
    "qualifier",
    "unit",
    "start",
    "end",
    "date_text",
    "place",
    "status",
    "stance",
    "attributed_to",
    "anchor",
    "anchor_start",
    "must",
]
KINDS = {
    "personnel",
    "arrival",
    "casualty",
    "violence",
    "displacement",
    "funding",
    "contributor",
    "mandate",
    "visit",
    "operation",
    "position",
    "statement",
    "assessment",
}
UNITS = {
    "officers",
    "soldiers",
    "personnel",
    "killed",
    "injured",
    "missing",
    "people",
    "percent",
    "votes",
    "abstentions",
    "countries",
} | {c.alpha_3 for c in pycountry.currencies}
STANCES = {
    "position": {
        "support",
        "oppose",
        "withdraw",
        "defund",
        "fund",
        "extend",
        "transition_to_un",
        "abstain",
    },
    "assessment": {"improving", "worsening", "mixed"},
}


def facts(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", SETS)
def test_every_anchor_is_the_text_at_its_offset(name: str) -> None:
    texts = {p.stem: p.read_bytes().decode("utf-8") for p in SETS[name].glob("*.txt")}
    for fact in facts(name):
        text = texts[fact["document"]]
        assert text.startswith(fact["anchor"], fact["anchor_start"]), fact
        assert fact["date_text"] is None or fact["date_text"] in text, fact
    assert {f["document"] for f in facts(name)} == set(texts)


@pytest.mark.parametrize("name", SETS)
def test_every_fact_keeps_to_the_contract(name: str) -> None:
    for fact in facts(name):
        assert list(fact) == KEYS
        assert fact["kind"] in KINDS, fact
        assert fact["status"] in get_args(Status), fact
        assert isinstance(fact["must"], bool), fact
        assert (fact["value"] is None) == (fact["qualifier"] is None) == (fact["unit"] is None)
        if fact["value"] is not None:
            assert fact["qualifier"] in get_args(Qualifier) and fact["unit"] in UNITS, fact
        if fact["kind"] in STANCES:
            assert fact["stance"] in STANCES[fact["kind"]], fact
        else:
            assert fact["stance"] is None, fact
        start, end = (date.fromisoformat(fact[k]) if fact[k] else None for k in ("start", "end"))
        assert not (start and end) or start <= end, fact


@pytest.mark.parametrize("name", SETS)
def test_no_fact_is_labelled_twice(name: str) -> None:
    seen = Counter(json.dumps({k: v for k, v in f.items() if k != "must"}) for f in facts(name))
    assert max(seen.values()) == 1
