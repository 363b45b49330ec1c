"""People who lost their homes, go hungry or need aid."""

from __future__ import annotations

from datetime import date

import pytest
import reading
from missionbrief.claims.claim import Claim
from missionbrief.claims.learned.counts import uncounted
from reading import WEDNESDAY, claims, wordings


def displacement(text: str) -> list[Claim]:
    return claims(text, "displacement")


def only(text: str) -> Claim:
    (claim,) = displacement(text)
    return claim


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("More than 700,000 people have been uprooted in Haiti.", 700_000, "more_than"),
        ("Some 700,000 Haitians have fled their homes.", 700_000, "about"),
        ("The violence has driven nearly 600,000 people from their homes.", 600_000, "nearly"),
        ("Gang violence has forced more than 20,000 people to flee.", 20_000, "more_than"),
        ("At least 40,000 people fled Port-au-Prince.", 40_000, "at_least"),
        ("The violence left 6,000 people homeless.", 6_000, "exact"),
        ("Haiti has 1.3 million internally displaced people.", 1_300_000, "exact"),
        ("The number of displaced people has tripled to one million.", 1_000_000, "exact"),
        ("The agency put the number who fled their homes at some 20,000.", 20_000, "about"),
        ("A total of 4,200 people were chased out of Kenscoff.", 4_200, "exact"),
        ("Over 3,000 people who had been forced out of Kenscoff slept there.", 3_000, "more_than"),
        ("Some 22,000 people are sheltering in schools.", 22_000, "about"),
    ],
)
def test_people_displaced(text: str, value: int, qualifier: str) -> None:
    claim = only(text)
    assert (claim.value, claim.qualifier, claim.unit) == (value, qualifier, "people")
    assert (claim.actor, claim.target) == ("Haitians", "Haiti: people displaced")
    assert claim.status == "actual"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Some 5.5 million people do not get enough to eat.", "Haiti: people short of food"),
        ("About 5.4 million Haitians face acute hunger.", "Haiti: people short of food"),
        ("Six million people need humanitarian assistance.", "Haiti: people in need of aid"),
    ],
)
def test_people_in_need(text: str, target: str) -> None:
    claim = only(text)
    assert (claim.target, claim.status) == (target, "actual")


def test_of_whom_the_displaced_are_is_no_change_in_their_number() -> None:
    assert displacement("Of the displaced in Haiti, 53 percent are children.") == []
    assert only("Displacement in Haiti rose by 53 percent.").value == 53


def test_a_part_with_its_own_time_is_told_apart_from_the_total() -> None:
    total, part, hungry = displacement(
        "More than one million people are displaced, 40,000 of them in recent weeks, and "
        "5.5 million do not get enough to eat."
    )
    assert (total.value, total.target) == (1_000_000, "Haiti: people displaced")
    assert part.value == 40_000
    assert part.target == "Haiti: people displaced (increment in recent weeks)"
    assert (hungry.value, hungry.target) == (5_500_000, "Haiti: people short of food")
    assert hungry.date_text is None


def test_further_people_are_an_increment() -> None:
    claim = only("Another 10,000 residents have been displaced.")
    assert claim.target == "Haiti: people displaced (increment)"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("At the end of June there were 578,000 displaced people, 60 percent more than in March.",
         date(2024, 3, 1), date(2024, 6, 30)),
        ("In July there were 580,000 displaced people, up 60 percent from March.",
         date(2024, 3, 1), date(2024, 7, 31)),
        ("The number of displaced has passed 700,000, up 22 percent from June.",
         date(2024, 6, 1), WEDNESDAY),
        ("There were 700,000 displaced people in July, up 22 percent from March.",
         date(2024, 3, 1), date(2024, 7, 31)),
        ("Displacement rose by 24 percent from January to June.",
         date(2024, 1, 1), date(2024, 6, 30)),
    ],
)  # fmt: skip
def test_a_change_runs_from_what_it_is_held_against_to_when_it_is_told_of(
    text: str, start: date, end: date
) -> None:
    (change,) = (c for c in displacement(text) if c.unit == "percent")
    assert (change.start, change.end) == (start, end)


