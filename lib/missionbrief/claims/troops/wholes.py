"""Numbers that a part, a bound or a failure tells of: "400 of 2,500", "never more than 1,000",
"Benin's 2,000 never came"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops.foretold import SENDS
from missionbrief.claims.troops.owning import means_mission
from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import predicate, subject
from missionbrief.language.modality import mode, negated, of_participle

if TYPE_CHECKING:
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.claims.troops.owning import Owner
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_FAILS = frozenset({"come", "arrive", "land", "materialise", "materialize", "show", "turn",
                    "appear", "join", "follow"})  # fmt: skip

_ROUNDING = frozenset({"the", "about", "some", "around", "roughly", "nearly", "almost", "over",
                       "more", "than", "approximately", "a", "total"})  # fmt: skip
_PARTS = frozenset({"half", "third", "quarter", "thirds", "quarters", "most", "percent", "out",
                    "share", "portion"})  # fmt: skip
_WITHIN = frozenset({"in", "of", "on", "within", "with", "for", "serving", "now", "currently",
                     "authorised", "authorized", "approved", "foreseen", "envisaged"})  # fmt: skip
_TAIL = 7
_WITHIN_REACH = 5
_ANYBODY = frozenset({"people", "person", "personnel", "member", "troop", "man"})
_NEEDED = frozenset({"need", "require"})
_HAS = frozenset({"have", "deploy", "send", "be"})
_SOME = frozenset({"half", "most", "some", "many", "few"})
COMES = frozenset({"go", "come", "arrive", "land"})
_SIZE = frozenset({"strength", "size", "total", "headcount"})
_FIGURES = frozenset({"number", "figure", "total", "strength", "size", "mark", "level", "target"})
_FOREIGN = frozenset({"foreign", "international", "multinational", "foreigners"})
_COUNTS = frozenset({"number", "total", "count", "make", "comprise"})
_RAISES = frozenset({"bring", "take", "raise", "lift", "swell", "push", "grow", "boost", "increase",
                     "expand", "reduce", "cut", "double", "reach"})  # fmt: skip


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
        and bool(sentence.lemmas & SENDS)
    )


def whole_of_few(sentence: Sentence, count: Count, verb: Token) -> bool:
    """Return whether a number is the whole of which a part alone is in the country: "has 400 of its
    1,000 officers in Haiti"; not of those on some task: "sent 50 of its 400 on patrol"."""
    doc, at = sentence.span.doc, count.first
    if at - 3 < sentence.span.start or verb.lemma_ not in _HAS | COMES:
        return False
    one = doc[at - 3].lower_ == "one"  # "was one of the 400 officers sent to Haiti"
    went = verb.lemma_ in COMES and verb.i > count.last and mode(verb) == "actual"
    went = went and not any(c.lower_ in ("back", "home") for c in verb.children)
    some = doc[at - 3].like_num or (went and doc[at - 3].lower_ in _SOME)
    part = doc[at - 2].lower_ == "of" and some and not one
    if not part or doc[at - 1].lower_ not in ("its", "their", "the"):
        return False
    home = sentence.article.mission.country
    if verb.lemma_ in COMES:
        return went  # "only 12 of the 40 have gone"
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


def wanted(head: Token) -> bool:
    """Return whether so many are what somebody is told to need: "the force needs 2,500 officers",
    "Haiti would need between 2,000 and 5,000"."""
    step = head
    while step.dep_ in ("nummod", "conj", "pobj", "compound", "quantmod") or (
        step.dep_ == "prep" and step.lower_ == "between"
    ):
        if step.dep_ == "pobj" and step.head.lower_ != "between":
            return False
        step = step.head
    verb = step.head
    needs = verb.base in _NEEDED and verb.tag_ != "VBN" and verb.pos_ == "VERB"
    return needs and not negated(verb) and (step.dep_ == "dobj" or step.lower_ == "between")


