"""Other words of a named speaker, direct or reported.

One for each speaker and sentence: who speaks, and the first words of what is said. Only speakers
with a name count; what "officials" or "reports" say is told by the claims it holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.views.bearers import holders
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.topic import is_about
from missionbrief.claims.views.wanting import of_verb
from missionbrief.language.attribution import EXPRESSING, REPORTING
from missionbrief.language.modality import negated
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

KIND = "statement"

_SPEAKS = words("claims", "statement", "speaks") | EXPRESSING
_FACTS = words("claims", "statement", "facts")
_PLEDGES = words("claims", "statement", "pledges")
_NEAR_KINDS = frozenset({"mission", "force", "gang", "place"})
_TOLD_TAGS = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_WORDS = 12
_NEAR = 3
_SAYING = REPORTING | _SPEAKS


def _about(sentence: Sentence) -> bool:
    """Whether a sentence, or one of the few before it, speaks of the mission, its people, its
    country or a gang: speeches touch on much else."""
    near = sentence.article.sentences[max(0, sentence.number - _NEAR) : sentence.number + 1]
    home = sentence.article.mission.country
    return any(
        m.name.kind in _NEAR_KINDS or m.name.canonical == home for s in near for m in s.names
    ) or any(is_about(s, s.span) is not None for s in near)


def _first_words(tokens: list[Token]) -> str | None:
    """The first words of what is said, in one line."""
    if not tokens:
        return None
    text = tokens[0].doc.text_of(tokens[0].i, tokens[min(len(tokens), _WORDS) - 1].i + 1)
    return " ".join(text.strip(' ",.;').split()) or None


def _content(sentence: Sentence, verb: Token) -> list[Token]:
    """What is said: the clause or object of the verb, else what it follows."""
    said = [c for c in verb.children if c.dep_ in ("ccomp", "dobj", "xcomp", "prep", "acomp")]
    tokens = sorted((t for c in said for t in c.subtree), key=lambda t: t.i)
    return tokens or list(sentence.span.doc[sentence.span.start : verb.i])


def _speaker(holder: Holder) -> str | None:
    """Who speaks by name: a delegate himself, where he is named, else his country."""
    named = holder.by is not None and holder.by[:1].isupper() and " official" not in holder.by
    return holder.by if named else holder.name


def _quoted(sentence: Sentence) -> Iterator[tuple[str, Token, list[Token], str]]:
    """Yield the quotations that `sentence` has part in and whose speaker is known."""
    for start, end, who in sentence.spoken:
        inside = [t for t in sentence.span if start <= t.idx < end]
        if who is not None and who[:1].isupper() and len(inside) > 2:
            yield who, inside[0], inside, "direct"


def _reported(sentence: Sentence) -> Iterator[tuple[str, Token, list[Token], str]]:
    """Yield what somebody is reported to say, by a verb of saying or after "according to"."""
    for token in sentence.span:
        lemma = token.lemma_.lower()
        if token.lower_ == "according" and token.i + 2 < sentence.span.end:
            whom = next((c for c in token.nbor().children if c.dep_ == "pobj"), None)
            for holder in holders(sentence, whom):
                if (who := _speaker(holder)) is not None and who[:1].isupper():
                    yield who, token, list(sentence.span), "reported"
        if token.pos_ != "VERB" or lemma not in _SAYING or lemma in _FACTS:
            continue
        if token.tag_ not in _TOLD_TAGS or token.dep_ in ("acl", "amod", "xcomp", "relcl"):
            continue
        if negated(token) or any(c.dep_ in ("auxpass", "nsubjpass") for c in token.children):
            continue
        countries = {m.name.canonical for m in sentence.names_of("country")}
        for holder in of_verb(sentence, token):
            if holder.name in countries and lemma in _PLEDGES:
                # What a country promises is told as its promise.
                continue
            if (who := _speaker(holder)) is not None and who[:1].isupper():
                yield who, token, _content(sentence, token), "reported"


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield what named speakers say in `sentence`, each speaker once."""
    if not _about(sentence):
        return
    seen: set[str] = set()
    for who, trigger, tokens, rule in (*_quoted(sentence), *_reported(sentence)):
        content = _first_words(tokens)
        if who in seen or content is None:
            continue
        seen.add(who)
        yield Draft(
            sentence,
            trigger,
            rule,
            actor=who,
            target=content,
            when=when(sentence, trigger),
            placed=False,
            said=True,
            status="actual",
            key=(who, sentence.span.text[:80]),
        )
