"""Money over time, as a figure: each sum a mark at the day it is told for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from missionbrief.analysis.funding import Money
from missionbrief.display import chart_counts
from missionbrief.display.blocks import Figure, Runs, Table
from missionbrief.display.bounded import few
from missionbrief.display.called import called
from missionbrief.display.chart_counts import Mark
from missionbrief.display.messages import tell, tell_in, tell_many, tell_runs
from missionbrief.display.phrases import capital, span
from missionbrief.display.runs import cites, joined, line, numbers
from missionbrief.display.sums import in_millions, sort_of, sum_of

MOST = 8
"""Sums that one picture can label and still be read."""
MOST_LEFT = 3
"""Sums without a mark that are named beneath the picture."""
DONE = frozenset({"paid", "spent"})


def _day(found: Money) -> bool:
    return found.first is not None or found.last is not None


def _chosen(found: Sequence[Money]) -> list[Money]:
    """Return the sums to draw, all in the currency that most are told in; where there are many, the
    largest."""
    told = [m for m in found if m.value and m.unit and _day(m)]
    if not told:
        return []
    counts = Counter(m.unit for m in told)
    unit = min(counts, key=lambda u: (-counts[u], u or ""))
    mine = [m for m in told if m.unit == unit]
    largest = sorted(mine, key=lambda m: (-(m.value or 0), m.claims))[:MOST]
    return [m for m in mine if m in largest]


def _words(found: Money, mission: str) -> str:
    size, sort = sum_of(found), sort_of(found.sort)
    if found.payer and found.payer != mission:
        return tell("{size} {sort}, {payer}", size=size, sort=sort, payer=called(found.payer))
    return tell("{size} {sort}", size=size, sort=sort)


def _label(found: Money, mission: str) -> str:
    return _words(found, mission) + numbers(found.records)


def _left(found: Sequence[Money], mission: str) -> Runs:
    """Return how many sums are not drawn, the largest of them by amount: paper has no table of
    them."""
    n = len(found)
    words = tell_many(
        "{n} other sum in the web page’s table only.",
        "{n} other sums in the web page’s table only.",
        n,
    )
    told = [m for m in found if m.value]
    largest = sorted(told, key=lambda m: (-(m.value or 0), m.claims))[:MOST_LEFT]
    if not largest:
        return line(capital(words))
    listed_ = joined([line(_words(m, mission), few(m.records)) for m in largest])
    return line(capital(words), " ", tell_runs("The largest of them: {sums}.", sums=listed_))


def sums(found: Sequence[Money], mission: str, table: Table) -> Figure | None:
    """Return the picture of sums with `table` beneath it; None where fewer than two bear a date, or
    most could not be drawn: paper has the picture in the place of the table."""
    shown = _chosen(found)
    if len(shown) < 2 or 2 * len(shown) < sum(m.value is not None for m in found):
        return None
    notes = [
        tell("Filled: paid or spent. Hollow: asked, promised, approved, frozen or put as cost.")
    ]
    marks = [
        Mark(m.value or 0, m.qualifier, m.first, m.last, _label(m, mission), m.sort in DONE)
        for m in shown
    ]
    values = [m.value for m in marks]
    log = max(values) > 20 * min(values)
    if log:
        notes.append(tell("Each line of the scale is ten times the one beneath."))
    drawn = line(" ".join(notes))
    if left := [m for m in found if m not in shown]:
        drawn = line(drawn, " ", _left(left, mission))
    told = tell_in("between clauses", "; ").join(
        f"{span(m.first, m.last)}, {_words(m, mission)}" for m in shown
    )
    largest = max(shown, key=lambda m: (m.value or 0, m.claims))
    behind = [r for m in shown for r in m.records]
    return Figure(
        title=capital(
            tell("{what}: the largest sum that bears a date", what=_words(largest, mission))
        ),
        svg=chart_counts.draw(marks, log=log, figure_of=lambda v: in_millions(v, None)),
        alt=tell("Sums told, by day: {what}.", what=told),
        source=tell_runs("{notes} Sources{cites}.", notes=drawn, cites=cites(behind)),
        table=table,
        anchor="money-figure",
    )
