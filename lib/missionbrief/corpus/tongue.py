"""Which language a text is written in, told by its small words."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from importlib import resources

_DATA = tomllib.loads(
    resources.files("missionbrief.corpus").joinpath("tongue.toml").read_text(encoding="utf-8")
)
_OF_WORD: dict[str, tuple[str, ...]] = {
    word: tuple(code for code in _DATA if word in _DATA[code])
    for word in {word for words in _DATA.values() for word in words}
}
_WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 60_000
FEWEST_HITS = 5


def named(code: str) -> str:
    """Return the English name of a language code, or the code itself."""
    # Only here, because what knows the names takes its time to load.
    from babel import Locale

    return str(Locale("en").languages.get(re.split("[-_]", code)[0].casefold(), code))


def is_english(code: str) -> bool:
    """Whether a language code such as `en` or `en-GB` is English."""
    return re.split("[-_]", code)[0].casefold() in {"en", "eng"}


def language_of(text: str) -> str | None:
    """Return the code of the language `text` is written in, or None where too little tells it.

    Small words are counted in the first SAMPLE characters; the language with the most must have
    FEWEST_HITS of them and half as many again as the next. For a text in letters other than
    Latin the name of the script is returned, as in "Arabic script".
    """
    sample = text[:SAMPLE]
    head = sample[:5000]
    if not head.isascii():
        letters = {c: n for c, n in Counter(head).items() if c.isalpha()}
        scripts: Counter[str] = Counter()
        for letter, n in letters.items():
            scripts[unicodedata.name(letter, "UNKNOWN").split()[0]] += n
        if scripts.total() >= 20:
            script, count = min(scripts.items(), key=lambda item: (-item[1], item[0]))
            if script != "LATIN" and count > 0.5 * scripts.total():
                return f"{script.capitalize()} script"
    hits: Counter[str] = Counter()
    for word, n in Counter(_WORD.findall(sample.casefold())).items():
        for code in _OF_WORD.get(word, ()):
            hits[code] += n
    ranked = sorted(hits.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < FEWEST_HITS:
        return None
    if len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]:
        return None
    return ranked[0][0]
