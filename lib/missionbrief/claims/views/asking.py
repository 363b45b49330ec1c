"""What is told of the mission by who asks for something or says that it ought to be."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.views.accounts import (
    accounted,
    is_burden,
    is_spared,
    is_sum,
    stands_for_sum,
)
from missionbrief.claims.views.around import after, before, next_tokens
from missionbrief.claims.views.cue import NEAR
from missionbrief.claims.views.leaving import fallen
from missionbrief.claims.views.likewise import likewise
from missionbrief.claims.views.matters import TURNS
from missionbrief.claims.views.no_wish import REPORTS
from missionbrief.claims.views.objections import NEVER
from missionbrief.claims.views.paying import FREEZES, is_money, money_near
from missionbrief.claims.views.stances import EXACT, helped, stances
from missionbrief.claims.views.topic import is_about, is_mission, meant, spoken_of
from missionbrief.claims.views.un_operation import united_nations
from missionbrief.claims.views.undoing import ABANDONS, STOPS, Told, undone
from missionbrief.language.grammar import CONTROL, climb, subject
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.cue import Cue
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_MAKING = frozenset({"formation", "creation", "establishment", "deployment", "authorization"})
_FAILS = frozenset({"fail", "collapse", "fall", "falter", "wither", "die", "founder"})
# "the need to vet all personnel" tells how, and not whether.
_CHECKS = frozenset({"vet", "screen", "monitor", "supervise", "audit", "investigate", "oversee"})
_ALONE = frozenset({"alone", "itself", "themselves", "left"})
_FREED = frozenset({"release", "unfreeze", "unblock", "disburse", "lift", "pay"})
_ELSEWHERE = words("claims", "position", "elsewhere")
_FAR = 6
_HARMS = words("claims", "position", "harms")
_UNLAWFUL = frozenset({"illegal", "unlawful", "unconstitutional", "void", "invalid", "contempt"})
_PUNISHES = frozenset({"commit", "committed", "jail", "imprison", "punish", "prosecute"})
_OVER = frozenset({"for", "over"})
_GROUNDS = frozenset({"cite", "highlight", "point", "note", "mention", "invoke", "quote"})
_SENDS = frozenset({"send", "deploy", "dispatch", "contribute"})
_ENSURES = frozenset({"ensure", "guarantee", "see"})
_IS_THERE = frozenset({"be", "go", "come", "proceed", "deploy", "happen", "continue", "stay",
                       "get", "remain", "land", "enter", "start", "begin", "take", "exist",
                       "travel", "leave", "set", "head", "depart", "join", "have",
                       "arrive"})  # fmt: skip
_LAPSES = words("claims", "stances", "lapses")
_APPROVES = frozenset({"approve", "ratify", "authorise", "authorize", "debate", "decide", "vote"})
_PUTS = frozenset({"put", "submit", "lay", "bring", "table", "refer", "take", "debate",
                   "scrutinise", "scrutinize", "discuss", "approve", "ratify"})  # fmt: skip
_HOUSES = frozenset({"parliament", "referendum", "house", "senate", "assembly", "congress", "mp",
                     "mps", "lawmaker", "voter", "court"})  # fmt: skip
_POSTPONES = frozenset({"postpone", "delay", "defer", "postponement", "deferral"})
_DECIDES = frozenset({"vote", "decision", "debate", "session", "adoption", "text", "draft"})
_ASKED = frozenset({"pobj", "dobj"})
_SOON = 12
_COMPLIES = frozenset({"comply", "abide", "adhere", "conform"})
_PEOPLE = frozenset({"he", "she", "they", "them", "we", "us", "you", "people", "who", "everyone"})
_LACKS = frozenset({"lack", "lacking", "absent", "miss", "missing", "wrong", "unripe"})


def asked(sentence: Sentence, cue: Cue, scope: list[Token]) -> Iterator[str]:
    """Yield the stances of what is asked for in a scope."""
    scope = [t for t in scope if not (_on_ground(cue.token, t) or of_the_late(t))]
    scope = _without_end(scope)
    if _conditions_lack(cue.token, scope):
        yield "oppose"
        return
    if _to_comply(scope) or put_off(cue.token, scope):
        return
    if cue.leaning == "ought" and _not_to_do(sentence, cue.token):
        return
    if _before_house(cue.token, scope):
        return
    if _harms(sentence, scope):
        yield "oppose"
        return
    seen = list(stances(sentence, scope))
    if any(map(fallen, scope)) and not any(t.stance in EXACT for t in seen):
        return  # "asked that the body of the officer be flown home"
    control = cue.token.base in CONTROL and "to" in after(cue.token, 7)
    control = control and after(cue.token, 1) != ["for"]
    control = control or cue.token.base in ("hope", "hopeful")
    fitting = (not control and cue.leaning != "ought") or helped(sentence, scope)
    if cue.leaning == "ought" and (is_sum(cue.token) or is_burden(cue.token, scope)):
        return
    if (_outlawed(scope) or _punished(sentence, scope)) and spoken_of(sentence):
        yield "oppose"
        return
    it = meant(sentence, scope[:9]) if not seen else None
    if it is not None and it.dep_ == "nsubj" and it.head not in scope and it.head.base in STOPS:
        yield "oppose"  # "asked the Council that it reject the plan"
    elif it is not None and not stands_for_sum(cue.token, it):
        against = undone(scope, it)
        back = _FAR if it.base in TURNS else 1
        earlier = sentence.article.sentences[max(0, sentence.number - back) : sentence.number]
        freezes = any(t.base in FREEZES for t in cue.token.sent if t.i < it.i)
        freed = {t.base for t in scope} & _FREED
        if ((against and freezes) or freed) and money_near(sentence):
            # "called the freeze a gift to the gangs and wants it reversed"
            yield "fund"
        elif fitting and any(united_nations(list(s.span)) is not None for s in earlier):
            # "Haiti had asked for the change" after a sentence on a UN mission.
            yield "transition_to_un"
        elif against or fitting:
            yield Told("support", it, against).meant
    words_here = {t.lower_ for t in scope}
    if words_here & _FAILS and words_here & NEVER and is_about(sentence, scope) is not None:
        # "could not afford for the mission to fail"
        yield "support"
        return
    lemmas = {t.base for t in scope}
    if lemmas & ABANDONS and words_here & NEVER and is_about(sentence, scope) is not None:
        # "asked Washington not to abandon the mission", "not to cut its money"
        money = any(map(is_money, scope))
        money = money and any(t.stance == "defund" and t.undone for t in seen)
        yield "fund" if money else "support"
        return
    spent = cue.token.lower_ == "rather" and "spend" in lemmas
    if spent and is_about(sentence, scope) is None:
        # "would rather see the money spent at home"
        return
    if not seen and spoken_of(sentence) and (alike := likewise(sentence, scope)):
        yield alike
    if _spent_elsewhere(sentence, cue, scope):
        yield "defund" if is_about(sentence, scope) is not None else "oppose"
        return
    mandate = {"mandate", "authorisation", "authorization"} & words_here
    if mandate and lemmas & {"lapse", "expire"} and words_here & NEVER:
        yield "extend"
        return
    if not seen and lemmas & {"succeed", "prevail"} and _leads_it(sentence, scope):
        # "the wish that Kenya succeed"
        yield "support"
    if {t.base for t in scope[:5]} & _MAKING and any(t.stance == "fund" for t in seen):
        # "pushed for the formation and funding of the mission" wants it, and wants it paid.
        yield "support"
    leaving = any(t.stance == "withdraw" for t in seen)
    for told in seen:
        if leaving and told.stance == "fund" and "without" in before(told.token, 4):
            # "without money it should leave" asks to leave.
            continue
        if told.stance == "defund" and any(
            t.lower_ in ("un", "u.n.", "nations") for t in scope[:4]
        ):
            # Who tells the United Nations to stop spending its money acts, and does not ask.
            continue
        if "either" in words_here:
            continue
        if told.undone and any(t.lower_ in ("without", "unless") for t in scope):
            # "must not be deployed without safeguards": how, and not whether.
            continue
        if told.undone and {"left", "alone"} <= words_here:
            # "should not be left to carry it alone"
            yield "fund"
            continue
        if told.stance in ("fund", "defund") and is_spared(cue.token):
            yield "oppose"
            continue
        if told.stance in ("fund", "defund") and accounted(cue.token, scope, told.token):
            continue
        if told.stance in ("fund", "support") and _rather_than_it(sentence, scope):
            continue
        if told.stance == "defund" and words_here & _ALONE:
            # "should not be left to pay for the mission alone"
            yield "fund"
            continue
        if told.stance != "support" or told.token.lemma_ in ("pledge", "promise", "commitment"):
            yield told.meant
            continue
        if {t.base for t in scope[:3]} & _CHECKS or "ahead" in before(told.token, 3):
            continue  # "urged the press not to run ahead of the mission"
        if set(before(told.token, 3)) & {"over", "about"}:
            # "wants the president impeached over the deployment"
            continue
        if {t.base for t in scope if t.i < told.token.i} & REPORTS:
            # "wants a report on the mission"
            continue
        direct = fitting and told.token.i - cue.token.i <= 6
        if told.undone or direct or helped(sentence, scope):
            yield told.meant


def _without_end(scope: list[Token]) -> list[Token]:
    """A scope without what people are asked to be sent for: "to send the officers they had promised
    so that the contingent has the resources it needs"."""
    so = next(
        (n for n, t in enumerate(scope) if t.lower_ == "so" and after(t, 1) == ["that"]), None
    )
    if so is None:
        return scope
    asked_for = scope[:so]
    people = any(unit_of(t) is not None for t in asked_for)
    return asked_for if people and any(t.base in _SENDS for t in asked_for) else scope


