"""Operations of the mission and the police beside it, and attacks upon them."""

from __future__ import annotations

from datetime import date

import pytest
import reading
from missionbrief.claims.claim import Claim
from missionbrief.claims.extract import drafts_of
from missionbrief.claims.raids.alike import alike
from operation_examples import NONE, OTHERWISE, TOLD

POLICE = "Haitian National Police"


def operations(text: str) -> list[Claim]:
    return reading.claims(text, "operation")


def only(text: str) -> Claim:
    (operation,) = operations(text)
    return operation


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("Kenyan officers patrolled the streets of Delmas.", "Kenya", "patrol of streets"),
        ("Kenyan police undertook joint patrols in Delmas.", "Kenya", "joint patrols in Delmas"),
        (
            "Haitian police raided a house in Carrefour.", POLICE, "raid on house in Carrefour",
        ),
        ("The mission repelled an attack on the airport.", "MSS mission",
         "attack on the airport repelled"),
        ("Kenyan officers drove gunmen out of Solino.", "Kenya", "gunmen repelled"),
        ("The hospital was retaken by Kenyan police in July.", "Kenya", "hospital retaken"),
        ("Haitian police took back the police station.", POLICE, "police station retaken"),
        ("The mission has reopened the airport.", "MSS mission", "airport reopened"),
        ("Haitian police rescued eight hostages.", POLICE, "eight hostages rescued"),
        ("Haitian police seized four rifles.", POLICE, "four rifles seized"),
        ("Kenyan officers exchanged fire with gang members.", "Kenya", "clash with gangs"),
        ("Gunmen ambushed a police convoy near Kenscoff.", "gunmen",
         "ambush of police convoy near Kenscoff"),
        ("Gangs attacked a police station in Delmas.", "gangs", "attack on police station"),
        ("The mission's base came under attack from gunmen.", "gunmen",
         "attack on mission's base"),
    ],
)  # fmt: skip
def test_an_operation_has_who_and_what(text: str, actor: str, target: str) -> None:
    operation = only(text)
    assert (operation.actor, operation.status) == (actor, "actual")
    # Where the parser hangs a place on the thing, it may stand with it.
    assert (operation.target or "").startswith(target.split(" in ")[0].split(" near ")[0])


def test_arrests_are_counted() -> None:
    arrest = only("Haitian police arrested three suspected gang members in Carrefour on Monday.")
    assert (arrest.actor, arrest.value, arrest.unit) == (POLICE, 3, "people")
    assert (arrest.place, arrest.start) == ("Carrefour", date(2024, 9, 16))


def test_each_gang_whose_people_are_arrested_is_named() -> None:
    found = operations(
        "The patrols led to the arrest of several gang members, including leaders of the "
        '"Chen Mechan" and "Pierre 6" gangs.'
    )
    assert {o.target for o in found} == {
        "arrest of several gang members", "Chen Mechan", "Pierre 6",
    }  # fmt: skip
    assert {o.value for o in found} == {None}


def test_taken_into_custody_and_rounded_up_are_arrests() -> None:
    for text in (
        "Seven gang members were taken into custody.",
        "Kenyan police rounded up seven gang members.",
    ):
        assert only(text).value == 7


def test_an_arrest_that_nobody_is_said_to_have_made_has_no_actor() -> None:
    found = operations("Nine men accused of belonging to Gran Grif were arrested on Thursday.")
    assert [(o.actor, o.target, o.value) for o in found] == [
        (None, "arrest of nine men", 9),
        (None, "Gran Grif", None),
    ]


def test_an_operation_told_as_to_come_is_planned() -> None:
    operation = only("Otunge said Kenyan officers will launch an offensive in Solino next week.")
    assert (operation.status, operation.attributed_to) == ("planned", "Godfrey Otunge")
    assert operation.start == date(2024, 9, 23)


def test_what_is_denied_is_not_told_as_done() -> None:
    assert only("Otunge denied that his men had been ambushed.").status == "denied"
    assert only("Kenyan officers did not arrest any gang members.").status == "denied"


def test_an_ambush_told_where_or_when_has_the_date_above_it() -> None:
    text = "An officer disappeared on March 25, when gunmen ambushed a joint team in Savien."
    assert only(text).start == date(2024, 3, 25)


