"""How a sentence puts a number of personnel: there, planned, pledged, authorised or wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.described import beside, held, status_of
from missionbrief.language.grammar import predicate
from missionbrief.language.modality import AUTHORISED, mode
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from missionbrief.claims.claim import Status
    from missionbrief.claims.headcount import Count
    from missionbrief.claims.owning import Owner
    from missionbrief.language.article import Sentence

_SENDS = words("claims", "strength", "sends")
_WANTED = words("claims", "strength", "wanted")
_SAYS = words("claims", "strength", "says")
_GIVES = words("claims", "strength", "gives")
_AIMS = words("claims", "described", "aims")
_TELLS = words("claims", "strength", "tells")
_INTENDS = words("claims", "strength", "intends")
_READIES = words("claims", "strength", "readies")
_LEAVES = words("claims", "strength", "leaves")
_SETS_OFF = frozenset({"send", "deploy", "dispatch", "contribute", "provide", "bring", "raise",
                        "supply", "field", "have", "add", "increase", "take", "fly"})  # fmt: skip
_SENDING = frozenset({"send", "deploy", "dispatch", "contribute", "provide", "fly", "bring"})
_TEXTS = frozenset({"draft", "resolution", "text", "proposal", "measure"})
_ASKS = frozenset({"ask", "call", "request", "seek", "demand", "propose"})
_ADOPTS = words("claims", "strength", "adopts")
_INTENTS = frozenset({"intent", "intention", "willingness", "readiness"})
_TOWARDS = frozenset({"to", "for", "of", "on", "about", "from", "against"})
_REACH = 12
_REST = frozenset({"another", "remaining", "other", "further", "more", "additional"})
_THERE = frozenset({"deployed", "stationed", "serving", "already", "present", "based", "currently"})
_MODALS = frozenset({"will", "would", "could", "might", "may", "shall", "'ll", "should", "must"})
_EDGES = frozenset({";", ":", "(", ")", "—", "–", ",", "but", "while", "although", "whereas"})
# "was the first to deploy", "managed to send": the infinitive is done.
_DONE = frozenset({"first", "only", "able", "managed", "began", "started", "continued"})
_COMING = ("to come", "on their way", "on the way", "in training", "being trained", "to follow",
           "awaiting", "await ", "ready to", "in the pipeline", "on standby")  # fmt: skip


def _segment(sentence: Sentence, count: Count) -> list[Token]:
    """The words to the left of the number in its own clause, the nearest first."""
    segment: list[Token] = []
    for token in reversed(sentence.span.doc[sentence.span.start : count.first]):
        if token.lower_ in _EDGES:
            break
        segment.append(token)
    return segment


def _guard(sentence: Sentence, count: Count) -> Status | None:
    """The status that words to the left in the same clause give, where the tree sees none."""
    doc = sentence.span.doc
    segment = _segment(sentence, count)
    for token in segment:
        if token.lower_ in _MODALS and token.tag_ == "MD":
            return "called_for" if token.lower_ in ("should", "must") else "planned"
        if token.pos_ == "VERB" and token.tag_ in ("VBN", "VBD", "VBZ", "VBP", "VBG"):
            found = status_of(token)
            following = doc[token.i + 1 : min(count.first, token.i + 4)]
            if found and any(t.tag_ == "TO" for t in following):
                return found
        previous = token.nbor(-1) if token.i > sentence.span.start else None
        towards = previous is not None and previous.lower_ in _TOWARDS
        if token.tag_ == "VBG" and towards and token.lemma_.lower() in _SETS_OFF:
            # "the green light to sending", "talk of deploying"; "by sending" has done it.
            return "planned"
        if token.tag_ == "VB" and token.lemma_.lower() in _SETS_OFF and _infinitive(token):
            lead = {t.lower_ for t in doc[max(sentence.span.start, token.i - 4) : token.i]}
            if not lead & _DONE:
                return "called_for" if lead & _WANTED else "planned"
    if any(t.lemma_.lower() in _AIMS and t.pos_ == "NOUN" for t in segment):
        return "planned"
    if any(t.lemma_.lower() in _INTENTS and t.pos_ == "NOUN" for t in segment):
        return "planned"
    pledges = any(t.lemma_.lower() in ("pledge", "promise", "offer") for t in segment)
    return "pledged" if pledges else None


def _infinitive(verb: Token) -> bool:
    return verb.i > 0 and verb.nbor(-1).tag_ == "TO"


def _coming(sentence: Sentence, count: Count) -> bool:
    """Whether they are said to be still in training, on their way or to come."""
    doc = sentence.span.doc
    after: list[Token] = []
    for token in doc[count.last + 1 : min(sentence.span.end, count.last + 9)]:
        if token.like_num or token.lower_ in (",", ";"):
            break
        after.append(token)
    before = {t.lower_ for t in doc[max(sentence.span.start, count.first - 2) : count.last]}
    if before & _REST and any(t.lemma_.lower() in _READIES for t in sentence.span):
        return True
    text = " ".join(t.lower_ for t in after)
    if any(f in f" {text} " for f in (" are to ", " is to ", " were to ")):
        return True
    passed = any(t.lemma_.lower() in ("vet", "vetting", "training", "course") for t in after)
    return passed or any(f in text for f in _COMING)


def _wanted(verb: Token) -> bool:
    """Whether somebody wants others to do it: "wants Kenya to send"."""
    above = verb.head
    if above.lemma_ != "want" or verb.dep_ not in ("ccomp", "xcomp"):
        return False
    return any(c.dep_ == "nsubj" for c in verb.children) or any(
        c.dep_ == "dobj" for c in above.children
    )


def _offered(sentence: Sentence, count: Count, verb: Token, owned: Owner) -> bool:
    """Whether a country speaks of what it would give: "Benin said 2,000", "said it would
    contribute 150", "put 2,000 troops on offer"."""
    doc, end = sentence.span.doc, sentence.span.end
    if "on offer" in doc[count.last + 1 : min(end, count.last + 4)].text:
        return True
    lead = doc[max(sentence.span.start, count.first - 6) : count.first]
    if owned.relation == "home":
        return False
    if verb.lemma_.lower() in _SAYS and verb in lead and not any(t.lower_ == "that" for t in lead):
        return True
    would = any(t.lower_ == "would" for t in verb.children)
    saying = verb.head.lemma_.lower() in _TELLS
    gives = verb.lemma_.lower() in _GIVES or verb.head.lemma_ == "notify"
    return gives and would and saying and verb.dep_ == "ccomp"


