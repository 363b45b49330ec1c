"""What a notebook's parameters say: which folder of articles, which days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from missionbrief.errors import InputError, shown


def told_day(value: str | None, name: str) -> date | None:
    """Return the day that the parameter `name` tells in ISO form, None where it is empty.

    Raises InputError for what is no day.
    """
    told = str(value or "").strip()
    if not told:
        return None
    try:
        return date.fromisoformat(told)
    except ValueError as error:
        raise InputError(
            f"{name} is not a day: {shown(value, 40)!r}",
            "Write it as year-month-day, such as 2024-11-30.",
        ) from error


def folder(corpus: str) -> Path:
    """Return the corpus's folder: `corpus` as given, seen from the working directory; where there
    is none and the path is relative, the same seen from the parent directory, so that a notebook
    finds "seeds" from its own folder as from the project's. Raises InputError where neither is."""
    given = Path(corpus).expanduser()
    for path in [given] if given.is_absolute() else [given, Path("..") / given]:
        if path.is_dir():
            return path
    raise InputError(
        f"no folder of articles: {shown(corpus, 300)}",
        "Set `corpus` to a folder that holds them, by its full path to be sure.",
    )
