"""Conflicting accounts in one table: the question, what each source says, the ruling and why."""

from __future__ import annotations

import re

from missionbrief.analysis.accounts import Account, Side
from missionbrief.analysis.record import order
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import levels
from missionbrief.display import credited
from missionbrief.display.blocks import (
    Block,
    Column,
    Heading,
    Paragraph,
    Quoted,
    Runs,
    Table,
)  # fmt: skip
from missionbrief.display.phrases import (
    amount,
    capital,
    counted,
    listed,
    month_of,
    owner,
    shortened,
    span,
    the,
    when,
)  # fmt: skip
from missionbrief.display.runs import cites, joined, line
from missionbrief.display.say import reported

WORDS = {"police": "police officers", "military": "soldiers or troops"}
LONGEST = 112
# Of many judgements on security, one that says which way it goes is quoted.
_CUES = {
    "improving": re.compile(r"progress|improv|liberat|recaptur|retaken|calm", re.I),
    "worsening": re.compile(r"deteriorat|worse|fallen|spiral|escalat|gang control", re.I),
}


def question(account: Account, state: State) -> str:
    """Return the question of an account in words."""
    whom = account.subject
    day = when(account.first, account.last)
    month = f"in {month_of(account.first)}" if account.first else ""
    return {
        "strength_words": f"Are {owner(whom)} personnel police or soldiers?",
        "strength_number": f"How many has {whom} deployed {day}?".replace(" ?", "?"),
        "strength_change": f"How many has {whom} deployed?",
        "strength_definition": f"Which of {owner(whom)} numbers are people in place?",
        "arrival": f"How many from {whom or 'abroad'} arrived {day}?",
        "contributors": f"Which countries take part beside {whom}?",
        "mandate_authorisation": "When was the mission authorised?",
        "mandate_extension": "When was the mandate extended?",
        "mandate_expiry": "When does the mandate expire?",
        "mandate_ruling": f"When did the {whom} rule?" if whom else "When was the ruling?",
        "mandate_decision": "When was it decided?",
        "mandate_vote": f"How many voted for {whom or 'the mission'}?",
        "mandate_renewal": "Is the mandate renewed?",
        "fate": f"What befell {whom}?",
        "killed_date": f"When did {whom} die?",
        "injured_date": f"When was {whom} injured?",
        "victims": f"How many were {whom} {day}?",
        "course": f"Did security in {state.mission.country} improve or worsen {month}?".replace(
            " ?", "?"
        ),
        "journey": f"Which stop came first on {owner(whom)} journey {month}?",
    }.get(account.question, capital(account.question.replace("_", " ")) + "?")


def _agreed(account: Account) -> Runs:
    """Return what sources agree on as a noun, each number and day with those who give it."""
    told = [r for s in account.sides for r in s.records]
    if account.rule == "precision":
        clauses = [line(_head(account, s), cites(s.records)) for s in account.sides]
        return line(_topic(account, ""), ": ", joined(clauses))
    dated = [r for r in told if r.dated and (r.first, r.last) == (account.first, account.last)]
    day = when(account.first, account.last)
    everyone = {r.n for r in told}
    whole = not day or {r.n for r in dated} == everyone
    topic = line(_topic(account, day if whole else ""), cites(told))
    sizes = [s for s in account.sides if s.value is not None]
    parts = [
        line(amount(s.value, s.records[0].qualifier), cites(s.records))
        for s in sizes
        if s.value is not None
    ]
    if dated and not whole:
        parts.append(line(day, cites(dated)))
    return line(topic, " (", joined(parts), ")") if parts else topic


def _topic(account: Account, day: str) -> str:
    """Return what an agreement is about, as a noun."""
    whom = account.subject
    topic = {
        "strength_number": f"how many {whom} had deployed {day}",
        "arrival": f"the arrival from {whom or 'abroad'} {day}",
        "contributors": f"the countries that take part beside {whom}",
        "mandate_authorisation": f"the authorisation of the mission {day}",
        "mandate_extension": f"the extension of the mandate {day}",
        "mandate_expiry": f"the expiry of the mandate {day}",
        "victims": f"the number {whom} {day}",
    }.get(account.question, f"{account.question.replace('_', ' ')} {day}")
    return " ".join(topic.split())


def _head(account: Account, side: Side) -> str:
    first = side.records[0]
    if account.question == "contributors":
        return listed(sorted({r.actor or "" for r in side.records}))
    if account.question == "strength_words":
        return WORDS[side.label]
    if account.question == "journey":
        return "{} before {}".format(*(the(c) for c in side.label.split("|")))
    if account.question == "mandate_renewal":
        return "expected" if side.label == "expected" else "done"
    if account.question == "course" and account.outcome == "development":
        days = [r.key_day for r in side.records if r.key_day]
        open_ = any(r.last is None for r in side.records if r.key_day)
        day = month_of(max(days)) if days else "undated"
        return f"{side.label}, {'not before ' if open_ and days else ''}{day}"
    if side.label == "no_number":
        return "no number"
    if side.label == "date":
        return span(first.first, first.last)
    if side.value is None:
        return {"killed": "dead"}.get(side.label, side.label)
    size = amount(side.value, first.qualifier)
    if account.question == "strength_definition":
        return f"{size} {side.label}"
    return size


