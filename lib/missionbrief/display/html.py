"""Blocks as HTML: the same fragments in JupyterLab and on the published page.

Jinja escapes every word; the one thing inserted as markup is a chart, rebuilt by `clean_svg`.
Nothing here is a style attribute or a script, so a strict Content-Security-Policy holds; the one
script there is, which sorts and filters registers, is for the page's frame to set.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from missionbrief.display.labels import ARROWS, DOTS, LABELS, claims_told
from missionbrief.display.palette import css_variables
from missionbrief.display.references import References, grouped, listed_sources
from missionbrief.display.svg import clean_svg
from missionbrief.display.words import fit, fit_all, language_tag, safe_url

TEMPLATES = Path(__file__).parent / "templates"
ROOT = ".mb"
_ROOT = re.compile(r"\.mb(?![\w-])")
# What JupyterLab sets on elements of a cell and the stylesheet leaves to the browser.
_RESET = """.mb dt,.mb dd{float:none;clear:none;width:auto;padding:0;font-weight:400}
.mb tr,.mb tbody tr:nth-child(n),.mb tbody tr:hover{background:none}
"""


@dataclass(frozen=True)
class Entry:
    """A line of the table of contents."""

    id: str
    text: str
    level: int


@dataclass(frozen=True)
class Fragments:
    """Rendered blocks: `masthead` and `body` are HTML, `contents` lists the headings."""

    masthead: str
    body: str
    contents: tuple[Entry, ...]


def blocks_to_html(blocks: list[dict[str, Any]]) -> str:
    """Return neutral JSON blocks as one safe HTML fragment without a stylesheet."""
    fragments = render(blocks)
    return fragments.masthead + fragments.body


def render(blocks: list[dict[str, Any]]) -> Fragments:
    """Return the blocks as HTML; masthead and headings are also given apart for a page's frame."""
    blocks = grouped(fit_all(blocks))
    references = References(listed_sources(blocks), LABELS["top"])
    template: Any = environment().get_template("blocks.html.j2").module
    masthead: list[str] = []
    body: list[str] = []
    contents: list[Entry] = []
    waiting: list[tuple[int, dict[str, Any]]] = []
    for block in blocks:
        kind, name = block["type"], ""
        if kind == "sources":  # printed last, when it is known where each source is cited
            waiting.append((len(body), block))
            body.append("")
            continue
        if "anchor" in block:
            name = references.id(block["anchor"])
        if kind == "heading":
            references.section = block["text"]
            contents.append(Entry(name, block["text"], min(max(int(block["level"]), 1), 3)))
        html = str(getattr(template, kind)(block, references, name))
        html += str(template.notes(references.take_notes()))
        (masthead if kind == "masthead" else body).append(html)
    for position, block in waiting:
        body[position] = str(template.sources(block, references, ""))
    return Fragments("".join(masthead), "".join(body), tuple(contents))


def blocks_css() -> str:
    """Return the stylesheet of the fragments, all of it inside `.mb`."""
    rules = (TEMPLATES / "blocks.css").read_text(encoding="utf-8")
    widths = "".join(f"{ROOT} .w{n}{{width:{n}%}}" for n in range(5, 100, 5))
    return f"{css_variables(ROOT)}\n{rules}\n{widths}"


def register_script() -> str:
    """Return the script by which the registers of a page are sorted and filtered."""
    return (TEMPLATES / "register.js").read_text(encoding="utf-8")


def notebook_css(more: str = "") -> str:
    """Return the stylesheet, and `more` rules, for a notebook's cell: each rule outweighs those
    that JupyterLab has for whatever a cell shows, such as tables set to the right."""
    return _ROOT.sub(ROOT * 3, _RESET + blocks_css() + more)


def section_html(blocks: list[dict[str, Any]]) -> str:
    """Return the blocks as JupyterLab shows them: the fragment with its stylesheet."""
    return f'<style>{notebook_css()}</style><div class="mb">{blocks_to_html(blocks)}</div>'


@cache
def environment(*folders: Path) -> Environment:
    """Return the templates of `folders` and those of blocks, with escaping on and unknown names an
    error."""
    found = Environment(
        loader=FileSystemLoader([*folders, TEMPLATES]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals.update(labels=LABELS, arrows=ARROWS, dots=DOTS, claims_told=claims_told)
    found.filters.update(
        fit=fit,
        safe_url=safe_url,
        svg=lambda text, prefix: Markup(clean_svg(text, prefix)),
        width=lambda share: min(95, max(5, round(float(share) * 20) * 5)),
        language=language_tag,
    )
    return found
