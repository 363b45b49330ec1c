"""Whether words say that the mission or its people go home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of, whose
from missionbrief.claims.views.around import after, before, lemmas_of, next_tokens, opens_verb
from missionbrief.claims.views.paying import AID, MONEY
from missionbrief.claims.views.topic import is_about, is_mission, is_people, spoken_of
from missionbrief.language.grammar import conjuncts, subject
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_WITHDRAWS = words("claims", "stances", "withdraws")
_BRINGS = words("claims", "stances", "brings")
_ENDS = words("claims", "stances", "ends")
_ORDER = words("claims", "assessment", "order")
_BODIES = frozenset({"contingent", "contingents", "force", "mission", "team", "company",
                     "battalion", "platoon", "detachment"})  # fmt: skip
RETHINKS = words("claims", "stances", "rethinks")
_NOT_PEOPLE = words("claims", "stances", "not_people")
_HOME = frozenset({"home", "back"})
_BROUGHT = frozenset({"dobj", "nsubjpass"})
_DEAD = frozenset({"body", "remains", "corpse", "coffin", "casket", "wounded", "injured", "dead",
                   "fallen"})  # fmt: skip
_HURT = frozenset({"wounded", "injured", "fallen", "dead", "slain", "sick", "killed"})
_RETURNS = frozenset({".", ",", ";", "home", "at", "from", "now", "without", "before"})
_FAR = 9
_THERE = 5
_STAYS = frozenset({"stay", "remain"})
_AT = frozenset({"at", "a", "the", "their", "his", "its", "our", "for", "from", "in"})
_CIVILIANS = words("claims", "stances", "civilians")
_DOWN = frozenset({"draw", "scale", "wind"})
_CUES = (
    frozenset({"plug", "cut", "exit", "wound", "leave", "pull", "return", "quit", "abandon"})
    | frozenset({"drop", "desert", "fail", "out", "walk", "turn", "wash", "have", "gone"})
    | _DOWN | _WITHDRAWS | _BRINGS | _ENDS | RETHINKS | _HOME
)  # fmt: skip
"""The words, as printed or by their lemma, without which nobody goes home."""
_AWAY, _FOREIGN = frozenset({"gone"}), frozenset({"foreigner", "outsider"})
_BOYS = frozenset({"boys", "girls", "men", "women", "sons", "daughters", "them", "youngsters",
                   "youths", "man", "woman"})  # fmt: skip


def _foreign(sentence: Sentence, who: Token | None) -> bool:
    """Whether words are for the mission, its people or the foreigners."""
    if who is None:
        return False
    return who.base in _FOREIGN or is_mission(sentence, who) or is_people(sentence, who)


def leaves(sentence: Sentence, tokens: list[Token], token: Token) -> bool:
    """Whether `token` says that the mission or its people go home."""
    lemma, home = token.base, sentence.article.mission.country
    if lemma not in _CUES and token.lower_ not in _CUES:
        return False
    if token.lower_ == "plug" and "the" in before(token, 1):
        off = next_tokens(token, 6)
        return is_about(sentence, tokens) is not None and not any(t.base in MONEY for t in off)
    if token.lower_ in _AWAY and token.dep_ == "ccomp" and _foreign(sentence, subject(token)):
        return True  # "would like the foreigners gone"
    if lemma in _DOWN and after(token, 1) == ["down"]:
        # "will draw down as others come in"
        return not any(c.dep_ == "dobj" for c in token.children) and spoken_of(sentence)
    following = next_tokens(token, 8)
    # "until the conduct of the police at home is looked into"
    near = {t.lower_ for t in following if before(t, 1) != ["at"]}
    gone = {t.text for t in following[:5]}
    pulled = near & {"out", "back", "home"} or ("from" in near and home in gone)
    if lemma == "drop" and after(token, 1) == ["out"] and spoken_of(sentence):
        return after(token, 2)[1:] != ["of"] or is_about(sentence, following) is not None
    if lemma == "cut" and "short" in near:
        return is_about(sentence, tokens) is not None
    if lemma == "exit" and (
        set(after(token, 1)) & {"strategy", "plan"} or "without" in before(token, 3)
    ):
        return False
    earlier = token.doc[max(token.sent.start, token.i - 4) : token.i]
    wound = token.lower_ == "wound" and near & {"up", "down"}
    ended = lemma in _ENDS and token.tag_ in ("VBN", "VBD")
    if wound or (ended and token.dep_ not in ("ROOT", "relcl")):
        # "wants the mission wound up", "urged that it be wound up"
        done = bool(wound) or token.dep_ == "ccomp"  # "wants it ended"
        it = done and "it" in {t.lower_ for t in earlier} and spoken_of(sentence)
        return it or any(is_mission(sentence, t) for t in earlier)
    if lemma in _ENDS and token.tag_ == "VB" and not any(c.dep_ == "dobj" for c in token.children):
        # "the mission must end"
        who = subject(token)
        return who is not None and is_mission(sentence, who) and token.dep_ != "advcl"
    if lemma == "leave" and {"country", "island"} & set(after(token, 3)):
        return any(is_mission(sentence, t) or is_people(sentence, t) for t in earlier)
    if lemma == "recall" and token.pos_ == "VERB" and not _people_recalled(sentence, token):
        return False
    if lemma in _WITHDRAWS or (lemma == "pull" and pulled):
        if lemmas_of(following[:4]) & _NOT_PEOPLE:
            return False
        moved = any(c.dep_ in ("dobj", "nsubjpass") for c in token.children)
        if _of_another(sentence, following):
            return False
        return (
            is_about(sentence, tokens) is not None
            or (token.pos_ == "VERB" and not moved and spoken_of(sentence))
            or (lemma == "pull" and token.pos_ == "NOUN" and spoken_of(sentence))
            or home in {t.text for t in tokens}
            or any(unit_of(t) in ("officers", "soldiers") for t in [*tokens, *following[:6]])
        )
    if lemma == "return" and token.pos_ == "NOUN" and (owner := _owner(token)) is not None:
        # "demanded the contingent's return"
        return is_mission(sentence, owner) or is_people(sentence, owner)
    if lemma == "return" and token.pos_ == "NOUN" and "their" in before(token, 2):
        # "a timetable for their return"
        told = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number + 1]
        return any(unit_of(t) in ("officers", "soldiers") for s in told for t in s.span)
    if lemma == "return" and _goes_back(sentence, token):
        return True
    if lemma == "return" and token.pos_ == "NOUN" and after(token, 1) == ["of"]:
        # "the return of every Kenyan in Haiti"
        return is_about(sentence, following) is not None or any(
            n.kind == "demonym" and n.country != home
            for t in following
            if (n := sentence.name_at(t)) is not None
        )
    if lemma in _BRINGS:
        # "should never have been sent and must come home"
        ands = (n for n, t in enumerate(following[:-1]) if t.lower_ == "and")
        until = next((n for n in ands if opens_verb(following[n + 1])), len(following))
        near &= {t.lower_ for t in following[:until]}
    if lemma in _BRINGS and any(c.dep_ == "dobj" and c.base in _ORDER for c in token.children):
        return False  # "to bring back security"
    if lemma in _BRINGS and back_there(sentence, following):
        return False
    if lemma in _BRINGS and any(map(fallen, token.children)):
        return False  # "to bring back the bodies", "to fly home the wounded"
    if lemma in _BRINGS and near & (_HOME if lemma not in ("go", "get", "allow") else {"home"}):
        return (
            bool({t.lower_ for t in tokens} & _BOYS)
            or any(t.lower_ == "people" and before(t, 1) == ["young"] for t in tokens)
            or any(
                t.tag_ in ("NNS", "NNPS")
                and (n := sentence.name_at(t)) is not None
                and n.kind == "demonym"
                and n.country != home
                for t in tokens
            )
            or is_about(sentence, tokens) is not None
            or any(unit_of(t) in ("officers", "soldiers") for t in tokens)
            or ((_counted(tokens) or _sent_out(tokens)) and spoken_of(sentence))
            or _those_sent(sentence, token)
        )
    if token.lower_ == "have" and near & _HOME and before(token, 1) == ["to"]:
        # "a motion to have the whole contingent back"
        until = next(n for n, t in enumerate(following) if t.lower_ in _HOME)
        whom = following[:until]
        return any(unit_of(t) in ("officers", "soldiers") or t.lower_ in _BODIES for t in whom)
    if lemma == "leave" and "behind" in after(token, _FAR):
        return False  # "would leave a stable Haiti behind"
    if lemma in ("leave", "quit") and token.dep_ == "ccomp" and _goes_away(sentence, token):
        return True
    if lemma in ("leave", "quit", "exit", "abandon", "desert", "fail") and after(token, 1) != [
        "for"
    ]:
        others = {t.lower_ for t in tokens} & _CIVILIANS
        return (home in {t.text for t in following[:5]} and not others) or any(
            is_mission(sentence, t) for t in following[:3]
        )
    if lemma in _ENDS and after(token, 1) == ["it"] and token.pos_ == "VERB":
        # "should have the mission's accounts audited and end it"
        return any(is_mission(sentence, t) for t in token.doc[token.sent.start : token.i])
    if lemma in _ENDS and not token.ent_type_:
        what = [c for c in token.children if c.dep_ == "dobj"] if token.pos_ == "VERB" else []
        if what and not any(is_mission(sentence, t) for c in what for t in c.subtree):
            return False  # "should end its inaction and transform the mission"
        return any(is_mission(sentence, t) for t in following) and not near & (MONEY | AID)
    if lemma in RETHINKS and not any(c.base == "offer" for c in token.children):
        return is_about(sentence, following) is not None or "involvement" in near
    if token.lower_ == "out" and set(before(token, 1)) & {"want", "wants", "wanted"}:
        return "of" in after(token, 1) and any(is_mission(sentence, t) for t in following[:5])
    if _turns_away(token, following):
        return spoken_of(sentence) and not any(unit_of(t) for t in following[2:5])
    if token.lower_ in _HOME and _wanted_home(token, home):
        return True
    if token.lower_ == "out" and _wanted_home(token, home):
        return spoken_of(sentence)
    if lemma == "out" and {t.lemma_ for t in earlier} & {"keep", "stay"}:
        return False  # "to keep the police out of Haiti"
    if token.lower_ == "out" and "of" in after(token, 1):
        return home in gone and is_about(sentence, [t for t in tokens if t.i < token.i]) is not None
    return False


def fallen(who: Token) -> bool:
    """Return whether it is the dead or the wounded with whom something is done."""
    hurt = any(c.lower_ in _HURT for c in who.children if c.dep_ == "amod")
    return who.dep_ in _BROUGHT and (who.base in _DEAD or hurt)


def _goes_away(sentence: Sentence, verb: Token) -> bool:
    """Whether the mission is to leave, told of no place: "demanded that it leave"."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    plain = verb.tag_ in ("VB", "VBP") and not any(
        c.dep_ in ("dobj", "aux", "ccomp", "prep") for c in verb.children
    )
    if who is None or not plain:
        return False
    return is_mission(sentence, who) or (who.lower_ in ("it", "they") and spoken_of(sentence))


