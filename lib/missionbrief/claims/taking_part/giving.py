"""Whether words tell of people given to the mission, or of joining it."""

from __future__ import annotations

from missionbrief.claims.taking_part.gifts import nothing, other_gift, service, takes_home
from missionbrief.claims.taking_part.participation import (
    about_money,
    counts_people,
    in_haiti,
    is_mission,
    is_people,
    spoken_of_before,
    with_the_lead,
)
from missionbrief.claims.taking_part.undertaking import CALLS, undertakes
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import climb
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

GIVES = words("claims", "giving", "gives")
JOINS = words("claims", "giving", "joins")
PROMISES = words("claims", "giving", "promises")
OFFERS = words("claims", "giving", "offers")
INTENTS = words("claims", "worded", "intents")
CONSIDERS = words("claims", "giving", "considers")
SPEAKS = frozenset({"say", "speak", "talk"})
_OFFERED = words("claims", "giving", "offered")
_FORMALLY = words("claims", "giving", "formally")
_HAS = words("claims", "giving", "has")
_THERE = words("claims", "giving", "there")
_CARRIES = frozenset({"fly", "sail", "ship", "airlift", "rush", "land", "move"})
_GIFTS = frozenset({"contribution", "contributions"})
_MAKES_UP = frozenset({"make", "form", "constitute", "compose", "comprise"})
# "Put 170 soldiers forward", "make personnel available", "account for 24".
_HANDS = {
    "put": frozenset({"offer", "ground", "disposal", "forward", "up", "into"}),
    "make": frozenset({"available"}),
    "place": frozenset({"disposal", "standby", "command", "under"}),
    "account": frozenset({"for"}),
    "part": frozenset({"with"}),
    "chip": frozenset({"in"}),
}
WILLING = words("claims", "putting", "willing")
_NEAR = 8
_REACH = 14


def gives(sentence: Sentence, token: Token, rest: list[Token]) -> bool:
    """Whether a word says that people are given or promised: "send police", "its offer of 150"."""
    lemma = token.base
    verbal = token.pos_ in ("VERB", "AUX")
    if verbal and lemma in PROMISES and _nothing_else(token):
        return spoken_of_before(sentence)
    if verbal and lemma in GIVES | PROMISES | CONSIDERS:
        if lemma in CONSIDERS and {"back", "withdraw"} & {t.base for t in rest}:
            return False
        if _pays(sentence, rest):
            return False
        if nothing(token) or other_gift(sentence, token, rest) or takes_home(token):
            return False
        if lemma in CONSIDERS and any(
            c.dep_ == "ccomp" and c.pos_ == "ADJ" for c in token.children
        ):
            return False  # "considers the force indispensable"
        talks = lemma in CONSIDERS and any(c.dep_ == "dobj" for c in token.children)
        if talks and any(c.dep_ == "dobj" and is_mission(sentence, c) for c in token.children):
            return False  # "discussed the force"
        thing = [t for t in rest if t.pos_ in ("NOUN", "PROPN", "NUM", "PRON", "ADJ", "VERB")]
        people = any(is_people(t) and not none_of(t) for t in thing) or counts_people(
            sentence, rest
        )
        people = people or any(t.lower_ == "numbers" for t in thing[:3])
        people = people or (in_haiti(sentence) and service(sentence, rest))
        if not people and in_haiti(sentence):
            people = any(t.base in _GIFTS for t in rest if t.pos_ == "NOUN")
        return people and not about_money(sentence, rest)
    if verbal and lemma in _CARRIES:
        counted = any(is_people(t) for t in rest) and counts_people(sentence, rest)
        return counted and (in_haiti(sentence, rest) or any(t.lower_ in _THERE for t in rest))
    if verbal and lemma in SPEAKS:
        return _speaks_of_number(sentence, rest)
    if verbal and lemma in _HANDS:
        with_what = {t.lower_ for t in rest}
        return (
            bool(with_what & _HANDS[lemma])
            and not _pays(sentence, rest)
            and (any(is_people(t) for t in rest) or counts_people(sentence, rest))
        )
    if token.pos_ == "NOUN" and lemma in OFFERS:
        verb = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), token)
        if verb.base not in _OFFERED | PROMISES | CONSIDERS:
            return False
        if other_gift(sentence, verb, rest):
            return False
        if verb.lemma_ == "follow" and token.dep_ == "dobj":
            return False  # "will follow the deployment closely"
        near = [t for t in rest if t.i <= token.i + _NEAR]
        if lemma == "commitment" and not any(is_people(t) or t.base in GIVES | JOINS for t in near):
            return False  # "reiterated its commitment to the mission's success"
        return any(is_people(t) or is_mission(sentence, t) for t in near) and not about_money(
            sentence, near
        )
    return False


def _nothing_else(verb: Token) -> bool:
    """Whether a promise names nothing, and so is to do what is spoken of: "Chad has pledged"."""
    return not any(
        c.dep_ in ("dobj", "xcomp", "ccomp", "prep", "prt", "auxpass", "neg", "attr", "dative")
        for c in verb.children
    )


def _pays(sentence: Sentence, rest: list[Token]) -> bool:
    """Whether the first number after a verb of giving is a sum of money: "has provided $60 million
    in equipment for personnel of the force"."""
    inside = {t.i for t in rest}
    first = next((q for q in sentence.quantities if q.number.i in inside), None)
    return first is not None and first.currency is not None


def none_of(noun: Token) -> bool:
    """Whether people are said not to be given: "vehicles but no troops"."""
    return any(c.lower_ == "no" for c in noun.children)


