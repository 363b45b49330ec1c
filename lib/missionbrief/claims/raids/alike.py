"""Operations that no rule finds, in a sentence that is likely to tell one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.harmed.befallen import wants_object
from missionbrief.claims.harmed.harm import befalls
from missionbrief.claims.raids.actions import (
    EVENTS,
    abroad,
    aside,
    happened,
    how_meant,
    passive,
    printed,
    put,
    undergoers,
)
from missionbrief.claims.raids.forces import force, is_asset, last_force
from missionbrief.claims.raids.gangs import attackers
from missionbrief.claims.raids.meant import PRONOUNS, stands_for
from missionbrief.claims.said import line
from missionbrief.language.attribution import REPORTING, attributed_to
from missionbrief.language.grammar import agent, infinitive, subject
from missionbrief.language.hearsay import rumoured
from missionbrief.language.modality import PLANNED
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_FAR = 2
_PARTS = frozenset({"dobj", "dative", "prep", "prt", "advmod", "xcomp", "acomp", "attr", "oprd",
                    "agent", "ccomp", "pobj"})  # fmt: skip
_STANDS = words("claims", "operation", "stands") | words("claims", "alike", "no_deeds")
_OTHERS = frozenset({"vigilante", "resident", "mob", "lynch", "rival", "crowd", "villager"})
_SENT = words("claims", "ground", "sends") | words("claims", "alike", "sent")
_STRIKES = words("claims", "attacks", "verbs") | words("claims", "attacks", "hits")
_HELPS = words("claims", "forces", "helps")
_WHOLE = words("claims", "alike", "whole")
_SUPPOSES = frozenset({"suspect", "believe", "think", "fear", "assume", "suppose", "doubt"})
_TRIES = frozenset({"try", "attempt", "prepare", "wait", "struggle"})
_GANGS = words("claims", "violence", "gangs")
_ERRANDS = frozenset({"send", "dispatch", "task", "assign"})
_DEPLOYS = frozenset({"deploy", "station"})
_TROUBLES = frozenset({"surge", "violence", "insecurity", "unrest", "spike", "wave", "upsurge",
                       "crisis", "conflict", "war"})  # fmt: skip
_THEM = PRONOUNS - {"us", "those", "these"}
_DRIVES = frozenset({"drive", "ride", "speed", "roll", "walk", "climb"})
_AWAY = frozenset({"off", "away"})
_HEADS = frozenset({"lead", "head", "command", "staff", "train", "equip", "fund"})
_BODIES = frozenset({"mission", "force"})
_LEAVES = frozenset({"leave", "abandon", "park"})
_CARS = frozenset({"vehicle", "car", "truck", "motorcycle", "boat", "canoe"})
_GETS = frozenset({"get", "come", "emerge", "appear", "arrive"})
_PARTICLES = words("claims", "operation", "particles")
_WAYS = _PARTICLES | {"in", "up", "over", "down", "through", "home"}


def alike(sentence: Sentence) -> Iterator[Draft]:
    """The draft of an operation that no rule finds: what the first verb tells of whose doer is a
    force or a gang, in the words of its clause; of one that only tells of it, what is told."""
    said: dict[int, str] = {}
    for verb in sentence.tokens:
        be = verb.lemma_ == "be" and _meant(verb) is not None
        who = subject(verb) if verb.pos_ == "VERB" or be else None
        by = who and (force(sentence, who) or attackers(sentence, who))
        if verb.base in REPORTING:
            if by and (told := _clause(verb)) is not None:
                said[told.i] = by
            continue
        if who is not None and (_describes(verb, who) or who.base in _TROUBLES):
            by = None
        if (
            verb.base in _STANDS
            or _sets_scene(verb)
            or _no_deed(verb)
            or (by and _since_came(verb))
            or _supposed(verb)
        ):
            continue  # "gangs have most of the capital in their hands": how things stand
        unknown = False
        if who is not None and befalls(verb, who):
            by = _by_whom(sentence, verb, who)
            unknown = by is None and agent(verb) is None and is_asset(sentence, who)
        elif _undergone(verb) and (done_by := agent(verb)) is not None:
            # "the gunmen were driven from the square by residents": no deed of theirs.
            by = attackers(sentence, done_by) or force(sentence, done_by)
        elif _undergone(verb) and by and who is not None and not _own_run(sentence, verb, who):
            by, unknown = None, _befell(sentence, verb, who)
        by = by or (said.get(verb.i) if not _undergone(verb) else None)
        meant = _meant(verb)
        sure = bool(by) or unknown
        status = (how_meant(meant) if meant is not None else put(verb)) if sure else None
        if not sure or status is None or abroad(sentence, verb):
            continue
        what = _what(sentence, verb)
        if what is None:
            continue
        if status == "actual" and any(rumoured(t, t.head) for t in sentence.tokens):
            status = "reported"  # "we have seen the reports that an officer is missing"
        yield Draft(
            sentence,
            verb,
            "alike",
            actor=by,
            target=what,
            when=happened(sentence, verb),
            status=status,
            attributed_to=attributed_to(sentence, verb),
        )
        return


def _sets_scene(verb: Token) -> bool:
    """Whether a clause only tells when something else happened, which somebody was about to do: "as
    the teams tried to free the lorry, gunmen opened fire"."""
    as_ = any(c.dep_ == "mark" and c.lower_ in ("as", "while") for c in verb.children)
    return as_ and verb.dep_ == "advcl" and verb.i < verb.head.i and verb.base in _TRIES


