"""How a sentence puts it that a country takes part: done, promised, planned, weighed, refused."""

from __future__ import annotations

from missionbrief.claims.claim import Status
from missionbrief.claims.taking_part.giving import (
    CONSIDERS,
    GIVES,
    JOINS,
    OFFERS,
    PROMISES,
    SPEAKS,
    WILLING,
    none_of,
)
from missionbrief.claims.taking_part.participation import (
    is_mission,
    is_people,
    spoken_of_before,
)
from missionbrief.claims.taking_part.predicates import passive
from missionbrief.claims.taking_part.undertaking import ANSWERS
from missionbrief.claims.taking_part.wavering import favoured, in_doubt, its_word, of_mission
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import infinitive, subject
from missionbrief.language.holders import name_of
from missionbrief.language.modality import SHOULD, mode, negated
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_SAYS = words("claims", "putting", "says")
_INTERESTED = words("claims", "putting", "interested")
_TAKES_BACK = words("claims", "putting", "takes_back")
_APPROVES = words("claims", "putting", "approves")
_REFUSES = frozenset({"decline", "refuse"})
_ORDER = words("claims", "bodies", "order") - {"next"}
_MAY = frozenset({"may", "might", "could"})
_SAME = frozenset({"they", "it", "all", "both", "each", "who", "which"})
_OPEN_TO = frozenset({"willing", "prepared"})
_NONE = frozenset({"no", "not", "n't", "never"})
_NOBODY = frozenset({"nobody", "none", "no-one"})
_ROLES = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "dative"})
_REPORTS = frozenset({"report", "say", "rumour", "rumor", "understand", "believe"})
_ASKED = words("claims", "putting", "asked")
_STEPS = frozenset({"deployment", "dispatch", "participation", "contribution", "plan"})


def put(verb: Token, token: Token, said: list[Token]) -> Status | None:
    """Return how a sentence puts what `token` says of the subject of `verb`; None for what is only
    asked for or supposed."""
    before = [t for t in said if t.i <= token.i]
    lemmas = {t.base for t in before}
    above = [t for t in token.ancestors if t in before and t.pos_ in ("VERB", "AUX")]
    if any(_only_might(t) for t in (token, verb)):
        return None
    status = mode(token) if token.pos_ in ("VERB", "AUX") else mode(verb)
    if _ranked(verb, token):
        status = mode(verb)
    if any(c.lower_ in _MAY for t in (token, verb) for c in t.children if c.dep_ == "aux") and (
        status == "planned" and not lemmas & PROMISES
    ):
        return "planned"  # "have said they may take part"
    if lemmas & CONSIDERS and not lemmas & PROMISES and status not in ("denied", "called_for"):
        return "reported" if status == "reported" or _hearsay(verb) else "planned"
    if status in ("unreal", "called_for") or in_doubt(token) or _hoped(token):
        return None
    if passive(verb) and verb.base in _ASKED and verb.i < token.i:
        return "called_for"  # "were sounded out about formed police units"
    if status == "actual" and (favoured(token) or next_to_do(token)):
        return "planned"
    if lemmas & _APPROVES and status != "denied":
        return "authorised"
    if (any(negated(t) for t in above) and status != "planned") or (
        negated(verb) and not _still_to_come(verb)
    ):
        status = "denied"
    if status == "reported" or mode(verb) == "reported" or _hearsay(verb):
        return "reported"
    if status == "denied":
        promised = any(t.base in PROMISES and t.i > token.i for t in said)
        return "pledged" if promised else None
    if {"make", "good"} <= lemmas or lemmas & {"honour", "honor", "fulfil", "fulfill"}:
        return "actual" if status == "actual" else "planned"
    if token.base in OFFERS and token.pos_ == "NOUN":
        return "planned" if token.base in _STEPS else "pledged"
    if verb.dep_ == "acl" and verb.head.base in OFFERS and (
        verb.head.base not in _STEPS or verb.base in _SAYS | PROMISES
    ):  # fmt: skip
        # "The commitments made by Jamaica to contribute".
        return "pledged"
    if token.lemma_ == "put" and {"forward", "offer", "up", "name"} & {t.lower_ for t in said}:
        return "pledged"
    if "offer" in {t.base for t in said} or token.base in SPEAKS:
        return "pledged"
    if token.base in ("sign", "step", "come", "notify", "raise", "hold"):
        return "pledged"
    if lemmas & PROMISES:
        return "pledged"
    if token.base in ANSWERS and status == "actual" and _lasting(token):
        return "actual"
    if token.base in ANSWERS or ("stand" in lemmas and lemmas & WILLING):
        return "pledged"
    if any(t.base in PROMISES and t.dep_ in ("relcl", "acl", "ccomp") for t in said):
        return "pledged"
    if lemmas & _INTERESTED:
        return "pledged"
    willing = bool(lemmas & WILLING)
    if status == "planned" and token.dep_ == "xcomp" and token.head.lower_ in _OPEN_TO:
        return "pledged"  # "is willing to be part of it"
    if token.lemma_ == "be" and not any(c.dep_ in ("attr", "acomp") for c in token.children):
        return "pledged"  # "All of them say they are in."
    if lemmas & _SAYS and (willing or status != "actual" or token.base in PROMISES):
        return "pledged"
    return "planned" if willing or status in ("authorised", "pledged", "planned") else "actual"


