"""Strengths, pledges and ceilings in the wordings of reporters, press officers and UN drafters."""

from __future__ import annotations

import pytest
from reading import claims, sentences, wordings

# What each sentence of `fixtures/personnel.txt` tells: "actor value status" for each claim.
TOLD = wordings("personnel.txt")


def _rows(text: str) -> list[tuple[str, float, str]]:
    found = [c for c in claims(text, "personnel") if c.value is not None]
    return sorted((c.actor or "", c.value or 0, c.status) for c in found)


def _expected(spec: str) -> list[tuple[str, float, str]]:
    rows = (row.rsplit(" ", 2) for row in spec.split("; "))
    return sorted((actor, float(value), status) for actor, value, status in rows)


@pytest.mark.parametrize("text", TOLD)
def test_a_number_of_personnel_is_told_as_it_is_put(text: str) -> None:
    expected = _expected(TOLD[text])
    if any(actor == "*" for actor, _, _ in expected):
        found = sorted((value, status) for _, value, status in _rows(text))
        assert found == sorted((value, status) for _, value, status in expected)
    else:
        assert _rows(text) == expected


@pytest.mark.parametrize("text", sentences("neither.txt"))
def test_other_people_and_other_moves_are_neither_strength_nor_arrival(text: str) -> None:
    assert claims(text, "personnel") == []
    assert claims(text, "arrival") == []


def test_what_a_number_is_closer_to_is_about_so_many() -> None:
    (there,) = claims("The number of Kenyan officers in Haiti is closer to 300.", "personnel")
    assert (there.value, there.qualifier) == (300, "about")
    (promised,) = claims(
        "Kenya will bring the mission in Haiti closer to the 900 officers that it promised.",
        "personnel",
    )
    assert promised.qualifier == "exact"


def test_a_ceiling_is_at_most_and_so_is_a_strength_never_passed() -> None:
    (ceiling,) = claims("The force in Haiti has a ceiling of 5,550 personnel.", "personnel")
    assert (ceiling.status, ceiling.qualifier) == ("authorised", "at_most")
    text = "The force in Haiti was to have 2,500 officers. It never got past 1,000."
    passed = [c for c in claims(text, "personnel") if c.value == 1000]
    assert [(c.status, c.qualifier) for c in passed] == [("actual", "at_most")]


def test_a_number_without_owner_that_repeats_one_told_of_a_country_is_no_second_claim() -> None:
    text = "Kenya has 730 officers in Haiti.\nAmong the 730 officers morale is low, Haiti hears."
    assert [c.actor for c in claims(text, "personnel")] == ["Kenya"]


def test_a_part_has_the_days_of_the_whole() -> None:
    text = "On August 31 the mission had 991 members. Kenya had supplied 732 of them."
    found = claims(text, "personnel")
    assert [c.value for c in found] == [991, 732]
    assert len({(c.start, c.end) for c in found}) == 1


def test_the_new_force_is_the_one_that_the_article_names() -> None:
    text = (
        "The Council moved the mission into a Gang Suppression Force on Tuesday.\n"
        "The new force may have 5,550 people."
    )
    (claim,) = [c for c in claims(text, "personnel") if c.value == 5550]
    assert claim.actor == "Gang Suppression Force"
    (claim,) = claims("The new force may have 5,550 people in Haiti.", "personnel")
    assert claim.actor != "Gang Suppression Force"


def test_a_strength_before_a_day_ends_with_the_day_before() -> None:
    text = "Before Friday, September 13, the mission was made up of almost 400 Kenyans."
    (claim,) = claims(text, "personnel")
    assert claim.end is not None and claim.end.isoformat() == "2024-09-12"


def test_those_expected_are_not_of_the_country_of_the_first_of_them() -> None:
    text = "About 200 Kenyan police landed on Tuesday, the first of some 2,500 people expected."
    (claim,) = [c for c in claims(text, "personnel") if c.value == 2500]
    assert claim.actor == "MSS mission"


def test_not_more_than_so_many_is_as_many_at_most() -> None:
    (told,) = claims("Belize does not have more than 40 soldiers in the Haiti force.", "personnel")
    assert (told.actor, told.value, told.qualifier, told.status) == (
        "Belize",
        40,
        "at_most",
        "actual",
    )