def _side(account: Account, side: Side) -> Runs:
    parts: list[object] = [capital(_head(account, side)), cites(side.records)]
    if account.question == "strength_change":
        level = levels(side.records)[0]
        comma = "" if level.dated else ","
        size = capital(amount(level.value, level.qualifier)) + comma
        return line(credited.strength(level, size, f" {reported(level)}"), ".")
    if account.outcome == "conflict" and account.question != "contributors":
        cue = _CUES.get(side.label)
        best = min(
            side.records,
            key=lambda r: (
                r.kind != "personnel",
                not (cue and cue.search(r.quote)),
                len(r.quote),
                order(r),
            ),
        )
        parts += [": ", [Quoted(shortened(best.quote, LONGEST).rstrip("."))]]
    return line(*parts, ".")  # type: ignore[arg-type]


def _one_word(account: Account) -> Runs:
    assert account.stands is not None
    kept = account.sides[account.stands]
    others = [s for i, s in enumerate(account.sides) if i != account.stands]
    both = {r.n for s in others for r in s.records}
    single = [r for r in kept.records if r.n not in both]
    return line(
        f"{capital(WORDS[kept.label])}. Each source that says {WORDS[others[0].label]} says",
        f" {WORDS[kept.label]} as well; ",
        "one says" if len({r.n for r in single}) == 1 else "others say",
        f" only {WORDS[kept.label]}",
        cites(single),
        ".",
    )


def ruling(account: Account) -> Runs:
    """Return the ruling and its reason."""
    if account.rule == "one_word":
        return _one_word(account)
    if account.stands is not None:
        kept = account.sides[account.stands]
        reason = {
            "better_placed": "its source is rated A or B, the others are not",
            "later": "published later, when more was known of the event",
        }[account.rule]
        return line(f"{capital(_head(account, kept))}: {reason}", cites(kept.records), ".")
    plain = {
        "same": "Agreement: the accounts fit one another.",
        "precision": "Agreement: the dates differ only in how precise they are.",
        "definition": "No conflict: different kinds of number, kept apart.",
    }
    if account.rule in plain:
        return line(plain[account.rule])
    if account.rule == "dates":
        words = {
            "fate": "Development: the later state holds.",
            "mandate_renewal": "Development: first expected, then reported as done.",
        }.get(account.question, "Development, not conflict: the reports are of different dates.")
        return line(words)
    settle = {
        "strength_words": "a list of the contingent’s ranks would",
        "contributors": "the mission’s own list of contingents would",
        "strength_number": "a dated count by the mission would",
        "killed_date": "a notice by the police service would",
        "victims": "the counter’s own report would",
        "course": "counts of victims and of places held, for the same months, would",
        "journey": "the traveller’s own programme would",
    }.get(account.question, "the decision’s own text would")
    if account.question == "contributors":
        return line(f"Unsettled: no list claims to be complete. To settle it, {settle} serve.")
    return line(f"Unsettled: both stand. To settle it, {settle} serve.")


def conflicts(state: State) -> tuple[Block, ...]:
    """Return the table of conflicts, definitions and developments; agreements in a note."""
    heading = Heading("Conflicting accounts", "conflicts")
    agreed = [a for a in state.accounts if a.outcome == "agreement"]
    rest = [a for a in state.accounts if a.outcome != "agreement"]
    result: list[Block] = [heading]
    if not state.accounts:
        words = "No question was found that more than one account answers."
        return (heading, Paragraph(line(words)))
    if rest:
        columns = (
            Column("Question", 0.22),
            Column("What sources say", 0.44),
            Column("Ruling", 0.34),
        )
        rows = tuple(
            (
                line(question(a, state)),
                joined([_side(a, s) for s in a.sides], " "),
                ruling(a),
            )
            for a in rest
        )
        result.append(Table(_title(rest), columns, rows))
    else:
        result.append(Paragraph(line("The accounts of more than one source do not conflict.")))
    if agreed:
        clauses = [_agreed(a) for a in agreed]
        result.append(Paragraph(line("Sources agree on: ", joined(clauses), "."), "note"))
    return tuple(result)


def _title(accounts: list[Account]) -> str:
    open_ = sum(a.unsettled for a in accounts)
    conflict = sum(a.outcome == "conflict" for a in accounts)
    moved = sum(a.outcome == "development" for a in accounts)
    kinds = len(accounts) - conflict - moved
    parts = []
    if conflict == 1:
        parts.append(f"one conflict, {'unsettled' if open_ else 'settled'}")
    elif conflict:
        both = "both" if conflict == 2 else "all"
        some = "unsettled" if open_ == conflict else "settled"
        state_words = f"{both} {some}"
        if 0 < open_ < conflict:
            state_words = f"{counted(open_, 'of them', 'of them')} unsettled"
        parts.append(f"{counted(conflict, 'conflict')}, {state_words}")
    else:
        parts.append("no conflict")
    if moved:
        parts.append(counted(moved, "development"))
    if kinds:
        parts.append(counted(kinds, "difference of definition", "differences of definition"))
    return capital("; ".join(parts))
