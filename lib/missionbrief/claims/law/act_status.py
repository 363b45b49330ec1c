"""How an act on the mandate is put, and whether it is about the mission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.law.act_words import AUTHORISES, DECIDES, governor, turned_down
from missionbrief.claims.law.mandate_terms import MANDATES, anothers, named
from missionbrief.claims.law.mandate_words import concerns, measure
from missionbrief.claims.mission_words import mission_token
from missionbrief.language.grammar import climb, infinitive, subject
from missionbrief.language.modality import PLANNED, SHOULD, mode, negated
from missionbrief.language.pointing import still_to_be
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.claims.law.deciders import Decider
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_SUPPOSED = frozenset({"would", "could", "might", "may", "can", "should", "must"})
_CHOICES = frozenset({"choose", "choice"})
_DRAFTS = frozenset({"draft", "proposed", "proposal"})
_TEXTS = words("claims", "drafts", "texts")
_MOVES = words("claims", "drafts", "moves")
_ADOPTED = frozenset({"adopt", "pass", "approve"})
_MEETS = frozenset({"meet", "sit", "convene", "gather", "hold"})
_SUMS = frozenset({"budget", "allocation", "loan", "grant", "spending"})
_ASKED = words("claims", "mandate", "asked")
_ASKED_FOR = frozenset({"dobj", "nsubjpass", "pobj", "compound"})
_NEEDS = frozenset({"need", "importance", "necessity", "urgency", "case", "value"})
_SLATED = frozenset({"pencil", "slate", "table", "earmark", "set"})
_WISHES = frozenset({"hope", "hopes", "want", "wish", "urge", "persuade", "convince"})
_IF = frozenset({"if", "unless", "whether", "before", "until", "provided", "providing", "assuming"})
_DUE = frozenset({"due", "expected", "scheduled", "set", "come"})
_EFFORTS = words("claims", "mandate", "efforts")
_POINTING = frozenset({"it", "this", "that", "them", "which", "one"})


def about(sentence: Sentence, token: Token, who: Decider | None) -> bool:
    """Whether what is decided is the mission or its mandate: the object, else the words around."""
    direct = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass", "dative", "ccomp")]
    if token.base in AUTHORISES and any(c.dep_ == "dobj" for c in direct):
        # "authorised Kenya to lead a force": what those named may do is what is decided.
        direct += [c for c in token.children if c.dep_ == "xcomp" and c.tag_ == "VB"]
    who_is = subject(token)
    things = direct if who_is is None else [*direct, who_is]
    if any(support_office(sentence, c) for c in things):
        return True
    on = [t for t in token.subtree if t.base in MANDATES] if token.base in DECIDES else []
    if on and all(anothers(sentence, t) for t in on):
        return False  # "decided to extend the mandate of the political office"
    if token.dep_ == "relcl" and not direct:
        direct = [token.head]
    own = set(range(who.start, who.end)) if who is not None else set()
    for thing in direct:
        if thing.base in _SUMS:
            continue
        others = thing.base in MANDATES and anothers(sentence, thing)
        if others and measure(sentence, thing.subtree) is None:
            continue
        tokens = [t for t in thing.subtree if t.i not in own]
        if concerns(sentence, tokens) or (who is not None and thing.lower_ in _POINTING):
            return True
    if direct and all(c.pos_ in ("NOUN", "PROPN") for c in direct):
        return False
    of = [c for c in token.children if c.dep_ == "prep" and c.lower_ in ("of", "for")]
    whose = [
        c
        for p in of
        for c in p.children
        if c.dep_ == "pobj" and c.pos_ != "PRON" and c.i not in own
    ]
    told = [t for thing in whose for t in thing.subtree]
    if token.pos_ == "NOUN" and whose and not concerns(sentence, told):
        return False
    near = sentence.tokens[max(0, token.i - sentence.span.start - 12) :]
    return concerns(sentence, [t for t in near if t.i <= token.i + 20 and t.i not in own])


def support_office(sentence: Sentence, thing: Token) -> bool:
    """Whether a thing set up is the office of the United Nations that supports the mission, and no
    other that is there already: "the UN Integrated Office in Haiti", but "sets up a UN office"."""
    within = {t.lower_ for t in thing.subtree}
    if thing.base != "office" or "support" in within:
        return thing.base == "office"
    name = sentence.name_at(thing)
    new = any(c.lower_ == "a" for c in thing.children)
    other = name is not None and name.kind == "organisation" and not name.decides
    return (new or not other) and bool(within & {"un", "u.n.", "nations"})


def _ought_too(verb: Token) -> bool:
    """Whether a verb shares the "should" of one it is joined to: "should end its inaction and
    transform the mission"."""
    first = verb.head
    own = any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.children)
    ought = any(c.dep_ == "aux" and c.lower_ in SHOULD for c in first.children)
    return verb.dep_ == "conj" and verb.tag_ == "VB" and not own and ought


