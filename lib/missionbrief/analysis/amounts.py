"""What a number with its qualifier allows, and which units answer the same question."""

from __future__ import annotations

from math import inf

from missionbrief.analysis.record import Record

ABOUT = 0.1
IN_UNIFORM = frozenset({"officers", "soldiers", "personnel", "people"})


def family(unit: str | None) -> str:
    """Return what a unit counts: officers, soldiers and personnel all count people in uniform."""
    return "in uniform" if unit in IN_UNIFORM else (unit or "")


def allowed(value: float, qualifier: str | None) -> tuple[float, float]:
    """Return the least and greatest number that a value with its qualifier allows.

    "About" allows a tenth either way, "nearly" a tenth below; "at least", "more than" and "at
    most" are open on their side.
    """
    if qualifier in ("at_least", "more_than"):
        return value, inf
    if qualifier == "at_most":
        return 0, value
    if qualifier == "nearly":
        return value * (1 - ABOUT), value
    if qualifier == "about":
        return value * (1 - ABOUT), value * (1 + ABOUT)
    return value, value


def compatible(found: list[Record]) -> bool:
    """Whether one number could satisfy every record that gives a value."""
    bounds = [allowed(r.value, r.qualifier) for r in found if r.value is not None]
    return not bounds or max(low for low, _ in bounds) <= min(high for _, high in bounds)
