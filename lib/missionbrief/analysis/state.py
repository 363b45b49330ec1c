"""All that the claims say as of one day: what a briefing is written from."""

from __future__ import annotations

from collections.abc import Collection, Container, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

import pandas as pd

from missionbrief.analysis import casualties as losses
from missionbrief.analysis import mandate as law
from missionbrief.analysis import violence as harm
from missionbrief.analysis.accounts import Account, overruled
from missionbrief.analysis.arrivals import arrivals
from missionbrief.analysis.claimed import Claimed
from missionbrief.analysis.clock import Clock, clock
from missionbrief.analysis.conflicts import conflicts
from missionbrief.analysis.contributors import Contributor, contributors
from missionbrief.analysis.cutoff import LATER, cut
from missionbrief.analysis.events import Event, lapse
from missionbrief.analysis.forces import told_apart
from missionbrief.analysis.forms import told_by_form
from missionbrief.analysis.funding import Money, aid, ends, money
from missionbrief.analysis.hardship import hardship
from missionbrief.analysis.operations import operations
from missionbrief.analysis.positions import Stand, stands
from missionbrief.analysis.record import Record
from missionbrief.analysis.sourced import day, records, text
from missionbrief.analysis.strength import Level, before, latest, leading_actor, levels
from missionbrief.analysis.visits import visits
from missionbrief.analysis.voices import firsts, marks, together
from missionbrief.mission import Mission

Found = TypeVar("Found", bound=Claimed)


def standing(found: Sequence[Found], against: Collection[str]) -> tuple[Found, ...]:
    """Return the findings that at least one claim tells which is not among those `against`."""
    return tuple(f for f in found if not set(f.claims) <= set(against))


