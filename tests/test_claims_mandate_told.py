"""Acts on the mandate told apart from wishes, support and the agreements of others."""

from __future__ import annotations

from datetime import date

import pytest
from missionbrief.claims.claim import Claim
from missionbrief.claims.extract import claims_of
from reading import article, claims


def told(text: str) -> list[Claim]:
    return claims(text, "mandate")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya signed a reciprocal agreement with Haiti on the deployment of police officers.",
        "A bilateral agreement on the deployment was signed by Kenya and Haiti.",
    ],
)
def test_an_agreement_on_the_deployment_is_that_of_the_two_countries(text: str) -> None:
    (claim,) = told(text)
    assert (claim.actor, claim.status) == ("Kenya and Haiti", "actual")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Peru have signed a bilateral agreement to strengthen the mission in Haiti.",
        "Nairobi signed a police agreement with Peru to train officers of the mission in Haiti.",
        "A bilateral agreement on the deployment was signed on Friday by Kenya and Jamaica.",
        "A security agreement between Kenya and Peru on the mission in Haiti was signed.",
    ],
)
def test_an_agreement_with_a_third_country_is_none_with_the_missions(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Security Council asked the Secretary-General to set up a UN support office for the"
        " mission.",
        "The resolution requests the Secretary-General to establish a UN support office in Haiti.",
    ],
)
def test_an_office_that_the_council_asks_for_is_planned(text: str) -> None:
    (claim,) = told(text)
    assert (claim.target, claim.status) == ("UN support office", "planned")


@pytest.mark.parametrize(
    "text",
    [
        "Antonio Guterres wants a UN office set up to fly supplies to the mission in Haiti.",
        "The envoy asked the Security Council to set up a UN support office for the mission.",
        "Antonio Guterres proposed that a UN support office be set up for the mission.",
        "The UN chief recommends setting up a UN support office for the mission.",
        "Panama wants the Security Council to establish a UN support office.",
    ],
)  # fmt: skip
def test_an_office_that_somebody_else_wants_is_no_act_of_the_council(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It is a year since the Security Council authorised Kenya to lead a security mission.",
        "It has been a year since the Security Council authorised Kenya to lead the mission.",
        "The Security Council had mandated a group of states to deploy the mission.",
    ],
)
def test_who_is_authorised_to_lead_the_mission_is_an_act_without_todays_date(text: str) -> None:
    (claim,) = told(text)
    assert (claim.actor, claim.status, claim.start) == ("UN Security Council", "actual", None)


def test_who_is_authorised_to_do_something_else_is_none() -> None:
    assert told("The Security Council authorised Kenya to buy forty vehicles.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The mission's mandate expires soon.",
        "The mandate of the mission comes to an end in a few weeks.",
        "With its mandate running out within days, the mission is short of men.",
        "Mr President, the mandate of the mission ends in a couple of weeks.",
    ],
)
def test_an_end_of_the_mandate_that_is_near_is_planned_for_no_known_day(text: str) -> None:
    (claim,) = told(text)
    assert (claim.rule, claim.status, claim.start) == ("mandate/expires", "planned", None)


@pytest.mark.parametrize(
    "text",
    [
        "The mission's mandate will not expire soon.",
        "The mandate of the transitional council ends in a few months.",
        "The mission's patrols in Delmas end in a few days.",
        "Haiti's transitional council was set up in April and its mandate runs to May 7, 2026.",
    ],
)
def test_no_other_end_is_that_of_the_mandate(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mission is a multinational force that the United Nations backs but does not lead.",
        "Ten officers from Belize, who are joining the mission backed by the UN, landed on Monday.",
        "The mission is endorsed by the United Nations.",
    ],
)
def test_a_mission_that_the_un_stands_behind_is_no_act(text: str) -> None:
    assert told(text) == []


def test_a_day_makes_support_an_act() -> None:
    (claim,) = told("The mission was endorsed by the United Nations on October 2, 2023.")
    assert (claim.actor, claim.start) == ("United Nations", date(2023, 10, 2))


@pytest.mark.parametrize(
    "text",
    [
        "Two vetoes mean that the Security Council is unlikely to approve a peacekeeping force.",
        "The Security Council is unlikely to renew the mission's mandate.",
    ],
)
def test_what_is_unlikely_is_not_done(text: str) -> None:
    assert told(text) == []


def test_its_mandate_is_the_missions_where_that_is_spoken_of() -> None:
    (claim,) = told("The mission came in June and its mandate runs to October 2, 2025.")
    assert (claim.rule, claim.start) == ("mandate/expires", date(2025, 10, 2))


