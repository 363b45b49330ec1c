"""Words for money as such: funds, their lack, and their end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.amounts.money import GAPS, GIFTS, is_fund
from missionbrief.claims.contingents import unit_of
from missionbrief.language.grammar import climb, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_FUNDS = words("claims", "funds", "funds")
_SUSTAINS = frozenset({"fund", "sustain", "keep", "cover", "carry", "take", "finance", "see"})
BEARS = words("claims", "funds", "bears")
_PRICES = frozenset({"bill", "cost", "tab", "expense"})
_PARTS = frozenset({"part", "some", "half", "most", "much", "all", "bulk", "share"})
MONEY = _FUNDS | GAPS | GIFTS
_LASTING = frozenset({"until", "till", "through"})
SERVICES = frozenset({"defence", "defense", "army", "navy", "coast", "ministry", "prisons"})
_EMPTY = frozenset({"empty", "exhausted", "depleted", "bare", "gone"})
_ENDS = words("claims", "funds", "ends")
_HAS = frozenset({"have", "face", "suffer", "show", "run"})
_ROUND = frozenset({"ten", "hundred", "million", "billion", "thousand", "dozen"})
_SUMS = frozenset({"shortfall", "gap", "deficit", "hole"})
_GREAT = words("claims", "funds", "great")
_SCANT = words("claims", "funds", "scant")
_STRUGGLES = words("claims", "funds", "struggles")
_SECURES = words("claims", "funds", "secures")


def of_funds(noun: Token) -> bool:
    """Whether a noun means money: "funding", "financial support", "voluntary contributions"."""
    if noun.base in _FUNDS:
        return True
    return noun.base in GIFTS and any(
        c.lower_ in ("financial", "monetary", "voluntary", "funding") for c in noun.children
    )


def gap(noun: Token) -> bool:
    """Whether a noun means that money lacks: "funding shortfall", "lack of funds", "a pressing
    need for funding", "the trust fund faces a shortfall"."""
    if noun.base == "need":
        return _pressing(noun) and not _of_service(noun)
    if noun.base not in GAPS or _of_service(noun):
        return False
    if any(of_funds(t) or t.base == "budget" for t in noun.subtree if t != noun):
        return True
    who = subject(noun.head) if noun.dep_ == "dobj" and noun.head.base in _HAS else None
    return noun.base in _SUMS and who is not None and is_fund(who)


def _pressing(need: Token) -> bool:
    """Whether a need is told as great and as one of money: "has a serious need for funding"."""
    great = any(c.lower_ in _GREAT for c in need.children)
    aims = (g for c in need.children if c.lower_ in ("for", "of") for g in c.children)
    had = need.head.base in _HAS or need.head.lower_ == "in"
    return great and had and any(of_funds(g) for g in aims)


def lacking(token: Token) -> bool:
    """Whether a verb or an adjective says that money lacks: "lacks funds", "its financial resources
    remain insufficient", "has struggled to secure contributions from donors"."""
    if token.lower_ in _SCANT and token.dep_ == "acomp":
        who = subject(token.head)
        return who is not None and (of_funds(who) or _means(who))
    if token.pos_ != "VERB":
        return False
    things = [c for c in token.children if c.dep_ == "dobj"]
    money = any(of_funds(t) or _given(t) for c in things for t in (c, *c.conjuncts))
    if token.base == "lack":
        return any(of_funds(t) for c in things for t in (c, *c.conjuncts))
    above = token.head
    hard = token.dep_ in ("xcomp", "acl") and above.base in _STRUGGLES
    return token.base in _SECURES and money and hard


def _means(noun: Token) -> bool:
    """Whether a noun tells of means of money: "financial resources"."""
    return noun.base in ("resource", "mean", "means") and any(
        c.lower_ in ("financial", "monetary") for c in noun.children
    )


def _given(noun: Token) -> bool:
    """Whether a noun tells of what donors give: "substantial contributions from donors"."""
    if noun.base not in ("contribution", "donation"):
        return False
    return all(unit_of(t) is None for t in noun.subtree)


def _of_service(noun: Token) -> bool:
    """Whether it is a service of some state that lacks money: "our coast guard has a gap in its
    budget"."""
    verb = next((t for t in climb(noun) if t.pos_ in ("VERB", "AUX")), None)
    has = verb is not None and verb.base in ("have", "face")
    who = subject(verb) if verb is not None and has else None
    return any(t.lower_ in SERVICES for n in (noun, who) if n is not None for t in n.subtree)


