"""Whether a view is held, told of others, disowned, or still to be voiced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import subject
from missionbrief.language.hearsay import REJECTED, UNTRUE, no_truth, rejects, untrue
from missionbrief.language.modality import ACCUSES, REPORTED, mode, negated
from missionbrief.language.turns import REPORTER
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_DOES = frozenset(
    {"seek", "table", "submit", "introduce", "propose", "push", "sponsor", "circulate"}
)
_SAYS = REPORTING | {"signal", "indicate", "hint"}
_VOICES = words("claims", "position", "asks_for")
_SCORNS = frozenset({"scorn", "play"})
_STORIES = words("claims", "position", "stories")
_TALKS = frozenset({"say", "write", "claim", "suggest", "report", "tell", "insinuate", "pretend"})
_HEARSAY = frozenset({"reports", "rumours", "rumors"})
_FORESEES = frozenset({"expect", "anticipate", "predict"})
_EXPECTS = _FORESEES | {"set", "schedule", "slate", "due", "likely", "poise"}
_DUE = frozenset({"set", "due", "schedule", "slate", "poise"})
_AHEAD = frozenset({"will", "'ll"})
_CLAUSES = frozenset({"ccomp", "acl", "xcomp", "pcomp", "relcl", "advcl"})
_GUESSES = frozenset({"may", "might"})
_FAULTY = UNTRUE | {"simplistic", "simple-minded", "naive", "lazy", "crude"}
_NOBODY = frozenset({"nobody", "no", "none"})
# The rules whose holder is whoever says so.
_JUDGES = frozenset({"ought", "judged"})


def view_status(sentence: Sentence, verb: Token, rule: str) -> Status:
    """Return how a stance told at `verb` is put: actual when held; reported where others tell it of
    somebody or a reporter asks; denied where it is disowned; planned where somebody else expects
    it, or it is to be acted on still."""
    if disowned(verb):
        return "denied"
    if sentence.speaker == REPORTER or any(map(_either, verb.ancestors)):
        return "reported"
    if (mode(verb) == "reported" and not _believed(verb, rule)) or _accused(verb):
        return "reported"
    if _ahead(verb, rule):
        return "planned"
    if (hedged := _supposed(verb)) is not None:
        return hedged
    if verb.dep_ == "xcomp" and verb.head.lower_ in ("likely", "unlikely"):
        return "planned"
    abstains = verb.base in ("abstain", "sit", "stand", "let")
    modals = {c.lower_ for c in verb.children if c.tag_ == "MD"}
    foretold = modals & _AHEAD and sentence.lemmas.isdisjoint(_SAYS)
    if rule == "votes" and modals and (abstains or foretold):
        # "might abstain", "will probably vote for it"
        return "planned"
    before = sentence.span.doc[sentence.span.start : verb.i]
    return "reported" if any(t.lower_ in _HEARSAY for t in before) else "actual"


def _believed(verb: Token, rule: str) -> bool:
    """Whether it is the holder himself who believes that a thing ought to be, or that it is good or
    bad: "believes that it deserves backing"; not "is believed to want it"."""
    belief = next((t for t in verb.ancestors if t.base in REPORTED and t.pos_ == "VERB"), None)
    if rule not in _JUDGES or belief is None:
        return False
    return subject(belief) is not None and not any(c.dep_ == "auxpass" for c in belief.children)


def _ahead(verb: Token, rule: str) -> bool:
    """Whether what somebody does for his view is still to come; who says himself that he will do it
    holds it already."""
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        # "the text tabled by Peru": that it is only a proposal makes the tabling no plan.
        return any(c.lower_ == "to" for c in verb.children)
    if mode(verb) != "planned" or _own_word(verb):
        return False
    lemma = verb.base
    due = verb.dep_ == "xcomp" and verb.head.base in _DUE
    return (
        (rule in ("sponsor", "sues") or (due and rule in ("pro", "con", "votes")))
        or lemma in _DOES
        or _expected(verb, voiced=rule != "votes" and lemma in _VOICES)
    )


def _supposed(verb: Token) -> Status | None:
    """How a view is put that somebody is only supposed to hold: "may be considering a withdrawal"
    is a guess at what is so, "might call for one" at what is to come."""
    helping = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    who = subject(verb)
    if not helping & _GUESSES or (who is not None and who.lower_ in ("we", "i")):
        return None
    return "reported" if helping & {"be", "have"} else "planned"


def _own_word(verb: Token) -> bool:
    """Whether who is to do a thing says so, or his country: "said it would ask", "told the House
    that Kenya would push for"."""
    for step in (verb, *verb.ancestors):
        above = step.head
        if step.dep_ == "ccomp" and above.base in _SAYS and above.pos_ == "VERB":
            return not any(c.dep_ == "nsubjpass" for c in above.children)
        if above == step or step.dep_ not in ("ccomp", "xcomp", "conj", "advcl", "dobj", "pobj"):
            return False
    return False


