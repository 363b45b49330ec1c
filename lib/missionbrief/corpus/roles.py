"""What part each paragraph of an article plays, and what the article states of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from missionbrief.corpus import headline, stated
from missionbrief.corpus.document import Paragraph, Published, Role
from missionbrief.corpus.folder import Kind
from missionbrief.corpus.furniture import opens_other_articles, role_of_line
from missionbrief.corpus.markdown import Marks, read_marks
from missionbrief.corpus.paragraphs import Span, split, strip
from missionbrief.corpus.repeats import repeated
from missionbrief.corpus.shape import ends_sentence, is_headline, is_label, words_of

_READERS = re.compile(r"[1-9][\d,]*\s+(?:comments?|replies|responses)\W*", re.I)


@dataclass(frozen=True)
class Reading:
    """Paragraphs with their roles; the headline and the date the text states, if any."""

    paragraphs: tuple[Paragraph, ...]
    title: str | None
    published: Published | None


def read_roles(
    text: str, title: str | None = None, kind: Kind = "text", told: str | None = None
) -> Reading:
    """Return the paragraphs of `text` with their roles.

    `title` is the headline a web page's metadata gives, `told` the one that `sources.csv` gives and
    that the text may word otherwise; without one that stands there it is looked for in the text.
    Where it cannot be told what a line is, it is body: no sentence is lost to a doubt.
    """
    marks = Marks(split(text, wrapped=kind != "web"))
    if kind == "markdown":
        marks = read_marks(text, marks.spans)
    title = title or marks.title
    spans, roles, published = _dates(text, marks)
    lines = [text[start:end] for start, end in spans]
    for i, line in enumerate(lines):
        if i not in roles and (role := role_of_line(line.strip("*_ "))):
            roles[i] = role
    _comments(lines, roles)
    _photo_blocks(text, spans, lines, roles)
    if title is None and told is not None and _stands(told, lines):
        title = told
    title = _headline(lines, roles, title)
    _points(lines, roles)
    _labels(lines, roles)
    body = [i for i in range(len(lines)) if i not in roles]
    for n in repeated([lines[i] for i in body]):
        roles[body[n]] = "teaser"
    paragraphs = tuple(
        Paragraph(start, end, roles.get(i, "body")) for i, (start, end) in enumerate(spans)
    )
    return Reading(paragraphs, title, published)


def _dates(text: str, marks: Marks) -> tuple[list[Span], dict[int, Role], Published | None]:
    """Cut datelines and date prefixes off; return the spans, their roles so far, and the date."""
    spans, result = marks.spans, list[Span]()
    roles: dict[int, Role] = {}
    best: stated.Line | None = None
    in_body = False
    for i, (start, end) in enumerate(spans):
        line = text[start:end]
        found: stated.Line | None = None
        if i < stated.HEAD or i >= len(spans) - stated.TAIL:
            found = stated.date_line(line)
        if found is None and i < stated.HEAD:
            found = stated.dateline(line, in_body)
        if found is not None and found.published and (best is None or found.rank < best.rank):
            best = found
        if found is None or not found.length:
            if i in marks.roles:
                roles[len(result)] = marks.roles[i]
            elif not is_headline(line) and role_of_line(line) is None:
                in_body = True
            result.append((start, end))
            continue
        roles[len(result)] = "furniture"
        head = strip(text, start, start + found.length)
        rest = strip(text, start + found.length, end)
        result.extend(span for span in (head, rest) if span)
        in_body = in_body or rest is not None
    if best is not None and best.rank == stated.BARE and stated.chronicled(text, spans):
        best = None  # the dates of a chronology's entries
    return result, roles, best.published if best else None


def _photo_blocks(text: str, spans: list[Span], lines: list[str], roles: dict[int, Role]) -> None:
    """A bare "Photo" line has the caption right above it and the credit right below."""
    for i, line in enumerate(lines):
        if line.casefold().strip(" :") not in {"photo", "image", "picture"}:
            continue
        if i > 0 and i - 1 not in roles and "\n\n" not in _gap(text, spans, i - 1):
            roles[i - 1] = "caption"
        if (
            i + 1 < len(lines)
            and "\n\n" not in _gap(text, spans, i)
            and len(words_of(lines[i + 1])) <= 6
            and not ends_sentence(lines[i + 1])
        ):
            roles[i + 1] = "caption"


def _comments(lines: list[str], roles: dict[int, Role]) -> None:
    """What follows "12 Comments" in the later half of a page was written by its readers."""
    sizes = [0 if i in roles else len(line) for i, line in enumerate(lines)]
    for i, line in enumerate(lines):
        if _READERS.fullmatch(line) and sum(sizes[:i]) >= sum(sizes[i:]):
            roles.update((n, "furniture") for n in range(i, len(lines)))
            return


def _gap(text: str, spans: list[Span], i: int) -> str:
    between = text[spans[i][1] : spans[i + 1][0]]
    return between.replace("\r\n", "\n").replace("\r", "\n").replace(" ", "").replace("\t", "")


def _headline(lines: list[str], roles: dict[int, Role], title: str | None) -> str | None:
    """Mark the headline and its copies; return it, or the `title` that was given."""
    if title is not None:
        plain = title.casefold()
        for i, line in enumerate(lines[: headline.FIRST_LINES]):
            if len(words_of(line)) >= 2 and plain.startswith(line.casefold().rstrip()):
                roles[i] = "title"
        return title
    twice = headline.printed_twice(lines)
    if twice is not None:
        first, copies = twice
        roles[first] = "title"
        for i in copies:
            roles[i] = "title" if lines[i] == lines[first] else "furniture"
        return lines[first]
    found = headline.opening(lines, set(roles))
    if found is None:
        return None
    roles[found] = "title"
    return lines[found]


def _stands(title: str, lines: list[str]) -> bool:
    """Whether a headline is one of the first lines."""
    plain = " ".join(words_of(title)).casefold()
    head = (" ".join(words_of(line)).casefold() for line in lines[: headline.FIRST_LINES])
    return plain in head


def _points(lines: list[str], roles: dict[int, Role]) -> None:
    """The points that a page lists above its text say what the text says again."""
    points: list[int] = []
    for i, line in enumerate(lines):
        if i in roles:
            continue
        if not line.startswith(("- ", "• ", "* ", "– ")) or ends_sentence(line):
            if ends_sentence(line):
                roles.update((n, "teaser") for n in points)
            return
        points.append(i)


def _labels(lines: list[str], roles: dict[int, Role]) -> None:
    """Mark lines in title case as the page's, but for lists that a line with a colon opens."""
    listing = others = False
    for i, line in enumerate(lines):
        if roles.get(i) in {"title", "caption"}:
            continue
        if i in roles:
            others = others or opens_other_articles(line)
            listing = False
            continue
        if ends_sentence(line) or len(words_of(line)) > 16:
            listing = others = False
        elif line.endswith(":"):
            listing, others = True, False
        elif not listing and (is_label(line) or others):
            roles[i] = "furniture"
