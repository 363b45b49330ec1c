"""Whose a statement, a letter or a part of one is, by its own phrase or by what was told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.bodies import DOCUMENTS, ISSUES
from missionbrief.language.grammar import subject
from missionbrief.language.holders import name_of
from missionbrief.language.officers import OFFICES

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

GIVES = frozenset({"issue", "release", "make", "deliver", "give", "read", "publish"})
_SIGNS = GIVES | {"sign", "write", "attribute", "send", "post", "record"}
_PARTS = frozenset({"part", "excerpt", "section", "passage", "portion", "line", "extract", "rest"})
_SPEAK = frozenset({"person", "organisation", "mission", "country"})
_LINKS = frozenset({"of", "by", "from"})
_REACH = 8


def of_whole(who: Token) -> Token:
    """Return the document that "part of the statement" or "an excerpt from the letter" is of, else
    `who` itself."""
    if who.base not in _PARTS:
        return who
    links = (c for c in who.children if c.dep_ == "prep" and c.lower_ in _LINKS)
    whole = next((c for link in links for c in link.children if c.dep_ == "pobj"), None)
    return whole if whole is not None and whole.base in DOCUMENTS else who


def owner_of(sentence: Sentence, noun: Token) -> Token | None:
    """Return the person or body by name or office whose a document or reckoning is: "in the words
    of X", "by the tally of X", "a statement from X", "a letter signed by X"."""
    signed = (c for c in noun.children if c.dep_ == "acl" and c.base in _SIGNS)
    links = [c for part in (noun, *signed) for c in part.children if c.dep_ in ("prep", "agent")]
    for link in links:
        if link.lower_ not in _LINKS and not (link.lower_ == "to" and link.head.tag_ == "VBN"):
            continue
        whose = next((c for c in link.children if c.dep_ == "pobj"), None)
        name = name_of(sentence, whose) if whose is not None else None
        known = name is not None and name.kind in ("person", "organisation", "mission")
        if known or (whose is not None and whose.base in OFFICES):
            return whose
    return None


def issued_before(sentence: Sentence, document: Token) -> str | None:
    """Return whose document of the same kind the sentences before told of last, by name: "In a
    statement by X, …", "a statement signed by X", "X issued a statement"."""
    first = max(0, sentence.number - _REACH)
    for earlier in reversed(sentence.article.sentences[first : sentence.number]):
        for token in earlier.tokens if document.base in earlier.lemmas else ():
            if token.base != document.base or token.pos_ != "NOUN":
                continue
            whose = owner_of(earlier, token) or _office(token) or _gives(token)
            name = name_of(earlier, whose) if whose is not None else None
            if name is not None:
                return name.canonical if name.kind in _SPEAK else None
            ours = whose is not None and whose.lower_ in sentence.article.mission.nouns
            return sentence.article.mission.name if ours else None
    return None


def _office(document: Token) -> Token | None:
    """The office whose a document is: "the Secretary-General's report on the work of BINUH"."""
    return next((c for c in document.children if c.dep_ == "poss" and c.base in OFFICES), None)


def _gives(document: Token) -> Token | None:
    """Who issues a document, or says something in it."""
    verb = document.head.head if document.dep_ == "pobj" else document.head
    told = document.dep_ == "dobj" or document.head.lower_ in ("in", "through")
    return subject(verb) if told and verb.pos_ == "VERB" and verb.base in ISSUES | _SIGNS else None
