"""Whether a number of personnel tells a strength, pledge or ceiling at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.harmed.harm import befalls
from missionbrief.claims.harmed.last_way import REMAINS
from missionbrief.claims.mission_words import mission_token
from missionbrief.claims.troops.bare import in_context
from missionbrief.claims.troops.bystanders import (
    asked_or_asking,
    dwell,
    harms,
    held_by_them,
    lodged,
    meant_to_be,
)
from missionbrief.claims.troops.headcount import Count
from missionbrief.claims.troops.outside import elsewhere
from missionbrief.claims.troops.owners import HOLDS
from missionbrief.claims.troops.people_words import BODIES, GENERIC, NOT_OF_FORCE
from missionbrief.claims.troops.readying import in_country
from missionbrief.claims.troops.set_aside import set_aside
from missionbrief.language.grammar import predicate, subject
from missionbrief.language.modality import mode
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.troops.owning import Owner
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_DOES = words("claims", "personnel", "does")
_OTHERS = words("claims", "personnel", "others")
_LISTS = words("claims", "reckoned", "lists")
_PAPERS = words("claims", "reckoned", "papers")
_FIELDS = words("claims", "personnel", "fields")
_FORESEEN = frozenset({"foreseen", "envisaged", "envisioned", "planned", "authorised",
                       "authorized", "projected"})  # fmt: skip
# So many are a strength whatever the sentence says of them; fewer may just be who did a thing.
FEW = 50
_SOUGHT = frozenset({"find", "locate", "trace", "hear", "see", "account"})
# So many members the United Nations have, which vote and pay.
_STATES = 193
_AMONG = 9
_COUNCILS = frozenset({"council", "un", "assembly", "bloc", "bill", "vote", "colleague", "african"})


def is_reckoned(sentence: Sentence, count: Count, owned: Owner, definite: bool) -> bool:
    """Whether a number tells a strength, pledge or ceiling rather than who did or suffered what."""
    verb = predicate(count.head)
    if owned.relation in ("home", "outside") or elsewhere(sentence, count, owned):
        return False
    if (
        verb is not None
        and verb.lemma_ == "do"
        and not any(c.dep_ in ("dobj", "prep") for c in verb.children)
    ):
        return False  # "Two hundred Kenyans did not."
    few = count.quantity.value is None or count.quantity.value < FEW
    if few and _has_things(count, verb):
        return False
    doc, end = sentence.span.doc, sentence.span.end
    near = doc[
        max(sentence.span.start, count.first - 3) : min(end, count.last + (16 if few else 4))
    ]
    sought = few and verb is not None and verb.base in _SOUGHT
    if sought and verb is not None and mode(verb) == "denied":
        return False  # "One officer has not been found."
    if befalls(verb, count.head) or any(harms(t) for t in near):
        return False
    if set_aside(sentence, count, owned):
        return False
    if lodged(verb, sentence) or dwell(verb, count) or held_by_them(verb, count):
        return False
    if asked_or_asking(sentence, count, few):
        return False
    dead = {t.base for t in doc[max(sentence.span.start, count.first - 3) : count.first]}
    if few and dead & REMAINS:
        return False
    start = max(sentence.span.start, count.first - 2)
    if few and not owned.near and doc.text_of(start, count.first).lower() == "among them":
        # "15 witnesses, among them two officers"
        return False
    if owned.relation == "none" and _of_home(sentence):
        return False
    lemma = verb.base if verb is not None else ""
    if few and lemma in _DOES and not definite and count.noun is not None:
        return False
    if few and owned.relation == "none" and lemma not in HOLDS:
        return False
    if few and count.noun is None and owned.relation == "none":
        return False
    noun = count.noun.base if count.noun is not None else ""
    if "recruit" in (noun, lemma) and not owned.near:
        return False
    owner_before = doc[max(sentence.span.start, count.first - 2) : count.first]
    if len(owner_before) > 1 and owner_before[0].lower_ in NOT_OF_FORCE:
        # "the parliament's 349 members"
        return False
    generic = noun in GENERIC
    states = noun == "member" and (count.quantity.value or 0) <= _STATES
    if states and not owned.near and lemma not in HOLDS and sentence.lemmas & _COUNCILS:
        return False  # "shared out among all 193 members"
    if not generic or owned.relation != "none":
        return True
    # "It was meant to have 2,500 people": who have so few, flee or hunger, are others.
    if _listed_there(sentence, count, verb):
        return True
    if lemma in ("be", "serve") and _with_nationals(sentence, count):
        return True
    named = {i for m in sentence.names if m.name.decides for i in range(m.start, m.end)}
    others = any(t.base in _OTHERS and t.i not in named for t in sentence.span)
    lead = doc[max(sentence.span.start, count.first - 4) : count.first]
    around = doc[count.last + 1 : min(end, count.last + 8)]
    if _serve(sentence, list(around)) and in_context(sentence) and not others:
        return True
    ours = sentence.article.mission.nouns
    named_here = bool(sentence.names_of("mission", "force"))
    if lemma == "send" and not (named_here or any(t.lower_ in ours for t in sentence.span)):
        return False  # "sent 5,000 people to the roads"
    if verb is not None and meant_to_be(verb) and in_context(sentence) and not others:
        return True
    held = any(t.base in BODIES for t in lead) and lead[-1].lower_ in ("with", "of")
    return (held or lemma in _FIELDS) and in_context(sentence) and not others


def _has_things(count: Count, verb: Token | None) -> bool:
    """Whether those counted are told to have something themselves: "three officers have cars"."""
    who = subject(verb) if verb is not None and verb.lemma_ == "have" else None
    if verb is None or who is None or count.quantity.number not in (who, *who.children):
        return False
    return any(c.dep_ == "dobj" and unit_of(c) is None for c in verb.children)


def _listed_there(sentence: Sentence, count: Count, verb: Token | None) -> bool:
    """Whether a paper of the mission lists those counted as there: "a sheet from the mission lists
    416 people in Haiti"."""
    if verb is None or verb.base not in _LISTS or count.head.i < verb.i:
        return False
    who = subject(verb)
    ours = who is not None and who.base in _PAPERS and any(
        mission_token(sentence, t) for t in who.subtree
    )  # fmt: skip
    return ours and in_country(sentence, count)


