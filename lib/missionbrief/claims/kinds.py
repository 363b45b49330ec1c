"""The kinds of claims that are read. A new kind is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from missionbrief.claims import (
    arrival,
    casualty,
    contributor,
    mandate,
    personnel,
    position,
    violence,
)
from missionbrief.claims.draft import Draft
from missionbrief.language.article import Sentence

Find = Callable[[Sentence], Iterator[Draft]]
Settle = Callable[[list[Draft]], list[Draft]]

FINDERS: dict[str, Find] = {
    module.KIND: module.find
    for module in (personnel, arrival, casualty, violence, contributor, mandate, position)
}
# Kinds whose drafts depend on each other are settled once the whole article has been read.
SETTLERS: dict[str, Settle] = {module.KIND: module.settle for module in (casualty, mandate)}
