"""How a verb tells that somebody is missing: "has not been found", "was last seen in March"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.harmed.voice import led_to

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

FOUND = frozenset({"find", "locate", "trace", "account", "hear", "see"})
_DUTIES = frozenset({"patrol", "mission", "operation", "ambush", "base", "duty", "convoy"})


def lost_sight(verb: Token) -> bool:
    """Return whether a verb says that its subject is missing: not found, seen or heard of since,
    last seen at some time or place, not come back from duty."""
    lemma = verb.base
    denied = any(c.dep_ == "neg" for c in verb.children)
    undergone = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
    since = any(c.lower_ == "since" for c in verb.children)
    if lemma == "see":
        return (denied and since) or (undergone and any(c.lower_ == "last" for c in verb.children))
    if lemma == "hear" and nothing_heard(verb):
        return True
    if lemma in FOUND:
        return denied and undergone and (lemma not in ("hear", "find") or _whole(verb))
    if lemma == "fail":
        return any(c.lemma_ == "return" and c.dep_ == "xcomp" for c in verb.children)
    duty = any(n.base in _DUTIES for n in led_to(verb, "from"))
    return lemma == "return" and denied and duty


def nothing_heard(verb: Token) -> list[Token]:
    """Return of whom "nothing has been heard"; nobody for any other verb."""
    if not any(c.lower_ == "nothing" and c.dep_ == "nsubjpass" for c in verb.children):
        return []
    return list(led_to(verb, "of", "from"))


def _whole(verb: Token) -> bool:
    """Whether nothing says what somebody was not found to be: "was not found guilty"."""
    return not any(c.dep_ in ("oprd", "acomp", "xcomp", "ccomp", "attr") for c in verb.children)
