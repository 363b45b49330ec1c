"""What named speakers say, in their own words or as reported."""

from __future__ import annotations

import pytest
from missionbrief.claims import statement
from missionbrief.claims.statement import ruled
from reading import article, claims

LEAD = "A Kenya-led mission works in Haiti.\n"
TOLD = {
    "Otunge said his men were tired but proud.": "Godfrey Otunge",
    "Morale is high, Otunge told reporters.": "Godfrey Otunge",
    '"We are here to stay as friends," Godfrey Otunge said.': "Godfrey Otunge",
    "The road ahead is long, according to Volker Türk.": "Volker Türk",
    "Ruto wondered why richer neighbours had stayed away.": "William Ruto",
    "The U.S. ambassador to the UN, Mike Waltz, said the days ahead would be hard.": "Mike Waltz",
    "The Haitian National Police denied that its men had fled.": "Haitian National Police",
}
TOLD |= {
    "The Haitian National Police press office said the days ahead would be hard.": (
        "Haitian National Police"
    ),
    "The communications unit of the Transitional Presidential Council said the talks went well.": (
        "Transitional Presidential Council"
    ),
}
NOT_TOLD = [
    "Officials said the road was closed.",
    "A resident said she had heard shots.",
    "Kenya has promised 1,000 officers.",
    "Otunge was told of the attack at dawn.",
    "The report says little of the mission.",
]


@pytest.mark.parametrize("text", TOLD)
def test_a_statement_has_its_speaker(text: str) -> None:
    said = [c.actor for c in claims(LEAD + text, "statement") if c.char_start >= len(LEAD)]
    assert said == [TOLD[text]]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_words_of_nobody_by_name_are_no_statement(text: str) -> None:
    assert claims(LEAD + text, "statement") == []


def test_a_desk_speaks_for_its_body_further_on() -> None:
    first = "Haiti's Transitional Presidential Council media team said the road was long. "
    then = "The media team said that details would follow. A team of nurses said it was tired."
    said = [c.actor for c in claims(LEAD + first + then, "statement")]
    assert said == ["Transitional Presidential Council"] * 2


SAID = {
    "Otunge told reporters on Monday that his men were tired.": "his men were tired",
    "Morale is high, Otunge added, and nobody wants to leave.": (
        "Morale is high, and nobody wants to leave"
    ),
    "Kenya, Ruto said, keeps its word.": "Kenya keeps its word",
    "The road is open, said Godfrey Otunge, the commander.": "The road is open",
    "Otunge rejected reports that his men had fled.": "rejected reports that his men had fled",
    "Otunge denies that the road is closed.": "denies that the road is closed",
    "Ruto called the attack a disgrace.": "called the attack a disgrace",
    "Ruto praised the officers and said Haiti was changing.": "Haiti was changing",
    "The road is long, according to Volker Türk.": "The road is long",
    "Otunge said his men would stay at home “if nobody pays for their fuel”.": (
        'his men would stay at home "if nobody pays for their fuel"'
    ),
    "Otunge said that the capital is facing “a flood of sorrow”.": (
        'the capital is facing "a flood of sorrow"'
    ),
}


@pytest.mark.parametrize("text", SAID)
def test_a_statement_holds_what_is_said(text: str) -> None:
    told = [c.target for c in claims(LEAD + text, "statement") if c.char_start >= len(LEAD)]
    assert told == [SAID[text]]


def test_a_long_statement_tells_that_it_is_cut() -> None:
    text = f"Otunge said the road was {'very ' * 40}long."
    (only,) = [c.target for c in claims(LEAD + text, "statement") if c.char_start >= len(LEAD)]
    assert only is not None and only.endswith("very …")


@pytest.mark.parametrize(
    "text",
    [
        "The Haitian police undertook patrols in the quarter.",
        "Ruto spoke to Otunge by telephone.",
        "The Security Council renewed it once.",
        "Otunge became the second Kenyan confirmed to have arrived.",
    ],
)
def test_what_only_tells_a_deed_is_no_statement(text: str) -> None:
    assert [c for c in claims(LEAD + text, "statement") if c.char_start >= len(LEAD)] == []


def test_after_a_semicolon_the_quotation_is_of_whoever_opens_the_part() -> None:
    text = 'Nassau has talked of a hundred; Jamaica, not on the list, of "a platoon or two".'
    told = {c.target: c.actor for c in claims(LEAD + text, "statement")}
    assert told["a platoon or two"] == "Jamaica"


