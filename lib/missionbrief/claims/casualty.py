"""Members of the mission who were killed, injured or are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import actor, is_home, unit_of, whose
from missionbrief.claims.draft import Draft
from missionbrief.claims.harm import harm, victims
from missionbrief.claims.members import is_member, is_national, mission_near, of_mission
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import subject
from missionbrief.language.holders import antecedent
from missionbrief.language.modality import mode
from missionbrief.language.when import when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity

KIND = "casualty"
_NOT_TOLD = frozenset({"planned", "authorised", "called_for", "pledged"})


def _before(sentence: Sentence, verb: Token) -> list[Token]:
    """The tokens that may name whom a verb of harm befell: the phrases it is said of, and, where
    the parser breaks an apposition or finds no subject, the words since the verb before it."""
    heads = list(victims(verb))
    within = {t.i for h in heads for t in h.subtree if t.i != verb.i and not _nested(t, h)}
    if not heads or any(h.dep_ in ("nsubj", "nsubjpass", "npadvmod") for h in heads):
        first = min((h.i for h in heads), default=verb.i)
        if not heads:
            earlier = [t.i for t in sentence.span if t.pos_ == "VERB" and t.i < verb.i - 3]
            first = max(earlier, default=sentence.span.start)
        within |= set(range(first, verb.i))
    return [t for t in sentence.span if t.i in within]


def _nested(token: Token, top: Token) -> bool:
    while token != top and token.head != token:
        if token.dep_ == "relcl":
            return True
        token = token.head
    return False


def _is_agent(token: Token, verb: Token) -> bool:
    return any(t.dep_ == "agent" and t.head == verb for t in token.ancestors)


def _persons(sentence: Sentence, tokens: list[Token], verb: Token) -> list[str]:
    """The persons of the mission among `tokens`; "he" and "she" are whoever was named last."""
    inside = {t.i for t in tokens}
    named = [
        m.name.canonical
        for m in sentence.names_of("person")
        if m.start in inside and not _is_agent(sentence.span.doc[m.start], verb)
    ]
    equal = verb.head if verb.dep_ == "relcl" else None
    if equal is not None and equal.dep_ == "nsubj" and equal.head.lemma_ == "be":
        # "The Kenyan who died … is Corporal X": the one is the other.
        complement = {t.i for c in equal.head.children if c.dep_ == "attr" for t in c.subtree}
        named += [m.name.canonical for m in sentence.names_of("person") if m.start in complement]
    who = subject(verb)
    if not named and who is not None and who.lower_ in ("he", "she"):
        earlier = [m.name.canonical for m in sentence.names_of("person") if m.end <= who.i]
        last = antecedent(sentence)
        named = earlier[-1:] or ([last.canonical] if last else [])
    members = [name for name in dict.fromkeys(named) if is_member(sentence.article, name)]
    if len(members) < 2:
        return members
    joined = {t.i for v in victims(verb) for t in (v, *v.conjuncts)}
    listed = [
        m.name.canonical
        for m in sentence.names_of("person")
        if m.name.canonical in members and joined & set(range(m.start, m.end))
    ]
    return list(dict.fromkeys(listed)) or members[-1:]


def _actor(sentence: Sentence, noun: Token | None) -> str:
    """Whose member it is: the country named with them, in the sentence or in the last two."""
    name = whose(sentence, noun) if noun is not None else None
    if name is not None and name.kind in ("country", "demonym"):
        return name.canonical
    earlier = sentence.article.sentences[max(0, sentence.number - 2) : sentence.number]
    home = sentence.article.mission.country
    for other in [sentence, *reversed(earlier)]:
        for mention in other.names_of("demonym"):
            word = other.span.doc[mention.end] if mention.end < other.span.end else None
            alone = other.span.doc[mention.start].pos_ in ("NOUN", "PROPN")
            if mention.name.canonical != home and (alone or (word is not None and unit_of(word))):
                return mention.name.canonical
    return actor(sentence, noun) if noun is not None else sentence.article.mission.name


def _names_of_bodies(sentence: Sentence) -> set[int]:
    """Tokens within names of organisations: "police" in "National Police" is nobody."""
    return {
        i
        for m in sentence.names_of("organisation", "mission", "force")
        for i in range(m.start, m.end)
    }


def _draft(sentence: Sentence, verb: Token, noun: Token | None, what: str, rule: str) -> Draft:
    return Draft(
        sentence,
        verb,
        rule,
        actor=_actor(sentence, noun),
        value=1.0,
        qualifier="exact",
        unit=what,
        when=when(sentence, verb),
        status=mode(verb),
        attributed_to=attributed_to(sentence, verb),
    )


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the mission's dead, injured and missing in `sentence`."""
    bodies = _names_of_bodies(sentence)
    for verb in sentence.span:
        what = harm(verb)
        if what is None or verb.pos_ not in ("VERB", "AUX") or verb.dep_ in ("amod", "pcomp"):
            continue
        if verb.dep_ in ("oprd", "acomp") and harm(verb.head) == what:
            continue
        if mode(verb) in _NOT_TOLD:
            continue
        tokens = _before(sentence, verb)
        noun = next((t for t in tokens if unit_of(t) and t.i not in bodies), None)
        if noun is None:
            noun = next((t for t in tokens if is_national(sentence, t)), None)
        if noun is not None and is_home(sentence, noun):
            noun = None
        draft = _draft(sentence, verb, noun, what, "named")
        if verb.lemma_ == "report" and draft.status == "actual":
            draft = draft.put(status="reported")
        persons = _persons(sentence, tokens, verb)
        for person in persons:
            yield draft.put(target=person, key=(person, what))
        if persons:
            continue
        if noun is None and (others := _others(sentence, tokens)) and _spoken_of(sentence):
            yield draft.put(rule="others", value=others.value, qualifier=others.qualifier)
            continue
        if noun is None or not (of_mission(sentence, noun) or mission_near(sentence, noun)):
            continue
        soft = unit_of(noun) in (None, "personnel") and not is_national(sentence, noun)
        if soft and not of_mission(sentence, noun):
            continue
        quantity = next((q for q in sentence.quantities if q.counted == noun), None)
        if quantity is not None:
            yield draft.put(rule="counted", value=quantity.value, qualifier=quantity.qualifier)
        elif noun.tag_ not in ("NNS", "NNPS") or _one_of(noun):
            yield draft.put(rule="one")
        elif others := _others(sentence, tokens):
            yield draft.put(rule="others", value=others.value, qualifier=others.qualifier)


