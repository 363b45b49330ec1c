"""Counts of the dead and injured among others than the mission, and shares of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.continued import continued
from missionbrief.claims.draft import Draft
from missionbrief.claims.harm import harm, harm_noun
from missionbrief.claims.incident import dated
from missionbrief.claims.losses import THINGS, losses
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import climb
from missionbrief.language.modality import mode
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from missionbrief.claims.victims import Victim
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.quantities import Quantity

KIND = "violence"
_NOT_TOLD = frozenset({"planned", "authorised", "called_for", "pledged"})
_CONTROL = words("claims", "violence", "control")
_GANGS = words("claims", "violence", "gangs")
_PLACES = words("claims", "violence", "places")
_CHANGES = words("claims", "violence", "changes")
_SHARES = words("claims", "violence", "shares")
_JOINT = " killed or injured"
_TAKEN = {"taken": " kidnapped or abused"}
MAX_TARGET = 60
# Below this a number that stands alone may be of anything.
_BARE = 10


def _people(victim: Victim) -> str:
    noun = victim.noun
    if noun is None or noun.lower_ in ("dead", "injured", "wounded", "missing", "killed"):
        return "people"
    if harm_noun(noun):
        described = [c.text for c in noun.children if c.dep_ in ("amod", "compound") and c.is_alpha]
        return " ".join([*described, noun.text])
    return noun.text


def _joint(word: Token) -> bool:
    """Whether dead and injured are counted together: "killed, injured or kidnapped"."""
    either = False
    for token in word.doc[word.i + 1 : min(word.i + 6, word.sent.end)]:
        if token.text == "," or token.lower_ == "or":
            either = either or token.lower_ == "or"
        elif harm(token) is None:
            return False
        elif either:
            return True
    return False


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield counts of victims other than the mission's members, and shares."""
    for quantity in sentence.quantities:
        if quantity.percent:
            yield from _share(sentence, quantity)
    counted = False
    for loss in losses(sentence):
        victim = loss.victim
        if loss.ours or not _counts(victim, counted):
            continue
        counted = counted or victim.quantity is not None
        number = victim.quantity
        joint = victim.what == "casualties" or _joint(victim.word)
        yield Draft(
            sentence,
            number.number if number is not None else victim.word,
            victim.rule,
            actor=_doer(sentence),
            target=_people(victim)
            + (" killed or injured" if joint else _TAKEN.get(victim.what, "")),
            value=number.value if number is not None else 1.0,
            qualifier=number.qualifier if number is not None else "exact",
            unit="people" if joint or victim.what in _TAKEN else victim.what,
            when=_when(sentence, victim),
            status=loss.status if loss.status != "unreal" else "reported",
            attributed_to=attributed_to(sentence, victim.word),
        )


def _when(sentence: Sentence, victim: Victim) -> Expression | None:
    """The time of what befell them; an earlier number has only what follows it: "against 1,602 in
    the quarter before"."""
    number = victim.quantity
    if victim.rule != "earlier" or number is None:
        return when(sentence, victim.word)
    return next((d for d in sentence.dates if d.start >= number.end), None)


def _counts(victim: Victim, after_others: bool) -> bool:
    """Whether those harmed are people who are counted, or one who is told of by what they are; a
    small number that stands alone counts people only `after_others`."""
    number, noun = victim.quantity, victim.noun
    if number is not None:
        if noun is None:
            beside = after_others or victim.rule in ("total", "part")
            return number.value is None or number.value >= _BARE or beside
        return _human(noun)
    if noun is None and victim.head.lower_ == "another":
        return True
    if noun is None or victim.rule != "verb" or victim.what not in ("killed", "injured"):
        return False
    alone = any(c.lower_ in ("a", "an", "one", "another") for c in noun.children)
    return alone and noun.tag_ == "NN" and _human(noun) and noun.lower_ != "person"


