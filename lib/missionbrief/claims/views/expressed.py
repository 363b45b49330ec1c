"""On which day a view was expressed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from missionbrief.claims.law.vote_days import days_of_vote
from missionbrief.claims.views.bearers import holders
from missionbrief.claims.views.scenes import PAPERS, SPOKEN_IN, in_front, of_paper, scene
from missionbrief.claims.views.wanting import of_verb
from missionbrief.language.attribution import EXPRESSING, REPORTING
from missionbrief.language.bodies import DOCUMENTS
from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import (
    clause_on,
    climb,
    hangs_on,
    noun_above,
    subject,
    verb_above,
)
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from missionbrief.interval import Interval
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_PROPOSALS = words("claims", "plans_told", "plans")
_TEXTS = frozenset({"resolution", "declaration", "motion", "decision", "decree"})
_PROPOSES = frozenset({"propose", "suggest", "recommend", "outline", "request", "put", "set"})
_LIMITS = frozenset(
    {"by", "before", "until", "till", "through", "after", "beyond", "past", "since"}
)
_LOOKS_BACK = 5
_EVENTS = words("claims", "told", "events") | words("claims", "expressed", "met")
SAYS = REPORTING | EXPRESSING | {"speak"}
_SAID_IN = PAPERS | DOCUMENTS | SPOKEN_IN
_WEEK = 7
_SPANS = frozenset({"year", "month", "week", "day", "hour"})
_YEARS = timedelta(days=730)
_MAY = frozenset({"would", "could", "will", "may", "might", "'ll", "wo"})
# By a newspaper: "in a letter obtained on Wednesday".
_OBTAINS = frozenset({"obtain", "see", "review", "leak", "view", "consult"})
_OFTEN = frozenset({"repeatedly", "often", "consistently", "frequently", "regularly"})
_THEN = ("at the time", "at that time")
_VOTING = frozenset({"vote", "voted", "votes", "resolution", "adopted", "council", "ruled"})


def ahead(sentence: Sentence) -> list[Expression]:
    """Return the expressions of time that date what is wanted and not the wish: "by June"."""
    published = sentence.article.document.published.latest
    found = []
    for expression in sentence.dates:
        tokens = sentence.tokens_of(expression)
        limit = bool(tokens) and (
            tokens[0].lower_ in _LIMITS
            or (tokens[0].i > sentence.span.start and tokens[0].nbor(-1).lower_ in _LIMITS)
        )
        days = sentence.resolve(expression)
        later = (
            days is not None
            and published is not None
            and (days.start is not None and days.start > published)
        )
        if limit or later:
            found.append(expression)
    return found


def _sayings(sentence: Sentence) -> Iterator[Token]:
    for token in sentence.span:
        if token.pos_ == "VERB" and token.base in SAYS:
            yield token


def of_a_plan(says: Token, verb: Token) -> bool:
    """Return whether a verb of saying stands in a clause on a plan, and the view does not: "stood
    by the plan that he had put to members in February"."""
    clause = next((t for t in climb(says) if t.dep_ in ("relcl", "acl")), None)
    named = clause is not None and clause.head.base in _PROPOSALS
    return named and clause is not None and verb not in clause.subtree


def _dated(sentence: Sentence, verb: Token, without: Sequence[Expression]) -> Expression | None:
    """The expression of time that hangs on a verb itself."""
    for expression in sentence.dates:
        if expression not in without and verb_above(sentence.tokens_of(expression)) == verb:
            return expression
    return None


