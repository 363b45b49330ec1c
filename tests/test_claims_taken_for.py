"""What one thing may be taken for another: totals for parts, what is waited for for what was done,
the sanctions for the mission."""

from __future__ import annotations

from datetime import date

import pytest
from missionbrief.claims.extract import claims_of
from reading import article, claims

PUBLISHED = date(2024, 12, 18)


def _numbers(text: str, kind: str) -> set[tuple[str | None, float | None, str]]:
    return {(c.actor, c.value, c.status) for c in claims(text, kind, published=PUBLISHED)}


def test_a_total_behind_a_list_of_countries_is_the_mission_s() -> None:
    text = (
        "Police have come to Haiti from Jamaica, Belize, Guatemala and El Salvador, bringing the "
        "total to nearly 900."
    )
    assert _numbers(text, "personnel") == {("MSS mission", 900, "actual")}


def test_what_a_number_is_brought_to_is_a_strength_and_no_arrival() -> None:
    text = (
        "Another 200 Kenyan police landed in Port-au-Prince on Thursday. "
        "That takes their number to more than 700."
    )
    assert _numbers(text, "arrival") == {("Kenya", 200, "actual")}
    assert _numbers(text, "personnel") == {("Kenya", 700, "actual")}


def test_the_pledge_that_an_arrival_meets_did_not_arrive() -> None:
    text = (
        "Another 75 Guatemalan soldiers landed in Haiti on Saturday. The first 75 had come the day "
        "before, and their president's pledge of 150, made in August, is thereby met."
    )
    found = claims(text, "arrival", published=PUBLISHED)
    assert {c.value for c in found} == {75}
    assert {str(c.start) for c in found} == {"2024-12-13", "2024-12-14"}


NO_STRENGTH = [
    "Brazil has put 400 Haitian police through its academy, while Mexico trains 200 a year.",
    "Gangs have more rifles than the 9,000 police still on the rolls, the mission said.",
    "Three Bahamian officers flew to Nairobi for planning talks last week.",
    "Two Jamaican officers of the mission went to Washington on Monday for a conference.",
]


@pytest.mark.parametrize("text", NO_STRENGTH)
def test_a_pace_a_register_or_an_errand_elsewhere_is_no_strength(text: str) -> None:
    found = claims(text, "personnel", published=PUBLISHED)
    assert [c for c in found if c.value not in (400, None)] == []


def test_who_will_not_come_has_pledged_nothing() -> None:
    text = "Chile and Peru, once mentioned, have told CARICOM that they will not come to Haiti."
    assert {c.status for c in claims(text, "contributor")} <= {"denied"}


def test_whom_somebody_expects_to_take_part_has_pledged_nothing() -> None:
    text = (
        "Foreign Minister Fred Mitchell expects ten countries to take part in the mission in "
        "Haiti, among them Suriname and Senegal."
    )
    found = claims(text, "contributor")
    assert {(c.actor, c.status, c.attributed_to) for c in found} == {
        ("Suriname", "planned", "Fred Mitchell"),
        ("Senegal", "planned", "Fred Mitchell"),
    }