def _never_met(verb: Token) -> bool:
    """Whether an act is only what a meeting that was not held would have been for: "there was no
    cabinet meeting held to endorse it", "the cabinet never met to approve it"."""
    if not infinitive(verb) or verb.tag_ != "VB":
        return False
    for step in list(climb(verb))[1:4]:
        who = subject(step) if step.pos_ in ("VERB", "AUX") else step
        none = who is not None and any(c.lower_ == "no" for c in who.children)
        if none or (step.pos_ == "VERB" and step.base in _MEETS and negated(step)):
            return True
    return False


def _others_wish(sentence: Sentence, verb: Token) -> bool:
    """Whether others say what a body should do: "both agreed that the Council should renew it"."""
    ought = any(c.dep_ == "aux" and c.lower_ in SHOULD for c in verb.children)
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    name = sentence.name_at(who) if who is not None else None
    return ought and verb.dep_ == "ccomp" and name is not None and name.decides


def _bodys_wish(sentence: Sentence, verb: Token) -> bool:
    """Whether who asks for a thing decides on it himself, or is a text: not "the envoy wants an
    office set up", nor "asked the Council to set one up"."""
    asked = next((t for t in climb(verb) if t != verb and t.pos_ == "VERB"), verb)
    if any(c.dep_ in ("dobj", "dative") and c.i < verb.i for c in asked.children):
        bodies = (sentence.name_at(c) for c in asked.children if c.dep_ in ("dobj", "dative"))
        if any(name is not None and name.decides for name in bodies):
            return False
    who = subject(asked)
    name = sentence.name_at(who) if who is not None else None
    if name is not None:
        return name.decides
    return who is None or who.base in _TEXTS or who.lower_ in ("it", "council", "which")


def _wanted(noun: Token) -> bool:
    """Whether an act told as a noun is only what somebody sees a need of: "the importance of its
    renewal", "the need for an extension"."""
    link = noun.head
    return noun.dep_ == "pobj" and link.lower_ in ("of", "for") and link.head.base in _NEEDS


