"""The two typefaces of every report, shipped with the project under the Open Font Licence.

Charts, pages and print use the same files: TTF for matplotlib and Typst, woff2 for the page.
"""

from __future__ import annotations

import base64
import json
from functools import cache
from pathlib import Path

SERIF = "Brief Serif"
SANS = "Brief Sans"
FOLDER = Path(__file__).parent / "fonts"

# family, file, weight, style
FACES = (
    (SERIF, "BriefSerif-Regular", 400, "normal"),
    (SERIF, "BriefSerif-Italic", 400, "italic"),
    (SERIF, "BriefSerif-Bold", 700, "normal"),
    (SANS, "BriefSans-Regular", 400, "normal"),
    (SANS, "BriefSans-Italic", 400, "italic"),
    (SANS, "BriefSans-Bold", 700, "normal"),
)


def ttf_files() -> list[Path]:
    """Return the TTF files, for `matplotlib.font_manager.fontManager.addfont`."""
    return [FOLDER / f"{name}.ttf" for _, name, _, _ in FACES]


@cache
def css_faces() -> str:
    """Return the `@font-face` rules with the fonts themselves as data."""
    rules = []
    for family, name, weight, style in FACES:
        data = base64.b64encode((FOLDER / f"{name}.woff2").read_bytes()).decode("ascii")
        rules.append(
            f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};'
            f"font-display:block;src:url(data:font/woff2;base64,{data}) format('woff2')}}"
        )
    return "\n".join(rules)


@cache
def letters() -> frozenset[str]:
    """Return the characters that the TTF files can show, as `fonts/letters.json` lists them in
    ranges with both ends; opening the fonts themselves would cost every run time."""
    ranges = json.loads((FOLDER / "letters.json").read_text(encoding="ascii"))
    return frozenset(chr(code) for first, last in ranges for code in range(first, last + 1))
