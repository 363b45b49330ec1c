"""The blocks of a report without a kernel: what the cells of its notebook show."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import nbformat
from missionbrief.display.briefing import Brief

NOTEBOOKS = Path(__file__).parent.parent / "notebooks"


def shown_by(name: str, brief: Brief) -> list[dict[str, Any]]:
    """Return the blocks of the notebook `name`, each cell `b.part(...)` called on `brief`."""
    found = []
    for cell in nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4).cells:
        for line in ast.parse(cell.source).body if cell.cell_type == "code" else ():
            call = line.value if isinstance(line, ast.Expr) else None
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                given = [ast.literal_eval(argument) for argument in call.args]
                section = getattr(brief, call.func.attr)(*given)
                found.extend(section.to_json()["blocks"])
    return found
