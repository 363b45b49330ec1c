"""The day of what is so many days or weeks before or after something else that has a day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from missionbrief.interval import Interval
from missionbrief.language.dates import Reference
from missionbrief.language.dates.relative import Offset
from missionbrief.language.grammar import climb, verb_above
from missionbrief.language.modality import WILL
from missionbrief.language.numbers import number_word
from missionbrief.language.tokens import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.draft import Told
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates.reference import Grain
    from missionbrief.language.tokens import Token

_WEEK = 7
_LENGTHS = {"day": 1, "week": _WEEK}
_TIMES = frozenset({"hour", "day", "week", "fortnight", "month", "year"})
_HEDGES = frozenset(
    {"barely", "about", "some", "nearly", "almost", "than", "roughly", "around", "just", "over"}
)
_UNITS: dict[str, Grain] = {"day": "day", "week": "week", "month": "month", "year": "year"}
_PASSES = frozenset({"be", "pass", "elapse"})
_VERBAL = ("VERB", "AUX")
_PRESENT = ("VBZ", "VBP")
_BACK, _APART = 5, 3


def counted_from(sentence: Sentence, trigger: Token) -> Told | None:
    """Return the day of a clause that is so many days after or before another: "spoke two days
    after gangs attacked" dates the attack by the speech, "five weeks after he went missing, his
    family waits" by the day of publication."""
    for step in climb(trigger):
        mark = _mark(sentence, step)
        if mark is None or mark.i < sentence.span.start + 2:
            if _of_own_day(sentence, step):
                return None
            continue
        if _has_own_day(sentence, mark):
            return None
        length = _LENGTHS.get(mark.nbor(-1).base)
        opens = mark.nbor(-2)
        number = 1 if opens.lower_ == "the" else number_word(opens.text)  # "the day after"
        if length is None or number is None or _rough(mark, int(number) * length):
            return None
        from_ = _outer(sentence, step, mark)
        if from_ is None or from_[0].days != 1 or from_[0].start is None:
            return None
        away = timedelta(days=int(number) * length * (-1 if mark.lower_ == "after" else 1))
        phrase = sentence.span.doc.text_of(mark.i - 2, mark.i + 1)
        return Interval.day(from_[0].start + away), " ".join(filter(None, (phrase, from_[1])))
    return None


def passed_since(sentence: Sentence, verb: Token) -> Interval | None:
    """Return when a thing was of which it is told how long it is over: "it is two months since the
    first 400 landed", "ten weeks have passed since they came", "on Monday it will be a year"."""
    above = verb.head
    # Where "since" stands tells more than what the parser hangs it on.
    since = any(t.lower_ == "since" for t in verb.doc[above.i + 1 : verb.i])
    if not since or above.base not in _PASSES:
        return None
    from_ = _over_by(sentence, above)
    if from_ is None:
        return None
    for noun in above.children:
        unit = _UNITS.get(noun.base)
        told = (c.lower_ for c in noun.children if c.dep_ in ("nummod", "det"))
        number = next((n for word in told if (n := number_word(word)) is not None), None)
        if noun.dep_ in ("attr", "nsubj") and unit is not None and number is not None:
            ago = Offset(unit, -int(number)).resolve(Reference(from_, False))
            exact = from_ != sentence.article.document.published.interval
            return _same_day(from_, int(number)) if exact and unit == "year" else ago
    return None


def _same_day(day: Interval, years: int) -> Interval | None:
    """The day so many years before one: "on 25 June it will be a year since"."""
    if day.days != 1 or day.start is None or (day.start.month, day.start.day) == (2, 29):
        return None
    return Interval.day(day.start.replace(year=day.start.year - years))


def _over_by(sentence: Sentence, above: Token) -> Interval | None:
    """The day by which a verb tells that a time is over: that of publication, or one to come."""
    told = [t for t in (above, *above.children) if t.pos_ in _VERBAL]
    if any(t.lower_ in WILL for t in told):
        own = [e for e in sentence.dates if verb_above(sentence.tokens_of(e)) == above]
        return sentence.resolve(own[0], ahead=True) if len(own) == 1 else None
    now = any(t.tag_ in _PRESENT for t in told)
    return sentence.article.document.published.interval if now else None


def _of_own_day(sentence: Sentence, step: Token) -> bool:
    """Whether a clause under another has a time of its own: "…, a day after he resigned, though
    they spoke on Wednesday"."""
    marked = step.dep_ == "advcl" and any(c.dep_ == "mark" for c in step.children)
    return marked and any(verb_above(sentence.tokens_of(e)) == step for e in sentence.dates)


def _has_own_day(sentence: Sentence, mark: Token) -> bool:
    """Whether a clause gives its day besides: "two days after gangs attacked on Friday"."""
    until = next(
        (t.i for t in sentence.span.doc[mark.i : sentence.span.end] if t.text == ","), None
    )
    last = until if until is not None else sentence.span.end
    behind = [e for e in sentence.dates if (t := sentence.tokens_of(e)) and mark.i < t[0].i < last]
    days = (sentence.resolve(e) for e in behind)
    return any(d is not None and d.days == 1 for d in days)


