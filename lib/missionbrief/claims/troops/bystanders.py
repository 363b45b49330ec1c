"""Numbers of people beside the mission's strength: polled, housed, harmed, come to look, or out
against a crowd at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import infinitive, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_SUFFERS = words("claims", "personnel", "suffers")
_ARRESTS = words("claims", "arrests", "verbs")
_FREES = frozenset({"free", "release", "liberate", "ransom", "kidnap", "abduct"})
_DWELLS = words("claims", "bystanders", "dwells")
_HOUSES = frozenset({"house", "accommodate", "lodge", "billet", "sleep"})
_POLLED = frozenset({"poll", "survey", "interview", "question", "canvass"})
_LOOKS = frozenset({"assess", "evaluate", "inspect", "scout", "survey", "negotiate", "discuss",
                    "appraise", "explore"})  # fmt: skip
_CROWDS = frozenset({"demonstration", "protest", "demonstrator", "protester", "riot", "rally",
                     "election"})  # fmt: skip


def harms(token: Token) -> bool:
    """Whether a word tells of harm done to personnel: not "casualty evacuation"."""
    if token.base not in _SUFFERS:
        return False
    following = token.nbor().lower_ if token.i + 1 < token.sent.end else ""
    return following not in ("evacuation", "evacuations", "care")


def lodged(verb: Token | None, sentence: Sentence) -> bool:
    """Whether a number is that of beds: "the base can house 1,000 personnel"."""
    if verb is None or verb.base not in _HOUSES:
        return False
    return any(c.tag_ == "MD" for c in verb.children) or "base" in sentence.lemmas


def dwell(verb: Token | None, count: Count) -> bool:
    """Whether "so many of them" are people who found a place to stay, as the uprooted do: "in the
    yard live 900 of them"."""
    return verb is not None and count.rule == "bare-them" and verb.base in _DWELLS


def held_by_them(verb: Token | None, count: Count) -> bool:
    """Whether those counted are people whom somebody arrests or held: "detained 14 people", "five
    others were released"."""
    if verb is None:
        return False
    freed = verb.base in _FREES and any(c.dep_ == "auxpass" for c in verb.children)
    return freed or (verb.base in _ARRESTS and verb.i < count.head.i)


def asked_or_asking(sentence: Sentence, count: Count, few: bool) -> bool:
    """Whether they are people who were asked for their view, or few who come to look or talk: "of
    1,204 Kenyans polled", "ten commanders were in Haiti to assess …"; or are called former."""
    doc, end = sentence.span.doc, sentence.span.end
    around = doc[max(sentence.span.start, count.first - 2) : min(end, count.last + 4)]
    if any(t.base in _POLLED for t in around):
        return True
    if any(t.lower_ in ("former", "retired") for t in doc[count.first : count.last + 1]):
        return True
    if _riot(sentence):
        return True
    after = doc[count.last + 1 : min(end, count.last + 16)]
    errand = any(t.base in _LOOKS and t.i and t.nbor(-1).lower_ == "to" for t in after)
    return few and count.noun is not None and errand


def comes_to_look(cue: Token) -> bool:
    """Whether those who come do so only to see for themselves, as visitors do: "flew in to look at
    the camp"."""
    for clause in cue.children:
        if clause.dep_ in ("advcl", "xcomp") and clause.tag_ == "VB" and clause.i > cue.i:
            at = any(c.lower_ in ("at", "over", "around") for c in clause.children)
            if infinitive(clause) and (clause.base in _LOOKS or (clause.base == "look" and at)):
                return True
    return False


def _riot(sentence: Sentence) -> bool:
    """Whether a sentence is of police at home, called out against a crowd, and names neither the
    mission nor its country."""
    if not sentence.lemmas & _CROWDS:
        return False
    home = sentence.article.mission.country
    return not any(
        m.name.kind in ("mission", "force") or (m.name.country or m.name.canonical) == home
        for m in sentence.names
    )


def meant_to_be(verb: Token) -> bool:
    """Whether it is how many "it" is meant to be: "it was supposed to be 2,500 people"."""
    above = verb.head
    who = subject(verb)
    meant = verb.lemma_ == "be" and above.base in ("suppose", "mean", "intend", "plan")
    return meant and who is not None and who.lower_ == "it"
