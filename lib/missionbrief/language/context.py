"""What an expression of time counts from where it does not say so itself: the date that the text
spoke of last ("three months later", "the night before"), and its year where the day of publication
is not known ("on February 23, 2025 … on March 25").
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from missionbrief.interval import Interval
from missionbrief.language.dates import Day, Month, Reference
from missionbrief.language.dates.forms import NumberedDay
from missionbrief.language.dates.reference import Anchor, Dated, Grain, fineness
from missionbrief.language.dates.relative import Anaphor, Offset, Weekend
from missionbrief.language.dates.spans import NumberedDays, Since
from missionbrief.language.dates.undated import SamePeriod, TimeOfDay
from missionbrief.language.grammar import only_then, verb_above
from missionbrief.language.when import held_against

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression, Form

_REACH = 4
_DAYS = 6
_LIMITS = frozenset({"by", "before"})
_UNTIL = frozenset({"until", "till"})
# "Before the year is out" ends with the year.
_LONG = 32
_ENDS = frozenset({"end", "out", "over", "up"})
# A day without its year is of the same stretch of time as one spelt out beside it.
UNDER_WAY = (Offset("year", 0), Offset("month", 0), Offset("week", 0))
_NEAR = timedelta(days=200)
# A text goes on in time; so far back it may go without saying so.
_BACK = timedelta(days=45)


def _before(
    sentence: Sentence, expression: Expression, far: bool = False
) -> Iterator[tuple[Sentence, Expression]]:
    """The expressions before one, the nearest first, of its sentence and the few before it, or of
    all (`far`)."""
    for other in reversed(sentence.dates):
        if other.start < expression.start:
            yield sentence, other
    first = 0 if far else max(0, sentence.number - _REACH)
    for earlier in reversed(sentence.article.sentences[first : sentence.number]):
        if not far and sentence.paragraph - earlier.paragraph > 1:
            return
        for other in reversed(earlier.dates):
            yield earlier, other


def until_now(sentence: Sentence, expression: Expression, found: Interval) -> Interval:
    """Return what is past of a stretch under way: "this year" or "this month" ends with the day of
    publication, but not in "the appeal for this year"."""
    form, now = expression.form, sentence.article.document.published.interval.end
    before = sentence.span.text[: expression.start].split()
    whole = before[-1].lower() if before else ""
    if whole == "for" or (whole == "of" and [w.lower() for w in before[-2:]] != ["as", "of"]):
        return found
    under_way = isinstance(form, Offset) and form in UNDER_WAY
    if not under_way or now is None or found.start is None or found.end is None:
        return found
    return Interval(found.start, now) if found.start <= now < found.end else found


def until(sentence: Sentence, expression: Expression, days: Interval) -> Interval | None:
    """Return the days up to those of an expression that only tells until when: "by Friday" holds
    the day, "before Friday" ends with the day before; None where it tells no limit."""
    if isinstance(expression.form, TimeOfDay):
        return None  # "before midnight on Monday"
    words = expression.text.lower().split()
    word = words[0]
    if word not in _LIMITS:
        before = sentence.span.text[: expression.start].lower().split()
        while before and before[-1] in ("the", "early", "late"):
            before = before[:-1]
        word = before[-1] if before else ""
        if before[-2:] == ["up", "to"] or before[-4:] == ["up", "to", "and", "including"]:
            word = "by"
    verb = verb_above(sentence.tokens_of(expression)) if word in _UNTIL else None
    if verb is not None and only_then(verb):
        return None  # "did not arrive until last week": then
    if word in _UNTIL and isinstance(expression.form, Offset | Weekend) and days.start is not None:
        # "Until this week the force had 400": before it.
        return Interval(None, days.start - timedelta(days=1))
    if word not in _LIMITS:
        return None
    whole = word == "before" and days.start is not None and (days.days or _LONG) < _LONG
    if whole and days.start is not None and _ENDS.isdisjoint(words):
        return Interval(None, days.start - timedelta(days=1))
    return Interval(None, days.end)


def _counted(form: Form) -> Anaphor | None:
    """Return what in a form counts from what the text spoke of last."""
    inner = form.day if isinstance(form, TimeOfDay) else form
    return inner if isinstance(inner, Anaphor) else None


def _anchor(sentence: Sentence, expression: Expression, unit: Grain) -> Anchor | None:
    for where, other in _before(sentence, expression, far=unit == "quarter"):
        form = other.form.form if isinstance(other.form, Since) else other.form
        grain = form.grain if isinstance(form, Dated) else None
        timed = isinstance(form, TimeOfDay)
        if unit == "quarter" and grain != "quarter":
            if (three := _three_months(where, other)) is not None:
                return three
            continue
        if not timed and (grain is None or fineness(grain) < fineness(unit)):
            continue
        days = where.resolve(replace(other, form=form))
        if days is not None and days.start is not None:
            return Anchor(days, grain or "day")
    return None


def _three_months(sentence: Sentence, expression: Expression) -> Anchor | None:
    """The quarter that an expression spells out: "between July and September"."""
    days = sentence.resolve(expression)
    if days is None or days.start is None or days.end is None:
        return None
    first, after = days.start, days.end + timedelta(days=1)
    months = (after.year - first.year) * 12 + after.month - first.month
    whole = months == 3 and first.day == after.day == 1 and first.month % 3 == 1
    return Anchor(days, "quarter") if whole else None


def _in_stated_year(
    sentence: Sentence, expression: Expression, reference: Reference
) -> Interval | None:
    """Return a day or month in the year that brings it nearest to a day or month stated before it:
    a bare year ("asked for help in 2022") tells none. What lies ahead comes after that one."""
    form = expression.form
    if not isinstance(form, Day | Month) or form.year is not None or form.year_offset is not None:
        return None
    if isinstance(form, Month) and form.which is not None:
        return None
    for where, other in _before(sentence, expression, far=True):
        if not isinstance(other.form, Day | Month) or other.form.year is None:
            continue
        if any(held_against(t) for t in where.tokens_of(other)[:1]):
            continue  # "a fifth more than in March 2023"
        stated = where.resolve(other)
        if stated is None or stated.start is None:
            continue
        start = stated.start
        years = (start.year - 1, start.year, start.year + 1)
        found = [replace(form, year=year).resolve(reference) for year in years]
        days = [d for d in found if d is not None and d.start is not None]
        if reference.ahead:
            days = [d for d in days if d.start is not None and d.start > start]
        near = min(days, key=lambda d: abs(d.start - start), default=None)  # type: ignore[operator]
        if near is None or near.start is None or abs(near.start - start) > _NEAR:
            return None
        if start - (near.end or near.start) > _BACK and not _goes_back(sentence, expression):
            return None  # "was approved in October 2023. … retook the port in July"
        return near
    return None


def _goes_back(sentence: Sentence, expression: Expression) -> bool:
    """Whether a time is of what had happened by then: "which Kenya had offered in July", "two
    months after it was offered in July"."""
    verb = verb_above(sentence.tokens_of(expression))
    if verb is None:
        return False
    after = any(c.lower_ == "after" and c.dep_ == "mark" for c in verb.children)
    return after or any(c.lower_ == "had" for c in verb.children)


