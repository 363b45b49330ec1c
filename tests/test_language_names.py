"""Who and what a sentence names, how it puts a thing, and whom it credits."""

from __future__ import annotations

import pytest
from missionbrief.language.attribution import attributed_to
from missionbrief.language.modality import mode
from reading import article, sentence


def named(text: str) -> list[tuple[str, str]]:
    """The names in the last sentence of `text`, with their kinds."""
    return [(m.name.canonical, m.name.kind) for m in article(text).sentences[-1].names]


def test_every_form_of_a_name_gives_its_canonical_name() -> None:
    assert named("The U.S. asked the U.N. Security Council to act.") == [
        ("United States", "country"), ("UN Security Council", "organisation"),
    ]  # fmt: skip
    assert named("They left Porto-Au-Prince.") == [("Port-au-Prince", "place")]


def test_a_country_with_and_in_its_name_is_one_name() -> None:
    assert named("Troops from Antigua and Barbuda and the Bahamas came.") == [
        ("Antigua and Barbuda", "country"), ("Bahamas", "country"),
    ]  # fmt: skip


def test_a_demonym_stands_for_its_country() -> None:
    assert ("Kenya", "demonym") in named("Kenyan officers patrolled the streets.")


def test_the_police_of_the_country_are_a_body_of_their_own() -> None:
    assert ("Haitian National Police", "organisation") in named(
        "Officers trained with the Haiti National Police."
    )


def test_a_surname_is_the_person_named_in_full_before() -> None:
    text = "Corporal Peter Wanjala Otieno led the raid. Otieno was later praised."
    assert named(text) == [("Peter Wanjala Otieno", "person")]


def test_a_surname_is_the_person_named_in_full_after() -> None:
    spoken = article("Otieno was praised. Corporal Peter Wanjala Otieno led the raid.").sentences
    assert [m.name.canonical for m in spoken[0].names] == ["Peter Wanjala Otieno"]


def test_a_surname_that_nobody_has_is_not_given_a_first_name() -> None:
    people = [name for name, kind in named("Otieno was praised.") if kind == "person"]
    assert people in ([], ["Otieno"])


def test_a_person_called_like_a_country_is_no_country() -> None:
    assert named("Chad Hurley led the raid.") == [("Chad Hurley", "person")]


MODES = {
    "Kenya has deployed 400 officers.": "actual",
    "Kenya deployed 400 officers in June.": "actual",
    "Kenya will deploy 600 more officers.": "planned",
    "Kenya plans to deploy 600 officers.": "planned",
    "Kenya is expected to deploy 600 officers.": "planned",
    "Kenya would deploy 600 officers.": "planned",
    "Kenya pledged to deploy 1,000 officers.": "pledged",
    "Kenya has promised to deploy 1,000 officers.": "pledged",
    "The court allowed Kenya to deploy 1,000 officers.": "authorised",
    "The Council authorised Kenya to deploy 2,500 officers.": "authorised",
    "Washington urged Kenya to deploy 2,000 officers.": "called_for",
    "The UN asked Kenya to deploy 2,000 officers.": "called_for",
    "Kenya did not deploy 400 officers.": "denied",
    "Kenya has never deployed 400 officers.": "denied",
    "Ruto denied that Kenya had deployed 400 officers.": "denied",
    "Kenya reportedly deployed 400 officers.": "reported",
    "Kenya is alleged to have deployed 400 officers.": "reported",
    "Ruto said Kenya had deployed 400 officers.": "actual",
}


@pytest.mark.parametrize("text", MODES)
def test_what_governs_a_verb_decides_how_it_is_put(text: str) -> None:
    (verb,) = [t for t in sentence(text).span if t.lemma_ == "deploy"]
    assert mode(verb) == MODES[text]


