"""What money is for, and whether that has to do with the mission at all."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.amounts.appeals import of_appeal
from missionbrief.claims.amounts.funds import SERVICES
from missionbrief.claims.amounts.money import (
    amount_head,
    fund_balance,
    is_fund,
    needs,
    of_noun,
    of_verb,
)
from missionbrief.claims.amounts.paid_in import outside, paid_in
from missionbrief.claims.amounts.wished import to_kin
from missionbrief.claims.contingents import unit_of
from missionbrief.claims.mission_words import mission_token, speaks_of_mission
from missionbrief.language.grammar import climb, infinitive, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.amounts.money import Money
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

_OTHER = words("claims", "purpose", "other")
_PAST = words("claims", "purpose", "past")
_PLIGHTS = frozenset({"crisis", "catastrophe", "disaster", "situation", "condition", "tragedy"})
# "The UN settles its debt of 2 billion" is money of the mission's.
_DEBTS = frozenset({"debt", "debts"})
_APART_FROM = frozenset({"minustah", "minujusth", "monusco", "amisom"})
_APART = words("claims", "purpose", "apart")
_AT_SEA = words("claims", "purpose", "at_sea")
_DUES = words("claims", "money", "owed") | {"budget", "owe"}
_HAS = frozenset({"have", "get", "receive", "run", "face"})
_SPANS = frozenset({"year", "month", "quarter", "months", "years"})
AID = "humanitarian assistance"
_STATES = frozenset({"government", "cabinet", "parliament", "state", "treasury", "ministry"})
_HUMANITARIAN = frozenset({"humanitarian", "food", "relief"})
# Food bought with these is the force's own.
_GEAR = frozenset(
    {"vehicle", "fuel", "equipment", "gear", "ammunition", "boot", "helmet", "weapon"}
)
# Through these the mission's money goes.
_INVESTS = frozenset({"investment", "injection"})
_THROUGH = frozenset({"United Nations", "CARICOM", "US State Department"})
_GIVES_AID = frozenset({"cerf", "usaid"})
_AGENCIES = words("claims", "purpose", "agencies")
_DEVELOPMENT = frozenset({"development", "economic"})
_HELP = frozenset({"assistance", "aid", "help", "support"})
# So many words to either side of an amount tell what it is about.
_BESIDE = 7
_PLAN = frozenset({"humanitarian", "plan"})
_PLAN_BACK = 4
_IN_IT = ("in this regard", "in that regard", "in this respect", "in that respect")
_TO = frozenset({"for", "to", "toward", "towards", "into", "on"})
_JOINS = frozenset({"and", ",", ";", "plus", "with", "while", "–", "—", "-"})
_NEXT = frozenset({"a", "the", "other", "another", "further", "remaining"})
_OF_IT = frozenset({"it", "its", "them", "their"})


def _objects(holder: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    for child in holder.children:
        if child.dep_ in ("prep", "dative") and child.lower_ in prepositions:
            yield from (c for c in child.children if c.dep_ == "pobj")


def _right_after(head: Token) -> list[Token]:
    """What the words right after an amount say that it is for, whatever the parse hangs them on:
    "40 million goes to the force and 20 million to *boats*"."""
    link = head.doc.at(head.i + 1)
    if link.i >= head.sent.end or link.lower_ not in _TO or link.dep_ not in ("prep", "dative"):
        return []
    return [c for c in link.children if c.dep_ == "pobj"]


def _of_amount_before(aim: Token, head: Token) -> bool:
    """Whether what a verb's money is for is told of an amount before this one."""
    return aim.i < head.i and any(
        t.like_num and t.i < aim.i and t.tag_ == "CD" for t in aim.head.head.subtree
    )


def _aims(head: Token, money: Money) -> list[Token]:
    """What the amount is said to be for: nouns after "to", "for" and the like."""
    verb, noun = money.verb, money.noun
    own = [head, *([noun] if noun is not None else [])]
    aims = [a for holder in own for a in _objects(holder, _TO | {"in", "of"})]
    after = _right_after(head)
    aims += [a for a in after if a not in aims]
    if verb is not None and (of_verb(verb) or verb.lemma_ == "be"):
        # A verb that only stands beside ("a claim … is sitting on a desk") says nothing of it.
        told = [c for c in verb.children if c.dep_ == "attr" and verb.lemma_ == "be"]
        shared = [a for holder in (verb, *told) for a in _objects(holder, _TO) if a not in aims]
        aims += [a for a in shared if not after or not _of_amount_before(a, head)]
    if verb is not None:
        aims += [a for a in _objects(verb, frozenset({"in"})) if is_fund(a)]  # "lies in the fund"
    return [a for a in aims if a != head]


