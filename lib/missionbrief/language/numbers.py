"""Numbers in figures and in words."""

from __future__ import annotations

import re

UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "k": 1_000,
}
WORDS = {**UNITS, **TENS, "dozen": 12}
FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


def figure(text: str) -> float | None:
    """Return the value of digits such as "4,239" or "1.7", or None where `text` is not such."""
    return float(text.replace(",", "")) if FIGURE.fullmatch(text) else None


def number_word(text: str) -> float | None:
    """Return the value of a number in figures or words ("two hundred and six", "a dozen"), or
    None where the words are no number.
    """
    words = re.sub(r"[-\s]+", " ", text.lower()).strip().split(" ")
    if len(words) == 3 and words[0] in ("a", "one") and words[2] in UNITS and words[1] in SCALES:
        # Spoken: "a million seven" is 1.7 million.
        tenth = UNITS[words[2]] if words[1] in ("million", "billion", "trillion") else 0
        if 0 < tenth < 10:
            return SCALES[words[1]] * (1 + tenth / 10)
    if words[:2] in (["half", "a"], ["half", "an"]):
        whole = number_word(" ".join(words[1:]))
        return whole / 2 if whole else None
    total: float = 0
    current: float = 0
    seen = False
    scale: float = 10**15
    for index, word in enumerate(words):
        if word == "and" and seen:
            continue
        if word in ("a", "an") and index == 0:
            current, seen = 1, True
        elif (value := figure(word)) is not None:
            current, seen = current + value, True
        elif word in UNITS or word in TENS:
            value = UNITS.get(word) or TENS.get(word) or 0
            if current % (10 if value < 10 else 100):
                return None  # "two hundred five six" is no one number.
            current, seen = current + value, True
        elif word == "dozen":
            current, seen = (current or 1) * 12, True
        elif word == "hundred":
            if current >= 100:
                return None
            current, seen = (current or 1) * 100, True
        elif word in SCALES and seen and SCALES[word] < scale:
            total, current, scale = total + current * SCALES[word], 0, SCALES[word]
        else:
            return None
    return total + current if seen else None
