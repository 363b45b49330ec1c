"""What an actor says it will do or not do itself: stay, go home, send nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of, whose
from missionbrief.claims.views.bearers import holders
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.scope import front, reach
from missionbrief.claims.views.stances import is_money, stances
from missionbrief.claims.views.topic import (
    after,
    before,
    is_about,
    meant,
    spoken_of,
    united_nations,
)
from missionbrief.claims.views.wanting import of_noun, of_verb, sayers
from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import CONTROL, agent, climb, subject
from missionbrief.language.modality import mode, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_LEAVES = words("claims", "intents", "leaves")
_SENDS = words("claims", "intents", "sends")
_GOES_ON = words("claims", "intents", "goes_on")
_CUTS = words("claims", "intents", "cuts")
_VOWS = words("claims", "intents", "vows")
_CASES = words("claims", "intents", "cases")
_AHEAD = frozenset({"will", "would", "wo", "'ll", "'d", "shall", "wouldn't", "won't"})

_INTENDS = frozenset({"plan", "intend", "want", "go"})
_PEOPLE = frozenset({"troops", "soldiers", "police", "officers", "nobody", "none", "boots"})
_SENDINGS = frozenset({"deployment", "dispatch", "plan", "plans", "departure"})
_OFFERED = frozenset({"offer", "pledge", "promise", "contingent", "contribution", "commitment"})
_HELPS = frozenset({"help", "save", "allow", "free", "spare", "serve"})
_LOSSES = words("claims", "intents", "losses")
_PAUSES = frozenset({"put", "place", "suspend", "pause", "shelve", "postpone"})
_PAYS = frozenset({"release", "pay", "spend", "fund", "finance", "give", "approve", "bankroll"})
_NEAR = 8
_FILES = frozenset({"file", "bring", "lodge", "join", "back", "support"})
_SUES = frozenset({"move", "go", "rush", "take", "turn", "head", "return"})


def is_ahead(verb: Token) -> bool:
    """Whether a verb tells what is to come: "will send", "would not stay", "does not plan to"."""
    return any(c.lower_ in _AHEAD for c in verb.children if c.dep_ == "aux") or mode(verb) in (
        "planned",
        "pledged",
    )


def _nobody(verb: Token) -> bool:
    """Whether a verb's doer or object is nobody: "will send nobody", "no troops will go"."""
    return negated(verb) or any(
        t.lower_ in ("nobody", "none", "no") for c in verb.children if c.dep_ in ("dobj", "nsubj")
        for t in [c, *c.children]
    )  # fmt: skip


def intents(sentence: Sentence) -> Iterator[Found]:
    """Yield what actors say they will do about the mission: token, holders, stance and rule."""
    home = sentence.article.mission.country
    for verb in sentence.span:
        if verb.pos_ != "VERB":
            continue
        lemma = verb.lemma_.lower()
        if lemma in _LEAVES:
            scope = [verb, *reach(sentence, verb)]
            if not any(t.stance == "withdraw" for t in stances(sentence, scope)):
                continue
            if _nobody(verb) or set(before(verb, 6)) & {"not", "n't", "never"}:
                if any(t.lemma_.lower() in CONTROL for t in list(climb(verb))[1:3]):
                    # "asked Washington not to abandon the mission"
                    continue
                yield verb, of_verb(sentence, verb), "support", "stays"
            elif lemma != "fail" and any(c.lower_ in _AHEAD for c in verb.children):
                yield verb, of_verb(sentence, verb), "withdraw", "leaves"
        elif lemma in _CUTS and any(c.lower_ in _AHEAD for c in verb.children):
            scope = [verb, *reach(sentence, verb)]
            if any(t.stance == "defund" for t in stances(sentence, scope)):
                yield verb, of_verb(sentence, verb), "defund", "leaves"
        elif lemma in _PAYS and negated(verb) and any(c.lower_ in _AHEAD for c in verb.children):
            scope = [verb, *reach(sentence, verb)]
            paid = any(is_money(t) or t.is_currency for t in scope)
            if united_nations(scope) is not None:
                yield verb, of_verb(sentence, verb), "oppose", "refuses"
            elif paid and is_about(sentence, scope) is not None:
                yield verb, of_verb(sentence, verb), "defund", "leaves"
        elif lemma in _GOES_ON:
            scope = [*front(verb), verb, *reach(sentence, verb)]
            ahead = any(c.lower_ == "ahead" for c in verb.children)
            stays = lemma in ("stay", "remain") and any(
                c.lower_ in ("will", "would") for c in verb.children
            )
            vows = _VOWS | REPORTING if ahead or stays else _VOWS
            vow = next((t for t in list(climb(verb))[1:] if t.lemma_.lower() in vows), None)
            bare = ahead or any(t.lower_ == "course" for t in scope)
            about = (
                (bare and spoken_of(sentence))
                or is_about(sentence, scope)
                or any(t.text == home for t in scope)
            )
            through = lemma != "see" or any(t.lower_ == "through" for t in scope)
            if vow is not None and about and through and not negated(verb):
                yield vow, of_verb(sentence, vow), "support", "goes_on"