def _before_house(asks: Token, scope: list[Token]) -> bool:
    """Whether it is only who is to decide on the mission that is asked: "wants the deployment put
    to Parliament", "Parliament must approve it first"."""
    who = subject(asks)
    if asks.base in _APPROVES and who is not None and who.base in _HOUSES:
        return not negated(asks)
    put = next((t for t in scope if t.base in _PUTS and t.pos_ == "VERB"), None)
    links = [c for c in put.children if c.lower_ in ("to", "before", "by")] if put else []
    return any(g.base in _HOUSES for c in links for g in c.children)


def _not_to_do(sentence: Sentence, verb: Token) -> bool:
    """Whether it is how the mission is to behave that is told by what it is not to do: "must not
    repeat those mistakes"; not "must not go ahead", "must not fail"."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if who is None or verb.tag_ != "VB" or verb.base in _IS_THERE or not negated(verb):
        return False
    lapses = {verb.base, *after(verb, 2)} & _LAPSES
    return is_mission(sentence, who) and not lapses


def put_off(asks: Token, scope: list[Token]) -> bool:
    """Return whether it is only more time, or a later vote, that somebody asks for: "asked for the
    vote to be postponed", "asked for more time to study the draft"."""
    near = [t for t in scope if t.i <= asks.i + _SOON]
    if any(t.base in _POSTPONES and (t.pos_ == "VERB" or t.dep_ in _ASKED) for t in near):
        delayed = next(t for t in near if t.base in _POSTPONES)
        return not negated(delayed) and bool({t.base for t in near} & _DECIDES)
    time = next((t for t in near if t.base == "time" and before(t, 1) == ["more"]), None)
    return time is not None and "for" not in after(time, 2) and not _given_time(time)


