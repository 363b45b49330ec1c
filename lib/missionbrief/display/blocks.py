"""The blocks a report is made of: plain data that HTML and PDF are both printed from.

A block holds words only as data. Nothing in it is markup, so nothing in an article can become
markup on its way to a page.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

MIME_TYPE = "application/vnd.missionbrief.blocks+json"
SCHEMA_VERSION = 1

Confidence = Literal["high", "moderate", "low"]
Direction = Literal["better", "worse", "mixed", "new", "unchanged", "silent", "first"]


@dataclass(frozen=True)
class Text:
    """Words of ours."""

    text: str
    strong: bool = False
    run: str = "text"


@dataclass(frozen=True)
class Quoted:
    """Words of a source, printed in quotation marks and in the source's language."""

    text: str
    lang: str = "en"
    run: str = "quoted"


@dataclass(frozen=True)
class Cite:
    """A reference [n] to source `n`; `quote` is the sentence it stands on, `claim` its id;
    `corrected`, printed as [n*]: an analyst has corrected what is taken from there."""

    n: int
    claim: str | None = None
    quote: str | None = None
    corrected: bool = False
    run: str = "cite"


@dataclass(frozen=True)
class Link:
    """Words that lead to an address; printed as words alone unless it is http or https."""

    text: str
    url: str
    run: str = "link"


Run = Text | Quoted | Cite | Link
Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Fact:
    """A labelled line of the masthead or of the method box."""

    label: str
    value: str


@dataclass(frozen=True)
class Masthead:
    """The head of a report: what is reported (`kicker`), the finding as `title`, its frame; the
    language that the report is written in, and its cut-off as an ISO day, "" where it has none."""

    kicker: str
    title: str
    facts: tuple[Fact, ...]
    lang: str = "en"
    day: str = ""
    type: str = "masthead"


@dataclass(frozen=True)
class Heading:
    """A heading; `level` 1 is a section of the report, `anchor` its id within the page."""

    text: str
    anchor: str
    level: int = 1
    type: str = "heading"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `role` is `lead` for one that opens a thread, `note` for small print."""

    runs: Runs
    role: Literal["body", "lead", "note"] = "body"
    type: str = "paragraph"


@dataclass(frozen=True)
class Judgement:
    """A judgement: the bold claim, its reason, its confidence and why; `by` names an analyst, who
    may leave the confidence unstated."""

    claim: Runs
    reason: Runs
    confidence: Confidence | None
    why: str
    by: str | None = None


@dataclass(frozen=True)
class Judgements:
    """The key judgements, in order of importance."""

    items: tuple[Judgement, ...]
    type: str = "judgements"


@dataclass(frozen=True)
class BigNumber:
    """A figure to be read at a glance: `value` as printed, e.g. "800"; `qualifier` "at least"."""

    value: str
    qualifier: str
    label: str
    date: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class BigNumbers:
    """Four to six big figures in a row."""

    items: tuple[BigNumber, ...]
    type: str = "numbers"


@dataclass(frozen=True)
class Column:
    """A table column; `share` is its part of the width, all columns of a table adding up to 1.
    `choose`, in a register: its values are few, and a reader may choose one to see only its rows.
    """

    label: str
    share: float
    align: Literal["left", "right"] = "left"
    choose: bool = False


@dataclass(frozen=True)
class Table:
    """A table with horizontal rules; each cell is a sequence of runs. `title` states the finding;
    `header_column` says whether the first cell of a row is its heading."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]
    note: Runs = ()
    header_column: bool = True
    type: str = "table"


@dataclass(frozen=True)
class Register:
    """A long table to search in, such as all claims, made as a Table is:
    `Register("94 claims", columns, rows, keys, anchor="claims")`.

    On the web page its rows can be filtered by words, by the values of each column that says
    `choose`, and sorted by any column; without script, on paper and as text it is a plain table.
    A column is sorted by its words; where these do not stand in order, `keys` gives for each row
    a text for each column to sort by, such as the words themselves, an ISO date or a number in
    digits; "" for what has none and comes last. `section_register` makes one of all claims.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]
    keys: tuple[tuple[str, ...], ...] = ()
    note: Runs = ()
    header_column: bool = True
    anchor: str = "register"
    type: str = "register"


@dataclass(frozen=True)
class Figure:
    """A chart as SVG with the words of it: `title` states the finding, `alt` tells what is seen,
    `source` stands beneath, `table` holds the same data to be read."""

    title: str
    svg: str
    alt: str
    source: Runs
    table: Table
    anchor: str
    type: str = "figure"


@dataclass(frozen=True)
class Thread:
    """Where a thread stands against the last issue: the arrow and one line of reason."""

    name: str
    direction: Direction
    reason: Runs


@dataclass(frozen=True)
class Threads:
    """The arrows, one for each thread."""

    items: tuple[Thread, ...]
    type: str = "threads"


@dataclass(frozen=True)
class Items:
    """A list without numbers."""

    items: tuple[Runs, ...]
    type: str = "items"


@dataclass(frozen=True)
class Passage:
    """A sentence of a source as a Cite quotes it, with the words of its paragraph around it."""

    quote: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Source:
    """A numbered source: `published` and `basis` as printed, `reliability` a letter A to F or
    None where nobody has rated it, `claims` how many claims it carries. Its title and `passages`
    are words in its language, `lang`; a [n] opens its sentence with the passage it stands in."""

    n: int
    document: str
    title: str
    publisher: str | None
    published: str
    basis: str
    reliability: str | None
    claims: int
    url: str | None
    lang: str = "en"
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True)
class Sources:
    """The list that every [n] leads to."""

    items: tuple[Source, ...]
    type: str = "sources"


@dataclass(frozen=True)
class Box:
    """A framed box of facts and notes, such as the method."""

    title: str
    anchor: str
    facts: tuple[Fact, ...]
    notes: tuple[Runs, ...] = ()
    type: str = "box"


@dataclass(frozen=True)
class Verbatim:
    """Plain text as a cell printed it, for cells an analyst adds."""

    text: str
    type: str = "verbatim"


@dataclass(frozen=True)
class Picture:
    """A PNG or JPEG that an analyst's cell shows: base64 `data`, its `mime` type, its words."""

    data: str
    mime: Literal["image/png", "image/jpeg"]
    alt: str
    type: str = "picture"


Block = (
    Masthead
    | Heading
    | Paragraph
    | Judgements
    | BigNumbers
    | Table
    | Register
    | Figure
    | Threads
    | Items
    | Sources
    | Box
    | Verbatim
    | Picture
)


@dataclass(frozen=True)
class Section:
    """Blocks that a notebook cell shows together.

    In JupyterLab it shows as HTML; the exporters read the neutral blocks beside it. `lang` is the
    language of its words, so that the labels around them are of the same.
    """

    blocks: tuple[Block, ...] = field(default=())
    lang: str = "en"

    def to_json(self) -> dict[str, Any]:
        """Return the section as JSON data: `version` and `blocks`."""
        return {"version": SCHEMA_VERSION, "blocks": [asdict(b) for b in self.blocks]}

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        """Return what a notebook keeps of the section: neutral blocks, HTML and plain text."""
        from missionbrief.display.html import section_html
        from missionbrief.display.plain import blocks_to_text
        from missionbrief.display.tongue import speaking

        data = self.to_json()
        with speaking(self.lang):
            return {
                MIME_TYPE: data,
                "text/html": section_html(data["blocks"]),
                "text/plain": blocks_to_text(data["blocks"]),
            }
