"""What a kind's rules hand over: a claim before it has its words, offsets and id."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from missionbrief.claims.claim import Claim, Qualifier, Status
from missionbrief.claims.ever_since import ever_since
from missionbrief.claims.interview import own_words, spoken_on
from missionbrief.claims.learned.days import settled
from missionbrief.claims.pointed import pointed
from missionbrief.claims.told import outweighing, told
from missionbrief.claims.travel.whole_stay import whole_stay
from missionbrief.claims.until_said import until_said
from missionbrief.claims.where import where
from missionbrief.claims.which_force import of_force
from missionbrief.claims.whole_time import whole_time
from missionbrief.claims.whose import whose
from missionbrief.language.chronology import entry_of
from missionbrief.language.denial import asked_after
from missionbrief.language.grammar import climb
from missionbrief.language.modality import WILL
from missionbrief.language.turns import REPORTER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from missionbrief.interval import Interval
    from missionbrief.language.article import Article, Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

# The days of a thing, and the words that tell them.
Told = tuple["Interval", "str | None"]
# The same where there may be none.
Days = tuple["Interval | None", "str | None"]

_THERE = frozenset({"personnel", "displacement"})
_COMING = frozenset({"arrival", "visit", "operation", "mandate"})


@dataclass(frozen=True, eq=False)
class Draft:
    """A claim found in `sentence` at `trigger`, the token that carries it.

    `when` is the expression of time that belongs to it, `days` what another sentence settles with
    the words `days_text`;
    `rule` names what found it. What has no place of its own, such as a mandate, is not `placed`.
    What the article's own speaker `said` (in a transcript, statement or record of a meeting)
    without a date was said on the day of publication.
    `key` tells what makes it the same claim as another of its document where that is not all its
    fields.
    """

    sentence: Sentence
    trigger: Token
    rule: str
    actor: str | None = None
    target: str | None = None
    value: float | None = None
    qualifier: Qualifier | None = None
    unit: str | None = None
    when: Expression | None = None
    place: str | None = None
    days: Interval | None = None
    days_text: str | None = None
    placed: bool = True
    said: bool = False
    status: Status = "actual"
    stance: str | None = None
    attributed_to: str | None = None
    key: tuple[object, ...] = field(default=())

    def interval(self) -> Interval | None:
        """Return the days that the draft is dated with: what another sentence settles, else those
        of its own expression of time."""
        if self.days is not None:
            return self.days
        return self.sentence.resolve(self.when) if self.when is not None else None

    def put(self, **changes: Any) -> Draft:
        """Return the draft with `changes`."""
        return replace(self, **changes)


def _key(draft: Draft) -> tuple[object, ...]:
    """What makes two drafts of a document the same claim."""
    if draft.key:
        return (draft.status, *draft.key)
    when = draft.sentence.resolve(draft.when) if draft.when else None
    return (
        draft.actor,
        draft.target,
        draft.value,
        draft.unit,
        draft.status,
        when and (when.start, when.end),
    )


def _fullness(draft: Draft) -> tuple[bool, int]:
    """How clearly a draft speaks: in the source's own voice rather than credited to somebody,
    then by how much it says. The clearest of several that are the same claim is kept.
    """
    when = draft.sentence.resolve(draft.when) if draft.when else None
    said = (draft.actor, draft.target, draft.value, draft.unit, draft.place, when)
    return draft.attributed_to is None, sum(x is not None for x in said)


def without_repeats(drafts: Iterable[Draft]) -> list[Draft]:
    """Return one draft for each claim: the fullest, the first of equals, in order of the text."""
    best: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        key = _key(draft)
        if key not in best or _fullness(draft) > _fullness(best[key]):
            best[key] = draft
    return sorted(best.values(), key=lambda d: (d.sentence.start, d.trigger.idx))


def _status(draft: Draft) -> Status:
    """The status of a draft: what a reporter at a briefing tells is his word, and no more than
    reported where he asks whether it is so."""
    told = draft.sentence.speaker == REPORTER and draft.stance is None
    doubted = told and draft.status == "actual" and asked_after(draft.sentence)
    return "reported" if doubted else draft.status


def _limited(draft: Draft, kind: str, days: Interval, published: Interval) -> Interval:
    """The days of what is told with a limit alone ("by January"): what is to come comes no sooner
    than it is told; a strength is to be reached in the days named, when it is to hold ("1,000 by
    January"), not where it is to be reached before them."""
    if kind in _COMING and draft.status == "planned" and published.days == 1:
        told_on = published.start
        early = told_on is not None and days.end is not None and told_on <= days.end
        return replace(days, start=told_on) if early else days
    if kind == "personnel" and draft.status in ("planned", "pledged") and draft.when is not None:
        ahead, behind = (draft.sentence.named_days(draft.when, ahead=way) for way in (True, False))
        if ahead is not None and (ahead.end == days.end or _to_come(draft, days, ahead)):
            return ahead
        return behind if behind is not None and behind.end == days.end else days
    return days


def _to_come(draft: Draft, days: Interval, next_: Interval) -> bool:
    """Whether what "would" be reached by days that are past is to be reached by the `next_` of the
    name, which are nearer: "would send 600 more to bring it to 1,000 by January", told in
    autumn."""
    day = draft.sentence.article.document.published.earliest
    if day is None or days.end is None or next_.end is None:
        return False
    past = days.end < day and next_.end - day < day - days.end
    steps = (c for t in climb(draft.trigger) for c in t.children if c.dep_ == "aux")
    return past and len(draft.sentence.dates) == 1 and any(c.lower_ in WILL for c in steps)


def _ahead(draft: Draft) -> bool:
    """Whether a time lies ahead of publication, and so is none of those who are there already: "600
    more will come next month, on top of the 400 there"."""
    days = draft.sentence.resolve(draft.when) if draft.when is not None else None
    published = draft.sentence.article.document.published.latest
    if days is None or days.start is None or published is None:
        return False
    return days.start > published


def _by_entry(draft: Draft) -> Told | None:
    """Return the days of the entry of a chronology that a draft without a time of its own belongs
    to, and the words that tell them; None where it belongs to none."""
    sentence = draft.sentence
    entry = entry_of(sentence) if draft.when is None else None
    if entry is None:
        return None
    if any(not entry.opens(sentence, e) for e in sentence.dates):
        return None  # it has a time of its own
    return entry.days, entry.text


def ruled_days(draft: Draft, kind: str) -> Days:
    """Return of which days a draft of `kind` is by the rules, and the words that tell them."""
    sentence = draft.sentence
    if kind in _THERE and draft.status == "actual" and _ahead(draft):
        draft = draft.put(when=None)
    days = draft.days or (pointed(draft, draft.when, kind) if draft.when else None)
    beside = outweighing(draft, kind) or _by_entry(draft)
    if beside is None and days is None and draft.when is None:
        beside = told(draft, kind)
    days, date_text = beside or (days, draft.when.text if draft.when else draft.days_text)
    article = sentence.article
    published = article.document.published.interval
    if days is not None and days.start is None and days.end is not None:
        days = _limited(draft, kind, days, published)
    speech = sentence.speaker is not None or article.primary or article.record
    speech |= article.government is not None
    of_others = sentence.in_turn and not own_words(sentence, draft.actor)
    spoken = draft.said and speech and not of_others and published.days == 1
    if days is None and draft.when is None and spoken:
        days = spoken_on(sentence)
    if kind == "visit":
        days = whole_stay(draft, days)
    days = whole_time(draft, kind, ever_since(draft, days))
    return until_said(draft, days), date_text


def finish(kind: str, drafts: list[Draft], article: Article, weighed: bool = True) -> list[Claim]:
    """Return the claims of `kind` for `drafts` in their order, with their days `weighed` or those
    of the rules alone.

    The id is the SHA-256, cut to 12 hexadecimal digits, of the file's hash, the kind, the quote's
    offsets and the claim's number among those of its kind on the same words.
    """
    claims = []
    numbers: Counter[tuple[int, int]] = Counter()
    for draft in drafts:
        sentence = draft.sentence
        start, end = sentence.start, sentence.end
        numbers[start, end] += 1
        name = f"{article.document.sha256} {kind} {start} {end} {numbers[start, end]}"
        days, date_text = ruled_days(draft, kind)
        if weighed and _by_entry(draft) is None:
            days, date_text = settled(draft, kind, (days, date_text))
        who, target = of_force(draft, kind, whose(draft, kind), days)
        claims.append(
            Claim(
                claim_id=hashlib.sha256(name.encode()).hexdigest()[:12],
                document=article.document.id,
                kind=kind,
                actor=who,
                target=target,
                value=draft.value,
                qualifier=(draft.qualifier or "exact") if draft.value is not None else None,
                unit=draft.unit,
                start=days.start if days else None,
                end=days.end if days else None,
                date_text=date_text,
                place=draft.place or (where(draft, kind) if draft.placed else None),
                status=_status(draft),
                stance=draft.stance,
                attributed_to=draft.attributed_to,
                quote=sentence.quote,
                char_start=start,
                char_end=end,
                rule=f"{kind}/{draft.rule}",
            )
        )
    return claims
