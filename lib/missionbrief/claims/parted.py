"""Which days are whose where a sentence parts them: "60 on Friday and 50 on Saturday", "A in May, B
in June", "three died: one in May and two in June"."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from missionbrief.interval import Interval
from missionbrief.language.clause_days import issued
from missionbrief.language.frame import REPORTING
from missionbrief.language.grammar import climb, hangs_on
from missionbrief.language.numbers import number_word
from missionbrief.language.when import held_against

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft, Told
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression

KINDS = frozenset({"casualty", "violence", "personnel", "arrival"})
_NEAR = 9
"""Words between what is dated and its days."""


def parted(draft: Draft) -> Told | None:
    """Return the days of a draft, and the words that tell them, where its sentence gives days to
    each of several persons or numbers: those of its person or number, or of all the parts that
    together are its number; None where it does not part them."""
    sentence = draft.sentence
    if len(sentence.dates) <= 1:
        return None
    people = {
        m.end - 1: m.name.canonical
        for m in sentence.names_of("person")
        if sentence.span.doc[m.end - 1].head.base not in REPORTING
    }
    named = _own(sentence, set(people))
    if len(named) > 1 and draft.value == 1 and draft.target in people.values():
        mine = (e for at, e in named.items() if people[at] == draft.target)
        return _told(sentence, list(mine)[:1])
    if len(named) > 1 and draft.value == len(named):
        return _told(sentence, list(named.values()))
    numbers = _numbers(sentence)
    counted = _own(sentence, set(numbers))
    if len(counted) > 1 and draft.trigger.i in counted:
        return _told(sentence, [counted[draft.trigger.i]])
    parts = [at for at in counted if at != draft.trigger.i]
    whole = draft.value is not None and sum(numbers[at] for at in parts) == draft.value
    return _told(sentence, [counted[at] for at in parts]) if len(parts) > 1 and whole else None


def _numbers(sentence: Sentence) -> dict[int, float]:
    """The numbers of a sentence that count something, by their tokens."""
    dated = {t.i for e in sentence.dates for t in sentence.tokens_of(e)}
    found = {q.number.i: q.value for q in sentence.quantities if q.value is not None}
    for token in sentence.tokens:
        number = number_word(token.text) if token.like_num else None
        if number is not None and token.i not in dated:
            found.setdefault(token.i, float(number))
    return {at: value for at, value in found.items() if at not in dated}


def _own(sentence: Sentence, marks: set[int]) -> dict[int, Expression]:
    """The expression of time that follows each of some tokens closely, before the next of them."""
    found: dict[int, Expression] = {}
    for expression in sentence.dates:
        tokens = sentence.tokens_of(expression)
        if not tokens or held_against(tokens[0]) or tokens[0].lower_ == "since":
            continue
        above = next((t for t in climb(hangs_on(tokens) or tokens[0]) if t.pos_ != "ADP"), None)
        if above is not None and (above.base in REPORTING or issued(above)):
            continue  # "… and injured 12, the mayor said on Monday"
        before = [at for at in marks if at < tokens[0].i]
        if before and tokens[0].i - max(before) <= _NEAR:
            found.setdefault(max(before), expression)
    return found


def _told(sentence: Sentence, expressions: list[Expression]) -> Told | None:
    """The days that expressions of time mean together."""
    days = [sentence.resolve(e) for e in expressions]
    known = [d for d in days if d is not None]
    if not known or len(known) < len(days):
        return None
    return reduce(Interval.hull, known), ", ".join(e.text for e in expressions)
