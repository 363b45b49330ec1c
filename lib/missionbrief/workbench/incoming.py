"""What a file holds that is to be added: an article's words in a form that a folder can keep."""

from __future__ import annotations

import email
import email.policy
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from missionbrief.corpus.folder import SUFFIXES
from missionbrief.corpus.own import is_report
from missionbrief.corpus.pdf import MAX_BYTES, UnreadablePdfError, pdf_text
from missionbrief.errors import InputError, Place, shown

_SAVED = (".mhtml", ".mht")
_KINDS = (*SUFFIXES, ".pdf", *_SAVED)


@dataclass(frozen=True)
class Incoming:
    """An article before it is read: a name for it, the ending its form has, its bytes."""

    name: str
    suffix: str
    content: bytes


def from_file(path: Path) -> Incoming:
    """Return the article in `path`: text, Markdown and web pages as they are, the text of a PDF,
    the page within one saved as MHTML.

    Raises InputError for a file that cannot be read, is none of these or is a report of ours.
    """
    suffix = path.suffix.casefold()
    if suffix not in _KINDS:
        raise InputError(
            f"not an article: {shown(suffix or 'no ending', 20)}",
            f"Articles are {', '.join(_KINDS)} files.",
            Place(path),
        )
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputError(
                "larger than an article can be", "Save the article alone.", Place(path)
            )
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            f"cannot be read: {error.strerror}", "Look at its name and rights.", Place(path)
        ) from None
    page = _page(data, path) if suffix in _SAVED else data
    if is_report(page):
        raise InputError(
            "a report that this program made, not an article",
            "Add the articles that it rests on.",
            Place(path),
        )
    if suffix == ".pdf" or data.startswith(b"%PDF-"):
        try:
            return Incoming(path.stem, ".txt", pdf_text(data).encode())
        except UnreadablePdfError as problem:
            raise InputError(
                str(problem), "Or copy its text into a .txt file.", Place(path)
            ) from None
    if suffix in _SAVED:
        return Incoming(path.stem, ".html", page)
    return Incoming(path.stem, suffix, data)


def from_text(text: str, name: str = "") -> Incoming:
    """Return an article that was pasted as text; without a name its first line gives one.

    Raises InputError where there are no words.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not any(c.isalpha() for c in text):
        raise InputError("there are no words in the text", "Give the text of the article.")
    return Incoming(name or lines[0], ".txt", f"{text.rstrip()}\n".encode("utf-8", "replace"))


def _page(data: bytes, path: Path) -> bytes:
    """Return the first web page within an MHTML file (RFC 2557)."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if isinstance(part, EmailMessage) and part.get_content_type() == "text/html":
            try:
                return str(part.get_content()).encode("utf-8", "replace")
            except (LookupError, KeyError, ValueError):
                break
    raise InputError("there is no web page in it", "Save the page as HTML.", Place(path))
