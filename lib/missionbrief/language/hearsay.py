"""What a sentence tells only as the word of others, and what it turns down as untrue.

"A claim that Kenya will send 3,000", "reports that gangs attacked", "posts on social media that a
base was given up" tell what somebody says. Where the claim is dismissed, or called false, the
thing is denied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

UNTRUE = words("language", "hearsay", "untrue")
REJECTED = words("language", "hearsay", "rejected")
RUMOURS = frozenset({"rumour", "rumor", "story", "gossip", "allegation", "hearsay", "speculation",
                     "insinuation", "accusation"})  # fmt: skip
# In the singular a report or a post may be a document; in the plural they are what people say.
_REPORTS = frozenset({"reports", "posts", "claims", "tweets", "messages", "suggestions", "videos",
                      "recordings", "clips", "notes"})  # fmt: skip
_SAID = frozenset({"claim", "report", "suggestion", "post", "assertion", "notion", "idea"})
# Whoever rejects an idea does not say that nobody has it.
_CLAIMS = (_SAID | RUMOURS | {"account", "charge"}) - {"idea", "notion", "suggestion"}
_ALLEGES = frozenset({"claim", "allege", "suggest", "say", "assert", "state", "purport", "report",
                      "circulate", "insinuate"})  # fmt: skip
_NEAR = 8
_TURNS_OUT = frozenset({"turn", "prove"})
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FEW = frozenset({"few", "little", "no", "nobody", "none", "neither"})
_HARDLY = frozenset({"hardly", "scarcely", "barely", "far", "less"})
_DOUBTS = frozenset({"doubt", "question", "dispute", "contest"})
_DOUBTFUL = frozenset({"doubtful", "sceptical", "skeptical", "dubious", "unconvinced",
                       "unpersuaded", "unsure"})  # fmt: skip
_SURE = frozenset({"convinced", "persuaded", "sure", "certain", "confident", "satisfied"})
_BRUSHES = frozenset({"brush", "shrug", "laugh", "wave", "sweep"})
_CALLS = frozenset({"call", "brand", "label", "describe", "dub", "term"})


def content(token: Token) -> bool:
    """Return whether a clause on a noun is what the noun says: "a story that he was shot"."""
    return token.dep_ in ("relcl", "acl", "ccomp") and any(
        c.lower_ == "that" and c.dep_ == "mark" for c in token.children
    )


def _talk(noun: Token) -> bool:
    if noun.lower_ == "notes":  # "voice notes"; others are written by somebody who knows
        return any(c.lower_ == "voice" for c in noun.children)
    spoken = noun.base in RUMOURS or noun.lower_ == "talk"
    return (spoken or noun.lower_ in _REPORTS) and noun.pos_ == "NOUN"


def talk_between(noun: Token, clause: Token) -> Token | None:
    """Return the talk or reports between a noun and a clause that the parser takes for the noun's:
    "the ministry knows of voice notes in circulation since Friday which say …"; None for none."""
    if clause.dep_ != "relcl" or noun.i > clause.i:
        return None
    first = clause.sent.start if noun.ent_type_ in ("DATE", "TIME") else noun.i + 1
    near = reversed(clause.doc[max(first, clause.i - _NEAR) : clause.i])
    return next((t for t in near if _talk(t)), None)


def _put_by(token: Token) -> Token | None:
    """The talk or reports that a clause says more of by a participle or a set phrase: "posts that
    claim", "posts claiming that he died", "rumours to the effect that he died"."""
    by = token.head
    if token.dep_ not in ("ccomp", "acl", "relcl"):
        return None
    if by.base in _ALLEGES and by.dep_ in ("acl", "relcl"):
        return by.head if _talk(by.head) else talk_between(by.head, by)
    if by.lower_ != "effect" or by.head.lower_ != "to":
        return None
    shared = by.head.head
    if shared.pos_ == "VERB" and shared.dep_ == "acl" and _talk(shared.head):
        return shared.head  # "messages shared on social media to the effect that …"
    noun = shared
    while noun.dep_ in ("pobj", "prep") and not _talk(noun):
        noun = noun.head
    if noun.pos_ in ("VERB", "AUX"):
        noun = next((t for t in noun.subtree if noun.i < t.i < by.i and _talk(t)), noun)
    return noun if _talk(noun) else None