APPROVED = [
    ("Paraguay's parliament on Tuesday approved sending 20 engineers to Haiti.", "planned"),
    ("Paraguay's parliament on Tuesday approved sending up to 20 soldiers to Haiti.", "authorised"),
    ("The cabinet approved the dispatch of 20 Paraguayan soldiers to Haiti.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), APPROVED)
def test_whom_a_parliament_lets_go_are_not_there(text: str, status: str) -> None:
    assert {c.status for c in claims(text, "personnel")} == {status}


WAITED_FOR = [
    "Kenya would not send its police to Haiti before the High Court had given judgment.",
    "No date can be set until the court has ruled on the deployment to Haiti.",
]


@pytest.mark.parametrize("text", WAITED_FOR)
def test_a_judgment_that_is_waited_for_has_not_been_given(text: str) -> None:
    assert "actual" not in {c.status for c in claims(text, "mandate")}


def test_a_ruling_before_has_not_the_day_of_what_it_led_to() -> None:
    text = (
        "Kenya and Haiti signed on Friday the pact for the mission that a court had found wanting."
    )
    days = {c.rule: c.start for c in claims(text, "mandate", published=PUBLISHED)}
    assert days == {"mandate/signed": date(2024, 12, 13), "mandate/ruled": None}


SANCTIONS = [
    ("The Security Council prolonged the arms embargo on Haiti, with 15 votes in favour.",
     "UN sanctions on Haiti"),
    ("The Security Council renewed its sanctions on Haiti's gangs by 15 votes to none.",
     "UN sanctions on Haiti"),
    ("The Council extended the mandate of BINUH until January, with 15 votes in favour.",
     "UN office in Haiti"),
    ("The Council renewed the mission's mandate for a year, with 15 votes in favour.",
     "MSS mission"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "about"), SANCTIONS)
def test_a_vote_is_on_what_the_council_votes_on(text: str, about: str) -> None:
    found = claims(text, "mandate")
    assert "votes" in {c.unit for c in found}
    assert all((c.target or "").startswith(about) for c in found)


def test_only_the_council_renews_a_mandate_by_votes_though_nobody_names_it() -> None:
    text = "The mission's mandate was renewed on September 30 by fifteen votes to nil."
    assert ("votes", 15) in {(c.unit, c.value) for c in claims(text, "mandate")}


def test_he_is_the_last_who_spoke_though_no_name_is_told() -> None:
    text = (
        "Henry Sáenz, Guatemala's defence minister, is due in Haiti on Thursday. A UN diplomat, "
        "who asked not to be named, called the mission's cash position desperate: of the $75 "
        "million needed up to March, he said, $30 million is missing."
    )
    found = claims(text, "funding", published=PUBLISHED)
    assert {c.attributed_to for c in found} == {"UN diplomat"}


def test_who_would_give_the_lead_away_does_not_back_the_mission_by_that() -> None:
    assert claims("Kenya is glad to pass the lead of the mission to another.", "position") == []


def test_money_that_somebody_would_rather_see_elsewhere_is_not_asked_for() -> None:
    text = "Senator Jane Roe would rather see the mission's money go to the Haitian police."
    assert {c.stance for c in claims(text, "position")} == {"defund"}


def test_what_is_stormed_is_attacked_and_need_not_be_kept() -> None:
    text = "A hospital at Liancourt in Haiti was stormed by gang members on Monday."
    found = claims(text, "operation", published=PUBLISHED)
    assert {c.target for c in found} == {"attack on hospital at Liancourt in Haiti"}


STANCES = [
    ("The officers in Haiti should stay, said Senator Jane Roe.", "support"),
    ("Senator Jane Roe said the officers in Haiti should not stay.", "withdraw"),
    ("Senator Jane Roe said the police must not go to Haiti.", "oppose"),
    ("No officer should go to Haiti, Senator Jane Roe said.", "oppose"),
    ("Senator Jane Roe insisted that all of the officers in Haiti be flown home.", "withdraw"),
    ("The officers in Haiti should have been back last week, said Senator Jane Roe.", "withdraw"),
    ("Senator Jane Roe asked that Kenya remain in Haiti until elections are held.", "support"),
    ("Senator Jane Roe asked that the first officers be in Port-au-Prince in weeks.", "support"),
    ("Senator Jane Roe said she would table a motion to halt further deployments to Haiti.",
     "oppose"),
    ("Senator Jane Roe wants that money to go to schools in place of the mission.", "defund"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_where_the_mission_s_people_ought_to_be_tells_the_stance(text: str, stance: str) -> None:
    found = claims(f"Kenya leads the mission in Haiti.\n{text}", "position")
    assert [(c.actor, c.stance) for c in found] == [("Jane Roe", stance)]


FIRST_TOLD = [
    ("In Port-au-Prince gunmen killed the driver of a fuel truck on Monday.", "driver"),
    ("The mayor of Kenscoff was shot dead by gunmen on Monday.", "mayor"),
]


@pytest.mark.parametrize(("text", "who"), FIRST_TOLD)
def test_one_who_is_known_by_his_office_or_trade_is_counted_once(text: str, who: str) -> None:
    again = f"{text}\nThe {who} was killed by gunmen in Haiti at dawn."
    assert [(c.value, c.unit) for c in claims(again, "violence")] == [(1, "killed")]


def test_what_was_done_this_month_was_done_by_the_day_it_is_told() -> None:
    text = "Kenya sent 144 police officers to Haiti this month."
    assert {c.end for c in claims(text, "arrival", published=PUBLISHED)} == {PUBLISHED}


UNTIL = [
    "The UN said on Friday that 3,661 people had been killed in Haiti since January.",
    "Briefing the Council on Friday, Volker Türk said 3,661 people had been killed in Haiti since "
    "January.",
    "Volker Türk on Friday painted a bleak picture, telling reporters that 3,661 people had been "
    "killed in Haiti since January.",
    "Since January, 3,661 people have been killed in Haiti, by a count that the UN published on "
    "Friday.",
]


@pytest.mark.parametrize("text", UNTIL)
def test_a_count_since_a_day_goes_up_to_the_day_on_which_it_is_told(text: str) -> None:
    found = claims(text, "violence", published=PUBLISHED)
    assert {(c.start, c.end) for c in found} == {(date(2024, 1, 1), date(2024, 12, 13))}


def test_a_count_told_in_a_month_or_week_goes_no_further_than_that() -> None:
    text = "At least 3,661 people have been killed in Haiti since January, the UN said last month."
    found = claims(text, "violence", published=PUBLISHED)
    assert {(c.start, c.end) for c in found} == {(date(2024, 1, 1), date(2024, 11, 30))}


def test_what_somebody_said_besides_ends_no_count() -> None:
    text = (
        "Since January 3,661 people have been killed in Haiti, and the UN said on Friday that it "
        "would send aid."
    )
    assert {c.end for c in claims(text, "violence", published=PUBLISHED)} == {PUBLISHED}


def test_a_count_that_is_told_on_no_day_goes_up_to_publication() -> None:
    text = "At least 3,661 people have been killed in Haiti since January, said the UN."
    assert {c.end for c in claims(text, "violence", published=PUBLISHED)} == {PUBLISHED}


def test_what_went_on_ever_since_a_day_went_on_until_now() -> None:
    text = (
        "Gunmen fell on Kenscoff in Haiti on December 9 and have killed at least 55 people since."
    )
    found = claims(text, "violence", published=PUBLISHED)
    assert {(c.start, c.end) for c in found} == {(date(2024, 12, 9), PUBLISHED)}


def test_since_the_weekend_runs_until_now() -> None:
    text = "Some 4,000 people have fled Solino in Haiti since the weekend."
    found = claims(text, "displacement", published=PUBLISHED)
    assert {(c.start, c.end) for c in found} == {(date(2024, 12, 14), PUBLISHED)}


def test_a_day_that_spells_a_week_out_is_the_day() -> None:
    text = "The second group of Kenyan officers landed in Haiti last week, on the 12th."
    found = claims(text, "arrival", published=PUBLISHED)
    assert {(c.start, c.end) for c in found} == {(date(2024, 12, 12), date(2024, 12, 12))}


NO_MOVES = [
    "We have about 580 Kenyan officers left here in Haiti until the relief comes.",
    "Two Kenyans of the mission in Haiti were cut by flying glass on Monday.",
    "Three Kenyan officers of the mission in Haiti did not come home alive.",
]


@pytest.mark.parametrize("text", NO_MOVES)
def test_who_is_left_hurt_or_dead_has_not_come_or_gone(text: str) -> None:
    assert claims(text, "arrival", published=PUBLISHED) == []


def test_a_clause_on_one_country_s_people_is_not_on_those_listed_before() -> None:
    text = (
        "Kenya has close to 400 police in Haiti, Jamaica two dozen soldiers, and the Bahamas six "
        "marines who joined them on October 18."
    )
    assert {(c.actor, c.value) for c in claims(text, "arrival")} == {("Bahamas", 6)}


def test_whom_a_charter_sets_down_have_arrived() -> None:
    text = "A charter set down 144 Kenyan police in Port-au-Prince on Thursday."
    assert _numbers(text, "arrival") == {("Kenya", 144, "actual")}


def test_a_parliament_s_votes_are_counted_whole_and_are_its_own() -> None:
    text = (
        "The Legislative Assembly of El Salvador agreed on Wednesday to send its army to Haiti. "
        "Fifty-seven of the 60 deputies raised a hand in favor."
    )
    found = [c for c in claims(text, "mandate") if c.unit == "votes"]
    assert [(c.actor, c.value) for c in found] == [("Legislative Assembly of El Salvador", 57)]


def test_the_day_of_a_visit_may_stand_in_a_clause_on_the_place() -> None:
    text = (
        "In Santo Domingo, which he was visiting on Thursday, U.S. Secretary of State Marco Rubio "
        "said American money for the mission in Haiti would go on flowing."
    )
    found = claims(text, "visit", published=PUBLISHED)
    assert {(c.actor, c.start) for c in found} == {("Marco Rubio", date(2024, 12, 12))}


MORE_STANCES = [
    ("Senator Jane Roe wants the mission's mandate kept.", "extend"),
    ("Senator Jane Roe wants no more units flown out until donors settle.", "oppose"),
    ("Senator Jane Roe urged bigger neighbours to open their purses for the mission.", "fund"),
    ("Senator Jane Roe would not vote for another shilling for the mission.", "defund"),
    ("Senator Jane Roe wants United Nations troops in Haiti instead.", "transition_to_un"),
]


@pytest.mark.parametrize(("text", "stance"), MORE_STANCES)
def test_what_is_wanted_is_told_by_its_own_words(text: str, stance: str) -> None:
    found = claims(f"Kenya leads the mission in Haiti.\n{text}", "position")
    assert [(c.actor, c.stance) for c in found] == [("Jane Roe", stance)]


def test_a_force_that_would_not_help_is_not_backed() -> None:
    text = "Russia's envoy said no new force for Haiti would help so long as guns arrived by sea."
    assert "support" not in {c.stance for c in claims(text, "position")}


def test_following_an_event_opens_nobody_s_speech() -> None:
    text = (
        "The Security Council today renewed its authorization for the mission in Haiti.\n"
        "Following the adoption, the representative of the United States voiced support for the "
        "remarks of Haiti's President, Edgard Leblanc Fils, on the mission."
    )
    assert "Edgard Leblanc Fils" not in {c.attributed_to for c in claims(text, "mandate")}


FORMER = [
    ("Cabinet Secretary Kipchumba Murkomen defended the mission in Haiti. The police there "
     "should come home, the former deputy president said.", "Rigathi Gachagua"),
    ("Kalonzo Musyoka spoke of the mission in Haiti. The police there should come home, the former "
     "vice president said.", "Kalonzo Musyoka"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), FORMER)
def test_a_former_holder_of_an_office_is_not_whoever_was_named_last(text: str, who: str) -> None:
    found = claims(text, "position", published=date(2025, 11, 9))
    assert [c.actor for c in found if c.stance == "withdraw"] == [who]


def test_who_dismisses_speculation_on_the_mission_does_not_oppose_it() -> None:
    text = (
        "Douglas Kanja addressed worries over the mission in Haiti, dismissing speculation that a "
        "lack of money was hindering its operations."
    )
    assert "oppose" not in {c.stance for c in claims(text, "position")}


def test_to_end_inaction_is_not_to_end_the_mission() -> None:
    text = (
        "The Security Council should end its inaction and transform the mission in Haiti into a UN "
        "mission that has the personnel and resources it needs, said Kamina Johnson Smith."
    )
    assert {c.stance for c in claims(text, "position")} == {"transition_to_un"}
    assert claims(text, "mandate") == []


def test_the_whole_of_a_fund_is_not_one_giver_s() -> None:
    text = (
        "A UN trust fund for the mission in Haiti has amassed more than $110 million, with Canada "
        "contributing over half."
    )
    assert [(c.actor, c.value) for c in claims(text, "funding")] == [(None, 110_000_000)]


def test_what_others_suffer_from_one_year_to_the_next_is_no_strength() -> None:
    text = (
        "The report on Haiti, where the mission works, tells of an increase in violations against "
        "children from 383 in 2023 to 2,269 in 2024."
    )
    assert claims(text, "personnel") == []


def test_what_is_to_replace_the_mission_bears_its_own_name() -> None:
    text = (
        "The Gang Suppression Force is on its way to Haiti.\n"
        "Last September the Security Council authorised a new force to replace the Kenya-led "
        "Multinational Security Support mission. This new force would have 5,500 personnel, more "
        "than five times the size of the MSS mission."
    )
    assert {c.target for c in claims(text, "mandate")} == {"Gang Suppression Force"}
    assert {c.actor for c in claims(text, "personnel")} == {"Gang Suppression Force"}


def test_an_act_told_in_passing_has_not_the_day_of_what_was_told_before() -> None:
    text = (
        "The UN disclosed the freeze on Tuesday.\n"
        "The mission in Haiti, while endorsed by the Security Council, depends on gifts."
    )
    assert {c.start for c in claims(text, "mandate", published=PUBLISHED)} <= {None}


def test_whom_partners_name_to_lead_a_force_is_none_of_the_partners() -> None:
    text = (
        "Jack Christofides was named by the Standing Group of Partners, made up of Kenya and the "
        "United States, to lead the Gang Suppression Force in Haiti."
    )
    assert "lead nation" not in {c.target for c in claims(text, "contributor")}


RENEWALS_WANTED = [
    "Both agreed that the Security Council should renew the mandate of the mission in Haiti.",
    "They agreed on the need for a renewal of the mission in Haiti by the Security Council.",
    "Noting that the authorization of the Multinational Security Support (MSS) mission lapses on "
    "October 2, the ministers stressed the importance of its renewal by the Security Council.",
]


@pytest.mark.parametrize("text", RENEWALS_WANTED)
def test_a_renewal_that_others_want_has_not_been_given(text: str) -> None:
    told = claims(text, "mandate", published=date(2024, 9, 5))
    assert {c.rule for c in told} <= {"mandate/expires"}


NO_PEOPLE = [
    "The Council is to vote on Haiti. The first text on the mission passed on October 2, 13-0.",
    "The Guatemalan soldiers landed in Haiti on January 3 and 4 and joined the Kenyans.",
]


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_a_score_or_a_second_day_counts_nobody(text: str) -> None:
    found = claims_of(article(text, PUBLISHED))
    assert {c.value for c in found if c.kind in ("arrival", "personnel")} <= {None}


def test_who_suspends_its_gift_does_not_ask_for_money() -> None:
    text = "Washington suspended $13.3 million of its contribution to the mission in February."
    assert "fund" not in {c.stance for c in claims(text, "position")}


@pytest.mark.parametrize(
    ("told", "unit"),
    [
        ("At least 15 residents were shot or hacked to death by gangs in Kenscoff.", "killed"),
        ("Fourteen residents were either shot or burned to death, the UN said.", "killed"),
        ("Fourteen residents were killed or wounded, the UN said.", "people"),
    ],
)
def test_shot_or_hacked_to_death_counts_the_dead_alone(told: str, unit: str) -> None:
    assert {c.unit for c in claims(told, "violence", published=PUBLISHED)} == {unit}


def test_who_may_have_read_otherwise_is_credited_with_nothing() -> None:
    text = (
        "The mission has 1,000 officers, the spokesman said. Its fund holds $30 million, he added, "
        "whatever people may have read."
    )
    assert "people" not in {c.attributed_to for c in claims(text, published=PUBLISHED)}


@pytest.mark.parametrize(
    ("who", "credited"),
    [
        ("The UN mission in Haiti, BINUH,", "UN Integrated Office in Haiti (BINUH)"),
        ("BINUH, the UN mission in Haiti,", "UN Integrated Office in Haiti (BINUH)"),
        ("The U.N. political mission in Haiti", "UN Integrated Office in Haiti (BINUH)"),
        ("The U.N. mission in Haiti", "UN mission in Haiti"),
        ("The UN-backed mission in Haiti", "MSS mission"),
    ],
)
def test_a_mission_of_the_un_is_not_the_one_it_lets_others_send(who: str, credited: str) -> None:
    text = f"{who} said gangs killed 1,200 people in the first quarter."
    assert {c.attributed_to for c in claims(text, "violence", published=PUBLISHED)} == {credited}


@pytest.mark.parametrize(
    "told",
    [
        "The Bahamas' 150 officers are at an advanced stage of preparation to join the mission.",
        "Some 150 Bahamian officers are training to deploy to Haiti.",
    ],
)
def test_those_who_prepare_to_join_are_not_in_haiti_yet(told: str) -> None:
    assert _numbers(told, "personnel") == {("Bahamas", 150, "planned")}


def test_those_in_haiti_who_prepare_for_an_offensive_are_there() -> None:
    text = "The mission has 400 officers in Haiti, at an advanced stage of preparation to go north."
    assert _numbers(text, "personnel") == {("MSS mission", 400, "actual")}


@pytest.mark.parametrize(
    "told",
    [
        "Standing Group members Jamaica, Canada and the United States will steer the MSS mission's "
        "successor, the State Department said.",
        "The group includes the Bahamas, Canada, Guatemala and the United States and will oversee "
        "what comes after the MSS mission.",
        "Ambassadors from Brazil, Canada, France and Spain welcomed the MSS mission.",
    ],
)
def test_who_sits_in_a_circle_of_states_is_not_told_to_take_part(told: str) -> None:
    assert not _numbers(told, "contributor")
    assert "contributor" not in {c.kind for c in claims_of(article(told, PUBLISHED))}


def test_a_group_of_officers_from_countries_takes_part() -> None:
    text = "A group of police officers from Jamaica and Belize landed in Haiti for the MSS mission."
    found = {c.actor for c in claims(text, "contributor", published=PUBLISHED)}
    assert found == {"Jamaica", "Belize"}


@pytest.mark.parametrize(
    "told",
    [
        "Kenyan officers account for 730 of the 1,000 personnel in the mission.",
        "Of the 1,000 personnel in the mission, Kenyan officers account for 730.",
        "Kenya has supplied 730 of some 1,000 officers now serving in the mission.",
    ],
)
def test_the_whole_that_a_country_s_are_a_part_of_is_the_mission_s(told: str) -> None:
    assert _numbers(told, "personnel") == {
        ("Kenya", 730, "actual"),
        ("MSS mission", 1000, "actual"),
    }


def test_the_whole_that_a_country_promised_is_its_own() -> None:
    text = "Kenya has deployed 400 of the 1,000 officers it promised the mission."
    assert _numbers(text, "personnel") == {("Kenya", 400, "actual"), ("Kenya", 1000, "pledged")}


def test_models_told_by_number_count_nobody() -> None:
    text = "Three Bell 212s from El Salvador arrived in Haiti for the MSS mission on Monday."
    assert 212 not in {value for _, value, _ in _numbers(text, "personnel")}


def _sums(text: str) -> set[tuple[str | None, float | None, str | None, str | None]]:
    found = claims(text, "funding", published=PUBLISHED)
    return {(c.actor, c.value, c.unit, c.rule.split("/")[-1]) for c in found}


def test_what_is_paid_of_what_is_needed_is_not_paid_in_full() -> None:
    text = "Of the $600 million a year that the mission needs, donors have paid $85 million."
    assert _sums(text) == {
        ("MSS mission", 600_000_000, "USD", "cost"),
        ("donors", 85_000_000, "USD", "given"),
    }


@pytest.mark.parametrize(
    "told",
    [
        "Canada gave $63 million of the $110 million in the mission's trust fund.",
        "Of the $110 million in the mission's trust fund, Canada gave $63 million.",
    ],
)
def test_what_one_gave_of_a_fund_is_not_the_fund(told: str) -> None:
    assert _sums(told) == {
        ("Canada", 63_000_000, "USD", "given"),
        (None, 110_000_000, "USD", "received"),
    }


def test_what_is_delivered_of_a_pledge_leaves_the_pledge() -> None:
    text = "The United States delivered $40 million of the $100 million it pledged to the mission."
    assert _sums(text) == {
        ("United States", 40_000_000, "USD", "given"),
        ("United States", 100_000_000, "USD", "promised"),
    }


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("Gangs now control 85 percent of the capital, up from 80 percent in 2023.", (None, 2023)),
        ("Gangs held 85 percent of the capital in 2024 and 80 percent in 2023.", (2024, 2023)),
    ],
)
def test_shares_set_side_by_side_are_of_one_place_and_have_each_its_day(
    told: str, days: tuple[int | None, int | None]
) -> None:
    found = claims(f"{told} The MSS mission said so.", "violence", published=PUBLISHED)
    assert {(c.target, c.value, c.start.year if c.start else None) for c in found} == {
        ("capital under gang control", 85, days[0]),
        ("capital under gang control", 80, days[1]),
    }


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("Three officers were killed in the ambush: two Kenyans and a Haitian.", 2),
        ("Three officers were wounded in Kenscoff, a Kenyan and two Haitians.", 1),
        ("Three police were killed in the ambush, two of them Kenyan.", 2),
    ],
)
def test_of_those_lost_the_mission_counts_its_own(told: str, value: float) -> None:
    # The whole is told of nobody: not all of it is the mission's loss.
    assert _numbers(told, "casualty") == {("Kenya", value, "actual"), (None, 3, "actual")}


