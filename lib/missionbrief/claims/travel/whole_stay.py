"""All the days of a visit of which one is told: "is due there on Friday for two days", "a three-day
visit that ended on Monday", "flew in on Sunday and left on Tuesday"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from missionbrief.interval import Interval
from missionbrief.language.grammar import climb, verb_above
from missionbrief.language.numbers import number_word
from missionbrief.language.pointing import up_to_then

if TYPE_CHECKING:
    from datetime import date

    from missionbrief.claims.draft import Draft, Told
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_STAYS = r"(?:visit|trip|tour|stay|stopover|mission)"
_LONG = re.compile(rf"\b(?P<n>[a-z]+|\d+)-day\b(?: [\w-]+){{0,3}} {_STAYS}\b", re.IGNORECASE)
_FOR = re.compile(r"\bfor (?P<n>[a-z]+|\d+) days\b", re.IGNORECASE)
_ENDS = frozenset({"end", "conclude", "finish", "close", "complete", "wrap", "wind", "return"})
_BEGINS = frozenset({"begin", "start", "open", "arrive", "land", "pay", "make", "leave", "fly"})
_COMES = frozenset({"arrive", "fly", "land", "go", "come", "travel", "enter", "reach", "leave"})
_LEAVES = frozenset({"leave", "depart", "return", "come", "fly", "go", "head"})
_HOME = frozenset({"back", "home", "out", "off"})
_MOST = 14


def whole_stay(draft: Draft, days: Interval | None) -> Interval | None:
    """Return the days of a visit, of which `days` are told: all of them where the sentence says how
    long it lasts, or when it ended."""
    if days is None or days.days != 1 or days.start is None or draft.when is None:
        return days
    sentence = draft.sentence
    now = sentence.article.document.published.interval
    if now.days == 1 and now.start and now.start < days.start and draft.status == "actual":
        lasts = up_to_then(sentence.tokens_of(draft.when))
        return Interval(now.start, days.end) if lasts else days  # "is there until Friday"
    if (left := _left_on(sentence, draft.when)) is not None:
        within = days.start < left <= days.start + timedelta(days=_MOST)
        return Interval(days.start, left) if within else days
    text = sentence.span.text
    verb = verb_above(sentence.tokens_of(draft.when))
    if (stays := _LONG.search(text)) is not None and (length := _number(stays)) is not None:
        more = timedelta(days=length - 1)
        if verb is not None and verb.base in _ENDS:
            return Interval(days.start - more, days.start)
        begins = verb is not None and verb.base in _BEGINS
        return Interval(days.start, days.start + more) if begins else days
    found = _FOR.search(text, draft.when.end)
    near = found is not None and found.start() - draft.when.end <= len(", he will be there ")
    if found is not None and near and (length := _number(found)) is not None:
        return Interval(days.start, days.start + timedelta(days=length - 1))
    return days


def _number(found: re.Match[str]) -> int | None:
    number = number_word(found["n"])
    return int(number) if number is not None and 1 < number <= _MOST else None


def back_from(sentence: Sentence, visit: Token) -> Told | None:
    """Return the day by which a visit was over from which somebody "returned on Monday"."""
    for verb in climb(visit):
        if verb.base not in ("return", "come") or verb.tag_ not in ("VBD", "VBN"):
            continue
        if not any(c.lower_ == "from" and visit in c.subtree for c in verb.children):
            return None
        for expression in sentence.dates:
            days = sentence.resolve(expression)
            if verb_above(sentence.tokens_of(expression)) == verb and days is not None:
                return (Interval(None, days.end), expression.text) if days.days == 1 else None
    return None


def _left_on(sentence: Sentence, when: Expression) -> date | None:
    """The day on which who came on one day left, by a verb that is joined to that of coming."""
    came = verb_above(sentence.tokens_of(when))
    if came is None or came.base not in _COMES:
        return None
    for verb in came.children:
        own = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
        if verb.dep_ != "conj" or own or not _leaves(verb):
            continue
        for expression in sentence.dates:
            if expression != when and verb_above(sentence.tokens_of(expression)) == verb:
                days = sentence.resolve(expression)
                return days.end if days is not None and days.days == 1 else None
    return None


def _leaves(verb: Token) -> bool:
    """Whether a verb tells that somebody leaves: "left", "came back", "flew home"."""
    home = any(c.lower_ in _HOME for c in verb.children)
    return verb.base in ("leave", "depart", "return") or (verb.base in _LEAVES and home)
