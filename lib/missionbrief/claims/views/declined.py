"""Who does not think of sending people of his own, or was asked to and declined: "sending soldiers
is not something we are considering", "was invited to lead it and passed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import after, before
from missionbrief.claims.views.own_forces import MOVES, NEAR, armed, owned
from missionbrief.claims.views.scope import reach
from missionbrief.claims.views.topic import spoken_of
from missionbrief.claims.views.wanting import of_verb, sayers
from missionbrief.language.grammar import subject
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_WEIGHS = words("claims", "own_forces", "weighs")
_DECLINES = words("claims", "own_forces", "declines")
_INVITES = words("claims", "own_forces", "invites")
_BARE = frozenset({".", ",", ";", "!", "thank", "thanks", "and", "because", "to", "on", "politely"})
_BACK = 2
_PARTS = frozenset({"role", "part", "participation", "involvement", "deployment", "duty", "use"})
_INTENTS = frozenset({"intention", "plan", "desire", "wish", "ambition"})
_TAKES_PART = MOVES | {"part", "participate", "join", "troop", "soldier", "officer", "police"}


def _not_considered(sentence: Sentence) -> Iterator[Found]:
    """Yield by whom the sending of troops is not thought of: "is not something we're considering",
    "what we will not do is send soldiers"."""
    for verb in sentence.span:
        if verb.lemma_ != "be":
            continue
        own = next(
            (c for c in verb.children if c.dep_ in ("csubj", "nsubj") and c.i < verb.i), None
        )
        if own is None:
            continue
        said = sorted(own.subtree, key=lambda t: t.i)
        rest = reach(sentence, verb)
        if negated(verb):
            moved = any(t.base in MOVES and t.tag_ == "VBG" for t in said)
            unthought = {t.lower_ for t in rest[:3]} & {"something", "what", "anything", "where"}
            thought = {t.base for t in rest[:NEAR]} & _WEIGHS
            if moved and unthought and thought and any(armed(t) for t in said):
                held = owned(sentence, said) or sayers(sentence, verb)
                yield verb, held, "oppose", "refuses"
        elif said[0].lower_ == "what":
            do = next((t for t in said if t.lemma_ == "do" and negated(t)), None)
            sends = any(t.base in MOVES for t in rest[:NEAR])
            if do is not None and sends and any(armed(t) for t in rest) and spoken_of(sentence):
                yield verb, of_verb(sentence, do) or sayers(sentence, verb), "oppose", "refuses"


def _declined(sentence: Sentence) -> Iterator[Found]:
    """Yield who was asked to lead or to send people and "said no", "declined", "turned it down"."""
    for verb in sentence.span:
        lemma = verb.base
        if verb.pos_ != "VERB" or verb.tag_ not in ("VBD", "VBN", "VBZ", "VBP"):
            continue
        following = after(verb, 2)
        if lemma == "say":
            no = (
                not negated(verb)
                and following[:1] == ["no"]
                and (not following[1:] or following[1] in _BARE)
            )
            if not no:
                continue
        elif lemma == "want":
            if not (negated(verb) and "part" in after(verb, 4) and "of" in after(verb, 5)):
                continue
        elif lemma not in _DECLINES or (following and following[0] not in _BARE - {"to"}):
            continue
        first = max(0, sentence.number - _BACK)
        told = [*sentence.article.sentences[first : sentence.number], sentence]
        invited = any(said.lemmas & _INVITES for said in told) or "part" in after(verb, 4)
        who = subject(verb)
        whether = {"whether", "if"} & {t.lower_ for t in sentence.span if t.i < verb.i}
        if not invited or whether or who is None or not spoken_of(sentence):
            continue
        yield verb, of_verb(sentence, verb), "oppose", "refuses"


def _no_thought(sentence: Sentence) -> Iterator[Found]:
    """Yield who is "not considering ground troops" or "ruled out any role for its soldiers"."""
    for verb in sentence.span:
        lemma = verb.base
        out = lemma == "rule" and "out" in after(verb, 2) and not negated(verb)
        going = verb.tag_ == "VBG" and negated(verb) and lemma in _WEIGHS
        if verb.pos_ != "VERB" or not (out or going):
            continue
        thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
        if thing is None or not spoken_of(sentence):
            continue
        part = thing.base in _PARTS
        near = [t for t in thing.subtree if t.i <= thing.right_edge.i][: NEAR + 2]
        own = [t for t in near if part and _people_of(sentence, t)]
        if armed(thing) or own or (part and any(armed(t) for t in near)):
            held = owned(sentence, near) or of_verb(sentence, verb) or sayers(sentence, verb)
            yield verb, held, "oppose", "refuses"


def _people_of(sentence: Sentence, token: Token) -> bool:
    """Whether a word means people of a country other than the mission's: "Bahamians"."""
    name = sentence.name_at(token)
    people = name is not None and name.kind == "demonym" and token.tag_ in ("NNPS", "NNS")
    return people and name is not None and name.country != sentence.article.mission.country


def _no_such(sentence: Sentence) -> Iterator[Found]:
    """Yield who "has no such intention", where taking part or sending people was told before."""
    for noun in sentence.span:
        if noun.base not in _INTENTS or noun.dep_ not in ("dobj", "attr"):
            continue
        if before(noun, 2) != ["such", "no"]:
            continue
        first = max(0, sentence.number - 1)
        told = {t.base for s in sentence.article.sentences[first : sentence.number]
                for t in s.span}  # fmt: skip
        told |= {t.base for t in sentence.span if t.i < noun.i}
        if told & _TAKES_PART and spoken_of(sentence):
            yield noun.head, of_verb(sentence, noun.head), "oppose", "refuses"


def declined(sentence: Sentence) -> Iterator[Found]:
    """Yield who does not consider sending his own, or declined to: token, holders, stance, rule."""
    lemmas = sentence.lemmas
    if lemmas & (_WEIGHS | {"rule"}):
        yield from _no_thought(sentence)
    if "such" in lemmas and lemmas & _INTENTS:
        yield from _no_such(sentence)
    if lemmas & MOVES:
        yield from _not_considered(sentence)
    if lemmas & (_DECLINES | {"say", "want"}):
        yield from _declined(sentence)
