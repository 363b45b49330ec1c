"""Where a thing happened or holds whose own words name no place: as told beside it.

What goes on with an incident told just before ("three others were wounded", "patrols there have
been doubled") is of the incident's place. Counts of the dead, displaced or hungry, the strength of
the force and those who came to it are of the country that the mission is sent into, where neither
the sentence nor the event before it names a place elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.claim import HAPPENED
from missionbrief.claims.scene import scene_of
from missionbrief.language.dates.opening import Opening
from missionbrief.language.grammar import climb, subject
from missionbrief.language.places import TALKS, place_of, sites
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft
    from missionbrief.language.article import Article, Sentence
    from missionbrief.language.tokens import Token

_EVENTS = words("claims", "told", "events") | words("claims", "told", "happens")
_POINTS = words("claims", "where", "points")
_NATIONAL = words("claims", "where", "national")
_TALLY = words("claims", "incident", "tally")
_ELSEWHERE = words("claims", "where", "elsewhere")
_COMES = words("claims", "where", "comes")
_LEAVES = frozenset({"leave", "depart", "departure"})
_COUNTED = frozenset({"violence", "displacement"})
_HARM = frozenset({"violence", "casualty", "displacement"})
_BEFALL = _HARM | {"operation", "arrival"}
_OPENING = frozenset({"the", "that", "this", "those", "same"})
_NEARBY = frozenset({"these", "those", "same"})
_ANYBODY = frozenset({"people", "person", "civilian", "citizen", "woman", "man", "child"})
_DEEDS = _EVENTS | words("claims", "where", "deeds")
_REGIONS = frozenset({"region", "department"})
_BACK, _APART = 4, 2
_TOWNS = frozenset({"town", "village", "suburb", "commune"})
_SEES = frozenset({"see", "witness", "suffer", "experience", "endure", "record", "mourn", "count"})
_TIMES = frozenset({"DATE", "TIME"})
# What an assessment tells of the country rather than of the force.
_CONDITIONS = frozenset({"violence", "situation", "security", "insecurity", "crisis", "gang"})
# Money has no place.
_NOWHERE = frozenset({"funding"})
_COMING = ("actual", "reported", "planned", "pledged")
_MAINLY = words("claims", "mixed", "mostly")
_CARE = frozenset({"care", "treatment", "surgery", "hospital", "clinic", "treat", "hospitalise"})
_WAITS = frozenset({"be", "remain", "stay", "wait"})
_ONE = frozenset({"officer", "policeman", "policewoman", "soldier", "constable", "corporal",
                  "sergeant", "victim"})  # fmt: skip
_WEEK = 7
_MILLION = 1_000_000


def where(draft: Draft, kind: str) -> str | None:
    """Return the canonical name of the place of `draft`, a claim of `kind`, or None."""
    sentence = draft.sentence
    if kind in _NOWHERE:
        return None
    own = place_of(sentence, draft.trigger, carried=kind not in _HARM)
    if kind == "contributor":
        # A country takes part in the mission's land, wherever its people left from or met.
        return own if own == sentence.article.mission.country else None
    if kind == "arrival" and own is not None and (
        _told_apart(draft, own) or _still_there(draft, own)
    ):  # fmt: skip
        own = None
    if kind == "operation" and (town := _the_town(draft)) is not None:
        return town
    if own in (None, sentence.article.mission.country) and kind in _HARM:
        own = _saw_it(draft) or _of_its_mayor(draft) or own
    if own in (None, sentence.article.mission.country) and draft.unit == "percent":
        own = _the_city(draft) or own
    if own is not None and kind in _HARM and _of_care(sentence, own):
        own = None
    if own is not None and kind in _HARM and _mainly_there(draft, own):
        own = sentence.article.mission.country
    if kind == "displacement" and own is not None and _too_many(draft, own):
        own = sentence.article.mission.country
    named = kind == "casualty" and draft.target is not None
    if (
        named
        and own in (None, sentence.article.mission.country)
        and (told := _of_person(sentence, draft.target)) is not None
    ):
        return told  # "died in an accident in Haiti. … He was killed in Delmas"
    if own is not None:
        return own
    if kind in _BEFALL and (near := _of_event(draft, kind) or _of_scene(draft, kind)) is not None:
        return near
    country = sentence.article.mission.country
    return country if _in_country(draft, kind) and not _abroad(sentence) else None


def _the_city(draft: Draft) -> str | None:
    """The town that "the city" means of which gangs hold a share: the only one that the nearest
    sentence so far with any names."""
    if (draft.target or "").split()[:1] != ["city"]:
        return None
    mission = draft.sentence.article.mission
    for earlier in reversed(draft.sentence.article.sentences[: draft.sentence.number + 1]):
        named = {m.name.canonical for m in earlier.names_of("place") if m.name.country is None}
        towns = named - mission.regions
        if towns:
            return towns.pop() if len(towns) == 1 else None
    return None


def _of_care(sentence: Sentence, place: str) -> bool:
    """Whether a place is only where the hurt were looked after: "after first care at the hospital
    at LSA 2"."""
    named = [s.governor for s in sites(sentence) if s.name == place]
    return bool(named) and all(any(t.base in _CARE for t in climb(g)) for g in named)