def test_the_day_of_a_change_is_not_that_of_the_count() -> None:
    text = "Some 1.3 million Haitians are displaced, a 24 percent increase since June."
    found = claims(text, "displacement", published=PUBLISHED)
    assert {(c.value, c.start is None) for c in found} == {(1_300_000, True), (24, False)}


@pytest.mark.parametrize(
    "told",
    [
        "The first 200 of 1,000 Kenyan officers landed in Port-au-Prince on Monday.",
        "The first 200 of the 1,000 Kenyan officers landed in Port-au-Prince on Monday.",
    ],
)
def test_a_part_that_lands_leaves_the_whole_to_come(told: str) -> None:
    assert {(value, status) for _, value, status in _numbers(told, "arrival")} == {(200, "actual")}
    assert _numbers(told, "personnel") == {("Kenya", 1000, "planned")}


def test_a_part_that_flies_home_is_not_the_whole() -> None:
    text = "On Monday 100 of the 730 Kenyan officers in Haiti flew home."
    assert {value for _, value, _ in _numbers(text, "arrival")} == {100}


@pytest.mark.parametrize(
    ("vote", "status"),
    [("voted 12-0 with three abstentions to", "authorised"), ("may vote to", "planned")],
)
def test_a_vote_to_turn_the_mission_into_a_force_allows_it_and_puts_nobody_there(
    vote: str, status: str
) -> None:
    text = f"The Security Council {vote} turn the mission into a Gang Suppression Force of 5,550."
    assert _numbers(text, "personnel") == {("Gang Suppression Force", 5550, status)}


