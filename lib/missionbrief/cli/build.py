"""The command `build`."""

from __future__ import annotations

import os
import traceback
from pathlib import Path
from typing import Annotated

import typer

from missionbrief.cli.shared import PATH, asked, note, say
from missionbrief.errors import InputError, shown

EXAMPLES = """\b
Example:  missionbrief build seeds --as-of 2024-11-30 --since 2024-09-30
          missionbrief build /srv/articles --out /srv/briefings --if-changed --keep 12
          missionbrief build seeds --jobs 1 --cell-timeout 60 --timeout 600"""
CELL_TIMEOUT, TIMEOUT = 300, 900


def build(
    context: typer.Context,
    corpus: Annotated[Path, typer.Argument(help="The folder of articles.")] = Path("seeds"),
    out: Annotated[Path, typer.Option(help="The folder that the reports are put in.")] = Path(
        "reports"
    ),
    as_of: Annotated[
        str,
        asked(
            "Leave out what was published after this day (YYYY-MM-DD). "
            "[default: the day of the newest article]",
            metavar="DATE",
        ),
    ] = "",
    since: Annotated[
        str,
        asked(
            "The cut-off of the last issue: what changed is counted from there. "
            "[default: that of the last issue before this one in --out]",
            metavar="DATE",
        ),
    ] = "",
    language: Annotated[
        str,
        asked(
            "The language of the reports, such as fr; what sources say stays in theirs. "
            "[default: en]",
            metavar="CODE",
        ),
    ] = "",
    if_changed: Annotated[
        bool,
        typer.Option(
            "--if-changed",
            help="Do nothing where neither the articles and what stands beside them, nor the "
            "program, nor what it is asked for changed since the last issue in --out.",
        ),
    ] = False,
    keep: Annotated[
        int | None,
        asked(
            "Keep this issue and the newest others, N in all. [default: all]", metavar="N", min=1
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        asked(
            "Run so many notebooks at once. [default: as many as there are processors]",
            metavar="N",
            min=1,
        ),
    ] = None,
    cell_timeout: Annotated[
        int,
        typer.Option(
            min=0, metavar="SECONDS", help="End a notebook whose cell runs longer; 0: never."
        ),
    ] = CELL_TIMEOUT,
    timeout: Annotated[
        int,
        typer.Option(min=0, metavar="SECONDS", help="End a notebook that runs longer; 0: never."),
    ] = TIMEOUT,
    notebooks: Annotated[
        Path | None,
        asked("The folder of notebooks to print. [default: notebooks]"),
    ] = None,
    parameter: Annotated[
        list[str] | None,
        asked(
            "Set another parameter of a notebook; may be given several times.",
            "--parameter",
            "-p",
            metavar="NAME VALUE",
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print only what went wrong.")] = (
        False
    ),
) -> int:
    """Build all reports from the articles in CORPUS: HTML, PDF, and the evidence as CSV.

    What is built stands in --out and, as an issue that is kept, in its folder issues; index.html
    and feed.atom list the issues, status.json tells what the run came to.
    """
    from missionbrief.publish.build import Options
    from missionbrief.publish.build import build as build_reports
    from missionbrief.publish.limits import Limits
    from missionbrief.publish.progress import progress_for

    options = Options(
        keep=keep,
        if_changed=if_changed,
        jobs=jobs or _processors(),
        limits=Limits(cell=cell_timeout, notebook=timeout),
    )
    with progress_for(quiet=quiet) as progress:
        outcome = build_reports(
            corpus,
            out,
            progress,
            as_of=as_of,
            since=since,
            language=language,
            notebooks=notebooks,
            parameters=[_pair(text) for text in parameter or ()],
            options=options,
            on_failure=traceback.print_exception if context.obj else None,
        )
    note(outcome.notices)
    if outcome.unchanged and not quiet:
        say(
            [
                f"nothing has changed since the issue of {outcome.unchanged} in "
                f"{shown(out, PATH)}: nothing was done\n"
            ]
        )
    if not quiet:
        say(f"{shown(path, PATH)}\n" for path in outcome.written)
    for lines in outcome.failures:
        typer.echo(f"missionbrief: {lines}", err=True)
    return 1 if outcome.failures else 0


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise InputError(
            f"-p {shown(name, 40)} has no value", "Write it as: -p NAME VALUE, or -p NAME=VALUE"
        )
    return name, value
