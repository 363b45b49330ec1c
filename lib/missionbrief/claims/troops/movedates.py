"""When those who move come or go: which expression of time belongs to a move, and its days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.troops.people_words import BODIES
from missionbrief.claims.troops.ways import MOVES
from missionbrief.interval import Interval
from missionbrief.language.attribution import REPORTING
from missionbrief.language.dates import Reference
from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import phrase_top, verb_above
from missionbrief.language.when import of_aim, of_an_act_before, spelt_out, when

if TYPE_CHECKING:
    from missionbrief.claims.troops.moves import Move
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_BESIDE = 3
_BESIDES = frozenset({"before", "after", "once", "until", "till"})
_REACH = 14
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _clear(tokens: list[Token], cue: Token) -> bool:
    """Whether nothing between a verb and a date begins another clause."""
    return not any(
        (t.tag_ in _FINITE and t.pos_ in ("VERB", "AUX") and t.i > cue.i)
        or t.text in (";", "—", "–")
        or (t.dep_ in ("nsubj", "nsubjpass") and t.head != cue and t.i > cue.i)
        for t in tokens
    )


def _after(sentence: Sentence, cue: Token, until: int) -> Expression | None:
    """The date that follows a verb in its own clause."""
    for expression in sentence.dates:
        tokens = sentence.tokens_of(expression)
        if not tokens or not cue.i < tokens[0].i <= min(cue.i + _REACH, until):
            continue
        if cue.tag_ == "VBD" and _still_ahead(sentence, expression):
            continue  # "arrived in an effort to prepare the way for a vote next year"
        between = list(sentence.span.doc[cue.i + 1 : tokens[0].i])
        other = _of_clause(sentence, cue, expression) or of_aim(sentence, expression, cue)
        return expression if _clear(between, cue) and not other else None
    return None


def _still_ahead(sentence: Sentence, date: Expression) -> bool:
    """Whether a date is still to come when the article is published, as no past act's can be."""
    days, published = sentence.resolve(date), sentence.article.document.published.latest
    return bool(days and days.start and published and days.start > published)


def _own_date(sentence: Sentence, cue: Token) -> Expression | None:
    """The date of a past act that hangs on its verb, and is not still to come."""
    for expression in sentence.dates:
        if verb_above(sentence.tokens_of(expression)) == cue:
            return None if _still_ahead(sentence, expression) else spelt_out(sentence, expression)
    return None


def date_of(sentence: Sentence, move: Move, moving: list[Move]) -> Expression | None:
    """Return the expression of time that belongs to a move, or None.

    The one after its verb comes first, then what the tree gives to its body; what is listed
    together shares one.
    """
    mine = move.body
    if move.rule in ("gapped", "joined"):
        for expression in sentence.dates:
            tokens = sentence.tokens_of(expression)
            if tokens and 0 < tokens[0].i - mine.last <= _BESIDE:
                return spelt_out(sentence, expression)
    alone = move.rule not in ("joined", "gapped") and move.cue.pos_ != "NOUN"
    cues = [m.cue.i for m in moving if m.cue.i > move.cue.i]
    gaps = [m.body.first for m in moving if m.rule == "gapped" and m.body.first > move.cue.i]
    if alone and (found := _after(sentence, move.cue, min([*cues, *gaps, len(mine.head.doc)]))):
        return spelt_out(sentence, found)
    if (found := _when(sentence, move.cue) or _within(sentence, move)) is not None:
        return found
    rivals = [
        m.body.head for m in moving if m.body is not mine and "joined" not in (move.rule, m.rule)
    ]
    for trigger in (phrase_top(mine.head), move.cue):
        found = when(sentence, trigger, rivals)
        if found is None or _reported(sentence, found, move.cue):
            continue
        if move.cue.tag_ == "VBD" and _still_ahead(sentence, found):
            return _own_date(sentence, move.cue)
        if _of_a_part(sentence, mine.last, found) or _of_main(sentence, move.cue, found):
            return None
        if _of_other_clause(sentence, move.cue, found) or _of_clause(sentence, move.cue, found):
            return None
        if _of_a_deed(sentence, move.cue, found):
            return None
        if (opening := _opening(sentence, move.cue, found)) is not None:
            return spelt_out(sentence, opening)
        return found
    return None


