"""Words from strangers, made fit to print: nothing in them can steer a terminal or a line."""

from __future__ import annotations

import re
from typing import Any

MAX_WORDS = 50_000
_LINES = re.compile(r"\r\n?|[\u2028\u2029]")
# C0 and C1 controls without tab and line feed, then what reverses or hides the order of letters
# (Unicode Standard Annex 9), surrogates and noncharacters.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_NOT_TEXT = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_HTTP = re.compile(r"https?://[^\s/?#@\\]+(?:[/?#][^\s\\]*)?", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
MACHINE_FIELDS = frozenset({"svg", "data", "url"})
_DOUBLE = re.compile(r'[“”"]')


def fit(text: str) -> str:
    """Return `text` without control and direction-changing characters, at most `MAX_WORDS` long;
    what is cut ends in an ellipsis. Letters of any script stay."""
    text = _CONTROL.sub(" ", _LINES.sub("\n", text))
    text = _NOT_TEXT.sub("\ufffd", _BIDI.sub("", text))
    return text if len(text) <= MAX_WORDS else text[: MAX_WORDS - 1] + "…"


def safe_url(url: str | None) -> str | None:
    """Return `url` if it is a plain http or https address of sensible length, else None."""
    if url is None or len(url) > 2000 or not url.isprintable():
        return None
    return url if _HTTP.fullmatch(url) and not _BIDI.search(url) else None


def language_tag(text: str) -> str:
    """Return `text` if it looks like a language tag (BCP 47), else `und`, undetermined."""
    return text if _LANGUAGE.fullmatch(text) else "und"


def within_marks(text: str) -> str:
    """Return a source's words as they stand between quotation marks: a mark that opens or closes
    the whole, or that has lost its fellow to a cut, goes, one within is a single one."""
    marks = _DOUBLE.findall(text)
    if not marks:
        return text
    whole = len(marks) == 2 and text[0] == marks[0] and text[-1] == marks[1]
    if text[0] == marks[0] and (whole or len(marks) == 1 or marks[1] == "“"):
        return within_marks(text[1:])
    if text[-1] == marks[-1] and (len(marks) == 1 or marks[-2] == "”"):
        return within_marks(text[:-1])
    made = text.replace("“", "‘").replace("”", "’")
    return re.sub(r'(?<![^\s(–—])"', "‘", made).replace('"', "’")


def fit_all(value: Any) -> Any:
    """Return JSON data with every text `fit`, quotations as they stand between their marks; SVG,
    image data and addresses have readers of their own that check them, and stay."""
    if isinstance(value, str):
        return fit(value)
    if isinstance(value, dict):
        if value.get("run") == "quoted" and isinstance(value.get("text"), str):
            value = {**value, "text": within_marks(value["text"])}
        return {k: v if k in MACHINE_FIELDS else fit_all(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [fit_all(v) for v in value]
    return value


def slug(text: str, default: str = "part") -> str:
    """Return `text` as an id: lower-case ASCII letters, digits and hyphens, at most 60."""
    words = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:60].strip("-")
    return words if words and words[0].isalpha() else f"{default}-{words}".strip("-")
