"""Numbers of personnel that tell no strength, whatever else a sentence says: seats of a council, a
team on an errand, another mission's, the dead, who speaks, who lives abroad."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from missionbrief.claims.harmed.harm import harm
from missionbrief.claims.troops.absent import lacking, one_at_all
from missionbrief.claims.troops.doing import does_otherwise, resigns
from missionbrief.claims.troops.event_status import of_doubted_worth
from missionbrief.claims.troops.people_words import GENERIC, unit_word
from missionbrief.claims.troops.rated import rated
from missionbrief.claims.troops.readying import FOR_IT
from missionbrief.claims.troops.reduced import main_verb
from missionbrief.claims.troops.seated import harmed_before, pointed_at, seated
from missionbrief.claims.troops.ways import way
from missionbrief.language.grammar import climb, predicate, subject
from missionbrief.language.modality import mode
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.claims.troops.owning import Owner
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_DEAD = words("claims", "set_aside", "dead")
_HURTS = words("claims", "set_aside", "hurts")
_HOSTS = words("claims", "set_aside", "hosts")
_SCHOOLS = words("claims", "set_aside", "schools")
_LOSSES = words("claims", "set_aside", "losses")
_ERRANDS = words("claims", "set_aside", "errands")
_OFFICES = words("claims", "set_aside", "offices")
_ABROAD = words("claims", "set_aside", "abroad")
_AMONG = frozenset({"part", "member", "among", "with", "in"})
_AWARDS = frozenset({"award", "present", "confer", "bestow"})
_TEACHES = words("claims", "readying", "teaches")
_MISSIONS = frozenset({"mission", "force", "operation", "deployment"})
_HIRES = frozenset({"employ", "hire"})
_RECRUITS = frozenset({"recruitment", "enlistment", "conscription", "hiring"})
_BODIES = frozenset({"african", "au", "un", "eu", "nato", "sadc", "atmis", "amisom", "ecowas",
                     "european", "monusco", "aussom", "eac"})  # fmt: skip
_PATIENTS = re.compile(
    r"\b(?:have |has |had )?received (?:\w+ )?(?:treatment|care)\b"
    r"|\b(?:was|were|is|are|been|being) (?:\w+ly )?(?:operated (?:up)?on|treated|discharged"
    r"|admitted|hospitali[sz]ed|flown out for)\b"
    r"|\b(?:was|were|been|being) given (?:\w+ )?(?:treatment|care)\b"
    r"|\b(?:lost|gave|laid down|sacrificed) (?:their|his|her) (?:own )?li(?:ves|fe)\b|\bperished\b"
)
_CARED_FOR = re.compile(
    r"\b(?:care|treatment|first aid|assistance|surgery) (?:\w+ ){0,3}(?:given|provided|offered)"
    r"(?: \w+)? to(?: \w+)?\s*$"
    r"|\b(?:treated|(?:given|gave|giving|provided) (?:\w+ )?(?:care|treatment) to)(?: \w+)?\s*$"
)
_TAKEN = re.compile(
    r"(?:was|were|have been|are) (?:all |later |then )?"
    r"(?:flown|airlifted|evacuated|rushed|taken|transferred)\b"
)
_COMRADES = frozenset({"colleague", "comrade", "compatriot"})
_HARM = frozenset({"injury", "wound", "harm", "damage"})
_QUESTION = re.compile(r"[\"“][^\"“”]*\?[\"”]")
_NEAR, _AFTER = 4, 9
# Who gave the number has taken it back.
_DISOWNED = re.compile(
    r",? an? (?:figure|number|total|count) (?:that |which )?(?:\w+ ){0,3}(?:has|have|had)"
    r" (?:\w+ )?(?:dropped|withdrawn|corrected|revised|retracted|disowned|abandoned)\b"
)
_RELIEVES = frozenset({"relieve", "repatriate"})
_EXITS = frozenset({"exit", "leave", "depart", "return", "quit"})
_RETURNS = frozenset({"send", "bring", "fly", "pull", "withdraw", "call"})
_COMES_BACK = frozenset({"fly", "come", "go", "arrive", "return", "travel", "get"})
_RESIDENTS = frozenset({"community", "diaspora", "resident", "congregation", "population"})
_SUSPECTED = frozenset({"alleged", "suspected", "presumed", "purported"})
# A neighbour's soldiers guard it.
_BORDER = re.compile(r"(?:on|along|at) (?:the|its|their) (?:\w+ )?(?:border|frontier|line)\b")


def _of_ones_group(sentence: Sentence, count: Count, verb: Token) -> bool:
    """Whether a number is only the size of the group with which one person went, which tells no
    strength of any day: "he was sent there as part of a 300-member contingent"."""
    who = subject(verb)
    sized = sentence.span.doc.at(count.quantity.number.i + 1).text == "-"
    if who is None or not (count.rule == "strong" or sized):
        return False
    name = sentence.name_at(who)
    one = who.lower_ in ("he", "she") or (name is not None and name.kind == "person")
    lead = {t.lower_ for t in sentence.span.doc[verb.i : count.first]}
    return one and bool(lead & _AMONG) and mode(verb) == "actual"


def set_aside(sentence: Sentence, count: Count, owned: Owner) -> bool:
    """Whether a number of personnel is to be set aside as no strength, pledge or ceiling."""
    doc, start, end = sentence.span.doc, sentence.span.start, sentence.span.end
    before = doc[max(start, count.first - _NEAR) : count.first]
    within = doc[count.first : count.last + 1]
    after = doc[count.last + 1 : min(end, count.last + 1 + _AFTER)]
    if before and before[-1].lower_ == "between" and "and" not in {t.lower_ for t in after[:1]}:
        return True  # "one working vehicle between eleven men"
    if count.head.base in _COMRADES and {"poss", "nummod"} <= {c.dep_ for c in count.head.children}:
        return True  # "our thoughts are with our two colleagues"
    if any(t.lower_ in _DEAD for t in within) or (before and before[-1].lower_ in _DEAD):
        return True  # "leaves behind three dead officers"
    if len(before) > 1 and before[-1].lower_ == "of" and before[-2].base in _LOSSES:
        return True  # "deplored the wounding of six soldiers"
    from_ = count.last + 1
    if from_ < end and (told := main_verb(doc[from_])) is not None:
        from_ = told.i  # "20 officers deployed in Haiti have resigned"
    following = doc.text_of(from_, min(end, from_ + _AFTER)).lower()
    if _PATIENTS.search(following) or resigns(sentence, count, following):
        return True
    verb = predicate(count.head)
    if verb is not None and of_doubted_worth(verb):
        return True
    if verb is not None and count.head.dep_ == "dobj" and harm(verb) is not None:
        return True  # "denied that its officers had raped four women"
    relieved = verb is not None and verb.base in _RELIEVES and count.head.dep_ == "nsubjpass"
    if relieved and verb is not None and mode(verb) == "actual":
        return True  # "some 100 of the first to come are being relieved": they leave
    if verb is not None and verb.base == "lose" and verb.i < count.head.i:
        return True  # "has lost three of its officers"
    if _TAKEN.match(following) and _harm_before(sentence):
        return True  # "Two were wounded. All three were flown to Santo Domingo."
    if _CARED_FOR.search(doc.text_of(start, count.first).lower()):
        return True  # "care has been given to 20 members of the mission"
    if verb is not None and _of_ones_group(sentence, count, verb):
        return True
    if any(a.base in _HARM and b.lower_ == "to" for a, b in pairwise(before)):
        return True  # "injuries to a further 1,540"
    return (
        one_at_all(sentence, count)
        or lacking(sentence, count)
        or rated(sentence, count)
        or seated(sentence, count)
        or _on_errand(sentence, count)
        or does_otherwise(sentence, count)
        or _employed(sentence, count, owned)
        or (count.noun is not None and _of_other_mission(sentence, list(after)))
        or any(t.lower_ == "elsewhere" for t in after)
        or _in_that_country(sentence, list(after))
        or _known(sentence, count)
        or pointed_at(sentence, count)
        or harmed_before(sentence, count)
        or _nationals(sentence, count, list(after))
        or _asked(sentence, count)
        or _of_gang(sentence, count)
        or _of_unknown_body(sentence, count, owned)
        or _taught_or_awarded(sentence, count, owned)
        or _of_community(count)
        or _listed(sentence, count)
        or _of_world(sentence, count)
        or _of_league(sentence, count)
        or _BORDER.match(following) is not None
        or _departed(sentence, count)
        or _hurt(count)
        or _read_out(sentence, count)
        or _pupils(sentence, count)
        or _DISOWNED.match(following) is not None
    )


def _hurt(count: Count) -> bool:
    """Whether those counted are they who have wounds or an illness: "two officers have cuts"."""
    verb = predicate(count.head)
    if verb is None or verb.lemma_ not in ("have", "get", "nurse", "suffer", "sustain"):
        return False
    things = (t for c in verb.children if c.dep_ == "dobj" for t in (c, *c.conjuncts, *c.subtree))
    return count.head.i < verb.i and any(t.base in _HURTS or t.lower_ == "broken" for t in things)


def _read_out(sentence: Sentence, count: Count) -> bool:
    """Whether those counted are told behind a colon after a word for the dead or injured: "named
    the dead: three Kenyans"."""
    doc, start = sentence.span.doc, sentence.span.start
    colon = next((t for t in doc[start : count.first] if t.text == ":"), None)
    if colon is None:
        return False
    lead, between = doc[start : colon.i], doc[colon.i + 1 : count.first]
    return any(t.lower_ in _DEAD for t in lead) and not any(
        t.pos_ in ("VERB", "AUX") for t in between
    )


