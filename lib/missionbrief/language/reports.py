"""Whose report an article is on, for the figures that it goes on giving without a source.

"Gang killings have spread, BINUH said in a report issued on Friday. … Between April and June 1,520
people were killed." The article as a whole tells what the report says, until another body is
credited with figures of its own, or a day is given: that may be news beside the report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.carried import speaks_itself
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Article, Sentence
    from missionbrief.language.frame import Frame

_REPORTS = words("language", "reports", "reports")
_RECORDS = words("language", "reports", "records")
_OPENING, _MONTH = 3, 28


def reported_by(sentence: Sentence) -> str | None:
    """Return the body whose report the article of `sentence`, which names no source, opens with;
    None where it opens with none, another body is credited with figures since, the paragraph has
    turned to something else, or the sentence gives a time shorter than a month."""
    if sentence.frames or sentence.spoken or sentence.speaker is not None:
        return None
    if speaks_itself(sentence):
        return None
    lead = _lead(sentence.article)
    if lead is None or sentence.number <= lead[0] or not _long(sentence):
        return None
    for between in sentence.article.sentences[lead[0] + 1 : sentence.number]:
        if between.paragraph == sentence.paragraph and not between.quantities:
            return None
        for frame in between.frames:
            same = frame.body in (None, lead[1])
            if not same and between.quantities:
                return None
            if between.paragraph == sentence.paragraph and frame.who != lead[1]:
                return None
    return lead[1]


@kept
def _lead(article: Article) -> tuple[int, str] | None:
    """The sentence near the top that credits a body with what its report says, and the body."""
    found = (
        (sentence.number, body)
        for sentence in article.sentences[:_OPENING]
        for frame in sentence.frames
        if (body := _body(sentence, frame)) is not None
    )
    return next(found, None)


def _body(sentence: Sentence, frame: Frame) -> str | None:
    """The body that a frame credits with what a report of its says, over most of a sentence."""
    known = sentence.article.mission.names.get(frame.who)
    if known is None or known.kind != "organisation" or frame.length <= len(sentence.span) // 3:
        return None
    cues = sentence.span.doc[frame.verb_first : frame.verb_last + 1]
    recorded = any(t.base in _RECORDS for t in cues)
    return frame.who if recorded or sentence.lemmas & _REPORTS else None


def _long(sentence: Sentence) -> bool:
    """Whether a sentence gives no time shorter than a month."""
    found = (sentence.resolve(e) for e in sentence.dates)
    return all(d is not None and (d.days or _MONTH) >= _MONTH for d in found)