def back_there(sentence: Sentence, following: list[Token]) -> bool:
    """Return whether it is to the mission's country that people are sent back, or to stay: "send
    them back to Ganthier", "send the officers back, and let them stay"."""
    back = next((t for t in following if t.lower_ == "back"), None)
    rest = next_tokens(back, _FAR) if back is not None else []
    if any(t.base in _STAYS and t.tag_ == "VB" and not negated(t) for t in rest):
        return True
    if not rest or rest[0].lower_ not in ("to", "into", "in"):
        return False
    goal = [n for t in rest[1:_THERE] if (n := sentence.name_at(t)) is not None]
    home = sentence.article.mission.country
    return any(home in (n.canonical, n.country or (n.kind == "place" and home)) for n in goal)


def _people_recalled(sentence: Sentence, recall: Token) -> bool:
    """Whether it is people, or a mission, that are recalled, and not what somebody remembers:
    "recalling the conduct of earlier missions"."""
    whom = [t for c in recall.children if c.dep_ == "dobj" for t in conjuncts(c)]
    return not whom or any(
        t.pos_ in ("PRON", "PROPN", "NUM") or unit_of(t) is not None or t.lower_ in _BODIES | _BOYS
        or is_people(sentence, t) or is_mission(sentence, t)
        for t in whom
    )  # fmt: skip