def test_a_police_boss_without_a_name_is_not_the_prime_minister_spoken_of_last() -> None:
    text = (
        "Prime Minister Jane Doe flew to New York. Her trip follows a raid in Delmas. "
        "According to the police boss, the cornered men belong to the gang of the market."
    )
    assert [c.actor for c in claims(text, "statement") if c.actor == "Jane Doe"] == []


def test_a_turn_of_phrase_in_quotation_marks_is_no_statement() -> None:
    text = (
        "Tina Marlow asked whether, with the gangs “at the very gates of the capital”, the "
        "officers of the mission in Haiti would come home."
    )
    assert not [c for c in claims(text, "statement") if c.target and c.target.startswith("at the")]


@pytest.mark.parametrize(
    "text",
    [
        "As we speak, the mission in Haiti has 400 officers.",
        "Kenya said yes to Haiti.",
        "The plan passed only because Kenya asked Haiti not to.",
    ],
)
def test_a_bare_fragment_is_no_statement(text: str) -> None:
    assert claims(text, "statement") == []


def test_the_community_and_the_council_are_called_by_their_names() -> None:
    text = (
        "The heads of CARICOM met on the mission in Haiti. "
        "The Community congratulates the people of Haiti on their new council."
    )
    assert {c.actor for c in claims(text, "statement")} <= {"CARICOM"}


def test_a_link_that_a_page_left_in_its_text_is_no_part_of_what_is_said() -> None:
    text = (
        "President William Ruto [announced a new partnership for Haiti](https://example.org/a-b/c) "
        "and thanked the officers of the mission."
    )
    (told,) = claims(text, "statement")
    assert told.target is not None
    assert "announced a new partnership for Haiti" in told.target
    assert "example.org" not in told.target