def _unintended(sentence: Sentence) -> Iterator[Found]:
    """Yield who "has no intention of sending soldiers"."""
    for noun in sentence.span:
        if noun.lemma_ in ("intention", "plan") and before(noun, 1) == ["no"]:
            scope = reach(sentence, noun)
            if any(t.stance == "withdraw" for t in stances(sentence, scope)):
                yield noun.head, of_verb(sentence, noun.head), "support", "stays"
                continue
            sends = {t.lemma_.lower() for t in scope[:4]} & _SENDS
            if sends and any(unit_of(t) or is_about(sentence, [t]) for t in scope):
                yield noun.head, of_verb(sentence, noun.head), "oppose", "refuses"


def _unwilling(sentence: Sentence) -> Iterator[Found]:
    """Yield who is "not keen to stay in charge"."""
    for word in sentence.span:
        if word.lower_ not in ("keen", "eager", "willing", "anxious", "prepared", "minded"):
            continue
        verb = next((t for t in word.ancestors if t.pos_ in ("VERB", "AUX")), None)
        stays = next((c for c in word.children if c.dep_ == "xcomp"), None)
        no = verb is not None and (negated(verb) or "no" in before(word, 2))
        if verb is None or stays is None or not no or not spoken_of(sentence):
            continue
        if stays.lemma_.lower() in ("stay", "remain", "continue", "carry", "extend", "lead"):
            yield word, of_verb(sentence, verb) or of_verb(sentence, stays), "withdraw", "leaves"


def _no_longer(sentence: Sentence) -> Iterator[Found]:
    """Yield who "will not stay a day beyond" a date, and whose "offer no longer stands"."""
    for verb in sentence.span:
        lemma = verb.lemma_.lower()
        no = negated(verb) or "no" in before(verb, 2)
        if verb.pos_ != "VERB" or not no or not spoken_of(sentence):
            continue
        if lemma in ("stay", "remain", "serve") and is_ahead(verb):
            later = {"beyond", "past", "after", "longer", "forever", "indefinitely"}
            if later & {t.lower_ for t in reach(sentence, verb)[:6]}:
                above = [t for t in climb(verb) if t.pos_ in ("VERB", "AUX")]
                held = next((h for t in above if (h := of_verb(sentence, t))), ())
                yield verb, held or sayers(sentence, verb), "withdraw", "leaves"
        elif lemma in ("stand", "apply", "hold"):
            who = subject(verb)
            if who is not None and who.lemma_.lower() in _OFFERED:
                yield verb, of_noun(sentence, who) or sayers(sentence, verb), "withdraw", "leaves"


def _costs(sentence: Sentence) -> Iterator[Found]:
    """Yield who says what going home would bring: "pulling out now would hand the city to them"."""
    for verb in sentence.span:
        if verb.pos_ not in ("VERB", "AUX") or not any(
            c.lower_ in ("would", "will", "could") for c in verb.children if c.dep_ == "aux"
        ):
            continue
        own = next(
            (c for c in verb.children if c.dep_ in ("csubj", "nsubj") and c.i < verb.i), None
        )
        if own is None or negated(verb) or verb.lemma_.lower() in _HELPS:
            continue
        said = list(own.subtree)
        told = any(t.stance == "withdraw" and not t.undone for t in stances(sentence, said))
        if told and {t.lemma_.lower() for t in reach(sentence, verb)} & _LOSSES:
            yield verb, sayers(sentence, verb), "support", "warns"


