"""What the Council is still to decide on: drafts that lie before it, votes that are to come.

"Have put forward a draft that would renew the mandate", "the key will be a resolution coming out of
the Council", "the vote is expected on Tuesday".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.law.deciders import council_name, deciders
from missionbrief.claims.law.mandate_words import concerns, dated, days_of, limits
from missionbrief.claims.mission_words import speaks_of_mission
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import climb, verb_above
from missionbrief.language.modality import PLANNED, mode
from missionbrief.language.phrases import phrase
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_TEXTS = words("claims", "drafts", "texts")
_MOVES = words("claims", "drafts", "moves")
_HOLDS = words("claims", "drafts", "holds")
_ADOPTS = words("claims", "drafts", "adopts")
_COMES = words("claims", "drafts", "comes")
_CUES = _TEXTS | {"vote", "voting"}
_WILL = frozenset({"would", "will", "could", "might", "may"})
_BACK = 4


def drafts(sentence: Sentence) -> Iterator[Draft]:
    """Yield the vote to come that `sentence` dates, else the draft that it says is before the
    Council or on its way there: one claim a sentence."""
    if sentence.lemmas.isdisjoint(_CUES) or not _on_mission(sentence):
        return
    told = _vote(sentence) or _text(sentence)
    if told is None:
        return
    council = next((d.name for d in deciders(sentence) if d.sort == "council"), None)
    council = council or council_name(sentence)
    if council is None:
        return
    token, rule, status = told
    vote = rule == "vote"
    when = dated(sentence, token, limits(sentence, to=True)) if vote else None
    if vote and when is None:
        return
    days = days_of(sentence, when, planned=True)
    if not vote and (when := _put_forward(sentence, token)) is not None:
        days = sentence.resolve(when, ahead=False)
    published = sentence.article.document.published.earliest
    if vote and days is not None and days.end is not None and published and days.end < published:
        return
    yield Draft(
        sentence,
        token,
        rule,
        actor=council,
        target=sentence.article.mission.name + ("" if vote else " (draft)"),
        when=when,
        days=days,
        placed=False,
        status=status,
        attributed_to=attributed_to(sentence, token),
    )


def _put_forward(sentence: Sentence, text: Token) -> Expression | None:
    """The time at which a text was put forward: "circulated a draft on Thursday", "a draft that it
    floated last week would …"."""
    verbs = [text.head, *(c for c in text.children if c.dep_ in ("acl", "relcl"))]
    for expression in sentence.dates:
        verb = verb_above(sentence.tokens_of(expression))
        if verb in verbs and verb.base in _MOVES and verb.tag_ in ("VBD", "VBN"):
            return expression
    return None


def _on_mission(sentence: Sentence) -> bool:
    """Whether a vote or a text is one on the mission, of which a sentence just before speaks too
    where this one names neither the Council nor the mission."""
    near = sentence.article.sentences[max(0, sentence.number - _BACK) : sentence.number + 1]
    spoken = any(speaks_of_mission(s) for s in near)
    if concerns(sentence, sentence.tokens):
        return spoken or "council" in sentence.lemmas
    return spoken and "vote" in sentence.lemmas and any(concerns(s, s.tokens) for s in near)


def _vote(sentence: Sentence) -> tuple[Token, str, Status] | None:
    """The word for a vote that is to come: "are due to vote on", "will be put to the vote"."""
    for token in sentence.tokens:
        if token.base != "vote" or token.dep_ in ("compound", "amod"):
            continue
        verb = next((t for t in climb(token) if t.pos_ in ("VERB", "AUX")), None)
        if verb is None:
            continue
        now = verb.tag_ in ("VBZ", "VBP") and token is verb
        status = mode(verb)
        if verb.base in PLANNED and verb.tag_ == "VBN" and status == "actual":
            status = "planned"  # "The vote is expected on Tuesday."
        steps = [t for t in climb(verb) if t.pos_ in ("VERB", "AUX")][:2]
        may = any(c.lower_ in _WILL for s in steps for c in s.children if c.dep_ == "aux")
        if status == "planned" or now or (may and status not in ("denied", "unreal")):
            return token, "vote", "planned"
    return None


