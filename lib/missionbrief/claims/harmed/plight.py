"""Words of displacement, hunger and need near a number of people, where no verb is parsed to link
them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.harmed.hardship import DISPLACED, HUNGRY, NEEDY, UPROOTED
from missionbrief.claims.harmed.harm import harm
from missionbrief.language.grammar import predicate
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

_FLIGHT = words("claims", "plight", "flight")
_SHELTERS = words("claims", "plight", "shelters")
_LODGES = words("claims", "plight", "lodges")
_HUNGER = words("claims", "plight", "hunger")
_NEED = words("claims", "plight", "need")
_AID = words("claims", "hardship", "aid")
_AIDS = words("claims", "plight", "aids")
_HOMES = frozenset({"home", "homes", "house", "houses"})
_LEAVES = words("claims", "hardship", "force") | words("claims", "hardship", "leave")
# How far a word may stand from the number that it speaks of.
_BEFORE = 10
_AFTER = 14


def helped(quantity: Quantity) -> bool:
    """Whether those counted are only told to be reached by aid ("fed 500,000 people") or are told
    of something else: that they were killed, or how many they were before."""
    who = quantity.counted or quantity.number
    clauses = [c for c in who.children if c.dep_ in ("acl", "relcl")]
    if any(c.base in _FLIGHT for c in clauses):
        return False  # "sent 6,000 people fleeing"
    after = who.nbor() if who.i + 1 < who.sent.end else who
    if any(c.tag_ in ("VBN", "JJ") and harm(c) is not None for c in (*clauses, after)):
        return True  # "a million driven from their homes and 4,000 killed"
    verb = predicate(who)
    if verb is not None and (verb.base in _AIDS or harm(verb) is not None or _told_harmed(verb)):
        return True
    number = quantity.number
    return quantity.counted is None and number.i > 0 and number.nbor(-1).lower_ == "from"


def _told_harmed(verb: Token) -> bool:
    """Whether a verb in the passive tells that its subject came to harm: "were reported killed"."""
    told = (c for c in verb.children if c.dep_ in ("oprd", "xcomp") and c.tag_ == "VBN")
    return any(harm(c) is not None for c in told)


def _cue(token: Token) -> str | None:
    """What a word says of the people near it."""
    form, lemma = token.lower_, token.base
    if form in UPROOTED or lemma in _FLIGHT:
        return DISPLACED
    if form == "run" and _on_the_run(token):
        return DISPLACED
    if form in _HOMES and (_joined(token, _LEAVES) or _not_at_home(token)):
        return DISPLACED
    if lemma in _SHELTERS and _joined(token, _LODGES):
        return DISPLACED
    if lemma in _HUNGER or (lemma == "meal" and token.i and token.nbor(-1).lower_ == "next"):
        return HUNGRY
    if form in ("supper", "dinner", "breakfast") and _joined(token, {"without"}):
        return HUNGRY
    if lemma in ("food", "eat") and _joined(token, {"enough", "sufficient", "without", "short"}):
        return HUNGRY
    if lemma in _AID and _joined(token, _NEED):
        return NEEDY
    return None


def _on_the_run(run: Token) -> bool:
    """Whether people are "on the run" or "had to run"."""
    before = [t.lower_ for t in run.doc[max(run.sent.start, run.i - 2) : run.i]]
    return before == ["on", "the"] or before in (["had", "to"], ["forced", "to"])


def _not_at_home(home: Token) -> bool:
    """Whether people are told to be away: "no longer sleeps at home", "living away from home"."""
    before = [t.lower_ for t in home.doc[max(home.sent.start, home.i - 5) : home.i]]
    barred = bool({"cannot", "ca", "unable", "not"} & set(before)) and bool(
        {"go", "return", "get"} & set(before)
    )
    return (
        barred or ("longer" in before and "at" in before) or ("away" in before and "from" in before)
    )


def flight(token: Token) -> bool:
    """Whether a word tells that people near it lost their homes."""
    return _cue(token) == DISPLACED


def plight(sentence: Sentence, number: Token) -> str | None:
    """Return what the words after `number` say of people, or None."""
    last = min(sentence.span.end, number.i + _AFTER)
    return next((w for t in sentence.span.doc[number.i + 1 : last] if (w := _cue(t))), None)


def _joined(token: Token, lemmas: frozenset[str] | set[str]) -> bool:
    first, last = max(token.sent.start, token.i - 8), min(token.sent.end, token.i + 5)
    return any(t.base in lemmas for t in token.doc[first:last] if t.i != token.i)


def near(
    sentence: Sentence, quantity: Quantity, others: Sequence[Quantity]
) -> tuple[str, Token] | None:
    """Return what the nearest word of displacement, hunger or need says of those that `quantity`
    counts, and the word; the `others` counted in the sentence have what stands nearer to them."""
    at = (quantity.counted or quantity.number).i
    first = max([sentence.span.start, at - _BEFORE, *(
        (q.counted or q.number).i for q in others if q.number.i < quantity.number.i)])  # fmt: skip
    last = min([sentence.span.end, at + _AFTER, *(
        q.number.i for q in others if q.number.i > quantity.number.i)])  # fmt: skip
    found = [(abs(t.i - at), t, w) for t in sentence.span.doc[first:last] if (w := _cue(t))]
    if not found:
        return None
    _, word, what = min(found, key=lambda f: f[0])
    return what, word
