"""Whom a text credits where the words that credit him stand apart: before, behind, below."""

from __future__ import annotations

import pytest
from missionbrief.language.voices import voice
from reading import BINUH, article, claims
from test_language_attribution import credited

TALLIED = [
    ("BINUH counted 1,500 dead in its report. Kidnappings rose from 300 to 700.", BINUH),
    ("BINUH counted 1,500 dead in its report. Vigilantes killed 60 people.", BINUH),
    ("On Monday the UN's office in Haiti, BINUH, put out its yearly report. Of the victims 90 died"
     " in prison.", BINUH),
    ("BINUH counted 1,500 dead in its report. On Friday gunmen killed six people.", None),
    ("BINUH counted 1,500 dead in its report. The market is closed. Gunmen killed six people.",
     None),
    ("BINUH counted 1,500 dead in its report.\nGunmen killed six people in Delmas.", None),
    ("BINUH said in its report that 1,500 people were killed.\nGangs injured 600 people.", BINUH),
    ("BINUH says that 1,500 people were killed.\nGangs injured 600 people.", None),
]  # fmt: skip


WHOSE = [
    ("Gangs said they would fight, and killings went on: [30] people died in Delmas, BINUH said.",
     BINUH),
    ("Gangs killed 30 people, BINUH said, and [5,000] fled, according to clerks.", "clerks"),
    ("Benin has offered [2,000] soldiers, its president said.", "president of Benin"),
    ("Canada is in Haiti. They bring the mission to nearly [900] people, its spokesman said.",
     "MSS mission"),
    ("Senator Jim Risch was in Washington. Some [$210 million] is ready, the official said.",
     "official"),
    ("William Ruto said that 600 officers would follow, and told Garry Conille that the money"
     " would [last].", "William Ruto"),
    ("Since the start of the year the UN has counted 90 dead and [70] injured.", "United Nations"),
    ("Gangs killed [115] people, by the count of the mayor of Verrettes; the UN human rights office"
     " has confirmed 70 deaths.", "mayor of Verrettes"),
    ("The town hall of Kenscoff lists [50] dead.", "town hall of Kenscoff"),
    ("At least [42] people were killed, a local committee has established.", "local committee"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), WHOSE)
def test_a_figure_is_credited_to_who_stands_nearest_and_not_to_who_was_named_last(
    text: str, who: str
) -> None:
    assert credited(text) == who


ASKED_AND_ANSWERED = (
    "Élodie Saint-Fleur, who teaches in Montreal, takes stock of the mission in Haiti.\n"
    "Q: Has it failed?\nÉlodie Saint-Fleur: It has not. Some 900 people serve there.\n"
    "Q: What next?\nES: Canada has paid $63 million for the mission in Haiti."
)


def test_initials_and_a_name_behind_a_question_open_the_turns_of_who_answers() -> None:
    found = claims(ASKED_AND_ANSWERED)
    assert {c.attributed_to for c in found} == {"Élodie Saint-Fleur"}


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
    ("The UN Integrated Office (BINUH) said [900] people were killed.", BINUH),
    ("The UN office there, BINUH, said [900] people were killed.", BINUH),
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
     " killed 1,520 people.", BINUH),
    ("Killings have spread, BINUH said in a report issued on Friday.\nOn Monday gangs killed 20"
     " people.", None),
    ("Killings have spread, BINUH said in a report issued on Friday.\nThe mayor's office counted 60"
     " dead. Gangs killed 20 people.", "mayor's office"),
    ("Killings have spread, William Ruto said.\nFrom April to June gangs killed 1,520 people.",
     None),
    ("At least 70 people were killed, BINUH said.\nTen women were among the dead. Sixteen people"
     " were wounded.", BINUH),
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


