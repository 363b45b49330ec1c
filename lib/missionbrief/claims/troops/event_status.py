"""How a sentence puts a coming or going: done, still to come, denied or put on hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops import ways
from missionbrief.claims.troops.cues import is_way
from missionbrief.claims.troops.described import approved
from missionbrief.claims.troops.foretold import ahead, comes, coming, ranked, under_way
from missionbrief.claims.troops.held_up import yet_to_come
from missionbrief.language.grammar import infinitive
from missionbrief.language.modality import SHOULD, mode
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.claims.troops.moves import Move
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_PENDING = words("claims", "events", "pending")
_LETS = frozenset({"let", "allow", "permit", "enable"})
_OPENS = frozenset({"clear", "pave", "open", "allow", "enable", "permit", "facilitate", "prepare",
                    "approve", "authorise", "authorize", "agree", "finance", "fund"})  # fmt: skip
_SETS_OUT_TO = ways.SETS_OUT | ways.BRINGS | ways.ARRIVES - {"expect", "due", "set"}
_WORTH = frozenset({"sense", "point", "use", "logic", "wisdom", "purpose", "merit"})
STOPS = frozenset({"suspend", "halt", "pause", "freeze"})


def how_put(sentence: Sentence, move: Move) -> Status:
    """Return how a sentence puts a move: done, to come, denied or put on hold."""
    cue = move.cue
    lemma = cue.base
    if lemma in ways.AWAITS:
        return "planned"
    if cue.pos_ != "NOUN":
        if move.rule == "inverted":
            return "actual" if any(t.tag_ == "VBD" for t in sentence.span) else mode(cue)
        put = mode(cue)
        if put == "denied" and any(c.lower_ in SHOULD for c in cue.children):
            return "called_for"  # "not one of the 1,000 should leave"
        if put in ("planned", "actual") and ranked(cue):
            return "actual"
        if put == "actual" and cue.head.lemma_ in _LETS and cue.dep_ in ("ccomp", "xcomp"):
            return "planned"
        if put == "actual" and _by_which(cue) == "planned":
            return "planned"
        if put == "actual" and approved(cue):
            return "authorised"
        if is_way(cue):
            return "planned" if put in ("actual", "planned", "called_for") else put
        if put == "called_for" and lemma in ways.ARRIVES | ways.SETS_OUT | ways.JOINS:
            # "should land on Thursday" is expected; "should be brought home" is wanted.
            helping = {c.lower_ for c in cue.children}
            return "planned" if "should" in helping and "have" not in helping else put
        if put in ("planned", "actual") and lemma in ways.GREETS and _was(cue):
            # "were there to greet the second group"
            return "actual"
        if put == "actual" and (
            ahead(sentence, cue) or comes(cue) or coming(cue) or under_way(cue)
        ):
            return "planned"
        return put
    if any(c.lower_ == "no" and c.dep_ == "det" for c in cue.children):
        return "denied"  # "there has been no withdrawal of any contingent"
    above = next((t for t in cue.ancestors if t.pos_ in ("VERB", "AUX")), None)
    put = mode(above) if above is not None else "actual"
    if put == "actual" and yet_to_come(cue):
        return "planned"
    if above is None:
        return "actual"
    if above.base in _OPENS:
        return "planned"  # "clears the way for the departure of 1,000"
    if above.base in STOPS and put == "actual":
        return "frozen"
    if purpose(above) and put == "actual":
        return "planned"  # "were sent to coordinate a larger deployment"
    return "planned" if above.base in _PENDING else put


def _by_which(cue: Token) -> Status | None:
    """How that is put which is done by a move: "will begin its part by sending 24 officers"."""
    link = cue.head
    by = cue.dep_ == "pcomp" and link.lower_ in ("by", "with") and link.head.pos_ == "VERB"
    return mode(link.head) if by else None


def purpose(verb: Token) -> bool:
    """Return whether a verb tells what for another thing is done: "were sent *to plan* it"."""
    return infinitive(verb) and verb.i > verb.head.i and verb.head.base in _SETS_OUT_TO


def of_doubted_worth(verb: Token) -> bool:
    """Return whether somebody only asks after or denies the worth of a thing: "where is the sense
    in taking 1,000 officers there?", "sees no point in sending anyone"."""
    link = verb.head
    meant = verb.tag_ == "VBG" and verb.dep_ == "pcomp" and link.lower_ in ("in", "of")
    return meant and link.nbor(-1).base in _WORTH


def _was(cue: Token) -> bool:
    """Whether a verb hangs on one in the past, and on no "would"."""
    above = [t for t in cue.ancestors if t.pos_ in ("VERB", "AUX")]
    past = any(t.tag_ == "VBD" for t in above)
    return past and not any(c.tag_ == "MD" for t in (cue, *above) for c in t.children)
