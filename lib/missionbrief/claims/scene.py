"""The day of the scene that a sentence goes on with.

News tells an incident over several sentences and names its day in the first of them: "On Tuesday
a convoy drove into an ambush near Savien. Three officers were wounded." A later loss or fight
without a time of its own is of that day, unless it counts over time, is told of another place, or
another time is told between.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from missionbrief.claims.claim import HAPPENED
from missionbrief.claims.counted import counted_in
from missionbrief.language.attribution import REPORTING
from missionbrief.language.dates.spans import Since
from missionbrief.language.grammar import climb, noun_above, subject, verb_above
from missionbrief.language.places import place_of, sites
from missionbrief.language.when import as_of_another
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.draft import Draft, Told
    from missionbrief.interval import Interval
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_CHOOSES = frozenset({"vote", "elect", "appoint", "name", "swear", "nominate", "inaugurate"})
_ATTACKS = words("claims", "scene", "attacks")
_MISHAPS = words("claims", "losses", "accidents") | _ATTACKS
_AFTERWARDS = words("claims", "tolls", "cared") | {"visit", "release", "transport", "move"}
_HURT = frozenset({"injure", "injured", "wound", "wounded", "hurt", "casualty"})
_DIES = frozenset({"die", "pass", "succumb"})
_IN_WARD = frozenset({"in", "at", "of", "from"})
_WARDS = frozenset({"hospital", "wound", "injury", "clinic", "surgery"})
_OCCURS = frozenset({"occur", "happen", "take"})
_KINDS = frozenset({"casualty", "violence", "operation"})
_SPEAKS = words("claims", "occasion", "speaks")
COMING = frozenset({"deployment", "arrival", "landing", "inception"})
_SPELLS, _BLAMED = words("claims", "scene", "spells"), words("claims", "scene", "blamed")
_UNCOUNTED = ("percent", "people")
_TALLY = words("claims", "incident", "tally")
# These count over time only with a time or a whole beside them.
_LOOSE = frozenset({"between", "total", "before"})
_OTHER = words("claims", "scene", "other")
_COMES = words("claims", "where", "comes")
_ISSUES = frozenset({"publish", "release", "issue", "present", "unveil", "circulate"})
_COUNTING, _CHANGES = words("claims", "tolls", "counting"), words("claims", "tolls", "changes")
_EVENTS = words("claims", "told", "events") | words("claims", "told", "happens")
_SEARCHES, _REGAINS = words("claims", "scene", "searches"), words("claims", "scene", "regains")
_GIVES = frozenset({"give", "issue", "publish", "release", "offer"})
_DECIDES = words("claims", "scene", "decides")
_AFTER = frozenset({"after", "following"})
_ADDS = frozenset({"bring", "take", "raise", "push"})
_PRESENT = ("VBZ", "VBP")
_GROWS, _MONTH, _NUMBER = frozenset({"double", "triple", "treble"}), 31, 4
_BACK, _APART, _DAYS, _WEEK, _FAR = 4, 2, 3, 7, 14


def day_of_scene(draft: Draft, kind: str) -> Told | None:
    """Return the days of the scene that `draft`, an undated claim of `kind`, belongs to, with the
    words that tell them; None where it belongs to none."""
    found = scene_of(draft, kind)
    return found[1] if found is not None else None


def scene_of(draft: Draft, kind: str) -> tuple[Sentence, Told] | None:
    """Return the sentence that opens the scene to which `draft`, an undated claim of `kind`,
    belongs, and its days with the words that tell them; None where it belongs to none."""
    sentence = draft.sentence
    if kind not in _KINDS or draft.status not in HAPPENED or draft.unit in _UNCOUNTED:
        return None
    if _tallies(sentence) or _other(sentence):
        return None
    if draft.unit != "missing" and going_on(draft.trigger, kind):
        return None
    if kind == "violence" and of_another_time(draft.trigger):
        return None
    apart = [e for e in sentence.dates if not of_care(sentence, e, draft.trigger)]
    if any(not tells(sentence, e) for e in apart):
        beside = _beside(draft)
        return (sentence, beside) if beside is not None else None
    place, home = place_of(sentence, draft.trigger, carried=False), sentence.article.mission.country
    turned = sentence.in_turn or sentence.article.record or sentence.article.primary
    first = max(0, sentence.number - (_BACK if turned else _FAR))
    for earlier in reversed(sentence.article.sentences[first : sentence.number]):
        if turned and sentence.paragraph - earlier.paragraph > _APART:
            return None
        there = place_of(earlier, earlier.span.root, carried=False)
        if place != there and not {place, there} & {None, home}:
            return None
        told = counted_in(earlier)
        if told is None and any(_tells_when(earlier, e) for e in earlier.dates):
            if all(_in_hospital(earlier, e) for e in earlier.dates):
                continue  # "He passed away in hospital on Monday": the scene was before
            next_to = sentence.number - earlier.number == 1
            told = _day(earlier, (_MONTH if _on_people(earlier) else _WEEK) if next_to else _DAYS)
            if told is None:
                return None
        if told is not None and kind == "casualty" and earlier.lemmas & _DECIDES:
            return None  # "On Tuesday the Council voted. … Three officers lost their lives."
        if told is not None:
            abroad = any(not s.home for s in sites(earlier))
            return None if abroad else (earlier, told)
    return None


def of_care(sentence: Sentence, expression: Expression, word: Token) -> bool:
    """Return whether a time tells only when something was done with those of whom a word says that
    they are hurt: "three of the injured were flown out on Monday"."""
    verb = verb_above(sentence.tokens_of(expression))
    if verb is None or verb == word or verb.base not in _AFTERWARDS:
        return False
    if isinstance(expression.form, Since) or not {word.base, word.lower_} & _HURT:
        return False
    describes = word.pos_ in ("ADJ", "NOUN") or word.dep_ in ("amod", "pobj")
    above = verb in word.ancestors or (verb.dep_ == "conj" and verb.head in word.ancestors)
    return describes and above


def _in_hospital(sentence: Sentence, expression: Expression) -> bool:
    """Whether a time tells when somebody died of what befell him before, in a hospital."""
    verb = verb_above(sentence.tokens_of(expression))
    if verb is None or verb.base not in _DIES:
        return False
    return any(t.base in _WARDS and t.head.lower_ in _IN_WARD for t in verb.subtree)


def _on_people(sentence: Sentence) -> bool:
    """Whether a sentence tells of an attack, in which people may have come to harm."""
    lemmas = sentence.lemmas
    return bool(lemmas & _ATTACKS) or {"open", "fire"} <= lemmas


def day_behind(draft: Draft) -> Told | None:
    """Return the day of what a draft's sentence tells of, as one of the two behind it gives it:
    "died after a road accident. … The accident occurred on Sunday"."""
    sentence = draft.sentence
    if sentence.dates or draft.status not in HAPPENED:
        return None
    nouns = {t.base for t in sentence.span if t.pos_ == "NOUN" and t.base in _MISHAPS}
    first = sentence.number + 1
    for later in sentence.article.sentences[first : first + 2] if nouns else ():
        for expression in later.dates:
            verb = verb_above(later.tokens_of(expression))
            what = subject(verb) if verb is not None and verb.base in _OCCURS else None
            definite = what is not None and any(c.lower_ == "the" for c in what.children)
            if what is not None and what.base in nouns and definite:
                days = later.resolve(expression)
                return (days, expression.text) if days is not None and days.days else None
    return None


def _tells_when(sentence: Sentence, expression: Expression) -> bool:
    """Whether an expression of time dates something that has happened: not its telling, what is to
    come, a length or an hour."""
    days = sentence.resolve(expression)
    published = sentence.article.document.published.latest
    ahead = days is not None and days.start and published and days.start > published
    return days is not None and not ahead and not tells(sentence, expression)


def _tallies(sentence: Sentence) -> bool:
    """Whether a sentence counts over time: "a total of eight were hurt" does not, nor does a place
    "between" others."""
    if sentence.lemmas & (_TALLY - _LOOSE):
        return True
    for token in sentence.tokens[:-1]:
        after = token.nbor()
        if token.lower_ == "between" and (after.like_num or after.ent_type_ == "DATE"):
            return True
        opens = token.i > sentence.span.start and token.nbor(-1).lower_ == "a"
        if token.base == "total" and not (opens and after.lower_ == "of"):
            return True
    return False


def _other(sentence: Sentence) -> bool:
    """Whether a sentence tells of something else: not "another 16 people", who are more of them."""
    found = sentence.lemmas & _OTHER
    if not found:
        return False
    if found - {"another", "before"}:
        return True
    # "Before nightfall" is no other time.
    return any(
        (t.lower_ == "another" and not t.nbor().like_num)
        or (t.lower_ == "before" and (t.nbor().is_punct or t.nbor().lower_ in ("that", "the")))
        for t in sentence.tokens[:-1]
    )


def of_another_time(trigger: Token) -> bool:
    """Return whether what befell somebody is told of a spell of violence, or as what somebody is
    blamed for, and so is not of the day of what else is told: "this wave of attacks left 90 dead",
    "the raid was to catch the man behind the attack that killed 90"."""
    above = list(climb(trigger))
    for below, step in pairwise(above):
        if below.dep_ in ("prep", "pcomp", "pobj") and {step.lower_, step.base} & _BLAMED:
            return True
    verb = next((t for t in climb(trigger) if t.pos_ == "VERB"), None)
    over = subject(verb) if verb is not None else None
    of = next((c for c in over.children if c.lower_ == "of"), None) if over is not None else None
    return over is not None and over.base in _SPELLS and of is not None


def tells(sentence: Sentence, expression: Expression) -> bool:
    """Return whether an expression of time dates only the telling: "the mission said on Monday",
    "the toll rose to 40 on Wednesday"."""
    verb = verb_above(sentence.tokens_of(expression))
    if verb is None:
        return False
    return (verb.base in REPORTING and verb.tag_ != "VBG") or of_toll(sentence, expression)


def came_later(sentence: Sentence, expression: Expression, trigger: Token) -> bool:
    """Return whether a time dates only what came after harm told at `trigger`: "flew there on
    Monday after the deaths of 60 people"."""
    tokens = sentence.tokens_of(expression)
    verb = verb_above(tokens)
    steps = (t for t in climb(trigger) if t.lower_ in _AFTER or t.pos_ in ("VERB", "AUX"))
    link = next(steps, None)
    if verb is None or link is None or link.lower_ not in _AFTER:
        return False
    return verb in link.ancestors and not any(link in t.ancestors for t in tokens)


