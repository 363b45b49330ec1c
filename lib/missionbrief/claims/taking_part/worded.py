"""Countries told to take part, or to have promised to, by the words beside their names alone.

What stands right before or after a list decides, so that a wrong parse of a long list does no harm:
"the pledges of African states, including Benin and Chad", "Chad's and Burundi's offers", "lists
Senegal as interested", "Jamaica is likely to be next", "the fourth to send people, after Belize".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.taking_part.countries import Country, after_run, before_run, only_to_it
from missionbrief.claims.taking_part.giving import GIVES, INTENTS, JOINS, OFFERS, PROMISES
from missionbrief.claims.taking_part.joining import Found
from missionbrief.claims.taking_part.participation import (
    about_money,
    in_haiti,
    is_mission,
    spoken_of_before,
    with_the_lead,
)
from missionbrief.claims.taking_part.predicates import COUNTRY_NOUNS
from missionbrief.claims.troops.bare import in_context
from missionbrief.language.modality import PLEDGES
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_COMING = words("claims", "worded", "coming")
_LISTS = words("claims", "worded", "lists")
_PASSED = frozenset({",", "and", "of", "the", "including", "such", "as", "like", "from", "both",
                     "among", "them", "its", "their", "neighbours", "neighbors", "allies",
                     "others", "friends"})  # fmt: skip
_OWNED = frozenset({"'s", "’s", "'", "’", ",", "and", "the"})
_OTHERWISE = frozenset({"draft", "vote", "line", "resolution", "support", "back", "endorse"})
_AHEAD = frozenset({"forward", "await", "expect", "anticipate"})
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"})
_UN = frozenset({"un", "u.n.", "united", "council", "secretary", "secretariat", "guterres"})
_JOINING = JOINS - {"follow", "enter"}
_HAS = frozenset({"have", "receive", "get"})
_VERB = 2
_NEXT = (
    "likely to be next", "to be next", "will be next", "is next", "next in line", "be the next",
    "expected to follow", "due to follow", "will follow", "to follow",
)  # fmt: skip
_REACH = 30
_NEAR = 12


def by_words(sentence: Sentence, lists: list[list[Country]]) -> Iterator[Found]:
    """Yield the lists of countries that the words beside them tell as givers or members."""
    ours = in_haiti(sentence) or with_the_lead(sentence) or spoken_of_before(sentence)
    if not (ours or in_context(sentence)):
        return
    told: Found | None = None
    for run in lists:
        plain = not any(c.home or c.holder or c.body or c.corps for c in run)
        found = _told(sentence, run) if plain else None
        if found is None and all(c.body and not c.home for c in run):
            found = _owned_offers(sentence, run)
        if found is None and told is not None and _together(sentence, run):
            found = Found(run, told.trigger, told.status, told.rule)
        if found is not None and not about_money(sentence, sentence.tokens):
            told = found
            yield found


def _told(sentence: Sentence, run: list[Country]) -> Found | None:
    return (
        _offers_of(sentence, run)
        or _owned_offers(sentence, run)
        or _interested(sentence, run)
        or _next(sentence, run)
        or _after_others(sentence, run)
    )


def _offers_of(sentence: Sentence, run: list[Country]) -> Found | None:
    """ "The pledges of African states, including Benin", "the intention of Chad and of Benin to
    join them", "look forward to the contingents of Belize"."""
    before = before_run(sentence, run, _REACH)
    if not before or before[-1].lower_ not in _PASSED - {"as"}:
        return None
    for token in reversed(before):
        lemma = token.base
        if token.pos_ == "NOUN" and lemma in PLEDGES | INTENTS | _COMING:
            reach = token.i + (4 if _HAS & {t.base for t in before} else 2)
            following = {t.lower_ for t in sentence.tokens if token.i < t.i <= reach}
            if not following & {"of", "from", "by"} or only_to_it(sentence, token, run):
                return None
            if lemma in _COMING:
                lead = {
                    t.base
                    for t in before
                    # "Long-awaited troops from Guatemala landed": the waiting is over.
                    if token.i - 5 <= t.i < token.i and t.nbor(-1).text != "-" and not _does(t)
                }
                return Found(run, token, "planned", "worded") if lead & _AHEAD else None
            return Found(run, token, "pledged", "worded")
        held = token.base in _HAS or token.lower_ in ("we", "they")
        passed = (
            held or token.lower_ in _PASSED | COUNTRY_NOUNS or token.pos_ in ("PROPN", "ADJ", "DET")
        )
        if not passed:
            return None
    return None


def _does(expected: Token) -> bool:
    """Whether others are expected to do a thing than to get people: "expected to work with the
    contingents of"."""
    following = expected.doc[expected.i + 1 : min(expected.sent.end, expected.i + 3)]
    if len(following) < _VERB or following[0].lower_ != "to" or following[1].tag_ != "VB":
        return False
    return following[1].base not in _HAS


