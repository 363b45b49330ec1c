"""What can go wrong, said so that a person can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MAX_SHOWN = 120
INTERRUPTED = 130
"""What a program ends with that was interrupted (128 and the number of SIGINT)."""


def shown(text: object, limit: int = MAX_SHOWN) -> str:
    """Return `text` as one printable line of at most `limit` characters.

    Words from strangers reach terminals through messages; control characters do not.
    """
    line = "".join(c if c.isprintable() else " " for c in str(text))
    line = " ".join(line.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


@dataclass(frozen=True)
class Place:
    """Where in a file something stands: lines count from 1, columns by name."""

    path: Path
    line: int | None = None
    column: str | None = None

    def __str__(self) -> str:
        """Return the file, the line and the column for print."""
        text = shown(self.path, 300)
        if self.line is not None:
            text += f", line {self.line}"
        if self.column is not None:
            text += f", column {shown(self.column)}"
        return text


@dataclass(frozen=True)
class Notice:
    """Something the reader of a briefing must know about the input; the run goes on."""

    place: Place
    message: str

    def __str__(self) -> str:
        """Return the place and the message as one line."""
        return f"{self.place}: {self.message}"


class MissionbriefError(Exception):
    """The root of the errors this package raises on purpose.

    `exit_code` is what the program ends with.
    """

    exit_code = 1


class InputError(MissionbriefError):
    """Wrong use or bad input, found before anything ran.

    `problem` says what is wrong, `remedy` what to do, `place` where it stands, if in a file.
    """

    exit_code = 2

    def __init__(self, problem: str, remedy: str, place: Place | None = None) -> None:
        """Keep the parts apart for callers; the message holds them all."""
        self.problem, self.remedy, self.place = problem, remedy, place
        where = f"{place}: " if place else ""
        super().__init__(f"{where}{problem}\n  {remedy}")


class RunError(MissionbriefError):
    """A notebook or a document failed while running; what was published before is untouched."""

    exit_code = 1


def unforeseen(error: BaseException) -> str:
    """Return the words for an error that this package does not raise on purpose."""
    return f"an error that was not foreseen: {type(error).__name__}: {shown(error)}"
