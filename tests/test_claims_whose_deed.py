"""Whose deed an operation is: nobody's where none is named, and none where only the state of things
is told."""

from __future__ import annotations

from datetime import date

import pytest
import reading
from missionbrief.claims.claim import Claim
from missionbrief.claims.raids.alike import alike

ABOUT = "Kenya leads the Multinational Security Support mission in Haiti.\n"
PUBLISHED = date(2025, 3, 5)


def operations(text: str) -> list[Claim]:
    return [c for c in reading.claims(ABOUT + text, published=PUBLISHED) if c.kind == "operation"]


@pytest.mark.parametrize(
    "text",
    [
        "The gunmen were beaten back from the hillside of Fort-Jacques.",
        "The assault was repulsed before dawn, shopkeepers said.",
        "The village of Duval was retaken on Sunday.",
    ],
)
def test_what_nobody_is_named_for_is_no_force_s_deed(text: str) -> None:
    assert [c.actor for c in operations(text)] == [None]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Officers of the Kenyan contingent fought gangs at Duval. The gunmen were beaten back.",
         "Kenya"),
        ("The assault was repulsed by the Haitian National Police.", "Haitian National Police"),
        ("The wharf was retaken from the gangs by Haitian police on Sunday.",
         "Haitian National Police"),
    ],
)  # fmt: skip
def test_a_force_in_the_fight_has_done_it(text: str, who: str) -> None:
    assert [c.actor for c in operations(text) if "attack" not in str(c.target)][-1] == who


def test_whom_residents_drive_out_does_no_deed() -> None:
    assert not operations("The gunmen were chased from the market by townspeople with machetes.")


@pytest.mark.parametrize(
    "text",
    [
        "Gangs have captured several more towns in the Artibonite.",
        "The gangs are pouring into the suburbs around the city.",
    ],
)
def test_how_far_gangs_have_spread_is_no_event(text: str) -> None:
    assert not operations(text)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Gangs overran two districts of the capital on Saturday.", "districts"),
        ("Gangs have overrun the towns of Saut-d'Eau and Mirebalais.", "Mirebalais"),
        ("The gangs poured into the suburb of Tabarre.", "Tabarre"),
    ],
)
def test_places_named_or_taken_on_a_day_are_events(text: str, target: str) -> None:
    assert [target in str(c.target) for c in operations(text)] == [True]


def test_what_gangs_hold_is_no_event_and_what_they_burn_is() -> None:
    text = "The gangs have half of Artibonite in their hands. The gangs burned the mill at Duval."
    held, burnt = reading.article(text).sentences
    assert not list(alike(held))
    assert [d.actor for d in alike(burnt)] == ["gangs"]


def deeds(text: str) -> list[tuple[str | None, str | None]]:
    """Who did what, of the sentences of `text` that no rule reads."""
    said = reading.article(ABOUT + text, PUBLISHED).sentences[1:]
    return [(d.actor, d.target) for s in said for d in alike(s)]


@pytest.mark.parametrize(
    "text",
    [
        "The council spoke of the support mission approved in 2023.",
        "Patrols of Kenyan officers have become a familiar sight in Delmas.",
        "Builders flew in last week, and they have begun to erect the barracks that the mission "
        "will use next to the airport.",
        "The Kenyans drove off unhurt.",
        "Since the gangs joined forces the port is shut.",
        "Tomorrow the Kenyan officers rest.",
        "The brigade, backed by Kenyan officers, is ready.",
    ],
)
def test_help_habit_or_rest_is_no_deed(text: str) -> None:
    assert deeds(text) == []


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("The mast that gang members seized in May is down.", ("gangs", "seized mast")),
        ("The officers had gone to pull a lorry out of a ditch.",
         ("MSS mission", "gone to pull a lorry out of a ditch")),
        ("The patrol of Kenyan officers was shot at from a roof.",
         (None, "patrol of Kenyan officers shot at from a roof")),
        ("Two prisons stood open on Monday after gunmen stormed them at dawn.",
         ("gunmen", "stormed two prisons at dawn")),
        ("At least 40 people have died in Kenscoff since gangs attacked it in January.",
         ("gangs", "attacked Kenscoff")),
    ],
)  # fmt: skip
def test_a_deed_tells_what_it_was_done_to(text: str, deed: tuple[str | None, str]) -> None:
    assert deeds(text) == [deed]


