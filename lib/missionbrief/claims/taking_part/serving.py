"""How it is put that people of a country serve with the mission, come or are there."""

from __future__ import annotations

from missionbrief.claims.claim import Status
from missionbrief.claims.taking_part.giving import GIVES, JOINS, OFFERS
from missionbrief.language.grammar import climb
from missionbrief.language.modality import PLANNED, mode, of_participle
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_BEFORE = frozenset({"ahead", "before", "awaiting", "pending"})
_POSTINGS = frozenset({"posting", "deployment", "departure"})
_KEEPS_OUT = words("claims", "serving", "keeps_out")
_TEACHES = words("claims", "readying", "teaches")
_COURSES = words("claims", "readying", "courses")
_SERVES = words("claims", "origins", "serves")
_BESIDE = frozenset({"alongside", "with", "beside", "by"})
_NEAR = 9
_DASHES = frozenset({"-", "–", "—", "--"})
_FELLOWS = frozenset({"colleague", "comrade", "predecessor"})
_RELIEVES = frozenset({"relieve", "reinforce", "replace", "rejoin", "find", "succeed"})
_GROWS = frozenset(
    {
        "reach",
        "grow",
        "number",
        "total",
        "comprise",
        "consist",
        "rise",
        "build",
        "include",
        "draw",
        "involve",
    }
)
_DRAWN = frozenset({"draw", "take", "pick", "choose", "source"})
_FORMS = frozenset({"lead", "form", "build", "create", "launch", "field", "make", "compose"})
_AHEAD = frozenset({"planned", "proposed", "future", "envisaged", "promised", "intended"})


def serves(noun: Token) -> bool:
    """Whether what is said of people is that they serve, come or are there."""
    verb = next((t for t in climb(noun) if t.pos_ in ("VERB", "AUX")), None)
    return verb is not None and verb.base in _SERVES


def _to_be_moved(clause: Token) -> bool:
    """Whether a clause tells what is still to be done with people: "officers to be deployed"."""
    if clause.dep_ not in ("acl", "relcl") or clause.tag_ != "VBN" or clause.base not in GIVES:
        return False
    return {c.lower_ for c in clause.children if c.dep_ in ("aux", "auxpass")} >= {"to", "be"}


def _taught(token: Token) -> bool:
    """Whether people are those to whom a course is given."""
    above = [t.base for t in climb(token) if t.pos_ == "NOUN"]
    return any(lemma in _COURSES for lemma in above[1:])


def _found_there(token: Token, verb: Token) -> bool:
    """Whether people are those whom others find there: "will work alongside colleagues from
    Kenya", "are to relieve officers from Jamaica", "will join those already there"."""
    beside = token.head.dep_ == "prep" and token.head.lower_ in _BESIDE
    if not beside and not (token.dep_ == "dobj" and token.head == verb):
        return False
    if token.dep_ == "dobj" and verb.base in _RELIEVES:
        return mode(verb) in ("actual", "planned")
    near = token.doc[token.i + 1 : min(token.sent.end, token.i + _NEAR)]
    already = any(t.lower_ == "already" for t in near)
    met = beside or verb.base in ("join", "meet", "assist", "support", "help")
    return met and (already or token.base in _FELLOWS)


def _of_what_is_planned(token: Token) -> bool:
    """Whether people belong to a force that is still to be: "will be led by Kenya, with troops from
    Benin", "the planned force, with officers from Benin"."""
    first = next((t for t in climb(token) if t.dep_ not in ("conj", "prep")), token)
    if first.dep_ != "pobj" or first.head.lower_ != "with":
        return False
    above = first.head.head
    if above.pos_ == "VERB":
        return above.base in _FORMS and mode(above) == "planned"
    return any(c.lower_ in _AHEAD for c in above.children if c.dep_ == "amod")


def _changes(verb: Token) -> bool:
    """Whether people make a thing other than it is, which tells nothing of their coming: "will make
    the force stronger"; not "will make up half of it"."""
    up = any(c.lower_ in ("up", "way") for c in verb.children)
    return (
        verb.base == "make"
        and not up
        and any(c.dep_ in ("ccomp", "oprd", "acomp") for c in verb.children)
    )


