"""How it is put that a country takes part: who leads, who hangs back, who only backs the mission,
and who is told in a list, beside near misses that tell none of it."""

from __future__ import annotations

from datetime import date

import pytest
import reading
from missionbrief.claims.extract import claims_of

MISSION = "The multinational mission in Haiti needs police.\n"


def told(text: str) -> dict[str | None, str]:
    return {c.actor: c.status for c in reading.claims(text, "contributor")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The plan was for Kenya to lead the mission in Haiti.", "planned"),
        ("The idea is that Kenya heads the force in Haiti.", "planned"),
        ("It was intended that nurses join the mission in Haiti, led by Kenya.", "actual"),
        ("The Council will vote next month on a mission in Haiti, led by Kenya.", "planned"),
        ("Kenya is the leader of the mission in Haiti.", "actual"),
        ("Benin backs the mission in Haiti, of which Kenya would be the leader.", "planned"),
        ("Kenya has taken over the leadership of the mission in Haiti.", "actual"),
        (f"{MISSION}“For two years we have led this mission,” William Ruto said.", "actual"),
        (f"{MISSION}“We will lead the force,” William Ruto said.", "pledged"),
    ],
)
def test_the_lead_is_told_as_it_is_put(text: str, status: str) -> None:
    found = {c.actor: c for c in reading.claims(text, "contributor")}
    assert (found["Kenya"].status, found["Kenya"].target) == (status, "lead nation")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has handed leadership of the mission in Haiti over to the new force.",
        "Kenya is the leader of its region and cheers for the mission in Haiti.",
        f"{MISSION}“We have led this campaign for two years,” William Ruto said.",
        f"{MISSION}“We have led this mission to pass,” Justin Trudeau said.",
    ],
)
def test_who_gives_the_lead_up_or_leads_something_else_does_not_lead_it(text: str) -> None:
    assert "lead nation" not in {c.target for c in reading.claims(text, "contributor")}


def test_the_lead_is_told_where_it_is_said_outright() -> None:
    text = (
        "Peru thanked Kenya for leading the mission in Haiti.\n"
        "The talks showed that Kenya leads the mission in Haiti."
    )
    (found,) = [c for c in reading.claims(text, "contributor") if c.target == "lead nation"]
    assert found.quote.startswith("The talks")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The states that keep a presence in the mission in Haiti are Chad with 90 police, "
         "El-Salvador, Suriname and Belize.", "Belize Chad El Salvador Suriname"),
        ("Others taking part in the mission in Haiti are Chad (300), Peru (120), Ghana, "
         "Belize (40), and the Gambia (20).", "Belize Chad Gambia Ghana Peru"),
    ],
)  # fmt: skip
def test_a_list_that_counts_some_tells_them_all(text: str, named: str) -> None:
    assert " ".join(sorted(str(actor) for actor in told(text))) == named


def test_states_that_keep_a_presence_elsewhere_take_no_part() -> None:
    text = f"{MISSION}The banks that keep a presence in Peru and Chad pay no tax."
    assert told(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        f"{MISSION}Other states have been slow to come up with officers.",
        f"{MISSION}Several nations hesitate to send soldiers.",
        f"{MISSION}Some governments have failed to send the officers they were asked for.",
    ],
)
def test_who_hangs_back_gives_nobody(text: str) -> None:
    assert told(text) == {}


def test_who_is_named_as_slow_has_not_sent_anybody() -> None:
    text = "Ghana and Chad have been slow to send soldiers to the mission in Haiti."
    assert "actual" not in told(text).values()
    sent = "Ghana and Chad have been quick to send soldiers to the mission in Haiti."
    assert told(sent) == {"Ghana": "actual", "Chad": "actual"}


@pytest.mark.parametrize(
    "text",
    [
        "The US was committed to backing the force in Haiti with fuel.",
        "Instead of putting American soldiers on the ground in Haiti, the US was committed to"
        " helping the force with fuel.",
        "The mission in Haiti, which is paid for in the main by France, could one day, it is hoped,"
        " have 900 police from several states, but now it is short of them.",
        "The United States will provide air support to the mission in Haiti.",
    ],
)
def test_who_only_backs_or_pays_takes_no_part(text: str) -> None:
    assert not {"United States", "France"} & set(told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dominica is to supply the mission in Haiti with interpreters.",
         {"Dominica": "planned"}),
        ("Suriname will provide naval patrols for the mission in Haiti.", {"Suriname": "planned"}),
    ],
)  # fmt: skip
def test_interpreters_and_a_service_are_people_given(text: str, expected: dict[str, str]) -> None:
    assert told(text) == expected


def test_what_a_countrys_contribution_would_be_is_promised() -> None:
    said = f"{MISSION}Philip Davis, prime minister of the Bahamas, said his country's contribution"
    assert told(f"{said} to the mission would be marine support.") == {"Bahamas": "pledged"}
    assert told(f"{said} to the mission would be a cheque.") == {}


