"""Who holds up what it was to send, takes an offer back or goes to court."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.views.around import GIVES_UP, after, before, cued
from missionbrief.claims.views.bearers import holders
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.scope import reach
from missionbrief.claims.views.stances import stances
from missionbrief.claims.views.topic import is_about, is_mission, meant, spoken_of
from missionbrief.claims.views.wanting import of_verb
from missionbrief.language.grammar import agent
from missionbrief.language.modality import SUPPOSED, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

CASES = words("claims", "intents", "cases")
_SENDINGS = frozenset({"deployment", "dispatch", "plan", "plans", "departure"})
OFFERED = frozenset({"offer", "pledge", "promise", "contingent", "contribution", "commitment"})
_PLANS = frozenset({"plan", "plans", "intention", "participation", "deployment"})
_TAKES_BACK = frozenset({"withdraw", "rescind", "retract", "pull"})
_PAUSES = frozenset({"put", "place", "suspend", "pause", "postpone"})
_RESUMES = frozenset({"resume", "restart", "revive", "relent", "reverse", "recommence"})
_PERHAPS = frozenset({"may", "might", "could", "can"})
_NEAR = 8
_FILES = frozenset({"file", "bring", "lodge"})
_BACKS = frozenset({"join", "back", "support"})
# What is brought before a court, or before anybody.
_PLEAS = frozenset({"appeal", "application", "challenge"})
_COURTS = frozenset({"court", "judge", "judgment", "ruling", "petition", "lawsuit", "suit", "file",
                     "lodge"})  # fmt: skip
_SUES = frozenset({"move", "go", "rush", "take", "turn", "head", "return"})


def pauses(sentence: Sentence) -> Iterator[Found]:
    """Yield the countries that hold up what they were to send: "put the deployment on hold"."""
    named = (m.name for m in sentence.names_of("country", "demonym"))
    countries = {name.country or name.canonical for name in named}
    for verb in cued(sentence, _PAUSES):
        lemma = verb.base
        if verb.pos_ != "VERB" or lemma not in _PAUSES or negated(verb) or _maybe(verb):
            continue
        scope = reach(sentence, verb)[:_NEAR]
        held = {t.lower_ for t in scope} & {"hold", "ice"}
        if (lemma in ("put", "place") and not held) or _goes_on_again(verb):
            continue
        sent = {t.lower_ for t in scope} & _SENDINGS
        its = any(t.lower_ in ("their", "its") for t in scope[:3]) and spoken_of(sentence)
        if sent and (its or is_about(sentence, scope) or meant(sentence, scope)):
            found = tuple(h for h in of_verb(sentence, verb) if h.name in countries)
            yield verb, found, "withdraw", "pauses"


def _maybe(verb: Token) -> bool:
    """Whether somebody only may do a thing, or would on a condition: "could suspend its plans",
    "would suspend them if a court said so"."""
    helping = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    clauses = (c for c in verb.children if c.dep_ == "advcl")
    terms = any(g.lower_ in SUPPOSED for c in clauses for g in c.children if g.dep_ == "mark")
    return bool(helping & _PERHAPS) or ("would" in helping and terms)


def _goes_on_again(verb: Token) -> bool:
    """Whether what is held up is told to have gone on since: "put the plan on hold in March, but
    preparations resumed in April"."""
    after_it = verb.doc[verb.i + 1 : verb.sent.end]
    turned = next((t for t in after_it if t.lower_ in ("but", "before", "until", "then")), None)
    rest = [t for t in after_it if turned is not None and t.i > turned.i]
    return any(t.base in _RESUMES or (after(t, 1) == ["up"] and t.base == "pick") for t in rest)


def retreats(sentence: Sentence) -> Iterator[Found]:
    """Yield the countries that take back what they offered: "has withdrawn its offer of troops"."""
    countries = {m.name.canonical for m in sentence.names_of("country")}
    for verb in cued(sentence, _TAKES_BACK | GIVES_UP | {"take"}):
        lemma, back = verb.base, after(verb, 1) == ["back"]
        takes = lemma in _TAKES_BACK | GIVES_UP or (lemma == "take" and back)
        if not takes or negated(verb):
            continue
        thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
        if verb.tag_ not in ("VBD", "VBN") or thing is None or not spoken_of(sentence):
            continue
        moved = any(c.lower_ == "from" for v in (verb, thing) for c in v.children)
        offered = thing.base in OFFERED or unit_of(thing) is not None or thing.like_num
        if lemma in GIVES_UP:
            # "dropped its plan to send soldiers to Haiti"
            own = any(c.lower_ in ("its", "their") for c in thing.children)
            offered = own and thing.base in OFFERED | _PLANS
            home = sentence.article.mission.country
            if not any(t.text == home or is_mission(sentence, t) for t in reach(sentence, verb)):
                continue
        if moved:
            continue
        if offered or thing.lower_ in ("dozen", "hundred", "thousand"):
            found = tuple(h for h in of_verb(sentence, verb) if h.name in countries)
            yield verb, found, "withdraw", "leaves"


def backs_out(sentence: Sentence) -> Iterator[Found]:
    """Yield who takes the mission to court, holds up what he was to send or takes it back."""
    yield from lawsuits(sentence)
    yield from pauses(sentence)
    yield from retreats(sentence)


def lawsuits(sentence: Sentence) -> Iterator[Found]:
    """Yield who takes the mission to court: "a case brought by …", "went to court to stop it"."""
    for noun in cued(sentence, CASES | {"court"}):
        if noun.lower_ == "court" and before(noun, 1) == ["to"]:
            mover = noun.head.head
            sues = mover.base in _SUES
            found = (mover, of_verb(sentence, mover)) if sues else None
        elif noun.lower_ == "court" and before(noun, 2) == ["in", "back"]:
            found = (noun.head.head, of_verb(sentence, noun.head.head))
        else:
            found = _filed(sentence, noun)
        if found is not None and spoken_of(sentence):
            told = {t.meant for t in stances(sentence, reach(sentence, noun))}
            yield *found, "withdraw" if "withdraw" in told else "oppose", "sues"


def _filed(sentence: Sentence, noun: Token) -> tuple[Token, tuple[Holder, ...]] | None:
    """The verb by which a case is brought, and who brings it."""
    if noun.base not in CASES or noun.pos_ != "NOUN":
        return None
    voiced = noun.base in _PLEAS and sentence.lemmas.isdisjoint(_COURTS)
    for verb in noun.children:
        if verb.dep_ == "acl" and (doer := agent(verb)) is not None:
            # "the appeal made by the premier" is brought before no court.
            return None if voiced and verb.base not in _FILES else (verb, holders(sentence, doer))
    if voiced and noun.head.base in _BACKS:
        return None  # "backed the government's appeal for a force"
    if noun.dep_ == "dobj" and noun.head.base in _FILES | _BACKS:
        return noun.head, of_verb(sentence, noun.head)
    return None