def _supposed(verb: Token) -> bool:
    """Whether somebody only takes it that something was done: "suspect the ditch was dug by"."""
    return verb.dep_ == "ccomp" and verb.head.base in _SUPPOSES


def _own_run(sentence: Sentence, verb: Token, who: Token) -> bool:
    """Whether a passive that names nobody tells a deed of those it is said of: they are sent, or it
    is their own patrol or convoy that is planned."""
    run = who.base in EVENTS or (verb.base in PLANNED and is_asset(sentence, who))
    return run or verb.base in _SENT


def _undergone(verb: Token) -> bool:
    """Whether what a verb tells befell its subject: not "a building that the mission cleared"."""
    own = {c.dep_ for c in verb.children}
    active = "nsubj" in own and not own & {"auxpass", "nsubjpass"}
    return passive(verb) and not active and _of_clause(verb) is None


def _of_clause(verb: Token) -> Token | None:
    """What a deed is done to in a clause whose verb the parser takes for a participle: "the mast
    that gang members seized is down"."""
    doers = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or verb.i != doers.i + 1 or agent(verb) is not None:
        return None
    own = (c.i for c in doers.children if c.dep_ in ("det", "amod", "compound", "nummod"))
    before = verb.doc.at(min(own, default=doers.i) - 1)
    if before.pos_ == "NOUN" and verb.doc.at(before.i + 1).dep_ == "det":
        return before  # "a building the mission cleared of gunmen"
    if before.lower_ not in ("that", "which", "whom"):
        return None
    thing = verb.doc.at(before.i - 1)
    return thing if thing.pos_ in ("NOUN", "PROPN") else None


def _since_came(verb: Token) -> bool:
    """Whether a verb only tells since when a force is there: "since the Kenyans arrived"."""
    since = any(c.dep_ == "mark" and c.lower_ == "since" for c in verb.children)
    return since and verb.base in ("arrive", "land", "come", "deploy")


def _no_deed(verb: Token) -> bool:
    """Whether a verb tells by what hangs on it of help that others are given, or only that somebody
    went away or banded together: "supported by drones", "drove off unhurt", "joined forces"."""
    things = {c.lower_ for c in verb.children if c.dep_ == "dobj"}
    if _undergone(verb) and verb.dep_ == "acl" and verb.base in _HELPS | _HEADS:
        return True  # "the mission, led by a Kenyan force"
    if _flees(verb) or (verb.dep_ in ("advcl", "conj") and _flees(verb.head)):
        return True  # "escaped, vanishing into the alleys"
    who = subject(verb)
    if verb.base in _DEPLOYS and _undergone(verb) and who is not None and who.base in _BODIES:
        return True  # its arrival
    if verb.base in _LEAVES and any(c.dep_ == "dobj" and c.base in _CARS for c in verb.children):
        return True
    aims = {c.base for c in verb.children if c.dep_ in ("xcomp", "advcl")}
    if verb.base in _DEPLOYS and _undergone(verb) and aims & (_HELPS | {"help", "assist"}):
        return True  # "a force has been deployed to help the police"
    if verb.base in _DRIVES and (_comes(verb) or any(c.lower_ in _AWAY for c in verb.children)):
        return not things and not passive(verb)
    if verb.base in _GETS and _comes(verb):
        return True
    aboard = (n for c in verb.children if c.lower_ == "into" for n in c.children)
    if verb.base in ("climb", "get") and any(n.base in _CARS for n in aboard):
        return True
    if verb.base == "come" and verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "after":
        return True  # "it came after weeks of planning"
    if verb.base == "break" and not things and any(c.lower_ == "out" for c in verb.children):
        return not any(c.lower_ in ("of", "from") for c in verb.children)  # "the crisis broke out"
    return verb.base == "join" and "forces" in things


