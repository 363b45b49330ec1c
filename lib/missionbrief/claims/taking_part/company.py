"""Countries listed in a sentence that speaks of people in the mission, where no rule finds by which
word they are tied to it.

Several countries in one breath with the mission's people are told as those who take part, unless
the sentence is of votes, talks, money or something else that countries do together.
"""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.claim import Status
from missionbrief.claims.contingents import unit_of
from missionbrief.claims.taking_part.circles import of_circle
from missionbrief.claims.taking_part.countries import Country, abroad, apart_from, before_run
from missionbrief.claims.taking_part.giving import GIVES, JOINS, PROMISES
from missionbrief.claims.taking_part.joining import Found
from missionbrief.claims.taking_part.participation import about_money, in_haiti, spoken_of_before
from missionbrief.claims.taking_part.wavering import or_weighs
from missionbrief.language.article import Sentence
from missionbrief.lexicon import words

_TIES = words("claims", "company", "ties")
_OTHERWISE = words("claims", "company", "otherwise") | words("claims", "wavering", "shy")
_PROMISED = words("claims", "company", "promised")
_PLANNED = words("claims", "company", "planned")
# "Peacekeeping in Mali and Chad": where, not who.
_PLACES = frozenset({"in", "to", "across", "within", "into", "between"})
_ASKED = words("claims", "putting", "asked")
_NOT = frozenset({"not", "n't", "no", "never", "neither", "nor", "without", "unlikely"})


def by_company(sentence: Sentence, lists: list[list[Country]]) -> Iterator[Found]:
    """Yield lists of two countries or more in a sentence on the mission's people or its members."""
    lemmas = sentence.lemmas
    if lemmas & _OTHERWISE or lemmas & _NOT:
        return
    tied = bool(lemmas & _TIES) or any(unit_of(t) for t in sentence.tokens)
    if not tied or about_money(sentence, sentence.tokens):
        return
    if not (in_haiti(sentence) or spoken_of_before(sentence)):
        return
    if any(or_weighs(t) for t in sentence.tokens):
        return
    for run in lists:
        plain = not any(c.home or c.seat or c.holder or c.body for c in run)
        plain = plain and not {t.lower_ for t in before_run(sentence, run, 1)} & _PLACES
        if _does_otherwise(sentence, run):
            continue
        if len(run) < 2 or not plain or apart_from(sentence, run) or of_circle(sentence, run):
            continue
        if abroad(sentence, sentence.tokens, run, [c for one in lists for c in one]):
            continue
        yield Found(run, sentence.span.doc[run[0].start], _status(lemmas), "company")


def _does_otherwise(sentence: Sentence, run: list[Country]) -> bool:
    """Whether the countries are told as who did what sends nobody: "an event organised by Peru and
    Chile"."""
    before = before_run(sentence, run, 1)
    by = before[-1] if before and before[-1].lower_ == "by" else None
    return (
        by is not None and by.head.pos_ == "VERB" and by.head.base not in GIVES | JOINS | PROMISES
    )


def _status(lemmas: frozenset[str]) -> Status:
    if lemmas & _ASKED:
        return "called_for"
    if lemmas & _PROMISED:
        return "pledged"
    return "planned" if lemmas & _PLANNED else "actual"
