"""The program `missionbrief`: what it is asked for, what it ends with.

It ends with 0 when done, 1 when a notebook or a document failed, 2 for wrong use or bad input
found before anything ran. Rooms are imported when a command needs them, so that help is quick.
"""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from missionbrief.errors import InputError, MissionbriefError, shown

INTERRUPTED = 130
HALTED = "interrupted; what was published before is untouched"
PATH = 300
DEBUG = "--debug"
CELL_TIMEOUT, TIMEOUT = 300, 900

app = typer.Typer(
    name="missionbrief",
    help="From a folder of news articles to a briefing in which every number leads to its "
    "sentence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"missionbrief {version('missionbrief')}")
        raise typer.Exit


@app.callback()
def program(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
    debug: Annotated[
        bool, typer.Option(DEBUG, help="Print where in the program an error arose.")
    ] = False,
) -> None:
    """Hold the options of every command."""
    context.obj = debug


program.__doc__ = None


@app.command(
    epilog="""\b
Example:  missionbrief build seeds --as-of 2024-11-30 --since 2024-09-30
          missionbrief build /srv/articles --out /srv/briefings --if-changed --keep 12
          missionbrief build seeds --jobs 1 --cell-timeout 60 --timeout 600"""
)
def build(
    context: typer.Context,
    corpus: Annotated[Path, typer.Argument(help="The folder of articles.")] = Path("seeds"),
    out: Annotated[Path, typer.Option(help="The folder that the reports are put in.")] = Path(
        "reports"
    ),
    as_of: Annotated[
        str,
        typer.Option(
            metavar="DATE",
            help="Leave out what was published after this day (YYYY-MM-DD). "
            "[default: the day of the newest article]",
            show_default=False,
        ),
    ] = "",
    since: Annotated[
        str,
        typer.Option(
            metavar="DATE",
            help="The cut-off of the last issue: what changed is counted from there. "
            "[default: that of the last issue before this one in --out]",
            show_default=False,
        ),
    ] = "",
    language: Annotated[
        str,
        typer.Option(
            metavar="CODE",
            help="The language of the reports, such as fr; what sources say stays in theirs. "
            "[default: en]",
            show_default=False,
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
        typer.Option(
            min=1,
            metavar="N",
            help="Keep this issue and the newest others, N in all. [default: all]",
            show_default=False,
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            min=1,
            metavar="N",
            help="Run so many notebooks at once. [default: as many as there are processors]",
            show_default=False,
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
        typer.Option(
            help="The folder of notebooks to print. [default: notebooks]", show_default=False
        ),
    ] = None,
    parameter: Annotated[
        list[str] | None,
        typer.Option(
            "--parameter",
            "-p",
            metavar="NAME VALUE",
            help="Set another parameter of a notebook; may be given several times.",
            show_default=False,
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
            on_failure=_trace if context.obj else None,
        )
    _tell(outcome.notices)
    if outcome.unchanged and not quiet:
        _print(
            [
                f"nothing has changed since the issue of {outcome.unchanged} in "
                f"{shown(out, PATH)}: nothing was done\n"
            ]
        )
    if not quiet:
        _print(f"{shown(path, PATH)}\n" for path in outcome.written)
    for lines in outcome.failures:
        typer.echo(f"missionbrief: {lines}", err=True)
    return 1 if outcome.failures else 0


@app.command(epilog="Example:  missionbrief extract seeds --out claims.csv")
def extract(
    corpus: Annotated[Path, typer.Argument(help="The folder of articles.", show_default=False)],
    out: Annotated[
        Path | None,
        typer.Option(
            help="Write to this file, as its ending tells: .jsonl, .csv or .parquet.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Print the claims of all articles in CORPUS as JSON Lines."""
    from missionbrief.evidence import files
    from missionbrief.evidence.reading import read_folder
    from missionbrief.publish.places import check_file
    from missionbrief.publish.progress import progress_for

    if out:
        files.check_suffix(out)
        check_file(out)
    shows = sys.stderr.isatty() and not (out is None and sys.stdout.isatty())
    with progress_for(quiet=not shows) as progress:
        reading = read_folder(
            corpus, on_start=progress.documents, on_document=progress.document_done
        )
    _tell(reading.notices)
    if out:
        files.write_claims(reading.claims, out)
        return
    _print(files.json_lines(reading.claims))


@app.command(
    epilog='Example:  missionbrief add page.html --corpus my-articles --publisher "Le Nouvelliste"'
)
def add(
    file: Annotated[
        list[Path],
        typer.Argument(help="Text, Markdown, a saved web page or a PDF.", show_default=False),
    ],
    corpus: Annotated[Path, typer.Option(help="The folder to add to.")] = Path("seeds"),
    published: Annotated[
        str,
        typer.Option(
            metavar="DATE",
            help="When it was published, as 2024-09-21, 2024-09 or 2024. "
            "[default: what the article says]",
            show_default=False,
        ),
    ] = "",
    title: Annotated[str, typer.Option(help="Its headline.", show_default=False)] = "",
    publisher: Annotated[str, typer.Option(help="Who published it.", show_default=False)] = "",
    url: Annotated[str, typer.Option(help="Its address.", show_default=False)] = "",
    language: Annotated[
        str, typer.Option(help="Its language, `en` where it is not seen.", show_default=False)
    ] = "",
    reliability: Annotated[
        str, typer.Option(metavar="A-F", help="Letter of the Admiralty code.", show_default=False)
    ] = "",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Keep it without being asked.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what is read, and keep nothing.")
    ] = False,
) -> None:
    """Read each FILE, show what was read, and keep it in the folder of articles."""
    from missionbrief.workbench.adding import read_files

    told = {
        "title": title, "publisher": publisher, "published": published, "url": url,
        "language": language, "reliability": reliability,
    }  # fmt: skip
    found = read_files(corpus, file, told)
    _print(f"{addition!r}\n\n" for addition in found)
    if dry_run:
        return
    if not yes:
        if not sys.stdin.isatty():
            raise InputError(
                "nothing is kept: there is nobody to ask",
                "Say --yes to keep what was read, or --dry-run to look only.",
            )
        many = "this article" if len(found) == 1 else f"these {len(found)} articles"
        if not typer.confirm(f"Keep {many} in {shown(corpus, PATH)}?"):
            return
    _print(f"{shown(addition.keep(), PATH)}\n" for addition in found)


@app.command(epilog="Example:  missionbrief score gold.jsonl seeds --misses")
def score(
    gold: Annotated[Path, typer.Argument(help="Labelled facts as JSON Lines.", show_default=False)],
    corpus: Annotated[Path, typer.Argument(help="The folder of articles they were labelled in.")],
    misses: Annotated[
        bool, typer.Option("--misses", help="List missed facts and unmatched claims.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Measure the claims of CORPUS against labelled facts: precision, recall and F1 by kind."""
    from missionbrief.evidence import scorecard
    from missionbrief.evidence.gold import read_gold
    from missionbrief.evidence.reading import read_folder
    from missionbrief.evidence.score import score as compare

    facts = read_gold(gold)
    reading = read_folder(corpus, corrected=False)
    result = compare(facts, reading.claims, {d.id: d.text for d in reading.documents})
    _print([scorecard.as_json(result) if json else scorecard.as_table(result), "\n"])
    if misses:
        _print([scorecard.misses(result)])


def _print(lines: Iterable[str]) -> None:
    try:
        for line in lines:
            sys.stdout.write(line)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough; Python must not complain of it while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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


def _readable(words: list[str]) -> list[str]:
    """Return the words as typer can read them: `--debug` may stand anywhere, and each
    `-p NAME VALUE` becomes `-p NAME=VALUE`.
    """
    rest = (word for word in words if word != DEBUG)
    joined = [DEBUG] if DEBUG in words else []
    for word in rest:
        joined.append(word)
        if word in ("-p", "--parameter"):
            name = next(rest, None)
            value = next(rest, None) if name is not None and "=" not in name else None
            joined += [] if name is None else [name if value is None else f"{name}={value}"]
    return joined


def _trace(error: BaseException) -> None:
    import traceback

    traceback.print_exception(error)


def _tell(notices: Any) -> None:
    for notice in notices:
        typer.echo(f"note: {notice}", err=True)


def main(arguments: list[str] | None = None) -> None:
    """Run the program and end it with its exit code."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run one command (default: what the program was called with) and return its exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):
        # What is printed must not depend on the machine's locale.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        told = app(_readable(words), prog_name="missionbrief", standalone_mode=False)
    except MissionbriefError as error:
        return _failed(str(error), error.exit_code, words)
    except (KeyboardInterrupt, typer.Abort):
        return _failed(HALTED, INTERRUPTED, words)
    except OSError as error:
        from missionbrief.publish.places import remedy

        where = f"{shown(error.filename, PATH)}: " if error.filename else ""
        return _failed(f"{where}{error.strerror or shown(error)}\n  {remedy(error)}", 1, words)
    except Exception as error:
        shower = getattr(error, "show", None)
        if shower and isinstance(getattr(error, "exit_code", None), int):
            shower()
            return 2
        return _failed(
            f"an error that was not foreseen: {type(error).__name__}: {shown(error)}\n"
            "  Run it again as `missionbrief --debug ...` to see where it arose.",
            1,
            words,
        )
    if told == INTERRUPTED:
        return _failed(HALTED, INTERRUPTED, words)
    return told if isinstance(told, int) else 0


def _failed(message: str, code: int, words: list[str]) -> int:
    if DEBUG in words and code != INTERRUPTED:
        import traceback

        traceback.print_exc()
    typer.echo(f"missionbrief: {message}", err=True)
    return code
