"""Members of the mission who are dead, hurt or missing: who is meant, and what nobody counts."""

from __future__ import annotations

from datetime import date

import pytest
import reading
from missionbrief.claims.claim import Claim

ABOUT = "Kenya leads the Multinational Security Support mission in Haiti.\n"
PUBLISHED = date(2025, 11, 12)


def lost(text: str) -> list[Claim]:
    found = reading.claims(ABOUT + text, published=PUBLISHED)
    return [c for c in found if c.kind in ("casualty", "violence")]


@pytest.mark.parametrize(
    "text",
    [
        "Neighbours of Peter Wafula, an officer sent to Haiti, wept after President William Ruto "
        "told parliament that he is dead.",
        "The mother of officer Peter Wafula said a commander told her that he had been killed.",
        "Officer Peter Wafula is still sought. Inspector General Douglas Kanja took questions on "
        "Monday. A lawyer said that he is dead.",
    ],
)
def test_he_who_is_dead_is_not_he_who_tells_it(text: str) -> None:
    assert [(c.target, c.unit) for c in lost(text)] == [("Peter Wafula", "killed")]


@pytest.mark.parametrize(
    "text",
    [
        "Constable Peter Wafula was shot by gang members on 2 June. The Kenyan officer succumbed "
        "to his wounds, according to Force Commander Paul Ndege. A pathologist has found that he "
        "died from a single shot.",
        "The mission named the officer as Constable Peter Wafula of Kenya, its commander Paul "
        "Ndege told reporters. He was killed on Monday.",
        "Constable Peter Wafula of Kenya was wounded in Delmas. Force Commander Paul Ndege said "
        "he had been flown out. He died there on Monday.",
    ],
)
def test_he_who_died_is_not_he_after_whom_it_is_told_or_who_commands(text: str) -> None:
    assert {c.target for c in lost(text) if c.unit == "killed"} == {"Peter Wafula"}


def test_nobody_died_where_only_who_is_credited_is_named() -> None:
    text = "The patrol was quiet, according to Kenyan constable Peter Wafula. He was killed later."
    assert not lost(text)


def test_whose_member_one_is_stands_behind_his_name() -> None:
    text = (
        "Corporal Devon Hines of Jamaica was hit by a bullet in Delmas. Police spokesman Tom "
        "Ferrier said he was flown out. He died on Monday."
    )
    assert [(c.target, c.actor, c.unit) for c in lost(text)] == [
        ("Devon Hines", "Jamaica", "killed"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "It is not true that many of the Kenyan officers have lost their lives, the minister said.",
        "It is untrue that dozens of the Kenyan officers have died, the minister said.",
        "Not many of the Kenyan officers were wounded, the minister said.",
    ],
)
def test_that_many_were_lost_is_denied_tells_of_nobody(text: str) -> None:
    assert not lost(text)


@pytest.mark.parametrize(
    ("later", "lost_in_all"),
    [
        ("“We know that we lost an officer,” he said.", 1),
        ("A Kenyan officer was killed on Friday in Delmas.", 2),
        ("A second Kenyan officer was killed on Friday.", 2),
    ],
)
def test_the_only_one_is_told_once(later: str, lost_in_all: int) -> None:
    text = (
        "The ministry said that only one Kenyan officer has lost his life in Haiti. The minister "
        "spoke in Mombasa. The families were told. Nothing is hidden. It rained.\n"
    )
    assert len(lost(text + later)) == lost_in_all


def test_that_one_or_some_were_lost_is_still_denied() -> None:
    (one,) = lost("It is not true that a Kenyan officer was killed, the mission said.")
    (three,) = lost("The mission denied that three of its officers had been killed.")
    assert [(c.value, c.status) for c in (one, three)] == [(1, "denied"), (3, "denied")]


def test_no_official_who_tells_of_the_missing_is_missing() -> None:
    text = "Police Commissioner Jane Doe told reporters that the register lists him as missing."
    assert not lost(text)


def test_who_was_last_seen_on_a_day_is_missing_since() -> None:
    text = "Constable Peter Wafula disappeared months ago. Wafula was last seen on 2 June."
    assert [(c.target, c.unit, c.start) for c in lost(text)] == [
        ("Peter Wafula", "missing", date(2025, 6, 2)),
    ]  # fmt: skip


def test_who_holds_an_office_and_was_last_seen_is_not_missing() -> None:
    assert not lost("President William Ruto was last seen in public on 2 June.")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Kenyan officers were wounded in the firefight.", "injured"),
        ("Kenyan troops came under fire, with several casualties reported.", "people"),
        ("The contingent has suffered casualties.", "people"),
    ],
)  # fmt: skip
def test_losses_that_nobody_counts_are_told_without_a_number(text: str, unit: str) -> None:
    assert [(c.kind, c.value, c.unit) for c in lost(text)] == [("casualty", None, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan officers are wounded every month, the commander said.",
        "Families of Kenyan officers who were wounded met the minister.",
        "Kenyan police raided the dock, with heavy casualties among the gangs.",
        "The contingent has suffered no casualties.",
    ],
)
def test_no_loss_is_made_of_what_is_usual_or_others(text: str) -> None:
    assert not [c for c in lost(text) if c.kind == "casualty" and c.status == "actual"]


