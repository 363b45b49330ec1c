"""Words of moving that tell of no move, and dates that are of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops.owning import means_mission
from missionbrief.language.grammar import verb_above

if TYPE_CHECKING:
    from missionbrief.claims.troops.moves import Move
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_POSTS = frozenset({"deploy", "send", "post", "station", "field", "dispatch"})
# What begins a clause of another time or of a reason; "when" and "as" tell the same time.
_APART = frozenset({"after", "before", "because", "although", "though", "since", "until", "whereas",
                    "once", "if", "unless"})  # fmt: skip
_LOST = frozenset({"dead", "killed", "wounded", "injured", "missing", "hurt"})


def idle(sentence: Sentence, move: Move) -> bool:
    """Whether the words tell of no move: "what was planned", "his officers were planning", "70
    people were dead"."""
    cue, body = move.cue, move.body
    if cue.lemma_ == "plan":
        who = [c for c in cue.children if c.dep_ in ("nsubj", "nsubjpass")]
        if cue.tag_ == "VBG" or any(c.lower_ == "what" for c in who):
            return True
    if cue.lower_ == "following" and cue.dep_ == "prep":
        return True
    if _with_so_many(sentence, move) or _approved(sentence, move) or _of_elsewhere(sentence, move):
        return True
    after = body.head.doc[body.last + 1 : min(body.head.sent.end, body.last + 4)]
    return any(t.lower_ in _LOST for t in after)


def _with_so_many(sentence: Sentence, move: Move) -> bool:
    """Whether "with 400 officers deployed" tells how many there are."""
    cue, body, doc = move.cue, move.body, sentence.span.doc
    posted = cue.tag_ in ("VBN", "VBD") and cue.base in _POSTS
    if not posted or body.count is None or not body.last < cue.i <= body.last + 3:
        return False
    lead = doc[max(sentence.span.start, body.first - 5) : body.first + 1]
    placed = any(t.lower_ == "with" for t in lead)
    return placed and not any(t.pos_ in ("VERB", "AUX") for t in doc[body.first : cue.i])


def _approved(sentence: Sentence, move: Move) -> bool:
    """Whether the mission itself is welcomed, which is approval: "the envoy welcomed the force"."""
    body = move.body
    itself = body.count is None and body.order is None and move.cue.lemma_ == "welcome"
    return itself and means_mission(sentence, body.head)


def _of_elsewhere(sentence: Sentence, move: Move) -> bool:
    """Whether those who come home were somewhere else, by a clause on them: "the soldiers held in
    Somalia have all come back"."""
    body, cue = move.body, move.cue
    home = sentence.article.mission.country
    if any((m.name.country or m.name.canonical) == home for m in sentence.names):
        return False
    for token in sentence.span.doc[body.last + 1 : cue.i]:
        name = sentence.name_at(token)
        where = name.canonical if name is not None and name.kind == "country" else None
        where = where or (token.text if token.ent_type_ == "GPE" and name is None else None)
        if where and token.head.lower_ == "in" and token.head.head.dep_ in ("acl", "relcl"):
            return True
    return False


def said_before(sentence: Sentence, cue: Token, date: Expression) -> bool:
    """Whether what is to come is dated with a day gone by, which is then that of another verb: "the
    house voted yesterday to let a thousand police go"."""
    tokens = sentence.tokens_of(date)
    days = sentence.resolve(date)
    published = sentence.article.document.published.earliest
    if not tokens or days is None or days.end is None or published is None:
        return False
    inside = tokens[0] in cue.subtree and tokens[0].i > cue.i
    # "was due on May 23": the day hangs on the verb
    inside |= cue.dep_ == "acomp" and verb_above(tokens) == cue.head and tokens[0].i > cue.i
    return days.end < published and not inside


def in_clause(sentence: Sentence, cue: Token) -> bool:
    """Whether the one date of a sentence belongs to a clause beside the word at `cue`: "are sent to
    a place where 2,500 were killed in the first quarter", "they come after the Council agreed on it
    in May"."""
    return beside(sentence, cue, sentence.dates[0])


def beside(sentence: Sentence, cue: Token, date: Expression) -> bool:
    """Whether a date is that of a clause beside the word at `cue`."""
    tokens = sentence.tokens_of(date)
    for token in (tokens[0], *tokens[0].ancestors) if tokens else ():
        if token == cue:
            return False
        if token.dep_ == "relcl":
            return cue not in token.subtree
        if token.dep_ == "advcl" and any(
            c.dep_ == "mark" and c.lower_ in _APART for c in token.children
        ):
            return cue not in token.subtree
    return False
