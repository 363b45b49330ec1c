"""Hold the reader of dates against labelled texts: `python tests/bench_dates.py FOLDER [--errors]`.

FOLDER holds TimeML documents (`*.tml`), such as those of TempEval-3; nothing is downloaded. Only
what stands within `<TEXT>` is read, and the document's creation time is the publication date.
Counted are the expressions found with the same span (strict), with any overlap (relaxed), and
those that also have the same type or value; each gives precision, recall and F1, as in TempEval-3
(UzZaman and others 2013, section 4.1). Besides, the time that the reader of claims takes for each
sentence-like stretch of the same texts.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from missionbrief.interval import Interval
from missionbrief.language.dates import find_dates
from missionbrief.language.dates.timex import find_timexes


@dataclass(frozen=True)
class Label:
    """An expression of time in a text, as labelled or as found."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True)
class Labelled:
    """A document's text, its day, and its labels."""

    name: str
    text: str
    published: date
    labels: tuple[Label, ...]


def read(path: Path) -> Labelled:
    """Return the document in a TimeML file."""
    root = ET.parse(path).getroot()
    created, body = root.find("DCT/TIMEX3"), root.find("TEXT")
    if created is None or body is None:
        raise ValueError(f"{path}: no DCT or no TEXT; is it TimeML?")
    pieces: list[str] = []
    labels: list[Label] = []

    def walk(element: ET.Element) -> None:
        start = sum(map(len, pieces))
        pieces.append(element.text or "")
        for child in element:
            walk(child)
            pieces.append(child.tail or "")
        if element.tag == "TIMEX3":
            labels.append(
                Label(
                    start, sum(map(len, pieces)), element.get("type", ""), element.get("value", "")
                )
            )

    walk(body)
    day = date.fromisoformat(created.get("value", "")[:10])
    return Labelled(path.stem, "".join(pieces), day, tuple(labels))


def pairs(gold: tuple[Label, ...], found: tuple[Label, ...]) -> Iterator[tuple[Label, Label]]:
    """Yield each label with what was found for it: the same span first, then the most overlap."""
    left = list(found)
    rest = []
    for label in gold:
        same = next((f for f in left if (f.start, f.end) == (label.start, label.end)), None)
        if same is None:
            rest.append(label)
        else:
            left.remove(same)
            yield label, same
    for label in rest:
        overlaps = [(min(label.end, f.end) - max(label.start, f.start), f) for f in left]
        most = max(overlaps, key=lambda pair: pair[0], default=None)
        if most is not None and most[0] > 0:
            left.remove(most[1])
            yield label, most[1]


def plain(value: str) -> str:
    """Return a value without a midnight that adds nothing."""
    return re.sub(r"T00:00(:00)?$", "", value)


def found_in(document: Labelled) -> tuple[Label, ...]:
    """Return what the reader finds in a document."""
    return tuple(
        Label(f.start, f.end, f.timex.type, f.timex.value)
        for f in find_timexes(document.text, Interval.day(document.published))
    )


def measure(documents: list[Labelled]) -> dict[str, float]:
    """Return `NAME precision`, `NAME recall` and `NAME F1` in per cent, for each way to count."""
    right: Counter[str] = Counter()
    gold = found = 0
    for document in documents:
        labels = found_in(document)
        gold += len(document.labels)
        found += len(labels)
        for label, other in pairs(document.labels, labels):
            right["relaxed"] += 1
            right["strict"] += (label.start, label.end) == (other.start, other.end)
            right["type"] += label.type == other.type
            right["value"] += plain(label.value) == plain(other.value)
    figures: dict[str, float] = {}
    for name in ("strict", "relaxed", "type", "value"):
        figures[f"{name} precision"] = 100 * right[name] / max(found, 1)
        figures[f"{name} recall"] = 100 * right[name] / max(gold, 1)
        figures[f"{name} F1"] = 200 * right[name] / max(found + gold, 1)
    return figures


def errors(documents: list[Labelled]) -> Iterator[str]:
    """Yield a line for each expression that was missed, invented or valued otherwise."""
    for document in documents:
        labels = found_in(document)
        matched = list(pairs(document.labels, labels))
        for label in set(document.labels) - {m[0] for m in matched}:
            yield _line("missed", document, label, label.value)
        for label in set(labels) - {m[1] for m in matched}:
            yield _line("extra", document, label, label.value)
        for label, other in matched:
            if plain(label.value) != plain(other.value):
                yield _line("value", document, label, f"{label.value} not {other.value}")


def _line(kind: str, document: Labelled, label: Label, told: str) -> str:
    around = document.text[max(0, label.start - 70) : label.end + 40]
    words = document.text[label.start : label.end]
    return " | ".join([kind, words, told, str(document.published), around]).replace("\n", " ")


def speed(documents: list[Labelled]) -> tuple[float, float]:
    """Return microseconds a sentence: of all, and of those that hold no expression of time."""
    sentences = [s for d in documents for s in re.split(r"(?<=[.!?])\s+|\n+", d.text) if s]
    without = [s for s in sentences if not find_timexes(s, Interval.day(date(2000, 1, 1)))]
    told = []
    for some in (sentences, without):
        started = time.perf_counter()
        for sentence in some:
            find_dates(sentence)
        told.append(1e6 * (time.perf_counter() - started) / max(len(some), 1))
    return told[0], told[1]


def main(arguments: list[str]) -> int:
    """Print the figures of a folder; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path, help="where the .tml files are")
    parser.add_argument("--errors", action="store_true", help="list what was read otherwise")
    options = parser.parse_args(arguments)
    paths = sorted(p for p in options.folder.glob("*.tml") if not p.name.startswith("."))
    if not paths:
        print(f"{options.folder}: no .tml files; name the folder that holds them", file=sys.stderr)
        return 2
    documents = []
    for path in paths:
        try:
            documents.append(read(path))
        except (ET.ParseError, ValueError) as error:
            print(f"{path}: left out, as it cannot be read: {error}", file=sys.stderr)
    if options.errors:
        print(*sorted(errors(documents)), sep="\n")
    for name, figure in measure(documents).items():
        print(f"{name:18} {figure:5.1f}")
    every, without = speed(documents)
    print(f"{every:.0f} microseconds a sentence, {without:.0f} where there is no date")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
