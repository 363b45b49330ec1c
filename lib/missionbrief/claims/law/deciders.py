"""Who decides on the mission: the Security Council, parliaments and cabinets, courts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from missionbrief.language.grammar import subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Article, Sentence
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

_APPROVERS = words("claims", "deciders", "approvers")
_COURTS = words("claims", "deciders", "courts")
_TEXTS = words("claims", "deciders", "texts")
_OTHER_COUNCILS = words("claims", "deciders", "other_councils")
_HOUSES = ("National Assembly", "Senate")
# "SAN SALVADOR – ", "Washington, Jan. 18 (AP) — "
_DATELINE = re.compile(
    r"^([A-Z][\w.'’ ]{2,24})(?:, [^–—\n]{1,24})?(?: \([A-Z][\w ]+\))? (?:[–—]|-{1,2}) ",
    re.MULTILINE,
)
_HEAD = 600
_UNNAMED = words("claims", "deciders", "unnamed")
_GENERIC = frozenset({"council", "body"}) | _APPROVERS | _COURTS | _TEXTS
_FIFTEEN = frozenset({"fifteen", "15"})
_NATIONS = frozenset({"United Nations"})
_DECISIONS = frozenset({"decision", "move", "choice", "vote", "agreement", "resolve"})
_LENGTHS = frozenset({"year", "month", "week", "day"})
CUES = _APPROVERS | _COURTS | _TEXTS | {"council", "un", "u.n.", "nations", "unsc", "body"}

Sort = Literal["council", "nations", "text", "approver", "court"]


@dataclass(frozen=True)
class Decider:
    """A body that decides, at the tokens `start` to `end` (not included); `name` is canonical,
    None for a court or text that the sentence does not name."""

    start: int
    end: int
    sort: Sort
    name: str | None


def council_name(sentence: Sentence) -> str | None:
    """The canonical name of the body that gives the mission its mandate, where the article names
    it."""
    text = sentence.article.document.text
    for form, name in sentence.article.mission.names.items():
        if name.decides and name.country is None and form[0].isupper() and form in text:
            return name.canonical
    return None


def _council(sentence: Sentence) -> str | None:
    """The canonical name of the only body of no country that decides on the mission."""
    names = sentence.article.mission.names.values()
    named = {n.canonical for n in names if n.decides and n.country is None}
    return named.pop() if len(named) == 1 else None


def _sort_of(name: Name) -> Sort | None:
    if name.canonical in _NATIONS:
        return "nations"
    if not name.decides:
        return None
    if name.country is None:
        return "council"
    return "court" if "court" in name.canonical.lower() else "approver"


def _generic(sentence: Sentence, token: Token) -> Decider | None:
    """A decider told by a common noun: "the council", "lawmakers in Nairobi", "a judge"."""
    word = token.lower_
    if word not in _GENERIC:
        return None
    before = token.nbor(-1).lower_ if token.i > sentence.span.start else ""
    after = token.nbor().lower_ if token.i + 1 < sentence.span.end else ""
    one = (token.i, token.i + 1)
    if word == "council" and before == "security" and _national(token.nbor(-1)):
        return None
    if word == "council" and before not in _OTHER_COUNCILS:
        capital = token.text[0].isupper() and before in ("the", "this")
        name = _council(sentence) if capital else council_name(sentence)
        return Decider(*one, "council", name) if name else None
    if word == "body" and sentence.span.doc[max(0, token.i - 3)].lower_ in _FIFTEEN:
        name = council_name(sentence)
        return Decider(*one, "council", name) if name else None
    if (word == "council" and before == "security") or word in _APPROVERS:
        if word == "congress" and after in ("man", "woman", "members"):
            return None
        if word == "cabinet" and after in ("secretary", "secretaries", "minister"):
            return None
        body = _of_country(sentence, token)
        return Decider(*one, "approver", body) if body is not None else None
    if word in _COURTS and not (word == "justice" and not token.text[0].isupper()):
        return Decider(*one, "court", None)
    if word in _TEXTS and (
        before in ("the", "'s", "’s", "this", "a", "council") or after.isdigit()
    ):
        return Decider(*one, "text", council_name(sentence))
    return None


def _of_country(sentence: Sentence, token: Token) -> str | None:
    """The canonical name of an approving body: "Cabinet of Kenya"; its "lawmakers" are the
    parliament, and where no country is named it is the lead country's. None for the lawmakers of a
    party, and for a congress of no country."""
    names = [sentence.name_at(t) for t in token.lefts]
    if any(n is not None and n.kind == "organisation" and n.country is None for n in names):
        return None
    country = next((n.country or n.canonical for n in names if n and n.kind != "person"), None)
    country = country or _seat(sentence, token)
    national = token.i > sentence.span.start and token.nbor(-1).lower_ == "national"
    loose = token.lower_ in _UNNAMED and not national
    if country is None and loose and not (_of_lead(sentence) or _beside(sentence, token)):
        return None
    mission, here = sentence.article.mission, {n.name.country for n in sentence.names}
    if country is None and mission.lead not in here:
        country = _written_in(sentence.article)
        if country in mission.beside:
            return None  # lawmakers in Washington
    country = country or mission.lead
    if token.lower_ in ("senators", "senate"):
        return f"Senate of {country}"
    single = token.tag_ in ("NN", "NNP") and token.lower_ not in ("mps", "mp")
    if not single and not national and (house := _house_before(sentence)) is not None:
        return f"{house} of {country}"
    body = token.text.capitalize() if single else "Parliament"
    return f"National Assembly of {country}" if national else f"{body} of {country}"


def _house_before(sentence: Sentence) -> str | None:
    """The house of which the sentence before told, whose members "lawmakers" then are, where no
    other is told of."""
    if not sentence.number:
        return None
    earlier = sentence.article.sentences[sentence.number - 1].span.text.lower()
    here = sentence.span.text.lower()
    told = [house for house in _HOUSES if house.lower() in earlier]
    other = any(house.lower() in here for house in _HOUSES) or "parliament" in earlier
    return told[0] if len(told) == 1 and not other else None


def _beside(sentence: Sentence, token: Token) -> bool:
    """Whether a house is named beside the other: "the National Assembly and the Senate"."""
    first = max(sentence.span.start, token.i - 5)
    before = {t.lower_ for t in sentence.span.doc[first : token.i]}
    return {"national", "assembly"} <= before


def _of_lead(sentence: Sentence) -> bool:
    """Whether a sentence or the one before names the lead country, and no other."""
    near = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number + 1]
    mission = sentence.article.mission
    named = {
        m.name.country or m.name.canonical
        for s in near
        for m in s.names
        if m.name.kind in ("country", "demonym", "place", "person")
    }
    return mission.lead in named and not named - {mission.lead, mission.country, None} - {
        m.name.canonical for s in near for m in s.names if m.name.country is None
    }


def _written_in(article: Article) -> str | None:
    """The country from which an article is written, by its dateline, where it is not the mission's
    own: its lawmakers are those of whom the article speaks as such."""
    mission, opens = article.mission, _DATELINE.search(article.document.text[:_HEAD])
    town = opens[1] if opens is not None else ""
    name = mission.names.get(town) or mission.names.get(town.title())
    if name is None or name.kind not in ("place", "country"):
        return None
    country = name.country or name.canonical
    return country if country != mission.country else None


def _seat(sentence: Sentence, token: Token) -> str | None:
    """The country where a body sits: "the Senate in Nairobi", "the Congress of Paraguay"."""
    for child in token.children:
        for noun in child.children if child.lower_ in ("in", "of") else ():
            name = sentence.name_at(noun)
            if name is not None and name.kind in ("country", "place"):
                return name.country or (name.canonical if name.kind == "country" else None)
    return None


def _national(security: Token) -> bool:
    """Whether a security council is a country's own: "the National Security Council"."""
    return security.i > 0 and security.nbor(-1).lower_ == "national"


