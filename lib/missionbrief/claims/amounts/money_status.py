"""Whether money is there, promised, asked for, held back or denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.amounts.money import REPUTED, of_verb
from missionbrief.claims.amounts.wished import told_to
from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import climb
from missionbrief.language.modality import mode, negated

if TYPE_CHECKING:
    from missionbrief.claims.amounts.money import Money
    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_GIVES_WORD = frozenset({"undertake", "agree", "vow"})
_NEEDS = frozenset({"need", "require", "price"})
_MEANT = frozenset({"mean", "intend", "destine"})
_WAIVERS = frozenset({"waiver", "waive", "drawdown"})
_HELD = frozenset({"frozen", "suspended", "blocked", "withheld", "stuck", "paused", "locked"})
_STAYS = frozenset({"be", "remain", "stay", "sit", "lie"})
_ICE = frozenset({"hold", "ice"})
_APPEALS = frozenset({"response", "humanitarian", "flash", "needs"})
_FREED = frozenset({"release", "free", "unfreeze", "lift", "unblock"})
_REFUSE = frozenset({"refuse", "fail", "decline"})


def _remains_held(head: Token) -> bool:
    """Whether a sum is told to be held back still: "the $13.3 million remains frozen"."""
    verb = head.head
    if head.dep_ not in ("nsubj", "nsubjpass") or verb.lemma_ not in _STAYS:
        return False
    return any(t.lower_ in _HELD for c in verb.children if c.i > verb.i for t in c.subtree)


def money_status(money: Money, head: Token) -> Status:
    """Return the contract's status for an amount and what is said of it."""
    verb = money.verb
    amods = {c.lemma_.lower() for c in head.children if c.dep_ == "amod"}
    if amods & {"frozen", "freeze", "withhold", "suspend"} or _remains_held(head):
        return "frozen"
    if _on_hold(head) and money.role not in ("cost", "asked"):
        return "frozen"
    if money.role not in ("cost", "held") and _waived(head):
        return "authorised"
    if _of_an_appeal(head):
        return "called_for"
    how: Status = mode(verb) if verb is not None else "actual"
    if verb is not None and money.finite:
        how = own_status(verb)
    if money.role == "owed":
        return "actual"
    if verb is not None and money.role == "given" and told_to(verb):
        return "called_for"
    if verb is not None and verb.lemma_.lower() in _MEANT and how == "actual":
        return "planned"
    if how == "planned" and verb is not None and _unpaid_yet(verb, head):
        return "pledged"
    refused = verb is not None and verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _REFUSE
    if how == "denied" or refused:
        return "denied"
    if money.role == "held":
        # Who asks for its own money to be stopped stops it; "a move that would stop" it, too.
        ahead = verb is not None and own_status(verb) == "planned"
        return "planned" if ahead and not _held_already(head) else "frozen"
    if money.role == "given" and verb is not None and verb.head.lemma_.lower() in _GIVES_WORD:
        return "pledged" if how in ("actual", "planned", "pledged") else how
    if money.role == "asked":
        return "called_for"
    if amods & {"promised", "pledged", "promise", "pledge"}:
        return "pledged"
    if money.role == "promised":
        return "pledged" if how in ("actual", "pledged") else how
    if money.role == "allowed":
        return "authorised" if how == "actual" else how
    if money.role == "given" and how == "actual" and _spells_out(head):
        return "planned"
    if money.role == "cost" and how == "actual" and verb is not None and _reckoned(verb):
        return "planned"
    return how


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


def announced(
    sentence: Sentence,
    money: Money,
    head: Token,
    status: Status,
    actor: str | None,
    whom: str | None,
) -> Status:
    """Return `status`, or pledged for what a government gives its word on itself: "will put", told
    by its own official, and "is putting"."""
    verb = money.verb
    if verb is None or money.role != "given" or actor is None:
        return status
    helping = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if status == "planned" and helping & {"will", "would"} and whom is not None:
        own = actor in (sentence.article.country_of(whom), whom)
        return "pledged" if own or _gives_word(sentence, verb, actor) else status
    going = verb.tag_ == "VBG" and helping & {"is", "are", "'s", "’s"} and "been" not in helping
    object_ = money.noun is None and head.dep_ == "dobj" and head.head == verb
    object_ = object_ and verb.lemma_.lower() not in ("spend", "pay", "use", "invest")
    return "pledged" if status == "actual" and going and object_ else status


