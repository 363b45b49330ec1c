"""Who belongs to the mission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import GROUPS, is_home, unit_of, whose
from missionbrief.claims.harmed.voice import passive
from missionbrief.language.grammar import SUBJECTS, subject
from missionbrief.language.text import plain
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Article, Sentence
    from missionbrief.language.names import Mention
    from missionbrief.language.tokens import Token

_POLICE = frozenset(
    {"police", "policeman", "policemen", "policewoman", "policewomen", "cop", "cops"}
)
_OF = frozenset({"for", "among", "to", "in", "of"})
_NEAR = 7
_FOLLOWING = 3
_FAR = 8
_LOST = frozenset({"lose", "kill", "bury", "mourn", "die", "dead"})
_HURT = frozenset({"kill", "injure", "wound", "die", "hurt", "shoot"})
_TALLIES = frozenset({"record", "report", "count", "register", "claim", "acknowledge", "confirm"})
_AFTER = 10
_STATIONS = frozenset({"station", "substation", "commissariat", "precinct"})
_TAKES = words("claims", "attacks", "verbs") | {"raze", "destroy", "seize", "set"}
_BUILDINGS = words("claims", "members", "buildings")
_OPENS_LIST = frozenset({":", "—", "–"})
_UNDER = words("claims", "attacks", "under")
_SUFFERS = words("claims", "members", "suffers")
OTHERS = words("claims", "members", "others")
_RANKS = words("claims", "members", "ranks")


def _speaks_of_mission(sentence: Sentence) -> bool:
    mission = sentence.article.mission
    return any(
        m.name.kind in ("mission", "force")
        or (m.name.kind in ("demonym", "country") and m.name.canonical == mission.lead)
        for m in sentence.names
    ) or any(t.lower_ in ("mission", "contingent") for t in sentence.span)


def _rank(sentence: Sentence, token: Token) -> bool:
    """Whether a token is the rank or service of an officer or soldier not of the home country."""
    if unit_of(token) not in ("officers", "soldiers") or token.lower_ == "police":
        return False
    return not is_home(sentence, token)


def _described(sentence: Sentence, mention: Mention) -> Iterator[Token]:
    """The words that say what a person is: the few before the name, and an apposition after it."""
    doc, end = sentence.span.doc, sentence.span.end
    yield from doc[max(sentence.span.start, mention.start - 3) : mention.start]
    if mention.end < end and doc[mention.end].text == ",":
        for token in doc[mention.end + 1 : min(end, mention.end + _AFTER)]:
            if token.text == "," or token.pos_ in ("VERB", "AUX"):
                break
            yield token


def is_member(article: Article, person: str) -> bool:
    """Whether the article presents a person as an officer, soldier or member of the mission: by a
    rank beside the name, by the headline, or by officers or nationals of whom the sentence, the
    two before or the one after speak ("He was the first Kenyan killed in the mission")."""
    home = article.mission.country
    if person in article.mission.names:
        # Whom the mission's data know hold offices; they are not among its dead.
        return False
    for sentence in article.sentences:
        for mention in sentence.names_of("person"):
            if mention.name.canonical != person:
                continue
            told = list(_described(sentence, mention))
            if any(t.base in OTHERS and not _kin_of(t, mention) for t in told):
                return False
            at = {t.i for t in told}
            if any(m.start in at and m.name.canonical == home
                   for m in sentence.names_of("demonym")):  # fmt: skip
                return False
            first = max(sentence.span.start, mention.start - _NEAR)
            near = sentence.span.doc[first : min(sentence.span.end, mention.end + _AFTER)]
            if any(_rank(sentence, t) for t in near) or _listed(sentence, mention):
                return True
            for other in article.sentences[max(0, sentence.number - 2) : sentence.number + 2]:
                if any((_rank(other, t) and t.tag_ == "NN") or is_national(other, t)
                       for t in other.span):  # fmt: skip
                    return True
                lost = other.number < sentence.number and not other.lemmas.isdisjoint(_LOST)
                if lost and any(_rank(other, t) for t in other.span):
                    return True  # "has lost two of its officers. X was killed in May"
    title = plain(article.document.title or "").casefold()
    return bool(_RANKS & set(title.replace("'s", "").split()))


def _kin_of(word: Token, mention: Mention) -> bool:
    """Whether a word before a name means another, told by him: "the mother of officer X"."""
    behind = word.doc[word.i + 1 : mention.start]
    return any(t.lower_ == "of" for t in behind)


def _listed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name stands in a list after a colon or dash of officers: "three officers: X, Y"."""
    doc, start = sentence.span.doc, sentence.span.start
    at = next((i for i in range(mention.start - 1, start, -1) if doc[i].text in _OPENS_LIST), None)
    return at is not None and any(_rank(sentence, t) for t in doc[start:at])


