"""The mission's legal basis: authorisation, votes, expiry, renewal, rulings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from missionbrief.analysis.events import HAPPENED, Event, by_overlap, event_order, merge
from missionbrief.analysis.record import Record, of_kind

# What a claim is about, read from the name of the rule that found it, then from its unit and
# target, last from the source's words. The order decides where several fit.
_WHAT = (
    ("vote", re.compile(r"\bvot|abstain|abstention", re.I)),
    ("ruling", re.compile(r"ruling|court|barred|suspend|unconstitutional|blocked", re.I)),
    ("expiry", re.compile(r"expir|lapse|runs out|ends? (on|in|next)|end of the mandate", re.I)),
    ("extension", re.compile(r"exten[ds]|renew|prolong|rollover|roll over", re.I)),
    (
        "authorisation",
        re.compile(r"authori[sz]|approv|establish|adopt|endors|\bcreat|\bback", re.I),
    ),
)


def what(record: Record) -> str:
    """Return "vote", "ruling", "expiry", "extension", "authorisation" or "decision"."""
    if record.unit in ("votes", "abstentions"):
        return "vote"
    for words in (record.rule.rpartition(".")[2], record.target or "", record.quote):
        for name, pattern in _WHAT:
            if name != "vote" and pattern.search(words):
                return name
    return "decision"


_COUNCIL = re.compile(r"Security Council|United Nations|\bUN\b")


def decider(record: Record) -> str:
    """Return who decided, "" for the UN's Council, named or not: its authorisations, extensions
    and ends are the mandate; those of a parliament or a court stand beside it."""
    if record.actor is None or what(record) == "vote":
        return ""
    return "" if _COUNCIL.search(record.actor) else record.actor


def voted_on(target: str | None) -> tuple[str | None, tuple[str, ...]]:
    """Return what a vote was about and who abstained, from a target such as "UNSC Resolution 2699;
    abstaining: China, Russia". What is no resolution is None."""
    about, _, abstained = (target or "").partition("; abstaining: ")
    names = tuple(n.strip() for n in abstained.split(",") if n.strip())
    return (about if "esolution" in about else None), names


_SPAN = r"(?:an?|another|one|two|three|six|nine|twelve|\d{1,2}) (?:more )?(?:year|month)s?"
_BY = re.compile(rf"\bextension by ({_SPAN})\b", re.I)
_FOR = re.compile(rf"\bauthori[sz]ed\b[^.;]{{0,60}}\bfor ({_SPAN})\b", re.I)


def term(event: Event) -> tuple[str, tuple[Record, ...]]:
    """Return for how long a decision holds, as told, with the claims that tell it: "by a year" of
    an extension, "for a year" of an authorisation; "" and none where nothing is told or the
    claims differ."""
    told: dict[str, list[Record]] = defaultdict(list)
    for r in event.records:
        if event.what == "extension" and (found := _BY.search(r.target or "")):
            told[f"by {found[1].casefold()}"].append(r)
        elif event.what == "authorisation" and (found := _FOR.search(r.quote)):
            told[f"for {found[1].casefold()}"].append(r)
    if len(told) != 1:
        return "", ()
    ((words, claims),) = told.items()
    return words, tuple(claims)


def events(found: Sequence[Record]) -> tuple[Event, ...]:
    """Return the mandate's events, oldest first, undated last; planned ones apart.

    Claims of the same sort and decider on overlapping days are one event. An undated claim joins
    the only dated event of its sort and decider; where there are several it stays undated.
    """
    together: dict[tuple[str, str, bool], list[Record]] = defaultdict(list)
    for r in of_kind(found, "mandate"):
        if r.status != "denied":
            name = what(r)
            whose = r.unit or "" if name == "vote" else decider(r)
            together[(name, whose, r.status in HAPPENED)].append(r)
    result: list[Event] = []
    for (name, _, _), claims in together.items():
        groups = by_overlap(claims)
        if len(groups) == 2 and not groups[1][0].dated and name == "authorisation":
            groups = [[*groups[0], *groups[1]]]
        result.extend(merge("mandate", name, group) for group in groups)
    return tuple(sorted(result, key=event_order))


@dataclass(frozen=True)
class Clock:
    """Where the mandate stands at a cut-off.

    `state` is "renewed" (authorised again after the last extension or end, no end told since),
    "expires" (`expiry` is the next known end), "extended" (an extension is told, no
    source tells the new end), "expired" (the last known end has passed and no extension is
    told), "authorised" (no end is told) or "unknown". `renewal` is a renewal that is expected.
    `next` is the next dated event of the mandate after the cut-off, `until` the fewest and most
    days to it.
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


def _told(event: Event) -> date | None:
    """The last day of an event, or, where it is undated, of the reports of it."""
    days = [d for r in event.records for d in (r.first, r.last) if d]
    return event.last or event.first or max(days, default=None)


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
    """Return where the mandate stands at `as_of`, by the claims alone: no end is computed."""
    happened = [e for e in mandate if e.happened]
    council = [e for e in mandate if not any(decider(r) for r in e.records)]
    done = [e for e in council if e.happened]
    authorised = next((e for e in done or happened if e.what == "authorisation"), None)
    extension = next((e for e in reversed(done) if e.what == "extension"), None)
    renewal = next((e for e in council if e.what == "extension" and not e.happened), None)
    ends = [e for e in council if e.what == "expiry" and e.dated]
    # An end that is told to lie no earlier than a day may still lie ahead.
    ahead = [e for e in ends if as_of is None or e.last is None or e.last >= as_of]
    expiry: Event | None = None
    newest = next((e for e in reversed(done) if e.what == "authorisation" and e.dated), None)
    settled = [d for e in (extension, *ends) if e for d in (_told(e),) if d]
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
    coming = _coming(council, as_of)
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
    )
