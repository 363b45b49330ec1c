"""Counts of people who lost their homes, go hungry or need aid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.draft import Draft
from missionbrief.claims.harmed.hardship import (
    DISPLACED,
    NEEDY,
    UPROOTED,
    described,
    hardship,
    put,
    state,
)
from missionbrief.claims.harmed.plight import helped, near
from missionbrief.interval import Interval
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import climb, phrase_top, predicate
from missionbrief.language.modality import mode
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Mission

KIND = "displacement"
_PEOPLE = words("claims", "displacement", "people")
_COUNTS = words("claims", "displacement", "counts")
_REACHES = words("claims", "displacement", "reaches")
_HOLDS = words("claims", "displacement", "holds")
_NOT_TOLD = frozenset({"authorised", "called_for", "pledged"})
_BACK = frozenset({"them", "those", "these", "whom"})
_CRISES = frozenset({"war", "conflict", "crisis", "violence", "army", "insurgency", "camp"})
_HOSTS = frozenset({"host", "shelter", "house", "have", "count"})
# Below this a bare number may stand for anything: "two fled".
_BARE = 100
_LARGE = 1000
_AT = frozenset({"at", "to", "beyond", "past", "above", "over"})
_RATE = re.compile(r"[^.,;]{0,40}?\b(?:every|each|per|an?) (?:minute|hour|day)\b")
_UP = re.compile(r"\s*(?:more|increase|rise|jump|surge|higher|up)\b")
_OF_DISPLACED = re.compile(r"\s*of (?:them|those|these|the (?:displaced|uprooted|homeless))\b")


def people_of(mission: Mission) -> str:
    """Return what the people of the mission's country are called ("Haitians")."""
    forms = [f for f, n in mission.names.items() if n.kind == "demonym"]
    own = [f for f in forms if mission.names[f].canonical == mission.country]
    return max(own, key=lambda f: (f.endswith("s"), len(f), f), default=mission.country)


def _human(sentence: Sentence, quantity: Quantity) -> bool:
    noun = quantity.counted
    if noun is None:
        return quantity.value is None or quantity.value >= _BARE
    if state(noun) is not None:
        return True
    name = sentence.name_at(noun)
    if name is not None and name.kind == "demonym":
        return name.canonical == sentence.article.mission.country
    return noun.lemma_.lower() in _PEOPLE and unit_of(noun) not in ("officers", "soldiers")


def _abroad(sentence: Sentence) -> bool:
    """Whether the sentence speaks of another country and not of the mission's."""
    home = sentence.article.mission.country
    named = [m.name for m in sentence.names_of("country", "demonym", "place")]
    if any(n.kind == "place" or n.canonical == home for n in named):
        return False
    for mention in sentence.names_of("country"):
        before = (
            sentence.span.doc[mention.start - 1] if mention.start > sentence.span.start else None
        )
        if before is not None and before.lower_ in ("in", "across", "to", "within"):
            return True
        first = sentence.span.doc[mention.end - 1]
        told_of = first.dep_ == "poss" and first.head.lemma_.lower() in _CRISES
        if told_of or (first.dep_ == "nsubj" and first.head.lemma_.lower() in _HOSTS):
            return True
    return any(
        sentence.span.doc[m.start].dep_ in ("amod", "nsubj") for m in sentence.names_of("demonym")
    )


def _people(quantity: Quantity) -> bool:
    """Whether a number is that of many people, or large and of nothing said."""
    least = _LARGE if quantity.counted is None else _BARE
    return quantity.value is not None and quantity.value >= least


def _named(quantity: Quantity) -> bool:
    """Whether those among others are told by what they are: "200,000 of them children"."""
    after = quantity.number.doc[quantity.number.i + 1 : quantity.number.i + 5]
    return any(t.lemma_.lower() in _PEOPLE for t in after)


def _of_back(quantity: Quantity) -> bool:
    """Whether "of them" follows a number."""
    after = quantity.number.doc[quantity.number.i + 1 : quantity.number.i + 3]
    return len(after) == 2 and after[0].lower_ == "of" and after[1].lower_ in _BACK


