"""Verbs by which somebody wants, favours or opposes a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import after, before
from missionbrief.claims.views.cue import Leaning
from missionbrief.claims.views.undoing import STOPS
from missionbrief.language.modality import negated
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

_ASKING = frozenset({"how", "what", "why", "whether", "if", "who", "when", "where"})
_BEHIND = frozenset({"behind", "by", "with"})
_DEADLINES = frozenset({"days", "hours", "weeks", "deadline"})
_OFFERS = frozenset({"offer", "pledge", "promise", "family", "families", "them"})
_PRESSES = frozenset({"press", "push", "lobby", "petition"})
_FOR = frozenset({"for", "on", "upon", "to", "that"})
_VERBS: dict[str, Leaning] = {
    **dict.fromkeys(words("claims", "leanings", "plans"), "plans"),
    **dict.fromkeys(words("claims", "leanings", "weighs"), "weighs"),
    **dict.fromkeys(words("claims", "leanings", "blocks"), "blocks"),
    **dict.fromkeys(words("claims", "leanings", "regrets"), "regrets"),
    **dict.fromkeys(words("claims", "leanings", "con"), "con"),
    **dict.fromkeys(words("claims", "leanings", "refuses"), "refuses"),
    **dict.fromkeys(words("claims", "leanings", "pro"), "pro"),
    **dict.fromkeys(words("claims", "leanings", "thanks"), "thanks"),
    **dict.fromkeys(words("claims", "leanings", "needs"), "ought"),
    **dict.fromkeys(words("claims", "leanings", "asks"), "asks"),
}
_EFFORTS = words("claims", "leanings", "efforts")
_UTMOST = frozenset({"everything", "all", "what", "best", "utmost"})
CONSENTS = frozenset({"accept", "agree", "countenance", "tolerate", "stomach"})
_SUSTAINS = frozenset(
    {"fund", "support", "back", "finance", "pay", "press", "push", "urge", "work"}
)
_PURPOSE = 14
_SEEN = frozenset({"contingent", "troop", "officer", "soldier", "president", "minister", "wounded"})
_DETERS = frozenset({"deter", "dissuade", "intimidate"})
_WAVES = frozenset({"brush", "wave", "shrug", "sweep", "push"})
_REFUSALS = frozenset({"refusal", "rejection", "opposition", "reluctance", "objection"})
_HITCHES = frozenset({"delay", "cut", "end", "gap", "pause", "reduction", "obstacle", "repeat",
                      "return", "withdrawal", "interruption", "limit", "surprise"})  # fmt: skip
_IN_CONTEXT = (
    words("claims", "leanings", "in_context") | words("claims", "leanings", "asks_for") | _EFFORTS
)


def _strives(token: Token) -> bool:
    """Whether a verb of effort is told with what it is for: "working with partners to speed up",
    "doing everything we can to", "moving this forward"."""
    following = after(token, _PURPOSE)
    lemma = token.base
    if lemma == "do" and not set(following[:2]) & _UTMOST:
        return False
    if lemma == "move":
        return "forward" in following
    if lemma in ("keep", "continue") and any(c.tag_ == "VBG" for c in token.children):
        return any(c.lemma_ in _SUSTAINS for c in token.children)
    window = token.doc[token.i + 1 : min(token.sent.end, token.i + 1 + _PURPOSE)]
    return any(
        t.lower_ == "to" and t.i + 1 < token.sent.end and t.nbor().pos_ in ("VERB", "ADV", "AUX")
        for t in window
    )


def _visits(call: Token) -> bool:
    """Whether somebody calls on those whom he goes to see, and asks nothing of them."""
    following = after(call, _PURPOSE)
    whom = {t.base for t in call.doc[call.i + 2 : min(call.sent.end, call.i + 5)]}
    on = following[:1] in (["on"], ["upon"])
    return on and bool(whom & _SEEN) and not {"to", "for"} & set(following)


def _inquires(ask: Token) -> bool:
    """Whether somebody asks a question: "asked why they go", "ask at home what they want"."""
    if set(after(ask, 1)) & _ASKING:
        return True
    clauses = (c for c in ask.children if c.dep_ == "ccomp")
    return any(g.tag_ in ("WP", "WRB") and g.i < c.i for c in clauses for g in c.children)


def _names(call: Token) -> bool:
    """Whether somebody calls a thing something: "called the deployment a trap for the young"."""
    things = [c for c in call.children if c.dep_ in ("dobj", "oprd", "ccomp") and c.i > call.i]
    links = [c for c in call.children if c.dep_ == "prep" and c.i > call.i]
    first = min((t.left_edge.i for t in things), default=call.sent.end)
    return first < min((t.i for t in links), default=call.sent.end) and first == call.i + 1


def _in_context(token: Token) -> Leaning | None:
    """The leaning of a verb that has one only beside other words: "called for", "stands by"."""
    lemma, following = token.base, after(token, 3)
    soon = set(following)
    held: dict[str, tuple[bool, Leaning]] = {
        "ask": (following[:1] == [] or not _inquires(token), "asks"),
        "tell": (
            "to" in after(token, 5) and any(c.dep_ == "xcomp" for c in token.children),
            "asks",
        ),
        "give": (bool(set(after(token, 6)) & _DEADLINES), "asks"),
        "like": (bool({"would", "'d"} & set(before(token, 2))), "asks"),
        "insist": (bool({"on", "upon"} & set(following[:1])), "asks"),
        "afford": (bool(set(before(token, 2)) & {"not", "n't"}), "ought"),
        "argue": ("for" in soon and "against" not in soon, "asks"),
        "owe": (
            following[:1] == ["it"] or bool({"money", "funding", "support"} & set(after(token, 4))),
            "ought",
        ),
        # "is having to pay" tells what is so.
        "have": (following[:1] == ["to"] and token.tag_ != "VBG", "ought"),
        "stand": (bool(set(following[:2]) & _BEHIND) and not soon & _OFFERS, "pro"),
        **dict.fromkeys(
            ("stay", "remain"),
            (bool(set(following[:2]) & {"behind"}) and not soon & _OFFERS, "pro"),
        ),
        "rule": ("out" in soon, "refuses"),
        "think": (bool(soon & {"about", "of"}), "weighs"),
    }
    if lemma == "look" and "forward" in following:
        return "pro" if "to" in after(token, 5) else None
    if lemma in _EFFORTS:
        return "works" if _strives(token) else None
    if lemma == "like" and any(c.lower_ in ("will", "'ll", "wo") for c in token.children):
        return None  # "He will not like that": so somebody guesses.
    if lemma == "like" and not held[lemma][0]:
        # "is said to like the idea"
        return "pro" if set(following[:1]) & {"the", "it", "this", "that"} else None
    if lemma in held:
        fits, leaning = held[lemma]
        return leaning if fits else None
    bidden = any(c.dep_ in ("xcomp", "advcl") for c in token.children)
    bidden = bidden and "to" in after(token, 7)
    if lemma == "appeal" and any(c.dep_ == "dobj" for c in token.children):
        return None  # "would appeal the judgment that allowed the deployment"
    if lemma == "call" and (_visits(token) or _names(token)):
        return None  # "plans to call on the contingent next month"
    if lemma == "call":
        return "asks" if set(after(token, 5)) & {"for", "on", "upon", "out"} else None
    if lemma == "hope" and any(c.dep_ == "ccomp" for c in token.children):
        return "asks"
    if lemma == "press" and following[:2] in (["on", "with"], ["ahead", "with"]):
        return None  # what is done, and nothing asked for
    if lemma in _PRESSES and set(after(token, 6)) & {"for", "to"}:
        return "asks"
    return "asks" if soon & _FOR or bidden else None


@kept
def by_verb(token: Token) -> Leaning | None:
    """Return which way a verb leans, by itself and by what follows it; None for other verbs."""
    lemma = token.base
    if lemma == "challenge" and any(c.dep_ == "xcomp" for c in token.children):
        # "challenged others to match it"
        return "asks"
    helping = {c.lower_ for c in token.children if c.dep_ == "aux"}
    modal = any(c.tag_ == "MD" for c in token.children) and "have" not in helping
    if lemma in CONSENTS and negated(token) and modal:
        # "could not accept it", "would never agree to blue helmets"
        return "con" if set(after(token, 1)) - {"that"} else None
    if lemma == "live" and after(token, 1) == ["with"] and helping & {"can", "could", "ca"}:
        return "pro"  # "an idea that Jamaica could live with"
    if lemma == "agree" and after(token, 2) == ["in", "principle"] and not negated(token):
        return "pro" if set(after(token, 3)) & {"with", "to"} else None
    if lemma in ("warn", "caution"):
        return "con" if "against" in after(token, 4) else "warns"
    if lemma in _DETERS and any(c.dep_ == "auxpass" for c in token.children):
        # "would not be deterred from sending them"
        return "pro" if negated(token) else None
    if lemma == "back" and set(after(token, 1)) & {"away", "off", "out"}:
        return "refuses"
    if lemma in _WAVES and set(after(token, 2)) & {"aside", "off", "away"}:
        return "con"
    if lemma == "see":
        unseen = negated(token) or (token.dep_ == "xcomp" and token.head.base == "fail")
        return "con" if unseen and after(token, 1) in (["how"], ["why"]) else None
    if lemma == "hit":
        return "con" if set(after(token, 1)) & {"out", "back"} else None
    if lemma == "deserve" and after(token, 1) == ["better"]:
        return None  # "deserved better than to learn of it from the papers"
    if lemma == "let" and after(token, 1) == ["no"]:
        return "asks"  # "would let no more money go": what he lets is undone
    if lemma == "argue" and "against" in after(token, 3):
        return None  # "against" tells it
    leaning = _VERBS.get(lemma)
    if leaning in ("asks", "plans") and after(token, 1) == ["against"]:
        return None  # "recommended against turning it into a UN operation"
    if leaning is None:
        return _in_context(token) if lemma in _IN_CONTEXT else None
    if leaning == "asks" and _none_of_it(token):
        return "con"
    return "con" if leaning == "pro" and _of_refusal(token) else leaning


def _of_refusal(verb: Token) -> bool:
    """Whether it is a refusal that somebody defends: "defended his refusal to send"."""
    refused = (c for c in verb.children if c.dep_ == "dobj" and c.base in _REFUSALS)
    return any(g.base not in STOPS for c in refused for g in c.children if g.dep_ == "acl")


def _none_of_it(verb: Token) -> bool:
    """Whether somebody wants none of something: "wants no part in it", "want no blue helmets"."""
    wanted = (c for c in verb.children if c.dep_ == "dobj" and c.base not in _HITCHES)
    return any(c.dep_ == "det" and c.lower_ == "no" for w in wanted for c in w.children)