def _with_nationals(sentence: Sentence, count: Count) -> bool:
    """Whether those counted are told to be people sent by what some of them are: "430 people, among
    them 24 Jamaicans, are in place"."""
    after = sentence.span.doc[count.last + 1 : min(sentence.span.end, count.last + _AMONG)]
    opens = [t.lower_ for t in after[:3]]
    if opens[:1] != [","] or (opens[1:] != ["among", "them"] and "including" not in opens[1:2]):
        return False
    home = sentence.article.mission.country
    name = next((n for t in after if (n := sentence.name_at(t)) is not None), None)
    sent = name is not None and name.kind == "demonym" and name.country != home
    return sent and in_context(sentence)


def _serve(sentence: Sentence, after: list[Token]) -> bool:
    """Whether people are said to serve in the mission, or are those foreseen for it: "430 people
    are serving in the mission", "of 2,500 people foreseen"."""
    if after and after[0].lower_ in _FORESEEN:
        return True
    serving = any(t.base in ("serve", "deploy", "station") for t in after[:3])
    return serving and any(t.lower_ in sentence.article.mission.nouns for t in after)


def _of_home(sentence: Sentence) -> bool:
    """Whether a sentence speaks of the police of the mission's country and of nobody's else."""
    mission = sentence.article.mission
    named = [m for m in sentence.names if m.name.kind in ("demonym", "country", "mission", "force")]
    if any(m.name.canonical != mission.country for m in named):
        return False
    doc, end = sentence.span.doc, sentence.span.end
    return any(m.end < end and doc[m.end].lower_ == "police" for m in named)
