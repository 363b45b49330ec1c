"""The mission's dead told by farewells, and the names given to those told of before: "the late X",
"the force has buried three of its own", "sources said he was X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.harmed.deaths import PEOPLE
from missionbrief.claims.harmed.last_way import MOURNS
from missionbrief.claims.harmed.losses import losses
from missionbrief.claims.harmed.members import is_body, is_member
from missionbrief.claims.harmed.victims import after_of, quantity_of
from missionbrief.language.grammar import conjuncts, subject
from missionbrief.language.modality import mode
from missionbrief.language.when import when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.harmed.losses import Loss
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

_REMAINS = frozenset({"remains", "body", "coffin", "casket"})
_IDENTIFIES = frozenset({"be", "identify", "name"})
_HIM = frozenset({"he", "she", "him", "officer", "victim", "constable", "soldier", "policeman"})
_BACK = 8


def _laid(verb: Token) -> bool:
    """Whether a verb of farewell is meant: "laid" alone is none."""
    return verb.lemma_ != "lay" or any(c.lower_ == "rest" for c in verb.children)


def _mourned(verb: Token) -> list[Token]:
    """Whom a verb of farewell is said of."""
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
    dep = "nsubjpass" if passive else "dobj"
    heads = [n for c in verb.children if c.dep_ == dep for n in conjuncts(c)]
    return [after_of(h) or h if h.base in _REMAINS or h.lower_ in _REMAINS else h
            for h in heads]  # fmt: skip


def _persons(sentence: Sentence, head: Token) -> list[str]:
    """The members of the mission named in a noun phrase."""
    inside = {t.i for t in head.subtree}
    people = sentence.article.people
    found = [m.name.canonical for m in sentence.names_of("person") if m.end - 1 in inside]
    full = [people[n].canonical if n in people else n for n in found]
    return [n for n in dict.fromkeys(full) if is_member(sentence.article, n)]


def mourned(sentence: Sentence) -> Iterator[tuple[Token, str | None, Quantity | None]]:
    """Yield the dead of the mission whom a sentence mourns: the word that tells it, the name, or
    how many. The day of a farewell is not that of the death."""
    for verb in sentence.span:
        if verb.pos_ != "VERB" or verb.base not in MOURNS or not _laid(verb):
            continue
        if mode(verb) not in ("actual", "planned"):
            continue
        who = subject(verb)
        for head in _mourned(verb):
            named = _persons(sentence, head)
            for person in named:
                yield verb, person, None
            of = after_of(head)
            own = any(t.lower_ in ("own", "finest") for t in head.subtree)
            people = (of or head).base in PEOPLE or own
            number = quantity_of(sentence, head)
            body = who is not None and is_body(sentence, who)
            if not named and number is not None and people and body:
                yield verb, None, number
    for mention in sentence.names_of("person"):
        first = max(sentence.span.start, mention.start - 3)
        before = [t.lower_ for t in sentence.span.doc[first : mention.start]]
        head = sentence.span.doc[mention.end - 1]
        if "late" in before and (named := _persons(sentence, head)):
            yield head, named[-1], None


def identified(sentence: Sentence) -> Iterator[tuple[Token, str, Sentence, Loss]]:
    """Yield the name that a sentence gives to the one whose loss was told without it just before:
    the word, the person, and the sentence and loss."""
    for verb in sentence.span:
        if verb.base not in _IDENTIFIES or mode(verb) not in ("actual", "reported"):
            continue
        who = subject(verb)
        if who is None or who.lower_ not in _HIM:
            continue
        named = [
            m.name.canonical
            for c in verb.children
            if c.dep_ in ("attr", "oprd", "prep") and c.i > verb.i
            for m in sentence.names_of("person")
            if m.end - 1 in {t.i for t in c.subtree if t.dep_ in ("attr", "oprd", "pobj")}
        ]
        if len(named) != 1 or not is_member(sentence.article, named[0]):
            continue
        if (found := _unnamed(sentence)) is not None:
            yield verb, named[0], *found


def _unnamed(sentence: Sentence) -> tuple[Sentence, Loss] | None:
    """The nearest loss of one without a name that the sentences before tell: a death, else any."""
    first = max(0, sentence.number - _BACK)
    told = [
        (earlier, loss)
        for earlier in reversed(sentence.article.sentences[first : sentence.number])
        for loss in losses(earlier)
        if loss.ours and not loss.persons and _single(loss)
    ]
    dead = [x for x in told if x[1].victim.what == "killed"]
    dated = [x for x in dead if when(x[0], x[1].victim.word) is not None]
    return next(iter(dated or dead or told), None)


def _single(loss: Loss) -> bool:
    """Whether a loss is of one."""
    number, noun = loss.victim.quantity, loss.victim.noun
    if number is not None:
        return number.value == 1
    return noun is not None and noun.tag_ not in ("NNS", "NNPS")