def expressed(
    sentence: Sentence, verb: Token, holder: str, *, voted: bool = False
) -> tuple[Expression | None, Interval | None]:
    """Return when the view told at `verb` was expressed: the expression of time of that verb or of
    the verb of saying; else the days of the nearest earlier sentence in which the holder speaks or
    acts, or, for a vote, the council does, or of the sentence after in which the holder does."""
    if these_days(sentence, verb):
        return None, None
    to_come = [*ahead(sentence), *asides(sentence, verb)]
    if often(verb) or reckoned_from(verb):
        return _dated(sentence, verb, to_come), None
    for step in climb(verb):
        if step.base in SAYS and (beside := _dated(sentence, step, to_come)) is not None:
            return beside, None
    for told in (verb, *(t for t in _sayings(sentence) if not of_a_plan(t, verb))):
        if (found := when(sentence, told, without=to_come)) is not None:
            return found, None
    own = [e for e in sentence.dates if e not in to_come]
    if voted and len(own) == 1:
        return own[0], None
    if voted and (known := days_of_vote(sentence)):
        return None, known[0][0]
    days = of_paper(sentence, to_come) or _of_own_paper(sentence, holder)
    if days is None and sentence.speaker is not None:
        # What a speaker says of what is now is of the day of the speech.
        return None, None
    if days is None and not sentence.article.primary:
        days = _before(sentence, holder, voted)
    return None, days or scene(sentence, verb, to_come)


def reckoned_from(verb: Token) -> bool:
    """Return whether another event is told to have come so long after or before, whose day is not
    that of the view: "was approved in October, a year after Haiti asked for it"."""
    marks = {c.lower_ for c in verb.children if c.dep_ == "mark"} & {"after", "before"}
    apart = any(c.dep_ == "npadvmod" and c.base in _SPANS for c in verb.children)
    return verb.dep_ == "advcl" and bool(marks) and apart


def others_deed(sentence: Sentence, verb: Token, who: str, by: str | None) -> bool:
    """Return whether what a verb tells, and its day, are of others than `who` or who speaks for
    him: "urged the Council on Monday to adopt the proposal of X"."""
    doers = {n for h in of_verb(sentence, verb) for n in (h.name, h.by) if n is not None}
    doer = subject(verb) if not doers else None
    if doer is not None:
        return doer.pos_ == "NOUN"  # "the three presidents sent a letter backing the plan of X"
    return bool(doers) and who not in doers and by not in doers


def of_proposal(sentence: Sentence, who: str) -> Expression | None:
    """Return the time that a sentence gives the proposal of `who` of which others are told: "called
    on the Council to act on X's proposal of February"."""
    for expression in sentence.dates:
        tokens = sentence.tokens_of(expression)
        noun, verb = noun_above(tokens), verb_above(tokens)
        if noun is None and verb is not None and verb.dep_ in ("relcl", "acl"):
            noun = verb.head
        if noun is None or noun.base not in _PROPOSALS:
            continue
        names = (sentence.name_at(t) for t in noun.subtree)
        if any(n is not None and n.canonical == who for n in names):
            return expression
    return None


def often(verb: Token) -> bool:
    """Return whether a view is told as one told again and again: "repeatedly decried"."""
    return any(c.dep_ == "advmod" and c.lower_ in _OFTEN for c in verb.children)


def these_days(sentence: Sentence, verb: Token) -> bool:
    """Return whether a view is told as what somebody holds at the time of writing: "these days, he
    says that …", "nowadays he would have them stay"; or as of a time told before: "at the time"."""
    before = sentence.span.doc[sentence.span.start : verb.i]
    if sentence.span.text.lower().startswith(_THEN) and not sentence.dates:
        return True  # of a time told before, which is none of those of the sentence before
    return any(
        t.lower_ == "nowadays" or (t.lower_ == "days" and t.i and t.nbor(-1).lower_ == "these")
        for t in before
    )


