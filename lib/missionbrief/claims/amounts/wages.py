"""The pay of the mission's officers, told without a sum: paid up to a month, late, or never."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from missionbrief.claims.amounts.credit import own_date
from missionbrief.claims.contingents import unit_of
from missionbrief.claims.draft import Draft
from missionbrief.claims.law.mandate_words import limits
from missionbrief.claims.mission_words import speaks_of_mission
from missionbrief.claims.stories import hearsay
from missionbrief.language.attribution import attributed_to
from missionbrief.language.dates import find_dates
from missionbrief.language.grammar import climb, infinitive, subject
from missionbrief.language.hearsay import dismissed, untrue
from missionbrief.language.modality import mode, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.interval import Interval
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.modality import Mode
    from missionbrief.language.tokens import Token

_PAY = words("claims", "wages", "pay")
_LATE = words("claims", "wages", "late")
_PAID = words("claims", "wages", "paid")
_GETS = words("claims", "wages", "gets")
_CUES = _PAY | _PAID | {"unpaid"}
_GOES = frozenset({"go", "work", "serve", "stay", "be", "remain", "leave"})
_AHEAD = frozenset({"acl", "relcl", "advcl", "pcomp"})
_STAFF = frozenset({"they", "we", "you", "them", "us"})
_SOME = frozenset({"some", "many", "most", "several", "none", "hundreds", "dozens"})
# What lacks, by its words: nothing that was paid.
_ARREARS = "pay in arrears"
_PAY_CAME = "pay"
_FEARS = frozenset({"fear", "worry", "concern", "risk", "danger", "prospect", "threat", "warn"})
_OF_FEAR = frozenset({"acl", "relcl", "ccomp", "pcomp", "pobj"})
_DESCRIBES = frozenset({"amod", "compound", "poss", "nmod"})
_OF_STATE = frozenset({"demonym", "country"})
_NOT_TOLD = frozenset({"unreal", "called_for", "authorised"})
_LATE_IN = re.compile(r"late (?=in )", re.IGNORECASE)
_BACK = 2
# Questions stand between, in a transcript.
_BACK_IN_TALK = 20
_NEAR = 3


def wages(sentence: Sentence) -> Iterator[Draft]:
    """Yield what a sentence tells of the officers' pay; a sum is told by the rules for amounts."""
    if sentence.lemmas.isdisjoint(_CUES):
        return
    back = _BACK if sentence.speaker is None else _BACK_IN_TALK
    if any(q.currency for q in sentence.quantities) or not speaks_of_mission(sentence, back):
        return
    late, paid = _overdue(sentence), _paid(sentence)
    if late is not None:
        yield from _claim(sentence, *late)
    if paid is not None and (late is None or _verb(late[0]) not in (paid[0], None)):
        yield from _claim(sentence, *paid)


def _claim(sentence: Sentence, trigger: Token, what: str, status: Status) -> Iterator[Draft]:
    mission = sentence.article.mission.name
    if status in _NOT_TOLD:
        return
    if status == "actual":
        status = hearsay(sentence, trigger) or status
    if any(clause.head.base in _FEARS for clause in climb(trigger) if clause.dep_ in _OF_FEAR):
        return  # "fears that the officers would go unpaid"
    payer = _whose_pay(sentence, trigger) or mission
    if payer == sentence.article.mission.country:
        return
    when = own_date(sentence, trigger)
    yield Draft(
        sentence,
        trigger,
        "pay",
        actor=payer,
        target=f"{mission}: {what}",
        when=_was_late(sentence, when) if what == _ARREARS else when,
        days=_paid_up(sentence, when) if what == _PAY_CAME else None,
        status=status,
        attributed_to=attributed_to(sentence, trigger),
        key=(payer, what),
    )


def _paid_up(sentence: Sentence, when: Expression | None) -> Interval | None:
    """The time up to which pay came: "through January", "to the end of March"; None of any other,
    which is when it came."""
    if when is None or not (when.text.lower().startswith("through") or when in limits(sentence)):
        return None
    days = sentence.resolve(when)
    return replace(days, start=None) if days is not None else None


def _whose_pay(sentence: Sentence, trigger: Token) -> str | None:
    """The country whose pay the officers are told to get, or whose officers are: "still draw their
    Kenyan salaries", "three Kenyan officers had not been paid"."""
    pay = [t for t in (trigger, *trigger.children) if _pay_noun(t)]
    verb = _verb(trigger)
    who = subject(verb) if verb is not None else None
    if who is not None and who.pos_ == "PRON" and verb is not None and verb.dep_ == "ccomp":
        who = subject(verb.head)  # "Kenyan officers say they have not been paid"
    staff = [t for t in (who.subtree if who is not None else ()) if unit_of(t) is not None]
    described = (c for t in (*pay, *staff) for c in t.children if c.dep_ in _DESCRIBES)
    names = (sentence.name_at(c) for c in described)
    countries = (n.country or n.canonical for n in names if n is not None and n.kind in _OF_STATE)
    return next(countries, None)


