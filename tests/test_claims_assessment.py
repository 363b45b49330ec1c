"""How security and the mission fare, as reports put it."""

from __future__ import annotations

import pytest
from reading import claims

TOLD = {
    "The security situation in Haiti has deteriorated sharply since January.": "worsening",
    "Kidnappings have fallen by half since the mission arrived.": "improving",
    "The mission has made little headway against the gangs.": "worsening",
    "Gangs have expanded their control to the Artibonite.": "worsening",
    "Security around the airport has improved.": "improving",
    "Violence has surged in the capital.": "worsening",
    "The force is outgunned and underfunded.": "worsening",
    "Otunge said his force had made real progress in Delmas.": "improving",
    "Gang violence has not declined.": "worsening",
    "The situation remains dire.": "worsening",
    "The mission has made gains, but gangs have seized new ground.": "mixed",
    "The mission has been hampered by a lack of vehicles.": "worsening",
    "Killings dropped in spring, but violence spread to the Centre department.": "mixed",
    "Gangs have lost ground in Kenscoff.": "improving",
    "The streets around the mission's base are calmer, Otunge said.": "improving",
    "Security in Haiti remains fragile.": "worsening",
    "For the mission in Haiti, time is running out.": "worsening",
    "The mission is in Haiti, but the gangs hold more of the capital every week.": "worsening",
    "Neighbourhoods fell under the control of gangs.": "worsening",
    "The crisis is worsening by the day, Salvador told the Council.": "worsening",
    "Security in the capital is terrible, the mission's spokesman said.": "worsening",
    "The report on Haiti describes the mission as understaffed.": "worsening",
    "Six months after landing in Haiti the police see that gangs have gained ground.": "worsening",
    "The mission in Haiti took note of the progress made in Delmas.": "improving",
    "There has been progress in Haiti, the commander of the mission said.": "improving",
    "Security in Haiti has gone from bad to worse since the mission came.": "worsening",
    "Haiti is near a point of no return, the mission's critics say.": "worsening",
    "Gangs have tightened their grip on the capital.": "worsening",
    "Calm has been restored around the mission's base in Haiti.": "improving",
    "The mission in Haiti has exceeded expectations, Nairobi said.": "improving",
    "The gangs are on the back foot, said the mission's commander in Haiti.": "improving",
    "The mission in Haiti is moving in the right direction.": "improving",
    "The police of Haiti have been unable to dislodge the gangs.": "worsening",
    "It has proved impossible for the mission to rein in the gangs.": "worsening",
    "The mission failed to halt the violence in Delmas.": "worsening",
    "The mission could not stop the gangs of Delmas.": "worsening",
    "The police have not been able to hold the gangs of Haiti off.": "worsening",
    "The mission has brought results that few foresaw in Haiti.": "improving",
    "The mission has produced no results in Haiti.": "worsening",
    "The mission has achieved nothing in Haiti.": "worsening",
    "The chief aim of stabilising Haiti has been reached.": "improving",
    "The mission's goals have not been met in Haiti.": "worsening",
    "Haiti is anything but calm, and its streets are not safe.": "worsening",
    "The situation in Haiti is still not secure.": "worsening",
    "The capital of Haiti is far from safe.": "worsening",
    "Conditions have deteriorated since the mission came to Haiti.": "worsening",
    "Little has got better since the mission came to Haiti.": "worsening",
    "Not much has changed for the better in Haiti.": "worsening",
    "Since the mission opened its base, life in Delmas has got better.": "improving",
    "Gang-related killings have increased in Haiti.": "worsening",
}
TOLD |= {
    "The mission has yet to make a serious dent in gang violence.": "worsening",
    "The mission has struggled to make headway against the gangs.": "worsening",
    "The force is struggling to restore order in Haiti.": "worsening",
    "The mission's progress has been hampered by a lack of helicopters.": "worsening",
    "The mission's results remain scarce.": "worsening",
    "The achievements of the mission have been impressive, an envoy said.": "improving",
    "A rights group considers the mission a failure.": "worsening",
    "The mission was hailed as a success by its commander.": "improving",
    "The mission has failed, a rights group said.": "worsening",
    "Guterres spoke of a rapidly worsening security situation in Haiti.": "worsening",
    "The retreat marked a major setback for the mission.": "worsening",
    "State authority is crumbling in Haiti.": "worsening",
    "Public order has broken down in Haiti.": "worsening",
    "Haiti has reached a breaking point.": "worsening",
    "An envoy said that a surge in gang violence is plaguing Haiti.": "worsening",
    "The mission has been plagued by a lack of helicopters.": "worsening",
    "The mission has lost control of the port of Haiti.": "worsening",
    "Haiti has been plagued by gangs that control or raid towns and are expanding.": "worsening",
    "Gangs have lost control of Kenscoff in Haiti.": "improving",
    "While cutting kidnappings in some districts, gangs have extended their reach.": "worsening",
    "Once the mission had landed, security improved in Haiti.": "improving",
}
NOT_TOLD = [
    "The mission's operations against the gangs have grown.",
    "Raids on gang strongholds in Delmas have increased.",
    "Operations against the gangs intensified in Kenscoff with the help of drones.",
    "The mission's death toll has climbed to two.",
    "The death toll of the mission in Haiti rose to two in May.",
    "The death toll of the massacre in Kenscoff has risen to 90.",
    "The police recovered two rifles in the capital.",
    "Gangs mounted attacks on two police stations in the capital.",
    "A vehicle of the mission suffered a mechanical failure.",
    "The mission has not failed.",
    "Money for the mission in Haiti is critical to restore order.",
    "The mission in Haiti will not be hampered by the cut.",
    "With schools reopening in Kenya, the mission in Haiti waits.",
    "A desperate mother called the mission in Haiti.",
    "In Haiti two million people are in the catastrophic phase of hunger.",
    "Haiti's crisis is on the agenda of the ministers.",
    "A vote in Haiti can be held only if talks go on and security improves.",
    "In Nairobi a protest against the mission in Haiti turned chaotic.",
    "The mission is to restore order in Haiti.",
    "Kenya has begun to plan the return of its police from Haiti.",
    "Some persons tried to slip away from Solino.",
    "The mission is to help restore security.",
    "The force will improve security.",
    "The United States wants security to improve.",
    "Kenya deployed 400 officers to help curb gang violence.",
    "The Council discussed the situation in Haiti.",
    "Gangs attacked a convoy on Monday.",
    "The economy improved last year.",
    "Prices have risen since January.",
    "The mission aims to reduce killings.",
    "It was bad news for the mission in Haiti.",
    "The mission has not brought back order, despite ministers' claims that there is progress.",
    "The mission in Haiti falls short of the 2,500 people foreseen.",
    "They spoke of the progress made through the Partnership to Address the Climate Crisis.",
    "Washington will hold those undermining Haiti's institutions to account.",
    "Opponents had stalled the force for Haiti since October.",
    "The police of Haiti will stay as they expand their anti-gang raids.",
    "Kenya has increased its counter-gang patrols in Haiti.",
    "If the mission fails to halt the gangs, Haiti will have no vote.",
    "Kenya fears that the mission may be unable to stop the gangs of Haiti.",
    "The gangs were unable to hold the port of Haiti.",
    "The mission has yet to reach its goals in Haiti.",
    "The mission is meant to bring results in Haiti.",
    "The vote in Haiti must bring results.",
    "The officers of the mission in Haiti are safe.",
    "The pier in Haiti is not stable, the mission's engineers say.",
    "The mission in Haiti has got better weapons.",
    "They want the mission to hold the port of Haiti so that schools reopen.",
    "The mission will guard the roads of Delmas until schools reopen.",
    "Haiti has been plagued by gangs, the mission's spokesman said.",
    "Patrols confront the persistent gang violence that has plagued Delmas.",
    "A year after the mission landed in Haiti, insecurity continues to plague the capital.",
    "Despite a few successes of the mission, gangs have never lost control of Haiti.",
    "The force could be replaced once real progress has been made in Haiti.",
    "Elections will be held in Haiti once security has improved.",
    "The bank predicts that hunger in Haiti will rise as gang violence grows.",
    "One possible outlook forecasts fighting escalating in Haiti between gangs and soldiers.",
    "Jane Doe thanked the police in Haiti for not only working with the mission but leading it.",
    "The mission was approved two years after a murder had sent the capital spiralling downwards.",
    "Ruto and Conille held a conversation about the fragile security situation in Haiti.",
    "The mission in Haiti remains precarious without more vehicles.",
    "Kenya leads the mission in Haiti.\nTime is running out\nThe Council met on it.",
    "The security mission in Haiti is fit for purpose.",
]