def counts_away(sentence: Sentence, trigger: Token) -> bool:
    """Return whether a clause is told some time before or after another, exactly or not: "comes
    barely a week after officers arrested two"."""
    for step in climb(trigger):
        mark = _mark(sentence, step)
        if mark is not None and mark.i > sentence.span.start:
            return mark.nbor(-1).base in _TIMES
    verb = _main_verb(trigger)
    return verb is not None and any(_tells_how_long(t, verb) for t in sentence.tokens[1:])


def _tells_how_long(token: Token, verb: Token) -> bool:
    """Whether a verb is told some time before or after an event: "three days before the attack,
    the Council had extended it"."""
    if token.lower_ not in ("before", "after") or token.nbor(-1).base not in _TIMES:
        return False
    noun = next((c for c in token.children if c.dep_ == "pobj"), None)
    return noun is not None and not noun.ent_type_ and _main_verb(token) == verb


def _main_verb(token: Token) -> Token | None:
    """The verb that a token is or hangs on, no helper of another."""
    verbs = (t for t in climb(token) if t.pos_ in _VERBAL)
    return next((t for t in verbs if t.dep_ not in ("aux", "auxpass")), None)


def _rough(mark: Token, days: int) -> bool:
    """Whether a length is no count of days: "barely two days after", "a week after"."""
    opens = mark.nbor(-2)
    before = opens.nbor(-1).lower_ if opens.i > opens.sent.start else ""
    return days == _WEEK or before in _HEDGES


@kept
def counted_in(sentence: Sentence) -> Told | None:
    """Return the day of the one clause of a sentence that is counted so, or None."""
    if not sentence.lemmas & {"after", "before"}:
        return None
    found = {told for t in _clauses(sentence) if (told := counted_from(sentence, t)) is not None}
    return found.pop() if len(found) == 1 else None


def _clauses(sentence: Sentence) -> Iterator[Token]:
    for token in sentence.tokens:
        if token.lower_ not in ("after", "before"):
            continue
        if token.dep_ == "mark":
            yield token.head
        elif token.head.base in _TIMES and token.head.dep_ == "npadvmod":
            yield token.head.head  # "a day after the 26-year-old was shot", as the parser has it


def _mark(sentence: Sentence, step: Token) -> Token | None:
    """The "after" or "before" that a clause or noun stands behind: "on Saturday, a day after 75
    others". The parser may take it for a preposition, or hang it on the length before it."""
    found = next((t for c in step.children if (t := _opens(c, step)) is not None), None)
    if found is None and step.pos_ == "VERB":
        # The parser may hang it on a number: "a month after 150 others arrived".
        loose = (t for t in step.subtree if t.dep_ == "quantmod" and t.i < step.i)
        found = next((t for t in loose if t.lower_ in ("after", "before") and t.i
                      and t.nbor(-1).base in _TIMES), None)  # fmt: skip
    if found is None and step.dep_ == "pobj" and step.head.lower_ in ("after", "before"):
        return step.head
    return found


def _opens(child: Token, clause: Token) -> Token | None:
    """The "after" or "before" that a child of a clause's verb is, or that hangs on it."""
    if child.i < clause.i and child.base in _TIMES and child.dep_ == "npadvmod":
        child = next((c for c in child.children if c.i == child.i + 1), child)
    elif child.dep_ == "prep" and not (0 < child.i < clause.i and _opens_clause(child, clause)):
        return None
    told = child.dep_ in ("mark", "prep") and child.lower_ in ("after", "before")
    return child if told else None


def _opens_clause(word: Token, clause: Token) -> bool:
    """Whether the parser has taken the "before" of a clause for a preposition: "two days before
    the mandate was to end", not "hours before the vote, the judge extended his order"."""
    apart = any(t.text == "," for t in clause.doc[word.i : clause.i])
    return word.nbor(-1).base in _TIMES and not apart


def _outer(sentence: Sentence, step: Token, mark: Token) -> Told | None:
    """The day that is counted from: that of the rest of the sentence, that of publication where it
    tells how things stand, else the last day told before."""
    # The parser may put a day that stands before into the clause: "On May 1, a day after they left"
    inside = {t.i for t in step.subtree if t.i > mark.i}
    outer = [e for e in sentence.dates if not inside & {t.i for t in sentence.tokens_of(e)}]
    told = [(days, e.text) for e in outer if (days := sentence.resolve(e)) is not None]
    single = [one for one in told if one[0].days == 1]
    if single or told:
        # "one of the worst massacres in years, … on Saturday, two days after …"
        return single[0] if len({days for days, _ in single}) == 1 else None
    published, root = sentence.article.document.published.interval, sentence.span.root
    # "is still trying", "has not made up its mind", "does not know"
    now = root.tag_ in _PRESENT or any(
        c.dep_ == "aux" and c.tag_ in _PRESENT and root.tag_ in ("VBG", "VBN", "VB")
        for c in root.children
    )
    if now and published.days == 1:
        return published, None
    first = max(0, sentence.number - _BACK)
    for earlier in reversed(sentence.article.sentences[first : sentence.number]):
        if sentence.paragraph - earlier.paragraph > _APART:
            return None
        if earlier.dates:
            days = earlier.resolve(earlier.dates[-1]) if len(earlier.dates) == 1 else None
            return (days, earlier.dates[-1].text) if days is not None else None
    return None
