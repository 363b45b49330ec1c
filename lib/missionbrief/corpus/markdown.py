"""What the marks of Markdown say of a text; the text itself stays as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from missionbrief.corpus.document import Role
from missionbrief.corpus.paragraphs import Span
from missionbrief.errors import shown

_HEADING = re.compile(r"(?P<level>#{1,6})[ \t]+(?P<words>.*?)[ \t]*#*$")
_QUOTED = re.compile(r"(?:>[ \t]?)+")
_PICTURE = re.compile(r"(?:\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?\s*)+")
_FENCE = re.compile(r"(?:---|\+\+\+)[ \t]*")
_TITLE = re.compile(r"""title\s*[:=]\s*(["']?)(?P<words>.+?)\1""", re.I)
MAX_FRONT_MATTER = 40


@dataclass
class Marks:
    """Paragraphs without heading and quotation marks, the roles the marks give, the title."""

    spans: list[Span]
    roles: dict[int, Role] = field(default_factory=dict)
    title: str | None = None


def read_marks(text: str, spans: list[Span]) -> Marks:
    """Return what Markdown says of the paragraphs `spans` of `text`.

    The title is that of the front matter, or the first heading. Other headings are furniture, a
    picture is a caption, and a quotation keeps its words without the mark.
    """
    marks = Marks(list(spans))
    first = _front_matter(text, marks)
    for i in range(first, len(spans)):
        start, end = spans[i]
        line = text[start:end]
        if heading := _HEADING.fullmatch(line):
            if not heading["words"]:
                marks.roles[i] = "furniture"
                continue
            marks.spans[i] = (start + heading.start("words"), start + heading.end("words"))
            own = marks.title is None or marks.title == heading["words"]
            marks.roles[i] = "title" if own else "furniture"
            marks.title = marks.title or heading["words"]
        elif _PICTURE.fullmatch(line):
            marks.roles[i] = "caption"
        elif (quoted := _QUOTED.match(line)) and line[quoted.end() :].strip():
            rest = line[quoted.end() :]
            marks.spans[i] = (end - len(rest.lstrip()), end)
    return marks


def _front_matter(text: str, marks: Marks) -> int:
    """Mark the front matter; return the index of the first paragraph after it."""
    lines = [text[start:end] for start, end in marks.spans[:MAX_FRONT_MATTER]]
    if not lines or not _FENCE.fullmatch(lines[0]):
        return 0
    last = next((i for i, line in enumerate(lines) if i and line == lines[0]), None)
    if last is None:
        return 0
    for i, line in enumerate(lines[: last + 1]):
        marks.roles[i] = "furniture"
        if title := _TITLE.fullmatch(line):
            marks.title = shown(title["words"], 300)
    return last + 1
