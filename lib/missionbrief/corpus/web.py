"""The article within a web page, and what the page says of it."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass

from lxml import etree, html

from missionbrief.corpus.document import Published
from missionbrief.corpus.metadata import PageFacts, page_facts

# What is never an article's words, for pages too short for trafilatura.
_NO_WORDS = (
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "header",
    "footer",
    "aside",
    "form",
    "button",
    "svg",
    "iframe",
    "head",
    "select",
    "object",
)
_BLOCK = re.compile(
    "address|article|blockquote|body|br|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|li|main|ol|p|pre"
    "|section|table|td|th|tr|ul"
)


class UnreadablePageError(ValueError):
    """No article can be found in a page."""


@dataclass(frozen=True)
class Page:
    """The text of an article and what its page's metadata states; None where it does not."""

    text: str
    title: str | None
    publisher: str | None
    url: str | None
    language: str | None
    published: Published | None


def read_page(markup: str) -> Page:
    """Return the article in a web page; nothing is fetched and no script is run.

    trafilatura finds the article; where a page is too short for it, all words outside menus and
    scripts are taken. Raises UnreadablePageError where there are none.
    """
    tree = _tree(markup)
    if tree is None:
        raise UnreadablePageError("it is not a web page that can be read")
    facts = page_facts(tree) if tree is not None else PageFacts()
    text = _article(markup) or _words(tree)
    if not text:
        raise UnreadablePageError("no article can be found in the page")
    return Page(text, facts.title, facts.publisher, facts.url, facts.language, facts.published)


def _tree(markup: str) -> html.HtmlElement | None:
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    with contextlib.suppress(etree.LxmlError, ValueError, AssertionError):
        data = markup.replace("\x00", "").encode("utf-8", "replace")
        return html.document_fromstring(data, parser=parser)
    return None


def _article(markup: str) -> str:
    from trafilatura import extract

    # A strange page must cost its own article, not the run, whatever a library raises on it.
    try:
        found = extract(
            markup,
            include_comments=False,
            include_tables=True,
            include_formatting=False,
            include_images=False,
            include_links=False,
            deduplicate=False,
        )
    except Exception:
        return ""
    return found or ""


def _words(tree: html.HtmlElement) -> str:
    etree.strip_elements(tree, *_NO_WORDS, with_tail=False)
    pieces: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        if _BLOCK.fullmatch(element.tag):
            pieces.append("\n")
        piece = element.text if event == "start" else element.tail
        pieces.append(" ".join((piece or "").split()) and (piece or "").replace("\n", " "))
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)
