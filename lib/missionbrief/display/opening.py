"""The first page: masthead, key judgements, big figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from missionbrief.analysis.accounts import RELIABLE
from missionbrief.analysis.changes import Change
from missionbrief.analysis.judgements import judgements as choose
from missionbrief.analysis.mandate import voted_on
from missionbrief.analysis.opinions import Own, chosen
from missionbrief.analysis.record import day, text
from missionbrief.analysis.runway import runway
from missionbrief.analysis.state import State
from missionbrief.analysis.violence import widest
from missionbrief.display import blocks
from missionbrief.display.blocks import BigNumber, Fact, Masthead
from missionbrief.display.headline import headline
from missionbrief.display.judged import worded
from missionbrief.display.phrases import (
    QUALIFIERS,
    capital,
    counted,
    listed,
    long_day,
    number,
    span,
)
from missionbrief.display.runs import cites, line
from missionbrief.display.say import person_words, reported_day, unit
from missionbrief.display.section_funding import hedged
from missionbrief.display.signed import signed, told_apart


def masthead(state: State, since: date | None) -> Masthead:
    """Return the masthead: the finding as title, cut-off, period, issue, sources."""
    used = state.used
    firsts = [d for r in used.itertuples() if (d := day(r.published_earliest))]
    lasts = [d for r in used.itertuples() if (d := day(r.published_latest))]
    opens = any(day(r.published_latest) is None for r in used.itertuples())
    if firsts:
        first, last = min(firsts), max(lasts, default=max(firsts))
        last = max(last, max(firsts))
        period = span(first, last)
        period += " or later" if opens else ""
    else:
        period = "no article bears a date"
    articles = counted(len(used), "article")
    if state.sources != len(used):
        articles += f", {counted(state.sources, 'independent source')}"
    facts = (
        Fact("Information cut-off", long_day(state.as_of) if state.as_of else "none"),
        Fact("Sources", articles),
        Fact("Published", period),
        Fact("Changes since", long_day(since) if since else "no earlier issue"),
    )
    kicker = f"{capital(state.mission.full_name)}, {state.mission.country}: briefing"
    return Masthead(kicker, headline(state), facts)


def judgements(
    state: State, changes: Sequence[Change], own: Sequence[Own] = ()
) -> tuple[blocks.Block, ...]:
    """Return the key judgements, or one plain sentence where no claim carries one; `own` are
    the analyst's."""
    found = chosen(choose(state, changes), own, state)
    heading = blocks.Heading("Key judgements", "judgements")
    if not found.items:
        words = "No claim that a judgement could rest on was found in the articles."
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
        than = "of the program is" if notes else "is"
        notes.append(
            f"No source is rated A or B for reliability, so no judgement {than} more than "
            "moderately sure."
        )
    return (heading, told, *(blocks.Paragraph(line(words), "note") for words in notes))


def _days_left(state: State) -> Iterator[BigNumber]:
    """Yield the days to the next date of the mandate and to the end of the money, where they lie
    ahead of the cut-off."""
    clock, way = state.clock, runway(state.money, state.as_of)
    if clock.next and clock.until and clock.until[0] > 0:
        nouns = {"expiry": "the end of the mandate", "extension": "its expected renewal"}
        what = nouns.get(clock.next.what, "the next date of the mandate")
        day = span(clock.next.first, clock.next.last)
        yield BigNumber(_range(clock.until), "", f"days to {what}", day, cites(clock.next.records))
    if way.until and way.days and way.days[0] > 0:
        label = f"days until money {'might run' if hedged(way.until) else 'is to run'} out"
        day = span(way.until.first, way.until.last)
        yield BigNumber(_range(way.days), "", label, day, cites(way.until.records))


def _range(days: tuple[int, int]) -> str:
    low, high = days
    return number(low) if low == high else f"{number(low)}–{number(high)}"


def numbers(state: State) -> tuple[blocks.Block, ...]:
    """Return up to six big figures, each with its date, qualifier and sources."""
    found: list[BigNumber] = []
    level = state.strength
    if level:
        found.append(
            BigNumber(
                number(level.value),
                QUALIFIERS.get(level.qualifier or "", ""),
                f"{unit(level.unit, level.value)} from {level.actor} deployed"
                if level.actor != state.mission.name
                else f"{unit(level.unit, level.value)} deployed",
                reported_day(level),
                cites(level.records),
            )
        )
    for actor_level in [s for s in state.levels if s.group == "authorised"][-1:]:
        found.append(
            BigNumber(
                number(actor_level.value),
                QUALIFIERS.get(actor_level.qualifier or "", ""),
                f"{unit(actor_level.unit, actor_level.value)} authorised",
                reported_day(actor_level),
                cites(actor_level.records),
            )
        )
    if state.dead:
        told = [r for p in state.dead for r in p.event.records]
        days = [d for p in state.dead for d in (p.event.first, p.event.last) if d]
        undated = any(not p.event.dated for p in state.dead)
        when = span(min(days), max(days)) if days else "on days not given"
        extra = ", one undated" if undated and len(state.dead) == 2 and days else ""
        extra = extra or (", others undated" if undated and days else "")
        noun = f"{person_words(state.dead)[len(state.dead) > 1]} named as dead"
        found.append(BigNumber(number(len(state.dead)), "", noun, when + extra, cites(told)))
    found += [*_days_left(state)]
    for word, noun in (("killed", "people killed"), ("injured", "people injured")):
        count = widest(state.violence, word)
        if count and count.value is not None:
            place = count.place or state.mission.country
            found.append(
                BigNumber(
                    number(count.value),
                    QUALIFIERS.get(count.qualifier or "", ""),
                    f"{noun} in {place}",
                    span(count.first, count.last),
                    cites(count.records),
                )
            )
    joined = [c for c in state.contributors if c.joined]
    if joined:
        noun = "country" if len(joined) == 1 else "countries"
        found.append(
            BigNumber(
                number(len(joined)),
                "",
                f"{noun} named beside {state.mission.lead}",
                "the sources differ on which" if state.unsettled("contributors") else "",
                cites(r for c in joined for r in c.records),
            )
        )
    here = [e for e in state.arrivals if e.what == "arrived" and e.happened]
    if here and len(found) < 6:
        days = [d for e in here for d in (e.first, e.last) if d]
        noun = "contingent arrived" if len(here) == 1 else "contingents arrived"
        found.append(
            BigNumber(
                number(len(here)),
                "",
                noun,
                span(min(days), max(days)) if days else "undated",
                cites(r for e in here for r in e.records),
            )
        )
    vote = state.clock.vote
    if vote and vote.value is not None and len(found) < 6:
        about, abstained = voted_on(vote.target)
        found.append(
            BigNumber(
                number(vote.value),
                "",
                " ".join(
                    ["votes in favour", *([f"of {about.removeprefix('UNSC ')}"] if about else [])]
                ),
                f"{listed(abstained)} abstaining" if abstained else "",
                cites(vote.records),
            )
        )
    return (blocks.BigNumbers(tuple(found[:6])),) if found else ()
