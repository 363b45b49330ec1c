"""The issues as an Atom feed (RFC 4287), newest first.

Its ids and dates come from what is reported, never from the clock: `updated` is the issue's
cut-off, an id is a UUID of version 5 (RFC 9562) made from the corpus's name and the cut-off. An
issue without a date cannot stand in a feed.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from urllib.parse import quote
from uuid import UUID, uuid5

from lxml import etree

from missionbrief.corpus.own import AUTHOR
from missionbrief.display.labels import LABELS
from missionbrief.display.messages import tell_many
from missionbrief.display.tongue import speaking
from missionbrief.display.words import fit
from missionbrief.publish.issues.manifest import Issue
from missionbrief.publish.issues.swap import ISSUES

NAME = "feed.atom"
ATOM = "http://www.w3.org/2005/Atom"
OURS = UUID("6f0c0c1e-6a0e-5c55-9a77-0d7a3b1f3c58")


def feed(issues: Sequence[Issue], title: str, corpus: str) -> bytes | None:
    """Return the feed of `issues`, None where none of them has a date.

    `title` is what is reported, `corpus` the name of the folder of articles.
    """
    dated = [issue for issue in issues if issue.as_of]
    if not dated:
        return None
    own = uuid5(OURS, link(corpus))
    root = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})
    _add(root, "id", own.urn)
    _add(root, "title", title)
    _add(root, "updated", _instant(dated[0]))
    _add(_add(root, "author"), "name", AUTHOR)
    _add(root, "link", rel="self", type="application/atom+xml", href=NAME)
    _add(root, "link", rel="alternate", type="text/html", href="index.html")
    for issue in dated:
        root.append(_entry(issue, own))
    etree.indent(root)
    text: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8")
    return text + b"\n"


def _entry(issue: Issue, own: UUID) -> etree._Element:
    entry = etree.Element(f"{{{ATOM}}}entry")
    entry.set("{http://www.w3.org/XML/1998/namespace}lang", issue.gist.lang)
    _add(entry, "id", uuid5(own, issue.folder).urn)
    _add(entry, "title", issue.gist.title)
    _add(entry, "updated", _instant(issue))
    _add(entry, "link", rel="alternate", type="text/html", href=address(issue, issue.first.html))
    for report in issue.reports:
        _add(
            entry, "link", rel="related", type="application/pdf", href=address(issue, report.pdf),
            title=f"{report.name} (PDF)",
        )  # fmt: skip
    _add(entry, "summary", "\n".join(told(issue)), type="text")
    return entry


def told(issue: Issue) -> list[str]:
    """Return in a few lines what the issue covers and what changed in it, in its language."""
    gist = issue.gist
    with speaking(gist.lang):
        colon = LABELS["colon"]
        lines = [f"{label}{colon}{value}" for label, value in gist.facts]
        lines += [f"{name}{colon}{LABELS.get(way, way)}" for name, way in gist.threads]
        lines += gist.changed
        return [*lines, more(gist.more)] if gist.more else lines


def more(count: int) -> str:
    """Return the words for changes that are counted, not told."""
    return tell_many("and {n} more change", "and {n} more changes", count)


def address(issue: Issue, name: str) -> str:
    """Return where a file of the issue is, seen from the folder of reports."""
    return f"{ISSUES}/{link(issue.folder)}/{link(name)}"


def link(name: str) -> str:
    """Return the name of a file as an address, also one whose bytes are no text."""
    try:
        return quote(os.fsencode(name))
    except UnicodeEncodeError:
        return quote(fit(name))


def _instant(issue: Issue) -> str:
    return f"{issue.as_of}T00:00:00Z"


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    child = etree.SubElement(
        parent, f"{{{ATOM}}}{name}", {k: fit(v) for k, v in attributes.items()}
    )
    if text:
        child.text = fit(text)
    return child
