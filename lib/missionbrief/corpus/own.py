"""The program's own reports, told from articles by the mark that they bear."""

from __future__ import annotations

import io
import re

AUTHOR = "missionbrief"
"""What a report names as its author (PDF) and generator (HTML)."""
_HEAD = 4096
_GENERATOR = re.compile(rb'<meta\s+name="generator"\s+content="' + AUTHOR.encode() + rb'"', re.I)


def is_report(data: bytes) -> bool:
    """Whether a file holds a report of this program and no article."""
    if not data.startswith(b"%PDF-"):
        return bool(_GENERATOR.search(data[:_HEAD]))
    if AUTHOR.encode() not in data:
        return False
    import pypdf

    # A strange file is told of where its words are read.
    try:
        about = pypdf.PdfReader(io.BytesIO(data)).metadata
        return about is not None and about.author == AUTHOR
    except Exception:
        return False
