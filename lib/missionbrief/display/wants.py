"""Stances in words: what actors want done with the mission."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from missionbrief.analysis.confidence import STALE
from missionbrief.analysis.positions import Stance
from missionbrief.analysis.record import Record
from missionbrief.display.blocks import Runs
from missionbrief.display.bounded import few
from missionbrief.display.phrases import counted, excerpt, listed, month_of, the
from missionbrief.display.runs import line

NOUNS = {
    "withdraw": "withdrawal",
    "defund": "an end to its funding",
    "oppose": "opposition",
    "transition_to_un": "a handover to the UN",
    "fund": "money for the mission",
    "extend": "a longer mandate",
    "support": "support",
    "oppose_un": "no UN operation",
    "support_other": "another force in its place",
    "oppose_other": "no other force in its place",
    "stays_out": "none of its own people",
    "abstain": "abstention",
}
# For one and for several actors.
VERBS = {
    "withdraw": ("wants the mission’s people withdrawn", "want the mission’s people withdrawn"),
    "defund": ("wants the mission’s funding ended", "want the mission’s funding ended"),
    "oppose": ("is against the mission", "are against the mission"),
    "transition_to_un": ("favours a handover to the UN", "favour a handover to the UN"),
    "fund": ("wants the mission funded", "want the mission funded"),
    "extend": ("wants the mandate extended", "want the mandate extended"),
    "support": ("supports the mission", "support the mission"),
    "oppose_un": ("objects to a UN operation", "object to a UN operation"),
    "support_other": ("backs another force in its place", "back another force in its place"),
    "oppose_other": (
        "is against another force in its place",
        "are against another force in its place",
    ),
    "stays_out": ("sends none of its own people", "send none of their own people"),
    "abstain": ("abstained in the vote", "abstained in the vote"),
}
CUES = {
    "withdraw": r"withdr|return|recall|pull|bring|home|out\b|taking back",
    "defund": r"defund|fund|money",
    "oppose": r"oppos|reject|against|object|unwilling|stay out|vote down|barred|unlawful",
    "transition_to_un": r"transition|hand|United Nations peace|U\.?N\.? |UN-led|turn|transform",
    "fund": r"fund|financ|money|\$|contribut|support",
    "extend": r"exten|renew|prolong",
    "support": r"support|welcom|back|hail|endors|put forward|deploy|commit",
    "oppose_un": r"oppos|reject|against|object|taken out|remov",
    "support_other": r"support|welcom|back|hail|endors|put forward|bigger|larger|new",
    "oppose_other": r"oppos|reject|against|object",
    "stays_out": r"unwilling|no intention|not send|nobody|own (?:troops|police|people)",
    "abstain": r"abstain|abstention",
}
_POLICE = re.compile(r"Kenyan? (?:police|officer)", re.I)
MOST_NAMES = 4
LONGEST = 125


def names(held: Sequence[Stance]) -> str:
    """Return who holds a stance: names, or a count where there are many."""
    if len(held) > MOST_NAMES:
        return counted(len(held), "actor")
    return listed([the(s.actor) for s in held])


def holding(stance: str, held: Sequence[Stance], as_of: date | None = None) -> Runs:
    """Return a clause: "Kalonzo Musyoka wants Kenyan police withdrawn [1]"; in the past tense with
    its month where the newest claim is old at the cut-off `as_of`."""
    verb = verb_of(stance, held)
    if old(held, as_of):
        newest = max((s for s in held if s.key_day), key=lambda s: s.key_day or date.min).newest
        verb = f"{was(stance, held)} ({_month(newest)})"
    return line(f"{names(held)} {verb}", few(r for s in held for r in s.records))


def _month(record: Record) -> str:
    day = record.key_day
    assert day is not None
    return month_of(day) if record.last else f"not before {month_of(day)}"


def old(held: Sequence[Stance], as_of: date | None) -> bool:
    """Whether the newest claim of a stance is older than `STALE` at the cut-off."""
    days = [s.key_day for s in held if s.key_day]
    return as_of is not None and bool(days) and as_of - max(days) > STALE


def _whom(verb: str, held: Sequence[Stance]) -> str:
    """Return a verb with those to be withdrawn as the claims name them."""
    if held and all(_POLICE.search(r.quote) for s in held for r in s.records):
        return verb.replace("the mission’s people", "Kenyan police")
    return verb


def verb_of(stance: str, held: Sequence[Stance]) -> str:
    """Return the verb of a stance for its holders; what they only weigh is told so."""
    several = len(held) > 1
    if held and all(s.weighed for s in held):
        return f"{'are' if several else 'is'} weighing {NOUNS[stance]}"
    return _whom(VERBS[stance][several], held)


def was(stance: str, held: Sequence[Stance] = ()) -> str:
    """Return the verb of a stance that was last told long ago: "wanted the mandate extended"."""
    if held and all(s.weighed for s in held):
        return f"{'were' if len(held) > 1 else 'was'} weighing {NOUNS[stance]}"
    verb = _whom(VERBS[stance][1], held)
    for present, past in (
        ("want ", "wanted "),
        ("favour ", "favoured "),
        ("are ", "were "),
        ("ask ", "asked "),
        ("support ", "supported "),
        ("object ", "objected "),
        ("back ", "backed "),
        ("send ", "sent "),
    ):
        if verb.startswith(present):
            return past + verb.removeprefix(present)
    return verb


def words_of(stance: Stance, limit: int = LONGEST) -> str:
    """Return the source's own words for a stance, cut at a sense break."""
    pattern = re.compile(CUES[stance.stance], re.IGNORECASE)
    return str(excerpt(stance.newest.quote, pattern, limit)).rstrip(".")
