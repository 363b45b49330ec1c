"""Charts: labels stay apart and inside, the same data gives the same picture."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from lxml import etree
from missionbrief.analysis.events import Event
from missionbrief.display import (
    chart_counts,
    chart_money,
    chart_strength,
    chart_timeline,
    chart_tolls,
)
from missionbrief.display.blocks import Table, Text
from missionbrief.display.chart import WIDTH, look, new, ticks, width_of
from missionbrief.display.chart_counts import Mark
from test_display_threads import state as seeds

SVG = "{http://www.w3.org/2000/svg}"


def labels(svg: str) -> list[str]:
    root = etree.fromstring(svg.encode())
    return ["".join(t.itertext()).strip() for t in root.iter(f"{SVG}text")]


def dated() -> list:  # type: ignore[type-arg]
    return [e for e in seeds().events if e.dated]


def test_the_timeline_labels_every_event_with_its_source() -> None:
    found = labels(chart_timeline.draw(dated(), date(2025, 4, 30)))
    assert "Mission authorised [2]" in found
    assert "Samuel Tompoi Kaetuai dies [1]" in found
    assert "October 2024" in found


def test_what_is_planned_has_another_shape_and_not_only_another_colour() -> None:
    planned = next(e for e in dated() if not e.happened)
    drawn = chart_timeline.draw([planned], None)
    done = chart_timeline.draw([replace(planned, happened=True)], None)
    assert drawn != done
    assert len(re.findall(r"fill: #ffffff", drawn)) > len(re.findall(r"fill: #ffffff", done))


def test_a_crowd_of_reports_keeps_its_labels_apart() -> None:
    level = seeds().levels[0]
    many = [
        replace(level, value=400.0 + 5 * i, first=day, last=day)
        for i in range(8)
        for day in [date(2024, 9, 1) + timedelta(days=i)]
    ]
    svg = chart_strength.draw(many, "Kenya")
    root = etree.fromstring(svg.encode())
    places = []
    for text in root.iter(f"{SVG}text"):
        words = "".join(text.itertext())
        if "[" in words:
            places.append((float(text.get("x", "nan")), float(text.get("y", "nan"))))
    assert len(places) == 8
    with look():
        wide = width_of(new(1)[0], "400 [3] [4]", chart_counts.SIZE) * 72
    for i, (x, y) in enumerate(places):
        assert 0 <= x <= WIDTH * 72 - wide
        assert all(abs(y - b) > 9 or abs(x - a) >= wide - 0.1 for a, b in places[i + 1 :])


def test_the_same_data_gives_the_same_bytes() -> None:
    assert chart_strength.draw(seeds().levels, "Kenya") == chart_strength.draw(
        seeds().levels, "Kenya"
    )
    until = date(2025, 4, 30)
    assert chart_timeline.draw(dated(), until) == chart_timeline.draw(dated(), until)


def test_long_labels_are_cut_and_never_clipped() -> None:
    event = replace(next(e for e in dated() if e.what == "killed"), target="Name " * 60, value=1.0)
    found = labels(chart_timeline.draw([event], None))
    assert any(words.endswith("…") for words in found)
    assert max(len(words) for words in found) < 130


def test_ticks_are_few_at_every_scale() -> None:
    start = date(2023, 10, 1)
    for days in (40, 200, 700, 3000, 20000, 200000):
        assert 1 <= len(ticks(start, start + timedelta(days=days))) <= 10


def killed(value: float, day: str, place: str | None = None) -> Event:
    (event,) = [e for e in seeds().violence if e.unit == "killed"]
    first = date.fromisoformat(day)
    return replace(event, value=value, first=first, last=first, place=place)


TABLE = Table("4,239 people killed", (), ())


def test_two_counts_make_a_picture_and_one_does_not() -> None:
    one = killed(70, "2024-10-03", "Pont-Sondé")
    assert chart_tolls.tolls([one], TABLE) is None
    figure = chart_tolls.tolls([one, killed(115, "2024-10-09", "Pont-Sondé")], TABLE)
    assert figure is not None
    assert any(t.startswith("115, Pont-Sondé [") for t in labels(figure.svg))


def test_counts_far_apart_stand_on_a_scale_of_tens() -> None:
    far = [killed(12, "2024-10-03"), killed(5600, "2024-12-31")]
    figure = chart_tolls.tolls(far, TABLE)
    assert figure is not None
    assert {"10", "100", "1,000", "10,000"} <= set(labels(figure.svg))


def test_sums_of_money_of_one_currency_are_drawn_paid_ones_filled() -> None:
    cost = next(m for m in seeds().money if m.value)
    paid = replace(cost, sort="paid", value=3e8, first=date(2024, 6, 1), last=date(2024, 6, 1))
    told = replace(cost, sort="promised", value=1e8, first=date(2024, 9, 1), last=date(2024, 9, 1))
    other = replace(told, unit="KES", value=2.3e9)
    assert chart_money.sums([paid], "MSS mission", TABLE) is None
    figure = chart_money.sums([paid, told, other], "MSS mission", TABLE)
    assert figure is not None
    drawn = " ".join(labels(figure.svg))
    assert "300 million paid" in drawn and "100 million promised" in drawn
    assert "KSh" not in drawn
    assert "largest sum that bears a date" in figure.title
    beneath = "".join(r.text for r in figure.source if isinstance(r, Text))
    assert "One other sum in the web page’s table only. The largest of them: about KSh" in beneath


@pytest.mark.parametrize("crowd", [1, 6, 12, 40])
def test_no_label_of_a_crowded_chart_lies_upon_another(crowd: int) -> None:
    day = date(2024, 6, 25)
    marks = [Mark(100.0 + i, None, day, day, f"number {i} of many [1]") for i in range(crowd)]
    root = etree.fromstring(chart_counts.draw(marks).encode())
    heights = sorted(
        float(t.get("y", "")) for t in root.iter(f"{SVG}text") if "of many" in (t.text or "")
    )
    assert len(heights) == crowd if crowd < 20 else 10 < len(heights) < crowd
    assert all(b - a > 9 for a, b in pairwise(heights))  # points, of letters 8.8 points high


def test_the_arrow_of_at_least_is_drawn_also_where_it_leaves_the_scale() -> None:
    level = next(s for s in seeds().levels if s.qualifier == "at_least")
    arrow = chart_strength.draw([level], "Kenya")
    plain = chart_strength.draw([replace(level, qualifier="exact")], "Kenya")
    paths = [len(re.findall(r"<path", svg)) for svg in (arrow, plain)]
    assert paths[0] > paths[1]


def test_money_of_which_most_bears_no_date_stands_in_a_table_alone() -> None:
    cost = next(m for m in seeds().money if m.value)
    dated = replace(cost, sort="paid", first=date(2024, 6, 1), last=date(2024, 6, 1))
    two = [replace(dated, value=3e8), replace(dated, value=1e8)]
    undated = [replace(cost, value=float(n), first=None, last=None) for n in (1e7, 2e7, 3e7)]
    assert chart_money.sums(two, "MSS mission", TABLE) is not None
    assert chart_money.sums([*two, *undated], "MSS mission", TABLE) is None
