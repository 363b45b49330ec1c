"""Whom a text credits where the words that credit him stand apart: before, behind, below."""

from __future__ import annotations

import pytest
from missionbrief.language.voices import voice
from reading import article, claims
from test_language_attribution import credited

TALLIED = [
    ("BINUH counted 1,500 dead in its report. Kidnappings rose from 300 to 700.", "BINUH"),
    ("BINUH counted 1,500 dead in its report. Vigilantes killed 60 people.", "BINUH"),
    ("On Monday the UN's office in Haiti, BINUH, put out its yearly report. Of the victims 90 died"
     " in prison.", "BINUH"),
    ("BINUH counted 1,500 dead in its report. On Friday gunmen killed six people.", None),
    ("BINUH counted 1,500 dead in its report. The market is closed. Gunmen killed six people.",
     None),
    ("BINUH counted 1,500 dead in its report.\nGunmen killed six people in Delmas.", None),
    ("BINUH said in its report that 1,500 people were killed.\nGangs injured 600 people.", "BINUH"),
    ("BINUH says that 1,500 people were killed.\nGangs injured 600 people.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), TALLIED)
def test_the_figures_of_a_report_are_its_own_through_a_paragraph(
    text: str, who: str | None
) -> None:
    assert claims(text, "violence")[-1].attributed_to == who


APART = [
    ("Kenya had asked for more, officials who saw the letter [say].", None),
    ("Kenya has [asked] for more, officials who saw the letter say.", "officials"),
    ("Gangs [killed] 900 people, UN data shows, and 40,000 have fled.", "United Nations"),
    ("Gangs killed 900 people, UN data shows, and [40,000] have fled.", "United Nations"),
    ("William Ruto said the fund was frozen; of $15 million [two] had been spent.",
     "William Ruto"),
    ("William Ruto said the fund was frozen; Canada has paid [$40 million].", None),
    ("An agency of the state, quoting two clerks, reported that [five] men had left, none of whom"
     " got an answer.", "agency of the state"),
    ("It was told in a note by then minister Alfred Mutua: Kenya would [send] 900 people.",
     "Alfred Mutua"),
    ("The police dismissed as a lie the report that [forty] men had left.", "police"),
    ("Ruto recalled the promise of another [$90 million].", "William Ruto"),
    ("Alfred Mutua said Kenya was ready. Its share would [be] 900 officers.", "Alfred Mutua"),
    ("Alfred Mutua says Kenya is ready. Its share would [be] 900 officers.", None),
    ("Alfred Mutua said Kenya was ready. Its share would [be] less if others came.", None),
    ("The flood claimed [50] lives.", None),
    ("William Ruto said 900 people died last year. That [is] 24 per cent more than before.",
     "William Ruto"),
    ("William Ruto denied that the force got a billion and put the sum at [half] that.",
     "William Ruto"),
    ("William Ruto voiced Kenya's [support] for the mission.", "William Ruto"),
    ("The mission was [ready], William Ruto replied.", "William Ruto"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), APART)
def test_words_that_credit_may_stand_apart_from_what_they_credit(
    text: str, who: str | None
) -> None:
    assert credited(text) == who


BODIES = [
    ("The UN Integrated Office (BINUH) said [900] people were killed.", "BINUH"),
    ("The UN office there, BINUH, said [900] people were killed.", "BINUH"),
    ("The UN, not BINUH, said [900] people were killed.", "United Nations"),
    ("A UN inquiry found that 90 were killed. The investigators list [40] women.",
     "United Nations"),
    ("A report by the Secretary-General, out on Monday, lists [900] killings.", "António Guterres"),
    ("Kenya landed [230] police in Haiti, the Haitian force announced.", "Haitian National Police"),
    ("Gangs attacked the port; four officers were [killed], their union said.", "union"),
    ("Officials travelling with William Ruto said the force was [ready].",
     "officials"),
    ("William Ruto spoke to reporters. According to him, [900] officers have left.",
     "William Ruto"),
    ("More officers are on the [way], a UN spokesman said. Stéphane Dujarric told reporters that"
     " flights had begun.", "Stéphane Dujarric"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), BODIES)
def test_the_body_meant_is_credited(text: str, who: str) -> None:
    assert credited(text) == who


def test_a_quotation_is_of_whom_the_line_below_names_behind_a_dash() -> None:
    text = "“Canada will do its part. It will [send] more money.”\n\n– Mélanie Joly, Minister"
    assert credited(text) == "Mélanie Joly"


def test_the_heading_of_a_joint_statement_may_name_the_group_of_states() -> None:
    heading = "Joint Statement of the Friends of the Mission in Haiti"
    assert voice(article(f"{heading}\n\nWe welcome the renewal of the mission.")) == (
        "Friends of the Mission in Haiti"
    )
    assert voice(article("Joint Statement of the Two Presidents\n\nWe welcome the renewal.")) == (
        "joint statement"
    )


MONEY = [
    ("Antony Blinken promised another $90 million for the mission.", "Antony Blinken"),
    ("Antony Blinken announced a further $90 million for the mission.", "Antony Blinken"),
    ("The United States gave another $90 million to the mission.", None),
    (
        "Antony Blinken announced another $45 million for the mission, bringing the total to $210"
        " million.",
        "Antony Blinken",
    ),
    ("The plan for the mission in Haiti asks for $600 million.", None),
]


@pytest.mark.parametrize(("text", "who"), MONEY)
def test_who_announces_money_is_credited_and_who_gives_it_is_not(
    text: str, who: str | None
) -> None:
    assert claims(text, "funding")[-1].attributed_to == who


def test_who_tells_what_countries_said_is_credited_for_them() -> None:
    text = (
        "Three countries have told the UN that they will send police to the mission in Haiti:"
        " Belize, Chad and Benin, Stéphane Dujarric said."
    )
    found = claims(text, "contributor")
    assert {c.attributed_to for c in found} == {"Stéphane Dujarric"}


VIEWS = [
    ("Russia's envoy, Vassily Nebenzia, said that his country opposes the mission.",
     "Vassily Nebenzia"),
    ("Russia opposes the mission in Haiti.", None),
    ("Russia's envoy said that his country opposes the mission in Haiti.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), VIEWS)
def test_a_view_is_told_by_the_person_who_voices_it(text: str, who: str | None) -> None:
    assert claims(text, "position")[-1].attributed_to == who


def test_in_a_transcript_whoever_has_the_floor_tells_the_views_of_others() -> None:
    text = (
        "Q Kalonzo Musyoka says the police should be brought home from Haiti.\n\n"
        "MR. KIRBY: We support the mission.\n\nQ Thank you.\n\nMR. KIRBY: Sure."
    )
    found = {c.actor: c.attributed_to for c in claims(text, "position")}
    assert found["Kalonzo Musyoka"] == "reporter"


def test_the_mark_of_a_list_is_no_part_of_a_name() -> None:
    text = "We recommend that:\n\n- donors put $300 million into the trust fund for the mission."
    assert {c.actor for c in claims(text, "funding")} == {"donors"}


REPORTED = [
    ("Killings have spread, BINUH said in a report issued on Friday.\nFrom April to June gangs"
     " killed 1,520 people.", "BINUH"),
    ("Killings have spread, BINUH said in a report issued on Friday.\nOn Monday gangs killed 20"
     " people.", None),
    ("Killings have spread, BINUH said in a report issued on Friday.\nThe mayor's office counted 60"
     " dead. Gangs killed 20 people.", "mayor's office"),
    ("Killings have spread, William Ruto said.\nFrom April to June gangs killed 1,520 people.",
     None),
    ("At least 70 people were killed, BINUH said.\nTen women were among the dead. Sixteen people"
     " were wounded.", "BINUH"),
    ("At least 70 people were killed, BINUH said.\nElsewhere sixteen people were wounded.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), REPORTED)
def test_the_report_that_an_article_opens_with_is_credited_for_its_figures(
    text: str, who: str | None
) -> None:
    assert claims(text, "violence")[-1].attributed_to == who


CLAUSES = [
    ("The State Department countered that waivers had been [approved].", "State Department"),
    ("William Ruto volunteered that [900] would go.", "William Ruto"),
    ("William Ruto ensured that [900] would go.", None),
    ("It turned out that [900] would go.", None),
    ("By the UN's reckoning gangs hold [90] per cent of the city.", "United Nations"),
    ("The embassy in Nairobi said only a part was stopped. Waivers, it said, had been [approved].",
     "embassy in Nairobi"),
    ("Benin told the UN that it would come, William Ruto said. Chad had [written] earlier.",
     "William Ruto"),
    ("William Ruto said Kenya was ready. Chad had [written] in May.", None),
    ("William Ruto said Kenya was ready. Haiti's council would [like] a UN operation.", None),
    ("Jane Doe, Assistant Secretary for Europe, Central Asia and the Americas, briefed members."
     " More than [900] had fled, she told the Council.", "Jane Doe"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), CLAUSES)
def test_a_clause_is_credited_to_whoever_says_it(text: str, who: str | None) -> None:
    assert credited(text) == who


def test_an_interview_is_with_whom_its_introduction_opens_with() -> None:
    text = (
        "Marlisse Casseyn coordinates a network of monitors and spoke to us on Sunday.\n\n"
        "Q: How many died?\n\nA: Gangs killed 115 people in Haiti.\n\nQ: And since?\n\nA: None."
    )
    assert {c.attributed_to for c in claims(text, "violence")} == {"Marlisse Casseyn"}
