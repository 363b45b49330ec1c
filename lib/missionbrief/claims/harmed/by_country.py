"""How many of those lost are not the country's own, where a sentence tells each country's part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.language.numbers import number_word

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.names import Mention
    from missionbrief.language.tokens import Token

_ARTICLES = frozenset({"a", "an"})


@dataclass(frozen=True)
class Abroad:
    """How many are from abroad; `singly` where each one is told by itself, so that the whole adds
    nothing: "two officers, a Haitian and a Kenyan"."""

    number: float
    singly: bool


def by_country(sentence: Sentence, noun: Token) -> Abroad | None:
    """Return how many of those that `noun` counts are from abroad: of "three officers were killed:
    two Kenyans and a Haitian" and of "three officers were killed, two of them Kenyan" two; None
    where no part or none of the country's own is told."""
    home = sentence.article.mission.country
    mark = next((t.i for t in sentence.span if t.i > noun.i and t.text in (":", ",", "—")), None)
    parts = [
        (m.name.canonical, told)
        for m in sentence.names_of("demonym")
        if mark is not None and m.start > mark and (told := _count(sentence, m)) is not None
    ]
    abroad = sum(told.value for who, told in parts if who != home)
    mission = any(m.start in {t.i for t in noun.subtree} for m in sentence.names_of("mission"))
    some = any(told.of_them for _, told in parts) and not mission
    if not abroad or not (some or any(who == home for who, _ in parts)):
        return None
    return Abroad(abroad, all(told.article for _, told in parts))


@dataclass(frozen=True)
class _Count:
    value: float
    article: bool
    of_them: bool


def _count(sentence: Sentence, mention: Mention) -> _Count | None:
    """What counts a people's name: an article or a number, the people themselves or some "of them";
    None where nothing does or the name only describes others: "two Kenyan bases"."""
    doc, at = sentence.span.doc, mention.start
    after = doc.at(mention.end)
    if after.pos_ in ("NOUN", "PROPN") and mention.end < sentence.span.end:
        return None
    of_them = doc.at(at - 1).lower_ in ("them", "whom") and doc.at(at - 2).lower_ == "of"
    number = doc.at(at - 3 if of_them else at - 1)
    article = number.lower_ in _ARTICLES
    value = 1.0 if article else number_word(number.text)
    return _Count(value, article, of_them) if value is not None else None
