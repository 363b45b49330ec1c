"""Numbers of a force that a text sets: one in force authorises them, a draft only plans them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops.described import ADOPTS, ALLOWED, CEILINGS, PENDING_TEXTS, TEXTS
from missionbrief.language.grammar import climb, predicate
from missionbrief.language.modality import PLEDGES, mode
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.claims.troops.owning import Owner
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_MAKES = words("claims", "decided", "makes") | words("claims", "which_force", "replaces")
_HANDLES = words("claims", "drafts", "moves")
_VOTES = words("claims", "decided", "votes")
_SETTLES = ADOPTS - {"back", "endorse"}
_UNDER = frozenset({"under", "in", "by", "per"})
_STANDS = frozenset({"be", "stand", "remain"})
_SAYS = frozenset({"note", "say", "recall", "state", "observe", "report", "stress", "warn"})


def _is_text(token: Token) -> bool:
    return token.base in TEXTS and token.pos_ in ("NOUN", "PROPN")


def is_draft(text: Token) -> bool:
    """Return whether a text is no more than a draft: "the draft", "a proposed resolution", "the
    text now before the Council", a resolution that is being negotiated."""
    if text.base in PENDING_TEXTS:
        return True
    if any(c.lower_ in ("draft", "proposed", "before") for c in text.children):
        return True
    doc, end = text.doc, text.sent.end
    if any(t.lower_ == "before" for t in doc[text.i + 1 : min(end, text.i + 3)]):
        return True
    above = text.head
    put = above.lemma_ == "put" and any(c.lower_ == "forward" for c in above.children)
    return text.dep_ in ("dobj", "nsubjpass") and (put or above.base in _HANDLES)


def adopted(sentence: Sentence) -> bool:
    """Return whether the sentence tells that a text was adopted, so that what it sets is in force:
    "adopted a resolution", "the draft, approved on Friday"."""
    for verb in sentence.tokens:
        if verb.base not in _SETTLES or verb.tag_ not in ("VBD", "VBN", "VBZ"):
            continue
        texts = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and _is_text(c)]
        texts += [verb.head] if verb.dep_ in ("acl", "relcl") and _is_text(verb.head) else []
        if (texts or by_decider(sentence, verb)) and mode(verb) == "actual":
            return True
    return False


def by_decider(sentence: Sentence, verb: Token) -> bool:
    """Return whether a body that decides does what a verb says."""
    if verb.dep_ in ("relcl", "amod", "acl"):
        return False
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if who is None:
        return False
    name = sentence.name_at(who)
    if name is None:  # "Security council replaces …", in a heading; "the Council voted"
        before = who.nbor(-1).lower_ if who.i > sentence.span.start else ""
        capital = who.text[0].isupper() and before == "the"
        return who.lower_ == "council" and (before == "security" or capital)
    return name.kind == "organisation" and bool(name.decides)


def _text_over(sentence: Sentence, count: Count) -> tuple[Token, Token] | None:
    """The text, or the body that decides, that sets a number, with the verb by which it does."""
    for token in climb(count.head):
        if _is_text(token) and token.i < count.first:
            return token, token
        if token.pos_ not in ("VERB", "AUX"):
            continue
        helped = any(c.tag_ == "MD" for c in token.children)
        for child in token.children:
            if child.dep_ in ("nsubj", "agent") and _is_text(child):
                return child, token
            if child.dep_ == "prep" and child.lower_ in _UNDER:
                text = next((c for c in child.children if c.dep_ == "pobj" and _is_text(c)), None)
                if text is not None:
                    return text, token
        if token.dep_ in ("advcl", "xcomp") and not helped:
            # "put forward a text to replace the mission with a force of 5,550"
            objects = [c for c in token.head.children if c.dep_ == "dobj" and c.i < token.i]
            if (text := next((c for c in objects if _is_text(c)), None)) is not None:
                return text, token
        if by_decider(sentence, token):
            who = next(c for c in token.children if c.dep_ == "nsubj")
            return who, token
        if token.dep_ == "relcl" and not _is_text(token.head):
            return None
        told = token.dep_ == "ccomp" and token.head.base in _SAYS
        if told and not helped:
            return None  # "The draft notes that the mission has 1,000 members."
    return None


def by_text(sentence: Sentence, count: Count, owned: Owner) -> Status | None:
    """Return `authorised` for a number that a decision in force sets, `planned` for one that a
    draft does, None for all others: "the draft sets a ceiling of 5,550", "adopted a resolution
    that replaces the mission with a force of 5,550"."""
    found = _text_over(sentence, count) if owned.relation != "contributor" else None
    if found is None:
        return None
    text, verb = found
    if _is_text(text) and is_draft(text):
        return None if adopted(sentence) else "planned"
    near = verb if verb.pos_ in ("VERB", "AUX") else _clause_of(text)
    if verb.base in _VOTES and mode(verb) == "actual" and verb.tag_ in ("VBD", "VBN"):
        # "The Council voted to replace the mission with a force of 5,550."
        made = (t for t in climb(count.head) if t.head == verb and t.dep_ in ("xcomp", "advcl"))
        return "authorised" if any(t.base in _MAKES for t in made) else None
    if near is None or near.base not in _MAKES:
        return None
    if near.tag_ not in ("VBZ", "VBD", "VBN"):
        # "adopted a text to turn the mission into a force of 5,550"
        return "authorised" if _is_text(text) and adopted(sentence) else None
    return "authorised" if mode(near) == "actual" else None


def _clause_of(text: Token) -> Token | None:
    """The verb of what a text is said to do: "a resolution that replaces …"."""
    return next((c for c in text.children if c.dep_ in ("relcl", "acl")), None)


def named_so(count: Count) -> Status | None:
    """Return how a number is put that a noun is said to be: "its ceiling is 5,550", "the authorised
    strength is 2,500", "Kenya's offer is for 1,000"."""
    verb = predicate(count.head)
    if verb is None or verb.lemma_ not in _STANDS or verb.i > count.first:
        return None
    noun = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if noun is None or noun.i > verb.i:
        return None
    if any(c.lower_ == "good" for c in verb.children) and count.head.head.lower_ == "for":
        return "pledged"  # "says it is good for 150"
    if noun.base in PLEDGES and any(c.lower_ == "for" for c in verb.children):
        return "pledged"
    described = {c.lower_ for c in noun.children if c.dep_ in ("amod", "compound")}
    if noun.base not in CEILINGS and not described & ALLOWED:
        return None
    drafts = {t.base for t in noun.subtree}
    return "planned" if drafts & PENDING_TEXTS else "authorised"


def voted(sentence: Sentence, count: Count) -> bool:
    """Return whether what the sentence tells of a number is what a body that decides has voted; not
    where the vote is only told in passing: "the mission, which the Council approved, is to
    reach 2,500"."""
    above = {t.i for t in climb(count.head)}
    for verb in sentence.tokens:
        if verb.base not in ADOPTS or verb.tag_ not in ("VBD", "VBN"):
            continue
        after = verb.dep_ == "advcl" and any(c.lower_ == "after" for c in verb.children)
        if verb.i in above or after or (verb.dep_ in ("ROOT", "conj") and verb.tag_ == "VBD"):
            return any(m.name.decides for m in sentence.names_of("organisation"))
    return False