def test_what_is_foreseen_is_planned_and_what_is_denied_is_denied() -> None:
    ahead = only("Some 2 million Haitians could go hungry next year, aid groups warned.")
    assert ahead.status == "planned"
    assert (ahead.start, ahead.end) == (date(2025, 1, 1), date(2025, 12, 31))
    assert only("Gangs did not displace 5,000 people, the mayor said.").status == "denied"


def test_the_count_is_credited_to_who_counted() -> None:
    claim = only("The attack displaced 6,270 people, according to the IOM.")
    assert claim.attributed_to == "International Organization for Migration (IOM)"


@pytest.mark.parametrize(
    "text",
    [
        "More than 300 families lost their homes.",
        "More than 4,000 inmates escaped from prison.",
        "Kenya hosts more than 700,000 refugees.",
        "In Sudan, 10 million people have been displaced.",
        "Some 5,000 Kenyans were displaced by floods.",
        "The Dominican Republic deported 20,000 Haitians in a week.",
        "The campaign will vaccinate 100,000 displaced children.",
        "Some 500 officers live in tents at the base.",
        "The force has 400 officers and needs 2,500, plus shelter and food.",
        "The $33 million package will feed 100,000 people.",
    ],
)
def test_other_counts_are_none(text: str) -> None:
    assert displacement(text) == []


# Worded as reports, agencies and spokespeople word it.
COUNTS = {
    "More than 700,000 people have been displaced by the violence.": [700_000],
    "Some 1.3 million Haitians are internally displaced, according to the IOM.": [1_300_000],
    "The violence has uprooted more than a million people.": [1_000_000],
    "Over 5.7 million people face acute food insecurity.": [5_700_000],
    "Nearly half the population, 5.4 million people, is going hungry.": [5_400_000],
    "About 5.5 million people are in need of humanitarian aid.": [5_500_000],
    "Six million Haitians, half the population, need humanitarian assistance this year.":
        [6_000_000],
    "At least 6,270 people fled the town after the massacre, the IOM said.": [6_270],
    "Gangs have driven 3,000 people from Kenscoff since January.": [3_000],
    "The attacks sent more than 20,000 people fleeing in four days.": [20_000],
    "Four days of attacks forced 20,000 residents to flee the capital.": [20_000],
    "Displacement has tripled in a year to more than one million people.": [1_000_000],
    "The number of internally displaced persons stood at 702,973 in September.": [702_973],
    "More than half of the 1.3 million displaced people are children.": [1_300_000],
    "The IOM counted 578,074 internally displaced persons in June.": [578_074],
    "Some 703,000 are now displaced, up from 578,000 in June.": [703_000],
    "A million people have lost their homes.": [1_000_000],
    "Around 25,000 people have taken refuge in schools and churches.": [25_000],
    "Displacement sites in the capital host 100,000 people.": [100_000],
    "Camps that house 40,000 people have been overrun.": [40_000],
    "More than 42,000 people have left their neighbourhoods this month.": [42_000],
    "The fighting in Mirebalais displaced 31,000 people.": [31_000],
    "Since November, 40,965 people have been newly displaced in the capital.": [40_965],
    "With one million people displaced, aid agencies are overwhelmed.": [1_000_000],
    "Half a million children have been displaced.": [500_000],
    "A record 1.4 million people are now uprooted, the agency reported.": [1_400_000],
    "Insecurity has left 5 million people without enough food.": [5_000_000],
    "Close to 5 million people do not know where their next meal will come from.": [5_000_000],
    "Some 2 million people are one step from famine.": [2_000_000],
    "More than 10,000 children are acutely malnourished.": [10_000],
    "Over 6,000 people in displacement camps face catastrophic hunger.": [6_000],
    "Almost 1.3 million people, about one in ten Haitians, have now been forced from their homes.":
        [1_300_000],
    "Gang attacks have chased 15,000 people out of Carrefour-Feuilles.": [15_000],
    "Some 4,000 residents were forced to abandon their homes overnight.": [4_000],
    "The total of those displaced has passed one million.": [1_000_000],
    "As many as 3,000 residents spent the night in a public square.": [3_000],
    "The agency says 360,000 people were displaced in March, 200,000 of them children.":
        [360_000, 200_000],
    "More than 600,000 displaced people live in dire conditions.": [600_000],
}  # fmt: skip