def _foreseen(sentence: Sentence, verb: Token) -> Iterator[Expression]:
    """Yield the expressions of time that cannot date a view: those of what would come ("would run
    out of money in March unless others step up"), and those years before the mission."""
    mission = sentence.article.mission
    first = min(mission.resolutions.values(), default=None)
    for expression in sentence.dates:
        days = sentence.resolve(expression)
        end = days.end if days is not None else None
        if first is not None and end is not None and end < first - _YEARS:
            yield expression
            continue
        tokens = sentence.tokens_of(expression)
        above = verb_above(tokens)
        if above is None or above == verb or above.base in SAYS or noun_above(tokens) is not None:
            continue
        if tokens[0].i > sentence.span.start and tokens[0].nbor(-1).base in SAYS:
            continue  # "said last month it would pull them out"
        if verb.head == above and verb.dep_ in ("xcomp", "ccomp"):
            continue  # "would on Monday ask for it"
        if any(c.dep_ == "aux" and c.lower_ in _MAY for c in above.children):
            yield expression


def asides(sentence: Sentence, verb: Token) -> Iterator[Expression]:
    """Yield the expressions of time that date what a participle or a clause on a thing tells: "the
    cuts made in February", "X, elected last month, called it …"; and those of what is met or
    only foreseen."""
    yield from _of_what_is_met(sentence)
    yield from _foreseen(sentence, verb)
    for expression in sentence.dates:
        tokens = sentence.tokens_of(expression)
        above = verb_above(tokens) if tokens else None
        if tokens and _in_apposition(tokens, verb):
            yield expression
            continue
        if above is None or verb in above.subtree:
            continue
        if _on_a_part(above) or (above.dep_ == "acl" and above.base in _OBTAINS):
            yield expression
            continue
        if above.dep_ == "relcl" and isinstance(expression.form, Since) and above.head != verb:
            yield expression  # "Haiti, which has sought help since 2022, asked for"
            continue
        if _as_proposed(above):
            yield expression
            continue
        if above.base in SAYS:
            continue
        if clause_on(above, verb) or above.head.dep_ == "ROOT":
            continue  # "the $100 million that it promised in September"
        if above.head.base in _SAID_IN or _by_text(above.head):
            continue
        who = next((c for c in above.children if c.dep_ == "nsubj"), None)
        of_thing = who is not None and who.tag_ not in ("WP", "WDT")
        if (above.dep_ == "acl" and above.tag_ == "VBN") or (above.dep_ == "relcl" and of_thing):
            yield expression


def _by_text(noun: Token) -> bool:
    """Whether a text is that in which somebody tells a view: "backed it in a resolution adopted on
    Monday"."""
    return noun.base in _TEXTS and noun.dep_ == "pobj" and noun.head.lower_ in ("in", "by")


def _as_proposed(clause: Token) -> bool:
    """Whether a clause only tells who proposed what is wanted: "called for an office, as proposed
    by X in February", "as X himself proposed in February"."""
    as_ = any(c.lower_ == "as" and c.dep_ in ("mark", "advmod", "prep") for c in clause.children)
    return clause.dep_ == "advcl" and as_ and clause.base in _PROPOSES


def _on_a_part(clause: Token) -> bool:
    """Whether a clause tells more of what is wanted or of who should: "backed the proposal that
    Guterres made in February", "the officers sent in June should come home"."""
    noun, sent = clause.head, clause.tag_ == "VBN" and clause.dep_ == "acl"
    if noun.dep_ == "dobj" and noun.head.base in SAYS:
        who = next((c for c in clause.children if c.dep_ == "nsubj"), None)
        if who is None or clause.dep_ not in ("relcl", "acl"):
            return False
        return who.tag_ not in ("WP", "WDT")
    return noun.dep_ in ("nsubj", "nsubjpass") and sent and noun.base not in _SAID_IN