def rumoured(token: Token, governor: Token) -> bool:
    """Return whether `token` is what talk or reports say, by what governs it; the parser may hang
    the clause on the verb before the noun: "noted claims on social media that …"."""
    if _talk(governor):
        return content(token)
    if _put_by(token) is not None:
        return True
    if token.dep_ != "ccomp" or governor.pos_ not in ("VERB", "AUX") or not content(token):
        return False
    return any(c.dep_ in ("dobj", "attr") and c.i < token.i and _talk(c) for c in governor.children)


def no_truth(token: Token) -> bool:
    """Return whether a word tells that something is not so: "there was no truth in a report"."""
    return token.base == "truth" and any(c.lower_ in ("no", "little") for c in token.children)


def rejects(verb: Token) -> bool:
    """Return whether a verb turns down what it is about: denies it, or calls it untrue."""
    told = {c.lower_ for c in verb.subtree} if verb.base in _CALLS else set()
    off = verb.base in _BRUSHES and any(c.lower_ in ("aside", "off") for c in verb.children)
    return verb.base in REJECTED or off or bool(told & UNTRUE)


def turned_down(noun: Token) -> Token | None:
    """Return the clause by which somebody turns down a claim: "a claim that Mr X *denied*", "a
    report the ministry *described* as false"; None where none does."""
    said = noun.children if noun.base in _CLAIMS else ()
    clauses = (c for c in said if c.dep_ in ("relcl", "acl"))
    return next((c for c in clauses if rejects(c)), None)


def dismissed(token: Token) -> bool:
    """Return whether the clause of a verb is one that somebody denies, or calls untrue: "denies
    that it will send", "dismissed as false a claim that Kenya will send"."""
    governor = token.head
    if token.dep_ == "ccomp" and governor.base in REJECTED:
        return not any(c.dep_ == "neg" for c in governor.children)
    talk = _put_by(token)
    false = any(c.lower_ in UNTRUE for c in governor.children)  # "rejected as false reports that"
    said = content(token) or (false and token.dep_ in ("acl", "relcl"))
    if talk is None and not (said and (_talk(governor) or governor.base in _SAID)):
        return False
    above = (talk or governor).head
    while above.dep_ in ("prep", "pobj") and above.head is not above:
        above = above.head  # "dismissed as malicious posts that …"
    return rejects(above) or no_truth(above) or untrue(above)


def untrue(governor: Token) -> bool:
    """Return whether what a verb says is called untrue: "it is false that …", "is not true",
    "turned out to be wrong"."""
    be = [c for c in governor.children if c.dep_ == "xcomp" and governor.base in _TURNS_OUT]
    told = {c.lower_ for t in (governor, *be) for c in t.children if c.dep_ in ("acomp", "attr")}
    denied = any(c.dep_ == "neg" for c in governor.children)
    return bool(told & UNTRUE) or (denied and "true" in told)


def doubting(token: Token) -> Token | None:
    """Return what doubts the clause of a verb: "*doubts* that it is improving", "is not *convinced*
    it has made headway", "few are *persuaded* that it has"; None where nothing does."""
    for step in (token, *token.ancestors):
        if step.dep_ not in _CLAUSES:
            continue
        governor = step.head
        parts = [*governor.children, *(governor.head.children if governor.dep_ == "acomp" else ())]
        about = [g for c in parts if c.dep_ in _SUBJECTS for g in (c, *c.children)]
        few = any(t.lower_ in _FEW for t in (*about, *governor.children))
        no = few or any(c.dep_ == "neg" or c.lower_ in _HARDLY for c in parts)
        unsure = governor.base in _DOUBTS or governor.lower_ in _DOUBTFUL
        if unsure != no and (unsure or governor.lower_ in _SURE):
            return governor
        if unsure:
            return None
    return None


def told_in_passing(token: Token) -> bool:
    """Return whether a clause of time tells what was when something was promised, so that the
    promise says nothing of it: "promised when he received the premier"."""
    governor = token.head
    timed = any(c.lower_ in ("when", "while", "as") and c.dep_ in ("advmod", "mark")
                for c in token.children)  # fmt: skip
    helped = any(c.dep_ == "aux" and c.tag_ == "MD" for c in (*token.children, *governor.children))
    past = any(t.tag_ == "VBD" for t in (token, *token.children))
    return timed and not helped and past and governor.tag_ == "VBD"
