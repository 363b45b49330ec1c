"""How far what is wanted or judged reaches in a sentence.

The reach is a stretch of words rather than a branch of the parse, for the parser often hangs what
is wanted elsewhere; it ends where another clause begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import climb, subject
from missionbrief.language.quoted import SPEECH_WORDS
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_ENDS = words("claims", "scope", "clause_ends")
_ASKS = words("claims", "leanings", "asks") | words("claims", "leanings", "asks_for")
# "wants the officers recalled": what is wanted, though "recalled" is a word of telling too.
_WANTS = frozenset({"want", "like", "see", "need", "have", "prefer"})
_LONGEST = 40
_SOON = frozenset({"long", "too", "then"})
# "…, something that Moscow opposes": what it sums up is all that goes before.
_SUMS_UP = frozenset(
    {"something", "idea", "move", "step", "demand", "request", "change", "proposal"}
)


def reach(sentence: Sentence, start: Token) -> list[Token]:
    """Return the words after `start` up to the end of what it governs: the next clause that is
    told of somebody else, the end of the quotation or of the sentence."""
    opened = start.i
    doc, quoted = start.doc, False
    said_of = start.head if start.dep_ in ("nsubj", "nsubjpass") else None
    clause = next((t for t in climb(start) if t.dep_ == "relcl"), None)
    above = set(clause.ancestors) if clause is not None else set()
    found: list[Token] = []
    for token in doc[start.i + 1 : min(sentence.span.end, start.i + 1 + _LONGEST)]:
        word = token.lower_
        if word in ('"', "”", "“"):
            if word == "”" or quoted:
                if token.i - opened > SPEECH_WORDS or opened == start.i:
                    break
                quoted = False
                continue
            quoted, opened = True, token.i
            continue
        if word == "as" and token.nbor().lower_ in ("many", "much", "well", "soon"):
            found.append(token)
            continue
        if word == "who" and token.nbor(-1).lower_ in ("all", "those", "countries", "states"):
            found.append(token)
            continue
        if word == "before" and token.nbor().lower_ in _SOON:
            continue  # "that it would before long become a UN operation"
        if word in _ENDS or (word == "." and token.i + 1 < sentence.span.end):
            break
        said = token.head if token.dep_ in ("aux", "auxpass", "neg") else token
        if said == said_of and start.lower_ != "time":
            # What is said of the word itself: "calls for a UN mission *were rejected*".
            break
        finite = token.tag_ in ("VBD", "VBZ", "VBP")
        joined = finite and token.nbor(-1).lower_ in ("and", "but") and token.tag_ == start.tag_
        if joined and token.base in _ASKS:
            # "welcomes every step and *calls* for more": the parse may join it to what is asked.
            break
        if finite and token.dep_ == "conj" and token.head.i <= start.i:
            break
        wanted = token.dep_ == "ccomp" and token.head == start and start.base in _WANTS
        if finite and token.base in REPORTING and token.dep_ != "amod" and not wanted:
            break
        does = token.head if token.dep_ in ("aux", "auxpass") else token
        if finite and does in above:
            # What the relative clause describes does: "X, who held the chair, *favours* …",
            # "of the $40 million that it asked for, *$30 million is* on hold".
            aside = next((n for n, t in enumerate(found) if _closes(t, clause)), len(found))
            return found[:aside]
        other = does != token and does.dep_ == "conj" and does.head.i <= start.i
        if finite and other and any(c.dep_ == "nsubj" for c in does.children):
            break  # "needed a handover, and the press *has* reported"
        if finite and (beside := _beside(clause or start, does)) is not None:
            return [t for t in found if t.i < beside.left_edge.i]
        found.append(token)
    return found


def _closes(comma: Token, clause: Token | None) -> bool:
    """Whether a comma ends a relative clause before a noun that is none of its words."""
    inside = clause is not None and comma.nbor() in clause.subtree
    return comma.text == "," and not inside


def _beside(clause: Token, verb: Token) -> Token | None:
    """The subject of a clause that the parse sets beside `clause`, behind its comma: "of the $40
    million that it asked for, *$30 million* is still on hold, aides said"."""
    told = clause.head if clause.dep_ == "ccomp" else verb.head
    if clause.dep_ not in ("ccomp", "relcl") or verb.dep_ != "ccomp" or verb.head != told:
        return None
    if verb in clause.subtree:
        return None
    doers = (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i > clause.i)
    who = next(doers, None)
    return who if who is not None and who.left_edge.nbor(-1).text == "," else None


def front(verb: Token) -> list[Token]:
    """Return the words before a verb that it is said of: its subject, or the noun whose relative
    clause it is."""
    heads = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "csubj")]
    if verb.dep_ in ("relcl", "acl"):
        if verb.head.lower_ in _SUMS_UP:
            return list(verb.doc[verb.sent.start : verb.head.i])
        heads.append(verb.head)
    if not heads and (who := subject(verb)) is not None:
        heads.append(who)
    return sorted(
        (t for h in heads for t in h.subtree if t.i < verb.i and t.dep_ != "relcl"),
        key=lambda t: t.i,
    )
