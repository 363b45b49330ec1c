"""Which texts are one source: reprints, shared wire text and near-identical sentences.

The rule: two texts are one when at least half of the shorter one's word sequences stand in the
other as well; sequences are eight words long for documents and four for sentences. Words are
compared without case, accents or punctuation. Sentences of fewer than eight words, which two
people may well write alike, or of different numbers are never one. Sequences that stand in more
than `COMMON` texts are page furniture and prove nothing alone; they are not used to find pairs.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from missionbrief.analysis.joining import Groups

LENGTH = 8
SENTENCE_LENGTH = 4
SHORTEST = 8
SHARE = 0.5
COMMON = 20


def words(text: str) -> list[str]:
    """Return the words and numbers of a text in lower case, without accents."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", plain)


def plain(text: str) -> str:
    """Return the words of a text by themselves, as names and sentences are compared."""
    return " ".join(words(text))


def shingles(text: str, length: int = LENGTH) -> frozenset[str]:
    """Return the sequences of `length` words in a text, or its whole wording where it is
    shorter."""
    told = words(text)
    if len(told) <= length:
        return frozenset([" ".join(told)]) if told else frozenset()
    return frozenset(" ".join(told[i : i + length]) for i in range(len(told) - length + 1))


def origins(texts: Mapping[str, str]) -> dict[str, str]:
    """Return for each document the first document (by id) that it shares its origin with.

    `texts` maps a document's id to its text. A document that shares with none is its own origin.
    """
    return _joined({name: shingles(text) for name, text in texts.items()})


def wires(quotes: Iterable[str]) -> dict[str, str]:
    """Return for each sentence the first (in order of letters) of those that are near-identical
    to it, "" for one too short to tell."""
    told = {quote: words(quote) for quote in set(quotes)}
    result = dict.fromkeys(told, "")
    by_numbers: dict[tuple[str, ...], dict[str, frozenset[str]]] = defaultdict(dict)
    for quote, said in told.items():
        if len(said) >= SHORTEST:
            numbers = tuple(sorted({w for w in said if w.isdigit()}))
            by_numbers[numbers][quote] = shingles(quote, SENTENCE_LENGTH)
    for sets in by_numbers.values():
        result |= _joined(sets)
    return result


def _joined(sets: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Return for each name the first of those whose sets it is joined with by the rule."""
    names = sorted(sets)
    # Whole copies are joined first: many copies of one text would pass for common furniture.
    groups = Groups()
    same: dict[frozenset[str], str] = {}
    for name in names:
        if sets[name]:
            groups.join(same.setdefault(sets[name], name), name)
    holders: dict[str, list[str]] = defaultdict(list)
    for name in same.values():
        for shingle in sets[name]:
            holders[shingle].append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for held in holders.values():
        if 1 < len(held) <= COMMON:
            shared.update(combinations(sorted(held), 2))
    for (a, b), count in sorted(shared.items()):
        if count >= SHARE * min(len(sets[a]), len(sets[b])):
            groups.join(a, b)
    return {name: groups.first(name) for name in names}
