"""What a view is of decides its stance: money, costs alone, people kept out or wanted out, a part
of a text that was taken out, an operation of the United Nations."""

from __future__ import annotations

import pytest
from reading import claims

TOLD = "The Kenya-led mission is in Haiti. "


def _stances(text: str) -> list[str]:
    return [f"{c.actor} {c.stance}" for c in claims(text, "position")]


MONEY = [
    ("Rand Paul would vote against another dollar for the mission in Haiti, he said.",
     ["Rand Paul defund"]),
    ("Rick Scott has declared that he would oppose any new money for the mission in Haiti.",
     ["Rick Scott defund"]),
    ("Otiende Amollo was opposed to any additional shilling for the mission in Haiti.",
     ["Otiende Amollo defund"]),
    ("Rand Paul does not want a penny spent on the mission in Haiti.", ["Rand Paul defund"]),
    (TOLD + "Okiya Omtatah asked colleagues to strike the Haiti vote from the supplementary"
     " estimates.", ["Okiya Omtatah defund"]),
    ("Tom Tiffany said he would fight any appropriation for the mission in Haiti tooth and nail.",
     ["Tom Tiffany defund"]),
    ("The Haiti Solidarity Network has petitioned lawmakers to cut the mission in Haiti off"
     " altogether.", ["Haiti Solidarity Network defund"]),
    (TOLD + "Rand Paul wants it all cut off.", ["Rand Paul defund"]),
    ("Rand Paul said he would pull the plug on the dollars for the mission in Haiti.",
     ["Rand Paul defund"]),
    ("John Curtis saw no reason why taxpayers should go on paying for the mission in Haiti.",
     ["John Curtis defund"]),
    ("Jamaica argued that Caribbean countries should not be asked for money for the mission in"
     " Haiti on top of men.", ["Jamaica oppose"]),
    ("Russia opposed the use of assessed contributions for the mission in Haiti.",
     ["Russia oppose"]),
    ("Royston Nash argued that The Bahamas should pull out of the mission in Haiti and spend the"
     " money on its own islands.", ["Royston Nash withdraw"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_who_is_against_money_for_the_mission_wants_it_defunded(
    text: str, expected: list[str]
) -> None:
    assert _stances(text) == expected


COSTS = [
    ("Guatemala's envoy said the United Nations must take over the fuel and the food of the mission"
     " in Haiti.", ["Guatemala fund"]),
    ("Nelson Koech pressed for the UN to take over the force in Haiti.",
     ["Nelson Koech transition_to_un"]),
    ("Our wish is that the United Nations take over the logistics of the mission in Haiti, Kenya's"
     " foreign minister said.", ["Kenya fund"]),
    ("Panama pressed for a United Nations support office for the mission in Haiti.",
     ["Panama support"]),
    ("Panama pressed for a United Nations support office for the mission in Haiti, paid out of"
     " assessed contributions.", ["Panama fund"]),
    ("Monica Juma asked members to back a plan put forward in February, under which the United"
     " Nations would pay for the food of the mission in Haiti.", ["Monica Juma fund"]),
    ("Caleb Amisi tabled a bill under which officers in Haiti would be paid no less than UN"
     " peacekeepers.", ["Caleb Amisi support"]),
    (TOLD + "Haiti's government wants nothing less than a UN peacekeeping mission.",
     ["Government of Haiti transition_to_un"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COSTS)
def test_costs_that_the_un_is_to_bear_make_no_un_operation(text: str, expected: list[str]) -> None:
    assert _stances(text) == expected


PEOPLE = [
    ("Camille Chalmers wants foreign troops kept out of Haiti for good.",
     ["Camille Chalmers oppose"]),
    ("Camille Chalmers said that the Kenyan police should be kept out of Haiti.",
     ["Camille Chalmers oppose"]),
    ("Kenya wants its last officers in Haiti out by June, two diplomats said.", ["Kenya withdraw"]),
    (TOLD + "Okiya Omtatah wants the police out of Haiti before Christmas.",
     ["Okiya Omtatah withdraw"]),
    ("Kalonzo Musyoka said he would order the withdrawal of the contingent from Haiti.",
     ["Kalonzo Musyoka withdraw"]),
    (TOLD + "Grenada told the meeting that it would stay out until a mandate is agreed.",
     ["Grenada oppose"]),
    ("The Law Society of Kenya wants the deployment to Haiti halted until Parliament has looked at"
     " the cost.", ["Law Society of Kenya oppose"]),
    ("Robert Mbui wants the deployment to Haiti suspended until its cost is known.",
     ["Robert Mbui oppose"]),
]  # fmt: skip


LEAVING = [
    (TOLD + "Former Chief Justice David Maraga said he would sign the recall on his first day.",
     ["David Maraga withdraw"]),
    (TOLD + "The lawyer Agnes Mutiso has filed a petition for an immediate pull-out.",
     ["Agnes Mutiso withdraw"]),
    (TOLD + "The Bahamas, Adrian White argued, should drop out and spend the money on its islands.",
     ["Adrian White withdraw"]),
    (TOLD + "The deployment was unlawful from the first day and those young people should be"
     " brought home, Okiya Omtatah said.", ["Okiya Omtatah withdraw"]),
    (TOLD + "Sandra Jovel called the deployment unconstitutional because Congress had not voted on"
     " it, and announced that she would ask the Constitutional Court to bring the company home.",
     ["Sandra Jovel withdraw"]),
    (TOLD + "Kenya has informed Washington that it wants its last man out by March.",
     ["Kenya withdraw"]),
    (TOLD + "Malta would have no difficulty with sending soldiers, provided that Haitians"
     " are asked.", []),
    ("Blue helmets left Haiti in 2017 and Kenya's mission has taken their place; Honduras wants"
     " them back.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LEAVING)
def test_who_wants_people_to_go_home_says_so_in_many_ways(text: str, expected: list[str]) -> None:
    assert _stances(text) == expected


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_kept_or_wanted_out_are_not_supported(text: str, expected: list[str]) -> None:
    assert _stances(text) == expected


TEXTS = [
    ("The resolution on the mission in Haiti passed after the United States and Ecuador, which"
     " drafted the text, took out a paragraph that would have begun planning for a UN peacekeeping"
     " operation.", ["United States support", "Ecuador support"]),
    (TOLD + "Edwin Sifuna complained that amendments he tabled to the motion had been ignored.",
     []),
    ("Brazil would vote for a UN peacekeeping mission in Haiti if others sent the troops, its envoy"
     " said.", ["Brazil transition_to_un"]),
    (TOLD + "Peter Salasya prefers to see the mission rehatted.",
     ["Peter Salasya transition_to_un"]),
    ("Peter Salasya wants the Kenya-led mission in Haiti to become a UN one.",
     ["Peter Salasya transition_to_un"]),
    ("The mandate of the mission in Haiti ends in October. Garry Conille will ask for it to be"
     " extended, an aide said.", ["Garry Conille extend"]),
    (TOLD + "China's delegate said that conditions for a peacekeeping operation did not exist and"
     " that those who had pressed for the mission should pay for it.",
     ["China oppose", "China fund"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_a_text_is_backed_for_what_it_brings(text: str, expected: list[str]) -> None:
    assert _stances(text) == expected


def test_who_asks_for_money_is_not_told_by_what_holds_it_up() -> None:
    text = (
        "Of the $40 million the White House asked Congress to free for the Kenya-led mission in"
        " Haiti, $30 million is still blocked, officials said."
    )
    assert "United States fund" in _stances(text)
    assert "United States defund" not in _stances(text)


OWN, MISSION = "own personnel", "MSS mission"
SENT = [
    ("Chile, which has ruled out sending its own troops, pledged money for the mission in Haiti.",
     OWN),
    ("Ralph Gonsalves is against any contingent from his country in the mission in Haiti while"
     " there is no council.", OWN),
    ("Michael Pintard is opposed to sending any more Bahamian marines to Haiti.", OWN),
    ("Kamla Persad-Bissessar said she was opposed to sending soldiers to Haiti.", OWN),
    ("Brazil has declined to send troops to the mission in Haiti.", OWN),
    ("Michael Pintard is against the mission in Haiti, for which our marines are not trained.",
     MISSION),
    ("Russia opposed sending foreign troops to Haiti.", MISSION),
    ("Ekuru Aukot opposes sending our police to Haiti.", MISSION),
    ("Nicolás Maduro opposed the deployment of Kenyan police to Haiti.", MISSION),
    ("Rep. Michael McCaul has refused to release most of the $40 million for the mission in Haiti.",
     MISSION),
]  # fmt: skip


@pytest.mark.parametrize(("text", "target"), SENT)
def test_who_will_not_have_his_own_people_sent_is_not_against_the_mission(
    text: str, target: str
) -> None:
    told = {c.target for c in claims(text, "position") if c.stance == "oppose"}
    assert told == {target}


LATER = [
    ("Jamaica will not deploy its soldiers to Haiti until the Kenyans have arrived.", set()),
    ("Chad said it would not send soldiers to Haiti before the rules are agreed.", set()),
    ("Chad has not given up its plan to send police to Haiti, but they will not travel until May.",
     set()),
    ("Chad, which has never been to Haiti before, will not send soldiers there.", {OWN}),
    ("Peru says that it will train Haitian police but put no boots on the ground in Haiti.", {OWN}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "targets"), LATER)
def test_who_sends_people_later_does_not_refuse_to(text: str, targets: set[str]) -> None:
    told = {c.target for c in claims(text, "position") if c.stance == "oppose"}
    assert told == targets


AID = "Aid agencies have asked that the two roles be kept apart: "
UN = "a UN peacekeeping operation"
RULES = [
    (f"The United States wants the mission in Haiti renewed, and that {UN} is one option under"
     " study.", {"extend asks", "transition_to_un weighed"}),
    (f"Antony Blinken said {UN} is the best option for the mission in Haiti.",
     {"transition_to_un judged"}),
    (AID + "warehouses in Haiti should not be guarded by the force except in an emergency.", set()),
    ("Activist Paul Denis said the mission in Haiti must not be renewed.", {"oppose ought"}),
    ("Members of Congress urged the administration to spell out what it will pay for the mission"
     " in Haiti.", set()),
    ("Members of Congress urged the administration to pay more for the mission in Haiti.",
     {"fund asks"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), RULES)
def test_what_is_only_weighed_asked_after_or_a_matter_of_how(text: str, told: set[str]) -> None:
    found = claims(text, "position")
    assert {f"{c.stance} {c.rule.removeprefix('position/')}" for c in found} == told


MADE = "The Kenya-led mission is in Haiti.\n"
CHAD = "Chad has offered soldiers to the mission in Haiti. "
AGAINST = [
    (CHAD + "Opposition leader Max Kemkoye wants the government to drop the idea.", OWN),
    (CHAD + "Russia is against the deployment.", MISSION),
    (CHAD + "Opposition leader Max Kemkoye is against the Kenya-led mission.", MISSION),
    ("Kenya is to send police to Haiti. Opposition leader Tom Fenty wants the cabinet to scrap the"
     " idea.", MISSION),
    (MADE + "Senator Ken Babb said Jamaica ought to stay out of Haiti.", OWN),
    (MADE + "Kenyan lawyer Ekuru Aukot said Kenya ought to stay out of Haiti.", MISSION),
    ("Opposition leader Ramon Ali cautioned the cabinet against sending young Jamaicans to the"
     " mission in Haiti to fight a war that is not theirs.", OWN),
]  # fmt: skip


@pytest.mark.parametrize(("text", "target"), AGAINST)
def test_whose_people_are_not_to_go(text: str, target: str) -> None:
    told = {c.target for c in claims(text, "position") if c.stance == "oppose"}
    assert told == {target}
