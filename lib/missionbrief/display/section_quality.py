"""How well the articles are read, as measured on labelled ones: by kind and by attribute."""

from __future__ import annotations

from missionbrief.display.annex import kind_of
from missionbrief.display.blocks import Block, Column, Heading, Paragraph, Runs, Table
from missionbrief.display.figures import number, percent
from missionbrief.display.messages import mark_in, tell, tell_in
from missionbrief.display.phrases import capital
from missionbrief.display.runs import line
from missionbrief.evidence import measured
from missionbrief.evidence.measured import Figures, Kind
from missionbrief.evidence.score import LEFT_OUT

_ATTRIBUTES = {
    "unit": mark_in("attribute", "the unit"),
    "status": mark_in("attribute", "the status"),
    "stance": mark_in("attribute", "the stance"),
    "start": mark_in("attribute", "the first day"),
    "end": mark_in("attribute", "the last day"),
    "attributed_to": mark_in("attribute", "the attribution"),
    "place": mark_in("attribute", "the place"),
}


def _rate(part: int, whole: int) -> str:
    return percent(part / whole) if whole else tell_in("rate", "none")


def _row(name: str, kind: Kind) -> tuple[Runs, ...]:
    kind_ = capital(kind_of(name))
    if name in LEFT_OUT:
        kind_ = tell("{kind} (not in the whole)", kind=kind_)
    return (
        line(kind_),
        line(number(kind.facts)),
        line(_rate(kind.found, kind.claims)),
        line(_rate(kind.found, kind.facts)),
    )


def _whole(told: Figures) -> tuple[Runs, ...]:
    return (
        line(tell("The whole"), strong=True),
        line(number(told.facts)),
        line(percent(told.precision)),
        line(percent(told.recall)),
    )


def _in_words(found: measured.Measured) -> str:
    """Return what a reader must know of the figures, in two sentences."""
    fitted, unseen = found.fitted, found.unseen
    return tell(
        "Statements and assessments aside, of the {facts} facts labelled in {articles} articles "
        "written for the test, to which no rule was fitted, {recall} are found (recall); of the "
        "claims made there, {precision} are right (precision). In the {known} articles that the "
        "rules were written with, these are {known_recall} and {known_precision}.",
        facts=unseen.facts, articles=unseen.articles, recall=percent(unseen.recall),
        precision=percent(unseen.precision), known=fitted.articles,
        known_recall=percent(fitted.recall), known_precision=percent(fitted.precision),
    )  # fmt: skip


def quality() -> tuple[Block, ...]:
    """Return precision and recall by kind and the rates of the attributes, as last measured on the
    articles kept apart; a plain sentence where no measurement is at hand."""
    heading = Heading(tell("Measured quality"), "quality")
    try:
        found = measured.load()
    except (OSError, ValueError, KeyError):
        return (
            heading,
            Paragraph(line(tell("The quality of the extraction has not been measured."))),
        )
    told = found.unseen
    columns = (
        Column(tell_in("column", "Kind of claim"), 0.4),
        Column(tell_in("column", "Facts labelled"), 0.2, "right"),
        Column(tell_in("column", "Right of what is claimed"), 0.2, "right"),
        Column(tell_in("column", "Found of what there is"), 0.2, "right"),
    )
    rows = (*(_row(name, kind) for name, kind in told.kinds.items()), _whole(told))
    title = tell(
        "{precision} of claims are right and {recall} of facts are found in {articles} articles "
        "kept apart",
        precision=percent(told.precision), recall=percent(told.recall), articles=told.articles,
    )  # fmt: skip
    result: list[Block] = [heading, Paragraph(line(_in_words(found)))]
    result.append(Table(title, columns, rows))
    rates = tuple(
        (line(capital(tell_in("attribute", words))), line(percent(told.rates[name])))
        for name, words in _ATTRIBUTES.items()
        if name in told.rates
    )
    if rates:
        parts = (
            Column(tell_in("column", "Attribute of a fact found"), 0.7),
            Column(tell_in("column", "Right in"), 0.3, "right"),
        )
        result.append(Table(tell("How often each attribute is right"), parts, rates))
    return tuple(result)
