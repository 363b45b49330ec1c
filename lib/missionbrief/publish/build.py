"""All reports from a folder of articles: read, run the notebooks, print them, put them in place."""

from __future__ import annotations

import contextlib
import importlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from missionbrief.errors import Notice
from missionbrief.evidence.files import csv_text
from missionbrief.evidence.reading import read_folder
from missionbrief.publish import failure
from missionbrief.publish.covered import compared, covered
from missionbrief.publish.issues import lock, status, swap
from missionbrief.publish.issues.inputs import Inputs, inputs_of
from missionbrief.publish.issues.publish import Edition, publish, publish_failure
from missionbrief.publish.kernels import kernels
from missionbrief.publish.limits import Limits
from missionbrief.publish.notebooks import Notebook, find_notebooks, notebook_folder
from missionbrief.publish.parameters import Asked, check
from missionbrief.publish.places import make_folder
from missionbrief.publish.progress import Progress
from missionbrief.publish.run import EXPORTERS, Failed, Printed, Runner
from missionbrief.publish.scratch import remove_left, scratch


@dataclass(frozen=True)
class Options:
    """How a run goes about it: none of these changes a word of a report.

    `keep` is how many issues stay, None for all; `if_changed` lets a run do nothing where nothing
    changed; `jobs` is how many notebooks run at once.
    """

    keep: int | None = None
    if_changed: bool = False
    jobs: int = 1
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class Outcome:
    """What a run came to: the files put in place, and three lines for each notebook that failed.

    `unchanged` is the day of the issue that stands, where nothing changed and nothing was done.
    """

    written: tuple[Path, ...]
    failures: tuple[str, ...]
    notices: tuple[Notice, ...]
    unchanged: str | None = None


@dataclass(frozen=True)
class _Run:
    """What all steps of a run need."""

    corpus: Path
    out: Path
    notebooks: Sequence[Notebook]
    asked: Asked
    options: Options
    progress: Progress
    inputs: Inputs
    on_failure: Callable[[BaseException], None] | None


def build(
    corpus: Path,
    out: Path,
    progress: Progress,
    *,
    as_of: str = "",
    since: str = "",
    language: str = "",
    notebooks: Path | None = None,
    parameters: Sequence[tuple[str, str]] = (),
    options: Options | None = None,
    on_failure: Callable[[BaseException], None] | None = None,
) -> Outcome:
    """Build the reports of every notebook from the articles in `corpus` into the folder `out`.

    For each notebook NAME.html and NAME.pdf, the claims as evidence.csv, and all of it once more
    as an issue that is kept (see issues/). A notebook that fails leaves its earlier reports and
    is kept as NAME.failed.ipynb; the others go on, but no issue comes of it. `as_of` and `since`
    are ISO days, "" for the default: the newest article's day, the last issue's cut-off;
    `language` is a code such as "fr", "" for the default.
    `on_failure` is handed each error that made a notebook fail. Raises InputError, before any
    notebook runs, for what cannot be meant or read; BusyError where another run is at work there.
    """
    options = options or Options()
    printed = find_notebooks(notebook_folder(notebooks))
    asked = check(as_of, since, parameters, printed, language)
    make_folder(out)
    make_folder(out / swap.RUN)
    with scratch() as own, lock.held(out / swap.RUN, own) as killed:
        _clear(out, killed, progress)
        given = {
            "corpus": corpus.resolve().name,
            "as_of": str(asked.as_of or ""),
            "since": str(asked.since or ""),
            "language": asked.language,
            **asked.own,
        }
        inputs = inputs_of(corpus, printed, given)
        if options.if_changed:
            verdict = status.due(out, inputs, options.keep)
            if verdict.stands:
                return Outcome((), (), (), verdict.stands)
            progress.told(f"a build is due: {verdict.why}")
        run = _Run(corpus, out, printed, asked, options, progress, inputs, on_failure)
        try:
            return _built(run, own)
        except BaseException as error:
            publish_failure(out, error, inputs)
            raise


def _clear(out: Path, killed: lock.Holder | None, progress: Progress) -> None:
    if killed:
        progress.told(f"an earlier run was killed ({killed}); what it left is cleared")
        remove_left(Path(killed.scratch))
    swap.begin(out)


def _built(run: _Run, own: Path) -> Outcome:
    jobs = min(run.options.jobs, len(run.notebooks))
    with kernels(own, len(run.notebooks), ahead=jobs) as pool:

        def begin(total: int) -> None:
            pool.start()
            threading.Thread(target=_bring_in, daemon=True).start()
            run.progress.documents(total)

        reading = read_folder(run.corpus, on_start=begin, on_document=run.progress.document_done)
        cut, used = covered(reading, run.asked)
        asked, basis = compared(run.out, run.asked, cut, run.progress)
        values = {n.name: asked.values_for(n, str(run.corpus), cut) for n in run.notebooks}
        runner = Runner(own, pool, run.options.limits, run.progress)
        results = dict(
            zip(
                (notebook.name for notebook in run.notebooks),
                runner.run(run.notebooks, values, jobs),
                strict=True,
            )
        )
    failed = {name: r for name, r in results.items() if isinstance(r, Failed)}
    told = {name: _told(run, name, result) for name, result in failed.items()}
    edition = Edition(
        as_of=cut,
        since=asked.since,
        since_from=basis,
        corpus=run.corpus.resolve().name,
        inputs=run.inputs,
        keep=run.options.keep,
        printed={name: r for name, r in results.items() if isinstance(r, Printed)},
        evidence=csv_text(used.claims).encode(),
        failures=told,
        executed={name: r.executed for name, r in failed.items()},
    )
    return Outcome(publish(run.out, edition), tuple(told.values()), reading.notices)


def _told(run: _Run, name: str, failed: Failed) -> str:
    if run.on_failure:
        run.on_failure(failed.error)
    kept = run.out / f"{name}.failed.ipynb"
    return failure.told(name, failed.step, failed.error, kept, cell=failed.cell)


def _bring_in() -> None:
    with contextlib.suppress(Exception):
        importlib.import_module(EXPORTERS)
