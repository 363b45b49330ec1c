"""How well the extraction reads labelled articles, as last measured.

`measured.json` is written by `tests/measure.py`, never by hand. Its `seeds` are the articles the
rules were written with; `hard` is difficult text and `trade` ordinary reports that they were
developed against; `unseen` is ordinary news that no rule was fitted to, so its figures are the ones
to expect of a new article. Statements and assessments are in none of the overall figures (see
`score`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files

from missionbrief.evidence.score import Score


@dataclass(frozen=True)
class Kind:
    """How many of the `facts` labelled of one kind were `found`, by so many `claims`."""

    found: int
    facts: int
    claims: int


@dataclass(frozen=True)
class Figures:
    """Precision and recall, 0 to 1, over `facts` labelled facts in so many `articles`; `rates` are
    the parts of the facts found whose attribute of that name is right, `kinds` the counts of each
    kind of claim."""

    articles: int
    facts: int
    precision: float
    recall: float
    rates: Mapping[str, float] = field(default_factory=dict)
    kinds: Mapping[str, Kind] = field(default_factory=dict)


@dataclass(frozen=True)
class Measured:
    """The figures of the articles that rules were written with, of the difficult ones they were
    developed against, and of those kept apart.
    """

    kinds: tuple[str, ...]
    fitted: Figures
    hard: Figures
    unseen: Figures


def load() -> Measured:
    """Return the figures that ship with the package.

    Raises OSError where there are none, ValueError or KeyError where they are not such figures.
    """
    told = json.loads((files("missionbrief") / "evidence" / "measured.json").read_text("utf-8"))
    fitted, hard, unseen = (
        Figures(
            one["articles"],
            one["facts"],
            one["precision"],
            one["recall"],
            {name: of["rate"] for name, of in one["attributes"].items()},
            {
                name: Kind(count["found"], count["facts"], count["claims"])
                for name, count in one["by_kind"].items()
            },
        )
        for one in (told["sets"][name] for name in ("seeds", "hard", "unseen"))
    )
    return Measured(tuple(told["kinds"]), fitted, hard, unseen)


def in_words(measured: Measured) -> str:
    """Return what a reader must know of the figures, in two sentences: what to expect of a new
    article, then what the rules reach on the articles that they were written with.
    """
    fitted, unseen = measured.fitted, measured.unseen
    return (
        f"Statements and assessments aside, of the {unseen.facts:,} facts labelled in "
        f"{unseen.articles} articles written for the test, to which no rule was fitted, "
        f"{unseen.recall:.0%} are found (recall); of the claims made there, "
        f"{unseen.precision:.0%} are right (precision). In the {fitted.articles} articles that "
        f"the rules were written with, these are {fitted.recall:.0%} and {fitted.precision:.0%}."
    )


SHOWN = {
    "unit": "the unit",
    "status": "the status",
    "stance": "the stance",
    "start": "the first day",
    "end": "the last day",
    "attributed_to": "the attribution",
    "place": "the place",
}
"""The attributes that a reader is told of, and what they are called."""


def rates_in_words(measured: Measured) -> str:
    """Return how often each attribute in `SHOWN` is right in the facts found in the articles kept
    apart, as one sentence; empty where none was counted."""
    rates = measured.unseen.rates
    told = [(words, rates[name]) for name, words in SHOWN.items() if name in rates]
    if not told:
        return ""
    (words, rate), *rest = told
    others = "".join(f", {words} in {rate:.0%}" for words, rate in rest)
    return f"Of the facts found there that have one, {words} is right in {rate:.0%}{others}."


def figures(score: Score) -> dict[str, object]:
    """Return a score as plain data, its rates rounded to four places: found, facts, claims,
    precision, recall and f1 overall and under `by_kind`; `attributes` maps the name of each to
    how many are right, of how many, and the rate.
    """
    named = {"": score.overall, **score.kinds}
    counts: dict[str, dict[str, float]] = {
        name: {
            "found": count.found,
            "facts": count.facts,
            "claims": count.claims,
            "precision": round(count.precision, 4),
            "recall": round(count.recall, 4),
            "f1": round(count.f1, 4),
        }
        for name, count in named.items()
    }
    return {
        **counts.pop(""),
        "by_kind": counts,
        "attributes": {
            name: {"right": right, "of": of, "rate": round(right / of, 4)}
            for name, (right, of) in score.attributes.items()
        },
    }
