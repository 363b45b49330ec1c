"""The words of a statement: what a verb of saying or a quotation gives as said."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from missionbrief.language.attribution import EXPRESSING, REPORTING
from missionbrief.language.clause_days import told_on
from missionbrief.language.grammar import subject, verb_above
from missionbrief.language.hearsay import REJECTED
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_CLAUSES = frozenset({"ccomp"})
_OBJECTS = frozenset({"dobj", "dative", "oprd", "acomp", "xcomp", "ccomp", "prt"})
# The object of these is whoever is told.
_TELLING = words("claims", "statement", "telling")
_OF = frozenset({"of", "about"})
# "described the report as malicious"
_CALLS = frozenset({"describe", "denounce", "dismiss", "reject", "condemn", "praise", "hail"})
# So few words after a verb only close what was said: "he told reporters on Monday".
_CLOSING = 6
_LONG = 30
_FEW = 3
_ADDING = REPORTING | EXPRESSING
# A page turned into text may keep its links: "[announced a plan](https://…)".
_LINK = re.compile(r"\[?([^\[\]]*)\]\((?:https?:|/|www\.)[^)\s]*\)?")


def line(tokens: Iterable[Token]) -> str | None:
    """Return `tokens` in one line, its first words where it is long: an ellipsis tells the cut.
    None where nothing is said."""
    # No more than are shown, the first "that" and one that tells of a cut.
    kept = list(islice((t for t in tokens if t.text.strip()), _LONG + 2))
    if kept and kept[0].lower_ == "that" and not _points(kept[0]):
        kept = kept[1:]
    numbers = {t.i for t in kept}
    parts: list[str] = []
    for token in kept[:_LONG]:
        apart = bool(parts) and token.i > 0 and token.i - 1 not in numbers
        parts.append(f" {token.text_with_ws}" if apart else token.text_with_ws)
    whole = _LINK.sub(r"\1", "".join(parts)).strip()
    told = " ".join(whole.strip(' ",.;').split())
    if told.count('"') % 2 and whole[0] == '"':
        told = f'"{told}'  # the mark that opens the first words, closed within them
    if told.count('"') % 2:
        told = f'{told}"' if told.rindex('"') < len(told) - 1 else told[:-1]
    if not any(c.isalnum() for c in told):
        return None
    return f"{told} …" if len(kept) > _LONG else told


def _points(that: Token) -> bool:
    """Whether "that" opens what is said as a part of it: "That road is closed", "That is wrong"."""
    return that.text[0].isupper() and that.tag_ == "DT"


def has_clause(verb: Token) -> bool:
    """Whether a clause after a verb gives what is said."""
    return any(c.dep_ in _CLAUSES and c.i > verb.i for c in verb.children)


def said(sentence: Sentence, verb: Token) -> list[Token]:
    """Return what is said by `verb`: the clause after it; with the verb itself where that tells how
    it is meant ("denies that", "urged them to", "called it a disgrace"); else what the reporting
    clause closes or is put into. Nothing where it only tells that somebody spoke."""
    doc, span = sentence.span.doc, sentence.span
    lemma = verb.base
    who = subject(verb)
    turned = who is not None and verb.i < who.i < span.end
    closes = any(
        c.dep_ in ("ccomp", "parataxis") and c.i < verb.i and not _parted(c, verb)
        for c in verb.children
    )
    if has_clause(verb) and not turned and lemma in REPORTING - REJECTED:
        return _without_day(sentence, _without_occasion(verb, _through(verb, _CLAUSES)))
    put_in = verb.i + 1 < span.end and doc[verb.i + 1].text == ","
    if not (turned or closes or put_in) and (clause := _behind_aside(verb)):
        return clause
    if who is not None and (around := _around(sentence, verb, who)):
        return around
    if not (turned or closes or put_in):
        if found := _objects(verb, lemma):
            if sum(t.is_alpha for t in found) < _FEW and (more := _adding(verb)):
                return more
            return [] if all(t.pos_ == "PRON" for t in found) else [verb, *found]
        after = list(doc[verb.i + 1 : span.end])
        mark = next((n for n, t in enumerate(after[:_CLOSING]) if t.lower_ == "that"), None)
        if mark is not None:
            return after[mark:]
        if lemma in ("speak", "talk"):
            return []
        if sum(not t.is_punct for t in after) >= _CLOSING:
            return after
    edge = verb.i if who is None or turned or who.i <= span.start else who.left_edge.i
    before = list(doc[span.start : min(edge, verb.i)])
    if not put_in or not before or before[-1].text != ",":
        return before
    rest = list(doc[verb.i + 2 : span.end])
    joined = bool(rest) and rest[0].pos_ == "CCONJ"
    return [*(before if joined else before[:-1]), *rest]


def _behind_aside(verb: Token) -> list[Token]:
    """The clause with "that" which tells of what somebody voices, behind an aside: "voiced its
    concern, in a statement, that little is known"."""
    if verb.base not in EXPRESSING:
        return []
    for thing in (c for c in verb.children if c.dep_ == "dobj"):
        for clause in (*thing.children, *verb.children):
            opens = clause.left_edge
            told = clause.dep_ in ("acl", "ccomp", "relcl", "advcl") and opens.tag_ == "IN"
            if (
                told
                and opens.lower_ == "that"
                and opens.nbor(-1).text == ","
                and clause.i > thing.i
            ):
                return list(clause.subtree)
    return []


