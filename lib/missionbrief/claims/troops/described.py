"""How what stands beside a number of personnel describes them: "a planned 2,500", "the 1,000 it
had promised", "a ceiling of 5,550", "the deployment of 600"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.troops.people_words import BODIES
from missionbrief.language.grammar import predicate
from missionbrief.language.modality import AUTHORISED, PLEDGED, PLEDGES, Mode, mode
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_PLANNED = words("claims", "described", "planned")
_PLEDGED = words("claims", "described", "pledged")
ALLOWED = words("claims", "described", "allowed")
# "A ruling against the deployment of 1,000 officers, who are supposed to lead it".
_DUE = re.compile(
    r"\bwho (?:are|had|have) (?:\w+ly )?(?:been )?(?:supposed|meant|due|expected|to)\b"
)
SENDING = words("claims", "described", "sending")
CEILINGS = words("claims", "described", "ceilings")
AIMS = words("claims", "described", "aims")
_ASKS = words("claims", "described", "asks")
_DRAFTS = words("claims", "described", "drafts")
_TAKES_BACK = words("claims", "described", "takes_back")
TEXTS = frozenset({"draft", "resolution", "text", "proposal", "measure"})
PENDING_TEXTS = frozenset({"draft", "proposal"})
ADOPTS = words("claims", "strength", "adopts")
_WINS = words("claims", "described", "wins")
_WON = words("claims", "described", "won") | words("claims", "operation", "places")
_LIFTS = frozenset({"raise", "lift", "increase", "double", "bring", "take", "rise", "go", "grow",
                    "climb", "jump"})  # fmt: skip
_RAISES = frozenset({"bring", "take", "raise", "increase"})
_DONE = frozenset({"since", "after", "following", "despite", "with", "brings", "bringing"})
_APPROVES = frozenset({"clear", "approve", "ratify", "greenlight", "back", "endorse"})
_HOUSING = frozenset({"base", "camp", "barracks", "housing", "accommodation", "quarter", "facility",
                      "compound", "room", "space", "tent", "bed", "lodging"})  # fmt: skip


def status_of(token: Token) -> Status | None:
    """Return the status that a participle or adjective gives what stands beside it."""
    word = token.lower_
    if word in _PLEDGED:
        return "pledged"
    if word in ALLOWED:
        return "authorised"
    return "planned" if word in _PLANNED else None


def _holder(sentence: Sentence, count: Count) -> Token | None:
    """The noun that has the number after "of" or "for": "the *deployment* of up to 1,000", "a
    *deal* for 1,000"; of a body that holds them, what holds the body."""
    doc, start = sentence.span.doc, sentence.span.start
    i = count.first - 1
    while i > start:
        token = doc[i]
        if token.lower_ in ("of", "for") or (
            token.lower_ == "at" and doc[i - 1].lemma_ in CEILINGS
        ):
            above = doc[i - 1]
            body = above.base in BODIES - SENDING
            if not body or token.lower_ != "of":
                return above
            i -= 1
        elif token.pos_ not in ("DET", "ADJ", "ADV", "NUM", "PROPN") and (
            token.tag_ not in ("VBN", "PRP$") and token.lower_ not in BODIES
        ):
            return None
        i -= 1
    return None


