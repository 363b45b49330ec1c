"""Sums and promises told as wrong, as parts, as held back, as unkept, as those of somebody else."""

from __future__ import annotations

from datetime import date

import pytest
from missionbrief.claims.claim import Claim
from missionbrief.claims.funding import find
from reading import claims, sentence


def funding(text: str) -> list[Claim]:
    return claims(text, "funding")


def told(text: str) -> list[tuple[str | None, float | None, str]]:
    return [(c.actor, c.value, c.status) for c in funding(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spain paid $8 million to the mission, and not the $12 million of earlier reports.",
         [8e6, 12e6]),
        ("It was $8 million, not $12 million, that Spain paid to the mission.", [8e6, 12e6]),
        ("Spain paid $8 million to the mission, rather than the $12 million first reported.",
         [8e6, 12e6]),
        ("Contrary to reports of $12 million, Spain has paid the mission $8 million.", [12e6, 8e6]),
    ],
)  # fmt: skip
def test_a_sum_set_against_the_right_one_is_denied(text: str, expected: list[float]) -> None:
    assert [c.value for c in funding(text)] == expected
    assert {c.value: c.status for c in funding(text)} == {8e6: "actual", 12e6: "denied"}


@pytest.mark.parametrize(
    "text",
    [
        "Spain paid not only $8 million to the mission but also $2 million to the police of Haiti.",
        "Spain paid not less than $8 million to the mission.",
        "Spain paid not just $8 million to the mission.",
    ],
)
def test_a_sum_that_not_only_adds_to_is_not_denied(text: str) -> None:
    assert {c.status for c in funding(text)} == {"actual"}


def test_a_sum_in_brackets_before_the_same_in_another_currency_is_told_once() -> None:
    (claim,) = funding("Kenya has spent (4 million US dollars) 520 million shillings on the force"
                       " in Haiti.")  # fmt: skip
    assert (claim.actor, claim.value, claim.unit) == ("Kenya", 520e6, "KES")
    both = funding("Kenya has spent 520 million shillings on the force in Haiti (and the United"
                   " States $4 million).")  # fmt: skip
    assert {c.unit for c in both} == {"KES", "USD"}


@pytest.mark.parametrize(
    "text",
    [
        "The bills of the mission in Haiti are met by a UN trust fund, which at present holds"
        " (3 Million US Dollar) 388 million Shillings.",
        "The mission's expenses are met by the trust fund, with only $3 million in it, while the"
        " United States has frozen its money.",
        "The kitty of the mission, which has $3 million in it, is nearly empty.",
        "The sum is part of what is now $3 million in deposits in the trust fund, the United States"
        " said.",
    ],
)  # fmt: skip
def test_what_a_fund_holds_is_there_and_nobodys_gift(text: str) -> None:
    (claim,) = [c for c in funding(text) if c.value is not None]
    assert (claim.actor, claim.status) == (None, "actual")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kenya will use up Sh9 billion on the mission in Haiti, Kithure Kindiki said.", "planned"),
        ("Kenya will spend Sh9 billion on the mission in Haiti, Kithure Kindiki said.", "planned"),
        ("Canada will give $9 million to the mission in Haiti, Melanie Joly said.", "pledged"),
        ("The minister made known on Monday that Canada will give $9 million to the mission.",
         "pledged"),
    ],
)  # fmt: skip
def test_what_a_state_spends_on_its_own_part_is_no_pledge(text: str, status: str) -> None:
    (claim,) = funding(text)
    assert claim.status == status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Part of the $90 million has been paid to the mission.", []),
        ("A portion of the Sh9 billion for the mission in Haiti is already gone.", []),
        ("Part of the $90 million that Canada promised to the mission has been paid.",
         [("Canada", 90e6, "pledged")]),
    ],
)  # fmt: skip
def test_a_part_of_a_sum_is_not_the_sum(
    text: str, expected: list[tuple[str | None, float | None, str]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The UN will reimburse Kenya for what it spends on the mission.",
         [("United Nations", None, "planned")]),
        ("Kenya will be reimbursed by the UN for the costs of the mission.",
         [("United Nations", None, "planned")]),
        ("Kenya pays for the mission itself. The United Nations would pay it back, he said.",
         [("United Nations", None, "planned")]),
        ("The UN has not reimbursed Kenya for what it spends on the mission.", []),
    ],
)  # fmt: skip
def test_who_is_to_pay_money_back_is_who_pays(
    text: str, expected: list[tuple[str | None, float | None, str]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Many ask why Canada would rather send money than soldiers for the mission.",
        "Canada would sooner give money than soldiers to the mission.",
        "The money for the mission would be used for boots and fuel, the minister said.",
    ],
)
def test_what_is_only_liked_better_or_spent_on_things_is_no_gift(text: str) -> None:
    assert funding(text) == []


