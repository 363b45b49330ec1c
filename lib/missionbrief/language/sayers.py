"""Under which name a source credits whoever says a thing.

A person or body is told by its canonical name; a spokesperson by the own name, else as the body
spoken for; a delegate of a country as the country; a report as whoever published it; others
("officials", "a local mayor") as printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.bodies import (
    BODIES,
    COMPILERS,
    DOCUMENTS,
    ISSUES,
    SPEAK,
    THINGS,
    body_before,
    body_meant,
    home_of,
    mission_of_its_own,
    names_in,
    printed,
    published_before,
)
from missionbrief.language.desks import desk_of
from missionbrief.language.grammar import climb, subject, told_on
from missionbrief.language.holders import antecedent, name_of, owner_before
from missionbrief.language.issued import issued_before, of_whole
from missionbrief.language.officers import OFFICES
from missionbrief.language.phrases import phrase
from missionbrief.language.turns import JOINT
from missionbrief.language.unnamed import (
    ANONYMOUS,
    SPOKES,
    nearer,
    several_before,
    unnamed_before,
)
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

DELEGATES = words("language", "sayers", "delegates")
_TWO, _NAMES, _BEHIND = 2, 4, 7
_SAYS = words("language", "reporting", "reporting")
# What comes from nobody, where nothing says from whom.
_NOBODYS = frozenset({"information", "the information", "available information"})
_SHARES = frozenset({"percent", "cent", "percentage", "%"})
_OWNERS = frozenset({"its", "their", "his", "her"})

_TOPIC = frozenset({"on", "about", "into", "regarding", "concerning"})


def sayer(sentence: Sentence, who: Token) -> str | None:
    """Return whom the noun phrase of `who` credits, or None where nobody can be told."""
    who = of_whole(who)
    lemma = who.base
    if lemma in _SHARES and not any(c.lower_ in ("of", "in") for c in who.children):
        return None  # "of the 900 counted, 40 percent died"
    if who.lower_ in ("i", "we") and sentence.speaker is not None:
        return sentence.speaker
    if who.lower_ == "they" and sentence.speaker == JOINT:
        return JOINT
    if who.lower_ in THINGS:
        several = several_before(sentence) if who.lower_ == "they" else None
        if who.lower_ == "it" and (paper := _written_before(sentence)) is not None:
            return paper
        body = several or _body_here(sentence, who) or body_before(sentence, who)
        return body or (_said_before(sentence) if who.lower_ == "it" else None)
    if who.lower_ == "who" or who.tag_ in ("WDT", "WP"):
        return sayer(sentence, told_on(who.head)) if who.head.dep_ == "relcl" else None
    if who.lower_ in ("he", "she") and (home := _delegate_before(sentence, who)) is not None:
        return home
    if who.lower_ in ("he", "she") and (unnamed := nearer(sentence, who)) is not None:
        return sayer(*unnamed)
    name = name_of(sentence, who)
    if name is not None and name.kind == "person":
        return name.canonical
    if name is None and who.lower_ in ("he", "she"):
        return unnamed_before(sentence)
    if (holder := _named_behind(sentence, who) or desk_of(sentence, who)) is not None:
        return holder
    named = [m.name for m in names_in(sentence, who)]
    persons = [n for n in named if n.kind == "person"]
    if {lemma, who.lower_} & DOCUMENTS:
        # What it is on tells nobody: "the report on human rights in Haiti".
        on = (c for c in who.children if c.dep_ == "prep" and c.lower_ in _TOPIC)
        aside = {t.i for topic in on for t in topic.subtree}
        beneath = {t.i for t in who.subtree if not _relative(t, who)} - aside
        # The parse may hang "UN" of "UN data shows" on what it takes for the head.
        whose = [m.name for m in sentence.names if m.start in beneath or m.end == who.i]
        if lemma == "paper" and all(n.kind == "demonym" for n in whose):
            return printed(sentence, who)  # "a Kenyan paper" is a newspaper
        whom = _publisher(sentence, who, whose)
        return None if whom in _NOBODYS else whom
    if lemma in COMPILERS and not named and (body := published_before(sentence)) is not None:
        return body
    if lemma in ANONYMOUS and not persons:
        return printed(sentence, who, named=False)
    if lemma in SPOKES:
        return _spoken_for(sentence, who, named)
    if lemma in DELEGATES and (person := persons[0] if persons else _apposed(sentence, who)):
        return person.canonical
    if lemma in DELEGATES and (home := _sends(sentence, who)) is not None:
        return home
    if (own := mission_of_its_own(sentence, who)) is not None:
        return own
    if name is not None and name.kind in ("organisation", "mission", "force"):
        return name.canonical
    if lemma in BODIES and not named and (called := _called(who)) is not None:
        return called
    if lemma in BODIES and not persons:
        return body_meant(sentence, who, named)
    if name is not None:
        return name.canonical
    said = printed(sentence, who)
    if said is not None and lemma in OFFICES - DELEGATES:
        owner = owner_before(sentence, who)
        return f"{said} of {owner.canonical}" if owner is not None else said
    return said


def _sends(sentence: Sentence, delegate: Token) -> str | None:
    """The country that sends a delegate; not that to which he is sent."""
    there = {t.i for t in sent_to(delegate)}
    return home_of([m.name for m in names_in(sentence, delegate) if m.start not in there])


def sent_to(delegate: Token) -> list[Token]:
    """Return the words that tell where a delegate is sent: "the ambassador to Haiti", "the special
    envoy for Haiti"."""
    special = delegate.base == "envoy" or any(c.lower_ == "special" for c in delegate.children)
    there = {"to", "in", *(["for"] if special else [])}
    return [t for c in delegate.children if c.lower_ in there for t in c.subtree]