def _gives_word(sentence: Sentence, verb: Token, actor: str) -> bool:
    """Whether it is reported that a country will give: "he confirmed that Canada would provide"."""
    told = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in REPORTING
    name = sentence.article.mission.names.get(actor)
    return told and name is not None and name.kind == "country"


def _on_hold(head: Token) -> bool:
    """Whether a sum is told to stay where it is: "13 million dollars remains frozen", "has been
    placed on hold", "asked to put 13 million on hold"."""
    for step in climb(head):
        if step.pos_ not in ("VERB", "AUX"):
            continue
        if step.dep_ == "relcl" or mode(step) in ("denied", "planned"):
            return False
        if step.lemma_.lower() in _FREED:
            return False
        held = any(
            c.lower_ in _HELD or (c.lower_ == "on" and any(g.lower_ in _ICE for g in c.children))
            for c in step.children
            if c.dep_ in ("acomp", "attr", "oprd", "prep", "advcl", "xcomp", "csubj")
        )
        clause = any(
            c.dep_ in ("csubj", "ccomp") and any(g.lower_ in _HELD for g in (c, *c.children))
            for c in step.children
            if c.i < step.i
        )
        return held or clause
    return False


def _of_an_appeal(head: Token) -> bool:
    """Whether a sum is the size of an appeal: "the $908 million response plan", "the appeal for
    2025, set at $908 million"."""
    for step in climb(head):
        lemma = step.lemma_.lower()
        parts = {c.lower_ for c in step.children if c.dep_ in ("amod", "compound")}
        if lemma == "appeal" or (lemma == "plan" and parts & _APPEALS):
            return step != head
        sets = step.pos_ == "VERB" and lemma in ("set", "put") and step.dep_ == "acl"
        inside = step.pos_ not in ("VERB", "AUX") and step.lower_ not in ("of", "for", "to")
        if not (sets or inside):
            return False
    return False


def _waived(head: Token) -> bool:
    """Whether a sum is let through by a waiver: "waivers for 40 million dollars", "waived the
    freeze for"."""
    for step in climb(head):
        if step.lemma_.lower() in _WAIVERS:
            return True
        if step.pos_ in ("VERB", "AUX"):
            if step.dep_ == "relcl" or mode(step) in ("denied", "called_for"):
                return False
            if any(
                c.lemma_.lower() in _WAIVERS
                for c in step.children
                if c.dep_ in ("nsubj", "nsubjpass", "dobj")
            ):
                return True
    return False


def _held_already(head: Token) -> bool:
    """Whether the sentence of an amount says that money is held back already."""
    return any(
        t.pos_ == "VERB"
        and of_verb(t) == "held"
        and own_status(t) == "actual"
        and mode(t) != "denied"
        for t in head.sent
    )


def own_status(verb: Token) -> Status:
    """How a verb is put by its own helping words."""
    helping = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if helping & {"will", "would", "'ll"}:
        return "planned"
    return "denied" if negated(verb) else "actual"


def _reckoned(verb: Token) -> bool:
    """Whether a sum is what a thing will need, not what it has cost: "needs 600 million a year",
    "is priced at", "still to be met"."""
    now = verb.tag_ in ("VBZ", "VBP") or (verb.lemma_ == "price" and verb.tag_ == "VBN")
    return _to_come(verb) or verb.lemma_ in REPUTED or (now and verb.lemma_ in _NEEDS)


def _to_come(verb: Token) -> bool:
    """Whether the price is still "to be met"."""
    return any(
        c.dep_ in ("advcl", "xcomp", "acl") and c.tag_ == "VBN"
        and {g.lower_ for g in c.children} >= {"to", "be"}
        for c in verb.children
    )  # fmt: skip
