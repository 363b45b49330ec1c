"""The kinds of claims that are read. A new kind is one module, named here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from missionbrief.claims import (
    arrival,
    assessment,
    casualty,
    contributor,
    displacement,
    funding,
    mandate,
    operation,
    personnel,
    position,
    statement,
    violence,
    visit,
)
from missionbrief.claims.draft import Draft
from missionbrief.language.article import Sentence

Find = Callable[[Sentence], Iterator[Draft]]
Settle = Callable[[list[Draft]], list[Draft]]

MODULES = (
    personnel,
    arrival,
    casualty,
    violence,
    displacement,
    funding,
    contributor,
    mandate,
    visit,
    operation,
    position,
    statement,
    assessment,
)
FINDERS: dict[str, Find] = {module.KIND: module.find for module in MODULES}
RULED: dict[str, Find] = {module.KIND: getattr(module, "ruled", module.find) for module in MODULES}
"""What the rules of a kind find before it is weighed."""
# A kind whose drafts depend on each other settles them once the whole article has been read.
SETTLERS: dict[str, Settle] = {
    module.KIND: module.settle for module in MODULES if hasattr(module, "settle")
}
# A number that counts the harmed or uprooted counts no strength: "eight officers, three of them
# critically".
RATHER: dict[str, tuple[str, ...]] = {
    personnel.KIND: (casualty.KIND, violence.KIND, displacement.KIND),
}
# What these tell in a sentence that is about another country is not of the mission.
THERE: frozenset[str] = frozenset(
    module.KIND
    for module in (personnel, arrival, casualty, violence, displacement, funding, operation)
)
# What is told of the same by another kind besides: the drafts of a kind, less those that say no
# more than the drafts of the kinds named, which are read before it.
BESIDES: dict[str, tuple[tuple[str, ...], Callable[[list[Draft], list[Draft]], list[Draft]]]] = {
    contributor.KIND: ((personnel.KIND, arrival.KIND), contributor.uncounted),
}