def _called(body: Token) -> str | None:
    """The name that is set beside a body told of for the first time: "a police union, SPNH-17,"."""
    doc, at = body.doc, body.i + 2
    first = any(c.lower_ in ("a", "an", "another") for c in body.children)
    if not first or at >= body.sent.end or doc[body.i + 1].text != ",":
        return None
    last = at
    while last < body.sent.end and doc[last].pos_ == "PROPN":
        last += 1
    closed = last < body.sent.end and doc[last].text == ","
    return doc.text_of(at, last) if at < last <= at + _NAMES and closed else None


def _written_before(sentence: Sentence) -> str | None:
    """Return whose document the sentence before quotes, for "it" where the document goes on: "part
    of the statement said. … It went on". A heading between them has no part in it."""
    told = (s for s in reversed(sentence.article.sentences[: sentence.number]) if _has_verb(s))
    before = next(told, None)
    if before is None or sentence.paragraph - before.paragraph > _TWO:
        return None
    for verb in before.tokens:
        if verb.base not in _SAYS or verb.tag_ not in ("VBD", "VBZ"):
            continue
        who = subject(verb)
        if who is not None and of_whole(who).base in DOCUMENTS and who.lower_ not in THINGS:
            return sayer(before, who)
    return None


def _has_verb(sentence: Sentence) -> bool:
    return any(t.pos_ in ("VERB", "AUX") for t in sentence.tokens)


def _body_here(sentence: Sentence, it: Token) -> str | None:
    """The body that says something before "it said" in the same sentence: "The police rejected
    that: help was on its way, it said"."""
    if it.lower_ != "it" or it.head.base not in _SAYS:
        return None
    for token in sentence.span.doc[sentence.span.start : it.i]:
        if token.dep_ == "nsubj" and token.base in BODIES and token.head.base in _SAYS:
            return sayer(sentence, token)
    return None


def _said_before(sentence: Sentence) -> str | None:
    """The body without a known name that the sentence before credits, for "it said"."""
    before = sentence.article.sentences[sentence.number - 1] if sentence.number else None
    if before is None or not before.frames or sentence.paragraph - before.paragraph > 1:
        return None
    last = max(before.frames, key=lambda frame: frame.length)
    known = sentence.article.mission.names.get(last.who)
    body = {w.casefold() for w in last.who.split()} & BODIES
    return last.who if known is None and body else None


def _named_behind(sentence: Sentence, who: Token) -> str | None:
    """The person whose name follows an office after a comma: "the High Commissioner for Human
    Rights, Volker Türk"."""
    inside = {t.i for t in who.subtree}
    for mention in sentence.names_of("person"):
        comma = mention.start - 1
        if comma not in inside or sentence.span.doc[comma].text != "," or mention.start <= who.i:
            continue
        root = sentence.span.doc.span(mention.start, mention.end).root
        if root.dep_ == "appos" and comma == max(who.i, _end(who, comma)) + 1:
            return mention.name.canonical
    return _printed_behind(sentence, who) if who.base in OFFICES | SPOKES else None


