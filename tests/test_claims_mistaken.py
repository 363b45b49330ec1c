"""What is easily taken for its contrary, for somebody else's or for another thing."""

from __future__ import annotations

from datetime import date

import pytest
from reading import article, claims

MISSION_TOLD = "The Kenya-led mission is in Haiti. "
POSITIONS = [
    ("William Ruto said critics would not keep Kenya from sending police to Haiti.", []),
    ("The officers for Haiti were held back for want of money, Kipchumba Murkomen told senators.",
     []),
    ('"They want to send our children to die in Haiti," Ekuru Aukot said.', []),
    ('Karine Jean-Pierre said of the mission in Haiti: "It should not be a partisan matter."', []),
    ("Any change to a peacekeeping mission in Haiti would have to get past Russia and China, which"
     " hold vetoes.", []),
    ("What he could not accept, Mark Golding said, was having to learn of the Haiti deployment from"
     " the papers.", []),
    ("Michael Pintard said that the public deserved better than to learn of the deployment to Haiti"
     " from photographs.", []),
    ("Douglas Kanja wishes to state that withdrawal from Haiti is not under consideration.", []),
    ("CARICOM welcomed the announcement by António Guterres that he would propose that the United"
     " Nations pay for the mission in Haiti.", ["António Guterres fund"]),
    ("Christopher Landau said the United States cannot keep carrying the cost of the Haiti"
     " mission.", ["United States defund"]),
    ("Washington has said that it cannot carry on shouldering such a big part of the cost of the"
     " mission in Haiti.", ["United States defund"]),
    ("Kenya can no longer bear the cost of the mission in Haiti, William Ruto said.", []),
    (MISSION_TOLD + "It should never have got that far, Meg Whitman said.", []),
    ("The deployment to Haiti should never have happened, Kalonzo Musyoka said.",
     ["Kalonzo Musyoka oppose"]),
    ("The deployment to Haiti should not be delayed, Antony Blinken said.",
     ["Antony Blinken support"]),
    ("The mission in Haiti should not have to beg for money, William Ruto said.",
     ["William Ruto fund"]),
    ("Luis Abinader told businessmen that the mission in Haiti must not be allowed to lapse.", []),
    ("Benin withdrew its objection to the mission in Haiti.", []),
    ("Kenya should not be left to carry the mission in Haiti alone, William Ruto said.",
     ["William Ruto fund"]),
    ("Kenya should never have agreed to lead the mission in Haiti, Raila Odinga said.",
     ["Raila Odinga oppose"]),
    ("The mission in Haiti should not end in October, Garry Conille said.",
     ["Garry Conille support"]),
    (MISSION_TOLD + "Kenya does not intend to stay there for long.", ["Kenya withdraw"]),
    (MISSION_TOLD + "Kenya will draw down as others come in, said Musalia Mudavadi.",
     ["Kenya withdraw"]),
    (MISSION_TOLD + "Kenya will not draw down, said Musalia Mudavadi.", ["Kenya support"]),
    ("Kenyan officers in Haiti are unpaid. Kalonzo Musyoka said they should be brought home before"
     " Christmas.", ["Kalonzo Musyoka withdraw"]),
    ("A coalition of farmers wrote to Volker Türk to oppose the sending of any foreign force to"
     " Haiti, recalling the conduct of earlier missions.", ["coalition of farmers oppose"]),
    ("The United States, which has ruled out putting its own troops in Haiti, has promised the"
     " mission $100 million.", ["United States oppose"]),
    ("Edgard Leblanc Fils met António Guterres. Leblanc said that he too favored a U.N. operation"
     " in Haiti.", ["Edgard Leblanc Fils transition_to_un"]),
    (MISSION_TOLD + "Mark Golding wants the team brought home. Horace Chang rejected the idea.",
     ["Mark Golding withdraw", "Horace Chang support"]),
    ("Peter Bunting said that the People's National Party backed the mission in Haiti.",
     ["People's National Party support"]),
    ('"We shall not support the mission in Haiti blindly," Gabriel Tongoyo said.', []),
    ("Haiti wants the mission to become a UN peacekeeping operation. The speaker for Panama voiced"
     " support for the transition.", ["Haiti transition_to_un", "Panama transition_to_un"]),
    ("Haiti wants the mission to become a UN peacekeeping operation. The mission, William Ruto"
     " said, would reach 2,500; he backs the transformation.",
     ["Haiti transition_to_un", "William Ruto transition_to_un"]),
    ("Guyana said the mission in Haiti should be put on a UN footing.",
     ["Guyana transition_to_un"]),
    ("The mission is in Haiti. Garry Conille rejected the idea that the Kenyans had run away.", []),
    ("Rigathi Gachagua said the officers in Haiti should never have been sent and must come home.",
     ["Rigathi Gachagua withdraw"]),
    ("Kalonzo Musyoka said Kenya should not have gone to Haiti and should withdraw its officers.",
     ["Kalonzo Musyoka withdraw"]),
    ("Ekuru Aukot said the deployment to Haiti was never legal and must be stopped.",
     ["Ekuru Aukot oppose"]),
    ("Neither China nor Russia supports a UN operation in Haiti.",
     ["China oppose", "Russia oppose"]),
    ("Michael McCaul no longer supports the mission in Haiti.", ["Michael McCaul oppose"]),
    ("Michael McCaul no longer objects to money for the mission in Haiti.",
     ["Michael McCaul fund"]),
    ("Kenya said it would leave Haiti only when the job was done.", []),
    ("Caleb Amisi said Kenya cannot police Haiti and called for the officers to be recalled.",
     ["Caleb Amisi withdraw"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), POSITIONS)
def test_whose_view_it_is_and_which(text: str, expected: list[str]) -> None:
    assert [f"{c.actor} {c.stance}" for c in claims(text, "position")] == expected


CASUALTIES = [
    ("The police have noted posts on social media to the effect that a Kenyan officer was killed in"
     " Haiti.", ["1 killed reported police"]),
    ("Jack Ombaka dismissed posts on social media claiming that two Kenyan officers had been killed"
     " in Haiti.", ["2 killed denied posts on social media"]),
    ("Jack Ombaka denied that two Kenyan officers had been killed in Haiti.",
     ["2 killed denied Jack Ombaka"]),
    ("Jack Ombaka denied that a Kenyan officer had been wounded in Haiti.",
     ["1 injured denied Jack Ombaka"]),
    ("A Kenyan paper says that three officers of the mission in Haiti were wounded on Tuesday.",
     ["3 injured actual Kenyan paper"]),
    ("Kenyan officers in Haiti beat back the attackers, five of whom were fatally wounded.", []),
    ("No one from the mission in Haiti has been killed since the Kenyans arrived on June 25.",
     ["None killed denied None"]),
    ("Two Kenyan officers thought to be dead in Haiti were found alive.", []),
    ("All Kenyan officers in Haiti were paid and only three were in hospital, all with malaria.",
     []),
    ("The ministry is aware of voice notes in circulation since Friday which say that two of the"
     " Kenyan officers in Haiti were shot.", ["2 injured reported voice notes in circulation"]),
    ("Two members of the Jamaican team were slightly hurt in Haiti last month.",
     ["2 injured actual None"]),
    ("A Kenyan officer in Haiti, who was shot in the shoulder in July, has recovered.",
     ["1 injured actual None"]),
    ("There was no truth in a report that two Kenyan officers had died in Haiti, she said.",
     ["2 killed denied None"]),
    ("Not one Kenyan officer in Haiti had been killed before that night.", []),
    ("No officer of the mission in Haiti had been wounded until Tuesday.", []),
    ("No officer of the mission in Haiti had been wounded.", ["None injured denied None"]),
    ("The Kenyan officers landed in Haiti in June. Two of them did not live to see July.",
     ["2 killed actual None"]),
    ("Kenyan officers came to Haiti in June, and four of its officers never came home alive.",
     ["4 killed actual None"]),
    ("Kenyan officers in Haiti chased gunmen for an hour. Two of them did not live to see the"
     " morning.", []),
    ("Two Kenyan officers shot and killed a gunman in Haiti on Monday.", []),
    ("Two Kenyan officers were shot and killed in Haiti on Monday.", ["2 killed actual None"]),
    ("Two Kenyan officers were shot in Haiti and later died in hospital.",
     ["2 killed actual None"]),
    ("Two Kenyan officers were shot in Haiti but not killed.", ["2 injured actual None"]),
    ("Gangs in Haiti wounded three Kenyan officers and killed two.",
     ["3 injured actual None", "2 killed actual None"]),
    ("Three of the five Kenyan officers hurt in the ambush in Haiti have been flown to Nairobi.",
     ["5 injured actual None"]),
    ("A Kenyan officer in Haiti was grazed by a bullet.", ["1 injured actual None"]),
    ("Prosecutors in Haiti charged six Kenyan officers with killing two people.", []),
    ("Residents accuse gangs of having killed two Kenyan officers in Haiti.",
     ["2 killed reported residents"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASUALTIES)
def test_who_came_to_harm_and_who_says_so(text: str, expected: list[str]) -> None:
    found = claims(text, "casualty")
    told = [(c.value and int(c.value), c.unit, c.status, c.attributed_to) for c in found]
    assert [" ".join(map(str, one)) for one in told] == expected


MANDATES = [
    ("The transitional presidential council was sworn in. The council's own mandate ends on Feb."
     " 7, and elections in Haiti have been put off.", []),
    ("Kenya's parliament also has to approve the deployment to Haiti.", []),
    ("A senior official said the mission in Haiti would run out of cash in March.", []),
    ("The United States is still trying to persuade the Security Council to turn the mission in"
     " Haiti into a peacekeeping operation.", []),
    ("There was a letter from Haiti asking the Security Council for the mission to be turned into a"
     " peacekeeping operation.", []),
    ("The mission in Haiti was approved in October 2023 but did not begin to deploy until June of"
     " the following year.", ["None authorised 2023-10-01 actual"]),
    ("The High Court in Nairobi has put the deployment to Haiti on hold until January 26.",
     ["High Court of Kenya barred None actual"]),
    ("The Court of Appeal overturned the High Court's order that barred the deployment to Haiti.",
     ["Court of Appeal of Kenya ruled None actual"]),
    ("The government said the deployment to Haiti had been put on hold.", []),
    ("A Kenyan court is hearing a case on the deployment to Haiti before Judge Chacha Mwita. Mwita"
     " first halted the plan on Oct. 9.", ["High Court of Kenya barred 2023-10-09 actual"]),
    ("MPs on Thursday adopted a report on the deployment of officers to Haiti, after the Opposition"
     " accused the ruling side of haste. A High Court case goes on.",
     ["Parliament of Kenya authorised 2024-09-12 actual"]),
    (MISSION_TOLD + "Laurent Saint-Cyr said there would be no vote on Sunday.", []),
    ("Nobody has been charged since the mission in Haiti was launched in June.", []),
    ("The Security Council launched the mission in Haiti in October 2023.",
     ["UN Security Council authorised 2023-10-01 actual"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MANDATES)
def test_what_a_body_did_to_the_mandate_and_what_not(text: str, expected: list[str]) -> None:
    found = claims(text, "mandate")
    told = [f"{c.actor} {c.rule.split('/')[1]} {c.start} {c.status}" for c in found]
    assert told == expected


MONEY = [
    ("Raymond Omollo put the cost of keeping the Kenyan contingent in Haiti for a year at Sh36.6"
     " billion.", ["MSS mission: contingent cost planned Raymond Omollo"]),
    ("Raymond Omollo gave the cost of the Kenyan contingent in Haiti as Sh36.6 billion.",
     ["MSS mission: contingent cost actual Raymond Omollo"]),
    ("John Mbadi said that $13 million promised by the United States to the mission's trust fund"
     " had been frozen since January.", ["trust fund frozen John Mbadi"]),
    ("The fund for the mission in Haiti holds $20 million less than a year ago.", []),
    ("The mission in Haiti would be out of cash in September, an official said.",
     ["MSS mission: end of funds planned official"]),
    ("The mission's trust fund for Haiti will be empty by late September, Miroslav Jenča said.",
     ["MSS mission: end of funds planned Miroslav Jenča"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_a_price_is_no_gift_and_money_may_be_out(text: str, expected: list[str]) -> None:
    found = claims(text, "funding")
    assert [f"{c.target} {c.status} {c.attributed_to}" for c in found] == expected


FARING = [
    ("Security in Haiti has never been worse, residents of Kenscoff say.", ["worsening"]),
    (MISSION_TOLD + "I cannot point to a single thing that has gone in the right direction.",
     ["worsening"]),
    ("The road to the airport in Port-au-Prince is safer, Floyd Moxey said, but elsewhere things"
     " have gone backwards.", ["mixed"]),
    (MISSION_TOLD + "The gangs are losing ground.", ["improving"]),
    ("On Thursday gangs overran two police stations in Port-au-Prince.", []),
    (MISSION_TOLD + '"I cannot tell this Council that we have turned a corner," she said.',
     ["worsening"]),
    (MISSION_TOLD + "Nobody is disputing that security has gotten worse.", ["worsening"]),
    (MISSION_TOLD + "Kenscoff, once a refuge for the better-off, was attacked.", []),
    ("Some 200 Kenyan police landed in Haiti, doubling a force that has yet to face the gangs.",
     []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stances"), FARING)
def test_what_is_denied_of_an_outlook_turns_it_round(text: str, stances: list[str]) -> None:
    assert [c.stance for c in claims(text, "assessment")] == stances


VIOLENCE = [
    ("Rights groups accuse the police of having shot at least 20 people in Haiti.",
     ["20 injured reported rights groups"]),
    ("The police of Haiti are accused of killing 30 people.", ["30 killed reported None"]),
    ("The police of Haiti killed 30 people, rights groups say.",
     ["30 killed actual rights groups"]),
    ("The mission in Haiti rejected a report that its officers had raped four women.",
     ["4 people denied MSS mission"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), VIOLENCE)
def test_what_somebody_is_accused_of_is_reported_by_whoever_accuses(
    text: str, expected: list[str]
) -> None:
    found = claims(text, "violence")
    told = [(c.value and int(c.value), c.unit, c.status, c.attributed_to) for c in found]
    assert [" ".join(map(str, one)) for one in told] == expected
    assert claims(text, "personnel") == []


STRENGTHS = [
    ("The mission in Haiti should have 2,500 people from at least eight countries.",
     ["2500 exact"]),
    ("Kenya has a little under 400 officers in Haiti.", ["400 nearly"]),
    ("An agency said that close to 20 Kenyan officers in Haiti had handed in letters of"
     " resignation.", []),
    ("Had Benin sent its soldiers, the mission in Haiti would have 3,000 people.", []),
    ("Without the 400 Kenyans, gangs in Haiti would have taken the airport.", []),
    (MISSION_TOLD + "The Office documented the killing of 3,812 people, and injuries to a further"
     " 1,540.", []),
    ("William Ruto wants the officers in Haiti home by March, according to two people familiar with"
     " the talks.", []),
    ("Nearly four months after the first plane landed in Haiti, fewer than 400 Kenyans are on the"
     " ground, along with 24 soldiers from Jamaica.", ["400 at_most", "24 exact"]),
    (MISSION_TOLD + "A Guatemalan and two Kenyans were wounded. All three were flown to Miami.",
     []),
    (MISSION_TOLD + "Of the 1,300 dead counted in Haiti, 35 percent died in police operations.",
     []),
    (MISSION_TOLD + "Some 40 percent of the officers promised have arrived.", ["40 about"]),
    (MISSION_TOLD + "Only 430 people, among them 24 Jamaicans, are in place.",
     ["430 exact", "24 exact"]),
    (MISSION_TOLD + "Some 300 people, including 20 Americans, were flown out of Haiti.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STRENGTHS)
def test_a_number_counts_no_more_than_it_says(text: str, expected: list[str]) -> None:
    found = claims(text, "personnel")
    assert [f"{c.value:g} {c.qualifier}" for c in found] == expected


ARRIVALS = [
    ("Six members of the Royal Bahamas Defence Force arrived last Friday, the first of 150 promised"
     " by Nassau for Haiti.", ["Bahamas 6 actual 2024-09-13"]),
    ("The representative of Guyana welcomed El Salvador's dispatch of a team of 78 soldiers, who"
     " arrived in Haiti in May.", ["El Salvador 78 actual 2024-05-01"]),
    ("He was the third Kenyan to die in Haiti since the force landed last June.",
     ["MSS mission None actual 2024-06-01"]),
    ("The first Kenyan officers landed in Haiti a year ago Wednesday.",
     ["Kenya None actual 2023-09-18"]),
    ("Nearly four months after the first plane landed in Haiti, fewer than 400 Kenyans are on the"
     " ground, along with 24 soldiers from Jamaica.", []),
    ("Seventy-five Guatemalans were on the first flight to Haiti on Friday.",
     ["Guatemala 75 actual 2024-09-13"]),
    ("Kenya sent its first 200 officers to Haiti in June and 200 more in July.",
     ["Kenya 200 actual 2024-06-01", "Kenya 200 actual 2024-07-01"]),
    ("Gangs in Haiti killed 20 Kenyan officers in June and 15 more in July.", []),
    ("Reports that the first Kenyan officers would land in Haiti last week turned out to be wrong.",
     []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ARRIVALS)
def test_who_came_and_when(text: str, expected: list[str]) -> None:
    found = claims(text, "arrival")
    told = [f"{c.actor} {c.value and int(c.value)} {c.status} {c.start}" for c in found]
    assert told == expected


def test_what_the_same_people_did_next_is_of_the_same_day() -> None:
    text = (
        "Special units of the Haitian National Police raided a hideout in Torcelle on Sunday and"
        " freed four hostages."
    )
    found = claims(text, "operation")
    assert {(c.value, str(c.start)) for c in found} == {(None, "2024-09-15"), (4, "2024-09-15")}


def test_what_happened_when_something_began_is_of_that_day_alone() -> None:
    text = (
        "The town of Mirebalais in Haiti has been in the hands of gangs since March 31, when armed"
        " men attacked the police station."
    )
    attack = next(c for c in claims(text, "operation") if c.rule == "operation/attack")
    assert (str(attack.start), str(attack.end)) == ("2024-03-31", "2024-03-31")


def test_guests_are_received_at_the_seat_of_a_government() -> None:
    text = (
        "On Thursday, the President and the First Lady will welcome President Ruto to the White"
        " House for a state visit. Haiti is on the agenda."
    )
    (visit,) = claims(text, "visit")
    assert (visit.actor, visit.target, visit.status) == ("William Ruto", "United States", "planned")


def test_a_visit_mentioned_with_its_day_is_told_rather_than_one_without() -> None:
    text = (
        "Antony Blinken visited Haiti to speak of the mission.\n"
        "Blinken spent seven hours in Port-au-Prince on Thursday, the first trip to Haiti by a U.S."
        " secretary of state in a decade."
    )
    assert [str(c.start) for c in claims(text, "visit")] == ["2024-09-12"]


def test_the_day_of_a_dateline_counts_nobody() -> None:
    text = (
        "NAIROBI/PORT-AU-PRINCE, May 21 - A Kenyan police officer was killed and two of his"
        " colleagues were wounded in Haiti, the mission said."
    )
    assert {c.value for c in claims(text, "casualty")} == {1, 2}


def test_a_view_in_ones_own_turn_is_of_that_day_and_anothers_is_not() -> None:
    text = (
        "MR. KIRBY: We want to see this mission in Haiti deployed.\n"
        "Q: And Kenya?\n"
        "MR. KIRBY: Kenya asked us to extend the mandate of the mission in Haiti."
    )
    assert all(s.in_turn for s in article(text).sentences)
    days = {c.actor: str(c.start) for c in claims(text, "position")}
    assert days == {"United States": "2024-09-18", "Kenya": "None"}


def test_the_president_of_a_governments_document_is_its_own() -> None:
    text = (
        "The White House\n"
        "Monica Juma met Jake Sullivan on the mission in Haiti.\n"
        "They did not discuss the sending of American troops, which the President has ruled out."
    )
    assert [(c.actor, c.stance) for c in claims(text, "position")] == [("Joe Biden", "oppose")]


def test_a_body_whose_statement_opens_with_its_wish_is_credited_with_it() -> None:
    text = (
        "The National Police Service wishes to inform the public that a patrol was ambushed in"
        " Haiti on Tuesday.\nThere are 731 Kenyan officers in Haiti."
    )
    (strength,) = claims(text, "personnel")
    assert strength.attributed_to == "Kenyan National Police Service"


def test_states_that_speak_are_no_other_theatre() -> None:
    text = (
        "The Council met on Haiti.\n"
        "The representative of Guyana, speaking also for Algeria and Somalia, said 78 soldiers from"
        " El Salvador had arrived in May."
    )
    assert not article(text, date(2025, 7, 2)).aside


def test_where_a_weapon_fell_nobody_is_counted_among_the_dead() -> None:
    text = (
        "Two drones that fell on a street party killed at least eight children and wounded six"
        " more, a human rights group said Monday, as anger rose over a weapon."
    )
    assert [(c.target, c.value) for c in claims(text, "violence")] == [("children", 8)]


def test_a_body_still_to_come_is_no_strength() -> None:
    text = "A company made up of 80 soldiers from El Salvador is expected in Haiti next month."
    assert {c.status for c in claims(text, "personnel")} == {"planned"}


TOLLS = [
    ("Hurricane Melissa hit Jamaica. Melissa, which tore through the island, killed at least 43"
     " people in Haiti as well.", []),
    ("She described two massacres in Haiti in December, which together left more than 300 dead.",
     [300]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_a_storm_is_no_gang_and_a_massacre_more_than_one_death(
    text: str, expected: list[int]
) -> None:
    assert [c.value for c in claims(MISSION_TOLD + text, "violence")] == expected


def test_what_nobody_can_show_was_not_retaken() -> None:
    text = (
        '"No one can show us a neighbourhood that has been taken back and held," Wangechi Kahuria'
        " said of the Kenyans in Haiti."
    )
    assert {c.status for c in claims(MISSION_TOLD + text, "operation")} == {"denied"}


def test_an_envoy_who_speaks_where_he_serves_is_on_no_visit() -> None:
    text = "The U.S. charge d'affaires in Haiti, Henry Wooster, told a forum in Port-au-Prince so."
    assert not claims(text, "visit")


def test_who_promises_in_new_york_need_not_be_american() -> None:
    text = (
        "Countries in New York have promised 1,000 officers to the mission in Haiti, among them"
        " Chad."
    )
    assert [c.actor for c in claims(text, "contributor")] == ["Chad"]


def test_a_parliaments_decision_is_no_ruling() -> None:
    text = (
        "The High Court has yet to rule on the deployment to Haiti. The National Assembly approved"
        " it on Thursday after members spoke of rubber-stamping a decision made elsewhere."
    )
    ruled = [c for c in claims(text, "mandate") if c.rule == "mandate/ruled"]
    assert all("has yet to rule" in c.quote for c in ruled)


def test_when_somebody_spoke_of_the_injured_is_not_when_they_were_hurt() -> None:
    text = "In May Kipchumba Murkomen spoke of at least 15 officers of the Haiti mission injured."
    (loss,) = claims(text, "casualty")
    assert (loss.value, loss.start, loss.attributed_to) == (15, None, "Kipchumba Murkomen")


def test_officers_backed_by_drones_are_who_raids() -> None:
    text = "In Haiti, police and Kenyan officers backed by drones raided a gang's base on Thursday."
    assert [(c.rule, str(c.start)) for c in claims(text, "operation")] == [
        ("operation/raid", "2024-09-12")
    ]


CREDITS = [
    ("Security Minister Dr Horace Chang came to Parliament. Prime Minister Andrew Holness did not."
     " The minister said that Jamaica had 24 soldiers in Haiti.", "Horace Chang"),
    ("The Bahamas has written to the mission in Haiti. Benin's offer is the largest: its government"
     " talked of about 1,500 soldiers.", "Benin"),
    ("Raymond Omollo sat next to John Mbadi. Mr Mbadi's figures are higher than those he gave in"
     " December, when he put the cost of the mission in Haiti at Sh2 billion.", "John Mbadi"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "credited"), CREDITS)
def test_whom_an_office_or_a_pronoun_goes_back_to(text: str, credited: str) -> None:
    found = [c for kind in ("personnel", "funding") for c in claims(text, kind)]
    assert {c.attributed_to for c in found} == {credited}


def test_a_time_before_commas_that_set_off_the_speaker_is_of_what_is_told() -> None:
    text = "Between January and March, she told members, gangs in Haiti killed 1,617 people."
    (toll,) = claims(text, "violence")
    assert (str(toll.start), str(toll.end)) == ("2024-01-01", "2024-03-31")


def test_who_died_of_his_wounds_died_on_the_later_day() -> None:
    text = "A Kenyan officer was shot in Haiti on Sunday and died of his wounds on Tuesday."
    (one,) = claims(text, "casualty")
    assert (one.unit, one.start) == ("killed", date(2024, 9, 17))


def test_a_quarter_of_the_year_is_no_part_of_the_town_of_a_dateline() -> None:
    head = "PORT-AU-PRINCE – The mission is in Haiti.\n\n"
    told = "In the first quarter, 1,617 people were killed, fewer than in the quarter before."
    assert [c.place for c in claims(head + told, "violence")] == ["Haiti"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen raided the Solino neighbourhood in Haiti's capital on Tuesday.", "Solino"),
        ("Gunmen attacked the Pétion-Ville suburb of Haiti's capital on Tuesday.", "Pétion-Ville"),
    ],
)
def test_an_attack_on_a_quarter_by_name_took_place_there(text: str, place: str) -> None:
    (raid,) = claims(text, "operation")
    assert raid.place == place


def test_a_promise_of_people_is_one_whatever_they_are_to_do() -> None:
    text = "El Salvador has promised Haiti 78 soldiers who are to fly the wounded out."
    (told,) = claims(text, "personnel")
    assert (told.actor, told.value, told.status) == ("El Salvador", 78, "pledged")


def test_who_is_killed_after_a_state_lost_its_officers_is_one_of_them() -> None:
    text = "Kenya has lost two officers in Haiti. Jean Doe was killed in the Artibonite in May."
    named = [(c.target, c.unit) for c in claims(text, "casualty") if c.target is not None]
    assert named == [("Jean Doe", "killed")]


def test_who_abstains_is_no_sponsor_of_the_text() -> None:
    text = (
        "Eleven members backed the text by Panama and the United States on the mission in Haiti;"
        " China, Pakistan and Russia abstained."
    )
    told = {(c.actor, c.stance) for c in claims(text, "position")}
    assert told == {
        ("Panama", "support"), ("United States", "support"),
        ("China", "abstain"), ("Pakistan", "abstain"), ("Russia", "abstain"),
    }  # fmt: skip


def test_what_a_court_did_before_is_neither_planned_nor_of_the_day_of_the_deal() -> None:
    text = (
        "Officials are to sign an agreement on Friday that would let 1,000 officers go to Haiti,"
        " after Kenya's High Court barred the deployment in January."
    )
    (ruling,) = (c for c in claims(text, "mandate") if c.actor == "High Court of Kenya")
    assert (ruling.status, ruling.start, ruling.end) == (
        "actual", date(2024, 1, 1), date(2024, 1, 31)
    )  # fmt: skip


def test_there_is_the_country_named_last() -> None:
    text = (
        "The mission is in Port-au-Prince.\n\nWilliam Ruto said that Kenya had done its duty in"
        " Haiti. Three Kenyan officers have died there, he said."
    )
    (dead,) = claims(text, "casualty")
    assert (dead.value, dead.place) == (3, "Haiti")


def test_the_size_of_the_batches_in_which_they_come_is_nobodys_strength() -> None:
    text = "Some 800 more Kenyan officers are to follow to Haiti in batches of 200 by September."
    assert {c.value for c in claims(text) if c.value is not None} == {800}
