"""To whom what is said of money is credited, and when it holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.amounts import money as said
from missionbrief.claims.amounts.donors import administration
from missionbrief.language.attribution import REPORTING, attributed_to
from missionbrief.language.clause_days import of_another_sum, of_new_sum
from missionbrief.language.grammar import climb, subject, verb_above
from missionbrief.language.holders import name_of, words_of
from missionbrief.language.pointing import spoke_at
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_TELLING = REPORTING | words("language", "reporting", "committing")
_CONTRASTS = frozenset({"though", "although", "while", "whereas"})
_PLANS = frozenset({"plan", "appeal", "budget", "programme", "program", "request", "bill"})
_AS_OF = re.compile(r"\b(?:[Bb]y|[Aa]s of|[Aa]s at|[Uu]p to)(?: |$)(?:the )?$")
_OPENS_AS_OF = re.compile(r"(?:[Bb]y|[Aa]s of) ")


def credited(sentence: Sentence, number: Token, told: said.Money) -> str | None:
    """Whom the amount is credited to; who asks for money is who says what is asked for. A verb
    that tells of the payment ("put 3 million into the fund") reports nothing."""
    verb = told.verb
    whom = attributed_to(sentence, number)
    who = subject(verb) if verb is not None else None
    if who is not None and verb is not None and whom == words_of(sentence, who):
        if sentence.speaker is not None and not _passed_on(sentence, verb, who):
            # In a transcript, who tells of an announcement vouches for it.
            return sentence.speaker_at(number)
        passive = any(c.dep_ == "nsubjpass" for c in verb.children)
        reported = verb.dep_ == "ccomp" and verb.head.base in REPORTING
        given = told.role == "given" and not reported and not _told(sentence, number, verb)
        if passive or given:
            whom = sentence.speaker_at(number)
    if whom is None and who is not None and told.role == "promised":
        name = name_of(sentence, who)
        whom = name.canonical if name is not None and name.kind == "person" else None
    asked = said.asker(verb) if verb is not None else None
    if asked is not None and asked.tag_ in ("WDT", "WP") and verb is not None:
        asked = verb.head if verb.dep_ == "relcl" else asked
    if asked is not None and asked.base in _PLANS:
        asked = None  # "The plan asks for 600 million": no one says so but the source.
    if whom is None and asked is not None and asked != number:
        whom = words_of(sentence, asked)
    of_plan = told.role == "asked" and not sentence.lemmas.isdisjoint(_PLANS)
    if of_plan and whom == sentence.article.mission.country:
        return None  # "the plan for Haiti, which asks for 600 million"
    return administration(sentence) if whom == "administration" else whom


def _told(sentence: Sentence, number: Token, verb: Token) -> bool:
    """Whether somebody tells of a payment by another verb than that for it ("X announced 45
    million more, taking the total to 210 million"), or by one of telling."""
    holding = [f for f in sentence.frames if f.holds(number)]
    if not holding:
        return False
    told = min(holding, key=lambda frame: frame.length)
    itself = told.first == verb.i or told.verb_first <= verb.i <= told.verb_last
    return not itself or verb.base in _TELLING


def _passed_on(sentence: Sentence, verb: Token, who: Token) -> bool:
    """Whether a speaker passes on what another person announced: not what is to be announced, nor
    what a government or the speaker did."""
    name = name_of(sentence, who)
    person = name is not None and name.kind == "person"
    return person and verb.tag_ == "VBD" and words_of(sentence, who) != sentence.speaker


def as_of(sentence: Sentence, number: Token) -> Expression | None:
    """The day for which a sentence gives its figures: "by the end of July", "as of last week"; not
    that by which another sum is needed."""
    text = sentence.span.text
    told = [
        e for e in sentence.dates if _AS_OF.search(text[: e.start]) or _OPENS_AS_OF.match(e.text)
    ]
    one = told[0] if len(told) == 1 else None
    return None if one is None or _of_another(sentence, one, number) else one


def only_date(sentence: Sentence, number: Token) -> Expression | None:
    """The only expression of time of a sentence that tells of one promise, however far from it."""
    dates = [
        e
        for e in sentence.dates
        if not any(s.dep_ == "relcl" for t in sentence.tokens_of(e) for s in climb(t))
        and not _of_another(sentence, e, number)
        and not of_new_sum(sentence.tokens_of(e), number)
    ]
    if len(dates) != 1:
        return None
    verb = next((t for t in climb(sentence.tokens_of(dates[0])[0]) if t.pos_ == "VERB"), None)
    return None if verb is not None and of_another_sum(verb, number) else dates[0]


def _of_another(sentence: Sentence, expression: Expression, number: Token) -> bool:
    """Whether an expression of time stands in the clause of another sum: "besides the $4 million
    announced today, it had set aside $9 million"."""
    tokens = sentence.tokens_of(expression)
    steps = [s for s in climb(tokens[0]) if s.dep_ == "acl"] if tokens else []
    mine = {t.i for t in climb(number)}
    return any(s.head.like_num and s.head.i not in mine for s in steps)


def of_promise(sentence: Sentence, expression: Expression, money: said.Money) -> bool:
    """Whether an expression of time is only that of the promise of a sum that is given: "the 4
    million euros, announced in May, has been paid"."""
    tokens = sentence.tokens_of(expression)
    verb = verb_above(tokens) if tokens and money.role == "given" else None
    if verb is None or verb == money.verb or verb.dep_ not in ("acl", "relcl", "advcl"):
        return False
    return said.of_verb(verb) == "promised" and verb.tag_ == "VBN"


def reported_on(sentence: Sentence, number: Token) -> Expression | None:
    """The day on which somebody says what a sentence tells of an amount: figures hold as of it."""
    above = {t.i for t in climb(number)}
    for expression in sentence.dates:
        tokens = sentence.tokens_of(expression)
        verb = next((t for t in tokens[0].ancestors if t.pos_ == "VERB"), None) if tokens else None
        if of_new_sum(tokens, number):
            continue
        if verb is not None and spoke_at(verb) and verb.head.base in REPORTING:
            verb = verb.head
        if verb is None or verb.base not in REPORTING:
            continue
        if _in_another_clause(sentence, expression, number):
            continue
        beside = verb.dep_ in ("parataxis", "advcl") and verb.head.i in above
        if verb.i in above or beside:
            return expression
    return None


def _in_own_clause(sentence: Sentence, number: Token) -> Expression | None:
    """The expression of time of the clause that tells when a sum was promised, or for when it is
    needed: "with $90 million since May, including the $8 million we announced this week"."""
    head = said.amount_head(number)
    for clause in head.children:
        role = said.of_verb(clause) if clause.dep_ in ("relcl", "acl") else None
        known = role in ("promised", "asked") or (role and said.needs(clause))
        if role is None or not (known or _only_recalled(head, clause)):
            continue
        for expression in sentence.dates:
            tokens = sentence.tokens_of(expression)
            if tokens and verb_above(tokens) == clause:
                return expression
    return None


def _only_recalled(sum_: Token, clause: Token) -> bool:
    """Whether what is done with a sum is told by a clause on it alone: "on top of the $100 million
    that Canada gave last year", not "has spent the $10 million that it got in May"."""
    verb = next((t for t in sum_.ancestors if t.pos_ == "VERB"), None)
    past = clause.tag_ == "VBD" or any(c.tag_ == "VBD" for c in clause.children)
    apart = sum_.dep_ == "pobj" or verb is None or said.of_verb(verb) is None
    return clause.dep_ == "relcl" and past and apart


def own_date(sentence: Sentence, trigger: Token, rivals: Sequence[Token] = ()) -> Expression | None:
    """The expression of time that belongs to `trigger`, unless it stands in a relative clause that
    the trigger is not part of; that of its own clause goes before one that others share."""
    if (promised := _in_own_clause(sentence, trigger)) is not None:
        return promised
    date = when(sentence, trigger, rivals)
    if date is None or _of_another(sentence, date, trigger):
        return None
    if _in_another_clause(sentence, date, trigger):
        return None
    mine = {t.i for t in climb(trigger)}
    tokens = sentence.tokens_of(date)
    nested = [s for s in climb(tokens[0]) if s.dep_ == "relcl" and s.i not in mine]
    return None if any(n.head.i != trigger.i for n in nested) else date


def _in_another_clause(sentence: Sentence, expression: Expression, number: Token) -> bool:
    """Whether an expression of time is that of a clause beside that of a sum: "Canada, which has
    given 80 million, announced more on Friday", "in May it froze the money, though it has since
    paid 40 million", "it has given 80 million, and yesterday the minister announced more"."""
    tokens = sentence.tokens_of(expression)
    dated = verb_above(tokens) if tokens else None
    mine = next((t for t in climb(number) if t.pos_ in ("VERB", "AUX")), None)
    if dated is None or mine is None or dated == mine:
        return False
    if dated.dep_ == "conj" and dated.head == mine and mine.i < tokens[0].i:
        doers = [c for c in dated.children if c.dep_ in ("nsubj", "nsubjpass")]
        return any(c.pos_ != "PRON" for c in doers)  # not "… and that was in April"
    if tokens[0] in list(mine.subtree) or mine.head in tokens:
        return False
    marks = {c.lower_ for c in mine.children if c.dep_ == "mark"}
    aside = mine.dep_ == "relcl" or (mine.dep_ == "advcl" and marks & _CONTRASTS)
    return bool(aside) and any(c.lemma_ == "have" and c.dep_ == "aux" for c in mine.children)