RULED = (
    "The High Court in Nairobi ruled on Friday that the deployment of police to Haiti is illegal. "
)
BARRED = "The High Court in Nairobi barred the deployment of police to Haiti. "
COURTS = [
    (BARRED + "Ekuru Aukot argued in his petition that no cabinet meeting had been held to approve"
     " the deployment.", ["barred"]),
    (BARRED + "Ekuru Aukot said that the cabinet never met to endorse the deployment.", ["barred"]),
    (BARRED + '"It would make no sense for this court to set aside or allow the orders to lapse,"'
     " Judge Chacha Mwita said.", ["barred"]),
    (BARRED + '"It would not be wise for this court to allow the appeal on the deployment," Judge'
     " Chacha Mwita said.", ["barred"]),
    (BARRED + "Judge Chacha Mwita said the case would be heard from November 9.",
     ["barred", "hearing"]),
    (BARRED + '"We cannot go on until the orders issued by Justice Chacha Mwita are vacated," Opiyo'
     " Wandayi said of the deployment.", ["barred"]),
    (RULED + "Ekuru Aukot said he expected the state to appeal.", ["unlawful"]),
    (RULED + "The state is going to appeal.", ["unlawful", "appealed"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "acts"), COURTS)
def test_a_court_is_told_to_act_only_where_it_does(text: str, acts: list[str]) -> None:
    targets = [str(c.target).rstrip(")").split()[-1].strip("(") for c in told(text)]
    assert targets == acts


def test_who_appeals_is_who_goes_against_the_ruling() -> None:
    text = RULED + "Kenya's government has declared that it will challenge the court's ruling."
    assert [(c.actor, c.attributed_to) for c in told(text)][-1] == ("Kenya", None)
    text = RULED + "The state is going to appeal."
    assert told(text)[-1].actor == "Kenya"


def test_what_a_court_does_is_of_no_day_of_the_council_s() -> None:
    text = (
        "The UN Security Council approved the Haiti mission on October 2. A Kenyan court has since"
        " blocked the deployment of police."
    )
    found = claims_of(article(text, date(2023, 10, 12)))
    assert [str(c.start) for c in found if c.rule.startswith("mandate")] == ["2023-10-02", "None"]


NO_ACTS = [
    "The mission in Haiti, established three months ago, could become larger if the UN Security"
    " Council votes for it.",
    "The mission in Haiti, set up in June to help the police, is small; the Security Council meets"
    " on Monday.",
    "The Bahamas will join the mission in Haiti. Their deployment was approved last week by the"
    " country's National Security Council.",
    "Peru spoke of the mission in Haiti as the UN Security Council decided to extend the mandate of"
    " the UN Integrated Office in Haiti (BINUH) until January 2026.",
    "Peru spoke of the mission in Haiti on the day of the Security Council's decision to renew the"
    " mandate of BINUH until January 2026.",
    "The mission in Haiti came in June. The mandate of the country's transitional authorities ends"
    " on 7 February.",
    "Kenya leads the mission in Haiti. Some 400 suspects are held under the decree, which allows"
    " arrests without a court order.",
    "The mission in Haiti was sent out in 2024 following authorisation by the UN Security Council.",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_ACTS)
def test_a_beginning_or_another_mandate_is_no_act_on_the_mission(text: str) -> None:
    assert told(text) == []


def test_a_parliament_s_votes_are_of_no_day_on_which_the_council_alone_decided() -> None:
    text = (
        "Chile's parliament approved on Wednesday the sending of soldiers to the mission in Haiti."
        "\n\nIts speaker said the deployment was approved by 57 votes out of 60 in congress."
        "\n\nOn 2 October, the UN Security Council extended the mandate of the mission by a year."
    )
    found = claims_of(article(text, date(2024, 10, 30)))
    acts = [c for c in found if c.kind == "mandate" and "congress" in c.quote]
    assert [c.unit for c in acts] == ["votes"]
    assert str(acts[0].start) != "2024-10-02"


def test_a_force_of_the_size_of_another_is_that_one() -> None:
    text = (
        "The Gang Suppression Force for Haiti is to be set up soon.\n\nChad has offered soldiers."
        "\n\nWith them the force, approved by the UN Security Council, is nearer to its goal of"
        " 5,500 troops."
    )
    found = claims_of(article(text, date(2025, 11, 10)))
    targets = {c.target for c in found if c.kind == "mandate"}
    assert targets == {"Gang Suppression Force"}


def test_a_mission_set_up_on_the_day_of_its_resolution_is_authorised() -> None:
    text = (
        "The mission in Haiti, established in October 2023 with the support of many, needs money,"
        " the UN Security Council heard."
    )
    assert [str(c.start) for c in told(text)] == ["2023-10-01"]


def test_the_day_to_which_a_mandate_is_prolonged_is_not_that_of_its_first_resolution() -> None:
    text = (
        "The UN Security Council prolonged the mandate of the mission in Haiti, as authorized in"
        " resolution 2699 (2023), to October 2, 2024."
    )
    acts = {c.rule: str(c.start) for c in told(text)}
    assert acts.pop("mandate/expires") == "2024-10-02"
    assert "2024-10-02" not in acts.values()


@pytest.mark.parametrize(
    "text",
    [
        "The Gang Suppression Force succeeds the MSS, whose mandate runs out on October 2.",
        "The Gang Suppression Force in Haiti takes over from the MSS, whose mandate ends on"
        " October 2.",
    ],
)
def test_a_mandate_that_ends_is_that_of_the_force_whose_it_is(text: str) -> None:
    assert {c.target for c in told(text)} == {"MSS mission (mandate expires)"}


@pytest.mark.parametrize(
    "text",
    [
        "Haiti has nobody who could ask for police or sign a bilateral agreement on the deployment"
        " with Kenya.",
        "The acting premier cannot purport to sign a bilateral agreement on the deployment with"
        " Kenya.",
    ],
)
def test_an_agreement_that_nobody_can_sign_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The court in Kenya is full. A union in May challenged the government's decision to"
        " send police to Haiti.",
        "The court heard both. Lawyers said lawmakers cannot debate the deployment to Haiti until"
        " the court order is lifted.",
    ],
)
def test_no_court_rules_where_others_decide_or_an_order_is_only_in_force(text: str) -> None:
    assert "mandate/ruled" not in {c.rule for c in told(text)}