def test_those_already_there_bear_no_day_to_come() -> None:
    text = "Ruto said 600 more officers would deploy next month, on top of the 400 already there."
    found = claims_of(article(text, PUBLISHED))
    assert all(c.start is None or c.start <= PUBLISHED for c in found if c.status == "actual")
    assert 400 in {c.value for c in found}


def test_a_budget_that_is_cut_to_a_sum_holds_none_back() -> None:
    text = "The mission's budget was cut from $600 million to $300 million."
    assert "frozen" not in {c.status for c in claims(text, "funding", published=PUBLISHED)}


def test_members_of_a_gang_are_told_as_its() -> None:
    text = "Police said they had killed 28 gang members in Petion-Ville on Tuesday."
    found = claims(f"{text} The MSS mission helped.", "violence", published=PUBLISHED)
    assert {c.target for c in found} == {"gang members"}


def test_what_another_puts_a_share_at_counts_nobody() -> None:
    text = "The UN said gangs control 90 percent of the capital; the prime minister put it at 85."
    found = claims_of(article(f"{text} The MSS mission agreed.", PUBLISHED))
    assert 85 not in {c.value for c in found if c.unit != "percent"}


def test_those_who_have_gone_home_did_not_arrive() -> None:
    text = "Of the 400 Kenyan officers who landed in Haiti in June, 30 have gone home."
    found = claims_of(article(text, PUBLISHED))
    came = {c.value for c in found if c.kind == "arrival" and "departure" not in (c.target or "")}
    assert 30 not in came


