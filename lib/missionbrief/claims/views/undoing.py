"""Whether what words tell is asked for or its contrary: "not to send", "stop the deployment"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.claims.law.mandate_words import on_hold
from missionbrief.claims.views.around import (
    after,
    before,
    earlier_tokens,
    lemmas_of,
    next_tokens,
    opens_verb,
)
from missionbrief.language.grammar import subject
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

STOPS = words("claims", "stances", "stops")
_NOT = frozenset({"not", "n't", "never", "no", "nobody", "none", "neither", "nor"})
_SCENES = frozenset({"if", "when", "because", "since", "as", "while", "though", "although"})
_SUPPORT = frozenset({"support", "backing", "participation", "involvement"})
ABANDONS = words("claims", "stances", "abandons")
_FOES = words("claims", "stances", "foes")
_LAPSES = words("claims", "stances", "lapses")
FLIPPED = {"withdraw": "support", "defund": "fund"}
# "wants the whole plan for a force in Haiti dropped", "… called off"
_DROPS = frozenset({"drop", "scrap", "shelve", "axe", "abandon", "cancel"})
_DONE = frozenset({"was", "were", "is", "are", "been", "being"})
_PLEADS = frozenset({"beg", "plead", "scrape", "scramble", "grovel"})
QUIBBLES = frozenset({"count", "pinch", "haggle", "argue", "bicker", "quibble", "squabble",
                      "quarrel"})  # fmt: skip
_HINDERS = frozenset({"delay", "hinder", "stall", "postpone", "obstruct", "wait", "hesitate",
                      "slow", "disrupt", "derail", "jeopardise", "jeopardize"})  # fmt: skip
# "Has not said what it will pay" denies nothing of it.
_UNTOLD = frozenset({"say", "tell", "decide", "reveal", "disclose", "specify", "announce"})
_DECLINES = frozenset({"refusal", "refuse", "decline", "failure"})
_OBSTACLES = frozenset({"objection", "opposition", "reservation", "resistance", "condition",
                        "veto", "case", "petition", "demand", "claim", "charge"})  # fmt: skip
_CAUSES = frozenset({"ruling", "judgment", "judgement", "verdict", "decision", "order", "vote",
                     "motion", "petition", "campaign", "protest", "case", "lawsuit", "suit",
                     "injunction", "march", "stance", "stand"})  # fmt: skip
_OWN_MEN = frozenset({"army", "police", "soldier", "policeman", "military"})
_OUT = {"keep": frozenset({"out", "away"}), "leave": frozenset({"out"})}
_REACH = 6


@dataclass(frozen=True)
class Told:
    """A stance told at `token`; `undone` where the words ask for its contrary ("not to send")."""

    stance: str
    token: Token
    undone: bool

    @property
    def meant(self) -> str:
        """The stance meant, its contrary where it is undone."""
        return FLIPPED.get(self.stance, "oppose") if self.undone else self.stance


def undone(tokens: list[Token], key: Token) -> bool:
    """Whether what `key` says is to be stopped or not to be done."""
    if key.dep_ == "compound" and key.pos_ == "PROPN" and key.head.pos_ == "NOUN":
        key = key.head  # "the Haiti *mission*"
    earlier = [t for t in tokens if key.i - 7 <= t.i < key.i]
    if any(t.lower_ in _NOT for t in earlier) and set(after(key, 3)) & _LAPSES:
        # "could not afford for the mission to fail"
        return False
    if (paused := next((t for t in earlier if on_hold(t)), None)) is not None:
        return not negated(paused)  # "put the deployment on hold"
    for token in earlier:
        if _supposed(token.head if token.lower_ in _NOT else token, key):
            continue
        if _goes_on(token, key) or (token.lower_ in _NOT and token.head.base in _UNTOLD):
            continue
        if token.lower_ == "nothing" and after(token, 3) == ["to", "do", "with"]:
            return True
        helped = set(after(token, 3)) & _SUPPORT
        following = lemmas_of(next_tokens(token, 4))
        if token.lower_ in _NOT and following & (ABANDONS | _PLEADS):
            # "should not have to beg for money"; but "must not abandon Haiti" is asked to stay
            return key.base in ABANDONS and key in next_tokens(token, 4)
        if token.lower_ == "not" and following & _HINDERS:
            return False  # "begged them not to delay it"
        if token.base in ("withdraw", "end", "drop", "cut") and helped:
            return True
        if token.lower_ in _NOT and after(token, 1) not in (["only"], ["fewer"], ["less"]):
            return True
        if token.lower_ in ("instead", "rather") and after(token, 1) in (["of"], ["than"]):
            return True  # "arms control instead of another occupation"
        if _aimed_against(token, key):
            return True  # "welcomed the ruling against the deployment"
        if token.base == "cut" and key.i < token.i + _REACH and "off" in after(token, _REACH):
            return True  # "cut the force off"
        if _gives_way(token):
            return False
        if token.base in STOPS and lemmas_of(earlier_tokens(token, 3)) & _DECLINES:
            continue  # "the court's refusal to stop it"
        stops = token.base in STOPS and after(token, 1) != ["or"] and not _of_foes(token)
        stops = stops or _gives_up(token, key)
        if stops or (token.lower_ == "down" and "vote" in before(token, 1)):
            return True
        if token.base == "vote" and key in token.subtree and "down" in after(key, 2):
            return True  # "vote the plan for the mission down"
    for token in tokens:
        # "the mission lacks oversight and should not be deployed", "the deployment to Haiti should
        # never have happened"
        verb = token.head
        denied = token.i > key.i and token.dep_ == "neg"
        if denied and subject(verb) == key and any(c.tag_ == "MD" for c in verb.children):
            does = {verb.lower_, *lemmas_of([verb, *(c for c in verb.children if c.i > verb.i)])}
            return not does & (_LAPSES | ABANDONS | _HINDERS | STOPS)
    if any(_to_be_stopped(t, key) for t in tokens if t.i > key.i):
        return True
    if any(_replaced(t, key) for t in tokens):
        return True
    later = [t for t in tokens if key.i < t.i <= key.i + 3]
    for token in later:
        # "the force must not be sent", but "the mission must not fail"
        verbal = token.i + 1 < token.sent.end and token.nbor().pos_ in (
            "VERB",
            "AUX",
            "ADV",
            "PART",
        )
        never = token.lower_ in ("not", "n't", "never")
        only = after(token, 1) == ["only"]  # "all of them to come back, not only mine"
        if never and verbal and not only and not set(after(token, 4)) & _LAPSES:
            return True
        rejects = token.base in STOPS and not _gives_way(token) and not _of_foes(token)
        if rejects and token.tag_ in ("VB", "VBP") and subject(token) == key:
            return True  # "asked that it reject the plan"
    told = [t for t in tokens if key.i < t.i <= key.i + _REACH]
    if any(_shut_out(t, key) for t in told):
        return True
    return any(
        (t.tag_ == "VBN" or (t.tag_ == "VBD" and t.dep_ == "ccomp"))
        and (
            (t in later and t.base in STOPS and not _of_foes(t))
            or (_dropped(t) and not any(c.lower_ in _DONE for c in t.children))
        )
        for t in told
    )


def _aimed_against(word: Token, key: Token) -> bool:
    """Whether a ruling, vote or campaign is told to be against what `key` is."""
    thing = word.head
    return word.lower_ == "against" and thing.base in _CAUSES and key in word.subtree


def _shut_out(verb: Token, key: Token) -> bool:
    """Whether what `key` is, or is part of, is to be kept out: "foreign troops should be kept
    out"."""
    who = subject(verb)
    out = _OUT.get(verb.base)
    if out is None or who is None or verb.tag_ not in ("VBN", "VBD") or negated(verb):
        return False
    return key in who.subtree and any(c.lower_ in out for c in verb.children)


