"""Whose personnel a claim is about: the country of a force that is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft

# What a list of parts tells is no country's whole: "twenty belong to the Jamaica Defence Force".
_LISTED = "bare-listed"
_OF_COUNTRIES = frozenset({"personnel", "arrival", "casualty"})


def whose(draft: Draft, kind: str) -> str | None:
    """Return the actor of a draft; for personnel told by a country's own force, the country
    ("six members of the Royal Bahamas Defence Force"), unless the sentence tells several of its
    forces apart ("20 from the Jamaica Defence Force and 4 from the Jamaica Constabulary Force")."""
    if draft.actor is None or kind not in _OF_COUNTRIES or draft.rule == _LISTED:
        return draft.actor
    mission = draft.sentence.article.mission
    force = mission.names.get(draft.actor)
    if force is None or force.kind != "organisation" or force.unit is None or not force.country:
        return draft.actor
    named = draft.sentence.names_of("organisation")
    forces = {m.name.canonical for m in named if m.name.unit and m.name.country == force.country}
    return draft.actor if len(forces) > 1 else force.country
