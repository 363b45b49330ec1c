"""The method box: what was counted, how confidence is set, and how well the reading is measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from missionbrief.analysis.confidence import STALE
from missionbrief.analysis.cutoff import BY_LOWER_BOUND, LATER, UNDATED
from missionbrief.analysis.state import State
from missionbrief.display.blocks import Block, Box, Fact, Runs
from missionbrief.display.figures import percent
from missionbrief.display.messages import (
    Field,
    tell,
    tell_in,
    tell_many,
    tell_runs,
)
from missionbrief.display.phrases import long_day
from missionbrief.display.runs import line
from missionbrief.display.terms import source_words
from missionbrief.errors import Notice, shown
from missionbrief.evidence import measured as quality

MOST_NOTICES = 12


def measured(full: bool) -> str:
    """Return the measured quality of the extraction in words, or that it is not measured; `full`
    with that of the attributes."""
    try:
        told = quality.load()
    except (OSError, ValueError, KeyError):
        return tell("not measured")
    new, known = told.unseen, told.fitted
    if not full:
        return tell(
            "{recall} of {facts} facts found and {precision} of claims right, in {articles} "
            "articles that no rule was written with",
            articles=new.articles, recall=percent(new.recall), facts=new.facts,
            precision=percent(new.precision),
        )  # fmt: skip
    words = tell(
        "in {articles} articles that no rule was written with, {recall} of the {facts} facts that "
        "readers marked are found, and {precision} of the claims made are right, statements and "
        "assessments aside; in the {known} articles that the rules were written with, "
        "{known_recall} and {known_precision}",
        articles=new.articles, recall=percent(new.recall), facts=new.facts,
        precision=percent(new.precision), known=known.articles,
        known_recall=percent(known.recall), known_precision=percent(known.precision),
    )  # fmt: skip
    rates = _rates(told)
    return f"{words}. {rates}" if rates else words


def _rates(told: quality.Measured) -> str:
    """Return how often each attribute is right, as a sentence without its stop."""
    rates = told.unseen.rates
    if not rates.keys() >= quality.SHOWN.keys():
        return ""
    shares: dict[str, Field] = {name: percent(rates[name]) for name in quality.SHOWN}
    return tell(
        "Of the facts found there that have one, the unit is right in {unit}, the status in "
        "{status}, the stance in {stance}, the first day in {start}, the last day in {end}, the "
        "attribution in {attributed_to}, the place in {place}",
        **shares,
    )


def _counted_in(state: State) -> str:
    return ", ".join(
        [
            tell_many("one article", "{n} articles", len(state.used)),
            tell_many("one claim", "{n} claims", len(state.records)),
            tell_many("one independent source", "{n} independent sources", state.sources),
        ]
    )


def _cut_off(state: State) -> str:
    """Return the cut-off with what it leaves out, and what is used without a sure date."""
    use = Counter(str(u) for u in state.documents["use"])
    told = [tell_in("cut-off", "none") if state.as_of is None else long_day(state.as_of)]
    if use[LATER]:
        told.append(
            tell_many(
                "one article published later left out", "{n} articles published later left out",
                use[LATER],
            )
        )  # fmt: skip
    if use[UNDATED]:
        told.append(
            tell_many(
                "one article without a date used", "{n} articles without a date used", use[UNDATED]
            )
        )
    if use[BY_LOWER_BOUND]:
        found = [f"[{d.n}]" for d in state.documents.itertuples() if d.use == BY_LOWER_BOUND]
        told.append(
            tell_many(
                "one article used by the earliest possible date: {numbers}",
                "{n} articles used by the earliest possible date: {numbers}",
                use[BY_LOWER_BOUND], numbers=", ".join(found),
            )
        )  # fmt: skip
    return tell_in("between clauses", "; ").join(told)


def _short() -> list[str]:
    """Return how confidence is set, and whose words are whose, for a print-out."""
    return [
        tell(
            "Confidence is high where two or more independent sources agree, one of them rated A "
            "or B and speaking in its own voice; moderate where two agree or one such source "
            "speaks; low otherwise. An unsettled conflict, or for what may change a newest report "
            "more than {days} days older than the cut-off, lowers it by one step.",
            days=STALE.days,
        ),
        tell(
            "Words in quotation marks are the sources’, judgements ours; all else is what the "
            "cited source reports."
        ),
    ]


def _full() -> list[str]:
    """Return the rules in full, as the evidence prints them."""
    confidence, words = _short()
    return [
        confidence,
        tell(
            "Kept apart are a source’s reliability, A to F as sources.csv gives it (D and E "
            "support nothing), and the credibility of what is told: 1 where three independent "
            "sources agree, 2 where two do, 4 where an unsettled conflict stands against it, 6 "
            "where one source stands alone. F and 6 mean that it cannot be judged."
        ),
        tell(
            "Key judgements, at most five: first those on what changed since the last issue; among "
            "them, and among the rest, on strength, mandate, casualties, money, politics, "
            "violence, security, contributors, in this order."
        ),
        tell(
            "The articles of one publisher count as one source, and so do those that share at "
            "least half of the shorter one’s wording; for a finding also those that tell it in "
            "near-identical sentences, and those that only credit one and the same person or "
            "office for it. A copy lends neither its letter nor its day. Numbers that are planned, "
            "pledged or authorised are kept apart from those deployed; nothing is averaged or "
            "added up."
        ),
        words,
    ]


def _noticed(notices: Sequence[Notice]) -> list[Runs]:
    """Return what the reading of the articles noticed; the program's log is in English."""
    told = [
        tell_runs(
            "Notice: {file}: {message}", file=shown(notice.place.path.name, 80),
            message=source_words(shown(notice.message, 300)),
        )
        for notice in notices[:MOST_NOTICES]
    ]  # fmt: skip
    left = len(notices) - MOST_NOTICES
    if left > 0:
        more = tell_many(
            "one further notice not shown here.", "{n} further notices not shown here.", left
        )
        told.append(line(more))
    return told


def method(
    state: State, since: date | None, notices: Sequence[Notice], full: bool = False
) -> tuple[Block, ...]:
    """Return the box that says what was counted, how, and with which parameters; `full` with all
    rules."""
    digests = [f"[{d.n}] {str(d.sha256)[:8]}" for d in state.used.itertuples()]
    mission = tell("mission data {digest}", digest=state.mission.digest[:12])
    facts = (
        Fact(tell("Counted"), _counted_in(state)),
        Fact(tell("Information cut-off"), _cut_off(state)),
        Fact(tell("Compared with"), long_day(since) if since else tell("no earlier issue")),
        Fact(tell("Quality of extraction"), measured(full)),
        Fact(tell("Content"), ", ".join([*digests, mission])),
    )
    notes = (*(line(words) for words in (_full() if full else _short())), *_noticed(notices))
    return (Box(tell("Method"), "method", facts, notes),)
