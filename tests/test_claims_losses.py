"""Dead, injured and missing: of the mission (casualty) and among others (violence)."""

from __future__ import annotations

from datetime import date

import pytest
import reading
from loss_examples import DENIED, NAMED, NONE, OTHERS, OURS
from missionbrief.claims.claim import Claim

ABOUT = "Kenya leads the Multinational Security Support mission in Haiti.\n"
PUBLISHED = date(2025, 6, 18)


def losses(text: str) -> list[Claim]:
    """The casualty and violence claims of `text`, told in an article about the mission."""
    found = reading.claims(ABOUT + text, published=PUBLISHED)
    return [c for c in found if c.kind in ("casualty", "violence")]


def told(text: str) -> list[tuple[float | None, str | None]]:
    return sorted((c.value or 0, c.unit or "") for c in losses(text))


@pytest.mark.parametrize(("text", "expected"), OURS)
def test_losses_of_the_mission_are_casualties(text: str, expected: list[tuple[float, str]]) -> None:
    assert told(text) == sorted(expected)
    assert {c.kind for c in losses(text)} == {"casualty"}


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_losses_of_others_are_violence(text: str, expected: list[tuple[str, float, str]]) -> None:
    found = sorted((c.kind, c.value or 0, c.unit or "") for c in losses(text))
    assert found == sorted(expected)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_loss_here_is_none(text: str) -> None:
    assert losses(text) == []


@pytest.mark.parametrize("text", DENIED)
def test_what_is_denied_is_never_told_as_suffered(text: str) -> None:
    assert {c.status for c in losses(text)} <= {"denied"}


@pytest.mark.parametrize("text", NAMED)
def test_who_is_named_is_the_target(text: str) -> None:
    assert [c.target for c in losses(text)] == [NAMED[text]]


def test_a_small_number_alone_is_of_those_spoken_of_before() -> None:
    found = losses("Gunmen fired on a Kenyan patrol and killed an officer. Two were wounded.")
    assert [(c.kind, c.value, c.unit) for c in found] == [
        ("casualty", 1, "killed"), ("casualty", 2, "injured"),
    ]  # fmt: skip


def test_who_was_shot_was_killed_where_the_article_says_they_died() -> None:
    found = losses(
        "Constable James Kiprono was shot on Monday in Delmas. Kiprono died in hospital."
    )
    assert [(c.target, c.unit, c.start) for c in found] == [
        ("James Kiprono", "killed", date(2025, 6, 16)),
    ]  # fmt: skip


def test_bystanders_in_the_crash_of_the_mission_are_its_casualties() -> None:
    found = losses("A Kenyan officer and a civilian were killed when two trucks crashed.")
    assert [(c.kind, c.actor, c.target) for c in found] == [
        ("casualty", "Kenya", None), ("casualty", None, "civilian"),
    ]  # fmt: skip


def test_who_names_the_dead_is_not_among_them() -> None:
    found = losses("Ruto named two Kenyan officers who died: Eric Rono and Mary Wambui.")
    assert {c.target for c in found} == {None, "Eric Rono", "Mary Wambui"}


@pytest.mark.parametrize(("text", "expected"), reading.wordings("losses.txt").items())
def test_a_loss_is_told_however_it_is_worded(text: str, expected: str) -> None:
    found = sorted(f"{c.kind} {c.value:.0f} {c.unit}" for c in losses(text))
    assert found == sorted(expected.split("; "))


@pytest.mark.parametrize(
    "text",
    [
        "No Kenyan policeman should be sent to die in Haiti, he said.",
        "Three Kenyan soldiers died in Mandera when their vehicle struck a bomb.",
    ],
)
def test_what_is_feared_or_befell_elsewhere_is_no_loss(text: str) -> None:
    assert losses(text) == []


def test_that_no_member_was_hurt_is_told_as_denied() -> None:
    found = losses("Gunmen fired on a Kenyan patrol. No member of the mission was hurt.")
    assert [(c.unit, c.status, c.value) for c in found] == [("injured", "denied", None)]


def test_the_name_given_later_has_the_day_of_the_death() -> None:
    found = losses(
        "A Kenyan officer was shot dead on Monday in Delmas.\n"
        "Two police sources said he was Eric Rono, a 28-year-old constable."
    )
    named = [(c.status, c.start, c.attributed_to) for c in found if c.target == "Eric Rono"]
    assert named == [("reported", date(2025, 6, 16), "two police sources")]


def test_the_day_of_a_burial_is_not_that_of_the_death() -> None:
    found = losses(
        "A Kenyan officer fell in Delmas. The late Eric Rono was laid to rest on Monday."
    )
    assert [(c.unit, c.start) for c in found if c.target == "Eric Rono"] == [("killed", None)]