def test_they_who_were_repelled_are_named() -> None:
    text = "A group of armed men shot at the post in Nazon. They were repelled before dawn."
    assert [c.target for c in operations(text)][-1] == "armed men repelled"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("On 7 January the PNH, supported by Kenyan officers and by drones, retook the mill.",
         "Haitian National Police"),
        ("The police, helped by Kenyan officers, recaptured the town hall.",
         "Haitian National Police"),
        ("Kenyans passed by in their trucks. Police arrested two gang members near the palace.",
         "Haitian National Police"),
        ("The mission has made headway. Officers have secured the port and trained with Haitian "
         "police.", "MSS mission"),
        ("The mission says joint patrols with the Haitian police will resume.", "MSS mission"),
        ("Residents killed 19 gang members after a dawn assault on the suburb.", "gangs"),
    ],
)  # fmt: skip
def test_a_deed_is_that_of_who_is_told_to_do_it(text: str, who: str) -> None:
    assert [c.actor for c in operations(text)][-1] == who


def test_it_is_no_force_that_is_only_told_behind_a_semicolon() -> None:
    text = (
        "The jail is a ruin. Gangs had held it for a year and stripped it bare; on Sunday Haitian "
        "police drove them out."
    )
    assert [(c.actor, c.target) for c in operations(text)] == [
        ("Haitian National Police", "gangs repelled")
    ]


def test_an_assault_on_a_town_that_nobody_is_named_for_is_not_the_mission_s() -> None:
    assert not operations("The commander said that six traders died during an assault on the town.")


def test_that_nobody_has_been_arrested_is_no_deed() -> None:
    text = "Patrols with Haitian colleagues had begun. No gang member had been arrested so far."
    assert "denied" not in {c.status for c in operations(text)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On 7 January Haitian police retook the mill, only to leave it again three days later.",
         date(2025, 1, 7)),
        ("The mission cleared the road, letting buses run there for the first time since March.",
         None),
    ],
)  # fmt: skip
def test_a_day_told_of_what_followed_is_not_that_of_the_deed(text: str, day: date | None) -> None:
    (claim,) = operations(text)
    assert claim.start == day


def test_patrols_that_are_a_common_sight_are_run() -> None:
    text = "Kenyan officers came in June. Foot patrols have become a common sight in Delmas."
    assert [(c.actor, c.target) for c in operations(text)] == [("Kenya", "foot patrols")]
    assert not operations("Gang raids have become a daily feature of life.")


@pytest.mark.parametrize(
    ("text", "who", "target"),
    [
        ("Since the gangs joined forces in May they have burned police stations.", "gangs",
         "police stations set on fire"),
        ("The 400 Mawozo gang entered the town on Monday. Haitian police and soldiers pushed them "
         "out of the centre.", "Haitian National Police", "400 Mawozo repelled"),
        ("Canada trains police. In May officers carried out 84 patrols with the Haitian police.",
         "MSS mission", "84 patrols with the Haitian police"),
        ("Six officers were hurt on Monday during a raid on Bel Air, where a gang has its base.",
         "MSS mission", "raid on Bel Air"),
        ("Police Constable Peter Kamau was hurt on Monday during a raid on Bel Air, where a gang "
         "has its base.", "MSS mission", "raid on Bel Air"),
        ("Kenyans guard the port, the palace and the market, which Haitian police took back from "
         "gangs in May.", "Haitian National Police", "market retaken"),
        ("The port and the market, which were taken back from gangs by Haitian police in May, are "
         "quiet.", "Haitian National Police", "port and the market retaken"),
    ],
)  # fmt: skip
def test_they_are_those_last_told_to_act(text: str, who: str, target: str) -> None:
    claim = operations(text)[-1]
    assert claim.actor == who
    assert target.startswith(str(claim.target)) or str(claim.target).startswith(target)


