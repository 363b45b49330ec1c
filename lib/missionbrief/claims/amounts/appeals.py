"""Whether a sentence tells of the appeal by which aid agencies ask for money for people in need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.mission_words import speaks_of_mission
from missionbrief.language.grammar import subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_KNOWN = frozenset({"the", "this", "that", "last", "its"})
_AID = words("claims", "appeals", "aid")
_AGENCIES = words("claims", "appeals", "agencies")
_BACK = 2


def of_appeal(sentence: Sentence) -> bool:
    """Whether the sums and shares of a sentence are those of an appeal for people in need: "the
    2024 appeal", "the appeal for $674 million", "that UN agencies appealed for"; not of what a
    state or somebody of the mission appeals for ("Kenya's appeal", "the appeal for the force")."""
    if "appeal" not in sentence.lemmas or speaks_of_mission(sentence):
        return False
    before = sentence.article.sentences[max(0, sentence.number - _BACK) : sentence.number]
    if any("appeal" in s.lemmas and speaks_of_mission(s) for s in before):
        return False
    return any(t.base == "appeal" and _of_aid(sentence, t) for t in sentence.tokens)


def _of_aid(sentence: Sentence, appeal: Token) -> bool:
    if appeal.pos_ == "VERB":
        who = subject(appeal)
        return who is not None and (who.base in _AGENCIES or _of_body(sentence, who))
    owners = [c for c in appeal.children if c.i < appeal.i and c.dep_ != "det"]
    if any(o.base in _AID or _of_body(sentence, o) or _is_year(o) for o in owners):
        return True
    if any(sentence.name_at(o) is not None for o in owners):
        return False  # "Kenya's appeal", "Mr Ruto's appeal"
    return any(c.lower_ in _KNOWN or _is_year(c) for c in appeal.children)


def _of_body(sentence: Sentence, token: Token) -> bool:
    name = sentence.name_at(token)
    return name is not None and name.kind == "organisation"


def _is_year(token: Token) -> bool:
    return token.lower_ == "year" or (token.text.isdigit() and 1990 < int(token.text) < 2100)
