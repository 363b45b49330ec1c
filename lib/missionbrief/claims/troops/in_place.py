"""Personnel told as being there by what is done with them, whatever is planned around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops.described import hung
from missionbrief.claims.troops.foretold import SENDS
from missionbrief.language.grammar import predicate
from missionbrief.language.modality import mode, negated

if TYPE_CHECKING:
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.language.article import Sentence

_PRESENT = ("VBZ", "VBP")
_PAYS = frozenset({"allowance", "salary", "wage", "pay", "stipend"})
_FINDS = frozenset({"find", "relieve", "reinforce", "rejoin", "see"})
_HAVING = frozenset({"has", "have", "already"})
_ONES = frozenset({"it", "they", "we", "kenya"})
_HELP = frozenset({"help", "assistance", "support", "aid", "use"})
_USES = frozenset({"use", "employ", "enlist"})
_NEAR = frozenset({"at", "in", "on", "already", "there", "your", "their"})
_UNSURE = frozenset({"would", "could", "if", "might", "should"})


def in_place(sentence: Sentence, count: Count, there: bool) -> bool:
    """Return whether the words about a number tell that those are there: "to the nearly 400 it
    has", "will find some 400 colleagues at work", "with a thousand people on the ground",
    "the allowances of 744 officers"."""
    doc, end = sentence.span.doc, sentence.span.end
    if count.quantity.more:
        return False
    after = doc[count.last + 1 : min(end, count.last + 4)]
    spoken = [t.lower_ for t in after]
    if len(after) > 1 and spoken[0] in _ONES and spoken[1] in _HAVING:
        following = after[2] if len(after) > 2 else None
        return following is None or following.tag_ not in ("VBN", "VBD", "TO")
    above = count.head.head
    if there and count.head.dep_ == "pobj" and above.lower_ == "with":
        return True
    paid = above.head if above.lower_ in ("of", "for") else None
    if paid is not None and paid.base in _PAYS:
        return not {t.lower_ for t in sentence.span} & _UNSURE
    verb = predicate(count.head)
    if verb is None or verb.i > count.first:
        return False
    within = {t.lower_ for t in doc[count.first : min(end, count.last + 4)]}
    return verb.base in _FINDS and bool(within & _NEAR)


def now_there(count: Count) -> bool:
    """Return whether those counted are told to be somewhere by now, whatever had been said of them:
    "the 150 soldiers it had promised are now in Haiti"."""
    verb = predicate(count.head)
    if verb is None or verb.lemma_ != "be" or verb.tag_ not in _PRESENT or mode(verb) != "actual":
        return False
    told = {c.lower_ for c in verb.children}
    place = any(c.dep_ == "prep" and c.lower_ in ("in", "on") for c in verb.children)
    subject_ = count.head.dep_ == "nsubj" and count.head.head == verb
    return subject_ and bool(told & {"now", "already"}) and (place or "there" in told)


def has_sent(count: Count) -> bool:
    """Return whether so many are told to have been sent of those promised: "promised 1,000 and has
    so far sent 390"."""
    verb = predicate(count.head)
    if verb is None or verb.base not in SENDS or verb.dep_ != "conj" or count.head.dep_ != "dobj":
        return False
    helped = [c.lemma_ for c in verb.children if c.dep_ == "aux"]
    return helped == ["have"] and not negated(verb)


def able_to_do(count: Count) -> bool:
    """Return whether it is asked what those counted can do, who are there then: "an argument about
    what 400 Kenyans can do"."""
    verb = predicate(count.head)
    if verb is None or verb.lemma_ not in ("do", "achieve", "accomplish") or count.head.i > verb.i:
        return False
    words_ = {c.lower_ for c in verb.children}
    return {"what", "can"} <= words_ and not negated(verb)


def made_use_of(count: Count) -> bool:
    """Return whether somebody means to use those counted, or their help, who are there then: "wants
    to use the help of 90 soldiers", "vowed to make use of the 400 officers"."""
    noun = count.head
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.base in _HELP:
        noun = noun.head.head
    verb = noun.head
    if noun.base == "use":
        return noun != count.head and noun.dep_ == "dobj" and verb.base == "make"
    return noun != count.head and noun.dep_ == "dobj" and verb.base in _USES and not negated(verb)


def completed(count: Count) -> bool:
    """Return whether a contingent is told to be complete with those who came: "completing the
    150-strong contingent that the country had promised"."""
    verb = count.head.head
    whole = verb.lemma_ == "complete" and count.head.dep_ == "dobj" and count.rule == "strong"
    return whole and hung(verb) == "actual" and verb.head.tag_ in ("VBD", "VBN")
