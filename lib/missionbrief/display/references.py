"""The ids of a page: which [n] stands where, and where each source is cited."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from missionbrief.display.words import slug


@dataclass(frozen=True)
class Mention:
    """One [n] on a page: its own `id`, the id `note` of the sentences it opens, if there are
    any, whether the page lists its source, and how it is printed between brackets."""

    n: int
    id: str
    note: str | None
    known: bool
    label: str


@dataclass(frozen=True)
class Note:
    """The sentences of source `n` that a [n] opens, each as a passage with `before` and `after`;
    `source` is None where it is not listed, `corrected` says that an analyst has corrected what
    is taken from them."""

    id: str
    n: int
    passages: tuple[dict[str, Any], ...]
    source: dict[str, Any] | None
    corrected: bool = False


@dataclass
class References:
    """Counts the mentions of one page in their order. `sources` holds its sources by number,
    `section` is the heading that the next mentions stand under. Filled on the way: `places`, for
    each source the id of its first mention under each heading, and `sentences`, the same for each
    sentence of it that is cited."""

    sources: dict[int, dict[str, Any]]
    section: str
    places: dict[int, dict[str, str]] = field(default_factory=dict)
    sentences: dict[int, dict[str, dict[str, str]]] = field(default_factory=dict)
    _count: dict[int, int] = field(default_factory=dict)
    _notes: set[str] = field(default_factory=set)
    _waiting: list[Note] = field(default_factory=list)
    _ids: set[str] = field(default_factory=set)
    _passages: dict[int, dict[str, dict[str, Any]]] = field(default_factory=dict)

    def mention(self, cite: dict[str, Any]) -> Mention:
        """Return the next mention of source `cite["n"]`, a cite as `grouped` makes it."""
        n = int(cite["n"])
        self._count[n] = self._count.get(n, 0) + 1
        own = f"cite-{n}-{self._count[n]}"
        self.places.setdefault(n, {}).setdefault(self.section, own)
        for quote in cite["quotes"]:
            cited = self.sentences.setdefault(n, {}).setdefault(quote, {})
            cited.setdefault(self.section, own)
        note = None
        if cite["quotes"]:
            words = "\n".join([str(n), *cite["quotes"], *(["*"] if cite["corrected"] else [])])
            digest = hashlib.sha256(words.encode("utf-8", "replace"))
            note = f"note-{n}-{digest.hexdigest()[:10]}"
            if note not in self._notes:
                self._notes.add(note)
                around = tuple(self.passage(n, quote) for quote in cite["quotes"])
                self._waiting.append(Note(note, n, around, self.sources.get(n), cite["corrected"]))
        label = f"{n}*" if cite["corrected"] else str(n)
        return Mention(n, own, note, n in self.sources, label)

    def passage(self, n: int, quote: str) -> dict[str, Any]:
        """Return a sentence of source `n` with what stands around it, as far as that is known."""
        if n not in self._passages:
            listed = self.sources.get(n, {}).get("passages", ())
            self._passages[n] = {p["quote"]: p for p in listed}
        alone = {"quote": quote, "before": "", "after": ""}
        return self._passages[n].get(quote, alone)

    def take_notes(self) -> list[Note]:
        """Return the notes mentioned since the last call, each once on a page."""
        notes, self._waiting = self._waiting, []
        return notes

    def id(self, anchor: str) -> str:
        """Return `anchor` as an id that no other part of the page has."""
        base = slug(anchor)
        if base.split("-")[0] in ("cite", "note", "source", "contents", "content"):
            base = f"part-{base}"
        name, n = base, 1
        while name in self._ids:
            n += 1
            name = f"{base}-{n}"
        self._ids.add(name)
        return name


def grouped(value: Any) -> Any:
    """Return JSON blocks in which cites that stand side by side are in order of their numbers,
    one for each source.

    Such a cite has `quotes`, its sentences, and `first`, whether it follows words. The text before
    a group loses the space at its end; its last word is in `tail`, so that no line begins with
    [n], and the cite that ends the group has `closes`.
    """
    if isinstance(value, dict):
        return {k: grouped(v) for k, v in value.items()}
    if not isinstance(value, list | tuple):
        return value
    made: list[Any] = []
    together: dict[int, list[str]] = {}
    corrected: set[int] = set()
    for part in (*value, None):
        if isinstance(part, dict) and part.get("run") == "cite":
            quotes = together.setdefault(int(part["n"]), [])
            if part["quote"] and part["quote"] not in quotes:
                quotes.append(part["quote"])
            if part.get("corrected"):
                corrected.add(int(part["n"]))
            continue
        if together:
            made.extend(_group(together, corrected, made))
            together, corrected = {}, set()
        made.append(grouped(part))
    return made[:-1]


def _group(
    together: dict[int, list[str]], corrected: set[int], before: list[Any]
) -> list[dict[str, Any]]:
    tail = ""
    if before and before[-1]["run"] == "text":
        text = before[-1]["text"].rstrip()
        if len(together) <= 3:
            head, space, tail = text.rpartition(" ")
            if len(tail) > 20:
                head, space, tail = text, "", ""
            text = head + space
        before[-1] = {**before[-1], "text": text, "tail": tail}
    cites = [
        {
            "run": "cite",
            "n": n,
            "quotes": together[n],
            "corrected": n in corrected,
            "first": bool(before) and i == 0,
            "closes": False,
        }
        for i, n in enumerate(sorted(together))
    ]
    cites[-1]["closes"] = bool(tail)
    return cites


def runs_of(value: Any, kind: str) -> Iterator[dict[str, Any]]:
    """Yield the runs of one kind, such as `cite`, from JSON blocks in their order."""
    if isinstance(value, dict):
        if value.get("run") == kind:
            yield value
        for part in value.values():
            yield from runs_of(part, kind)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from runs_of(part, kind)


def listed_sources(blocks: list[dict[str, Any]]) -> dict[int, dict[str, Any]]:
    """Return all sources that the blocks list, by number."""
    return {int(s["n"]): s for b in blocks if b.get("type") == "sources" for s in b["items"]}