def _those_sent(sentence: Sentence, verb: Token) -> bool:
    """Whether "they" who are to be brought home are people of whom the sentence before tells that
    they were sent."""
    whom = [c for c in verb.children if c.dep_ == "nsubjpass" and c.lower_ == "they"]
    earlier = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    people = any(unit_of(t) in ("officers", "soldiers") for s in earlier for t in s.span)
    return bool(whom) and people and spoken_of(sentence)


def _owner(noun: Token) -> Token | None:
    owners = (c for c in noun.children if c.dep_ == "poss" and c.pos_ in ("NOUN", "PROPN"))
    return next(owners, None)


def _wanted_home(home: Token, country: str) -> bool:
    """Whether the mission's people are wanted home, or out of its country: "wants the officers
    home", "wants its last soldiers out by June"."""
    lead = home.doc[max(home.sent.start, home.i - _FAR) : home.i]
    wish = next((t for t in lead if t.lemma_ in ("want", "need")), None)
    if wish is None or set(before(home, 1)) & _AT:
        return False
    between = [t for t in lead if t.i > wish.i]
    ends = not after(home, 1) or after(home, 1)[0] in _RETURNS | {"by", "and", "as"}
    ends = ends or after(home, 2) == ["of", country.lower()]
    # "The United States wants them back" may be there again.
    called = _BODIES | (_BOYS - {"them"} if home.lower_ == "back" else _BOYS)
    people = any(unit_of(t) in ("officers", "soldiers") or t.lower_ in called for t in between)
    return ends and people and all(t.pos_ not in ("VERB", "AUX") for t in between)


