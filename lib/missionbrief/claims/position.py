"""What an actor wants done with the mission.

Somebody asks for, plans, favours or opposes something (`leanings`); what it is about the mission
is told by the words that follow (`stances`), and whose view it is by the grammar and the names
(`wanting`), brought together in `wishes`. Votes, texts put to the vote, and what an actor says it
will do itself are told apart (`votes`, `intents`). A view may also take up what was put forward
before (`matters`), point to another's (`echoes`) or be told as resistance to it (`reactions`).
What these rules find, unless it is told as another claim (`told_elsewhere`), and whoever else a
sentence names, unless it speaks against his having that view (`set_aside`), is weighed (`learned`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.law.courts import is_court, judges
from missionbrief.claims.learned.named import holders_in, voicing
from missionbrief.claims.learned.signs import of_views
from missionbrief.claims.learned.standing import standing, which
from missionbrief.claims.views.coolness import coolness
from missionbrief.claims.views.declined import declined
from missionbrief.claims.views.echoes import echoes
from missionbrief.claims.views.foes import foes
from missionbrief.claims.views.in_spite import undefied
from missionbrief.claims.views.intents import intents
from missionbrief.claims.views.mentioned import only_mentioned, turned_down
from missionbrief.claims.views.own_forces import own_forces
from missionbrief.claims.views.phrases import phrases
from missionbrief.claims.views.reactions import reactions
from missionbrief.claims.views.refusals import refusals
from missionbrief.claims.views.retreats import backs_out
from missionbrief.claims.views.set_aside import CONTRARY, Offered, set_aside
from missionbrief.claims.views.signings import signings
from missionbrief.claims.views.stances import EXACT
from missionbrief.claims.views.texts import texts
from missionbrief.claims.views.told_elsewhere import Ruled, told_elsewhere
from missionbrief.claims.views.verdicts import verdicts
from missionbrief.claims.views.view_drafts import view
from missionbrief.claims.views.votes import BODIES, votes
from missionbrief.claims.views.weighing import is_option
from missionbrief.claims.views.whereabouts import whereabouts
from missionbrief.claims.views.wishes import wishes
from missionbrief.language.turns import REPORTER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.draft import Draft
    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence

KIND = "position"
SURE = 0.6
"""From this share on a stance is told that no rule finds: four in five and more are right from
there on, in articles as labelled ones are worded; in printed ones fewer."""
_IS = frozenset({"is", "are", "was", "were", "been", "be", "am", "'s", "'re", "'m"})
_FAULTS = frozenset({"judged", "regrets"})


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
    refusing = frozenset(h.name for _, held, _, rule in found if rule == "refuses" for h in held)
    for token, held, stance, rule in found:
        for holder in held:
            if told_elsewhere(Ruled(sentence, token, holder, stance, rule, refusing)):
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
    abstained = {d.actor for d in drafts.values() if d.stance == "abstain"}
    exact = {d.actor for d in drafts.values() if d.stance in EXACT}
    for draft in drafts.values():
        if draft.rule == "sponsor" and draft.stance == "support" and draft.actor in exact:
            # What the text is to bring is told.
            continue
        if draft.actor in abstained and draft.rule == "sponsor":
            # "the text by X and Y; Z abstained": the parse may join Z to them.
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


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the positions on the mission that `sentence` tells, each stance of a holder once."""
    proposed = list(standing(KIND, sentence, holders_in, ruled))
    drafts = [d for p in proposed for d in p.drafts]
    for proposal in proposed:
        if proposal.drafts:
            yield from proposal.drafts
            continue
        holder, named = proposal.named.holder, proposal.named.tokens
        if _decides(sentence, holder.name) or only_mentioned(named):
            continue
        stance, share = which(KIND, sentence, proposal, of_views(sentence))
        if share < SURE:
            continue  # That somebody has a view is not told without which.
        if stance == "support" and turned_down(named):
            stance = "oppose"
        token = voicing(sentence, proposal.named)
        if set_aside(Offered(sentence, holder.name, named, stance, token, drafts)):
            continue
        option = is_option(stance, list(sentence.tokens), token)
        yield view(sentence, token, holder, stance, "weighed" if option else "alike")


def _decides(sentence: Sentence, who: str) -> bool:
    """Whether somebody is the Council, or a court or judge: what it does is its mandate, and what
    they rule is told of that too."""
    return who in BODIES or is_court(sentence, who) or who in judges(sentence.article)


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
              or (d.actor, d.target, CONTRARY.get(str(d.stance))) not in read]  # fmt: skip
    exact = {d.actor for d in drafts if d.stance in EXACT and d.rule != "phrase"}
    # A set phrase says no more of who has told outright what he wants.
    drafts = [d for d in drafts if d.rule != "phrase" or d.actor not in exact]
    for draft in sorted(drafts, key=lambda d: (_aside(d), d.rule == "alike", d.sentence.number)):
        kept.setdefault(draft.key, draft)
    return list(kept.values())
