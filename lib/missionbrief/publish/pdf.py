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

from missionbrief.corpus.own import AUTHOR
from missionbrief.display.labels import ARROWS, DOTS, LABELS, claims_told
from missionbrief.display.palette import LIGHT
from missionbrief.display.phrases import long_day
from missionbrief.display.references import References, grouped, listed_sources
from missionbrief.display.svg import clean_svg
from missionbrief.display.tongue import SOURCE, speaking
from missionbrief.display.typeface import FOLDER, letters
from missionbrief.display.words import MACHINE_FIELDS, fit_all, safe_url
from missionbrief.errors import RunError, shown

TEMPLATE = Path(__file__).parent / "templates" / "briefing.typ"
NO_GLYPH = "□"
# Libertinus, which Typst brings along, has the Greek and Cyrillic that our typefaces lack.
_FALLBACK = (range(0x386, 0x3CF), range(0x400, 0x460))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060"
# How many letters of a word surely fit a line; a longer one gets places where it may break.
_LINE = 24
# Between syllables: before one consonant, or between two, that a vowel follows.
_VOWEL, _CONSONANT = "[aeiouyàâäéèêëîïôöùûüœ]", "[^\\W\\d_aeiouyàâäéèêëîïôöùûüœ]"
_SYLLABLE = re.compile(
    rf"(?<=\w{_VOWEL})(?={_CONSONANT}{_VOWEL})|"
    rf"(?<={_VOWEL}{_CONSONANT})(?={_CONSONANT}{_VOWEL}\w)",
    re.I,
)
_SYLLABLE_LETTERS = 4
_NARROW = {"value": 7, "name": 12, "label": 16, "date": 16, "qualifier": 16}
_NARROW_BLOCKS = ("numbers", "threads")
_TABLE_LETTERS = 85
_HEAD = 80
# "false" is what it is where it is absent (ISO 32000-1, 14.7.1), and Poppler takes it for an error.
_NO_SUSPECTS = b"/MarkInfo<</Marked true/Suspects false>>"
_MARKED = b"/MarkInfo<</Marked true>>"
_AS_IS = MACHINE_FIELDS | {
    "type", "run", "role", "align", "confidence", "direction", "mime", "lang",
}  # fmt: skip
_MARKS = r"/\-_.?&=#,;:@"


def pdf_bytes(blocks: list[dict[str, Any]], name: str = "briefing") -> bytes:
    """Return the blocks as PDF; `name` is its title where no masthead gives one.

    The same blocks give the same bytes. Raises RunError where a chart is not SVG or Typst
    refuses the document.
    """
    mast = next((b for b in blocks if b["type"] == "masthead"), None)
    with speaking(mast["lang"] if mast else SOURCE):
        prepared = _prepared(blocks, name)
    day = _day(mast["day"] if mast else "")
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
    return pdf.replace(_NO_SUSPECTS, _MARKED.ljust(len(_NO_SUSPECTS)), 1)


def _prepared(blocks: list[dict[str, Any]], name: str) -> dict[str, Any]:
    blocks = grouped(fit_all(blocks))
    references = References(listed_sources(blocks), "")
    ready = [_block(block, references) for block in blocks]
    mast = next((b for b in ready if b["type"] == "masthead"), None)
    text = json.dumps(ready, ensure_ascii=False)
    given = json.dumps(blocks, ensure_ascii=False)
    return {
        "blocks": ready,
        "title": mast["title"] if mast else _printed(name),
        "author": AUTHOR,
        "kicker": mast["kicker"] if mast else "",
        "running": [_running(mast["title"]), shown(mast["kicker"], 90)] if mast else ["", ""],
        "table_letters": _TABLE_LETTERS,
        "dateline": shown(_dateline(mast), 40),
        "lang": mast["lang"] if mast and re.fullmatch("[a-z]{2,3}", mast["lang"]) else "en",
        "known": sorted(references.sources),
        "missing": text.count(NO_GLYPH) > given.count(NO_GLYPH),
        "labels": dict(LABELS),
        "arrows": ARROWS,
        "dots": DOTS,
        "colours": LIGHT,
    }


