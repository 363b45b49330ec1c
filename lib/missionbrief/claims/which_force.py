"""Which force a claim is about where the article tells of another than the mission: one that is to
follow it has its own ceiling, people, money and term.

A sentence is of the other force where it names that alone; where both are named, of the mission
unless the words that count people are its name's ("a 5,500-member Gang Suppression Force"). "The
new force" is the one named before; "it" and "the force" are what was named last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import climb
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

KINDS = frozenset({"mandate", "personnel", "funding", "contributor", "position", "arrival"})
"""The kinds of claims that tell of a force's own basis, people, money and friends."""
_NEW = words("claims", "which_force", "new")
_REPLACES = words("claims", "which_force", "replaces")
_COMPARED = frozenset({"size", "time", "strength", "number"})
_THIS = frozenset({"it", "its"})
_TEXTS = frozenset({"resolution", "draft", "text", "proposal", "vote"})
_BACK, _AHEAD = 2, 3


def of_force(draft: Draft, kind: str, actor: str | None) -> tuple[str | None, str | None]:
    """Return the actor and the target of a draft, with the name of another force for the mission's
    where the draft is about that."""
    mission, target = draft.sentence.article.mission, draft.target
    if kind not in KINDS or not mission.forces:
        return actor, target
    if actor != mission.name and not (target or "").startswith(mission.name):
        return actor, target
    if not _named_at_all(draft.sentence.article.sentences[0]):
        return actor, target
    force = _counted_of(draft) or _of(draft.sentence)
    if force is None:
        return actor, target
    renamed = target.replace(mission.name, force, 1) if target is not None else None
    return force if actor == mission.name else actor, renamed


@kept
def _named_at_all(first: Sentence) -> bool:
    """Whether the article whose first sentence this is names another force anywhere."""
    article = first.article
    text = article.document.text
    return any(f.named.search(text) or str(f.resolution) in text for f in article.mission.forces)


def _counted_of(draft: Draft) -> str | None:
    """The other force whose name the number of a draft stands in or before, if any."""
    forces = {f.name for f in draft.sentence.article.mission.forces}
    if draft.value is None:
        return None
    if draft.actor in forces:
        return draft.actor
    near = [draft.trigger, *list(climb(draft.trigger))[:2]]
    named = (draft.sentence.name_at(t) for t in near)
    return next((n.canonical for n in named if n is not None and n.canonical in forces), None)


@kept
def _of(sentence: Sentence) -> str | None:
    """The other force that a sentence speaks of: by its name alone, or as the new one or by a
    pronoun after a sentence that named it; None where it speaks of the mission or of both."""
    others = {m.name.canonical for m in sentence.names_of("force")}
    by_number = {str(f.resolution): f.name for f in sentence.article.mission.forces}
    others |= {by_number[t.text] for t in sentence.tokens if t.text in by_number}
    if not all(_aside(sentence, m.end - 1) for m in sentence.names_of("mission")):
        return None
    if others:
        return others.pop() if len(others) == 1 else None
    new, pointed = any(map(_is_new, sentence.tokens)), any(map(_points, sentence.tokens))
    if not new and not pointed:
        return None
    said = sentence.article.sentences
    back = (
        said[: sentence.number] if new else said[max(0, sentence.number - _BACK) : sentence.number]
    )
    far = any(t.lower_ in _TEXTS and _points(t) for t in sentence.tokens)
    for earlier in reversed(back):
        apart = sentence.paragraph - earlier.paragraph > far
        if not new and (earlier.names_of("mission") or apart):
            return None
        if named := {m.name.canonical for m in earlier.names_of("force")}:
            alone = not earlier.names_of("mission") or new
            return named.pop() if len(named) == 1 and alone else None
    ahead = said[sentence.number + 1 : sentence.number + 1 + _AHEAD] if new else []
    named = {m.name.canonical for later in ahead for m in later.names_of("force")}
    return named.pop() if len(named) == 1 else None


def _aside(sentence: Sentence, last: int) -> bool:
    """Whether the mission is only what another force is to replace or is held against: "a new force
    to replace the mission", "turns the mission into one", "five times the size of the mission"."""
    token = sentence.span.doc[last]
    for step in climb(token):
        if step.dep_ == "dobj" and step.head.base in _REPLACES:
            return True
        if step.dep_ == "pobj" and step.head.head.base in _COMPARED:
            return True
        if step.pos_ in ("VERB", "AUX"):
            return False
    return False


def _is_new(token: Token) -> bool:
    """Whether a noun is called the new, larger or next force, or the Force, as the United Nations
    write of that one and not of the mission."""
    before = {c.lower_ for c in token.children if c.i < token.i}
    if token.text == "Force" and token.dep_ != "compound" and before == {"the"}:
        return True
    told = {c.lower_ for c in token.children if c.dep_ in ("amod", "compound")}
    return (
        token.lower_ in ("force", "mission") and bool(told & _NEW)
    ) or token.lower_ == "successor"


def _points(token: Token) -> bool:
    """Whether a word points back to a force: "it", "its", "the force", "this resolution"."""
    if token.lower_ in _TEXTS:
        pointing = ("this", "that", "the") if token.lower_ == "vote" else ("this", "that")
        return any(c.lower_ in pointing for c in token.children)
    definite = any(c.lower_ in ("the", "this", "that") for c in token.children)
    bare = all(c.dep_ in ("det", "relcl", "prep", "acl") for c in token.children if c.i < token.i)
    return token.lower_ in _THIS or (token.lower_ == "force" and definite and bare)