def whole_there(sentence: Sentence, first: int, last: int, head: Token) -> bool:
    """Return whether a number is that of all who are there, of whom a country's are a part: "Kenya
    has 700 of the 970 people now deployed"; not of its own officers."""
    doc, start = sentence.span.doc, sentence.span.start
    at = first
    while at > start and doc[at - 1].lower_ in _ROUNDING:
        at -= 1
    if head.base not in _ANYBODY or at - 1 <= start or doc[at - 1].lower_ != "of":
        return False
    part = doc[at - 2]
    counted = part.like_num or any(c.like_num for c in part.children)
    after = [t.lower_ for t in doc[last + 1 : min(sentence.span.end, last + _WITHIN_REACH)]]
    if after[:1] in (["now"], ["currently"], ["already"], ["presently"]):
        after = after[1:]
    there = after[:1] in (["deployed"], ["there"], ["stationed"]) or after[:1] in (["in"], ["on"])
    return counted and there


def those_there(sentence: Sentence, head: Token) -> bool:
    """Return whether somebody tells of how many people there are, of whatever country: "she told
    the meeting that 416 personnel were serving in Haiti"; not of officers, who may be his own."""
    verb = predicate(head)
    if head.base not in _ANYBODY or verb is None or head.dep_ not in ("nsubj", "nsubjpass"):
        return False
    said = verb.dep_ == "ccomp" and verb.head.base in REPORTING
    teller = subject(verb.head) if said else None
    name = sentence.name_at(teller) if teller is not None else None
    if name is None or name.kind != "person":
        return False
    named = [n for t in verb.subtree if (n := sentence.name_at(t)) is not None]
    home = sentence.article.mission.country
    there = [n for n in named if home in (n.canonical, n.country)]
    return bool(there) and len(there) == len(named)


def promised_it(sentence: Sentence, head: Token) -> bool:
    """Return whether so many are what those told of were promised, who are then no one country's:
    "they have 1,000, mostly Kenyans, and were promised 2,500"."""
    verb = predicate(head)
    if verb is None or verb.base not in ("promise", "offer") or verb.i > head.i:
        return False
    return any(c.dep_ == "auxpass" for c in verb.children) and head.dep_ in ("dobj", "oprd", "attr")


def unreached(sentence: Sentence, head: Token) -> bool:
    """Return whether so many are what the mission then fell short of: "2,500 were expected, but the
    force never came near that number"."""
    later = sentence.span.doc[head.i + 1 : sentence.span.end]
    return any(_falls_short(sentence, t) for t in later if t.pos_ == "VERB")


def there_are(sentence: Sentence, last: int, head: Token) -> bool:
    """Return whether it is told how many there are, or were to be, in the mission, by nobody's
    doing: "there were to have been 2,500 troops in the force"; `last` is the last token of their
    phrase."""
    verb = predicate(head)
    steps = (verb, verb.head) if verb is not None else ()
    if not any(c.dep_ == "expl" for t in steps for c in t.children):
        return False
    after = sentence.span.doc[last + 1 : min(sentence.span.end, last + _WITHIN_REACH)]
    if not after or after[0].lower_ not in ("in", "with"):
        return False
    named = (sentence.name_at(t) for t in after)
    return any(means_mission(sentence, t) for t in after) or any(
        n is not None and n.kind in ("mission", "force") for n in named
    )


def ever_came(sentence: Sentence, count_at: int, head: Token) -> bool:
    """Return whether so many are the most who "ever" came, of whom the sentence tells no country:
    "the president said that fewer than 1,000 had ever turned up"; the number starts at token
    `count_at`."""
    verb = predicate(head)
    if verb is None or verb.base not in _FAILS | _RAISES or verb.i < count_at:
        return False
    if not any(c.lower_ == "ever" for c in verb.children):
        return False
    home = sentence.article.mission.country
    named = {m.name.country or m.name.canonical for m in sentence.names_of("country", "demonym")}
    return not named - {home}


