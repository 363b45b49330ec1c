"""Stances in words: what actors want done with the mission."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from missionbrief.analysis.confidence import old
from missionbrief.analysis.forms import PAUSE
from missionbrief.analysis.positions import Stance
from missionbrief.display.aged import newest_month
from missionbrief.display.blocks import Runs
from missionbrief.display.bounded import few
from missionbrief.display.called import plural, the
from missionbrief.display.messages import Field, mark, mark_in, tell, tell_in, tell_many
from missionbrief.display.phrases import excerpt, listed
from missionbrief.display.runs import line

_NOUNS = {
    "withdraw": mark_in("stance", "withdrawal"),
    "defund": mark_in("stance", "an end to its funding"),
    "oppose": mark_in("stance", "opposition"),
    "transition_to_un": mark_in("stance", "a handover to the UN"),
    "fund": mark_in("stance", "money for the mission"),
    "extend": mark_in("stance", "a longer mandate"),
    "support": mark_in("stance", "support"),
    "oppose_un": mark_in("stance", "no UN operation"),
    "support_other": mark_in("stance", "another force in its place"),
    "oppose_other": mark_in("stance", "no other force in its place"),
    "on_hold": mark_in("stance", "a pause of the deployment"),
    "stays_out": mark_in("stance", "none of its own people"),
    "abstain": mark_in("stance", "abstention"),
}
# Of each stance what is told of one and of several actors, now and of what is long past.
_NOW = {
    "withdraw": (
        mark("{who} wants the mission’s people withdrawn"),
        mark("{who} want the mission’s people withdrawn"),
    ),
    "on_hold": (
        mark("{who} wants the deployment put on hold"),
        mark("{who} want the deployment put on hold"),
    ),
    "police": (
        mark("{who} wants Kenyan police withdrawn"),
        mark("{who} want Kenyan police withdrawn"),
    ),
    "defund": (
        mark("{who} wants the mission’s funding ended"),
        mark("{who} want the mission’s funding ended"),
    ),
    "oppose": (mark("{who} is against the mission"), mark("{who} are against the mission")),
    "transition_to_un": (
        mark("{who} favours a handover to the UN"),
        mark("{who} favour a handover to the UN"),
    ),
    "fund": (mark("{who} wants the mission funded"), mark("{who} want the mission funded")),
    "extend": (mark("{who} wants the mandate extended"), mark("{who} want the mandate extended")),
    "support": (mark("{who} supports the mission"), mark("{who} support the mission")),
    "oppose_un": (
        mark("{who} objects to a UN operation"),
        mark("{who} object to a UN operation"),
    ),
    "support_other": (
        mark("{who} backs another force in its place"),
        mark("{who} back another force in its place"),
    ),
    "oppose_other": (
        mark("{who} is against another force in its place"),
        mark("{who} are against another force in its place"),
    ),
    "stays_out": (
        mark("{who} sends none of its own people"),
        mark("{who} send none of their own people"),
    ),
    "abstain": (
        mark_in("one actor", "{who} abstained in the vote"),
        mark_in("several actors", "{who} abstained in the vote"),
    ),
    "weighed": (mark("{who} is weighing {stance}"), mark("{who} are weighing {stance}")),
}
_PAST = {
    "withdraw": (
        mark_in("one actor", "{who} wanted the mission’s people withdrawn"),
        mark_in("several actors", "{who} wanted the mission’s people withdrawn"),
    ),
    "on_hold": (
        mark_in("one actor", "{who} wanted the deployment put on hold"),
        mark_in("several actors", "{who} wanted the deployment put on hold"),
    ),
    "police": (
        mark_in("one actor", "{who} wanted Kenyan police withdrawn"),
        mark_in("several actors", "{who} wanted Kenyan police withdrawn"),
    ),
    "defund": (
        mark_in("one actor", "{who} wanted the mission’s funding ended"),
        mark_in("several actors", "{who} wanted the mission’s funding ended"),
    ),
    "oppose": (mark("{who} was against the mission"), mark("{who} were against the mission")),
    "transition_to_un": (
        mark_in("one actor", "{who} favoured a handover to the UN"),
        mark_in("several actors", "{who} favoured a handover to the UN"),
    ),
    "fund": (
        mark_in("one actor", "{who} wanted the mission funded"),
        mark_in("several actors", "{who} wanted the mission funded"),
    ),
    "extend": (
        mark_in("one actor", "{who} wanted the mandate extended"),
        mark_in("several actors", "{who} wanted the mandate extended"),
    ),
    "support": (
        mark_in("one actor", "{who} supported the mission"),
        mark_in("several actors", "{who} supported the mission"),
    ),
    "oppose_un": (
        mark_in("one actor", "{who} objected to a UN operation"),
        mark_in("several actors", "{who} objected to a UN operation"),
    ),
    "support_other": (
        mark_in("one actor", "{who} backed another force in its place"),
        mark_in("several actors", "{who} backed another force in its place"),
    ),
    "oppose_other": (
        mark("{who} was against another force in its place"),
        mark("{who} were against another force in its place"),
    ),
    "stays_out": (
        mark("{who} sent none of its own people"),
        mark("{who} sent none of their own people"),
    ),
    "abstain": _NOW["abstain"],
    "weighed": (mark("{who} was weighing {stance}"), mark("{who} were weighing {stance}")),
}
# Stances whose past English tells the same of one and of several.
_SAME = frozenset(
    (
        "withdraw",
        "on_hold",
        "police",
        "defund",
        "transition_to_un",
        "fund",
        "extend",
        "support",
        "oppose_un",
        "support_other",
    )
)
CUES = {
    "withdraw": r"withdr|return|recall|pull|bring|home|out\b|taking back",
    "defund": r"defund|fund|money",
    "oppose": r"oppos|reject|against|object|unwilling|stay out|vote down|barred|unlawful|"
    r"(?:little|no|scant|much) \w+ for\b",
    "transition_to_un": r"transition|hand|United Nations peace|U\.?N\.? |UN-led|turn|transform",
    "fund": r"fund|financ|money|\$|contribut|support",
    "extend": r"exten|renew|prolong",
    "support": r"support|welcom|back|hail|endors|put forward|deploy|commit",
    "oppose_un": r"oppos|reject|against|object|taken out|remov",
    "support_other": r"support|welcom|back|hail|endors|put forward|bigger|larger|new",
    "oppose_other": r"oppos|reject|against|object",
    "on_hold": PAUSE.pattern,
    "stays_out": r"unwilling|no intention|not send|nobody|own (?:troops|police|people)",
    "abstain": r"abstain|abstention",
}
_POLICE = re.compile(r"Kenyan? (?:police|officer)", re.I)
MOST_NAMES = 4
LONGEST = 125


def noun_of(stance: str) -> str:
    """Return a stance as a noun: "a handover to the UN"."""
    return tell_in("stance", _NOUNS[stance])


def names(held: Sequence[Stance]) -> str:
    """Return who holds a stance: names, or a count where there are many."""
    if len(held) > MOST_NAMES:
        return tell_many("one actor", "{n} actors", len(held))
    return listed([the(s.actor) for s in held])


def who_wants(stance: str, held: Sequence[Stance], past: bool = False) -> str:
    """Return who wants what: "Kalonzo Musyoka wants Kenyan police withdrawn"; what they only weigh
    is told so, and what was last told long ago is `past`: "wanted"."""
    several = len(held) > 1 or any(plural(s.actor) for s in held)
    kind = stance
    if held and all(s.weighed for s in held):
        kind = "weighed"
    elif stance == "withdraw" and all(_POLICE.search(r.quote) for s in held for r in s.records):
        kind = "police"
    message = (_PAST if past else _NOW)[kind][several]
    who: dict[str, Field] = {"who": names(held), "stance": noun_of(stance)}
    if _NOW["abstain"][several] == message or (past and kind in _SAME):
        return tell_in("several actors" if several else "one actor", message, **who)
    return tell(message, **who)


def clause(stance: str, held: Sequence[Stance], as_of: date | None = None) -> str:
    """Return the same in the past tense with its month where the newest claim is old at the cut-off
    `as_of`: "Raila Odinga was against the mission (October 2023)"."""
    newest = [s.newest for s in held]
    if not old(newest, as_of):
        return who_wants(stance, held)
    return f"{who_wants(stance, held, True)} ({newest_month(newest)})"


def holding(stance: str, held: Sequence[Stance], as_of: date | None = None) -> Runs:
    """Return the same with its sources: "Kalonzo Musyoka wants Kenyan police withdrawn [1]"."""
    return line(clause(stance, held, as_of), few(r for s in held for r in s.records))


def apart(held: Sequence[Stance], as_of: date | None = None) -> list[tuple[Stance, ...]]:
    """Return the holders of one stance in groups of whom one clause is true: who wants it apart
    from who only weighs it, and what is old apart by its month; in the order given, the newest
    month first, who weighs last."""
    groups: dict[tuple[bool, str], list[Stance]] = {}
    for one in sorted(held, key=lambda s: (s.weighed, _age(s, as_of))):
        month = newest_month([one.newest]) if old([one.newest], as_of) else ""
        groups.setdefault((one.weighed, month), []).append(one)
    return [tuple(group) for group in groups.values()]


def _age(stance: Stance, as_of: date | None) -> int:
    """Sort key: what is not old first, then the newest month."""
    day = stance.key_day
    return -(day.year * 12 + day.month) if day and old([stance.newest], as_of) else -(10**6)


def words_of(stance: Stance, limit: int = LONGEST) -> str:
    """Return the source's own words for a stance, cut at a sense break."""
    pattern = re.compile(CUES[stance.stance], re.IGNORECASE)
    return str(excerpt(stance.newest.quote, pattern, limit)).rstrip(".")
