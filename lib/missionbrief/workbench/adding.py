"""Adding an article to a folder: read it aside, show what was read, keep it when told to.

It is read in a folder of its own the way a build reads it, so that what is shown before it is
kept is what a build will find.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from missionbrief.claims.claim import Claim
from missionbrief.corpus import read_corpus
from missionbrief.corpus.beside import mark_of, text_of, with_row
from missionbrief.corpus.document import Document
from missionbrief.corpus.folder import articles
from missionbrief.corpus.sources import COLUMNS, sources_file, sources_in
from missionbrief.display.blocks import Box, Fact, Section, Text
from missionbrief.errors import InputError, Notice, Place, shown
from missionbrief.evidence.locking import alone
from missionbrief.evidence.reading import read_folder
from missionbrief.evidence.whole import write_all_whole
from missionbrief.workbench import wording
from missionbrief.workbench.article import article_of
from missionbrief.workbench.filing import free_name
from missionbrief.workbench.incoming import Incoming, from_file
from missionbrief.workbench.likeness import likeness
from missionbrief.workbench.shown import Shown

SOURCES = "sources.csv"


@dataclass(frozen=True, repr=False)
class Addition:
    """An article that has been read and is not kept yet: `keep` does so.

    `path` is where it will stand, `row` what sources.csv will say of it, `notes` what is doubtful.
    """

    path: Path
    content: bytes
    row: Mapping[str, str]
    document: Document
    claims: tuple[Claim, ...]
    notes: tuple[str, ...]
    after: Callable[[], object] = field(default=lambda: None)

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What was read, as pairs of label and words."""
        counted = Counter(c.kind for c in self.claims)
        kinds = ", ".join(f"{n} {kind}" for kind, n in sorted(counted.items()))
        return (
            ("File", shown(self.path, 300)),
            ("Title", wording.headline(self.document)),
            ("Published", wording.published(self.document.published)),
            ("Claims", f"{len(self.claims)} ({kinds})" if kinds else "none"),
            *(("Note", note) for note in self.notes),
        )

    def keep(self) -> Path:
        """Put the article into its folder, and its row into sources.csv, both or neither; return
        its path. Raises InputError where a file of its name has come there meanwhile or sources.csv
        has a mistake, OSError where it cannot be written."""
        folder = self.path.parent
        with alone(folder):
            contents = {self.path: self.content}
            if len(self.row) > 1:
                contents |= _sources(folder, self.document.id, self.row)
            try:
                self.path.touch(exist_ok=False)
            except FileExistsError:
                raise InputError(
                    "a file of this name is there now", "Add the article again.", Place(self.path)
                ) from None
            try:
                write_all_whole(contents)
            except BaseException:
                self.path.unlink(missing_ok=True)
                raise
        self.after()
        return self.path

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        facts = tuple(Fact(label, words) for label, words in self.facts)
        note = Text("Not kept yet: call .keep() on it to put it into the folder.")
        head = Shown.of(Section((Box("Read, not kept", "addition", facts, ((note,),)),)))
        body = article_of(self.document, self.claims)
        return Shown(
            head.html + body.html, f"{self!r}\n\n{body.text}", head.section
        )._repr_mimebundle_()

    def __repr__(self) -> str:
        """Return what was read, a line each."""
        return "\n".join(f"{label}: {words}" for label, words in self.facts)


def read_addition(
    folder: Path,
    incoming: Incoming,
    told: Mapping[str, str],
    others: Sequence[Addition] = (),
    after: Callable[[], object] = lambda: None,
) -> Addition:
    """Read an article that is to be added to `folder`; nothing is written there.

    `told` are cells of its row in sources.csv, "" for none; `others` are additions not kept yet.
    Raises InputError for a folder or an article that cannot be read, a cell that sources.csv
    cannot hold, or an article that is in the folder already.
    """
    files = articles(folder, lambda notice: None)
    known = [*(read_corpus(folder).documents if files else ()), *(a.document for a in others)]
    name = free_name(incoming.name, [p.stem for p in folder.iterdir()] + [d.id for d in known])
    row = {"document": name} | {c: v for c, v in told.items() if v}
    document, claims, notes = _read(incoming, name, row)
    like = likeness(document, known)
    if like and like.same:
        raise InputError(
            f"{shown(incoming.name, 60)} is in the folder already: {shown(like.document.id, 60)} "
            "has the same text",
            "There is nothing to add. To replace the article, remove the other one first.",
            Place(like.document.path),
        )
    if like:
        notes += (f"it shares its text with {like.document.id}: the two count as one source",)
    path = folder / f"{name}{incoming.suffix}"
    return Addition(path, incoming.content, row, document, claims, notes, after)


def read_files(
    folder: Path, files: Sequence[Path], told: Mapping[str, str]
) -> tuple[Addition, ...]:
    """Read several files that are to be added to `folder`, each held against the others too.

    Raises InputError as `read_addition` does, and where what holds for one article alone is told
    of several.
    """
    single = [c for c in ("title", "published", "url") if told.get(c)]
    if len(files) > 1 and single:
        raise InputError(f"one {single[0]} for {len(files)} articles", "Add them one by one.")
    found: list[Addition] = []
    for path in files:
        found.append(read_addition(folder, from_file(path), told, found))
    return tuple(found)


def _read(
    incoming: Incoming, name: str, row: Mapping[str, str]
) -> tuple[Document, tuple[Claim, ...], tuple[str, ...]]:
    with tempfile.TemporaryDirectory(prefix="missionbrief-add-") as aside:
        stage = Path(aside)
        (stage / f"{name}{incoming.suffix}").write_bytes(incoming.content)
        (stage / SOURCES).write_text(with_row("", row, _told(row)), encoding="utf-8")
        try:
            reading = read_folder(stage, corrected=False)
        except InputError as error:
            raise _aside(error, stage, shown(incoming.name, 60)) from None
    (document,) = reading.documents
    notes = [n.message for n in reading.notices]
    if document.published.earliest is None or document.published.latest is None:
        notes.append(
            "it does not say on which day it was published: tell it with --published (in a "
            "notebook published=), so that a cut-off can leave it out"
        )
    return document, reading.claims, tuple(notes)


def _aside(error: InputError, stage: Path, name: str) -> InputError:
    """Return the error without the folder that the article was read in, which is nobody's."""
    found: list[Notice] = []
    with suppress(InputError):
        read_corpus(stage, found.append)
    if found:
        told, _, remedy = found[-1].message.removeprefix("skipped: ").partition(". ")
        return InputError(f"{name}: {told}", remedy)
    column = f"{error.place.column}: " if error.place and error.place.column else ""
    return InputError(f"{name}: {column}{error.problem}", error.remedy)


def _sources(folder: Path, document: str, row: Mapping[str, str]) -> dict[Path, bytes]:
    """Return sources.csv with its new row, read back as a build reads it."""
    path = sources_file(folder) or folder / SOURCES
    known = articles(folder, lambda notice: None)
    before = text_of(path) if path.exists() else ""
    sources_in(before, path, known)
    text = with_row(before, row, _told(row))
    sources_in(text, path, [*known, document])
    return {path: mark_of(path) + text.encode()}


def _told(row: Mapping[str, str]) -> list[str]:
    return [column for column in COLUMNS if row.get(column)]