def _of_mission(sentence: Sentence, head: Token, money: Money) -> bool:
    """Whether what costs or lacks so much is the mission, as far as the words tell what it is: not
    "the budget of the police" or "the airport cost"."""
    noun = money.noun
    whose: list[Token] = []
    if noun is not None and of_noun(noun) in ("cost", "short"):
        told = [c for c in noun.children if c.dep_ == "poss"]
        told += _objects(noun, frozenset({"of", "for"}))
        whose = [w for w in told if w != head and not _measures(w, head)]
        if of_noun(noun) == "short":
            # "a hole in the coast guard's budget", "a gap in its budget"
            lacking = [o for o in _objects(noun, frozenset({"in"})) if o != head]
            owned = [c for o in lacking for c in o.children if c.dep_ == "poss"] or lacking
            whose += [w for w in owned if w.pos_ != "PRON" and of_noun(w) is None]
        has = money.verb is not None and money.verb.base in _HAS
        who = subject(money.verb) if money.verb is not None and has and not whose else None
        if who is not None and who != noun and who != head and of_noun(who) is None:
            whose = [who]
    elif money.verb is not None and of_verb(money.verb) == "cost":
        who = subject(money.verb)
        whose = [who] if who is not None else []
    mission = sentence.article.mission
    if noun is not None and noun.base == "budget":
        whose += [w for w in _objects(head, frozenset({"for"})) if not whose]
        if _of_a_state(sentence, noun):
            return False
    needed = money.verb is not None and needs(money.verb)
    for thing in whose:
        within = {t.lower_ for t in thing.subtree}
        name = sentence.name_at(thing)
        if needed and name is not None and name.canonical == mission.country:
            return False
        if within & SERVICES:
            return False
        known = name is not None and name.kind in ("country", "demonym", "mission", "force")
        if known or thing.pos_ in ("PRON", "NUM") or within & (mission.nouns | _SPANS):
            return True
        edges = range(thing.left_edge.i, thing.right_edge.i + 1)
        if any(m.start in edges and m.name.canonical == mission.country for m in sentence.names):
            return True
    return not whose


def _measures(thing: Token, head: Token) -> bool:
    """Whether a thing is a sum's currency: "a budget of 36 billion *gourdes*, $275 million"."""
    return thing.is_ancestor(head) and any(c.like_num for c in thing.children)


def _of_a_state(sentence: Sentence, budget: Token) -> bool:
    """Whether a budget is a state's own, with no word of the mission: "Haiti's budget of $90
    million", "the government adopted a budget of"."""
    owners = [c for c in budget.children if c.dep_ in ("poss", "amod", "compound")]
    verb = next((t for t in climb(budget) if t.pos_ in ("VERB", "AUX")), None)
    who = subject(verb) if verb is not None else None
    owners += [who] if who is not None and who != budget else []
    named = [n for o in owners if (n := sentence.name_at(o)) is not None]
    state = any(n.kind in ("country", "demonym") for n in named)
    state = state or any(o.base in _STATES for o in owners)
    after = budget.doc[budget.i + 1 : budget.sent.end]
    # Police that it is for may be the country's own.
    ours = (t for t in after if t.head.lower_ in _TO and unit_of(t) is None)
    for_ours = any(mission_token(sentence, t) for t in ours)
    return state and not for_ours


def _after(sentence: Sentence, head: Token) -> int:
    """The token number where the next amount of the sentence starts: what follows is that one's."""
    text = sentence.span.text
    heads = [
        amount_head(q.number).i
        for q in sentence.quantities
        if q.currency and not text[: q.start].rstrip().endswith("(")
    ]
    return min((i for i in heads if i > head.i), default=sentence.span.end)


def _owed(sentence: Sentence) -> str | None:
    """What is owed: dues to the United Nations, officers' pay, or what the mission is owed."""
    lemmas = sentence.lemmas
    if not lemmas.isdisjoint({"allowance", "salary"}):
        return sentence.article.mission.name
    if "peacekeeping" in lemmas and not lemmas.isdisjoint(_DUES):
        return "United Nations dues"
    ours = speaks_of_mission(sentence) or any(is_fund(t) for t in sentence.tokens)
    return sentence.article.mission.name if ours else None


