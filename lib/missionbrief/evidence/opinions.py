"""Key judgements that an analyst writes into judgements.md (or .txt) beside the articles.

    ## The mission will not reach 2,500 this year.
    Kenya has sent 800 [000_c43a260f09efe988]; no other country has sent as many as fifty.
    Replaces: strength
    Confidence: low, for only one source gives the number
    By: A. Otieno
    Date: 2025-03-20

Each heading `##` (or `#`, where there is no other) is a judgement; the lines beneath are its
reason. Without headings each paragraph is one, its first line the judgement. All of the four
last lines may be missing; one that stands before the first judgement holds for all. Brackets name
an article by its file's name without the ending, or a claim by its id. `<!-- -->` is a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from missionbrief.corpus.beside import beside, text_of
from missionbrief.errors import InputError, Place, shown

TOPICS = (
    "strength", "mandate", "casualties", "funding", "positions", "violence", "security",
    "contributors",
)  # fmt: skip
"""What a judgement may be about that the program makes, and an analyst's may replace."""
LEVELS = ("high", "moderate", "low")
MOST = 5
MAX_CLAIM, MAX_REASON, MAX_FIELD = 300, 1500, 300
SOMEBODY = "the analyst"

_FIELD = re.compile(
    r"\s*(?:[-*]\s+)?\**(replaces|confidence|by|date)\**\s*:\s*\**\s*(.*?)\s*", re.IGNORECASE
)
_HEADING = re.compile(r" {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)\1")
Lines = list[tuple[int, str]]


@dataclass(frozen=True)
class Opinion:
    """An analyst's judgement. `replaces` is the topic whose judgement it stands for, None where it
    is added; `confidence` is None where it is not stated; `made` its day, None where not told."""

    place: Place
    claim: str
    reason: str
    by: str = SOMEBODY
    replaces: str | None = None
    confidence: str | None = None
    why: str = ""
    made: date | None = None


def read_opinions(folder: Path) -> tuple[Opinion, ...]:
    """Return the judgements in the analyst's file, in its order; no file gives none.

    Raises InputError, with file and line, for a file that cannot be read, a field that cannot be
    meant, more or longer judgements than fit the page, or two that replace the same one.
    """
    path = beside(folder, "judgements", (".md", ".txt"))
    if path is None:
        return ()
    common, parts = _parts(_lines(text_of(path)), path)
    known = dict(_fields(common, path))
    found = [_opinion(part, known, path) for part in parts]
    if len(found) > MOST:
        raise InputError(
            f"{len(found)} judgements; a briefing has at most {MOST}",
            "Keep the most important ones.",
            found[MOST].place,
        )
    topics: dict[str, Opinion] = {}
    for opinion in found:
        first = topics.setdefault(opinion.replaces or str(opinion.place), opinion)
        if first is not opinion:
            raise InputError(
                f"the judgement on {opinion.replaces} is replaced already by that of line "
                f"{first.place.line}",
                "Keep one, or leave out `Replaces:` in the other to add it.",
                opinion.place,
            )
    return tuple(found)


def _lines(text: str) -> Lines:
    blank = _COMMENT.sub(lambda m: "\n" * m[0].count("\n"), text.replace("\r\n", "\n"))
    return [(n, _STRONG.sub(r"\2", line)) for n, line in enumerate(blank.split("\n"), 1)]


def _parts(lines: Lines, path: Path) -> tuple[Lines, list[Lines]]:
    """Return the field lines that hold for all, and the lines of each judgement, the first of
    them its claim."""
    heads = {n: m for n, line in lines if (m := _HEADING.fullmatch(line)) and m[2]}
    level = "##" if any(m[1] == "##" for m in heads.values()) else "#"
    before: Lines = []
    parts: list[Lines] = []
    apart = True
    for n, line in lines:
        head = heads.get(n)
        if head:
            if head[1] == level:
                parts.append([(n, head[2])])
            elif parts or head[1] != "#":
                raise InputError(
                    f"a heading of another level: {shown(line, 60)}",
                    f"Begin each judgement with {level}, and nothing else.",
                    Place(path, n),
                )
        elif not heads and line.strip() and apart and not _FIELD.fullmatch(line):
            parts.append([(n, line.strip().removeprefix("- ").removeprefix("* "))])
        else:
            (parts[-1] if parts else before).append((n, line))
        apart = not line.strip()
    for n, line in before:
        if line.strip() and not _FIELD.fullmatch(line):
            raise InputError(
                f"words before the first judgement: {shown(line, 60)}",
                f"Put them beneath a heading that begins with {level}.",
                Place(path, n),
            )
    return before, parts


def _fields(lines: Lines, path: Path) -> Iterator[tuple[str, tuple[str, Place]]]:
    seen: set[str] = set()
    for n, line in lines:
        told = _FIELD.fullmatch(line)
        if not told:
            continue
        name, place = told[1].casefold(), Place(path, n, told[1].capitalize())
        if name in seen:
            raise InputError("it stands there twice", "Keep one.", place)
        if not told[2]:
            raise InputError("nothing stands behind it", "Fill it in, or remove the line.", place)
        seen.add(name)
        yield name, (_bounded(told[2], MAX_FIELD, place), place)


def _opinion(part: Lines, common: dict[str, tuple[str, Place]], path: Path) -> Opinion:
    (line, claim), *rest = part
    place = Place(path, line)
    told = common | dict(_fields(rest, path))
    words = " ".join(text.strip() for _, text in rest if not _FIELD.fullmatch(text))
    level, why = _confidence(*told["confidence"]) if "confidence" in told else (None, "")
    return Opinion(
        place=place,
        claim=_bounded(claim, MAX_CLAIM, place),
        reason=_bounded(words, MAX_REASON, place),
        by=told["by"][0] if "by" in told else SOMEBODY,
        replaces=_topic(*told["replaces"]) if "replaces" in told else None,
        confidence=level,
        why=why,
        made=_day(*told["date"]) if "date" in told else None,
    )


def _bounded(text: str, limit: int, place: Place) -> str:
    if len(text) > limit:
        raise InputError(f"{len(text)} characters; at most {limit} fit", "Shorten it.", place)
    return shown(text, limit)


def _topic(word: str, place: Place) -> str:
    if word.casefold() in TOPICS:
        return word.casefold()
    near = get_close_matches(word.casefold(), TOPICS, 1)
    hint = f"Did you mean {near[0]}? " if near else ""
    raise InputError(
        f"no judgement is about {shown(word, 60)}",
        f"{hint}Write one of {', '.join(TOPICS)}, or leave the line out to add a judgement.",
        place,
    )


def _confidence(words: str, place: Place) -> tuple[str, str]:
    level, why = re.match(r"(\w*)[\s,;:.–—-]*(.*)", words, re.DOTALL).groups()  # type: ignore[union-attr]
    if level.casefold() not in LEVELS:
        raise InputError(
            f"no level of confidence: {shown(words, 60)}",
            f"Begin it with {', '.join(LEVELS[:2])} or {LEVELS[2]}; the reason may follow.",
            place,
        )
    return level.casefold(), why.strip()


def _day(word: str, place: Place) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise InputError(
            f"not a day: {shown(word, 60)}", "Write it as 2025-03-20.", place
        ) from None
