"""Whom a sentence credits for what it says.

Credited are, in this order: the speaker of a transcript's turn; the speaker of the quotation that
the words stand in; whoever the narrowest frame of the sentence credits (see `reporting`); whose
statement the document is; whoever the sentence before credits, where this one only goes on with
it (see `carried`). Else the source speaks in its own voice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.bodies import BODIES, DOCUMENTS
from missionbrief.language.carried import backshifted, carried, recorded
from missionbrief.language.frame import EXPRESSING, REPORTING
from missionbrief.language.turns import REPORTER
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.frame import Frame
    from missionbrief.language.tokens import Token

__all__ = ["EXPRESSING", "REPORTING", "attributed_to", "credits"]

_FAR = 1_000
_ASKING = words("language", "reporting", "committing")
# What a communiqué calls those whose it is.
_PAPERS = DOCUMENTS | {"plan", "plans", "law", "budget", "draft", "text"}
_PRESS = frozenset({"paper", "newspaper", "daily", "tabloid"})
_OF_ITSELF = frozenset({"conference", "heads", "heads of government", "leaders", "ministers"})


def _aside(sentence: Sentence, token: Token, frame: Frame) -> bool:
    """Whether a token stands in a clause that the source adds of its own to what somebody only asks
    for or welcomes: "appealed for money for the force, which has been extended by a year"."""
    doc = sentence.span.doc
    told = [*doc[frame.verb_first : frame.verb_last + 1], doc[frame.first]]
    cues = {t.base for t in told}
    if cues & REPORTING or not cues & (EXPRESSING | _ASKING):
        return False
    clause = next((t for t in [token, *token.ancestors] if t.dep_ == "relcl"), None)
    if clause is None or clause.left_edge.i <= frame.first:
        return False
    opens = next((t for t in clause.subtree if t.lower_ in ("which", "whose", "who")), None)
    return opens is not None and opens.i > 0 and opens.nbor(-1).text == ","


def _glossed(token: Token) -> bool:
    """Whether a token stands where the source explains what somebody's words mean: "…, he said,
    referring to the mission that the Council approved in October"."""
    for step in (token, *token.ancestors):
        if step.lower_ == "referring" and step.dep_ == "advcl" and step.i:
            return step.nbor(-1).is_punct
    return False


def _credited(sentence: Sentence, token: Token) -> str | None:
    if _glossed(token):
        return None
    holding = [f for f in sentence.frames if f.holds(token) and not _aside(sentence, token, f)]

    def fits(frame: Frame) -> tuple[bool, int, int]:
        return _parted(sentence, token, frame), frame.length, _away(token, frame)

    return min(holding, key=fits).credited if holding else None


def _parted(sentence: Sentence, token: Token, frame: Frame) -> bool:
    """Whether a colon or semicolon parts a token from those whom a frame before it credits, as
    others are credited behind it: "X said so, and killings went on: 30 died, Y said"."""
    between = sentence.span.doc[frame.verb_last + 1 : token.i]
    return any(t.text in (":", ";") for t in between[1:])


def _away(token: Token, frame: Frame) -> int:
    """How far off the credit stands: the next one after a token is nearer than any before."""
    behind = frame.verb_first - token.i
    return behind if behind > 0 else _FAR + token.i - frame.verb_last


def credits(credited: str | None, who: str | None) -> bool:
    """Whether `who` is, or is among, those whom a claim credits."""
    if credited is None or who is None:
        return False
    listed = f", {credited}".replace(" and ", ", ") + ","
    return f", {who.replace(' and ', ', ')}," in listed


def _passed_on(sentence: Sentence, token: Token) -> str | None:
    """Whom a speaker or a reporter at a briefing credits by name: "the UN says that …"."""
    quoted = next((q for q in sentence.spoken if q[0] <= token.idx < q[1]), None)
    doc = sentence.span.doc
    holding = [
        f
        for f in sentence.frames
        if f.holds(token) and (quoted is None or quoted[0] <= doc[f.verb_first].idx < quoted[1])
    ]
    who = min(holding, key=lambda frame: frame.length).credited if holding else None
    if sentence.speaker == REPORTER and who is not None:
        # "A rights group put out a tally": a reporter who asks vouches for nothing.
        last = who.split()[-1].lower()
        if {last, last.removesuffix("s")} & (BODIES | _PRESS):
            return who
    known = sentence.article.mission.names.get(who or "")
    # What "Benin said" in a speaker's words is the speaker's account of Benin's offer.
    person = who in {name.canonical for name in sentence.article.people.values()}
    kind = known.kind if known is not None else "person" if person else None
    return who if who != sentence.speaker and kind in ("person", "organisation") else None


def attributed_to(sentence: Sentence, token: Token) -> str | None:
    """Return whom `sentence` credits for the words at `token`, or None for its own voice."""
    quoted = sentence.quoted_at(token)
    if sentence.in_turn or quoted is not None:
        return _passed_on(sentence, token) or quoted or sentence.speaker
    credited = _credited(sentence, token)
    if sentence.speaker is not None:
        return _in_own_words(sentence, credited)
    return credited or carried(sentence) or recorded(sentence) or backshifted(sentence)


def _in_own_words(sentence: Sentence, credited: str | None) -> str | None:
    """Whom a text credits that is itself somebody's: whoever it names, or else whose it is. What a
    plan or "the Conference" says there is told by the speaker."""
    if credited is None:
        before = carried(sentence)
        known = sentence.article.mission.names.get(before or "")
        of_body = known is not None and known.kind == "organisation"
        return before if of_body else sentence.speaker
    head = credited.split()[-1].lower()
    return sentence.speaker if credited.lower() in _OF_ITSELF or head in _PAPERS else credited
