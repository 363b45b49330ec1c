"""Views that only a name offers, where no rule reads one, and that the sentence speaks against.

Whoever is named beside talk of the mission most likely has a view of it; each row of `_ROWS` knows
a wording by which he has not, or not that one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.claims.bygone import only_bygone
from missionbrief.claims.views.asking import of_the_late
from missionbrief.claims.views.in_spite import in_spite, unopposed
from missionbrief.claims.views.leaning_nouns import given_up
from missionbrief.claims.views.leanings import cues
from missionbrief.claims.views.no_wish import (
    asked_after,
    deferred,
    exhorts,
    greets,
    has_veto,
    of_conduct,
    of_foes,
    to_be_told,
    to_meet,
    untold,
)
from missionbrief.claims.views.own_forces import sent_later
from missionbrief.claims.views.paying import is_money
from missionbrief.claims.views.signings import signs
from missionbrief.claims.views.struck_out import struck_out
from missionbrief.claims.views.topic import of_country
from missionbrief.claims.views.un_operation import is_there, united_nations
from missionbrief.claims.views.unvoiced import unvoiced
from missionbrief.language.grammar import subject
from missionbrief.language.modality import negated

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from missionbrief.claims.draft import Draft
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

CONTRARY = {"support": "oppose", "oppose": "support"}
_SUCCEEDS = frozenset({"succeed", "win", "prevail", "function", "work"})
_PAID = frozenset({"pay", "fund", "finance", "bear", "meet"})
_COSTS = frozenset({"cost", "expense", "price"})
_MEETS = frozenset({"meet", "face", "encounter", "run", "draw", "provoke"})


@dataclass(frozen=True)
class Offered:
    """A view that only a name offers: of `who`, whom the words `named` name, the likeliest `stance`
    and the word that carries what he does or says, `voiced`; beside it the `drafts` that the rules
    find in the sentence and that stand."""

    sentence: Sentence
    who: str
    named: Sequence[Token]
    stance: str
    voiced: Token
    drafts: Sequence[Draft]


def set_aside(view: Offered) -> bool:
    """Return whether a view that only a name offers is not to be told."""
    return any(
        speaks_against(view)
        for stances, speaks_against in _ROWS
        if stances is None or view.stance in stances
    )


def _against_his_own(view: Offered) -> bool:
    """Whoever says that his party is against it is not for it."""
    contrary = (view.who, CONTRARY[view.stance])
    return any((d.attributed_to, d.stance) == contrary for d in view.drafts)


def _others_block(view: Offered) -> bool:
    """Who tells that others block it is not against it."""
    return any(d.rule == "blocks" and d.attributed_to == view.who for d in view.drafts)


def _stops_short(view: Offered) -> bool:
    """Whoever stops short of a thing does not want it."""
    return any(t.base == "stop" and t.nbor().lower_ == "short" for t in view.sentence.tokens)


def _in_spite(view: Offered) -> bool:
    """It is others who are against it, in spite of whom he acts."""
    return in_spite(view.sentence, view.stance)


def _unopposed(view: Offered) -> bool:
    """The word that tells his view is denied: "would not oppose it"."""
    return unopposed(view.sentence, view.stance)


def _of_conduct(view: Offered) -> bool:
    """How the mission is to behave is not whether it is to be."""
    return of_conduct(view.voiced)


def _untold(view: Offered) -> bool:
    """What he asked for is only called so: "whatever Haiti asks for"."""
    return untold(view.voiced)


def _has_veto(view: Offered) -> bool:
    """That he has a say does not tell what he will say."""
    return has_veto(view.voiced)


def _to_meet(view: Offered) -> bool:
    """What he asks for is a meeting."""
    return to_meet(view.voiced)


def _deferred(view: Offered) -> bool:
    """Whoever leaves a thing to others tells no view of it."""
    return deferred(view.sentence)


def _asked_after(view: Offered) -> bool:
    """Whoever asks whether a thing ought to be has not said so."""
    return any(map(asked_after, view.voiced.children))


def _to_be_told(view: Offered) -> bool:
    """Whoever asks for answers has not made up his mind."""
    return any(map(to_be_told, view.sentence.span))


def _greets(view: Offered) -> bool:
    """Whoever welcomes or exhorts those sent need not be for sending them."""
    return any(greets(t) or exhorts(t) for t in view.sentence.span)


def _of_the_late(view: Offered) -> bool:
    """Those who have sent nobody yet are asked to, and not faulted for the mission."""
    return any(map(of_the_late, view.sentence.span))


def _only_costs(view: Offered) -> bool:
    """What the mission costs is no money given: "pointing to the rising costs"."""
    money = {t.base for t in view.sentence.tokens if is_money(t)}
    return bool(money) and money <= _COSTS and not view.sentence.lemmas & _PAID


def _hopes_on(view: Offered) -> bool:
    """Whoever has not given up is for it: "have not abandoned hopes that it will come"."""
    return any(given_up(t) and negated(t.head) for t in view.sentence.tokens)


def _paid_by_others(view: Offered) -> bool:
    """It is others who paid, in a clause set against his: "X sent officers while others offered
    funding"."""
    tokens = view.sentence.tokens
    money = [t for t in tokens if is_money(t)]
    apart = [t for t in tokens if t.dep_ == "advcl" and t.tag_ == "VBD" and _set_against(t)]
    inside = {t.i for clause in apart for t in clause.subtree}
    theirs = bool(money) and all(t.i in inside for t in money)
    return theirs and not any(t.i in inside for t in view.named)