def test_a_part_of_those_lost_has_the_day_behind_its_number() -> None:
    text = "Three Kenyan officers have died: one in February and two in August."
    found = claims(text, "casualty", published=PUBLISHED)
    assert {c.start.month for c in found if c.value == 2 and c.start} == {8}


def test_a_country_s_statement_bears_no_day_on_which_another_s_man_spoke() -> None:
    text = (
        "Eugene Wamalwa on Friday, December 13 called for the US-funded mission to be ended.\n"
        "The US Department of State in a statement revealed that Ruto had thanked Blinken for "
        "Kenya's leadership of the mission to Haiti."
    )
    found = claims_of(article(text, PUBLISHED))
    assert {c.start for c in found if c.kind == "statement" and c.actor == "United States"} == {
        None
    }


@pytest.mark.parametrize(
    ("told", "topic"),
    [
        (
            "Recent reports say that progress is being made in reducing gang violence.",
            "gang violence",
        ),
        ("The situation in Haiti continues to deteriorate.", "situation"),
    ],
)
def test_what_is_judged_is_told_with_the_noun_it_describes(told: str, topic: str) -> None:
    found = claims(f"{told} The MSS mission is there.", "assessment", published=PUBLISHED)
    assert topic in {c.target for c in found}


def test_a_share_of_the_victims_is_told_with_whom_it_is_of() -> None:
    text = (
        "Men accounted for 83 per cent of the victims of killings in Haiti, women 14 per cent, and "
        "children three per cent."
    )
    found = claims(text, "violence", published=PUBLISHED)
    assert {(c.target, c.value) for c in found} == {
        ("men among victims", 83),
        ("women among victims", 14),
        ("children among victims", 3),
    }


