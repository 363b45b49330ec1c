"""Countries listed after a word for them: "countries such as", "the contributors are"."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.taking_part.circles import of_circle
from missionbrief.claims.taking_part.countries import Country, after_run, apart_from, before_run
from missionbrief.claims.taking_part.giving import GIVES
from missionbrief.claims.taking_part.joining import AWAITS, PARTNERS, Found
from missionbrief.claims.taking_part.listed_acts import (
    COMES,
    gives_or_joins,
    put_by,
    taken_up,
    told_before,
)
from missionbrief.claims.taking_part.participation import (
    about_money,
    in_haiti,
    is_mission,
    is_people,
    with_the_lead,
)
from missionbrief.claims.taking_part.predicates import COUNTRY_NOUNS
from missionbrief.claims.taking_part.serving import how_there
from missionbrief.claims.taking_part.wavering import or_weighs
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import climb, subject
from missionbrief.language.modality import mode
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_PROMISED = words("claims", "listings", "promised")
_LINKS = words("claims", "listings", "links")
_STATEMENTS = frozenset({"statement", "communique", "communiqué", "declaration", "text"})
_ISSUED_BY = frozenset({"issue", "release", "publish", "sign", "make", "adopt"})
_ABSTAINS = frozenset({"abstain", "object", "oppose", "dissent", "vote", "pay", "watch", "wait"})
_ALONGSIDE = words("claims", "listings", "alongside")
_GIVERS = words("claims", "listings", "givers")
_SERVES = frozenset({"work", "serve", "operate", "fight"})
_MARKS = frozenset({",", "–", "—", "-", "("})
_REACH = 24
_NEAR = 7


def by_list(sentence: Sentence, lists: list[list[Country]]) -> Iterator[Found]:
    """Yield the lists of countries that a word for countries introduces, where the sentence says
    that these give people or take part; and those beside whom or by whom the mission is joined."""
    if _issues(sentence):
        return
    for run in lists:
        if any(c.home or c.people or c.seat or c.holder or c.body for c in run):
            continue
        if of_circle(sentence, run, named=True):
            continue
        before = before_run(sentence, run, _REACH)
        found = (
            taken_up(sentence, run, before)
            or _introduced(sentence, run, before)
            or _beside(sentence, run, before)
            or _apposed(sentence, run)
        )
        if found is not None:
            yield found


def _issues(sentence: Sentence) -> bool:
    """Whether a sentence tells by whom a statement is issued: "the following joint statement was
    issued by the members of the group: Peru, Chile and Canada"."""
    return any(
        t.base in _STATEMENTS and t.dep_ == "nsubjpass" and t.head.base in _ISSUED_BY
        for t in sentence.tokens
    )


def _introduced(sentence: Sentence, run: list[Country], before: list[Token]) -> Found | None:
    if not before:
        return None
    link = before[-1]
    words_ = [t.lower_ for t in before]
    linked = link.lower_ in _LINKS or words_[-2:] in (["such", "as"], ["among", "them"])
    if link.text == "," and len(run) > 1:
        # "The contributing countries, Kenya, Jamaica and Belize, met": in apposition.
        linked = len(before) > 1 and before[-2].lower_ in COUNTRY_NOUNS
    if link.lower_ in ("kenya", "also", "largely", "mainly") and len(before) > 1:
        linked = before[-2].lower_ in _LINKS
    noun = next(
        (t for t in reversed(before[:-1]) if t.lower_ in COUNTRY_NOUNS or t.lower_ in _GIVERS), None
    )
    taking = next(
        (
            t
            for t in reversed(before[:-1])
            if t.lower_ in ("taking", "participating", "contributing")
        ),
        None,
    )
    if link.lower_ in COUNTRY_NOUNS and taking is not None:
        # "The troop-contributing countries Jamaica and Guatemala".
        linked, noun = True, link
    if not linked or (noun is None and taking is None):
        return None
    if about_money(sentence, sentence.tokens):
        return None
    giving = [t for t in sentence.tokens if gives_or_joins(sentence, t)]
    if noun is not None:
        # "Nations that have pledged to join include …": what is said of those listed comes first.
        inside = {t.i for t in noun.subtree}
        # "police sent by countries including Peru": by whom they are sent tells who gives.
        by = noun.head.head if noun.head.dep_ == "agent" else noun
        giving.sort(key=lambda t: (t.i not in inside, t.i < noun.i, t.i))
        giving = [by, *giving] if by.base in GIVES and by.pos_ == "VERB" else giving
        if giving and giving[0].i in inside and or_weighs(giving[0]):
            return None
    people = _origin(before, noun)
    if people is not None and not giving:
        there = how_there(people)
        there = "pledged" if there == "planned" else there
        return Found(run, people, there, "listed") if there is not None else None
    if giving:
        status = put_by(giving[0])
    elif taking is not None or (noun is not None and noun.base in PARTNERS | _GIVERS):
        named = noun is not None and noun.base == "contributor" and link.lower_ != "are"
        ours = in_haiti(sentence) or taking is not None or named
        trigger = taking or noun
        if link.lower_ in ("are", "is", "were") and trigger is not None:
            ours = True
        status = "actual" if ours and (taking is not None or noun is not None) else None
        if status == "actual" and {t.base for t in before} & _PROMISED:
            status = "pledged"  # "among those that made offers were", "those lined up are"
        elif status == "actual" and noun is not None and noun.pos_ == "PRON":
            status = told_before(sentence) or status
    else:
        return None
    trigger = giving[0] if giving else taking or noun
    if status is None or trigger is None:
        return None
    if status == "planned" and not (
        giving and (giving[0].base in COMES or _awaited(giving[0]) or _to_join(giving[0]))
    ):
        # Who are listed as those from whom a force is to come have said that they will.
        status = "pledged"
    if status == "actual" and {"would", "potential", "prospective", "aspiring"} & set(words_[-7:]):
        # "The would-be contributors", "potential participants".
        status = "pledged" if "would" in words_ else "planned"
    return Found(run, trigger, status, "listed")