def test_money_that_a_country_will_give_is_told_of() -> None:
    assert told("Canada will give money to the mission.") == [("Canada", None, "planned")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The $6 million that Peru had promised to the multinational mission against the gangs in"
         " Haiti is now out of reach.", "frozen"),
        ("The $6 million that Peru had promised to the multinational mission against the gangs in"
         " Haiti has been caught up in a freeze.", "frozen"),
        ("The $6 million that Peru had promised to the multinational mission against the gangs in"
         " Haiti is now within reach.", "pledged"),
    ],
)  # fmt: skip
def test_money_out_of_reach_is_frozen_however_far_off_that_is_told(text: str, status: str) -> None:
    assert told(text) == [("Peru", 6e6, status)]


def test_the_day_of_a_sum_is_that_of_its_own_clause() -> None:
    found = funding(
        "Peru has given the mission $70 million since May, including the $6 million it announced"
        " last week."
    )
    assert [c.start for c in found if c.value == 6e6] == [date(2024, 9, 9)]


def test_the_day_in_the_clause_of_one_sum_is_not_that_of_the_next() -> None:
    one = sentence(
        "Besides the $4 million announced on Monday, Peru had set aside $6 million for the mission."
    )
    assert [d.when.text if d.when else None for d in find(one)] == ["Monday", None]


def test_a_list_of_sums_is_told_with_its_first() -> None:
    text = (
        "Peru has given the mission $70 million, including $3 million announced in May and $6"
        " million in June."
    )
    assert told(text)[1:] == [("Peru", 3e6, "pledged"), ("Peru", 6e6, "pledged")]


def test_a_sum_of_its_own_clause_is_told_by_that() -> None:
    text = "Peru has given the mission $3 million announced in May and $6 million that it had owed."
    assert told(text)[1] != ("Peru", 6e6, "pledged")


def test_the_items_of_a_list_are_promised_as_its_whole_is() -> None:
    text = (
        "Peru has set aside $9 million for the mission and the police of Haiti; the sums are:\n"
        "$4 million to train the police of Haiti\n$5 million to equip the mission\n"
        "The mission has 400 officers."
    )
    assert [s for *_, s in told(text)] == ["pledged", "pledged", "pledged"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Peru remains the largest donor of the mission in Haiti, with over $70 million.", "Peru"),
        ("Peru, with $70 million, is the largest donor of the mission in Haiti.", "Peru"),
        ("Guyana has promised to help the mission in Haiti. The president will give money to the"
         " mission.", "Guyana"),
        ("The committee approved a request for Sh2 billion from the State for the mission in Haiti"
         " .", "Kenya"),
    ],
)  # fmt: skip
def test_who_pays_is_neither_the_recipient_nor_an_office(text: str, actor: str) -> None:
    (claim,) = funding(text)
    assert claim.actor == actor


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Peru has given the mission half of it, and the U.S. $15 million.", "United States"),
        ("Peru has given the mission US $15 million.", "Peru"),
    ],
)
def test_the_us_before_a_dollar_sign_is_a_country_where_it_has_an_article(
    text: str, actor: str
) -> None:
    assert [c.actor for c in funding(text) if c.value == 15e6] == [actor]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Lawmakers approved a request for $2 million for the mission.", "authorised"),
        ("Lawmakers agreed to a request for $2 million for the mission.", "planned"),
        ("Lawmakers heard a request for $2 million for the mission.", "called_for"),
        ("Lawmakers did not approve a request for $2 million for the mission.", "denied"),
    ],
)
def test_a_request_that_is_granted_is_no_longer_only_called_for(text: str, status: str) -> None:
    (claim,) = funding(text)
    assert claim.status == status


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Peru did not pay the mission in Haiti all that it had promised.", "Peru"),
        ("Two donors have yet to pay what they pledged to the mission.", "two donors"),
        ("Donors have not made good on their promises of money for the mission.", "donors"),
        ("Much of the money that Peru promised to the mission never came.", "Peru"),
        ("Most of the pledges of money to the mission have gone unpaid.", None),
        (
            "The mission is in Haiti. Gangs hold Delmas. Schools are shut. Rain fell. Peru has not"
            " come through with the money it promised the Kenyans.",
            "Peru",
        ),
        ("Peru has not come through with the money that it promised to the mission.", "Peru"),
    ],
)
def test_a_promise_that_is_not_kept_is_told(text: str, actor: str | None) -> None:
    (claim,) = funding(text)
    assert claim.target == "MSS mission: promised, not paid"
    assert (claim.actor or "").lower() == (actor or "").lower()


