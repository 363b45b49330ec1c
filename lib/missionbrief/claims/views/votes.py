"""How countries vote on the mission, and who puts a text on it to the vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import after
from missionbrief.claims.views.bearers import holders
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.paying import is_money
from missionbrief.claims.views.spokesmen import beside
from missionbrief.claims.views.topic import is_about, spoken_of
from missionbrief.claims.views.un_operation import is_there, united_nations
from missionbrief.claims.views.wanting import of_verb
from missionbrief.language.grammar import agent, subject
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_SPONSORS = words("claims", "votes", "sponsors")
_TEXTS = words("claims", "votes", "texts")
_COUNCIL = frozenset({"vote", "votes", "voted", "council", "resolution", "favour", "favor", "text"})
_SPEECH = frozenset({"comment", "remark", "criticism", "judgment", "judgement"})
_ABSTAINS = frozenset({"abstain", "abstained", "abstaining", "abstains", "abstention",
                       "abstentions"})  # fmt: skip
BODIES = frozenset({"UN Security Council", "United Nations"})
_SHELVED = frozenset({"hold", "ice", "off", "aside", "away", "shelf"})
_MEMBERS = frozenset({"member", "delegation", "country", "state", "other", "three", "five"})
_NAMELY = frozenset({"namely", ":", "—", "–", "("})
_LETS = frozenset({"sit", "stand", "let"})
_FEW = 5
_CLOSES = frozenset({".", ",", ";", "because", "and", "but", "while", "as", "on"})
_JOINS = frozenset({",", "and", "the", "both", "(", ")", "by", "from", "namely"})


def _listed(sentence: Sentence, token: Token) -> list[Holder]:
    """The countries in the list beside `token`: before it, or after it and "by" or "from"."""
    doc, countries = sentence.span.doc, sentence.names_of("country")
    found: list[Holder] = []
    limit = token.i
    for mention in reversed([m for m in countries if m.end <= token.i]):
        gap = {t.lower_ for t in doc[mention.end : limit]}
        if found and gap - _JOINS:
            break
        if not found and gap - _JOINS - {"had", "which", "have", "who", "has", "also"}:
            break
        found.insert(0, Holder(mention.name.canonical))
        limit = mention.start
    if not found:
        limit = token.i + 1
        for mention in [m for m in countries if m.start > token.i]:
            if {t.lower_ for t in doc[limit : mention.start]} - _JOINS - {":", "-", "–"}:
                break
            found.append(Holder(mention.name.canonical))
            limit = mention.end
    return found


def _of_delegation(sentence: Sentence, verb: Token) -> tuple[Holder, ...]:
    """Whose delegation it is: "his Russian colleague, whose delegation abstained"."""
    who = subject(verb)
    whose = who is not None and any(c.tag_ == "WP$" for c in who.children)
    return holders(sentence, verb.head) if whose and verb.dep_ == "relcl" else ()


def _country(sentence: Sentence, holder: Holder) -> Holder:
    """The country of a person whose country's vote is told: "both abstained"."""
    known = sentence.article.mission.names.get(holder.name)
    if holder.by is None and known is not None and known.kind == "person" and known.country:
        return Holder(known.country, holder.name)
    return holder


def _cast(verb: Token) -> bool:
    """Whether a vote was cast, or who casts it says how: "would vote for the force"."""
    ahead = any(c.lower_ in ("will", "would", "'ll") for c in verb.children if c.dep_ == "aux")
    return ahead or verb.tag_ in ("VBD", "VBN", "VBZ", "VBP")


def _stands_aside(verb: Token) -> bool:
    """Whether a verb tells that a vote was let pass: "sat on its hands", "did not stand in the
    way", "let it through"."""
    if verb.lemma_ not in _LETS or verb.tag_ not in ("VBD", "VBN", "VBZ", "VBP"):
        return False
    if verb.pos_ != "VERB":
        return False
    following = after(verb, 5)
    if verb.lemma_ == "sit":
        return "hands" in following or "out" in following[:3]
    if verb.lemma_ == "stand":
        return ("way" in following and negated(verb)) or following[:1] == ["aside"]
    text = any(t.lower_ in _TEXTS | {"it"} for t in verb.doc[verb.i : verb.i + 4])
    return verb.lemma_ == "let" and text and bool({"pass", "through"} & set(after(verb, 8)))


def _from_doing(word: Token) -> bool:
    """Whether "abstain" tells of what is left undone, no vote: "abstain from sending troops",
    "abstained from comment"."""
    following = word.doc[word.i + 1 : min(word.sent.end, word.i + 3)]
    if len(following) < 2 or following[0].lower_ != "from":
        return False
    said = following[1].base in _SPEECH
    return said or (following[1].tag_ == "VBG" and following[1].base != "vote")


def _closed(word: Token) -> bool:
    """Whether nothing is named that the vote was for or against: "voted in favour"."""
    following = set(after(word, 1))
    return following != {"of"} if word.lower_ != "against" else not following - _CLOSES


def votes(sentence: Sentence) -> Iterator[tuple[Token, Holder, str]]:
    """Yield who abstained, voted for or against in a vote on the mission, with the stance; who
    "stood aside" and is told to have voted let no vote pass."""
    found = list(_votes(sentence))
    cast = {h.name for _, h, stance in found if stance != "abstain"}
    for token, holder, stance in found:
        if stance != "abstain" or token.lower_ in _ABSTAINS or holder.name not in cast:
            yield token, holder, stance


