"""What a run made, put into the folder of reports: an issue where it is whole, else what failed."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from missionbrief.errors import INTERRUPTED, InputError, MissionbriefError, unforeseen
from missionbrief.publish.issues import feed, status, swap
from missionbrief.publish.issues.archive import beyond, issues_in, with_issue
from missionbrief.publish.issues.gist import gist_of, title_of
from missionbrief.publish.issues.inputs import Inputs
from missionbrief.publish.issues.listing import FAILURE, INDEX, failure_page, index_page
from missionbrief.publish.issues.manifest import Issue, Report, manifest
from missionbrief.publish.issues.status import Basis, Failure, Status
from missionbrief.publish.places import trouble
from missionbrief.publish.run import Printed

EVIDENCE = "evidence.csv"
FAILED = ".failed.ipynb"


@dataclass(frozen=True)
class Edition:
    """What a run made: the notebooks that were `printed`, the `failures` (messages) and how far
    each of those was `executed`, by name; the claims as `evidence`."""

    as_of: date | None
    since: date | None
    since_from: Basis
    corpus: str
    inputs: Inputs
    keep: int | None
    printed: Mapping[str, Printed]
    evidence: bytes
    failures: Mapping[str, str]
    executed: Mapping[str, bytes]


def publish(out: Path, edition: Edition) -> tuple[Path, ...]:
    """Put the reports in place and return them; an issue, listed and fed, where none failed.

    Raises RunError where they cannot be written; then all is as it was.
    """
    reports: dict[str, bytes] = {}
    for name, printed in edition.printed.items():
        reports |= {f"{name}.html": printed.html, f"{name}.pdf": printed.pdf}
    if reports:
        reports[EVIDENCE] = edition.evidence
    make = _failed if edition.failures else _whole
    swap.publish(out, make(out, edition, reports))
    return tuple(out / name for name in reports)


def _whole(out: Path, edition: Edition, reports: Mapping[str, bytes]) -> swap.Publication:
    new = Issue(
        as_of=edition.as_of,
        since=edition.since,
        since_from=edition.since_from,
        gist=gist_of({name: printed.blocks for name, printed in edition.printed.items()}),
        reports=tuple(
            Report(name, title_of(printed.blocks), f"{name}.html", f"{name}.pdf")
            for name, printed in edition.printed.items()
        ),
        evidence=EVIDENCE,
        files={name: swap.digest(content) for name, content in reports.items()},
    )
    issues = with_issue(issues_in(out), new)
    gone = beyond(issues, new, edition.keep)
    stay = [issue for issue in issues if issue not in gone]
    title = new.gist.kicker or edition.corpus
    top = {**reports, INDEX: index_page(stay, title)}
    fed = feed.feed(stay, title, edition.corpus)
    if fed:
        top[feed.NAME] = fed
    told = _status(edition, status.PUBLISHED, 0, top, new.folder, stay[0].folder)
    out_of_date = [FAILURE, *(f"{name}{FAILED}" for name in edition.printed)]
    return swap.Publication(
        top={**top, swap.STATUS: told},
        issue=new.folder,
        files={**reports, swap.MANIFEST: manifest(new)},
        issues_out=[issue.folder for issue in gone],
        files_out=out_of_date if fed else [*out_of_date, feed.NAME],
    )


def _failed(out: Path, edition: Edition, reports: Mapping[str, bytes]) -> swap.Publication:
    issues = issues_in(out)
    kept = {f"{name}{FAILED}": content for name, content in edition.executed.items()}
    page = failure_page(list(edition.failures.values()), issues[0] if issues else None, list(kept))
    top = {**reports, FAILURE: page}
    newest = issues[0].folder if issues else None
    # A notebook that failed bears times and places of its run; the status bears none.
    told = _status(edition, status.FAILED, 1, top, None, newest)
    return swap.Publication(
        top={**top, **kept, swap.STATUS: told},
        files_out=[f"{name}{FAILED}" for name in edition.printed],
    )


def _status(
    edition: Edition,
    outcome: str,
    code: int,
    top: Mapping[str, bytes],
    issue: str | None,
    last: str | None,
) -> bytes:
    return Status(
        outcome=outcome,
        exit_code=code,
        inputs=edition.inputs,
        as_of=edition.as_of,
        since=edition.since,
        since_from=edition.since_from,
        issue=_path(issue),
        last_issue=_path(last),
        files=top,
        failures=[Failure(name, message) for name, message in edition.failures.items()],
    ).to_bytes()


def _path(issue: str | None) -> str | None:
    return f"{swap.ISSUES}/{issue}" if issue else None


def publish_failure(out: Path, error: BaseException, inputs: Inputs) -> None:
    """Leave word of a run that `error` ended: status.json, and failure.html unless it was an
    interrupt. Where that cannot be written, the error speaks for itself."""
    with contextlib.suppress(OSError, MissionbriefError):
        if swap.begin(out):  # it ended while all was ready, so that all has been published
            return
        issues = issues_in(out)
        outcome, code, message = _ended(error)
        page = failure_page([message], issues[0] if issues else None, [])
        top = {} if outcome == status.INTERRUPTED else {FAILURE: page}
        told = Status(
            outcome=outcome,
            exit_code=code,
            inputs=inputs,
            last_issue=_path(issues[0].folder) if issues else None,
            files=top,
            failures=[Failure(None, message)],
        )
        swap.publish(out, swap.Publication(top={**top, swap.STATUS: told.to_bytes()}))


def _ended(error: BaseException) -> tuple[str, int, str]:
    if not isinstance(error, Exception):
        return status.INTERRUPTED, INTERRUPTED, "it was interrupted"
    if isinstance(error, InputError):
        return status.REFUSED, error.exit_code, str(error)
    if isinstance(error, MissionbriefError):
        return status.FAILED, error.exit_code, str(error)
    if isinstance(error, OSError):
        return status.FAILED, 1, "\n  ".join(trouble(error))
    return status.FAILED, 1, unforeseen(error)
