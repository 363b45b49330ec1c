"""From an executed notebook to the list of blocks that both reports are printed from."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from missionbrief.display.blocks import MIME_TYPE
from missionbrief.display.references import listed_sources, runs_of
from missionbrief.display.words import fit_all
from missionbrief.errors import RunError, shown
from missionbrief.publish.markdown import markdown_blocks
from missionbrief.publish.schema import ShapeError, checked_section

NO_ALT = "A picture that the notebook shows without a description."
PICTURES = ("image/png", "image/jpeg")
PARAMETER_TAGS = frozenset({"parameters", "injected-parameters"})


def blocks_of(notebook: Any, name: str = "notebook") -> list[dict[str, Any]]:
    """Return the blocks that the notebook's Markdown cells and outputs hold, words made fit.

    `notebook` is an nbformat 4 notebook, `name` is for messages. Code and what goes to standard
    error are left out. Raises RunError for a notebook that has not been run, that holds an
    error, whose blocks are not as `display.blocks` has them, or that cites a source which its
    list of sources lacks.
    """
    name = shown(name)
    cells = notebook.get("cells", [])
    code = [c for c in cells if c.get("cell_type") == "code" and _source(c).strip()]
    if code and not any(c.get("outputs") or c.get("execution_count") for c in code):
        raise RunError(
            f"{name}: no cell has an output, so there is nothing to print\n"
            "  run it first: missionbrief build, papermill, or Run All Cells in JupyterLab"
        )
    blocks: list[dict[str, Any]] = []
    for number, cell in enumerate(cells, start=1):
        place = f"{name}, cell {number}"
        tags = set(cell.get("metadata", {}).get("tags", []))
        if cell.get("cell_type") == "markdown" and not tags & PARAMETER_TAGS:
            blocks.extend(asdict(block) for block in markdown_blocks(_source(cell)))
        elif cell.get("cell_type") == "code":
            for output in cell.get("outputs", []):
                blocks.extend(_output_blocks(output, place))
    if not blocks:
        raise RunError(f"{name}: its cells show nothing to print\n  let a cell show a section")
    _check_sources(blocks, name)
    found: list[dict[str, Any]] = fit_all(_stepwise(blocks))
    return found


def _output_blocks(output: Any, place: str) -> Iterator[dict[str, Any]]:
    kind = output.get("output_type")
    if kind == "error":
        raise RunError(
            f"{place}: it failed with {shown(output.get('ename', 'an error'))}: "
            f"{shown(output.get('evalue', ''))}\n  mend the cell and run the notebook again"
        )
    if kind == "stream":
        text = _joined(output.get("text", ""))
        if output.get("name") == "stdout" and text.strip():
            yield {"type": "verbatim", "text": text.rstrip()}
        return
    data, metadata = output.get("data", {}), output.get("metadata", {})
    if MIME_TYPE in data:
        try:
            yield from checked_section(data[MIME_TYPE])
        except ShapeError as error:
            raise RunError(
                f"{place}: {error}\n  show a missionbrief.display.blocks.Section in this cell"
            ) from error
        return
    for mime in PICTURES:
        if mime in data:
            alt = str(metadata.get("alt") or metadata.get(mime, {}).get("alt") or NO_ALT)
            picture = {"type": "picture", "data": _base64(data[mime], place), "mime": mime,
                       "alt": alt}  # fmt: skip
            yield from checked_picture(picture, place)
            return
    text = _joined(data.get("text/plain", ""))
    if text.strip():
        yield {"type": "verbatim", "text": text.rstrip()}


def checked_picture(picture: dict[str, Any], place: str) -> list[dict[str, Any]]:
    """Return the picture as a block. Raises RunError where its data are not what they say."""
    try:
        return checked_section({"version": 1, "blocks": [picture]})
    except ShapeError as error:
        raise RunError(f"{place}: {error}\n  show the picture again and rerun") from error


def _check_sources(blocks: list[dict[str, Any]], name: str) -> None:
    listed = listed_sources(blocks)
    if not listed:
        return
    for cite in runs_of(blocks, "cite"):
        if cite["n"] not in listed:
            raise RunError(
                f"{name}: it cites source {cite['n']}, which its list of sources does not have\n"
                "  run all its cells again with the same corpus and dates"
            )


def _stepwise(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Let headings begin at level 1 and go down one at a time, as PDF/UA-1 asks."""
    last, steps = 0, []
    for block in blocks:
        if block["type"] == "heading":
            last = min(max(int(block["level"]), 1), last + 1, 3)
            block = {**block, "level": last}
        steps.append(block)
    return steps


def _base64(data: Any, place: str) -> str:
    if isinstance(data, bytes):
        return base64.b64encode(data).decode("ascii")
    try:
        raw = base64.b64decode("".join(_joined(data).split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise RunError(f"{place}: its picture is not base64\n  run the cell again") from error
    return base64.b64encode(raw).decode("ascii")


def _source(cell: Any) -> str:
    return _joined(cell.get("source", ""))


def _joined(text: Any) -> str:
    return "".join(map(str, text)) if isinstance(text, list | tuple) else str(text)
