"""The briefing: one method for each cell of the notebook, each returning a Section to show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import pandas as pd

from missionbrief.analysis.changes import Change
from missionbrief.analysis.changes import changes as between
from missionbrief.analysis.cutoff import newest
from missionbrief.analysis.independence import origins
from missionbrief.analysis.opinions import own
from missionbrief.analysis.state import State
from missionbrief.analysis.state import state as as_it_stands
from missionbrief.analysis.ways import Way
from missionbrief.analysis.ways import ways as directions
from missionbrief.display import ahead, big_numbers, changed, ledger, method, opening, source_list
from missionbrief.display.annex import annex
from missionbrief.display.blocks import Block, Section
from missionbrief.display.section_casualties import casualties
from missionbrief.display.section_funding import funding
from missionbrief.display.section_mandate import mandate
from missionbrief.display.section_map import map_of
from missionbrief.display.section_operations import operations
from missionbrief.display.section_paths import arguments
from missionbrief.display.section_positions import over_time, positions, words
from missionbrief.display.section_quality import quality
from missionbrief.display.section_register import register
from missionbrief.display.section_strength import strength
from missionbrief.display.section_timeline import timeline
from missionbrief.display.tongue import SOURCE, checked, speaking
from missionbrief.errors import InputError, Notice
from missionbrief.evidence.corrected import Amendment, known_on
from missionbrief.evidence.corrections import Correction
from missionbrief.evidence.evidence import Evidence
from missionbrief.evidence.opinions import Opinion
from missionbrief.evidence.parameters import folder, told_day
from missionbrief.evidence.table import claims_frame, claims_of
from missionbrief.mission import Mission


@dataclass(frozen=True)
class Brief:
    """A briefing on `claims` of `documents` as of `as_of`, compared with the issue of `since`.

    The tables have the columns of `missionbrief.evidence`; `texts` maps a document to its text.
    `amendments` are the corrections that `claims` include, `unmatched` those that match none;
    `opinions` are the analyst's own judgements. All words of ours are in `language`.
    """

    claims: pd.DataFrame
    documents: pd.DataFrame
    texts: dict[str, str] = field(repr=False)
    mission: Mission = field(repr=False)
    as_of: date | None
    since: date | None
    notices: tuple[Notice, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    unmatched: tuple[Correction, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    language: str = SOURCE

    @classmethod
    def of(
        cls,
        found: Evidence,
        as_of: date | None = None,
        since: date | None = None,
        language: str = SOURCE,
    ) -> Brief:
        """Return the briefing on what was read; dates and language are as for `brief`.

        Raises InputError where `since` is not before the cut-off.
        """
        until = as_of or newest(found.documents)
        if since and until and since >= until:
            raise InputError(
                f"since ({since}) is not before as_of ({until})",
                "Set `since` to the cut-off of the last issue, or leave it empty.",
            )
        return cls(
            claims=found.claims,
            documents=found.documents,
            texts=found.texts,
            mission=found.mission,
            as_of=until,
            since=since,
            notices=found.notices,
            amendments=found.amendments,
            unmatched=found.unmatched,
            opinions=found.opinions,
            language=language,
        )

    def _section(self, made: Callable[[], Iterable[Block]]) -> Section:
        """Return the blocks that `made` makes, in the briefing's language."""
        with speaking(self.language):
            return Section(tuple(made()), self.language)

    @cached_property
    def _origins(self) -> dict[str, str]:
        return origins(self.texts)

    @cached_property
    def _amended(self) -> tuple[Amendment, ...]:
        return tuple(a for a in self.amendments if not a.idle)

    def _state(
        self, claims: pd.DataFrame, amended: Iterable[Amendment], as_of: date | None
    ) -> State:
        ids = {a.claim.claim_id for a in amended}
        return as_it_stands(claims, self.documents, self._origins, self.mission, as_of, ids)

    @cached_property
    def state(self) -> State:
        """All findings as of the cut-off."""
        return self._state(self.claims, self._amended, self.as_of)

    @cached_property
    def before(self) -> State | None:
        """All findings as of the last issue, without the corrections that it cannot have known;
        None where this is the first."""
        if self.since is None:
            return None
        later = [a for a in self._amended if not a.correction.made_by(self.since)]
        if not later:
            return self._state(self.claims, self._amended, self.since)
        claims = claims_frame(known_on(claims_of(self.claims), self._amended, self.since))
        return self._state(claims, [a for a in self._amended if a not in later], self.since)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """The source number of each document that is used."""
        return {str(d.document): int(str(d.n)) for d in self.state.used.itertuples()}

    @cached_property
    def differences(self) -> tuple[Change, ...]:
        """What is new, changed, corrected or withdrawn since the last issue, as findings."""
        if self.before is None or self.since is None:
            return ()
        later = [a for a in self._amended if not a.correction.made_by(self.since)]
        return between(self.state, self.before, {a.claim.claim_id for a in later})

    @cached_property
    def _ways(self) -> tuple[Way, ...]:
        return directions(self.state, self.before, self.differences)

    def masthead(self, report: str = "briefing") -> Section:
        """The title, which states the finding, and the frame of the issue. `report` is one of
        "briefing", "positions" and "evidence"."""
        return self._section(lambda: (opening.masthead(self.state, self.since, report),))

    def judgements(self) -> Section:
        """Up to five key judgements, each with reason, sources and confidence."""
        mine = own(self.opinions, self.claims, self.documents)
        return self._section(lambda: opening.judgements(self.state, self.differences, mine))

    def numbers(self) -> Section:
        """Up to six big figures."""
        return self._section(lambda: big_numbers.numbers(self.state))

    def outlook(self) -> Section:
        """What comes next and what is not told, in a few lines."""
        return self._section(lambda: ahead.outlook(self.state))

    def changes(self) -> Section:
        """What is new, changed, corrected or withdrawn since the last issue."""
        return self._section(
            lambda: changed.changes(
                self.state, self.before, self.differences, self._ways, self.since
            )
        )

    def timeline(self) -> Section:
        """Dated events; planned ones apart, undated ones in words."""
        return self._section(lambda: timeline(self.state))

    def mandate(self) -> Section:
        """The mission's legal basis."""
        return self._section(lambda: mandate(self.state))

    def strength(self) -> Section:
        """How many are deployed, planned, authorised; who takes part."""
        return self._section(lambda: strength(self.state))

    def casualties(self) -> Section:
        """The mission's losses, and violence among others."""
        return self._section(lambda: casualties(self.state))

    def funding(self) -> Section:
        """Money asked, promised, paid, frozen, spent, short, and until when it lasts."""
        return self._section(lambda: funding(self.state))

    def operations(self) -> Section:
        """Patrols, raids, arrests, attacks, places retaken."""
        return self._section(lambda: operations(self.state))

    def map(self) -> Section:
        """The places named, on a map."""
        return self._section(lambda: map_of(self.state))

    def positions(self) -> Section:
        """Who wants what done with the mission."""
        return self._section(lambda: positions(self.state))

    def stances(self) -> Section:
        """Who wants what, over time."""
        return self._section(lambda: over_time(self.state))

    def arguments(self) -> Section:
        """What is said for and against each path ahead, in its sources' words."""
        return self._section(lambda: arguments(self.state))

    def words(self) -> Section:
        """What each actor wants, in the words of the newest source."""
        return self._section(lambda: words(self.state))

    def conflicts(self) -> Section:
        """Accounts that differ, side by side, with the ruling."""
        return self._section(lambda: ledger.conflicts(self.state))

    def ahead(self) -> Section:
        """Dated events ahead, gaps, and what would change the judgements."""
        return self._section(lambda: ahead.ahead(self.state))

    def sources(self) -> Section:
        """The numbered sources."""
        return self._section(lambda: source_list.sources(self.state, self.texts))

    def ledger(self) -> Section:
        """Every account that differs, with its ruling."""
        return self._section(lambda: ledger.conflicts(self.state, ledger.EVERY_ROW))

    def corrections(self) -> Section:
        """What was corrected by hand."""
        return self._section(
            lambda: annex(self.amendments, self.unmatched, self._numbers, self.as_of)
        )

    def quality(self) -> Section:
        """How well articles are read, by kind of claim."""
        return self._section(quality)

    def register(self) -> Section:
        """Every claim with its sentence, source and rule."""
        return self._section(lambda: register(self.state))

    def rules(self) -> Section:
        """What was counted and how, with all rules."""
        return self._section(lambda: method.method(self.state, self.since, self.notices, full=True))

    def method(self) -> Section:
        """What was counted and how, and what was corrected by hand."""
        return self._section(
            lambda: (
                *method.method(self.state, self.since, self.notices),
                *annex(self.amendments, self.unmatched, self._numbers, self.as_of),
            )
        )


def brief(
    corpus: str = "seeds",
    as_of: str | None = None,
    since: str | None = None,
    language: str | None = None,
) -> Brief:
    """Read the articles in `corpus` and return their briefing.

    `as_of` and `since` are ISO days or empty. Without `as_of` the cut-off is the newest day on
    which an article is known to have been published; without `since` it is a first issue.
    `language` is the code of the language of the report's words, English without it. Raises
    InputError for a missing folder, a bad day, a `since` that is not before `as_of`, or a language
    there is not.
    """
    from missionbrief import evidence

    spoken = checked(language or SOURCE)
    until, past = told_day(as_of, "as_of"), told_day(since, "since")
    return Brief.of(evidence.read(folder(corpus)), until, past, spoken)