def _human(noun: Token) -> bool:
    """Whether a noun can be the victims: no days, attacks, vehicles or the like."""
    if noun.ent_type_ in ("GPE", "LOC", "FAC", "DATE", "TIME", "MONEY", "ORG"):
        return False
    return noun.lemma_.lower() not in THINGS


def _doer(sentence: Sentence) -> str | None:
    """The gang, if the sentence names just one."""
    gangs = {m.name.canonical for m in sentence.names_of("gang")}
    return gangs.pop() if len(gangs) == 1 else None


def _share(sentence: Sentence, quantity: Quantity) -> Iterator[Draft]:
    """Yield a percentage of victims, a change in their number, or what share of a place gangs
    hold."""
    after = sentence.span.text[quantity.end :]
    of = re.match(r"\s*of\s+(?:the\s+|all\s+)?(?P<what>[^,.;:]{3,80})", after)
    what = of["what"].strip() if of is not None else ""
    if of is not None and _held(sentence, what):
        rule, target = "share", what
    elif _grown(sentence, quantity):
        rule, target = "increase", "change in casualties"
    elif (of is None and _of_victims(sentence)) or any(
        harm_noun(t) or harm(t) for t in sentence.span if t.text in what.split()
    ):
        rule, target = "share", what or "share of casualties"
    else:
        return
    head = next((t for t in climb(quantity.number) if t.pos_ in ("VERB", "AUX")), quantity.number)
    status = mode(head) if head.pos_ in ("VERB", "AUX") else "actual"
    if status in _NOT_TOLD:
        return
    yield Draft(
        sentence,
        quantity.number,
        rule,
        actor=_doer(sentence),
        target=target if len(target) <= MAX_TARGET else target[:MAX_TARGET].rsplit(" ", 1)[0],
        value=quantity.value,
        qualifier=quantity.qualifier,
        unit="percent",
        when=when(sentence, quantity.number),
        status=status,
        attributed_to=attributed_to(sentence, quantity.number),
    )


def _held(sentence: Sentence, what: str) -> bool:
    """Whether a percentage of a place is said to be in the hands of gangs."""
    if not set(what.lower().replace("'s", " ").split()) & _PLACES and not any(
        m.name.kind in ("place", "country") and sentence.span.doc[m.start].text in what
        for m in sentence.names
    ):
        return False
    words_ = {t.lower_ for t in sentence.span} | {t.lemma_.lower() for t in sentence.span}
    before = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    theirs = bool(words_ & {"they", "their", "them"}) and any(
        t.lemma_.lower() in _GANGS for s in before for t in s.span
    )
    return bool(words_ & _CONTROL) and (theirs or bool(words_ & _GANGS))


def _grown(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a percentage is that by which the number of victims rose or fell."""
    after, before = sentence.span.text[quantity.end :], sentence.span.text[: quantity.start]
    change = re.match(r"\s*(?:more|higher|up|fewer|increase|rise|drop|decrease)\b", after)
    by = re.search(r"\b(?:by|up|down)\s+(?:\w+\s+)?$", before)
    rose = any(t.lemma_ in _CHANGES for t in list(climb(quantity.number))[1:4])
    if change is None and not rose and (
        by is None or not any(t.lemma_ in _CHANGES for t in sentence.span)
    ):  # fmt: skip
        return False
    return any(harm(t) or harm_noun(t) for t in sentence.span)


def _of_victims(sentence: Sentence) -> bool:
    """Whether a bare percentage is one of victims: "operations were behind 61 per cent", in or
    after a sentence that speaks of them."""
    words_ = {t.lemma_.lower() for t in sentence.span}
    if not words_ & _SHARES:
        return False
    before = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    return any(
        harm_noun(t) for s in [sentence, *before] if s.paragraph >= sentence.paragraph - 1
        for t in s.span
    )  # fmt: skip


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with the day of the article's incident, or period and source of the count
    that they are part of, where they have none."""
    return continued(dated(drafts))
