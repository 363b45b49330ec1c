"""Whose a wish or view is, by the word that tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import before
from missionbrief.claims.views.bearers import holders
from missionbrief.claims.views.cue import Cue
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.leanings import PRO_WORDS
from missionbrief.claims.views.wanting import of_noun, of_verb, sayers
from missionbrief.language.grammar import agent, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

RECEIVES = frozenset({"win", "enjoy", "have", "get", "receive", "gain"})
_SAYING = frozenset({"say", "says", "said", "saying"})
_SUM = 8
_FUNDS = frozenset({"fund", "contribution", "donation", "funding", "money", "contributor"})
_VOICES = words("claims", "position", "voices")
_ABOUT = frozenset({"about", "on", "over", "with", "towards", "toward", "regarding", "against"})
_THE = frozenset({"the", "this", "that", "these", "those"})
_SPEAKS_OF = frozenset({"see", "find", "discuss", "recognize", "recognise", "acknowledge",
                        "speak", "cite", "highlight", "note", "recall", "mention", "raise",
                        "show"})  # fmt: skip


def _just_before(token: Token) -> list[Token]:
    return list(token.doc[max(token.sent.start, token.i - 2) : token.i])


def _receives(noun: Token) -> bool:
    """Whether the mission has what the speaker owns: "said that the force had its backing"."""
    owned = any(c.lower_ in ("its", "their", "our", "my", "his", "her") for c in noun.children)
    return owned and noun.dep_ == "dobj" and noun.head.base in RECEIVES


def _of_money(noun: Token) -> bool:
    """Whether a noun tells what a sum or fund before it is for: "gives to a fund in support of the
    mission"."""
    before_ = noun.doc[max(noun.sent.start, noun.i - _SUM) : noun.i]
    purpose = noun.head.head if noun.head.lower_ == "in" else noun
    return any(t.is_currency for t in before_) or purpose.base in _FUNDS


def _voicing(noun: Token) -> Token | None:
    """The verb by which a wish told as a noun is voiced: "repeated his call for"."""
    verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return verb if verb is not None and verb.base in _VOICES else None


def of_others(plan: Token) -> bool:
    """Return whether a plan is only what somebody speaks or thinks of: "raised questions about the
    plan", "threw cold water on the plan", "recalled the plan"."""
    if not any(c.lower_ in _THE or c.dep_ == "poss" for c in plan.children):
        return False
    if plan.dep_ == "pobj" and plan.head.lower_ in _ABOUT:
        return True
    verb = plan.head.head if plan.head.lower_ == "of" else plan.head
    return plan.dep_ in ("dobj", "pobj") and verb.base in _SPEAKS_OF


def held_by(sentence: Sentence, cue: Cue) -> tuple[Holder, ...]:
    """Return who holds the view that a cue voices, by the grammar; nobody where none is named."""
    token = cue.token
    if cue.leaning == "pro" and token.dep_ == "pobj" and _of_money(token):
        # "announced $9 million in support of the mission"
        return ()
    if cue.leaning == "ought":
        said = next((t for t in _just_before(token) if t.lower_ in _SAYING), None)
        if said is not None and token.tag_ == "VB":
            # "says bring them back"
            return of_verb(sentence, said)
        who = subject(token)
        if who is not None and who.lower_ in ("we", "i"):
            return of_verb(sentence, token)
        return sayers(sentence, token)
    if not cue.noun:
        felt = next((c for c in token.children if c.dep_ == "nsubjpass"), None)
        if felt is not None and token.lower_ in PRO_WORDS and agent(token) is None:
            # "is not convinced that …"
            return holders(sentence, felt)
        if token.pos_ == "VERB":
            return of_verb(sentence, token)
        verb = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)
        who = next((c for c in verb.children if c.dep_ == "nsubjpass"), None) if verb else None
        if who is not None and token.lower_ == "behind":
            # "CARICOM is united behind the call"
            return holders(sentence, who)
        return of_verb(sentence, verb) if verb is not None else ()
    if token.dep_ in ("attr", "appos") and token.lemma_ not in ("plan", "call"):
        # "Britain is a backer of the mission", "X, a critic of the mission"
        bearer = subject(token.head) if token.dep_ == "attr" else token.head
        if found := holders(sentence, bearer):
            return found
    if _receives(token):
        return sayers(sentence, verb_above(token))
    if owners := of_noun(sentence, token):
        # "US support for the mission comes to $300 million" is money.
        paid = cue.leaning == "pro" and any(t.is_currency for t in sentence.span)
        return () if paid and _voicing(token) is None else owners
    if cue.leaning == "plans" and of_others(token):
        return ()
    verb = _voicing(token)
    if verb is None and any(c.dep_ == "poss" and c.pos_ == "PRON" for c in token.children):
        verb = verb_above(token)
        return of_verb(sentence, verb) or sayers(sentence, verb)
    if verb is None and before(token, 1) == ["in"]:
        # "walked out in protest at the deployment"
        verb = verb_above(token)
    return of_verb(sentence, verb) if verb is not None else ()


def verb_above(token: Token) -> Token:
    """Return the nearest verb above a word, or the word itself."""
    return next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), token)
