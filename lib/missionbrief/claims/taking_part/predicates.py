"""What is said of a country: the verbs it may be the subject of, and their clauses."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.taking_part.countries import (
    FORCES,
    Country,
    after_run,
    apart_from,
    before_run,
)
from missionbrief.claims.taking_part.gifts import BACKS
from missionbrief.claims.taking_part.giving import INTENTS
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import CONTROL, SUBJECTS, infinitive
from missionbrief.language.modality import PLEDGES
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

COUNTRY_NOUNS = words("claims", "contributor", "country_nouns")
_GOVERNMENTS = words("claims", "predicates", "governments")
_SKIPPED = frozenset({"all", "each", "both", "too", "also", ",", "alone", "already", "itself"})
_CLAUSES = frozenset({"because", "although", "though", "while", "after", "before", "when", "since"})
_PRONOUNS = frozenset({"it", "they", "we", "he", "she", "that", "which", "who"})
_ITSELF = frozenset({"country", "nation", "island", "government", "state"})
# "Is waiting for countries that promised": what these do is not the subject's.
_OF_OTHERS = frozenset({"for", "with", "by", "from", "on", "to"})
_THANKS = words("claims", "predicates", "thanks")
_WILLS = INTENTS | PLEDGES
_REACH = 14


def predicates(sentence: Sentence, run: list[Country]) -> Iterator[Token]:
    """Yield the verbs that a list of countries may be the subject of, the likeliest first."""
    doc = sentence.span.doc
    inside = {i for c in run for i in range(c.start, c.end)}
    seen: set[int] = set()
    for verb in _candidates(sentence, run, inside):
        if (
            verb.i not in seen
            and verb.pos_ in ("VERB", "AUX")
            and verb.sent == doc[run[0].start].sent
        ):
            seen.add(verb.i)
            yield verb


def _candidates(sentence: Sentence, run: list[Country], inside: set[int]) -> Iterator[Token]:
    people = run[-1].people
    apart = apart_from(sentence, run)
    for number in sorted(inside):
        token = top = sentence.span.doc[number]
        for child in token.children:
            if child.dep_ == "xcomp" and _asks(token):
                continue
            if child.dep_ == "relcl" and not people:
                yield child
        if apart:
            continue
        while top.dep_ in ("conj", "compound", "appos", "nmod") and top.head.i in inside:
            top = top.head
        if top.dep_ in SUBJECTS and not people:
            # "The Bahamas, said its premier, will keep …": it is not the Bahamas that said so.
            beside = top.head.dep_ == "parataxis" and top.head.i < top.head.head.i
            yield top.head.head if beside else top.head
        holder = top.head.head if top.dep_ == "pobj" and top.head.lower_ == "of" else top.head
        holds = top.dep_ in ("poss", "amod", "compound", "nmod", "pobj")
        if holds and holder.base in _GOVERNMENTS:
            while holder.dep_ in ("compound", "poss", "appos", "nmod") and holder.head.pos_ in (
                "NOUN", "PROPN",
            ):  # fmt: skip
                holder = holder.head
            if holder.dep_ in SUBJECTS:
                yield holder.head
    if people:
        return
    following = [t for t in after_run(sentence, run, _REACH) if not _skipped(t)]
    before = before_run(sentence, run, 1)
    # "The force, which is paid for by Canada, could grow".
    by = bool(before) and before[-1].lower_ == "by"
    if following and following[0].pos_ in ("VERB", "AUX") and not (apart or by):
        yield _main(following[0])
    elif following and (
        following[0].lower_ in ("which", "who")
        # "It was Kenya that volunteered".
        or (following[0].lower_ == "that" and before != [] and before[0].lemma_ == "be")
    ):  # fmt: skip
        for token in following[1:]:
            if token.pos_ in ("VERB", "AUX"):
                yield _main(token)
                break
    if by and before[-1].head.tag_ == "VBN" and before[-1].head.base not in BACKS:
        yield before[-1].head


def _skipped(token: Token) -> bool:
    """Whether a word may stand between countries and their verb: "all of" in "all of which"."""
    return token.lower_ in _SKIPPED or (token.lower_ == "of" and token.nbor(-1).lower_ in _SKIPPED)


def _main(token: Token) -> Token:
    return token.head if token.dep_ in ("aux", "auxpass") else token


def predicate(verb: Token, run: list[Country]) -> list[Token]:
    """Return what is said of the subject of `verb`: its clause and those that go on with the same
    subject, in order."""
    own = {i for c in run for i in range(c.start, c.end)}
    acted_on = passive(verb)
    found: list[Token] = []
    stack = [verb]
    if acted_on and verb.dep_ == "xcomp":
        stack += [c for c in verb.head.children if c.dep_ in SUBJECTS]
    if acted_on and verb.dep_ == "acl":
        found.append(verb.head)
    while stack:
        token = stack.pop()
        if token.i in own:
            continue
        found.append(token)
        for child in token.children:
            if child.dep_ in SUBJECTS and token == verb and not acted_on:
                continue
            if child.dep_ == "xcomp" and _asks(token):
                continue
            if child.dep_ == "relcl" and not _of_countries(child):
                continue
            if _of_others(token, child):
                continue
            if child.pos_ in ("VERB", "AUX") and child.dep_ in (
                "conj", "ccomp", "advcl", "parataxis", "relcl",
            ) and not _same_subject(child):  # fmt: skip
                continue
            stack.append(child)
    if not acted_on:
        found = [t for t in found if t.i >= verb.i or t.head == verb]
    return sorted(found, key=lambda t: t.i)


def _of_others(governor: Token, child: Token) -> bool:
    """Whether what stands under a word is told of others than its subject: of whom it thanks for
    it, or of those whose offer or readiness it is."""
    of_thanked = child.dep_ == "dobj" or (child.dep_ == "advcl" and child.tag_ == "VBN")
    if of_thanked and governor.base in _THANKS and child.i > governor.i:
        return True  # "thanked Kenya, which leads it with officers recently joined by others"
    if child.dep_ == "prep" and child.lower_ == "for":
        return governor.base in _THANKS and any(c.dep_ == "pcomp" for c in child.children)
    if child.dep_ == "acl":
        # "works with countries contributing to the mission"
        among = governor.lower_ in COUNTRY_NOUNS and governor.dep_ == "pobj"
        return (among and governor.head.lower_ in _OF_OTHERS) or _anothers(governor)
    return infinitive(child) and any(
        c.dep_ == "dobj" and c.base in _WILLS and c.i < child.i and _anothers(c)
        for c in governor.children
    )


def _anothers(noun: Token) -> bool:
    """Whether a noun is told to be somebody else's: "welcomes the readiness of others to join",
    "praised Benin's offer to send"."""
    for child in noun.children:
        if child.dep_ == "poss" and child.pos_ in ("NOUN", "PROPN"):
            return not any(c.dep_ == "poss" for c in child.children)  # "his country's"
        if child.dep_ == "prep" and child.lower_ in ("of", "by", "from"):
            return any(n.pos_ in ("NOUN", "PROPN") and not unit_of(n) for n in child.children)
    return False


def _of_countries(verb: Token) -> bool:
    """Whether a relative clause tells what countries do: "the second country to join"."""
    noun = verb.head
    others = [c for c in verb.children if c.dep_ in SUBJECTS and c.tag_ not in ("WDT", "WP")]
    if noun.dep_ == "pobj" and noun.head.lower_ in _OF_OTHERS:
        return False
    return not others and (noun.lower_ in COUNTRY_NOUNS or noun.pos_ in ("ADJ", "NUM", "PRON"))


def _asks(verb: Token) -> bool:
    """Whether a verb asks or lets another do what stands under it: "invited the US to send"."""
    return verb.base in CONTROL and any(
        c.dep_ in ("dobj", "nsubj") and c.i > verb.i for c in verb.children
    )


def passive(verb: Token) -> bool:
    """Whether people are what befalls the subject: "were pledged by", "to be provided by"."""
    return any(c.dep_ in ("auxpass", "agent") for c in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ == "acl"
    )


def _same_subject(verb: Token) -> bool:
    if any(c.dep_ == "mark" and c.lower_ in _CLAUSES for c in verb.children):
        return False
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    return all(
        c.lower_ in _PRONOUNS
        or c.base in _ITSELF | FORCES
        or any(g.lower_ in ("its", "their") for g in c.children)
        for c in subjects
    )