NONE = [
    "Aid reached 200,000 displaced people last month.",
    "UNICEF needs $221 million to help 1.5 million people.",
    "The Dominican Republic deported 276,000 Haitians last year.",
    "Kenya hosts 700,000 refugees.",
    "Floods in Kenya displaced 300,000 people.",
    "The camp houses 600 Kenyan officers.",
    "Some 4,000 inmates fled the prison.",
    "Ten gang leaders have fled Port-au-Prince.",
    "The programme fed 500,000 people in June.",
    "Haiti has 11 million people.",
    "More than 1,000 people marched from their homes to the palace.",
    "The mission needs 2,500 officers and food for them.",
    "Two families left their homes.",
    "The force left 200 officers at its base.",
    "About 1,000 people have applied for shelter permits in Florida.",
    "Two million Sudanese are hungry.",
    "Some 500,000 Haitians live in the United States under protected status.",
    "Airlines flew 400 people home.",
]  # fmt: skip


@pytest.mark.parametrize("text", COUNTS)
def test_people_uprooted_hungry_or_in_need_are_counted(text: str) -> None:
    assert [c.value for c in displacement(text)] == COUNTS[text]


@pytest.mark.parametrize("text", NONE)
def test_those_helped_elsewhere_or_on_the_move_are_none(text: str) -> None:
    assert displacement(text) == []


@pytest.mark.parametrize(("text", "expected"), wordings("displaced.txt").items())
def test_a_count_is_told_however_it_is_worded(text: str, expected: str) -> None:
    claim = only(text)
    assert f"{claim.value:.0f} {claim.qualifier}" == expected


def told(text: str) -> list[str | None]:
    """What the counts of `text` tell, those of no rule too."""
    about = "Kenya leads the Multinational Security Support mission in Haiti.\n"
    (read,) = reading.extracted([reading.document(about + text)])
    return [c.target for c in read.claims if c.kind == "displacement"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Some 12,000 people have had to move in one week, many of them for the second time.",
         "people displaced"),
        ("About 4,000 people have gone towards Hinche and Saut-d'Eau, IOM said.",
         "people displaced"),
        ("The fortnight emptied Solino and Nazon of 30,500 residents, by IOM's count.",
         "people displaced"),
        ("WFP reached 1.2 million Haitians between January and July.", "people reached by aid"),
        ("Our partners reached 30,000 of the displaced with hot meals.", "people reached by aid"),
        ("Displacement reached 1.3 million people in June, more than ever.", "people displaced"),
        ("IOM registered 3,100 newly displaced there in six days.", "people displaced"),
    ],
)  # fmt: skip
def test_who_had_to_go_is_displaced_and_not_in_need(text: str, target: str) -> None:
    assert told(text) == [f"Haiti: {target}"]


def test_those_short_of_food_behind_the_displaced_are_hungry() -> None:
    text = "UN figures speak of more than 1.4 million displaced and 5.7 million short of food."
    assert sorted(told(text)) == ["Haiti: people displaced", "Haiti: people short of food"]


