"""What a folder of articles holds, at one glance."""

from __future__ import annotations

from collections.abc import Iterable

from missionbrief.analysis.sourced import day, text
from missionbrief.display.blocks import Column, Heading, Items, Section, Table, Text
from missionbrief.display.phrases import span
from missionbrief.errors import shown
from missionbrief.evidence.evidence import Evidence

MOST = 40


def overview(found: Evidence) -> Section:
    """Return a table of the articles, newest ids last, at most `MOST`; then what was noticed."""
    articles, claims = len(found.documents), len(found.claims)
    columns = (
        Column("Article", 0.45), Column("Published", 0.35), Column("Claims", 0.2, "right"),
    )  # fmt: skip
    rows = tuple(
        (
            (Text(shown(text(d.title) or str(d.document), 120)),),
            (Text(span(day(d.published_earliest), day(d.published_latest))),),
            (Text(str(d.claims)),),
        )
        for d in found.documents.head(MOST).itertuples()
    )
    heading = Heading(f"{articles} articles, {claims} claims", "workbench", 2)
    more = f"{articles - MOST} more are in `documents`." if articles > MOST else ""
    table = Table(shown(found.folder, 200), columns, rows, (Text(more),) if more else ())
    noticed = _items(str(n) for n in found.notices[:MOST])
    return Section((heading, table, *noticed))


def _items(lines: Iterable[str]) -> tuple[Items, ...]:
    items = tuple((Text(line),) for line in lines)
    return (Items(items),) if items else ()
