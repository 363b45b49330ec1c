"""Countries told by their people in the mission: "troops from Jamaica", "24 Jamaicans"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from missionbrief.claims.claim import Status
from missionbrief.claims.countries import Country, abroad, after_run, before_run
from missionbrief.claims.giving import GIVES, JOINS, OFFERS
from missionbrief.claims.joining import Found
from missionbrief.claims.participation import (
    about_money,
    in_haiti,
    is_mission,
    is_people,
    with_the_lead,
)
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import climb
from missionbrief.language.modality import PLANNED, mode, of_participle
from missionbrief.lexicon import words

_OFFERS = words("claims", "origins", "offers")
_NOT_THEIRS = words("claims", "origins", "not_theirs")
_SERVES = words("claims", "origins", "serves")
_COMES = words("claims", "origins", "comes")
_LOOSE = words("claims", "origins", "loose")
_REACH = 7
_BACK = 3
_OF_THEM = frozenset({"of", "them", "these", "those", "whom", "are", "were"})
_PARTIES = frozenset({"party", "element", "detail", "section", "crew"})
_NAMED = ("first", "other", "more")


def by_origin(sentence: Sentence, lists: list[list[Country]]) -> Iterator[Found]:
    """Yield the lists of countries whose people, offers or contingents the sentence tells of."""
    everything = [c for run in lists for c in run]
    before: Found | None = None
    for run in lists:
        if any(c.home or c.seat or c.holder or c.body for c in run):
            before = None
            continue
        found = _people_from(sentence, run) or _their_people(sentence, run)
        if found is None and before is not None and _goes_on(sentence, run):
            found = Found(run, before.trigger, before.status, "from")
        if found is not None and not abroad(sentence, _clause(found.trigger), run, everything):
            yield found
            before = found
        elif found is None and not run[0].people:
            before = None


def _goes_on(sentence: Sentence, run: list[Country]) -> bool:
    """Whether a list takes up "from" with a number alone: "six from the Bahamas, 24 from …"."""
    before = before_run(sentence, run, 5)
    numbers = {q.number.i for q in sentence.quantities if not q.currency}
    link = next((n for n, t in enumerate(before) if t.lower_ == "from"), 0)
    return link > 0 and (
        before[link - 1].i in numbers
        or before[link - 1].lower_ in ("others", "some", "more", "and")
    )


def _clause(trigger: Token) -> list[Token]:
    """The words about what a trigger tells: those of its verb, or the sentence's."""
    verb = next((t for t in climb(trigger) if t.pos_ in ("VERB", "AUX")), None)
    return list(verb.subtree if verb is not None else trigger.sent)


def _people_from(sentence: Sentence, run: list[Country]) -> Found | None:
    """People or offers "from" or "of" a list of countries."""
    before = before_run(sentence, run, _REACH)
    if not before or run[0].people:
        return None
    link = before[-1]
    if link.lower_ in ("such", "like", "as") and len(before) > 2:
        link = next((t for t in reversed(before) if t.lower_ == "from"), link)
    if link.lower_ not in ("from", "of", "by"):
        return None
    left = [t for t in before if t.i < link.i]
    # What stands before a verb or a comma is another phrase, unless they "come from" there.
    comes = bool(left) and (
        left[-1].lemma_.lower() in _COMES or any(t.lemma_.lower() in _COMES for t in left[-3:])
    )
    if not comes:
        cut = [
            n
            for n, t in enumerate(left)
            if (t.pos_ == "VERB" and t.tag_ != "VBN") or t.text in (":", ";")
        ]
        left = left[cut[-1] + 1 :] if cut else left
    if any(t.lemma_.lower() in _NOT_THEIRS for t in left[-4:]):
        return None
    offer = next((t for t in reversed(left) if t.lemma_.lower() in _OFFERS), None)
    if offer is not None:
        if about_money(sentence, sentence.tokens) or not (
            in_haiti(sentence) or any(is_people(t) for t in sentence.tokens) or _of_before(sentence)
        ):
            return None
        given = offer.lemma_.lower() in ("offer", "pledge", "promise", "commitment")
        status = "pledged" if given else how_there(offer)
        return Found(run, offer, status, "offer-from") if status is not None else None
    if link.lower_ == "by":
        return None
    numbers = _numbers_of_people(sentence)
    noun = next((t for t in reversed(left) if is_people(t)), None)
    count = next((t for t in reversed(left) if t.i in numbers or t.lower_ in _LOOSE), None)
    if left and left[-1].lower_ == "those" and any(is_people(t) for t in sentence.tokens):
        noun = left[-1]
    if link.lower_ == "of" and run[0].corps and noun is None and left:
        noun = left[-1] if left[-1].lower_ in _PARTIES else None
    if link.lower_ == "of":
        strong = noun is not None and (run[0].corps or noun.lower_ not in _LOOSE)
        if not strong or noun is None or noun.i < link.i - 3:
            return None
        if noun.lower_ != "those" and not in_haiti(sentence):
            return None
    elif noun is None and count is None and not comes:
        return None
    bare = noun is None or noun.lower_ in _LOOSE
    if bare and about_money(sentence, sentence.tokens):
        return None
    if bare and not (in_haiti(sentence) or with_the_lead(sentence) or _of_before(sentence)):
        return None
    trigger = noun or count or link
    status = how_there(link if comes else trigger)
    return Found(run, trigger, status, "from") if status is not None else None


