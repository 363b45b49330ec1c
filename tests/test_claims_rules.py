"""What is planned, pledged, asked for or denied is never told as done; a claim has its words."""

from __future__ import annotations

import re
from datetime import date
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from missionbrief.claims import arrival, casualty, contributor, mandate, personnel, violence
from missionbrief.claims.claim import Claim
from missionbrief.claims.kinds import FINDERS, RULED, SETTLERS
from missionbrief.evidence.schema import KINDS
from missionbrief.language.numbers import number_word
from reading import claims, document, extracted

MODULES = [personnel, arrival, casualty, violence, contributor, mandate]
STATUSES = {
    "Kenya has deployed 400 officers to Haiti.": "actual",
    "Kenya will deploy 600 more officers to Haiti.": "planned",
    "Kenya plans to deploy 600 officers to Haiti.": "planned",
    "Kenya is set to send 600 police to Haiti.": "planned",
    "Kenya could send 300 officers to Haiti.": "planned",
    "Kenya pledged to deploy 1,000 police officers to Haiti.": "pledged",
    "Kenya has promised 1,000 officers for the mission.": "pledged",
    "The court allowed Kenya to send 1,000 police to Haiti.": "authorised",
    "Washington urged Benin to send 2,000 troops to Haiti.": "called_for",
    "Kenya did not deploy 400 officers to Haiti.": "denied",
    "Kenya has never deployed 400 soldiers to Haiti.": "denied",
    "Kenya reportedly deployed 400 officers to Haiti.": "reported",
}


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.__name__.rsplit(".", 1)[-1])
def test_each_kind_is_a_module_of_one_shape(module: ModuleType) -> None:
    name = module.__name__.rsplit(".", 1)[-1]
    assert name == module.KIND
    assert name in KINDS
    assert FINDERS[name] is module.find
    assert RULED[name] is getattr(module, "ruled", module.find)
    assert SETTLERS.get(name) is getattr(module, "settle", None)


def test_every_kind_that_is_read_is_one_of_the_contract() -> None:
    assert set(FINDERS) <= set(KINDS)
    assert set(SETTLERS) <= set(FINDERS)


@pytest.mark.parametrize("text", STATUSES)
def test_a_strength_is_told_as_it_is_put(text: str) -> None:
    (found,) = claims(text, "personnel")
    number = re.search(r"[\d,]{3,}", text)
    assert number is not None
    assert found.status == STATUSES[text]
    assert found.value == number_word(number.group())


@pytest.mark.parametrize("text", [t for t, status in STATUSES.items() if status != "actual"])
def test_nothing_that_is_not_done_is_told_as_done(text: str) -> None:
    # That a court allowed it is itself done, so a ruling is left out.
    events = {module.KIND for module in MODULES} - {mandate.KIND}
    assert [c for c in claims(text) if c.kind in events and c.status == "actual"] == []


def test_an_increment_is_no_total() -> None:
    (more,) = claims("Kenya will deploy 600 more officers to Haiti.", "personnel")
    assert more.target == "MSS mission (increment)"


ARRIVALS = {
    "The second contingent of 200 Kenyan officers arrived in Haiti on June 25, 2024.": "actual",
    "The second contingent of 200 Kenyan officers will arrive in Haiti on October 5.": "planned",
    "The second contingent of 200 Kenyan officers did not arrive in Haiti.": "denied",
    "Kenya denied that 200 officers had arrived in Haiti.": "denied",
    "Ruto denied that 200 Kenyan officers had left Haiti.": "denied",
}


@pytest.mark.parametrize("text", ARRIVALS)
def test_an_arrival_is_told_as_it_is_put(text: str) -> None:
    (found,) = claims(text, "arrival")
    assert (found.status, found.value, found.unit) == (ARRIVALS[text], 200, "officers")


def test_a_planned_arrival_is_dated_ahead_of_publication() -> None:
    text = "The second contingent of 200 Kenyan officers will arrive in Haiti on October 5."
    (found,) = claims(text, "arrival", date(2024, 9, 18))
    assert (found.start, found.end) == (date(2024, 10, 5), date(2024, 10, 5))


def test_those_who_left_are_told_from_those_who_came() -> None:
    (found,) = claims("A first group of 60 Kenyan officers left Haiti on Monday.", "arrival")
    assert found.target == "first group (departure)"


def test_a_named_member_of_the_mission_who_was_killed_is_a_casualty() -> None:
    text = "Constable Peter Wanjala Otieno of the Kenyan police was shot dead in Delmas on Monday."
    (found,) = claims(text, "casualty")
    assert (found.target, found.actor, found.value, found.unit, found.place) == (
        "Peter Wanjala Otieno", "Kenya", 1, "killed", "Delmas",
    )  # fmt: skip
    assert (found.start, found.status) == (date(2024, 9, 16), "actual")
    assert claims(text, "violence") == []