def test_the_day_on_which_a_death_was_made_known_is_not_that_of_the_death() -> None:
    known = "The family of Constable Peter Kamau, whose death in Haiti the police {} last week."
    for verb in ("confirmed", "acknowledged"):
        text = "Kenyan officers are in Haiti. " + known.format(verb)
        assert [(c.target, c.start) for c in losses(text)] == [("Peter Kamau", None)]


def test_the_officer_hit_is_the_one_whose_death_is_told() -> None:
    found = losses("A Kenyan officer was shot dead on Monday. The officer was hit at Savien.")
    assert [c.unit for c in found] == ["killed"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("There was a story that a Kenyan officer was shot dead in Solino.", "reported"),
        ("There was a story that a Kenyan officer was shot dead. It's not true.", "denied"),
        ("There was a rumour that a Kenyan officer was shot dead. That is false.", "denied"),
        ("A Kenyan officer was shot dead in Solino. It's not true that he fled.", "actual"),
    ],
)
def test_a_rumour_is_reported_and_denied_by_the_sentence_after(text: str, status: str) -> None:
    assert [c.status for c in losses(text)] == [status]


def test_a_share_is_of_a_place_not_of_a_clause() -> None:
    found = losses("Some 80 percent of Port-au-Prince is run by gangs.")
    assert [(c.actor, c.target) for c in found] == [("gangs", "Port-au-Prince under gang control")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("UN staff recorded at least 219 executions by special police units.",
         "special police units"),
        ("Police operations against gangs have left more than 2,000 people killed or injured.",
         "police operations"),
        ("Gangs killed at least 40 people in Kenscoff.", "gangs"),
        ("At least 20 residents were shot dead by gunmen on Monday.", "gunmen"),
        ("Haitian police killed 15 residents of the town.", "Haitian National Police"),
        ("Police counted 30 people killed in Haiti.", None),
        ("Last year 30 people were killed in Haiti, the police said.", None),
    ],
)  # fmt: skip
def test_a_count_of_victims_has_who_did_it_where_its_sentence_says_so(
    text: str, who: str | None
) -> None:
    (claim,) = losses(text)
    assert (claim.kind, claim.actor) == ("violence", who)


@pytest.mark.parametrize(
    "text",
    [
        "Over the month 90 people died, 40 of them gang members shot dead in Turgeau on Monday.",
        "Fifteen suspected gang members shot or burned in Turgeau were buried on Friday.",
    ],
)
def test_gang_members_who_were_shot_are_not_those_who_shot(text: str) -> None:
    found = reading.claims(ABOUT + text, published=PUBLISHED)
    assert {c.actor for c in found if c.kind == "violence"} == {None}
    assert not [c for c in found if c.kind == "operation"]


@pytest.mark.parametrize(
    "text",
    [
        'It is a mission which, one envoy said, "dies quietly".',
        "A force that died on paper helps nobody.",
    ],
)
def test_what_has_no_life_is_no_victim(text: str) -> None:
    assert losses(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("At least 590 people were hit in police operations.", "police operations"),
        ("Self-defence groups killed at least 141 people.", "self-defence groups"),
        ("At least 90 residents were killed during army raids in March.", "army raids"),
    ],
)
def test_who_did_it_is_told_by_where_it_befell(text: str, who: str) -> None:
    (read,) = reading.extracted([reading.document(ABOUT + text, PUBLISHED)])
    assert [c.actor for c in read.claims if c.kind == "violence"] == [who]


