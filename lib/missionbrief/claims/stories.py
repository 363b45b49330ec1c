"""Whether something is only what stories say or nobody could verify, or what is denied of them.

Read by the words before it; where a clause hangs on the story, `language.hearsay` reads it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import climb
from missionbrief.language.hearsay import REJECTED, UNTRUE, no_truth

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_SAID = (
    r"\b(?:sa(?:id|ys?)|t(?:old|ells?)|(?:add|f(?:ou|i)nd|show|document|record|note|conclude|state"
    r"|detail|reveal|estimate|indicate|confirm|list|observe|highlight|warn)(?:e?d|s|n)?)\b"
)
# In the singular they are what others say only where their clause follows at once: "a report,
# printed on Friday, that"; a report that adds or finds something is a source.
_STORIES = re.compile(
    r"\b(?:(?:stories|reports|claims|allegations|rumou?rs?|suggestions|assertions|complaints"
    rf"|accusations|insinuations|talk|gossip|speculation)\b(?:(?!{_SAID})[^.;]){{0,60}}?"
    r"|(?:story|report|claim|allegation|suggestion|assertion|complaint|accusation|insinuation"
    r"|word(?: (?:came|spread|went (?:a)?round|got out))?)"
    r"(?:,[^,.;]{1,60},)?\s(?:(?:has|had|have) it )?)\bthat\b",
    re.IGNORECASE,
)
_TELLS = re.compile(rf"{_SAID} that\b", re.IGNORECASE)
_UNSURE = re.compile(
    r"\b(?:unverified|unconfirmed"
    r"|(?:not|n['’]t|unable|yet to|nor|never)(?: been| be)?(?: in a position| able| possible)?"
    r"(?: to)?(?: be)?(?: been)?(?: independently| officially)?"
    r" (?:verif|confirm|authenticat|corroborat)\w+"
    r"|(?:claims?|claimed|purport(?:s|ed|ing)?|said|alleged|appear(?:s|ed)?)"
    r" to (?:show|depict|prove))\b",
    re.IGNORECASE,
)


def hearsay(sentence: Sentence, trigger: Token) -> Status | None:
    """Return reported for what stories or reports say at `trigger` or nobody could verify, denied
    where it is denied or called untrue; None where the sentence tells it itself."""
    text = sentence.span.text
    if _UNSURE.search(text):
        return "reported"
    at = trigger.idx - sentence.span[0].idx
    stories = [
        m
        for m in _STORIES.finditer(text)
        # "A report that the office issued says that": the clause only tells which report it is.
        if m.end() <= at
        and not _TELLS.search(text, m.end(), at)
        and not _told_apart(sentence.token_at(m.start()), trigger)
    ]
    if not stories:
        return None
    before = (t for t in sentence.tokens if t.idx - sentence.span[0].idx < stories[-1].start())
    if any(t.base in REJECTED or no_truth(t) for t in before) or sentence.lemmas & UNTRUE:
        return "denied"
    return "reported"


def _told_apart(story: Token, trigger: Token) -> bool:
    """Whether who speaks of a story tells something else: "rejecting reports that they had quit, he
    said all had been paid"."""
    saying = next((t.head for t in climb(trigger) if t.dep_ == "ccomp"), None)
    aside = next((t.head for t in climb(story) if t.dep_ == "advcl"), None)
    return saying is not None and saying == aside and saying.base in REPORTING