def _falls_short(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause holds the mission against a number told before: "never
    reached that figure"."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if who is None or not means_mission(sentence, who):
        return False
    return any(
        t.base in _FIGURES and any(c.lower_ in ("that", "this") for c in t.children)
        for t in verb.subtree
    )


def of_its_size(sentence: Sentence, head: Token) -> bool:
    """Return whether the number that `head` counts is the size of the whole mission, whoever else
    the sentence speaks of: "taking the force to 1,000", "brought its strength to 424", "the planned
    strength of 2,500", "to a mission that numbers 430"; not "bringing its contingent to 600"."""
    if _against_the_missions(sentence, head):
        return True
    link = head.head if head.dep_ == "pobj" else None
    above = link.head if link is not None else head.head
    if link is not None and link.lower_ == "of" and above.base in _SIZE:
        reached = above.head.base in _RAISES and above.dep_ == "dobj"
        whole = reached or _amid(above, head)
        return _the_missions(sentence, above, head, ("the", "a") if whole else ("the",))
    if above.base in _COUNTS and above.dep_ in ("relcl", "acl"):
        return means_mission(sentence, above.head)
    if head.lower_ == "strong" and above.base == "be" and above.dep_ == "relcl":
        name = sentence.name_at(above.head)  # "the mission, which is nearly 1,000 strong"
        ours = name is not None and name.kind in ("mission", "force")
        return ours or means_mission(sentence, above.head)
    if link is None or link.lower_ != "to" or above.base not in _RAISES:
        return False
    raised = [c for c in above.children if c.dep_ == "dobj" and c.i < link.i]
    return any(means_mission(sentence, c) or _the_missions(sentence, c, head) for c in raised)


def _against_the_missions(sentence: Sentence, head: Token) -> bool:
    """Whether so many are told to be the number there, of nobody's, in a clause that is set against
    one on what the mission was to be: "the force was to have 1,000 Kenyans and 1,500 others, but
    the number of personnel there is closer to 400"."""
    verb = predicate(head)
    number = subject(verb) if verb is not None and verb.dep_ == "conj" else None
    if verb is None or number is None or number.base not in _FIGURES or number.i > head.i:
        return False
    who = subject(verb.head)
    if who is None or any(sentence.name_at(t) is not None for t in number.subtree):
        return False
    if any(t.tag_ == "PRP$" for t in number.subtree):
        return False
    name = sentence.name_at(who)
    ours = name is not None and name.kind in ("mission", "force")
    return ours or means_mission(sentence, who)


def _amid(total: Token, head: Token) -> bool:
    """Whether a total is that of all from abroad, of whom those told before are a part: "among a
    total of 1,000 men", "part of a total of 1,000 foreign police"."""
    foreign = any(c.lower_ in _FOREIGN for c in head.children)
    link = total.head.lower_ if total.dep_ == "pobj" else ""
    return link in ("among", "amid", "amongst") or (link in ("of", "in") and foreign)


def _the_missions(
    sentence: Sentence, size: Token, head: Token, articles: tuple[str, ...] = ("the",)
) -> bool:
    """Whether a word for a size is that of the mission's strength, not of somebody's part of it."""
    if size.base not in _SIZE:
        return False
    whose = [c for c in size.children if c.dep_ == "poss" or sentence.name_at(c) is not None]
    whose += [t for c in size.children if c.lower_ == "of" for t in c.children if t != head]
    if not whose:
        return any(c.lower_ in articles for c in size.children)
    names = (sentence.name_at(t) for t in whose)
    return all(
        means_mission(sentence, t) or (name is not None and name.kind in ("mission", "force"))
        for t, name in zip(whose, names, strict=True)
    )


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
    reached = lead[-2:-1] == ["never"] and lead[-1] in ("reached", "hit", "attained")
    if reached and count.quantity.value not in sentence.article.mission.ceilings:
        return True  # "the mission never reached 1,000"; of what it is to have that is no bound
    told = {t.lower_ for t in doc[max(start, count.first - 5) : count.quantity.number.i]}
    return never and bool({"past", "above", "beyond", "exceeded", "topped", "over"} & told)
