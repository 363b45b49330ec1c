"""What a sentence reports, and whom it credits: its frames.

A frame is a stretch of words and whoever is credited for them. "X said (that) …" credits what
follows to X, "…, X said" what comes before, "…, X said, …" both; "according to X", "by X's count"
and "for X, …" the whole sentence; "X recorded 110 dead" what X recorded; "X promised …", of a
person, what is promised. Where the parse loses the clause, commas tell where it ends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.language.grammar import climb, subject
from missionbrief.language.holders import name_of
from missionbrief.language.sayers import DOCUMENTS, sayer
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from missionbrief.language.article import Sentence

REPORTING = words("language", "reporting", "reporting")
# Those that may go with direct speech.
SAYING = REPORTING | words("language", "reporting", "saying")
# What these govern is the subject's view: "welcomed Kenya's leadership of the mission".
EXPRESSING = words("language", "reporting", "expressing")
# What a person does by saying it: the words are that person's.
_COMMITTING = words("language", "reporting", "committing")
# These report only what stands in a clause of theirs.
_CLAUSAL = words("language", "reporting", "clausal")
_DECIDING = words("language", "reporting", "deciding")
_RECKONING = words("language", "reporting", "reckoning")
JOINT = "joint statement"
_WHOLE = re.compile(r"^Government of|administration$")
_VERBAL = ("VERB", "AUX")
_COMMA = frozenset({",", '"', ";", "-", "--", "–", "—", "''", "``", "'"})
_STOPS = frozenset({",", ";", ".", ":", '"', "--", "—", "–"})
_TENSED = ("VBD", "VBZ", "VBP", "MD")
_LONGEST = 14
_ADJUNCTS = frozenset({"prep", "npadvmod", "advmod", "dobj", "dative", "aux", "neg", "prt", "oprd"})


@dataclass(frozen=True)
class Frame:
    """Words credited: the tokens from `first` to `last`, but those from `verb_first` to
    `verb_last`, which credit them. `body` is `who` where that is no person."""

    who: str
    first: int
    last: int
    verb_first: int
    verb_last: int
    body: str | None = None

    def holds(self, token: Token) -> bool:
        """Whether `token` is among the words credited."""
        inside = self.first <= token.i <= self.last
        return inside and not self.verb_first <= token.i <= self.verb_last

    @property
    def length(self) -> int:
        """How many words it spans."""
        return self.last - self.first


def frames(sentence: Sentence) -> tuple[Frame, ...]:
    """Return the frames of `sentence` in the order of their cues."""
    found: list[Frame] = []
    for token in sentence.span:
        lemma = token.lemma_.lower()
        if token.lower_ in ("according", "per", "citing", "for", "by", "in", "on"):
            found += _by_phrase(sentence, token)
        elif lemma in REPORTING | _DECIDING and token.pos_ in _VERBAL:
            found += _reported(sentence, token, lemma)
        if lemma in EXPRESSING or lemma in _COMMITTING:
            found += _personal(sentence, token)
    return tuple(found)


def _frame(
    sentence: Sentence, who: Token, first: int, last: int, verb_first: int, verb_last: int
) -> Iterator[Frame]:
    said = sayer(sentence, who)
    if said is None or first > last:
        return
    name = name_of(sentence, who)
    person = name is not None and name.kind == "person"
    known = sentence.article.mission.names.get(said)
    if known is not None and known.governs and known.country and _WHOLE.search(said):
        said = known.country
    body = said if not person and known is not None and known.kind != "person" else None
    yield Frame(said, first, last, verb_first, verb_last, body)


def _by_phrase(sentence: Sentence, cue: Token) -> Iterator[Frame]:
    """Frames that a prepositional phrase opens: they hold the whole sentence."""
    first, last = sentence.span.start, sentence.span.end - 1
    whom: Token | None = None
    if cue.lower_ == "according" and cue.i < last:
        whom = next((c for c in cue.nbor().children if c.dep_ == "pobj"), None)
        if whom is None and cue.i + 2 <= last:
            whom = _next_noun(sentence, cue.i + 2)
    elif cue.lower_ == "per":
        noun = _next_noun(sentence, cue.i + 1)
        named = noun is not None and sentence.name_at(noun) is not None
        whom = noun if named or (noun is not None and noun.lemma_.lower() in DOCUMENTS) else None
    elif cue.lower_ == "citing":
        noun = next((c for c in cue.children if c.dep_ == "dobj"), None)
        told = noun is not None and (
            sentence.name_at(noun) is not None or noun.lemma_.lower() in DOCUMENTS | _SOURCES
        )
        whom = noun if told else None
    elif cue.lower_ == "for":
        # "For Odinga, the plan …" opens the sentence.
        noun = next((c for c in cue.children if c.dep_ == "pobj"), None)
        name = sentence.name_at(noun) if noun is not None and cue.i == first else None
        opened = noun is not None and noun.i < last and noun.nbor().text == ","
        whom = noun if opened and name is not None and name.kind == "person" else None
    elif cue.lower_ in ("by", "in", "on"):
        noun = next((c for c in cue.children if c.dep_ == "pobj"), None)
        owned = noun is not None and any(
            c.dep_ == "poss" or c.lower_ in _SOME or sentence.name_at(c) is not None
            for c in noun.children
        )
        if noun is not None and owned and noun.lemma_.lower() in _RECKONING:
            whom = noun
    if whom is not None:
        yield from _frame(sentence, whom, first, last, cue.i, max(whom.i, cue.i))


_SOME = frozenset({"most", "some", "many", "official", "several"})
_SOURCES = words("language", "reporting", "sources")


def _next_noun(sentence: Sentence, start: int) -> Token | None:
    """The head of the noun phrase that starts at a token."""
    for token in sentence.span.doc[start : min(start + 8, sentence.span.end)]:
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "poss", "amod"):
            return token
        if token.text in _STOPS:
            return None
    return None


def _by(verb: Token) -> Token | None:
    agents = (p for c in verb.children if c.dep_ == "agent" for p in c.children)
    return next(agents, None)


def _reported(sentence: Sentence, verb: Token, lemma: str) -> Iterator[Frame]:
    """The frame of a reporting verb."""
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
    if lemma not in ("deny", "reject") and any(c.dep_ == "neg" for c in verb.children):
        return
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    if infinitive and lemma != "say":
        return
    if (tail := _tail(sentence, verb)) is not None:
        teller, opens, ends = tail
        split = ends + 2 < sentence.span.end and sentence.span.doc[ends + 1].text == ","
        on = split and _clause_goes_on(sentence, ends + 2)
        end = sentence.span.end - 1 if on else ends
        yield from _frame(sentence, teller, _opening(sentence, opens), end, opens, ends)
        return
    # "was confirmed dead": whom it befell says nothing; only "by …" does.
    who = _by(verb) if passive or (verb.tag_ == "VBN" and verb.dep_ == "acl") else subject(verb)
    if verb.tag_ == "VBG" and verb.i > sentence.span.start and verb.nbor(-1).text == ",":
        # "X defended it, saying …": whoever the sentence is about.
        who = subject(sentence.span.root)
    elif who is not None and who.i > verb.i and _joined(verb):
        who = subject(verb.head)
    nobody = who is None or who.pos_ not in ("NOUN", "PROPN", "PRON", "ADJ", "DET")
    if not passive and nobody:
        who = named_beside(sentence, verb)
    if who is None or who == verb or who.lower_ in ("all", "what", "there"):
        return
    name = name_of(sentence, who)
    if lemma == "count" and (
        who.lower_ in sentence.article.mission.nouns
        or (name is not None and name.kind in ("mission", "force"))
    ):
        return  # that is how many it has
    if lemma == "speak" and not any(c.dep_ == "prep" and c.lower_ == "of" for c in verb.children):
        return
    span = sentence.span
    edge = min(who.left_edge.i, verb.i) if abs(who.i - verb.i) < 40 else verb.i
    edge = max(edge, span.start)
    passive_clause = passive and verb.head != verb and verb.dep_ in ("relcl", "acl")
    clauses = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp", "parataxis") and c != who]
    trailing = (
        lemma not in ("put", "count")
        and lemma not in _DECIDING
        and _trails(sentence, verb, who, clauses)
    )
    if trailing:
        last = _adjuncts_end(verb, who)
        split = last + 2 < span.end and span.doc[last + 1].text == ","
        end = span.end - 1 if split and _clause_goes_on(sentence, last + 2) else last
        yield from _frame(sentence, who, _opening(sentence, edge), end, edge, last)
        return
    if _put_in(sentence, verb, edge):
        yield from _frame(sentence, who, _opening(sentence, edge), span.end - 1, edge, verb.i)
        return
    after = [c for c in clauses if c.i > verb.i]
    objects = [c for c in verb.children if c.dep_ in ("dobj", "dep", "prep", "attr", "nsubjpass")]
    if lemma in _CLAUSAL | _DECIDING and not after and not _told(verb):
        return
    if lemma == "put" and not any(c.lower_ == "at" for c in verb.subtree):
        return
    if not after and not objects and not _told(verb):
        return
    if passive:
        # "were reported killed by X": what is reported is the subject.
        first = min(t.i for t in verb.subtree) if not passive_clause else verb.head.left_edge.i
        yield from _frame(sentence, who, first, span.end - 1, who.left_edge.i, who.i)
        return
    verb_last = max(verb.i, edge)
    last = verb.right_edge.i if verb.dep_ == "relcl" else _closing(sentence, verb)
    first = verb.i
    if verb.dep_ == "relcl" and who != verb.head and verb.head.i < edge:
        first = verb.head.left_edge.i  # "the 600 that X said would leave"
    yield from _frame(sentence, who, first, last, min(edge, verb.i), verb_last)


def _tail(sentence: Sentence, verb: Token) -> tuple[Token, int, int] | None:
    """Who says, and the first and last token of, a clause of reporting that ends a sentence or a
    part of it: "…, the mission has said in a report", told by its words, whatever the parse."""
    doc, start = sentence.span.doc, sentence.span.start
    if verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    at = verb.i - 1
    while (at > start and doc[at].pos_ in ("ADV", "AUX")) or doc[at].lower_ in ("there", "also"):
        at -= 1
    first = at
    while first > start and doc[first - 1].text not in _STOPS:
        first -= 1
    opener = doc[first - 1] if first > start else None
    if opener is None or opener.text not in (",", "—", "–", "--") or first > at:
        return None
    phrase_ = doc[first : at + 1]
    if len(phrase_) > _LONGEST or any(t.pos_ in ("VERB", "SCONJ", "CCONJ") for t in phrase_):
        return None
    if phrase_[0].pos_ not in ("DET", "PROPN", "NOUN", "ADJ", "PRON", "NUM"):
        return None
    last = verb.i
    while last + 1 < sentence.span.end and doc[last + 1].text not in _STOPS:
        last += 1
    after = doc[verb.i + 1 : last + 1]
    told = bool(after) and verb.lemma_ in ("tell", "inform") and after[0].pos_ != "SCONJ"
    adjunct = not len(after) or told or after[0].pos_ in ("ADP", "ADV") or _dates(sentence, after)
    if not adjunct or any(t.tag_ in _TENSED or t.lower_ == "that" for t in after):
        return None
    if not _has_verb(sentence, first):
        return None
    who = _head(sentence, phrase_)
    return (who, first, last) if who is not None else None


def _dates(sentence: Sentence, words_: Span) -> bool:
    """Whether words open with an expression of time."""
    return any(
        tokens and tokens[0].i == words_[0].i
        for tokens in (sentence.tokens_of(e) for e in sentence.dates)
    )


def _head(sentence: Sentence, words_: Span) -> Token | None:
    """The head of a noun phrase by its words: the last word of the name it ends with, else the
    noun before its first preposition."""
    for mention in sentence.names:
        if mention.end == words_[-1].i + 1 and mention.name.kind in _CREDITED:
            return sentence.span.doc[mention.end - 1]
    for token in words_:
        ends = token.i == words_[-1].i or token.nbor().pos_ in ("ADP", "PART")
        if token.pos_ in ("NOUN", "PROPN", "PRON") and ends:
            return token
    return None


def _joined(verb: Token) -> bool:
    """Whether a verb is joined to another by "and" before it, and so shares its subject."""
    return verb.dep_ == "conj" and verb.nbor(-1).lower_ in ("and", "but")


def named_beside(sentence: Sentence, verb: Token) -> Token | None:
    """Return who stands just before a verb of saying, or after it, where the parse tells nobody:
    the name there, else the noun that opens the words after the last comma."""
    doc, start = sentence.span.doc, sentence.span.start
    ends = {m.end - 1 for m in sentence.names if m.name.kind in _CREDITED}
    starts = {m.start: m.end - 1 for m in sentence.names if m.name.kind in _CREDITED}
    at = verb.i - 1
    while at >= start and (doc[at].pos_ in ("ADV", "AUX") or doc[at].text == ","):
        at -= 1
    if at in ends:
        return doc[at]
    if verb.i + 1 in starts:
        return doc[starts[verb.i + 1]]
    if verb.i > start and doc[verb.i - 1].text == ",":
        # "X, speaking in Y, said …": whoever opens the sentence.
        for mention in sentence.names:
            opens = mention.start - start <= 3 and doc[mention.end].text == ","
            if opens and mention.name.kind in _CREDITED:
                return doc[mention.end - 1]
    first = at
    while first >= start and doc[first].text not in _STOPS:
        first -= 1
    for token in doc[first + 1 : at + 1]:
        following = doc[token.i + 1]
        nominal = token.pos_ in ("NOUN", "PROPN") and not token.like_num
        if nominal and (token.i == at or following.pos_ in ("ADP", "PART", "PUNCT")):
            return token
        if token.pos_ in ("VERB", "ADP"):
            return None
    return None


_CREDITED = ("person", "organisation", "mission", "force", "country")


def _told(verb: Token) -> bool:
    """Whether "that" or a colon follows a verb of saying closely: a clause that the parse lost."""
    doc, sent = verb.doc, verb.sent
    window = doc[verb.i + 1 : min(verb.i + 9, sent.end)]
    return any(t.lower_ == "that" and t.tag_ in ("IN", "DT", "WDT") for t in window) or (
        verb.lemma_ in ("say", "believe", "warn", "deny", "claim")
        and verb.i + 2 < sent.end
        and doc[verb.i + 1].text not in _STOPS
    )


def _trails(sentence: Sentence, verb: Token, who: Token, clauses: list[Token]) -> bool:
    """Whether a reporting clause comes after what it reports, or is put into it."""
    if any(c.i > verb.i and c.dep_ == "ccomp" for c in clauses) and verb.dep_ != "parataxis":
        return False
    if verb.dep_ in ("relcl", "acl"):
        return False
    first = min(verb.i, who.left_edge.i)
    if first <= sentence.span.start:
        return False
    before = sentence.span.doc[first - 1]
    while before.i > sentence.span.start and before.lower_ in ("as", "so"):
        before = before.nbor(-1)
    after = sentence.span.doc[_adjuncts_end(verb, who) + 1 : sentence.span.end]
    if before.text == ":":
        return False
    if any(c.i < first and c.dep_ == "ccomp" for c in clauses) and before.text in _COMMA:
        return True
    ends = (
        not len(after)
        or after[0].text in _STOPS | {"(", "[", ")", "]"}
        or after[0].lower_ in ("and", "but", "while", "as", "after", "when", "whose", "who")
    )
    said_before = any(c.i < first for c in clauses) or verb.dep_ == "parataxis"
    return ends and (said_before or before.text in _COMMA) and _has_verb(sentence, first)


def _put_in(sentence: Sentence, verb: Token, edge: int) -> bool:
    """Whether a reporting clause is put into what it reports: "Without it, X warn, nothing …"."""
    doc, last = sentence.span.doc, verb.i + 1
    if edge <= sentence.span.start or doc[edge - 1].text != "," or last >= sentence.span.end:
        return False
    return doc[last].text == ","


def _has_verb(sentence: Sentence, end: int) -> bool:
    """Whether a finite verb stands before a token: something that may be reported."""
    return any(
        t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in sentence.span.doc[sentence.span.start : end]
    )


def _adjuncts_end(verb: Token, who: Token) -> int:
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


def _clause_goes_on(sentence: Sentence, start: int) -> bool:
    """Whether what follows "…, X said," is more of what is said, rather than the writer's own
    addition ("…, X said, as talks began")."""
    token = sentence.span.doc[start]
    return token.lower_ not in ("as", "after", "when", "but", "a", "an", "the", "one")


def _opening(sentence: Sentence, edge: int) -> int:
    """Where what is reported before a token begins: after the last semicolon, or after a reporting
    clause joined to it."""
    first = sentence.span.start
    for token in sentence.span.doc[first:edge]:
        if token.text == ";":
            first = token.i + 1
    return first


def _closing(sentence: Sentence, verb: Token) -> int:
    """Where what follows a reporting verb ends: before a joined clause whose own subject reports,
    else with the sentence."""
    doc, end = sentence.span.doc, sentence.span.end
    for token in doc[verb.i + 1 : end]:
        if token.text == ";":
            return token.i - 1
        other = token.lemma_.lower() in REPORTING and token.pos_ in _VERBAL
        if other and token.dep_ in ("conj", "ROOT", "parataxis") and token.head in climb(verb):
            who = next((c for c in token.children if c.dep_ == "nsubj"), None)
            if who is not None and who.left_edge.i > verb.i:
                return who.left_edge.i - 1
    return end - 1


def _personal(sentence: Sentence, verb: Token) -> Iterator[Frame]:
    """What a person welcomes, expresses, promises or orders."""
    if verb.pos_ not in _VERBAL:
        return
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
    agent = _by(verb)
    who = agent if passive or (verb.tag_ == "VBN" and agent is not None) else subject(verb)
    if who is None or who == verb:
        return
    name = name_of(sentence, who)
    # In a joint statement each country speaks for itself.
    joint = sentence.speaker == JOINT and name is not None and name.kind == "country"
    if name is None or (name.kind != "person" and not joint):
        return
    if who == agent:
        head = verb.head if verb.dep_ in ("acl", "relcl") else verb
        first, last = head.left_edge.i, max(head.right_edge.i, verb.right_edge.i)
        yield from _frame(sentence, who, first, last, who.left_edge.i, who.i)
        return
    first = verb.i
    if verb.dep_ == "relcl":
        top = verb.head
        while top.dep_ == "pobj" and top.head.head.pos_ in ("NOUN", "PROPN"):
            top = top.head.head
        first = min(top.left_edge.i, verb.i)
    yield from _frame(sentence, who, first, verb.right_edge.i, who.i, who.i)