def purpose(sentence: Sentence, head: Token, money: Money) -> str | None:
    """Return what an amount is for, or None where it has nothing to do with the mission or its
    country: the mission, "humanitarian assistance", "trust fund", the country or its police.

    Money is for the mission where its words or one of the five sentences before speak of it,
    unless they name another thing or another country that it goes to.
    """
    mission = sentence.article.mission
    verb, noun = money.verb, money.noun
    limit = _after(sentence, head)
    direct = _aims(head, money)
    aims = [t for a in direct for t in a.subtree if t.i < limit]
    near = [t for t in (*head.subtree, *aims, *(noun.subtree if noun else ())) if t.i < limit]
    who = subject(verb) if verb is not None else None
    doing = {who.lower_, *(c.lower_ for c in who.children)} if who is not None else set()
    beside = sentence.span.doc[max(sentence.span.start, head.i - _BESIDE) : head.i + _BESIDE]
    words_ = (*near, *(t for t in beside if t.i < limit))
    beyond = _told_of_aims(sentence, direct)
    around = {t.lower_ for t in words_ if t.i not in beyond and not _of_body(sentence, t)} | doing
    if to_kin(verb, head) or _bygone(sentence, [head, *direct]) or own_reform(sentence):
        return None
    if around & _OTHER or not sentence.lemmas.isdisjoint(_PAST):
        return None
    if money.role == "owed":
        return _owed(sentence)
    of_verb_ = {
        t.lower_
        for t in (verb.subtree if verb is not None else ())
        if t.i < limit and not _of_plight(t)
    }
    if money.role in ("cost", "short") and ("humanitarian" in doing or _agency_lacks(verb)):
        return AID
    if money.role in ("cost", "short") and not _of_mission(sentence, head, money):
        return None
    for_itself = {a.i: a for a in (*_objects(head, _TO), *_right_after(head))}
    own = [t for a in for_itself.values() for t in a.subtree if t.i < limit]
    told = {t.lower_ for a in _objects(head, _TO) for t in a.subtree if t.i < limit}
    if (told | {a.lower_ for a in direct if head.i < a.i < limit}) & _APART:
        return None  # "$20 million for insurance"
    if any(t.lower_ in _AT_SEA for a in for_itself.values() for t in (a, *a.lefts)):
        return _in_words(for_itself, limit) if _about_here(sentence) else None
    if _national_police(sentence, own):
        return f"{mission.country}: police"
    apart = told & _HUMANITARIAN or any(is_fund(t) and not outside(t) for t in aims)
    if not apart and any(mission_token(sentence, t) for t in own):
        return mission.name  # "$33 million in aid as well as $100 million for the mission"
    humane = {
        t.lower_
        for t in near
        if not _of_plight(t) and (t.lower_ != "food" or not _for_force(sentence, t))
    }
    if humane & _HUMANITARIAN or "humanitarian" in of_verb_ | doing:
        return AID
    if _of_agency(near, who):
        return AID
    if _for_development(head):
        return mission.country
    if of_appeal(sentence) and not any(mission_token(sentence, t) for t in aims):
        return AID
    if any(is_fund(t) and not outside(t) for t in aims):
        return "trust fund"
    if who is not None and money.role == "received" and (is_fund(who) or fund_balance(who)):
        return "trust fund"
    if any(mission_token(sentence, t) for t in aims):
        return mission.name
    if (helped := _helped(sentence, head, money, limit)) is not None:
        return helped
    given_to = [t for a in direct if a.head.lower_ in _TO for t in a.subtree if t.i < limit]
    own_words = [t for t in given_to if not _in_clause(t, direct)]
    countries = _countries(sentence, own_words) or _countries(sentence, given_to)
    if _to_police(sentence, own_words) or _gives_police(sentence, verb):
        return f"{mission.country}: police"
    if any(t.base == "project" for a in direct if a.head.lower_ in _TO for t in (a, *a.children)):
        return mission.country
    gets = [who] if who is not None and money.role == "received" else []
    if others := _to_another(sentence, [*own_words, *gets]):
        return None if any(n.country for n in others) else mission.country
    if mission.country in countries:
        police = any(t.lower_ == "police" for t in aims)
        return f"{mission.country}: police" if police else mission.country
    if countries - {mission.lead}:
        return None
    here = speaks_of_mission(sentence) or any(is_fund(t) for t in sentence.tokens)
    if not here and (_speaks_of_aid(sentence) or _of_plan_before(sentence, money)):
        return AID
    if here or _about_here(sentence):
        if _set_beside_ours(sentence, head, limit):
            return _in_words(for_itself, limit) or mission.country
        return "trust fund" if paid_in(sentence, head, money) else mission.name
    return None


