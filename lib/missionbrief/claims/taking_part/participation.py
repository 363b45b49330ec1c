"""What a sentence must say for a country to take part: people given to the mission, not money."""

from __future__ import annotations

import re
from collections.abc import Iterable

from missionbrief.claims.contingents import GROUPS, unit_of
from missionbrief.language.article import Sentence
from missionbrief.language.tokens import Token, kept
from missionbrief.lexicon import words

_MEN = words("claims", "participation", "men")
_MONEY = words("claims", "participation", "money")
SOUGHT = words("claims", "origins", "sought")
_ASIDE = words("claims", "participation", "aside")
_EARLIER = frozenset({"previous", "earlier", "former", "past"})
_MISSIONS = frozenset({"mission", "missions", "force"})
_BACK = 3
_YEAR = re.compile(r"(?<!since )\b(1[89]\d\d|20[0-4]\d)\b")


def is_people(token: Token) -> bool:
    """Whether a word stands for people sent: a unit of personnel, a group, "boots", "a platoon"."""
    if token.pos_ == "VERB":
        return False
    return (
        unit_of(token) is not None
        or token.lower_ in GROUPS
        or token.base in _MEN
        or token.lower_ in _MEN
    )


def is_mission(sentence: Sentence, token: Token) -> bool:
    """Whether a word stands for the mission: its name, a noun for it, "the effort"."""
    name = sentence.name_at(token)
    if name is not None and name.kind in ("mission", "force"):
        return True
    if token.lower_ == "mission" and token.i > sentence.span.start:
        # "The US mission" is an embassy.
        whose = sentence.name_at(token.nbor(-1))
        if whose is not None and whose.canonical in sentence.article.mission.beside:
            return False
    return token.lower_ in sentence.article.mission.nouns or token.lower_ == "effort"


def counts_people(sentence: Sentence, tokens: Iterable[Token]) -> bool:
    """Whether a number stands among `tokens` that counts people or nothing that is named."""
    inside = {t.i for t in tokens}
    return any(
        q.number.i in inside
        and not q.currency
        and not q.percent
        and (q.counted is None or is_people(q.counted) or q.counted.lower_ in ("more", "others"))
        for q in sentence.quantities
    )


def about_money(sentence: Sentence, tokens: Iterable[Token]) -> bool:
    """Whether `tokens` speak of money, not of people."""
    inside = list(tokens)
    numbers = {t.i for t in inside}
    money = any(q.currency and q.number.i in numbers for q in sentence.quantities)
    money |= any(t.base in _MONEY for t in inside)
    return money and not any(is_people(t) and t.lower_ not in GROUPS for t in inside)


def in_haiti(sentence: Sentence, tokens: Iterable[Token] | None = None) -> bool:
    """Whether a sentence (or some of its tokens) names the mission or a place of its country."""
    home = sentence.article.mission.country
    inside = {t.i for t in tokens} if tokens is not None else None
    for mention in sentence.names:
        if inside is not None and mention.start not in inside:
            continue
        name = mention.name
        if name.kind in ("mission", "force") or (name.canonical == home and name.kind == "country"):
            return True
        if name.kind == "place" and name.country in (None, home):
            return True
    chosen = sentence.tokens if inside is None else [t for t in sentence.tokens if t.i in inside]
    return any(is_mission(sentence, t) for t in chosen)


def with_the_lead(sentence: Sentence) -> bool:
    """Whether a sentence names people of the lead country or "them", who are the mission."""
    lead = sentence.article.mission.lead
    return any(
        m.name.kind in ("demonym", "country") and (m.name.country or m.name.canonical) == lead
        for m in sentence.names
    )


@kept
def out_of_question(sentence: Sentence) -> bool:
    """Whether a sentence is of another matter: an embassy, a border, migrants, or years before
    there was any talk of the mission."""
    if sentence.lemmas & _ASIDE or (sentence.lemmas & SOUGHT and _sought(sentence)):
        return True
    for token in sentence.tokens if sentence.lemmas & _EARLIER else ():
        # "The previous UN mission in Haiti".
        following = {t.lower_ for t in token.doc[token.i + 1 : token.i + 4]}
        if token.lower_ in _EARLIER and following & _MISSIONS:
            return True
    first = min((d.year for d in sentence.article.mission.resolutions.values()), default=0) - 1
    return any(int(year) < first for year in _YEAR.findall(sentence.span.text))


def _sought(sentence: Sentence) -> bool:
    """Whether a sentence tells who was looked for: "a search for troops", "shopped for police"."""
    for token in sentence.tokens:
        if token.base in SOUGHT:
            links = [c for c in token.children if c.lower_ == "for"]
            links += [g for c in token.children if c.dep_ in ("prt", "advmod", "prep")
                      for g in c.children if g.lower_ == "for"]  # fmt: skip
            if any(is_people(t) or is_mission(sentence, t) for c in links for t in c.subtree):
                return True
    return False


def spoken_of_before(sentence: Sentence) -> bool:
    """Whether "they", "the rest" or a bare number goes back to the mission's people in the sentence
    before: "The force has 900 members. They come from Kenya and Jamaica."."""
    if not sentence.number:
        return False
    near = sentence.article.sentences[max(0, sentence.number - _BACK) : sentence.number]
    ours = any(in_haiti(s) or with_the_lead(s) for s in near)
    return ours and any(_names_people(s) for s in near)


@kept
def _names_people(sentence: Sentence) -> bool:
    return any(is_people(t) or is_mission(sentence, t) for t in sentence.tokens)
