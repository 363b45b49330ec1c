"""What a sentence reports, and whom it credits: its frames.

"X said (that) …" credits what follows to X, "…, X said" what comes before, "…, X said, …" both;
"X recorded 110 dead" what X recorded; "X promised …", of a person, what is promised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.bodies import BODIES, COMPILERS, DOCUMENTS
from missionbrief.language.clauses import (
    adds,
    adjuncts_end,
    closing,
    goes_on,
    named_beside,
    opening,
    put_in,
    trails,
)
from missionbrief.language.figures import TOLD_BY, by_figure
from missionbrief.language.frame import EXPRESSING, REPORTING, frame, joint
from missionbrief.language.grammar import infinitive, subject
from missionbrief.language.hearsay import talk_between
from missionbrief.language.holders import name_of
from missionbrief.language.modality import accuses
from missionbrief.language.reported_until import before_another, before_main
from missionbrief.language.sayers import DELEGATES, sayer
from missionbrief.language.sources import CUES, by_phrase
from missionbrief.language.tails import closes, tail
from missionbrief.language.unnamed import ANONYMOUS
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.frame import Frame
    from missionbrief.language.tokens import Token

# What a person does by saying it: the words are that person's.
_COMMITTING = words("language", "reporting", "committing")
# What a person looks for to come is that person's word for it.
_EXPECTING = words("language", "reporting", "expecting")
# These report only what stands in a clause of theirs.
_CLAUSAL = words("language", "reporting", "clausal")
_DECIDING = words("language", "reporting", "deciding")
# What a person raises by saying so.
_PLEDGES = frozenset({"commitment", "pledge", "contribution", "offer"})
# These report where a document does them: "the report lists …".
_WRITTEN = words("language", "reporting", "written")
_REVISING = frozenset({"raise", "revise", "lower", "increase", "update"})
_COUNTS = frozenset({"toll", "count", "estimate", "figure", "number", "tally", "total"})
_VERBAL = ("VERB", "AUX")
_FINITE = ("VBD", "VBZ", "VBP")
# What one does with "that" and no words.
_NO_WORDS = words("language", "reporting", "no_words")
_NOMINAL = ("NOUN", "PROPN", "PRON", "ADJ", "DET")
_CLAIMED = 8
_FAR = 40
# These report only with "of": "spoke of seventy dead".
_OF = frozenset({"speak", "talk"})
_MARKS_UP = frozenset({"record", "register", "log", "count", "mention", "report"})
_LIVES = frozenset({"life", "victim"})
_AT = frozenset({"at", "above", "below", "near", "between", "around"})
_LANDS = frozenset({"country", "nation", "island", "city", "capital", "region"})
_NOBODY = frozenset({"all", "what", "there", "neither", "none", "nobody"}) | words(
    "language", "sayers", "mute"
)
_WHILE = frozenset({"as", "when", "while"})
_WHEREIN = frozenset({"during", "at", "in", "on", "after"})
_WHILST = frozenset({"while", "whereas", "whilst"})
_TELLS = REPORTING | _DECIDING | _WRITTEN
_PERSONS = EXPRESSING | _COMMITTING | _EXPECTING
_STOPS = frozenset({",", ";", ".", ":", '"', "--", "—", "–"})


def frames(sentence: Sentence) -> tuple[Frame, ...]:
    """Return the frames of `sentence` in the order of their cues."""
    found: list[Frame] = []
    for token in sentence.span:
        lemma = token.base
        if token.lower_ in CUES:
            found += by_phrase(sentence, token)
        elif lemma in _REVISING and token.pos_ == "VERB":
            found += _revised(sentence, token)
        elif lemma == "accuse" and token.pos_ == "VERB":
            found += _accused(sentence, token)
        elif (lemma in _TELLS and (token.pos_ in _VERBAL or closes(sentence, token))) or (
            token.tag_ in _FINITE and lemma not in _NO_WORDS and _says_that(sentence, token)
        ):
            found += _reported(sentence, token, lemma)
        if lemma in _PERSONS:
            found += _personal(sentence, token)
        if lemma in TOLD_BY or token.lower_ in TOLD_BY:
            found += by_figure(sentence, token)
    return (*found, *_behind_colon(sentence))


def _says_that(sentence: Sentence, verb: Token) -> bool:
    """Whether a person or a body does by a verb what only words can do: "the ministry countered
    that the money had come"."""
    that = any(
        c.dep_ == "ccomp" and any(g.dep_ == "mark" and g.lower_ == "that" for g in c.children)
        for c in verb.children
        if c.i > verb.i
    )
    who = subject(verb) if that else None
    if who is None:
        return False
    name = name_of(sentence, who)
    speaks = name is not None and name.kind in ("person", "organisation", "country")
    return speaks or who.base in DELEGATES | BODIES


