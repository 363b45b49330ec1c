"""Whose dead, injured and missing a sentence tells of: the mission's or others'."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import is_home, unit_of, whose
from missionbrief.claims.harmed.deaths import outlived
from missionbrief.claims.harmed.harm import harm, harm_noun
from missionbrief.claims.harmed.members import is_body, ours, suffered
from missionbrief.claims.harmed.named import named
from missionbrief.claims.harmed.sight import FOUND
from missionbrief.claims.harmed.tolls import harmed
from missionbrief.claims.harmed.untold import brothers, by_ours, denies_how, lives, of_own, supposed
from missionbrief.claims.harmed.victims import STATES
from missionbrief.claims.travel.destinations import country_at
from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import climb, infinitive, subject
from missionbrief.language.modality import SHOULD, mode
from missionbrief.language.places import place_of, sites
from missionbrief.language.tokens import kept
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.harmed.victims import Victim
    from missionbrief.language.article import Sentence
    from missionbrief.language.modality import Mode
    from missionbrief.language.tokens import Token

_COMRADES = words("claims", "harm", "comrades")
_ACCIDENTS = words("claims", "losses", "accidents")
# Haiti's armed groups are called otherwise.
_INSURGENTS = words("claims", "losses", "insurgents")
_STORMS = frozenset({"Hurricane", "Storm", "Cyclone"})
_DISASTERS = words("claims", "losses", "disasters")
_CARE = words("claims", "losses", "care")
THINGS = words("claims", "losses", "things")
_LOSSES = frozenset({"loss", "toll", "casualty", "death", "fatality"})
_SENDS = frozenset({"send", "go", "come", "ask", "want", "order", "expect", "likely", "let"})
_FREES = frozenset({"rescue", "free", "release", "liberate"})
_ATTACKERS = words("claims", "losses", "attackers")
_ATTACKS = frozenset({"fire", "gunfire", "ambush", "attack", "explosion", "clash", "shootout"})
MOST = 100
"""No mission of so few thousand has lost more: a higher number counts others."""
_PROTESTERS = frozenset({"protester", "protestor", "demonstrator"})
_PROTESTS_BACK = 4
_WORLD = frozenset({"global", "globally", "worldwide"})
_BACK = 6
_NEAR = 3
_HE = ("he", "she")
_COMRADE_BACK = 3
# Two kinds ask for the losses of each sentence.
_TOLD_OF = ("nsubj", "nsubjpass", "dobj")
_NOT_TOLD = frozenset({"planned", "authorised", "called_for", "pledged", "unreal"})


@dataclass(frozen=True, eq=False)
class Loss:
    """What befell a `victim`: whether it is told as a loss of the mission's (`ours`), the `persons`
    named, how the sentence puts it, and whether they are `other` people, harmed with the mission's
    in its accident."""

    victim: Victim
    ours: bool
    persons: tuple[str, ...]
    status: Mode
    other: bool = False


def _put(victim: Victim) -> Mode:
    """How the sentence puts what befell a victim."""
    word = victim.word
    if word.lemma_ == "report" and not any(c.dep_ == "neg" for c in word.children):
        # "Was reported missing" tells that somebody is.
        return "actual"
    if victim.rule == "described":
        return "actual"
    if word.base in FOUND | {"fail", "return", "survive"} and harm(word) is not None:
        return "actual"
    if outlived(word):
        return "actual"
    if word.head.lower_ == "as" and word.head.head.base in ("list", "register", "record"):
        return "reported"  # "the records list him as missing": so they say
    if _sent_to(word):
        return "unreal"
    if _warned_of(word):
        return "called_for"
    if victim.rule == "nth" or victim.head.dep_ == "attr":
        # "Would be the second Kenyan killed."
        above = next((t for t in victim.head.ancestors if t.pos_ in ("VERB", "AUX")), word)
        if (found := mode(above)) != "actual":
            return found
    if victim.rule == "total":
        above = next((t for t in word.ancestors if t.pos_ in ("VERB", "AUX")), word)
        return mode(above)
    return mode(word)


def _sent_to(word: Token) -> bool:
    """Whether harm is only what somebody is sent or likely to meet: "sent to die"."""
    return infinitive(word) and word.dep_ in ("advcl", "xcomp") and word.head.base in _SENDS


def _warned_of(word: Token) -> bool:
    """Whether harm is only what must not come: "must not cost one more life", not "should never
    have been killed", which tells that somebody was."""
    helpers = {c.lower_ for c in word.children if c.dep_ == "aux"}
    return not helpers.isdisjoint(SHOULD) and "have" not in helpers


