"""Whether a view is only that people of its holder's own country are not to go.

"Is against sending our soldiers", "wants the government to drop the idea" of sending them, "the men
are needed at home".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import before
from missionbrief.claims.views.own_forces import MOVES, armed
from missionbrief.claims.views.topic import is_mission
from missionbrief.language.grammar import climb
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_LANDS = ("country", "demonym")
_OWN = frozenset({"own", "its", "his", "her", "our", "their"})
_OF_OTHERS = words("claims", "topic", "abroad") | {"peacekeepers", "peacekeeping", "un"}
_BOYS = words("claims", "own_people", "boys")
_IDEAS = words("claims", "own_people", "ideas")
_PLANS = words("claims", "own_people", "plans")
_OUT = frozenset({"stay", "keep", "remain"})
_GOES = words("claims", "own_people", "goes")
_BACK = 12


def of_own(sentence: Sentence, token: Token, who: str) -> bool:
    """Return whether what `who` is against at `token` is only that people of his own country go:
    "is against any contingent from his country", "could not support sending an officer"; not where
    his country leads the mission, which there is none without."""
    mission, country = sentence.article.mission, _home(sentence, who)
    if country is None or country in (mission.lead, mission.country):
        return False
    if _stays_out(sentence, country) or _takes_up(sentence, country):
        return True
    for people in sentence.span:
        if not (armed(people) or _boys(people) or _native(sentence, people, country)):
            continue
        if people.i < token.i and not _put_before(people):
            continue
        between = people.doc[token.i + 1 : people.i]
        if not any(is_mission(sentence, t) for t in between):
            return _his(sentence, people, country)
    return False


def _home(sentence: Sentence, who: str) -> str | None:
    """The country that somebody is or belongs to; of a person of whom the data tell none, the only
    one whose people the sentence names, but for those of the mission and its lead."""
    mission = sentence.article.mission
    known = mission.person(who)
    if known.kind != "person" or known.country is not None:
        return known.canonical if known.kind == "country" else known.country
    lands = {m.name.country for m in sentence.names_of("demonym")}
    if len(lands) == 1 and mission.lead not in lands:
        return lands.pop()
    return _introduced(sentence, who) or _of_article(sentence)


def _introduced(sentence: Sentence, who: str) -> str | None:
    """The one country named where somebody is: "Senator X said Jamaica ought to stay out"."""
    article = sentence.article
    for said in article.sentences[: sentence.number + 1]:
        if any(m.name.canonical == who for m in said.names) or who in said.span.text:
            lands = _lands(said) - {article.mission.country}
            if lands:
                return next(iter(lands)) if len(lands) == 1 else None
    return None


def _of_article(sentence: Sentence) -> str | None:
    """The country of whoever an article opens with, or else the only one that it opens with besides
    that of the mission."""
    first, mission = sentence.article.sentences[0], sentence.article.mission
    people = {mission.person(m.name.canonical).country for m in first.names_of("person")} - {None}
    lands = people or _lands(first) - {mission.country}
    return next(iter(lands)) if len(lands) == 1 else None


@kept
def _lands(sentence: Sentence) -> frozenset[str]:
    """The countries that a sentence names, or whose people."""
    named = (m.name for m in sentence.names_of(*_LANDS, "place", "organisation"))
    return frozenset(n.country or n.canonical for n in named if n.country or n.kind in _LANDS)


def _boys(token: Token) -> bool:
    """Whether a word is one for the people of a country that are sent: "our boys"."""
    return token.lower_ in _BOYS and any(c.lower_ in _OWN for c in token.children)


def _put_before(people: Token) -> bool:
    """Whether people told before the words of a view belong to it: those that are to be sent
    ("sending our boys into somebody else's war"), or in a clause of their own."""
    sent = people.dep_ == "dobj" and people.head.base in MOVES and people.head.tag_ == "VBG"
    return sent or any(t.dep_ == "relcl" for t in climb(people))


def _stays_out(sentence: Sentence, country: str) -> bool:
    """Whether it is a country that is to keep out: "Barbados ought to stay out"."""
    for verb in sentence.span:
        if verb.base not in _OUT or not any(c.lower_ == "out" for c in verb.children):
            continue
        doers = (c for t in climb(verb) for c in t.children if c.dep_ == "nsubj")
        named = (n for c in doers if (n := sentence.name_at(c)) is not None)
        if any(n.kind == "country" and n.canonical == country for n in named):
            return True
    return False


def _takes_up(sentence: Sentence, country: str) -> bool:
    """Whether a view is of an idea, or of people, told before and of no mission by name, where what
    was told last before is that the country's people be sent."""
    if _lands(sentence) - {country, sentence.article.mission.country}:
        return False
    if sentence.names_of("mission", "force") or not any(map(_points, sentence.span)):
        return False
    first = max(0, sentence.number - _BACK)
    for said in reversed(sentence.article.sentences[first : sentence.number]):
        if _of_sending(said):
            lands = _lands(said)
            return country in lands and sentence.article.mission.lead not in lands
    return False


def _points(token: Token) -> bool:
    """Whether a word takes up a plan told before, or people who are needed elsewhere: "drop the
    idea", "could not back the deployment", "the men are needed at home"."""
    the = any(c.lower_ in ("the", "this", "that") for c in token.children)
    described = (c for c in token.children if c.dep_ in ("amod", "compound", "poss", "prep"))
    bare = all(c.lower_ == "as" for c in described)
    if token.base in _IDEAS | _PLANS and token.pos_ == "NOUN":
        return the and bare
    home = any(t.lower_ == "home" for t in token.sent)
    return the and bare and home and (armed(token) or token.lower_ in _BOYS)


@kept
def _of_sending(sentence: Sentence) -> bool:
    """Whether a sentence tells that people are, or are to be, sent."""
    moved = any(t.base in MOVES | _PLANS | _GOES for t in sentence.span)
    return moved and any(map(armed, sentence.span)) and bool(_lands(sentence))


def _native(sentence: Sentence, token: Token, country: str) -> bool:
    """Whether a word is for one of a country's people: "no further Bahamian should go"."""
    name = sentence.name_at(token)
    own = name is not None and name.kind == "demonym" and name.country == country
    return own and token.dep_ in ("nsubj", "dobj", "pobj")


def _his(sentence: Sentence, people: Token, country: str) -> bool:
    """Whether people to be sent are told to be a country's own, or of nobody else where they are
    what is to be sent."""
    where = (c for c in people.children if c.i > people.i and c.lower_ not in ("from", "of"))
    aside = {t.i for c in where for t in c.subtree}
    phrase = [t for t in people.subtree if t.i not in aside]
    named = [n for t in phrase if (n := sentence.name_at(t)) is not None and n.kind in _LANDS]
    if named:
        return any(country in (n.country, n.canonical) for n in named)
    described = {t.lower_ for t in phrase}
    if described & _OWN:
        return True
    sent = people.dep_ == "dobj" and people.head.base in MOVES
    # The parse may take the verb of "not to volunteer troops" for a part of the noun.
    sent = sent or any(c.base in MOVES and before(c, 1) == ["to"] for c in people.children)
    return sent and not described & (_OF_OTHERS | {"the"})
