"""Strengths, pledges and ceilings: how many personnel whoever has, offers or may have there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import GROUPS, actor, is_home, unit_of, whose
from missionbrief.claims.draft import Draft
from missionbrief.claims.harm import befalls
from missionbrief.claims.moves import LEAVES, MOVES, elsewhere, gone, into_country, leaves_home
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import clause, modifiers, phrase_top, predicate, subject
from missionbrief.language.modality import AUTHORISED, PLEDGES, mode, of_participle
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity

KIND = "personnel"

DEPLOYS = words("claims", "personnel", "deploys")
# Verbs that a bare number may govern without meaning personnel: "five million have no food".
_NOT_BARE = words("claims", "personnel", "not_bare")
# A noun that holds personnel not yet sent: "the dispatch of 1,000 police".
_SENDING = words("claims", "personnel", "sending")
_TAKES_BACK = words("claims", "personnel", "takes_back")
_ENVISAGED = words("claims", "personnel", "envisaged")
_ALLOWED = frozenset({"authorised", "authorized", "approved", "mandated", "allowed"})
_OWNING = frozenset({"poss", "amod", "compound", "prep"})
_NOT_YET = words("claims", "personnel", "not_yet")
_BRINGS = frozenset({"bring", "take", "raise", "increase"})
_COMINGS = frozenset({"arrival", "landing", "departure", "withdrawal", "return"})
_CEILINGS = words("claims", "personnel", "ceilings")
_TOTALS = words("claims", "personnel", "totals")
_STAYS = words("claims", "personnel", "stays")
_NOT_COUNTING = words("claims", "personnel", "not_counting")
_GENERIC = words("claims", "personnel", "generic")
_INTENDS = words("claims", "personnel", "intends")
MEMBER_WORDS = words("claims", "personnel", "member_words")


def _noun(sentence: Sentence, quantity: Quantity) -> Token | None:
    """The noun for personnel that a quantity counts, or the number itself where it stands for
    them ("about 430 have reached Haiti")."""
    counted = quantity.counted
    if counted is not None:
        if unit_of(counted):
            return counted
        name = sentence.name_at(counted)
        return counted if name is not None and name.kind == "demonym" else None
    number = quantity.number
    if number.dep_ == "pobj" and number.head.lower_ == "of":
        return number if number.head.head.lemma_.lower() in GROUPS | MEMBER_WORDS else None
    for child in number.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            # "1,000 of Kenya's police": counted is what follows, unless it points back ("those").
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is not None and unit_of(inner):
                part = any(c.dep_ == "nummod" for c in inner.children)
                return number if part else inner
    if number.dep_ == "pobj" and not _total(number) and number.head.lower_ in _NOT_COUNTING:
        return None
    if number.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "appos", "pobj", "conj"):
        return number
    return None


def _of_mission(sentence: Sentence, verb: Token | None) -> bool:
    """Whether the verb's subject is the mission itself: "the force had 991 members"."""
    who = subject(verb) if verb is not None else None
    return who is not None and (
        who.lower_ in sentence.article.mission.nouns or whose(sentence, who) is not None
    )