def _of_before(sentence: Sentence) -> bool:
    """Whether "they", "the rest" or a bare number goes back to the mission's people in the sentence
    before: "The force has 900 members. They come from Kenya and Jamaica."."""
    if not sentence.number:
        return False
    for earlier in sentence.article.sentences[max(0, sentence.number - _BACK) : sentence.number]:
        ours = in_haiti(earlier) or with_the_lead(earlier)
        if ours and any(is_people(t) or is_mission(earlier, t) for t in earlier.tokens):
            return True
    return False


def _their_people(sentence: Sentence, run: list[Country]) -> Found | None:
    """People named by their country: "Jamaican soldiers", "24 Jamaicans", "Guatemala's police"."""
    after = after_run(sentence, run, 5)
    before = before_run(sentence, run, 5)
    owned = bool(after) and after[0].text in ("'s", "’s", "'", "’")
    if not (run[0].people or owned):
        return _its_part(sentence, run)
    tail = sentence.span.doc[run[-1].end - 1]
    noun: Token | None
    if (run[0].people and tail.tag_ in ("NNS", "NNPS")) or (
        run[0].people and not after and tail.pos_ in ("NOUN", "PROPN")
    ):
        beside = run[0].name != sentence.article.mission.lead and with_the_lead(sentence)
        there = in_haiti(sentence) or beside
        if not _counted(sentence, before) and not (there and _serves(tail)):
            return None
        noun = tail
    else:
        noun = None
        for token in after[1:] if owned else after:
            if token.pos_ in ("VERB", "AUX", "ADP", "SCONJ", "CCONJ") or token.text in (",", ";"):
                break
            if (token.lemma_.lower() in OFFERS and owned) or is_people(token):
                noun = token
    if noun is None:
        return _its_part(sentence, run)
    if noun.lemma_.lower() in OFFERS and noun.lemma_.lower() not in ("deployment", "participation"):
        beneath = list(sentence.span.doc[noun.i : min(noun.i + 8, sentence.span.end)])
        people = any(
            is_mission(sentence, t) or (is_people(t) and t.lower_ not in _LOOSE) for t in beneath
        )
        if not people or about_money(sentence, beneath):
            return None
        put_so = _offered(sentence, noun)
        if put_so == "pledged" and noun.lemma_.lower() in ("contribution", "contingent"):
            put_so = how_there(noun) or "pledged"
        return Found(run, noun, put_so, "offer-of")
    tied = in_haiti(sentence) or with_the_lead(sentence)
    if not (tied or "join" in sentence.lemmas):
        return None
    status = how_there(noun)
    return Found(run, noun, status, "people") if status is not None else None


