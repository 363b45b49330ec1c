"""Words by which somebody wants, favours or opposes a thing, and how far what they govern reaches.

The reach is a stretch of words rather than a branch of the parse, for the parser often hangs what
is wanted elsewhere; it ends where another clause begins.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from missionbrief.claims.topic import after, before
from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from missionbrief.language.article import Sentence

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
]

_ASKS = words("claims", "leanings", "asks")
_ASKS_FOR = words("claims", "leanings", "asks_for")
_PLANS = words("claims", "leanings", "plans")
_WEIGHS = words("claims", "leanings", "weighs")
_PRO = words("claims", "leanings", "pro")
_THANKS = words("claims", "leanings", "thanks")
_CON = words("claims", "leanings", "con")
_REFUSES = words("claims", "leanings", "refuses")
_REGRETS = words("claims", "leanings", "regrets")
_BACKERS = words("claims", "leanings", "backers")
_CRITICS = words("claims", "leanings", "critics")
_BLOCKS = words("claims", "leanings", "blocks")
_IMPERATIVES = words("claims", "leanings", "imperatives")
_SPEAKS = words("claims", "leanings", "speaks")
_ASKING = frozenset({"how", "what", "why", "whether", "if", "who", "when", "where"})
_ASK_NOUNS = words("claims", "leanings", "ask_nouns")
_PLAN_NOUNS = words("claims", "leanings", "plan_nouns")
_NEED_NOUNS = words("claims", "leanings", "need_nouns")
_PRO_NOUNS = words("claims", "leanings", "pro_nouns")
_CON_NOUNS = words("claims", "leanings", "con_nouns")
_PRO_WORDS = words("claims", "leanings", "pro_words")
_CON_WORDS = words("claims", "leanings", "con_words")
_STANDS = frozenset({"stand", "be", "remain", "stay", "throw", "rally", "unite", "line", "put"})
_BEHIND = frozenset({"behind", "by", "with"})
_OFFERS = frozenset({"offer", "pledge", "promise", "family", "families", "them"})
_FOR = frozenset({"for", "on", "upon", "to", "that"})
_OUGHT = frozenset({"should", "must", "ought"})
_GIVES = frozenset({"give", "lend", "offer", "grant"})
_NEEDS = frozenset({"need", "require", "deserve"})
_ENDS = words("claims", "leanings", "clause_ends")
_LONGEST = 40
# "…, something that Moscow opposes": what it sums up is all that goes before.
_SUMS_UP = frozenset(
    {"something", "idea", "move", "step", "demand", "request", "change", "proposal"}
)


@dataclass(frozen=True)
class Cue:
    """A word of wanting or judging; `noun` where it is no verb and its owner holds it."""

    token: Token
    leaning: Leaning
    noun: bool = False


def _of_verb(token: Token) -> Leaning | None:
    lemma = token.lemma_.lower()
    following = after(token, 3)
    if lemma == "ask" and following[:1] and following[0] in _ASKING:
        return None
    if lemma == "tell":
        bidden = any(c.dep_ == "xcomp" or c.lower_ == "to" for c in token.children)
        return "asks" if bidden and "to" in after(token, 5) else None
    if lemma == "give" and set(after(token, 6)) & {"days", "hours", "weeks", "deadline"}:
        return "asks"
    if lemma == "afford" and set(before(token, 2)) & {"not", "n't"}:
        return "ought"
    if lemma in _ASKS or (lemma == "like" and "would" in before(token, 2)):
        return "asks"
    if lemma in _ASKS_FOR and set(following) & _FOR:
        return "asks"
    if lemma in ("work", "try", "aim") and "to" in following:
        return "works"
    if lemma == "owe" and following[:1] == ["it"]:
        return "ought"
    if lemma in _NEEDS or (lemma == "have" and following[:1] == ["to"]):
        return "ought"
    if lemma in _THANKS:
        return "thanks"
    if lemma in _PRO or (
        lemma == "stand" and set(following[:2]) & _BEHIND and not set(following) & _OFFERS
    ):
        return "pro"
    if lemma in _REFUSES or (lemma == "rule" and "out" in following):
        return "refuses"
    if lemma in _CON or (lemma == "object"):
        return "con"
    if lemma in _REGRETS:
        return "regrets"
    if lemma in _BLOCKS:
        return "blocks"
    if lemma in _WEIGHS:
        return "weighs" if lemma != "think" or {"about", "of"} & set(following) else None
    return "plans" if lemma in _PLANS else None


def _of_noun(token: Token) -> Leaning | None:
    lemma, following = token.lemma_.lower(), after(token, 3)
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    if lemma in _NEED_NOUNS and set(following) & {"for", "to", "of"}:
        return "asks"
    if lemma in _ASK_NOUNS and set(following) & {"for", "to", "by", "that", "from", "of"}:
        return "asks"
    if lemma in _PLAN_NOUNS:
        return "plans"
    if lemma in _BACKERS | _CRITICS and token.dep_ in ("attr", "appos"):
        return "pro" if lemma in _BACKERS else "con"
    if lemma in _PRO_NOUNS and set(following) & {"for", "to", "of", "from", "behind"}:
        return "pro"
    if lemma in _PRO_NOUNS and token.dep_ == "dobj" and token.head.lemma_ in _GIVES:
        return "pro"
    if lemma == "hold" and following[:1] == ["on"]:
        return "blocks"
    after_con = {"to", "of", "about", "over", "on", "towards", "toward"}
    return "con" if lemma in _CON_NOUNS and set(following) & after_con else None


def _of_word(token: Token) -> Leaning | None:
    """The leaning of what is no verb or noun: "in favour of", "committed to", "against"."""
    word, earlier = token.lower_, before(token, 4)
    lemmas = {t.lemma_.lower() for t in token.doc[max(token.sent.start, token.i - 4) : token.i]}
    if word in ("favour", "favor", "support") and earlier[:1] == ["in"]:
        return "pro" if not after(token, 1) or after(token, 1)[0] in ("of", ".", ";", ",") else None
    if word == "time" and lemmas & {"be"} and set(after(token, 1)) & {"for", "to", "that"}:
        return "ought"
    if word == "time" and set(after(token, 3)) & {"come", "came"}:
        return "ought"
    if word == "rather" and "would" in earlier[:2]:
        return "asks"
    if word == "no" and lemmas & {"say"} and after(token, 1) == ["to"]:
        return "con"
    if word == "opposed" and lemmas & {"be", "remain"}:
        return "con"
    if word == "ready" and set(after(token, 4)) & {"lead", "support", "continue", "go", "stay"}:
        return "pro"
    if word == "for" and token.head.lemma_ == "be" and token.dep_ == "prep" and "be" in lemmas:
        return "pro"
    if word == "behind":
        return "pro" if lemmas & _STANDS else None
    if word in _PRO_WORDS and set(after(token, 3)) & {"to", "of", "that", "by", "about", "for"}:
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


def reach(sentence: Sentence, start: Token) -> list[Token]:
    """Return the words after `start` up to the end of what it governs: the next clause that is
    told of somebody else, the end of the quotation or of the sentence."""
    doc, quoted = start.doc, False
    said_of = start.head if start.dep_ in ("nsubj", "nsubjpass") else None
    found: list[Token] = []
    for token in doc[start.i + 1 : min(sentence.span.end, start.i + 1 + _LONGEST)]:
        word = token.lower_
        if word in ('"', "”", "“"):
            if quoted or word == "”":
                break
            quoted = word != "”"
            continue
        if word in _ENDS or (word == "." and token.i + 1 < sentence.span.end):
            break
        if token == said_of and start.lower_ != "time":
            # What is said of the word itself: "calls for a UN mission *were rejected*".
            break
        finite = token.tag_ in ("VBD", "VBZ", "VBP")
        if finite and token.dep_ == "conj" and token.head.i <= start.i:
            break
        if finite and token.lemma_.lower() in REPORTING and token.dep_ != "amod":
            break
        found.append(token)
    return found


def front(verb: Token) -> list[Token]:
    """Return the words before a verb that it is said of: its subject, or the noun whose relative
    clause it is."""
    heads = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "csubj")]
    if verb.dep_ in ("relcl", "acl"):
        if verb.head.lower_ in _SUMS_UP:
            return list(verb.doc[verb.sent.start : verb.head.i])
        heads.append(verb.head)
    if not heads and (who := subject(verb)) is not None:
        heads.append(who)
    return sorted(
        (t for h in heads for t in h.subtree if t.i < verb.i and t.dep_ not in ("relcl",)),
        key=lambda t: t.i,
    )
