"""Money in words: amounts with their currency and what they are."""

from __future__ import annotations

from missionbrief.analysis.funding import Money
from missionbrief.display.phrases import QUALIFIERS, number

CURRENCIES = {
    "USD": "US$", "EUR": "€", "GBP": "£", "KES": "KSh ", "CAD": "C$", "HTG": "HTG ",
}  # fmt: skip
SORTS = {
    "ends": "end of funds", "short": "short", "overrun": "overrun", "frozen": "frozen",
    "denied": "denied", "cost": "cost", "asked": "asked", "promised": "promised",
    "approved": "approved", "paid": "paid", "spent": "spent",
}  # fmt: skip


NOUNS = {
    "ends": "an end of funds", "short": "a shortfall", "overrun": "cost overruns",
    "frozen": "frozen money", "denied": "a denial", "cost": "costs", "asked": "money asked for",
    "promised": "money promised", "approved": "money approved", "paid": "money paid",
    "spent": "money spent",
}  # fmt: skip


def in_millions(value: float, qualifier: str | None, unit: str = "") -> str:
    """Return a number with its qualifier and currency, in millions or billions where no digit is
    lost: "more than 1.28 million", "US$241,390,961"."""
    word = ""
    for size, name in ((1e9, " billion"), (1e6, " million")):
        scaled = round(value / size, 2)
        if scaled >= 1 and abs(scaled * size - value) < 0.5:
            value, word = scaled, name
            break
    return f"{QUALIFIERS.get(qualifier or '', '')} {unit}{number(value)}{word}".strip()


def sum_of(found: Money) -> str:
    """Return an amount: "about US$200 million"; "amount not given" where there is none."""
    if found.value is None:
        return "amount not given"
    unit = CURRENCIES.get(found.unit or "", f"{found.unit} " if found.unit else "")
    return in_millions(found.value, found.qualifier, unit)


def put_at(what: str, size: str) -> str:
    """Return a cost as a clause: "running cost is put at about US$200 million every six months"."""
    noun, cost, period = what.partition("cost")
    return f"{noun}cost is put at {size}{period}" if cost else f"{what}: {size}"


def purpose(found: Money, mission: str) -> str:
    """Return what an amount is for: "running cost every six months", "the mission"."""
    words = found.purpose or ""
    if not words or words == mission:
        return "the mission"
    if found.sort in ("short", "overrun", "ends"):
        return ""
    rest = words.removeprefix(mission)
    if rest == words:
        return words
    return rest.lstrip(": ") if rest.startswith(":") else f"the mission{rest}"
