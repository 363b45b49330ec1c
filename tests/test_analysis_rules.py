"""Cut-off, independence, confidence, strength, mandate, casualties, changes: rule by rule."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from analysis_seeds import claims, documents, seeds, texts, typed, typed_documents
from missionbrief import mission
from missionbrief.analysis import ahead
from missionbrief.analysis.changes import changes
from missionbrief.analysis.confidence import confidence
from missionbrief.analysis.cutoff import BY_LOWER_BOUND, LATER, UNDATED, USED, cut, newest
from missionbrief.analysis.findings import findings
from missionbrief.analysis.independence import origins
from missionbrief.analysis.judgements import judgements
from missionbrief.analysis.state import State, state
from missionbrief.analysis.strength import strength
from missionbrief.analysis.timeline import table
from missionbrief.analysis.ways import ways

UNTIL = date(2025, 4, 30)


def dated(*spans: tuple[str | None, str | None]) -> pd.DataFrame:
    rows = [{"published_earliest": a, "published_latest": b} for a, b in spans]
    frame = pd.DataFrame(rows)
    for name in frame.columns:
        frame[name] = pd.to_datetime(frame[name]).astype("datetime64[s]")
    return frame


def test_the_cut_off_leaves_out_what_is_surely_later_and_says_how_it_treats_the_rest() -> None:
    frame = dated(
        ("2024-09-30", "2024-09-30"), ("2024-10-01", None), ("2024-09-01", "2024-10-31"),
        ("2024-09-01", None), (None, None), (None, "2024-12-01"),
    )  # fmt: skip
    used = cut(frame, date(2024, 9, 30))["use"].tolist()
    assert used == [USED, LATER, BY_LOWER_BOUND, BY_LOWER_BOUND, UNDATED, BY_LOWER_BOUND]


def test_the_newest_day_counts_an_article_open_above_by_its_lower_bound() -> None:
    assert newest(dated(("2024-09-01", "2024-09-02"), ("2025-02-28", None))) == date(2025, 2, 28)
    assert newest(dated((None, None))) is None


@pytest.mark.parametrize(
    ("as_of", "articles"), [("2024-09-30", 2), ("2024-11-30", 3), ("2025-04-30", 4)]
)
def test_each_issue_rests_on_what_was_published_by_then(as_of: str, articles: int) -> None:
    assert len(seeds(as_of).used) == articles
    assert {r.n for r in seeds(as_of).records} == set(seeds(as_of).used["n"])


def test_the_seeds_are_independent_of_one_another() -> None:
    found = origins(texts())
    assert found == {name: name for name in texts()}


def test_a_copy_shares_its_origin_also_with_a_line_added_and_with_another_case() -> None:
    two = texts()
    name = next(iter(two))
    two["zzz"] = "BREAKING NEWS FROM NAIROBI\n" + two[name].upper()
    two["half"] = two[name][: len(two[name]) // 2]
    found = origins(two)
    assert found["zzz"] == found["half"] == name


def doubled() -> State:
    """The seeds with a second copy of every article under another name."""
    frame, papers, words = claims(), documents(), texts()
    more_claims, more_papers = frame.copy(), papers.copy()
    more_claims["document"] = "z" + more_claims["document"]
    more_claims["claim_id"] = "z" + more_claims["claim_id"]
    more_papers["document"] = "z" + more_papers["document"]
    more_papers["n"] = more_papers["n"] + len(papers)
    words |= {"z" + name: text for name, text in words.items()}
    return state(
        typed(pd.concat([frame, more_claims], ignore_index=True)),
        typed_documents(pd.concat([papers, more_papers], ignore_index=True)),
        origins(words),
        mission.load(),
        UNTIL,
    )


def test_copies_raise_no_count_of_sources_and_no_confidence() -> None:
    twice, once = doubled(), seeds()
    assert twice.sources == once.sources == 4
    assert [(j.topic, j.confidence) for j in judgements(twice)] == [
        (j.topic, j.confidence) for j in judgements(once)
    ]
    assert [(a.question, a.outcome, a.rule, a.sources) for a in twice.accounts] == [
        (a.question, a.outcome, a.rule, a.sources) for a in once.accounts
    ]


def test_copies_printed_later_by_a_better_paper_change_no_finding() -> None:
    frame, papers, words = claims(), documents(), texts()
    more_claims, more_papers = frame.copy(), papers.copy()
    # A reprint's "currently" and "last week" are resolved against the day of the reprint.
    for name in ("start", "end"):
        more_claims[name] = more_claims[name] + pd.Timedelta(days=170)
    more_claims["document"] = "0" + more_claims["document"]
    more_papers["document"] = "0" + more_papers["document"]
    more_papers["n"] = more_papers["n"] + len(papers)
    more_papers["published_earliest"] = more_papers["published_latest"] = pd.Timestamp(UNTIL)
    more_papers["reliability"] = pd.Series(["A"] * len(papers), dtype="string")
    words |= {"0" + name: text for name, text in words.items()}
    found = state(
        typed(pd.concat([more_claims, frame], ignore_index=True)),
        typed_documents(pd.concat([more_papers, papers], ignore_index=True)),
        origins(words),
        mission.load(),
        UNTIL,
    )
    once = seeds()
    assert found.sources == 4
    assert {f: x.content for f, x in findings(found).items()} == {
        f: x.content for f, x in findings(once).items()
    }
    assert [(j.topic, j.confidence) for j in judgements(found)] == [
        (j.topic, j.confidence) for j in judgements(once)
    ]
    assert [(a.question, a.outcome, a.rule, a.sources) for a in found.accounts] == [
        (a.question, a.outcome, a.rule, a.sources) for a in once.accounts
    ]
    assert changes(found, once) == ()


def rated(letter: str | None, *, state_of: str = "2024-09-30") -> State:
    papers = documents()
    papers["reliability"] = pd.Series([letter] * len(papers), dtype="string")
    until = date.fromisoformat(state_of)
    return state(claims(), papers, origins(texts()), mission.load(), until)


@pytest.mark.parametrize(
    ("letter", "level"),
    [("A", "high"), ("B", "high"), ("C", "moderate"), ("F", "moderate"), (None, "moderate"),
     ("D", "low"), ("E", "low")],
)  # fmt: skip
def test_two_sources_and_their_letter_set_the_confidence(letter: str | None, level: str) -> None:
    found = rated(letter).strength
    assert found is not None
    assert confidence(found.records).level == level


def test_that_reliability_cannot_be_judged_is_no_middle_value() -> None:
    one = rated("F", state_of="2025-04-30").strength
    assert one is not None
    assert one.sources == 1
    assert confidence(one.records).level == "low"
    assert confidence(one.records).credibility == 6


def test_a_conflict_and_old_reports_lower_the_confidence_by_one_step_each() -> None:
    found = rated("A").strength
    assert found is not None
    assert confidence(found.records, disputed=True).level == "moderate"
    old = confidence(found.records, state=True, as_of=date(2025, 4, 30))
    assert (old.level, old.stale_days) == ("moderate", 221)
    assert confidence(found.records, disputed=True, state=True, as_of=UNTIL).level == "low"


def test_words_attributed_to_others_are_not_direct() -> None:
    frame, papers = claims(), documents()
    frame["attributed_to"] = "officials told " + frame["document"]
    papers["reliability"] = pd.Series(["A"] * len(papers), dtype="string")
    found = state(frame, papers, origins(texts()), mission.load(), date(2024, 9, 30)).strength
    assert found is not None
    assert confidence(found.records).level == "moderate"


def test_strength_keeps_values_groups_and_qualifiers_apart() -> None:
    frame = strength(seeds().records)
    assert frame["value"].tolist() == [400, 800]
    assert frame["qualifier"].tolist() == ["exact", "at_least"]
    assert frame["sources"].tolist() == [2, 1]


@pytest.mark.parametrize(
    ("as_of", "where"),
    [("2024-09-30", "expires"), ("2024-11-30", "extended"), ("2025-04-30", "extended")],
)
def test_the_mandate_clock_follows_the_claims(as_of: str, where: str) -> None:
    assert seeds(as_of).clock.state == where


def test_the_mandate_is_expired_where_its_end_has_passed_without_an_extension() -> None:
    frame = claims()
    frame = frame[~frame["target"].fillna("").str.contains("extended")]
    found = state(frame, documents(), origins(texts()), mission.load(), UNTIL)
    assert found.clock.state == "expired"


@pytest.mark.parametrize(
    ("target", "where"),
    [("UNSC Resolution 2781", "renewed"), ("UNSC Resolution 2793", "succeeded")],
)
def test_an_authorisation_after_the_extension_renews_the_mandate_unless_of_another_force(
    target: str, where: str
) -> None:
    frame = claims()
    more = frame[frame["rule"] == "mandate.authorised"].iloc[:1].copy()
    more["claim_id"], more["target"] = "later", target
    more["start"] = more["end"] = pd.Timestamp("2025-03-30")
    whole = typed(pd.concat([frame, more], ignore_index=True))
    found = state(whole, documents(), origins(texts()), mission.load(), UNTIL)
    assert found.clock.state == where
    last = found.clock.authorised if where == "renewed" else found.clock.successor
    assert last is not None
    assert last.target == target


def test_people_of_the_mission_itself_are_of_no_country() -> None:
    frame = claims()
    frame.loc[frame["kind"].isin(["arrival", "casualty"]), "actor"] = mission.load().name
    found = state(frame, documents(), origins(texts()), mission.load(), UNTIL)
    assert {e.actor for e in found.arrivals} == {None}
    assert {p.event.actor for p in found.people} == {None}


def test_a_missing_man_found_dead_is_one_casualty() -> None:
    assert [(p.name, p.fate) for p in seeds().people] == [
        ("Samuel Tompoi Kaetuai", "killed"),
        ("Benedict Kabiru", "killed"),
    ]


def test_changes_between_issues_are_told_by_identity() -> None:
    first, second, third = (seeds(d) for d in ("2024-09-30", "2024-11-30", "2025-04-30"))
    early = {c.identity: c.change for c in changes(second, first)}
    assert early["mandate/authorisation/UN Security Council/2023-10-02"] == "changed"
    assert early["mandate/extension//undated"] == "new"
    assert "withdrawn" not in early.values()
    late = {c.identity: c.change for c in changes(third, second)}
    assert late["strength/deployed/Kenya"] == "changed"
    assert late["casualties/Benedict Kabiru"] == "new"
    assert changes(third, third) == ()


def test_what_is_no_longer_told_is_withdrawn() -> None:
    back = changes(seeds("2024-11-30"), seeds("2025-04-30"))
    assert {c.identity for c in back if c.change == "withdrawn"} >= {
        "casualties/Samuel Tompoi Kaetuai",
        "casualties/Benedict Kabiru",
    }


def test_each_thread_goes_a_way_with_a_reason() -> None:
    found = {w.thread: (w.direction, w.reason) for w in ways(seeds(), seeds("2024-11-30"))}
    assert found == {
        "mandate": ("silent", "same"),
        "strength": ("better", "more"),
        "casualties": ("worse", "more"),
        "violence": ("first", "no_earlier"),
    }
    assert {w.direction for w in ways(seeds(), None)} == {"first"}


def test_planned_events_are_never_shown_as_happened() -> None:
    frame = table(seeds().events)
    expiry = frame[frame["what"] == "expiry"]
    assert expiry["happened"].tolist() == [False]
    assert [e.what for e in ahead.dated(seeds("2024-09-30"))] == ["expiry"]
    assert ahead.dated(seeds()) == ()


def test_ten_thousand_claims_take_seconds() -> None:
    import time

    frame = claims()
    parts = []
    for i in range(320):
        part = frame.copy()
        part["claim_id"] = part["claim_id"] + str(i)
        part["value"] = part["value"] + (i % 7)
        parts.append(part)
    many = typed(pd.concat(parts, ignore_index=True))
    began = time.process_time()
    found = state(many, documents(), origins(texts()), mission.load(), UNTIL)
    assert len(found.records) == len(many) > 10_000
    assert time.process_time() - began < 10
