"""The first page: masthead and key judgements."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from missionbrief.analysis.accounts import RELIABLE
from missionbrief.analysis.changes import Change
from missionbrief.analysis.confidence import CREDIBILITY_UNJUDGED as UNJUDGED
from missionbrief.analysis.judgements import judgements as choose
from missionbrief.analysis.opinions import Own, chosen
from missionbrief.analysis.sourced import day, text
from missionbrief.analysis.state import State
from missionbrief.display import blocks
from missionbrief.display.blocks import Fact, Masthead
from missionbrief.display.called import called
from missionbrief.display.headline import headline
from missionbrief.display.judged import worded
from missionbrief.display.messages import mark, tell, tell_in, tell_many
from missionbrief.display.phrases import capital, long_day, span
from missionbrief.display.runs import line
from missionbrief.display.section_register import register_title
from missionbrief.display.section_stances import stances_title
from missionbrief.display.signed import signed, told_apart
from missionbrief.display.tongue import current

REPORTS: dict[str, tuple[str, Callable[[State], str]]] = {
    "briefing": (mark("{mission}, {country}: briefing"), headline),
    "positions": (mark("{mission}, {country}: who wants what"), stances_title),
    "evidence": (mark("{mission}, {country}: evidence"), register_title),
}
"""Each report's name as its masthead prints it, and how its title is found."""


def masthead(state: State, since: date | None, report: str = "briefing") -> Masthead:
    """Return the masthead of a report, one of `REPORTS`: the finding as title, cut-off, period,
    issue, sources."""
    used = state.used
    firsts = [d for r in used.itertuples() if (d := day(r.published_earliest))]
    lasts = [d for r in used.itertuples() if (d := day(r.published_latest))]
    opens = any(day(r.published_latest) is None and _dated(r) for r in used.itertuples())
    if firsts:
        first, last = min(firsts), max(lasts, default=max(firsts))
        last = max(last, max(firsts))
        period = span(first, last)
        period = tell("{period} or later", period=period) if opens else period
        if undated := len(used) - sum(_dated(r) for r in used.itertuples()):
            more = tell_many("one article without a day", "{n} articles without a day", undated)
            period = tell_in("between clauses", "; ").join([period, more])
    else:
        period = tell("no article bears a date")
    articles = tell_many("one article", "{n} articles", len(used))
    if state.sources != len(used):
        voices = tell_many("one source", "{n} sources", state.sources)
        articles = tell("{articles} from {sources}", articles=articles, sources=voices)
    cut = long_day(state.as_of) if state.as_of else tell_in("cut-off", "none")
    facts = (
        Fact(tell("Information cut-off"), cut),
        Fact(tell_in("masthead", "Sources"), articles),
        Fact(tell_in("masthead", "Published"), period),
        Fact(tell("Changes since"), long_day(since) if since else tell("no earlier issue")),
    )
    message, title = REPORTS[report]
    kicker = tell(
        message,
        mission=capital(called(state.mission.full_name)), country=called(state.mission.country),
    )  # fmt: skip
    day_ = state.as_of.isoformat() if state.as_of else ""
    return Masthead(kicker, title(state), facts, lang=current(), day=day_)


def _dated(source: Any) -> bool:
    """Whether anything is known of when a source was published."""
    return bool(day(source.published_earliest) or day(source.published_latest))


def judgements(
    state: State, changes: Sequence[Change], own: Sequence[Own] = ()
) -> tuple[blocks.Block, ...]:
    """Return the key judgements, or one plain sentence where no claim carries one; `own` are
    the analyst's."""
    found = chosen(choose(state, changes), own, state)
    heading = blocks.Heading(tell("Key judgements"), "judgements")
    if not found.items:
        words = tell("No claim that a judgement could rest on was found in the articles.")
        return (heading, blocks.Paragraph(line(words), "lead"))
    unrated = not any(text(d.reliability) in RELIABLE for d in state.used.itertuples())
    told = blocks.Judgements(
        tuple(
            signed(state, j) if isinstance(j, Own) else worded(state, j, unrated)
            for j in found.items
        )
    )
    notes = told_apart(found)
    if unrated and any(not isinstance(j, Own) for j in found.items):
        mine = tell(
            "No source is rated A or B for reliability, so no judgement of the program is more "
            "than moderately sure."
        )
        every = tell(
            "No source is rated A or B for reliability, so no judgement is more than moderately "
            "sure."
        )
        notes.append(mine if notes else every)
    if any(not isinstance(j, Own) and j.confidence.credibility == UNJUDGED for j in found.items):
        notes.append(tell("Where a single source speaks, the credibility of it cannot be judged."))
    notes = [" ".join(notes)] if notes else []
    return (heading, told, *(blocks.Paragraph(line(words), "note") for words in notes))
