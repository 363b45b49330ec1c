"""Conflicting accounts in one table: the question, what each source says, the ruling and why."""

from __future__ import annotations

import re
from collections.abc import Sequence

from missionbrief.analysis.accounts import Account, Side
from missionbrief.analysis.record import Record, order
from missionbrief.analysis.state import State
from missionbrief.analysis.strength import levels
from missionbrief.display import credited
from missionbrief.display.agreed import topic
from missionbrief.display.answered import CUES, head, size
from missionbrief.display.asked import question
from missionbrief.display.blocks import (
    Block,
    Column,
    Heading,
    Paragraph,
    Quoted,
    Runs,
    Table,
)  # fmt: skip
from missionbrief.display.bounded import few
from missionbrief.display.called import Name
from missionbrief.display.figures import in_sources
from missionbrief.display.messages import (
    Field,
    in_words,
    runs_many,
    tell,
    tell_in,
    tell_many,
    tell_runs,
)  # fmt: skip
from missionbrief.display.phrases import Days, amount, capital, excerpt
from missionbrief.display.ruled import ruling
from missionbrief.display.runs import cites, joined, line
from missionbrief.display.strengths import reported

LONGEST = 100
MOST_AGREED = 8
MOST_SIZES = 4
MOST_SIDES = 6
MOST_QUOTED = 4
MOST_ROWS = 24
"""Accounts that the briefing's table can hold and still be read; the rest is named beneath it."""
EVERY_ROW = 400
_ORDER = re.compile(r"\b(?:before|then|after)\b", re.I)
_NEVER = re.compile(r"(?!)")


def _about(account: Account, side: Side) -> re.Pattern[str]:
    """Return what a quotation must hold to show a side's answer."""
    if account.question == "journey":
        return _ORDER
    if side.value is not None:
        return re.compile(rf"(?<![\d.,]){re.escape(in_sources(side.value))}(?!\d)")
    return CUES.get(side.label, _NEVER)


def _names_both(account: Account, record: Record, side: Side) -> bool:
    """Whether a quote names both stops of a journey."""
    quote = record.quote
    stops = [
        {w for r in side.records if r.target == c or r.place == c for w in (c, r.place) if w}
        for c in side.label.split("|")
    ]
    return all(any(name in quote for name in names) for names in stops)


def _quotation(account: Account, side: Side) -> Runs:
    """Return the words of a side's source that tell it best, with that source where there are
    several."""
    about = _about(account, side)
    shared = set.intersection(*({r.value for r in s.records} for s in account.sides))

    def rank(r: Record) -> tuple[object, ...]:
        told = bool(about.search(r.quote)) and (r.value in shared or side.value is not None)
        if account.question == "journey":
            told = told and _names_both(account, r, side)
        return (not told, r.kind != "personnel", len(r.quote), order(r))

    best = min(side.records, key=rank)
    words = Quoted(excerpt(best.quote, about, LONGEST).rstrip("."))
    several = len({r.n for r in side.records}) > 1
    return line([words], cites([best]) if several else ())


def _voices(found: Sequence[Record]) -> Runs:
    """Return the sources of a side: those that say so themselves, then those that say that another
    says so, with whom they credit."""
    own = [r for r in found if r.attributed_to is None]
    known = {r.n for r in own}
    others: dict[str, list[Record]] = {}
    for r in found:
        if r.n not in known and r.attributed_to:
            others.setdefault(r.attributed_to, []).append(r)
    voices: Runs = few(own) if own else ()
    for who, told in sorted(others.items()):
        fields: dict[str, Field] = {"who": Name(who), "cites": few(told), "voices": voices}
        if voices:
            voices = tell_runs("{voices}; according to {who:credited}{cites}", **fields)
        else:
            voices = tell_runs(", according to {who:credited}{cites}", **fields)
    return voices


def _side(account: Account, side: Side) -> Runs:
    if account.question == "strength_change":
        level = levels(side.records)[0]
        comma = "" if level.dated else ","
        told = capital(amount(level.value, level.qualifier)) + comma
        return line(credited.strength(level, told, f" {reported(level)}"), ".")
    answer, voices = capital(head(account, side)), _voices(side.records)
    few_sides = len(account.sides) <= MOST_QUOTED
    if account.outcome == "conflict" and account.question != "contributors" and few_sides:
        words = _quotation(account, side)
        return tell_runs("{answer}{voices}: {words}.", answer=answer, voices=voices, words=words)
    return line(answer, voices, ".")


