"""The map: where losses, violence and operations are said to have been, at the precision told."""

from __future__ import annotations

from collections.abc import Sequence

from missionbrief import atlas
from missionbrief.analysis.places import Place, places
from missionbrief.analysis.state import State
from missionbrief.atlas import Atlas
from missionbrief.display import chart_map
from missionbrief.display.blocks import Block, Column, Figure, Runs, Table
from missionbrief.display.bounded import bounded
from missionbrief.display.called import Name, called
from missionbrief.display.chart_map import Label
from missionbrief.display.messages import in_words, tell, tell_in, tell_many, tell_runs
from missionbrief.display.phrases import capital, listed, span, within
from missionbrief.display.runs import cites, line, numbers

MOST_LABELS = 14
"""Places that one map can label and still be read."""
MOST_NUMBERS = 3
FEW = 3


def told(place: Place) -> str:
    """Return what is told of a place: "losses of the mission, two operations". Losses told with
    and without names may be the same, so they are not counted."""
    words = [tell("losses of the mission")] if place.of("casualties") else []
    if counts := len(place.of("violence")):
        words.append(tell_many("victims counted", "victims counted {n} times", counts))
    if acts := len(place.of("operations")):
        words.append(tell_many("one operation", "{n} operations", acts))
    return ", ".join(words)


def _label(place: Place, at: Atlas) -> Label:
    """Return a place's label: its name and its sources, of many their number."""
    tail, n = numbers(place.records), len({r.n for r in place.records})
    if n > MOST_NUMBERS:
        tail = f" ({tell_many('one source', '{n} sources', n)})"
    return Label(at.spots[place.name], called(place.name) + tail)


def _title(found: Sequence[Place], at: Atlas) -> str:
    """Return the finding: which places, or how many, and where they lie."""
    threads = {e.thread for p in found for e in p.events}
    sorts = {
        "casualties": tell_in("on the map", "losses"),
        "violence": tell_in("on the map", "violence"),
        "operations": tell_in("on the map", "operations"),
    }
    what = capital(listed([word for thread, word in sorts.items() if thread in threads]))
    n = 1 if threads == {"violence"} else 2
    if len(found) <= FEW:
        places = within(*(p.name for p in found))
        return tell_many(
            "{what} is placed {places}", "{what} are placed {places}", n, what=what, places=places
        )
    many = tell_many("one place", "{n} places", len(found))
    around = [p for p in found if chart_map.close(at.spots[p.name], at)]
    title = tell_many(
        "{what} is placed in {places}", "{what} are placed in {places}", n, what=what, places=many
    )
    where = Name(at.capital.name)
    if len(around) == len(found):
        return tell("{title}, all {where:in}", title=title, where=where)
    if around:
        return tell_many(
            "{title}, one of them {where:in}", "{title}, {n} of them {where:in}", len(around),
            title=title, where=where,
        )  # fmt: skip
    return title


def _precision(found: Sequence[Place], at: Atlas) -> list[str]:
    kinds = {at.spots[p.name].precision for p in found}
    notes = []
    if "commune" in kinds:
        rings = sorted(p.name for p in found if at.spots[p.name].precision == "commune")
        notes.append(tell("Ring: somewhere in the commune ({places}).", places=listed(rings)))
    if "department" in kinds:
        notes.append(tell("Italics: somewhere in the department."))
    return notes


def _row(place: Place, at: Atlas) -> tuple[Runs, ...]:
    spot = at.spots.get(place.name)
    commune = spot.of if spot and spot.precision == "commune" else ""
    days = span(place.first, place.last)
    return (
        line(f"{called(place.name)} ({commune})" if commune else called(place.name)),
        line(capital(told(place))),
        line(days),
        cites(place.records),
    )


def _table(title: str, found: Sequence[Place], at: Atlas) -> Table:
    columns = (
        Column(tell_in("column", "Place"), 0.32),
        Column(tell_in("column", "What is told of it"), 0.36),
        Column(tell_in("column", "When"), 0.2),
        Column(tell_in("column", "Sources"), 0.12),
    )
    return bounded(Table(title, columns, tuple(_row(p, at) for p in found)), newest_last=False)


def map_of(state: State) -> tuple[Block, ...]:
    """Return the map with its table, nothing where no place can be drawn.

    A place is drawn where the atlas of the mission knows it; one that it does not know stands in
    the note beneath.
    """
    at = atlas.load(state.mission.key)
    names = state.mission.names.values()
    inside = {n.canonical for n in names if n.kind == "place" and not n.country}
    losses = (*(p.event for p in state.people), *state.unnamed)
    every = places((*losses, *state.violence, *state.operations), inside)
    drawn = [p for p in every if p.name in at.spots]
    if not drawn:
        return ()
    shown = drawn[:MOST_LABELS]
    title = _title(drawn, at)
    between = tell_in("between clauses", "; ")
    alt = tell(
        "Map of {country}: {places}.", country=Name(state.mission.country),
        places=between.join(f"{called(p.name)}, {told(p)}" for p in shown),
    )  # fmt: skip
    notes = _precision(shown, at)
    if left := [p.name for p in every if p.name not in at.spots]:
        notes.append(tell("Named but not drawn: {places}.", places=listed(left)))
    if len(drawn) > len(shown):
        n = len(drawn) - len(shown)
        notes.append(
            tell_many(
                "One further place in the web page’s table only.",
                "{n} further places in the web page’s table only.", n,
                n=capital(in_words(n)),
            )
        )  # fmt: skip
    told_of = [r for p in shown for r in p.records]
    return (
        Figure(
            title=title,
            svg=chart_map.draw([_label(p, at) for p in shown], at),
            alt=alt,
            source=tell_runs(
                "{notes} Outlines: Natural Earth. Sources{cites}.",
                notes=" ".join(notes),
                cites=cites(told_of),
            ),
            table=_table(title, every, at),
            anchor="map-figure",
        ),
    )
