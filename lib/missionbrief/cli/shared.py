"""What the commands have in common: options that tell their own default, and what is printed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import Any

import typer

from missionbrief.errors import Notice

PATH = 300
"""How much of a path is printed."""


def asked(help: str, *names: str, metavar: str | None = None, **more: Any) -> Any:
    """Return an option whose help tells its default in words, if it has one."""
    return typer.Option(*names, help=help, metavar=metavar, show_default=False, **more)


def say(lines: Iterable[str]) -> None:
    """Print lines, which bear their own ends."""
    try:
        for line in lines:
            sys.stdout.write(line)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough; Python must not complain of it while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def note(notices: Iterable[Notice]) -> None:
    """Tell of what was noticed, on standard error."""
    for notice in notices:
        typer.echo(f"note: {notice}", err=True)