def status_of(sentence: Sentence, token: Token, event: str) -> Status | None:
    """How an act is put, or None where it is only wished for, drafted or supposed."""
    verb = token if token.pos_ in ("VERB", "AUX") else governor(token)
    if verb is None:
        return "actual"
    if verb.dep_ in ("xcomp", "acomp") and verb.head.lower_ == "unlikely":
        return None
    if _ought_too(verb) or _others_wish(sentence, verb) or (token is not verb and _wanted(token)):
        return None
    if token is verb and still_to_be(verb) and support_office(sentence, verb.head):
        return "planned"
    if token is verb and (_given(sentence, verb) or _was_done(verb)):
        return "actual"
    if _once(verb):
        return "planned"
    steps = [t for t in climb(verb) if t.pos_ in ("VERB", "AUX")]
    helping = {c.lower_ for s in steps[:2] for c in s.children if c.dep_ in ("aux", "auxpass")}
    if helping & _SUPPOSED or _drafted(sentence) or only_drafted(verb):
        return None
    if _never_met(verb):
        return None
    if verb.doc.text_of(max(0, verb.i - 2), verb.i).lower() in ("instead of", "rather than"):
        return None
    if (
        token is not verb
        and token.dep_ == "pobj"
        and verb.lemma_ == "come"
        and token.head.lower_ == "of"
    ):
        return None  # "Came down on the side of a renewal".
    if token is not verb and token.dep_ in _ASKED_FOR and verb.base in _ASKED:
        return None
    if any(support_office(sentence, c) for c in verb.children):
        ought = (c.lower_ for s in steps for c in s.children if c.dep_ == "aux")
        wish = mode(verb) == "called_for" or verb.head.base in _ASKED
        if wish and (not SHOULD.isdisjoint(ought) or not _bodys_wish(sentence, verb)):
            return None  # "The Council should …": somebody wants it to
        if mode(verb) == "called_for":
            return "planned"  # The Council asks for what is to be.
    if any(c.dep_ == "mark" and c.lower_ in _IF for s in steps for c in s.children):
        return None
    above = [c for t in verb.ancestors for c in (t, *(g for g in t.children if g.dep_ == "xcomp"))]
    if any({t.base, t.lower_} & _WISHES or _would_like(t) for t in verb.ancestors) or any(
        t.base in _CHOICES for t in above
    ):  # "has to choose between renewing the force and replacing it"
        return None
    status = mode(verb)
    if status == "actual" and event == "authorised" and _worked_for(verb):
        return "planned"
    said = [t for c in verb.children if c.dep_ in ("acomp", "xcomp") for t in c.subtree]
    due = {t.lower_ for t in said if t.tag_ != "VB"}  # not "decided to set up an office"
    if status == "actual" and due & _DUE:
        return "planned"
    if token is verb and event == "authorised" and status in ("authorised", "pledged"):
        return "actual"
    voted = next((s for s in steps if s.base in DECIDES), None)
    if voted is not None and turned_down(voted):
        return "denied"
    if voted is not None:
        status = "planned" if _to_meet(voted) else mode(voted)
    if token is not verb and status == "actual" and (_comes_up(verb) or _awaited(verb)):
        return "planned"
    return status if status in ("actual", "planned", "denied", "reported") else None


def _worked_for(verb: Token) -> bool:
    """Whether an act told with "to" is what work is being done for, and not yet done: "efforts to
    set up an office", "what is being done to turn the mission into a force and to set one up"."""
    if verb.tag_ != "VB" or not infinitive(verb):
        return False
    first = verb
    while first.dep_ == "conj" and first.head.tag_ == "VB":
        first = first.head
    above = first.head
    if first.dep_ in ("acl", "relcl"):
        return above.base in _EFFORTS
    going = any(c.lower_ in ("being", "is", "are") for c in above.children)
    done = above.base in ("do", "make", "take", "undertake") and going
    return first.dep_ in ("advcl", "xcomp") and (done or above.base in _EFFORTS)


def _would_like(verb: Token) -> bool:
    """Whether somebody would like a thing: "I'd like the mandate to be renewed"."""
    would = any(c.lower_ in ("would", "'d", "’d") for c in verb.children)
    return would and verb.base in ("like", "love", "prefer")


def _given(sentence: Sentence, verb: Token) -> bool:
    """Whether a participle only tells of a force what was decided on it, whatever is wanted of it:
    "wants the force, approved on 30 September, to come soon"."""
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or _drafted(sentence):
        return False
    own = {t.i for t in verb.subtree}
    dated = any(t.i in own for e in sentence.dates for t in sentence.tokens_of(e))
    the = any(c.lower_ in ("the", "this", "its") and c.i < verb.head.i for c in verb.head.children)
    return the and dated and not any(c.dep_ == "neg" for c in verb.children)


def _was_done(verb: Token) -> bool:
    """Whether a clause on a text tells that it was adopted, whatever verb the parser hangs it on:
    "means to abide by the resolution …, that was adopted by the Council in October"."""
    helping = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    which = any(c.dep_ == "nsubjpass" and c.lower_ in ("that", "which") for c in verb.children)
    by = any(c.dep_ == "agent" for c in verb.children)
    return verb.tag_ == "VBN" and which and by and helping == {"was"} and not negated(verb)