@pytest.mark.parametrize(
    "text",
    [
        "Peru paid all that it had promised to the mission.",
        "Kenya has not sent all the officers that it had promised to the mission.",
        "Pledges of troops for the mission have gone unmet.",
        "Benin has not kept its promise to send soldiers to the mission.",
        "If donors do not pay what they promised, the mission will fail.",
        "Donors must pay what they promised to the mission.",
    ],
)
def test_a_promise_of_people_or_one_kept_is_no_unpaid_money(text: str) -> None:
    assert [c for c in funding(text) if "not paid" in (c.target or "")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mission, which is paid for in large part by Canada, has 400 officers.", ["Canada"]),
        ("The force in Haiti is mostly financed by Canada and the United States.",
         ["Canada", "United States"]),
        ("The mission is to be paid for by Canada.", []),
        ("The mission is not funded by Canada.", []),
        ("The police of Haiti are mostly financed by Canada.", []),
    ],
)  # fmt: skip
def test_by_whose_money_the_mission_is_paid_for(text: str, expected: list[str]) -> None:
    found = [c.actor for c in funding(text) if c.rule == "funding/funded-by"]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru ordered the UN to stop using its money for the mission.",
         [("Peru", None, "frozen")]),
        ("The UN said it was told by Peru to stop spending its $3 million in the mission's fund.",
         [("Peru", 3e6, "frozen")]),
        ("Peru has stopped spending its $3 million for the mission.", [("Peru", 3e6, "frozen")]),
    ],
)  # fmt: skip
def test_money_that_others_are_told_not_to_spend_is_who_tells_them(
    text: str, expected: list[tuple[str | None, float | None, str]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Frozen: $3 million of Peru in the trust fund of the mission", "frozen"),
        ("Paid: $3 million of Peru into the trust fund of the mission", "actual"),
    ],
)
def test_the_head_of_a_line_tells_that_its_sum_is_frozen(text: str, status: str) -> None:
    assert [c.status for c in funding(text)] == [status]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya has denied that it spent Sh2 billion on the mission in Haiti.",
         [("Kenya", 2e9, "denied")]),
        ("Kenya said that Sh2 billion for the mission in Haiti has not been spent.",
         [(None, 2e9, "actual")]),
        ("Peru said on Monday that it was giving $3 million to the mission.",
         [("Peru", 3e6, "pledged")]),
        ("Peru was giving $3 million a year to the mission.", [("Peru", 3e6, "actual")]),
    ],
)  # fmt: skip
def test_how_a_sum_is_put_by_what_is_said_of_it(
    text: str, expected: list[tuple[str | None, float | None, str]]
) -> None:
    assert told(text) == expected


def test_a_part_of_a_fund_is_of_the_country_that_it_came_from() -> None:
    text = "The mission's trust fund has collected $9 million, of which $4 million came from Peru."
    assert told(text) == [(None, 9e6, "actual"), ("Peru", 4e6, "actual")]


