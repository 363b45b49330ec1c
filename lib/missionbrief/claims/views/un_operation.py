"""Whether words speak of an operation of the United Nations."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.views.around import after, before, next_tokens
from missionbrief.claims.views.topic import PAST
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_OPERATIONS = words("claims", "topic", "operations")
_HANDS = frozenset({"turn", "hand", "transfer", "pass", "handover"})
_DUES = frozenset({"budget", "dues", "arrears", "assessment"})
_BREAKS = frozenset({"VERB", "AUX", "DET", "ADP"})
_TURNING = words("claims", "topic", "turning")
_TURNS = words("claims", "topic", "turns")
_DEFINITE = frozenset({"the", "this", "its"})
_SHORT = frozenset({"un", "u.n."})
_PHRASE = 8
_APART = _BREAKS | {"PART"}
_LAWS = frozenset({"security", "resolution", "mandate", "charter", "council", "-"})
_FLAGS = frozenset({"flag", "banner", "umbrella", "helmet"})
_UNDER = frozenset({"footing", "command", "umbrella", "auspices"})
_REHATTED = frozenset(
    {"rehatted", "rehatting", "re-hatted", "re-hatting", "rehat", "hatted", "hatting"}
)
_PEOPLE = frozenset({"peacekeepers", "helmets"})
_TAKES = frozenset({"take", "took", "takes"})
_OVER = frozenset({"over", "charge"})
_PHRASES = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART", "PRON", "NUM"})
_BORNE = words("claims", "stances", "borne")
_BECOMES = frozenset({"become", "becomes", "becoming", "into"})
_BRINGS = frozenset({"bring", "put", "place", "move"})
_RUN = frozenset({"led", "funded", "run", "commanded"})
_GIVEN = frozenset({"contribution", "troop", "contingent", "personnel"})
_SENDS = frozenset({"send", "deploy", "contribute", "commit", "pledge", "provide", "second"})
_WHERETO = frozenset({"to", "for", "on", "as"})
_SHY = frozenset({"backed", "authorised", "authorized", "mandated", "sanctioned", "approved",
                  "supported", "endorsed", "-"})  # fmt: skip


def united_nations(tokens: list[Token]) -> Token | None:
    """Return the word by which `tokens` speak of an operation of the United Nations: "a UN
    peacekeeping mission", "blue helmets"; not "the UN-backed mission"."""
    for token in tokens:
        word = token.lower_
        if word in _PEOPLE and "than" in before(token, 2):
            continue  # "paid no less than UN peacekeepers", but "nothing less than a UN mission"
        if word in _REHATTED and token.pos_ == "VERB":
            return token
        if word in ("un-led", "u.n.-led") or (
            word in ("helmets", "helmet") and "blue" in before(token, 2)
        ):
            return token
        if word in ("un", "u.n.", "nations", "un-funded", "un-mandated"):
            following = after(token, 5)
            if before(token, 1) == ["than"] and set(following[:2]) & _PEOPLE:
                continue
            if set(following[:2]) & _SHY and not set(following[:2]) & _RUN:
                continue
            if set(following[:1]) & _UNDER:
                return token  # "put the force on a UN footing"
            lead = set(before(token, 6))
            if following[:1] == ["one"] and lead & _BECOMES:
                return token  # "see the force become a UN one"
            if set(following) & _DUES or before(token, 2) == ["-", "non"]:
                continue
            if "return" in before(token, 3) and not set(following[:2]) & _LAWS:
                return token
            taken = after(token, 7)
            takes = set(taken[:3]) & _TAKES and set(taken) & {*_OVER, "command"}
            if takes and "'s" not in taken and not takes_costs(token):
                return token
            rest = token.doc[token.i + 1 : min(token.sent.end, token.i + 5)]
            at = next((t.i for t in rest if t.lower_ in _OPERATIONS), None)
            if at is not None and any(t.pos_ in _BREAKS for t in rest if t.i < at):
                # "that the UN bear the mission's costs"
                continue
            if set(following[:4]) & _OPERATIONS and not set(before(token, 3)) & PAST:
                return token
            if "under" in before(token, 3) and not set(following[:2]) & _LAWS:
                return token
            if "under" in before(token, 3) and following[:1] == ["mandate"] and _brought(token):
                return token
            if lead & _REHATTED or (lead & _FLAGS and "under" in lead):
                return token
            if any(_comes_back(t, token) for t in token.doc[token.i + 1 : token.sent.end]):
                return token
            given = {t.base for t in token.doc[max(token.sent.start, token.i - _PHRASE) : token.i]}
            if given & _HANDS and "to" in before(token, 3) and not set(following[:2]) & _LAWS:
                return token
            if set(before(token, 4)) & {"peacekeeping", "operation", "peacekeepers"}:
                return token
        of_peace = word == "peace" and set(after(token, 1)) & {"operation", "operations"}
        if of_peace and set(before(token, 2)) & {"a", "full", "such"}:
            return token
        if word.startswith("peacekeep"):
            earlier = before(token, 4)
            if word == "peacekeeping" and not set(after(token, 2)) & _OPERATIONS:
                continue
            if not set(earlier) & (PAST | {"led", "kenya", "kenyan", "backed"}):
                return token
    return None


