"""What an actor wants done with the mission.

A stance is read from a verb or noun that says it ("supports", "opposition to", "withdraw") and the
holder from whoever wants, says or asks it. What is wanted of the mission is told from the words
around: its people brought home (withdraw), its money stopped or asked for (defund, fund), a longer
mandate (extend), a United Nations operation in its place (transition_to_un).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.mission_words import (
    about_mission,
    decision,
    mission_token,
    united_nations_after,
    united_nations_force,
)
from missionbrief.claims.wanting import agent, holders, wish_over
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import subject
from missionbrief.language.modality import mode, negated
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.mission import Name

KIND = "position"

_SUPPORT = words("claims", "position", "support")
_IF_WANTED = words("claims", "position", "if_wanted")
_OPPOSE = words("claims", "position", "oppose")
_IF_REJECTED = words("claims", "position", "if_rejected")
_SPONSORS = words("claims", "position", "sponsors")
_TEXTS = words("claims", "position", "texts")
_WITHDRAW = words("claims", "position", "withdraw")
_WITHDRAWALS = words("claims", "position", "withdrawals")
_BRINGS = words("claims", "position", "brings")
_DEFUND = words("claims", "position", "defund")
_FUNDS = words("claims", "position", "funds")
_ABANDONS = words("claims", "position", "abandons")
_DEMANDS = words("claims", "position", "demands")
_EXTEND = words("claims", "position", "extend")
_MONEY = words("claims", "position", "money")
_WANTED = words("claims", "position", "wanted_nouns")
_WANTS = words("claims", "position", "wants")
_TURNS = words("claims", "position", "turns")
# Who only weighs a thing does not want it yet; the rule's name tells.
_WEIGHS = words("claims", "position", "weighs")
_HEARSAY = words("claims", "position", "hearsay")
_OPPOSITION = frozenset({"opposition", "objection", "resistance", "criticism"})
_HOME = frozenset({"home", "back", "out", "return"})


def _objects(verb: Token) -> list[Token]:
    """What a verb is about: its object, passive subject, or what follows its preposition."""
    found = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "oprd", "ccomp")]
    for child in verb.children:
        if child.dep_ == "prep":
            found += [c for c in child.children if c.dep_ in ("pobj", "pcomp")]
    return found


def _people(sentence: Sentence, verb: Token) -> bool:
    who = subject(verb)
    return who is not None and mission_token(sentence, who)


def _wanted(sentence: Sentence, token: Token) -> str | None:
    """The stance of whoever wants what `token` says."""
    lemma = token.lemma_.lower()
    if lemma in _TURNS and (united_nations_force(token) or united_nations_after(token)):
        return "transition_to_un"
    if token.lower_ in ("operation", "mission", "force") and token.dep_ == "pobj":
        governor = token.head.head
        if united_nations_force(token) and governor.lemma_.lower() in _WANTS:
            return "transition_to_un"
    wanted = token.dep_ == "pobj" and token.head.lower_ == "for"
    if wanted and token.lower_ in sentence.article.mission.nouns:
        return "support" if token.head.head.lemma_.lower() in _DEMANDS else None
    if token.lower_ in _WANTED and about_mission(sentence, token) and token.dep_ == "pobj":
        return "support"
    if _defunds(token) and (about_mission(sentence, token) or _of_head(sentence, token)):
        return "defund"
    if token.lemma_.lower() in _WITHDRAWALS and token.pos_ == "NOUN":
        return "withdraw" if about_mission(sentence, token) else None
    if token.pos_ != "VERB":
        return None
    if lemma in _ABANDONS and negated(token) and _here(sentence, token):
        return "support"
    objects = _objects(token)
    mission = any(about_mission(sentence, o) for o in objects)
    home = any(t.lower_ in _HOME for t in token.children)
    if lemma in _WITHDRAW and mission:
        return "withdraw"
    if (lemma == "return" or lemma in _BRINGS) and home and (mission or _people(sentence, token)):
        return "withdraw"
    if lemma in _EXTEND and mission:
        return "extend"
    if lemma in _FUNDS and mission:
        return "fund"
    if _of_leaving(objects):
        return None
    told = [o for o in objects if o.lemma_.lower() not in _HEARSAY]
    mission = any(about_mission(sentence, o) for o in told)
    down = lemma == "vote" and any(c.lower_ == "down" for c in token.children)
    if lemma in _IF_REJECTED or down:
        return "oppose" if mission or any(decision(o) for o in objects) else None
    if lemma == "stay" and any(c.lower_ == "out" for c in token.children):
        home_country = sentence.article.mission.country
        return "oppose" if home_country in {t.text for t in token.subtree} else None
    if token.dep_ in ("acl", "relcl"):
        return None
    if lemma in ("commit", "send") and mission:
        return "support"
    if lemma in _IF_WANTED and (mission or _people(sentence, token)):
        return "support"
    return None


def _here(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb's object is the mission or its country."""
    home = sentence.article.mission.country
    for token in (t for c in verb.children if c.dep_ == "dobj" for t in c.subtree):
        name = sentence.name_at(token)
        if mission_token(sentence, token) or (name is not None and name.canonical == home):
            return True
    return False


