"""Which country's government issues a document: its publisher, its address or its heading tells.

Whoever speaks in a government's own transcript or statement says "we" for the government; not so
in a parliament, where each member speaks for himself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pycountry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missionbrief.corpus.document import Document
    from missionbrief.mission import Mission

# The domains that governments keep to themselves; without a country that of the United States.
_DOMAIN = re.compile(
    r"(?:^|[./])(?:gov|gob|gouv|go|govt|mil|gc)(?:\.(?P<code>[a-z]{2}))?(?=/|\s|$)"
)
_HEADED = re.compile(
    r"^(?:the )?(?:republic|government|commonwealth|embassy|permanent mission|office of the prime"
    r" minister) of (?:the )?(?:republic of )?(?P<who>[^,|()]{3,60})",
    re.IGNORECASE,
)
_ISSUED = re.compile(
    r"\b(?:statement|communiqu[eé]|declaration)\b.{0,40}\b(?:released|issued|made|adopted) by"
    r" (?:the )?"
    r"(?P<who>(?:(?P<group>G-?\d+) )?(?:foreign |finance )?"
    r"(?:ministers|leaders|heads|governments|members))"
    r" of ",
    re.IGNORECASE,
)
_PARLIAMENTS = re.compile(
    r"\b(?:parliament|senate|congress|house of|national assembly|committee|hansard|lords|commons"
    r"|debates?)\b",
    re.IGNORECASE,
)
_BODIES = frozenset({"ministry", "government", "presidency", "presidencia", "president", "minister",
                     "embassy", "mission", "state", "foreign", "affairs"})  # fmt: skip
_ANSWERS_FOR = ("official", "spokes")
_LINES, _LETTERHEAD = 8, 2


def government(document: Document, mission: Mission) -> str | None:
    """Return the country whose government issues `document`, by its canonical name, or None."""
    text = document.text
    first = [" ".join(text[p.start : p.end].split()) for p in document.paragraphs[:_LINES]]
    heading = [document.title or "", *(line for line in first if not line.endswith((".", "?")))]
    if any(_PARLIAMENTS.search(line) for line in (*heading, document.publisher or "")):
        return None
    if joint_group(first, mission) is not None:
        return None
    if document.publisher and (country := _by_name(document.publisher, mission)) is not None:
        return country
    for address in (document.publisher, document.url):
        if address and (country := _by_domain(address.lower(), mission)) is not None:
            return country
    for line in first[:_LETTERHEAD]:
        name = mission.names.get(line.removeprefix("The "))
        if name is not None and name.kind == "organisation" and name.governs and name.country:
            return name.country  # "The White House", by itself on top
    for line in heading:
        if (found := _HEADED.search(line)) is not None:
            country = _named(found["who"], mission)
            if country is not None:
                return country
    return None


def joint_group(lines: Sequence[str], mission: Mission) -> str | None:
    """Return by whom of several countries an opening line says that a statement was released: the
    name that the group has, as printed ("G7 Foreign Ministers"), or "" for "the foreign ministers
    of Canada, France and Japan"; None where it says no such thing."""
    for line in lines:
        if (found := _ISSUED.search(line)) is None:
            continue
        named = (mission.names.get(word) for word in re.findall(r"[A-Z]\w+", line))
        countries = {n.canonical for n in named if n is not None and n.kind == "country"}
        if len(countries) > 1:
            return found["who"] if found["group"] else ""
    return None


def _by_name(publisher: str, mission: Mission) -> str | None:
    """The country of a publisher that is a body of its government, or calls itself a ministry or
    the like of a country: "The White House", "Ministry of Interior, Kenya"."""
    name = mission.names.get(publisher.removeprefix("The "))
    if name is not None and name.kind == "organisation" and name.governs and name.country:
        return name.country
    words = re.findall(r"\w+", publisher)
    if not {w.casefold() for w in words} & _BODIES:
        return None
    named = [mission.names.get(w) for w in words]
    found = {n.country for n in named if n is not None and n.kind in ("country", "demonym")}
    return found.pop() if len(found) == 1 else None


def _by_domain(address: str, mission: Mission) -> str | None:
    host = re.sub(r"^\w+://", "", address).split("/")[0]
    bare = mission.names.get(host.removeprefix("www.").split(".")[0].title())
    if bare is not None and bare.kind == "country":
        return bare.canonical  # "canada.ca"
    found = _DOMAIN.search(host)
    if found is None or not host.endswith(found.group().lstrip("./")):
        return None
    if found["code"] is None:
        land = "US" if not host.endswith((".go", ".gob", ".gouv", ".govt", ".gc")) else None
    else:
        land = found["code"].upper()
    known = pycountry.countries.get(alpha_2={"UK": "GB"}.get(land or "", land or ""))
    if known is None:
        return None
    return _named(getattr(known, "common_name", None) or known.name, mission)


def _named(words: str, mission: Mission) -> str | None:
    """The country of the data that words begin with: "Kenya to the United Nations"."""
    parts = words.replace("The ", "").split()
    for length in range(min(len(parts), 4), 0, -1):
        name = mission.names.get(" ".join(parts[:length]).title())
        if name is not None and name.kind == "country":
            return name.canonical
    return None


def answers_for(who: str) -> bool:
    """Return whether one whom the data don't know speaks for the government whose document it is:
    a name, or an official without one; not a reporter or a host."""
    return who[:1].isupper() or any(word in who for word in _ANSWERS_FOR)
