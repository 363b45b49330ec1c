"""Whether an expression of time dates another clause than that of the words it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import climb, hangs_on, infinitive
from missionbrief.language.modality import PLEDGED, WILL
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missionbrief.language.tokens import Token

# "A report published on Friday" is no older than what it tells; "…, bringing the total since
# October to $210 million" dates the total.
_ISSUED = frozenset({"publish", "release", "issue", "post", "present", "unveil"})
_OPEN_TO_ALL = frozenset({"public", "available", "known"})
_DOCUMENTS = words("language", "sayers", "documents")
_SPEAKS = frozenset({"speak", "talk", "tell"})
_SAYS = frozenset({"say", "add", "warn", "explain"})
_GIVEN = words("language", "modality", "gives") | words("language", "modality", "pledged")
_NEEDED = frozenset({"need", "require", "seek"})
_VERBAL, _PRESENT = ("VERB", "AUX"), ("VBZ", "VBP")
_MARKS = frozenset(
    {"while", "after", "before", "because", "although", "though", "when", "if", "unless", "whereas"}
)
_OTHER_TIME = frozenset({"before", "since", "until"})
_SETS_OFF = frozenset({"go", "return", "leave", "travel", "fly", "head", "come"})
ADMITS = frozenset({"acknowledge", "admit", "confirm", "condemn", "deplore", "denounce"})
_FIGHTS = frozenset({"challenge", "oppose", "contest", "sue", "criticise", "criticize", "question",
                     "condemn", "protest", "denounce", "dispute", "petition"})  # fmt: skip
SUMS = frozenset({"bring", "take", "push", "raise"})


def _verbs(token: Token) -> list[Token]:
    return [t for t in climb(token) if t.pos_ in ("VERB", "AUX")]


def elsewhere(tokens: Sequence[Token], trigger: Token) -> bool:
    """Return whether an expression of time, by its tokens, dates another clause than that of a
    trigger."""
    dated = _verbs(hangs_on(tokens) or tokens[0])
    if not dated or (dated[0] == trigger and trigger.base in _SPEAKS):
        return False
    if told_on(dated[0], tokens):
        dated = dated[1:]
    if (told := told_before(dated[0], tokens)) is not None:
        dated = [told, *dated]
    verb = dated[0]
    if _set_apart(verb, tokens):
        return False
    if len(dated) > 1 and verb.dep_ == "acl" and verb.head.like_num and verb.head.dep_ == "conj":
        # "1,554 people killed and 826 injured in the first quarter": both.
        return trigger.i > tokens[-1].i or dated[1] not in list(climb(trigger))
    mine = {t.i for t in climb(trigger)}
    if verb.i in mine and _nested(trigger, verb, tokens):
        return True
    if verb.i in mine:
        # It dates a verb above the trigger: shared, unless that verb only reports.
        between = [t for t in climb(trigger) if t.i != verb.i]
        top = next((t for t in climb(trigger) if t.head == verb or t == verb), trigger)
        if verb.base in REPORTING and top.dep_ == "advcl":
            return True
        if verb.base in ADMITS and top.dep_ == "conj" and top.base in REPORTING and top != trigger:
            return True  # "acknowledged a massacre on Monday and said that 100 had died"
        if top.dep_ == "advcl" and top != verb and of_other_time(top):
            return True
        if verb.base in _FIGHTS and any(_is_plan(t) for t in between):
            return True  # "challenged in October the plan to send 1,000"
        if verb.base in _SPEAKS and top.dep_ == "prep" and top.lower_ in ("of", "about"):
            return True  # "In May he spoke of 15 injured"
        return bool(between) and top.dep_ in ("ccomp", "parataxis") and top != verb
    above = {t.i for t in climb(verb)}
    nearest = _verbs(trigger)
    counts = trigger.dep_ == "nummod" and trigger.head.i in above
    if counts or trigger.i in above or (nearest and nearest[0].i in above):
        # It dates a clause under the trigger's: a purpose or a "while …" is not the event itself.
        below = _below(verb, trigger)
        if any(
            t.dep_ == "relcl" or issued(t) or _contrasts(t) or of_another_sum(t, trigger)
            for t in below
        ):
            return True
        if any(t.dep_ == "advcl" and t.tag_ == "VBG" and t.lemma_ in SUMS for t in below):
            return True
        if any(_comes_later(t) or _opens_another(t, tokens, trigger) for t in below):
            return True
        if any(_speaks_too(t) or _promises_too(t, verb) or _stands_now(t) for t in below):
            return True
        if _lasts(tokens[0]) and any(t.dep_ == "conj" and t.pos_ in _VERBAL for t in below):
            return True  # "counts 991 people and has a mandate until October"
        link = next((t for t in climb(verb) if t.head.i == (nearest[0].i if nearest else -1)), verb)
        if _as_it_happened(link):
            return False
        return link.dep_ in ("ccomp", "relcl") or any(
            c.dep_ == "mark" and c.lower_ in _MARKS for c in link.children
        )
    return not _since_then(verb, trigger)


def _since_then(clause: Token, trigger: Token) -> bool:
    """Whether a clause that opens a sentence tells since when all is so that is told behind it in
    the perfect: "Since the raid began on Monday, 21 have died and 10,000 have left"."""
    since = clause.dep_ == "advcl" and any(
        c.lower_ == "since" and c.dep_ == "mark" for c in clause.children
    )
    main = clause.head
    if not since or not clause.i < main.i < trigger.i or main not in trigger.ancestors:
        return False
    between = [t for t in _verbs(trigger) if t != main and main in t.ancestors]
    perfect = any(c.lower_ in ("has", "have") for c in main.children)
    return perfect and all(_joined_in_perfect(t) for t in between)


def _joined_in_perfect(verb: Token) -> bool:
    """Whether a joined verb is told in the perfect: "have left"; "have burned houses and chased",
    where the tagger takes it for a past."""
    bare = verb.tag_ == "VBD" and not any(c.dep_ == "nsubj" for c in verb.children)
    return verb.dep_ == "conj" and (verb.tag_ == "VBN" or bare)


def _is_plan(verb: Token) -> bool:
    """Whether a verb tells what a plan or the like is: "a plan to send 1,000"."""
    return infinitive(verb) and verb.dep_ == "acl" and verb.head.pos_ == "NOUN"


def of_other_time(clause: Token) -> bool:
    """Return whether a clause tells what was at another time than the one it hangs on: "landed on
    Monday, two months after the Council approved it", "the first since it did". What is told
    "after" something alone may have followed at once: "died after gunmen attacked"."""
    marks = {c.lower_ for c in clause.children if c.dep_ == "mark"}
    away = any(c.dep_ == "npadvmod" and c.i < clause.i for c in clause.children)
    return bool(marks & _OTHER_TIME) or (away and "after" in marks)


def told_aside(token: Token) -> bool:
    """Return whether a relative clause tells what has been done at some time, or promised, of whom
    the sentence tells something else: "Kenya, which has promised 1,000, said on Tuesday"."""
    verb = next((t for t in climb(token) if t.pos_ in _VERBAL), None)
    if verb is None or verb.dep_ != "relcl":
        return False
    perfect = any(c.lower_ in ("has", "have", "had") for c in verb.children if c.dep_ == "aux")
    return (verb.tag_ == "VBN" and perfect) or (verb.tag_ == "VBD" and verb.base in PLEDGED)


def so_far(token: Token) -> bool:
    """Return whether what a clause tells has been done by now, at whatever time: "has put in 369
    million, and yesterday announced more"."""
    verb = next((t for t in climb(token) if t.pos_ in _VERBAL), None)
    return verb is not None and any(
        c.lower_ in ("has", "have", "'ve", "’ve") for c in verb.children if c.dep_ == "aux"
    )


