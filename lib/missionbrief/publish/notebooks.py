"""The notebooks that are printed, and the parameters each one declares."""

from __future__ import annotations

import ast
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from missionbrief.errors import InputError, Place, shown

TAG = "parameters"
RESERVED = {"index", "failure"}
"""Names of pages that stand beside the reports."""
TYPES: dict[str, type] = {"str": str, "int": int, "float": float, "bool": bool}


@dataclass(frozen=True)
class Parameter:
    """A parameter of a notebook: its type, if declared or told by its default."""

    name: str
    type: type | None


@dataclass(frozen=True)
class Notebook:
    """A notebook to run: `name` is the stem of its file and of its reports, `code_cells` counts
    the cells that hold code."""

    name: str
    path: Path
    parameters: dict[str, Parameter]
    code_cells: int


def notebook_folder(told: Path | None) -> Path:
    """Return the folder of notebooks: the one told, else `notebooks` here, else the checkout's.

    The checkout is where the package runs from, known by its pyproject.toml beside `lib`. Raises
    InputError where there is none.
    """
    checkout = Path(__file__).parents[3]
    folders = [told] if told else [Path("notebooks")]
    if not told and (checkout / "pyproject.toml").is_file():
        folders.append(checkout / "notebooks")
    for folder in folders:
        if folder.is_dir():
            return folder
    raise InputError(
        "there is no such folder of notebooks",
        "Run in the project's folder, or name the notebooks' folder with --notebooks.",
        Place(folders[0]),
    )


def find_notebooks(folder: Path) -> list[Notebook]:
    """Return the notebooks in `folder` that are printed, by name.

    One whose metadata hold `{"missionbrief": {"print": false}}` is not. Raises InputError for a
    file that is no notebook, one without a parameters cell or with a name that is taken, or a
    folder with none to print.
    """
    paths = sorted(p for p in folder.glob("*.ipynb") if not p.name.startswith("."))
    found = [n for n in map(_notebook, paths) if n]
    if not found:
        raise InputError(
            "there is no notebook to print in this folder",
            "Name the notebooks' folder with --notebooks.",
            Place(folder),
        )
    return found


def _notebook(path: Path) -> Notebook | None:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        cells = [cell for cell in content["cells"] if cell["cell_type"] == "code"]
        told = content.get("metadata", {}).get("missionbrief", {})
        prints = told.get("print", True)
        marked = [c for c in cells if TAG in c.get("metadata", {}).get("tags", [])]
        sources = ["".join(cell["source"]) for cell in marked]
        filled = sum(bool("".join(cell["source"]).strip()) for cell in cells)
    except OSError as error:
        raise InputError(
            f"it cannot be read: {error.strerror}", "Look at its rights.", Place(path)
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(
            "it is not a notebook (nbformat 4)",
            "Open and save it in JupyterLab, or move it out of the folder.",
            Place(path),
        ) from error
    if prints is False:
        return None
    if path.stem.casefold() in RESERVED:
        raise InputError(
            f"its report would take the place of {path.stem}.html, which lists what is published",
            "Give the notebook another name.",
            Place(path),
        )
    if not sources:
        raise InputError(
            f"it has no cell tagged {TAG!r}",
            "Tag the cell that sets corpus, as_of and since, or set "
            '{"missionbrief": {"print": false}} in its metadata if it is not to be printed.',
            Place(path),
        )
    return Notebook(path.stem, path, _parameters(sources[0], path), filled)


def _parameters(source: str, path: Path) -> dict[str, Parameter]:
    try:
        statements = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError) as error:
        raise InputError(
            f"its parameters cell is not Python: {shown(error)}", "Mend the cell.", Place(path)
        ) from error
    found: dict[str, Parameter] = {}
    for statement in statements:
        match statement:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=declared, value=value):
                named = TYPES.get(ast.unparse(declared).split(" | ")[0])
                found[name] = Parameter(name, named or _type_of(value))
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                found[name] = Parameter(name, _type_of(value))
    return found


def _type_of(value: ast.expr | None) -> type | None:
    try:
        literal: Any = ast.literal_eval(value) if value else None
    except (ValueError, TypeError):
        return None
    return type(literal) if type(literal) in TYPES.values() else None
