"""The evidence of a folder, to be worked on by hand in a notebook or a session."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from missionbrief.errors import InputError, Notice
from missionbrief.evidence.correcting import write_correction
from missionbrief.evidence.corrections import DATE, REJECT
from missionbrief.evidence.evidence import Evidence
from missionbrief.evidence.parameters import folder as folder_of
from missionbrief.evidence.parameters import told_day
from missionbrief.evidence.reading import Reading, read_folder
from missionbrief.workbench.naming import meant, written

if TYPE_CHECKING:
    from missionbrief.display.briefing import Brief
    from missionbrief.workbench.adding import Addition
    from missionbrief.workbench.picker import ClaimsTable
    from missionbrief.workbench.shown import Shown

Day = str | date | None
Cell = str | float | date | None


class Workbench:
    """What the articles of a folder say, and what an analyst does with it.

    Made by `missionbrief.read`. `claims` and `documents` are tables of pandas; those of the
    methods are described in `missionbrief.workbench.tables`. Ids of articles and claims may be
    shortened to a beginning that no other has.
    """

    def __init__(self, folder: Path, as_of: date | None = None) -> None:
        """Read `folder`; articles published after `as_of` are left out."""
        self._folder, self._as_of = folder, as_of
        self.refresh()

    def refresh(self) -> Workbench:
        """Read the folder once more, as after a file was dropped into it or edited there.

        Raises InputError and RunError as `missionbrief.read` does; the tables then stay.
        """
        reading = read_folder(self._folder).until(self._as_of)
        self._reading: Reading = reading
        self._evidence = Evidence.of(reading)
        self._briefs: dict[date | None, Brief] = {}
        return self

    @property
    def folder(self) -> Path:
        """The folder of articles."""
        return self._folder

    @property
    def as_of(self) -> date | None:
        """The information cut-off, None where there is none."""
        return self._as_of

    @property
    def claims(self) -> pd.DataFrame:
        """One row for each claim, corrections made, in order of article and place.

        Columns and types: `missionbrief.evidence.schema.dtypes()`.
        """
        return self._evidence.claims

    @property
    def documents(self) -> pd.DataFrame:
        """One row for each article; columns: `missionbrief.evidence.table.DOCUMENT_DTYPES`."""
        return self._evidence.documents

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is doubtful or was left out of what was read."""
        return self._evidence.notices

    def conflicts(self) -> pd.DataFrame:
        """Return a row for each answer to each question on which sources conflict."""
        from missionbrief.workbench import tables

        return tables.conflicts(self._brief().state)

    def changes(self, since: Day) -> pd.DataFrame:
        """Return what is new, changed, corrected or withdrawn since the cut-off of the last issue,
        a day such as "2024-09-30". Raises InputError for what is no day before the cut-off."""
        from missionbrief.workbench import tables

        return tables.changes(self._brief(since).differences)

    def positions(self) -> pd.DataFrame:
        """Return a row for each thing that an actor is told to want done with the mission."""
        from missionbrief.analysis.matrix import matrix
        from missionbrief.workbench import tables

        return tables.positions(matrix(self._brief().state.stands))

    def timeline(self) -> pd.DataFrame:
        """Return a row for each event, in order of time; what is planned is marked."""
        from missionbrief.workbench import tables

        return tables.timeline(self._brief().state.events)

    def show(self, article: str) -> Shown:
        """Return an article with its claims marked; it shows itself in a cell and in a terminal.

        Raises InputError, naming those it may be, where no or no single article is meant.
        """
        from missionbrief.workbench.article import article as shown

        return shown(self._reading, article)

    def explain(self, claim_id: str) -> Shown:
        """Return a claim in its paragraph, with its rule, its days and how they were resolved.

        Raises InputError, naming those it may be, where no or no single claim is meant.
        """
        from missionbrief.workbench.explained import explained

        return explained(self._reading, claim_id)

    def table(self, claims: pd.DataFrame | None = None) -> ClaimsTable | Shown:
        """Return an interactive table of `claims`, all of them where None, for JupyterLab: sort,
        filter, pick a claim, and correct or reject it in the form beneath.

        Where what JupyterLab is installed with (`make lab`) is not there, it is a plain table that
        says so.
        """
        from missionbrief.workbench.picker import ClaimsTable, missing, plain

        lacking = missing()
        return plain(self, claims, lacking) if lacking else ClaimsTable(self, claims)

    def correct(
        self,
        claim_id: str,
        column: str,
        value: Cell,
        *,
        by: str,
        note: str,
        made: Day = None,
        replace: bool = False,
    ) -> Shown:
        """Amend one cell of a claim in corrections.csv beside the articles, and explain the claim.

        `value` is text, a number, a day, or None for unknown; `by` says who corrects it and `note`
        why, both are shown in the briefing. `made` is the day of the correction (default: today),
        kept where the file has a column `date`, as a new one has. `replace` takes out an earlier
        correction of the same cell. The tables show it at once, a report with the next build.
        Raises InputError, and changes nothing, for what a build would refuse; OSError where the
        file cannot be written.
        """
        return self._write(claim_id, column, written(value), by, note, made, replace)

    def reject(
        self, claim_id: str, *, by: str, note: str, made: Day = None, replace: bool = False
    ) -> Shown:
        """Reject a whole claim in corrections.csv, and explain it; as `correct` in all else."""
        return self._write(claim_id, REJECT, "", by, note, made, replace)

    def add(
        self,
        file: str | Path | None = None,
        *,
        text: str = "",
        name: str = "",
        published: Day = None,
        title: str = "",
        publisher: str = "",
        url: str = "",
        language: str = "",
        reliability: str = "",
    ) -> Addition:
        """Read an article that is to be added, from a file or from pasted text, and show it.

        `file` is text, Markdown, a saved web page or a PDF. What the article does not say of
        itself may be told; it goes into sources.csv: `published` as 2024-09-21, 2024-09 or 2024,
        `reliability` a letter A to F. Nothing is written until `.keep()` is called on what is
        returned; no file is ever overwritten. Raises InputError for an article that cannot be
        read, a cell that sources.csv cannot hold, or an article that is in the folder already.
        """
        from missionbrief.workbench.adding import read_addition
        from missionbrief.workbench.incoming import from_file, from_text

        if (file is None) == (not text):
            raise InputError("give a file or a text", 'Write ev.add("FILE") or ev.add(text="…").')
        incoming = from_text(text, name or title) if file is None else from_file(Path(file))
        if name:
            incoming = replace(incoming, name=name)
        told = {
            "published": str(published or ""), "title": title, "publisher": publisher, "url": url,
            "language": language, "reliability": reliability,
        }  # fmt: skip
        return read_addition(self._folder, incoming, told, after=self.refresh)

    def _write(
        self, claim: str, column: str, value: str, by: str, note: str, made: Day, replace: bool
    ) -> Shown:
        ids = {a.claim.claim_id for a in self._reading.amendments} | set(self.claims["claim_id"])
        row = {
            "claim_id": meant(claim, ids, "claim"), "column": column, "value": value, "by": by,
            "note": note, DATE: str(told_day(str(made or ""), "made") or date.today()),
        }  # fmt: skip
        write_correction(self._reading, row, replace=replace)
        return self.refresh().explain(row["claim_id"])

    def _brief(self, since: Day = None) -> Brief:
        from missionbrief.display.briefing import Brief

        past = told_day(str(since or ""), "since")
        if past not in self._briefs:
            self._briefs[past] = Brief.of(self._evidence, self._as_of, past)
        return self._briefs[past]

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        from missionbrief.workbench.overview import overview

        return overview(self._evidence)._repr_mimebundle_(include, exclude)

    def __repr__(self) -> str:
        """Return what it holds in one line."""
        cut = f", as of {self._as_of}" if self._as_of else ""
        articles, claims = len(self.documents), len(self.claims)
        return f"<Workbench {self._folder}: {articles} articles, {claims} claims{cut}>"


def read(corpus: str | Path = "seeds", as_of: Day = None) -> Workbench:
    """Read the articles in the folder `corpus` and return them as a Workbench.

    A relative folder is looked for from the working directory and from its parent, so that a
    notebook finds "seeds" from its own folder too. Articles published after the day `as_of` are
    left out; None or "" leaves out none. Raises InputError where there is no such folder, it or a
    file beside the articles cannot be read, or `as_of` is no day; RunError where an article fails.
    """
    return Workbench(folder_of(str(corpus)), told_day(str(as_of or ""), "as_of"))
