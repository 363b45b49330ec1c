"""The reason of a confidence in words."""

from __future__ import annotations

from missionbrief.analysis.confidence import STALE, Confidence
from missionbrief.display.messages import tell, tell_many
from missionbrief.display.phrases import capital


def why(sure: Confidence, unrated: bool = False, about: str = "") -> str:
    """Return the reason of a confidence in words; `unrated`: that no source at all is rated A or
    B is told elsewhere and not repeated; `about`: which part of what is said it rests on ("for the
    newest number"), where other parts cite other sources."""
    words = ", ".join([_on_what(sure, about), *_standing(sure, unrated)])
    if sure.disputed:
        words = tell("{reasons}; accounts conflict and nothing settles it", reasons=words)
    if sure.stale_days is not None:
        words = tell(
            "{reasons}; the newest report is more than {days} days older than the cut-off",
            reasons=words, days=STALE.days,
        )  # fmt: skip
    return capital(words) + "."


def _on_what(sure: Confidence, about: str) -> str:
    """Return how many sources a judgement rests on."""
    n = sure.articles
    if sure.sources == 0:
        return tell("no source that can be relied on {part}", part=about)
    if sure.sources == 1 and n > 1 and sure.one_house:
        return tell_many(
            "a single source {part}, for its article is of one publisher",
            "a single source {part}, for its {n} articles are of one publisher", n, part=about,
        )  # fmt: skip
    if sure.sources == 1 and n > 1:
        return tell_many(
            "a single source {part}, for its article shares its publisher, its words or whom it "
            "credits",
            "a single source {part}, for its {n} articles share their publisher, their words or "
            "whom they credit", n, part=about,
        )  # fmt: skip
    return tell_many(
        "a single source {part}", "{n} independent sources {part}", sure.sources, part=about
    )


def _standing(sure: Confidence, unrated: bool) -> list[str]:
    """Return what is known of the sources' reliability and of whose words they tell."""
    n, reasons = sure.sources, []
    if sure.rated:
        reasons.append(tell_many("rated A or B", "at least one of them rated A or B", n))
    elif sure.lettered:
        reasons.append(tell("rated A or B, but not where it speaks in its own voice"))
    elif n and not sure.judged and not unrated:
        reasons.append(tell("of a reliability that cannot be judged"))
    elif n and not unrated:
        reasons.append(
            tell_many(
                "not rated A or B for reliability",
                "none of them rated A or B for reliability",
                n,
            )
        )
    if n and not sure.own_voice:
        reasons.append(
            tell_many("in words it attributes to others", "in words they attribute to others", n)
        )
    return reasons