def _its_part(sentence: Sentence, run: list[Country]) -> Found | None:
    """What a country owns in a word that goes back to it: "thanked Jamaica for its deployment of
    personnel", "for sending its officers"."""
    after = after_run(sentence, run, 12)
    for token in after:
        if token.pos_ == "AUX" or (token.pos_ == "VERB" and token.tag_ != "VBG"):
            return None
        lemma = token.lemma_.lower()
        owned = lemma in OFFERS and any(c.lower_ in ("its", "their") for c in token.children)
        if (
            is_people(token)
            and token.nbor(-1).lower_ in ("its", "their")
            and (token.nbor(-2).lower_ == "for")
        ):
            return Found(run, token, "actual", "part")
        sending = token.tag_ == "VBG" and token.nbor(-1).lower_ == "for" and lemma in GIVES | JOINS
        if owned or sending:
            beneath = [t for t in token.subtree if t.i > token.i]
            beneath += [c for c in token.children if c.dep_ == "compound"]
            ours = any(is_mission(sentence, t) or is_people(t) for t in beneath)
            if not ours or about_money(sentence, beneath):
                return None
            promised = lemma in ("offer", "pledge", "promise", "commitment")
            return Found(run, token, "pledged" if promised else "actual", "part")
    return None


def _offered(sentence: Sentence, offer: Token) -> Status:
    """How an offer that a country owns is put: `denied` where it "no longer stands"."""
    words_ = {t.lower_ for t in sentence.tokens if t.i > offer.i}
    lemmas = {t.lemma_.lower() for t in sentence.tokens if t.i > offer.i}
    gone = {"no", "longer"} <= words_ or lemmas & {"withdraw", "rescind", "lapse", "retract"}
    return "denied" if gone else "pledged"


def _counted(sentence: Sentence, before: list[Token]) -> bool:
    """Whether a word for people stands after a number: "two dozen Jamaicans", "the first …"."""
    numbers = {q.number.i for q in sentence.quantities if not q.currency and not q.percent}
    if not before:
        return False
    # "Some 735 of them are Kenyans", "about 600 of them Kenyans".
    while before and before[-1].lower_ in _OF_THEM:
        before = before[:-1]
    return bool(before) and (before[-1].i in numbers or before[-1].lower_ in _NAMED)


def _numbers_of_people(sentence: Sentence) -> set[int]:
    """The tokens of numbers that count people, or nothing that is named."""
    return {
        q.number.i
        for q in sentence.quantities
        if not (q.currency or q.percent) and (q.counted is None or is_people(q.counted))
    }


def _serves(noun: Token) -> bool:
    """Whether what is said of people is that they serve, come or are there."""
    verb = next((t for t in climb(noun) if t.pos_ in ("VERB", "AUX")), None)
    return verb is not None and verb.lemma_.lower() in _SERVES


def how_there(token: Token) -> Status | None:
    """How it is put that people are there; None for what is only asked for, supposed or denied."""
    verb = next((t for t in climb(token) if t.pos_ in ("VERB", "AUX")), None)
    for child in token.children:
        if child.dep_ in ("amod", "acl") and (found := of_participle(child)) is not None:
            return "pledged" if found == "pledged" else "planned"
    if verb is None:
        return "actual"
    plain = verb.lemma_.lower() not in _SERVES | GIVES | JOINS | PLANNED
    if plain and token.lemma_.lower() not in OFFERS:
        unsure = any(c.lower_ in ("would", "could", "might", "should") for c in verb.children)
        return None if unsure else "actual"
    # "They would be 1,000, the rest coming from …": the participle is put as what it hangs on.
    hangs = verb.dep_ == "advcl" and verb.tag_ == "VBG"
    if verb.lemma_ == "be" and any(c.lower_ == "would" for c in verb.children):
        return None
    status = mode(verb.head if hangs else verb)
    if status in ("unreal", "called_for", "denied"):
        return None
    if status == "actual" and verb.lemma_.lower() in PLANNED and verb.tag_ == "VBN":
        return "planned"
    return "planned" if status == "authorised" else status
