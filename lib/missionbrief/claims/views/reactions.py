"""Who stands against what was put forward, where no verb of opposing tells it: "ran into Chinese
resistance", "will not lift their objections", "led the revolt", "said that was off the table"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import after, before
from missionbrief.claims.views.bearers import holders
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.matters import matter
from missionbrief.claims.views.scope import reach
from missionbrief.claims.views.stances import EXACT, stances
from missionbrief.claims.views.topic import is_about, spoken_of
from missionbrief.claims.views.undoing import opposite
from missionbrief.claims.views.wanting import of_verb, sayers
from missionbrief.language.grammar import conjuncts
from missionbrief.language.modality import SHOULD, mode, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_RESISTANCE = words("claims", "reactions", "resistance")
_LIFTS = words("claims", "reactions", "lifts")
_LEADS = frozenset({"lead", "head", "spearhead", "front", "mount"})
_OFF = frozenset({("off", "table"), ("out", "question"), ("not", "cards"), ("not", "table"),
                  ("not", "consideration"), ("not", "option"), ("not", "agenda")})  # fmt: skip
_ENDS_OF = frozenset(pair[1] for pair in _OFF)
_TURNS = frozenset({"shut", "close", "slam", "stand", "want", "have"})
_CONTRARY = frozenset({"oppose", "defund"})
_FROM = frozenset({"from", "by", "in"})
_FACES = words("claims", "reactions", "faces")
_GIVES_UP = words("claims", "reactions", "gives_up")


def _whose(sentence: Sentence, noun: Token) -> tuple[Holder, ...]:
    """Whose resistance it is: "Chinese and Russian", "Moscow's", "from Beijing"."""
    found: list[Holder] = []
    for child in noun.children:
        if child.dep_ in ("amod", "poss", "compound", "nmod"):
            for one in conjuncts(child):
                name = sentence.name_at(one)
                if name is not None and name.kind == "demonym" and name.country:
                    found.append(Holder(name.country))
                else:
                    found += holders(sentence, one) if name is not None else ()
        elif child.dep_ == "prep" and child.lower_ in _FROM:
            for whom in child.children:
                if whom.dep_ == "pobj":
                    found += holders(sentence, whom)
    return tuple({h.name: h for h in found}.values())


def _resisted(sentence: Sentence, noun: Token) -> Iterator[Found]:
    """Yield whose resistance something meets, or who leads it or lets go of it."""
    verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return
    lemma = verb.base
    against = matter(sentence, noun)
    if noun.dep_ == "dobj" and lemma in _LIFTS:
        ordered = verb.tag_ == "VB" and not any(c.dep_ == "aux" for c in verb.children)
        if mode(verb) == "called_for" or ordered:
            return  # "pressed the chairman to lift his hold", "lift the hold": he is only asked to
        if against in _CONTRARY:
            # "They refuse to release it. X would not lift his hold": it is one with theirs.
            against = "support"
        if against is not None:
            stance = opposite(against) if negated(verb) else against
            yield verb, of_verb(sentence, verb), stance, "reacts"
        return
    if noun.dep_ == "dobj" and lemma in _LEADS and spoken_of(sentence):
        yield verb, of_verb(sentence, verb), "oppose", "reacts"
        return
    if set(after(noun, 1)) & {"to", "against", "at"}:
        return
    meets = noun.dep_ in ("pobj", "dobj") and (
        lemma in _FACES
        or (lemma in _GIVES_UP and bool(set(before(noun, 3)) & {"after", "following"}))
        or bool(set(before(noun, 6)) & {"over", "despite", "amid", "face", "into"})
    )
    if meets and against is not None and (held := _whose(sentence, noun)):
        yield noun, held, opposite(against), "reacts"


def _off_the_table(sentence: Sentence, noun: Token) -> Iterator[Found]:
    """Yield who says that something is not to be thought of."""
    earlier = set(before(noun, 5))
    verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.lemma_ not in ("be", "remain", "rule", "have"):
        return
    no = negated(verb) or bool({"no", "not", "n't", "never"} & earlier)
    no = no != any(t.lemma_ in ("deny", "dispute") for t in verb.ancestors)
    off = any(tail == noun.lower_ and head in earlier for head, tail in _OFF if head != "not")
    if not off and not (no and any(tail == noun.lower_ for head, tail in _OFF if head == "not")):
        return
    own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "csubj")]
    said = [t for c in own for t in c.subtree]
    named = is_about(sentence, said) is not None or any(t.pos_ == "PRON" for t in said)
    named = named or any(t.stance in EXACT for t in stances(sentence, said))
    against = matter(sentence, noun) if named or any(t.dep_ == "csubj" for t in own) else None
    if against is not None:
        yield verb, sayers(sentence, verb), opposite(against), "reacts"


def _by_verb(sentence: Sentence, verb: Token) -> Iterator[Found]:
    """Yield who "shut the door on" a thing, would not stand in its way or wants no part of it."""
    lemma, following = verb.base, after(verb, 6)
    rest = reach(sentence, verb)
    if lemma in ("shut", "close", "slam") and "door" in following and "on" in following:
        told = [t.stance for t in stances(sentence, rest)]
        if told or is_about(sentence, rest) is not None:
            yield verb, of_verb(sentence, verb), opposite(told[0] if told else "support"), "reacts"
    elif lemma == "stand" and negated(verb) and "way" in following and "of" in following:
        told = [t.stance for t in stances(sentence, rest)]
        if told and any(c.tag_ == "MD" for c in verb.children):
            yield verb, of_verb(sentence, verb), told[0], "reacts"
        return
    shuns = lemma in ("want", "have") and following[:4] == ["nothing", "to", "do", "with"]
    if set(before(verb, 2)) & SHOULD:
        return  # "should have nothing to do with it": the view of who says so
    if shuns and is_about(sentence, rest) is not None:
        yield verb, of_verb(sentence, verb), "oppose", "reacts"


def reactions(sentence: Sentence) -> Iterator[Found]:
    """Yield who stands against what was put forward: token, holders, stance and rule."""
    if not sentence.lemmas & (_RESISTANCE | _ENDS_OF | _TURNS):
        return
    for token in sentence.span:
        if token.pos_ == "VERB" and token.base in _TURNS:
            yield from _by_verb(sentence, token)
        if token.pos_ not in ("NOUN", "PROPN"):
            continue
        if token.base in _RESISTANCE:
            yield from _resisted(sentence, token)
        elif token.lower_ in _ENDS_OF:
            yield from _off_the_table(sentence, token)