def _one_of(noun: Token) -> bool:
    """Whether just one is meant: "one of its officers"."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ == "one"


def _others(sentence: Sentence, tokens: list[Token]) -> Quantity | None:
    """The number in "two others injured", said after officers or soldiers."""
    inside = {t.i for t in tokens}
    for quantity in sentence.quantities:
        counted = quantity.counted
        if counted is not None and counted.lower_ == "others" and counted.i in inside:
            return quantity
    return None


def _spoken_of(sentence: Sentence) -> bool:
    """Whether the sentence speaks of an officer or soldier of the mission."""
    return any(
        unit_of(t) in ("officers", "soldiers") and not is_home(sentence, t) for t in sentence.span
    )


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` without the unnamed one ("the officer … is dead") where the article names
    who it was: a single death of the same sort told with a name within three sentences. What a
    clause of time only recalls ("after he vanished") goes where the sentence tells more of the
    same person."""
    named = [d for d in drafts if d.target]
    told = [
        d
        for d in drafts
        if d.trigger.dep_ != "advcl"
        or not any(n.sentence is d.sentence and n.target == d.target and n is not d for n in named)
    ]
    return [
        d
        for d in told
        if d.rule != "one"
        or not any(
            n.unit == d.unit and abs(n.sentence.number - d.sentence.number) <= 3 for n in named
        )
    ]
