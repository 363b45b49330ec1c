"""The table of claims: schema, files, measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from missionbrief.evidence.evidence import Evidence, read

__all__ = ["Evidence", "read"]


def __getattr__(name: str) -> Any:
    # The command line needs claims without pandas, whose import costs more than reading them.
    if name in __all__:
        from missionbrief.evidence import evidence

        return getattr(evidence, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
