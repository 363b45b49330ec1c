"""Official visits, made or planned: who of rank goes where.

Journeys of contingents are arrivals. A departure for a place is a visit there; a return is none.
What the rules find is weighed (`learned`).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from missionbrief.claims.draft import Draft
from missionbrief.claims.learned.named import travellers_in
from missionbrief.claims.learned.standing import standing
from missionbrief.claims.taking_part.participation import in_haiti
from missionbrief.claims.travel.destinations import SEATS, Destination
from missionbrief.claims.travel.journeys import CANCELS, by_verb
from missionbrief.claims.travel.presence import by_presence, in_passing, serves
from missionbrief.claims.travel.routes import GOES, LEAVES, at_base
from missionbrief.claims.travel.trips import by_noun
from missionbrief.language.article import Sentence
from missionbrief.language.attribution import REPORTING, attributed_to
from missionbrief.language.dates import Expression
from missionbrief.language.grammar import climb, subject, verb_above
from missionbrief.language.modality import negated
from missionbrief.language.tokens import Token
from missionbrief.language.when import when
from missionbrief.lexicon import words

KIND = "visit"
_NEAR = 6
_SIDES = frozenset({"left", "right", "centre", "center"})
_VISITS = frozenset({"visit", "arrive", "stop", "stay"})
_JOURNEYS = words("claims", "visit", "nouns") | {"journey", "travel"}


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the official visits in `sentence`: `target` is the country, `place` the town in it."""
    for proposal in standing(KIND, sentence, travellers_in, ruled):
        yield from proposal.drafts


def ruled(sentence: Sentence) -> Iterator[Draft]:
    """Yield the visits that the rules find."""
    found = [*by_verb(sentence), *by_noun(sentence), *by_presence(sentence)]
    if found and _caption(sentence):
        return
    triggers = [trigger for trigger, *_ in found]
    for trigger, places, who, status, rule in found:
        date = _when(sentence, trigger, triggers)
        dated = date or (_timetabled(trigger) and _when(sentence, trigger, []))
        if _timetabled(trigger) and dated and status == "actual":
            status = "planned"
        if status == "planned" and _called_off(sentence, trigger):
            status = "denied"
        if status == "planned" and _only_invited(trigger):
            status = "called_for"
        if (rule == "due" or _timetabled(trigger)) and _past(sentence, date):
            date = None
        for (person, home), where in product(who, places):
            if _of_himself(sentence, trigger, person):
                continue
            if serves(sentence, person) and where.country == sentence.article.mission.country:
                continue
            if not _concerns(sentence, home, where) or _home_again(sentence, trigger, home, where):
                continue
            if rule == "present" and where.place in SEATS and date is None and in_passing(trigger):
                continue  # "after he told a meeting in New York": it is told for what he said there
            inside = home != where.country or _within_country(sentence, where, rule)
            if not inside and not at_base(sentence, trigger):
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
                attributed_to=_source(sentence, trigger),
            )


def _caption(sentence: Sentence) -> bool:
    """Whether a sentence only tells who is to be seen in a picture: "X, right, meets with Y in New
    York on September 18, 2023", "X and Y (not pictured) meet in Washington"."""
    if sentence.lemmas.isdisjoint(_SIDES | {"picture", "pictured"}):
        return False
    doc, start, end = sentence.span.doc, sentence.span.start, sentence.span.end
    for token in sentence.tokens:
        before = doc[token.i - 1].text if token.i > start else ""
        after = doc[token.i + 1].text if token.i + 1 < end else ""
        aside = (before, after) in ((",", ","), ("(", ")"), ("not", ")"))
        if aside and (token.lower_ in _SIDES or token.lower_ == "pictured"):
            return True
    return False


def _of_himself(sentence: Sentence, trigger: Token, person: str) -> bool:
    """Whether a title in what somebody says is taken for his own: a speaker does not call himself
    "the Secretary"."""
    speaker, who = sentence.speaker_at(trigger), subject(trigger)
    if speaker is None or who is None or who.pos_ == "PRON":
        return False
    return speaker.split()[-1].casefold() == person.split()[-1].casefold()


def _source(sentence: Sentence, trigger: Token) -> str | None:
    """Who tells of a journey; not who is told to have spoken on it: "the president's own visit,
    during which he said"."""
    nominal = trigger.pos_ == "NOUN"
    spoke = nominal and any(t.dep_ == "relcl" and t.base in REPORTING for t in trigger.children)
    return attributed_to(sentence, trigger) if not spoke else None


def _called_off(sentence: Sentence, trigger: Token) -> bool:
    """Whether a journey that was planned is told to have been called off: "had planned to go, but
    the trip was called off"."""
    for verb in sentence.tokens:
        off = verb.base in CANCELS and (
            verb.base not in ("call", "put") or any(c.lower_ == "off" for c in verb.children)
        )
        things = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
        if off and verb.i > trigger.i and any(c.base in _JOURNEYS for c in things):
            return not negated(verb)
    return False


def _only_invited(trigger: Token) -> bool:
    """Whether somebody is only invited, and nobody tells that he will come: "invited her to pay a
    visit to Nairobi", not "accepted an invitation", "was invited and will go"."""
    verb = next((t for t in climb(trigger) if t.base == "invite"), None)
    said = verb is not None and any(t.base == "accept" for t in verb.sent)
    return verb is not None and verb.pos_ == "VERB" and not said