def _given_time(time: Token) -> bool:
    """Whether it is the mission that is to be given time: "asked that it be given more time"."""
    return time.head.base in ("give", "grant", "allow", "need", "deserve")


def _to_comply(scope: list[Token]) -> bool:
    """Whether it is only to be seen to that what the mission does keeps to the law: "to ensure that
    any action it takes complies with international standards"."""
    ensures = next((t for t in scope[:3] if t.base in _ENSURES), None)
    return ensures is not None and any(t.base in _COMPLIES for t in scope)


def _harms(sentence: Sentence, scope: list[Token]) -> bool:
    """Whether somebody is not to harm his own by sending people: "asked the government not to risk
    the safety of its people by deploying officers"."""
    verb = next((t for t in scope[:5] if t.pos_ == "VERB"), None)
    if verb is None or verb.base not in _HARMS or not negated(verb):
        return False
    by = (c for c in verb.subtree if c.lower_ == "by" and c.i > verb.i)
    sends = any(g.base in _SENDS for c in by for g in c.children)
    return sends and (is_about(sentence, scope) is not None or spoken_of(sentence))


def of_the_late(word: Token) -> bool:
    """Return whether a word only tells which countries are asked: "called on those that have not
    yet sent anybody to make haste"."""
    clause = next((t for t in climb(word) if t.dep_ == "relcl"), None)
    late = clause is not None and any(c.lower_ == "yet" for c in clause.children)
    return clause is not None and late and negated(clause)


def _on_ground(asks: Token, word: Token) -> bool:
    """Whether a word is part of a participle that tells on what grounds something is asked: "urged
    it to go home, citing the costs"."""
    under = takewhile(lambda t: t != asks, climb(word))
    return any(t.dep_ == "advcl" and t.tag_ == "VBG" and t.base in _GROUNDS for t in under)