def test_people_who_will_make_the_force_stronger_are_there() -> None:
    text = "The soldiers from Chad and Belize will make the mission in Haiti stronger."
    assert told(text) == {"Chad": "actual", "Belize": "actual"}
    ahead = "The soldiers from Chad and Belize will join the mission in Haiti."
    assert told(ahead) == {"Chad": "planned", "Belize": "planned"}


@pytest.mark.parametrize(
    "text",
    [
        "Saint Lucia's premier, Philip Pierre, said his government will refrain from sending Saint"
        " Lucian police to Haiti.",
        "The Bahamas opted against sending Bahamian marines to Haiti.",
    ],
)
def test_who_keeps_from_sending_his_own_is_not_told_to_take_part(text: str) -> None:
    assert all(claim.status == "denied" for claim in reading.taking_part(text))


def test_who_has_sent_his_own_is_told_to_take_part() -> None:
    (claim,) = reading.taking_part("The Bahamas opted for sending Bahamian marines to Haiti.")
    assert claim.status != "denied"


@pytest.mark.parametrize(
    "text",
    [
        "The minister said Nassau saw no reason to move ahead of the lead nation of the force.",
        "Jamaica will not go to Haiti before the lead nation does.",
    ],
)
def test_who_is_set_beside_the_lead_nation_does_not_lead(text: str) -> None:
    assert [
        c for c in reading.claims(MISSION + text, "contributor") if c.target == "lead nation"
    ] == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru is next in line to send officers to the mission in August.", "planned"),
        ("Peru is the next country to join the mission.", "planned"),
        ("Peru was the first country to send officers to the mission.", "actual"),
        # Who is told by his place among those who do it does it.
        ("Peru is the third country to send its soldiers to Haiti, after Kenya.", "actual"),
        ("Peru will be the third country to send its soldiers to Haiti.", "planned"),
    ],
)
def test_who_is_next_to_send_people_has_not_sent_them(text: str, status: str) -> None:
    (claim,) = reading.claims(MISSION + text, "contributor")
    assert (claim.actor, claim.status) == ("Peru", status)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who drops out does not, whatever it had been ready for.
        ("Burundi, which had been ready to join the force, has pulled out.", {"Burundi": "denied"}),
    ],
)  # fmt: skip
def test_who_drops_out_does_not_take_part(text: str, expected: dict[str, str]) -> None:
    assert told(MISSION + text) == expected


def test_a_country_that_no_rule_finds_is_out_where_it_drops_out() -> None:
    text = "The Kenya-led mission in Haiti\n\nBenin has dropped out of the mission in Haiti."
    weighed = claims_of(reading.article(text), weighed=True)
    assert {c.actor: c.status for c in weighed if c.kind == "contributor"} == {"Benin": "denied"}


@pytest.mark.parametrize(
    "text",
    [
        "Brazil, which commanded the last UN force in Haiti, will train Haitian police.",
        "Brazil, which led the previous mission in Haiti, will train Haitian police.",
    ],
)
def test_who_led_a_mission_before_this_one_leads_it_no_more(text: str) -> None:
    assert "Brazil" not in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The men are expected to work with the contingents from Peru and Chad already there.",
            {"Peru": "actual", "Chad": "actual"},
        ),
        ("The men look forward to the contingents from Peru.", {"Peru": "planned"}),
        (
            "While 2,500 are wanted, only 430 – with small contributions from Peru – are deployed.",
            {"Peru": "actual"},
        ),
        (
            "Once police from Peru and four other nations have joined them, they will move.",
            {"Peru": "planned", "states (unnamed)": "planned"},
        ),
        ("Those that promised troops or are weighing it include Peru, Chad and Chile.", {}),
        (
            "Those that promised troops include Peru, Chad and Chile.",
            {"Peru": "pledged", "Chad": "pledged", "Chile": "pledged"},
        ),
        ("The colonel voiced hope of more countries deploying to the mission.", {}),
        ("It was an offer welcomed by other nations that would not send their own troops.", {}),
    ],
)
def test_who_is_there_and_who_may_come_are_told_apart(text: str, expected: dict[str, str]) -> None:
    assert told(MISSION + text) == expected


def test_preparedness_to_lead_is_a_promise_of_it() -> None:
    text = "He spoke of Kenya's preparedness to lead the mission in Haiti."
    assert told(text)["Kenya"] == "pledged"


@pytest.mark.parametrize(
    "text",
    [
        "At the time, several countries backed the prospect of sending a force to Haiti.",
        "Several countries rejected the idea of sending troops to Haiti.",
        "Peru and France also voiced readiness to reinforce the mission in Haiti.",
    ],
)
def test_who_is_for_a_mission_sends_nobody_by_that(text: str) -> None:
    assert told(text) == {}


def test_who_would_reinforce_it_with_people_takes_part() -> None:
    assert told("Peru voiced readiness to reinforce the mission with soldiers.") != {}


@pytest.mark.parametrize(
    ("published", "status"), [(date(2024, 12, 20), "actual"), (date(2023, 12, 20), "planned")]
)
def test_what_another_offers_is_no_promise_of_who_leads(published: date, status: str) -> None:
    text = "The United States offered money for a mission in Haiti, with Kenya taking the lead."
    found = {c.actor: c.status for c in reading.claims(text, "contributor", published)}
    assert found == {"Kenya": status}


