"""Whose words, wishes and people a claim is about: who stands before an office, who issues a joint
statement, who wrote a letter, and nobody who is only named beside."""

from __future__ import annotations

from datetime import date

import pytest
from missionbrief.claims.claim import Claim
from missionbrief.claims.extract import claims_of
from reading import article, claims

TOLD_ON = date(2024, 9, 18)
JOINT = """JOINT COMMUNIQUÉ ON A VISIT TO JAMAICA

At the invitation of Kamina Johnson Smith, Minister of Foreign Affairs of Jamaica, Musalia Mudavadi, Prime Cabinet Secretary of Kenya, paid an official visit to Kingston.

The two sides spoke of Haiti.

The Ministers welcomed the renewal of the mandate of the Kenya-led mission in Haiti. They took note of the letter which the Transitional Presidential Council of Haiti sent to the Secretary-General last month asking that the mission become a United Nations peacekeeping operation. They expressed their support for that request. They underlined that such a step should not slow the deployment which is now under way.
"""  # noqa: E501


def told(text: str, *kinds: str) -> list[Claim]:
    """The claims of the kinds that an article tells which is published on `TOLD_ON`."""
    return [c for c in claims_of(article(text, TOLD_ON)) if c.kind in kinds]


@pytest.mark.parametrize(
    "office",
    [
        "the spokesperson for the Kenya-led multinational mission",
        "the spokesperson for the Kenya-led multinational mission in Haiti",
        "the mission's spokesperson",
    ],
)
def test_whoever_stands_before_an_office_says_it_and_not_who_spoke_before(office: str) -> None:
    text = (
        "Wilfrid Joanis, a member of the town council, said most of the dead in Haiti were"
        f" farmers.\n\nJack Ombaka, {office}, rejected the suggestion that the force had been slow"
        " to react. He said one officer was slightly hurt."
    )
    found = told(text, "statement", "casualty")
    assert [c.actor for c in found if c.kind == "statement"] == ["Wilfrid Joanis", "Jack Ombaka"]
    assert [c.attributed_to for c in found if c.kind == "casualty"] == ["Jack Ombaka"]


@pytest.mark.parametrize(
    "byline", ["By The Rift Valley Courier Team", "By POLITICAL EDITOR, The Lake Standard"]
)
def test_a_newspaper_in_the_byline_is_nobody_whose_words_an_article_is(byline: str) -> None:
    text = f"Kenya's men in Haiti\n\n{byline}\n\nKenya has 700 officers in Haiti.\n"
    assert [c.attributed_to for c in told(text, "personnel")] == [None]


def test_a_joint_statement_speaks_for_the_two_countries_that_issue_it() -> None:
    found = {(c.actor, c.stance) for c in told(JOINT, "position")}
    assert {stance for _, stance in found} == {"support", "extend", "transition_to_un"}
    assert {who for who, _ in found} == {"Jamaica", "Kenya", "Transitional Presidential Council"}
    assert found >= {
        ("Jamaica", "extend"),
        ("Kenya", "extend"),
        ("Jamaica", "transition_to_un"),
        ("Kenya", "transition_to_un"),
        ("Transitional Presidential Council", "transition_to_un"),
    }


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Korir Sing'oei said the mission in Haiti had cost $400 million, a sum the committee's"
            " chairman, Nelson Koech, described as scandalous.",
            "Korir Sing'Oei",
        ),
        (
            "Fuel for the mission in Haiti is paid for, Musalia Mudavadi said, and a waiver for"
            " $40.7 million worth of aid to it had been granted by Secretary of State Marco Rubio.",
            "Musalia Mudavadi",
        ),
        (
            "Andrew Holness noted with alarm that armed groups hold some 85 per cent of the"
            " capital, that attacks had left many dead, and that the mission in Haiti would cost"
            " $300 million.",
            "Andrew Holness",
        ),
    ],
)
def test_who_only_judges_grants_or_holds_something_is_not_credited(text: str, who: str) -> None:
    assert [c.attributed_to for c in told(text, "funding")] == [who]


