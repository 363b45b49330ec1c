"""Official visits: who of rank goes where, made, planned or called off."""

from __future__ import annotations

from datetime import date

import pytest
import reading
from missionbrief.claims.claim import Claim

RUTO, CONILLE = "William Ruto", "Garry Conille"


def visits(text: str) -> list[Claim]:
    return reading.claims(text, "visit")


def only(text: str) -> Claim:
    (visit,) = visits(text)
    return visit


@pytest.mark.parametrize(
    ("text", "actor", "country", "place", "status"),
    [
        ("President Ruto will travel to Haiti on Friday.", RUTO, "Haiti", "Haiti", "planned"),
        (
            "Haiti's prime minister, Garry Conille, came to Nairobi to ask for speed.",
            CONILLE, "Kenya", "Nairobi", "actual",
        ),
        (
            "Philip Davis, the prime minister of the Bahamas, is set to visit Haiti next week.",
            "Philip Davis", "Haiti", "Haiti", "planned",
        ),
        (
            "Ruto landed in Port-au-Prince on Saturday and inspected a guard of honour.",
            RUTO, "Haiti", "Port-au-Prince", "actual",
        ),
        (
            "During a visit to Port-au-Prince last week, Antony Blinken promised more vehicles.",
            "Antony Blinken", "Haiti", "Port-au-Prince", "actual",
        ),
        (
            "Ruto hosted Conille in Nairobi on Thursday.", CONILLE, "Kenya", "Nairobi", "actual",
        ),
        (
            "A delegation of Jamaican officials flew to Haiti in August.",
            "Jamaica", "Haiti", "Haiti", "actual",
        ),
        ("Conille, on a three-day trip to Nairobi, asked for help.",
         CONILLE, "Kenya", "Nairobi", "actual"),
        ("CARICOM leaders met in Port-au-Prince on Monday.",
         "CARICOM", "Haiti", "Port-au-Prince", "actual"),
        ("Ruto cancelled a visit to Haiti.", RUTO, "Haiti", "Haiti", "denied"),
        ("President Ruto did not travel to Haiti.", RUTO, "Haiti", "Haiti", "denied"),
    ],
)  # fmt: skip
def test_a_visit_has_its_traveller_country_town_and_status(
    text: str, actor: str, country: str, place: str, status: str
) -> None:
    visit = only(text)
    assert (visit.actor, visit.target, visit.place, visit.status) == (
        actor, country, place, status,
    )  # fmt: skip


def test_a_departure_for_a_place_is_a_visit_there() -> None:
    visit = only("Ruto left Nairobi for New York on Friday.")
    assert (visit.target, visit.place) == ("United States", "New York")
    assert (visit.start, visit.end) == (date(2024, 9, 13), date(2024, 9, 13))


def test_a_meeting_without_its_place_is_told_by_its_name() -> None:
    visit = only("Conille left the country to attend the UN General Assembly.")
    assert (visit.target, visit.place) == ("UN General Assembly", None)


def test_those_who_travel_together_and_each_country_are_visits_of_their_own() -> None:
    found = visits("On Monday, Ruto and Conille travelled to Canada and Jamaica.")
    assert {(v.actor, v.target) for v in found} == {
        (who, where) for who in (RUTO, CONILLE) for where in ("Canada", "Jamaica")
    }
    assert {v.start for v in found} == {date(2024, 9, 16)}


def test_a_timetable_tells_what_is_planned_and_no_day_gone_by() -> None:
    visit = only("Ruto flies to Haiti on Saturday.")
    assert visit.status == "planned"
    assert visit.start is None or visit.start > reading.WEDNESDAY


def test_what_comes_before_or_after_a_visit_does_not_date_it() -> None:
    visit = only("Conille spoke on television on Saturday after a trip to Kenya.")
    assert (visit.actor, visit.start) == (CONILLE, None)


def test_who_reports_a_plan_is_credited_with_it() -> None:
    visit = only("Andrew Holness said Foreign Minister Kamina Smith would visit Haiti next month.")
    assert (visit.actor, visit.attributed_to) == ("Kamina Smith", "Andrew Holness")
    assert visit.status == "planned"


def test_he_is_whom_the_sentence_or_the_one_before_speaks_of() -> None:
    assert only("Kenya's police chief Douglas Kanja said he had visited Haiti.").actor == (
        "Douglas Kanja"
    )
    told = visits("Ruto met the council on Friday. He then flew to Miami.")
    assert [(v.actor, v.place) for v in told] == [(RUTO, "Miami")]


def test_he_is_the_only_person_of_whom_the_sentence_tells_something() -> None:
    told = visits(
        "Conille met President William Ruto in Nairobi. The case recalls Ariel Henry's fall after "
        "he travelled to Kenya in February."
    )
    assert [v.actor for v in told] == ["Garry Conille", "Ariel Henry"]