def test_who_is_to_send_people_with_others_takes_part_besides() -> None:
    text = "Peru and Chad are expected to send their first contingents to Haiti in October."
    assert told(text) == {"Peru": "planned", "Chad": "planned"}
    found = {c.actor for c in reading.claims(text, "arrival")}
    assert found == {"Peru", "Chad"}


def test_people_who_are_waited_for_are_still_to_come() -> None:
    text = "The officers in Haiti were waiting for vehicles and personnel from other countries."
    (claim,) = reading.claims(MISSION + text, "contributor")
    assert (claim.actor, claim.status) == ("other states (unnamed)", "planned")


@pytest.mark.parametrize(
    "text",
    [
        "At an event organized by Peru and Chile, the force in Haiti was told to lack officers.",
        "President Luis Abinader thanked them in Haiti for men recently joined by others.",
    ],
)
def test_who_organises_or_thanks_sends_nobody(text: str) -> None:
    assert told(MISSION + text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Nor have Belize, Barbados or any of the other Caribbean countries that volunteered police "
        "for the Kenya-led mission in Haiti.",
        "It will replace the MSS in Haiti, formally ending Nairobi's leadership role.",
    ],
)
def test_who_has_not_done_so_either_and_whose_role_ends_takes_no_part(text: str) -> None:
    weighed = claims_of(reading.article(text), weighed=True)
    found = [c for c in weighed if c.kind == "contributor" and c.target != "lead nation"]
    assert "actual" not in {c.status for c in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Several Caribbean countries have put their promised deployments to Haiti on hold.",
            [("several caribbean states (unnamed)", "frozen")],
        ),
        (
            "Several Caribbean countries have promised deployments to Haiti.",
            [("several caribbean states (unnamed)", "pledged")],
        ),
        ("He reaffirmed Canada's commitment to the success of the mission in Haiti.", []),
        (
            "He reaffirmed Canada's commitment of personnel to the mission in Haiti.",
            [("Canada", "pledged")],
        ),
    ],
)
def test_an_offer_is_of_people_and_stands_while_nobody_holds_it(
    text: str, expected: list[tuple[str, str]]
) -> None:
    found = reading.claims(MISSION + text, "contributor")
    assert [(c.actor, c.status) for c in found] == expected


def test_a_promise_to_lead_that_was_kept_is_no_promise() -> None:
    kept = "Kenya sent police officers to Haiti in 2024 after it agreed to lead the MSS mission."
    open_ = "Kenya agreed in 2023 to lead the MSS mission."
    assert "pledged" not in {c.status for c in reading.claims(kept, "contributor")}
    assert {c.status for c in reading.claims(open_, "contributor")} == {"pledged"}


def test_the_year_of_a_resolution_dates_no_offer() -> None:
    text = (
        "Peru and Chad told the UN of their intention to contribute personnel to the mission in "
        "Haiti, under Security Council resolution 2699 of 2023."
    )
    found = reading.claims(text, "contributor")
    assert {(c.actor, c.start) for c in found} == {("Peru", None), ("Chad", None)}


def test_who_opposes_a_plan_is_not_whom_it_is_known_from() -> None:
    against = (
        "Opposition lawmakers rejected government plans for Peru to join the mission in Haiti, "
        "saying they broke the law."
    )
    said = "Opposition lawmakers said Peru would join the mission in Haiti."
    credited = [
        [c.attributed_to for c in reading.claims(MISSION + text, "contributor")]
        for text in (against, said)
    ]
    assert credited[0] in ([], [None])
    assert credited[1] == ["opposition lawmakers"]


def test_where_people_are_taught_takes_no_part_by_that() -> None:
    text = "More than 900 officers were trained in French, not only in Peru but also in Benin."
    assert not told(MISSION + text)


EARLY = [
    ("Peru, Chad and Benin are with the mission in Haiti, joining Kenya.", "pledged"),
    ("Besides Kenya, the others in the mission in Haiti are Peru, Chad and Benin.", "pledged"),
    ("The force in Haiti has troops from Peru, Chad and Benin.", "pledged"),
]


@pytest.mark.parametrize(("text", "status"), EARLY, ids=[row[0][:40] for row in EARLY])
def test_before_the_first_contingent_came_all_have_only_said_that_they_will(
    text: str, status: str
) -> None:
    early = reading.claims(text, "contributor", date(2023, 11, 8))
    others = {c.actor: c.status for c in early if c.actor != "Kenya"}
    assert set(others.values()) <= {status}
    later = {c.actor: c.status for c in reading.claims(text, "contributor")}
    assert set(others) <= set(later)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The mission in Haiti will involve 900 officers from nations such as Chad.", "pledged"),
        ("The mission in Haiti involves 900 officers from nations such as Chad.", "actual"),
    ],
)
def test_those_listed_are_put_as_the_people_of_whom_a_mission_is_to_consist(
    text: str, status: str
) -> None:
    assert told(text)["Chad"] == status
