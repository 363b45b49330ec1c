"""Every question that more than one claim answers, with its ruling."""

from __future__ import annotations

from collections.abc import Sequence

from missionbrief.analysis import (
    actor_accounts,
    harm_accounts,
    mandate_accounts,
    money_accounts,
    strength_accounts,
)
from missionbrief.analysis.accounts import Account, Published, account_order
from missionbrief.analysis.course import course
from missionbrief.analysis.record import Record
from missionbrief.analysis.visits import journeys, visit_dates
from missionbrief.mission import Mission


def conflicts(
    found: Sequence[Record], published: Published, mission: Mission
) -> tuple[Account, ...]:
    """Return the accounts: conflicts first, then definitions, developments and agreements.

    Claims answer one question where their fields say so (kind, actor, target, place, unit, time);
    how they are worded does not count. `published` maps a document to its earliest and latest
    day. The order of `found` does not show in the result.
    """
    accounts = [
        *strength_accounts.words(found, published),
        *strength_accounts.numbers(found, published),
        *strength_accounts.definitions(found),
        *strength_accounts.arrived(found, published),
        *strength_accounts.countries(found, mission),
        *mandate_accounts.dates(found, published),
        *mandate_accounts.votes(found, published),
        *mandate_accounts.renewal(found),
        *harm_accounts.fates(found, published),
        *harm_accounts.members(found, published),
        *harm_accounts.victims(found, published, mission.country),
        *harm_accounts.in_need(found, published, mission.country),
        *money_accounts.sizes(found, published),
        *money_accounts.given(found),
        *money_accounts.ends(found, published),
        *actor_accounts.positions(found, published),
        *actor_accounts.acts(found, published),
        *actor_accounts.denials(found, published),
        *course(found, published),
        *journeys(found, published),
        *visit_dates(found, published),
    ]
    return tuple(sorted(accounts, key=account_order))
