"""Whose personnel a number counts for which its own sentence names nobody: those of whom the text
near it tells. A number of officers is the mission's own only where the words say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import GROUPS
from missionbrief.claims.troops.owner_before import named_before
from missionbrief.claims.troops.owning import NOBODY, Owner, means_mission, owner_named
from missionbrief.claims.troops.people_words import BODIES, GENERIC, unit_word
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from missionbrief.claims.claim import Status
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_STATE = words("claims", "told_near", "state")
_FURTHER = frozenset({"another", "further", "additional", "more", "remaining", "other", "fresh"})
_OURS = frozenset({"we", "our", "us", "ours"})
_FOREIGN = frozenset({"foreign", "international", "multinational"})
_OFFICES = frozenset({"affair", "affairs", "ministry", "minister", "secretary", "office"})
_SENDING = frozenset({"send", "deploy", "deployment", "dispatch", "sending"})
_STATES = frozenset({"countries", "nations", "states", "governments"})
_CONTINGENT = (GROUPS | BODIES) - {"force", "forces", "personnel", "deployment", "deployments"}
_BACK, _AHEAD = 3, 4


def told_near(sentence: Sentence, count: Count) -> Owner:
    """Return whose those counted are by the text near them: the country of who speaks of "our"
    officers; whose the last were, of "another 200", or of "a contingent of 400"; the one whose
    government, parliament or court the sentence tells of. Nobody's where the sentence speaks of
    the mission as such, or the number is that by which it is known."""
    if (fellows := _fellows_of(sentence, count)) is not None:
        return fellows
    if _of_the_mission(sentence, count):
        return NOBODY
    if (ours := _speakers_own(sentence, count)) is not None:
        return ours
    # "Police personnel" are police.
    generic = count.noun is not None and count.noun.base in GENERIC and count.unit != "officers"
    if _further(sentence, count) or _of_group(sentence, count):
        found = _contributor(named_before(sentence, _BACK))
        governs = "government" in sentence.lemmas and not generic
        if found is NOBODY and governs:
            return _nations(sentence)
        if found is not NOBODY or not _by_state(sentence, count):
            return found
    if not generic and _by_state(sentence, count):
        return _nations(sentence)
    return NOBODY


def offered_by(sentence: Sentence, count: Count, status: Status) -> Owner:
    """Return the lead nation of so many police officers as it offered, or of a part of them, where
    they are still to be sent, in a text that names it: "400 of the 1,000 officers"; else nobody."""
    mission = sentence.article.mission
    to_come = status in ("planned", "pledged", "authorised") and not count.quantity.more
    text, end = sentence.span.text, count.quantity.end
    wholes = [q for q in sentence.quantities if text[end : q.start] in (" of ", " of the ")]
    whole = wholes[0] if wholes else count.quantity
    if not to_come or whole.value != mission.offered or count.unit not in ("officers", None):
        return NOBODY
    if not any(mission.lead in _countries(near) for near in sentence.article.sentences):
        return NOBODY
    return _owner(sentence, mission.lead) or NOBODY


def police_of_lead(sentence: Sentence, count: Count) -> str | None:
    """Return the lead nation for police of whom no word tells whose they are: a number of police
    alone, as the mission's police and soldiers together are not, where the text near it speaks of
    that nation ("he is one of some 450 police officers serving there")."""
    if not _police_alone(sentence, count) or _of_the_mission(sentence, count):
        return None
    lead = sentence.article.mission.lead
    return lead if _nations(sentence).name == lead else None


def _of_the_mission(sentence: Sentence, count: Count) -> bool:
    """Whether the sentence speaks of the mission before the number, or of people from anywhere."""
    mission = sentence.article.mission
    if any(
        t.lower_ in _STATES and t.pos_ != "PROPN" and sentence.name_at(t) is None
        for t in sentence.span
    ):
        return True  # "another 2,000 are expected from other countries"
    if any(q.value in mission.ceilings for q in sentence.quantities):
        return True  # "2,500 were authorised, and we never had more than 1,000"
    if any(n in mission.beside for n in _countries(sentence, count.last)):
        return True  # "a Canadian team of about 70"
    lead = sentence.span.doc[sentence.span.start : count.last + 1]
    if any(means_mission(sentence, t) or _from_abroad(t) for t in lead):
        return True
    return any(m.start < count.first for m in sentence.names_of("mission", "force"))


def _from_abroad(token: Token) -> bool:
    """Whether a word tells of people from abroad; not of a ministry of foreign affairs."""
    described = (token.head.lower_, token.head.base)
    return token.lower_ in _FOREIGN and _OFFICES.isdisjoint(described)


def _contributor(found: Owner | None) -> Owner:
    return found if found is not None and found.relation == "contributor" else NOBODY


def _further(sentence: Sentence, count: Count) -> bool:
    """Whether so many come on top of those told before: "another 200", "the remaining 600"."""
    doc, end = sentence.span.doc, sentence.span.end
    around = doc[max(sentence.span.start, count.first - 2) : min(end, count.last + 2)]
    told = {t.lower_ for t in around}
    return count.quantity.more or ("than" not in told and bool(told & _FURTHER))


def _of_group(sentence: Sentence, count: Count) -> bool:
    """Whether it is a body told of before that has so many: "the contingent, now 700 strong"."""
    doc = sentence.span.doc
    lead = doc[max(sentence.span.start, count.first - _AHEAD) : count.first]
    return any(t.lower_ in _CONTINGENT for t in lead)


def _by_state(sentence: Sentence, count: Count) -> bool:
    """Whether the sentence tells of the state that sends them, before the number or where it is
    the sending that is told of: "the plan to send 1,000 officers is on a judge's desk"."""
    lead = {w for t in sentence.span if t.i < count.first for w in (t.base, t.lower_)}
    return bool(lead & _STATE) or bool(lead & _SENDING and sentence.lemmas & _STATE)


def _fellows_of(sentence: Sentence, count: Count) -> Owner | None:
    """The country of somebody who is told to be one of so many: "Sergeant Otieno was among the 600
    officers sent"."""
    link = count.head.head
    if count.head.dep_ != "pobj" or link.lower_ not in ("among", "amongst", "of"):
        return None
    verb = link.head.head if link.lower_ == "of" and link.head.lower_ == "one" else link.head
    who = subject(verb) if verb.lemma_ == "be" else None
    if who is None or who.pos_ != "PROPN":
        return None
    name = sentence.name_at(who)
    if name is not None and name.kind != "person":
        return None
    named = sentence.article.country_of(who.text)
    found = _owner(sentence, named) if named is not None else _nations(sentence)
    return found if found is not None and found.relation == "contributor" else None


