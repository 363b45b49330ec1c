"""What an actor wants done with the mission.

Somebody asks for, plans, favours or opposes something (`leanings`); what it is about the mission
is told by the words that follow (`stances`), and whose view it is by the grammar and the names
(`wanting`), brought together in `wishes`. Votes, texts put to the vote, and what an actor says it
will do itself are told apart (`votes`, `intents`). A view may also take up what was put forward
before (`matters`), point to another's (`echoes`) or be told as resistance to it (`reactions`).
What these rules find, and whoever else a sentence names, is weighed (`learned`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.law.courts import is_court, judges
from missionbrief.claims.law.deciders import deciders
from missionbrief.claims.learned.named import holders_in, voicing
from missionbrief.claims.learned.signs import of_views
from missionbrief.claims.learned.standing import standing, which
from missionbrief.claims.views.asking import of_the_late
from missionbrief.claims.views.coolness import coolness
from missionbrief.claims.views.declined import declined
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.echoes import echoes
from missionbrief.claims.views.foes import foes
from missionbrief.claims.views.in_spite import in_spite, undefied, unopposed
from missionbrief.claims.views.intents import intents
from missionbrief.claims.views.leaning_nouns import given_up
from missionbrief.claims.views.leanings import cues
from missionbrief.claims.views.mentioned import only_mentioned, turned_down
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
from missionbrief.claims.views.own_forces import own_forces, sent_later
from missionbrief.claims.views.paying import is_money
from missionbrief.claims.views.phrases import phrases
from missionbrief.claims.views.reactions import reactions
from missionbrief.claims.views.refusals import refusals
from missionbrief.claims.views.retreats import backs_out
from missionbrief.claims.views.signings import signings, signs
from missionbrief.claims.views.stances import EXACT
from missionbrief.claims.views.struck_out import struck_out
from missionbrief.claims.views.texts import texts
from missionbrief.claims.views.topic import about, of_country
from missionbrief.claims.views.un_operation import is_there, united_nations
from missionbrief.claims.views.unvoiced import unvoiced
from missionbrief.claims.views.verdicts import verdicts
from missionbrief.claims.views.view_drafts import view
from missionbrief.claims.views.votes import BODIES, votes
from missionbrief.claims.views.weighing import is_option
from missionbrief.claims.views.whereabouts import whereabouts
from missionbrief.claims.views.wishes import wishes
from missionbrief.language.grammar import subject
from missionbrief.language.modality import negated
from missionbrief.language.turns import REPORTER
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from missionbrief.claims.draft import Draft
    from missionbrief.claims.learned.proposals import Proposal
    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

KIND = "position"
SURE = 0.55
"""From this share on a stance is told that no rule finds: four in five are right from there on."""
_CONTRARY = {"support": "oppose", "oppose": "support"}
_IS = frozenset({"is", "are", "was", "were", "been", "be", "am", "'s", "'re", "'m"})
_FINDS = frozenset({"rule", "declare", "find", "hold"})
_FAULTS = frozenset({"judged", "regrets"})
_SUCCEEDS = frozenset({"succeed", "win", "prevail", "function", "work"})
_PAID = frozenset({"pay", "fund", "finance", "bear", "meet"})
_COSTS = frozenset({"cost", "expense", "price"})
_MEETS = frozenset({"meet", "face", "encounter", "run", "draw", "provoke"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_AID = words("claims", "position", "aid")


def _outright(sentence: Sentence) -> list[Found]:
    """The views that a sentence tells by itself."""
    return [
        *undefied(sentence, wishes(sentence)),
        *intents(sentence),
        *refusals(sentence),
        *own_forces(sentence),
        *whereabouts(sentence),
        *declined(sentence),
        *verdicts(sentence),
        *reactions(sentence),
        *foes(sentence),
        *coolness(sentence),
        *backs_out(sentence),
        *texts(sentence),
        *signings(sentence),
        *((t, (h,), stance, "votes") for t, h, stance in votes(sentence)),
    ]


def ruled(sentence: Sentence) -> Iterator[Draft]:
    """Yield the positions that the rules find in `sentence`, each stance of a holder once."""
    drafts: dict[tuple[str, str], Draft] = {}
    found = _outright(sentence)
    found += echoes(sentence, lambda said: found if said is sentence else _outright(said))
    told = {h.name for _, held, _, _ in found for h in held}
    known = {stance for _, held, stance, _ in found if held}
    found += [
        (t, tuple(h for h in held if h.name not in told), stance, rule)
        for t, held, stance, rule in phrases(sentence)
        if stance not in known
    ]
    countries = {m.name.canonical for m in sentence.names_of("country")}
    refusing = {h.name for _, held, _, rule in found if rule == "refuses" for h in held}
    refused = any(_is_country(sentence, Holder(name)) for name in refusing)
    for token, held, stance, rule in found:
        for holder in held:
            governs = holder.name in countries or "administration" in sentence.lemmas
            if rule == "blocks" and governs and _is_country(sentence, holder):
                # That a government holds its money back is told with its money.
                continue
            if rule == "refuses" and refused and holder.name == sentence.speaker:
                # Whose people are not sent is told: "no plan to send French troops".
                continue
            if rule == "refuses" and _told_of_ruler(sentence, holder, refusing):
                continue
            if rule == "thanks" and _leads(sentence, holder):
                # Whoever leads the mission thanks others for what they do for it.
                continue
            if stance == "fund" and rule == "asks" and _for_aid(sentence, holder):
                continue
            members = {t.lower_ for t in sentence.span} & {"members", "press"}
            voted = rule == "votes" or token.base == "vote"
            if holder.name in BODIES and (voted or (rule not in ("asks", "ought") and not members)):
                # What the Council does is its mandate, told apart.
                continue
            if is_court(sentence, holder.name) or (rule == "judged" and _by_court(sentence, token)):
                # So is what a court rules.
                continue
            draft = view(sentence, token, holder, stance, rule, alone=len(held) == 1)
            drafts.setdefault((str(draft.actor), stance), draft)
    handed = {d.actor for d in drafts.values() if d.stance == "transition_to_un"}
    drafts = {
        # Who wants a UN operation and opposes something else opposes the mission.
        key: d.put(target=sentence.article.mission.name)
        if d.target == "UN operation" and d.actor in handed
        else d
        for key, d in drafts.items()
    }
    aside = {d.actor for d in drafts.values() if d.stance == "abstain" and d.status == "planned"}
    exact = {d.actor for d in drafts.values() if d.stance in EXACT}
    for draft in drafts.values():
        if draft.rule == "sponsor" and draft.stance == "support" and draft.actor in exact:
            # What the text is to bring is told.
            continue
        if draft.actor in aside and draft.rule == "con":
            # Who has doubts and is to abstain does not oppose it.
            continue
        # What is called bad by who wants it gone is one view of it.
        if (
            draft.rule not in ("judged", "sues", "whereabouts")
            or draft.stance in EXACT
            or draft.target == "UN operation"
            or draft.actor not in exact
        ):
            yield draft


def _told_of_ruler(sentence: Sentence, holder: Holder, refusing: set[str]) -> bool:
    """Whether it is told of a country's own man that he sends none of its people: "X, who ruled out
    sending American troops" is his view, told once."""
    others = refusing - {holder.name, sentence.speaker}
    people = (sentence.article.mission.person(n) for n in others if n is not None)
    return any(p.kind == "person" and p.country == holder.name for p in people)


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the positions on the mission that `sentence` tells, each stance of a holder once."""
    standing_ = list(standing(KIND, sentence, holders_in, ruled))
    told = {(d.attributed_to, d.stance) for proposal in standing_ for d in proposal.drafts}
    blocked = {d.attributed_to for p in standing_ for d in p.drafts if d.rule == "blocks"}
    for proposal in standing_:
        if proposal.drafts:
            yield from proposal.drafts
            continue
        who = proposal.named.holder.name
        if who in BODIES or is_court(sentence, who) or who in judges(sentence.article):
            continue  # What the Council does is its mandate, and so is what a court rules.
        if only_mentioned(proposal.named.tokens):
            continue
        stance, share = which(KIND, sentence, proposal, of_views(sentence))
        united = united_nations(list(sentence.tokens)) if stance == "transition_to_un" else None
        if united is not None and (
            is_there(sentence, united) or _struck_by(proposal.named.tokens, united)
        ):
            continue
        if stance == "support" and turned_down(proposal.named.tokens):
            stance = "oppose"
        if (
            share < SURE
            or _stops_short(sentence)
            or in_spite(sentence, stance)
            or unopposed(sentence, stance)
        ):
            continue  # That somebody has a view is not told without which.
        if (who, _CONTRARY.get(stance)) in told:
            continue  # Whoever says that his party is against it is not for it.
        token = voicing(sentence, proposal.named)
        if unvoiced(sentence, proposal.named.tokens, token, stance):
            continue
        if (
            of_conduct(token)
            or untold(token)
            or has_veto(token)
            or to_meet(token)
            or deferred(sentence)
        ):
            continue
        if any(map(asked_after, token.children)):
            continue
        if stance in _CONTRARY and any(map(to_be_told, sentence.span)):
            continue
        if stance == "support" and any(greets(t) or exhorts(t) for t in sentence.span):
            continue
        if stance == "oppose" and any(map(of_the_late, sentence.span)):
            continue
        if stance == "fund" and _only_costs(sentence):
            continue
        if stance == "oppose" and any(given_up(t) and negated(t.head) for t in sentence.tokens):
            continue  # "have not abandoned hopes that it will come"
        if stance == "fund" and _paid_by_others(sentence, proposal.named.tokens):
            continue
        if stance == "support" and "opposition" in sentence.lemmas and _meets(sentence):
            continue
        if stance == "oppose" and (
            _of_others(proposal, standing_) or any(map(of_foes, sentence.span))
        ):
            continue
        if stance == "oppose" and (_unpaid(sentence) or who in blocked):
            continue  # nor is who tells that others block it
        if stance == "oppose" and any(_lacks(c.token) for c in cues(sentence)):
            continue  # "cannot succeed without more people" asks for more
        if stance == "oppose" and sent_later(sentence):
            continue
        if stance == "oppose" and signs(sentence, proposal.named.tokens):
            continue
        if stance == "support" and (of_country(sentence) or bygone(sentence)):
            continue
        option = is_option(stance, list(sentence.tokens), token)
        yield view(sentence, token, proposal.named.holder, stance, "weighed" if option else "alike")


def bygone(sentence: Sentence) -> bool:
    """Return whether a sentence tells of days before there was a mission, and of none since:
    "during the 2010 earthquake they took in students"."""
    days = [d for e in sentence.dates if (d := sentence.resolve(e)) is not None]
    proposed = sentence.article.mission.proposed
    years = [int(t.text) for t in sentence.tokens if _YEAR.fullmatch(t.text)]
    gone = all(d.end is not None and d.end < proposed for d in days)
    return bool(days or years) and gone and all(y < proposed.year for y in years)


def _only_costs(sentence: Sentence) -> bool:
    """Whether a sentence speaks of money only as what the mission costs: "pointing to the rising
    costs"."""
    money = {t.base for t in sentence.tokens if is_money(t)}
    return bool(money) and money <= _COSTS and not sentence.lemmas & _PAID


