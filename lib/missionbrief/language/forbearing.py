"""What somebody keeps from doing: "refrain from sending", "decided against sending", "ruled out
sending", "stopped short of sending"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

# By the word that leads on to the verb: the verbs it hangs on, and what these need beside them.
_VERBS = {
    link: words("language", "forbearing", link) for link in ("from", "against", "of", "on", "out")
}
_BESIDE = {
    "hold": frozenset({"back", "off"}),
    "shy": frozenset({"away"}),
    "steer": frozenset({"clear"}),
    "stop": frozenset({"short"}),
    "rule": frozenset({"out"}),
    "come": frozenset({"down", "out"}),
}
_BACK = 4


@kept
def forborne(verb: Token) -> Token | None:
    """Return the verb by which the doer of `verb`, told with "-ing", keeps from doing it; None
    where there is none. Whether that verb is itself denied is for the caller to ask."""
    if verb.tag_ != "VBG" or verb.i <= verb.sent.start:
        return None
    link = verb.doc[verb.i - 1].lower_
    if link not in _VERBS:
        return None
    first = max(verb.sent.start, verb.i - 1 - _BACK)
    for governor in reversed(verb.doc[first : verb.i - 1]):
        if governor.text in ",;:":
            return None
        if governor.base in _VERBS[link] and governor.pos_ == "VERB":
            beside = _BESIDE.get(governor.base)
            between = {t.lower_ for t in verb.doc[governor.i + 1 : verb.i]}
            return governor if beside is None or between & beside else None
    return None
