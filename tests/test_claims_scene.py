"""When things happened and were said, by the sentences around."""

from __future__ import annotations

from datetime import date

import pytest
from reading import BINUH, claims, sentence

MONDAY, TUESDAY = date(2024, 9, 16), date(2024, 9, 17)

SCENES = [
    ("On Monday a convoy drove into an ambush near Savien. Three Kenyan officers were wounded.",
     "casualty"),
    ("On Monday a truck got stuck in a ditch near Savien.\nTwo vehicles of the mission went to "
     "help.\nGunmen then attacked the convoy.", "operation"),
    ("Police raided parts of Solino on Monday. Twelve gang members were killed.", "violence"),
    # The day of the telling is none of its own, nor does it stand between.
    ("Gunmen attacked a convoy near Savien on Monday, the mission said on Tuesday. A Kenyan "
     "officer was wounded, it said in a statement on Tuesday.", "casualty"),
    # An older time beside the day, and much told between.
    ("A Kenyan officer died on Monday in an ambush near Savien, the third since June.\nThe force "
     "is led by Kenya.\nIt is short of trucks.\nIts base is at the airport.\nIts men are tired.\n"
     "Two other Kenyan officers were injured in the ambush.", "casualty"),
    ("Gangs fired on a crowd waiting for the opening of a clinic in Solino on Monday, killing four "
     "people.", "violence"),
    ("On Monday police fought off an attack in which 28 gang members died.", "violence"),
    ("Police stormed Solino on Monday; twelve gang members were killed.", "violence"),
    ("Minister Otieno flew to Haiti on Tuesday.\nThe visit came a day after gunmen ambushed a "
     "convoy near Savien.\nA Kenyan officer was wounded.", "casualty"),
    ("On the incident of September 16 near Savien, one officer is still missing. Another two "
     "officers were wounded.", "casualty"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), SCENES)
def test_what_goes_on_with_a_scene_is_of_its_day(text: str, kind: str) -> None:
    assert claims(text, kind)[-1].start == MONDAY


APART = [
    # A tally, another event, another place, what has been going on.
    ("Police raided Solino on Monday. Overall 3,200 people were killed.", "violence"),
    ("Police raided Solino on Monday. An earlier raid left nine people dead.", "violence"),
    ("Police raided Solino on Monday. Nine people were killed in Mirebalais.", "violence"),
    ("Police raided Solino on Monday. Gangs have killed nine people.", "violence"),
    ("Ruto spoke on Monday. Nine people were killed.", "violence"),
    ("Ruto met donors on Monday. Nine people were killed.", "violence"),
    (
        "The crew returned to the Bahamas on Monday. During their stay the officers patrolled the "
        "coast of Haiti.",
        "operation",
    ),
    (
        "Police raided Solino on Monday.\nThe port was won back.\nA truck burned in July.\nNine "
        "people were killed.",
        "violence",
    ),
    (
        "A convoy was ambushed near Savien on Monday. Special teams were sent out to search for a "
        "missing officer.",
        "operation",
    ),
]


@pytest.mark.parametrize(("text", "kind"), APART)
def test_no_day_is_taken_from_another_scene(text: str, kind: str) -> None:
    assert claims(text, kind)[-1].start is None


SAID = [
    '"No officer has resigned from the mission," Godfrey Otunge told reporters on Monday.',
    "Speaking in Port-au-Prince on Monday, Godfrey Otunge said the mission was short of trucks.\n"
    '"We lack what we were promised for Haiti," Otunge said.',
    "Godfrey Otunge addressed the troops of the mission on Monday.\nOtunge added that patience was "
    "needed in Haiti.",
]


@pytest.mark.parametrize("text", SAID)
def test_a_statement_is_of_the_speaker_s_one_occasion(text: str) -> None:
    assert claims(text, "statement")[-1].start == MONDAY


def test_a_statement_is_not_of_an_occasion_long_past_nor_of_one_of_two() -> None:
    past = (
        "Godfrey Otunge spoke of the mission on June 3.\n"
        '"We lack what we were promised for Haiti," Otunge said.'
    )
    twice = (
        "Godfrey Otunge spoke of the mission on Monday. Otunge said on Tuesday that it was short "
        'of trucks.\n"We lack what we were promised for Haiti," Otunge said.'
    )
    for text in (past, twice):
        assert claims(text, "statement")[-1].start is None


SPANS = [
    ("They met on Monday and Tuesday.", MONDAY, TUESDAY),
    ("They met from Friday to Sunday.", date(2024, 9, 13), date(2024, 9, 15)),
    ("Between 1 October last year and 30 June nobody came.", date(2023, 10, 1), date(2024, 6, 30)),
    ("They came this week.", MONDAY, date(2024, 9, 18)),
    ("As of this week it had 400 officers.", MONDAY, date(2024, 9, 18)),
    ("They have come since June last year.", date(2023, 6, 1), date(2024, 9, 18)),
    ("They have come since Monday of last week.", date(2024, 9, 9), date(2024, 9, 18)),
    ("They came on the 3rd of this month.", date(2024, 9, 3), date(2024, 9, 3)),
    ("They came on February the 4th.", date(2024, 2, 4), date(2024, 2, 4)),
    ("They announced 600 more for November.", date(2024, 11, 1), date(2024, 11, 30)),
    ("The Council adopted it a few minutes ago.", date(2024, 9, 18), date(2024, 9, 18)),
    ("Until this week it had 400 officers.", None, date(2024, 9, 15)),
]


