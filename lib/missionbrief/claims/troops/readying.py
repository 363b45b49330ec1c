"""Personnel who are still to come: in training, on their way, waiting at home."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.language.grammar import climb, modifiers, predicate
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.claims.troops.owning import Owner
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_READIES = words("claims", "strength", "readies")
_TEACHES = words("claims", "readying", "teaches")
_COURSES = words("claims", "readying", "courses")
_CHOOSES = words("claims", "readying", "chooses")
_ARRIVES = words("claims", "ways", "arrives")
_PUPILS = frozenset({"pupil", "trainee", "student", "cadet", "recruit"})
_REST = frozenset({"another", "remaining", "other", "further", "more", "additional"})
_COMES = frozenset({"come", "fly", "arrive", "follow", "travel", "join"})
_STAYS = frozenset({"be", "remain", "stay", "wait", "sit", "stand"})
_COMING = ("standing by", "held back", "to come", "on their way", "on the way", "in training",
           "being trained", "to follow", "awaiting", "await ", "ready to", "in the pipeline",
           "on standby")  # fmt: skip
_WAITS = re.compile(
    r"\b(?:waiting|waits?|yet|still|itching|cleared?|training|preparing|rehearsing)"
    r" (?:in \w+ )?to (?:be )?"
    r"(?:leave|go|fly|travel|depart|deploy|deployed|flown|sent|join|set (?:off|out))\b"
    r"|\bin (?:\w+ ){0,3}(?:training|preparation)s? to (?:go|join|deploy|leave)\b"
    r"|\b(?:stages?|phases?) of (?:\w+ ){0,2}(?:training|preparations?|vetting|recruitment)\b"
    r"|\bhave yet to (?:arrive|come|land|be (?:deployed|sent))\b"
)
_TRAINED = re.compile(r"\b(?:trained|ready|vetted|prepared|equipped|selected|on standby)\b")
_LACKS_WAY = re.compile(
    r"\b(?:needs?|needed|needing|lack(?:s|ed|ing)?|await(?:s|ed|ing)?"
    r"|wait(?:s|ed|ing)? (?:only )?for"
    r"|short of) (?:only |just |nothing but |an? |the |their |money for |funds for )*"
    r"(?:transport|planes?|aircraft|flights?|airlift|tickets?|lift|helicopters?)\b"
)
_IN_PLACE = re.compile(r"\b(?:who|that) (?:are|is) (?:now |already )?(?:in|on|there)\b")
FOR_IT = re.compile(
    r"\bfor (?:the |its |haiti|deploy)|\bready|\bto (?:go|leave|join|deploy)\b"
    r"|\bbefore\b|\bahead of\b|\bwill\b|\b(?:are|is|were) to\b"
)
_AFTER = 9


def still_to_come(sentence: Sentence, count: Count, owned: Owner) -> bool:
    """Return whether they are said to be still in training, on their way or to come."""
    doc = sentence.span.doc
    before = {t.lower_ for t in doc[max(sentence.span.start, count.first - 2) : count.last]}
    if before & _REST and any(t.base in _READIES for t in sentence.span):
        return True
    after = _after(sentence, count)
    text = " ".join(t.lower_ for t in after)
    if _told_there(sentence, after):
        return False
    if any(f in f" {text} " for f in (" are to ", " is to ", " were to ")):
        return not _since_done(sentence, count, after)
    passed = any(t.base in _COURSES for t in after)
    if passed or any(f in text for f in _COMING):
        return True
    rest = doc.text_of(count.last + 1, sentence.span.end).lower().split(";")[0]
    if _WAITS.search(rest) and not any(t.like_num for t in doc[count.last + 1 : sentence.span.end]):
        return True
    return (
        _coming_in(count)
        or _chosen(count)
        or _taught(sentence, count)
        or _at_home(sentence, count, owned)
    )


def trained_only(sentence: Sentence, count: Count) -> bool:
    """Return whether they are ready and lack only what takes them there: "600 officers were trained
    and needed only transport"."""
    rest = sentence.span.doc.text_of(count.last + 1, sentence.span.end).lower().split(";")[0]
    return _TRAINED.search(rest) is not None and _LACKS_WAY.search(rest) is not None


def _after(sentence: Sentence, count: Count) -> list[Token]:
    """The words behind a number, as far as they are of those it counts; "250 (250)" says one
    number twice."""
    doc, end = sentence.span.doc, sentence.span.end
    at = count.last + 1
    if doc.text_of(at, min(end, at + 3)).replace(",", "").replace(" ", "") == (
        f"({int(count.quantity.value or 0)})"
    ):
        at += 3
    found: list[Token] = []
    apart = count.first > sentence.span.start and doc[count.first - 1].text == ","
    for token in doc[at : min(end, at + _AFTER - 1)]:
        if apart and token.text == ",":
            apart = False
            continue
        joined = token.lower_ in ("and", "but") and token.nbor().pos_ in ("AUX", "VERB")
        if token.like_num or token.lower_ in (",", ";", "(") or joined:
            break
        found.append(token)
    return found