def _mainly_there(draft: Draft, place: str) -> bool:
    """Whether a place is only where most of those counted were: "900 were killed, mainly in the
    capital"."""
    doc = draft.sentence.span.doc
    named = [s.governor for s in sites(draft.sentence) if s.name == place]
    mostly = bool(named) and all(doc.at(g.i - 1).lower_ in _MAINLY for g in named)
    return mostly and (draft.value or 0) > 1


def _too_many(draft: Draft, place: str) -> bool:
    """Whether so many live in no one town that a count near its name is the country's, unless it is
    told of those there: "1.2 million people in the capital"."""
    mission = draft.sentence.article.mission
    if (draft.value or 0) < _MILLION or place == mission.country or draft.unit == "percent":
        return False
    counted = {draft.trigger, draft.trigger.head, draft.trigger.head.head}
    there = (s.governor.head for s in sites(draft.sentence) if s.name == place)
    return not any(head in counted for head in there)


def _told_apart(draft: Draft, place: str) -> bool:
    """Whether a place is that of another clause than the one that tells of a coming: "since they
    landed in June they have twice come under fire near the palace"."""
    mission = draft.sentence.article.mission
    if place in (mission.capital, mission.country):
        return False
    above = set(climb(draft.trigger))
    named = [s for s in sites(draft.sentence) if s.name == place]
    verbs = [next((t for t in climb(s.governor) if t.pos_ == "VERB"), None) for s in named]
    return bool(verbs) and not any(v is None or v in above for v in verbs)


def _still_there(draft: Draft, place: str) -> bool:
    """Whether those who are to come only wait at a place abroad: "are still in Nairobi"."""
    named = [s for s in sites(draft.sentence) if s.name == place and not s.home]
    return draft.status == "planned" and any(s.governor.head.base in _WAITS for s in named)


def _towns(sentence: Sentence) -> dict[str, Token]:
    """The towns and quarters of the country that a sentence names, but for its capital."""
    mission = sentence.article.mission
    return {
        m.name.canonical: sentence.span.doc[m.end - 1]
        for m in sentence.names_of("place")
        if m.name.country is None and m.name.canonical not in mission.regions | {mission.capital}
    }


def _the_town(draft: Draft) -> str | None:
    """The town that "the town" means to which something is done or where somebody goes: the only
    one, or the subject, of the nearest sentence before that names any."""
    verbs = [draft.trigger]
    while verbs[-1].dep_ == "conj":
        verbs.append(verbs[-1].head)  # "drove through the town and exchanged fire"
    links = [c for v in verbs for c in v.children if c.dep_ == "prep"]
    things = [g for c in (*verbs, *links) for g in c.children if g.dep_ in ("dobj", "pobj")]
    if not any(_bare_town(draft.sentence, t) for t in things):
        return None
    sentences = draft.sentence.article.sentences
    for earlier in reversed(
        sentences[max(0, draft.sentence.number - _BACK) : draft.sentence.number]
    ):
        towns = _towns(earlier)
        chief = [n for n, t in towns.items() if t.dep_ in ("nsubj", "nsubjpass")]
        if towns:
            return next(iter(towns)) if len(towns) == 1 else chief[0] if len(chief) == 1 else None
    return None