def governs_funds(verb: Token) -> Token | None:
    """Return the noun for money that a verb governs as its object, or as its subject where it is
    passive; None where there is none."""
    bears = verb.base in BEARS
    for child in verb.children:
        if child.dep_ == "xcomp" and verb.base in ("stop", "halt", "cease"):
            return governs_funds(child)
        inner = [child] if child.dep_ in ("dobj", "nsubjpass") else []
        if inner and child.base in _PARTS:
            inner = [o for c in child.children if c.lower_ == "of" for o in c.children]
        chips = child.lower_ == "in" and verb.base in ("chip", "kick")
        if child.dep_ == "prep" and (child.lower_ == "for" or chips):
            inner = [c for c in child.children if c.dep_ == "pobj"]
        for noun in (t for i in inner for t in (i, *i.conjuncts)):
            if of_funds(noun) or _more_aid(verb, noun) or _untold_sum(noun):
                return noun
            if bears and noun.base in _PRICES:
                return noun
    return None


def _more_aid(verb: Token, noun: Token) -> bool:
    """Whether a verb announces further aid: "announced additional support"."""
    more = any(c.lower_ in ("additional", "further", "new", "more", "extra") for c in noun.children)
    return verb.lemma_ == "announce" and more and noun.base in GIFTS


def _untold_sum(noun: Token) -> bool:
    """Whether a noun is money of which no sum is told: "hundreds of millions of dollars"."""
    within = {t.lower_ for t in noun.subtree}
    counted = any(t.like_num and t.tag_ == "CD" for t in noun.subtree)
    return noun.base in _ROUND and "dollars" in within and not counted


def short_of_funds(token: Token) -> bool:
    """Whether a word says that money lacks: "short of money", "starved of funds"."""
    if token.lower_ != "short" or token.dep_ != "acomp":
        return False
    after = token.doc[token.i + 1 : min(token.i + 4, token.sent.end)]
    return any(t.lower_ in ("of", "for") for t in after) and any(of_funds(t) for t in after)


def lasting(token: Token) -> bool:
    """Whether a word for money is said to be enough for a time: "enough money to keep going"."""
    if not of_funds(token):
        return False
    near = token.doc[max(token.sent.start, token.i - 2) : min(token.i + 3, token.sent.end)]
    return any(t.lower_ in ("enough", "sufficient") for t in near)


def _out_of_money(verb: Token) -> bool:
    """Whether somebody is told to be "out of cash"."""
    out = [c for c in verb.children if c.lower_ == "out" and c.i > verb.i]
    return any(g.lower_ == "of" and any(of_funds(t) for t in g.subtree) for c in out
               for g in (*c.children, c.nbor()))  # fmt: skip


def ending(verb: Token) -> bool:
    """Whether a verb says that money comes to its end: "will run out", "might only last until",
    "run out of money"."""
    lemma = verb.base
    parts = {c.lower_ for c in verb.children if c.dep_ in ("prt", "prep", "advmod", "acomp")}
    who = subject(verb)
    named = [t for t in (who.subtree if who is not None else ()) if t.dep_ != "relcl"]
    money = any(of_funds(t) for t in named)
    if any(c.dep_ == "prt" and c.lower_ == "in" for c in verb.children):
        return False  # "the fund had taken in $68 million up to May"
    if lemma in ("run", "dry"):
        of = any(of_funds(t) for c in verb.children if c.dep_ == "prep" for t in c.subtree)
        return (money and bool(parts & {"out", "up", "dry", "low"})) or (of and "out" in parts)
    if lemma == "be":
        spent = any(c.dep_ == "acomp" and c.lower_ in _EMPTY for c in verb.children)
        return (money and spent) or _out_of_money(verb)
    if lemma in _SUSTAINS and money and who is not None and of_funds(who):
        after = {t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 9]}
        return bool(after & {"until", "till", "through", "to"})
    if lemma in ("fund", "pay", "finance") and any(c.dep_ == "auxpass" for c in verb.children):
        staff = who is not None and unit_of(who) is not None
        return staff and bool({c.lower_ for c in verb.children} & _LASTING)
    if lemma == "last":
        return money and bool(
            {c.lower_ for c in verb.children} & {"until", "till", "through", "to"}
        )
    return lemma in _ENDS and money and who is not None and of_funds(who)
