"""What named speakers say, in their own words or as reported."""

from __future__ import annotations

import pytest
from reading import claims

LEAD = "A Kenya-led mission works in Haiti.\n"
TOLD = {
    "Otunge said his men were tired but proud.": "Godfrey Otunge",
    "Morale is high, Otunge told reporters.": "Godfrey Otunge",
    '"We are here to stay as friends," Godfrey Otunge said.': "Godfrey Otunge",
    "The road ahead is long, according to Volker Türk.": "Volker Türk",
    "Ruto wondered why richer neighbours had stayed away.": "William Ruto",
    "The U.S. ambassador to the UN, Mike Waltz, said the days ahead would be hard.": "Mike Waltz",
    "The Haitian National Police denied that its men had fled.": "Haitian National Police",
}
NOT_TOLD = [
    "Officials said the road was closed.",
    "A resident said she had heard shots.",
    "Kenya has promised 1,000 officers.",
    "Otunge was told of the attack at dawn.",
    "The report says little of the mission.",
]


@pytest.mark.parametrize("text", TOLD)
def test_a_statement_has_its_speaker(text: str) -> None:
    said = [c.actor for c in claims(LEAD + text, "statement") if c.char_start >= len(LEAD)]
    assert said == [TOLD[text]]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_words_of_nobody_by_name_are_no_statement(text: str) -> None:
    assert claims(LEAD + text, "statement") == []