def held(sentence: Sentence, count: Count) -> Status | None:
    """Return the status by the noun that holds the number (a pledge, a ceiling, a dispatch, a
    request of or for so many), or None."""
    holder = _holder(sentence, count)
    doc = sentence.span.doc
    after = doc[count.last + 1].base if count.last + 1 < sentence.span.end else ""
    if after in AIMS | CEILINGS:
        return "planned" if after in AIMS else "authorised"
    if _set_at(sentence, count):
        before = {t.base for t in sentence.span if t.i < count.first}
        if names_adoption(sentence):
            return "authorised"
        if before & _DRAFTS:
            return "planned"
        return "called_for" if before & _ASKS else "authorised"
    if holder is None:
        return None
    lemma = holder.base
    lemmas = {t.base for t in sentence.span}
    if lemma in PLEDGES:
        return "denied" if lemmas & _TAKES_BACK else "pledged"
    if lemma in CEILINGS:
        return "planned" if lemmas & _DRAFTS and not names_adoption(sentence) else "authorised"
    if lemma in AIMS:
        return "planned"
    if lemma in _ASKS:
        return "called_for"
    if lemma in _HOUSING and holder.nbor().lower_ == "for":
        return "planned"  # "a base for 2,500 personnel is being built"
    if lemma not in SENDING or holder.nbor().lower_ != "of":
        return None
    verb = predicate(holder if holder.pos_ == "NOUN" else count.head)
    if verb is not None and verb.lemma_ in _RAISES:
        return hung(verb)
    if verb is not None and verb.base in AUTHORISED | _APPROVES and mode(verb) == "actual":
        way = any(c.lemma_ in ("way", "path") for c in verb.children)
        # What a parliament approves up to is a ceiling; "approved the sending of 1,000" foresees.
        capped = count.quantity.qualifier == "at_most" or verb.base not in _APPROVES
        return "authorised" if (capped or verb.lemma_ == "clear") and not way else "planned"
    promised = verb is not None and verb.base in PLEDGED and mode(verb) == "pledged"
    if promised and holder.dep_ == "dobj":
        return "pledged"  # "has promised the deployment of 1,000"
    if "would" in lemmas and lemmas & TEXTS:
        return "planned"
    if _achieved(sentence, holder):
        return "actual"
    near = sentence.span.doc[max(sentence.span.start, holder.i - 3) : holder.i]
    after = doc.text_of(count.last + 1, min(sentence.span.end, count.last + 4)).lower()
    due = _DUE.search(doc.text_of(count.last + 1, min(sentence.span.end, count.last + 7)).lower())
    if not due and any(f"who {verb}" in after for verb in ("have", "are", "has", "had")):
        return "actual"
    by = {t.lower_ for t in near} & _DONE
    if by == {"with"} and verb is not None and mode(verb) == "planned":
        return "planned"  # "will begin its part in it with the deployment of 20"
    return "actual" if by else "planned"


def _achieved(sentence: Sentence, sending: Token) -> bool:
    """Whether a sending is told to have done what only those on the ground can have done: "the
    deployment of 400 officers has secured the port", "has restored calm in the capital"; not "has
    won support"."""
    verb = sending.head
    if sending.dep_ != "nsubj" or verb.base not in _WINS:
        return False
    helped = [c for c in verb.children if c.dep_ == "aux"]
    done = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and [c.lemma_ for c in helped] == ["have"])
    if not done or mode(verb) != "actual":
        return False
    for thing in (c for c in verb.children if c.dep_ == "dobj"):
        name = sentence.name_at(thing)
        if thing.base in _WON or (name is not None and name.kind == "place"):
            return True
    return False


def approved(verb: Token) -> bool:
    """Return whether a gerund is what somebody approved: "approved sending 20 engineers"."""
    return verb.tag_ == "VBG" and verb.head.base in AUTHORISED | _APPROVES and verb.dep_ in (
        "xcomp", "ccomp", "dobj", "pcomp")  # fmt: skip


def names_adoption(sentence: Sentence) -> bool:
    """Whether a text is told to be adopted, so that what it sets is in force."""
    return any(t.base in ADOPTS and t.pos_ == "VERB" for t in sentence.span)


def _set_at(sentence: Sentence, count: Count) -> bool:
    """Whether a ceiling is set at the number: "set the maximum strength of the force at 5,550"."""
    doc, start = sentence.span.doc, sentence.span.start
    lead = [t.base for t in doc[max(start, count.first - 10) : count.first]]
    if not lead or lead[-1] not in ("at", "to"):
        return False
    if lead[-1] == "to":
        # "raise the cap on uniformed personnel to 5,500"
        return bool(CEILINGS & set(lead)) and bool(_LIFTS & set(lead))
    allowed = {"authorized", "authorised", "authorize", "authorise"}
    return bool(CEILINGS & set(lead)) or ("strength" in lead and bool(allowed & set(lead)))


def hung(verb: Token) -> Mode:
    """Return how a verb is put; a participle goes by what it hangs on: "would join them, bringing
    the contingent to 1,000"."""
    above = verb.head
    hangs = verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl") and above.pos_ == "VERB"
    return mode(above) if hangs and mode(verb) == "actual" else mode(verb)


def ceiling(sentence: Sentence, count: Count) -> bool:
    """Whether the number is a ceiling, which "exact" does not tell."""
    holder = _holder(sentence, count)
    if _set_at(sentence, count):
        return True
    return holder is not None and holder.base in CEILINGS
