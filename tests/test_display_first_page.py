"""What the first page and the list of sources print: names, votes, the frame, what comes next."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from analysis_seeds import briefing, claims, documents, texts
from made_claims import issue
from missionbrief.analysis.mandate import voted_on
from missionbrief.display.blocks import BigNumbers, Cite, Judgements, Masthead, Sources
from missionbrief.display.happenings import vote
from missionbrief.display.openings import LONGEST, name_of, opening_words
from missionbrief.display.phrases import shortened
from missionbrief.display.plain import blocks_to_text
from missionbrief.display.section_mandate import mandate as mandate_section


def test_a_source_without_a_title_is_named_by_its_own_opening_words() -> None:
    papers = documents()
    papers["title"] = pd.Series([pd.NA] * len(papers), dtype="string")
    section = replace(briefing(), documents=papers).sources()
    (listed,) = [b for b in section.blocks if isinstance(b, Sources)]
    for item in listed.items:
        words = item.title.strip("“”").removesuffix(" …")
        assert item.title.startswith("“") and item.title.endswith("”")
        assert words.replace("‘", "“") in " ".join(texts()[item.document].split())
        assert len(words) <= LONGEST
    titles = [i.title for i in listed.items]
    assert titles[0] == ("“Wiper Party leader Kalonzo Musyoka has urged President William Ruto …”")
    assert titles[3].startswith("“President William Ruto is expected")  # without its date line


def test_a_title_stays_and_an_empty_article_has_no_name() -> None:
    assert name_of("Relay", "Some words.") == "Relay"
    assert opening_words("") == ""
    assert opening_words("Advertisement\n\nHaiti waits.") == "“Haiti waits.”"


def test_a_quotation_without_punctuation_is_cut_before_a_phrase() -> None:
    words = "The President of the Republic is expected to make a visit to the capital of Haiti soon"
    assert shortened(words, 66) == "The President of the Republic is expected to make a visit …"


@pytest.mark.parametrize(
    ("target", "about", "abstained"),
    [
        ("UNSC Resolution 2699; abstaining: China, Russia", "UNSC Resolution 2699",
         ("China", "Russia")),
        ("UNSC Resolution 2793", "UNSC Resolution 2793", ()),
        ("MSS mission; abstaining: Pakistan", None, ("Pakistan",)),
        (None, None, ()),
    ],
)  # fmt: skip
def test_the_target_of_a_vote_tells_what_and_who_abstained(
    target: str | None, about: str | None, abstained: tuple[str, ...]
) -> None:
    assert voted_on(target) == (about, abstained)


def with_vote() -> pd.DataFrame:
    frame = claims()
    frame = frame[frame["unit"] != "abstentions"].copy()
    frame.loc[frame["unit"] == "votes", "target"] = (
        "UNSC Resolution 2699; abstaining: China, Russia"
    )
    return frame


def test_a_vote_reads_as_a_sentence_with_those_who_abstained() -> None:
    state = replace(briefing(), claims=with_vote()).state
    found = state.clock.vote
    assert found is not None
    words = "13 votes in favour of Resolution 2699, with China and Russia abstaining"
    assert vote(found) == words
    assert words in blocks_to_text([replace_block(b) for b in mandate_section(state)])
    (numbers,) = replace(briefing("2024-11-30"), claims=with_vote()).numbers().blocks
    assert isinstance(numbers, BigNumbers)
    (big,) = [n for n in numbers.items if n.value == "13"]
    assert (big.label, big.date) == (
        "votes in favour of Resolution 2699", "China and Russia abstaining",
    )  # fmt: skip


def replace_block(block: object) -> dict[str, object]:
    from dataclasses import asdict

    return asdict(block)  # type: ignore[call-overload, no-any-return]


def test_the_masthead_frames_the_issue_in_labels_that_read_with_their_values() -> None:
    (first,) = briefing("2024-09-30").masthead().blocks
    (later,) = briefing("2024-11-30", "2024-09-30").masthead().blocks
    assert isinstance(first, Masthead) and isinstance(later, Masthead)
    assert [f.label for f in first.facts] == [
        "Information cut-off", "Sources", "Published", "Changes since",
    ]  # fmt: skip
    assert first.facts[3].value == "no earlier issue"
    assert later.facts[3].value == "30 September 2024"


def test_what_comes_next_stands_on_the_first_page() -> None:
    told = blocks_to_text(briefing("2024-09-30").outlook().to_json()["blocks"])
    assert "Next: Mandate due to expire, October 2024 [4]" in told
    later = blocks_to_text(briefing("2025-04-30").outlook().to_json()["blocks"])
    assert "no date after 30 April 2025 was found in the articles" in later
    assert "Not found: the day on which the extended mandate ends [2]" in later


def test_that_no_source_is_rated_is_said_once_and_not_with_each_judgement() -> None:
    section = briefing().judgements()
    (found,) = [b for b in section.blocks if isinstance(b, Judgements)]
    assert all("rated" not in j.why for j in found.items)
    assert "No source is rated A or B" in blocks_to_text(section.to_json()["blocks"])
    papers = documents()
    papers["reliability"] = pd.Series(["B", pd.NA, pd.NA, pd.NA], dtype="string")
    rated = replace(briefing(), documents=papers).judgements()
    (found,) = [b for b in rated.blocks if isinstance(b, Judgements)]
    assert any("rated A or B" in j.why for j in found.items)
    assert "No source is rated A or B" not in blocks_to_text(rated.to_json()["blocks"])


def test_the_length_of_an_extension_is_told_where_a_source_gives_it() -> None:
    frame = claims()
    extended = frame["rule"].str.contains("extension") | frame["target"].str.contains("extension")
    extended = extended.fillna(False) | frame["quote"].str.contains("extended by a year")
    frame.loc[(frame["kind"] == "mandate") & extended, "target"] = (
        "MSS mission (extension by a year)"
    )
    brief = replace(briefing(), claims=frame)
    (mast,) = brief.masthead().blocks
    assert isinstance(mast, Masthead)
    assert "extended by a year, by calculation to October 2025" in mast.title
    assert "Mandate extended by a year" in blocks_to_text(brief.mandate().to_json()["blocks"])


def test_where_more_is_cited_the_confidence_says_which_part_a_single_source_gives() -> None:
    (block,) = [b for b in briefing().judgements().blocks if isinstance(b, Judgements)]
    told = {"".join(getattr(r, "text", "") for r in j.claim): j for j in block.items}
    strength = told["Kenya’s deployment in Haiti has at least doubled."]
    assert len({r.n for r in strength.reason if isinstance(r, Cite)}) > 1
    assert strength.why == "A single source for the newest number."
    for judged in block.items:
        cited = {r.n for r in (*judged.claim, *judged.reason) if isinstance(r, Cite)}
        assert len(cited) == 1 or not judged.why.startswith(
            ("A single source.", "A single source,")
        )


def test_the_masthead_counts_the_articles_that_have_no_day() -> None:
    papers = documents()
    bare = papers.index[:2]
    for column in ("published_earliest", "published_latest"):
        papers.loc[bare, column] = pd.NaT
    (mast,) = replace(briefing(), documents=papers).masthead().blocks
    assert isinstance(mast, Masthead)
    (period,) = [f.value for f in mast.facts if f.label == "Published"]
    assert period.endswith("; two articles without a day")
    assert "or later" not in period
    (mast,) = briefing().masthead().blocks
    assert isinstance(mast, Masthead)
    assert not any("without a day" in f.value for f in mast.facts)


def test_where_few_figures_are_told_those_foreseen_stand_among_them() -> None:
    planned = {"by": "a", "kind": "personnel", "value": 2500, "unit": "personnel",
               "actor": "MSS mission", "status": "planned"}  # fmt: skip
    offered = {**planned, "actor": "Kenya", "value": 1000, "status": "pledged"}
    given = {"by": "a", "kind": "funding", "actor": "Canada", "value": 100e6, "unit": "USD",
             "status": "pledged", "rule": "funding/promised"}  # fmt: skip
    made = issue([planned, offered, given], {"a": "2024-03-20"}, "2024-03-20")
    told = blocks_to_text(made.numbers().to_json()["blocks"])
    for figure in ("2,500", "1,000", "people to come from Kenya", "US$100 million", "promised by"):
        assert figure in told


def test_a_count_of_victims_over_a_year_is_no_event_of_the_timeline() -> None:
    def killed(until: str) -> str:
        row = {"by": "a", "kind": "violence", "value": 5000, "unit": "killed", "place": "Haiti",
               "start": "2024-01-01", "end": until, "target": "people"}  # fmt: skip
        came = {"by": "a", "kind": "arrival", "actor": "Kenya", "value": 200, "day": "2024-06-25",
                "unit": "officers"}  # fmt: skip
        made = issue([row, came], {"a": "2024-12-12"}, "2024-12-12")
        return blocks_to_text(made.timeline().to_json()["blocks"])

    assert "5,000 people killed" in killed("2024-03-31")
    assert "killed" not in killed("2024-12-09")