def _points_back(quantity: Quantity) -> bool:
    """Whether a number counts some of those counted before: "40,000 of them"."""
    doc, first = quantity.number.doc, quantity.number.sent.start
    before = [t.lower_ for t in doc[max(first, quantity.number.i - 4) : quantity.number.i]]
    if "including" in before or before[-2:] == ["of", "whom"] or "whom" in before[-3:]:
        return True
    return any(
        c.dep_ == "prep" and c.lower_ == "of" and any(t.lower_ in _BACK for t in c.children)
        for c in quantity.number.children
    )


def _apposed(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is set beside those it counts: "one in two Haitians, some 5.4 million,"."""
    doc, first = sentence.span.doc, sentence.token_at(quantity.start).i
    if first - 2 < sentence.span.start or doc[first - 1].text not in (",", "(", "–", "—"):
        return False
    name = sentence.name_at(doc[first - 2])
    people = doc[first - 2].lemma_.lower() in _PEOPLE
    return people or (name is not None and name.kind == "demonym")


def _totalled(quantity: Quantity) -> tuple[str, Token] | None:
    """What a number is the total of, and the verb that says so: "the number of displaced people
    has reached", "put the number who fled their homes at"."""
    head = quantity.counted or quantity.number
    governor = head.head
    verb = next((t for t in climb(head) if t != head and t.pos_ in ("VERB", "AUX")), None)
    if governor.dep_ == "prep" and governor.lower_ in _AT:
        verbs = [t for t in climb(governor) if t.pos_ in ("VERB", "AUX")]
    else:
        verbs = [verb] if verb is not None and head.dep_ in ("dobj", "attr") else []
    for found in verbs:
        if found.lemma_.lower() not in _REACHES:
            continue
        for child in found.children:
            if child.dep_ not in ("nsubj", "nsubjpass", "dobj"):
                continue
            if child.lemma_.lower() == "need" and governor.lower_ == "at":
                return NEEDY, found
            if child.lemma_.lower() not in _COUNTS:
                if (what := state(child)) is not None:
                    return what, found
                continue
            of = next((n for p in child.children if p.lower_ == "of" for n in p.children), None)
            if of is not None and of.lemma_.lower() not in _PEOPLE and state(of) is None:
                # "The number of sites for displaced people."
                continue
            if child.lemma_.lower() == "displacement":
                return DISPLACED, found
            for token in child.subtree:
                what = described(token) if token.pos_ in ("NOUN", "ADJ", "VERB") else None
                if what is None and token.dep_ in ("relcl", "acl"):
                    what = hardship(token, token.head)
                if what is not None:
                    return what, found
    return None


def _found(sentence: Sentence, quantity: Quantity) -> tuple[str, Token, str] | None:
    """What a number counts, the word that carries it, and the rule that found it."""
    noun = quantity.counted or quantity.number
    tops = [noun, quantity.number]
    if phrase_top(noun).lemma_.lower() in _COUNTS:
        tops.append(phrase_top(noun))
    for token in tops:
        if what := described(token):
            verb = predicate(token)
            if verb is None or verb.lemma_.lower() in _REACHES | _HOLDS:
                return what, verb or token, "noun"
    for verb in sentence.span:
        if verb.pos_ in ("VERB", "AUX", "ADJ"):
            for token in tops:
                if what := hardship(verb, token):
                    return what, verb, "verb"
    total = _totalled(quantity)
    return (*total, "total") if total is not None else None


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the counts of displaced or needy people in `sentence`. Numbers that come on top of a
    total, or are the part of it that a time of their own is given for, are marked in the target.
    """
    if _abroad(sentence):
        return
    counted = [
        q
        for q in sentence.quantities
        if q.value is not None and not q.currency and not q.percent and _human(sentence, q)
    ]
    yield from _percentages(sentence)
    last: tuple[str, Token] | None = None
    taken: list[Expression | None] = []
    for quantity in counted:
        back = _points_back(quantity)
        date = when(sentence, quantity.number, [q.number for q in counted])
        if date is not None and (date in taken or _compared(sentence, quantity, date)):
            date = None
        found = _found(sentence, quantity)
        if back and last is not None:
            follows = date is not None and date.start >= quantity.end
            found = (
                (*last, "part") if follows or _named(quantity) or not _of_back(quantity) else None
            )
        elif found is None and not back and _people(quantity) and not helped(quantity):
            others = [q for q in counted if q is not quantity]
            nearby = near(sentence, quantity, others)
            sure = (
                quantity.counted is not None
                or last
                or (nearby is not None and (nearby[0] == DISPLACED or _apposed(sentence, quantity)))
            )
            if nearby and sure:
                found = (*nearby, "near")
        if found is None:
            continue
        what, word, rule = found
        if rule == "noun" and helped(quantity):
            continue
        if _RATE.match(sentence.span.text, quantity.end):
            continue  # "Two are displaced every minute".
        status = put(word) if word.pos_ in ("VERB", "AUX") else "actual"
        if rule in ("noun", "total") and word.pos_ in ("VERB", "AUX"):
            status = mode(word)
        if status in _NOT_TOLD:
            continue
        last = what, word
        if rule == "part":
            taken.append(date)
        yield Draft(
            sentence,
            quantity.number,
            rule,
            actor=people_of(sentence.article.mission),
            target=_target(sentence, what, quantity.more or rule == "part", date),
            value=quantity.value,
            qualifier=quantity.qualifier,
            unit="people",
            when=date,
            status=status,
            attributed_to=attributed_to(sentence, quantity.number) or attributed_to(sentence, word),
        )


def _percentages(sentence: Sentence) -> Iterator[Draft]:
    """Yield by how many per cent displacement rose, and what share of the displaced is told of."""
    for quantity in sentence.quantities:
        if not quantity.percent:
            continue
        before = sentence.span.doc[sentence.span.start : quantity.number.i]
        told = any(t.lower_ in UPROOTED or t.lemma_.lower() == "displacement" for t in before)
        share = _OF_DISPLACED.match(sentence.span.text, quantity.end)
        after = _UP.match(sentence.span.text, quantity.end)
        verb = next((t for t in climb(quantity.number) if t.pos_ in ("VERB", "AUX")), None)
        told = told or (after is not None and any(t.lower_ in UPROOTED for t in sentence.span))
        rose = verb is not None and verb.lemma_.lower() in _REACHES | {"go", "soar", "fall"}
        if share:
            back = share.group().split()[-1] in _BACK
            before_ = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
            if back and not told and not any(
                t.lower_ in UPROOTED for s in before_ for t in s.span
            ):  # fmt: skip
                continue
            what = "share of the displaced"
        elif told and (rose or after):
            what = "change in displacement"
        else:
            continue
        status = mode(verb) if verb is not None else "actual"
        if status in _NOT_TOLD:
            continue
        date = when(sentence, quantity.number)
        yield Draft(
            sentence,
            quantity.number,
            "percent",
            actor=people_of(sentence.article.mission),
            target=f"{sentence.article.mission.country}: {what}",
            value=quantity.value,
            qualifier=quantity.qualifier,
            unit="percent",
            when=date,
            days=_since(sentence, date) if date is not None else None,
            status=status,
            attributed_to=attributed_to(sentence, quantity.number),
        )


def _since(sentence: Sentence, date: Expression) -> Interval | None:
    """The days from a time that a number is held against to publication: "24 per cent more than in
    December"; None for any other time."""
    if not sentence.span.text[: date.start].rstrip().endswith("than"):
        return None
    first, published = sentence.resolve(date), sentence.article.document.published.interval
    if first is None or first.start is None or published.end is None or published.days != 1:
        return None
    return Interval(first.start, published.end)


def _compared(sentence: Sentence, quantity: Quantity, date: Expression) -> bool:
    """Whether a time is only what the number is held against: "twice what it was a year ago"."""
    between = sentence.span.text[quantity.end : date.start].lower().split()
    return bool(set(between) & {"than", "what", "compared", "up", "twice", "times"})


def _target(sentence: Sentence, what: str, part: bool, date: Expression | None) -> str:
    """Who they are; a part or increment with the words that say of when."""
    target = f"{sentence.article.mission.country}: {what}"
    if not part:
        return target
    return f"{target} (increment {date.text})" if date is not None else f"{target} (increment)"
