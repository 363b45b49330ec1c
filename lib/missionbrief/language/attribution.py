"""Whom a sentence credits for what it says.

Credited are, in this order: the speaker of a transcript's turn; the speaker of the quotation that
the words stand in; whoever the narrowest frame of the sentence credits (see `reporting`); whose
statement the document is; whoever the sentence before credits, where this one only goes on with
it ("Twenty of them …"); in a record of a meeting, whoever has the floor. Else the source speaks in
its own voice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.frame import EXPRESSING, REPORTING
from missionbrief.language.grammar import subject
from missionbrief.language.sayers import DELEGATES, DOCUMENTS, sayer
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.frame import Frame
    from missionbrief.language.tokens import Token

__all__ = ["EXPRESSING", "REPORTING", "attributed_to", "credits"]

# What goes on with the sentence before begins so.
_GOING_ON = words("language", "attribution", "going_on")
_LINKS = words("language", "attribution", "links")
_ASKING = words("language", "reporting", "committing")
# What a communiqué calls those whose it is.
_PAPERS = DOCUMENTS | {"plan", "plans", "law", "budget", "draft", "text"}
_OF_ITSELF = frozenset({"Conference", "Heads", "Heads of Government", "Leaders", "Ministers"})
_TIMES = frozenset({"hour", "day", "night", "week", "month", "year", "decade"})
_ROUGHLY = frozenset({"at", "more", "fewer", "up", "no", "as", "well", "close", "of"})
_BRINGS_OUT = frozenset({"publish", "release", "issue", "bring", "put", "present", "launch"})
_FURTHER = frozenset({"a", "another", "of", "among"})


def _aside(sentence: Sentence, token: Token, frame: Frame) -> bool:
    """Whether a token stands in a clause that the source adds of its own to what somebody only asks
    for or welcomes: "appealed for money for the force, which has been extended by a year"."""
    doc = sentence.span.doc
    told = [*doc[frame.verb_first : frame.verb_last + 1], doc[frame.first]]
    cues = {t.lemma_.lower() for t in told}
    if cues & REPORTING or not cues & (EXPRESSING | _ASKING):
        return False
    clause = next((t for t in [token, *token.ancestors] if t.dep_ == "relcl"), None)
    if clause is None or clause.left_edge.i <= frame.first:
        return False
    opens = next((t for t in clause.subtree if t.lower_ in ("which", "whose", "who")), None)
    return opens is not None and opens.i > 0 and opens.nbor(-1).text == ","


def _credited(sentence: Sentence, token: Token) -> str | None:
    holding = [f for f in sentence.frames if f.holds(token) and not _aside(sentence, token, f)]
    return min(holding, key=lambda frame: frame.length).credited if holding else None


def _carried(sentence: Sentence) -> str | None:
    """Whom the sentence before credits, where this one goes on with what it says: it opens with a
    number or a word that counts among what was told, and credits nobody itself."""
    current = sentence
    while current.number and not current.frames and not current.spoken and _goes_on(current):
        before = current.article.sentences[current.number - 1]
        apart = before.paragraph != current.paragraph
        first = current.span[0]
        if apart and first.lower_ not in _FURTHER and first.pos_ != "NUM":
            return None
        if before.frames:
            last = max(before.frames, key=lambda frame: frame.length)
            return last.who if last.length > len(before.span) // 3 else None
        if not apart and (body := _issues(before)) is not None:
            return body
        current = before
    return None


def _issues(sentence: Sentence) -> str | None:
    """The body that a sentence says brought out a report, which those after it go on with."""
    for verb in sentence.tokens:
        if verb.lemma_.lower() not in _BRINGS_OUT or verb.pos_ != "VERB":
            continue
        report = any(c.dep_ == "dobj" and c.lemma_.lower() in DOCUMENTS for c in verb.children)
        who = subject(verb) if report else None
        if who is not None:
            return sayer(sentence, who)
    return None


def _recorded(sentence: Sentence) -> str | None:
    """Who has the floor where a record of a meeting goes on without naming the speaker again:
    whoever the sentences before credit in the same paragraph."""
    if not sentence.article.record or sentence.frames or sentence.spoken:
        return None
    for before in reversed(sentence.article.sentences[: sentence.number]):
        if before.paragraph != sentence.paragraph:
            return None
        heads = [f for f in before.frames if before.span.doc[f.verb_first].lower_ != "according"]
        if heads:
            return max(heads, key=lambda frame: frame.length).who
        opens = subject(before.span.root)
        if opens is not None and opens.lemma_.lower() in DELEGATES:
            # "The representative of Russia recalled the sad record …": he has the floor.
            return sayer(before, opens)
    return None


def _goes_on(sentence: Sentence) -> bool:
    first = sentence.span[0]
    if first.lower_ in _LINKS and len(sentence.span) > 1:
        first = sentence.span[1]
    if first.pos_ == "NUM" and first.head.lemma_.lower() in _TIMES:
        # "One year after it was authorised, …" counts nothing of what was told.
        return False
    if first.lower_ in _GOING_ON or first.pos_ == "NUM":
        return True
    if sentence.span[0].lower_ in _ROUGHLY and any(t.pos_ == "NUM" for t in sentence.tokens[1:4]):
        return True  # "At least 590 …", "More than 4,600 …"
    return any(
        t.lower_ in ("those", "these") and t.i + 1 < sentence.span.end and t.nbor().pos_ == "NOUN"
        for t in sentence.span
    )


def credits(credited: str | None, who: str | None) -> bool:
    """Whether `who` is, or is among, those whom a claim credits."""
    if credited is None or who is None:
        return False
    listed = f", {credited}".replace(" and ", ", ") + ","
    return f", {who.replace(' and ', ', ')}," in listed


def _passed_on(sentence: Sentence, token: Token) -> str | None:
    """Whom a speaker or a reporter at a briefing credits by name: "the UN says that …"."""
    quoted = next((q for q in sentence.spoken if q[0] <= token.idx < q[1]), None)
    doc = sentence.span.doc
    holding = [
        f
        for f in sentence.frames
        if f.holds(token) and (quoted is None or quoted[0] <= doc[f.verb_first].idx < quoted[1])
    ]
    who = min(holding, key=lambda frame: frame.length).credited if holding else None
    known = sentence.article.mission.names.get(who or "")
    # What "Benin said" in a speaker's words is the speaker's account of Benin's offer.
    if known is None or who == sentence.speaker or known.kind not in ("person", "organisation"):
        return None
    return who


def attributed_to(sentence: Sentence, token: Token) -> str | None:
    """Return whom `sentence` credits for the words at `token`, or None for its own voice."""
    quoted = sentence.quoted_at(token)
    if sentence.in_turn or quoted is not None:
        return _passed_on(sentence, token) or quoted or sentence.speaker
    credited = _credited(sentence, token)
    if sentence.speaker is not None:
        return _in_own_words(sentence, credited)
    return credited or _carried(sentence) or _recorded(sentence)


def _in_own_words(sentence: Sentence, credited: str | None) -> str | None:
    """Whom a text credits that is itself somebody's: whoever it names, or else whose it is. What a
    plan or "the Conference" says there is told by the speaker."""
    if credited is None:
        carried = _carried(sentence)
        known = sentence.article.mission.names.get(carried or "")
        of_body = known is not None and known.kind == "organisation"
        return carried if of_body else sentence.speaker
    head = credited.split()[-1].lower()
    return sentence.speaker if credited in _OF_ITSELF or head in _PAPERS else credited
