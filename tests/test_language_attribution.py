"""Whom a sentence credits, in the ways that reporters, press officers and the UN put it."""

from __future__ import annotations

import pytest
from missionbrief.language.article import Sentence
from missionbrief.language.attribution import attributed_to, credits
from reading import BINUH, RNDDH, article, claims


def credited(text: str) -> str | None:
    """Whom the last sentence of `text` credits for the words between its marks "[" and "]"."""
    at = text.index("[")
    spoken = article(text.replace("[", "").replace("]", ""))
    line_start = text.rfind("\n", 0, at) + 1
    sentence: Sentence = next(
        s for s in spoken.sentences if s.start <= at < s.end and s.start >= line_start
    )
    token = next(t for t in sentence.span if sentence.offset + t.idx >= at)
    return attributed_to(sentence, token)


ASIDE = [
    ("William Ruto appealed for money for the force, which has been [extended] by a year.", None),
    ("William Ruto appealed for [money] for the force, which has been extended.", "William Ruto"),
    ("Officials said that the force, whose mandate [expires] in October, would stay.", "officials"),
]


@pytest.mark.parametrize(("text", "who"), ASIDE)
def test_what_a_source_adds_to_an_appeal_is_its_own(text: str, who: str | None) -> None:
    assert credited(text) == who


BEHIND = [
    ("Weeks after the United Nations warned of spreading hunger, Kenya [sent] 200.", None),
    ("Weeks after BINUH warned that hunger was [spreading], Kenya sent 200 more.", BINUH),
    ("While BINUH says that 90 were killed, residents [buried] 120.", None),
    ("Although Godfrey Otunge said the road was open, two trucks were [burnt] there.", None),
    ("As BINUH reported on Monday, 90 people were [killed] in Solino.", BINUH),
    ("When RNDDH counted the dead, it said, 70 were [children].", RNDDH),
]


@pytest.mark.parametrize(("text", "who"), BEHIND)
def test_what_is_said_in_a_clause_that_sets_the_scene_credits_no_main_clause(
    text: str, who: str | None
) -> None:
    assert credited(text) == who


