"""An analyst's judgements as they are printed: their own words, their sources, their name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from missionbrief.analysis.judgements import Judgement as Judged
from missionbrief.analysis.opinions import Chosen, Own
from missionbrief.analysis.state import State
from missionbrief.display.blocks import Cite, Judgement, Run, Runs, Text
from missionbrief.display.messages import mark_in, tell, tell_in, tell_many
from missionbrief.display.phrases import capital, listed, long_day
from missionbrief.display.runs import cites, line
from missionbrief.evidence.cited import Part
from missionbrief.evidence.opinions import SOMEBODY

_SUBJECTS = {
    "strength": mark_in("subject", "strength"),
    "mandate": mark_in("subject", "the mandate"),
    "casualties": mark_in("subject", "casualties"),
    "funding": mark_in("subject", "money"),
    "positions": mark_in("subject", "who wants what"),
    "violence": mark_in("subject", "violence"),
    "security": mark_in("subject", "security"),
    "contributors": mark_in("subject", "the countries that take part"),
}


def _runs(state: State, parts: Iterable[Part], strong: bool = False) -> Runs:
    numbers = {str(d.document): int(str(d.n)) for d in state.used.itertuples()}
    runs: list[Run] = []
    for part in parts:
        if isinstance(part, str):
            runs.append(Text(part, strong))
        elif part.claim_id is None:
            runs.append(Cite(numbers[part.document]))
        else:
            named = (part.document, part.claim_id)
            runs += cites(r for r in state.records if (r.document, r.claim_id) == named)
    return tuple(runs)


def _stop(words: str) -> str:
    """Return the full stop that an analyst's words lack: more follows in the same line."""
    return "" if not words or re.search(r"[.!?…][”’\"')\]]*$", words) else "."


def signed(state: State, own: Own) -> Judgement:
    """Return an analyst's judgement as a block that bears their name."""
    opinion = own.opinion
    day = f", {long_day(opinion.made)}" if opinion.made else ""
    return Judgement(
        claim=(*_runs(state, own.claim, strong=True), *line(_stop(opinion.claim), strong=True)),
        reason=_runs(state, own.reason),
        confidence=opinion.confidence,  # type: ignore[arg-type]
        why=capital(opinion.why) + _stop(opinion.why),
        by=f"{tell('the analyst') if opinion.by == SOMEBODY else opinion.by}{day}",
    )


def told_apart(found: Chosen) -> list[str]:
    """Return what a reader must know where an analyst's judgements are among the program's, or
    are left out; nothing where there are none."""
    told = []
    if any(isinstance(j, Own) for j in found.items):
        told.append(
            tell(
                "A judgement that bears a name is the analyst’s own, in the analyst’s words; the "
                "others are the program’s, made from claims alone."
            )
        )
    if found.replaced:
        subjects = _subjects(found.replaced)
        told.append(
            tell("Replaced by the analyst’s: the program’s on {subjects}.", subjects=subjects)
        )
    if found.gave_way:
        told.append(
            tell(
                "Left out for lack of room beside the analyst’s: the program’s on {subjects}.",
                subjects=_subjects(found.gave_way),
            )
        )
    if found.later:
        names = sorted({o.by for o in found.later})
        told.append(
            tell_many(
                "Left out as later than the cut-off: one judgement of {who}.",
                "Left out as later than the cut-off: {n} judgements of {who}.",
                len(found.later),
                who=tell("the analyst") if names == [SOMEBODY] else listed(names),
            )
        )
    return [" ".join(told)] if told else []


def _subjects(gone: Iterable[Judged]) -> str:
    return listed([tell_in("subject", _SUBJECTS[j.topic]) for j in gone])
