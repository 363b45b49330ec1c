"""Other words of a named speaker, direct or reported.

One for each speaker and sentence: who speaks, and the first words of what is said. Only speakers
with a name count; what "officials" or "reports" say is told by the claims it holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.mission_words import mission_token
from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import subject
from missionbrief.language.holders import name_of
from missionbrief.language.modality import negated
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from missionbrief.language.article import Sentence

KIND = "statement"

_SPEAKS = words("claims", "statement", "speaks")
_SPEAKERS = frozenset({"person", "organisation", "country"})
_WORDS = 12


def _content(sentence: Sentence, verb: Token) -> str | None:
    """The first words of what is said: the clause or object of the verb."""
    said = [c for c in verb.children if c.dep_ in ("ccomp", "dobj", "xcomp", "prep")]
    if not said:
        return None
    tokens = sorted((t for c in said for t in c.subtree), key=lambda t: t.i)
    if not tokens:
        return None
    first, last = tokens[0].i, tokens[min(len(tokens), _WORDS) - 1].i
    text = sentence.span.doc[first : last + 1].text.strip(' ",.;')
    return " ".join(text.split()) or None


def _about(sentence: Sentence) -> bool:
    """Whether a sentence, or the one before it in its paragraph, speaks of the mission, its
    country, a gang or personnel: speeches touch on much else."""
    earlier = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    near = [s for s in earlier if s.paragraph == sentence.paragraph]
    home = sentence.article.mission.country
    return any(
        any(
            m.name.kind in ("mission", "force", "gang")
            or (m.name.kind == "place" and m.name.country is None)
            or m.name.canonical == home
            for m in s.names
        )
        or any(mission_token(s, t) for t in s.span)
        for s in [sentence, *near]
    )


def _quoted(sentence: Sentence, seen: set[str]) -> Iterator[Draft]:
    """Yield a quotation that begins in `sentence` and whose speaker is known."""
    for start, end, who in sentence.spoken:
        begins = sentence.span.start_char <= start < sentence.span.end_char
        if who is None or not begins or who in seen or who[:1].islower():
            continue
        inside = [t for t in sentence.span if start <= t.idx < end]
        if not inside:
            continue
        seen.add(who)
        yield Draft(
            sentence,
            inside[0],
            "direct",
            actor=who,
            target=" ".join(t.text for t in inside[:_WORDS]),
            when=when(sentence, inside[0]),
            placed=False,
            said=True,
            status="actual",
            key=(who, sentence.span.text[:80]),
        )


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield what named speakers say in `sentence`."""
    if not _about(sentence):
        return
    seen: set[str] = set()
    yield from _quoted(sentence, seen)
    for verb in sentence.span:
        lemma = verb.lemma_.lower()
        if verb.pos_ != "VERB" or lemma not in REPORTING | _SPEAKS or negated(verb):
            continue
        if verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN") or verb.dep_ in ("acl", "amod", "xcomp"):
            continue
        if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
            continue
        who = subject(verb)
        name = name_of(sentence, who) if who is not None else None
        if name is None or name.kind not in _SPEAKERS or name.canonical in seen:
            continue
        if name.kind == "country" and lemma not in REPORTING:
            continue
        content = _content(sentence, verb)
        if content is None:
            continue
        seen.add(name.canonical)
        yield Draft(
            sentence,
            verb,
            "reported",
            actor=name.canonical,
            target=content,
            when=when(sentence, verb),
            placed=False,
            said=True,
            status="actual",
            key=(name.canonical, content),
        )
