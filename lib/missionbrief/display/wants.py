"""Stances in words: what actors want done with the mission."""

from __future__ import annotations

import re
from collections.abc import Sequence

from missionbrief.analysis.positions import Stance, Stand
from missionbrief.display.blocks import Runs
from missionbrief.display.phrases import capital, counted, excerpt, listed, the
from missionbrief.display.runs import cites, line

NOUNS = {
    "withdraw": "withdrawal",
    "defund": "an end to its funding",
    "oppose": "opposition",
    "transition_to_un": "a handover to the UN",
    "fund": "money for the mission",
    "extend": "a longer mandate",
    "support": "support",
    "abstain": "abstention",
}
# For one and for several actors.
VERBS = {
    "withdraw": ("wants the mission’s people withdrawn", "want the mission’s people withdrawn"),
    "defund": ("wants the mission’s funding ended", "want the mission’s funding ended"),
    "oppose": ("is against the mission", "are against the mission"),
    "transition_to_un": ("favours a handover to the UN", "favour a handover to the UN"),
    "fund": ("asks for money for the mission", "ask for money for the mission"),
    "extend": ("wants the mandate extended", "want the mandate extended"),
    "support": ("supports the mission", "support the mission"),
    "abstain": ("abstained in the vote", "abstained in the vote"),
}
_WORDS = {
    "withdraw": r"withdr|return|recall|pull|bring|home|out\b|taking back",
    "defund": r"defund|fund|money",
    "oppose": r"oppos|reject|against|object|unwilling|stay out|vote down|barred|unlawful",
    "transition_to_un": r"transition|hand|United Nations peace|U\.?N\.? |UN-led|turn|transform",
    "fund": r"fund|financ|money|\$|contribut|support",
    "extend": r"exten|renew|prolong",
    "support": r"support|welcom|back|hail|endors|put forward|deploy|commit",
    "abstain": r"abstain|abstention",
}
MOST_NAMES = 4
LONGEST = 125


def names(held: Sequence[Stance]) -> str:
    """Return who holds a stance: names, or a count where there are many."""
    if len(held) > MOST_NAMES:
        return counted(len(held), "actor")
    return listed([the(s.actor) for s in held])


def holding(stance: str, held: Sequence[Stance]) -> Runs:
    """Return a clause: "Kalonzo Musyoka wants the mission’s people withdrawn [1]"."""
    verb = verb_of(stance, held)
    return line(f"{names(held)} {verb}", cites(r for s in held for r in s.records))


def verb_of(stance: str, held: Sequence[Stance]) -> str:
    """Return the verb of a stance for its holders; what they only weigh is told so."""
    several = len(held) > 1
    if held and all(s.weighed for s in held):
        return f"{'are' if several else 'is'} weighing {NOUNS[stance]}"
    return VERBS[stance][several]


def was(stance: str, held: Sequence[Stance] = ()) -> str:
    """Return the verb of a stance that was last told long ago: "wanted the mandate extended"."""
    if held and all(s.weighed for s in held):
        return f"{'were' if len(held) > 1 else 'was'} weighing {NOUNS[stance]}"
    verb = VERBS[stance][1]
    for present, past in (("want ", "wanted "), ("favour ", "favoured "), ("are ", "were ")):
        if verb.startswith(present):
            return past + verb.removeprefix(present)
    return verb


def wanted(stand: Stand) -> str:
    """Return what an actor wants now, in nouns: "Withdrawal; an end to its funding"."""
    told = [NOUNS[s.stance] + _how(s) for s in stand.now]
    return capital("; ".join(told))


def _how(stance: Stance) -> str:
    if stance.weighed:
        return " (being weighed)"
    return " (by report)" if stance.reported else ""


def words_of(stance: Stance, limit: int = LONGEST) -> str:
    """Return the source's own words for a stance, cut at a sense break."""
    pattern = re.compile(_WORDS[stance.stance], re.IGNORECASE)
    return str(excerpt(stance.newest.quote, pattern, limit)).rstrip(".")
