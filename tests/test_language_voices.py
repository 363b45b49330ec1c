"""Whose words a whole document is, and who speaks under its labels."""

from __future__ import annotations

import pytest
from missionbrief.language.article import Article
from missionbrief.language.voices import voice
from reading import BINUH, article

BODY = (
    "The Multinational Security Support mission in Haiti has lost two officers.\n\nI mourn them.\n"
)
HEADED = [
    ("Statement by His Excellency William Samoei Ruto, President of Kenya", "William Ruto"),
    ("PRESIDENT RUTO’S REMARKS AT THE STATE DINNER, 23 MAY 2024", "William Ruto"),
    ("Statement by H.E. Ambassador Naomi Karanja, Permanent Representative", "Naomi Karanja"),
    ("The following is attributable to Deputy Spokesperson Rhea Tolliver:", "Rhea Tolliver"),
    ("The following is a near-verbatim transcript of today’s noon briefing by Stéphane "
     "Dujarric, Spokesman for the Secretary-General.", "Stéphane Dujarric"),
    ("Dr. Peter Obare, the county commissioner, today briefed the press on the following matters.",
     "Peter Obare"),
    ("Highlights of the noon briefing by the Spokesperson", "spokesperson"),
    ("Spokesperson’s daily briefing: questions and answers", "spokesperson"),
    ("Explanation of Vote by Ambassador Naomi Karanja on the Draft Resolution", "Naomi Karanja"),
    ("Communiqué of the Regular Meeting of the Heads of Government of the Caribbean Community",
     "CARICOM"),
    ("The council praised the communiqué of CARICOM on Monday.", None),
    ("The council heard a statement by President William Ruto on Monday.", None),
    ("Haiti mission: minister’s speech angers senators", None),
]  # fmt: skip


@pytest.mark.parametrize(("first", "who"), HEADED)
def test_a_heading_tells_whose_words_follow_and_news_of_a_statement_does_not(
    first: str, who: str | None
) -> None:
    assert voice(article(f"{first}\n\n{BODY}")) == who


RELEASES = [
    ("UNITED NATIONS INTEGRATED OFFICE IN HAITI\nPress release", BINUH),
    ("BINUH\nNews release", BINUH),
    # A government's press release is told by its publisher; one that only names a body is not its.
    ("Global Affairs Canada\nNews release", None),
    ("Press release\nMinister to attend the meeting of CARICOM", None),
    ("BINUH\nThe press release is out", None),
]


@pytest.mark.parametrize(("head", "who"), RELEASES)
def test_a_press_release_speaks_for_the_body_at_its_head(head: str, who: str | None) -> None:
    assert voice(article(f"{head}\n\n{BODY.replace('I mourn', 'They mourn')}")) == who


SIGNED = [
    ("HON. PETER OBARE, EGH\nCABINET SECRETARY", "Peter Obare"),
    ("Hon. Kipchumba Murkomen", "Kipchumba Murkomen"),
    ("JOSEPH R. BIDEN JR.", "Joe Biden"),
    ("Follow us on social media", None),
    ("The family of Peter Obare thanked him.", None),
]


@pytest.mark.parametrize(("last", "who"), SIGNED)
def test_a_signature_under_words_in_the_first_person_tells_whose_they_are(
    last: str, who: str | None
) -> None:
    assert voice(article(f"PRESS STATEMENT\n\n{BODY}\n{last}\n")) == who
    third = BODY.replace("I mourn", "The nation mourns")
    assert voice(article(f"PRESS STATEMENT\n\n{third}\n{last}\n")) is None


def speakers(read: Article) -> list[str | None]:
    return [s.speaker for s in read.sentences]


def test_a_label_with_an_office_and_a_name_opens_a_turn() -> None:
    text = (
        "The Chairperson (Hon. Joan Abuya): Haiti is next, Members. How many officers are there?"
        "\n\nThe Principal Secretary, Security (Dr. Ian Odera): There are 742 of them in Haiti."
        "\n\nHon. Sam Wako (Lurambi, ANC): They should come home from the mission.\n"
    )
    assert list(dict.fromkeys(speakers(article(text)))) == ["Joan Abuya", "Ian Odera", "Sam Wako"]


