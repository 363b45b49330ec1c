"""Which documents are one source: reprints and shared wire text count once.

The rule: two documents share an origin when at least half of the shorter one's eight-word
sequences stand in the other as well. Words are compared without case, accents or punctuation.
Sequences that stand in more than `COMMON` documents are page furniture and prove nothing alone;
they are not used to find pairs.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations

LENGTH = 8
SHARE = 0.5
COMMON = 20


def shingles(text: str) -> frozenset[str]:
    """Return the eight-word sequences of a text, or its whole wording where it is shorter."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    if len(words) <= LENGTH:
        return frozenset([" ".join(words)]) if words else frozenset()
    return frozenset(" ".join(words[i : i + LENGTH]) for i in range(len(words) - LENGTH + 1))


def origins(texts: Mapping[str, str]) -> dict[str, str]:
    """Return for each document the first document (by id) that it shares its origin with.

    `texts` maps a document's id to its text. A document that shares with none is its own origin.
    """
    names = sorted(texts)
    sets = {name: shingles(texts[name]) for name in names}
    holders: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for shingle in sets[name]:
            holders[shingle].append(name)
    # Whole copies are joined first: many copies of one text would pass for common furniture.
    parent = {name: name for name in names}
    same: dict[frozenset[str], str] = {}
    for name in names:
        if sets[name]:
            parent[name] = same.setdefault(sets[name], name)
    shared: Counter[tuple[str, str]] = Counter()
    for held in holders.values():
        firsts = sorted({parent[name] for name in held})
        if 1 < len(firsts) <= COMMON:
            shared.update(combinations(firsts, 2))

    def root(name: str) -> str:
        while parent[name] != name:
            name = parent[name]
        return name

    for (a, b), count in sorted(shared.items()):
        if count >= SHARE * min(len(sets[a]), len(sets[b])):
            low, high = sorted((root(a), root(b)))
            parent[high] = low
    return {name: root(name) for name in names}
