"""The work of the analysis and of the page grows about linearly with the claims."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from analysis_seeds import ROOT, claims, typed
from bench_analysis import ONE_KIND, SECTIONS, judgements, made
from missionbrief.claims.claim import Claim
from missionbrief.evidence.table import claims_of

FEW, MANY = 500, 2_000
# Linear is 4; what is quadratic in all claims would be 16.
MOST = 2 * MANY / FEW


def pool() -> list[Claim]:
    import pandas as pd

    more = pd.read_csv(
        ROOT / "tests" / "fixtures" / "seed_claims_threads.csv", dtype="string",
        keep_default_na=False,
    ).replace("", pd.NA)  # fmt: skip
    return [*claims_of(claims()), *claims_of(typed(more))]


def calls(work: Callable[[], object]) -> int:
    """How many functions are called: a measure of work that a busy machine doesn't change."""
    made = 0

    def count(frame: object, event: str, arg: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return made


def work_of(drawn: list[Claim], size: int, *, spread: bool) -> tuple[int, int]:
    """The calls of the analysis and of the page."""
    brief = made(drawn, size, spread=spread)

    def analysis() -> None:
        judgements(brief.state, brief.differences)
        assert brief._ways

    def page() -> None:
        for section in SECTIONS:
            getattr(brief, section)().to_json()

    return calls(analysis), calls(page)


@pytest.mark.parametrize("name", ["spread", "crowded", ONE_KIND])
def test_the_cost_grows_about_linearly(name: str) -> None:
    drawn = [c for c in pool() if name in ("spread", "crowded", c.kind)]
    spread = name != "crowded"
    work_of(drawn, 200, spread=spread)  # what is read once must not pass for growth
    few = work_of(drawn, FEW, spread=spread)
    many = work_of(drawn, MANY, spread=spread)
    assert many[0] / few[0] < MOST
    assert many[1] / few[1] < MOST
