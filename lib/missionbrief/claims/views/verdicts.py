"""Who calls the mission, a United Nations operation in its place or an end of it good or bad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import after, before
from missionbrief.claims.views.assurances import hopes_not_to_need
from missionbrief.claims.views.intents import is_ahead, of_their_mood
from missionbrief.claims.views.matters import matter
from missionbrief.claims.views.paying import FREEZES
from missionbrief.claims.views.scope import front, reach
from missionbrief.claims.views.stances import stances
from missionbrief.claims.views.topic import is_about, is_mission, meant
from missionbrief.claims.views.un_operation import united_nations
from missionbrief.claims.views.undoing import FLIPPED, STOPS, opposite
from missionbrief.claims.views.wanting import of_verb, sayers
from missionbrief.language.grammar import climb
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_CALLS = words("claims", "intents", "calls")
_BAD = words("claims", "intents", "bad")
_BRINGS = words("claims", "intents", "brings")
_GOOD = words("claims", "intents", "good")
_JUDGING = _BAD | _GOOD | _BRINGS | {"condition"}
_BEST = frozenset({"best", "only", "least", "viable", "preferred", "strongest", "wisest"})
_CLOSE = 4
_CRITICS = frozenset({"critic", "opponent", "detractor", "sceptic", "skeptic", "naysayer",
                      "doubter"})  # fmt: skip
_SHOWS = frozenset({"show", "prove", "make", "leave"})
_GANGS = frozenset({"gang", "gangs", "bandits", "criminals"})
_RULINGS = words("claims", "rulings", "orders") - {"decision"}
_SURE = frozenset({"persuade", "convince", "sure", "believe", "think", "certain", "see"})
_POINTS = frozenset({"this", "that", "it"})
_INVERTS = frozenset({"should", "were", "had"})
_IFS = frozenset({"if", "without", "unless"})


def _caller(noun: Token) -> Token | None:
    """The verb of calling before a noun that the parse hangs elsewhere: "called the plan to send
    its officers abroad a mistake"."""
    earlier = noun.doc[max(noun.sent.start, noun.i - 14) : noun.i]
    finite = [t for t in earlier if t.pos_ == "VERB" and t.tag_ != "VBG" and t.dep_ != "acl"]
    return finite[-1] if finite and finite[-1].base in _CALLS else None


def _of_a_clause(sentence: Sentence, calls: Token) -> bool:
    """Whether it is something else that somebody calls good or bad, told in a clause: "called it
    shameful that soldiers had been hired as killers"."""
    that = [c for t in (calls, *calls.children) for c in t.children if c.dep_ in ("ccomp", "advcl")]
    marked = [c for c in that if any(g.dep_ == "mark" and g.lower_ == "that" for g in c.children)]
    if after(calls, 1) != ["it"] or not marked:
        return False
    return not any(is_mission(sentence, t) for c in marked for t in c.subtree)


def of_critics(verb: Token) -> bool:
    """Return whether it is those who doubt a thing who are shown to be so: "had shown its doubters
    to be wrong", which says nothing against those who showed it."""
    shown = verb.head if verb.dep_ in ("xcomp", "ccomp") else verb
    if shown.base not in _SHOWS:
        return False  # "said that its critics were wrong" speaks for it
    things = [c for c in (*shown.children, *verb.children) if c.dep_ in ("dobj", "nsubj")]
    return any(c.base in _CRITICS and c.i < verb.right_edge.i and c.i > shown.i for c in things)


