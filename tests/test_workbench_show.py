"""An article with its claims marked, and a claim explained."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import missionbrief as mb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from missionbrief.claims.claim import Claim
from missionbrief.corpus.document import Document, Paragraph, Published
from missionbrief.display.html import notebook_css
from missionbrief.errors import InputError
from missionbrief.evidence.schema import KINDS
from missionbrief.workbench.article import article_of
from missionbrief.workbench.explained import resolved
from missionbrief.workbench.marked import GROUPS, pieces
from missionbrief.workbench.naming import meant
from publishing import HOSTILE

WEEK = Published(date(2024, 11, 8), date(2024, 11, 14), "inferred", "a weekday")


@pytest.fixture(scope="module")
def ev(seeds: Path) -> mb.Workbench:
    return mb.read(seeds)


def claim(start: int, end: int, text: str, kind: str = "personnel", /, **cells: object) -> Claim:
    given = dict.fromkeys(Claim.__dataclass_fields__) | {
        "claim_id": f"{start:06}{end:06}{kind}", "document": "a", "kind": kind, "status": "actual",
        "quote": text[start:end], "char_start": start, "char_end": end, "rule": f"{kind}/made",
    }  # fmt: skip
    return Claim(**(given | cells))  # type: ignore[arg-type]


def document(text: str, title: str | None = "A title") -> Document:
    return Document(
        "a", Path("a.txt"), text, (Paragraph(0, len(text), "body"),), title, None, None, "en",
        None, WEEK, "0" * 64,
    )  # fmt: skip


def test_an_article_is_shown_with_every_claim_marked_and_labelled(ev: mb.Workbench) -> None:
    shown = ev.show("003")
    page = html.fromstring(shown._repr_html_())
    claims = ev.claims[ev.claims["document"].str.startswith("003")]
    tags = page.xpath("//span[contains(@class, 'tag')]")
    assert sorted(t.get("title") for t in tags) == sorted(claims["claim_id"])
    assert {t.text_content().split()[0] for t in tags} == set(claims["kind"])
    marked = " ".join(m.text_content() for m in page.xpath("//mark"))
    assert all(" ".join(q.split()) in " ".join(marked.split()) for q in claims["quote"])
    for claim_id in claims["claim_id"]:
        assert claim_id in shown.text
        assert str(claim_id)[:8] in repr(shown)


def test_every_kind_has_a_mark_and_the_label_names_it() -> None:
    assert set(GROUPS) == set(KINDS)
    text = "Kenya has 400 officers."
    for kind in KINDS:
        shown = article_of(document(text), [claim(0, len(text), text, kind)])
        (tag,) = html.fromstring(shown.html).xpath("//p/span[contains(@class, 'tag')]")
        assert tag.text_content().strip().startswith(kind)
        assert f"[{kind} " in shown.text


def test_claims_that_cross_are_both_marked_where_they_share_words() -> None:
    text = "one two three four"
    shown = article_of(
        document(text), [claim(0, 13, text, "personnel"), claim(4, 18, text, "casualty")]
    )
    marks = html.fromstring(shown.html).xpath("//mark")
    assert [(m.text_content(), m.get("class")) for m in marks] == [
        ("one ", "force"), ("two three", "force harm"), (" four", "harm"),
    ]  # fmt: skip


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=6),
)
def test_pieces_joined_are_the_text_and_each_claim_ends_once(
    text: str, spans: list[tuple[int, int]]
) -> None:
    claims = [
        claim(start, min(start + length, len(text)), text)
        for start, length in spans
        if start < len(text)
    ]
    cut = pieces(text, 0, len(text), claims)
    assert "".join(p.text for p in cut) == text
    for c in claims:
        assert "".join(p.text for p in cut if c in p.claims) == c.quote
    assert sum(len(p.ends) for p in cut) == len(claims)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str) -> None:
    made = claim(
        0, len(words), words, actor=words, target=words, place=words, attributed_to=words,
        date_text=words,
    )  # fmt: skip
    shown = article_of(document(words, words), [made])
    page = html.fromstring(shown.html.encode("utf-8", "replace").decode())
    assert not page.xpath("//script | //img | //iframe | //*[@onerror or @onclick or @style]")
    assert not page.xpath("//a[starts-with(@href, 'javascript')]")
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e\u2066]", shown.text)


def test_a_claim_is_explained_with_its_paragraph_rule_and_days(ev: mb.Workbench) -> None:
    row = ev.claims[ev.claims["rule"] == "violence/share"].iloc[0]
    text = repr(ev.explain(row.claim_id[:10]))
    assert row.quote in text
    assert "prompting growing concerns" in text  # what follows in its paragraph
    assert "violence/share" in text
    assert "“Between July 2024 and February 2025”" in text
    assert "the words name these days by themselves" in text
    assert "not before 28 February 2025 (inferred" in text


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"date_text": "on 3 May 2024", "start": date(2024, 5, 3), "end": date(2024, 5, 3)},
         "by themselves"),
        ({"date_text": "on Monday", "start": date(2024, 11, 11), "end": date(2024, 11, 11)},
         "do not name the year or the day in full"),
        ({"date_text": "last week"}, "cannot be resolved seen from the day of publication, 8–14"),
        ({"start": date(2024, 5, 3), "end": date(2024, 5, 3)}, "its sentence names no day"),
        ({}, "no words of time"),
    ],
)  # fmt: skip
def test_how_days_were_resolved_is_told_in_words(cells: dict[str, object], told: str) -> None:
    text = "Kenya has 400 officers."
    assert told in resolved(claim(0, len(text), text, **cells), document(text))


def test_every_claim_of_the_seeds_can_be_explained(ev: mb.Workbench) -> None:
    for row in ev.claims.itertuples():
        shown = ev.explain(str(row.claim_id))
        assert str(row.rule) in shown.text
        assert "<script" not in shown.html


IDS = ["000_c4", "001_b8", "003_51", "003_60"]


@pytest.mark.parametrize(
    ("prefix", "whole"), [("001", "001_b8"), ("003_6", "003_60"), ("003_51…", "003_51")]
)
def test_a_beginning_that_no_other_has_is_enough(prefix: str, whole: str) -> None:
    assert meant(prefix, IDS, "article") == whole


@pytest.mark.parametrize(
    ("prefix", "told"),
    [
        ("003", "2 articles have ids that begin with 003.*003_51, 003_60"),
        ("00", "4 articles"),
        ("", "no article"),
        ("03_51", "no article.*Did you mean 003_51"),
        ("zzz", "no article.*There are 000_c4, 001_b8"),
        ("\x1b[31m", "no article"),
    ],
)
def test_what_is_not_one_is_refused_with_those_it_may_be(prefix: str, told: str) -> None:
    with pytest.raises(InputError, match=re.compile(told, re.DOTALL)) as caught:
        meant(prefix, IDS, "article")
    assert "\x1b" not in str(caught.value)


def test_whole_ids_win_over_longer_ones() -> None:
    assert meant("a", ["a", "ab"], "article") == "a"


def test_every_rule_of_a_cell_outweighs_those_of_jupyterlab() -> None:
    css = notebook_css(".mb.marked p{margin:0}")
    assert ".mb.mb.mb td" in css
    assert ".mb.mb.mb.marked p" in css
    assert not re.search(r"(?<!\.mb)\.mb(?!\.mb)(?![\w-])", css)
