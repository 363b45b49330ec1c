"""Countries whose part in the mission is told by a word that goes back to them: "El Salvador has
kept to evacuations, for which it has supplied 78 soldiers", "As a troop contributor, Jamaica …"."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.taking_part.countries import Country, apart_from
from missionbrief.claims.taking_part.gifts import service
from missionbrief.claims.taking_part.giving import PROMISES, gives, joins
from missionbrief.claims.taking_part.joining import Found
from missionbrief.claims.taking_part.participation import in_haiti, is_people, spoken_of_before
from missionbrief.claims.taking_part.putting import own_voice, put
from missionbrief.claims.taking_part.serving import how_there, serves
from missionbrief.claims.travel.travellers import OFFICES
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import SUBJECTS
from missionbrief.language.modality import WILL, mode
from missionbrief.language.tokens import Token

_BACK = frozenset({"it", "which", "who", "she", "he", "they"})
_CONTRIBUTORS = frozenset({"contributor", "participant"})
_PARTS = frozenset({"contribution", "part", "share", "offer"})
_OWN = frozenset({"his", "her", "its", "our"})
_NEAR = 8


def by_resumption(sentence: Sentence, lists: list[list[Country]]) -> Iterator[Found]:
    """Yield the only list of countries in a sentence that goes back to it by "it" or "which" as who
    gives people or joins, or that is called a contributor there."""
    abroad = [run for run in lists if not (run[0].home or run[0].holder)]
    if len(abroad) != 1 or not (in_haiti(sentence) or spoken_of_before(sentence)):
        return
    run = abroad[0]
    if (theirs := _their_own(sentence, run)) is not None:
        yield Found(run, theirs, "actual", "takes-part")
        return
    if (contribution := _contribution(sentence, run)) is not None:
        yield Found(run, contribution, "pledged", "takes-part")
        return
    if run[0].people and not _governs(sentence, run):
        return
    called = _called(sentence, run) or _own(sentence, run)
    if called is not None:
        yield Found(run, called, "actual", "takes-part")
        return
    if apart_from(sentence, run):
        return
    if (promised := _promised(sentence)) is not None:
        yield Found(run, promised, "pledged", "takes-part")
        return
    for verb in sentence.tokens:
        if verb.i < run[-1].end or verb.pos_ != "VERB":
            continue
        who = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if who is None or who.lower_ not in _BACK:
            continue
        rest = [t for t in verb.subtree if t.i > verb.i]
        if not (gives(sentence, verb, rest) or joins(sentence, verb, rest)):
            continue
        status = put(verb, verb, [verb, *verb.children, *rest])
        if status == "planned" and own_voice(sentence, verb, run[0].name):
            status = "pledged"
        if status is not None and mode(verb) not in ("unreal", "called_for"):
            yield Found(run, verb, status, "takes-part")
            return


def _governs(sentence: Sentence, run: list[Country]) -> bool:
    """Whether a word for a country's people describes its government: "the Salvadoran cabinet"."""
    following = sentence.span.doc[run[-1].end : min(run[-1].end + 1, sentence.span.end)]
    return any(t.lower_ in ("government", "authorities", "cabinet") for t in following)


def _their_own(sentence: Sentence, run: list[Country]) -> Token | None:
    """The word for "their" people, said to be there: "lawmakers asked why their soldiers are in
    Haiti"."""
    for token in sentence.tokens:
        if token.i < run[-1].end or not is_people(token):
            continue
        # "24 of its soldiers have been in Haiti".
        counted = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token
        if counted.dep_ not in SUBJECTS:
            continue
        own = any(c.lower_ in ("its", "their") for c in token.children)
        if own and serves(counted) and in_haiti(sentence):
            return token if how_there(token) == "actual" else None
    return None


def _own(sentence: Sentence, run: list[Country]) -> Token | None:
    """The word for "our" people in what somebody in a country's office says: "“Our 75 police are on
    their way,” Guatemala's defence minister said"."""
    doc = sentence.span.doc
    after = doc[run[-1].end : min(run[-1].end + 4, sentence.span.end)]
    if not any(t.base in OFFICES for t in after):
        return None
    for token in sentence.tokens:
        if is_people(token) and any(c.lower_ == "our" for c in token.children):
            return token if how_there(token) == "actual" else None
    return None


def _contribution(sentence: Sentence, run: list[Country]) -> Token | None:
    """The word for what a country is to contribute, where it is people or a service: "its premier
    said his country's contribution would be 90 gendarmes"."""
    for noun in sentence.tokens:
        verb = noun.head
        if noun.base not in _PARTS or noun.dep_ not in SUBJECTS or noun.i < run[-1].end:
            continue
        own = [t for c in noun.children if c.dep_ == "poss" for t in c.subtree]
        ahead = any(c.lower_ in WILL for c in verb.children)
        what = [t for c in verb.children if c.dep_ == "attr" for t in c.subtree]
        given = any(is_people(t) for t in what) or service(sentence, what)
        if any(t.lower_ in _OWN for t in own) and verb.lemma_ == "be" and ahead and given:
            return noun
    return None


def _promised(sentence: Sentence) -> Token | None:
    """The people said to be promised, by nobody else: "the 50 soldiers pledged to the mission"."""
    counted = {q.counted.i for q in sentence.quantities if q.counted is not None}
    for noun in sentence.tokens:
        first = noun.head if noun.dep_ == "conj" else noun
        if first.i not in counted or not is_people(noun):
            continue
        for child in noun.children:
            told = child.dep_ == "acl" and child.base in PROMISES
            if told and child.tag_ == "VBN" and not any(c.dep_ == "agent" for c in child.children):
                return noun
    return None


def _called(sentence: Sentence, run: list[Country]) -> Token | None:
    """The word by which a country is called a contributor: "as a troop contributor, Jamaica"."""
    doc, start = sentence.span.doc, sentence.span.start
    for token in sentence.tokens:
        if token.base not in _CONTRIBUTORS or abs(token.i - run[0].start) > _NEAR:
            continue
        before = [t.lower_ for t in doc[max(start, token.i - 6) : token.i]]
        men = any(is_people(t) or t.lower_ in ("force", "mission") for t in doc[
            max(start, token.i - 3) : token.i])  # fmt: skip
        if men and {"as", "itself", "fellow"} & set(before) and "potential" not in before:
            return token
    return None
