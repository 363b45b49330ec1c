"""Whom the sentences before credit for what a sentence goes on with.

"Jamaica is sending 24 people, X said. Twenty come from its army." credits nobody itself, and
neither do the figures of a report that a paragraph goes through, nor a record of a meeting in
which somebody still has the floor.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.language.bodies import DOCUMENTS
from missionbrief.language.clauses import named_beside
from missionbrief.language.frame import REPORTING
from missionbrief.language.grammar import subject
from missionbrief.language.modality import PLEDGED
from missionbrief.language.sayers import DELEGATES, sayer
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.frame import Frame

# What goes on with the sentence before begins so.
_GOING_ON = words("language", "attribution", "going_on")
_LINKS = words("language", "attribution", "links")
_TIMES = frozenset({"hour", "day", "night", "week", "month", "year", "decade"})
_ROUGHLY = frozenset({"at", "more", "fewer", "up", "no", "as", "well", "close", "of"})
_BRINGS_OUT = frozenset({"publish", "release", "issue", "bring", "put", "present", "launch"})
_AMOUNTS = frozenset({"be", "mean"})
_OF_THE_DEAD = re.compile(
    r"\b(?:among|of) (?:the |those )?"
    r"(?:dead|victims?|killed|wounded|injured|casualties|fatalities)\b",
    re.IGNORECASE,
)
_REACH = 8
_AS_MANY = frozenset({"many", "few", "much"})
_EARLIER = frozenset({"earlier", "already", "previously"})
_WISHES = frozenset({"like", "prefer", "love", "welcome"})
_IF = frozenset({"if", "unless", "otherwise"})
_COMMANDED = frozenset({"officer", "man", "troop", "soldier", "force", "team", "patrol", "unit"})
_FURTHER = frozenset({"a", "another", "of", "among"})
_OWN = frozenset({"we", "our", "i"})


def carried(sentence: Sentence) -> str | None:
    """Return whom the sentence before credits, where this one goes on with what it says: it opens
    with a number or a word that counts among what was told, and credits nobody itself."""
    current = sentence
    if speaks_itself(sentence):
        return None
    while current.number and not current.frames and not current.spoken and _goes_on(current):
        before = current.article.sentences[current.number - 1]
        apart = before.paragraph != current.paragraph
        first = current.span[0]
        counts = first.pos_ == "NUM" and not current.dates
        if apart and first.lower_ not in _FURTHER and not counts:
            return None
        if before.frames:
            last = max(before.frames, key=lambda frame: frame.length)
            if _promises(before, last):
                return None
            return last.who if _whole(before, last) else None
        if not apart and (body := _issues(before)) is not None:
            return body
        current = before
    return None


def _promises(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody is only credited with a promise of his own: "X has undertaken to send 1,000.
    Some ten countries have …"."""
    verbs = sentence.span.doc[frame.verb_first : frame.verb_last + 1]
    return any(t.base in PLEDGED or t.head.base in PLEDGED for t in verbs)


def speaks_itself(sentence: Sentence) -> bool:
    """Return whether a sentence is told by those whose document it stands in: "We have counted a
    further 22 deaths"."""
    if sentence.lemmas.isdisjoint(_OWN):
        return False
    return any(t.lower_ in _OWN for t in sentence.tokens)


def _issues(sentence: Sentence) -> str | None:
    """The body that a sentence says brought out a report, which those after it go on with."""
    for verb in sentence.tokens:
        if verb.base not in _BRINGS_OUT or verb.pos_ != "VERB":
            continue
        report = any(c.dep_ == "dobj" and c.base in DOCUMENTS for c in verb.children)
        who = (subject(verb) or named_beside(sentence, verb)) if report else None
        if who is not None:
            return sayer(sentence, who)
    return None


def tallied(sentence: Sentence) -> str | None:
    """Return whom the paragraph credits for the figures that a sentence without a source of its
    own goes on with: "BINUH counted 1,500 dead. Gangs killed 900."; of the paragraph before, where
    this one breaks its figure down. Nobody where a sentence between gives no figure, or where this
    one gives a day: it may tell another event."""
    if sentence.frames or sentence.spoken or sentence.dates or speaks_itself(sentence):
        return None
    first = max(0, sentence.number - _REACH)
    for before in reversed(sentence.article.sentences[first : sentence.number]):
        apart = before.paragraph != sentence.paragraph
        if before.spoken:
            return None
        if before.frames:
            last = max(before.frames, key=lambda frame: frame.length)
            whole = _whole(before, last) and not _promises(before, last)
            return last.who if whole and (not apart or _breaks_down(sentence)) else None
        if not before.quantities and not apart:
            return _issues(before)
        if apart and before.dates:
            return None
    return None


