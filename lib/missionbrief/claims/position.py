"""What an actor wants done with the mission.

Somebody asks for, plans, favours or opposes something (`leanings`); what it is about the mission
is told by the words that follow (`stances`), and whose view it is by the grammar and the names
(`wanting`), brought together in `wishes`. Votes, texts put to the vote, and what an actor says it
will do itself are told apart (`votes`, `intents`). A view may also take up what was put forward
before (`matters`), point to another's (`echoes`) or be told as resistance to it (`reactions`).
What these rules find, and whoever else a sentence names, is weighed (`learned`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.learned.named import holders_in, voicing
from missionbrief.claims.learned.signs import of_views
from missionbrief.claims.learned.standing import standing, which
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.echoes import echoes
from missionbrief.claims.views.expressed import expressed
from missionbrief.claims.views.intents import intents
from missionbrief.claims.views.own_forces import own_forces
from missionbrief.claims.views.phrases import phrases
from missionbrief.claims.views.reactions import reactions
from missionbrief.claims.views.refusals import refusals
from missionbrief.claims.views.retreats import lawsuits, pauses, retreats
from missionbrief.claims.views.scope import reach
from missionbrief.claims.views.stances import EXACT, stances
from missionbrief.claims.views.topic import is_about
from missionbrief.claims.views.verdicts import verdicts
from missionbrief.claims.views.votes import BODIES, sponsors, votes
from missionbrief.claims.views.wanting import sayers
from missionbrief.claims.views.wishes import wishes
from missionbrief.language.attribution import attributed_to, credits
from missionbrief.language.modality import mode
from missionbrief.language.turns import REPORTER
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

KIND = "position"
SURE = 0.55
"""From this share on a stance is told that no rule finds: four in five are right from there on."""
_DOES = frozenset({"seek", "table", "submit", "introduce", "propose", "push"})
_LARGER = frozenset({"new", "larger", "bigger", "successor", "ceiling", "replace", "fold"})
_IS = frozenset({"is", "are", "was", "were", "been", "be", "am", "'s", "'re", "'m"})
_HEADS = ("President of", "Prime Minister of")
_AID = words("claims", "position", "aid")


def _texts(sentence: Sentence) -> Iterator[Found]:
    """Yield what those want who put a text before the Council."""
    for verb, holder in sponsors(sentence):
        told = [t.meant for t in stances(sentence, reach(sentence, verb))]
        exact = [s for s in told if s in ("transition_to_un", "extend", "defund", "withdraw")]
        if not exact and "fund" in told and not {t.lower_ for t in sentence.span} & _LARGER:
            exact = ["fund"]
        for stance in exact or ["support"]:
            yield verb, (holder,), stance, "sponsor"


def _status(sentence: Sentence, verb: Token, rule: str) -> Status:
    """A stance is actual when held; what reports say somebody thinks of is reported."""
    if mode(verb) == "reported" or sentence.speaker == REPORTER:
        return "reported"
    does = rule in ("sponsor", "sues") or verb.lemma_.lower() in _DOES
    if does and mode(verb) == "planned":
        # What somebody is to do for it is still to come.
        return "planned"
    before = sentence.span.doc[sentence.span.start : verb.i]
    rumour = any(t.lower_ in ("reports", "rumours", "rumors") for t in before)
    return "reported" if rumour else "actual"


def _capital(sentence: Sentence, token: Token, holder: Holder) -> Holder:
    """The country of a delegate who speaks of a capital that the data don't know: "Ireland's
    ambassador said Dublin supports the force"."""
    named = {m.name.canonical for m in sentence.names}
    if holder.name in named or " " in holder.name or not holder.name[:1].isupper():
        return holder
    countries = {m.name.canonical for m in sentence.names_of("country")}
    return next((s for s in sayers(sentence, token) if s.name in countries), holder)


def _stands_for(sentence: Sentence, who: str) -> str | None:
    """The country for which somebody speaks in an official document; its own head of state or
    government is told as himself, and so is whomever a reporter there speaks of."""
    article = sentence.article
    person = article.mission.names.get(who)
    if person is None or person.kind != "person" or not (article.government or article.primary):
        return None
    if sentence.speaker is not None and sentence.speaker[:1].islower():
        return None
    heads = (o.title for o in article.mission.offices if o.person == who)
    own = person.country == article.government and any(t.startswith(_HEADS) for t in heads)
    return None if own else person.country


def _spoken(sentence: Sentence, token: Token, holder: Holder, *, alone: bool = True) -> Holder:
    """The holder, with who says it where that is whoever speaks for the same country ("a spokesman
    said Chile would stay")."""
    if holder.by is None and alone and (country := _stands_for(sentence, holder.name)):
        return Holder(country, holder.name)
    if holder.by is not None or sentence.speaker is not None:
        return holder
    said = (s for s in sayers(sentence, token) if s.by and s.name == holder.name)
    return next(said, holder)


