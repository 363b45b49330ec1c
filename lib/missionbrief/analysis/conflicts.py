"""Every question that more than one claim answers, with its ruling."""

from __future__ import annotations

from collections.abc import Sequence

from missionbrief.analysis import questions
from missionbrief.analysis.accounts import Account, Published, account_order
from missionbrief.analysis.course import course
from missionbrief.analysis.record import Record
from missionbrief.analysis.visits import journeys


def conflicts(found: Sequence[Record], published: Published, lead: str) -> tuple[Account, ...]:
    """Return the accounts: conflicts first, then definitions, developments and agreements.

    `published` maps a document to its earliest and latest day, `lead` is the lead nation. The
    order of `found` does not show in the result.
    """
    accounts = [
        *questions.strength_words(found, published),
        *questions.strength_numbers(found, published),
        *questions.strength_definitions(found),
        *questions.arrival_numbers(found, published),
        *questions.contributor_lists(found, lead),
        *questions.mandate_dates(found, published),
        *questions.mandate_renewal(found),
        *questions.fates(found, published),
        *questions.victim_counts(found, published),
        *course(found, published),
        *journeys(found, published),
    ]
    return tuple(sorted(accounts, key=account_order))
