"""Which stance is told of the mission by those who want people out, home, paid for or kept away,
and by courts."""

from __future__ import annotations

import pytest
from missionbrief.claims import position
from reading import article, claims

WANTED = [
    ("Ekuru Aukot wants to keep Kenyan police out of Haiti.", "oppose"),
    ("Ekuru Aukot is back in court to keep Kenyan police out of Haiti.", "oppose"),
    ("Edwin Sifuna said that Kenya should not send more police to Haiti until arrears are paid.",
     "oppose"),
    ("Kalonzo Musyoka wants the mission's officers home.", "withdraw"),
    ("Kalonzo Musyoka wants the officers in Haiti back by Christmas.", "withdraw"),
    ("Kalonzo Musyoka said the government should have the accounts of the Haiti mission audited"
     " and end it.", "withdraw"),
    ('Kalonzo Musyoka said of the officers in Haiti: "If they cannot fight, let them go home."',
     "withdraw"),
    ("Barbados has dropped its plan to send soldiers to Haiti.", "withdraw"),
    ("William Ruto urged the world to give the next force in Haiti proper logistics.", "fund"),
    ("We are committed to finding the resources that the mission in Haiti will need, William Ruto"
     " said.", "fund"),
    ("John Kaguchia said the money for the Haiti mission should go to roads in Nyeri.", "defund"),
    ("John Kaguchia said the money should go to the mission in Haiti.", "fund"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stance"), WANTED)
def test_a_view_is_told_as_what_it_wants_of_the_mission(text: str, stance: str) -> None:
    assert {c.stance for c in claims(text, "position")} == {stance}


def test_who_will_not_leave_for_the_country_yet_is_not_told_to_stay_there() -> None:
    text = "Kenya will not leave for Haiti until the money is there, said William Ruto."
    assert claims(text, "position") == []


COURTS = [
    ("A court in Nairobi threw out the deployment to Haiti in January.", "oppose"),
    ("The High Court rejected the government's plan to send police to Haiti on Friday.", "oppose"),
    ("The offer of 1,000 police for Haiti was struck down by the High Court in January.", "oppose"),
    ("The High Court on Thursday extended its order that holds the deployment to Haiti back until"
     " January 26.", "oppose"),
    ("The High Court threw out a petition against the deployment to Haiti on Friday.", None),
    ("The High Court on Friday declined to bar the deployment to Haiti.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stance"), COURTS)
def test_a_court_opposes_what_it_turns_down_and_not_where_it_turns_down_a_case(
    text: str, stance: str | None
) -> None:
    assert [c.stance for c in claims(text, "mandate")] == [stance]


TURNED = [
    ("Senator Jim Risch said he would not sign a blank check for the mission in Haiti.", "oppose"),
    ("Joe Biden defended his refusal to send American troops to Haiti.", "oppose"),
    ("Marleine Bastien demanded arms control in Haiti instead of another occupation.", "oppose"),
    ("Honduras backed away from its offer to join the mission in Haiti.", "oppose"),
    ("Russia said it was too early for a UN operation to replace the mission in Haiti.", "oppose"),
    ("Garry Conille said Haiti could not wait any longer and that the mission must come.",
     "support"),
    ("Linda Thomas-Greenfield urged the Security Council to stop delaying the mission and to send"
     " the police to Haiti.", "support"),
    ("Luis Abinader said the mission in Haiti must not be left to fail.", "support"),
    ("Irfaan Ali said that opposing the mission in Haiti would be a mistake.", "support"),
    ("William Ruto said that critics of the mission in Haiti were wrong.", "support"),
    ("The court's refusal to stop the mission in Haiti was welcomed by Kithure Kindiki.",
     "support"),
    ("Kithure Kindiki welcomed the court's refusal to stop the mission in Haiti.", "support"),
    ("Dominique Dupuy called the vote on the mission in Haiti a gift.", "support"),
    ("Dominique Dupuy called the mission in Haiti a gift to the gangs.", "oppose"),
    ("Monica Juma said the mission in Haiti could not live on promises and needed money.", "fund"),
    ("Gregory Meeks demanded that the hold on the money for the mission in Haiti be lifted.",
     "fund"),
    ("Haiti wants the mission turned into a UN operation. Kenya supports the idea.",
     "transition_to_un"),
    ("William Ruto said Kenya would not be deterred from sending police to Haiti.", "support"),
    ("Joe Biden asked states to stop counting pennies and pay for the mission in Haiti.", "fund"),
    ("Joe Biden asked donors to stop haggling over money and fund the mission in Haiti.", "fund"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stance"), TURNED)
def test_what_is_denied_undone_or_put_off_turns_a_view_round(text: str, stance: str) -> None:
    assert {c.stance for c in claims(text, "position")} == {stance}


NEITHER = [
    "The United States, which wrote the resolution, has not said what it will pay for the mission"
    " in Haiti.",
    "France did not object to the mission in Haiti.",
    "William Ruto rejected the charge that the mission in Haiti had achieved nothing.",
    "Kenya wants to keep the mission in Haiti going. William Ruto will not like that.",
    "The bar said the deployment to Haiti ought to have been put to Parliament.",
]


@pytest.mark.parametrize("text", NEITHER)
def test_who_does_not_object_or_tells_what_was_left_undone_is_not_told_to_oppose(text: str) -> None:
    assert not {c.stance for c in claims(text, "position")} & {"oppose", "defund"}


def test_a_letter_of_monday_is_not_mondays() -> None:
    text = (
        "António Guterres wrote on Haiti. Peacekeepers: not now, his letter of Monday tells the"
        " Security Council, and not before the gangs have been beaten back."
    )
    assert "Monday" not in {c.actor for c in claims(text)}


COOL = [
    ("Republicans have shown little appetite for the mission in Haiti.", {"oppose"}),
    ("Chile has little enthusiasm for the mission in Haiti.", {"oppose"}),
    ("Peru has no stomach for the mission in Haiti.", {"oppose"}),
    ("Brazil did not show much enthusiasm for the mission in Haiti.", {"oppose"}),
    ("Kenya has little time to train officers for the mission in Haiti.", set()),
    ("Peru has no patience for gangs that attack the mission in Haiti.", set()),
    ("Chile has no time for critics of the mission in Haiti.", set()),
    ("Canada has shown no little sympathy for the mission in Haiti.", set()),
]


@pytest.mark.parametrize(("text", "stances"), COOL, ids=[row[0][:40] for row in COOL])
def test_who_has_little_liking_for_the_mission_is_against_it(text: str, stances: set[str]) -> None:
    ruled = position.ruled(article(text).sentences[0])
    assert {d.stance for d in ruled} == stances


def test_a_party_told_beside_another_is_the_party() -> None:
    text = (
        "The Democratic Party backs the mission in Haiti, while the Republicans have shown little"
        " time for the mission."
    )
    held = {(c.actor, c.stance) for c in claims(text, "position")}
    assert held >= {("Democratic Party", "support"), ("Republican Party", "oppose")}


WORDED = [
    ("António Guterres recommended against turning the Haiti mission into a UN operation.",
     ["oppose"]),
    ("Chile decided against sending soldiers to Haiti.", ["oppose"]),
    ("Guyana recommended that the Haiti mission be made a UN operation.", ["transition_to_un"]),
    ("William Ruto asked Congress not to cut the Haiti mission's funds.", ["fund"]),
    ("Guyana urged the United States not to withhold its contribution to the Haiti mission.",
     ["fund"]),
    ("William Ruto asked Congress not to abandon the Haiti mission.", ["support"]),
    ("Kenya suspended its plans to send police officers to Haiti.", ["withdraw"]),
    ("Jamaica said it would suspend its deployment to Haiti.", ["withdraw"]),
    ("The Bahamas could suspend its plans to send troops to Haiti, a newspaper wrote.", []),
    ("China threw cold water on the plan to send UN peacekeepers to Haiti.", ["oppose"]),
    ("Russia poured scorn on the plan to turn the Haiti mission into a UN operation.", ["oppose"]),
    ("Mexico found fault with the plan to turn the Haiti mission into a UN one.", ["oppose"]),
    ("Argentina took issue with the deployment to Haiti.", ["oppose"]),
    ("Mexico raised questions about the plan to turn the Haiti mission into a UN operation.", []),
    ("Ecuador announced a plan to turn the Haiti mission into a UN operation.",
     ["transition_to_un"]),
    ("The United States dropped its call for a UN operation in Haiti.", []),
    ("Ecuador withdrew its proposal for a UN operation in Haiti.", []),
    ("Ecuador made a proposal for a UN operation in Haiti.", ["transition_to_un"]),
    ("António Guterres did not rule out a UN operation in Haiti.", []),
    ("António Guterres ruled out a UN operation in Haiti.", ["oppose"]),
    ("China asked for the vote on the Haiti mission to be postponed.", []),
    ("Russia asked for more time to study the draft on the Haiti mission.", []),
    ("France asked the Council not to delay the vote on the Haiti mission.", ["support"]),
    ("Kenya asked that the Haiti mission be given more time.", ["support"]),
    ("Belgium has cut its support for the Haiti mission.", []),
    ("Belgium has not withdrawn its support for the Haiti mission.", ["support"]),
    ("Senator Coons urged Rubio to exempt the Haiti mission from the aid freeze.", ["fund"]),
    ("A US official said there were no plans to renew funding for the Haiti mission.", []),
    ("Fritz Alphonse Jean called for the Haiti mission to be replaced by the Haitian army.",
     ["oppose"]),
    ("Fritz Alphonse Jean wants to replace the Haiti mission with the national army.", ["oppose"]),
    ("The United States wants the Haiti mission replaced by a larger force.", ["support"]),
    ("Jimmy Cherizier would welcome the Haiti mission if it came to arrest ministers.", []),
    ("Jimmy Cherizier would welcome the Haiti mission if nurses came with it.", ["support"]),
    ("Spain would rather fund the Haitian police than the mission in Haiti.", []),
    ("Gustavo Petro would rather send doctors to Haiti than soldiers.", []),
    ("Spain would rather fund the mission in Haiti than send soldiers.", ["fund"]),
    ("Russia's delegate failed to see how another force in Haiti would help.", ["oppose"]),
    ("China could not see why UN peacekeepers should be sent to Haiti.", ["oppose"]),
    ("Guyana questioned whether the Haiti mission could succeed without more money.", ["fund"]),
    ("Guyana doubted that the Haiti mission could work without more officers.", ["support"]),
    ("Guyana questioned whether the Haiti mission could succeed.", ["oppose"]),
    ("The United States said of the Haiti mission that others must pull their weight.", ["fund"]),
    ("Luiz Inácio Lula da Silva said the Haiti mission must not repeat the mistakes of the past.",
     []),
    ("A Kenya-led mission works in Haiti. Its critics, among them Okiya Omtatah, have lost hope.",
     []),
    ("A Kenya-led mission works in Haiti. Raila Odinga wants the officers recalled.",
     ["withdraw"]),
    ("Raila Odinga, who had backed the mission in Haiti, now wants it ended.", ["withdraw"]),
    ("Raila Odinga, who had backed the mission in Haiti, said it had saved lives.", ["support"]),
    ("Raila Odinga once opposed the deployment to Haiti but now supports it.", ["support"]),
    ("Raila Odinga welcomed the ruling against the deployment to Haiti.", ["oppose"]),
    ("Raila Odinga condemned the ruling against the deployment to Haiti.", ["support"]),
    ("William Ruto praised the Haiti mission's fight against the gangs.", ["support"]),
    ("Guyana welcomed news that Benin was considering a contribution of 2,000 troops to a UN"
     " mission in Haiti.", ["support"]),
    ("No state gives more to the fund in support of the Haiti mission than Canada.", []),
    ("Canada spoke in support of the Haiti mission.", ["support"]),
    ("Kenya would not be rushed into sending its officers to Haiti.", []),
    ("Kenya would not send its officers to Haiti.", ["oppose"]),
    ("Kimani Ichung'wah said that MPs broke no law and were not flouting the constitution by"
     " debating the deployment to Haiti.", []),
    ("Kalonzo Musyoka asked in Parliament who wants the officers in Haiti withdrawn.", []),
    ("Jean Michel Sanon called the Haiti mission a sham and demanded that it leave.",
     ["withdraw"]),
    ("Katiba Institute said it would appeal the judgment that allowed the deployment to Haiti.",
     []),
    ("Fritz Alphonse Jean said that he was not against the mission in Haiti.", []),
    ("Fritz Alphonse Jean said that he was against the mission in Haiti.", ["oppose"]),
    ("Raila Odinga wants the deployment to Haiti put to Parliament.", []),
    ("Raila Odinga insists that Parliament must approve the deployment to Haiti first.", []),
    ("Raila Odinga said that Parliament should reject the deployment to Haiti.", ["oppose"]),
    ("William Ruto wants Parliament to approve the deployment to Haiti.", ["support"]),
    ("Bernardo Arévalo said his soldiers would fight side by side with the Kenyans in Haiti.", []),
    ("Jimmy Cherizier said his men would fight the Kenyans in Haiti.", ["oppose"]),
    ("India's envoy said that it had no position on the mission in Haiti.", []),
    ("Indonesia abstained from comment on the mission in Haiti.", []),
    ("Indonesia abstained in the vote on the mission in Haiti.", ["abstain"]),
    ("It was Kenya that proposed turning the Haiti mission into a UN operation.",
     ["transition_to_un"]),
    ("Never again should foreign troops be sent to Haiti, said Moise Jean-Charles.", ["oppose"]),
    ("Should the mission in Haiti fail, we will act, said Luis Abinader.", []),
    ("Having opposed the Haiti mission at first, Raila Odinga now backs it.", ["support"]),
    ("The United States has soured on the mission in Haiti.", ["oppose"]),
    ("The United States has turned its back on the mission in Haiti.", ["oppose"]),
    ("The United States has not turned its back on the mission in Haiti.", ["support"]),
    ("The United States gave the cold shoulder to the mission in Haiti.", ["oppose"]),
    ("Rand Paul said that MPs must not vote one more dollar for the mission in Haiti.", ["defund"]),
    ("China wants the political transition in Haiti speeded up.", []),
    ("William Ruto said that Kenya would leave a stable Haiti behind.", []),
    ("The United States asked Kenya to delay its withdrawal from Haiti.", ["support"]),
    ("The United States asked Kenya to reconsider its withdrawal from Haiti.", ["support"]),
    ("The opposition is pushing for Kenya's withdrawal from Haiti.", ["withdraw"]),
    ("William Ruto rejected any comparison of the Haiti mission with an occupation.", []),
    ("William Ruto rejected any withdrawal from the Haiti mission.", ["support"]),
    ("Kalonzo Musyoka asked the state to fly home the body of the officer killed in Haiti.", []),
    ("Kalonzo Musyoka asked the state to fly home the officers sent to Haiti.", ["withdraw"]),
    ("Luis Abinader insisted that the world must not abandon Haiti.", ["support"]),
    ("Okiya Omtatah asked why officers were being sent to Haiti.", []),
    ("Okiya Omtatah asked that no officers be sent to Haiti.", ["oppose"]),
    ("Russia said it would not block the vote on the Haiti mission.", []),
    ("Kalonzo Musyoka called the deployment to Haiti a trap for the young.", ["oppose"]),
    ("Kalonzo Musyoka called for the Haiti mission to be stopped.", ["oppose"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stances"), WORDED, ids=lambda v: str(v)[:40])
def test_a_stance_is_told_by_what_its_words_say_and_not_by_a_plan_alone(
    text: str, stances: list[str]
) -> None:
    assert [c.stance for c in claims(text, "position")] == stances


BELIEVED = [
    ("Malta believes that the mission in Haiti deserves full backing.", "actual"),
    ("The Law Society of Kenya believes that the deployment to Haiti is unlawful.", "actual"),
    ("Analysts believe that Kenya wants to leave the mission in Haiti.", "reported"),
]


@pytest.mark.parametrize(("text", "status"), BELIEVED)
def test_what_somebody_believes_himself_is_no_hearsay(text: str, status: str) -> None:
    assert [c.status for c in claims(text, "position")] == [status]


def test_a_peacekeeping_mission_to_which_officers_go_is_the_mission() -> None:
    text = (
        "A Kenya-led mission is to go to Haiti. Ekuru Aukot sued to block this peacekeeping mission"
        " that will see 1,000 officers deployed to Haiti."
    )
    told = {(c.actor, c.stance, c.target) for c in claims(text, "position")}
    assert told == {("Ekuru Aukot", "oppose", "MSS mission")}


MEMBERS = [
    ("The former US envoy to Haiti, Daniel Foote, called the mission there a disaster.",
     "Daniel Foote"),
    ("Several Kenyan lawmakers backed the deployment to Haiti.", "Several Kenyan lawmakers"),
    ("Two Kenyan lawmakers, Okiya Omtatah and Edwin Sifuna, opposed the deployment to Haiti.",
     "Okiya Omtatah"),
    ("Kenyan lawmakers questioned the deployment to Haiti.", "Parliament of Kenya"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor"), MEMBERS)
def test_some_members_of_a_house_are_not_the_house(text: str, actor: str) -> None:
    assert claims(text, "position")[0].actor == actor


def test_members_who_back_it_without_a_vote_give_no_mandate() -> None:
    assert not claims("Kenyan lawmakers backed the deployment to Haiti on Tuesday.", "mandate")
    assert claims("Kenyan lawmakers approved the deployment to Haiti on Tuesday.", "mandate")


DENIED = [
    ("Kenya called a report that it would leave the mission in Haiti false.", "denied"),
    ("Kenya described as fake news a claim that it would withdraw its officers from Haiti.",
     "denied"),
    ('The ministry called "pure fiction" a report that Kenya would withdraw its officers from'
     " Haiti.", "denied"),
    ("Musalia Mudavadi said it was a lie that Kenya would leave the mission in Haiti.", "denied"),
    ("Musalia Mudavadi saw no truth: there was no truth in reports that Kenya would leave the"
     " mission in Haiti.", "denied"),
    ("Kenya confirmed a report that it would leave the mission in Haiti.", "actual"),
    ("Kenya would neither confirm nor deny that it would leave the mission in Haiti.", "reported"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), DENIED)
def test_a_view_told_in_a_report_that_is_called_untrue_is_denied(text: str, status: str) -> None:
    assert {c.status for c in claims(text, "position")} == {status}


DUE = [
    ("Canada will probably vote for the resolution on the mission in Haiti.", "planned"),
    ("Canada said it would vote for the resolution on the mission in Haiti.", "actual"),
    ("Canada is set to announce its backing for the mission in Haiti.", "planned"),
    ("Canada announced its backing for the mission in Haiti.", "actual"),
]


@pytest.mark.parametrize(("text", "status"), DUE)
def test_a_vote_or_view_that_is_only_due_is_planned(text: str, status: str) -> None:
    assert [c.status for c in claims(text, "position")] == [status]


HOME = "A Kenya-led mission is in Haiti. Kalonzo Musyoka wants its officers home by May. "
CUT = "Senator Rand Paul wants to cut off the Haiti mission's money. "
TAKEN_UP = [
    (HOME + "William Ruto said that this would be a betrayal.", "William Ruto", "support"),
    (HOME + "William Ruto said the mission was a success.", "William Ruto", "support"),
    (HOME + "Martha Karua backs the demand.", "Martha Karua", "withdraw"),
    (CUT + "Senator Mike Lee supports the move.", "Mike Lee", "defund"),
    (CUT + "Senator Chris Coons opposes the move.", "Chris Coons", "fund"),
    ("Haiti asked for the mission in 2022. Kenya called it a noble cause.", "Kenya", "support"),
]


@pytest.mark.parametrize(("text", "who", "stance"), TAKEN_UP, ids=lambda v: str(v)[-30:])
def test_who_takes_up_a_wish_against_the_mission(text: str, who: str, stance: str) -> None:
    assert {c.stance for c in claims(text, "position") if c.actor == who} == {stance}
