"""Official visits, made or planned: who of rank goes where.

Journeys of contingents are arrivals. A departure for a place is a visit there; a return is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from spacy.tokens import Token

from missionbrief.claims.actions import how
from missionbrief.claims.claim import Status
from missionbrief.claims.destinations import Destination, destinations, towards
from missionbrief.claims.draft import Draft
from missionbrief.claims.travellers import home_of, owner, travellers
from missionbrief.language.article import Sentence
from missionbrief.language.attribution import attributed_to
from missionbrief.language.dates import Expression
from missionbrief.language.grammar import subject
from missionbrief.language.when import when
from missionbrief.lexicon import words

KIND = "visit"

_GOES = words("claims", "visit", "goes")
_ARRIVES = words("claims", "visit", "arrives")
_LEAVES = words("claims", "visit", "leaves")
_VISITS = words("claims", "visit", "visits")
_ATTENDS = words("claims", "visit", "attends")
_HOSTS = words("claims", "visit", "hosts")
_NOUNS = words("claims", "visit", "nouns")
_MAKES = words("claims", "visit", "makes")
_AHEAD = words("claims", "visit", "ahead")
_CANCELS = words("claims", "visit", "cancels")
_RESIDENT = frozenset({"ambassador", "envoy", "representative", "coordinator"})
_OFF = words("claims", "visit", "off")
_DURING = frozenset({"during", "on", "in", "after", "amid", "following", "before", "for", "since"})
_UNSURE = frozenset({"could", "might", "may", "can", "should", "must"})

# What tells of a journey, where it leads, who makes it (with their countries), how it is put, and
# by which rule.
_Found = tuple[Token, list[Destination], list[tuple[str, str | None]], Status, str]


def _put(verb: Token) -> Status | None:
    """How a sentence puts a journey, or None for one that is only called for or thought of."""
    if any(c.lower_ in _UNSURE for c in verb.children if c.dep_ == "aux"):
        return None
    if any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in verb.children):
        return None
    found = how(verb)
    if found in ("called_for", "authorised"):
        return None
    return "planned" if found == "pledged" else found


def _attended(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where the meeting that `verb` attends is held."""
    for child in verb.children:
        if child.dep_ == "dobj":
            return (
                destinations(sentence, child)
                or towards(sentence, child, ("in", "at"))
                or towards(sentence, verb, ("in", "at"))
                or destinations(sentence, child, meetings=True)
            )
    return []


