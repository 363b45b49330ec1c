"""What the mission and the police beside it do against gangs, and attacks upon them.

Patrols, raids, arrests, attacks repelled, places retaken or reopened, seizures, rescues, clashes,
ambushes, towns and quarters that gangs attack or take, drones sent against gangs. What a force is
there to do ("a mandate to retake …") is no operation; nor is violence among gangs. Whether a
sentence tells one at all is weighed (`learned`).
"""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.draft import Draft
from missionbrief.claims.harmed.victims import quantity_of
from missionbrief.claims.learned.standing import told
from missionbrief.claims.raids import arrests, attacks, kills
from missionbrief.claims.raids.actions import abroad, happened, put, undergoers
from missionbrief.claims.raids.alike import alike
from missionbrief.claims.raids.bases import bases, held
from missionbrief.claims.raids.gains import done_to, nominal, states
from missionbrief.claims.raids.ground import lost, moves
from missionbrief.claims.raids.onslaughts import drones, onslaughts
from missionbrief.claims.raids.patrols import runs
from missionbrief.claims.raids.searches import searches
from missionbrief.language.article import Sentence
from missionbrief.language.attribution import attributed_to
from missionbrief.language.dates import Expression
from missionbrief.language.grammar import infinitive
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_CHARGED = frozenset({"charge", "task", "entrust", "burden", "mandate", "responsible"})
_BODIES = frozenset({"mission", "force", "effort", "contingent", "coalition", "operation"})
KIND = "operation"
_YEARS = 3
_HALTS = words("claims", "held_up", "halts")
_ELSEWHERE = words("claims", "operation", "elsewhere")
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "last", "latest"})


def _may_begin(verb: Token) -> bool:
    """Whether an event is said to begin soon: "could start this week"."""
    starts = verb.lemma_ in ("start", "begin", "resume")
    return starts and any(c.lower_ in ("could", "may", "can") for c in verb.children)


def _opening(sentence: Sentence) -> Expression | None:
    """The only expression of time of a sentence, where it opens it."""
    dates = sentence.dates
    return dates[0] if len(dates) == 1 and dates[0].start == 0 else None


def _long_ago(sentence: Sentence, date: Expression | None) -> bool:
    """Whether an event lies years before publication: it was another force's."""
    days = sentence.resolve(date) if date is not None else None
    published = sentence.article.document.published.earliest
    return bool(days and days.end and published and days.end.year < published.year - _YEARS)


def _nth(verb: Token) -> bool:
    """Whether an infinitive tells of one in a row: "the fifth quarter to be besieged"."""
    told_of = verb.dep_ in ("relcl", "acl", "xcomp") and infinitive(verb)
    near = verb.doc[max(verb.sent.start, verb.i - 9) : verb.i]
    return told_of and any(t.lower_ in _ORDINALS for t in near)


def _standing(trigger: Token) -> bool:
    """Whether what is told is the standing task of a force and no event: "a force charged with
    taking back the city", "the mission fighting gangs"."""
    if trigger.tag_ != "VBG":
        return False
    if trigger.dep_ == "pcomp" and trigger.head.lower_ in ("with", "for"):
        return trigger.head.head.base in _CHARGED
    return trigger.dep_ == "acl" and trigger.head.lower_ in _BODIES


def _nameless(sentence: Sentence, trigger: Token) -> bool:
    """Whether an event is told in the quoted words of somebody whom nobody names."""
    return any(who is None and start <= trigger.idx < end for start, end, who in sentence.spoken)


def _theirs(noun: Token) -> bool:
    """Whether an operation is that of those from whom the mission has losses in it: "an offensive
    in which the mission lost a vehicle"."""
    return any(c.dep_ == "relcl" and c.lemma_ in ("lose", "suffer") for c in noun.children)


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the operations in `sentence`: who, what and, of arrests, how many."""
    drafts = told(KIND, sentence, ruled)
    if drafts is not None:
        yield from drafts or alike(sentence)


def ruled(sentence: Sentence) -> Iterator[Draft]:
    """Yield the operations that the rules find; those against others elsewhere are none."""
    if not sentence.lemmas.isdisjoint(_ELSEWHERE):
        return
    struck = list(attacks.find(sentence))
    attacked = {d.trigger for d in struck}
    moved: set[Token] = set()
    found = [
        *done_to(sentence),
        *states(sentence),
        *nominal(sentence),
        *runs(sentence),
        *searches(sentence),
        *bases(sentence),
        *held(sentence),
        *moves(sentence),
        *(fallen := list(lost(sentence))),
        *(onslaughts(sentence) if not fallen and not struck else ()),
        *drones(sentence),
    ]
    killed = list(kills.find(sentence))
    acted = {t for t, _, _, rule in found if rule != "during"} | attacked
    acted |= {d.trigger for d in killed}
    for trigger, by, target, rule in found:
        verb = trigger
        while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
            verb = verb.head
        status = put(verb) if rule != "during" else "actual"
        if rule == "going-on" and status == "actual" and verb.base in _HALTS:
            status = "frozen"
        if status is None and rule == "going-on" and _may_begin(verb):
            status = "planned"
        if status == "planned" and _nth(verb):
            status = "actual"
        # What gangs burn is one event, whether told as an attack or as a loss.
        twice = rule == "burnt" and trigger in attacked
        twice |= rule in ("sent", "reached") and trigger in moved
        moved.add(trigger)
        date = happened(sentence, trigger) or (
            _opening(sentence) if rule in ("drones", "onslaught") else None
        )
        if status is None or twice or abroad(sentence, verb) or _long_ago(sentence, date):
            continue
        if _standing(trigger) or (rule == "during" and (_theirs(trigger) or verb in acted)):
            continue  # "confronted the gang during an operation" is one
        if status == "actual" and rule == "lost" and _nameless(sentence, trigger):
            status = "reported"
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
            when=date,
            status=status,
            attributed_to=attributed_to(sentence, trigger),
        )
    yield from arrests.find(sentence)
    yield from (d for d in struck if not _standing(d.trigger))
    yield from killed