def _printed_behind(sentence: Sentence, who: Token) -> str | None:
    """The name in full between commas right behind an office, where nobody knows it: "its foreign
    minister, Jane Doe, said", "the mayor of Ennery, John Roe"."""
    doc, end = sentence.span.doc, sentence.span.end
    comma = next((t.i for t in doc[who.i + 1 : min(who.i + _BEHIND, end)] if t.text == ","), None)
    if comma is None or any(t.pos_ in ("VERB", "AUX") for t in doc[who.i : comma]):
        return None
    last = comma + 1
    while last < end and doc[last].pos_ == "PROPN" and doc[last].text[0].isupper():
        last += 1
    found = doc[comma + 1 : last]
    closed = last == end or doc[last].text in (",", ".", ";")
    known = any(sentence.name_at(t) is not None for t in found)
    if not closed or known or not _TWO <= len(found) <= _NAMES or not _lone(found):
        return None
    return doc.text_of(comma + 1, last)


def _lone(found: Sequence[Token]) -> bool:
    """Whether proper nouns read as a name: letters alone, but for hyphens and full stops."""
    return all(t.text.replace("-", "").replace("'", "").rstrip(".").isalpha() for t in found)


def _end(who: Token, comma: int) -> int:
    """The last word before a comma that hangs on an office: "for Human Rights"."""
    return max((t.i for t in who.subtree if t.i < comma), default=who.i)


def _apposed(sentence: Sentence, who: Token) -> Name | None:
    """The person beside whom an office stands: "Linda Thomas-Greenfield, the US ambassador"."""
    name = sentence.name_at(who.head) if who.dep_ == "appos" else None
    return name if name is not None and name.kind == "person" else None


def _delegate_before(sentence: Sentence, pronoun: Token) -> str | None:
    """The country whose delegate, told without a name, is the subject that "he" goes back to."""
    if any(m.end <= pronoun.i for m in sentence.names_of("person")):
        return None
    for earlier in reversed(sentence.article.sentences[: sentence.number]):
        who = subject(earlier.span.root)
        apart = sentence.paragraph - earlier.paragraph
        if apart > 1 or (apart and earlier.number + 1 < sentence.number) or who is None:
            return None
        if who.lower_ in ("he", "she"):
            continue
        name = name_of(earlier, who)
        if who.base not in DELEGATES or (name is not None and name.kind == "person"):
            return None
        home = _sends(earlier, who)
        last = antecedent(sentence, pronoun=pronoun.lower_)
        # An ambassador of the country of whom the article spoke before is that person.
        return None if last is not None and last.country == home else home
    return None


def _relative(token: Token, top: Token) -> bool:
    """Whether a token stands in a relative clause, or what a document is saying, within the phrase
    of `top`: "posts claiming that officers died in Haiti"."""
    for step in climb(token):
        if step == top:
            return False
        if step.dep_ == "relcl" or (step.dep_ == "acl" and step.tag_ == "VBG"):
            return True
    return False


def _publisher(sentence: Sentence, document: Token, named: list[Name]) -> str | None:
    """Whose a report, statement or count is: whoever is named in its phrase, whom "her" means,
    else the document as printed."""
    for kind in ("person", "organisation", "mission", "force", "country", "demonym"):
        for name in named:
            if name.kind == kind:
                return name.canonical
    owner = next((t for t in document.children if t.lower_ in _OWNERS), None)
    if owner is not None:
        if owner.lower_ in THINGS:
            return body_before(sentence, owner)
        if (here := _subject_before(sentence, owner)) is not None:
            return here
        person = antecedent(sentence, pronoun=owner.lower_) or _person_within(sentence, owner)
        return person.canonical if person is not None else None
    if (office := _office_of(document)) is not None:
        person = name_of(sentence, office)
        if person is not None and person.kind == "person":
            return person.canonical
    if (desk := _desk_behind(sentence, document)) is not None:
        return desk
    holder = next((c for c in document.children if c.dep_ == "poss"), None)
    if holder is not None and holder.base in BODIES:
        return body_meant(sentence, holder, named)
    if (body := _body_of(document)) is not None:
        if body.lower_ in sentence.article.mission.nouns and not named:
            return body_meant(sentence, body, named)
        if body.dep_ != "compound":
            return printed(sentence, body)
        # "Interior ministry" of "the Interior ministry figures".
        first = min(
            (c.i for c in document.children if c.i < body.i and c.dep_ in ("amod", "compound")),
            default=body.i,
        )
        return sentence.span.doc.text_of(first, body.i + 1)
    definite = any(c.lower_ in ("the", "this", "that") for c in document.children)
    if definite and (whose := issued_before(sentence, document)) is not None:
        return whose
    return (published_before(sentence) if definite else None) or printed(sentence, document)


