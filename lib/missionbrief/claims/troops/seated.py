"""Numbers of people spoken of who are none of the mission's: those who vote in a council, "the two"
who met or agreed, those harmed who were told of just before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.harmed.of_those import of_those_harmed
from missionbrief.claims.troops.people_words import NOT_OF_FORCE
from missionbrief.language.grammar import predicate, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_SEATS = words("claims", "set_aside", "seats")
_MEMBERS = words("claims", "seated", "members")
_BODIES = words("claims", "seated", "bodies") | NOT_OF_FORCE
_TALKS = words("claims", "seated", "talks")
_VOTES = re.compile(
    r"(?:of (?:the|its) (?:[\w-]+ ){1,4})?(?:who |which |that )?(?:had |have |has |were |was )?"
    r"(?:vot|abstain|back|support|approv|adopt|endors|said yes|in favou?r|against)"
)
_NEAR, _AFTER = 4, 9
_MOST_SEATS = 15
_MOST_NAMED = 9


def seated(sentence: Sentence, count: Count) -> bool:
    """Return whether members are those of a body that votes: "two permanent members", "13 of the 15
    members in favour", "by the votes of 12 members", "eleven of the Council's members", "nine
    members of the council"."""
    noun = count.noun
    doc, end = sentence.span.doc, sentence.span.end
    if noun is None and count.rule != "part":
        return False
    reach = doc[count.first : min(end, count.last + _NEAR + _AFTER)]
    member = next((t for t in reach if t.base in _MEMBERS), None)
    if member is None or (noun is not None and member.i > noun.i):
        return False
    within = doc[count.first : count.last + 1]
    if any(t.lower_ in ("permanent", "elected", "voting", "non-permanent") for t in within):
        return True
    if _of_body(sentence, count.first, member):
        return True
    before = doc[max(sentence.span.start, count.first - _NEAR) : count.first]
    if _with_so_many(sentence, count) or any(t.base == "vote" for t in before):
        return True
    few = (count.quantity.value or 0) <= _MOST_SEATS
    after = doc.text_of(member.i + 1, min(end, member.i + 2 + _NEAR)).lower()
    if few and _VOTES.match(after):
        return True
    return few and bool(_SEATS & sentence.lemmas) and not sentence.names_of("demonym")


def _with_so_many(sentence: Sentence, count: Count) -> bool:
    """Whether a body that decides is told to have so many members: "the committee, with 21 members,
    has yet to meet", "the board of nine members"."""
    link = count.head.head if count.head.dep_ == "pobj" else None
    if link is not None and link.lower_ in ("with", "of"):
        return link.head.base in _BODIES or link.head.lower_ in _BODIES
    verb = predicate(count.head) if count.head.dep_ == "dobj" else None
    if verb is None or verb.base not in ("have", "count", "number"):
        return False
    body = verb.head if verb.dep_ == "relcl" else subject(verb)
    return body is not None and (body.base in _BODIES or body.lower_ in _BODIES)


def _of_body(sentence: Sentence, first: int, member: Token) -> bool:
    """Whether the members from token `first` on are those of a body that decides: "three of the
    Assembly's members", "the members of the Security Council"."""
    doc, end = sentence.span.doc, sentence.span.end
    for token in doc[max(sentence.span.start, first - _NEAR) : member.i]:
        if token.lower_ in ("'s", "’s", "'") and token.nbor(-1).base in _BODIES:
            return True
    if doc.text_of(member.i + 1, min(end, member.i + 2)).lower() != "of":
        return False
    for token in doc[member.i + 2 : min(end, member.i + 2 + _NEAR)]:
        if token.base in _BODIES:
            return True
        if token.pos_ not in ("DET", "ADJ", "PROPN", "NOUN"):
            return False
    return False


def pointed_at(sentence: Sentence, count: Count) -> bool:
    """Return whether "the two" without a noun are those just named, who talk or agree: "the two
    had agreed to meet again"."""
    number, doc = count.quantity.number, sentence.span.doc
    if count.noun is not None or (count.quantity.value or 0) > _MOST_NAMED:
        return False
    if count.first <= sentence.span.start or doc[count.first - 1].lower_ not in ("the", "these"):
        return False
    for token in doc[number.i + 1 : min(sentence.span.end, number.i + 1 + _NEAR)]:
        if token.pos_ == "VERB":
            return token.base in _TALKS
        if token.pos_ not in ("AUX", "ADV", "PART"):
            return False
    return False


def harmed_before(sentence: Sentence, count: Count) -> bool:
    """Return whether a number goes on with the dead or injured of the sentence before."""
    return any(q.number == count.quantity.number for q, _ in of_those_harmed(sentence))
