"""Judgements on how security or the mission fares: improving, worsening or mixed.

A sentence judges by its words: what deteriorates or improves, ground that gangs gain, headway made
or not made, killings that rise or fall. The words must be said of security, of the violence or of
the mission, and be told as so, not planned, wished or done for a purpose. A sentence that says both
is mixed.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.claim import HAPPENED
from missionbrief.claims.contingents import unit_of
from missionbrief.claims.draft import Draft
from missionbrief.claims.effort import CUES as EFFORTS
from missionbrief.claims.effort import of_effort
from missionbrief.claims.harmed.members import is_body
from missionbrief.claims.harmed.victims import TALLIES
from missionbrief.claims.judged_on import TOPICS, printed, spoken_topic, topic_of
from missionbrief.claims.outcomes import CUES as OUTCOMES
from missionbrief.claims.outcomes import of_outcome
from missionbrief.claims.views.around import after, before
from missionbrief.claims.views.bearers import holders
from missionbrief.claims.views.phrases import follows
from missionbrief.claims.views.topic import is_mission, spoken_of
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import agent, climb, hangs_on, infinitive, subject
from missionbrief.language.hearsay import doubting
from missionbrief.language.holders import name_of
from missionbrief.language.modality import SUPPOSED, mode, negated, none_such
from missionbrief.language.phrases import phrase
from missionbrief.language.turns import REPORTER
from missionbrief.language.when import when
from missionbrief.lexicon import lines, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.modality import Mode
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

KIND = "assessment"

_WORSE = words("claims", "assessment", "worse")
_BETTER = words("claims", "assessment", "better")
_LESS = words("claims", "assessment", "less")
_MORE = words("claims", "assessment", "more")
_BAD = words("claims", "assessment", "bad")
_TROUBLE = words("claims", "assessment", "trouble")
_CONCEDED, _DEEP = 12, 2
"""Words before praise among which "despite" concedes what is only claimed."""
_WEAK = words("claims", "assessment", "weak")
_PLAIN = words("claims", "assessment", "plain")
_CALM = words("claims", "assessment", "calm")
_PHRASES = [
    (stance, line.split(), frozenset(line.split()))
    for stance, name in (("worsening", "phrases_worse"), ("improving", "phrases_better"))
    for line in lines("claims", "assessment", name)
]
_HEADWAY = words("claims", "assessment", "headway")
_SHOWS = words("claims", "assessment", "shows")
_SUFFERS = words("claims", "assessment", "suffers")
_GAINS = words("claims", "assessment", "gains")
_GANGS = frozenset({"gang", "gangs", "gunmen", "bandits"})
_STANDS = frozenset({"picture", "level", "levels", "state", "toll", "order", "circumstances",
                     "week", "month", "year", "quarter", "day", "period", "time"})  # fmt: skip
_FARING = frozenset({"situation", "conditions", "security", "insecurity", "crisis"})
_FLEES = frozenset({"slip"})
_FIGHTERS = words("claims", "forces", "gangs")
_PEOPLE = frozenset({"he", "she", "they", "who", "others", "some", "many", "several", "members",
                     "men", "fighters", "suspects", "persons",
                     "people", "inmates", "prisoners", "residents"})  # fmt: skip
_NOT = frozenset({"no", "not", "little", "few", "scant", "hardly", "scarcely", "barely", "n't"})
_OTHER = {"improving": "worsening", "worsening": "improving"}
_DOUBTED = {"improving": "worsening"}
"""What whoever doubts an outlook sees: things need not get better that do not get worse."""
_DESCRIBES = frozenset({"describe", "portray", "depict", "paint", "regard", "see", "call"})
_TELLS = frozenset({"say", "tell", "claim", "pretend"})
_FARES = _HEADWAY | _TROUBLE


_TURNS = _WORSE | _MORE | _BETTER | _LESS | _GAINS | {"fall", "lose", "overrun"}
_AGAINST = frozenset({"than", "despite", "compared", "notwithstanding"})
_AHEAD = frozenset({"until", "till", "before", "once"})
_CLAUSE = 6
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_SAFE = words("claims", "assessment", "safe")
_CUES = _TURNS | _WEAK | _PLAIN | _CALM | _FARES | _SAFE | EFFORTS | OUTCOMES
_OPENED: dict[str, list[int]] = {}
for _number, _phrase in enumerate(_PHRASES):
    _OPENED.setdefault(_phrase[1][0], []).append(_number)
_NEGATIONS = _NOT | {"never", "nothing", "none"}
_RISKS = frozenset({"risk", "threaten"})
_WITHOUT = frozenset({"recover", "mount", "progress"})
_GROUND = frozenset(
    {"district", "neighborhood", "neighbourhood", "town", "capital", "city", "area"}
)
_WILL = frozenset({"will", "wo", "would", "shall", "'ll"})
_HALTS = frozenset({"stall", "slow", "delay"})
_WHOEVER = frozenset({"those", "anyone", "everyone", "all", "individuals", "people", "actors"})
_OF_MACHINES = frozenset({"mechanical", "technical", "engine"})
_MAKES = frozenset({"make", "keep", "leave", "render"})
_UPON = frozenset({"upon", "on", "silent", "ill", "foul", "victim"})
_UPON_WHOM = frozenset({"against", "on", "upon"})
_GOES_ON = frozenset({"violence", "insecurity", "gang", "crisis", "unrest", "instability"})
_HURTS = frozenset({"injury", "wound", "surgery", "operation", "gunshot", "hospital"})
_INJECTS = frozenset({"inject", "give", "bring", "offer", "breathe", "lend", "infuse"})
_ATTACKS = words("claims", "scene", "attacks") | {"massacre", "killing"}
_TALKS = frozenset({"talk", "speak", "conversation", "call", "discussion", "meeting", "confer"})
_CONDEMNS = frozenset({"condemn", "deplore", "denounce", "decry", "lament"})
_WORRIED = frozenset({"concerned", "alarmed", "worried", "troubled", "dismayed", "appalled"})
_FORECASTS = frozenset({"predict", "forecast", "project", "foresee", "expect"})


def _around(verb: Token) -> list[Token]:
    """The words of a verb's subject and object."""
    heads = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "dobj", "oprd")]
    who = subject(verb)
    if who is not None and who not in heads:
        heads.append(who)
    return [t for h in heads for t in phrase(h) if not _compounded(t)]


