"""Which body a source means by "it", "the council", "its ministry", and how one is printed.

A body is told by its canonical name where the phrase, the sentences before or the mission's data
give it, else as printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import climb, subject
from missionbrief.language.holders import antecedent, owns_what_is_told, words_of
from missionbrief.language.phrases import phrase
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.names import Mention
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

DOCUMENTS = words("language", "sayers", "documents")
BODIES = words("language", "sayers", "bodies")
COMPILERS = words("language", "sayers", "compilers")
SPEAK = ("organisation", "mission", "force", "country", "demonym")
THINGS = frozenset({"it", "they", "its", "their"})
ISSUES = words("language", "reporting", "reporting") | {"publish", "release", "issue", "post"}
# What a mission, or whoever spoke last, may be called; an embassy or a ministry is its own.
_ANY_BODY = words("language", "sayers", "any_body")
_PRONOUNS = frozenset(
    {"he", "she", "them", "they", "him", "her", "it", "us", "you", "me", "those", "these"}
)
_RIGHTS = frozenset({"same", "rights", "human", "aid", "humanitarian", "local"})
_GOVERNS = frozenset({"government", "administration"})
_UNOFFICIAL = frozenset({"ngo", "nonprofit", "charity", "watchdog"})
_COLLEAGUES = frozenset({"colleague", "colleagues", "team", "folk", "folks", "friend", "people"})
_OF_MISSION = frozenset({"body", "organisation", "organization", "force", "mission", "service"})
_ITS_OWN = frozenset({"political", "special", "integrated", "own"})
_WRITES = frozenset({"write", "draw", "compile", "prepare", "produce", "draft", "commission"})
UNITED = "United Nations"
_REACH = 4
_ONE_BETWEEN = 2


def body_meant(sentence: Sentence, who: Token, named: list[Name]) -> str | None:
    """Return the body that "the council", "a department official" or "its ministry" means."""
    owner = next((c for c in who.children if c.lower_ in THINGS), None)
    if owner is not None and owner.lower_ == "their" and _several_here(sentence, owner):
        return printed(sentence, who)
    if owner is not None and (before := body_before(sentence, owner)):
        return before
    if any(c.lower_ in ("his", "her") for c in who.children):
        return _of_office(sentence) or printed(sentence, who)
    bodies = [n for n in named if n.kind in ("organisation", "mission", "force")]
    if bodies:
        return bodies[0].canonical
    if (home := home_of(named)) is not None:
        mission = sentence.article.mission
        forces = [f for f in sorted(mission.home_forces) if "Police" in f.split()]
        ours = home == mission.country and who.base == "force"
        return forces[0] if ours and forces else printed(sentence, who)
    word = who.base
    if any(c.dep_ == "poss" and c.pos_ in ("NOUN", "PROPN") for c in who.children):
        return printed(sentence, who)  # "the mayor's office" is no other's
    if who.lower_ in sentence.article.mission.nouns and not named:
        police = _police_before(sentence) if word == "force" else None
        return police or sentence.article.mission.name
    for earlier in reversed(sentence.article.sentences[: sentence.number + 1]):
        for mention in reversed(earlier.names_of("organisation")):
            if earlier is sentence and mention.start >= who.i:
                continue
            text = earlier.span.doc.text_of(mention.start, mention.end).casefold()
            if word in mention.name.canonical.casefold() or word in text:
                return mention.name.canonical
    described = any(
        c.dep_ in ("amod", "compound") and c.i < who.i and c.lower_ not in _RIGHTS
        for c in who.children
    )
    known = any(c.lower_ in ("the", "this") for c in who.children) and word in _ANY_BODY
    if known and not described and _may_be(sentence, word, before := body_before(sentence, who)):
        return before
    return printed(sentence, who)


def _may_be(sentence: Sentence, word: str, body: str | None) -> bool:
    """Whether a body may be called by a word: "the government" is a country's, and the mission is
    no agency."""
    name, mission = sentence.article.mission.names.get(body or ""), sentence.article.mission
    land = name is not None and name.kind == "country"
    if word in _GOVERNS or land:
        return word in _GOVERNS and land
    if word in _UNOFFICIAL and name is not None:
        return name.kind == "organisation" and not name.governs and "Police" not in name.canonical
    return body is not None and (body != mission.name or word in _OF_MISSION)


def body_before(sentence: Sentence, pronoun: Token) -> str | None:
    """Return the body that "it" goes back to: the last organisation, mission or country that is
    a subject, or is credited, before it in its sentence or the few before."""
    here = [m for m in sentence.names_of(*SPEAK) if m.end <= pronoun.i]
    for mention in here:
        if _acts(sentence, mention) or owns_what_is_told(sentence.span.doc[mention.end - 1]):
            return mention.name.canonical
        if pronoun.lower_ == "its" and _of_people(sentence, mention):
            return mention.name.canonical
    nouns = sentence.article.mission.nouns
    for token in sentence.span.doc[sentence.span.start : pronoun.i]:
        if token.lower_ in nouns and token.dep_ in ("nsubj", "nsubjpass"):
            return sentence.article.mission.name
    first = max(0, sentence.number - _REACH)
    for earlier in reversed(sentence.article.sentences[first : sentence.number]):
        if sentence.paragraph - earlier.paragraph > 1 and not _over(sentence, pronoun, earlier):
            break
        for frame in reversed(earlier.frames):
            if frame.body is not None:
                return frame.body
        opens = subject(earlier.span.root)
        if opens is not None and opens.base in COMPILERS:
            return published_before(earlier)
        if opens is not None and opens.lower_ in nouns and earlier.name_at(opens) is None:
            return sentence.article.mission.name
        for mention in earlier.names_of("organisation", "mission", "force", "country"):
            if _acts(earlier, mention):
                return mention.name.canonical
    return None


def _over(sentence: Sentence, pronoun: Token, earlier: Sentence) -> bool:
    """Whether "it said" goes on with what a body said before a paragraph that names no other and
    credits nobody: "The agency warned of famine. // Some had fled. // It said that …"."""
    says = pronoun.lower_ == "it" and pronoun.head.base in ISSUES
    between = sentence.article.sentences[earlier.number + 1 : sentence.number]
    near = sentence.paragraph - earlier.paragraph == _ONE_BETWEEN
    return says and near and not any(s.frames or s.spoken or s.names_of(*SPEAK) for s in between)


def _of_people(sentence: Sentence, mention: Mention) -> bool:
    """Whether people of a country are told of before "its government": "two officers from Belize
    came with them, its government said", "there came two officers from Belize"."""
    at = sentence.span.doc[mention.end - 1]
    of = at.head.lower_ in ("from", "of") and at.dep_ == "pobj"
    before = sentence.span.doc.at(at.head.i - 1)
    return of and mention.name.kind == "country" and before.dep_ in ("nsubj", "nsubjpass")


