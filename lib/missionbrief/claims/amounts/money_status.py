"""Whether money is there, promised, asked for, held back or denied."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.amounts.closed import closing
from missionbrief.claims.amounts.estimates import reckoned
from missionbrief.claims.amounts.forthcoming import awaited, promised_total, tabled, taken_back
from missionbrief.claims.amounts.funds import BEARS
from missionbrief.claims.amounts.holding import HOLDS, LIFTS, held_already, held_back, waived
from missionbrief.claims.amounts.own_words import own_status
from missionbrief.claims.amounts.wished import told_to
from missionbrief.language.grammar import climb, subject
from missionbrief.language.modality import PLEDGED, WILL, mode, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.amounts.money import Money
    from missionbrief.claims.claim import Status
    from missionbrief.language.tokens import Token

_GIVES_WORD = frozenset({"undertake", "agree", "vow"})
_APPROVES = frozenset({"approve", "grant", "clear", "authorize", "authorise"})
_AGREES = frozenset({"agree", "accede", "consent", "assent"})
_MEANT = frozenset({"mean", "intend", "destine"})
_USES = frozenset({"spend", "use", "touch"})
_APPEALS = frozenset({"response", "humanitarian", "flash", "needs"})
_EXCEEDS = frozenset({"exceed", "surpass", "top", "above", "over", "beyond"})
_REFUSE = frozenset({"refuse", "fail", "decline"})
_WEIGHS = words("claims", "funds", "weighs")
_POINTING = frozenset({"it", "them", "that", "this"})
_BEFORE = 6
_AHEAD = frozenset({"proposed", "planned", "expected", "projected", "prospective", "future"})


def money_status(money: Money, head: Token) -> Status:
    """Return the contract's status for an amount and what is said of it."""
    verb = money.verb
    amods = {c.base for c in head.children if c.dep_ == "amod"}
    if amods & {"frozen", "freeze", "withhold", "suspend"}:
        return "frozen"
    if money.role not in ("cost", "asked") and held_back(head) and not _spent(money, head):
        return "frozen"
    if money.role not in ("cost", "held") and waived(head):
        return "authorised"
    if _of_an_appeal(head):
        return "called_for"
    how: Status = mode(verb) if verb is not None else "actual"
    if verb is not None and money.finite:
        how = own_status(verb)
    if money.role == "owed":
        return "actual"
    if money.role == "short" and money.noun is not None and closing(money.noun) is not None:
        return "actual"  # Who offers to fill a gap does not offer the gap.
    if how == "planned" and verb is not None and _blocked_since(verb):
        return "frozen"
    if how == "planned" and _promised_once(verb, head):
        return "pledged"  # "has yet to pay the 10 million it promised"
    if verb is not None and money.role == "given" and told_to(verb):
        return "called_for"
    if verb is not None and verb.base in _MEANT and how == "actual":
        return "planned"
    if how == "planned" and verb is not None and _of_asking(verb):
        return "called_for"
    if how == "planned" and verb is not None and _unpaid_yet(verb, head):
        return "pledged"
    refused = verb is not None and verb.dep_ == "xcomp" and verb.head.base in _REFUSE
    if money.role == "cost" and how == "denied" and money.noun is not None and _unmet(verb):
        return "planned" if reckoned(money, head) else "actual"
    if how == "denied" and verb is not None and negated(verb) and _bounded(verb, head):
        ahead = any(c.lower_ in WILL for c in verb.children)
        return "planned" if ahead else "actual"
    if how == "denied" and verb is not None and verb.base in _USES and negated(verb):
        return "actual"  # "about $23 million of it has not been spent" is still there
    if money.role == "received" and how == "denied" and _short_of(head):
        return "actual"  # "has not received even 60 million": less has come
    if money.role == "held" and (lifted := _lifted(money)) is not None:
        return lifted
    if how == "denied" or refused or (verb is not None and taken_back(money.role, verb)):
        return "denied"
    if money.role == "held":
        # Who asks for its own money to be stopped stops it; "a move that would stop" it, too.
        own = own_status(verb) if verb is not None else "actual"
        return own if own in ("planned", "called_for") and not held_already(head) else "frozen"
    if money.role == "given" and verb is not None and verb.head.base in _GIVES_WORD:
        return "pledged" if how in ("actual", "planned", "pledged") else how
    if money.role == "asked":
        return _granted(money) or "called_for"
    if amods & {"promised", "pledged", "promise", "pledge"}:
        return "pledged"
    if money.role == "promised":
        return "pledged" if how in ("actual", "pledged") else how
    if money.role == "allowed":
        return "authorised" if how == "actual" else how
    if how != "actual":
        return how
    if money.role == "cost":
        return "planned" if reckoned(money, head) else how
    return _open(money, head)


def _blocked_since(verb: Token) -> bool:
    """Whether what was to be paid was stopped then: "was to release it but two senators blocked
    it"."""
    steps = takewhile(lambda t: t == verb or t.dep_ in ("xcomp", "acomp", "ROOT"), climb(verb))
    joined = (c for step in steps for c in step.children if c.dep_ == "conj" and c.i > verb.i)
    return any(
        c.base in HOLDS
        and mode(c) == "actual"
        and any(g.dep_ == "dobj" and g.lower_ in _POINTING for g in c.children)
        for c in joined
    )


