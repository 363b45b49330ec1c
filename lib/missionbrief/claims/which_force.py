"""Which force a claim is about where the article tells of another than the mission: one that is to
follow it has its own ceiling, people, money and term.

A sentence is of the other force where it names that alone; where both are named, of the mission
unless the words that count people are its name's ("a 5,500-member Gang Suppression Force"). "The
new force" is the one named before; "it" and "the force" are what was named last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.interval import Interval
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
_SIDES = frozenset({"support", "oppose", "fund"})
_ADOPTS = frozenset({"adopt", "pass", "approve"})
_VOTING = frozenset({"vote", "ballot"})
_DECIDED = frozenset({"authorised", "votes", "abstentions"})
_LEADS = frozenset({"lead", "head", "command"})
_STANDING = frozenset({"existing", "current", "present", "predecessor"})
_OLD = frozenset({"old", "previous", "former", "earlier"})
_SOON = 30
_BACK, _AHEAD = 2, 3


def of_force(
    draft: Draft, kind: str, actor: str | None, days: Interval | None = None
) -> tuple[str | None, str | None]:
    """Return the actor and the target of a draft of the given `days`, with the name of another
    force for the mission's where the draft is about that."""
    mission, target = draft.sentence.article.mission, draft.target
    if kind not in KINDS or not mission.forces:
        return actor, target
    told = {mission.name, *(f.name for f in mission.forces)}
    about = next((n for n in told if (target or "").startswith(n)), None)
    if actor not in told and about is None:
        return actor, target
    force = _meant(draft, kind, days)
    if force is None:
        return actor, target
    renamed = target.replace(about, force, 1) if target is not None and about else target
    return force if actor in told else actor, renamed


def _meant(draft: Draft, kind: str, days: Interval | None) -> str | None:
    """The force that a draft is about, the mission itself where its size tells so; None where
    nothing tells of another than the draft names."""
    sentence = draft.sentence
    article, mission = sentence.article, sentence.article.mission
    if not _named_at_all(article.sentences[0]):
        return _unnamed(draft, days)
    if (only := _named_alone(article.sentences[0])) is not None:
        return only
    if kind == "personnel" and draft.value is not None and draft.status != "actual":
        if draft.value in mission.ceilings:
            return mission.name
        for force in mission.forces:
            if draft.value in force.ceilings:
                return force.name
    if draft.rule == "expires" and _whose(draft) == mission.name:
        return mission.name
    forces = {f.name for f in mission.forces}
    counted = _counted_of(draft, forces)
    if counted is None and kind == "personnel" and draft.status == "actual" and _existing(sentence):
        return mission.name  # "converted it into the new force, as it hovered below 1,000"
    named = draft.actor if draft.actor in forces and draft.value is not None else None
    told = counted or named or _of(sentence) or _sized(sentence)
    return told or _since(draft, kind, days) or _unnamed(draft, days)


def _sized(sentence: Sentence) -> str | None:
    """The other force by whose size a sentence tells which one is meant, where it names none and
    not the mission's size: "the force is now nearer to its target of 5,500"."""
    mission = sentence.article.mission
    if sentence.names_of("mission"):
        return None
    counted = {q.value for q in sentence.quantities if not q.currency}
    if counted & set(mission.ceilings):
        return None
    return next((f.name for f in mission.forces if counted & set(f.ceilings)), None)


def _unnamed(draft: Draft, days: Interval | None) -> str | None:
    """The force that is meant where none is named near: that on which a vote of the day of its
    resolution was, or the larger one told since then to take over from the mission."""
    sentence = draft.sentence
    mission, published = sentence.article.mission, sentence.article.document.published
    aside = [m for m in sentence.names_of("mission") if _aside(sentence, m.end - 1)]
    replaces = bool(aside) and len(aside) == len(sentence.names_of("mission"))
    replaces = replaces and draft.stance in _SIDES and any(map(_is_new, sentence.tokens))
    for force in mission.forces:
        adopted = mission.resolutions.get(force.resolution or 0)
        if adopted is None or published.earliest is None or published.earliest < adopted:
            continue
        voted = draft.stance is not None and draft.rule in ("votes", "sponsor")
        if replaces or (voted and days == Interval.day(adopted)):
            return force.name
    return None


def _whose(draft: Draft) -> str | None:
    """What has the mandate that a clause tells the end of: "the MSS, whose mandate expires"."""
    clause = draft.trigger
    whose = any(c.lower_ == "whose" for t in clause.children for c in t.children)
    name = draft.sentence.name_at(clause.head) if whose and clause.dep_ == "relcl" else None
    return name.canonical if name is not None else None


def _existing(sentence: Sentence) -> bool:
    """Whether a sentence speaks of the mission as it stands beside another force."""
    return any(t.lower_ in _STANDING for t in sentence.tokens) or any(
        _aside(sentence, m.end - 1) for m in sentence.names_of("mission")
    )


