"""Words of moving that tell of no move, and dates that are of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missionbrief.claims.troops.moves import Move
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_LOST = frozenset({"dead", "killed", "wounded", "injured", "missing", "hurt"})


def idle(move: Move) -> bool:
    """Whether the words tell of no move: "what was planned", "his officers were planning", "70
    people were dead"."""
    cue, body = move.cue, move.body
    if cue.lemma_ == "plan":
        who = [c for c in cue.children if c.dep_ in ("nsubj", "nsubjpass")]
        if cue.tag_ == "VBG" or any(c.lower_ == "what" for c in who):
            return True
    if cue.lower_ == "following" and cue.dep_ == "prep":
        return True
    after = body.head.doc[body.last + 1 : min(body.head.sent.end, body.last + 4)]
    return any(t.lower_ in _LOST for t in after)


def said_before(sentence: Sentence, cue: Token, date: Expression) -> bool:
    """Whether what is to come is dated with a day gone by, which is then that of another verb: "the
    house voted yesterday to let a thousand police go"."""
    tokens = sentence.tokens_of(date)
    days = sentence.resolve(date)
    published = sentence.article.document.published.earliest
    if not tokens or days is None or days.end is None or published is None:
        return False
    inside = tokens[0] in cue.subtree and tokens[0].i > cue.i
    return days.end < published and not inside


def in_clause(sentence: Sentence, cue: Token) -> bool:
    """Whether the one date of a sentence belongs to a clause beside the word at `cue`: "are sent to
    a place where 2,500 were killed in the first quarter"."""
    tokens = sentence.tokens_of(sentence.dates[0])
    for token in (tokens[0], *tokens[0].ancestors) if tokens else ():
        if token == cue:
            return False
        if token.dep_ == "relcl":
            return cue not in token.subtree
    return False