def mission_near(sentence: Sentence, noun: Token) -> bool:
    """Whether an officer or soldier belongs to the mission: to one of its countries, or, where no
    country is named, by whom the sentence or the few before it speak of last; the article is about
    the mission, so that officers of whom nothing else is said are its.
    """
    name = whose(sentence, noun)
    if name is not None:
        return name.canonical != sentence.article.mission.country
    before = sentence.article.sentences[max(0, sentence.number - 2) : sentence.number]
    forms = {noun.lower_, *(c.lower_ for c in noun.children)}
    if forms & _POLICE and "the" not in forms:
        # "Two journalists and a policeman": of the country, where nothing says otherwise.
        before = []
    for earlier in [sentence, *reversed(before)]:
        if _speaks_of_mission(earlier):
            return True
        if _home_police(earlier) or _at_station(earlier):
            return False
    if _POLICE & forms:
        return False
    further = sentence.article.sentences[max(0, sentence.number - _FAR) : sentence.number]
    for earlier in reversed(further):
        if _speaks_of_mission(earlier):
            return True
        if _home_police(earlier) and any(t.base in _HURT for t in earlier.span):
            return False  # "killing two Haitian officers. … Two officers were killed, he said."
    return True


def of_mission(sentence: Sentence, noun: Token) -> bool:
    """Whether a phrase itself says that they are the mission's: "members of the mission"."""
    mission = sentence.article.mission
    for token in noun.subtree:
        name = sentence.name_at(token)
        if name is not None and name.kind in ("mission", "force"):
            return True
        if token == noun or _security(token):
            continue
        if token.lower_ in mission.nouns or _sent_team(sentence, token):
            return True
    return noun.lower_ in ("peacekeeper", "peacekeepers")


def _security(force: Token) -> bool:
    """Whether "force" is only that of "security force personnel", of whoever's."""
    before = force.nbor(-1).lower_ if force.i > force.sent.start else ""
    return force.dep_ == "compound" and before == "security"


def _sent_team(sentence: Sentence, token: Token) -> bool:
    """Whether a word means the team of another country: "members of the Jamaican team"."""
    owner = whose(sentence, token) if token.lower_ == "team" else None
    home = sentence.article.mission.country
    return owner is not None and owner.kind == "demonym" and owner.country != home


