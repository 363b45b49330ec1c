"""How a sentence puts a thing: as done, planned, pledged, authorised, called for or denied.

What governs a verb decides: "will deploy" and "plans to deploy" are planned, "has pledged to
deploy" is pledged, "urged Kenya to deploy" is called for, "did not deploy" is denied. Reporting
verbs ("said") change who says a thing, not how it is put. What is only supposed ("if Kenya
deploys") is `unreal`: nobody claims it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from missionbrief.language.clefts import cleft, helped_by
from missionbrief.language.forbearing import forborne
from missionbrief.language.grammar import infinitive, only_then
from missionbrief.language.hearsay import (
    REJECTED,
    RUMOURS,
    dismissed,
    rumoured,
    told_in_passing,
    untrue,
)
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

Mode = Literal[
    "actual", "planned", "pledged", "authorised", "reported", "denied", "called_for", "unreal"
]

PLANNED = words("language", "modality", "planned")
PLEDGED = words("language", "modality", "pledged")
AUTHORISED = words("language", "modality", "authorised")
CALLED_FOR = words("language", "modality", "called_for")
DENIED = words("language", "modality", "denied")
REPORTED = words("language", "modality", "reported")
ACCUSES = frozenset({"accuse", "suspect", "charge"})
UNREAL = frozenset({"would", "could", "might"})
AHEAD = frozenset({"will", "'ll", "shall", "wo"})
WILL = AHEAD | {"would"}
SHOULD = frozenset({"should", "must", "ought"})
SUPPOSED = frozenset({"if", "unless", "whether"})
WILLING = frozenset({"willing", "prepared", "likely", "eager", "keen", "determined"})
UNWILLING = frozenset({"unwilling", "reluctant", "unable", "loath"})
REFUSED = frozenset({"refuse", "fail", "decline"})
_OBLIGED = frozenset({"has", "have", "'ve"})
NOBODY = frozenset({"nobody", "none", "neither", "nothing"})
# What a force that may do it is given the right to.
RIGHTS = words("language", "modality", "rights")
PERMITS = words("language", "modality", "permits")
HEARSAY = frozenset({"unconfirmed", "unverified", "rumour", "rumor", "rumours", "rumors"})
MAY = frozenset({"may", "can"})
PLANS = words("language", "modality", "plans")
PLEDGES = frozenset(["pledge", "promise", "commitment", "offer"])
CALLS = frozenset(["call", "appeal", "demand", "plea"])
_READY = frozenset({"ready", "prepared", "willing"})
_GIVES = words("language", "modality", "gives")
_LAWMAKERS = words("language", "modality", "lawmakers")
_PORTIONS = frozenset({"half", "third", "quarter", "fifth", "fraction", "part", "percent", "short"})
_SHOWS = frozenset({"show", "name", "point", "find", "see", "know", "cite", "identify", "offer"})
_INQUIRES = frozenset({"ask", "demand", "request"})
_OPEN = frozenset({"xcomp", "ccomp", "pcomp", "oprd"})
_GOVERNED = frozenset({"xcomp", "ccomp", "advcl", "acl", "pcomp", "oprd", "conj", "dobj", "pobj"})


@kept
def negated(verb: Token) -> bool:
    """Whether `verb` itself is denied: "did not arrive", "never arrived", "no officers arrived",
    and not only up to a time: "did not arrive until June"."""
    if only_then(verb):
        return False
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in ("never", "neither"):
            # "not only sent officers but paid for them" did.
            following = child.nbor().lower_ if child.i + 1 < len(child.doc) else ""
            if following not in ("only", "just", "merely"):
                return True
            continue
        if child.lower_ == "longer" and any(g.lower_ == "no" for g in child.children):
            if child.i < verb.i:
                return True  # "no longer supports it", not "lasts until March and no longer"
            continue
        if child.dep_ in ("nsubj", "nsubjpass") and (
            child.lower_ in NOBODY or any(g.lower_ == "neither" for g in child.children)
        ):
            return True  # "Neither China nor Russia supports it"
        if child.dep_ in ("nsubj", "nsubjpass") and _not_one(child):
            return True
        if child.dep_ in ("nsubj", "nsubjpass", "dobj") and any(
            g.lower_ in ("no", "none") and g.dep_ in ("det", "nsubj", "neg") for g in child.children
        ):
            # "no fewer than 115" counts; it does not deny.
            no = next(g for g in child.children if g.lower_ in ("no", "none"))
            following = no.nbor().lower_ if no.i + 1 < len(no.doc) else ""
            if following not in ("fewer", "less", "more"):
                return True
    return False


def _not_one(noun: Token) -> bool:
    """Whether a phrase begins "not one" or "not a single"."""
    first = noun.left_edge
    if first.lower_ != "not" or first.i == noun.i:
        return False
    return first.nbor().lower_ == "one" or any(c.lower_ == "single" for c in noun.children)


def none_such(verb: Token) -> bool:
    """Return whether a verb tells more of a thing that there is not: "no one can show us a street
    that has been retaken", "can't point to a single thing that has gone in the right direction"."""
    noun = verb.head
    if verb.dep_ != "relcl" or noun.dep_ not in ("dobj", "attr", "pobj"):
        return False
    above = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
    some = any(c.lower_ in ("a", "an", "any", "one", "single") for c in noun.children)
    return some and above is not None and negated(above) and above.base in _SHOWS