def _within(sentence: Sentence, move: Move) -> Expression | None:
    """The date between a noun of moving and those who move: "the arrival on Tuesday of 70"."""
    last = move.body.first if move.cue.pos_ == "NOUN" else 0
    for expression in reversed(sentence.dates):
        tokens = sentence.tokens_of(expression)
        if tokens and move.cue.i < tokens[0].i <= tokens[-1].i < last:
            others = sentence.span.doc[move.cue.i + 1 : last]
            return expression if not any(t.pos_ == "VERB" for t in others) else None
    return None


def _of_a_part(sentence: Sentence, last: int, date: Expression) -> bool:
    """Whether a date is that of a part of a body that ends with token `last`: "has sent 800
    officers, 144 of whom arrived on Tuesday"."""
    tokens = sentence.tokens_of(date)
    between = sentence.span.doc[last + 1 : tokens[0].i] if tokens else ()
    return any(
        t.lower_ in ("whom", "them", "which") and t.nbor(-1).lower_ == "of" and t.nbor(-2).like_num
        for t in between
        if t.i - 2 > last
    )


def _of_other_clause(sentence: Sentence, cue: Token, date: Expression) -> bool:
    """Whether a date stands in a clause joined behind that of a verb, with a subject of its own:
    "few have joined it, and a pledge made in October is not fulfilled"."""
    tokens = sentence.tokens_of(date)
    between = sentence.span.doc[cue.i + 1 : tokens[0].i] if tokens else ()
    joined = [t for t in between if t.dep_ == "cc" and t.head == cue]
    return bool(joined) and any(
        t.dep_ in ("nsubj", "nsubjpass") and t.head != cue and t.head.dep_ == "conj"
        for t in between
        if t.i > joined[0].i
    )


def _of_a_deed(sentence: Sentence, cue: Token, date: Expression) -> bool:
    """Whether a date is that of something else told of those whom a clause only describes as having
    moved: "officers sent to Haiti resigned two months ago", "on Monday thanked the 230 who flew
    home", but "on Monday welcomed the 230 who flew home"."""
    if cue.dep_ not in ("acl", "relcl") or any(t in cue.subtree for t in sentence.tokens_of(date)):
        return False
    if unit_of(cue.head) is None and cue.head.base not in BODIES:
        return False  # "a plane carrying 200 officers landed on Monday"
    deed = verb_above(sentence.tokens_of(date))
    return deed is not None and deed in cue.ancestors and deed.base not in MOVES


def dates_deeds(sentence: Sentence, people: Token) -> bool:
    """Return whether all that a sentence dates is something else told of those whom a clause on
    `people` describes as having moved."""
    people = people.head if people.dep_ == "nummod" else people
    moves = [c for c in people.children if c.dep_ in ("acl", "relcl") and c.base in MOVES]
    dates = sentence.dates
    return bool(moves and dates) and all(_of_a_deed(sentence, m, d) for m in moves for d in dates)


def _of_clause(sentence: Sentence, cue: Token, date: Expression) -> bool:
    """Whether a date is that of a clause on a noun behind the verb, which tells of something else:
    "are on their way to join the mission, which on Tuesday welcomed others"."""
    tokens = sentence.tokens_of(date)
    if tokens and of_an_act_before(tokens, cue):
        return True
    above = tokens[0].ancestors if tokens and tokens[0].i > cue.i else ()
    clause = next((t for t in above if t == cue or t.dep_ == "relcl"), None)
    return clause is not None and clause != cue and cue not in clause.subtree