def _inverted(verb: Token) -> bool:
    """Whether a clause tells a condition by its order of words."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    helping = [c for c in verb.children if c.dep_ == "aux" and c.lower_ in _INVERTS]
    return who is not None and any(c.i < who.i for c in helping)


def _found_by_court(verb: Token) -> bool:
    """Whether a verdict is what a ruling says: "in spite of a ruling that it was unlawful"."""
    clause = next((t for t in climb(verb) if t.dep_ in ("relcl", "acl", "ccomp")), None)
    return clause is not None and clause.head.pos_ == "NOUN" and clause.head.base in _RULINGS


def verdicts(sentence: Sentence) -> Iterator[Found]:
    """Yield who calls the mission, or a United Nations operation in its place, good or bad."""
    for token in sentence.span:
        word = token.base
        if word == "point" and before(token, 1) == ["turning"]:
            word = "milestone"
        if word == "gift" and not set(after(token, 4)) & _GANGS:
            word = "milestone"  # "a gift to the gangs" is none
        wh = False
        if word == "what" and set(after(token, 3)) & {"needs", "wants", "need", "want"}:
            word, wh = "answer", True
            token = token.head
        if word == "option" and set(before(token, 3)) & _BEST:
            word = "answer"
        if word == "sense" and "make" in {t.lemma_ for t in token.ancestors}:
            word = "sham" if set(before(token, 1)) & {"no", "little"} else "answer"
        if word == "basis" and set(before(token, 2)) & {"no", "without"}:
            word = "unlawful"
        if not wh and word in _GOOD and token.pos_ == "VERB" and word not in _BRINGS:
            # "must answer to the Council"
            continue
        if token.lower_ == "rights":
            continue  # "a human rights lawyer calls it a mistake"
        if word not in _JUDGING or (word == "break" and {"back", "down"} & set(after(token, 3))):
            continue
        above = (
            t
            for t in ([token, *token.ancestors] if not wh else token.ancestors)
            if t.pos_ in ("VERB", "AUX") and t.dep_ not in ("oprd", "acomp", "amod")
        )
        verb = next(above, None)
        if verb is None:
            continue
        if verb.base not in _CALLS and before(token, 1)[:1] in (["a"], ["an"]):
            verb = _caller(token) or verb
        calls = verb.base in _CALLS
        lacks = verb.lemma_ in ("have", "lack", "make")
        exists = word == "condition" and verb.lemma_ in ("exist", "prevail", "obtain", "meet")
        plain = calls or lacks or exists or verb == token
        if not plain and verb.lemma_ not in ("be", "remain"):
            continue
        if lacks and token.lower_ not in ("basis", "sense"):
            continue
        if calls and _of_a_clause(sentence, verb):
            continue
        named = reach(sentence, verb) if calls else [t for t in front(verb) if t.lower_ != "it"]
        united = united_nations(named) or (united_nations(reach(sentence, token)))
        if word == "condition" and united is None:
            # "Conditions for peacekeeping did not exist."
            near = reach(sentence, token)[:_CLOSE]
            united = next((t for t in near if t.lower_.startswith("peacekeep")), None)
        frozen = any(
            t.stance == "defund" and t.token.base in FREEZES for t in stances(sentence, list(named))
        )
        if frozen and (calls or verb.lemma_ in ("be", "remain", "come")) and word in _BAD:
            held = of_verb(sentence, verb) if calls else sayers(sentence, verb)
            yield token, held, "oppose" if negated(verb) else "fund", "judged"
            continue
        gone = any(t.stance == "withdraw" for t in stances(sentence, [*named, verb]))
        if gone and not calls and word in _BAD and verb != token:
            # "A withdrawal would be a disaster.", but not "would not fail the people of Haiti"
            yield token, sayers(sentence, verb), "oppose" if negated(verb) else "support", "judged"
            continue
        about = united or is_about(sentence, named) or meant(sentence, named)
        if about is None:
            continue
        if calls and verb.tag_ == "VB":
            continue
        if word == "fail" and token.dep_ in ("xcomp", "ccomp") and token.tag_ == "VB":
            continue  # "nobody wants it to fail"
        if word == "fail" and (is_ahead(verb) or {t.lower_ for t in sentence.span} & _IFS):
            continue
        if word == "fail" and _inverted(verb):
            continue  # "Should the mission fail, his country would act"
        doubted = {"afford", "allowed", "allow", "let", "left", "notion", "idea", "charge", "view"}
        if word == "fail" and set(before(token, 9)) & doubted:
            continue
        only = named and any(t.lower_ in ("only", "nothing") for t in named)
        only = only and any(c.tag_ == "MD" for c in verb.children)
        if (
            word in _BRINGS
            and not only
            and (united is None or united not in named or not is_ahead(verb))
        ):
            continue
        if word == "condition" and (united is None or not negated(verb)):
            continue
        mood = verb.base in ("remain", "stay") and of_their_mood(sentence, verb)
        if mood or of_critics(verb) or _found_by_court(verb) or hopes_not_to_need(token):
            continue
        against = word in ("condition", "unlawful") or (word in _BAD) != negated(verb)
        if any(t.base in _SURE and (negated(t) or (t.dep_ == "acomp" and negated(t.head)))
               for t in verb.ancestors):  # fmt: skip
            # "is not persuaded that a foreign force is the answer"
            against = not against
        foes = named[:2] + [c for t in named[:1] for c in t.children if c.dep_ == "relcl"]
        if any(t.base in STOPS | _CRITICS and t.pos_ in ("VERB", "NOUN") for t in foes):
            against = not against  # "opposing it would be a mistake", "its critics are wrong"
        stance = "oppose" if against else "support" if united is None else "transition_to_un"
        put = matter(sentence, about, about) if about.lower_ in _POINTS else None
        if put in FLIPPED:
            # "wants the officers home. X said that this would be a betrayal"
            stance = opposite(put) if against else put
        held = of_verb(sentence, verb) if calls else sayers(sentence, verb)
        yield verb if calls else token, held, stance, "judged"