def _behind_colon(sentence: Sentence) -> Iterator[Frame]:
    """The frame of whoever is named behind a colon that ends a headline: "At least 70 dead: UN"."""
    doc, last = sentence.span.doc, sentence.span.end - 1
    while last > sentence.span.start and doc[last].is_punct:
        last -= 1
    for mention in sentence.names_of("person", "organisation", "mission"):
        opens = doc[mention.start - 1] if mention.start > sentence.span.start + 2 else None
        if mention.end - 1 == last and opens is not None and opens.text == ":":
            end = opens.i - 1
            yield from frame(sentence, doc[last], sentence.span.start, end, opens.i, last)


def _by(verb: Token) -> Token | None:
    agent = next((p for c in verb.children if c.dep_ == "agent" for p in c.children), None)
    if agent is not None and agent.lower_ == "then":
        # "by then Foreign Minister X"
        following = agent.doc[agent.i + 1 : min(agent.i + 8, agent.sent.end)]
        return next((t for t in following if t.pos_ == "PROPN" and t.dep_ != "compound"), None)
    return agent


def _reported(sentence: Sentence, verb: Token, lemma: str) -> Iterator[Frame]:
    """The frame of a reporting verb."""
    if lemma not in ("deny", "reject") and any(c.dep_ == "neg" for c in verb.children):
        return
    goes_on_to = verb.dep_ == "xcomp" and verb.head.lemma_ == "go"
    if infinitive(verb) and lemma != "say" and not goes_on_to:
        return
    if lemma == "tell" and orders(verb):
        return
    parts = {c.dep_ for c in verb.children}
    if lemma == "add" and _gives_more(verb):
        return
    if lemma == "hold" and ("dobj" in parts or "ccomp" not in parts):
        return  # "groups now hold most of the capital", "a quarter held by a gang"
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and "xcomp" in parts and "agent" not in parts:
        return  # "a truck said to be carrying gang members"
    if any(c.dep_ == "dobj" and c.lower_ in ("whatever", "what") for c in verb.children):
        modal = {c.lower_ for c in verb.children if c.dep_ == "aux"}
        if modal & {"may", "might"}:
            return  # "whatever people may have read"
    if any(c.lower_ == "ever" and c.i == verb.i - 1 for c in verb.children):
        return  # "the highest toll ever counted"
    by = subject(verb)
    if by is not None and by.base in _LANDS and sentence.name_at(by) is None:
        return  # "the highest figure that the country has ever recorded"
    if (ending := tail(sentence, verb)) is not None:
        yield from _before(sentence, *ending)
        return
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
    who = _teller(sentence, verb, passive)
    if who is not None and verb.dep_ == "relcl" and who == verb.head:
        who = talk_between(who, verb) or (None if _of_time(sentence, who) else who)
    if who is None or who == verb or {who.lower_, who.base} & _NOBODY:
        return  # "a truck said to be carrying arms"
    if _owns(sentence, verb, who):
        return
    country = sentence.name_at(who) if lemma in ("count", "number") else None
    if country is not None and country.kind == "country":
        # "Haiti now counts a million displaced people" is told of it, not by it.
        return
    if lemma in _MARKS_UP and _befalls(sentence, verb, who):
        return
    if lemma in _OF and not _speaks_of(verb):
        return
    if lemma == "claim" and _of_lives(verb):
        return
    if lemma in _WRITTEN and lemma not in REPORTING and not _writes(sentence, verb, who):
        return
    near = abs(who.i - verb.i) < _FAR
    edge = max(min(who.left_edge.i, verb.i) if near else verb.i, sentence.span.start)
    clauses = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp", "parataxis") and c != who]
    counts = lemma in ("put", "count") or lemma in _DECIDING
    if not counts and trails(sentence, verb, who, clauses):
        yield from _before(sentence, who, edge, adjuncts_end(verb, who))
    elif put_in(sentence, verb, edge):
        last = sentence.span.end - 1
        yield from frame(sentence, who, opening(sentence, edge), last, edge, verb.i)
    elif _reports(verb, lemma, clauses) or _finds(verb, who):
        yield from _after(sentence, verb, who, edge, passive)