def _desk_behind(sentence: Sentence, document: Token) -> str | None:
    """The body whose desk a document is by: "a statement by the press office"."""
    by = [c for c in document.children if c.lower_ in ("by", "of", "from")]
    return next((b for p in by for c in p.children if (b := desk_of(sentence, c))), None)


def _office_of(document: Token) -> Token | None:
    """The office that a document is of: "a report by the Secretary-General"."""
    for child in document.children:
        for token in (child, *child.children) if child.lower_ in ("by", "of") else (child,):
            if token.dep_ in ("poss", "pobj") and token.base in OFFICES:
                return token
    return None


def _body_of(document: Token) -> Token | None:
    """The body that a document or count is of: "ministry" in "ministry figures", "group" in "the
    count of one rights group"."""
    for child in document.children:
        if child.dep_ == "compound" and child.base in BODIES:
            return child
        if child.dep_ == "prep" and child.lower_ in ("of", "by", "from"):
            whose = next((c for c in child.children if c.dep_ == "pobj"), None)
            if whose is not None and whose.base in BODIES:
                return whose
    return None


def _subject_before(sentence: Sentence, owner: Token) -> str | None:
    """Who is the subject of a clause before "her" in the sentence, by name or office: "the
    Controller of Budget has another figure: her report …"."""
    for token in reversed(sentence.span.doc[sentence.span.start : owner.i]):
        if token.dep_ in ("nsubj", "nsubjpass") and token.pos_ == "PROPN":
            name = name_of(sentence, token)
            if name is None or name.kind == "person":
                return sayer(sentence, token)
    return None


def _person_within(sentence: Sentence, before: Token) -> Name | None:
    """The person named last before a token of the sentence."""
    named = [m.name for m in sentence.names_of("person") if m.end <= before.i]
    return named[-1] if named else None


def _spoken_for(sentence: Sentence, who: Token, named: list[Name]) -> str | None:
    """The spokesperson whom the article names, if only one, else the body spoken for."""
    bodies = {n.canonical for n in named if n.kind in SPEAK}
    persons = [p for p, of in sentence.article.spokespersons.items() if not bodies or bodies & of]
    if len(persons) == 1 and (bodies or any(c.lower_ == "the" for c in who.children)):
        return persons[0].canonical
    if (told := _named_next(sentence)) is not None and not persons:
        return told
    for kind in SPEAK:
        for name in named:
            if name.kind == kind:
                return name.canonical
    if any(t.lower_ in sentence.article.mission.nouns for t in phrase(who)):
        return sentence.article.mission.name
    for token in phrase(who):
        if token != who and token.base in BODIES:
            return body_meant(sentence, token, named)
    if any(t.lower_ in THINGS for t in who.children):
        here = owner_before(sentence, who)
        acts = body_before(sentence, who)
        mission = sentence.article.mission
        if here is not None and acts not in {m.name.canonical for m in sentence.names}:
            acts = here.canonical
        elif any(t.lower_ in mission.nouns for t in sentence.span.doc[sentence.span.start : who.i]):
            acts = acts if here is not None else mission.name
        if acts is not None:
            return acts
    return printed(sentence, who)


def _named_next(sentence: Sentence) -> str | None:
    """The person without a title by whom the sentences after the first go on with what a spokesman
    says in it: "…, a UN spokesman said. … X told reporters"."""
    if sentence.number:
        return None
    titles = sentence.article.titles
    for later in sentence.article.sentences[1:3]:
        for mention in later.names_of("person"):
            root = later.span.doc.span(mention.start, mention.end).root
            says = root.dep_ == "nsubj" and root.head.base in ISSUES
            bare = root.nbor().pos_ in ("VERB", "AUX") if root.i + 1 < later.span.end else False
            if says and bare and mention.name not in titles:
                return mention.name.canonical
    return None
