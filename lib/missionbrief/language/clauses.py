"""Where a clause of reporting stands in its sentence, and where what it reports begins and ends.

The parse tells, or where it loses the clause, commas and the words between them do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.frame import REPORTING
from missionbrief.language.grammar import climb
from missionbrief.language.tails import CREDITED, STOPS, has_verb

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_VERBAL = ("VERB", "AUX")
_COMMA = frozenset({",", '"', ";", "-", "--", "–", "—", "''", "``", "'"})
_COUNTS = frozenset({"document", "record", "register", "count", "log", "verify", "find"})
_MAY_COUNT = frozenset({"confirm", "list", "establish"})
_TENSED = ("VBD", "VBZ", "VBP")
_ASIDE = 6
_ADJUNCTS = frozenset({"prep", "npadvmod", "advmod", "dobj", "dative", "aux", "neg", "prt", "oprd"})


def _speaking(sentence: Sentence, verb: Token) -> int | None:
    """The token before an aside that parts who says from the verb: "the representative of Guyana,
    speaking also for Algeria and Somalia, said", "X, who speaks for the UN chief, said"."""
    doc, start = sentence.span.doc, sentence.span.start
    if verb.i - 1 <= start or doc[verb.i - 1].text != ",":
        return None
    for token in doc[start + 1 : verb.i]:
        opens = token.tag_ == "VBG" or token.lower_ == "who"
        if opens and token.nbor(-1).text == "," and token.i >= start + 2:
            return token.i - 2
    return None


def named_beside(sentence: Sentence, verb: Token) -> Token | None:
    """Return who stands just before a verb of saying, or after it, where the parse tells nobody:
    the name there, else the noun that opens the words after the last comma."""
    doc, start = sentence.span.doc, sentence.span.start
    ends = {m.end - 1 for m in sentence.names if m.name.kind in CREDITED}
    starts = {m.start: m.end - 1 for m in sentence.names if m.name.kind in CREDITED}
    at = verb.i - 1
    # A name that nobody knows may be read as an adverb.
    while (
        at >= start and at not in ends and (doc[at].pos_ in ("ADV", "AUX") or doc[at].text == ",")
    ):
        at -= 1
    if (aside := _speaking(sentence, verb)) is not None and aside in ends:
        return doc[aside]
    if at in ends:
        return doc[at]
    if verb.i + 1 in starts:
        return doc[starts[verb.i + 1]]
    if verb.i > start and doc[verb.i - 1].text == ",":
        # "X, speaking in Y, said …": whoever opens the sentence.
        for mention in sentence.names:
            opens = mention.start - start <= 3 and doc.at(mention.end).text == ","
            if opens and mention.name.kind in CREDITED:
                return doc[mention.end - 1]
    first = at
    while first >= start and doc[first].text not in STOPS:
        first -= 1
    for token in doc[first + 1 : at + 1]:
        following = token.nbor()
        nominal = token.pos_ in ("NOUN", "PROPN") and not token.like_num
        if nominal and (token.i == at or following.pos_ in ("ADP", "PART", "PUNCT")):
            return token
        if token.pos_ in ("VERB", "ADP"):
            return None
    return None


def trails(sentence: Sentence, verb: Token, who: Token, clauses: list[Token]) -> bool:
    """Whether a reporting clause comes after what it reports, or is put into it."""
    inverted = who.i > verb.i and verb.i > sentence.span.start and verb.nbor(-1).text == ","
    later = any(c.i > verb.i and c.dep_ == "ccomp" for c in clauses)
    if later and not inverted and verb.dep_ != "parataxis":
        return False
    if verb.dep_ in ("relcl", "acl"):
        return False
    counted = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    numbers = any(g.like_num for c in counted for g in (c, *c.children))
    if counted and (verb.lemma_ in _COUNTS or (verb.lemma_ in _MAY_COUNT and numbers)):
        return False  # "In Kenscoff, the network documented 150 deaths"
    first = min(verb.i, who.left_edge.i)
    if first <= sentence.span.start:
        return False
    before = sentence.span.doc[first - 1]
    while before.i > sentence.span.start and before.lower_ in ("as", "so"):
        before = before.nbor(-1)
    after = sentence.span.doc[adjuncts_end(verb, who) + 1 : sentence.span.end]
    if before.text == ":":
        return False
    if any(c.i < first and c.dep_ == "ccomp" for c in clauses) and before.text in _COMMA:
        return True
    ends = (
        not len(after)
        or after[0].text in STOPS | {"(", "[", ")", "]"}
        or after[0].lower_ in ("and", "but", "while", "as", "after", "when", "whose", "who")
    )
    said_before = any(c.i < first for c in clauses) or verb.dep_ == "parataxis"
    return ends and (said_before or before.text in _COMMA) and has_verb(sentence, first)


