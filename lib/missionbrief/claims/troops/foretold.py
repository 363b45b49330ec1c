"""Whether the words of a coming or going tell of one that is still to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.interval import Interval
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_AHEAD = words("claims", "events", "ahead")
_NEAR = 12
_SOON = ("within days", "within weeks", "within hours", "within the week", "within a week",
         "within a month", "within the month", "coming days", "coming weeks", "coming months",
         "next few", "next several", "next couple", "month is out", "month is over", "year is out",
         "week is out", "week is over", "shortly", "very soon", "any day", "matter of days",
         "matter of weeks")  # fmt: skip
_BRIEF = 6
_RANKS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "latest",
                    "last", "earliest", "only"})  # fmt: skip
_WILL = frozenset({"will", "'ll", "’ll", "shall"})
_PREDICATES = frozenset({"attr", "acomp"})
SENDS = frozenset({"send", "deploy", "dispatch", "contribute", "provide", "fly", "bring"})
FIXED = frozenset({"come", "arrive", "leave", "depart", "fly", "go", "follow", "join", "land"})


def ahead(sentence: Sentence, cue: Token) -> bool:
    """Return whether words just before the verb put it ahead, where the tree does not show it."""
    before = sentence.span.doc[max(sentence.span.start, cue.i - 4) : cue.i]
    return any(t.lower_ in _AHEAD for t in before) and cue.tag_ in ("VB", "NN")


def says_will(cue: Token) -> bool:
    """Return whether a verb says outright that they will come: "the rest will follow", "will be the
    last to arrive"."""
    ranks = cue.head.head if cue.head.dep_ in _PREDICATES else cue
    return any(c.lower_ in _WILL for t in (cue, ranks) for c in t.children)


def comes(cue: Token) -> bool:
    """Return whether a verb of coming is in the present, of what is fixed: "one half comes in
    October"."""
    if cue.tag_ not in ("VBZ", "VBP") or cue.base not in FIXED:
        return False
    return not any(c.dep_ in ("aux", "auxpass") for c in cue.children)


def under_way(verb: Token) -> bool:
    """Return whether somebody sends, or is sent, in the present progressive: "is sending 200 in
    November", "are being deployed"."""
    going = verb.tag_ == "VBG" or any(c.lower_ == "being" for c in verb.children)
    now = any(c.lemma_ == "be" and c.tag_ in ("VBZ", "VBP") for c in verb.children)
    return going and now and verb.base in SENDS


def coming(cue: Token) -> bool:
    """Return whether some are told as coming still: "has another 217 coming in", "there are 150
    more arriving in January", "are in training before leaving"."""
    if cue.tag_ != "VBG":
        return False
    if cue.lower_ == "going" and any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in cue.children):
        return True  # "is going to travel"
    above = cue.head
    if cue.dep_ == "pcomp" and above.lower_ == "before":
        verb = above.head
        return any(t.tag_ in ("VBZ", "VBP") for t in (verb, *verb.children))
    verb = above if above.pos_ in ("VERB", "AUX") else above.head
    has = cue.dep_ in ("acl", "ccomp", "xcomp", "advcl") and verb.lemma_ in ("have", "be")
    return has and verb.tag_ in ("VBZ", "VBP")


def meant_ahead(sentence: Sentence, cue: Token, days: Interval | None) -> bool:
    """Return whether the day of what is still to be has to be looked for ahead, where its words
    leave it open: "one half comes in October", "will bring home those serving in May"."""
    published = sentence.article.document.published.earliest
    past = bool(days and days.end and published and days.end < published)
    return comes(cue) or coming(cue) or (past and says_will(cue))


def soon(cue: Token) -> bool:
    """Return whether those on their way are told to come on no day, yet soon: "are expected within
    days", "coming in before the month is over"."""
    after = cue.doc.text_of(cue.i + 1, min(cue.sent.end, cue.i + _NEAR)).lower()
    return any(told in after for told in _SOON)


def soon_there(head: Token, last: int) -> bool:
    """Return whether people are named with no verb but that they come soon: "a surge: 600 Kenyans,
    within weeks". `last` is the last token of their phrase."""
    doc, end = head.doc, head.sent.end
    after: list[Token] = []
    for token in doc[last + 1 : min(end, last + 1 + _BRIEF)]:
        if token.pos_ in ("VERB", "AUX"):
            break
        after.append(token)
    told = doc.text_of(last + 1, last + 1 + len(after)).lower()
    return head.dep_ in ("appos", "ROOT", "dep", "conj") and any(w in told for w in _SOON)


def ranked(cue: Token) -> bool:
    """Return whether the verb only ranks those who are there: "are the second batch to land", "were
    first to arrive", "were the last to come"."""
    rank = cue.head
    if cue.tag_ != "VB" or cue.i < rank.i or rank.dep_ not in _PREDICATES:
        return False
    ranks = rank.lower_ in _RANKS or any(c.lower_ in _RANKS for c in rank.children)
    return ranks and rank.head.tag_ in ("VBZ", "VBP", "VBD") and rank.head.lemma_ == "be"
