"""What an issue says in a few lines, taken from the blocks of its reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from missionbrief.display.plain import runs_to_text
from missionbrief.display.words import fit, language_tag
from missionbrief.errors import shown

LEAD = "briefing"
CHANGES = "changes"
LINE = 300
MOST = 8

Blocks = list[dict[str, Any]]


@dataclass(frozen=True)
class Gist:
    """The finding as `title`, the masthead's `facts` (label, value), the `threads` (name,
    direction) and up to `MOST` lines of what `changed`, `more` counting the others."""

    title: str
    kicker: str = ""
    lang: str = "en"
    facts: tuple[tuple[str, str], ...] = ()
    threads: tuple[tuple[str, str], ...] = ()
    changed: tuple[str, ...] = ()
    more: int = 0


def gist_of(reports: Mapping[str, Blocks]) -> Gist:
    """Return the gist of an issue from the blocks of each report by name.

    The report `briefing` speaks for the issue, else the first that has a masthead.
    """
    lead = next((name for name in (LEAD, *reports) if _masthead(reports.get(name, []))), None)
    if lead is None:
        return Gist(", ".join(shown(name, 60) for name in reports))
    blocks = reports[lead]
    mast = _masthead(blocks) or {}
    section = list(_section(blocks, CHANGES))
    lines = [
        _line(item) for block in section if block["type"] == "items" for item in block["items"]
    ]
    threads = [
        (shown(fit(thread["name"]), LINE), str(thread["direction"]))
        for block in section
        if block["type"] == "threads"
        for thread in block["items"]
    ]
    return Gist(
        title=shown(fit(mast["title"]), LINE),
        kicker=shown(fit(mast["kicker"]), LINE),
        lang=language_tag(mast.get("lang", "en")),
        facts=tuple((shown(f["label"], LINE), shown(f["value"], LINE)) for f in mast["facts"]),
        threads=tuple(threads),
        changed=tuple(lines[:MOST]),
        more=max(0, len(lines) - MOST),
    )


def title_of(blocks: Blocks) -> str:
    """Return the title of one report, "" where it has no masthead."""
    mast = _masthead(blocks)
    return shown(fit(mast["title"]), LINE) if mast else ""


def _masthead(blocks: Blocks) -> dict[str, Any] | None:
    return next((block for block in blocks if block["type"] == "masthead"), None)


def _section(blocks: Blocks, anchor: str) -> Iterable[dict[str, Any]]:
    """Yield the blocks beneath the heading `anchor`, up to the next heading of its level."""
    level = None
    for block in blocks:
        if block["type"] == "heading":
            if level is not None and block["level"] <= level:
                return
            if block["anchor"] == anchor:
                level = block["level"]
        elif level is not None:
            yield block


def _line(runs: list[dict[str, Any]]) -> str:
    """Return the runs as one line; a number of a source says nothing outside its report."""
    return shown(fit(runs_to_text([run for run in runs if run["run"] != "cite"])), LINE)
