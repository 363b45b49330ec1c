"""What part a line of a page plays."""

from __future__ import annotations

import pytest
from missionbrief.corpus.paragraphs import MAX_PARAGRAPH, split
from missionbrief.corpus.roles import read_roles

BODY = "The Council extended the mission by a year on Monday, and the vote was unanimous."
MORE = "Kenya has sent 400 officers, who patrol in the capital beside the Haitian police."


def role_of(line: str) -> str:
    """Return the role of `line` between two paragraphs of body."""
    text = f"{BODY}\n\n{line}\n\n{MORE}\n"
    return next(p.role for p in read_roles(text).paragraphs if p.start == text.index(line))


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Advertisment",
        "ADVERTISEMENTS",
        "[...]",
        "* * *",
        "0 SHARES  Share  Tweet",
        "12 Shares",
        "0 Comments",
        "3 min read",
        "Home | Africa | World | Sports",
        "HomeNewsPolitics",
        "READ ALSO: Fuel prices to drop from midnight",
        "Read more: what the league decided",
        "SEE ALSO  Ministry Hiring in 4 Positions",
        "Related: the long road to Delmas",
        "block 77aa01b885ac19 40626408",
        "By Jane Doe",
        "By JANE DOE and John Roe | The Paper",
        "Byline: agencies. All rights reserved.",
        "© 2024 The Paper. All rights reserved.",
        "Copyright 2023 The Paper",
        "Subscribe to our newsletter for more stories.",
        "Follow us on WhatsApp",
        "Click here to read the full statement.",
        "This article was first published in The Paper.",
        "Edited by: the desk",
        "Similar Articles",
        "Popular Today",
        "Tags: Haiti, Kenya",
        "Cabinet Names New Ports Chief",
        "1:45 P.M. EDT",
        "END",
        "Correction: an earlier version of this article gave the sum as $13.3 billion.",
        "This story has been corrected. The force has 1,000 members.",
        "An earlier version of this story misspelled a name.",
    ],
)
def test_what_a_page_adds_is_furniture(line: str) -> None:
    assert role_of(line) == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "Officers before their flight to Haiti on June 24, 2024. /PCS",
        "Officers at the port. (AP Photo/John Doe)",
        "Photo: Jane D. | The minister (left) with an officer",
        "Officers on parade | FILE PHOTO",
        "The minister speaks in Nairobi on May 3. [Photo: Courtesy]",
        "A patrol in Delmas. John Doe via Getty Images",
    ],
)
def test_words_under_a_picture_are_a_caption(line: str) -> None:
    assert role_of(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "He died.",
        "Kenya agreed.",
        "Two officers died on Monday",
        "See also what the minister said about the 400 officers in Haiti.",
        "Read more widely, the resolution allows 2,500 people.",
        "By 12 votes to none, the Council adopted the resolution.",
        "By Monday, 200 officers had arrived.",
        "Comments by the minister were not welcome.",
        "Photo opportunities were refused by the mission.",
        "“We will stay,” Mr Ruto said.",
        "Share prices fell after the announcement.",
        "More than 4,239 people were killed.",
        "Home Affairs officials said 600 officers were ready.",
        "Published on 21 September 2024, the report counts 400 officers in Haiti.",
    ],
)
def test_a_short_sentence_is_never_furniture(line: str) -> None:
    assert role_of(line) == "body"


def test_names_in_a_list_are_body() -> None:
    text = f"{BODY}\nThe countries that have promised police are:\nJamaica\nThe Bahamas\nBelize\n"
    assert {p.role for p in read_roles(text).paragraphs} == {"body"}


def test_headlines_of_other_articles_are_furniture() -> None:
    text = f"{BODY}\n{MORE}\nSimilar Articles\nMinister visits the port\nRain is on its way\n"
    roles = [p.role for p in read_roles(text).paragraphs]
    assert roles == ["body", "body", "furniture", "furniture", "furniture"]


def test_what_readers_wrote_below_is_furniture() -> None:
    text = f"{BODY}\n{MORE}\n2 Comments\nI heard that 90 officers died there.\nGood.\n"
    assert [p.role for p in read_roles(text).paragraphs][2:] == ["furniture"] * 3


