"""The many ways to say that an official goes somewhere, and what only sounds like it."""

from __future__ import annotations

import pytest
import reading

SHORT = {
    "R": "William Ruto", "C": "Garry Conille", "B": "Antony Blinken", "H": "Andrew Holness",
    "M": "Marco Rubio", "G": "António Guterres", "L": "Edgard Leblanc Fils",
    "K": "Musalia Mudavadi", "T": "Linda Thomas-Greenfield", "HE": "Ariel Henry",
    "HT": "Haiti", "KE": "Kenya", "US": "United States", "JM": "Jamaica", "GY": "Guyana",
    "DR": "Dominican Republic", "BB": "Barbados", "UN": "UN General Assembly",
}  # fmt: skip
# A sentence, and for each status who goes where: "R>HT" is Ruto to Haiti.
MADE = [
    ("President William Ruto arrived in Port-au-Prince on Saturday.", {"actual": "R>HT"}),
    ("President William Ruto has arrived in Haiti for talks with the council.", {"actual": "R>HT"}),
    ("Ruto touched down in Port-au-Prince shortly before noon.", {"actual": "R>HT"}),
    ("Ruto flew into Port-au-Prince on Saturday.", {"actual": "R>HT"}),
    ("Blinken flew on to Santo Domingo in the evening.", {"actual": "B>DR"}),
    ("Blinken traveled to Port-au-Prince on Thursday, the most senior American official to go there"
     " in years.", {"actual": "B>HT"}),
    ("Blinken is visiting Haiti and the Dominican Republic.", {"actual": "B>HT B>DR"}),
    ("Ruto made a stop in Port-au-Prince on his way to New York.",
     {"actual": "R>HT", "planned": "R>US"}),
    ("Ruto stopped over in Haiti before the General Assembly.", {"actual": "R>HT"}),
    ("Ruto paid the officers a surprise visit in Port-au-Prince.", {"actual": "R>HT"}),
    ("Ruto was received in Port-au-Prince by Edgard Leblanc Fils.", {"actual": "R>HT"}),
    ("Ruto was welcomed in Port-au-Prince by Haiti's prime minister.", {"actual": "R>HT"}),
    ("Ruto received Conille in Nairobi on Friday.", {"actual": "C>KE"}),
    ("Conille met Ruto in Nairobi on Friday.", {"actual": "C>KE"}),
    ("Conille held talks with Ruto in Nairobi.", {"actual": "C>KE"}),
    ("Conille's visit to Nairobi ended on Sunday.", {"actual": "C>KE"}),
    ("During his trip to Kenya, Conille asked for more officers.", {"actual": "C>KE"}),
    ("Conille, on a visit to Nairobi, asked for more officers.", {"actual": "C>KE"}),
    ("Conille, who is visiting Kenya, asked for more officers.", {"actual": "C>KE"}),
    ("Conille, who was in Nairobi on Friday, asked for more officers.", {"actual": "C>KE"}),
    ("On a visit to Nairobi, Haiti's prime minister, Garry Conille, asked for more officers.",
     {"actual": "C>KE"}),
    ("Blinken left Port-au-Prince for Santo Domingo in the evening.", {"actual": "B>DR"}),
    ("From Port-au-Prince Blinken went on to Santo Domingo.", {"actual": "B>DR"}),
    ("Blinken ended a two-day trip to Haiti on Friday.", {"actual": "B>HT"}),
    ("Blinken wrapped up a visit to Haiti and the Dominican Republic.", {"actual": "B>HT B>DR"}),
    ("Marco Rubio, touring the Caribbean, was in Kingston on Wednesday.", {"actual": "M>JM"}),
    ("Rubio spent Wednesday in Kingston, where he spoke of Haiti.", {"actual": "M>JM"}),
    ("Rubio's stop in Kingston was the first of his tour.", {"actual": "M>JM"}),
    ("Prime Minister Ariel Henry had gone to Nairobi to sign the agreement.", {"actual": "HE>KE"}),
    ("Ariel Henry, then prime minister of Haiti, came to Kenya to sign the agreement.",
     {"actual": "HE>KE"}),
    ("Ariel Henry, the prime minister, was on his way home from a trip to Nairobi.",
     {"actual": "HE>KE"}),
    ("Speaking in Nairobi on Friday, Haiti's prime minister Garry Conille asked for money.",
     {"actual": "C>KE"}),
    ("António Guterres visited Port-au-Prince in July.", {"actual": "G>HT"}),
    ("Secretary-General António Guterres travelled to Haiti last year.", {"actual": "G>HT"}),
    ("Linda Thomas-Greenfield, the U.S. ambassador to the U.N., is in Guyana for a summit.",
     {"actual": "T>GY"}),
    ("Thomas-Greenfield led a delegation to Port-au-Prince in July.", {"actual": "T>HT"}),
    ("Ruto inspected the officers in Port-au-Prince on Saturday.", {"actual": "R>HT"}),
    ("Ruto met the officers at their base in Port-au-Prince.", {"actual": "R>HT"}),
    ("Ruto addressed the officers in Port-au-Prince.", {"actual": "R>HT"}),
    ("Ruto's one-day visit to Haiti came 100 days after the first officers left.",
     {"actual": "R>HT"}),
    ("It was Ruto's first trip to Haiti.", {"actual": "R>HT"}),
    ("Ruto's visit to Haiti, his first, lasted six hours.", {"actual": "R>HT"}),
    ("Prime Cabinet Secretary Musalia Mudavadi accompanied Ruto to Haiti.",
     {"actual": "K>HT"}),
    ("Holness was in Port-au-Prince in February with two other Caribbean leaders.",
     {"actual": "H>HT"}),
    ("Blinken, who returned on Friday from a trip to Haiti, spoke of progress.",
     {"actual": "B>HT"}),
    ("Before leaving for Santo Domingo, Blinken met the commander.", {"actual": "B>DR"}),
    ("Blinken attended a Caricom summit in Kingston on Monday.", {"actual": "B>JM"}),
    ("Blinken took part in a meeting of Caribbean leaders in Kingston.", {"actual": "B>JM"}),
    ("Blinken joined Caribbean leaders in Kingston on Monday for talks on Haiti.",
     {"actual": "B>JM"}),
    ("President William Ruto visited Haiti at the weekend.", {"actual": "R>HT"}),
    ("President Ruto made his way to Haiti on Saturday.", {"actual": "R>HT"}),
]  # fmt: skip
AHEAD = [
    ("Ruto will be in Haiti on Saturday.", {"planned": "R>HT"}),
    ("Ruto is expected in Port-au-Prince on Saturday.", {"planned": "R>HT"}),
    ("Ruto is due to land in Port-au-Prince on Saturday.", {"planned": "R>HT"}),
    ("Ruto plans a visit to Haiti.", {"planned": "R>HT"}),
    ("Ruto's planned visit to Haiti has been kept secret.", {"planned": "R>HT"}),
    ("Blinken heads to Haiti on Thursday.", {"planned": "B>HT"}),
    ("Blinken is to travel to Haiti and the Dominican Republic.", {"planned": "B>HT B>DR"}),
    ("Blinken will continue to the Dominican Republic on Friday.", {"planned": "B>DR"}),
    ("Blinken will meet Caribbean leaders on Haiti in Kingston on Monday.", {"planned": "B>JM"}),
    ("Kenya will host Conille in Nairobi next week.", {"planned": "C>KE"}),
    ("Ruto will receive Conille in Nairobi on Friday.", {"planned": "C>KE"}),
    ("The White House announced that Ruto would pay a state visit to Washington.",
     {"planned": "R>US"}),
    ("Ruto is scheduled to make a stopover in Haiti.", {"planned": "R>HT"}),
    ("Ahead of his visit to Haiti, Ruto met his ministers.", {"planned": "R>HT"}),
    ("Ruto is flying to Haiti this weekend.", {"planned": "R>HT"}),
    ("Ruto leaves for Haiti on Friday.", {"planned": "R>HT"}),
]  # fmt: skip
OFF = [
    ("Ruto called off his trip to Haiti.", {"denied": "R>HT"}),
    ("Ruto's visit to Haiti was cancelled.", {"denied": "R>HT"}),
    ("Blinken scrapped a stop in Port-au-Prince.", {"denied": "B>HT"}),
    ("Ruto will not visit Haiti, his office said.", {"denied": "R>HT"}),
]  # fmt: skip
NONE = [
    "President William Ruto said in Nairobi that the mission would go on.",
    "President Ruto returned to Nairobi on Sunday.",
    "Antony Blinken spoke in Washington about Haiti.",
    "Two hundred Kenyan officers arrived in Port-au-Prince.",
    "Thousands of people fled to the Dominican Republic.",
    "The mission's commander, Godfrey Otunge, told reporters in Port-au-Prince that it was calm.",
    "Conille visited a hospital in Port-au-Prince.",
    "Ruto telephoned Conille in Port-au-Prince.",
    "Ruto should visit Haiti, the opposition said.",
    "Ruto sent 400 officers to Haiti.",
    "Blinken promised more money for the mission in Haiti.",
    "The visit was the first of its kind.",
    "Ruto welcomed the decision in New York to extend the mission.",
    "Holness said that Jamaica would send soldiers to Haiti.",
    "Ruto told parliament about the situation in Haiti.",
    "Rubio praised the Dominican Republic for its help.",
    "The U.S. ambassador to Kenya, Meg Whitman, said in Nairobi that the planes were ready.",
    "Security has improved since the officers arrived in Haiti, Ruto said.",
    "If Ruto goes to Haiti, he will see it for himself.",
    "Mudavadi said the officers in Haiti had been paid.",
    "A court in Nairobi ordered Ruto to stop the deployment to Haiti.",
    "Ruto discussed Haiti with Blinken by telephone.",
    "Guterres told the Security Council in New York that gangs were gaining ground in Haiti.",
    "Ruto came to power in Kenya in 2022.",
    "Conille was born in Haiti.",
    "Weapons from Miami reach Port-au-Prince, Blinken said.",
    "The soldiers went to Haiti with Ruto's blessing.",
    "Ruto is right about Haiti.",
    "Conille runs the government in Haiti.",
    "Blinken met Conille.",
    "Tourists no longer go to Haiti.",
    "The prime minister of Haiti resigned in March.",
]  # fmt: skip


def visits(text: str) -> dict[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for claim in reading.claims(text, "visit"):
        found.setdefault(claim.status, set()).add((str(claim.actor), str(claim.target)))
    return found


@pytest.mark.parametrize(("text", "expected"), [*MADE, *AHEAD, *OFF])
def test_a_visit_is_read_however_it_is_told(text: str, expected: dict[str, str]) -> None:
    named = {
        status: {(SHORT[who], SHORT[where]) for who, where in (v.split(">") for v in short.split())}
        for status, short in expected.items()
    }
    assert visits(text) == named


@pytest.mark.parametrize("text", NONE)
def test_what_only_names_a_person_and_a_place_is_no_visit(text: str) -> None:
    assert visits(text) == {}