@kept
def _own(verb: Token) -> Mode | None:
    """The mode that the verb's own auxiliaries and adverbs give it."""
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if "would" in words and _never_came(verb):
        return "unreal"
    if any(c.dep_ == "mark" and c.lower_ == "whether" for c in verb.children):
        return "unreal"  # "does not know whether they will stay"
    if words & UNREAL or words & AHEAD:
        return "planned"
    if words & SHOULD:
        return "called_for"
    if words & MAY:
        return "authorised" if verb.base in RIGHTS else "planned"
    if any(c.dep_ == "mark" and c.lower_ in SUPPOSED for c in verb.children):
        return "unreal"
    if words == {"be"} and verb.tag_ == "VBN" and verb.dep_ == "ccomp":
        return "called_for"  # "recommended that an office be set up"
    first = verb.left_edge
    if first.lower_ == "had" and first.dep_ == "aux" and verb.dep_ in ("advcl", "ccomp"):
        return "unreal"  # "Had Kenya sent more, …"
    adverbs = {child.lower_ for child in verb.children if child.dep_ == "advmod"}
    if adverbs & {"reportedly", "allegedly", "purportedly", "apparently"}:
        return "reported"
    lemma = verb.base
    if infinitive(verb) and verb.head.lemma_ == "be" and verb.dep_ == "xcomp":
        return "planned"
    if lemma in PLEDGED:
        return "pledged"
    return None


def _never_came(verb: Token) -> bool:
    """Whether what "would have" happened is told against what did: "would have taken the airport
    without them", "had Benin sent its soldiers, the mission would have 3,000"."""
    supposed = any(
        c.dep_ == "advcl" and (c.left_edge.lower_ == "had" or _if_had(c)) for c in verb.children
    )
    without = {c.lower_ for c in verb.children if c.dep_ in ("prep", "aux")}
    return supposed or {"without", "have"} <= without


def _if_had(clause: Token) -> bool:
    marks = {c.lower_ for c in clause.children if c.dep_ == "mark"}
    return bool(marks & SUPPOSED) and any(c.lower_ == "had" for c in clause.children)


def _not_yet(verb: Token) -> bool:
    """Whether a verb's thing is still to come: "has yet to deploy", "has not yet deployed"."""
    yet = any(c.lower_ in ("yet", "still") and c.dep_ == "advmod" for c in verb.children)
    still = verb.lemma_ == "have" and any(c.dep_ == "xcomp" for c in verb.children)
    return yet and (still or any(c.dep_ == "neg" for c in verb.children))


