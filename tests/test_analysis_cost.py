"""The whole analysis takes seconds on 10,000 claims, and its cost grows about linearly."""

from __future__ import annotations

import pytest
from analysis_seeds import ROOT, claims, typed
from bench_analysis import ONE_KIND, cost, made
from missionbrief.claims.claim import Claim
from missionbrief.evidence.table import claims_of

FEW, MANY = 1_000, 4_000
# Linear is 4; what is quadratic in all claims would be 16.
MOST = 2 * MANY / FEW


def pool() -> list[Claim]:
    import pandas as pd

    more = pd.read_csv(
        ROOT / "tests" / "fixtures" / "seed_claims_threads.csv", dtype="string",
        keep_default_na=False,
    ).replace("", pd.NA)  # fmt: skip
    return [*claims_of(claims()), *claims_of(typed(more))]


@pytest.mark.parametrize("name", ["spread", "crowded", ONE_KIND])
def test_the_cost_grows_about_linearly(name: str) -> None:
    drawn = [c for c in pool() if name in ("spread", "crowded", c.kind)]
    spread = name != "crowded"
    cost(made(drawn, 200, spread=spread))
    few = cost(made(drawn, FEW, spread=spread))
    many = cost(made(drawn, MANY, spread=spread))
    assert many.analysis + many.page < 8
    # A floor under the smaller one: what is read once must not pass for growth.
    assert many.analysis / max(few.analysis, 0.1) < MOST
    assert many.page / max(few.page, 0.1) < MOST