# What money is for, whose it is and how it is put, where the words beside it could mislead.
FOR = [
    (
        "The mission waits. Of the $590 million that the 2025 appeal aims to raise, $120 million "
        "has come.",
        ["590 - humanitarian assistance called_for", "120 - humanitarian assistance actual"],
    ),
    (
        "The mission waits. The UN appeal for $610 million is 7 per cent funded.",
        [
            "610 - humanitarian assistance called_for",
            "7 - humanitarian assistance: share paid actual",
        ],
    ),
    ("Kenya's appeal for $600 million for the mission failed.", ["600 - MSS mission called_for"]),
    (
        "The mission waits. A further $20 million is meant for humanitarian relief.",
        ["20 - humanitarian assistance (increment) planned"],
    ),
    (
        "The minister announced an extra $60 million in Guyana for the mission.",
        ["60 - MSS mission (increment) pledged"],
    ),
    (
        "Canada, France and several others had put $30 million into the trust fund.",
        ["30 Canada, France and others trust fund actual"],
    ),
    (
        "Spain, Italy and Peru have each given less than $3 million to the mission.",
        ["3 Spain MSS mission actual", "3 Italy MSS mission actual", "3 Peru MSS mission actual"],
    ),
    (
        "Both had news for the mission: $70 million from Rome and $20 million from Norway.",
        ["70 Italy MSS mission actual", "20 Norway MSS mission actual"],
    ),
    (
        "Norway's delegate said that $70 million had been received by the trust fund.",
        ["70 - trust fund actual"],
    ),
    (
        "The trust fund has collected $50 million out of the $70 million pledged to it.",
        ["50 - trust fund actual", "70 - trust fund pledged"],
    ),
    (
        "$5.4 million sits in the fund, though $40 million (Sh5 billion)",
        ["5.4 - trust fund actual"],
    ),
    (
        "France, which has spent $40 million on the force outside the fund, is tired.",
        ["40 France MSS mission: spent actual"],
    ),
    (
        "The fund has $20 million. Canada paid in $9 million and Spain $3 million.",
        ["20 - trust fund actual", "9 Canada trust fund actual", "3 Spain trust fund actual"],
    ),
    (
        "The fund for the mission has $20 million. The United States gave $300 million directly.",
        ["20 - trust fund actual", "300 United States MSS mission actual"],
    ),
    (
        "Two senators have refused to free the bulk of a first $80 million from the State "
        "Department for the mission.",
        ["80 United States MSS mission frozen"],
    ),
    (
        "The government of Kenya has so far spent Sh1400 million on the mission.",
        ["1400 Kenya MSS mission: spent actual"],
    ),
    (
        "The fund refunded Kenya Sh600 million for the mission.",
        ["600 trust fund MSS mission: refund actual"],
    ),
    (
        "The minister said the sum would be reimbursed by the United Nations, which runs the fund "
        "for the mission.",
        ["- United Nations MSS mission: refund planned"],
    ),
    ("The budget of the mission is $300 million.", ["300 MSS mission MSS mission: cost actual"]),
]


@pytest.mark.parametrize(("text", "expected"), FOR)
def test_what_money_is_for_and_whose_it_is(text: str, expected: list[str]) -> None:
    found = []
    for c in funding(text):
        size = (c.value or 0) if c.unit == "percent" else (c.value or 0) / 1e6
        found.append(f"{size:g} {c.actor or '-'} {c.target} {c.status}" if c.value else
                     f"- {c.actor} {c.target} {c.status}")  # fmt: skip
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mission stays. The budget for the schools is 20 billion gourdes.",
        "The mission stays. Haiti's own budget of $200 million for police was adopted.",
        "The mission stays. A budget for this campaign of 36 billion gourdes is to be adopted.",
        "Chile under its president offers neither soldiers nor cash for the mission.",
        "Those who had pledged money for the mission should pay it, the envoy said.",
    ],
)
def test_budgets_of_others_and_money_of_nobody_are_no_funding(text: str) -> None:
    assert funding(text) == []


def test_a_range_of_costs_is_no_payment() -> None:
    first, second = funding(
        "An economist put the likely bill at $400 million to $450 million a year for the force."
    )
    assert (first.value, first.qualifier, first.status) == (400e6, "at_least", "planned")
    assert (second.value, second.qualifier, second.status) == (450e6, "at_most", "planned")
    assert first.target == second.target == "MSS mission: running cost a year"


