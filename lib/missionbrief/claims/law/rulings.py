"""Courts on the deployment: what they bar, allow, find and turn down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.law.court_stance import against
from missionbrief.claims.law.courts import court_of_article, judge_of, judges
from missionbrief.claims.law.deciders import Decider, agents, deciders, passive
from missionbrief.claims.law.mandate_words import dated, days_of, limits, on_hold
from missionbrief.claims.mission_words import speaks_of_mission
from missionbrief.claims.views.bearers import holders
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import climb, infinitive, subject
from missionbrief.language.modality import PLANNED, mode, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_COURTS = words("claims", "deciders", "courts")
_BARS = words("claims", "rulings", "bars")
_RULES = words("claims", "rulings", "rules")
_TURNS_DOWN = words("claims", "rulings", "turns_down")
_ORDERS = words("claims", "rulings", "orders")
_CASES = words("claims", "rulings", "cases")
_VERDICTS = words("claims", "rulings", "verdicts")
_TOPICS = words("claims", "rulings", "topics")
_CHALLENGES = frozenset({"appeal", "challenge"})
_INSTRUCTS = frozenset({"instruct", "direct", "order", "task", "mandate"})
_POINTING = frozenset({"it", "this", "that"})
_ISSUES = frozenset({"issue", "grant", "give", "deliver", "make", "hand"})
_DUE = frozenset({"due", "pending", "expected", "awaited", "imminent"})
_RULERS = frozenset({"side", "party", "coalition", "alliance", "camp", "bloc", "class", "council"})
_LIFTS = frozenset({"lift", "quash", "vacate", "void", "annul", "suspend", "reverse"})
_EVADES = words("claims", "rulings", "evades")
_PROLONGS = frozenset({"extend", "prolong", "continue"})
_UNTIL = frozenset({"until", "till", "before"})
_STATE = frozenset({"state", "government", "cabinet", "administration", "attorney"})
_TO_DO = frozenset({"advcl", "acl", "ccomp", "xcomp", "csubj"})
_HELD_SO = frozenset({"ccomp", "oprd", "xcomp", "advcl"})
_SUPPOSED = frozenset({"would", "could", "might", "should"})
_FORESEES = frozenset({"expect", "anticipate", "predict", "hope", "fear"})
_POSTPONES = frozenset({"postpone", "adjourn", "defer", "delay", "reschedule"})
_HEARS = frozenset({"hear", "argue"})
_CUES = _COURTS | _ORDERS | _CASES


def _on_deployment(sentence: Sentence) -> bool:
    """Whether a sentence speaks of sending people to the mission or of the mission itself."""
    near = sentence.article.sentences[max(0, sentence.number - 2) : sentence.number + 1]
    return any(not s.lemmas.isdisjoint(_TOPICS) or speaks_of_mission(s) for s in near)


def _courts_act(sentence: Sentence, verb: Token, found: list[Decider]) -> bool:
    """Whether a court, judge, ruling or order does what `verb` says."""
    by = agents(verb)
    if by:
        return any(d.start in by for d in found) or any(
            sentence.span.doc[i].base in _ORDERS for i in by
        )
    if passive(verb):
        # "was put on hold" by whom? A meeting is held by no court.
        held = verb.base == "hold" and not any(c.dep_ in _HELD_SO for c in verb.children)
        return not on_hold(verb) and not held
    who = subject(verb)
    if who is None:
        return True
    # "a decree, which allows arrests without a court order": no court's
    within = {t.i for t in who.subtree} - {t.i for t in verb.subtree if t.i >= verb.i}
    if any(d.start in within for d in found) or who.base in _ORDERS:
        return True
    name = sentence.name_at(who)
    person = name is not None and name.kind == "person"
    titled = any(t.lower_ in _COURTS for t in sentence.tokens if t.i == who.i - 2)
    titled |= name is not None and name.canonical in judges(sentence.article)
    return (person and titled) or (
        who.lower_ in ("he", "she", "which", "that", "it") and any(d.start < verb.i for d in found)
    )  # fmt: skip


def _no_plea(verb: Token) -> bool:
    """Whether "appeal" is to a court: it asks nobody for anything."""
    return not any(c.lower_ in ("for", "to") for c in verb.children if c.dep_ == "prep")


def _instructed(verb: Token) -> bool:
    """Whether somebody has been told to do it: "has been instructed to appeal"."""
    told = verb.head.base in _INSTRUCTS and verb.dep_ in ("xcomp", "ccomp", "advcl")
    return told and any(c.dep_ == "auxpass" for c in verb.head.children)


def _of_ruling(verb: Token) -> bool:
    """Whether what is appealed is a decision of a court: "is appealing that ruling"."""
    things = [c for c in verb.children if c.dep_ == "dobj"]
    things += [n for c in verb.children if c.lower_ == "against" for n in c.children]
    # A speaker's halting words break the tree: "is appealing that — that court decision".
    things += [t for t in verb.doc[verb.i + 1 : min(verb.i + 7, verb.sent.end)] if t.pos_ == "NOUN"]
    return any(c.base in _ORDERS or c.lower_ in _POINTING for c in things)


def _event(sentence: Sentence, token: Token) -> tuple[int, str] | None:
    """What a word tells that a court did, with its rank among those of a sentence."""
    lemma = token.base
    if token.dep_ == "amod":
        return None  # "the ruling side"
    if token.pos_ in ("VERB", "AUX"):
        if lemma in _BARS or on_hold(token):
            return None if _undone(token) else (0, "barred")
        if _till_lifted(token):
            return None
        ahead = mode(token) in ("planned", "pledged") or _instructed(token)
        if lemma in _CHALLENGES and ahead and _no_plea(token):
            return 2, "ruled"
        if lemma == "appeal" and _of_ruling(token):
            return 2, "ruled"
        down = any(c.dep_ == "prt" and c.lower_ in ("out", "down", "aside") for c in token.children)
        if lemma in _TURNS_DOWN or (down and lemma in ("throw", "turn", "strike", "set")):
            return 1, "ruled"
        found = lemma == "say" and not sentence.lemmas.isdisjoint(_VERDICTS)
        return (2, "ruled") if lemma in _RULES or found else None
    order = token.pos_ in ("NOUN", "PROPN") and lemma in _ORDERS and token.dep_ != "compound"
    if order and _of_others(token):
        return None
    if order and token.nbor().base not in _RULERS and not _evaded(token):
        return 3, "ruled"
    return None


def _of_others(decision: Token) -> bool:
    """Whether a decision is told as somebody's who is no court: "challenged the government's
    decision to send officers"."""
    if decision.base != "decision":
        return False
    owners = [c for c in decision.children if c.dep_ == "poss" and c.pos_ != "PRON"]
    owners += [g for c in decision.children if c.lower_ in ("of", "by") for g in c.children]
    return any(t.base in _STATE for t in owners)


