"""Where those who move come from or go: into the mission's country, or home from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from missionbrief.claims.troops.carried import flown, received_elsewhere, sums
from missionbrief.claims.troops.reduced import main_verb
from missionbrief.language.grammar import climb, infinitive, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

Way = Literal["in", "out"]

ARRIVES = words("claims", "ways", "arrives")
SETS_OUT = words("claims", "ways", "sets_out")
BRINGS = words("claims", "ways", "brings")
TAKES_HOME = words("claims", "ways", "takes_home")
GREETS = words("claims", "ways", "greets")
_SEES_OFF = words("claims", "ways", "sees_off")
JOINS = words("claims", "ways", "joins")
AWAITS = words("claims", "ways", "awaits")
_HERE = words("claims", "ways", "here")
_ENTRY = words("claims", "ways", "entry")
_WITHIN = words("claims", "ways", "within")
_HOMEWARD = frozenset({"home", "homeward", "homewards", "barracks"})
_OWN_LAND = frozenset({"country", "nation", "island", "soil"})
_EDGES = frozenset({";", ":", "—", "–", "(", "but", "while", "although", "when", "where", "which"})
_REINFORCES = frozenset({"join", "reinforce", "bolster"})
_IN = frozenset({"fly", "get", "come", "bring", "take"})
_RELIEVES = frozenset({"relieve", "replace", "reinforce", "fresh", "join"})
_COMES_HOME = frozenset({"be", "come", "bring", "go", "fly", "get", "take"})
_HOW = frozenset({"advmod", "prt", "acomp", "npadvmod"})
_ITSELF = frozenset({"it", "them", "by", "us"})
MOVES = ARRIVES | SETS_OUT | BRINGS | TAKES_HOME | GREETS | JOINS
_BACK = 4
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_REACH = 14


def _stretch(sentence: Sentence, cue: Token) -> list[Token]:
    """The words after `cue` that may say where to."""
    stretch: list[Token] = []
    above = {*cue.ancestors, main_verb(cue)}
    for token in sentence.span.doc[cue.i + 1 : min(sentence.span.end, cue.i + 1 + _REACH)]:
        joins = stretch and stretch[-1].text == "," and token.lower_ in ("and", "but", "while")
        ranked = stretch and stretch[-1].text == "," and token.lower_ == "the" and _ranks(token)
        if token.lower_ in _EDGES or joins or ranked or (token.tag_ in _FINITE and token in above):
            break  # "who came in June, went home"
        if _of_others(token, cue):
            break
        stretch.append(token)
    return stretch


def _ranks(the: Token) -> bool:
    """Whether "the" opens an aside on those who move: "arrived, the first of 150 promised"."""
    following = the.nbor()
    return following.lower_ in ("first", "last", "latest") or following.tag_ == "JJS"


def _where(sentence: Sentence, token: Token) -> str | None:
    """Return `here` (the mission's country or where one enters it), `within` (elsewhere in it) or
    `abroad` for a word that names a place, else None."""
    mission = sentence.article.mission
    name = sentence.name_at(token)
    if name is not None and name.kind in ("country", "place"):
        airport = mission.capital in name.canonical or "airport" in name.canonical.lower()
        if name.canonical == mission.country or (airport and not name.country):
            return "here"
        if name.kind == "place":
            return "abroad" if name.country else "within"
        return "abroad"
    if name is not None and name.kind == "demonym":
        return None
    if token.lower_ in _HOMEWARD:
        return "abroad"
    if token.lower_ in _ENTRY or token.lower_ in _HERE:
        return "here"
    return "within" if token.lower_ in _WITHIN else None


def places(sentence: Sentence, cue: Token) -> list[tuple[Token, str]]:
    """Return the words after `cue` that name places, each `here`, `within` or `abroad`."""
    # "With the arrival of 217 officers, Kenya has 600": who has them is no place they came to.
    comes = cue.pos_ == "NOUN" and cue.base != "departure"
    doers = ("nsubj", "nsubjpass", "poss") if comes else ()
    stretch = (t for t in _stretch(sentence, cue) if t.dep_ not in doers)
    found = [(t, _where(sentence, t)) for t in stretch]
    return [(t, w) for t, w in found if w]


def _visits(greets: Token) -> bool:
    """Whether somebody travels to greet those who are there: "arrives on Saturday to greet his
    officers"."""
    travels = ARRIVES | {"fly", "go", "travel", "come", "visit"}
    return greets.head.base in travels and infinitive(greets)


def way(sentence: Sentence, cue: Token) -> Way | None:
    """Return which way the verb or noun `cue` leads, or None where it leads neither into the
    mission's country nor out of it ("left their base", "reached the scene")."""
    lemma = "depart" if takes_off(cue) else cue.base
    stretch = _stretch(sentence, cue)
    following = [t.lower_ for t in stretch[:2]]
    if lemma == "be" and following[:1] != ["back"]:
        return "in"
    if lemma == "leave" and any(c.dep_ == "auxpass" for c in cue.children):
        return None  # "the 400 officers have been left alone"
    home = any(t.lower_ in _HOMEWARD for t in stretch[:6])
    found = places(sentence, cue)
    if lemma in _IN and _gets_in(cue):
        return None if home else "in"
    if sees_off(cue):
        homeward = any(t.lower_ in _HOMEWARD for t in stretch)
        return "out" if homeward or _by_host(sentence, cue) else "in"
    if lemma == "rotate" and following[:1] in (["in"], ["through"]):
        # Who "have been rotated through" came and went: a strength.
        return "in" if following[0] == "in" else None
    if lemma == "get" and not {"to", "there", "in", "into", "here", "off"} & set(following[:1]):
        return None
    if "out" in following[:1] and lemma in ("go", "fly", "set", "ship"):
        bound = not found and not to_join(cue) and _homecoming(sentence)
        return "out" if bound else "in"
    if lemma in ("bring", "take") and sums(stretch):
        return None
    if lemma == "come" and following[:1] == ["out"] and not any(w == "here" for _, w in found):
        return None  # "people came out to wave"
    if following[:1] == ["back"] and lemma not in MOVES:
        abroad = any(w == "abroad" for t, w in found if t.i - cue.i <= _BACK)
        gone = any(w == "here" for t, w in found if _after(sentence, t, ("from",)))
        return "out" if home or abroad or gone else None
    here = home or any(w == "here" for _, w in found)
    if lemma in ("bring", "take") and not here and not flown(sentence, cue):
        return None
    to = [w for t, w in found if _after(sentence, t, ("to", "for", "into", "toward", "towards"))]
    away = [w for t, w in found if _after(sentence, t, ("from", "of", "off"))]
    if lemma in TAKES_HOME:
        return "in" if "here" in to else None if _first(away) == "within" else "out"
    if lemma in GREETS and (received_elsewhere(sentence, cue) or _visits(cue)):
        return None
    if "back" in following and ("abroad" in to or home):
        return "out"
    if lemma in AWAITS and following[:1] == ["back"] and _own_land(sentence, stretch):
        return "out"  # "the last 400 are expected back in the country next week"
    if lemma in BRINGS | GREETS:
        if home or ("abroad" in to and "here" not in to):
            return "out" if home or "here" in away else None
        return None if _first([w for _, w in found]) == "within" else "in"
    if lemma == "return" and not to and any(t.lower_ in ("after", "following") for t in stretch):
        # "returned on Tuesday after a year in Haiti"
        return "out"
    if lemma == "return" and _own_land(sentence, stretch):
        return "out"  # "the first group returned to the island on Thursday"
    if lemma in SETS_OUT:
        direct = found[0][1] if found and found[0][0].i - cue.i <= 3 and not to[:1] else None
        if "here" in to:
            return "in"
        if home or "abroad" in to:
            return "out" if home or "here" in away or lemma == "return" else _homebound(sentence)
        if to_join(cue):
            return "in"  # "Left New Providence to join the mission".
        if lemma in ("leave", "depart", "quit"):
            left = direct or _first(away) or (found[0][1] if found else None)
            if left in ("abroad", None):
                return "in"
            return "out" if left == "here" else None
        # "a first party would go early next year": where to needs no saying.
        return "in" if lemma in ("go", "fly", "travel") and _just_when(sentence, cue) else None
    if lemma in JOINS:
        return "in" if any(_is_mission(sentence, t) for t in stretch[:8]) else None
    first = _first([w for _, w in found])
    if away[:1] == ["abroad"] and not home:
        # "came from Jamaica on September 12"
        return "in"
    if home or first == "abroad":
        return "out" if home else _homebound(sentence)
    if lemma in ("reach", "enter", "get") and first != "here" and following[:1] != ["off"]:
        return None
    return None if first == "within" else "in"


def _of_others(token: Token, cue: Token) -> bool:
    """Whether a word stands in a relative clause on others: "landed, replacing 165 who flew
    home"."""
    clause = next((t for t in climb(token) if t.dep_ == "relcl"), None)
    return clause is not None and clause.i > cue.i and clause.head.i > cue.i


def _gets_in(cue: Token) -> bool:
    """Whether "in" alone tells where they came: "flew in on Friday", "brought in another 75"."""
    into = cue.nbor() if cue.i + 1 < cue.sent.end else None
    return into is not None and into.lower_ == "in" and into.dep_ in ("advmod", "prt")


def _own_land(sentence: Sentence, stretch: list[Token]) -> bool:
    """Whether one comes back to a land that the words do not name, as one's own."""
    named = any(sentence.name_at(t) is not None for t in stretch[:5])
    return not named and any(t.lower_ in _OWN_LAND for t in stretch[1:5])


def _just_when(sentence: Sentence, cue: Token) -> bool:
    """Whether only a time follows a verb of going."""
    following = cue.nbor() if cue.i + 1 < sentence.span.end else None
    if following is not None and following.pos_ == "ADP" and following.i + 1 < sentence.span.end:
        following = following.nbor()
    return any(following in sentence.tokens_of(e)[:2] for e in sentence.dates)


def to_join(cue: Token) -> bool:
    """Whether those who leave do so to join others: "left to join the mission"."""
    return any(c.base in _REINFORCES and c.tag_ == "VB" for c in cue.children)


def takes_off(cue: Token) -> bool:
    """Whether a verb says that they leave by plane: "took off from Nairobi"."""
    return cue.lemma_ == "take" and cue.i + 1 < len(cue.doc) and cue.nbor().lower_ == "off"


def sees_off(cue: Token) -> bool:
    """Whether a verb says that somebody sends them on their way: "saw off 217 officers"."""
    if cue.base not in _SEES_OFF:
        return False
    after = [t for t in cue.doc[cue.i + 1 : min(len(cue.doc), cue.i + 10)] if t.text != "-"]
    if not any(t.lower_ == "off" for t in after):
        return False
    return any(c.dep_ == "prt" and c.lower_ == "off" for c in cue.children) or (
        after[:1] != [] and after[0].lower_ == "off"
    )


def _by_host(sentence: Sentence, cue: Token) -> bool:
    """Whether it is somebody of the mission's country who sees them off: they go home."""
    who = subject(cue)
    name = sentence.name_at(who) if who is not None else None
    country = (name.country or name.canonical) if name is not None else None
    return country == sentence.article.mission.country


def _homecoming(sentence: Sentence) -> bool:
    """Whether the sentence before in the paragraph tells that those there are to come home: "should
    be back by March", "spoke of bringing them home"."""
    if not sentence.number or not sentence.lemmas.isdisjoint(_RELIEVES):
        return False
    before = sentence.article.sentences[sentence.number - 1]
    if before.paragraph != sentence.paragraph:
        return False
    return any(
        t.lower_ in ("home", "back") and t.head.base in _COMES_HOME and t.dep_ in _HOW
        for t in before.tokens
    )


def _is_mission(sentence: Sentence, token: Token) -> bool:
    name = sentence.name_at(token)
    named = name is not None and name.kind in ("mission", "force")
    people = name is not None and name.kind == "demonym" and token.lower_.endswith("s")
    return named or people or token.lower_ in sentence.article.mission.nouns | _ITSELF


def _homebound(sentence: Sentence) -> Way | None:
    """Whether those who go abroad leave the mission's country, as far as the sentence tells: from
    there, or to where their own people come from ("the Kenyans touched down in Nairobi")."""
    country = sentence.article.mission.country
    if any(m.name.canonical == country for m in sentence.names):
        return "out"
    theirs = {m.name.country for m in sentence.names_of("demonym")}
    seats = {m.name.country for m in sentence.names_of("place")}
    return "out" if theirs & seats - {None} else None


def _first(found: list[str]) -> str | None:
    return found[0] if found else None


def _after(sentence: Sentence, token: Token, prepositions: tuple[str, ...]) -> bool:
    """Whether a place stands after one of `prepositions`, with at most three words between."""
    doc = sentence.span.doc
    for before in reversed(doc[max(sentence.span.start, token.i - 4) : token.i]):
        if before.pos_ == "ADP" or before.lower_ in prepositions:
            return before.lower_ in prepositions
        if before.pos_ in ("VERB", "AUX", "PUNCT"):
            return False
    return False
