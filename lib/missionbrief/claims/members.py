"""Who belongs to the mission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of, whose
from missionbrief.language.text import plain

if TYPE_CHECKING:
    from spacy.tokens import Token

    from missionbrief.language.article import Article, Sentence

_NEAR = 7


def _speaks_of_mission(sentence: Sentence) -> bool:
    mission = sentence.article.mission
    return any(
        m.name.kind in ("mission", "force")
        or (m.name.kind in ("demonym", "country") and m.name.canonical == mission.lead)
        for m in sentence.names
    ) or any(t.lower_ in ("mission", "contingent") for t in sentence.span)


def is_member(article: Article, person: str) -> bool:
    """Whether the article presents a person as an officer, soldier or member of the mission: by a
    rank beside the name, by "the officer … named him as", by the headline, or in the sentence
    after ("He was the first Kenyan killed in the mission").
    """
    for sentence in article.sentences:
        for mention in sentence.names_of("person"):
            if mention.name.canonical != person:
                continue
            first = max(sentence.span.start, mention.start - _NEAR)
            near = sentence.span.doc[first : min(sentence.span.end, mention.end + 4)]
            if any(unit_of(t) in ("officers", "soldiers") and t.lower_ != "police" for t in near):
                return True
            before = article.sentences[max(0, sentence.number - 1) : sentence.number]
            if any(t.lower_ in ("him", "he", "her", "she") for t in sentence.span) and any(
                unit_of(t) in ("officers", "soldiers") and t.tag_ == "NN" and t.lower_ != "police"
                for earlier in before
                for t in earlier.span
            ):
                return True
            after = article.sentences[sentence.number + 1 : sentence.number + 2]
            for following in after:
                starts = following.span[0].lower_ in ("he", "she")
                if starts and _speaks_of_mission(following):
                    return True
    title = plain(article.document.title or "").casefold()
    words = title.replace("'s", "").split()
    return any(w in ("officer", "constable", "corporal", "sergeant", "soldier") for w in words)


def mission_near(sentence: Sentence, noun: Token) -> bool:
    """Whether an officer or soldier belongs to the mission: to one of its countries, or, where no
    country is named, by what the sentence, the two before it or the headline speak of.
    """
    name = whose(sentence, noun)
    if name is not None:
        return name.canonical != sentence.article.mission.country
    before = sentence.article.sentences[max(0, sentence.number - 2) : sentence.number]
    title = plain(sentence.article.document.title or "").casefold()
    return "mission" in title or any(_speaks_of_mission(s) for s in [sentence, *before])


def of_mission(sentence: Sentence, noun: Token) -> bool:
    """Whether a phrase itself says that they are the mission's: "members of the mission"."""
    mission = sentence.article.mission
    for token in noun.subtree:
        name = sentence.name_at(token)
        if name is not None and name.kind in ("mission", "force"):
            return True
        if token != noun and token.lower_ in mission.nouns:
            return True
    return noun.lower_ in ("peacekeeper", "peacekeepers")


def is_national(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun means people of the lead country by their nationality alone: "two Kenyans"."""
    name = sentence.name_at(noun)
    return (
        name is not None
        and name.kind == "demonym"
        and name.canonical == sentence.article.mission.lead
        and noun.pos_ in ("NOUN", "PROPN")
        and noun.dep_ not in ("amod", "compound", "nmod", "poss")
    )
