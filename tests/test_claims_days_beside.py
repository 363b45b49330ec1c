"""Days that stand beside a claim: of the event so long before, of the vote, of a month just named,
of a toll that only was given then."""

from __future__ import annotations

from datetime import date

import pytest
from reading import claims

Days = tuple[str | None, str | None]


def _one(day: str) -> Days:
    return day, day


ROWS = [
    # an event so long before another, told on
    ("Survivors of one of the worst massacres in Haiti in recent years were still looking for"
     " relatives on Saturday, two days after gunmen overran the town of Pont-Sondé in the"
     " Artibonite valley. At least 70 people were killed, the UN said. Sixteen others were"
     " seriously hurt.", date(2024, 10, 5), "violence",
     {70: _one("2024-10-03"), 16: _one("2024-10-03")}),
    ("Port-au-Prince, Oct 1.- A day after the UN Security Council decided to replace the Kenyan-led"
     " mission in Haiti with a larger force, the question in the capital on Wednesday was who would"
     " pay. Twelve members voted for the resolution, with Russia, China and Pakistan abstaining.",
     date(2025, 10, 1), "mandate", {None: _one("2025-09-30"), 12: _one("2025-09-30")}),
    # a month named just before
    ("The reinforcement comes after a terrible December. Between the 6th and the 11th, gunmen"
     " killed at least 207 people in Cité Soleil.", date(2025, 1, 6), "violence",
     {207: ("2024-12-06", "2024-12-11")}),
    ("From the 10th to the 12th, gunmen killed 20 people in Cité Soleil.", date(2025, 1, 16),
     "violence", {20: ("2025-01-10", "2025-01-12")}),
    ("On December 24 gunmen shot three people at the hospital in Port-au-Prince. Earlier in the"
     " month a gang had put 207 people to death in Cité Soleil.", date(2025, 1, 6), "violence",
     {3: _one("2024-12-24"), 207: ("2024-12-01", "2024-12-31")}),
    # parts of a whole that has its day
    ("Some 955 people from six countries were serving with the mission in Haiti on 20 February."
     " Kenya provides 744, Guatemala 150, Jamaica 23, the Bahamas 6 and Belize 2; the others come"
     " from El Salvador.", date(2025, 2, 26), "personnel",
     dict.fromkeys((955, 744, 150, 23, 6, 2), _one("2025-02-20"))),
    # from an event up to now
    ("Since arriving in June 2024, the mission in Haiti has lost three officers.",
     date(2025, 4, 11), "casualty", {3: ("2024-06-01", "2025-04-11")}),
    # what was done later with the hurt, and where they died
    ("Two armoured vehicles of the mission in Haiti crashed near Kenscoff on Sunday and a Kenyan"
     " officer died. Three of the injured were flown to the Dominican Republic on Monday.",
     date(2025, 9, 2), "casualty", {1: _one("2025-08-31"), 3: _one("2025-08-31")}),
    ("A Kenyan officer in Haiti was hit in the chest near Kenscoff on Sunday. He passed away in"
     " hospital on Monday morning. Two of his colleagues were hurt by broken glass.",
     date(2025, 7, 9), "casualty", {1: _one("2025-07-07"), 2: _one("2025-07-06")}),
    # since an event: the day of a loss, and of the event itself
    ("A Kenyan officer of the mission in Haiti has been missing since gangs fell on his convoy in"
     " the Artibonite on March 25.", date(2025, 4, 2), "casualty", {1: _one("2025-03-25")}),
    ("Benedict Kabiru, a Kenyan officer, has been missing in Haiti since a convoy was ambushed near"
     " Pont-Sondé on March 25.", date(2025, 4, 2), "casualty", {1: _one("2025-03-25")}),
    ("Benedict Kabiru, a Kenyan officer, has been missing in Haiti since a convoy was ambushed near"
     " Pont-Sondé on March 25.", date(2025, 4, 2), "operation", {None: _one("2025-03-25")}),
    ("Two Kenyan officers have been wounded in Haiti since the mission arrived on March 25.",
     date(2025, 4, 2), "casualty", {2: ("2025-03-25", "2025-04-02")}),
    # now, a month as a whole, two days of it
    ("Today the mission in Haiti numbers 991.", date(2025, 6, 25), "personnel",
     {991: _one("2025-06-25")}),
    ("The United Nations says January was the most violent month in Haiti in two years, with at"
     " least 1,100 people killed.", date(2024, 3, 1), "violence",
     {1100: ("2024-01-01", "2024-01-31")}),
    ("In January, 150 soldiers from Guatemala came to Haiti on the 3rd and the 4th.",
     date(2025, 2, 27), "arrival", {150: ("2025-01-03", "2025-01-04")}),
    # a toll given on a day, and a stretch before that of which a report tells
    ("Gunmen attacked Pont-Sondé on Thursday. The mayor gave a toll of 115 on Monday. A further 16"
     " people were seriously hurt.", date(2024, 10, 8), "violence",
     {115: (None, None), 16: _one("2024-10-03")}),
    ("The UN office in Haiti recorded 1,520 people killed between the start of April and the end of"
     " June, its report says. In the first quarter there had been 1,617 dead. At least 73 were"
     " executed by special police units, the report says.", date(2025, 8, 1), "violence",
     {1520: ("2025-04-01", "2025-06-30"), 1617: ("2025-01-01", "2025-03-31"),
      73: ("2025-04-01", "2025-06-30")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "kind", "expected"), ROWS)
def test_a_claim_is_of_the_days_told_beside_it(
    text: str, published: date, kind: str, expected: dict[float | None, Days]
) -> None:
    found = {c.value: (c.start, c.end) for c in claims(text, kind, published)}
    assert {
        value: tuple(d.isoformat() if d else None for d in days) for value, days in found.items()
    } == expected


def test_votes_are_of_the_day_on_which_the_text_was_adopted_however_far_away() -> None:
    text = (
        "The African Union has taken note of the adoption on Tuesday by the UN Security Council of"
        " a resolution on the mission in Haiti. It pays tribute to Kenya. It recalls that Benin had"
        " offered personnel. It observes that all three African members of the Council, namely"
        " Algeria, Sierra Leone and Somalia, voted in favour of the text."
    )
    found = [c for c in claims(text, "position", date(2025, 10, 2)) if c.rule == "position/votes"]
    assert [c.actor for c in found] == ["Algeria", "Sierra Leone", "Somalia"]
    assert {(c.start, c.end) for c in found} == {(date(2025, 9, 30), date(2025, 9, 30))}


def test_a_council_that_votes_holds_no_view_of_its_own() -> None:
    text = "All 15 members of the Security Council voted in favour of the mission in Haiti."
    assert not claims(text, "position", date(2025, 10, 2))


def test_a_day_that_lies_ahead_is_not_of_the_month_named_in_the_sentence_before() -> None:
    text = (
        "Kenya's police left Haiti quietly in September. William Ruto will visit Port-au-Prince on"
        " the 27th."
    )
    (visit,) = claims(text, "visit", date(2025, 11, 9))
    assert visit.start == date(2025, 11, 27)


_FEBRUARY: Days = ("2025-02-01", "2025-02-28")
PROPOSED = [
    ("Panama called for a UN support office for the mission in Haiti, as proposed by António"
     " Guterres in February.", {"Panama": (None, None), "António Guterres": _FEBRUARY}),
    ("CARICOM called on the Council to act on Secretary-General António Guterres's proposal of"
     " February that the UN pay for the mission in Haiti.",
     {"CARICOM": (None, None), "António Guterres": _FEBRUARY}),
    ("Asked whether António Guterres stood by the proposal he had put to the Council in February,"
     " the spokesman said that he wants the mission in Haiti paid for by the UN.",
     {"António Guterres": (None, None)}),
    ("António Guterres proposed in February that the UN pay for the mission in Haiti.",
     {"António Guterres": _FEBRUARY}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Senators on Wednesday quarrelled for most of the afternoon over the future of the Kenyan"
         " police in Haiti.\nEdwin Sifuna wants the officers brought home.",
         {"Edwin Sifuna": _one("2025-04-16")}),
        ("The Senate's security committee spent most of Thursday on the mission in Haiti.\nOkiya"
         " Omtatah asked for the officers to be brought home.",
         {"Okiya Omtatah": _one("2025-04-17")}),
    ],
)  # fmt: skip
def test_what_is_said_at_a_gathering_is_of_its_day(text: str, expected: dict[str, Days]) -> None:
    told = {
        c.actor: tuple(d.isoformat() if d else None for d in (c.start, c.end))
        for c in claims(text, "position", date(2025, 4, 22))
    }
    assert {who: told.get(who) for who in expected} == expected