def _of_things(noun: Token, word: str) -> bool:
    """Whether what an adjective describes is how things stand: "a dire situation", "catastrophic
    levels"; any time may be the "deadliest"."""
    return word.endswith("est") or noun.lower_ in _STANDS or noun.lower_ in TOPICS


def _compounded(token: Token) -> bool:
    """Whether a hyphen makes a word part of another: "a gang-fighting force" is no gang, and an
    "anti-gang operation" none of a gang's."""
    doc = token.doc
    after = doc.at(token.i + 1).text == "-"
    return after or (token.i > token.sent.start and doc[token.i - 1].text == "-")


def _of_verb(verb: Token, around: list[Token]) -> str | None:
    """What a verb says of what stands around it."""
    lemma = verb.base
    near = {t.lower_ for t in around}
    if lemma in _HALTS and any(c.dep_ == "dobj" for c in verb.children):
        return None  # "opponents had stalled the force"
    if verb.dep_ in ("acl", "relcl", "pcomp") and verb.head.lower_ in _WHOEVER:
        return None  # "hold those undermining its institutions to account"
    who = subject(verb)
    if who is not None and _upon_gangs(who):
        return None  # "operations against gangs have increased"
    link = verb.head.head if verb.dep_ == "acl" else verb
    if link.lower_ in _UPON_WHOM and link.head.pos_ == "NOUN" and _upon_gangs(link.head):
        return None  # the parser gives the verb to the gangs
    bad = bool(near & _BAD)
    if lemma == "plague" and _only_there(verb):
        return None
    if lemma == "fall" and after(verb, 1) and after(verb, 1)[0] in _UPON:
        return None  # "gangs fell upon the town"
    if lemma == "recover" and _gets_well(verb):
        return None
    if lemma in _WITHOUT and any(c.dep_ == "dobj" for c in verb.children):
        return None  # "recovered two rifles", "mounted attacks"
    turned = (c for c in verb.children if c.dep_ in ("acomp", "xcomp") and c.tag_ != "VB")
    if any(g.dep_ == "prep" for c in turned for g in c.children):
        return None  # "have grown used to being left alone"
    if lemma in _WORSE or (lemma in _MORE and bad):
        return "worsening"
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    fewer = bad if thing is None else any(t.lower_ in _BAD for t in phrase(thing))
    if (lemma in _BETTER and not bad) or (lemma in _LESS and fewer):
        return "improving"
    gangs = who is not None and who.lower_ in _GANGS
    beneath = {t.lower_ for t in verb.subtree}
    if gangs and lemma in _GAINS and not beneath & {"peace", "talks", "amnesty"}:
        return "worsening"
    if gangs and lemma == "overrun" and _of_ground(verb):
        return "worsening"
    if lemma == "fall" and beneath & {"control", "grip", "hands"} and beneath & _GANGS:
        return "worsening"
    if lemma == "lose" and "ground" in near:
        return "improving" if gangs else "worsening"
    return None


