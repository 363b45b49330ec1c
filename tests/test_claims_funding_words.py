"""Money in the many ways that reporters, spokespeople and officials word it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from missionbrief.claims.learned.counts import uncounted
from reading import article, claims, sentences

if TYPE_CHECKING:
    from datetime import date

# Millions, currency, who pays and how it is put.
Told = tuple[float | None, str | None, str | None, str]
MONEY: list[tuple[str, list[Told]]] = [
    (
        "The effort to send the mission drew another $120 million in pledges, U.S. Secretary of "
        "State Antony Blinken said.",
        [(120, "USD", None, "pledged")],
    ),
    (
        "The Kenyan National Police Service will receive Sh7 billion, with Sh5 billion set aside "
        "for insurance and Sh2 billion for the mission.",
        [(2000, "KES", None, "pledged")],
    ),
    (
        "Washington greenlighted $40 million for the mission.",
        [(40, "USD", "United States", "authorised")],
    ),
    (
        "Bob Rae, the Canadian ambassador to the UN, said that his country had committed $60 "
        "million to the mission.",
        [(60, "CAD", "Canada", "pledged")],
    ),
    (
        "The mission's financial and material resources remain insufficient.",
        [(None, None, "MSS mission", "actual")],
    ),
    ("The mission lacks money and helicopters.", [(None, None, "MSS mission", "actual")]),
    (
        "The mission has struggled to attract substantial contributions from donors.",
        [(None, None, "MSS mission", "actual")],
    ),
    ("The mission has struggled to attract contributions of troops.", []),
    ("The mission has a serious need for funding.", [(None, None, "MSS mission", "actual")]),
    ("The mission has a serious need for helicopters.", []),
    (
        "The mission's trust fund faces a large shortfall.",
        [(None, None, "MSS mission", "actual")],
    ),
    (
        "The mission, led by Kenya, is financed in part by the United States.",
        [(None, None, "United States", "actual")],
    ),
    (
        "Canada, which backs the mission, offered to provide tens of millions of dollars.",
        [(None, None, "Canada", "pledged")],
    ),
    (
        "The French ambassador to the United Nations announced a further $60 million for the "
        "mission.",
        [(60, "USD", "France", "pledged")],
    ),
    (
        "The mission's fund got $20 million, a third of which came from France and the rest from "
        "Spain.",
        [
            (20, "USD", None, "actual"),
            (None, None, "France", "actual"),
            (None, None, "Spain", "actual"),
        ],
    ),
    (
        "Diplomats speak of $45 million for the mission.",
        [(45, "USD", "MSS mission", "planned")],
    ),
    (
        "The minister put training for the mission at 20 million dollars, still to be met.",
        [(20, "USD", "MSS mission", "planned")],
    ),
    ("A lobby wanted the mission's money to be spent on schools.", []),
    ("He has seen no plan that would persuade him to put money into the mission.", []),
    (
        "Officers of the mission have gone unpaid since May.",
        [(None, None, "MSS mission", "actual")],
    ),
    (
        "The mission's trust fund holds $90 million, more than half of it from Norway.",
        [(90, "USD", None, "actual"), (None, None, "Norway", "actual")],
    ),
    (
        "Three states have so far paid $12 million into the mission's trust fund: Spain, Italy and "
        "Norway.",
        [
            (12, "USD", "three states", "actual"),
            (None, None, "Spain", "actual"),
            (None, None, "Italy", "actual"),
            (None, None, "Norway", "actual"),
        ],
    ),
    (
        "Peru's contribution to the mission will be in cash instead of people.",
        [(None, None, "Peru", "pledged")],
    ),
    (
        "Washington has made $40 million available to the mission.",
        [(40, "USD", "United States", "actual")],
    ),
    (
        "Of the $30 million that Washington gave the mission, 12 million has been spent; the "
        "remaining eighteen is frozen.",
        [
            (30, "USD", "United States", "actual"),
            (12, "USD", "United States", "actual"),
            (18, "USD", "United States", "frozen"),
        ],
    ),
    (
        "Norway raised its commitment to the mission to 20 million dollars by adding 8 million.",
        [(20, "USD", "Norway", "pledged"), (8, "USD", "Norway", "pledged")],
    ),
    (
        "Italy has said that it will help to bear the mission's costs, as has Norway.",
        [(None, None, "Italy", "pledged"), (None, None, "Norway", "pledged")],
    ),
    (
        "The United States has provided over $600 million to the force.",
        [(600, "USD", "United States", "actual")],
    ),
    (
        "The US is the mission's biggest backer, with more than $300 million spent so far.",
        [(300, "USD", "United States", "actual")],
    ),
    (
        "With $300 million, the United States is by far the largest donor to the mission.",
        [(300, "USD", "United States", "actual")],
    ),
    (
        "Washington's bill for the mission has reached $620 million.",
        [(620, "USD", "United States", "actual")],
    ),
    (
        "U.S. support for the mission comes to $300 million.",
        [(300, "USD", "United States", "actual")],
    ),
    (
        "American spending on the mission passed $600 million this summer.",
        [(600, "USD", "United States", "actual")],
    ),
    (
        "A $100 million pledge from the United States for the mission was made in March.",
        [(100, "USD", "United States", "pledged")],
    ),
    (
        "Blinken announced a further $100 million for the mission in Kingston.",
        [(100, "USD", "United States", "pledged")],
    ),
    (
        "“We are committing an additional $100 million to support the mission,” Blinken said.",
        [(100, "USD", "United States", "pledged")],
    ),
    (
        "The Pentagon's share of the support for the mission doubles to $200 million.",
        [(200, "USD", "United States", "actual")],
    ),
    (
        (
            "The mission in Haiti is led by Kenya. Of that, $200 million is in-kind support "
            "from the Pentagon."
        ),
        [(200, "USD", "United States", "actual")],
    ),
    (
        "The mission in Haiti is led by Kenya. The United States has set aside $200 million.",
        [(200, "USD", "United States", "pledged")],
    ),
    (
        "Canada pledged C$80.5 million to the mission last week.",
        [(80.5, "CAD", "Canada", "pledged")],
    ),
    (
        "Ottawa put another C$5.7 million into the UN trust fund for the mission.",
        [(5.7, "CAD", "Canada", "actual")],
    ),
    ("Canada is giving $80.5 million to the mission.", [(80.5, "CAD", "Canada", "pledged")]),
    (
        "Canada has paid 59 million Canadian dollars into the trust fund.",
        [(59, "CAD", "Canada", "actual")],
    ),
    ("Canada has given US$63 million to the trust fund.", [(63, "USD", "Canada", "actual")]),
    (
        "France gave 3 million euros and Germany €10 million to the mission.",
        [(3, "EUR", "France", "actual"), (10, "EUR", "Germany", "actual")],
    ),
    (
        "The trust fund has received $112.3 million, of which Canada gave $63 million.",
        [(112.3, "USD", None, "actual"), (63, "USD", "Canada", "actual")],
    ),
    ("The fund for the mission stands at $97.4 million.", [(97.4, "USD", "trust fund", "actual")]),
    (
        "Only $21 million has been deposited in the mission's trust fund.",
        [(21, "USD", None, "actual")],
    ),
    (
        "The UN trust fund for the mission holds just $10.8 million.",
        [(10.8, "USD", None, "actual")],
    ),
    (
        "Pledges to the trust fund for the mission stood at $96.8 million last week.",
        [(96.8, "USD", None, "pledged")],
    ),
    (
        (
            "So far $85 million has been pledged to the trust fund, and $68 million of that "
            "has been paid in."
        ),
        [(85, "USD", None, "pledged"), (68, "USD", None, "actual")],
    ),
    (
        "Of the $97 million pledged for the mission, $85.3 million has come in.",
        [(97, "USD", None, "pledged"), (85.3, "USD", None, "actual")],
    ),
    (
        "The mission has received $85.3 million of the $97 million promised.",
        [(85.3, "USD", None, "actual"), (97, "USD", None, "pledged")],
    ),
    ("Contributions to the mission's fund total $84 million.", [(84, "USD", None, "actual")]),
    ("The mission costs about $600 million a year.", [(600, "USD", "MSS mission", "actual")]),
    (
        "The mission needs an estimated $600 million a year.",
        [(600, "USD", "MSS mission", "planned")],
    ),
    (
        "A full year of the mission would cost $600 million.",
        [(600, "USD", "MSS mission", "planned")],
    ),
    (
        "The mission's annual price tag is put at $600 million.",
        [(600, "USD", "MSS mission", "planned")],
    ),
    (
        "The mission's budget for the first year is $589 million.",
        [(589, "USD", "MSS mission", "actual")],
    ),
    (
        "Kenya has estimated that the deployment to Haiti will cost $241 million.",
        [(241, "USD", "MSS mission", "planned")],
    ),
    (
        "The estimated $600 million annual cost of the mission has not been met.",
        [(600, "USD", "MSS mission", "planned")],
    ),
    (
        "It costs $200 million every six months to run the mission.",
        [(200, "USD", "MSS mission", "actual")],
    ),
    ("The mission is $200 million short.", [(200, "USD", "MSS mission", "actual")]),
    ("The mission faces a funding gap of US$ 300m.", [(300, "USD", "MSS mission", "actual")]),
    (
        "Some $200 million of what the mission needs has yet to be found.",
        [(200, "USD", "MSS mission", "actual")],
    ),
    ("Kenya has spent KSh 2.3 billion on the mission.", [(2300, "KES", "Kenya", "actual")]),
    (
        "Kenyan taxpayers have spent Sh2.1 billion on the deployment to Haiti.",
        [(2100, "KES", "Kenya", "actual")],
    ),
    (
        "The National Treasury released Ksh1.5 billion for the mission in Haiti.",
        [(1500, "KES", "Kenya", "actual")],
    ),
    (
        "The UN has refunded Kenya Sh2.1 billion for the mission.",
        [(2100, "KES", "United Nations", "actual")],
    ),
    (
        "The United States suspended $13.3 million for the mission's trust fund.",
        [(13.3, "USD", "United States", "frozen")],
    ),
    (
        "A freeze on $13.3 million in U.S. money for the mission was disclosed on Tuesday.",
        [(13.3, "USD", "United States", "frozen")],
    ),
    (
        "Washington put a stop to $13.3 million for the mission.",
        [(13.3, "USD", "United States", "frozen")],
    ),
    ("The chairman keeps his hold on $40 million for the mission.", [(40, "USD", None, "frozen")]),
    (
        "There is still a hold on $40 million for the mission in Congress.",
        [(40, "USD", "United States", "frozen")],
    ),
    (
        "Congress is sitting on $40 million for the mission.",
        [(40, "USD", "United States", "frozen")],
    ),
    (
        "$40 million for the mission is being held up by Republicans in Congress.",
        [(40, "USD", "Republicans in Congress", "frozen")],
    ),
    (
        "Rubio signed waivers for $40.7 million in aid to the mission and the Haitian police.",
        [(40.7, "USD", "United States", "authorised")],
    ),
    (
        "The lawmakers let $10 million through in December for the mission.",
        [(10, "USD", None, "actual")],
    ),
    (
        "The State Department asked Congress for $50 million for the mission.",
        [(50, "USD", "United States", "called_for")],
    ),
    (
        "Ruto appealed to donors for $200 million for the mission.",
        [(200, "USD", None, "called_for")],
    ),
    (
        "The United States intends to provide $200 million to the mission.",
        [(200, "USD", "United States", "planned")],
    ),
    (
        "Equipment worth up to $60 million is being drawn from Pentagon stocks for the mission.",
        [(60, "USD", "United States", "actual")],
    ),
    (
        "Blinken announced $45 million in humanitarian aid for Haiti.",
        [(45, "USD", "United States", "pledged")],
    ),
    (
        "The United States, which has given the mission more than $300 million, wants a UN force.",
        [(300, "USD", "United States", "actual")],
    ),
    (
        "More than $300 million has gone into the mission from Washington.",
        [(300, "USD", "United States", "actual")],
    ),
    (
        "Brazil contributed $2 million, Spain $3 million and Algeria $1 million to the mission.",
        [
            (2, "USD", "Brazil", "actual"),
            (3, "USD", "Spain", "actual"),
            (1, "USD", "Algeria", "actual"),
        ],
    ),
    (
        (
            "Among the donors to the mission are Canada, with $63 million, and the United "
            "States, with $15 million."
        ),
        [(63, "USD", "Canada", "actual"), (15, "USD", "United States", "actual")],
    ),
    (
        (
            "The mission in Haiti is led by Kenya. There's a hold on $40 million, and the "
            "other $10 million was released."
        ),
        [(40, "USD", None, "frozen"), (10, "USD", None, "actual")],
    ),
    (
        "Germany, Spain and France have pledged money for the mission.",
        [
            (None, None, "Germany", "pledged"),
            (None, None, "Spain", "pledged"),
            (None, None, "France", "pledged"),
        ],
    ),
    (
        "Money for the mission has been promised by Canada and France.",
        [(None, None, "Canada", "pledged"), (None, None, "France", "pledged")],
    ),
    ("Guyana has offered cash for the mission.", [(None, None, "Guyana", "pledged")]),
    ("Guyana will chip in money for the mission.", [(None, None, "Guyana", "planned")]),
    ("The money for the mission lasts until March.", [(None, None, "MSS mission", "planned")]),
    ("Funds for the mission will run dry in March.", [(None, None, "MSS mission", "planned")]),
    (
        "The mission has enough money to keep going until the end of September.",
        [(None, None, "MSS mission", "actual")],
    ),
    ("The mission could run out of cash by March.", [(None, None, "MSS mission", "planned")]),
    (
        "What is in the mission's kitty would last until March.",
        [(None, None, "MSS mission", "planned")],
    ),
    (
        "The United Nations will refund the money that Kenya spent on the mission.",
        [(None, None, "United Nations", "planned")],
    ),
    ("The mission is chronically short of money.", [(None, None, "MSS mission", "actual")]),
    ("The mission remains underfunded.", [(None, None, "MSS mission", "actual")]),
    (
        "Washington has suspended part of its funding for the mission.",
        [(None, None, "United States", "frozen")],
    ),
    (
        "The Biden administration has pledged $100 million to support the force, Blinken said.",
        [(100, "USD", "United States", "pledged")],
    ),
    (
        (
            "Washington has pledged more than $300 million for the mission but has been "
            "unable to persuade other rich nations to follow."
        ),
        [(300, "USD", "United States", "pledged")],
    ),
    (
        (
            "The mission has so far received only $85 million of the roughly $600 million it "
            "needs a year."
        ),
        [(85, "USD", None, "actual"), (600, "USD", "MSS mission", "planned")],
    ),
    (
        (
            "Only about $21 million of the $118 million pledged to the UN-administered trust "
            "fund had been deposited by July."
        ),
        [(21, "USD", None, "actual"), (118, "USD", None, "pledged")],
    ),
    (
        (
            "The mission in Haiti is led by Kenya. Canada, the fund's top donor, has put in "
            "$63 million."
        ),
        [(63, "CAD", "Canada", "actual")],
    ),
    (
        (
            "The mission in Haiti is led by Kenya. Other donors include France ($8.5 "
            "million), Spain ($3 million) and Germany ($10 million)."
        ),
        [
            (8.5, "USD", "France", "actual"),
            (3, "USD", "Spain", "actual"),
            (10, "USD", "Germany", "actual"),
        ],
    ),
    (
        (
            "The mission in Haiti is led by Kenya. Contributions have come from Canada ($63 "
            "million), the United States ($15 million) and Algeria ($1 million)."
        ),
        [
            (63, "USD", "Canada", "actual"),
            (15, "USD", "United States", "actual"),
            (1, "USD", "Algeria", "actual"),
        ],
    ),
    (
        "The mission's operations are expected to cost up to $600 million annually.",
        [(600, "USD", "MSS mission", "planned")],
    ),
    (
        (
            "Estimates put the cost of a full deployment to Haiti at between $515 million "
            "and $600 million a year."
        ),
        [(515, "USD", "MSS mission", "planned"), (600, "USD", "MSS mission", "planned")],
    ),
    (
        "A year of the mission at full strength is costed at US$589 million.",
        [(589, "USD", "MSS mission", "planned")],
    ),
    (
        "The bill for the mission's first year will come to $600 million.",
        [(600, "USD", "MSS mission", "planned")],
    ),
    (
        (
            "Kenya's interior minister told lawmakers the deployment to Haiti would cost "
            "about 36.6 billion shillings."
        ),
        [(36600, "KES", "Kenya", "planned")],
    ),
    (
        (
            "The U.S. Congress has so far released just $10 million of the $50 million "
            "requested for the mission."
        ),
        [(10, "USD", "United States", "actual"), (50, "USD", None, "called_for")],
    ),
    (
        "Republican lawmakers are blocking $40 million in funding for the mission.",
        [(40, "USD", "Republicans in Congress", "frozen")],
    ),
    (
        "Two Republicans in Congress have placed holds on $40 million meant for the mission.",
        [(40, "USD", "Republicans in Congress", "frozen")],
    ),
    (
        "Biden used his drawdown authority to send $10 million in weapons and gear to the mission.",
        [(10, "USD", "United States", "actual")],
    ),
    (
        "The Pentagon has budgeted $200 million for the mission.",
        [(200, "USD", "United States", "authorised")],
    ),
    (
        "The United States has doubled its pledge to the mission to $200 million.",
        [(200, "USD", "United States", "pledged")],
    ),
    (
        "The pledge brings total U.S. support for the mission to $300 million.",
        [(300, "USD", "United States", "pledged")],
    ),
    (
        "The aid package for the mission, worth $60 million, includes armoured vehicles.",
        [(60, "USD", None, "actual")],
    ),
    (
        (
            "“The United States has contributed over $600 million to this mission,” the "
            "spokeswoman said."
        ),
        [(600, "USD", "United States", "actual")],
    ),
    (
        "“To date, we have provided more than $300 million to the mission,” Miller said.",
        [(300, "USD", None, "actual")],
    ),
    (
        "Trump's foreign aid freeze halted $13.3 million that was destined for the mission.",
        [(13.3, "USD", "United States", "frozen")],
    ),
    (
        "Some $13.3 million in U.S. contributions to the mission's trust fund is now on hold.",
        [(13.3, "USD", "United States", "frozen")],
    ),
    (
        (
            "The State Department said it had issued waivers for $40.7 million in foreign "
            "assistance for the mission and the Haitian police."
        ),
        [(40.7, "USD", "United States", "authorised")],
    ),
    (
        "Kenya is owed Sh2 billion by the UN for the mission.",
        [(2000, "KES", "United Nations", "actual")],
    ),
    (
        "Kenya expects to be reimbursed Ksh 1.9 billion for the deployment to Haiti.",
        [(1900, "KES", None, "planned")],
    ),
    (
        "The UN has reimbursed Kenya Ksh 1.2 billion for equipment used in the mission.",
        [(1200, "KES", "United Nations", "actual")],
    ),
    (
        "Parliament approved a supplementary budget with Sh2.6 billion for the mission in Haiti.",
        [(2600, "KES", "MSS mission", "actual")],
    ),
    (
        "The Treasury has allocated KES 1.5 billion to the Haiti mission in this year's budget.",
        [(1500, "KES", "Kenya", "authorised")],
    ),
    (
        "The mission has a budget of $300 million for its first six months.",
        [(300, "USD", "MSS mission", "actual")],
    ),
    (
        "The trust fund's balance for the mission fell to $10.8 million in September.",
        [(10.8, "USD", None, "actual")],
    ),
    ("A pledging conference raised $120 million for the mission.", [(120, "USD", None, "actual")]),
    (
        "At least another $120 million was committed to the mission on the sidelines of the G20.",
        [(120, "USD", None, "pledged")],
    ),
    ("Japan has offered $14 million to support the mission.", [(14, "USD", "Japan", "pledged")]),
    (
        "The European Union is contributing 10 million euros to the mission.",
        [(10, "EUR", "European Union", "pledged")],
    ),
    (
        "South Korea gave $10 million to the trust fund for the mission.",
        [(10, "USD", "South Korea", "actual")],
    ),
    (
        "There is a $400 million hole in the mission's budget.",
        [(400, "USD", "MSS mission", "actual")],
    ),
    (
        "The mission lacks nearly $300 million of the money it needs.",
        [(300, "USD", "MSS mission", "actual")],
    ),
    (
        "More than half of the mission's $600 million annual budget has not been funded.",
        [(600, "USD", "MSS mission", "denied")],
    ),
    (
        "The money would fund the mission only until the end of March, Ruto said.",
        [(None, None, "MSS mission", "planned")],
    ),
    (
        "The mission's funding runs out at the end of March.",
        [(None, None, "MSS mission", "planned")],
    ),
    (
        "Funding for the mission was due to expire in March.",
        [(None, None, "MSS mission", "planned")],
    ),
    ("The mission is facing a severe funding shortfall.", [(None, None, "MSS mission", "actual")]),
    ("A lack of money has held the mission back.", [(None, None, "MSS mission", "actual")]),
    (
        "The mission remains under-resourced and underfunded.",
        [(None, None, "MSS mission", "actual")],
    ),
    ("The mission is funded by voluntary contributions.", []),
    ("The United States is the mission's main financier.", []),
    (
        "Canada has committed $123 million for Haiti, including $80.5 million for the mission.",
        [(123, "CAD", "Canada", "pledged"), (80.5, "CAD", "Canada", "pledged")],
    ),
    (
        (
            "Ottawa announced C$123 million ($91 million) for Haiti, of which C$80.5 million "
            "is for the mission."
        ),
        [(123, "CAD", "Canada", "pledged"), (80.5, "CAD", "Canada", "pledged")],
    ),
    (
        (
            "Canada promised 80.5 million Canadian dollars, or about 60 million US dollars, "
            "for the mission."
        ),
        [(80.5, "CAD", "Canada", "pledged")],
    ),
    (
        "The US has spent $309m on the mission, including $110m on the base next to the airport.",
        [(309, "USD", "United States", "actual"), (110, "USD", "United States", "actual")],
    ),
    (
        "About $75 million was spent on a camp for the mission in Port-au-Prince.",
        [(75, "USD", None, "actual")],
    ),
    (
        "The United States provided vehicles and equipment valued at $60 million for the mission.",
        [(60, "USD", "United States", "actual")],
    ),
    (
        "The mission would get $20 million worth of armoured vehicles from Washington.",
        [(20, "USD", "United States", "planned")],
    ),
    (
        (
            "The United States has given $45 million in new humanitarian assistance to the "
            "people of Haiti."
        ),
        [(45, "USD", "United States", "actual")],
    ),
    (
        "USAID will provide an extra $25 million in food aid for Haiti.",
        [(25, "USD", "United States", "planned")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_an_amount_is_read_however_it_is_worded(text: str, expected: list[Told]) -> None:
    found = [
        (c.value and round(c.value / 1e6, 3), c.unit, c.actor, c.status)
        for c in claims(text, "funding")
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("text", sentences("no_money.txt"))
def test_money_of_other_things_is_no_funding(text: str) -> None:
    assert claims(text, "funding") == []


PAY = [
    ("Kenyan police in Haiti will receive their delayed salaries by Monday.", "arrears planned"),
    ("The officers of the mission have served without allowances since May.", "arrears actual"),
    (
        "The minister rejected claims that officers in Haiti had worked without pay.",
        "arrears denied",
    ),
    ("Some of the mission's soldiers have gone unpaid since June.", "arrears actual"),
    ("The mission began in June. Allowances were settled up to October.", "pay actual"),
    ("The mission has 400 officers. They had been paid through March, he said.", "pay actual"),
]


@pytest.mark.parametrize(("text", "expected"), PAY)
def test_the_officers_pay_is_told_as_late_or_paid_without_a_sum(text: str, expected: str) -> None:
    (claim,) = claims(text, "funding")
    assert (claim.value, f"{(claim.target or '').split()[-1]} {claim.status}") == (None, expected)


def test_parts_of_a_promised_sum_are_promised_too() -> None:
    found = claims(
        "France announced 9 million euros for Haiti. Of this amount, 6 million euros will go to the"
        " Kenya-led mission.",
        "funding",
    )
    assert [(c.actor, c.value, c.status) for c in found] == [
        ("France", 9e6, "pledged"),
        ("France", 6e6, "pledged"),
    ]


def test_a_part_that_was_spent_is_no_promise() -> None:
    spent = claims(
        "Spain committed 5 million euros to the mission's trust fund in Haiti, of which 2 million"
        " euros has been spent.",
        "funding",
    )[-1]
    assert (spent.value, spent.status) == (2e6, "actual")


@pytest.mark.parametrize(
    "text",
    [
        "Donors have paid 12 percent of the $700 million that the UN seeks for Haiti this year.",
        "Only 12 percent of the $700 million sought by the aid plan for Haiti has come in.",
    ],
)
def test_the_paid_share_of_a_sum_that_is_sought(text: str) -> None:
    assert (12, "percent") in [(c.value, c.unit) for c in claims(text, "funding")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The officers of the mission have been paid up to July.", ("pay", None, 31, "actual")),
        ("The mission's allowances are settled up to and including July.",
         ("pay", None, 31, "actual")),
        ("All officers of the mission have been paid through July.", ("pay", None, 31, "actual")),
        ("The mission's logistics would be the UN's, with salaries to be paid from the trust fund.",
         ("pay", None, None, "planned")),
        ("Rejecting a report that officers of the mission had quit, he said all allowances had "
         "been paid up to the end of July.", ("pay", None, 31, "actual")),
        ("It is not true that officers of the mission have not been paid.",
         ("pay in arrears", None, None, "denied")),
        ("One report had it that officers of the mission were leaving because they had not been "
         "paid.", ("pay in arrears", None, None, "reported")),
        ("Two Kenyan officers of the mission said that they had not been paid.",
         ("pay in arrears", None, None, "actual")),
    ],
)  # fmt: skip
def test_pay_that_came_is_dated_with_its_limit_and_put_as_told(
    text: str, expected: tuple[str, date | None, int | None, str]
) -> None:
    (found,) = claims(text, "funding")
    what = (found.target or "").removeprefix("MSS mission: ")
    end = found.end.day if found.end is not None else None
    assert (what, found.start, end, found.status) == expected
    assert found.actor == ("Kenya" if "Kenyan" in text else "MSS mission")


@pytest.mark.parametrize(
    "text",
    [
        "The minister tried to calm fears that officers of the mission would go unpaid.",
        "There is a risk that the officers of the mission go unpaid.",
        "The mission is there, but officers of the Haitian police have not been paid.",
    ],
)
def test_pay_that_is_only_feared_for_or_of_others_is_none_of_the_missions(text: str) -> None:
    assert claims(text, "funding") == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The representative of Peru said that her delegation had given $6 million to the mission.",
         "Peru"),
        ("Sh4.2 billion has been spent on the mission, he said.", "Kenya"),
        ("By June the Exchequer had laid out Sh2 billion for the mission.", "Kenya"),
        ("J$640 million has been spent on the mission's logistics.", "Jamaica"),
        ("$640 million has been spent on the mission's logistics.", None),
        ("Kenya's part in the mission would cost Sh36 billion.", "Kenya"),
        ("Kenya's deployment for the mission will cost $240 million a year.", "Kenya"),
        ("The whole mission will cost Sh91 billion.", "MSS mission"),
        ("The mission's contingent has cost Jamaica $4 million.", "Jamaica"),
        ("Japan was asked for $20 million for the mission.", "Japan"),
    ],
)  # fmt: skip
def test_who_pays_is_told_by_whose_words_coin_or_part_it_is(text: str, actor: str | None) -> None:
    (found,) = claims(text, "funding")
    assert found.actor == actor


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the $600 million that the mission needs each year, barely $85 million has reached the "
         "trust fund.", [(600, "MSS mission: running cost each year", "planned"),
                         (85, "MSS mission", "actual")]),
        ("The World Food Programme warned that it needed $76 million to go on in Haiti.",
         [(76, "humanitarian assistance: needs", "actual")]),
        ("The mission goes on. The Dominican Republic has spent $30 million on its border wall.",
         []),
        ("The mission goes on. Kenya has received a loan of $1.2 billion.", []),
    ],
)  # fmt: skip
def test_what_a_sum_is_for_is_read_from_its_own_clause(
    text: str, expected: list[tuple[float, str, str]]
) -> None:
    found = [((c.value or 0) / 1e6, c.target, c.status) for c in claims(text, "funding")]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "Canada, which had given 80 million Canadian dollars to the mission, announced more on "
        "Tuesday.",
        "Peru has put in $69 million for the mission, and yesterday the minister announced more.",
        "In May Peru paused its aid, though it has since paid $4 million to the mission.",
    ],
)
def test_the_day_of_another_clause_is_none_of_a_sums(text: str) -> None:
    (found,) = (c for c in claims(text, "funding") if c.value is not None)
    assert (found.start, found.end) == (None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Pentagon has built a base for the mission at a cost of $60 million.",
         [("United States", "MSS mission: cost")]),
        ("The mission goes on. The ministry put it at J$310 million.",
         [("Jamaica", "MSS mission: contingent cost")]),
        ("Benin said it would need $12 million to deploy its soldiers to the mission.",
         [("Benin", "MSS mission: contingent cost")]),
        ("The mission's cost, estimated at Ksh36 billion for the whole of it, would be refunded.",
         [("MSS mission", "MSS mission: cost")]),
        ("The $40 million for the mission, part of a $100 million package, was held up in "
         "Congress.", [("United States", "MSS mission")]),
        ("Taiwan has given Haiti's police $2 million.", [("Taiwan", "Haiti: police")]),
        ("Funding for the mission fell by $50 million.", []),
        ("The mission goes on. MINUSTAH cost $7 billion.", []),
        ("Gang leaders in Haiti demanded $1 million for the hostages.", []),
    ],
)  # fmt: skip
def test_whose_a_cost_is_and_which_sums_are_none_of_the_missions(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(c.actor, c.target) for c in claims(text, "funding")] == expected


def test_what_a_plan_asks_for_is_credited_to_no_country_it_is_for() -> None:
    text = "The humanitarian plan for Haiti, which asks for $908 million, has received little."
    (found,) = (c for c in claims(text, "funding") if c.value is not None)
    assert (found.status, found.attributed_to) == ("called_for", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mission goes on. Kenya is still owed Sh2.1 billion.", "Kenya"),
        ("The mission goes on. Kenya says that the UN owes it $38 million.", "United Nations"),
        ("The mission needs money. France has found three million euros.", "France"),
        ("The mission needs money. The Exchequer has pre-financed Sh5.4 billion.", "Kenya"),
    ],
)
def test_who_pays_a_sum_that_no_rule_reads_is_told_by_its_words(text: str, expected: str) -> None:
    told = [d for s in article(text).sentences for kind, d in uncounted(s, ()) if kind == "funding"]
    assert [(d.actor, (d.target or "").split(":")[0]) for d in told] == [(expected, "MSS mission")]


def test_a_humanitarian_crisis_is_no_humanitarian_aid() -> None:
    (claim,) = claims(
        "Italy gave $40 million to the mission, which could prevent a humanitarian crisis.",
        "funding",
    )
    assert claim.target == "MSS mission"
    (feared,) = claims(
        "The mission waits. Congress held up $40 million despite fears of a humanitarian crisis.",
        "funding",
    )
    assert feared.target == "MSS mission"


def test_who_speaks_about_a_sum_does_not_make_it_about_so_much() -> None:
    (claim,) = claims(
        "He said much about the announcement of the $300 million for the mission in Haiti.",
        "funding",
    )
    assert claim.qualifier == "exact"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The $15 million that Peru had pledged to the mission's fund was frozen, of which $2 "
         "million had been spent.", [(15, "Peru", "frozen"), (2, "Peru", "actual")]),
        ("Canada was the largest donor to the mission's fund, with $63 million, ahead of the "
         "United States with $15 million.",
         [(63, "Canada", "actual"), (15, "United States", "actual")]),
        ("Spain gave the mission 3 million euros in July and France, in August, 4 million.",
         [(3, "Spain", "actual"), (4, "France", "actual")]),
    ],
)  # fmt: skip
def test_sums_of_one_sentence_are_each_put_and_owned_by_their_own_words(
    text: str, expected: list[tuple[float, str, str]]
) -> None:
    found = [(c.value, c.actor, c.status) for c in claims(text, "funding")]
    assert [((v or 0) / 1e6, a, s) for v, a, s in found] == expected


def test_what_a_contingent_costs_in_a_year_it_costs_in_all_of_it() -> None:
    text = "The deployment to Haiti is costing the Treasury Sh2 billion this year."
    (claim,) = claims(text, "funding")
    assert (claim.target, claim.end and claim.end.month) == ("MSS mission: contingent cost", 12)
