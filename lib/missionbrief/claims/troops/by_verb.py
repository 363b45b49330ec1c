"""How the verb that governs a number of personnel puts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops.decided import by_decider, voted
from missionbrief.claims.troops.described import ADOPTS, approved, status_of
from missionbrief.claims.troops.foretold import under_way
from missionbrief.claims.troops.put_words import asked_for, put_ahead, wanted
from missionbrief.claims.troops.texts import drafted
from missionbrief.claims.troops.wholes import unsurpassed
from missionbrief.claims.views.around import capped, not_alone, put_off
from missionbrief.language.grammar import subject
from missionbrief.language.hearsay import dismissed
from missionbrief.language.modality import PLANS, PLEDGED, PLEDGES, mode, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.claims.troops.owning import Owner
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_LEAVES = words("claims", "strength", "leaves")
_COMES_TO = frozenset({"be", "arrive", "land", "reach", "have", "join", "number", "total",
                       "grow", "rise", "count", "comprise"})  # fmt: skip
_MADE_UP = frozenset({"make", "compose"})
_WEIGHS = frozenset({"look", "think", "talk", "speak", "consider", "weigh", "eye", "mull"})
_LETS = frozenset({"let", "allow", "permit", "enable"})
_TALKS = frozenset({"talk", "speak"})
_SENDS = frozenset({"send", "deploy", "dispatch", "provide", "contribute", "commit"})
_WILL = frozenset({"will", "wo", "'ll", "’ll", "shall"})
_WAITING = frozenset({"waiting", "standby"})
_REACHES = frozenset(
    {"achieve", "reach", "meet", "attain", "realise", "realize", "fulfil", "fulfill"}
)
_SOON = 7
_INVOLVES = frozenset({"involve", "entail", "mean", "include"})
_ANNOUNCES = frozenset({"announce", "schedule", "foresee", "envisage"})


def _never_to(verb: Token) -> bool:
    """Whether it is told flatly that people will not be sent: not "will not all be sent", "not at
    once", "not unless", "not before May"."""
    will = any(c.tag_ == "MD" and c.lower_ in _WILL for c in verb.children)
    return will and verb.base in _SENDS and not (put_off(verb) or not_alone(verb) or capped(verb))


def by_verb(sentence: Sentence, count: Count, verb: Token, owned: Owner) -> Status:
    """Return how `verb`, which governs the number, puts it."""
    passive = verb.tag_ == "VBN" and any(c.lemma_ == "be" for c in verb.children)
    if verb.tag_ == "VBN" and (passive or verb.dep_ == "acl") and (found := status_of(verb)):
        return found
    if verb.lemma_ == "keep" and "at home" in verb.doc.text_of(verb.i, verb.sent.end).lower():
        return "planned"  # "to keep its 1,000 police at home until January"
    if verb.lemma_ in ("have", "train") and _ready(sentence, count):
        return "planned"
    if verb.lemma_ in _TALKS and verb.tag_ in ("VBZ", "VBP") and owned.relation == "contributor":
        return "pledged"  # "Benin talks of as many as 2,000"
    if verb.lemma_ == "join" and passive and verb.i > count.last:
        # "a thousand would be joined by 1,500 others"; "would be joined by 600 more" has them there
        rest = {t.lower_ for t in sentence.span if t.i > verb.i}
        would = any(c.lower_ == "would" for c in verb.children)
        return "planned" if would and not rest & {"more", "another", "further"} else "actual"
    if verb.lemma_ == "join" and verb.i < count.first and mode(verb) == "actual":
        return "actual"  # "They join 150 police from Guatemala": those are there.
    if verb.tag_ == "VBG" and verb.lemma_ in _WEIGHS and _present(verb):
        return "planned"  # "they are looking at some 1,500", "we are talking of 600"
    leaves = verb.tag_ in ("VBP", "VBZ") and verb.base in _LEAVES
    if leaves and not any(c.dep_ == "dobj" and c.i < count.first for c in verb.children):
        return "planned"
    if verb.lemma_ == "sign" and any(c.lower_ == "up" for c in verb.children):
        return "pledged"
    if verb.lemma_ == "be" and any(c.lower_ == "due" and c.dep_ == "acomp" for c in verb.children):
        return "planned"  # "are due to be sent"
    if verb.base in _ANNOUNCES and any(c.dep_ == "dobj" for c in verb.children):
        return "planned"  # "had announced 600 more for November"
    if (told := _of_an_offer(sentence, verb, owned)) is not None:
        return told
    found = mode(verb)
    if found == "denied" and verb.base in _REACHES:
        # "The envisaged 2,500 has never been achieved"; "the mission never reached 1,000".
        return "denied" if unsurpassed(sentence, count) else "planned"
    if found == "authorised" and _would(verb):
        return "planned"  # "a resolution that would authorize Kenya to provide 1,000"
    if found == "actual" and approved(verb):
        return "authorised" if count.quantity.qualifier == "at_most" else "planned"
    if found == "actual" and verb.head.lemma_ in _LETS and verb.dep_ in ("ccomp", "xcomp"):
        if owned.relation == "mission" and by_decider(sentence, verb.head):
            return "authorised"  # "the Council lets it grow to 2,500"
        return "planned"  # "voted to let 1,000 police go"
    if found == "actual" and verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl", "csubj"):
        # "will lead the mission, deploying 1,000 police"
        above = verb.head if verb.head.pos_ == "VERB" else sentence.span.root
        found = mode(above)
        if found == "denied" and verb.dep_ == "csubj":
            found = "actual"  # "Sending 400 officers has not brought peace": they were sent.
    if under_way(verb) or _talked_of(verb):
        return "planned"
    made_up = verb.base in _MADE_UP and passive and owned.relation == "mission"
    if found == "called_for" and (verb.lemma_ in _COMES_TO or made_up):
        return "planned" if any(c.lower_ == "should" for c in verb.children) else found
    if found == "actual" and owned.relation == "mission" and verb.base in ADOPTS:
        return "authorised"
    if found == "planned" and owned.relation == "mission" and _may(verb) and verb.lemma_ != "be":
        return "authorised"
    if found == "planned" and drafted(sentence, owned):
        return found
    if found == "planned" and wanted(verb):
        return "called_for"
    if found in ("planned", "actual") and asked_for(sentence, count):
        return "called_for"
    modal = any(c.tag_ == "MD" for c in verb.children)
    if found == "denied" and modal and not dismissed(verb) and not _never_to(verb):
        return "planned"
    meant = verb.head.base in ("mean", "suppose", "intend")
    if found == "planned" and owned.relation == "mission" and voted(sentence, count) and not meant:
        return "authorised"
    if found == "actual":
        return put_ahead(sentence, count) or "actual"
    return found


