"""The order of files, claims and rows, and the machine's locale and hash seed, change nothing."""

from __future__ import annotations

import calendar
import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest
from analysis_seeds import ROOT, blocks, briefing, claims, documents, texts, typed, typed_documents
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from missionbrief import mission
from missionbrief.analysis.findings import findings
from missionbrief.analysis.judgements import judgements
from missionbrief.display.briefing import Brief

ISSUE = ("2025-04-30", "2024-11-30")
slow = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def more_claims() -> pd.DataFrame:
    """The seeds' claims of every kind."""
    threads = pd.read_csv(
        ROOT / "tests" / "fixtures" / "seed_claims_threads.csv", dtype="string",
        keep_default_na=False,
    ).replace("", pd.NA)  # fmt: skip
    return typed(pd.concat([claims(), threads], ignore_index=True))


def shuffled(brief: Brief, seed: int) -> Brief:
    return replace(
        brief,
        claims=brief.claims.sample(frac=1, random_state=seed),
        documents=brief.documents.sample(frac=1, random_state=seed),
        texts=dict(sorted(brief.texts.items(), key=lambda p: hash((p[0], seed)))),
    )


@slow
@given(st.integers(0, 2**31))
def test_the_order_of_rows_changes_no_word_of_the_page(seed: int) -> None:
    brief = replace(briefing(*ISSUE), claims=more_claims())
    assert blocks(shuffled(brief, seed)) == blocks(brief)


VALUES = (None, 1.0, 2.0, 200.0, 400.0, 800.0)
KINDS = {
    "personnel": ("officers", "soldiers", "personnel"),
    "arrival": ("officers", "personnel"),
    "casualty": ("killed", "injured", "missing"),
    "violence": ("killed", "injured", "percent"),
    "displacement": ("people",),
    "funding": ("USD",),
    "contributor": (None,),
    "mandate": ("votes", None),
    "visit": (None,),
    "operation": (None,),
    "position": (None,),
    "statement": (None,),
    "assessment": (None,),
}
ACTORS = (None, "Kenya", "Haiti", "United States", "William Ruto", "UN Security Council")
TARGETS = (
    None, "MSS mission", "Haiti", "United States", "first contingent", "UNSC Resolution 2699",
    "mandate: extended", "Benedict Kabiru", "MSS mission: end of funds", "situation",
)  # fmt: skip
STANCES = ("withdraw", "support", "transition_to_un", "defund")


@st.composite
def rows(draw: Any) -> dict[str, Any]:
    kind = draw(st.sampled_from(sorted(KINDS)))
    value = draw(st.sampled_from(VALUES))
    day = draw(st.none() | st.integers(0, 700))
    start = None if day is None else date(2023, 10, 1) + timedelta(days=day)
    if kind == "assessment":
        stance = draw(st.sampled_from(["improving", "worsening", "mixed"]))
    else:
        stance = draw(st.sampled_from(STANCES)) if kind == "position" else None
    return {
        "document": draw(st.sampled_from(sorted(texts()))),
        "kind": kind,
        "actor": draw(st.sampled_from(ACTORS)),
        "target": draw(st.sampled_from(TARGETS)),
        "value": value,
        "qualifier": draw(st.sampled_from(["exact", "at_least"])) if value else None,
        "unit": draw(st.sampled_from(KINDS[kind])),
        "start": start,
        "end": start and start + timedelta(days=draw(st.sampled_from([0, 0, 6, 30]))),
        "date_text": None,
        "place": draw(st.sampled_from([None, "Haiti", "Port-au-Prince"])),
        "status": draw(st.sampled_from(["actual", "planned", "reported", "denied", "pledged"])),
        "stance": stance,
        "attributed_to": draw(st.sampled_from([None, None, "United Nations", "officials"])),
        "rule": f"{kind}/made up",
    }


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(rows(), min_size=1, max_size=25), st.integers(0, 2**31))
def test_any_claims_make_a_page_and_their_order_changes_none_of_it(
    drawn: list[dict[str, Any]], seed: int
) -> None:
    table = [
        {**r, "claim_id": f"c{i:03}", "quote": f"Words {i} of a source.", "char_start": i * 30,
         "char_end": i * 30 + 20}
        for i, r in enumerate(drawn)
    ]  # fmt: skip
    frame = typed(pd.DataFrame(table, columns=claims().columns))
    brief = replace(briefing(*ISSUE), claims=frame)
    assert blocks(shuffled(brief, seed)) == blocks(brief)


@slow
@given(st.permutations(range(4)))
def test_what_the_files_are_called_changes_their_numbers_alone(order: list[int]) -> None:
    names = sorted(texts())
    new = {name: f"{place}-{name}" for name, place in zip(names, order, strict=True)}
    frame, papers = more_claims(), documents()
    frame["document"] = frame["document"].map(new).astype("string")
    papers["document"] = papers["document"].map(new).astype("string")
    papers = papers.sort_values("document", ignore_index=True)
    papers["n"] = range(1, 5)
    plain = replace(briefing(*ISSUE), claims=more_claims())
    renamed = Brief(
        claims=typed(frame),
        documents=typed_documents(papers),
        texts={new[name]: text for name, text in texts().items()},
        mission=mission.load(),
        as_of=plain.as_of,
        since=plain.since,
    )

    def told(brief: Brief) -> Any:
        return (
            {k: (f.content, {r.claim_id for r in f.records}) for k, f in
             findings(brief.state).items()},
            sorted(
                (a.account, a.outcome, a.rule, a.sources, tuple(sorted(a.claims)))
                for a in brief.state.accounts
            ),
            [(j.topic, j.confidence) for j in judgements(brief.state, brief.differences)],
            [(w.thread, w.direction, w.reason) for w in brief._ways],
            sorted((c.change, c.identity) for c in brief.differences),
        )  # fmt: skip

    assert told(renamed) == told(plain)


PRINT = """
import sys; sys.path.insert(0, {tests!r})
from test_analysis_order import digest
print(digest())
"""


def digest() -> str:
    """Return a digest of the whole page, also for processes of other locales."""
    brief = replace(briefing(*ISSUE), claims=more_claims())
    return hashlib.sha256(json.dumps(blocks(brief)).encode()).hexdigest()


@pytest.mark.parametrize(
    ("language", "zone", "seed"),
    [("C", "UTC", "1"), ("C.UTF-8", "Asia/Tokyo", "2"), ("tr_TR.UTF-8", "America/New_York", "3")],
)
def test_locale_zone_and_hash_seed_change_no_word(language: str, zone: str, seed: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", PRINT.format(tests=str(ROOT / "tests"))],
        env={
            **os.environ, "LC_ALL": language, "LANG": language, "TZ": zone,
            "PYTHONHASHSEED": seed, "PYTHONUTF8": "0",
        },
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout.strip() == digest()


def test_months_are_english_whatever_the_locale_calls_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain = digest()
    monkeypatch.setattr(calendar, "month_name", [f"ay {n}" for n in range(13)])
    monkeypatch.setattr(calendar, "month_abbr", [f"ay {n}" for n in range(13)])
    monkeypatch.setattr(calendar, "day_name", [f"gün {n}" for n in range(7)])
    assert digest() == plain