def of_new_total(sentence: Sentence, expression: Expression, trigger: Token) -> bool:
    """Return whether a time belongs to the tally that one more loss is added to: "was shot,
    bringing the number of dead to three since the force came in June"."""
    for token in sentence.tokens_of(expression)[:1]:
        for verb in token.ancestors:
            adds = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.base in _ADDS
            if adds and trigger not in verb.subtree:
                return any(c.base in _COUNTING for c in verb.children)
    return False


def of_growth(sentence: Sentence, expression: Expression, number: Token) -> bool:
    """Return whether a stretch of time is that in which a number grew to what it is: "has doubled
    in the past three months to 600,000"."""
    tokens = sentence.tokens_of(expression)
    verb, days = verb_above(tokens), sentence.resolve(expression)
    if verb is None or days is None or not tokens or (days.days or 0) <= _MONTH:
        return False
    to = sentence.span.doc.at(tokens[-1].i + 1)
    grew = verb.base in _CHANGES | _GROWS and to.lower_ == "to"
    return grew and 0 < number.i - to.i <= _NUMBER


def of_toll(sentence: Sentence, expression: Expression) -> bool:
    """Return whether a day is the one on which a count reached so many: what it counts was
    before."""
    verb = verb_above(sentence.tokens_of(expression))
    if verb is None:
        return False
    if verb.base in _GIVES and any(c.dep_ == "dobj" and c.base in _COUNTING for c in verb.children):
        return True  # "the mayor gave a higher toll on Monday"
    days = sentence.resolve(expression)
    counted = subject(verb)
    if counted is None or counted.base not in _COUNTING or verb.base not in _CHANGES:
        return False
    # "The toll of Monday's attack rose"
    of_what = {t.i for t in counted.subtree} & {t.i for t in sentence.tokens_of(expression)}
    return days is not None and days.days == 1 and not of_what


