"""Strength over time: deployed numbers are so, planned, pledged and authorised ones are not."""

from __future__ import annotations

from collections.abc import Sequence

from missionbrief.analysis.strength import Level
from missionbrief.display import chart_counts
from missionbrief.display.called import called
from missionbrief.display.chart_counts import Mark
from missionbrief.display.phrases import amount
from missionbrief.display.runs import numbers
from missionbrief.display.strengths import group_word


def label(level: Level, lead: str | None) -> str:
    """Return a mark's words: "at least 800 [1]", with actor and group where they need saying."""
    words = amount(level.value, level.qualifier)
    if level.group != "deployed":
        words += f" {group_word(level.group)}"
    if level.actor and level.actor != lead:
        words += f", {called(level.actor)}"
    return words + numbers(level.records)


def draw(levels: Sequence[Level], lead: str | None) -> str:
    """Return the chart as SVG. `levels` are dated; at least one. `lead` needs no name on a mark."""
    return chart_counts.draw(
        [
            Mark(s.value, s.qualifier, s.first, s.last, label(s, lead), s.group == "deployed")
            for s in levels
        ]
    )