def _of_foes(verb: Token) -> bool:
    """Whether it is gangs or their violence that somebody is to stop: "sent to fight the gangs",
    "to halt the bloodshed with a force"."""
    stopped = [c for c in verb.children if c.dep_ == "dobj"]
    return any(t.base in _FOES for d in stopped for t in (d, *d.children) if t.pos_ != "ADP")


def _gives_up(verb: Token, key: Token) -> bool:
    """Whether a verb asks that what `key` is be given up: "drop the venture", "call off the
    mission"; not "drop its objections to the mission"."""
    what = [c for c in verb.children if c.dep_ == "dobj"] if _dropped(verb) else []
    return any(key in w.subtree and w.base not in _OBSTACLES for w in what)


def _to_be_stopped(verb: Token, key: Token) -> bool:
    """Whether a verb asks for the end of what `key` is: "the deployment was never legal and must be
    stopped"."""
    must = any(c.tag_ == "MD" and c.lower_ in ("must", "should") for c in verb.children)
    denied = any(c.dep_ == "neg" for c in verb.children)
    stops = verb.tag_ == "VBN" and verb.base in STOPS | _DROPS | {"end"}
    return stops and must and not denied and subject(verb) == key


def _replaced(verb: Token, key: Token) -> bool:
    """Whether what `key` is, is to give way to soldiers or police of its own country: "the force to
    be replaced by the national army"."""
    if verb.base != "replace" or negated(verb):
        return False
    things = [c for c in verb.children if c.dep_ in ("dobj", "nsubj", "nsubjpass")]
    things += [verb.head] if verb.dep_ in ("relcl", "acl") else []
    links = [c for t in (verb, *things) for c in t.children if c.lower_ in ("by", "with")]
    instead = [g for c in links for g in c.children if g.dep_ == "pobj"]
    own = any(g.base in _OWN_MEN and not _abroad(g) for g in instead)
    return own and any(key in t.subtree or key == t for t in things)


def _abroad(men: Token) -> bool:
    return any(c.lower_ in ("foreign", "international", "un", "other") for c in men.children)


def _gives_way(verb: Token) -> bool:
    """Whether a verb of stopping ends what stood in the way: "stop delaying it", "stop haggling
    over the money"."""
    return verb.base in STOPS and bool(
        lemmas_of(next_tokens(verb, 1)) & (_HINDERS | STOPS | QUIBBLES)
    )


def _goes_on(word: Token, key: Token) -> bool:
    """Whether "and" and another verb part a denial from what is asked for: "cannot live on promises
    and needs money", "stop counting pennies and pay"."""
    between = word.doc[word.i + 1 : key.i + 1]
    return any(t.lower_ in ("and", "but") and opens_verb(t.nbor()) for t in between[:-1])


def _dropped(verb: Token) -> bool:
    lemma = verb.base
    return lemma in _DROPS or (lemma == "call" and after(verb, 1) == ["off"])


def _supposed(verb: Token, key: Token) -> bool:
    """Whether a denial only sets the scene for what `key` says: "if they can't fight, let them"."""
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    return verb.dep_ == "advcl" and bool(marks & _SCENES) and verb.right_edge.i < key.i


def opposite(stance: str) -> str:
    """Return the stance of who is against what `stance` wants."""
    return "support" if stance == "oppose" else FLIPPED.get(stance, "oppose")