def _of_others(proposal: Proposal, told: Sequence[Proposal]) -> bool:
    """Whether it is others alone who are told to be against it, in a clause set against that of
    whom a proposal names: "X asked for help, while Y rejected an intervention"."""
    against = [d.trigger for p in told for d in p.drafts if d.stance == "oppose"]
    apart = [v for v in against if v.dep_ == "advcl" and any(map(_contrasts, v.children))]
    inside = {t.i for v in apart for t in v.subtree}
    named = proposal.named.tokens
    return bool(apart) and len(apart) == len(against) and not any(t.i in inside for t in named)


def _paid_by_others(sentence: Sentence, named: Sequence[Token]) -> bool:
    """Whether it is others who are told to have paid, in a clause set against that of whom a
    proposal names: "X sent officers while others offered funding"."""
    money = [t for t in sentence.tokens if is_money(t)]
    apart = [
        t
        for t in sentence.tokens
        if t.dep_ == "advcl" and t.tag_ == "VBD" and any(map(_contrasts, t.children))
    ]
    inside = {t.i for clause in apart for t in clause.subtree}
    return (
        bool(money) and all(t.i in inside for t in money) and not any(t.i in inside for t in named)
    )


def _meets(sentence: Sentence) -> bool:
    """Whether a sentence tells of the opposition that the mission has met."""
    against = (t for t in sentence.tokens if t.base == "opposition" and t.dep_ == "dobj")
    return any(t.head.base in _MEETS for t in against)


