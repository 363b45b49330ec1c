"""Which way an expression of time points, by the verbs that govern it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.language.grammar import infinitive, subject
from missionbrief.language.modality import AHEAD, PLEDGED, PLEDGES, mode, of_participle
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missionbrief.language.tokens import Token


_CALENDAR = words("language", "parse", "calendar")
_TEXTS = words("language", "pointing", "texts")
_IF = frozenset({"if", "unless", "until", "once"})
_COMING = words("language", "pointing", "coming")
_FORESEES = words("language", "pointing", "foresees")
_NOW = frozenset({"is", "are", "am", "'s", "'re", "'m"})
_WANTS = frozenset({"want", "seek", "demand", "call", "urge", "ask", "favour", "favor", "oppose"})
_ANNOUNCES = frozenset({"announce", "plan", "schedule", "promise", "pledge"})
_SPEAKING = frozenset({"speak", "address", "talk", "brief", "answer", "appear"})
_UNTIL = frozenset({"until", "till"})
_LIMITS = _UNTIL | {"through", "before"}
_OVERDUE = frozenset({"to", "should", "ought"})
_PLANS = frozenset({"plan", "aim", "goal", "intention", "idea", "hope", "target"})
_TO_COME = frozenset({"expect", "schedule", "slate", "plan", "intend", "propose", "anticipate"})


def _done_before(verb: Token) -> bool:
    """Whether a participle on a noun tells what was done with it: "the offer, first made in July",
    not "the 600 expected in July"."""
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and _by_somebody(verb):
        return True  # "as proposed by X in February"
    if verb.tag_ != "VBN" or verb.dep_ not in ("acl", "amod"):
        return False
    to_be = of_participle(verb) == "planned" or verb.base in _TO_COME or _set_for(verb)
    return not to_be


def _by_somebody(verb: Token) -> bool:
    """Whether a participle without a helper tells by whom a thing was done: not "by March"."""
    helped = any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    by = (g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj")
    return not helped and any(g.lower_ not in _CALENDAR and not g.like_num for g in by)


def _had_wanted(verb: Token) -> bool:
    """Whether a verb tells what was wanted before: "had wanted them withdrawn in March"."""
    wants = verb.tag_ == "VBN" and verb.base in _WANTS
    return wants and any(c.lower_ in ("had", "'d") and c.dep_ == "aux" for c in verb.children)


def _was_to_have(verb: Token) -> bool:
    """Whether a verb tells of what should be over: "was to have left in May", "should have"."""
    told = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return "have" in told and bool(told & _OVERDUE) and verb.tag_ == "VBN"


def _was_meant(verb: Token) -> bool:
    """Whether an infinitive tells what should have been: "were supposed to leave in May"."""
    meant = verb.head
    past = any(c.tag_ == "VBD" for c in meant.children)
    return verb.dep_ == "xcomp" and meant.lemma_ in ("suppose", "mean") and past


def _had_meant(verb: Token) -> bool:
    """Whether an infinitive tells what had been to be, and may be overtaken: "had planned to send
    them by May", "had been due to leave in June", "were supposed to leave", "was set to end"."""
    due = verb.head.pos_ == "ADJ"
    above = verb.head.head if due else verb.head
    had = any(c.lower_ == "had" and c.dep_ == "aux" for c in above.children)
    had |= due and above.tag_ == "VBD"
    if above.base in _TO_COME or above.base == "set":
        had |= any(c.dep_ == "auxpass" and c.tag_ == "VBD" for c in above.children)
    return verb.dep_ == "xcomp" and infinitive(verb) and (had or _was_meant(verb))


def _was_due(token: Token, be: Token) -> bool:
    """Whether a time stands with what "was due" then: "were due in May", "was due before April"."""
    due = next((c for c in be.children if c.dep_ == "acomp" and c.lower_ == "due"), None)
    return due is not None and be.tag_ == "VBD" and (token == be or due.i <= token.i)


def still_to_be(verb: Token) -> bool:
    """Return whether an infinitive on a noun tells what is to be done with it: "a text, to be put
    to the vote on Monday"; "the last to arrive" did."""
    told = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    return {"to", "be"} <= told and verb.dep_ in ("acl", "relcl", "advcl") and verb.tag_ == "VBN"


def of_a_text(token: Token) -> bool:
    """Return whether a time tells when a text was made: "the draft of August 28 would …", "the
    September 30 resolution would …"."""
    if token.base in _TEXTS and token.pos_ == "NOUN":  # what the day is a part of the name of
        return any(c.dep_ in ("compound", "nmod", "nummod") and c.i < token.i
                   for c in token.children)  # fmt: skip
    of = token if token.lower_ == "of" else token.head
    return of.lower_ == "of" and of.dep_ == "prep" and of.head.base in _TEXTS


