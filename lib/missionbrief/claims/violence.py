"""Counts of the dead and injured among others than the mission, and shares of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.harmed import of_those, portions
from missionbrief.claims.harmed.called import told_as
from missionbrief.claims.harmed.continued import continued
from missionbrief.claims.harmed.doers import doer
from missionbrief.claims.harmed.incident import dated
from missionbrief.claims.harmed.losses import THINGS, Loss, land_of_protests, losses
from missionbrief.claims.harmed.rates import per_time
from missionbrief.claims.scene import came_later, of_care, of_new_total, of_toll
from missionbrief.claims.stories import hearsay
from missionbrief.language.attribution import attributed_to
from missionbrief.language.carried import tallied
from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import climb
from missionbrief.language.reports import reported_by
from missionbrief.language.sayers import sayer
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.claims.harmed.victims import Victim
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

KIND = "violence"
_TALLIES = frozenset({"number", "total", "toll"})
# Below this a number that stands alone may be of anything.
_BARE = 10
_FOUGHT = frozenset({"attack", "siege", "fight", "battle", "clash", "assault", "besiege"})
_RECORDS = frozenset({"record", "register", "see", "have", "report", "suffer", "count", "log"})
# One alone is known by these: "the driver", "the mayor of Cabaret".
_ONLY_ONE = frozenset({"driver", "pilot", "passenger", "conductor", "owner", "guard", "mayor",
                       "judge", "priest", "pastor", "nun", "nurse", "teacher", "prosecutor",
                       "magistrate", "director", "chief", "principal", "doctor"})  # fmt: skip
# Whom these mean is not told, or several, or nobody: "a force which dies of neglect".
_DOCUMENTS = words("language", "sayers", "documents")
_NOT_ONE = words("claims", "violence", "not_one")


def _since_before(sentence: Sentence, word: Token) -> Expression | None:
    """The only time of a sentence, where the first of its clauses tells since when a place is
    fought over: "has been under attack since May and 50 people are dead"."""
    if len(sentence.dates) != 1 or not isinstance(sentence.dates[0].form, Since):
        return None
    verb = next((t for t in climb(word) if t.pos_ in ("VERB", "AUX")), None)
    tokens = sentence.tokens_of(sentence.dates[0])
    if verb is None or not tokens:
        return None
    fought = {t.base for t in sentence.span} & _FOUGHT
    joined = verb.dep_ == "conj" and tokens[-1].i < verb.i
    there = any(t.dep_ == "relcl" and t.i > word.i for t in tokens[0].ancestors)
    return sentence.dates[0] if fought and (joined or there) else None


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield counts of victims other than the mission's members, and shares."""
    if _elsewhere(sentence):
        return
    yield from portions.find(sentence)
    counted = False
    told: set[Token] = set()
    for loss in losses(sentence):
        victim = loss.victim
        told.add(victim.quantity.number if victim.quantity is not None else victim.word)
        new = _told_first(sentence, victim)
        if loss.ours or not (_counts(victim, counted) or new) or _year(victim):
            continue
        number = victim.quantity
        if number is not None and per_time(sentence, number.end):
            continue
        counted = counted or number is not None
        called, unit = told_as(victim)
        yield Draft(
            sentence,
            number.number if number is not None else victim.word,
            victim.rule,
            actor=doer(sentence, victim.word),
            target=called,
            value=number.value if number is not None else 1.0,
            qualifier=number.qualifier if number is not None else "exact",
            unit=unit,
            when=_when(sentence, victim),
            place=land_of_protests(sentence),
            status=_put(sentence, loss),
            attributed_to=_credited(sentence, victim.word)
            or _by_paper(sentence, victim.word)
            or tallied(sentence)
            or (reported_by(sentence) if not any(sentence.names_of("place")) else None),
        )
    for draft in of_those.find(sentence):
        if draft.trigger not in told:
            yield draft


def _credited(sentence: Sentence, word: Token) -> str | None:
    """Whom a sentence credits, but for the country that only "it" may mean: "A report on Haiti is
    out. It counts 1,617 dead"."""
    who, home = attributed_to(sentence, word), sentence.article.mission.country
    named = who != home or any(m.name.canonical == home for m in sentence.names)
    return who if named else None


def _by_paper(sentence: Sentence, word: Token) -> str | None:
    """Whose document a verb above what befell somebody has for its doer: "a report by the office
    denounces the killing of 90 people"."""
    for verb in climb(word):
        by = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        counts = by is not None and word in by.subtree  # "the number of dead has reached 90"
        if verb.pos_ == "VERB" and by is not None and by.base in _DOCUMENTS and not counts:
            return sayer(sentence, by)
    return None


