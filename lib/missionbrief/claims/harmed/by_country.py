"""How many of those lost are not the country's own, where a sentence tells each country's part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.numbers import number_word

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.names import Mention
    from missionbrief.language.tokens import Token

_ONE = frozenset({"a", "an", "one"})


def by_country(sentence: Sentence, noun: Token) -> float | None:
    """Return how many of those that `noun` counts are from abroad: of "three officers were killed:
    two Kenyans and a Haitian" and of "three officers were killed, two of them Kenyan" two; None
    where no part or none of the country's own is told."""
    home = sentence.article.mission.country
    mark = next((t.i for t in sentence.span if t.i > noun.i and t.text in (":", ",", "—")), None)
    if mark is None:
        return None
    each: dict[str, float] = {}
    of_them = False
    for mention in sentence.names_of("demonym"):
        if mention.start > mark and (told := _count(sentence, mention)) is not None:
            each[mention.name.canonical] = each.get(mention.name.canonical, 0) + told[0]
            of_them = of_them or told[1]
    abroad = sum(each.values()) - each.get(home, 0)
    ours = any(m.start in {t.i for t in noun.subtree} for m in sentence.names_of("mission"))
    return abroad if abroad and (home in each or (of_them and not ours)) else None


def _count(sentence: Sentence, mention: Mention) -> tuple[float, bool] | None:
    """The number before a people's name, and whether it is one "of them"; None where there is no
    number or the name only describes others: "two Kenyan bases"."""
    doc, at = sentence.span.doc, mention.start
    after = doc.at(mention.end)
    if after.pos_ in ("NOUN", "PROPN") and mention.end < sentence.span.end:
        return None
    back = doc.at(at - 1).lower_ in ("them", "whom") and doc.at(at - 2).lower_ == "of"
    number = doc.at(at - 3 if back else at - 1)
    value = 1.0 if number.lower_ in _ONE else number_word(number.text)
    return (value, back) if value is not None else None