def _ranked(verb: Token, token: Token) -> bool:
    """Whether somebody is told by his place among those who do a thing, which he then does as he
    is, or will be, in that place: "is the third country to send its soldiers"."""
    noun = token.head
    if token.dep_ == "xcomp" and noun == verb:  # as the parser takes "is the third country to send"
        noun = next((c for c in verb.children if c.dep_ == "attr" and c.i < token.i), noun)
    clause = any(c.lower_ == "to" for c in token.children)
    placed = noun.dep_ == "attr" and noun.head == verb
    return clause and placed and any(c.lower_ in _ORDER for c in noun.children)


def next_to_do(verb: Token) -> bool:
    """Return whether somebody is only told to be the next who does it: "are next in line to send
    officers", "is the next country to join", "it is Peru's turn to send"."""
    if not infinitive(verb):
        return False
    above = verb.head
    beside = {c.lower_ for c in above.children if c.dep_ in ("acomp", "amod", "advmod", "attr")}
    return "next" in beside or above.lower_ == "next" or above.base == "turn"


def own_voice(sentence: Sentence, verb: Token, country: str) -> bool:
    """Whether somebody who speaks for `country` says what `verb` tells of it: "Ruto told them that
    Kenya would lead"."""
    for saying in verb.children:
        if saying.dep_ == "parataxis" and saying.base in _SAYS:
            by = subject(saying)  # "Benin will take part, its minister said"
            if by is not None and any(c.lower_ in ("its", "their") for c in by.children):
                return True
    told = verb
    while told.head != told and told.head.base not in _SAYS:
        told = told.head
    if told.head == told or told.dep_ not in ("ccomp", "xcomp", "parataxis"):
        return False
    who = subject(told.head)
    own = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if who is not None and who.lower_ in _SAME and own is not None and own.lower_ in _SAME:
        return True  # "all of them saying they'll take part"
    name = name_of(sentence, who) if who is not None else None
    return name is not None and country in (name.country, name.canonical)


def _hoped(token: Token) -> bool:
    """Whether others only hope that a country does it: "hopes that Benin will send troops"."""
    own = any(c.dep_ == "nsubj" for c in token.children)
    return own and token.dep_ == "ccomp" and token.head.base in ("hope", "wish")


def _lasting(verb: Token) -> bool:
    """Whether a thing has gone on for some time: "for over a year Kenya has answered the call"."""
    long = (g for c in verb.children if c.lower_ == "for" for g in c.children)
    return any(g.lemma_ in ("year", "month", "week") for g in long)


def _still_to_come(verb: Token) -> bool:
    """Whether a thing is not done yet, rather than refused: "has not yet sent"."""
    return any(c.lower_ == "yet" for c in verb.children)


