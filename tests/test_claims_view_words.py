"""Words that seem to tell a view and tell another, or another's, or none."""

from __future__ import annotations

import pytest
from missionbrief.claims.extract import claims_of
from reading import article, claims

LEAD = "Gangs hold most of Port-au-Prince, the capital of Haiti, where a Kenya-led mission works.\n"


def held(text: str) -> list[str]:
    """Who holds which stance by `text`, where the mission has been spoken of."""
    found = [c for c in claims(LEAD + text, "position") if c.char_start >= len(LEAD)]
    return [f"{c.actor} {c.stance}" for c in found]


FOES = [
    ("Every state in the region must help the force sent to crush and stop the bandits, William"
     " Ruto said.", ["William Ruto support"]),
    ("Luis Abinader asked the Council for a force that can halt the bloodshed.",
     ["Luis Abinader support"]),
    ("William Ruto wants the mission, deployed to fight criminal gangs, to be reinforced.",
     ["William Ruto support"]),
    ("Kalonzo Musyoka wants judges to stop the mission.", ["Kalonzo Musyoka oppose"]),
    ("Kalonzo Musyoka asked senators to reject the mission against the gangs.",
     ["Kalonzo Musyoka oppose"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOES)
def test_the_mission_that_is_to_stop_gangs_is_not_what_is_to_be_stopped(
    text: str, expected: list[str]
) -> None:
    assert held(text) == expected


NAMED_SO = [
    ("Guatemala has pledged another $3 million for the UN-led peacekeeping mission.", []),
    ("Togo offered 90 soldiers for the U.N. peacekeeping force in Haiti.", []),
    ("Togo pledged 90 soldiers to a UN peacekeeping mission in Haiti.", []),
    ("Barbados welcomed the United Nations peacekeeping mission to Haiti.", ["Barbados support"]),
    ("Raila Odinga opposes the UN-led peacekeeping mission.", ["Raila Odinga oppose"]),
    ("Barbados welcomed the UN peacekeeping mission that Haiti asked for.",
     ["Barbados transition_to_un", "Haiti transition_to_un"]),
    ("Barbados wants a UN peacekeeping mission. Panama backs the UN peacekeeping mission.",
     ["Barbados transition_to_un", "Panama transition_to_un"]),
    ("Barbados wants the UN to take over the mission.", ["Barbados transition_to_un"]),
    ("Barbados vowed to press for a UN peacekeeping operation.", ["Barbados transition_to_un"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED_SO)
def test_the_mission_that_a_text_calls_a_un_operation_is_not_to_become_one(
    text: str, expected: list[str]
) -> None:
    assert held(text) == expected


GIVEN = [
    ("Panama's president promised further financial help for the mission.", []),
    ("Kindiki promised senators that the United Nations would refund what the mission spends.",
     []),
    ("Emmanuel Macron promised that France would help to pay for the mission.",
     ["Emmanuel Macron fund"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_money_promised_is_told_as_money(text: str, expected: list[str]) -> None:
    assert held(text) == expected


DENIED = [
    ("Kenya is not alone in contributing police to the mission, Musalia Mudavadi said.", []),
    ("Jamaica was not the only island to send soldiers to Haiti, Andrew Holness said.", []),
    ("Jamaica would not hesitate to send soldiers to Haiti, Andrew Holness said.", []),
    ("Jamaica is not sending soldiers to Haiti, Andrew Holness said.", ["Jamaica oppose"]),
    ("Jamaica is unwilling to send soldiers to Haiti, Andrew Holness said.", ["Jamaica oppose"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DENIED)
def test_who_is_not_alone_or_slow_in_sending_people_refuses_none(
    text: str, expected: list[str]
) -> None:
    assert held(text) == expected


HOPED = [
    ("Musalia Mudavadi was hopeful that the mission would before long become a UN peacekeeping"
     " operation.", ["Musalia Mudavadi transition_to_un"]),
    ("Luis Abinader is hopeful of more money for the mission.", ["Luis Abinader fund"]),
    ("Luis Abinader is hopeful that life in Haiti will be easier.", []),
    ("Luis Abinader was not hopeful that the mission would become a UN operation.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HOPED)
def test_who_is_hopeful_of_a_thing_wants_it(text: str, expected: list[str]) -> None:
    assert held(text) == expected


CALLED_SO = [
    ("The Council will take up what António Guterres has recommended on the mission.", []),
    ("Washington will look at whatever William Ruto requests for the mission.", []),
    ("What Barbados has asked for is a UN peacekeeping mission.", ["Barbados transition_to_un"]),
    ("António Guterres has recommended that the mission be funded.", ["António Guterres fund"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CALLED_SO)
def test_what_somebody_asked_for_tells_nothing_by_itself(text: str, expected: list[str]) -> None:
    assert held(text) == expected


ONCE = [
    ("Jane Roe, a former US ambassador to Haiti, wants the mission extended.", ["Jane Roe extend"]),
    ("Former Canadian ambassador Jane Roe opposes the mission.", ["Jane Roe oppose"]),
    ("Jane Roe, who was the US ambassador until 2019, opposes the mission.", ["Jane Roe oppose"]),
    ("Former US officials called for the mission to be funded.", ["Former US officials fund"]),
    ("Jane Roe, the US ambassador to Haiti, wants the mission extended.",
     ["United States extend"]),
    ("US officials called for the mission to be funded.", ["United States fund"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONCE)
def test_who_once_held_an_office_speaks_for_himself(text: str, expected: list[str]) -> None:
    assert held(text) == expected


COMMANDERS = [
    ("The force commander urged more countries to join the mission.",
     ["Godfrey Otunge support"]),
    ("The mission's commander called on other countries to come to its aid.",
     ["Godfrey Otunge support"]),
    ("The commander of the mission asked other countries to help it with officers.",
     ["Godfrey Otunge support"]),
    ("The commander of the Kenyan contingent urged more countries to join the mission.", []),
    ("The army commander urged more countries to join the mission.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COMMANDERS)
def test_the_commander_of_the_force_is_who_holds_the_office(text: str, expected: list[str]) -> None:
    assert held(text) == expected


FAULTS = [
    ("Russia's envoy, Vassily Nebenzia, deplored that the text on the mission ignores the views of"
     " Haitians.", ["Russia oppose"]),
    ("China voted for the resolution on the mission. China's envoy, Fu Cong, regretted that the"
     " resolution fails to set a date.", ["China support"]),
    ("Panama regretted that the resolution on the mission was not adopted.", ["Panama support"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FAULTS)
def test_a_text_that_falls_short_is_opposed_by_who_regrets_it_and_did_not_vote_for_it(
    text: str, expected: list[str]
) -> None:
    assert held(text) == expected


KEPT = [
    ("Antony Blinken assured Luis Abinader that Washington would not shut down the mission.",
     ["United States support"]),
    ("Musalia Mudavadi said Kenya would not disband the force.", ["Kenya support"]),
    ("Antony Blinken said Washington would shut down the mission.", ["United States oppose"]),
    ("Musalia Mudavadi said Kenya would not close the embassy.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), KEPT)
def test_who_will_not_shut_the_mission_down_wants_it(text: str, expected: list[str]) -> None:
    assert held(text) == expected


SIGNED = [
    ("Kenya and Rwanda signed a pact aimed at boosting the mission in Haiti.",
     ["Kenya support", "Rwanda support"]),
    ("LIMA, Peru (XYZ): Chile and Rwanda signed a pact on Monday that is to strengthen the mission"
     " in Haiti.", ["Chile support", "Rwanda support"]),
    ("Kenya and Rwanda signed a pact on trade, and discussed the mission in Haiti.", []),
    ("Kenya and Haiti signed an accord on the deployment of police.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SIGNED)
def test_who_signs_an_agreement_that_backs_the_mission_is_for_it(
    text: str, expected: list[str]
) -> None:
    assert held(text) == expected


def test_friendship_with_the_country_is_no_view_of_the_mission() -> None:
    friends = "Canada and Haiti are old friends, and Canada's support for Haitians does not falter."
    assert held(friends) == []
    assert held("Canada's support for the mission does not falter.") == ["Canada support"]


FIRM = [
    ("Peru's support for the mission is not in doubt.", ["Peru support"]),
    ("Peru's commitment to the mission has not weakened, its president said.", ["Peru support"]),
    ("Peru's opposition to the mission has not softened.", ["Peru oppose"]),
    ("Peru's backing for the mission was not enough.", []),
    ("Peru's support for the mission is waning.", []),
    ("Peru offers no support for the mission.", ["Peru oppose"]),
    ("Peru does not support the mission.", ["Peru oppose"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FIRM)
def test_a_view_that_does_not_waver_is_held(text: str, expected: list[str]) -> None:
    assert held(text) == expected


TURNED_ROUND = [
    ("Ecuador refused to endorse the mission.", ["Ecuador oppose"]),
    ("Ecuador declined to back the mission, its envoy said.", ["Ecuador oppose"]),
    ("Nobody wants the mission to fail, William Ruto said.", []),
    ("William Ruto said that those who opposed the mission were wrong.", ["William Ruto support"]),
    ("William Ruto said that those who supported the mission were right.",
     ["William Ruto support"]),
    ("A court blocked the deployment, which William Ruto criticised.", []),
    ("The mission cannot succeed without more troops, Godfrey Otunge said.", []),
    ("Jane Roe's former Haiti envoy, Peter Oloo, opposes the mission.", ["Peter Oloo oppose"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TURNED_ROUND)
def test_a_view_is_not_turned_round(text: str, expected: list[str]) -> None:
    assert held(text) == expected


TO_BE_PUNISHED = [
    "Ekuru Aukot asked that Kithure Kindiki be committed to jail for the deployment to Haiti.",
    "Ekuru Aukot asked that Kithure Kindiki be punished for pressing on with the deployment of"
    " police to Haiti.",
    "Ekuru Aukot wants the minister prosecuted over the mission in Haiti.",
]


@pytest.mark.parametrize("text", TO_BE_PUNISHED)
def test_who_wants_somebody_punished_for_the_mission_is_against_it(text: str) -> None:
    told = [(c.actor, c.stance) for c in claims(text, "position")]
    assert told == [("Ekuru Aukot", "oppose")]


def test_how_long_a_thing_takes_is_no_view() -> None:
    text = "Jean-Rolain Pétigny said a UN operation in Haiti would need a year to gather."
    assert claims(text, "position") == []


POLICE = "The Kenyan police of the mission in Haiti left Ganthier on Sunday. "
THERE_AGAIN = [
    (POLICE + "Garry Conille asked that the officers be sent back to Ganthier.", {"support"}),
    (POLICE + "Garry Conille urged Kenya to send the officers back and let them stay.",
     {"support"}),
    ("Ekuru Aukot asked the government to bring the Kenyan officers in Haiti back.", {"withdraw"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stances"), THERE_AGAIN)
def test_who_wants_the_officers_back_in_the_country_does_not_want_them_home(
    text: str, stances: set[str]
) -> None:
    assert {c.stance for c in claims(text, "position")} == stances


NO_VIEWS = [
    'Asked about the airport in Haiti, Stéphane Dujarric said: "We are not leaving Haiti."',
    "Asked whether the Kenya-led mission in Haiti should become a UN operation, Stéphane Dujarric"
    " said it was up to the Council to decide.",
    "Marco Rubio has not said who should pay for the mission in Haiti.",
    "Marco Rubio asked whether the mission in Haiti should stay.",
    "Korir Sing'Oei told a radio station that the mission in Haiti was not being funded by the"
    " Treasury.",
]


@pytest.mark.parametrize("text", NO_VIEWS)
def test_who_asks_leaves_it_to_others_or_tells_who_does_not_pay_has_no_view(text: str) -> None:
    told = claims_of(article("A Kenya-led mission works in Haiti.\n" + text))
    assert [c for c in told if c.kind == "position"] == []


def test_what_is_called_a_poor_explanation_is_denied() -> None:
    text = (
        "A Kenya-led mission works in Haiti.\nJohn Kirby said it was a lazy explanation that"
        " Republicans were blocking the money for the mission in Haiti."
    )
    told = [c for c in claims_of(article(text)) if c.kind == "position"]
    assert [(c.actor, c.status) for c in told] == [("Republicans in Congress", "denied")]


def test_human_rights_call_nothing_right() -> None:
    text = "Samuel Madistin, a human rights lawyer, considers the mission in Haiti an insult."
    told = [(c.actor, c.stance) for c in claims(text, "position")]
    assert told == [("Samuel Madistin", "oppose")]


SENT = [
    ("The special envoy to Haiti called for money for the mission on Tuesday.", []),
    ("The secretary-general's envoy to Haiti, Joseph Arlon, asked for money for the mission.",
     ["Joseph Arlon fund"]),
    ("The ambassador to Haiti, Joseph Arlon, urged the Council to extend the mission.",
     ["Joseph Arlon extend"]),
    ("Canada's ambassador to Haiti, Joseph Arlon, urged the Council to extend the mission.",
     ["Canada extend"]),
    ("Haiti's ambassador to the United States, Marie Duval, asked for money for the mission.",
     ["Haiti fund"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENT)
def test_an_envoy_does_not_speak_for_the_country_to_which_he_is_sent(
    text: str, expected: list[str]
) -> None:
    assert held(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Marco Rubio told reporters that the administration was reviewing the idea that members of "
        "the United Nations share the cost of the force.",
        "Marco Rubio said that Washington was studying the idea that members of the United Nations "
        "share the cost of the force.",
    ],
)
def test_who_is_still_looking_at_a_proposal_has_no_view_of_it(text: str) -> None:
    assert held(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("While it backs the mission, Brazil has problems of its own.", ["Brazil support"]),
        ("After saying that it supports the force, Canada sent vehicles.", ["Canada support"]),
        ("Chad spoke first. While it backs the mission, its parliament has doubts.",
         ["Chad support"]),
    ],
)  # fmt: skip
def test_it_in_a_clause_that_opens_a_sentence_is_who_is_named_next(
    text: str, expected: list[str]
) -> None:
    assert held(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada, with Ecuador, wants a larger force.", ["Canada support", "Ecuador support"]),
        ("Along with Panama, Canada called for a larger force.",
         ["Canada support", "Panama support"]),
        ("Canada, with two ships in the bay, wants a larger force.", ["Canada support"]),
        ("With Kenya at its limits, Canada called for a larger force.", ["Canada support"]),
    ],
)  # fmt: skip
def test_who_acts_with_another_has_the_view_too(text: str, expected: list[str]) -> None:
    assert sorted(held(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China was cool on the idea of a UN operation.", ["China oppose"]),
        ("Russia poured cold water on the proposal for a peacekeeping mission.",
         ["Russia oppose"]),
        ("Brazil has been lukewarm about the mission.", ["Brazil oppose"]),
        ("Chad was cool to the mission until Kenya took the lead.", []),
        ("Relations between China and Brazil are cool.", []),
    ],
)  # fmt: skip
def test_who_is_cool_to_a_thing_is_against_it(text: str, expected: list[str]) -> None:
    assert held(text) == expected
