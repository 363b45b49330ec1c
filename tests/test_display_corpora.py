"""One article, fifty, and articles that agree on nothing: read from files, each gives a sensible
briefing, and each number in it leads back to a claim cited beside it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from analysis_seeds import SEEDS, blocks
from lxml import html
from made_articles import all_against_all, fifty, one
from missionbrief.display.asked import question
from missionbrief.display.bounded import MOST_ROWS
from missionbrief.display.briefing import Brief, brief
from missionbrief.display.html import section_html
from missionbrief.display.plain import blocks_to_text
from test_display_briefing import ISSUES, declared, digits, supported, units

SHORT = "date 2025-03-03\n\nKenya has 400 police officers in Haiti, officials said.\n"
SAYS_NOTHING = "date 2025-03-03\n\nThe weather in Port-au-Prince was fine on Monday.\n"


@cache
def made(name: str) -> Brief:
    folder = Path(mkdtemp()) / name
    if name == "fifty":
        return brief(str(fifty(folder)), "", "2025-01-31")
    if name == "against":
        return brief(str(all_against_all(folder)))
    if name.startswith("seed"):
        (path,) = SEEDS.glob(f"{name[-3:]}_*.txt")
        return brief(str(one(folder, path.read_text("utf-8"))))
    return brief(str(one(folder, SHORT if name == "short" else SAYS_NOTHING)))


@cache
def seeds(as_of: str, since: str | None) -> Brief:
    return brief(str(SEEDS), as_of, since or "")


ONES = ("seed000", "seed001", "seed002", "seed003", "short", "nothing")
NAMES = (*ONES, "fifty", "against")


COUNTED = re.compile(r"\b\d+ (?=more|further|other|earlier)")
"""Counts of claims and sources that are not shown."""


def text_of(found: Brief) -> str:
    return blocks_to_text(blocks(found))


def section(found: Brief, cell: str) -> str:
    return blocks_to_text(getattr(found, cell)().to_json()["blocks"])


def judged(found: Brief) -> list[str]:
    told = [b for b in found.judgements().to_json()["blocks"] if b["type"] == "judgements"]
    return ["".join(r["text"] for r in j["claim"]) for b in told for j in b["items"]]


def traced(found: Brief) -> int:
    """Assert that each number stands in a claim cited beside it or is a count; return how many."""
    counts, seen = declared(found), 0
    counts |= {str(len(found.state.records)), str(len(found.state.used))}
    for block in blocks(found):
        for words, cites in units(block):
            for group in digits(COUNTED.sub("", " ".join(words))):
                seen += 1
                assert group in supported(cites, found) | counts, (group, words)
    return seen


@pytest.mark.parametrize(("as_of", "since"), ISSUES)
def test_each_number_of_an_issue_as_read_leads_to_its_claim(as_of: str, since: str | None) -> None:
    assert traced(seeds(as_of, since)) > 40


@pytest.mark.parametrize("name", NAMES)
def test_each_number_of_other_corpora_leads_to_its_claim(name: str) -> None:
    traced(made(name))


@pytest.mark.parametrize(("as_of", "since"), ISSUES)
def test_the_page_prints_no_number_that_its_blocks_do_not_hold(
    as_of: str, since: str | None
) -> None:
    found = seeds(as_of, since)
    told = blocks(found)
    page = html.fromstring(f"<main>{section_html(told)}</main>")
    shown = page.xpath(".//text()[not(ancestor::*[local-name()='svg' or local-name()='style'])]")
    known: set[str] = set()

    def gather(value: Any) -> None:
        if isinstance(value, dict):
            for part in value.values():
                gather(part)
        elif isinstance(value, list | tuple):
            for part in value:
                gather(part)
        elif isinstance(value, str | int):
            known.update(digits(str(value)))

    gather(told)
    marks = {str(n) for n in range(1, len(told) + 10)}  # numbers of judgements and notes
    assert {g for words in shown for g in digits(words)} <= known | marks


SEAMS = ("None", "nan", "NaT", "<NA>", " ,", " .", "..", "at at", "  ", "[]", "{", "}", "the the")


@pytest.mark.parametrize("name", NAMES)
def test_no_seam_of_a_template_shows_in_any_corpus(name: str) -> None:
    text = "\n".join(x.strip() for x in text_of(made(name)).splitlines())
    text = re.sub(r" \|(?: +\|)*", " |", text).replace("|  [", "| [")
    for seam in SEAMS:
        assert seam not in text, (seam, text[max(0, text.find(seam) - 60) :][:120])
    assert not re.search(r"\b(two|three|four|\d\d) (article|source|claim|member|country)\b", text)
    assert not re.search(r"\b(one|1) (articles|sources|claims|members|countries|officers)\b", text)


@pytest.mark.parametrize("name", ONES)
def test_one_article_gives_a_briefing_that_claims_no_more_than_it(name: str) -> None:
    found = made(name)
    assert "one article" in section(found, "masthead")
    assert len(judged(found)) <= 5
    assert "independent sources" not in section(found, "judgements")
    assert not [
        a
        for a in found.state.accounts
        if a.outcome == "conflict" and a.question not in ("strength_words", "course", "fares")
    ]


def test_an_article_that_says_nothing_gives_a_page_that_says_so() -> None:
    found = made("nothing")
    assert judged(found) == []
    assert "Nothing was found" in section(found, "masthead")


def test_fifty_articles_give_judgements_on_what_changed_and_no_conflict_of_slow_growth() -> None:
    found = made("fifty")
    assert len(found.state.used) == 50
    told = judged(found)
    assert 3 <= len(told) <= 5
    assert told[0] == "Kenya’s deployment in Haiti has risen."
    numbers = [a for a in found.state.accounts if a.question == "strength_number"]
    assert {a.outcome for a in numbers} == {"agreement"}
    (change,) = [a for a in found.state.accounts if a.question == "strength_change"]
    assert [s.value for s in change.sides] == [400 + 20 * n for n in range(10)]
    assert len(found.state.dead) == 10


def test_the_tables_of_fifty_articles_can_be_read_and_say_what_they_leave_out() -> None:
    for block in blocks(made("fifty")):
        if block["type"] == "table":
            assert len(block["rows"]) <= MOST_ROWS + 6
    assert "earlier rows left out here; all stand in evidence.csv" in str(blocks(made("fifty")))
    for block in blocks(made("fifty")):
        if block["type"] in ("judgements", "threads", "items", "paragraph"):
            for words, cites in units(block):
                assert len(cites) <= 24 or "Sources agree on" in words[0], words


def test_changes_of_fifty_articles_are_told_once_each() -> None:
    lines = [x for x in section(made("fifty"), "changes").splitlines() if x.startswith("- New")]
    assert lines
    assert len(lines) == len(set(lines))
    assert len(lines) < 40


def test_where_everything_conflicts_the_page_says_so_first() -> None:
    found = made("against")
    title = blocks(found)[0]["title"]
    assert "Reports of Kenya’s strength conflict, from 300 to 1,050" in title
    assert "sources differ on when the mandate expires" in title
    told = judged(found)
    assert told[0] == "Reports of Kenya’s strength in Haiti conflict, from 300 to 1,050."
    assert "Sources differ on when the mission’s mandate expires" in told[1]
    # A position on the mission comes before security in the order of importance.
    assert "William Ruto wants the mission’s people withdrawn." in told and len(told) == 5
    assert "Did security in Haiti improve or worsen" in section(found, "conflicts")
    assert "Sources differ on what the mission costs" in section(found, "funding")
    open_ = {a.question for a in found.state.accounts if a.unsettled}
    assert open_ >= {"strength_number", "contributors", "mandate_expiry", "course"}
    assert "Average" not in text_of(found)


def test_every_conflict_stands_in_the_table_with_what_would_settle_it() -> None:
    found = made("against")
    told = section(found, "conflicts")
    for account in found.state.accounts:
        if account.outcome == "conflict":
            assert question(account, found.state) in told
    assert told.count("To settle it, ") == sum(a.unsettled for a in found.state.accounts)


def test_the_order_of_files_changes_nothing() -> None:
    found = made("against")
    turned = Brief(
        claims=found.claims.iloc[::-1].reset_index(drop=True),
        documents=found.documents.iloc[::-1].reset_index(drop=True),
        texts=dict(reversed(list(found.texts.items()))),
        mission=found.mission,
        as_of=found.as_of,
        since=found.since,
    )
    assert blocks(turned) == blocks(found)
