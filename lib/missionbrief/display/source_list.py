"""The numbered sources, each with its date and how that is known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from missionbrief.analysis.sourced import day, text
from missionbrief.analysis.state import State
from missionbrief.analysis.voices import publisher
from missionbrief.display.blocks import Block, Heading, Paragraph, Source, Sources
from missionbrief.display.messages import mark_in, tell, tell_in
from missionbrief.display.openings import name_of
from missionbrief.display.passages import passages
from missionbrief.display.phrases import listed, span
from missionbrief.display.runs import line
from missionbrief.display.terms import quotation
from missionbrief.display.tongue import SOURCE, current

_BASES = {
    "given": mark_in("basis of a date", "given with the corpus"),
    "stated": mark_in("basis of a date", "stated in the article"),
    "inferred": mark_in("basis of a date", "inferred"),
    "unknown": mark_in("basis of a date", "unknown"),
}
_PAST = re.compile(r"the text speaks of “(.+)” as past", re.S)
_NEAR = re.compile(
    r"“(.+)”, named with its weekday, (lies ahead|is past) by less than a week", re.S
)


def basis_word(basis: str) -> str:
    """Return on what a date rests: "stated in the article"."""
    return tell_in("basis of a date", _BASES.get(basis, _BASES["unknown"]))


def basis_of(basis: str, reason: str) -> str:
    """Return how a date is known, one that is inferred with why."""
    word = basis_word(basis)
    why = _reason(reason) if basis == "inferred" else ""
    return tell("{basis}: {reason}", basis=word, reason=why) if why else word


def _reason(reason: str) -> str:
    """Return why a date is inferred, in the words of a report; "" where `language.published` has
    another reason than those that there are words for."""
    if found := _PAST.fullmatch(reason):
        return tell("the text speaks of {words} as past", words=quotation(found[1]))
    if found := _NEAR.fullmatch(reason):
        words = quotation(found[1])
        if found[2] == "is past":
            return tell("{words}, named with its weekday, is past by less than a week", words=words)
        return tell("{words}, named with its weekday, lies ahead by less than a week", words=words)
    return reason if current() == SOURCE else ""


def sources(state: State, texts: Mapping[str, str]) -> tuple[Block, ...]:
    """Return the numbered sources that are used, those without a title by their opening words.

    `texts` maps a document to its text."""
    items = []
    carried = Counter(r.n for r in state.records)
    for d in state.used.itertuples():
        basis = basis_of(text(d.published_basis) or "", text(d.published_reason) or "")
        items.append(
            Source(
                n=int(str(d.n)),
                document=str(d.document),
                title=name_of(text(d.title), texts.get(str(d.document), "")),
                publisher=text(d.publisher),
                published=span(day(d.published_earliest), day(d.published_latest)),
                basis=basis,
                reliability=text(d.reliability),
                claims=carried[int(str(d.n))],
                url=text(d.url),
                lang=text(d.language) or "en",
                passages=passages(
                    (r for r in state.records if r.n == d.n), texts.get(str(d.document), "")
                ),
            )
        )
    result: list[Block] = [Heading(tell("Sources"), "sources"), Sources(tuple(items))]
    copies = _copies(state)
    if copies:
        result.append(Paragraph(line(copies), "note"))
    return tuple(result)


def _copies(state: State) -> str:
    """Return which articles count as one source, and why."""
    wording: dict[str, list[int]] = {}
    house: dict[str, list[int]] = {}
    for d in state.used.itertuples():
        name = str(d.document)
        wording.setdefault(state.origins.get(name, name), []).append(int(str(d.n)))
        if by := publisher(text(d.publisher)):
            house.setdefault(by, []).append(int(str(d.n)))
    told = []
    if words := _several(wording):
        told.append(tell("Count as one source, for they share their wording: {n}.", n=words))
    if words := _several(house):
        told.append(tell("Count as one source, for they are of one publisher: {n}.", n=words))
    return " ".join(told)


def _several(groups: Mapping[str, list[int]]) -> str:
    """Return the numbers of the groups of more than one article: "1 and 3; 2, 5 and 6"."""
    several = sorted(sorted(g) for g in groups.values() if len(g) > 1)
    between = tell_in("between clauses", "; ")
    return between.join(listed([str(n) for n in g]) for g in several)