def _bare_town(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is "the town" or the like, which no words name."""
    if noun.base not in _TOWNS or not {c.lower_ for c in noun.children} & {"the", "this", "that"}:
        return False
    return not any(sentence.name_at(t) for c in noun.children if c.dep_ != "appos" and c.i > noun.i
                   and c.lower_ == "of" for t in c.subtree)  # fmt: skip


def _of_its_mayor(draft: Draft) -> str | None:
    """The town whose mayor tells a toll, or a part of whose toll is told: the one whose mayor he is
    said to be, else the only one that the article has named so far."""
    if (town := _mayors_town(draft)) is not None:
        return town
    teller = (draft.attributed_to or "").casefold().split()
    if "mayor" not in teller:
        return None
    sentences = draft.sentence.article.sentences[: draft.sentence.number + 1]
    towns = {name for earlier in sentences for name in _towns(earlier)}
    return towns.pop() if len(towns) == 1 else None


def _mayors_town(draft: Draft) -> str | None:
    """The town that a toll is told of by its mayor: "Kenscoff's mayor says that 40 of his people
    have been killed", and of which "those deaths" of the sentence behind are."""
    sentence = draft.sentence
    back = 1 if draft.rule == "part" else 0
    near = sentence.article.sentences[max(0, sentence.number - back) : sentence.number + 1]
    mayors = [(s, t) for s in near if s.paragraph == sentence.paragraph for t in s.span
              if t.base == "mayor" and t.dep_ in ("nsubj", "appos")]  # fmt: skip
    if len(mayors) != 1:
        return None
    said, mayor = mayors[0]
    own = said is not sentence or any(f.holds(draft.trigger) for f in said.frames)
    names = (said.name_at(c) for c in mayor.children if c.dep_ == "poss")
    towns = [n.canonical for n in names if n is not None and n.canonical in _towns(said)]
    return towns[0] if own and towns else None


def _saw_it(draft: Draft) -> str | None:
    """The place that is said to have seen what a claim tells: "the Artibonite department saw an
    escalation that led to 114 deaths"."""
    sentence = draft.sentence
    for verb in climb(draft.trigger):
        who = subject(verb) if verb.base in _SEES and verb.pos_ == "VERB" else None
        for token in (who, *who.children) if who is not None else ():
            name = sentence.name_at(token) if token.dep_ != "relcl" else None
            if name is not None and name.kind == "place" and name.country is None:
                return name.canonical
    return None


def _of_scene(draft: Draft, kind: str) -> str | None:
    """The place of the scene that a claim goes on with, as told where the scene opens or, else, in
    the nearest sentence since."""
    if draft.when is not None or draft.days is not None:
        return None
    if _national(draft.sentence) or _tally(draft):
        return None
    found = scene_of(draft, kind)
    if found is None:
        return None
    opens, sentences = found[0], draft.sentence.article.sentences
    for told in (opens, *reversed(sentences[opens.number + 1 : draft.sentence.number])):
        place = place_of(told, told.span.root, carried=False)
        if place in {s.name for s in sites(told) if s.home and not s.country}:
            return place
    return None


def _national(sentence: Sentence) -> bool:
    """Whether a sentence speaks of the whole country: not of its police."""
    for token in sentence.tokens if sentence.lemmas & _NATIONAL else ():
        lower, name = token.lower_, sentence.name_at(token)
        if lower in _NATIONAL - {"haitian", "national"}:
            return True
        if lower == "haitian" and (token.head.base in _ANYBODY or token.dep_ != "amod"):
            return name is None or name.kind in ("country", "demonym")
        if lower == "national" and name is None:
            return True
    return False


def _in_country(draft: Draft, kind: str) -> bool:
    """Whether a claim of `kind` without a place is one of the whole country, or of the force that
    stands in it."""
    lemmas = draft.sentence.lemmas
    if kind in _COUNTED or (kind == "assessment" and lemmas & _CONDITIONS):
        return draft.status in HAPPENED
    if kind == "arrival":
        left = draft.rule.endswith("departure") or bool(lemmas & _LEAVES)
        return draft.status in _COMING and not left
    if kind != "personnel" or _elsewhere(draft.sentence):
        return False
    return draft.status == "actual" or _there(draft.sentence)


def _elsewhere(sentence: Sentence) -> bool:
    """Whether a sentence speaks of people who are somewhere else: not of "400 police, backed by
    20 soldiers"."""
    found = sentence.lemmas & _ELSEWHERE
    backed = found == {"back"} and not any(t.lower_ == "back" for t in sentence.tokens)
    return bool(found) and not backed


def _abroad(sentence: Sentence) -> bool:
    """Whether a sentence places something in a town of another country."""
    return any(not s.home for s in sites(sentence))


def _there(sentence: Sentence) -> bool:
    """Whether "there" in a sentence is a place: not that of "there are"."""
    return any(t.lower_ == "there" and t.dep_ != "expl" for t in sentence.span)


def _of_person(sentence: Sentence, target: str | None) -> str | None:
    """The place at which the article tells elsewhere that the person `target` was lost, or the next
    sentence that "the officer" was."""
    for other in sentence.article.sentences if target is not None else ():
        if other is sentence or not other.lemmas & _EVENTS:
            continue
        named = any(m.name.canonical == target for m in other.names_of("person"))
        named |= any(_by_surname(t, target or "") for t in other.span)
        goes_on = other.number == sentence.number + 1 and _the_lost(other)
        if named or goes_on:
            place = place_of(other, other.span.root, carried=False)
            if place in {s.name for s in sites(other) if s.home and not s.country}:
                return place
    return None


def _by_surname(token: Token, target: str) -> bool:
    """Whether a word that something befell is one of the names of a person."""
    return (
        token.pos_ == "PROPN"
        and token.dep_ in ("nsubj", "nsubjpass")
        and token.text in target.split()[1:]
    )


def _the_lost(sentence: Sentence) -> bool:
    """Whether it is told of "the officer", or of "he", what befell him."""
    who = subject(sentence.span.root)
    one = who is not None and who.base in _ONE and who.tag_ == "NN"
    known = who is not None and any(c.lower_ == "the" for c in who.children)
    return (one and known) or (who is not None and who.lower_ in ("he", "she"))


def _pointed(sentence: Sentence) -> Token | None:
    """The word by which a sentence points at a place as known: "there", "the area", "this town"."""
    for token in sentence.span:
        if token.lower_ == "there" and token.dep_ != "expl":
            return token
        lemma = token.base
        known = {c.lower_ for c in token.children} & _OPENING
        if lemma in _DEEDS and known & _NEARBY:
            return token
        if lemma not in _POINTS or not known or _of_year(sentence, token):
            continue
        if "this" in known or not any(c.dep_ == "prep" for c in token.children):
            return token
    return None


def _of_year(sentence: Sentence, quarter: Token) -> bool:
    """Whether a quarter is one of a year and no part of a town: "in the first quarter"."""
    dated = any(quarter in sentence.tokens_of(e) for e in sentence.dates)
    return dated or (quarter.lower_ == "quarter" and quarter.nbor().lower_ in ("before", "of"))


def _dateline(article: Article) -> str | None:
    """The place of the country that an article is written from, by its dateline."""
    first = article.sentences[0]
    for mention in first.names_of("place"):
        if mention.start == first.span.start and mention.name.country is None:
            return mention.name.canonical
    return None


def _of_event(draft: Draft, kind: str) -> str | None:
    """The place of the event just told, which a sentence without a place or tally goes on with."""
    sentence, mission = draft.sentence, draft.sentence.article.mission
    pointing = _pointed(sentence)
    if (
        _national(sentence)
        or draft.unit == "percent"
        or (draft.status not in HAPPENED and kind != "arrival")
    ):
        return None
    if kind == "arrival" and sentence.lemmas & _LEAVES:
        return None
    if pointing is not None and _this(pointing):
        return _dateline(sentence.article)
    counted = kind == "displacement" or (kind == "violence" and draft.unit == "people")
    apart = counted or _tally(draft) or _long(draft)
    if pointing is None and apart:
        return None
    events = _COMES if kind == "arrival" else _DEEDS
    first = max(0, sentence.number - _BACK)
    for earlier in reversed(sentence.article.sentences[first : sentence.number]):
        if sentence.paragraph - earlier.paragraph > _APART:
            return None
        if pointing is not None and pointing.base in _REGIONS:
            regions = {m.name.canonical for m in earlier.names_of("place")} & mission.regions
            if regions:
                return regions.pop() if len(regions) == 1 else None
        if pointing is not None and (known := _pointed(earlier)) is not None and _this(known):
            return _dateline(sentence.article)
        named = {s.name for s in sites(earlier) if s.home}
        home = named - {mission.country}
        if not home and named and pointing is not None and pointing.lower_ == "there":
            return mission.country
        if not home:
            continue
        if pointing is None and not (earlier.lemmas & events or _scene(earlier, sentence)):
            return None
        if kind != "arrival" and not _same_days(draft, earlier, pointing is not None):
            return None
        place = place_of(earlier, earlier.span.root, carried=kind == "arrival")
        if place in home:
            return place
    return None


def _same_days(draft: Draft, earlier: Sentence, pointing: bool) -> bool:
    """Whether nothing tells that a claim is of another day than the sentence before."""
    sentence, own = draft.sentence, draft.interval()
    days = [d for e in earlier.dates if (d := earlier.resolve(e))]
    counted = draft.when is not None and isinstance(draft.when.form, Opening)
    if own is None or counted:
        return True  # "over the following two days"
    return any(own.overlaps(d) for d in days) if days else pointing or _opens(earlier, sentence)


def _opens(earlier: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence tells what has gone on somewhere, of which the next tells one event:
    "Clashes have grown in Artibonite. On 20 May, 25 people died"."""
    root = earlier.span.root
    next_ = sentence.number - earlier.number == 1 and sentence.paragraph == earlier.paragraph
    perfect = any(c.dep_ == "aux" and c.lower_ in ("has", "have") for c in root.children)
    return next_ and perfect and not earlier.dates


def _scene(earlier: Sentence, sentence: Sentence) -> bool:
    """Whether what is told in a paragraph of one day goes on: "On Tuesday a truck got stuck …"."""
    found = [earlier.resolve(e) for e in earlier.dates]
    daily = any(days is not None and (days.days or _WEEK) < _WEEK for days in found)
    return daily and not sentence.dates and not earlier.lemmas & _COMES


def _this(pointing: Token) -> bool:
    """Whether a word points at where the article is written from: "this town"."""
    here = any(c.lower_ == "this" for c in pointing.children)
    return here and pointing.base in _POINTS


def _tally(draft: Draft) -> bool:
    """Whether a claim counts over time, or names a place of its own that is not known."""
    if draft.sentence.lemmas & _TALLY:
        return True
    if any(_placed(t) and draft.sentence.name_at(t) is None for t in draft.sentence.span):
        return True
    verbs = [t for t in climb(draft.trigger) if t.pos_ in ("VERB", "AUX")]
    return any(c.lower_ in ("has", "have") for v in verbs[:1] for c in v.children)


def _placed(token: Token) -> bool:
    """Whether a proper noun is that of a place, by the preposition before it."""
    if token.pos_ != "PROPN" or token.dep_ != "pobj" or token.ent_type_ in _TIMES:
        return False
    before, said = token.head, token.head.head.base in TALKS
    return before.lower_ in ("in", "at", "near", "outside") and not said


def _long(draft: Draft) -> bool:
    """Whether a claim is dated otherwise than by the few days of an incident."""
    days = draft.interval()
    if draft.when is None and days is None:
        return False
    return days is None or days.days is None or days.days > _WEEK
