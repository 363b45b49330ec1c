"""Whom the first lines of a document name: by a known name, behind a title, or with an office."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from missionbrief.language.bodies import BODIES
from missionbrief.language.names import RANKS, TITLES
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words
from missionbrief.mission import load

if TYPE_CHECKING:
    from collections.abc import Mapping

    from missionbrief.language.article import Article

_REST = re.compile(
    r"[ -](?:on|at|in|during|to|following|after|regarding|concerning|for|before)[ -]"
)
_NAME = re.compile(r"[^\W\d_][\w.'’-]+(?: [^\W\d_][\w.'’-]+){1,3}")
_OFFICES = words("language", "voices", "offices")
_STYLES = TITLES | RANKS | words("language", "voices", "styles")
_EVENTS = frozenset({"summit", "conference", "meeting", "council", "affairs"})
_HEADING, _LINES, _SHORT = 40, 10, 8


@kept
def lines(article: Article) -> list[str]:
    """Return the paragraphs of a document in one line each, furniture and headings too."""
    document = article.document
    return [" ".join(document.text[p.start : p.end].split()) for p in document.paragraphs]


def first_lines(article: Article) -> list[str]:
    """Return the first lines of a document, the title as the page has it included."""
    return lines(article)[:_LINES]


def headings(article: Article) -> list[str]:
    """Return the short lines without a full stop among the first of a document."""
    first = first_lines(article)
    return [t for t in first if len(t.split()) <= _HEADING and not t.endswith((".", "?"))]


def surnames(article: Article) -> dict[str, str]:
    """Return canonical names by surname, case-folded: the article's own persons first, then whom
    the mission's data call by it alone."""
    people = {s.casefold(): name.canonical for s, name in article.people.items()}
    return _borne(article.mission.key) | _headed(article) | people


def in_full(article: Article, label: str) -> str | None:
    """Return the full name that the title or the first lines print of whom a label calls by the
    last name alone, behind a title: "Amb. Naomi Karanja" of "PS KARANJA"; else None."""
    last = label.split()[-1]
    told = (article.document.title or "", *first_lines(article))
    told = tuple(line for line in told if last.casefold() in line.casefold())
    form = re.compile(rf"(?:[A-Z][\w.'’-]+ ){{1,5}}{re.escape(last)}\b", re.IGNORECASE)
    for line in told:
        for found in form.finditer(line):
            pieces = found.group().split()
            titles = [n for n, w in enumerate(pieces) if w.casefold().rstrip(".") in _STYLES]
            name = " ".join(pieces[titles[-1] + 1 :]) if titles else ""
            if " " in name and all(w[:1].isupper() for w in name.split()):
                return name.title() if name.isupper() else name
    return None


def _headed(article: Article) -> dict[str, str]:
    """The names by surname, case-folded, that the first lines give with an office: "Grant
    Halverson, Deputy Spokesperson"."""
    found = {}
    for line in first_lines(article):
        name, _, office = line.partition(",")
        if told_office(office) and len(line.split()) <= _SHORT and _NAME.fullmatch(name.strip()):
            found[name.split()[-1].casefold()] = name.strip()
    return found


@cache
def _borne(mission_name: str) -> dict[str, str]:
    """The canonical names by surname, case-folded, of whom a mission's data call by it alone."""
    mission = load(mission_name)
    found = {
        surname.casefold(): bearers[0].canonical
        for surname, bearers in mission.surnames.items()
        if len(bearers) == 1
    }
    return found | {
        form.casefold(): name.canonical
        for form, name in mission.names.items()
        if name.kind == "person" and " " not in form
    }


def person(article: Article, phrase: str) -> str | None:
    """Return the one person whom the first words of a phrase name: by a name that the data know,
    by a known surname behind a title, else as printed."""
    for part in dict.fromkeys((_REST.split(phrase)[0], phrase)):
        known = known_in(article, part)
        if len(known) > 1:
            return None
        if known:
            return known.pop()
        pieces = part.split(",")
        for piece in pieces:
            office = any(told_office(p) for p in pieces if p is not piece)
            if (who := _bare(piece, surnames(article), office)) is not None:
                return who
    return None


def known_in(article: Article, phrase: str) -> set[str]:
    """Return the persons of the mission's data whom a phrase names in full."""
    folded = phrase.casefold().replace("-", " ")
    return {who for form, who in _persons(article.mission.key) if form in folded}


@cache
def _persons(mission_name: str) -> tuple[tuple[str, str], ...]:
    """The full names of the mission's data, case-folded, with their canonical forms."""
    return tuple(
        (form.casefold().replace("-", " "), name.canonical)
        for form, name in load(mission_name).names.items()
        if name.kind == "person" and " " in form
    )


def told_office(piece: str) -> bool:
    """Return whether words tell an office."""
    return bool({w.casefold().strip(".,&") for w in piece.split()} & _OFFICES)


def _bare(piece: str, borne: Mapping[str, str], titled: bool = False) -> str | None:
    """Whom a piece of a heading names when its titles are taken off; one without a title only
    where another piece gives the office (`titled`)."""
    parts = piece.split()
    while parts and parts[0].casefold().rstrip(".") in _STYLES:
        titled = titled or parts[0].casefold() != "the"  # "The Daily Courier Team" is nobody
        parts = parts[1:]
    if len(parts) == 1 and titled:
        return borne.get(parts[0].casefold().replace("’", "'"))
    name = " ".join(parts)
    lower = {w.casefold() for w in re.split(r"[ -]", name)}
    capital = all(p[0].isupper() for p in parts)
    if (
        not titled
        or not capital
        or not _NAME.fullmatch(name)
        or lower & (_STYLES | BODIES | _EVENTS)
    ):
        return None
    return name.title() if name.isupper() else name
