"""Strengths, pledges and ceilings: how many personnel whoever has, offers or may have there."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import actor
from missionbrief.claims.draft import Draft
from missionbrief.claims.law.courts import is_court
from missionbrief.claims.mission_words import none_there_yet
from missionbrief.claims.troops.bare_shapes import of_a_sort
from missionbrief.claims.troops.carried import provided_for
from missionbrief.claims.troops.comings import comings, more_on_the_way, never_came
from missionbrief.claims.troops.described import ceiling
from missionbrief.claims.troops.event_status import purpose
from missionbrief.claims.troops.headcount import Count, counts
from missionbrief.claims.troops.joint import apiece
from missionbrief.claims.troops.owners import last_named, of_known_size, owner_of
from missionbrief.claims.troops.owning import owner_named
from missionbrief.claims.troops.parts_of import (
    PARTS,
    came_before,
    coming_before,
    goes_on,
    in_passing,
    linked,
    shared_days,
    shares_verb,
    spelt_out,
)
from missionbrief.claims.troops.people_words import BODIES, GENERIC, unit_word
from missionbrief.claims.troops.reckoned import FEW, is_reckoned
from missionbrief.claims.troops.shares import shares
from missionbrief.claims.troops.strength import put
from missionbrief.claims.troops.told_near import offered_by, police_of_lead, told_near
from missionbrief.claims.troops.wholes import COMES, unsurpassed
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import predicate, subject
from missionbrief.language.modality import mode
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.claims.troops.owning import Owner
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

KIND = "personnel"

_MEMBERED = re.compile(r"[\d,]+-?(?:member|strong|man|person)\b")
_PRESENT = frozenset({"now", "at present", "currently", "presently", "at the moment", "today"})
_TOGETHER = (" at once", " at one go", " in one go", " at the same time", " at one time")
_MADE_OF = frozenset({"include", "comprise", "consist", "number", "have"})
_DECISIONS = words("claims", "personnel", "decisions")
_CONTESTS = words("claims", "personnel", "contests")
_DISPUTES = frozenset({"debate", "row", "discussion", "dispute", "case", "challenge", "petition"})
_DEFINITE = frozenset({"the", "its", "their", "our", "his", "her", "these", "those", "'s", "all"})


def _definite(sentence: Sentence, count: Count) -> bool:
    """Whether the phrase speaks of known ones: "the 400 officers", "its 24 soldiers"."""
    before = sentence.span.doc[max(sentence.span.start, count.first - 3) : count.first]
    for token in reversed(before):
        if token.lower_ in _DEFINITE:
            return True
        if token.pos_ not in ("ADJ", "ADV", "PROPN", "PART"):
            return False
    return False


def _speakers(sentence: Sentence, count: Count) -> Owner | None:
    """The country of the person credited, who says how many "we" or "the government" send."""
    lead = sentence.span.doc[max(sentence.span.start, count.first - 6) : count.first]
    ours = any(t.lower_ == "we" or (t.lower_ == "government" and t.dep_ == "nsubj") for t in lead)
    if not ours:
        return None
    who = attributed_to(sentence, count.quantity.number)
    named = (m.name for m in sentence.names_of("person") if m.name.canonical == who)
    found = (owner_named(sentence, name, False) for name in named)
    return next((o for o in found if o is not None and o.relation == "contributor"), None)


def _since(sentence: Sentence, date: Expression | None) -> bool:
    """Whether an expression of time runs from then until now."""
    if date is None:
        return False
    tokens = sentence.tokens_of(date)
    first = tokens[0] if tokens else None
    before = first.nbor(-1).lower_ if first is not None and first.i else ""
    return "since" in (before, first.lower_ if first is not None else "")


def _beside(number: Token) -> bool:
    """Whether so many are only told beside what somebody has done since a day: "has led the mission
    since June with 700 officers there", "has led it since June, sending 700"."""
    verb = next((t for t in number.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is not None and verb.tag_ == "VBG" and verb.dep_ == "advcl":
        return True
    if verb is None or not any(c.dep_ == "dobj" for c in verb.children):
        return False
    above = takewhile(lambda t: t != verb, number.ancestors)
    return any(t.dep_ == "prep" and t.lower_ == "with" and t.head == verb for t in above)


def _of_another(date: Expression, status: Status) -> bool:
    """Whether a date cannot be that of the number: the present of those foreseen ("430 serve at
    present, against a target of 2,500")."""
    return status in ("planned", "authorised") and date.text.lower() in _PRESENT


def _of_errand(sentence: Sentence, count: Count, date: Expression) -> bool:
    """Whether a date is only that on which others went to see to the coming of those counted: "four
    were sent in May to prepare the deployment of 90"."""
    tokens = sentence.tokens_of(date)
    return any(
        verb.pos_ == "VERB" and purpose(verb) and bool(tokens) and tokens[0].i < verb.i
        for verb in count.head.ancestors
    )


def _of_dispute(sentence: Sentence, count: Count, date: Expression) -> bool:
    """Whether a date is only that on which somebody contested what others mean to do: "opposed
    last May a plan of the cabinet to fly out 300 soldiers"."""
    for noun in count.head.ancestors:
        verb = noun.head
        over = noun.dep_ == "pobj" and verb.head.base in _DISPUTES
        contested = noun.dep_ == "dobj" and verb.base in _CONTESTS
        if noun.base in _DECISIONS and (contested or over):
            inside = {t.i for t in noun.subtree}
            return not any(t.i in inside for t in sentence.tokens_of(date))
    return False


def _of_those_gone(count: Count, status: Status) -> bool:
    """Whether the verb tells only when a part of those counted came: "half of the 800 soldiers
    arrived on Thursday"."""
    verb = predicate(count.head)
    came = verb is not None and verb.lemma_ in COMES and mode(verb) == "actual"
    return came and status != "actual" and count.head.dep_ == "pobj"


def _of_what_follows(count: Count) -> bool:
    """Whether the verb tells what is to become of those counted, who are there: "the two officers
    serving there will be replaced in September"."""
    verb = predicate(count.head)
    done = count.head.dep_ in ("nsubj", "nsubjpass") and verb is not None
    return done and verb is not None and mode(verb) == "planned"


def _ahead(sentence: Sentence, date: Expression) -> bool:
    """Whether a date is still to come when the article is published."""
    days, published = sentence.resolve(date), sentence.article.document.published.latest
    return bool(days and days.start and published and days.start > published)


def _never_had(sentence: Sentence, count: Count, told: list[Draft]) -> bool:
    """Whether they are the whole of which never so much as the part told before was there: "never
    had even 1,000 of the 2,500 men it was to have"."""
    lead = sentence.span.doc[max(sentence.span.start, count.first - 2) : count.first]
    of = any(t.lower_ == "of" for t in lead)
    return of and bool(told) and (told[-1].status, told[-1].qualifier) == ("actual", "at_most")


def _in_stages(sentence: Sentence, count: Count) -> bool:
    """Whether it is only denied that so many go together: "will not send all 600 at once"."""
    verb = predicate(count.head)
    rest = sentence.span.doc.text_of(verb.i, sentence.span.end).lower() if verb is not None else ""
    return any(way in rest for way in _TOGETHER)


def _of_the_comers(count: Count) -> Token | None:
    """The body told of before that those counted are told to be in: "the team includes 18 men"."""
    verb = predicate(count.head)
    whole = subject(verb) if verb is not None and verb.base in _MADE_OF else None
    if whole is None or whole.base not in BODIES or count.head.i < whole.i:
        return None
    return whole if any(c.lower_ in ("the", "this") for c in whole.children) else None


def _there_are(count: Count) -> bool:
    """Whether it is told how many are there: "at the time there were fewer than 1,000 in Haiti"."""
    verb = predicate(count.head)
    finite = verb is not None and verb.tag_ in ("VBD", "VBZ", "VBP")
    return verb is not None and finite and any(c.dep_ == "expl" for c in verb.children)


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the strengths, pledges and ceilings in `sentence`. Those who came or left on a day are
    arrivals, but for those still to come."""
    found = list(counts(sentence))
    if not found:
        yield from shares(sentence)
        return
    moved = {
        coming.count.quantity.start: coming
        for coming in comings(sentence)
        if coming.count is not None
        and not any(told(coming) for told in (in_passing, never_came, more_on_the_way))
    }
    gone = set(moved)
    # A part that comes is told with its whole: their phrases end with one token.
    came = {c.count.last for c in moved.values() if c.count is not None and c.way != "out"}
    told: list[Draft] = []
    numbers = [c.quantity.number for c in found]
    unit: str | None = None
    owned: Owner | None = None
    for count in found:
        quantity = count.quantity
        # A bare size takes up what is told of others alone: "how 5,500 soldiers are to be found …".
        carried = unit if told or count.rule != "bare-size" else None
        unit = count.unit or carried or _unit_near(sentence, count)
        before = owned
        owned = owner_of(sentence, count.first, count.last, count.head)
        owned = of_known_size(sentence, owned, quantity.value, count.head)
        if owned.relation == "none" and before is not None and before.relation == "mission":
            owned = before
        generic = count.noun is not None and count.noun.base in GENERIC
        if owned.relation == "none" and (quantity.value or 0) < FEW and not generic:
            owned = last_named(sentence)
        if owned.relation == "none":
            owned = _speakers(sentence, count) or owned
        if moved and of_a_sort(sentence, count.last):
            continue
        definite = _definite(sentence, count)
        if quantity.start in gone or quantity.value is None:
            continue
        provided = provided_for(count.head)
        if provided and not definite:
            continue  # "equipment for 200 officers" has nobody there
        whole_body = _of_the_comers(count)
        if definite and came_before(sentence, quantity.value):
            continue
        whole = count is found[0] or count.rule != "bare-them" or bool(told)
        joined = bool(told) and linked(sentence, told[-1], count)
        if joined and owned.relation == "none":
            owned = before or owned
        if (not joined and not is_reckoned(sentence, count, owned, definite)) or not whole:
            continue
        if owned.relation == "none":
            owned = told_near(sentence, count)
        status = put(sentence, count, definite, owned)
        if (told and (joined or shares_verb(sentence, count, told[-1]))) or (
            told
            and status == "actual"
            and count.noun is not None
            and spelt_out(sentence, told[-1], count)
        ):
            status = told[-1].status
        elif status in ("planned", "actual") and told and told[-1].status == "authorised":
            # "a ceiling of 5,550, comprising 5,500 in uniform", "of whom 50 would be civilians"
            status = "authorised" if goes_on(sentence, count, told[-1]) else status
        elif (
            status == "actual"
            and (count.rule in PARTS or whole_body is not None)
            and coming_before(sentence, whole_body)
            and not _there_are(count)
        ):
            status = "planned"
        if status == "actual" and _called_so(sentence, count):
            status = "authorised"
        qualifier = quantity.qualifier
        if qualifier == "exact" and ceiling(sentence, count):
            qualifier = "at_most"
        if status == "denied" and _in_stages(sentence, count):
            status = "planned"
        if status == "denied" and (qualifier, "more" in sentence.lemmas) == ("at_most", True):
            status = "actual"  # "does not have more than 50 there": as many as that it may have
        if status in ("denied", "actual") and unsurpassed(sentence, count):
            status, qualifier = "actual", "at_most"
        elif status == "denied" and _never_had(sentence, count, told):
            status = "planned"
        if status == "actual" and none_there_yet(sentence):
            status = "planned"
        of_comers = status == "actual" and count.last in came
        status = "planned" if of_comers else status
        date = when(sentence, quantity.number, numbers) if not of_comers else None
        foreseen = status in ("pledged", "planned", "authorised")
        if _since(sentence, date) and (foreseen or _beside(quantity.number)):
            # What is foreseen does not run "since June": what was sent does.
            date = None
        if date is not None and (
            provided
            or _of_those_gone(count, status)
            or _of_another(date, status)
            or _of_errand(sentence, count, date)
            or _of_dispute(sentence, count, date)
        ):
            date = None
        if (
            date is not None
            and status == "actual"
            and (_ahead(sentence, date) or _of_what_follows(count))
        ):
            date = None  # "will cut its contingent, now of 700, in March": the day of the cut
        there = status == "actual" or not told or told[0].status == status
        if owned.relation == "none":
            owned = offered_by(sentence, count, status)
        who = owned.name or police_of_lead(sentence, count) or actor(sentence, count.head)
        own = unit if count.unit else _unit_of_force(sentence, owned) or unit
        if count.unit is None and owned.relation == "mission" and told:
            another = count.rule == "bare-size" and told[-1].status != status
            # "150 soldiers, taking the force to 1,000"
            own = "personnel" if another or told[-1].actor != who else own
        draft = Draft(
            sentence,
            quantity.number,
            count.rule if owned.name else f"{count.rule}-unnamed",
            actor=who,
            target=_target(sentence, quantity),
            value=quantity.value,
            qualifier=qualifier,
            unit=own,
            when=date,
            days=shared_days(sentence, count, told) if date is None and there else None,
            status=status,
            attributed_to=_source(sentence, quantity.number, who),
            key=(who, quantity.value, own),
        )
        told.append(draft)
        for each in apiece(sentence, count.head, count.last, who):
            yield draft.put(actor=each, key=(each, quantity.value, own))
    yield from shares(sentence)


def _source(sentence: Sentence, number: Token, whose: str) -> str | None:
    """Whom a number is credited to: not a country that only speaks of so many of its own, of
    others' number ("Benin's offer is for 1,500; the Bahamas has spoken of 150")."""
    whom = attributed_to(sentence, number)
    if whom is not None and is_court(sentence, whom):
        return None  # What a court rules on is how many others would send.
    name = sentence.article.mission.names.get(whom or "")
    if name is None or name.kind != "country" or whom == whose:
        return whom
    near = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number + 1]
    return None if any(_speaks_of_number(s, whom) for s in near) else whom


def _speaks_of_number(sentence: Sentence, country: str | None) -> bool:
    """Whether a country only "speaks of" a number in a sentence."""
    for verb in sentence.tokens:
        if verb.base not in ("speak", "talk") or (who := subject(verb)) is None:
            continue
        name = sentence.name_at(who)
        of = [g for c in verb.children if c.lower_ == "of" for g in c.children]
        if (
            name is not None
            and name.canonical == country
            and any(t.like_num for g in of for t in g.subtree)
        ):
            return True
    return False


def _called_so(sentence: Sentence, count: Count) -> bool:
    """Whether a number is part of what a force that is to follow the mission is called, which tells
    its ceiling and nobody there: "the 5,500-member Gang Suppression Force"."""
    name = sentence.name_at(count.head) or sentence.name_at(count.head.head)
    hyphened = sentence.span.doc.text_of(count.first, min(count.first + 4, sentence.span.end))
    return name is not None and name.kind == "force" and _MEMBERED.match(hyphened) is not None


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without those of nobody named that only repeat a number told of somebody:
    "the 230 officers", after "230 Kenyan officers"."""
    named = {d.value for d in drafts if not d.rule.endswith("-unnamed")}
    return [d for d in drafts if not d.rule.endswith("-unnamed") or d.value not in named]


def _unit_near(sentence: Sentence, count: Count) -> str:
    """The unit of a number that tells none: that of the word for them in its sentence, which it may
    share with the next number ("75 Guatemalan and eight Salvadoran troops")."""
    following = next((c for c in counts(sentence) if c.first > count.last and c.unit), None)
    if count.rule == "bare-listed" and following is not None:
        between = sentence.span.doc[count.last + 1 : following.first]
        if between and all(t.pos_ in ("ADJ", "PROPN", "CCONJ", "DET") for t in between):
            return following.unit or "personnel"
    if count.rule == "bare-size" and (sized := _unit_sized(sentence, count)) is not None:
        return sized
    near = [u for t in sentence.span if (u := unit_word(sentence, t)) in ("officers", "soldiers")]
    if near and count.rule not in ("bare-of", "bare-size"):
        return near[0] if len(set(near)) == 1 else "personnel"
    after = [c for c in counts(sentence) if c.first > count.first and c.unit]
    return after[0].unit or "personnel" if after else "personnel"


def _unit_sized(sentence: Sentence, count: Count) -> str | None:
    """The unit of those whose number is told: "raise the number of Kenyan officers to 1,000"."""
    lead = sentence.span.doc[sentence.span.start : count.first]
    whole = next((t for t in reversed(lead) if t.base == "number" and t.pos_ == "NOUN"), None)
    of = [g for c in whole.children if c.lower_ == "of" for g in c.children] if whole else []
    return next((u for t in of if (u := unit_word(sentence, t))), None)


def _unit_of_force(sentence: Sentence, owned: Owner) -> str | None:
    """What those of a force are, where no word says so: "twenty come from the Jamaica Defence
    Force"."""
    name = sentence.article.mission.names.get(owned.name or "")
    return name.unit if name is not None and name.kind == "organisation" else None


def _target(sentence: Sentence, quantity: Quantity) -> str:
    """The mission; an increment is marked, so that it is never taken for a total."""
    name = sentence.article.mission.name
    return f"{name} (increment)" if quantity.more else name