def _to_join(verb: Token) -> bool:
    """Whether a verb tells that others are still to be joined by those listed."""
    return verb.base == "join" and any(c.dep_ in ("auxpass", "agent") for c in verb.children)


def _awaited(verb: Token) -> bool:
    """Whether somebody else only expects what a list of countries is to do: "he expects ten
    countries to take part, among them Chile"."""
    above = verb.head
    return above.base in AWAITS and any(c.dep_ == "nsubj" for c in above.children)


def _apposed(sentence: Sentence, run: list[Country]) -> Found | None:
    """A list that a word for what they are follows: "Kenya and Jamaica, the countries with troops
    in the mission, …"."""
    after = after_run(sentence, run, _REACH)
    if (
        len(after) < 3
        or apart_from(sentence, run)
        or after[0].text not in _MARKS
        or after[1].lower_ == "among"
    ):
        return None
    noun = next((t for t in after[1:5] if t.pos_ in ("NOUN", "VERB", "AUX")), None)
    if noun is None or noun.lower_ not in COUNTRY_NOUNS | _GIVERS:
        return None
    beneath = [t for t in after if noun.i < t.i <= noun.i + _NEAR]
    ours = any(is_people(t) or is_mission(sentence, t) for t in beneath)
    if not ours or about_money(sentence, beneath):
        return None
    giving = [t for t in beneath if gives_or_joins(sentence, t)]
    status = put_by(giving[0]) if giving else "actual"
    return Found(run, noun, status, "listed") if status is not None else None


def _origin(before: list[Token], noun: Token | None) -> Token | None:
    """The people said to come from the countries of a list: "police and soldiers from six …"."""
    if noun is None:
        return None
    left = [t for t in before if noun.i - _NEAR <= t.i < noun.i]
    if not any(t.lower_ in ("from", "of") for t in left):
        return None
    return next((t for t in reversed(left) if is_people(t)), None)


def _stands_by(sentence: Sentence, run: list[Country]) -> bool:
    """Whether countries in a list after "with" are told to do something else than take part: "with
    Russia and China abstaining"."""
    after = sentence.span.doc[run[-1].end : sentence.span.end]
    verb = next(iter(after), None)
    return verb is not None and verb.tag_ == "VBG" and verb.base in _ABSTAINS


def _others_will(verb: Token, run: list[Country]) -> bool:
    """Whether it is others than the countries of a list that are to do a thing: "along with Kenya,
    other countries plan to join"."""
    doers = (subject(t) for t in climb(verb) if t.pos_ == "VERB")
    who = next((w for w in doers if w is not None), None)
    return (
        who is not None
        and who.i >= run[-1].end
        and who.lower_ in COUNTRY_NOUNS | {"others"}
        and (who.lower_ == "others" or any(c.lower_ == "other" for c in who.children))
    )


def _lead_serves(sentence: Sentence, link: Token) -> list[Token]:
    """The verb that tells that the lead country or its people serve alongside those listed: "Kenya
    is to work with Haitian police alongside Peru and Chile"."""
    verb = next((t for t in climb(link) if t.pos_ == "VERB"), None)
    if link.lower_ != "alongside" or verb is None or verb.base not in _SERVES:
        return []
    doers = (subject(t) for t in climb(verb) if t.pos_ == "VERB")
    who = next((w for w in doers if w is not None), None)
    named = sentence.name_at(who) if who is not None else None
    lead = named is not None and sentence.article.mission.lead in (named.canonical, named.country)
    here = any(m.name.canonical == sentence.article.mission.country for m in sentence.names)
    return [verb] if lead and (here or in_haiti(sentence, verb.subtree)) else []


def _beside(sentence: Sentence, run: list[Country], before: list[Token]) -> Found | None:
    """A list after "alongside", "joined by" or "together with", where the sentence says that the
    lead's people or the mission are joined, or that others join it."""
    words_ = [t.lower_ for t in before]
    if not before:
        return None
    joined = words_[-1] == "by" and any(t.base == "join" for t in before[-6:])
    if joined:
        if not (in_haiti(sentence) or with_the_lead(sentence)):
            return None
        verb = next(t for t in reversed(before) if t.base == "join")
        status = mode(verb)
        if status in ("called_for", "unreal", "denied"):
            return None
        return Found(run, verb, "planned" if status == "authorised" else status, "joined-by")
    if words_[-1] not in _ALONGSIDE or apart_from(sentence, run) or _stands_by(sentence, run):
        return None
    giving = [t for t in sentence.tokens if gives_or_joins(sentence, t)]
    giving = giving or _lead_serves(sentence, before[-1])
    if not giving or about_money(sentence, sentence.tokens):
        return None
    status_ = put_by(giving[0])
    if status_ == "planned" and giving[0].base in _SERVES:
        status_ = "pledged"
    if status_ != "actual" and _others_will(giving[0], run):
        return None
    return Found(run, giving[0], status_, "alongside") if status_ is not None else None