@pytest.mark.parametrize(
    "text",
    [
        "The mission has not lost a single officer in the battle for Duval.",
        "The contingent never lost one of its members to the gangs, it said.",
        "Not one of its officers was killed, the mission said.",
    ],
)
def test_that_not_one_was_lost_is_denied(text: str) -> None:
    assert [c.status for c in lost(text)] == ["denied"]


def test_not_a_single_one_was_hurt_and_one_was() -> None:
    assert not lost("Not a single Kenyan officer was hurt in the raid.")
    assert [c.value for c in lost("A single Kenyan officer was hurt in the raid.")] == [1]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Word came that the gangs of Haiti had killed yet another police officer from Kenya.",
         "casualty"),
        ("Kenyans woke to the news that the gangs of Haiti had killed another policeman.",
         "casualty"),
        ("Word came that the gangs of Haiti had killed another Haitian policeman.", "violence"),
    ],
)  # fmt: skip
def test_gangs_own_none_of_those_they_kill(text: str, kind: str) -> None:
    assert [(c.kind, c.value) for c in lost(text)] == [(kind, 1)]


def test_who_was_the_first_casualty_was_killed() -> None:
    (claim,) = lost("Constable Peter Wafula was the first casualty of the mission.")
    assert (claim.target, claim.value, claim.unit) == ("Peter Wafula", 1, "killed")
    assert not lost("The mayor of Cabaret was the first casualty of the raid.")


def test_whom_a_hospital_looked_after_was_hurt_where_no_illness_is_told() -> None:
    (claim,) = lost("Jamaican hospitals have looked after 20 members of the mission.")
    assert (claim.value, claim.unit, claim.actor) == (20, "injured", "MSS mission")
    assert not lost("Jamaican hospitals have looked after 20 members of the mission with malaria.")


def test_whom_records_list_as_missing_is_so_reported() -> None:
    text = "Constable Peter Wafula disappeared on 2 June. Registers list him as missing."
    assert [c.status for c in lost(text)] == ["actual", "reported"]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Gangs overran nine police posts in March. Six officers died.", date(2024, 4, 10)),
        ("The force is to come in May. Four officers were shot dead last week.",
         date(2024, 3, 20)),
        ("Five officers were killed at the academy on 3 February 2024.", date(2024, 9, 2)),
        ("Gunmen burned two police stations on Monday. Three officers were killed.",
         date(2024, 9, 20)),
    ],
)  # fmt: skip
def test_officers_lost_before_it_came_or_at_their_stations_are_the_country_s(
    text: str, published: date
) -> None:
    found = reading.claims(ABOUT + text, published=published)
    assert [c.kind for c in found if c.kind in ("casualty", "violence")] == ["violence"]


def test_officers_lost_beside_a_patrol_of_the_mission_are_its_own() -> None:
    text = ABOUT + "A Kenyan patrol came under fire on Friday. Two officers were wounded."
    assert [c.kind for c in reading.claims(text) if c.kind in ("casualty", "violence")] == [
        "casualty"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nine officers of the mission in Haiti were injured on Sunday when two vehicles collided,"
        " resulting in the death of a Kenyan officer.",
        "A Kenyan officer died on Sunday. Nine officers of the mission were injured.",
    ],
)
def test_several_of_the_mission_are_of_no_country_that_another_is_of(text: str) -> None:
    found = {(c.value, c.actor) for c in lost(text) if c.kind == "casualty"}
    assert {(9, "MSS mission"), (1, "Kenya")} <= found


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("A Kenyan officer was shot on Sunday. He died at a hospital.", ["killed"]),
        ("A Kenyan officer was shot on Sunday. He was flown out. He died of his wounds.",
         ["killed"]),
        ("One of the mission's officers was hurt on Sunday. He was flown out, but he died there.",
         ["killed"]),
        ("A Kenyan officer was wounded on Sunday. Doctors fear that he could die.", ["injured"]),
        ("A Kenyan officer was wounded on Sunday. The president said he was sad.", ["injured"]),
        ("A Haitian policeman was shot on Sunday. He died of his wounds.", []),
        ("Two Kenyan officers were shot on Sunday. A gunman was hit too. He died of his wounds.",
         ["injured"]),
    ],
)  # fmt: skip
def test_one_who_was_hurt_and_of_whom_it_goes_on_that_he_died_is_dead(
    text: str, units: list[str]
) -> None:
    assert [c.unit for c in lost(text) if c.kind == "casualty"] == units