def _turns_away(token: Token, following: list[Token]) -> bool:
    """Whether `token` says that somebody gives something up: "walk away from", "turn its back on",
    "wash its hands of"."""
    lemma, near = token.base, [t.lower_ for t in following[:4]]
    if lemma == "walk":
        return near[:2] in (["away", "from"], ["out", "on"])
    turns = (lemma, "back", "on") if lemma == "turn" else (lemma, "hands", "of")
    return lemma in ("turn", "wash") and near[1:3] == list(turns[1:])


def _of_another(sentence: Sentence, following: list[Token]) -> bool:
    """Whether those who are to leave are of a country that no sentence names beside the mission or
    its country: "the withdrawal of the Rwandan forces"."""
    people = next((t for t in following[:6] if unit_of(t) or t.lower_ == "forces"), None)
    owner = whose(sentence, people) if people is not None else None
    if owner is None or owner.kind not in ("country", "demonym"):
        return False
    mission, country = sentence.article.mission, owner.country or owner.canonical
    if country in (mission.country, mission.lead):
        return False
    for said in sentence.article.sentences:
        named = {m.name.country or m.name.canonical for m in said.names}
        if country not in named:
            continue
        if mission.country in named or any(is_mission(said, t) for t in said.span):
            return False
    return True


def _goes_back(sentence: Sentence, token: Token) -> bool:
    """Whether the mission's people are to return: "demanded that the contingent return"."""
    if any(c.dep_ == "dobj" for c in token.children) or token.tag_ not in ("VB", "NN", "VBP"):
        return False
    following = after(token, 4)
    home = sentence.article.mission.country.lower()
    ends = not following or following[0] in _RETURNS or following[0] == "to"
    if not ends or home in following or {"work", "duty", "patrol", "post", "base"} & set(following):
        return False
    earlier = token.doc[max(token.sent.start, token.i - 3) : token.i]
    if token.tag_ == "NN" and (not len(earlier) or (unit_of(earlier[-1]) is None
                               and not is_mission(sentence, earlier[-1]))):  # fmt: skip
        return False
    sent = [t for t in earlier if is_mission(sentence, t) or is_people(sentence, t)]
    sent += [t for t in earlier if unit_of(t) in ("officers", "soldiers")]
    return bool(sent) and spoken_of(sentence)


def _sent_out(tokens: list[Token]) -> bool:
    """Whether a body of people that was sent is told: "wants the team brought home"."""
    bodies = [t for t in tokens if t.lower_ in _BODIES]
    return any(c.dep_ in ("det", "poss") for t in bodies for c in t.children)


def _counted(tokens: list[Token]) -> bool:
    """Whether people are told by their number or as the rest: "that the six be brought back"."""
    return any(
        (t.like_num or t.lower_ in ("rest", "others")) and "the" in before(t, 1)
        and not any(c.pos_ in ("NOUN", "PROPN") for c in (t.head,) if t.dep_ == "nummod")
        for t in tokens
    )  # fmt: skip
