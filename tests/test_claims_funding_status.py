"""Whether money is told as paid, promised, planned, let through, held back or denied."""

from __future__ import annotations

import pytest
from reading import claims

MISSION = "The Kenya-led mission in Haiti goes on.\n"

# Millions and how they are put, in order of the text.
STATUS: list[tuple[str, list[tuple[float, str]]]] = [
    # What a thing will cost is an estimate until it is spent.
    ("The mission's yearly cost is put at $500 million.", [(500, "planned")]),
    ("The force has an estimated annual cost of $500 million.", [(500, "planned")]),
    ("It takes $500 million a year to run the mission.", [(500, "planned")]),
    ("Our working figure for the mission is $500 million a year.", [(500, "planned")]),
    ("The draft budget foresees $40 million for the mission.", [(40, "planned")]),
    ("The ministry put its spending on the mission at 30 million dollars up to January.",
     [(30, "actual")]),
    ("The cost of the mission since June is put at $52 million.", [(52, "actual")]),
    ("The fund holds $90 million against an estimated need of $700 million a year.",
     [(90, "actual"), (700, "planned")]),
    # Held back, in whatever words.
    ("Washington ordered a halt to payments to the mission's fund, which puts $12 million out of "
     "reach.", [(12, "frozen")]),
    ("Washington asked the UN to put on hold $12 million for the mission's fund.",
     [(12, "frozen")]),
    ("Some $12 million of ours in the mission's fund is caught up in the freeze.",
     [(12, "frozen")]),
    ("Only 12 million dollars, meant for the mission's fund, is affected by the freeze.",
     [(12, "frozen")]),
    ("The United States ordered a stop to its contribution to the mission's fund, $12 million.",
     [(12, "frozen")]),
    ("Washington froze $12 million of a $20 million contribution to the mission.",
     [(12, "frozen"), (20, "pledged")]),
    # Let through in spite of a hold.
    ("Washington exempted $30 million for the mission from the freeze.", [(30, "authorised")]),
    ("Some $30 million for the mission was spared from the freeze.", [(30, "authorised")]),
    ("The department waived the freeze for $30 million of aid to the mission.",
     [(30, "authorised")]),
    ("The Secretary signed off on $30 million for the mission.", [(30, "authorised")]),
    ("Parliament gave the green light to 20 million dollars for the mission.",
     [(20, "authorised")]),
    ("The senators let go of $10 million for the mission and sit on the other $30 million.",
     [(10, "actual"), (30, "frozen")]),
    # Still to come, or on offer.
    ("Another $50 million for the mission is on its way.", [(50, "planned")]),
    ("Another $50 million for the mission is to come from Spain.", [(50, "planned")]),
    ("The balance of $7 million for the mission is still under review.", [(7, "planned")]),
    ("We have put $80 million for the mission on the table, the secretary said.",
     [(80, "pledged")]),
    ("What we will do is provide another 100 million dollars for the mission.",
     [(100, "planned")]),
    ("Tomorrow you will see the Secretary announce another $45 million for the mission.",
     [(45, "planned")]),
    ("Spain is providing another $6 million in aid for the mission.", [(6, "pledged")]),
    ("Kenya is still waiting for $20 million spent on the mission to be refunded.",
     [(20, "actual")]),
    # What promises come to, and their parts.
    ("Spain announced another $4 million for the mission, bringing its total to $12 million.",
     [(4, "pledged"), (12, "pledged")]),
    ("With today's announcement, Spain's contribution to the mission reaches $9 million.",
     [(9, "pledged")]),
    ("The US has promised $300 million for the mission, of which the Pentagon is to supply $200 "
     "million.", [(300, "pledged"), (200, "pledged")]),
    ("Spain announced $60 million in new aid: $40 million for the mission, which a new force would "
     "follow, and $20 million for the police.",
     [(60, "pledged"), (40, "pledged"), (20, "pledged")]),
    ("We welcome the recent contributions to the mission of Italy ($9 million) and Spain ($3 "
     "million), and Norway's announcement of $10 million.",
     [(9, "actual"), (3, "actual"), (10, "pledged")]),
    ("Another $50 million for Haiti is on its way. Of that sum $30 million is for the mission.",
     [(50, "planned"), (30, "planned")]),
    ("Spain announced $50 million for the mission. Of this, $30 million has already been paid.",
     [(50, "pledged"), (30, "actual")]),
    # Taken back, turned down, or less than told.
    ("Spain withdrew its offer of $4 million to the mission.", [(4, "denied")]),
    ("Spain's parliament rejected $4 million for the mission.", [(4, "denied")]),
    ("The trust fund has not received even $60 million.", [(60, "actual")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STATUS)
def test_money_is_put_as_the_text_puts_it(text: str, expected: list[tuple[float, str]]) -> None:
    found = [(c.value, c.status) for c in claims(MISSION + text, "funding") if c.value is not None]
    assert [(v / 1e6, s) for v, s in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers of the mission have not been paid since May.", ["actual"]),
        ("The minister denied reports by a newspaper that officers of the mission had gone three "
         "months without pay.", ["denied"]),
        ("Reports circulating in the press that the mission's officers have not been paid are "
         "false.", ["denied"]),
        ("The minister spoke of stories in the press that the mission's officers have gone three "
         "months without allowances.", ["reported"]),
        ("The minister said that officers of the mission had been paid up to May, denying reports "
         "that some had gone two months without pay.", ["actual", "denied"]),
    ],
)  # fmt: skip
def test_pay_that_is_only_talked_of_is_not_told_as_late(text: str, expected: list[str]) -> None:
    assert [c.status for c in claims(MISSION + text, "funding")] == expected


def test_not_even_a_sum_is_at_most_that_sum() -> None:
    (claim,) = claims(MISSION + "The trust fund has not received even $60 million.", "funding")
    assert (claim.qualifier, claim.status) == ("at_most", "actual")


PARTS = [
    ("The ministry asked the House for $90 million more to fund works. Of the $90 million, "
     "$20 million is to support the mission in Haiti.", [(20, "called_for")]),
    ("The ministry has asked the House for $90 million. Of the $90 million, $20 million has been "
     "given to the mission in Haiti.", [(20, "actual")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARTS, ids=[row[0][-40:] for row in PARTS])
def test_a_part_of_what_is_asked_for_is_asked_for(
    text: str, expected: list[tuple[float, str]]
) -> None:
    found = [(c.value / 1e6, c.status) for c in claims(text, "funding") if c.value]
    assert [row for row in found if row[0] == expected[0][0]] == expected


def test_money_pledged_of_no_told_amount_is_told_once() -> None:
    text = "Chad also promised money to the force in Haiti, though its envoy did not say how much."
    assert [(c.actor, c.status) for c in claims(text, "funding")] == [("Chad", "pledged")]


def test_the_mission_holds_nothing_back_from_itself() -> None:
    text = MISSION + "Approved by them, the mission got $10 million, but they withheld $40 million."
    assert "MSS mission" not in {c.actor for c in claims(text, "funding") if c.status == "frozen"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Washington threatened to withhold $50 million from the mission.", ["planned"]),
        ("Washington may suspend its funding for the mission.", ["planned"]),
        ("Washington suspended its funding for the mission.", ["frozen"]),
        ("Parliament should cut off money for the mission, he said.", []),
        ("Senators rejected an amendment that would have cut off $50 million for the mission.", []),
        ("Congress was to release $40 million for the mission but two senators blocked it.",
         ["frozen"]),
        ("The mission waits. Italy has yet to transfer the 9 million euros it promised in July.",
         ["pledged"]),
        ("Peru is weighing a contribution of $2 million to the mission.", ["planned"]),
        ("Senators asked why $2 million had been paid to the mission.", ["actual"]),
        ("No country has offered to fill the mission's gap of $300 million.", ["actual"]),
        ("The mission's gap of $300 million has been filled by Peru.", []),
        ("The lack of money that had dogged the mission was overcome in May.", []),
        ("The UN is itself short of cash and the mission is in doubt.", []),
        ("Peru was anxious that the mission not be held up by a lack of funds.", []),
        ("The mission has been held up by a lack of funds.", ["actual"]),
    ],
)  # fmt: skip
def test_money_threatened_blocked_weighed_or_found_is_put_as_told(
    text: str, expected: list[str]
) -> None:
    assert [c.status for c in claims(MISSION + text, "funding")] == expected