def instead(verb: Token) -> bool:
    """Whether a thing is what somebody does not do: "will pay in lieu of sending troops"."""
    text = verb.doc.text_of(max(verb.sent.start, verb.i - 3), verb.i).lower()
    return text.endswith(("in lieu of", "instead of", "rather than", "stopped short of"))


def _told_of(token: Token) -> Token | None:
    """The verb of those of whom a phrase between dashes tells more: "only 430 – some of them from
    Belize – are there"; None where a phrase stands between none."""
    doc, sent = token.doc, token.sent
    left = next((i for i in range(token.i - 1, sent.start, -1) if doc[i].text in _DASHES), None)
    right = next((i for i in range(token.i + 1, sent.end - 1) if doc[i].text in _DASHES), None)
    if left is None or right is None or not doc[left - 1].like_num:
        return None
    after = doc[right + 1]
    verb = after.head if after.dep_ in ("aux", "auxpass") else after
    return verb if after.pos_ == "AUX" and verb.i > right else None


def awaited_first(verb: Token) -> bool:
    """Return whether a thing is still to be done before another is: "once police from Jamaica have
    joined them, …"."""
    once = any(c.lower_ == "once" and c.dep_ in ("mark", "advmod") for c in verb.children)
    now = any(c.lower_ in ("have", "has") and c.dep_ == "aux" for c in verb.children)
    return once and (now or verb.tag_ in ("VBZ", "VBP"))


def how_there(token: Token) -> Status | None:
    """How it is put that people are there; None for what is only asked for, supposed or denied."""
    verb = next((t for t in climb(token) if t.pos_ in ("VERB", "AUX")), None)
    for child in token.children:
        long = child.dep_ == "amod" and child.nbor(-1).text == "-"  # "long-awaited troops landed"
        if long or child.dep_ not in ("amod", "acl"):
            continue
        if (found := of_participle(child)) is not None:
            return "pledged" if found == "pledged" else "planned"
    if any(_to_be_moved(child) for child in token.children):
        # "the first officer to be deployed abroad" went, or is to go.
        return None if any(c.lower_ in ("first", "only") for c in token.children) else "planned"
    if _of_what_is_planned(token):
        return "planned"
    if (set_off := _told_of(token)) is not None:
        verb = set_off
    if verb is not None and instead(verb):
        return None
    if verb is None or _found_there(token, verb):
        return "actual"
    if awaited_first(verb):
        return "planned"
    if verb.base in _DRAWN and verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head != token:
        return how_there(verb.head)  # "will include others drawn from Jamaica"
    if verb.lemma_ == "do" and any(c.lower_ == "nor" for c in verb.head.children):
        return "pledged"  # "Benin's soldiers never came, nor did those of Chad."
    beneath = {t.lower_ for t in verb.subtree if t.i > token.i}
    if beneath & _BEFORE and beneath & _POSTINGS:
        return "planned"  # "Are in training ahead of their posting to Haiti".
    if verb.lemma_ == "be":
        # "Are to land": what they are to do tells how it is put.
        ahead = (c for c in verb.children if c.dep_ == "xcomp")
        verb = next((c for c in ahead if any(t.lower_ == "to" for t in c.children)), verb)
    if verb.base in _TEACHES or _taught(token):
        does = token.dep_ == "nsubj" and any(c.dep_ == "dobj" for c in verb.children)
        return None if does else "planned"  # "is training troops from Jamaica to go"
    plain = verb.base not in _SERVES | GIVES | JOINS | PLANNED or _changes(verb)
    if plain and token.dep_ in ("dobj", "conj") and verb.base in _KEEPS_OUT:
        return None  # "ruled out British troops"
    if plain and token.base not in OFFERS:
        if verb.base in _GROWS and mode(verb) == "planned":
            return "planned"  # "is to reach 2,500 with soldiers from Chad"
        unsure = any(c.lower_ in ("would", "could", "might", "should") for c in verb.children)
        return None if unsure else "actual"
    # "They would be 1,000, the rest coming from …": the participle is put as what it hangs on.
    hangs = verb.dep_ == "advcl" and verb.tag_ == "VBG"
    if verb.lemma_ == "be" and any(c.lower_ == "would" for c in verb.children):
        return None
    status = mode(verb.head if hangs else verb)
    if status in ("unreal", "called_for", "denied"):
        return None
    if status == "actual" and verb.base in PLANNED and verb.tag_ == "VBN":
        return "planned"
    return "planned" if status == "authorised" else status
