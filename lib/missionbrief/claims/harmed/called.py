"""What those who came to harm are called, and in which unit they are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.harmed.harm import harm, harm_noun
from missionbrief.language.grammar import conjuncts

if TYPE_CHECKING:
    from missionbrief.claims.harmed.victims import Victim
    from missionbrief.language.tokens import Token

_GENERIC = frozenset({"member", "personnel"})
_OF = 5
_JOINT = " killed or injured"
_HURT_OR_TAKEN = " injured or kidnapped"
_WOUNDING = frozenset({"wounding", "injuring", "maiming"})
_NEAR = 4
_TAKEN = {"taken": " kidnapped or abused"}


def told_as(victim: Victim) -> tuple[str, str]:
    """Return the target and the unit of a claim of `victim`: the dead and injured counted together,
    and those kidnapped or abused, are `people`."""
    joint = victim.what == "casualties" or _joint(victim.word) or _either(victim.word)
    mixed = _mixed(victim)
    joint |= _of_both(victim.word) or mixed
    named_so = victim.noun is not None and bool(harm_noun(victim.noun))  # "1,500 kidnappings"
    taken = "" if named_so else _TAKEN.get(victim.what, "")
    dead = victim.what == "casualties" or (mixed and _killed(victim.noun))
    together = _JOINT if dead else _together(victim.word)
    called = ("people" if mixed else _people(victim)) + (together if joint else taken)
    return called, "people" if joint or victim.what in _TAKEN else victim.what


def _people(victim: Victim) -> str:
    noun = victim.noun or _first_told(victim)
    return people(noun) if noun is not None else "people"


def people(noun: Token) -> str:
    """Return what people whom a noun means are called: "members" with what tells of what."""
    if noun.lower_ in ("dead", "injured", "wounded", "missing", "killed"):
        return "people"
    if harm_noun(noun) or noun.base in _GENERIC:
        described = [c.text for c in noun.children if c.dep_ in ("amod", "compound") and c.is_alpha]
        inner = [
            t.text for c in noun.children if c.dep_ == "compound"
            for t in c.children if t.dep_ == "compound" and t.is_alpha
        ]  # fmt: skip
        told_of = noun.base in ("member", "victim")
        of = next((c for c in noun.children if c.lower_ == "of" and told_of), None)
        whose = [t.text for t in of.subtree] if of is not None else []
        if noun.base == "victim" and of is not None:
            whose = [of.text, *(t.text for c in of.children for t in _deed(c))]
        return " ".join([*inner, *described, noun.text, *whose[:_OF]])
    return noun.text


def _deed(noun: Token) -> list[Token]:
    """What victims are of, with the words that describe it: "sexual violence"."""
    return [t for t in noun.subtree if noun in (t, t.head) and t.i <= noun.i]


def _first_told(victim: Victim) -> Token | None:
    """Of whom a bare number counts more, behind a count of them in the same clause: "five officers
    were killed and nine wounded"."""
    verb = victim.word
    if victim.rule != "verb" or verb.dep_ != "conj" or harm(verb.head) is None:
        return None
    if not any(c.dep_ in ("nsubj", "nsubjpass") and c.pos_ == "NUM" for c in verb.children):
        return None
    subjects = [c for c in verb.head.children if c.dep_ == "nsubjpass"]
    return subjects[0] if subjects and subjects[0].tag_ == "NNS" else None


def _of_both(noun: Token) -> bool:
    """Whether a count is of what two nouns tell: "the killing and wounding of thousands"."""
    if noun.pos_ != "NOUN" or not any(c.lower_ == "of" for c in noun.children):
        return False
    joined = [c for c in noun.children if c.dep_ == "conj"]
    counted = any(c.dep_ == "nummod" for n in (noun, *joined) for c in n.children)
    other = (c.lower_ in _WOUNDING or harm_noun(c) not in (None, harm_noun(noun)) for c in joined)
    return not counted and any(other)


def _mixed(victim: Victim) -> bool:
    """Whether one number counts what several nouns tell: "900 deaths, injuries and kidnappings",
    not "900 deaths and 30 kidnappings"."""
    noun = victim.noun
    if victim.rule != "noun" or noun is None or harm_noun(noun) is None:
        return False
    others = conjuncts(noun)[1:]
    told = {harm_noun(t) for t in (noun, *others)}
    return None not in told and len(told) > 1 and not any(list(t.lefts) for t in others)


def _killed(noun: Token | None) -> bool:
    """Whether a noun, or one that is joined to it, tells of deaths."""
    return noun is not None and any(harm_noun(t) == "killed" for t in conjuncts(noun))


def _together(word: Token) -> str:
    """What is told of those counted together: the dead among them, or only others."""
    near = word.doc[max(word.sent.start, word.i - _NEAR) : min(word.i + _NEAR + 1, word.sent.end)]
    told = {harm(t) for t in near}
    return _JOINT if "killed" in told or "taken" not in told else _HURT_OR_TAKEN


def _joint(word: Token) -> bool:
    """Whether dead and injured are counted together: "killed, injured or kidnapped", and not
    "shot or hacked to death"."""
    either, told = False, harm(word)
    for token in word.doc[word.i + 1 : min(word.i + 6, word.sent.end)]:
        if token.text == "," or token.lower_ == "or":
            either = either or token.lower_ == "or"
        elif harm(token) is None:
            return False
        elif either:
            return harm(token) != told
    return False


def _either(word: Token) -> bool:
    """Whether a word of harm is the last of several: "killed or wounded"."""
    first = word.sent.start
    if word.i < first + 2:
        return False
    if word.nbor(-1).lower_ == "and" and harm(word) == "injured":
        return harm(word.nbor(-2)) == "killed"  # "have killed and wounded thousands"
    if word.nbor(-1).lower_ != "or":
        return False
    before = word.nbor(-2)
    if before.text == "," and word.i > first + 2:
        before = word.nbor(-3)
    return harm(before) not in (None, harm(word))
