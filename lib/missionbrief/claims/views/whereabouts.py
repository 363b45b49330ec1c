"""Where somebody wants the mission's people: there, at home, or never sent.

"The officers should stay", "no policeman should go", "asks that Kenya remain in Haiti", "they
should have been back yesterday".
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import is_home, unit_of
from missionbrief.claims.views.around import after, next_tokens
from missionbrief.claims.views.delegates import Found, Holder
from missionbrief.claims.views.leaving import back_there
from missionbrief.claims.views.topic import is_mission, is_people, spoken_of
from missionbrief.claims.views.wanting import of_verb, sayers
from missionbrief.language.grammar import climb, subject
from missionbrief.language.modality import SHOULD, SUPPOSED, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_ASKS = words("claims", "whereabouts", "asks")
_STAYS = words("claims", "whereabouts", "stays")
_GOES = words("claims", "whereabouts", "goes")
_SENT = words("claims", "whereabouts", "sent")
_COMES = words("claims", "whereabouts", "comes")
_FLIES = words("claims", "whereabouts", "flies")
_BACK = frozenset({"home", "back", "out", "gone", "away"})
_AT_HOME = frozenset({"home", "away", "out", "put"})
_COUNTRIES = frozenset({"country", "island", "nation"})
_OTHERS = frozenset({"gang", "gangster", "criminal", "bandit", "civilian", "refugee", "migrant"})
_TEAMS = frozenset({"unit", "contingent", "batch", "team", "reinforcement"})
_THEY = frozenset({"they", "them"})
_JOINS = frozenset({"and", "but", ",", ";"})
_WHY = frozenset({"why", "how", "when"})
_NEAR, _FAR = 4, 6


def whereabouts(sentence: Sentence) -> Iterator[Found]:
    """Yield the verb that tells where the mission's people ought to be, who says so, the stance and
    the rule."""
    if not sentence.lemmas & (_STAYS | _GOES | _SENT | _COMES | _FLIES | {"be"}):
        return
    for verb in sentence.span:
        if verb.pos_ not in ("VERB", "AUX") or not spoken_of(sentence):
            continue
        held = _wished_by(sentence, verb)
        who = verb.head if _of_object(verb) else subject(verb)
        if not held or who is None or not _ours(sentence, verb, who):
            continue
        stance = _stance(sentence, verb, _none(verb, who))
        if stance is not None:
            yield verb, held, stance, "whereabouts"
            return


def _wished_by(sentence: Sentence, verb: Token) -> tuple[Holder, ...]:
    """Who wants what a verb tells: whoever says that it should be, or asks for it."""
    should = any(c.lower_ in SHOULD and c.dep_ == "aux" for c in verb.children)
    of_object = _of_object(verb)
    asks = verb.head.head if of_object else verb.head
    below = of_object or verb.dep_ in ("ccomp", "xcomp")
    asked = asks.base in _ASKS and below and asks.i < verb.i
    if not (should or asked) or _only_supposed(sentence, verb):
        return ()
    if should:
        return sayers(sentence, verb)
    if negated(asks) or subject(asks) == subject(verb):
        return ()
    return of_verb(sentence, asks)


def _only_supposed(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb stands in a question, under a condition or behind "why"."""
    if any(t.text == "?" for t in sentence.span):
        return True
    opens = SUPPOSED | _WHY
    return any(
        c.dep_ in ("mark", "advmod") and c.lower_ in opens for t in climb(verb) for c in t.children
    )


