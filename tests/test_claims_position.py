"""Who wants what done with the mission, in the ways that reports tell it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from missionbrief.claims.bygone import only_bygone
from missionbrief.claims.claim import Claim
from missionbrief.claims.learned.named import holders_in, voicing
from missionbrief.claims.views.mentioned import only_mentioned
from missionbrief.claims.views.unvoiced import unvoiced
from reading import claims, sentence

LEAD = "Gangs hold most of Port-au-Prince, the capital of Haiti, where a Kenya-led mission works.\n"
TABLE = Path(__file__).parent / "fixtures" / "positions.txt"
LINES = [s for s in TABLE.read_text("utf-8").splitlines() if s and not s.startswith("#")]


def told(text: str) -> list[Claim]:
    """The positions told by `text` where the mission has been spoken of."""
    return [c for c in claims(LEAD + text, "position") if c.char_start >= len(LEAD)]


@pytest.mark.parametrize("line", LINES)
def test_a_sentence_tells_who_holds_what_and_nothing_else(line: str) -> None:
    text, _, expected = line.partition(" |")
    held = {f"{c.actor}: {c.stance}" for c in told(text)}
    assert held == {one.strip() for one in expected.split(";") if one.strip()}


DATED = {
    "Senator Peter Oloo said on Monday that the officers should be brought home.": date(
        2024, 9, 16
    ),
    "Ruto on Tuesday urged the Council to renew the mandate by 2 October.": date(2024, 9, 17),
    "Ruto urged the Council to renew the mandate by 2 October.": None,
    "Ruto spoke in New York on Monday.\nRuto urged donors to pay for the mission.": date(
        2024, 9, 16
    ),
    "At Tuesday's hearing tempers were short. Senator Jane Doe wants the mission funded.": date(
        2024, 9, 17
    ),
    "In a letter that came on Monday, Guterres proposes that the UN fund the mission.": date(
        2024, 9, 16
    ),
}


@pytest.mark.parametrize("text", DATED)
def test_a_stance_has_the_day_it_was_expressed(text: str) -> None:
    (claim,) = told(text)
    assert claim.start == DATED[text]


def test_a_minister_speaks_for_himself_and_for_the_country_he_names_and_a_delegate_for_it() -> None:
    (person,) = told("Ruto urged members to fund the mission.")
    assert (person.actor, person.attributed_to) == ("William Ruto", None)
    (country,) = told("Ruto said that Kenya remained committed to the mission.")
    assert (country.actor, country.attributed_to) == ("Kenya", "William Ruto")
    (delegate,) = told("Kenya's delegate, Martin Kimani, urged members to fund the mission.")
    assert (delegate.actor, delegate.attributed_to) == ("Kenya", "Martin Kimani")


def test_a_stance_is_told_once_where_it_is_told_outright() -> None:
    first, second = told(
        "Ruto urged donors to fund the mission.\nHe called for more money for the mission.\n"
        "Ruto also wants the mission's mandate to be extended."
    )
    assert (first.stance, second.stance) == ("fund", "extend")


def test_what_is_only_weighed_says_so_in_its_rule() -> None:
    (claim,) = told("Washington is exploring a UN peacekeeping operation in place of the mission.")
    assert (claim.stance, claim.rule) == ("transition_to_un", "position/weighed")


def test_a_condition_for_leaving_is_no_wish_for_what_it_names() -> None:
    text = (
        "Kalonzo Musyoka said that without United Nations funding, Kenya should reconsider its "
        "involvement in the Haiti mission."
    )
    assert {c.stance for c in claims(text, "position")} == {"withdraw"}


def test_who_leads_the_mission_and_gives_thanks_tells_no_position() -> None:
    assert not claims("William Ruto thanked Antony Blinken for the Haiti mission.", "position")


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The United States has been unwilling to commit its own troops to the mission.",
         {("United States", "oppose", "own personnel")}),
        ("China opposes turning the mission into a UN peacekeeping operation.",
         {("China", "oppose", "UN operation")}),
        ("China opposes the mission.", {("China", "oppose", "MSS mission")}),
        ("Panama welcomed the Gang Suppression Force.",
         {("Panama", "support", "Gang Suppression Force")}),
        ("Raila Odinga opposes the mission and wants a UN peacekeeping operation.",
         {("Raila Odinga", "oppose", "MSS mission"),
          ("Raila Odinga", "transition_to_un", "MSS mission")}),
    ],
)  # fmt: skip
def test_a_position_says_what_it_is_about(text: str, targets: set[tuple[str, str, str]]) -> None:
    found = {(c.actor, c.stance, c.target) for c in told(text)}
    assert found == targets


def test_a_view_told_outright_is_kept_before_one_told_in_passing() -> None:
    text = (
        "Holness spoke with Ruto, welcoming the mission's arrival.\n"
        "Holness supports the deployment of the force."
    )
    (kept,) = [c for c in told(text) if c.actor == "Andrew Holness"]
    assert kept.quote.startswith("Holness supports")


def test_what_money_is_for_is_no_view_of_who_gives_it() -> None:
    assert told("Blinken announced $9 million in support of the mission.") == []


def test_the_same_as_anybody_would_want_points_to_nobodys_view() -> None:
    text = "Guyana supports the mission. They want the same as anybody would."
    assert [c.actor for c in told(text)] == ["Guyana"]


def test_who_was_the_first_to_support_it_supports_it() -> None:
    (claim,) = told("Jamaica was the first to support the deployment of the force.")
    assert (claim.actor, claim.stance) == ("Jamaica", "support")


def test_none_of_it_in_another_clause_points_to_nobody_s_view() -> None:
    text = (
        "Joe Biden wants the Kenya-led mission in Haiti paid for. Michael McCaul told reporters on"
        " Wednesday that he would let no more money for the mission go until he was certain that"
        " none of it would end up with gangs."
    )
    told = {(c.actor, c.stance) for c in claims(text, "position")}
    assert ("Michael McCaul", "oppose") in told
    assert ("Michael McCaul", "support") not in told


def test_an_office_with_affairs_is_no_part_of_a_name() -> None:
    text = "The Minister of Foreign Affairs Frederick Mitchell will visit Nairobi in May."
    assert [c.actor for c in claims(text, "visit")] == ["Frederick Mitchell"]


@pytest.mark.parametrize(
    ("before", "who", "meant"),
    [
        ("President William Ruto saw António Guterres.", "the Kenyan leader", "William Ruto"),
        ("President William Ruto flew home.", "the Kenyan president", "William Ruto"),
        ("António Guterres met the press.", "the Kenyan president", "William Ruto"),
        ("President William Ruto flew home.", "a Kenyan minister", "Kenyan minister"),
        ("President William Ruto flew home.", "the Jamaican leader", "Jamaican leader"),
    ],
)
def test_an_office_told_with_its_land_is_who_was_named_before(
    before: str, who: str, meant: str
) -> None:
    (claim,) = told(f"{before} “We ask for more money for the mission,” {who} said.")
    assert claim.actor == meant


@pytest.mark.parametrize(
    "text",
    [
        "The shortfalls prompted Washington to consider turning the mission into a UN operation.",
        "Doubts have led Washington to explore turning the mission into a UN peacekeeping mission.",
    ],
)
def test_who_is_moved_to_consider_a_thing_considers_it(text: str) -> None:
    assert [(c.actor, c.stance) for c in told(text)] == [("United States", "transition_to_un")]


NO_VIEW = {
    "At the airport the police chief, Jean Valcin, welcomed the second contingent of officers.":
    "Canada welcomed the arrival of the second contingent of Kenyan officers.",
    "Godfrey Otunge assured the minister that the mission's officers remain alert and loyal.":
    "William Ruto assured the Haitians that Kenya remains committed to the mission.",
    "Ana Piquer said it was essential to ensure that every step of the force complies with the"
    " law.":
    "Ana Piquer said it was essential to ensure that the force is sent soon.",
    "Amnesty International urges that the mandate of the Special Rapporteur be extended.":
    "Amnesty International urges that the mandate of the mission be extended.",
    "The envoy said the condition Haiti is in calls for a stronger intervention.":
    "The envoy of Canada said his country calls for a stronger intervention in Haiti.",
    "John Methu said it is vital that officers joining the mission be assured that they are paid.":
    "John Methu said it is vital that the mission be paid.",
    "The assurance Philip Davis wants is that the force is not used to keep Conille in office.":
    "Guyana left the talks with a promise to press for more money for the mission.",
    "Philip Davis hopes that foreign troops will not be needed in Haiti.":
    "Philip Davis says that foreign troops are not needed in Haiti.",
    "Guyana had pledged a contingent to the UN-led effort in Haiti.":
    "Guyana promised to support a UN-led effort in Haiti.",
    "Kenya intends to send 600 more police to Haiti on a peacekeeping mission.":
    "Kenya intends to turn the mission into a peacekeeping mission.",
    "Washington, it appears, hoped to draw others into giving money to the mission.":
    "Washington hoped that others would give money to the mission.",
    "William Ruto said the police would go, in spite of a court ruling that the deployment was"
    " unlawful.":
    "William Ruto said that it was wrong to call the deployment unlawful.",
    "The sum has revived worries about Kenya's commitment to the mission.":
    "William Ruto repeated Kenya's commitment to the mission.",
    "Ekuru Aukot said the law requires the cost of the mission to be put on record.":
    "Ekuru Aukot said Kenya needs to find the money for the mission.",
    "A briefing on the mission was requested by China and Russia to discuss its change into a UN"
    " operation.":
    "A change of the mission into a UN operation was requested by China and Russia.",
    "Dorothy Shea gave no sign of whether the United States would send police to the mission.":
    "Dorothy Shea said the United States would not send police to the mission.",
    "Jean Valcin urged the public to back law enforcement in its work.":
    "Canada urged the public to back the mission in its work.",
    "It is not the first time that Chile's officials have helped the people of Haiti.":
    "It is not the right time for a mission in Haiti, Chile's officials said.",
    "The ministry will require 40 million dollars to train the officers for the mission, Kithure"
    " Kindiki said.":
    "Donors must give 40 million dollars to the mission, Kithure Kindiki said.",
    "Kithure Kindiki said Kenya would not send the 900 officers once but in groups.":
    "Kithure Kindiki said Kenya would not send the 900 officers.",
    "Canada has not said no to taking part in the mission, as it was asked to; it has been silent.":
    "Canada has said no to taking part in the mission, as it was asked to.",
    "Colonel Kevin Doe praised the Jamaican soldiers of the mission for their courage.":
    "Canada praised the Jamaican soldiers of the mission for their courage.",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("John Roe said Washington should reverse the funding cuts for the mission.", {"fund"}),
        ("John Roe said Washington should cut the funding of the mission.", {"defund"}),
        (
            "Canada wants the poorly funded mission to be replaced with a UN peacekeeping force.",
            {"transition_to_un"},
        ),
        ("Canada wants the mission to be funded well.", {"fund"}),
        (
            "Canada urged that the money for the mission ensure that Haitians can go to school.",
            {"support"},
        ),
        ("Canada would rather see the money for the mission go to schools.", {"defund"}),
    ],
)
def test_a_word_of_money_is_read_with_what_is_to_become_of_it(text: str, stances: set[str]) -> None:
    assert {c.stance for c in told(text)} == stances


def test_help_given_before_the_mission_was_proposed_is_no_view_of_it() -> None:
    past = "After the 2010 earthquake Canada stood by Haiti and helped its people."
    assert only_bygone(sentence(past))
    assert not only_bygone(sentence("Canada stands by Haiti."))
    assert not only_bygone(sentence("In 2024, as in 2010, Canada stood by Haiti."))


def test_whose_administration_it_is_the_article_has_to_tell() -> None:
    asked = "The administration has asked for more money for the mission."
    assert "United States" not in {c.actor for c in told(asked)}
    named = f"Washington pays for the mission. {asked}"
    assert "United States" in {c.actor for c in told(named)}


@pytest.mark.parametrize(("none", "some"), NO_VIEW.items())
def test_words_like_those_of_a_view_may_tell_none(none: str, some: str) -> None:
    assert told(none) == []
    assert told(some) != [] or "unlawful" in some


def test_who_stood_aside_and_voted_for_it_did_not_abstain() -> None:
    found = told(
        "Washington stood aside, though it had voted for the Council's resolution on the mission."
    )
    assert [c.stance for c in found] == ["support"]


def test_a_country_under_its_president_holds_the_view_itself() -> None:
    (claim,) = told("Canada under Mark Carney hinted that it would no longer pay for the mission.")
    assert (claim.actor, claim.stance) == ("Canada", "defund")


def test_the_means_of_a_government_are_no_money_taken_from_the_mission() -> None:
    (claim,) = told("Washington's government will use all its resources to support them.")
    assert claim.stance == "support"


def test_what_the_people_asked_for_are_to_be_for_is_not_asked_for() -> None:
    so_that = "so that the contingent has the resources it needs"
    (people,) = told(f"Conille asked partners to send the officers they had pledged {so_that}.")
    (money,) = told(f"Conille asked partners to give money to the mission {so_that}.")
    assert (people.stance, money.stance) == ("support", "fund")


NOBODYS = {
    ("Philip Davis", "support"): (
        "Philip Davis said that the fate of the mission in Haiti is unclear.",
        "Philip Davis said that the help of the mission in Haiti is welcome.",
    ),
    ("Russia", "oppose"): (
        "Officials told of one snag: Moscow and Beijing, with their vetoes, might not back the"
        " mission.",
        "Officials told of one snag: Moscow and Beijing, with their vetoes, do not back the"
        " mission.",
    ),
    ("Guyana", "oppose"): (
        "Guyana hopes that foreign troops will not be needed in Haiti.",
        "Guyana hopes that foreign troops will not come to Haiti.",
    ),
    ("Canada", "support"): (
        "The analyst spoke after reports that Canada was weighing changes that might give command"
        " of the mission to another state.",
        "The analyst said Canada was ready to give command of the mission to another state.",
    ),
    ("Kenya", "withdraw"): (
        "Another 600 officers are to follow as Kenya takes the lead of the mission.",
        "Another 600 officers are to leave as Kenya brings its people home.",
    ),
    ("Ekuru Aukot", "support"): (
        "Despite a petition by Ekuru Aukot, the deployment enjoys the support of the Council.",
        "Despite a petition, Ekuru Aukot supports the deployment.",
    ),
    ("Benin", "support"): (
        "Naming Chad, Benin and Togo, he said that the mission was a fine way of making money.",
        "Benin and Chad said the mission was a fine way of helping Haiti.",
    ),
    ("Garry Conille", "transition_to_un"): (
        "She voiced support for the remarks of the premier, Garry Conille, on a UN operation.",
        "She heard the premier, Garry Conille, speak for a UN operation.",
    ),
    ("Lisa Daughton", "support"): (
        "More financial help remains urgent as the coast braces for floods, Lisa Daughton said.",
        "More financial help remains urgent for the mission, Lisa Daughton said.",
    ),
    ("Erik Prince", "oppose"): (
        "Erik Prince advises the firm, which has been criticised for working without the police.",
        "Erik Prince criticised the firm for working without the police.",
    ),
    ("Peru", "support"): (
        "Chile and Peru agreed to send soldiers to the mission in Haiti before anybody else.",
        "Chile and Peru agreed to stand by the mission in Haiti.",
    ),
    ("Antony Blinken", "support"): (
        "We need something that lasts, and will look at every option, Antony Blinken said.",
        "We need the mission, and it is the best option, Antony Blinken said.",
    ),
    ("Raymond King", "oppose"): (
        "Raymond King says that training is hampered by the plan for officers to go to Haiti.",
        "Raymond King says that the mission is hampered by the plan for officers to go home.",
    ),
    ("William Ruto", "support"): (
        "William Ruto said that the biggest challenge of the mission is money.",
        "William Ruto said that the mission is the best answer to the biggest challenge.",
    ),
    ("Chile", "support"): (
        "As the deployment of the mission began, Chile said that the courts must be reformed.",
        "As the deployment of the mission began, Chile said that it stood by it.",
    ),
    ("Garry Conille", "support"): (
        "Turning to the mission, Garry Conille warned of the past and urged that safeguards be set"
        " up.",
        "Turning to the mission, Garry Conille spoke of the past and urged that it be sent.",
    ),
    ("António Guterres", "transition_to_un"): (
        "António Guterres said that to make a UN operation of the mission was not feasible.",
        "António Guterres said that to make a UN operation of the mission was feasible.",
    ),
    ("Kenya", "transition_to_un"): (
        "The Council failed to agree on a draft that would have directed Kenya to plan for a UN"
        " operation.",
        "The Council failed to agree on a draft with which Kenya planned for a UN operation.",
    ),
    ("Guyana", "transition_to_un"): (
        "The Council's penholder on Guyana would turn the mission into a UN operation.",
        "Guyana would turn the mission into a UN operation.",
    ),
}


@pytest.mark.parametrize(("name", "stance"), NOBODYS)
def test_who_is_only_named_beside_a_view_has_none(name: str, stance: str) -> None:
    none, some = NOBODYS[name, stance]

    def out(text: str) -> bool:
        said = sentence(text)
        who = next(n for n in holders_in(said) if n.holder.name == name)
        beside = unvoiced(said, who.tokens, voicing(said, who), stance)
        return beside or only_mentioned(who.tokens)

    assert (out(none), out(some)) == (True, False)


def test_what_is_to_be_brought_back_may_be_order_and_not_people() -> None:
    order = "Canada renewed its call for a larger mission that is to bring back security in Haiti."
    people = "Canada renewed its call for Kenya to bring back the officers of the mission."
    assert [c.stance for c in told(order)] == ["support"]
    assert [c.stance for c in told(people)] == ["withdraw"]


def test_after_whose_opposition_a_plan_is_dropped_opposes_it() -> None:
    text = (
        "Garry Conille called for the force to become a UN peacekeeping mission, a plan that was "
        "dropped after opposition by China and Russia."
    )
    held = {(c.actor, c.target, c.stance) for c in told(text)}
    opposed = {(who, "UN operation", "oppose") for who in ("China", "Russia")}
    assert {one for one in held if one[0] != "Garry Conille"} == opposed


def test_people_given_to_a_un_mission_are_no_call_for_one() -> None:
    given = "Guyana welcomed Benin's contribution of 900 troops to a UN security mission in Haiti."
    asked = "Guyana welcomed the plan for a UN peacekeeping mission in Haiti."
    assert "transition_to_un" not in {c.stance for c in told(given)}
    assert {c.stance for c in told(asked)} == {"transition_to_un"}


def test_the_resolution_adopted_is_the_one_of_the_sentence_before() -> None:
    vote = (
        "The Security Council on Tuesday authorized a Gang Suppression Force in Haiti to replace "
        "the Multinational Security Support mission.\n"
        "The resolution written by Panama was adopted with 12 votes in favour, while China "
        "abstained."
    )
    held = {(c.actor, c.target) for c in claims(vote, "position")}
    assert held == {(who, "Gang Suppression Force") for who in ("Panama", "China")}
    ours = vote.replace("authorized a Gang Suppression Force in Haiti to replace", "renewed")
    ours = ours.replace("mission.", "mission, which a Gang Suppression Force is to follow.")
    assert {c.target for c in claims(ours, "position")} == {"MSS mission"}


def test_who_sends_none_of_his_country_s_people_is_told_once() -> None:
    text = "Joe Biden, who had ruled out sending American troops to the mission, went to Haiti."
    assert [c.actor for c in told(text) if c.target == "own personnel"] == ["Joe Biden"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Senator Jane Roe asked the government not to compromise the safety of its people by"
            " deploying police officers to Haiti.",
            [("Jane Roe", "oppose")],
        ),
        (
            "Senator Jane Roe asked the government to save lives by deploying police to Haiti.",
            [("Jane Roe", "support")],
        ),
        (
            "Senator Jane Roe urged ministers to reconsider their offer to lead the mission.",
            [("Jane Roe", "oppose")],
        ),
        (
            "Senator Jane Roe urged the government to reconsider the deployment to Haiti.",
            [("Jane Roe", "withdraw")],
        ),
        (
            "Guyana has not given up hope that the mission will be deployed to Haiti.",
            [("Guyana", "support")],
        ),
        ("Guyana has lost hope that the mission will be deployed to Haiti.", []),
        ("Barbados has not abandoned its support for the mission.", [("Barbados", "support")]),
        (
            "The resolution on the mission was adopted with two abstentions (China and Russia),"
            " without a dissenting vote among the members.",
            [("China", "abstain"), ("Russia", "abstain")],
        ),
        (
            "The resolution on the mission was adopted with 13 votes in favour, and China and"
            " Russia abstained, without a vote against it.",
            [("China", "abstain"), ("Russia", "abstain")],
        ),
    ],
)
def test_no_negation_is_lost_and_none_is_made_up(text: str, held: list[tuple[str, str]]) -> None:
    assert [(c.actor, c.stance) for c in told(text)] == held


def test_such_a_move_is_the_change_that_was_told_before() -> None:
    (russia,) = (
        c
        for c in told(
            "Mr Leblanc asked the UN to transform the mission in Haiti into a peacekeeping force.\n"
            "This transformation would bring stable funding, he said.\n"
            "But Russia opposes such a move."
        )
        if c.actor == "Russia"
    )
    assert (russia.stance, russia.target) == ("oppose", "UN operation")


def test_the_day_of_what_came_a_year_later_is_not_that_of_a_wish() -> None:
    asked = "The UN authorized the mission in October 2023, a year after Haiti requested it."
    (haiti,) = (c for c in told(asked) if c.actor == "Haiti")
    assert (haiti.stance, haiti.start) == ("support", None)
