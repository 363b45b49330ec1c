"""Comings and goings of personnel that a sentence tells, some by what the sentence before told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops.coming import Coming, told
from missionbrief.claims.troops.implied import aboard, again, flight, of_them, they

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence


def comings(sentence: Sentence) -> list[Coming]:
    """Return the comings and goings in `sentence`, in order."""
    found = list(told(sentence))
    found += aboard(sentence, found)
    if not found:
        found += they(sentence)
    if not found:
        found += flight(sentence)
    if not found:
        found += of_them(sentence)
    return [*found, *again(sentence, found)]


def never_came(coming: Coming) -> bool:
    """Whether those who were promised are told not to have come at all: "never came", "most have
    not come"; that some did not arrive on a day denies that day's arrival."""
    cue = coming.cue
    if coming.event.status != "denied" or cue.lemma_ != "come":
        return False
    return any(c.lower_ in ("never", "have", "has") for c in cue.children)


def more_on_the_way(coming: Coming) -> bool:
    """Whether so many more are told to be on their way on no day, which is what the mission is to
    grow by: "600 more officers are on their way"."""
    count = coming.count
    way = coming.cue.lemma_ == "be" and coming.event.days is None
    return way and count is not None and count.quantity.more
