"""Whose own people are told not to go: "we're not bringing U.S. troops into this", "does not intend
to contribute personnel", "no plan for a French contingent"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of, whose
from missionbrief.claims.views.around import (
    after,
    capped,
    gives_up,
    in_doubt,
    not_alone,
    put_off,
    unhindered,
)
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.scope import reach
from missionbrief.claims.views.topic import is_about, spoken_of
from missionbrief.claims.views.wanting import of_verb, sayers
from missionbrief.language.attribution import REPORTING
from missionbrief.language.forbearing import forborne
from missionbrief.language.grammar import CONTROL, subject
from missionbrief.language.modality import WILL, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

MOVES = words("claims", "own_forces", "moves")
_JOINS = words("claims", "own_forces", "joins")
_FORCES = words("claims", "own_forces", "forces")
_EASY = frozenset({"difficulty", "problem", "objection", "quarrel", "qualm", "hesitation"})
_UNABLE = words("claims", "own_forces", "unable")
_MEANS = words("claims", "own_forces", "means")
_DECIDES = words("language", "forbearing", "against") | words("language", "forbearing", "out")
_POWERS = frozenset({"power", "right", "authority", "mandate", "effort", "business"})
_THOUGHTS = frozenset({"plan", "plans", "intention", "question", "thought", "talk"})
_LANDS = ("country", "demonym")
_OWN = frozenset({"own", "its", "his", "her", "our", "their"})
_OF_OTHERS = words("claims", "topic", "abroad") | {"peacekeepers", "peacekeeping", "un"}
_NO = frozenset({"no", "none", "nobody", "neither"})
_STEPS = 5
_CONDITION = 12
NEAR = 8


def armed(token: Token) -> bool:
    """Return whether a word is one for troops, police or other people to be sent."""
    return unit_of(token) is not None or token.lower_ in _FORCES


def owned(sentence: Sentence, tokens: list[Token]) -> tuple[Holder, ...]:
    """Return the country whose troops are named: "U.S. forces"; not that of the mission."""
    for token in tokens:
        owner = whose(sentence, token) if armed(token) else None
        if owner is not None and owner.kind in ("country", "demonym"):
            country = owner.country or owner.canonical
            return () if country == sentence.article.mission.country else (Holder(country),)
    return ()


def _denying(verb: Token) -> Token | None:
    """The word by which what a verb tells is not to be, nearest first: the verb itself ("is not
    sending"), or what governs it ("does not intend to send", "is in no position to send")."""
    token, keeps = verb, forborne(verb)
    for _ in range(_STEPS):
        if token == keeps:
            return None if negated(token) else token
        if token.base in REPORTING | CONTROL | _POWERS and token != verb:
            return None
        if token.pos_ in ("VERB", "AUX") and negated(token):
            # "has not given up its plan to send soldiers"
            return None if token != verb and gives_up(token) else token
        if token.base in _EASY:
            return None  # "has no difficulty with sending soldiers"
        if token.lower_ in _UNABLE or any(c.lower_ in _NO for c in token.children if c != verb):
            return token
        linked = token.dep_ in ("xcomp", "acl", "pcomp", "prep", "pobj", "acomp", "dobj", "attr")
        if not linked and not (token.dep_ == "ccomp" and token.head.base in _MEANS):
            return None
        token = token.head
    return None


def _country(sentence: Sentence, holder: Holder) -> Holder:
    """The country of a person whose "we" has troops to send."""
    person = sentence.article.mission.person(holder.name)
    if holder.by is None and person.kind == "person" and person.country:
        return Holder(person.country, holder.name)
    return holder


def _object(sentence: Sentence, verb: Token) -> list[Token]:
    """The words near a verb up to the next one, where what it moves stands."""
    near = reach(sentence, verb)[:NEAR]
    following = next((n for n, t in enumerate(near) if t.tag_ in ("VB", "VBD", "VBZ")), len(near))
    return near[:following]


def _ahead(verb: Token, deny: Token) -> bool:
    """Whether what is denied lies ahead or is going on, and is not what was never done."""
    helping = {c.lower_ for c in deny.children if c.dep_ == "aux"}
    if deny == forborne(verb):
        # "has so far refrained from sending them" tells of what is past.
        return deny.base in _DECIDES or not (
            deny.tag_ == "VBD" or "have" in helping or "has" in helping
        )
    if "have" in helping and len(helping) > 1:
        return False  # "should never have agreed to lead it"
    if deny != verb:
        return deny.tag_ != "VBD" or deny.base in _MEANS or deny.pos_ == "AUX"
    aux = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    going = verb.tag_ == "VBG" and bool(aux & {"is", "are", "'s", "'re", "am", "'m", "be"})
    return going or bool(aux & {"will", "would", "wo", "'ll", "can", "ca", "could", "shall"})


def _not_sent(sentence: Sentence) -> Iterator[Found]:
    for verb in sentence.span:
        lemma = verb.base
        if verb.pos_ != "VERB" or lemma not in MOVES | _JOINS:
            continue
        if verb.lower_ == "provided" and after(verb, 1) == ["that"]:
            continue  # "has no difficulty with it, provided that Haitians are asked"
        deny = None if unhindered(verb) or not_alone(verb) or capped(verb) else _denying(verb)
        if deny is None or in_doubt(verb) or not _ahead(verb, deny):
            continue
        near = _object(sentence, verb)
        people = [t for t in near if armed(t)]
        joined = lemma in _JOINS and is_about(sentence, near) is not None
        if not (people or joined) or not spoken_of(sentence):
            continue
        if "without" in after(verb, _CONDITION) or (deny == verb and put_off(verb)):
            # "not putting our people there without vehicles": how or when, and not whether.
            continue
        clause = next((t for t in (deny, verb) if t.pos_ in ("VERB", "AUX")), verb)
        held = owned(sentence, people) or of_verb(sentence, clause) or of_verb(sentence, verb)
        who = subject(clause)
        if who is not None and who.lower_ == "we":
            held = tuple(_country(sentence, h) for h in held)
        if not held and who is not None and who.lower_ in ("they", "he", "she", "it"):
            # Another's people, of whom a speaker tells.
            continue
        yield verb, held or sayers(sentence, verb), "oppose", "refuses"


def _no_troops(sentence: Sentence) -> Iterator[Found]:
    """Yield whose troops are told to have no part: "no U.S. troops on the ground", "it's not going
    to be American troops", "no plan for a French contingent"."""
    for token in sentence.span:
        if token.lower_ not in ("no", "not", "n't") or not spoken_of(sentence):
            continue
        rest = list(token.doc[token.i + 1 : min(sentence.span.end, token.i + NEAR)])
        people = next((t for t in rest if armed(t)), None)
        held = owned(sentence, [people]) if people is not None else ()
        if people is None or not held:
            continue
        if _told_away(token, rest, people):
            yield token, held, "oppose", "refuses"
            return


def _told_away(no: Token, rest: list[Token], people: Token) -> bool:
    """Whether what stands between a "no" and the troops named after it tells that they don't go."""
    between = [t for t in rest if t.i < people.i]
    said = {t.lower_ for t in between}
    if any(t.pos_ == "VERB" and t.base not in MOVES | {"go", "be"} for t in between):
        # "no plan to withdraw its officers"
        return False
    if no.lower_ != "no":
        return {"going", "be"} <= said
    verb = next((t for t in people.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or (verb.dep_ == "ROOT" and verb.tag_ == "VB") or said & _THOUGHTS:
        return not said & {"that", "which", "who"}
    return any(c.lower_ in WILL for c in verb.children)


def sent_later(sentence: Sentence) -> bool:
    """Return whether people are only told not to be sent yet: "won't deploy them before May"."""
    verbs = (t for t in sentence.tokens if t.pos_ == "VERB" and t.base in MOVES)
    ahead = (t for t in verbs if any(c.lower_ in WILL for c in t.children))
    return any(negated(t) and put_off(t) for t in ahead)


def own_forces(sentence: Sentence) -> Iterator[Found]:
    """Yield who tells that people of his own are not to go: token, holders, stance and rule."""
    lemmas = sentence.lemmas
    if lemmas & (MOVES | _JOINS):
        yield from _not_sent(sentence)
    if lemmas & _NO or "not" in lemmas or "n't" in lemmas:
        yield from _no_troops(sentence)
