"""Whether words speak of an operation of the United Nations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import after, before
from missionbrief.claims.views.topic import PAST
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_OPERATIONS = words("claims", "topic", "operations")
_HANDS = frozenset({"turn", "hand", "transfer", "pass", "handover"})
_DUES = frozenset({"budget", "dues", "arrears", "assessment"})
_BREAKS = frozenset({"VERB", "AUX", "DET", "ADP"})
_LAWS = frozenset({"security", "resolution", "mandate", "charter", "council", "-"})
_FLAGS = frozenset({"flag", "banner", "umbrella", "helmet"})
_UNDER = frozenset({"footing", "command", "umbrella", "auspices"})
_REHATTED = frozenset(
    {"rehatted", "rehatting", "re-hatted", "re-hatting", "rehat", "hatted", "hatting"}
)
_RUN = frozenset({"led", "funded", "run", "commanded"})
_SHY = frozenset({"backed", "authorised", "authorized", "mandated", "sanctioned", "approved",
                  "supported", "endorsed", "-"})  # fmt: skip


def united_nations(tokens: list[Token]) -> Token | None:
    """Return the word by which `tokens` speak of an operation of the United Nations: "a UN
    peacekeeping mission", "blue helmets"; not "the UN-backed mission"."""
    for token in tokens:
        word = token.lower_
        if word in ("un-led", "u.n.-led") or (
            word in ("helmets", "helmet") and "blue" in before(token, 2)
        ):
            return token
        if word in ("un", "u.n.", "nations", "un-funded", "un-mandated"):
            following = after(token, 5)
            if set(following[:2]) & _SHY and not set(following[:2]) & _RUN:
                continue
            if set(following[:1]) & _UNDER:
                return token  # "put the force on a UN footing"
            if set(following) & _DUES or before(token, 2) == ["-", "non"]:
                continue
            if "return" in before(token, 3) and not set(following[:2]) & _LAWS:
                return token
            taken = after(token, 7)
            takes = "take" in taken[:3] and set(taken) & {"over", "charge", "command"}
            if takes and "'s" not in taken:
                return token
            rest = token.doc[token.i + 1 : min(token.sent.end, token.i + 5)]
            at = next((t.i for t in rest if t.lower_ in _OPERATIONS), None)
            if at is not None and any(t.pos_ in _BREAKS for t in rest if t.i < at):
                # "that the UN bear the mission's costs"
                continue
            if set(following[:4]) & _OPERATIONS and not set(before(token, 3)) & PAST:
                return token
            if "under" in before(token, 3) and not set(following[:2]) & _LAWS:
                return token
            lead = set(before(token, 6))
            if lead & _REHATTED or (lead & _FLAGS and "under" in lead):
                return token
            given = {t.base for t in token.doc[max(token.sent.start, token.i - 6) : token.i]}
            if given & _HANDS and "to" in before(token, 3) and not set(following[:2]) & _LAWS:
                return token
            if set(before(token, 4)) & {"peacekeeping", "operation", "peacekeepers"}:
                return token
        of_peace = word == "peace" and set(after(token, 1)) & {"operation", "operations"}
        if of_peace and set(before(token, 2)) & {"a", "full", "such"}:
            return token
        if word.startswith("peacekeep"):
            earlier = before(token, 4)
            if word == "peacekeeping" and not set(after(token, 2)) & _OPERATIONS:
                continue
            if not set(earlier) & (PAST | {"led", "kenya", "kenyan", "backed"}):
                return token
    return None


def peace_lacks(sentence: Sentence) -> bool:
    """Return whether it is told that peacekeepers need "a peace to keep": who says so of a country
    without one wants none sent there."""
    return "peace" in sentence.lemmas and any(
        t.lower_ == "peace" and {"to", "keep"} <= set(after(t, 3)) for t in sentence.span
    )
