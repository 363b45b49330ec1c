"""What a sentence says of what those in the field set out to do: aims that are met or not, results
that are brought, gangs that they have not been able to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.claim import HAPPENED
from missionbrief.claims.views.topic import is_mission
from missionbrief.language.grammar import subject
from missionbrief.language.modality import mode, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_UNABLE = words("claims", "assessment", "unable")
_BEATS = words("claims", "assessment", "beats")
_BRINGS = words("claims", "assessment", "brings")
_MEETS = words("claims", "assessment", "meets")
_AIMS = words("claims", "assessment", "aims")
CUES = _UNABLE | _BRINGS | _MEETS | _BEATS
_FOES = frozenset({"gang", "violence", "gunman", "bandit", "insecurity"})
_LITTLE = frozenset({"little", "nothing"})
_MUCH = frozenset({"much", "anything"})
_NO = frozenset({"no", "few", "little", "scant"})
_DONE = frozenset({"VBD", "VBZ", "VBN", "VBP"})


def of_effort(sentence: Sentence, token: Token) -> tuple[str, Token] | None:
    """Return the stance that a token tells of an effort, and the token that is judged: who made it,
    else the foes; None where it tells of none, or of one that is only meant."""
    if token.base in _UNABLE:
        return _unable(sentence, token)
    if token.pos_ != "VERB":
        return None
    if token.base in _BEATS:
        return _could_not(sentence, token)
    return _brought(sentence, token)


def _unable(sentence: Sentence, token: Token) -> tuple[str, Token] | None:
    """ "The mission has been unable to stop the gangs", "it proved impossible to defeat them"."""
    told = token if token.pos_ == "VERB" else token.head
    helped = {c.lower_ for c in told.children if c.dep_ == "aux"}
    if told.tag_ not in _DONE and not helped & {"has", "have", "had"}:
        return None
    able = token.base == "able"
    if mode(told) not in ({"denied"} if able else HAPPENED) or negated(token):
        return None
    beneath = [c for part in (token, told) for c in part.children if c.i > token.i]
    beats = next((c for c in beneath if c.base in _BEATS and c.tag_ == "VB"), None)
    foe = _foe(beats) if beats is not None else None
    return ("worsening", _who(sentence, told) or foe) if foe is not None else None


def _could_not(sentence: Sentence, verb: Token) -> tuple[str, Token] | None:
    """ "The mission could not hold back the gangs"; of what cannot be some day nothing is told."""
    helped = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    past = "could" in helped and "have" not in helped
    foe = _foe(verb) if past and negated(verb) and verb.dep_ in ("ROOT", "ccomp", "conj") else None
    who = _who(sentence, verb)
    return ("worsening", who) if foe is not None and who is not None else None


def _brought(sentence: Sentence, verb: Token) -> tuple[str, Token] | None:
    """ "The mission has brought visible results", "has achieved little", "its main aim of
    stabilising the country has been met"."""
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
    parts = ("nsubjpass",) if passive else ("dobj",)
    thing = next((c for c in verb.children if c.dep_ in parts), None)
    who = _who(sentence, verb)
    if thing is None or verb.dep_ in ("acl", "amod", "pcomp", "xcomp"):
        return None
    if mode(verb) not in HAPPENED | {"denied"}:
        return None
    if verb.base == "achieve" and who is not None and thing.lower_ in _LITTLE | _MUCH:
        few = thing.lower_ in _LITTLE or negated(verb) or "nor" in _opening(verb)
        return ("worsening", who) if few else None
    results = verb.base in _BRINGS and thing.lower_ in ("results", "result")
    aims = verb.base in _MEETS and thing.base in _AIMS and _of_field(sentence, thing)
    if not aims and not (results and who is not None):
        return None
    bad = negated(verb) or any(c.lower_ in _NO for c in thing.children)
    return ("worsening" if bad else "improving"), who or thing


def _opening(verb: Token) -> set[str]:
    return {t.lower_ for t in verb.doc[verb.sent.start : verb.i]}


def _of_field(sentence: Sentence, aim: Token) -> bool:
    """Whether an aim is the mission's, or one of peace in its country."""
    told = [*aim.subtree, *([who] if (who := subject(aim.head)) is not None else [])]
    return any(is_mission(sentence, t) or t.base in ("stabilise", "stabilize") for t in told)


def _who(sentence: Sentence, verb: Token) -> Token | None:
    """The mission, its people or the police, where they are the subject of a verb."""
    who = subject(verb)
    name = sentence.name_at(who) if who is not None else None
    if who is None or (name is not None and name.kind not in ("mission", "force", "organisation")):
        return None
    ours = name is not None and name.kind != "organisation"
    police = {t.lower_ for t in who.subtree} & {"police", "officers", "troops", "deployment"}
    return who if ours or police or is_mission(sentence, who) else None


def _foe(verb: Token) -> Token | None:
    """The gangs or the violence that a verb is done to."""
    beneath = [t for c in verb.children if c.dep_ in ("dobj", "prep", "prt") for t in c.subtree]
    return next((t for t in beneath if t.base in _FOES), None)
