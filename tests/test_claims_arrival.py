"""Contingents that came or left, in every construction that tells of it."""

from __future__ import annotations

import pytest
from missionbrief.claims.claim import Claim
from reading import claims, wordings

# What each sentence of `fixtures/arrivals.txt` tells: number, way, status and days of each claim.
TOLD = wordings("arrivals.txt")


def _row(claim: Claim) -> str:
    number = f"{claim.value:.0f}" if claim.value is not None else "-"
    way = "left" if (claim.target or "").endswith("(departure)") else "came"
    days = f"{claim.start or '-'} {claim.end or '-'}"
    return f"{claim.actor} {number} {way} {claim.status} {days}"


def _matches(row: str, expected: str) -> bool:
    """Whether a claim is as expected, where a day that is not given is any."""
    *actor, number, way, status, start, end = expected.split(" ")
    *whom, count, where, put, first, last = row.split(" ")
    same = (count, where, put) == (number, way, status)
    days = start in ("-", first) and end in ("-", last)
    return same and days and (actor == ["*"] or whom == actor)


@pytest.mark.parametrize("text", TOLD)
def test_an_arrival_is_told_with_number_way_and_day(text: str) -> None:
    rows = [_row(c) for c in claims(text, "arrival")]
    expected = TOLD[text].split("; ")
    assert len(rows) == len(expected)
    for one in expected:
        assert any(_matches(row, one) for row in rows), (one, rows)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has promised 1,000 officers, but most have not come.",
        "The first 200 Kenyans would have left in November if no court had stopped them.",
        "A team of Kenyan lawmakers set out for Haiti on Wednesday.",
        "The council brought in 20 new members on Sunday.",
        "Foreign embassies flew out their last staff on Sunday.",
    ],
)
def test_what_only_sounds_like_a_coming_is_none(text: str) -> None:
    assert claims(text, "arrival") == []


def test_who_came_is_no_strength_besides() -> None:
    assert claims("Two hundred Kenyan officers landed in Haiti on Tuesday.", "personnel") == []


def test_who_lands_elsewhere_from_the_country_is_the_missions() -> None:
    text = "On Monday, 24 officers from Haiti landed in Nairobi."
    assert [c.actor for c in claims(text, "arrival")] == ["MSS mission"]


def test_a_strength_since_a_day_is_no_arrival() -> None:
    text = "Only 430 of the mission's members have reached Haiti since June."
    assert claims(text, "arrival") == []
    assert [c.value for c in claims(text, "personnel")] == [430]


CALLED = {
    "Eight Salvadorans and 12 from Belize landed on Friday.": "Salvadorans",
    "Some 200 more Kenyans reached Haiti on Friday.": "more Kenyans",
}


@pytest.mark.parametrize("text", CALLED)
def test_people_of_a_country_keep_their_capital(text: str) -> None:
    assert CALLED[text] in [c.target for c in claims(text, "arrival")]


def test_they_are_not_counted_by_a_part_of_them() -> None:
    text = (
        "A group of Kenyan police left Nairobi. There are 144 of them, including 24 women. "
        "They were expected to land in Port-au-Prince on Thursday."
    )
    ahead = [c for c in claims(text, "arrival") if c.status == "planned"]
    assert [(c.actor, c.value) for c in ahead] == [("Kenya", None)]


def test_a_number_that_opens_a_sentence_is_of_whom_the_one_before_named() -> None:
    text = "We are glad to see Guatemalan soldiers in Haiti. Seventy-five flew in on Saturday."
    (came,) = [c for c in claims(text, "arrival") if c.value == 75]
    assert (came.actor, came.target) == ("Guatemala", "personnel")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya landed 230 more police in Haiti on Monday for the mission.",
        "Guatemala flew 75 military police into Haiti on Friday to join the mission.",
    ],
)
def test_who_lands_or_flies_in_others_tells_of_an_arrival(text: str) -> None:
    assert [c.value for c in claims(text, "arrival")] in ([230.0], [75.0])


def test_a_number_of_them_come_themselves() -> None:
    (some,) = claims("A number of Kenyan police officers flew to Haiti on Tuesday.", "arrival")
    assert (some.actor, some.value, some.status) == ("Kenya", None, "actual")
    assert not claims("The number of Kenyan officers in Haiti came to 600 on Monday.", "arrival")


