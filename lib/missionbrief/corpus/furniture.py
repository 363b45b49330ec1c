"""Telling the words of a page from the words of its article, one line at a time."""

from __future__ import annotations

import re
import tomllib
from difflib import get_close_matches
from functools import lru_cache
from importlib import resources

from missionbrief.corpus.document import Role
from missionbrief.corpus.shape import ends_sentence, is_label, words_of

_DATA = tomllib.loads(
    resources.files("missionbrief.corpus").joinpath("furniture.toml").read_text(encoding="utf-8")
)
_LABELS = frozenset(_DATA["labels"])
_LONG_LABELS = [label for label in _DATA["labels"] if len(label) >= 8]
_OTHER_ARTICLES = frozenset(_DATA["other_articles"])
_WIDGETS = frozenset(_DATA["widgets"])
MOST_WORDS = 30
LONGEST_LABEL, LONGEST = 40, 600


def _any_of(phrases: list[str]) -> str:
    ordered = sorted(phrases, key=lambda p: (-len(p), p))
    return "|".join(re.escape(p).replace(r"\ ", r"\s+").replace("'", "['’]") for p in ordered)


_LEAD = re.compile(rf"(?P<lead>{_any_of(_DATA['leads'])})(?P<gap>\s*[:|>»–—-]\s*|\s+)(?=\S)", re.I)
# What a page says of its own mistakes tells what is not so.
_CORRECTION = re.compile(
    r"(?:Correction|Clarification|Editor['’]s note|Update)s?\b.*?\b(?:earlier|previous|original)"
    r" version\b"
    r"|(?:This|The) (?:story|article|report|post) (?:has been|was) (?:corrected|updated|amended)\b"
    r"|(?:An?|The) (?:earlier|previous|original) version of (?:this|the) (?:story|article|report)\b"
    r"|A correction was made\b",
    re.I,
)
_CALL = re.compile(rf"(?:{_any_of(_DATA['calls'])})\b", re.I)
_ENDING = re.compile(rf"(?:{_any_of(_DATA['endings'])})\W*$", re.I)
_COPYRIGHT = re.compile(r"(?:©|\(c\)\s*\d{4}|copyright\s*(?:©|\(c\)|\d{4}))", re.I)
_COUNT = re.compile(r"[\d.,]+[km]?\+?", re.I)
_LISTED = re.compile(r"(?:end of )?list(?: of \d+ items| \d+ of \d+\b.*)?", re.IGNORECASE)
_CLOCK = re.compile(r"(?:END\s+)?\d{1,2}[:.]\d\d\s*(?:[AP]\.?M\.?)?(?:\s+[A-Z]{2,4})?", re.I)
_IDENTIFIER = re.compile(r"(?=\w*\d)[0-9a-f]{8,}|\d{8,}", re.I)
_GLUED_MENU = re.compile(r"Home[A-Z][a-z]+[A-Z]?")
_BYLINE = re.compile(
    r"By:?\s+(?:the\s+)?[A-Z][\w.'’-]*(?:\s+(?:and|&|of|de|van|bin|for)?\s*[A-Z][\w.'’-]*){0,7}"
    r"(?:\s*[|,•·–—-]\s*[A-Z@\d][\w.:'’@-]*(?:\s+[A-Z\d][\w.:'’@-]*){0,6}){0,3}"
)
_SEPARATOR = re.compile(r"\s*[|•·»›]\s*|\s+/\s+")

_CAPTION_LEAD = re.compile(rf"[\[(]?\s*(?:{_any_of(_DATA['caption_leads'])})\s*[:|]", re.I)
_CREDIT = re.compile(
    r"(?:[(\[]\s*(?:[A-Z]\w*\s+){0,3}(?:photo|file|courtesy|image|picture)s?\b[^)\]]{0,80}[)\]]"
    r"|[|/]\s*(?:(?:file|photo|courtesy|image|picture|credit)s?\b|getty|afp|reuters|ap\b)[^.]{0,40}"
    r"|\bvia\s+(?:getty|ap|reuters|afp)\b[^.]{0,30}|\bgetty\s+images[^.]{0,30})\s*$",
    re.IGNORECASE,
)
_SLASH_CREDIT = re.compile(r"(?:[.!?)\]]\s*|\s)/\s?[A-Z][A-Z0-9&. -]{1,40}$")


@lru_cache(maxsize=2048)
def is_page_label(line: str) -> bool:
    """Whether `line` is a label that pages print, a misspelling of one letter or two forgiven."""
    plain = line.casefold().replace("’", "'").strip(" :.!|>»-–—*")
    if plain in _LABELS:
        return True
    return 8 <= len(plain) <= LONGEST_LABEL and bool(
        get_close_matches(plain, _LONG_LABELS, 1, cutoff=0.92)
    )


def opens_other_articles(line: str) -> bool:
    """Whether `line` is a label under which pages list the headlines of other articles."""
    return line.casefold().replace("’", "'").strip(" :.!|>»-–—*") in _OTHER_ARTICLES


@lru_cache(maxsize=2048)
def role_of_line(line: str) -> Role | None:
    """Return `furniture` or `caption` for a line that is certainly one; None for any other.

    Certain is what page builders print: labels, tool bars, ad slots, pointers to other articles,
    credits, rights and what addresses the reader of the page. Long lines are never furniture.
    """
    if not any(c.isalpha() for c in line) or not line.strip("[](){}.… *"):
        return "furniture"
    if len(line) > LONGEST:
        return None
    if _CORRECTION.match(line):
        return "furniture"
    words = words_of(line)
    if len(words) <= MOST_WORDS and (
        is_page_label(line)
        or _is_toolbar(line)
        or _is_menu(line)
        or _is_pointer(line)
        or _is_ad_slot(line)
        or _CALL.match(line)
        or _ENDING.search(line)
        or _COPYRIGHT.match(line)
        or _CLOCK.fullmatch(line)
        or _LISTED.fullmatch(line)
        or _BYLINE.fullmatch(line)
    ):
        return "furniture"
    if len(words) <= 60 and _is_caption(line):
        return "caption"
    return None


def _is_toolbar(line: str) -> bool:
    tokens = line.casefold().split()
    return (
        len(tokens) <= 15
        and any(t in _WIDGETS for t in tokens)
        and all(t in _WIDGETS or _COUNT.fullmatch(t) or not t.isalnum() for t in tokens)
    )


def _is_menu(line: str) -> bool:
    if _GLUED_MENU.match(line):
        return True
    parts = [part for part in _SEPARATOR.split(line) if part]
    return len(parts) >= 3 and all(
        len(words_of(part)) <= 3 and not ends_sentence(part) for part in parts
    )


def _is_pointer(line: str) -> bool:
    match = _LEAD.match(line)
    if match is None:
        return False
    if match["gap"].strip():
        return True
    rest = line[match.end() :]
    shouted = match["lead"].isupper() and (rest[0].isupper() or rest[0].isdigit())
    return (shouted and not ends_sentence(rest)) or is_label(rest)


def _is_ad_slot(line: str) -> bool:
    tokens = line.split()
    ids = [t for t in tokens if _IDENTIFIER.fullmatch(t)]
    rest = [t for t in tokens if t not in ids]
    return bool(ids) and len(rest) <= 2 and all(t.islower() and t.isalpha() for t in rest)


def _is_caption(line: str) -> bool:
    return bool(_CAPTION_LEAD.match(line) or _SLASH_CREDIT.search(line) or _CREDIT.search(line))
