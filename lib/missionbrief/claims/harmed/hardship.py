"""Words by which people lose their homes or live in need, and whom they speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.harmed.voice import apart
from missionbrief.language.grammar import conjuncts, subject
from missionbrief.language.modality import AHEAD, UNREAL, mode
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.language.tokens import Token

DISPLACED = "people displaced"
HUNGRY = "people short of food"
NEEDY = "people in need of aid"
DEPORTED = "people deported"

UPROOTED = words("claims", "hardship", "uprooted")
_UPROOT = words("claims", "hardship", "uproot")
_FORCE = words("claims", "hardship", "force")
_LEAVE = words("claims", "hardship", "leave")
_HOMES = words("claims", "hardship", "homes")
_DWELLINGS = words("claims", "hardship", "dwellings")
_FLED = words("claims", "hardship", "fled")
_STAY = words("claims", "hardship", "stay")
_CAMPS = words("claims", "hardship", "camps")
_SUFFER = words("claims", "hardship", "suffer")
_HUNGER = words("claims", "hardship", "hunger")
_WANTING = words("claims", "hardship", "wanting")
_NEED = words("claims", "hardship", "need")
_AID = words("claims", "hardship", "aid")
_ROADS = frozenset({"road", "street", "hill", "mountain", "bush", "flight", "exile", "fields"})
_HOSTS = frozenset({"hold", "house", "host", "shelter", "accommodate", "contain", "have"})


def state(word: Token) -> str | None:
    """Return the state that a noun or adjective says people are in ("the displaced", "homeless",
    "hungry"), or None."""
    form = word.lower_
    if form in UPROOTED:
        return DISPLACED
    if form in _WANTING or (form == "insecure" and any(c.lower_ == "food" for c in word.lefts)):
        return HUNGRY
    return None


def _objects(verb: Token, *prepositions: str) -> Iterator[Token]:
    """The objects of a verb, and those of its prepositions where these are named."""
    for child in verb.children:
        if child.dep_ in ("dobj", "attr", "oprd"):
            yield from conjuncts(child)
        elif child.dep_ == "prep" and child.lower_ in prepositions:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    yield from conjuncts(inner)
                elif inner.dep_ == "prep":
                    yield from (c for c in inner.children if c.dep_ == "pobj")


def _lemmas(tokens: Iterator[Token]) -> set[str]:
    return {t.base for t in tokens}


def _leaves_home(verb: Token) -> bool:
    """Whether a verb says that its subject fled: "fled the violence", "abandoned their homes"."""
    lemma = verb.base
    objects = list(_objects(verb, "from"))
    if lemma == "flee":
        if not objects:
            return True
        return any(o.base in _HOMES | _FLED or o.text[0].isupper() for o in objects)
    places = _DWELLINGS | _HOMES - {"country"}
    return lemma in _LEAVE and any(o.base in places for o in objects)


def _in_need(holder: Token) -> bool:
    """Whether a noun or verb is said to be "in need" (of aid)."""
    for child in holder.children:
        if child.dep_ == "prep" and child.lower_ == "in":
            for inner in child.children:
                if inner.lower_ == "need":
                    of = _lemmas(_objects(inner, "of"))
                    return not of or bool(of & _AID)
    return False


def _done_to(verb: Token) -> str | None:
    """What a verb says is done to its object: "displaced", "forced … from their homes"."""
    lemma = verb.base
    if lemma in _UPROOT:
        return DISPLACED
    if lemma in _FORCE:
        fled = list(_objects(verb, "from", "out"))
        away = _sent_off(verb) or any(
            o.base in _HOMES or o.text[0].isupper() for o in fled if o.dep_ == "pobj"
        )
        out = any(c.dep_ in ("prt", "advmod", "prep") and c.lower_ == "out" for c in verb.children)
        flees = out or any(
            c.dep_ in ("xcomp", "ccomp") and (_leaves_home(c) or c.lemma_ in ("move", "relocate"))
            for c in verb.children
        )
        return DISPLACED if away or flees else None
    if lemma in ("leave", "make", "render"):
        left = (c for c in verb.children if c.dep_ in ("oprd", "acomp", "ccomp", "xcomp"))
        return next((s for c in left if (s := state(c))), None)
    return None


def _sent_off(verb: Token) -> bool:
    """Whether a verb sends people onto the roads: "sent thousands to the hills"."""
    return bool(_lemmas(_objects(verb, "to", "onto", "into")) & _ROADS)


def _of_subject(verb: Token) -> str | None:
    """What a verb says of its subject: "fled", "face hunger", "do not have enough to eat"."""
    lemma = verb.base
    if _leaves_home(verb):
        return DISPLACED
    if lemma in _STAY and _lemmas(_objects(verb, "in", "at", "inside")) & _CAMPS:
        return DISPLACED
    if lemma == "take" and _lemmas(_objects(verb, "to", "onto")) & (_ROADS - {"street"}):
        return DISPLACED
    if lemma == "pack" and any(c.lower_ == "up" for c in verb.children):
        return DISPLACED
    if lemma == "run" and "life" in _lemmas(_objects(verb, "for")):
        return DISPLACED
    if lemma in ("seek", "take", "find") and _lemmas(_objects(verb)) & {"refuge", "shelter"}:
        return DISPLACED
    if lemma in _STAY and _lemmas(_objects(verb, "in", "with")) & _HUNGER:
        return HUNGRY
    suffered = (t for o in _objects(verb, "from", "in") for t in o.subtree)
    if lemma in _SUFFER and _lemmas(suffered) & _HUNGER:
        return HUNGRY
    if lemma == "starve":
        return HUNGRY
    if lemma in ("have", "get", "eat", "find") and _lacks(verb):
        return HUNGRY
    if lemma in _NEED and _lemmas(_objects(verb, "of", "on")) & _AID:
        return NEEDY
    if lemma in ("be", "remain", "go", "become", "stay"):
        if _in_need(verb):
            return NEEDY
        told = (c for c in verb.children if c.dep_ in ("acomp", "attr", "oprd"))
        return next((s for c in told if (s := state(c))), None)
    return None


def _lacks(verb: Token) -> bool:
    """Whether a verb is denied of enough food: "do not get enough to eat", "has no food"."""
    denied = any(c.dep_ == "neg" for c in verb.children)
    for thing in _objects(verb):
        inner = {t.lower_ for t in thing.subtree}
        food = bool(inner & {"eat", "food", "meals", "meal"}) or thing.base == "food"
        if food and ("no" in inner or (denied and inner & {"enough", "sufficient"})):
            return True
    return False


def _hosted(verb: Token) -> bool:
    """Whether a verb says that camps or sites hold its object."""
    who = subject(verb) if verb.base in _HOSTS else None
    return who is not None and who.base in ("camp", "site", "settlement", "shelter")


def hardship(verb: Token, noun: Token) -> str | None:
    """Return what `verb` says befell those that `noun` means, or None."""
    people = {noun.i, *(t.i for t in noun.conjuncts if not apart(verb, noun))}
    done = _done_to(verb)
    if done is not None:
        if verb.dep_ == "relcl" and any(
            c.dep_ == "nsubjpass" and c.tag_ == "WP" for c in verb.lefts
        ):
            return done if verb.head.i in people else None
        befallen = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
        if verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl") and not befallen:
            befallen = [verb.head]
        parsed = [c for c in verb.children if c.dep_ in ("ccomp", "nsubj")]
        # "5,000 have been killed and a million displaced": the number is the participle's own.
        if verb.dep_ == "conj":
            befallen += [c for c in verb.children if c.tag_ == "CD" and c.dep_ != "dobj"]
        if verb.dep_ in ("conj", "relcl") and not befallen and verb.tag_ == "VBN":
            befallen = [s] if (s := subject(verb)) is not None else []
        befallen += [c for p in parsed for c in p.children if p.dep_ == "ccomp"]
        return done if any(b.i in people for b in befallen) else None
    if _hosted(verb) and any(c.dep_ == "dobj" and c.i in people for c in verb.children):
        return DISPLACED
    said = _of_subject(verb)
    if said is None:
        return None
    # The parser may hang a second subject on a verb: "40,000 of them …, and 5.5 million go hungry".
    own = [c for c in verb.children if c.dep_ == "nsubj" and c.tag_ not in ("WP", "WDT")]
    who = own or [s for s in [subject(verb)] if s is not None]
    return said if any(s.i in people for s in who) else None


def described(noun: Token) -> str | None:
    """Return what a noun phrase itself says of the people it counts: "1.3 million internally
    displaced people", "people in need", or None."""
    for token in (noun, *noun.children):
        if (token == noun or token.dep_ in ("amod", "compound", "acl")) and (what := state(token)):
            return what
    return NEEDY if _in_need(noun) or any(map(_relies, noun.children)) else None


def _relies(word: Token) -> bool:
    """Whether a word says that people live on aid: "dependent on humanitarian aid"."""
    on = (t for c in word.children if c.lower_ in ("on", "upon") for t in c.children)
    return word.lower_ in ("dependent", "reliant") and any(t.base in _AID for t in on)


def put(verb: Token) -> Status:
    """Return the status of what `verb` says; "do not get enough to eat" tells of hunger, it does
    not deny it."""
    if not _lacks(verb):
        return mode(verb)
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return "planned" if helpers & (UNREAL | AHEAD) else "actual"
