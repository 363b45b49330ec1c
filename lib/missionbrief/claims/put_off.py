"""To when what is planned has been put off: "were to leave in August, but the departure has been
pushed back to October", "who were to fly out last week will now leave in October"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops.ways import MOVES
from missionbrief.language.grammar import climb, subject, verb_above
from missionbrief.language.modality import WILL, negated
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft, Told
    from missionbrief.interval import Interval
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

KINDS = frozenset({"arrival", "personnel", "visit"})
_DELAYS = words("claims", "put_off", "delays")
_BACK = words("claims", "put_off", "back")
_COMINGS = words("claims", "put_off", "comings")
_TO = frozenset({"to", "until", "till"})
_AT_LEAST = frozenset({"at", "least", "the"})
_MEANT = frozenset({"expect", "schedule", "plan", "set", "slate"})
_THEM = frozenset({"it", "they", "them", "this", "that"})
_VERBAL = ("VERB", "AUX")


def put_off(draft: Draft) -> Told | None:
    """Return the days to which what a draft plans is told to be put off, and the words for them;
    None where it is not."""
    sentence = draft.sentence
    if draft.status != "planned" or sentence.lemmas.isdisjoint(_DELAYS | _BACK | {"now"}):
        return None
    for expression in sentence.dates:
        verb = verb_above(sentence.tokens_of(expression))
        if verb is None or negated(verb):
            continue
        later = _delays(verb, sentence, expression) or _is_now(verb)
        if later and _of(verb, draft.trigger):
            days = _days(sentence, expression, verb)
            return (days, expression.text) if days is not None else None
    return None


def _delays(verb: Token, sentence: Sentence, expression: Expression) -> bool:
    """Whether a verb tells that something was put off to a time: "pushed back to October"."""
    back = any(c.lower_ in ("back", "off") for c in verb.children)
    if verb.base not in _DELAYS and not (verb.base in _BACK and back):
        return False
    first = sentence.tokens_of(expression)[0]
    if first.lower_ in _TO:
        return True
    link = first.nbor(-1)
    while link.lower_ in _AT_LEAST and link.i > verb.i:
        link = link.nbor(-1)
    return link.lower_ in _TO


@kept
def _is_now(verb: Token) -> bool:
    """Whether a verb tells what is to be "now", other than was planned: "will now leave in
    October", "is now expected in May"."""
    if not any(c.lower_ == "now" and c.dep_ == "advmod" for c in verb.children):
        return False
    will = any(c.lower_ in WILL for c in verb.children if c.dep_ == "aux")
    is_ = any(c.tag_ in ("VBZ", "VBP") for c in verb.children if c.dep_ == "auxpass")
    return (will and verb.base in MOVES) or (is_ and verb.base in _MEANT)


def _of(verb: Token, trigger: Token) -> bool:
    """Whether a verb of putting off tells of what `trigger` tells: that is its subject or object,
    or stands before in the sentence where that points back: "put their departure back"."""
    if verb in climb(trigger) and any(
        trigger in c.subtree for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "dobj")
    ):
        return True
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None) or subject(verb)
    if thing is None or not trigger.i < verb.i:
        return False
    return thing.lower_ in _THEM or (thing.base in _COMINGS and _points_back(thing))


def _points_back(noun: Token) -> bool:
    return any(c.lower_ in ("the", "its", "their", "that", "this", "his") for c in noun.children)


def _days(sentence: Sentence, expression: Expression, verb: Token) -> Interval | None:
    """The days to which something is put off: ahead of publication, or the nearer ones where that
    is told as past."""
    ahead, behind = (sentence.named_days(expression, ahead=way) for way in (True, False))
    now = sentence.article.document.published.interval
    past = verb.tag_ == "VBD" or any(
        c.lower_ in ("had", "was", "were") for c in verb.children if c.dep_ in ("aux", "auxpass")
    )
    if not past or ahead is None or behind is None or None in (ahead.start, behind.end, now.start):
        return ahead
    assert ahead.start is not None and behind.end is not None and now.start is not None
    return behind if now.start - behind.end < ahead.start - now.start else ahead