def _owned_offers(sentence: Sentence, run: list[Country]) -> Found | None:
    """ "Benin's 2,000, Chad's and Burundi's offers": the word for them comes last."""
    after = after_run(sentence, run, _NEAR)
    if not after or after[0].lower_ not in ("'s", "’s", "'", "’"):
        return None
    goes_on = [t.lower_ for t in before_run(sentence, run, 2)] in (["'s", "and"], ["’s", "and"])
    for token in after:
        if _will_to_join(token):
            return Found(run, token, "pledged", "willing")
        if token.base in OFFERS and token.pos_ == "NOUN":
            if token.i == after[0].i + 1 and not goes_on:
                return None  # "Brazil's commitment" alone may be to anything.
            promised = token.base in PLEDGES
            return Found(run, token, "pledged", "worded") if promised else None
        if token.lower_ not in _OWNED and not token.like_num and token.pos_ != "PROPN":
            return None
    return None


def _will_to_join(noun: Token) -> bool:
    """Whether a noun is the will to take part: "Benin's willingness to participate"."""
    if noun.pos_ != "NOUN" or noun.base not in INTENTS:
        return False
    for verb in noun.children:
        if verb.dep_ in ("acl", "relcl") and any(c.lower_ == "to" for c in verb.children):
            lemma = verb.base
            taking = lemma == "take" and any(c.lemma_ == "part" for c in verb.children)
            return lemma in _JOINING or taking
    return False


def _interested(sentence: Sentence, run: list[Country]) -> Found | None:
    """ "Jamaica has signalled interest", "lists Chad as having said that it is ready", "have also
    written formally to the UN"."""
    after = after_run(sentence, run, _NEAR)
    before = before_run(sentence, run, 2)
    listed = bool(before) and before[-1].base in _LISTS
    if len(after) > 4 and [t.lower_ for t in after[:3]] == [",", "all", "of"]:
        after = after[4:]  # "Burundi and Chad, all of which showed interest"
    if not after or run[0].people:
        return None
    if not (after[0].pos_ in ("VERB", "AUX", "ADV") or (listed and after[0].lower_ == "as")):
        return None
    words_ = [t.lower_ for t in after]
    if {"not", "n't", "no", "never", "if"} & set(words_) or {"lose", "lack"} & {
        t.base for t in after
    }:
        return None
    for n, token in enumerate(after):
        if token.lower_ in (",", ";") and n > 1:
            return None
        if token.lower_ in ("interest", "interested") and _in_this(sentence, after[n + 1 :]):
            return Found(run, token, "pledged", "worded")
        following = after_run(sentence, run, _REACH)[n:]
        formal = {"formally", "letters", "letter"} & set(words_) or _take_part(following)
        if token.lemma_ == "write" and formal and set(words_[n:]) & _UN:
            return Found(run, token, "pledged", "worded")
    return None


def _take_part(tokens: list[Token]) -> bool:
    """Whether words tell that somebody will join: "to say they too will take part"."""
    lemmas = [t.base for t in tokens]
    told = "say" in lemmas or "tell" in lemmas or "inform" in lemmas or "offer" in lemmas
    return told and ("part" in lemmas or bool(set(lemmas) & (GIVES | JOINS) - {"say"}))


def _in_this(sentence: Sentence, after: list[Token]) -> bool:
    """Whether an interest is in taking part, or in nothing that is named."""
    if not after or after[0].lower_ not in ("in", "to"):
        return True
    near = after[1:7]
    joining = any(t.base in GIVES | JOINS | {"take", "participate"} for t in near)
    return joining or any(is_mission(sentence, t) for t in near)


def _next(sentence: Sentence, run: list[Country]) -> Found | None:
    """ "Jamaica is likely to be next", after others were told to have come."""
    after = after_run(sentence, run, 6)
    if not after or run[0].people or after[0].pos_ not in ("AUX", "VERB"):
        return None
    if sentence.lemmas & _OTHERWISE:
        return None  # "Lisbon lined up behind the draft; Vienna is expected to follow."
    text = " ".join(t.lower_ for t in after)
    ahead = any(text.startswith(f) or f" {f}" in f" {text}" for f in _NEXT)
    # "Will follow the mission's work" is no coming after others.
    closed = not any(
        t.lemma_ == "follow" and any(c.dep_ == "dobj" for c in t.children) for t in after
    )
    return Found(run, after[0], "planned", "worded") if ahead and closed else None


def _after_others(sentence: Sentence, run: list[Country]) -> Found | None:
    """ "The fourth to place personnel under it, after Kenya itself, Jamaica and Belize"."""
    before = before_run(sentence, run, _REACH)
    if not before or before[-1].lower_ not in ("after", "following", ","):
        return None
    itself = before[-1].text == ","
    of_lead = [c.name for c in run] == [sentence.article.mission.lead]
    if of_lead and [t.lower_ for t in after_run(sentence, run, 1)] != ["itself"]:
        return None
    if itself and [t.lower_ for t in before[-2:-1]] != ["itself"]:
        return None
    for n, token in enumerate(before):
        if token.lower_ not in _ORDINALS:
            continue
        rest = before[n + 1 : n + 6]
        giving = any(t.base in GIVES | JOINS | PROMISES | {"place", "put"} for t in rest)
        if giving and any(t.lower_ in ("to", "that") for t in rest):
            return Found(run, token, "actual", "worded")
    return None


def _together(sentence: Sentence, run: list[Country]) -> bool:
    """Whether a list goes on with the one told before: "together with Jamaica and Belize"."""
    before = [t.lower_ for t in before_run(sentence, run, 4)]
    return before[-2:] in (["together", "with"], ["along", "with"], ["of", "and"]) or (
        before[-1:] == ["of"] and before[-2:-1] in ([","], ["and"])
    )