def _put(sentence: Sentence, loss: Loss) -> Status:
    """How the sentence puts a loss: reported where only stories tell it or nobody could verify
    it."""
    if loss.status == "unreal":
        return "reported"
    told = loss.status in ("actual", "reported")
    return (hearsay(sentence, loss.victim.word) if told else None) or loss.status


def _year(victim: Victim) -> bool:
    """Whether a number is the year of what happened: "the 2018 La Saline killings"."""
    number = victim.quantity
    if number is None or number.number.text[:2] not in ("19", "20") or len(number.number.text) != 4:
        return False
    before = number.number.nbor(-1).lower_ if number.number.i > number.number.sent.start else ""
    after = number.number.i + 1 < number.number.sent.end and number.number.nbor().pos_ == "PROPN"
    return number.number.text.isdigit() and before in ("the", "of", "since") and after


def _elsewhere(sentence: Sentence) -> bool:
    """Whether the dead are those of another country: "Ecuador recorded 4,619 homicides", "Jamaica's
    murder rate". The lead country's own dead, at home or in the mission, are told."""
    mission = sentence.article.mission
    theirs = False
    for mention in sentence.names:
        name = mention.name
        if name.kind in ("mission", "force", "gang") or name.canonical in mission.home_forces:
            return False
        country = name.country or (name.canonical if name.kind == "country" else None)
        if country in (mission.country, mission.lead) or (name.kind == "place" and not country):
            return False
        token = sentence.span.doc[mention.end - 1]
        records = token.dep_ == "nsubj" and token.head.base in _RECORDS
        rate = token.dep_ == "poss" and token.head.base in ("rate", "toll", "murder")
        theirs |= name.kind == "country" and (records or rate)
    return theirs


def _when(sentence: Sentence, victim: Victim) -> Expression | None:
    """The time of what befell them; an earlier number has only what follows it: "against 1,602 in
    the quarter before"."""
    number = victim.quantity
    if victim.rule != "earlier" or number is None:
        word = victim.word
        others = [
            e
            for e in sentence.dates
            if of_toll(sentence, e)
            or came_later(sentence, e, word)
            or of_new_total(sentence, e, word)
            or of_care(sentence, e, word)
        ]
        own = when(sentence, victim.word, without=others)
        return own or _since_before(sentence, victim.word)
    return next((d for d in sentence.dates if d.start >= number.end), None)


def _counts(victim: Victim, after_others: bool) -> bool:
    """Whether those harmed are people who are counted, or one who is told of by what they are; a
    small number that stands alone counts people only `after_others`."""
    number, noun = victim.quantity, victim.noun
    if number is not None:
        if noun is None:
            floor = victim.rule == "verb" and number.qualifier in ("at_least", "more_than")
            beside = after_others or floor or victim.rule in ("total", "part")
            return number.value is None or number.value >= _BARE or beside
        return _human(noun)
    if noun is None and victim.head.lower_ == "another":
        return True
    if noun is None or victim.rule != "verb" or victim.what not in ("killed", "injured"):
        return False
    alone = any(c.lower_ in ("a", "an", "one", "another") for c in noun.children)
    # "Shot up a bus, killing the driver and injuring a nun."
    alone |= victim.word.tag_ == "VBG" and noun.base in _ONLY_ONE
    return alone and noun.tag_ == "NN" and _human(noun) and noun.lower_ not in _NOT_ONE


def _told_first(sentence: Sentence, victim: Victim) -> bool:
    """Whether a sentence is the first to tell of one who is known by an office or trade: "gunmen
    killed the driver of a fuel truck"."""
    noun = victim.noun
    if noun is None or victim.quantity is not None or victim.rule != "verb":
        return False
    if victim.word.pos_ != "VERB":
        return False  # "the mayor spoke of seventy dead"
    one = noun.base in _ONLY_ONE and noun.tag_ == "NN" and victim.what in ("killed", "injured")
    earlier = sentence.article.sentences[: sentence.number]
    definite = any(c.lower_ == "the" for c in noun.children)
    return one and definite and not any(noun.base in s.lemmas for s in earlier)


def _human(noun: Token) -> bool:
    """Whether a noun can be the victims: no days, attacks, vehicles or the like."""
    if noun.ent_type_ in ("GPE", "LOC", "FAC", "DATE", "TIME", "MONEY", "ORG"):
        return False
    return noun.base not in THINGS | _TALLIES


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with the day of the article's incident, or period and source of the count
    that they are part of, where they have none."""
    return continued(dated(drafts))