def _pupils(sentence: Sentence, count: Count) -> bool:
    """Whether those counted are guests of a school or course: "Peru will receive 40 Kenyan officers
    at its academy"."""
    verb = predicate(count.head)
    if verb is None or verb.base not in _HOSTS or verb.i > count.first:
        return False
    rest = sentence.span.doc[count.last + 1 : sentence.span.end]
    links = (t for t in rest if t.lower_ in ("at", "for", "on", "in", "to"))
    return any(t.base in _SCHOOLS for link in links for t in link.subtree)


def _departed(sentence: Sentence, count: Count) -> bool:
    """Whether those counted are who have left, all told: "the total of officers who have exited the
    mission to 803", "we have sent back 803"."""
    if any(
        t.dep_ == "relcl"
        and t.base in _EXITS
        and any(c.lower_ in ("have", "has", "had") for c in t.children)
        and unit_word(sentence, t.head) is not None
        and t.i < count.first
        for t in sentence.tokens
    ):
        return True
    if any(went_home(sentence, c) for c in count.head.children if c.dep_ == "relcl"):
        return True
    verb = next((t for t in climb(count.head) if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.base not in _RETURNS or verb.i > count.first:
        return False
    return any(c.lower_ in ("back", "home") for c in verb.children)


def went_home(sentence: Sentence, verb: Token) -> bool:
    """Return whether a clause tells that people came back from where they served: "the 230 officers
    who flew home", "who returned from Haiti"; who went back to the mission's country did not."""
    near = {c.lower_ for c in verb.children}
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(near & {"had", "have", "has"}))
    if not past or mode(verb) != "actual":
        return False
    back = verb.base == "return" and "from" in near
    gone = back or (verb.base in _COMES_BACK and bool(near & {"home", "back"}))
    return gone and way(sentence, verb) != "in"


def _taught_or_awarded(sentence: Sentence, count: Count, owned: Owner) -> bool:
    """Whether those counted, of no country, are only they who were taught a thing or are given a
    paper for it: "1,000 have been trained in French", "certificates were awarded to 400 of them";
    those trained for the mission, or to go, are to come."""
    doc, head = count.head.doc, count.head
    to = head.head if head.dep_ == "pobj" and head.head.lower_ == "to" else None
    if to is not None and to.head.base in _AWARDS and mode(to.head) == "actual":
        return True
    verb = predicate(head)
    if owned.relation == "contributor" or verb is None or verb.base not in _TEACHES:
        return False
    done = any(c.dep_ == "auxpass" for c in verb.children) and mode(verb) == "actual"
    rest = doc.text_of(verb.i + 1, head.sent.end).lower()
    things = [t for c in verb.children if c.lower_ == "in" for t in c.children]
    names = (sentence.name_at(t) for t in things)
    somewhere = any(n is not None and n.kind in ("country", "place") for n in names)
    course = bool(things) and things[0].tag_ == "NNP" and not somewhere
    return done and course and not FOR_IT.search(rest)


def _of_unknown_body(sentence: Sentence, count: Count, owned: Owner) -> bool:
    """Whether those counted are members of a body of which it is not known whose it is: "70 members
    of the CAF were deployed during this mission"."""
    if owned.relation != "none" or count.head.base not in GENERIC:
        return False
    of = [t for c in count.head.children if c.lower_ == "of" for t in c.children]
    return any(
        t.tag_ == "NNP"
        and sentence.name_at(t) is None
        and any(c.lower_ == "the" for c in t.children)
        for t in of
    )


def _of_gang(sentence: Sentence, count: Count) -> bool:
    """Whether those counted are a gang's: "four alleged members of the 400 Mawozo gang"."""
    noun = count.head
    if noun.base not in ("member", "man", "soldier", "recruit", "people"):
        return False
    suspected = any(c.lower_ in _SUSPECTED for c in noun.children)
    of = [t for c in noun.children if c.lower_ == "of" for t in c.subtree]
    gang = any(t.base == "gang" or _is_gang(sentence, t) for t in of)
    return suspected or gang


def _of_community(count: Count) -> bool:
    """Whether it is residents or emigrants who are so many: "members of the Haitian community, who
    number about 300"."""
    clause = next((t for t in (count.head, *count.head.ancestors) if t.dep_ == "relcl"), None)
    told = {t.base for t in clause.head.subtree if t.i < clause.i} if clause is not None else set()
    return bool(told & _RESIDENTS)


def _is_gang(sentence: Sentence, token: Token) -> bool:
    name = sentence.name_at(token)
    return name is not None and name.kind == "gang"


def _on_errand(sentence: Sentence, count: Count) -> bool:
    """Whether those counted are members of a team that comes to look or talk: "a ten-member
    delegation", "the advance team flew in. Its four members inspected the site"."""
    doc, end = sentence.span.doc, sentence.span.end
    if (count.quantity.value or 0) > 40:
        return False
    noun = count.head
    if noun.lemma_ in ("member", "man", "person", "strong"):
        ahead = doc[noun.i + 1 : min(end, noun.i + 6)]
        for token in ahead:
            if token.base in _OFFICES:
                return True
            if token.pos_ in ("VERB", "AUX", "ADP", "PUNCT"):
                break
    if noun.lemma_ not in ("member", "people", "person", "official", "expert"):
        return False
    verb = predicate(noun)
    return verb is not None and verb.base in _ERRANDS


def _harm_before(sentence: Sentence) -> bool:
    """Whether the sentence before tells of harm."""
    if not sentence.number:
        return False
    return any(harm(t) for t in sentence.article.sentences[sentence.number - 1].tokens)


def _listed(sentence: Sentence, count: Count) -> bool:
    """Whether a number only counts the countries listed behind it: "the seven are Benin, …"."""
    verb = count.head.head
    if (
        count.noun is not None
        or verb.lemma_ != "be"
        or count.head.dep_ not in ("nsubj", "nsubjpass")
    ):
        return False
    are = (sentence.name_at(c) for c in verb.children if c.dep_ == "attr")
    after = [m for m in sentence.names_of("country") if m.start > verb.i]
    return len(after) > 2 and any(n is not None and n.kind == "country" for n in are)


def _of_world(sentence: Sentence, count: Count) -> bool:
    """Whether those counted are states, members of the United Nations: "all 193 members"."""
    every = any(c.lower_ == "all" for c in count.head.children)
    united = any(m.name.canonical == "United Nations" for m in sentence.names_of("organisation"))
    return every and united and count.head.base == "member"


def _of_league(sentence: Sentence, count: Count) -> bool:
    """Whether those counted are the states of a body that is no one country's: "the bloc welcomed
    the word of two of its members"."""
    if count.head.base != "member" or not any(c.lower_ == "its" for c in count.head.children):
        return False
    before = [m.name for m in sentence.names if m.end <= count.first]
    owners = [n for n in before if n.kind in ("country", "demonym", "mission", "force", "gang")]
    bodies = [n for n in before if n.kind == "organisation" and n.country is None and not n.unit]
    return bool(bodies) and (not owners or before.index(owners[-1]) < before.index(bodies[-1]))


def _employed(sentence: Sentence, count: Count, owned: Owner) -> bool:
    """Whether those counted are staff of an office, or recruits of the country's own."""
    doc, start = sentence.span.doc, sentence.span.start
    verb = predicate(count.head)
    lead = doc[max(start, count.first - _NEAR) : count.first]
    hired = any(t.base in _HIRES for t in lead)
    hired |= verb is not None and verb.base in _HIRES
    if hired and not (owned.near and owned.relation == "mission"):
        return True
    return not owned.near and any(t.base in _RECRUITS for t in lead)


def _of_other_mission(sentence: Sentence, after: list[Token]) -> bool:
    """Whether they serve in a mission of others: "3,600 troops in the African Union mission"."""
    if not after or after[0].lower_ not in ("in", "with", "to", "for", "under"):
        return False
    other = False
    for token in after[1:]:
        if token.pos_ in ("VERB", "AUX", "PUNCT"):
            return False
        name = sentence.name_at(token)
        if name is not None and name.kind in ("mission", "force"):
            return False
        if token.lower_ in _BODIES:
            other = True
        elif other and (token.base in _MISSIONS or token.base == "peacekeeping"):
            return True
        elif not other and token.pos_ not in ("DET", "ADJ", "PROPN"):
            return False
    return False


def _in_that_country(sentence: Sentence, after: list[Token]) -> bool:
    """Whether "that country", where they are, is another than the mission's, by the sentence
    before."""
    text = " ".join(t.lower_ for t in after)
    if not re.search(r"\bin that (?:country|nation|state)\b", text) or not sentence.number:
        return False
    earlier = sentence.article.sentences[sentence.number - 1]
    named = [m.name.canonical for m in earlier.names_of("country")]
    return bool(named) and named[-1] != sentence.article.mission.country


def _known(sentence: Sentence, count: Count) -> bool:
    """Whether "those 258" only go back to so many told of just before."""
    at, start = count.first, sentence.span.start
    lead = sentence.span.doc[max(start, at - 1) : at + 1]
    if not any(t.lower_ in ("those", "these") for t in lead):
        return False
    earlier = sentence.article.sentences[max(0, sentence.number - 4) : sentence.number]
    return any(q.value == count.quantity.value for s in earlier for q in s.quantities)


def _nationals(sentence: Sentence, count: Count, after: list[Token]) -> bool:
    """Whether a plural nationality counts people who live somewhere: "27 Kenyans registered with
    the embassy", "300 Haitians living in Nairobi"."""
    noun = count.noun
    name = sentence.name_at(noun) if noun is not None else None
    people = name is not None and name.kind == "demonym"
    if noun is None or not (people or noun.lemma_ in ("national", "citizen", "compatriot")):
        return False
    if after and after[0].lower_ in ("who", "are", "were", "is", "currently"):
        after = after[1:]
    return any(t.base in _ABROAD for t in after[:3])


def _asked(sentence: Sentence, count: Count) -> bool:
    """Whether the number stands in a question that the sentence quotes: '"where would you put 600
    more?" said the diplomat'."""
    text = sentence.span.text
    if "?" not in text:
        return False
    at = count.quantity.number.idx - sentence.span.start_char
    return any(m.start() < at < m.end() for m in _QUESTION.finditer(text))
