"""Who speaks: in turns of a transcript, in quotations, and where a whole document is a speech."""

from __future__ import annotations

import re
from collections.abc import Iterable

from missionbrief.language.article import Article, Sentence
from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import subject
from missionbrief.language.holders import words_of
from missionbrief.language.quoted import Quotation, is_speech, quotations
from missionbrief.language.turns import turn

_BY = re.compile(
    r"(?:statement|remarks|address|speech|press[- ]statement|op[- ]ed)[ -](?:by|of|from)[ -]"
    r"(?P<who>[^|:/]{3,120})",
    re.IGNORECASE,
)


_JOINT = re.compile(r"\bjoint[- ](?:\w+[- ])?(?:statement|communiqu)", re.IGNORECASE)
JOINT = "joint statement"


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
    mission = article.mission
    found = {
        surname.casefold(): bearers[0].canonical
        for surname, bearers in mission.surnames.items()
        if len(bearers) == 1
    }
    found |= {
        form.casefold(): name.canonical
        for form, name in mission.names.items()
        if name.kind == "person" and " " not in form
    }
    found |= {s.casefold(): name.canonical for s, name in article.people.items()}
    return found


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
    current: str | None = None
    waiting: list[tuple[list[Sentence], Quotation]] = []
    for number, (_, text) in enumerate(paragraphs):
        sentences = by_paragraph.get(number, [])
        if (opened := turn(text, known)) is not None:
            current = opened[0]
        for sentence in sentences:
            sentence.speaker = current or everywhere
        found = [q for q in quotations(text) if is_speech(text[q.start : q.end])]
        for quotation in found:
            waiting.append((sentences, quotation))
        if found and found[-1].goes_on:
            continue
        who = _said_by(sentences, [q for s, q in waiting if s is sentences])
        for inside, quotation in waiting:
            _mark(inside, quotation, who)
        waiting = []
    for inside, quotation in waiting:
        _mark(inside, quotation, _said_by(inside, [quotation]))


def _mark(sentences: list[Sentence], quotation: Quotation, who: str | None) -> None:
    for sentence in sentences:
        if sentence.span.start_char < quotation.end and quotation.start < sentence.span.end_char:
            sentence.spoken.append((quotation.start, quotation.end, who))


def _said_by(sentences: list[Sentence], found: list[Quotation]) -> str | None:
    """Who says the quotations of a paragraph: the subject of a reporting verb that stands outside
    of them; in the paragraph's last sentences first, for there the speaker is named."""
    if not found:
        return None
    for sentence in reversed(sentences):
        for verb in sentence.span:
            if verb.lemma_.lower() not in REPORTING or verb.pos_ not in ("VERB", "AUX"):
                continue
            if any(q.start <= verb.idx < q.end for q in found):
                continue
            who = subject(verb)
            if who is not None and (name := words_of(sentence, who)):
                return name
    return None