def _block(block: dict[str, Any], references: References) -> dict[str, Any]:
    """Return the block as the template reads it: charts cleaned, images as bytes."""
    kind = block["type"]
    if kind in ("table", "register"):
        return _table(block)
    if kind == "sources":  # paper opens no sentence in place
        block = {**block, "items": [_without(s, "passages") for s in block["items"]]}
    made: dict[str, Any] = _printed(_without(block, "table"), narrow=kind in _NARROW_BLOCKS)
    if kind == "figure":
        made["svg"] = _in_letters(clean_svg(block["svg"], references.id(block["anchor"])))
    elif kind == "picture":
        made["data"] = list(base64.b64decode(block["data"]))
    elif kind == "sources":
        made["items"] = [
            {**s, "url": safe_url(s["url"]), "carries": claims_told(s["claims"])}
            for s in made["items"]
        ]
    return made


def _without(value: dict[str, Any], name: str) -> dict[str, Any]:
    return {k: v for k, v in value.items() if k != name}


def _table(block: dict[str, Any]) -> dict[str, Any]:
    total = sum(c["share"] for c in block["columns"])
    limits = [max(4, int(c["share"] / total * _TABLE_LETTERS)) for c in block["columns"]]
    columns = [
        {**c, "label": _printed(c["label"], limit)}
        for c, limit in zip(block["columns"], limits, strict=True)
    ]
    rows = [
        [_printed(cell, min(limit, _LINE)) for cell, limit in zip(row, limits, strict=True)]
        for row in block["rows"]
    ]
    words = {k: _printed(block[k]) for k in ("title", "note")}
    return {**block, **words, "columns": columns, "rows": rows}


def _printed(value: Any, limit: int = _LINE, narrow: bool = False) -> Any:
    """Return JSON data in letters the typefaces have; words longer than `limit` may break."""
    if isinstance(value, str):
        return _breakable(_in_letters(value), limit)
    if isinstance(value, list | tuple):
        return [_printed(v, limit, narrow) for v in value]
    if not isinstance(value, dict):
        return value
    found = dict(value)
    for key in value.keys() - _AS_IS:
        found[key] = _printed(value[key], _NARROW.get(key, limit) if narrow else limit, narrow)
    if found.get("run") == "link":
        found["url"] = safe_url(found["url"])
    return found


def _breakable(text: str, limit: int) -> str:
    """Return `text` in which a word of more than `limit` letters may break: with a hyphen where
    it is all letters, without one where a hyphen would read as a part of it."""
    step = max(2, limit // 2)
    part = re.compile(rf"[^{_MARKS}]+[{_MARKS}]?|[{_MARKS}]")
    piece = re.compile(rf".{{1,{step}}}")

    def broken(word: re.Match[str]) -> str:
        if not word[0].isalpha():
            # After a mark first: within a part only where that does not fit by itself.
            parts = part.findall(word[0])
            cut = (piece.findall(p) if len(p) > limit else [p] for p in parts)
            return "\u200b".join(p for pieces in cut for p in pieces)
        parts = _SYLLABLE.sub("\u00ad", word[0]).split("\u00ad")
        most = max(step, min(limit, _SYLLABLE_LETTERS))
        return "\u00ad".join(p[i : i + most] for p in parts for i in range(0, len(p), most))

    # At a hyphen a line may break as it is: only parts that do not fit need more places.
    return re.sub(rf"[^\s-]{{{limit + 1},}}", broken, text)


def _in_letters(text: str) -> str:
    return "".join(c if c in _letters() else NO_GLYPH for c in text)


def _running(title: str) -> str:
    """Return the head of the pages: as many clauses of the title as fit, at least its first."""
    words = shown(title, 2 * _HEAD)
    while len(words) > _HEAD and "; " in words:
        words = words.rpartition("; ")[0]
    return words if len(words) <= _HEAD else f"{words[:_HEAD].rpartition(' ')[0]} …"


def _dateline(mast: dict[str, Any] | None) -> str:
    day = _day(mast["day"] if mast else "")
    return long_day(day.date()) if day else ""


def _day(iso: str) -> datetime | None:
    """Return the ISO day `iso`, None where it is none that a PDF can bear."""
    try:
        day = datetime.fromisoformat(iso).replace(tzinfo=UTC)
    except ValueError:
        return None
    return day if day.year >= 1970 else None


@cache
def _letters() -> frozenset[str]:
    fallback = (chr(code) for codes in _FALLBACK for code in codes)
    return letters().union(fallback, "\n\t", _INVISIBLE)