def _target(sentence: Sentence, stance: str, rule: str) -> str:
    """What a position is about: the mission, the force that is to follow it where the sentence
    names that alone, a UN operation that somebody objects to, or an actor's own people, of whom it
    sends none."""
    mission = sentence.article.mission.name
    forces = {m.name.canonical for m in sentence.names_of("force")}
    if len(forces) == 1 and not list(sentence.names_of("mission")):
        return forces.pop()
    if stance != "oppose":
        return mission
    told = {t.stance for t in stances(sentence, list(sentence.span))}
    if "transition_to_un" in told:
        return "UN operation"
    return "own personnel" if rule == "refuses" else mission


def _draft(
    sentence: Sentence, token: Token, holder: Holder, stance: str, rule: str, *, alone: bool = True
) -> Draft:
    holder = _spoken(sentence, token, _capital(sentence, token, holder), alone=alone)
    credited = holder.by or attributed_to(sentence, token) or _through(sentence)
    date, days = expressed(sentence, token, holder.name, voted=rule in ("votes", "sponsor"))
    return Draft(
        sentence,
        token,
        rule,
        actor=holder.name,
        target=_target(sentence, stance, rule),
        when=date,
        days=days,
        placed=False,
        said=True,
        status=_status(sentence, token, rule),
        stance=stance,
        attributed_to=None if credits(credited, holder.name) else credited,
        key=(holder.name, stance),
    )


def _through(sentence: Sentence) -> str | None:
    """The person through whom somebody speaks: "through the ministry's secretary, X, he said"."""
    for token in sentence.span:
        if token.lower_ == "through" and token.dep_ == "prep":
            inside = {t.i for t in token.subtree}
            persons = [m.name.canonical for m in sentence.names_of("person") if m.start in inside]
            return persons[-1] if persons else None
    return None


def _outright(sentence: Sentence) -> list[Found]:
    """The views that a sentence tells by itself."""
    return [
        *wishes(sentence),
        *intents(sentence),
        *refusals(sentence),
        *own_forces(sentence),
        *verdicts(sentence),
        *reactions(sentence),
        *lawsuits(sentence),
        *pauses(sentence),
        *retreats(sentence),
        *_texts(sentence),
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
    for token, held, stance, rule in found:
        for holder in held:
            if rule == "blocks" and holder.name in countries:
                # That a government holds its money back is told with its money.
                continue
            if rule == "thanks" and _leads(sentence, holder):
                # Whoever leads the mission thanks others for what they do for it.
                continue
            if stance == "fund" and rule == "asks" and _for_aid(sentence, holder):
                continue
            members = {t.lower_ for t in sentence.span} & {"members", "press"}
            if holder.name in BODIES and rule not in ("asks", "ought") and not members:
                # What the Council does is its mandate, told apart.
                continue
            draft = _draft(sentence, token, holder, stance, rule, alone=len(held) == 1)
            drafts.setdefault((str(draft.actor), stance), draft)
    handed = {d.actor for d in drafts.values() if d.stance == "transition_to_un"}
    drafts = {
        # Who wants a UN operation and opposes something else opposes the mission.
        key: d.put(target=sentence.article.mission.name)
        if d.target == "UN operation" and d.actor in handed
        else d
        for key, d in drafts.items()
    }
    exact = {d.actor for d in drafts.values() if d.stance in EXACT}
    for draft in drafts.values():
        # What is called bad by who wants it gone is one view of it.
        if (
            draft.rule not in ("judged", "sues")
            or draft.stance in EXACT
            or draft.actor not in exact
        ):
            yield draft


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the positions on the mission that `sentence` tells, each stance of a holder once."""
    for proposal in standing(KIND, sentence, holders_in, ruled):
        if proposal.drafts:
            yield from proposal.drafts
            continue
        stance, share = which(KIND, sentence, proposal, of_views(sentence))
        if share < SURE:
            # That somebody has a view is not told without which.
            continue
        token = voicing(sentence, proposal.named)
        yield _draft(sentence, token, proposal.named.holder, stance, "alike")


def _for_aid(sentence: Sentence, holder: Holder) -> bool:
    """Whether an aid agency asks for money in a sentence that doesn't speak of the mission."""
    aid = bool({w.casefold() for w in holder.name.split()} & _AID)
    return aid and is_about(sentence, sentence.span) is None


def _leads(sentence: Sentence, holder: Holder) -> bool:
    """Whether a holder is the mission's lead country or speaks for it."""
    mission = sentence.article.mission
    return mission.lead in (holder.name, mission.person(holder.name).country)


def _aside(draft: Draft) -> bool:
    """Whether a view is told in passing, by a participle, or by a reporter who asks."""
    verb = draft.trigger
    finite = any(c.dep_ == "aux" and c.lower_ in _IS for c in verb.children)
    return (verb.tag_ == "VBG" and not finite) or draft.sentence.speaker == REPORTER


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return each stance of an actor once, where it is first told outright, rather than in passing
    or by who only asks."""
    kept: dict[tuple[object, ...], Draft] = {}
    exact = {d.actor for d in drafts if d.stance in EXACT and d.rule != "phrase"}
    # A set phrase says no more of who has told outright what he wants.
    drafts = [d for d in drafts if d.rule != "phrase" or d.actor not in exact]
    for draft in sorted(drafts, key=lambda d: (_aside(d), d.sentence.number)):
        kept.setdefault(draft.key, draft)
    return list(kept.values())
