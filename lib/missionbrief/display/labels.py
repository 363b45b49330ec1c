"""The fixed words of a report that no block carries, in one place."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "contents": "Contents",
    "skip": "Skip to the briefing",
    "top": "First page",
    "high": "High confidence",
    "moderate": "Moderate confidence",
    "low": "Low confidence",
    "unstated": "Confidence not stated",
    "by": "Judgement by",
    "better": "Better",
    "worse": "Worse",
    "mixed": "Mixed",
    "unchanged": "Unchanged",
    "first": "No comparison",
    "as_table": "Read this figure as a table",
    "source": "Source",
    "unnamed": "publisher not named",
    "untitled": "without a title",
    "unrated": "not rated",
    "reliability": "reliability",
    "F": "F, cannot be judged",
    "claim": "claim",
    "claims": "claims",
    "cited_in": "Cited in",
    "sentences": "Sentences cited",
    "cited_on": "Cited on page",
    "to_source": "To the list of sources",
    "sentence": "sentence of source",
    "corrected": "corrected by an analyst",
    "page": "page",
    "of": "of",
    "no_glyph": "□ stands for a letter that the print typeface lacks; the web page shows it.",
}
DOTS: dict[str, str] = {"high": "■■■", "moderate": "■■□", "low": "■□□"}
ARROWS: dict[str, str] = {
    "better": "↗",
    "worse": "↘",
    "mixed": "↔",
    "unchanged": "→",
    "first": "■",
}
