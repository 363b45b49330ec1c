"""How well the extraction reads labelled articles, as last measured.

`measured.json` is written by `tests/measure.py`, never by hand. Its `seeds` are the articles the
rules were written with; `hard` is difficult text and `trade` ordinary reports that they were
developed against; `unseen` is ordinary news that no rule was fitted to, so its figures are the ones
to expect of a new article. Statements
and assessments are in none of the overall figures (see `score`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files

from missionbrief.evidence.score import Score


@dataclass(frozen=True)
class Figures:
    """Precision and recall, 0 to 1, over `facts` labelled facts in so many `articles`."""

    articles: int
    facts: int
    precision: float
    recall: float


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
        Figures(one["articles"], one["facts"], one["precision"], one["recall"])
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
