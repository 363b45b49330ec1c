"""Plain tokens say what spaCy's own say of the same words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from missionbrief.corpus import read_corpus
from missionbrief.language.converted import Strings, converted
from missionbrief.language.model import pipeline
from missionbrief.language.tokens import Doc, Token, kept
from missionbrief.language.word_forms import STEPS as STEPS_OF_WORDS
from missionbrief.language.word_forms import WordForms
from reading import MISSION, SEEDS, article, claims
from spacy.tokens import Doc as Parsed

LABELS = ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "whitespace_", "idx")
FLAGS = ("is_alpha", "is_currency", "is_punct", "like_num", "is_sent_start")
BROKEN_OFF = "The world owes a debt to Kenya for answering Haiti's call to serve as"
PAIRS = (
    "They're gonna leave, and there is nobody to stay. Let's see; I got ta go.",
    "It ain't so. C'm on, y' all: there were 400 of them, there's one left.",
    "I have got to go. Let us go. There are none. Gone are the days. He got that from us.",
)
STEPS = ("children", "subtree", "ancestors", "conjuncts", "lefts", "rights")


@cache
def both() -> list[tuple[Parsed, Doc]]:
    """The longest paragraphs of the seeds as spaCy parses them and as plain tokens."""
    nlp = pipeline(MISSION.key)
    texts = [d.text[p.start : p.end] for d in read_corpus(SEEDS).documents for p in d.paragraphs]
    longest = [*sorted(texts, key=len)[-40:], *PAIRS]
    strings, forms = Strings(nlp.vocab.strings), WordForms(nlp)
    docs = list(nlp.get_pipe("ner").pipe(nlp.pipe(longest)))
    ours = [converted(doc, strings, said) for doc, said in zip(docs, forms.of(docs), strict=True)]
    for step in STEPS_OF_WORDS:
        docs = list(nlp.get_pipe(step).pipe(docs))
    return list(zip(docs, ours, strict=True))


def numbers(tokens: Iterable[object]) -> list[int]:
    return [token.i for token in tokens]  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", LABELS + FLAGS)
def test_a_word_is_labelled_as_by_the_model(name: str) -> None:
    for theirs, ours in both():
        assert [getattr(t, name) for t in ours] == [getattr(t, name) for t in theirs]


@pytest.mark.parametrize("name", STEPS)
def test_the_same_words_stand_around_a_word_in_the_same_order(name: str) -> None:
    for theirs, ours in both():
        for token, own in zip(theirs, ours, strict=True):
            assert numbers(getattr(own, name)) == numbers(getattr(token, name))


def test_a_word_has_the_same_head_edges_and_sentence() -> None:
    for theirs, ours in both():
        for token, own in zip(theirs, ours, strict=True):
            assert own.head.i == token.head.i
            assert (own.left_edge.i, own.right_edge.i) == (token.left_edge.i, token.right_edge.i)
            assert (own.sent.start, own.sent.end) == (token.sent.start, token.sent.end)
            assert own.sent.root.i == token.sent.root.i


def test_the_persons_are_the_models() -> None:
    found = [[p.text for p in ours.persons] for _, ours in both()]
    assert found == [[e.text for e in doc.ents if e.label_ == "PERSON"] for doc, _ in both()]
    assert any(found)


@settings(max_examples=200)
@given(st.data())
def test_a_stretch_of_words_has_the_same_text_and_root(data: st.DataObject) -> None:
    theirs, ours = data.draw(st.sampled_from(both()))
    start = data.draw(st.integers(0, len(ours) - 1))
    end = data.draw(st.integers(start + 1, len(ours)))
    span, own = theirs[start:end], ours.span(start, end)
    assert (own.text, own.start_char, own.end_char) == (span.text, span.start_char, span.end_char)
    assert ours.text_of(start, end) == span.text
    assert own.root.i == span.root.i


@settings(max_examples=200)
@given(st.data())
def test_characters_lead_to_the_same_words(data: st.DataObject) -> None:
    theirs, ours = data.draw(st.sampled_from(both()))
    start = data.draw(st.integers(0, len(ours.text) - 1))
    end = data.draw(st.integers(start + 1, len(ours.text) + 1))
    span, own = theirs.char_span(start, end, alignment_mode="expand"), ours.char_span(start, end)
    assert (own is None) == (span is None)
    if own is not None and span is not None:
        assert (own.start, own.end) == (span.start, span.end)


def test_beyond_the_ends_of_a_paragraph_stands_nothing() -> None:
    (only,) = article(
        "A debt of gratitude to Kenya for answering Haiti's call to serve as"
    ).sentences
    first, last = only.span[0], only.span[-1]
    assert first.nbor(-1).lower_ == last.nbor().lower_ == last.nbor(2).pos_ == ""
    assert only.span.doc.text_of(last.i + 1, last.i + 3) == ""


def test_an_article_that_breaks_off_after_as_is_read() -> None:
    assert {c.quote for c in claims(BROKEN_OFF)} <= {BROKEN_OFF}


def test_a_rule_that_is_kept_reads_each_word_once() -> None:
    asked: list[int] = []

    @kept
    def said(token: Token) -> str | None:
        asked.append(token.i)
        return None if token.is_punct else token.lower_

    (only,) = article("Kenya sent police, police from Nairobi.").sentences
    assert [said(t) for t in only.span] == [said(t) for t in only.span]
    assert asked == list(range(len(only.span)))
    assert said(only.span[-1]) is None
