"""What the brackets in an analyst's words name: an article by its id, or a claim by its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from missionbrief.corpus.folder import normal
from missionbrief.errors import InputError, shown
from missionbrief.evidence.opinions import Opinion

_BRACKET = re.compile(r"\[([^\[\]]{1,300})\]")


@dataclass(frozen=True)
class Named:
    """An article, or a claim of it where `claim_id` is not None."""

    document: str
    claim_id: str | None = None


Part = str | Named


def parts(words: str, documents: Iterable[str], claims: Mapping[str, str]) -> tuple[Part, ...]:
    """Return words and what is named between them, in their order.

    `documents` are ids, `claims` maps a claim's id to its document. Brackets that name neither
    are words: an editor's "[sic]".
    """
    known = {normal(d): Named(d) for d in documents}
    known |= {c: Named(d, c) for c, d in claims.items() if normal(d) in known}
    result: list[Part] = []
    at = 0
    for bracket in _BRACKET.finditer(words):
        names = _split(bracket[1], known)
        if all(name in known for name in names):
            result += [words[at : bracket.start()].rstrip(), *(known[name] for name in names)]
            at = bracket.end()
    result.append(words[at:])
    return tuple(part for part in result if part)


def check(opinions: Iterable[Opinion], documents: Iterable[str], claims: Mapping[str, str]) -> None:
    """Raise InputError, with the line, for brackets that look like a name but name nothing.

    A number is none: source numbers change as soon as an article is added.
    """
    ids = list(documents)
    for opinion in opinions:
        for words in (opinion.claim, opinion.reason):
            for part in parts(words, ids, claims):
                wrong = _BRACKET.findall(part) if isinstance(part, str) else []
                named = [w for w in wrong if re.search(r"\d", w) and not re.search(r"\s", w)]
                if not named:
                    continue
                word = named[0]
                told = f"[{shown(word, 60)}] names no article and no claim that is used"
                number = int(word) if re.fullmatch(r"\d{1,4}", word, re.ASCII) else 0
                hint = "an article by its file’s name without the ending, a claim by its id"
                if 0 < number <= len(ids):
                    told = f"[{word}] is a source’s number, which changes with the articles"
                    hint = f"[{shown(sorted(ids)[number - 1], 80)}]"
                raise InputError(told, f"Name {hint}.", opinion.place)


def _split(text: str, known: Mapping[str, Named]) -> list[str]:
    whole = normal(text.strip())
    if whole in known:
        return [whole]
    return [normal(name.strip()) for name in re.split("[,;]", text)]
