"""What is wanted of the mission, by the words of a stretch of a sentence.

The stretch is what somebody asks for, welcomes or opposes. Told are the withdrawal of the mission
or its people, the end of its money, its money, a longer mandate, a United Nations operation in its
place, and else that it be sent, kept or strengthened.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.views.around import after, before, lemmas_of, next_tokens
from missionbrief.claims.views.leaving import RETHINKS, leaves
from missionbrief.claims.views.paying import (
    CUTS,
    defunds,
    diverted,
    frozen,
    gear,
    is_money,
    kept_words,
    let_go,
    shares,
    until_paid,
)
from missionbrief.claims.views.plans_told import tells_cost
from missionbrief.claims.views.topic import is_about, is_mission, spoken_of
from missionbrief.claims.views.un_operation import (
    is_there,
    peace_lacks,
    takes_costs,
    united_nations,
)
from missionbrief.claims.views.undoing import Told, undone
from missionbrief.claims.views.withheld import withheld
from missionbrief.language.grammar import subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

EXACT = frozenset({"withdraw", "defund", "fund", "extend", "transition_to_un"})
_EXTENDS = words("claims", "stances", "extends")
_EXTENDED = words("claims", "stances", "extended")
_RENEWED = frozenset({"support", "commitment", "call", "appeal", "pledge", "offer", "request",
                      "backing", "effort", "push", "promise", "solidarity"})  # fmt: skip
_HELPS = words("claims", "stances", "helps")
_OTHER_NEEDS = words("claims", "stances", "other_needs")
# "to schools in place of the mission": what follows is what it is not to go to.
_RATHER = (["place"], ["instead"], ["rather"], ["than"])
_OFFERS = frozenset({"offer", "pledge", "promise", "bid", "proposal", "intention", "commitment"})
_PUTS_OFF = frozenset({"delay", "postpone", "defer", "reconsider", "rethink", "revisit"})
_LASTS = frozenset({"keep", "give", "grant", "allow"})
_ALLOWING = frozenset({"United Nations", "UN Security Council"})


def _outside_help(tokens: list[Token]) -> Token | None:
    """The word for help from abroad: "outside help", "international assistance"."""
    return next(
        (
            t
            for t in tokens
            if t.base in ("help", "assistance", "intervention")
            and t.pos_ == "NOUN"
            and {"outside", "foreign", "international"} & set(before(t, 2))
        ),
        None,
    )


def _extends(sentence: Sentence, tokens: list[Token], token: Token) -> bool:
    """Whether `token` says that the mandate last longer."""
    lemma = token.base
    if _lasts_on(sentence, token):
        return True
    if token.lower_ == "kept":
        return "mandate" in before(token, 3) and spoken_of(sentence)  # "wants the mandate kept"
    if lemma not in _EXTENDS:
        return False
    if token.pos_ == "VERB" and any(
        c.dep_ == "dobj" and c.base in _RENEWED for c in token.children
    ):
        return False  # "renew their support for the mission"
    if lemma in ("rollover", "extension"):
        return True
    if token.pos_ == "VERB" and after(token, 1) == ["it"]:
        return spoken_of(sentence)  # "favours prolonging it"
    if any(c.base == "mandate" and _anothers(sentence, c) for c in token.children):
        return False  # "that the mandate of the Independent Expert be renewed"
    phrase = takewhile(lambda t: t.pos_ not in ("PUNCT", "VERB", "AUX"), next_tokens(token, 10))
    others = (n for t in phrase if (n := sentence.name_at(t)) is not None)
    if any(n.kind == "organisation" and n.canonical not in _ALLOWING for n in others):
        # "extending the mandate of the political office"
        return False
    if any(_anothers(sentence, t) for t in next_tokens(token, 10) if t.base == "mandate"):
        return False
    if token.pos_ == "NOUN" and after(token, 1) != ["of"] and spoken_of(sentence):
        return True
    it = (["it"], ["be", "it"], ["be", "to", "it"])
    if token.tag_ in ("VBN", "VBD") and any(before(token, n + 1) == it[n] for n in range(3)):
        return spoken_of(sentence)  # "wants it extended", "asks that it be renewed"
    around = [t for t in [*tokens, *next_tokens(token, 6)] if abs(t.i - token.i) <= 8]
    return any(t.lower_ in _EXTENDED or is_mission(sentence, t) for t in around)


def _anothers(sentence: Sentence, mandate: Token) -> bool:
    """Whether a mandate is somebody else's: "the mandate of the Independent Expert"."""
    whose = [c for c in mandate.children if c.dep_ == "poss" and c.pos_ in ("NOUN", "PROPN")]
    of = (c for c in mandate.children if c.dep_ == "prep" and c.lower_ == "of")
    whose += [g for c in of for g in c.children if g.dep_ == "pobj" and g.pos_ == "PROPN"]
    return any(
        not is_mission(sentence, c) and c.lower_ not in sentence.article.mission.nouns
        for c in whose
    )


