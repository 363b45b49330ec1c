"""Money promised, given, asked for or held back where no amount is told: one claim a payer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.amounts import money as said
from missionbrief.claims.amounts.credit import credited, own_date
from missionbrief.claims.amounts.donors import canonical
from missionbrief.claims.amounts.funds import BEARS, governs_funds
from missionbrief.claims.amounts.money_status import money_status
from missionbrief.claims.amounts.payer import payer
from missionbrief.claims.amounts.purpose import purpose
from missionbrief.claims.amounts.wished import only_wished
from missionbrief.claims.draft import Draft
from missionbrief.claims.mission_words import mission_token, speaks_of_mission
from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import subject
from missionbrief.language.modality import mode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

_AS_DO = re.compile(r", (?:as|so) (?:has|have|did|does|will|would|is) (?:the )?(?P<who>[A-Z])")
REPAYS = frozenset({"reimburse", "refund", "repay"})
_FEW = 4
_USES = frozenset({"use", "spend", "direct"})
_AGREES = frozenset({"agree", "undertake", "offer", "volunteer"})


def _paid_back(verb: Token) -> Token | None:
    """The noun for whom, or for what, money is to be paid back: "will reimburse *Kenya* for what it
    spends", "would pay *it* back"; None where a verb does not tell so."""
    back = verb.base == "pay" and any(c.lower_ == "back" for c in verb.children)
    if verb.base not in REPAYS and not back:
        return None
    things = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass"))
    return next(things, None)


def payers(sentence: Sentence, verb: Token, actor: str | None) -> list[str | None]:
    """Return who pays: the countries joined in the verb's subject or agent, else `actor`."""
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
    if passive:
        heads = [p for c in verb.children if c.dep_ == "agent" for p in c.children]
    else:
        who = subject(verb)
        heads = [who] if who is not None else []
    heads = [t for h in heads for t in (h, *h.conjuncts)]
    names = [n for h in heads if (n := sentence.name_at(h)) is not None]
    others = _as_do(sentence)
    told = [n for n in (*names, *others) if n.kind in ("country", "demonym", "organisation")]
    countries = list(dict.fromkeys(canonical(n) for n in told))
    if others and actor:
        return list(dict.fromkeys([actor, *countries]))
    return countries if len(told) > 1 else [actor]


def _as_do(sentence: Sentence) -> list[Name]:
    """Who does the same: "Spain will help, as has Algeria"."""
    found = _AS_DO.search(sentence.span.text)
    if found is None:
        return []
    names = [sentence.name_at(sentence.token_at(found.start("who")))]
    return [n for n in names if n is not None and n.kind in ("country", "demonym")]


def _elsewhere(sentence: Sentence, verb: Token) -> bool:
    """Whether money is to be spent on another thing than the mission."""
    on = [g for c in verb.children if c.lower_ == "on" for g in c.children if g.dep_ == "pobj"]
    return verb.lemma_ == "spend" and bool(on) and not any(
        mission_token(sentence, g) for g in on
    )  # fmt: skip


def _neither(noun: Token) -> bool:
    """Whether a thing is one of two that there are none of: "offers neither men nor money"."""
    near = noun.doc[max(noun.sent.start, noun.i - _FEW) : noun.i]
    return any(t.lower_ == "nor" for t in near) or any(c.lower_ == "neither" for c in noun.children)


def _of_none(verb: Token) -> bool:
    """Whether a verb is only said of what there is none of: "no plan that would …"."""
    clauses = (t for t in (verb, *verb.ancestors) if t.dep_ == "relcl")
    return any(c.lower_ == "no" for clause in clauses for c in clause.head.children)


def _says_itself(sentence: Sentence, verb: Token) -> bool:
    """Whether a country itself says that it will pay: "Spain has stated that it will help"."""
    for step in verb.ancestors:
        if step.base in REPORTING and (who := subject(step)) is not None:
            name = sentence.name_at(who)
            return name is not None and name.kind == "country"
    return False


def _status(sentence: Sentence, verb: Token, told: said.Money, noun: Token) -> Status:
    status = money_status(told, noun)
    if told.role == "given" and status == "planned" and _says_itself(sentence, verb):
        return "pledged"
    if told.role == "given" and status == "planned" and verb.head.base in _AGREES:
        return "pledged"
    return status


def promises(sentence: Sentence) -> Iterator[Draft]:
    """Yield what is promised, asked for or held back of the mission's money without an amount, and
    what is still to be given."""
    about = None
    for verb in sentence.tokens:
        role = said.of_verb(verb) if verb.pos_ == "VERB" else None
        if verb.pos_ == "VERB" and verb.base in BEARS:
            role = "given"
        if role not in ("held", "asked", "promised", "given"):
            continue
        noun = governs_funds(verb) or _paid_back(verb)
        if noun is not None and only_wished(verb, role):
            continue
        if noun is not None and (_elsewhere(sentence, verb) or _of_none(verb)):
            continue
        if noun is None or any(c.lower_ == "or" for c in noun.children) or _neither(noun):
            continue
        if about is None:
            about = speaks_of_mission(sentence, back=2)
        how = mode(verb)
        if (not about and role != "promised") or (how == "denied" and role != "held"):
            continue
        if role == "asked" and not speaks_of_mission(sentence):
            continue
        told = said.Money(role, verb, noun)
        if purpose(sentence, noun, told) is None:
            continue
        status = _status(sentence, verb, told, noun)
        if role == "held" and status == "called_for":
            continue  # "Parliament should cut off the money": nobody has.
        done = noun.dep_ == "nsubjpass" and own_date(sentence, verb) is not None
        if role == "given" and status not in ("planned", "pledged") and not done:
            continue
        mission = sentence.article.mission.name
        for actor in payers(sentence, verb, payer(sentence, None, noun, told)):
            if actor is None and (verb.base in _USES or verb.dep_ == "relcl"):
                # "The cash would be used for fuel", "those who promised money": nobody's money.
                continue
            yield Draft(
                sentence,
                verb,
                f"{role}-bare",
                actor=actor,
                target=f"{mission}: refund" if _paid_back(verb) is not None else mission,
                when=own_date(sentence, verb),
                status=status,
                attributed_to=credited(sentence, verb, told),
                key=(actor, mission),
            )
