"""Whom a sentence credits, in the ways that reporters, press officers and the UN put it."""

from __future__ import annotations

import pytest
from missionbrief.language.article import Sentence
from missionbrief.language.attribution import attributed_to
from reading import article


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


LEADING = [
    ("Godfrey Otunge said the force had [lost] two officers.", "Godfrey Otunge"),
    ("The mission said that its base was [attacked] on Sunday.", "MSS mission"),
    ("In a statement, the mission said three officers were [wounded].", "MSS mission"),
    ("In a statement on Monday, UNICEF said 500 children had [fled].", "UNICEF"),
    ("Korir Sing'Oei told reporters that Kenya had [spent] 2 billion shillings.", "Korir Sing'Oei"),
    ("The UN Human Rights Office has recorded [1,200] killings since May.",
     "UN Human Rights Office (OHCHR)"),
    ("RNDDH counted [70] dead.", "RNDDH"),
    ("BINUH put the number of dead at [207].", "BINUH"),
    ("Volker Türk put last year's toll at 3,960 dead and [1,432] injured.", "Volker Türk"),
    ("A report by BINUH says gangs [control] most of the capital.", "BINUH"),
    ("BINUH's latest report shows that kidnappings [fell] by half.", "BINUH"),
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
    ("At least 184 people were [killed], according to figures verified by BINUH.", "BINUH"),
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
    ("BINUH published its figures on Friday. It recorded [1,500] deaths.", "BINUH"),
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
TURNS = [
    ("MODERATOR: Welcome to the call.\nOTUNGE: Benin said [2,000] troops.", "Godfrey Otunge"),
    ("Spokesman: Five countries have [written] to us.", "spokesman"),
    ("[00:01:04] HOST: How many have you got?", "host"),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*LEADING, *TRAILING, *LINKED, *QUOTED, *OWN_VOICE, *TURNS[:2]]
)
def test_whom_a_sentence_credits(text: str, expected: str | None) -> None:
    assert credited(text) == expected


def test_a_label_that_opens_one_paragraph_alone_is_no_speaker() -> None:
    text = "Release: More vehicles flown to Haiti\nThe mission [received] 20 vehicles."
    assert credited(text) is None
