"""Measure the extraction against the labelled facts, and renew what is written down of it.

    make measure                                 renew the figures and raise the floor
    .venv/bin/python tests/measure.py --lower    let the floor sink to what is measured

Four sets of articles are measured: `seeds`, with which the rules were written; `hard`, difficult
text, and `trade`, ordinary reports, that they were developed against; and `unseen`, to which no
rule was fitted. Of the last nothing but totals is told here, so that it stays unseen.

Two files are renewed: `lib/missionbrief/evidence/measured.json`, which the briefing prints, and
`tests/quality_floor.json`, below which the tests fail. Without `--lower` nothing is written where
a figure would sink on the same labels and kinds, and the exit code is 1. Only kinds that the
package reads are measured. Claims are extracted afresh, never taken from the store.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from pathlib import Path
from typing import Any

from missionbrief import mission
from missionbrief.claims.extract import extract
from missionbrief.claims.kinds import FINDERS
from missionbrief.corpus import read_corpus
from missionbrief.evidence.gold import read_gold
from missionbrief.evidence.measured import figures
from missionbrief.evidence.score import LEFT_OUT, Score, score
from missionbrief.evidence.whole import write_whole

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
SETS = {
    "seeds": (GOLD / "seeds.jsonl", ROOT / "seeds"),
    "hard": (GOLD / "articles.jsonl", GOLD / "articles"),
    "trade": (GOLD / "trade.jsonl", GOLD / "trade"),
    "unseen": (GOLD / "unseen.jsonl", GOLD / "unseen"),
}
MEASURED = ROOT / "lib" / "missionbrief" / "evidence" / "measured.json"
FLOOR = ROOT / "tests" / "quality_floor.json"
HELD = ("precision", "recall", "f1")


def digest(name: str) -> str:
    """SHA-256 of the labels and of what they were labelled in, each file with its name."""
    gold, folder = SETS[name]
    told = hashlib.sha256()
    for file in [gold, *sorted(folder.glob("*.txt")), folder / "sources.csv"]:
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        told.update(f"{file.name} {content}\n".encode())
    return told.hexdigest()


def scored(name: str) -> Score:
    """The score of a set, over the kinds that the package reads."""
    gold, folder = SETS[name]
    documents = read_corpus(folder).documents
    read = list(extract(documents, mission.load()))
    for fault in (fault for one in read for fault in one.faults):
        raise fault.error
    claims = [c for e in read for c in e.claims]
    facts = [f for f in read_gold(gold) if f.kind in FINDERS]
    return score(facts, claims, {d.id: d.text for d in documents})


def plain(name: str, result: Score) -> dict[str, float]:
    """How many of the facts that aren't a matter of taste were found, in the kinds that count."""
    gold, _ = SETS[name]
    lines = gold.read_text("utf-8").splitlines()
    certain = [
        fact
        for fact, line in zip(read_gold(gold), lines, strict=True)
        if json.loads(line)["must"] and fact.kind in FINDERS and fact.kind not in LEFT_OUT
    ]
    found = sum(fact not in result.missed for fact in certain)
    return {"found": found, "facts": len(certain), "recall": round(found / len(certain), 4)}


def measure() -> dict[str, Any]:
    """What `measured.json` holds: the kinds that were measured, and the figures of each set."""
    sets = {}
    for name, (gold, _) in SETS.items():
        articles = len({f.document for f in read_gold(gold)})
        result = scored(name)
        sets[name] = {
            "articles": articles,
            "sha256": digest(name),
            **figures(result),
            "must": plain(name, result),
        }
    return {"kinds": sorted(FINDERS), "sets": sets}


def floor_of(measured: dict[str, Any]) -> dict[str, Any]:
    """The floor that a measurement allows: its overall figures, cut to two places."""
    return {
        "kinds": measured["kinds"],
        "sets": {
            name: {
                "sha256": one["sha256"],
                **{key: math.floor(one[key] * 100) / 100 for key in HELD},
            }
            for name, one in measured["sets"].items()
        },
    }


def sunk(floor: dict[str, Any], measured: dict[str, Any]) -> list[str]:
    """A line for each figure below `floor`; none where labels or kinds are others."""
    if floor["kinds"] != measured["kinds"]:
        return []
    return [
        f"{name}: {key} is {one[key]}, its floor {floor['sets'][name][key]}"
        for name, one in measured["sets"].items()
        if floor["sets"].get(name, {}).get("sha256") == one["sha256"]
        for key in HELD
        if one[key] < floor["sets"][name][key]
    ]


def _write(path: Path, told: dict[str, Any]) -> None:
    write_whole(path, (json.dumps(told, indent=2) + "\n").encode())


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Measure the extraction and renew its figures.")
    parser.add_argument("--lower", action="store_true", help="let the floor sink")
    lower = parser.parse_args(words).lower
    measured = measure()
    for name, one in measured["sets"].items():
        told = ", ".join(f"{key} {one[key]}" for key in (*HELD, "facts", "claims"))
        must = one["must"]
        print(f"{name}: {told}; recall {must['recall']} of the {must['facts']} beyond taste")
    if FLOOR.exists() and not lower:
        lines = sunk(json.loads(FLOOR.read_text("utf-8")), measured)
        if lines:
            print("nothing is written; mend the rules, or give --lower", *lines, sep="\n  ")
            return 1
    _write(MEASURED, measured)
    _write(FLOOR, floor_of(measured))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
