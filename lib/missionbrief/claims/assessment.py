"""Judgements on how security or the mission fares: improving, worsening or mixed.

What worsens or improves must be security, the violence or the mission. "Violence declined" improves
and "violence spread" worsens; progress made and trouble met are read from the noun. A sentence that
says both is mixed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import subject
from missionbrief.language.modality import mode, negated
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from missionbrief.language.article import Sentence

KIND = "assessment"

_WORSE = words("claims", "assessment", "worse")
_BETTER = words("claims", "assessment", "better")
_LESS = words("claims", "assessment", "less")
_MORE = words("claims", "assessment", "more")
_BAD = words("claims", "assessment", "bad")
_TOPICS = words("claims", "assessment", "topics")
_TROUBLE = words("claims", "assessment", "trouble")
_HEADWAY = words("claims", "assessment", "headway")
_SHOWS = words("claims", "assessment", "shows")
_SUFFERS = words("claims", "assessment", "suffers")
_TOLD = frozenset({"actual", "reported"})


def _around(verb: Token) -> list[Token]:
    """The words of a verb's subject and object."""
    heads = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "dobj", "oprd")]
    who = subject(verb)
    if who is not None and who not in heads:
        heads.append(who)
    return [t for h in heads for t in h.subtree]


def _topic(sentence: Sentence, tokens: list[Token]) -> Token | None:
    for token in tokens:
        name = sentence.name_at(token)
        if name is not None and (
            name.kind in ("mission", "force") or name.canonical == sentence.article.mission.country
        ):
            return token
        if token.lower_ in _TOPICS:
            return token
    return None


def _of_verb(sentence: Sentence, verb: Token) -> tuple[str, Token] | None:
    lemma = verb.lemma_.lower()
    around = _around(verb)
    topic = _topic(sentence, around)
    if topic is None or verb.dep_ == "amod":
        return None
    bad = any(t.lower_ in _BAD for t in around)
    if lemma in _WORSE:
        return "worsening", topic
    if lemma in _BETTER and not bad:
        return "improving", topic
    if lemma in _LESS and bad:
        return "improving", topic
    if lemma in _MORE and bad:
        return "worsening", topic
    control = {t.lower_ for t in verb.subtree} & {"control", "grip", "hands"}
    gangs = {t.lower_ for t in verb.subtree} & {"gang", "gangs"}
    if lemma == "fall" and control and gangs:
        return "worsening", topic
    return None


def _of_noun(sentence: Sentence, noun: Token) -> tuple[str, Token] | None:
    word = noun.lower_
    if word not in _HEADWAY and word not in _TROUBLE:
        return None
    verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or _topic(sentence, list(sentence.span)) is None:
        return None
    if noun.dep_ not in ("dobj", "nsubj", "nsubjpass", "attr", "pobj"):
        return None
    if noun.dep_ == "pobj" and noun.head.head != verb:
        return None
    lemma = verb.lemma_.lower()
    if word in _HEADWAY and lemma in _SHOWS:
        return "improving", noun
    if word in _TROUBLE and lemma in _SUFFERS:
        return "worsening", noun
    return None


def _purpose(verb: Token) -> bool:
    """Whether a verb says what is meant to be: "to help stabilise"; "continues to worsen" is."""
    while verb.dep_ == "xcomp" and verb.head.lemma_.lower() in ("help", "enable"):
        verb = verb.head
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    return infinitive and verb.head.lemma_.lower() not in ("continue", "begin", "start", "seem")


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield one assessment for a sentence that judges how security or the mission fares."""
    found: list[tuple[str, Token, Token]] = []
    for token in sentence.span:
        told = _of_verb(sentence, token) if token.pos_ == "VERB" else _of_noun(sentence, token)
        if told is None:
            continue
        above = (t for t in [token, *token.ancestors] if t.pos_ in ("VERB", "AUX"))
        verb = next(above, token)
        if negated(verb) or mode(verb) not in _TOLD or _purpose(verb):
            continue
        found.append((told[0], told[1], token))
    if not found:
        return
    stances = {stance for stance, _, _ in found}
    stance = stances.pop() if len(stances) == 1 else "mixed"
    _, topic, token = found[0]
    credited = attributed_to(sentence, token)
    yield Draft(
        sentence,
        token,
        stance,
        actor=credited,
        target=topic.text,
        when=when(sentence, token),
        status="actual",
        stance=stance,
        attributed_to=credited,
        key=(stance, sentence.span.text[:80]),
    )