LEADING = [
    ("Godfrey Otunge said the force had [lost] two officers.", "Godfrey Otunge"),
    ("The mission said that its base was [attacked] on Sunday.", "MSS mission"),
    ("In a statement, the mission said three officers were [wounded].", "MSS mission"),
    ("In a statement on Monday, UNICEF said 500 children had [fled].", "UNICEF"),
    ("Korir Sing'Oei told reporters that Kenya had [spent] 2 billion shillings.", "Korir Sing'Oei"),
    ("The UN Human Rights Office has recorded [1,200] killings since May.",
     "UN Human Rights Office (OHCHR)"),
    ("RNDDH counted [70] dead.", RNDDH),
    ("BINUH put the number of dead at [207].", BINUH),
    ("Volker Türk put last year's toll at 3,960 dead and [1,432] injured.", "Volker Türk"),
    ("A report by BINUH says gangs [control] most of the capital.", BINUH),
    ("BINUH's latest report shows that kidnappings [fell] by half.", BINUH),
    ("Data from the IOM show that 60,000 people [left] in a month.",
     "International Organization for Migration (IOM)"),
    ("Officials said the plane [landed] at noon.", "officials"),
    ("A senior police officer said 20 men were [arrested].", "senior police officer"),
    ("Kenya's ambassador told the Council that 200 more officers would [fly] out.", "Kenya"),
    ("The representative of China said the force had [failed].", "China"),
    ("A spokesman for the mission said two vehicles were [burned].", "MSS mission"),
    ("The mission's spokesperson, Jack Ombaka, said one officer was [missing].", "Jack Ombaka"),
    ("The UN's top envoy in Haiti, María Isabel Salvador, said 5,600 were [killed].",
     "María Isabel Salvador"),
    ("The White House said it would [send] 50 more vehicles.", "White House"),
    ("The Biden administration says the mission [costs] $200 million.", "United States"),
    ("Nairobi said its officers would [stay].", "Kenya"),
    ("William Ruto promised [600] more officers.", "William Ruto"),
    ("Mélanie Joly announced [$86 million] for the mission.", "Mélanie Joly"),
    ("Otunge denied that any officer had been [captured].", "Godfrey Otunge"),
]  # fmt: skip
TRAILING = [
    ("Two officers were [wounded], Godfrey Otunge said.", "Godfrey Otunge"),
    ("Two officers were [wounded], said Godfrey Otunge, the commander.", "Godfrey Otunge"),
    ("Two officers were [wounded] in Delmas, the mission said in a statement on Sunday.",
     "MSS mission"),
    ("At least 184 people were [killed], according to the United Nations.", "United Nations"),
    ("At least 184 people were [killed], according to figures verified by BINUH.", BINUH),
    ("According to a report by Amnesty International, 200 children were [maimed].",
     "Amnesty International"),
    ("Some 6,000 people have [fled], the UN migration agency says.",
     "International Organization for Migration (IOM)"),
    ("The first planes, Ruto said, will [leave] in January.", "William Ruto"),
    ("Without new money, diplomats warn, the mission will [end] in March.", "diplomats"),
    ("Gangs hold 80 per cent of the capital, by U.N. estimates, and [killed] 4,000 people.",
     "United Nations"),
    ("The force had [991] members, by its own count.", "MSS mission"),
    ("Per the State Department, $60 million was [paid] last year.", "State Department"),
    ("For Raila Odinga, the plan [puts] lives at risk.", "Raila Odinga"),
    ("The 150 soldiers promised by President Bernardo Arévalo have [arrived].", None),
    ("The [150] soldiers promised by President Bernardo Arévalo have arrived.",
     "Bernardo Arévalo"),
    ("Gunmen [killed] 115 people in Pont-Sondé, the mayor of a nearby town said.",
     "mayor of a nearby town"),
]  # fmt: skip
LINKED = [
    ("Otunge briefed the press. He said patrols had [doubled].", "Godfrey Otunge"),
    ("The commander, Godfrey Otunge, spoke on Friday. The commander said roads were [open].",
     "Godfrey Otunge"),
    ("BINUH published its figures on Friday. It recorded [1,500] deaths.", BINUH),
    ("Jamaica is sending 24 people, Andrew Holness said. Twenty [come] from its army.",
     "Andrew Holness"),
    ("UNICEF released a report. The report says [500] children were recruited.", "UNICEF"),
    ("When Ruto came to Haiti in September, he said [600] officers would follow.",
     "William Ruto"),
    ("Volker Türk spoke in Geneva. His office recorded [219] executions.",
     "UN Human Rights Office (OHCHR)"),
    ("The council announced that he was [dead], but Douglas Kanja maintained he was missing.",
     "council"),
    ("The council announced that he was dead, but Douglas Kanja maintained he was [missing].",
     "Douglas Kanja"),
]  # fmt: skip
QUOTED = [
    ('"We have [lost] three officers this year," Godfrey Otunge said.', "Godfrey Otunge"),
    ('Otunge was blunt. "We have [lost] three officers this year," he said.', "Godfrey Otunge"),
    ('"We need money," Otunge said. "The base was [attacked] twice last week."',
     "Godfrey Otunge"),
    ('"We need money and men now," Otunge said.\n"The base was [attacked] twice last week."',
     "Godfrey Otunge"),
    ('"We need money and men now.\n"The base was [attacked] twice last week," Otunge said.',
     "Godfrey Otunge"),
    ('"They are in need of help," said Otunge. "The gangs are [strong] here," Conille replied.',
     "Garry Conille"),
]  # fmt: skip
OWN_VOICE = [
    ("Two officers were [wounded] in Delmas on Sunday.", None),
    ("The mission [counts] 416 people.", None),
    ("The mission was [meant] to count 2,500 people.", None),
    ("Otunge did not say how many officers had [left].", None),
    ("He was confirmed [dead] on Monday.", None),
    ("The officers, who said goodbye to their families, [left] on Monday.", None),
    ("All told, 5,600 people were [killed] last year.", None),
    ("France has put 3 million euros into the [fund].", None),
    ("Haiti said it was grateful. Kenyan officers [arrived] on Tuesday.", None),
]
WIRE = [
    ("Police chief Japhet Koome said on Friday the officers had been [vetted].", "Japhet Koome"),
    ("The mission in a statement said [two] officers sustained injuries.", "MSS mission"),
    (
        "The Kenya-led mission confirmed the [death] of one officer in a statement posted on X.",
        "MSS mission",
    ),
    ("The U.N. estimates that gangs control [85 percent] of the capital.", "United Nations"),
    (
        "The IOM estimates [700,000] people have been displaced.",
        "International Organization for Migration (IOM)",
    ),
    ("Human Rights Watch documented [136] killings.", "Human Rights Watch"),
    ("The human rights group RNDDH put the death toll at [184].", RNDDH),
    (
        "In an interview with the BBC, Leslie Voltaire said the force needed [2,500] men.",
        "Leslie Voltaire",
    ),
    ("Local officials said the gang burned [45] houses.", "local officials"),
    ("The gang burned [45] houses, according to local officials.", "local officials"),
    ("Residents told Reuters that gunmen had killed [20] people.", "residents"),
    ("Gunmen killed [20] people, Reuters reported.", "Reuters"),
    ("The Miami Herald reported that [six] officers had been wounded.", "Miami Herald"),
    ("Police spokesman Lionel Lazarre said [three] suspects were killed.", "Lionel Lazarre"),
    ("Diplomats said the United States had [asked] for a vote.", "diplomats"),
    (
        "A person familiar with the matter said the US would [withdraw] funding.",
        "person familiar with the matter",
    ),
    ("Two sources said the flight had been [postponed].", "two sources"),
    (
        "A State Department spokesperson said the US had [provided] $600 million.",
        "State Department",
    ),
    ("The Pentagon said it had flown [10] flights to Haiti.", "Pentagon"),
    (
        '"The president has [approved] $100 million in support," the White House said.',
        "White House",
    ),
    (
        '"We have [approved] $100 million in support," spokesman Matthew Miller told reporters.',
        "Matthew Miller",
    ),
    (
        "Prime Minister Andrew Holness has said that Jamaica would [send] 200 troops.",
        "Andrew Holness",
    ),
    ("Jamaica, Holness said, will [send] 200 troops.", "Andrew Holness"),
    ("Jamaica will send [200] troops, Prime Minister Holness announced Tuesday.", "Andrew Holness"),
    (
        "Bahamian Prime Minister Philip Davis announced that [150] officers would be sent.",
        "Philip Davis",
    ),
    ("Guterres's report said [5,601] people were killed last year.", "António Guterres"),
    (
        "In a letter to the Council, Guterres said the trust fund had received [$110 million].",
        "António Guterres",
    ),
    ("China's representative said the resolution was [rushed].", "China"),
    (
        "The representative of the Russian Federation said the concept was [ill-conceived].",
        "Russia",
    ),
    ("Panama's delegate noted that [12] members had voted in favour.", "Panama"),
    (
        "Ekuru Aukot, who filed the petition, argued that the deployment was [illegal].",
        "Ekuru Aukot",
    ),
    ("Justice Chacha Mwita ruled that the deployment was [unconstitutional].", "Chacha Mwita"),
    ("The High Court ruled that the deployment was [unconstitutional].", "High Court of Kenya"),
    ("Foreign Minister Musalia Mudavadi insisted the mission would [succeed].", "Musalia Mudavadi"),
    (
        "National Security Adviser Monica Juma said [217] officers would leave on Saturday.",
        "Monica Juma",
    ),
    (
        "The National Police Service said in a statement that [one] officer was killed.",
        "Kenyan National Police Service",
    ),
    (
        "Haiti's Transitional Presidential Council said the officer [died] a hero.",
        "Transitional Presidential Council",
    ),
    ("Ruto told the BBC that [600] more officers were ready.", "William Ruto"),
    (
        "US Ambassador to Kenya Meg Whitman said the [allowances] would be paid by Friday.",
        "Meg Whitman",
    ),
    (
        "More than [5.4 million] people face acute hunger, the World Food Programme says.",
        "World Food Programme",
    ),
    ('Jimmy "Barbecue" Chérizier said gangs would [fight] the Kenyans.', "Jimmy Chérizier"),
    ("Gen. Laura Richardson, who heads SOUTHCOM, said the base was [ready].", "Laura Richardson"),
    ("Canada said it would provide [$86.2 million].", "Canada"),
    ("Kenya has sent [400] officers to Haiti since June.", None),
    ("The United States has provided more than [$600 million] to the mission.", None),
    ("The Council extended the mission's mandate by a [year] on Monday.", None),
    ("Ruto visited the base and met [400] officers.", None),
]
TURNS = [
    ("MODERATOR: Welcome to the call.\nOTUNGE: Benin said [2,000] troops.", "Godfrey Otunge"),
    ("Spokesman: Five countries have [written] to us.", "spokesman"),
    ("[00:01:04] HOST: How many have you got?", "host"),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*LEADING, *TRAILING, *LINKED, *QUOTED, *OWN_VOICE, *WIRE, *TURNS[:2]]
)
def test_whom_a_sentence_credits(text: str, expected: str | None) -> None:
    assert credited(text) == expected


