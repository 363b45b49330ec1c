"""Of which days a claim is, told by what labelled claims teach.

The rules say of which days a claim is, or of none. Other expressions of time in its sentence and
in those around it, and the day of publication, stand beside that as candidates; each is weighed by
how it is put, how far away it stands, and what the rules say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.claims.counted import counts_away
from missionbrief.claims.learned.day_signs import (
    FEW,
    LEAD,
    apart,
    beside,
    dated_in,
    length,
    of_claim,
    of_day,
    way_of,
)
from missionbrief.claims.learned.scale import scale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.draft import Days, Draft
    from missionbrief.claims.learned.signs import Signs
    from missionbrief.interval import Interval
    from missionbrief.language.article import Sentence

NAME = "day"
EVENTS = frozenset({"violence", "casualty", "operation", "arrival", "displacement"})
"""The kinds whose days a sentence may tell loosely; of the others the rules know its grammar."""
LESS, BEFORE = {True: 0.4, False: 0.25}, 0.05
"""How much less likely than none days may be where the rules know none, of events and of other
kinds, and how much likelier than any other days they must be. By five-fold cross-validation over
the articles for which no rule was written, three of five claims dated so are of those days, and one
of none that is labelled."""
SURELY = 0.4
"""How much likelier than the days that the rules say it must be that a claim is of none: five of
six days taken away so are rightly."""
_BACK = 8


@dataclass(frozen=True)
class Candidate:
    """Days that a claim might be of, None for no day, and the words that tell them; the `source`
    where they stand, and the signs of how they are put there; `as_ruled` where the rules say so."""

    days: Interval | None
    text: str | None
    source: str
    signs: Signs
    as_ruled: bool


def settled(draft: Draft, kind: str, ruled: Days) -> Days:
    """Return the days of a claim of `kind`, and the words that tell them: what the rules say
    (`ruled`) unless it is likelier of other days where they know none, or surely of none."""
    sentence = draft.sentence
    unknown = len(dated_in(sentence)) < len(sentence.dates) or counts_away(sentence, draft.trigger)
    if ruled[0] is None and unknown:
        return ruled  # It is of days, or may be, that cannot be known.
    claim = of_claim(draft, ruled)
    known: dict[tuple[str, bool], float] = {}
    chances: dict[Interval | None, float] = {}
    texts: dict[Interval | None, str | None] = {}
    learned = scale(NAME)
    for one in candidates(draft, ruled):
        if one.source == "own" and ruled[0] is None and kind not in EVENTS:
            continue
        if ruled[0] is not None and one.days is not None and not one.as_ruled:
            continue
        of_kind, crossed = groups(one, kind, claim)
        if (one.source, one.as_ruled) not in known:
            known[one.source, one.as_ruled] = learned.sum(crossed)
        added = learned.sum(one.signs, of_kind) + known[one.source, one.as_ruled]
        if learned.chance(added) > chances.get(one.days, 0.0):
            chances[one.days], texts[one.days] = learned.chance(added), one.text
    undated = chances.pop(None)
    if ruled[0] is not None:
        return (None, None) if undated > chances[ruled[0]] + SURELY else ruled
    likeliest = sorted(chances, key=lambda days: -chances[days])[:2]
    if not likeliest or chances[likeliest[0]] < undated - LESS[kind in EVENTS]:
        return ruled
    if len(likeliest) > 1 and chances[likeliest[1]] + BEFORE > chances[likeliest[0]]:
        return ruled
    return likeliest[0], texts[likeliest[0]]


def groups(one: Candidate, kind: str, claim: Signs) -> tuple[Signs, Signs]:
    """Return what the signs of a candidate tell for a kind, and those of the claim for a candidate
    from its source and for one that the rules say or don't."""
    crossed = (f"{at}|{s}" for s in claim for at in (one.source, f"ruled:{one.as_ruled}"))
    return frozenset(f"{kind}|{s}" for s in one.signs), frozenset(crossed)


def candidates(draft: Draft, ruled: Days) -> Iterator[Candidate]:
    """Yield the days that a draft might be of, each expression of time once: none, those told in
    its sentence, in those about it and in the first ones, the day of publication, and what the
    rules say."""
    sentence, article = draft.sentence, draft.sentence.article
    days, text = ruled

    def one(source: str, days: Interval | None, text: str | None, signs: set[str]) -> Candidate:
        same = days == ruled[0]
        where = {source, f"ruled:{same}", f"ruled:{same}:{way_of(draft, ruled)}"}
        return Candidate(days, text, source, frozenset(signs | where), same)

    yield one("none", None, None, set())
    seen = days is None
    nearer = 0
    for other in _around(sentence):
        for dated in dated_in(other):
            signs = {*dated.signs, *of_day(article, dated.days)}
            signs |= beside(draft, dated) if other is sentence else apart(draft, other, nearer)
            yield one(
                "own" if other is sentence else "back", dated.days, dated.expression.text, signs
            )
            seen = seen or dated.days == days
        if other is not sentence and other.dates:
            nearer = min(nearer + 1, FEW)
    published = article.document.published.interval
    if published.days == 1:
        quoted = any(mark in sentence.quote for mark in '"“')
        yield one("published", published, None, {f"quoted:{quoted}"})
        seen = seen or published == days
    if not seen and days is not None:
        yield one("ruled", days, text, {f"length:{length(days)}"})


def _around(sentence: Sentence) -> list[Sentence]:
    """The sentences whose expressions of time are candidates, the nearest ones back first."""
    sentences, at = sentence.article.sentences, sentence.number
    near = sentences[max(0, at - _BACK) : at + 1]
    return [*reversed(near), *sentences[: min(LEAD, max(0, at - _BACK))]]