def _about_here(sentence: Sentence) -> bool:
    """Whether a sentence, or one near it, speaks of the mission, its fund or its country."""
    country = sentence.article.mission.country
    if speaks_of_mission(sentence) or any(m.name.canonical == country for m in sentence.names):
        return True
    return _told_before(sentence)


def _in_words(aims: dict[int, Token], limit: int) -> str | None:
    """What a sum is for, as its words have it: "maritime security in the Caribbean"."""
    aim = next(iter(aims.values()), None)
    if aim is None:
        return None
    within = {t.i for t in aim.subtree}
    told = takewhile(
        lambda t: t.i in within and t.i < limit and not _ends_aim(t),
        aim.doc[aim.left_edge.i : aim.right_edge.i + 1],
    )
    listed = list(told)
    while listed and listed[-1].lower_ in _NEXT | _JOINS:
        listed.pop()
    if listed and listed[0].dep_ == "det":
        listed = listed[1:]
    return aim.doc.text_of(listed[0].i, listed[-1].i + 1) if listed else None


def _ends_aim(token: Token) -> bool:
    """Whether a word no longer belongs to what a sum is for: a stop, the next sum, a clause."""
    return token.pos_ == "PUNCT" or token.is_currency or token.like_num or token.tag_ == "WDT"


def _set_beside_ours(sentence: Sentence, head: Token, limit: int) -> bool:
    """Whether a sum, by the words right after it for something else, is set beside one for the
    mission: "40 million for the force and 20 million for patrol boats"; not for what is "its"."""
    if head.doc.at(head.i + 1).lower_ not in _TO:
        return False
    own = takewhile(lambda t: t.pos_ != "PUNCT", head.doc[head.i + 2 : limit])
    if any(t.lower_ in _OF_IT or mission_token(sentence, t) for t in own):
        return False
    ends = [amount_head(q.number).i for q in sentence.quantities if q.currency]
    listed = [i for i in ends if i <= head.i]
    ours = False
    for before, at in pairwise(listed):
        first = next(t.i for t in head.doc[before + 1 : at + 1] if t.like_num or t.is_currency)
        between = head.doc[before + 1 : first]
        while between and between[-1].lower_ in _NEXT:
            between = between[:-1]
        if not between or between[-1].lower_ not in _JOINS:
            ours = False
            continue
        to = next((t.i for t in between if t.lower_ in _TO), None)
        told = to is not None and any(t.i > to and mission_token(sentence, t) for t in between)
        ours = ours or told
    return ours


def _told_of_aims(sentence: Sentence, aims: list[Token]) -> set[int]:
    """The words of what else is told of the fund or mission that money goes to: "to the fund, which
    also supports the fight against corruption"."""
    ours = (a for a in aims if is_fund(a) or mission_token(sentence, a))
    clauses = (c for a in ours for c in a.children if c.dep_ == "relcl")
    return {t.i for c in clauses for t in c.subtree}


def own_reform(sentence: Sentence) -> bool:
    """Return whether a sentence tells of the reform of police, and names neither the mission nor
    its country: "efforts to reform the police, and 20 billion shillings later"."""
    if "reform" not in sentence.lemmas or "police" not in sentence.lemmas:
        return False
    home = sentence.article.mission.country
    if any(
        m.name.kind in ("mission", "force") or home in (m.name.canonical, m.name.country)
        for m in sentence.names
    ) or not sentence.lemmas.isdisjoint({"mission", "deployment"}):
        return False
    reforms = (t for t in sentence.tokens if t.base == "reform")
    beside = (t for r in reforms for t in (*r.subtree, sentence.span.doc.at(r.i - 1)))
    return any(t.lower_ == "police" for t in beside)


def _of_plan_before(sentence: Sentence, money: Money) -> bool:
    """Whether a sum is asked, or given "in this regard", for the humanitarian plan or appeal of
    which the sentence before tells: "How much went to the humanitarian plan? It asked for $60
    million"."""
    again = any(words_ in sentence.span.text for words_ in _IN_IT)
    if money.role != "asked" and not again:
        return False
    back = sentence.article.sentences[max(0, sentence.number - _PLAN_BACK) : sentence.number]
    told = next((s for s in reversed(back) if speaks_of_mission(s) or s.lemmas >= _PLAN), None)
    if told is None or speaks_of_mission(told):
        return False
    return again or told.paragraph == sentence.paragraph


