"""Where the mission's places lie, as data: outlines of the country and positions of its places."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Precision = Literal["place", "commune", "department"]
Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Spot:
    """A position in degrees (WGS 84). `precision` tells what it stands for: the `place` itself,
    the `commune` that the place is in, or a whole `department`; `of` is the name that lies there.
    """

    latitude: float
    longitude: float
    precision: Precision
    of: str


@dataclass(frozen=True)
class Frame:
    """A part of a map, in degrees, and what it shows."""

    south: float
    north: float
    west: float
    east: float
    name: str

    def holds(self, spot: Spot) -> bool:
        """Whether the spot lies within."""
        inside = self.south <= spot.latitude <= self.north
        return inside and self.west <= spot.longitude <= self.east


@dataclass(frozen=True)
class Atlas:
    """`country` and `neighbours` are closed rings of (longitude, latitude); `spots` maps a place's
    canonical name to where it lies; `capital` frames the capital and its surroundings."""

    country: tuple[Ring, ...]
    neighbours: tuple[Ring, ...]
    spots: dict[str, Spot]
    capital: Frame


def _rings(found: list[list[list[float]]]) -> tuple[Ring, ...]:
    return tuple(tuple((x, y) for x, y in ring) for ring in found)


@cache
def load(name: str = "haiti") -> Atlas:
    """Return the atlas of the mission `name`: `missions/<name>_map.toml` and `_outline.json`.

    A place of the table `within` lies where its commune does. Raises FileNotFoundError where no
    such atlas is shipped, KeyError where a commune named there has no position.
    """
    folder = files("missionbrief") / "missions"
    data = tomllib.loads((folder / f"{name}_map.toml").read_text("utf-8"))
    outline = json.loads((folder / f"{name}_outline.json").read_text("utf-8"))
    spots = {place: Spot(at[0], at[1], "place", place) for place, at in data["at"].items()}
    for place, commune in data["within"].items():
        around = spots[commune]
        spots[place] = Spot(around.latitude, around.longitude, "commune", commune)
    for place, at in data["departments"].items():
        spots[place] = Spot(at[0], at[1], "department", place)
    south, north, west, east = data["capital"]["frame"]
    return Atlas(
        country=_rings(outline["country"]),
        neighbours=_rings(outline["neighbours"]),
        spots=spots,
        capital=Frame(south, north, west, east, data["capital"]["name"]),
    )
