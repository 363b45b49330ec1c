"""How many countries take part, or that others do, where the source does not name them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from missionbrief.claims.claim import Qualifier, Status
from missionbrief.claims.contingents import unit_of
from missionbrief.claims.taking_part.giving import OFFERS, PROMISES
from missionbrief.claims.taking_part.joining import taking_part
from missionbrief.claims.taking_part.leading import LEADS
from missionbrief.claims.taking_part.participation import about_money, in_haiti, spoken_of_before
from missionbrief.claims.taking_part.predicates import COUNTRY_NOUNS
from missionbrief.claims.taking_part.serving import awaited_first
from missionbrief.claims.taking_part.wavering import holds_back
from missionbrief.claims.troops.bare import in_context
from missionbrief.claims.troops.held_up import halted
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import SUBJECTS
from missionbrief.language.modality import mode
from missionbrief.language.phrases import phrase
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_SAME = frozenset({"well", "too", "likewise", "same", "so", "follow"})
_BARE = _SAME | {"do", "to", "as", "the", "plan", "intend", "also", "very", "soon"}
_COMES = frozenset({"come", "hail", "draw"})
_BESIDE = frozenset({"with", "alongside"})
_OTHERS = words("claims", "unnamed_states", "others")
_AWAITS = frozenset({"wait", "await", "expect", "anticipate"})
_WISHES = words("claims", "unnamed_states", "wishes")
_MADE = OFFERS | PROMISES | {"make", "send", "provide", "second"}
_VIEWS = frozenset({"back", "support", "endorse", "favour", "favor", "welcome", "oppose", "reject"})
_HOPES = frozenset({"hope", "optimism", "expectation", "prospect", "possibility", "chance"})
_NEAR = 3
_STATES = frozenset({"country", "nation", "government", "state"})


@dataclass(frozen=True)
class Group:
    """Countries without names: the group's `name` in a claim, how many, and how it is put."""

    name: str
    trigger: Token
    value: float | None
    qualifier: Qualifier | None
    status: Status


def by_count(sentence: Sentence, named: bool) -> Iterator[Group]:
    """Yield the groups of countries that the sentence says take part; one without a number only
    where no country is `named`."""
    if not sentence.lemmas & COUNTRY_NOUNS:
        return
    counts = {q.counted.i: q for q in sentence.quantities if q.counted is not None and q.value}
    for noun in sentence.tokens:
        if noun.lower_ not in COUNTRY_NOUNS or noun.pos_ != "NOUN":
            continue
        quantity = counts.get(noun.i)
        other = {t.lower_ for t in phrase(noun)} & _OTHERS
        if quantity is not None and quantity.value == 1:
            continue  # "One other African state, Burundi, has answered."
        if quantity is None and (named or not other or noun.tag_ != "NNS"):
            continue
        if _wished(noun):
            continue
        if noun.head.lemma_ == "take" and noun.head.tag_ == "VBD" and not _at_hand(sentence):
            continue  # "Some 50 nations took part" in a drill.
        status = _put(sentence, noun, quantity is not None) or (
            _likewise(sentence, noun) if quantity is None else None
        )
        if status is None:
            continue
        if quantity is not None:
            yield Group(_name(noun), noun, quantity.value, quantity.qualifier, status)
        else:
            told = [t.lower_ for t in noun.lefts if t.dep_ in ("amod", "compound")]
            yield Group(" ".join([*told, _name(noun)]), noun, None, None, status)


def _name(noun: Token) -> str:
    """What such a group is called in a claim: states, be they countries, nations or governments in
    the text."""
    word = noun.lower_ if noun.tag_ == "NNS" else f"{noun.lower_}s"
    return f"{'states' if noun.base in _STATES else word} (unnamed)"


def _at_hand(sentence: Sentence) -> bool:
    near = sentence.article.sentences[max(0, sentence.number - _NEAR) : sentence.number + 1]
    return any(in_haiti(s) for s in near) or in_context(sentence)