@pytest.mark.parametrize(
    "text",
    [
        "The mission aims to retake territory from gangs.",
        "The mission's mandate is to secure airports, ports and schools.",
        "The force was deployed to help police secure the airport.",
        "The officers had been authorised to arrest gang members.",
        "Residents urged Kenyan police to raid gang strongholds.",
        "The troops could raid the stronghold.",
        "Kenya will send more officers to patrol the streets.",
        "Analysts warned of attacks on the police.",
        "Kenya leads the operation in Haiti.",
        "A UN peacekeeping operation would end the mission's problems.",
        "Police operations against gangs have left more than 2,000 people killed or injured.",
        "Gangs attacked residents of Pont-Sondé on Thursday.",
        "Gangs control 80 percent of the capital.",
        "Kenyan lawmakers attacked the mission's budget.",
        "The government launched an operation to register voters.",
        "Kenyan officers entered Haiti in June.",
        "A force charged with wresting the capital back from gangs has doubled in size.",
        "A team tasked with retaking the port left Nairobi on Monday.",
        "Two officers came to reinforce the mission fighting armed gangs.",
    ],
)
def test_what_only_looks_like_an_operation_is_none(text: str) -> None:
    assert operations(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan police arrested two suspected gang members in Nairobi.",
        "Police arrested 12 protesters at a rally on Tuesday.",
        "US agents arrested a gang leader in Miami.",
        "Police in the Dominican Republic arrested a Haitian gang leader.",
        "Protests turned into clashes with police in Nairobi on Tuesday.",
        "Ecuador is under emergency law. Some 9,000 suspected gang members were arrested under it.",
        "Inmates escaped, among them gang leaders and those arrested over a killing in Haiti.",
    ],
)
def test_police_work_elsewhere_or_against_others_is_none(text: str) -> None:
    assert operations(text) == []


def test_they_are_the_force_that_the_sentence_before_speaks_of() -> None:
    found = operations("Kenyan officers moved on Tuesday. They arrested four suspects.")
    assert [(o.actor, o.value) for o in found] == [("Kenya", 4)]


def test_the_operations_of_the_seeds_are_read() -> None:
    seeds = reading.seeds()
    told = {
        (number, o.target, o.place, o.start)
        for number, read in seeds.items()
        for o in read.claims
        if o.kind == "operation"
    }
    week = date(2024, 9, 9)
    assert {(n, t) for n, t, _, _ in told} >= {
        ("002", "Chen Mechan"), ("002", "Pierre 6"), ("003", "Chen Mechan"), ("003", "Pierre 6"),
    }  # fmt: skip
    assert ("002", "joint patrols", "Delmas") in {
        (n, " ".join((t or "").split()[:2]), p) for n, t, p, _ in told
    }
    assert ("003", "arrest of several gang members", week) in {(n, t, s) for n, t, _, s in told}
    assert any(n == "003" and (t or "").startswith("security patrols") and s == week
               for n, t, _, s in told)  # fmt: skip
    for words in ("a number of places", "key areas"):
        assert any(n == "003" and (t or "").startswith(words) for n, t, _, _ in told)


ABOUT = "Kenya leads the Multinational Security Support mission in Haiti.\n"


@pytest.mark.parametrize("text", TOLD)
def test_an_operation_is_read_however_it_is_worded(text: str) -> None:
    found = operations(ABOUT + text)
    assert found
    assert {o.status for o in found} <= {"actual", "reported"}


@pytest.mark.parametrize("text", OTHERWISE)
def test_an_operation_to_come_or_denied_is_told_as_such(text: str) -> None:
    assert {o.status for o in operations(ABOUT + text)} == {OTHERWISE[text]}


@pytest.mark.parametrize("text", NONE)
def test_words_of_operations_about_other_things_are_none(text: str) -> None:
    assert operations(ABOUT + text) == []


def test_an_offensive_in_which_the_mission_has_losses_is_not_its_own() -> None:
    text = "Viv Ansanm took the hill after an offensive in which the mission lost a truck."
    assert not [c for c in operations(text) if c.actor == "MSS mission"]