def test_a_label_that_opens_one_paragraph_alone_is_no_speaker() -> None:
    text = "Release: More vehicles flown to Haiti\nThe mission [received] 20 vehicles."
    assert credited(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 161 people were killed and [58] hurt in June, the United Nations mission there "
         "has said in a report.", "United Nations"),
        ("Twenty soldiers [came] today to join the mission, UNICEF has confirmed.", "UNICEF"),
        ("William Ruto, addressing a meeting in New York, said only [989] people had come.",
         "William Ruto"),
        ("Kenya has yet to send the [600] officers that Ruto said would leave in November.",
         "William Ruto"),
        ("At least four people were [killed], a radio station said; two nuns were among them, the "
         "archbishop confirmed.", "radio station"),
        ("Four people were killed, a radio station said; [two] nuns were among them, the "
         "archbishop confirmed.", "archbishop"),
        ("More than 1,500 have died, the UN says, while [60,000] lost their homes.",
         "United Nations"),
    ],
)  # fmt: skip
def test_a_clause_of_reporting_is_found_by_its_words(text: str, expected: str) -> None:
    assert credited(text) == expected


INTERVIEW = (
    "The force in Haiti has been there three months. We spoke with its spokesman, Inspector "
    "Ben Njoroge, at the camp.\n"
    "Q: How many are you?\n"
    "A: Today we have 386 Kenyans in Haiti."
)


