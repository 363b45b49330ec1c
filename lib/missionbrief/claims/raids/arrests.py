"""Arrests of gang members: how many, and of which gang."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.draft import Draft
from missionbrief.claims.harmed.losses import of_here
from missionbrief.claims.raids.actions import (
    abroad,
    doer,
    happened,
    of_force,
    printed,
    put,
    undergoers,
)
from missionbrief.claims.raids.forces import last_arresting
from missionbrief.claims.raids.gangs import gangs, kernel
from missionbrief.language.article import Sentence
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import clause, climb, conjuncts
from missionbrief.language.phrases import phrase
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words
from missionbrief.mission import Name

_ARRESTS = words("claims", "arrests", "verbs")
_NOUNS = words("claims", "arrests", "nouns")
WANTED = words("claims", "arrests", "wanted")
_ANYBODY = words("claims", "arrests", "anybody")
_PROTESTS = words("claims", "arrests", "protests")
_CUSTODY = words("claims", "arrests", "custody")
_ROUNDS = words("claims", "arrests", "rounds")
_NETS = words("claims", "arrests", "nets")
_MADE = ("dobj", "nsubjpass")
_BREAKS_OUT = frozenset({"escape", "flee", "free", "release", "escapee", "fugitive"})
_LINKS = words("claims", "arrests", "links")


def _events(sentence: Sentence) -> Iterator[tuple[Token, Token, list[Token]]]:
    """The words for an arrest with the verb that puts it, and whom it befell."""
    for token in sentence.span:
        lemma = token.base
        if token.pos_ == "VERB" and (lemma in _ARRESTS or _takes_in(token)):
            if _only_tells_who(token):
                continue
            yield token, token, list(undergoers(token))
        elif lemma in _CUSTODY and token.head.lower_ == "in" and token.head.head.lemma_ == "be":
            held = [c for c in token.head.head.children if c.dep_ == "nsubj"]
            yield token, token.head.head, held
        elif lemma == "arrest" and token.head.lemma_ == "make" and token.dep_ in _MADE:
            yield token, token.head, [token]
        elif token.pos_ == "NOUN" and lemma in _NOUNS:
            verb = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)
            of = [c for c in token.children if c.dep_ == "prep" and c.lower_ == "of"]
            whom = [n for p in of for c in p.children if c.dep_ == "pobj" for n in conjuncts(c)]
            if verb is not None and whom:
                yield token, verb, whom


def _only_tells_who(verb: Token) -> bool:
    """Whether an arrest only tells of whom something else is told, once arrested: "those arrested
    over the killing were among the escaped"."""
    those = verb.head if verb.dep_ == "acl" and verb.head.lower_ == "those" else None
    if those is None:
        return False
    above = (t for step in those.ancestors for t in (step, *step.children))
    return those.dep_ == "conj" or any(t.base in _BREAKS_OUT for t in above)


def _takes_in(verb: Token) -> bool:
    """Whether a verb says with what hangs on it that people are arrested: "took into custody",
    "rounded up", "the raid netted"."""
    lemma = verb.base
    up = any(c.lower_ == "up" and c.dep_ in ("prt", "advmod") for c in verb.children)
    custody = any(
        n.base in _CUSTODY
        for p in verb.children
        if p.dep_ == "prep" and p.lower_ == "into"
        for n in p.children
    )
    return (lemma in _ROUNDS and up) or (lemma == "take" and custody) or lemma in _NETS


def _gangs_named(sentence: Sentence, trigger: Token) -> list[Name]:
    """The gangs whose people the arrest befell: those named after it, in its own clause or in what
    it is said to include."""
    named: dict[str, Name] = {}
    own = clause(trigger)
    for mention in sentence.names_of("gang"):
        token = sentence.span.doc[mention.start]
        verb = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)
        among = token.i > trigger.i and (
            verb is None or verb == trigger or verb.base in _LINKS
            or verb in set(trigger.ancestors)
        )  # fmt: skip
        if among or (mention.start in own and trigger.pos_ == "VERB" and token.i < trigger.i):
            named.setdefault(mention.name.canonical, mention.name)
    return list(named.values())


def _of_gang(sentence: Sentence, noun: Token) -> bool:
    accused = {t.i for c in noun.children if c.dep_ in ("acl", "relcl") for t in c.subtree}
    return (
        noun.base in WANTED | {"arrest"}
        or gangs(sentence, noun) is not None
        or any(m.start in accused for m in sentence.names_of("gang"))
    )


