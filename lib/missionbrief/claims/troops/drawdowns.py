"""Countries that take their own people home, all or some, of no number: "Kenya will start to cut
the number of its police in Haiti"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.claims.troops.owning import Owner, owner_at
from missionbrief.claims.troops.people_words import BODIES, SIZES, unit_word
from missionbrief.language.grammar import subject
from missionbrief.language.modality import mode
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_WITHDRAWS = words("claims", "drawdowns", "withdraws")
_SHRINKS = words("claims", "drawdowns", "shrinks")
_HALF = words("claims", "drawdowns", "particles")
_OWN = frozenset({"its", "their", "our"})
_IF = frozenset({"if", "unless"})
_THERE = frozenset({"from", "in", "of"})


@dataclass(frozen=True)
class Drawdown:
    """Personnel (`head`) that a country takes home by the act `verb`; how it is put."""

    head: Token
    country: str
    unit: str | None
    verb: Token
    status: Status


def drawdowns(sentence: Sentence) -> Iterator[Drawdown]:
    """Yield what countries do, or are to do, to bring home from the mission's country people of
    their own; not what others want of them, nor what they will not do or do only if."""
    if sentence.lemmas.isdisjoint(_WITHDRAWS | _SHRINKS):
        return
    for verb in sentence.tokens:
        if verb.pos_ != "VERB" or not _takes_home(verb):
            continue
        put, who = mode(verb), subject(verb)
        owner = _country(sentence, who) if who is not None else None
        if put not in ("actual", "planned") or owner is None or owner.name is None or _if(verb):
            continue
        head = next((h for c in verb.children if (h := _own(sentence, c)) is not None), None)
        if head is not None and _from_there(sentence, head):
            unit = unit_word(sentence, head) or _kind(sentence, head)
            yield Drawdown(head, owner.name, unit, verb, put)


def _takes_home(verb: Token) -> bool:
    """Whether a verb is one of taking home or, of a number, of making it smaller."""
    following = verb.nbor().lower_ if verb.i + 1 < verb.sent.end else ""
    part = any(c.lower_ in _HALF for c in verb.children)
    return verb.base in _SHRINKS or (
        verb.base in _WITHDRAWS
        and (verb.base in ("withdraw", "recall", "repatriate") or part or following in _HALF)
    )


def _country(sentence: Sentence, who: Token) -> Owner | None:
    """The contributor that a subject names, or that "it" goes back to in its sentence."""
    found = owner_at(sentence, who, True)
    if found is None and who.lower_ == "it":
        above = (subject(t) for t in who.ancestors if t.pos_ == "VERB")
        said = next((w for w in above if w is not None and w != who), None)
        found = owner_at(sentence, said, True) if said is not None else None
    return found if found is not None and found.relation == "contributor" else None


def _own(sentence: Sentence, noun: Token) -> Token | None:
    """The word for people of one's own that a verb's object is, or tells the number of."""
    if noun.dep_ != "dobj":
        return None
    if noun.base in SIZES and noun.lower_ != "presence":
        of = (g for c in noun.children if c.lower_ == "of" for g in c.children)
        noun = next((t for t in of if t.dep_ == "pobj"), noun)
    body = unit_word(sentence, noun) is not None or noun.base in BODIES | {"presence", "deployment"}
    own = any(c.dep_ == "poss" and c.lower_ in _OWN for c in noun.children)
    return noun if body and own else None


def _from_there(sentence: Sentence, head: Token) -> bool:
    """Whether the words behind place them in the mission's country."""
    home = sentence.article.mission.country
    after = sentence.span.doc[head.i + 1 : min(sentence.span.end, head.i + 5)]
    after = after[len(after) > 0 and after[0].lower_ in _HALF :]
    if not after or after[0].lower_ not in _THERE:
        return False
    named = (sentence.name_at(t) for t in after[:3])
    return any(n is not None and n.canonical == home for n in named)


def _kind(sentence: Sentence, head: Token) -> str | None:
    """The unit of a body by what describes it: "its police presence"."""
    return next((u for c in head.children if (u := unit_word(sentence, c)) is not None), None)


def _if(verb: Token) -> bool:
    """Whether it is done only if something else is so."""
    return any(
        c.dep_ == "advcl" and any(g.lower_ in _IF for g in c.children) for c in verb.children
    )
