"""What the mission and the police beside it do against gangs, and attacks upon them.

Patrols, raids, arrests, attacks repelled, places retaken or reopened, seizures, rescues, clashes,
ambushes. What a force is there to do ("a mandate to retake …") is no operation; nor is violence
among gangs or against others.
"""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.draft import Draft
from missionbrief.claims.harmed.victims import quantity_of
from missionbrief.claims.raids import arrests, attacks, kills
from missionbrief.claims.raids.actions import abroad, happened, put, undergoers
from missionbrief.claims.raids.gains import done_to, nominal, states
from missionbrief.claims.raids.ground import bases, lost, moves
from missionbrief.claims.raids.patrols import runs, searches
from missionbrief.language.article import Sentence
from missionbrief.language.attribution import attributed_to
from missionbrief.language.tokens import Token

KIND = "operation"


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the operations in `sentence`: who, what and, of arrests, how many."""
    struck = list(attacks.find(sentence))
    told = {d.trigger for d in struck}
    moved: set[Token] = set()
    for trigger, by, target, rule in [
        *done_to(sentence),
        *states(sentence),
        *nominal(sentence),
        *runs(sentence),
        *searches(sentence),
        *bases(sentence),
        *moves(sentence),
        *lost(sentence),
    ]:
        verb = trigger
        while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
            verb = verb.head
        status = put(verb) if rule != "during" else "actual"
        # What gangs burn is one event, whether told as an attack or as a loss.
        twice = rule == "burnt" and trigger in told
        twice |= rule in ("sent", "reached") and trigger in moved
        moved.add(trigger)
        if status is None or twice or abroad(sentence, verb):
            continue
        freed = [q for n in undergoers(verb) if (q := quantity_of(sentence, n))]
        number = freed[0] if rule == "rescued" and freed else None
        yield Draft(
            sentence,
            trigger,
            rule,
            actor=by,
            target=target,
            value=number.value if number else None,
            qualifier=number.qualifier if number and number.value else None,
            unit="people" if number and number.value else None,
            when=happened(sentence, trigger),
            status=status,
            attributed_to=attributed_to(sentence, trigger),
        )
    yield from arrests.find(sentence)
    yield from struck
    yield from kills.find(sentence)
