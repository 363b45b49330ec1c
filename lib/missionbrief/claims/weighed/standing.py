"""Which proposals stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.weighed.scale import scales

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from missionbrief.claims.weighed.proposals import Proposal

# From which chance on a proposal stands that a rule makes, and one that only a name offers:
# where precision and recall balance on articles by other hands than those that teach.
_LEAST = {"position": (0.25, 0.55), "contributor": (0.5, 0.55), "visit": (0.25, 0.7)}
_BESIDE = 0.75
"""What part of the best chance in its sentence one must have that only a name offers: whoever is
only mentioned beside an actor shares most of his signs."""


def standing(kind: str, proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Yield the proposals of a sentence that are claims of a kind."""
    scale = scales(kind)["is"]
    weighed = [(scale.chance(*p.signs), p) for p in proposals]
    best = max((chance for chance, _ in weighed), default=0.0)
    ruled, named = _LEAST[kind]
    for chance, proposal in weighed:
        least = ruled if proposal.drafts else max(named, _BESIDE * best)
        if chance >= least:
            yield proposal