def test_an_answer_is_credited_to_whoever_the_interview_is_with() -> None:
    (claim,) = claims(INTERVIEW, "personnel")
    assert claim.attributed_to == "Ben Njoroge"


def test_an_answer_of_somebody_nobody_names_is_credited_to_nobody() -> None:
    text = "The force in Haiti has been there three months.\nQ: How many are you?\n"
    found = claims(f"{text}A: Today we have 386 Kenyans in Haiti.", "personnel")
    assert [c.attributed_to for c in found] == [None]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("By Interior ministry numbers there are 800 Kenyans in Haiti.", "Interior ministry"),
        (
            "In the capital, where by UN reckoning 200,000 people have been driven from their "
            "homes in Haiti, few sleep.",
            "United Nations",
        ),
        (
            "Drones killed at least 300 people in Port-au-Prince, in the count of one rights "
            "group.",
            "one rights group",
        ),
        (
            "Kenya has spent 2.4 billion shillings on its mission in Haiti, a parliamentary "
            "committee heard.",
            "parliamentary committee",
        ),
        (
            "The UN human rights office spoke first of 70 people killed in Pont-Sondé, Haiti.",
            "UN Human Rights Office (OHCHR)",
        ),
        (
            "From the IOM's teams: 6,000 people have been driven out of their homes in Haiti.",
            "International Organization for Migration (IOM)",
        ),
    ],
)
def test_a_count_is_credited_to_whose_it_is(text: str, who: str) -> None:
    found = claims(text)
    assert found
    assert {c.attributed_to for c in found} == {who}


