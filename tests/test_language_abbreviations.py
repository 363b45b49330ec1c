"""What an abbreviation stands for where the article spells it out."""

from __future__ import annotations

import pytest
from reading import claims

ABOUT = "Kenya leads the Multinational Security Support (MSS) mission in Haiti.\n"


@pytest.mark.parametrize(
    ("spelt", "country"),
    [
        ("The Barbados Defence Force (BDF) is getting ready, the minister said.", "Barbados"),
        ("The Barbados Defense Force (BDF) is getting ready, the minister said.", "Barbados"),
        ("The Belize Defence Force (BDF) is getting ready, the minister said.", "Belize"),
        ("The soldiers are getting ready, the minister said.", "Belize"),
        ("The Multinational Security Support (MSS) mission is getting ready.", "Belize"),
    ],
)
def test_an_abbreviation_is_whom_the_article_spells_out(spelt: str, country: str) -> None:
    text = f"{ABOUT}{spelt} The BDF has offered 50 soldiers to the mission."
    assert [c.actor for c in claims(text, "personnel") if c.value == 50] == [country]


def test_a_body_that_the_data_do_not_know_is_not_another_countrys() -> None:
    text = f"{ABOUT}The Bahamas Defence Force (JDF) has offered 50 soldiers. The JDF is ready."
    assert "Jamaica" not in {c.actor for c in claims(text, "personnel")}