def test_a_first_line_without_a_full_stop_is_the_title() -> None:
    reading = read_roles(f"Kingston to send first team this week\n\n{BODY}\n\n{MORE}")
    assert reading.title == "Kingston to send first team this week"
    assert reading.paragraphs[0].role == "title"


@pytest.mark.parametrize("first", ["Q Will Kenya stay in Haiti?", "MR. KIRBY: We got —", MORE])
def test_a_speaker_or_a_sentence_is_no_title(first: str) -> None:
    assert read_roles(f"{first}\n\n{BODY}").title is None


def test_a_label_above_the_headline_is_not_the_title() -> None:
    reading = read_roles(f"9999th Meeting (AM)\nCouncil turns mission into another\n\n{BODY}")
    assert reading.title == "Council turns mission into another"


def test_a_headline_alone_is_no_title() -> None:
    assert read_roles("Kingston to send first team this week").title is None


def test_the_line_above_a_bare_photo_label_is_its_caption() -> None:
    text = f"{BODY}\n\n{MORE}\n\nPolice patrol in the capital on June 29, 2024.\nPhoto\nMSS\n"
    assert [p.role for p in read_roles(text).paragraphs][2:] == ["caption", "furniture", "caption"]


def test_a_repeated_paragraph_counts_once() -> None:
    quote = "“We are ready to go on with the mission,” he said."
    reading = read_roles(f"{BODY}\n{quote}\n{MORE} {quote}\n{BODY}")
    assert [p.role for p in reading.paragraphs] == ["teaser", "teaser", "body", "body"]


def test_a_dateline_is_parted_from_the_sentence() -> None:
    text = f"NAIROBI, Kenya, May 25 - {BODY}\n{MORE}"
    first, second = read_roles(text).paragraphs[:2]
    assert (first.role, text[first.start : first.end]) == ("furniture", "NAIROBI, Kenya, May 25 -")
    assert (second.role, text[second.start : second.end]) == ("body", BODY)


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    import textwrap

    paragraphs = [f"{BODY} {MORE} {BODY}", f"{MORE} {BODY} He agreed."]
    text = "\n\n".join(textwrap.fill(p, 72) for p in paragraphs)
    assert [" ".join(text[a:b].split()) for a, b in split(text)] == paragraphs


def test_whole_paragraphs_of_like_length_stay_apart() -> None:
    text = "\n".join(f"The police of the mission arrived with {n} trucks." for n in range(20, 40))
    assert len(split(text)) == 20


def test_an_endless_line_is_cut_between_sentences() -> None:
    text = "The police arrived. " * 5000
    pieces = [text[a:b] for a, b in split(text)]
    assert len(pieces) > 3 and all(len(p) <= MAX_PARAGRAPH and p.endswith(".") for p in pieces)
    assert " ".join(pieces) == text.strip()


def test_marks_of_markdown_are_read() -> None:
    text = (
        f'---\ntitle: "Mission extended"\ndate: 2024-09-30\n---\n\n# Mission extended\n\n'
        f"**By Jane Doe**\n\n{BODY}\n\n## What comes next\n\n> {MORE}\n\n![a](b.jpg)\n"
    )
    reading = read_roles(text, kind="markdown")
    roles = [(p.role, text[p.start : p.end]) for p in reading.paragraphs]
    assert reading.title == "Mission extended"
    assert reading.published is not None and reading.published.reason.endswith("date: 2024-09-30")
    assert [words for role, words in roles if role == "body"] == [BODY, MORE]
    assert ("title", "Mission extended") in roles and ("caption", "![a](b.jpg)") in roles


@pytest.mark.parametrize(
    "parts",
    [
        ["Nothing came.", "“We asked for trucks,” she said."],
        ["She said “we asked for trucks.”", "He nodded."],
        ['She said: "We asked for trucks."', "He nodded."],
        ["Nothing came.", "”We asked for trucks,” she said."],
        ["“The order is void.”", "”A new one is needed,” he said.", "The court rose."],
        ["They left the ground.", "Benin's ambassador stayed."],
        ["She went to Benin.", "The others stayed."],
        ["He told Nation.Africa that www.example.Com, e.g.Mail and U.S.Officials are one word."],
    ],
)
def test_paragraphs_set_without_a_space_are_parted(parts: list[str]) -> None:
    text = "".join(parts)
    assert [text[a:b] for a, b in split(text)] == parts
