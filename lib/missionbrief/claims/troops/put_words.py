"""What the words around a number of personnel say of it: to come, offered, wanted, asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops.described import ADOPTS, AIMS, TEXTS, status_of
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
_READIES = words("claims", "strength", "readies")
_SETS_OFF = frozenset({"send", "deploy", "dispatch", "contribute", "provide", "bring", "raise",
                        "supply", "field", "have", "add", "increase", "take", "fly"})  # fmt: skip
_ASKS = frozenset({"ask", "call", "request", "seek", "demand", "propose"})
_INTENTS = frozenset({"intent", "intention", "willingness", "readiness"})
_TOWARDS = frozenset({"to", "for", "of", "on", "about", "from", "against"})
_IN_FORCE = frozenset({"resolution", "mandate", "authorisation", "authorization", "council"})
_PROPOSED = frozenset({"draft", "proposed", "proposal", "proposals", "would", "proposes", "should"})
_PROVIDES = frozenset({"provide", "allow", "permit", "foresee", "envisage", "set", "fix", "cap",
                       "limit", "give", "envision"})  # fmt: skip
_MAKES = frozenset({"create", "establish", "set", "mandate", "launch"})
_REACH = 12
_REST = frozenset({"another", "remaining", "other", "further", "more", "additional"})
_MODALS = frozenset({"will", "would", "could", "might", "may", "shall", "'ll", "should", "must"})
_EDGES = frozenset({";", ":", "(", ")", "—", "–", ",", "but", "while", "although", "whereas"})
# "was the first to deploy", "managed to send": the infinitive is done.
_DONE = frozenset({"first", "only", "able", "managed", "began", "started", "continued"})
_COURSES = frozenset({"vet", "vetting", "training", "course", "drill"})
_COMING = ("standing by", "held back", "to come", "on their way", "on the way", "in training",
           "being trained", "to follow", "awaiting", "await ", "ready to", "in the pipeline",
           "on standby")  # fmt: skip


def _segment(sentence: Sentence, count: Count) -> list[Token]:
    """The words to the left of the number in its own clause, the nearest first."""
    segment: list[Token] = []
    for token in reversed(sentence.span.doc[sentence.span.start : count.first]):
        if token.lower_ in _EDGES:
            break
        segment.append(token)
    return segment


def put_ahead(sentence: Sentence, count: Count) -> Status | None:
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
    if any(t.lemma_.lower() in AIMS and t.pos_ == "NOUN" for t in segment):
        return "planned"
    if any(t.lemma_.lower() in _INTENTS and t.pos_ == "NOUN" for t in segment):
        return "planned"
    pledges = any(t.lemma_.lower() in ("pledge", "promise", "offer") for t in segment)
    return "pledged" if pledges else None


def _infinitive(verb: Token) -> bool:
    return verb.i > 0 and verb.nbor(-1).tag_ == "TO"


def still_to_come(sentence: Sentence, count: Count) -> bool:
    """Whether they are said to be still in training, on their way or to come."""
    doc = sentence.span.doc
    after: list[Token] = []
    for token in doc[count.last + 1 : min(sentence.span.end, count.last + 9)]:
        if token.like_num or token.lower_ in (",", ";", "("):
            break
        after.append(token)
    before = {t.lower_ for t in doc[max(sentence.span.start, count.first - 2) : count.last]}
    if before & _REST and any(t.lemma_.lower() in _READIES for t in sentence.span):
        return True
    text = " ".join(t.lower_ for t in after)
    if any(f in f" {text} " for f in (" are to ", " is to ", " were to ")):
        return True
    passed = any(t.lemma_.lower() in _COURSES for t in after)
    return passed or any(f in text for f in _COMING)


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
    ready = any(t.lower_ == "ready" and t.nbor(-1).lemma_ == "stand" for t in _segment(
        sentence, count) if t.i > sentence.span.start)  # fmt: skip
    if ready:
        return True  # "stands ready to provide 1,500"
    lead = doc[max(sentence.span.start, count.first - 6) : count.first]
    if owned.relation == "home":
        return False
    if verb.lemma_.lower() in _SAYS and verb in lead and not any(t.lower_ == "that" for t in lead):
        return True
    it = any(t.dep_ == "nsubj" and t.lower_ in ("it", "they", "we") for t in verb.children)
    would = any(t.lower_ == "would" or (it and t.lower_ == "will") for t in verb.children)
    saying = verb.head.lemma_.lower() in _TELLS
    gives = verb.lemma_.lower() in _GIVES or verb.head.lemma_ == "notify"
    return gives and would and saying and verb.dep_ == "ccomp"


def drafted(sentence: Sentence, owned: Owner) -> bool:
    """Whether a draft would have the force have so many."""
    words_ = {t.lower_ for t in sentence.span}
    return owned.relation != "contributor" and "would" in words_ and bool(words_ & TEXTS)


def allowed_by_text(sentence: Sentence, count: Count) -> bool:
    """Whether a resolution in force, or the Council, is told to provide for so many: "the
    resolution provides for up to 5,500", "the mandate allows for 2,500"."""
    segment = _segment(sentence, count)
    verb = next((t for t in segment if t.pos_ == "VERB"), None)
    if (
        verb is None
        or verb.lemma_ not in _PROVIDES
        or {t.lower_ for t in sentence.span} & _PROPOSED
    ):
        return False
    before = [t for t in segment if t.i < verb.i]
    deciding = any(
        (n := sentence.name_at(t)) is not None and n.kind == "organisation" and n.decides
        for t in before
    )
    return deciding or any(t.lemma_.lower() in _IN_FORCE for t in before)


def created(sentence: Sentence, count: Count) -> bool:
    """Whether a decision in force makes a force of so many: "the resolution, which creates a force
    of up to 5,500", "the Council set up a force of 5,550"."""
    doc, start = sentence.span.doc, sentence.span.start
    if not sentence.lemmas & _IN_FORCE or {t.lower_ for t in sentence.span} & _PROPOSED:
        return False
    for token in reversed(doc[max(start, count.first - _REACH) : count.first]):
        if token.pos_ == "VERB":
            made = token.lemma_.lower() in _MAKES
            return made and token.tag_ in ("VBZ", "VBD", "VBN", "VBP", "VBG")
        if token.pos_ == "PUNCT" and token.text not in ('"', "“", "”", "'"):
            return False
    return False


def asked_for(sentence: Sentence, count: Count) -> bool:
    """Whether somebody asks for a force of so many: "would ask for a larger force, with 5,500"."""
    doc = sentence.span.doc
    for token in reversed(doc[max(sentence.span.start, count.first - _REACH) : count.first]):
        if token.pos_ == "VERB":
            return token.lemma_.lower() in _ASKS and token.nbor().lower_ in ("for", "a", "the")
    return False


def voted(sentence: Sentence) -> bool:
    """Whether the sentence tells that a body which decides has voted."""
    deciding = any(m.name.decides for m in sentence.names_of("organisation"))
    return deciding and any(
        t.lemma_.lower() in ADOPTS and t.tag_ in ("VBD", "VBN") for t in sentence.span
    )