def _opening(sentence: Sentence, cue: Token, date: Expression) -> Expression | None:
    """The date that opens a sentence, where another is only that of a participle before its verb:
    "Tuesday July 16, as part of the mission, authorized on October 2, a flight landed"."""
    tokens = sentence.tokens_of(date)
    above = next((t for t in tokens[0].ancestors if t.pos_ == "VERB"), None) if tokens else None
    if above is None or above == cue or above.tag_ != "VBN" or not above.i < cue.i:
        return None
    for first in sentence.dates[:1]:
        opens = sentence.tokens_of(first)
        near = bool(opens) and opens[0].i <= sentence.span.start + 1
        if near and first is not date and opens[-1].nbor().text == ",":
            return first
    return None


def _of_main(sentence: Sentence, cue: Token, date: Expression) -> bool:
    """Whether a clause of time that holds the verb of moving stands beside what the date dates:
    "regained the compound in July, two weeks after the first Kenyans landed"."""
    if not any(c.dep_ == "mark" and c.lower_ in _BESIDES for c in cue.children):
        return False
    inside = {t.i for t in cue.subtree}
    return not any(t.i in inside for t in sentence.tokens_of(date))


def _when(sentence: Sentence, cue: Token) -> Expression | None:
    """The date that a "when" clause holding the verb belongs to: "since June, when 200 landed"."""
    for expression in sentence.dates:
        tokens = sentence.tokens_of(expression)
        last = tokens[-1].i if tokens else cue.i
        if not last < cue.i <= last + _REACH:
            continue
        after = sentence.span.doc[last + 1 : min(cue.i, last + 3)]
        if any(t.lower_ == "when" for t in after):
            return expression
    return None


def _reported(sentence: Sentence, date: Expression, cue: Token) -> bool:
    """Whether a date is that of what was said, not of the move: "told reporters on Tuesday"."""
    tokens = sentence.tokens_of(date)
    dated = next((t for t in tokens[0].ancestors if t.pos_ in ("VERB", "AUX")), None)
    return dated is not None and dated != cue and dated.base in REPORTING


def days_of(sentence: Sentence, date: Expression, cue: Token) -> Interval | None:
    """Return the days of a move: of one in a "since" clause its own, not all the time since; of
    "in June and July" both months."""
    inside = sentence.tokens_of(date)
    if since(cue) or any(t in inside for t in cue.ancestors) or _when(sentence, cue) == date:
        article = sentence.article
        form = date.form.form if isinstance(date.form, Since) else date.form
        return form.resolve(Reference(article.document.published.interval, False, article.months))
    days = sentence.resolve(date)
    at = list(sentence.dates).index(date)
    if days is not None and at + 1 < len(sentence.dates):
        other = sentence.dates[at + 1]
        joined = sentence.span.text[date.end : other.start].strip() in ("and", "or")
        later = sentence.resolve(other) if joined else None
        if later is not None and sentence.tokens_of(other)[-1].i < sentence.span.end:
            return days.hull(later)
    return days


def since(verb: Token) -> bool:
    """Whether a verb stands in a "since" clause, or a noun after "since"."""
    if verb.pos_ == "NOUN":
        return any(t.lower_ == "since" for t in verb.ancestors)
    return any(c.dep_ == "mark" and c.lower_ == "since" for c in verb.children)


def is_open(sentence: Sentence, date: Expression, cue: Token) -> bool:
    """Whether an expression of time runs until now: "have reached Haiti since June"."""
    tokens = sentence.tokens_of(date)
    if not tokens or any(t in tokens for t in cue.ancestors) or _when(sentence, cue) == date:
        # "since June, when the first 200 landed" dates the landing.
        return False
    first = tokens[0]
    before = first.nbor(-1).lower_ if first.i > sentence.span.start else ""
    if first.lower_ == "since" or before == "since":
        return True
    lead = sentence.span.doc.text_of(max(sentence.span.start, first.i - 2), first.i + 2).lower()
    if "as of" in lead:
        return True
    dated = next((t for t in first.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return dated is not None and dated != cue and since(dated)