HE = [
    ("Ekuru Aukot dismisses the deal on the Haiti mission. Ariel Henry, he argues, had no mandate"
     " from voters.\n\"Nobody in Haiti could sign for it,\" he says in a filing.",
     ["Ekuru Aukot", "Ekuru Aukot"]),
    ("Ekuru Aukot is a lawyer. Ariel Henry was a caretaker, he said, and could not commit Haiti to"
     " the mission.", ["Ekuru Aukot"]),
    ("Senator Edwin Sifuna spoke on the Haiti mission. \"Professor Kindiki stood at that desk and"
     " promised us accounts. Someone deceived the Senate,\" he said.",
     ["Edwin Sifuna", "Edwin Sifuna"]),
    ("Bill O'Neill wants the Kenyan mission in Haiti equipped.\nJean-Rolain Pétigny, a former"
     " ambassador to Chile, is weary of the debate. A UN operation, he notes, would need a year to"
     " gather.", ["Jean-Rolain Pétigny"]),
    ("Ariel Henry said the money for the mission was there.\nAn official of one donor country, who"
     " did not want to be named, was hardly more hopeful. \"There is a paper, and that helps,\" he"
     " said.", ["Ariel Henry"]),
    ("When Ariel Henry landed in Nairobi, he said that the mission was near.", ["Ariel Henry"]),
    ("Edwin Sifuna, the senator, was once of that view; these days he says the mission in Haiti is"
     " tired.", ["Edwin Sifuna"]),
    ("Monica Juma said the mission in Haiti was tired. She told the Council that Godfrey Otunge was"
     " in Haiti. She said the roads were bad.", ["Monica Juma", "Monica Juma", "Monica Juma"]),
    ("Seven weeks after Peter Kamau vanished in Haiti, his family waits for news of the mission.\n"
     "At their house his mother, Nyawira Wambui, said the police in Haiti had stopped calling.\n"
     "\"If my boy is in Haiti, let them tell me,\" she said.",
     ["Nyawira Wambui", "Nyawira Wambui"]),
    ("Kithure Kindiki spoke to the house.\nAt a base in Haiti one sergeant said he had come for the"
     " pay. \"It is twice what I earn at home,\" he said of the mission.", []),
    ("Pierre-Louis Bastien said the gangs in Haiti were strong.\nIn the shop they are packing up."
     " \"I have nothing against the Kenyans in Haiti,\" she says.", ["Pierre-Louis Bastien"]),
    ("Ariel Henry said Haiti was overwhelmed.\nLaurent Uwilingi, the director of the Acme fund,"
     " informed the BBC that the mission in Haiti held promise.\nHe added though that some in Haiti"
     " said they wanted no force.", ["Ariel Henry", "Laurent Uwilingi", "Laurent Uwilingi"]),
    ("\"William Ruto has agreed to lead the mission in Haiti,\" Antony Blinken said.\n\"None of"
     " this will come to Haiti in a day,\" he said.", ["Antony Blinken", "Antony Blinken"]),
    ("In Cabaret, St Andrew, a mother waits. \"He says the food in Haiti is bad,\" she said.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), HE, ids=lambda v: str(v)[-40:])
def test_he_and_she_are_who_speaks_and_not_whom_is_spoken_of(text: str, who: list[str]) -> None:
    assert [c.actor for c in claims(text, "statement")] == who


@pytest.mark.parametrize("glued", ['fail"He', 'fail,"He', "fail.”He", 'fail"She'])
def test_a_pronoun_set_on_a_quotation_mark_is_still_a_person(glued: str) -> None:
    text = (
        f"William Ruto spoke on the Haiti mission. “If we stop now, the mission will {glued} "
        "complained that the mission in Haiti had been starved by the failure to send 900 men."
    )
    found = claims(text)
    assert found
    for claim in found:
        assert not {claim.actor, claim.attributed_to} & {"He", "She"}
        assert all('"' not in (who or "") for who in (claim.actor, claim.attributed_to))


def test_a_statement_that_breaks_off_before_what_is_said_is_none() -> None:
    text = (
        "Ambassador Zhang Wei said Beijing had asked, in vain, that Haiti get no troops on credit; "
        "he was glad, though, that the embargo on Haiti was kept."
    )
    assert "Ambassador Zhang Wei said" not in {c.target for c in claims(text, "statement")}


ADMINISTRATIONS = {
    "The Ministry of Interior and National Administration said the officers in Haiti did well.": {
        "Ministry of Interior and National Administration"
    },
    "The Maritime Administration said the mission in Haiti should stay.": {
        "Maritime Administration"
    },
    "The Biden Administration said the mission in Haiti should stay.": {"United States"},
}


@pytest.mark.parametrize("text", ADMINISTRATIONS)
def test_a_body_called_administration_is_not_the_united_states(text: str) -> None:
    assert {c.actor for c in claims(text)} == ADMINISTRATIONS[text]


def test_what_another_does_meanwhile_is_not_in_who_asks() -> None:
    text = (
        "Laurent Saint-Cyr appealed at the UN for help for Haiti, while civil groups in Haiti "
        "rejected the mission."
    )
    (against,) = [c for c in claims(text, "position") if c.stance == "oppose"]
    assert (against.actor, against.attributed_to) == ("civil groups in Haiti", None)


def test_where_somebody_spoke_is_not_what_he_said() -> None:
    text = (
        "Justice Minister Jean Roc leads. The trip comes two weeks after President Ruto's visit to "
        "Haiti, during which he said the mission would stay."
    )
    (visit,) = claims(text, "visit")
    assert (visit.actor, visit.attributed_to) == ("William Ruto", None)
    text = text.replace("the mission would stay", "he backed the mission staying")
    assert {c.actor for c in claims(text, "position")} == {"William Ruto"}


def proposed(text: str) -> list[tuple[str | None, str | None]]:
    """What the rules alone find that is said in `text`."""
    read = article(LEAD + text).sentences[1:]
    return [(d.actor, d.target) for sentence in read for d in ruled(sentence)]


PROPOSED = {
    "Farhan Haq told us that, according to the UN, 900 people had fled Haiti.": [
        ("Farhan Haq", "according to the UN, 900 people had fled Haiti")
    ],
    "According to President Irfaan Ali, Caricom as a community would help Haiti.": [
        ("Irfaan Ali", "Caricom as a community would help Haiti")
    ],
    "Otunge spoke to the Herald about the needs of the mission.": [],
    "Otunge spoke of forty wounded men in Haiti.": [
        ("Godfrey Otunge", "spoke of forty wounded men in Haiti")
    ],
    'The raid took two men of the "Chen Mechan and Pierre 6 Brothers" gangs, Otunge said.': [
        ("Godfrey Otunge", 'The raid took two men of the "Chen Mechan and Pierre 6 Brothers" gangs')
    ],
    "Otunge assured his men in Haiti that their pay would come, after a paper told of delays.": [
        ("Godfrey Otunge", "their pay would come")
    ],
    "Otunge said the pay of his men in Haiti would come after they had left.": [
        ("Godfrey Otunge", "the pay of his men in Haiti would come after they had left")
    ],
    "The U.S. Embassy in Port-au-Prince said the message is clear: “The days of ease are over.”": [
        ("US embassy in Haiti", "The days of ease are over")
    ],
    "Russia expressed concerns, emphasizing that the UN is no police.": [
        ("Russia", "the UN is no police")
    ],
    "With the UN warning of a collapse in Haiti, the officers began patrols.": [
        ("United Nations", "warning of a collapse in Haiti")
    ],
    "The work is slow, with Ruto saying that the road in Haiti is long.": [
        ("William Ruto", "the road in Haiti is long")
    ],
    "With gangs warning that they would come, and with the UN warning in hand, he left.": [],
}


@pytest.mark.parametrize("text", PROPOSED)
def test_the_rules_propose_what_somebody_says_with_its_words(text: str) -> None:
    assert proposed(text) == PROPOSED[text]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ambassador Kevron Henry met Otunge. Col. Kevron said Haiti was near.", "Kevron Henry"),
        ("Ambassador Paul Smith met Paul Jones. Paul said Haiti was near.", "Paul"),
        ('"It is late," UN expert William O\'Neill said. The UN\'s expert on rights said Haiti was'
         " near.", "William O'Neill"),
    ],
)  # fmt: skip
def test_who_is_named_in_full_is_meant_by_the_first_name_or_as_the_expert(
    text: str, who: str
) -> None:
    assert proposed(text)[-1][0] == who


