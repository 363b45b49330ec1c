"""Countries as the subject of what is said: they have sent people, promised some, or refuse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from missionbrief.claims.claim import Status
from missionbrief.claims.taking_part.countries import Country, abroad, after_run, before_run
from missionbrief.claims.taking_part.giving import (
    CONSIDERS,
    INTENTS,
    PROMISES,
    SPEAKS,
    gives,
    has,
    joins,
)
from missionbrief.claims.taking_part.participation import (
    about_money,
    in_haiti,
    is_mission,
    is_people,
)
from missionbrief.claims.taking_part.predicates import COUNTRY_NOUNS, passive, predicate, predicates
from missionbrief.claims.taking_part.putting import own_voice, put, refused
from missionbrief.claims.taking_part.serving import instead
from missionbrief.claims.taking_part.undertaking import UNDERTAKES
from missionbrief.claims.taking_part.wavering import holds_back
from missionbrief.language.article import Sentence
from missionbrief.language.modality import mode
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_NEAR = 7
_BEING = frozenset({"be", "become", "remain", "join"})
PARTNERS = words("claims", "joining", "partners")
# Who looks for others to do a thing does not do it.
AWAITS = frozenset({"expect", "hope", "anticipate", "envisage", "foresee"})


@dataclass(frozen=True)
class Found:
    """Countries that a sentence says take part, the word that says so, how, and by which rule."""

    countries: list[Country]
    trigger: Token
    status: Status
    rule: str


def by_subject(sentence: Sentence, lists: list[list[Country]]) -> Iterator[Found]:
    """Yield the lists of countries that are the subject of giving or joining; those to which the
    verb goes on without being said again ("Kenya has sent 383, Jamaica 25") with them."""
    everything = [c for run in lists for c in run]
    last: tuple[Token, Status] | None = None
    for run in lists:
        if any(c.home for c in run):
            last = None
            continue
        told = None
        for verb in predicates(sentence, run):
            status = taking_part(sentence, verb, run, everything)
            if status == "planned" and own_voice(sentence, verb, run[0].name):
                status = "pledged"
            if status == "denied" and _owed(sentence, verb):
                status = "pledged"
            if status is not None and (told is None or status == "denied"):
                told = (verb, status)
        if told is None and last is not None and _goes_on(sentence, run):
            told = last
        if told is not None:
            yield Found(run, told[0], told[1], _rule(*told))
            last = told


def _owed(sentence: Sentence, verb: Token) -> bool:
    """Whether those who promised people have sent none so far, which takes no promise back: "others
    that put their names down have sent nobody"."""
    so_far = any(c.lower_ in ("have", "has") for c in verb.children)
    so_far = so_far and any(t.lower_ in ("nobody", "none", "no", "nothing") for t in verb.children)
    lemmas = {t.base for t in sentence.tokens if t.i < verb.i}
    return so_far and bool(
        lemmas & (PROMISES | {"sign", "volunteer"}) or {"name", "down"} <= lemmas
    )


def _rule(verb: Token, status: Status) -> str:
    if status == "denied":
        return "denies"
    if any(c.dep_ == "attr" and c.lemma_ in ("country", "nation", "state") for c in verb.children):
        return "among"
    told = {verb.base}
    told |= {c.base for c in verb.children if c.dep_ in ("xcomp", "ccomp")}
    shown = {c.lemma_ for c in verb.children if c.dep_ == "dobj"}
    if told & UNDERTAKES or shown & {"hand", "name"}:
        return "undertakes"
    return "names-number" if verb.base in SPEAKS else "takes-part"