def _of_leaving(objects: list[Token]) -> bool:
    """Whether what is spoken of is that the mission leaves: "calls for a withdrawal"."""
    return any(t.lemma_.lower() in _WITHDRAWALS | _WITHDRAW for o in objects for t in o.subtree)


def _defunds(token: Token) -> bool:
    return any(token.lower_.startswith(word) for word in _DEFUND)


def _of_head(sentence: Sentence, token: Token) -> bool:
    """Whether a clause says what is to be done with the mission it belongs to: "for the mission to
    be defunded"."""
    return token.dep_ in ("relcl", "acl") and mission_token(sentence, token.head)


def _held(sentence: Sentence, token: Token) -> str | None:
    """The stance that a token says of its own subject."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB":
        objects = _objects(token)
        objects = [o for o in objects if o.lemma_.lower() not in _HEARSAY]
        mission = any(about_mission(sentence, o) or decision(o) for o in objects)
        if lemma in _SUPPORT and mission:
            return "support"
        if lemma in _OPPOSE | _IF_REJECTED and _of_leaving(objects):
            return "support"
        if (lemma in _OPPOSE and mission) or (lemma == "object" and not objects):
            return "oppose"
    if token.lower_ in _OPPOSITION:
        about = [p for c in token.children if c.dep_ == "prep" for p in c.children]
        return "oppose" if any(about_mission(sentence, p) for p in about) else None
    if token.lower_ == "support" and token.head.lower_ == "in" and token.head.head.lemma_ == "be":
        of = [p for c in token.children if c.lower_ == "of" for p in c.children]
        return "support" if any(about_mission(sentence, p) for p in of) else None
    return None


def _status(sentence: Sentence, verb: Token) -> Status:
    """A stance is actual when held; what reports say somebody thinks of is reported."""
    if mode(verb) == "reported":
        return "reported"
    before = sentence.span.doc[sentence.span.start : verb.i]
    rumour = any(t.lower_ in ("reports", "rumours", "rumors") for t in before)
    return "reported" if rumour else "actual"


def _draft(
    sentence: Sentence,
    token: Token,
    holder: Name,
    stance: str,
    status: Status,
    rule: str,
    told: Token | None = None,
) -> Draft:
    """Return a stance read at `token` and told by the verb `told`, whose date is the stance's."""
    credited = attributed_to(sentence, token)
    return Draft(
        sentence,
        token,
        rule,
        actor=holder.canonical,
        target=sentence.article.mission.name,
        when=when(sentence, told or token),
        placed=False,
        said=True,
        status=status,
        stance=stance,
        attributed_to=None if credited == holder.canonical else credited,
        key=(holder.canonical, stance),
    )


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the positions on the mission that `sentence` tells: for each holder what is said most
    exactly, so that an appeal for money to sustain it is not support as well."""
    drafts = list(_positions(sentence))
    exact = {d.actor for d in drafts if d.stance not in ("support", "oppose")}
    for draft in drafts:
        if draft.stance not in ("support", "oppose") or draft.actor not in exact:
            yield draft


def _positions(sentence: Sentence) -> Iterator[Draft]:
    for token in sentence.span:
        if stance := _wanted(sentence, token):
            wish = wish_over(sentence, token)
            if wish is not None:
                if wish.against:
                    stance = "support" if stance in ("withdraw", "defund") else "oppose"
                status = _status(sentence, wish.verb)
                for holder in wish.holders:
                    rule = "weighed" if wish.verb.lemma_.lower() in _WEIGHS else "wanted"
                    yield _draft(sentence, token, holder, stance, status, rule, wish.verb)
                continue
        if stance := _held(sentence, token):
            yield from _of_subject(sentence, token, stance)
    yield from _appeals(sentence)
    yield from _sponsors(sentence)
    yield from _abstentions(sentence)


def _of_subject(sentence: Sentence, token: Token, stance: str) -> Iterator[Draft]:
    verb = token
    if token.pos_ not in ("VERB", "AUX"):
        above = (t for t in token.ancestors if t.pos_ in ("VERB", "AUX"))
        verb = next(above, token)
    purpose = verb.dep_ == "advcl" and any(c.lower_ == "to" for c in verb.children)
    if mode(verb) in ("called_for", "authorised") or purpose:
        return
    if negated(verb):
        stance = "oppose" if stance == "support" else "support"
    for holder in holders(sentence, subject(verb)):
        yield _draft(sentence, token, holder, stance, _status(sentence, verb), "held")


def _appeals(sentence: Sentence) -> Iterator[Draft]:
    """Yield appeals for money for the mission."""
    for verb in sentence.span:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in ("appeal", "ask", "call", "urge"):
            continue
        asked = [t for t in verb.subtree if t.i > verb.i]
        if not any(t.lower_ in _MONEY for t in asked):
            continue
        if any(_defunds(t) for t in asked):
            continue
        if any(mission_token(sentence, t) for t in asked):
            for holder in holders(sentence, subject(verb)):
                yield _draft(sentence, verb, holder, "fund", "actual", "appeal")


def _sponsors(sentence: Sentence) -> Iterator[Draft]:
    """Yield who puts a text on the mission before the Council."""
    for verb in sentence.span:
        doer = agent(verb)
        if doer is None or verb.lemma_.lower() not in _SPONSORS:
            continue
        text = verb.head if verb.dep_ in ("acl", "relcl") else subject(verb)
        if text is not None and text.lemma_.lower() in _TEXTS:
            for holder in holders(sentence, doer):
                yield _draft(sentence, verb, holder, "support", "actual", "sponsor")


def _abstentions(sentence: Sentence) -> Iterator[Draft]:
    """Yield the countries that abstained in a vote on the mission."""
    words_ = {t.lower_ for t in sentence.span}
    if not words_ & {"vote", "votes", "council", "resolution", "favour", "favor"}:
        return
    for token in sentence.span:
        if token.lower_ not in ("abstaining", "abstained", "abstain"):
            continue
        earlier = [m for m in sentence.names_of("country") if m.end <= token.i]
        listed = []
        limit = token.i
        for mention in reversed(earlier):
            gap = {t.lower_ for t in sentence.span.doc[mention.end : limit]}
            if gap - {",", "and", "the", "both"}:
                break
            listed.append(mention)
            limit = mention.start
        for mention in reversed(listed):
            yield _draft(sentence, token, mention.name, "abstain", "actual", "abstains")
