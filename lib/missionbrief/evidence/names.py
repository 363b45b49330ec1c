"""When two names in labels and claims mean the same, for measuring only."""

from __future__ import annotations

import re
import unicodedata

SHORT_FORMS = {
    "united states": (
        "us",
        "u s",
        "usa",
        "america",
        "biden administration",
        "state department",
        "washington",
    ),
    "united kingdom": ("uk",),
    "bahamas": ("the bahamas",),
    "un security council": ("unsc", "security council", "united nations security council"),
    "united nations": ("un",),
    "mss mission": ("mss", "multinational security support mission"),
    "el salvador": ("salvador",),
}
_LONG_FORM = {short: long for long, shorts in SHORT_FORMS.items() for short in shorts}
_NOT_A_NAME = frozenset(
    [
        "president",
        "prime",
        "minister",
        "mr",
        "mrs",
        "ms",
        "dr",
        "the",
        "of",
        "and",
        "leader",
        "general",
        "secretary",
    ]
)
SHARED = 0.67


def folded(name: str | None) -> str:
    """Return the name without accents, case and marks, a short form as its long one."""
    bare = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().lower()
    words = " ".join(re.findall("[a-z0-9]+", bare))
    return _LONG_FORM.get(words, words)


def same_name(one: str | None, other: str | None) -> bool:
    """Whether both name the same: equal, one within the other, or two thirds of the words of
    the shorter shared, titles left out. A name that is not there is the same as none.
    """
    first, second = folded(one), folded(other)
    if not first or not second:
        return False
    if first == second:
        return True
    words, others = set(first.split()) - _NOT_A_NAME, set(second.split()) - _NOT_A_NAME
    if not words or not others:
        return False
    return len(words & others) / min(len(words), len(others)) >= SHARED