def _describes(sentence: Sentence, end: int) -> bool:
    """Whether "UN" only describes the noun after it: "the UN Secretary-General"."""
    return end < sentence.span.end and sentence.span.doc[end].pos_ in ("NOUN", "PROPN", "PUNCT")


def deciders(sentence: Sentence) -> list[Decider]:
    """Return the deciders that `sentence` names, in order."""
    found = [
        Decider(m.start, m.end, sort, m.name.canonical)
        for m in sentence.names_of("organisation")
        if (sort := _sort_of(m.name)) is not None
        and not (sort == "nations" and _describes(sentence, m.end))
        and not (sort == "council" and m.start and _national(sentence.span.doc[m.start]))
    ]
    covered = {i for d in found for i in range(d.start, d.end)}
    for token in sentence.tokens:
        if token.i not in covered and (one := _generic(sentence, token)) is not None:
            found.append(one)
    return sorted(found, key=lambda d: d.start)


def agents(verb: Token) -> set[int]:
    """The token numbers of who does what a verb says in the passive: "by the Council", not "by one
    year"."""
    return {
        t.i
        for c in verb.children
        if c.dep_ == "agent" and not any(n.base in _LENGTHS for n in c.children)
        for t in c.subtree
    }


def passive(verb: Token) -> bool:
    """Whether a verb is passive: "was approved", "the mission *approved* in October"."""
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl")
        and not any(c.dep_ == "aux" for c in verb.children)
    )  # fmt: skip


