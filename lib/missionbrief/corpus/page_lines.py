"""The lines of words that a web page shows, one for each block."""

from __future__ import annotations

import re
from itertools import pairwise

from lxml import etree, html

_NEVER = "script style noscript template svg iframe object head select nav"
_AROUND = "header footer aside form button figure"
_BLOCK = re.compile(
    "address|article|aside|blockquote|body|br|button|caption|center|dd|details|div|dl|dt|fieldset"
    "|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|ol|option|p|pre|section|summary"
    "|table|tbody|tfoot|thead|tr|ul"
)
_CELL = re.compile("td|th")


def page_lines(tree: html.HtmlElement, whole: bool) -> list[str]:
    """Return what the page of `tree` shows, a line for each block, white space made one space.

    Scripts, styles and menus are left out, and unless `whole` also what stands around an article:
    headers, footers, forms, figures. The cells of a table's row are parted by bars. The tree is
    used up.
    """
    unwanted = _NEVER if whole else f"{_NEVER} {_AROUND}"
    etree.strip_elements(tree, *unwanted.split(" "), with_tail=False)
    pieces: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if _BLOCK.fullmatch(tag):
            pieces.append("\n")
        elif event == "end" and _CELL.fullmatch(tag) and element.getnext() is not None:
            pieces.append(" | ")
        words = element.text if event == "start" else element.tail
        if words and (tag or event == "end"):
            pieces.append(re.sub(r"\s", " ", words))
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return [line for line in lines if line]


def chosen(lines: list[str], article: str) -> list[str]:
    """Return those `lines` whose words stand in `article`, in order.

    An extractor tells which words are the article's but may break a sentence at a link or a bold
    word; the lines keep it whole. Spaces and marks do not count.
    """
    wanted, place, result = _letters(article), 0, []
    own = {_letters(line) for line in article.splitlines()}
    for line in lines:
        key = _letters(line)
        if not key:
            continue
        if wanted.startswith(key, place):
            result.append(line)
            place += len(key)
        elif key in own or len(key) >= 20:
            found = wanted.find(key)
            if found >= 0:
                result.append(line)
                place = found + len(key)
    return [line for line, after in pairwise([*result, ""]) if line != after]


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum())
