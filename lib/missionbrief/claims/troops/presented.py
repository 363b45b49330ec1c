"""Those counted whom a sentence presents as a body in a row: "the 144 newcomers are the second
batch to land"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missionbrief.claims.troops.bodies import Body

_BEING = frozenset({"be", "make", "form", "constitute", "become"})


def presented(found: list[Body]) -> list[Body]:
    """Give a body of an order the number of those who are said to be it: the first body before it
    that is counted, where nothing but "are" ties the two."""
    kept: list[Body] = []
    given: set[int] = set()
    for body in found:
        verb = body.head.head
        tied = body.order is not None and body.count is None and body.head.dep_ in ("attr", "dobj")
        if tied and verb.lemma_ in _BEING:
            doers = {c.i for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i}
            who = next((b for b in kept if b.count is not None and b.head.i in doers), None)
            if who is not None:
                kept.append(replace(body, count=who.count))
                given.add(who.first)
                continue
        kept.append(body)
    return [b for b in kept if b.first not in given]