@pytest.mark.parametrize("text", TOLD)
def test_a_judgement_is_told_with_its_direction(text: str) -> None:
    assert [c.stance for c in claims(text, "assessment")] == [TOLD[text]]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_meant_or_elsewhere_is_no_judgement(text: str) -> None:
    assert claims(text, "assessment") == []


def test_a_set_phrase_is_judged_of_what_the_sentence_speaks_of() -> None:
    text = (
        "The Multinational Security Support mission is in Haiti. "
        "In Delmas, the gangs have not given up a block, said Volker Türk."
    )
    assert {c.target for c in claims(text, "assessment")} == {"Delmas"}


def test_gangs_that_fall_upon_a_town_are_no_improvement() -> None:
    text = "Gangs have lately fallen upon Mirebalais in the centre of Haiti, freeing prisoners."
    assert not [c for c in claims(text, "assessment") if c.stance == "improving"]


def test_the_mission_is_what_is_judged_by_whatever_name() -> None:
    (told,) = claims(
        "This progress shows the worth of the Kenyan-led mission in Haiti.", "assessment"
    )
    assert told.target == "mission"


def test_progress_in_the_violence_is_judged_of_it_and_not_of_the_mission() -> None:
    text = "The mission in Haiti is late, but progress is being made in reducing gang violence."
    (claim,) = claims(text, "assessment")
    assert (claim.stance, claim.target) == ("improving", "gang violence")