def test_no_post_given_up_is_none_of_whoever_was_named_before() -> None:
    text = "A soldier of the Jamaican contingent was hurt. No post has been abandoned at Savien."
    assert {(c.actor, c.status) for c in operations(text)} == {("MSS mission", "denied")}


def test_a_vehicle_stuck_in_mud_is_nobodys_operation() -> None:
    text = "The Kenyan team was on its way to free a Haitian police truck stuck in a ditch."
    assert not [c for c in operations(text) if c.actor == "Haitian National Police"]


@pytest.mark.parametrize(
    "text",
    [
        "Gang members dressed as police officers attacked the convoy on Monday.",
        "Gang members disguised as soldiers attacked the convoy on Monday.",
    ],
)
def test_who_only_looks_like_police_is_not_the_police(text: str) -> None:
    (told,) = operations(ABOUT + text)
    assert (told.actor, told.target) == ("gangs", "attack on convoy")


@pytest.mark.parametrize(
    ("text", "who", "target"),
    [
        ("Drones with explosives hit a house in Martissant on Sunday. They are flown by a task "
         "force of the prime minister's.", "Haiti: task force", "drone attack"),
        ("Patrols on the Delmas road have been running day and night since May, the mission said.",
         "MSS mission", "patrols on the Delmas road"),
    ],
)  # fmt: skip
def test_a_deed_told_on_is_whose_it_is(text: str, who: str, target: str) -> None:
    (claim,) = operations(ABOUT + text)
    assert (claim.actor, claim.target) == (who, target)


def test_patrols_that_run_out_of_something_are_none() -> None:
    assert not operations(ABOUT + "The patrols are running out of fuel.")


def test_a_hurt_officer_who_recovers_is_no_operation() -> None:
    text = "A Kenyan officer was hit by a ricochet at Fermathe on Monday and is recovering."
    assert operations(ABOUT + text) == []


def test_a_place_told_by_there_has_its_own_name() -> None:
    text = "Gunmen reached Cabaret on Monday and set fire to the police station there."
    assert not any("there" in str(c.target) for c in operations(text))


def test_who_comes_under_fire_is_called_by_a_name() -> None:
    text = "The Kenyans went downtown on Monday. They were ambushed near the port."
    assert [c.target for c in operations(text)][-1] == "ambush of officers of Kenya"


@pytest.mark.parametrize(
    ("text", "who", "target"),
    [
        ("Anger grew after a police operation in the port of Miragoâne.",
         POLICE, "police operation in the port of Miragoâne"),
        ("In a night operation in Cité Soleil, police and residents seized cars, officials said.",
         POLICE, "night operation in Cité Soleil"),
        ("A Kenyan officer was hurt during an operation in Cité Soleil.",
         "Kenya", "operation in Cité Soleil"),
        ("At first police were outnumbered. The Haitian police then sent in special units, which "
         "killed six gunmen.", POLICE, "six gunmen killed"),
    ],
)  # fmt: skip
def test_an_operation_is_not_the_missions_by_default(text: str, who: str, target: str) -> None:
    found = operations("The MSS mission has been in Haiti since June.\n\n" + text)
    assert [(c.actor, c.target) for c in found] == [(who, target)]


def test_an_assault_after_which_gunmen_get_away_is_not_the_missions() -> None:
    text = "The MSS mission is in Haiti.\n\nThe attackers fled by boat after Monday's assault."
    assert not [c for c in operations(text) if c.actor == "MSS mission"]


def test_killings_in_an_operation_are_told_once() -> None:
    text = "In a night operation in Cité Soleil, police killed twelve gang members, officials said."
    assert [c.rule for c in operations(ABOUT + text)] == ["operation/killed"]