def test_a_second_toll_beside_one_is_no_pledge_of_people() -> None:
    text = (
        "The force was nowhere near. We have the names of 31 people killed on Monday; the priest "
        "speaks of more than 70."
    )
    assert claims(text, "personnel") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who trains others in another country is not in the mission.
        ("About 60 members of the Canadian Armed Forces are in Jamaica to prepare troops for the "
         "mission in Haiti.", ""),
        ("About 60 members of the Jamaica Defence Force are in Haiti to back the mission.",
         "Jamaica 60 actual"),
        # Those who found a place to stay, and those arrested.
        ("The families fled when the mission's patrols stopped. Behind the church sleep 700 of "
         "them.", ""),
        ("On Monday Kenyan and Haitian units retook the bridge and detained 25 people, the "
         "mission's spokesman said.", ""),
        ("The mission has 25 people in Cabaret.", "MSS mission 25 actual"),
        # The dead, told behind a colon.
        ("The force commander named the dead of the mission on Friday: two Kenyans.", ""),
        # All from abroad, of whom those told before are a part.
        ("Some 700 Kenyans are in Haiti, among a total of about 950 foreign police and soldiers.",
         "Kenya 700 actual; MSS mission 950 actual"),
        ("About 90 Guatemalans serve in Haiti, part of a total of nearly 1,000 foreign personnel.",
         "Guatemala 90 actual; MSS mission 1000 actual"),
        # Who tells of all that ever came is not their country.
        ("President William Ruto told reporters that fewer than 900 had ever come to the mission.",
         "MSS mission 900 actual"),
        # What is cut is there until then, and the cutting country's.
        ("The Gang Suppression Force replaces the mission. Kenya's foreign minister said his "
         "country would cut its contingent, now of 700 officers, in March.", "Kenya 700 actual"),
        # What somebody reckons would be needed is no plan.
        ("At least 5,000 police would be needed for the mission in Haiti, a former envoy reckons.",
         "MSS mission 5000 called_for"),
        ("The mission is to have 2,500 police.", "MSS mission 2500 planned"),
        # Shares of those polled; the seats of a committee.
        ("The poll asked about a mission in Haiti. Only 22 percent would send American soldiers.",
         ""),
        ("The Armed Services Committee, which has 25 members, put off its talks on the Kenyan "
         "force for Haiti.", ""),
        ("An aide recalled that the Appropriations Committee, with 21 members, has not met on the "
         "Kenyan force in Haiti.", ""),
        ("Resolution 2793, adopted with the votes of 11 of the 15 members, allows for 5,500 police "
         "in the Gang Suppression Force.", "Gang Suppression Force 5500 authorised"),
    ],
)  # fmt: skip
def test_only_those_of_a_force_are_its_strength(text: str, expected: str) -> None:
    assert _rows(text) == (_expected(expected) if expected else [])


OF_WHOM = {
    # Of several who are named together those are who have them, not the mission.
    "Belize, Jamaica and Guatemala have sent only 180 officers to Haiti.": (
        "Belize, Jamaica and Guatemala 180 actual"
    ),
    "Kenya, Jamaica and Belize have sent 500 officers to Haiti.": "MSS mission 500 actual",
    "Jamaica, Belize and other countries have sent 120 officers to Haiti.": (
        "MSS mission 120 actual"
    ),
    # As many numbers as countries.
    "Guatemala, Jamaica, El Salvador and Belize deployed 70, 20, 9 and 3 policemen to Haiti.": (
        "Guatemala 70 actual; Jamaica 20 actual; El Salvador 9 actual; Belize 3 actual"
    ),
    # Who leads it "with" so many, and whose force it is.
    "Haiti thanked Kenya, which leads the mission with nearly 500 police officers.": (
        "Kenya 500 actual"
    ),
    "The Kenyan force of 600 police officers will be based in Haiti.": "Kenya 600 planned",
    "The Kenyan-led force of 900 officers is in Haiti.": "MSS mission 900 actual",
    # Whom the text tells of near it.
    "The first 100 Kenyan officers have landed in Haiti. Another 700 are to come after them.": (
        "Kenya 700 planned"
    ),
    "MPs approved the dispatch of 900 officers to Haiti.\n\nKenya's president had asked for it.": (
        "Kenya 900 planned"
    ),
    "The force in Haiti had hoped to have 2,400 police, but 900 came, including 600 from Kenya.": (
        "Kenya 600 actual; MSS mission 2400 planned"
    ),
    '"We have 480 officers in Haiti," President William Ruto said.': "Kenya 480 actual",
    # Undertaken, whatever they are to do there.
    "Kenya was committed to deploying a contingent of 800 officers who would train Haiti's.": (
        "Kenya 800 pledged"
    ),
    "Kenya declared its willingness to lead the force in Haiti and to send 900 soldiers.": (
        "Kenya 900 pledged"
    ),
    "Kenya plans to deploy a contingent of 800 police officers who would train Haiti's.": (
        "Kenya 800 planned"
    ),
}


