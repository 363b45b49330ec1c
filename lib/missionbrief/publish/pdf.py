"""The PDF: the same blocks set by Typst as a tagged document (PDF/UA-1, and PDF/A-2a where the
masthead gives a date).

Blocks reach the template as JSON. Typst shows their words as strings and never reads them as
markup, so nothing in an article can become Typst code.
"""

from __future__ import annotations

import base64
import json
import re
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from missionbrief.display.labels import ARROWS, DOTS, LABELS
from missionbrief.display.palette import LIGHT
from missionbrief.display.references import References, grouped, listed_sources
from missionbrief.display.svg import clean_svg
from missionbrief.display.typeface import FOLDER, letters
from missionbrief.display.words import MACHINE_FIELDS, fit_all, safe_url
from missionbrief.errors import RunError, shown

TEMPLATE = Path(__file__).parent / "templates" / "briefing.typ"
NO_GLYPH = "□"
# Libertinus, which Typst brings along, has the Greek and Cyrillic that our typefaces lack.
_FALLBACK = (range(0x386, 0x3CF), range(0x400, 0x460))
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060"
_LONG_WORD = re.compile(r"\S{25,}")
_BREAK_AFTER = re.compile(r"(?<=[/\-_.?&=#,;:@])|(?<=\S{12})(?=\S{4})")


def pdf_bytes(blocks: list[dict[str, Any]], name: str = "briefing") -> bytes:
    """Return the blocks as PDF; `name` is its title where no masthead gives one.

    The same blocks give the same bytes. Raises RunError where a chart is not SVG or Typst
    refuses the document.
    """
    prepared = _prepared(blocks, name)
    day = _day(prepared["dateline"])
    # PDF/A wants a date, and the clock's would make every run another file.
    standards: Any = ["a-2a", "ua-1"] if day else ["ua-1"]
    prepared["dated"] = day is not None
    data = json.dumps(prepared, ensure_ascii=False, sort_keys=True)
    try:
        pdf = typst.compile(
            str(TEMPLATE), root=str(TEMPLATE.parent), sys_inputs={"briefing": data},
            ignore_system_fonts=True, font_paths=[str(FOLDER)], pdf_standards=standards,
            timestamp=int(day.timestamp()) if day else 0,
        )  # fmt: skip
    except typst.TypstError as error:
        raise RunError(
            f"{shown(name)}: the PDF could not be set: {shown(error, 300)}\n"
            "  the HTML is not affected; please report this with the notebook"
        ) from error
    assert isinstance(pdf, bytes)
    return pdf


def _prepared(blocks: list[dict[str, Any]], name: str) -> dict[str, Any]:
    blocks = grouped(fit_all(blocks))
    references = References(listed_sources(blocks), "")
    ready = [_printed(_block(block, references)) for block in blocks]
    mast = next((b for b in ready if b["type"] == "masthead"), None)
    text = json.dumps(ready, ensure_ascii=False)
    given = json.dumps(blocks, ensure_ascii=False)
    return {
        "blocks": ready,
        "title": mast["title"] if mast else _printed(name),
        "kicker": mast["kicker"] if mast else "",
        "dateline": _dateline(mast),
        "lang": mast["lang"] if mast and re.fullmatch("[a-z]{2,3}", mast["lang"]) else "en",
        "known": sorted(references.sources),
        "missing": text.count(NO_GLYPH) > given.count(NO_GLYPH),
        "labels": LABELS,
        "arrows": ARROWS,
        "dots": DOTS,
        "colours": LIGHT,
    }


def _block(block: dict[str, Any], references: References) -> dict[str, Any]:
    if block["type"] == "figure":
        return {**block, "svg": clean_svg(block["svg"], references.id(block["anchor"]))}
    if block["type"] == "sources":
        return {**block, "items": [{**s, "url": safe_url(s["url"])} for s in block["items"]]}
    if block["type"] == "picture":
        return {**block, "data": list(base64.b64decode(block["data"]))}
    return block


def _printed(value: Any, field: str = "") -> Any:
    """Return JSON data in letters the typefaces have, long words with places to break them."""
    if isinstance(value, str):
        if field in MACHINE_FIELDS - {"svg"}:
            return value
        text = "".join(c if c in _letters() else NO_GLYPH for c in value)
        return text if field == "svg" else _LONG_WORD.sub(_breakable, text)
    if isinstance(value, dict):
        found = {k: _printed(v, k) for k, v in value.items()}
        if found.get("run") == "link":
            found["url"] = safe_url(found["url"])
        return found
    if isinstance(value, list | tuple) and field != "data":
        return [_printed(v) for v in value]
    return value


def _breakable(word: re.Match[str]) -> str:
    return _BREAK_AFTER.sub("\u200b", word[0])


def _dateline(mast: dict[str, Any] | None) -> str:
    facts = mast["facts"] if mast else []
    cut = [f for f in facts if re.search(r"cut.?off|as of", f["label"], re.IGNORECASE)]
    return str((cut or facts)[0]["value"]) if facts else ""


def _day(words: str) -> datetime | None:
    """Return the day that `words` name, as in "31 March 2025" or "2025-03-31"."""
    iso = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", words.strip())
    long = re.fullmatch(r"(\d{1,2}) (\w+) (\d{4})", words.strip())
    try:
        if iso:
            day = datetime(int(iso[1]), int(iso[2]), int(iso[3]), tzinfo=UTC)
        elif long and long[2] in _MONTHS:
            day = datetime(int(long[3]), _MONTHS.index(long[2]) + 1, int(long[1]), tzinfo=UTC)
        else:
            return None
    except ValueError:
        return None
    return day if day.year >= 1970 else None


@cache
def _letters() -> frozenset[str]:
    fallback = (chr(code) for codes in _FALLBACK for code in codes)
    return letters().union(fallback, "\n\t", _INVISIBLE)