def _contrasts(mark: Token) -> bool:
    return mark.lower_ in ("while", "whereas", "though", "although") and mark.dep_ == "mark"


def _by_court(sentence: Sentence, word: Token) -> bool:
    """Whether a court is what finds something unlawful, whatever body the parse makes its doer:
    "ruled that the Council has no power and declared the plan unconstitutional"."""
    finds = any(t.base in _FINDS for t in (word, *word.ancestors))
    return finds and any(d.sort == "court" for d in deciders(sentence))


def _struck_by(who: Sequence[Token], operation: Token) -> bool:
    """Whether it is a holder who has what tells of an operation taken out of a text."""
    verb = struck_out(operation)
    by = subject(verb) if verb is not None else None
    return by is not None and any(t in by.subtree for t in who)


def _unpaid(sentence: Sentence) -> bool:
    """Whether it is only told who does not pay: "the deployment was not paid for by the
    Treasury"."""
    paid = [t for t in sentence.tokens if t.base in _PAID and t.tag_ == "VBN"]
    facts = [t for t in paid if negated(t) and not any(c.tag_ == "MD" for c in t.children)]
    return bool(facts) and not any(t.tag_ == "MD" for t in sentence.tokens)


def _lacks(without: Token) -> bool:
    """Whether something is told not to succeed without what follows."""
    above = without.head
    return without.lower_ == "without" and above.base in _SUCCEEDS and negated(above)