def _sides(account: Account) -> list[Runs]:
    """Return the sides of an account; of many the first, the last and a count of the others."""
    sides = list(account.sides)
    if len(sides) <= MOST_SIDES:
        return [_side(account, s) for s in sides]
    left = sides[MOST_SIDES - 1 : -1]
    told = few(r for s in left for r in s.records)
    between = runs_many(
        "One other answer between{cites}.", "{n} other answers between{cites}.", len(left),
        n=capital(in_words(len(left))), cites=told,
    )  # fmt: skip
    shown = [_side(account, s) for s in (*sides[: MOST_SIDES - 1], sides[-1])]
    return [*shown[:-1], between, shown[-1]]


def _agreed(account: Account) -> Runs:
    """Return what sources agree on as a noun, each number and day with those who give it."""
    told = [r for s in account.sides for r in s.records]
    if account.rule == "precision":
        clauses = [line(head(account, s), cites(s.records)) for s in account.sides]
        noun = topic(account, Days(None, None))
        return tell_runs("{topic}: {answers}", topic=noun, answers=joined(clauses))
    dated = [r for r in told if r.dated and (r.first, r.last) == (account.first, account.last)]
    day = Days(account.first, account.last)
    everyone = {r.n for r in told}
    whole = not day.form("on") or {r.n for r in dated} == everyone
    about = line(topic(account, day if whole else Days(None, None)), cites(told))
    parts = [line(size(s, s.value), cites(s.records)) for s in account.sides if s.value is not None]
    if dated and not whole:
        parts.append(line(day.form("on"), cites(dated)))
    return line(about, " (", joined(parts), ")") if parts else about


def conflicts(state: State, most: int = MOST_ROWS) -> tuple[Block, ...]:
    """Return the table of conflicts, definitions and developments, at most so many with a row;
    agreements in a note."""
    heading = Heading(tell("Conflicting accounts"), "conflicts")
    agreed = [a for a in state.accounts if a.outcome == "agreement"]
    rest = [a for a in state.accounts if a.outcome != "agreement"]
    result: list[Block] = [heading]
    if not state.accounts:
        words = tell("No question was found that more than one account answers.")
        return (heading, Paragraph(line(words)))
    if rest:
        columns = (
            Column(tell_in("column", "Question"), 0.17),
            Column(tell_in("column", "What sources say"), 0.53),
            Column(tell_in("column", "Ruling"), 0.30),
        )
        rows = tuple(
            (
                line(question(a, state)),
                joined(_sides(a), " "),
                ruling(a),
            )
            for a in rest[:most]
        )
        result.append(Table(_title(rest), columns, rows))
        if len(rest) > most:
            left = [line(question(a, state), cites(a.records)) for a in rest[most:]]
            also = tell_runs("Also asked, without a row: {questions}", questions=joined(left, " "))
            result.append(Paragraph(also, "note"))
    else:
        result.append(
            Paragraph(line(tell("The accounts of more than one source do not conflict.")))
        )
    if agreed:
        clauses = [_agreed(a) for a in agreed[:MOST_AGREED]]
        if left_out := agreed[MOST_AGREED:]:
            told = [r for a in left_out for r in a.records]
            clauses.append(
                runs_many(
                    "one further question{cites}",
                    "{n} further questions{cites}",
                    len(left_out),
                    cites=few(told),
                )
            )
        agreement = tell_runs("Sources agree on: {topics}.", topics=joined(clauses))
        result.append(Paragraph(agreement, "note"))
    return tuple(result)


def _title(accounts: list[Account]) -> str:
    open_ = sum(a.unsettled for a in accounts)
    conflict = sum(a.outcome == "conflict" for a in accounts)
    moved = sum(a.outcome == "development" for a in accounts)
    kinds = len(accounts) - conflict - moved
    parts = [_counted(conflict, open_)]
    if moved:
        parts.append(tell_many("one development", "{n} developments", moved))
    if kinds:
        parts.append(
            tell_many("one difference of definition", "{n} differences of definition", kinds)
        )
    return capital(tell_in("between clauses", "; ").join(parts))


def _counted(conflicts: int, unsettled: int) -> str:
    """Return how many conflicts there are and how many of them are open."""
    if not conflicts:
        return tell("no conflict")
    if unsettled == 0:
        if conflicts == 2:
            return tell("two conflicts, both settled")
        return tell_many("one conflict, settled", "{n} conflicts, all settled", conflicts)
    if unsettled == conflicts:
        if conflicts == 2:
            return tell("two conflicts, both unsettled")
        return tell_many("one conflict, unsettled", "{n} conflicts, all unsettled", conflicts)
    return tell_many(
        "{conflicts} conflicts, one of them unsettled",
        "{conflicts} conflicts, {n} of them unsettled", unsettled, conflicts=in_words(conflicts),
    )  # fmt: skip
