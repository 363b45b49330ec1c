"""The commands on articles: `extract`, `add`, `score`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from missionbrief.cli.shared import PATH, asked, note, say
from missionbrief.errors import InputError, shown

EXAMPLES = {
    "extract": "Example:  missionbrief extract seeds --out claims.csv",
    "add": 'Example:  missionbrief add page.html --corpus my-articles --publisher "Le Nouvelliste"',
    "score": "Example:  missionbrief score gold.jsonl seeds --misses",
}


def extract(
    corpus: Annotated[Path, typer.Argument(help="The folder of articles.", show_default=False)],
    out: Annotated[
        Path | None,
        asked("Write to this file, as its ending tells: .jsonl, .csv or .parquet."),
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
    note(reading.notices)
    if out:
        files.write_claims(reading.claims, out)
        return
    say(files.json_lines(reading.claims))


def add(
    file: Annotated[
        list[Path],
        typer.Argument(help="Text, Markdown, a saved web page or a PDF.", show_default=False),
    ],
    corpus: Annotated[Path, typer.Option(help="The folder to add to.")] = Path("seeds"),
    published: Annotated[
        str,
        asked(
            "When it was published, as 2024-09-21, 2024-09 or 2024. "
            "[default: what the article says]",
            metavar="DATE",
        ),
    ] = "",
    title: Annotated[str, asked("Its headline.")] = "",
    publisher: Annotated[str, asked("Who published it.")] = "",
    url: Annotated[str, asked("Its address.")] = "",
    language: Annotated[str, asked("Its language, `en` where it is not seen.")] = "",
    reliability: Annotated[str, asked("Letter of the Admiralty code.", metavar="A-F")] = "",
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
    say(f"{addition!r}\n\n" for addition in found)
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
    say(f"{shown(addition.keep(), PATH)}\n" for addition in found)


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
    say([scorecard.as_json(result) if json else scorecard.as_table(result), "\n"])
    if misses:
        say([scorecard.misses(result)])
