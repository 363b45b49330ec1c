"""The signs by which labelled sentences teach: what stands in a sentence, and how somebody or
something named in it is bound to the rest.

A sign is a short text such as `s:renew` or `subj:urge`. Names are told by their kind, numbers as
such, so that no sign is about a person, a country or a sum.
"""

from __future__ import annotations

import math
from itertools import pairwise, product
from typing import TYPE_CHECKING

from missionbrief.claims.views.leanings import cues
from missionbrief.claims.views.stances import stances
from missionbrief.claims.views.topic import about, spoken_of
from missionbrief.claims.views.votes import BODIES
from missionbrief.language.tokens import kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from missionbrief.claims.draft import Draft
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

Signs = frozenset[str]

_UP = 3
"""Steps up the tree that a path tells."""
_CLAUSE = 40
"""Words of a clause that are told."""
_AROUND = 6
"""Words before and after a number that are told."""
_NEXT = 2
"""Those of them that are told with their place."""
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
_PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "agent"})
_SELF = frozenset({"we", "i", "our", "us", "my"})


def _word(sentence: Sentence, token: Token, name: Name | None) -> str:
    if name is not None:
        return "<body>" if name.canonical in BODIES else f"<{name.kind}>"
    if token.pos_ == "PROPN" or token.ent_type_ in _NAMED:
        return "<name>"
    if token.text[0].isupper() and token.pos_ != "PRON":
        within = token.i > sentence.span.start
        if within or token.text.title() in sentence.article.mission.names:
            return "<name>"
    return "#" if token.like_num else token.base


def words(sentence: Sentence) -> dict[int, str]:
    """Return the words of a sentence as signs tell them, by the numbers of their tokens: a name by
    its kind, where the data know it in that form, a number as `#`, else the lemma."""

    def make() -> dict[int, str]:
        names = {i: m.name for m in reversed(sentence.own_names) for i in range(m.start, m.end)}
        return {t.i: _word(sentence, t, names.get(t.i)) for t in sentence.tokens}

    return sentence.by_words("words as signs", make)


def _line(sentence: Sentence) -> list[str]:
    said = words(sentence)
    return [said[t.i] for t in sentence.tokens if not t.is_punct]


def of_words(sentence: Sentence) -> Signs:
    """Return the words of a sentence, alone and in twos."""
    line = _line(sentence)
    return frozenset({f"s:{w}" for w in line} | {f"s:{a} {b}" for a, b in pairwise(line)})


def of_next(sentence: Sentence) -> Signs:
    """Return the words of a sentence as signs of the one that follows it."""
    return frozenset(f"p:{word}" for word in _line(sentence))


def before(sentence: Sentence) -> Sentence | None:
    """Return the sentence before one, None of the first."""
    return sentence.article.sentences[sentence.number - 1] if sentence.number else None


@kept
def of_place(sentence: Sentence) -> Signs:
    """Return whether a sentence speaks of the mission, and whose words it is."""
    found: set[str] = set()
    if about(sentence) is not None:
        found.add("about")
    if spoken_of(sentence):
        found.add("spoken")
    if sentence.speaker:
        found.add("turn")
    if "?" in sentence.quote:
        found.add("question")
    return frozenset(found)


@kept
def of_sentence(sentence: Sentence) -> Signs:
    """Return the signs of a sentence: its words alone and in twos, those of the sentence before,
    whether it speaks of the mission, and whose words it is."""
    earlier = before(sentence)
    behind: Signs = of_next(earlier) if earlier is not None else frozenset()
    return of_words(sentence) | behind | of_place(sentence)


def of_named(sentence: Sentence, tokens: Iterable[Token]) -> Signs:
    """Return how words that name somebody are bound to the rest of their sentence: by which part
    of speech, to which verb, with what beside them, and what else the verb's clause tells."""
    tokens = tuple(tokens)
    return sentence.by_words(("named", *(t.i for t in tokens)), lambda: _bound(sentence, tokens))


