"""Numbers that no rule reads, told apart by what labelled sentences teach of numbers.

What such a number counts, in which unit and how it stands (`learned("count")`) is told by the
words around it; whose it is, its days and its source by the same grammar as elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from missionbrief.claims.amounts.rewards import is_reward
from missionbrief.claims.amounts.wished import to_kin
from missionbrief.claims.draft import Draft
from missionbrief.claims.harmed.losses import by_nature, told_worldwide
from missionbrief.claims.harmed.parts import looked_after
from missionbrief.claims.harmed.rates import per_time
from missionbrief.claims.harmed.residents import abroad, of_inhabitants
from missionbrief.claims.harmed.tolls import harmed
from missionbrief.claims.harmed.untold import in_another_mission
from missionbrief.claims.harmed.wounds import ILLNESSES
from missionbrief.claims.learned import signs
from missionbrief.claims.learned.no_figure import (
    alone,
    between,
    credited,
    grown,
    is_year,
    jailed,
    low_end,
    more_by,
    of_gangs,
    only_supposed,
    share_put_at,
)
from missionbrief.claims.learned.no_money import (
    funded,
    held_back,
    not_granted,
    of_another_thing,
    of_here,
    requested,
    to_pay_for_others,
)
from missionbrief.claims.learned.no_people import (
    at_home,
    held_by_gangs,
    marches,
    may_be,
    no_strength,
    not_ours,
    of_moves,
    only_would,
    promised,
    ranked,
    recruited,
    tells_harm,
    under_gangs,
)
from missionbrief.claims.learned.nobody_harmed import nobody_harmed, taken_away
from missionbrief.claims.learned.number_drafts import draft_of, in_need, of_residents
from missionbrief.claims.learned.number_words import GIVES_AID, OURS, verb_of
from missionbrief.claims.learned.scale import choices
from missionbrief.claims.ranges import conversion, of_unknown_part, replaced
from missionbrief.claims.troops.bare_shapes import more_things, of_a_sort
from missionbrief.claims.troops.bystanders import comes_to_look
from missionbrief.claims.troops.carried import provided_for
from missionbrief.claims.troops.outside import unknown_place
from missionbrief.claims.troops.shares import would_send
from missionbrief.language.modality import mode, negated

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence

NAME = "count"
NONE = "none"
KINDS = frozenset({"personnel", "arrival", "casualty", "violence", "displacement", "funding"})
"""The kinds that a number may be of."""
LIKELY = 0.5
"""From this share on a number is taken for what it most likely counts."""
# No force of the mission's is that large: "Kenya's police have 100,000 officers".
_MOST = 20_000
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
        if share_put_at(sentence, quantity) or is_year(quantity) or jailed(sentence, quantity):
            continue
        if quantity.percent and (of_gangs(quantity) or would_send(quantity.number)):
            continue
        if (
            grown(quantity)
            or more_by(sentence, quantity)
            or alone(quantity)
            or low_end(sentence, quantity)
            or of_inhabitants(quantity)
            or credited(sentence, quantity)
            or of_a_sort(sentence, quantity.number.i)
        ):
            continue
        if only_supposed(quantity) or (quantity.currency and conversion(sentence, quantity, money)):
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
        if kind != "funding" and not may_be(kind, quantity):
            continue
        ill = bool(sentence.lemmas & ILLNESSES)
        if kind in ("casualty", "violence") and (
            ill or by_nature(sentence) or told_worldwide(sentence)
        ):
            continue
        harms = kind in ("casualty", "violence") and not quantity.percent
        if harms and (nobody_harmed(sentence, quantity) or between(sentence, quantity)):
            continue
        if harms and (word := verb_of(quantity)) is not None and in_another_mission(word):
            continue
        if kind == "casualty" and at_home(sentence):
            continue
        if kind == "displacement" and only_would(quantity):
            continue
        if harms and looked_after("injured", quantity.number, harmed(sentence)):
            continue
        if (harms or kind == "displacement") and per_time(sentence, quantity.end):
            continue
        held = kind == "violence" and bool(quantity.percent) and held_by_gangs(sentence, quantity)
        if kind == "violence" and quantity.percent and not held and not tells_harm(sentence):
            continue
        if kind == "violence" and quantity.percent and funded(quantity):
            continue
        if kind in OURS and not_ours(sentence, quantity):
            continue
        if kind in ("personnel", "arrival") and (
            more_things(sentence, quantity) or provided_for(quantity.counted or quantity.number)
        ):
            continue
        above = verb_of(quantity)
        if (
            kind == "arrival"
            and above is not None
            and comes_to_look(above)
            and not ranked(quantity)
        ):
            continue
        if kind == "funding" and (
            to_kin(verb_of(quantity), quantity.number)
            or not of_here(sentence)
            or of_another_thing(sentence, quantity)
            or to_pay_for_others(sentence, quantity)
            or not_granted(quantity)
        ):
            continue
        counted = quantity.counted or quantity.number
        if kind == "displacement" and (
            unknown_place(sentence, counted.i)
            or of_moves(sentence, quantity)
            or under_gangs(sentence, quantity)
            or marches(quantity)
            or of_residents(sentence, quantity)
        ):
            continue
        if kind == "personnel" and (
            (quantity.value or 0) > _MOST or no_strength(sentence, quantity)
        ):
            continue
        told.append(frozenset({f"of:{kind}"}))
        unit = "percent" if quantity.percent else units.likeliest(told)[0]
        if kind == "violence" and not quantity.percent and recruited(quantity):
            unit = "people"
        if kind == "violence" and unit in ("killed", "injured") and taken_away(verb_of(quantity)):
            unit = "people"  # "nine workers were taken as well"
        if unit == "injured" and "fatally" in sentence.lemmas:
            unit = "killed"  # "five of whom were fatally wounded"
        verb = verb_of(quantity)
        denied = verb is not None and verb.lemma_ == "be" and negated(verb) and kind in OURS
        status = "denied" if denied else cast("Status", statuses.likeliest(told)[0])
        if status == "actual" and kind in _THERE and promised(quantity):
            status = "pledged"
        if kind == "displacement" and status == "actual" and verb is not None:
            aided = verb.base in GIVES_AID and not in_need(quantity)
            ahead = aided and mode(verb) == "planned"
            status = "planned" if ahead else status  # "hope to reach 3.6 million people"
        if kind == "funding" and status == "actual" and requested(quantity):
            status = "called_for"
        if kind == "funding" and status != "frozen" and held_back(sentence, quantity):
            continue  # "withheld the remaining $40 million" of a gift told before
        draft = draft_of(sentence, quantity, kind, unit, status)
        if held:
            draft = draft.put(actor="gangs", target="territory under gang control")
        yield kind, draft
