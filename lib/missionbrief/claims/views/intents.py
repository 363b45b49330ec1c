"""What an actor says it will do or not do itself: stay, go home, send nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of, whose
from missionbrief.claims.views.around import after, before
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.paying import gives_out, is_money
from missionbrief.claims.views.scope import front, reach
from missionbrief.claims.views.stances import stances
from missionbrief.claims.views.topic import is_about, is_mission, is_people, spoken_of
from missionbrief.claims.views.un_operation import united_nations
from missionbrief.claims.views.view_status import disowned
from missionbrief.claims.views.wanting import of_verb, sayers
from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import CONTROL, climb, subject
from missionbrief.language.modality import mode, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_ONLY = (["only", "when"], ["only", "once"], ["only", "after"], ["only", "if"])
_LEAVES = words("claims", "intents", "leaves")
_GOES_ON = words("claims", "intents", "goes_on")
_CLOSES = words("claims", "intents", "closes")
_CUTS = words("claims", "intents", "cuts")
_VOWS = words("claims", "intents", "vows")
_STAYS = words("claims", "stays", "stays")
_UNTIL = words("claims", "stays", "until")
_KEEPS_OUT = frozenset({"stay", "remain", "keep", "steer", "stand"})
_OUT = frozenset({"out", "away", "clear", "aloof", "apart"})
_DEPLOYMENTS = frozenset({"deployment", "intervention"})
_ORDERS = frozenset({"order", "sign", "begin", "start", "announce", "command", "approve"})
_RECALLS = frozenset({"withdrawal", "recall", "pullout", "repatriation"})
_DEPARTURES = _RECALLS | {"exit", "return"}
_NEAR = 12
_BODIES = frozenset({"contingent", "team", "force", "personnel"})
_MEETINGS = frozenset(
    {"vote", "meeting", "session", "debate", "hearing", "talk", "election", "summit"}
)
AHEAD = frozenset({"will", "would", "wo", "'ll", "'d", "shall", "wouldn't", "won't"})

_PAYS = frozenset(
    {"vote", "release", "pay", "spend", "fund", "finance", "give", "approve", "bankroll"}
)


def is_ahead(verb: Token) -> bool:
    """Whether a verb tells what is to come: "will send", "would not stay", "does not plan to"."""
    return any(c.lower_ in AHEAD for c in verb.children if c.dep_ == "aux") or mode(verb) in (
        "planned",
        "pledged",
    )


def nobody(verb: Token) -> bool:
    """Whether a verb's doer or object is nobody: "will send nobody", "no troops will go"."""
    return negated(verb) or any(
        t.lower_ in ("nobody", "none", "no") for c in verb.children if c.dep_ in ("dobj", "nsubj")
        for t in [c, *c.children]
    )  # fmt: skip


def _not_before(verb: Token) -> bool:
    """Whether somebody leaves only when something else is done: who says so stays till then."""
    said = after(verb, 8)
    return any(said[n : n + 2] in _ONLY for n in range(len(said)))


