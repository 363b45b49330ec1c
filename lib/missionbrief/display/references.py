"""The ids of a page: which [n] stands where, and where each source is cited."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from missionbrief.display.words import slug


@dataclass(frozen=True)
class Mention:
    """One [n] on a page: its own `id`, the id `note` of the sentence it opens, if it has one,
    and whether this is the first mention of that sentence, which then carries it."""

    n: int
    id: str
    note: str | None
    carries: bool
    known: bool


@dataclass
class References:
    """Counts the mentions of one page in their order. `known` holds the numbers of its sources,
    `section` is the heading that the next mentions stand under."""

    known: frozenset[int]
    section: str
    places: dict[int, dict[str, str]] = field(default_factory=dict)
    _count: dict[int, int] = field(default_factory=dict)
    _notes: set[str] = field(default_factory=set)
    _ids: set[str] = field(default_factory=set)

    def mention(self, cite: dict[str, Any]) -> Mention:
        """Return the next mention of source `cite["n"]`."""
        n = int(cite["n"])
        self._count[n] = self._count.get(n, 0) + 1
        own = f"cite-{n}-{self._count[n]}"
        self.places.setdefault(n, {}).setdefault(self.section, own)
        note, carries = None, False
        if cite.get("quote"):
            digest = hashlib.sha256(f"{n}\n{cite['quote']}".encode("utf-8", "replace"))
            note = f"note-{n}-{digest.hexdigest()[:10]}"
            carries = note not in self._notes
            self._notes.add(note)
        return Mention(n, own, note, carries, n in self.known)

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


def source_numbers(blocks: list[dict[str, Any]]) -> frozenset[int]:
    """Return the numbers of all sources that the blocks list."""
    return frozenset(int(s["n"]) for b in blocks if b.get("type") == "sources" for s in b["items"])
