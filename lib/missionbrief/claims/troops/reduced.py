"""Participles that only tell who are meant: "officers deployed in Haiti have resigned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_SENT = words("claims", "ways", "brings") | {"station", "post", "assign", "base"}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BREAKS = frozenset({"and", "but", "or", ",", ";", ":", "–", "—", "who", "which", "that",
                     "when", "where", "while", "as", "after", "before", "because"})  # fmt: skip
_PART_OF = "as part of"
_REACH = 24


def main_verb(participle: Token) -> Token | None:
    """Return the verb of what is told of those whom a participle only describes, whatever the parse
    makes of it: "soldiers deployed in September *returned*"; None where it is itself the verb.

    It stands right behind its noun without a helping verb, and the next finite verb follows in the
    same clause without a subject of its own.
    """
    if participle.base not in _SENT or participle.tag_ not in ("VBN", "VBD") or not participle.i:
        return None
    doc, end = participle.doc, participle.sent.end
    if participle.nbor(-1).pos_ not in ("NOUN", "PROPN"):
        return None
    skipped, aside = -1, False
    for token in doc[participle.i + 1 : min(end, participle.i + _REACH)]:
        aside = (aside or token.text == "(") and token.text != ")"
        if aside or token.text == ")":
            continue
        if doc.text_of(token.i, min(end, token.i + 3)).lower() == _PART_OF:
            skipped = token.i
        if token.lower_ in _BREAKS and token.i != skipped:
            return None
        if token.dep_ in ("nsubj", "nsubjpass", "expl"):
            return None
        if token.tag_ in _FINITE and token.pos_ in ("VERB", "AUX"):
            return token
    return None
