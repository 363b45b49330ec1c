"""The day of what is written in a letter or statement that the article tells the day of.

"The letter went to the council on Tuesday. … In it Guterres says … 'We must act,' he wrote." What
such a paper says, without a day of its own, is of the day on which it went out. What an article
counts out of a report has the report's period instead (`harmed.report_period`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import subject, verb_above
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.draft import Told
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_PAPERS = words("claims", "papers", "papers")
_GOES = words("claims", "papers", "goes")
_SAYS = words("claims", "papers", "says")
_WROTE = frozenset({"write"})
_THE = frozenset({"the", "this", "that", "its", "his", "her", "their"})


def day_of_paper(sentence: Sentence) -> Told | None:
    """Return the day on which the paper went out that `sentence`, without a day of its own, goes
    back to ("the letter says", "in it", "he wrote"), with the words that tell it; None where it
    goes back to none, or the article tells of several."""
    if any((d := sentence.resolve(e)) is not None and d.days == 1 for e in sentence.dates):
        return None
    if not _goes_back(sentence):
        return None
    told = [day for other in sentence.article.sentences if (day := _out(other)) is not None]
    return told[0] if len({days for days, _ in told}) == 1 else None


def _goes_back(sentence: Sentence) -> bool:
    """Whether a sentence tells what is written in a paper that is known already."""
    first = sentence.span[0]
    if first.lower_ == "in" and len(sentence.span) > 1 and sentence.span[1].lower_ == "it":
        return True
    for token in sentence.tokens:
        lemma = token.base
        if lemma in _WROTE and token.tag_ == "VBD" and not sentence.dates:
            return True
        if lemma not in _PAPERS or not any(c.lower_ in _THE for c in token.children):
            continue
        if token.dep_ == "nsubj" and token.head.base in _SAYS:
            return True
        if token.dep_ == "pobj" and token.head.lower_ in ("in", "to"):
            return token.head.lower_ == "in" or token.head.head.lower_ == "according"
    return False


def _out(sentence: Sentence) -> Told | None:
    """The day that a sentence gives the going out of a paper: "the letter, 16 pages long, went to
    the council on Tuesday", "said in a statement on Thursday", "a letter dated 25 February"."""
    for expression in sentence.dates:
        days = sentence.resolve(expression)
        verb = (
            verb_above(sentence.tokens_of(expression))
            if days is not None and days.days == 1
            else None
        )
        if verb is not None and days is not None and _of_a_paper(verb):
            return days, expression.text
    return None


def _of_a_paper(verb: Token) -> bool:
    lemma = verb.base
    by = subject(verb)
    paper = by is not None and by.base in _PAPERS
    hung = verb.dep_ in ("acl", "relcl") and verb.head.base in _PAPERS
    if lemma in _GOES and (paper or hung):
        return True
    written = (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "in")
    return lemma in _SAYS and any(
        g.base in _PAPERS for c in written for g in c.children if g.dep_ == "pobj"
    )
