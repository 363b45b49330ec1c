"""Whether words are about the mission's mandate, and until when it is given."""

from __future__ import annotations

import itertools
import re
from datetime import date
from typing import TYPE_CHECKING

from missionbrief.claims.mission_words import mission_token
from missionbrief.interval import Interval
from missionbrief.language.clause_days import of_other_time, told_aside
from missionbrief.language.context import until
from missionbrief.language.dates import Reference
from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import climb, hangs_on, infinitive, verb_above
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_OBJECTS = words("claims", "mandate", "objects")
_ENDS = words("claims", "mandate", "ends")
_UNTIL = re.compile(
    r"\b(?:until|till|through|up to|as far as)\s+(?:at least )?(?:the )?$", re.IGNORECASE
)
_TO = re.compile(r"\bto\s+$", re.IGNORECASE)
RESOLUTION = re.compile(r"\b[Rr]esolution(?: No\.)? (?P<number>\d{4})\b")
# How far from what it dates an expression of time may stand where the parser gives no link.
_REACH = 14
_HOLDS = frozenset({"put", "keep", "place", "have", "leave"})
_HOLD_REACH = 10


def resolution(text: str) -> str | None:
    """Return the resolution that `text` names by its number."""
    found = RESOLUTION.search(text)
    return f"UNSC Resolution {found['number']}" if found else None


def of_another_day(sentence: Sentence, days: Interval | None) -> bool:
    """Whether the only resolution that a sentence names by its number is known to be of another day
    than `days`: "the Council met today on the mission, which resolution 2699 authorised"."""
    numbers = {int(m["number"]) for m in RESOLUTION.finditer(sentence.span.text)}
    known = [d for n, d in sentence.article.mission.resolutions.items() if n in numbers]
    if len(numbers) != 1 or not known or days is None:
        return False
    first = days.start
    if first is not None and (first.month, first.day) == (known[0].month, known[0].day):
        return False  # its day, of whatever year
    return (days.start or date.min) > known[0] or (days.end or date.max) < known[0]


def measure(sentence: Sentence, within: Sequence[Token] = ()) -> str | None:
    """Return which measure of the Council beside the mission a sentence speaks of, where it speaks
    of nothing of the mission: "prolonged the arms embargo"; `within` some of its tokens alone."""
    found = sentence.article.mission.measured.values()
    spans = [m.span() for p in found for m in p.finditer(sentence.span.text)]
    at = sentence.span.start_char
    rest = [t for t in sentence.span if not any(a <= t.idx - at < b for a, b in spans)]
    if any(mission_token(sentence, t) for t in rest):
        return None
    text = " ".join(t.text for t in within) if within else sentence.span.text
    return next((n for n, p in sentence.article.mission.measured.items() if p.search(text)), None)


def concerns(sentence: Sentence, tokens: Iterable[Token]) -> bool:
    """Whether any of `tokens` is a word for the mission, its mandate or what is decided on it."""
    return any(t.base in _OBJECTS or mission_token(sentence, t) for t in tokens)


_STOPS = frozenset({"hold", "stop", "halt", "freeze", "stay", "brake"})


def on_hold(token: Token) -> bool:
    """Return whether a verb says that something is put or kept on hold: "put it on hold", "placed
    a hold on it"."""
    near = token.doc[token.i + 1 : min(token.sent.end, token.i + _HOLD_REACH)]
    held = any(t.lower_ in ("hold", "ice") and t.nbor(-1).lower_ == "on" for t in near)
    held = held or any(
        c.dep_ == "dobj" and c.base in _STOPS and any(t.lower_ == "a" for t in c.children)
        for c in token.children
    )
    return token.pos_ == "VERB" and token.base in _HOLDS and held


def limits(sentence: Sentence, *, to: bool = False) -> list[Expression]:
    """Return the expressions of time up to which something is given: "until 2 October 2025", and
    where `to` is set "to 2 October 2025" as well."""
    text = sentence.span.text
    return [
        e
        for e in sentence.dates
        if (_UNTIL.search(text[: e.start]) and not e.text.lower().startswith(("in ", "on ")))
        or _UNTIL.match(f"{e.text.split()[0]} ")
        or (to and (_TO.search(text[: e.start]) or e.text.lower().startswith("to ")))
    ]


def ahead(sentence: Sentence, expression: Expression) -> Interval | None:
    """Return the days that an expression of what is still to come means."""
    return _days(sentence, expression, ahead=True)


def days_of(sentence: Sentence, expression: Expression | None, *, planned: bool) -> Interval | None:
    """Return the days of what is planned, ahead of publication, or of what is done, before it;
    None where there is no expression of time. What is to be done by a day, or before something
    ends on it, has that limit alone."""
    days = _days(sentence, expression, ahead=planned) if expression is not None else None
    if days is None or expression is None or not planned:
        return days
    if _before_then(sentence, expression):
        return Interval(None, days.end)
    # A vote before the day on which the mandate ends may be on that day.
    return Interval(None, days.end) if until(sentence, expression, days) else days


