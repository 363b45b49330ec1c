"""Running the program: its words, its commands, what it ends with.

It ends with 0 when done, 1 when a notebook, a document or a disk failed, 2 for wrong use or bad
input, 75 when another run is at work in the folder, 130 when interrupted.
"""

from __future__ import annotations

import io
import signal
import sys
import traceback
from typing import Annotated

import typer

from missionbrief.cli import articles
from missionbrief.cli.build import EXAMPLES, build
from missionbrief.errors import INTERRUPTED, MissionbriefError, unforeseen

HALTED = "interrupted; what was published before is untouched"
DEBUG = "--debug"

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
app.command(epilog=EXAMPLES)(build)
for command in (articles.extract, articles.add, articles.score):
    app.command(epilog=articles.EXAMPLES[command.__name__])(command)


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
        from missionbrief.publish.places import trouble

        return _failed("\n  ".join(trouble(error)), 1, words)
    except Exception as error:
        shower = getattr(error, "show", None)
        if shower and isinstance(getattr(error, "exit_code", None), int):
            shower()
            return 2
        return _failed(
            f"{unforeseen(error)}\n"
            "  Run it again as `missionbrief --debug ...` to see where it arose.",
            1,
            words,
        )
    if told == INTERRUPTED:
        return _failed(HALTED, INTERRUPTED, words)
    return told if isinstance(told, int) else 0


def _failed(message: str, code: int, words: list[str]) -> int:
    if DEBUG in words and code != INTERRUPTED:
        traceback.print_exc()
    typer.echo(f"missionbrief: {message}", err=True)
    return code
