"""Words by which somebody wants, favours or opposes a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import after, before
from missionbrief.claims.views.cue import Cue, Leaning
from missionbrief.claims.views.leaning_nouns import by_noun
from missionbrief.claims.views.leaning_verbs import by_verb
from missionbrief.language.grammar import subject
from missionbrief.language.modality import SHOULD
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token


_IMPERATIVES = words("claims", "leanings", "imperatives")
_SPEAKS = words("claims", "leanings", "speaks")
PRO_WORDS = words("claims", "leanings", "pro_words")
_CON_WORDS = words("claims", "leanings", "con_words")
_STANDS = frozenset(
    {"stand", "be", "remain", "stay", "throw", "rally", "unite", "united", "line", "put"}
)
_READY = words("claims", "leanings", "ready")
_LEAVING = frozenset({"reconsider", "withdraw", "withdrawal", "leave", "quit", "recall", "exit"})
_NECESSARY = words("claims", "leanings", "necessary")


_HOPEFUL = frozenset({"hopeful", "desirous"})
_BEFALLS = frozenset({"get", "come", "happen", "go"})
_PROCEDURES = frozenset({"put", "ask", "consult", "debate", "discuss", "submit", "inform", "table"})
_TELLS = frozenset({"say", "tell", "know", "judge", "assess", "speak", "talk", "predict"})
_LOCKS_UP = frozenset({"jail", "prison", "custody", "trial", "hospital"})
_SAYING = frozenset({"say", "says", "said", "saying"})
_CUE_WORDS = (
    PRO_WORDS
    | _CON_WORDS
    | frozenset(["favour", "favor", "support", "time", "rather", "no", "opposed", "ready", "for"])
    | frozenset(["behind", "against", "unless", "without", "open", "early", "soon"])
    | _NECESSARY
    | _HOPEFUL
)


def _of_word(token: Token) -> Leaning | None:
    """The leaning of what is no verb or noun: "in favour of", "committed to", "against"."""
    word = token.lower_
    if word not in _CUE_WORDS:
        return None
    earlier = before(token, 4)
    lemmas = {t.base for t in token.doc[max(token.sent.start, token.i - 4) : token.i]}
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
    if word in ("early", "soon") and before(token, 1) == ["too"]:
        # "too early for blue helmets"; not "too early to say"
        following = after(token, 2)
        known = following[:1] in (["to"], ["for"]) and not set(following) & _TELLS
        return "con" if known else None
    if word in _NECESSARY and set(after(token, 1)) & {"that", "to", "for"}:
        return "ought"
    if word in ("unless", "without"):
        # "without money Kenya should reconsider its part" asks to leave rather than for money.
        leaving = any(t.base in _LEAVING for t in token.sent)
        return None if leaving else "ought"
    if word in _HOPEFUL:
        # "was hopeful that it would become", "hopeful of a larger force"
        clause = any(c.dep_ in ("ccomp", "acl") for c in token.children)
        return "asks" if clause or set(after(token, 1)) & {"that", "of", "for", "about"} else None
    if word == "rather" and "would" in earlier[:2]:
        return "asks"
    if word == "no" and lemmas & {"say"} and after(token, 1) == ["to"]:
        return "con"
    if word == "opposed" and lemmas & {"be", "remain"}:
        return "con"
    if word == "ready" and set(after(token, 4)) & _READY:
        return "pro"
    if word == "for" and token.head.lemma_ == "be" and token.dep_ == "prep" and "be" in lemmas:
        # "are all for it"; not "are in Malta for a course"
        close = token.i - 1 == token.head.i or set(before(token, 1)) & {"all", "strongly", "firmly"}
        return "pro" if close else None
    if word == "behind":
        return "pro" if lemmas & _STANDS else None
    transitive = token.pos_ == "VERB" and any(c.dep_ == "dobj" for c in token.children)
    if (
        word in PRO_WORDS
        and not transitive
        and _LOCKS_UP.isdisjoint(after(token, 4))
        and set(after(token, 3)) & {"to", "of", "that", "by", "about", "for"}
    ):
        return "pro"
    if word == "against" and {"without", "no"} & set(before(token, 4)):
        return None  # "without a vote against it"
    if word == "against":
        return "con" if lemmas & _SPEAKS else None
    return "refuses" if word in _CON_WORDS else None


def _has_got(token: Token) -> bool:
    """Whether a word tells a need: "they've got to chip in"."""
    if token.lower_ not in ("got", "gotta"):
        return False
    have = any(c.lemma_ in ("have", "'ve", "'s") for c in token.children) or token.lower_ == "gotta"
    return have and after(token, 1) == ["to"]


def _too_late(modal: Token) -> bool:
    """Whether a word of duty tells of whom nobody asked, and nothing that is wanted: "ought to have
    been put to Parliament"."""
    verb = modal.head if modal.dep_ == "aux" else modal
    verb = next((c for c in modal.children if c.dep_ == "xcomp"), verb)
    helping = {c.lower_ for c in verb.children if c.dep_ in ("aux", "neg", "advmod")}
    who = subject(verb)
    loose = verb.base in _BEFALLS and who is not None and who.lower_ in ("it", "this", "that")
    return "have" in helping and (verb.base in _PROCEDURES or loose)


def _ordered(sentence: Sentence, token: Token) -> bool:
    """Whether a verb opens direct speech as an order: "Bring our boys home"."""
    if token.base not in _IMPERATIVES or token.tag_ not in ("VB", "VBP", "NNP", "NN"):
        return False
    if token.lemma_ in ("get", "give", "let", "do") and {"let", "us"} & set(before(token, 2)):
        # "let's get the facts straight"
        return False
    if token.lemma_ == "let" and set(after(token, 2)) & {"get", "be", "give", "do", "see"}:
        return False
    if token.tag_ == "VB" and _SAYING & set(before(token, 2)):
        # "says bring them back", "who say: bring them home"
        return "to" not in before(token, 1)
    first = token.i == sentence.span.start or before(token, 1)[0] in ('"', "“", "'", ",", ".", "!")
    return first and sentence.speaker_at(token) is not None


@kept
def cues(sentence: Sentence) -> tuple[Cue, ...]:
    """Return the words of wanting, favour or opposition in `sentence`, in order."""
    return tuple(_cues(sentence))


def _cues(sentence: Sentence) -> Iterator[Cue]:
    for token in sentence.span:
        if (leaning := _of_word(token)) is not None:
            yield Cue(token, leaning)
        elif token.lower_ in SHOULD and token.dep_ in ("aux", "ROOT", "ccomp", "conj"):
            if _too_late(token):
                continue
            yield Cue(token.head if token.dep_ == "aux" else token, "ought")
        elif _has_got(token) or _ordered(sentence, token):
            yield Cue(token, "ought")
        elif token.pos_ == "VERB" or (token.pos_ == "AUX" and token.lower_.startswith("need")):
            if (leaning := by_verb(token)) is not None:
                yield Cue(token, leaning)
        elif (leaning := by_noun(token)) is not None and sentence.name_at(token) is None:
            yield Cue(token, leaning, noun=True)
