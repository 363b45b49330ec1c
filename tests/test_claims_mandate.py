"""What gives the mission its right to be there, in the words of reporters, diplomats and courts."""

from __future__ import annotations

from datetime import date

import pytest
from missionbrief.claims.claim import Claim
from reading import claims

# What is claimed: the rule, the status, the value and the first day.
Told = tuple[str, str, float | None, date | None]
OCTOBER = date(2023, 10, 1)
DAY = date(2023, 10, 2)
END = date(2024, 10, 2)
NEXT = date(2025, 10, 2)


def mandate(text: str) -> list[Claim]:
    return claims(text, "mandate")


def told(text: str) -> list[Told]:
    return [(c.rule.split("/")[1], c.status, c.value, c.start) for c in mandate(text)]


ACTS: dict[str, list[Told]] = {
    "The Security Council voted to keep the UN Integrated Office in Haiti at work until January"
    " 31, 2026.": [],
    "The Security Council extended the UN Integrated Office in Haiti for six months.": [],
    "On September 30, 2025 the Council set up a UN office in Haiti to supply the force.": [
        ("authorised", "actual", None, date(2025, 9, 30))
    ],
    "On September 30, 2025 the Council set up the UN Support Office in Haiti.": [
        ("authorised", "actual", None, date(2025, 9, 30))
    ],
    "The Security Council authorised the mission on October 2, 2023.": [
        ("authorised", "actual", None, DAY)
    ],
    "In October 2023 the U.N. Security Council gave the green light to the Kenyan-led mission.": [
        ("authorised", "actual", None, OCTOBER)
    ],
    "The mission got the go-ahead from the Security Council in October 2023.": [
        ("authorised", "actual", None, OCTOBER)
    ],
    "Approval for the force came from the Security Council last October.": [
        ("authorised", "actual", None, OCTOBER)
    ],
    "The UN Security Council backed the deployment in a vote on October 2, 2023.": [
        ("authorised", "actual", None, DAY)
    ],
    "The mission, which the Security Council approved in October 2023, is led by Kenya.": [
        ("authorised", "actual", None, OCTOBER)
    ],
    "The mission was approved in October 2023.": [("authorised", "actual", None, OCTOBER)],
    "Approved by the Security Council in October 2023, the mission has been slow to grow.": [
        ("authorised", "actual", None, OCTOBER)
    ],
    "It was set up by the Security Council in October 2023.": [
        ("authorised", "actual", None, OCTOBER)
    ],
    "The Security Council voted on Monday to authorize a Kenya-led force for Haiti.": [
        ("authorised", "actual", None, date(2024, 9, 16))
    ],
    "The Security Council has voted to turn the mission in Haiti into a bigger force.": [
        ("authorised", "actual", None, None)
    ],
    "The UN Security Council adopted Resolution 2699 on October 2, 2023.": [
        ("authorised", "actual", None, DAY)
    ],
    "Resolution 2699, adopted on October 2, 2023, authorised the mission for a year.": [
        ("authorised", "actual", None, DAY)
    ],
    "The mission has its mandate from a Security Council resolution of October 2023.": [
        ("authorised", "actual", None, OCTOBER)
    ],
    "Kenya leads the mission under a UN Security Council mandate given in October 2023.": [
        ("authorised", "actual", None, OCTOBER)
    ],
    "The Security Council endorsed the force by 13 votes to none on October 2, 2023.": [
        ("authorised", "actual", None, DAY),
        ("votes", "actual", 13, DAY),
    ],
    "The vote in the Security Council was 12-0, with three abstentions.": [
        ("votes", "actual", 12, None),
        ("abstentions", "actual", 3, None),
    ],
    "The resolution on the mission passed 12 to none, with China, Russia and "
    "Pakistan abstaining.": [
        ("authorised", "actual", None, None),
        ("votes", "actual", 12, None),
    ],
    "The 15-member Security Council unanimously renewed the mission's mandate on Monday.": [
        ("renewed", "actual", None, date(2024, 9, 16))
    ],
    "All 15 members of the Security Council voted for the extension of the mission.": [
        ("votes", "actual", 15, None),
        ("renewed", "actual", None, None),
    ],
    "The mission's mandate was renewed for another year in September.": [
        ("renewed", "actual", None, date(2024, 9, 1))
    ],
    "The Security Council rolled over the mission's mandate for 12 months on Monday.": [
        ("renewed", "actual", None, date(2024, 9, 16))
    ],
    "The Security Council has given the mission another year.": [("renewed", "actual", None, None)],
    "The UN Security Council agreed on Monday to keep the force in Haiti until October 2, 2025.": [
        ("renewed", "actual", None, date(2024, 9, 16)),
        ("expires", "planned", None, NEXT),
    ],
    "The Security Council extended the mission to October 2, 2025.": [
        ("renewed", "actual", None, None),
        ("expires", "planned", None, NEXT),
    ],
    "The Security Council is expected to renew the mandate this month.": [
        ("renewed", "planned", None, date(2024, 9, 1))
    ],
    "The Security Council will vote on extending the mission on September 30.": [
        ("renewed", "planned", None, date(2024, 9, 30))
    ],
    "A vote on the renewal of the mission's mandate is due in the Security Council "
    "on September 30.": [("renewed", "planned", None, date(2024, 9, 30))],
    "Kenya's parliament approved the deployment of 1,000 officers to Haiti in November.": [
        ("authorised", "actual", None, date(2023, 11, 1))
    ],
    "Kenya's Cabinet ratified the deployment to Haiti on Friday.": [
        ("authorised", "actual", None, date(2024, 9, 13))
    ],
    "Lawmakers in Nairobi have voted to send 1,000 police to Haiti.": [
        ("authorised", "actual", None, None)
    ],
    "The National Assembly gave its approval to the deployment of police to Haiti on Thursday.": [
        ("authorised", "actual", None, date(2024, 9, 12))
    ],
    "The Security Council decided on Tuesday to replace the mission with a Gang "
    "Suppression Force.": [("authorised", "actual", None, date(2024, 9, 17))],
    "A Gang Suppression Force was approved by the Security Council on Tuesday.": [
        ("authorised", "actual", None, date(2024, 9, 17))
    ],
    "The Security Council's resolution creates a UN Support Office in Haiti for the force.": [
        ("authorised", "actual", None, None)
    ],
    "The Security Council has yet to vote on the force.": [],
}
ENDS: dict[str, list[Told]] = {
    "The mandate of the mission ends on October 2.": [("expires", "planned", None, END)],
    "The mission's mandate is up on October 2.": [("expires", "planned", None, END)],
    "The mission's mandate runs out on October 2.": [("expires", "planned", None, END)],
    "The mission's mandate runs until October 2, 2025.": [("expires", "planned", None, NEXT)],
    "The force is authorised until October 2, 2025.": [("expires", "planned", None, NEXT)],
    "The mission is due to wind up on October 2.": [("expires", "planned", None, END)],
    "The mandate is set to expire on October 2, 2024.": [("expires", "planned", None, END)],
    "The mission's authorisation was due to lapse on October 2.": [
        ("expires", "planned", None, END)
    ],
    "Diplomats want a deal before the mission's mandate expires on October 2.": [
        ("expires", "planned", None, END)
    ],
    "With the mandate expiring on October 2, diplomats are in a hurry.": [
        ("expires", "planned", None, END)
    ],
    "Talks must end before the October 2 expiry of the mission's mandate.": [
        ("expires", "planned", None, END)
    ],
    "The mission, whose current mandate ends next month, is short of men.": [
        ("expires", "planned", None, date(2024, 10, 1))
    ],
    "Its mandate lapses in two weeks, on October 2.": [("expires", "planned", None, END)],
    "The mandate, which expires on Oct. 2, may be renewed.": [("expires", "planned", None, END)],
    "The mission's one-year mandate expired on September 2.": [
        ("expires", "actual", None, date(2024, 9, 2))
    ],
    "The mission may stay in Haiti until October 2, 2025.": [("expires", "planned", None, NEXT)],
}
MORE: dict[str, list[Told]] = {
    "The U.N. Security Council voted 13-0 on Oct. 2, 2023, with Russia and China "
    "abstaining, to authorize the mission.": [
        ("authorised", "actual", None, DAY),
        ("votes", "actual", 13, DAY),
    ],
    "The Council's 15 members on Monday unanimously agreed to extend the mandate "
    "of the mission until October 2, 2025.": [
        ("renewed", "actual", None, date(2024, 9, 16)),
        ("expires", "planned", None, NEXT),
    ],
    "The mission was given the green light by the Security Council in October 2023.": [
        ("authorised", "actual", None, OCTOBER)
    ],
    "The mission won the backing of the Security Council last October.": [
        ("authorised", "actual", None, OCTOBER)
    ],
    "Since it was approved by the Security Council in October 2023, the mission "
    "has struggled for money.": [("authorised", "actual", None, OCTOBER)],
    "The mission, which was authorised by the Security Council for an initial 12 "
    "months in October 2023, is led by Kenya.": [("authorised", "actual", None, OCTOBER)],
    "It took the Security Council a year to approve the mission, in October 2023.": [
        ("authorised", "actual", None, OCTOBER)
    ],
    "The mission's initial one-year mandate was approved on October 2, 2023.": [
        ("authorised", "actual", None, DAY)
    ],
    "The resolution authorising the force was adopted on October 2, 2023.": [
        ("authorised", "actual", None, DAY)
    ],
    "A resolution to extend the mission was adopted unanimously on Monday by the "
    "Security Council.": [("renewed", "actual", None, date(2024, 9, 16))],
    "The Security Council passed the resolution on the mission with 13 votes in "
    "favour and two abstentions.": [
        ("authorised", "actual", None, None),
        ("votes", "actual", 13, None),
        ("abstentions", "actual", 2, None),
    ],
    "Twelve members of the Security Council backed the Gang Suppression Force and "
    "three, China, Russia and Pakistan, abstained.": [
        ("votes", "actual", 12, None),
        ("abstentions", "actual", 3, None),
        ("authorised", "actual", None, None),
    ],
    "Russia, China and Pakistan abstained from the Security Council vote on the "
    "force, which passed with 12 in favour.": [("votes", "actual", 12, None)],
    "The extension was approved by a vote of 15 to zero in the Security Council.": [
        ("votes", "actual", 15, None),
        ("renewed", "actual", None, None),
    ],
    "No member of the Security Council voted against the force.": [],
    "The mission's mandate has been renewed until October 2, 2025.": [
        ("renewed", "actual", None, None),
        ("expires", "planned", None, NEXT),
    ],
    "The mandate, renewed on Monday for a year, now runs to October 2, 2025.": [
        ("renewed", "actual", None, date(2024, 9, 16)),
        ("expires", "planned", None, NEXT),
    ],
    "The mandate of the mission is due to end on October 2.": [("expires", "planned", None, END)],
    "The Council must decide before October 2, when the mission's mandate expires.": [
        ("expires", "planned", None, END)
    ],
    "The force's authorization, which ends on October 2, will be discussed next week.": [
        ("expires", "planned", None, END)
    ],
    "The mission's 12-month term ends on October 2.": [("expires", "planned", None, END)],
    "The mission is authorised for 12 months, until October 2, 2024.": [
        ("expires", "planned", None, END)
    ],
    "The Security Council meets on September 30 to vote on renewing the mission's mandate.": [
        ("renewed", "planned", None, date(2024, 9, 30))
    ],
    "The Security Council is to vote on Monday on a resolution extending the mission by a year.": [
        ("renewed", "planned", None, date(2024, 9, 23))
    ],
    "The United States and Ecuador have circulated a draft resolution to extend the mission.": [],
    "China and Russia opposed turning the mission into a UN peacekeeping operation.": [],
    "Kenya's High Court on Friday ruled against the government's plan to send "
    "police to Haiti, calling it unconstitutional.": [("ruled", "actual", None, date(2024, 9, 13))],
    "Judge Enock Mwita said the National Security Council had no authority to "
    "deploy police to Haiti.": [("ruled", "actual", None, None)],
    "The ruling, delivered in January, found that the deployment to Haiti was "
    "illegal without a reciprocal agreement.": [("ruled", "actual", None, date(2024, 1, 1))],
    "The court issued orders stopping the deployment of police to Haiti pending a hearing.": [
        ("barred", "actual", None, None)
    ],
    "The High Court has temporarily blocked the government from deploying officers to Haiti.": [
        ("barred", "actual", None, None)
    ],
    "The deployment was halted by a court order on October 9, 2023.": [
        ("barred", "actual", None, date(2023, 10, 9))
    ],
    "A court injunction against the deployment to Haiti was extended on Monday.": [
        ("ruled", "actual", None, date(2024, 9, 16))
    ],
    "The High Court dismissed an application to jail the minister over the deployment to Haiti.": [
        ("ruled", "actual", None, None)
    ],
    "The case against the deployment will be heard on January 24 in Nairobi's High Court.": [
        ("ruled", "planned", None, date(2025, 1, 24))
    ],
    "Kenya's parliament voted on Thursday to approve the deployment of 1,000 police to Haiti.": [
        ("authorised", "actual", None, date(2024, 9, 12))
    ],
    "Kenyan MPs backed the deployment to Haiti in a vote on November 16, 2023.": [
        ("authorised", "actual", None, date(2023, 11, 16))
    ],
    "The Gang Suppression Force replaces the Kenya-led mission under a resolution "
    "adopted on September 30, 2025.": [("authorised", "actual", None, date(2025, 9, 30))],
    "On Tuesday the Security Council created a 5,550-strong Gang Suppression Force "
    "to replace the mission.": [("authorised", "actual", None, date(2024, 9, 17))],
}
RULINGS: dict[str, list[Told]] = {
    "A Nairobi court on Friday barred the deployment of police to Haiti.": [
        ("barred", "actual", None, date(2024, 9, 13))
    ],
    "The deployment to Haiti was blocked by Kenya's High Court in January.": [
        ("barred", "actual", None, date(2024, 1, 1))
    ],
    "Kenya's High Court ruled in January that sending police to Haiti was unconstitutional.": [
        ("ruled", "actual", None, date(2024, 1, 1))
    ],
    "A High Court ruling in January found the deployment illegal.": [
        ("ruled", "actual", None, date(2024, 1, 1))
    ],
    "Justice Chacha Mwita issued an order on Monday halting the deployment to Haiti.": [
        ("barred", "actual", None, date(2024, 9, 16))
    ],
    "A judge in Nairobi on Monday threw out a petition against the deployment to Haiti.": [
        ("ruled", "actual", None, date(2024, 9, 16))
    ],
    "The Court of Appeal allowed the deployment to Haiti to go ahead.": [
        ("ruled", "actual", None, None)
    ],
    "The High Court declined to stop the police deployment to Haiti on Monday.": [
        ("ruled", "actual", None, date(2024, 9, 16))
    ],
    "The High Court will rule on the deployment to Haiti on January 26.": [
        ("ruled", "planned", None, date(2025, 1, 26))
    ],
    "The deployment was declared unconstitutional by the High Court.": [
        ("ruled", "actual", None, None)
    ],
    "The High Court extended orders stopping the deployment to Haiti until January 26.": [
        ("barred", "actual", None, None)
    ],
    "In January a Kenyan court found that the government had no power to send police "
    "abroad to Haiti.": [("ruled", "actual", None, date(2024, 1, 1))],
}
NONE = [
    "The Security Council will discuss the mission on Monday.",
    "The Security Council expressed concern over the mission's lack of funds on Monday.",
    "Members of the Security Council visited the mission's base.",
    "The ambassador voted in her home state before she flew to the mission.",
    "The mission's commander approved leave for ten officers.",
    "A court in Miami sentenced a man for smuggling arms to the gangs that the mission fights.",
    "A judge investigating the president's murder met the mission's commander.",
    "Kenya's parliament summoned the minister over the deaths in the mission.",
    "Kenyan lawmakers asked how long the mission would last.",
    "The operation in Solino ended on Sunday.",
    "The officers' tour of duty ends in December.",
    "The curfew was extended until October 2.",
    "The airport will remain closed until October 2, the mission said.",
    "His term as president of the transitional council ends on October 7.",
    "The mandate of the transitional council ends on February 7, 2026.",
    "The US travel ban for Haiti ends on October 2.",
    "The Security Council renewed an arms embargo on Haiti on Friday.",
    "The mission extended its patrols to Kenscoff.",
    "Kenya extended its condolences to the families of the officers of the mission.",
    "The UN extended the flights of its air service to Haiti until October 2.",
    "The mission's officers will stay at the base until Monday.",
    "The Dominican Republic extended a wall along the border.",
    "The US authorised its diplomats to leave Haiti.",
    "The UN authorised no more flights to Haiti on Monday.",
    "The mission established contact with the police in Pont-Sondé.",
    "The government created a task force to fight the gangs.",
    "The prime minister formed a new cabinet, and the mission guarded him.",
    "Kenya's High Court freed a gang leader on Monday.",
    "The residents adopted a wait-and-see stance towards the mission.",
    "Ruto urged the Security Council to extend the mission's mandate.",
    "Haiti asked the Security Council to authorise a peacekeeping force.",
    "Leblanc called for the mission to become a UN peacekeeping operation.",
    "The United States has approved $100 million for the mission.",
    "The UN-backed mission patrolled Delmas on Monday.",
    "The Kenyan-led, UN-approved mission has 400 officers.",
    "The gangs extended their control over the capital, the mission said.",
    "The mission set up a checkpoint in Delmas.",
    "The mission established a base near the airport.",
    "The police ended a siege of the station on October 2.",
    "The operation ended on Monday with ten arrests.",
    "The patrol ended at noon on Monday.",
    "The mandate of Haiti's transitional council ends on February 7, 2026.",
    "The money for the mission runs out in March.",
    "A court in Port-au-Prince charged the gang leader on Monday.",
    "Kenyan lawmakers visited the mission's base on Monday.",
    "The council's members met the mission's commander on Monday.",
    "Benin's parliament will debate the deployment.",
    "The president approved the commander's plan for the operation.",
    "If the Security Council renews the mandate, more officers will come.",
    "The mission could be turned into a UN operation.",
    "The Security Council condemned the attack on the mission.",
    "The Security Council met on Monday to discuss the mission.",
    "The commander approved the operation in Solino.",
    "Nobody knows whether the Security Council will approve the force.",
    "The ambassador said the United States would support a renewal of the mandate.",
    "The mission's mandate is to help the police.",
    "The court case of the missing officer's family was heard on Monday.",
    "The airport has been closed until October 2.",
    "The state of emergency was extended until October 2.",
    "The Security Council extended sanctions on gang leaders on Monday.",
    "The UN's MINUSTAH mission was established by the Security Council in 2004.",
    "The Security Council ended the MINUSTAH mission in October 2017.",
    "Two members of the mission voted with their feet.",
    "The officers' contracts end in March.",
    "Kenya established a police unit for the mission.",
    "Elections are planned before the mandate of the interim government ends in February 2026.",
    "The mission would need approval from the Security Council to become a UN force.",
    "Kenya is waiting for approval from the Security Council.",
    "The judge asked the commander of the mission to testify.",
]


