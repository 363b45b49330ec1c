"""The extraction stays as good as was measured, and what is printed of it is what is measured."""

from __future__ import annotations

import copy
import json
from typing import Any

import measure
import pytest
from missionbrief.claims.kinds import FINDERS
from missionbrief.evidence import measured as shipped

RENEW = "run `.venv/bin/python tests/measure.py`"


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
    high["sets"]["articles"]["recall"] = 1.0
    (tmp_path / "floor.json").write_text(json.dumps(high))
    monkeypatch.setattr(measure, "FLOOR", tmp_path / "floor.json")
    monkeypatch.setattr(measure, "MEASURED", tmp_path / "measured.json")
    monkeypatch.setattr(measure, "measure", lambda: measured)
    assert measure.main([]) == 1
    assert not measure.MEASURED.exists()
    assert measure.main(["--lower"]) == 0
    assert json.loads(measure.MEASURED.read_text()) == measured
    assert json.loads(measure.FLOOR.read_text()) == measure.floor_of(measured)


def test_the_shipped_figures_tell_seeds_from_articles_kept_apart() -> None:
    told = shipped.load()
    words = shipped.in_words(told)
    written = json.loads(measure.MEASURED.read_text("utf-8"))
    sets = written["sets"]
    assert told.kinds == tuple(written["kinds"])
    assert (told.fitted.articles, told.unseen.articles) == (4, 12)
    for name, one in (("seeds", told.fitted), ("articles", told.unseen)):
        assert one.facts == sets[name]["facts"] > 0
        assert f"{one.precision:.2f}" in words and f"{one.recall:.2f}" in words
    assert words.endswith("that no rule was fitted to")