def test_a_share_told_after_another_is_of_whoever_is_behind_it() -> None:
    text = "Police accounted for 61 per cent of the deaths in Haiti, gangs for 24 per cent."
    found = claims(text, "violence", published=PUBLISHED)
    assert {(c.actor, c.value) for c in found} >= {("gangs", 24)}


NOT_COUNTED = [
    "Deaths in Haiti rose by a fifth compared to 2023, the UN said.",
    "Gangs stormed the jail in Haiti, where an estimated 500 people were being held.",
]


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_a_year_and_those_held_in_a_jail_are_no_victims(text: str) -> None:
    told = f"Kenya leads the MSS mission in Haiti.\n\n{text}"
    found = claims_of(article(told, PUBLISHED))
    assert {c.value for c in found} & {2023, 500} == set()


def test_a_pay_higher_by_a_share_is_no_share_of_the_strength() -> None:
    text = (
        "All officers in Haiti receive an allowance 25 percent more than the highest pay of "
        "personnel deployed anywhere else."
    )
    assert [c for c in claims(text, "personnel", published=PUBLISHED) if c.value == 25] == []


def test_officers_who_are_lost_are_no_strength() -> None:
    text = "Kenya has lost three of its officers in Haiti."
    assert claims(text, "personnel", published=PUBLISHED) == []
    assert [c.value for c in claims(text, "casualty", published=PUBLISHED)] == [3]


def test_a_source_is_not_what_its_report_is_on() -> None:
    text = (
        "According to the Quarterly Report on the Human Rights Situation in Haiti, at least 1,247 "
        "people were killed in July-September 2024."
    )
    (claim,) = claims(text, "violence", published=PUBLISHED)
    assert "Report" in (claim.attributed_to or "")
    assert (str(claim.start), str(claim.end)) == ("2024-07-01", "2024-09-30")


def test_somebody_quoted_on_his_own_country_speaks_and_not_the_country() -> None:
    text = (
        "''Kenya believes that peace and security, including in Haiti, is the responsibility of "
        "all nations,'' Ruto said."
    )
    found = claims(text, "statement", published=PUBLISHED)
    assert {(c.actor, c.rule) for c in found} == {("William Ruto", "statement/direct")}


def test_one_missing_of_whom_he_said_is_not_who_said_it() -> None:
    text = (
        'MSS spokesman Jack Ombaka said in a statement on X that officers were attacked. "One '
        'Kenyan officer remains unaccounted for," he said.'
    )
    found = claims(text, "casualty", published=PUBLISHED)
    assert {c.attributed_to for c in found} == {"Jack Ombaka"}


def test_a_person_named_behind_the_land_he_is_sent_to_speaks() -> None:
    text = (
        "Last year the agency received a third of the money for Haiti, said U.N. Humanitarian "
        "Coordinator for Haiti Ulrika Richardson."
    )
    found = claims(text, "statement", published=PUBLISHED)
    assert {c.actor for c in found} == {"Ulrika Richardson"}


UNLAWFUL = [
    ("Kenya's High Court ruled Friday that Kenya cannot deploy 1,000 police to Haiti.", "ruled"),
    ("The High Court ruled that the council lacks the authority to send police to Haiti.", "ruled"),
    (
        "The High Court in Kenya put a hold on the deployment to Haiti until it could rule.",
        "barred",
    ),
]


@pytest.mark.parametrize(("text", "rule"), UNLAWFUL)
def test_a_court_that_finds_nobody_may_be_sent_is_against_it(text: str, rule: str) -> None:
    (claim,) = claims(text, "mandate", published=PUBLISHED)
    assert (claim.stance, claim.status, claim.rule) == ("oppose", "actual", f"mandate/{rule}")


