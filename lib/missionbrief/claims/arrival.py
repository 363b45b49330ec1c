"""Contingents that arrived, or left for home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.bygone import bygone
from missionbrief.claims.draft import Draft
from missionbrief.claims.troops import ways
from missionbrief.claims.troops.bystanders import comes_to_look
from missionbrief.claims.troops.comings import comings, more_on_the_way, never_came
from missionbrief.claims.troops.drawdowns import drawdowns
from missionbrief.claims.troops.joint import apiece
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import subject
from missionbrief.language.modality import mode
from missionbrief.language.when import when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.troops.coming import Coming
    from missionbrief.interval import Interval
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

KIND = "arrival"
# "The mission, which deployed in June, …" tells something else.
_MAIN = frozenset({"ROOT", "conj", "ccomp"})
_END = 10**9
_PARTY = 50
_RANKS = ("officers", "soldiers")
_COMES = frozenset({"arrive", "land", "deploy"})


def _counted_too(coming: Coming, other: Coming) -> bool:
    """Whether the sentence tells the number of the same arrival: "The Guatemalans came first, on
    January 3: 75 policemen aboard a Hercules"."""
    same = (other.actor, other.way) == (coming.actor, coming.way)
    apart = coming.ordered or (other.event.days not in (None, coming.event.days))
    return same and other.count is not None and not apart


def _counted_with(coming: Coming, other: Coming) -> bool:
    """Whether the words tell of the same body once more: "their men and women landed"."""
    bare = coming.count is None and other.count is None and not coming.ordered
    return (
        bare
        and coming.rule == "joined"
        and (other.actor, other.cue)
        == (
            coming.actor,
            coming.cue,
        )
    )


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the arrivals and departures in `sentence`. Only those with a number, an order
    ("second group") or a date are told: "the Kenyans arrived" alone tells nothing countable."""
    found = comings(sentence)
    if not found:
        yield from _mission(sentence)
        yield from _drawn_down(sentence)
    for coming in found:
        if never_came(coming) or more_on_the_way(coming):
            continue  # "Benin's 2,000 soldiers never came": that tells of its promise.
        if coming.way == "in" and comes_to_look(coming.cue) and _few(coming):
            continue
        if coming.count is None and any(_counted_too(coming, other) for other in found):
            continue
        if any(_counted_with(coming, other) for other in found[: found.index(coming)]):
            continue
        count, leaves = coming.count, coming.way == "out"
        target = f"{coming.name} (departure)" if leaves else coming.name
        days = coming.event.days
        draft = Draft(
            sentence,
            coming.head,
            f"{coming.rule}-departure" if leaves else coming.rule,
            actor=coming.actor,
            target=target,
            value=count.quantity.value if count else None,
            qualifier=count.quantity.qualifier if count else None,
            unit=(count.unit or "personnel") if count else None,
            when=coming.event.when,
            days=days,
            status=coming.event.status,
            attributed_to=attributed_to(sentence, coming.cue),
            key=(coming.actor, target, count and count.quantity.value, days),
        )
        if bygone(draft):
            continue
        last = count.last if count is not None else coming.head.i
        for each in apiece(sentence, coming.head, last, coming.actor):
            yield draft.put(actor=each, key=(each, target, draft.value, days))


def _few(coming: Coming) -> bool:
    """Whether no more come than a party of visitors may be, and none of them told as officers."""
    if coming.count is None:
        return True
    number = coming.count.quantity.value
    return coming.count.unit not in _RANKS and (number is None or number < _PARTY)


def _drawn_down(sentence: Sentence) -> Iterator[Draft]:
    """Yield what countries do to take their own people home, of no number."""
    for home in drawdowns(sentence):
        yield Draft(
            sentence,
            home.head,
            "drawn-down-departure",
            actor=home.country,
            target=f"{home.head.lower_} (departure)",
            unit=home.unit,
            when=when(sentence, home.verb),
            status=home.status,
            attributed_to=attributed_to(sentence, home.verb),
        )


def _mission(sentence: Sentence) -> Iterator[Draft]:
    """Yield the coming of the mission itself, on a day: "the mission arrived on Tuesday"."""
    if sentence.lemmas.isdisjoint(_COMES) or not sentence.dates:
        return
    for verb in sentence.tokens:
        if verb.base not in _COMES or verb.pos_ != "VERB" or verb.dep_ not in _MAIN:
            continue
        moved = any(c.dep_ in ("dobj", "auxpass", "agent") for c in verb.children)
        if moved or not _comes(sentence, verb) or ways.way(sentence, verb) != "in":
            continue
        day, status = when(sentence, verb), mode(verb)
        if day is None or status not in ("actual", "planned"):
            continue
        yield Draft(
            sentence,
            verb,
            "mission",
            actor=sentence.article.mission.name,
            target=sentence.article.mission.name,
            when=day,
            status=status,
            attributed_to=attributed_to(sentence, verb),
        )
        return


def _comes(sentence: Sentence, verb: Token) -> bool:
    """Whether the mission is what comes: the verb's subject, or its last name before the verb where
    the parser takes a verb put in between for the subject."""
    who = subject(verb)
    if who is not None and who.pos_ != "VERB":
        name = sentence.name_at(who)
        own = name is not None and name.kind == "mission"
        return own or (who.lower_ == "mission" and name is None and _plain(who))
    if who is None:
        return False
    before = [m for m in sentence.names if m.end <= verb.i and m.start > who.i]
    return any(m.name.kind == "mission" for m in before)


def _plain(noun: Token) -> bool:
    """Whether a mission is told without whose or what sort it is: "an assessment mission"."""
    described = [c for c in noun.children if c.dep_ in ("amod", "compound", "poss", "nmod")]
    return not described and any(c.lower_ == "the" for c in noun.children)


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without those of no number that tell in other words of an arrival whose
    number is told: the same personnel, on the same days, the same way; and without a heading of no
    day that tells of as many as a sentence with theirs."""
    counted = {_same(d) for d in drafts if d.value is not None}
    dated = {(d.value, *_who(d)) for d in drafts if d.value is not None and _days(d) is not None}
    told = {_who(d): d.sentence.number for d in reversed(drafts) if d.value is not None}
    return [
        d
        for d in drafts
        if not (_days(d) is None and _pointed(d) and told.get(_who(d), _END) < d.sentence.number)
        and (d.value is not None or _days(d) is None or _same(d) not in counted)
        and not (_days(d) is None and _heads(d) and (d.value, *_who(d)) in dated)
    ]


def _pointed(draft: Draft) -> bool:
    """Whether those who come are told as the ones of before: "welcomed this second contingent"."""
    return draft.value is None and any(
        c.lower_ in ("this", "that", "these", "those") for c in draft.trigger.children
    )


def _heads(draft: Draft) -> bool:
    """Whether a draft stands in a heading: words that no full stop ends."""
    return draft.sentence.span.text.rstrip()[-1:].isalnum()


def _who(draft: Draft) -> tuple[object, ...]:
    return draft.actor, draft.rule.endswith("departure"), draft.status


def _same(draft: Draft) -> tuple[object, ...]:
    return _days(draft), *_who(draft)


def _days(draft: Draft) -> Interval | None:
    """The days of a draft, by themselves or by the expression that tells them."""
    if draft.days is not None or draft.when is None:
        return draft.days
    return draft.sentence.resolve(draft.when)