@pytest.mark.parametrize(
    "text",
    [
        "If no help comes within two days, Kenscoff will have fallen to the gangs, he warned.",
        "Unless the police move soon, the gang will seize the port.",
        "It was the first real attempt of the police to break a gang and win back the port.",
        "A Kenyan officer was evacuated to a clinic in the capital.",
    ],
)
def test_conditions_aims_and_the_way_to_a_clinic_are_no_operations(text: str) -> None:
    assert operations(ABOUT + text) == []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Kenyan police managed to break the siege and win back the port.", "port retaken"),
        ("Kenyan police evacuated twelve nuns from the school.", "twelve nuns rescued"),
        ("The mission that Kenya leads in Delmas retook the port.", "port retaken"),
    ],
)
def test_what_was_managed_is_an_operation(text: str, target: str) -> None:
    (told,) = operations(ABOUT + text)
    assert (told.target, told.status) == (target, "actual")
    assert told.actor in ("Kenya", "MSS mission")


def test_a_town_that_is_being_invaded_is_not_yet_theirs() -> None:
    text = '"Kenscoff is being invaded by the gang, send help," she told a friend.'
    assert [(c.target, c.status) for c in operations(ABOUT + text)] == [
        ("attack on Kenscoff", "reported")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The national police said additional officers had been sent to the town of Cabaret.",
        "At first the police were outnumbered; later they sent in special units, which killed at "
        "least nine gunmen.",
        "Police deployed special units, which killed at least nine gunmen.",
    ],
)
def test_whom_the_police_send_are_police(text: str) -> None:
    found = operations("The MSS mission has been in Haiti since June.\n\n" + text)
    assert [c.actor for c in found] == [POLICE]


def test_who_is_ambushed_is_called_by_his_name_and_not_his_rank() -> None:
    text = "Police Constable Peter Mwangi is missing after he was killed in an ambush by the gang."
    assert all("Mwangi" in str(c.target) for c in operations(ABOUT + text))


@pytest.mark.parametrize(
    "text",
    [
        "As the mission's teams attempted to free the vehicle, gunmen lying in wait opened fire.",
        "The shooting took place in Artibonite, where Kenyan police sent to fight gangs were "
        "stationed.",
        "The mayor thanked nurses and Guatemalan soldiers likewise battling the gangs for what "
        "they did after the ambush.",
    ],
)
def test_what_only_sets_a_scene_or_tells_who_somebody_is_is_no_operation(text: str) -> None:
    head = "The Kenya-led mission is in Haiti.\n"
    found = drafts_of(reading.article(head + text), weighed=False)["operation"]
    told = [d for s in reading.article(head + text).sentences for d in alike(s)]
    targets = [d.target or "" for d in (*found, *told)]
    assert not [t for t in targets if t.startswith(("attempted", "lying", "sent", "clash"))]


def test_what_a_force_goes_on_after_is_done() -> None:
    text = "The team is to continue conducting its operations after reclaiming the public hospital."
    found = [c for c in operations(text) if "hospital" in (c.target or "")]
    assert [c.status for c in found] == ["actual"]


def test_a_search_by_teams_told_anew_is_of_no_force_named_before() -> None:
    text = (
        "An officer is missing. The Haitian National Police had got stuck. Since the ambush, "
        "trained teams have been deployed to search for the officer who is missing."
    )
    found = [c for c in operations(text) if "search" in (c.target or "")]
    assert [c.actor for c in found] == [None]


def test_who_is_arrested_in_a_raid_is_arrested_by_whose_raid_it_is() -> None:
    found = operations("Two suspects were arrested in a raid by the MSS on Tuesday.")
    assert [c.actor for c in found if c.rule == "operation/arrest"] == ["MSS mission"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Flights are back at the airport in Cap-Haïtien, which had been overrun by gangs.",
         "airport in Cap-Haïtien seized"),
        ("Gangs overran the town of Cabaret on Monday.", "town of Cabaret seized"),
    ],
)  # fmt: skip
def test_what_gangs_took_is_the_site_and_not_the_town_that_it_is_in(text: str, target: str) -> None:
    assert only(text).target == target


def test_whose_operations_led_to_no_arrest_is_told_or_none_is() -> None:
    text = (
        "The force has not helped the Haitian police to win back land, despite its operations, "
        "none of which has led to the arrest of a gang leader."
    )
    assert [c for c in operations(text) if "arrest" in (c.target or "")] == []
    told = only("The mission's raids have not led to the arrest of a single gang leader.")
    assert (told.actor, told.status) == ("MSS mission", "denied")