@pytest.mark.parametrize(("text", "told"), OF_WHOM.items())
def test_a_number_is_the_mission_s_only_where_the_words_say_so(text: str, told: str) -> None:
    assert _rows(text) == _expected(told)


def test_who_is_freed_by_kidnappers_is_no_personnel() -> None:
    text = "An Irish nun, Mary Dolan, and five other people were released by kidnappers in Haiti."
    assert claims(text, "personnel") == []


def test_a_number_of_officers_counts_officers() -> None:
    text = "The next group in Haiti would raise the number of Kenyan officers to 900."
    assert [(c.value, c.unit) for c in claims(text, "personnel")] == [(900, "officers")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru had meant to send 60 personnel to Haiti, but only three soldiers are there now.",
            {(60, "personnel", "planned"), (3, "soldiers", "actual")},
        ),
        (
            "Peru had meant to send 60 personnel to Haiti, 40 soldiers and 20 police officers.",
            {
                (60, "personnel", "planned"),
                (40, "soldiers", "planned"),
                (20, "officers", "planned"),
            },
        ),
        (
            "Peru will begin its part in the mission in Haiti by sending 30 soldiers on Monday.",
            {(30, "soldiers", "planned")},
        ),
        ('"What is the point in sending 900 police officers to Haiti?" argued a lawmaker.', set()),
        ("He sees no sense in sending 900 police officers to Haiti.", set()),
        (
            "The mission has 300 police and military personnel in Haiti.",
            {(300, "personnel", "actual")},
        ),
        (
            "The mission now has 610 police/military personnel in the country.",
            {(610, "personnel", "actual")},
        ),
        (
            "A court blocked the dispatch of 900 police, who are supposed to be its core.",
            {(900, "officers", "planned")},
        ),
        (
            "Officials praised the deployment of 900 police, who are guarding the port in Haiti.",
            {(900, "officers", "actual")},
        ),
        ("So far, more than 900 personnel have been trained in French in Peru and Benin.", set()),
        ("Certificates were awarded to more than 300 MSS personnel after their course.", set()),
        (
            "More than 900 officers have been trained for the mission in Haiti.",
            {(900, "officers", "planned")},
        ),
        ("Some 60 members of the QXR were deployed during this mission in the region.", set()),
        (
            "Some 60 members of the Kenyan police were deployed during this mission.",
            {(60, "personnel", "actual")},
        ),
        (
            "The deployment of 300 members of the mission, including 200 Kenyan police officers "
            "and 100 from Jamaica, had secured the seaport.",
            {
                (300, "personnel", "actual"),
                (200, "officers", "actual"),
                (100, "officers", "actual"),
            },
        ),
        (
            "The deployment of 300 Kenyan officers to Haiti has restored calm in the capital.",
            {(300, "officers", "actual")},
        ),
        (
            "The deployment of 300 Kenyan officers to Haiti has secured the backing of Peru.",
            {(300, "officers", "planned")},
        ),
        (
            "The deployment of 300 Kenyan officers to Haiti would have secured the seaport.",
            {(300, "officers", "planned")},
        ),
        (
            "Kenya will send 300 officers to Haiti instead of the 900 officers who had been "
            "requested.",
            {(300, "officers", "planned"), (900, "officers", "called_for")},
        ),
        (
            "Kenya will send 300 officers to Haiti instead of the 900 it had promised.",
            {(300, "officers", "planned"), (900, "officers", "pledged")},
        ),
        (
            "Lawmakers say that Kenya should consider sending 300 officers to Haiti.",
            {(300, "officers", "called_for")},
        ),
        (
            "The force should have been made up of some 900 troops, but only reached 300, as most "
            "of its partners sent nobody.",
            {(900, "soldiers", "planned"), (300, "personnel", "actual")},
        ),
    ],
)
def test_a_number_is_put_by_its_own_clause(
    text: str, expected: set[tuple[float, str, str]]
) -> None:
    found = claims("The mission that Kenya leads in Haiti goes on.\n\n" + text, "personnel")
    assert {(c.value, c.unit, c.status) for c in found} == expected