def _gives_more(verb: Token) -> bool:
    """Whether a verb gives more and says nothing: "Peru later added 200 soldiers"; not "added that
    200 soldiers were there"."""
    things = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    counted = any(c.like_num or any(g.like_num for g in c.children) for c in things)
    said = any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    return counted and not said


def _revised(sentence: Sentence, verb: Token) -> Iterator[Frame]:
    """The frame of who changes a count: "the UN raised the death toll to 207"."""
    who = subject(verb)
    changed = {c.base for c in verb.children if c.dep_ == "dobj"}
    counts = bool(changed & (_COUNTS | _PLEDGES))
    if who is None or not counts or infinitive(verb) or verb.dep_ in ("relcl", "acl"):
        return
    name = name_of(sentence, who)
    fits = ("person",) if changed & _PLEDGES else ("organisation", "mission", "person")
    if name is not None and name.kind in fits:
        yield from _after(sentence, verb, who, who.left_edge.i, False)


def _accused(sentence: Sentence, verb: Token) -> Iterator[Frame]:
    """The frame of who accuses somebody of a deed: "accused the police of killing two men"."""
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
    who = _by(verb) if passive else subject(verb)
    objects = (c for c in verb.children if c.dep_ == "dobj")
    links = (*verb.children, *(g for c in objects for g in c.children))
    of_deed = any(c.dep_ == "prep" and accuses(c, c.head) for c in links)
    if who is None or not of_deed or infinitive(verb) or verb.dep_ in ("relcl", "acl"):
        return
    if not any(c.dep_ == "neg" for c in verb.children):
        yield from _after(sentence, verb, who, who.left_edge.i, passive)


def _writes(sentence: Sentence, verb: Token, who: Token) -> bool:
    """Whether a document or those who compile one list or credit something, of its own account:
    not where somebody tells that it does."""
    told = verb.dep_ == "ccomp" and verb.head.base in REPORTING
    name = name_of(sentence, who)
    body = who.lower_ in ("it", "they") or (name is not None and name.kind == "organisation")
    if verb.lemma_ == "attribute" and (body or who.base in BODIES):
        return not told
    counts = any(
        c.like_num or any(g.like_num for g in c.children)
        for c in verb.children
        if c.dep_ in ("dobj", "nummod")
    )
    listed = verb.base == "list" and counts and (body or who.base in BODIES | {"hall"})
    return not told and (listed or bool({who.base, who.lower_} & (DOCUMENTS | COMPILERS)))


def orders(verb: Token) -> bool:
    """Whether somebody is told to do something: an order, which reports nothing."""
    told_to = any(
        c.dep_ in ("xcomp", "ccomp")
        and any(g.lower_ == "to" and g.dep_ == "aux" and g.i < c.i for g in c.children)
        for c in verb.children
    )
    return told_to and not any(c.dep_ == "ccomp" and c.tag_ != "VB" for c in verb.children)


def _speaks_of(verb: Token) -> bool:
    """Whether "of" follows a verb closely: "spoke first of seventy dead"."""
    window = verb.doc[verb.i + 1 : min(verb.i + 6, verb.sent.end)]
    return any(t.lower_ == "of" for t in window)


def _before(sentence: Sentence, who: Token, edge: int, last: int) -> Iterator[Frame]:
    """The frame of what comes before a clause of reporting, and after it where it goes on."""
    doc = sentence.span.doc
    split = last + 2 < sentence.span.end and doc[last + 1].text == ","
    listed = last + 2 < sentence.span.end and doc[last + 1].text == ":"
    more = last + 2 < sentence.span.end and doc[last + 1].text == ";" and adds(sentence, last + 2)
    goes = listed or more or (split and goes_on(sentence, last + 2))
    end = sentence.span.end - 1 if goes else last
    yield from frame(sentence, who, opening(sentence, edge), end, edge, last)


def _after(
    sentence: Sentence, verb: Token, who: Token, edge: int, passive: bool
) -> Iterator[Frame]:
    """The frame of what follows a verb of reporting, or of what is reported by somebody."""
    if passive:
        modifier = verb.head != verb and verb.dep_ in ("relcl", "acl")
        first = verb.head.left_edge.i if modifier else verb.left_edge.i
        last = sentence.span.end - 1
        yield from frame(sentence, who, first, last, who.left_edge.i, who.i)
        return
    relative = verb.dep_ == "relcl" and not _of_time(sentence, verb.head)
    last = verb.right_edge.i if relative else closing(sentence, verb)
    last = min(last, before_another(verb, last), before_main(verb, last))
    first = verb.i
    if relative and who != verb.head and verb.head.i < edge and not _then(verb):
        first = verb.head.left_edge.i  # "the 600 that X said would leave"
    yield from frame(sentence, who, first, last, min(edge, verb.i), max(verb.i, edge))