@pytest.mark.parametrize(
    "text",
    [
        "When the Kenyans drove into Cabaret in July, people on the road came out to wave.",
        "A Kenyan advance team of about a dozen people flew to Port-au-Prince to look at the camp.",
        "Eight Kenyan engineers landed in Haiti on Monday to inspect a base.",
    ],
)
def test_who_goes_to_a_town_or_comes_to_look_is_no_contingent_come(text: str) -> None:
    assert not claims(text, "arrival")


def test_those_left_to_themselves_have_not_left() -> None:
    text = "The 400 Kenyan police deployed in June have been left to fend for themselves in Haiti."
    assert [c.rule for c in claims(text, "arrival")] == ["arrival/verb"]


def test_an_advance_team_come_to_stay_has_come() -> None:
    (claim,) = claims(
        "An advance team of 20 Kenyan officers arrived in Haiti on Monday.", "arrival"
    )
    assert claim.value == 20


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who says it is no group that comes on the day.
        ("The money must be there before any Kenyan police can be flown to Haiti, aides and "
         "officials said on Friday.", []),
        ("Kenyan police will be flown to Haiti on Friday, officials said.",
         ["Kenya - came planned 2024-09-20 2024-09-20"]),
        # Somebody of the country itself sees them off home; their own president sends them there.
        ("Prime Minister Alix Didier Fils-Aimé sent off last Monday's group of Kenyan officers at "
         "the airport with a medal each.", ["Kenya - left actual 2024-09-16 2024-09-16"]),
        ("President William Ruto saw off 200 officers who left for Haiti on Monday.",
         ["Kenya 200 came actual - -"]),
        # They fly out to where the sentence before has them go.
        ("President Ruto has spoken of bringing home the Kenyan officers. His minister said that "
         "a first 200 would fly out in December.",
         ["Kenya 200 left planned 2024-12-01 2024-12-31"]),
        ("The first 230 Kenyan officers will fly out to Haiti in December, the minister said.",
         ["Kenya 230 came planned 2024-12-01 2024-12-31"]),
        ("President Ruto has spoken of bringing home the Kenyan officers. His minister said that "
         "200 fresh Kenyan officers would fly out in December to relieve them.",
         ["Kenya 200 came planned 2024-12-01 2024-12-31"]),
        # Who replaces those on a flight home comes.
        ("Prime Minister Alix Didier Fils-Aimé saw off last Monday's group of Kenyan officers. "
         "There were 160 on that flight, and a further 220 replaced them on Tuesday.",
         ["Kenya - left actual 2024-09-16 2024-09-16",
          "Kenya 160 left actual - -", "Kenya 220 came actual 2024-09-17 2024-09-17"]),
    ],
)  # fmt: skip
def test_those_sent_home_leave_and_those_sent_out_come(text: str, expected: list[str]) -> None:
    rows = [_row(c) for c in claims(text, "arrival")]
    assert len(rows) == len(expected)
    assert all(_matches(row, one) for row, one in zip(rows, expected, strict=True))


def test_who_is_welcomed_has_come_once() -> None:
    text = (
        "A flight landed in Haiti on Tuesday, July 16, 2024, with a second Kenyan contingent of "
        "200 officers. The police chief and the commander welcomed this second contingent."
    )
    assert [c.value for c in claims(text, "arrival")] == [200]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The last group of 300 Kenyan officers is expected back in the country next week.",
            ["Kenya 300 left planned"],
        ),
        (
            "A group of 300 Kenyan officers is expected in the country next week.",
            ["Kenya 300 came planned"],
        ),
        (
            "The 380 Kenyan police who landed on June 25 have largely been left alone in Haiti.",
            ["Kenya 380 came actual"],
        ),
        (
            "Peru began its part in the mission in Haiti by sending 30 soldiers on Monday.",
            ["Peru 30 came actual"],
        ),
        ("Peru will begin its part in the mission in Haiti by sending 30 soldiers on Monday.", []),
        ("Where is the sense in flying 900 police officers to Haiti while our people die?", []),
    ],
)
def test_a_way_and_its_status_go_by_the_verb_that_carries_the_move(
    text: str, expected: list[str]
) -> None:
    rows = [" ".join(_row(c).split(" ")[:-2]) for c in claims(text, "arrival")]
    assert rows == expected


