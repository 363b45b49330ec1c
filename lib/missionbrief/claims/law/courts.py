"""Which court and which judge a sentence on the deployment speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.tokens import kept

if TYPE_CHECKING:
    from missionbrief.language.article import Article, Sentence


@kept
def judge_of(sentence: Sentence) -> str | None:
    """Return the judge that the sentence names: "Justice Chacha Mwita"."""
    for mention in sentence.names_of("person"):
        before = sentence.span.doc[max(sentence.span.start, mention.start - 2) : mention.end]
        if any(t.lower_ in ("justice", "judge") for t in before):
            return mention.name.canonical
    return None


@kept
def judges(article: Article) -> frozenset[str]:
    """Return the judges whom the article calls so."""
    return frozenset(judge for s in article.sentences if (judge := judge_of(s)) is not None)


def court_of_article(sentence: Sentence) -> str | None:
    """Return the court that another sentence of the article names, where that is only one."""
    text = sentence.article.document.text
    named = {
        name.canonical
        for form, name in sentence.article.mission.names.items()
        if name.decides and "court" in name.canonical.lower() and form in text
    }
    return named.pop() if len(named) == 1 else None


def is_court(sentence: Sentence, who: str) -> bool:
    """Return whether somebody is a court of the data, or a judge whom the sentence tells as such:
    what they rule is told of the mandate."""
    name = sentence.article.mission.names.get(who)
    if name is not None and name.decides and "court" in who.lower():
        return True
    if who != judge_of(sentence):
        return False
    mention = next(m for m in sentence.names_of("person") if m.name.canonical == who)
    before = [t.text for t in sentence.span.doc[max(0, mention.start - 3) : mention.end]]
    return bool({"Justice", "Judge"} & set(before)) and not {"Former", "former"} & set(before)
