"""Words that may tell of a coming or going."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops import ways
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token


_NOUNS = words("claims", "moves", "nouns")
_ALL = ways.ARRIVES | ways.SETS_OUT | ways.BRINGS | ways.TAKES_HOME | ways.GREETS | ways.JOINS
_FLOWN = words("claims", "moves", "carriers") | {"flag", "mission", "sortie"}
_WHOLE = {
    "set": ("foot", "off", "out"),
    "put": ("down",),
    "touch": ("down",),
    "step": ("off", "onto", "foot", "into", "out"),
}


def is_cue(token: Token) -> bool:
    """Whether a word may tell of a coming or going. Not for the last of a sentence."""
    lemma = token.lemma_.lower()
    if lemma in _NOUNS and token.pos_ == "NOUN":
        return True
    if lemma in ways.AWAITS:
        # "are expected on Thursday", "is due in": not "those expected", "due to the rain".
        before = token.doc[max(token.sent.start, token.i - 3) : token.i]
        return any(t.lemma_ in ("be", "still") for t in before) and token.nbor().lower_ != "to"
    if ways.sees_off(token):
        return True
    following = token.nbor().lower_
    if lemma in _WHOLE and following not in _WHOLE[lemma]:
        return False
    if lemma == "set" and following == "out":
        # "had set out from Nairobi", not "set out to restore order", "set out a plan".
        after = token.doc.text_of(token.i + 2, min(token.i + 3, token.sent.end))
        return after in ("from", "for", "on", "at")
    if lemma == "follow" and any(c.dep_ == "dobj" for c in token.children):
        return False
    if lemma == "fly" and any(
        c.dep_ == "dobj" and c.lemma_.lower() in _FLOWN for c in token.children
    ):
        return False
    if lemma in ways.ARRIVES and token.i and token.nbor(-1).tag_ == "TO":
        return True
    return lemma in _ALL and (token.pos_ in ("VERB", "AUX") or token.tag_ in ("VBN", "VBD"))


def is_passive(verb: Token) -> bool:
    """Whether a verb of moving is told of those who are moved."""
    if verb.tag_ != "VBN":
        return False
    before = verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]
    return any(t.lemma_ in ("be", "get") for t in before) or verb.dep_ in ("acl", "amod")
