"""Blocks as plain text: for a terminal, a log, or a notebook read without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from missionbrief.display.labels import LABELS
from missionbrief.display.terms import quotation
from missionbrief.display.words import fit_all


def blocks_to_text(blocks: list[dict[str, Any]]) -> str:
    """Return neutral JSON blocks as lines of text; charts are told by their alt text."""
    return "\n".join(line for block in fit_all(blocks) for line in _lines(block))


def runs_to_text(runs: list[dict[str, Any]]) -> str:
    """Return runs as one line, sources as [n], quotations in quotation marks."""
    text = ""
    for run in runs:
        if run["run"] == "cite":
            mark = "*" if run.get("corrected") else ""
            text = f"{text.rstrip()} [{run['n']}{mark}]"
        else:
            text += quotation(run["text"]) if run["run"] == "quoted" else str(run["text"])
    return text


def _lines(block: dict[str, Any]) -> Iterator[str]:
    match block["type"]:
        case "masthead":
            yield from (block["kicker"], block["title"])
            yield from (f"{f['label']}{LABELS['colon']}{f['value']}" for f in block["facts"])
        case "heading":
            yield from ("", block["text"])
        case "paragraph":
            yield runs_to_text(block["runs"])
        case "judgements":
            for item in block["items"]:
                yield f"- {runs_to_text(item['claim'])} {runs_to_text(item['reason'])}"
                by = f"{LABELS['by']} {item['by']}. " if item["by"] else ""
                sure = LABELS[item["confidence"] or "unstated"]
                yield f"  {by}{sure}{LABELS['colon']}{item['why']}"
        case "numbers":
            for item in block["items"]:
                cites = runs_to_text(item["cites"])
                words = (item["qualifier"], item["value"], item["label"], item["date"], cites)
                yield "- " + " ".join(w.strip() for w in words if w.strip())
        case "table" | "register":
            yield block["title"]
            yield " | ".join(c["label"] for c in block["columns"])
            yield from (" | ".join(runs_to_text(cell) for cell in row) for row in block["rows"])
            yield from [runs_to_text(block["note"])] if block["note"] else []
        case "figure":
            yield from (block["title"], block["alt"])
            yield from [runs_to_text(block["source"])] if block["source"] else []
        case "threads":
            for item in block["items"]:
                way = LABELS[item["direction"]]
                yield f"- {item['name']}{LABELS['colon']}{way}. {runs_to_text(item['reason'])}"
        case "items":
            yield from (f"- {runs_to_text(item)}" for item in block["items"])
        case "sources":
            for item in block["items"]:
                title = item["title"] or LABELS["untitled"]
                yield f"[{item['n']}] {title}, {item['published']}, {item['document']}"
        case "box":
            yield block["title"]
            yield from (f"{f['label']}{LABELS['colon']}{f['value']}" for f in block["facts"])
            yield from (runs_to_text(note) for note in block["notes"])
        case "verbatim":
            yield block["text"]
        case "picture":
            yield block["alt"]