RECORD = (
    "The Security Council met on Haiti. The representative of Kenya said that his country stood "
    "by its promise. Some 400 of its officers were in Haiti.\n"
    "The representative of France said that the mission deserved support. The representative of "
    "Japan agreed. The delegate of Malta did too."
)


def test_in_the_record_of_a_meeting_the_speaker_keeps_the_floor_within_a_paragraph() -> None:
    (claim,) = claims(RECORD, "personnel")
    assert claim.attributed_to == "Kenya"


def test_in_a_report_the_sentence_after_a_speaker_s_is_the_source_s_own() -> None:
    text = "The Kenyan police chief said that all went well. The force has 400 officers in Haiti."
    (claim,) = claims(text, "personnel")
    assert claim.attributed_to is None


JOINT = [
    ("Ana Diaz, deputy director for Latin America, North Africa and Asia, said 40 were [killed].",
     "Ana Diaz"),
    ("Jean Lebrun, minister of health, and Paul Denis said 40 people were [killed] in Solino.",
     "Jean Lebrun and Paul Denis"),
    ("The United States and Panama said the force had [lost] two men.", "United States and Panama"),
    ("Two officers were [hurt], according to the UN migration agency and local officials.",
     "International Organization for Migration (IOM) and local officials"),
    ("Joe Biden, who has promised money but no soldiers, said the force had [lost] men.",
     "Joe Biden"),
    ("The Trump administration has told the UN to [stop] paying, a UN spokesman said.",
     "United Nations"),
    ("William Ruto spoke. The Controller of Budget has another sum: her report puts "
     "the [cost] at 181 million shillings.", "Controller of Budget"),
    ("Garry Conille said police were hopeful.\nOne year after it was authorised, the mission has "
     "[430] people.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), JOINT)
def test_all_who_say_a_thing_are_credited_and_nobody_else(text: str, who: str | None) -> None:
    assert credited(text) == who


@pytest.mark.parametrize(
    ("credited_", "who", "among"),
    [
        ("United States and Panama", "Panama", True),
        ("Jamaica, Antigua and Barbuda and Chad", "Antigua and Barbuda", True),
        ("Dominican Republic", "Dominica", False),
        (None, "Kenya", False),
        ("Kenya", None, False),
    ],
)
def test_who_is_credited_is_told_among_others(
    credited_: str | None, who: str | None, among: bool
) -> None:
    assert credits(credited_, who) is among


def test_he_is_the_delegate_that_the_sentence_before_leaves_unnamed() -> None:
    text = (
        "Ghada Waly spoke first.\nChina's representative took the floor against it. The force, he "
        "said, had [lost] two men."
    )
    assert credited(text) == "China"


PASSED_ON = [
    # Of several who tell a thing the one nearest to it is credited.
    ("Jake Sullivan stressed that nearly 580,000 people are displaced in Haiti, according to the "
     "International Organization for Migration.", "International Organization for Migration (IOM)"),
    ("Nearly 580,000 people are displaced in Haiti, the International Organization for Migration "
     "says.", "International Organization for Migration (IOM)"),
    ("Nearly 580,000 people are displaced in Haiti, Parliament's Budget Office says.",
     "Budget Office"),
    ("A news agency reported on Friday that 580,000 people were displaced in Haiti.",
     "news agency"),
    ("QUESTION: The UN says that 580,000 people are displaced in Haiti.", "United Nations"),
    ("QUESTION: The UN yesterday raised the number of the displaced in Haiti to 580,000 people.",
     "United Nations"),
    ("A report by BINUH came out on Friday. Investigators recorded 580,000 displaced people in "
     "Haiti.", BINUH),
    ("Nearly 580,000 people are displaced in Haiti: UN.", "United Nations"),
    ("BINUH spoke of the mission. Nearly 580,000 people are displaced in Haiti, the embassy said.",
     "embassy"),
    ("The representative of Guyana, speaking also for Algeria and Somalia, said 580,000 people are "
     "displaced in Haiti.", "Guyana"),
    ("Nearly 580,000 people are displaced in Haiti, residents and a local activist told the AP.",
     "residents and a local activist"),
    ("Some 580,000 people are displaced in Haiti, according to the High Commissioner for Human "
     "Rights, Volker Türk.", "Volker Türk"),
    ("Ulrika Richardson reminded donors that 580,000 people are displaced in Haiti.",
     "Ulrika Richardson"),
    ("Volker Türk, the rights chief, spoke of Haiti. Some 580,000 people are displaced there, Türk "
     "said.", "Volker Türk"),
    ("Some 70 people were killed, according to officials, and 580,000 people are displaced in "
     "Haiti, BINUH reported.", BINUH),
    ("Three officers said they were tired. They said some 580,000 people are displaced in Haiti.",
     "three officers"),
    ("The port reopened, the mission said. Some 580,000 people are displaced in Haiti, the local "
     "civil protection office reported.", "local civil protection office"),
    ("QUESTION: BINUH put out a report today: 580,000 people are displaced in Haiti.", BINUH),
    ("Q: Right, but the UN also says 580,000 people are displaced in Haiti.", "United Nations"),
    ("A resident of Solino said that fires broke out. He said he knew of 580,000 displaced people.",
     "resident of Solino"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), PASSED_ON)
def test_who_counted_is_credited_whoever_passes_it_on(text: str, who: str) -> None:
    assert [c.attributed_to for c in claims(text, "displacement")] == [who]


def test_an_office_is_not_that_of_whoever_is_known_by_another() -> None:
    text = "William Ruto spoke of Haiti.\nSome 580,000 people are displaced there, the mayor said."
    (claim,) = claims(text, "displacement")
    assert claim.attributed_to != "William Ruto"


def test_what_a_body_says_in_its_communiqué_is_its_own() -> None:
    text = (
        "Communiqué of the Meeting of the Heads of Government of the Caribbean Community\n\n"
        "Heads of Government spoke of the mission in Haiti.\n\n"
        "The Conference noted that 580,000 people are displaced in Haiti."
    )
    (claim,) = claims(text, "displacement")
    assert claim.attributed_to == "CARICOM"


def test_a_speaker_vouches_for_what_a_country_offered() -> None:
    (claim,) = claims("MR. HALE: Benin said 2,000 soldiers.", "personnel")
    assert claim.attributed_to == "Hale"


def test_the_head_of_state_is_the_president_whom_the_article_names() -> None:
    text = (
        "President William Ruto spoke in New York. The Head of State said fewer than 1,000 "
        "officers of the mission were ever deployed."
    )
    assert {c.attributed_to for c in claims(text, "personnel")} == {"William Ruto"}


def test_the_council_is_the_one_that_the_article_named_last() -> None:
    text = (
        "The Transitional Presidential Council learned of the ambush. The President of the Council "
        "spoke to William Ruto. The Council recalls that the Mission has 1,000 officers in Haiti."
    )
    (claim,) = claims(text, "personnel")
    assert claim.attributed_to == "Transitional Presidential Council"


def test_a_statement_given_in_full_is_credited_to_all_who_issued_it() -> None:
    text = (
        "Bill Blair and Mélanie Joly today issued the following statement:\n"
        "“Haiti is living through a crisis.\n"
        "“Our trainers will train 330 troops from Jamaica for the mission in Haiti.”"
    )
    assert {c.attributed_to for c in claims(text, "personnel")} == {"Bill Blair and Mélanie Joly"}


FUNDED = [
    ("Antony Blinken, in Kingston, raised the American commitment to the mission in Haiti to 300 "
     "million dollars.", "Antony Blinken"),
    ("Stéphane Dujarric, who speaks for the UN chief, revealed that Washington had frozen $13 "
     "million for the mission in Haiti.", "Stéphane Dujarric"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), FUNDED)
def test_who_raises_a_pledge_or_speaks_for_another_is_credited(text: str, who: str) -> None:
    assert {c.attributed_to for c in claims(text, "funding")} == {who}


def test_a_report_is_credited_for_what_it_lists() -> None:
    text = (
        "The report lists Chad and Senegal as having told the UN they are interested in the "
        "mission in Haiti, together with Jamaica and Belize."
    )
    assert {c.attributed_to for c in claims(text, "contributor")} == {"report"}


CLOSING = [
    ("At least 2,680 people were [killed] from January to May, the UN human rights office reports.",
     "UN Human Rights Office (OHCHR)"),
    ("BINUH released its quarterly report on Haiti. At least [590] people were hit by bullets.",
     BINUH),
    ("Seven countries have told Mr. Guterres in writing that they mean to take part in the "
     "mission, his spokesman's office said: the [Bahamas], Bangladesh, Belize, Chad and Kenya.",
     "spokesman's office"),
    ("Benin offers 2,000 [troops], Linda Thomas-Greenfield, the US ambassador to the UN, said.",
     "Linda Thomas-Greenfield"),
    ("BINUH published a report on the massacre.\nThe investigators list [134] men among the dead.",
     BINUH),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), CLOSING)
def test_whoever_reports_or_compiles_is_credited(text: str, who: str) -> None:
    assert credited(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A truck said to be carrying gunmen was stopped on Tuesday, and a bus was [held] in the "
         "centre, Jean Roe, a spokesman for the police, told AFP.", "Jean Roe"),
        ("Human Rights Watch said on Monday that 57 had died in Haiti.\n"
         "Attacks have [increased], the nonprofit said.", "Human Rights Watch"),
        ("Haitian police did not reply.\nAttacks have [increased], the nonprofit said.",
         "nonprofit"),
    ],
)  # fmt: skip
def test_things_say_nothing_and_a_nonprofit_is_no_police(text: str, who: str) -> None:
    assert credited(text) == who


