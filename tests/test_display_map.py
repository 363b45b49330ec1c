"""The map: places lie where the atlas says, at the precision told, and no label hides another."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, product

import pytest
from lxml import etree
from missionbrief import atlas, mission
from missionbrief.analysis.places import places, table
from missionbrief.atlas import Spot
from missionbrief.display import chart_map
from missionbrief.display.chart import WIDTH
from missionbrief.display.chart_map import HEIGHT, Label
from missionbrief.display.section_map import map_of
from test_display_threads import state as seeds

SVG = "{http://www.w3.org/2000/svg}"
HAITI = atlas.load()


def inside(spot: Spot) -> bool:
    """Whether a spot lies on the country's land, by the even-odd rule over its outlines."""
    crossings = 0
    for ring in HAITI.country:
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (y1 > spot.latitude) != (y2 > spot.latitude):
                at = x1 + (spot.latitude - y1) / (y2 - y1) * (x2 - x1)
                crossings += at > spot.longitude
    return crossings % 2 == 1


@pytest.mark.parametrize("name", sorted(HAITI.spots))
def test_every_place_lies_on_the_country_s_land_or_at_its_shore(name: str) -> None:
    # The outline is drawn for maps of the world: a shore or a border may be two kilometres off.
    spot, off = HAITI.spots[name], (-0.02, 0.0, 0.02)
    near = [
        replace(spot, latitude=spot.latitude + up, longitude=spot.longitude + across)
        for up, across in product(off, off)
    ]
    assert any(inside(s) for s in near)


def test_every_place_of_the_atlas_is_one_the_mission_knows() -> None:
    known = {n.canonical for n in mission.load().names.values() if n.kind == "place"}
    assert set(HAITI.spots) <= known


def texts(svg: str) -> list[str]:
    root = etree.fromstring(svg.encode())
    return ["".join(t.itertext()).strip() for t in root.iter(f"{SVG}text")]


def test_the_seeds_places_are_drawn_with_their_sources() -> None:
    (figure,) = map_of(seeds())
    drawn = texts(figure.svg)
    assert any(t.startswith("Ségur-Savien [") for t in drawn)
    assert any(t.startswith("Delmas [") for t in drawn)
    assert "Ségur-Savien" in figure.title
    told = ["".join(getattr(r, "text", "") for r in row[0]) for row in figure.table.rows]
    assert "Ségur-Savien (Petite-Rivière de l'Artibonite)" in told


def test_a_place_known_only_by_its_commune_is_drawn_as_a_ring() -> None:
    at = HAITI.spots["Delmas"]
    exact = chart_map.draw([Label(at, "x")], HAITI)
    ring = chart_map.draw([Label(replace(at, precision="commune"), "x")], HAITI)
    assert exact != ring
    assert ring.count("fill: #ffffff") > exact.count("fill: #ffffff")


def test_what_is_planned_or_denied_is_placed_nowhere() -> None:
    acts = [replace(e, happened=False) for e in seeds().operations if e.place]
    assert acts
    assert places(acts, HAITI.spots) == ()


def test_a_crowd_of_places_keeps_its_labels_apart_and_inside() -> None:
    names = [n for n, s in HAITI.spots.items() if s.precision == "place"][:14]
    svg = chart_map.draw([Label(HAITI.spots[n], f"{n} [1]") for n in names], HAITI)
    root = etree.fromstring(svg.encode())
    found = []
    for text in root.iter(f"{SVG}text"):
        if "[" in "".join(text.itertext()):
            found.append((float(text.get("x", "nan")), float(text.get("y", "nan"))))
    assert len(found) > 10
    assert all(0 < x < WIDTH * 72 and 0 < y < HEIGHT * 72 for x, y in found)
    lines = {(round(x), round(y)) for x, y in found}
    assert len(lines) == len(found)


def test_the_table_of_places_counts_events_by_thread() -> None:
    state = seeds()
    found = places((*state.operations, *(p.event for p in state.people)), HAITI.spots)
    rows = table(found)
    assert list(rows["name"]) == [p.name for p in found]
    assert int(rows.set_index("name").loc["Ségur-Savien", "losses"]) >= 1
    assert rows["claims"].map(len).min() > 0


def test_a_corpus_that_names_no_place_has_no_map() -> None:
    state = replace(seeds(), operations=(), people=(), unnamed=(), violence=())
    assert map_of(state) == ()
