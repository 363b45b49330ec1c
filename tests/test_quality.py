"""The extraction stays as good as was measured, and what is printed of it is what is measured."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import measure
import pytest
from missionbrief.claims.kinds import FINDERS
from missionbrief.evidence import measured as shipped

RENEW = "run `make measure`"


@pytest.fixture(scope="module")
def measured() -> dict[str, Any]:
    return measure.measure()


@pytest.fixture(scope="module")
def floor() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(measure.FLOOR.read_text("utf-8"))
    return told


@pytest.mark.parametrize("name", measure.SETS)
def test_the_floor_was_measured_on_these_labels_and_articles(
    name: str, floor: dict[str, Any]
) -> None:
    assert floor["sets"][name]["sha256"] == measure.digest(name), f"{name} has changed: {RENEW}"


def test_the_floor_holds_all_kinds_that_are_read(floor: dict[str, Any]) -> None:
    assert floor["kinds"] == sorted(FINDERS), RENEW


def test_no_figure_is_below_its_floor(measured: dict[str, Any], floor: dict[str, Any]) -> None:
    assert measure.sunk(floor, measured) == []


def test_the_printed_figures_are_those_measured_now(measured: dict[str, Any]) -> None:
    assert json.loads(measure.MEASURED.read_text("utf-8")) == measured, f"stale: {RENEW}"


def test_a_worse_figure_is_told_with_its_set_and_name(measured: dict[str, Any]) -> None:
    worse = copy.deepcopy(measured)
    worse["sets"]["seeds"]["recall"] -= 0.02
    (line,) = measure.sunk(measure.floor_of(measured), worse)
    assert line.startswith("seeds: recall is ")


def test_figures_of_other_labels_are_not_held_to_the_floor(measured: dict[str, Any]) -> None:
    other = copy.deepcopy(measured)
    for one in other["sets"].values():
        one.update(sha256="another", precision=0.0, recall=0.0, f1=0.0)
    assert measure.sunk(measure.floor_of(measured), other) == []


def test_measuring_refuses_to_lower_the_floor_unless_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any, measured: dict[str, Any]
) -> None:
    high = measure.floor_of(measured)
    high["sets"]["unseen"]["recall"] = 1.0
    (tmp_path / "floor.json").write_text(json.dumps(high))
    monkeypatch.setattr(measure, "FLOOR", tmp_path / "floor.json")
    monkeypatch.setattr(measure, "MEASURED", tmp_path / "measured.json")
    monkeypatch.setattr(measure, "measure", lambda: measured)
    assert measure.main([]) == 1
    assert not measure.MEASURED.exists()
    assert measure.main(["--lower"]) == 0
    assert json.loads(measure.MEASURED.read_text()) == measured
    assert json.loads(measure.FLOOR.read_text()) == measure.floor_of(measured)


def test_the_shipped_figures_are_those_of_each_set() -> None:
    told = shipped.load()
    written = json.loads(measure.MEASURED.read_text("utf-8"))
    assert told.kinds == tuple(written["kinds"])
    assert [s.articles for s in (told.fitted, told.hard, told.unseen)] == [4, 12, 157]
    for name, one in (("seeds", told.fitted), ("hard", told.hard), ("unseen", told.unseen)):
        assert one.facts == written["sets"][name]["facts"] > 0
        assert one.precision == written["sets"][name]["precision"]
        assert one.recall == written["sets"][name]["recall"]


def test_the_figures_in_words_put_the_articles_kept_apart_first() -> None:
    told = shipped.Measured(
        kinds=("mandate", "personnel"),
        fitted=shipped.Figures(articles=4, facts=90, precision=0.97, recall=0.88),
        hard=shipped.Figures(articles=12, facts=160, precision=0.71, recall=0.34),
        unseen=shipped.Figures(articles=14, facts=1210, precision=0.816, recall=0.524),
    )
    assert shipped.in_words(told) == (
        "Statements and assessments aside, of the 1,210 facts labelled in 14 articles written "
        "for the test, to which no rule was fitted, 52% are found (recall); of the claims made "
        "there, 82% are right (precision). In the 4 articles that the rules were written with, "
        "these are 88% and 97%."
    )


def test_the_readme_tells_the_figures_measured(root: Path) -> None:
    readme = (root / "README.md").read_text("utf-8")
    assert shipped.in_words(shipped.load()) in readme, "put the new figures into the README"
    assert shipped.rates_in_words(shipped.load()) in readme, "put the new rates into the README"


def test_the_attributes_in_words_name_those_that_were_counted() -> None:
    figures = shipped.Figures(4, 90, 0.9, 0.9, {"unit": 0.981, "end": 0.5, "place": 0.4})
    told = shipped.Measured(("mandate",), figures, figures, figures)
    assert shipped.rates_in_words(told) == (
        "Of the facts found there that have one, the unit is right in 98%, the last day in 50%, "
        "the place in 40%."
    )
    bare = shipped.Figures(4, 90, 0.9, 0.9)
    assert shipped.rates_in_words(shipped.Measured((), bare, bare, bare)) == ""
