"""To whom "she", "he", "it" and "the statement" go back, over sentences, paragraphs and others."""

from __future__ import annotations

import pytest
from missionbrief.language.voices import voice
from reading import article, claims
from test_language_attribution import credited

PRONOUNS = [
    # A style or the first name tells which pronoun somebody bears.
    ("Ms Ndiaye told the press so. Henry Okello, who led the police, disagreed.\n"
     "Some [300] people died in Delmas, she said.", "Ndiaye"),
    ("Senator Rosa Mendes said the plan was late. Peter Okello called it rash.\n"
     "Chad will send [60] officers, she said.", "Rosa Mendes"),
    ("Senator Rosa Mendes said the plan was late. Peter Okello called it rash.\n"
     "Chad will send [60] officers, he said.", "Peter Okello"),
    ("Peter Okello called it rash. Senator Rosa Mendes said the plan was late.\n"
     "Chad will send [60] officers, he said.", "Peter Okello"),
    # Each sentence of hers reaches as far back anew.
    ("Rosa Mendes praised the police.\nGangs are to blame, she said.\nMany fled, she said.\n"
     "Schools are shut, she said.\nSome [300] people died, she said.", "Rosa Mendes"),
    # An unknown first name may go by either.
    ("Rosa Mendes said the plan was late. Kamina Johnson Smith called it rash.\n"
     "Chad will send [60] officers, she said.", "Kamina Johnson Smith"),
    # Whoever a sentence is told after speaks on.
    ("Senator Peter Okello called it rash.\nAndrew Holness sent the men on Tuesday.\n"
     "According to Okello, it takes more.\nOnly [70] officers came, he said.", "Peter Okello"),
    ("Senator Peter Okello called it rash.\nAndrew Holness sent the men on Tuesday.\n"
     "Okello was not told.\nOnly [70] officers came, he said.", "Peter Okello"),
    ("Chad will send 60 men to the mission in Haiti, the US ambassador to Kenya, Rosa Mendes,"
     " said.\nSome [300] people died in Delmas, she said.", "Rosa Mendes"),
    # A delegate without a name has the floor in the next paragraph too.
    ("António Guterres wrote to the Council.\nThe representative of Japan said Tokyo would help.\n"
     "Gangs killed [90] people, he said.", "Japan"),
]  # fmt: skip

DOCUMENTS = [
    ("In a statement by mission spokesman Jack Ombaka, Chad flew in [60] soldiers.",
     "Jack Ombaka"),
    ("In a letter signed by Garry Conille, Chad is to send [60] soldiers.", "Garry Conille"),
    ("In a report from the rights group RNDDH, [60] people died in Delmas.",
     "National Human Rights Defense Network (RNDDH)"),
    ("In a letter to William Ruto, the rebels who killed [60] people asked for talks.", None),
    ("Gangs killed [60] people in Delmas, the report on Haiti said.", "report on Haiti"),
    ("Gangs killed [60] people in Delmas, an aid agency in Haiti has said.",
     "aid agency in Haiti"),
    ("Gangs killed [60] people in Delmas, the mission in Haiti said.", "MSS mission"),
    ("In a town held by gangs, [60] people died.", None),
    ("In a statement by Godfrey Otunge, the port is open.\nGangs killed [60] people, part of the"
     " statement said.", "Godfrey Otunge"),
    ("Godfrey Otunge issued a statement on Friday.\nGangs killed [60] people, an excerpt from the"
     " statement said.", "Godfrey Otunge"),
    ("Kenya sent the Council a letter.\nGangs killed [60] people, the letter said.", "Kenya"),
    ("In a statement by Godfrey Otunge, the port is open.\nPart of the road is shut, the"
     " statement said.\nMore news\nIt added that gangs had killed [60] people.", "Godfrey Otunge"),
    ("Benin has offered men. In a statement by Godfrey Otunge, the port is open.\nBINUH wrote"
     " again. It said gangs had killed [60] people.", "UN Integrated Office in Haiti (BINUH)"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), PRONOUNS)
def test_a_pronoun_goes_back_to_the_last_speaker_whom_it_can_mean(text: str, who: str) -> None:
    assert credited(text) == who


@pytest.mark.parametrize(("text", "who"), DOCUMENTS)
def test_a_statement_and_what_it_goes_on_with_is_whose_it_is(text: str, who: str | None) -> None:
    assert credited(text) == who


