"""Words that may tell of a coming or going."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops import ways
from missionbrief.claims.troops.carried import CARRIERS
from missionbrief.language.pointing import come_the_day
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token


_NOUNS = words("claims", "moves", "nouns")
_FLOWN = CARRIERS | {"flag", "mission", "sortie"}
_COME_TO = frozenset({"to nothing", "to naught", "to nought", "to grief", "to light", "to power",
                      "to terms", "to blows", "to an", "to a", "under fire"})  # fmt: skip
_WALKS = words("claims", "moves", "walks")
_OFF = frozenset({"off", "out", "down", "from"})
_DOORS = frozenset({"ramp", "hold", "gangway", "tarmac", "step", "stair", "staircase", "steps"})
_TIMES = frozenset({"day", "week", "month", "year", "hour", "period"})
_UNDER_WAY = ("en route", "on its way", "on their way", "on the way")
_AIRBORNE = frozenset({"fly", "come", "travel"})
_WHOLE = {
    "set": ("foot", "boots", "off", "out", "down"),
    "draw": ("down",),
    "scale": ("back", "down"),
    "phase": ("out",),
    "wind": ("down",),
    "thin": ("out",),
    "show": ("up",),
    "turn": ("up",),
    "put": ("down",),
    "touch": ("down",),
    "slip": ("into", "in"),
    "stream": ("into", "in"),
    "step": ("off", "onto", "foot", "into", "out"),
}


def _off_plane(verb: Token) -> bool:
    """Whether a verb of walking tells that they left what brought them: "marched off a transport",
    "filed down the ramp of"."""
    after = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 9)]
    if verb.base not in _WALKS or not len(after) or after[0].lower_ not in _OFF:
        return False
    return any(t.base in CARRIERS | _DOORS for t in after)


def on_the_way(token: Token) -> bool:
    """Whether "be" tells that they are on their way."""
    after = token.doc.text_of(token.i + 1, min(token.sent.end, token.i + 5)).lower()
    return token.lemma_ == "be" and after.startswith(_UNDER_WAY)


def is_way(token: Token) -> bool:
    """Whether "be" tells that they are on their way, or will be there: "is en route", "should be on
    the ground tomorrow"."""
    if token.lemma_ != "be":
        return False
    if on_the_way(token):
        return True
    after = token.doc.text_of(token.i + 1, min(token.sent.end, token.i + 5)).lower()
    ahead = any(c.tag_ == "MD" for c in token.children) or token.head.lower_ == "ought"
    return ahead and after.startswith(("on the ground", "in haiti", "in the country", "in place"))


def comes_back(verb: Token) -> bool:
    """Whether a verb that tells of no going by itself says that they are back, or make their way
    back: "are back in Nassau", "trudged back from Haiti"."""
    if verb.pos_ not in ("VERB", "AUX") or verb.nbor().lower_ != "back" or verb.base in ways.MOVES:
        return False
    whom = any(c.dep_ in ("dobj", "ccomp") for c in verb.children)
    linked = verb.i + 2 < verb.sent.end and verb.nbor(2).lower_ in ("home", "in", "from", "to")
    return linked and not whom and (verb.lemma_ == "be" or _moves_by(verb))


def _moves_by(verb: Token) -> bool:
    """Whether "back" tells where to or from where, as a verb of moving has it."""
    return any(c.lower_ == "back" and c.dep_ in ("advmod", "prt") for c in verb.children)


def expects(verb: Token) -> bool:
    """Whether somebody expects a body of people, and not what they do: "we expect 200 more"."""
    whom = next((c for c in verb.children if c.dep_ == "dobj"), None)
    clause = any(c.dep_ in ("ccomp", "xcomp") for c in verb.children)
    if whom is None or clause or verb.tag_ not in ("VBP", "VBZ", "VBG"):
        return False
    # "Expects 550 more by Christmas" tells how many there will be.
    return whom.pos_ != "NUM" or any(c.lower_ == "from" for c in whom.children)


def _remaining(left: Token) -> bool:
    """Whether "left" tells how many remain: "we have about 580 officers left here"."""
    if left.lower_ != "left" or left.dep_ not in ("acl", "ccomp", "oprd", "xcomp", "conj", "advcl"):
        return False
    own = any(c.dep_ in ("aux", "auxpass") for c in left.children)
    above = next((t for t in left.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return not own and above is not None and above.lemma_ in ("have", "be")


@kept
def is_cue(token: Token) -> bool:
    """Whether a word may tell of a coming or going. Not for the last of a sentence."""
    lemma = token.base
    if token.dep_ == "amod" and token.tag_ == "VBG" and token.base in _AIRBORNE:
        return False  # "cut by flying glass"
    if _remaining(token) or any(c.lower_ == "alive" for c in token.children):
        return False
    if token.lower_ == "coming" and token.dep_ == "amod" and token.head.lemma_ in _TIMES:
        return False  # "over the coming weeks"
    if lemma == "expect" and expects(token):
        return True
    if _off_plane(token) or is_way(token) or comes_back(token):
        return True
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
    if lemma == "leave" and any(c.dep_ == "auxpass" for c in token.children):
        return False  # "some 990 are left in Haiti", "were left to fend for themselves"
    if lemma == "recall" and (
        following == "that" or any(c.dep_ == "ccomp" for c in token.children)
    ):
        return False  # "recalled that the soldiers had all come back"
    if lemma == "set" and following == "out":
        # "had set out from Nairobi", not "set out to restore order", "set out a plan".
        after = token.doc.text_of(token.i + 2, min(token.i + 3, token.sent.end))
        return after in ("from", "for", "on", "at")
    if lemma == "come" and come_the_day(token):
        return False
    if lemma == "come" and token.doc.text_of(token.i + 1, token.i + 3).lower() in _COME_TO:
        return False
    if lemma == "precede":
        # "the 150 who had preceded them", not "the talks that preceded the vote".
        return any(c.dep_ == "dobj" and c.lower_ in ("them", "us") for c in token.children)
    if lemma == "follow" and any(c.dep_ == "dobj" for c in token.children):
        return False
    if lemma == "fly" and any(c.dep_ == "dobj" and c.base in _FLOWN for c in token.children):
        return False
    if lemma in ways.ARRIVES and token.i and token.nbor(-1).tag_ == "TO":
        return True
    return lemma in ways.MOVES and (token.pos_ in ("VERB", "AUX") or token.tag_ in ("VBN", "VBD"))


def is_passive(verb: Token) -> bool:
    """Whether a verb of moving is told of those who are moved."""
    if verb.tag_ != "VBN":
        return False
    before = verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]
    return any(t.lemma_ in ("be", "get") for t in before) or verb.dep_ in ("acl", "amod")
