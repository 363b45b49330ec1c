"""Clauses of reporting that end a sentence or a part of it, told by their words.

"…, the mission has said in a report": whatever the parse makes of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

CREDITED = ("person", "organisation", "mission", "force", "country")
_AS_NOUNS = frozenset(
    {"reports", "estimates", "claims", "counts", "notes", "records", "shows", "show", "say"}
)
_FIGURES = frozenset({"data", "figures", "statistics", "records", "documents", "papers"})
STOPS = frozenset({",", ";", ".", ":", '"', "--", "—", "–"})
_TENSED = ("VBD", "VBZ", "VBP", "MD")
_LONGEST = 14
# What a report is on, or an office in, says nothing itself.
_ON = frozenset({"on", "about", "in", "into"})
_CALLS = frozenset({"describe", "dismiss", "record", "cite", "name"})


def closes(sentence: Sentence, token: Token) -> bool:
    """Return whether a verb of reporting that may be read as a noun ends a sentence or, behind
    figures, a part of it: "…, the agency reports.", "…, UN data shows, and …"."""
    if token.tag_ not in ("NNS", "NN", "VB") or token.lower_ not in _AS_NOUNS:
        return False
    doc, end = sentence.span.doc, sentence.span.end
    if all(t.is_punct for t in doc[token.i + 1 : end]):
        return token.tag_ == "NNS" or token.lower_ == "say"
    named = any(m.end == token.i and m.name.kind in CREDITED for m in sentence.names)
    figures = doc[token.i - 1].lower_ in _FIGURES if token.i > sentence.span.start else False
    return (figures or named) and token.i + 1 < end and doc[token.i + 1].text == ","


def tail(sentence: Sentence, verb: Token) -> tuple[Token, int, int] | None:
    """Return who says, and the first and last token of, a clause of reporting that ends a sentence
    or a part of it; None where `verb` ends none."""
    doc, start = sentence.span.doc, sentence.span.start
    if verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN") and not closes(sentence, verb):
        return None
    at = verb.i - 1
    while at > start and _slips(sentence, doc[at]):
        at -= 1
    first = at
    while first > start and doc[first - 1].text not in STOPS:
        first -= 1
    opener = doc[first - 1] if first > start else None
    if opener is None or opener.text not in (",", "—", "–", "--") or first > at:
        return None
    phrase_ = doc[first : at + 1]
    parted = any(t.pos_ in ("VERB", "SCONJ") and t.tag_ != "VBG" for t in phrase_)
    if len(phrase_) > _LONGEST or (parted and not _described(phrase_)):
        return None
    if any(t.pos_ == "CCONJ" and t.lower_ != "and" for t in phrase_) or phrase_[0].lower_ == "and":
        return None
    opens = phrase_[0].pos_ in ("DET", "PROPN", "NOUN", "ADJ", "PRON", "NUM")
    if not opens and sentence.name_at(phrase_[0]) is None:
        return None
    last = verb.i
    while last + 1 < sentence.span.end and doc[last + 1].text not in STOPS:
        last += 1
    after = doc[verb.i + 1 : last + 1]
    if verb.base in _CALLS and len(after) and after[0].lower_ == "as":
        return None  # "…, a sum that X described as scandalous"
    told = bool(after) and verb.lemma_ in ("tell", "inform") and after[0].pos_ != "SCONJ"
    if any(t.like_num for t in after) and not _dates(sentence, after):
        return None  # "…, the network documented at least 150 deaths"
    adjunct = not len(after) or told or after[0].pos_ in ("ADP", "ADV") or _dates(sentence, after)
    if not adjunct or any(t.tag_ in _TENSED or t.lower_ == "that" for t in after):
        return None
    if not has_verb(sentence, first):
        return None
    who = _head(sentence, phrase_)
    if who is not None and (named := _named_before(sentence, who, first - 1)) is not None:
        return named, named.left_edge.i, last
    return (who, first, last) if who is not None else None


def _named_before(sentence: Sentence, office: Token, comma: int) -> Token | None:
    """The person whose office is told between commas behind the name: "…, X, the commander of the
    forces, said"."""
    doc, named = sentence.span.doc, sentence.name_at(office)
    if named is not None and named.kind == "person":
        return None
    for mention in sentence.names_of("person"):
        root = doc.span(mention.start, mention.end).root
        apart = mention.start > 0 and doc[mention.start - 1].text == ","
        if mention.end == comma and apart and office.dep_ == "appos" and office.head == root:
            return root
    return None


def _described(phrase_: Sequence[Token]) -> bool:
    """Whether a phrase is a noun with a clause on who that is: "two people who saw the text"."""
    at = next((n for n, t in enumerate(phrase_) if t.lower_ == "who"), 0)
    plain = all(t.pos_ not in ("VERB", "AUX", "SCONJ") for t in phrase_[:at])
    return at > 0 and plain and phrase_[at - 1].tag_ in ("NNS", "NN")


def _slips(sentence: Sentence, token: Token) -> bool:
    """Whether a word may stand between who says and the verb: no name, however it was parsed."""
    loose = token.pos_ in ("ADV", "AUX") or token.lower_ in ("there", "also")
    return loose and sentence.name_at(token) is None


def _dates(sentence: Sentence, words_: Sequence[Token]) -> bool:
    """Whether words open with an expression of time."""
    return any(
        tokens and tokens[0].i == words_[0].i
        for tokens in (sentence.tokens_of(e) for e in sentence.dates)
    )


def _head(sentence: Sentence, words_: Sequence[Token]) -> Token | None:
    """The head of a noun phrase by its words: the last word of the name it ends with, else the
    noun before its first preposition."""
    for mention in sentence.names:
        opens = mention.start - words_[0].i in (0, 1) and mention.end <= words_[-1].i + 1
        following = sentence.span.doc.at(mention.end)
        alone = following.pos_ not in ("NOUN", "PROPN", "PART") or following.text.endswith("ing")
        if opens and alone and mention.name.kind in CREDITED[:4]:
            return sentence.span.doc[mention.end - 1]
        on = mention.start > words_[0].i and sentence.span.doc[mention.start - 1].lower_ in _ON
        if mention.end == words_[-1].i + 1 and mention.name.kind in CREDITED and not on:
            return sentence.span.doc[mention.end - 1]
    for token in words_:
        after = token.nbor() if token.i < words_[-1].i else None
        if after is not None and after.lower_ == "who":
            return token
        owner = after is not None and after.lower_ in ("'s", "’s", "'", "’")
        opens = after is not None and (
            after.pos_ in ("ADP", "PART") or after.lower_ == "and" or after.tag_ == "VBG"
        )
        ends = after is None or (opens and not owner)
        if token.pos_ in ("NOUN", "PROPN", "PRON") and ends:
            return token
    return None


def has_verb(sentence: Sentence, end: int) -> bool:
    """Return whether a finite verb stands before a token: something that may be reported."""
    return any(
        t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in sentence.span.doc[sentence.span.start : end]
    )