def test_pay_late_in_a_month_is_late_for_all_of_it() -> None:
    (claim,) = funding("The mission's officers are tired. Salaries were late in May.")
    assert (claim.start, claim.end) == (date(2024, 5, 1), date(2024, 5, 31))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A package for other countries is no money for Haiti, though a clause names it.
        ("The dispute over the force has nothing to do with the $60 billion package for Ukraine "
         "and Taiwan that Congress passed in April, in which Haiti does not figure.", []),
        # Until they let it go, it is held.
        ("The senators want to see a plan for the mission before they release $30 million.",
         [(None, "MSS mission", 30, "frozen")]),
        ("Canada released $40 million for the mission before the vote.",
         [("Canada", "MSS mission", 40, "actual")]),
        # Help of another kind, to others.
        ("Canada has promised $80 million for the mission, in addition to $40 million in police "
         "and development assistance.",
         [("Canada", "MSS mission", 80, "pledged"), ("Canada", "Haiti", 40, "pledged")]),
        ("Norway has contributed $3 million to UNICEF for water trucks in Haiti.",
         [("Norway", "humanitarian assistance", 3, "actual")]),
        ("The Central Emergency Response Fund released $8 million for Haiti.",
         [(None, "humanitarian assistance", 8, "actual")]),
        # One contingent, and the office that supports the force, are not the mission.
        ("The cost of training the Jamaican contingent for the mission was put at $2 million.",
         [("Jamaica", "MSS mission: contingent cost", 2, "actual")]),
        ("The UN support office that is to supply the force would cost $390 million a year.",
         [("United Nations", "MSS mission: support office cost a year", 390, "planned")]),
        ("The mission would cost $390 million a year.",
         [("MSS mission", "MSS mission: running cost a year", 390, "planned")]),
        # A total is of whoever adds to it.
        ("Canada announced $20 million more for the mission, which brings its total to $80 "
         "million.",
         [("Canada", "MSS mission (increment)", 20, "pledged"),
          ("Canada", "MSS mission", 80, "pledged")]),
        # What a fund still has.
        ("The mission's trust fund has received $90 million, of which $30 million is not yet "
         "committed.", [(None, "trust fund", 90, "actual"), (None, "trust fund", 30, "actual")]),
        ("Donors were asked to fill the mission's trust fund, whose balance has shrunk to $18 "
         "million.", [(None, "trust fund", 18, "actual")]),
        ("The voluntary fund that pays the mission's officers has about $30 million left.",
         [(None, "trust fund", 30, "actual")]),
        # What was not paid back is owed.
        ("The auditor said that $25 million spent on the mission had not been refunded.",
         [(None, "MSS mission: unpaid", 25, "actual")]),
        # The whole is not for the mission where only a part is.
        ("Canada pledged $50 million more on Sept. 3, of which $30 million is for the mission.",
         [("Canada", "Haiti (increment)", 50, "pledged"),
          ("Canada", "MSS mission", 30, "pledged")]),
        # The whole that only opens a sentence is told before; its part is promised as it was.
        ("Canada announced $50 million for the mission in Haiti. Of the $50 million, $30 million "
         "is earmarked for the trust fund, if the Council agrees.",
         [("Canada", "MSS mission", 50, "pledged"), ("Canada", "trust fund", 30, "pledged")]),
        ("Of the $50 million, $30 million is earmarked for the mission, if the Council agrees.",
         [(None, "MSS mission", 30, "authorised")]),
        ("Of the $50 million pledged for the mission, $30 million has been paid.",
         [(None, "MSS mission", 50, "pledged"), (None, "MSS mission", 30, "actual")]),
        # What else a fund pays for is not what a sum is for.
        ("Canada has contributed over $8 million to the mission's trust fund, which also supports "
         "the office against corruption in Haiti.", [("Canada", "trust fund", 8, "actual")]),
        # Efforts for the country are not the mission.
        ("Canada announced $80 million to back international efforts to stabilise Haiti.",
         [("Canada", "Haiti", 80, "pledged")]),
        # The humanitarian plan of which the sentence before tells.
        ("The mission is in Haiti. How much went into the UN humanitarian response plan? The UN "
         "had asked for $670 million.", [(None, "humanitarian assistance", 670, "called_for")]),
        ("The mission is in Haiti. How much went to the UN humanitarian response plan?\n"
         "What Germany has given in this regard comes to 31 million euros.",
         [("Germany", "humanitarian assistance", 31, "actual")]),
        ("The UN had called for $670 million for the mission.",
         [(None, "MSS mission", 670, "called_for")]),
        # "A yearly bill" is not the fund's period.
        ("The mission's trust fund took in $100 million, against a yearly bill of $600 million.",
         [(None, "trust fund", 100, "actual"),
          ("MSS mission", "MSS mission: running cost (yearly)", 600, "actual")]),
    ],
)  # fmt: skip
def test_a_sum_is_for_what_it_is_told_to_be_for(
    text: str, expected: list[tuple[str | None, str, int, str]]
) -> None:
    found = [(c.actor, c.target, round((c.value or 0) / 1e6), c.status) for c in funding(text)]
    assert found == expected


