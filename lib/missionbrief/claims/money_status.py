"""Whether money is there, promised, asked for, held back or denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.modality import mode

if TYPE_CHECKING:
    from spacy.tokens import Token

    from missionbrief.claims.claim import Status
    from missionbrief.claims.money import Money

_REFUSE = frozenset({"refuse", "fail", "decline"})


def money_status(money: Money, head: Token) -> Status:
    """Return the contract's status for an amount and what is said of it."""
    verb = money.verb
    amods = {c.lemma_.lower() for c in head.children if c.dep_ == "amod"}
    if amods & {"frozen", "freeze", "withhold", "suspend"}:
        return "frozen"
    how = mode(verb) if verb is not None else "actual"
    refused = verb is not None and verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _REFUSE
    if how == "denied" or refused:
        return "denied"
    if money.role == "held":
        return "frozen" if how == "actual" else how
    if money.role == "asked":
        return "called_for"
    if amods & {"promised", "pledged", "promise", "pledge"}:
        return "pledged"
    if money.role == "promised":
        return "pledged" if how in ("actual", "pledged") else how
    if money.role == "allowed":
        return "authorised" if how == "actual" else how
    if money.role == "cost" and verb is not None and _to_come(verb):
        return "planned"
    return how


def _to_come(verb: Token) -> bool:
    """Whether the price is still "to be met"."""
    return any(
        c.dep_ in ("advcl", "xcomp", "acl") and c.tag_ == "VBN"
        and {g.lower_ for g in c.children} >= {"to", "be"}
        for c in verb.children
    )  # fmt: skip
