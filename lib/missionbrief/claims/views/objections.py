"""What those want of the mission who oppose, regret, refuse or warn of something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.views.around import after, before, next_tokens
from missionbrief.claims.views.paying import FREEZES, is_money, kept_words
from missionbrief.claims.views.stances import stances
from missionbrief.claims.views.topic import is_about, meant, spoken_of
from missionbrief.claims.views.un_operation import peace_lacks
from missionbrief.claims.views.undoing import FLIPPED, opposite
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.cue import Cue
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_COSTS = frozenset({"cost", "costs", "price", "bill", "expense", "spending", "spend"})
_HEARSAY = words("claims", "position", "hearsay")
HARM = words("claims", "position", "harm")
_TAKES_PART = words("claims", "position", "takes_part")
NEVER = frozenset({"not", "n't", "never"})
_FAR = 10
_PROMISES = frozenset({"promise", "pledge", "commitment"})
_UNKEPT = frozenset({"broken", "unkept", "unfulfilled", "unmet", "empty"})
_FAILING = frozenset({"fail", "neglect", "break"})
_SLOW = words("claims", "position", "slow")
_SAYS = frozenset({"say", "comment", "answer", "speculate", "confirm", "discuss", "elaborate"})
_LACKED = frozenset({"equipment", "personnel", "deployment", "officer", "troop", "support"})
_CRITICS = frozenset({"critic", "opponent", "criticism", "sceptic", "skeptic", "naysayer"})
_WOULD = frozenset({"would", "could", "will", "may", "might", "risks", "risked"})
_DOUBTS = frozenset({"question", "doubt", "dispute", "wonder"})
# What somebody is against who is against how the mission is called: "objected to the term".
_LABELS = frozenset({"term", "word", "label", "comparison", "description", "characterisation",
                     "characterization", "analogy", "parallel", "phrase"})  # fmt: skip
_OF_TERMS = frozenset({"fund", "defund", "withdraw"})
_CLOSE = 6
_DOUBTFUL = frozenset(
    {"unconvinced", "unpersuaded", "doubtful", "dubious", "sceptical", "skeptical"}
)
_OWED = frozenset({"deserve", "merit", "should", "ought", "need", "worth"})
_NOTIONS = frozenset({"notion", "idea", "view", "charge", "criticism", "talk"})
_TEXTS = words("claims", "votes", "texts")
_FAULTS = words("claims", "objections", "faults")
_SHARED = frozenset({"assessed", "un", "u.n.", "compulsory", "mandatory"})
_WORKS = frozenset({"work", "succeed", "help", "solve", "bring", "stop", "make", "wisdom", "end"})


def upto(sentence: Sentence, token: Token) -> list[Token]:
    """The words before `token`, for what is told of them after: "…; Kenya is in favour"."""
    return list(token.doc[sentence.span.start : token.i])


def words_of_others(sentence: Sentence, tokens: list[Token]) -> set[str]:
    """The words of `tokens` that are no part of the mission's name ("Gang Suppression Force")."""
    named = ((t, sentence.name_at(t)) for t in tokens)
    return {t.lower_ for t, n in named if n is None or n.kind not in ("mission", "force")}


def regretted(sentence: Sentence, cue: Cue, scope: list[Token]) -> Iterator[str]:
    """That there is too little of it, or too late, is regretted by who wants it."""
    lemmas = {t.lower_ for t in scope}
    if any(map(unkept, scope)) and spoken_of(sentence):
        yield "fund"
        return
    if any(map(_falls_short, scope)) and spoken_of(sentence):
        yield "oppose"
        return
    held_back = [t for t in stances(sentence, scope) if t.token.base in FREEZES]
    if any(t.stance == "defund" for t in held_back):
        yield "fund"
        return
    if not lemmas & (_SLOW | NEVER) or not (is_about(sentence, scope) or spoken_of(sentence)):
        return
    told = {t.stance for t in stances(sentence, scope)}
    if not told and {t.base for t in scope} & _LACKED:
        yield "support"
    if told & {"fund", "support"}:
        yield "fund" if "fund" in told else "support"


def _falls_short(text: Token) -> bool:
    """Whether a text put to the vote is told not to do what it should: "regret that the draft falls
    short of this", "deplored that the text ignores it"."""
    verb = text.head
    if text.base not in _TEXTS or text.dep_ != "nsubj" or verb.pos_ != "VERB":
        return False
    short = verb.base == "fall" and "short" in after(verb, 2)
    return short or verb.base in _FAULTS or negated(verb)