@pytest.mark.parametrize(
    "text",
    [
        "A contingent of 200 Kenyan officers arrived in Haiti on July 16.",
        "The officer's body was flown to Nairobi.",
        "Residents left Solino for Delmas on Monday.",
        "Journalist John Smith travelled to Port-au-Prince.",
        "Conille returned to Haiti on Saturday.",
        "Lawmakers urged Ruto to visit Haiti.",
        "Ruto might visit Haiti.",
        "If Ruto visits Haiti, he will meet the officers.",
        "Ruto spoke in Nairobi about the mission to Haiti.",
        "President Ruto arrived in Nairobi on Friday.",
        "The money went to Haiti.",
        "Sullivan spoke with his counterpart in Nairobi, Monica Juma, about Haiti.",
        "A Kenyan officer was hit on Sunday. President Ruto deplored it. He was flown to Miami.",
        "President Ruto spoke of a hurt officer. He was taken to Miami and is recovering.",
        "CARICOM leaders met in Kingston on Monday to discuss Haiti.",
        "Commander John Rolle and his crew of 40 returned to The Bahamas on February 10.",
        "Ruto took part in a donor event in support of Haiti.",
        "African Union leaders met in Addis Ababa on Monday and discussed the Haiti mission.",
    ],
)
def test_what_only_looks_like_an_official_visit_is_none(text: str) -> None:
    assert visits(text) == []


def test_who_meets_the_people_of_a_body_is_on_a_visit_and_they_are_not() -> None:
    text = "CARICOM heads met in Kingston on Monday, along with Antony Blinken, to discuss Haiti."
    assert [v.actor for v in visits(text)] == ["Antony Blinken"]


def test_a_visit_told_again_without_a_date_is_told_once() -> None:
    text = (
        "Ruto travelled to Haiti on Saturday. He visited Haiti with his aides.\n"
        "Ruto's visit to Haiti shows his resolve."
    )
    (visit,) = visits(text)
    assert visit.start == date(2024, 9, 14)


def test_two_visits_on_other_days_are_two() -> None:
    found = visits("Blinken visited Haiti on September 5. Blinken visited Haiti on June 3.")
    assert [v.start for v in found] == [date(2024, 9, 5), date(2024, 6, 3)]


def test_the_visits_of_the_seeds_are_read() -> None:
    seeds = reading.seeds()
    told = {
        (number, v.actor, v.target, v.place, v.start, v.status)
        for number, read in seeds.items()
        for v in read.claims
        if v.kind == "visit"
    }
    assert told >= {
        ("001", CONILLE, "Kenya", "Nairobi", date(2024, 10, 11), "actual"),
        ("002", RUTO, "Haiti", "Haiti", date(2024, 9, 21), "planned"),
        ("003", RUTO, "Haiti", "Port-au-Prince", None, "planned"),
        ("003", RUTO, "United States", "New York", date(2024, 9, 20), "actual"),
    }


def test_the_secretary_general_is_whoever_heads_the_united_nations() -> None:
    text = (
        "Ulrika Richardson visited a camp in Haiti. The Secretary-General will travel to "
        "Port-au-Prince on Friday."
    )
    assert [v.actor for v in visits(text) if v.status == "planned"] == ["António Guterres"]


def test_who_expects_others_to_go_does_not_travel_himself() -> None:
    assert not visits("Ruto said he does not expect “more than two” of his aides to go to Haiti.")
    assert not visits("Ruto expects two of his aides to travel to Haiti in October.")
    assert only("Ruto said he expects to go to Haiti in October.").actor == RUTO


def test_who_calls_on_the_commander_is_in_the_land_of_the_mission() -> None:
    visit = only(
        "The Force Commander, Godfrey Otunge, received the Ambassador of Canada, André François "
        "Giroux, at the Mission's headquarters on Friday."
    )
    assert (visit.actor, visit.target) == ("André François Giroux", "Haiti")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ruto invited Haiti's prime minister, Garry Conille, to visit Nairobi.", "called_for"),
        ("Prime Minister Garry Conille accepted an invitation to visit Nairobi.", "planned"),
        ("Conille has been invited to visit Nairobi in May and has accepted.", "planned"),
    ],
)
def test_who_is_only_invited_does_not_plan_to_go(text: str, status: str) -> None:
    assert only(text).status == status


def test_a_team_that_comes_to_look_is_on_a_visit() -> None:
    text = "A Kenyan advance team of about a dozen people flew to Haiti to look at the camp."
    assert (only(text).actor, only(text).target) == ("Kenyan advance team", "Haiti")


def test_the_day_on_which_a_meeting_closed_is_no_day_of_another_sentence() -> None:
    text = (
        "Mr Golding spoke on Haiti in Portmore on Friday night.\n"
        "At the summit in Georgetown, which closed on Wednesday, Barbados Prime Minister Mia "
        "Mottley made the case for a wider force in Haiti."
    )
    assert [v.start for v in visits(text) if v.actor == "Mia Mottley"] == [None]


def test_a_speaker_s_own_title_is_not_his_where_he_speaks_of_another() -> None:
    text = (
        "Haiti and the mission\nASSISTANT SECRETARY NICHOLS: On September 27th, the Secretary will"
        " travel to Port-au-Prince."
    )
    assert visits(text) == []


def test_what_was_said_on_a_visit_is_no_source_of_it() -> None:
    text = (
        "Carlos Hercule, the justice minister, welcomed it. The trip comes barely three weeks after"
        " President Ruto's own visit to Haiti, during which he said he supported the change."
    )
    assert [(v.actor, v.attributed_to) for v in visits(text)] == [(RUTO, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Joe Biden and Pedro Sánchez (not pictured) meet at the Moncloa Palace, Madrid, Sept. 3,"
        " 2024. The mission in Haiti goes on.",
        "Antony Blinken, right, meets with the Kenyan leader, William Ruto, in Addis Ababa on "
        "March 14, 2023.",
        "Kenyan President William Ruto (left) meets Joe Biden at the White House in Washington.",
    ],
)
def test_who_is_seen_in_a_picture_is_on_no_visit(text: str) -> None:
    assert visits(text) == []
