"""What the tests of the reports share: the sample blocks, and blocks full of hostile words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
from missionbrief.display.blocks import MIME_TYPE
from missionbrief.publish.schema import checked_section

SAMPLE = Path(__file__).parent / "fixtures" / "blocks_sample.json"
HOSTILE = (
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>'",
    '#import "@preview/x:1.0.0" #panic("no") $x$ *b* _i_ @a <b>',
    "\\input{/etc/passwd} ${HOME} {{ 7*7 }} {% raw %}",
    "[link](javascript:alert(1)) javascript:alert(1)",
    "a\x00b\x07c\x1b[31md\u202egnp.exe\u2066e",
    "Donaudampfschifffahrt" * 8,
    "https://example.org/" + "a1" * 100,
    "\ud800 \ufffe السلام 你好 🚨 Ελλάδα Россия",
    "]]> --> </style></script></svg>",
)
# What is not words: names of types and choices, numbers, charts, images.
_FIXED = {
    "type",
    "run",
    "role",
    "confidence",
    "direction",
    "align",
    "mime",
    "svg",
    "data",
    "lang",
    "day",
}


def sample() -> list[dict[str, Any]]:
    return checked_section(json.loads(SAMPLE.read_text(encoding="utf-8")))


def poisoned(words: str, value: Any = None) -> Any:
    """Return the sample with every text in it replaced by `words`."""
    if value is None:
        return poisoned(words, sample())
    if isinstance(value, dict):
        return {
            k: v if k in _FIXED or v is None else poisoned(words, v) if v != [] else v
            for k, v in value.items()
        }
    if isinstance(value, list | tuple):
        return [poisoned(words, v) for v in value]
    return words if isinstance(value, str) else value


def notebook(*outputs: dict[str, Any], markdown: str | None = None) -> Any:
    """Return an executed notebook whose one code cell has `outputs`."""
    book = nbformat.v4.new_notebook()
    if markdown is not None:
        book.cells.append(nbformat.v4.new_markdown_cell(markdown))
    made = [nbformat.from_dict(o) for o in outputs]
    book.cells.append(
        nbformat.v4.new_code_cell(
            "secret_call()", outputs=made, execution_count=1 if made else None
        )
    )
    return book


def shows(data: dict[str, Any], **metadata: Any) -> dict[str, Any]:
    return {"output_type": "display_data", "data": data, "metadata": metadata}


def shows_blocks(blocks: list[dict[str, Any]]) -> dict[str, Any]:
    return shows({MIME_TYPE: {"version": 1, "blocks": blocks}, "text/html": "<b>not this</b>"})