def _wished(noun: Token) -> bool:
    """Whether somebody only wishes that countries do a thing: "we expect others to step up", "for
    other countries to step up", "had to step up"."""
    verbs = [v for v in noun.ancestors if v.pos_ in ("VERB", "AUX")]
    if verbs and _favours(verbs[0]):
        return True  # "several countries backed the prospect of sending a force"
    if verbs and holds_back(verbs[0]):
        return True  # "other countries are scared of sending their forces"
    if any(v.base in _WISHES for v in verbs):
        return True
    own = noun.head
    link = own.head
    link = own if own.dep_ == "prep" else link
    if (own == link or own.tag_ == "VBG") and link.dep_ == "prep" and link.head.base in _HOPES:
        return True  # "voiced hope of more countries joining"
    meant = any(c.lower_ == "for" and c.dep_ in ("mark", "prep") for c in own.children)
    return meant or any(
        v.lemma_ == "have" and any(c.dep_ == "xcomp" for c in v.children) for v in verbs
    )


def _favours(verb: Token) -> bool:
    """Whether a thing is only what those of whom a verb is told are for, or against."""
    things = [c.base for c in verb.children if c.dep_ == "dobj"]
    return verb.base in _VIEWS and any(t in _HOPES | {"idea", "plan", "proposal"} for t in things)


def _likewise(sentence: Sentence, noun: Token) -> Status | None:
    """How it is put that countries do as the one told of before: "and others plan to as well",
    "with several other nations behind it"."""
    verb = noun.head
    if noun.dep_ in SUBJECTS:
        below = [t for t in verb.subtree if t.i > verb.i]
        same = {t.lower_ for t in below} & _SAME
        bare = all(t.base in _BARE or t.is_punct for t in below)
        found = mode(next((t for t in below if t.pos_ == "VERB"), verb))
        led = same and bare
    else:
        link = next((t for t in noun.ancestors if t.dep_ == "prep" and t.lower_ in _BESIDE), None)
        led = link is not None and link.head.base in LEADS
        found = mode(link.head) if link is not None else "actual"
        if link is not None and link.head.head.lemma_ == "go":
            found = "planned"
    if not led or not (in_haiti(sentence) or spoken_of_before(sentence)):
        return None
    return found if found in ("actual", "planned", "pledged") else None


def _put(sentence: Sentence, noun: Token, counted: bool) -> Status | None:
    """How a sentence puts it that countries, `counted` or not, take part: as the subject of a verb
    or as where people or pledges come from."""
    if noun.dep_ == "conj" and noun.head.dep_ in SUBJECTS:
        found = taking_part(sentence, noun.head.head, [], [])
        if found is not None:
            return found
    if noun.dep_ in SUBJECTS:
        found = taking_part(sentence, noun.head, [], [])
        if found is not None:
            held = any(halted(c) == "frozen" for c in noun.head.children)
            return "frozen" if held else found
    for child in noun.children:
        if child.dep_ in ("relcl", "acl") and (found := taking_part(sentence, child, [], [])):
            return found
    before = list(sentence.span.doc[max(sentence.span.start, noun.i - 8) : noun.i])
    link = next((t for t in reversed(before) if t.lower_ in ("from", "by")), None)
    if link is None or about_money(sentence, before):
        return None
    left = [t for t in before if t.i < link.i]
    if link.lower_ == "by" and left and left[-1].tag_ == "VBN" and left[-1].base not in _MADE:
        return None  # "an offer welcomed by other states"
    if any(t.base in OFFERS for t in left[-3:]):
        # "Major contributions from other partners" may be money.
        given = left[-1].base == "contribution" if left else False
        return None if given and not any(unit_of(t) for t in sentence.tokens) else "pledged"
    people = any(unit_of(t) is not None for t in left[-4:])
    sized = sentence.lemmas & {"strength", "headcount"} and in_context(sentence)
    if sized and any(t.like_num for t in left[-4:]):
        return "actual"
    verb = next((t for t in link.ancestors if t.pos_ in ("VERB", "AUX")), None)
    # "The mission's personnel, who come from six countries".
    people |= link.head.base in _COMES and any(unit_of(t) for t in left)
    there = in_haiti(sentence) or (counted and spoken_of_before(sentence))
    if not people or not there:
        return None
    status = mode(verb) if verb is not None else "actual"
    if verb is not None and (awaited_first(verb) or verb.base in _AWAITS):
        status = "planned"  # "are waiting for personnel from other countries"
    return status if status in ("actual", "planned", "pledged") else None
