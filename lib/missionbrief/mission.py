"""What the mission is, as data: names and their forms, countries, places, resolutions."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, Literal

import pycountry

NameKind = Literal[
    "mission", "force", "organisation", "country", "demonym", "place", "gang", "person"
]
_YOUNGER = frozenset({"Fils", "Jr", "Sr", "Jnr", "Snr", "II", "III"})


@dataclass(frozen=True)
class Name:
    """A name in its canonical form. `country` is set for demonyms (the country they stand for),
    for organisations that belong to one, for persons who speak for one and for seats of
    government abroad; `unit` is what an organisation's members are; a body that `decides` gives or
    takes a mandate, one that `governs` acts for its country's government, and one that
    `appropriates` votes its country's money.
    """

    canonical: str
    kind: NameKind
    country: str | None = None
    unit: str | None = None
    decides: bool = False
    governs: bool = False
    appropriates: bool = False


@dataclass(frozen=True)
class Office:
    """An office held from a day (both ends included; None is open)."""

    person: str
    title: str
    start: date | None
    end: date | None


@dataclass(frozen=True)
class Force:
    """A force other than the mission: `resolution` authorised it (None: not known), `named` finds
    its name in any form, and `ceilings` are the sizes by which it is known."""

    name: str
    resolution: int | None
    named: re.Pattern[str]
    ceilings: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Mission:
    """The mission of the file `key`: `names` maps every form in print to what it names; forms are
    matched as written. `surnames` maps the last word of persons' names to all who bear it.
    `resolutions` maps a resolution's number to the day it was adopted, `measures` one that is of
    neither the mission nor a force to what it is of, and `measured` finds words for each of
    those; `proposed` is the day on which the mission was first offered, `offered` how many officers
    the lead then offered, `landed` the day on which its first contingent came. `theatres` finds
    where other crises are. `forces` are those that follow it, which its `ceilings` tell it from;
    `named` finds a name of the mission.
    `beside` are countries that pay, train or border but send nobody; `home_forces` the canonical
    names of the country's own; `regions` are places that hold others. `digest` is the SHA-256 of
    the file it came from.
    """

    key: str
    name: str
    full_name: str
    country: str
    lead: str
    capital: str
    proposed: date
    offered: int | None
    landed: date
    beside: frozenset[str]
    home_forces: frozenset[str]
    regions: frozenset[str]
    ceilings: frozenset[int]
    forces: tuple[Force, ...]
    named: re.Pattern[str]
    nouns: frozenset[str]
    topics: tuple[str, ...]
    themes: tuple[str, ...]
    theatres: re.Pattern[str]
    names: dict[str, Name]
    surnames: dict[str, tuple[Name, ...]]
    resolutions: dict[int, date]
    measures: dict[int, str]
    measured: dict[str, re.Pattern[str]]
    offices: tuple[Office, ...]
    digest: str

    @cached_property
    def own_places(self) -> tuple[tuple[str, str], ...]:
        """The forms of the names of places in the mission's country, as printed and case-folded."""
        own = (f for f, n in self.names.items() if n.kind == "place" and n.country is None)
        return tuple((form, form.casefold()) for form in own)

    @cached_property
    def inhabitants(self) -> str:
        """What the people of the mission's country are called ("Haitians")."""
        forms = [f for f, n in self.names.items() if n.kind == "demonym"]
        own = [f for f in forms if self.names[f].canonical == self.country]
        return max(own, key=lambda f: (f.endswith("s"), len(f), f), default=self.country)

    def person(self, canonical: str) -> Name:
        """Return the person of that canonical name, with the country the data give."""
        known = self.names.get(canonical)
        return known if known is not None else Name(canonical, "person")

    def titled(self, title: str, surname: str) -> Name | None:
        """Return the person of that surname called by `title` ("prime minister"): the only one
        who bears it, or the only one of them who held such an office; else None.
        """
        bearers = self.surnames.get(surname, ())
        if len(bearers) > 1:
            held = {o.person for o in self.offices if title.casefold() in o.title.casefold()}
            bearers = tuple(name for name in bearers if name.canonical in held)
        return bearers[0] if len(bearers) == 1 else None

    def holder(self, title: str, day: date) -> str | None:
        """Return who held the office called `title` on `day`, or None where the data is silent."""
        for office in self.offices:
            after = office.start is None or office.start <= day
            before = office.end is None or day <= office.end
            if office.title == title and after and before:
                return office.person
        return None


