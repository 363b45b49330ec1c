"""Under which name an article is kept."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from missionbrief.corpus.folder import is_beside, normal
from missionbrief.display.words import slug

_PLAIN = re.compile(r"[A-Za-z0-9][\w.-]{0,79}", re.ASCII)
# Names that Windows gives to devices, in every folder and with every ending.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def free_name(wanted: str, taken: Collection[str]) -> str:
    """Return a name for the file of an article, without its ending, that none of `taken` has.

    A plain name stays; any other becomes lower-case letters, digits and hyphens, never a path, a
    hidden file, a device, or a file that stands beside articles. Of a name that is taken, in any
    case of letters, the first of "-2", "-3" and so on that is free is put behind it.
    """
    name = wanted if _PLAIN.fullmatch(wanted) else slug(wanted, "article")
    name = name.rstrip(".")
    if _DEVICES.fullmatch(name) or _reserved(name):
        name = f"article-{name}"
    known = {normal(n).casefold() for n in taken}
    number, free = 1, name
    while free.casefold() in known:
        number += 1
        free = f"{name}-{number}"
    return free


def _reserved(name: str) -> bool:
    stem = name.casefold()
    return stem in ("sources", "corrections") or is_beside(Path(f"{stem}.txt"))
