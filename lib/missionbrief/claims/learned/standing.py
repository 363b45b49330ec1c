"""Which proposals stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.learned import signs
from missionbrief.claims.learned.proposals import proposals
from missionbrief.claims.learned.scale import choices, scale
from missionbrief.claims.learned.summed import Summed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from missionbrief.claims.draft import Draft
    from missionbrief.claims.learned.named import Named
    from missionbrief.claims.learned.proposals import Proposal
    from missionbrief.claims.learned.signs import Signs
    from missionbrief.language.article import Sentence

# From which chance on a proposal stands that a rule makes, and one that only a name offers: near
# the best of four-fold cross-validation over the articles for which no rule was written, for rules
# on the low side, as what they find holds in texts of other makes too, and for names on the high
# side, as in these less than half of what names alone offer is right; statements are held to more,
# as in articles by other hands half of those told at less are nobody's words. 1 where rules alone
# propose.
LEAST = {
    "position": (0.2, 0.5),
    "contributor": (0.15, 0.45),
    "visit": (0.15, 1.0),
    "operation": (0.3, 0.45),
    "mandate": (0.12, 1.0),
    "casualty": (0.1, 1.0),
    "statement": (0.3, 1.0),
}
_RIVALS = {"position": 0.6}
"""The same for one that only a name offers where a rule tells whose claim it is."""
_BESIDE = 0.75
"""What part of the best chance in its sentence one must have that only a name offers: whoever is
only mentioned beside an actor shares most of his signs."""


# What the signs of a sentence add for each kind is summed once: every kind asks.
_WORDS = Summed("standing", lambda: {kind: scale(kind) for kind in LEAST})


def _shared(kind: str, sentence: Sentence) -> float:
    """What the signs of a sentence add for a kind."""
    return _WORDS.of(sentence, kind) + scale(kind).sum(signs.of_place(sentence))


def _own(kind: str, sentence: Sentence, proposal: Proposal) -> float:
    """What the signs of a proposal alone add for a kind; those of its words are summed once."""
    learned, (bound, *rest) = scale(kind), proposal.own
    where = (kind, *(t.i for t in proposal.named.tokens))
    return sentence.by_words(where, lambda: learned.sum(bound)) + learned.sum(*rest)


def standing(
    kind: str,
    sentence: Sentence,
    named: Callable[[Sentence], list[Named]],
    ruled: Callable[[Sentence], Iterable[Draft]],
) -> Iterator[Proposal]:
    """Yield the proposals of a sentence that are claims of a kind: of the drafts that the rules
    find and of those whom `named` returns."""
    learned = scale(kind)
    drafts = list(ruled(sentence))
    if not drafts and LEAST[kind][1] >= 1:
        return
    shared = _shared(kind, sentence)
    if not drafts and learned.start + shared < learned.floor:
        return
    found = proposals(sentence, named(sentence), drafts)
    weighed = [(learned.chance(shared + _own(kind, sentence, p)), p) for p in found]
    best = max((chance for chance, _ in weighed), default=0.0)
    by_rule, offered = LEAST[kind]
    ruled_in = {p.named.holder.name for chance, p in weighed if p.drafts and chance >= by_rule}
    for chance, proposal in weighed:
        if not proposal.drafts and proposal.named.holder.by in ruled_in:
            continue  # who speaks for it holds the view himself
        alone = max(offered, _RIVALS.get(kind, offered)) if ruled_in else offered
        if chance >= (by_rule if proposal.drafts else max(alone, _BESIDE * best)):
            yield proposal


def told(
    kind: str, sentence: Sentence, ruled: Callable[[Sentence], Iterable[Draft]]
) -> list[Draft] | None:
    """Return what the rules find in a sentence that tells a claim of a kind whose actors need not
    be named in it; None where it tells none."""
    learned = scale(kind)
    drafts = list(ruled(sentence))
    if not drafts and LEAST[kind][1] >= 1:
        return None
    shared = _shared(kind, sentence)
    acts = sentence.by_words(("acts", kind), lambda: learned.sum(signs.of_acts(sentence)))
    chance = learned.chance(shared + acts + learned.sum(signs.of_rules(drafts, drafts)))
    return drafts if chance >= LEAST[kind][not drafts] else None


def which(kind: str, sentence: Sentence, proposal: Proposal, *more: Signs) -> tuple[str, float]:
    """Return the stance or status of a proposal that only a name offers, by its signs and `more`,
    and its share of the likelihood."""
    told = (signs.of_sentence(sentence), *proposal.own, *more)
    return choices(kind)["which"].likeliest(told)