OF_ONE_CRASH = "A crash of two trucks of the mission killed a civilian and injured eight officers. "
AGAIN = [
    # (text, the casualties: value and unit)
    (OF_ONE_CRASH + "Three of the injured are still in serious condition.",
     [(1, "killed"), (3, "injured"), (8, "injured")]),
    ("Two Kenyan officers injured in a crash in Haiti are in hospital, Jack Ombaka said.\nThe"
     " officers were hurt on Monday.", [(2, "injured")]),
    ("Two Kenyan officers were wounded in Haiti on Friday. One was shot in the leg and the other in"
     " the arm.", [(2, "injured")]),
    ("Two Kenyan officers were badly hurt in clashes. An official said that one officer was hit in"
     " the head by a bullet, while another was wounded in the ear.", [(2, "injured")]),
    ("A Kenyan officer was shot and killed in Haiti on Sunday.\nThe officer sustained wounds and"
     " was taken to hospital, where he succumbed to his injuries.", [(1, "killed")]),
    ("A Kenyan officer was killed in Haiti on Sunday.\n\"One of our officers was injured in an"
     " operation in Savien. The officer was flown out but succumbed to the injuries,\" Godfrey"
     " Otunge said.", [(1, "killed")]),
    ("A Kenyan officer was killed in Haiti on Sunday.\nGodfrey Otunge said the officer was injured"
     " in an operation, was flown to a hospital but died moments later.", [(1, "killed")]),
    # Others, and what befell another, are told for themselves.
    ("Three Kenyan officers were wounded. One was killed in Kenscoff, and another is missing.",
     [(1, "killed"), (1, "missing"), (3, "injured")]),
    ("Three Kenyan officers were wounded. A fourth officer was hit but lived.",
     [(1, "injured"), (3, "injured")]),
    ("A Kenyan officer was killed in Haiti on Sunday. A month earlier John Kamau was killed there.",
     [(1, "killed"), (1, "killed")]),
    ("A Kenyan officer serving in Haiti with the foreign force has gone missing since men thought"
     " to be of a gang attacked his patrol.", [(1, "missing")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_those_told_of_again_are_counted_once(text: str, expected: list[tuple[int, str]]) -> None:
    assert told(text) == sorted(expected)


def test_a_number_with_its_own_noun_is_as_exact_as_it_says() -> None:
    found = losses(
        "A crash of two trucks in Haiti left at least two people dead and eight police officers"
        " from Kenya injured."
    )
    assert [c.qualifier for c in found if c.value == 8] == ["exact"]
    one = losses("One dead and all those injured were of the mission after its trucks crashed.")
    assert [(c.value, c.unit) for c in one] == [(1, "killed")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gangs have killed and wounded thousands of people.",
         ("people killed or injured", "people")),
        ("The office denounced the killing and wounding of 90 people in Solino.",
         ("people killed or injured", "people")),
        ("In Solino 40 people were injured or kidnapped.",
         ("people injured or kidnapped", "people")),
        ("Five Haitian policemen were killed and nine wounded in Solino.",
         ("policemen", "injured")),
        ("Twelve people were killed and 30 injured in Solino.", ("people", "injured")),
    ],
)  # fmt: skip
def test_those_counted_together_are_called_what_befell_them(
    text: str, found: tuple[str, str]
) -> None:
    last = losses(text)[-1]
    assert (last.target, last.unit) == found


@pytest.mark.parametrize(
    "text",
    [
        "The report finds that gangs killed 3,960 people, injured 1,432 and abducted 2,951.",
        "Armed gangs carried out mass killings in Cabaret, leading to 207 deaths.",
    ],
)
def test_who_did_the_first_did_what_followed(text: str) -> None:
    assert {c.actor for c in losses(text)} == {"gangs"}


def test_a_report_that_denounces_deaths_is_the_source_of_them() -> None:
    found = losses("A report by the UN Human Rights Office denounces the killing of 90 people.")
    assert [c.attributed_to for c in found] == ["UN Human Rights Office (OHCHR)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The death toll of the mission now stands at two.", [(2, "killed")]),
        ("The contingent's death toll is now two.", [(2, "killed")]),
        ("The mission's death toll has climbed to two.", [(2, "killed")]),
        ("The death toll among the Kenyan police is now two.", [(2, "killed")]),
        ("The mission's casualty toll stood at four dead by the end of May.", [(4, "killed")]),
        ("The death of the corporal took the mission's toll to four dead and six wounded.",
         [(1, "killed"), (4, "killed"), (6, "injured")]),
        ("His death takes the Kenyan contingent's death toll to four.", [(4, "killed")]),
    ],
)  # fmt: skip
def test_a_toll_of_the_missions_own_is_its_loss(
    text: str, expected: list[tuple[float, str]]
) -> None:
    assert told(text) == sorted(expected)
    assert {(c.kind, c.attributed_to) for c in losses(text)} == {("casualty", None)}


def test_the_toll_of_an_attack_on_the_mission_may_be_anybodys() -> None:
    assert losses("The death toll of the attack on the mission's base stands at two.") == []


def test_a_toll_counts_no_year() -> None:
    (claim,) = losses("The death toll from gang violence has risen to 2,400 this year.")
    assert (claim.kind, claim.target, claim.value) == ("violence", "people", 2400)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two officers were hurt, the mission said, adding that one of them was flown to Miami.",
         [(2, "injured")]),
        ("Six Kenyan officers were hurt; three of them were airlifted to Miami for treatment.",
         [(6, "injured")]),
        ("Six Kenyan officers were hurt, and two of them have been discharged from hospital.",
         [(6, "injured")]),
        ("Of the six officers wounded, two were taken to a hospital in Miami.", [(6, "injured")]),
        ("Six Kenyan officers were hurt, of whom two are in critical condition.",
         [(6, "injured"), (2, "injured")]),
        ("Six Kenyan officers were hurt, and one of them later died.",
         [(6, "injured"), (1, "killed")]),
        ("Six Kenyan officers were hurt, two of them by shrapnel.",
         [(6, "injured"), (2, "injured")]),
    ],
)  # fmt: skip
def test_who_is_flown_out_of_those_counted_is_not_counted_again(
    text: str, expected: list[tuple[float, str]]
) -> None:
    assert told(text) == sorted(expected)
    assert {c.kind for c in losses(text)} == {"casualty"}


