"""Where things happened: by their own words, by the event before, by what stands in a country."""

from __future__ import annotations

import pytest
from reading import claims

OWN = [
    ("Nine people were shot dead in Haiti's battered Artibonite valley.", "violence", "Artibonite"),
    ("Gunmen killed six residents at Savien, in the commune of Pont-Sondé.", "violence", "Savien"),
    ("Six people were killed in Pont-Sondé in the Artibonite.", "violence", "Pont-Sondé"),
    ("Gangs killed 12 people across the capital on Sunday.", "violence", "Port-au-Prince"),
    ("Some 40,000 people have been driven out of the metropolitan area.", "displacement",
     "Port-au-Prince"),
    ("With fear growing in the capital, 700,000 people are now displaced across the country.",
     "displacement", "Haiti"),
    ("Gangs hold 85 per cent of the capital, and 700,000 people are displaced.",
     "displacement", "Haiti"),
    ("Two Kenyan officers were wounded at Savien and flown to hospital in Port-au-Prince.",
     "casualty", "Savien"),
    ("Gunmen killed nine people when Mirebalais fell to gangs in March.", "violence",
     "Mirebalais"),
    ("Some 5,900 people have been displaced from Mirebalais.", "displacement", "Mirebalais"),
    ("They deplored the gang attacks upon Kenscoff, in which 140 people were killed.", "violence",
     "Kenscoff"),
    ("Three officers were wounded at Savien, the mission said in a statement issued in Clercine.",
     "casualty", "Savien"),
    ("At least 3,100 people have been killed this year, Volker Türk said in Geneva.",
     "violence", "Haiti"),
    ("Gangs killed 20 people in Cabaret, a town 20 miles north of Port-au-Prince.", "violence",
     "Cabaret"),
    ("Gangs killed 20 people about 20 miles north of Port-au-Prince.", "violence", "Haiti"),
    ("Nine people were murdered in Kenscoff, while others fled to the squares of Pétion-Ville.",
     "violence", "Kenscoff"),
    ("Gunmen killed nine people in the streets of Cabaret.", "violence", "Cabaret"),
    ("Gangs hold Port-au-Prince. They control 80% of the city.", "violence", "Port-au-Prince"),
    ("Worst hit is the capital, Port-au-Prince, where displacement rose by 70 percent.",
     "displacement", "Port-au-Prince"),
    ("Gangs attack villages on the edge of Port-au-Prince, and internal displacement, at over 1.2"
     " million people, is unheard of.", "displacement", "Haiti"),
    ("Some 1.2 million people in Port-au-Prince go hungry.", "displacement", "Port-au-Prince"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "place"), OWN)
def test_a_claim_is_placed_by_its_own_words(text: str, kind: str, place: str) -> None:
    assert {c.place for c in claims(text, kind)} == {place}


BEFORE = [
    ("Gunmen ambushed a joint patrol at Savien on Monday. Three Kenyan officers were wounded.",
     "casualty", "Savien"),
    ("On Monday a truck of the mission got stuck on the road near Savien. Gunmen then attacked "
     "the convoy.", "operation", "Savien"),
    ("Police raided Solino on Monday.\nThe raid ended at noon.\nThe force is short of men.\nIts "
     "trucks are old.\nIts men are tired.\nTwo Haitian officers were killed, police said.",
     "violence", "Solino"),
    ("Police raided Solino on Monday. Twelve gang members were killed there, officers said.",
     "violence", "Solino"),
    ("A first group of 75 Guatemalan soldiers landed in the capital on Friday. Another 75 "
     "soldiers from Guatemala arrived on Saturday.", "arrival", "Port-au-Prince"),
    ("Since March, gangs have attacked the commune of Mirebalais.\nMeanwhile, clashes with them "
     "have grown in the area of Bas Artibonite. On 11 June, at least 30 people were killed by "
     "armed men.", "violence", "Artibonite"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "place"), BEFORE)
def test_what_goes_on_with_an_event_is_of_its_place(text: str, kind: str, place: str) -> None:
    assert claims(text, kind)[-1].place == place


APART = [
    # Another day, another place.
    ("Gunmen ambushed a patrol at Savien on Monday. Constable Peter Ochieng was killed on "
     "February 23.", "casualty", None),
    # A tally is of the country.
    ("Gunmen killed nine people in Solino on Monday. So far this year 3,200 people have been "
     "killed, the UN says.", "violence", "Haiti"),
    # Who leaves home has not come yet.
    ("The 144 officers left Nairobi on Thursday.", "arrival", "Nairobi"),
    # What is planned stands nowhere.
    ("Kenya has promised to send 1,000 police officers to the mission.", "personnel", None),
    # A town that the mission's data do not know is no other.
    ("Gunmen ambushed a patrol at Savien on Monday. Two Kenyan officers were wounded in Kobonal.",
     "casualty", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "place"), APART)