GIVEN = [
    ("The mayor, Jane Doe, gave a toll of [forty] dead.", "Jane Doe"),
    ("The UN gives [900] dead for the spring.", "United Nations"),
    ("William Ruto gave the strength of the force as [six].", "William Ruto"),
    ("William Ruto gave [six] cars to the force.", None),
    ("William Ruto was to give a toll of [forty] dead.", None),
    ("A second count by IOM found [900] people in tents.",
     "International Organization for Migration (IOM)"),
    ("BINUH's tally for the spring, [900] dead, was the worst so far.", BINUH),
    ("The mission's total of [900] is the highest so far.", None),
    ("Since May 900 people have [fled] Mirebalais (IOM, 4 June).",
     "International Organization for Migration (IOM)"),
    ("Since May 900 people have [fled], said the migration agency (IOM).",
     "International Organization for Migration (IOM)"),
    ("Gangs are thought by the UN to [control] nine streets in ten.", "United Nations"),
    ("Nine hundred people [fled], as recorded by the IOM.",
     "International Organization for Migration (IOM)"),
    ("On the other side stand [900] dead, as the UN counts them.", "United Nations"),
    ("The UN attributes [90] killings to one gang.", "United Nations"),
    ("The force has [900] members, in the words of William Ruto.", "William Ruto"),
    ("Kenya would [send] 900 more, his office has let it be known.", "office"),
    ("Kenya, envoys tell us, would [send] 900 more.", "envoys"),
    ("A year ago, William Ruto reminded the House, [900] people fled.", "William Ruto"),
    ("Some 900 people have [fled], the International Organization for Migration reports, most of"
     " them women.", "International Organization for Migration (IOM)"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), GIVEN)
def test_a_figure_is_credited_to_whoever_gives_it(text: str, who: str | None) -> None:
    assert credited(text) == who


PARTED = [
    ("Police [stopped] a lorry; the men fled, William Ruto said.", "William Ruto"),
    ("Police [stopped] a lorry, the UN said; the men fled, William Ruto said.", "United Nations"),
    ("Police stopped a lorry, the UN said; the men [fled], William Ruto said.", "William Ruto"),
    ("At least 28 men were [killed], said William Ruto, Kenya's president, and rifles were seized.",
     "William Ruto"),
    ("The national police rejected that: help was on its way, it said, and three men were [shot].",
     "national police"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), PARTED)
def test_who_is_credited_at_the_end_is_credited_for_the_whole(text: str, who: str) -> None:
    assert credited(text) == who


OFFICES = [
    ("Benin's offer [stands], according to its foreign minister, Jean Akoha.", "Jean Akoha"),
    ("A foreign ministry spokesman, Marc Delon, said France would [pay].", "Marc Delon"),
    ("The mayor, who met the police, said 90 people had [left].", "mayor"),
    ("William Ruto answered him. The leaders noted that 90 people had [left].", "leaders"),
    ("The IOM said 900 had fled. The government announced that 40 men had been [killed].",
     "government"),
    ("Three officers have [died] since the mission began, the committee heard.", "committee"),
    ("Nine men were [killed], on the police's account.", "police"),
    ("A spokesman for the National Security Council said the United States would [pay].",
     "National Security Council"),
    ("William Ruto said the base was hit. His officers [returned] fire.", "William Ruto"),
    ("William Ruto said the base was hit. His government has [paid] a million.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), OFFICES)
def test_an_office_or_a_body_is_told_by_its_holder_s_name_or_as_printed(
    text: str, who: str | None
) -> None:
    assert credited(text) == who


def test_those_whose_document_it_is_do_not_go_on_with_the_count_of_another() -> None:
    text = "BINUH counted 100 dead in its report. We have counted a further 22 deaths."
    assert claims(text, "violence")[-1].attributed_to is None


def test_a_country_s_offer_is_credited_to_the_body_that_tells_it() -> None:
    found = claims(
        "Chad and Benin have volunteered for the Kenya-led mission in Haiti, according to the"
        " United Nations.",
        "contributor",
    )
    assert {c.attributed_to for c in found} == {"United Nations"}


def test_an_interview_is_with_whom_it_presents_though_others_are_named_there() -> None:
    text = (
        "Mary Wanjiku sits on the security committee in Nairobi. She spoke to us three days after"
        " Constable Samuel Tompoi Kaetuai was killed in Haiti.\n\nQ: Was it worth it?\n\n"
        "A: The Kenya-led mission has 900 officers.\n\nQ: Is that enough?\n\nA: It is not.\n"
    )
    assert {c.attributed_to for c in claims(text, "personnel")} == {"Mary Wanjiku"}