def _lasts_on(sentence: Sentence, token: Token) -> bool:
    """Whether the mission is to go on for a time: "keep it going until October", "give the mission
    another twelve months"."""
    if token.base not in _LASTS:
        return False
    following = next_tokens(token, 12)
    near = [t.lower_ for t in following]
    if token.base == "keep" and {"going", "alive", "running"} & set(near[:6]):
        return bool({"until", "till", "for"} & set(near)) and spoken_of(sentence)
    return (
        token.base != "keep"
        and "another" in near
        and any(t.lemma_ in ("month", "year") for t in following)
        and any(is_mission(sentence, t) or t.lower_ == "it" for t in following[:8])
    )


def stances(sentence: Sentence, tokens: list[Token]) -> Iterator[Told]:
    """Yield the stances on the mission that `tokens` tell, each once, in order of exactness."""
    told: set[str] = set()
    united = united_nations(tokens)
    if united is not None and is_there(sentence, united):
        united = None
    if united is not None:
        told.add("transition_to_un")
        yield Told("transition_to_un", united, undone(tokens, united) or peace_lacks(sentence))
    about = is_about(sentence, tokens)
    spoken = about is not None or spoken_of(sentence)
    freed = let_go(tokens)
    for token in tokens if spoken else ():
        if not told & {"fund", "defund"} and (stance := frozen(sentence, tokens, token)):
            told.add(stance)
            yield Told(stance, token, False)
    for token in tokens:
        if not told and _rethought(token) and is_about(sentence, next_tokens(token, 8)) is not None:
            told.add("oppose")
            yield Told("support", token, True)
            continue
        if "withdraw" not in told and leaves(sentence, tokens, token):
            told.add("withdraw")
            yield Told("withdraw", token, undone(tokens, token) or _put_off(tokens, token))
        if "defund" not in told and spoken and not freed and defunds(tokens, token):
            told.add("defund")
            # "not to end its funding"
            kept = token.base in CUTS and before(token, 2) == ["to", "not"]
            yield Told("defund", token, kept)
        if "extend" not in told and _extends(sentence, tokens, token):
            told.add("extend")
            yield Told("extend", token, undone(tokens, token))
    home = sentence.article.mission.country
    if not told & {"defund", "fund"}:
        trust = any(t.lower_ == "fund" and before(t, 1) == ["trust"] for t in tokens)
        paid = [t for t in tokens if t.lower_ == "$" or is_money(t)]
        office = [t for t in tokens if t.lower_ == "office" and before(t, 1) == ["support"]]
        # One of which nothing else is told is support.
        paid += office if office and tells_cost(sentence) else []
        promises = kept_words(tokens)
        if promises and {"deployment", "deployments", "boots", "troops"} & {
            t.lower_ for t in tokens
        }:
            # "that pledges be turned into deployments"
            told.add("support")
            yield Told("support", promises[0], False)
        elif promises and _of_lead(sentence, promises[0]):
            # "Kenya must honour its commitment to Haiti"
            told.add("support")
            yield Told("support", promises[0], False)
        else:
            paid += promises
        paid += shares(tokens) or gear(tokens)
        if united is not None and paid and _describes(united, paid[0]):
            paid = []
        away = bool(paid) and elsewhere(sentence, tokens, paid[0])
        if away and ("withdraw" in told or (about is not None and undone(tokens, about))):
            paid = []  # "call off the mission and use the cash to employ teachers"
        wanted = {t.base for t in tokens}
        assessed = any(t.lower_ == "assessed" for t in tokens)
        assessed = assessed or any(t.base == "take" and takes_costs(t) for t in paid)
        if (
            paid
            and "support" not in told
            and (assessed or away or not wanted & _OTHER_NEEDS)
            and (spoken or trust)
            and not until_paid(tokens, paid[0])
        ):
            told.add("fund")
            never = undone(tokens, paid[0]) and home in {t.text for t in tokens}
            never = never and not freed
            never = never or withheld(tokens, paid[0]) or away
            yield Told("defund" if never else "fund", paid[0], False)
    out = next((t for t in tokens if t.lower_ == "out" and _kept(t)), None)
    away = out is not None and (
        home in {t.text for t in next_tokens(out, 3)}
        or (spoken and after(out, 1)[:1] in ([], ["until"], ["till"]))
    )
    if out is not None and away:
        yield Told("support", out, True)
    elif about is not None and not told:
        yield Told("support", about, undone(tokens, about))
    elif not told and spoken and (help_ := _outside_help(tokens)) is not None:
        yield Told("support", help_, undone(tokens, help_))


