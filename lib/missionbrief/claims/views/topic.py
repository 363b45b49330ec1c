"""Whether words are about the mission, for what is wanted of it or thought of it.

A position may speak of the mission by name, by a common noun ("the force", "the deployment") or by
its people ("Kenyan officers"). The same nouns mean other things too: a police force, a political
mission, the missions of the past or of other countries.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import is_home, unit_of, whose
from missionbrief.claims.views.around import after, before
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from missionbrief.language.article import Article, Sentence
    from missionbrief.language.tokens import Token

_NOUNS = words("claims", "topic", "nouns")
_OTHERS = words("claims", "topic", "other_kinds")
PAST = words("claims", "topic", "past")
_ABROAD = words("claims", "topic", "abroad")
_STEPS = words("claims", "topic", "steps")
_PLAIN = words("claims", "topic", "plain")
_SENT = words("claims", "topic", "sent")
_OF_SOMETHING = frozenset({"renewal", "adoption", "approval", "authorisation", "authorization"})
_MANDATES = frozenset({"mandate", "mandates", "authorisation", "authorization", "term", "police"})
_QUALIFIED = frozenset({"operation", "forces", "presence", "boots"})
_LOOKS_BACK = 30
_ITS = frozenset({"success", "work", "mandate", "deployment", "leadership", "efforts", "renewal",
                  "aid", "side", "rescue", "ranks"})  # fmt: skip
_HELPS_IT = frozenset({"help", "support", "back", "join", "assist", "strengthen", "reinforce"})
_HAILS = frozenset(
    {"saluted", "thanked", "welcomed", "praised", "hailed", "applauded", "backed", "supported"}
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEFRIENDS = words("claims", "topic", "befriends")
_NEAR = 6
_MISSIONS = frozenset({"mission", "force", "deployment", "contingent", "troops", "peacekeepers"})


def _elsewhere(sentence: Sentence, token: Token) -> bool:
    """Whether "in" or "to" and another country follow: "the mission in Somalia"."""
    following = token.doc[token.i + 1 : min(token.sent.end, token.i + 4)]
    if not following or following[0].lower_ not in ("in", "to"):
        return False
    for other in following[1:]:
        name = sentence.name_at(other)
        if name is not None:
            return name.kind == "country" and name.canonical != sentence.article.mission.country
    return False


def is_mission(sentence: Sentence, token: Token) -> bool:
    """Whether a token names the mission or a step of it: its name, or a noun for it."""
    name = sentence.name_at(token)
    if name is not None and name.kind in ("mission", "force"):
        return True
    word = token.lower_
    if word == "office" and before(token, 1) == ["support"]:
        return True
    if word not in _NOUNS or token.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB"):
        return False
    earlier = before(token, 3)
    foreign = word == "intervention" and earlier[:1] == ["military"]
    if earlier and ((earlier[0] in _OTHERS and not foreign) or set(earlier) & PAST):
        return False
    if word in ("force", "place") and earlier[:1] in (["by"], ["in"], ["into"], ["of"], ["use"]):
        return False
    if word == "boots" and after(token, 3) == ["on", "the", "ground"]:
        return True
    if word in _QUALIFIED and not set(earlier) & _ABROAD:
        return False
    return not _elsewhere(sentence, token)


def is_people(sentence: Sentence, token: Token) -> bool:
    """Whether a token names officers or soldiers of a country other than the mission's."""
    if token.tag_ == "NNPS" and _sent_ones(sentence, token):
        return True
    if token.pos_ not in ("NOUN", "PROPN", "ADJ") or unit_of(token) is None:
        return False
    named = sentence.name_at(token)
    if named is not None and named.kind == "organisation":
        return False
    if token.lower_ in ("people", "men", "women", "staff", "member", "members"):
        return False
    if set(before(token, 3)) & _ABROAD:
        return True
    owner = whose(sentence, token)
    country = (owner.country or owner.canonical) if owner is not None else None
    return country is not None and country != sentence.article.mission.country


def _sent_ones(sentence: Sentence, token: Token) -> bool:
    """Whether a people's name stands for its officers: "saluted the Guatemalans"."""
    name = sentence.name_at(token)
    if name is None or name.kind != "demonym" or name.country is None:
        return False
    if name.country == sentence.article.mission.country or before(token, 1) != ["the"]:
        return before(token, 2)[1:] == ["the"] and before(token, 1) == ["central"]
    return name.country != "United States" and bool(set(before(token, 4)) & _HAILS)


def is_about(sentence: Sentence, tokens: Iterable[Token]) -> Token | None:
    """Return the first of `tokens` that is about the mission or its people, or None. Police or
    troops without a country are its people where they are sent to the mission's country."""
    stretch = list(tokens)
    home = sentence.article.mission.country
    sent = any(t.base in _SENT for t in stretch) and (
        any(t.text == home for t in stretch) or spoken_of(sentence)
    )
    ours, first, end = _ours(sentence), sentence.span.start, sentence.span.end
    for token in stretch:
        inside = first <= token.i < end
        if token.i in ours if inside else _is_ours(sentence, token):
            return token
        if sent and unit_of(token) in ("officers", "soldiers") and not is_home(sentence, token):
            return token
    return None


