"""Cells that a spreadsheet must read as words, never as a formula.

A program that opens a CSV file runs a cell that begins with `=`, `+`, `-` or `@` (also in their
full-width forms), and some do so after blanks, tabs or line ends. Such a cell gets an apostrophe
in front, which spreadsheets take as "text follows". A cell that already has apostrophes before
such a beginning gets one more, so that `armed(disarmed(cell)) == cell` for every text.
Source: OWASP, "CSV Injection".
"""

from __future__ import annotations

import re

_RUNS = r"(?:\s*[=+\-@＝＋－＠]|[\t\r\n])"
_DANGEROUS = re.compile(rf"'*{_RUNS}")
_DEFUSED = re.compile(rf"'+{_RUNS}")


def disarmed(cell: str) -> str:
    """Return `cell` so that no spreadsheet runs it."""
    return f"'{cell}" if _DANGEROUS.match(cell) else cell


def armed(cell: str) -> str:
    """Return what `cell` was before `disarmed`."""
    return cell[1:] if _DEFUSED.match(cell) else cell
