"""Contingents that arrived, or left for home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.troops.comings import comings, more_on_the_way, never_came
from missionbrief.language.attribution import attributed_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.troops.coming import Coming
    from missionbrief.language.article import Sentence

KIND = "arrival"


def _counted_too(coming: Coming, other: Coming) -> bool:
    """Whether the sentence tells the number of the same arrival: "The Guatemalans came first, on
    January 3: 75 policemen aboard a Hercules"."""
    same = (other.actor, other.way) == (coming.actor, coming.way)
    apart = coming.ordered or (other.event.days not in (None, coming.event.days))
    return same and other.count is not None and not apart


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the arrivals and departures in `sentence`. Only those with a number, an order
    ("second group") or a date are told: "the Kenyans arrived" alone tells nothing countable."""
    found = comings(sentence)
    for coming in found:
        if never_came(coming) or more_on_the_way(coming):
            continue  # "Benin's 2,000 soldiers never came": that tells of its promise.
        if coming.count is None and any(_counted_too(coming, other) for other in found):
            continue
        count, leaves = coming.count, coming.way == "out"
        target = f"{coming.name} (departure)" if leaves else coming.name
        days = coming.event.days
        yield Draft(
            sentence,
            coming.head,
            f"{coming.rule}-departure" if leaves else coming.rule,
            actor=coming.actor,
            target=target,
            value=count.quantity.value if count else None,
            qualifier=count.quantity.qualifier if count else None,
            unit=(count.unit or "personnel") if count else None,
            when=coming.event.when,
            days=days,
            status=coming.event.status,
            attributed_to=attributed_to(sentence, coming.cue),
            key=(coming.actor, target, count and count.quantity.value, days),
        )


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without those of no number that tell in other words of an arrival whose
    number is told: the same personnel, on the same days, the same way."""
    counted = {_same(d) for d in drafts if d.value is not None}
    return [d for d in drafts if d.value is not None or d.days is None or _same(d) not in counted]


def _same(draft: Draft) -> tuple[object, ...]:
    return draft.actor, draft.days, draft.rule.endswith("departure"), draft.status