def _bound(sentence: Sentence, tokens: tuple[Token, ...]) -> Signs:
    said = words(sentence)
    found: set[str] = set()
    if not tokens or any(t.lower_ in _SELF for t in tokens):
        found.add("speaks")
    for token in tokens:
        path, verb = _path(said, token)
        found |= {f"dep:{token.dep_}", f"path:{'>'.join(path[:_UP])}"}
        found |= {f"with:{c.dep_}:{said[c.i]}" for c in token.children}
        if verb is None:
            continue
        found |= {f"{token.dep_}:{said[verb.i]}", f"verb:{token.dep_}/{verb.dep_}"}
        clause = [t for t in verb.subtree if not t.is_punct and t is not token]
        found |= {f"c:{said[t.i]}" for t in clause[:_CLAUSE]}
        found |= {f"arg:{c.dep_}:{said[c.i]}" for c in verb.children}
        if any(c.dep_ == "neg" for c in verb.children):
            found.add("not")
    return frozenset(found)


def _path(said: dict[int, str], token: Token) -> tuple[list[str], Token | None]:
    """The steps from a word up to its verb, and the verb."""
    path, at = [], token
    for _ in range(_UP + 1):
        path.append(at.dep_)
        if at.head is at:
            break
        at = at.head
        if at.pos_ in ("VERB", "AUX"):
            return [*path, said[at.i]], at
    return path, None


def of_views(sentence: Sentence) -> Signs:
    """Return what a sentence speaks of doing with the mission, by which cues, and both together."""
    told = {
        f"st:{t.stance}{' undone' * t.undone}" for t in stances(sentence, list(sentence.tokens))
    }
    led = {f"cue:{cue.leaning}" for cue in cues(sentence)}
    return frozenset(told | led | {f"{a} {b}" for a, b in product(led, told)})


def of_acts(sentence: Sentence) -> Signs:
    """Return who does what in a sentence, and to what: its verbs with what hangs on them."""
    said, root = words(sentence), sentence.span.root
    found = {f"root:{said[root.i]}", f"tag:{root.tag_}"}
    for token in sentence.tokens:
        if token.dep_ in _PARTS:
            act = f"{said[token.head.i]}:{token.dep_}"
            found |= {act, f"{act}:{said[token.i]}"}
    return frozenset(found)


def of_number(sentence: Sentence, quantity: Quantity) -> Signs:
    """Return how a number is bound to the rest of its sentence: its size, its unit, the words
    beside it, and those it hangs on."""
    said, token = words(sentence), quantity.number
    found = {f"unit:{quantity.currency and 'money'}", f"percent:{quantity.percent}"}
    found |= {f"more:{quantity.more}", f"as:{quantity.qualifier}"}
    found.add(f"size:{int(math.log10(max(quantity.value or 1, 1)))}")
    at = token
    for step in range(_UP + 1):
        if at.head is at:
            break
        at = at.head
        found |= {f"up{step}:{said[at.i]}", f"up:{said[at.i]}"}
    found.add(f"dep:{token.dep_}/{token.head.dep_}")
    found |= {f"beside:{c.dep_}:{said[c.i]}" for c in token.head.children}
    if token.head.pos_ not in ("VERB", "AUX"):
        above = token.head.head
        found.add(f"above:{token.head.dep_}:{said[above.i]}")
        found |= {f"over:{c.dep_}:{said[c.i]}" for c in above.children}
    for step in range(1, _AROUND + 1):
        for way in (-1, 1):
            i = token.i + way * step
            if sentence.span.start <= i < sentence.span.end:
                found.add(f"{'b' if way < 0 else 'a'}:{said[i]}")
                if step <= _NEXT:
                    found.add(f"w{way * step}:{said[i]}")
    return frozenset(found)


def of_rank(kind: str, rank: int, rivals: int, stands_for: bool) -> Signs:
    """Return what somebody named is among others: of which kind, which of how many, and whether
    another is named who speaks for it."""
    found = {f"kind:{kind}", f"rank:{min(rank, 3)}", f"rivals:{min(rivals, 4)}"}
    return frozenset(found | ({"spoken-for"} if stands_for else set()))


def of_rules(drafts: Sequence[Draft], mine: Sequence[Draft]) -> Signs:
    """Return what the rules say: whether they found anything in the sentence, and what of this
    one."""
    found = {"ruled"} if drafts else set()
    for draft in mine:
        found |= {"rule", f"rule:{draft.stance or draft.status}", f"by:{draft.rule}"}
    return frozenset(found)
