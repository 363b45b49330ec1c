"""Sources named by a phrase: "according to X", "per X", "citing X", "by X's count", "for X, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.bodies import BODIES, DOCUMENTS
from missionbrief.language.frame import EXPRESSING, REPORTING, frame
from missionbrief.language.issued import owner_of
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.frame import Frame
    from missionbrief.language.tokens import Token

CUES = frozenset({"according", "per", "citing", "for", "by", "in", "on", "from"})
_KEEPS = frozenset({"stand", "abide", "stick", "live", "swear"})
_RECKONING = words("language", "reporting", "reckoning")
_SOME = frozenset({"most", "some", "many", "official", "several"})
_SOURCES = words("language", "reporting", "sources")
_UNSURE = frozenset({"unclear", "uncertain", "clear"})
_STOPS = frozenset({",", ";", ".", ":", '"', "--", "—", "–"})


def by_phrase(sentence: Sentence, cue: Token) -> Iterator[Frame]:
    """Yield the frame that a phrase opens at `cue`: it holds the whole sentence."""
    first, last = sentence.span.start, sentence.span.end - 1
    whom: Token | None = None
    if cue.lower_ == "according" and cue.i < last:
        whom = next((c for c in cue.nbor().children if c.dep_ == "pobj"), None)
        if whom is None and cue.i + 2 <= last:
            whom = _next_noun(sentence, cue.i + 2)
        first = _told_from(sentence, cue)
    elif cue.lower_ == "per":
        noun = _next_noun(sentence, cue.i + 1)
        named = noun is not None and sentence.name_at(noun) is not None
        whom = noun if named or (noun is not None and noun.base in DOCUMENTS) else None
    elif cue.lower_ == "citing":
        noun = next((c for c in cue.children if c.dep_ == "dobj"), None)
        told = noun is not None and (
            sentence.name_at(noun) is not None or noun.base in DOCUMENTS | _SOURCES
        )
        whom = noun if told else None
    elif cue.lower_ == "for":
        # "For Odinga, the plan …" opens the sentence.
        noun = next((c for c in cue.children if c.dep_ == "pobj"), None)
        name = sentence.name_at(noun) if noun is not None and cue.i == first else None
        opened = noun is not None and noun.i < last and noun.nbor().text == ","
        whom = noun if opened and name is not None and name.kind == "person" else None
    elif cue.lower_ == "from":
        # "From the agency's teams: 6,000 people …" opens the sentence.
        colon = next((t for t in sentence.span.doc[first : first + 10] if t.text == ":"), None)
        whom = _next_noun(sentence, first + 1) if cue.i == first and colon is not None else None
    elif cue.lower_ in ("by", "in", "on"):
        noun = next((c for c in cue.children if c.dep_ == "pobj"), None)
        owned = noun is not None and any(
            c.dep_ == "poss" or c.lower_ in _SOME or sentence.name_at(c) is not None or _body(c)
            for c in noun.children
        )
        of = owner_of(sentence, noun) if noun is not None else None
        if cue.head.base in _KEEPS:
            return  # "stands by its word"
        if noun is not None and noun.base == "account" and cue.head.like_num:
            return  # "with 68 million in the fund's account"
        tells = noun is not None and (noun.base in _RECKONING or _opens_with(sentence, cue, noun))
        if of is not None and tells:
            whom = of
        elif noun is not None and owned and noun.base in _RECKONING:
            holder = next((c for c in noun.children if c.dep_ == "poss"), None)
            by_holder = holder is not None and holder.pos_ == "NOUN"
            whom = holder if by_holder and holder is not None else noun
        elif cue.lower_ != "on":
            whom = _named_reckoning(sentence, cue)
    if whom is not None:
        if cue.lower_ == "according":
            last = _told_until(sentence, cue, whom)
        elif cue.lower_ in ("by", "on"):
            first, last = _part(sentence, cue)
        yield from frame(sentence, whom, first, last, cue.i, max(whom.i, cue.i))


def _opens_with(sentence: Sentence, cue: Token, noun: Token) -> bool:
    """Whether a sentence opens by telling the document that what follows stands in: "In a statement
    by X, …"."""
    doc, end = sentence.span.doc, sentence.span.end
    after = next((t for t in doc[noun.i : end] if t.text == "," or t.pos_ == "AUX"), None)
    opens = cue.i == sentence.span.start and cue.lower_ == "in"
    return opens and noun.base in DOCUMENTS and after is not None and after.text == ","


