"""Money in words: amounts with their currency and what they are."""

from __future__ import annotations

from dataclasses import dataclass

from babel.numbers import get_currency_name

from missionbrief.analysis.funding import Money
from missionbrief.display.figures import number
from missionbrief.display.messages import Field, mark_in, tell, tell_in
from missionbrief.display.phrases import amount, share
from missionbrief.display.terms import period, term
from missionbrief.display.tongue import locale

_SYMBOLS = {
    "USD": "US$", "EUR": "€", "GBP": "£", "KES": "KSh ", "CAD": "C$", "HTG": "HTG ",
}  # fmt: skip
_SORTS = {
    "ends": mark_in("sort of money", "end of funds"),
    "short": mark_in("sort of money", "short"),
    "arrears": mark_in("sort of money", "owed"),
    "overrun": mark_in("sort of money", "overrun"),
    "frozen": mark_in("sort of money", "frozen"),
    "denied": mark_in("sort of money", "denied"),
    "cost": mark_in("sort of money", "cost"),
    "asked": mark_in("sort of money", "asked"),
    "promised": mark_in("sort of money", "promised"),
    "approved": mark_in("sort of money", "approved"),
    "paid": mark_in("sort of money", "paid"),
    "spent": mark_in("sort of money", "spent"),
}
_NEWS = {
    "ends": mark_in("news of money", "funds running out"),
    "short": mark_in("news of money", "a shortfall"),
    "arrears": mark_in("news of money", "pay in arrears"),
    "overrun": mark_in("news of money", "cost overruns"),
    "frozen": mark_in("news of money", "frozen money"),
    "denied": mark_in("news of money", "a denial"),
    "cost": mark_in("news of money", "costs"),
    "asked": mark_in("news of money", "a request for money"),
    "promised": mark_in("news of money", "money promised"),
    "approved": mark_in("news of money", "money approved"),
    "paid": mark_in("news of money", "money paid"),
    "spent": mark_in("news of money", "money spent"),
}


@dataclass(frozen=True)
class Currency:
    """A currency as a field of a message: `{currency}` is its sign, `{currency:name}` its name
    for several; both are "" where there is none."""

    code: str | None

    def form(self, case: str) -> str:
        """Return the currency in one of these forms."""
        if not self.code:
            return ""
        if case == "name":
            return str(get_currency_name(self.code, count=2, locale=locale()))
        return _SYMBOLS.get(self.code, f"{self.code} ")


def sort_of(sort: str) -> str:
    """Return a sort of money in a word: "promised"."""
    return tell_in("sort of money", _SORTS[sort])


def news_of(sort: str) -> str:
    """Return news of a sort of money as a noun: "money promised"."""
    return tell_in("news of money", _NEWS[sort])


def in_millions(value: float, qualifier: str | None, code: str | None = None) -> str:
    """Return a number with its qualifier and currency, in millions or billions where no digit is
    lost: "more than 1.28 million", "US$241,390,961". `code` is an ISO currency code."""
    scaled, grain = value, ""
    for size, name in ((1e9, "billion"), (1e6, "million")):
        rounded = round(value / size, 2)
        if rounded >= 1 and abs(rounded * size - value) < 0.5:
            scaled, grain = rounded, name
            break
    told: dict[str, Field] = {"number": number(scaled), "currency": Currency(code)}
    if not code:
        sizes = {
            "billion": tell("{number} billion", **told),
            "million": tell("{number} million", **told),
            "": number(scaled),
        }
    else:
        sizes = {
            "billion": tell("{currency}{number} billion", **told),
            "million": tell("{currency}{number} million", **told),
            "": tell("{currency}{number}", **told),
        }
    return amount(value, qualifier, sizes[grain])


def sum_of(found: Money) -> str:
    """Return an amount: "about US$200 million"; "amount not given" where there is none."""
    if found.value is None:
        return tell("amount not given")
    if found.unit == "percent":
        return share(found.value, found.qualifier)
    return in_millions(found.value, found.qualifier, found.unit)


def put_at(what: str, size: str) -> str:
    """Return a cost as a clause: "running cost is given as about US$200 million every six months".
    `what` is a purpose as `purpose_of` gives it."""
    noun, cost, rest = what.partition("cost")
    if not cost:
        return tell("{what}: {size}", what=term(what), size=size)
    return tell(
        "{cost} is given as {size} {period}", cost=term(f"{noun}cost"), size=size,
        period=period(rest.strip()),
    )  # fmt: skip


def purpose_of(found: Money, mission: str) -> str:
    """Return what an amount is for, as its claims have it: "running cost every six months", "the
    mission (total)"."""
    words = found.purpose or ""
    rest = words.removeprefix(mission)
    if rest == words:
        return words or "the mission"
    return rest.lstrip(": ") if rest.startswith(":") else f"the mission{rest}"


def purpose(found: Money, mission: str) -> str:
    """Return the same in words; "" for what lacks, overruns or ends, which is the mission's."""
    what = purpose_of(found, mission)
    if what == found.sort:
        what = "the mission"  # "cost", "spent": told by its sort already
    if found.sort in ("short", "arrears", "overrun", "ends") and what != "the mission":
        return ""
    return term(what)