def _under_way(token: Token, verb: Token) -> bool:
    """Whether a verb above a time tells in the present what somebody is about to do: "is sending
    200 officers in November", not "is taking revenge for the raids of March"."""
    now = any(c.dep_ == "aux" and c.lower_ in _NOW for c in verb.children)
    if verb.tag_ != "VBG" or not now or verb.base not in _COMING or token.lower_ == "of":
        return False
    between = takewhile(lambda t: t != verb, (token, *token.ancestors))
    return all(t.dep_ in ("prep", "dobj", "npadvmod") for t in between)


def _ought(verb: Token) -> bool:
    """Whether a verb tells what ought to be: "ought to be there by January 1"."""
    return verb.head.lower_ == "ought" and verb.dep_ == "xcomp" and verb.tag_ == "VB"


def _supposed(verb: Token) -> bool:
    """Whether a verb tells what may yet be: "if they are not equipped by the close of October"."""
    present = any(c.tag_ in ("VBZ", "VBP") for c in (verb, *verb.children))
    return present and any(c.dep_ == "mark" and c.lower_ in _IF for c in verb.children)


def spoke_at(verb: Token) -> bool:
    """Return whether a participle tells where somebody spoke who has spoken: "addressing members
    on Thursday, he demanded that they leave"."""
    spoke = verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.base in _SPEAKING
    return spoke and verb.head.tag_ in ("VBD", "VBN")


def announced_for(tokens: Sequence[Token]) -> bool:
    """Return whether something is announced for a time, by its tokens: "has announced 600 more for
    November"."""
    opener = tokens[0] if tokens[0].lower_ == "for" else tokens[0].head
    return opener.lower_ == "for" and opener.head.base in _ANNOUNCES


def up_to_then(tokens: Sequence[Token]) -> bool:
    """Return whether a time, by its tokens, is that up to which something is done already, or lasts
    now, which may be ahead: "are paid up to March", "is there until Friday"."""
    first = tokens[0]
    if _lasts_now(first):
        return True
    if first.lower_ != "to" or first.i == first.sent.start or first.nbor(-1).lower_ != "up":
        return False
    verb = next((t for t in first.ancestors if t.pos_ == "VERB"), None)
    helpers = verb.children if verb is not None and verb.tag_ == "VBN" else ()
    return any(c.lower_ in _NOW and c.dep_ == "auxpass" for c in helpers)