@dataclass(frozen=True)
class State:
    """The findings of every thread as of `as_of` (None: no cut-off).

    `documents` are all of the corpus with their `use`; the rest rests on those that are used.
    """

    as_of: date | None
    mission: Mission
    documents: pd.DataFrame
    origins: dict[str, str]
    records: tuple[Record, ...]
    levels: tuple[Level, ...]
    arrivals: tuple[Event, ...]
    mandate: tuple[Event, ...]
    clock: Clock
    people: tuple[losses.Person, ...]
    unnamed: tuple[Event, ...]
    violence: tuple[Event, ...]
    contributors: tuple[Contributor, ...]
    stands: tuple[Stand, ...]
    money: tuple[Money, ...]
    aid: tuple[Money, ...]
    operations: tuple[Event, ...]
    hardship: tuple[Event, ...]
    visits: tuple[Event, ...]
    accounts: tuple[Account, ...]

    @property
    def used(self) -> pd.DataFrame:
        """The documents that the cut-off leaves in."""
        return self.documents[self.documents["use"] != LATER]

    @property
    def sources(self) -> int:
        """How many sources there are: the articles of one publisher and copies are one."""
        rows = [
            (self.origins.get(str(d.document), str(d.document)), d) for d in self.used.itertuples()
        ]
        first = firsts(
            (
                origin,
                str(d.document),
                day(d.published_latest) or day(d.published_earliest),
                text(d.reliability),
                int(str(d.n)),
            )
            for origin, d in rows
        )
        told = [
            marks(origin, text(d.publisher) if str(d.document) in first else None)
            for origin, d in rows
        ]
        return len(together(told))

    @cached_property
    def overruled(self) -> frozenset[str]:
        """The ids of claims on the side of a conflict that its ruling does not take."""
        return overruled(self.accounts)

    def standing(self, found: Sequence[Found]) -> tuple[Found, ...]:
        """Return the findings that at least one claim tells which no ruling goes against."""
        return standing(found, self.overruled)

    @cached_property
    def strength(self) -> Level | None:
        """The latest report of the strength that heads the briefing, of those that no ruling goes
        against."""
        actor = leading_actor(self._standing_levels, self.mission.lead, self.mission.name)
        return self.strength_of(actor) if actor else None

    @cached_property
    def _standing_levels(self) -> tuple[Level, ...]:
        return self.standing(self.levels)

    def strength_of(self, actor: str) -> Level | None:
        """Return the latest report of an actor's strength, of those that no ruling goes against."""
        return latest(self._standing_levels, actor)

    @cached_property
    def beside(self) -> Level | None:
        """The lead nation's latest strength, where the whole mission's heads the briefing."""
        head = self.strength
        if head is None or head.actor != self.mission.name:
            return None
        return self.strength_of(self.mission.lead)

    def loss(self) -> Event | None:
        """Return the count of losses without names that weighs most: the last deaths, else the
        last of the others; None where there is none."""
        dead = [e for e in self.unnamed if e.what == "killed"]
        return next(reversed(dead or self.unnamed), None)

    def worst(self, unit: str = "killed") -> Event | None:
        """The count of victims that heads the briefing, of those that no ruling goes against."""
        return harm.widest(self.standing(self.violence), unit)

    def open_on(self, claims: Sequence[str], *questions: str) -> Account | None:
        """Return the unsettled conflict about one of `questions` that some of `claims` stand in."""
        mine = set(claims)
        for a in self.accounts:
            if a.unsettled and a.question in questions and mine & set(a.claims):
                return a
        return None

    def disputed(self, level: Level) -> bool:
        """Whether a strength stands in an unsettled conflict of numbers."""
        return self.open_on(level.claims, "strength_number") is not None

    @property
    def earlier(self) -> Level | None:
        """The report before the latest strength, None where it cannot be compared: there is
        none, or either stands in an unsettled conflict."""
        now = self.strength
        found = before(self.levels, now) if now else None
        if now is None or found is None or self.disputed(now) or self.disputed(found):
            return None
        return found

    @property
    def dead(self) -> tuple[losses.Person, ...]:
        """The mission's named dead."""
        return losses.dead(self.people)

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of all threads that a timeline shows."""
        people = tuple(e for p in self.people for e in losses.shown(p))
        decisions = self.standing(tuple(e for e in self.mandate if e.what != "vote"))
        acts = tuple(e for e in self.operations if e.what != "denied" and e.dated)
        other = (*lapse(ends(self.money), self.as_of), *self.visits, *acts)
        counted = [self.clock.counted] if self.clock.counted else []
        decisions = (*decisions, *lapse(counted, self.as_of))
        return (*self.arrivals, *decisions, *people, *self.unnamed, *self.violence, *other)

    def unsettled(self, *questions: str) -> bool:
        """Whether a conflict about one of these questions stands unsettled."""
        return any(a.unsettled and a.question in questions for a in self.accounts)


def _without_mission(found: tuple[Record, ...], name: str) -> tuple[Record, ...]:
    """Arrivals and losses of "the mission" say nothing of whose people they were."""
    own = ("arrival", "casualty")
    return tuple(replace(r, actor=None) if r.kind in own and r.actor == name else r for r in found)


def state(
    claims: pd.DataFrame,
    documents: pd.DataFrame,
    origins: dict[str, str],
    mission: Mission,
    as_of: date | None,
    corrected: Container[str] = (),
) -> State:
    """Return what `claims` say as of `as_of`.

    `claims` and `documents` are tables of `missionbrief.evidence`, `origins` comes from
    `independence.origins`, `corrected` holds the ids of claims that were amended. Documents
    published later carry nothing in; the order of rows does not show in the result.
    """
    documents = cut(documents, as_of).sort_values("n", kind="stable")
    used = documents[documents["use"] != LATER]
    found = told_apart(records(claims, used, origins, corrected), mission)
    found = told_by_form(_without_mission(found, mission.name), mission.lead)
    published = {
        str(d.document): (day(d.published_earliest), day(d.published_latest))
        for d in used.itertuples()
    }
    accounts = conflicts(found, published, mission)
    decisions = law.events(found)
    people, unnamed = losses.told_by_name(
        losses.ruled(losses.persons(found), accounts), losses.unnamed(found)
    )
    return State(
        as_of=as_of,
        mission=mission,
        documents=documents,
        origins=origins,
        records=found,
        levels=levels(found),
        arrivals=lapse(arrivals(found), as_of),
        mandate=lapse(decisions, as_of),
        clock=clock(standing(decisions, overruled(accounts)), as_of),
        people=people,
        unnamed=unnamed,
        violence=harm.counts(found),
        contributors=contributors(found, mission),
        stands=stands(found),
        money=money(found),
        aid=aid(found),
        operations=operations(found, mission.regions),
        hardship=hardship(found),
        visits=lapse(visits(found), as_of),
        accounts=accounts,
    )
