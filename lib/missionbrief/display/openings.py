"""What a source is called in print: its title, or its own opening words where it has none."""

from __future__ import annotations

from missionbrief.corpus.roles import read_roles
from missionbrief.display.phrases import shortened
from missionbrief.display.terms import quotation

LONGEST = 78
"""Letters of the opening words that fit one line of the list of sources."""


def opening_words(text: str) -> str:
    """Return the first words of an article's body, cut at a sense break, in quotation marks;
    "" where it has no body. `text` is the document's text."""
    body = next((p for p in read_roles(text).paragraphs if p.role == "body"), None)
    if body is None:
        return ""
    words = shortened(text[body.start : body.end], LONGEST).replace("“", "‘").replace("”", "’")
    return quotation(words) if words else ""


def name_of(title: str | None, text: str) -> str:
    """Return a source's title, else its opening words in quotation marks, else ""."""
    return title or opening_words(text)
