"""Money as articles tell of it: who pays, how much, what for, and whether it is there."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from missionbrief.claims.claim import Claim
from reading import claims, seeds


def funding(text: str) -> list[Claim]:
    return claims(text, "funding")


def only(text: str) -> Claim:
    (claim,) = funding(text)
    return claim


@pytest.mark.parametrize(
    ("text", "actor", "value", "unit", "status"),
    [
        (
            "The United States has provided over $600 million to the force.",
            "United States", 600e6, "USD", "actual",
        ),
        ("President Biden pledged $100 million for the mission.", "United States", 100e6, "USD",
         "pledged"),
        ("Spain will give 3 million euros to the mission.", "Spain", 3e6, "EUR", "planned"),
        ("Washington has frozen $13.3 million it had set aside for the mission.", "United States",
         13.3e6, "USD", "frozen"),
        ("Lawmakers have held up $40 million in State Department money for the mission.",
         "United States", 40e6, "USD", "frozen"),
        ("The UN urged donors to pay $20 million into the mission's trust fund.", "donors", 20e6,
         "USD", "called_for"),
        ("Kenya has not paid $10 million to the mission.", "Kenya", 10e6, "USD", "denied"),
        ("The United States has refused to pay $50 million to the mission.", "United States", 50e6,
         "USD", "denied"),
        ("Taxpayers have put Sh3 billion into the mission in Haiti.", "Kenya", 3e9, "KES",
         "actual"),
        ("The mission costs about $600 million a year.", "MSS mission", 600e6, "USD", "actual"),
        ("The $13 million of the United States' contribution to the mission remains frozen.",
         "United States", 13e6, "USD", "frozen"),
        ("About $13 million of the American share for the mission stays locked.",
         "United States", 13e6, "USD", "frozen"),
        ("The United States has granted a waiver for $40 million for the mission.", "United States",
         40e6, "USD", "authorised"),
        ("Anita Anand confirmed that Spain would provide 3 million euros to the mission.", "Spain",
         3e6, "EUR", "pledged"),
        ("The $908 million response plan for Haiti is hardly funded.", None, 908e6, "USD",
         "called_for"),
        ("Running the mission would take $600 million a year.", "MSS mission", 600e6, "USD",
         "planned"),
    ],
)  # fmt: skip
def test_payer_amount_and_status(
    text: str, actor: str, value: float, unit: str, status: str
) -> None:
    claim = only(text)
    assert (claim.actor, claim.value, claim.unit, claim.status) == (
        actor, pytest.approx(value), unit, status,
    )  # fmt: skip


def test_a_part_of_what_was_promised_is_a_second_claim() -> None:
    first, second = funding("The mission waits. Of $15 million promised, $1.7 million is gone.")
    assert (first.value, first.status) == (15e6, "pledged")
    assert (second.value, second.status) == (1.7e6, "actual")


@pytest.mark.parametrize(
    "text",
    [
        "France has put 3 million euros ($3.3 million) into the mission's trust fund.",
        "Kenya spent Sh2 billion (about $15 million) on the mission.",
    ],
)
def test_a_conversion_in_brackets_is_no_second_claim(text: str) -> None:
    assert only(text).unit in ("EUR", "KES")


@pytest.mark.parametrize(
    "text",
    [
        "The mission costs between $240 million and $600 million a year.",
        "The cost of the mission has been put at anywhere from $240 million to $600 million.",
    ],
)
def test_the_ends_of_a_range_are_its_least_and_its_most(text: str) -> None:
    assert [(c.value, c.qualifier) for c in funding(text)] == [
        (240e6, "at_least"),
        (600e6, "at_most"),
    ]


def test_what_an_amount_was_before_is_no_claim() -> None:
    assert only("The cost of the mission rose from $240 million to $600 million.").value == 600e6


def test_what_is_owed_is_unpaid_by_who_owes_it() -> None:
    claim = only("The United Nations still owes Kenya Sh1.3 billion for the mission.")
    assert (claim.actor, claim.unit) == ("United Nations", "KES")
    assert claim.target == "MSS mission: unpaid"


def test_payers_of_a_list_with_the_verb_left_out() -> None:
    told = funding(
        "Algeria paid $6 million, Spain $2 million and Italy 1.5 million euros to the mission."
    )
    assert [(c.actor, c.value, c.unit) for c in told] == [
        ("Algeria", 6e6, "USD"),
        ("Spain", 2e6, "USD"),
        ("Italy", 1.5e6, "EUR"),
    ]


def test_an_amount_given_to_a_country_is_not_that_countrys() -> None:
    assert only("The United States gave Kenya $100 million for the mission.").actor == (
        "United States"
    )


def test_canadian_dollars_when_canada_pays() -> None:
    assert only("Canada has contributed $86 million to the mission.").unit == "CAD"
    assert only("Canada's $100 million for the mission was announced in March.").unit == "CAD"
    assert only("Canada has contributed US$59 million to the mission.").unit == "USD"


def test_one_sign_means_one_currency_where_payers_stand_side_by_side() -> None:
    told = funding(
        "The United States has given $380 million and Canada $59 million to the mission."
    )
    assert [(c.actor, c.unit) for c in told] == [("United States", "USD"), ("Canada", "USD")]


def test_the_period_of_a_cost_stands_in_its_target() -> None:
    claim = only("The mission costs $200 million every six months.")
    assert claim.target == "MSS mission: running cost every six months"
    assert (claim.start, claim.end) == (None, None)


def test_increments_are_told_apart() -> None:
    claim = only("President Biden pledged another $60 million for the mission.")
    assert claim.target == "MSS mission (increment)"


def test_what_money_is_for() -> None:
    aid = only("The United States has provided $170 million in humanitarian aid to Haiti.")
    assert aid.target == "humanitarian assistance"
    fund = only("Spain gave 3 million euros to the mission's trust fund.")
    assert fund.target == "trust fund"
    police = only("Canada gave $20 million to the Haitian police.")
    assert police.target == "Haiti: police"
    named = only("Since 2022 Canada has given $20 million to the Haitian National Police.")
    assert named.target == "Haiti: police"
    gear = only("The mission asked for $20 million to pay for vehicles and food.")
    assert gear.target == "MSS mission"
    text = "Only 9 percent of the UN humanitarian response plan of $900 million is funded."
    whole = [c.target for c in claims(text, "funding")]
    assert set(whole) == {"humanitarian assistance: needs", "humanitarian assistance: share paid"}


def test_funds_that_will_run_out_are_planned_with_their_day() -> None:
    claim = only("Money for the mission will run out in March, the United Nations warned.")
    assert claim.target == "MSS mission: end of funds"
    assert (claim.value, claim.unit, claim.status) == (None, None, "planned")
    assert (claim.start, claim.end) == (date(2025, 3, 1), date(2025, 3, 31))
    assert claim.attributed_to == "United Nations"


def test_a_shortfall_with_and_without_its_amount() -> None:
    told = only("The mission faces a shortfall of $200 million.")
    assert (told.target, told.value) == ("MSS mission: shortfall", 200e6)
    bare = only("The mission has been hampered by a lack of funds.")
    assert (bare.target, bare.value) == ("MSS mission: shortfall", None)


def test_who_asks_is_credited_and_who_is_asked_would_pay() -> None:
    claim = only(
        "Ruto appealed for urgent financial support from the international community to sustain "
        "the mission."
    )
    assert (claim.actor, claim.status) == ("international community", "called_for")
    assert claim.attributed_to == "William Ruto"


def test_the_pay_of_the_missions_officers_is_a_payment() -> None:
    claim = only("Each officer in the mission gets a $1,500 monthly allowance.")
    assert (claim.value, claim.unit, claim.status) == (1500, "USD", "actual")
    owed = only("Two officers of the mission are owed allowances of about $1,500 each.")
    assert (owed.value, owed.qualifier) == (1500, "about")


def test_we_is_the_country_of_who_speaks() -> None:
    claim = only("“We have contributed $300 million to that mission,” Sullivan said.")
    assert (claim.actor, claim.attributed_to) == ("United States", "Jake Sullivan")


@given(st.integers(min_value=10, max_value=990), st.sampled_from(["million", "billion"]))
def test_the_value_is_the_printed_one_in_base_units(number: int, scale: str) -> None:
    claim = only(f"The United States has given ${number} {scale} to the mission.")
    assert claim.value == number * {"million": 10**6, "billion": 10**9}[scale]


def test_the_running_cost_in_the_seeds() -> None:
    (claim,) = [c for c in seeds()["003"].claims if c.kind == "funding" and c.value]
    assert (claim.value, claim.qualifier, claim.unit) == (200e6, "about", "USD")
    assert claim.target == "MSS mission: running cost every six months"
    assert (claim.status, claim.attributed_to) == ("actual", "United States")


def test_the_end_of_funds_in_the_seeds() -> None:
    (claim,) = [c for c in seeds()["001"].claims if c.rule == "funding/end"]
    assert (claim.start, claim.end) == (date(2025, 1, 1), date(2025, 3, 31))
    assert (claim.value, claim.status) == (None, "planned")


def test_each_of_several_payers_gave_the_amount() -> None:
    told = funding("Costa Rica and Chile have given $1 million each to the mission.")
    assert [(c.actor, c.value) for c in told] == [("Costa Rica", 1e6), ("Chile", 1e6)]


def test_the_price_of_one_thing_is_not_the_missions_cost() -> None:
    assert funding("The mission's drones cost $20,000 each.") == []
    assert funding("The mission's vehicles, at $700,000 apiece, keep breaking down.") == []


def test_a_bare_dollar_beside_marked_canadian_ones_is_american() -> None:
    told = funding(
        "Canada pledged C$80.5 million for the mission.\nCanada then gave it $10 million in aid."
    )
    assert [c.unit for c in told] == ["CAD", "USD"]


def test_what_officials_say_their_country_would_give_is_pledged() -> None:
    claim = only(
        "Blinken announced on Monday that the United States would contribute $300 million to the "
        "mission."
    )
    assert (claim.status, claim.start) == ("pledged", date(2024, 9, 16))


def test_the_whole_that_a_part_is_taken_from_is_no_claim_by_itself() -> None:
    claim = only("Of the $90 million, $20 million was paid into the mission's trust fund.")
    assert claim.value == 20e6


def test_who_funds_the_mission_by_its_very_name_pays_for_it() -> None:
    claim = only("Kenyan officers arrived to head a largely U.S.-funded multinational force.")
    assert (claim.actor, claim.target, claim.status) == ("United States", "MSS mission", "actual")
    assert claim.value is None


@pytest.mark.parametrize(
    "text",
    [
        "The mission shares a base with a U.S.-funded hospital.",
        "Kenya wants a new U.S.-funded force.",
    ],
)
def test_what_else_a_country_funds_or_is_to_fund_is_not_the_mission_s_money(text: str) -> None:
    assert funding(text) == []


def test_a_sum_that_spells_out_what_will_be_given_is_planned() -> None:
    text = "Suriname and Guyana will write cheques for the mission; Guyana's is for US$500,000."
    (given,) = [c for c in claims(text, "funding") if c.value == 500_000]
    assert given.status == "planned"


def test_an_estimate_is_about_so_much() -> None:
    for text in (
        "The mission is estimated to need $240 million a year.",
        "The mission's cost was estimated at $240 million.",
    ):
        claim = only(text)
        assert (claim.value, claim.qualifier) == (240e6, "about")


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "Canada will allocate $120 million to support Haiti, including $80 million for the "
            "mission.",
            ["Haiti", "MSS mission"],
        ),
        ("Canada announced $40 million for five projects in Haiti.", ["Haiti"]),
        (
            "Canada, which backs the mission, gave $5 million to the Organization of American "
            "States for schools in Haiti.",
            ["Haiti"],
        ),
        ("Canada gave $20 million to the United Nations for the mission.", ["MSS mission"]),
    ],
)
def test_money_for_others_is_not_the_missions(text: str, targets: list[str]) -> None:
    assert [c.target for c in claims(text, "funding")] == targets


WHOM = [
    ("About $80 million was paid into the UN trust fund for the force in Haiti, over half of it "
     "from Canada.", 80, None, "trust fund"),
    ("Some $80 million for the mission in Haiti came from Canada.", 80, "Canada", "MSS mission"),
    ("Of the $250 million pledged for the mission in Haiti, the US pledged $110 million.", 250,
     None, "MSS mission"),
    ("Of the $250 million that the US pledged for the mission in Haiti, $60 million has been paid.",
     250, "United States", "MSS mission"),
    ("The mission in Haiti goes on. Canada has given $10 million to support two projects that will "
     "strengthen the Haitian National Police.", 10, "Canada", "Haiti"),
    ("The mission in Haiti goes on. Canada has given $10 million to train the Haitian National "
     "Police.", 10, "Canada", "Haiti: police"),
    ("The mission in Haiti goes on. Canada promised a $10-million investment in the HNP.", 10,
     "Canada", "Haiti: police"),
    ("Canada gave $10 million to help the mission strengthen the Haitian National Police.", 10,
     "Canada", "MSS mission"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "actor", "target"), WHOM, ids=lambda v: str(v)[:50])
def test_a_sum_is_whose_the_words_say_and_goes_where_they_say(
    text: str, value: int, actor: str | None, target: str
) -> None:
    found = [c for c in funding(text) if c.value == value * 1_000_000]
    assert [(c.actor, c.target) for c in found] == [(actor, target)]


LISTS = [
    "Canada announced $50 million in new funding for Haiti.\n\nThis funding includes:\n\n"
    "$30 million in new funding for the mission",
    "Canada announced $50 million for Haiti:\n\n$30 million in funding for the mission",
]


@pytest.mark.parametrize("text", LISTS, ids=("includes", "colon"))
def test_the_items_of_a_list_are_promised_as_the_sum_is(text: str) -> None:
    (item,) = (c for c in funding(text) if c.value == 30_000_000)
    assert (item.actor, item.status) == ("Canada", "pledged")


def test_pay_is_by_the_country_whose_it_is_and_an_invitation_gives_nothing() -> None:
    told = only("The mission in Haiti goes on. Its officers still draw their Kenyan salaries.")
    assert (told.actor, told.target) == ("Kenya", "MSS mission: pay")
    assert funding("We invite member states to contribute funds to the mission in Haiti.") == []