@pytest.mark.parametrize(("text", "expected"), PROPOSED)
def test_a_proposal_has_its_own_day_and_lends_it_to_nobody_else(
    text: str, expected: dict[str, Days]
) -> None:
    told = {
        c.actor: tuple(d.isoformat() if d else None for d in (c.start, c.end))
        for c in claims(text, "position", date(2025, 4, 22))
    }
    assert {who: told.get(who) for who in expected} == expected


@pytest.mark.parametrize(
    ("text", "target", "days"),
    [
        ("Inspector General Douglas Kanja said on Thursday he was still waiting for instructions"
         " about the officers in Haiti.",
         "he was still waiting for instructions about the officers in Haiti",
         _one("2025-10-02")),
        ('"Haiti will retake, house by house, what it has lost," Garry Conille said earlier this'
         " month.", "Haiti will retake, house by house, what it has lost",
         ("2025-10-01", "2025-10-03")),
    ],
)  # fmt: skip
def test_the_day_behind_a_verb_of_saying_is_that_of_the_saying(
    text: str, target: str, days: Days
) -> None:
    found = claims(text, "statement", date(2025, 10, 3))
    told = [(c.target, tuple(d.isoformat() if d else None for d in (c.start, c.end)))
            for c in found]  # fmt: skip
    assert told == [(target, days)]