def _for_force(sentence: Sentence, food: Token) -> bool:
    """Whether food is bought beside what a force needs: "to pay for vehicles and food"."""
    return not sentence.lemmas.isdisjoint(_GEAR) and any(t.base in _GEAR for t in food.conjuncts)


def _to_police(sentence: Sentence, given_to: list[Token]) -> bool:
    """Whether money goes to the country's own police by name."""
    police = {f for f in sentence.article.mission.home_forces if "Police" in f.split()}
    names = (sentence.name_at(t) for t in given_to)
    return any(n is not None and n.canonical in police for n in names)


def _gives_police(sentence: Sentence, verb: Token | None) -> bool:
    """Whether money is given to the country's own police, with no word between: "gave Haiti's
    police $2 million"."""
    given = [c for c in verb.children if c.dep_ in ("dative", "dobj")] if verb is not None else []
    police = [c for c in given if c.base == "police" or c.lower_ == "police"]
    return any(
        _countries(sentence, list(c.subtree)) == {sentence.article.mission.country} for c in police
    )


def _national_police(sentence: Sentence, own: list[Token]) -> bool:
    """Whether a sum's own words tell that it is for "the national police", of no other country."""
    unnamed = (t for t in own if t.base == "police" and sentence.name_at(t) is None)
    police = any(c.lower_ == "national" for t in unnamed for c in t.children)
    return police and _countries(sentence, own) <= {sentence.article.mission.country}


def _helped(sentence: Sentence, head: Token, money: Money, limit: int) -> str | None:
    """What money is for by what it is to do, where that is the country's own police or a project of
    others and not the mission: "10 million to train the national police", "an investment of 9
    million in the police"."""
    own = [t for t in (head, money.noun, money.verb) if t is not None]
    aims = [
        c
        for holder in own
        for c in holder.children
        if c.dep_ in ("advcl", "acl", "xcomp", "relcl") and c.tag_ == "VB" and infinitive(c)
    ]
    invested = [t for t in (head, head.head, money.noun) if t is not None and t.base in _INVESTS]
    aims += [a for t in invested for a in _objects(t, frozenset({"in"}))]
    told = [t for a in aims for t in a.subtree if t.i < limit]
    national = _national_police(sentence, told)
    ours = [t for t in told if not (national and t.base == "police")]
    if not told or any(mission_token(sentence, t) or t.lower_ == "it" for t in ours):
        return None
    if any(c.dep_ == "dobj" and c.base == "project" for a in aims for c in a.children):
        return sentence.article.mission.country
    efforts = any(c.dep_ == "dobj" and c.lower_ == "efforts" for a in aims for c in a.children)
    if efforts and sentence.article.mission.country in _countries(sentence, told):
        return sentence.article.mission.country  # "to back international efforts to calm Haiti"
    if national or _to_police(sentence, told):
        return f"{sentence.article.mission.country}: police"
    return None


def _to_another(sentence: Sentence, given_to: list[Token]) -> list[Name]:
    """The bodies by name, other than those through whom the mission is paid, that money goes to:
    "to the National Police Service", "to the Acme Foundation"."""
    names = [n for t in given_to if (n := sentence.name_at(t)) is not None]
    bodies = [n for n in names if n.kind == "organisation" and not n.appropriates]
    return [] if any(n.canonical in _THROUGH or n.decides for n in bodies) else bodies


def _of_agency(near: list[Token], who: Token | None) -> bool:
    """Whether money goes to an agency that helps people, or comes from the fund for emergencies:
    "gave 2 million to UNICEF", "the Central Emergency Response Fund released"."""
    if any(t.lower_ in _AGENCIES for t in near):
        return True
    doing = {t.lower_ for t in who.subtree} if who is not None else set()
    return bool(doing & _GIVES_AID) or {"emergency", "fund"} <= doing


def of_other_thing(sentence: Sentence, head: Token) -> bool:
    """Return whether the words that a sum hangs together with name a thing that has nothing to do
    with the mission: "a loan of", "on its border wall"."""
    verb = next((t for t in climb(head) if t.pos_ in ("VERB", "AUX")), None)
    limit = _after(sentence, head)
    noun = head.head if head.dep_ in ("pobj", "nmod", "compound") else head
    told = [head, noun.head if noun.dep_ == "prep" else noun, *_objects(head, _TO | {"in"})]
    told += list(_objects(verb, _TO)) if verb is not None else []
    who = subject(verb) if verb is not None else None
    whose = [c for t in told for c in t.children if c.dep_ == "poss"]
    if any(t.lower_ in _APART_FROM for t in (*whose, *([who] if who is not None else []))):
        return True  # "MINUSTAH cost $7 billion"
    return any(
        t.lower_ in _OTHER - _DEBTS and not _of_body(sentence, t) for t in told if t.i < limit
    )


