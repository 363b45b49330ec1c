"""Who does what to whom in a sentence about operations, and whether it is told as an event."""

from __future__ import annotations

import re
from collections.abc import Iterator

from missionbrief.claims.claim import Status
from missionbrief.claims.raids.forces import force, is_asset, last_force
from missionbrief.claims.travel.destinations import country_at
from missionbrief.language.article import Sentence
from missionbrief.language.attribution import REPORTING
from missionbrief.language.dates import Expression
from missionbrief.language.grammar import clause, climb, conjuncts, subject
from missionbrief.language.modality import Mode, mode
from missionbrief.language.phrases import phrase
from missionbrief.language.tokens import Token, kept
from missionbrief.language.when import when
from missionbrief.lexicon import words

EVENTS = words("claims", "operation", "events")
_CONTINUES = frozenset({"continue", "keep", "resume"})
_ENTERED = words("claims", "actions", "entered")
_ASIDE = words("claims", "operation", "aside")
_EXPELS = frozenset({"expel", "dislodge", "oust", "rout", "flush", "disperse"})
_PARTICLES = words("claims", "operation", "particles")
_HELPS = words("claims", "actions", "helps")
_EVENT_LINKS = frozenset({"after", "while", "when", "by", "in", "with"})
_PRAISES = frozenset({"commend", "praise", "thank", "credit", "congratulate", "hail", "applaud"})
_WISHES = frozenset({"hope", "want", "wish"})
_TELLS = frozenset({"inform", "notify", "advise", "assure", "update"})
_UNSURE = frozenset({"could", "might", "may", "can", "should", "must"})
_AHEAD = frozenset({"will", "'ll", "would"})
_COUNTS = frozenset({"number", "series", "string", "handful", "couple", "score"})
_MAX_PRINTED = 80
_DANGLING = re.compile(r"(?: (?:of|the|an?|and|or|in|at|on|for|to|by|with|from|near|,))+$")
# The word that tells of an event, who does it, what it is, and the rule that found it.
Event = tuple[Token, str | None, str, str]


@kept
def printed(noun: Token) -> str:
    """Return the noun phrase of `noun` as printed, bounded, without its article and date."""
    late = {
        t.i
        for c in noun.subtree
        if c.dep_ in ("prep", "npadvmod")
        and any(g.ent_type_ in ("DATE", "TIME") for g in (c, *c.children))
        for t in c.subtree
    }
    tokens = [t for t in phrase(noun) if t.i not in late and not _points(t)]
    counts = noun.base in _COUNTS  # "a number of places": with its article
    while (
        tokens
        and tokens[0] != noun
        and not counts
        and (tokens[0].dep_ in ("det", "punct", "case") or tokens[0].tag_ == "PRP$")
    ):
        tokens = tokens[1:]
    text = " ".join("".join(t.text_with_ws for t in tokens).split()).strip(" ,;:\"'-")
    if tokens and tokens[0].is_sent_start and tokens[0].pos_ != "PROPN":
        text = text[:1].lower() + text[1:]
    if len(text) > _MAX_PRINTED:
        text = text[:_MAX_PRINTED].rsplit(" ", 1)[0]
    return _DANGLING.sub("", text)


def _points(word: Token) -> bool:
    """Whether a word only points at a place told before: "the police station there"."""
    return word.lower_ in ("there", "here") and word.dep_ == "advmod" and word.head.pos_ == "NOUN"


@kept
def how(verb: Token) -> Mode:
    """Return how a sentence puts what `verb` says; "undertook patrols" pledges nothing."""
    found = mode(verb)
    undertaken = any(
        t.lemma_ == "undertake" and any(c.dep_ == "dobj" for c in t.children) for t in climb(verb)
    )
    if found == "actual" and verb.lemma_ in ("plan", "prepare"):
        return "planned"
    return "actual" if found == "pledged" and undertaken else found


@kept
def _goes_on(verb: Token) -> bool:
    """Whether a verb tells what somebody goes on with: "will continue conducting patrols"."""
    return verb.base in _CONTINUES or (verb.dep_ == "xcomp" and verb.head.base in _CONTINUES)