def elsewhere(sentence: Sentence, victim: Victim) -> bool:
    """Whether a sentence tells of harm in another country, or of a disaster."""
    if by_nature(sentence) or sentence.lemmas & _INSURGENTS or told_abroad(sentence):
        return True
    if told_worldwide(sentence):
        return True
    home = sentence.article.mission.country
    places = list(country_at(sentence))
    if not places or any(country == home for _, country in places):
        return False
    if any(t.base in _CARE for t in sentence.span):
        return False
    inside = {t.i for t in victim.word.subtree if not _reported_at(t, victim.word)}
    return any(token.i in inside and token.dep_ in ("pobj", "appos") for token, _ in places)


def told_worldwide(sentence: Sentence) -> bool:
    """Return whether a sentence that names nothing of the mission's or its country's tells of the
    whole world: "a global report counted 400 victims"."""
    return not sentence.lemmas.isdisjoint(_WORLD) and not of_here(sentence)


def land_of_protests(sentence: Sentence) -> str | None:
    """Return the country other than the mission's where protesters of whom a sentence tells came to
    harm, itself naming no land: that named last before it ("Kenya saw more rallies. … 25 protesters
    were shot dead")."""
    if sentence.lemmas.isdisjoint(_PROTESTERS):
        return None
    if of_here(sentence) or sentence.names_of("country", "demonym", "place"):
        return None
    first = max(0, sentence.number - _PROTESTS_BACK)
    for near in reversed(sentence.article.sentences[first : sentence.number]):
        if of_here(near):
            return None
        if named := near.names_of("country", "demonym"):
            return named[-1].name.country or named[-1].name.canonical
    return None


def told_abroad(sentence: Sentence) -> bool:
    """Whether a sentence that names nothing of the mission's or its country's goes on with what the
    one before, in its paragraph, tells of a town abroad: "In Nairobi a protest turned violent. Five
    people were killed"."""
    if not sentence.number:
        return False
    before = sentence.article.sentences[sentence.number - 1]
    if before.paragraph != sentence.paragraph or of_here(sentence) or of_here(before):
        return False
    root = before.span.root
    if root.tag_ != "VBD" or root.base in REPORTING:
        return False
    place = place_of(before, root)
    return place is not None and any(s.name == place and not s.home for s in sites(before))


def of_here(sentence: Sentence) -> bool:
    """Whether a sentence names a force, gang or place of the country, or the country."""
    home = sentence.article.mission.country
    return any(
        m.name.kind in ("mission", "force", "gang")
        or home in (m.name.canonical, m.name.country)
        or (m.name.kind == "place" and m.name.country is None)
        for m in sentence.names
    )


def by_nature(sentence: Sentence) -> bool:
    """Return whether a sentence tells of a disaster, by its kind or by a storm's name."""
    storms = _storms(sentence.article.sentences[0])
    return any(
        t.base in _DISASTERS or (t.pos_ == "PROPN" and t.lower_ in storms)
        for t in sentence.span
        if t.pos_ in ("NOUN", "PROPN")
    )


@kept
def _storms(first: Sentence) -> frozenset[str]:
    """The names of storms in the article that opens with this sentence: "Hurricane Melissa"."""
    stormy = {word.lower() for word in _STORMS}
    spans = (s.span for s in first.article.sentences if not s.lemmas.isdisjoint(stormy))
    pairs = (pair for span in spans for pair in pairwise(span))
    return frozenset(b.lower_ for a, b in pairs if a.text in _STORMS and b.pos_ == "PROPN")


