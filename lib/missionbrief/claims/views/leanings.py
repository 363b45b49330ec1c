"""Words by which somebody wants, favours or opposes a thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from missionbrief.claims.views.topic import after, before
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

Leaning = Literal[
    "asks",
    "ought",
    "works",
    "plans",
    "weighs",
    "pro",
    "thanks",
    "con",
    "regrets",
    "blocks",
    "refuses",
    "warns",
]

_BACKERS = words("claims", "leanings", "backers")
_CRITICS = words("claims", "leanings", "critics")
_IMPERATIVES = words("claims", "leanings", "imperatives")
_SPEAKS = words("claims", "leanings", "speaks")
_ASKING = frozenset({"how", "what", "why", "whether", "if", "who", "when", "where"})
_ASK_NOUNS = words("claims", "leanings", "ask_nouns")
_PLAN_NOUNS = words("claims", "leanings", "plan_nouns")
_NEED_NOUNS = words("claims", "leanings", "need_nouns")
_PRO_NOUNS = words("claims", "leanings", "pro_nouns")
_CON_NOUNS = words("claims", "leanings", "con_nouns")
PRO_WORDS = words("claims", "leanings", "pro_words")
_CON_WORDS = words("claims", "leanings", "con_words")
_STANDS = frozenset(
    {"stand", "be", "remain", "stay", "throw", "rally", "unite", "united", "line", "put"}
)
_BEHIND = frozenset({"behind", "by", "with"})
_DEADLINES = frozenset({"days", "hours", "weeks", "deadline"})
_FIRM = frozenset({"firm", "unwavering", "steadfast", "strong", "unshaken", "solid", "ironclad"})
_OFFERS = frozenset({"offer", "pledge", "promise", "family", "families", "them"})
_PRESSES = frozenset({"press", "push", "lobby", "petition"})
_READY = words("claims", "leanings", "ready")
_FOR = frozenset({"for", "on", "upon", "to", "that"})
_OUGHT = frozenset({"should", "must", "ought"})
_LEAVING = frozenset({"reconsider", "withdraw", "withdrawal", "leave", "quit", "recall", "exit"})
_NECESSARY = words("claims", "leanings", "necessary")
_MERITS = frozenset({"merit", "virtue", "value", "sense", "logic"})
_RENEWS = frozenset({"renew", "repeat", "reaffirm", "reiterate", "restate", "honour", "honor"})
_GIVES = frozenset({"give", "lend", "offer", "grant"})
_SIDES = _BACKERS | _CRITICS


@dataclass(frozen=True)
class Cue:
    """A word of wanting or judging; `noun` where it is no verb and its owner holds it."""

    token: Token
    leaning: Leaning
    noun: bool = False


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
_IN_CONTEXT = words("claims", "leanings", "in_context") | words("claims", "leanings", "asks_for")
_CUE_NOUNS = (
    _ASK_NOUNS
    | _PLAN_NOUNS
    | _NEED_NOUNS
    | _PRO_NOUNS
    | _CON_NOUNS
    | _BACKERS
    | _CRITICS
    | {"hold", "promise", "vow", "offer", "pledge"}
)
_CUE_WORDS = (
    PRO_WORDS
    | _CON_WORDS
    | frozenset(["favour", "favor", "support", "time", "rather", "no", "opposed", "ready", "for"])
    | frozenset(["behind", "against", "unless", "without", "open"])
    | _NECESSARY
)


def _in_context(token: Token) -> Leaning | None:
    """The leaning of a verb that has one only beside other words: "called for", "stands by"."""
    lemma, following = token.lemma_.lower(), after(token, 3)
    soon = set(following)
    held: dict[str, tuple[bool, Leaning]] = {
        "ask": (following[:1] == [] or following[0] not in _ASKING, "asks"),
        "tell": (
            "to" in after(token, 5) and any(c.dep_ == "xcomp" for c in token.children),
            "asks",
        ),
        "give": (bool(set(after(token, 6)) & _DEADLINES), "asks"),
        "like": (bool({"would", "'d"} & set(before(token, 2))), "asks"),
        "insist": (bool({"on", "upon"} & set(following[:1])), "asks"),
        "afford": (bool(set(before(token, 2)) & {"not", "n't"}), "ought"),
        "argue": (bool(soon & {"for", "against"}), "asks"),
        "owe": (
            following[:1] == ["it"] or bool({"money", "funding", "support"} & set(after(token, 4))),
            "ought",
        ),
        "have": (following[:1] == ["to"], "ought"),
        "stand": (bool(set(following[:2]) & _BEHIND) and not soon & _OFFERS, "pro"),
        "rule": ("out" in soon, "refuses"),
        "think": (bool(soon & {"about", "of"}), "weighs"),
    }
    if lemma in ("work", "try", "aim"):
        return "works" if "to" in soon else None
    if lemma == "like" and not held[lemma][0]:
        # "is said to like the idea"
        return "pro" if set(following[:1]) & {"the", "it", "this", "that"} else None
    if lemma in held:
        fits, leaning = held[lemma]
        return leaning if fits else None
    bidden = any(c.dep_ in ("xcomp", "advcl") for c in token.children)
    bidden = bidden and "to" in after(token, 7)
    if lemma == "call":
        return "asks" if set(after(token, 5)) & {"for", "on", "upon", "out"} else None
    if lemma in ("hope", "hop") and any(c.dep_ == "ccomp" for c in token.children):
        return "asks"
    if lemma in _PRESSES and set(after(token, 6)) & {"for", "to"}:
        return "asks"
    return "asks" if soon & _FOR or bidden else None


@kept
def _of_verb(token: Token) -> Leaning | None:
    lemma = token.lemma_.lower()
    if lemma == "challenge" and any(c.dep_ == "xcomp" for c in token.children):
        # "challenged others to match it"
        return "asks"
    if lemma in ("warn", "caution"):
        return "warns"
    if lemma == "hit":
        return "con" if set(after(token, 1)) & {"out", "back"} else None
    if (leaning := _VERBS.get(lemma)) is not None:
        return leaning
    return _in_context(token) if lemma in _IN_CONTEXT else None


def _of_noun(token: Token) -> Leaning | None:
    lemma = token.lemma_.lower()
    if token.pos_ not in ("NOUN", "PROPN") or lemma not in _CUE_NOUNS:
        return None
    following = after(token, 3)
    if lemma in _NEED_NOUNS and set(following) & {"for", "to", "of"}:
        return "asks"
    if lemma in _ASK_NOUNS and set(following) & {"for", "to", "by", "that", "from", "of"}:
        return "asks"
    if lemma in _PLAN_NOUNS:
        return "plans"
    if lemma in _SIDES and token.dep_ in ("attr", "appos"):
        return "pro" if lemma in _BACKERS else "con"
    if lemma in _MERITS:
        seen = token.dep_ == "dobj" and token.head.lemma_ in ("see", "find")
        return "pro" if seen and following[:1] == ["in"] else None
    if lemma in _PRO_NOUNS and set(following) & {"for", "to", "of", "from", "behind"}:
        return "pro"
    if (
        lemma in _PRO_NOUNS
        and token.head.lemma_ in ("remain", "be", "stay")
        and ({c.lower_ for c in token.head.children} & _FIRM)
    ):
        return "pro"
    if lemma in _PRO_NOUNS and token.dep_ == "dobj" and token.head.lemma_ in _GIVES:
        return "pro"
    owned = any(c.dep_ == "poss" for c in token.children)
    if lemma in _PRO_NOUNS and token.dep_ == "dobj" and token.head.lemma_ == "have" and owned:
        return "pro"
    renewed = token.dep_ == "dobj" and token.head.lemma_.lower() in _RENEWS
    if lemma in ("promise", "pledge", "vow", "offer", "commitment") and renewed:
        return "plans"
    if lemma == "hold" and following[:1] == ["on"]:
        return "blocks"
    if lemma == "alternative":
        return "con" if following[:1] == ["to"] and "no" in before(token, 2) else None
    after_con = {"at", "against", "to", "of", "about", "over", "on", "towards", "toward"}
    return "con" if lemma in _CON_NOUNS and set(following) & after_con else None


def _of_word(token: Token) -> Leaning | None:
    """The leaning of what is no verb or noun: "in favour of", "committed to", "against"."""
    word = token.lower_
    if word not in _CUE_WORDS:
        return None
    earlier = before(token, 4)
    lemmas = {t.lemma_.lower() for t in token.doc[max(token.sent.start, token.i - 4) : token.i]}
    if word in ("favour", "favor", "support") and earlier[:1] == ["in"]:
        return "pro" if not after(token, 1) or after(token, 1)[0] in ("of", ".", ";", ",") else None
    if word == "time" and lemmas & {"be"} and set(after(token, 1)) & {"for", "to", "that"}:
        return "ought"
    clause = token.i + 1 < token.sent.end and token.nbor().pos_ in ("DET", "ADJ", "NOUN", "PROPN")
    if word == "time" and lemmas & {"be"} and clause and before(token, 1) != ["this"]:
        return "ought"
    if word == "time" and set(after(token, 3)) & {"come", "came"}:
        return "ought"
    if word == "open" and after(token, 1) == ["to"] and lemmas & {"be", "remain"}:
        return "weighs"
    if word in _NECESSARY and set(after(token, 1)) & {"that", "to", "for"}:
        return "ought"
    if word in ("unless", "without"):
        # "without money Kenya should reconsider its part" asks to leave rather than for money.
        leaving = any(t.lemma_.lower() in _LEAVING for t in token.sent)
        return None if leaving else "ought"
    if word == "rather" and "would" in earlier[:2]:
        return "asks"
    if word == "no" and lemmas & {"say"} and after(token, 1) == ["to"]:
        return "con"
    if word == "opposed" and lemmas & {"be", "remain"}:
        return "con"
    if word == "ready" and set(after(token, 4)) & _READY:
        return "pro"
    if word == "for" and token.head.lemma_ == "be" and token.dep_ == "prep" and "be" in lemmas:
        return "pro"
    if word == "behind":
        return "pro" if lemmas & _STANDS else None
    transitive = token.pos_ == "VERB" and any(c.dep_ == "dobj" for c in token.children)
    if (
        word in PRO_WORDS
        and not transitive
        and set(after(token, 3)) & {"to", "of", "that", "by", "about", "for"}
    ):
        return "pro"
    if word == "against":
        return "con" if lemmas & _SPEAKS else None
    return "refuses" if word in _CON_WORDS else None


def _ordered(sentence: Sentence, token: Token) -> bool:
    """Whether a verb opens direct speech as an order: "Bring our boys home"."""
    if token.lemma_.lower() not in _IMPERATIVES or token.tag_ not in ("VB", "VBP", "NNP", "NN"):
        return False
    first = token.i == sentence.span.start or before(token, 1)[0] in ('"', "“", "'", ",", ".", "!")
    return first and sentence.speaker_at(token) is not None


def cues(sentence: Sentence) -> Iterator[Cue]:
    """Yield the words of wanting, favour or opposition in `sentence`, in order."""
    for token in sentence.span:
        if (leaning := _of_word(token)) is not None:
            yield Cue(token, leaning)
        elif token.lower_ in _OUGHT and token.dep_ in ("aux", "ROOT", "ccomp", "conj"):
            yield Cue(token.head if token.dep_ == "aux" else token, "ought")
        elif _ordered(sentence, token):
            yield Cue(token, "ought")
        elif token.pos_ == "VERB" or (token.pos_ == "AUX" and token.lower_.startswith("need")):
            if (leaning := _of_verb(token)) is not None:
                yield Cue(token, leaning)
        elif (leaning := _of_noun(token)) is not None and sentence.name_at(token) is None:
            yield Cue(token, leaning, noun=True)