def put(sentence: Sentence, count: Count, definite: bool, owned: Owner) -> Status:
    """Return how the sentence puts a number of personnel.

    What stands beside the number comes first, then a noun that holds it, then the verb. A verb
    that is not about having or sending personnel says nothing of a definite phrase: "will visit
    the 400 officers" has 400 in place.
    """
    if (found := beside(sentence, count) or held(sentence, count)) is not None:
        return found
    if _coming(sentence, count):
        return "planned"
    verb = predicate(count.head)
    doc = sentence.span.doc
    if doc[max(sentence.span.start, count.first - 2) : count.first].text.lower() == "out of":
        # "400 have turned up out of 2,500"
        return "planned"
    near = {t.lower_ for t in doc[count.last + 1 : min(sentence.span.end, count.last + 3)]}
    there = bool(near & _THERE) or near >= {"on", "the"} or "there" in near
    if verb is None:
        return "actual" if there else _guard(sentence, count) or "actual"
    lemma = verb.lemma_.lower()
    strong = lemma in _SENDS
    if (there and definite) or "already" in near:
        return "actual"
    half = {t.lower_ for t in doc[max(sentence.span.start, count.first - 3) : count.first]}
    if (definite and (not strong or half & {"half", "most", "some"})) or (there and not strong):
        return "actual"
    if lemma in AUTHORISED and mode(verb) == "actual":
        return "authorised"
    if lemma == "want":
        return "called_for"
    if lemma in _INTENDS:
        return "planned"
    if _offered(sentence, count, verb, owned):
        return "pledged"
    return _by_verb(sentence, count, verb, owned)