def told_on(verb: Token, tokens: Sequence[Token]) -> bool:
    """Return whether a time that the parser gives to what is said stands with the verb of saying
    before it: "said on Monday it could send 200"."""
    who = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if who is None or verb.dep_ != "ccomp" or verb.head.base not in REPORTING:
        return False
    first = tokens[0].i - (tokens[0].nbor(-1).dep_ == "prep")
    return first == verb.head.i + 1 and tokens[-1].i + 1 == who.left_edge.i


def told_before(verb: Token, tokens: Sequence[Token]) -> Token | None:
    """Return the verb of what is said that a time ends, though the parser gives the time to who
    says so behind it: "were killed in a town, a port near X, in May, its mayor said"."""
    who = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    told = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if who is None or told is None or verb.base not in REPORTING:
        return None
    if not (told.i < tokens[0].i and tokens[-1].i < who.left_edge.i):
        return None
    parted = any(t.text in (";", ":") for t in verb.doc[told.i : tokens[0].i])
    own = any(c.dep_ in ("dobj", "ccomp") and c.i > verb.i for c in verb.children)
    return None if parted or own else told


def _set_apart(verb: Token, tokens: Sequence[Token]) -> bool:
    """Whether a time opens the clause in whose midst commas set off who says it: "Between January
    and March, she told members, the office recorded 1,617 deaths". The parse has either verb above
    the other."""
    sayer = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    told = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if told is None and verb.dep_ == "ccomp":
        told = verb.head
    if sayer is None or told is None or not tokens[-1].i < sayer.left_edge.i < verb.i < told.i:
        return False
    inside = [c.left_edge.i for c in told.children if not c.is_punct]
    first = min([i for i in inside if i > verb.i] + [told.i])
    apart = (verb.doc[first - 1], verb.doc[sayer.left_edge.i - 1])
    marked = any(c.dep_ == "mark" for c in told.children)
    return verb.base in REPORTING and not marked and all(t.lower_ == "," for t in apart)


