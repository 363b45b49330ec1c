"""People and offers that a sentence calls a country's: "24 Jamaicans", "Benin's offer"."""

from __future__ import annotations

from missionbrief.claims.claim import Status
from missionbrief.claims.taking_part.countries import Country, after_run, before_run
from missionbrief.claims.taking_part.giving import GIVES, JOINS, OFFERS, PROMISES
from missionbrief.claims.taking_part.joining import Found
from missionbrief.claims.taking_part.participation import (
    about_money,
    in_haiti,
    is_mission,
    is_people,
    spoken_of_before,
    with_the_lead,
)
from missionbrief.claims.taking_part.serving import how_there, serves
from missionbrief.language.article import Sentence
from missionbrief.language.modality import PLEDGES
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

LOOSE = words("claims", "origins", "loose")
_OF_THEM = frozenset({"of", "them", "these", "those", "whom", "are", "were"})
_ANSWERS = frozenset({"answer", "serve", "stand"})
_FORMER = words("claims", "wanting", "former")
_NAMED = ("first", "other", "more", "few", "several")
_SOME = frozenset({"number", "handful", "dozen", "couple", "group", "team", "platoon", "company",
                   "squad", "score"})  # fmt: skip


def their_people(sentence: Sentence, run: list[Country]) -> Found | None:
    """People named by their country: "Jamaican soldiers", "24 Jamaicans", "Guatemala's police"."""
    after = after_run(sentence, run, 5)
    before = before_run(sentence, run, 5)
    owned = bool(after) and after[0].text in ("'s", "’s", "'", "’")
    if not (run[0].people or owned or run[-1].corps):
        return _its_part(sentence, run)
    tail = sentence.span.doc[run[-1].end - 1]
    noun: Token | None
    if (run[0].people and tail.tag_ in ("NNS", "NNPS")) or (
        run[0].people and not after and tail.pos_ in ("NOUN", "PROPN")
    ):
        beside = run[0].name != sentence.article.mission.lead and with_the_lead(sentence)
        there = in_haiti(sentence) or beside
        if not _counted(sentence, before) and not (there and serves(tail)):
            return None
        noun = tail
    else:
        noun = None
        for token in after[1:] if owned else after:
            if token.dep_ == "amod" and token.tag_ == "VBN":
                continue  # "Chad's promised gendarmes"
            if token.pos_ in ("VERB", "AUX", "ADP", "SCONJ", "CCONJ") or token.text in (",", ";"):
                break
            if (token.base in OFFERS and owned) or is_people(token):
                noun = token
    if noun is None:
        return _its_part(sentence, run)
    if {t.lower_ for t in (*before[-2:], *after)} & _FORMER:
        return None  # "former Colombian soldiers"
    if noun.base in OFFERS and noun.base not in ("deployment", "participation"):
        if _to_another_end(sentence, noun):
            return None
        beneath = list(sentence.span.doc[noun.i : min(noun.i + 14, sentence.span.end)])
        people = any(
            is_mission(sentence, t) or (is_people(t) and t.lower_ not in LOOSE) for t in beneath
        )
        if not people or about_money(sentence, beneath):
            return None
        put_so = _offered(sentence, noun)
        if put_so == "pledged" and noun.base in ("contribution", "contingent"):
            put_so = how_there(noun) or "pledged"
        return Found(run, noun, put_so, "offer-of")
    tied = in_haiti(sentence) or with_the_lead(sentence)
    promised = any(c.dep_ == "amod" and c.base in PROMISES for c in noun.children)
    tied |= (serves(noun) or promised) and spoken_of_before(sentence)
    if not (tied or "join" in sentence.lemmas):
        return None
    status = how_there(noun)
    return Found(run, noun, status, "people") if status is not None else None