def _was_late(sentence: Sentence, when: Expression | None) -> Expression | None:
    """The time that pay was late in, where "late" tells of the pay and not of the month: "were late
    in September and October"."""
    if when is None or (late := _LATE_IN.match(when.text)) is None:
        return when
    first = sentence.token_at(when.start)
    if first.dep_ not in ("acomp", "advmod", "attr") or first.head.lemma_ != "be":
        return when
    start = when.start + late.end()
    rest = next(iter(find_dates(sentence.span.text[start:])), None)
    if rest is None or rest.start > len("in "):
        return when
    return replace(rest, start=start + rest.start, end=start + rest.end)


def _staff(noun: Token | None) -> bool:
    if noun is None:
        return False
    some = noun.lower_ in _SOME and (
        any(unit_of(t) is not None for t in noun.subtree)
        or any(unit_of(t) is not None for t in noun.doc[noun.sent.start : noun.i])
    )
    return some or unit_of(noun) is not None or noun.lower_ in _STAFF


def _pay_noun(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.base in _PAY


def _verb(token: Token) -> Token | None:
    return next((t for t in climb(token) if t.pos_ in ("VERB", "AUX")), None)


def _put(token: Token) -> Status | None:
    verb = _verb(token)
    how = mode(verb) if verb is not None else "actual"
    return how if how != "unreal" else None


def _overdue(sentence: Sentence) -> tuple[Token, str, Status] | None:
    """Pay that is late or does not come: "have worked without pay", "allowances are in arrears",
    "went unpaid"."""
    for token in sentence.tokens:
        goes = token.lower_ == "unpaid" and token.head.base in _GOES
        if goes and _staff(subject(token.head)) and (how := _put(token.head)) is not None:
            return token, _ARREARS, how
        if not _pay_noun(token):
            continue
        above = token.head
        verb = _verb(token)
        if above.lower_ == "without" and verb is not None and _staff(subject(verb)):
            how = mode(verb)
            if how in ("actual", "denied", "reported"):
                return token, _ARREARS, how
        late = {t.base for t in (*token.children, *([above] if above.dep_ else []))}
        told = verb is not None and token.dep_ in ("nsubj", "nsubjpass", "dobj")
        if told and verb is not None:
            late |= {c.base for c in verb.subtree if abs(c.i - verb.i) <= _NEAR}
            late |= {verb.base}
        if late & _LATE and told and (how := _put(token)) is not None:
            return token, _ARREARS, how
    return None


def _how(verb: Token) -> Mode:
    """How a payment is put; "salaries to be paid from the fund" is still ahead."""
    how = mode(verb)
    return "planned" if how == "actual" and infinitive(verb) and verb.dep_ in _AHEAD else how


def _untrue(verb: Token) -> bool:
    """Whether the clause of a verb is called untrue: "it is not true that they were not paid"."""
    return verb.dep_ == "ccomp" and untrue(verb.head)


def _paid(sentence: Sentence) -> tuple[Token, str, Status] | None:
    """Pay that came: "allowances were paid up to February", "they had been paid through June"."""
    for verb in sentence.tokens:
        if verb.pos_ != "VERB":
            continue
        lemma = verb.base
        who = subject(verb)
        passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
        things = [c for c in verb.children if c.dep_ == "dobj" and _pay_noun(c)]
        unpaid = lemma in _PAID | _GETS and mode(verb) == "denied" and _staff(who)
        if unpaid and negated(verb) and (things or (passive and lemma == "pay")):
            return verb, _ARREARS, "denied" if dismissed(verb) or _untrue(verb) else "actual"
        if lemma in _PAID and passive and who is not None:
            dated = any(c.lower_ in ("through", "until", "till", "up", "to") for c in verb.children)
            if _pay_noun(who) or (who.lower_ in ("they", "officers") and dated):
                return verb, _PAY_CAME, _how(verb)
        habit = verb.tag_ in ("VBP", "VBZ") and any(
            c.lower_ in ("a", "an", "monthly") for t in things for c in t.children
        )
        if lemma in _GETS and things and _staff(who) and not habit:
            return verb, _PAY_CAME, _how(verb)
    return None
