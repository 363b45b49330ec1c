"""Who speaks: in turns of a transcript, in quotations, and where a whole document is a speech."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from missionbrief.language.article import Article, Sentence
from missionbrief.language.clauses import named_beside
from missionbrief.language.frame import JOINT, SAYING
from missionbrief.language.grammar import subject
from missionbrief.language.quoted import Quotation, is_speech, quotations
from missionbrief.language.sayers import sayer
from missionbrief.language.turns import ANSWER, labels, turn
from missionbrief.mission import load

_BY = re.compile(
    r"(?:statement|remarks|address|speech|press[- ]statement|op[- ]ed)[ -](?:by|of|from)[ -]"
    r"(?P<who>[^|:/]{3,120})",
    re.IGNORECASE,
)


_JOINT = re.compile(r"\bjoint[- ](?:\w+[- ])?(?:statement|communiqu)", re.IGNORECASE)


_TALKING = frozenset({"speak", "talk", "interview", "ask", "answer", "question", "conversation"})
_ISSUES = frozenset({"issue", "release", "make", "deliver", "give", "read", "publish"})
_GIVEN = frozenset({"statement", "remark", "remarks", "declaration", "message"})
_SPEAK = ("person", "organisation", "country")
_FINITE = ("VBD", "VBZ", "VBP", "VBN", "VBG")


def voice(article: Article) -> str | None:
    """Return whose statement a whole document is, by its title or address ("Statement by …"), or
    None. Only persons whom the mission's data know count; a joint statement speaks for itself."""
    for text in (article.document.title, article.document.url):
        if text and re.search(
            r"\bjoint[- ](?:\w+[- ])?(?:statement|communiqu)", text, re.IGNORECASE
        ):
            return JOINT
    for text in (article.document.title, article.document.url):
        found = _BY.search(text or "")
        if not found:
            continue
        words = re.sub(r"[-_]+", " ", found["who"]).casefold()
        known = {
            name.canonical
            for form, name in article.mission.names.items()
            if name.kind == "person" and " " in form and form.casefold() in words
        }
        if len(known) == 1:
            return known.pop()
    return None


def surnames(article: Article) -> dict[str, str]:
    """Return canonical names by surname, case-folded: the article's own persons first, then whom
    the mission's data call by it alone."""
    people = {s.casefold(): name.canonical for s, name in article.people.items()}
    return _borne(article.mission.key) | people


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


def assign(article: Article, paragraphs: Iterable[tuple[int, str]]) -> None:
    """Set `speaker` and `spoken` of the article's sentences.

    `paragraphs` are the body paragraphs as (offset in the document, plain text), in order of
    `Sentence.paragraph`.
    """
    known = surnames(article)
    everywhere = voice(article)
    by_paragraph: dict[int, list[Sentence]] = {}
    for sentence in article.sentences:
        by_paragraph.setdefault(sentence.paragraph, []).append(sentence)
    texts = [text for _, text in paragraphs]
    opening = labels(texts)
    current: str | None = None
    asked: str | None = None
    last: str | None = None
    issued: str | None = None
    waiting: list[tuple[list[Sentence], Quotation]] = []
    for number, text in enumerate(texts):
        sentences = by_paragraph.get(number, [])
        if (opened := turn(text, known, opening)) is not None:
            asked = _asked(article, number) if asked is None and current is None else asked
            current = asked or "" if opened[0] == ANSWER else opened[0]
        for sentence in sentences:
            sentence.speaker = current or everywhere or None
            sentence.in_turn = current is not None
        found = [q for q in quotations(text) if is_speech(text[q.start : q.end])]
        if issued and found and _all_quoted(text, found):
            # A statement given in full is its speakers' own document.
            for sentence in sentences:
                sentence.speaker = sentence.speaker or issued
            issued = issued if found[-1].goes_on else None
            continue
        issued = _issued(sentences) if not found and text.rstrip().endswith(":") else None
        told = _said_by(sentences, found)
        if found and not any(told.values()) and _all_quoted(text, found):
            # A paragraph that is all quotation goes on with who spoke last.
            told = dict.fromkeys(found, last)
        last = next((who for who in reversed(told.values()) if who), last if found else None)
        if found and found[-1].goes_on:
            waiting += [(sentences, q) for q in found]
            continue
        for inside, quotation in waiting:
            _mark(inside, quotation, last)
        for quotation in found:
            _mark(sentences, quotation, told.get(quotation))
        waiting = []
    for inside, quotation in waiting:
        _mark(inside, quotation, last)


