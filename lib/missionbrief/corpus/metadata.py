"""What a web page's head says of its article: title, site, address, language, date."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from lxml import html

from missionbrief.corpus.dates import find_day
from missionbrief.corpus.document import Published
from missionbrief.errors import shown

MAX_TITLE = 300
MAX_JSON = 500_000

# Names of metadata, the most telling first. What says when a page was changed is not among them.
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date.issued",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
    "publish-date",
    "publish_date",
    "publishdate",
    "pubdate",
    "article.published",
    "citation_publication_date",
    "date",
)
_TITLES = ("og:title", "twitter:title", "dc.title", "title", "headline")
_SITES = ("og:site_name", "application-name", "dc.publisher", "publisher")


@dataclass(frozen=True)
class PageFacts:
    """What the metadata states; None where it does not."""

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: Published | None = None


def page_facts(tree: html.HtmlElement) -> PageFacts:
    """Return what the head of a page and its JSON-LD state. Nothing is guessed from its words."""
    meta = _meta(tree)
    linked = list(_linked_data(tree))
    headings = tree.xpath("//h1")
    heading = headings[0].text_content() if len(headings) == 1 else None
    head_title = tree.xpath("string(//head/title)")
    titles = [heading, *(meta.get(name) for name in _TITLES), head_title]
    return PageFacts(
        title=_first(titles),
        publisher=_first([*(meta.get(name) for name in _SITES), _publisher(linked)]),
        url=_address([tree.xpath("string(//link[@rel='canonical']/@href)"), meta.get("og:url")]),
        language=_first([tree.get("lang"), tree.get("{http://www.w3.org/XML/1998/namespace}lang")]),
        published=_published(tree, meta, linked),
    )


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().casefold(), content.strip())
    return found


def _linked_data(tree: html.HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        source = script.text or ""
        if len(source) > MAX_JSON:
            continue
        try:
            data = json.loads(source)
        except (ValueError, RecursionError):
            continue
        graph = data.get("@graph") if isinstance(data, dict) else None
        for item in [
            data,
            *(data if isinstance(data, list) else []),
            *(graph if isinstance(graph, list) else []),
        ]:
            if isinstance(item, dict):
                yield item


def _publisher(linked: list[dict[str, Any]]) -> str | None:
    for item in linked:
        publisher = item.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str):
            return name
    return None


def _published(
    tree: html.HtmlElement, meta: dict[str, str], linked: list[dict[str, Any]]
) -> Published | None:
    stated = [(name, meta[name]) for name in _DATES if name in meta]
    stated += [
        ("datePublished", item["datePublished"])
        for item in linked
        if isinstance(item.get("datePublished"), str)
    ]
    marked = (
        "//time[@datetime][@pubdate or @itemprop='datePublished' or ancestor::header]/@datetime"
    )
    stated += [("time", str(value)) for value in tree.xpath(marked)]
    for name, value in stated:
        found = find_day(value[:200])
        if found:
            day = found[0]
            return Published(day, day, "stated", f"stated by the page: {name} {day.isoformat()}")
    return None


def _address(candidates: list[str | None]) -> str | None:
    for candidate in candidates:
        address = (candidate or "").strip()
        try:
            parts = urlsplit(address)
            web = parts.scheme in {"http", "https"} and bool(parts.hostname)
        except ValueError:
            continue
        if web and len(address) <= 2000 and address.isprintable() and " " not in address:
            return address
    return None


def _first(candidates: list[str | None]) -> str | None:
    return next((shown(c, MAX_TITLE) for c in candidates if c and c.strip()), None)