def _expected(verb: Token, *, voiced: bool) -> bool:
    """Whether others expect somebody's view: "are expected to oppose it"; where it is to be
    `voiced`, also whether he is due to or will do so, by the source's own word."""
    helping = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if voiced and helping & {"will", "'ll"} and subject(verb) is not None:
        return {c.lower_ for c in verb.children if c.dep_ == "nsubj"}.isdisjoint({"i", "we"})
    above = verb.head
    if verb.dep_ != "xcomp" or above.base not in _EXPECTS:
        return False
    passive = any(c.dep_ == "nsubjpass" for c in above.children)
    return voiced or (passive and above.base in _FORESEES)


def disowned(verb: Token) -> bool:
    """Whether a view is denied of whom it is told: "denied that it would leave", "dismissed reports
    that Chad wants out", "it is not true that", "nobody said that we had walked away"."""
    for step in (verb, *verb.ancestors):
        above = step.head
        if above == step or step.dep_ not in (*_CLAUSES, "conj"):
            return False
        if step.dep_ == "conj":
            continue
        if untrue(above) and above.lemma_ == "be":
            return True
        if above.lemma_ == "have" and step.dep_ == "xcomp" and _yet(above):
            return True
        lemma = above.base
        if above.lower_ in UNTRUE and above.pos_ == "NOUN":
            return not negated(above.head)  # "it was a lie that it would leave"
        if above.pos_ == "VERB" and lemma in REJECTED and not _either(above):
            return step.dep_ in ("ccomp", "xcomp", "pcomp") and not negated(above)
        if lemma in _STORIES and above.pos_ == "NOUN":
            return _called_untrue(above)
        if lemma in _TALKS and above.pos_ == "VERB" and _by_nobody(above):
            return True
    return False


def _yet(verb: Token) -> bool:
    """Whether a thing has not come about: "has yet to back it"."""
    return any(c.lower_ == "yet" and c.dep_ == "advmod" for c in verb.children)


def _either(verb: Token) -> bool:
    """Whether somebody does not say whether a thing is so: "would neither confirm nor deny it"."""
    return verb.base == "deny" and verb.dep_ == "conj" and verb.head.base == "confirm"


def _called_untrue(story: Token) -> bool:
    """Whether a story is denied or dismissed, or called false."""
    if story.dep_ == "appos" and story.head.dep_ == "oprd":
        story = story.head  # "called pure fiction a report that …"
    above = story.head
    lemma = above.base
    if story.dep_ == "pobj" and no_truth(above.head):
        return True  # "there was no truth in reports that …"
    if any(c.lower_ in _FAULTY and c.dep_ == "amod" for c in story.children):
        return True  # "it was a simplistic explanation that …"
    if story.dep_ in ("dobj", "nsubjpass", "oprd"):
        return (lemma in REJECTED | _SCORNS or rejects(above)) and not negated(above)
    return story.dep_ == "nsubj" and untrue(above)


def _by_nobody(verb: Token) -> bool:
    """Whether nobody says a thing, or nobody is to: "nobody should write that", "I don't want
    anyone saying that"."""
    doer = {c.lower_ for c in verb.children if c.dep_ == "nsubj"}
    if doer & _NOBODY or any(
        g.lower_ == "no" for c in verb.children if c.dep_ == "nsubj" for g in c.children
    ):
        return True
    above = verb.head
    wants = above.lemma_ in ("want", "let", "have", "need") and negated(above)
    return wants and verb.dep_ in ("ccomp", "xcomp", "acl", "advcl") and not doer & {"i", "we"}


def _accused(verb: Token) -> bool:
    """Whether a view is only what somebody is accused of."""
    return any(
        t.base in ACCUSES and t.pos_ == "VERB" and t.i < verb.i
        for t in [verb.head, *verb.head.ancestors][:3]
        if verb.dep_ in ("pcomp", "ccomp", "xcomp")
    )
