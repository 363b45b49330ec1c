"""By how many per cent displacement rose, and what share of the displaced is told of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.fractions import fractions
from missionbrief.claims.harmed.conditions import NOT_TOLD, REACHES
from missionbrief.claims.harmed.hardship import UPROOTED
from missionbrief.claims.harmed.plight import flight, plight
from missionbrief.interval import Interval
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import climb, subject
from missionbrief.language.modality import mode
from missionbrief.language.quantities import Quantity, qualifier_of
from missionbrief.language.reports import reported_by
from missionbrief.language.when import when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression

# What comes before the time that a number is held against, with the first word of that.
_HELD_AGAINST = re.compile(r"\b(?:than(?: (?:in|at|on))?|up [^,;]{2,40} (?:from|since|on)) \S*$")
_UP = re.compile(r"\s*(?:more|increase|rise|jump|surge|higher|up)\b")
_OF_DISPLACED = re.compile(
    r"\s*of (?:(?:all )?those (?:\w+ )?(?:displaced|uprooted|driven (?:out|from)"
    r"|living in (?:the )?(?:sites|camps)|in the (?:sites|camps))"
    r"|(?:all )?displaced (?:people|families|persons)"
    r"|(?P<them>them|those|these)|the (?:displaced|uprooted|homeless))\b"
)


# "Half of all Haitians", "nearly half the country", "one Haitian in ten".
_OF_PEOPLE = re.compile(
    r"\s*(?:of )?(?:all |the |its |Haiti['’]s )*(?:Haitians|population|country|people|nation"
    r"|inhabitants|households)\b"
)
_ONE_IN = re.compile(
    r"\b(?P<some>one|two|three|four) (?:(?:Haitians?|people|persons?|residents?) )?(?:in|out of)"
    r" (?:every )?(?P<of>two|four|five|ten)\b"
    r"(?= (?:Haitians|people|of|has|have|is|are|was|were)\b)",
    re.IGNORECASE,
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
_HELD = frozenset({"hold", "control", "grip", "share", "territory"})
# "Sites have grown by half" tells of no people.
_SITES = frozenset({"site", "camp", "shelter", "settlement"})
_MANY = 1000


def population(sentence: Sentence) -> Iterator[Draft]:
    """Yield the share of the population told to be displaced, hungry or in need, where nobody
    counts them in the sentence: "half of all Haitians go hungry"."""
    if any((q.value or 0) >= _MANY and not q.percent for q in sentence.quantities):
        return
    text = sentence.span.text
    found = [q for q in fractions(sentence) if _OF_PEOPLE.match(text, q.end)]
    for one in _ONE_IN.finditer(text):
        value = 100 * _NUMBERS[one["some"].lower()] / _NUMBERS[one["of"].lower()]
        qualifier, back = qualifier_of(text[: one.start()], "")
        number = sentence.token_at(one.end() - 1)
        found.append(
            Quantity(
                one.start() - back, one.end(), value, qualifier, None, True, False, number, None
            )
        )
    for quantity in found:
        what = plight(sentence, quantity.number)
        verb = next((t for t in climb(quantity.number) if t.pos_ in ("VERB", "AUX")), None)
        status = mode(verb) if verb is not None else "actual"
        if what is None or status in NOT_TOLD:
            continue
        told = "actual" if status == "denied" else status
        yield _percent(sentence, quantity, "population", what, told)


def _percent(
    sentence: Sentence,
    quantity: Quantity,
    rule: str,
    what: str,
    status: Status,
    days: Interval | None = None,
) -> Draft:
    """The draft of a share of the country's people, or of a change in it."""
    mission = sentence.article.mission
    return Draft(
        sentence,
        quantity.number,
        rule,
        actor=mission.inhabitants,
        target=f"{mission.country}: {what}",
        value=quantity.value,
        qualifier=quantity.qualifier,
        unit="percent",
        when=when(sentence, quantity.number),
        days=days,
        status=status,
        attributed_to=attributed_to(sentence, quantity.number) or reported_by(sentence),
    )


def percentages(sentence: Sentence) -> Iterator[Draft]:
    """Yield by how many per cent displacement rose, and what share of the displaced is told of."""
    for quantity in sentence.quantities:
        if not quantity.percent:
            continue
        before = sentence.span.doc[sentence.span.start : quantity.number.i]
        told = any(t.lower_ in UPROOTED or t.base == "displacement" for t in before)
        told = told or any(flight(t) for t in before)
        share = _OF_DISPLACED.match(sentence.span.text, quantity.end)
        after = _UP.match(sentence.span.text, quantity.end)
        verb = next((t for t in climb(quantity.number) if t.pos_ in ("VERB", "AUX")), None)
        told = told or (after is not None and any(t.lower_ in UPROOTED for t in sentence.span))
        rose = verb is not None and verb.base in REACHES | {"go", "soar", "fall"}
        what_rose = subject(verb) if verb is not None else None
        if what_rose is not None and what_rose.base in _HELD | _SITES:
            continue  # "displaced, and the gangs' hold on the capital has gone from 80 percent"
        # "of the displaced, 53 percent are children"
        of_it = what_rose is not None and quantity.number in what_rose.subtree
        if of_it and what_rose is not None and verb not in what_rose.subtree:
            rose = False
        if share:
            earlier = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
            told = told or any(t.lower_ in UPROOTED for s in earlier for t in s.span)
            if share["them"] and not told:
                continue
            what = "share of the displaced"
        elif told and (rose or after):
            what = "change in displacement"
        else:
            continue
        status = mode(verb) if verb is not None else "actual"
        if status in NOT_TOLD:
            continue
        later = (_since(sentence, quantity, e) for e in sentence.dates if e.start > quantity.end)
        days = next((d for d in later if d is not None), None)
        yield _percent(sentence, quantity, "percent", what, status, days)


def _since(sentence: Sentence, quantity: Quantity, date: Expression) -> Interval | None:
    """The days from a time that a number is held against to that of which it is told, else to
    publication: "at the end of June there were 578,000, a quarter more than in March", "up 24 per
    cent from December"; None for any other time."""
    opens = sentence.span.text[: date.start + len(date.text.split()[0])]
    if not (_HELD_AGAINST.search(opens) or _HELD_AGAINST.search(f"{opens} ")):
        return None
    first, published = sentence.resolve(date), sentence.article.document.published.interval
    own = when(sentence, quantity.number)
    last = sentence.resolve(own) if own is not None and own.start < quantity.start else None
    if last is None and published.days == 1:
        last = published
    if first is None or first.start is None or last is None or last.end is None:
        return None
    return Interval(first.start, last.end) if first.start <= last.end else None