def test_who_gives_a_figure_gives_no_aid() -> None:
    text = (
        "Thousands have fled the valley. OCHA, the UN office that coordinates aid, gives a figure "
        "of 14,000 for the whole of the lower Artibonite since the end of April."
    )
    (target,) = told(text)
    assert target != "Haiti: people reached by aid"


def test_who_goes_hungry_beside_the_displaced_is_not_one_of_them() -> None:
    text = "Nearly 580,000 Haitians are displaced, UN data show, and almost 5 million face hunger."
    assert sorted(told(text)) == ["Haiti: people displaced", "Haiti: people short of food"]


@pytest.mark.parametrize(
    "text",
    [
        "Half of Haiti's 11 million people are now in need of aid.",
        "The UN says that 48% of the country's 11.7 million inhabitants in Haiti need aid.",
        "The crisis in Haiti spread, with 60% of new displacements occurring in the Artibonite.",
        "Displacement sites in Haiti are full, while spontaneous sites have grown by 60%.",
    ],
)
def test_the_whole_of_a_share_moves_and_sites_are_no_people(text: str) -> None:
    assert displacement(text) == []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The arrival of some 70,000 Haitians expelled from the Bahamas strains local clinics.",
         "people deported"),
        ("Over 20,000 people have been expelled from their homes in Solino.", "people displaced"),
        ("Gangs expelled 3,000 residents from Solino.", "people displaced"),
        ("Half of the 1.4 million displaced people in Haiti are children.", "people displaced"),
    ],
)  # fmt: skip
def test_who_is_driven_out_of_another_country_is_deported(text: str, target: str) -> None:
    assert told(text)[0] == f"Haiti: {target}"


def test_those_who_would_have_to_move_have_not() -> None:
    assert not displacement("Without more aid, 20,000 people would have to leave the camps.")


@pytest.mark.parametrize(
    "text",
    [
        "Anger led thousands of residents of Haiti to take to the streets on Monday.",
        "Thousands of Haitians took to the streets to ask for safety.",
    ],
)
def test_who_takes_to_the_streets_protests(text: str) -> None:
    assert displacement(text) == []


def test_who_takes_to_the_hills_flees() -> None:
    assert only("Thousands of Haitians took to the hills when the gang came.").value is None


@pytest.mark.parametrize(
    "text",
    [
        "Some 2.5 million people live in areas under the control of gangs, the UN said.",
        "The UN says that 2.5 million Haitians, half a million children among them, live in areas "
        "under gang control.",
    ],
)
def test_who_lives_where_gangs_rule_has_not_fled(text: str) -> None:
    rows = list(uncounted(reading.sentence(text), ()))
    assert [kind for kind, _ in rows if kind == "displacement"] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Aid agencies reached only 740,000 of the 2 million people in need in Haiti.",
         {(740_000, "people reached by aid", "actual"),
          (2_000_000, "people in need of aid", "actual")}),
        ("The agencies hope to reach 3.6 million Haitians with food this year.",
         {(3_600_000, "people reached by aid", "planned")}),
        ("About 5,000 of the 12,000 residents of Kenscoff have left.",
         {(5_000, "people displaced", "actual")}),
    ],
)  # fmt: skip
def test_those_in_need_to_be_reached_or_left_behind_are_told_so(
    text: str, told: set[tuple[float, str, str]]
) -> None:
    rows = [draft for _, draft in uncounted(reading.sentence(text), ())]
    found = {(d.value, (d.target or "").removeprefix("Haiti: "), d.status) for d in rows}
    assert found == told


def test_those_still_to_flee_are_an_increment_of_no_day() -> None:
    claim = only("The UN warned that another 90,000 people in Haiti could be displaced by May.")
    assert (claim.target, claim.status) == ("Haiti: people displaced (increment)", "planned")


def test_what_a_number_is_so_many_times_of_tells_no_day() -> None:
    claim = only(
        "Gangs in Haiti have left a million people homeless, five times as many as two years ago."
    )
    assert (claim.start, claim.end) == (None, None)