def _by(sentence: Sentence, trigger: Token, verb: Token) -> tuple[str | None, bool]:
    """Who arrests, and whether anybody else than a force is said to."""
    who = doer(verb)
    if trigger != verb:
        # "Police announced the arrest": who announces need not be who arrests.
        by = [c for c in trigger.children if c.lower_ == "by"]
        agent = next((n for p in by for n in p.children), None)
        if agent is not None:
            found = of_force(sentence, agent)
            return found, found is None
        return of_force(sentence, who) or last_arresting(sentence), False
    if who is not None:
        found = of_force(sentence, who)
        return found, found is None
    if (found := _in_raid_of(sentence, verb)) is not None:
        return found, False
    for step in climb(verb):
        # "Patrols, during which members were arrested" were somebody's.
        if step != verb and step.pos_ == "VERB" and (found := of_force(sentence, doer(step))):
            return found, False
    return last_arresting(sentence), False


def _in_raid_of(sentence: Sentence, verb: Token) -> str | None:
    """The force whose raid people are arrested in: "were arrested in a raid by the mission"."""
    within = (n for c in verb.children if c.lower_ in ("in", "during") for n in c.children)
    agents = (g for n in within for c in n.children if c.lower_ == "by" for g in c.children)
    return next((f for g in agents if (f := of_force(sentence, g))), None)


def _told_of_whom(sentence: Sentence, trigger: Token, verb: Token) -> bool:
    """Whether who made no arrest is told: not "operations, none of which led to an arrest"."""
    who = doer(verb)
    return who is not None and (trigger == verb or of_force(sentence, who) is not None)


def _measure_abroad(sentence: Sentence) -> bool:
    """Whether a sentence that names nothing of the mission or its country goes on with what the one
    before tells of another country: "El Salvador has been under emergency law. 80,000 suspected
    gang members have been arrested"."""
    if not sentence.number or of_here(sentence):
        return False
    before = sentence.article.sentences[sentence.number - 1]
    lead = sentence.article.mission.lead
    others = [m for m in before.names_of("country") if m.name.canonical != lead]
    near = sentence.paragraph - before.paragraph <= 1
    return near and bool(others) and not of_here(before)


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the arrests of gang members in `sentence`: one for those counted or described, and one
    for each gang whose people they are. Arrests of others and in other countries are none."""
    told = {t.base for t in sentence.span}
    for trigger, verb, whom in _events(sentence):
        status = put(verb)
        if status is None or abroad(sentence, verb) or told & _PROTESTS:
            continue
        by, other = _by(sentence, trigger, verb)
        if _measure_abroad(sentence) and (
            doer(verb) is None or of_force(sentence, doer(verb)) is None
        ):
            continue
        if status == "denied" and not _told_of_whom(sentence, trigger, verb):
            continue  # "nobody had been arrested so far": no deed, and of nobody named
        named = _gangs_named(sentence, trigger)
        sure = trigger == verb and of_force(sentence, doer(verb)) is not None
        people = [
            n
            for n in map(kernel, whom)
            if _of_gang(sentence, n)
            or (sure and (name := sentence.name_at(n)) is not None and name.kind == "person")
            or ((sure or (by is not None and not other)) and n.base in _ANYBODY)
        ]
        those = any(n.lower_ in ("those", "they") for n in whom) and bool(named)
        if other or not (people or those):
            continue
        draft = Draft(
            sentence,
            trigger,
            "arrest",
            actor=by,
            when=happened(sentence, trigger),
            status=status,
            attributed_to=attributed_to(sentence, trigger),
        )
        for noun in people[:1]:
            quantity = next((q for q in sentence.quantities if q.counted == noun), None)
            value = quantity.value if quantity is not None else None
            within = {t.i for t in phrase(noun)}
            at = [m.start for m in sentence.names_of("gang") if m.start in within]
            included = any(t.lower_ in ("including", "include", "among") for t in phrase(noun))
            if len(named) == 1 and at and not included:
                named = []
                draft = draft.put(target=gangs(sentence, noun))
            elif named and at and not included:
                continue
            else:
                made = noun.base == "arrest"
                whom_ = printed(noun) if made else f"arrest of {printed(noun)}"
                draft = draft.put(target=whom_.split(", includ")[0])
            yield draft.put(
                value=value,
                qualifier=quantity.qualifier if quantity is not None and value else None,
                unit="people" if value is not None else None,
            )
        for name in named:
            yield draft.put(target=name.canonical, key=("arrest", name.canonical))