def _police_alone(sentence: Sentence, count: Count) -> bool:
    """Whether those counted are told as police alone, where the sentence names no country."""
    if set(_countries(sentence)) - set(sentence.article.mission.beside):
        return False
    units = {unit_word(sentence, t) for t in sentence.span} - {None}
    return count.unit == "officers" and units == {"officers"}


def _speakers_own(sentence: Sentence, count: Count) -> Owner | None:
    """The country of who says that "we" have or send so many."""
    lead = sentence.span.doc[max(sentence.span.start, count.first - 2 * _AHEAD) : count.first]
    behind = any(m.start > count.last and m.name.kind == "demonym" for m in sentence.names)
    if behind or not any(t.lower_ in _OURS for t in lead):
        return None  # "we have 991, 732 of them Kenyans": of the mission
    who = attributed_to(sentence, count.quantity.number) or sentence.speaker
    country = sentence.article.country_of(who) if who else None
    return _owner(sentence, country)


def _owner(sentence: Sentence, country: str | None) -> Owner | None:
    mission = sentence.article.mission
    name = mission.names.get(country or "")
    found = owner_named(sentence, name, False) if name is not None else None
    return found if found is not None and found.relation == "contributor" else None


def _nations(sentence: Sentence) -> Owner:
    """The country of which the article tells where it speaks of "the government": that of those
    named in the sentence, else in the nearest sentence before or after that names one alone."""
    sentences, at = sentence.article.sentences, sentence.number
    for near in (sentence, *reversed(sentences[:at]), *sentences[at + 1 : at + 1 + _AHEAD]):
        found = set(_countries(near)) - set(sentence.article.mission.beside)
        if found:
            one = _owner(near, found.pop()) if len(found) == 1 else None
            return one if one is not None else NOBODY
    return NOBODY


def _countries(sentence: Sentence, until: int | None = None) -> Iterable[str]:
    """The countries but the mission's own that a sentence names, or whose people it names; with
    `until` only those before that token."""
    mission = sentence.article.mission
    for mention in sentence.names:
        if until is not None and mention.start > until:
            return
        name = mention.name
        of_itself = name.kind in ("country", "demonym")
        country = name.canonical if of_itself else name.country if name.kind != "place" else None
        if country is not None and country != mission.country:
            yield country