def test_the_heads_of_a_body_that_issues_a_statement_are_that_body() -> None:
    text = (
        "COMMUNIQUÉ\n\nCaribbean Community (CARICOM)\n\nHeads of Government met in Bridgetown.\n\n"
        "Heads noted that more than one million Haitians are displaced.\n"
    )
    assert [c.attributed_to for c in told(text, "displacement")] == ["CARICOM"]


def test_he_in_a_second_thing_that_somebody_says_is_whoever_says_it() -> None:
    text = (
        "Ekuru Aukot said that Ariel Henry has no mandate to bind his country and that he would"
        " fight the deployment to Haiti."
    )
    assert [(c.actor, c.stance) for c in told(text, "position")] == [("Ekuru Aukot", "oppose")]


FORCES = [
    ("Six members of the Royal Bahamas Defence Force landed in Haiti on Friday.", ["Bahamas"]),
    ("A Jamaica Defence Force soldier was wounded in Haiti on Monday.", ["Jamaica"]),
    ("Jamaica has 20 soldiers from the Jamaica Defence Force and four officers from the Jamaica"
     " Constabulary Force in Haiti.", ["Jamaica Defence Force", "Jamaica Constabulary Force"]),
    ("The Haitian National Police lost two officers in Haiti on Monday.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whose"), FORCES)
def test_a_country_s_own_force_counts_for_the_country_unless_two_are_told_apart(
    text: str, whose: list[str]
) -> None:
    kinds = ("personnel", "arrival", "casualty")
    assert list(dict.fromkeys(c.actor for c in told(text, *kinds))) == whose


def test_a_style_before_a_surname_is_no_part_of_the_name() -> None:
    text = (
        "Musalia Mudavadi spoke on Haiti. H.E. Mudavadi asked partners to fund the mission in"
        " Haiti."
    )
    assert {c.actor for c in told(text, "position")} == {"Musalia Mudavadi"}


@pytest.mark.parametrize(
    "text",
    [
        "Justice Chacha Mwita said he could not act on the application against the deployment to"
        " Haiti before hearing the other side.",
        "The High Court ruled that the National Security Council has no power to send police to"
        " Haiti and declared the planned deployment unconstitutional.",
        "Opiyo Wandayi said he would table a motion of censure over the deployment to Haiti.",
        "Musalia Mudavadi invited Kamina Johnson Smith to pay a visit to Nairobi after her trip to"
        " the mission in Haiti.",
        "Stéphane Dujarric urged the press not to run ahead of the mission in Haiti.",
    ],
)
def test_neither_a_judge_nor_a_courtesy_wants_anything_of_the_mission(text: str) -> None:
    assert [(c.actor, c.stance) for c in claims(text, "position")] == []


def test_who_might_have_blocked_a_text_and_abstained_does_not_oppose_it() -> None:
    text = "Russia and China, which could have blocked the text on the Haiti force, abstained."
    found = claims(text, "position")
    assert {(c.actor, c.stance) for c in found} == {("Russia", "abstain"), ("China", "abstain")}


