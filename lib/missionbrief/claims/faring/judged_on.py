"""What a judgement on how things fare is about: security, the violence or the mission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.topic import is_mission
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

TOPICS = words("claims", "assessment", "topics")
_NEAR = 6
_WHEN = frozenset({"since", "after", "before"})
# These tell what kind of thing the noun behind them is.
_DESCRIBE = frozenset({"humanitarian", "gang"})


def topic_of(sentence: Sentence, tokens: list[Token]) -> Token | None:
    """Return the first of `tokens` that speaks of security, the violence, the country or
    the mission."""
    home = sentence.article.mission.country
    for token in tokens:
        name = sentence.name_at(token)
        if name is not None and name.kind == "place" and name.country not in (None, home):
            continue  # "in Nairobi"
        if name is not None and name.kind in ("mission", "force", "gang", "place"):
            return token
        if name is not None and name.canonical == home:
            return token
        # "The Partnership to Address the Climate Crisis" names something else.
        plain = token.pos_ != "PROPN" or token.i == sentence.span.start
        if (token.lower_ in TOPICS and plain) or is_mission(sentence, token):
            return token
    return None


def spoken_topic(sentence: Sentence, noun: Token) -> Token | None:
    """Return what a noun for headway or trouble is about: what it is made *in* where that is the
    violence or security, else the first topic of its sentence."""
    after = list(noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + _NEAR)])
    made_in = next((t for t in after if t.lower_ in ("in", "on") and t.dep_ == "prep"), None)
    if made_in is not None:
        within = noun.doc[made_in.i + 1 : min(noun.sent.end, made_in.i + _NEAR)]
        plain = (t for t in within if t.lower_ in TOPICS and not is_mission(sentence, t))
        if (found := next(plain, None)) is not None:
            return found
        ours = (t for t in within if t.dep_ == "poss" and is_mission(sentence, t))
        if (found := next(ours, None)) is not None:
            return found  # "a setback in the second of the mission's raids"
    since = {t.i for p in sentence.span if p.lower_ in _WHEN and p.i > noun.i for t in p.subtree}
    apart = [t for t in sentence.span if t.i not in since]
    return topic_of(sentence, apart) or topic_of(sentence, list(sentence.span))


def printed(sentence: Sentence, topic: Token) -> str:
    """Return what is judged, as printed, with the noun that it describes where that is a topic too;
    the mission and its force are "mission" by any name."""
    name = sentence.name_at(topic)
    if name is not None and name.kind in ("mission", "force"):
        return "mission"
    if name is not None and name.kind == "demonym" and topic.dep_ == "amod":
        return name.canonical  # "undermine Haitian institutions"
    if topic.lower_ == "contingent":
        return "mission"
    of = topic.head  # "gang violence", not "gang"; "humanitarian crisis", not "humanitarian"
    described = topic.lower_ in _DESCRIBE and topic.dep_ in ("compound", "amod")
    whole = topic.dep_ == "compound" and of.lower_ in TOPICS
    whole = (whole or described) and of.i == topic.i + 1 and of.pos_ == "NOUN"
    return f"{topic.text} {of.text}" if whole else topic.text