def _beside(draft: Draft) -> Told | None:
    """The day that a sentence gives what it tells beside: in a part that another, behind a
    semicolon, goes on with, or as the only day in it, where nothing parts the two but words of
    purpose or manner."""
    sentence = draft.sentence
    told = [
        e
        for e in sentence.dates
        if not tells(sentence, e)
        and not came_later(sentence, e, draft.trigger)
        and not of_new_total(sentence, e, draft.trigger)
        and not any(as_of_another(t, draft.trigger) for t in sentence.tokens_of(e)[:1])
    ]
    tokens = [t for e in told for t in sentence.tokens_of(e)]
    if not tokens:
        return None
    doc, start = sentence.span.doc, sentence.span.start
    mark = next((t for t in reversed(doc[start : draft.trigger.i]) if t.text == ";"), None)
    if mark is not None:
        return _day(sentence) if all(t.i < mark.i for t in tokens) else None
    dated = verb_above(sentence.tokens_of(told[0]))
    if len(told) > 1 or dated is None or _apart(dated, draft.trigger):
        return None
    return _day(sentence)


def _apart(dated: Token, trigger: Token) -> bool:
    """Whether a clause of its own parts a dated verb from what is told at `trigger`: a relative
    clause, a clause of a reason or of another time, one that is reported."""
    above = {t.i for t in climb(trigger)}
    mine = {t.i for t in climb(dated)}
    for end, other in ((dated, above), (trigger, mine)):
        for step in climb(end):
            if step.i in other:
                break
            finite = step.tag_ in ("VBD", "VBZ", "VBP", "MD") or any(
                c.dep_ in ("aux", "auxpass") for c in step.children
            )
            if step.dep_ == "relcl" and finite:
                return True
            if step.dep_ in ("advcl", "ccomp") and finite:
                return True
    return False


