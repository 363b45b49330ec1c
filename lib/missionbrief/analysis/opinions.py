"""An analyst's judgements among those that the program makes.

The rule: an analyst's judgement that replaces a topic stands in its place, any other after all of
the program's, in the order of the file: that it is nobody else's makes it no more important. A
briefing has at most five judgements; the least important of the program's give way. An analyst's
judgement is left out of an issue that cannot have had it: one dated later than the cut-off, or that
names an article which the cut-off leaves out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from missionbrief.analysis.judgements import Judgement
from missionbrief.analysis.state import State
from missionbrief.evidence.cited import Named, Part, parts
from missionbrief.evidence.opinions import MOST, Opinion


@dataclass(frozen=True)
class Own:
    """An analyst's judgement, the words of its claim and reason with what they name between."""

    opinion: Opinion
    claim: tuple[Part, ...]
    reason: tuple[Part, ...]

    @property
    def documents(self) -> frozenset[str]:
        """The articles that it names."""
        return frozenset(p.document for p in self.claim + self.reason if isinstance(p, Named))


@dataclass(frozen=True)
class Chosen:
    """The judgements to print; `replaced` and `gave_way` are the program's that are not among them,
    `later` the analyst's that the cut-off leaves out."""

    items: tuple[Judgement | Own, ...]
    replaced: tuple[Judgement, ...] = ()
    gave_way: tuple[Judgement, ...] = ()
    later: tuple[Opinion, ...] = ()


def own(opinions: Iterable[Opinion], claims: pd.DataFrame, documents: pd.DataFrame) -> list[Own]:
    """Return judgements with what their brackets name, among all claims and documents there are
    (columns of `missionbrief.evidence`), also those that a cut-off leaves out."""
    names = [str(d) for d in documents["document"]]
    ids = {str(c): str(d) for c, d in zip(claims["claim_id"], claims["document"], strict=True)}
    return [Own(o, parts(o.claim, names, ids), parts(o.reason, names, ids)) for o in opinions]


def chosen(made: Sequence[Judgement], mine: Sequence[Own], state: State) -> Chosen:
    """Return the judgements of program and analyst together; `made` are the program's in order of
    importance, `mine` the analyst's in the order of the file."""
    used = {str(d) for d in state.used["document"]}

    def known(one: Own) -> bool:
        day = one.opinion.made
        late = day is not None and state.as_of is not None and day > state.as_of
        return not late and one.documents <= used

    kept = [o for o in mine if known(o)]
    topics = {j.topic for j in made}
    instead = {o.opinion.replaces: o for o in kept if o.opinion.replaces in topics}
    added = [o for o in kept if o not in instead.values()]
    room = MOST - len(kept)
    items: list[Judgement | Own] = []
    gave_way = []
    for j in made:
        if j.topic in instead:
            items.append(instead[j.topic])
        elif room > 0:
            items.append(j)
            room -= 1
        else:
            gave_way.append(j)
    return Chosen(
        items=(*items, *added),
        replaced=tuple(j for j in made if j.topic in instead),
        gave_way=tuple(gave_way),
        later=tuple(o.opinion for o in mine if o not in kept),
    )
