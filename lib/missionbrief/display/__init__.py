"""From findings to blocks that can be shown: figures, tables, sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from missionbrief.display.briefing import Brief, brief

__all__ = ["Brief", "brief"]


def __getattr__(name: str) -> Any:
    # Pages are printed from blocks without pandas or matplotlib, whose import costs a second.
    if name in __all__:
        from missionbrief.display import briefing

        return getattr(briefing, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