def _brought(body: Token) -> bool:
    """Whether something is to be brought under what a body gives: "put the force under a UN
    mandate"; not "which acts under a UN mandate"."""
    under = next((t for t in body.ancestors if t.lower_ == "under"), None)
    return under is not None and under.head.base in _BRINGS and under.head.tag_ in ("VB", "VBG")


def _comes_back(verb: Token, body: Token) -> bool:
    """Whether a verb tells of the return of a body to the country: "asked the UN to come back",
    "does not trust the UN and won't ask it to return"."""
    if verb.base != "return" and not (verb.base == "come" and after(verb, 1) == ["back"]):
        return False
    doers = [c for c in verb.children if c.dep_ == "nsubj"]
    if verb.dep_ in ("xcomp", "ccomp", "advcl") and not doers:
        doers = [c for c in verb.head.children if c.dep_ == "dobj"]
    between = verb.doc[body.i + 1 : verb.i]
    own = any(d == body or (d.lower_ == "it" and d.i > body.i) for d in doers)
    to = [g for c in verb.children if c.lower_ == "to" for g in c.children if c.dep_ == "prep"]
    return (
        verb.pos_ == "VERB"
        and own
        and all(t.pos_ == "PROPN" for t in to)
        and not any(t.pos_ == "PROPN" for t in between)
    )


def takes_costs(start: Token) -> bool:
    """Return whether it is costs alone that are told behind `start` to be taken over: "that the UN
    take over the logistics of the mission"."""
    following = next_tokens(start, 12)
    over = next((n for n, t in enumerate(following) if t.lower_ in _OVER), len(following))
    taken = takewhile(lambda t: t.pos_ in _PHRASES or t.lower_ == "of", following[over + 1 :])
    return any(t.lower_ in _BORNE for t in taken)


def is_there(sentence: Sentence, operation: Token) -> bool:
    """Return whether a word for an operation of the United Nations only names the mission that is
    there: "money for the UN-led peacekeeping mission", of which no words before told as of one to
    come and which nothing is to become."""
    doc, span = operation.doc, operation.sent
    noun = next((t for t in doc[operation.i : min(span.end, operation.i + _PHRASE)]
                 if t.lower_ in sentence.article.mission.nouns or t.lower_ == "effort"),
                None)  # fmt: skip
    if noun is None or any(map(_turns, sentence.span)):
        return False
    if any(t.pos_ in _APART for t in doc[operation.i : noun.i] if t.lower_ != "led"):
        return False
    earlier = sentence.article.sentences[: sentence.number]
    if _given_people(noun):
        return not any(_told_of(s) for s in earlier)
    first = max(span.start, operation.i - _PHRASE)
    ahead = takewhile(lambda t: t.pos_ not in _BREAKS - {"DET"} or t.lower_ in _SHORT,
                      reversed(doc[first : operation.i]))  # fmt: skip
    definite = next((t for t in ahead if t.lower_ in _DEFINITE or t.tag_ == "POS"), None)
    if definite is None or any(map(_tells_which, noun.children)):
        return False
    return not any(_told_of(s) for s in earlier)


def _given_people(mission: Token) -> bool:
    """Whether a mission is only that to which somebody gives people: "a contribution of 300 to a UN
    security mission", "to send 300 officers to Haiti on a peacekeeping mission"."""
    to = mission.head if mission.dep_ == "pobj" and mission.head.lower_ in _WHERETO else None
    given = to.head if to is not None else None
    if given is not None and given.dep_ == "pobj" and given.head.lower_ == "to":
        given = given.head.head  # "to Haiti on …", whatever the parse hangs it on
    if given is None:
        return False
    things = [c for c in given.children if c.dep_ == "dobj"]
    sent = things if given.base in _SENDS else []
    people = any(unit_of(t) is not None for t in (given, *sent))
    return people or any(t.base in _GIVEN for t in (given, *things))


def _turns(word: Token) -> bool:
    return word.base in _TURNS or (word.base in _TURNING and word.pos_ == "VERB")


def _tells_which(clause: Token) -> bool:
    """Whether a clause tells which operation is meant: "the one that Haiti asked for"; one behind a
    comma only tells more of it."""
    told = clause.dep_ == "relcl" and clause.left_edge.nbor(-1).lower_ != ","
    return told and not any(unit_of(t) in ("officers", "soldiers") for t in clause.subtree)


@kept
def _told_of(sentence: Sentence) -> bool:
    """Whether a sentence speaks of an operation of the United Nations that is to come."""
    found = united_nations(list(sentence.span))
    return found is not None and not is_there(sentence, found)


def peace_lacks(sentence: Sentence) -> bool:
    """Return whether it is told that peacekeepers need "a peace to keep": who says so of a country
    without one wants none sent there."""
    return "peace" in sentence.lemmas and any(
        t.lower_ == "peace" and {"to", "keep"} <= set(after(t, 3)) for t in sentence.span
    )