def _breaks_down(sentence: Sentence) -> bool:
    """Whether the paragraph, up to a sentence, tells who the dead were that were just counted: "Ten
    women were among the dead. Sixteen people were hurt."."""
    sentences = sentence.article.sentences[: sentence.number + 1]
    here = (s.span.text for s in sentences if s.paragraph == sentence.paragraph)
    return any(_OF_THE_DEAD.search(text) for text in here)


def backshifted(sentence: Sentence) -> str | None:
    """Return whom the sentence before in the paragraph credits in the past tense, where this one
    keeps on telling what is said, with "would" or "had … earlier": "X said Kenya was ready. Its
    share would be a thousand officers."."""
    root = sentence.span.root
    helping = {c.lower_ for c in root.children if c.dep_ == "aux"}
    earlier = "had" in helping and not sentence.dates and bool(sentence.lemmas & _EARLIER)
    would = ("would" in helping and root.lemma_ not in _WISHES) or earlier
    if not would or not sentence.number or sentence.frames or sentence.spoken:
        return None
    before = sentence.article.sentences[sentence.number - 1]
    if before.paragraph != sentence.paragraph or not before.frames or sentence.lemmas & _IF:
        return None
    last = max(before.frames, key=lambda frame: frame.length)
    doc = before.span.doc
    told = {t.tag_ for t in doc[last.verb_first : last.verb_last + 1]}
    whole = last.length > len(before.span) // 3
    return last.who if whole and "VBD" in told else None


def recorded(sentence: Sentence) -> str | None:
    """Return who has the floor where a record of a meeting goes on without naming the speaker:
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
        if opens is not None and opens.base in DELEGATES:
            # "The representative of Russia recalled the sad record …": he has the floor.
            return sayer(before, opens)
    return None


def _roughly(sentence: Sentence) -> bool:
    """Whether a rough number opens a sentence: "At least 590 …", "As many as 40 …"; not "As the two
    leaders spoke, …"."""
    first, *after = sentence.tokens[:4]
    if first.lower_ == "as" and (not after or after[0].lower_ not in _AS_MANY):
        return False
    return first.lower_ in _ROUGHLY and any(t.pos_ == "NUM" for t in after)


def _whole(sentence: Sentence, frame: Frame) -> bool:
    """Whether a frame holds most of its sentence, and its main clause: not what only a clause on
    some noun credits ("paid for the trucks that the team in the country said it needed")."""
    verbs = sentence.span.doc[frame.verb_first : frame.verb_last + 1]
    says = next((t for t in reversed(verbs) if t.base in REPORTING), None)
    beneath = says is not None and says.dep_ == "relcl"
    return frame.length > len(sentence.span) // 3 and not beneath


def _goes_on(sentence: Sentence) -> bool:
    first = sentence.span[0]
    if first.lower_ in _LINKS and len(sentence.span) > 1:
        first = sentence.span[1]
    if first.pos_ == "NUM" and first.head.base in _TIMES:
        # "One year after it was authorised, …" counts nothing of what was told.
        return False
    if first.lower_ in _GOING_ON or first.pos_ == "NUM":
        return True
    if first.lower_ == "they" and first.i + 1 < sentence.span.end and first.nbor().lemma_ == "be":
        return True  # "…, a spokesman said. They are Kenya, Benin and Chad."
    if first.lower_ in ("his", "her") and first.head.base in _COMMANDED:
        return True  # "…, the commander said. His officers returned fire."
    if first.lower_ == "that" and len(sentence.span) > 1 and first.nbor().lemma_ in _AMOUNTS:
        return True  # "That is 24 per cent more than …"
    if _roughly(sentence):
        return True
    return any(
        t.lower_ in ("those", "these") and t.i + 1 < sentence.span.end and t.nbor().pos_ == "NOUN"
        for t in sentence.span
    )
