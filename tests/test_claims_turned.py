"""What is doubted, given up, called false, chosen between or only reckoned is not told as done, and
what belongs to others is not the mission's."""

from __future__ import annotations

from datetime import date

import pytest
from missionbrief.claims.extract import claims_of
from missionbrief.claims.position import find, settle
from reading import article, claims

MISSION_TOLD = "The Kenya-led mission is in Haiti. "
FARING = [
    ("Activist Carline Dubois is not convinced that the mission in Haiti is making headway.",
     ["worsening Carline Dubois"]),
    ("Few shopkeepers in Haiti are persuaded that the mission has made progress.",
     ["worsening None"]),
    ("The ambassador doubted that security in Haiti was improving.", ["worsening ambassador"]),
    ("Nobody doubts that security in Haiti has deteriorated.", ["worsening None"]),
    ("There is little doubt that security in Haiti has improved.", ["improving None"]),
    ("She does not doubt that the mission in Haiti has made progress.", ["improving None"]),
    ("He doubted that security in Haiti was getting worse.", []),
    ("Gangs in Haiti have grown accustomed to quiet nights.", []),
    ("The gangs in Haiti have grown bolder.", ["worsening None"]),
    (MISSION_TOLD + "If the soldiers can't hold the gangs back, the border will be shut.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FARING)
def test_whoever_doubts_headway_sees_none(text: str, expected: list[str]) -> None:
    found = claims(text, "assessment")
    assert [f"{c.stance} {c.attributed_to}" for c in found] == expected


POSITIONS = [
    ("Guyana agreed in principle with the mission in Haiti.", ["Guyana support"]),
    ("A UN peacekeeping operation in Haiti is something Chile could live with, its envoy said.",
     ["Chile transition_to_un"]),
    ("Kalonzo Musyoka asked the government to call off the mission in Haiti and use the money to"
     " build clinics.", ["Kalonzo Musyoka oppose"]),
    ("Kalonzo Musyoka asked the government to drop the mission in Haiti.",
     ["Kalonzo Musyoka oppose"]),
    ("Kalonzo Musyoka asked senators to drop their objections to the mission in Haiti.",
     []),
    ("Kalonzo Musyoka urged Kenya not to hesitate over the mission in Haiti any longer.", []),
    ("James Risch doesn't want another dollar to go to the mission in Haiti.",
     ["James (Jim) Risch defund"]),
    ("William Ruto asked donors to put more money into the trust fund for Haiti.",
     ["William Ruto fund"]),
    ("Edgard Leblanc Fils wants the mission in Haiti to become a UN peacekeeping operation."
     " Washington is in favor. Beijing is against.",
     ["Edgard Leblanc Fils transition_to_un", "United States transition_to_un", "China oppose"]),
    ("Haiti's government asked for the mission to become a UN peacekeeping operation, a request"
     " backed by the United States but opposed by Russia.",
     ["Government of Haiti transition_to_un", "United States transition_to_un", "Russia oppose"]),
    ("Of the $600 million that the mission in Haiti is thought to need, a tenth has come, Kamina"
     " Johnson Smith said.", []),
    ("William Ruto was away. His own foreign minister, Musalia Mudavadi, was frank on Monday:"
     " the mission in Haiti, he said, must be funded.", ["Musalia Mudavadi fund"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), POSITIONS)
def test_a_view_is_told_by_what_is_given_up_or_put_before(text: str, expected: list[str]) -> None:
    assert [f"{c.actor} {c.stance}" for c in claims(text, "position")] == expected


UN_WANTED = "Garry Conille wants a UN peacekeeping operation in Haiti. "
NOT_TURNED = [
    (UN_WANTED + "The plea voiced by Edgard Leblanc Fils was the first since the United States"
     " proposed a UN peacekeeping operation.",
     ["Garry Conille transition_to_un", "United States transition_to_un"]),
    ("Ariel Henry had asked for the mission in Haiti. Ekuru Aukot, the politician who brought the"
     " suit against the deployment, called it a win.",
     ["Ariel Henry support", "Ekuru Aukot oppose"]),
    ("Kalonzo Musyoka asked the president to end the deployment to Haiti, citing its mounting"
     " expenses.", ["Kalonzo Musyoka withdraw"]),
    ("Kalonzo Musyoka urged the government to review its role in the mission in Haiti, pointing to"
     " its rising costs.", []),
    ("Geng Shuang criticised the United States, which he said had not paid its dues while asking"
     " other countries to share the burden of the mission in Haiti.", []),
    ("Linda Thomas-Greenfield said the world must back Haiti's request for a UN-financed"
     " peacekeeping operation.", ["United States transition_to_un", "Haiti transition_to_un"]),
    ("Linda Thomas-Greenfield said that those who reject a UN mission in Haiti should explain"
     " themselves.", []),
    ("The officers who were sent to Haiti should come home, Kalonzo Musyoka said.",
     ["Kalonzo Musyoka withdraw"]),
    ("Russia rejected the conversion of the mission in Haiti into a UN operation as proposed by"
     " Ecuador.", ["Russia oppose", "Ecuador transition_to_un"]),
    ("Garry Conille asked for foreign help for the mission in Haiti, while shopkeepers in the"
     " capital rejected another intervention.", ["Garry Conille support"]),
    ("Canada has supported the idea of putting the mission in Haiti under a UN mandate so that its"
     " funding is steady.", ["Canada transition_to_un"]),
    ("Canada has supported the mission in Haiti, which acts under a UN mandate.",
     ["Canada support"]),
    ("The switch of the mission in Haiti to a UN operation meets hurdles in the Council, where"
     " Russia and China wield veto power.", []),
    ("William Ruto criticised the international community for failing to keep its promises to the"
     " mission in Haiti.", ["William Ruto fund"]),
    ("William Ruto faulted donors for not honouring their pledges to the mission in Haiti.",
     ["William Ruto fund"]),
    ("Ekuru Aukot criticised the president for sending officers to the mission in Haiti.",
     ["Ekuru Aukot oppose"]),
    ('"We need more clarity on what the mission in Haiti is going to look like," Mia Mottley said.',
     []),
    ('"We need more officers in the mission in Haiti," Mia Mottley said.', ["Mia Mottley support"]),
    ("António Guterres said that contributions by members were vital to the success of the mission"
     " in Haiti.", ["António Guterres fund"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NOT_TURNED)
def test_a_view_is_not_turned_round_by_what_stands_beside_it(
    text: str, expected: list[str]
) -> None:
    told = [f"{c.actor} {c.stance}" for c in claims(text, "position") if "shop" not in str(c.actor)]
    assert told == expected


WHOSE = [
    ("Raymond Omollo urged the officers in Haiti to give their best to the mission.", []),
    ("Raymond Omollo urged the troops in Haiti to come home.", ["Raymond Omollo withdraw"]),
    ("Noor Gabow stressed the weight of the mission in Haiti and asked them to uphold its name.",
     []),
    ('"I urge other contributing countries to deploy their personnel to the mission in Haiti,"'
     " Godfrey Otunge said.", ["Godfrey Otunge support"]),
    ("Godfrey Otunge called upon the contributing nations to contribute more to the trust fund of"
     " the mission in Haiti.", ["Godfrey Otunge fund"]),
    ("Miroslav Jenča called on countries that have not yet sent people to the mission in Haiti to"
     " make haste.", []),
    ("In defence of the region Jamaica has begun to keep its commitment to add officers to the"
     " force in Haiti.", []),
    ("The police service formally welcomed home its first contingent from the mission in Haiti.",
     []),
    ("William Ruto deplored the broken promises made to the mission in Haiti.",
     ["William Ruto fund"]),
    ("The Raila Odinga-led Orange Democratic Movement has asked MPs to reject the deployment of"
     " police to Haiti.", ["Orange Democratic Movement oppose"]),
    ("Carlos Hercule was in Nairobi. The trip comes after President Ruto's visit to Haiti, during"
     " which he said he supported turning the mission into a UN operation.",
     ["William Ruto transition_to_un"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_a_view_is_whose_the_words_say_and_of_the_mission(text: str, expected: list[str]) -> None:
    weighed = [c for c in claims_of(article(text)) if c.kind == "position"]
    assert [f"{c.actor} {c.stance}" for c in weighed] == expected
    assert {c.attributed_to for c in weighed} <= {None}


OF_NO_DAY = [
    ("António Guterres is proposing an office that would give fuel to the mission in Haiti,"
     " according to a letter seen Wednesday by this paper.", None),
    ("Haiti's envoy on Thursday asked the Council to act on a proposal from António Guterres to"
     " turn the mission in Haiti into a UN operation.", None),
    ("The three presidents on Monday sent a letter supporting António Guterres's proposal to turn"
     " the mission in Haiti into a UN operation.", None),
    ("The Council met on Monday on the mission in Haiti. António Guterres repeatedly asked for more"
     " money for it.", None),
    ("The Council met on Monday on the mission in Haiti. At the time, António Guterres asked for"
     " more money for it.", None),
    ("On Monday António Guterres asked for more money for the mission in Haiti.", "2024-09-16"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), OF_NO_DAY)
def test_a_view_is_not_of_the_day_of_what_others_did(text: str, day: str | None) -> None:
    (view,) = [c for c in claims(text, "position") if c.actor == "António Guterres"]
    assert (view.start and str(view.start)) == day


def test_a_view_is_not_held_since_what_a_clause_on_its_holder_tells() -> None:
    text = (
        "Haiti's government, which has asked for help from abroad since 2022, recently called for a"
        " UN peacekeeping mission, but Russia and China were against this."
    )
    assert {c.start for c in claims(text, "position")} == {None}
    text = text.replace("recently called", "lately asked").replace("were against", "opposed")
    told = {f"{c.actor} {c.stance}" for c in claims(text, "position")}
    assert {"Russia oppose", "China oppose"} < told
    assert "Government of Haiti oppose" not in told


def test_those_who_abstain_do_so_on_the_day_on_which_a_text_is_adopted() -> None:
    text = (
        "In a resolution adopted Tuesday, the UN Security Council created a Gang Suppression Force"
        " in Haiti, with 12 members voting in favor and three abstaining: Russia, China and"
        " Pakistan."
    )
    found = claims_of(article(text, date(2025, 10, 1)))
    assert {str(c.start) for c in found if c.stance == "abstain"} == {"2025-09-30"}


def test_who_held_an_office_before_is_not_who_holds_it() -> None:
    text = "Since 2022, Haiti's prime minister had asked for a foreign mission in Haiti."
    (view,) = (c for c in claims_of(article(text, date(2025, 2, 25))) if c.kind == "position")
    assert view.actor == "Haiti"


def test_what_no_rule_reads_says_nothing_against_what_a_rule_does() -> None:
    one = article("Ekuru Aukot opposes the mission in Haiti. Ekuru Aukot is there.")
    read = next(d for d in find(one.sentences[0]) if d.actor == "Ekuru Aukot")
    guess = read.put(rule="alike", stance="support", key=("Ekuru Aukot", "support"))
    assert settle([guess, read]) == [read]
    other = read.put(rule="con", stance="support", key=("Ekuru Aukot", "support"))
    assert settle([other, read]) == [other, read]


def test_who_put_forward_what_others_oppose_is_not_told_through_them() -> None:
    text = "Russia rejected a UN operation in Haiti as proposed by Ecuador."
    assert {c.attributed_to for c in claims(text, "position")} == {None}


def test_whoever_says_that_his_party_is_against_it_is_not_for_it() -> None:
    text = (
        "But Opposition Leader Michael Pintard said the Free National Movement could not back the"
        " deployment to Haiti as it stands."
    )
    found = claims_of(article(text, date(2024, 9, 25)))
    assert {c.stance for c in found if c.kind == "position"} == {"oppose"}


def test_what_a_plaintiff_wants_is_told_where_he_says_so() -> None:
    text = (
        "A judge in Nairobi barred the deployment to Haiti until he has heard a petition brought by"
        " Ekuru Aukot, a politician.\n"
        "Mr Aukot wants the Haiti plan scrapped."
    )
    found = [c for c in claims(text, "position") if c.actor == "Ekuru Aukot"]
    assert [c.quote for c in found] == ["Mr Aukot wants the Haiti plan scrapped."]


MONEY = [
    ('"Our coast guard has an $8m gap in its budget," Michael Pintard said of the mission in'
     " Haiti.", []),
    ("There is a hole of $12 million in the army's budget, a senator said of the mission in Haiti.",
     []),
    ("There is a hole of $12 million in the force's budget in Haiti.",
     ["MSS mission: shortfall 12 actual"]),
    ("About $23 million of the fund for the mission in Haiti has not been spent.",
     ["trust fund 23 actual"]),
    ("The fund run by the United Nations contains $68 million, when the force in Haiti would need"
     " nine times as much.", ["trust fund 68 actual"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_a_gap_is_the_missions_and_money_unspent_is_there(text: str, expected: list[str]) -> None:
    found = claims(text, "funding")
    assert [f"{c.target} {(c.value or 0) / 1e6:g} {c.status}" for c in found] == expected


STRENGTHS = [
    ("Trade at the border with Haiti was down by 40% and dealers asked that more soldiers be sent.",
     []),
    ("The mission in Haiti is at 40% of its strength.", ["40 actual"]),
    ("Of the 90 trucks that the mission in Haiti was promised, it has fewer than 30.", []),
    ("Of the 2,500 officers promised to the mission in Haiti, 400 have come.",
     ["2500 pledged", "400 actual"]),
    ("The mission in Haiti says that 22 of its 31 vehicles run.", []),
    ("Senegal has signalled it could provide 300 officers for Haiti.", ["300 pledged"]),
    ("The mission in Haiti was to have 2,500 officers. A year later there were fewer than 1,000.",
     ["2500 planned", "1000 actual"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STRENGTHS)
def test_a_strength_counts_people_of_the_mission(text: str, expected: list[str]) -> None:
    found = claims_of(article(text, date(2024, 9, 18)))
    assert [f"{c.value:g} {c.status}" for c in found if c.kind == "personnel"] == expected


@pytest.mark.parametrize(
    "reported",
    [
        "on Sunday it detained four alleged members of the 400 Mawozo gang",
        "it has 9,500 soldiers along the line",
    ],
)
def test_a_gangs_members_and_a_borders_guards_are_no_strength(reported: str) -> None:
    text = (
        "Three Kenyan officers of the mission in Haiti were flown out. The Army reported that"
        f" {reported}."
    )
    found = claims_of(article(text, date(2024, 9, 18)))
    assert not {c.value for c in found if c.kind == "personnel"} & {4, 9_500}


CALLED_FALSE = [
    ("Two Kenyan officers of the mission in Haiti were killed, a claim that the police rejected.",
     ["denied"]),
    ("Two Kenyan officers of the mission in Haiti were killed, a claim heard in Nairobi.",
     ["actual"]),
    ("The mission in Haiti is aware of messages shared on social media to the effect that two"
     " Kenyan officers were killed.", ["reported"]),
    ("Elders told The Standard that two Kenyan officers of the mission in Haiti were killed, a"
     " claim that Muchiri Nyaga denied.", ["actual"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CALLED_FALSE)
def test_what_is_called_false_beside_it_is_denied(text: str, expected: list[str]) -> None:
    assert [c.status for c in claims(text, "casualty")] == expected


def test_whoever_rejects_an_idea_does_not_deny_that_others_want_it() -> None:
    text = (
        "Washington wants the mission in Haiti to become a UN peacekeeping operation, an idea that"
        " Moscow rejects."
    )
    assert {c.status for c in claims(text, "position")} == {"actual"}


MANDATES = [
    ("The Security Council has to choose between renewing the force in Haiti and replacing it.",
     []),
    ("The Security Council should use the time to set up a support office for Haiti.", []),
    ("You will recall that the Council decided on 30 September, in resolution 2793, to turn the"
     " mission in Haiti into a force and to set up an office.", ["actual 2023-09-30"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MANDATES)
def test_a_choice_or_a_wish_is_no_decision(text: str, expected: list[str]) -> None:
    assert [f"{c.status} {c.start}" for c in claims(text, "mandate")] == expected


def test_who_else_joins_in_is_not_told_by_the_first_country() -> None:
    text = (
        "Benin said last month that it could offer soldiers for Haiti, and Chad and Barbados have"
        " told the United Nations that they intend to take part, Stéphane Dujarric said."
    )
    found = {c.actor: c.attributed_to for c in claims(text, "contributor")}
    assert found["Chad"] == found["Barbados"] == "Stéphane Dujarric"
