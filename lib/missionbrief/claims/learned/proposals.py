"""What might be a claim of a kind: somebody named in a sentence, with what the rules say of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.claims.learned import signs
from missionbrief.claims.learned.named import Named, kind_of
from missionbrief.claims.views.delegates import Holder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from missionbrief.claims.draft import Draft
    from missionbrief.claims.learned.signs import Signs
    from missionbrief.language.article import Sentence


@dataclass(frozen=True)
class Proposal:
    """Somebody named in a sentence, the drafts of the rules whose actor he is, and the signs that
    are his `own` and not those of the sentence."""

    named: Named
    drafts: tuple[Draft, ...]
    own: tuple[Signs, ...]


def proposals(
    sentence: Sentence, named: Sequence[Named], drafts: Sequence[Draft]
) -> Iterator[Proposal]:
    """Yield everybody named and every actor of a draft once, in order."""
    found = {n.holder.name: n for n in named}
    for draft in drafts:
        if draft.actor is not None:
            found.setdefault(draft.actor, Named(Holder(draft.actor), []))
    for rank, one in enumerate(found.values()):
        mine = tuple(d for d in drafts if d.actor == one.holder.name)
        spoken_for = one.holder.by is not None
        yield Proposal(
            one,
            mine,
            (
                signs.of_named(sentence, one.tokens),
                signs.of_rank(kind_of(sentence, one), rank, len(found), spoken_for),
                frozenset({f"how:{one.how}"}),
                signs.of_rules(drafts, mine),
            ),
        )