def _to_another_end(sentence: Sentence, offer: Token) -> bool:
    """Whether a commitment is to what neither is the mission nor gives it people: "its commitment
    to the success of the mission", "to peace"."""
    if offer.base != "commitment" or any(c.lower_ == "of" for c in offer.children):
        return False
    ends = [n for c in offer.children if c.lower_ == "to" for n in c.children]
    nouns = [n for n in ends if n.pos_ in ("NOUN", "PROPN")]
    return bool(nouns) and not any(
        is_mission(sentence, n) or is_people(n) or n.base in OFFERS for n in nouns
    )


def _its_part(sentence: Sentence, run: list[Country]) -> Found | None:
    """What a country owns in a word that goes back to it: "thanked Jamaica for its deployment of
    personnel", "for sending its officers"."""
    after = after_run(sentence, run, 12)
    owed = next((t for t in after if is_people(t) and _promised_theirs(t)), None)
    if owed is not None:
        # "Encouraged Chad and Benin to expedite the deployment of their pledged contingents."
        return Found(run, owed, "pledged", "part")
    for token in after:
        passed = token.nbor(-1).lower_ in ("for", "having")
        if (token.pos_ == "AUX" or token.pos_ == "VERB") and token.tag_ != "VBG" and not passed:
            return None
        lemma = token.base
        owned = lemma in OFFERS and any(c.lower_ in ("its", "their") for c in token.children)
        if (
            is_people(token)
            and token.nbor(-1).lower_ in ("its", "their")
            and (token.nbor(-2).lower_ == "for")
        ):
            return Found(run, token, "actual", "part")
        done = token.nbor(-1).lower_ == "having" and token.nbor(-2).lower_ == "for"
        if lemma in ("step", "come") and token.tag_ == "VBG" and token.nbor(-1).lower_ == "for":
            up = token.nbor().lower_ in ("up", "forward")
            ours = in_haiti(sentence) or spoken_of_before(sentence)
            return Found(run, token, "pledged", "part") if up and ours else None
        sends = lemma in GIVES | JOINS | _ANSWERS
        sending = sends and (done or (token.tag_ == "VBG" and token.nbor(-1).lower_ == "for"))
        if owned or sending:
            beneath = [t for t in token.subtree if t.i > token.i]
            beneath += [c for c in token.children if c.dep_ == "compound"]
            ours = any(is_mission(sentence, t) or is_people(t) for t in beneath)
            it = any(t.lower_ in ("it", "them") for t in beneath)
            ours |= it and lemma in JOINS and in_haiti(sentence)
            if not ours or about_money(sentence, beneath):
                return None
            promised = lemma in PLEDGES
            return Found(run, token, "pledged" if promised else "actual", "part")
    return None


def _promised_theirs(noun: Token) -> bool:
    """Whether people are told as "their pledged" ones."""
    own = any(c.lower_ in ("its", "their") for c in noun.children)
    return own and any(c.dep_ == "amod" and c.base in PROMISES for c in noun.children)


def _offered(sentence: Sentence, offer: Token) -> Status:
    """How an offer that a country owns is put: `denied` where it "no longer stands"."""
    words_ = {t.lower_ for t in sentence.tokens if t.i > offer.i}
    lemmas = {t.base for t in sentence.tokens if t.i > offer.i}
    if "never" in words_:
        return "pledged"
    gone = {"no", "longer"} <= words_ or lemmas & {"withdraw", "rescind", "lapse", "retract"}
    return "denied" if gone else "pledged"


def _counted(sentence: Sentence, before: list[Token]) -> bool:
    """Whether a word for people stands after a number: "two dozen Jamaicans", "the first …"."""
    numbers = {q.number.i for q in sentence.quantities if not q.currency and not q.percent}
    if not before:
        return False
    some = len(before) > 1 and before[-1].lower_ == "of" and before[-2].base in _SOME
    # "Some 735 of them are Kenyans", "about 600 of them Kenyans".
    while before and before[-1].lower_ in _OF_THEM:
        before = before[:-1]
    return some or (bool(before) and (before[-1].i in numbers or before[-1].lower_ in _NAMED))
