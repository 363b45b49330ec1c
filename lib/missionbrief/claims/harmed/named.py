"""Which members of the mission the dead, injured and missing of a sentence are by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import OFFICERS, SOLDIERS
from missionbrief.claims.harmed.members import OTHERS, is_member
from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import subject
from missionbrief.language.holders import antecedent, is_source

if TYPE_CHECKING:
    from missionbrief.claims.harmed.victims import Victim
    from missionbrief.language.article import Sentence
    from missionbrief.language.names import Mention
    from missionbrief.language.tokens import Token

_EQUALS = frozenset({"be", "identify", "name", "become"})
_NEAR = 3
_PRONOUNS = frozenset({"he", "she", "his", "her", "him"})


def _inside(noun: Token, listed: bool) -> set[int]:
    """The tokens of a noun phrase without clauses within it; with what is joined to it where it is
    a list of those meant."""
    members: set[int] = set()
    apart = {"conj", "relcl", "acl", "poss"} - ({"conj"} if listed else set())
    stack = [noun]
    while stack:
        token = stack.pop()
        members.add(token.i)
        stack += [c for c in token.children if c.dep_ not in apart]
    return members


def _equal(noun: Token) -> set[int]:
    """The tokens of what a noun is said to be: "the officer who died was identified as X", "X
    became the third officer to die"."""
    members: set[int] = set()
    for child in noun.children:
        if child.dep_ == "acl" and child.base in _EQUALS:
            members |= {t.i for t in child.subtree}
    verb = noun.head
    if verb.base not in _EQUALS:
        return members
    for child in verb.children:
        if child == noun:
            continue
        same = ("attr", "oprd", "nsubj") if verb.lemma_ in ("be", "become") else ("oprd",)
        if child.dep_ in same or (child.dep_ == "prep" and child.lower_ == "as"):
            members |= {t.i for t in child.subtree}
    return members


def _among_them(sentence: Sentence, number: Token) -> set[int]:
    """The tokens of a name that is told to be among those counted: "three died, X among them"."""
    for token in sentence.span.doc[number.i + 1 : sentence.span.end]:
        if token.text == ":":
            return set(range(token.i + 1, sentence.span.end))
        after = token.i + 1 < sentence.span.end and token.nbor().lower_
        if token.lower_ == "among" and after in ("them", "whom"):
            return {token.i - 1}
        if token.lower_ == "including":
            return {token.i + 1, token.i + 2, token.i + 3}
    return set()


_SHOOTS = frozenset({"shoot", "kill", "wound", "injure", "gun"})


def _of_another(sentence: Sentence, noun: Token, name: int) -> bool:
    """Whether a name is that of a second one: "one officer dead and another, Jane Doe, missing"."""
    if name - 2 <= noun.i:
        return False
    doc = sentence.span.doc
    return doc[name - 1].text == "," and doc[name - 2].lower_ in ("another", "other", "second")


def _by_police(victim: Token) -> bool:
    """Whether it is the police or soldiers who are told to have shot somebody."""
    by = subject(victim.head) if victim.dep_ == "dobj" and victim.head.base in _SHOOTS else None
    return by is not None and by.lower_ in OFFICERS | SOLDIERS


def _sayers(pronoun: Token) -> set[int]:
    """Those who tell of whom a pronoun means, and who are not he: "after the President told the
    meeting that he is dead"."""
    above = (t for t in pronoun.ancestors if t.base in REPORTING and t.pos_ == "VERB")
    return {who.i for verb in above if (who := subject(verb)) is not None}


def _last_member(sentence: Sentence, without: str) -> list[str]:
    """The member named last in the few sentences before who is not the one `without`, who holds an
    office or tells of it: "The Inspector General said a search went on. Records list him as
    missing"."""
    first = max(0, sentence.number - _NEAR)
    for earlier in reversed(sentence.article.sentences[first : sentence.number]):
        for mention in reversed(earlier.names_of("person")):
            person = mention.name.canonical
            if person == without or _commands(earlier, mention):
                continue
            if is_member(sentence.article, person):
                return [person]
    return []


def _last(sentence: Sentence, person: str) -> tuple[Sentence, Mention] | None:
    """Where a person was last named before a sentence."""
    for earlier in reversed(sentence.article.sentences[: sentence.number]):
        for mention in reversed(earlier.names_of("person")):
            if mention.name.canonical == person:
                return earlier, mention
    return None


def _credited(mention: Mention, sentence: Sentence) -> bool:
    """Whether a person is only who a sentence is told after: "he fell, according to Jane Doe"."""
    return any(is_source(sentence.span.doc[i]) for i in range(mention.start, mention.end))


def _telling(mention: Mention, sentence: Sentence) -> bool:
    """Whether a person says what a sentence tells: "it was him, its envoy, Jane Doe, said"."""
    who = sentence.span.doc[mention.end - 1]
    who = who.head if who.dep_ == "appos" else who
    return who.dep_ == "nsubj" and who.head.base in REPORTING


def _commands(sentence: Sentence, mention: Mention) -> bool:
    """Whether a person is named as who holds the command: "Force Commander Jane Doe", "its
    commander, Jane Doe"."""
    before = sentence.span.doc[max(sentence.span.start, mention.start - 2) : mention.start]
    titles = sentence.article.titles.get(mention.name, set())
    return any(t.lower_ == "commander" for t in before) or any(
        "commander" in title.split() for title in titles
    )


def _meant(sentence: Sentence, pronoun: str) -> list[str]:
    """Whom "he" or "she" means that has come to harm: the last named, unless he holds an office or
    the command, or is credited with what was told before; one who only says it gives way to another
    of the mission."""
    last = antecedent(sentence, pronoun=pronoun)
    if last is None:
        return []
    person = last.canonical
    if person in sentence.article.mission.names:
        return _last_member(sentence, person)
    if (where := _last(sentence, person)) is None:
        return [person]
    earlier, mention = where
    if _credited(mention, earlier) or _commands(earlier, mention):
        return _last_member(sentence, person)
    return (_telling(mention, earlier) and _last_member(sentence, person)) or [person]


def named(sentence: Sentence, victim: Victim) -> tuple[str, ...]:
    """Return the persons of the mission whom a victim is; "he" and "she" are the last named."""
    noun = victim.head
    if any(n is not None and n.base in OTHERS for n in (victim.noun, noun)):
        return ()  # "the dead reporters were identified as"
    if _by_police(noun):
        return ()
    if noun.lower_ in _PRONOUNS:
        says = _sayers(noun)
        earlier = [
            m.name.canonical
            for m in sentence.names_of("person")
            if m.end <= noun.i and says.isdisjoint(range(m.start, m.end))
            if not _credited(m, sentence)
        ]
        told = earlier[-1:] or _meant(sentence, noun.lower_)
        if told and told[0] in sentence.article.mission.names:
            told = _last_member(sentence, told[0])
    else:
        several = victim.quantity is not None and victim.noun != noun
        own = _inside(noun, several) | _equal(noun)
        if victim.quantity is not None and victim.quantity.value != 1:
            own |= _among_them(sentence, victim.quantity.number)
        told = [
            m.name.canonical
            for m in sentence.names_of("person")
            if own & set(range(m.start, m.end)) and not _of_another(sentence, noun, m.start)
        ]
    people = sentence.article.people
    full = (people[n].canonical if n in people else n for n in told)
    return tuple(n for n in dict.fromkeys(full) if is_member(sentence.article, n))