def _several_here(sentence: Sentence, owner: Token) -> bool:
    """Whether "their" goes back to several in its own sentence: "four clerks fled, their union
    said"."""
    doc = sentence.span.doc
    return any(
        t.tag_ == "NNS" and t.dep_ in ("nsubj", "nsubjpass") and sentence.name_at(t) is None
        for t in doc[sentence.span.start : owner.i]
    )


def _police_before(sentence: Sentence) -> str | None:
    """The police whom the sentence before in the paragraph credits, for "the force"."""
    before = sentence.article.sentences[sentence.number - 1] if sentence.number else None
    if before is None or before.paragraph != sentence.paragraph:
        return None
    bodies = [f.body for f in before.frames if f.body is not None and "Police" in f.body.split()]
    return bodies[-1] if bodies else None


def _of_office(sentence: Sentence) -> str | None:
    """The body named after the office that "his" goes back to: "the Office of the …"."""
    person, mission = antecedent(sentence), sentence.article.mission
    for office in mission.offices if person is not None else ():
        named = mission.names.get(f"Office of the {office.title}")
        if person is not None and office.person == person.canonical and named is not None:
            return named.canonical
    return None


def _acts(sentence: Sentence, mention: Mention) -> bool:
    """Whether what is named is a subject, or the agent of one that is done."""
    for step in climb(sentence.span.doc.span(mention.start, mention.end).root):
        if step.dep_ in ("nsubj", "nsubjpass"):
            return True
        if step.dep_ == "pobj":
            people = step.head.head
            if step.head.lower_ in ("at", "of", "from") and people.base in _COLLEAGUES:
                return people.dep_ in ("nsubj", "nsubjpass")
            return step.head.dep_ == "agent" or (
                step.head.lower_ == "to" and (step.head.head.lower_ == "according")
            )
        if step.dep_ in ("poss", "amod", "dobj", "conj", "appos"):
            return False
    return False


