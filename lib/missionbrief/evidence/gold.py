"""Labelled facts: what a reader found in an article, to measure the extraction against."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from missionbrief.errors import InputError, Place, shown
from missionbrief.evidence.schema import KINDS

REMEDY = "Mend the line, or leave it out."


@dataclass(frozen=True)
class Fact:
    """A labelled fact, in a claim's words; `None` is not labelled.

    `anchor` are the first words that carry it, `anchor_start` the offset of their sentence; where
    that is None the anchor's first appearance in the text is meant.
    """

    document: str
    kind: str
    anchor: str
    anchor_start: int | None = None
    actor: str | None = None
    target: str | None = None
    value: float | None = None
    qualifier: str | None = None
    unit: str | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None
    status: str | None = None
    stance: str | None = None
    attributed_to: str | None = None
    line: int | None = None


_NAMES = tuple(f.name for f in fields(Fact) if f.name != "line")


def read_gold(path: Path) -> list[Fact]:
    """Return the facts in a JSON Lines file; names of fields that are not known are passed over.

    Raises InputError, with the line, for what is not a labelled fact, and for a file of none.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError(
            "there is no such file", "Give a file of labelled facts.", Place(path)
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"it cannot be read: {shown(error)}", "Give a UTF-8 file of JSON Lines.", Place(path)
        ) from error
    lines = enumerate(text.split("\n"), 1)
    facts = [_fact(line, Place(path, number)) for number, line in lines if line.strip()]
    if not facts:
        raise InputError("it holds no facts", "Give a file with one fact a line.", Place(path))
    return facts


def _fact(line: str, place: Place) -> Fact:
    try:
        told = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"it is not JSON: {shown(error)}", REMEDY, place) from error
    if not isinstance(told, dict):
        raise InputError("it is not a JSON object", REMEDY, place)
    cells = {name: _cell(name, told.get(name), place) for name in _NAMES}
    for name in ("document", "kind", "anchor"):
        if not cells[name]:
            raise InputError(f"it has no {name}", REMEDY, place)
    if cells["kind"] not in KINDS:
        raise InputError(f"{shown(cells['kind'])!r} is no kind of claim", REMEDY, place)
    return Fact(**cells, line=place.line)


def _cell(name: str, cell: Any, place: Place) -> Any:
    number = isinstance(cell, int | float) and not isinstance(cell, bool)
    if cell is None:
        return None
    if name == "anchor_start":
        good = number and isinstance(cell, int) and cell >= 0
    elif name == "value":
        good = number and math.isfinite(cell)
    else:
        good = isinstance(cell, str)
    if not good:
        raise InputError(f"its {name} cannot be {shown(repr(cell), 40)}", REMEDY, place)
    return cell