def test_members_who_were_injured_are_counted() -> None:
    (found,) = claims("Two Kenyan officers were injured in Haiti on Sunday.", "casualty")
    assert (found.actor, found.value, found.unit) == ("Kenya", 2, "injured")


def test_a_death_that_is_denied_is_not_told_as_actual() -> None:
    for text in (
        "No Kenyan officer was killed in Haiti.",
        "Kenya denied that an officer had been killed in Haiti.",
        "A Kenyan officer would be killed in Haiti.",
    ):
        assert all(c.status == "denied" for c in claims(text, "casualty"))


def test_victims_among_others_are_violence_and_credited_to_their_source() -> None:
    text = "The United Nations said that 3,661 people were killed in Haiti in 2024."
    (found,) = claims(text, "violence")
    assert (found.value, found.unit, found.attributed_to) == (3661, "killed", "United Nations")
    assert (found.start, found.end) == (date(2024, 1, 1), date(2024, 12, 31))
    assert claims(text, "casualty") == []


def test_one_country_of_a_list_is_one_contributor() -> None:
    found = claims("Jamaica, Belize and Chad have joined the mission in Haiti.", "contributor")
    assert [c.actor for c in found] == ["Jamaica", "Belize", "Chad"]
    assert {c.status for c in found} == {"actual"}


def test_a_country_that_will_not_join_is_no_actual_contributor() -> None:
    found = claims("Jamaica will not join the mission in Haiti.", "contributor")
    assert {c.status for c in found} <= {"denied"}


def test_troops_sent_to_another_country_are_no_contribution() -> None:
    assert claims("Kenya deployed soldiers to Somalia.", "contributor") == []


MANDATES = {
    "The mandate expires on October 2, 2025.": ("planned", date(2025, 10, 2)),
    "The mission's mandate was extended by a year on September 30, 2024.": (
        "actual", date(2024, 9, 30),
    ),
    "The mission was authorised by the Security Council on October 2, 2023.": (
        "actual", date(2023, 10, 2),
    ),
    "The Security Council has not renewed the mission's mandate.": ("denied", None),
}  # fmt: skip


@pytest.mark.parametrize("text", MANDATES)
def test_a_mandate_is_told_as_it_is_put_with_its_day(text: str) -> None:
    (found,) = claims(text, "mandate")
    assert (found.status, found.start) == MANDATES[text]


def test_what_is_said_twice_in_an_article_is_claimed_once() -> None:
    text = "Kenya has deployed 400 officers to Haiti.\nKenya deployed 400 officers to Haiti."
    assert len(claims(text, "personnel")) == 1


def test_an_article_about_something_else_yields_no_claims() -> None:
    text = "Kenya deployed 400 police officers to Mombasa, where two officers were killed."
    (read,) = extracted([document(text)])
    assert (read.about, read.claims) == (False, ())


def test_other_files_have_other_ids_for_the_same_words() -> None:
    one = "Kenya has deployed 400 officers to Haiti."
    ids = [c.claim_id for text in (one, f"{one}\n") for c in claims(text)]
    assert len(set(ids)) == len(ids) > 1


_pieces = st.sampled_from(
    [
        "Kenya", "Jamaica and Belize", "the mission", "has deployed", "will send", "pledged",
        "did not send", "at least 400", "two hundred", "1,000", "police officers", "soldiers",
        "people were killed", "were injured", "arrived in Haiti", "on June 25", "last week",
        "the Security Council", "authorised", "Resolution 2699", "with 13 votes", ",", ".", "“",
        "”", "and", "said", "William Ruto", "92% of", "the victims", "a second group of", "\n",
        "\u202e", "é", "\u00a0", "—",
    ]
)  # fmt: skip


def _has_its_number(claim: Claim) -> bool:
    """Whether the quote holds the value in figures or words, or it is one person."""
    value = claim.value
    if value is None or value == 1:
        return True
    quote = claim.quote.lower().replace("\u00a0", " ")
    if f"{value:,.0f}" in quote or f"{value:.0f}" in quote:
        return True
    words = re.findall(r"[a-z]+", quote)
    runs = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, i + 5))
    return any(number_word(run) == value for run in runs)


@settings(max_examples=60)
@given(st.lists(st.one_of(_pieces, st.text(max_size=5)), min_size=3, max_size=24))
def test_every_claim_of_any_text_has_its_words_and_its_number(parts: list[str]) -> None:
    text = " ".join(["Kenya leads the mission in Haiti.", *parts])
    (read,) = extracted([document(text)])
    for claim in read.claims:
        assert text[claim.char_start : claim.char_end] == claim.quote != ""
        assert _has_its_number(claim), claim
        assert not (claim.start and claim.end) or claim.start <= claim.end
    assert len({c.claim_id for c in read.claims}) == len(read.claims)


def test_a_number_that_counts_the_harmed_counts_no_strength() -> None:
    text = "The crash in Haiti injured eight Kenyan officers, three of them critically."
    assert claims(text, "personnel") == []
    assert {c.value for c in claims(text, "casualty")} == {8, 3}
