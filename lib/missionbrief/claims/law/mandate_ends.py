"""When the mission's mandate ends: "expires on", "runs until", "was extended until"."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.law.act_status import only_drafted
from missionbrief.claims.law.deciders import deciders
from missionbrief.claims.law.mandate_terms import (
    GIVEN_UNTIL,
    MANDATES,
    anothers,
    named,
    prolonged_until,
)
from missionbrief.claims.law.mandate_words import ahead, limits, measure
from missionbrief.claims.mission_words import mission_token, speaks_of_mission
from missionbrief.interval import Interval
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import hangs_on, subject, verb_above
from missionbrief.language.modality import negated
from missionbrief.language.pointing import was_planned
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_ENDS = words("claims", "mandate", "ends")
_PHRASAL = {"run": {"out", "until", "through", "till", "to", "up"}, "last": {"until", "to"},
            "be": {"up", "over"}, "wind": {"up", "down"}, "wrap": {"up"},
            "come": {"end"}}  # fmt: skip
_NOUNS = words("claims", "mandate", "ending")
_HAS = frozenset({"have", "hold"})
_CUES = _ENDS | set(_PHRASAL) | _NOUNS | GIVEN_UNTIL | _HAS
_REACH = 12
_SOON = re.compile(
    r"^.{0,60}?\b(?:in (?:just |only |barely |less than )?(?:an? (?:few|couple of|matter of)"
    r"|(?:the )?(?:coming|next few)|several|some|mere)(?: short)? (?:days|weeks|months)"
    r"|within (?:days|weeks)|(?:days|weeks) from now|soon|shortly|before long|imminently)\b"
)
_LASTS = words("claims", "mandate_ends", "money")
_ORDERS = words("claims", "mandate_ends", "orders")


def ending(verb: Token) -> bool:
    """Return whether a verb says that a thing comes to its end."""
    lemma = verb.base
    if lemma in _ENDS:
        return True
    after = {t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 4]}
    if lemma == "run" and {"out", "of"} <= after:
        return False  # "would run out of cash in March"
    return lemma in _PHRASAL and bool(after & _PHRASAL[lemma])


def _mandate_before(sentence: Sentence, verb: Token) -> Token | None:
    """The word for the mandate or the mission that comes to its end: the verb's subject, else the
    last word for a mandate a little before it."""
    who = subject(verb)
    if who is not None and who.pos_ in ("NOUN", "PROPN", "PRON"):
        if who.base in MANDATES:
            return who
        if (behind := _behind_address(who)) is not None:
            return behind
        if who.lower_ in ("mission", "force") or named(sentence, who):
            return who
        if who.lower_ in ("it", "which", "that"):
            near = verb.doc[max(sentence.span.start, verb.i - 10) : verb.i]
            mandate = next((t for t in reversed(near) if t.base in MANDATES), None)
            if not near and sentence.number and _spoken_of(sentence):
                return who
            missions = (t for t in reversed(near) if t.lower_ == "mission" or named(sentence, t))
            return mandate or (next(missions, None) if verb.lemma_ in ("lapse", "expire") else None)
        if who.pos_ != "PRON" and who.dep_ in ("nsubj", "nsubjpass") and who.head == verb:
            return None
    near = verb.doc[max(sentence.span.start, verb.i - _REACH) : verb.i]
    return next((t for t in reversed(near) if t.base in MANDATES), None)


def _behind_address(who: Token) -> Token | None:
    """The mandate behind whom a speaker addresses: "Madam President, the mandate ends"."""
    behind = (c for c in who.children if c.dep_ == "appos" and c.base in MANDATES)
    opens = who.left_edge.i == who.sent.start
    return next(behind, None) if opens else None


def _spoken_of(sentence: Sentence) -> bool:
    """Whether "it" goes back to the mandate, or the mission, of the sentence before."""
    before = sentence.article.sentences[sentence.number - 1]
    ours = speaks_of_mission(before) and not before.lemmas & {"fund", "money", "budget"}
    return ours or any(t.base in MANDATES for t in before.tokens)


def _day(sentence: Sentence, trigger: Token) -> Expression | None:
    """The expression of time nearest to a word for an end: after it, else before it, where it hangs
    on it or stands next to it."""
    for step in (trigger, *trigger.ancestors):
        for expression in sentence.dates if step.dep_ == "relcl" else ():
            if step.head in sentence.tokens_of(expression):
                return expression  # "October 2, when it expires"
    best: tuple[float, Expression] | None = None
    for expression in sentence.dates:
        tokens = sentence.tokens_of(expression)
        if not tokens:
            continue
        gap = tokens[0].i - trigger.i
        told = verb_above(tokens) if gap < 0 else None
        if told is not None and told != trigger and told.dep_ == "acl" and told.tag_ == "VBN":
            continue  # "the mandate, extended last September, ends in twelve days"
        # What stands before belongs to another word, but for "on October 2 it expires".
        far: float = gap if gap > 0 else 4 - (tokens[-1].i - trigger.i) * 2
        if gap < 0 and verb_above(tokens) == trigger:
            far = 1 - gap / 100
        elif gap < 0 and trigger.doc.text_of(tokens[-1].i + 1, tokens[-1].i + 3) == ", when":
            far = 1
        if far <= _REACH and (best is None or far < best[0]):
            best = (far, expression)
    return best[1] if best else None


def _status(verb: Token) -> Status | None:
    """Planned, unless the end is told as past; None for an end that is denied or supposed."""
    supposed = any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in verb.children)
    if negated(verb) or supposed:
        return None
    helping = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if "have" in helping and helping & {"to", "would"}:
        return "planned"  # "was to have ended in May", "would have": it may have gone on.
    past = (verb.tag_ in ("VBD", "VBN") and not helping and verb.lemma_ != "be") or (
        verb.tag_ == "VBN" and helping & {"has", "have", "had"}
    )
    return "actual" if past else "planned"


def ends(sentence: Sentence) -> Iterator[Draft]:
    """Yield the ends of the mandate that `sentence` gives a day or month for, each day once; where
    it gives none, the one that it says is near."""
    if sentence.lemmas.isdisjoint(_CUES):
        return
    told: set[Expression] = set()
    cues = [t for t in sentence.tokens if t.base in _CUES]
    for token in cues if sentence.dates else ():
        for draft in _at(sentence, token):
            if draft.when is not None and draft.when not in told:
                told.add(draft.when)
                yield draft
    if not told:
        near = (d for t in cues if (d := _near(sentence, t)) is not None)
        yield from itertools.islice(near, 1)


def _near(sentence: Sentence, token: Token) -> Draft | None:
    """The end of the mandate that is told to be near: "is coming to an end in a few days"."""
    verb = token.pos_ in ("VERB", "AUX") or _after_mandate(sentence, token)
    if not verb or not ending(token) or _status(token) != "planned":
        return None
    mandate = _mandate_before(sentence, token)
    if mandate is None or mandate.base not in MANDATES or anothers(sentence, mandate):
        return None
    around = sentence.span.text[max(0, token.idx - sentence.span.start_char - 20) :]
    return _draft(sentence, token, None, "planned") if _SOON.search(around) else None


def _at(sentence: Sentence, token: Token) -> Iterator[Draft]:
    noun = token.pos_ in ("NOUN", "PROPN") and not _after_mandate(sentence, token)
    if noun and token.base in _NOUNS:
        yield from _nominal(sentence, token)
        return
    if token.pos_ not in ("VERB", "AUX") and not _after_mandate(sentence, token):
        return
    if ending(token):
        mandate = _mandate_before(sentence, token)
        status = _status(token)
        day = _day(sentence, token) if mandate is not None else None
        if mandate is None or status is None or day is None or anothers(sentence, mandate):
            return
        if status == "actual" and mandate.base not in MANDATES:
            return
        yield _draft(sentence, token, day, status)
        return
    if token.lemma_ in _HAS:
        yield from _held(sentence, token)
        return
    last = prolonged_until(sentence, token)
    if last is not None and not _else(sentence, token) and not only_drafted(token):
        yield _draft(sentence, token, last, "planned")


def _held(sentence: Sentence, verb: Token) -> Iterator[Draft]:
    """ "It has a mandate until 2 October": what somebody has now ends then."""
    mandate = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if mandate is None or mandate.base not in MANDATES or negated(verb):
        return
    who = subject(verb)
    it = who is not None and who.lower_ in ("it", "which") and speaks_of_mission(sentence)
    if who is None or not (it or mission_token(sentence, who)):
        return
    tokens = {t.i for t in verb.subtree if t.i > mandate.i}
    for last in limits(sentence):
        within = any(t.i in tokens for t in sentence.tokens_of(last))
        if verb.tag_ in ("VBZ", "VBP") and within and not anothers(sentence, mandate):
            yield _draft(sentence, verb, last, "planned")


def _else(sentence: Sentence, token: Token) -> bool:
    """Whether it is money that lasts until then, or a court's order: "has enough to keep working
    until June", "prolonged his freeze to January 26"."""
    if sentence.lemmas & _LASTS and not sentence.lemmas & MANDATES:
        return True
    return any(c.dep_ == "dobj" and c.base in _ORDERS for c in token.children)