_OTHERS = frozenset({"both", "they", "we", "all", "he", "she"})
"""Whom these mean is told before: "both agreed that the Council should renew it"."""


def doer(sentence: Sentence, verb: Token, found: list[Decider]) -> Decider | None:
    """Return which of `found` does what `verb` says: its agent or subject, the last before it
    where the sentence names no other doer; None where somebody else does it."""
    by = agents(verb)
    if (decision := _decision(verb)) is not None:
        inside = {t.i for t in decision.subtree}
        return next((d for d in found if d.start in inside), None)
    who = None if passive(verb) else subject(verb)
    own = {t.i for t in who.subtree} if who is not None else set()
    if not passive(verb):
        own |= _subjects(verb)
    for decider in found:
        # "the UN authorised it by Resolution 2699": of the two it is the body that acts.
        if decider.start in own and not passive(verb):
            return decider
    for decider in found:
        if decider.start in by:
            return decider
    if by:
        return None
    for decider in found:
        if decider.start in own:
            return decider
    if who is not None and (_somebody(sentence, who) or who.pos_ in ("NOUN", "PROPN")):
        return None
    if who is not None and who.lower_ in ("it", "they") and verb.dep_ == "ccomp":
        sayers = {t.i for c in verb.head.children if c.dep_ == "nsubj" for t in c.subtree}
        for decider in found:
            if decider.start in sayers:
                return decider
    found = [d for d in found if d.sort == "council"]
    near = [d for d in found if d.start < verb.i]
    if not near and not (who is not None and who.lower_ in _OTHERS):
        near = found
    return near[-1] if near else None


def _decision(verb: Token) -> Token | None:
    """The decision that an infinitive tells: "the Council's decision to replace it"."""
    told = verb.dep_ == "acl" and verb.tag_ == "VB" and verb.head.base in _DECISIONS
    return verb.head if told else None


def _subjects(verb: Token) -> set[int]:
    """The token numbers of every subject of a verb and of those that it only completes: "the
    Council is expected to extend"."""
    found: set[int] = set()
    step = verb
    while True:
        for child in step.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                found |= {t.i for t in child.subtree}
        if step.dep_ not in ("xcomp", "oprd") or step.head == step:
            return found
        step = step.head


def _somebody(sentence: Sentence, who: Token) -> bool:
    """Whether a subject is known to be no decider."""
    name = sentence.name_at(who)
    return name is not None and name.kind in ("country", "demonym", "person", "gang", "mission")


def council_before(sentence: Sentence) -> Decider | None:
    """Return the council of one of the two sentences before, for a vote that names none."""
    before = sentence.article.sentences[max(0, sentence.number - 2) : sentence.number]
    found = [d for s in before for d in deciders(s) if d.sort == "council"]
    return found[-1] if found else None
