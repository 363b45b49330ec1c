"""What is wanted of the mission, by the words of a stretch of a sentence.

The stretch is what somebody asks for, welcomes or opposes. Told are the withdrawal of the mission
or its people, the end of its money, its money, a longer mandate, a United Nations operation in its
place, and else that it be sent, kept or strengthened.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.views.topic import (
    after,
    before,
    is_about,
    is_mission,
    is_people,
    spoken_of,
    united_nations,
)
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_WITHDRAWS = words("claims", "stances", "withdraws")
_BRINGS = words("claims", "stances", "brings")
_ENDS = words("claims", "stances", "ends")
_RETHINKS = words("claims", "stances", "rethinks")
_NOT_PEOPLE = words("claims", "stances", "not_people")
_CUTS = words("claims", "stances", "cuts")
_MONEY = words("claims", "stances", "money")
_PAYS = words("claims", "stances", "pays")
_EXTENDS = words("claims", "stances", "extends")
_EXTENDED = words("claims", "stances", "extended")
_HELPS = words("claims", "stances", "helps")
_KEEPS = words("claims", "stances", "keeps")
STOPS = words("claims", "stances", "stops")
_NOT = frozenset({"not", "n't", "never", "no", "nobody", "none", "neither", "nor"})
_OTHER_NEEDS = words("claims", "stances", "other_needs")
_HOME = frozenset({"home", "back"})
_SUPPORT = frozenset({"support", "backing", "participation", "involvement"})
ABANDONS = words("claims", "stances", "abandons")
_LAPSES = words("claims", "stances", "lapses")
_CIVILIANS = words("claims", "stances", "civilians")
_BOYS = frozenset({"boys", "girls", "men", "women", "sons", "daughters", "them"})
FREEZES = words("claims", "stances", "freezes")
_LIFTED = words("claims", "stances", "lifted")
_ALLOWING = frozenset({"United Nations", "UN Security Council"})
_CLOSE_BY = 5
_MONEY_BACK = 12
FLIPPED = {"withdraw": "support", "defund": "support"}


@dataclass(frozen=True)
class Told:
    """A stance told at `token`; `undone` where the words ask for its contrary ("not to send")."""

    stance: str
    token: Token
    undone: bool

    @property
    def meant(self) -> str:
        """The stance meant, its contrary where it is undone."""
        return FLIPPED.get(self.stance, "oppose") if self.undone else self.stance


def _lemmas(tokens: list[Token]) -> set[str]:
    return {t.lemma_.lower() for t in tokens}


def _near(token: Token, count: int) -> list[Token]:
    return list(token.doc[token.i + 1 : min(token.sent.end, token.i + 1 + count)])


def undone(tokens: list[Token], key: Token) -> bool:
    """Whether what `key` says is to be stopped or not to be done."""
    earlier = [t for t in tokens if key.i - 7 <= t.i < key.i]
    if set(after(key, 3)) & _LAPSES and any(t.lower_ in _NOT for t in earlier):
        # "could not afford for the mission to fail"
        return False
    for token in earlier:
        helped = set(after(token, 3)) & _SUPPORT
        if token.lower_ in _NOT and _lemmas(_near(token, 4)) & ABANDONS:
            # "asked Washington not to abandon the mission"
            return False
        if token.lemma_.lower() in ("withdraw", "end", "drop", "cut") and helped:
            return True
        if token.lower_ in _NOT and after(token, 1) not in (["only"], ["fewer"], ["less"]):
            return True
        if token.lemma_.lower() in STOPS or (token.lower_ == "down" and "vote" in before(token, 1)):
            return True
    later = [t for t in tokens if key.i < t.i <= key.i + 3]
    for token in later:
        # "the force must not be sent", but "the mission must not fail"
        if token.lower_ in ("not", "n't") and not set(after(token, 4)) & _LAPSES:
            return True
    return any(
        (t.tag_ == "VBN" or (t.tag_ == "VBD" and t.dep_ == "ccomp")) and t.lemma_.lower() in STOPS
        for t in later
    )


def _leaves(sentence: Sentence, tokens: list[Token], token: Token) -> bool:
    """Whether `token` says that the mission or its people go home."""
    lemma, home = token.lemma_.lower(), sentence.article.mission.country
    if token.lower_ == "plug" and "the" in before(token, 1):
        return is_about(sentence, tokens) is not None
    following = _near(token, 8)
    near = {t.lower_ for t in following}
    gone = {t.text for t in following[:5]}
    pulled = near & {"out", "back", "home"} or ("from" in near and home in gone)
    if lemma == "cut" and "short" in near:
        return is_about(sentence, tokens) is not None
    if lemma == "exit" and set(after(token, 1)) & {"strategy", "plan"}:
        return False
    earlier = token.doc[max(token.sent.start, token.i - 4) : token.i]
    wound = token.lower_ == "wound" and near & {"up", "down"}
    ended = lemma in _ENDS and token.tag_ in ("VBN", "VBD")
    if wound or (ended and token.dep_ not in ("ROOT", "relcl")):
        # "wants the mission wound up"
        return any(is_mission(sentence, t) for t in earlier)
    if lemma == "leave" and {"country", "island"} & set(after(token, 3)):
        return any(is_mission(sentence, t) or is_people(sentence, t) for t in earlier)
    if lemma in _WITHDRAWS or (lemma == "pull" and pulled):
        if _lemmas(following[:4]) & _NOT_PEOPLE:
            return False
        moved = any(c.dep_ in ("dobj", "nsubjpass") for c in token.children)
        return (
            is_about(sentence, tokens) is not None
            or (token.pos_ == "VERB" and not moved and spoken_of(sentence))
            or home in {t.text for t in tokens}
            or any(unit_of(t) in ("officers", "soldiers") for t in [*tokens, *following[:6]])
        )
    if lemma == "return" and token.pos_ == "NOUN" and "their" in before(token, 2):
        # "a timetable for their return"
        told = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number + 1]
        return any(unit_of(t) in ("officers", "soldiers") for s in told for t in s.span)
    if lemma == "return" and token.pos_ == "NOUN" and after(token, 1) == ["of"]:
        # "the return of every Kenyan in Haiti"
        return is_about(sentence, following) is not None or any(
            n.kind == "demonym" and n.country != home
            for t in following
            if (n := sentence.name_at(t)) is not None
        )
    if lemma in _BRINGS and near & (_HOME if lemma not in ("go", "get", "allow") else {"home"}):
        return (
            bool({t.lower_ for t in tokens} & _BOYS)
            or any(
                t.tag_ in ("NNS", "NNPS")
                and (n := sentence.name_at(t)) is not None
                and n.kind == "demonym"
                and n.country != home
                for t in tokens
            )
            or is_about(sentence, tokens) is not None
            or any(unit_of(t) in ("officers", "soldiers") for t in tokens)
            or (_counted(tokens) and spoken_of(sentence))
        )
    if lemma in ("leave", "quit", "exit", "abandon", "desert", "fail"):
        others = {t.lower_ for t in tokens} & _CIVILIANS
        return (home in {t.text for t in following[:5]} and not others) or any(
            is_mission(sentence, t) for t in following[:3]
        )
    if lemma in _ENDS and not token.ent_type_:
        return any(is_mission(sentence, t) for t in following) and not near & _MONEY
    if lemma in _RETHINKS:
        return is_about(sentence, following) is not None or "involvement" in near
    if token.lower_ == "out" and "of" in after(token, 1):
        return home in gone and is_about(sentence, [t for t in tokens if t.i < token.i]) is not None
    return False


def _counted(tokens: list[Token]) -> bool:
    """Whether people are told by their number or as the rest: "that the six be brought back"."""
    return any(
        (t.like_num or t.lower_ in ("rest", "others")) and "the" in before(t, 1)
        and not any(c.pos_ in ("NOUN", "PROPN") for c in (t.head,) if t.dep_ == "nummod")
        for t in tokens
    )  # fmt: skip


def _defunds(tokens: list[Token], token: Token) -> bool:
    """Whether `token` says that the mission's money be stopped."""
    lemma = token.lemma_.lower()
    if token.lower_.startswith("defund"):
        return True
    following = [t for t in _near(token, 6) if t in tokens]
    undergone = token.tag_ in ("VBN", "VBD") and token.dep_ in ("ccomp", "acl", "amod", "conj")
    if lemma in _CUTS and undergone:
        # "wants every dollar for the mission cut"
        earlier = [t for t in tokens if token.i - 9 <= t.i < token.i]
        if any(is_money(t) for t in earlier):
            return True
    if lemma in _CUTS:
        return any(t.lemma_.lower() in _MONEY | _PAYS or t.lower_ == "$" for t in following)
    pays = ("spend", "pay", "fund", "finance", "bankroll", "foot", "release", "give")
    if lemma in pays and token.pos_ == "VERB":
        money = lemma not in ("release", "give", "foot") or any(
            is_money(t) or t.lower_ == "bill" for t in following
        )
        return money and token.tag_ not in ("VBN", "VBD") and undone(tokens, token)
    return False