def _countries(data: dict[str, Any]) -> dict[str, Name]:
    names: dict[str, Name] = {}
    aliases: dict[str, list[str]] = data["aliases"]
    canonical = {form: name for name, forms in aliases.items() for form in forms}
    for country in pycountry.countries:
        plain = getattr(country, "common_name", None) or country.name
        plain = plain.split(",")[0]
        name = canonical.get(plain, plain)
        names[plain] = Name(name, "country", name)
    for name, forms in aliases.items():
        for form in [name, *forms]:
            names[form] = Name(name, "country", name)
    for name, forms in data["demonyms"].items():
        names.setdefault(name, Name(name, "country", name))
        for form in forms:
            names[form] = Name(name, "demonym", name)
    return names


def surname(name: str) -> str:
    """Return the surname of a full name, which a word for a younger bearer does not end:
    "Leblanc" of "Edgard Leblanc Fils"."""
    parts = name.split()
    younger = len(parts) > 2 and parts[-1].rstrip(".") in _YOUNGER
    return parts[-2] if younger else parts[-1]


def _surnames(names: dict[str, Name]) -> dict[str, tuple[Name, ...]]:
    bearers: dict[str, dict[Name, None]] = {}
    for form, name in names.items():
        if name.kind == "person" and " " in form:
            bearers.setdefault(surname(form), {})[name] = None
    return {surname: tuple(names_) for surname, names_ in bearers.items()}


def _any_of(forms: list[str]) -> re.Pattern[str]:
    longest = sorted(forms, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")


def _parse(key: str, text: str) -> Mission:
    data = tomllib.loads(text)
    mission = data["mission"]
    names = _countries(data["countries"])
    for form in [mission["name"], mission["full_name"], *mission["aliases"]]:
        names[form] = Name(mission["name"], "mission")
    sections: list[tuple[str, NameKind]] = [
        ("forces", "force"),
        ("organisations", "organisation"),
        ("places", "place"),
        ("gangs", "gang"),
        ("people", "person"),
    ]
    for section, kind in sections:
        for entry in data.get(section, []):
            name = Name(
                entry["name"],
                kind,
                entry.get("country"),
                entry.get("unit"),
                entry.get("rules_on") == "mandate",
                entry.get("governs", False),
                entry.get("rules_on") == "money",
            )
            for form in [entry["name"], *entry.get("aliases", [])]:
                names[form] = name
    for country, towns in data.get("capitals", {}).items():
        for form in towns:
            names[form] = Name(towns[0], "place", country)
    offices = tuple(
        Office(
            person["name"],
            office["title"],
            date.fromisoformat(office["from"]) if "from" in office else None,
            date.fromisoformat(office["to"]) if "to" in office else None,
        )
        for person in data.get("people", [])
        for office in person.get("offices", [])
    )
    return Mission(
        key=key,
        name=mission["name"],
        full_name=mission["full_name"],
        country=mission["country"],
        lead=mission["lead"],
        capital=mission["capital"],
        proposed=date.fromisoformat(mission["proposed"]),
        offered=mission.get("offered"),
        landed=date.fromisoformat(mission["landed"]),
        beside=frozenset(mission["beside"]),
        home_forces=frozenset(mission["home_forces"]),
        regions=frozenset(mission.get("regions", ())),
        ceilings=frozenset(mission.get("ceilings", ())),
        forces=tuple(
            Force(
                f["name"],
                f.get("resolution"),
                _any_of([f["name"], *f.get("aliases", [])]),
                frozenset(f.get("ceilings", ())),
            )
            for f in data.get("forces", [])
        ),
        named=_any_of([mission["name"], mission["full_name"], *mission["aliases"]]),
        nouns=frozenset(mission["nouns"]),
        topics=tuple(mission["topics"]),
        themes=tuple(mission["themes"]),
        theatres=_any_of(mission["theatres"]),
        names=names,
        surnames=_surnames(names),
        resolutions={r["number"]: date.fromisoformat(r["date"]) for r in data["resolutions"]},
        measures={r["number"]: r["on"] for r in data["resolutions"] if "on" in r},
        measured={m["name"]: _any_of(m["words"]) for m in data.get("measures", [])},
        offices=offices,
        digest=hashlib.sha256(text.encode()).hexdigest(),
    )


@cache
def load(name: str = "haiti") -> Mission:
    """Return the mission described in `missions/<name>.toml` of this package.

    Raises FileNotFoundError where no such mission is shipped.
    """
    return _parse(name, (files("missionbrief") / "missions" / f"{name}.toml").read_text("utf-8"))
