"""Key judgements in words: the bold claim, its reason with sources, its confidence and why."""

from __future__ import annotations

from missionbrief.analysis.judgements import Judgement as Judged
from missionbrief.analysis.state import State
from missionbrief.display import judged_harm, judged_mandate, judged_strength, judged_views
from missionbrief.display.blocks import Cite, Judgement, Runs
from missionbrief.display.messages import mark_in, tell_in
from missionbrief.display.sure import why

_WORDS = {
    "funding": judged_views.funding,
    "positions": judged_views.positions,
    "security": judged_views.security,
    "strength": judged_strength.strength,
    "mandate": judged_mandate.mandate,
    "casualties": judged_harm.casualties,
    "violence": judged_harm.violence,
    "contributors": judged_harm.contributors,
}


_ABOUT = {
    "strength": mark_in("rests on", "for the newest number"),
    "funding": mark_in("rests on", "for the point itself"),
    "violence": mark_in("rests on", "for this count"),
    "casualties": mark_in("rests on", "for at least one of them"),
    "contributors": mark_in("rests on", "for at least one country"),
    "positions": mark_in("rests on", "for at least one of them"),
    "security": mark_in("rests on", "for the newest word on it"),
}
"""Topic -> what its confidence rests on, where the judgement cites more than that."""
_OF_MANDATE = {
    "expires": mark_in("rests on", "for its end"),
    "expired": mark_in("rests on", "for its end"),
    "extended": mark_in("rests on", "for the extension"),
    "authorised": mark_in("rests on", "for the authorisation"),
    "succeeded": mark_in("rests on", "for the new force"),
    "renewed": mark_in("rests on", "for the new authorisation"),
}


def _about(state: State, judged: Judged, told: Runs) -> str:
    """Return which part of a judgement its confidence rests on, "" where that is all it cites."""
    decide = {r.n for r in judged.decide}
    if {run.n for run in told if isinstance(run, Cite)} <= decide:
        return ""
    if judged.topic == "mandate":
        part = _OF_MANDATE.get(state.clock.state, "")
        return tell_in("rests on", part) if part else ""
    if judged.topic == "casualties" and len(state.dead) == 1:
        return tell_in("rests on", "for the death")
    return tell_in("rests on", _ABOUT[judged.topic])


def worded(state: State, judged: Judged, unrated: bool = False) -> Judgement:
    """Return a judgement in words; `unrated` as `sure.why` takes it."""
    claim, reason = _WORDS[judged.topic](state)
    level_word = judged.confidence.level
    sure = why(judged.confidence, unrated, _about(state, judged, (*claim, *reason)))
    return Judgement(claim, reason, level_word, sure)  # type: ignore[arg-type]