def _of_an_offer(sentence: Sentence, verb: Token, owned: Owner) -> Status | None:
    """How a participle puts it that only tells what somebody offers: "Benin announced sending
    2,000", "its commitment involves sending 1,000", "with Belize committing 50"; else None."""
    above = verb.head
    if verb.tag_ != "VBG" or negated(verb):
        return None
    if verb.base in PLEDGED and verb.dep_ == "pcomp" and above.lower_ == "with":
        return "pledged" if any(c.dep_ == "nsubj" for c in verb.children) else None
    if verb.dep_ not in ("xcomp", "ccomp", "dobj") or mode(above) != "actual":
        return None
    if above.base == "announce":
        promised = owned.relation == "contributor" and owned.name != sentence.article.mission.lead
        return "pledged" if promised else "planned"
    who = subject(above) if above.base in _INVOLVES else None
    if who is None:
        return None
    if who.base in PLEDGES:
        return "pledged"
    return "planned" if who.base in PLANS else None


def _would(verb: Token) -> bool:
    """Whether a verb, or one that governs it, tells what would be done."""
    steps = (t for t in (verb, *verb.ancestors) if t.pos_ in ("VERB", "AUX"))
    for step in steps:
        if any(c.dep_ == "aux" and c.lower_ in ("would", "could", "might") for c in step.children):
            return True
        if step.dep_ in ("relcl", "ROOT", "ccomp"):
            return False
    return False


def _present(verb: Token) -> bool:
    """Whether a verb is in the present progressive: "is sending", "are being deployed"."""
    return any(c.lemma_ == "be" and c.tag_ in ("VBZ", "VBP") for c in verb.children)


def _talked_of(verb: Token) -> bool:
    """Whether somebody only talks of people who are on their way: "we are talking about 600
    officers being deployed"."""
    being = verb.tag_ == "VBN" and any(c.lower_ == "being" for c in verb.children)
    above = verb.head
    return being and above.tag_ == "VBG" and above.base in _WEIGHS and _present(above)


def _ready(sentence: Sentence, count: Count) -> bool:
    """Whether somebody has so many who wait to go: "has 14 trained and waiting"."""
    after = sentence.span.doc[count.last + 1 : min(sentence.span.end, count.last + _SOON)]
    return any(t.lower_ in _WAITING for t in after)


def _may(verb: Token) -> bool:
    """Whether the mission is allowed so many: "can field at most 5,500"."""
    return any(c.tag_ == "MD" and c.lower_ in ("may", "can") for c in verb.children)
