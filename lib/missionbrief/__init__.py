"""From a folder of news articles to a briefing in which every number leads to its sentence.

In a notebook or a session `import missionbrief as mb` is enough: `mb.read("seeds")` reads a folder
and returns its `Workbench`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from missionbrief.workbench import Workbench, read

__all__ = ["Workbench", "read"]


def __getattr__(name: str) -> Any:
    # Every room imports this module, and the command line must not wait for pandas.
    if name in __all__:
        return getattr(import_module("missionbrief.workbench"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
