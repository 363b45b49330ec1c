"""Comings and goings that a sentence tells by what the sentences before told: "they landed"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.harmed.harm import harm
from missionbrief.claims.troops import ways
from missionbrief.claims.troops.bare_shapes import lifted, within_them
from missionbrief.claims.troops.bodies import bodies
from missionbrief.claims.troops.carried import CARRIERS
from missionbrief.claims.troops.coming import Coming, told
from missionbrief.claims.troops.cues import is_cue
from missionbrief.claims.troops.events import Event, dated
from missionbrief.claims.troops.owners import owner_of
from missionbrief.claims.troops.people_words import unit_word
from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import verb_above
from missionbrief.language.modality import mode
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.troops.bodies import Body
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_ANOTHER = frozenset({"another", "second", "third", "next", "further", "first", "last", "more"})
_GO = ways.SETS_OUT | {"deploy"}
_WHOSEVER = frozenset({"another", "further", "more"})
_WARNS = frozenset({"warn", "threaten", "fear", "vow", "swear", "boast"})
_ASKS = frozenset({"what", "when", "whether", "how", "why", "where"})
_NOW = words("claims", "told", "now")
_ASIDE = frozenset({"up", "out", "down", "over", "through", "round", "around", "along", "by"})
_BACK = 2
_NEAR = 2
_AS_MANY = frozenset({"as many again", "as many more", "an equal number", "the same number",
                      "a similar number", "just as many"})  # fmt: skip
_WORDS = 3
_TAKES_OVER = frozenset({"replace", "relieve", "succeed"})
# "They left the country on Friday", "reached the capital".
_LEFT = frozenset({"country", "island", "capital", "city", "airport", "home", "land", "base"})
_ON = 4
"""Words after "on" that may name what they are on: "on the first flight"."""


def _before(sentence: Sentence) -> Coming | None:
    """What the last of the few sentences before told."""
    first = max(0, sentence.number - _BACK)
    for earlier in reversed(sentence.article.sentences[first : sentence.number]):
        if sentence.paragraph - earlier.paragraph <= 1 and (found := told(earlier)):
            return found[-1]
    return None


def _whose_before(sentence: Sentence, who: Token) -> tuple[str, Body] | None:
    """Whose personnel the words before `who`, or else the sentence before, speak of, and they."""
    for body in reversed(bodies(sentence)):
        owned = owner_of(sentence, body.first, body.last, body.head)
        if body.last < who.i and owned.relation == "contributor" and owned.name:
            return owned.name, body
    first = max(0, sentence.number - _BACK)
    for earlier in reversed(sentence.article.sentences[first : sentence.number]):
        if sentence.paragraph - earlier.paragraph > 1:
            return None
        for body in bodies(earlier):
            owned = owner_of(earlier, body.first, body.last, body.head)
            if owned.relation == "contributor" and owned.name:
                return owned.name, body
    return None


def _included(body: Body) -> bool:
    """Whether a body is only a part of those told of: "144 of them, including 24 women"."""
    before = body.head.doc[max(body.head.sent.start, body.first - 2) : body.first]
    return any(t.lower_ in ("including", "among") for t in before)


def aboard(sentence: Sentence, found: list[Coming]) -> Iterator[Coming]:
    """Those who are on a plane: "Friday's plane also had eight Salvadorans on board"."""
    words_ = [t.lower_ for t in sentence.span]
    on = any(
        word == "on" and {"board", *CARRIERS} & set(words_[at + 1 : at + _ON])
        for at, word in enumerate(words_)
    )
    if not ("aboard" in words_ or on) or not (CARRIERS | {"board", "aboard"}) & set(words_):
        return
    if any(harm(t) for t in sentence.span if t.pos_ == "VERB"):
        return
    here = {c.head.i for c in found}
    for body in bodies(sentence):
        if body.count is None or body.head.i in here or _now(sentence, body.first):
            continue
        if here and within_them(sentence, body.count.last):
            continue
        owned = owner_of(sentence, body.first, body.last, body.head)
        if owned.relation in ("home", "outside"):
            continue
        last = _before(sentence)
        if owned.name is None and last is None:
            continue
        who = owned.name or (last.actor if last is not None else "")
        happens = dated(sentence, body.head)
        above = next((t for t in body.head.ancestors if t.pos_ in ("VERB", "AUX")), None)
        if happens.status == "actual" and above is not None and mode(above) == "planned":
            happens = replace(happens, status="planned")
        way = last.way if last is not None else "in"
        if above is not None and above.base in _TAKES_OVER and body.head.i < above.i:
            way = "in"  # "165 were on that flight, and 230 replaced them"
        yield Coming(body.head, body.name, who, body.count, body.head, way, "aboard", happens)


def _now(sentence: Sentence, first: int) -> bool:
    """Whether so many are told to be there now: "so there's now about 400 of them in country"."""
    before = sentence.span.doc[max(sentence.span.start, first - 2) : first + 1]
    return any(t.lower_ in _NOW for t in before)


def _pointing(sentence: Sentence, who: Token) -> bool:
    """Whether a subject means those of the sentence before: "they", "the officers"."""
    if who.lower_ == "they":
        return True
    definite = any(c.lower_ in ("the", "these", "those") for c in who.children)
    described = any(c.dep_ in ("amod", "compound", "nummod", "prep") for c in who.children)
    people = unit_word(sentence, who) in ("officers", "soldiers") or who.lemma_ == "contingent"
    return definite and people and not described


def they(sentence: Sentence) -> Iterator[Coming]:
    """ "They landed on Monday": those whom the sentence before spoke of."""
    for cue in sentence.span[:-1]:
        if not is_cue(cue):
            continue
        who = next((t for t in cue.children if t.dep_ in ("nsubj", "nsubjpass")), None)
        if who is None and cue.dep_ == "xcomp":
            who = next((t for t in cue.head.children if t.dep_ in ("nsubj", "nsubjpass")), None)
        if who is None or cue.base in ways.JOINS or not _pointing(sentence, who):
            continue
        if cue.base in ways.GREETS and who.dep_ == "nsubj":
            continue  # "They received their pay."
        if _others_word(sentence, cue) or _about(cue) or _by_the_way(cue):
            continue
        if _of_things(sentence, cue) or (who.lower_ == "they" and _means_states(sentence, who)):
            continue
        way, owner = ways.way(sentence, cue), _whose_before(sentence, who)
        if way is None or owner is None:
            continue
        happens = dated(sentence, cue)
        if _on_day_of_saying(sentence, happens, cue):
            happens = replace(happens, when=None, days=None)
        planned = happens.status == "planned"
        due = planned and cue.base in ways.ARRIVES
        # "They are scheduled to deploy on September 21": on a day, so as to go there.
        due = due or (planned and cue.base in _GO and _on_a_day(happens))
        if due or (happens.days is not None and happens.status == "actual"):
            name, body = owner
            count = None if _included(body) else body.count
            called = body.name if count is not None else "personnel"
            called = called if who.lower_ == "they" else who.lower_
            yield Coming(who, called, name, count, cue, way, "they", happens)
            return


def _of_things(sentence: Sentence, cue: Token) -> bool:
    """Whether a verb of coming has something else for its object, and so tells of no coming: "they
    took part in a raid", "have been told to expect hard living", "can land as many planes"."""
    things = [c for c in cue.children if c.dep_ == "dobj" and c.i > cue.i]
    return any(unit_of(t) is None and t.pos_ == "NOUN" and t.ent_type_ != "DATE" for t in things
               if t.base not in _LEFT and sentence.name_at(t) is None)  # fmt: skip


