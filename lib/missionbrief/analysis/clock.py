"""Where the mandate stands at a cut-off, and what comes next of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from missionbrief.analysis.events import Event, event_order
from missionbrief.analysis.forces import is_force
from missionbrief.analysis.mandate import decider
from missionbrief.analysis.mandate_count import end_by_count, told_on


@dataclass(frozen=True)
class Clock:
    """Where the mandate stands at a cut-off.

    `state` is "succeeded" (another force, the `successor`, was authorised after the mission's last
    decision), "renewed" (authorised again after the last extension or end, no end told since),
    "expires" (`expiry` is the next known end), "extended" (an extension is told, no source tells
    the new end), "expired" (the last known end has passed and no extension is told), "authorised"
    (no end is told) or "unknown". `renewal` is a renewal that is expected. `counted` is an end that
    no source tells, worked out from claims. `next` is the next dated event of the mandate after the
    cut-off, `until` the fewest and most days to it.
    """

    state: str
    authorised: Event | None
    expiry: Event | None
    extension: Event | None
    renewal: Event | None
    rulings: tuple[Event, ...]
    vote: Event | None
    next: Event | None = None
    until: tuple[int, int] | None = None
    counted: Event | None = None
    successor: Event | None = None

    @property
    def rests_on(self) -> Event | None:
        """The event that its state is told by, None where that is unknown."""
        return {
            "succeeded": self.successor,
            "renewed": self.authorised,
            "expires": self.expiry,
            "extended": self.extension,
            "expired": self.expiry,
            "authorised": self.authorised,
        }.get(self.state)


def days_to(as_of: date | None, first: date | None, last: date | None) -> tuple[int, int] | None:
    """Return the fewest and the most days from `as_of` to what is told for `first` to `last`, below
    nought where it is past; None where a day is missing."""
    if as_of is None or first is None or last is None:
        return None
    return (first - as_of).days, (last - as_of).days


def _coming(mandate: Sequence[Event], as_of: date | None) -> Event | None:
    """Return the next event that is planned for a day after `as_of`, the soonest first."""
    if as_of is None:
        return None
    ahead = [e for e in mandate if e.dated and not e.happened and (e.last or date.min) > as_of]
    return min(ahead, key=lambda e: (e.last or date.max, event_order(e)), default=None)


def clock(mandate: Sequence[Event], as_of: date | None) -> Clock:
    """Return where the mandate stands at `as_of`, by the claims; an end that none tells is worked
    out only from claims that give both its start and its length (`counted`)."""
    happened = [e for e in mandate if e.happened and not e.force]
    council = [e for e in mandate if not e.force and not any(decider(r) for r in e.records)]
    done = [e for e in council if e.happened]
    authorised = next((e for e in done if e.what == "authorisation"), None)
    extension = next((e for e in reversed(done) if e.what == "extension"), None)
    renewal = next((e for e in council if e.what == "extension" and not e.happened), None)
    ends = [e for e in council if e.what == "expiry" and e.dated]
    # An end that is told to lie no earlier than a day may still lie ahead.
    ahead = [e for e in ends if as_of is None or e.last is None or e.last >= as_of]
    expiry: Event | None = None
    newest = next((e for e in reversed(done) if e.what == "authorisation" and e.dated), None)
    settled = [d for e in (extension, *ends) if e for d in (told_on(e),) if d]
    first = newest.first or newest.last if newest else None
    if not ahead and newest and first and settled and first > max(settled):
        state, authorised = "renewed", newest
    elif ahead:
        state, expiry = "expires", ahead[0]
    elif extension:
        state, expiry = "extended", ends[-1] if ends else None
    elif ends:
        state, expiry = "expired", ends[-1]
    else:
        state = "authorised" if authorised else "unknown"
    successor = _successor(mandate, done)
    if successor is not None:
        state = "succeeded"
    counted = None if ahead else end_by_count(done, ends)
    coming = _coming([*council, *([counted] if counted else [])], as_of)
    return Clock(
        state=state,
        authorised=authorised,
        expiry=expiry,
        extension=extension,
        renewal=None if extension and state != "expires" else renewal,
        rulings=tuple(e for e in happened if e.what == "ruling"),
        vote=next((e for e in reversed(happened) if e.what == "vote" and e.unit == "votes"), None),
        next=coming,
        until=days_to(as_of, coming.first, coming.last) if coming else None,
        counted=counted,
        successor=successor,
    )


def _successor(mandate: Sequence[Event], done: Sequence[Event]) -> Event | None:
    """Return the last authorisation of another force, where it is told of no earlier a time than
    the mission's own decisions."""
    others = [e for e in mandate if is_force(e.force) and e.happened and e.what == "authorisation"]
    found = max(others, key=lambda e: (told_on(e) or date.min, e.claims), default=None)
    own = [d for e in done if e.dated for d in (told_on(e),) if d]
    told = told_on(found) if found else None
    return found if found and (not own or (told is not None and told >= max(own))) else None
