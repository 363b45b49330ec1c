"""Votes on the mission: how many were for, how many abstained and who."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.law.deciders import CUES, deciders
from missionbrief.claims.law.mandate_words import dated, limits, measure, resolution
from missionbrief.language.attribution import attributed_to
from missionbrief.language.modality import mode
from missionbrief.language.numbers import TENS, UNITS, number_word
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.names import Mention
    from missionbrief.language.tokens import Token

_CUES = words("claims", "mandate", "voting")
_PROLONGED = frozenset({"renew", "extend", "prolong"})
_LISTED = frozenset({",", "and", "the", "both", "by", "from", "of", ":", "(", "–", "—", "-",
                     "namely"})  # fmt: skip
_WORD = rf"(?:(?:{'|'.join(TENS)})[- ](?:{'|'.join(UNITS)})|{'|'.join([*UNITS, *TENS])})"
_N = rf"(?P<n>\b\d{{1,2}}|(?<![-\w]){_WORD})"
_NUMBER = rf"(?:\d{{1,3}}|{_WORD})"
_N6 = rf"(?P<n6>\d{{1,3}}|{_WORD})"
_MPS = "deputies|lawmakers|legislators|senators|MPs"
_STATES = (
    r"(?:(?:other )?(?:council |UN |member )?(?:members?|countries|nations|states|delegations|"
    rf"governments|ambassadors|{_MPS})|of (?:the |its )?{_NUMBER} (?:council )?"
    rf"(?:members|states|{_MPS})"
    r"|of (?:the|its|them)(?:(?: \w+(?:['’]s)?){0,3} members)?)"
    r"(?: (?:of|on|in) the [\w -]{0,28}council)?"
)
_FOR = r"(?:in favou?r\b|for\b|yes\b|to (?:approve|adopt|authori[sz]e|extend|renew|create)\b)"
# What stands between a number and what it counts: the names of who voted so.
_ASIDE = r"(?:, [^;.]{3,70},| \([^)]{3,70}\))?"
_FAVOUR = re.compile(
    rf"{_N.replace('<n>', '<n7>')} of (?:the |its )?(?:[\w'’-]+ ){{0,3}}{_NUMBER} votes\b"
    rf"|{_N} votes?(?! against)\b(?! (?:to|for) (?!(?:none|zero|nil|0)\b)\w+ against)"
    rf"|{_N.replace('<n>', '<n2>')}(?: ?[-–] ?| to | ?: ?)(?:none|zero|nil|0)\b"
    rf"|{_N.replace('<n>', '<n3>')} {_STATES}{_ASIDE},? (?:had |having )?"
    rf"(?:voted |voting |said |saying |were |was |being |spoke |raised (?:their|a) hands? )?{_FOR}"
    rf"|{_N.replace('<n>', '<n4>')} {_STATES}{_ASIDE},? (?:backed|backing|supported|supporting)\b"
    rf"|{_N.replace('<n>', '<n5>')} (?:voted |voting )?in favou?r\b"
    rf"|\b(?:by|of) {_N6}(?: votes?)? to \d{{1,3}}\b"
    rf"|\b(?:voted|voting) {_N6.replace('<n6>', '<n8>')}(?: ?[-–] ?| to )\d{{1,3}}\b",
    re.IGNORECASE,
)
_ABSTAINED = re.compile(
    rf"{_N}(?: {_STATES})?{_ASIDE},? (?:abstentions?|abstain(?:ed|ing)|to abstain)\b",
    re.IGNORECASE,
)


def _number(found: re.Match[str]) -> tuple[float | None, int]:
    """The number of a match and where it stands."""
    for name, text in found.groupdict().items():
        if text is not None:
            return number_word(text), found.start(name)
    return None, 0


def votes(sentence: Sentence) -> Iterator[Draft]:
    """Yield the votes for and the abstentions that `sentence` counts, in the unit `votes` and
    `abstentions`; who abstained stands in the target."""
    if sentence.lemmas.isdisjoint(_CUES):
        return
    text = sentence.span.text
    counted = [("votes", m) for m in _FAVOUR.finditer(text)][:1]
    counted += [("abstentions", m) for m in _ABSTAINED.finditer(text)][:1]
    if not counted or not _of_council(sentence):
        return
    abstained = ", ".join(_abstainers(sentence))
    about = resolution(text) or measure(sentence) or sentence.article.mission.name
    if abstained:
        about = f"{about}; abstaining: {abstained}"
    council = _decider(sentence)
    for unit, found in counted:
        value, at = _number(found)
        trigger = sentence.token_at(at)
        verb = next((t for t in trigger.ancestors if t.pos_ in ("VERB", "AUX")), None)
        adopted = verb is not None and verb.tag_ == "VBN" and verb.dep_ in ("advcl", "acl")
        put = mode(verb) if verb is not None and not adopted else "actual"
        needed = verb is not None and verb.base in ("need", "require") and not adopted
        if value is None or needed or put in ("planned", "called_for"):
            continue
        yield Draft(
            sentence,
            trigger,
            unit,
            actor=council,
            target=about,
            value=value,
            qualifier="exact",
            unit=unit,
            when=dated(sentence, trigger, without=limits(sentence)),
            placed=False,
            status="actual",
            attributed_to=attributed_to(sentence, trigger),
        )


def _decider(sentence: Sentence) -> str | None:
    """Who votes: the body that a sentence names, else the last named in the two before."""
    near = sentence.article.sentences[max(0, sentence.number - 2) : sentence.number + 1]
    for one in reversed(near):
        named = [d.name for d in deciders(one) if d.sort != "court" and d.name]
        if named:
            return named[0] if one is sentence else named[-1]
    return None


def _of_council(sentence: Sentence) -> bool:
    """Whether a vote is that of a body that decides on the mission: named here, or in one of the
    two sentences before."""
    if {"mandate"} <= sentence.lemmas and sentence.lemmas & _PROLONGED:
        return True  # "its mandate was renewed by 15 votes to none": that is the Council's alone
    sentences = sentence.article.sentences[max(0, sentence.number - 2) : sentence.number + 1]
    return any(
        d.sort in ("council", "approver", "text")
        for s in sentences
        if not s.lemmas.isdisjoint(CUES)
        for d in deciders(s)
    )


def _abstainers(sentence: Sentence) -> list[str]:
    """The countries that the sentence says abstained: its doers, else the list right before or
    after "abstaining". The mission's own country has no vote."""
    home = sentence.article.mission.country
    countries = [m for m in sentence.names_of("country") if m.name.canonical != home]
    for token in sentence.tokens:
        if token.base not in ("abstain", "abstention", "abstaining"):
            continue
        doers = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")]
        inside = {t.i for d in doers for t in d.subtree}
        found = [m for m in countries if m.start in inside]
        found = found or _next_to(sentence, countries, token)
        if found:
            return [m.name.canonical for m in found]
    return []


def _next_to(sentence: Sentence, countries: list[Mention], token: Token) -> list[Mention]:
    """The list of countries that ends right before `token`, or begins right after it."""
    doc = sentence.span.doc
    before: list[Mention] = []
    limit = token.i
    for mention in reversed([m for m in countries if m.end <= token.i]):
        if {t.lower_ for t in doc[mention.end : limit]} - _LISTED:
            break
        before.insert(0, mention)
        limit = mention.start
    if before:
        return before
    after: list[Mention] = []
    limit = token.i + 1
    for mention in (m for m in countries if m.start > token.i):
        if {t.lower_ for t in doc[limit : mention.start]} - _LISTED:
            break
        after.append(mention)
        limit = mention.end
    return after