def _of_object(verb: Token) -> bool:
    """Whether a verb tells what is to be done with the object of another: "wants no more units
    flown out"."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.dep_ == "dobj"


def _ours(sentence: Sentence, verb: Token, who: Token) -> bool:
    """Whether it is the mission, its people, or a country that has them there."""
    inside = [who, *(t for c in who.children if c.lower_ == "of" for t in c.subtree)]
    if any(t.base in _OTHERS for t in inside):
        return False
    for token in inside:
        if is_mission(sentence, token) or is_people(sentence, token):
            return True
        if unit_of(token) in ("officers", "soldiers") and not is_home(sentence, token):
            return True
        if token.base in _TEAMS:
            return True
    if who.lower_ in _THEY:
        return _people_before(sentence, verb)
    name = sentence.name_at(who)
    if name is None or name.kind != "country" or verb.base not in _STAYS:
        return False
    return name.canonical != sentence.article.mission.country


def _people_before(sentence: Sentence, verb: Token) -> bool:
    """Whether "they" are the mission's people, told of last before."""
    before = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    told = [*(t for s in before for t in s.tokens), *(t for t in sentence.tokens if t.i < verb.i)]
    many = [
        t for t in told if t.tag_ in ("NNS", "NNPS") and t.dep_ in ("nsubj", "nsubjpass", "dobj")
    ]
    return bool(many) and (unit_of(many[-1]) in ("officers", "soldiers"))


def _none(verb: Token, who: Token) -> bool:
    """Whether nobody is to do it: "must not go", "no officer should go", "never again should they
    go"."""
    before = [t for t in who.subtree if t.i <= who.i]
    before += [g for c in verb.children for g in c.children if g.dep_ == "neg" and g.i < verb.i]
    return negated(verb) or any(t.lower_ in ("no", "none", "not", "never") for t in before)


def _placed(sentence: Sentence, verb: Token) -> bool:
    """Whether "be" tells a place of the mission's country: "be in Port-au-Prince in weeks"."""
    where = (n for c in verb.children if c.lower_ == "in" for n in c.children if n.dep_ == "pobj")
    names = [sentence.name_at(n) for n in where]
    home = sentence.article.mission.country
    return any(
        n is not None and (n.canonical == home or (n.kind == "place" and n.country in (None, home)))
        for n in names
    )


def _stance(sentence: Sentence, verb: Token, none: bool) -> str | None:
    """What of the mission is wanted by who wants its people to do what a verb tells."""
    close = takewhile(lambda word: word not in _JOINS, after(verb, _NEAR))
    lemma, near = verb.base, set(close)
    if none and {"without", "unless"} & {t.lower_ for t in verb.subtree}:
        return None  # "must not be deployed without safeguards": how, and not whether
    home = sentence.article.mission.country
    there = home in {t.text for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + _FAR)]}
    if lemma in _STAYS:
        if near & _AT_HOME or "at home" in " ".join(after(verb, _NEAR)):
            return None if none else "oppose"
        return "withdraw" if none else "support"
    if lemma in _FLIES and near & _BACK:
        if none and not near & {"home", "back"}:
            return "oppose"  # "no more units flown out"
        return "support" if none else "support" if there else "withdraw"
    if lemma == "be":
        gone = any(c.lower_ in _BACK and c.dep_ in ("advmod", "acomp", "attr", "prt")
                   for c in verb.children)  # fmt: skip
        if not gone and not none and _placed(sentence, verb):
            return "support"
        return ("support" if none else "withdraw") if gone else None
    if lemma in _GOES | _SENT | _COMES and near & {"home", "back"}:
        if back_there(sentence, next_tokens(verb, _FAR)):
            return None if none else "support"
        return "support" if none else "withdraw"
    if lemma == "leave":
        if any(c.dep_ == "auxpass" for c in verb.children):
            return None  # "must not be left to fail"
        away = next((c for c in verb.children if c.dep_ == "dobj"), None)
        name = sentence.name_at(away) if away is not None else None
        if name is not None and name.canonical == home:
            return "support" if none else "withdraw"
        if none and (away is None or away.base in _COUNTRIES or name is not None):
            return "oppose"  # "should not leave the country at all"
        return None
    if lemma in _GOES | _SENT:
        return "oppose" if none else "support" if there else None
    if lemma in _COMES:
        return None if none else "support"
    return None