def _lasts_now(first: Token) -> bool:
    """Whether "until" stands before a time, or is its first word, and what lasts so long lasts
    now: "is there until Friday", "has until May to go"."""
    link = first if first.lower_ in _UNTIL or first.i == first.sent.start else first.nbor(-1)
    if link.lower_ not in _UNTIL:
        return False
    verb = next((t for t in link.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return verb is not None and verb.tag_ in ("VBZ", "VBP") and verb.base in ("be", "have", "stay")


def come_the_day(verb: Token) -> bool:
    """Return whether "come" only tells by what day a thing will be: "will land come Thursday"."""
    own = list(verb.children)
    return verb.lower_ == "come" and [c.dep_ for c in own[:1]] == ["npadvmod"] and own[0].i > verb.i


def _by_when(token: Token, verb: Token) -> bool:
    """Whether a time is the day by which somebody will have done what he promises, or what is
    needed or foreseen: "promised 600 more by November", "the sum needed by May"; what he "had
    promised" may be overdue."""
    foreseen = verb.base in _FORESEES and verb.tag_ in ("VBZ", "VBP", "VBN")
    promised = verb.base in PLEDGED and not any(c.lower_ == "had" for c in verb.children)
    if not promised and (not foreseen or any(c.tag_ == "VBD" for c in verb.children)):
        return False
    near = (token, *token.children, token.head)
    limits = [t for t in near if t.lower_ == "by" or (foreseen and t.lower_ in _LIMITS)]
    return any(t.lower_.rstrip(".") in _CALENDAR for by in limits for t in by.subtree)


def _is_to(verb: Token) -> bool:
    """Whether an infinitive tells what is to be: "talk that he is to fly there this weekend"."""
    be = verb.head
    is_ = be.lemma_ == "be" and be.tag_ in ("VBZ", "VBP")
    return is_ and verb.dep_ == "xcomp" and infinitive(verb)


def _of_plan(verb: Token) -> bool:
    """Whether a verb tells what a plan is: "the plan is for 300 (to come) in November"."""
    above = verb.ancestors if infinitive(verb) else ()
    be = next((t for t in (verb, *above) if t.lemma_ == "be" and t.tag_ == "VBZ"), None)
    who = subject(be) if be is not None else None
    return be is not None and who is not None and who.base in _PLANS and who.i < be.i


def _first(verb: Token) -> bool:
    """Whether something was first done then, whatever it was to bring: "first volunteered to lead
    the mission in July"."""
    ranked = any(c.lower_ in ("first", "originally", "initially") and c.i < verb.i
                 for c in verb.children if c.dep_ != "nsubj")  # fmt: skip
    return ranked and verb.tag_ == "VBD"


@kept
def points_ahead(token: Token) -> bool:
    """Whether an expression of time at `token` points ahead of publication rather than back."""
    if of_a_text(token) or any(_had_wanted(t) for t in token.ancestors):
        return False
    if any(_first(t) for t in token.ancestors):
        return False
    for governor in [token, *token.ancestors]:
        if governor.tag_ == "VBG" and governor.base in ("begin", "start"):
            continue  # "in phases beginning in March"
        if governor.lower_ == "ahead" and governor.nbor().lower_ == "of":
            return True  # "ahead of his visit on Saturday"
        if governor.pos_ not in ("VERB", "AUX"):
            continue
        if governor.dep_ in ("nsubj", "nsubjpass") and governor.text[0].isupper():
            continue  # "Blinken" is taken for a participle
        told = {c.lower_ for c in governor.children if c.dep_ in ("aux", "auxpass")}
        if _was_to_have(governor):
            return False
        if spoke_at(governor):
            return False
        if told & AHEAD or _supposed(governor) or _ought(governor) or _is_to(governor):
            return True
        if _of_plan(governor) or still_to_be(governor) or _under_way(token, governor):
            return True
        if _by_when(token, governor):
            return True
        if _done_before(governor):
            return False
        if _was_meant(governor):
            return False
        if _was_due(token, governor):
            return True
        helpers = [c for c in governor.children if c.dep_ in ("aux", "auxpass")]
        if any(c.tag_ == "VBD" for c in (governor, *helpers)):
            lemma = governor.base
            perfect = any(c.lower_ in ("had", "has", "have") for c in governor.children)
            ahead = lemma in ("expect", "schedule", "slate", "plan", "due") or _set_for(governor)
            return ahead and governor.tag_ == "VBN" and not perfect
        if governor.tag_ in ("VBN", "VBD") and governor.base in PLEDGED:
            # "the 150 promised in September": the promise is past, whatever it is of.
            return False
        if mode(governor) in ("planned", "pledged", "called_for"):
            return True
        if of_participle(governor) == "planned":
            return True
        if any(c.lower_ == "due" for c in governor.children) and governor.tag_ in ("VBZ", "VBP"):
            return True
        runs_out = governor.lemma_ == "run" and any(c.lower_ == "out" for c in governor.children)
        ends = governor.lemma_ in ("expire", "end", "lapse") or runs_out
        if ends and governor.tag_ in ("VBZ", "VBP"):
            return True
        return governor.tag_ in ("VBZ", "VBP") and governor.lemma_ in (
            "leave",
            "arrive",
            "depart",
            "begin",
            "start",
            "vote",
            "meet",
            "fly",
            "travel",
            "visit",
            "go",
            "head",
            "return",
            "expect",
            "anticipate",
            "await",
        )
    return False


def was_planned(token: Token) -> bool:
    """Whether an expression of time at `token` dates what was to be, as told in the past, which
    may lie on either side of publication: "were to land on Thursday", "promised to send 600 in
    November", "told them then that 600 would be ready in November"."""
    for governor in [token, *token.ancestors]:
        if governor.pos_ not in ("VERB", "AUX"):
            continue
        if _had_meant(governor) or _was_due(token, governor):
            return True
        would = any(c.lower_ in ("would", "'d") for c in governor.children if c.dep_ == "aux")
        if would and governor.dep_ == "ccomp" and governor.head.tag_ in ("VBD", "VBN"):
            return True
        if would and governor.dep_ in ("acl", "ccomp", "relcl") and governor.head.base in PLEDGES:
            return True  # "a promise that another 600 would follow in November"
        if governor.tag_ == "VBN" and governor.dep_ == "acl" and governor.base in _TO_COME:
            return True
        if governor.tag_ == "VBN" and governor.base == "plan":
            return True
        if governor.base in _TO_COME and any(c.tag_ == "VBD" for c in governor.children):
            return True  # "was expected on Friday"
        above = governor.head
        was_to = above.lemma_ == "be" and governor.dep_ in ("xcomp", "acl", "advcl")
        promised = above.base in PLEDGED and governor.dep_ == "xcomp"
        to_be = infinitive(governor) and (was_to or promised)
        return to_be and above.tag_ in ("VBD", "VBN")
    return False


def _set_for(verb: Token) -> bool:
    """Whether something is set to be: "was set for Monday", not "was set alight"."""
    meant = (c.dep_ == "xcomp" or c.lower_ in ("for", "to") for c in verb.children)
    return verb.base == "set" and any(meant)