def test_the_secretary_is_not_the_assistant_secretary() -> None:
    text = (
        "MODERATOR: Assistant Secretary Brian Nichols speaks on Secretary Blinken's trip.\n"
        "ASSISTANT SECRETARY NICHOLS: On September 5th the Secretary will travel to Haiti."
    )
    assert {c.actor for c in claims(text, "visit")} == {"Antony Blinken"}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Doctors Without Borders voiced its alarm, in an open letter, that the mission in Haiti "
         "has no rules on the use of force.",
         "the mission in Haiti has no rules on the use of force"),
        ("Past missions, the International Crisis Group says in the study, which has 60 pages, "
         "have shown that arrests buy a short calm.",
         "Past missions have shown that arrests buy a short calm"),
    ],
)  # fmt: skip
def test_what_is_said_stands_around_or_behind_an_aside(text: str, target: str) -> None:
    (said,) = (d for s in article(LEAD + text).sentences[1:] for d in ruled(s))
    assert said.target == target


ALOUD = {
    '"A convoy that can cross Haiti by night changes what gangs dare," Godfrey Otunge said.': [
        "A convoy that can cross Haiti by night changes what gangs dare"
    ],
    'Jack Ombaka met the press. "It rained on us," he said. "The gangs kept their shoes dry."': [
        "The gangs kept their shoes dry"
    ],
    '"This force will bring its own umbrellas," the MSS mission said.': [
        "This force will bring its own umbrellas"
    ],
    # What tells nothing of the mission or its country, a fragment, and who has no name.
    'Jack Ombaka met the press. "It rained on us," he said. "The kitchen kept us all dry."': [],
    'Jack Ombaka met the press. "It rained on us," he said. "Five gangs and not one umbrella."': [],
    'Jack Ombaka called Haiti "a place where every gang owns an umbrella".': [],
    'Nobody spoke. "Our officers sleep in the hangar near the gangs," one of the men said.': [],
    "Godfrey Otunge said that no gang in Haiti owned an umbrella.": [
        "no gang in Haiti owned an umbrella"
    ],
    "No gang in Haiti owned an umbrella that day, Ruto told pastors on Sunday.": [
        "No gang in Haiti owned an umbrella that day"
    ],
    "Ruto met Otunge. He said that no gang in Haiti owned an umbrella.": [],
    "Ruto said that the umbrellas were dry by noon.": [],
    "Ruto said the gangs in Haiti had umbrellas; a cook saw them in tents.": [],
    "The prime minister said that no gang in Haiti owned an umbrella.": [],
}


@pytest.mark.parametrize("text", ALOUD)
def test_a_whole_sentence_about_the_mission_in_quotation_marks_needs_no_weighing(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statement, "stands", lambda *_: None)
    found = [d for s in article(LEAD + text).sentences for d in statement.find(s)]
    assert [d.target for d in found] == ALOUD[text]


def test_that_which_points_to_something_is_part_of_what_is_said() -> None:
    text = '"It rained," Jack Ombaka said. "That mission needs a roof in Haiti." He left.'
    told = [c.target for c in claims(LEAD + text, "statement")]
    assert "That mission needs a roof in Haiti" in told