def _means_states(sentence: Sentence, they_: Token) -> bool:
    """Whether "they" are countries of which the sentence tells: "Peru and Chile have said they will
    come"; not where those sent are told: "Peru sent six, and they landed"."""
    for verb in (t for t in they_.ancestors if t.pos_ in ("VERB", "AUX")):
        for doer in (c for t in (verb, verb.head) for c in t.children if c.dep_ == "nsubj"):
            name = sentence.name_at(doer)
            if doer.i < they_.i and name is not None and name.kind == "country":
                return not _sends_some(doer.head)
        before = (c for c in verb.children if c.dep_ in ("ccomp", "conj") and c.i < they_.i)
        doers = (g for c in before for g in c.children if g.dep_ == "nsubj")
        names = (sentence.name_at(g) for g in doers)
        if any(n is not None and n.kind == "country" for n in names):
            return True
    return False


def _sends_some(verb: Token) -> bool:
    """Whether a verb has people for its object: "sent six"."""
    objects = (c for c in verb.children if c.dep_ == "dobj")
    return any(c.like_num or unit_of(c) is not None for c in objects)


def _on_day_of_saying(sentence: Sentence, happens: Event, cue: Token) -> bool:
    """Whether the day of a coming is only that on which somebody speaks of it: "said last week that
    the officers were being sent to die"."""
    tokens = sentence.tokens_of(happens.when) if happens.when is not None else []
    dated_by = verb_above(tokens) if tokens else None
    return dated_by is not None and dated_by.base in REPORTING and dated_by in cue.ancestors


def _by_the_way(cue: Token) -> bool:
    """Whether a move only tells which thing is meant, or where people are from: "the helicopter in
    which they were flying", "they will come from the police"."""
    origin = cue.base == "come" and any(c.lower_ == "from" for c in cue.children)
    return cue.dep_ == "relcl" or origin


