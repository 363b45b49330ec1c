"""Whether a stance is held, told of others, disowned, or still to be voiced; and which it is."""

from __future__ import annotations

import pytest
from reading import claims

LEAD = "Gangs hold most of Port-au-Prince, the capital of Haiti, where a Kenya-led mission works.\n"

# Who holds what, and how it is put.
PUT: list[tuple[str, set[tuple[str, str, str]]]] = [
    # What is denied of somebody is no view of his.
    ("Kenya denied that it would withdraw its police from Haiti.",
     {("Kenya", "withdraw", "denied")}),
    ("The ministry denied that Kenya had decided to bring its officers home from Haiti.",
     {("Kenya", "withdraw", "denied")}),
    ("Ruto dismissed reports that Kenya would pull out of the mission.",
     {("Kenya", "withdraw", "denied")}),
    ("It is not true that Kenya wants to leave the mission.", {("Kenya", "withdraw", "denied")}),
    ("Claims that Canada opposes the mission are false, its minister said.",
     {("Canada", "oppose", "denied")}),
    ("The White House denied that the United States was turning its back on the mission.",
     {("United States", "withdraw", "denied")}),
    ("Ruto did not want anyone saying that Kenya was abandoning the mission.",
     {("Kenya", "withdraw", "denied")}),
    ("Washington has yet to back a UN takeover of the mission.",
     {("United States", "transition_to_un", "denied")}),
    # What others say of somebody is reported.
    ("Kenya is said to want out of the mission.", {("Kenya", "withdraw", "reported")}),
    ("Critics accuse Kenya of planning to abandon the mission.",
     {("Kenya", "withdraw", "reported")}),
    # What somebody is expected to ask for is still to be asked for.
    ("President Abinader is expected to ask Mr Rubio to keep financing the force.",
     {("Luis Abinader", "fund", "planned")}),
    ("Ruto is due to urge the Council to extend the mission's mandate.",
     {("William Ruto", "extend", "planned")}),
    ("Blinken will call on donors to fund the mission when he speaks on Friday.",
     {("Antony Blinken", "fund", "planned")}),
    ("Panama is expected to table a draft that would extend the mission.",
     {("Panama", "extend", "planned")}),
    # What somebody may want is only supposed.
    ("Chad may be weighing a withdrawal from the mission.", {("Chad", "withdraw", "reported")}),
    ("Peru might also be calling for the mission to be extended.",
     {("Peru", "extend", "reported")}),
    ("Peru is likely to support the mission.", {("Peru", "support", "planned")}),
    ("Peru is unlikely to support the mission.", {("Peru", "oppose", "planned")}),
    ("Peru might oppose the mission.", {("Peru", "oppose", "planned")}),
    ("Peru is calling for the mission to be extended.", {("Peru", "extend", "actual")}),
    # Who says himself that he will act for a view holds it.
    ("The United States said it would sponsor the resolution on the mission.",
     {("United States", "support", "actual")}),
    ("Blinken said Washington would push for the mandate of the mission to be renewed.",
     {("United States", "extend", "actual")}),
    ("Peru backs the proposal presented last week by Panama to turn the mission into a larger "
     "force.", {("Peru", "support", "actual"), ("Panama", "support", "actual")}),
    ("The Council is due to vote on a draft, tabled by Panama, that would convert the mission into "
     "a larger force.", {("Panama", "support", "actual")}),
    # Wordings of the stances themselves.
    ("Kenya wants out of the mission.", {("Kenya", "withdraw", "actual")}),
    ("Senator Peter Oloo said that not one shilling should be spent on the mission.",
     {("Peter Oloo", "defund", "actual")}),
    ("Governor Jane Doe said Kenya must honour its commitment to Haiti.",
     {("Jane Doe", "support", "actual")}),
    ("Mr Guterres put forward a plan under which the UN would assume the mission's logistical "
     "expenses.", {("António Guterres", "fund", "actual")}),
    ("The draft, drawn up by Ecuador, provides for a 12-month mission paid for by voluntary gifts.",
     {("Ecuador", "support", "actual")}),
    ("Lawyer Jane Doe asked the judge to declare the deployment to Haiti illegal.",
     {("Jane Doe", "oppose", "actual")}),
    ("Rights Monitor told the Council that the vote on the mission went ahead.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PUT)
def test_a_stance_is_put_as_the_text_puts_it(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    found = [c for c in claims(LEAD + text, "position") if c.char_start >= len(LEAD)]
    assert {(str(c.actor), str(c.stance), c.status) for c in found} == expected
