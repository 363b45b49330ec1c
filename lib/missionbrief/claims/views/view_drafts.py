"""A view of the mission as a claim: its status, what it is about, and through whom it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.views.bearers import holders
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.expressed import expressed, of_proposal, others_deed
from missionbrief.claims.views.own_people import of_own
from missionbrief.claims.views.paying import MONEY
from missionbrief.claims.views.retold import against_turn, retold
from missionbrief.claims.views.scope import reach
from missionbrief.claims.views.stances import stances
from missionbrief.claims.views.un_operation import peace_lacks
from missionbrief.claims.views.view_status import view_status
from missionbrief.claims.views.wanting import sayers
from missionbrief.language.attribution import REPORTING, attributed_to, credits
from missionbrief.language.frame import joint
from missionbrief.language.grammar import subject

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_NEAR = 10
_HEADS = ("President of", "Prime Minister of")


def _capital(sentence: Sentence, token: Token, holder: Holder) -> Holder:
    """The country of a delegate who speaks of a capital that the data don't know: "Ireland's
    ambassador said Dublin supports the force"."""
    named = {m.name.canonical for m in sentence.names}
    if holder.name in sentence.article.mission.names:
        return holder
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


def _target(sentence: Sentence, token: Token, who: str, stance: str, rule: str) -> str:
    """What a position is about: the mission (`which_force` tells whether it is another force), a UN
    operation that somebody objects to, or an actor's own people, of whom it sends none."""
    mission = sentence.article.mission.name
    if stance != "oppose":
        return mission
    told = {t.stance for t in stances(sentence, list(sentence.span))}
    if "transition_to_un" in told or peace_lacks(sentence) or against_turn(sentence, token):
        return "UN operation"
    if of_own(sentence, token, who):
        return "own personnel"
    paid = any(t.base in MONEY or t.is_currency for t in reach(sentence, token)[:_NEAR])
    return "own personnel" if rule == "refuses" and not paid else mission


def view(
    sentence: Sentence, token: Token, holder: Holder, stance: str, rule: str, *, alone: bool = True
) -> Draft:
    """Return the claim that `holder` has a stance, told at `token` by `rule`; `alone` where no
    other holds it beside him."""
    stance = retold(sentence, token, stance, rule)
    holder = _spoken(sentence, token, _capital(sentence, token, holder), alone=alone)
    credited = holder.by or attributed_to(sentence, token) or _through(sentence)
    if credited and holder.name.endswith(f" in {credited.removeprefix('US ')}"):
        # "critics in Congress": nobody's words but theirs.
        credited = None
    if credited and _says_himself(sentence, token, holder):
        credited = None
    led = f"{credited}-led" in sentence.span.text  # "the Jane Doe-led Peace Movement asked"
    # "rejected it as proposed by Peru"
    put = led or (rule == "echoes" and token.dep_ == "advcl")
    credited = None if put else credited
    own = credited is None or credits(credited, holder.name)
    voted = rule in ("votes", "sponsor") or stance == "abstain"
    date, days = expressed(sentence, token, holder.name, voted=voted)
    if rule == "plans" and others_deed(sentence, token, holder.name, holder.by):
        # "urged the Council on Monday to adopt the proposal of X"
        date = of_proposal(sentence, holder.name)
        days = sentence.resolve(date, ahead=False) if date is not None else None
    return Draft(
        sentence,
        token,
        rule,
        actor=holder.name,
        target=_target(sentence, token, holder.name, stance, rule),
        when=date,
        days=days,
        placed=False,
        said=not (rule == "votes" and _recalled(token)),
        status=view_status(sentence, token, rule),
        stance=stance,
        attributed_to=_teller(sentence, token, holder) if own and not put else credited,
        key=(holder.name, stance),
    )


def _says_himself(sentence: Sentence, verb: Token, holder: Holder) -> bool:
    """Whether it is the holder who says a view in a clause on what he did: "X's visit, during which
    he said he backed it"."""
    says = next((t for t in verb.ancestors if t.base in REPORTING), None)
    who = subject(says) if says is not None else None
    if says is None or who is None or who.lower_ not in ("he", "she"):
        return False
    return says.dep_ == "relcl" and any(h.name == holder.name for h in holders(sentence, who))


def _recalled(verb: Token) -> bool:
    """Whether a vote is told as one of before: "recalled that his country had abstained"."""
    return any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children)


def _teller(sentence: Sentence, token: Token, holder: Holder) -> str | None:
    """Who tells of a view beside its holder: the person or body that says it by the verb that
    carries it ("China's envoy, X, has said that his country …"), else whoever has the floor.
    Nobody where that is the holder himself; in a joint statement each speaks for himself."""
    told = [f for f in sentence.frames if f.verb_first <= token.i <= f.verb_last]
    if told and token.base in REPORTING and not credits(told[0].credited, holder.name):
        here = {m.name.canonical for m in sentence.names}
        if told[0].who in here or told[0].who in sentence.article.mission.names:
            return told[0].who
    speaker = sentence.speaker_at(token)
    return None if joint(speaker) or credits(speaker, holder.name) else speaker


def _through(sentence: Sentence) -> str | None:
    """The person through whom somebody speaks: "through the ministry's secretary, X, he said"."""
    for token in sentence.span:
        if token.lower_ == "through" and token.dep_ == "prep":
            inside = {t.i for t in token.subtree}
            persons = [m.name.canonical for m in sentence.names_of("person") if m.start in inside]
            return persons[-1] if persons else None
    return None