def _reported_at(token: Token, top: Token) -> bool:
    """Whether a token hangs on a verb of saying beneath `top`: "…, he said in New York"."""
    for step in climb(token):
        if step == top:
            return False
        if step.base in REPORTING and step.pos_ == "VERB":
            return True
    return False


def in_accident(sentence: Sentence) -> bool:
    """Whether the sentence, or one of the few before it, tells of a crash."""
    return any(
        t.base in _ACCIDENTS and t.pos_ in ("NOUN", "VERB")
        for s in sentence.article.sentences[max(0, sentence.number - _BACK) : sentence.number + 1]
        for t in s.span
    )


def _bystander(sentence: Sentence, victim: Victim) -> bool:
    """Whether a victim is told as people by a common noun: "a civilian", "seven people"."""
    noun = victim.noun
    if noun is None or noun.base in THINGS | {"body", "corpse"}:
        return False
    if noun.pos_ != "NOUN" or victim.rule not in ("verb", "part", "beside", "noun"):
        return False
    if victim.rule == "verb" and victim.quantity is None:
        return noun.tag_ == "NN" and any(c.lower_ in ("a", "an", "one") for c in noun.children)
    return victim.quantity is not None and sentence.name_at(noun) is None


def _colleague(sentence: Sentence, noun: Token | None) -> bool:
    """Whether a comrade is one of an officer whose loss the sentences before tell of."""
    if noun is None:
        return False
    before = sentence.article.sentences[max(0, sentence.number - _COMRADE_BACK) : sentence.number]
    near = [s for s in before if sentence.paragraph - s.paragraph <= 1]
    return any(ours(s, t) for s in near for t in s.span if t.pos_ in ("NOUN", "PROPN"))


def _of_officers(sentence: Sentence, victim: Victim) -> bool:
    """Whether "one of them" is one of the officers whom the sentence before is about."""
    head = victim.head
    them = [g for c in head.children if c.lower_ == "of" for g in c.children]
    back = (t for t in them if not any(c.dep_ in ("relcl", "acl") for c in t.children))
    if not sentence.number or not any(t.lower_ in ("them", "those") for t in back):
        return False
    before = sentence.article.sentences[sentence.number - 1]
    who = subject(before.span.root)
    if who is not None and who.pos_ in ("NOUN", "PROPN") and ours(before, who):
        return True
    if not outlived(victim.word):
        return False
    many = [t for t in before.tokens if t.tag_ in ("NNS", "NNPS") and t.dep_ in _TOLD_OF]
    last = many[-1] if many else None
    men = last is not None and last.lower_ in ("men", "women")
    return last is not None and (ours(before, last) or (men and _colleague(sentence, last)))


def _of_attackers(sentence: Sentence, victim: Victim) -> bool:
    """Whether those of whom some came to harm are the attackers whom the sentence before speaks of
    last: "The gunmen were pushed back. Four of them were killed"."""
    of = (g for c in victim.head.children if c.lower_ == "of" for g in c.children)
    if not sentence.number or not any(g.lower_ in ("them", "these", "those") for g in of):
        return False
    before = sentence.article.sentences[sentence.number - 1].tokens
    last = [
        t for t in before if t.tag_ == "NNS" and t.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj")
    ]
    return bool(last) and last[-1].base in _ATTACKERS


def _told_before(sentence: Sentence, victim: Victim) -> bool:
    """Whether the sentence, or the one before, speaks of harm to officers or soldiers of the
    mission: "two were hurt" are then theirs."""
    more = victim.quantity is not None and victim.quantity.more
    back = _COMRADE_BACK if more else 1
    before = sentence.article.sentences[max(0, sentence.number - back) : sentence.number]
    if any(ours(sentence, t) for t in sentence.span if t.pos_ in ("NOUN", "PROPN")):
        return True
    if any(t.base in _LOSSES and suffered(sentence, t) for t in sentence.span):
        return True
    return any(
        ours(s, t)
        for s in before
        if s.lemmas & _ATTACKS or any(harm(w) for w in s.span if w.pos_ == "VERB")
        for t in s.span
        if t.pos_ in ("NOUN", "PROPN")
    )