def _put_off(tokens: list[Token], leaving: Token) -> bool:
    """Whether a withdrawal is to be put off or thought over: "asked it to delay its withdrawal"."""
    return any(
        t.base in _PUTS_OFF and any(c.dep_ == "dobj" and leaving in c.subtree for c in t.children)
        for t in tokens
    )


def _rethought(verb: Token) -> bool:
    """Whether it is an offer that is to be thought over, so that nobody is sent: "Chad should
    rethink its pledge of troops"."""
    what = (c for c in verb.children if c.dep_ == "dobj")
    return verb.base in RETHINKS and any(c.base in _OFFERS for c in what)


def _describes(united: Token, money: Token) -> bool:
    """Whether words for money only tell what a UN operation is to have: "a UN mission that has the
    personnel and resources to do it"."""
    if money.i > money.sent.start and money.nbor(-1).text == "-":
        return True  # "a UN-funded operation"
    assessed = any(t.lower_ in ("assessed", "budget") for t in money.sent)
    return not assessed and any(t.dep_ == "relcl" and united.i < t.i for t in money.ancestors)


def _of_lead(sentence: Sentence, promise: Token) -> bool:
    """Whether a promise to be kept is that of the mission's lead country, to lead it."""
    who = subject(promise.head) if promise.head.pos_ == "VERB" else None
    name = sentence.name_at(who) if who is not None else None
    return name is not None and name.canonical == sentence.article.mission.lead


def _kept(out: Token) -> bool:
    """Whether people are to stay, or be kept, out: "keep Kenya's police out of Haiti"."""
    return before(out, 1) in (["stay"], ["keep"]) or out.head.lemma_ == "keep"


def elsewhere(sentence: Sentence, tokens: list[Token], money: Token) -> bool:
    """Return whether the mission's money is to go to something else: no word of the mission follows
    what it is to go to."""
    spends = money.base == "spend" and money.pos_ == "VERB"
    money = next((c for c in money.children if c.dep_ == "dobj"), money) if spends else money
    if not diverted(money):
        return False
    verb = next(t for t in money.ancestors if t.pos_ in ("VERB", "AUX"))
    goal = takewhile(lambda t: after(t, 1) not in _RATHER, (t for t in tokens if t.i > verb.i))
    return not any(is_mission(sentence, t) for t in goal)


def helped(sentence: Sentence, tokens: list[Token]) -> bool:
    """Whether `tokens` ask for what sends, keeps or strengthens the mission."""
    return bool((lemmas_of(tokens) | {t.lower_ for t in tokens}) & _HELPS)