def _governed(token: Token, governor: Token) -> Mode | None:
    """The mode that `governor` gives to what stands under it."""
    lemma = governor.base
    to = infinitive(token)
    if _stands_ready(token, governor):
        return "pledged"
    if governor.pos_ == "ADJ" and token.dep_ in ("xcomp", "ccomp", "advcl"):
        if governor.lower_ in UNWILLING or (to and _too(governor)):
            return "denied"
        return "planned" if governor.lower_ in PLANNED | WILLING else None
    noun = governor.pos_ in ("NOUN", "PROPN")
    if noun and lemma in PLANS | PLEDGES and any(c.lower_ == "no" for c in governor.children):
        return "denied"
    if to and _seeks(governor):
        return "planned"
    if lemma in PERMITS and noun and to:
        return "authorised"
    if lemma == "want" and token.dep_ == "ccomp":
        return "called_for"  # that somebody else does it
    done = token.tag_ == "VBN" and not any(c.dep_ == "auxpass" for c in token.children)
    if (lemma == "need" or governor.lower_ in _OBLIGED) and token.dep_ == "xcomp" and not done:
        return "called_for"  # "has to approve"; who "had to" did
    if governor.lower_ in ("without", "instead", "than"):
        return "denied"
    if lemma in PLEDGED or (lemma in PLEDGES and governor.pos_ == "NOUN"):
        return "pledged"
    if lemma in _INQUIRES and token.dep_ == "ccomp" and _inquired(token):
        return None
    if lemma in CALLED_FOR or (lemma in CALLS and governor.pos_ == "NOUN"):
        return None if lemma == "insist" and _indicative(token) else "called_for"
    if lemma in REPORTED:
        return "reported"
    if token.dep_ == "prep" and token.lower_ in ("of", "with") and accuses(token, governor):
        return "reported"
    said_of = any(c.dep_ == "auxpass" for c in governor.children)
    if said_of and lemma in ("say", "report", "rumour", "think") and token.dep_ == "xcomp":
        return "reported"
    if token.dep_ == "ccomp" and any(
        t.lower_ in HEARSAY for c in governor.children if c.dep_ == "nsubj" for t in c.subtree
    ):
        return "reported"
    if (
        lemma == "be"
        and token.dep_ == "ccomp"
        and any(c.dep_ in ("attr", "nsubj") and c.base in RUMOURS for c in governor.children)
    ):
        return "reported"  # "There was a story that …"
    if lemma in DENIED and governor.pos_ in ("VERB", "AUX"):
        out = any(c.lower_ == "out" for c in governor.children)
        plain = lemma in REJECTED | REFUSED or out
        return "denied" if plain else "planned"
    if lemma in PLANS and governor.pos_ == "NOUN":
        return "planned"
    if lemma in AUTHORISED and (to or token.dep_ in ("dobj", "ccomp", "xcomp")):
        return "authorised"
    at = (
        token.dep_ == "prep"
        and token.lower_ in ("at", "on", "of")
        and any(c.dep_ == "pcomp" for c in token.children)
    )
    if lemma == "mean" and token.dep_ == "ccomp" and not to:
        return None  # "the fund meant to pay for it has received $21 million", misread
    if lemma in PLANNED and (to or at or token.dep_ in _OPEN):
        return None if _of_a_whole(token, governor) else "planned"
    if lemma == "be" and to and token.dep_ == "xcomp":
        return "planned"
    return None


def _inquired(token: Token) -> bool:
    """Whether a clause is what somebody asks about, which is so: "asked why it had been paid"."""
    return not infinitive(token) and any(
        c.tag_ == "WRB" and c.lower_ in ("why", "how", "where", "when") for c in token.children
    )


def _indicative(token: Token) -> bool:
    """Whether a clause tells what is: "insists that it has left", not "insists that it leave"."""
    finite = [t for t in (token, *token.children) if t == token or t.dep_ in ("aux", "auxpass")]
    return token.dep_ == "ccomp" and any(
        t.tag_ in ("VBZ", "VBD") or t.lower_ in ("have", "are", "were", "will", "'ll", "did")
        for t in finite
    )


def accuses(of: Token, governor: Token) -> bool:
    """Return whether a preposition leads to a deed of which somebody is accused: "accused the
    police of killing two men", whether the parse hangs it on the verb or on the police."""
    verb = governor.head if governor.dep_ == "dobj" else governor
    return verb.base in ACCUSES and any(c.dep_ == "pcomp" for c in of.children)


def _of_a_whole(token: Token, governor: Token) -> bool:
    """Whether what is planned is only the whole of what a clause before it tells: "1,000 had been
    deployed, less than half of the 2,500 envisaged"."""
    if token.dep_ != "ccomp" or token.i > governor.i:
        return False
    return any(c.dep_ == "nsubj" and c.i > token.i and c.lemma_ in _PORTIONS
               for c in governor.children)  # fmt: skip


