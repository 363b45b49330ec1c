"""What somebody goes on with in spite of: "despite calls at home for the police to return"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.views.leaning_verbs import CONSENTS
from missionbrief.claims.views.leanings import cues
from missionbrief.claims.views.stances import stances
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_AGAINST = frozenset({"withdraw", "oppose", "defund"})
_SPITE = frozenset({"despite", "notwithstanding", "amid", "amidst", "defying", "regardless",
                    "spite", "undeterred", "over"})  # fmt: skip
_CALLS = words("claims", "in_spite", "calls")
_NO_QUARREL = re.compile(
    r"\bno (?:quarrel|problem|issue|difficult(?:y|ies)|objections?) (?:with|to|about)\b",
    re.IGNORECASE,
)
_NO_HELP = re.compile(
    r"\bno (?:\w+ ){0,3}(?:mission|force|structure|operation|deployment|arrangement)\b[^.;]{0,30}"
    r"\b(?:would|will|could|can) (?:help|work|succeed|solve|make|bring)\b",
    re.IGNORECASE,
)
_HOLDS_BACK = re.compile(
    r"\b(?:suspended|froze|halted|withheld|blocked|cut off|stopped) (?:\w+ ){0,3}"
    r"(?:\$|US\$|€|£|\d|its|contributions?|payments?|money|funds?|funding)"
)
_REACH = 6


def in_spite(sentence: Sentence, stance: str) -> bool:
    """Return whether a `stance` against the mission may be that of others, in spite of whose calls,
    protest or doubt somebody acts."""
    return stance in _AGAINST and any(_is_defied(sentence, t) for t in sentence.span)


def unopposed(sentence: Sentence, stance: str) -> bool:
    """Return whether a `stance` against the mission is told by a word of opposition that is denied
    alone ("would not oppose it", "had no quarrel with it"), or one for it where nothing of the kind
    is said to help ("no new force would help")."""
    if stance == "oppose" and _NO_QUARREL.search(sentence.span.text):
        return True
    if stance == "support" and _NO_HELP.search(sentence.span.text):
        return True
    if stance == "fund" and _HOLDS_BACK.search(sentence.span.text):
        return True
    against = [c.token for c in cues(sentence) if c.leaning in ("con", "blocks")]
    denied = [t for t in against if any(c.dep_ == "neg" for c in t.children)]
    denied = [t for t in denied if t.pos_ == "VERB" and t.base not in CONSENTS]
    # "was not against it"
    denied += [t for t in against if t.lower_ == "against" and negated(t.head)]
    return stance == "oppose" and bool(denied) and len(denied) == len(against)


def undefied(sentence: Sentence, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the views but those of leaving or paying no more that only calls tell of in spite of
    which somebody acts."""
    if sentence.lemmas.isdisjoint(_SPITE):
        yield from found
        return
    defied = {t.i for link in sentence.span if _is_defied(sentence, link) for t in link.subtree}
    outside = [t for t in sentence.tokens if t.i not in defied]
    for view in found:
        told = view[0].i not in defied and view[2] in ("withdraw", "defund")
        if defied and told and all(s.stance != view[2] for s in stances(sentence, outside)):
            continue
        yield view


def _is_defied(sentence: Sentence, link: Token) -> bool:
    """Whether a preposition opens the calls that somebody acts against."""
    if link.lower_ not in _SPITE:
        return False
    after = sentence.span.doc[link.i + 1 : min(sentence.span.end, link.i + _REACH)]
    return any(t.base in _CALLS for t in after)