def _around(sentence: Sentence, verb: Token, who: Token) -> list[Token]:
    """What stands before and behind an aside that tells who says it and where: "Such efforts, the
    group says in its report, have failed"."""
    doc, span = sentence.span.doc, sentence.span
    opens = who.left_edge.i - 1
    late = [c for c in verb.children if c.dep_ == "prep" and c.i > verb.i]
    if opens <= span.start or doc[opens].text != "," or not late or late[0].i != verb.i + 1:
        return []
    end = late[-1].right_edge.i
    while end + 1 < span.end and doc[end].text != ",":
        end += 1
    if doc[end].text != "," or end + 1 >= span.end or doc[end + 1].pos_ not in ("VERB", "AUX"):
        return []
    return [*doc[span.start : opens], *doc[end + 1 : span.end]]


def _without_occasion(verb: Token, told: list[Token]) -> list[Token]:
    """What is said without the occasion on which the source adds that it was: "assured them that
    their pay would come, after a paper had told of delays"."""
    for clause in (c for t in told for c in t.children if c.dep_ in ("advcl", "prep")):
        opens = clause.left_edge
        own = any(c.dep_ == "pcomp" for c in clause.children)  # "after handing over"
        ahead = any(c.tag_ == "MD" for c in clause.head.children)
        if opens.lower_ == "after" and opens.nbor(-1).text == "," and ahead and not own:
            return [t for t in told if t.i < opens.i - 1]
    return told


def _without_day(sentence: Sentence, told: list[Token]) -> list[Token]:
    """What is said without the day on which it was, which opens it: "said on Monday it was so"."""
    for expression in sentence.dates if told else ():
        tokens = sentence.tokens_of(expression)
        verb = verb_above(tokens)
        if verb is not None and told_on(verb, tokens) and tokens[0].i <= told[0].i + 1:
            return [t for t in told if t.i > tokens[-1].i]
    return told


def _adding(verb: Token) -> list[Token]:
    """What somebody says along with a deed that has no words: "voiced concern, stressing that the
    road was long"."""
    for clause in verb.children:
        adds = clause.dep_ == "advcl" and clause.tag_ == "VBG" and clause.base in _ADDING
        if adds and clause.nbor(-1).text == "," and has_clause(clause):
            return _through(clause, _CLAUSES)
    return []


def _parted(clause: Token, verb: Token) -> bool:
    """Whether a semicolon stands between a clause and the verb that it hangs on."""
    return any(t.text == ";" for t in verb.doc[clause.i : verb.i])


def _objects(verb: Token, lemma: str) -> list[Token]:
    """The words after a verb that say what it tells, expresses or asks for, or none."""
    of = any(c.dep_ == "prep" and c.lower_ in _OF for c in verb.children)
    of |= lemma in _CALLS and any(c.dep_ == "prep" and c.lower_ == "as" for c in verb.children)
    prepositions = frozenset({"prep"}) if of or lemma not in REPORTING else frozenset()
    if lemma in _TELLING and not of and not has_clause(verb):
        return []
    return _through(verb, _OBJECTS | prepositions)


def _through(verb: Token, deps: frozenset[str]) -> list[Token]:
    """The words from the first to the last of what hangs on a verb by `deps`, after it."""
    mine = [t for c in verb.children if c.dep_ in deps and c.i > verb.i for t in c.subtree]
    if not mine:
        return []
    return list(verb.doc[min(t.i for t in mine) : max(t.i for t in mine) + 1])
