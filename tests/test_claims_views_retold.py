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


OPERATION, MISSION = "UN operation", "MSS mission"
AGAINST = [
    ("Haiti has asked the Security Council to turn the mission into a UN peacekeeping operation."
     " Moscow and Beijing are against it.", {"Russia": OPERATION, "China": OPERATION}),
    ("Ecuador circulated a text that would hand the Kenyan mission over to the United Nations."
     " Russia wants no part of the idea.", {"Russia": OPERATION}),
    ("Washington wants blue helmets to take over from the Kenyans. China says it cannot accept it.",
     {"China": OPERATION}),
    ("Panama asked for blue helmets in Haiti. Russia spoke against, and said that the present force"
     " needed money.", {"Russia": OPERATION}),
    ("The United States had put forward a proposal to make the mission in Haiti a UN operation."
     " Residents say there are too few Kenyan officers on the streets. The vote was put off at the"
     " wish of China, which wants nothing to do with the proposal.", {"China": OPERATION}),
    ("Some want to hand the mission in Haiti to the United Nations. Pierre Espérance says that"
     " would be a mistake.", {"Pierre Espérance": OPERATION}),
    ("The United States wants the mission in Haiti turned into a UN operation. The PRC will not"
     " accept it.", {"China": OPERATION}),
    ("Guy Philippe does not want the UN to return to Haiti.", {"Guy Philippe": OPERATION}),
    ("The Kenyan-led mission has too few people, residents say. Russia is against it.",
     {"Russia": MISSION}),
    ("The idea of a United Nations force for Haiti is old. Kenya plans to fly out 600 more police."
     " Opposition leader Kalonzo Musyoka opposes the plan.", {"Kalonzo Musyoka": MISSION}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "targets"), AGAINST, ids=lambda v: str(v)[-40:])
def test_what_is_opposed_that_was_told_before(text: str, targets: dict[str, str]) -> None:
    told = {c.actor: c.target for c in claims(text, "position", PUBLISHED) if c.stance == "oppose"}
    assert told == targets


FOR = [
    ("The Kenyan police mission could become a United Nations force. Peru's foreign minister,"
     " Javier González-Olaechea, said: \"We will vote for it and send money for it.\"",
     "Javier González-Olaechea"),
    ("The council of Haiti asked in a letter for a United Nations peacekeeping operation. Russia"
     " said that money was what was lacking. Guyana told the meeting that the bloc supported"
     " Haiti's request. Japan favoured it too.", "Japan"),
    ("The Kenya-led mission is in Haiti. Marie Desir, who heads the rights group Lakou Lib, does"
     " not trust the UN and would not ask it to come back to Haiti. Paul Joseph, a baker in"
     " Delmas, has been begging for exactly that since July.", "Paul Joseph"),
    ("Luis Abinader asked the United Nations to come back to Haiti.", "Luis Abinader"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), FOR, ids=lambda v: str(v)[-40:])
def test_who_is_for_an_operation_told_before(text: str, who: str) -> None:
    assert (who, UN) in {(c.actor, c.stance) for c in claims(text, "position", PUBLISHED)}


HELD = "Two Republicans are refusing to free $40 million for the mission in Haiti. "
HOME = "Senator Okiya Omtatah asked for all officers in Haiti to be pulled out at once. "
POINTED = [
    (HELD + "Minority leader Hakeem Jeffries pressed Speaker Mike Johnson to lift the hold by May.",
     {"Hakeem Jeffries": "fund", "Mike Johnson": None}),
    (HELD + "Democrats demanded that Senator Jim Risch lift his hold.",
     {"James (Jim) Risch": None}),
    (HELD + "Senator Jim Risch would not lift his hold.", {"James (Jim) Risch": "oppose"}),
    (HELD + "Senator Jim Risch has since lifted his hold.", {"James (Jim) Risch": "support"}),
    (HOME + "Ann Wanjiru called for patience, and so did Senator Paul Otieno.",
     {"Paul Otieno": None}),
    (HOME + "Ann Wanjiru preferred to wait, as did Senator Paul Otieno.", {"Paul Otieno": None}),
    (HOME + "Ann Wanjiru wanted them home as well, and so did Senator Paul Otieno.",
     {"Paul Otieno": "withdraw"}),
    (HOME + "So did Senator Paul Otieno.", {"Paul Otieno": "withdraw"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stances"), POINTED, ids=lambda v: str(v)[-40:])
def test_whoever_is_asked_or_points_to_a_nearer_clause(
    text: str, stances: dict[str, str | None]
) -> None:
    told = {c.actor: c.stance for c in claims(text, "position", PUBLISHED)}
    assert {who: told.get(who) for who in stances} == stances


OFFERED = "Benin has offered soldiers to the mission in Haiti. "
PARTIES = [
    (OFFERED + "The Democrats, the biggest opposition party there, oppose it.", "The Democrats"),
    ("The Republicans, a party in Chad, are against the mission in Haiti.", "The Republicans"),
    ("The Republicans, the majority party in the House, are against the mission in Haiti.",
     "Republicans in Congress"),
    ("The Democrats, who are the smaller party, oppose the mission in Haiti.",
     "Democrats in Congress"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor"), PARTIES)
def test_a_party_told_to_be_another_lands_is_not_the_american_one(text: str, actor: str) -> None:
    told = [c.actor for c in claims(text, "position", PUBLISHED) if c.stance == "oppose"]
    assert told == [actor]


def test_a_view_is_of_the_day_that_a_sentence_opens_with() -> None:
    text = (
        "On Wednesday, Luis Abinader spoke with Andrew Holness about Monday's meeting of leaders on"
        " Haiti.\nHolness backed the Kenya-led mission in Haiti."
    )
    found = claims(text, "position", date(2024, 3, 15))
    assert {(c.actor, c.start) for c in found} == {("Andrew Holness", date(2024, 3, 13))}


def test_the_official_told_of_without_a_name_is_nobody_named_before() -> None:
    text = (
        '"I will not sign blank checks for the mission in Haiti," Senator Jim Risch said on'
        " Thursday.\nA senior administration official said the talks on Haiti went on. Without the"
        " money, the official added, radios cannot be bought."
    )
    found = claims(text, "position", date(2024, 3, 15))
    assert {(c.actor, c.stance) for c in found} == {("James (Jim) Risch", "oppose")}


PLANNED = "Kenya plans to send 1,000 police officers to Haiti. "
SIDES = [
    ("The opposition has rejected the plan.", {"opposition": "oppose"}),
    ("Opposition to the plan is growing.", {}),
    ("The opposition to the deployment grew.", {}),
    ("Senators from the minority side opposed it.", {"Senators from the minority side": "oppose"}),
    ("Opposition MPs opposed the decision.", {"Opposition MPs": "oppose"}),
    ("Opposition leaders want the officers brought home.", {"Opposition leaders": "withdraw"}),
    (
        "The death led opposition leaders to demand the withdrawal of the officers.",
        {"opposition leaders": "withdraw"},
    ),
    ("John Methu was among those who opposed it.", {"John Methu": "oppose"}),
    ("Jane Roe was one of the senators who backed the deployment.", {"Jane Roe": "support"}),
    ("John Methu was not among those who opposed the deployment.", {}),
    ("John Methu was among those who sat through the debate on the deployment.", {}),
]


@pytest.mark.parametrize(("text", "held"), SIDES, ids=lambda v: str(v)[-40:])
def test_a_side_of_a_house_and_who_is_one_of_many_have_a_view(
    text: str, held: dict[str, str]
) -> None:
    assert {c.actor: c.stance for c in claims(PLANNED + text, "position")} == held
