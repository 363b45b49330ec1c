"""Where the rules of a kind are not asked: nothing that is right is lost there."""

from __future__ import annotations

import sys

import pytest
from missionbrief.claims.claim import Claim
from missionbrief.claims.extract import claims_of
from missionbrief.claims.kinds import FINDERS
from missionbrief.claims.learned import asking
from missionbrief.claims.learned.asking import NAME, idle
from missionbrief.claims.learned.scale import scales
from missionbrief.corpus import read_corpus
from missionbrief.language.article import Article
from missionbrief.language.model import pipeline
from missionbrief.language.read import read_all
from reading import MISSION, SEEDS, article, sentence

READ = sys.modules[claims_of.__module__]


def _key(claim: Claim) -> tuple[object, ...]:
    return claim.kind, claim.char_start, claim.actor, claim.value, claim.stance, claim.start


@pytest.fixture(scope="module")
def seeds() -> list[Article]:
    documents = read_corpus(SEEDS).documents
    return list(read_all(documents, MISSION, pipeline(MISSION.key)))


def test_no_claim_of_the_seeds_is_lost_though_most_rules_are_not_asked(
    seeds: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    spared = [kind for one in seeds for s in one.sentences for kind in idle(s)]
    asked = [s for one in seeds for s in one.sentences]
    assert len(spared) > 0.4 * len(asked) * len(FINDERS)
    found = [[_key(c) for c in claims_of(one)] for one in seeds]
    monkeypatch.setattr(READ, "idle", lambda _: frozenset())
    assert found == [[_key(c) for c in claims_of(one)] for one in seeds]


def test_a_kind_of_which_nothing_was_learned_is_always_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert set(scales(NAME)) == set(FINDERS)
    one = sentence("The recipe asks for two spoons of sugar.")
    assert idle(one)
    monkeypatch.setattr(asking, "_SUMMED", asking.Summed("other", lambda: {}))
    assert idle(one) == frozenset()


def test_the_rules_alone_are_asked_of_every_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(READ, "idle", lambda _: frozenset(FINDERS))
    one = article("Kenya deployed 400 officers to Haiti.")
    assert claims_of(one) == ()
    assert claims_of(one, weighed=False) != ()


def test_the_sentence_before_counts() -> None:
    before = "Kenya deployed 400 officers to Haiti.\n"
    for text in (
        "Twenty more came in May.",
        "Two were hurt.",
        "Two hundred more followed in July.",
    ):
        told, alone = article(before + text).sentences[1], article(text).sentences[0]
        if idle(told) != idle(alone):
            return
    pytest.fail("what stands before never matters")