def _of_plight(token: Token) -> bool:
    """Whether a word only tells what plight a country is in, and of no aid: "could lead to a
    humanitarian crisis"."""
    return token.lower_ == "humanitarian" and token.head.base in _PLIGHTS


def _speaks_of_aid(sentence: Sentence) -> bool:
    return "humanitarian" in sentence.lemmas and any(
        t.lower_ == "humanitarian" and not _of_plight(t) for t in sentence.tokens
    )


def _agency_lacks(verb: Token | None) -> bool:
    """Whether it is an agency that helps people which needs or lacks a sum: "UNICEF needs $9
    million", "the World Food Programme said that it was $9 million short"."""
    who = subject(verb) if verb is not None else None
    if who is None or verb is None:
        return False
    if who.pos_ == "PRON" and verb.dep_ == "ccomp":
        who = subject(verb.head)
    told = {t.lower_ for t in who.subtree} if who is not None else set()
    return bool(told & _AGENCIES) or {"food", "programme"} <= told or {"food", "program"} <= told


def _countries(sentence: Sentence, tokens: list[Token]) -> set[str]:
    named = [n for t in tokens if (n := sentence.name_at(t)) is not None]
    return {n.country or n.canonical for n in named if n.kind in ("country", "demonym")}


def _in_clause(token: Token, aims: list[Token]) -> bool:
    """Whether a word stands in a clause on what money goes to: "for Peru, of which Haiti is no
    part"."""
    above = takewhile(lambda t: t not in aims, climb(token))
    return any(t.dep_ == "relcl" for t in above)


def _for_development(head: Token) -> bool:
    """Whether a sum is told as help of a kind that is not the mission's: "in police and development
    assistance"."""
    things = [c for c in _objects(head, frozenset({"in"})) if c.base in _HELP]
    return any(t.lower_ in _DEVELOPMENT for c in things for t in c.subtree)


def for_another(sentence: Sentence, head: Token, money: Money) -> bool:
    """Whether a sum goes to a body of another state, or is had by one, and not for the mission:
    "the National Police Service will receive"."""
    aims = [t for a in _aims(head, money) for t in (a, *a.subtree)]
    if any(mission_token(sentence, t) for t in aims):
        return False
    who = subject(money.verb) if money.verb is not None and money.role == "received" else None
    given_to = [t for a in _aims(head, money) if a.head.lower_ in _TO for t in a.subtree]
    others = _to_another(sentence, [*given_to, *([who] if who is not None else [])])
    return any(n.country for n in others)


def budget_of_another(sentence: Sentence, head: Token, money: Money) -> bool:
    """Whether a sum is the budget of another thing than the mission."""
    budget = money.role == "cost" and money.noun is not None and money.noun.base == "budget"
    return budget and not _of_mission(sentence, head, money)


def _of_body(sentence: Sentence, token: Token) -> bool:
    """Whether a word is only part of a body's name: "the UN Office on Drugs and Crime"."""
    name = sentence.name_at(token)
    return name is not None and name.kind == "organisation"


def _bygone(sentence: Sentence, aims: list[Token]) -> bool:
    """Whether what money was for ended long before the mission: "a mission that left in 2017"."""
    first = min(sentence.article.mission.resolutions.values()).year - 3
    told = (t for a in aims for c in a.children if c.dep_ == "relcl" for t in c.subtree)
    return any(t.text.isdigit() and 1900 <= int(t.text) < first for t in told)


def _told_before(sentence: Sentence) -> bool:
    """Whether one of the five sentences before (in a transcript twenty, where questions
    stand between), or one of the same paragraph, speaks of the mission, its fund or its country."""
    back = 5 if sentence.speaker is None else 20
    near = sentence.article.sentences[max(0, sentence.number - back) : sentence.number + 3]
    country = sentence.article.mission.country
    return any(
        speaks_of_mission(s)
        or any(is_fund(t) for t in s.tokens)
        or any(m.name.canonical == country for m in s.names)
        for s in near
        if s.number < sentence.number or s.paragraph == sentence.paragraph
    )