def _since(draft: Draft, kind: str, days: Interval | None) -> str | None:
    """The force whose resolution was adopted on the days of a vote or an authorisation, or that
    promises made since in an article on it are to, in a sentence that does not name the mission."""
    sentence = draft.sentence
    article, mission = sentence.article, sentence.article.mission
    if sentence.names_of("mission"):
        return None
    published = article.document.published
    promised = kind in ("contributor", "personnel") and draft.status in ("pledged", "planned")
    for force in mission.forces:
        adopted = mission.resolutions.get(force.resolution or 0)
        maybe = published.latest is None or (adopted is not None and published.latest >= adopted)
        if promised and maybe and _never_ours(article.sentences[0]):
            return force.name  # in an article of no known day that names no other force
        if adopted is None or published.earliest is None or published.earliest < adopted:
            continue
        before = days is not None and days.end is not None and days.end < adopted
        if before and draft.rule in _DECIDED:
            continue  # "the resolution of 2023, adopted with 13 votes"
        voted = kind == "mandate" and draft.rule in _DECIDED and days == Interval.day(adopted)
        near = published.latest is not None and (published.latest - adopted).days <= _SOON
        of_vote = kind == "position" and not sentence.lemmas.isdisjoint(_VOTING)
        voted = voted or ((draft.rule == "votes" or of_vote) and near)
        if voted or promised:
            return force.name
    return None


@kept
def _named_at_all(first: Sentence) -> bool:
    """Whether the article whose first sentence this is names another force anywhere."""
    article = first.article
    text = article.document.text
    return any(f.named.search(text) or str(f.resolution) in text for f in article.mission.forces)


@kept
def _never_ours(first: Sentence) -> bool:
    """Whether the article whose first sentence this is names the mission nowhere, be it by who
    leads it, nor an older force."""
    return not any(
        s.names_of("mission")
        or any(_led(s, t) or (t.lower_ in _OLD and _a_force(s, t.head)) for t in s.tokens)
        for s in first.article.sentences
    )


@kept
def _named_alone(first: Sentence) -> str | None:
    """The other force, where the article whose first sentence this is names that and nowhere the
    mission, be it by who leads it, nor tells of any force as another's forerunner."""
    article = first.article
    forces: set[str] = set()
    for sentence in article.sentences:
        if sentence.names_of("mission"):
            return None
        if any(_led(sentence, t) or _of_two(sentence, t) for t in sentence.tokens):
            return None
        forces |= {m.name.canonical for m in sentence.names_of("force")}
    return forces.pop() if len(forces) == 1 else None


def _of_two(sentence: Sentence, token: Token) -> bool:
    """Whether a word tells of one force beside another: what stands, is new or replaces another."""
    if token.base in _REPLACES:
        if token.pos_ == "NOUN":
            return True  # "through the transition"
        of = [g for c in token.children if c.dep_ == "prep" for g in c.children]
        return any(_a_force(sentence, t) for t in (*token.children, *of, token.head))
    if token.base == "predecessor":
        return True
    if token.base in _STANDING and token.pos_ == "ADJ":
        return _a_force(sentence, token.head) and not _well_after(sentence)
    if token.lower_ in _OLD:
        return _a_force(sentence, token.head)
    return _is_new(token)


def _a_force(sentence: Sentence, token: Token) -> bool:
    """Whether a word is a noun for a force, or a pronoun that may be for one."""
    return token.lower_ in sentence.article.mission.nouns or token.lower_ in ("it", "one")


def _well_after(sentence: Sentence) -> bool:
    """Whether an article is from so long after the resolution of every force that the mission had,
    that "the existing force" is no other."""
    mission, published = sentence.article.mission, sentence.article.document.published.earliest
    adopted = [mission.resolutions.get(f.resolution or 0) for f in mission.forces]
    return published is not None and all(a and (published - a).days > _SOON for a in adopted)


def _led(sentence: Sentence, token: Token) -> bool:
    """Whether a force is told of by the mission's leader: "the Kenya-led force"."""
    mission = sentence.article.mission
    if token.lower_ not in mission.nouns:
        return False
    # "a force of 700 Kenyans" tells who is in it.
    leading = [c for c in token.children if c.i < token.i or c.base in _LEADS]
    named = (sentence.name_at(t) for c in leading for t in c.subtree)
    return any(n is not None and mission.lead in (n.canonical, n.country) for n in named)


def _counted_of(draft: Draft, forces: set[str]) -> str | None:
    """The other force whose name the number of a draft stands in or before, if any."""
    if draft.value is None:
        return None
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
        # "a force to replace the mission. The resolution was adopted …"
        aside = far and all(_aside(earlier, m.end - 1) for m in earlier.names_of("mission"))
        if not new and ((earlier.names_of("mission") and not aside) or apart):
            return None
        if named := {m.name.canonical for m in earlier.names_of("force")}:
            alone = not earlier.names_of("mission") or new or aside
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
        if (
            step.dep_ == "pobj"
            and step.head.lower_ in ("from", "of")
            and (step.head.head.base in _REPLACES)
        ):
            return True  # "the transition from the mission to the force"
        if step.dep_ == "pobj" and step.head.lower_ == "from" and _takes_over(step.head.head):
            return True
        if step.pos_ in ("VERB", "AUX"):
            return False
    return False


def _takes_over(verb: Token) -> bool:
    """Whether a verb tells that one takes another's place: "is to take over from the mission"."""
    return verb.base == "take" and any(c.lower_ == "over" for c in verb.children)


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
        # "the resolution was adopted by 12 votes", after a sentence on the vote
        adopts = token.lower_ == "vote" or (
            token.dep_ == "nsubjpass" and token.head.base in _ADOPTS
        )
        pointing = ("this", "that", "the") if adopts else ("this", "that")
        return any(c.lower_ in pointing for c in token.children)
    definite = any(c.lower_ in ("the", "this", "that") for c in token.children)
    bare = all(c.dep_ in ("det", "relcl", "prep", "acl") for c in token.children if c.i < token.i)
    return token.lower_ in _THIS or (token.lower_ == "force" and definite and bare)