def _goes_on(sentence: Sentence, run: list[Country]) -> bool:
    """Whether a list takes up the verb before it: "…, Jamaica 25 and Belize two", "Belize too"."""
    before = before_run(sentence, run, 1)
    after = after_run(sentence, run, 3)
    if not before or before[-1].lower_ not in (",", "and", "while", ";", "or", "but"):
        return False
    if after and after[0].lower_ in ("too", "also", "likewise"):
        return True
    numbers = {q.number.i for q in sentence.quantities if not q.currency}
    if any(is_people(t) and t.pos_ == "NOUN" for t in after) and all(
        t.pos_ in ("ADJ", "NOUN", "DET", "ADV") for t in after[:2]
    ):
        return True  # "…, and Jamaica and Belize smaller teams"
    return bool(after) and (
        after[0].i in numbers or (len(after) > 1 and after[0].pos_ in ("ADV", "ADP", "DET", "SCONJ")
                                  and bool(numbers & {t.i for t in after[1:]}))
    )  # fmt: skip


def _supposed(verb: Token, said: list[Token]) -> bool:
    """Whether a thing is only supposed or asked about: "if it sends police", "asked whether it
    would"; one that a country weighs is open, and told."""
    if any(t.lower_ in ("if", "unless") for t in said):
        return True
    if any(c.lower_ in ("would", "could", "might") for c in verb.children) and any(
        c.dep_ == "advcl" and any(g.lower_ in ("if", "unless") for g in c.children)
        for c in verb.children
    ):
        return True  # "would send men if someone paid for their boots"
    open_ = any(t.lower_ == "whether" for t in said)
    return open_ and not any(t.base in CONSIDERS for t in said)


def _others(token: Token, verb: Token) -> bool:
    """Whether a verb is of other states than the subject of the one above: "expects ten countries
    to take part"."""
    own = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass") and c.i > verb.i]
    return token.pos_ == "VERB" and any(c.lower_ in COUNTRY_NOUNS for c in own)


def taking_part(
    sentence: Sentence, verb: Token, run: list[Country], everything: list[Country]
) -> Status | None:
    """Return how it is put that the subject of `verb` takes part, or None where it does not."""
    said = predicate(verb, run)
    # "The force that is fighting in eastern Congo": where a force is tells which it is.
    where = [t for s in said for t in (s.subtree if is_mission(sentence, s) else (s,))]
    if any(t.lower_ == "rule" and t.head.lower_ == "under" for t in said):
        return None  # "may take part under rule 37": in a meeting
    once = verb.left_edge.lower_ == "once"  # "once Kenya has deployed"
    if (
        once
        or holds_back(verb)
        or abroad(sentence, where, run, everything)
        or _supposed(verb, said)
    ):
        return None
    if (denied := refused(sentence, verb, said)) is not None:
        return denied
    acted_on = passive(verb)
    if verb.base in AWAITS and any(_others(t, verb) for t in said):
        return None
    for token in said:
        if token.lemma_ == "join" and passive(token) and mode(token) != "actual":
            # "Kenya is to be joined by …" tells nothing new of Kenya.
            return None
        if token.pos_ not in ("VERB", "AUX", "NOUN", "PROPN", "ADJ") or instead(token):
            continue
        if token.lemma_ == "follow" and passive(token) and not any(
            c.start > token.i for c in everything
        ):  # fmt: skip
            continue  # "The call on the premier was followed by lunch with army staff."
        rest = [t for t in said if t.i > token.i or (acted_on and t.i < token.i)]
        if gives(sentence, token, rest) or joins(sentence, token, rest):
            found = put(verb, token, said)
            wished = token.dep_ == "acl" and token.head.base in INTENTS
            return "pledged" if wished and found == "actual" else found
        if has(sentence, token, rest):
            status = mode(token)
            return status if status in ("actual", "planned") else None
        if token.lower_ in COUNTRY_NOUNS and verb.lemma_ in ("be", "become", "remain"):
            near = [t for t in rest if t.i <= token.i + _NEAR]
            if near and near[0].lower_ == "with" and any(is_people(t) for t in near):
                return "actual" if mode(verb) == "actual" else "planned"
        partner = token.base in PARTNERS and token.pos_ == "NOUN"
        if (
            partner
            and {verb.lemma_, token.head.lemma_} & _BEING
            and in_haiti(sentence)
            and not about_money(sentence, said)
        ):
            return put(verb, token.head if token.head.pos_ in ("VERB", "AUX") else verb, said)
    return None
