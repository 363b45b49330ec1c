"""Numbers in figures and words, what they count, and how exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from missionbrief.language.numbers import figure, number_word
from missionbrief.language.quantities import Quantity
from reading import article, sentence


def quantities(text: str) -> tuple[Quantity, ...]:
    return sentence(text).quantities


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("zero", 0),
        ("seventy-eight", 78),
        ("two hundred and six", 206),
        ("one thousand two hundred", 1200),
        ("a hundred", 100),
        ("a dozen", 12),
        ("two dozen", 24),
        ("five million", 5_000_000),
        ("1.7 million", 1_700_000),
        ("4,239", 4239),
    ],
)
def test_a_number_in_words_has_its_value(words: str, value: float) -> None:
    assert number_word(words) == value


@pytest.mark.parametrize("words", ["", "several", "and", "officers", "two officers", "million"])
def test_other_words_are_no_number(words: str) -> None:
    assert number_word(words) is None


@given(st.integers(0, 10**12))
def test_a_figure_keeps_its_value_with_and_without_commas(value: int) -> None:
    assert figure(f"{value:,}") == figure(str(value)) == number_word(f"{value:,}") == value


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_none(text: str) -> None:
    value = number_word(text)
    assert value is None or value >= 0


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("Kenya sent 400 officers.", 400, "exact"),
        ("Kenya sent at least 800 officers.", 800, "at_least"),
        ("No fewer than 150 officers came.", 150, "at_least"),
        ("Up to 2,500 officers may deploy.", 2500, "at_most"),
        ("Fewer than 20 officers came.", 20, "at_most"),
        ("The island does not expect more than 12 officers to go.", 12, "at_most"),
        ("Chad won't send more than 300 officers.", 300, "at_most"),
        ("They could not free more than 30 officers.", 30, "more_than"),
        ("More than 700 officers came.", 700, "more_than"),
        ("Over 700 officers came.", 700, "more_than"),
        ("Nearly 1,000 officers came.", 1000, "nearly"),
        ("Almost 1,000 officers came.", 1000, "nearly"),
        ("About 430 officers came.", 430, "about"),
        ("Some 430 officers came.", 430, "about"),
        ("Roughly 430 officers came.", 430, "about"),
        ("A dozen officers left.", 12, "exact"),
        ("Two hundred officers left.", 200, "exact"),
        ("A little under 400 officers came.", 400, "nearly"),
        ('He put it at "no more than" 250 officers.', 250, "at_most"),
        ("It has north of 700 officers.", 700, "more_than"),
    ],
)
def test_a_quantity_has_its_value_its_qualifier_and_what_it_counts(
    text: str, value: float, qualifier: str
) -> None:
    (found,) = quantities(text)
    assert (found.value, found.qualifier) == (value, qualifier)
    assert found.counted is not None and found.counted.text == "officers"
    assert found.currency is None and not found.percent and not found.more


@pytest.mark.parametrize(
    ("text", "value", "currency", "qualifier"),
    [
        ("It takes roughly $200 million every six months.", 2e8, "USD", "about"),
        ("Washington gave US$ 300 million.", 3e8, "USD", "exact"),
        ("Ottawa gave C$80 million.", 8e7, "CAD", "exact"),
        ("Nairobi spent KSh 5 billion.", 5e9, "KES", "exact"),
        ("Paris gave at least €10m.", 1e7, "EUR", "at_least"),
        ("London gave £3bn.", 3e9, "GBP", "exact"),
        ("The fund holds 68 million dollars.", 6.8e7, "USD", "exact"),
    ],
)
def test_money_is_in_base_units_of_an_iso_currency(
    text: str, value: float, currency: str, qualifier: str
) -> None:
    (found,) = quantities(text)
    assert (found.value, found.currency, found.qualifier) == (value, currency, qualifier)


@pytest.mark.parametrize("text", ["Gangs hold 85% of it.", "Gangs hold 85 percent of it."])
def test_a_share_is_a_percentage(text: str) -> None:
    (found,) = quantities(text)
    assert (found.value, found.percent, found.counted) == (85, True, None)


@pytest.mark.parametrize("text", ["Kenya will send 600 more officers.", "Another 600 officers go."])
def test_an_increment_is_told_from_a_total(text: str) -> None:
    (found,) = quantities(text)
    assert found.more


def test_what_qualifies_the_next_number_leaves_the_one_before_it_alone() -> None:
    found = quantities("It has 700 officers from at least eight states.")
    assert [(q.value, q.qualifier) for q in found] == [(700, "exact"), (8, "at_least")]


def test_as_much_as_bounds_a_share() -> None:
    (found,) = quantities("Gangs hold as much as 85 percent of the city.")
    assert (found.value, found.qualifier, found.percent) == (85, "at_most", True)


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("The fund holds $20 million less than a year ago.", True),
        ("Gangs killed over 1,000 more than in the year before.", True),
        ("The fund holds $20 million, less than it needs.", False),
        ("Gangs killed over 1,000 people.", False),
    ],
)
def test_a_difference_is_told_from_an_amount(text: str, compared: bool) -> None:
    assert [q.compared for q in quantities(text)] == [compared]


@pytest.mark.parametrize("text", ["No one was killed.", "Not one officer has left."])
def test_none_at_all_is_no_quantity(text: str) -> None:
    assert quantities(text) == ()


def test_dozens_are_a_quantity_without_a_value() -> None:
    (found,) = quantities("Dozens of people died.")
    assert found.value is None and found.counted is not None and found.counted.text == "people"


@pytest.mark.parametrize(
    "text",
    [
        "A 26-year-old officer died.",
        "He is 26 years old.",
        "The second contingent came.",
        "The 79th session of the Assembly opened.",
        "It acts under Resolution 2699.",
        "Sections 107 and 108 of the Act bar it.",
        "Articles 238, 240 and 243 forbid it.",
        "He landed at 3pm.",
        "They left on June 25, 2024.",
        "They arrested the head of Pierre 6.",
        "It lasted three months.",
        "It is one of the poorest countries.",
    ],
)
def test_ages_ordinals_names_times_and_dates_are_no_quantities(text: str) -> None:
    assert quantities(text) == ()


def test_a_date_before_a_number_does_not_swallow_it() -> None:
    (found,) = quantities("On June 25, 200 officers arrived.")
    assert found.value == 200


_words = ["at least", "2,500", "officers", "two hundred", "$5", "m", "92%", "June 5,", "more", "a"]


@given(st.lists(st.one_of(st.sampled_from(_words), st.text(max_size=6)), min_size=1, max_size=8))
def test_quantities_lie_within_the_sentence(parts: list[str]) -> None:
    for found in article("Kenya " + " ".join(parts)).sentences:
        for quantity in found.quantities:
            assert 0 <= quantity.start < quantity.end <= len(found.span.text)
            assert quantity.value is None or quantity.value >= 0


@pytest.mark.parametrize(
    ("printed", "value", "code"),
    [
        ("US$300m", 300e6, "USD"),
        ("US$ 300 million", 300e6, "USD"),
        ("$300-million", 300e6, "USD"),
        ("$1.3 bn", 1.3e9, "USD"),
        ("$300 mln", 300e6, "USD"),
        ("300 million U.S. dollars", 300e6, "USD"),
        ("half a billion dollars", 500e6, "USD"),
        ("two million dollars", 2e6, "USD"),
        ("Sh2.1bn", 2.1e9, "KES"),
        ("KSh 2.3 billion", 2.3e9, "KES"),
        ("Ksh.2.3 billion", 2.3e9, "KES"),
        ("2.3 billion Kenyan shillings", 2.3e9, "KES"),
        ("C$100m", 100e6, "CAD"),
        ("CAD$100 million", 100e6, "CAD"),
        ("Cdn$100 million", 100e6, "CAD"),
        ("$100 million (CAD)", 100e6, "CAD"),
        ("$5.7 million (Canadian)", 5.7e6, "CAD"),
        ("100 million Canadian dollars", 100e6, "CAD"),
        ("10m euros", 10e6, "EUR"),
        ("£10 million", 10e6, "GBP"),
        ("10 million pounds", 10e6, "GBP"),
        ("RD$250 million", 250e6, "DOP"),
        ("250 million Dominican pesos", 250e6, "DOP"),
        ("J$50 million", 50e6, "JMD"),
        ("100 million yen", 100e6, "JPY"),
        ("10 million Swiss francs", 10e6, "CHF"),
        ("10 million gourdes", 10e6, "HTG"),
        ("G$210 million", 210e6, "GYD"),
        ("210 million Guyana dollars", 210e6, "GYD"),
        ("EC$2 million", 2e6, "XCD"),
        ("Q38 million", 38e6, "GTQ"),
        ("Q410,000", 410e3, "GTQ"),
        ("12 million quetzales", 12e6, "GTQ"),
        ("20 million Danish kroner", 20e6, "DKK"),
    ],
)
def test_amounts_of_money_have_their_iso_code(printed: str, value: float, code: str) -> None:
    (amount,) = sentence(f"They gave {printed} to it.").quantities
    assert (amount.value, amount.currency) == (value, code)


def test_a_quarter_of_a_year_is_no_money() -> None:
    assert [q.currency for q in sentence("It got four cars in Q4 2024.").quantities] == [None]


@pytest.mark.parametrize(
    "text", ["two hundred two hundred", "nineteen eighty", "three million million", "two five"]
)
def test_words_that_run_several_numbers_together_are_none(text: str) -> None:
    assert number_word(text) is None
