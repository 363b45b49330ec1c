"""Set phrases by which a speaker lets his view of the mission be known: "the world cannot wait",
"Kenya has no business there", "donors must dig deeper".

They are read where no word of wanting or judging tells the speaker's view outright, in a sentence
or after one that speaks of the mission.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import before
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.intents import is_ahead
from missionbrief.claims.views.paying import is_money
from missionbrief.claims.views.topic import spoken_of
from missionbrief.claims.views.wanting import of_verb, sayers
from missionbrief.language.grammar import CONTROL, climb, subject
from missionbrief.language.modality import SUPPOSED, negated
from missionbrief.lexicon import lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

# How many words may stand between two words of a phrase.
_GAP = 3
_FAILS = frozenset({"fail", "collapse", "die"})
_SEES = frozenset({"see", "find"})
_DEMANDS = frozenset({"demand", "ask", "insist", "want", "expect"})
_WHICH = frozenset({"first", "second", "third", "last", "only", "fourth"})
_NOT = frozenset({"not", "n't", "never"})
_EITHER_WAY = frozenset({"blank"})
"""Whoever "will not sign a blank check" is as much against it."""


def _index() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for stance in ("support", "oppose", "fund"):
        for phrase in lines("claims", "phrases", stance):
            parts = tuple(phrase.split())
            found.setdefault(parts[0], []).append((parts, stance))
    return found


_PHRASES = _index()


def follows(sentence: Sentence, first: Token, rest: Sequence[str]) -> bool:
    """Return whether the words of a phrase follow one another from `first`, with small gaps."""
    at = first.i
    for part in rest:
        window = sentence.span.doc[at + 1 : min(sentence.span.end, at + 2 + _GAP)]
        found = next((t for t in window if part in (t.lower_, t.base)), None)
        if found is None:
            return False
        at = found.i
    return True


def _of_clause(sentence: Sentence, token: Token) -> tuple[Holder, ...]:
    """The country that is told to go on with it: "Kenya isn't walking away", told by whomever."""
    near = token.doc[token.i : min(sentence.span.end, token.i + _GAP)]
    verb = next((t for t in (token.head, *near) if t.pos_ in ("VERB", "AUX")), None)
    who = subject(verb) if verb is not None else None
    name = sentence.name_at(who) if who is not None else None
    home = sentence.article.mission.country
    if verb is None or name is None or name.kind != "country" or name.canonical == home:
        return ()
    if not (is_ahead(verb) or negated(verb) or verb.tag_ == "VBG" or verb.lemma_ == "be"):
        return ()
    return (Holder(name.canonical),)


def _voice(sentence: Sentence, token: Token, stance: str) -> tuple[Holder, ...]:
    """Who says a phrase, or asks others for what it tells: "asked members to dig deeper"."""
    if stance == "support" and token.lower_ != "right" and (own := _of_clause(sentence, token)):
        return own
    if (found := sayers(sentence, token)) and not _asked_by_another(token):
        return found
    if token.lower_ == "no" and token.head.dep_ == "dobj" and token.head.head.lemma_ in _SEES:
        # "sees no reason why", also after "has let it be known that it".
        for verb in climb(token.head.head):
            if verb.pos_ in ("VERB", "AUX") and (held := of_verb(sentence, verb)):
                return held
    above = [t for t in list(climb(token))[1:] if t.base in CONTROL and t.tag_ != "VB"]
    return next((held for verb in above if (held := of_verb(sentence, verb))), ())


def _asked_by_another(token: Token) -> bool:
    """Whether it is of whomever is spoken of that a phrase tells what he asks: "said that they pay
    nothing while demanding that others share the burden"."""
    above = [t for t in climb(token) if t.dep_ == "advcl" and t.tag_ == "VBG"]
    marked = (t for t in above if any(c.lower_ in ("while", "by") for c in t.children))
    return any(t.base in CONTROL | _DEMANDS and t != token for t in marked)


def _counted_time(sentence: Sentence, first: Token) -> bool:
    """Whether a time is one of several: "it is not the first time that they have helped"."""
    near = sentence.span.doc[first.i : min(sentence.span.end, first.i + 2 * _GAP)]
    time = next((t for t in near if t.base == "time"), None)
    return time is not None and any(c.lower_ in _WHICH for c in time.children)


def never_again(word: Token) -> bool:
    """Return whether what was wrong before is not to be done again, which tells how a thing should
    be, and not whether: "must not repeat the mistakes of the past"."""
    return word.base == "repeat" and bool(set(before(word, 3)) & (_NOT | {"against", "avoid"}))


def _of_paying(no: Token) -> bool:
    """Whether it is paying for which somebody sees no reason: "why taxpayers should pay for it"."""
    why = [c for c in no.head.children if c.dep_ in ("relcl", "acl", "advcl")]
    tells = [t for c in why for t in (c, *c.children)]
    return any(is_money(t) or t.base in ("foot", "bear") for t in tells if t.pos_ == "VERB")


def phrases(sentence: Sentence) -> Iterator[Found]:
    """Yield the views told by set phrases, each at the word where its phrase begins."""
    for token in sentence.span:
        held = _PHRASES.get(token.lower_) or _PHRASES.get(token.base)
        if held is None:
            continue
        for parts, stance in held:
            if not follows(sentence, token, parts[1:]) or not spoken_of(sentence):
                continue
            if any(t.lower_ in SUPPOSED for t in sentence.span):
                continue
            if never_again(token):
                continue
            if parts[-1] == "time" and _counted_time(sentence, token):
                continue
            against = parts[0] not in _NOT and bool(set(before(token, 3)) & _NOT)
            if against and stance == "fund":
                continue
            turned = against and parts[0] not in _EITHER_WAY
            meant = {"support": "oppose", "oppose": "support"}[stance] if turned else stance
            if parts[-1] in _FAILS and any(is_money(t) for t in sentence.span):
                # "cannot let the mission collapse for lack of money"
                meant = "fund"
            if meant == "oppose" and parts[0] == "no" and _of_paying(token):
                meant = "defund"
            if voice := _voice(sentence, token, meant):
                yield token, voice, meant, "phrase"
                return