def test_a_planned_act_joined_to_a_past_one_leaves_that_one_actual() -> None:
    span = sentence("Kenya deployed 400 officers and it will send 600 more.").span
    modes = {t.lemma_: mode(t) for t in span if t.lemma_ in ("deploy", "send")}
    assert modes == {"deploy": "actual", "send": "planned"}


CREDITED = {
    "“We have 400 officers in Haiti,” Godfrey Otunge said.": "Godfrey Otunge",
    "Godfrey Otunge said the mission has 400 officers.": "Godfrey Otunge",
    "Kenya sent 400 officers, according to President William Ruto.": "William Ruto",
    "According to the United Nations, 20 people died.": "United Nations",
    "The United Nations said that 3,661 people were killed in Haiti.": "United Nations",
    "Officials said 20 people were killed.": "officials",
    "Volker Türk spoke in Geneva. He said 20 people died in Haiti.": "Volker Türk",
    "At least 115 people were killed in Pont-Sondé.": None,
    "He said 20 people died.": None,
}


@pytest.mark.parametrize("text", CREDITED)
def test_a_sentence_credits_whom_it_names_and_nobody_else(text: str) -> None:
    last = article(text).sentences[-1]
    (quantity,) = last.quantities
    assert attributed_to(last, quantity.number) == CREDITED[text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nairobi pledged 1,000 officers.", ("Kenya", "country")),
        ("Washington has paid for the base.", ("United States", "country")),
        ("The money was promised by Ottawa.", ("Canada", "country")),
        ("Diplomats waited for a signal from Washington.", ("United States", "country")),
        ("Nairobi's offer was accepted.", ("Kenya", "country")),
        ("The officers flew from Nairobi at dawn.", ("Nairobi", "place")),
        ("They trained in Washington for a week.", ("Washington", "place")),
        ("A protest was held near Nairobi on Monday.", ("Nairobi", "place")),
    ],
)
def test_a_seat_of_government_acts_for_it_or_is_a_town(
    text: str, expected: tuple[str, str]
) -> None:
    assert expected in named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prime Minister Henry resigned.", "Ariel Henry"),
        ("President Mulino spoke on Monday.", "José Raúl Mulino"),
        ("The talks with Ambassador Kerich ended.", "David Kerich"),
    ],
)
def test_a_surname_with_a_title_is_whom_the_data_know_by_both(text: str, expected: str) -> None:
    assert (expected, "person") in named(text)


def test_a_surname_that_two_persons_of_the_article_bear_names_neither() -> None:
    text = "Inspector Peter Otieno met Corporal Mary Otieno. Otieno was later praised."
    assert [name for name, _ in named(text) if " " in name] == []


def test_an_article_s_own_person_bears_the_surname_before_one_of_the_data() -> None:
    text = "Senator Amos Sullivan opposed the vote. Sullivan called it rushed."
    assert ("Amos Sullivan", "person") in named(text)


def test_a_title_that_the_data_know_of_does_not_lengthen_a_name() -> None:
    assert ("Jon Finer", "person") in named("Deputy Adviser Jon Finer met the envoy.")


@pytest.mark.parametrize("text", ["Saboti MP Ann Wafula", "Nakuru Senator Ann Wafula"])
def test_the_seat_of_a_member_is_no_part_of_the_name(text: str) -> None:
    (sentence,) = article(f"{text} said the officers should be brought back from Haiti.").sentences
    assert "Ann Wafula" in {m.name.canonical for m in sentence.names_of("person")}


def test_whom_an_interview_asks_is_named_without_the_rank() -> None:
    text = (
        "Superintendent Daniel Mutua plans operations for the Kenyan contingent in Haiti. He spoke "
        "to the paper by telephone.\n\nQ: How many are you?\nA: We Kenyans are 390.\n\n"
        "Q: And now?\nA: The mission should stay.\n\nQ: What next?\nA: We patrol."
    )
    speakers = {s.speaker for s in article(text).sentences if s.speaker}
    assert "Daniel Mutua" in speakers and not any("Superintendent" in s for s in speakers)
