"""The ruling on an account, with its reason, in words."""

from __future__ import annotations

from datetime import date

from missionbrief.analysis.accounts import Account, Side
from missionbrief.display.asked import WORDS, head
from missionbrief.display.blocks import Runs
from missionbrief.display.phrases import capital, listed
from missionbrief.display.runs import cites, line
from missionbrief.display.say import STATES

SETTLES = {
    "ranks": "a list of the contingent’s ranks",
    "dated_count": "a dated count by the mission",
    "own_list": "the mission’s own list of contingents",
    "service_notice": "a notice by the service they belong to",
    "counter_report": "the counter’s own report",
    "accounts": "the mission’s own accounts",
    "series": "counts of victims and of places held, for the same months,",
    "mission_record": "the mission’s record against its own aims",
    "programme": "the traveller’s own programme",
    "own_words": "a dated statement of its own",
    "operation_report": "the mission’s report of the operation",
    "second_source": "a source that is not party to it",
    "decision_text": "the decision’s own text",
}
_STANDING = {
    "better_placed": "its source is rated A or B, the others are not",
    "later": "published later, when more was known of the event",
}


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


def _then(account: Account) -> str:
    """Return the states that were told one after the other: "missing, then reported dead"."""
    first, *others = [STATES.get(s.label, s.label) for s in account.sides]
    return ", then ".join([first, *(f"reported {word}" for word in others)])


def _newest(side: Side) -> date:
    return max((r.key_day for r in side.records if r.key_day), default=date.min)


def _development(account: Account) -> Runs:
    if account.question in ("course", "fares"):
        newest = max(_newest(s) for s in account.sides)
        last = [s for s in account.sides if _newest(s) == newest]
        words = listed([s.label for s in last])
        told = [r for s in last for r in s.records]
        return line(f"Development: what is told last says {words}", cites(told), ".")
    words = {
        "fate": f"Development: {_then(account)}.",
        "mandate_renewal": "Development: first expected, then reported as done.",
        "position_change": "Development: a change of position, told for different dates.",
    }.get(account.question, "Development, not conflict: the reports are of different dates.")
    return line(words)


def _definition(account: Account) -> Runs:
    if account.question == "victims_definition":
        return line("Definition: one number, but the sources do not count the same with it.")
    return line("No conflict: different kinds of number, kept apart.")


def _both_words(account: Account) -> Runs:
    """Return that sources contradict themselves, where each says both."""
    groups = [{r.n for r in s.records} for s in account.sides]
    both = set.intersection(*groups)
    told = [r for r in account.records if r.n in both]
    if account.question != "strength_words" or not both:
        return ()
    who = "one source says" if len(both) == 1 else "the same sources say"
    if both == set.union(*groups):
        who = "each source says" if len(both) > 1 else "the source says"
    return line(f"{who} both", cites(told))


def ruling(account: Account) -> Runs:
    """Return the ruling, its reason, and for an open conflict what would settle it."""
    if account.rule == "one_word":
        return _one_word(account)
    if account.stands is not None:
        kept = account.sides[account.stands]
        reason = _STANDING[account.rule]
        return line(f"{capital(head(account, kept))}: {reason}", cites(kept.records), ".")
    if account.outcome == "development":
        return _development(account)
    if account.outcome == "definition":
        return _definition(account)
    if account.rule == "precision":
        return line("Agreement: the dates differ only in how precise they are.")
    if account.outcome == "agreement":
        return line("Agreement: the accounts fit one another.")
    why = line("no list claims to be complete") if account.question == "contributors" else ()
    why = why or _both_words(account) or line("both stand")
    if len(account.sides) > 2 and account.question != "contributors":
        why = line("all stand")
    settled = SETTLES[account.settles or "decision_text"].removesuffix(",")
    comma = "," if SETTLES[account.settles or "decision_text"].endswith(",") else ""
    return line("Unsettled: ", why, f". To settle it, {settled}{comma} would serve.")
