"""The end of the briefing: what lies ahead, the sources, the method."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from missionbrief.analysis import ahead as future
from missionbrief.analysis.accounts import Account
from missionbrief.analysis.clock import days_to
from missionbrief.analysis.confidence import STALE
from missionbrief.analysis.cutoff import BY_LOWER_BOUND, LATER, UNDATED
from missionbrief.analysis.events import Event
from missionbrief.analysis.record import day, text
from missionbrief.analysis.state import State
from missionbrief.analysis.voices import publisher
from missionbrief.display import credited
from missionbrief.display.blocks import (
    Block,
    Box,
    Fact,
    Heading,
    Items,
    Paragraph,
    Run,
    Runs,
    Source,
    Sources,
    Text,
)  # fmt: skip
from missionbrief.display.doubt import day_range_told
from missionbrief.display.openings import name_of
from missionbrief.display.passages import passages
from missionbrief.display.phrases import away, counted, listed, long_day, span
from missionbrief.display.runs import cites, joined, line, lowered
from missionbrief.display.say import happening
from missionbrief.errors import Notice, shown
from missionbrief.evidence import measured as quality

BASES = {
    "given": "given with the corpus",
    "stated": "stated in the article",
    "inferred": "inferred",
    "unknown": "unknown",
}


def _gap(gap: future.Gap) -> Runs:
    words = {
        "mandate_end": "The day on which the extended mandate ends{}.",
        "mandate_renewal": "Whether the mandate was renewed after its last reported end{}.",
        "mandate_any_end": "How long the mandate runs{}.",
        "strength_none": "How many the mission has deployed{}.",
        "strength_old": "How many are deployed now, the newest report being old{}.",
        "money_after": "What became of the money after the end that was expected{}.",
        "mandate_counted": "A source for the end of the mandate, here worked out{}.",
        "strength_single": "A second, independent report of the latest strength{}.",
        "death_day": "The day of each death reported without one{}.",
        "contributor_list": "A full list of the countries with people in place{}.",
    }[gap.gap]
    return line(words.removesuffix("{}."), cites(gap.records), ".")


def _coming(event: Event, as_of: date | None) -> Runs:
    """Return an event ahead with its day and how far off that is."""
    days = days_to(as_of, event.first, event.last)
    return line(credited.dated_headline(event), f", {away(days)}" if days else "")


def _all_coming(state: State, events: Sequence[Event]) -> list[Runs]:
    """Return the events ahead; days of one event on which sources differ stand in one line."""
    result: list[Runs] = []
    seen: list[Account] = []
    for event in events:
        open_ = state.open_on(event.claims, f"{event.thread}_{event.what}")
        if open_ is None:
            result.append(_coming(event, state.as_of))
        elif open_ not in seen:
            seen.append(open_)
            head = f"{happening(event)}, on which day sources differ: "
            result.append(line(head, day_range_told(open_)))
    return result


def outlook(state: State) -> tuple[Block, ...]:
    """Return what comes next in a few lines, for the first page: dates ahead, the chief gaps."""
    events, open_ = future.dated(state), future.gaps(state)
    runs: list[Run] = []
    if events:
        clauses = joined(_all_coming(state, events)[:3])
        runs += [Text("Next: ", strong=True), *clauses, Text(".")]
    elif state.as_of:
        words = f"no date after {long_day(state.as_of)} was found in the articles."
        runs += [Text("Next: ", strong=True), Text(words)]
    if open_:
        clauses = joined([lowered(_gap(g)[:-1]) for g in open_[:2]])
        runs += [
            *line(" " if runs else ""),
            Text("Not found: ", strong=True),
            *clauses,
            Text("."),
        ]
    return (Paragraph(tuple(runs)),) if runs else ()


def ahead(state: State) -> tuple[Block, ...]:
    """Return dated events ahead of the cut-off, what is not known, what would change the view."""
    heading = Heading("Ahead", "ahead")
    result: list[Block] = [heading]
    events = future.dated(state)
    if events:
        rows = tuple(line(told, ".") for told in _all_coming(state, events))
        result.append(Items(rows))
    elif state.as_of:
        words = f"No date after {long_day(state.as_of)} was found in the articles."
        result.append(Paragraph(line(words)))
    gaps = future.gaps(state)
    if gaps:
        result.append(
            Paragraph(line("What was not found in the articles, and would change the judgements:"))
        )
        result.append(Items(tuple(_gap(g) for g in gaps)))
    return tuple(result)


def sources(state: State, texts: Mapping[str, str]) -> tuple[Block, ...]:
    """Return the numbered sources that are used, those without a title by their opening words.

    `texts` maps a document to its text."""
    items = []
    carried = Counter(r.n for r in state.records)
    for d in state.used.itertuples():
        basis = BASES.get(text(d.published_basis) or "", "unknown")
        reason = text(d.published_reason)
        items.append(
            Source(
                n=int(str(d.n)),
                document=str(d.document),
                title=name_of(text(d.title), texts.get(str(d.document), "")),
                publisher=text(d.publisher),
                published=span(day(d.published_earliest), day(d.published_latest)),
                basis=f"{basis}: {reason}" if reason and basis == "inferred" else basis,
                reliability=text(d.reliability),
                claims=carried[int(str(d.n))],
                url=text(d.url),
                lang=text(d.language) or "en",
                passages=passages(
                    (r for r in state.records if r.n == d.n), texts.get(str(d.document), "")
                ),
            )
        )
    result: list[Block] = [Heading("Sources", "sources"), Sources(tuple(items))]
    copies = _copies(state)
    if copies:
        result.append(Paragraph(line(copies), "note"))
    return tuple(result)


def _copies(state: State) -> str:
    """Return which articles count as one source, and why."""
    wording: dict[str, list[int]] = {}
    house: dict[str, list[int]] = {}
    for d in state.used.itertuples():
        name = str(d.document)
        wording.setdefault(state.origins.get(name, name), []).append(int(str(d.n)))
        if by := publisher(text(d.publisher)):
            house.setdefault(by, []).append(int(str(d.n)))
    told = []
    for groups, share in ((wording, "share their wording"), (house, "are of one publisher")):
        several = sorted(sorted(g) for g in groups.values() if len(g) > 1)
        if several:
            words = "; ".join(listed([str(n) for n in g]) for g in several)
            told.append(f"Count as one source, for they {share}: {words}.")
    return " ".join(told)


def measured() -> str:
    """Return the measured quality of the extraction in words, or that it is not measured."""
    try:
        told = quality.load()
    except (OSError, ValueError, KeyError):
        return "not measured"
    new, known = told.unseen, told.fitted
    return (
        f"in {new.articles} articles that no rule was written with, {new.recall:.0%} of the "
        f"{new.facts:,} facts that readers marked are found, and {new.precision:.0%} of the claims "
        f"made are right, statements and assessments aside; in the {known.articles} articles that "
        "the rules were written with, "
        f"{known.recall:.0%} and {known.precision:.0%}. {quality.rates_in_words(told)}"
    ).rstrip(" .")


def method(state: State, since: date | None, notices: Sequence[Notice]) -> tuple[Block, ...]:
    """Return the box that says what was counted, how, and with which parameters."""
    use = Counter(str(u) for u in state.documents["use"])
    counted_in = (
        f"{counted(len(state.used), 'article')}, {counted(len(state.records), 'claim')}, "
        f"{counted(state.sources, 'independent source')}"
    )
    cut = "none" if state.as_of is None else long_day(state.as_of)
    if use[LATER]:
        cut += f"; {counted(use[LATER], 'article')} published later left out"
    undated = []
    if use[UNDATED]:
        undated.append(f"{counted(use[UNDATED], 'article')} without a date used")
    if use[BY_LOWER_BOUND]:
        numbers = [f"[{d.n}]" for d in state.documents.itertuples() if d.use == BY_LOWER_BOUND]
        undated.append(
            f"{counted(use[BY_LOWER_BOUND], 'article')} used by the earliest possible date: "
            f"{', '.join(numbers)}"
        )
    facts = [
        Fact("Counted", counted_in),
        Fact("Information cut-off", "; ".join([cut, *undated])),
        Fact("Compared with", long_day(since) if since else "no earlier issue"),
        Fact("Quality of extraction", measured()),
        Fact("Mission data", state.mission.digest[:12]),
        Fact(
            "Content of articles",
            ", ".join(f"[{d.n}] {str(d.sha256)[:8]}" for d in state.used.itertuples()) or "none",
        ),
    ]
    notes = [
        line(
            "Confidence is high where two or more independent sources agree, one of them rated A "
            "or B and speaking in its own voice; moderate where two agree or one such source "
            "speaks; low otherwise. An unsettled conflict, or for what may change a newest report "
            f"more than {STALE.days} days older than the cut-off, lowers it by one step. Kept "
            "apart are a source’s reliability, A to F as sources.csv gives it (D and E support "
            "nothing), and the credibility of what is told: 1 where three independent sources "
            "agree, 2 where two do, 4 where an unsettled conflict stands against it, 6 where one "
            "source stands alone. F and 6 mean that it cannot be judged."
        ),
        line(
            "Key judgements, at most five: first those on what changed since the last issue; among "
            "them, and among the rest, on strength, mandate, casualties, money, politics, "
            "violence, security, contributors, in this order."
        ),
        line(
            "The articles of one publisher count as one source, and so do those that share at "
            "least half of the shorter one’s wording; for a finding also those that tell it in "
            "near-identical sentences, and those that only credit one and the same person or "
            "office for it. A copy lends neither its letter nor its day. "
            "Numbers that are planned, pledged or authorised are kept apart from those deployed; "
            "nothing is averaged or added up."
        ),
        line(
            "Words in quotation marks are the sources’, judgements ours; all else is what the "
            "cited source reports."
        ),
    ]
    for notice in notices[:12]:
        notes.append(
            line(f"Notice: {shown(notice.place.path.name, 80)}: {shown(notice.message, 300)}")
        )
    if len(notices) > 12:
        notes.append(line(f"{counted(len(notices) - 12, 'further notice')} not shown here."))
    return (Box("Method", "method", tuple(facts), tuple(notes)),)