def _before_then(sentence: Sentence, expression: Expression) -> bool:
    """Whether a time is that of a clause before which something is to be: "a vote is expected
    before the mandate lapses on 2 October"."""
    tokens = sentence.tokens_of(expression)
    above, verb = hangs_on(tokens), verb_above(tokens)
    marks = (c.lower_ for c in verb.children if c.dep_ == "mark") if verb is not None else ()
    # The parser takes "lapses" for a noun.
    noun = above is not None and any(t.lower_ == "before" for t in list(climb(above))[1:3])
    return noun or (verb is not None and verb.dep_ == "advcl" and "before" in marks)


def _days(sentence: Sentence, expression: Expression, *, ahead: bool) -> Interval | None:
    article = sentence.article
    published = article.document.published.interval
    form = expression.form
    if isinstance(form, Since):
        form = form.form  # "since October 2, when it gave its blessing": an act is of one day
    return form.resolve(Reference(published, ahead, article.months))


_ACTS = frozenset({"decision", "ruling", "judgment", "judgement", "order", "verdict", "vote",
                   "resolution", "injunction"})  # fmt: skip


def dated(
    sentence: Sentence, trigger: Token, without: Sequence[Expression] = ()
) -> Expression | None:
    """Return the expression of time of `trigger`: by the parse, else the only one near it."""
    doer = next((c for c in trigger.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    within = {t.i for t in doer.subtree} if doer is not None and doer.base in _ACTS else set()
    for e in sentence.dates:
        if e not in without and any(t.i in within for t in sentence.tokens_of(e)):
            return e  # "a court's decision on January 26 declared it void"
    without = [*without, *(e for e in sentence.dates if _of_the_end(sentence, e, trigger))]
    if _told_as_before(trigger):
        # "was sent in 2024 following authorisation by the Council": the day is that of the sending
        without = [*without, *(e for e in sentence.dates if _ahead_of(sentence, e, trigger))]
    if (told := when(sentence, trigger, without=without)) is not None:
        return told
    if told_aside(trigger):
        return None
    near = [
        e
        for e in sentence.dates
        if e not in without and any(_reaches(t, trigger) for t in sentence.tokens_of(e))
    ]
    if not near:
        near = [e for e in sentence.dates if e not in without and _foreseen(sentence, e, trigger)]
    return near[0] if len(near) == 1 else None


def _of_the_end(sentence: Sentence, expression: Expression, trigger: Token) -> bool:
    """Whether a time is that of the end of what is renewed or adopted: "the mandate, due to
    *expire* on October 2, was renewed"."""
    tokens = sentence.tokens_of(expression)
    verb = verb_above(tokens) if tokens else None
    if verb is None or verb == trigger:
        return False
    # "set to lapse on October 2": the time may hang on the word above.
    ahead = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]
    return trigger not in ahead and any(t.base in _ENDS and infinitive(t) for t in ahead)


def _told_as_before(act: Token) -> bool:
    """Whether a noun only tells after which act something was done."""
    return act.dep_ == "pobj" and act.head.lower_ in ("following", "after")


def _ahead_of(sentence: Sentence, expression: Expression, trigger: Token) -> bool:
    """Whether a time is told before `trigger`, and apart from what it describes."""
    tokens = list(sentence.tokens_of(expression))
    return all(t.i < trigger.i and t not in trigger.subtree for t in tokens)


def _foreseen(sentence: Sentence, expression: Expression, trigger: Token) -> bool:
    """Whether a time gone by hangs on what an act allowed, where it is that of the act: "gave its
    authorization for a force to be deployed in October", told a year later."""
    first = next(iter(sentence.tokens_of(expression)), None)
    verb = next((t for t in first.ancestors if t.pos_ == "VERB"), None) if first else None
    if verb is None or not trigger.is_ancestor(verb):
        return False
    days, published = sentence.resolve(expression), sentence.article.document.published.earliest
    return infinitive(verb) and bool(days and days.end and published and days.end < published)


def _reaches(token: Token, trigger: Token) -> bool:
    """Whether a word of time is near to `trigger` and dates its clause or one that holds it."""
    if abs(token.i - trigger.i) > _REACH:
        return False
    first, last = sorted((token.i, trigger.i))
    if any(t.text == ";" for t in token.doc[first:last]):
        return False
    dated_verb = next((t for t in token.ancestors if t.pos_ == "VERB"), None)
    if dated_verb is None or dated_verb == trigger:
        return True
    if not dated_verb.is_ancestor(trigger):
        return False
    below = list(itertools.takewhile(lambda t: t != dated_verb, climb(trigger)))
    if any(of_other_time(t) for t in below):
        return False
    return not any(_earlier(t) or (t.dep_ == "conj" and t.pos_ in ("VERB", "AUX")) for t in below)


def _earlier(clause: Token) -> bool:
    """Whether a clause on a noun tells of what was before: "the pact that a court had found
    wanting"."""
    had = any(c.lower_ == "had" and c.dep_ == "aux" for c in clause.children)
    return had and clause.dep_ == "relcl" and clause.tag_ == "VBN"
