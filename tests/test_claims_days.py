"""Of which days a claim is, weighed by what labelled claims teach."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from missionbrief.claims.claim import Claim
from missionbrief.claims.draft import Draft, ruled_days
from missionbrief.claims.extract import claims_of, drafts_of
from missionbrief.claims.learned.counts import uncounted
from missionbrief.claims.learned.days import candidates, settled
from missionbrief.interval import Interval
from reading import SEEDS, article, claims, seeds, sentence

TOLL = (
    "Gangs hold most of Port-au-Prince, the capital of Haiti, where a Kenya-led mission works.\n"
    "Gunmen came before dawn on Thursday and set fire to 45 houses. The United Nations puts the "
    "dead at no fewer than 70."
)
AWAY = (
    "A Kenya-led mission works in Haiti.\nThe president landed in Port-au-Prince on Saturday. This "
    "comes barely a week after Kenyan officers arrested two gang leaders."
)


MISSION = "The Kenya-led mission is in Haiti.\n"


def told(text: str, published: date = date(2024, 10, 8)) -> list[Claim]:
    return list(claims_of(article(text, published)))


def test_a_toll_is_of_the_day_of_the_attack_told_before() -> None:
    (toll,) = [c for c in told(TOLL) if c.value == 70]
    assert (toll.start, toll.end, toll.date_text) == (date(2024, 10, 3),) * 2 + ("Thursday",)


def test_what_is_some_time_from_another_event_is_not_of_its_day() -> None:
    found = [c for c in told(AWAY, date(2024, 9, 21)) if c.kind == "operation"]
    assert found
    assert {c.start for c in found} == {None}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The minister spoke on Friday. Denmark, which voted for the force as a member of the"
         " Security Council, favours paying for it.", "mandate"),
        ("Kenyan officers guard the port, the palace and the hospital, which Haitian police took"
         " back on September 7.", "operation"),
        ("Police and the Kenyans had retaken the stadium in September, the minister said, and"
         " patrols now ran every night in Delmas.", "operation"),
        ("Gangs still hold four fifths of the capital, and in Ganthier, taken in September, they"
         " come and go.", "violence"),
        ("Kenyan officers have since raided the base of the gang at Savien, and burned it down, a"
         " spokesman, Jack Ombaka, said on Thursday.", "operation"),
    ],
)  # fmt: skip
def test_a_clause_on_another_thing_or_a_saying_gives_no_day(text: str, kind: str) -> None:
    found = [c for c in told(MISSION + text) if c.kind == kind and "retaken" not in str(c.target)]
    assert found
    assert {c.start for c in found} == {None}


def test_a_day_counted_from_another_is_that_of_what_is_told_on() -> None:
    text = (
        "The family of Constable Peter Kamau gathered at home on Monday, a day after the"
        " 26-year-old was shot during an operation in Haiti.\nKamau's team had gone to help"
        " villagers. The team was crossing a field when it was fired on."
    )
    found = [c for c in told(MISSION + text) if c.rule == "operation/attack"]
    assert [c.start for c in found] == [date(2024, 10, 6)]


def test_days_that_cannot_be_known_are_not_taken_from_elsewhere() -> None:
    text = TOLL.replace("The United Nations", "Last week the United Nations")
    one = article(text, None)
    for kind, drafts in drafts_of(one).items():
        for draft in drafts:
            if ruled_days(draft, kind)[0] is None and draft.sentence.dates:
                assert settled(draft, kind, (None, None))[0] is None


@pytest.mark.parametrize("number", sorted(p.name[:3] for p in SEEDS.glob("0*.txt")))
def test_days_are_those_told_those_of_the_rules_or_those_of_publication(number: str) -> None:
    document = seeds()[number].document
    one = article(document.text, document.published.latest)
    for kind, drafts in drafts_of(one).items():
        for draft in drafts:
            ruled = ruled_days(draft, kind)
            days, _ = settled(draft, kind, ruled)
            assert days is None or days in {c.days for c in candidates(draft, ruled)}


@settings(max_examples=25, deadline=None)
@given(st.dates(date(2023, 10, 1), date(2025, 11, 30)))
def test_a_day_is_never_told_that_no_words_give(published: date) -> None:
    one = article(TOLL, published)
    given_days = {s.resolve(e) for s in one.sentences for e in s.dates}
    for claim in claims_of(one):
        days = Interval(claim.start, claim.end) if claim.start or claim.end else None
        assert days is None or days in given_days | {Interval.day(published)}


@pytest.mark.parametrize(
    "told_so",
    [
        "More than 40 people were killed when gunmen raided a village, an official said Sunday.",
        "The mayor told a local station on Sunday that some 40 people had been killed.",
    ],
)
def test_the_day_on_which_a_toll_was_told_is_not_that_of_the_deaths(told_so: str) -> None:
    lead = "A Kenya-led mission works in Haiti, where gunmen attacked a village north of the bay.\n"
    (toll,) = [c for c in told(lead + told_so) if c.kind == "violence"]
    assert (toll.value, toll.start, toll.end) == (40, None, None)


def test_those_who_should_have_come_were_due_in_the_past() -> None:
    text = "400 Kenyans are in Haiti; 600 who should have joined the mission in November have not."
    (due,) = [c for c in told(text, date(2024, 12, 24)) if c.value == 600]
    assert (due.start, due.end) == (date(2024, 11, 1), date(2024, 11, 30))


def test_what_is_to_come_before_a_month_is_out_comes_by_its_end() -> None:
    text = "Kenya will fly 200 more officers to Haiti before the month is out, Douglas Kanja said."
    ends = {c.kind: c.end for c in told(text, date(2025, 1, 6)) if c.value == 200}
    assert set(ends.values()) == {date(2025, 1, 31)}


STRENGTHS = [
    ("Until this weekend the mission in Haiti had 400 Kenyans.", (None, date(2024, 10, 4))),
    ("Kenya has led the mission in Haiti since June with over 400 officers there.", (None, None)),
    (
        "The mission began in June with Kenyan police, about 400 of whom are now there.",
        (None, None),
    ),
]


@pytest.mark.parametrize(("text", "days"), STRENGTHS)
def test_a_strength_takes_no_day_of_something_else(
    text: str, days: tuple[date | None, date | None]
) -> None:
    (strength,) = [c for c in told(text) if c.kind == "personnel" and c.value == 400]
    assert (strength.start, strength.end) == days


def test_what_a_text_would_do_is_not_of_the_day_of_the_text() -> None:
    text = "America's draft of October 2 would raise the mission in Haiti to 5,500 personnel."
    (size,) = [c for c in told(text) if c.value == 5500]
    assert size.start is None


def test_what_is_only_supposed_lies_ahead() -> None:
    text = "If the other officers are not equipped by the close of November, Kenya must recall all."
    (said,) = article(text, date(2024, 10, 8)).sentences
    (by,) = said.dates
    assert said.resolve(by) == Interval(None, date(2024, 11, 30))


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        ("Gunmen killed 40 people in Haiti last week and hurt 12, a mayor said on Monday.",
         "violence", date(2024, 9, 30)),
        ("In Haiti 617 people were killed in the first three months of the year and 80 injured,"
         " says a report released in late April.", "violence", date(2024, 1, 1)),
        ("A ministry said on Monday it could send 200 more officers to Haiti.", "personnel", None),
        ("Blinken on Friday pledged $100 million for the force in Haiti, taking the total U.S."
         " pledge to $300 million.", "funding", date(2024, 10, 4)),
        ("Three days before the attack, the Security Council had renewed the mandate of the mission"
         " in Haiti.", "mandate", None),
        ("The UN counted 180 killings in Haiti between January and March, against 54 in the same"
         " period last year.", "violence", date(2024, 1, 1)),
    ],
)  # fmt: skip
def test_a_day_told_with_who_says_so_is_not_that_of_what_is_told(
    text: str, kind: str, start: date | None
) -> None:
    found = [c for c in told(text) if c.kind == kind and c.rule != "violence/earlier"]
    assert found
    assert {c.start for c in found} == {start}


@pytest.mark.parametrize(
    ("period", "start"),
    [
        ("last year", date(2023, 1, 1)),
        ("of 2022", date(2022, 1, 1)),
        ("a year earlier", date(2023, 1, 1)),
    ],
)
def test_the_same_months_of_another_year_are_those_told_before(period: str, start: date) -> None:
    text = (
        "The UN counted 180 killings in Haiti from January to March, up from 54 in the same period"
        f" {period}."
    )
    (earlier,) = [c for c in told(text) if c.value == 54]
    assert (earlier.start, earlier.end) == (start, start.replace(month=3, day=31))


def test_the_same_months_are_not_those_of_a_comparison() -> None:
    text = (
        "The UN counted 180 killings in Haiti from January to March, against 54 in the same quarter"
        " of 2022. Over the same three months, 69 people were abducted."
    )
    (abducted,) = [c for c in told(text) if c.value == 69]
    assert abducted.start == date(2024, 1, 1)


def test_a_vote_recalled_later_is_not_of_the_day_on_which_it_is_recalled() -> None:
    text = (
        "Security Council, 9742nd Meeting\nThe mission in Haiti was before the Security Council.\n"
        "The representative of Guyana hoped for calm in Haiti.\n"
        "The representative of Malta hoped for more.\n"
        "The representative of the Russian Federation recalled that his country had abstained on"
        " the text on the mission in Haiti.\n"
        "The representative of Japan asked for funds for the mission."
    )
    views = {c.actor: c.start for c in told(text) if c.kind == "position"}
    assert views["Japan"] == date(2024, 10, 8)
    assert views["Russia"] is None


NOT_OF = [
    ("The State Department said the mission in Haiti would run out of money for fuel in March"
     " unless others step up.", 3),
    ("Peter Welch fears a repeat of January 2004 and opposes the mission in Haiti.", 1),
    ("The Council met on October 20 on the mission in Haiti. Edwin Sifuna was once against it;"
     " nowadays, he says, the mission should be paid for.", 10),
]  # fmt: skip


@pytest.mark.parametrize(("text", "month"), NOT_OF)
def test_a_view_is_not_of_the_day_of_what_is_feared_or_long_past(text: str, month: int) -> None:
    told = claims(text, "position", date(2024, 11, 22))
    assert told
    assert month not in {c.start.month for c in told if c.start}


HELD = [
    ("William Ruto said on Monday that the mission in Haiti should be paid for.",
     date(2024, 11, 18)),
    ("Canada backed the mission in Haiti in 2023.", date(2023, 1, 1)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start"), HELD)
def test_a_view_is_of_the_day_on_which_it_is_told(text: str, start: date) -> None:
    assert [c.start for c in claims(text, "position", date(2024, 11, 22))] == [start]


BESIDE = [
    # (text, kind and value or unit, first day)
    ("In 2023 more than 4,700 people were killed in Haiti, and some 360,000 Haitians are homeless"
     " today.", ("violence", 4700), date(2023, 1, 1)),
    ("Last year over 900 people were wounded in clashes, and almost 80 per cent of Port-au-Prince"
     " is in the hands of gangs.", ("violence", 80), None),
    ("Last year over 900 people were wounded in clashes, and nearly 85% of the capital,"
     " Port-au-Prince, is held by gangs.", ("violence", 85), None),
    ("In the first quarter of this year 1,660 people were killed or hurt, an increase of 40 per"
     " cent over the last three months of 2023.", ("violence", 1660), date(2024, 1, 1)),
    ("In the second quarter 1,379 people were killed or hurt, a fall of 45 per cent from the first"
     " quarter of 2024.", ("violence", 45), date(2024, 4, 1)),
    ("William Ruto came to Haiti and promised to send 600 officers by January.", ("visit", None),
     None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "which", "start"), BESIDE)
def test_a_time_of_what_stands_beside_is_no_time_of_a_count_or_visit(
    text: str, which: tuple[str, float | None], start: date | None
) -> None:
    assert {c.start for c in told(MISSION + text) if (c.kind, c.value) == which} == {start}


UNDATED = [
    ("On September 11 gangs shot at an airliner near Port-au-Prince.\nGangs then attacked all over"
     " the capital. This spiral of violence in Port-au-Prince left at least 150 people dead.",
     "violence"),
    ("Kenyan officers raided Cabaret on October 1. Godfrey Otunge said the aim was to seize the man"
     " behind the attack on Cabaret where more than 90 people were killed.", "violence"),
    ("\"Since our arrival here on September 25, we have known that it can be done,\" the commander"
     " said.\nHe honoured three officers who died during the mission.", "casualty"),
    ("The first Kenyan officers landed on September 25. Two officers were wounded in an ambush.",
     "casualty"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), UNDATED)
def test_a_spell_somebody_s_guilt_and_a_coming_give_a_loss_no_day(text: str, kind: str) -> None:
    assert {c.start for c in told(MISSION + text) if c.kind == kind} == {None}


def test_those_told_besides_the_dead_are_of_the_same_report() -> None:
    text = (
        "At least 3,100 people were killed in Haiti in 2023, the United Nations said on Tuesday.\n"
        "Besides the dead, 1,400 people were injured."
    )
    (hurt,) = [c for c in told(MISSION + text) if c.unit == "injured"]
    assert (hurt.start, hurt.attributed_to) == (date(2023, 1, 1), "United Nations")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gangs control or contest 70 to 85 percent of Port-au-Prince in Haiti.", (85, "percent")),
        (
            "At least 240 boys and girls were recruited by gangs in 2023, an agency said.",
            (240, "people"),
        ),
    ],
)
def test_the_low_end_of_a_share_and_recruits_are_no_dead(text: str, found: tuple[int, str]) -> None:
    assert [(c.value, c.unit) for c in told(MISSION + text) if c.kind == "violence"] == [found]


NEXT = [
    ("A group of 15 Bahamian soldiers and six from the police will set boots on Haiti's ground come"
     " Friday.", "arrival", [(15, date(2024, 9, 13)), (6, date(2024, 9, 13))]),
    ("The commander said 150 Guatemalan troops will arrive in Haiti come Monday.", "arrival",
     [(150, date(2024, 9, 16))]),
    ("About 15 Bahamian soldiers arrived in Haiti on September 2 and six officers on September 9.",
     "arrival", [(15, date(2024, 9, 2)), (6, date(2024, 9, 9))]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "expected"), NEXT)
def test_a_day_told_with_come_is_the_next_and_of_all_who_go_together(
    text: str, kind: str, expected: list[tuple[float, date]]
) -> None:
    found = claims(text, kind, published=date(2024, 9, 11))
    assert [(c.value, c.start) for c in found] == expected


SINCE = [
    ("Gang violence in Haiti has worsened since the collapse of the government in March.",
     "assessment", date(2024, 3, 1)),
    ("The people of Haiti have lived through a deteriorating security crisis since the murder of"
     " their president in 2021.", "assessment", date(2021, 1, 1)),
    ("At least 900 people have been killed in Haiti since the arrival of the mission in June.",
     "violence", date(2024, 6, 1)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "start"), SINCE)
def test_what_goes_on_since_an_event_of_a_time_is_open_to_the_day_of_publication(
    text: str, kind: str, start: date
) -> None:
    (claim,) = claims(text, kind, published=date(2024, 10, 25))
    assert (claim.start, claim.end) == (start, date(2024, 10, 25))


AGAINST = [
    ("This is a 12 percent increase in the number of people killed in Haiti compared to the"
     " previous quarter from April to June 2024.", "violence"),
    ("Gang violence in Haiti has surged, with 40% of the people in need of aid, an 8% increase"
     " from 2022.", "assessment"),
    ("The Council approved the mission in Haiti last fall, but it remains badly underfunded.",
     "funding"),
    ("Ecuador, the Council's President for June, supported the mission in Haiti.", "position"),
    ("We congratulate Ecuador on the Presidency of the Council for the month of June. The Council"
     " authorized the mission in Haiti.", "mandate"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), AGAINST)
def test_the_time_of_a_comparison_an_office_or_an_earlier_act_is_none_of_a_claim(
    text: str, kind: str
) -> None:
    (claim,) = claims(text, kind, published=date(2024, 10, 25))
    assert (claim.start, claim.end) == (None, None)


def test_a_rise_from_one_month_to_another_is_of_those_months() -> None:
    text = "There was a 12 percent rise in killings in Haiti from January to June 2024."
    (claim,) = claims(text, "violence", published=date(2024, 10, 25))
    assert (claim.start, claim.end) == (date(2024, 1, 1), date(2024, 6, 30))


HELD_OVER = [
    # the day at the head of a sentence, not that of what the deed is for
    ("On June 25, the first contingent of the force landed in Port-au-Prince in a bid to restore"
     " calm and open the way for elections next year.", "arrival", ("2024-06-25", "2024-06-25")),
    ("On July 16 the second contingent of the mission landed in Haiti, in an effort to prepare"
     " a vote in February 2026.", "arrival", ("2024-07-16", "2024-07-16")),
    # what holds up to now is of no day of what else is told
    ("An opposition party in May challenged the plan to send 1,000 officers to Haiti, where gangs"
     " have driven around 250,000 people from their homes.", "displacement", (None, None)),
    ("An opposition party in May challenged the plan to send 1,000 officers to Haiti.",
     "personnel", (None, None)),
    ("The UN says that the fighting killed many last year and has driven some 310,000 people from"
     " their homes.", "displacement", (None, None)),
    # a day that a clause gives within the month before it
    ("A boost came earlier this month, when a conference in New York on September 9 brought"
     " pledges from 18 countries to send troops to the mission.", "contributor",
     ("2024-09-09", "2024-09-09")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "days"), HELD_OVER)
def test_a_claim_has_the_day_of_its_own_clause(
    text: str, kind: str, days: tuple[str | None, str | None]
) -> None:
    found = claims(MISSION + text, kind, date(2024, 9, 20))
    told = {(c.start and c.start.isoformat(), c.end and c.end.isoformat()) for c in found}
    assert days in told


def test_the_number_that_others_rose_from_is_of_the_days_it_rose_since() -> None:
    text = (
        "Haiti, home to 11.5 million, has seen its number of displaced people double since "
        "January 2024 – from 310,000 to more than 700,000."
    )
    found = {d.value: d.days for _, d in uncounted(sentence(text), (700000,))}
    assert found[310000] == Interval(date(2024, 1, 1), date(2024, 1, 31))


def test_what_gangs_had_held_since_a_day_ends_with_what_is_told() -> None:
    text = (
        "Soldiers won back a large market after a fight with gunmen who had occupied it "
        "since March 6, 2024."
    )
    told = sentence(text)
    verb = next(t for t in told.span if t.lower_ == "occupied")
    draft = Draft(told, verb, "alike", actor="gangs", when=told.dates[0])
    assert ruled_days(draft, "operation")[0] == Interval(date(2024, 3, 6), None)


def test_who_was_hurt_besides_was_hurt_in_no_time_of_a_rise() -> None:
    text = (
        "More than 5,200 people were killed by gangs in Haiti last year, a rise of over 140% since "
        "2022. Another 2,100 people were injured."
    )
    found = {c.value: c.start for c in claims(MISSION + text, "violence", None)}
    assert found[2100] is None


def test_a_court_ruled_on_no_day_on_which_somebody_landed() -> None:
    text = (
        "The first Kenyan officers landed in Haiti on 25 June.\nThe mission has run into "
        "resistance: in Nairobi, a judge ruled that it broke the constitution."
    )
    found = claims(MISSION + text, "mandate", date(2024, 6, 26))
    assert [c.start for c in found if c.rule == "mandate/ruled"] == [None]