@pytest.mark.parametrize(
    "text",
    [
        "Without the 1,400 officers still missing, the mission could not hold the town.",
        "With 1,400 officers still missing, the mission cannot leave the capital.",
        "Of the 2,500 officers foreseen, 1,400 are still missing.",
    ],
)
def test_officers_who_have_not_come_yet_are_not_missing(text: str) -> None:
    assert not losses(text)
    found = reading.claims(ABOUT + text, published=PUBLISHED)
    assert not [c for c in found if c.value == 1400]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mission has lost three officers and seen 26 injured.",
         [("casualty", 3), ("casualty", 26)]),
        ("The contingent has had two men killed and seen nine more wounded.",
         [("casualty", 2), ("casualty", 9)]),
        ("The mission has seen gangs kill 40 people in the town.", [("violence", 40)]),
        ("The force saw 40 killed in the massacre.", [("violence", 40)]),
    ],
)  # fmt: skip
def test_whom_the_mission_has_seen_harmed_are_its_own(
    text: str, expected: list[tuple[str, float]]
) -> None:
    assert sorted((c.kind, c.value or 0) for c in losses(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Nine Kenyan officers were injured when two lorries collided in Nairobi.",
        "Seven Kenyan officers were killed in an attack in Garissa.",
    ],
)
def test_officers_harmed_in_another_country_are_no_loss_of_the_mission(text: str) -> None:
    assert not losses(text)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("An officer injured in February has since died.", None),
        ("The officer, who had been wounded on 3 March, died on 9 March.", date(2025, 3, 9)),
    ],
)
def test_a_death_is_not_of_the_day_of_the_wound(text: str, start: date | None) -> None:
    assert [(c.unit, c.start) for c in losses(text)] == [("killed", start)]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Some 3,000 people were killed in the first half of the year, up 14 percent on 2024.",
         "change in casualties"),
        ("Gangs hold most of the capital; killings there were down 15 percent in the spring.",
         "change in casualties"),
        ("Kidnappings fell by 20 percent in the second quarter.", "change in kidnappings"),
        ("Nine people were wounded, half of them women.", "women among victims"),
    ],
)  # fmt: skip
def test_a_percentage_is_of_what_it_tells_of(text: str, target: str) -> None:
    assert [c.target for c in losses(text) if c.unit == "percent"] == [target]


@pytest.mark.parametrize(
    "text",
    [
        "The death of the constable brings the number to four.",
        "The killing of the officer, the first since May, brought the total to four.",
        "Another officer was killed on Sunday, bringing the total to four.",
    ],
)
def test_a_number_that_a_death_brings_about_is_no_strength(text: str) -> None:
    found = reading.claims(ABOUT + text, published=PUBLISHED)
    assert not [c for c in found if c.kind == "personnel"]


def test_an_age_counts_nobody() -> None:
    assert told("A Kenyan officer who would have turned 30 in May was killed.") == [(1, "killed")]


def test_a_percentage_before_a_new_total_is_no_range() -> None:
    found = losses("Some 4,700 people were killed, and the toll rose by 17 percent to 5,600.")
    assert [c.qualifier for c in found if c.unit == "percent"] == ["exact"]
    found = losses("Gangs control 85 to 90 percent of the capital.")
    assert [c.qualifier for c in found if c.unit == "percent"] == ["at_most"]


def test_the_day_of_the_latest_death_is_not_that_of_all() -> None:
    text = "Three officers of the mission in Haiti have died, the latest of them in August."
    (found,) = [c for c in losses(text) if c.kind == "casualty"]
    assert (found.value, found.start, found.end) == (3, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "At least 30 peacekeepers were killed in earlier missions in Haiti.",
        "A UN convoy in Haiti was fired on, though no one was hurt. The mission sent a patrol.",
        "Officers were near when an embassy vehicle in Haiti was hit; nobody was hurt.",
    ],
)
def test_what_befell_other_missions_or_others_vehicles_is_no_loss_of_the_missions(
    text: str,
) -> None:
    assert losses(text) == []
