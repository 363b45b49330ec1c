"""Charts as SVG, cut down to what can only draw.

Everything is rebuilt from lists of allowed elements and attributes, so script, outside
references, event handlers and embedded pages have no way through. Style attributes become
presentation attributes (SVG 1.1, chapter 6.4): a page under a strict Content-Security-Policy
shows those and no others.
"""

from __future__ import annotations

import re

from lxml import etree

from missionbrief.display.palette import INK
from missionbrief.errors import RunError

SVG = "http://www.w3.org/2000/svg"
MAX_SVG = 4_000_000


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_ELEMENTS = _set(
    "svg g path rect circle ellipse line polyline polygon text tspan title desc defs use clipPath "
    "linearGradient radialGradient stop marker"
)
_PAINT = _set(
    "fill fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-dashoffset "
    "stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity opacity clip-path clip-rule "
    "stop-color stop-opacity text-anchor dominant-baseline font-family font-size font-style "
    "font-weight font-variant font-stretch letter-spacing marker-start marker-mid "
    "marker-end visibility"
)
_GEOMETRY = _set(
    "d x y x1 y1 x2 y2 cx cy r rx ry width height points transform viewBox dx dy offset "
    "preserveAspectRatio clipPathUnits gradientUnits gradientTransform refX refY markerWidth "
    "markerHeight markerUnits orient rotate textLength"
)
_VALUE = re.compile(r"""[\w\s.,#%()'"+\-/]*""")
_URL = re.compile(r"url\(\s*['\"]?#([^)'\"]+)['\"]?\s*\)")
_FONT = re.compile(
    r"(?:(italic|oblique)\s+)?(?:(bold|\d{3})\s+)?(?:(italic|oblique)\s+)?"
    r"(\d+(?:\.\d+)?(?:px|pt)?)(?:/\S+)?\s+(.+)"
)
_SIZE = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(px|pt|in|)\s*")
_POINTS = {"": 1.0, "px": 1.0, "pt": 1.0, "in": 72.0}


def clean_svg(svg: str, prefix: str) -> str:
    """Return `svg` as one `<svg>` element without declaration, its ids starting with `prefix`.

    `prefix` is a slug. Raises RunError where `svg` is not well-formed SVG or too big.
    """
    if len(svg) > MAX_SVG:
        raise RunError(f"figure {prefix}: its SVG has more than {MAX_SVG:,} characters")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True, huge_tree=False,
    )  # fmt: skip
    try:
        root = etree.fromstring(svg.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RunError(f"figure {prefix}: its SVG cannot be read: {error}") from error
    if root.tag != f"{{{SVG}}}svg":
        raise RunError(f"figure {prefix}: its picture is not SVG")
    new = _rebuilt(root, prefix, {})
    _sized(new)
    if new.get("fill") is None:
        new.set("fill", INK)
    if "stroke-linejoin: round" in svg:  # matplotlib says it of all elements in a stylesheet
        new.set("stroke-linejoin", "round")
    return str(etree.tostring(new, encoding="unicode"))


def _rebuilt(
    element: etree._Element, prefix: str, names: dict[str, str], depth: int = 0
) -> etree._Element:
    new = etree.Element(f"{{{SVG}}}{etree.QName(element).localname}", nsmap={None: SVG})
    for key, value in _attributes(element, prefix, names).items():
        new.set(key, value)
    new.text = element.text
    for child in element:
        name = etree.QName(child).localname if isinstance(child.tag, str) else None
        if depth < 60 and name in _ELEMENTS and etree.QName(child).namespace == SVG:
            copy = _rebuilt(child, prefix, names, depth + 1)
            copy.tail = child.tail
            new.append(copy)
    return new


def _attributes(element: etree._Element, prefix: str, names: dict[str, str]) -> dict[str, str]:
    attributes: dict[str, str] = {}
    for key, value in element.attrib.items():
        local = etree.QName(key).localname
        if local == "id":
            attributes["id"] = _renamed(value, prefix, names)
        elif local == "href" and value.startswith("#"):
            attributes["href"] = "#" + _renamed(value[1:], prefix, names)
        elif key in _GEOMETRY or key in _PAINT:
            attributes[key] = value
    attributes.update(_from_style(element.get("style", "")))
    kept = {}
    for key, value in attributes.items():
        local_url = _URL.fullmatch(value.strip())
        if local_url:
            kept[key] = f"url(#{_renamed(local_url[1], prefix, names)})"
        elif key in ("id", "href") or (_VALUE.fullmatch(value) and "url" not in value.lower()):
            kept[key] = value
    return kept


def _renamed(name: str, prefix: str, names: dict[str, str]) -> str:
    return names.setdefault(name, f"{prefix}-s{len(names) + 1}")


def _from_style(style: str) -> dict[str, str]:
    found = {}
    for part in style.split(";"):
        key, _, value = part.partition(":")
        key, value = key.strip().lower(), value.strip()
        if key == "font":
            font = _FONT.fullmatch(value)
            if font:
                if font[1] or font[3]:
                    found["font-style"] = font[1] or font[3]
                if font[2]:
                    found["font-weight"] = font[2]
                found["font-size"], found["font-family"] = font[4], font[5]
        elif key in _PAINT and value:
            found[key] = value
    return found


def _sized(root: etree._Element) -> None:
    """Give the picture a viewBox, so that it scales, and no size of its own."""
    sizes = [_SIZE.fullmatch(root.get(side, "")) for side in ("width", "height")]
    if root.get("viewBox") is None and sizes[0] and sizes[1]:
        width, height = (float(s[1]) * _POINTS[s[2]] for s in sizes if s)
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    for side in ("width", "height"):
        root.attrib.pop(side, None)