def intents(sentence: Sentence) -> Iterator[Found]:
    """Yield what actors say they will do about the mission: token, holders, stance and rule."""
    home = sentence.article.mission.country
    for verb in sentence.span:
        if verb.pos_ != "VERB":
            continue
        lemma = verb.base
        if lemma in _LEAVES:
            scope = [verb, *reach(sentence, verb)]
            told = {t.stance for t in stances(sentence, scope)}
            if after(verb, 2) == ["the", "plug"] and "defund" in told and is_ahead(verb):
                yield verb, of_verb(sentence, verb), "defund", "leaves"
            if "withdraw" not in told:
                continue
            if nobody(verb) or set(before(verb, 6)) & {"not", "n't", "never"}:
                if any(t.base in CONTROL for t in list(climb(verb))[1:3]):
                    # "asked Washington not to abandon the mission"
                    continue
                held = tuple(h for h in of_verb(sentence, verb) if not _of_a_body(sentence, h))
                yield verb, held, "support", "stays"
            elif lemma != "fail" and (
                any(c.lower_ in AHEAD for c in verb.children) or disowned(verb)
            ):
                if _not_before(verb):
                    continue  # "will leave only when the job is done"
                yield verb, of_verb(sentence, verb), "withdraw", "leaves"
        elif (above := gives_out(verb)) is not None and spoken_of(sentence):
            held = of_verb(sentence, above)
            if sentence.article.mission.lead not in {h.name for h in held}:
                # Who leads it asks others to bear it.
                yield verb, held, "defund", "leaves"
        elif lemma in _CLOSES and (closed := _closes(sentence, verb)) is not None:
            yield verb, of_verb(sentence, verb) or sayers(sentence, verb), closed, "stays"
        elif lemma in _ORDERS and is_ahead(verb) and _orders_home(sentence, verb):
            yield verb, of_verb(sentence, verb), "withdraw", "leaves"
        elif lemma in _CUTS and any(c.lower_ in AHEAD for c in verb.children):
            scope = [verb, *reach(sentence, verb)]
            if any(t.stance == "defund" for t in stances(sentence, scope)):
                yield verb, of_verb(sentence, verb), "defund", "leaves"
        elif lemma in _PAYS and negated(verb) and any(c.lower_ in AHEAD for c in verb.children):
            scope = [verb, *reach(sentence, verb)]
            paid = any(is_money(t) or t.is_currency for t in scope)
            if united_nations(scope) is not None:
                yield verb, of_verb(sentence, verb), "oppose", "refuses"
            elif paid and is_about(sentence, scope) is not None:
                yield verb, of_verb(sentence, verb), "defund", "leaves"
        elif lemma == "keep" and is_ahead(verb) and _keeps_there(sentence, verb):
            yield verb, _of_country(sentence, verb), "support", "goes_on"
        elif lemma in _KEEPS_OUT and _keeps_out(verb):
            # "would stay out of the mission", but "kept away from the rally"
            if is_ahead(verb) and not nobody(verb) and _off_mission(sentence, verb):
                held = _of_country(sentence, verb) or of_verb(sentence, verb)
                yield verb, held or sayers(sentence, verb), "oppose", "refuses"
        elif lemma in _GOES_ON and not of_their_mood(sentence, verb):
            scope = [*front(verb), verb, *reach(sentence, verb)]
            ahead = any(c.lower_ == "ahead" for c in verb.children) and not _of_a_meeting(verb)
            stays = lemma in ("stay", "remain") and any(
                c.lower_ in ("will", "would") for c in verb.children
            )
            vows = _VOWS | REPORTING if ahead or stays else _VOWS
            vow = next((t for t in list(climb(verb))[1:] if t.base in vows), None)
            bare = ahead or any(t.lower_ in ("course", "mandate") for t in scope)
            about = (
                (bare and spoken_of(sentence))
                or is_about(sentence, scope)
                or any(t.text == home for t in scope)
            )
            through = lemma != "see" or any(t.lower_ == "through" for t in scope)
            never = negated(verb) or (verb.dep_ == "xcomp" and negated(verb.head))
            if vow is not None and about and through and not never:
                yield (
                    vow,
                    _of_country(sentence, verb) or of_verb(sentence, vow),
                    "support",
                    "goes_on",
                )
            elif lemma in _STAYS | {"go"} and not never and _stays(sentence, verb):
                yield verb, _of_country(sentence, verb), "support", "goes_on"


def of_their_mood(sentence: Sentence, verb: Token) -> bool:
    """Return whether it is how the mission's people feel that a verb tells: "our officers remain
    alert"."""
    who = subject(verb)
    people = who is not None and (is_people(sentence, who) or unit_of(who) is not None)
    return people and any(c.dep_ == "acomp" for c in verb.children)


def _of_a_body(sentence: Sentence, holder: Holder) -> bool:
    """Whether somebody speaks for a body that sends nobody to the mission: a spokesman of the
    United Nations tells of its own staff where he says "we are not leaving Haiti"."""
    known = sentence.article.mission.names.get(holder.name)
    if known is None or is_about(sentence, sentence.tokens) is not None:
        return False
    return known.country is None and known.kind in ("person", "organisation")


