"""The text of an article that comes as PDF."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter

MAX_PAGES = 200
MAX_BYTES = 50_000_000
EDGE = 2
FEWEST_PAGES = 3
_DIGITS = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!?:][\"'”’»)\]]*$")


class UnreadablePdfError(ValueError):
    """No text can be read from a PDF; the message says why and what to do."""


def pdf_text(data: bytes) -> str:
    """Return the text of a PDF, page after page, lines as they are set.

    Lines that stand at the head or the foot of most pages are left out; a sentence that runs over
    a page's end goes on in the next line. Nothing in the file is run. Raises UnreadablePdfError
    for a file that is broken, locked, too long, or holds pictures of text only.
    """
    if len(data) > MAX_BYTES:
        raise UnreadablePdfError(f"it is larger than {MAX_BYTES // 10**6} MB. Split it up.")
    pages = [[line.strip() for line in page.splitlines()] for page in _pages(data)]
    pages = [page for page in pages if any(page)]
    running = _running(pages)
    text = ""
    for page in pages:
        words = "\n".join(_without(page, running)).strip()
        gap = "\n\n" if not text or _SENTENCE_END.search(text) else "\n"
        text = f"{text}{gap}{words}" if words else text
    if not any(c.isalpha() for c in text):
        raise UnreadablePdfError(
            "it holds no text, only pictures of it. Have a program read them (OCR), and save the "
            "text."
        )
    return text.strip() + "\n"


def _pages(data: bytes) -> list[str]:
    # What reads PDF takes its time to load, and most articles are none.
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    # A strange file must cost itself alone, whatever the library raises on it.
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        if not locked and len(reader.pages) <= MAX_PAGES:
            return [page.extract_text() or "" for page in reader.pages]
    except Exception as error:
        raise UnreadablePdfError(f"it cannot be read ({type(error).__name__}).") from None
    if locked:
        raise UnreadablePdfError("it is locked by a password. Save it without one.")
    raise UnreadablePdfError(f"it has more than {MAX_PAGES} pages. Save the article's own.")


def _edges(page: list[str]) -> set[str]:
    lines = [line for line in page if line]
    return {_DIGITS.sub("#", line) for line in (*lines[:EDGE], *lines[-EDGE:])}


def _running(pages: list[list[str]]) -> frozenset[str]:
    """Return the lines, numbers masked, that stand at the edges of more than half of the pages."""
    if len(pages) < FEWEST_PAGES:
        return frozenset()
    counted = Counter(line for page in pages for line in _edges(page))
    return frozenset(line for line, n in counted.items() if n > len(pages) / 2)


def _without(page: list[str], running: frozenset[str]) -> list[str]:
    lines = [i for i, line in enumerate(page) if line]
    edges = {*lines[:EDGE], *lines[-EDGE:]}
    return [
        line
        for i, line in enumerate(page)
        if i not in edges or _DIGITS.sub("#", line) not in running
    ]
