"""What an issue is, as its folder tells it in issue.json."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from missionbrief.display.words import language_tag
from missionbrief.errors import shown
from missionbrief.publish.issues.gist import LINE, MOST, Gist
from missionbrief.publish.issues.swap import FILE, MANIFEST

VERSION = 1
UNDATED = "undated"
LARGEST = 1_000_000


@dataclass(frozen=True)
class Report:
    """A report of an issue: the notebook's `name`, its own title ("" for none), its files."""

    name: str
    title: str
    html: str
    pdf: str


@dataclass(frozen=True)
class Issue:
    """An issue: its cut-off, the one it was compared with and where that was from (see
    status.json's `since_from`), its gist, its reports.

    `files` maps each file of its folder to the SHA-256 of its bytes; `evidence` names the table
    of claims. `as_of` is None where no article bears a date.
    """

    as_of: date | None
    since: date | None
    since_from: str
    gist: Gist
    reports: tuple[Report, ...]
    evidence: str
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        """The name of its folder."""
        return self.as_of.isoformat() if self.as_of else UNDATED

    @property
    def first(self) -> Report:
        """The report that speaks for the issue."""
        return next((r for r in self.reports if r.name == "briefing"), self.reports[0])


def to_bytes(data: Mapping[str, Any]) -> bytes:
    """Return `data` as JSON in one fixed form, a line feed at its end."""
    return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode(
        "utf-8", "backslashreplace"
    )


def manifest(issue: Issue) -> bytes:
    """Return `issue` as the content of its issue.json."""
    return to_bytes(
        {
            "version": VERSION,
            "as_of": _iso(issue.as_of),
            "since": _iso(issue.since),
            "since_from": issue.since_from,
            "gist": asdict(issue.gist),
            "reports": [asdict(report) for report in issue.reports],
            "evidence": issue.evidence,
            "files": dict(issue.files),
        }
    )


def read_issue(folder: Path) -> Issue | None:
    """Return the issue in `folder`; None where there is none, or one that cannot be understood.

    Whatever stands in the file is data: words are bounded, and no name leads out of the folder.
    """
    try:
        path = folder / MANIFEST
        if path.stat().st_size > LARGEST:
            return None
        told = json.loads(path.read_bytes())
        if told["version"] != VERSION:
            return None
        issue = Issue(
            as_of=_day(told["as_of"]),
            since=_day(told["since"]),
            since_from=shown(told["since_from"], LINE),
            gist=_gist(told["gist"]),
            reports=tuple(_report(report) for report in told["reports"]),
            evidence=_file(told["evidence"]),
            files={_file(name): str(sha) for name, sha in told["files"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return issue if issue.reports and issue.folder == folder.name else None


def _gist(told: dict[str, Any]) -> Gist:
    return Gist(
        title=shown(told["title"], LINE),
        kicker=shown(told["kicker"], LINE),
        lang=language_tag(told["lang"]),
        facts=tuple((shown(a, LINE), shown(b, LINE)) for a, b in told["facts"]),
        threads=tuple((shown(a, LINE), shown(b, LINE)) for a, b in told["threads"]),
        changed=tuple(shown(text, LINE) for text in told["changed"][:MOST]),
        more=int(told["more"]),
    )


def _report(told: dict[str, Any]) -> Report:
    return Report(
        shown(told["name"], LINE),
        shown(told["title"], LINE),
        _file(told["html"]),
        _file(told["pdf"]),
    )


def _file(name: str) -> str:
    if not FILE.fullmatch(name):
        raise ValueError(name)
    return name


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(told: str | None) -> date | None:
    return None if told is None else date.fromisoformat(told)
