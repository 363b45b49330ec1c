"""What the words of a sentence judge, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.claim import HAPPENED
from missionbrief.claims.faring.effort import of_effort
from missionbrief.claims.faring.fares import of_noun, of_verb, told_with
from missionbrief.claims.faring.judged_on import spoken_topic, topic_of
from missionbrief.claims.faring.outcomes import of_outcome
from missionbrief.claims.faring.told_so import (
    denied,
    foretold,
    gangs_yield,
    of_aim,
    purpose,
    supposed,
    without_more,
    years_before,
)
from missionbrief.claims.faring.wording import BAD, BETTER, DOUBTED, OTHER, SAFE, TURNS, WEAK, WORSE
from missionbrief.claims.harmed.members import is_body
from missionbrief.claims.harmed.victims import TALLIES
from missionbrief.claims.views.topic import is_mission
from missionbrief.language.grammar import climb, subject
from missionbrief.language.hearsay import doubting
from missionbrief.language.modality import SUPPOSED, mode, negated
from missionbrief.language.phrases import phrase
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_FARING = frozenset({"situation", "conditions", "security", "insecurity", "crisis"})
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_RISKS = frozenset({"risk", "threaten"})
_WILL = frozenset({"will", "wo", "would", "shall", "'ll"})
_ATTACKS = words("claims", "scene", "attacks") | {"massacre", "killing"}
_TALKS = frozenset({"talk", "speak", "conversation", "call", "discussion", "meeting", "confer"})


def _turning(sentence: Sentence, word: Token) -> tuple[str, Token] | None:
    """What a participle tells of what it describes: "a rapidly worsening security situation"."""
    noun = word.head
    of = [noun, *(c for c in noun.children if c.dep_ == "compound")]
    topic = topic_of(sentence, of) if noun.lower_ in _FARING else None
    verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), noun)
    if topic is None or mode(verb) not in HAPPENED or purpose(verb):
        return None
    return ("worsening" if word.base in WORSE else "improving"), topic


def _unsafe(sentence: Sentence, word: Token) -> tuple[str, Token] | None:
    """What is told of a place or the situation that is not safe: "still not safe", "far from
    safe", "no safer than before"; whoever is safe fares well, but security does not rest on it."""
    verb = next((t for t in climb(word) if t.pos_ in ("AUX", "VERB")), None)
    who = subject(verb) if verb is not None else None
    far = word.head.lower_ == "from" and word.head.head.lower_ == "far"
    linked = word.dep_ in ("acomp", "conj", "ROOT", "oprd") or far
    if verb is None or who is None or not linked or verb.tag_ not in _TENSED:
        return None
    if any(c.tag_ == "MD" or c.lower_ in SUPPOSED for c in verb.children):
        return None
    topic = topic_of(sentence, [who])
    return ("worsening", topic) if topic is not None and (far or negated(verb)) else None


def judgement(sentence: Sentence, token: Token) -> tuple[str, Token] | None:
    """The stance that a token tells and what it is told of, or None."""
    effort = of_effort(sentence, token) or of_outcome(sentence, token)
    if effort is not None:
        return effort if doubting(token) is None and not of_aim(token) else None
    if token.lower_ in SAFE:
        return _unsafe(sentence, token)
    if token.tag_ == "VBG" and token.dep_ == "amod" and token.base in WORSE | BETTER:
        return _turning(sentence, token)
    if token.pos_ == "VERB" and token.dep_ != "amod" and token.lower_ not in WEAK:
        if token.base not in TURNS:
            return None
        around = told_with(token)
        stance = of_verb(token, around)
        topic = _done_to(sentence, token, around) if stance else None
        verb = token
    else:
        stance = of_noun(token) if not _talked_about(token) else None
        above = (t for t in token.ancestors if t.pos_ in ("VERB", "AUX"))
        verb = next(above, token)
        who = subject(verb) if token.dep_ == "acomp" else None
        own = topic_of(sentence, list(phrase(who))) if who is not None else None
        topic = (own or spoken_topic(sentence, token)) if stance else None
    if stance is None or topic is None:
        return None
    if token.tag_ in ("JJR", "RBR") and any(c.lower_ == "never" for c in verb.children):
        return stance, topic  # "has never been worse"
    if doubting(verb) is not None:
        return (DOUBTED[stance], topic) if stance in DOUBTED else None
    if denied(token, verb):
        ahead = any(c.tag_ == "MD" and c.lower_ in _WILL for c in verb.children)
        return (OTHER[stance], topic) if not ahead else None
    if mode(verb) not in HAPPENED or purpose(verb) or of_aim(verb) or verb.head.base in _RISKS:
        return None
    if foretold(verb) or gangs_yield(verb) or years_before(verb) or without_more(verb):
        return None
    return (stance, topic) if not supposed(verb) else None


def _talked_about(word: Token) -> bool:
    """Whether an adjective only names what people talked of: "a call on the fragile situation"."""
    noun = word.head
    if word.dep_ != "amod":
        return False
    if noun.dep_ == "pobj" and noun.head.lower_ in ("about", "on", "regarding", "concerning"):
        return noun.head.head.base in _TALKS
    return noun.dep_ == "dobj" and noun.head.base == "discuss"


def _own_toll(sentence: Sentence, counted: Token, topic: Token | None) -> bool:
    """Whether it is a toll of the mission's, or of one attack, that rises: no judgement on how
    things fare, as "the death toll from gang violence rose" is."""
    if counted.base not in TALLIES or topic is None:
        return False
    if is_body(sentence, topic) or is_mission(sentence, topic):
        return True
    return any(t.base in _ATTACKS for t in counted.subtree)


def _done_to(sentence: Sentence, verb: Token, around: list[Token]) -> Token | None:
    """What a verb tells the lot of: its object where that is a topic, else whatever of its words
    is; nothing where a place only owns the object: "exacerbated the capital's isolation"."""
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    own = topic_of(sentence, list(phrase(thing))) if thing is not None else None
    if own is None or thing is None:
        who = subject(verb)
        found = topic_of(sentence, around)
        return None if who is not None and _own_toll(sentence, who, found) else found
    known = topic_of(sentence, [thing]) is not None or thing.lower_ in BAD
    if own.dep_ == "poss" and own.head == thing:
        return thing if topic_of(sentence, [thing]) is not None else own if known else None
    return own