HELD_UP = [
    ("Edwin Sifuna asked the government to put the deployment to Haiti on hold until the money"
     " was certain.", "oppose"),
    ("Edwin Sifuna asked the government not to put the deployment to Haiti on hold.", "support"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stance"), HELD_UP)
def test_who_wants_the_deployment_held_up_opposes_it(text: str, stance: str) -> None:
    assert [c.stance for c in claims(text, "position")] == [stance]


def test_where_no_rule_reads_a_view_one_that_a_rule_reads_is_told() -> None:
    text = (
        "The United States and Kenya will build asylum systems together and back refugees in"
        " Haiti.\n\nThe United States supports the Kenya-led mission in Haiti."
    )
    found = [c for c in told(text, "position") if c.actor == "United States"]
    assert [c.rule for c in found if c.stance == "support"] == ["position/pro"]


PARTICIPATION = [
    ("Jamaica pulled out of the mission in Haiti, and Belize has told the UN that it will not be"
     " part of the new force.", ("Belize", "denied")),
    ("The United States and Canada have been unwilling to commit their own troops to Haiti.",
     ("Canada", "denied")),
    ("China has asked who would command the force in Haiti.", None),
    ("The Kenyan official told Dominican reporters that the mission in Haiti is short of trucks.",
     None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARTICIPATION)
def test_who_stays_out_or_is_only_named_does_not_take_part(
    text: str, expected: tuple[str, str] | None
) -> None:
    found = {(c.actor, c.status) for c in told(text, "contributor")}
    assert (expected in found) if expected else not found


def test_those_of_a_list_are_told_in_one_way() -> None:
    text = (
        "Who has offered people to the mission in Haiti?\n\nThe Bahamas, Bangladesh, Barbados,"
        " Benin, Chad and Jamaica."
    )
    assert len({c.status for c in told(text, "contributor")}) <= 1


def test_the_day_of_another_s_words_is_not_that_of_a_statement() -> None:
    text = (
        "Eugene Wamalwa on Friday, September 13 called for the mission in Haiti to be defunded.\n\n"
        "“Kenya and the United States work together to make our security institutions in Haiti"
        " better,” Ruto said."
    )
    found = [c for c in told(text, "statement", "position") if c.actor == "William Ruto"]
    assert all(c.start is None for c in found)


def test_the_secretary_in_a_state_department_text_is_its_own_head_and_no_president() -> None:
    text = (
        "MR. MILLER: President Ruto has promised more officers for Haiti. The Secretary was in"
        " Port-au-Prince on September 5th.\n"
    )
    told_there = [c.actor for c in told(text, "visit")]
    assert "William Ruto" not in told_there


def test_a_people_that_puts_the_deployment_on_hold_is_its_country() -> None:
    text = "The Kenyans are putting the deployment to Haiti on hold."
    assert [(c.actor, c.stance) for c in claims(text, "position")] == [("Kenya", "withdraw")]


@pytest.mark.parametrize(
    "text",
    [
        'Nadège Desrosiers said "the mission in Haiti has had its chance" and was underfunded.',
        'Lawyer Nadège Desrosiers said "the mission in Haiti has had its chance" for renewal.',
    ],
)
def test_a_known_surname_behind_another_first_name_is_another_person_s(text: str) -> None:
    names = {c.actor for c in claims(text)} | {c.attributed_to for c in claims(text)}
    assert "Garry Desrosiers" not in names
    assert "Nadège Desrosiers" in names


@pytest.mark.parametrize("title", ["Spokesman", "CS", "Police spokesman", ""])
def test_a_known_surname_behind_a_title_is_who_the_data_know(title: str) -> None:
    said = claims(f"{title} Desrosiers said the mission in Haiti had failed.".strip())
    assert {c.actor for c in said if c.kind == "position"} == {"Garry Desrosiers"}


def test_who_ought_to_have_nothing_to_do_with_the_deployment_is_not_to_join_it() -> None:
    text = "Senator Paul Okello said Kenya ought to have nothing to do with the deployment."
    said = claims(text, "position")
    assert [(c.actor, c.stance) for c in said] == [("Paul Okello", "oppose")]


def test_not_to_fail_a_people_is_no_verdict_on_the_mission() -> None:
    assert claims("Ruto said Kenya would not fail the people of Haiti.", "position") == []


def test_what_is_held_up_and_goes_on_again_is_no_withdrawal() -> None:
    held = "Kenya put the deployment to Haiti on hold in March"
    assert [c.stance for c in claims(f"{held}.", "position")] == ["withdraw"]
    assert claims(f"{held} but resumed preparations in April.", "position") == []


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "Some 120 people were killed in Haiti in May, according to information gathered by the"
            " UN Human Rights Office.",
            "violence",
            "UN Human Rights Office (OHCHR)",
        ),
        (
            "Some 120 people were killed in Haiti in May, according to information from residents.",
            "violence",
            "information from residents",
        ),
        (
            "Some 120 people were killed in Haiti in May, according to information it obtained.",
            "violence",
            None,
        ),
        (
            "Shots were heard as the trucks of the mission passed, according to a Reuters reporter,"
            " although it was unclear if they came from gangs who control 80 percent of the"
            " capital.",
            "violence",
            None,
        ),
        (
            "The MSS mission, which has come under fire, recorded its first death in May when a"
            " Kenyan officer was shot dead.",
            "casualty",
            None,
        ),
        (
            "The debate was held a week after a Kenyan judge ruled it unlawful for the cabinet to"
            " deploy 600 soldiers to Haiti.",
            "personnel",
            None,
        ),
        (
            "Some 2,500 officers are expected in Haiti, led by Kenya with help from a number of"
            " states.",
            "personnel",
            None,
        ),
        (
            "Ten Kenyan officers will go to Haiti, said the head of the Kenyan security team in the"
            " north of the island nation.",
            "personnel",
            "head of the Kenyan security team",
        ),
        (
            "Jane Roe said Benin would gladly join the MSS, referring to the mission in Haiti that"
            " the UN Security Council had approved last autumn.",
            "mandate",
            None,
        ),
        (
            "Haiti's prime minister said gangs had killed 30 people in Port-au-Prince.",
            "violence",
            "Garry Conille",
        ),
    ],
)
def test_a_claim_is_credited_to_whom_its_own_clause_names(
    text: str, kind: str, who: str | None
) -> None:
    assert {c.attributed_to for c in told(text, kind)} == {who}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Washington paid for the trucks that the Kenyan team in Haiti said it needed.\n\nSix"
            " other states have pledged troops to the mission, including Belize and Chad.",
            None,
        ),
        (
            "Rubio thanked Kenya for the mission to Haiti, an envoy said. As the two leaders spoke,"
            " six states pledged troops to the mission in Haiti, including Belize and Chad.",
            None,
        ),
        (
            "A further 600 officers will go to Haiti, the envoy of Kenya said. Six other states"
            " have pledged troops to the mission, including Belize and Chad.",
            "Kenya",
        ),
    ],
)
def test_the_source_of_a_sentence_before_is_carried_only_where_this_one_goes_on_with_it(
    text: str, who: str | None
) -> None:
    found = [c.attributed_to for c in told(text, "contributor") if c.actor in ("Belize", "Chad")]
    assert found == [who, who]


