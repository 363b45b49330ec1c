"""What an issue covers: its cut-off, what was published by then, the issue it is compared with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from missionbrief.errors import InputError, Place
from missionbrief.evidence.cutoff import newest_date
from missionbrief.evidence.reading import Reading
from missionbrief.publish.issues.archive import LAST, issues_in, last_before
from missionbrief.publish.issues.status import Basis
from missionbrief.publish.parameters import Asked, check_order
from missionbrief.publish.progress import Progress


def covered(reading: Reading, asked: Asked) -> tuple[date | None, Reading]:
    """Return the cut-off, by default the newest article's day, and what was published by then.

    Raises InputError where that leaves nothing to report.
    """
    place = Place(reading.folder)
    if not reading.claims and reading.amendments:
        raise InputError(
            "corrections.csv rejects every claim of its articles",
            "Keep at least one claim, or take the articles out.",
            place,
        )
    if not reading.claims:
        raise InputError(
            "none of its articles says anything about the mission that could be reported",
            "Add articles on the mission; `missionbrief extract` shows what is found in them.",
            place,
        )
    cut = asked.as_of or newest_date(reading.documents)
    check_order(asked.since, cut)
    used = reading.until(cut)
    if not used.claims:
        raise InputError(
            f"no article with a claim was published by {cut}",
            "Give a later --as-of, or leave it out to use all articles.",
            place,
        )
    return cut, used


def compared(out: Path, asked: Asked, cut: date | None, progress: Progress) -> tuple[Asked, Basis]:
    """Return what is asked for with the last issue's cut-off, and where that is from.

    Where none is given, it is that of the last issue in `out` before `cut`; which was taken is told
    to `progress`.
    """
    if asked.since:
        progress.told(f"as of {cut}; since {asked.since}, as given")
        return asked, "given"
    last = last_before(issues_in(out), cut)
    until = f"as of {cut}" if cut else "undated"
    if last is None:
        progress.told(f"{until}; no earlier issue in {Place(out)} to compare with")
        return asked, "none"
    progress.told(f"{until}; since {last}, the last issue in {Place(out)}")
    return replace(asked, since=last), LAST