def _outlawed(scope: list[Token]) -> bool:
    """Whether a court is to strike something down ("to have the plan declared unconstitutional"),
    or to punish those who go on with it: "to hold the minister in contempt"."""
    if not scope:
        return False
    here = {t.base for t in scope}
    if "contempt" in here or {"commit", "jail"} <= here:
        return True
    words_on = [*scope, *next_tokens(scope[-1], 4)]
    lowered = [t.lower_ for t in words_on]
    declares = next(
        (n for n, t in enumerate(words_on) if t.lemma_ in ("declare", "rule", "find")), None
    )
    return declares is not None and bool(_UNLAWFUL & set(lowered[declares:]))


def _punished(sentence: Sentence, scope: list[Token]) -> bool:
    """Whether somebody is to be punished for the mission: "be jailed over the deployment", "be
    committed to prison for going on with it"."""
    done = next((t for t in scope if t.base in _PUNISHES and t.tag_ in ("VBN", "JJ")), None)
    over = [c for c in done.subtree if c.lower_ in _OVER and c.i > done.i] if done else []
    return bool(over) and is_about(sentence, (t for t in scope if t.i > over[0].i)) is not None


def _conditions_lack(verb: Token, scope: list[Token]) -> bool:
    """Whether somebody argues that something cannot be yet: "that conditions for blue helmets were
    lacking"."""
    clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    who = subject(clause) if clause is not None else None
    if clause is None or who is None or who.base != "condition" or who not in scope:
        return False
    return bool({t.base for t in (clause, *clause.children)} & _LACKS) or negated(clause)


def _spent_elsewhere(sentence: Sentence, cue: Cue, scope: list[Token]) -> bool:
    """Whether the mission's money is to go to something else: "would rather see the money go to
    schools than to a force", "asked that the money be spent on houses"."""
    spent = next((t for t in scope if t.base in ("spend", "go", "use", "put")), None)
    if spent is None or not any(is_money(t) for t in scope) or not spoken_of(sentence):
        return False
    if not {"on", "to", "for", "into"} & set(after(spent, 4)) or _goes_himself(spent):
        return False
    lowered = [t.lower_ for t in scope]
    if "than" in lowered and (cue.token.lower_ == "rather" or "rather" in lowered):
        first = [t for t in scope if t.lower_ != "than" and t.i < scope[lowered.index("than")].i]
        return is_about(sentence, [t for t in first if t.i > spent.i]) is None
    goal = [t for t in scope if t.i > spent.i]
    passive = any(c.lower_ == "be" for c in spent.children) or spent.tag_ == "VB"
    aside = is_about(sentence, scope) is None and passive and "instead" not in lowered
    other = {t.base for t in goal} & _ELSEWHERE
    return is_about(sentence, scope) is None and bool(other) and (aside or "instead" in lowered)


def _rather_than_it(sentence: Sentence, scope: list[Token]) -> bool:
    """Whether something else is to be paid for or sent rather than the mission: "would rather fund
    schools than the force", "would rather send doctors than soldiers"."""
    than = next((t for t in scope if t.lower_ == "than"), None)
    if than is None or not any(t.lower_ == "rather" for t in than.sent if t.i < than.i):
        return False
    first, last = ([t for t in scope if (t.i > than.i) == after_it] for after_it in (False, True))
    theirs = is_about(sentence, last) is not None or any(unit_of(t) is not None for t in last)
    return theirs and is_about(sentence, first) is None


def _goes_himself(verb: Token) -> bool:
    """Whether somebody goes, and no money: "so that they can go to school"."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None) if verb.base == "go" else None
    person = who is not None and (who.lower_ in _PEOPLE or who.tag_ in ("NNS", "NNPS"))
    return who is not None and person and not any(is_money(t) for t in who.subtree)


def _leads_it(sentence: Sentence, scope: list[Token]) -> bool:
    """Whether the mission's lead country is named where the mission is spoken of."""
    lead = sentence.article.mission.lead
    named = (sentence.name_at(t) for t in scope)
    return any(lead in (n.canonical, n.country) for n in named if n) and spoken_of(sentence)


def worked_for(sentence: Sentence, cue: Cue, scope: list[Token]) -> Iterator[str]:
    """Yield the stances of what a party works for, where the scope is about the mission."""
    if is_about(sentence, scope[:NEAR]) is None:
        return
    if any(t.lemma_ == "provide" for t in scope[:6]) and any(t.is_currency for t in scope):
        # "is working with Congress to provide $9 million": told as money.
        return
    if helped(sentence, scope) or any(t.stance in EXACT for t in stances(sentence, scope)):
        yield from asked(sentence, cue, scope)
