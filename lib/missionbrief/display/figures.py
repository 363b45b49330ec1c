"""Numbers as the language that is spoken prints them."""

from __future__ import annotations

from babel.numbers import format_decimal, format_percent

from missionbrief.display.tongue import locale


def number(value: float) -> str:
    """Return a number with separators, no digit lost: 4239.0 as "4,239", 2.5 as "2.5"."""
    whole = int(value) if value == int(value) else value
    return format_decimal(whole, locale=locale(), decimal_quantization=False)


def in_sources(value: float) -> str:
    """Return a number as the sources, which are English, write it in figures."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def percent(share: float) -> str:
    """Return a share of 1 in whole percents: 0.666 as "67%"."""
    return format_percent(round(share, 2), locale=locale())
