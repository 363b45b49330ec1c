"""Counts of the killed over time, as a figure: each count a bar over its period, at its height."""

from __future__ import annotations

from collections.abc import Sequence

from missionbrief.analysis.events import Event
from missionbrief.display import chart_counts
from missionbrief.display.blocks import Figure, Table
from missionbrief.display.called import called
from missionbrief.display.chart_counts import Mark
from missionbrief.display.messages import tell, tell_in, tell_many, tell_runs
from missionbrief.display.phrases import amount, capital, span
from missionbrief.display.runs import cites, numbers

MOST = 7
"""Counts that one picture can label and still be read."""


def _chosen(found: Sequence[Event]) -> list[Event]:
    """Return the counts to draw: of the killed, dated; where there are many, the largest."""
    dated = [e for e in found if e.unit == "killed" and e.dated and e.happened and e.value]
    largest = sorted(dated, key=lambda e: (-(e.value or 0), e.claims))[:MOST]
    return [e for e in dated if e in largest]


def _words(event: Event) -> str:
    assert event.value is not None
    place = f", {called(event.place)}" if event.place else ""
    return f"{amount(event.value, event.qualifier)}{place}"


def _label(event: Event) -> str:
    return _words(event) + numbers(event.records)


def tolls(found: Sequence[Event], table: Table) -> Figure | None:
    """Return the picture of counts of the killed with `table` beneath it; None where fewer than two
    are dated or most counts could not be drawn: paper has the picture instead of the table."""
    shown = _chosen(found)
    if len(shown) < 2 or 2 * len(shown) < sum(e.value is not None for e in found):
        return None
    notes = [tell("Each mark is one count; periods overlap, and none is added to another.")]
    left = sum(e.value is not None for e in found) - len(shown)
    if left:
        rest = tell_many(
            "{n} other count in the web page’s table only.",
            "{n} other counts in the web page’s table only.",
            left,
        )
        notes.append(capital(rest))
    told = tell_in("between clauses", "; ").join(
        f"{span(e.first, e.last)}, {_words(e)}" for e in shown
    )
    behind = [r for e in shown for r in e.records]
    marks = [Mark(e.value or 0, e.qualifier, e.first, e.last, _label(e)) for e in shown]
    return Figure(
        title=table.title,
        svg=chart_counts.draw(marks, log=_far_apart(marks)),
        alt=tell("People killed, by count and period: {what}.", what=told),
        source=tell_runs("{notes} Sources{cites}.", notes=" ".join(notes), cites=cites(behind)),
        table=table,
        anchor="tolls-figure",
    )


def _far_apart(marks: Sequence[Mark]) -> bool:
    values = [m.value for m in marks]
    return max(values) > 50 * min(values)