def test_illegal_not_only_to_do_one_thing_is_illegal() -> None:
    text = (
        "A Kenyan court found it illegal for the authorities to not only lead a foreign force in "
        "Haiti but to send 900 soldiers there."
    )
    (ruling,) = told(text)
    assert (ruling.stance, ruling.target) == ("oppose", "MSS mission (deployment ruled unlawful)")
    (people,) = claims(text, "personnel")
    assert (people.actor, people.attributed_to) == ("Kenya", None)


@pytest.mark.parametrize(
    "text",
    [
        "The envoy told a press conference in Haiti on Monday that Peru would join the mission.\n"
        "Kenya had put itself forward to lead the mission; later a court there barred it.",
        "Kenyan police landed in Haiti on 25 June 2024.\nThe deployment had its foes: a judge in"
        " Nairobi ruled it unconstitutional.",
    ],
    ids=["later", "of the landing"],
)
def test_a_ruling_is_of_no_day_of_a_press_conference_or_of_the_landing(text: str) -> None:
    found = [c for c in claims_of(article(text)) if c.rule in ("mandate/ruled", "mandate/barred")]
    assert [c.start for c in found] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The mandate of the mission in Haiti, due to expire on Oct. 2, was renewed for a year.",
        "The mandate of the mission in Haiti, set to lapse on Oct. 2, was extended by the Security"
        " Council.",
    ],
)
def test_a_renewal_is_of_no_day_on_which_the_mandate_was_to_end(text: str) -> None:
    found = {c.rule: str(c.start)[-5:] for c in told(text)}
    assert found["mandate/expires"] == "10-02"
    assert found["mandate/renewed"] != "10-02"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's High Court had been due to rule on the deployment to Haiti on May 3 but postponed"
        " its ruling.",
        "A court in Nairobi was due to rule on the deployment to Haiti on May 3 but the judge"
        " adjourned the case.",
    ],
)
def test_a_ruling_that_was_put_off_is_none(text: str) -> None:
    assert told(text) == []
    assert told("A court in Nairobi is due to rule on the deployment to Haiti on May 3.") != []


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("The Senate of Kenya voted 28 to 10 in favour of the deployment to Haiti.", 28),
        ("The Security Council voted 13-2 for the resolution on the mission in Haiti.", 13),
        ("The Security Council voted 12-0 to authorise the mission in Haiti.", 12),
    ],
)
def test_the_votes_for_stand_before_those_against(text: str, votes: int) -> None:
    assert [c.value for c in told(text) if c.rule == "mandate/votes"] == [votes]


@pytest.mark.parametrize(
    ("dateline", "houses"),
    [
        ("SAN SALVADOR – ", ["Parliament of El Salvador"]),
        ("Washington, Jan. 18 (AP) — ", []),
        ("NAIROBI – ", ["Parliament of Kenya"]),
        ("", ["Parliament of Kenya"]),
    ],
)
def test_lawmakers_of_a_paper_from_elsewhere_are_not_the_leads(
    dateline: str, houses: list[str]
) -> None:
    text = f"{dateline}Soldiers left for the mission in Haiti on Friday.\n\nLawmakers approved it."
    assert [c.actor for c in claims(text, "mandate")] == houses