def put_in(sentence: Sentence, verb: Token, edge: int) -> bool:
    """Whether a reporting clause is put into what it reports: "Without it, X warn, nothing …", "A
    year ago, X reminded the House, nothing …"."""
    doc, end = sentence.span.doc, sentence.span.end
    if edge <= sentence.span.start or doc[edge - 1].text != "," or verb.i + 1 >= end:
        return False
    following = doc[verb.i + 1 : min(verb.i + _ASIDE, end)]
    until = next((t.i for t in following if t.text == ","), None)
    if until is None:
        return False
    heard = [c for c in verb.children if verb.i < c.i < until]
    return all(c.dep_ in ("dobj", "dative") and c.right_edge.i < until for c in heard) and (
        until == verb.i + 1 or bool(heard)
    )


def adjuncts_end(verb: Token, who: Token) -> int:
    """The last token of a reporting clause: its verb, who says it, and when, where and to whom."""
    last = max(verb.i, who.i if who.i > verb.i else verb.i)
    if who.i > verb.i:
        last = max(last, who.right_edge.i if len(list(who.subtree)) < 12 else who.i)
    for child in verb.children:
        near = child.dep_ in _ADJUNCTS and child.i > verb.i
        if near and child.i - last <= 6 and not _commas_between(verb, child):
            last = max(last, child.right_edge.i)
    last = min(last, verb.sent.end - 1)
    return last - 1 if verb.doc[last].text in (",", ".") and last > verb.i else last


def _commas_between(verb: Token, child: Token) -> bool:
    return any(t.text in (",", ";") for t in verb.doc[verb.i : child.left_edge.i])


def goes_on(sentence: Sentence, start: int) -> bool:
    """Whether what follows "…, X said," is more of what is said, rather than the writer's own
    addition ("…, X said, as talks began")."""
    token = sentence.span.doc[start]
    return token.lower_ not in ("as", "after", "when", "but", "a", "an", "the", "one")


def opening(sentence: Sentence, edge: int) -> int:
    """Where what is reported before a token begins: after the last semicolon before which somebody
    is credited ("X said so; he was shot, Y said"), else with the sentence."""
    doc, first = sentence.span.doc, sentence.span.start
    for token in doc[first:edge]:
        if token.text == ";" and any(_credits(t) for t in doc[first : token.i]):
            first = token.i + 1
    return first


def _credits(token: Token) -> bool:
    return token.lower_ == "according" or (token.base in REPORTING and token.tag_ in _TENSED)


def adds(sentence: Sentence, start: int) -> bool:
    """Return whether what follows a semicolon counts on among what is told before it, and names
    no source of its own: "X said the fund was frozen; of 15 million, two had been spent"."""
    doc, end = sentence.span.doc, sentence.span.end
    opens = doc[start] if start < end else None
    if opens is None or not (opens.pos_ == "NUM" or opens.is_currency or opens.lower_ == "of"):
        return False
    return not any(t.base in REPORTING or t.text == ";" for t in doc[start:end])


def _of_its_own(token: Token) -> bool:
    """Whether a joined clause tells what others have done, beside what somebody says may be: "Benin
    said it could offer 1,500, and Chad and Barbados have told the UN …"."""
    first = {c.lower_ for c in token.head.children if c.dep_ == "aux"}
    has = {c.lower_ for c in token.children if c.dep_ == "aux"} & {"have", "has"}
    own = any(c.dep_ == "nsubj" and c.pos_ in ("NOUN", "PROPN") for c in token.children)
    joined = token.dep_ == "conj" and token.tag_ == "VBN"
    return joined and own and bool(has) and bool(first & {"could", "would", "might"})


def closing(sentence: Sentence, verb: Token) -> int:
    """Where what follows a reporting verb ends: before a joined clause whose own subject reports,
    or that tells what others have done, else with the sentence."""
    doc, end = sentence.span.doc, sentence.span.end
    for token in doc[verb.i + 1 : end]:
        if token.text == ";":
            if not adds(sentence, token.i + 1):
                return token.i - 1
            continue
        other = token.base in REPORTING and token.pos_ in _VERBAL
        other = other and token.dep_ in ("conj", "ROOT", "parataxis") and token.head in climb(verb)
        if other or (token.tag_ == "VBN" and token.head.head == verb and _of_its_own(token)):
            who = next((c for c in token.children if c.dep_ == "nsubj"), None)
            if who is not None and who.left_edge.i > verb.i:
                return who.left_edge.i - 1
    return end - 1