def _then(verb: Token) -> bool:
    """Whether a relative clause only tells when or where somebody spoke: "his visit, during which
    he said" reports no visit."""
    before = verb.doc[verb.left_edge.i : verb.i]
    return any(t.tag_ == "WDT" and t.dep_ == "pobj" and t.head.lower_ in _WHEREIN for t in before)


def _of_time(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is part of an expression of time: "since the start of the year X has
    counted"."""
    return any(noun in sentence.tokens_of(e) for e in sentence.dates)


def _teller(sentence: Sentence, verb: Token, passive: bool) -> Token | None:
    """Who reports: the subject of the verb, or the agent of a passive one ("was confirmed dead"
    says nothing of whoever it befell)."""
    if passive or (verb.tag_ == "VBN" and verb.dep_ == "acl"):
        by = _by(verb)
        top, tells = verb.head, any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
        # "An agency reported that …" is read as "an agency, reported …".
        opens = sentence.span.root in (top, top.head)
        return top if by is None and not passive and tells and opens else by
    before = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    if not before and verb.lemma_ == "put" and _joined(verb) and verb.head.dep_ == "ccomp":
        # "X denied that the service got a billion and put the sum at half": it is X who reckons.
        top = verb.head.head
        return subject(top) if top.base in REPORTING else subject(verb)
    if not before and _joined(verb) and (above := _beyond_count(verb)) is not None:
        return above
    # Of two that the parse finds ("Right, but the agency says") the nearer one says it.
    who = before[-1] if len(before) > 1 else subject(verb)
    if (verb.tag_ == "VBG" and verb.lemma_ == "count") or _as_having(verb):
        # "The cost, counting the base, …"; "lists them as having told the UN that …".
        return None
    if verb.tag_ == "VBG" and verb.i > sentence.span.start and verb.nbor(-1).text == ",":
        # "X defended it, saying …": whoever the sentence is about.
        who = subject(sentence.span.root)
    elif who is not None and who.i > verb.i and _joined(verb):
        who = subject(verb.head)
    if who is None or who.pos_ not in _NOMINAL:
        return named_beside(sentence, verb)
    return who


def _beyond_count(verb: Token) -> Token | None:
    """Who tells a second thing where the parse gives it to a number of people that the first is
    about: "X said that 600 officers would follow, and told Y that the money would last"."""
    clause = verb.head
    of = subject(clause) if clause.dep_ == "ccomp" and clause.head.base in REPORTING else None
    counted = of is not None and any(c.like_num for c in of.children)
    return subject(clause.head) if counted and verb.tag_ == clause.head.tag_ else None


def _as_having(verb: Token) -> bool:
    return verb.dep_ == "pcomp" and verb.head.lower_ == "as"


def _of_lives(claims: Token) -> bool:
    """Whether it is lives that are claimed: "had claimed upward of 5,000 lives"."""
    after = claims.doc[claims.i + 1 : min(claims.sent.end, claims.i + _CLAIMED)]
    return any(t.lemma_ in _LIVES and t.dep_ in ("dobj", "pobj") for t in after)


def _owns(sentence: Sentence, verb: Token, who: Token) -> bool:
    """Whether "the mission counts 400 people" tells how many it has."""
    if verb.lemma_ != "count":
        return False
    name = name_of(sentence, who)
    if who.lower_ == "it" and sayer(sentence, who) == sentence.article.mission.name:
        return True
    force = name is not None and name.kind in ("mission", "force")
    return force or who.lower_ in sentence.article.mission.nouns


def _befalls(sentence: Sentence, verb: Token, who: Token) -> bool:
    """Whether what a force or a land records is what befell it: "the mission recorded its first
    death when an officer was shot"."""
    lost = [c for c in verb.children if c.dep_ == "dobj"]
    own = any(g.lower_ in ("its", "their") for c in lost for g in c.children if g.dep_ == "poss")
    name = name_of(sentence, who) if own else None
    force = name is not None and name.kind in ("mission", "force", "country")
    return own and (force or who.lower_ in sentence.article.mission.nouns)


def _reports(verb: Token, lemma: str, clauses: list[Token]) -> bool:
    """Whether something follows a verb that it may report."""
    meanwhile = any(c.dep_ in ("mark", "advmod") and c.lower_ in _WHILE for c in verb.children)
    if meanwhile and lemma in ("speak", "talk") and verb.dep_ == "advcl":
        return False  # "as the two leaders spoke, a contingent was on its way"
    after = any(c.i > verb.i for c in clauses)
    objects = any(c.dep_ in ("dobj", "dep", "prep", "attr", "nsubjpass") for c in verb.children)
    if lemma in _CLAUSAL | _DECIDING and not after and not _told(verb):
        return False
    if lemma in _DECIDING and not any(c.pos_ in _VERBAL for c in clauses) and not _told(verb):
        return False  # "ruled it unlawful to send 1,000": the plan is not the court's
    if lemma == "put" and _puts_out(verb):
        return True
    if lemma == "put" and not any(c.lower_ in _AT for c in verb.subtree):
        return False
    return after or objects or _told(verb) or lemma in _OF


def _finds(verb: Token, who: Token) -> bool:
    """Whether a count or a report finds some number: "a first count by X found 2,742 people"."""
    found = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    return verb.base == "find" and who.base in DOCUMENTS and bool(found)


def _puts_out(verb: Token) -> bool:
    """Whether a document is put out whose content follows: "put out a report this morning: 1,500
    killed"."""
    doc, end = verb.doc, verb.sent.end
    out = any(c.lower_ == "out" and c.dep_ in ("prt", "advmod") for c in verb.children)
    paper = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if not out or paper is None or paper.base not in DOCUMENTS:
        return False
    return any(t.text in (":", ",") for t in doc[paper.i + 1 : min(paper.i + 6, end)])


def _joined(verb: Token) -> bool:
    """Whether a verb is joined to another by "and" before it, and so shares its subject."""
    return verb.dep_ == "conj" and verb.nbor(-1).lower_ in ("and", "but")


def _told(verb: Token) -> bool:
    """Whether "that" or a colon follows a verb of saying closely: a clause that the parse lost."""
    doc, sent = verb.doc, verb.sent
    window = doc[verb.i + 1 : min(verb.i + 9, sent.end)]
    return any(t.lower_ == "that" and t.tag_ in ("IN", "DT", "WDT") for t in window) or (
        verb.lemma_ in ("say", "believe", "warn", "deny", "claim")
        and verb.i + 2 < sent.end
        and doc[verb.i + 1].text not in _STOPS
    )


def _personal(sentence: Sentence, verb: Token) -> Iterator[Frame]:
    """What a person welcomes, expresses, promises, orders or expects."""
    if verb.pos_ not in _VERBAL:
        return
    expects = verb.base in _EXPECTING
    if expects and any(c.dep_ == "xcomp" and subject(c) == subject(verb) for c in verb.children):
        return  # "expects to travel": of himself
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
    agent = _by(verb)
    who = agent if passive or (verb.tag_ == "VBN" and agent is not None) else subject(verb)
    if who is None or who == verb:
        return
    name = name_of(sentence, who)
    # In a joint statement each country speaks for itself.
    country = joint(sentence.speaker) and name is not None and name.kind == "country"
    # "Kenya's representative renewed the promise": a delegate speaks as a person does.
    delegate = who.base in DELEGATES or (expects and who.base in ANONYMOUS)
    if not delegate and (name is None or (name.kind != "person" and not country)):
        return
    if who == agent:
        head = verb.head if verb.dep_ in ("acl", "relcl") else verb
        first, last = head.left_edge.i, max(head.right_edge.i, verb.right_edge.i)
        yield from frame(sentence, who, first, last, who.left_edge.i, who.i)
        return
    first = verb.i
    if verb.dep_ == "relcl":
        top = verb.head
        while top.dep_ == "pobj" and top.head.head.pos_ in ("NOUN", "PROPN"):
            top = top.head.head
        first = min(top.left_edge.i, verb.i)
    yield from frame(sentence, who, first, _own_end(verb), who.i, who.i)


def _own_end(verb: Token) -> int:
    """Where what a person asks for or promises ends: before what another does meanwhile ("X asked
    for aid, while groups at home turned it down")."""
    for clause in verb.children:
        mark = clause.left_edge
        apart = clause.dep_ == "advcl" and clause.i > verb.i and mark.lower_ in _WHILST
        if apart and mark.i > verb.i + 1 and mark.nbor(-1).text == "," and _another(clause):
            return mark.i - 1
    return verb.right_edge.i


def _another(clause: Token) -> bool:
    """Whether a clause has a subject of its own that is no pronoun."""
    return any(c.dep_ in ("nsubj", "nsubjpass") and c.pos_ != "PRON" for c in clause.children)
