"""A plainer spelling of a text that keeps every character's place."""

from __future__ import annotations

_PLAIN = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\u2007": " ",
    "\u00ad": "-",
    "‐": "-",
    "‑": "-",
    "\t": " ",
    "\r": " ",
    "\n": " ",
}


def plain(text: str) -> str:
    """Return `text` with typographic quotes, spaces and hyphens as plain ones, at equal length."""
    for odd, plainer in _PLAIN.items():
        text = text.replace(odd, plainer)
    return text
