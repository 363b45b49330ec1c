"""Which proposals stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.weighed import signs
from missionbrief.claims.weighed.proposals import proposals
from missionbrief.claims.weighed.scale import choices, scale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from missionbrief.claims.draft import Draft
    from missionbrief.claims.weighed.named import Named
    from missionbrief.claims.weighed.proposals import Proposal
    from missionbrief.claims.weighed.signs import Signs
    from missionbrief.language.article import Sentence

# From which chance on a proposal stands that a rule makes, and one that only a name offers: by
# four-fold cross-validation over the articles for which no rule was written.
_LEAST = {
    "position": (0.25, 0.45),
    "contributor": (0.5, 0.5),
    "visit": (0.25, 0.35),
    "operation": (0.3, 0.4),
}
_BESIDE = 0.75
"""What part of the best chance in its sentence one must have that only a name offers: whoever is
only mentioned beside an actor shares most of his signs."""


def standing(
    kind: str,
    sentence: Sentence,
    named: Callable[[Sentence], list[Named]],
    drafts: Sequence[Draft],
) -> Iterator[Proposal]:
    """Yield the proposals of a sentence that are claims of a kind: of the drafts of the rules and
    of those whom `named` returns."""
    learned = scale(kind)
    shared = learned.sum(signs.of_sentence(sentence))
    if not drafts and learned.start + shared < learned.floor:
        return
    found = proposals(sentence, named(sentence), drafts)
    weighed = [(learned.chance(shared + learned.sum(*p.own)), p) for p in found]
    best = max((chance for chance, _ in weighed), default=0.0)
    ruled, offered = _LEAST[kind]
    for chance, proposal in weighed:
        least = ruled if proposal.drafts else max(offered, _BESIDE * best)
        if chance >= least:
            yield proposal


def tells(kind: str, sentence: Sentence, drafts: Sequence[Draft]) -> bool:
    """Return whether a sentence tells a claim of a kind whose actors need not be named in it."""
    own = signs.of_acts(sentence), signs.of_rules(drafts, drafts)
    learned = scale(kind)
    chance = learned.chance(learned.sum(signs.of_sentence(sentence), *own))
    return chance >= _LEAST[kind][not drafts]


def which(kind: str, sentence: Sentence, proposal: Proposal, *more: Signs) -> tuple[str, float]:
    """Return the stance or status of a proposal that only a name offers, by its signs and `more`,
    and its share of the likelihood."""
    told = (signs.of_sentence(sentence), *proposal.own, *more)
    return choices(kind)["which"].likeliest(told)
