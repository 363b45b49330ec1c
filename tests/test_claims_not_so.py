"""What is foreseen, grown by, in need, told for short or told of others is not claimed as more."""

from __future__ import annotations

import pytest
from reading import claims

VIEWS = [
    ("Washington wants the mission in Haiti made a UN operation. China is expected to oppose it.",
     {("United States", "transition_to_un", "actual"), ("China", "oppose", "planned")}),
    ("António Guterres told the meeting on the mission that six million Haitians need help.",
     set()),
    ("Amnesty International wants the Kenyan-led mission in Haiti to publish its rules on the use"
     " of force.", set()),
    ("The Office would give this force in Haiti the logistical backing it needs.", set()),
    ("Russia, which had called the meeting together with China, said peacekeepers were the wrong"
     " tool for Haiti.", {("Russia", "oppose", "actual")}),
    ("President William Ruto plans to call on the contingent in Haiti next month, his office says.",
     set()),
    ("Gustavo Petro called it shameful that Colombian ex-soldiers had been hired as killers in"
     " Haiti.", set()),
    ("Fred Mitchell called on the government to stay out until judges have ruled on the Haiti"
     " mission.", {("Fred Mitchell", "oppose", "actual")}),
    ("Haiti's prime minister, Alix Didier Fils-Aimé, who received Gustavo Petro, asked him to speak"
     " up for a stronger force.", {("Alix Didier Fils-Aimé", "support", "actual")}),
    ('The mission has a mandate in Haiti until October. "We would like to see it renewed," US envoy'
     ' Dorothy Shea said.',
     {("Dorothy Shea", "extend", "actual")}),
    ('Naserian Lemayian, whose brother is an officer in Haiti, said: "I want all of them to come'
     ' back, not only mine."', {("Naserian Lemayian", "withdraw", "actual")}),
    ("Kalonzo Musyoka said not one more shilling should go to the Haiti mission.",
     {("Kalonzo Musyoka", "defund", "actual")}),
    ("The Security Council debated the mission in Haiti. Geng Shuang of China spoke against a UN"
     " operation.", {("China", "oppose", "actual")}),
    ("Peru, together with Chile, backs the mission in Haiti.",
     {("Peru", "support", "actual"), ("Chile", "support", "actual")}),
    ("The text, resolution 2785 on the Haiti mission, came from the United States and Panama.",
     {("United States", "support", "actual"), ("Panama", "support", "actual")}),
    ("The Haitian network Nou Pap Dòmi would like the foreigners gone.",
     {("Nou Pap Dòmi", "withdraw", "actual")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), VIEWS)
def test_only_who_holds_a_view_is_told_to_hold_it(
    text: str, told: set[tuple[str, str, str]]
) -> None:
    assert {(c.actor, c.stance, c.status) for c in claims(text, "position")} == told


STRENGTHS = [
    ("Some 990 police are left in Haiti, and the minister told a radio station last week that Kenya"
     " was ready.", {("MSS mission", 990, "actual", None)}),
    ("The High Court has told the government to keep its 1,000 police for Haiti at home until"
     " January 26, when judgment is to be given.", {("Kenya", 1000, "planned", "2025-01-26")}),
    ("Antigua and Barbuda has 14 soldiers trained and waiting for the mission in Haiti.",
     {("Antigua and Barbuda", 14, "planned", None)}),
    ("The Security Council lets the mission in Haiti grow to 2,500 in uniform.",
     {("MSS mission", 2500, "authorised", None)}),
    ("Kenya accounts for 735 of the mission's people in Haiti, Guatemala for 150 and Belize for"
     " two.", {("Kenya", 735, "actual", None), ("Guatemala", 150, "actual", None),
               ("Belize", 2, "actual", None)}),
    ("Another 150 Kenyan officers trudged back from Haiti on Monday.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), STRENGTHS)
def test_a_strength_is_whose_it_is_and_as_it_is_put(
    text: str, told: set[tuple[str, float, str, str | None]]
) -> None:
    found = claims(text, "personnel")
    assert {(c.actor, c.value, c.status, c.start and str(c.start)) for c in found} == told


COMINGS = [
    ("Six members of the Royal Bahamas Defence Force flew in on Friday to work at headquarters in"
     " Haiti.", [("Bahamas", 6, False)]),
    ("Another 200 Kenyan police got in on Tuesday to join the mission in Haiti.",
     [("Kenya", 200, False)]),
    ("Another 150 Kenyan officers trudged back from Haiti on Monday.", [("Kenya", 150, True)]),
    ("Belize's two soldiers are back home after six months in Haiti.", [("Belize", 2, True)]),
    ("Some 990 police are left in Haiti.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), COMINGS)
def test_who_gets_in_or_is_back_comes_or_goes(
    text: str, told: list[tuple[str, float, bool]]
) -> None:
    found = claims(text, "arrival")
    assert [(c.actor, c.value, "(departure)" in (c.target or "")) for c in found] == told


def test_who_shares_a_verb_comes_on_its_day() -> None:
    text = (
        "First, on Friday, 75 Guatemalans and eight Salvadorans came to Haiti; another 75 from "
        "Guatemala followed on Saturday."
    )
    came = {(c.actor, str(c.start)) for c in claims(text, "arrival")}
    assert came == {
        ("Guatemala", "2024-09-13"),
        ("El Salvador", "2024-09-13"),
        ("Guatemala", "2024-09-14"),
    }


LOSSES = [
    ("The Kenyan officer in Haiti sustained gunshot wounds and was flown to hospital, where he"
     " succumbed to his injuries.", [(None, "killed")]),
    ("A Kenyan officer in Haiti was wounded on Sunday; another succumbed to his wounds on Monday.",
     [(None, "injured"), (None, "killed")]),
    ("One officer dead and another, Benedict Kabiru, still listed as missing in Haiti.",
     [(None, "killed")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), LOSSES)
def test_a_loss_is_told_once_and_of_whom_it_befell(
    text: str, told: list[tuple[str | None, str]]
) -> None:
    assert [(c.target, c.unit) for c in claims(text, "casualty")] == told


def test_whom_the_police_shoot_is_none_of_theirs() -> None:
    text = (
        "A Kenyan officer patrols Cité Soleil in Haiti. In the same quarter police shot dead "
        "Frantzy Milord on Sunday."
    )
    assert "Frantzy Milord" not in {c.target for c in claims(text, "casualty")}


def test_a_broken_arm_is_an_injury() -> None:
    text = "One Kenyan officer in Haiti suffered a broken arm when a truck overturned."
    assert [(c.actor, c.unit) for c in claims(text, "casualty")] == [("Kenya", "injured")]
    assert claims(text, "personnel") == []


def test_what_parliament_lets_be_sent_has_not_come() -> None:
    text = "Paraguay's parliament on Tuesday approved sending 20 engineers to the mission in Haiti."
    assert claims(text, "arrival") == []


def test_a_toll_since_a_day_is_not_of_the_day_that_it_was_told() -> None:
    text = (
        "Since armed groups attacked Kenscoff on September 2, at least 62 people have been killed "
        "there and 150 houses burnt, its mayor, Massillon Jean, said on Friday."
    )
    (toll,) = claims(text, "violence")
    assert str(toll.start) == "2024-09-02"


def test_by_how_much_a_toll_grew_is_no_toll() -> None:
    text = (
        "The number of people killed by gangs in Haiti in 2024 reached 5,601, up by more than "
        "1,000 on 2023."
    )
    assert [c.value for c in claims(text, "violence")] == [5601]


def test_who_has_no_objection_to_a_change_has_not_had_it_made() -> None:
    text = (
        "Ruto asked the Security Council to extend the mandate in Haiti for 12 months and said he "
        "had no objection to turning the mission into a UN peacekeeping operation."
    )
    assert claims(text, "mandate") == []


def test_what_is_kept_at_home_until_a_day_is_no_end_of_the_mandate() -> None:
    text = (
        "The High Court has told the government to keep its 1,000 police for Haiti at home until "
        "January 26, when judgment is to be given."
    )
    (ruling,) = claims(text, "mandate")
    assert (ruling.status, str(ruling.start)) == ("planned", "2025-01-26")


def test_where_a_pact_is_signed_tells_not_with_whom() -> None:
    text = "A reciprocal agreement for the police mission was signed in Kingston on March 1, 2024."
    assert [c.actor for c in claims(text, "mandate")] == ["Kenya"]
    text = "Kenya and Haiti signed a bilateral agreement on police for the mission in Kingston."
    assert [c.actor for c in claims(text, "mandate")] == ["Kenya and Haiti"]


def test_a_pact_signed_in_a_third_country_that_is_named_is_with_that() -> None:
    text = (
        "Musalia Mudavadi signed a pact in Santo Domingo on Monday under which Kenyan police hurt "
        "in Haiti will be cared for in the Dominican Republic."
    )
    assert [c.actor for c in claims(text, "mandate")] == ["Kenya and Dominican Republic"]


def test_who_abstained_takes_no_part() -> None:
    text = "Kenya offered to lead the force in Haiti, with Russia and China abstaining."
    assert {c.actor for c in claims(text, "contributor")} == {"Kenya"}


CREDITS = [
    ("US ambassador Dorothy Shea said Washington backs the force in Haiti.\nFrance's ambassador"
     " announced another 4 million euros for it.", "funding", {("France", "France")}),
    ("Volker Türk condemned the massacre in Haiti. He said gang violence had claimed more than"
     " 5,000 lives in Haiti this year.", "violence", {("gangs", "Volker Türk")}),
    ("A police union, SPNH-17, says two Kenyans were hurt in Haiti.", "casualty",
     {("Kenya", "SPNH-17")}),
    ("President Ruto has undertaken to send 1,000 to Haiti. Some 10 countries have together"
     " promised over 3,100 personnel.", "contributor", {("states (unnamed)", None)}),
    ("The worst attack was one in Simon Pelé in Haiti, a poor neighborhood held by a gang. Nine"
     " people were killed in that attack.", "violence", {(None, None)}),
    ("A truck said to be carrying gang members was stopped in Pétion-Ville in Haiti, where"
     " Haitian police killed nine people.", "violence", {("Haitian National Police", None)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "told"), CREDITS)
def test_who_is_credited_is_who_says_it(
    text: str, kind: str, told: set[tuple[str | None, str | None]]
) -> None:
    assert {(c.actor, c.attributed_to) for c in claims(text, kind)} == told


def test_its_mandate_is_that_of_the_body_told_of_before() -> None:
    text = (
        "In April last year the cabinet appointed a Transitional Presidential Council for Haiti. "
        "Its mandate expires in February 2026."
    )
    assert claims(text, "mandate") == []


def test_a_country_short_of_aid_is_no_mission_short_of_money() -> None:
    text = (
        "The mission in Haiti has 1,000 officers. Haiti remains overlooked and underfunded, Antonio"
        " Guterres said."
    )
    assert claims(text, "funding") == []


def test_a_statement_is_not_of_the_time_of_what_it_recalls() -> None:
    text = (
        "On Haiti, Kamala Harris recalled their work together since the meeting in Nassau in June "
        "2023, including on the mission."
    )
    assert {c.start for c in claims(text, "statement")} == {None}


def test_a_number_told_for_a_country_is_that_country_s() -> None:
    text = (
        "The Bahamas and Benin will send personnel to Haiti, a spokesman said. For Benin he "
        "mentioned 1,500 people."
    )
    assert [(c.actor, c.value) for c in claims(text, "personnel")] == [("Benin", 1500)]


def test_those_who_left_are_no_strength() -> None:
    text = (
        "A group of 208 officers was repatriated from Haiti in March, bringing the total number of "
        "Kenyan officers who have exited the mission to 803."
    )
    assert 803 not in {c.value for c in claims(text, "personnel")}


def test_what_a_force_to_come_is_called_by_is_its_ceiling() -> None:
    text = "The task now falls to a newly established 5,500-member Gang Suppression Force in Haiti."
    (ceiling,) = claims(text, "personnel")
    assert (ceiling.actor, ceiling.status) == ("Gang Suppression Force", "authorised")


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("They are talking about 5,500 officers for the mission in Haiti.", "exact"),
        ("There are about 400 officers of the mission in Haiti.", "about"),
        ("The mission in Haiti barely exceeded 1,000 officers.", "more_than"),
    ],
)
def test_about_is_no_measure_after_a_verb_of_talk(text: str, qualifier: str) -> None:
    assert {c.qualifier for c in claims(text, "personnel")} == {qualifier}


def test_who_issues_a_statement_takes_no_part_by_that() -> None:
    text = (
        "The following joint statement was issued by the members of the Standing Group of Partners "
        "for Haiti: Canada, Jamaica, and the United States."
    )
    assert claims(text, "contributor") == []


def test_a_land_that_has_recorded_a_figure_has_not_said_it() -> None:
    text = "About 1.3 million Haitians have lost their homes, the most the country ever recorded."
    assert [c.attributed_to for c in claims(text, "displacement")] == [None]


def test_a_statement_of_several_governments_is_no_view_of_the_publisher_s() -> None:
    text = (
        "The text of the following statement was released by the G7 Foreign Ministers of Canada, "
        "France, Japan, and the United States of America.\n"
        "We urge all states to contribute funds to the mission in Haiti without delay."
    )
    found = claims(text, "position")
    assert {(c.actor, c.stance) for c in found} == {("G7 Foreign Ministers", "fund")}


OPERATIONS = [
    ("Mirebalais in Haiti was overrun on Monday by Viv Ansanm gunmen.", "Viv Ansanm"),
    ("Police with the support of Kenyan officers repelled an attack on Kenscoff on Thursday.",
     "Haitian National Police"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), OPERATIONS)
def test_an_attack_or_its_repulse_is_whose_the_words_say(text: str, who: str) -> None:
    assert [c.actor for c in claims(text, "operation")] == [who]


def test_the_outgunned_are_no_better_for_what_they_could_not_do() -> None:
    text = (
        "The mission and the overstretched Haitian police could not stem the gangs, the envoy said."
    )
    assert "improving" not in {c.stance for c in claims(text, "assessment")}


def test_where_somebody_spoke_he_was_on_the_day_that_he_spoke() -> None:
    text = "Speaking in Rome on Tuesday, William Ruto said the mission in Haiti would go ahead."
    assert {(c.actor, str(c.start)) for c in claims(text, "visit")} == {
        ("William Ruto", "2024-09-17")
    }
