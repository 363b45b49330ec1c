"""Numbers of victims told as a tally, as part of others or against an earlier one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from missionbrief.claims.harmed.harm import harm, harm_noun
from missionbrief.claims.harmed.harm_beside import told_directly
from missionbrief.claims.harmed.parts import earlier, looked_after, parts
from missionbrief.claims.harmed.victims import Victim, after_of
from missionbrief.language.grammar import climb, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_COUNTING = words("claims", "tolls", "counting")
_CHANGES = words("claims", "tolls", "changes")
_NEAR = 7
_ORDER = {
    word: float(number)
    for number, word in enumerate(
        ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 2
    )
}


def _count(sentence: Sentence) -> Token | None:
    """The word for a count of the harmed, or for the harmed: "the number of people killed", "the
    death toll", "the dead"."""
    named: Token | None = None
    for token in sentence.span:
        if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
            continue
        if token.base in _COUNTING and any(
            harm_noun(t) or (t.pos_ in ("VERB", "ADJ") and harm(t)) for t in token.subtree
        ):
            return token
        if harm_noun(token) and token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj"):
            named = named or token
    return named


def _of_count(count: Token) -> tuple[str, Token | None]:
    """What befell those a count is of, and the noun that says who they are."""
    found = (
        harm_noun(t) or (harm(t) if t.pos_ in ("VERB", "ADJ") else None) for t in count.subtree
    )
    what = next((w for w in found if w), "killed")
    of = after_of(count)
    noun = after_of(of) or of if of is not None and harm_noun(of) else of
    return what, noun


def _totals(sentence: Sentence) -> Iterator[Victim]:
    """Numbers that a count is said to have reached: "the toll rose to 115"."""
    count = _count(sentence)
    if count is None:
        return
    for quantity in sentence.quantities:
        number, counted = quantity.number, quantity.counted
        if quantity.currency or quantity.percent:
            continue
        if counted not in (None, count) and counted.lower_ not in ("people", "dead"):
            continue
        if counted == count:
            counted = None
        above = next((t for t in climb(number) if t.pos_ in ("VERB", "AUX")), None)
        fits = above is not None and above.base in _CHANGES
        # "Puts the number killed since they came at 160": the parser hangs "at" anywhere.
        fits = fits or any(
            t.lemma_ in ("put", "place", "estimate") and count.head == t for t in climb(number)
        )
        governor = (counted or number).head
        to = governor.lower_ in ("to", "at", "of", "as") and (fits or governor.head == count)
        object_ = fits and (counted or number).dep_ in ("dobj", "attr")
        if to or (object_ and above is not None and count in set(above.subtree)):
            what, noun = _of_count(count)
            yield Victim(what, count, count, noun, quantity, "total")


def _ordinals(sentence: Sentence) -> Iterator[Victim]:
    """Totals told by their last: "the third death", "the second Kenyan to die"."""
    for token in sentence.span:
        value = _ORDER.get(token.lower_)
        noun = token.head
        if value is None or token.i > noun.i or noun.pos_ not in ("NOUN", "PROPN"):
            if value is not None and (last := _last_of(token)) is not None:
                yield Victim("killed", token, last, last, None, "nth", value=value)
            continue
        if harm_noun(noun) or noun.base in ("casualty", "loss"):
            what = harm_noun(noun)
            what = what if what != "casualties" else "killed"
            of = after_of(noun)
            body = of is None or of.lower_ in sentence.article.mission.nouns
            whom = noun if of is None or body else of
            yield Victim(what or "killed", noun, noun, whom, None, "nth", value=value)
            continue
        above = noun.head.children if noun.dep_ == "attr" else ()
        clauses = [c for c in noun.children if c.dep_ in ("acl", "relcl")]
        clauses += [g for c in clauses for g in c.children if g.dep_ == "xcomp"]
        for child in [*clauses, *(c for c in above if c.dep_ == "xcomp")]:
            if said := harm(child):
                yield Victim(said, child, noun, noun, None, "nth", value=value)


def _last_of(ordinal: Token) -> Token | None:
    """Who is said to be the last lost: "the officer is the third that Kenya has lost"."""
    lost = any(c.dep_ == "relcl" and (harm(c) == "killed" or c.lemma_ == "lose")
               for c in ordinal.children)  # fmt: skip
    return subject(ordinal.head) if lost and ordinal.head.lemma_ in ("be", "become") else None


def harmed(sentence: Sentence) -> list[Victim]:
    """Return whom harm befell in `sentence`, each number and each phrase once."""
    found: dict[tuple[int, str | None], Victim] = {}

    def add(more: list[Victim]) -> None:
        for victim in more:
            before = found.setdefault(_key(victim), _by_next(victim))
            if before.what == "injured" and victim.what == "killed" and _died(before, victim):
                found[_key(victim)] = victim

    add([*_ordinals(sentence)])
    add(told_directly(sentence))
    add([*_totals(sentence)])
    if found and sentence.quantities:
        counted = sorted((v for v in found.values() if v.quantity is not None),
                         key=_number)  # fmt: skip
        add([*parts(sentence, counted)])
        add([*earlier(sentence, counted)])
    _share_floor(found)
    dead = [v.head for v in found.values() if v.what == "killed" and v.quantity is None]
    died = {h.i for head in dead for h in (head, after_of(head)) if h is not None}
    last = {v.head.i for v in found.values() if v.rule == "nth"}
    said = last | {v.head.i for v in found.values() if v.rule != "described"}
    return [
        v
        for v in found.values()
        if (v.rule == "nth" or v.head.i not in (said if v.rule == "described" else last))
        and not looked_after(v.what, v.head, found.values())
        # Of who was hit and then died, the death is told.
        and not (v.what == "injured" and v.quantity is None and v.head.i in died)
    ]


def _died(hurt: Victim, dead: Victim) -> bool:
    """Whether it is told of one person that they were hit and died: "One was hit and died"."""
    one = hurt.quantity is None or hurt.quantity.value == 1
    return one and dead.rule == "verb" and hurt.rule in ("verb", "shot")


def _by_next(victim: Victim) -> Victim:
    """Let the word right after a number say what befell them: "1,100 injured and 300 abducted"."""
    if victim.quantity is None or victim.quantity.counted is not None:
        return victim
    number = victim.quantity.number
    if number.i + 1 >= number.sent.end:
        return victim
    word = number.nbor()
    what = harm(word) if word.tag_ in ("VBN", "VBD") else None
    return replace(victim, what=what, word=word) if what and victim.rule != "total" else victim


def _share_floor(found: dict[tuple[int, str | None], Victim]) -> None:
    """Give "at least" to the second of two numbers that it opens: "at least 70 killed and 16
    wounded"; one that counts by a noun of its own is told apart ("and eight officers hurt")."""
    floor: Victim | None = None
    for key, victim in sorted(found.items(), key=lambda item: _number(item[1])):
        if (number := victim.quantity) is None:
            continue
        bare = number.qualifier == "exact" and number.counted is None
        if floor is not None and floor.quantity is not None and bare:
            between = number.number.doc[floor.quantity.number.i : number.number.i]
            if len(between) <= _NEAR and between[-1].lower_ in ("and", "or"):
                found[key] = replace(victim, quantity=replace(number, qualifier="at_least"))
        floor = victim if number.qualifier == "at_least" else None


def _number(victim: Victim) -> int:
    return victim.quantity.number.i if victim.quantity is not None else -1


def _key(victim: Victim) -> tuple[int, str | None]:
    if victim.quantity is not None:
        return victim.quantity.number.i, None
    if victim.rule == "nth":
        return victim.head.i, None
    return victim.head.i, victim.what
