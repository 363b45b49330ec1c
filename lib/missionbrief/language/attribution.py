"""Whom a sentence credits for what it says.

Credited are the subject of a reporting verb whose clause holds the words, and the name after
"according to". A sentence that credits nobody is in the source's own voice.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from missionbrief.language.article import Sentence
from missionbrief.language.grammar import climb, subject
from missionbrief.language.names import Mention
from missionbrief.lexicon import words

REPORTING = words("language", "attribution", "reporting")
_RANK = {"person": 0, "organisation": 1, "force": 2, "mission": 3, "country": 4, "demonym": 5}
_PRONOUNS = {"he", "she"}
_GENERIC = words("language", "attribution", "generic")
MAX_WORDS = 8


def _spoken(verb: Token, token: Token) -> bool:
    """Whether `token` stands in what `verb` reports."""
    for step in climb(token):
        if step.head == verb and step.dep_ in ("ccomp", "parataxis", "dobj", "dep", "prep"):
            return True
        if step == verb:
            return False
    return False


def _speaker(sentence: Sentence, who: Token) -> str | None:
    """Return the canonical name of the speaker whose noun phrase `who` heads, or its words."""
    if who.lower_ in _PRONOUNS:
        return antecedent(sentence)
    if who.lower_ in _GENERIC:
        return None
    phrase = [t for t in who.subtree if not _nested(t, who)]
    if not phrase:
        return None
    first, last = phrase[0].i, phrase[-1].i
    named: list[Mention] = [m for m in sentence.names if first <= m.start and m.end - 1 <= last]
    own = [m for m in named if m.start <= who.i < m.end]
    choice = [m for m in named if m.name.kind == "person"] or own
    if not choice:
        choice = [m for m in named if m.name.kind == "organisation"]
    if choice:
        return min(choice, key=lambda m: (_RANK.get(m.name.kind, 9), m.start)).name.canonical
    words = [t for t in phrase if t.dep_ not in ("det", "punct") or t.i > first]
    text = re.sub(r"\s+", " ", "".join(t.text_with_ws for t in words[:MAX_WORDS])).strip(" ,")
    return text or None


def _nested(token: Token, top: Token) -> bool:
    """Whether `token` stands in a clause within the noun phrase of `top`."""
    for step in climb(token):
        if step == top:
            return False
        if step.dep_ in ("relcl", "acl", "advcl"):
            return True
    return False


def antecedent(sentence: Sentence) -> str | None:
    """The last person who was the subject of an earlier sentence of the paragraph or the one
    before, for "he said" and "she said".
    """
    for earlier in reversed(sentence.article.sentences[: sentence.number]):
        if sentence.paragraph - earlier.paragraph > 1:
            return None
        for token in earlier.span:
            if token.dep_ in ("nsubj", "nsubjpass"):
                name = earlier.name_at(token)
                if name is not None and name.kind == "person":
                    return name.canonical
    return None


def attributed_to(sentence: Sentence, token: Token) -> str | None:
    """Return whom `sentence` credits for the words at `token`, or None for its own voice."""
    for verb in sentence.span:
        if verb.lower_ == "according" and verb.i + 1 < sentence.span.end:
            to = verb.nbor()
            whom = next((c for c in to.children if c.dep_ == "pobj"), None)
            if to.lower_ == "to" and whom is not None:
                return _speaker(sentence, whom)
        if verb.lemma_.lower() not in REPORTING or verb.pos_ not in ("VERB", "AUX"):
            continue
        who = subject(verb)
        if who is None or who.i == token.i:
            continue
        reported = _spoken(verb, token)
        if (
            not reported
            and verb.dep_ in ("parataxis", "ccomp", "conj")
            and verb.head in climb(token)
        ):
            # "…, he said": the reporting clause hangs on what it reports.
            reported = verb.dep_ == "parataxis"
        if reported and who not in climb(token):
            return _speaker(sentence, who)
    return None