def _hearsay(verb: Token) -> bool:
    """Whether others say it of the subject: "is said to be weighing", "is reported to be …"."""
    return verb.base in _REPORTS and any(c.dep_ == "auxpass" for c in verb.children)


def refused(sentence: Sentence, verb: Token, said: list[Token]) -> Status | None:
    """Return `denied` where the subject takes an offer back or will not take part."""
    lemmas = {t.base for t in said}
    spoken = {t.lower_ for t in said}
    ours = any(is_people(t) or is_mission(sentence, t) for t in said)
    giving = bool(lemmas & (GIVES | JOINS)) or {"take", "part"} <= lemmas
    for taking in said:
        if taking.base in _TAKES_BACK and taking.pos_ == "VERB":
            objects = [c for c in taking.children if c.dep_ in ("dobj", "nsubjpass")]
            really = taking.lemma_ != "take" or "back" in spoken
            if really and any(o.base in OFFERS for o in objects):
                return "pledged" if negated(taking) else "denied"
    if {"back", "out"} <= spoken | lemmas or ("pull" in lemmas and "out" in spoken):
        # To "have no intention of pulling out", or to bring one's people home, takes nothing back.
        stays = negated(verb) or any(t.dep_ in ("neg", "det") and t.lower_ in _NONE for t in said)
        home = any(c.dep_ == "dobj" and is_people(c) for t in said for c in t.children
                   if t.lemma_ == "pull")  # fmt: skip
        asks = lemmas & {"call", "want", "ask"}
        return "denied" if ours and not (asks or stays or home) else None
    if (
        any(its_word(t) for t in said)
        and not spoken & SHOULD
        and mode(verb) in ("actual", "planned")
        and spoken_of_before(sentence)
    ):
        return "pledged"  # "Barbados stands by its word."
    if not (giving or lemmas & OFFERS):
        return None
    if lemmas & PROMISES and any(is_people(t) and none_of(t) for t in said):
        return "denied"  # "Has offered cash but no boots".
    if spoken & {"will", "would"} and any(is_people(t) and none_of(t) for t in said):
        beside = sentence.article.mission.beside & {m.name.canonical for m in sentence.names}
        return "denied" if ours and not beside else None
    # That a country will send no troops is of note only where it was to.
    joining = bool(lemmas & {"join", "participate"}) or {"take", "part"} <= lemmas
    refusing = (lemmas & _REFUSES and not negated(verb)) or {"rule", "out"} <= lemmas | spoken
    if refusing and (joining or "participation" in lemmas):
        return "denied"
    says_no = any(t.lower_ == "no" and t.nbor().lower_ == "to" for t in said[:-1])
    says_no |= "no" in spoken and bool(lemmas & {"intention", "plan", "intent", "wish"})
    if "say" in lemmas and says_no and mode(verb) != "called_for":
        return "denied"
    if any(t.lower_ in _NOBODY and t.dep_ in _ROLES for t in said) and mode(verb) != "called_for":
        return "denied"
    if joining and "no" in spoken and lemmas & {"intention", "plan", "intent", "wish"}:
        return "denied"
    if lemmas & OFFERS and {"no", "longer"} <= spoken:
        return "denied"
    no_longer = {"no", "longer"} <= spoken or "after all" in " ".join(t.lower_ for t in said)
    negative = any(t.dep_ == "neg" for t in said)
    ahead = bool(spoken & {"will", "would", "wo"})
    elsewhere = "take" in lemmas and any(
        t.lemma_ == "part" and not of_mission(sentence, t) for t in said
    )
    if (
        negative
        and not elsewhere
        and ahead
        and ({"join", "participate"} & lemmas or {"take", "part"} <= lemmas or no_longer)
    ):
        return "denied"
    return None


def _only_might(verb: Token) -> bool:
    """Whether a promise is one that somebody might make: "could yet offer officers"."""
    helping = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return verb.base in PROMISES | OFFERS and bool(helping & {"could", "might"})