SPEAKS = {
    # A surname that the parse takes for an adverb, who is quoted as saying, and single marks.
    'Jack Ombaka came. "Our officers in Haiti kept the bridge until help came, and the gangs were'
    ' pushed back," Ombaka said.': "Jack Ombaka",
    'The group spoke of Haiti. "No gang has left a street," its director, Anna Kariuki, was quoted'
    " as saying.": "Anna Kariuki",
    "'It's the gangs in Haiti that can't read maps,' said Godfrey Otunge.": "Godfrey Otunge",
    'Port Salut was quiet. "A gang in Haiti takes two streets," he said.': None,
}


@pytest.mark.parametrize("text", SPEAKS)
def test_a_quotation_has_its_speaker(text: str) -> None:
    spoken = [who for s in article(text).sentences for *_, who in s.spoken]
    assert spoken == [SPEAKS[text]]


@pytest.mark.parametrize(
    "text",
    [
        "Otunge read 'The Gangs Of Haiti' and the officers' letters.",
        "The people's ships, the 'Haiti', and the rest of the gangs' boats, are gone.",
    ],
)
def test_single_marks_around_a_title_or_behind_a_letter_are_no_quotation(text: str) -> None:
    assert [s.spoken for s in article(text).sentences] == [[]]


HEAD = "Statement by Joanna Lefevre, Country Director of Wells for All\n"


def test_a_statement_that_is_all_quotation_is_of_whoever_its_heading_names() -> None:
    text = (
        HEAD + '"Haiti has wells to lend."\n"We have wells to dig in Haiti."\nWells for All digs.'
    )
    spoken = [who for s in article(text).sentences for *_, who in s.spoken]
    assert spoken == ["Joanna Lefevre"] * 2
    apart = HEAD + '"Haiti has wells to lend."\nHaiti is dry.\n"We have wells to dig in Haiti."'
    assert all(who is None for s in article(apart).sentences for *_, who in s.spoken)


def test_whom_a_speaker_thanks_by_name_says_nothing() -> None:
    text = (
        "SECRETARY BLINKEN: Good morning.\n"
        "Prime Minister Conille, Minister Dupuy, thank you for your patience and your care for "
        "the people of Haiti."
    )
    assert claims(text, "statement") == []


def test_who_only_passes_on_who_said_a_thing_says_nothing() -> None:
    text = "The mission in Haiti needs helicopters, William Ruto said, UNICEF reported."
    assert {c.actor for c in claims(text, "statement")} == {"William Ruto"}
    own = "The mission in Haiti needs helicopters, UNICEF reported."
    assert {c.actor for c in claims(own, "statement")} == {"UNICEF"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Blinken thanked Kenya for the mission to Haiti, a State Department spokesman said.",
            [("Antony Blinken", "thanked Kenya for the mission to Haiti")],
        ),
        (
            "Blinken has told Ruto that the mission in Haiti is costly, Godfrey Otunge said.",
            [
                ("Antony Blinken", "the mission in Haiti is costly"),
                ("Godfrey Otunge", "Blinken has told Ruto that the mission in Haiti is costly"),
            ],
        ),
        (
            "Citing a spokesman for the force, the Miami Herald reported that the trucks of the"
            " mission in Haiti had no towers.",
            [],
        ),
        (
            "The Raila Odinga-led party said the mission in Haiti would not help Kenya.",
            [],
        ),
        (
            'Kenya\'s president said the crisis in Haiti "will and must be ended" by the mission.',
            [
                (
                    "William Ruto",
                    'the crisis in Haiti "will and must be ended" by the mission',
                )
            ],
        ),
        (
            "Phillips, who is one of the loudest leaders on things Haiti says the Bahamas stands by"
            " its neighbor.",
            [],
        ),
        (
            "President Luis Abinader stated that the mission in Haiti will be good for the region,"
            " “and above all for Haiti.”",
            [
                (
                    "Luis Abinader",
                    'the mission in Haiti will be good for the region, "and above all for Haiti"',
                )
            ],
        ),
        (
            "The loss was confirmed by John Doe, who remarked, “As in any mission in Haiti, losses"
            " are at times unavoidable.”",
            [("John Doe", "As in any mission in Haiti, losses are at times unavoidable")],
        ),
    ],
)
def test_a_statement_is_whole_and_of_who_makes_it(text: str, said: list[tuple[str, str]]) -> None:
    (*_, last) = article(LEAD + text).sentences
    assert [(d.actor, d.target) for d in ruled(last)] == said
