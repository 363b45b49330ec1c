"""The issues of a folder of reports: which there are, which one came before, which may go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from missionbrief.publish.issues.manifest import Issue, read_issue
from missionbrief.publish.issues.swap import ISSUES

LAST: Final = "last issue"


def issues_in(out: Path) -> tuple[Issue, ...]:
    """Return the issues kept in the folder of reports `out`, newest first, undated ones last."""
    try:
        folders = sorted(path for path in (out / ISSUES).iterdir() if path.is_dir())
    except OSError:
        return ()
    return newest_first(issue for path in folders if (issue := read_issue(path)))


def newest_first(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Return `issues` by cut-off, the newest first, undated ones last."""
    return tuple(sorted(issues, key=lambda i: i.as_of or date.min, reverse=True))


def with_issue(issues: Iterable[Issue], new: Issue) -> tuple[Issue, ...]:
    """Return `issues` with `new` in the place of the one of its cut-off, newest first."""
    return newest_first((new, *(i for i in issues if i.folder != new.folder)))


def last_before(issues: Sequence[Issue], as_of: date | None) -> date | None:
    """Return the cut-off of the last issue before `as_of`, None where there is none.

    Where the earlier ones have gone and the issue of `as_of` itself is there, it is the last issue
    that this one was compared with.
    """
    if as_of is None:
        return None
    earlier = [i.as_of for i in issues if i.as_of and i.as_of < as_of]
    same = [
        i.since
        for i in issues
        if i.as_of == as_of and i.since and i.since < as_of and i.since_from == LAST
    ]
    return max(earlier or same, default=None)


def beyond(issues: Sequence[Issue], new: Issue, keep: int | None) -> tuple[Issue, ...]:
    """Return which of `issues` (newest first, `new` among them) go where `keep` may stay.

    `new` is always among those that stay; None keeps all.
    """
    if keep is None:
        return ()
    others = [i for i in issues if i is not new]
    return tuple(others[max(0, keep - 1) :])