def in_month_named(sentence: Sentence, expression: Expression, *, ahead: bool) -> Interval | None:
    """Return the day, or days, that numbers tell of a month named before them in their sentence or,
    where they don't lie `ahead`, at the end of the one before: "In January 150 soldiers came in on
    the 3rd"; None where none is."""
    form = expression.form
    if not isinstance(form, NumberedDay | NumberedDays):
        return None
    days = _month_before(sentence, expression, ahead)
    if days is None or days.start is None or days.end is None:
        return None
    ends = (form.day, form.day) if isinstance(form, NumberedDay) else (form.first, form.last)
    first, last = (days.start.replace(day=1) + timedelta(days=n - 1) for n in ends)
    return Interval(first, last) if days.start <= first and last <= days.end else None


def _month_before(sentence: Sentence, expression: Expression, ahead: bool) -> Interval | None:
    """The month that a sentence names before an expression of time, or that which the sentence
    before named last."""
    named = [e for e in sentence.dates if e.end <= expression.start and isinstance(e.form, Month)]
    if named:
        return sentence.resolve(named[-1])
    earlier = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    if ahead or not earlier or earlier[0].paragraph != sentence.paragraph or not earlier[0].dates:
        return None
    last = earlier[0].dates[-1]
    return earlier[0].resolve(last) if isinstance(last.form, Month) else None


def _in_year(days: Interval, form: SamePeriod) -> Interval | None:
    """Return the same months in the year that a form names; None where they are no whole months."""
    if days.start is None or days.end is None:
        return None
    year = form.year if form.year is not None else days.start.year - form.earlier
    by, after = year - days.start.year, days.end + timedelta(days=1)
    if not by:
        return days
    if days.start.day != 1 or after.day != 1:
        return None
    first = days.start.replace(year=year)
    return Interval(first, after.replace(year=after.year + by) - timedelta(days=1))


def from_context(
    sentence: Sentence, expression: Expression, reference: Reference
) -> Interval | None:
    """Return the days that an expression means by what the text says before it, or None."""
    if (counted := _counted(expression.form)) is not None:
        anchor = _anchor(sentence, expression, counted.unit)
        return expression.form.resolve(replace(reference, anchor=anchor)) if anchor else None
    if isinstance(expression.form, SamePeriod):
        for where, other in _before(sentence, expression):
            if isinstance(other.form, SamePeriod):
                continue  # "against 540 in the same period of 2022" only compares
            days = where.resolve(other)
            if days is not None and days.days is not None and days.days > _DAYS:
                return _in_year(days, expression.form)
        return None
    if not reference.published.closed:
        return _in_stated_year(sentence, expression, reference)
    return None
