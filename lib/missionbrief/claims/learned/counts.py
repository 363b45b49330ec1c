"""Numbers that no rule reads, told apart by what labelled sentences teach of numbers.

What such a number counts, in which unit and how it stands (`learned("count")`) is told by the
words around it; whose it is, its days and its source by the same grammar as elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from missionbrief.claims.amounts.amount_parts import cut_off, told_of
from missionbrief.claims.amounts.appeals import of_appeal
from missionbrief.claims.amounts.closed import no_more
from missionbrief.claims.amounts.dollars import currency
from missionbrief.claims.amounts.donors import coin_state, holder
from missionbrief.claims.amounts.money import amount_head, is_fund, of_noun, of_verb
from missionbrief.claims.amounts.payer import owing, payer
from missionbrief.claims.amounts.payer_beside import with_amount
from missionbrief.claims.amounts.promises import REPAYS
from missionbrief.claims.amounts.purpose import (
    AID,
    budget_of_another,
    for_another,
    of_other_thing,
    own_reform,
    purpose,
)
from missionbrief.claims.amounts.rewards import is_reward
from missionbrief.claims.amounts.whole_sums import only_whole
from missionbrief.claims.amounts.wished import to_kin
from missionbrief.claims.contingents import GROUPS, actor, unit_of
from missionbrief.claims.draft import Draft
from missionbrief.claims.harmed.called import people
from missionbrief.claims.harmed.doers import doer, gap_actor, gap_doer
from missionbrief.claims.harmed.hardship import DEPORTED, DISPLACED, HUNGRY, NEEDY, UPROOTED
from missionbrief.claims.harmed.harm import harm, harm_noun
from missionbrief.claims.harmed.losses import by_nature, land_of_protests, losses, told_worldwide
from missionbrief.claims.harmed.losses import elsewhere as harmed_elsewhere
from missionbrief.claims.harmed.parts import looked_after
from missionbrief.claims.harmed.plight import flight, helped, plight
from missionbrief.claims.harmed.rates import per_time
from missionbrief.claims.harmed.residents import abroad, of_inhabitants
from missionbrief.claims.harmed.tolls import harmed
from missionbrief.claims.harmed.untold import in_another_mission
from missionbrief.claims.harmed.wounds import ILLNESSES
from missionbrief.claims.learned import signs
from missionbrief.claims.learned.nobody_harmed import nobody_harmed, taken_away
from missionbrief.claims.learned.scale import choices
from missionbrief.claims.mission_words import mission_token, speaks_of_mission
from missionbrief.claims.ranges import conversion, of_unknown_part, replaced
from missionbrief.claims.travel.destinations import country_at
from missionbrief.claims.troops.bare_shapes import GROWTH, more_things, of_a_lot, of_a_sort
from missionbrief.claims.troops.bystanders import comes_to_look
from missionbrief.claims.troops.carried import provided_for
from missionbrief.claims.troops.doing import in_jail
from missionbrief.claims.troops.headcount import Count
from missionbrief.claims.troops.movedates import dates_deeds
from missionbrief.claims.troops.outside import elsewhere, not_there, unknown_place
from missionbrief.claims.troops.owners import of_known_size, owner_of
from missionbrief.claims.troops.put_words import needed
from missionbrief.claims.troops.set_aside import set_aside, went_home
from missionbrief.claims.troops.shares import would_send
from missionbrief.claims.views.topic import about, spoken_of
from missionbrief.language.attribution import attributed_to
from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import climb, predicate, subject
from missionbrief.language.modality import PLEDGED, UNREAL, mode, negated
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.interval import Interval
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

NAME = "count"
NONE = "none"
KINDS = frozenset({"personnel", "arrival", "casualty", "violence", "displacement", "funding"})
"""The kinds that a number may be of."""
LIKELY = 0.5
"""From this share on a number is taken for what it most likely counts."""
_THINGS = words("claims", "counts", "things")
_UNHURT = frozenset({"survivor", "witness", "resident", "relative", "neighbour", "neighbor"})
_DYING = frozenset({"death", "dead", "fatality", "murder"})
_GROWS = frozenset({"grow", "swell", "climb", "shrink", "expand"})
_NEED = words("claims", "counts", "need")
_HELD_WHOLES = words("claims", "violence", "places") | {"it", "land", "territory", "whole"}
_HOLDING = words("claims", "violence", "control") | {"have", "share"}
_GIVES_AID = words("claims", "plight", "gives_aid")
_SUMS = frozenset({"figure", "number", "total", "toll", "count", "estimate"})
_TALLIES = _SUMS | {"displacement", "people"}
_HUNGER = words("claims", "plight", "hunger") | {"food", "famine"}
_DEPORTS = words("claims", "counts", "deports")
_MEASURING = frozenset({"nmod", "nummod", "compound", "amod", "quantmod"})
_PAYS_FOR = frozenset({"finance", "fund", "bankroll", "buy"})
_DWELLS = frozenset({"live", "reside", "dwell", "remain", "be"})
_RULED = frozenset({"control", "controlled", "rule", "grip", "hand", "sway", "hold", "dominate"})
_FUNDS = frozenset({"fund", "finance", "cover", "meet", "disburse", "raise"})
_SUPPORTS = frozenset({"support", "back", "help"})
_PAID = frozenset({"given", "promised", "held", "allowed"})
_TAKES = frozenset(
    {"need", "require", "receive", "get", "owe", "raise", "cost", "ask", "seek", "want"}
)
_JUST_BEFORE = 2
# No force of the mission's is that large: "Kenya's police have 100,000 officers".
_MOST = 20_000
_NEAR = 4
_PUT_AT = re.compile(
    r"\b(?:puts?|set|has|had|placed) (?:it|that|the (?:share|figure|part|proportion))"
    r" (?:at|as|closer to|nearer)(?: about| around| only| just| nearly| some)? $"
)
_LEAVES = frozenset({"leave", "depart", "withdraw", "quit"})
_RETURNS = frozenset({"go", "fly", "come", "return", "send", "head"})
_PRISONERS = frozenset({"inmate", "prisoner", "detainee", "convict"})
_TO = re.compile(r"\s*(?:to|or|and|[-–])\s*(?:even |perhaps |as much as )?")
_AND = re.compile(r"\s*and\s*(?:(?:over|about|some|up to|more than|as many as)\s+)?")
_TO_MORE = re.compile(r"\s*(?:people )?to\s*(?:(?:over|about|some|nearly|more than)\s+)?")
_RECRUITS = words("claims", "counts", "recruits")
_MOVES = re.compile(r"\s*of (?:\w+ ){0,2}displacements?\b")
_RESIDENTS = frozenset({"resident", "inhabitant", "household"})
_PART_OF = re.compile(r"\b(?:\d[\d,.]*|half|most|many|thirds?|quarters?|some) of (?:the|its) $")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ANYBODY = frozenset({"people", "person"})
_OURS = frozenset({"personnel", "arrival", "casualty"})
_THERE = frozenset({"personnel", "arrival"})


def uncounted(sentence: Sentence, taken: Collection[float]) -> Iterator[tuple[str, Draft]]:
    """Yield the kind and the draft of each number of a sentence whose value is not `taken` by a
    rule and that is most likely a claim."""
    if not sentence.quantities or abroad(sentence):
        return
    money = [q for q in sentence.quantities if q.currency]
    for quantity in sentence.quantities:
        if quantity.value is None or quantity.value in taken:
            continue
        if sentence.name_at(quantity.number) is not None or quantity.compared:
            continue
        if _share_put_at(sentence, quantity) or _is_year(quantity) or _jailed(sentence, quantity):
            continue
        if quantity.percent and (_of_gangs(quantity) or would_send(quantity.number)):
            continue
        if (
            _grown(quantity)
            or _more_by(sentence, quantity)
            or _alone(quantity)
            or _low_end(sentence, quantity)
            or of_inhabitants(quantity)
            or _credited(sentence, quantity)
            or of_a_sort(sentence, quantity.number.i)
        ):
            continue
        if _supposed(quantity) or (quantity.currency and conversion(sentence, quantity, money)):
            continue
        if quantity.currency and (
            of_unknown_part(quantity) or replaced(sentence, quantity) or is_reward(quantity)
        ):
            continue
        told = [signs.of_sentence(sentence), signs.of_number(sentence, quantity)]
        kinds, units, statuses = (choices(NAME)[key] for key in ("kind", "unit", "status"))
        kind, share = kinds.likeliest(told)
        if kind == NONE or share < LIKELY or (kind == "funding") != bool(quantity.currency):
            continue
        if kind != "funding" and not _may_be(kind, quantity):
            continue
        ill = bool(sentence.lemmas & ILLNESSES)
        if kind in ("casualty", "violence") and (
            ill or by_nature(sentence) or told_worldwide(sentence)
        ):
            continue
        harms = kind in ("casualty", "violence") and not quantity.percent
        if harms and (nobody_harmed(sentence, quantity) or _between(sentence, quantity)):
            continue
        if harms and (word := _verb_of(quantity)) is not None and in_another_mission(word):
            continue
        if kind == "casualty" and _at_home(sentence):
            continue
        if kind == "displacement" and _would(quantity):
            continue
        if harms and looked_after("injured", quantity.number, harmed(sentence)):
            continue
        if (harms or kind == "displacement") and per_time(sentence, quantity.end):
            continue
        held = kind == "violence" and bool(quantity.percent) and _held(sentence, quantity)
        if kind == "violence" and quantity.percent and not held and not _tells_harm(sentence):
            continue
        if kind == "violence" and quantity.percent and _funded(quantity):
            continue
        if kind in _OURS and _not_ours(sentence, quantity):
            continue
        if kind in ("personnel", "arrival") and (
            more_things(sentence, quantity) or provided_for(quantity.counted or quantity.number)
        ):
            continue
        above = _verb_of(quantity)
        if (
            kind == "arrival"
            and above is not None
            and comes_to_look(above)
            and not _ranked(quantity)
        ):
            continue
        if kind == "funding" and (
            to_kin(_verb_of(quantity), quantity.number)
            or not _of_here(sentence)
            or _of_another_thing(sentence, quantity)
            or _to_pay_for_others(sentence, quantity)
            or _not_granted(quantity)
        ):
            continue
        counted = quantity.counted or quantity.number
        if kind == "displacement" and (
            unknown_place(sentence, counted.i)
            or _of_moves(sentence, quantity)
            or _under_gangs(sentence, quantity)
            or _marches(quantity)
            or _of_residents(sentence, quantity)
        ):
            continue
        if kind == "personnel" and (
            (quantity.value or 0) > _MOST or _no_strength(sentence, quantity)
        ):
            continue
        told.append(frozenset({f"of:{kind}"}))
        unit = "percent" if quantity.percent else units.likeliest(told)[0]
        if kind == "violence" and not quantity.percent and _recruited(quantity):
            unit = "people"
        if kind == "violence" and unit in ("killed", "injured") and taken_away(_verb_of(quantity)):
            unit = "people"  # "nine workers were taken as well"
        if unit == "injured" and "fatally" in sentence.lemmas:
            unit = "killed"  # "five of whom were fatally wounded"
        verb = _verb_of(quantity)
        denied = verb is not None and verb.lemma_ == "be" and negated(verb) and kind in _OURS
        status = "denied" if denied else cast("Status", statuses.likeliest(told)[0])
        if status == "actual" and kind in _THERE and _promised(quantity):
            status = "pledged"
        if kind == "displacement" and status == "actual" and verb is not None:
            aided = verb.base in _GIVES_AID and not _in_need(quantity)
            ahead = aided and mode(verb) == "planned"
            status = "planned" if ahead else status  # "hope to reach 3.6 million people"
        if kind == "funding" and status == "actual" and _requested(quantity):
            status = "called_for"
        if kind == "funding" and status != "frozen" and _held_back(sentence, quantity):
            continue  # "withheld the remaining $40 million" of a gift told before
        draft = _draft(sentence, quantity, kind, unit, status)
        if held:
            draft = draft.put(actor="gangs", target="territory under gang control")
        yield kind, draft


def _of_moves(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a share is one of displacements, not of people: "64% of new displacements"."""
    after = sentence.span.text[quantity.end :]
    return bool(quantity.percent) and _MOVES.match(after) is not None