def _upon_gangs(noun: Token) -> bool:
    """Whether something is what is done to gangs: "raids on gang strongholds"."""
    upon = (c for c in noun.children if c.lower_ in _UPON_WHOM)
    return any(t.base == "gang" or t.lower_ in _GANGS for c in upon for t in c.subtree)


def _gets_well(verb: Token) -> bool:
    """Whether it is people who recover: "an officer is recovering from his injuries"."""
    who = subject(verb)
    hurt = any(t.base in _HURTS for t in verb.subtree)
    return hurt or (who is not None and (unit_of(who) is not None or who.lower_ in _PEOPLE))


def _only_there(verb: Token) -> bool:
    """Whether violence is only told to be where it was: "insecurity goes on plaguing the capital";
    not "a surge in violence is plaguing the capital", nor what plagues the mission."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    doer = agent(verb) if passive else subject(verb)
    # "plagued by gangs that control most of it and have spread"
    told = passive and doer is not None and after(doer, 1) in (["that"], ["which"], ["who"])
    return doer is not None and doer.base in _GOES_ON and not told


def _of_ground(verb: Token) -> bool:
    """Whether a place is what a verb is done to, no building in it: "overran Solino"."""
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    return thing is not None and (thing.pos_ == "PROPN" or thing.base in _GROUND)


def _of_noun(noun: Token) -> str | None:
    """What a noun or adjective says: headway made, trouble met, a force outgunned."""
    word = noun.lower_
    of = noun.head if noun.dep_ == "amod" and noun.head.pos_ in ("NOUN", "PROPN") else None
    if word in _WEAK and of is not None and not _of_things(of, word):
        return None  # "a desperate woman", "in the catastrophic phase"
    if word in _WEAK and (
        _described(noun) or noun.dep_ in ("acomp", "ROOT", "conj", "ccomp", "amod")
    ):
        return "worsening"
    beside = (*noun.children, *(c for c in noun.head.children if c.i > noun.i))
    aim = any(c.dep_ in ("xcomp", "prep", "ccomp", "advcl") for c in beside)
    if word in _PLAIN and noun.dep_ == "acomp" and not negated(noun.head) and not aim:
        return "worsening"  # not "bad news", nor "has never been this bad"
    made = noun.dep_ in ("ccomp", "amod") and noun.head.base in _MAKES
    if word in _CALM and (noun.dep_ in ("acomp", "ROOT", "conj", "oprd") or made):
        return "improving"
    if word not in _FARES:
        return None
    if word in _HEADWAY and any(
        c.dep_ == "acl" and c.tag_ == "VBN" and c.base in _SHOWS for c in noun.children
    ):
        return "improving"  # "took note of the progress made"
    if word in _HEADWAY and noun.dep_ == "attr" and noun.head.lemma_ == "be":
        there = any(c.dep_ == "expl" for c in noun.head.children)
        # The parser may hang what follows "despite" elsewhere.
        doubted = "despite" in before(noun, _CONCEDED)
        return "improving" if there and not doubted else None  # "there is progress"
    verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if noun.dep_ == "nsubj" and verb is not None and verb.base in ("be", "remain"):
        return None  # "the crisis is on their agenda"
    direct = noun.dep_ in ("dobj", "nsubj", "nsubjpass", "attr") or (
        noun.dep_ == "pobj" and noun.head.head == verb
    )
    if verb is None or not direct:
        return None
    lemma = verb.base
    if word in _HEADWAY and lemma in _SHOWS:
        return "improving"
    broken = any(c.lower_ in _OF_MACHINES for c in noun.children)
    return "worsening" if word in _TROUBLE and lemma in _SUFFERS and not broken else None


def _turning(sentence: Sentence, word: Token) -> tuple[str, Token] | None:
    """What a participle tells of what it describes: "a rapidly worsening security situation"."""
    noun = word.head
    of = [noun, *(c for c in noun.children if c.dep_ == "compound")]
    topic = topic_of(sentence, of) if noun.lower_ in _FARING else None
    verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), noun)
    if topic is None or mode(verb) not in HAPPENED or _purpose(verb):
        return None
    return ("worsening" if word.base in _WORSE else "improving"), topic


def _unsafe(sentence: Sentence, word: Token) -> tuple[str, Token] | None:
    """What is told of a place or the situation that is not safe: "still not safe", "far from
    safe", "no safer than before"; whoever is safe fares well, but security does not rest on it."""
    verb = next((t for t in climb(word) if t.pos_ in ("AUX", "VERB")), None)
    who = subject(verb) if verb is not None else None
    far = word.head.lower_ == "from" and word.head.head.lower_ == "far"
    linked = word.dep_ in ("acomp", "conj", "ROOT", "oprd") or far
    if verb is None or who is None or not linked or verb.tag_ not in _TENSED:
        return None
    if any(c.tag_ == "MD" or c.lower_ in SUPPOSED for c in verb.children):
        return None
    topic = topic_of(sentence, [who])
    return ("worsening", topic) if topic is not None and (far or negated(verb)) else None


