"""What a sentence tells and the next one calls untrue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.hearsay import untrue

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence

_POINTING = frozenset({"it", "this", "that", "claim", "claims", "report", "reports", "rumour",
                       "rumours", "allegation", "allegations", "story", "posts"})  # fmt: skip
# A denial says no more than that.
_SHORT = 8


def denied_after(sentence: Sentence) -> bool:
    """Return whether the sentence after one says of it that it is not so: "It's not true." """
    following = sentence.number + 1
    if following >= len(sentence.article.sentences):
        return False
    after = sentence.article.sentences[following]
    if after.paragraph != sentence.paragraph or len(after.span) > _SHORT:
        return False
    subjects = [c.lower_ for c in after.span.root.children if c.dep_ == "nsubj"]
    return bool(_POINTING & set(subjects)) and untrue(after.span.root)
