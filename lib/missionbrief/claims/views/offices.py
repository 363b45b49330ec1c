"""Who holds an office that a title alone names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.delegates import Holder, country_in
from missionbrief.claims.views.topic import is_mission
from missionbrief.language.dates.spans import Since
from missionbrief.language.phrases import phrase
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name


TITLES = words("claims", "wanting", "titles")


def in_office(sentence: Sentence, token: Token) -> Holder | None:
    """Who holds the office that a title alone names ("the Secretary-General"), by the data."""
    day = sentence.article.document.published.latest
    mission = sentence.article.mission
    if day is None or token.lower_ not in TITLES:
        return None
    title = " ".join(t.text for t in phrase(token) if t.pos_ != "DET" and t.dep_ != "appos")
    title = title.replace(" - ", "-").casefold()
    if _of_mission(sentence, token):
        held_by = mission.holder(f"{token.lower_} of the mission", day)
        return Holder(held_by) if held_by is not None else None
    if (country := country_in(sentence, phrase(token))) is not None:
        # "the Dominican president": of that country.
        title = (
            f"{title.split(maxsplit=1)[-1]} of {country.country or country.canonical}".casefold()
        )
        title = title.removeprefix("'s ")
        of = {mission.holder(o.title, day) for o in mission.offices if o.title.casefold() == title}
        of -= {None}
        if of and any(mission.holder(o.title, then) not in of for then in _since(sentence, day)
                      for o in mission.offices if o.title.casefold() == title):  # fmt: skip
            return Holder(country.country or country.canonical)
        return Holder(str(of.pop())) if len(of) == 1 else None
    if (own := of_government(sentence, token)) is not None:
        return own
    # A title without a body is that of the United Nations.
    held = {
        mission.holder(o.title, day)
        for o in mission.offices
        if o.title.casefold() == "un " + title.removeprefix("un ")
    } - {None}
    return Holder(str(held.pop())) if len(held) == 1 else None


def _since(sentence: Sentence, day: date) -> Iterator[date]:
    """Yield the days since when a sentence tells of what the holders of an office did: "since 2022
    the prime minister had asked"."""
    for expression in sentence.dates:
        days = sentence.resolve(expression) if isinstance(expression.form, Since) else None
        if days is not None and days.start is not None and days.start < day:
            yield days.start


def _of_mission(sentence: Sentence, token: Token) -> bool:
    """Whether a title is told as one of the mission: "the force commander", "its commander" beside
    a word for the mission, "the commander of the mission"."""
    inside = [t for t in phrase(token) if t != token and t.dep_ not in ("det", "case", "appos")]
    linked = [t for t in inside if t.pos_ != "ADP"]
    named = [
        t
        for t in linked
        if t.lower_ in ("mission", "force")
        or ((n := sentence.name_at(t)) is not None and n.kind in ("mission", "force"))
    ]
    if linked and linked[0].lower_ == "its" and len(linked) == 1:
        return any(is_mission(sentence, t) for t in sentence.span if t.i < token.i)
    others = [t for t in linked if sentence.name_at(t) is None and t not in named]
    return bool(named) and not others


def of_government(sentence: Sentence, token: Token) -> Holder | None:
    """Who holds an office of the government whose document it is, that a title with "the" names:
    "the President" in a statement of the White House."""
    mission, own = sentence.article.mission, sentence.article.government
    day = sentence.article.document.published.latest
    if own is None or day is None or token.lower_ not in TITLES:
        return None
    inside = phrase(token)
    if inside[0].lower_ != "the":
        return None
    title = " ".join(t.text for t in inside if t.pos_ != "DET" and t.dep_ != "appos").casefold()
    of = {f"{title} of {own}".casefold(), f"{title} of the {own}".casefold()}
    held = {mission.holder(o.title, day) for o in mission.offices if o.title.casefold() in of}
    held -= {None}
    return Holder(str(held.pop())) if len(held) == 1 else None


def titled(sentence: Sentence, token: Token, of: Name) -> str | None:
    """The person whom the article names elsewhere by the title, of the same country."""
    title = " ".join(t.lower_ for t in phrase(token) if t.dep_ not in ("poss", "case", "det"))
    name = sentence.article.titled.get(title.removeprefix("'s "))
    country = of.country or of.canonical
    return name.canonical if name is not None and name.country == country else None