def _frozen(sentence: Sentence, tokens: list[Token], token: Token) -> str | None:
    """What a word for money held back tells: "defund", or "fund" where that is to be undone."""
    if token.lemma_.lower() not in FREEZES or token.pos_ not in ("NOUN", "PROPN"):
        return None
    if not money_near(sentence):
        return None
    lifted = any(t.lemma_.lower() in _LIFTED and abs(t.i - token.i) <= _CLOSE_BY for t in tokens)
    return "fund" if lifted else "defund"


def money_near(sentence: Sentence) -> bool:
    """Whether money is spoken of in a sentence or the few before it."""
    first = max(0, sentence.number - _MONEY_BACK)
    near = sentence.article.sentences[first : sentence.number + 1]
    return any(t.is_currency or is_money(t) for s in near for t in s.span)


def is_money(token: Token) -> bool:
    """Whether a word is one for money or for paying."""
    lemma = token.lemma_.lower()
    return lemma in _MONEY or (lemma in _PAYS and token.pos_ == "VERB")


def _outside_help(tokens: list[Token]) -> Token | None:
    """The word for help from abroad: "outside help", "international assistance"."""
    return next(
        (
            t
            for t in tokens
            if t.lemma_.lower() in ("help", "assistance", "intervention")
            and t.pos_ == "NOUN"
            and {"outside", "foreign", "international"} & set(before(t, 2))
        ),
        None,
    )