def _asked(article: Article, first: int) -> str | None:
    """Whom an interview asks: the only person whom the paragraphs before its first turn, number
    `first`, name; of several the last whom a sentence on the talk names. None where none does."""
    before = [s for s in article.sentences if s.paragraph < first]
    named = {m.name.canonical for s in before for m in s.names_of("person")}
    if len(named) == 1:
        return named.pop()
    talks = [s for s in before if any(t.lemma_.lower() in _TALKING for t in s.span)]
    people = [m.name.canonical for s in talks for m in s.names_of("person")]
    return people[-1] if people else None


def _issued(sentences: list[Sentence]) -> str | None:
    """Who speaks in the statement that a paragraph announces: "Ministers A and B today issued the
    following statement:"."""
    for sentence in reversed(sentences):
        for verb in reversed(list(sentence.span)):
            given = any(c.dep_ == "dobj" and c.lemma_ in _GIVEN for c in verb.children)
            said = verb.lemma_.lower() in _ISSUES and given and verb.tag_ in _FINITE
            who = subject(verb) if said else None
            if who is None:
                continue
            people = [m.name.canonical for m in sentence.names_of("person") if m.end <= verb.i]
            if len(people) > 1:
                return f"{', '.join(people[:-1])} and {people[-1]}"
            return sayer(sentence, who)
    return None


def _all_quoted(text: str, found: list[Quotation]) -> bool:
    """Whether a paragraph holds hardly anything but its quotations."""
    return len(text.strip()) - sum(q.length for q in found) <= 2 * len(found) + 2


def _mark(sentences: list[Sentence], quotation: Quotation, who: str | None) -> None:
    for sentence in sentences:
        if sentence.span.start_char < quotation.end and quotation.start < sentence.span.end_char:
            sentence.spoken.append((quotation.start, quotation.end, who))


def _gapped(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield who opens a part of a sentence that shares the verb of saying of the part before:
    "Nassau has talked of a hundred; Kingston, of \"a platoon or two\"". With the offset."""
    doc, end = sentence.span.doc, sentence.span.end
    for mark in sentence.span:
        mention = next((m for m in sentence.names_of(*_SPEAK) if m.start == mark.i + 1), None)
        if mark.text != ";" or mention is None:
            continue
        until = next((t.i for t in doc[mark.i + 1 : end] if t.text == ";"), end)
        if all(t.tag_ not in (*_FINITE[:3], "MD") for t in doc[mark.i + 1 : until]):
            yield doc[mention.start].idx, mention.name.canonical


def _said_by(sentences: list[Sentence], found: list[Quotation]) -> dict[Quotation, str | None]:
    """Who says each quotation of a paragraph: whoever the nearest reporting verb outside of the
    quotations credits, one in the quotation's own sentence before others."""
    sayers: list[tuple[int, int, str]] = []
    for number, sentence in enumerate(sentences) if found else ():
        for verb in sentence.span:
            if verb.lemma_.lower() not in SAYING or verb.tag_ not in _FINITE:
                continue
            if any(q.start <= verb.idx < q.end for q in found):
                continue
            who = subject(verb)
            if who is not None and any(q.start <= who.idx < q.end for q in found):
                who = None
            name = sayer(sentence, who) if who is not None else None
            if name is None:
                beside = named_beside(sentence, verb)
                name = sayer(sentence, beside) if beside is not None else None
            if name:
                sayers.append((verb.idx, number, name))
        sayers += [(at, number, name) for at, name in _gapped(sentence)]
    told: dict[Quotation, str | None] = {}
    for quotation in found:
        own = [
            n
            for n, s in enumerate(sentences)
            if s.span.start_char < quotation.end and quotation.start < s.span.end_char
        ]

        def distance(said: tuple[int, int, str], q: Quotation = quotation) -> tuple[int, int]:
            away = min(abs(said[1] - n) for n in own) if own else 99  # noqa: B023
            return away, max(q.start - said[0], said[0] - q.end)

        told[quotation] = min(sayers, key=distance)[2] if sayers else None
    return told