def going_on(trigger: Token, kind: str) -> bool:
    """Return whether the verb above a token tells what has happened up to now or may come, or, for
    an operation, what a force does these days."""
    verb = next((t for t in climb(trigger) if t.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return False
    now = any(c.lower_ == "now" for c in verb.children)
    if kind == "operation" and (verb.tag_ in _PRESENT or _sought(verb) or now):
        return True
    while not _open_ended(verb) and verb.dep_ == "xcomp" and verb.head.pos_ == "VERB":
        verb = verb.head
    return _open_ended(verb)


def _open_ended(verb: Token) -> bool:
    return any(c.lower_ in ("has", "have", "'ve") or c.tag_ == "MD" for c in verb.children)


def _sought(verb: Token) -> bool:
    """Whether a force goes on with a search, or has won something back at some time."""
    told = {t.base for t in verb.subtree}
    had = any(c.lower_ == "had" for c in verb.children)
    return bool(told & _SEARCHES) or (had and verb.base in _REGAINS)


def _day(sentence: Sentence, longest: int = _DAYS) -> Told | None:
    """The day or two on which a sentence says something happened, where it names no other: of
    several, that of what befell somebody."""
    found: dict[Interval, tuple[bool, str]] = {}
    for expression in sentence.dates:
        days = sentence.resolve(expression)
        if days is None or not _tells_when(sentence, expression):
            continue
        if days.days is None or days.days > longest or isinstance(expression.form, Since):
            continue
        verb, noun = (
            verb_above(sentence.tokens_of(expression)),
            noun_above(sentence.tokens_of(expression)),
        )
        if noun is not None and noun.base in COMING:
            return None  # "since our deployment on June 25"
        of_event = noun is not None and noun.base in _EVENTS
        if not of_event and verb is not None and verb.tag_ not in ("VBD", "VBN", "VBG"):
            return None
        if not of_event and verb is not None and _unfit(verb):
            return None
        harms = of_event or (verb is not None and verb.base in _EVENTS)
        found[days] = (harms, expression.text)
    if len(found) > 1:
        found = {days: one for days, one in found.items() if one[0]}
    if len(found) != 1:
        return None
    days, (_, text) = found.popitem()
    return days, text


def _fires(verb: Token, word: Token) -> bool:
    """Whether somebody "opened fire"."""
    return verb.base == "open" and word.lower_ == "fire"


def chosen(verb: Token) -> bool:
    """Return whether a verb tells that somebody was chosen: "was elected", "was on Monday
    voted"."""
    joined = (c for c in verb.children if c.dep_ == "conj" and c.tag_ in ("VBD", "VBN"))
    return any(t.base in _CHOOSES for t in (verb, *joined))


def _unfit(verb: Token) -> bool:
    """Whether a verb tells of no scene: somebody speaks or comes (but "came under fire" is one), or
    it was over by then ("had left"), unless that is only told afterwards ("said that they had
    left")."""
    under = any(c.lower_ == "under" or _fires(verb, c) for c in verb.children)
    if chosen(verb) or (verb.base in _SPEAKS | _COMES | _ISSUES | {"return"} and not under):
        return True
    told = verb.dep_ == "ccomp" and verb.head.base in REPORTING
    had = frozenset({"has", "have"}) if told else frozenset({"has", "have", "had"})
    return any(c.tag_ == "MD" or c.lower_ in had for c in verb.children)
