"""What rests on claims: their ids, and how many independent sources stand behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.analysis.record import Record, ids
from missionbrief.analysis.voices import independent


class Claimed:
    """What is made from `records`, a field or a property of each kind of it."""

    if TYPE_CHECKING:

        @property
        def records(self) -> tuple[Record, ...]:
            """The claims behind it."""

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims behind it, each once."""
        return ids(self.records)

    @property
    def sources(self) -> int:
        """How many independent sources tell it."""
        return independent(self.records)
