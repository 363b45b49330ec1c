"""Something to be looked at in a cell, a terminal or a report: one content in three forms."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from missionbrief.display.blocks import Section


@dataclass(frozen=True, repr=False)
class Shown:
    """`html` is a safe fragment with its stylesheet, `text` the same for a terminal, `section`
    what a printed report has of it."""

    html: str
    text: str
    section: Section = field(default_factory=Section)

    @classmethod
    def of(cls, section: Section) -> Shown:
        """Return blocks in all their forms."""
        forms = section._repr_mimebundle_()
        return cls(str(forms["text/html"]), str(forms["text/plain"]), section)

    def _repr_html_(self) -> str:
        return self.html

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        blocks = self.section._repr_mimebundle_()
        return blocks | {"text/html": self.html, "text/plain": self.text}

    def __repr__(self) -> str:
        """Return the text, as a terminal shows it."""
        return self.text
