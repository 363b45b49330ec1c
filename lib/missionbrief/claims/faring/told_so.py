"""Whether a word that judges is told as so: not wished, supposed, denied or foreseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.claim import HAPPENED
from missionbrief.claims.faring.wording import CLAUSE, GANGS, NOT
from missionbrief.claims.views.around import after, before
from missionbrief.language.grammar import climb, infinitive, subject
from missionbrief.language.modality import SUPPOSED, mode, negated, none_such

if TYPE_CHECKING:
    from missionbrief.language.modality import Mode
    from missionbrief.language.tokens import Token

_TELLS = frozenset({"say", "tell", "claim", "pretend"})
_AHEAD = frozenset({"until", "till", "before", "once"})
_FORECASTS = frozenset({"predict", "forecast", "project", "foresee", "expect"})


def purpose(verb: Token) -> bool:
    """Whether a verb says what is meant to be: "to help stabilise"; "continues to worsen" is."""
    while verb.dep_ == "xcomp" and verb.head.base in ("help", "enable"):
        verb = verb.head
    to = infinitive(verb)
    wanted = verb.tag_ == "VBG" and verb.dep_ in ("pcomp", "pobj")
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    if verb.dep_ == "conj" and verb.tag_ in ("VB", "VBP") and not to and not own:
        return purpose(verb.head)  # "any move to stabilise it and reduce their power"
    return wanted or (to and verb.head.base not in ("continue", "begin", "start", "seem"))


def of_aim(verb: Token) -> bool:
    """Whether a clause only describes what something is meant for: "to stop gangs that go on
    to threaten the people of the towns", "to bring an end to the violence plaguing Haiti"."""
    while verb.dep_ in ("xcomp", "conj") and verb.head.pos_ == "VERB":
        verb = verb.head
    if verb.dep_ not in ("relcl", "acl"):
        return False
    above = next((t for t in verb.head.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return above is not None and above.dep_ != "ROOT" and purpose(above)


def denied(token: Token, verb: Token) -> bool:
    """Whether what a word says is not so: "little headway", "has not improved"; the police are
    outgunned in "the outgunned police could not hold them"."""
    if token.dep_ == "amod" and token.pos_ != "NOUN":
        verb = token
    quantified = {c.lower_ for c in token.children} | set(before(token, 2))
    return negated(verb) or bool(quantified & NOT and "only" not in after(verb, 2))


def supposed(verb: Token) -> bool:
    """Whether a clause joined to a condition is one too: "only if talks go on and security
    improves"."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX"):
        first = first.head
    if _awaited(first):
        return True
    return first != verb and any(c.dep_ == "mark" and c.lower_ in SUPPOSED for c in first.children)


def _awaited(verb: Token) -> bool:
    """Whether something is only to come after a thing: "can be weighed once progress has been
    made"."""
    once = any(c.lower_ == "once" and c.dep_ in ("mark", "advmod") for c in verb.children)
    return once and verb.dep_ == "advcl" and mode(verb.head) not in HAPPENED


def years_before(verb: Token) -> bool:
    """Whether a clause only tells how long before another thing it was so: "the force was approved
    two years after a murder had sent the capital spiralling downwards"."""
    for step in climb(verb):
        marks = [c for c in step.children if c.dep_ == "mark" and c.lower_ in ("after", "before")]
        if step.dep_ in ("pcomp", "pobj") and step.head.lower_ in ("after", "before"):
            marks.append(step.head)
        if step.dep_ == "conj" and step.i > step.head.i:
            # The parse may join what hangs on "after" to the verb before it.
            between = list(step.doc[step.head.i + 1 : step.i])
            if not any(t.pos_ == "CCONJ" or t.text == "," for t in between):
                marks += [t for t in between if t.lower_ in ("after", "before")]
        if any(m.i and m.nbor(-1).base in ("year", "month", "decade") for m in marks):
            return True
    return False


def without_more(verb: Token) -> bool:
    """Whether something is only so without what is asked for: "remains shaky without more aid"."""
    told = (verb, *(c for c in verb.children if c.dep_ == "acomp"))
    lacks = any(c.lower_ == "without" and c.dep_ == "prep" for t in told for c in t.children)
    return lacks and verb.base in ("be", "remain", "stay")


def foretold(verb: Token) -> bool:
    """Whether somebody only foresees a thing: "predicts that hunger will rise as violence grows",
    "a likely scenario forecasts conflict escalating there"."""
    above = [t for t in verb.ancestors if t.pos_ == "VERB"]
    # The parser may take a verb that ends in "s" for a noun.
    above += [c for c in verb.head.children if verb.dep_ == "acl" and c.dep_ == "compound"]
    return any(t.base in _FORECASTS for t in above)


def gangs_yield(verb: Token) -> bool:
    """Whether it is only conceded that gangs do less of a thing: "while cutting kidnappings here,
    gangs have spread"."""
    while_ = any(c.lower_ in ("while", "although", "though") for c in verb.children)
    who = subject(verb) if while_ and verb.tag_ == "VBG" and verb.dep_ == "advcl" else None
    return who is not None and who.lower_ in GANGS


def put(token: Token) -> Mode:
    """How a phrase is put that may open with a helping verb: "if they *ca*n't hold them there"."""
    verb = token.head if token.dep_ in ("aux", "auxpass", "neg") else token
    verb = next((t for t in climb(verb) if t.pos_ in ("VERB", "AUX")), verb)
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    # "guard the roads until schools reopen", "so that they reopen": not yet
    near = set(before(token, 1)) & {"until", "till"}  # whatever the parse makes of it
    ahead = near | (marks & _AHEAD) or ("so" in before(verb, CLAUSE) and "that" in marks)
    result = verb.tag_ in ("VBD", "VBN") and "that" in marks
    supposed = marks & SUPPOSED or (ahead and not result)
    return "unreal" if supposed else mode(token)


def joined(token: Token, more: int) -> bool:
    """Whether the last word of a phrase is only part of another, or tells how another is: "for the
    better-off", "got better weapons"."""
    last = token.i + more
    if last + 1 >= token.sent.end:
        return False
    told = token.doc[last]
    describes = told.tag_ in ("JJR", "JJ") and told.dep_ == "amod" and told.head.i > last
    return token.doc[last + 1].text == "-" or describes


def nothing_of(token: Token) -> bool:
    """Whether what a phrase says is told of nothing: "has not gone in the right direction", "can't
    point to a single thing that has gone in the right direction"."""
    verb = next((t for t in climb(token) if t.pos_ in ("VERB", "AUX")), token)
    told = verb.dep_ == "ccomp" and negated(verb.head) and verb.head.base in _TELLS
    # "I cannot tell this Council that we have turned a corner"
    return negated(verb) or none_such(verb) or told or _hardly(verb)


def _hardly(verb: Token) -> bool:
    """Whether next to nothing is the subject of a verb: "little has got better", "not much has
    changed for the better"."""
    who = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if who is None:
        return False
    much = who.lower_ in ("much", "many") and who.nbor(-1).lower_ == "not" if who.i else False
    return much or who.lower_ in ("little", "few", "hardly")
