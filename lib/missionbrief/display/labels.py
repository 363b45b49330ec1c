"""The fixed words of a report that no block carries, in one place.

A page takes them by name, `labels.contents`, in the language that is spoken when it is made; a
new one is a line here and a message in each catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from missionbrief.display.messages import mark_in, tell_in, tell_many

_LABELS: dict[str, str] = {
    "contents": mark_in("label", "Contents"),
    "skip": mark_in("label", "Skip to the briefing"),
    "top": mark_in("label", "First page"),
    "high": mark_in("label", "High confidence"),
    "moderate": mark_in("label", "Moderate confidence"),
    "low": mark_in("label", "Low confidence"),
    "unstated": mark_in("label", "Confidence not stated"),
    "by": mark_in("label", "Judgement by"),
    "better": mark_in("label", "Better"),
    "worse": mark_in("label", "Worse"),
    "mixed": mark_in("label", "Mixed"),
    "new": mark_in("label", "New"),
    "unchanged": mark_in("label", "Unchanged"),
    "silent": mark_in("label", "Nothing new"),
    "first": mark_in("label", "No comparison"),
    "as_table": mark_in("label", "Read this figure as a table"),
    "source": mark_in("label", "Source"),
    "unnamed": mark_in("label", "publisher not named"),
    "untitled": mark_in("label", "without a title"),
    "unrated": mark_in("label", "not rated"),
    "reliability": mark_in("label", "reliability"),
    "F": mark_in("label", "F, cannot be judged"),
    "cited_in": mark_in("label", "Cited in"),
    "sentences": mark_in("label", "Sentences cited"),
    "find": mark_in("label", "Find in this table"),
    "sort": mark_in("label", "Sort by"),
    "as_printed": mark_in("label", "as printed"),
    "reverse": mark_in("label", "Reverse the order"),
    "all": mark_in("label", "all"),
    "shown_of": mark_in("label", "{n} of {total} shown"),
    "cited_on": mark_in("label", "Cited on page"),
    "to_source": mark_in("label", "To the list of sources"),
    "sentence": mark_in("label", "sentence of source"),
    "corrected": mark_in("label", "corrected by an analyst"),
    "page_of": mark_in("label", "page {n} of {total}"),
    "no_glyph": mark_in(
        "label", "□ stands for a letter that the print typeface lacks; the web page shows it."
    ),
    "open": mark_in("label", "“"),
    "close": mark_in("label", "”"),
    "colon": mark_in("label", ": "),
}
DOTS: dict[str, str] = {"high": "■■■", "moderate": "■■□", "low": "■□□"}
ARROWS: dict[str, str] = {
    "better": "↗",
    "worse": "↘",
    "mixed": "↔",
    "new": "+",
    "unchanged": "→",
    "silent": "–",
    "first": "■",
}


class _Labels(Mapping[str, str]):
    """The labels by name, each told when it is asked for."""

    def __getitem__(self, name: str) -> str:
        return tell_in("label", _LABELS[name], n="{n}", total="{total}")

    def __iter__(self) -> Iterator[str]:
        return iter(_LABELS)

    def __len__(self) -> int:
        return len(_LABELS)


LABELS: Mapping[str, str] = _Labels()


def claims_told(n: int) -> str:
    """Return how many claims a source carries: "12 claims"."""
    return tell_many("{n} claim", "{n} claims", n, n=n)
