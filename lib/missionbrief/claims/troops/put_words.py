"""What the words around a number of personnel say of it: to come, offered, wanted, asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops.described import AIMS, status_of
from missionbrief.language.grammar import predicate, subject
from missionbrief.language.modality import PLEDGED, mode
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.claims.troops.owning import Owner
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_WANTED = words("claims", "strength", "wanted")
_SAYS = words("claims", "strength", "says")
_GIVES = words("claims", "strength", "gives")
_TELLS = words("claims", "strength", "tells")
_SETS_OFF = _GIVES | {"send", "deploy", "dispatch", "bring", "raise", "field", "have", "add",
                      "increase", "take", "fly", "loan", "assign", "post"}  # fmt: skip
# "Thanked Kenya for sending 200": for what was done.
_JUDGES = words("claims", "predicates", "thanks") - {"urge"}
_ASKS = frozenset({"ask", "call", "request", "seek", "demand", "propose"})
_INTENTS = frozenset({"intent", "intention", "willingness", "readiness"})
_WILLING = frozenset({"willingness", "readiness"})
_DECLARES = frozenset({"declare", "express", "announce", "signal", "state", "confirm", "indicate"})
_TOWARDS = frozenset({"to", "for", "of", "on", "about", "from", "against"})
_FIGURES = frozenset({"figure", "number", "strength", "size", "total", "contingent"})
_OFFERS = frozenset({"intend", "intention", "plan", "offer", "pledge", "promise", "ready",
                     "willing", "willingness", "wish", "volunteer", "commit", "readiness",
                     "agree", "decide", "propose", "prepared"})  # fmt: skip
_JOINS = frozenset({"part", "join", "participate", "contribute", "send", "deploy", "provide",
                    "troop", "police", "soldier", "contribution", "participation"})  # fmt: skip
_NEEDED = frozenset({"need", "require"})
_SEEKS = frozenset({"look", "search", "hunt"})
_REACH = 12
_BESIDE = 5
_MODALS = frozenset({"will", "would", "could", "might", "may", "shall", "'ll", "should", "must"})
_EDGES = frozenset({";", ":", "(", ")", "—", "–", ",", "but", "while", "although", "whereas"})
# "was the first to deploy", "managed to send": the infinitive is done.
_DONE = frozenset({"first", "only", "able", "managed", "began", "started", "continued"})


def segment(sentence: Sentence, count: Count) -> list[Token]:
    """Return the words to the left of the number in its own clause, the nearest first."""
    left: list[Token] = []
    for token in reversed(sentence.span.doc[sentence.span.start : count.first]):
        if token.lower_ in _EDGES:
            break
        left.append(token)
    return left


def put_ahead(sentence: Sentence, count: Count) -> Status | None:
    """The status that words to the left in the same clause give, where the tree sees none."""
    doc = sentence.span.doc
    left = segment(sentence, count)
    for token in left:
        if token.lower_ in _MODALS and token.tag_ == "MD":
            return "called_for" if token.lower_ in ("should", "must") else "planned"
        if token.pos_ == "VERB" and _of_clause_before(token, count):
            continue
        if token.pos_ == "VERB" and token.tag_ in ("VBN", "VBD", "VBZ", "VBP", "VBG"):
            found = status_of(token)
            following = doc[token.i + 1 : min(count.first, token.i + 4)]
            if found and any(t.tag_ == "TO" for t in following):
                return found
        previous = token.nbor(-1) if token.i > sentence.span.start else None
        towards = previous is not None and previous.lower_ in _TOWARDS
        judged = previous is not None and previous.head.base in _JUDGES
        if token.tag_ == "VBG" and towards and token.base in _SETS_OFF and not judged:
            # "the green light to sending", "talk of deploying"; "by sending" has done it.
            return "pledged" if previous is not None and _undertaken(previous) else "planned"
        if token.tag_ == "VB" and token.base in _SETS_OFF and _infinitive(token):
            lead = {t.lower_ for t in doc[max(sentence.span.start, token.i - 4) : token.i]}
            if not lead & _DONE and not lead & _WANTED and _undertaken(token.nbor(-1)):
                return "pledged"
            if not lead & _DONE:
                return "called_for" if lead & _WANTED else "planned"
    if any(t.base in AIMS and t.pos_ == "NOUN" for t in left):
        return "planned"
    if any(t.base in _INTENTS and t.pos_ == "NOUN" for t in left):
        return "planned"
    pledges = any(t.base in ("pledge", "promise", "offer") for t in left)
    return "pledged" if pledges else None


def _of_clause_before(token: Token, count: Count) -> bool:
    """Whether a word belongs to a relative clause that tells of something else than those counted:
    "the mission that was meant to rescue Haiti has 991 people"."""
    clause = next((t for t in (token, *token.ancestors) if t.dep_ == "relcl"), None)
    return clause is not None and count.head not in clause.subtree and clause.i < count.first


def undertaken(sentence: Sentence, count: Count) -> bool:
    """Return whether those counted are whom somebody undertakes to send: "is committed to deploying
    400 officers who would train others", "has promised 78 who are to guard the port"."""
    verb = count.head.head if count.head.dep_ == "dobj" else None
    if verb is not None and verb.base in PLEDGED and mode(verb) != "denied":
        return True
    for token in segment(sentence, count):
        if token.pos_ == "VERB":
            to = token.nbor(-1) if token.i > sentence.span.start else token
            return token.base in _SETS_OFF and to.lower_ == "to" and _undertaken(to)
    return False