@pytest.mark.parametrize("text", [*ACTS, *ENDS, *MORE, *RULINGS])
def test_what_is_told_of_the_mandate(text: str) -> None:
    expected = {**ACTS, **ENDS, **MORE, **RULINGS}[text]
    assert sorted(told(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("text", NONE)
def test_what_is_wished_for_supposed_or_of_something_else_is_no_mandate(text: str) -> None:
    assert told(text) == []


def test_the_end_of_the_mandate_is_told_once_with_its_day() -> None:
    (claim,) = mandate("The mission's mandate expires next month.\nThe mandate ends on October 2.")
    assert (claim.start, claim.end, claim.status) == (END, END, "planned")


RUNS_OUT = [
    "The Security Council's mandate for the Kenyan-led mission in Haiti runs out on October 2.",
    "On October 2 the Security Council's mandate for the mission in Haiti runs out.",
    "In two weeks, on October 2, the Council's authorisation for the mission in Haiti expires.",
]


@pytest.mark.parametrize("text", RUNS_OUT)
def test_whose_mandate_runs_out_authorises_nothing_then(text: str) -> None:
    (claim,) = mandate(text)
    assert (claim.rule, claim.start, claim.status) == ("mandate/expires", END, "planned")


TURNED_DOWN = [
    "MPs voted on Tuesday against a motion to recall the officers from Haiti.",
    "Lawmakers voted down the deployment of police to Haiti on Tuesday.",
    "The Senate voted on Tuesday to reject the deployment of police to Haiti.",
    "The Security Council decided on Tuesday to end the mission in Haiti.",
    "The Security Council voted on Tuesday against extending the mission in Haiti.",
]


@pytest.mark.parametrize("text", TURNED_DOWN)
def test_a_vote_against_something_gives_no_mandate(text: str) -> None:
    assert [c for c in mandate(text) if c.status != "denied"] == []


def test_the_day_on_which_others_applaud_an_act_is_not_its_day() -> None:
    found = mandate(
        "On Monday Caribbean leaders applauded the Security Council's decision to replace the "
        "mission in Haiti with a larger force."
    )
    assert found and date(2024, 9, 16) not in {c.start for c in found}


def test_for_how_long_a_court_bars_is_not_when_it_does() -> None:
    (claim,) = mandate(
        "The High Court on Monday barred the government from sending officers to Haiti before "
        "October 24."
    )
    assert (claim.rule, claim.start) == ("mandate/barred", date(2024, 9, 16))


def test_a_mandate_prolonged_by_a_year_this_morning_is_prolonged() -> None:
    found = mandate(
        "The Security Council this morning extended by one year, until 2 October 2025, its "
        "authorization of the mission in Haiti."
    )
    assert {(c.rule, c.start) for c in found} == {
        ("mandate/renewed", date(2024, 9, 18)),
        ("mandate/expires", date(2025, 10, 2)),
    }


def test_a_repeated_authorisation_is_told_at_its_fullest() -> None:
    (claim,) = mandate(
        "The mission, which the Security Council approved, is short of money.\n"
        "The Security Council authorised it on October 2, 2023."
    )
    assert claim.start == DAY


def test_a_vote_takes_the_day_of_the_act_beside_it() -> None:
    found = mandate(
        "The Security Council approved the mission on Monday. Thirteen members voted in favour."
    )
    assert [(c.unit, c.start) for c in found][-1] == ("votes", date(2024, 9, 16))


def test_who_abstained_stands_with_the_vote() -> None:
    found = mandate(
        "The Security Council adopted Resolution 2793 by 12 votes to none, with China, Pakistan "
        "and Russia abstaining."
    )
    vote = next(c for c in found if c.unit == "votes")
    assert vote.target == "UNSC Resolution 2793; abstaining: China, Pakistan, Russia"


def test_a_judge_is_credited_and_the_court_acts() -> None:
    text = (
        "Kenya's High Court heard the case.\n"
        "Justice Chacha Mwita suspended the deployment to Haiti on Monday."
    )
    (claim,) = [c for c in mandate(text) if c.rule == "mandate/barred"]
    assert (claim.actor, claim.attributed_to) == ("High Court of Kenya", "Chacha Mwita")
    assert claim.stance == "oppose"


def test_the_cabinet_is_that_of_the_lead_country() -> None:
    (claim,) = mandate("The Cabinet ratified the deployment to Haiti on Friday.")
    assert claim.actor == "Cabinet of Kenya"
    assert mandate("Cabinet Secretary Kithure Kindiki approved the mission's uniforms.") == []


def test_a_deployment_found_unlawful_is_opposed() -> None:
    found = claims(
        "Kenya's High Court ruled on Monday that the deployment to Haiti was unconstitutional.",
        "mandate",
    )
    assert [(c.actor, c.stance) for c in found] == [("High Court of Kenya", "oppose")]


def test_what_later_sentences_add_to_a_ruling_is_no_second_one() -> None:
    found = claims(
        "Kenya's High Court barred the deployment to Haiti on Monday. "
        "The court issued an order prohibiting the deployment.",
        "mandate",
    )
    assert len(found) == 1


TOLD_BESIDE: dict[str, list[Told]] = {
    "Jamaica wants the Gang Suppression Force, approved by the Security Council on 2 October 2023,"
    " to come.": [("authorised", "actual", None, DAY)],
    "Jamaica wants a force approved by the Security Council to come to Haiti.": [],
    "CARICOM welcomed the Security Council's decision on October 2, 2023, to replace the mission"
    " in Haiti with a larger force.": [("authorised", "actual", None, DAY)],
    "The UN security council extended the mission's mandate on October 2, 2023.": [
        ("renewed", "actual", None, DAY)
    ],
    "The mission counts 991 people and has a mandate until 2 October 2024.": [
        ("expires", "planned", None, END)
    ],
    "The council of ministers of Haiti has a mandate until 2 October 2024.": [],
}


@pytest.mark.parametrize("text", TOLD_BESIDE)
def test_an_act_or_end_may_be_told_beside_what_a_sentence_is_about(text: str) -> None:
    assert told(text) == TOLD_BESIDE[text]


def test_a_strength_is_not_of_the_day_on_which_the_mandate_ends() -> None:
    (found,) = claims(
        "The mission counts 991 people and has a mandate until 2 October 2024.", "personnel"
    )
    assert (found.value, found.start, found.attributed_to) == (991, None, None)


def test_what_is_being_worked_for_is_no_act_yet() -> None:
    lead = "The multinational mission in Haiti needs help. "
    for text in (
        "Envoys went over efforts to reshape the mission and to establish a UN support office.",
        "Envoys heard what is being done to enlarge the mission and to set up a UN Support Office.",
    ):
        assert {c.status for c in claims(lead + text, "mandate")} <= {"planned"}
    (done,) = claims(
        f"{lead}The Security Council set up a UN support office on Tuesday.", "mandate"
    )
    assert done.status == "actual"


def test_a_month_gone_by_of_what_was_allowed_is_that_of_the_act() -> None:
    text = "The UN Security Council gave its approval for a force to be deployed to Haiti in {}."
    (told,) = claims(text.format("October 2023"), "mandate")
    assert (told.start, told.end) == (date(2023, 10, 1), date(2023, 10, 31))
    text = "The Council in July approved a force to be deployed to Haiti in September 2024."
    (earlier,) = claims(text, "mandate")
    assert earlier.start == date(2024, 7, 1)


def test_the_body_that_acts_by_a_resolution_is_the_actor() -> None:
    text = "The force in Haiti, which the UN authorised in October by Resolution 2699, lacks cars."
    (told,) = claims(text, "mandate")
    assert told.actor == "United Nations"


def test_a_resolution_known_by_its_number_is_of_no_other_day() -> None:
    text = (
        "The Security Council met on Haiti on Wednesday. The mission was authorised by resolution "
        "2699 (2023), and its mandate runs until 2 October 2025."
    )
    (act,) = [c for c in mandate(text) if c.rule == "mandate/authorised"]
    assert (act.target, act.start, act.end) == ("UNSC Resolution 2699", None, None)


def test_a_mandate_that_is_due_to_end_is_given_by_nobody_then() -> None:
    for end in ("is due to expire", "is set to lapse", "is about to run out"):
        found = mandate(f"The Security Council mandate of the mission in Haiti {end} on October 2.")
        assert [c.rule for c in found if c.rule == "mandate/authorised"] == []


def test_orders_told_again_with_their_day_are_those_told_before() -> None:
    barred = "Kenya's High Court has stopped the deployment of police to Haiti for now."
    (claim,) = mandate(f"{barred}\nJudge Kamau issued the orders on Monday.")
    assert (claim.rule, claim.start is not None) == ("mandate/barred", True)
    assert len(mandate(f"{barred}\nJudge Kamau issued new orders on Monday.")) == 2


def test_orders_that_somebody_disobeys_are_no_ruling_to_come() -> None:
    found = mandate(
        "The party went to the High Court over the deployment to Haiti.\nIt wants ministers to say"
        " why they should not be committed to jail for disobeying the orders given by Justice"
        " James Kamau on February 12."
    )
    assert found == []


def test_a_ruling_in_spite_of_which_somebody_acts_is_told_by_the_source() -> None:
    found = mandate(
        "President William Ruto said the police would go to Haiti, in spite of a High Court ruling"
        " in January that officers could not be deployed abroad."
    )
    assert {c.attributed_to for c in found} <= {None}


def test_a_committee_set_up_by_a_resolution_is_no_basis_of_the_mission() -> None:
    text = (
        "Jane Roe, who chairs the committee set up pursuant to resolution 2653 (2022) on Haiti, "
        "told the Council that the mission is endangered by violence."
    )
    assert [c for c in mandate(text) if c.actor == "UN Security Council"] == []


ONCE = [
    "Police will leave for Haiti as soon as the Security Council has given the force a mandate.",
    "Police will leave as soon as the Security Council has approved the mission in Haiti.",
]


@pytest.mark.parametrize("text", ONCE)
def test_what_a_thing_still_waits_for_is_not_done(text: str) -> None:
    assert [c for c in mandate(text) if c.status == "actual"] == []


def test_what_was_adopted_is_so_whatever_is_meant_to_be_done_by_it() -> None:
    for text in (
        "The cabinet intends to act on Resolution 2699, which the Security Council adopted on"
        " October 2, 2023.",
        "Once the mission in Haiti was approved by the Security Council on October 2, 2023, Kenya"
        " went to its courts.",
    ):
        (claim,) = mandate(text)
        assert (claim.status, str(claim.start)) == ("actual", "2023-10-02")


def test_lawmakers_are_those_of_the_house_told_of_before() -> None:
    for house, of in (("National Assembly", "National Assembly"), ("parliament", "Parliament")):
        text = (
            f"The {house} in Nairobi met on the mission in Haiti.\nLawmakers on Thursday approved "
            "the deployment of police to Haiti."
        )
        assert {c.actor for c in mandate(text)} == {f"{of} of Kenya"}


def test_when_a_mandate_was_extended_is_not_when_it_ends() -> None:
    text = "The mandate of the mission in Haiti, extended last September, ends in twelve days."
    told = claims(text, "mandate", published=date(2025, 9, 20))
    assert [(c.rule, str(c.start), str(c.end)) for c in told] == [
        ("mandate/renewed", "2024-09-01", "2024-09-30")
    ]