COME = [
    ("Thirty Bahamian soldiers will set foot in Haiti come Friday.",
     {("Bahamas", 30, "planned", "2024-09-20")}),
    ("A unit of 30 Belize soldiers will set boots on the ground at Les Cayes come Friday under "
     "the force's flag.", {("Belize", 30, "planned", "2024-09-20")}),
    ("Kenyan police landed in Haiti on Tuesday.\n\nSome 90 officers descended from a plane in "
     "Port-au-Prince.", {("Kenya", 90, "actual", "2024-09-17")}),
    ("Jamaican soldiers arrive in Port-au-Prince on September 12, 2024.",
     {("Jamaica", None, "actual", "2024-09-12")}),
    ("Jamaican soldiers arrive in Port-au-Prince on October 12, 2024.",
     {("Jamaica", None, "planned", "2024-10-12")}),
    ("Jamaican soldiers arrive in Port-au-Prince on October 12.",
     {("Jamaica", None, "planned", "2024-10-12")}),
    ("Kenyan police landed in Haiti on Tuesday.\n\nSome 90 Jamaican soldiers came on Monday.",
     {("Kenya", None, "actual", "2024-09-17"), ("Jamaica", 90, "actual", "2024-09-16")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), COME, ids=[row[0][:50] for row in COME])
def test_come_the_day_is_ahead_and_those_who_get_off_a_plane_are_they_who_landed(
    text: str, told: set[tuple[str, float | None, str, str]]
) -> None:
    found = {(c.actor, c.value, c.status, str(c.start)) for c in claims(text, "arrival")}
    assert found >= told
    assert "boots" not in {c.target for c in claims(text, "arrival")}


def test_who_joined_before_there_was_a_mission_did_not_come_with_it() -> None:
    text = (
        "A Kenyan officer was killed in Haiti. The officer, John Otieno Kamau, had joined the force"
        " in 2019."
    )
    assert claims(text, "arrival") == []


WHO_AND_WHEN = [
    ("A group of 90 officers of the Gang Suppression Force will fly back to Peru from Haiti on "
     "Friday.", {"Peru 90 left planned 2024-09-20 2024-09-20"}),
    ("On September 3, the first 90 Peruvian officers landed in Haiti to prepare the country for a "
     "vote next year.", {"Peru 90 came actual 2024-09-03 2024-09-03"}),
    ("A contingent of 90 Peruvian officers, including 20 women, was on its way to Haiti aboard a "
     "plane on Tuesday.", {"Peru 90 came planned 2024-09-17 2024-09-17"}),
    ("The Jamaica Defence Force takes over the tasks of the XJTF-H advance team that flew to "
     "Haiti in August.", {"MSS mission - came actual 2024-08-01 2024-08-31"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), WHO_AND_WHEN, ids=[r[0][:45] for r in WHO_AND_WHEN])
def test_who_goes_home_and_on_what_day_is_told_by_their_own_words(
    text: str, rows: set[str]
) -> None:
    assert {_row(c) for c in claims(text, "arrival")} == rows


def test_who_is_still_to_come_has_not_come_where_they_wait() -> None:
    (claim,) = claims(
        "The advance team of six, which had been scheduled to leave on Monday, is in Nairobi.",
        "arrival",
    )
    assert (claim.status, claim.place) == ("planned", None)


def test_who_has_more_after_a_coming_is_no_place_they_left() -> None:
    text = "With the arrival of 217 officers on Monday, Kenya now has 600 officers in Haiti."
    assert {_row(c) for c in claims(text, "arrival")} == {
        "Kenya 217 came actual 2024-09-16 2024-09-16"
    }


def test_each_of_several_who_sent_so_many_sent_so_many() -> None:
    text = "Jamaica and Belize each sent 20 soldiers to the mission in Haiti in August."
    found = [(c.actor, c.value) for c in claims(text, "arrival")]
    assert sorted(found, key=str) == [("Belize", 20), ("Jamaica", 20)]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has 400 officers in Haiti.\nLast week they took part with the Haitian police in a "
        "raid on a base.",
        "Jamaica will send 24 officers to Haiti.\nThey have been told to expect hard living.",
        'Kenya will send 1,000 officers to Haiti.\n"They can land as many planes as they want."',
        "Kenya will send 1,000 officers to Haiti.\nThe Bahamas and Jamaica have said they will "
        "come.",
        "Kenya has 400 officers in Haiti.\nAn MP last week said the officers were being sent to "
        "die.",
    ],
)
def test_they_come_only_where_they_are_told_to_come_on_a_day_of_their_own(text: str) -> None:
    assert [c for c in claims(text, "arrival") if c.rule == "arrival/they"] == []


def test_who_landed_did_not_fly_home_with_those_they_replace() -> None:
    text = "Some 230 Kenyan officers landed in Haiti on Monday, replacing 165 who flew home."
    found = {(c.value, (c.target or "").endswith("(departure)")) for c in claims(text, "arrival")}
    assert (230, False) in found