def _in_apposition(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether an expression of time tells, between commas behind the name of who speaks, more of
    him: "X, in office since April, said", "X, re-elected last month, said"; not "X, on Monday,
    said"."""
    doc, sent = tokens[0].doc, tokens[0].sent
    comma = next((t for t in reversed(doc[sent.start : tokens[0].i]) if t.text == ","), None)
    closed = tokens[-1].i + 1 < sent.end and tokens[-1].nbor().text == ","
    if comma is None or not closed or comma.i == sent.start:
        return False
    if comma.i < verb.i <= tokens[-1].i:
        return False  # "X, who had wanted them out in March, said": it dates that wish.
    named = comma.nbor(-1)
    told = doc[comma.i + 1 : tokens[0].i]
    if any(t.tag_ == "VBG" and t.base in SAYS for t in told):
        return False  # "X, speaking at a burial on Thursday, said"
    if [t.pos_ for t in told[:1]] == ["ADP"] and [t.lower_ for t in told[1:2]] in (["a"], ["an"]):
        return False  # "X, on a stop in Kingston on Monday, said"
    if any(t.base in _SAID_IN and t.head.lower_ == "in" for t in told):
        return False  # "X, in a letter to members last month, proposed"
    says_more = any(t.pos_ in ("NOUN", "VERB", "ADJ") and t.tag_ != "VBG" for t in told)
    return named.pos_ == "PROPN" and named.dep_ == "nsubj" and says_more


def _of_what_is_met(sentence: Sentence) -> Iterator[Expression]:
    """The expressions of time that date what somebody welcomes or deplores and not the welcome:
    "welcomed the arrival on Tuesday of …"."""
    for expression in sentence.dates:
        above = noun_above(sentence.tokens_of(expression))
        while above is not None and above.dep_ == "pobj" and above.head.lower_ == "of":
            above = above.head.head
        if above is None:
            above = _met_before(sentence.tokens_of(expression))
        if above is not None and above.dep_ == "dobj":
            verb = above.head.base
            if verb in EXPRESSING and verb not in REPORTING:
                yield expression


def _met_before(tokens: Sequence[Token]) -> Token | None:
    """The event met that a time stands behind, though the parser hangs the time on the verb."""
    verb = hangs_on(tokens)
    while verb is not None and verb.dep_ == "prep":
        verb = verb.head
    met = next((c for c in verb.children if c.dep_ == "dobj"), None) if verb is not None else None
    behind = met is not None and met.right_edge.i < tokens[0].i <= met.right_edge.i + 2
    return met if behind and met is not None and met.base in _EVENTS else None


def _of_own_paper(sentence: Sentence, holder: str) -> Interval | None:
    """The day of the letter or report by the holder that the sentences before tell of."""
    first = max(0, sentence.number - _LOOKS_BACK)
    for earlier in reversed(sentence.article.sentences[first : sentence.number]):
        if sentence.paragraph - earlier.paragraph > 1:
            return None
        if any(m.name.canonical == holder for m in earlier.names):
            return of_paper(earlier)
    return None


def _before(sentence: Sentence, holder: str, voted: bool) -> Interval | None:
    first = max(0, sentence.number - _LOOKS_BACK)
    for earlier in reversed(sentence.article.sentences[first : sentence.number]):
        named = any(m.name.canonical == holder for m in earlier.names)
        about = voted and any(t.lower_ in _VOTING for t in earlier.span)
        if (named or about) and (days := _own_days(earlier, voted)) is not None:
            return days
    following = sentence.article.sentences[sentence.number + 1 : sentence.number + 2]
    for later in following if not voted else ():
        root = next((t for t in later.span if t.dep_ == "ROOT"), None)
        who = subject(root) if root is not None else None
        if any(h.name == holder for h in holders(later, who)):
            return _own_days(later, voted)
    return None


def _own_days(sentence: Sentence, voted: bool) -> Interval | None:
    """The days, a week at most, on which what a sentence tells was said or done."""
    to_come = ahead(sentence)
    if voted and (known := days_of_vote(sentence)):
        return known[0][0]
    told = [t for t in sentence.span if t.dep_ == "ROOT"]
    found: list[Expression | None] = [*in_front(sentence)]
    found += [when(sentence, t, without=to_come) for t in (*told, *_sayings(sentence))]
    if voted:
        found += [d for d in sentence.dates if d not in to_come]
    for expression in found:
        days = sentence.resolve(expression) if expression is not None else None
        if days is not None and days.days is not None and days.days <= _WEEK:
            return days
    return None
