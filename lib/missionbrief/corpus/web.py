"""The article within a web page, and what the page says of it."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass

from lxml import etree, html

from missionbrief.corpus.document import Published
from missionbrief.corpus.metadata import page_facts
from missionbrief.corpus.page_lines import chosen, page_lines

# Above this many lines a page is a listing, and trafilatura's own lines are good enough.
MAX_LINES = 5_000


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

    trafilatura tells which words are the article's; where a page is too short for it, all words
    outside menus and scripts are taken. Raises UnreadablePageError where there are none.
    """
    facts = page_facts(_tree(markup))
    text = _article(markup)
    if not text:
        raise UnreadablePageError("no article can be found in the page")
    return Page(text, facts.title, facts.publisher, facts.url, facts.language, facts.published)


def _tree(markup: str) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    with contextlib.suppress(etree.LxmlError, ValueError, AssertionError):
        data = markup.replace("\x00", "").encode("utf-8", "replace")
        return html.document_fromstring(data, parser=parser)
    raise UnreadablePageError("it is not a web page that can be read")


def _article(markup: str) -> str:
    found = _extracted(markup)
    lines = page_lines(_tree(markup), whole=bool(found))
    if len(lines) > MAX_LINES and found:
        return found
    kept = chosen(lines, found) if found else lines
    text = "\n".join(kept)
    return text if len(text) >= 0.8 * len(found) else found


def _extracted(markup: str) -> str:
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
    return str(found or "")