@pytest.mark.parametrize("between", ["Some were shot at home.", "Kenya's ministry agreed."])
def test_it_said_goes_on_over_a_paragraph_that_names_nobody(between: str) -> None:
    text = (
        "OHCHR urged Haiti to protect its people.\n\n"
        f"{between}\n\nIt said that more than 340 residents were killed in Gonaives."
    )
    found = {c.attributed_to for c in told(text, "violence")}
    assert (found == {"UN Human Rights Office (OHCHR)"}) == ("shot" in between)


def test_who_remarks_something_is_the_person_and_not_the_body_of_his_office() -> None:
    text = (
        "News of the ambush came from John Doe, a spokesman for the Multinational Security Support"
        " Mission, who remarked, “No mission in Haiti is free of losses.”"
    )
    assert [c.actor for c in told(text, "statement")] == ["John Doe"]


@pytest.mark.parametrize(
    ("office", "who"),
    [
        ("Kenya's president", "William Ruto"),
        ("The president of Kenya", "William Ruto"),
        ("The Kenyan president", "William Ruto"),
        ("Haiti's prime minister", "Garry Conille"),
    ],
)
def test_a_head_of_state_told_by_title_alone_is_who_held_the_office(office: str, who: str) -> None:
    text = f"{office} urged the UN Security Council to fund the mission in Haiti."
    assert [c.actor for c in told(text, "position")] == [who]
