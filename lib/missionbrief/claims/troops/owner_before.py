"""Whom the words to the left of a number, or the sentence before, name as having personnel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops.owning import (
    Owner,
    in_list,
    means_mission,
    owner_named,
    the_mission,
    together,
)
from missionbrief.claims.troops.people_words import BODIES, SIZES
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import SUBJECTS

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_FORCE_AFTER = frozenset({"police", "army", "officers", "force", "forces", "national", "policemen"})
_PREPOSITIONS = frozenset(
    {"in", "to", "into", "at", "for", "with", "against", "by", "on", "of", "from", "over", "inside"}
)
_SEATED = frozenset({"government", "authority", "cabinet"})
_PRONOUNS = frozenset({"it", "they", "its", "their", "we", "our", "them"})
_FEW, _OPENS = 2, 3
_PERSONS = frozenset({"he", "she"})
_SELVES = frozenset({"country", "nation", "island", "kingdom", "republic"})
_RELATIVES = frozenset({"which", "who", "whose", "that"})


def _lead(sentence: Sentence, i: int) -> Token | None:
    """The word before the phrase of token `i`."""
    doc, i = sentence.span.doc, i - 1
    while i >= sentence.span.start:
        if sentence.name_at(doc[i]) is None and doc[i].pos_ not in ("DET", "ADJ"):
            return doc[i]
        i -= 1
    return None


def _placed(sentence: Sentence, lead: Token | None) -> bool:
    """Whether the word before a name makes it a mere place: "in Kenya", but not "the number of
    Kenyan officers"."""
    if lead is None or lead.lower_ not in _PREPOSITIONS:
        return False
    if lead.lower_ == "in" and lead.i > sentence.span.start:
        # "The government in Kingston" is Jamaica's.
        return lead.nbor(-1).base not in _SEATED
    if lead.lower_ == "of" and lead.i > sentence.span.start:
        return lead.nbor(-1).base not in BODIES | SIZES
    return True


def the_country(token: Token) -> bool:
    """Return whether a word goes back to a country told of before: "the country", "the island
    nation"."""
    subject = token.dep_ in ("nsubj", "nsubjpass") and token.lower_ in _SELVES
    return subject and any(c.lower_ in ("the", "this", "that") for c in token.children)


def _force_at(sentence: Sentence, i: int, found: Owner) -> bool:
    """Whether the name of the country at home stands for its police or army there."""
    following = {t.lower_ for t in sentence.span.doc[i + 1 : i + 4]}
    return found.name in sentence.article.mission.home_forces or bool(following & _FORCE_AFTER)


def named_left(sentence: Sentence, first: int) -> Owner | None:
    """Return the nearest owner to the left of token `first` that is no mere place: "Kenya, which
    has deployed 400"; for "it" and "they", the one of the sentence before."""
    doc, mission = sentence.span.doc, sentence.article.mission
    relative = pronoun = person = thing = given_to = False
    for i in range(first - 1, sentence.span.start - 1, -1):
        token = doc[i]
        relative = relative or token.lower_ in _RELATIVES
        given_to = given_to or doc.text_of(i - 1, i + 1).lower() in ("to which", "into which")
        thing = thing or (not pronoun and token.lower_ == "it" and token.dep_ in SUBJECTS)
        pronoun = pronoun or token.lower_ in _PRONOUNS or the_country(token)
        person = person or token.lower_ in _PERSONS
        name = sentence.name_at(token)
        if name is not None:
            found = owner_named(sentence, name, False)
            if found is None or (given_to and found.relation == "mission"):
                continue
            lead = _lead(sentence, i)
            placed = _placed(sentence, lead)
            if found.relation == "home":
                helped = lead is not None and lead.pos_ == "VERB"
                if not placed and not helped and _force_at(sentence, i, found):
                    return found
            elif relative or not placed or _possesses(token):
                several = found.relation == "contributor" and not relative and in_list(sentence, i)
                return together(sentence, i, False) if several else found
        elif doc.text_of(i, i + 2).lower() == "national police":
            if not _placed(sentence, _lead(sentence, i)):
                return Owner(mission.country, "home", False)
        elif given_to:
            continue  # "the mission, to which it sent six"
        elif means_mission(sentence, token) and not _placed(sentence, _lead(sentence, i)):
            return the_mission(sentence, False)
    if person and (spoken := _speakers(sentence, first)) is not None:
        return spoken
    if thing and not person:
        return named_before(sentence, people=False)
    return named_before(sentence) if pronoun or (person and not _after_list(sentence)) else None


def _possesses(name: Token) -> bool:
    """Whether a name says whose something is: "thanked him for *Peru*'s contribution"."""
    following = name.nbor().text if name.i + 1 < len(name.doc) else ""
    return following in ("'s", "’s", "'", "’")


def _after_list(sentence: Sentence) -> bool:
    """Whether the sentence before lists countries and names nobody whom "he" might mean."""
    if not sentence.number:
        return False
    earlier = sentence.article.sentences[sentence.number - 1]
    countries = {m.name.canonical for m in earlier.names_of("country")}
    return len(countries) > _FEW and not earlier.names_of("person")


def _speakers(sentence: Sentence, first: int) -> Owner | None:
    """The country of whom the sentence credits, where "he" tells of his own personnel."""
    who = attributed_to(sentence, sentence.span.doc[first])
    name = sentence.article.mission.names.get(who or "")
    found = owner_named(sentence, name, False) if name is not None else None
    return found if found is not None and found.relation == "contributor" else None


def credited(sentence: Sentence, first: int) -> Owner | None:
    """Return the force or country that a sentence opens by crediting, which "its" then goes back
    to: "according to the Jamaica Defence Force, 18 of its members"."""
    doc, start = sentence.span.doc, sentence.span.start
    if doc.text_of(start, start + 2).lower() != "according to":
        return None
    for mention in sentence.names:
        if start + 2 <= mention.start <= start + _OPENS and mention.end <= first:
            found = owner_named(sentence, mention.name, True)
            return found if found is not None and found.relation == "contributor" else None
    return None


def named_before(sentence: Sentence, reach: int = 1, people: bool = True) -> Owner | None:
    """Return the contributor, or the mission, that the sentence before speaks of first; with a
    longer `reach` the nearest contributor in so many sentences before; without `people` none whom
    only its people name ("All of them are Kenyans. It is to count 2,500")."""
    for back in range(1, min(reach, sentence.number) + 1):
        earlier = sentence.article.sentences[sentence.number - back]
        if sentence.paragraph - earlier.paragraph > 1:
            return None
        found = _first_named(earlier, people)
        if found is not None and (reach == 1 or found.relation == "contributor"):
            return found
    return None


def _first_named(earlier: Sentence, people: bool) -> Owner | None:
    """The first contributor, or the mission, of a sentence that is no mere place there."""
    for mention in earlier.names:
        found = owner_named(earlier, mention.name, False)
        first = earlier.span.doc[mention.start]
        if not people and first.tag_ in ("NNS", "NNPS") and mention.name.kind == "demonym":
            continue
        before = first.nbor(-1) if first.i > earlier.span.start else None
        placed = before is not None and before.lower_ in _PREPOSITIONS
        if before is not None and before.lower_ == "of" and before.i > earlier.span.start:
            # "a planeload of Guatemalan police"
            placed = before.nbor(-1).base not in BODIES | SIZES
        if found is not None and found.relation in ("contributor", "mission") and not placed:
            return found
    return None
