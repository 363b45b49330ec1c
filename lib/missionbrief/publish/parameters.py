"""What a run is asked for, checked before a kernel starts."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from missionbrief.display.tongue import SOURCE, checked
from missionbrief.errors import InputError, shown
from missionbrief.publish.notebooks import Notebook, Parameter

EARLIEST = date(2000, 1, 1)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TRUE, _FALSE = {"true", "yes", "1", "on"}, {"false", "no", "0", "off"}

Value = str | int | float | bool


@dataclass(frozen=True)
class Asked:
    """The checked wishes of a run: the cut-off, the last issue's, the language of the reports, and
    a notebook's own."""

    as_of: date | None
    since: date | None
    language: str = SOURCE
    own: dict[str, Value] = field(default_factory=dict)

    def values_for(self, notebook: Notebook, corpus: str, as_of: date | None) -> dict[str, Value]:
        """Return the values to hand to `notebook`, those that it declares; "" is the default."""
        values: dict[str, Value] = {
            "corpus": corpus,
            "as_of": as_of.isoformat() if as_of else "",
            "since": self.since.isoformat() if self.since else "",
            "language": self.language,
            **self.own,
        }
        return {name: v for name, v in values.items() if name in notebook.parameters}


def check(
    as_of: str,
    since: str,
    pairs: Sequence[tuple[str, str]],
    notebooks: Iterable[Notebook],
    language: str = "",
) -> Asked:
    """Return what is asked for; "" leaves a date or the language to its default.

    `pairs` are further names and values, which at least one notebook must declare. Raises
    InputError for a name, type or range that cannot be meant.
    """
    given = {"as_of": as_of, "since": since, "language": language}
    declared: dict[str, Parameter] = {}
    for notebook in notebooks:
        declared |= notebook.parameters
    own: dict[str, Value] = {}
    for name, text in pairs:
        if name == "corpus":
            raise InputError(
                "the corpus is not given with -p", "Give it as: missionbrief build CORPUS"
            )
        if name in own or given.get(name):
            raise InputError(f"{shown(name)} is given twice", "Leave one of them out.")
        if name in given:
            given[name] = text
        elif name in declared:
            own[name] = _value(declared[name], text)
        else:
            raise _unknown(name, declared)
    cut = _day("as-of", given["as_of"])
    last = _day("since", given["since"])
    check_order(last, cut)
    return Asked(cut, last, checked(given["language"]), own)


def check_order(since: date | None, as_of: date | None) -> None:
    """Raise InputError unless the last issue's cut-off is before this one's."""
    if since and as_of and since >= as_of:
        raise InputError(
            f"--since {since} is not before the cut-off {as_of}",
            "Give the cut-off of the last issue with --since, or a later --as-of.",
        )


def latest_today() -> date:
    """Return the latest date that any clock on earth shows now (UTC+14)."""
    return (datetime.now(UTC) + timedelta(hours=14)).date()


def _day(option: str, text: str) -> date | None:
    if not text:
        return None
    try:
        if not _DAY.fullmatch(text):
            raise ValueError
        day = date.fromisoformat(text)
    except ValueError:
        raise InputError(
            f"--{option} {shown(text, 40)!r} is not a date",
            "Write year, month and day, as in 2024-11-30.",
        ) from None
    if day > latest_today():
        raise InputError(f"--{option} {day} lies in the future", "Give today or an earlier day.")
    if day < EARLIEST:
        raise InputError(
            f"--{option} {day} is before {EARLIEST.year}", "Look at the year once more."
        )
    return day


def _value(parameter: Parameter, text: str) -> Value:
    kind = parameter.type
    try:
        if kind is bool:
            if text.lower() not in _TRUE | _FALSE:
                raise ValueError
            return text.lower() in _TRUE
        if kind is int:
            return int(text)
        if kind is float:
            number = float(text)
            if not math.isfinite(number):
                raise ValueError
            return number
    except ValueError:
        words = {bool: "true or false", int: "a whole number", float: "a number"}
        raise InputError(
            f"-p {shown(parameter.name)} {shown(text, 40)!r} is not {words[kind or float]}",
            "Give a value of that type.",
        ) from None
    return text


def _unknown(name: str, declared: dict[str, Parameter]) -> InputError:
    known = sorted(set(declared) - {"corpus"})
    near = difflib.get_close_matches(name.replace("-", "_"), known, n=1)
    remedy = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(known) or 'none'}."
    return InputError(f"no notebook has a parameter {shown(name, 40)!r}", remedy)