def test_no_place_is_taken_from_another_event(text: str, kind: str, place: str | None) -> None:
    assert claims(text, kind)[-1].place == place


STANDS = [
    ("The mission now has 416 officers.", "personnel"),
    ("More than 5,600 people were killed last year.", "violence"),
    ("The security situation has got worse since the mission came.", "assessment"),
    ("Half of the dead were women and 5.7 million people face acute hunger.", "displacement"),
    ("Another 217 Kenyan officers arrived on January 18.", "arrival"),
    ("Another 217 Kenyan officers of the mission will arrive in March.", "arrival"),
    ("The mission has about 400 Kenyan police, backed by two dozen soldiers.", "personnel"),
]


@pytest.mark.parametrize(("text", "kind"), STANDS)
def test_counts_of_the_country_and_its_force_are_placed_in_it(text: str, kind: str) -> None:
    assert claims(text, kind)[-1].place == "Haiti"


def test_money_has_no_place() -> None:
    found = claims("The United States gave $300 million to the mission in Haiti.", "funding")
    assert [c.place for c in found] == [None]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Cabaret lies on the road that links Port-au-Prince with Saint-Marc. Haitian police sent "
         "help on Friday. They drove through the town and exchanged fire with gang members.",
         "operation", "Cabaret"),
        ("Kenyan police pulled out of Cabaret on Wednesday.\nThe joint force had rolled into the "
         "town, on the edge of the capital, on Sunday.", "operation", "Cabaret"),
        ("Kenyan police pulled out of Cabaret on Wednesday.\nMayor Jean Doe said six civilians had "
         "been killed since Sunday.", "violence", "Cabaret"),
        ("Police left Cabaret on Friday.\nMirebalais's mayor, Jean Doe, says that 40 of his people "
         "have been killed since Sunday. The UN has confirmed 12 of those deaths.", "violence",
         "Mirebalais"),
        ("Police left Cabaret and Arcahaie on Friday. Mayor Jean Doe said six civilians had been "
         "killed since Sunday.", "violence", "Haiti"),
        ("Since the first Kenyans landed on June 25 they have gone out on patrols, and twice came "
         "under fire near the National Palace.", "arrival", "Haiti"),
    ],
)  # fmt: skip
def test_the_town_is_the_one_spoken_of_and_a_mayor_counts_in_his_own(
    text: str, kind: str, place: str
) -> None:
    assert {c.place for c in claims(text, kind)} == {place}


def test_a_toll_told_of_the_whole_country_is_not_that_of_the_town_beside_it() -> None:
    text = (
        "Gangs killed 90 people in Port-au-Prince last week, the UN said, bringing the death toll "
        "across Haiti this year to more than 3,900."
    )
    places = {c.value: c.place for c in claims(text, "violence")}
    assert places == {90: "Port-au-Prince", 3900: "Haiti"}


def test_those_killed_are_where_gunmen_swept_through() -> None:
    text = "Gunmen swept through Cabaret before dawn on Thursday. At least 70 people were killed."
    assert [c.place for c in claims(text, "violence")] == ["Cabaret"]
    text = "Aid goes through Cabaret on Thursdays. At least 70 people were killed."
    assert [c.place for c in claims(text, "violence")] == ["Haiti"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("They mourn Peter Kamau Njoroge, the Kenyan officer who died in an accident in Haiti.\n"
         "Njoroge was killed in Delmas on August 31.", "Delmas"),
        ("Gangs killed the Kenyan sergeant Ken Otieno on February 23.\nThe officer was hit in an "
         "operation in Kenscoff.", "Kenscoff"),
        ("The Kenyan sergeant Ken Otieno was killed in Haiti on February 23.\nThe minister spoke "
         "of officers killed before in Kenscoff.", "Haiti"),
        ("The Kenyan sergeant Ken Otieno was killed in Haiti on February 23.\nTwo gunmen were "
         "killed in Kenscoff on Monday.", "Haiti"),
    ],
)  # fmt: skip
def test_one_who_is_lost_is_where_the_text_tells_of_it_most_closely(text: str, place: str) -> None:
    assert claims(text, "casualty")[0].place == place
