"""What the last run that ended came to, for a machine: status.json.

Its keys, version 1, are described in reports/README.md. No clock shows in it: the same run gives
the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

from missionbrief.publish.issues.archive import issues_in, last_before
from missionbrief.publish.issues.inputs import Inputs
from missionbrief.publish.issues.manifest import to_bytes
from missionbrief.publish.issues.swap import FILE, ISSUES, STATUS, digest

VERSION = 1
PUBLISHED, FAILED, REFUSED, INTERRUPTED = "published", "failed", "refused", "interrupted"

Basis = Literal["given", "last issue", "none"]


@dataclass(frozen=True)
class Failure:
    """What failed: the notebook's name, None where it was none, and the message told of it."""

    notebook: str | None
    message: str


@dataclass(frozen=True)
class Status:
    """The outcome of a run; the fields are the keys of status.json."""

    outcome: str
    exit_code: int
    inputs: Inputs
    as_of: date | None = None
    since: date | None = None
    since_from: Basis = "none"
    issue: str | None = None
    last_issue: str | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)
    failures: Sequence[Failure] = ()

    def to_bytes(self) -> bytes:
        """Return the content of status.json."""
        return to_bytes(
            {
                "version": VERSION,
                "outcome": self.outcome,
                "exit_code": self.exit_code,
                "as_of": self.as_of.isoformat() if self.as_of else None,
                "since": self.since.isoformat() if self.since else None,
                "since_from": self.since_from,
                "issue": self.issue,
                "last_issue": self.last_issue,
                "inputs": asdict(self.inputs),
                "files": {
                    name: {"bytes": len(content), "sha256": digest(content)}
                    for name, content in sorted(self.files.items())
                },
                "failures": [asdict(failure) for failure in self.failures],
            }
        )


@dataclass(frozen=True)
class Verdict:
    """Whether a run is due: `stands` is the day of the issue that it would publish again as it
    stands (`undated` where it has none), None where a run is due; `why` says what has changed."""

    stands: str | None
    why: str = ""


_CHANGED = {
    "corpus": "the articles or what stands beside them have changed",
    "code": "the program or a notebook has changed",
    "parameters": "it is asked for something else than last time",
}


def due(out: Path, now: Inputs, keep: int | None = None) -> Verdict:
    """Return whether a run with the inputs `now` that keeps `keep` issues is due in `out`.

    It is due where the last run did not publish, where an input differs, where more issues stand
    than are to be kept, where an earlier issue to compare with has come or gone, or where a file
    it put there is not as it was.
    """
    try:
        told: dict[str, Any] = json.loads((out / STATUS).read_bytes())
        if told["version"] != VERSION or told["outcome"] != PUBLISHED:
            return Verdict(None, "the last run published nothing")
        before = told["inputs"]
        changed = [why for name, why in _CHANGED.items() if before[name] != getattr(now, name)]
        if changed:
            return Verdict(None, "; ".join(changed))
        as_of = date.fromisoformat(told["as_of"]) if told["as_of"] else None
        issues = issues_in(out)
        if keep and len(issues) > keep:
            return Verdict(None, f"{len(issues)} issues stand, {keep} are to be kept")
        if told["since_from"] != "given":
            since = last_before(issues, as_of)
            if (since.isoformat() if since else None) != told["since"]:
                return Verdict(None, "the issue to compare with is another than last time")
        issue = {f"{ISSUES}/{issue.folder}": issue for issue in issues}[told["issue"]]
        kept = out / ISSUES / issue.folder
        whole = _intact(out, {name: file["sha256"] for name, file in told["files"].items()})
        if whole and _intact(kept, issue.files):
            return Verdict(issue.folder)
        return Verdict(None, "a published file is not as it was")
    except FileNotFoundError:
        return Verdict(None, "a published file is missing, or nothing was published yet")
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Verdict(None, "what the last run left cannot be read")


def _intact(folder: Path, files: Mapping[str, str]) -> bool:
    return all(
        FILE.fullmatch(name) and digest((folder / name).read_bytes()) == sha
        for name, sha in files.items()
    )