def _home_again(sentence: Sentence, trigger: Token, home: str | None, where: Destination) -> bool:
    """Whether somebody whose country nobody tells returns to a country that is none of the
    mission's: most likely his own."""
    away = where.country != sentence.article.mission.country and where.place not in SEATS
    return trigger.base == "return" and home is None and away


def _concerns(sentence: Sentence, home: str | None, where: Destination) -> bool:
    """Whether a journey to a third country may have to do with the mission: a sentence near by
    speaks of it or of its country, or none of the article does."""
    mission, said = sentence.article.mission, sentence.article.sentences
    if where.country in (mission.country, mission.lead) or home == mission.country:
        return True
    if where.place in SEATS or where.country == "United States":
        return True
    near = said[max(0, sentence.number - _NEAR) : sentence.number + _NEAR]
    return any(in_haiti(s) for s in near) or not any(in_haiti(s) for s in said)


def _when(sentence: Sentence, trigger: Token, rivals: list[Token]) -> Expression | None:
    """When a journey is; what is told before, after or ahead of it has another date."""
    date = when(sentence, trigger, rivals) or _of_clause(sentence)
    if date is None or (trigger.pos_ in ("VERB", "AUX") and trigger.dep_ != "pcomp"):
        return date
    apart = trigger.dep_ == "pcomp" or (
        trigger.dep_ == "pobj" and trigger.head.lower_ not in ("during", "on", "in", "for")
    )
    called_off = trigger.dep_ == "dobj" and trigger.head.base in CANCELS
    inside = {t.i for t in trigger.subtree}
    own = all(t.i in inside for t in sentence.tokens_of(date))
    return date if own or not (apart or called_off) else None


def _of_clause(sentence: Sentence) -> Expression | None:
    """The only time of a sentence, where a clause on a place tells of the visit there: "in Santo
    Domingo, which he was visiting on Thursday"."""
    if len(sentence.dates) != 1:
        return None
    verb = verb_above(sentence.tokens_of(sentence.dates[0]))
    if verb is None or verb.dep_ != "relcl" or verb.base not in _VISITS:
        return None
    name = sentence.name_at(verb.head)
    place = verb.head.ent_type_ in ("GPE", "FAC") or (name is not None and name.kind == "place")
    return sentence.dates[0] if place else None


def _timetabled(trigger: Token) -> bool:
    """Whether a journey is told in the bare present, as a timetable does: "flies on Saturday",
    "leaves for a visit on Sunday"."""
    if trigger.pos_ == "NOUN" and trigger.dep_ == "pobj" and trigger.head.lower_ in ("for", "on"):
        verb = trigger.head.head
        return verb.pos_ == "VERB" and verb.base in GOES | LEAVES and _timetabled(verb)
    helped = any(c.dep_ in ("aux", "auxpass") for c in trigger.children)
    # The parser may take "Blinken heads to Haiti" for a noun.
    nominal = trigger.tag_ == "NNS" and trigger.dep_ == "ROOT"
    told = trigger.tag_ in ("VBZ", "VBP") and trigger.lemma_ != "be"
    return (told or nominal) and not helped


def _past(sentence: Sentence, date: Expression | None) -> bool:
    """Whether a date lies before publication, where what is told lies ahead of it."""
    days = sentence.resolve(date) if date is not None else None
    published = sentence.article.document.published.earliest
    return bool(days and days.end and published and days.end < published)


def _within_country(sentence: Sentence, where: Destination, rule: str) -> bool:
    """Whether a journey at home counts: that to a town of the mission's country, on a visit."""
    home = sentence.article.mission.country
    journeys = ("visit", "mentioned", "went", "flew-in")
    capital = sentence.article.mission.capital if rule in ("went", "flew-in") else None
    away = where.place not in (home, None, capital)
    return rule in journeys and where.country == home and away


def _days(draft: Draft) -> tuple[object, object] | None:
    days = draft.sentence.resolve(draft.when) if draft.when else None
    return (days.start, days.end) if days else None


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with one for each visit that the article tells several times.

    A visit only mentioned goes where the article tells it otherwise. One without a date goes where
    the same has been told before, and one whose date has been told too; a later sentence that adds
    a date stands for itself.
    """
    told = [d for d in drafts if d.rule != "mentioned"]
    firm = {(d.actor, d.target) for d in told}
    dated = {(d.actor, d.target) for d in told if _days(d) is not None}
    late = {
        (d.actor, d.target, d.status)
        for d in drafts
        if d.rule == "mentioned" and _days(d) is not None and (d.actor, d.target) not in dated
    }
    kept: list[Draft] = []
    for draft in drafts:
        mentioned, days = draft.rule == "mentioned", _days(draft)
        if not mentioned and days is None and (draft.actor, draft.target, draft.status) in late:
            continue  # The sentence that mentions it again tells its day.
        other = firm if days is None else dated
        if mentioned and (draft.actor, draft.target) in other:
            continue
        same = [
            i
            for i, d in enumerate(kept)
            if (d.actor, d.target, d.status) == (draft.actor, draft.target, draft.status)
        ]
        twin = next((i for i in same if days is None or _days(kept[i]) == days), None)
        if twin is None:
            twin = next((i for i in same if kept[i].sentence is draft.sentence), None)
            if twin is not None and _days(kept[twin]) is None:
                kept[twin] = draft
                continue
        if twin is None:
            kept.append(draft)
    return kept