def in_country(sentence: Sentence, count: Count) -> bool:
    """Return whether the words right behind a number put those in the mission's country."""
    return _told_there(sentence, _after(sentence, count))


def _told_there(sentence: Sentence, after: list[Token]) -> bool:
    """Whether words before any of coming put them in the country: "the 383 officers in Haiti await
    the arrival of 600 more"."""
    for token in after:
        if token.pos_ in ("VERB", "AUX"):
            return False
        name = sentence.name_at(token)
        home = name is not None and name.canonical == sentence.article.mission.country
        if home and token.head.lower_ == "in":
            return True
    return False


def _since_done(sentence: Sentence, count: Count, after: list[Token]) -> bool:
    """Whether those who were to come did: "the 200 officers who were to come in June landed"."""
    if not after or after[0].lower_ not in ("who", "that", "which"):
        return False
    verb = predicate(count.head)
    return verb is not None and verb.tag_ == "VBD" and verb.pos_ == "VERB" and verb.i > after[0].i


def _coming_in(count: Count) -> bool:
    """Whether somebody has them coming still: "has another 217 police coming in"."""
    for verb in count.head.children:
        if verb.tag_ == "VBG" and verb.dep_ == "acl" and verb.lemma_ in _COMES:
            above = count.head.head
            return above.lemma_ in ("have", "be") and above.tag_ in ("VBZ", "VBP")
    return False


def _chosen(count: Count) -> bool:
    """Whether they are told to have been chosen, and no more: "has vetted 1,000 officers", "with
    150 troops already identified"; "400 officers selected for it" that landed are there."""
    verb = predicate(count.head)
    if verb is not None and verb.base in _CHOOSES:
        return any(c.dep_ in ("dobj", "nsubjpass", "nsubj") for c in verb.children)
    chosen = next((m for m in modifiers(count.head) if m.base in _CHOOSES), None)
    if chosen is None:
        return False
    since = chosen.doc[chosen.i + 1 : chosen.sent.end]
    if any(t.base in _ARRIVES and t.tag_ in ("VBD", "VBN") for t in since):
        return False
    # "the training for the 90 officers picked for it has changed" is no deed of theirs.
    return verb is None or all(
        c.dep_ not in ("nsubj", "nsubjpass")
        or not c.i <= count.head.i <= verb.i
        or (c.base in _COURSES and c != count.head)
        for c in verb.children
    )


def _taught(sentence: Sentence, count: Count) -> bool:
    """Whether they are those whom somebody trains: "is training 330 troops", "a course given to
    some 330 soldiers", "their pupils, 330 troops"."""
    doc, start = sentence.span.doc, sentence.span.start
    rest = doc.text_of(count.last + 1, sentence.span.end).lower()
    if _IN_PLACE.search(rest) or doc[count.first].lower_ == "the":
        return False
    lead = doc[max(start, count.first - 4) : count.first]
    if any(t.base in _PUPILS for t in lead) and any(t.text == "," for t in lead):
        return True
    if any(t.lower_ in ("the", "its", "their", "those") for t in lead[-2:]):
        return False
    for token in climb(count.head):
        if token.i >= count.first:
            continue
        if token.base in _COURSES and token.pos_ == "NOUN":
            return any(t.lower_ in ("to", "for", "of") for t in doc[token.i + 1 : count.first])
        if token.pos_ == "VERB":
            past = token.tag_ == "VBD" or any(c.tag_ == "VBD" for c in token.children)
            if token.base in _TEACHES and past and not FOR_IT.search(rest):
                return False  # "trained 31 members last year"
            if token.base in _TEACHES:
                return any(c.dep_ == "dobj" and c.i > token.i for c in token.children)
            given = token.head if token.dep_ == "acl" else None
            return given is not None and given.base in _COURSES
    return False


def _at_home(sentence: Sentence, count: Count, owned: Owner) -> bool:
    """Whether they are told to be still in the country that sends them: "Jamaica's 200 soldiers are
    still in Kingston"."""
    verb = predicate(count.head)
    if owned.relation != "contributor" or verb is None or verb.lemma_ not in _STAYS:
        return False
    doc = sentence.span.doc
    for mention in sentence.names_of("place"):
        before = doc[mention.start - 1].lower_ if mention.start > sentence.span.start else ""
        near = verb.i < mention.start <= verb.i + 5
        if near and before in ("in", "at") and mention.name.country == owned.name:
            return True
    return False