def is_national(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun means people of the lead country by their nationality alone: "two Kenyans"."""
    name = sentence.name_at(noun)
    return (
        name is not None
        and name.kind == "demonym"
        and name.canonical == sentence.article.mission.lead
        and noun.pos_ in ("NOUN", "PROPN", "ADJ")
        and noun.dep_ not in ("amod", "compound", "nmod", "poss")
    )


def is_body(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun means the mission, a contingent or the lead country, whose losses are told."""
    name = sentence.name_at(noun)
    if name is not None:
        lead = sentence.article.mission.lead
        return name.kind in ("mission", "force") or lead in (name.canonical, name.country)
    mine = sentence.article.mission.nouns - {"operation"}
    if noun.base in GROUPS or noun.lower_ in mine:
        return not is_home(sentence, noun)
    return noun.lower_ in ("we", "us") and sentence.speaker_at(noun) is not None


def _attacked_with(loss: Token) -> Token | None:
    """Who came under attack with a loss: "have come under fire, with casualties reported"."""
    told = loss.head if loss.dep_ in SUBJECTS else loss
    marked = any(c.dep_ == "mark" and c.lower_ == "with" for c in told.children)
    verb = told.head if marked else told.head.head if told.head.lower_ == "with" else None
    if verb is None or any(c.lower_ in _OF for c in loss.children):
        return None
    under = (n.base for c in verb.children if c.lower_ == "under" for n in c.children)
    return subject(verb) if passive(verb) or not _UNDER.isdisjoint(under) else None


def suffered(sentence: Sentence, loss: Token) -> bool:
    """Whether a loss is said to be the mission's: "the contingent has suffered three deaths"."""
    clauses = [c for c in loss.children if c.dep_ in ("relcl", "acl")]
    if any(c.base in _SUFFERS and any(is_body(sentence, n) for n in c.subtree)
           for c in clauses):  # fmt: skip
        return True
    if any(is_body(sentence, c) for c in loss.children if c.dep_ in ("poss", "compound", "amod")):
        return True
    if (hit := _attacked_with(loss)) is not None and ours(sentence, hit):
        return True
    for step in [loss, *loss.ancestors]:
        if step.pos_ not in ("VERB", "AUX"):
            by = [n for c in step.children if c.lower_ in _OF for n in c.children
                  if sentence.name_at(n) is None or c.lower_ != "in"]  # fmt: skip
            if any(is_body(sentence, n) for n in by):
                return True
            continue
        if step.base not in _SUFFERS:
            return False
        who = subject(step)
        if who is not None and who.lower_ == "we" and step.base in _TALLIES:
            return False  # "We recorded 1,247 deaths": who counts has not lost them.
        return who is not None and is_body(sentence, who)
    return False


def ours(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun phrase means members of the mission."""
    if is_national(sentence, noun):
        return True
    name = sentence.name_at(noun)
    if name is not None and name.kind in ("mission", "force"):
        return True
    unit = unit_of(noun)
    if unit is None:
        return noun.base == "contingent" and not is_home(sentence, noun)
    if is_home(sentence, noun) or _of_home_force(sentence, noun):
        return False
    if of_mission(sentence, noun):
        return True
    if unit == "personnel":
        owned = any(c.lower_ in ("its", "our") for c in noun.children)
        return owned and any(is_body(sentence, t) for t in sentence.span)
    return any(c.lower_ == "our" for c in noun.children) or mission_near(sentence, noun)


def _of_thing(word: Token) -> bool:
    """Whether a word for police says only whose a thing is: "a Haitian police vehicle"."""
    return word.dep_ in ("compound", "nmod") and unit_of(word.head) is None


def _of_home_force(sentence: Sentence, noun: Token) -> bool:
    """Whether they are told to be of a force of the country: "soldiers of the Haitian army"."""
    forces = sentence.article.mission.home_forces
    within = (g for c in noun.children if c.lower_ in ("of", "from", "in") for g in c.children)
    names = (sentence.name_at(g) for g in within)
    return any(n is not None and n.canonical in forces for n in names)


def _at_station(sentence: Sentence) -> bool:
    """Whether police of no country named hold or leave a station, as the country's own do, or
    their buildings are told to be attacked."""
    if sentence.names_of("demonym"):
        return False
    bare = any(t.lower_ == "police" and t.dep_ in ("nsubj", "nsubjpass") for t in sentence.span)
    if bare and not sentence.lemmas.isdisjoint(_STATIONS):
        return True
    # "Nine police posts were torched": the country's, as the mission has none.
    if sentence.lemmas.isdisjoint(_TAKES):
        return False
    return any(t.lower_ == "police" and t.head.base in _BUILDINGS for t in sentence.span)


def _home_police(sentence: Sentence) -> bool:
    """Whether a sentence names the police of the mission's country."""
    home = sentence.article.mission.country
    doc, end = sentence.span.doc, sentence.span.end
    for m in sentence.names_of("organisation", "demonym"):
        if home not in m.name.canonical and not m.name.canonical.startswith(f"{home}an "):
            continue
        following = doc[m.end : min(end, m.end + _FOLLOWING)]
        people = m.name.kind == "demonym" and any(
            unit_of(t) and not _of_thing(t) for t in following
        )
        alone = m.name.kind == "demonym" and doc[m.end - 1].tag_ in ("NNS", "NNPS")
        if people or alone or "Police" in m.name.canonical:
            return True
    return False
