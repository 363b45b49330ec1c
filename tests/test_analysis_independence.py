"""What counts once: copies, shared sentences, one office that several articles credit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from missionbrief.analysis.confidence import confidence
from missionbrief.analysis.independence import COMMON, origins, wires
from missionbrief.analysis.record import Record
from missionbrief.analysis.voices import direct, independent, originals
from missionbrief.display.sure import why

DAY = date(2025, 3, 1)
SENTENCE = "Haiti’s prime minister left the country to attend the General Assembly in New York."


def record(document: str, credit: str | None = None, **more: Any) -> Record:
    given_: dict[str, Any] = {
        "claim_id": f"c-{document}",
        "document": document,
        "n": ord(document[-1]),
        "origin": document,
        "reliability": None,
        "kind": "violence",
        "actor": None,
        "target": None,
        "value": 4239.0,
        "qualifier": "exact",
        "unit": "killed",
        "first": DAY,
        "last": DAY,
        "dated": True,
        "place": "Haiti",
        "status": "actual",
        "stance": None,
        "attributed_to": credit,
        "quote": f"{document} says so",
        "char_start": 0,
        "rule": "made up",
        "told": DAY,
    }
    return Record(**{**given_, **more})


def test_articles_that_only_credit_one_office_count_once() -> None:
    un = [record("a", "UN human rights office"), record("b", "the UN Human Rights Office")]
    assert independent(un) == 1
    assert confidence(un).level == "low"
    assert confidence(un).credibility == 6
    assert why(confidence(un)) == (
        "A single source, for its two articles share their publisher, their words or whom they "
        "credit, of a reliability that cannot be judged, in words it attributes to others."
    )


def test_another_office_or_an_own_voice_counts_for_itself() -> None:
    un = [record("a", "UN office"), record("b", "UN office")]
    assert independent([*un, record("c", "police")]) == 2
    assert independent([*un, record("c")]) == 2
    assert independent([record("a"), record("b")]) == 2


def test_no_more_count_than_articles_or_than_those_they_credit() -> None:
    both = [record("a", "UN office"), replace(record("a", "police"), claim_id="c2")]
    assert independent(both) == 1
    assert independent([*both, record("b", "UN office")]) == 2
    assert independent([*both, record("b", "UN office"), record("c", "police")]) == 2


def test_who_credits_the_publisher_of_another_source_counts_with_it() -> None:
    herald = record("a", publisher="The Miami Herald")
    assert independent([herald, record("b", "Miami Herald")]) == 1
    assert independent([herald, record("b", "UN office")]) == 2


def test_the_articles_of_one_publisher_are_one_voice_for_a_finding() -> None:
    house = [record(n, publisher=f"www.Statehouse.example{'.' * i}") for i, n in enumerate("abc")]
    assert independent(house) == 1
    sure = confidence(house)
    assert (sure.level, sure.sources, sure.articles, sure.credibility) == ("low", 1, 3, 6)
    assert why(sure, unrated=True) == (
        "A single source, for its three articles are of one publisher."
    )
    assert independent([*house, record("d", publisher="Herald")]) == 2
    assert independent([*house, record("d"), record("e")]) == 3
    assert independent([*house, record("d", "Statehouse.example")]) == 1


def test_who_reprints_two_texts_makes_them_no_one_source() -> None:
    later = date(2025, 3, 9)
    told = [record("a", publisher="A"), record("b", publisher="B")]
    copies = [record(f"{r.document}2", origin=r.origin, publisher="C", told=later) for r in told]
    assert independent([*told, *copies]) == 2


def test_a_publisher_s_article_that_a_wire_shares_joins_both() -> None:
    wire = wires([SENTENCE])[SENTENCE]
    told = [record("a", publisher="A"), record("b", publisher="A", wire=wire), record("c", publisher="B", wire=wire)]  # fmt: skip  # noqa: E501
    assert independent(told) == 1


def test_sentences_near_identical_count_once() -> None:
    wire = wires([SENTENCE])[SENTENCE]
    assert wire
    assert independent([record("a", wire=wire), record("b", wire=wire)]) == 1
    told = [record("a", wire=wire), record("b", wire=wire), record("b"), record("c")]
    assert independent(told) == 2


def test_one_s_own_position_is_direct() -> None:
    stance = record("a", "William Ruto", kind="position", actor="William Ruto")
    assert direct(stance)
    assert not direct(replace(stance, actor="Kenya"))
    assert not direct(replace(stance, kind="personnel"))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (SENTENCE.upper(), True),
        (SENTENCE.replace("prime", "Prime").replace("left", "has left"), True),
        ("On Friday " + SENTENCE + " He is to speak.", True),
        (SENTENCE.replace("General Assembly", "79th General Assembly"), True),
        ("The prime minister of Haiti is in New York, where the Assembly meets.", False),
    ],
)
def test_near_identical_sentences_are_known_whatever_is_added(other: str, same: bool) -> None:
    found = wires([SENTENCE, other])
    assert (found[SENTENCE] == found[other]) is same


def test_short_sentences_and_other_numbers_are_never_one() -> None:
    assert set(wires(["Kenya has 400 officers there.", "Kenya has 400 officers there!"]).values()) == {""}  # fmt: skip  # noqa: E501
    long = "Kenya has now deployed {} police officers to Haiti as part of the mission it leads."
    found = wires([long.format(400), long.format(800)])
    assert len(set(found.values())) == 2


def test_many_copies_are_still_one() -> None:
    text = " ".join(f"word{n}" for n in range(60))
    assert len(set(origins({f"d{n}": text for n in range(3 * COMMON)}).values())) == 1
    quotes = [f"{SENTENCE} Version {'x' * n}." for n in range(3 * COMMON)]
    assert len(set(wires(quotes[:COMMON]).values())) == 1


def test_of_copies_the_first_speaks_and_lends_its_letter_and_its_day() -> None:
    first = record("b", origin="a", told=date(2024, 9, 1), first=date(2024, 9, 1))
    first = replace(first, last=date(2024, 9, 1), reliability="C")
    later = record("a", reliability="A", told=DAY)
    assert originals([later, first]) == (first,)
    as_of = date(2025, 3, 2)
    alone = confidence([first], state=True, as_of=as_of)
    assert confidence([later, first], state=True, as_of=as_of) == alone
    assert alone.stale_days
    assert not alone.rated


@pytest.mark.parametrize(("first", "copy"), [("E", None), ("D", "A"), (None, "A"), ("F", "B")])
def test_a_copy_under_a_better_letter_raises_no_confidence(
    first: str | None, copy: str | None
) -> None:
    mine = record("b", reliability=first)
    copied = record("a", origin="b", reliability=copy)
    assert confidence([mine, copied]) == confidence([mine])


@pytest.mark.parametrize("letter", ["F", None])
def test_what_cannot_be_judged_neither_helps_nor_harms(letter: str | None) -> None:
    two = [record("a", reliability=letter), record("b", reliability=letter)]
    assert confidence(two).level == "moderate"
    assert not confidence(two).judged
    assert "of a reliability that cannot be judged" in why(confidence(two))
    mixed = [record("a", reliability="A"), record("b", reliability=letter)]
    assert confidence(mixed).level == "high"
    assert confidence(mixed[1:]).level == "low"


names = st.sampled_from([None, "UN", "police", "the UN", "Herald"])
found_ = st.lists(
    st.builds(
        lambda d, credit, wire, letter, publisher, copies: record(
            d, credit, wire=wire, reliability=letter, publisher=publisher, origin=copies or d
        ),
        st.sampled_from("abcde"),
        names,
        st.sampled_from(["", "w1", "w2"]),
        st.sampled_from([None, "A", "C", "E", "F"]),
        st.sampled_from([None, "The Herald"]),
        st.sampled_from([None, "a"]),
    ),
    max_size=8,
)


@given(found_, st.randoms(use_true_random=False))
def test_order_changes_nothing_and_no_claim_lowers_the_count(
    found: Sequence[Record], random: Any
) -> None:
    mixed = list(found)
    random.shuffle(mixed)
    assert independent(mixed) == independent(found)
    assert confidence(mixed) == confidence(found)
    assert (independent(found) > 0) is bool(found)
    assert independent(found) <= len({r.origin for r in found})


@given(found_.filter(bool), st.randoms(use_true_random=False))
def test_a_second_copy_of_every_article_changes_nothing(
    found: Sequence[Record], random: Any
) -> None:
    copies = [
        replace(
            r, document=f"z{r.document}", n=r.n + 100, told=date(2025, 9, 1), last=date(2025, 9, 1),
            reliability=random.choice(["A", "F", None]),
        )
        for r in found
    ]  # fmt: skip
    assert independent([*found, *copies]) == independent(found)
    assert confidence([*found, *copies], state=True, as_of=date(2025, 9, 2)) == confidence(
        found, state=True, as_of=date(2025, 9, 2)
    )
