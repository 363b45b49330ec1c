"""Small steps through a sentence's grammar that the rules of every kind share.

Labels are those of spaCy's English models (ClearNLP dependencies).
"""

from __future__ import annotations

from calendar import day_name, month_name
from typing import TYPE_CHECKING

from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from missionbrief.language.tokens import Token

_SPEAKS = words("language", "grammar", "speaks")
_OFFICES = words("language", "voices", "offices")
_SAYS = _SPEAKS | words("language", "reporting", "reporting")
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
# Read as what they are, not as who they only look like: "gunmen disguised as police".
_GUISES = frozenset({"disguised", "dressed", "posing", "masquerading", "clad", "passing"})
# Verbs whose object is the subject of what stands under them: "urged Benin to send".
CONTROL = words("language", "grammar", "control")
_CAUSES = words("language", "grammar", "causes")
_FORESEES = frozenset({"expect", "intend", "need", "prefer", "wish"})
_DASHES = frozenset({"-", "--", "–", "—"})
_MONTHS = frozenset(month_name[1:])
_DAYS = frozenset(day_name)
_TIMES = frozenset({"week", "weekend", "month", "quarter", "year", "day", "night", "morning",
                    "evening", "spring", "summer", "autumn", "winter", "end"})  # fmt: skip
_NOT = frozenset({"not", "n't", "n’t"})
_DID = frozenset({"did", "was", "were", "will", "wo"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VB"})
_WITHIN_PHRASE = frozenset(
    {"nummod", "quantmod", "compound", "amod", "nmod", "det", "poss", "npadvmod", "appos"}
)


def phrase_top(token: Token) -> Token:
    """Return the head of the largest noun phrase that `token` counts or heads: for "200" in "a
    group of 200 officers" that is "group".
    """
    while True:
        head = token.head
        if head == token:
            return token
        if token.dep_ in _WITHIN_PHRASE and head.pos_ not in ("VERB", "AUX"):
            token = head
        elif token.dep_ == "pobj" and head.lower_ == "of" and head.head.pos_ in ("NOUN", "PROPN"):
            token = head.head
        else:
            return token


@kept
def predicate(token: Token) -> Token | None:
    """Return the verb that governs the noun phrase of `token`, or None."""
    top = phrase_top(token)
    while top.dep_ == "conj" and top.head.pos_ in ("NOUN", "PROPN", "NUM", "PRON"):
        top = phrase_top(top.head)
    head = top.head
    while head != head.head and head.pos_ not in ("VERB", "AUX"):
        head = head.head
    return head if head.pos_ in ("VERB", "AUX") and head != top else None


def modifiers(token: Token) -> Iterator[Token]:
    """Yield the verbs that modify a noun: "soldiers *stationed* in", "officers who *serve*"."""
    for child in token.children:
        if child.dep_ in ("acl", "relcl") and child.pos_ in ("VERB", "AUX"):
            yield child


def clause(verb: Token) -> set[int]:
    """Return the token numbers of the clause of `verb`, without clauses nested or joined to it."""
    members: set[int] = set()
    stack = [verb]
    while stack:
        token = stack.pop()
        members.add(token.i)
        stack.extend(
            child
            for child in token.children
            if not (
                child.dep_ in ("ccomp", "advcl", "conj", "parataxis", "relcl")
                and child.pos_ in ("VERB", "AUX")
            )
        )
    return members


def climb(token: Token) -> Iterator[Token]:
    """Return an iterator of `token` and what governs it, up to the root of the sentence."""
    return iter((token, *token.ancestors))


def only_then(verb: Token) -> bool:
    """Return whether a verb is denied only up to a time, at which it holds: "did not land until
    June", "will not leave until Friday"."""
    children = verb.children
    if not any(c.dep_ == "neg" and c.lower_ in _NOT for c in children):
        return False
    if not any(c.lower_ in _DID and c.dep_ in ("aux", "auxpass") for c in children):
        return False
    until = (c for c in children if c.dep_ == "prep" and c.lower_ in ("until", "till"))
    times = (g for c in until for g in c.children if g.dep_ == "pobj")
    return any(g.text in _MONTHS | _DAYS or g.like_num or g.base in _TIMES for g in times)


def infinitive(verb: Token) -> bool:
    """Return whether a verb tells what somebody is to do: "to lead it"."""
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def hangs_on(tokens: Sequence[Token]) -> Token | None:
    """Return the word outside of `tokens`, those of a phrase, that the phrase hangs on; None where
    it hangs on none."""
    inside = {t.i for t in tokens}
    above = next((t.head for t in tokens if t.head.i not in inside), None)
    come = above is not None and above.lower_ == "come" and above.i + 1 == tokens[0].i
    if above is not None and come and tokens[0].pos_ != "ADP":
        return above.head  # "will land come Thursday", not "are to come in January"
    return above


def verb_above(tokens: Sequence[Token]) -> Token | None:
    """Return the nearest verb above a phrase, its `tokens`; None where there is none."""
    above = hangs_on(tokens)
    return next((t for t in climb(above) if t.pos_ in ("VERB", "AUX")), None) if above else None


def in_passing(verb: Token) -> bool:
    """Return whether an act is only told of what a sentence is about: "the mission, while endorsed
    by the Council, depends on gifts"."""
    return verb.tag_ == "VBN" and verb.dep_ in ("advcl", "acl", "amod")


_LINKS = ("ADP", "ADV")


def noun_above(tokens: Sequence[Token]) -> Token | None:
    """Return the noun that a phrase, its `tokens`, hangs on with or without a preposition: "the
    incident of March 25", "our arrival here on March 25"; None where that is no noun."""
    top = hangs_on(tokens)
    above = next((t for t in climb(top) if t.pos_ not in _LINKS), None) if top is not None else None
    return above if above is not None and above.pos_ == "NOUN" else None


def _controlled(verb: Token) -> Token | None:
    """Return who is to do what stands under a verb of asking or allowing: its object, or what
    "called on" names; or of whom it is expected: "expects five of its members to go", or whom
    something moves to it: "delays have led the council to reconsider"."""
    if verb.base in _FORESEES:
        return next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if verb.base in _CAUSES:
        return next((c for c in verb.children if c.dep_ == "dobj"), None)
    if verb.base not in CONTROL:
        return None
    for child in verb.children:
        if child.dep_ in ("dobj", "dative"):
            return child
        if child.dep_ == "prep" and child.lower_ in ("on", "upon", "to", "for"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _true_subject(child: Token) -> Token:
    """Return the doer where the parse takes what is put in between commas for the subject: "the
    delegate, announcing a gift, voiced …"; of a dateline and who follows it, the latter."""
    if child.dep_ == "csubj" and child.tag_ == "VBG":
        own = next((c for c in child.children if c.dep_ == "nsubj" and c.i < child.i), None)
        if own is not None and child.nbor(-1).text == ",":
            return own
    if child.dep_ == "nsubj":
        if child.text in _MONTHS and child.i > child.sent.start:
            apposed = (c for c in child.children if c.dep_ == "appos" and c.i > child.i)
            return next(apposed, child)  # "On 7 May the brigade took …"
        for other in child.children:
            between = child.doc[child.i + 1 : other.i] if other.dep_ == "appos" else ()
            if any(t.text.endswith(":") for t in between):
                return other  # "LIMA, Peru (agency): Chile and Brazil signed …"
        for other in child.head.children:
            if other.dep_ == "nsubj" and child.i < other.i < child.head.i:
                between = child.doc[child.i + 1 : other.i]
                if any(t.text in _DASHES for t in between):
                    return other
                # "Meeting Mr Blinken, Mr Conille acknowledged …": whom he met opens the sentence.
                opens = child.left_edge.tag_ == "VBG" and child.left_edge.i == child.sent.start
                if opens and any(t.text == "," for t in between):
                    return other
    return child


@kept
def _says_beside(verb: Token) -> Token | None:
    """The verb of saying that a verb of speech is joined with, though the parser joins it with what
    is said: "said Kenya cannot police Haiti and called for …" has one tense twice."""
    own = any(c.dep_ in SUBJECTS or c.tag_ == "MD" for c in verb.children)
    if own or verb.base not in _SPEAKS | _SAYS:
        return None
    for clause in verb.head.children:
        # "were sent as the US warns of delays, and says …": it goes on with who warns.
        between = verb.head.i < clause.i < verb.i and clause.dep_ == "advcl"
        if between and clause.base in _SAYS and clause.tag_ == verb.tag_ != verb.head.tag_:
            return clause
    if verb.base not in _SPEAKS or verb.tag_ != "VBD" or verb.head.tag_ == "VBD":
        return None
    above = verb.head
    while above.head is not above:
        if above.dep_ == "ccomp" and above.head.tag_ == "VBD":
            return above.head
        above = above.head
    return None


def _described_doer(verb: Token) -> Token | None:
    """The doer whom the parser gives to a participle that only describes him: "officers backed by
    drones raided a house"."""
    for clause in verb.children:
        if clause.dep_ == "advcl" and clause.tag_ == "VBN" and clause.i < verb.i:
            helped = any(c.dep_ in ("aux", "auxpass", "mark") for c in clause.children)
            closed = any(c.is_punct for c in verb.doc[clause.i : verb.i])
            if not helped and not closed:
                return next((c for c in clause.children if c.dep_ in SUBJECTS), None)
    return None


@kept
def subject(verb: Token) -> Token | None:
    """Return the subject of `verb`; a joined or open clause takes that of the verb above it, a
    relative clause the noun it belongs to."""
    seen: set[int] = set()
    current = verb
    while current.i not in seen:
        seen.add(current.i)
        for child in current.children:
            if child.dep_ in SUBJECTS and child.dep_ != "expl":
                if child.tag_ in ("WP", "WDT") and current.dep_ == "relcl":
                    return told_on(current)
                return _behind_guise(child) or _true_subject(child)
        if current.dep_ == "xcomp" and current.head.pos_ == "ADJ":
            # "was due to expire": the adjective's clause has the subject.
            current = current.head.head
            continue
        if current.dep_ == "conj" and (says := _says_beside(current)) is not None:
            current = says
            continue
        if current.dep_ in ("xcomp", "ccomp") and (told := _controlled(current.head)) is not None:
            return told
        if current.dep_ in ("conj", "xcomp", "advcl", "acl") and (
            current.head.pos_ in ("VERB", "AUX") or _taken_for_noun(current.head)
        ):
            current = current.head
        elif current.dep_ == "acl" and any(c.lower_ == "to" for c in current.children):
            # "its intention to contribute": whoever has the intention is the doer.
            above = next((t for t in current.head.ancestors if t.pos_ in ("VERB", "AUX")), None)
            if above is None:
                return None
            current = above
        elif current.dep_ in ("relcl", "acl"):
            return current.head
        else:
            return _described_doer(current) or _behind_date(current)
    return None


def told_on(clause: Token) -> Token:
    """Return of whom a relative clause tells: with "who" of a person, where the parse hangs it on
    the body of his office ("X, a spokesman for the mission, who remarked …")."""
    noun = clause.head
    office = noun.head.head if noun.dep_ == "pobj" else noun
    person = office.head
    who = any(c.lower_ == "who" for c in clause.children)
    held = office.dep_ == "appos" and office.base in _OFFICES and person.pos_ == "PROPN"
    return person if who and noun.pos_ == "PROPN" and held else noun


def _behind_date(verb: Token) -> Token | None:
    """The subject that the parser takes for a part of the date before it: "On 7 April the brigade,
    backed by drones, retook …", "On 3 April police tried …", "On Sunday units raided …"."""
    if verb.tag_ not in _FINITE or any(c.dep_ == "aux" for c in verb.children):
        return None
    opening = [c for c in verb.children if c.dep_ == "prep" and c.i < verb.i]
    for noun in (t for c in opening for t in c.subtree if t.dep_ == "pobj" and t.i < verb.i):
        if noun.head.lower_ != "on":
            continue
        if noun.text in _MONTHS:
            after = (c for c in noun.children if c.dep_ == "appos" and c.pos_ in ("NOUN", "PROPN"))
            if (who := next(after, None)) is not None:
                return who
        elif any(
            c.text in _MONTHS | _DAYS and c.dep_ in ("compound", "nmod") for c in noun.children
        ):
            return noun if noun.pos_ == "NOUN" and not noun.like_num else None
    return None


def _behind_guise(guise: Token) -> Token | None:
    """Who does something in the guise that is read as its subject: "gunmen disguised as police
    opened the prison"."""
    start = guise.left_edge.i
    if start < 2 or guise.doc[start - 1].lower_ != "as":
        return None
    worn = guise.doc[start - 2]
    if worn.lower_ not in _GUISES:
        return None
    if worn.dep_ == "acl":
        return worn.head
    return next((c for c in worn.children if c.dep_ in SUBJECTS), None)


def _taken_for_noun(token: Token) -> bool:
    """Whether a verb with a subject before it and an object behind it is read as a noun: "the text
    *thanks* Kenya but repeats"."""
    if token.tag_ != "NNS" or token.head != token:
        return False
    doer = any(c.dep_ == "nsubj" and c.i < token.i for c in token.children)
    return doer and any(c.dep_ == "dobj" and c.i > token.i for c in token.children)


@kept
def agent(verb: Token) -> Token | None:
    """Return who does what a passive, a participle or a noun says, after "by": "sought by
    Washington"; None where nobody is told."""
    for child in verb.children:
        if child.dep_ in ("agent", "prep") and child.lower_ == "by":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


@kept
def conjuncts(token: Token) -> tuple[Token, ...]:
    """Return `token` and what is joined to it in a list, in order."""
    return tuple(sorted({token, *token.conjuncts}, key=lambda t: t.i))


def clause_on(verb: Token, word: Token) -> bool:
    """Return whether a relative clause, by its verb, hangs on a word or on a noun that the word is
    part of: "the 150 that it *promised*"."""
    for step in climb(word):
        if step.pos_ in ("VERB", "AUX"):
            return False
        if verb.head == step:
            return True
    return False
