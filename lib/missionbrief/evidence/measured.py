"""How well the extraction reads labelled articles, as last measured.

`measured.json` is written by `tests/measure.py`, never by hand. Its `seeds` are the articles the
rules were written with; its `articles` were written apart, and no rule was fitted to them, so
their figures are the ones to expect of a new article.
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
    """The figures of the articles that rules were written with, and of those kept apart."""

    kinds: tuple[str, ...]
    fitted: Figures
    unseen: Figures


def load() -> Measured:
    """Return the figures that ship with the package.

    Raises OSError where there are none, ValueError or KeyError where they are not such figures.
    """
    told = json.loads((files("missionbrief") / "evidence" / "measured.json").read_text("utf-8"))
    fitted, unseen = (
        Figures(one["articles"], one["facts"], one["precision"], one["recall"])
        for one in (told["sets"]["seeds"], told["sets"]["articles"])
    )
    return Measured(tuple(told["kinds"]), fitted, unseen)


def in_words(measured: Measured) -> str:
    """Return the figures as a line for the method box."""
    fitted, unseen = measured.fitted, measured.unseen
    return (
        f"precision {fitted.precision:.2f}, recall {fitted.recall:.2f} on {fitted.facts:,} facts "
        f"of {len(measured.kinds)} kinds in the {fitted.articles} seed articles; "
        f"{unseen.precision:.2f} and {unseen.recall:.2f} on {unseen.facts:,} facts in "
        f"{unseen.articles} articles that no rule was fitted to"
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
