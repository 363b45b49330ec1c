"""What who backs, or is against, something told before wants of the mission."""

from __future__ import annotations

from datetime import date

import pytest
from reading import claims

PUBLISHED = date(2024, 11, 21)
UN = "transition_to_un"
ROWS = [
    ("A letter asked for the Kenya-led mission to be turned into a UN operation. There was support"
     " for it from the United States and France.", {"United States": UN, "France": UN}),
    ("Russia and China shut the door on a U.N. peacekeeping force for Haiti. Nearly every other"
     " member spoke in favor of the change. Kenya formally asked for it again.", {"Kenya": UN}),
    ("Russia said blue helmets in Haiti were sent to keep a peace, and there was none. China saw no"
     " grounds for a change of format. Panama backed the switch.",
     {"Panama": UN}),
    ("China said sending peacekeepers to Haiti made no sense. The United States and Ecuador had"
     " circulated a draft that would have asked the Secretary-General to start planning for the"
     " changeover.", {"United States": UN, "Ecuador": UN}),
    ("The Council discussed Haiti's plea for the mission to be turned into a United Nations"
     " peacekeeping operation. The United States, which has drawn up a text on the matter, said it"
     " would not give up.", {"United States": UN}),
    ("The mission's change of command took place on Monday. Kenya welcomed the change.",
     {"Kenya": "support"}),
    ("Russia argued that conditions for blue helmets in Haiti were lacking.", {"Russia": "oppose"}),
    ("Amnesty International wrote to the Council to ask that it reject the plan for the mission.",
     {"Amnesty International": "oppose"}),
    ("The Orange Democratic Movement has asked its members to vote the plan for the Haiti mission"
     " down.", {"Orange Democratic Movement": "oppose"}),
    ("Ekuru Aukot asked the High Court to hold police chief Japhet Koome in contempt for preparing"
     " to fly officers to Haiti.", {"Ekuru Aukot": "oppose"}),
    ("In an application Ekuru Aukot asks that police chief Japhet Koome be committed to civil jail"
     " over the deployment to Haiti.", {"Ekuru Aukot": "oppose"}),
    ("Rep. Michael McCaul has not said whether he will try to stop the transfer of money to the"
     " mission; he remains opposed.", {"Michael McCaul": "oppose"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stances"), ROWS, ids=lambda v: str(v)[-40:])
def test_the_stance_of_who_takes_up_what_was_told(text: str, stances: dict[str, str]) -> None:
    told = {c.actor: c.stance for c in claims(text, "position", PUBLISHED)}
    assert {who: told.get(who) for who in stances} == stances


def test_what_a_council_discusses_is_not_its_view() -> None:
    text = (
        "The Council discussed Haiti's plea for the mission to be turned into a United Nations"
        " peacekeeping operation."
    )
    assert "Council" not in {c.actor for c in claims(text, "position", PUBLISHED)}