def _part(sentence: Sentence, cue: Token) -> tuple[int, int]:
    """Where the part of a sentence begins and ends in which a cue stands: semicolons part."""
    first, last = sentence.span.start, sentence.span.end - 1
    marks = [t.i for t in sentence.tokens if t.text == ";"]
    before, after = [i for i in marks if i < cue.i], [i for i in marks if i > cue.i]
    return (before[-1] + 1 if before else first), (after[0] - 1 if after else last)


def _told_until(sentence: Sentence, cue: Token, whom: Token) -> int:
    """Where what is "according to" somebody ends: before another clause with a source of its own
    ("70 died, according to officials, and 6,000 fled, the agency said"), else with the sentence."""
    doc, last = sentence.span.doc, sentence.span.end - 1
    for token in doc[whom.i + 1 : last]:
        if _reserves(token) and cue.i != sentence.span.start:
            return token.i
        joins = token.text == "," and token.nbor().lower_ in ("and", "while", "but")
        if not joins or cue.i == sentence.span.start:
            continue
        rest = doc[token.i + 2 : last + 1]
        says = any(t.base in REPORTING and t.tag_ in ("VBD", "VBZ") for t in rest)
        return token.i if says else last
    return last


def _reserves(comma: Token) -> bool:
    """Whether the writer's own doubts follow a comma: "…, according to X, although it was unclear
    who had fired"."""
    after = comma.doc[comma.i + 1 : comma.i + 7]
    if comma.text != "," or not after or after[0].lower_ not in ("although", "though", "but"):
        return False
    return any(t.lower_ in _UNSURE for t in after)


def _told_from(sentence: Sentence, cue: Token) -> int:
    """Where what is "according to" somebody begins: within the clause of what another says ("X
    stressed that 580,000 are displaced, according to the agency"), else with the sentence."""
    doc, start = sentence.span.doc, sentence.span.start
    apart: int | None = None
    for token in reversed(doc[start : cue.i]):
        if token.text == ";":
            break
        if token.lower_ == "with" and token.i > start and token.nbor(-1).text == ",":
            apart = token.i
        says = token.lower_ == "that" and token.i > start and token.nbor(-1).pos_ == "VERB"
        if says and token.nbor(-1).base in REPORTING | EXPRESSING:
            return token.i if apart is None else apart
    return start


def _body(part: Token) -> bool:
    """Whether part of a noun phrase names a body: "ministry numbers", "the count of one group"."""
    if part.dep_ == "compound":
        return part.base in BODIES
    of = part.dep_ == "prep" and part.lower_ in ("of", "by")
    return of and any(c.dep_ == "pobj" and c.base in BODIES for c in part.children)


def _named_reckoning(sentence: Sentence, cue: Token) -> Token | None:
    """The reckoning of somebody named right behind a preposition, however it was parsed: "by UN
    reckoning 200,000 people"."""
    named = False
    for token in sentence.span.doc[cue.i + 1 : min(cue.i + 7, sentence.span.end)]:
        counts = token.tag_ == "VBZ" and any(c.i < cue.i for c in token.children)
        if counts:
            return None  # "The mission in Haiti counts 991 people."
        if named and {token.base, token.lower_} & _RECKONING:
            owner = token.nbor(-1)
            owner = owner.nbor(-1) if owner.dep_ == "case" else owner
            return owner if sentence.name_at(owner) is not None else token
        apart = token.pos_ == "ADP" and token.lower_ not in ("of", "for")
        if token.text in _STOPS or token.pos_ in ("VERB", "AUX") or apart:
            return None  # "by Kenya with help from a number of states"
        name = sentence.name_at(token)
        named = named or (name is not None and name.kind != "place")
    return None


def _next_noun(sentence: Sentence, start: int) -> Token | None:
    """The head of the noun phrase that starts at a token."""
    for token in sentence.span.doc[start : min(start + 8, sentence.span.end)]:
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "poss", "amod"):
            return token
        if token.text in _STOPS:
            return None
    return None
