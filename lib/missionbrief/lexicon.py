"""Word lists as data: a room's `words.toml` holds, by module, the words its rules go by."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _lists(room: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((files("missionbrief") / room / "words.toml").read_text("utf-8"))


def words(room: str, module: str, name: str) -> frozenset[str]:
    """Return the list `name` of `module` in the room's `words.toml`.

    Raises KeyError where there is no such list.
    """
    return frozenset(_lists(room)[module][name].split())


def lines(room: str, module: str, name: str) -> tuple[str, ...]:
    """Return the list `name` of `module` whose entries are phrases, one a line.

    Raises KeyError where there is no such list.
    """
    return tuple(line.strip() for line in _lists(room)[module][name].splitlines() if line.strip())
