"""The shapes of lines: what can be told without knowing the words."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+(?:[.'’-]\w+)*")
_SMALL = re.compile(
    "an?|and|as|at|but|by|de|for|from|in|into|la|le|nor|off?|on|or|out|over|per|the|to|up|vs?|via|with",
    re.I,
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_STOP = re.compile(r"[.…][\"'”’»)\]]*$")
_SPEAKER = re.compile(r"(?:Q|A|THE PRESS|[A-Z][A-Z.'’ -]{2,40}:|QUESTION:?)(?:\s|$)")
MOST_HEADLINE_WORDS = 24


def words_of(text: str) -> list[str]:
    """Return the words and numbers of `text`."""
    return _WORD.findall(text)


def ends_sentence(line: str) -> bool:
    """Whether `line` ends as a sentence does, quotation marks and brackets aside."""
    return bool(_SENTENCE_END.search(line.rstrip()[-8:]))


def is_label(line: str) -> bool:
    """Whether `line` is in title case, without a sentence's end or comma: a label or a headline.

    Small words may be in lower case. Real sentences without a full stop have verbs in lower case.
    """
    if ends_sentence(line) or line.rstrip().endswith((":", ",", ";")) or "," in line:
        return False
    words = words_of(line)
    if not 1 <= len(words) <= 16 or line.lstrip().startswith(("-", "*", "•")):
        return False
    names = [w for w in words if not _SMALL.fullmatch(w)]
    return any(w[0].isupper() for w in names) and all(
        w[0].isupper() or w[0].isdigit() for w in names
    )


def is_headline(line: str) -> bool:
    """Whether `line` may be a headline: one short line without a full stop, said by nobody.

    A question mark or an exclamation mark may end it.
    """
    return (
        len(line) <= 200
        and 2 <= len(words_of(line)) <= MOST_HEADLINE_WORDS
        and not _STOP.search(line[-8:])
        and not line.rstrip().endswith((":", ",", ";"))
        and not line.startswith(("-", "*", "•", "[", "("))
        and not _SPEAKER.match(line)
        and any(c.isalpha() for c in line)
        and line[0] not in "abcdefghijklmnopqrstuvwxyz"
    )