def _is_ours(sentence: Sentence, token: Token) -> bool:
    return is_mission(sentence, token) or is_people(sentence, token)


@kept
def _ours(sentence: Sentence) -> frozenset[int]:
    """The numbers of the tokens that name the mission or its people."""
    return frozenset(t.i for t in sentence.tokens if _is_ours(sentence, t))


@kept
def about(sentence: Sentence) -> Token | None:
    """Return the first word of a sentence that is about the mission or its people, or None."""
    return is_about(sentence, sentence.tokens)


def of_country(sentence: Sentence) -> bool:
    """Return whether a sentence tells of friendship with the mission's country or its people alone,
    and not of the mission: "Chile's backing for Haiti does not waver"."""
    if about(sentence) is not None or meant(sentence, sentence.tokens) is not None:
        return False
    home = sentence.article.mission.country
    return any(
        name.canonical == home or name.country == home
        for t in sentence.tokens
        if t.base in _BEFRIENDS
        for other in t.doc[t.i + 1 : min(sentence.span.end, t.i + _NEAR)]
        if (name := sentence.name_at(other)) is not None
    )


def spoken_of(sentence: Sentence) -> bool:
    """Whether the mission or its people are spoken of in a sentence not far before, here, or in
    the title."""
    if _titled(sentence.article):
        return True
    first = max(0, sentence.number - _LOOKS_BACK)
    near = sentence.article.sentences[first : sentence.number + 1]
    return any(_speaks(s) for s in reversed(near))


@kept
def _speaks(sentence: Sentence) -> bool:
    return bool(_ours(sentence)) or _sends(sentence)


def _sends(sentence: Sentence) -> bool:
    """Whether police or soldiers of no country named are sent to the mission's country."""
    if not sentence.lemmas & _SENT:
        return False
    home = sentence.article.mission.country
    there = any(
        m.name.canonical == home or (m.name.kind == "place" and m.name.country is None)
        for m in sentence.names
    )
    return there and any(
        unit_of(t) in ("officers", "soldiers") and not is_home(sentence, t) for t in sentence.span
    )


@kept
def _titled(article: Article) -> bool:
    """Whether the title of an article tells that it is about the mission."""
    title, mission = article.document.title or "", article.mission
    if mission.country not in title:
        return False
    said = {word.casefold() for word in _WORD.findall(title)}
    return bool(said & _MISSIONS) or mission.lead in title or bool(said & _SENT)


def _is_step(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is a decision or plan of no named subject: "the vote", not "the tax plan"."""
    if token.lower_ not in _STEPS or token.pos_ not in ("NOUN", "PROPN"):
        return False
    if token.lower_ == "transition" and after(token, 1) != ["to"]:
        # That of the country's politics.
        return False
    if token.lower_ in _OF_SOMETHING and _of_another(sentence, token):
        return False
    described = [c for c in token.children if c.dep_ in ("compound", "amod", "nmod")]
    return all(c.lower_ in _PLAIN | _ABROAD or sentence.name_at(c) is not None for c in described)


def _of_another(sentence: Sentence, token: Token) -> bool:
    """Whether a step is told to be one of something else than the mission or its mandate: "the
    renewal of trade preferences"."""
    of = next((c for c in token.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    what = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    if what is None or what.pos_ == "PRON" or what.lower_ in _STEPS | _MANDATES:
        return False
    return not any(is_mission(sentence, t) or is_people(sentence, t) for t in what.subtree)


def _of_object(its: Token) -> bool:
    """Whether "its" is of what the verb above is done to: "support the force in its efforts"."""
    link = its.head.head
    if its.head.dep_ != "pobj" or link.lower_ != "in":
        return False
    return any(c.dep_ == "dobj" and c.i < link.i for c in link.head.children)


def meant(sentence: Sentence, tokens: Iterable[Token]) -> Token | None:
    """Return the first of `tokens` that stands for the mission or a step of it where the mission
    is spoken of: "it", "their arrival", "the vote"; else None."""
    stretch = list(tokens)
    pronouns = [
        t
        for t in stretch[:3]
        if t.lower_ == "it" or (t.lower_ in ("that", "this") and t.tag_ == "DT" and t.dep_ != "det")
    ]
    # "its success", "its mandate"
    pronouns += [
        t
        for t in stretch[:-1]
        if t.lower_ == "its" and {t.nbor().lower_, *after(t, 2)} & _ITS and not _of_object(t)
    ]
    # "asked other states to help it"
    pronouns += [
        t
        for t in stretch[3:]
        if t.lower_ == "it"
        and t.dep_ == "dobj"
        and t.head.base in _HELPS_IT
        and t.head.tag_ == "VB"
    ]
    found = next((t for t in stretch if t in pronouns or _is_step(sentence, t)), None)
    return found if found is not None and spoken_of(sentence) else None