def put(verb: Token) -> Status | None:
    """Return how a sentence puts an event; None for what is only a purpose, a duty, a possibility
    or asked for ("to help police retake …", "tasked with patrolling", "could raid")."""
    verb = _first(verb)
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if auxiliaries & _UNSURE or (auxiliaries & _AHEAD and _on_condition(verb)):
        return None
    if any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in verb.children):
        return None
    if any(t.base in _WISHES and not _informs(t) for t in verb.ancestors):
        return None
    head = verb.head
    praised = _credited(verb)
    linked = any(c.dep_ == "mark" and c.lower_ in _EVENT_LINKS for c in verb.children)
    if verb.dep_ == "pcomp" and head.lower_ == "after" and _goes_on(head.head):
        return "actual"  # "will continue its operations after reclaiming the hospital"
    if verb.dep_ == "pcomp" and not praised and not linked and head.lower_ not in _EVENT_LINKS:
        return None  # but "unaccounted for after gunmen attacked a convoy"
    if head != verb and head.base in _HELPS and verb.dep_ in ("ccomp", "xcomp"):
        done = head.tag_ in ("VBD", "VBN") or (head.tag_ == "VBG" and _credited(head))
        return "actual" if put(head) == "actual" and done else None
    if head.lower_ == "able" and head.head.tag_ in ("VBZ", "VBP"):
        return None  # "Is able to move into …" tells what it could do.
    if "to" in auxiliaries and not (
        verb.dep_ in ("xcomp", "ccomp", "oprd") and head.base in _ENTERED
    ):
        return None
    if "would" in auxiliaries and not any(t.lemma_ in REPORTING for t in climb(head)):
        return None
    found = how(verb)
    return None if found in ("called_for", "authorised", "pledged") else found


def _first(verb: Token) -> Token:
    """The first of joined verbs that share what goes before it: "an attempt to break the gang and
    win back the port"."""
    first = verb
    while first.dep_ == "conj" and first.tag_ == "VB" and first.head.tag_ == "VB":
        if any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in first.children):
            break
        first = first.head
    return first if any(c.tag_ == "TO" for c in first.children) else verb


def _on_condition(verb: Token) -> bool:
    """Whether something is told to come only if something else does: "if no help comes, the town
    will have fallen"."""
    marks = (c for k in verb.children if k.dep_ == "advcl" for c in k.children if c.dep_ == "mark")
    return any(c.lower_ in ("if", "unless") for c in marks)


def _informs(wish: Token) -> bool:
    """Whether a wish is only to tell: "wishes to inform the public that …"."""
    return any(c.dep_ == "xcomp" and c.base in REPORTING | _TELLS for c in wish.children)


def how_meant(verb: Token) -> Status | None:
    """Return how a sentence puts what is meant to be done, or None where it is only asked for."""
    found = how(verb)
    return found if found in ("planned", "denied") else None


def _credited(verb: Token) -> bool:
    """Whether somebody is praised or credited for what a verb says."""
    link = verb.head
    if verb.dep_ != "pcomp" or link.lower_ not in ("for", "with"):
        return False
    return any(t.base in _PRAISES for t in (link.head, link.head.head))


def habitual(verb: Token) -> bool:
    """Whether a verb in the present tells what is usual rather than what happened."""
    if any(c.dep_ in ("aux", "auxpass") for c in verb.children):
        return False
    # The model takes "retook" and "overran" for the present.
    return verb.tag_ in ("VBZ", "VBP") and not verb.lower_.endswith(("took", "ran"))


def aside(verb: Token) -> bool:
    """Whether a verb drives something away: "pushed back", "fended off"."""
    away = any(c.lower_ in _PARTICLES or c.lower_ == "from" for c in verb.children)
    return verb.base in _EXPELS or (verb.base in _ASIDE and away)


def passive(verb: Token) -> bool:
    """Whether what `verb` says befalls its subject, or the noun it modifies."""
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children):
        return True
    if (
        verb.dep_ == "conj"
        and verb.tag_ == "VBN"
        and not any(c.dep_ == "aux" for c in verb.children)
    ):
        # "Two were arrested and five rifles recovered".
        things = any(c.dep_ == "dobj" for c in verb.children)
        return not things and any(c.dep_ == "auxpass" for c in verb.head.children)
    return verb.tag_ == "VBN" and verb.dep_ == "acl"


@kept
def doer(verb: Token) -> Token | None:
    """Return who does what `verb` says, or None: its subject, or the one after "by"."""
    if passive(verb):
        for child in verb.children:
            if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
                return next((c for c in child.children if c.dep_ == "pobj"), None)
        return None
    head = verb.head
    if verb.dep_ == "xcomp" and head.pos_ == "ADJ":
        # "Have been able to recapture".
        return subject(head.head)
    if verb.dep_ == "pcomp" and head.head.pos_ in ("VERB", "AUX"):
        whom = next((c for c in head.head.children if c.dep_ == "dobj"), None)
        return whom if _credited(verb) and whom is not None else subject(head.head)
    if _credited(verb) and verb.head.head.pos_ not in ("VERB", "AUX"):
        return verb.head.head  # "Credits the force with retaking …".
    if verb.dep_ == "xcomp" and head.base in _HELPS and _credited(head):
        return doer(head)
    return subject(verb)