def _kept_word(tokens: list[Token]) -> list[Token]:
    """The word for a promise of help that is to be kept: "honour their pledges"."""
    turned = {"turn", "translate", "convert"} & _lemmas(tokens) and "into" in {
        t.lower_ for t in tokens
    }
    if not (_lemmas(tokens) & _KEEPS or turned):
        return []
    return [t for t in tokens if t.lemma_.lower() in ("pledge", "promise", "commitment", "word")]


def _extends(sentence: Sentence, tokens: list[Token], token: Token) -> bool:
    """Whether `token` says that the mandate last longer."""
    lemma = token.lemma_.lower()
    if lemma not in _EXTENDS:
        return False
    if lemma in ("rollover", "extension"):
        return True
    phrase = takewhile(lambda t: t.pos_ not in ("PUNCT", "VERB", "AUX"), _near(token, 10))
    others = (n for t in phrase if (n := sentence.name_at(t)) is not None)
    if any(n.kind == "organisation" and n.canonical not in _ALLOWING for n in others):
        # "extending the mandate of the political office"
        return False
    if token.pos_ == "NOUN" and after(token, 1) != ["of"] and spoken_of(sentence):
        return True
    around = [t for t in [*tokens, *_near(token, 6)] if abs(t.i - token.i) <= 8]
    return any(t.lower_ in _EXTENDED or is_mission(sentence, t) for t in around)


def stances(sentence: Sentence, tokens: list[Token]) -> Iterator[Told]:
    """Yield the stances on the mission that `tokens` tell, each once, in order of exactness."""
    told: set[str] = set()
    united = united_nations(tokens)
    if united is not None:
        told.add("transition_to_un")
        yield Told("transition_to_un", united, undone(tokens, united))
    about = is_about(sentence, tokens)
    spoken = about is not None or spoken_of(sentence)
    for token in tokens if spoken else ():
        if not told & {"fund", "defund"} and (stance := _frozen(sentence, tokens, token)):
            told.add(stance)
            yield Told(stance, token, False)
    for token in tokens:
        if "withdraw" not in told and _leaves(sentence, tokens, token):
            told.add("withdraw")
            yield Told("withdraw", token, undone(tokens, token))
        if "defund" not in told and spoken and _defunds(tokens, token):
            told.add("defund")
            # "not to end its funding"
            kept = token.lemma_.lower() in _CUTS and before(token, 2) == ["to", "not"]
            yield Told("defund", token, kept)
        if "extend" not in told and _extends(sentence, tokens, token):
            told.add("extend")
            yield Told("extend", token, undone(tokens, token))
    home = sentence.article.mission.country
    if not told & {"defund", "fund"}:
        trust = any(t.lower_ == "fund" and before(t, 1) == ["trust"] for t in tokens)
        paid = [t for t in tokens if t.lower_ == "$" or is_money(t)]
        paid += [t for t in tokens if t.lower_ == "office" and before(t, 1) == ["support"]]
        promises = _kept_word(tokens)
        if promises and {"deployment", "deployments", "boots", "troops"} & {
            t.lower_ for t in tokens
        }:
            # "that pledges be turned into deployments"
            told.add("support")
            yield Told("support", promises[0], False)
        else:
            paid += promises
        paid += [t for t in tokens if t.lower_ in ("bill", "tab") and "foot" in _lemmas(tokens)]
        wanted = {t.lemma_.lower() for t in tokens}
        assessed = any(t.lower_ == "assessed" for t in tokens)
        if (
            paid
            and "support" not in told
            and (assessed or not wanted & _OTHER_NEEDS)
            and (spoken or trust)
        ):
            told.add("fund")
            never = undone(tokens, paid[0]) and home in {t.text for t in tokens}
            nearest = before(paid[0], 4)
            never = never or (
                bool({"not", "n't", "no"} & set(nearest))
                and bool({"one", "another", "single", "more"} & set(nearest))
            )
            yield Told("defund" if never else "fund", paid[0], False)
    out = next(
        (t for t in tokens if t.lower_ == "out" and before(t, 1) in (["stay"], ["keep"])), None
    )
    if out is not None and home in {t.text for t in _near(out, 3)}:
        yield Told("support", out, True)
    elif about is not None and not told:
        yield Told("support", about, undone(tokens, about))
    elif not told and spoken and (help_ := _outside_help(tokens)) is not None:
        yield Told("support", help_, undone(tokens, help_))


def helped(sentence: Sentence, tokens: list[Token]) -> bool:
    """Whether `tokens` ask for what sends, keeps or strengthens the mission."""
    return bool((_lemmas(tokens) | {t.lower_ for t in tokens}) & _HELPS)
