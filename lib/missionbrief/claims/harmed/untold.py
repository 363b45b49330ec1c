"""Harm that is only supposed, denied in how it came, or others': what is no loss to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.harmed.members import ours
from missionbrief.language.grammar import climb, subject
from missionbrief.language.modality import negated

if TYPE_CHECKING:
    from missionbrief.claims.harmed.victims import Victim
    from missionbrief.language.article import Sentence
    from missionbrief.language.modality import Mode
    from missionbrief.language.tokens import Token

_KIN = frozenset({"brother", "sister", "son", "daughter"})
_IS = frozenset({"be", "find", "remain", "stay", "emerge", "return"})
_PARTS = frozenset({"part", "role", "hand", "contribute", "lead", "result"})
_MISSIONS = frozenset({"mission", "operation", "deployment"})
_EARLIER = frozenset({"earlier", "previous", "former", "past", "prior"})
_HOW = frozenset({"from", "of", "by", "at", "in", "because", "due"})


def supposed(victim: Victim) -> bool:
    """Whether a death is that of an "if" clause: "if he is dead, let them give me his body"."""
    return any(
        c.dep_ == "advcl" and any(m.dep_ == "mark" and m.lower_ == "if" for m in c.children)
        for step in climb(victim.word)
        if step.pos_ in ("VERB", "AUX")
        for c in step.children
        if c.i < victim.word.i and victim.word not in c.subtree
    )


def lives(victim: Victim) -> bool:
    """Whether who was thought dead is told to live: "thought to be dead were found alive"."""
    for token in victim.word.sent:
        if token.lower_ != "alive" or token.head.base not in _IS:
            continue
        helping = {c.lower_ for c in token.head.children if c.dep_ == "aux"}
        asked = any(c.dep_ == "mark" and c.lower_ in ("whether", "if") for c in token.head.children)
        if not negated(token.head) and not asked and not helping & {"would", "might", "could"}:
            return True
    return False


def of_own(victim: Victim) -> bool:
    """Whether a speaker tells of the crimes at home: "we have had 850 murders since January"."""
    noun = victim.noun
    if noun is None or noun.base not in ("murder", "homicide", "killing"):
        return False
    verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
    who = subject(verb) if verb is not None else None
    return verb is not None and verb.lemma_ == "have" and who is not None and who.lower_ == "we"


def denies_how(victim: Victim, status: Mode) -> bool:
    """Whether only how somebody came to harm is denied, or that of nobody told: "did not die from
    a bullet", "no Kenyan has been reported hurt"."""
    noun, word = victim.noun, victim.word
    if noun is not None and any(c.lower_ == "no" and c.dep_ == "det" for c in noun.children):
        return word.head.lemma_ == "report" or word.lemma_ == "report"
    if status == "denied" and word.dep_ == "pobj" and word.head.head.base in _PARTS:
        return True  # "denied that faulty armour had played a part in his death"
    how = any(c.dep_ in ("prep", "agent") and c.lower_ in _HOW and not _where(c)
              for c in word.children)  # fmt: skip
    return status == "denied" and how


def _where(preposition: Token) -> bool:
    """Whether a preposition tells where: "had been killed in Haiti"."""
    return any(c.dep_ == "pobj" and c.pos_ == "PROPN" for c in preposition.children)


def by_ours(sentence: Sentence, victim: Victim) -> bool:
    """Whether officers or soldiers are those who killed: "police drove back the gang and killed
    about 20 of them"."""
    word, head = victim.word, victim.head
    if head.dep_ != "dobj" or head.head != word or word.base in ("lose", "leave", "see"):
        return False
    who = subject(word) or (subject(word.head) if word.dep_ == "conj" else None)
    return who is not None and (unit_of(who) is not None or ours(sentence, who))


def brothers(noun: Token) -> bool:
    """Whether those spoken to are told of their own: "three of your brothers"."""
    return noun.base in _KIN and any(
        c.dep_ == "poss" and c.lower_ in ("your", "our") for c in noun.children
    )


def in_another_mission(word: Token) -> bool:
    """Return whether somebody came to harm in a mission that was before this one: "killed in
    earlier missions", "died in a previous UN mission"."""
    links = (c for c in word.children if c.lower_ in ("in", "during", "with"))
    return any(
        g.base in _MISSIONS and any(c.lower_ in _EARLIER for c in g.children)
        for link in links
        for g in link.children
    )