def _after_mandate(sentence: Sentence, token: Token) -> bool:
    """Whether a word right after "mandate" or "to" is a verb, whatever the tagger takes it for."""
    before = token.nbor(-1) if token.i > sentence.span.start else token
    infinitive = before.lower_ == "to" and token.base in _ENDS
    whose = before.base in MANDATES or before.lower_ in ("mission", "force")
    return infinitive or (
        whose and token.lower_.endswith("s") and token.base in _ENDS | set(_PHRASAL)
    )


def _nominal(sentence: Sentence, noun: Token) -> Iterator[Draft]:
    """ "the October 2 expiry of the mandate", "the end of its mandate on October 2"."""
    phrase = [t for t in noun.subtree if abs(t.i - noun.i) <= 8]
    mandate = next((t for t in phrase if t.base in MANDATES), None)
    day = _day(sentence, noun) if mandate is not None else None
    if mandate is None or day is None or anothers(sentence, mandate):
        return
    if mandate.dep_ != "poss" and noun.lower_ in ("end", "close") and mandate.i < noun.i:
        return
    yield _draft(sentence, noun, day, "planned")


def _looked_back(sentence: Sentence, day: Expression) -> bool:
    """Whether an end is told as one that was to come, and may be past: "was due to expire on"."""
    above = hangs_on(sentence.tokens_of(day))
    return above is not None and was_planned(above)


def _draft(sentence: Sentence, trigger: Token, day: Expression | None, status: Status) -> Draft:
    days = None
    if day is not None:
        to_come = status == "planned" and not _looked_back(sentence, day)
        days = ahead(sentence, day) if to_come else sentence.resolve(day)
    if days is not None and days.start is None and days.end is not None:
        days = Interval.day(days.end)
    council = next((d.name for d in deciders(sentence) if d.sort == "council"), None)
    whose = measure(sentence) or sentence.article.mission.name
    return Draft(
        sentence,
        trigger,
        "expires",
        actor=council,
        target=f"{whose} (mandate expires)",
        when=day,
        days=days,
        placed=False,
        status=status,
        attributed_to=attributed_to(sentence, trigger),
        # One end of the mandate is one claim, whoever the sentence says set it.
        key=("expires", days.start, days.end) if days is not None else (),
    )