def _of_those_told(sentence: Sentence, victim: Victim) -> bool:
    """Whether so many of the hurt or dead are of those whom the sentence before tells of, all of
    them the mission's: "Eight officers were injured. Three of the injured are still in care"."""
    of = any(c.lower_ == "of" for c in victim.head.children)
    if victim.quantity is None or not of or not sentence.number:
        return False
    told = losses(sentence.article.sentences[sentence.number - 1])
    same = [loss for loss in told if loss.victim.what == victim.what]
    return bool(same) and all(loss.ours and not loss.other for loss in same)


def _killed_before(sentence: Sentence) -> bool:
    """Whether the sentence before tells of the dead alone: "the victims" are those."""
    before = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    told = {w for s in before for t in s.span if (w := harm_noun(t) or harm(t))}
    return "killed" in told and not told & {"injured", "taken"}


def _meant(sentence: Sentence, pronoun: Token) -> Token | None:
    """The officer or soldier whom "he" or "she" means, told before in a sentence that names no
    person: "The officer was airlifted to a hospital, where he died"."""
    if sentence.names_of("person"):
        return None
    for earlier in reversed(sentence.span.doc[sentence.span.start : pronoun.i]):
        if earlier.tag_ == "NN" and unit_of(earlier) in ("officers", "soldiers"):
            return earlier
    return None


def _hurt_before(sentence: Sentence) -> bool:
    """Whether the sentences just before tell of one of the mission who was hurt, and of nobody else
    by name: "A Kenyan officer was shot on Sunday. He was flown out. He died in hospital"."""
    sentences = sentence.article.sentences
    for earlier in reversed(sentences[max(0, sentence.number - _NEAR) : sentence.number]):
        if earlier.names_of("person"):
            return False
        if told := losses(earlier):
            last = told[-1]
            hurt = last.victim.what == "injured" and single(last.victim.noun)
            return hurt and last.ours and len(told) == 1
    return False


def single(noun: Token | None) -> bool:
    """Return whether a noun phrase means one: "an officer", "one of its officers"."""
    if noun is None:
        return False
    one = noun.dep_ == "pobj" and noun.head.head.lower_ in ("one", "another")
    return one or noun.tag_ not in ("NNS", "NNPS")


def _of_whom(victim: Victim) -> Token | None:
    """Those of whom a clause on them tells how many came to harm: "the attackers, five of whom were
    killed"."""
    clause = next((t for t in climb(victim.word) if t.dep_ == "relcl"), None)
    of = (c for c in victim.head.children if c.lower_ == "of")
    whom = any(g.lower_ == "whom" for c in of for g in c.children)
    return clause.head if clause is not None and whom else None


def _seen_by_ours(sentence: Sentence, victim: Victim, noun: Token | None) -> bool:
    """Whether the mission or a contingent is told to have had so many of its own harmed: "the force
    has seen 30 injured", "has had two men killed"."""
    word = victim.word
    if victim.quantity is None or word.head.base not in ("see", "have") or word.dep_ == "aux":
        return False
    if word.head.tag_ != "VBN":
        return False  # "saw 30 killed in the massacre"
    if noun is not None and not (noun.base in _COMRADES or noun.base in ("man", "woman")):
        return False
    who = subject(word.head)
    return who is not None and is_body(sentence, who)


def _of_a_force(sentence: Sentence, noun: Token | None) -> bool:
    """Whether those of whom a number tells are officers or soldiers, by their own noun or, where
    the number stands alone, by whom the sentence counts."""
    if noun is not None:
        return unit_of(noun) is not None
    counted = (q.counted for q in sentence.quantities)
    return any(c is not None and unit_of(c) is not None for c in counted)