def _comes_later(clause: Token) -> bool:
    """Whether a joined clause with a subject of its own tells what will be, beside what is: "it has
    97 million, and some work will end in August"."""
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.children)
    will = WILL & {c.lower_ for c in clause.children if c.dep_ == "aux"}
    first = WILL & {c.lower_ for c in clause.head.children if c.dep_ == "aux"}
    return clause.dep_ == "conj" and own and bool(will) and not first


def _opens_another(clause: Token, tokens: Sequence[Token], trigger: Token) -> bool:
    """Whether a time opens a joined clause with a subject of its own behind the trigger: "hold half
    the city, and in March they took a town"."""
    own = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    opens = own is not None and trigger.i < tokens[0].i < own.left_edge.i
    return clause.dep_ == "conj" and clause.pos_ in _VERBAL and opens


def _speaks_too(clause: Token) -> bool:
    """Whether a joined clause tells what somebody else said: "990 are left, and the minister told a
    radio station last week that …"."""
    parts = {c.dep_ for c in clause.children}
    told = clause.base in REPORTING and {"nsubj", "ccomp"} <= parts
    # "62 have been killed and 150 houses burnt, its mayor said on Friday"
    told |= clause.lemma_ in _SAYS and "nsubj" in parts
    return clause.dep_ == "conj" and told


def _promises_too(clause: Token, dated: Token) -> bool:
    """Whether a time stands in what somebody is told to have promised or said after he did another
    thing: "visited the base and vowed to send 200 by June"."""
    told = clause.base in PLEDGED or clause.base in REPORTING
    return clause.dep_ == "conj" and told and clause != dated


def _stands_now(clause: Token) -> bool:
    """Whether a joined clause with a subject of its own tells how things stand, after one of what
    happened: "900 were killed in the year, and half of the city is dark today"."""
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.children)
    return clause.dep_ == "conj" and own and present(clause) and past(clause.head)


def present(verb: Token) -> bool:
    """Return whether a verb tells how things stand: "holds", "is held", "has been held"."""
    helpers = {c.tag_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    return verb.tag_ in _PRESENT or (verb.pos_ in _VERBAL and bool(helpers & set(_PRESENT)))


def up_to_now(token: Token, dated: Token) -> bool:
    """Return whether the verb above a token tells what has come about up to now, in another clause
    than a verb that has a time: "killed 900 last year and has driven 3,000 out"."""
    verb = next((t for t in climb(token) if t.pos_ in _VERBAL), None)
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"} if verb is not None else set()
    above = verb is not None and verb.is_ancestor(dated)
    return verb != dated and not above and bool(helpers & {"has", "have"})


def past(verb: Token) -> bool:
    """Return whether a verb tells what happened: "died", "were killed"."""
    helped = [c.tag_ for c in verb.children if c.dep_ in ("aux", "auxpass")]
    return "VBD" in helped if helped else verb.tag_ == "VBD"


def _lasts(first: Token) -> bool:
    """Whether a time only limits something: "until October", "up to October"."""
    if first.lower_ == "to" and first.i > first.sent.start and first.nbor(-1).lower_ == "up":
        return True
    return first.i > first.sent.start and first.nbor(-1).lower_ in ("until", "till", "through")


def _contrasts(clause: Token) -> bool:
    """Whether a joined clause tells of somebody else, against the first: "…, yet only 430 have
    come since June"."""
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.children)
    joined = clause.dep_ == "conj" and clause.pos_ in ("VERB", "AUX")
    return (
        own
        and joined
        and any(c.dep_ == "cc" and c.lower_ in ("yet", "but") for c in clause.head.children)
    )