def test_a_spokesman_without_a_name_is_whose_briefing_it_is() -> None:
    text = (
        "The following is a transcript of the noon briefing by Stéphane Dujarric, Spokesman.\n\n"
        "Question: How many officers are in Haiti?\n\n"
        "Spokesman: The last figure that I have is 991 officers in Haiti.\n"
    )
    assert speakers(article(text))[-1] == "Stéphane Dujarric"


def test_an_interview_tells_questions_from_answers_without_labels() -> None:
    text = (
        "Ada Brunel has studied the mission in Haiti for years. We met her in Port-au-Prince.\n\n"
        "Has the mission in Haiti failed?\n\nNot yet. It holds the airport road.\n\n"
        "How many officers are there?\n\nThere were 991 officers in Haiti when I left.\n\n"
        "And what does Kenya want?\n\nTo go home, I think, and soon.\n"
    )
    told = {s.quote: s.speaker for s in article(text).sentences}
    assert told["How many officers are there?"] == "reporter"
    assert told["There were 991 officers in Haiti when I left."] == "Ada Brunel"
    assert told["We met her in Port-au-Prince."] is None


def test_a_briefing_by_two_that_opens_without_a_label_is_of_who_answers_first() -> None:
    text = (
        "We urge others to join the mission in Haiti.\n\nQ    What about Kenya?\n\n"
        "MR. SULLIVAN:  Kenya leads the mission in Haiti.\n\n"
        "MS. JEAN-PIERRE:  Thank you, Jake.\n"
    )
    heading = "Press Briefing by Press Secretary Karine Jean-Pierre and Adviser Jake Sullivan\n\n"
    assert speakers(article(heading + text))[1] == "Jake Sullivan"


def test_a_record_that_prints_speakers_in_lines_of_their_own_tells_who_speaks() -> None:
    text = (
        "The Minister of State, Foreign Office (Lord Weston) (Con)\n\n"
        "My Lords, Kenya leads the mission in Haiti.\n\n"
        "Baroness Tyne of Ashby (Lab)\n\nIt needs money for Haiti.\n\n"
        "Lord Weston (Con)\n\nIndeed it does.\n"
    )
    told = {s.quote: s.speaker for s in article(text).sentences}
    assert told["My Lords, Kenya leads the mission in Haiti."] == "Weston"
    assert told["It needs money for Haiti."] == "Tyne of Ashby"
    assert told["Indeed it does."] == "Weston"


def test_a_committees_record_prints_members_and_witnesses_in_lines_of_their_own() -> None:
    text = (
        "Jane Tyne Liberal Harbour—Hill, QC\n\nWho pays for the mission in Haiti?\n\n"
        "Director General, Department of Foreign Affairs\n\nJohn Weston\n\n"
        "Others pay for it.\n\n"
        "Ann Marsh Conservative Lake—Moor, ON\n\nIs that so?\n"
    )
    told = {s.quote: s.speaker for s in article(text).sentences}
    assert told["Who pays for the mission in Haiti?"] == "Jane Tyne"
    assert told["Others pay for it."] == "John Weston"
    assert told["Is that so?"] == "Ann Marsh"


def test_one_label_with_a_short_title_opens_a_long_speech_and_no_short_line() -> None:
    speech = "Haiti has waited for the mission for a long time, and it will not wait for ever. " * 3
    assert set(speakers(article(f"Sen. Tyne: {speech}\n"))) == {"Tyne"}
    assert set(speakers(article("Sen. Tyne: no to the mission in Haiti.\n"))) == {None}


def test_a_label_is_known_by_the_name_that_a_heading_prints_in_full() -> None:
    text = (
        "Transcript of the interview of the Principal Secretary, Amb. Naomi Chebet Karanja\n\n"
        "HOST: How many officers are in Haiti?\n\nPS KARANJA: There are 742 of them in Haiti.\n\n"
        "HOST: Are they safe?\n\nPS KARANJA: They are safe in Haiti.\n"
    )
    assert speakers(article(text))[-1] == "Naomi Chebet Karanja"