def _described(noun: Token) -> bool:
    """Whether somebody is said to be so: "described the force as outgunned"."""
    return before(noun, 1) == ["as"] and any(t.base in _DESCRIBES for t in noun.ancestors)


def _purpose(verb: Token) -> bool:
    """Whether a verb says what is meant to be: "to help stabilise"; "continues to worsen" is."""
    while verb.dep_ == "xcomp" and verb.head.base in ("help", "enable"):
        verb = verb.head
    to = infinitive(verb)
    wanted = verb.tag_ == "VBG" and verb.dep_ in ("pcomp", "pobj")
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    if verb.dep_ == "conj" and verb.tag_ in ("VB", "VBP") and not to and not own:
        return _purpose(verb.head)  # "any move to stabilise it and reduce their power"
    return wanted or (to and verb.head.base not in ("continue", "begin", "start", "seem"))


def _of_aim(verb: Token) -> bool:
    """Whether a clause only describes what something is meant for: "to deter gangs that continue
    to threaten the civilian population", "to bring an end to the violence plaguing Haiti"."""
    while verb.dep_ in ("xcomp", "conj") and verb.head.pos_ == "VERB":
        verb = verb.head
    if verb.dep_ not in ("relcl", "acl"):
        return False
    above = next((t for t in verb.head.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return above is not None and above.dep_ != "ROOT" and _purpose(above)


def _denied(token: Token, verb: Token) -> bool:
    """Whether what a word says is not so: "little headway", "has not improved"; the police are
    outgunned in "the outgunned police could not hold them"."""
    if token.dep_ == "amod" and token.pos_ != "NOUN":
        verb = token
    quantified = {c.lower_ for c in token.children} | set(before(token, 2))
    return negated(verb) or bool(quantified & _NOT and "only" not in after(verb, 2))


def _judged(sentence: Sentence, token: Token) -> tuple[str, Token] | None:
    """The stance that a token tells and what it is told of, or None."""
    effort = of_effort(sentence, token) or of_outcome(sentence, token)
    if effort is not None:
        return effort if doubting(token) is None and not _of_aim(token) else None
    if token.lower_ in _SAFE:
        return _unsafe(sentence, token)
    if token.tag_ == "VBG" and token.dep_ == "amod" and token.base in _WORSE | _BETTER:
        return _turning(sentence, token)
    if token.pos_ == "VERB" and token.dep_ != "amod" and token.lower_ not in _WEAK:
        if token.base not in _TURNS:
            return None
        around = _around(token)
        stance = _of_verb(token, around)
        topic = _done_to(sentence, token, around) if stance else None
        verb = token
    else:
        stance = _of_noun(token) if not _talked_about(token) else None
        above = (t for t in token.ancestors if t.pos_ in ("VERB", "AUX"))
        verb = next(above, token)
        who = subject(verb) if token.dep_ == "acomp" else None
        own = topic_of(sentence, list(phrase(who))) if who is not None else None
        topic = (own or spoken_topic(sentence, token)) if stance else None
    if stance is None or topic is None:
        return None
    if token.tag_ in ("JJR", "RBR") and any(c.lower_ == "never" for c in verb.children):
        return stance, topic  # "has never been worse"
    if doubting(verb) is not None:
        return (_DOUBTED[stance], topic) if stance in _DOUBTED else None
    if _denied(token, verb):
        ahead = any(c.tag_ == "MD" and c.lower_ in _WILL for c in verb.children)
        return (_OTHER[stance], topic) if not ahead else None
    if mode(verb) not in HAPPENED or _purpose(verb) or _of_aim(verb) or verb.head.base in _RISKS:
        return None
    if _foretold(verb) or _gangs_yield(verb) or _years_before(verb) or _without(verb):
        return None
    return (stance, topic) if not _supposed(verb) else None


def _supposed(verb: Token) -> bool:
    """Whether a clause joined to a condition is one too: "only if talks go on and security
    improves"."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX"):
        first = first.head
    if _awaited(first):
        return True
    return first != verb and any(c.dep_ == "mark" and c.lower_ in SUPPOSED for c in first.children)


def _awaited(verb: Token) -> bool:
    """Whether something is only to come after a thing: "can be weighed once progress has been
    made"."""
    once = any(c.lower_ == "once" and c.dep_ in ("mark", "advmod") for c in verb.children)
    return once and verb.dep_ == "advcl" and mode(verb.head) not in HAPPENED


def _talked_about(word: Token) -> bool:
    """Whether an adjective only names what people talked of: "a call on the fragile situation"."""
    noun = word.head
    if word.dep_ != "amod":
        return False
    if noun.dep_ == "pobj" and noun.head.lower_ in ("about", "on", "regarding", "concerning"):
        return noun.head.head.base in _TALKS
    return noun.dep_ == "dobj" and noun.head.base == "discuss"


def _years_before(verb: Token) -> bool:
    """Whether a clause only tells how long before another thing it was so: "the force was approved
    two years after a murder had sent the capital spiralling downwards"."""
    for step in climb(verb):
        marks = [c for c in step.children if c.dep_ == "mark" and c.lower_ in ("after", "before")]
        if step.dep_ in ("pcomp", "pobj") and step.head.lower_ in ("after", "before"):
            marks.append(step.head)
        if step.dep_ == "conj" and step.i > step.head.i:
            # The parse may join what hangs on "after" to the verb before it.
            between = list(step.doc[step.head.i + 1 : step.i])
            if not any(t.pos_ == "CCONJ" or t.text == "," for t in between):
                marks += [t for t in between if t.lower_ in ("after", "before")]
        if any(m.i and m.nbor(-1).base in ("year", "month", "decade") for m in marks):
            return True
    return False


def _without(verb: Token) -> bool:
    """Whether something is only so without what is asked for: "remains shaky without more aid"."""
    told = (verb, *(c for c in verb.children if c.dep_ == "acomp"))
    lacks = any(c.lower_ == "without" and c.dep_ == "prep" for t in told for c in t.children)
    return lacks and verb.base in ("be", "remain", "stay")


def _foretold(verb: Token) -> bool:
    """Whether somebody only foresees a thing: "predicts that hunger will rise as violence grows",
    "a likely scenario forecasts conflict escalating there"."""
    above = [t for t in verb.ancestors if t.pos_ == "VERB"]
    # The parser may take a verb that ends in "s" for a noun.
    above += [c for c in verb.head.children if verb.dep_ == "acl" and c.dep_ == "compound"]
    return any(t.base in _FORECASTS for t in above)


def _gangs_yield(verb: Token) -> bool:
    """Whether it is only conceded that gangs do less of a thing: "while cutting kidnappings here,
    gangs have spread"."""
    while_ = any(c.lower_ in ("while", "although", "though") for c in verb.children)
    who = subject(verb) if while_ and verb.tag_ == "VBG" and verb.dep_ == "advcl" else None
    return who is not None and who.lower_ in _GANGS


def _own_toll(sentence: Sentence, counted: Token, topic: Token | None) -> bool:
    """Whether it is a toll of the mission's, or of one attack, that rises: no judgement on how
    things fare, as "the death toll from gang violence rose" is."""
    if counted.base not in TALLIES or topic is None:
        return False
    if is_body(sentence, topic) or is_mission(sentence, topic):
        return True
    return any(t.base in _ATTACKS for t in counted.subtree)


def _done_to(sentence: Sentence, verb: Token, around: list[Token]) -> Token | None:
    """What a verb tells the lot of: its object where that is a topic, else whatever of its words
    is; nothing where a place only owns the object: "exacerbated the capital's isolation"."""
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    own = topic_of(sentence, list(phrase(thing))) if thing is not None else None
    if own is None or thing is None:
        who = subject(verb)
        found = topic_of(sentence, around)
        return None if who is not None and _own_toll(sentence, who, found) else found
    known = topic_of(sentence, [thing]) is not None or thing.lower_ in _BAD
    if own.dep_ == "poss" and own.head == thing:
        return thing if topic_of(sentence, [thing]) is not None else own if known else None
    return own


def _by_phrase(sentence: Sentence) -> Iterator[tuple[tuple[str, Token], Token]]:
    """Yield what a set phrase judges, where the mission is spoken of: "time is running out"."""
    opened = sorted(n for word in sentence.lemmas & _OPENED.keys() for n in _OPENED[word])
    for stance, (first, *rest), said in (_PHRASES[n] for n in opened):
        if not said <= sentence.lemmas:
            continue
        for token in sentence.span:
            if first in (token.lower_, token.base) and follows(sentence, token, rest):
                if _joined(token, len(rest)) or after(token, 1) == ["only"]:
                    continue  # "not only working with us"
                # "as gang violence spirals out of control", whatever the parse makes of it
                near = token.nbor(-1) if token.pos_ == "ADP" and token.i else token
                own = subject(near) if near.pos_ == "VERB" else near
                if near.base in _FLEES and own is not None and _somebody(own):
                    continue
                if own is not None and _of_a_state(sentence, own):
                    continue
                if _abroad(sentence, near) or _given_hope(sentence, token, len(rest)):
                    continue
                topic = None
                if (who := _told_of(token)) is not None:
                    own, topic = who, topic_of(sentence, [who])
                if topic is None and own is not None:
                    topic = topic_of(sentence, list(phrase(own)))
                topic = topic or topic_of(sentence, list(sentence.span))
                if topic is None and _subheading(sentence):
                    continue
                spoken = topic is not None or spoken_of(sentence)
                if spoken and _put(token) in HAPPENED | {"denied"}:
                    verbs = (subject(t) for t in climb(token) if t.pos_ in ("VERB", "AUX"))
                    topic = topic or next((s for s in verbs if s is not None), token)
                    turned = said.isdisjoint(_NEGATIONS) and _nothing_of(token)
                    meant: str | None = _OTHER[stance] if turned else stance
                    if first == "lose":
                        # Who "has never lost control" fares as before.
                        gangs = own is not None and own.lower_ in _GANGS
                        meant = None if turned else _OTHER[stance] if gangs else stance
                    if doubting(token) is not None:
                        meant = _DOUBTED.get(stance)
                    if meant is not None:
                        yield (meant, topic), token
                break


def _told_of(word: Token) -> Token | None:
    """Of what an adjective is said that a phrase opens with, denied or not: "the mission is (not)
    fit for purpose"."""
    adjective = word.dep_ == "acomp" or (
        word.dep_ == "neg" and any(c.dep_ == "acomp" for c in word.head.children)
    )
    return subject(word.head) if adjective else None


def _subheading(sentence: Sentence) -> bool:
    """Whether a sentence is a line of its own without an end: a heading within an article."""
    last = sentence.span[len(sentence.span) - 1]
    return last.is_alpha and len(sentence.span) <= _CLAUSE + 2


def _given_hope(sentence: Sentence, token: Token, more: int) -> bool:
    """Whether hope is only what something is to bring the mission: "trucks that gave
    fresh hope to a force short of fuel"."""
    hope = token.doc[token.i + more]
    if hope.base not in ("hope", "hop") or hope.head.base not in _INJECTS:
        return False
    into = [c for c in hope.head.children if c.dep_ in ("prep", "dative") and c.i > hope.i]
    return topic_of(sentence, [t for c in into for t in c.subtree]) is not None


def _of_a_state(sentence: Sentence, who: Token) -> bool:
    """Whether a state that sends people is told to do something: "Kenya has begun to plan their
    return"."""
    name = sentence.name_at(who)
    home = sentence.article.mission.country
    return name is not None and name.kind == "country" and name.canonical != home


def _abroad(sentence: Sentence, word: Token) -> bool:
    """Whether what a phrase tells is told of another country alone: "with schools reopening in
    Kenya"."""
    home = sentence.article.mission.country
    verb = next((t for t in climb(word) if t.pos_ in ("VERB", "AUX")), word)
    inside = {t.i for t in verb.subtree}
    there = [m for m in sentence.names_of("country") if m.start in inside]
    where = [m for m in there if sentence.span.doc[m.end - 1].head.lower_ == "in"]
    return bool(where) and all(m.name.canonical != home for m in there)


def _somebody(who: Token) -> bool:
    """Whether it is people who slip away, and no chance or control of anything: "others slipped
    away through the alleys"."""
    people = who.lower_ in _GANGS | _PEOPLE or who.base in _FIGHTERS
    return people or unit_of(who) is not None


def _put(token: Token) -> Mode:
    """How a phrase is put that may open with a helping verb: "if they *ca*n't hold them there"."""
    verb = token.head if token.dep_ in ("aux", "auxpass", "neg") else token
    verb = next((t for t in climb(verb) if t.pos_ in ("VERB", "AUX")), verb)
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    # "guard the roads until schools reopen", "so that they reopen": not yet
    near = set(before(token, 1)) & {"until", "till"}  # whatever the parse makes of it
    ahead = near | (marks & _AHEAD) or ("so" in before(verb, _CLAUSE) and "that" in marks)
    result = verb.tag_ in ("VBD", "VBN") and "that" in marks
    supposed = marks & SUPPOSED or (ahead and not result)
    return "unreal" if supposed else mode(token)


def _joined(token: Token, more: int) -> bool:
    """Whether the last word of a phrase is only part of another, or tells how another is: "for the
    better-off", "got better weapons"."""
    last = token.i + more
    if last + 1 >= token.sent.end:
        return False
    told = token.doc[last]
    describes = told.tag_ in ("JJR", "JJ") and told.dep_ == "amod" and told.head.i > last
    return token.doc[last + 1].text == "-" or describes


def _nothing_of(token: Token) -> bool:
    """Whether what a phrase says is told of nothing: "has not gone in the right direction", "can't
    point to a single thing that has gone in the right direction"."""
    verb = next((t for t in climb(token) if t.pos_ in ("VERB", "AUX")), token)
    told = verb.dep_ == "ccomp" and negated(verb.head) and verb.head.base in _TELLS
    # "I cannot tell this Council that we have turned a corner"
    return negated(verb) or none_such(verb) or told or _hardly(verb)


def _hardly(verb: Token) -> bool:
    """Whether next to nothing is the subject of a verb: "little has got better", "not much has
    changed for the better"."""
    who = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if who is None:
        return False
    much = who.lower_ in ("much", "many") and who.nbor(-1).lower_ == "not" if who.i else False
    return much or who.lower_ in ("little", "few", "hardly")


def _when(sentence: Sentence, token: Token) -> Expression | None:
    """When things are as they are judged to be; not when what they are held against was: "worse
    than in May", "dire despite the arrival of police in June"."""
    found = when(sentence, token)
    at = hangs_on(sentence.tokens_of(found)) if found is not None else None
    inside = takewhile(lambda t: t != token, climb(at)) if at is not None else ()
    words_ = {w.lower_ for t in inside for w in (t, *t.children)}
    return None if words_ & _AGAINST else found


def _crediting(sentence: Sentence, token: Token) -> Name | None:
    """Who gives somebody the credit for what is told: "He credited the mission with turning the
    tide"."""
    verb = next((t for t in token.ancestors if t.base == "credit" and t.pos_ == "VERB"), None)
    who = subject(verb) if verb is not None else None
    return name_of(sentence, who) if who is not None else None


def _voicing(sentence: Sentence, token: Token) -> str | None:
    """Who condemns what a word judges, or worries about it: "the Council, condemning the growing
    violence", "the United Kingdom remains concerned by the worsening situation"."""
    for step in takewhile(lambda t: t.dep_ not in ("relcl", "advcl") or t.tag_ == "VBG",
                          token.ancestors):  # fmt: skip
        if step.base in _CONDEMNS and step.pos_ == "VERB":
            verb = step
        elif step.lower_ in _WORRIED and step.dep_ in ("acomp", "ROOT"):
            verb = step.head if step.dep_ == "acomp" else step
        else:
            continue
        held = holders(sentence, subject(verb)) if not negated(verb) else ()
        return held[0].by or held[0].name if len(held) == 1 else None
    return None


def _in_passing(token: Token) -> bool:
    """Whether a participle only describes, deep within what somebody speaks of, what the source
    calls so itself: "stressed a turning point in the response to the spiralling crisis"."""
    if token.dep_ != "amod" or token.tag_ != "VBG":
        return False
    path = list(takewhile(lambda t: t.pos_ not in ("VERB", "AUX"), token.ancestors))
    told = path[-1].dep_ == "dobj" if path else False
    return told and sum(t.dep_ == "prep" for t in path) >= _DEEP


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield one assessment for a sentence that judges how security or the mission fares."""
    cued = () if sentence.lemmas.isdisjoint(_CUES) else sentence.tokens
    found = [(told, t) for t in cued if (told := _judged(sentence, t)) is not None]
    judged = {t for _, t in found}
    found += [one for one in _by_phrase(sentence) if one[1] not in judged]
    if not found:
        return
    stances = {stance for (stance, _), _ in found}
    stance = stances.pop() if len(stances) == 1 else "mixed"
    (_, topic), token = found[0]
    doubts = doubting(token)
    doubter = subject(doubts.head if doubts.dep_ == "acomp" else doubts) if doubts else None
    named = name_of(sentence, doubter) if doubter is not None else None
    named = named or _crediting(sentence, token)
    said = None if _in_passing(token) else attributed_to(sentence, token)
    credited = said or (named.canonical if named is not None else _voicing(sentence, token))
    yield Draft(
        sentence,
        token,
        stance,
        actor=credited,
        target=printed(sentence, topic),
        when=_when(sentence, token),
        said=True,
        status="reported" if sentence.speaker == REPORTER else "actual",
        stance=stance,
        attributed_to=credited,
        key=(stance, sentence.span.text[:80]),
    )
