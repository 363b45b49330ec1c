"""What a sentence says of how an effort came out: results that are slow or impressive, a mission
that failed or is hailed as a success, order that nobody manages to restore."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.claim import HAPPENED
from missionbrief.claims.views.topic import is_mission, spoken_of
from missionbrief.language.grammar import subject
from missionbrief.language.modality import mode, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_RESULTS = words("claims", "assessment", "results")
_SLIGHT = words("claims", "assessment", "slight")
_FINE = words("claims", "assessment", "fine")
_SLOWS = words("claims", "assessment", "slows")
_CALLS = words("claims", "assessment", "calls")
_RESTORES = words("claims", "assessment", "restores")
_ORDER = words("claims", "assessment", "order")
_STRIVES = frozenset({"struggle", "fail", "failure", "inability", "unable"})
_VERDICTS = {"failure": "worsening", "fiasco": "worsening", "success": "improving"}
CUES = _SLIGHT | _FINE | _SLOWS | _CALLS | _RESTORES | {"fail"}


def of_outcome(sentence: Sentence, token: Token) -> tuple[str, Token] | None:
    """Return the stance that a token tells of an outcome, and the token that is judged; None where
    it tells of none, or of one that is only meant."""
    if token.pos_ in ("ADJ", "VERB") and token.dep_ == "acomp":
        return _described(sentence, token)
    if token.pos_ == "VERB" and token.base in _RESTORES:
        return _restored(sentence, token)
    if token.pos_ != "VERB" or mode(token) not in HAPPENED:
        return None
    if token.base in _SLOWS:
        return _slowed(sentence, token)
    if token.base == "fail":
        return _failed(sentence, token)
    return _called(sentence, token) if token.base in _CALLS else None


def _described(sentence: Sentence, word: Token) -> tuple[str, Token] | None:
    """ "Results remain scarce", "its achievements have been impressive"."""
    who = subject(word.head)
    if who is None or who.base not in _RESULTS or not _ours(sentence, who):
        return None
    if mode(word.head) not in HAPPENED or negated(word.head):
        return None
    if word.lower_ in _SLIGHT:
        return "worsening", who
    return ("improving", who) if word.lower_ in _FINE else None


def _slowed(sentence: Sentence, verb: Token) -> tuple[str, Token] | None:
    """ "Progress has been hampered by a lack of helicopters"."""
    parts = ("nsubjpass",) if any(c.dep_ == "auxpass" for c in verb.children) else ("dobj",)
    what = next((c for c in verb.children if c.dep_ in parts), None)
    told = what is not None and what.base in _RESULTS and _ours(sentence, what)
    return ("worsening", what) if told and what is not None and not negated(verb) else None


def _failed(sentence: Sentence, verb: Token) -> tuple[str, Token] | None:
    """ "The mission has failed": at all, not at one thing."""
    who = subject(verb)
    whole = not any(c.dep_ in ("dobj", "xcomp", "prep", "ccomp") for c in verb.children)
    told = who is not None and is_mission(sentence, who) and whole and not negated(verb)
    return ("worsening", who) if told and who is not None else None


def _restored(sentence: Sentence, verb: Token) -> tuple[str, Token] | None:
    """ "The force is struggling to restore order", "its failure to bring back calm", "has yet to
    make headway"."""
    above = verb.head
    yet = above.base == "have" and any(c.lower_ == "yet" for c in (*above.children, *verb.children))
    strives = verb.dep_ in ("xcomp", "acl") and (above.base in _STRIVES or yet)
    what = next((c for c in verb.children if c.dep_ == "dobj" and c.base in _ORDER), None)
    if not strives or what is None or negated(above):
        return None
    if above.pos_ == "VERB" and not yet and mode(above) not in HAPPENED:
        return None
    who = subject(above)
    ours = who is not None and is_mission(sentence, who)
    return ("worsening", who if ours and who else what) if _ours(sentence, what) else None


def _called(sentence: Sentence, verb: Token) -> tuple[str, Token] | None:
    """ "Calls the mission a failure", "the mission was hailed as a success"."""
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
    what = next((c for c in verb.children if c.dep_ == ("nsubjpass" if passive else "dobj")), None)
    named = [c for c in verb.children if c.dep_ in ("oprd", "attr")]
    named += [g for c in verb.children if c.lower_ == "as" for g in c.children]
    # The parse may take "the mission a failure" for a clause of its own.
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.base in _VERDICTS), None)
    if clause is not None:
        named, what = [clause], subject(clause) or what
    verdict = next((t for t in named if t.base in _VERDICTS), None)
    if verdict is None or what is None or not is_mission(sentence, what) or negated(verb):
        return None
    return _VERDICTS[verdict.base], what


def _ours(sentence: Sentence, noun: Token) -> bool:
    """Whether results are those of the mission or in its country, as far as the sentence tells."""
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is not None and owner.pos_ != "PRON":
        return is_mission(sentence, owner)
    home = sentence.article.mission.country
    return spoken_of(sentence) or any(m.name.canonical == home for m in sentence.names)