def _text(sentence: Sentence) -> tuple[Token, str, Status] | None:
    """The word for a text that is proposed to the Council and not adopted yet."""
    for token in sentence.tokens:
        if token.base not in _TEXTS or token.pos_ not in ("NOUN", "PROPN"):
            continue
        if token.dep_ == "compound" or _numbered(token):
            continue
        proposed = token.lower_ in ("draft", "drafts") or any(
            t.lower_ in ("draft", "proposed") for t in phrase(token) if t.i < token.i
        )
        if _adopted(token):
            continue
        if _to_come(token) or (_moved(token) and (proposed or _ahead(token))):
            return token, "drafted", "planned"
        if proposed and _before_council(token):
            return token, "drafted", "planned"
    return None


def _numbered(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().text[:1].isdigit()


def _adopted(token: Token) -> bool:
    """Whether a text is told as adopted, voted on, turned down or blocked."""
    verbs = [t for t in climb(token) if t.pos_ in ("VERB", "AUX")]
    verbs += [c for c in token.children if c.dep_ in ("acl", "relcl")]
    return any(v.base in _ADOPTS and mode(v) != "planned" for v in verbs)


def _moved(token: Token) -> bool:
    """Whether somebody puts a text forward, or works on one."""
    verbs = [t for t in climb(token) if t.pos_ in ("VERB", "AUX")][:2]
    verbs += [c for c in token.children if c.dep_ in ("acl", "relcl")]
    return any(
        v.base in _MOVES and mode(v) not in ("denied", "unreal") and not _gone(v) for v in verbs
    )


def _gone(verb: Token) -> bool:
    """Whether a text belongs to what was before: "had circulated a draft", "is put off"."""
    return any(c.lower_ == "had" or (c.lower_ == "off" and c.dep_ == "prt") for c in verb.children)


def _ahead(token: Token) -> bool:
    """Whether a text is told by what it would do: "a resolution that would authorise"."""
    for verb in token.subtree:
        if verb.dep_ == "relcl" and any(
            c.lower_ in _WILL and c.dep_ == "aux" for c in verb.children
        ):
            return True
    above = next((t for t in climb(token) if t.pos_ in ("VERB", "AUX")), None)
    # The parser hangs the clause on another noun: "put a resolution before the Council that would".
    return above is not None and any(
        c.lower_ in ("would", "will") and t.dep_ == "relcl"
        for t in above.subtree
        for c in t.children
        if t.i > token.i
    )


def _before_council(token: Token) -> bool:
    """Whether a draft is where it is decided on, or is told by what it holds: "is before the
    Council", "is going around", "the draft foresees"."""
    verb = next((t for t in climb(token) if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or mode(verb) in ("denied", "unreal", "called_for"):
        return False
    if token.dep_ in ("nsubj", "nsubjpass") and verb.base in _HOLDS:
        return verb.tag_ in ("VBZ", "VBP") or mode(verb) == "planned"
    before = verb.lemma_ in ("be", "have") and any(c.lower_ == "before" for c in verb.children)
    return before or any(c.dep_ in ("acl", "relcl") and c.base in _COMES for c in token.children)


def _to_come(token: Token) -> bool:
    """Whether a resolution is still to come: "will be a resolution coming out of the Council"."""
    coming = any(
        c.dep_ in ("acl", "relcl") and c.base in ("come", "emerge", "pass")
        and c.tag_ in ("VBG", "VB") for c in token.children
    )  # fmt: skip
    verb = next((t for t in climb(token) if t.pos_ in ("VERB", "AUX")), None)
    if not coming or verb is None:
        return False
    going = verb.head.lemma_ == "go" and verb.dep_ == "xcomp"
    return going or mode(verb) == "planned"