def undergoers(verb: Token) -> Iterator[Token]:
    """Yield the heads of the noun phrases to which `verb` is done, joined ones too; for "areas
    that they recaptured" that is "areas"."""
    found: Token | None = None
    clause_: Token | None = None
    if passive(verb):
        own = (c for c in verb.children if c.dep_ in ("nsubjpass", "nsubj"))
        found = next((c for c in own if c.tag_ != "IN"), None)  # "told them that a patrol was hit"
        if found is None or found.tag_ in ("WDT", "WP"):
            clause_ = verb if verb.dep_ == "relcl" else None
            found = verb.head if verb.dep_ in ("acl", "relcl") else subject(verb)
    else:
        found = next((c for c in verb.children if c.dep_ == "dobj"), None)
        if found is not None and found.tag_ in ("WDT", "WP"):
            clause_ = next((t for t in climb(verb) if t.dep_ == "relcl"), None)
            found = clause_.head if clause_ is not None else None
    if found is None:
        return
    last = _last_of(clause_) if clause_ is not None else None
    yield from (last,) if last is not None else conjuncts(found)


def _last_of(clause_: Token) -> Token | None:
    """The last of those listed before a clause behind a comma, which is on that one alone: "the
    port and the palace, which police took back", not "…, which were taken back"."""
    doc, first = clause_.doc, clause_.left_edge.i
    listed = [t for t in conjuncts(clause_.head) if t.i < first]
    if len(listed) == 1 or doc.at(first - 1).text != ",":
        return None
    several = any(c.lower_ in ("were", "are", "have") for c in clause_.children)
    several &= any(c.dep_ in ("nsubj", "nsubjpass") and c.tag_ == "WDT" for c in clause_.children)
    return listed[-1] if not several or listed[-1].tag_ in ("NNS", "NNPS") else None


def happened(sentence: Sentence, trigger: Token) -> Expression | None:
    """Return the expression of time that belongs to an event, or None; an event told in a clause of
    a time or place ("on March 25, when …", "at Savien, where …") has the date above it."""
    if found := when(sentence, trigger):
        return found
    verb = next((t for t in climb(trigger) if t.pos_ in ("VERB", "AUX")), trigger)
    linked = {c.lower_ for c in verb.children} | {
        g.lower_ for c in verb.children if c.dep_ == "prep" for g in c.children
    }
    if not linked & {"when", "where", "which"} or verb.dep_ not in ("relcl", "advcl"):
        return None
    for expression in sentence.dates:
        if verb.head in sentence.tokens_of(expression):
            return expression
    above = next((t for t in climb(verb.head) if t.pos_ in ("VERB", "AUX")), None)
    return when(sentence, above) if above is not None else None


def of_force(sentence: Sentence, who: Token | None) -> str | None:
    """Return the force that does something: one of those joined in `who`, or whose operation it
    is ("these patrols have led to …"); None for anybody else."""
    if who is None:
        return None
    for one in conjuncts(who):
        if found := force(sentence, one):
            return found
    if who.base in EVENTS:
        joint = any(t.lower_ == "joint" for t in phrase(who))
        return sentence.article.mission.name if joint else last_force(sentence)
    return None


def of_force_or_asset(sentence: Sentence, who: Token | None) -> str | None:
    """Return the force that does something, also where only what it moves in is told of: "a convoy
    pushed into …"; None for anybody else."""
    if (found := of_force(sentence, who)) is not None or who is None:
        return found
    inside = {t.i for t in who.subtree if t.i <= who.i}
    if any(m.start in inside for m in sentence.names_of("organisation")):
        return None  # "MSF vehicles": an aid agency's
    return last_force(sentence) if is_asset(sentence, who) else None


def hung_on(word: Token, *prepositions: str) -> list[Token]:
    """Return the nouns that hang on a word by one of `prepositions`, joined ones too; by another
    one besides in "out of the town"."""
    found: list[Token] = []
    for child in word.children:
        if child.dep_ in ("prep", "prt", "advmod", "dative") and child.lower_ in prepositions:
            for noun in child.children:
                if noun.dep_ == "pobj":
                    found += conjuncts(noun)
                elif noun.dep_ == "prep":
                    found += [n for n in noun.children if n.dep_ == "pobj"]
    return found


def abroad(sentence: Sentence, verb: Token) -> bool:
    """Whether the clause of `verb` is placed outside the mission's country."""
    inside = clause(verb)
    home = sentence.article.mission.country
    places = [
        country
        for token, country in country_at(sentence)
        if token.i in inside
        and token.dep_ == "pobj"
        and token.head.lower_ in ("in", "at", "near", "across", "outside")
    ]
    return bool(places) and home not in places