def _stands_ready(token: Token, governor: Token) -> bool:
    """Whether somebody gives the word to do a thing for others: "Benin is ready to send 2,000",
    "has agreed to send"; not of those who "are ready to go"."""
    agrees = governor.lemma_ == "agree" and token.dep_ == "xcomp"
    if not (agrees or governor.lower_ in _READY) or token.base not in _GIVES:
        return False
    # Of "up to 2,000" the parser makes a place to go to.
    after = [c for c in token.children if c.i > token.i]
    objects = any(c.dep_ in ("dobj", "dative") for c in after) or any(
        g.like_num for c in after for g in c.children
    )
    too = any(c.lower_ in ("too", "not", "never", "last") for c in governor.subtree)
    return objects and infinitive(token) and not too and token.i > governor.i


def _seeks(governor: Token) -> bool:
    """Whether somebody still has to bring a thing about: "is working with Congress to provide",
    "we're looking to send", "is going to travel"."""
    if governor.tag_ == "VBG" and governor.lemma_ in ("look", "go"):
        return not negated(governor)
    return governor.lemma_ == "work" and _with_lawmakers(governor)


def _with_lawmakers(verb: Token) -> bool:
    return any(
        c.lower_ == "with" and any(g.base in _LAWMAKERS for g in c.children) for c in verb.children
    )


def _too(quality: Token) -> bool:
    """Whether a quality rules out what stands under it: "too weak to hold"; "only too happy to
    send" does not."""
    for child in quality.children:
        if child.lower_ == "too" and child.dep_ == "advmod" and child.i < quality.i:
            return child.i == 0 or child.nbor(-1).lower_ not in ("only", "all", "never")
    return False


def _since(clause: Token) -> bool:
    """Whether a clause tells since when something is so, or after what it was done, and so what
    was: "the third to die since the force landed", "was blocked after the Council approved it"."""
    marks = {c.lower_ for c in clause.children if c.dep_ == "mark"}
    if clause.tag_ != "VBD" or not marks & {"since", "after"}:
        return False
    return "since" in marks or _was(clause.head) or _is_now(clause.head)


def _is_now(verb: Token) -> bool:
    """Whether a verb tells of now or of what is to be: "are to sign it after a court ruled"."""
    top = verb.head if verb.dep_ == "xcomp" and verb.head.lemma_ == "be" else verb
    finite = (top, *(c for c in top.children if c.dep_ in ("aux", "auxpass")))
    return any(t.tag_ in ("VBZ", "VBP") or t.lower_ == "will" for t in finite)


def _was(verb: Token) -> bool:
    """Whether a verb tells what was done: "blocked", "has blocked", "was blocked"."""
    helping = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    done = any(c.base in ("have", "be") and c.tag_ in ("VBD", "VBZ", "VBP") for c in helping)
    ahead = any(c.tag_ in ("MD", "TO") for c in helping)
    return not ahead and (verb.tag_ == "VBD" or (verb.tag_ == "VBN" and done))


def _apart(verb: Token, governor: Token) -> bool:
    """Whether a semicolon parts a clause from what the parser hangs it on."""
    near = verb.i < governor.i <= verb.i + 40
    return near and any(t.text == ";" for t in verb.doc[verb.i + 1 : governor.i])