def _stops_short(sentence: Sentence) -> bool:
    """Whether somebody stops short of wanting what a sentence tells of."""
    return any(t.base == "stop" and t.nbor().lower_ == "short" for t in sentence.tokens)


def _is_country(sentence: Sentence, holder: Holder) -> bool:
    name = sentence.article.mission.names.get(holder.name)
    return name is not None and name.kind == "country"


def _for_aid(sentence: Sentence, holder: Holder) -> bool:
    """Whether an aid agency asks for money in a sentence that doesn't speak of the mission."""
    aid = bool({w.casefold() for w in holder.name.split()} & _AID)
    return aid and about(sentence) is None


def _leads(sentence: Sentence, holder: Holder) -> bool:
    """Whether a holder is the mission's lead country or speaks for it."""
    mission = sentence.article.mission
    return mission.lead in (holder.name, mission.person(holder.name).country)


def _aside(draft: Draft) -> bool:
    """Whether a view is told in passing, by a participle, or by a reporter who asks."""
    if draft.rule in ("sues", "phrase"):
        return True  # what he argues, or calls for, is told elsewhere
    verb = draft.trigger
    finite = any(c.dep_ == "aux" and c.lower_ in _IS for c in verb.children)
    return (verb.tag_ == "VBG" and not finite) or draft.sentence.speaker == REPORTER


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return each stance of an actor once, where it is first told outright, rather than in passing,
    by who only asks, or where no rule reads it."""
    kept: dict[tuple[object, ...], Draft] = {}
    voted = {d.actor for d in drafts if d.rule == "votes" and d.stance == "support"}
    # Who votes for a text and finds fault with it is for it.
    drafts = [d for d in drafts if d.rule not in _FAULTS or d.stance != "oppose"
              or d.actor not in voted]  # fmt: skip
    read = {(d.actor, d.target, d.stance) for d in drafts if d.rule != "alike"}
    # What no rule reads says nothing against what a rule does.
    drafts = [d for d in drafts if d.rule != "alike"
              or (d.actor, d.target, _CONTRARY.get(str(d.stance))) not in read]  # fmt: skip
    exact = {d.actor for d in drafts if d.stance in EXACT and d.rule != "phrase"}
    # A set phrase says no more of who has told outright what he wants.
    drafts = [d for d in drafts if d.rule != "phrase" or d.actor not in exact]
    for draft in sorted(drafts, key=lambda d: (_aside(d), d.rule == "alike", d.sentence.number)):
        kept.setdefault(draft.key, draft)
    return list(kept.values())