def _on_a_day(happens: Event) -> bool:
    """Whether a coming is told for a day."""
    return happens.days is not None and happens.days.days == 1


def _about(cue: Token) -> bool:
    """Whether a move is only one about the place: "came up to the corner", "went out on Monday"."""
    aside = cue.base in ("come", "go") and any(c.lower_ in _ASIDE for c in cue.children)
    return aside and not any(c.lower_ in ("to", "into") and _far(c) for c in cue.children)


def _far(link: Token) -> bool:
    return any(c.pos_ == "PROPN" for c in link.children)


def _others_word(sentence: Sentence, cue: Token) -> bool:
    """Whether a coming is only warned of, or asked about: "they had warned that they would come",
    "should say on what day they will land"."""
    if any(t.base in _WARNS for t in cue.ancestors):
        return True
    first = min(t.i for t in cue.subtree)
    return any(t.lower_ in _ASKS for t in sentence.span.doc[first : cue.i])


def again(sentence: Sentence, found: list[Coming]) -> Iterator[Coming]:
    """ "Reckon on as many again next week": so many as were told of before, on another day."""
    doc, end = sentence.span.doc, sentence.span.end
    last = found[-1] if found else _before(sentence)
    if last is None or last.count is None:
        return
    for token in sentence.span:
        text = doc.text_of(token.i, min(end, token.i + _WORDS)).lower()
        if text not in _AS_MANY:
            continue
        when = next(
            (
                e
                for e in sentence.dates
                if (t := sentence.tokens_of(e)) and 0 <= t[0].i - token.i - _WORDS <= _NEAR
            ),
            None,
        )
        days = sentence.resolve(when) if when is not None else None
        if when is None or days is None or days.start is None:
            continue
        published = sentence.article.document.published.interval.end
        due = published is not None and days.start > published
        quantity = replace(
            last.count.quantity,
            number=token,
            start=token.idx - doc[sentence.span.start].idx,
            qualifier="about" if due else last.count.quantity.qualifier,
        )
        count = replace(last.count, quantity=quantity, first=token.i, last=token.i, noun=None)
        happens = Event(when, days, "planned" if due else "actual")
        yield Coming(token, text, last.actor, count, token, last.way, "again", happens)
        return


def flight(sentence: Sentence) -> Iterator[Coming]:
    """ "Another flight is due on Thursday": one more like that which was told before."""
    for token in sentence.span:
        if token.base not in CARRIERS or token.dep_ not in ("nsubj", "nsubjpass"):
            continue
        order = next((c.lower_ for c in token.children if c.lower_ in _ANOTHER), None)
        cue = next((t for t in sentence.span[:-1] if is_cue(t)), None)
        last = _before(sentence)
        if order is None or cue is None or last is None:
            continue
        happens = dated(sentence, cue)
        if happens.when is not None:
            name = f"{order} {token.lower_}"
            whose = sentence.article.mission.name if order in _WHOSEVER else last.actor
            yield Coming(token, name, whose, None, cue, last.way, "flight", happens)
        return


def of_them(sentence: Sentence) -> Iterator[Coming]:
    """ "Seventy-five of them are Guatemalan": how many of those who came were whose."""
    last = _before(sentence)
    if last is None or last.event.status == "planned":
        return
    pointing = {t.lower_ for t in sentence.span} & {"them", "their", "whom", "remaining", "others"}
    words_ = {t.lower_ for t in sentence.span[:6]}
    made = {t.base for t in sentence.span} & {"consist", "include", "comprise"}
    composed = bool(words_ & {"this", "the"} and words_ & {"group", "contingent"} and made)
    composed = composed or any(t.lower_ == "composition" for t in sentence.span)
    now = any(t.lower_ in ("now", "currently", "total") for t in sentence.span)
    if not (pointing or composed) or now:
        return
    whole: str | None = None
    for body in bodies(sentence):
        count = body.count
        if whole in ("bare-size", "bare-of", "strong"):
            # "a strength of 590, of whom 400 are Kenyan": those are of the strength.
            return
        whole = whole or (count.rule if count is not None else None)
        parts = ("bare-them", "bare-listed", "bare-size", *(["counted"] if composed else []))
        if count is None or count.rule not in parts:
            continue
        if count.rule == "bare-size" and (
            lifted(sentence, count.first) or not any(t.lower_ == "number" for t in sentence.span)
        ):
            continue  # "That brings their number to nearly 800": those are all who are there.
        owned = owner_of(sentence, body.first, body.last, body.head)
        if owned.relation in ("home", "outside"):
            continue
        if owned.relation == "mission" and count.rule == "bare-listed":
            continue
        who = owned.name if owned.relation == "contributor" else last.actor
        happens = Event(None, last.event.days, "actual")
        yield Coming(
            body.head, last.name, who or last.actor, count, body.head, last.way, "of-them", happens
        )
