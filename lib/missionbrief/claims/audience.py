"""The day of a statement by what its speaker did beside it, or by whom it was made to.

"The prime minister went to the base on Tuesday and promised …" is of that Tuesday, and so is what
he is quoted with right after. What somebody tells "the new arrivals", or says after he saw them
off, is of the day on which they came or left; what is told "the meeting" of the day it met.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import climb, subject, verb_above
from missionbrief.language.sayers import sayer
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.draft import Told
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token


_GREETS = words("claims", "audience", "greets")
_HEARS = words("claims", "audience", "hears")
_MEETINGS = words("claims", "audience", "meetings")
_EVENTS = words("claims", "audience", "events")
_PAPERS = words("claims", "audience", "papers")
_ISSUES = words("claims", "audience", "issues")
_OFFICES = words("claims", "audience", "offices")
_BACK, _EVENT_BACK, _NEXT = 2, 4, 1


def outer(sentence: Sentence, expression: Expression) -> bool:
    """Return whether an expression of time stands outside of the quotations."""
    at = sentence.span.start_char + expression.start
    return not any(start <= at < end for start, end, _ in sentence.spoken)


def deed_beside(sentence: Sentence, who: str | None) -> Told | None:
    """Return the day that `sentence`, which quotes `who`, gives something else that he did or the
    paper in which he says it, with the words for it; None where it gives none or several."""
    return _only(_deeds(sentence, who))


def deed_before(sentence: Sentence, who: str | None) -> Told | None:
    """Return the day that one of the sentences just before `sentence` gives a deed of `who`; None
    where none does."""
    for earlier in _before(sentence, _BACK):
        if sentence.paragraph - earlier.paragraph > _NEXT:
            return None
        if found := _only(_deeds(earlier, who)):
            return found
    return None


def day_of_audience(sentence: Sentence, who: str | None) -> Told | None:
    """Return the day on which those came, left or met to whom `who` speaks in `sentence`; None
    where he speaks to nobody such or no one day is told."""
    meeting = _hears(sentence, who, _MEETINGS)
    if not (meeting or _hears(sentence, who, _HEARS) or _received(sentence, who)):
        return None
    for earlier in (sentence, *_before(sentence, _EVENT_BACK)):
        told = [
            day
            for e in earlier.dates
            if outer(earlier, e)
            and (verb := verb_above(earlier.tokens_of(e))) is not None
            and verb.base in _EVENTS
            and verb.dep_ != "relcl"
            and _past(verb)
            and (day := day_of(earlier, e)) is not None
        ]
        if told:
            return _only(iter(told))
    return None


def _before(sentence: Sentence, back: int) -> list[Sentence]:
    """The sentences before one, the nearest first."""
    sentences = sentence.article.sentences
    return list(reversed(sentences[max(0, sentence.number - back) : sentence.number]))


def _deeds(sentence: Sentence, who: str | None) -> Iterator[Told]:
    """The days that a sentence gives what `who` did, or a paper of his."""
    for expression in sentence.dates:
        verb = verb_above(sentence.tokens_of(expression)) if outer(sentence, expression) else None
        if verb is None or (day := day_of(sentence, expression)) is None:
            continue
        if verb.dep_ == "acl" and verb.lemma_ in _ISSUES and verb.head.base in _PAPERS:
            verb = next((t for t in climb(verb.head.head) if t.pos_ == "VERB"), verb)
        if verb.base in _OFFICES or (verb.base == "take" and verb.dep_ == "relcl"):
            continue  # "who took office in June" tells who he is.
        doers = (subject(verb), *_met(verb))
        if _past(verb) and any(by is not None and sayer(sentence, by) == who for by in doers):
            yield day


def _met(verb: Token) -> Iterator[Token]:
    """Whom somebody meets: he was there too."""
    if verb.base == "meet":
        for child in verb.children:
            if child.dep_ == "dobj":
                yield child
            elif child.lower_ == "with":
                yield from (c for c in child.children if c.dep_ == "pobj")


def _hears(sentence: Sentence, who: str | None, whom: frozenset[str]) -> bool:
    """Whether `who` speaks to some of `whom`: "told the new arrivals"."""
    for verb in _verbs(sentence, who):
        for child in verb.children:
            direct = child.dep_ in ("dobj", "dative") and verb.base in ("tell", "address")
            if direct and child.base in whom:
                return True
    return False


def _received(sentence: Sentence, who: str | None) -> bool:
    """Whether `who` meets, or sees off, somebody in `sentence` or right before."""
    return any(
        verb.base in _GREETS and any(_new(c) for c in verb.children)
        for near in (sentence, *_before(sentence, _BACK))
        if sentence.paragraph - near.paragraph <= _NEXT
        for verb in _verbs(near, who)
    )


def _new(child: Token) -> bool:
    """Whether a child of a verb of greeting tells of people that come or go: "them", "off"."""
    if child.dep_ == "prt":
        return child.lower_ == "off"
    return child.dep_ == "dobj" and (child.lower_ == "them" or child.base in _HEARS)


def _verbs(sentence: Sentence, who: str | None) -> Iterator[Token]:
    """The verbs outside of the quotations that tell what `who` did."""
    for token in sentence.tokens:
        if token.pos_ != "VERB" or not _past(token):
            continue
        if any(start <= token.idx < end for start, end, _ in sentence.spoken):
            continue
        by = subject(token)
        if by is not None and sayer(sentence, by) == who:
            yield token


def _past(verb: Token) -> bool:
    """Whether a verb tells what has happened then: "went", "was met", not "had met"."""
    if any(c.tag_ == "MD" or c.lower_ in ("has", "have", "had") for c in verb.children):
        return False
    return verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in verb.children if c.dep_ == "auxpass")


def day_of(sentence: Sentence, expression: Expression) -> Told | None:
    """Return the one day that an expression of time means, with its words; None where it means
    more days or none."""
    days = sentence.resolve(expression)
    return (days, expression.text) if days is not None and days.days == 1 else None


def _only(told: Iterator[Told]) -> Told | None:
    """The only day of those told."""
    found = list(told)
    return found[0] if len({days for days, _ in found}) == 1 else None
