"""Holds JSON blocks against the shapes of `display.blocks`, field by field."""

from __future__ import annotations

import base64
import binascii
import dataclasses
import math
import types
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from missionbrief.display import blocks as shapes
from missionbrief.errors import shown

MAX_TEXT = 200_000
MAX_DATA = 12_000_000
MAX_ITEMS = 20_000
_MAGIC = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
_LONG = frozenset({"svg", "data"})


class ShapeError(ValueError):
    """JSON that is not a block; the message says where in it and what was expected."""


def checked_section(data: Any) -> list[dict[str, Any]]:
    """Return the blocks of a section's JSON data with defaults filled in.

    Raises ShapeError where version, a type or a field is not as `display.blocks` has it.
    """
    if not isinstance(data, dict) or set(data) != {"version", "blocks"}:
        raise ShapeError("expected an object with version and blocks")
    if data["version"] != shapes.SCHEMA_VERSION or isinstance(data["version"], bool):
        raise ShapeError(
            f"version {shown(data['version'])} of the blocks is not known here; "
            f"this program reads version {shapes.SCHEMA_VERSION}"
        )
    checked = _value(data["blocks"], tuple[shapes.Block, ...], "blocks")
    return [dataclasses.asdict(block) for block in checked]


def _value(value: Any, wanted: Any, where: str) -> Any:
    origin, args = get_origin(wanted), get_args(wanted)
    if origin in (Union, types.UnionType):
        return _union(value, args, where)
    if origin is Literal:
        if value not in args or isinstance(value, bool):
            _fail(where, f"one of {', '.join(map(str, args))}", value)
        return value
    if origin is tuple:
        if not isinstance(value, list | tuple) or len(value) > MAX_ITEMS:
            _fail(where, f"a list of at most {MAX_ITEMS}", value)
        return tuple(_value(v, args[0], f"{where}[{i}]") for i, v in enumerate(value))
    if dataclasses.is_dataclass(wanted):
        return _object(value, wanted, where)
    if wanted is float and isinstance(value, int | float) and not isinstance(value, bool):
        if not math.isfinite(value):
            _fail(where, "a finite number", value)
        return float(value)
    if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
        _fail(where, wanted.__name__, value)
    if isinstance(value, str):
        limit = MAX_DATA if where.rpartition(".")[2] in _LONG else MAX_TEXT
        if len(value) > limit:
            _fail(where, f"a text of at most {limit:,} characters", value)
    return value


def _union(value: Any, args: tuple[Any, ...], where: str) -> Any:
    if type(None) in args:
        if value is None:
            return None
        return _value(value, next(a for a in args if a is not type(None)), where)
    mark = "run" if shapes.Text in args else "type"
    by_name = {_default(a, mark): a for a in args}
    name = value.get(mark) if isinstance(value, dict) else None
    if not isinstance(name, str) or name not in by_name:
        _fail(f"{where}.{mark}", f"one of {', '.join(sorted(by_name))}", name)
    return _value(value, by_name[str(name)], where)


def _object(value: Any, shape: Any, where: str) -> Any:
    if not isinstance(value, dict):
        _fail(where, f"an object ({shape.__name__})", value)
    fields = {f.name: f for f in dataclasses.fields(shape)}
    for name in value:
        if name not in fields:
            raise ShapeError(f"{where}: {shape.__name__} has no field {shown(name)}")
    found = {}
    for name, field in fields.items():
        if name in value:
            found[name] = _value(value[name], _hints(shape)[name], f"{where}.{name}")
        elif field.default is dataclasses.MISSING:
            raise ShapeError(f"{where}: {shape.__name__} lacks its field {name}")
    made = shape(**found)
    _sound(made, where)
    return made


def _sound(made: Any, where: str) -> None:
    """What the type of a field alone cannot say."""
    keys = made.keys if isinstance(made, shapes.Register) else ()
    if keys and [len(k) for k in keys] != [len(made.columns)] * len(made.rows):
        _fail(f"{where}.keys", "a text for each column of each row, or none", keys)
    if isinstance(made, shapes.Table | shapes.Register):
        for i, row in enumerate(made.rows):
            if len(row) != len(made.columns):
                _fail(f"{where}.rows[{i}]", f"{len(made.columns)} cells", f"{len(row)} cells")
        if not made.columns or any(c.share <= 0 for c in made.columns):
            _fail(f"{where}.columns", "columns with a share above 0", made.columns)
    if isinstance(made, shapes.Picture):
        try:
            data = base64.b64decode("".join(made.data.split()), validate=True)
        except (binascii.Error, ValueError):
            data = b""
        if not data.startswith(_MAGIC[made.mime]):
            _fail(f"{where}.data", f"{made.mime} in base64", made.data)
    if isinstance(made, shapes.Figure) and not made.alt.strip():
        _fail(f"{where}.alt", "words that tell what is seen", made.alt)


@cache
def _hints(shape: Any) -> dict[str, Any]:
    return get_type_hints(shape)


def _default(shape: Any, name: str) -> Any:
    return next(f.default for f in dataclasses.fields(shape) if f.name == name)


def _fail(where: str, expected: str, got: object) -> None:
    raise ShapeError(f"{where}: expected {expected}, got {shown(repr(got), 60)}")