SECRETARY = "António Guterres"
OF_OFFICE = [
    ("Martha Pobee, Assistant Secretary-General for the Americas, will brief members on Haiti. "
     "The Council has yet to answer the Secretary-General's letter.\nIn it, the Secretary-General "
     "said that the mission had [saved] lives.", SECRETARY),
    ("By the Secretary-General's report, BINUH counted 900 dead in Haiti. The report says that the "
     "police have been [unable] to contain the gangs.", SECRETARY),
    ("BINUH published its report on Haiti. The report says that the police have been [unable] to "
     "contain the gangs.", BINUH),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), OF_OFFICE)
def test_the_secretary_general_is_none_of_his_assistants(text: str, who: str) -> None:
    assert credited(text) == who


SENT_TO = [
    ("The UN's special envoy for Haiti said that gangs had [seized] the port.",
     "United Nations"),
    ("The ambassador to Haiti said that gangs had [seized] the port.", "ambassador to Haiti"),
    ("Kenya's ambassador to Haiti said that gangs had [seized] the port.", "Kenya"),
    ("The ambassador of Haiti said that gangs had [seized] the port.", "Haiti"),
    ("The Haitian envoy said that gangs had [seized] the port.", "Haiti"),
    ("The delegate for Guyana said that gangs had [seized] the port of Haiti.", "Guyana"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), SENT_TO)