def test_who_insists_that_a_thing_is_tells_it_and_who_insists_that_it_be_done_asks() -> None:
    told = "Godfrey Otunge, the mission's commander, insists that it has turned a corner in Haiti."
    assert [(c.stance, c.status) for c in claims(told, "assessment")] == [("improving", "actual")]
    sent = "Kenya insists that it has sent 200 officers to the mission in Haiti."
    be = "Kenya insisted that 200 officers be sent to the mission in Haiti."
    assert [c.status for c in claims(sent, "personnel")] == ["actual"]
    assert [c.status for c in claims(be, "personnel")] == ["called_for"]


def test_what_has_got_worse_or_given_hope_is_judged() -> None:
    worse = "The mission is in Haiti. Security has gotten worse since the winter."
    better = "The mission's coming has renewed hope among the people of Haiti."
    assert [c.stance for c in claims(worse, "assessment")] == ["worsening"]
    assert [c.stance for c in claims(better, "assessment")] == ["improving"]


def test_what_things_are_held_against_is_not_when_they_are_so() -> None:
    for text in (
        "Despite the arrival of police in June 2024, the security situation in Haiti remains dire.",
        "The security situation in Haiti is worse than in June 2024.",
    ):
        (told,) = claims(text, "assessment")
        assert (told.stance, told.start, told.end) == ("worsening", None, None)


def test_who_credits_somebody_with_a_thing_judges_it() -> None:
    text = (
        "William Ruto spoke of Haiti. He credited the mission with turning the tide in Delmas. "
        "The mission has turned the tide."
    )
    assert [c.actor for c in claims(text, "assessment")] == ["William Ruto", None]


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("The violence in Haiti has crippled the country.", ("violence", "worsening")),
        ("A Kenyan officer of the mission in Haiti is recovering from his wounds.", None),
        ("Haiti is recovering from years of gang violence.", ("Haiti", "improving")),
        (
            "Gang violence in Haiti has soared and reduced humanitarian assistance.",
            ("Gang violence", "worsening"),
        ),
        ("The mission in Haiti has reduced gang violence.", ("gang violence", "improving")),
        ("Donors have promised 7,000 men, injecting new hope into the mission in Haiti.", None),
        (
            "A report highlights the dire humanitarian crisis in Haiti.",
            ("humanitarian crisis", "worsening"),
        ),
        ("Gang warfare in Haiti is escalating.", ("Gang warfare", "worsening")),
        ("The security mission in Haiti is unfit for purpose.", ("mission", "worsening")),
        ("The security force in Haiti is not fit for purpose.", ("force", "worsening")),
        (
            "While 590 foreign security officers are in Haiti, the mission is underfunded.",
            ("mission", "worsening"),
        ),
        (
            "Significant progress has been reported since a contingent of the mission landed.",
            ("mission", "improving"),
        ),
        (
            "Soldiers pulled out of the Haitian port of Jacmel, suffering a setback in one of the"
            " mission's early raids.",
            ("mission", "worsening"),
        ),
    ],
)
def test_a_judgement_is_of_security_or_the_mission_and_names_it_in_full(
    text: str, judged: tuple[str, str] | None
) -> None:
    found = [(c.target, c.stance) for c in claims(text, "assessment")]
    assert found == ([judged] if judged is not None else [])


def test_what_is_only_to_be_rooted_out_is_not_judged() -> None:
    text = (
        '"We applaud the step that Haiti has taken to fight the gangs and at last root out violence'
        ' that has crippled schools and ports," Otunge added.'
    )
    assert claims(text, "assessment") == []


def test_what_the_source_calls_so_in_passing_is_credited_to_nobody() -> None:
    deep = "Rubio spoke, stressing a turning point in the response to Haiti's spiraling crisis."
    (told,) = claims(deep, "assessment")
    assert (told.stance, told.actor, told.attributed_to) == ("worsening", None, None)
    own = "Rubio deplored the worsening security situation in Haiti."
    assert {c.stance for c in claims(own, "assessment")} == {"worsening"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Canada remains alarmed at the deteriorating security situation in Haiti.", "Canada"),
        (
            "The UN Security Council, condemning violence which undermines security in Haiti, met.",
            "UN Security Council",
        ),
        ("The security situation in Haiti is deteriorating.", None),
    ],
)
def test_who_worries_about_a_thing_or_condemns_it_judges_it(text: str, who: str | None) -> None:
    assert [(c.actor, c.attributed_to) for c in claims(text, "assessment")] == [(who, who)]