def _undertaken(to: Token) -> bool:
    """Whether what follows "to" is what somebody undertakes: "is committed to deploying a body
    of 400", "has undertaken to send", "declared its willingness to lead it and to send"."""
    verb = to.head if to.head.i > to.i else to
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    above = verb.head
    if above.base in _WILLING and above.pos_ == "NOUN":
        return above.head.base in _DECLARES
    return above.base in PLEDGED and above.pos_ in ("VERB", "ADJ") and mode(above) != "denied"


def _infinitive(verb: Token) -> bool:
    return verb.i > 0 and verb.nbor(-1).tag_ == "TO"


def wanted(verb: Token) -> bool:
    """Whether somebody wants others to do it: "wants Kenya to send"."""
    above = verb.head
    if above.lemma_ != "want" or verb.dep_ not in ("ccomp", "xcomp"):
        return False
    return any(c.dep_ == "nsubj" for c in verb.children) or any(
        c.dep_ == "dobj" for c in above.children
    )


def offered(sentence: Sentence, count: Count, verb: Token, owned: Owner) -> bool:
    """Whether a country speaks of what it would give: "Benin said 2,000", "said it would
    contribute 150", "put 2,000 troops on offer"."""
    doc, end = sentence.span.doc, sentence.span.end
    if "disposal" in {t.lower_ for t in doc[count.last + 1 : min(end, count.last + 6)]}:
        return True
    if "on offer" in doc.text_of(count.last + 1, min(end, count.last + 5)):
        return True
    ready = any(t.lower_ == "ready" and t.nbor(-1).lemma_ == "stand" for t in segment(
        sentence, count) if t.i > sentence.span.start)  # fmt: skip
    if ready:
        return True  # "stands ready to provide 1,500"
    lead = doc[max(sentence.span.start, count.first - 6) : count.first]
    if owned.relation == "home":
        return False
    who = subject(verb)
    if who is not None and who.base in AIMS:
        return False  # "the plan speaks of 2,500"
    talks = verb.tag_ == "VBG" and owned.relation != "contributor"  # "we are talking about 2,500"
    that = any(t.lower_ == "that" for t in lead)
    if verb.base in _SAYS and not talks and verb in lead and not that:
        return True
    it = any(t.dep_ == "nsubj" and t.lower_ in ("it", "they", "we") for t in verb.children)
    would = any(
        t.lower_ in ("would", "could") or (it and t.lower_ in ("will", "can"))
        for t in verb.children
    )
    top = verb
    while top.dep_ == "conj":
        top = top.head
    saying = top.head.base in _TELLS
    gives = verb.base in _GIVES or verb.head.lemma_ == "notify"
    if verb.lemma_ in ("send", "put") and owned.relation == "contributor":
        # What another than the lead nation says that it would send is its promise.
        we = any(c.lower_ == "we" for c in verb.children)
        own = not we and any(c.lower_ in ("will", "'d", "’d") for c in verb.children)
        would = would and not we
        gives, would = owned.name != sentence.article.mission.lead, would or own
    return gives and would and saying and top.dep_ == "ccomp"


def asked_for(sentence: Sentence, count: Count) -> bool:
    """Whether somebody asks for a force of so many: "would ask for a larger force, with 5,500"."""
    doc = sentence.span.doc
    for token in reversed(doc[max(sentence.span.start, count.first - _REACH) : count.first]):
        if token.pos_ == "VERB":
            return token.base in _ASKS and token.nbor().lower_ in ("for", "a", "the")
    return False


def figure_offered(sentence: Sentence, count: Count) -> bool:
    """Return whether a number is the figure that goes with an offer which the sentence tells first:
    "says that it intends to take part, and the figure it gives is 1,500"."""
    verb = predicate(count.head)
    noun = subject(verb) if verb is not None else None
    if noun is None or noun.base not in _FIGURES or noun.i > count.first:
        return False
    if verb is not None and any(c.lower_ in ("now", "currently") for c in verb.children):
        return False
    before = sentence.span.doc[sentence.span.start : noun.i]
    return any(
        t.pos_ in ("VERB", "ADJ", "NOUN")
        and t.base in _OFFERS
        and any(g.base in _JOINS for g in t.subtree if g.i > t.i)
        for t in before
    )


def needed(count: Count) -> bool:
    """Return whether so many are what somebody reckons would be needed, or looks for, which is no
    plan: "no fewer than 4,000 police would be needed", "a minimum of 900 for it to succeed", "were
    looking for 3,000"."""
    verb = predicate(count.head)
    if _least(count) or (verb is not None and _looked_for(count, verb)):
        return True
    if verb is None or verb.base not in _NEEDED or verb.tag_ != "VBN" or count.head.i > verb.i:
        return False
    return any(c.dep_ == "auxpass" for c in verb.children)


def _least(count: Count) -> bool:
    """Whether so many are the fewest with which a thing can be done: "a minimum of 900 for the
    force to succeed"."""
    doc, sent = count.head.doc, count.head.sent
    lead = doc[max(sent.start, count.first - _BESIDE) : count.first]
    after = [t.lower_ for t in doc[count.last + 1 : min(sent.end, count.last + _REACH)]]
    words_ = {t.lower_ for t in lead if t.is_alpha}
    least = "minimum" in words_ and words_ <= {"a", "an", "the", "of", "minimum", "least", "to"}
    if not least or "for" not in after[:_BESIDE]:
        return False
    return "to" in after[after.index("for") + 1 :]


def _looked_for(count: Count, verb: Token) -> bool:
    """Whether so many are whom somebody looks for: "we were looking for 3,000 soldiers"."""
    link = count.head.head
    return verb.base in _SEEKS and link.lower_ == "for" and link.head == verb
