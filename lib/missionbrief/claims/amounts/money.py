"""What a sentence says of money: given, asked for, held back, the price of a thing, or lacking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from missionbrief.language.grammar import agent, climb, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

Role = Literal["given", "promised", "asked", "held", "cost", "short", "allowed", "received", "owed"]

_ASK = words("claims", "money", "ask")
_NEED = words("claims", "money", "need")
GIFTS = words("claims", "money", "gifts")
GAPS = words("claims", "money", "gaps")
DONORS = words("claims", "money", "donors")
_PHRASAL: tuple[tuple[frozenset[str], str, Role], ...] = (
    (frozenset({"hold", "tie"}), "up", "held"),
    (frozenset({"hold", "keep"}), "back", "held"),
    (frozenset({"set", "put"}), "aside", "promised"),
    (frozenset({"set"}), "apart", "promised"),
    (frozenset({"let"}), "through", "given"),
    (frozenset({"sign", "nod"}), "off", "allowed"),
    (frozenset({"come", "roll", "trickle"}), "in", "received"),
    (frozenset({"take", "bring"}), "in", "received"),
    (frozenset({"get", "win"}), "back", "received"),
    (frozenset({"put", "pump", "chip", "throw", "kick"}), "in", "given"),
    (frozenset({"fork", "shell", "pay", "dole", "hand"}), "out", "given"),
    (frozenset({"cough", "stump", "put"}), "up", "given"),
    (frozenset({"put", "set"}), "forward", "promised"),
    (frozenset({"set"}), "back", "cost"),
    (frozenset({"lay"}), "out", "given"),
)
_NOUNS: tuple[tuple[frozenset[str], Role], ...] = (
    (GAPS, "short"),
    (words("claims", "money", "prices"), "cost"),
    (words("claims", "money", "pledges"), "promised"),
    (words("claims", "money", "pleas"), "asked"),
    (GIFTS, "given"),
)
_VERBS: tuple[tuple[frozenset[str], Role], ...] = (
    (words("claims", "money", "promise"), "promised"),
    (words("claims", "money", "hold"), "held"),
    (_ASK, "asked"),
    (words("claims", "money", "allow"), "allowed"),
    (words("claims", "money", "receive"), "received"),
    (frozenset({"owe"}), "owed"),
    (words("claims", "money", "cost"), "cost"),
    (_NEED, "cost"),
    (words("claims", "money", "give"), "given"),
)
# Who only names a sum tells what a thing may cost: "officials speak of 80 million a year".
REPUTED = frozenset({"mention", "cite", "quote", "speak", "talk", "float", "moot", "whisper"})
_LEAVES = frozenset(
    {"light", "ahead", "nod", "approval", "blessing", "assent", "consent", "clearance"}
)
_CHEQUES = frozenset({"cheque", "check"})
_KINDS_OF_FUND = frozenset(
    {"trust", "voluntary", "multi-donor", "donor", "un", "u.n.", "basket", "nations"}
)
_CURRENCIES = frozenset({"euro", "dollar", "shilling"})


@dataclass(frozen=True)
class Money:
    """What is said of an amount: its role, the verb that says it and the noun that it measures.

    `finite` is set where the amount itself is the verb's subject: nothing above the verb tells how
    it is put.
    """

    role: Role
    verb: Token | None
    noun: Token | None
    finite: bool = False


def amount_head(number: Token) -> Token:
    """Return the token that heads an amount: the currency's noun where there is one."""
    if number.dep_ == "nummod" and number.head.base in _CURRENCIES:
        return number.head
    return number


def is_fund(noun: Token) -> bool:
    """Whether a noun is a trust fund."""
    if noun.lower_ not in ("fund", "kitty"):
        return False
    lefts = list(noun.lefts)
    return any(c.lower_ in _KINDS_OF_FUND for c in lefts) or (
        bool(lefts) and all(c.dep_ in ("det", "poss") for c in lefts)
    )


def fund_balance(noun: Token) -> bool:
    """Whether a noun is what lies in a trust fund: "the fund's balance", "the fund, whose
    balance"."""
    if noun.base != "balance":
        return False
    clause = noun.head
    owners = [c for c in noun.children if c.dep_ == "poss"]
    owners += [g for c in noun.children if c.lower_ in ("of", "in") for g in c.children]
    if clause.dep_ == "relcl" and any(o.lower_ == "whose" for o in owners):
        owners.append(clause.head)
    return any(is_fund(o) for o in owners)


def of_noun(noun: Token) -> Role | None:
    """Return the role that a noun gives the money it measures, or None."""
    lemma = noun.base
    return next((role for nouns, role in _NOUNS if lemma in nouns), None)


def of_verb(verb: Token) -> Role | None:
    """Return the role that a verb gives the money it governs, or None."""
    lemma = verb.base
    particles = {c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod")}
    if lemma == "make" and any(t.lower_ == "available" for t in verb.doc[verb.i + 1 : verb.i + 3]):
        return "given"
    if lemma == "make" and verb.doc.at(verb.i + 1).lower_ in ("known", "public"):
        return "promised"
    if lemma == "reach" and any(c.dep_ == "dobj" and is_fund(c) for c in verb.children):
        return "received"
    if lemma == "write" and any(c.base in _CHEQUES for c in verb.children):
        return "given"
    if lemma == "let" and any(c.lower_ == "go" for c in verb.children):
        return "given"
    if lemma == "part" and any(c.lower_ == "with" for c in verb.children):
        return "given"
    if lemma == "give" and any(c.dep_ == "dobj" and c.base in _LEAVES for c in verb.children):
        return "allowed"
    if lemma in ("decide", "settle") and any(
        c.lower_ == "on" and c.dep_ == "prep" for c in verb.children
    ):
        return "promised"
    for lemmas, particle, role in _PHRASAL:
        if lemma in lemmas and particle in particles:
            return role
    return next((role for verbs, role in _VERBS if lemma in verbs), None)


def conditional(token: Token) -> bool:
    """Whether an amount stands in an "if" clause."""
    for step in climb(token):
        if any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether") for c in step.children):
            return True
        if step.dep_ == "relcl" and any(c.tag_ == "VBD" for c in (step, *step.children)):
            return False  # What a thing has cost it has cost, whatever is supposed of it.
    return False


def asker(verb: Token) -> Token | None:
    """Return who asks: the subject of a verb of asking, or of the one that governs `verb`."""
    for asking in (verb, verb.head):
        if asking.base in _ASK and asking.pos_ in ("VERB", "AUX"):
            passive = any(c.dep_ == "auxpass" for c in asking.children)
            return agent(asking) if passive else subject(asking)
    return None


def needs(verb: Token) -> bool:
    """Whether a verb tells what is needed rather than who asks for it."""
    return verb.base in _NEED
