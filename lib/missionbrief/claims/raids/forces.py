"""Which force a noun phrase means: the mission's or the country's police."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.contingents import GROUPS, OFFICERS, SOLDIERS, unit_of, whose
from missionbrief.claims.raids.gangs import gangs
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import agent, conjuncts, subject
from missionbrief.language.phrases import phrase
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words
from missionbrief.mission import Name

_ARMOUR = frozenset({"armoured", "armored"})
_ASSETS = words("claims", "forces", "assets")
_GENERIC = words("claims", "forces", "generic")
_OFFICER = frozenset({"officer", "officers", "contingent", "personnel", "force", "mission"})
_EVENTS = words("claims", "operation", "events") | {"operation", "team", "unit"}
_SENDS = words("claims", "ground", "sends")
_SAYS = frozenset({"say", "announce", "confirm", "add", "report"})
_BACK = 3
_WITH = frozenset({"with", "alongside", "beside"})
_HELPS = words("claims", "forces", "helps")
# Police with one of these are not police in general: "the police", "600 police", "police from".
_TOLD_WHOSE = frozenset({"det", "poss", "amod", "compound", "nmod", "nummod", "prep", "appos"})


def _police(sentence: Sentence) -> str:
    """The canonical name of the police of the mission's country; that of the country itself where
    the mission's data name none."""
    mission = sentence.article.mission
    return next((f for f in sorted(mission.home_forces) if "Police" in f), mission.country)


def _own(sentence: Sentence, noun: Token) -> str | None:
    """The force that a noun phrase names by itself, or None."""
    mission = sentence.article.mission
    name = sentence.name_at(noun)
    if name is not None:
        if name.kind in ("mission", "force"):
            return name.canonical
        if name.canonical == _police(sentence) and (both := _joint(sentence, noun)):
            return both  # "Kenyan and Haitian police"
        if name.kind == "organisation":
            police = name.canonical == _police(sentence)
            return name.canonical if police or name.unit or _is_police(noun) else None
        if name.kind == "demonym" and noun.tag_ in ("NNPS", "NNS"):
            return name.canonical if name.canonical == mission.lead else None
        if name.kind == "person" and unit_of(noun):
            # The model may take "Kenyan Police" for a person.
            known = [mission.names.get(t.text) for t in phrase(noun)]
            of = next((n.canonical for n in known if n and n.kind == "demonym"), None)
            return _police(sentence) if of == mission.country else of
        if name.kind not in ("demonym", "country") or not unit_of(noun):
            return None
    if not (unit_of(noun) or noun.base in GROUPS or _is_generic(sentence, noun)):
        return None
    if (joint := _joint(sentence, noun)) is not None:
        return joint
    owner = whose(sentence, noun) or _body(sentence, noun)
    if owner is None or not (
        owner.kind == "country" or _describes(sentence, noun, owner.canonical)
    ):
        return None
    if owner.canonical == _police(sentence):
        return owner.canonical
    if (owner.country or owner.canonical) == mission.country:
        if noun.base == "mission":
            return mission.name  # "the mission that Kenya leads in Haiti"
        soldiers = noun.lower_ in SOLDIERS
        return mission.country if soldiers else _police(sentence)
    return owner.canonical


