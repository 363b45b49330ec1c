"""Learn from labelled sentences what `claims/learned` weighs proposals by.

    make learn        renew lib/missionbrief/claims/learned/*.json

The articles that rules were developed with teach without what the rules say of them, which is
right there more often than elsewhere; the single sentences of `gold/sentences.jsonl` and the
articles of `gold/taught` teach with it. What is kept apart (`gold/unseen`) teaches nothing.
A sign counts that stands in two sentences or more.

The weights are those of a logistic regression with an L2 penalty (scikit-learn), one file a kind.
`trained_on` tells which labels they were learned from.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import floor, inf
from pathlib import Path
from typing import Any
from zlib import crc32

from missionbrief.claims import contributor, position, visit
from missionbrief.claims.draft import Draft, finish, ruled_days
from missionbrief.claims.extract import drafts_of
from missionbrief.claims.kinds import FINDERS, RULED
from missionbrief.claims.learned.asking import NAME as ASKING
from missionbrief.claims.learned.counts import KINDS as COUNTS_OF
from missionbrief.claims.learned.counts import NAME, NONE
from missionbrief.claims.learned.day_signs import of_claim
from missionbrief.claims.learned.days import NAME as DAY
from missionbrief.claims.learned.days import candidates, of_a_kind, of_both
from missionbrief.claims.learned.named import Named, countries_in, holders_in, travellers_in
from missionbrief.claims.learned.proposals import proposals
from missionbrief.claims.learned.scale import Scale, choices, scale, scales
from missionbrief.claims.learned.signs import (
    Signs,
    before,
    of_acts,
    of_next,
    of_number,
    of_rules,
    of_sentence,
    of_views,
    of_words,
)
from missionbrief.claims.learned.standing import LEAST
from missionbrief.corpus import read_corpus
from missionbrief.corpus.document import Document
from missionbrief.evidence.carrying import sentence_of
from missionbrief.evidence.gold import read_gold
from missionbrief.evidence.names import same_name
from missionbrief.evidence.score import matched
from missionbrief.evidence.whole import write_whole
from missionbrief.language.article import Article, Sentence
from missionbrief.language.model import pipeline
from missionbrief.language.published import infer_published
from missionbrief.language.read import read_all
from reading import FIXTURES, MISSION, document, sentences

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
SENTENCES = GOLD / "sentences.jsonl"
SETS = {
    "seeds": (GOLD / "seeds.jsonl", ROOT / "seeds"),
    "hard": (GOLD / "articles.jsonl", GOLD / "articles"),
    "trade": (GOLD / "trade.jsonl", GOLD / "trade"),
    "taught": (GOLD / "taught.jsonl", GOLD / "taught"),
}
DEVELOPED = ((826, 849), (951, 964), (1001, 1254), (3001, 3428), (4101, 4152), (5001, 5020))
"""The numbers of the articles of `gold/taught` that rules were developed against: what the rules
find there is right more often than elsewhere."""
WHOLE = {kind: RULED[kind] for kind in ("operation", "casualty", "mandate", "statement")}
Offers = Callable[[Sentence], list[Named]]
LEARNED = ROOT / "lib" / "missionbrief" / "claims" / "learned"
STRENGTH = 0.3
"""The inverse of the penalty's weight; this and what signs count were chosen by four-fold
cross-validation over the sentences for which no rule was written."""
SLOW = 0.05
"""The same for days, chosen by learning from half of the articles and asking of the others."""
COUNTS = {"p": 0.3, "twos": 0.5}
"""What a sign of the sentence before, and two words together, count where others count 1: what
counts less must do more to be believed."""
SLIGHT = 0.02
"""Weights nearer to nothing are left out."""
FEW = 0.01
"""The part of the claims that a floor may lose."""
DEAR = {
    "personnel": 179,
    "arrival": 81,
    "casualty": 101,
    "violence": 62,
    "displacement": 54,
    "funding": 31,
    "contributor": 228,
    "mandate": 45,
    "visit": 59,
    "operation": 144,
    "position": 460,
    "statement": 56,
    "assessment": 22,
}
"""Millionths of a second that the rules of a kind take for a sentence in which they find nothing,
once measured: what kinds cost beside each other hardly changes."""
WORTH = 170_000
"""A sentence with a right claim may be missed where that spares so many of these."""
RIGHT = 2.0
"""What a sentence with a right claim counts where other sentences count 1."""
FOLDS = 4
MOST = 0.5
"""The bar of a floor where rules alone propose, which none is asked for."""
HEAD = "The Kenya-led Multinational Security Support (MSS) mission in Haiti was in the news."
KINDS: dict[str, tuple[Callable[[Sentence], Iterator[Draft]], Offers]] = {
    "position": (position.ruled, holders_in),
    "contributor": (contributor.ruled, countries_in),
    "visit": (visit.ruled, travellers_in),
}
"""What the rules propose of a kind, and whom a sentence names who might be the actor."""
UNITS = ("officers", "soldiers", "personnel", "killed", "injured", "missing", "people")
COUNTED = tuple(sorted(COUNTS_OF))
TABLES = {
    "positions.txt": ("position",),
    "contributors.txt": ("contributor",),
    "visits.txt": ("visit",),
    "operations.txt": ("operation",),
    **dict.fromkeys(
        ("personnel.txt", "arrivals.txt", "losses.txt", "displaced.txt", "neither.txt"), COUNTED
    ),
    "no_money.txt": COUNTED,
}
"""Tables of single sentences, and the kinds of which they tell all."""
RULES = ("rule", "by:", "ruled")


def developed(number: str) -> bool:
    """Whether rules were developed against an article of `gold/taught`."""
    return any(first <= int(number) <= last for first, last in DEVELOPED)


@dataclass(frozen=True)
class Taught:
    """A sentence with the facts it carries; `fresh` where no rule was written for it. It teaches
    nothing of other `kinds`, where these are given."""

    sentence: Sentence
    facts: Sequence[dict[str, Any]]
    fresh: bool
    kinds: frozenset[str] | None = None

    def teaches(self, kind: str) -> bool:
        return self.kinds is None or kind in self.kinds


def digest() -> str:
    """SHA-256 of all labels that teach."""
    told = hashlib.sha256()
    tables = [FIXTURES / name for name in TABLES]
    for file in [SENTENCES, *(gold for gold, _ in SETS.values()), *tables]:
        told.update(hashlib.sha256(file.read_bytes()).digest())
    return told.hexdigest()


def _articles(documents: Sequence[Document]) -> Iterator[Article]:
    dated = [replace(d, published=infer_published(d, MISSION)) for d in documents]
    yield from read_all(dated, MISSION, pipeline(MISSION.key))


def _read(documents: Sequence[Document]) -> Iterator[tuple[Document, list[Sentence]]]:
    for article in _articles(documents):
        yield article.document, article.sentences


def articles() -> Iterator[Taught]:
    """The sentences of the labelled articles."""
    for name, (gold, folder) in SETS.items():
        facts = defaultdict(list)
        for fact in read_gold(gold):
            facts[fact.document].append(fact)
        for one, said in _read(read_corpus(folder).documents):
            spans = [(sentence_of(one.text, f), f) for f in facts[one.id]]
            for sentence in said:
                told = [
                    vars(f)
                    for span, f in spans
                    if span and span[0] < sentence.end and sentence.start < span[1]
                ]
                yield Taught(sentence, told, name == "taught" and not developed(one.id))


def single() -> Iterator[Taught]:
    """The single sentences, each in an article of its own."""
    rows = [json.loads(line) for line in SENTENCES.read_text("utf-8").splitlines()]
    documents = []
    for number, row in enumerate(rows):
        turn = f"{row['speaker'].upper()}: " if row["speaker"] else ""
        before = f"{row['before']} " if row["before"] else ""
        text = f"{HEAD}\n\n{turn}{before}{row['text']}\n"
        documents.append(document(text, name=f"s{number}"))
    for row, (one, said) in zip(rows, _read(documents), strict=True):
        start = one.text.rindex(row["text"])
        for sentence in said:
            if start < sentence.end and sentence.start < start + len(row["text"]):
                yield Taught(sentence, row["facts"], True)


def tables() -> Iterator[Taught]:
    """The sentences of the tables in `fixtures`, each of the kinds that its table tells of. What
    the rules find there is right: the tests hold them to it."""
    for name, kinds in TABLES.items():
        rows = [line.partition(" |")[0] for line in sentences(name)]
        lead = f"{HEAD}\n" if name == "positions.txt" else ""
        made = [document(f"{lead}{row}\n", name=f"{name}{n}") for n, row in enumerate(rows)]
        for _, read in _read(made):
            for sentence in read[bool(lead) :]:
                facts = [
                    {**vars(draft), "kind": kind}
                    for kind in kinds
                    for draft in RULED[kind](sentence)
                    if draft.status != "unreal"
                ]
                yield Taught(sentence, facts, False, frozenset(kinds))


@dataclass(frozen=True)
class Example:
    """A proposal: the signs of its sentence, its own, and the facts it stands for."""

    shared: frozenset[str]
    own: set[str]
    facts: list[dict[str, Any]]
    sentence: Sentence

    @property
    def signs(self) -> set[str]:
        return self.own | self.shared


def examples(taught: Sequence[Taught], kind: str) -> Iterator[Example]:
    """What each proposal of a kind teaches."""
    for one in taught:
        if not one.teaches(kind):
            continue
        facts = [f for f in one.facts if f["kind"] == kind]
        ruled, named = KINDS[kind]
        shared = of_sentence(one.sentence)
        # A group that a sentence counts ("six countries") is nobody it names.
        drafts = [d for d in ruled(one.sentence) if d.rule != "counted"]
        for proposal in proposals(one.sentence, named(one.sentence), drafts):
            mine = [f for f in facts if same_name(f["actor"], proposal.named.holder.name)]
            own = {s for group in proposal.own for s in group}
            if not one.fresh:
                own = {s for s in own if not s.startswith(RULES)}
            yield Example(shared, own, mine, one.sentence)


def whole(taught: Sequence[Taught], kind: str) -> Iterator[Example]:
    """What each sentence teaches of a kind whose actors need not be named in it."""
    for one in taught:
        if not one.teaches(kind):
            continue
        drafts = list(WHOLE[kind](one.sentence))
        own = set(of_acts(one.sentence))
        if one.fresh:
            own |= of_rules(drafts, drafts)
        facts = [f for f in one.facts if f["kind"] == kind]
        yield Example(of_sentence(one.sentence), own, facts, one.sentence)


def _count(sign: str) -> float:
    """What a sign counts while weights are learned."""
    twos = sign.startswith("s:") and " " in sign
    return COUNTS.get("twos" if twos else sign.split(":")[0], 1.0)


def fit(
    signs: Sequence[Signs | set[str]],
    labels: Sequence[Any],
    strength: float = STRENGTH,
    counts: Sequence[float] | None = None,
) -> tuple[list[str], Any, dict[str, Any]]:
    """The labels, their starts, and the weights of each sign; `counts` is what each row counts."""
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    often = Counter(s for one in signs for s in one)
    rows = [{s: _count(s) for s in sorted(one) if often[s] > 1} for one in signs]
    table = DictVectorizer()
    model = LogisticRegression(C=strength, max_iter=5000)
    model.fit(table.fit_transform(rows), np.array(labels), sample_weight=counts)
    weights = {
        name: [round(float(w) * _count(name), 3) for w in column]
        for name, column in zip(table.get_feature_names_out(), model.coef_.T, strict=True)
        if np.abs(column).max() * _count(name) >= SLIGHT
    }
    starts = [round(float(s), 3) for s in model.intercept_]
    return [str(c) for c in model.classes_], starts, dict(sorted(weights.items()))


def _is_one(told: Sequence[Example], kind: str) -> dict[str, Any]:
    """Whether a proposal is a claim. The floor is what the sentences of all but a few of the claims
    reach by themselves that stand without a rule."""
    _, (start,), columns = fit([one.signs for one in told], [bool(one.facts) for one in told])
    learned = Scale(start, -inf, {sign: weight for sign, (weight,) in columns.items()})
    bar = min(LEAST[kind][1], MOST)
    alone = [one for one in told if one.facts and not any(s.startswith(RULES) for s in one.own)]
    stand = [one for one in alone if learned.chance(learned.sum(one.signs)) >= bar]
    reached = sorted(start + learned.sum(one.shared) for one in stand)
    floor = round(reached[int(len(reached) * FEW)], 1)
    return {"start": start, "floor": floor, "weights": learned.weights}


def _which(rows: Sequence[tuple[set[str], Any]]) -> dict[str, Any]:
    """Which label fits signs best; rows without a label teach nothing."""
    known = [(signs, label) for signs, label in rows if label is not None]
    labels, starts, weights = fit([s for s, _ in known], [label for _, label in known])
    return {"labels": labels, "starts": starts, "weights": weights}


def learn(kind: str, taught: Sequence[Taught]) -> dict[str, Any]:
    """What is learned of a kind: whether a proposal is a claim, and, where one may stand without a
    rule, which stance (a position's) or status it has."""
    told = list(examples(taught, kind))
    if LEAST[kind][1] >= 1:
        return {"is": _is_one(told, kind)}
    key = "stance" if kind == "position" else "status"
    more = of_views if kind == "position" else lambda _: frozenset()
    which = _which([(one.signs | more(one.sentence), f[key]) for one in told for f in one.facts])
    return {"is": _is_one(told, kind), "choices": {"which": which}}


def learn_counts(taught: Sequence[Taught]) -> dict[str, Any]:
    """What is learned of numbers: what they count, in which unit, and how they stand."""
    kinds, units, statuses = [], [], []
    for one in taught:
        for quantity in one.sentence.quantities:
            if quantity.value is None or not one.teaches(COUNTED[0]):
                continue
            signs = set(of_sentence(one.sentence) | of_number(one.sentence, quantity))
            mine = [f for f in one.facts if f["kind"] in COUNTED and f["value"] == quantity.value]
            kinds.append((signs, mine[0]["kind"] if mine else NONE))
            for fact in mine[:1]:
                signs = signs | {f"of:{fact['kind']}"}
                units.append((signs, fact["unit"] if fact["unit"] in UNITS else None))
                statuses.append((signs, fact["status"]))
    return {"choices": {"kind": _which(kinds), "unit": _which(units), "status": _which(statuses)}}


def days() -> Iterator[tuple[Signs, bool]]:
    """The signs of each day that a labelled claim might be of, and whether it is of that: of the
    articles that no rule was developed against, as what the rules say is a sign among others."""
    gold, folder = SETS["taught"]
    facts = defaultdict(list)
    for fact in read_gold(gold):
        facts[fact.document].append(fact)
    documents = [d for d in read_corpus(folder).documents if not developed(d.id)]
    for article in _articles(documents):
        own, texts = facts[article.document.id], {article.document.id: article.document.text}
        for kind, drafts in drafts_of(article).items():
            claims = finish(kind, drafts, article, weighed=False)
            for i, j in matched(own, claims, texts).items():
                yield from _days_of(drafts[j], kind, (own[i].start, own[i].end))


def _days_of(
    draft: Draft, kind: str, true: tuple[str | None, str | None]
) -> Iterator[tuple[Signs, bool]]:
    ruled = ruled_days(draft, kind)
    claim = of_claim(draft, ruled)
    for one in candidates(draft, ruled):
        ends = (one.days.start, one.days.end) if one.days else (None, None)
        told = tuple(day.isoformat() if day else None for day in ends)
        yield one.signs | of_a_kind(one, kind) | of_both(one, claim), told == true


def learn_days() -> dict[str, Any]:
    """What is learned of the days that claims are of."""
    signs, labels = zip(*days(), strict=True)
    _, (start,), columns = fit(signs, labels, SLOW)
    return {"is": {"start": start, "weights": {s: weight for s, (weight,) in columns.items()}}}


@dataclass(frozen=True)
class Asked:
    """A sentence of which the rules of a kind are asked: its signs by its words, whether a claim of
    the kind is `told` there by a label or `found` by the rules, and the part of the articles to
    which it belongs."""

    signs: Signs
    told: bool
    found: bool
    fold: int

    @property
    def right(self) -> bool:
        """Whether a right claim is found there."""
        return self.told and self.found


def asked(taught: Sequence[Taught], kind: str) -> Iterator[Asked]:
    """The sentences that teach where the rules of a kind are to be asked."""
    for one in taught:
        if one.teaches(kind):
            sentence = one.sentence
            earlier = before(sentence)
            yield Asked(
                of_words(sentence) | (of_next(earlier) if earlier else frozenset()),
                any(f["kind"] == kind for f in one.facts),
                any(d.status != "unreal" for d in FINDERS[kind](sentence)),
                crc32(sentence.article.document.id.encode()) % FOLDS,
            )


def learn_asking(taught: Sequence[Taught], kind: str) -> dict[str, Any]:
    """What is learned of where the rules of a kind need not be asked: of the sums that sentences
    with a right claim reach by weights that the other articles teach, the floor is the one at which
    least is lost, what rules cost that find nothing and right claims weighed."""
    rows = list(asked(taught, kind))
    right, idle = [], []
    for fold in range(FOLDS):
        learned = _asking([row for row in rows if row.fold != fold])
        for row in rows:
            if row.fold == fold and (row.right or not row.found):
                (right if row.right else idle).append(learned.start + learned.sum(row.signs))
    right.sort()
    idle.sort()

    def lost(missed: int) -> float:
        """What is lost where so many right claims are missed."""
        in_vain = len(idle) - bisect_left(idle, right[missed])
        return DEAR[kind] * in_vain + WORTH * missed

    least = floor(10 * right[min(range(len(right)), key=lost)]) / 10
    told = _asking(rows)
    return {"start": told.start, "floor": least, "weights": told.weights}


def _asking(rows: Sequence[Asked]) -> Scale:
    """What is learned of where rules find something or ought to."""
    signs = [row.signs for row in rows]
    counts = [RIGHT if row.right else 1.0 for row in rows]
    return _scale(*fit(signs, [row.told or row.found for row in rows], counts=counts))


def _scale(_: list[str], starts: list[float], weights: dict[str, Any]) -> Scale:
    return Scale(starts[0], -inf, {sign: weight for sign, (weight,) in weights.items()})


def _write(name: str, told: dict[str, Any]) -> None:
    """Write what was learned, a sign a line."""
    text = json.dumps({"trained_on": digest(), **told}, ensure_ascii=False, indent=0)
    text = re.sub(r"\[[-\d.,\n]+\]", lambda row: "".join(row.group().split()), text)
    write_whole(LEARNED / f"{name}.json", (text + "\n").encode())


def main() -> int:
    taught = [*articles(), *single(), *tables()]
    for kind in KINDS:
        _write(kind, learn(kind, taught))
        print(kind)
    for kind in WHOLE:
        _write(kind, {"is": _is_one(list(whole(taught, kind)), kind)})
        print(kind)
    _write(NAME, learn_counts(taught))
    print(NAME)
    # What is found, and which claims have days, is told by what was learned above.
    scale.cache_clear()
    choices.cache_clear()
    _write(ASKING, {"kinds": {kind: learn_asking(taught, kind) for kind in FINDERS}})
    print(ASKING)
    scales.cache_clear()
    _write(DAY, learn_days())
    print(DAY)
    return 0


if __name__ == "__main__":
    sys.exit(main())