def _promised_once(verb: Token | None, head: Token) -> bool:
    """Whether a sum that has not come yet is one that somebody promised: "has yet to pay the 10
    million it promised in July"."""
    late = verb is not None and any(
        c.lower_ == "yet" for t in (verb, verb.head) for c in t.children
    )
    return late and any(c.dep_ == "relcl" and c.base in PLEDGED for c in head.children)


def _spent(money: Money, head: Token) -> bool:
    """Whether a sum is told to have been spent, whatever is held of the rest: "was frozen, of which
    2 million had been spent"."""
    verb = money.verb
    if verb is None or money.role != "given" or verb.base not in _USES:
        return False
    return head.dep_ == "nsubjpass" and head.head == verb and mode(verb) == "actual"


def _granted(money: Money) -> Status | None:
    """How a sum is put that was asked for, and granted: "approved a request for 2 million"; None
    where it is not."""
    verb = money.verb
    if verb is None or mode(verb) != "actual" or money.noun is None:
        return None
    things = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    if verb.base in _APPROVES and money.noun in things:
        return "authorised"
    agreed = [g for c in verb.children if c.lower_ == "to" for g in c.children]
    return "planned" if verb.base in _AGREES and money.noun in agreed else None


def _open(money: Money, head: Token) -> Status:
    """How a sum is put that no verb tells to be ahead: still to come, or on offer."""
    if money.role != "given":
        return "actual"
    if tabled(head) or promised_total(head):
        return "pledged"
    looks = money.verb is not None and money.verb.lemma_ == "look" and money.verb.tag_ == "VBG"
    noun = money.noun
    described = {c.lower_ for n in (head, noun) if n is not None for c in n.children}
    weighs = money.verb is not None and money.verb.base in _WEIGHS
    ahead = weighs or awaited(head) or looks or _spells_out(head) or described & _AHEAD
    return "planned" if ahead else "actual"


def _short_of(head: Token) -> bool:
    """Whether it is denied only that as much as a sum has come: "not even 60 million"."""
    before = head.doc[max(head.sent.start, head.i - _BEFORE) : head.i]
    return any(t.lower_ in ("even", "half") for t in before)


def _lifted(money: Money) -> Status | None:
    """How a sum is put whose hold is told to be lifted, or not: "the $15 million freeze was
    lifted"; None where neither is told."""
    verb = money.verb
    hold = next((c for c in verb.children if c.base in HOLDS), None) if verb is not None else None
    if verb is None or hold is None or verb.base not in LIFTS:
        return None
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if hold.dep_ != ("nsubjpass" if passive else "dobj"):
        return None
    put = mode(verb)
    return "frozen" if put == "denied" else "authorised" if put == "actual" else None


def _bounded(verb: Token, head: Token) -> bool:
    """Whether it is denied only that a sum is more: "will not exceed 600 million", "has not given
    more than 5 million"."""
    beside = verb.doc[verb.i + 1 : head.i]
    more = [t.lower_ for t in beside[:2]] == ["more", "than"]
    return more or verb.base in _EXCEEDS or bool(beside and beside[0].lower_ in _EXCEEDS)


def _unmet(verb: Token | None) -> bool:
    """Whether it is only denied that a cost is met."""
    return verb is not None and verb.base in BEARS


def _spells_out(head: Token) -> bool:
    """Whether "be" only tells how much of what is to come before a semicolon: "both will write
    cheques; theirs is for 500,000 dollars"."""
    verb = next((t for t in head.ancestors if t.pos_ in ("VERB", "AUX")), head)
    if verb.lemma_ != "be":
        return False
    before = (c for c in verb.children if c.dep_ in ("ccomp", "parataxis") and c.i < verb.i)
    told = next(before, None)
    if told is None or all(t.text != ";" for t in verb.doc[told.i : verb.i]):
        return False
    return mode(told) == "planned"


def _unpaid_yet(verb: Token, head: Token) -> bool:
    """Whether somebody's sum has still to be paid: "Spain's 3 million has yet to arrive"."""
    steps = [verb, verb.head]
    late = any(t.lemma_ == "have" and any(c.lower_ in ("yet", "still") for c in t.children)
               for t in steps)  # fmt: skip
    return late and any(c.dep_ == "poss" for c in head.children)


def _of_asking(verb: Token) -> bool:
    """Whether an appeal is to raise a sum: "the 2025 appeal aims to raise $590 million"."""
    doers = (subject(v) for v in (verb, verb.head) if v.pos_ == "VERB")
    return any(d is not None and d.base == "appeal" for d in doers)


def _of_an_appeal(head: Token) -> bool:
    """Whether a sum is the size of an appeal: "the $908 million response plan", "the appeal for
    2025, set at $908 million"."""
    for step in climb(head):
        lemma = step.base
        parts = {c.lower_ for c in step.children if c.dep_ in ("amod", "compound")}
        if lemma == "appeal" or (lemma == "plan" and parts & _APPEALS):
            return step != head
        sets = step.pos_ == "VERB" and lemma in ("set", "put") and step.dep_ == "acl"
        inside = step.pos_ not in ("VERB", "AUX") and step.lower_ not in ("of", "for", "to")
        if not (sets or inside):
            return False
    return False