def _speaks_of_number(sentence: Sentence, rest: list[Token]) -> bool:
    """Whether a number alone is what a country says: "Benin said 2,000", "speaks of 150"."""
    near = [t.i for t in rest[:7]]
    return any(
        q.number.i in near
        and q.counted is None
        and not (q.currency or q.percent)
        and q.number.dep_ in ("dobj", "pobj", "nummod", "npadvmod")
        and (q.number.i + 1 == sentence.span.end or not q.number.nbor().is_alpha)
        for q in sentence.quantities
    )


def joins(sentence: Sentence, token: Token, rest: list[Token]) -> bool:
    """Whether a word says that somebody joins: "take part", "volunteered", "join the force"."""
    lemma = token.base
    near = [t for t in rest if t.i <= token.i + _NEAR]
    words_ = [t.lower_ for t in near]
    if lemma == "interest" and token.pos_ == "NOUN":
        lost = token.head.base in ("lose", "lack")
        return not lost and any(is_mission(sentence, t) for t in near)
    if token.pos_ not in ("VERB", "AUX") or nothing(token):
        return False
    if undertakes(sentence, token, near):
        return True
    ours = any(is_mission(sentence, t) or is_people(t) for t in near) or with_the_lead(sentence)
    followed = [c for c in token.children if c.dep_ == "dobj"] if lemma == "follow" else []
    if followed and not any(
        c.base in ("suit", "example", "lead") or sentence.name_at(c) for c in followed
    ):
        return False  # "follows the mission's work closely"
    if lemma == "take" and "part" in words_[:2]:
        at = words_.index("part")
        return _in_mission(sentence, near[at + 1 :])
    if lemma in _MAKES_UP and any(is_mission(sentence, t) for t in near):
        return lemma != "make" or "up" in words_[:1]
    if lemma in ("work", "operate", "patrol"):
        at = words_.index("in") if "in" in words_ else len(words_)
        return any(is_mission(sentence, t) for t in near[at : at + 4])
    if lemma == "answer":
        # "Have answered Nairobi's invitation", "asked for help, and Kenya has answered".
        things = [c for c in token.children if c.dep_ == "dobj"]
        called = any(c.base in CALLS for c in things)
        asked = "help" in sentence.lemmas and bool(sentence.lemmas & {"ask", "call", "appeal"})
        return called or (not things and asked)
    if lemma == "be" and {"part", "of"} <= set(words_[:3]):
        at = words_.index("of")
        return any(
            is_mission(sentence, t) or t.lower_ in ("this", "it") for t in near[at + 1 : at + 4]
        ) and spoken_of_before(sentence)
    if lemma == "commit" and {"itself", "themselves"} & set(words_[:2]):
        return True
    if lemma in ("step", "come", "sign") and set(words_[:2]) & {"forward", "up"}:
        return ours
    if lemma in ("participate", "volunteer", "deploy", "contribute"):
        return _in_mission(sentence, near) and not about_money(sentence, near)
    if lemma == "notify":
        return bool(_FORMALLY & set(words_))
    if lemma == "reinforce" and not (any(map(is_people, near)) or counts_people(sentence, near)):
        return False  # "voiced readiness to reinforce the mission": with what is not told
    # "Stands ready to serve", of a country that is told of beside the mission.
    willing = any(t.base in WILLING for t in climb(token)) and spoken_of_before(sentence)
    return lemma in JOINS and (
        ours or willing or bool({"contributors", "ranks", "list"} & set(words_))
    )


def _in_mission(sentence: Sentence, near: list[Token]) -> bool:
    """Whether what follows "take part" names the mission, or names nothing else."""
    if any(is_mission(sentence, t) or is_people(t) for t in near) or in_haiti(sentence, near):
        return True
    stop = next((n for n, t in enumerate(near) if t.text in (",", ";")), len(near))
    near = near[:stop]
    link = next((t for t in near if t.lower_ in ("in", "for", "to")), None)
    if link is None:
        return True
    following = [t for t in near if t.i > link.i and t.pos_ in ("NOUN", "PROPN", "PRON")]
    dated = {t.i for e in sentence.dates for t in sentence.tokens_of(e)}
    return not following or following[0].i in dated or following[0].lower_ in ("it", "this")


def has(sentence: Sentence, token: Token, rest: list[Token]) -> bool:
    """Whether a word says that a country has people there: "has two officers on the ground"."""
    if token.pos_ == "VERB" and in_haiti(sentence, rest) and _its_people(sentence, token):
        return True
    if token.base not in _HAS or token.pos_ not in ("VERB", "AUX"):
        return False
    if token.dep_ in ("aux", "auxpass"):
        return False
    near = [t for t in rest if t.i <= token.i + _REACH]
    if any(t.lower_ == "nothing" for t in near[:1]):
        return False  # "ought to have nothing to do with the deployment"
    there = in_haiti(sentence, near) or any(t.lower_ in _THERE for t in near)
    return there and (any(is_people(t) for t in near) or counts_people(sentence, near))


def _its_people(sentence: Sentence, verb: Token) -> bool:
    """Whether something befalls people that are counted as the subject's own: "will rotate its 150
    police every six months"."""
    counted = {q.counted.i for q in sentence.quantities if q.counted is not None}
    return any(
        c.dep_ == "dobj"
        and c.i in counted
        and is_people(c)
        and any(g.lower_ in ("its", "their") for g in c.children)
        for c in verb.children
    )
