"""Which court and which judge a sentence on the deployment speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence


def judge_of(sentence: Sentence) -> str | None:
    """Return the judge that the sentence names: "Justice Chacha Mwita"."""
    for mention in sentence.names_of("person"):
        before = sentence.span.doc[max(sentence.span.start, mention.start - 2) : mention.end]
        if any(t.lower_ in ("justice", "judge") for t in before):
            return mention.name.canonical
    return None


def court_of_article(sentence: Sentence) -> str | None:
    """Return the court that another sentence of the article names, where that is only one."""
    text = sentence.article.document.text
    named = {
        name.canonical
        for form, name in sentence.article.mission.names.items()
        if name.decides and "court" in name.canonical.lower() and form in text
    }
    return named.pop() if len(named) == 1 else None
