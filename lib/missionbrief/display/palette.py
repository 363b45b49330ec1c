"""The colours of every report, named once: charts, pages and print use no others.

The hues are blue against orange, which most colour-blind readers tell apart; each pair of text
and ground has a contrast of at least 4.5 (WCAG 2.2, AA) in the light and in the dark.
"""

from __future__ import annotations

INK = "#1a2027"
MUTED = "#55606b"
RULE = "#c8d0d7"
FAINT = "#f2f5f7"
PAPER = "#ffffff"
MAST = "#0f3450"
ON_MAST = "#f7fafc"
ACCENT = "#0b5a8a"
ACCENT_SOFT = "#b9d3e4"
ACCENT2 = "#b04c00"
ACCENT2_SOFT = "#f2cfae"
WARN = "#a1232b"
GOOD = "#2b6a4b"

LIGHT: dict[str, str] = {
    "ink": INK,
    "muted": MUTED,
    "rule": RULE,
    "faint": FAINT,
    "paper": PAPER,
    "mast": MAST,
    "on-mast": ON_MAST,
    "accent": ACCENT,
    "accent-soft": ACCENT_SOFT,
    "accent2": ACCENT2,
    "accent2-soft": ACCENT2_SOFT,
    "warn": WARN,
    "good": GOOD,
}
DARK: dict[str, str] = {
    "ink": "#e4e8ec",
    "muted": "#a5b0ba",
    "rule": "#3b4650",
    "faint": "#1d242b",
    "paper": "#14191e",
    "mast": "#0f3450",
    "on-mast": "#f7fafc",
    "accent": "#78bdea",
    "accent-soft": "#2b5672",
    "accent2": "#f2a568",
    "accent2-soft": "#6e4522",
    "warn": "#f29a9a",
    "good": "#82cda2",
}


def css_variables(root: str) -> str:
    """Return CSS that gives `root` the colours as variables `--ink` and so on, dark ones too,
    and that turns a chart's fills and strokes in these colours with them."""

    def block(colours: dict[str, str]) -> str:
        return "".join(f"--{name}:{colour};" for name, colour in colours.items())

    charts = "".join(
        f'{root} svg [{attribute}="{colour}"]{{{attribute}:var(--{name})}}'
        for name, colour in LIGHT.items()
        for attribute in ("fill", "stroke")
    )
    return (
        f"{root}{{color-scheme:light dark;{block(LIGHT)}}}"
        f"@media screen and (prefers-color-scheme:dark){{{root}{{{block(DARK)}}}}}{charts}"
    )