def published_before(sentence: Sentence) -> str | None:
    """Return whose document the article told of before: "a report by X", "X said in its report"."""
    for earlier in reversed(sentence.article.sentences[: sentence.number]):
        if not earlier.lemmas & DOCUMENTS:
            continue
        of = {i.i for t in earlier.span if t.base in DOCUMENTS for i in phrase(t)}
        for mention in earlier.names_of("organisation", "mission", "force"):
            within = mention.start in of and mention.name.kind == "organisation"
            if within or (_acts(earlier, mention) and _publishes(earlier, mention)):
                return mention.name.canonical
    return None


def _publishes(sentence: Sentence, mention: Mention) -> bool:
    """Whether what is named says or publishes something."""
    root = sentence.span.doc.span(mention.start, mention.end).root
    verb = next((t for t in climb(root) if t.pos_ in ("VERB", "AUX")), None)
    told = root.dep_ == "pobj" and root.head.dep_ in ("agent", "prep")
    done = root.head.head if told and root.head.dep_ == "agent" else None
    force = done is not None and done.dep_ == "acl" and done.head.base not in DOCUMENTS
    if done is not None and force and done.base not in ISSUES | _WRITES:
        return False  # "the force, authorized by the UN"
    return told or (verb is not None and verb.base in ISSUES)


def printed(sentence: Sentence, who: Token, named: bool = True) -> str | None:
    """Return the words for `who`, without the capital that opens the sentence."""
    said = words_of(sentence, who, named)
    if said is not None:
        said = said.replace("U.N.", "UN").replace("U.S.", "US").strip("\"“”'")
    if not said or said.lower() in _PRONOUNS:
        return None
    first = sentence.span[0]
    opens = first.text.casefold() == said.split()[0].casefold()
    if opens and first.pos_ != "PROPN" and sentence.name_at(first) is None:
        return said[:1].lower() + said[1:]
    return said


def mission_of_its_own(sentence: Sentence, who: Token) -> str | None:
    """Return the body that "the UN mission in Haiti" is, which is not the mission that the UN lets
    others send: as named beside it, else as printed; None for any other phrase."""
    doc, bodies = sentence.span.doc, sentence.names_of("organisation")
    at = next((m for m in sentence.names_of("mission") if m.start <= who.i < m.end), None)
    before = [m for m in bodies if m.name.canonical == UNITED and at and m.end <= at.start]
    if at is None or not before or {t.lower_ for t in doc[before[-1].end : at.start]} - _ITS_OWN:
        return None
    start = before[-1].start - (doc.at(before[-1].start - 1).lower_ == "the")
    for beside in bodies:
        after = beside.start == at.end + 1 and doc[at.end].text in (",", "(")
        ahead = beside.end + 1 == start and doc[beside.end].text in (",", "(")
        if after or ahead:
            return beside.name.canonical
    return doc.text_of(before[-1].start, at.end).replace("U.N.", "UN")


def names_in(sentence: Sentence, who: Token) -> list[Mention]:
    """Return the names within the noun phrase of `who`."""
    inside = {t.i for t in phrase(who)}
    return [m for m in sentence.names if m.start in inside]


def home_of(named: list[Name]) -> str | None:
    """Return the country that a delegate speaks for, of the names in his phrase."""
    homes = [n.country for n in named if n.kind in ("country", "demonym") and n.country]
    return homes[0] if homes else None
