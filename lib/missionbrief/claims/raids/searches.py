"""The search for a member of the mission who is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.raids.forces import last_force
from missionbrief.language.grammar import subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.raids.actions import Event
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_TOLD = frozenset({"NOUN", "VERB"})
_MISSING = frozenset({"missing", "unaccounted", "disappeared", "vanished", "whereabouts"})
_THINGS = words("claims", "operation", "weapons") | {"truck", "vehicle", "car", "wreck", "boat"}
_TEAMS = frozenset({"team", "unit", "squad", "diver", "drone"})
_BACK = 3


def searches(sentence: Sentence) -> Iterator[Event]:
    """Yield the search for a member of the mission who is missing."""
    before = sentence.article.sentences[max(0, sentence.number - _BACK) : sentence.number]
    for token in sentence.span:
        sought = token.base in ("search", "look", "locate") and token.pos_ in _TOLD
        if token.tag_ == "VBN" and not any(c.dep_ in ("aux", "auxpass") for c in token.children):
            continue  # "located in the Artibonite"
        for_ = token.lemma_ == "locate" or any(c.lower_ == "for" for c in token.children)
        going = token.lemma_ == "search" and token.pos_ == "NOUN" and token.dep_ == "nsubj"
        party = token.lower_ == "search" and token.head.lemma_ in ("team", "party", "crew")
        if (not party and (not sought or not (for_ or going))) or _for_things(token):
            continue
        spoken = [t for s in [*before, sentence] for t in s.span]
        if any(t.lower_ in _MISSING for t in spoken) and any(
            unit_of(t) in ("officers", "soldiers") for t in spoken
        ):
            by: str | None = last_force(sentence)
            if by in sentence.article.mission.home_forces and _by_teams(sentence, token):
                by = None  # whose they are is not told by the police's vehicle beside it
            yield token, by, "search for missing officer", "during"
            return


def _by_teams(sentence: Sentence, search: Token) -> bool:
    """Whether teams search that are told of anew and of no force: "specialised teams were sent to
    search", after what befell a vehicle of the police."""
    who = (subject(t) for t in search.ancestors if t.pos_ in ("VERB", "AUX"))
    team = next((w for w in who if w is not None), None)
    if team is None or team.base not in _TEAMS:
        return False
    if any(t.lower_ == "police" or sentence.name_at(t) is not None for t in team.subtree):
        return False
    known = any(c.lower_ in ("the", "its", "their", "our") for c in team.children)
    return not known and not sentence.names_of("force", "mission")


def _for_things(word: Token) -> bool:
    """Whether a search is for a vehicle or the like: "a search for a stolen truck"."""
    sought = (n for c in word.children if c.lower_ == "for" for n in c.children)
    return any(n.base in _THINGS for n in sought)