def _comes(verb: Token) -> bool:
    """Whether a verb only tells where somebody came from: "came out of an alley"."""
    ways = {c.lower_ for c in verb.children if c.dep_ in ("prep", "agent")}
    ways |= {g.lower_ for c in verb.children if c.dep_ in ("prep", "prt", "advmod")
             for g in c.children if g.dep_ == "prep"}  # fmt: skip
    ways |= {c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod")}
    leads = {"into", "to", "through", "against", "under", "over", "in"}
    return bool(ways & {"from", "of"}) and not ways & leads


def _flees(verb: Token) -> bool:
    """Whether a verb tells that somebody got away."""
    away = any(c.lower_ == "away" for c in verb.children)
    return verb.base == "escape" or (verb.base in _GETS and away)


def _befell(sentence: Sentence, verb: Token, who: Token) -> bool:
    """Whether a passive that names nobody tells what befell a force's people or vehicles in an
    attack, or that gangs were driven away: "the patrol was shot at", "gangs were forced out"."""
    if attackers(sentence, who):
        return aside(verb) or any(c.lower_ in _PARTICLES for c in verb.children)
    return verb.base in _STRIKES or verb.base in ("fire", "shoot")


def _describes(verb: Token, who: Token) -> bool:
    """Whether a participle tells of what sort somebody is, or what befell them, and no deed of
    theirs: "a police vehicle stuck in mud", "gunmen disguised as police"."""
    if _stands_between(verb) and verb.tag_ == "VBG":
        return True  # "gunmen lying in wait opened fire"
    if verb.tag_ not in ("VBN", "VBD"):
        return False
    own = {c.dep_ for c in verb.children}
    aims = (t for c in verb.children if c.dep_ in ("advcl", "xcomp") for t in c.children)
    on_gangs = any(t.dep_ == "dobj" and t.base in _GANGS for t in aims)
    if verb.base in _ERRANDS and on_gangs and not own & {"aux", "auxpass", "dobj"}:
        return True  # the parser takes "police sent to fight gangs were hit" for their act
    if _of_clause(verb) is not None:
        return False
    if wants_object(verb):
        return True  # "40 of them gang members shot or lynched in the street"
    if verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "as":
        return not any(c.dep_ in ("aux", "auxpass", "dobj") for c in verb.children)
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return False
    return verb.dep_ in ("acl", "advcl") and who.i < verb.i - _FAR


def _stands_between(verb: Token) -> bool:
    """Whether a participle stands between the doer of another verb and that."""
    who = verb.head
    doer = who.dep_ in ("nsubj", "nsubjpass") and who.head.i > verb.i > who.i
    return verb.dep_ == "acl" and doer and agent(verb) is None


def _what(sentence: Sentence, verb: Token) -> str | None:
    """What a verb tells, in its own words: without who did it, the day and other clauses
    ("burned houses in Solino", "supply convoy struck"); None where these tell no deed: a verb
    alone, or one with a word that stands for nothing sure."""
    days = {t.i for e in sentence.dates for t in sentence.tokens_of(e)}
    kept = [verb]
    for child in verb.children:
        if child.i < verb.i or not (child.dep_ in _PARTS or _aim(child)):
            continue
        late = {t.i for c in child.subtree if _meanwhile(c) for t in c.subtree}
        inside = [t for t in child.subtree if t.dep_ != "punct" or t.i < child.right_edge.i]
        inside = [t for t in inside if t.i not in late]
        told = [
            t for t in inside if not (t.is_punct or t.dep_ in ("prep", "det") or t.tag_ == "WDT")
        ]
        at = passive(verb) and child.dep_ == "prep" and child.i == verb.i + 1 and inside == [child]
        if at or (told and not all(t.i in days for t in told)):
            kept += inside
    kept.sort(key=lambda t: t.i)
    who = subject(verb)
    hit = who if _undergone(verb) else None
    if hit is not None and hit.i < verb.i and hit.tag_ not in ("IN", "WDT", "WP"):
        struck = _meant_by(sentence, hit) if hit.tag_ == "PRP" else printed(hit)
        return f"{struck} {line(kept)}" if struck else _without(kept, verb)
    spoken = next((c for c in verb.children if c in kept and c.lower_ in PRONOUNS), None)
    if spoken is not None and spoken.dep_ == "dobj":
        meant = stands_for(sentence, spoken)
        if meant is None:
            return _without([t for t in kept if t is not spoken], verb)
        before = line(t for t in kept if t.i < spoken.i)
        after = line(t for t in kept if t.i > spoken.i)
        return " ".join(t for t in (before, meant, after) if t)
    led_to = next((t for t in kept if t.dep_ == "pobj" and t.lower_ in _THEM), None)
    if led_to is not None and led_to.head.head == verb:
        meant = stands_for(sentence, led_to)
        if meant is None:
            return _without([t for t in kept if t not in (led_to, led_to.head)], verb)
        return " ".join(meant if t == led_to else t.text for t in kept)
    if verb.base == "use" and not any(c.dep_ == "dobj" and c in kept for c in verb.children):
        return None  # "the quarters that the mission will use": a thing's purpose
    done_to = _of_clause(verb) or next(iter(undergoers(verb)), None)
    if done_to is not None and _no_target(sentence, done_to):
        done_to = None
    if any(c.dep_ == "dobj" and c in kept for c in verb.children):
        done_to = None
    if done_to is not None and done_to not in kept and done_to.pos_ in ("NOUN", "PROPN"):
        # "the mast that gang members seized", "Ganthier, which the gang attacked"
        thing = printed(done_to).split(" ,")[0].split(",")[0].rstrip(" .")
        return " ".join(t for t in (verb.text, thing, line(t for t in kept if t != verb)) if t)
    if not _alone(kept, verb):
        return line(kept)
    moved = who is not None and who.tag_ != "PRP" and is_asset(sentence, who)
    return f"{printed(who)} {line(kept)}" if who is not None and moved else None


def _no_target(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is nothing that a deed is done to: "a thing they tried", another country that
    the parser takes for the place before it."""
    name = sentence.name_at(noun)
    return noun.base in ("thing", "way", "time") or (name is not None and name.kind == "country")


def _meant_by(sentence: Sentence, pronoun: Token) -> str | None:
    return attackers(sentence, pronoun) or stands_for(sentence, pronoun)


def _alone(kept: list[Token], verb: Token) -> bool:
    """Whether nothing but how or when stands with a verb that tells no deed by itself."""
    adverbs = all(t == verb or (t.dep_ == "advmod" and t.lower_ not in _WAYS) for t in kept)
    which = verb.dep_ == "relcl" and any(
        c.dep_ == "nsubj" and c.tag_ in ("WDT", "WP") for c in verb.children
    )  # "the gangs that attacked come from …"
    return adverbs and (verb.base not in _WHOLE or which)


def _without(kept: list[Token], verb: Token) -> str | None:
    """The words of a clause less a pronoun that stands for nothing sure, where they tell a deed
    all the same: "used for patrols"."""
    return line(kept) if any(t.pos_ in ("NOUN", "PROPN") and t != verb for t in kept) else None


def _meanwhile(clause: Token) -> bool:
    """Whether a clause tells what happened then: "when gunmen opened fire"."""
    links = {c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod")}
    return clause.dep_ == "advcl" and bool(links & {"when", "while", "as", "before", "until"})


def _aim(clause: Token) -> bool:
    """Whether a clause tells what for: "had gone to pull a lorry out of a ditch"."""
    if clause.dep_ not in ("advcl", "xcomp") or clause.tag_ != "VB":
        return False
    return infinitive(clause)


def _by_whom(sentence: Sentence, verb: Token, who: Token) -> str | None:
    """Who did what befell somebody, where that is said, else the force that fought those who were
    hit; what befell its own people or vehicles is no operation of theirs."""
    doer = agent(verb)
    if doer is not None:
        return attackers(sentence, doer) or force(sentence, doer)
    if attackers(sentence, who):
        return None if sentence.lemmas & _OTHERS else last_force(sentence)
    return None


def _meant(verb: Token) -> Token | None:
    """What a verb says is meant to be done: "is to open", "had proposed to guard"."""
    if verb.lemma_ != "be" and verb.base not in PLANNED:
        return None
    return next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), None)


def _clause(verb: Token) -> Token | None:
    """The verb of the clause that a verb of saying reports."""
    return next((c for c in verb.children if c.dep_ == "ccomp" and c.pos_ == "VERB"), None)