def test_a_delegate_speaks_for_whoever_sends_him(text: str, who: str) -> None:
    assert credited(text) == who


def test_an_office_that_one_alone_has_held_is_his_whenever_a_text_appeared() -> None:
    told = "The Secretary-General said that security in Haiti has deteriorated."
    assert [c.actor for c in claims(told, "assessment", published=None)] == [SECRETARY]


BROADCAST = (
    "JOHN ROE, HOST: Kenya is to send 200 officers to Haiti.\n"
    "JANE DOE, BYLINE: The [officers] have trained for months.\n"
    "PRESIDENT WILLIAM RUTO: We are proud of our [police] in Haiti.\n"
    "DOE: [More] officers will join them.\n"
    "ROE: With us is Mary Major of the Herald.\n"
    "MARY MAJOR: The [force] lacks money.\n"
    "ROE: It lacks [trucks], the UN says."
)
BROADCAST_BY = [None, "William Ruto", None, "Mary Major", "United Nations"]


@pytest.mark.parametrize(("number", "who"), list(enumerate(BROADCAST_BY)))
def test_a_broadcaster_s_own_reporter_is_no_source(number: int, who: str | None) -> None:
    parts = BROADCAST.split("[")
    marked = "".join(parts[: number + 1]).replace("]", "") + "[" + "".join(parts[number + 1 :])
    assert credited(marked) == who


