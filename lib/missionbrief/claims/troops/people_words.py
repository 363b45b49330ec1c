"""Words for personnel and for bodies of them, read in the order of the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import GROUPS, unit_of
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

BODIES = GROUPS | words("claims", "people_words", "bodies")
SIZES = words("claims", "bare", "sizes")
_MORE_PEOPLE = words("claims", "people_words", "people")
# Words for anybody, which mean the mission's only where it is said to have them.
GENERIC = words("claims", "personnel", "generic")
# "Gang members", "prison guards": what the word before makes of them is no personnel.
NOT_OF_FORCE = words("claims", "people_words", "not_of_force")
_PASSED_OVER = frozenset({"ADJ", "ADV", "DET", "PROPN", "NUM"})
_REACH = 8


def unit_word(sentence: Sentence, token: Token) -> str | None:
    """Return the unit of a word for personnel, a plural nationality among them ("24 Jamaicans"),
    or None. "Gang members" and "council members" are no personnel."""
    unit = unit_of(token)
    if unit is None and (token.lower_ in _MORE_PEOPLE or _nationals(sentence, token)):
        unit = "personnel"
    if unit is None or token.i == sentence.span.start:
        return unit
    return None if token.nbor(-1).lower_ in NOT_OF_FORCE else unit


def _nationals(sentence: Sentence, token: Token) -> bool:
    name = sentence.name_at(token)
    if name is None or name.kind != "demonym":
        return False
    return token.lower_.endswith("s") and not token.lower_.endswith("ss")


def _goes_on(sentence: Sentence, token: Token) -> bool:
    """Whether the words after a noun make it part of a longer one: "police *stations*"."""
    if token.i + 1 >= sentence.span.end:
        return False
    following = token.nbor()
    if part_of(following):
        return False
    if following.text in ("-", "/") and token.i + 2 < sentence.span.end:
        following = following.nbor()  # "military-police personnel"
        if following.pos_ == "ADJ" and following.i + 1 < sentence.span.end:
            following = following.nbor()  # "police/military personnel"
    return following.pos_ in ("NOUN", "PROPN") and sentence.name_at(following) is None


def part_of(token: Token) -> bool:
    """Return whether a word begins what those before it belong to: "Kenyan forces *part* of the
    mission"."""
    ends = token.i + 1 >= token.sent.end
    return token.lower_ == "part" and not ends and token.nbor().lower_ == "of"


def noun_after(sentence: Sentence, at: int) -> tuple[Token, bool] | None:
    """Return the word for personnel that a number before token `at` counts, and whether the number
    is only a part of another that counts them ("400 of the 2,500 officers"); None where it counts
    something else, or nothing that is named."""
    doc, end = sentence.span.doc, min(sentence.span.end, at + _REACH)
    part = False
    if at + 1 < end and doc[at].lower_ in ("and", "to", "–") and doc[at + 1].like_num:
        # "between 1,500 and 2,000 troops": the noun is that of both.
        if not any(t.lower_ in ("between", "from") for t in doc[max(0, at - 3) : at]):
            return None
        other = noun_after(sentence, at + 2)
        return (other[0], True) if other is not None else None
    for i in range(at, end):
        token = doc[i]
        if unit_word(sentence, token):
            if not _goes_on(sentence, token) or _sized(sentence, token.nbor()):
                return token, part
            continue
        if token.lower_ in ("of", "'s", "-", "/", "'") or (token.lower_ == "plus" and i <= at + 1):
            continue
        if i <= at + 1 and doc.text_of(at, at + 2).lower() in ("or so", "or thereabouts"):
            continue
        if token.like_num:
            if not any(t.lower_ == "of" for t in doc[at:i]):
                return None
            part = True
            continue
        if token.lower_ in ("whom", "which", "them", "these", "those"):
            return None
        if token.pos_ in _PASSED_OVER or token.tag_ in ("PRP$", "VBN", "VBD", "VBG", "JJ"):
            # "2,500 planned", "400 deployed in": a participle describes only what follows it.
            if token.tag_ in ("VBN", "VBD", "VBG") and not _describes(sentence, token):
                return None
            continue
        if token.pos_ == "NOUN" and (
            _goes_on(sentence, token) or doc.text_of(i + 1, min(i + 2, end)) == "'s"
        ):
            continue
        if token.lower_ in ("and", "or") and i > at and _adjectives(sentence, token):
            continue
        return None
    return None


def _sized(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is a body or a size, and no word for the people themselves: "its 2,500
    personnel *target*", not "police *personnel*"."""
    return token.base in BODIES | SIZES and not unit_word(sentence, token)


def _describes(sentence: Sentence, participle: Token) -> bool:
    if participle.tag_ == "VBD" and participle.nbor(-1).lower_ not in ("'s", "the", "its", "their"):
        return False
    following = participle.nbor() if participle.i + 1 < sentence.span.end else None
    return following is not None and following.pos_ in ("NOUN", "PROPN", "ADJ", "CCONJ", "NUM")


def _adjectives(sentence: Sentence, link: Token) -> bool:
    """Whether "and" joins what describes the same noun: "trained and equipped officers"."""
    if link.i + 1 >= sentence.span.end:
        return False
    before, after = link.nbor(-1), link.nbor()
    describing = ("JJ", "VBN", "NNP", "VBG")
    return before.tag_ in describing and after.tag_ in describing and not after.like_num
