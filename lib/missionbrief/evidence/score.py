"""How well the extraction finds labelled facts: precision, recall and F1, by kind.

A claim matches a fact of the same document and kind whose sentence its quote overlaps, if the
fact's value (when it has one) is equal and, for the kinds about who does something, the actor is
the same. One claim matches one fact, best pairs first. Every claim of a labelled document that
matches none counts as wrong. What counts as a statement or an assessment is a matter of taste, so
these stay out of the overall figures.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from missionbrief.claims.claim import Claim
from missionbrief.errors import InputError
from missionbrief.evidence.carrying import sentence_of
from missionbrief.evidence.gold import Fact
from missionbrief.evidence.names import same_name

ACTOR_DECIDES = frozenset({"contributor", "position", "statement", "visit"})
LEFT_OUT = frozenset({"statement", "assessment"})
NAMES = ("actor", "target", "place", "attributed_to")
ATTRIBUTES = (*NAMES, "start", "end", "qualifier", "unit", "status", "stance")
_COUNTED_AS = {
    **dict.fromkeys(("officers", "soldiers", "personnel", "troops", "police"), "people"),
    "military police": "people",
    "dead": "killed",
}
_BASE = 10


@dataclass(frozen=True)
class Count:
    """How many facts were found, of how many, by how many claims."""

    found: int
    facts: int
    claims: int

    @property
    def precision(self) -> float:
        """The part of the claims that match a fact; 0 without claims."""
        return self.found / self.claims if self.claims else 0.0

    @property
    def recall(self) -> float:
        """The part of the facts that a claim matches; 0 without facts."""
        return self.found / self.facts if self.facts else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.facts + self.claims
        return 2 * self.found / both if both else 0.0


@dataclass(frozen=True)
class Score:
    """The figures of one comparison: by kind, and of the matched facts how many are right.

    `attributes`: name -> (right, labelled). `bad_quotes` counts claims whose quote is not the
    words at their offsets.
    """

    kinds: dict[str, Count]
    attributes: dict[str, tuple[int, int]]
    bad_quotes: int
    missed: tuple[Fact, ...]
    extra: tuple[Claim, ...]

    @property
    def overall(self) -> Count:
        """All kinds together, but for those that are a matter of taste."""
        counts = [c for kind, c in self.kinds.items() if kind not in LEFT_OUT]
        return Count(
            sum(c.found for c in counts),
            sum(c.facts for c in counts),
            sum(c.claims for c in counts),
        )


def score(facts: Sequence[Fact], claims: Iterable[Claim], texts: Mapping[str, str]) -> Score:
    """Compare claims with labelled facts; `texts` maps each document's id to its text.

    Claims of documents without labels are left out. Raises InputError for a fact whose document
    is not among the texts.
    """
    labelled = {f.document for f in facts}
    if unknown := sorted(labelled - set(texts)):
        raise InputError(
            f"facts are labelled for {', '.join(unknown[:5])}, which the corpus does not hold",
            "Score against the folder of articles that the facts were labelled in.",
        )
    scored = [c for c in claims if c.document in labelled]
    pairs = matched(facts, scored, texts)
    found = Counter(facts[i].kind for i in pairs)
    of_facts, of_claims = Counter(f.kind for f in facts), Counter(c.kind for c in scored)
    taken = set(pairs.values())
    return Score(
        kinds={
            kind: Count(found[kind], of_facts[kind], of_claims[kind])
            for kind in sorted(of_facts | of_claims)
        },
        attributes=_attributes((facts[i], scored[j]) for i, j in pairs.items()),
        bad_quotes=sum(texts[c.document][c.char_start : c.char_end] != c.quote for c in scored),
        missed=tuple(f for i, f in enumerate(facts) if i not in pairs),
        extra=tuple(c for j, c in enumerate(scored) if j not in taken),
    )


def matched(
    facts: Sequence[Fact], claims: Sequence[Claim], texts: Mapping[str, str]
) -> dict[int, int]:
    """Return which claim matches which fact, by their places in the two lists."""
    by_place: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for j, claim in enumerate(claims):
        by_place[claim.document, claim.kind].append(j)
    fits = []
    for i, fact in enumerate(facts):
        span = sentence_of(texts[fact.document], fact)
        if span is None:
            continue
        for j in by_place[fact.document, fact.kind]:
            claim = claims[j]
            overlap = claim.char_start < span[1] and claim.char_end > span[0]
            if overlap and _may_match(fact, claim):
                fits.append((_closeness(fact, claim), i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(fits, reverse=True):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _may_match(fact: Fact, claim: Claim) -> bool:
    if fact.value is not None:
        if claim.value is None:
            return False
        if abs(claim.value - fact.value) > 1e-6 * max(1.0, abs(fact.value)):
            return False
    return fact.kind not in ACTOR_DECIDES or same_name(fact.actor, claim.actor)


def _closeness(fact: Fact, claim: Claim) -> int:
    names = sum(
        same_name(getattr(fact, name), getattr(claim, name))
        for name in ("actor", "target", "attributed_to")
    )
    words: int = sum(
        getattr(fact, name) is not None and getattr(fact, name) == _cell(claim, name)
        for name in ("stance", "start", "end", "status", "unit")
    )
    return _BASE + names + words


def _attributes(pairs: Iterable[tuple[Fact, Claim]]) -> dict[str, tuple[int, int]]:
    right: Counter[str] = Counter()
    labelled: Counter[str] = Counter()
    for fact, claim in pairs:
        for name in ATTRIBUTES:
            if getattr(fact, name) is not None:
                labelled[name] += 1
                right[name] += _right(name, fact, claim)
    return {name: (right[name], labelled[name]) for name in sorted(labelled)}


def _right(name: str, fact: Fact, claim: Claim) -> bool:
    told: str = getattr(fact, name)
    found = _cell(claim, name)
    if name in NAMES:
        return same_name(told, found)
    if name == "unit":
        return _COUNTED_AS.get(told, told) == _COUNTED_AS.get(found or "", found)
    return told == found


def _cell(claim: Claim, name: str) -> str | None:
    cell = getattr(claim, name)
    return None if cell is None else str(cell)
