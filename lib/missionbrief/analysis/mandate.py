"""The mission's legal basis: authorisation, votes, expiry, renewal, rulings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from missionbrief.analysis.events import HAPPENED, Event, by_overlap, event_order, merge
from missionbrief.analysis.record import Record, of_kind

_COURT = re.compile(r"\b(?:Court|Tribunal)\b")

# What a claim is about, read from the name of the rule that found it, then from its unit and
# target, last from the source's words. The order decides where several fit.
_WHAT = (
    (
        "agreement",
        re.compile(r"/signed$|\b(?:agreement|accord|pact|memorandum|deal) signed$", re.I),
    ),
    ("draft", re.compile(r"/drafted$|\(draft\)$")),
    ("vote", re.compile(r"\bvot|abstain|abstention", re.I)),
    ("ruling", re.compile(r"ruling|ruled|court|barred|suspend|unconstitutional|blocked", re.I)),
    ("expiry", re.compile(r"expir|lapse|runs out|ends? (on|in|next)|end of the mandate", re.I)),
    ("extension", re.compile(r"exten[ds]|renew|prolong|rollover|roll over", re.I)),
    (
        "authorisation",
        re.compile(r"authori[sz]|approv|establish|adopt|endors|\bcreat|\bback", re.I),
    ),
)


def what(record: Record) -> str:
    """Return "vote", "agreement", "draft", "ruling", "expiry", "extension", "authorisation" or
    "decision"."""
    if record.unit in ("votes", "abstentions") or record.rule.endswith("/vote"):
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
_FOR = re.compile(
    r"\b(?:authori[sz]|approv|adopt|establish|creat|into)[^.;]{0,90}?"
    rf"\bfor (?:an? (?:first|initial) (?:period|term) of )?({_SPAN})\b",
    re.I,
)


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


def _only_court(found: Sequence[Record]) -> str:
    """Return the only court that rulings are told of by name, "" where there is none or several."""
    courts = {r.actor for r in found if what(r) == "ruling" and _COURT.search(r.actor or "")}
    return (courts.pop() or "") if len(courts) == 1 else ""


def events(found: Sequence[Record]) -> tuple[Event, ...]:
    """Return the mandate's events, oldest first, undated last; planned ones apart.

    Claims of the same force, sort and decider on overlapping days are one event. An undated claim
    joins the only dated event of its sort and decider; where there are several it stays undated.
    A ruling told by the name of its judge, or of nobody, is that of the only court named.
    """
    together: dict[tuple[str, str, bool, str], list[Record]] = defaultdict(list)
    claims_of = [r for r in of_kind(found, "mandate") if r.status != "denied"]
    court = _only_court(claims_of)
    for r in claims_of:
        name = what(r)
        whose = r.unit or "" if name == "vote" else decider(r)
        if name == "ruling" and court:
            whose = court
        together[(name, whose, r.status in HAPPENED, r.force or "")].append(r)
    result: list[Event] = []
    for (name, whose, *_), claims in together.items():
        groups = by_overlap(claims)
        if len(groups) == 2 and not groups[1][0].dated and name == "authorisation":
            groups = [[*groups[0], *groups[1]]]
        merged = [merge("mandate", name, group) for group in groups]
        if name == "ruling" and court:
            merged = [replace(e, actor=whose) for e in merged]
        result.extend(merged)
    return tuple(sorted((_on_what(e, result) for e in result), key=event_order))


def _on_what(event: Event, found: Sequence[Event]) -> Event:
    """Return a vote with what it was on: the only decision of the Council told for its day."""
    if event.what != "vote" or not event.dated or voted_on(event.target)[0]:
        return event
    same = {
        e.what
        for e in found
        if e.what in ("extension", "authorisation") and e.happened and e.force == event.force
        and (e.first, e.last) == (event.first, event.last)
        and not any(decider(r) for r in e.records)
    }  # fmt: skip
    return replace(event, about=same.pop()) if len(same) == 1 else event
