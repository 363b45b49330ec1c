"""The text of an article that comes as PDF."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections import Counter

MAX_PAGES = 200
MAX_BYTES = 50_000_000
EDGE = 2
FEWEST_PAGES = 3
# Lines shorter than this part of the longest one end where their paragraph does.
FULL = 0.6
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_OF_A_BROWSER = re.compile(
    r"\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d\b.*|(?:https?|file):/\S+\s+\d+/\d+", re.IGNORECASE
)
_CUT_WORD = re.compile(r"(?<=[a-z]{2})-$")
_DIGITS = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!?:][\"'”’»)\]]*$")


class UnreadablePdfError(ValueError):
    """No text can be read from a PDF; the message says why and what to do."""


def pdf_text(data: bytes) -> str:
    """Return the text of a PDF, page after page, a paragraph to a line.

    Lines that stand at the head or the foot of most pages, and those that browsers print there,
    are left out. A line that fills its measure and ends no sentence goes on in the next one, over
    a page's end too. Nothing in the file is run. Raises UnreadablePdfError
    for a file that is broken, locked, too long, or holds pictures of text only.
    """
    if len(data) > MAX_BYTES:
        raise UnreadablePdfError(f"it is larger than {MAX_BYTES // 10**6} MB. Split it up.")
    pages = [[line.strip() for line in page.splitlines()] for page in _pages(data)]
    pages = [page for page in pages if any(page)]
    running = _running(pages)
    lines = [line for page in pages for line in _without(page, running) if line]
    text = "\n".join(_paragraphs([_plain(line) for line in lines]))
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


def _plain(line: str) -> str:
    return _LIGATURES.sub(lambda m: unicodedata.normalize("NFKC", m[0]), line)


def _paragraphs(lines: list[str]) -> list[str]:
    """Return the lines, those that go on joined with what they go on in."""
    width = max(map(len, lines), default=0)
    found: list[str] = []
    goes_on = False
    for line in lines:
        if not goes_on:
            found.append(line)
        elif _CUT_WORD.search(found[-1]) and line[0].islower():
            found[-1] = found[-1][:-1] + line
        else:
            found[-1] += ("" if found[-1].endswith("-") else " ") + line
        goes_on = len(line) >= FULL * width and not _SENTENCE_END.search(line)
    return found


def _without(page: list[str], running: frozenset[str]) -> list[str]:
    lines = [i for i, line in enumerate(page) if line]
    edges = {*lines[:EDGE], *lines[-EDGE:]}
    return [
        line
        for i, line in enumerate(page)
        if not _OF_A_BROWSER.fullmatch(line)
        and (i not in edges or _DIGITS.sub("#", line) not in running)
    ]