def test_those_who_paid_into_a_fund_are_told_together() -> None:
    text = (
        "The mission's trust fund at the UN has $60 million from Canada, Spain, the United States "
        "and some others, of which little has been used, and Marco Rubio in May signed off on $90 "
        "million for fuel."
    )
    actors = [c.actor for c in funding(text)]
    assert actors == ["Canada, Spain, United States and others", "United States"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru announced $60 million, of which $40 million goes to the force in Haiti and $20"
         " million to maritime security.",
         [("Haiti", "pledged"), ("MSS mission", "pledged"), ("maritime security", "pledged")]),
        ("Of the $60 million announced by Peru, $40 million goes to the force and $20 million to"
         " the Haitian police.",
         [("MSS mission", "pledged"), ("MSS mission", "pledged"), ("Haiti: police", "pledged")]),
        ("Peru pledged $60 million, of which $40 million is for the force in Haiti, $15 million"
         " for patrol boats and the other $5 million for schools.",
         [("Haiti", "pledged"), ("MSS mission", "pledged"), ("patrol boats", "pledged"),
          ("schools", "pledged")]),
        ("Peru pledged $60 million, including $40 million for the force in Haiti and $20 million"
         " for coastal patrols in the Caribbean.",
         [("Haiti", "pledged"), ("MSS mission", "pledged"),
          ("coastal patrols in the Caribbean", "pledged")]),
        ("Peru gave $60 million, of which $40 million goes to the force in Haiti and $20 million"
         " to the national police.",
         [("Haiti", "actual"), ("MSS mission", "actual"), ("Haiti: police", "actual")]),
        ("Peru pledged $60 million, of which $40 million has gone to the force in Haiti.",
         [("Haiti", "pledged"), ("MSS mission", "actual")]),
        ("Peru has given $40 million to the force in Haiti and $20 million for its fuel.",
         [("MSS mission", "actual"), ("MSS mission", "actual")]),
        ("Peru promised $10 million to train the national police of Haiti.",
         [("Haiti: police", "pledged")]),
    ],
)  # fmt: skip
def test_parts_of_a_promise_are_promised_each_for_what_its_words_tell(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(c.target, c.status) for c in funding(text)] == expected
    assert {c.actor for c in funding(text)} == {"Peru"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The package of $60 million, of which $40 million is for the mission and $20 million for"
         " patrol boats, was announced on Tuesday.", ["pledged", "pledged", "pledged"]),
        ("The $60 million package, two-thirds of which is meant for the mission, was announced in"
         " Lima.", ["pledged"]),
        ("A grant of $5 million, including $3 million for the mission, was announced by Peru.",
         ["pledged", "pledged"]),
        ("The assistance of $60 million, announced on Tuesday, is for the mission.", ["pledged"]),
        ("The assistance of $60 million, frozen in March, is for the mission.", ["frozen"]),
        ("Peruvian aid of $60 million, announced in May, has been paid to the mission.",
         ["actual"]),
        ("Peruvian aid of $60 million that was frozen in March was released to the mission.",
         ["actual"]),
    ],
)  # fmt: skip
def test_a_sum_that_only_its_announcement_tells_is_promised(text: str, expected: list[str]) -> None:
    assert [c.status for c in funding(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada raised its pledge to the mission from $80 million to $100 million.",
         [("Canada", 100e6, "pledged")]),
        ("So far $85 million has been pledged to the mission, with $68 million in the fund's"
         " account.", [(None, 85e6, "pledged"), (None, 68e6, "actual")]),
        ("Peru has paid the mission $10 million of the $50 million it had promised.",
         [("Peru", 10e6, "actual"), ("Peru", 50e6, "pledged")]),
        ("Congress let through $5 million of the $50 million it had frozen for the mission.",
         [("United States", 5e6, "actual"), ("United States", 50e6, "frozen")]),
        ("The senator agreed to release $10 million of the $50 million he had held back from the"
         " mission.", [(None, 10e6, "pledged"), (None, 50e6, "frozen")]),
    ],
)  # fmt: skip
def test_what_is_told_of_another_sum_is_not_told_of_this(
    text: str, expected: list[tuple[str | None, float | None, str]]
) -> None:
    assert told(text) == expected
    assert {c.attributed_to for c in funding(text)} == {None}