WHOSE = [
    ("Ruto praised the Kenyan officers. The 720 officers lead the MSS mission against the gangs.",
     {("Kenya", 720)}),
    ("The 190 officers will reinforce the mission in Haiti, Guatemala's defence ministry said.",
     {("Guatemala", 190)}),
    ("A 25-member CARICOM team made up of members of Barbados' security forces is to go to Haiti "
     "in the mission's support.", {("Barbados", 25)}),
    ("The 1,000 officers of the mission support the police in Haiti.", {("MSS mission", 1000)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), WHOSE, ids=lambda v: str(v)[:40])
def test_those_who_do_a_thing_to_the_mission_or_make_up_a_body_are_a_country_s(
    text: str, told: set[tuple[str, float]]
) -> None:
    assert {(c.actor, c.value) for c in claims(text, "personnel")} == told


PUT = [
    ('"We are not taking the 800 officers at once, we take them in groups," Kenya\'s minister for '
     "Haiti said.", "planned"),
    ("Kenya does not have 800 officers in Haiti.", "denied"),
    ("Training for the 800 officers of Kenya picked for the mission in Haiti has changed.",
     "planned"),
    ("A 40-member team of Belize soldiers will be deployed to Haiti on Friday. The team includes "
     "800 members of the Jamaica Defence Force.", "planned"),
    ("A team of Belize soldiers is in Haiti. The team includes 800 members of the Jamaica Defence "
     "Force.", "actual"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), PUT, ids=lambda v: str(v)[:40])
def test_those_to_go_in_groups_chosen_or_in_a_team_to_come_are_planned(
    text: str, status: str
) -> None:
    found = [c for c in claims(text, "personnel") if c.value == 800]
    assert [c.status for c in found] == [status]


DISPUTED = [
    ("In August a union challenged Peru's decision to send 900 officers to Haiti.", None),
    ("In August Peru decided to send 900 officers to Haiti.", "2024-08-01"),
]


@pytest.mark.parametrize(("text", "start"), DISPUTED, ids=[row[0][:40] for row in DISPUTED])
def test_the_day_of_a_challenge_is_not_that_of_the_plan(text: str, start: str | None) -> None:
    (people,) = (c for c in claims(text, "personnel") if c.value == 900)
    assert (str(people.start) if people.start else None) == start


@pytest.mark.parametrize("lead", ["(Agency) -", "(Agency) - ", ""])
def test_a_dash_that_touches_a_name_hides_nobody(lead: str) -> None:
    text = f"{lead}Peru has offered 900 soldiers to support a Kenyan-led force in Haiti."
    assert [(c.actor, c.status) for c in claims(text, "personnel")] == [("Peru", "pledged")]


@pytest.mark.parametrize(
    ("whole", "status"),
    [("is being deployed to", "planned"), ("is now in", "actual")],
)
def test_a_part_of_a_team_is_put_as_the_team_told_some_sentences_before(
    whole: str, status: str
) -> None:
    text = (
        f"A 60-member relief team {whole} Haiti to support the mission. Gangs hold the capital."
        " The relief team includes 40 Peruvian soldiers."
    )
    assert [c.status for c in claims(text, "personnel") if c.value == 40] == [status]


SHARES = [
    ("The mission in Haiti is at a quarter of its planned strength.", [(25, "exact")]),
    ("The mission in Haiti has less than half of the people it was promised.", [(50, "at_most")]),
    ("The force in Haiti has two fifths of the officers foreseen for it.", [(40, "exact")]),
    ("Kenya pays a quarter of the officers promised to the mission in Haiti.", []),
    ("The mission in Haiti patrols half of the roads that its officers had promised to clear.", []),
]


@pytest.mark.parametrize(("text", "told"), SHARES, ids=[row[0][:50] for row in SHARES])
def test_what_part_of_the_planned_strength_there_is_is_told_in_percent(
    text: str, told: list[tuple[float, str]]
) -> None:
    found = claims(text, "personnel")
    assert [(c.value, c.qualifier) for c in found if c.unit == "percent"] == told


THERE_OR_NOT = [
    ("The 30 Peruvians in Haiti will be brought back when their tour with the mission ends.",
     "Peru 30 actual"),
    ("Peru's defence minister said that his 150 men in the mission would stay.",
     "Peru 150 actual"),
    ("Kenya said that its 1,000 officers would stay at home until the mission had money.",
     "Kenya 1000 planned"),
    ("The mission that was meant to rescue Haiti has 991 people.", "MSS mission 991 actual"),
    ("The mission, with some 1,000 police, is not half the size that its planners had in mind.",
     "MSS mission 1000 actual"),
    ("Only 12 of the 40 Kenyan officers trained in French have gone to Haiti.",
     "Kenya 12 actual; Kenya 40 planned"),
    ("Haiti would need 5,000 foreign officers, he said of the mission.",
     "MSS mission 5000 planned"),
    ("Kenya leads the mission in Haiti. Ten countries have between them offered 3,100 people.",
     "MSS mission 3100 pledged"),
    ("Kenya has contributed over 700 officers of the 991 people now in Haiti.",
     "Kenya 700 actual; MSS mission 991 actual"),
    ("Monica Juma told delegates that 416 personnel of all ranks were serving in Haiti.",
     "MSS mission 416 actual"),
    ("Suriname and Peru have each offered 20 soldiers to the mission.",
     "Peru 20 pledged; Suriname 20 pledged"),
    ("The mission goes on, and a plane brought equipment for 200 officers.", ""),
    ("The mission goes on. There are now 108 displacement sites in the capital, up from 73 in "
     "July.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "spec"), THERE_OR_NOT, ids=[r[0][:45] for r in THERE_OR_NOT])
def test_who_is_there_goes_home_or_is_only_needed_is_put_so(text: str, spec: str) -> None:
    assert _rows(text) == (_expected(spec) if spec else [])


@pytest.mark.parametrize(
    "text",
    [
        "A court in Nairobi blocked the deployment of 1,000 officers to Haiti in January.",
        "On Monday lawmakers held a heated debate on the decision to send 1,000 officers to Haiti.",
        "A plane carrying supplies for the 400 officers in Haiti landed on Tuesday.",
    ],
)
def test_the_day_of_a_dispute_or_delivery_is_none_of_those_counted(text: str) -> None:
    (found,) = claims(text, "personnel")
    assert (found.start, found.end) == (None, None)
    assert claims(text, "arrival") == []


def test_who_gives_more_credits_no_other_with_it() -> None:
    text = "Kenya had offered 1,000 officers to the mission; Jamaica later added 200 soldiers."
    assert {c.attributed_to for c in claims(text, "personnel")} == {None}


@pytest.mark.parametrize(
    ("text", "spec"),
    [
        ("The Kenyan contingent of 200 is to be joined by others in the mission.",
         "Kenya 200 actual"),
        ("Kenya has shelved its plan to send 600 more officers to the mission in Haiti.",
         "Kenya 600 denied"),
        ("The UN had hoped for 2,500 officers in the mission.", "MSS mission 2500 planned"),
        ("The mission goes on. The president met 50 officers who had returned from Haiti.", ""),
        ("Half of the 800 Chadian soldiers of the mission arrived on Monday.", "Chad 800 planned"),
    ],
)  # fmt: skip
def test_plans_given_up_hopes_and_those_who_came_back_are_no_strength(text: str, spec: str) -> None:
    assert _rows(text) == (_expected(spec) if spec else [])
    assert {c.start for c in claims(text, "personnel")} <= {None}


@pytest.mark.parametrize(
    ("text", "spec"),
    [
        ("Canada trained 330 soldiers from Jamaica, Belize and the Bahamas for the mission.",
         "MSS mission 330 planned"),
        ("The Canadian army led training courses for nearly 300 soldiers from Jamaica and Belize "
         "who will join the mission.", "MSS mission 300 planned"),
        ("The mission in Haiti has 1,000 officers from Kenya, Jamaica and Belize.",
         "MSS mission 1000 actual"),
    ],
)  # fmt: skip
def test_those_whom_others_train_are_still_to_come(text: str, spec: str) -> None:
    assert _rows(text) == _expected(spec)
