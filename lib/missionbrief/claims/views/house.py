"""Who does what a verb says where its subject is not the word that names him: "our network", "the
Organization", "Chad, whose president spoke, wants"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.delegates import Holder
from missionbrief.language.holders import words_of
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_REACH = 12
_FEW = 3
_BACK = 12
_KINDS = words("claims", "wanting", "houses")
_SPELLINGS = {"organisation": "organization", "programme": "program", "centre": "center"}


def described(sentence: Sentence, who: Token) -> Token | None:
    """Return who does what a verb says where the parse takes a person of a clause for it: "Chad and
    Benin, whose president X spoke on Sunday, want …"."""
    first = max(sentence.span.start, who.i - _REACH)
    whose = next((t for t in who.doc[first : who.i] if t.tag_ == "WP$"), None)
    if whose is None or who.head.i - who.i < _FEW or whose.i - 2 < sentence.span.start:
        return None
    if who.doc[whose.i - 1].text != "," or "," not in {t.text for t in who.doc[who.i : who.head.i]}:
        return None
    before = who.doc[whose.i - 2]
    while before.dep_ in ("conj", "compound") and before.head.i < whose.i:
        before = before.head
    return before if before.pos_ in ("PROPN", "NOUN") else None


def _word(text: str) -> str:
    return _SPELLINGS.get(text.casefold(), text.casefold())


def called(sentence: Sentence, who: Token) -> Holder | None:
    """Return the body that "our network" or "the Organization" means: the last one named before
    that has the word in its name; of "our", also the one that the article's heading names."""
    if who.lower_ not in _KINDS or sentence.name_at(who) is not None:
        return None
    own = {c.lower_ for c in who.children if c.dep_ in ("poss", "det")}
    described_ = [c for c in who.children if c.dep_ in ("amod", "compound", "prep", "nmod")]
    ours = bool(own & {"our", "my"})
    if described_ or not (ours or own & {"the"}):
        return None
    earlier = sentence.article.sentences[: sentence.number]
    for said in reversed(earlier[-_BACK:] if not ours else earlier):
        for mention in said.names_of("organisation"):
            if _word(who.text) in {_word(w) for w in mention.name.canonical.split()}:
                return Holder(mention.name.canonical)
        for token in said.span if ours else ():
            if token.text[:1].isupper() and _word(token.text) == _word(who.text):
                named = words_of(said, token)
                if named and " " in named:
                    return Holder(named)
    return None
