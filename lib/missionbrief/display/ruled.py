"""The ruling on an account, with its reason, in words."""

from __future__ import annotations

from missionbrief.analysis.accounts import Account
from missionbrief.analysis.record import newest_day
from missionbrief.display.answered import force_word, head, stance_word
from missionbrief.display.blocks import Runs
from missionbrief.display.losses import state_of
from missionbrief.display.messages import mark, runs_many, tell, tell_runs
from missionbrief.display.phrases import capital, listed
from missionbrief.display.runs import cites, line

SETTLES = {
    "ranks": mark("To settle it, a list of the contingent’s ranks would serve."),
    "dated_count": mark("To settle it, a dated count by the mission would serve."),
    "own_list": mark("To settle it, the mission’s own list of contingents would serve."),
    "service_notice": mark("To settle it, a notice by the service they belong to would serve."),
    "counter_report": mark("To settle it, the counter’s own report would serve."),
    "accounts": mark("To settle it, the mission’s own accounts would serve."),
    "series": mark(
        "To settle it, counts of victims and of places held, for the same months, would serve."
    ),
    "mission_record": mark("To settle it, the mission’s record against its own aims would serve."),
    "programme": mark("To settle it, the traveller’s own programme would serve."),
    "own_words": mark("To settle it, a dated statement of its own would serve."),
    "operation_report": mark("To settle it, the mission’s report of the operation would serve."),
    "second_source": mark("To settle it, a source that is not party to it would serve."),
    "decision_text": mark("To settle it, the decision’s own text would serve."),
}
_STANDING = {
    "better_placed": mark("{answer}: its source is rated A or B, the others are not{cites}."),
    "later": mark("{answer}: published later, when more was known of the event{cites}."),
}


def _then(account: Account) -> str:
    """Return the states that were told one after the other: "missing, then reported dead"."""
    words = state_of(account.sides[0].label)
    for other in account.sides[1:]:
        words = tell("{before}, then reported {after}", before=words, after=state_of(other.label))
    return words


def _one_word(account: Account) -> Runs:
    assert account.stands is not None
    kept = account.sides[account.stands]
    others = [s for i, s in enumerate(account.sides) if i != account.stands]
    both = {r.n for s in others for r in s.records}
    single = [r for r in kept.records if r.n not in both]
    word, other = force_word(kept.label), force_word(others[0].label)
    return runs_many(
        "{answer}. Each source that says {other} says {word} as well; one says only {word}{cites}.",
        "{answer}. Each source that says {other} says {word} as well; others say only "
        "{word}{cites}.",
        len({r.n for r in single}), answer=capital(word), word=word, other=other,
        cites=cites(single),
    )  # fmt: skip


def _development(account: Account) -> Runs:
    if account.question in ("course", "fares"):
        newest = newest_day(account.records)
        last = [s for s in account.sides if newest_day(s.records) == newest]
        words = listed([stance_word(s.label) for s in last])
        told = cites(r for s in last for r in s.records)
        return tell_runs(
            "Development: what is told last says {words}{cites}.", words=words, cites=told
        )
    if account.question == "fate":
        return line(tell("Development: {states}.", states=_then(account)))
    if account.question == "mandate_renewal":
        return line(tell("Development: first expected, then reported as done."))
    if account.question == "position_change":
        return line(tell("Development: a change of position, told for different dates."))
    return line(tell("Development, not conflict: the reports are of different dates."))


def _definition(account: Account) -> Runs:
    if account.question == "victims_definition":
        return line(tell("Definition: one number, but the sources do not count the same with it."))
    return line(tell("No conflict: different kinds of number, kept apart."))


def _both_words(account: Account) -> Runs:
    """Return that sources contradict themselves, where each says both."""
    groups = [{r.n for r in s.records} for s in account.sides]
    both = set.intersection(*groups)
    if account.question != "strength_words" or not both:
        return ()
    told = cites(r for r in account.records if r.n in both)
    if both == set.union(*groups):
        return runs_many(
            "the source says both{cites}", "each source says both{cites}", len(both), cites=told
        )
    return runs_many(
        "one source says both{cites}", "the same sources say both{cites}", len(both), cites=told
    )


def ruling(account: Account) -> Runs:
    """Return the ruling, its reason, and for an open conflict what would settle it."""
    if account.rule == "one_word":
        return _one_word(account)
    if account.stands is not None:
        kept = account.sides[account.stands]
        answer, told = capital(head(account, kept)), cites(kept.records)
        return tell_runs(_STANDING[account.rule], answer=answer, cites=told)
    if account.outcome == "development":
        return _development(account)
    if account.outcome == "definition":
        return _definition(account)
    if account.rule == "precision":
        return line(tell("Agreement: the dates differ only in how precise they are."))
    if account.outcome == "agreement":
        return line(tell("Agreement: the accounts fit one another."))
    remedy = SETTLES[account.settles or "decision_text"]
    return tell_runs("Unsettled: {why}. {remedy}", why=_open(account), remedy=tell(remedy))


def _open(account: Account) -> Runs:
    """Return why a conflict stays open."""
    if account.question == "contributors":
        return line(tell("no list claims to be complete"))
    if len(account.sides) > 2:
        return line(tell("all stand"))
    return _both_words(account) or line(tell("both stand"))