@kept
def mode(verb: Token) -> Mode:
    """Return how the sentence puts what `verb` says."""
    if _not_yet(verb):
        return "planned"
    if negated(verb) or none_such(verb):
        return "denied"
    if (keeps := forborne(verb)) is not None:
        return "unreal" if negated(keeps) else "denied"
    own = _own(verb)
    if own is None and (spelt := cleft(verb)) is not None:
        own = _own(spelt)
    if own == "planned" and verb.dep_ == "ccomp" and verb.head.base in PLEDGED:
        return "denied" if negated(verb.head) else "pledged"  # "promised that it would send"
    if own is not None and own != "pledged":
        to_be = verb.dep_ == "xcomp" and verb.head.lemma_ == "be"
        return "denied" if dismissed(verb) or (to_be and dismissed(verb.head)) else own
    # A pledge by its own word may still be denied by what governs it: "unwilling to commit".
    actual: Mode = own or "actual"
    token = verb
    while token.head != token:
        governor = token.head
        if rumoured(token, governor):
            return "denied" if dismissed(token) else "reported"
        if token.dep_ in ("relcl", "appos") or _apart(token, governor):
            break
        if token.dep_ == "advcl" and (told_in_passing(token) or _since(token)):
            break
        if token.dep_ == "conj" and token.pos_ in ("VERB", "AUX"):
            # A joined clause with its own subject, or in another tense ("denied that it had paid
            # and put it at 2 million"), stands for itself; others share the first's auxiliaries.
            # So does one whose first is an infinitive: "meant to have 2,500 but never got there".
            if (first := _joined_to(token, governor)) is not None:
                token = first
                continue
            alone = token.tag_ == "VBD" and (
                governor.tag_ == "VB" or (governor.tag_ == "VBN" and dismissed(governor))
            )
            alone = alone or _fell_short(token, governor)
            if alone or any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children):
                break
            if own_of_first := _own(governor):
                return own_of_first if own_of_first != "pledged" else "actual"
            token = governor
            continue
        if untrue(governor):
            return "denied"
        if _not_yet(governor) and token.dep_ == "xcomp":
            return "planned"
        if (helped := helped_by(token, governor)) and (own := _own(helped)):
            return own
        if found := _governed(token, governor):
            above = governor.head
            turned_down = governor.pos_ == "NOUN" and above.base in REJECTED
            false = found == "reported" and (untrue(above) or turned_down)
            if found == "planned" and governor.pos_ == "VERB" and _own(governor) == "called_for":
                return "called_for"  # "should consider reducing it to 500"
            return "denied" if false else found
        if token.dep_ not in _GOVERNED and token.dep_ != "prep":
            break
        if token.dep_ in ("xcomp", "pcomp", "oprd", "conj") and governor.pos_ in ("VERB", "AUX"):
            if negated(governor) and token.dep_ != "conj":
                return "denied"
            own_of_governor = _own(governor)
            if own_of_governor:
                return own_of_governor
        token = governor
    return actual


def _fell_short(token: Token, governor: Token) -> bool:
    """Whether a finite past is set against what should or would have been: "should have been made
    up of 2,500, but only reached 1,000"."""
    but = any(c.lower_ == "but" and governor.i < c.i < token.i for c in governor.children)
    modal = any(c.dep_ == "aux" and c.tag_ == "MD" for c in governor.children)
    return token.tag_ == "VBD" and but and modal


def _joined_to(token: Token, governor: Token) -> Token | None:
    """The infinitive that a bare one goes on with, where the parser joins it to the finite verb
    above: "volunteered *to lead* it and send 1,000"; None where it is none such."""
    helped = any(c.dep_ in ("aux", "auxpass") for c in token.children)
    if token.tag_ != "VB" or helped or governor.tag_ not in ("VBD", "VBZ"):
        return None
    return next(
        (
            c
            for c in governor.children
            if c.dep_ == "xcomp" and governor.i < c.i < token.i and infinitive(c)
        ),
        None,
    )


def offer_made(made: Token) -> bool:
    """Return whether a participle tells of an offer or pledge when it was made: "its offer, *made*
    in July, to lead the mission"."""
    before = made.doc[max(made.sent.start, made.i - 2) : made.i]
    return made.base == "make" and made.tag_ == "VBN" and any(t.base in PLEDGES for t in before)


def of_participle(verb: Token) -> Mode | None:
    """Return the mode that a participle gives its noun: "people *expected* in Haiti", "the 2,500
    *pledged* so far"; None where it gives none."""
    if verb.tag_ != "VBN" or set_up(verb):
        return None
    lemma = verb.base
    if lemma in PLEDGED:
        return "pledged"
    if lemma in ("authorize", "authorise", "approve", "mandate"):
        return "authorised"
    return "planned" if lemma in PLANNED else None


def set_up(verb: Token) -> bool:
    """Return whether "set" has a sense of its own that is no plan: "set up in March", "set out in a
    letter"."""
    return verb.lemma_ == "set" and any(c.dep_ == "prt" for c in verb.children)
