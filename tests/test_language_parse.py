"""Articles are read together as each would be alone; names are looked for where there may be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from missionbrief.claims.extract import claims_of
from missionbrief.language import parse
from missionbrief.language.model import pipeline
from missionbrief.language.read import read, read_all
from reading import MISSION, article, document, seeds

UNKNOWN = [
    "Kenya buried Constable Peter Mwangi in Nyeri.",
    "Wanjiru Achieng said the force needs helicopters.",
    "Haiti welcomed Mr. Baptistin.",
]
KNOWN = [
    "Kenya sent 400 officers to Haiti in June.",
    "President William Ruto met Garry Conille in Nairobi on Monday.",
    "The Security Council renewed the mandate of the MSS mission.",
]


@pytest.mark.parametrize("text", UNKNOWN)
def test_a_person_whom_the_mission_does_not_know_is_named(text: str) -> None:
    (only,) = article(text).sentences
    known = {n.canonical for n in MISSION.names.values()}
    assert [m for m in only.names_of("person") if m.name.canonical not in known]


@pytest.mark.parametrize("text", KNOWN)
def test_no_entity_is_looked_for_where_every_name_is_known(text: str) -> None:
    (only,) = article(text).sentences
    assert not any(token.ent_type_ for token in only.span.doc)


def test_articles_read_together_are_read_as_each_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "BATCH", 7)
    documents = [e.document for e in seeds().values()]
    empty = replace(document("Nothing.", name="empty"), paragraphs=())
    together = list(read_all([*documents, empty], MISSION, pipeline(MISSION.key)))
    assert [a.document.id for a in together] == [*(d.id for d in documents), "empty"]
    for one, alone in zip(together, documents, strict=False):
        assert claims_of(one) == claims_of(read(alone, MISSION, pipeline(MISSION.key)))
    assert together[-1].sentences == []


def test_a_paragraph_that_two_articles_share_is_parsed_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parse, "KEPT", 2)
    nlp = pipeline(MISSION.key)
    first, *_, again, last = parse.parse(["One.", "Two.", "Three.", "One.", "Four."], MISSION, nlp)
    assert again is first
    assert last.text == "Four."


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Kenya hoped that the force would hold.", "hope"),
        ("Gangs raped four women.", "rape"),
        ("The force was slated to land in May.", "slate"),
        ("Police staged a raid.", "stage"),
        ("The gangs gutted the hospital.", "gut"),
        ("It hopped over the wall.", "hop"),
    ],
)
def test_a_verb_in_e_is_not_taken_for_a_shorter_one(text: str, lemma: str) -> None:
    (only,) = article(text).sentences
    assert lemma in {t.base for t in only.tokens if t.pos_ == "VERB"}