def _once(verb: Token) -> bool:
    """Whether an act in the present is that for which a thing still waits: "will begin once a
    mandate is obtained", "as soon as the Council approves it"; not "once it had approved it"."""
    edge = verb.left_edge.i
    marks = [c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod") and c.i < verb.i]
    opening = verb.doc.text_of(max(verb.sent.start, edge - 3), edge + 3).lower()
    before = verb.doc.at(edge - 1).lower_ if edge > verb.sent.start else ""
    if "once" not in (*marks, before) and "as soon as" not in opening:
        return False
    helping = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    finite = [t for t in (verb, *helping) if t.tag_ in ("VBZ", "VBP", "VBD", "MD")]
    return bool(finite) and all(t.tag_ in ("VBZ", "VBP") for t in finite)


def _drafted(sentence: Sentence) -> bool:
    """Whether a sentence speaks of what is only a draft or proposed."""
    if sentence.lemmas.isdisjoint(_DRAFTS):
        return False
    return any(t.lower_ in _DRAFTS and t.pos_ != "VERB" for t in sentence.tokens)


def only_drafted(verb: Token) -> bool:
    """Return whether an act is only that of a draft, or of a text that is still being written,
    proposed or talked over: "are negotiating a text extending the mission", "the draft extends"."""
    texts = [t for t in climb(verb) if t.base in _TEXTS]
    who = subject(verb)
    if any(_is_draft(t) for t in (*texts, *([who] if who is not None else ()))):
        return True
    moved = any(t.dep_ in ("dobj", "nsubjpass") and t.head.base in _MOVES for t in texts)
    return moved and not any(t.base in _ADOPTED and t.pos_ == "VERB" for t in verb.sent)


def _is_draft(text: Token) -> bool:
    return text.base in _DRAFTS or any(c.lower_ in _DRAFTS for c in text.children)


def _to_meet(verb: Token) -> bool:
    """Whether a vote is what a meeting to come is for: "meets on Monday to vote"."""
    return infinitive(verb) and verb.head != verb and verb.head.tag_ in ("VBZ", "VBP")


def _awaited(verb: Token) -> bool:
    """Whether a noun's act is said to be expected or scheduled."""
    return verb.base in PLANNED | _SLATED and verb.tag_ == "VBN"


def _comes_up(verb: Token) -> bool:
    """Whether a noun's act is still to come: "comes up for renewal", "is before the Council"."""
    perfect = any(c.dep_ == "aux" for c in verb.children)
    return verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in ("be", "come") and not perfect


def stands(verb: Token) -> bool:
    """Whether a passive tells how things stand rather than an act: "is authorised until"."""
    return any(c.dep_ == "auxpass" and c.lower_ in ("is", "are") for c in verb.children)


def done_to_mission(sentence: Sentence, verb: Token, event: str) -> bool:
    """Whether the mission or its mandate is what a passive verb with no doer is about."""
    things = [c for c in verb.children if c.dep_ == "nsubjpass"]
    if verb.dep_ in ("acl", "relcl"):
        things.append(verb.head)
    if verb.dep_ in ("conj", "advcl") and not things:
        things += [c for c in verb.head.children if c.dep_ in ("nsubj", "nsubjpass")]
    for thing in things:
        if thing.base in ("mandate", "resolution", "authorisation", "authorization"):
            return not anothers(sentence, thing)
        if any(c.lower_ == "task" for c in thing.children):
            return False  # "a task force"
        if thing.lower_ in ("mission", "force", "deployment") or named(sentence, thing):
            return mission_token(sentence, thing)
        if thing.lower_ in ("it", "which", "that") and event == "renewed":
            return concerns(sentence, sentence.tokens)
    return False


def long_past(sentence: Sentence, told: Expression) -> bool:
    """Whether an act is older than the mission's first resolution: that of another mission."""
    days = sentence.resolve(told)
    first = min(sentence.article.mission.resolutions.values())
    return days is not None and days.end is not None and days.end.year < first.year