def refusals(sentence: Sentence) -> Iterator[Found]:
    """Yield who says that it will send nobody or not take part."""
    yield from _unintended(sentence)
    yield from _unwilling(sentence)
    yield from _no_longer(sentence)
    yield from _costs(sentence)
    for verb in sentence.span:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in _SENDS:
            continue
        governor = verb.head if verb.dep_ == "xcomp" else verb
        if not (_nobody(verb) or (governor != verb and negated(governor))):
            continue
        future = {c.lower_ for v in (verb, governor) for c in v.children if c.dep_ == "aux"}
        if not future & _AHEAD and governor.lemma_.lower() not in _INTENDS:
            continue
        scope = [*front(verb), verb, *reach(sentence, verb)]
        people = is_about(sentence, scope) or any(t.lower_ in _PEOPLE for t in scope)
        if people:
            who = subject(verb)
            owner = whose(sentence, who) if who is not None and unit_of(who) else None
            held = of_verb(sentence, verb)
            if owner is not None:
                held = (Holder(owner.country or owner.canonical),)
            yield verb, held, "oppose", "refuses"


def pauses(sentence: Sentence) -> Iterator[Found]:
    """Yield the countries that hold up what they were to send: "put the deployment on hold"."""
    countries = {m.name.canonical for m in sentence.names_of("country")}
    for verb in sentence.span:
        lemma = verb.lemma_.lower()
        if verb.pos_ != "VERB" or lemma not in _PAUSES or negated(verb):
            continue
        scope = reach(sentence, verb)[:_NEAR]
        held = {t.lower_ for t in scope} & {"hold", "ice"}
        if lemma in ("put", "place") and not held:
            continue
        sent = {t.lower_ for t in scope} & _SENDINGS
        its = any(t.lower_ in ("their", "its") for t in scope[:3]) and spoken_of(sentence)
        if sent and (its or is_about(sentence, scope) or meant(sentence, scope)):
            found = tuple(h for h in of_verb(sentence, verb) if h.name in countries)
            yield verb, found, "oppose", "pauses"


def retreats(sentence: Sentence) -> Iterator[Found]:
    """Yield the countries that take back what they offered: "has withdrawn its offer of troops"."""
    countries = {m.name.canonical for m in sentence.names_of("country")}
    for verb in sentence.span:
        lemma, back = verb.lemma_.lower(), after(verb, 1) == ["back"]
        takes = lemma in ("withdraw", "rescind", "retract", "pull") or (lemma == "take" and back)
        if not takes or negated(verb):
            continue
        thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
        if verb.tag_ not in ("VBD", "VBN") or thing is None or not spoken_of(sentence):
            continue
        moved = any(c.lower_ == "from" for v in (verb, thing) for c in v.children)
        offered = thing.lemma_.lower() in _OFFERED or unit_of(thing) is not None or thing.like_num
        if moved:
            continue
        if offered or thing.lower_ in ("dozen", "hundred", "thousand"):
            found = tuple(h for h in of_verb(sentence, verb) if h.name in countries)
            yield verb, found, "withdraw", "leaves"


def lawsuits(sentence: Sentence) -> Iterator[Found]:
    """Yield who takes the mission to court: "a case brought by …", "went to court to stop it"."""
    for noun in sentence.span:
        if noun.lower_ == "court" and before(noun, 1) == ["to"]:
            mover = noun.head.head
            sues = mover.lemma_.lower() in _SUES
            found = (mover, of_verb(sentence, mover)) if sues else None
        else:
            found = _filed(sentence, noun)
        if found is not None and spoken_of(sentence):
            yield *found, "oppose", "sues"


def _filed(sentence: Sentence, noun: Token) -> tuple[Token, tuple[Holder, ...]] | None:
    """The verb by which a case is brought, and who brings it."""
    if noun.lemma_.lower() not in _CASES or noun.pos_ != "NOUN":
        return None
    for verb in noun.children:
        if verb.dep_ == "acl" and (doer := agent(verb)) is not None:
            return verb, holders(sentence, doer)
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in _FILES:
        return noun.head, of_verb(sentence, noun.head)
    return None