def test_a_slug_in_double_brackets_tells_who_is_heard() -> None:
    text = (
        "((Jane Mutua, Nairobi Resident)) ((English female))\n"
        '"The [police] should stay here and not go to Haiti."\n'
        "((Peter Otieno (pronounced Oh-tieno, Nairobi Resident))) ((English male))\n"
        '"It is a [noble] idea to help the people of Haiti."\n'
        "((NARRATOR))\n"
        "The court has [barred] the deployment."
    )
    heard = []
    for number in range(1, 4):
        parts = text.split("[")
        marked = "".join(parts[:number]).replace("]", "") + "[" + "".join(parts[number:])
        heard.append(credited(marked))
    assert heard == ["Jane Mutua", "Peter Otieno", None]


FIGURES = [
    ("Violence has [driven] 1.2 million from their homes in Haiti, the largest toll ever counted.",
     None),
    ("Violence has [driven] 1.2 million from their homes in Haiti, the largest toll ever counted, "
     "UNICEF says.", "UNICEF"),
    ("Two officers [died] on Monday, Godfrey Otunge, the head of the Kenyan troops in Haiti, said "
     "in a statement.", "Godfrey Otunge"),
    ("Some 90 people were [killed] in Haiti by men of the gang leader Jean Doe, U.N. rights "
     "chief Volker Türk said on Monday.", "Volker Türk"),
    ("Two officers [died] in Haiti, the commander of the Chadian forces there said in a statement.",
     "commander of the Chadian forces there"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), FIGURES)
def test_a_figure_ever_counted_says_nothing_and_an_office_is_whose_name_it_follows(
    text: str, who: str | None
) -> None:
    assert credited(text) == who


OF_NO_STATE = [
    ("Haiti is in crisis. Gangs [killed] 40 people in Solino, the human rights network said.",
     "human rights network"),
    ("Haiti is in crisis. Gangs [killed] 40 people in Solino, according to the rights group.",
     "rights group"),
    ("Haiti is in crisis. Gangs [killed] 40 people in Solino, the government said.", "Haiti"),
    ("Of the 1,300 dead counted since January, 35 percent [died] in raids in Haiti.", None),
    ("Half of the dead, 40 percent of residents said, [died] in raids in Haiti.",
     "40 percent of residents"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), OF_NO_STATE)
def test_a_network_is_no_state_and_a_bare_share_says_nothing(text: str, who: str | None) -> None:
    assert credited(text) == who
