"""Whether somebody goes by "he" or by "she", as far as a text or the first name tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Article
    from missionbrief.mission import Name

_STYLES = {p: words("language", "gender", p) for p in ("he", "she")}
_FIRST = {p: words("language", "gender", name) for p, name in (("he", "men"), ("she", "women"))}
_FORMS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
_BEFORE = 4


def may_be(article: Article, name: Name, pronoun: str | None) -> bool:
    """Return whether a pronoun in small letters may mean a person: nothing tells otherwise. Any
    other word, or None, may mean everybody."""
    meant = _FORMS.get(pronoun or "")
    told = _styled(article).get(name.canonical) if meant is not None else None
    if meant is None or told is not None:
        return told in (None, meant)
    whole = name.canonical.split()[0].casefold()
    parts = {whole, whole.split("-")[0]}  # "Pierre-Louis" is a man's name, "Anne-Marie" a woman's
    own = any(whole in names for by, names in _FIRST.items() if by == meant)
    return own or not any(parts & names for by, names in _FIRST.items() if by != meant)


@kept
def _styled(article: Article) -> dict[str, str]:
    """By which pronoun those go, by canonical name, to whom an article gives a style that only men
    or only women bear."""
    found: dict[str, str] = {}
    for sentence in article.sentences:
        for mention in sentence.names_of("person"):
            first = max(sentence.span.start, mention.start - _BEFORE)
            # A style stands just before the name, or before an office that does.
            before = sentence.span.doc[first : mention.start]
            near = before if all(t.text[:1].isupper() for t in before) else before[-1:]
            told = {t.lower_.rstrip(".") for t in near}
            for pronoun, styles in _STYLES.items():
                if told & styles:
                    found.setdefault(mention.name.canonical, pronoun)
    return found