def _own_toll(sentence: Sentence, victim: Victim, noun: Token | None) -> bool:
    """Whether a number is what a toll of the mission's own has come to: "the death toll of the
    mission stands at two"; that of an attack on it may be anybody's."""
    if victim.rule != "total" or not (noun is None or is_body(sentence, noun)):
        return False
    return suffered(sentence, victim.head)


def _before_it_came(sentence: Sentence, victim: Victim) -> bool:
    """Whether officers of no country named came to harm before the mission had anybody there: they
    are the country's own."""
    if victim.noun is None or unit_of(victim.noun) not in ("officers", "soldiers"):
        return False
    if whose(sentence, victim.noun) is not None or _put(victim) not in ("actual", "reported"):
        return False
    landed = sentence.article.mission.landed
    date = when(sentence, victim.word)
    days = sentence.resolve(date) if date is not None else None
    latest = days.end if days is not None else sentence.article.document.published.latest
    return latest is not None and latest < landed


@kept
def losses(sentence: Sentence) -> tuple[Loss, ...]:
    """Return the dead, injured and missing that `sentence` tells of, each with whose they are."""
    return tuple(_losses(sentence))


def _losses(sentence: Sentence) -> Iterator[Loss]:
    found = harmed(sentence)
    if not found or elsewhere(sentence, found[0]):
        return
    sides: dict[int, bool] = {}
    last: bool | None = None
    side: bool | None
    for victim in found:
        status = _put(victim)
        if status in _NOT_TOLD or of_own(victim) or supposed(victim) or lives(victim):
            continue
        if denies_how(victim, status):
            continue
        if victim.what == "taken" and any(t.base in _FREES for t in sentence.span):
            continue
        if victim.rule == "among" and victim.what == "casualties" and _killed_before(sentence):
            victim = replace(victim, what="killed")
        noun = victim.noun or _of_whom(victim)
        persons = named(sentence, victim)
        if not persons and noun is not None and noun.lower_ in (*_HE, "him"):
            noun = _meant(sentence, noun) or noun
        if persons or _own_toll(sentence, victim, noun):
            side = True
        elif noun is not None and noun.lower_ in _HE:
            side = victim.what == "killed" and _hurt_before(sentence)
        elif (noun is None and by_ours(sentence, victim)) or _of_attackers(sentence, victim):
            side = False
        elif noun is not None and brothers(noun):
            side = _colleague(sentence, noun)
        elif _seen_by_ours(sentence, victim, noun):
            side = True
        elif noun is None or noun.base in _COMRADES:
            side = sides.get(id(victim.of), last)
            if side is None:
                side = _told_before(sentence, victim) or in_accident(sentence)
                side = side or _colleague(sentence, noun) or _of_officers(sentence, victim)
        elif harm_noun(noun) or noun.lower_ in STATES:
            side = suffered(sentence, noun) or _of_those_told(sentence, victim)
        else:
            apposed = (c for c in noun.children if c.dep_ == "appos")
            side = ours(sentence, noun) or any(ours(sentence, c) for c in apposed)
            if victim.word.lemma_ == "lose" and victim.word.pos_ == "VERB":
                loser = subject(victim.word)
                side = side or (loser not in (None, noun) and is_body(sentence, loser))
            if unit_of(noun) in ("officers", "soldiers") and not is_home(sentence, noun):
                side = side or in_accident(sentence)
        count = victim.quantity.value if victim.quantity is not None else None
        if count is not None and count > MOST:
            if victim.what == "missing" and _of_a_force(sentence, noun):
                continue  # "the 1,500 officers still missing": none has come yet
            side = False
        if side and not persons and _before_it_came(sentence, victim):
            side = False
        sides[id(victim)] = last = bool(side)
        many = count is not None and count > MOST
        other = not (side or many) and _bystander(sentence, victim) and in_accident(sentence)
        if victim.rule == "nth" and noun is not None and (noun == victim.word) and not side:
            continue
        yield Loss(victim, bool(side) or other, persons, status, other)
