"""Who harmed the victims that a sentence counts, where it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.harmed.befallen import wants_object
from missionbrief.claims.harmed.harm import harm, harm_noun
from missionbrief.claims.harmed.voice import led_to, passive
from missionbrief.language.grammar import agent, climb, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_GANGS = words("claims", "forces", "gangs")
_ATTACKERS = words("claims", "forces", "attackers")
_ARMED = words("claims", "doers", "armed")
_WITHIN = ("in", "during", "from", "through", "amid", "to")
_VIOLENCE = frozenset({"attack", "violence", "raid", "massacre", "assault", "shooting", "rampage"})
_OPERATIONS = frozenset({"operation", "raid", "sweep", "crackdown"})
_LEADS_TO = frozenset({"result", "lead", "cause", "claim"})
_OWN_DEFENCE = frozenset({"defence", "defense"})
_LEAVES = words("claims", "doers", "leaves")
_MORE = frozenset({"another", "further", "additional"})


def sole_gang(sentence: Sentence) -> str | None:
    """Return the gang, if the sentence names just one."""
    gangs = {m.name.canonical for m in sentence.names_of("gang")}
    return gangs.pop() if len(gangs) == 1 else None


def doer(sentence: Sentence, word: Token) -> str | None:
    """Return who did what `word`, a verb or noun of harm, says: the gang if the sentence names
    just one, else whoever follows its "by" or is the subject of what left the victims; a gang's
    name, "gangs", the police of the country by their name, or an armed group in the source's words.
    None where that is not said."""
    if (gang := sole_gang(sentence)) is not None:
        return gang
    noun = agent(word)
    if noun is None and any(_of_gangs(n) for n in led_to(word, *_WITHIN)):
        return "gangs"
    if noun is None and (raid := next(filter(_of_forces, led_to(word, "in", "during")), None)):
        return armed(sentence, raid)
    if noun is None and word.pos_ in ("VERB", "AUX", "ADJ") and (
        word.pos_ == "VERB" or not harm_noun(word)
    ):  # fmt: skip
        above = word.head
        if above.base in _LEAVES and not passive(above):
            noun = subject(above)
        elif word.pos_ == "VERB" and (row := _in_a_row(word)) is not None:
            noun = subject(row)
        elif word.pos_ == "VERB" and not passive(word) and not wants_object(word):
            noun = subject(word)
    if noun is None and word.pos_ == "NOUN":
        noun = _behind(word)
    return _home_police(sentence, noun) or armed(sentence, noun) if noun is not None else None


def gap_doer(number: Token) -> Token | None:
    """Return who harmed so many where the verb is only told of those before: "soldiers killed 960
    people, and vigilantes another 140"."""
    before = number.nbor(-1) if number.i > number.sent.start + 1 else None
    if before is None or before.lower_ not in _MORE:
        return None
    verb, who = next((t for t in climb(number) if t.pos_ == "VERB"), None), before.nbor(-1)
    if verb is None or verb.i > who.i or who.pos_ not in ("NOUN", "PROPN"):
        return None
    return who if harm(verb) is not None and not passive(verb) else None


def gap_actor(sentence: Sentence, who: Token) -> str | None:
    """Return the name of whom `gap_doer` finds; None where it is nobody armed."""
    return _home_police(sentence, who) or armed(sentence, who)


def _in_a_row(verb: Token) -> Token | None:
    """The first of a row of verbs with one doer, of which the parser gives this one, with an object
    and no doer of its own, no place: "gangs killed 90 people, injured 40 and abducted 12"."""
    if verb.dep_ == "conj" and _in_a_row(verb.head) is not None:
        return _in_a_row(verb.head)
    beside = (c for c in verb.head.children if c.dep_ == "ccomp" and c.i < verb.i)
    first = next((c for c in beside if c.pos_ == "VERB"), verb.head)
    own = {c.dep_ for c in verb.children}
    row = verb.dep_ in ("dep", "ccomp", "advcl") and first.pos_ == "VERB" and first.i < verb.i
    if not row or "dobj" not in own or own & {"nsubj", "nsubjpass", "mark", "aux", "auxpass"}:
        return None
    between = [t for t in verb.doc[first.i : verb.i] if t.is_punct]
    joined = verb.doc[verb.i - 1].text == "," and first.tag_ == "VBD"
    return first if joined and between and not passive(first) else None


def _behind(deaths: Token) -> Token | None:
    """Who does the violence that is told to have led to deaths: "gangs carried out massacres,
    resulting in 207 deaths"."""
    led = deaths.head.head if deaths.dep_ == "pobj" else deaths.head
    if led.tag_ != "VBG" or led.dep_ != "advcl" or led.base not in _LEADS_TO | _LEAVES:
        return None
    done = led.head
    violent = any(c.dep_ == "dobj" and _violent(c) for c in done.children)
    return subject(done) if (violent or done.base in _VIOLENCE) and not passive(done) else None


def _violent(noun: Token) -> bool:
    return noun.base in _VIOLENCE or harm_noun(noun) is not None


def _of_gangs(noun: Token) -> bool:
    """Whether a noun is violence that gangs do: "gang attacks", "gang violence"."""
    own = {c.base for c in noun.children if c.dep_ in ("compound", "amod")}
    return bool(own & _GANGS) and noun.base in _VIOLENCE


def _of_forces(noun: Token) -> bool:
    """Whether a noun is what police or soldiers do: "hit in police operations"."""
    own = {c.base for c in noun.children if c.dep_ in ("compound", "amod")}
    return bool(own & _ARMED) and noun.base in _OPERATIONS


def armed(sentence: Sentence, noun: Token) -> str | None:
    """Return an armed group by its name or as printed, None for any other noun."""
    own = [t for t in noun.children if t.dep_ in ("compound", "amod") and t.i < noun.i] + [noun]
    kinds = {t.base for t in own} | {t.lower_ for t in own}
    if any(c.dep_ in ("conj", "neg") or c.lower_ == "no" for c in noun.children):
        return None
    if kinds & _GANGS:
        return "gangs"
    if noun.lower_ in _ATTACKERS:
        return noun.lower_
    if kinds & _OWN_DEFENCE and any(t.lower_ == "self" for t in noun.subtree):
        return "self-defence groups"
    if not kinds & _ARMED:
        return None
    name = sentence.name_at(noun)
    if name is not None and name.kind == "organisation":
        return name.canonical
    first = noun.sent.start
    return " ".join(t.text if t.i > first or sentence.name_at(t) else t.lower_ for t in own)


def _home_police(sentence: Sentence, noun: Token) -> str | None:
    """The police of the mission's country, where a noun says no more of them than that: "Haitian
    police", "police" in a sentence that speaks of no other country's."""
    mission = sentence.article.mission
    if noun.lower_ != "police" or any(c.dep_ == "conj" for c in noun.children):
        return None
    own = [t for t in noun.children if t.dep_ in ("compound", "amod") and t.i < noun.i] + [noun]
    told = [name for t in own if (name := sentence.name_at(t)) is not None]
    told += [n for c in noun.children if c.dep_ == "poss" if (n := sentence.name_at(c))]
    home = all(mission.country in (n.canonical, n.country) for n in told)
    plain = all(t == noun or sentence.name_at(t) or t.lower_ == "national" for t in own)
    others = [m for m in sentence.names_of("demonym", "country", "mission", "force")
              if m.name.canonical != mission.country]  # fmt: skip
    if not (plain and home) or (others and not told):
        return None
    return next((f for f in sorted(mission.home_forces) if "Police" in f.split()), None)
