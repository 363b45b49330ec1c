"""What a count shares with the one it is part of: the period and who counted.

"Between July and September 1,247 people were killed, the UN office said. One in eight of them were
women; gangs were behind 47 per cent of the killings in that period." The later counts give neither
period nor source, but point back to the count that has both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.language.carried import speaks_itself
from missionbrief.language.when import held_against
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from missionbrief.claims.draft import Draft

_NEAR = 20
REACH = 2
"""Sentences between a count and the one that it is part of."""
_REPORTERS = words("claims", "continued", "reporters")
_GROUND = words("claims", "continued", "ground")
_COUNTS = words("claims", "continued", "counts")
_PART = re.compile(
    r"\b(?:of (?:them|these|those|whom|the (?:total|dead|victims|killed|injured|wounded|deaths"
    r"|killings|casualties|fatalities|number|toll|displaced))"
    r"|among (?:them|these|those|whom|the (?:dead|victims|killed|injured|wounded|displaced))"
    r"|(?:that|this|the same|those|the) (?:period|quarter|time|months|weeks|days|stretch|span)"
    r"|(?:besides|beyond|apart from|aside from|in addition to|on top of) (?:the|those|these) "
    r"(?:dead|deaths|killed|killings|victims|fatalities|casualties)"
    r"|the (?:rest|remaining|remainder|others)|most of the|(?:a|the) (?:further|remaining))\b",
    re.IGNORECASE,
)


def _text(draft: Draft) -> str | None:
    return draft.when.text if draft.when is not None else draft.days_text


def _points_back(draft: Draft, whole: Draft) -> bool:
    """Whether a count is told as part of the one before; "207 people, most of them elderly" speaks
    of its own."""
    if _shares(draft, whole) or _reports_on(draft):
        return True
    found = _PART.search(draft.sentence.span.text)
    if found is None or draft.sentence is whole.sentence:
        return found is not None
    pronoun = found.group().lower().endswith(("them", "whom", "these", "those"))
    return not pronoun or found.start() <= draft.trigger.idx - _first(draft) + _NEAR


def _shares(draft: Draft, whole: Draft) -> bool:
    """Whether a percentage parts the count before it in its paragraph: "Gangs accounted for 35
    per cent and self-defence groups for ten"."""
    together = draft.sentence.paragraph == whole.sentence.paragraph
    harm = draft.unit == "percent" and not draft.sentence.lemmas & _GROUND
    return together and harm and not draft.sentence.dates


def _reports_on(draft: Draft) -> bool:
    """Whether a sentence goes on with what a report counted: "It also recorded 185 kidnappings"."""
    opens = draft.sentence.span[0].lower_
    return (
        opens in _REPORTERS
        and bool(draft.sentence.lemmas & _COUNTS)
        and not draft.sentence.dates
        and draft.sentence.speaker is None
    )


def _same_tally(draft: Draft, whole: Draft) -> bool:
    """Whether a count shares the only period that its sentence gives: "1,200 died in 2023 and 400
    were hurt"."""
    if draft.sentence is not whole.sentence or draft.when is not None or draft.days is not None:
        return False
    if draft.unit == "percent" and draft.sentence.lemmas & _GROUND:
        return False  # "900 died in 2023, and they hold 85 per cent of it"
    if draft.rule == "earlier" or whole.rule == "earlier" or draft.status != whole.status:
        return False
    days = whole.interval()
    text = draft.sentence.span.text
    dates = {
        e
        for e in draft.sentence.dates
        if e.end <= draft.trigger.idx - _first(draft)
        and not text[: e.start].rstrip().endswith(("than", "against", "with"))
    }
    return days is not None and whole.when is not None and dates == {whole.when}


def _first(draft: Draft) -> int:
    return draft.sentence.span.start_char


def _held_against(draft: Draft) -> bool:
    """Whether a count is of a time that others are held against: "fewer than in the first quarter,
    when 1,617 died"."""
    tokens = draft.sentence.tokens_of(draft.when) if draft.when is not None else []
    return bool(tokens) and held_against(tokens[0])


def continued(drafts: Iterable[Draft]) -> list[Draft]:
    """Return counts with period and source of the count just before that they point back to,
    where they have none of their own."""
    result: list[Draft] = []
    whole: Draft | None = None
    for draft in sorted(drafts, key=lambda d: (d.sentence.number, d.trigger.i)):
        near = (
            whole is not None
            and draft.sentence.number - whole.sentence.number <= REACH
            and draft.sentence.paragraph - whole.sentence.paragraph <= 1
        )
        if near and whole is not None and _points_back(draft, whole):
            if draft.when is None and draft.days is None and (days := whole.interval()) is not None:
                draft = draft.put(days=days, days_text=_text(whole))
            own = draft.attributed_to is not None or speaks_itself(draft.sentence)
            if not own and (
                draft.sentence is not whole.sentence or _shares(draft, whole) or _reports_on(draft)
            ):
                draft = draft.put(attributed_to=whole.attributed_to)
        if near and whole is not None and _same_tally(draft, whole):
            draft = draft.put(days=whole.interval(), days_text=_text(whole))
        tells = draft.interval() or draft.attributed_to or whole is None
        if draft.value is not None and tells and not _held_against(draft):
            whole = draft
        result.append(draft)
    return result