@pytest.mark.parametrize(("text", "start", "end"), SPANS)
def test_stretches_of_days(text: str, start: date | None, end: date) -> None:
    only = sentence(text)
    found = only.resolve(only.dates[0])
    assert found is not None and (found.start, found.end) == (start, end)


BACK = [
    # What was set up or written on a day lies behind, whatever is wanted now.
    ("A unit set up in March has used drones.", date(2024, 3, 1)),
    ("In a letter dated 3 September the council urged members to vote for it.", date(2024, 9, 3)),
    ("The contingent, which was to have left in May, is still in barracks.", date(2024, 5, 1)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start"), BACK)
def test_a_time_behind_is_not_taken_for_one_to_come(text: str, start: date) -> None:
    only = sentence(text)
    found = only.resolve(only.dates[0])
    assert found is not None and found.start == start


DATED = [
    # The day of an event dates the clause on it; that of a paper or a total does not.
    ("The massacre in Pont-Sondé on September 3, in which 70 people were killed, shocked many.",
     "violence", date(2024, 9, 3)),
    ("A report published on Monday says that 1,740 people were killed between April and June.",
     "violence", date(2024, 4, 1)),
    ("The mission's latest are 144 Kenyans, who landed in Haiti on Monday.", "arrival", MONDAY),
    ("Kenya offered on Monday to send 1,000 officers to the mission in Haiti.", "personnel",
     MONDAY),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "start"), DATED)
def test_a_day_dates_what_it_is_told_of(text: str, kind: str, start: date) -> None:
    assert claims(text, kind)[-1].start == start


def test_shares_of_a_count_are_of_its_period_and_source() -> None:
    text = (
        "Between April and June 1,520 people were killed in Haiti, according to BINUH. Police "
        "operations caused 64 per cent of the deaths. Gangs were responsible for 24 per cent and "
        "self-defence groups for 12 per cent."
    )
    shares = [c for c in claims(text, "violence") if c.unit == "percent"]
    assert shares
    assert {(c.start, c.attributed_to) for c in shares} == {(date(2024, 4, 1), BINUH)}


def test_ground_held_is_no_share_of_a_count() -> None:
    text = (
        "Between April and June 1,520 people were killed in Haiti, according to BINUH. Gangs "
        "control 85 per cent of Port-au-Prince."
    )
    (held,) = [c for c in claims(text, "violence") if c.unit == "percent"]
    assert (held.start, held.attributed_to) == (None, None)


SAID_OF_ANOTHER_TIME = [
    '"My son sent money from the mission in April," said Godfrey Otunge.',
    "Godfrey Otunge said that the mission in Haiti would be at full strength by the end of "
    "October.",
]


@pytest.mark.parametrize("text", SAID_OF_ANOTHER_TIME)
def test_a_time_within_what_is_said_does_not_date_the_saying(text: str) -> None:
    assert all(c.start is None and c.end is None for c in claims(text, "statement"))


def test_as_of_now_is_the_day_of_publication() -> None:
    (claim,) = claims("As of now the mission has 748 officers in Haiti.", "personnel")
    assert (claim.start, claim.end) == (date(2024, 9, 18), date(2024, 9, 18))


def test_a_visit_is_of_the_day_of_the_meeting_it_is_made_for() -> None:
    (claim,) = claims(
        "Antony Blinken later left for the Dominican Republic, where he was due to meet President "
        "Luis Abinader on Friday.",
        "visit",
    )
    assert claim.start == date(2024, 9, 20)


TOLD_ON = [
    # the sentence beside tells a longer time
    ("Last month, gunmen overran a village in Haiti.\n\nAt least 50 people were killed.",
     "violence", date(2024, 9, 1)),
    ("A truck burned in Haiti in July.\nNine people were killed.", "violence", None),
    # the sentence behind tells when
    ("A Kenyan officer of the mission in Haiti has died in a road accident.\n\nThe accident"
     " occurred on Friday, September 27, a spokesman said.", "casualty", date(2024, 9, 27)),
    ("A Kenyan officer of the mission in Haiti died in a crash. A similar accident happened on"
     " September 27.", "casualty", None),
    # another country's clock
    ("A crash of the Kenyan mission in Haiti occurred on Friday at around 9:00 p.m. (4:00 a.m."
     " Saturday, Kenyan time). The accident injured eight mission officers.", "casualty",
     date(2024, 10, 4)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "start"), TOLD_ON)
def test_a_loss_is_of_the_day_of_what_it_is_told_with(
    text: str, kind: str, start: date | None
) -> None:
    found = claims(text, kind, published=date(2024, 10, 8))
    assert {c.start for c in found} == {start}


NOT_OF_THIS = [
    ("Guy Philippe was on September 27 voted head of the council in Port-au-Prince.\nHe had his"
     " start at a firm.\nThe mission said officers repelled attacks by boosting patrols.",
     "operation"),
    ("The latest contingent of 150 Kenyan officers arrived in Haiti at a decisive moment, following"
     " the mandate issued on 30 September 2024.", "arrival"),
    ("In February, 200 more Kenyan officers joined 600 others in Haiti in a force boosted by"
     " soldiers sent by countries including Jamaica.", "contributor"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), NOT_OF_THIS)
def test_the_day_of_an_election_of_a_mandate_or_of_others_who_came_is_none(
    text: str, kind: str
) -> None:
    found = claims(text, kind, published=date(2024, 10, 8))
    assert found
    assert {c.start for c in found if c.actor != "Kenya" or kind == "arrival"} == {None}


def test_what_lies_somewhere_is_not_looked_for() -> None:
    text = (
        "Officer Ali Noor of the mission in Haiti went missing this week in Kenscoff, located in"
        " the hills."
    )
    assert claims(text, "operation") == []