def _under_gangs(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether those counted are only told to live where gangs rule, and not to have fled or to want
    for anything: "two million people live in areas under gang control"."""
    verb = _verb_of(quantity)
    if verb is None or verb.base not in _DWELLS:
        return False
    after = {t.base for t in verb.subtree if t.i > verb.i}
    ruled = "gang" in after and not after.isdisjoint(_RULED)
    return ruled and not any(map(flight, sentence.span))


def _marches(quantity: Quantity) -> bool:
    """Whether those counted protest: "10,000 people took to the streets"."""
    verb = _verb_of(quantity)
    to = (g for c in verb.children if c.lower_ == "to" for g in c.children) if verb else ()
    return verb is not None and verb.base == "take" and any(g.base == "street" for g in to)


def _funded(quantity: Quantity) -> bool:
    """Whether a share is that of a sum that has been paid: "the plan is 15 percent funded"."""
    verb = _verb_of(quantity)
    return verb is not None and verb.base in _FUNDS


def _tells_harm(sentence: Sentence) -> bool:
    """Whether a sentence, or one of the few before, tells of anybody harmed, of whom a share may
    be: not "the port, through which 80 per cent of imports come"."""
    near = sentence.article.sentences[max(0, sentence.number - _NEAR) : sentence.number + 1]
    return any(harm_noun(t) or harm(t) for s in near for t in s.span)


def _recruited(quantity: Quantity) -> bool:
    """Whether those counted are told to have been made to join gangs: "recruited by gangs"."""
    verb = _verb_of(quantity)
    return verb is not None and verb.base in _RECRUITS


def _held(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a share is that of a place that gangs hold: one of a place or of "it", or told with
    words of holding: "they hold 80% of it", "90 per cent of the capital is lost"."""
    first = sentence.token_at(quantity.start)
    if first.i > sentence.span.start and first.nbor(-1).lower_ in ("up", "down"):
        return False  # "killings there were down 15 percent"
    after = sentence.span.doc[quantity.number.i + 1 : sentence.span.end]
    of = next((t for t in after if t.lower_ == "of"), None)
    whole = next(iter(of.children), None) if of is not None and after[:3].count(of) else None
    if whole is not None:
        name = sentence.name_at(whole)
        place = whole.lower_ in _HELD_WHOLES or (name is not None and name.kind == "place")
        return place and not any(harm_noun(t) for t in sentence.span)
    near = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number + 1]
    gangs = any(t.base == "gang" or t.lower_ == "gangs" for s in near for t in s.span)
    place = any(t.lower_ in _HELD_WHOLES or t.ent_type_ == "GPE" for s in near for t in s.span)
    return gangs and place and any(not s.lemmas.isdisjoint(_HOLDING) for s in near)


