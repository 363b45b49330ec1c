"""Learn from labelled sentences what `claims/weighed` weighs proposals by.

    make learn        renew lib/missionbrief/claims/weighed/*.json

The articles that rules were developed with teach without what the rules say of them, which is
right there more often than elsewhere; the single sentences of `gold/sentences.jsonl` and the
articles from number 826 on teach with it. What is kept apart (`gold/unseen`) teaches nothing.
A sign counts that stands in two sentences or more.

The weights are those of a logistic regression with an L2 penalty (scikit-learn), one file a kind.
`trained_on` tells which labels they were learned from.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from missionbrief.claims import contributor, position, visit
from missionbrief.claims.weighed.proposals import Proposal
from missionbrief.corpus import read_corpus
from missionbrief.corpus.document import Document
from missionbrief.evidence.carrying import sentence_of
from missionbrief.evidence.gold import read_gold
from missionbrief.evidence.names import same_name
from missionbrief.evidence.whole import write_whole
from missionbrief.language.article import Sentence
from missionbrief.language.model import pipeline
from missionbrief.language.published import infer_published
from missionbrief.language.read import read_all
from reading import MISSION, document

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
SENTENCES = GOLD / "sentences.jsonl"
SETS = {
    "seeds": (GOLD / "seeds.jsonl", ROOT / "seeds"),
    "hard": (GOLD / "articles.jsonl", GOLD / "articles"),
    "trade": (GOLD / "trade.jsonl", GOLD / "trade"),
}
WEIGHED = ROOT / "lib" / "missionbrief" / "claims" / "weighed"
FRESH = 826
"""The number of the first article for which no rule was written."""
STRENGTH = 0.3
"""The inverse of the penalty's weight; this and what signs count were chosen by four-fold
cross-validation over the sentences for which no rule was written."""
COUNTS = {"p": 0.3, "twos": 0.5}
"""What a sign of the sentence before, and two words together, count where others count 1: what
counts less must do more to be believed."""
LEAST = 0.02
"""Weights nearer to nothing are left out."""
HEAD = "The Kenya-led Multinational Security Support (MSS) mission in Haiti was in the news."
PROPOSE: dict[str, Callable[[Sentence], Iterator[Proposal]]] = {
    "position": position.proposed,
    "contributor": contributor.proposed,
    "visit": visit.proposed,
}
RULES = ("rule", "by:", "ruled")


@dataclass(frozen=True)
class Taught:
    """A sentence with the facts it carries; `fresh` where no rule was written for it."""

    sentence: Sentence
    facts: Sequence[dict[str, Any]]
    fresh: bool


def digest() -> str:
    """SHA-256 of all labels that teach."""
    told = hashlib.sha256()
    for file in [SENTENCES, *(gold for gold, _ in SETS.values())]:
        told.update(hashlib.sha256(file.read_bytes()).digest())
    return told.hexdigest()


def _read(documents: Sequence[Document]) -> Iterator[tuple[Document, list[Sentence]]]:
    dated = [replace(d, published=infer_published(d)) for d in documents]
    for one, article in zip(dated, read_all(dated, MISSION, pipeline(MISSION.key)), strict=True):
        yield one, article.sentences


def articles() -> Iterator[Taught]:
    """The sentences of the labelled articles."""
    for gold, folder in SETS.values():
        facts = defaultdict(list)
        for fact in read_gold(gold):
            facts[fact.document].append(fact)
        for one, sentences in _read(read_corpus(folder).documents):
            spans = [(sentence_of(one.text, f), f) for f in facts[one.id]]
            fresh = one.id.isdigit() and int(one.id) >= FRESH
            for sentence in sentences:
                told = [
                    vars(f)
                    for span, f in spans
                    if span and span[0] < sentence.end and sentence.start < span[1]
                ]
                yield Taught(sentence, told, fresh)


def single() -> Iterator[Taught]:
    """The single sentences, each in an article of its own."""
    rows = [json.loads(line) for line in SENTENCES.read_text("utf-8").splitlines()]
    documents = []
    for number, row in enumerate(rows):
        turn = f"{row['speaker'].upper()}: " if row["speaker"] else ""
        before = f"{row['before']} " if row["before"] else ""
        text = f"{HEAD}\n\n{turn}{before}{row['text']}\n"
        documents.append(document(text, name=f"s{number}"))
    for row, (one, sentences) in zip(rows, _read(documents), strict=True):
        start = one.text.rindex(row["text"])
        for sentence in sentences:
            if start < sentence.end and sentence.start < start + len(row["text"]):
                yield Taught(sentence, row["facts"], True)


def examples(taught: Sequence[Taught], kind: str) -> Iterator[tuple[set[str], list[Any]]]:
    """What each proposal of a kind teaches: its signs, and the facts it stands for."""
    for one in taught:
        facts = [f for f in one.facts if f["kind"] == kind]
        for proposal in PROPOSE[kind](one.sentence):
            mine = [f for f in facts if same_name(f["actor"], proposal.named.holder.name)]
            signs = {s for group in proposal.signs for s in group}
            if not one.fresh:
                signs = {s for s in signs if not s.startswith(RULES)}
            yield signs, mine


def _count(sign: str) -> float:
    """What a sign counts while weights are learned."""
    twos = sign.startswith("s:") and " " in sign
    return COUNTS.get("twos" if twos else sign.split(":")[0], 1.0)


def fit(signs: Sequence[set[str]], labels: Sequence[Any]) -> dict[str, Any]:
    """The scale that tells labels by signs."""
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    often = Counter(s for one in signs for s in one)
    rows = [{s: _count(s) for s in sorted(one) if often[s] > 1} for one in signs]
    table = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=5000, tol=1e-6)
    model.fit(table.fit_transform(rows), np.array(labels))
    names = [str(c) for c in model.classes_]
    binary = len(names) == 2 and set(labels) <= {True, False}
    weights = {
        name: [round(float(w) * _count(name), 3) for w in column]
        for name, column in zip(table.get_feature_names_out(), model.coef_.T, strict=True)
        if np.abs(column).max() * _count(name) >= LEAST
    }
    return {
        "labels": ["yes"] if binary else names,
        "starts": [round(float(s), 3) for s in model.intercept_],
        "weights": dict(sorted(weights.items())),
    }


def learn(kind: str, taught: Sequence[Taught]) -> dict[str, Any]:
    """The scales of a kind: whether a proposal is one, and what it says of the mission (a
    position's stance) or how it stands (the status of others)."""
    told = list(examples(taught, kind))
    which = "stance" if kind == "position" else "status"
    chosen = [
        (signs, fact[which]) for signs, facts in told for fact in facts if fact[which] is not None
    ]
    return {
        "is": fit([signs for signs, _ in told], [bool(facts) for _, facts in told]),
        which: fit([signs for signs, _ in chosen], [label for _, label in chosen]),
    }


def main() -> int:
    taught = [*articles(), *single()]
    for kind in PROPOSE:
        scales = {"trained_on": digest(), "scales": learn(kind, taught)}
        text = json.dumps(scales, ensure_ascii=False, indent=0, separators=(",", ":"))
        write_whole(WEIGHED / f"{kind}.json", (text + "\n").encode())
        print(kind, *(f"{k}: {len(s['weights'])} signs" for k, s in scales["scales"].items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
