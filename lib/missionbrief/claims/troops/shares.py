"""How much of its strength the mission has, in percent."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.fractions import fractions
from missionbrief.claims.troops.bare import about_personnel
from missionbrief.claims.troops.people_words import unit_word
from missionbrief.claims.views.topic import is_mission
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import subject
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_STRENGTH = words("claims", "shares", "strength")
_OPINIONS = frozenset({"poll", "survey", "respondent", "approve", "disapprove", "favour", "favor"})
_PLANNED = words("claims", "shares", "planned")
_PARTS = frozenset({"half", "quarter", "fifth"})
_COMPARED = frozenset({"more", "less", "higher", "lower", "above", "below"})
_REACH = 8


def shares(sentence: Sentence) -> Iterator[Draft]:
    """Yield each percentage of its planned or authorised strength that the mission has."""
    percents = [q for q in sentence.quantities if q.percent]
    if not sentence.lemmas.isdisjoint(_PARTS):
        percents += [q for q in fractions(sentence) if _of_plan(sentence, q.number)]
    if not percents or not about_personnel(sentence):
        return
    if sentence.lemmas & _OPINIONS:
        return  # "38 per cent approve of the police being in Haiti"
    doc, end = sentence.span.doc, sentence.span.end
    for quantity in percents:
        number = quantity.number
        after = list(doc[number.i + 1 : min(end, number.i + 2 + _REACH)])
        # "sales were down by 40% and he asked that more soldiers be sent"
        after = list(takewhile(lambda t: t.dep_ != "conj" or t.pos_ != "VERB", after))
        if (whole := _doers(number)) is not None:
            # "35 percent died in police operations"
            after = [t for t in after if t in whole]
        strength = any(
            t.lower_ in _STRENGTH or unit_word(sentence, t) in ("officers", "soldiers")
            for t in after
        )
        said = {t.lower_ for t in after}
        strength |= "people" in said and not _PLANNED.isdisjoint(said)
        if any(t.lower_ in _COMPARED for t in after[:2]):
            continue  # "an allowance 25 percent more than the highest pay of personnel"
        if would_send(number):
            continue
        gangs = any(t.base in ("gang", "capital", "city", "control") for t in after)
        if not strength or gangs:
            continue
        yield Draft(
            sentence,
            number,
            "share",
            actor=sentence.article.mission.name,
            target=sentence.article.mission.name,
            value=quantity.value,
            qualifier=quantity.qualifier,
            unit="percent",
            when=when(sentence, number),
            attributed_to=attributed_to(sentence, number),
        )


def _doers(number: Token) -> tuple[Token, ...] | None:
    """The words for those of whom so many percent do something, of which they are the subject;
    None where they are none."""
    return number.subtree if number.dep_ in ("nsubj", "nsubjpass") else None


def _of_plan(sentence: Sentence, part: Token) -> bool:
    """Whether a fraction is what the mission has of what was planned for it: "has a quarter of the
    people it was promised"."""
    following = [t.lower_ for t in sentence.span.doc[part.i + 1 : part.i + 1 + _REACH]]
    verb = next((t for t in part.ancestors if t.pos_ in ("VERB", "AUX")), None)
    who = subject(verb) if verb is not None else None
    ours = who is not None and (who.lower_ == "it" or is_mission(sentence, who))
    of = next((c for c in part.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    thing = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    people = thing is not None and (
        thing.lower_ in _STRENGTH | {"people"} or unit_word(sentence, thing) is not None
    )
    return ours and people and not _PLANNED.isdisjoint(following)


def would_send(number: Token) -> bool:
    """Return whether so many percent are they who say what they would do, in a poll told of before:
    "only 19 percent would send soldiers"."""
    verb = next((t for t in number.ancestors if t.pos_ == "VERB"), None)
    who = subject(verb) if verb is not None else None
    if verb is None or who is None or number not in who.subtree:
        return False
    things = any(c.dep_ in ("dobj", "ccomp", "xcomp") for c in verb.children)
    return things and any(c.tag_ == "MD" for c in verb.children)
