"""How a sentence puts a thing: done, planned, pledged, allowed, asked for, denied, only told of."""

from __future__ import annotations

import pytest
from missionbrief.language.modality import mode
from reading import sentence

# The verb meant stands in brackets.
PUT = {
    "actual": [
        "Kenya [deployed] 400 officers.",
        "Kenya has [deployed] 400 officers.",
        "400 officers were [deployed] in June.",
        "Kenya began to [deploy] its officers.",
        "Kenya managed to [send] 400 officers.",
        "Kenya, which [sent] 400 officers, leads the mission.",
        "Officials said Kenya had [sent] 400 officers.",
        "Kenya continues to [send] officers.",
        "Kenya did [send] the officers.",
        "The officers ended up [arriving] on Monday.",
        "After [arriving], the officers went to their base.",
        "Kenya helped to [train] the police.",
        "Kenya went on to [send] another 200.",
        "No fewer than 115 people were [killed].",
        "Kenya not only [sent] officers but paid for them.",
    ],
    "planned": [
        "Kenya will [deploy] 600 more officers.",
        "Kenya is to [deploy] 600 more officers.",
        "Kenya plans to [deploy] 600 more officers.",
        "Kenya intends to [send] 600 more.",
        "Kenya is set to [send] 600 more.",
        "Kenya is expected to [send] 600 more.",
        "Kenya is due to [send] 600 more.",
        "Kenya is preparing to [send] 600 more.",
        "Kenya is poised to [send] 600 more.",
        "The officers are ready to [leave].",
        "The government is working with Congress to [provide] the money.",
        "Kenya is looking to [send] 600 more.",
        "Kenya was about to [send] 600 more.",
        "Kenya would [send] 600 more, Ruto said.",
        "Ruto said Kenya would [send] 600 more next month.",
        "Officers are waiting to [leave].",
        "Another 600 are scheduled to [arrive] in November.",
        "Kenya has yet to [send] the rest.",
        "The rest have not yet [arrived].",
        "The rest have still to [arrive].",
        "Kenya is considering [sending] 600 more.",
        "Kenya is weighing [sending] 600 more.",
        "Kenya may [send] more officers.",
        "Kenya could [send] more officers.",
        "Kenya might [send] more officers.",
        "There are plans to [send] 600 more.",
        "Kenya's plan to [send] 1,000 officers was criticised.",
        "Kenya aims at [sending] 600 more.",
        "Kenya hopes to [send] 600 more.",
        "Ruto announced that 600 officers will be [sent].",
        "Kenya expects to have [sent] 1,000 officers by January.",
        "The officers are training to [deploy].",
    ],
    "pledged": [
        "Benin is ready to [send] 600 soldiers.",
        "Kenya has agreed to [send] 600 officers.",
        "Kenya has agreed to [lead] the mission.",
        "Benin said it was prepared to [provide] 600 soldiers.",
        "Kenya has pledged to [send] 1,000 officers.",
        "Kenya promised to [send] 1,000 officers.",
        "Benin offered to [send] 2,000 soldiers.",
        "Kenya committed to [send] 1,000 officers.",
        "Kenya is committed to [sending] 1,000 officers.",
        "Kenya's offer to [lead] the force was welcomed.",
        "Kenya made a commitment to [send] officers.",
        "Kenya vowed to [send] 1,000 officers.",
        "Kenya undertook to [send] 1,000 officers.",
        "Kenya volunteered to [lead] the force.",
        "Ruto assured Haitians that Kenya would [send] officers.",
    ],
    "authorised": [
        "The Council authorised Kenya to [deploy] 2,500 officers.",
        "The mission is authorised to [have] 2,500 members.",
        "The force can [have] up to 5,500 members.",
    ],
    "called_for": [
        "Haiti asked Kenya to [send] officers.",
        "The UN urged states to [send] officers.",
        "Guterres called on states to [send] officers.",
        "Kenya should [send] more officers.",
        "Kenya must [withdraw] its officers.",
        "Kenya needs to [withdraw] its officers.",
        "Kalonzo demanded that Kenya [withdraw] its officers.",
        "He called for the officers to be [withdrawn].",
        "Haiti appealed for troops to be [sent].",
        "He recommended that a UN mission be [set] up.",
        "He wants Kenya to [withdraw] its officers.",
        "The Council requested the Secretary-General to [report].",
    ],
    "denied": [
        "Kenya did not [send] any officers.",
        "Kenya has never [sent] officers.",
        "No officers [arrived].",
        "Kenya refused to [send] officers.",
        "Kenya failed to [send] officers.",
        "Kenya declined to [send] officers.",
        "Kenya denied that its officers had been [killed].",
        "Kenya denied [sending] officers.",
        "It is not true that officers were [killed].",
        "Reports that officers were [killed] are false.",
        "The mission dismissed claims that officers had been [killed].",
        "The mission rejected reports that its officers had [fled].",
        "Kenya will not [send] more officers.",
        "Kenya won't [send] more officers.",
        "Kenya ruled out [sending] more officers.",
        "Kenya is unwilling to [send] officers.",
        "Nobody was [killed].",
        "None of the officers was [killed].",
        "Kenya is not going to [send] more officers.",
        "Kenya has no plans to [send] more officers.",
        "Without [sending] a soldier, Canada paid.",
    ],
    "reported": [
        "An officer was reportedly [killed].",
        "An officer is believed to have been [killed].",
        "An officer is feared to have been [killed].",
        "Officers allegedly [fled].",
        "Unconfirmed reports say an officer was [killed].",
        "An officer is said to have [died].",
        "Rumours that officers had been [killed] spread.",
        "An officer is presumed to have been [killed].",
    ],
    "unreal": [
        "If Kenya [deploys] more officers, gangs will flee.",
        "Unless Kenya [sends] more officers, it will fail.",
        "Had Kenya [sent] more officers, the gangs would have fled.",
        "It was unclear whether officers had [died].",
    ],
}


@pytest.mark.parametrize(
    ("text", "expected"), [(text, put) for put, texts in PUT.items() for text in texts]
)
def test_how_a_sentence_puts_a_thing(text: str, expected: str) -> None:
    at = text.index("[")
    spoken = sentence(text.replace("[", "").replace("]", ""))
    verb = next(token for token in spoken.span if token.idx >= at)
    assert mode(verb) == expected