def _votes(sentence: Sentence) -> Iterator[tuple[Token, Holder, str]]:
    present = {t.lower_ for t in sentence.span}
    if present & _ABSTAINS and (present & _COUNCIL or spoken_of(sentence)):
        for token in sentence.span:
            if token.lower_ in _ABSTAINS and not _from_doing(token):
                of = _listed(sentence, token) or (
                    list(of_verb(sentence, token) or _of_delegation(sentence, token))
                    if token.pos_ == "VERB"
                    else []
                )
                for holder in of:
                    yield token, _country(sentence, holder), "abstain"
    for verb in sentence.span:
        if _stands_aside(verb) and spoken_of(sentence):
            for holder in of_verb(sentence, verb):
                yield verb, holder, "abstain"
        if verb.lemma_ != "vote" or verb.pos_ != "VERB" or negated(verb):
            continue
        following = after(verb, 3)
        against = bool({"against", "down"} & set(following))
        if not against and not {"for", "favour", "favor"} & set(following):
            continue
        rest = list(sentence.span.doc[verb.i : sentence.span.end])
        about = is_about(sentence, rest) or any(t.lower_ in _TEXTS | {"it"} for t in rest)
        told = [t for t in rest[1:4] if t.lower_ in ("against", "favour", "favor")]
        bare = bool(told) and _closed(told[0]) and spoken_of(sentence)
        if (about or bare) and _cast(verb):
            money = any(is_money(t) for t in rest[2:5]) if against else False
            stance = ("defund" if money else "oppose") if against else _voted_for(sentence, verb)
            for holder in _by_name(sentence, verb) or of_verb(sentence, verb):
                yield verb, holder, stance


def _by_name(sentence: Sentence, verb: Token) -> list[Holder]:
    """The countries by which the members that voted are told: "all three African members, namely
    Algeria, Sierra Leone and Somalia, voted in favour"."""
    who = subject(verb)
    if who is None or who.base not in _MEMBERS:
        return []
    said = [m for m in sentence.names_of("country") if who.i < m.start < verb.i]
    opened = who.doc[who.i + 1 : said[0].start] if said else ()
    named = any(t.lower_ in _NAMELY for t in opened) and len(opened) <= _FEW
    return [Holder(m.name.canonical) for m in said] if named else []


def _voted_for(sentence: Sentence, verb: Token) -> str:
    """The stance of who votes for what stands behind "for": "a UN peacekeeping mission"; a text or
    the mission is supported."""
    link = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "for"), None)
    thing = next((c for c in link.children if c.dep_ == "pobj"), None) if link is not None else None
    if thing is None or thing.base in _TEXTS:
        return "support"
    named = united_nations([thing, *(c for c in thing.children if c.i < thing.i)])
    there = named is None or is_there(sentence, named)
    return "support" if there else "transition_to_un"


def _drafts_of(sentence: Sentence, noun: Token) -> Iterator[Holder]:
    """The countries whose a draft is: "a U.S.-Panamanian draft", "the draft by Peru and Chile"."""
    for child in noun.children:
        if child.dep_ in ("amod", "compound", "poss", "nmod"):
            for token in [child, *child.subtree]:
                name = sentence.name_at(token)
                if name is not None and name.kind in ("country", "demonym"):
                    yield Holder(name.country or name.canonical)
        elif child.dep_ == "prep" and child.lower_ in ("by", "from"):
            for inner in child.children:
                yield from holders(sentence, inner) if inner.dep_ == "pobj" else ()


def _origin(verb: Token) -> Token | None:
    """From whom a text is told to come: "the text came from Peru and Chile"."""
    source = next((c for c in verb.children if c.lower_ == "from"), None)
    if verb.base not in ("come", "originate") or source is None:
        return None
    return next((c for c in source.children if c.dep_ == "pobj"), None)


def sponsors(sentence: Sentence) -> Iterator[tuple[Token, Holder]]:
    """Yield who puts a text on the mission before the Council."""
    for noun in sentence.span if sentence.lemmas & {"draft", "text"} else ():
        if noun.base in ("draft", "text") and noun.pos_ in ("NOUN", "PROPN"):
            about = spoken_of(sentence)
            home = sentence.article.mission.country
            yield from ((noun, h) for h in _drafts_of(sentence, noun) if about and h.name != home)
    for verb in sentence.span:
        if verb.pos_ != "VERB" or (verb.base not in _SPONSORS and _origin(verb) is None):
            continue
        doer = agent(verb) or _origin(verb)
        if doer is None and verb.dep_ == "relcl" and verb.head.base in _TEXTS:
            # "the text, which the United States and Panama wrote"
            who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
            for holder in holders(sentence, who):
                yield verb, holder
            continue
        if doer is None:
            objects = [c for c in verb.children if c.dep_ == "dobj"]
            if verb.lemma_ == "put" and set(after(verb, 8)) & _SHELVED:
                # "put its plans on hold"
                continue
            if any(o.base in _TEXTS for o in objects) and subject(verb) is not None:
                found = list(of_verb(sentence, verb))
                who = subject(verb)
                if who is not None:
                    found += [h for h in beside(sentence, who, found) if h not in found]
                for holder in found:
                    yield verb, holder
            continue
        text = verb.head if verb.dep_ in ("acl", "relcl") else subject(verb)
        if text is not None and text.base in _TEXTS:
            for holder in holders(sentence, doer):
                yield verb, holder
