"""Markdown cells that an analyst adds, as blocks.

Mistune reads the Markdown; only its syntax tree is used, never its HTML. Raw HTML in a cell is
printed as the words it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import mistune

from missionbrief.display.blocks import (
    Block,
    Column,
    Heading,
    Items,
    Link,
    Paragraph,
    Run,
    Table,
    Text,
    Verbatim,
)
from missionbrief.display.words import safe_url, slug

_PARSE = mistune.create_markdown(renderer=None, plugins=["table"])
MAX_DEPTH = 12


def markdown_blocks(source: str) -> list[Block]:
    """Return the blocks of one Markdown cell: headings, paragraphs, lists, tables, code."""
    tree = _PARSE(source)
    assert isinstance(tree, list)
    return [block for token in tree for block in _blocks(token, 0)]


def _blocks(token: dict[str, Any], depth: int) -> Iterator[Block]:
    kind, children = token["type"], token.get("children") or []
    if kind == "heading":
        text = "".join(run.text for run in _runs(children) if not isinstance(run, str))
        yield Heading(text, slug(text), min(max(int(token["attrs"]["level"]) - 1, 1), 3))
    elif kind in ("paragraph", "block_text"):
        yield Paragraph(tuple(_runs(children)))
    elif kind == "list":
        yield Items(tuple(_items(token, 0)))
    elif kind == "block_quote" and depth < MAX_DEPTH:
        for child in children:
            yield from _blocks(child, depth + 1)
    elif kind == "table":
        yield from _table(children)
    elif kind == "block_code":
        yield Verbatim(str(token.get("raw", "")).rstrip("\n"))
    elif kind == "block_html":
        yield Paragraph((Text(str(token.get("raw", "")).strip()),))


def _items(token: dict[str, Any], depth: int) -> Iterator[tuple[Run, ...]]:
    start = int(token.get("attrs", {}).get("start", 1))
    ordered = bool(token.get("attrs", {}).get("ordered"))
    for number, item in enumerate(token["children"], start):
        inner = [c for c in item.get("children", []) if c["type"] == "list"]
        own = [c for c in item.get("children", []) if c["type"] != "list"]
        runs = [run for part in own for run in _runs(part.get("children") or [part])]
        yield (Text(f"{number}. "), *runs) if ordered else tuple(runs)
        if depth < MAX_DEPTH:
            for nested in inner:
                yield from _items(nested, depth + 1)


def _table(parts: list[dict[str, Any]]) -> Iterator[Block]:
    head: list[dict[str, Any]] = next(
        (p["children"] for p in parts if p["type"] == "table_head"), []
    )
    body = [r["children"] for p in parts if p["type"] == "table_body" for r in p["children"]]
    if not head:
        return
    columns = tuple(
        Column(
            "".join(run.text for run in _runs(cell["children"])),
            1 / len(head),
            "right" if cell.get("attrs", {}).get("align") == "right" else "left",
        )
        for cell in head
    )
    rows = tuple(
        tuple(tuple(_runs(row[i]["children"])) if i < len(row) else () for i in range(len(head)))
        for row in body
    )
    yield Table("", columns, rows)


def _runs(tokens: list[dict[str, Any]], strong: bool = False, depth: int = 0) -> list[Any]:
    runs: list[Any] = []
    for token in tokens:
        kind, children = token["type"], token.get("children") or []
        if kind in ("softbreak", "linebreak"):
            runs.append(Text(" ", strong))
        elif kind == "link":
            text = "".join(run.text for run in _runs(children, depth=depth + 1))
            url = safe_url(token["attrs"]["url"])
            runs.append(Link(text, url) if url else Text(text, strong))
        elif kind == "image":
            runs.append(Text("".join(r.text for r in _runs(children, depth=depth + 1)), strong))
        elif children and depth < MAX_DEPTH:
            runs.extend(_runs(children, strong or kind == "strong", depth + 1))
        elif "raw" in token:
            runs.append(Text(str(token["raw"]), strong))
    return runs