def test_a_ruling_bears_its_own_day_and_not_that_of_a_hearing_to_come() -> None:
    text = (
        "A High Court decision on January 26 declared the order to deploy police to Haiti "
        "unconstitutional, with a new lawsuit scheduled for a hearing in June."
    )
    (claim,) = claims(text, "mandate", published=date(2024, 5, 30))
    assert str(claim.start) == "2024-01-26"


def test_a_flight_bears_the_day_that_opens_its_sentence() -> None:
    text = (
        "Tuesday July 16, 2024, as part of the mission in Haiti, authorized on October 2nd, 2023, "
        "by resolution 2699, a charter flight landed in Port-au-Prince with a Kenyan contingent of "
        "around 200 officers on board."
    )
    (claim,) = claims(text, "arrival", published=PUBLISHED)
    assert str(claim.start) == "2024-07-16"


def test_those_who_joined_bear_no_day_of_a_pledge_told_beside_them() -> None:
    text = (
        "Few officers from other countries have joined the mission in Haiti, and a pledge by Ruto "
        "in October to send 600 more has not been fulfilled."
    )
    assert [c for c in claims(text, "arrival", published=PUBLISHED) if c.start] == []


def test_what_was_received_recently_bears_no_day() -> None:
    text = "The force in Haiti, led by Kenya, recently received 200 additional Kenyan officers."
    found = [c for c in claims_of(article(text, PUBLISHED)) if c.kind == "arrival"]
    assert {c.start for c in found} == {None}


def test_money_for_the_mission_beside_aid_is_for_the_mission() -> None:
    text = (
        "Blinken announced an additional $33 million in humanitarian assistance for the people of "
        "Haiti as well as an additional $100 million for the MSS mission."
    )
    found = claims(text, "funding", published=PUBLISHED)
    assert {(c.value, c.target) for c in found} == {
        (33_000_000, "humanitarian assistance (increment)"),
        (100_000_000, "MSS mission (increment)"),
    }


def test_lawmakers_hold_their_own_view_and_their_country_s_money() -> None:
    text = "U.S. lawmakers are refusing to release $40 million in funding for the mission in Haiti."
    (view,) = claims(text, "position", published=PUBLISHED)
    assert (view.actor, view.target) == ("US Congress", "MSS mission")
    money = claims(
        "Congress is holding back $40 million for the mission.", "funding", published=PUBLISHED
    )
    assert {c.actor for c in money} == {"United States"}


NO_VIEW_ON_IT = [
    "Human Rights Watch calls for the renewal of the Independent Expert's mandate in Haiti.",
    "The work in Haiti is harder for the Trump administration's desire to cut foreign aid.",
]


@pytest.mark.parametrize("text", NO_VIEW_ON_IT)
def test_another_s_mandate_and_aid_at_large_are_not_the_mission(text: str) -> None:
    found = claims(text, "position", published=PUBLISHED)
    assert {c.stance for c in found} & {"extend", "defund"} == set()


AIMS = [
    "The Council authorized operations to deter gangs that continue to undermine the security of "
    "Haiti.",
    "Leaders met to bring an end to the violence plaguing Haiti.",
]


@pytest.mark.parametrize("text", AIMS)
def test_what_an_aim_describes_is_no_judgement(text: str) -> None:
    assert claims(text, "assessment", published=PUBLISHED) == []


def test_what_spirals_is_judged_and_not_the_mission_told_of_before() -> None:
    text = (
        "The MSS, deployed to Haiti in June 2024, was tasked with helping restore order as gang "
        "violence spirals out of control."
    )
    (claim,) = claims(text, "assessment", published=PUBLISHED)
    assert claim.target == "gang violence"


def test_troops_long_awaited_who_landed_are_there() -> None:
    text = (
        "Haiti saw a significant moment on Friday as long-awaited troops from Guatemala and El "
        "Salvador landed at the airport of Port-au-Prince."
    )
    # That they came says that they take part: one claim for each country.
    found = claims(text, published=PUBLISHED)
    there = {(c.actor, c.status) for c in found if c.kind in ("arrival", "contributor")}
    assert there >= {("Guatemala", "actual"), ("El Salvador", "actual")}


def test_security_force_personnel_of_no_land_named_are_not_the_mission_s() -> None:
    text = (
        "Kenya leads the MSS mission in Haiti.\n\nEight security force personnel were killed and "
        "17 others injured in the capital, the United Nations said."
    )
    found = claims(text, published=PUBLISHED)
    assert [c for c in found if c.kind == "casualty"] == []
    assert ("security force personnel", 8) in {
        (c.target, c.value) for c in found if c.kind == "violence"
    }


def test_a_department_that_saw_deaths_is_where_they_died() -> None:
    text = (
        "The Artibonite Department saw an escalation in violence in Haiti, with attacks leading to "
        "114 deaths."
    )
    (claim,) = claims(text, "violence", published=PUBLISHED)
    assert claim.place == "Artibonite"


def test_people_who_depend_on_aid_are_not_displaced() -> None:
    text = (
        "Haiti is sinking into chaos, with thousands of displaced persons, and more than 5 million "
        "Haitians dependent on humanitarian aid."
    )
    found = claims(text, "displacement", published=PUBLISHED)
    assert {(c.value, c.target) for c in found} == {(5_000_000, "Haiti: people in need of aid")}


def test_another_number_of_another_plight_is_no_increment() -> None:
    text = "Violence in Haiti displaced 500,000 people and exposed another 5 million to starvation."
    found = claims(text, "displacement", published=PUBLISHED)
    assert [c.target for c in found if "increment" in (c.target or "")] == []


