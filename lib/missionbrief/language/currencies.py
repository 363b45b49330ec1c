"""Currencies as the news prints them, under their ISO 4217 codes."""

from __future__ import annotations

import re

# A "$" with no sign of its country is that of the United States until the text says otherwise.
_SIGNS = {
    "USD": ("US$", "U.S.$", "U.S. $", "USD$", "USD", "$"),
    "CAD": ("C$", "CA$", "Can$", "Cdn$", "CAD$", "CAD"),
    "EUR": ("€", "EUR"),
    "GBP": ("£", "GBP"),
    "KES": ("KShs.", "KShs", "KSh.", "KSh", "KES", "Shs.", "Shs", "Sh.", "Sh"),
    "DOP": ("RD$", "DOP"),
    "JMD": ("J$", "JMD"),
    "BSD": ("B$", "BSD"),
    "BZD": ("BZ$", "BZD"),
    "BBD": ("Bds$", "BBD"),
    "TTD": ("TT$", "TTD"),
    "GYD": ("G$", "GY$", "GYD"),
    "XCD": ("EC$", "XCD"),
    "GTQ": ("GTQ",),
    "AUD": ("A$", "AU$", "AUD"),
    "JPY": ("¥", "JPY"),
    "CHF": ("CHF",),
    "HTG": ("HTG",),
    "XOF": ("XOF",),
}
CODES = {sign.lower(): code for code, signs in _SIGNS.items() for sign in signs}
_PRINTED = "|".join(map(re.escape, sorted(CODES, key=len, reverse=True)))
# "Q38 million" is in quetzales, "Q4" the last quarter of a year.
_QUETZALES = r"(?-i:Q)(?=\d[\d.]* ?(?:m|b)illion|\d{1,3},\d{3})"
CODES["q"] = "GTQ"
SIGN = f"(?:{_PRINTED}|{_QUETZALES})"
_DOLLARS = {
    "canadian": "CAD", "jamaican": "JMD", "bahamian": "BSD", "australian": "AUD",
    "barbadian": "BBD", "belizean": "BZD", "guyanese": "GYD", "guyana": "GYD",
    "trinidadian": "TTD", "eastern caribbean": "XCD",
}  # fmt: skip
_UNITS = {
    "euro": "EUR", "euros": "EUR", "shilling": "KES", "shillings": "KES", "yen": "JPY",
    "gourde": "HTG", "gourdes": "HTG", "quetzal": "GTQ", "quetzals": "GTQ", "quetzales": "GTQ",
}  # fmt: skip
_WORDS = re.compile(
    r"\s*(?:(?P<of>Canadian|Jamaican|Bahamian|Australian|Barbadian|Belizean|Guyanese|Guyana"
    r"|Trinidadian|Eastern Caribbean|U\.?S\.?|American) dollars?"
    r"|in (?P<in>Canadian|Jamaican|Bahamian|U\.?S\.?|American)"
    r" (?:currency|money|dollars|funds)|(?:Kenyan? )?(?P<unit>euros?|shillings?|yen|gourdes?"
    r"|quetzal(?:e?s)?)"
    r"|(?P<dollar>dollars?)"
    r"|(?:British )?(?P<pound>pounds?)(?: sterling)?(?! of)|(?P<peso>Dominican pesos?|pesos?)"
    r"|(?P<franc>Swiss francs?|CFA francs?)"
    r"|(?:(?:Danish|Norwegian|Swedish) )?(?P<crown>kroner|krone|kronor|krona))\b",
    re.IGNORECASE,
)
_CROWNS = {
    "DKK": re.compile(r"\b(?:Denmark|Danish|Copenhagen)\b"),
    "NOK": re.compile(r"\b(?:Norway|Norwegian|Oslo)\b"),
    "SEK": re.compile(r"\b(?:Sweden|Swedish|Stockholm)\b"),
}
_AFTER = re.compile(r"\s*\(?(?P<code>CAD|USD|Canadian|US dollars?)\b")


def code_of(sign: str, after: str, text: str) -> str | None:
    """Return the ISO 4217 code of an amount printed with `sign` and followed by `after`, in a
    sentence `text`; None where it is no amount of money."""
    if sign.strip() == "$" and (told := _AFTER.match(after)):
        return "USD" if told["code"].startswith("US") else "CAD"
    words = _WORDS.match(after)
    if sign.strip() == "$" and words is not None and words["of"]:
        return _DOLLARS.get(words["of"].lower(), "USD")  # "$500 million Jamaican dollars"
    if sign:
        return CODES[sign.strip().lower()]
    if words is None:
        return None
    if of := words["of"] or words["in"]:
        return _DOLLARS.get(of.lower(), "USD")
    if words["unit"]:
        return _UNITS[words["unit"].lower()]
    if words["peso"]:
        return "DOP" if "dominican" in text.lower() else None
    if words["franc"]:
        return "CHF" if words["franc"].lower().startswith("swiss") else "XOF"
    if words["crown"]:
        return next((code for code, where in _CROWNS.items() if where.search(text)), None)
    return "GBP" if words["pound"] else "USD"
