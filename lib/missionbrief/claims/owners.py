"""Whose the personnel are that a number counts, read from the words around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from missionbrief.claims.contingents import whose
from missionbrief.claims.people_words import BODIES, SIZES, unit_word
from missionbrief.language.grammar import predicate, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from missionbrief.language.article import Sentence
    from missionbrief.mission import Name

Relation = Literal["contributor", "mission", "home", "outside", "none"]

_HOLDS = words("claims", "owners", "holds")
_ASIDE = frozenset({"mostly", "mainly", "largely", "primarily", "chiefly", "overwhelmingly"})
_FORCE_AFTER = frozenset({"police", "army", "officers", "force", "forces", "national", "policemen"})
_WITHIN = frozenset({"DET", "ADJ", "ADV", "NUM", "PART", "PROPN", "NOUN"})
_PREPOSITIONS = frozenset(
    {"in", "to", "into", "at", "for", "with", "against", "by", "on", "of", "from", "over", "inside"}
)
_PRONOUNS = frozenset({"it", "they", "its", "their", "we", "our", "he", "she", "them"})
_PASSED_OVER = frozenset({"of", "'s", "'", "-", "("})
_TO_OWNER = frozenset({"of", "whom", "which", "them", "come", "came", "from", "belong"})
_REACH = 6
_BACK = 7


@dataclass(frozen=True)
class Owner:
    """Whose personnel they are: canonical name (None where nobody is named), how that one stands
    to the mission, and whether the phrase itself names it."""

    name: str | None
    relation: Relation
    near: bool


NOBODY = Owner(None, "none", False)


def country_of(name: Name) -> str | None:
    """Return the country that a name stands for, or None."""
    if name.kind in ("country", "demonym"):
        return name.canonical
    if name.kind in ("organisation", "person", "place"):
        return name.country
    return None


def _owner(sentence: Sentence, name: Name, near: bool) -> Owner | None:
    mission = sentence.article.mission
    if name.kind in ("mission", "force"):
        return Owner(name.canonical, "mission", near)
    if name.canonical in mission.home_forces or country_of(name) == mission.country:
        return Owner(name.canonical, "home", near)
    country = country_of(name)
    if country is None:
        return None
    if country in mission.beside:
        return Owner(country, "outside", near)
    own_unit = name.kind == "organisation" and name.unit
    return Owner(name.canonical if own_unit else country, "contributor", near)


def _at(sentence: Sentence, token: Token, near: bool) -> Owner | None:
    name = sentence.name_at(token)
    return _owner(sentence, name, near) if name is not None else None


def _many(sentence: Sentence, at: int) -> bool:
    """Whether the name at token `at` is the first of three countries or more in a list."""
    doc, names, i = sentence.span.doc, 0, at
    while i < sentence.span.end:
        name = sentence.name_at(doc[i])
        if name is not None and name.kind in ("country", "demonym"):
            names += 1
        elif doc[i].lower_ not in (",", "and", "the", "&"):
            break
        i += 1
    return names >= 3


def _means_mission(sentence: Sentence, token: Token) -> bool:
    """Whether a noun means the mission itself: not a contingent or a deployment of it."""
    own = token.lower_ in ("contingent", "deployment", "operation") or (
        token.i > sentence.span.start and token.nbor(-1).lower_ == "police"
    )
    return token.lower_ in sentence.article.mission.nouns and not own and token.pos_ != "VERB"


def _within(sentence: Sentence, first: int, last: int) -> Owner | None:
    """The owner named in the phrase: "Kenyan officers", "Kenya's contingent of 400"."""
    doc = sentence.span.doc
    for token in doc[first : last + 1]:
        # Who is "U.S.-vetted" is not of the United States.
        hyphened = token.i < last and doc[token.i + 1].text == "-"
        if not hyphened and (found := _at(sentence, token, True)):
            return found
    i, steps = first - 1, 0
    while i >= sentence.span.start and steps < _BACK:
        token = doc[i]
        if found := _at(sentence, token, True):
            follows = doc[i + 1].lower_ if i + 1 < len(doc) else ""
            beside = i == first - 1 or follows == "("
            led = follows == "-"
            possessed = follows in ("'s", "'") or sentence.name_at(token).kind == "demonym"  # type: ignore[union-attr]
            return (
                found if (possessed or beside or found.relation == "mission") and not led else None
            )
        if token.lower_ in ("of", "'s", "'", "-", "(") or token.pos_ in (
            "DET",
            "ADJ",
            "ADV",
            "NUM",
        ):
            pass
        elif _means_mission(sentence, token):
            return Owner(sentence.article.mission.name, "mission", True)
        elif token.tag_ != "VBN" and token.lemma_.lower() not in BODIES | _HOLDS:
            return None
        i, steps = i - 1, steps + 1
    return None


def _after(sentence: Sentence, last: int) -> Owner | None:
    """The owner named after the phrase: "officers from Kenya", "members of Jamaica's army"."""
    doc, end = sentence.span.doc, sentence.span.end
    i = last + 1
    if i < end and doc[last].like_num:
        # "730 are Kenyan", "1,000 of whom come from Kenya"
        while i < end and (
            doc[i].pos_ in ("AUX", "ADV")
            or doc[i].lower_ in _TO_OWNER
            or (doc[i].lower_ == "to" and doc[i - 1].lemma_ == "belong")
        ):
            i += 1
        if i < end and (found := _at(sentence, doc[i], True)):
            return found
        i -= 1 if doc[i - 1].lower_ in ("from", "of", "to") else 0
    while (
        i < end
        and i <= last + _REACH
        and (
            doc[i].lower_ == "and"
            or (i > last + 1 and (doc[i].pos_ in ("NUM", "ADJ") or unit_word(sentence, doc[i])))
        )
    ):
        # "20 soldiers and four police officers from Jamaica"
        i += 1
    if doc[i : min(end, i + 2)].text.lower() in ("committed by", "pledged by", "promised by"):
        i += 1
    if i >= end or doc[i].lower_ not in ("from", "of", "to", "by"):
        return None
    if doc[i].lower_ == "to" and doc[i - 1].lemma_ != "belong":
        return None
    for token in doc[i + 1 : min(end, i + 6)]:
        if found := _at(sentence, token, True):
            # Who are withdrawn "from Haiti" are not Haiti's.
            if _many(sentence, token.i):
                return Owner(sentence.article.mission.name, "mission", True)
            return None if found.relation == "home" and doc[i].lower_ == "from" else found
        if _means_mission(sentence, token):
            return Owner(sentence.article.mission.name, "mission", True)
        if token.pos_ in ("VERB", "AUX", "PUNCT") or token.lower_ in _ASIDE:
            return None
    return None


def _left(sentence: Sentence, first: int) -> Owner | None:
    """The nearest owner to the left that is no mere place: "Kenya, which has deployed 400"."""
    doc, mission = sentence.span.doc, sentence.article.mission
    relative = pronoun = False
    i = first - 1
    while i >= sentence.span.start:
        token = doc[i]
        if token.lower_ in ("which", "who", "whose", "that"):
            relative = True
        pronoun = pronoun or token.lower_ in _PRONOUNS
        name = sentence.name_at(token)
        before = doc[i - 1] if i > sentence.span.start else None
        while before is not None and (
            sentence.name_at(before) is not None or before.pos_ in ("DET", "ADJ")
        ):
            before = before.nbor(-1) if before.i > sentence.span.start else None
        placed = before is not None and before.lower_ in _PREPOSITIONS
        helped = before is not None and before.pos_ == "VERB"
        if before is not None and before.lower_ == "of" and before.i > sentence.span.start:
            # "the number of Kenyan officers rises to 600"
            placed = before.nbor(-1).lemma_.lower() not in BODIES | SIZES
        if name is not None:
            found = _owner(sentence, name, False)
            if found is not None and found.relation == "home":
                following = {t.lower_ for t in doc[i + 1 : min(len(doc), i + 4)]}
                forces = name.canonical in mission.home_forces or following & _FORCE_AFTER
                if forces and not placed and not helped:
                    return found
            elif found is not None and (relative or not placed):
                return found
        elif doc[i : i + 2].text.lower() == "national police" and not placed:
            return Owner(mission.country, "home", False)
        elif _means_mission(sentence, token) and not placed:
            return Owner(mission.name, "mission", False)
        i -= 1
    return _before(sentence) if pronoun else None


def _before(sentence: Sentence) -> Owner | None:
    """The country that the sentence before speaks of first, for "it" and "they"."""
    if not sentence.number:
        return None
    earlier = sentence.article.sentences[sentence.number - 1]
    if sentence.paragraph - earlier.paragraph > 1:
        return None
    for mention in earlier.names:
        found = _owner(earlier, mention.name, False)
        first = earlier.span.doc[mention.start]
        placed = first.i > earlier.span.start and first.nbor(-1).lower_ in _PREPOSITIONS
        if found is not None and found.relation in ("contributor", "mission") and not placed:
            return found
    return None


def _had_by(head: Token) -> bool:
    """Whether the verb says that the owner has or sends them, rather than awaits or counts them."""
    verb = predicate(head)
    return verb is not None and verb.lemma_.lower() in _HOLDS


def owner_of(sentence: Sentence, first: int, last: int, head: Token) -> Owner:
    """Return whose personnel the phrase from token `first` to `last`, headed by `head`, means.

    Looked for within the phrase, after it ("from Kenya"), in the tree (the subject of the verb
    that has them), then to the left.
    """
    if found := _within(sentence, first, last) or _after(sentence, last):
        return found
    if head.lower_ in ("force", "mission"):
        return Owner(sentence.article.mission.name, "mission", True)
    verb = predicate(head)
    doer = subject(verb) if verb is not None else None
    if doer is not None and doer.lemma_ in ("country", "nation", "state") and doer != head:
        # "ten countries have promised 2,900"
        return Owner(sentence.article.mission.name, "mission", False)
    named = whose(sentence, head)
    tree = _owner(sentence, named, False) if named is not None else None
    if tree is not None and tree.relation in ("contributor", "mission"):
        verb = predicate(head)
        who = subject(verb) if verb is not None else None
        listed = [m.start for m in sentence.names if m.name == named]
        if (who is not None and _many(sentence, who.i)) or any(_many(sentence, i) for i in listed):
            return Owner(sentence.article.mission.name, "mission", False)
        return tree
    left = _left(sentence, first)
    for found in (tree, left):
        if found is None:
            continue
        if found.relation in ("contributor", "mission") or _had_by(head):
            return found
    if left is not None and left.relation == "home":
        return left
    return NOBODY


def last_named(sentence: Sentence) -> Owner:
    """Return the contributor that the sentence before names, for "the remaining four"."""
    return _before(sentence) or NOBODY
