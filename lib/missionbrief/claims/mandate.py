"""What gives the mission its right to be there: authorisations, votes, renewals, ends, rulings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.law.accords import accords
from missionbrief.claims.law.drafts import drafts
from missionbrief.claims.law.mandate_acts import acts
from missionbrief.claims.law.mandate_ends import ends
from missionbrief.claims.law.mandate_length import lengths
from missionbrief.claims.law.mandate_settle import settle
from missionbrief.claims.law.mandate_votes import votes
from missionbrief.claims.law.rulings import rulings
from missionbrief.claims.learned.standing import told as stands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.draft import Draft
    from missionbrief.language.article import Sentence

KIND = "mandate"

__all__ = ["KIND", "find", "settle"]


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield what `sentence` says of the mission's mandate."""
    yield from stands(KIND, sentence, ruled) or ()


def ruled(sentence: Sentence) -> Iterator[Draft]:
    """Yield what the rules find, which are `authorised`,
    `authorised_by`, `renewed`, `expires`, `term`, `drafted`, `barred`, `ruled`, `signed`,
    `votes` and `abstentions`.
    """
    counted = [*votes(sentence)]
    told = [*ends(sentence), *acts(sentence)]
    # By how many votes a resolution was adopted tells of it.
    told = [d for d in told if not counted or d.rule != "authorised_by"]
    yield from told
    if not told:
        yield from lengths(sentence)
    if not any(d.rule != "expires" for d in told):
        yield from drafts(sentence)
    yield from rulings(sentence)
    yield from accords(sentence)
    yield from counted
