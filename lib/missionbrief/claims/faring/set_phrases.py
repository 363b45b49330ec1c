"""What a set phrase judges: "time is running out"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.claim import HAPPENED
from missionbrief.claims.contingents import unit_of
from missionbrief.claims.faring.judged_on import topic_of
from missionbrief.claims.faring.told_so import joined, nothing_of, put
from missionbrief.claims.faring.wording import CLAUSE, DOUBTED, GANGS, NOT, OTHER, PEOPLE
from missionbrief.claims.views.around import after
from missionbrief.claims.views.phrases import follows
from missionbrief.claims.views.topic import spoken_of
from missionbrief.language.grammar import climb, subject
from missionbrief.language.hearsay import doubting
from missionbrief.language.phrases import phrase
from missionbrief.lexicon import lines, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_PHRASES = [
    (stance, line.split(), frozenset(line.split()))
    for stance, name in (("worsening", "phrases_worse"), ("improving", "phrases_better"))
    for line in lines("claims", "assessment", name)
]
_FLEES = frozenset({"slip"})
_FIGHTERS = words("claims", "forces", "gangs")
_OPENED: dict[str, list[int]] = {}
for _number, _phrase in enumerate(_PHRASES):
    _OPENED.setdefault(_phrase[1][0], []).append(_number)
_NEGATIONS = NOT | {"never", "nothing", "none"}
_INJECTS = frozenset({"inject", "give", "bring", "offer", "breathe", "lend", "infuse"})


def by_phrase(sentence: Sentence) -> Iterator[tuple[tuple[str, Token], Token]]:
    """Yield what a set phrase judges, where the mission is spoken of: "time is running out"."""
    opened = sorted(n for word in sentence.lemmas & _OPENED.keys() for n in _OPENED[word])
    for stance, (first, *rest), said in (_PHRASES[n] for n in opened):
        if not said <= sentence.lemmas:
            continue
        for token in sentence.span:
            if first in (token.lower_, token.base) and follows(sentence, token, rest):
                if joined(token, len(rest)) or after(token, 1) == ["only"]:
                    continue  # "not only working with us"
                # "as gang violence spirals out of control", whatever the parse makes of it
                near = token.nbor(-1) if token.pos_ == "ADP" and token.i else token
                own = subject(near) if near.pos_ == "VERB" else near
                if near.base in _FLEES and own is not None and _somebody(own):
                    continue
                if own is not None and _of_a_state(sentence, own):
                    continue
                if _abroad(sentence, near) or _given_hope(sentence, token, len(rest)):
                    continue
                topic = None
                if (who := _told_of(token)) is not None:
                    own, topic = who, topic_of(sentence, [who])
                if topic is None and own is not None:
                    topic = topic_of(sentence, list(phrase(own)))
                topic = topic or topic_of(sentence, list(sentence.span))
                if topic is None and _subheading(sentence):
                    continue
                spoken = topic is not None or spoken_of(sentence)
                if spoken and put(token) in HAPPENED | {"denied"}:
                    verbs = (subject(t) for t in climb(token) if t.pos_ in ("VERB", "AUX"))
                    topic = topic or next((s for s in verbs if s is not None), token)
                    turned = said.isdisjoint(_NEGATIONS) and nothing_of(token)
                    meant: str | None = OTHER[stance] if turned else stance
                    if first == "lose":
                        # Who "has never lost control" fares as before.
                        gangs = own is not None and own.lower_ in GANGS
                        meant = None if turned else OTHER[stance] if gangs else stance
                    if doubting(token) is not None:
                        meant = DOUBTED.get(stance)
                    if meant is not None:
                        yield (meant, topic), token
                break


def _told_of(word: Token) -> Token | None:
    """Of what an adjective is said that a phrase opens with, denied or not: "the mission is (not)
    fit for purpose"."""
    adjective = word.dep_ == "acomp" or (
        word.dep_ == "neg" and any(c.dep_ == "acomp" for c in word.head.children)
    )
    return subject(word.head) if adjective else None


def _subheading(sentence: Sentence) -> bool:
    """Whether a sentence is a line of its own without an end: a heading within an article."""
    last = sentence.span[len(sentence.span) - 1]
    return last.is_alpha and len(sentence.span) <= CLAUSE + 2


def _given_hope(sentence: Sentence, token: Token, more: int) -> bool:
    """Whether hope is only what something is to bring the mission: "trucks that gave
    fresh hope to a force short of fuel"."""
    hope = token.doc[token.i + more]
    if hope.base != "hope" or hope.head.base not in _INJECTS:
        return False
    into = [c for c in hope.head.children if c.dep_ in ("prep", "dative") and c.i > hope.i]
    return topic_of(sentence, [t for c in into for t in c.subtree]) is not None


def _of_a_state(sentence: Sentence, who: Token) -> bool:
    """Whether a state that sends people is told to do something: "Kenya has begun to plan their
    return"."""
    name = sentence.name_at(who)
    home = sentence.article.mission.country
    return name is not None and name.kind == "country" and name.canonical != home


def _abroad(sentence: Sentence, word: Token) -> bool:
    """Whether what a phrase tells is told of another country alone: "with schools reopening in
    Kenya"."""
    home = sentence.article.mission.country
    verb = next((t for t in climb(word) if t.pos_ in ("VERB", "AUX")), word)
    inside = {t.i for t in verb.subtree}
    there = [m for m in sentence.names_of("country") if m.start in inside]
    where = [m for m in there if sentence.span.doc[m.end - 1].head.lower_ == "in"]
    return bool(where) and all(m.name.canonical != home for m in there)


def _somebody(who: Token) -> bool:
    """Whether it is people who slip away, and no chance or control of anything: "others slipped
    away through the alleys"."""
    people = who.lower_ in GANGS | PEOPLE or who.base in _FIGHTERS
    return people or unit_of(who) is not None
