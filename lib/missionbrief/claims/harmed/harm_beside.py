"""Numbers of people beside a word of harm that the parser does not link to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.harmed.befallen import ACTIVE
from missionbrief.claims.harmed.deaths import KILLED
from missionbrief.claims.harmed.harm import harm
from missionbrief.claims.harmed.victims import STATES, Victim, by_noun, by_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_PLACING = frozenset({"in", "by", "with", "during", "after", "on", "near", "from", "for", "within"})


def _beside(sentence: Sentence, taken: set[int]) -> Iterator[Victim]:
    """Numbers that no verb is parsed to govern, beside a word of harm: "22 killed", "30 dead"."""
    doc, last = sentence.span.doc, sentence.span.end
    for quantity in sentence.quantities:
        if quantity.currency or quantity.percent or quantity.number.i in taken:
            continue
        head = quantity.counted or quantity.number
        if head.lower_ in STATES and (what := harm(head)):
            yield Victim(what, head, head, None, quantity, "beside")
            continue
        for token in doc[head.i + 1 : min(head.i + 7, last)]:
            what = harm(token) if token.pos_ in ("VERB", "ADJ") else None
            if what and token.tag_ in ("VBN", "VBD", "JJ"):
                if not any(c.dep_ == "dobj" for c in token.children) and not _shares_object(token):
                    yield Victim(what, token, head, quantity.counted, quantity, "beside")
                break
            if token.pos_ not in ("AUX", "ADV", "PRON", "DET", "ADP", "PROPN", "PART"):
                break


def _shares_object(verb: Token) -> bool:
    """Whether a verb is done to the object of the one joined to it: "shot and killed a gunman"."""
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
    joined = (c for c in verb.children if c.dep_ == "conj" and c.tag_ == verb.tag_ == "VBD")
    return not passive and any(g.dep_ == "dobj" for c in joined for g in c.children)


def _behind(sentence: Sentence, taken: set[int]) -> Iterator[Victim]:
    """Numbers that follow a verb of harm which the parser gives no other object: "have slain
    upward of 5,000 Haitians", "killed an estimated 40"."""
    doc = sentence.span.doc
    for quantity in sentence.quantities:
        if quantity.currency or quantity.percent or quantity.number.i in taken:
            continue
        first = sentence.token_at(quantity.start).i
        for token in reversed(doc[max(sentence.span.start, first - 4) : first]):
            if token.pos_ == "VERB":
                what = harm(token) if token.base in ACTIVE | KILLED else None
                if what and token.tag_ != "VBG" and quantity.counted is not None:
                    yield Victim(
                        what, token, quantity.counted, quantity.counted, quantity, "behind"
                    )
                break
            if token.pos_ not in ("ADV", "DET", "ADJ", "ADP", "NUM") or token.lower_ in _PLACING:
                break


def told_directly(sentence: Sentence) -> list[Victim]:
    """Return whom verbs and nouns of harm in `sentence` are said of."""
    found = [*by_verb(sentence), *by_noun(sentence)]
    taken = {v.quantity.number.i for v in found if v.quantity is not None}
    found += _beside(sentence, taken)
    taken = {v.quantity.number.i for v in found if v.quantity is not None}
    return [*found, *_behind(sentence, taken)]
