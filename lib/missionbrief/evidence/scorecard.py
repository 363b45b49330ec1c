"""A score in print."""

from __future__ import annotations

import json

from missionbrief.errors import shown
from missionbrief.evidence.score import LEFT_OUT, Count, Score

QUOTE = 90


def as_table(score: Score) -> str:
    """Return lines for a terminal: figures by kind, overall, and for each attribute how
    many of the matched facts that are labelled with it have it right."""
    lines = [f"{'kind':14}{'found':>6}{'facts':>6}{'claims':>7}{'P':>7}{'R':>7}{'F1':>7}"]
    for kind, count in score.kinds.items():
        lines.append(_line(kind, count) + ("  (not in all)" if kind in LEFT_OUT else ""))
    lines.append(_line("all", score.overall))
    lines.append(f"{'of the matched':14}{'right':>6}{'of':>6}{'part':>7}")
    lines += [
        f"{name:14}{right:6}{labelled:6}{right / labelled:7.2f}"
        for name, (right, labelled) in score.attributes.items()
    ]
    lines.append(f"quotes that are not the words at their offsets: {score.bad_quotes}")
    return "\n".join(lines)


def as_json(score: Score) -> str:
    """Return the figures as one JSON object; `kinds` holds found, facts and claims."""
    overall = score.overall
    return json.dumps(
        {
            "precision": round(overall.precision, 3),
            "recall": round(overall.recall, 3),
            "f1": round(overall.f1, 3),
            "matched": overall.found,
            "facts": overall.facts,
            "claims": overall.claims,
            "bad_quotes": score.bad_quotes,
            "kinds": {k: [c.found, c.facts, c.claims] for k, c in score.kinds.items()},
            "attributes": {k: round(r / n, 3) for k, (r, n) in score.attributes.items()},
        }
    )


def misses(score: Score) -> str:
    """Return a line for each missed fact and for each claim that matches none."""
    lines = [
        ("missed", f.document, f.kind, f.actor, f.value, f.unit, f.anchor) for f in score.missed
    ] + [("extra ", c.document, c.kind, c.actor, c.value, c.unit, c.quote) for c in score.extra]
    return "".join(
        "  ".join(shown("-" if cell is None else cell, QUOTE) for cell in line) + "\n"
        for line in lines
    )


def _line(name: str, count: Count) -> str:
    figures = "".join(f"{x:7.2f}" for x in (count.precision, count.recall, count.f1))
    return f"{name:14}{count.found:6}{count.facts:6}{count.claims:7}{figures}"