def number_children(number: Token) -> list[Token]:
    """Return what a number is said to be part of: "400 of the 2,500 personnel"."""
    return [p for c in number.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"]


def _holding(noun: Token) -> Token:
    """Return the noun whose owner has the personnel: of a total reached, what it is the total of
    ("brings Kenya's contingent to 600")."""
    if not _total(noun):
        return noun
    held = [c for c in noun.head.head.children if c.dep_ == "dobj"]
    owned = [h for h in held if any(c.dep_ in _OWNING for c in h.children)]
    return owned[0] if owned else noun


def _actor(sentence: Sentence, noun: Token) -> str:
    """Whose personnel they are; of a total reached, whose total it is."""
    holding = _holding(noun)
    if holding != noun:
        nouns = sentence.article.mission.nouns
        if any(t.lower_ in nouns for t in holding.subtree if t != holding):
            return sentence.article.mission.name
    return actor(sentence, holding)


def _total(number: Token) -> bool:
    """Whether a number is a total reached: "bringing the total to more than 600"."""
    verb = number.head.head
    return (
        number.head.lower_ == "to"
        and verb.pos_ == "VERB"
        and any(c.dep_ == "dobj" and c.lemma_.lower() in _TOTALS for c in verb.children)
    )


def _unit(sentence: Sentence, noun: Token, quantity: Quantity) -> str | None:
    if unit := unit_of(noun):
        joined = [c for c in noun.conjuncts if not any(n.dep_ == "nummod" for n in c.children)]
        mixed = {u for c in joined if (u := unit_of(c))} - {unit}
        return "personnel" if mixed else unit
    name = whose(sentence, noun)
    if name is not None and name.unit:
        return name.unit
    if noun == quantity.number:
        if _total(noun) and _actor(sentence, noun) == sentence.article.mission.name:
            return "personnel"
        # A bare number takes what the sentence has just counted, or what the phrase is called.
        earlier = [q for q in sentence.quantities if q.start < quantity.start and q.counted]
        for other in reversed(earlier):
            if other.counted is not None and (unit := unit_of(other.counted)):
                return unit
        if name is not None and phrase_top(noun).lemma_.lower() in GROUPS:
            return "personnel"
        verb = predicate(noun)
        for child in number_children(noun):
            if unit := unit_of(child):
                return unit
        who = subject(verb) if verb is not None else None
        if who is not None and who.lemma_.lower() in _TOTALS:
            return "personnel"
        words_ = {t.lower_ for t in sentence.span}
        here = "there" in words_ or sentence.article.mission.country.lower() in words_
        if verb is not None and verb.lemma_.lower() in _STAYS and here:
            return "personnel"
        return None
    if name is not None and name.kind == "demonym":
        return "personnel"
    return None


def _status(noun: Token, verb: Token | None, definite: bool) -> Status | None:
    """How the sentence puts the strength, or None where it does not speak of one.

    What modifies the noun comes first ("people expected in Haiti"), then a noun that holds it
    ("the dispatch of 1,000 police"), then the verb. A verb that is not about having or sending
    personnel says nothing of a definite phrase: "will visit the 400 officers" has 400 in place.
    """
    top = phrase_top(noun)
    after = noun.nbor().lower_ if noun.i + 1 < len(noun.doc) else ""
    if after in _ENVISAGED:
        return "planned"
    if after in _NOT_YET:
        return "pledged"
    if after in _ALLOWED:
        return "authorised"
    for modifier in (*modifiers(top), *modifiers(noun)):
        if given := of_participle(modifier):
            return given
        if modifier.lemma_.lower() == "be" and any(
            c.dep_ == "xcomp" and c.pos_ == "VERB" for c in modifier.children
        ):
            return "planned"
        if modifier.lemma_.lower() in DEPLOYS:
            inner = mode(modifier)
            if inner != "actual" or verb is None or definite:
                return inner
            return mode(verb) if verb.lemma_.lower() in DEPLOYS else "actual"
    if top.lemma_.lower() in _SENDING and top != noun:
        done = verb is not None and verb.lemma_.lower() in _BRINGS and top.dep_ == "nsubj"
        return mode(verb) if done and verb is not None else "planned"
    if top.lemma_.lower() in _CEILINGS and top != noun:
        return "authorised"
    if top.lemma_.lower() in PLEDGES and top != noun:
        taken_back = verb is not None and verb.lemma_.lower() in _TAKES_BACK
        return "denied" if taken_back else "pledged"
    if verb is None:
        return "actual" if definite else None
    lemma = verb.lemma_.lower()
    if _total(noun):
        above = verb.head if verb.dep_ in ("advcl", "conj") else verb
        return mode(above)
    if lemma in AUTHORISED and mode(verb) == "actual":
        return "authorised"
    if lemma in DEPLOYS:
        return mode(verb)
    if lemma in _INTENDS:
        return "planned"
    return "actual" if definite else None


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the strengths, pledges and ceilings in `sentence`."""
    nouns: list[tuple[Quantity, Token]] = []
    for quantity in sentence.quantities:
        if quantity.currency or quantity.percent:
            continue
        noun = _noun(sentence, quantity)
        if noun is not None and _unit(sentence, noun, quantity):
            nouns.append((quantity, noun))
    told: list[Draft] = []
    for quantity, noun in nouns:
        verb = predicate(noun)
        top = phrase_top(noun)
        if elsewhere(sentence, noun, verb) or (verb is not None and gone(verb)):
            continue
        if is_home(sentence, noun) or befalls(verb, noun) or top.lemma_.lower() in _COMINGS:
            continue
        if verb is not None and verb.lemma_.lower() in MOVES and top.dep_ in ("nsubj", "nsubjpass"):
            reached = verb.lemma_.lower() in ("reach", "come", "arrive")
            leaving = verb.lemma_.lower() in LEAVES
            if (not reached or quantity.counted is not None) and not leaving:
                continue
        bare = top == noun == quantity.number
        if bare and verb is not None and verb.lemma_.lower() in _NOT_BARE:
            continue
        if verb is not None and verb.lemma_.lower() in ("follow", "join") and top.dep_ == "pobj":
            continue
        definite = any(
            c.dep_ in ("det", "poss") and c.lower_ in ("the", "its", "their", "our", "these")
            for c in (*top.children, *noun.children)
        ) or any(c.dep_ == "poss" for c in top.children)
        grouped = top != noun and top.lemma_.lower() in GROUPS | MEMBER_WORDS
        named = whose(sentence, noun) is not None
        status = _status(noun, verb, (definite and named) or (grouped and named))
        going = verb is not None and verb.lemma_.lower() in LEAVES and top.dep_ == "nsubj"
        if verb is not None and going:
            # They leave their own country for the mission; those who leave it are arrivals.
            if leaves_home(sentence, verb) or into_country(sentence, verb):
                continue
            present = verb.tag_ in ("VBP", "VBZ")
            status = "planned" if present else mode(verb)
        few = quantity.value is not None and quantity.value < 20
        anybody = noun.lemma_.lower() in _GENERIC and not grouped
        if status is None or (
            not named and not _of_mission(sentence, verb) and (few or (anybody and not going))
        ):
            continue
        if status == "actual" and quantity.more and _in_preparation(sentence, verb):
            status = "planned"
        # "blocked the deployment of 1,000 officers on Friday": the day is that of the blocking.
        sent = top.lemma_.lower() in _SENDING and top != noun
        told.append(
            Draft(
                sentence,
                quantity.number,
                "counted" if noun != quantity.number else "bare-number",
                actor=_actor(sentence, noun),
                target=_target(sentence, quantity),
                value=quantity.value,
                qualifier=quantity.qualifier,
                unit=_unit(sentence, noun, quantity),
                when=None
                if sent
                else when(sentence, quantity.number, [q.number for q, _ in nouns]),
                status=status,
                attributed_to=attributed_to(sentence, quantity.number),
                key=(
                    actor(sentence, _holding(noun)),
                    quantity.value,
                    _unit(sentence, noun, quantity),
                ),
            )
        )
        yield told[-1]
    yield from _elided(sentence, told)


def _elided(sentence: Sentence, told: list[Draft]) -> Iterator[Draft]:
    """Yield what leaves verb and noun out: "Guatemala sent 150 soldiers, and El Salvador 70"."""
    if not told:
        return
    numbered = {d.trigger.i for d in told}
    first = told[0]
    for quantity in sentence.quantities:
        number = quantity.number
        if number.i in numbered or quantity.counted or number.i < first.trigger.i:
            continue
        if quantity.currency or quantity.percent or quantity.value is None:
            continue
        start = sentence.token_at(quantity.start).i
        named = [m for m in sentence.names_of("country") if m.end == start]
        if named and named[0].name.canonical != sentence.article.mission.country:
            who = named[0].name.canonical
            yield first.put(
                trigger=number,
                rule="elided",
                actor=who,
                value=quantity.value,
                qualifier=quantity.qualifier,
                when=None,
                key=(who, quantity.value, first.unit),
            )


def _in_preparation(sentence: Sentence, verb: Token | None) -> bool:
    """Whether those who are to come are still being trained or made ready."""
    about = set(clause(verb)) if verb is not None else set()
    joined = [c for c in verb.children if c.dep_ == "conj"] if verb is not None else []
    return (verb is not None and verb.lemma_.lower() in ("train", "finish", "prepare")) or any(
        mode(other) != "actual" for other in joined if other.i not in about
    )


def _target(sentence: Sentence, quantity: Quantity) -> str:
    """The mission; an increment is marked, so that it is never taken for a total."""
    name = sentence.article.mission.name
    return f"{name} (increment)" if quantity.more else name