@pytest.mark.parametrize(
    ("text", "qualifier", "status"),
    [
        ("The cost of the mission will not exceed $600 million a year.", "at_most", "planned"),
        ("The cost of the mission has never exceeded $600 million.", "at_most", "actual"),
        ("Peru has not given more than $5 million to the mission.", "at_most", "actual"),
        ("The cost of the mission exceeded $600 million.", "more_than", "actual"),
        ("Peru has not given the mission the $5 million it promised.", "exact", "denied"),
    ],
)
def test_a_sum_denied_to_be_exceeded_is_a_bound(text: str, qualifier: str, status: str) -> None:
    (claim,) = funding(text)
    assert (claim.qualifier, claim.status) == (qualifier, status)


def test_dollars_named_after_a_dollar_sign_are_those() -> None:
    (claim,) = funding("Jamaica has budgeted $500 million Jamaican dollars for its contingent in"
                       " the mission in Haiti.")  # fmt: skip
    assert (claim.value, claim.unit) == (500e6, "JMD")


def test_a_total_that_a_sum_brings_is_not_its_own() -> None:
    (first, _) = funding("The new $25 million for the mission brings total US support to $360"
                         " million.")  # fmt: skip
    assert first.target == "MSS mission"


def test_a_sum_that_nothing_is_told_of_is_not_guessed() -> None:
    assert funding("The Senate has not approved the $40 million that the White House requested for"
                   " the force in Haiti.") == []  # fmt: skip
    (part,) = funding("Of the $50 million, $10 million of it has been paid to the mission in"
                      " Haiti.")  # fmt: skip
    assert (part.value, part.status) == (10e6, "actual")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Algeria gave the mission $10 million; France, 4 million euros; and Spain, 3 million.",
         [("Algeria", 10e6, "actual"), ("France", 4e6, "actual"), ("Spain", 3e6, "actual")]),
        ("The $15 million freeze on money for the mission was lifted in April.",
         [(None, 15e6, "authorised")]),
        ("The $15 million freeze on money for the mission was not lifted.",
         [(None, 15e6, "frozen")]),
    ],
)  # fmt: skip
def test_a_list_of_givers_and_a_lifted_freeze(
    text: str, expected: list[tuple[str | None, float | None, str]]
) -> None:
    assert told(text) == expected


def test_a_part_of_the_total_is_no_total() -> None:
    (claim,) = funding("An official said that $100 million of the total would come to the mission"
                       " from the Pentagon.")  # fmt: skip
    assert claim.target == "MSS mission"


def test_a_part_of_canadas_dollars_is_no_other_currency() -> None:
    text = (
        "Canada announced $50 million for the mission. Of the $50 million, $30 million is "
        "earmarked for its trust fund."
    )
    assert [c.unit for c in funding(text)] == ["CAD", "CAD"]