def opposed(sentence: Sentence, cue: Cue, scope: list[Token]) -> Iterator[str]:
    """Who is against something wants its contrary; whose critics are criticised is supported."""
    first = {t.base for t in scope[:5]}
    near = words_of_others(sentence, scope[:8])
    if near & _SLOW and cue.leaning == "con":
        yield from regretted(sentence, cue, scope)
        return
    if first & (_HEARSAY | _NOTIONS) and "fail" in {t.base for t in scope}:
        # "rejected the notion that the mission had failed"
        if is_about(sentence, scope) is not None:
            yield "support"
        return
    if first & _HEARSAY or near & HARM or first & _LABELS:
        return
    if cue.leaning == "refuses" and first & _SAYS:
        return
    if cue.leaning == "refuses":
        told = {t.stance for t in stances(sentence, scope)}
        takes_part = told and {t.base for t in scope} & _TAKES_PART
        owed = {t.base for t in scope} & _OWED
        doubts = cue.token.lower_ in _DOUBTFUL and owed and is_about(sentence, scope) is not None
        if "withdraw" in told:
            yield "support"
        elif (told and doubts) or takes_part or "transition_to_un" in told:
            yield "oppose"
        return
    seen = list(stances(sentence, scope))
    about = is_about(sentence, scope[:6])
    if cue.token.lemma_ in ("concern", "worry") and any(
        t.stance == "fund" and t.token.base not in _COSTS for t in seen
    ):
        # "noted with concern that contributions are small" comes from who wants more.
        return
    if cue.noun and cue.token.lemma_ == "concern" and about and after(about, 1) == ["'s"]:
        # "expressed concern about the mission's future" may well come from who wants it.
        return
    if first & _CRITICS and is_about(sentence, scope) is not None:
        # "lashed out at critics of the deployment"
        yield "support"
        return
    if cue.token.pos_ == "VERB" and (_failed_to_pay(cue.token, scope) or any(map(unkept, scope))):
        # "criticised donors for not honouring what they pledged to it"
        yield "fund"
        return
    if cue.token.base == "see" and any(t.undone or t.stance in _OF_TERMS for t in seen):
        return  # "failed to see why it should not be paid", "did not see how it would be paid"
    works = {t.base for t in scope} & _WORKS
    if works and cue.token.base in _DOUBTS and (lacked := _lacked(scope)):
        if about is not None:
            yield lacked
        return
    if cue.token.lemma_ == "doubt" and not cue.noun and not works:
        if {t.lower_ for t in scope} & {"ought", "should"} and any(
            t.stance in ("fund", "transition_to_un", "extend") for t in seen
        ):
            yield "oppose"
        return
    if cue.token.lemma_ == "question" and about is not None and "about" in before(about, 4):
        return
    if cue.token.lemma_ == "accuse" and meant(sentence, scope[:10]) is not None:
        yield "oppose"
        return
    if cue.token.lemma_ == "accuse" and not {t.lemma_ for t in scope[:8]} & {"send", "deploy"}:
        return
    if cue.token.lemma_ in ("challenge", "fight") and not (
        is_about(sentence, scope[:4]) or any(is_money(t) for t in scope[:3])
    ):
        return
    if cue.leaning == "blocks":
        if any(t.stance == "fund" and t.token.i - cue.token.i <= 5 for t in seen):
            yield "oppose"
        return
    if not seen and (len(scope) < 2 or cue.token.base == "object"):
        # "was dropped after Russia objected": to what the words before tell.
        seen = list(stances(sentence, upto(sentence, cue.token)))
        yield from (opposite(t.stance) for t in seen)
        if not seen and cue.token.lower_ == "opposed" and spoken_of(sentence):
            yield "oppose"
        return
    if not seen and meant(sentence, scope[:5]) is not None:
        yield "oppose"
    for found in seen:
        if found.stance == "defund" and found.token.base in FREEZES:
            # "denounced the freeze"
            yield "fund"
            continue
        if found.stance == "support" and found.token.i - cue.token.i > _FAR:
            continue
        if found.stance == "fund" and _of_money(cue.token, found.token):
            yield "defund"
            continue
        lacks = found.stance == "transition_to_un" and peace_lacks(sentence)
        yield "oppose" if lacks else opposite(found.meant)


def _lacked(scope: list[Token]) -> str | None:
    """What a thing is only doubted to do without, which whoever doubts it wants: "questioned
    whether it could succeed without more money", "without more men"."""
    without = next((t for t in scope if t.lower_ == "without"), None)
    rest = next_tokens(without, _CLOSE) if without is not None else []
    if any(map(is_money, rest)):
        return "fund"
    people = any(unit_of(t) is not None or t.base in _LACKED for t in rest)
    return "support" if people else None


def unkept(promise: Token) -> bool:
    """Return whether it is a promise that was not kept: "broken promises", "unmet pledges"."""
    return promise.base in _PROMISES and any(c.lower_ in _UNKEPT for c in promise.children)


def _failed_to_pay(verb: Token, scope: list[Token]) -> bool:
    """Whether others are blamed for pledges to the mission that they did not keep."""
    why = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("for", "over"))
    done = [g for c in why for g in c.children if g.dep_ in ("pcomp", "pobj")]
    failed = any(t.base in _FAILING or t.base == "failure" or negated(t) for t in done)
    return failed and bool(kept_words(scope) or any(t.base == "break" for t in done))


def _of_money(against: Token, money: Token) -> bool:
    """Whether it is money itself that somebody is against: "would oppose any new money for it",
    "vote against another dollar"; not who is to pay, or a plan of it."""
    between = money.doc[against.i + 1 : money.i]
    plain = all(t.pos_ in ("DET", "ADJ", "ADP", "PART", "AUX", "NUM", "SYM") for t in between)
    noun = money.pos_ in ("NOUN", "PROPN") and money.base not in _COSTS
    return noun and plain and not any(t.lower_ in _SHARED for t in between) and money.i > against.i


def warned(sentence: Sentence, cue: Cue, scope: list[Token]) -> Iterator[str]:
    """Who warns of what an end of the mission would bring wants it to go on."""
    for told in stances(sentence, scope):
        later = set(after(told.token, 12))
        if told.stance in FLIPPED and not told.undone and later & _WOULD:
            yield "support"
            return
