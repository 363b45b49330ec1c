"""Names in a sentence: of countries by CLDR, of others by the language's list, else as they are.

English puts an article before some names and an ’s behind their owner; other languages have more
to say (see `tongue.grammar`). Names of persons stay as the sources write them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import pycountry
from babel import Locale

from missionbrief.display.terms import term
from missionbrief.display.tongue import SOURCE, current, grammar, locale

# CLDR's English names of some countries are not the common ones of the news.
_CODES = {
    "Congo": "CG",
    "Democratic Republic of the Congo": "CD",
    "Czech Republic": "CZ",
    "Ivory Coast": "CI",
    "Turkey": "TR",
    "Vatican": "VA",
}
_WITH_THE = re.compile(
    r"(?:United |Dominican |UN Security|Orange |Transitional |Democratic |Bahamas|European |"
    r"Parliament|US State |Security Council|High Court|Supreme Court|Court of |"
    r"international community|(?:\w+ )+Party$)"
)
_MANY = re.compile(r"(?<![sui])s$")
_GROUPS = frozenset({
    "officials", "reports", "sources", "leaders", "experts", "aides", "diplomats", "analysts",
    "residents", "observers", "witnesses",
})  # fmt: skip


@cache
def _codes() -> dict[str, str]:
    """Return the two letters of each country by its English names."""
    found = {
        name: code
        for code, name in Locale.parse("en").territories.items()
        if len(code) == 2 and code.isalpha()
    }
    for country in pycountry.countries:
        for name in (getattr(country, "common_name", country.name), country.name.split(",")[0]):
            found.setdefault(name, country.alpha_2)
    return found | _CODES


def _country(name: str) -> str:
    code = _codes().get(name)
    return str(locale().territories.get(code, "")) if code else ""


def _given(name: str) -> str:
    """Return a name with its article in a language that is not English."""
    listed: dict[str, str] = grammar().get("names", {})
    if name in listed:
        return listed[name]
    country = _country(name)
    for pattern, article in grammar().get("countries", {}).get("articles", ()) if country else ():
        if re.search(pattern, country):
            return f"{article}{country}"
    return country or name


def called(name: str) -> str:
    """Return a name to stand alone, as in a table's cell."""
    if current() == SOURCE:
        return name
    listed: dict[str, str] = grammar().get("names", {})
    if name not in listed:
        return _country(name) or name
    bare = re.sub(grammar().get("article", r"(?!)"), "", listed[name])
    return bare[:1].upper() + bare[1:]


def actor(name: str) -> str:
    """Return who does something, to stand alone: a name, or what the sources call those without
    one ("gunmen")."""
    return term(name) if name[:1].islower() and called(name) == name else called(name)


def the(name: str) -> str:
    """Return a name as it stands in a sentence: "the United States", "Kenya"."""
    if current() != SOURCE:
        return _given(name)
    return f"the {name}" if _WITH_THE.match(name) else name


def plural(name: str) -> bool:
    """Whether a name takes its verb as several do: "les États-Unis"; never so in English."""
    pattern: str = grammar().get("plural", "")
    return bool(pattern and current() != SOURCE and re.search(pattern, _given(name)))


def in_line(name: str) -> str:
    """Return a name as it stands in a list within a sentence: without its article in English,
    with it where the language wants one."""
    return name if current() == SOURCE else the(name)


def owner(name: str) -> str:
    """Return the possessive: "Kenya’s", "the Bahamas’"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def within(name: str) -> str:
    """Return where something is: "in Haiti"."""
    if current() == SOURCE:
        return f"in {name}"
    given = _given(name)
    for pattern, instead in grammar().get("countries", {}).get("within", ()):
        if re.search(pattern, given):
            return re.sub(pattern, instead, given, count=1)
    return given


def named(who: str) -> str:
    """Return whom a source credits as it stands in a sentence: a name as `the` gives it, an office
    with its article, a group without: "the administration", "officials"."""
    if current() != SOURCE:
        given = _given(who)
        return given if given != who or who[:1].isupper() else term(who)
    words = who.split() or [""]
    if len(words) == 1 and _MANY.search(who) and who.casefold() in _GROUPS:
        return who.lower()
    head = re.split(r" (?:from|of|in|at|on|for|with|to) ", who, maxsplit=1)[0]
    if words[0][:1].islower() and words[0] not in ("the", "a", "an") and not _MANY.search(head):
        return f"the {who}"
    return the(who)


def said(who: str) -> str:
    """Return whom a source credits, as it writes the name in English."""
    return who if current() == SOURCE else named(who)


@dataclass(frozen=True)
class Name:
    """A name as a field of a message: `{who}` is "the United States", `{who:bare}` "United States",
    `{who:own}` "United States’", `{where:in}` "in Haiti", `{who:people}` "Kenyan" where `people`
    gives it, `{who:definite}` "the Cabinet", `{who:credited}` whom a source credits, `{who:said}`
    the same without an article in English. An `alias`, such as "the mission", stands for the name
    in every form."""

    name: str
    people: str = ""
    alias: str = ""

    def form(self, case: str) -> str:
        """Return the name in one of these forms."""
        forms = {"bare": called, "own": owner, "in": within, "credited": named, "said": said}
        if case == "people":
            return self.people
        if self.alias:
            return owner(self.alias) if case == "own" else self.alias
        if case == "definite":
            return f"the {self.name}" if current() == SOURCE else the(self.name)
        return forms.get(case, the)(self.name)