def test_a_number_with_a_country_of_a_list_is_that_country_s() -> None:
    text = (
        "The countries in the mission in Haiti include Kenya with 396 officers, El Salvador, "
        "Belize and Jamaica."
    )
    assert _numbers(text, "personnel") == {("Kenya", 396, "actual")}


def test_one_man_who_is_missing_is_told_once_and_a_second_apart() -> None:
    text = (
        "Kenya leads the MSS mission in Haiti.\n\nA Kenyan officer is missing after an ambush. The "
        'Kenyan officer disappeared on Tuesday. "One officer remains unaccounted for," it said.'
    )
    found = [c for c in claims_of(article(text, PUBLISHED)) if c.kind == "casualty"]
    assert [(c.value, str(c.start)) for c in found] == [(1, "2024-12-17")]
    two = "A Kenyan officer is missing in Haiti. A second officer has gone missing since Monday."
    assert [c.value for c in claims(two, "casualty", published=PUBLISHED)] == [1, 1]


def test_a_named_man_who_died_of_his_injuries_is_told_as_dead_alone() -> None:
    text = (
        "Samuel Kitwai, a Kenyan police constable, was injured during an operation in Artibonite, "
        "Haiti. Kitwai later died in hospital."
    )
    found = claims(text, "casualty", published=PUBLISHED)
    assert [(c.target, c.unit) for c in found] == [("Samuel Kitwai", "killed")]


def test_a_day_as_of_which_some_are_displaced_is_not_that_of_the_dead_told_before() -> None:
    text = (
        "The report said that eight people were killed and that 1.4 million people were displaced "
        "in Haiti as of September 30."
    )
    (killed,) = claims(text, "violence", published=PUBLISHED)
    assert killed.date_text is None


def test_a_heading_tells_no_second_arrival() -> None:
    text = (
        "A group of 400 Kenyan officers arrived in Port-au-Prince\n\n"
        "A group of 400 Kenyan officers of the MSS mission arrived in Port-au-Prince on Tuesday, "
        "December 17."
    )
    found = [c for c in claims_of(article(text, PUBLISHED)) if c.kind == "arrival"]
    assert [(c.value, str(c.start)) for c in found] == [(400, "2024-12-17")]


def test_what_went_on_while_two_spoke_is_told_by_the_source() -> None:
    text = (
        "As the two leaders spoke, a contingent of 144 Kenyan police officers was en route to "
        "Port-au-Prince to beef up the mission."
    )
    (claim,) = claims(text, "arrival", published=PUBLISHED)
    assert claim.attributed_to is None


def test_a_figure_of_months_before_is_not_that_of_the_count() -> None:
    text = (
        "The agency had said at the start of December that more than 700,000 people were displaced "
        "in Haiti, nearly double the figure six months earlier."
    )
    (claim,) = claims(text, "displacement", published=PUBLISHED)
    assert claim.start is None or claim.start.month == 12


def test_a_pledge_to_a_mission_bears_no_day_on_which_that_was_approved() -> None:
    text = (
        "Ruto pledged to deploy 1,000 officers to the mission in Haiti approved by the U.N. "
        "Security Council in October 2023."
    )
    (claim,) = claims(text, "personnel", published=PUBLISHED)
    assert (claim.value, claim.start) == (1000, None)


NOT_JUDGED = [
    "230 police landed in Haiti, the first since the Council approved expanding a gang-fighting "
    "force.",
    "The resolution risks exacerbating the dire situation in Haiti, the envoy said.",
]


@pytest.mark.parametrize("text", NOT_JUDGED)
def test_what_is_expanded_or_only_risked_does_not_worsen(text: str) -> None:
    assert claims(text, "assessment", published=PUBLISHED) == []


def test_what_worsened_since_an_event_runs_on() -> None:
    text = "Gangs have grown in power in Haiti since the assassination of the president in 2021."
    (claim,) = claims(text, "assessment", published=PUBLISHED)
    assert (str(claim.start), claim.end) == ("2021-01-01", PUBLISHED)


def test_who_says_that_it_will_strengthen_the_mission_sends_them() -> None:
    text = (
        "Kenya said that it was going to strengthen the mission in Haiti by another 600 officers."
    )
    assert _numbers(text, "personnel") == {("Kenya", 600, "planned")}


def test_money_for_another_purpose_is_not_the_mission_s() -> None:
    text = "Canada announced $20 million for maritime security in the Caribbean and Haiti."
    assert [
        c for c in claims(text, "funding", published=PUBLISHED) if "MSS" in (c.target or "")
    ] == []


def test_a_clash_during_an_operation_is_one_and_scared_states_send_nobody() -> None:
    text = "On Monday, the MSS teams in Haiti confronted 30 gang members during an operation."
    assert [c.rule for c in claims(text, "operation", published=PUBLISHED)] == ["operation/clash"]
    shy = "All other countries are scared of sending their forces to Haiti."
    assert claims(shy, "contributor", published=PUBLISHED) == []


def test_a_resolution_named_as_a_standard_is_no_act_on_the_mandate() -> None:
    text = (
        "The office helps the mission in Haiti with a mechanism in line with Security Council "
        "resolution 2699."
    )
    assert claims(text, "mandate", published=PUBLISHED) == []


def test_who_acknowledged_is_not_whom_he_met() -> None:
    text = (
        "Antony Blinken visited Haiti. Meeting Mr. Blinken, interim Prime Minister Garry Conille "
        "acknowledged that Haiti faced an extremely complex situation."
    )
    found = claims(text, "statement", published=PUBLISHED)
    assert {c.actor for c in found} == {"Garry Conille"}