def _meets_opposition(view: Offered) -> bool:
    """Opposition that the mission has met is no support for it."""
    if "opposition" not in view.sentence.lemmas:
        return False
    against = (t for t in view.sentence.tokens if t.base == "opposition" and t.dep_ == "dobj")
    return any(t.head.base in _MEETS for t in against)


def _of_others(view: Offered) -> bool:
    """It is others alone who are against it, in a clause set against his: "X asked for help, while
    Y rejected an intervention"."""
    against = [d.trigger for d in view.drafts if d.stance == "oppose"]
    apart = [v for v in against if v.dep_ == "advcl" and _set_against(v)]
    inside = {t.i for v in apart for t in v.subtree}
    theirs = bool(apart) and len(apart) == len(against)
    return theirs and not any(t.i in inside for t in view.named)


def _set_against(clause: Token) -> bool:
    return any(
        c.lower_ in ("while", "whereas", "though", "although") and c.dep_ == "mark"
        for c in clause.children
    )


def _of_foes(view: Offered) -> bool:
    """Whoever speaks of those who are against it is not one of them."""
    return any(map(of_foes, view.sentence.span))


def _unpaid(view: Offered) -> bool:
    """Who does not pay need not be against it: "was not paid for by the Treasury"."""
    tokens = view.sentence.tokens
    paid = [t for t in tokens if t.base in _PAID and t.tag_ == "VBN"]
    facts = [t for t in paid if negated(t) and not any(c.tag_ == "MD" for c in t.children)]
    return bool(facts) and not any(t.tag_ == "MD" for t in tokens)


def _asks_for_more(view: Offered) -> bool:
    """Whoever says that it cannot succeed without more people asks for more."""
    return any(
        t.lower_ == "without" and t.head.base in _SUCCEEDS and negated(t.head)
        for t in (c.token for c in cues(view.sentence))
    )


def _sent_later(view: Offered) -> bool:
    """Whoever does not send his people yet is to send them."""
    return sent_later(view.sentence)


def _signs(view: Offered) -> bool:
    """Whoever signs an agreement is not against what it is on."""
    return signs(view.sentence, view.named)


def _of_country(view: Offered) -> bool:
    """Friendship with the country is no view of the mission."""
    return of_country(view.sentence)


def _bygone(view: Offered) -> bool:
    """Of a time before the mission there is no view of it."""
    return only_bygone(view.sentence)


def _unvoiced(view: Offered) -> bool:
    """The words by which he is named, or what he does, tell no such view."""
    return unvoiced(view.sentence, view.named, view.voiced, view.stance)


def _no_new_operation(view: Offered) -> bool:
    """The UN operation is the one that is there, or he has it struck out of a text."""
    operation = united_nations(list(view.sentence.tokens))
    return operation is not None and (
        is_there(view.sentence, operation) or _struck_by(view.named, operation)
    )


def _struck_by(who: Sequence[Token], operation: Token) -> bool:
    """Whether it is a holder who has what tells of an operation taken out of a text."""
    verb = struck_out(operation)
    by = subject(verb) if verb is not None else None
    return by is not None and any(t in by.subtree for t in who)


_SIDED = frozenset(CONTRARY)
_SUPPORT = frozenset({"support"})
_OPPOSE = frozenset({"oppose"})
_FUND = frozenset({"fund"})
_TO_UN = frozenset({"transition_to_un"})
# The stances that a row holds for, None for all, and what speaks against a view; what is told by a
# glance stands before what reads the whole sentence.
_ROWS: tuple[tuple[frozenset[str] | None, Callable[[Offered], bool]], ...] = (
    (_SIDED, _against_his_own),
    (_OPPOSE, _others_block),
    (None, _has_veto),
    (None, _of_conduct),
    (None, _untold),
    (None, _to_meet),
    (None, _asked_after),
    (None, _stops_short),
    (None, _in_spite),
    (None, _unopposed),
    (None, _deferred),
    (_TO_UN, _no_new_operation),
    (None, _unvoiced),
    (_SIDED, _to_be_told),
    (_SUPPORT, _greets),
    (_OPPOSE, _of_the_late),
    (_FUND, _only_costs),
    (_OPPOSE, _hopes_on),
    (_FUND, _paid_by_others),
    (_SUPPORT, _meets_opposition),
    (_OPPOSE, _of_others),
    (_OPPOSE, _of_foes),
    (_OPPOSE, _unpaid),
    (_OPPOSE, _asks_for_more),
    (_OPPOSE, _sent_later),
    (_OPPOSE, _signs),
    (_SUPPORT, _of_country),
    (_SUPPORT, _bygone),
)