def _is_year(quantity: Quantity) -> bool:
    """Whether a bare number is a year: "a 20 percent increase compared to 2023"."""
    return quantity.counted is None and _YEAR.fullmatch(quantity.number.text) is not None


def _of_gangs(quantity: Quantity) -> bool:
    """Whether a share is one of the gangs themselves: "children, who comprise 50% of the gangs"."""
    rest = quantity.number.doc[quantity.number.i + 1 : quantity.number.sent.end]
    of = next((t for t in rest if t.lower_ == "of"), None)
    return of is not None and any(c.base == "gang" for c in of.children)


def _jailed(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether those counted are prisoners: "the jail, where an estimated 500 people were held"."""
    prisoners = quantity.counted is not None and quantity.counted.base in _PRISONERS
    return prisoners or in_jail(sentence, _verb_of(quantity))


def _share_put_at(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a bare number is what somebody else puts a percentage at: "the UN said 90 percent;
    the premier put it at 85"."""
    percent = any(q.percent and q.end < quantity.start for q in sentence.quantities)
    put = _PUT_AT.search(sentence.span.text[: quantity.start])
    return percent and quantity.counted is None and not quantity.percent and put is not None


def _goes_home(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether those counted go home, and did not arrive: "of the 400, 30 have gone home"."""
    verb, counted = _verb_of(quantity), quantity.counted or quantity.number
    if any(went_home(sentence, c) for c in counted.children if c.dep_ == "relcl"):
        return True
    if verb is None or counted.head != verb:
        return False
    back = any(t.lower_ in ("home", "back") for c in verb.children for t in (c, *c.children))
    return verb.base in _LEAVES or (verb.base in _RETURNS and back)


def _grown(quantity: Quantity) -> bool:
    """Whether a number tells by how much others grew: "an increase of more than 1,000"."""
    noun = quantity.counted or quantity.number
    of = noun.head if noun.dep_ in ("pobj", "nummod") else None
    if of is not None and noun.dep_ == "nummod":
        of = of.head
    return not quantity.currency and of is not None and of.head.base in GROWTH


def _more_by(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number tells by how much another grew: "5,601, up by more than 1,000"."""
    first = sentence.token_at(quantity.start)
    before = list(first.doc[max(sentence.span.start, first.i - _NEAR) : first.i])
    by = next((t for t in reversed(before) if t.lower_ == "by"), None)
    above = by.doc[by.i - 1] if by is not None and by.i > sentence.span.start else None
    return above is not None and (above.lower_ in ("up", "down") or above.base in GROWTH | _GROWS)


def _credited(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether those counted are who says it: "according to two of his colleagues"."""
    return any(f.verb_first <= quantity.number.i <= f.verb_last for f in sentence.frames)


def _alone(quantity: Quantity) -> bool:
    """Whether "one" only tells of somebody, and counts nobody: "on the order of one leader"."""
    return quantity.value == 1 and quantity.number.lower_ == "one" and not _undergoes(quantity)


def _low_end(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is the lower end of a share: "70 to 85 per cent"."""
    between = (sentence.span.text[quantity.end : q.start] for q in sentence.quantities if q.percent)
    return not quantity.percent and any(_TO.fullmatch(b) for b in between)


def _between(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is an end of what estimates vary between, and so is no count: "estimates
    range between 30 and over 60"."""
    text = sentence.span.text
    ends = {True: text[: quantity.start], False: text[quantity.end :]}
    upper = any(_AND.fullmatch(text[q.end : quantity.start]) for q in sentence.quantities)
    lower = any(_AND.fullmatch(text[quantity.end : q.start]) for q in sentence.quantities)
    return (lower and ends[True].rstrip().endswith("between")) or (
        upper and " between " in ends[True] and quantity.counted is None
    )


def _promised(quantity: Quantity) -> bool:
    """Whether a clause on those counted tells that they were promised: "the 600 that Kenya promised
    in October did not come"."""
    heads = [t for t in (quantity.number, quantity.counted) if t is not None]
    return any(c.dep_ == "relcl" and c.base in PLEDGED for h in heads for c in h.children)


def _undergoes(quantity: Quantity) -> bool:
    """Whether those counted are the subject or object of a verb, or stand by themselves."""
    noun = quantity.counted or quantity.number
    return noun.dep_ not in ("pobj", "poss", "compound")


def _may_be(kind: str, quantity: Quantity) -> bool:
    """Whether a number may count those of a kind: not kilometres, hamlets, days or groups, nor,
    among the dead, survivors."""
    number, noun = quantity.number, quantity.counted
    between = number.doc[number.i + 1 : noun.i] if noun is not None else ()
    if noun is None or quantity.percent or any(t.pos_ == "DET" for t in between):
        return True  # "33 the year before"
    if noun.base in GROUPS and noun.tag_ == "NNS" and noun.base != "force":
        return False  # "two contingents": so many groups, not so many people
    harmed = kind in ("casualty", "violence")
    return noun.base not in _THINGS and not (harmed and noun.base in _UNHURT)


def _verb_of(quantity: Quantity) -> Token | None:
    return next((t for t in climb(quantity.number) if t.pos_ in ("VERB", "AUX")), None)


def _of_here(sentence: Sentence) -> bool:
    """Whether a sentence speaks of the mission or, like the one before it, of its country: "Kenya
    receives $50 million a year from tourism" need not."""
    near = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number + 1]
    country = sentence.article.mission.country
    return spoken_of(sentence) or any(t.text == country for s in near for t in s.tokens)


def _of_another_thing(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a sum is the budget of another thing ("the budget for the schools"), or its clause
    does not go on to say what is done with it."""
    head = amount_head(quantity.number)
    told = told_of(sentence, quantity, head, None)
    if cut_off(sentence, quantity, told) or only_whole(sentence, quantity):
        return True
    if own_reform(sentence) or of_other_thing(sentence, head):
        return True
    if told is not None and no_more(told):
        return True
    return told is not None and (
        budget_of_another(sentence, head, told) or for_another(sentence, head, told)
    )


def _to_pay_for_others(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a sum is told to be what something is to be paid with that is neither the mission nor
    of its country: "asked for $90 million more to finance various programmes"."""
    head = amount_head(quantity.number)
    verb = _verb_of(quantity)
    if verb is not None and head.dep_ == "nsubj" and verb.base in _SUPPORTS:
        return any(c.dep_ == "dobj" and not _ours(sentence, c) for c in verb.children)
    clauses = [c for t in (head, verb) if t is not None for c in t.children if c.i > head.i]
    for clause in clauses:
        if clause.base not in _PAYS_FOR or clause.tag_ != "VB":
            continue
        within = list(clause.subtree)
        country = sentence.article.mission.country
        if any(c.dep_ == "dobj" for c in clause.children):
            return not any(mission_token(sentence, t) or t.text == country for t in within)
    return False


def _not_granted(quantity: Quantity) -> bool:
    """Whether a sum is told not to be granted: "has not approved the $40 million"."""
    verb = _verb_of(quantity)
    return verb is not None and of_verb(verb) == "allowed" and negated(verb)


def _ours(sentence: Sentence, thing: Token) -> bool:
    """Whether a thing that is paid for is the mission or its country's, by its own phrase without
    the clauses on it: not "a scheme to fight crime in Haiti and around it"."""
    apart = {t.i for c in thing.subtree if c.dep_ in ("acl", "relcl") for t in c.subtree}
    country = sentence.article.mission.country
    own = (t for t in thing.subtree if t.i not in apart and t.head.lower_ != "against")
    return any(
        mission_token(sentence, t)
        or is_fund(t)
        or ((name := sentence.name_at(t)) is not None and country in (name.canonical, name.country))
        for t in own
    )


def _held_back(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the words of a sum tell that somebody holds it back."""
    told = told_of(sentence, quantity, amount_head(quantity.number), None)
    return told is not None and told.role == "held"


def _requested(quantity: Quantity) -> bool:
    """Whether a sum is the measure of what somebody asks for: "its first $60 million request"."""
    head = amount_head(quantity.number)
    above = head.head
    return head.dep_ in _MEASURING and above.pos_ == "NOUN" and of_noun(above) == "asked"


def _ranked(quantity: Quantity) -> bool:
    """Whether those counted are told as officers or soldiers."""
    return quantity.counted is not None and unit_of(quantity.counted) in ("officers", "soldiers")


def _supposed(quantity: Quantity) -> bool:
    """Whether a number stands in a clause that only supposes: "if each gave $50 million"."""
    verb = _verb_of(quantity)
    return verb is not None and mode(verb) == "unreal"


def _at_home(sentence: Sentence) -> bool:
    """Whether whoever came to harm did so in the lead country: "were killed in Garissa"; not who is
    from there, or is looked after in another country."""
    there = [t for t, country in country_at(sentence) if country == sentence.article.mission.lead]
    inside = [t for t in there if t.dep_ == "pobj" and t.head.lower_ in ("in", "at", "near")]
    return any(harmed_elsewhere(sentence, v) for v in harmed(sentence)[:1]) and bool(inside)


def _would(quantity: Quantity) -> bool:
    """Whether those counted are only told what they would do: "without aid, 2,000 people would have
    to leave the camp"."""
    verb = _verb_of(quantity)
    steps = (verb, *verb.children) if verb is not None else ()
    return any(t.lower_ in UNREAL and t.dep_ == "aux" for t in steps)


def _not_ours(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether those counted are anybody, the country's own, or are told to be somewhere else."""
    noun = quantity.counted or quantity.number
    if noun.base in _ANYBODY or not_there(sentence, noun.i):
        return True
    victims = (loss.victim for loss in losses(sentence) if not loss.ours)
    if any(v.quantity is not None and v.quantity.number == quantity.number for v in victims):
        return True  # "The gunmen were pushed back. Four of them were killed."
    owned = owner_of(sentence, quantity.number.i, noun.i, noun)
    return owned.relation in ("home", "outside") or unknown_place(sentence, noun.i)


def _no_strength(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether those counted are none of a strength: of a council, on an errand, who speak, in
    another country, of a mission of years ago."""
    noun = quantity.counted
    of = noun if noun is not None else quantity.number
    if any(t.lower_ in ("missing", "lacking") for t in (of.head, *of.children)):
        return True  # "the 1,500 officers still missing"
    if noun is None and (of_a_lot(sentence, quantity.number) or sentence.lemmas & _DYING):
        return True
    head = noun if noun is not None else quantity.number
    first = sentence.token_at(quantity.start).i
    owned = owner_of(sentence, quantity.number.i, head.i, head)
    count = Count(quantity, first, head.i, noun, None, "alike")
    if needed(count):
        return True  # "Kenya sends 400, but 2,000 would be needed": of nobody told
    return elsewhere(sentence, count, owned) or set_aside(sentence, count, owned)


def _draft(sentence: Sentence, quantity: Quantity, kind: str, unit: str, status: Status) -> Draft:
    number, mission = quantity.number, sentence.article.mission
    noun = quantity.counted or number
    who: str | None = None
    if kind in _OURS:
        owned = owner_of(sentence, number.i, noun.i, noun)
        owned = of_known_size(sentence, owned, quantity.value, noun)
        who = owned.name or actor(sentence, noun)
    elif kind == "displacement":
        who = mission.inhabitants
    elif kind == "violence" and (verb := _verb_of(quantity)) is not None:
        gap = gap_doer(number)
        who = doer(sentence, verb) if gap is None else gap_actor(sentence, gap)
    elif kind == "funding":
        who = _payer(sentence, quantity)
        unit = currency(sentence, quantity, who) or unit
    target, rule = _target(sentence, quantity, kind), "alike"
    if kind == "arrival" and _goes_home(sentence, quantity):
        target, rule = f"{target} (departure)", "alike-departure"
    apart = kind == "arrival" and dates_deeds(sentence, noun)
    date = when(sentence, number) if not apart else None
    start = _start_of_rise(sentence, quantity, date) if kind == "displacement" else None
    return Draft(
        sentence,
        number,
        rule,
        actor=who,
        target=target,
        value=quantity.value,
        qualifier=quantity.qualifier,
        unit=unit,
        when=date,
        days=start,
        place=land_of_protests(sentence) if kind == "violence" else None,
        status=status,
        attributed_to=attributed_to(sentence, number),
        key=(kind, who, quantity.value, unit),
    )


def _payer(sentence: Sentence, quantity: Quantity) -> str | None:
    """Who pays a sum that no rule reads: as the words tell, else the state that is told to do
    anything with it ("France has found three million euros")."""
    head = amount_head(quantity.number)
    told = told_of(sentence, quantity, head, None)
    mission = sentence.article.mission
    if told is None and (beside := with_amount(sentence, quantity)) is not None:
        return beside
    verb = predicate(head)
    if verb is not None and verb.base == "owe":
        return owing(sentence, verb)
    if told is not None and told.role in _PAID:
        found = payer(sentence, quantity, head, told)
        if found is not None and found != mission.name:
            return found
    back = verb is not None and verb.base in REPAYS | (_TAKES - {"cost"})
    if (own := coin_state(sentence, quantity.currency)) is not None and not back:
        return own if told is None or told.role != "owed" else None
    if told is not None and told.role not in _PAID:
        return None
    who = subject(verb) if verb is not None and head.dep_ == "dobj" else None
    if who is None or verb is None or verb.base in _TAKES or negated(verb):
        return None
    name = sentence.name_at(who)
    state = name is not None and name.kind in ("country", "place", "organisation")
    found = holder(sentence, who) if state else None
    return found if found != mission.country else None


def _aim(sentence: Sentence, quantity: Quantity) -> str:
    """What a sum is for that no rule reads: as the words tell; the mission where it is spoken of
    just before and the country is not what is named, else the country."""
    mission = sentence.article.mission
    head = amount_head(quantity.number)
    told = told_of(sentence, quantity, head, None)
    aim = purpose(sentence, head, told) if told is not None else None
    if aim is not None:
        return aim
    if about(sentence) is not None:
        return mission.name
    here = any(m.name.canonical == mission.country for m in sentence.names)
    return (
        mission.name if not here and speaks_of_mission(sentence, _JUST_BEFORE) else mission.country
    )


def _befell(sentence: Sentence, quantity: Quantity) -> str:
    """What is told of people by words that no rule reads: that they go hungry, need aid or were
    sent home, by the words between this number and those beside it; else that they had to move."""
    others = [q for q in sentence.quantities if q is not quantity]
    if (what := plight(sentence, quantity.number)) in (HUNGRY, NEEDY) and not any(
        quantity.end < q.start for q in others
    ):
        return what
    first = max((q.number.i for q in others if q.end <= quantity.start), default=-1)
    last = min((q.number.i for q in others if q.start >= quantity.end), default=sentence.span.end)
    own = [t for t in sentence.span if first < t.i < last]
    grown = next((q for q in others if _rises_to(sentence, q, quantity)), None)
    if grown is not None:
        return _befell(sentence, grown)  # "displaced people rose from 300,000 to a million"
    if any(t.base in _DEPORTS for t in own):
        return DEPORTED
    if _in_need(quantity):
        return NEEDY  # "reached 740,000 of the 2 million people in need"
    if _given_aid(quantity):
        return "people reached by aid"
    if any(t.base == "displacement" or t.lower_ in UPROOTED or flight(t) for t in own):
        return DISPLACED  # "displacement has reached 1.3 million", "registered 3,000 new displaced"
    if any(t.base in _HUNGER for t in own):
        return HUNGRY
    return "people in need" if helped(quantity) or any(t.base in _NEED for t in own) else DISPLACED


def _in_need(quantity: Quantity) -> bool:
    """Whether those counted are "in need"."""
    noun = quantity.counted or quantity.number
    after = noun.doc[noun.i + 1 : min(noun.i + 3, noun.sent.end)]
    return [t.lower_ for t in after] == ["in", "need"]


def _of_residents(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether so many are all who live in a place, of whom a part has fled: "about 5,000 of the
    12,000 residents have left"."""
    noun = quantity.counted
    return (
        noun is not None
        and noun.base in _RESIDENTS
        and _PART_OF.search(sentence.span.text[: quantity.start]) is not None
    )


def _rises_to(sentence: Sentence, first: Quantity, last: Quantity) -> bool:
    """Whether a number grew from the `first` to the `last`: "from 20,000 to over 50,000"."""
    from_ = sentence.span.text[: first.start].rstrip()
    return from_.endswith("from") and bool(
        _TO_MORE.fullmatch(sentence.span.text[first.end : last.start])
    )


def _start_of_rise(
    sentence: Sentence, quantity: Quantity, date: Expression | None
) -> Interval | None:
    """The days on which a number was that from which it has risen: those of December alone for "has
    risen since December from 315,000 to a million"."""
    if date is None or not isinstance(date.form, Since):
        return None
    if not any(_rises_to(sentence, quantity, q) for q in sentence.quantities):
        return None
    return sentence.resolve(replace(date, form=date.form.form))


def _given_aid(quantity: Quantity) -> bool:
    """Whether those counted are whom somebody reaches or gives something to: "the agency reached
    30,000 of them with hot meals"."""
    verb = predicate(quantity.counted or quantity.number)
    giver = subject(verb) if verb is not None and verb.base in _GIVES_AID else None
    if verb is not None and any(c.dep_ == "dobj" and c.base in _SUMS for c in verb.children):
        return False  # "gives a figure of 14,000"
    return giver is not None and giver.base not in _TALLIES


def _target(sentence: Sentence, quantity: Quantity, kind: str) -> str | None:
    mission = sentence.article.mission
    if kind == "casualty":
        return None
    if kind == "displacement":
        return f"{mission.country}: {_befell(sentence, quantity)}"
    if kind == "funding":
        if of_appeal(sentence):
            return AID
        verb = _verb_of(quantity)
        unpaid = verb is not None and (
            verb.base == "owe" or (verb.base in REPAYS and mode(verb) == "denied")
        )
        if unpaid:
            return f"{mission.name}: unpaid"  # "3 billion paid by the Treasury was not refunded"
        return _aim(sentence, quantity)
    if kind == "personnel":
        return f"{mission.name} (increment)" if quantity.more else mission.name
    whom = people(quantity.counted) if quantity.counted is not None else "people"
    return f"{whom} recruited" if _recruited(quantity) else whom
