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
from missionbrief.display.chart_map import Label
from missionbrief.display.phrases import capital, counted, in_words, listed, span
from missionbrief.display.runs import cites, line

MOST_LABELS = 14
"""Places that one map can label and still be read."""
MOST_NUMBERS = 3
FEW = 3
SORTS = (("casualties", "losses"), ("violence", "violence"), ("operations", "operations"))


def told(place: Place) -> str:
    """Return what is told of a place: "losses of the mission, two operations". Losses told with
    and without names may be the same, so they are not counted."""
    words = ["losses of the mission"] if place.of("casualties") else []
    if counts := len(place.of("violence")):
        words.append(
            "victims counted" if counts == 1 else f"victims counted {in_words(counts)} times"
        )
    if acts := len(place.of("operations")):
        words.append(counted(acts, "operation"))
    return ", ".join(words)


def _label(place: Place, at: Atlas) -> Label:
    """Return a place's label: its name and its sources, of many their number."""
    numbers = sorted({r.n for r in place.records})
    few = "".join(f" [{n}]" for n in numbers)
    tail = few if len(numbers) <= MOST_NUMBERS else f" ({counted(len(numbers), 'source')})"
    return Label(at.spots[place.name], place.name + tail)


def _title(found: Sequence[Place], at: Atlas) -> str:
    """Return the finding: which places, or how many, and where they lie."""
    threads = {e.thread for p in found for e in p.events}
    what = capital(listed([word for thread, word in SORTS if thread in threads]))
    verb = "is" if threads == {"violence"} else "are"
    if len(found) <= FEW:
        return f"{what} {verb} placed in {listed([p.name for p in found])}"
    words = f"{what} {verb} placed in {counted(len(found), 'place')}"
    around = [p for p in found if chart_map.close(at.spots[p.name], at)]
    if len(around) == len(found):
        return f"{words}, all in {at.capital.name}"
    return f"{words}, {in_words(len(around))} of them in {at.capital.name}" if around else words


def _precision(found: Sequence[Place], at: Atlas) -> str:
    kinds = {at.spots[p.name].precision for p in found}
    words = ""
    if "commune" in kinds:
        rings = [p.name for p in found if at.spots[p.name].precision == "commune"]
        words += f"Ring: somewhere in the commune ({listed(sorted(rings))}). "
    if "department" in kinds:
        words += "Italics: somewhere in the department. "
    return words


def _row(place: Place, at: Atlas) -> tuple[Runs, ...]:
    spot = at.spots.get(place.name)
    within = spot.of if spot and spot.precision == "commune" else ""
    days = span(place.first, place.last) if place.first or place.last else "undated"
    return (
        line(f"{place.name} ({within})" if within else place.name),
        line(capital(told(place))),
        line(days),
        cites(place.records),
    )


def _table(title: str, found: Sequence[Place], at: Atlas) -> Table:
    columns = (
        Column("Place", 0.32),
        Column("What is told of it", 0.36),
        Column("When", 0.2),
        Column("Sources", 0.12),
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
    alt = f"Map of {state.mission.country}: " + "; ".join(f"{p.name}, {told(p)}" for p in shown)
    note = _precision(shown, at)
    if left := [p.name for p in every if p.name not in at.spots]:
        note += f"Named but not drawn: {listed(left)}. "
    if len(drawn) > len(shown):
        note += f"{capital(counted(len(drawn) - len(shown), 'further place'))} in the table only. "
    told_of = [r for p in shown for r in p.records]
    return (
        Figure(
            title=title,
            svg=chart_map.draw([_label(p, at) for p in shown], at),
            alt=alt + ".",
            source=line(f"{note}Outlines: Natural Earth. Sources", cites(told_of), "."),
            table=_table(title, every, at),
            anchor="map-figure",
        ),
    )