def _orders_home(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody will have the mission's people go home: "would sign the recall"."""
    things = [c for c in verb.children if c.dep_ == "dobj" and c.base in _DEPARTURES]
    home = any(c.base in _RECALLS and not any(g.dep_ == "prep" for g in c.children) for c in things)
    home = home or any(t.stance == "withdraw" for t in stances(sentence, reach(sentence, verb)))
    return bool(things) and home and spoken_of(sentence) and not nobody(verb)


def _closes(sentence: Sentence, verb: Token) -> str | None:
    """The stance of who will, or will not, put an end to the mission: "would not shut it down"."""
    closed = [c for c in verb.children if c.dep_ == "dobj"]
    ended = any(is_mission(sentence, c) for c in closed)
    down = verb.base not in ("close", "shut", "wind") or "down" in after(verb, _NEAR)
    if not ended or not down or not is_ahead(verb) or any(t.base in CONTROL for t in climb(verb)):
        return None
    if negated(verb):
        return "support"
    leaves = any(t.stance == "withdraw" for t in stances(sentence, [verb, *reach(sentence, verb)]))
    return None if leaves else "oppose"


def _keeps_out(verb: Token) -> bool:
    """Whether a verb tells of keeping apart: "stay out of", "steer clear of", "keep away from"."""
    following = after(verb, 3)
    ends = {"of", "from", *_UNTIL} & set(following) or following[1:2] in (["."], [","])
    return bool(set(following[:2]) & _OUT) and bool(ends)


def _off_mission(sentence: Sentence, verb: Token) -> bool:
    """Whether what a verb keeps apart from is the mission or sending people to it: none of its
    parts, "the force's command"."""
    ahead = verb.doc[verb.i + 1 : min(sentence.span.end, verb.i + _NEAR)]
    link = next((t for t in ahead if t.lower_ in ("of", "from")), None)
    thing = next((c for c in link.children if c.dep_ == "pobj"), None) if link is not None else None
    if link is None:
        return spoken_of(sentence)  # "would stay out until the Council decides"
    if thing is None:
        return False
    return is_mission(sentence, thing) or thing.base in _DEPLOYMENTS


def _of_a_meeting(verb: Token) -> bool:
    """Whether what goes ahead is only a vote or a meeting."""
    who = subject(verb)
    return who is not None and who.base in _MEETINGS


def _stays(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells that people sent will go or stay: "our officers will remain until …"."""
    going = verb.tag_ == "VBG" and any(c.lemma_ == "be" for c in verb.children)
    if negated(verb) or not (is_ahead(verb) or going) or not spoken_of(sentence):
        return False
    if mode(verb) in ("unreal", "called_for", "reported"):
        return False
    near = [t.lower_ for t in reach(sentence, verb)[:_NEAR]]
    home = sentence.article.mission.country.lower()
    if {c.lower_ for c in verb.children} & {"may", "might"}:
        return False
    if verb.base == "go":
        return (near[:1] == ["to"] and home in near[:3]) or near[:1] in (["in"], ["ahead"])
    if verb.base == "continue" and any(c.dep_ == "xcomp" for c in verb.children):
        # "will continue to work through the region's bodies"
        return False
    return home in near or bool(set(near) & _UNTIL)


def _keeps_there(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody will keep people there: "will keep its soldiers in Haiti"."""
    people = [t for c in verb.children if c.dep_ == "dobj" for t in (c, *c.children)]
    kept = any(unit_of(t) is not None or t.base in _BODIES for t in people)
    home = sentence.article.mission.country
    there = {t.text for t in reach(sentence, verb)[:_NEAR]} & {home, "there"}
    return kept and bool(there) and not nobody(verb) and spoken_of(sentence)


def _of_country(sentence: Sentence, verb: Token) -> tuple[Holder, ...]:
    """The country that a verb tells of, or whose officers: "Kenya", "our police", "its troops"."""
    who = subject(verb)
    if who is None:
        return ()
    home = sentence.article.mission.country
    name = sentence.name_at(who)
    if name is not None and name.kind == "country" and unit_of(who) is None:
        return (Holder(name.canonical),) if name.canonical != home else ()
    if unit_of(who) not in ("officers", "soldiers", "personnel"):
        return ()
    if any(c.dep_ == "poss" and c.lower_ in ("our", "its", "my") for c in who.children):
        people = [sentence.article.mission.person(h.name) for h in sayers(sentence, verb)]
        lands = [(p.country or p.canonical, p) for p in people if p.country or p.kind == "country"]
        return tuple(Holder(c, p.canonical if p.kind == "person" else None) for c, p in lands[:1])
    owner = whose(sentence, who)
    country = (owner.country or owner.canonical) if owner is not None else None
    known = owner is not None and owner.kind in ("country", "demonym") and country != home
    return (Holder(str(country)),) if known else ()
