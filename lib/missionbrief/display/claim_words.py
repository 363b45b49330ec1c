"""What the fields of a claim are called: its status, its stance, its unit."""

from __future__ import annotations

from missionbrief.display.messages import mark_in, tell_in

STATUSES = {
    "actual": mark_in("status", "actual"),
    "planned": mark_in("status", "planned"),
    "pledged": mark_in("status", "pledged"),
    "authorised": mark_in("status", "authorised"),
    "reported": mark_in("status", "reported"),
    "denied": mark_in("status", "denied"),
    "frozen": mark_in("status", "frozen"),
    "called_for": mark_in("status", "called for"),
}
STANCES = {
    "support": mark_in("stance of a claim", "support"),
    "oppose": mark_in("stance of a claim", "oppose"),
    "withdraw": mark_in("stance of a claim", "withdraw"),
    "defund": mark_in("stance of a claim", "defund"),
    "fund": mark_in("stance of a claim", "fund"),
    "extend": mark_in("stance of a claim", "extend"),
    "transition_to_un": mark_in("stance of a claim", "transition to the UN"),
    "oppose_un": mark_in("stance of a claim", "oppose a UN operation"),
    "support_other": mark_in("stance of a claim", "support another force"),
    "oppose_other": mark_in("stance of a claim", "oppose another force"),
    "on_hold": mark_in("stance of a claim", "on hold"),
    "stays_out": mark_in("stance of a claim", "stays out"),
    "abstain": mark_in("stance of a claim", "abstain"),
    "improving": mark_in("stance of a claim", "improving"),
    "worsening": mark_in("stance of a claim", "worsening"),
    "mixed": mark_in("stance of a claim", "mixed"),
}
_UNITS = {
    "officers": mark_in("unit", "officers"),
    "soldiers": mark_in("unit", "soldiers"),
    "personnel": mark_in("unit", "personnel"),
    "killed": mark_in("unit", "killed"),
    "injured": mark_in("unit", "injured"),
    "missing": mark_in("unit", "missing"),
    "people": mark_in("unit", "people"),
    "percent": mark_in("unit", "percent"),
    "votes": mark_in("unit", "votes"),
    "countries": mark_in("unit", "countries"),
}


def unit_of(unit: str) -> str:
    """Return a claim's unit in a word; a currency's code stays."""
    return tell_in("unit", _UNITS[unit]) if unit in _UNITS else unit