@pytest.mark.parametrize("on", ["It went on:", "It continued:", "The text went on to say:"])
def test_a_quotation_goes_on_with_the_statement_before_it(on: str) -> None:
    told = claims(
        "In a statement by mission head Godfrey Otunge, Chad came to help in Haiti.\n"
        '"The gangs of Haiti will find no rest," part of the statement said.\n'
        f'{on.replace("The text", "The statement")} "The mission in Haiti stands firm."',
        "statement",
    )
    assert {c.actor for c in told} == {"Godfrey Otunge"}


def test_what_a_delegate_without_a_name_says_next_is_no_one_elses() -> None:
    told = claims(
        "António Guterres wrote to the Council of the mission in Haiti.\n"
        "The representative of Japan said Tokyo wished to help Haiti.\n"
        '"We stand ready for talks on Haiti with all sides," he said.',
        "statement",
    )
    assert "António Guterres" not in {c.actor for c in told if c.quote.startswith('"We')}


ONCE = [
    "The former US envoy, James Foley, backed the mission in Haiti.",
    "Former US ambassador James Foley backed the mission in Haiti.",
    "James Foley, a retired US ambassador, backed the mission in Haiti.",
]


@pytest.mark.parametrize("text", ONCE)
def test_who_once_spoke_for_a_country_speaks_for_himself(text: str) -> None:
    assert [c.actor for c in claims(text, "position")] == ["James Foley"]


def test_who_speaks_for_a_country_now_tells_its_view() -> None:
    told = claims("The US envoy, James Foley, backed the mission in Haiti.", "position")
    assert [(c.actor, c.attributed_to) for c in told] == [("United States", "James Foley")]


QUOTED = [
    ('The gangs of Haiti had been warned off by Ambassador Dennis Hankins: "Those who fight the'
     ' police of Haiti will end in prison."', "Dennis Hankins"),
    ('Dennis Hankins was blunt: "The gangs of Haiti will lose this war."', "Dennis Hankins"),
    ('Dennis Hankins came by. A poster hung there with this line: "The gangs of Haiti will lose."',
     None),
    ('Dennis Hankins came by. Shopkeepers of Haiti had a wish: "May the gangs lose this war."',
     None),
    ("The police spokesman, Resila Onyango, explained that the money for Haiti was safe.\n"
     '"We reject what was said of Haiti and of our officers,"', "Resila Onyango"),
    ('Gangs hold the port of Haiti.\n"We reject what was said of Haiti and of our officers,"',
     None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), QUOTED)
def test_a_quotation_without_a_verb_of_saying_is_of_who_leads_up_to_it(
    text: str, who: str | None
) -> None:
    assert [said for *_, said in article(text).sentences[-1].spoken] == [who]


def test_what_a_text_repeats_is_not_the_countrys_that_it_thanks() -> None:
    told = claims(
        "The four-page text thanks Kenya for leading the mission, but repeats what Antonio Guterres"
        " wrote in March: that it has not kept up with the gangs and must be enlarged."
    )
    assert "Kenya" not in {c.actor for c in told if c.kind == "statement"}
    assert "oppose" not in {c.stance for c in told}


ELSEWHERE = [
    ("Roberto Alvarez, the foreign minister, arrived on Monday.\nAlvarez said [60] officers died.",
     "Roberto Álvarez"),
    ("Kenya is not alone, Kindiki said. Others in the force are [60] men from Chad.",
     "Kithure Kindiki"),
    ("Jamaica sent men. With the Jamaicans came [two] army officers from Belize, its government"
     " said.", "Belize"),
    ("Jamaica sent men. Its government said [two] officers from Belize came with them.",
     "Jamaica"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), ELSEWHERE)
def test_a_name_without_its_accents_others_and_its_government_go_back_to_whom_they_mean(
    text: str, who: str
) -> None:
    assert credited(text) == who


SPEECHES = [
    ("Ambassador Fu Cong Explains China's Vote on Haiti", "President,\n\nHaiti worries us.",
     "Fu Cong"),
    ("Minister Kamina Johnson Smith Addresses the Security Council",
     "Madam President, Excellencies,\n\nHaiti worries us.", "Kamina Johnson Smith"),
    ("Ambassador Fu Cong Explains China's Vote on Haiti", "China abstained on Monday.", None),
    ("Press Gaggle by White House Adviser John Kirby", "Haiti worries us.", "John Kirby"),
    ("John Kirby at a loss", "Haiti worries us.", None),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "who"), SPEECHES)
def test_what_is_said_to_an_assembly_is_whoever_the_heading_lets_speak(
    title: str, text: str, who: str | None
) -> None:
    assert voice(article(f"{title}\n\n{text}")) == who
