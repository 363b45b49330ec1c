"""Which sentences of a document are about something else than the mission's country.

Briefings, communiqués and speeches go from one crisis to the next. A sentence that names the
mission, its country or a place, gang or force there turns to it; one that names another theatre
(the mission's data list them) and nothing of these is about that, and where it opens a paragraph
so is what follows. A heading turns to what it names. In a transcript or communiqué whose title
names neither, what comes before the mission is first spoken of is about something else, and so is
a section whose heading names neither where others name it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from missionbrief.language.article import Article, Sentence

Stage = Literal["here", "there"] | None
_HERE = frozenset({"mission", "force", "gang"})
_PATTERN = frozenset(
    {"like", "model", "modelled", "modeled", "pattern", "similar", "resemble", "copy"}
)
_SHORT = 14
_FOR_STATES = re.compile(
    r"(?:\b(?:representative|delegate|delegation|envoy|ambassador|speaker)s? (?:of|from|for)"
    r"|\bspeaking (?:\w+ ){0,3}(?:for|of))(?: (?:the|and|also|[A-Z][\w-]*),?)*,? $"
)
_DELEGATE = re.compile(r"['’]s? (?:\w+ )?(?:representative|delegate|delegation|envoy|ambassador)")


def aside(article: Article) -> frozenset[int]:
    """Return the numbers of the sentences that are about something else."""
    heads = _headings(article)
    told = {paragraph: _names(article, text) for paragraph, text in heads.items()}
    sectioned = "here" in told.values() and len(told) > 1
    turns = any(s.in_turn for s in article.sentences)
    stage: Stage = None
    title = article.document.title
    reached = title is None or _names(article, title) == "here"
    found = set()
    last = -1
    for sentence in article.sentences:
        opens = sentence.paragraph != last
        for paragraph in range(last + 1, sentence.paragraph + 1):
            if paragraph in heads:
                stage = told[paragraph]
                reached = stage == "here" or (reached and not sectioned)
        last = sentence.paragraph
        here, there = _here(sentence), _there(sentence)
        reached = reached or _speaks_of_it(sentence)
        if here:
            stage, reached = "here", True
        elif there and (opens or stage != "here"):
            stage = "there"
        elif opens and stage == "there" and not (turns or sectioned or article.primary):
            stage = None
        unnamed = stage is None and not reached and (turns or (sectioned and article.primary))
        if not here and (there or stage == "there" or unnamed):
            found.add(sentence.number)
    return frozenset(found)


def _headings(article: Article) -> dict[int, str]:
    """The headings before body paragraphs, by the number of the paragraph."""
    found: dict[int, str] = {}
    body, text = 0, article.document.text
    for paragraph in article.document.paragraphs:
        if paragraph.role == "body":
            body += 1
            continue
        line = text[paragraph.start : paragraph.end].strip("*# ")
        if body and len(line.split()) <= _SHORT and any(c.isalpha() for c in line):
            found[body] = line
    return found


def _names(article: Article, heading: str) -> Stage:
    """What a heading names: the mission or its country, another theatre, or neither."""
    mission = article.mission
    if mission.country.casefold() in heading.casefold() or mission.named.search(heading):
        return "here"
    return "there" if mission.theatres.search(heading) else None


def _here(sentence: Sentence) -> bool:
    """Whether a sentence names the mission, its country, or something there."""
    home = sentence.article.mission.country
    return any(
        m.name.kind in _HERE
        or home in (m.name.country, m.name.canonical)
        or (m.name.kind == "place" and m.name.country is None)
        for m in sentence.names
    )


def _speaks_of_it(sentence: Sentence) -> bool:
    """Whether a sentence speaks of the mission by a common word: "the force", "Kenyan police"."""
    mission = sentence.article.mission
    text = sentence.span.text
    return bool(mission.nouns & sentence.lemmas) or any(topic in text for topic in mission.topics)


def _there(sentence: Sentence) -> bool:
    """Whether a sentence names another theatre, and not only as a pattern ("an office like the one
    for Somalia"), nor as a state for which somebody speaks ("the delegate of Somalia said")."""
    text = sentence.span.text
    told = (m for m in sentence.article.mission.theatres.finditer(text) if not _speaks(text, m))
    return next(told, None) is not None and sentence.lemmas.isdisjoint(_PATTERN)


def _speaks(text: str, state: re.Match[str]) -> bool:
    """Whether a state is named as one for which somebody speaks."""
    before, after = text[: state.start()], text[state.end() :]
    return _FOR_STATES.search(before) is not None or _DELEGATE.match(after) is not None
