"""The period that a report counts over, for the counts of victims told further on.

"At least 1,520 people were killed from April to June, the office says in its report. … Four
officers died. … It lists 185 kidnappings." What an article on one report counts, without a time of
its own, is of the report's period, until another time is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.claim import HAPPENED
from missionbrief.claims.scene import going_on, tells
from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import verb_above
from missionbrief.language.places import place_of
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft, Told
    from missionbrief.language.article import Article, Sentence
    from missionbrief.language.dates import Expression


_HAPPENS = words("claims", "told", "happens")
_REPORTS = words("claims", "report_period", "reports")
_GROUND = words("claims", "continued", "ground")
_PARTS = frozenset({"them", "those", "these", "whom", "casualty", "victim", "killing", "death"})
_COMPARES = ("than", "against", "from", "to", "versus", "with")
_LEAD, _MONTH, _LONGEST = 4, 27, 370


def same_period(draft: Draft) -> Told | None:
    """Return the period of the count before in the paragraph that `draft`, an undated count of
    victims, goes on with: "2,505 were killed or injured from January to March. Of these 1,660
    died"."""
    sentence = draft.sentence
    if sentence.dates or not _counts(draft):
        return None
    for before in reversed(sentence.article.sentences[: sentence.number]):
        if before.paragraph != sentence.paragraph:
            return None
        if any(not _aside(before, e) for e in before.dates):
            return _period(before)
    return None


def of_report(draft: Draft) -> Told | None:
    """Return the period of the report that an article opens with, for `draft`, an undated count of
    victims that it tells later; None where another time is told between or the article opens with
    no count of a period."""
    sentence = draft.sentence
    if not _counts(draft) or going_on(draft.trigger, "violence"):
        return None
    if any(not _aside(sentence, e) for e in sentence.dates):
        return None
    place = place_of(sentence, draft.trigger, carried=False)
    if place not in (None, sentence.article.mission.country) and not sentence.lemmas & _PARTS:
        return None  # "police shot 36 dead in Delmas" may be an incident
    if sentence.lemmas & _GROUND and draft.unit == "percent":
        return None
    lead = _lead(sentence.article)
    if lead is None or sentence.number <= lead[0].number:
        return None
    for between in sentence.article.sentences[lead[0].number + 1 : sentence.number]:
        for expression in between.dates:
            days = between.resolve(expression)
            if days is None or days == lead[1][0] or _aside(between, expression):
                continue
            if not between.lemmas & _HAPPENS:
                continue
            return None
    return lead[1]


def _lead(article: Article) -> tuple[Sentence, Told] | None:
    """The sentence near the top that counts victims over a period and names a report, with the
    period."""
    opening = article.sentences[:_LEAD]
    if not any(s.lemmas & _REPORTS for s in opening):
        return None
    for sentence in opening:
        if sentence.dates and sentence.quantities and (told := _period(sentence)) is not None:
            return sentence, told
    return None


def _counts(draft: Draft) -> bool:
    """Whether a draft is a count that is part of what happened in a period."""
    if draft.value is None or draft.status not in HAPPENED:
        return False
    # What share of a place gangs hold is of now.
    harms = draft.sentence.lemmas & (_HAPPENS | _PARTS)
    return draft.unit != "percent" or bool(harms)


def _period(sentence: Sentence) -> Told | None:
    """The stretch of more than a month over which a sentence counts victims."""
    if not sentence.quantities or not sentence.lemmas & _HAPPENS:
        return None
    for quantity in sentence.quantities:
        expression = when(sentence, quantity.number)
        days = sentence.resolve(expression) if expression is not None else None
        if expression is None or days is None:
            continue
        long = _MONTH < (days.days or 0) <= _LONGEST
        return (days, expression.text) if long and not isinstance(expression.form, Since) else None
    return None


def _aside(sentence: Sentence, expression: Expression) -> bool:
    """Whether an expression of time dates the report itself or what its counts are held against:
    "fewer than in the quarter before"."""
    before = sentence.span.text[: expression.start].lower().split()[-3:]
    compares = any(w in _COMPARES[:2] for w in before)
    return compares or tells(sentence, expression) or _had_been(sentence, expression)


def _had_been(sentence: Sentence, expression: Expression) -> bool:
    """Whether a stretch is one before that of which the text tells: "in the first quarter there had
    been 1,617"."""
    verb = verb_above(sentence.tokens_of(expression))
    return verb is not None and any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children)