def _left_for(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where a departure leads: what it is for, or what the traveller leaves to attend."""
    if found := towards(sentence, verb, ("for",), meetings=True):
        return found
    for child in verb.children:
        # The parser may hang the goal on what is left: "left Kenya for New York".
        if child.dep_ in ("dobj", "npadvmod") and (
            found := towards(sentence, child, ("for",), meetings=True)
        ):
            return found
        if child.dep_ in ("xcomp", "advcl") and child.lemma_.lower() in _ATTENDS:
            return _attended(sentence, child)
    return []


def _led_to(sentence: Sentence, verb: Token) -> tuple[list[Destination], str]:
    """Where a verb leads whoever is its subject, and the rule that says so."""
    lemma = verb.lemma_.lower()
    if lemma in _LEAVES or any(c.dep_ == "prt" and c.lower_ == "off" for c in verb.children):
        return _left_for(sentence, verb), "left-for"
    if lemma in _GOES:
        return towards(sentence, verb, ("to", "for", "into"), meetings=True), "went"
    if lemma in _ARRIVES:
        return towards(sentence, verb, ("in", "at", "to", "into")), "went"
    if lemma in _VISITS:
        for child in verb.children:
            if child.dep_ == "dobj":
                direct = destinations(sentence, child)
                return direct or towards(sentence, verb, ("in", "at")), "went"
    if lemma == "attend":
        return _attended(sentence, verb), "attended"
    return [], ""


def _by_verb(sentence: Sentence) -> Iterator[_Found]:
    for verb in sentence.span:
        if verb.pos_ not in ("VERB", "AUX") or (status := _put(verb)) is None:
            continue
        where, rule = _led_to(sentence, verb)
        doer = _doer(verb)
        if verb.lemma_.lower() in _HOSTS:
            doer = next((c for c in verb.children if c.dep_ == "dobj"), None)
            where, rule = towards(sentence, verb, ("in", "at", "to")), "hosted"
            if not where and doer is not None:
                where = towards(sentence, doer, ("in", "at", "to"))
        elif due := _due(sentence, verb):
            where, rule, status = due, "due", "planned"
        elif verb.lemma_ == "be" and not where:
            where, rule = _stayed(sentence, verb), "stayed"
        if where and doer is not None:
            who = list(travellers(sentence, doer))
            if rule == "stayed":
                # Where nobody tells the traveller's country, the traveller may be at home.
                who = [(person, home) for person, home in who if home]
            yield verb, where, who, status, rule


def _doer(verb: Token) -> Token | None:
    """Who makes a journey; "before heading to …" has the doer of the verb above it."""
    if verb.dep_ == "pcomp" and verb.head.head.pos_ in ("VERB", "AUX"):
        return subject(verb.head.head)
    return subject(verb)


def _due(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where somebody "is due in" or "is expected in"."""
    expected = verb.lemma_.lower() == "expect" and verb.tag_ == "VBN"
    anchors = [verb] if expected else []
    anchors += [c for c in verb.children if c.lower_ == "due" and c.dep_ == "acomp"]
    for anchor in anchors:
        if where := towards(sentence, anchor, ("in", "at")):
            return where
    return []


def _stayed(sentence: Sentence, verb: Token) -> list[Destination]:
    """Where somebody "was on Tuesday" or "is for talks"; an ambassador is where he serves."""
    who = subject(verb)
    if who is None or any(t.lemma_.lower() in _RESIDENT for t in who.subtree):
        return []
    dated = {t.i for e in sentence.dates for t in sentence.tokens_of(e)}
    bound = any(t.i in dated or (t.lower_ == "for" and t.head == verb) for t in verb.subtree)
    return towards(sentence, verb, ("in",)) if bound else []


def _by_noun(sentence: Sentence) -> Iterator[_Found]:
    for noun in sentence.span:
        if noun.lemma_.lower() not in _NOUNS or noun.tag_ != "NN":
            continue
        where = towards(sentence, noun, ("to", "in", "at"))
        if not where and noun.lemma_ == "tour":
            where = towards(sentence, noun, ("of",))
        verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
        if not where and verb is not None and verb.lemma_.lower() in _MAKES and noun.head == verb:
            # "Paid a visit on Saturday to Haiti": the goal may hang on the verb.
            where = towards(sentence, verb, ("to",))
        status, firm = _put_of_noun(noun, verb)
        if where and status is not None:
            who = _visitors(sentence, noun, verb)
            yield noun, where, who, status, "visit" if firm else "mentioned"


def _visitors(sentence: Sentence, noun: Token, verb: Token | None) -> list[tuple[str, str | None]]:
    """Who makes the visit that a noun names: its owner, the one after "by" or "of", else the
    subject of the verb that it is the object of or that it dates."""
    for child in noun.children:
        if child.dep_ == "poss":
            if child.lower_ in ("his", "her"):
                name = owner(sentence, child)
                return [(name.canonical, home_of(sentence, name, None))] if name else []
            return list(travellers(sentence, child))
    inside = list(noun.subtree)
    for step in inside:
        if step.lower_ in ("by", "of") and step.dep_ in ("prep", "agent"):
            for who in step.children:
                if who.dep_ == "pobj" and (some := list(travellers(sentence, who))):
                    return some
    if verb is None:
        return []
    own = noun.head == verb and noun.dep_ == "dobj" and verb.lemma_.lower() in _MAKES | _CANCELS
    prep = noun.head if noun.dep_ == "pobj" else None
    dates = prep is not None and prep.lower_ in _DURING and verb in (prep.head, prep.head.head)
    doer = subject(verb)
    if doer is None or not (own or dates) or doer in inside:
        if prep is not None and prep.lower_ == "on" and prep.head.pos_ == "PROPN":
            return list(travellers(sentence, prep.head))
        return []
    return list(travellers(sentence, doer))


def _put_of_noun(noun: Token, verb: Token | None) -> tuple[Status | None, bool]:
    """How a visit named by a noun is put, and whether the words say so or only leave it open."""
    described = {c.lemma_.lower() for c in noun.children if c.dep_ in ("amod", "acl")}
    described |= {c.lower_ for c in noun.children if c.dep_ in ("amod", "acl")}
    own = verb is not None and noun.head == verb
    if described & _OFF or (own and verb is not None and verb.lemma_.lower() in _CANCELS):
        return "denied", True
    if described & _AHEAD:
        return "planned", True
    prep = noun.head if noun.dep_ == "pobj" else None
    if prep is not None and prep.lower_ in ("during", "after", "following", "on"):
        past = verb is None or verb.tag_ == "VBD" or _put(verb) != "planned"
        return "actual" if past else "planned", past
    if prep is not None and prep.lower_ in ("before", "of") and prep.nbor(-1).lower_ in (
        "ahead", "days", "hours", "weeks", "shortly",
    ):  # fmt: skip
        return "planned", False
    if verb is None:
        return "actual", False
    lemma = verb.lemma_.lower()
    if own and lemma in _MAKES and noun.dep_ == "dobj":
        return _put(verb), True
    if own and (lemma in _AHEAD or lemma in ("announce", "postpone", "delay")):
        return "planned", True
    if own and noun.dep_ in ("nsubj", "nsubjpass"):
        found = _put(verb)
        return found, found != "actual"
    return ("actual", False) if _put(verb) != "denied" else (None, False)


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the official visits in `sentence`: `target` is the country, `place` the town in it."""
    found = [*_by_verb(sentence), *_by_noun(sentence)]
    triggers = [trigger for trigger, *_ in found]
    for trigger, places, who, status, rule in found:
        date = _when(sentence, trigger, triggers)
        if _timetabled(trigger) and date is not None and status == "actual":
            status = "planned"
        if (rule == "due" or _timetabled(trigger)) and _past(sentence, date):
            date = None
        for (person, home), where in product(who, places):
            if home == where.country and not _within_country(sentence, where, rule):
                continue
            yield Draft(
                sentence,
                trigger,
                rule,
                actor=person,
                target=where.country,
                when=date,
                place=where.place,
                placed=False,
                status=status,
                attributed_to=attributed_to(sentence, trigger),
            )


def _when(sentence: Sentence, trigger: Token, rivals: list[Token]) -> Expression | None:
    """When a journey is; what is told before, after or ahead of it has another date."""
    date = when(sentence, trigger, rivals)
    if date is None or (trigger.pos_ in ("VERB", "AUX") and trigger.dep_ != "pcomp"):
        return date
    apart = trigger.dep_ == "pcomp" or (
        trigger.dep_ == "pobj" and trigger.head.lower_ not in ("during", "on", "in", "for")
    )
    called_off = trigger.dep_ == "dobj" and trigger.head.lemma_.lower() in _CANCELS
    inside = {t.i for t in trigger.subtree}
    own = all(t.i in inside for t in sentence.tokens_of(date))
    return date if own or not (apart or called_off) else None


def _timetabled(trigger: Token) -> bool:
    """Whether a journey is told in the bare present, as a timetable does: "flies on Saturday"."""
    helped = any(c.dep_ in ("aux", "auxpass") for c in trigger.children)
    return trigger.tag_ in ("VBZ", "VBP") and not helped


def _past(sentence: Sentence, date: Expression | None) -> bool:
    """Whether a date lies before publication, where what is told lies ahead of it."""
    days = sentence.resolve(date) if date is not None else None
    published = sentence.article.document.published.earliest
    return bool(days and days.end and published and days.end < published)


def _within_country(sentence: Sentence, where: Destination, rule: str) -> bool:
    """Whether a journey at home counts: that to a town of the mission's country, on a visit."""
    home = sentence.article.mission.country
    return rule in ("visit", "mentioned") and where.country == home and where.place != home


def _days(draft: Draft) -> tuple[object, object] | None:
    days = draft.sentence.resolve(draft.when) if draft.when else None
    return (days.start, days.end) if days else None


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with one for each visit that the article tells several times.

    A visit only mentioned goes where the article tells it otherwise. One without a date goes where
    the same has been told before, and one whose date has been told too; a later sentence that adds
    a date stands for itself.
    """
    firm = {(d.actor, d.target) for d in drafts if d.rule != "mentioned"}
    kept: list[Draft] = []
    for draft in drafts:
        if draft.rule == "mentioned" and (draft.actor, draft.target) in firm:
            continue
        same = [
            i
            for i, d in enumerate(kept)
            if (d.actor, d.target, d.status) == (draft.actor, draft.target, draft.status)
        ]
        days = _days(draft)
        twin = next((i for i in same if days is None or _days(kept[i]) == days), None)
        if twin is None:
            twin = next((i for i in same if kept[i].sentence is draft.sentence), None)
            if twin is not None and _days(kept[twin]) is None:
                kept[twin] = draft
                continue
        if twin is None:
            kept.append(draft)
    return kept