JOINT = [
    ("On Tuesday, Kenyan and Haitian police patrolled Delmas.", "Kenya"),
    ("Officers of the mission and the Haitian National Police retook the market in February.",
     "MSS mission"),
    ("Officers of the Haitian National Police and the mission retook the market in February.",
     "MSS mission"),
    ("The joint operation at Savien had several Haitian National Police units in it. The team set"
     " up a Forward Operating Base in the town.", "MSS mission"),
    ("Kenyan officers raided Savien. Weapons and Haitian National Police uniforms were found there."
     " The officers retook the market.", "Kenya"),
    # Nobody is with them.
    ("Haitian police officers of the Delmas station retook the market in February.",
     "Haitian National Police"),
    ("The Haitian National Police stormed Savien. The officers retook the market.",
     "Haitian National Police"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), JOINT)
def test_what_police_do_with_the_mission_is_its_deed(text: str, who: str) -> None:
    assert operations(text)[-1].actor == who


def test_gangs_that_step_up_attacks_are_behind_them() -> None:
    found = operations("Gangs stepped up attacks on police stations and jails over the weekend.")
    assert {c.actor for c in found} == {"gangs"}


def test_whole_gangs_are_neutralised_and_not_killed() -> None:
    found = operations("The officers ran operations in Artibonite, neutralizing several gangs.")
    assert "several gangs neutralised" in {c.target for c in found}


NO_DEED = [
    "Officials of the mission suspect the ditch was dug by the gangs to set up an ambush.",
    "On Monday night the officers boarded a chartered flight.",
    "Gangs have exploited Haiti's political vacuum for years.",
    "A surge in gang violence forced the airport to close for three months.",
    "A voluntary force has been partly deployed to help the police and has struggled since.",
]


@pytest.mark.parametrize("text", NO_DEED)
def test_what_is_supposed_travelled_or_only_suffered_is_no_deed(text: str) -> None:
    assert [d for s in reading.article(ABOUT + text, PUBLISHED).sentences for d in alike(s)] == []


def test_units_sent_to_help_are_on_a_deed_of_theirs() -> None:
    text = "The mission said it had sent an armored patrol to help them hold the bridge."
    found = [d for s in reading.article(ABOUT + text, PUBLISHED).sentences for d in alike(s)]
    assert [d.actor for d in found] == ["MSS mission"]


@pytest.mark.parametrize(
    "text",
    [
        "The gunmen escaped with heavy injuries, vanishing into the alleys.",
        "The bandits got away on foot through the fields.",
        "The gangs that attacked come from Bel Air and Delmas.",
        "The gunmen had driven from nearby Cabaret, left their cars and climbed into boats.",
        "The crisis that broke out in March, with attacks by gangs on the capital, changed much.",
        "The mission, led by a Kenyan police force, was deployed in June.",
        "The police offensive came after weeks of planning.",
    ],
)
def test_ways_and_standing_descriptions_are_no_deeds(text: str) -> None:
    assert [d for s in reading.article(ABOUT + text, PUBLISHED).sentences for d in alike(s)] == []


def test_behind_the_way_the_deed_is_told() -> None:
    text = "A dozen gunmen came out of an alley, stopped the ambulance and fired into the air."
    found = [d for s in reading.article(ABOUT + text, PUBLISHED).sentences for d in alike(s)]
    assert [(d.actor, d.target) for d in found] == [("gunmen", "stopped the ambulance")]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Soldiers killed 960 people, and self-defence groups another 140.", "self-defence groups"),
        ("The police shot 40 gang members dead, and residents another 12.", None),
    ],
)
def test_those_killed_by_others_are_theirs_and_no_personnel(text: str, others: str | None) -> None:
    (read,) = reading.extracted([reading.document(ABOUT + text, PUBLISHED)])
    found = read.claims
    assert [c for c in found if c.kind == "personnel"] == []
    (more,) = (c for c in found if c.kind == "violence" and c.rule == "violence/alike")
    assert (more.actor, more.unit) == (others, "killed")


def test_more_of_those_sent_are_personnel() -> None:
    found = reading.claims(ABOUT + "Kenya has sent 400 officers, and Jamaica another 24.")
    assert {c.value for c in found if c.kind == "personnel"} == {400, 24}