def _joint(sentence: Sentence, noun: Token) -> str | None:
    """The mission, or the country that leads it, of whom a phrase means men together with the
    country's own: "officers of the mission and the Haitian National Police"."""
    home, mission = _police(sentence), sentence.article.mission
    first = sentence.name_at(noun.head) if noun.dep_ == "conj" else None
    if first is not None and (first.kind, first.canonical) == ("demonym", mission.lead):
        own = {n.canonical for t in phrase(noun) if (n := sentence.name_at(t)) is not None}
        return mission.lead if own & {home, mission.country} and unit_of(noun) else None
    inside = phrase(noun)
    names = {n.canonical for t in inside if (n := sentence.name_at(t)) is not None}
    if not names & {home, mission.country}:
        return None
    of = [g for c in noun.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
    both = [t for g in of for t in conjuncts(g)] + [t for t in inside if t.dep_ == "conj"]
    named = [n.canonical for t in both if (n := sentence.name_at(t)) is not None]
    bare = any(t.lower_ in mission.nouns and sentence.name_at(t) is None for t in both)
    if home in named and (bare or mission.name in named):
        return mission.name
    described = {t.i for t in inside if t.dep_ in ("amod", "conj", "compound", "nmod")}
    demonyms = {m.name.canonical for m in sentence.names_of("demonym") if m.start in described}
    pair = mission.lead in demonyms and bool({mission.country} & demonyms or home in names)
    return mission.lead if pair and unit_of(noun) is not None else None


def _body(sentence: Sentence, noun: Token) -> Name | None:
    """The police or army that a unit belongs to: "a unit of the Haitian National Police"."""
    inside = {t.i for t in phrase(noun)}
    for mention in sentence.names_of("organisation"):
        if mention.start not in inside:
            continue
        if mention.name.unit or mention.name.canonical == _police(sentence):
            return mention.name
        lead = sentence.article.mission.lead
        if lead in mention.name.canonical and "Police" in mention.name.canonical:
            return Name(lead, "country", lead)
    return None


def _is_police(noun: Token) -> bool:
    return "police" in {t.lower_ for t in phrase(noun)}


def _describes(sentence: Sentence, noun: Token, canonical: str) -> bool:
    """Whether the name stands in the noun phrase itself, not elsewhere in the sentence."""
    inside = {t.i for t in phrase(noun)}
    return any(m.name.canonical == canonical and m.start in inside for m in sentence.names)


def _is_generic(sentence: Sentence, noun: Token) -> bool:
    return noun.lower_ in _GENERIC or noun.lower_ in sentence.article.mission.nouns


def named_force(sentence: Sentence, back: int = _BACK, *, company: bool = False) -> str | None:
    """Return the force that the sentence, or one of the `back` before it, names last, or None: not
    one only told as the company of others ("trained with Haitian police"), unless asked for."""
    mission, beside = sentence.article.mission, False
    first = max(0, sentence.number - back)
    for earlier in reversed(sentence.article.sentences[first : sentence.number + 1]):
        if sentence.paragraph - earlier.paragraph > 2:
            break
        for token in earlier.span:
            if token.pos_ not in ("NOUN", "PROPN"):
                continue
            found = _own(earlier, token)
            if found is None or found in mission.beside:
                continue
            if _thing_of(token):
                continue
            if (_beside(token) or _in_joint(earlier, found)) and not company:
                beside = True
            elif not beside or found in (mission.lead, mission.name):
                return found  # who works with the police is of the mission
    return None


def _thing_of(name: Token) -> bool:
    """Whether a force is only told as whose a thing is: "HNP stores", not "HNP officers" or "an HNP
    operation"."""
    while name.dep_ == "compound" and name.head.pos_ == "PROPN":
        name = name.head
    thing = name.head
    if name.dep_ not in ("compound", "nmod", "poss") or thing.pos_ != "NOUN":
        return False
    return unit_of(thing) is None and thing.base not in GROUPS | _EVENTS


def _in_joint(sentence: Sentence, found: str) -> bool:
    """Whether the country's police are told of in what they do jointly with the mission: "the joint
    operations had several HNP units in them"."""
    return found == _police(sentence) and any(
        t.lower_ == "joint" and t.head.base in _EVENTS for t in sentence.span
    )


def _beside(noun: Token) -> bool:
    """Whether a noun is told as the company of another: "joint patrols with the Haitian police"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in _WITH and noun.head.dep_ == "prep"


def force(sentence: Sentence, noun: Token) -> str | None:
    """Return the canonical name of the force that the phrase of `noun` means, or None where it is
    none: a country for its contingent, the police of the mission's country, or the mission.

    "The officers" and "the police" are the force that was named last; "the troops" with none named
    are the mission's.
    """
    if any(c.tag_ == "PRP$" for c in noun.children) and unit_of(noun) is not None:
        return _owner(sentence, noun) or last_force(sentence)
    if noun.lower_ == "we" and sentence.speaker_at(noun) is not None:
        return sentence.article.mission.name
    if noun.lower_ in ("they", "we", "it") and noun.tag_ == "PRP":
        return _antecedent(sentence, noun)
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    if found := _own(sentence, noun):
        return found
    if any(c.dep_ == "nmod" and c.lower_ == "police" for c in noun.children):
        return _police(sentence)  # "Police and Kenyan officers", as the model parses it.
    if noun.lower_ == "police" and _not_sent(sentence, noun):
        return _police(sentence)
    if _foreign(sentence, noun) or not is_force_word(sentence, noun):
        return None
    if (helper := _helper(noun)) is not None:
        home = _police(sentence)
        return sentence.article.mission.name if force(sentence, helper) == home else home
    if (senders := _by_police(noun)) is not None and (sent := force(sentence, senders)):
        return sent
    named = named_force(sentence)
    if named in (None, sentence.article.mission.name):
        # "Police" beside the mission are the country's own.
        police = _is_police(noun) and not any(t.lower_ in _OFFICER for t in phrase(noun))
        police = police and not _rank(noun)
        return _police(sentence) if police else sentence.article.mission.name
    return named


def _by_police(noun: Token) -> Token | None:
    """The police who send men told without a name, or say what these do: "police sent in special
    units", "police said more officers had been sent to the town"; None for others."""
    clause = noun.head
    if noun.dep_ == "dobj" and clause.base in _SENDS:
        who = subject(clause)
    elif noun.dep_ in ("nsubj", "nsubjpass") and clause.dep_ == "ccomp":
        who = subject(clause.head) if clause.head.base in _SAYS else None
    elif noun.dep_ == "nsubj" and noun.tag_ in ("WDT", "WP") and clause.dep_ == "relcl":
        return _by_police(clause.head)
    else:
        return None
    if who is not None and who.lower_ == "they":
        before = who.doc[who.sent.start : who.i]
        who = next((t for t in reversed(before) if t.dep_ in ("nsubj", "nsubjpass")), None)
    return who if who is not None and who.i < noun.i and who.lower_ == "police" else None


def _rank(noun: Token) -> bool:
    """Whether a word is the rank before a name, which tells of no force: "Police Constable X"."""
    return noun.dep_ == "compound" and noun.head.pos_ == "PROPN" and unit_of(noun.head) is None


def _helper(noun: Token) -> Token | None:
    """Who is told to help a force: "special units backed by the mission"."""
    helped = (c for c in noun.children if c.dep_ == "acl" and c.base in _HELPS)
    return next((a for c in helped if (a := agent(c)) is not None), None)


def _not_sent(sentence: Sentence, police: Token) -> bool:
    """Whether police without an owner are the country's, told as what is known to everybody:
    "police broke up the march"."""
    if sentence.name_at(police) is not None:
        return False
    if police.dep_ in ("compound", "nmod"):  # "a police operation", not "the Kenyan police raid"
        return police.head.base in _EVENTS and not _foreign(sentence, police.head)
    if any(c.lower_ == "with" for c in police.children):
        return True  # "Police with the support of Kenyan officers"
    return all(c.dep_ not in _TOLD_WHOSE for c in police.children)


def _owner(sentence: Sentence, noun: Token) -> str | None:
    """The force that "its" goes back to: "the mission noted claims that its officers …"."""
    for verb in noun.ancestors:
        who = subject(verb) if verb.pos_ in ("VERB", "AUX") else None
        if who is not None and who.i < noun.i and who != noun and who.tag_ != "PRP":
            own = any(c.tag_ == "PRP$" for c in who.children)
            if not own and (found := force(sentence, who)):
                return found
    return None


def _antecedent(sentence: Sentence, pronoun: Token) -> str | None:
    """The force that "they" goes back to: the subject above it, or that of the sentence before."""
    for told in reversed(list(_subjects_before(pronoun))):
        if gangs(sentence, told) is not None:
            return None
        if found := force(sentence, told):
            return found
    tops = [t for t in pronoun.ancestors if t.pos_ in ("VERB", "AUX")]
    for verb in tops:
        who = subject(verb)
        if who is not None and _parted(who, pronoun):
            continue  # "gangs had held it for a year; on Monday police drove them out"
        if who is not None and who.tag_ != "PRP" and (found := force(sentence, who)):
            return found
        joined = verb in pronoun.head.ancestors and pronoun.head.dep_ == "conj"
        if joined and who is not None and who.tag_ == "NNS" and pronoun.lower_ == "they":
            return None  # "contractors came in, and they have begun to build": no force
    if not sentence.number:
        return None
    before = sentence.article.sentences[sentence.number - 1]
    who = subject(before.span.root)
    if sentence.paragraph - before.paragraph > 1:
        return None
    if who is not None and who.tag_ != "PRP" and (found := force(before, who)):
        return found
    if pronoun.lower_ != "they" or any(gangs(before, t) for t in before.span if t.pos_ == "NOUN"):
        return None
    if (found := named_force(before)) is not None:
        return found
    beside = (n for c in pronoun.head.children if c.lower_ in _WITH for n in c.children)
    home = any(_own(sentence, n) == _police(sentence) for n in beside)
    return sentence.article.mission.name if home else None  # "they went with the Haitian police"


def _parted(later: Token, word: Token) -> bool:
    """Whether a semicolon stands between a word and one behind it."""
    return any(t.text == ";" for t in later.doc[word.i : later.i])


def _subjects_before(pronoun: Token) -> Iterator[Token]:
    """Yield the subjects of clauses that open a sentence before the one that a pronoun is in:
    "since the gangs joined forces they have …"."""
    if pronoun.lower_ != "they":
        return
    for clause in pronoun.head.children:
        if clause.dep_ == "advcl" and clause.i < pronoun.i:
            who = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")), None)
            if who is not None and who.pos_ in ("NOUN", "PROPN"):
                yield who


def is_force_word(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun may mean a force without a name: "officers", "the troops"."""
    if noun.pos_ not in ("NOUN", "PROPN") or sentence.name_at(noun) is not None:
        return False
    return (
        noun.lower_ in OFFICERS
        or noun.lower_ in SOLDIERS
        or _is_generic(sentence, noun)
        or (noun.base in GROUPS and noun.base not in ("group", "wave"))
    )


def _foreign(sentence: Sentence, noun: Token) -> bool:
    """Whether the phrase names whose it is, and that is no force of the mission or country."""
    inside = {t.i for t in phrase(noun)}
    return any(
        m.start in inside for m in sentence.names_of("organisation", "country", "demonym", "gang")
    )


def last_force(sentence: Sentence) -> str:
    """Return the force that is named last, else the mission."""
    return named_force(sentence) or sentence.article.mission.name


def last_arresting(sentence: Sentence) -> str | None:
    """Return the force named last, but for the mission the police it supports; None for none."""
    named = named_force(sentence, company=True)
    return _police(sentence) if named == sentence.article.mission.name else named


def kind_of(noun: Token) -> str:
    """Return the lemma of a noun; the model takes "bases" for the plural of "basis"."""
    return "base" if noun.lower_ == "bases" else noun.base


def is_asset(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is what a force moves or stays in: a convoy, an armoured vehicle, a base."""
    car = noun.base == "car" and any(t.lower_ in _ARMOUR for t in phrase(noun))
    return (car or kind_of(noun) in _ASSETS) and sentence.name_at(noun) is None
