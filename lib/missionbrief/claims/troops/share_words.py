"""Words for a part of a body of personnel that go by no number: "the rest", "the bulk of them"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops.bare import in_context
from missionbrief.claims.troops.people_words import BODIES, unit_word

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

# Parts of a body that go by no number.
SHARES = frozenset({"half", "rest", "remainder", "bulk", "majority", "balance"})
_WHICH_SHARE = frozenset({"one", "the", "other", "first", "second", "another"})


def is_share(sentence: Sentence, token: Token) -> bool:
    """Whether a word stands for a part of those told of before: "one half comes in October", "the
    rest will follow"."""
    doc, end = sentence.span.doc, sentence.span.end
    if token.lower_ not in SHARES or token.i == sentence.span.start or token.i + 1 >= end:
        return False
    if token.nbor(-1).lower_ not in _WHICH_SHARE or not in_context(sentence):
        return False
    following = doc[token.i + 1]
    of_them = doc.text_of(token.i + 1, min(end, token.i + 3)).lower() == "of them"
    inner = doc[token.i + 2 : min(end, token.i + 7)] if following.lower_ == "of" else ()
    theirs = any(t.base in BODIES or unit_word(sentence, t) for t in inner)
    if theirs and not any(t.like_num for t in inner):
        return True  # "the second half of the Guatemalan contingent"
    return of_them or following.pos_ in ("VERB", "AUX", "ADV")