def _as_it_happened(clause: Token) -> bool:
    """Whether a clause that opens a sentence tells what happened as the rest did: "When the chair
    asked for hands on Monday, 13 went up"."""
    opens = any(c.dep_ == "advmod" and c.lower_ == "when" for c in clause.children)
    told = clause.dep_ == "advcl" and clause.tag_ == "VBD" and clause.head.tag_ == "VBD"
    return opens and told and clause.i < clause.head.i


def issued(verb: Token) -> bool:
    """Return whether a participle only tells when a document came out: "a report published on
    Friday", "a study made public in May"."""
    made = verb.lemma_ == "make" and any(c.lower_ in _OPEN_TO_ALL for c in verb.children)
    return verb.dep_ == "acl" and (made or verb.lemma_ in _ISSUED) and verb.head.base in _DOCUMENTS


def of_another_sum(verb: Token, trigger: Token) -> bool:
    """Return whether a participle tells who gave another sum than that at `trigger`: "5 million,
    over and above the 80 million promised in February"."""
    given = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_ in _GIVEN | _NEEDED
    return given and verb.head not in list(climb(trigger))


def of_new_sum(tokens: Sequence[Token], trigger: Token) -> bool:
    """Return whether a time, by its tokens, tells of what the sum is that another is told to make:
    "gave 45 million, bringing the total for this year to 210 million"."""
    behind = trigger.doc[trigger.i + 1 : tokens[0].i] if tokens else ()
    if any(t.lower_ == "total" and t.nbor(-2).lower_ == "for" for t in behind):
        return True  # "gave 45 million, for a total of 210 million this year"
    for verb in _verbs(tokens[0]) if tokens else ():
        makes = verb.base in SUMS and verb.dep_ in ("advcl", "relcl")
        if makes and trigger.i < verb.i < tokens[0].i and trigger not in verb.subtree:
            return True
    return False


def _below(verb: Token, trigger: Token) -> list[Token]:
    """The tokens from `verb` up to what governs the trigger too."""
    mine = {t.i for t in climb(trigger)}
    steps = []
    for step in climb(verb):
        if step.i in mine:
            break
        steps.append(step)
    return steps


def _happens_in(clause: Token) -> bool:
    """Whether a relative clause tells what an event brought, and so is of its time: "an attack in
    which 28 people died"."""
    return clause.tag_ == "VBD" and any(
        c.lower_ in ("in", "during") and any(g.lower_ == "which" for g in c.children)
        for c in clause.children
    )


def _of_whom(clause: Token) -> bool:
    """Whether a clause is a relative one for which the parser has no noun: "began in June with
    Kenyan police, 400 of whom are now there"."""
    doer = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return doer is not None and any(t.lower_ in ("whom", "which") for t in doer.subtree)


def _goes_on(verb: Token, first: Token) -> bool:
    """Whether a joined verb tells what the same doer did next: "raided a house on Sunday and freed
    four hostages"."""
    alone = verb.left_edge == verb and verb.base not in _SETS_OFF
    return verb.head == first and verb.tag_ == first.tag_ == "VBD" and alone


def _nested(trigger: Token, verb: Token, tokens: Sequence[Token]) -> bool:
    """Whether the trigger stands in a clause of its own under `verb` that the verb's date does not
    reach: a relative clause, or a clause joined after the date ("arrived on Monday and left").
    """
    for step in climb(trigger):
        if step == verb:
            return False
        if step.dep_ == "relcl" or _of_whom(step):
            return not _happens_in(step)
        if step.dep_ == "conj" and step.pos_ in ("VERB", "AUX") and tokens[0].i > verb.i:
            # "were killed in 2024 and 2,212 injured" shares its verb's words.
            elided = step.tag_ == verb.tag_ == "VBN" and not any(
                c.dep_ in ("aux", "auxpass") for c in step.children
            )
            return tokens[-1].i < step.i and not (elided or _goes_on(step, verb))
    return False
