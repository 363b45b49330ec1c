"""What an article says of one act, vote or end of the mandate brought together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.counted import counted_from
from missionbrief.claims.law.deciders import council_name
from missionbrief.lexicon import words

# What tells that a ruling is another one than that told before.
_ANOTHER = frozenset({"later", "second", "another", "also", "then", "earlier", "previous", "again",
                      "appeal", "refuse", "decline", "dismiss"})  # fmt: skip
_REACH = 8
_NEXT = 2
_BACK = frozenset({"the", "this", "these", "that", "those"})
_GIVES = frozenset({"give", "issue", "grant", "make", "deliver"})
_ORDERS = words("claims", "rulings", "orders")

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft
    from missionbrief.interval import Interval


def _inside(coarse: Interval | None, exact: Interval | None) -> bool:
    """Whether `exact` says no less than `coarse`: its days lie within, or `coarse` has none."""
    if exact is None or exact.start is None or exact.end is None:
        return False
    if coarse is None:
        return True
    return (
        coarse.start is not None
        and coarse.end is not None
        and coarse.start <= exact.start
        and exact.end <= coarse.end
    )


def _once(drafts: list[Draft], rule: str) -> list[Draft]:
    """Return `drafts` with each act or end of `rule` once: what says only the month of one, or no
    day at all, goes where the article gives its day too."""
    told = [(d, d.interval()) for d in drafts if d.rule == rule]
    gone: set[int] = set()
    for draft, days in told:
        for other, exact in told:
            if other is draft or id(other) in gone or other.status != draft.status:
                continue
            if days == exact is not None:
                later = draft.sentence.number > other.sentence.number
                if later and _plainer(draft, other):
                    gone.add(id(draft))
            elif _inside(days, exact) and _plainer(draft, other):
                gone.add(id(draft))
    return [d for d in drafts if id(d) not in gone]


def _plainer(draft: Draft, other: Draft) -> bool:
    """Whether a draft names no decider or resolution that the other does not."""
    if "UN support office" in (draft.target, other.target) and draft.target != other.target:
        return False
    whose = draft.actor in (None, other.actor)
    numbered = (draft.target or "").startswith("UNSC")
    return whose and (not numbered or draft.target == other.target)


def _numbered(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with "authorised … on October 2" and "established under … Resolution 2699"
    of neighbouring sentences as one act: the dated one takes the number, the other goes."""
    settled = list(drafts)
    for draft in drafts:
        number = draft.target if (draft.target or "").startswith("UNSC") else None
        if draft.rule != "authorised" or draft.when is not None or number is None:
            continue
        for index, other in enumerate(settled):
            if (
                other is not draft
                and other.rule == "authorised"
                and other.when is not None
                and other.sentence.paragraph == draft.sentence.paragraph
                and abs(other.sentence.number - draft.sentence.number) == 1
                and not (other.target or "").startswith("UNSC")
            ):
                settled[index] = other.put(target=number)
                settled.remove(draft)
                break
    return settled


def _dated_votes(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with the day and the body of the act beside it for a vote that has none."""
    settled = list(drafts)
    acts = [d for d in settled if d.rule in ("authorised", "renewed") and d.status == "actual"]
    for index, vote in enumerate(settled):
        if not vote.unit:
            continue
        beside = [
            a
            for a in acts
            if (
                a.sentence.paragraph == vote.sentence.paragraph
                or abs(a.sentence.number - vote.sentence.number) <= 1
            )
            and (vote.actor in (None, a.actor) or a.actor is None)
        ]
        dated = [a for a in beside if a.when is not None or _counted(a)]
        if vote.when is None and dated:
            near = min(dated, key=lambda a: abs(a.sentence.number - vote.sentence.number))
            settled[index] = vote = vote.put(days=_counted(near) or near.interval())
        if vote.actor is None:
            body = next((a.actor for a in beside if a.actor), None)
            settled[index] = vote.put(actor=body)
    return settled


def _counted(act: Draft) -> Interval | None:
    """The day of an act that is told as so many days before or after another."""
    told = counted_from(act.sentence, act.trigger)
    return told[0] if told is not None else None


def _dated_acts(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with the day of the vote on it, told a sentence or two on, for an act that
    has none."""
    votes = [d for d in drafts if d.unit == "votes" and d.when is not None]
    settled = list(drafts)
    for index, act in enumerate(settled):
        if act.rule not in ("authorised", "renewed") or act.status != "actual" or act.when:
            continue
        near = [
            v
            for v in votes
            if v.actor in (None, act.actor) and 0 < v.sentence.number - act.sentence.number <= 3
        ]
        if near and act.days is None and len(votes) == 1:
            settled[index] = act.put(days=near[0].interval())
    return settled


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with each act, vote and end of the mandate told once, as fully as the
    article tells it."""
    if any(d.rule == "authorised" for d in drafts):
        drafts = [d for d in drafts if d.rule != "authorised_by"]
    for rule in ("expires", "authorised_by", "authorised", "renewed", "term"):
        drafts = _once(drafts, rule)
    drafts = _once_ruled(_same_orders(drafts))
    return [_by_council(d) for d in _dated_acts(_dated_votes(_numbered(drafts)))]


def _same_orders(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with the day on which "the judge gave the orders" as that of what a court
    barred a sentence or two before, where no day is told."""
    settled = list(drafts)
    for index, barred in enumerate(drafts):
        if barred.rule != "barred" or barred.status != "actual" or barred.when or barred.days:
            continue
        same = next((d for d in settled if _given_again(d, barred)), None)
        if same is not None:
            settled[index] = barred.put(when=same.when, days=same.days)
            settled = [d for d in settled if d is not same]
            break
    return settled


def _given_again(draft: Draft, barred: Draft) -> bool:
    """Whether a draft only tells that the orders told before were given."""
    told = draft.trigger
    back = any(
        t.base in _ORDERS
        and t.dep_ in ("dobj", "nsubjpass")
        and t.head.base in _GIVES
        and any(c.lower_ in _BACK for c in t.children)
        for t in (told, *told.children)
    )
    near = 0 < draft.sentence.number - barred.sentence.number <= _NEXT
    alone = draft.sentence.lemmas.isdisjoint(_ANOTHER) and draft.actor in (None, barred.actor)
    return draft.rule == "ruled" and draft.status == "actual" and back and near and alone


def _once_ruled(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` without what later sentences add, without a day of their own, to a ruling
    whose day is told: "he issued an order"."""
    told = [d for d in drafts if d.rule in ("ruled", "barred") and d.status == "actual"]
    dated = [d for d in told if d.when is not None]

    def adds(draft: Draft) -> bool:
        if draft.when is not None or not draft.sentence.lemmas.isdisjoint(_ANOTHER):
            return False
        return any(
            0 < draft.sentence.number - d.sentence.number <= _REACH
            and draft.actor in (None, d.actor)
            for d in dated
        )

    return [d for d in drafts if d not in told or not adds(d)]


def _by_council(draft: Draft) -> Draft:
    """Return a draft whose sentence names no decider as the Council's, where the article names it:
    only it authorises, renews or ends the mandate."""
    if draft.actor is not None or draft.rule not in ("expires", "authorised", "renewed", "term"):
        return draft
    return draft.put(actor=council_name(draft.sentence))
