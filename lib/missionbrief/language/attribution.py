"""Whom a sentence credits for what it says.

Credited are, in this order: the name after "according to"; the person who welcomes or expresses
what the words say; the subject of a reporting verb whose clause holds them; the speaker of the
quotation they stand in; the speaker of the transcript's turn, or of a document that is all one
statement. Else the source speaks in its own voice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import climb, subject
from missionbrief.language.holders import name_of, words_of
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from missionbrief.language.article import Sentence

REPORTING = words("language", "attribution", "reporting")
# What these govern is the subject's view: "welcomed Kenya's leadership of the mission".
_FIGURES = words("language", "attribution", "figures")
EXPRESSING = words("language", "attribution", "expressing")


def _reported(verb: Token, token: Token) -> bool:
    """Whether `token` stands in what `verb` reports."""
    for step in climb(token):
        if step.head == verb and step.dep_ in ("ccomp", "parataxis", "dobj", "dep", "prep"):
            return True
        if step == verb:
            return False
    # "…, he said": the reporting clause hangs on what it reports.
    return verb.dep_ == "parataxis" and verb.head in climb(token)


def _publisher(sentence: Sentence, whom: Token) -> str | None:
    """Return whose figures or report are credited: "figures verified by the UN rights office"."""
    if whom.lemma_.lower() not in _FIGURES:
        return None
    beneath = {t.i for t in whom.subtree}
    named = [m for m in sentence.names_of("organisation", "person") if m.start in beneath]
    return named[0].name.canonical if named else None


def _by(verb: Token) -> Token | None:
    agents = (p for c in verb.children if c.dep_ == "agent" for p in c.children)
    return next(agents, None)


def _credited(sentence: Sentence, token: Token) -> str | None:
    above = list(climb(token))
    for verb in sentence.span:
        if verb.lower_ == "according" and verb.i + 1 < sentence.span.end:
            to = verb.nbor()
            whom = next((c for c in to.children if c.dep_ == "pobj"), None)
            if to.lower_ == "to" and whom is not None:
                return _publisher(sentence, whom) or words_of(sentence, whom)
        if verb.pos_ == "VERB" and verb.lemma_.lower() in EXPRESSING and verb in above[1:]:
            holder = subject(verb)
            named = name_of(sentence, holder) if holder is not None else None
            if named is not None and named.kind == "person" and holder not in above:
                return named.canonical
        if verb.lemma_.lower() not in REPORTING or verb.pos_ not in ("VERB", "AUX"):
            continue
        passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
        # "was confirmed dead": whom it befell says nothing; only "by …" does.
        who = _by(verb) if passive else subject(verb)
        if who is None or who in above or not _reported(verb, token):
            continue
        if said := words_of(sentence, who):
            return said
    return None


def attributed_to(sentence: Sentence, token: Token) -> str | None:
    """Return whom `sentence` credits for the words at `token`, or None for its own voice."""
    return _credited(sentence, token) or sentence.speaker_at(token)
