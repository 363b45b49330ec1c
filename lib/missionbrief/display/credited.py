"""Events told by several sources: each number, day and place beside the sources that give it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from missionbrief.analysis.events import Event
from missionbrief.analysis.record import Record
from missionbrief.analysis.strength import Level
from missionbrief.display.arrivals import arrival as arrived
from missionbrief.display.arrivals import whether
from missionbrief.display.blocks import Quoted, Runs
from missionbrief.display.called import Name, actor, called
from missionbrief.display.happenings import happening, in_source_words, operation
from missionbrief.display.messages import tell_runs
from missionbrief.display.phrases import Days, amount, capital, span
from missionbrief.display.runs import cites, joined, line
from missionbrief.display.strengths import personnel

Interval = tuple[date | None, date | None]


def _sources(found: Sequence[Record]) -> set[int]:
    return {r.n for r in found}


def _dates(event: Event) -> list[tuple[Interval, list[Record]]]:
    """Return each source's narrowest days with the claims that give them, the event's first."""
    best: dict[int, Record] = {}
    for r in event.records:
        known = best.get(r.n)
        if r.dated and (known is None or r.width < known.width):
            best[r.n] = r
    days: dict[Interval, list[Record]] = {(event.first, event.last): []}
    for r in best.values():
        days.setdefault((r.first, r.last), []).append(r)
    return [(key, told) for key, told in days.items() if told]


def givers(event: Event) -> tuple[Record, ...]:
    """Return the claims of the sources that give the event's own day; all where it has none."""
    told = [r for days, rs in _dates(event) if days == (event.first, event.last) for r in rs]
    return tuple(told) if event.dated and told else event.records


def _same_day(event: Event) -> bool:
    return not event.dated or _sources(givers(event)) == _sources(event.records)


def strength(found: Level, before: str, day: str) -> Runs:
    """Return a strength with its sources: `before` the number, `day` when it held; the day stands
    beside those alone who give it, the number's other sources behind them."""
    told = found.records
    giving = [r for r in told if r.dated and (r.first, r.last) == (found.first, found.last)]
    others = [r for r in told if r.n not in _sources(giving)]
    if not found.dated or not giving or not others:
        return line(before, day, cites(told))
    return line(before, cites(told), day, cites(giving))


def _sizes(event: Event) -> list[tuple[str, list[Record]]]:
    groups: dict[tuple[float, str | None, str | None], list[Record]] = {}
    for r in event.records:
        if r.value is not None:
            groups.setdefault((r.value, r.qualifier, r.unit), []).append(r)
    if event.thread != "strength":
        return [(amount(value, how), told) for (value, how, _), told in groups.items()]
    return [
        (personnel(amount(value, how), unit, value), told)
        for (value, how, unit), told in groups.items()
    ]


def _one_size(event: Event) -> bool:
    if event.thread not in ("strength", "operations") or event.value is None:
        return True
    same = {(r.value, r.qualifier) for r in event.records if r.value is not None}
    giving = [r for r in event.records if r.value is not None]
    return len(same) == 1 and _sources(giving) == _sources(event.records)


def _places(event: Event) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for r in event.records:
        if r.place:
            found.setdefault(r.place, []).append(r)
    return found


def _one_place(event: Event) -> bool:
    places = _places(event)
    if not places:
        return True
    return len(places) == 1 and _sources(next(iter(places.values()))) == _sources(event.records)


def common(event: Event) -> Event:
    """Return the event without the number or the place that not every one of its sources gives."""
    value = event.value if _one_size(event) else None
    return replace(event, value=value, place=event.place if _one_place(event) else None)


def _details(event: Event, place: bool) -> Runs:
    """Return what only some sources give, each part with them, in brackets."""
    parts: list[Runs] = []
    if not _one_size(event):
        parts += [line(words, cites(told)) for words, told in _sizes(event)]
    if place and not _one_place(event):
        where = [
            tell_runs("{where:in}{cites}", where=Name(name), cites=cites(told))
            for name, told in _places(event).items()
        ]
        parts.append(joined(where, ", "))
    return line(" (", joined(parts), ")") if parts else ()


def words_of(event: Event) -> Runs:
    """Return an event as a headline: what is only told in a source's words stands as its own."""
    found = common(event)
    words = in_source_words(found)
    if not words:
        return line(happening(found))
    told = line([Quoted(words)])
    if not found.happened:
        told = tell_runs("{event} (planned)", event=told)
    if found.actor:
        told = tell_runs("{who}: {event}", who=capital(actor(found.actor)), event=told)
    return told


def deed(event: Event) -> Runs:
    """Return an operation without its doer, for a table that has a column for who it was."""
    words = in_source_words(common(event))
    return line(Quoted(words) if words else operation(common(event)), _details(event, False))


def headline(event: Event, cited: bool = True) -> Runs:
    """Return an event in the present tense with its sources: "First contingent from Kenya arrives
    [2][4] (200 personnel [4])". Without `cited` only what not all of them give has its source."""
    told = cites(event.records) if cited else ()
    return line(words_of(event), told, _details(event, False))


def dated_headline(event: Event) -> Runs:
    """Return the same with its day: "Mission authorised, 2 October 2023 [2]; October 2023 [4]"."""
    words = words_of(event)
    if not event.dated or _same_day(event):
        told = Days(event.first, event.last) if event.dated else Days(None, None)
        head = tell_runs("{event}, {day}{cites}", event=words, day=told, cites=cites(event.records))
        return line(head, _details(event, False))
    silent = [r for r in event.records if not any(r.n in _sources(t) for _, t in _dates(event))]
    return line(words, cites(silent), ", ", days(event), _details(event, False))


def days(event: Event) -> Runs:
    """Return the days of an event, with sources where they differ: "2 October 2023 [2]; October
    2023 [4]", for a table's cell."""
    if _same_day(event):
        return line(span(event.first, event.last))
    return joined([line(span(*key), cites(told)) for key, told in _dates(event)])


def clause(event: Event, words: str) -> Runs:
    """Return `words` with the day of the event and its sources: "the Council authorised the mission
    on 2 October 2023 [2] (October 2023 [4])"."""
    if _same_day(event):
        told = Days(event.first, event.last)
        return tell_runs(
            "{words} {day:on}{cites}", words=words, day=told, cites=cites(event.records)
        )
    first, *others = _dates(event)
    rest = joined([line(span(*key), cites(told)) for key, told in others])
    known = _sources([r for _, told in _dates(event) for r in told])
    silent = [r for r in event.records if r.n not in known]
    undated = tell_runs("without a day{cites}", cites=cites(silent)) if silent else ()
    parts = [p for p in (rest, undated) if p]
    head = tell_runs(
        "{words} {day:on}{cites}", words=words, day=Days(*first[0]), cites=cites(first[1])
    )
    return line(head, " (", joined(parts), ")")


def place(event: Event) -> Runs:
    """Return the place of an event for a table's cell, with its sources where not all give it."""
    if _one_place(event):
        return line(called(event.place or ""))
    return joined([line(called(name), cites(told)) for name, told in _places(event).items()])


def arrival(event: Event) -> Runs:
    """Return an arrival as a clause: "The second group from Kenya arrived in Haiti on 16 July 2024
    [2][4] (200 officers [2])"."""
    if _same_day(event):
        words = capital(arrived(common(event))) + whether(event)
        return line(words, cites(event.records), _details(event, True))
    words = capital(arrived(common(event), dated=False))
    told = line(words, cites(event.records), ", ", days(event), _details(event, True))
    return line(told, whether(event))