def _till_lifted(verb: Token) -> bool:
    """Whether an order is only told as in force till it is set aside, which no court is said to be
    about to do: "cannot debate it until the court order is lifted"."""
    marks = (c.lower_ for c in verb.children if c.dep_ == "mark")
    return verb.base in _LIFTS and passive(verb) and not _UNTIL.isdisjoint(marks)


def _given(order: Token) -> bool:
    """Whether an order is told as the ground that something stands on: "will lead it in spite of
    last week's judgment"."""
    link = order.head
    spite = link.lower_ == "of" and link.head.lower_ in ("spite", "wake", "defiance")
    return order.dep_ == "pobj" and (spite or link.lower_ in ("despite", "after", "following"))


def _is_to_be(verb: Token) -> bool:
    """Whether a thing is still to be done: "when judgment is to be given"."""
    ahead = (c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VBN")
    return any(map(infinitive, ahead))


def _waited_for(verb: Token) -> bool:
    """Whether something is only not to be before a thing is done: "would not leave until the court
    had ruled"."""
    for step in climb(verb):
        marks = {c.lower_ for c in step.children if c.dep_ in ("mark", "advmod")}
        if step.dep_ == "advcl" and marks & _UNTIL:
            return any(c.tag_ == "MD" or c.lower_ == "to" for c in step.head.children)
    return False


def _evaded(order: Token) -> bool:
    """Whether an order is only what somebody keeps to or gets around: "signed an agreement to get
    around the ruling", "in defiance of the order", or does without: "arrests without an order"."""
    above = order.head if order.dep_ in ("dobj", "nsubjpass") else order.head.head
    if order.dep_ == "pobj" and order.head.lower_ in ("around", "round", "without"):
        return True
    return order.dep_ in ("dobj", "nsubjpass", "pobj") and above.base in _EVADES


def _undone(bars: Token) -> bool:
    """Whether an order that bars something is itself set aside: "overturned the order that barred
    it"."""
    order = bars.head if bars.dep_ in ("relcl", "acl") else None
    if order is None or order.base not in _ORDERS:
        return False
    above = next((t for t in order.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return above is not None and above.base in _TURNS_DOWN | _LIFTS and not negated(above)


def rulings(sentence: Sentence) -> Iterator[Draft]:
    """Yield what a court decided, or is to decide, on the deployment: one claim a sentence."""
    judged = {m.name.canonical for m in sentence.names_of("person")} & judges(sentence.article)
    if sentence.lemmas.isdisjoint(_CUES) and not judged:
        return
    found = [d for d in deciders(sentence) if d.sort == "court"]
    before = sentence.article.sentences[max(0, sentence.number - 2) : sentence.number]
    told = any(not s.lemmas.isdisjoint(_COURTS) for s in before)
    ruling = sentence.lemmas & {"ruling", "injunction", "conservatory"}
    if not (found or ruling or told or judged):
        return
    if not _on_deployment(sentence):
        return
    events = [
        (*event, token)
        for token in sentence.tokens
        if (event := _event(sentence, token)) is not None
    ]
    for _, rule, token in sorted(events, key=lambda e: e[:1]):
        draft = _ruling(sentence, token, rule, found)
        if draft is not None:
            yield draft
            return


def _ruling(sentence: Sentence, token: Token, event: str, found: list[Decider]) -> Draft | None:
    verb = token
    pending = False
    if token.pos_ in ("NOUN", "PROPN"):
        governing = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)
        if governing is None:
            return None
        if token.base == "decision" and not found and deciders(sentence):
            return None  # a parliament's or the Council's
        if governing.base in _POSTPONES:
            return None  # "postponed its ruling to May 3"
        verb = governing
        pending = verb.base in PLANNED and token.dep_ in ("nsubjpass", "nsubj", "dobj")
        due = any(c.lower_ in _DUE for c in verb.children if c.dep_ in ("acomp", "prep", "advmod"))
        pending = pending or (verb.lemma_ == "be" and (due or _is_to_be(verb)))
    elif token.base not in _CHALLENGES and not _courts_act(sentence, token, found):
        return None
    status: Status = "planned" if pending else "actual" if _given(token) else mode(verb)
    before = verb.doc.text_of(max(sentence.span.start, verb.i - 9), verb.i).lower()
    if "only for" in before:
        status = "actual"  # "only for a court to rule": it did.
    if status == "actual" and token.base not in _HEARS and _waited_for(verb):
        status = "planned"
    challenged = token.base in _CHALLENGES and token.pos_ == "VERB"
    if _only_supposed(token) or (challenged and _foreseen(token)):
        return None
    if event == "barred" and status == "denied" and _declined(token):
        event, status = "ruled", "actual"
    if event == "barred" and status == "authorised":
        status = "actual"
    if status == "pledged" or (challenged and _instructed(token)):
        status = "planned"
    if status not in ("actual", "planned", "reported") or _put_off(sentence, verb):
        return None
    if token.base in _HEARS and status != "planned":
        return None
    if token.base in _ISSUES and token.dep_ in ("relcl", "acl") and not _own_day(sentence, token):
        return None  # "until the orders that Justice X issued are set aside"
    longer = not sentence.lemmas.isdisjoint(_PROLONGS)
    last = [*limits(sentence, to=longer), *_barred_before(sentence, token)]
    told = dated(sentence, token, last)
    if token.pos_ in ("NOUN", "PROPN"):
        issued = verb.base in _ISSUES and _courts_act(sentence, verb, found)
        if told is None and not issued:
            return None
        if issued and token.base == "injunction":
            event = "barred"
    judge = judge_of(sentence)
    opposed = event == "barred" or against(token, status)
    unlawful = " unlawful" if opposed and event != "barred" else ""
    what = f"deployment {event}{unlawful}"
    if challenged or token.base in _HEARS:
        what = "ruling appealed" if challenged else "hearing"
    court = next((d.name for d in found if d.name), None) or court_of_article(sentence)
    actor = (_appellant(sentence, token) if challenged else None) or court or judge
    # That somebody acts in spite of a ruling tells the source of it, and not he.
    spite = token.head.lower_ == "of" and _given(token)
    said = (None if spite else attributed_to(sentence, token)) or judge
    return Draft(
        sentence,
        token,
        event,
        actor=actor,
        target=f"{sentence.article.mission.name} ({what})",
        when=told,
        days=days_of(sentence, told, planned=status == "planned"),
        placed=False,
        status=status,
        stance="oppose" if opposed else None,
        attributed_to=None if challenged and said == actor else said,
    )


def _put_off(sentence: Sentence, verb: Token) -> bool:
    """Whether a court had only been due to do something and put it off: "had been due to rule on
    May 3 but postponed the ruling"."""
    if sentence.lemmas.isdisjoint(_POSTPONES) or not infinitive(verb):
        return False
    above = verb.head if verb.head.pos_ in ("VERB", "AUX") else verb.head.head
    due = any(c.lower_ in ("had", "was", "were") for c in (above, *above.children))
    put_off = (t for t in sentence.tokens if t.base in _POSTPONES and t.pos_ == "VERB")
    return due and any(t.i > verb.i and t.tag_ in ("VBD", "VBN") for t in put_off)


def _own_day(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause tells the day of what it tells."""
    inside = {t.i for t in verb.subtree}
    return any(t.i in inside for e in sentence.dates for t in sentence.tokens_of(e))


def _only_supposed(verb: Token) -> bool:
    """Whether an act is only what would be wise or not: "it would make no sense for it to let the
    orders lapse"."""
    first = verb.head if verb.dep_ == "conj" else verb
    if not infinitive(first) or first.tag_ != "VB" or first.dep_ not in _TO_DO:
        return False
    above = next((t for t in first.ancestors if t.pos_ in ("VERB", "AUX")), first)
    return any(c.dep_ == "aux" and c.lower_ in _SUPPOSED for c in above.children)


def _foreseen(verb: Token) -> bool:
    """Whether somebody only expects another to appeal: "said he expected the state to appeal"."""
    return verb.head.base in _FORESEES and not passive(verb.head)


def _appellant(sentence: Sentence, verb: Token) -> str | None:
    """Who goes against a ruling, where the words name him: the government of the lead country, "the
    State" and its law officers included."""
    who = subject(verb)
    if who is None:
        return None
    if who.base in _STATE or any(t.base == "attorney" for t in who.subtree):
        return sentence.article.mission.lead
    found = holders(sentence, who)
    return found[0].name if found else None


def _barred_before(sentence: Sentence, token: Token) -> Iterator[Expression]:
    """The expressions of time that tell for how long something is barred: "before October 24"."""
    for expression in sentence.dates:
        first = next(iter(sentence.tokens_of(expression)), None)
        if first is None or first.i <= token.i:
            continue
        if "before" in (first.lower_, first.nbor(-1).lower_):
            yield expression


def _declined(verb: Token) -> bool:
    """Whether a court will not bar: "declined to stop", "did not suspend"."""
    return verb.dep_ == "xcomp" or any(c.dep_ == "neg" for c in verb.children)
