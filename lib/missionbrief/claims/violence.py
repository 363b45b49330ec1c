"""Counts of the dead and injured among others than the mission, and shares of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import is_home, unit_of
from missionbrief.claims.draft import Draft
from missionbrief.claims.harm import harm, harm_noun, victims
from missionbrief.claims.members import is_national, of_mission
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import climb, phrase_top
from missionbrief.language.modality import mode
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity

KIND = "violence"
_NOT_TOLD = frozenset({"planned", "authorised", "called_for", "pledged"})
_HUMANS = words("claims", "violence", "humans")
_CONTROL = words("claims", "violence", "control")


def _of_mission(sentence: Sentence, noun: Token | None) -> bool:
    """Whether a counted noun means members of the mission, whose harm is a casualty."""
    if noun is not None and is_national(sentence, noun):
        return True
    if noun is None or unit_of(noun) is None:
        return False
    if unit_of(noun) == "personnel":
        return of_mission(sentence, noun)
    return not is_home(sentence, noun)


def _harm_of(sentence: Sentence, quantity: Quantity) -> tuple[str, Token] | None:
    """What befell those a quantity counts, and the word that says it."""
    noun = quantity.counted or quantity.number
    if noun.dep_ in ("pobj", "conj") and _compared(noun):
        return None
    for token in (noun, phrase_top(noun), quantity.number):
        if what := harm_noun(token):
            return what, token
    head = quantity.number
    if head.dep_ == "pobj" and head.head.lower_ in ("at", "to", "of"):
        # "puts the dead at 115", "brings the toll to 219", "a toll of 33".
        for governor in (head.head.head, *head.head.head.children):
            if (what := harm_noun(governor)) and governor != noun:
                return what, governor
    for verb in sentence.span:
        what = harm(verb)
        if what and verb.pos_ in ("VERB", "AUX", "ADJ"):
            befallen = set(victims(verb))
            if noun in befallen or quantity.number in befallen:
                return what, verb
        if what and verb.dep_ in ("oprd", "acl", "amod", "ccomp", "xcomp") and (
            verb.head == noun or noun in verb.children
        ):  # fmt: skip
            return what, verb
    return None


def _compared(noun: Token) -> bool:
    """Whether a number only stands for comparison: "against 1,602 the year before", "from 88"."""
    for step in climb(noun):
        if step.dep_ == "prep":
            return step.lower_ in ("against", "from", "versus", "than", "with")
        if step.dep_ not in ("pobj", "conj", "nummod", "quantmod"):
            return False
    return False


def _people(quantity: Quantity, text: str) -> str:
    noun = quantity.counted
    if noun is None or noun.lower_ in ("dead", "injured", "wounded", "missing", "killed"):
        return "people"
    if harm_noun(noun):
        described = [c.text for c in noun.children if c.dep_ in ("amod", "compound") and c.is_alpha]
        return " ".join([*described, noun.text])
    return noun.text


def _joint(word: Token) -> bool:
    """Whether dead and injured are counted together: "killed or injured"."""
    return any(
        c.dep_ == "conj" and harm(c) not in (None, harm(word)) and word.i < c.i
        and any(x.dep_ == "cc" and x.lower_ == "or" for x in word.children)
        for c in word.children
    )  # fmt: skip


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield counts of victims other than the mission's members, and shares."""
    for quantity in sentence.quantities:
        if quantity.currency:
            continue
        if quantity.percent:
            yield from _share(sentence, quantity)
            continue
        found = _harm_of(sentence, quantity)
        if found is None or _of_mission(sentence, quantity.counted):
            continue
        if quantity.counted is None and quantity.value is not None and quantity.value < 10:
            continue
        if quantity.counted is not None and not _human(quantity.counted):
            continue
        if (
            quantity.counted is not None
            and quantity.counted.lower_ == "others"
            and any(
                unit_of(t) in ("officers", "soldiers") and not is_home(sentence, t)
                for t in sentence.span
            )
        ):
            continue
        what, word = found
        verb = next((t for t in climb(word) if t.pos_ in ("VERB", "AUX")), word)
        status = mode(verb)
        if status in _NOT_TOLD:
            continue
        joint = what == "casualties" or _joint(word)
        yield Draft(
            sentence,
            quantity.number,
            "noun" if harm_noun(word) else "verb",
            actor=_doer(sentence),
            target=_people(quantity, sentence.span.text) + (" killed or injured" if joint else ""),
            value=quantity.value,
            qualifier=quantity.qualifier,
            unit="people" if joint else what,
            when=when(sentence, word),
            status=status,
            attributed_to=attributed_to(sentence, quantity.number),
        )


def _human(noun: Token) -> bool:
    """Whether a noun can be the victims: no days, attacks, vehicles or the like."""
    if harm_noun(noun) or unit_of(noun):
        return True
    return noun.lemma_.lower() in _HUMANS or noun.ent_type_ == "NORP"


def _doer(sentence: Sentence) -> str | None:
    """The gang, if the sentence names just one."""
    gangs = {m.name.canonical for m in sentence.names_of("gang")}
    return gangs.pop() if len(gangs) == 1 else None


def _share(sentence: Sentence, quantity: Quantity) -> Iterator[Draft]:
    """Yield a percentage of victims, or of a place that gangs hold."""
    text = sentence.span.text
    of = re.match(r"\s*of\s+(?:the\s+|all\s+)?(?P<what>[^,.;:]{3,80})", text[quantity.end :])
    words = {t.lower_ for t in sentence.span} | {t.lemma_.lower() for t in sentence.span}
    more = re.match(r"\s*(?:more|higher|up|increase|rise)\b", text[quantity.end :])
    if of is None and more is not None and any(harm(t) or harm_noun(t) for t in sentence.span):
        yield Draft(
            sentence,
            quantity.number,
            "increase",
            actor=_doer(sentence),
            target="increase in casualties",
            value=quantity.value,
            qualifier=quantity.qualifier,
            unit="percent",
            when=when(sentence, quantity.number),
            attributed_to=attributed_to(sentence, quantity.number),
        )
    if of is None:
        return
    what = of["what"].strip()
    victims_ = any(harm_noun(t) or harm(t) for t in sentence.span if t.text in what.split())
    held = bool(words & {"gang", "gangs"}) and bool(words & _CONTROL)
    if not victims_ and not held:
        return
    head = quantity.number
    for trigger in climb(quantity.number):
        if trigger.pos_ in ("VERB", "AUX"):
            head = trigger
            break
    status = mode(head) if head.pos_ in ("VERB", "AUX") else "actual"
    if status in _NOT_TOLD:
        return
    yield Draft(
        sentence,
        quantity.number,
        "share",
        actor=_doer(sentence),
        target=what if len(what) <= 60 else what[:60].rsplit(" ", 1)[0],
        value=quantity.value,
        qualifier=quantity.qualifier,
        unit="percent",
        when=when(sentence, quantity.number),
        status=status,
        attributed_to=attributed_to(sentence, quantity.number),
    )
