"""Numbers that a part, a bound or a failure tells of: "400 of 2,500", "never more than 1,000",
"Benin's 2,000 never came"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops.owning import means_mission
from missionbrief.language.grammar import predicate
from missionbrief.language.modality import mode, of_participle

if TYPE_CHECKING:
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.claims.troops.owning import Owner
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_SENDING = frozenset({"send", "deploy", "dispatch", "contribute", "provide", "fly", "bring"})
_FAILS = frozenset({"come", "arrive", "land", "materialise", "materialize", "show", "turn",
                    "appear", "join", "follow"})  # fmt: skip

_ROUNDING = frozenset({"the", "about", "some", "around", "roughly", "nearly", "almost", "over",
                       "more", "than", "approximately", "a", "total"})  # fmt: skip
_PARTS = frozenset({"half", "third", "quarter", "thirds", "quarters", "most", "percent", "out",
                    "share", "portion"})  # fmt: skip
_WITHIN = frozenset({"in", "of", "on", "within", "with", "for", "serving", "now", "currently",
                     "authorised", "authorized", "approved", "foreseen", "envisaged"})  # fmt: skip
_TAIL = 7


def failed(sentence: Sentence, count: Count, owned: Owner) -> bool:
    """Return whether those whom a country promised are told not to have come: "Benin's 2,000
    soldiers never came", "none of its promised 1,500 has arrived"."""
    if owned.relation != "contributor":
        return False
    verb = predicate(count.head)
    ahead = verb if verb is None or verb.base in _FAILS else verb.head
    if ahead is None or ahead.base not in _FAILS or ahead.i < count.first:
        return False
    none = any(t.lower_ in ("none", "no", "nobody") for t in sentence.span if t.i < count.first)
    return mode(ahead) == "denied" or (none and ahead.pos_ == "VERB")


def of_a_part(sentence: Sentence, count: Count) -> bool:
    """Return whether a number is the whole that another is a part of: "400 of 2,500 personnel"."""
    doc, at = sentence.span.doc, count.first
    return (
        at - 2 >= sentence.span.start
        and doc[at - 1].lower_ == "of"
        and doc[at - 2].like_num
        and bool(sentence.lemmas & _SENDING)
    )


def whole_of_few(sentence: Sentence, count: Count, verb: Token) -> bool:
    """Return whether a number is the whole of which a part alone is in the country: "has 400 of its
    1,000 officers in Haiti"; not of those on some task: "sent 50 of its 400 on patrol"."""
    doc, at = sentence.span.doc, count.first
    if at - 3 < sentence.span.start or verb.lemma_ not in ("have", "deploy", "send", "be"):
        return False
    part = doc[at - 2].lower_ == "of" and doc[at - 3].like_num
    if not part or doc[at - 1].lower_ not in ("its", "their", "the"):
        return False
    home = sentence.article.mission.country
    after = list(doc[count.last + 1 : min(sentence.span.end, count.last + 6)])
    there = any(
        t.lower_ in ("there", "place")
        or ((name := sentence.name_at(t)) is not None and name.canonical == home)
        or (t.lower_ == "country" and t.nbor(-1).lower_ == "the")
        for t in after
    )
    return there or (len(after) == 1 and doc[at - 1].lower_ in ("its", "their"))


def of_the_mission(sentence: Sentence, first: int, last: int) -> bool:
    """Return whether the number in the phrase from token `first` to `last` is the whole of the
    mission that a country's is a part of: "Kenyans account for 730 of the 1,000 personnel in the
    mission"; not "of the 1,000 it promised"."""
    doc, start = sentence.span.doc, sentence.span.start
    at = first
    while at > start and doc[at - 1].lower_ in _ROUNDING:
        at -= 1
    if at <= start or doc[at - 1].lower_ != "of":
        return False
    opens = at - 1 == start or doc[at - 2].text in (",", ":", ";", "—", "–")
    if not (opens or doc[at - 2].like_num or doc[at - 2].lower_ in _PARTS):
        return False
    for token in doc[last + 1 : min(sentence.span.end, last + _TAIL)]:
        name = sentence.name_at(token)
        if (name is not None and name.kind == "mission") or means_mission(sentence, token):
            return True
        if not (token.lower_ in _WITHIN or token.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "ADV")):
            return False
    return False


def of_all(sentence: Sentence, first: int, head: Token) -> bool:
    """Return whether a number is of all who are to come, of whom those told are the first: "200
    Kenyans landed, the first of some 2,500 people expected"."""
    doc = sentence.span.doc
    of = first - 2 >= sentence.span.start and doc[first - 1].lower_ == "of"
    ahead = any(c.dep_ == "acl" and of_participle(c) == "planned" for c in head.children)
    return of and doc[first - 2].lower_ == "first" and ahead


def unsurpassed(sentence: Sentence, count: Count) -> bool:
    """Return whether the number is one that was never passed: "never got past 1,000"."""
    doc, start = sentence.span.doc, sentence.span.start
    lead = [t.lower_ for t in doc[max(start, count.first - 5) : count.first]]
    wide = doc.text_of(max(start, count.first - 12), count.first).lower()
    never = bool({"never", "not", "n't"} & set(lead))
    never = never or "at no time" in wide or (lead[-1:] == ["even"] and "never" in wide)
    more = count.quantity.qualifier == "more_than" or {"more", "than"} <= set(lead)
    if never and (more or lead[-1:] == ["even"]):
        return True
    return never and bool({"past", "above", "beyond", "exceeded", "topped", "over"} & set(lead))
