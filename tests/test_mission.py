"""What the mission's data say hangs together."""

from __future__ import annotations

import hashlib
import tomllib
from collections import defaultdict
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
from missionbrief import mission
from missionbrief.language.names import known_names
from reading import sentence

HAITI = mission.load()
RAW = (files("missionbrief") / "missions" / "haiti.toml").read_text("utf-8")
DATA: dict[str, Any] = tomllib.loads(RAW)
SECTIONS = ("forces", "organisations", "places", "gangs", "people")


def test_the_digest_is_that_of_the_file_and_stays() -> None:
    assert HAITI.digest == hashlib.sha256(RAW.encode()).hexdigest()
    mission.load.cache_clear()
    assert mission.load().digest == HAITI.digest


def test_a_mission_that_is_not_shipped_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        mission.load("atlantis")


def test_no_form_names_two_things() -> None:
    owners: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for section in SECTIONS:
        for entry in DATA.get(section, []):
            for form in [entry["name"], *entry.get("aliases", [])]:
                owners[form].add((section, entry["name"]))
    for form in [DATA["mission"]["name"], *DATA["mission"]["aliases"]]:
        owners[form].add(("mission", DATA["mission"]["name"]))
    for table in ("aliases", "demonyms"):
        for country, forms in DATA["countries"][table].items():
            for form in forms:
                owners[form].add(("countries", country))
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


def test_no_entry_stands_twice() -> None:
    for section in SECTIONS:
        names = [entry["name"] for entry in DATA.get(section, [])]
        assert len(names) == len(set(names)), section


def test_no_form_stands_twice_in_its_entry() -> None:
    for section in SECTIONS:
        for entry in DATA.get(section, []):
            forms = [entry["name"], *entry.get("aliases", [])]
            assert len(forms) == len(set(forms)), entry["name"]
            assert all(form.strip() == form != "" for form in forms), entry["name"]


def test_every_canonical_name_is_a_form_of_itself() -> None:
    for name in HAITI.names.values():
        if name.kind != "demonym":
            assert HAITI.names[name.canonical].canonical == name.canonical


def test_countries_of_bodies_and_demonyms_are_countries() -> None:
    countries = {n.canonical for n in HAITI.names.values() if n.kind == "country"}
    assert {n.country for n in HAITI.names.values() if n.country} <= countries
    assert {HAITI.country, HAITI.lead} <= countries


def test_offices_are_held_from_a_day_to_a_later_one_by_one_person_at_a_time() -> None:
    held = defaultdict(list)
    for office in HAITI.offices:
        start, end = office.start or date.min, office.end or date.max
        assert start < end, office
        held[office.title].append((start, end, office.person))
    assert held
    for title, terms in held.items():
        for (_, end, _), (start, _, _) in zip(sorted(terms), sorted(terms)[1:], strict=False):
            assert end <= start, title


def test_who_held_an_office_is_known_by_day() -> None:
    for office in HAITI.offices:
        day = office.start or office.end or date(2024, 9, 21)
        assert HAITI.holder(office.title, day) is not None
    assert HAITI.holder("keeper of the lighthouse", date(2024, 9, 21)) is None


def test_resolutions_stand_in_the_order_of_their_days() -> None:
    days = [HAITI.resolutions[number] for number in sorted(HAITI.resolutions)]
    assert days == sorted(days)
    assert HAITI.resolutions[2699] == date(2023, 10, 2)


def test_every_form_is_found_in_a_sentence() -> None:
    forms = [f for f, n in HAITI.names.items() if n.kind in ("mission", "organisation", "gang")]
    for form in forms:
        spoken = sentence(f"Yesterday ({form}) grew.").span
        found = known_names(spoken, HAITI.key)
        assert HAITI.names[form] in [m.name for m in found], form


def test_a_word_for_a_younger_bearer_is_no_surname() -> None:
    assert mission.surname("Edgard Leblanc Fils") == "Leblanc"
    assert mission.surname("Martin Luther King Jr.") == "King"
    assert mission.surname("Alexandre Dumas") == "Dumas"


def test_the_people_of_the_missions_country_have_their_name_from_its_data() -> None:
    assert mission.load().inhabitants == "Haitians"
