"""Whether a sentence speaks of what a text, in force or a draft, says of a force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops.described import TEXTS
from missionbrief.claims.troops.put_words import segment

if TYPE_CHECKING:
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.claims.troops.owning import Owner
    from missionbrief.language.article import Sentence

_REACH = 12
_IN_FORCE = frozenset({"resolution", "mandate", "authorisation", "authorization", "council"})
_PROPOSED = frozenset({"draft", "proposed", "proposal", "proposals", "would", "proposes", "should"})
_PROVIDES = frozenset({"provide", "allow", "permit", "foresee", "envisage", "set", "fix", "cap",
                       "limit", "give", "envision"})  # fmt: skip
_MAKES = frozenset({"create", "establish", "set", "mandate", "launch"})

_TURNS = frozenset({"turn", "transform", "convert", "upgrade", "replace", "expand"})
_DECIDES = frozenset({"vote", "agree", "decide", "resolve"})


def drafted(sentence: Sentence, owned: Owner) -> bool:
    """Whether a draft would have the force have so many."""
    words_ = {t.lower_ for t in sentence.span}
    return owned.relation != "contributor" and "would" in words_ and bool(words_ & TEXTS)


def allowed_by_text(sentence: Sentence, count: Count) -> bool:
    """Whether a resolution in force, or the Council, is told to provide for so many: "the
    resolution provides for up to 5,500", "the mandate allows for 2,500"."""
    left = segment(sentence, count)
    verb = next((t for t in left if t.pos_ == "VERB"), None)
    if (
        verb is None
        or verb.lemma_ not in _PROVIDES
        or {t.lower_ for t in sentence.span} & _PROPOSED
    ):
        return False
    before = [t for t in left if t.i < verb.i]
    deciding = any(
        (n := sentence.name_at(t)) is not None and n.kind == "organisation" and n.decides
        for t in before
    )
    return deciding or any(t.base in _IN_FORCE for t in before)


def created(sentence: Sentence, count: Count) -> bool:
    """Whether a decision in force makes a force of so many: "the resolution, which creates a force
    of up to 5,500", "the Council set up a force of 5,550"."""
    doc, start = sentence.span.doc, sentence.span.start
    if not sentence.lemmas & _IN_FORCE or {t.lower_ for t in sentence.span} & _PROPOSED:
        return False
    for token in reversed(doc[max(start, count.first - _REACH) : count.first]):
        if token.pos_ == "VERB":
            made = token.base in _MAKES
            if token.tag_ == "VB" and token.base in _MAKES | _TURNS:
                # "voted 12-0 with three abstentions to turn the mission into a force of 5,550"
                lead = doc[start : token.i]
                told = any(t.tag_ == "VBD" and t.base in _DECIDES for t in lead)
                return told and all(t.lower_ not in ("whether", "not") for t in lead)
            return made and token.tag_ in ("VBZ", "VBD", "VBN", "VBP", "VBG")
        if token.pos_ == "PUNCT" and token.text not in ('"', "“", "”", "'"):
            return False
    return False
