"""Which files of a folder are its articles."""

from __future__ import annotations

import stat
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from missionbrief.errors import InputError, Notice, Place

Kind = Literal["text", "markdown", "web"]
SUFFIXES: dict[str, Kind] = {".txt": "text", ".md": "markdown", ".html": "web", ".htm": "web"}
MAX_BYTES = 5_000_000

# Files that a corpus may hold beside its articles.
_BESIDE = frozenset({"sources.csv", "corrections.csv"})
_BESIDE_STEMS = frozenset({"readme", "license", "licence", "judgements"})

OnNotice = Callable[[Notice], None]


def normal(text: str) -> str:
    """Return `text` in Unicode's composed form: systems write the same file name differently."""
    return unicodedata.normalize("NFC", text)


def articles(folder: Path, notice: OnNotice) -> dict[str, Path]:
    """Return the article files of `folder` by document id, in order of the ids.

    Hidden files, sources.csv, corrections.csv, README, LICENSE and judgements files are no
    articles; whatever else is left out is said to `notice`. Subfolders are not read.
    Raises InputError where there is no such folder or two files have the same id.
    """
    if not folder.is_dir():
        kind = "is not a folder" if folder.exists() else "no such folder"
        raise InputError(kind, "Name a folder that holds articles.", Place(folder))
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError as error:
        raise InputError(
            f"cannot be listed: {error.strerror}",
            "Give yourself the right to read it.",
            Place(folder),
        ) from None
    found: dict[str, Path] = {}
    by_form: dict[str, Path] = {}
    for name in names:
        path = folder / name
        if name.startswith((".", "~")) or name.endswith("~") or is_beside(path):
            continue
        problem = _problem(folder, path)
        if problem:
            notice(Notice(Place(path), problem))
            continue
        document = path.stem
        twin = by_form.setdefault(normal(document), path)
        if twin is not path:
            raise InputError(
                f"{twin.name} and {path.name} would both be document {document}",
                "Rename one of them: a document's id is its file's name without the ending.",
                Place(path),
            )
        found[document] = path
    return dict(sorted(found.items()))


def is_beside(path: Path) -> bool:
    """Whether a file of this name stands beside the articles and is none itself."""
    return path.name.casefold() in _BESIDE or path.stem.casefold() in _BESIDE_STEMS


def _problem(folder: Path, path: Path) -> str | None:
    """Return why `path` cannot be read as an article, with the remedy; None if it can."""
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
        if path.is_symlink() and not inside:
            return "skipped: a link that leads out of the folder. Put a copy of the file here."
        mode = path.stat().st_mode
    except (OSError, RuntimeError):
        return "skipped: a link that leads nowhere. Put the file itself here."
    if stat.S_ISDIR(mode):
        return "skipped: a folder. Put its articles beside the others to have them read."
    if path.suffix.casefold() == ".pdf":
        return "skipped: a PDF. Have its text read: missionbrief add FILE --corpus FOLDER."
    if path.suffix.casefold() not in SUFFIXES:
        return "skipped: not an article. Articles are .txt, .md, .html or .htm files."
    if not stat.S_ISREG(mode):
        return "skipped: not an ordinary file."
    if not path.name.isprintable():
        return "skipped: its name holds characters that cannot be printed. Rename it."
    size = path.stat().st_size
    if size > MAX_BYTES:
        return (
            f"skipped: {size / 1e6:.1f} MB is more than an article's {MAX_BYTES / 1e6:.0f} MB. "
            "Split it into its articles."
        )
    return None
