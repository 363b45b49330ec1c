"""The word lists of the rooms hold no word in vain: each list is read, each word can be met."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from importlib.resources import files

import pytest
from missionbrief.language.model import pipeline
from reading import MISSION

# Lists of phrases, one a line.
PHRASES = {("claims", "phrases"), ("claims", "assessment.phrases_worse"),
           ("claims", "assessment.phrases_better"), ("claims", "destinations.seats")}  # fmt: skip
READ = """
import importlib, json, pkgutil
import missionbrief, missionbrief.lexicon as lexicon
read = set()
def kept(list_):
    def asked(room, module, name):
        read.add((room, module, name))
        return list_(room, module, name)
    return asked
lexicon.words, lexicon.lines = kept(lexicon.words), kept(lexicon.lines)
for room in ("language", "claims"):
    package = importlib.import_module(f"missionbrief.{room}")
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)
print(json.dumps(sorted(read)))
"""


def lists(room: str) -> dict[tuple[str, str, str], str]:
    """The lists of a room's words.toml as they stand there."""
    found = tomllib.loads((files("missionbrief") / room / "words.toml").read_text("utf-8"))
    return {(room, module, name): text for module in found for name, text in found[module].items()}


def words(room: str) -> dict[tuple[str, str, str], list[str]]:
    """The lists of a room that hold words, without those that hold phrases."""
    return {
        (room, module, name): text.split()
        for (_, module, name), text in lists(room).items()
        if not PHRASES & {(room, module), (room, f"{module}.{name}")}
    }


def test_every_list_of_words_is_read_by_a_module() -> None:
    told = subprocess.run([sys.executable, "-c", READ], capture_output=True, text=True, check=True)
    read = {tuple(one) for one in json.loads(told.stdout)}
    assert (lists("claims").keys() | lists("language").keys()) - read == set()


@pytest.mark.parametrize("room", ["language", "claims"])
def test_no_word_stands_twice_in_a_list(room: str) -> None:
    twice = {(*at, w) for at, found in words(room).items() for w in found if found.count(w) > 1}
    assert twice == set()


def test_every_word_of_the_claims_is_one_token_of_a_text() -> None:
    """A rule compares its words with tokens, so that one the tokeniser parts is never met."""
    nlp = pipeline(MISSION.key)
    shapes = {w: (w, w.upper(), w.title()) for found in words("claims").values() for w in found}
    parted = {
        word for word, forms in shapes.items() if all(len(nlp.make_doc(form)) > 1 for form in forms)
    }
    assert parted == {"port-au-prince"}, "a name of a place that the pipeline joins"
