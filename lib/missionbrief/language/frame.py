"""Frames: stretches of words and whoever is credited for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.language.grammar import conjuncts
from missionbrief.language.holders import name_of
from missionbrief.language.sayers import sayer
from missionbrief.language.turns import JOINT
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

REPORTING = words("language", "reporting", "reporting")
# Those that may go with direct speech.
SAYING = REPORTING | words("language", "reporting", "saying")
# What these govern is the subject's view: "welcomed Kenya's leadership of the mission".
EXPRESSING = words("language", "reporting", "expressing")
_GROUP = re.compile(r"\b(?:Group|Partners|Friends|Coalition|G-?\d+)\b")
_WHOLE = re.compile(r"^Government of|administration$")


def joint(speaker: str | None) -> bool:
    """Return whether a document is the statement of several, each of whom speaks for himself."""
    return speaker is not None and (speaker == JOINT or _GROUP.search(speaker) is not None)


@dataclass(frozen=True)
class Frame:
    """Words credited: the tokens from `first` to `last`, but those from `verb_first` to
    `verb_last`, which credit them. `body` is `who` where that is no person; `beside` are those
    joined to it ("the United States and Panama said")."""

    who: str
    first: int
    last: int
    verb_first: int
    verb_last: int
    body: str | None = None
    beside: tuple[str, ...] = ()

    @property
    def credited(self) -> str:
        """Everybody who is credited: `who` and those named `beside`."""
        *most, last = (self.who, *self.beside)
        return f"{', '.join(most)} and {last}" if most else last

    def holds(self, token: Token) -> bool:
        """Whether `token` is among the words credited."""
        inside = self.first <= token.i <= self.last
        return inside and not self.verb_first <= token.i <= self.verb_last

    @property
    def length(self) -> int:
        """How many words it spans."""
        return self.last - self.first


def _joined(sentence: Sentence, who: Token) -> list[Token]:
    """Those joined to `who` in a list after it."""
    after = [t for t in conjuncts(who) if t.i > who.i and not _of_office(sentence, who, t)]
    end = who.sent.end
    last = next((t.i for t in who.doc[who.i : end] if t.pos_ in ("VERB", "AUX")), end)
    opener = who.doc.at(who.left_edge.i - 1)
    inverted = opener.pos_ == "VERB" and opener.base in REPORTING
    # "said X, the spokesman, and rifles were seized": what has a verb of its own says nothing.
    return [t for t in after if t.i < last and not (inverted and t.i + 1 == last)]


def _of_office(sentence: Sentence, who: Token, joined: Token) -> bool:
    """Whether what is read as joined to somebody is what their office is for: "X, Assistant
    Secretary-General for Europe, Central Asia and the Americas, said"."""
    office = (c for c in who.children if c.dep_ == "appos" and c.i < joined.i)
    listed = any(g.dep_ == "prep" for c in office for g in c.children)
    name = name_of(sentence, joined)
    return listed and (name is None or name.kind != "person")


def frame(
    sentence: Sentence, who: Token, first: int, last: int, verb_first: int, verb_last: int
) -> Iterator[Frame]:
    """Yield the frame that credits `who` with the tokens from `first` to `last`, but those of the
    crediting itself; none where `who` names nobody."""
    said = sayer(sentence, who)
    if said is None or first > last:
        return
    name = name_of(sentence, who)
    person = name is not None and name.kind == "person"
    known = sentence.article.mission.names.get(said)
    if known is not None and known.governs and known.country and _WHOLE.search(said):
        said = known.country
    body = said if not person and known is not None and known.kind != "person" else None
    beside = dict.fromkeys(sayer(sentence, t) for t in _joined(sentence, who))
    others = tuple(other for other in beside if other is not None and other not in said)
    yield Frame(said, first, last, verb_first, verb_last, body, others)
