"""What a word takes up that was put forward before: "ruled *it* out", "likes *the idea*".

Who rejects or welcomes "the proposal" tells a view of what the words before put forward. The
nearest stretch that asks or proposes something of the mission is what is taken up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.leanings import cues
from missionbrief.claims.views.stances import EXACT, stances
from missionbrief.claims.views.topic import is_mission
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_POINTS = frozenset({"it", "this", "that", "them", "either"})
_IT = frozenset({"it", "this", "that"})
_THINGS = words("claims", "matters", "things")
_THE = frozenset({"the", "this", "that", "such", "these", "those", "any"})
TURNS = frozenset({"transition", "conversion", "transformation", "changeover", "switch", "shift",
                   "change", "rehatting"})  # fmt: skip
_IDEAS = frozenset({"idea", "proposal", "suggestion"})
_WISHES = frozenset({"request", "demand", "call", "appeal", "plea"})
_MONEY = frozenset({"fund", "defund"})
_FIRST = 5
_BACK = 3
_FAR = 15
_ORDER = ("transition_to_un", "withdraw", "extend", "defund", "fund", "support")


def taken_up(sentence: Sentence, tokens: list[Token]) -> Token | None:
    """Return the first of the words near the front of `tokens` that stands for what was told
    before: a pronoun that ends its phrase, or "the plan"."""
    for token in tokens[:_FIRST]:
        if token.pos_ in ("VERB", "AUX") or token.lower_ in (",", ";", "because"):
            return None
        if points(sentence, token):
            return token
    return None


def points(sentence: Sentence, token: Token) -> bool:
    """Return whether a word stands for what was told before: a pronoun, or "the plan"."""
    if token.lower_ in _POINTS and token.dep_ not in ("det", "mark", "nsubj"):
        return token.tag_ not in ("WDT", "WP", "IN")
    if token.lower_ not in _THINGS or token.pos_ not in ("NOUN", "PROPN"):
        return False
    described = [c for c in token.children if c.dep_ in ("compound", "amod", "nmod")]
    plain = all(sentence.name_at(c) is None for c in described)
    return plain and any(c.lower_ in _THE for c in token.children)


def _stretches(
    sentence: Sentence, upto: Token, back: int
) -> Iterator[tuple[Sentence, list[Token]]]:
    """The words before `upto`, then the sentences before, the nearest first, of the paragraph and
    the one before it."""
    yield sentence, [t for t in sentence.span if t.i < upto.i]
    first = max(0, sentence.number - back)
    for earlier in reversed(sentence.article.sentences[first : sentence.number]):
        if back == _BACK and sentence.paragraph - earlier.paragraph > 1:
            return
        yield earlier, list(earlier.span)


def _told(sentence: Sentence, stretch: list[Token]) -> set[str]:
    """The stances that words put forward; a UN operation also where it is said not to be due:
    "conditions don't exist for blue helmets, though Haiti has asked for them"."""
    seen = stances(sentence, stretch) if stretch else ()
    return {t.stance if t.stance == "transition_to_un" else t.meant for t in seen}


def names_turn(noun: Token) -> bool:
    """Return whether a noun stands for a change told before: "the switch", "such a change"."""
    named = noun.base in TURNS and noun.pos_ == "NOUN"
    return named and any(c.lower_ in _THE for c in noun.children)


def turn_before(sentence: Sentence, upto: Token) -> bool:
    """Return whether the words before `upto` speak of an operation of the UN to come, after others
    on the mission or not: "backs the transformation"."""
    before = _stretches(sentence, upto, _FAR)
    return any("transition_to_un" in _told(*stretch) for stretch in before)


def _of_turn(stretch: list[Token]) -> bool:
    """Whether what words tell is what a change told before would bring."""
    return any(t.dep_ == "nsubj" and names_turn(t) for t in stretch)


def _introduced(sentence: Sentence, upto: Token) -> str | None:
    """The stance of the idea that was told last before `upto` with what it is of: "the idea of
    turning the mission into a UN force"; None where words after it put another thing forward."""
    for where, stretch in _stretches(sentence, upto, _FAR):
        ideas = [t for t in stretch if t.base in _IDEAS and t.pos_ == "NOUN"]
        of = {s for t in ideas for s in _told(where, [w for w in t.subtree if w.i > t.i])}
        if exact := [s for s in _ORDER if s in of and s in EXACT]:
            return exact[0]
        told = _told(where, stretch) & EXACT
        if "transition_to_un" in told:
            return "transition_to_un"
        if told - _MONEY or (told and where.paragraph == sentence.paragraph):
            return None
    return None


def _passed_on(sentence: Sentence, stretch: list[Token]) -> Token | None:
    """The pronoun by which words favour or oppose in turn what was told before them."""
    by = {c.token for c in cues(sentence)}
    return next((t for t in stretch if t.lower_ in _IT and t.dep_ == "dobj" and t.head in by), None)


def _owned(sentence: Sentence, stretch: list[Token]) -> str | None:
    """The stance of a wish that words name by whose it is alone: "backed Haiti's request"; that of
    the nearest words before on whoever owns it."""
    for noun in stretch:
        whose = next((c for c in noun.children if c.dep_ == "poss"), None)
        name = sentence.name_at(whose) if whose is not None and noun.base in _WISHES else None
        if name is None:
            continue
        for where, words_ in _stretches(sentence, sentence.span[0], _FAR):
            named = any(m.name.canonical == name.canonical for m in where.names)
            told = _told(where, words_) - {"oppose"} if named else set()
            if exact := [s for s in _ORDER if s in told and s in EXACT]:
                return exact[0]
    return None


def matter(sentence: Sentence, upto: Token, it: Token | None = None) -> str | None:
    """Return the stance that was put forward last before `upto`, the most exact of its stretch, or
    None where nothing was. A noun `it` ("the proposal") reaches further back than a pronoun."""
    far = it is not None and it.pos_ in ("NOUN", "PROPN")
    back = _FAR if far else _BACK
    if it is not None and it.base in TURNS and turn_before(sentence, upto):
        return "transition_to_un"
    if it is not None and it.base in _IDEAS and (idea := _introduced(sentence, upto)) is not None:
        return idea
    for where, stretch in _stretches(sentence, upto, back):
        told = _told(where, stretch)
        told -= {"oppose"}
        if told and _of_turn(stretch) and turn_before(where, stretch[0]):
            return "transition_to_un"  # "This transformation would bring it stable funding."
        if told:
            return next((s for s in _ORDER if s in told), None)
        if (asked := _owned(where, stretch)) is not None:
            return asked
        if (again := _passed_on(where, stretch)) is not None:
            return matter(where, again, again)
        if stretch and any(map(names_turn, stretch)) and turn_before(where, stretch[0]):
            return "transition_to_un"
        if any(is_mission(where, t) for t in stretch):
            return "support"
    return None
