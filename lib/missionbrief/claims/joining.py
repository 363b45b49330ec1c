"""Countries as the subject of what is said: they have sent people, promised some, or refuse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from missionbrief.claims.claim import Status
from missionbrief.claims.countries import Country, abroad, after_run, apart_from, before_run
from missionbrief.claims.participation import (
    about_money,
    counts_people,
    in_haiti,
    is_mission,
    is_people,
    with_the_lead,
)
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import SUBJECTS
from missionbrief.language.modality import mode, negated
from missionbrief.lexicon import words

GIVES = words("claims", "joining", "gives")
JOINS = words("claims", "joining", "joins")
PROMISES = words("claims", "joining", "promises")
OFFERS = words("claims", "joining", "offers")
PARTNERS = words("claims", "joining", "partners")
_SAYS = words("claims", "joining", "says")
_WILLING = words("claims", "joining", "willing")
_INTERESTED = words("claims", "joining", "interested")
_CONSIDERS = words("claims", "joining", "considers")
_TAKES_BACK = words("claims", "joining", "takes_back")
_REFUSES = words("claims", "joining", "refuses")
_HAS = words("claims", "joining", "has")
_THERE = words("claims", "joining", "there")
COUNTRY_NOUNS = words("claims", "contributor", "country_nouns")
_OFFERED = words("claims", "joining", "offered")
_GOVERNMENTS = words("claims", "joining", "governments")
_REPORTS = frozenset({"report", "say", "rumour", "rumor", "understand", "believe"})
_STEPS = frozenset({"deployment", "dispatch", "participation", "contribution", "plan"})
_SPEAKS = frozenset({"say", "speak", "talk"})
_NOBODY = frozenset({"nobody", "none", "no-one"})
_SKIPPED = frozenset({"all", "each", "both", "too", "also", ",", "alone", "already", "itself"})
_CLAUSES = frozenset({"because", "although", "though", "while", "after", "before", "when", "since"})
_PRONOUNS = frozenset({"it", "they", "we", "he", "she", "that", "which", "who"})
_REACH = 14


@dataclass(frozen=True)
class Found:
    """Countries that a sentence says take part, the word that says so, how, and by which rule."""

    countries: list[Country]
    trigger: Token
    status: Status
    rule: str


def by_subject(sentence: Sentence, lists: list[list[Country]]) -> Iterator[Found]:
    """Yield the lists of countries that are the subject of giving or joining; those to which the
    verb goes on without being said again ("Kenya has sent 383, Jamaica 25") with them."""
    everything = [c for run in lists for c in run]
    last: tuple[Token, Status] | None = None
    for run in lists:
        if any(c.home for c in run):
            last = None
            continue
        told = None
        for verb in _predicates(sentence, run):
            if (status := taking_part(sentence, verb, run, everything)) is not None:
                told = (verb, status)
                break
        if told is None and last is not None and _goes_on(sentence, run):
            told = last
        if told is not None:
            yield Found(run, told[0], told[1], _rule(*told))
            last = told


def _rule(verb: Token, status: Status) -> str:
    if status == "denied":
        return "denies"
    return "names-number" if verb.lemma_.lower() in _SPEAKS else "takes-part"


def _goes_on(sentence: Sentence, run: list[Country]) -> bool:
    """Whether a list takes up the verb before it: "…, Jamaica 25 and Belize two", "Belize too"."""
    before = before_run(sentence, run, 1)
    after = after_run(sentence, run, 3)
    if not before or before[-1].lower_ not in (",", "and", "while", ";", "or", "but"):
        return False
    if after and after[0].lower_ in ("too", "also", "likewise"):
        return True
    numbers = {q.number.i for q in sentence.quantities if not q.currency}
    return bool(after) and (
        after[0].i in numbers or (len(after) > 1 and after[0].pos_ in ("ADV", "ADP", "DET", "SCONJ")
                                  and bool(numbers & {t.i for t in after[1:]}))
    )  # fmt: skip


def _predicates(sentence: Sentence, run: list[Country]) -> Iterator[Token]:
    """Yield the verbs that a list of countries may be the subject of, the likeliest first."""
    doc = sentence.span.doc
    inside = {i for c in run for i in range(c.start, c.end)}
    seen: set[int] = set()
    for verb in _candidates(sentence, run, inside):
        if (
            verb.i not in seen
            and verb.pos_ in ("VERB", "AUX")
            and verb.sent == doc[run[0].start].sent
        ):
            seen.add(verb.i)
            yield verb


def _candidates(sentence: Sentence, run: list[Country], inside: set[int]) -> Iterator[Token]:
    people = run[-1].people
    apart = apart_from(sentence, run)
    for number in sorted(inside):
        token = top = sentence.span.doc[number]
        for child in token.children:
            if child.dep_ == "relcl" and not people:
                yield child
        if apart:
            continue
        while top.dep_ in ("conj", "compound", "appos", "nmod") and top.head.i in inside:
            top = top.head
        if top.dep_ in SUBJECTS and not people:
            yield top.head
        holder = top.head.head if top.dep_ == "pobj" and top.head.lower_ == "of" else top.head
        holds = top.dep_ in ("poss", "amod", "compound", "nmod", "pobj")
        if holds and holder.lemma_.lower() in _GOVERNMENTS:
            while holder.dep_ in ("compound", "poss", "appos", "nmod") and holder.head.pos_ in (
                "NOUN", "PROPN",
            ):  # fmt: skip
                holder = holder.head
            if holder.dep_ in SUBJECTS:
                yield holder.head
    if people:
        return
    following = [t for t in after_run(sentence, run, _REACH) if t.lower_ not in _SKIPPED]
    if following and following[0].pos_ in ("VERB", "AUX") and not apart:
        yield _main(following[0])
    elif following and following[0].lower_ in ("which", "who"):
        for token in following[1:]:
            if token.pos_ in ("VERB", "AUX"):
                yield _main(token)
                break
    before = before_run(sentence, run, 1)
    if before and before[-1].lower_ == "by" and before[-1].head.tag_ == "VBN":
        yield before[-1].head


def _main(token: Token) -> Token:
    return token.head if token.dep_ in ("aux", "auxpass") else token


def predicate(verb: Token, run: list[Country]) -> list[Token]:
    """Return what is said of the subject of `verb`: its clause and those that go on with the same
    subject, in order."""
    own = {i for c in run for i in range(c.start, c.end)}
    passive = _passive(verb)
    found: list[Token] = []
    stack = [verb]
    if passive and verb.dep_ == "xcomp":
        stack += [c for c in verb.head.children if c.dep_ in SUBJECTS]
    while stack:
        token = stack.pop()
        if token.i in own:
            continue
        found.append(token)
        for child in token.children:
            if child.dep_ in SUBJECTS and token == verb and not passive:
                continue
            if child.dep_ == "relcl" and not _of_countries(child):
                continue
            if child.pos_ in ("VERB", "AUX") and child.dep_ in (
                "conj", "ccomp", "advcl", "parataxis", "relcl",
            ) and not _same_subject(child):  # fmt: skip
                continue
            stack.append(child)
    if not passive:
        found = [t for t in found if t.i >= verb.i or t.head == verb]
    return sorted(found, key=lambda t: t.i)


def _of_countries(verb: Token) -> bool:
    """Whether a relative clause tells what countries do: "the second country to join"."""
    noun = verb.head
    others = [c for c in verb.children if c.dep_ in SUBJECTS and c.tag_ not in ("WDT", "WP")]
    return not others and (noun.lower_ in COUNTRY_NOUNS or noun.pos_ in ("ADJ", "NUM", "PRON"))


def _passive(verb: Token) -> bool:
    """Whether people are what befalls the subject: "were pledged by", "to be provided by"."""
    return any(c.dep_ in ("auxpass", "agent") for c in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ == "acl"
    )


def _same_subject(verb: Token) -> bool:
    if any(c.dep_ == "mark" and c.lower_ in _CLAUSES for c in verb.children):
        return False
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    return all(c.lower_ in _PRONOUNS for c in subjects)


def taking_part(
    sentence: Sentence, verb: Token, run: list[Country], everything: list[Country]
) -> Status | None:
    """Return how it is put that the subject of `verb` takes part, or None where it does not."""
    said = predicate(verb, run)
    if abroad(sentence, said, run, everything) or any(t.lower_ in ("if", "unless") for t in said):
        return None
    if (refused := _refused(sentence, verb, said)) is not None:
        return refused
    passive = _passive(verb)
    for token in said:
        if token.pos_ not in ("VERB", "AUX", "NOUN", "PROPN", "ADJ"):
            continue
        rest = [t for t in said if t.i > token.i or (passive and t.i < token.i)]
        if _gives(sentence, token, rest) or _joins(sentence, token, rest):
            return put(verb, token, said)
        if _has(sentence, token, rest):
            status = mode(token)
            return status if status in ("actual", "planned") else None
        if token.lemma_.lower() in PARTNERS and token.pos_ == "NOUN" and verb.lemma_ in (
            "be", "become", "remain", "join",
        ) and in_haiti(sentence) and not about_money(sentence, said):  # fmt: skip
            return "actual" if mode(verb) == "actual" else "planned"
    return None


def _gives(sentence: Sentence, token: Token, rest: list[Token]) -> bool:
    """Whether a word says that people are given or promised: "send police", "its offer of 150"."""
    lemma = token.lemma_.lower()
    verbal = token.pos_ in ("VERB", "AUX")
    if verbal and lemma in GIVES | PROMISES | _CONSIDERS:
        if lemma in _CONSIDERS and {"back", "withdraw"} & {t.lemma_.lower() for t in rest}:
            return False
        thing = [t for t in rest if t.pos_ in ("NOUN", "PROPN", "NUM", "PRON", "ADJ", "VERB")]
        return (
            any(is_people(t) for t in thing) or counts_people(sentence, rest)
        ) and not about_money(sentence, rest)
    if verbal and lemma in _SPEAKS:
        return _speaks_of_number(sentence, rest)
    if verbal and lemma == "put":
        on = {t.lower_ for t in rest}
        return bool(on & {"offer", "ground", "disposal"}) and (
            any(is_people(t) for t in rest) or counts_people(sentence, rest)
        )
    if token.pos_ == "NOUN" and lemma in OFFERS:
        verb = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), token)
        if verb.lemma_.lower() not in _OFFERED | PROMISES | _CONSIDERS:
            return False
        near = [t for t in rest if t.i <= token.i + 8]
        return any(is_people(t) or is_mission(sentence, t) for t in near) and not about_money(
            sentence, near
        )
    return False


def _speaks_of_number(sentence: Sentence, rest: list[Token]) -> bool:
    """Whether a number alone is what a country says: "Benin said 2,000", "speaks of 150"."""
    near = [t.i for t in rest[:7]]
    return any(
        q.number.i in near
        and q.counted is None
        and not (q.currency or q.percent)
        and q.number.dep_ in ("dobj", "pobj", "nummod", "npadvmod")
        and (q.number.i + 1 == sentence.span.end or not q.number.nbor().is_alpha)
        for q in sentence.quantities
    )


def _joins(sentence: Sentence, token: Token, rest: list[Token]) -> bool:
    """Whether a word says that somebody joins: "take part", "volunteered", "join the force"."""
    lemma = token.lemma_.lower()
    if token.pos_ not in ("VERB", "AUX"):
        return False
    near = [t for t in rest if t.i <= token.i + 8]
    words_ = [t.lower_ for t in near]
    ours = any(is_mission(sentence, t) or is_people(t) for t in near) or with_the_lead(sentence)
    if lemma == "take" and "part" in words_[:2]:
        at = words_.index("part")
        return _in_mission(sentence, near[at + 1 :])
    if lemma in ("step", "come", "sign") and set(words_[:2]) & {"forward", "up"}:
        return ours
    if lemma in ("participate", "volunteer", "deploy"):
        return _in_mission(sentence, near)
    if lemma == "notify":
        return bool({"writing", "formally", "officially", "readiness", "willingness"} & set(words_))
    return lemma in JOINS and (ours or bool({"contributors", "ranks", "list"} & set(words_)))


def _in_mission(sentence: Sentence, near: list[Token]) -> bool:
    """Whether what follows "take part" names the mission, or names nothing else."""
    if any(is_mission(sentence, t) or is_people(t) for t in near) or in_haiti(sentence, near):
        return True
    link = next((t for t in near if t.lower_ in ("in", "for", "to")), None)
    if link is None:
        return True
    following = [t for t in near if t.i > link.i and t.pos_ in ("NOUN", "PROPN", "PRON")]
    dated = {t.i for e in sentence.dates for t in sentence.tokens_of(e)}
    return not following or following[0].i in dated or following[0].lower_ in ("it", "this")


def _has(sentence: Sentence, token: Token, rest: list[Token]) -> bool:
    """Whether a word says that a country has people there: "has two officers on the ground"."""
    if token.lemma_.lower() not in _HAS or token.pos_ not in ("VERB", "AUX"):
        return False
    if token.dep_ in ("aux", "auxpass"):
        return False
    near = [t for t in rest if t.i <= token.i + _REACH]
    there = in_haiti(sentence, near) or any(t.lower_ in _THERE for t in near)
    return there and (any(is_people(t) for t in near) or counts_people(sentence, near))


def put(verb: Token, token: Token, said: list[Token]) -> Status | None:
    """Return how a sentence puts what `token` says of the subject of `verb`; None for what is only
    asked for or supposed."""
    before = [t for t in said if t.i <= token.i]
    lemmas = {t.lemma_.lower() for t in before}
    above = [t for t in token.ancestors if t in before and t.pos_ in ("VERB", "AUX")]
    status = mode(token) if token.pos_ in ("VERB", "AUX") else mode(verb)
    if status in ("unreal", "called_for"):
        return None
    if (any(negated(t) for t in above) and status != "planned") or (
        negated(verb) and not _still_to_come(verb)
    ):
        status = "denied"
    if status == "reported" or mode(verb) == "reported" or _hearsay(verb):
        return "reported"
    if status == "denied":
        promised = any(t.lemma_.lower() in PROMISES and t.i > token.i for t in said)
        return "pledged" if promised else None
    if token.lemma_.lower() in OFFERS and token.pos_ == "NOUN":
        return "planned" if token.lemma_.lower() in _STEPS else "pledged"
    if "offer" in {t.lemma_.lower() for t in said} or token.lemma_.lower() in _SPEAKS:
        return "pledged"
    if token.lemma_.lower() in ("sign", "step", "come", "notify"):
        return "pledged"
    if lemmas & PROMISES:
        return "pledged"
    if any(t.lemma_.lower() in PROMISES and t.dep_ in ("relcl", "acl", "ccomp") for t in said):
        return "pledged"
    if lemmas & _INTERESTED or lemmas & _CONSIDERS:
        return "planned"
    willing = bool(lemmas & _WILLING)
    if lemmas & _SAYS and (willing or status != "actual" or token.lemma_.lower() in PROMISES):
        return "pledged"
    return "planned" if willing or status in ("authorised", "pledged", "planned") else "actual"


def _still_to_come(verb: Token) -> bool:
    """Whether a thing is not done yet, rather than refused: "has not yet sent"."""
    return any(c.lower_ == "yet" for c in verb.children)


def _hearsay(verb: Token) -> bool:
    """Whether others say it of the subject: "is said to be weighing", "is reported to be …"."""
    return verb.lemma_.lower() in _REPORTS and any(c.dep_ == "auxpass" for c in verb.children)


def _refused(sentence: Sentence, verb: Token, said: list[Token]) -> Status | None:
    """Return `denied` where the subject takes an offer back or will not take part."""
    lemmas = {t.lemma_.lower() for t in said}
    spoken = {t.lower_ for t in said}
    ours = any(is_people(t) or is_mission(sentence, t) for t in said)
    giving = bool(lemmas & (GIVES | JOINS)) or {"take", "part"} <= spoken
    for taking in said:
        if taking.lemma_.lower() in _TAKES_BACK and taking.pos_ == "VERB" and not negated(taking):
            objects = [c for c in taking.children if c.dep_ in ("dobj", "nsubjpass")]
            really = taking.lemma_ != "take" or "back" in spoken
            if really and any(o.lemma_.lower() in OFFERS for o in objects):
                return "denied"
    if {"back", "out"} <= spoken | lemmas or ("pull" in lemmas and "out" in spoken):
        return "denied" if ours and not lemmas & {"call", "want", "ask"} else None
    if not (giving or lemmas & OFFERS):
        return None
    if (lemmas & _REFUSES and not negated(verb)) or {"rule", "out"} <= lemmas | spoken:
        return "denied"
    if spoken & _NOBODY and mode(verb) != "called_for":
        return "denied"
    if "no" in spoken and lemmas & {"intention", "plan", "intent", "wish"}:
        return "denied"
    no_longer = {"no", "longer"} <= spoken or "after all" in " ".join(t.lower_ for t in said)
    negative = any(t.dep_ == "neg" for t in said)
    ahead = bool(spoken & {"will", "would", "wo"})
    if (
        negative
        and ahead
        and ({"join", "participate"} & lemmas or {"take", "part"} <= spoken or no_longer)
    ):
        return "denied"
    return None