def _by_verb(sentence: Sentence, count: Count, verb: Token, owned: Owner) -> Status:
    """How the verb that governs the number puts it."""
    passive = any(c.lemma_ == "be" for c in verb.children)
    if verb.tag_ == "VBN" and passive and (found := status_of(verb)):
        return found
    if verb.lemma_ == "join" and passive and verb.i > count.last:
        return "actual"
    if verb.tag_ in ("VBP", "VBZ") and verb.lemma_.lower() in _LEAVES:
        return "planned"
    found = mode(verb)
    if found == "actual" and verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl"):
        # "will lead the mission, deploying 1,000 police"
        found = mode(sentence.span.root)
    being = any(c.lower_ == "being" for c in verb.children)
    under_way = verb.tag_ == "VBG" or being
    if under_way and verb.lemma_.lower() in _SENDING and _present(verb):
        return "planned"
    if found == "called_for" and verb.lemma_ in ("be", "arrive", "land", "reach", "have", "join"):
        return "planned" if any(c.lower_ == "should" for c in verb.children) else found
    if found == "actual" and owned.relation == "mission" and verb.lemma_.lower() in _ADOPTS:
        return "authorised"
    if found == "planned" and owned.relation == "mission" and _may(verb):
        return "authorised"
    if found == "planned" and (_wanted(verb) or _drafted(sentence, owned)):
        return "called_for"
    if found in ("planned", "actual") and _asked(sentence, count):
        return "called_for"
    if found == "denied" and any(c.tag_ == "MD" for c in verb.children):
        return "planned"
    if found == "planned" and owned.relation == "mission" and _voted(sentence):
        return "authorised"
    if found == "actual":
        return _guard(sentence, count) or "actual"
    return found


def _present(verb: Token) -> bool:
    """Whether a verb is in the present progressive: "is sending", "are being deployed"."""
    return any(c.lemma_ == "be" and c.tag_ in ("VBZ", "VBP") for c in verb.children)


def _may(verb: Token) -> bool:
    """Whether the mission is allowed so many: "can field at most 5,500"."""
    return any(c.tag_ == "MD" and c.lower_ in ("may", "can") for c in verb.children)


def _drafted(sentence: Sentence, owned: Owner) -> bool:
    """Whether a draft would have the force have so many."""
    words_ = {t.lower_ for t in sentence.span}
    return owned.relation != "contributor" and "would" in words_ and bool(words_ & _TEXTS)


def _asked(sentence: Sentence, count: Count) -> bool:
    """Whether somebody asks for a force of so many: "would ask for a larger force, with 5,500"."""
    doc = sentence.span.doc
    for token in reversed(doc[max(sentence.span.start, count.first - _REACH) : count.first]):
        if token.pos_ == "VERB":
            return token.lemma_.lower() in _ASKS and doc[token.i + 1].lower_ in ("for", "a", "the")
    return False


def _voted(sentence: Sentence) -> bool:
    """Whether the sentence tells that a body which decides has voted."""
    deciding = any(m.name.decides for m in sentence.names_of("organisation"))
    return deciding and any(
        t.lemma_.lower() in _ADOPTS and t.tag_ in ("VBD", "VBN") for t in sentence.span
    )


def unsurpassed(sentence: Sentence, count: Count) -> bool:
    """Whether the number is one that was never passed: "never got past 1,000"."""
    lead = [
        t.lower_ for t in sentence.span.doc[max(sentence.span.start, count.first - 5) : count.first]
    ]
    never = bool({"never", "not", "n't"} & set(lead))
    if never and count.quantity.qualifier == "more_than":
        return True
    return never and bool({"past", "above", "beyond", "exceeded", "topped", "over"} & set(lead))
