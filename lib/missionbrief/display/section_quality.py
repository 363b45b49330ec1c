"""How well the articles are read, as measured on labelled ones: by kind and by attribute."""

from __future__ import annotations

from missionbrief.display.blocks import Block, Column, Heading, Paragraph, Runs, Table
from missionbrief.display.phrases import capital
from missionbrief.display.runs import line
from missionbrief.evidence import measured
from missionbrief.evidence.measured import SHOWN, Figures, Kind
from missionbrief.evidence.score import LEFT_OUT


def _rate(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "none"


def _row(name: str, kind: Kind) -> tuple[Runs, ...]:
    left = " (not in the whole)" if name in LEFT_OUT else ""
    return (
        line(f"{capital(name)}{left}"),
        line(str(kind.facts)),
        line(_rate(kind.found, kind.claims)),
        line(_rate(kind.found, kind.facts)),
    )


def _whole(told: Figures) -> tuple[Runs, ...]:
    return (
        line("The whole", strong=True),
        line(str(told.facts)),
        line(f"{told.precision:.0%}"),
        line(f"{told.recall:.0%}"),
    )


def quality() -> tuple[Block, ...]:
    """Return precision and recall by kind and the rates of the attributes, as last measured on the
    articles kept apart; a plain sentence where no measurement is at hand."""
    heading = Heading("Measured quality", "quality")
    try:
        found = measured.load()
    except (OSError, ValueError, KeyError):
        return (heading, Paragraph(line("The quality of the extraction has not been measured.")))
    told = found.unseen
    columns = (
        Column("Kind of claim", 0.4),
        Column("Facts labelled", 0.2, "right"),
        Column("Right of what is claimed", 0.2, "right"),
        Column("Found of what there is", 0.2, "right"),
    )
    rows = (*(_row(name, kind) for name, kind in told.kinds.items()), _whole(told))
    title = (
        f"{told.precision:.0%} of claims are right and {told.recall:.0%} of facts are found in "
        f"{told.articles} articles kept apart"
    )
    result: list[Block] = [heading, Paragraph(line(measured.in_words(found)))]
    result.append(Table(title, columns, rows))
    rates = tuple(
        (line(capital(words)), line(f"{told.rates[name]:.0%}"))
        for name, words in SHOWN.items()
        if name in told.rates
    )
    if rates:
        parts = (Column("Attribute of a fact found", 0.7), Column("Right in", 0.3, "right"))
        result.append(Table("How often each attribute is right", parts, rates))
    return tuple(result)
