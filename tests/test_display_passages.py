"""The paragraph around a cited sentence."""

from __future__ import annotations

from dataclasses import replace

from analysis_seeds import seeds, texts
from hypothesis import given
from hypothesis import strategies as st
from missionbrief.analysis.record import Record
from missionbrief.display.blocks import Passage, Sources
from missionbrief.display.passages import AROUND, flat, passages
from test_display_threads import full

RECORD = seeds().records[0]


def at(text: str, quote: str) -> Record:
    return replace(RECORD, quote=quote, char_start=text.index(quote))


def test_a_sentence_comes_with_the_rest_of_its_paragraph_and_no_other() -> None:
    text = "Head.\n\nKenya sent 400. It will\tsend more. Soon.\n\nElsewhere."
    found = passages([at(text, "It will\tsend more.")], text)
    assert found == (Passage("It will send more.", "Kenya sent 400.", "Soon."),)


def test_a_sentence_that_runs_over_two_paragraphs_is_shown_with_both() -> None:
    text = "Before. “One.\n\nTwo.” After."
    assert passages([at(text, "“One.\n\nTwo.”")], text) == (
        Passage("“One. Two.”", "Before.", "After."),
    )


def test_several_claims_of_a_sentence_give_it_once_in_the_order_of_the_text() -> None:
    text = "First one. Second one."
    records = [at(text, "Second one."), at(text, "First one."), at(text, "Second one.")]
    assert [p.quote for p in passages(records, text)] == ["First one.", "Second one."]


def test_a_sentence_that_the_text_does_not_have_is_given_alone() -> None:
    record = replace(RECORD, quote="Not there.", char_start=3)
    assert passages([record], "Other words.") == (Passage("Not there."),)
    assert passages([record], "") == (Passage("Not there."),)


WORDS = st.text(st.characters(exclude_characters="…"), max_size=600)


@given(WORDS, WORDS.filter(bool), WORDS)
def test_what_stands_around_is_the_sources_words_and_bounded(
    before: str, quote: str, after: str
) -> None:
    text = before + quote + after
    record = replace(RECORD, quote=quote, char_start=len(before))
    (found,) = passages([record], text)
    assert found.quote == flat(quote)
    for words, whole in ((found.before, before), (found.after, after)):
        assert len(words) <= AROUND + 2
        assert words.removeprefix("… ").removesuffix(" …") in flat(whole)


def test_every_sentence_an_issue_cites_stands_in_its_source_with_its_paragraph() -> None:
    brief = full("2025-04-30", "2024-11-30")
    (listed,) = [b for b in brief.sources().blocks if isinstance(b, Sources)]
    for source in listed.items:
        whole = flat(texts()[source.document])
        assert source.passages and source.lang == "en"
        for p in source.passages:
            parts = (p.before.removeprefix("… "), p.quote, p.after.removesuffix(" …"))
            assert " ".join(w for w in parts if w) in whole
