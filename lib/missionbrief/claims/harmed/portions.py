"""Shares of the victims, changes in their number, and what share of a place gangs hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.fractions import fractions
from missionbrief.claims.harmed.doers import armed, sole_gang
from missionbrief.claims.harmed.harm import harm, harm_noun
from missionbrief.language.attribution import attributed_to
from missionbrief.language.clause_days import past, present
from missionbrief.language.grammar import climb, subject, verb_above
from missionbrief.language.modality import mode
from missionbrief.language.reports import reported_by
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

_CONTROL = words("claims", "violence", "control")
_GANGS = words("claims", "violence", "gangs")
_PLACES = words("claims", "violence", "places")
_CHANGES = words("claims", "violence", "changes")
_WANT = words("claims", "plight", "hunger") | words("claims", "hardship", "wanting")
_UPROOT = words("claims", "hardship", "uproot")
_SHARES = words("claims", "violence", "shares")
_NOT_TOLD = frozenset({"planned", "authorised", "called_for", "pledged"})
_MAX_TARGET = 60
_VERBAL = ("VERB", "AUX")
_ANY = "share of casualties"
_COMPARED = re.compile(
    r"\b(?:from|(?:compared|compares|against|as against|set) (?:with|to)?|than|versus|and"
    r"|holds?|held|controls?|controlled|runs?|ran|have|has|had)"
    r"[^.;\d]{0,20}$"
)
_DATED = re.compile(
    r"\s+(?:in|by|since|at|during)\s+(?:\w+\s+){0,3}(?:19|20)\d\d\b.*$|\s+when\b.*$"
)
# "47 per cent of the population".
_PEOPLED = re.compile(
    r"\s*of (?:the |its |all |[A-Z]\w+['’]s )*(?:[\d.]+ million )?(?:people|population|Haitians"
    r"|households|families|inhabitants|residents|children)\b"
)
_OTHERS = re.compile(r"those (?:in|from|of|with|on|who (?:are|were)|under|at)\b", re.IGNORECASE)
# "Of the city in spite of the force that was sent".
_ASIDE = re.compile(r"\s+(?:in spite of|despite|even (?:though|after)|although|because)\b.*$")
_WHICH_BEFORE = re.compile(r"(?P<what>[\w-]+), of which\b[^,.;]{0,40}$")
_WHICH_AFTER = re.compile(r"\s*of which\b")
_COMMA_BEFORE = re.compile(r"(?P<what>[\w-]+),[^,.;\d]{0,20}$")
_HELD = "under gang control"
_UP = re.compile(r"\b(?:up|down) $")
_PEOPLE = "|".join(sorted(words("claims", "violence", "groups")))
_JOINED_ON = re.compile(r"(?:,|\s+(?:and|but|while|with|or|in|of|the))+$")
_OF_THE_DEAD = re.compile(
    r"\b[Oo]f (?:the|all|those)\b[^,.;]*\b(?:killed|dead|victims|murdered|deaths|casualties)\b"
    r"[^,.;]*(?:, ?(?:\w+ )?)?$"
)
_GROUP_BEFORE = re.compile(
    rf"\b(?P<who>{_PEOPLE})[\s,]+(?:(?:who )?(?:accounted for|account for|made up|make up|were|are"
    r"|being|comprised|comprise|constituted|constitute|represented|represent)\s+)?"
    r"(?:about |some |nearly |almost |around |roughly )?$",
    re.IGNORECASE,
)
_GROUP_AFTER = re.compile(
    rf"^\s*(?:(?:of [^.;,\d]{{0,60}}?\b)?(?:were|are|was|being)|of (?:them|these|those))"
    rf"\s+(?:\w+ )?(?P<who>{_PEOPLE})\b",
    re.IGNORECASE,
)
_SHARE_OF = re.compile(
    r"\b(?:share|part|proportion|portion) of (?:the )?(?P<what>[\w -]{3,30}?) "
    r"(?:outside|beyond|out of|not under|under|in|controlled by|held by|that)\b[^.;]{0,40}?"
    r"\b(?:control|hands|gangs?|grip|sway)\b[^.;]{0,25}\b(?:at|to|is|was|as)\b[^.;\d]{0,20}$",
    re.IGNORECASE,
)


_HELD_BY = re.compile(
    r"\s*(?:in|under|within) (?:the )?(?:hands?|control|grip|rule|sway)\b"
    r"|\s*(?:gang-)?(?:controlled|held|run|ruled|dominated)\b",
    re.IGNORECASE,
)


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the percentages and fractions of victims or of a place in `sentence`."""
    told: Draft | None = None
    for quantity in sentence.quantities:
        if quantity.percent:
            for draft in _share(sentence, quantity, told):
                told = draft if told is None and draft.rule == "share" else told
                yield draft
    for quantity in fractions(sentence):
        # A fraction counts only of what is named: "half of the deaths".
        yield from (d for d in _share(sentence, quantity, None) if d.target != _ANY)


def _phrase(sentence: Sentence, quantity: Quantity, target: str) -> str:
    """What a share is of, without the verb that follows: "Port-au-Prince" of "80 percent of
    Port-au-Prince is run by gangs"."""
    text, first = sentence.span.text, sentence.span.start_char
    at = text.find(target, quantity.end)
    if at < 0:
        return target
    finite = (
        t.idx - first - at
        for t in sentence.span
        if t.tag_ in ("VBZ", "VBD", "VBP", "MD") and t.idx - first > at
    )
    end = next(finite, len(target))
    return _DATED.sub("", _ASIDE.sub("", target[:end])).strip() or target


def _first_of(what: str) -> str:
    """What a share is of, without the next share: "the deaths" of "the deaths and the police for
    64 per cent"."""
    return re.split(r"\s(?:and|while|with)\s(?=[^,.;]*\d)", what)[0]


def _share(sentence: Sentence, quantity: Quantity, told: Draft | None) -> Iterator[Draft]:
    """Yield a percentage of victims, a change in their number, or what share of a place gangs
    hold; one without "of" is of what another that the sentence `told` before is of, where that is
    of victims or the two are compared: "85 percent of the capital, up from 80"."""
    after = sentence.span.text[quantity.end :]
    if _goes_hungry(quantity):
        return
    of = re.match(r"\s*of\s+(?:the\s+|all\s+)?(?P<what>[^,.;:]{3,80})", after)
    what = _first_of(of["what"].strip()) if of is not None else ""
    if of is not None and _held(sentence, what):
        rule, target = "share", _phrase(sentence, quantity, what)
    elif of is None and (out := _outside(sentence, quantity)) is not None:
        rule, target = "share", out
    elif (whole := _of_which(sentence, quantity)) is not None:
        rule, target = "share", f"{whole} {_HELD}"
    elif of is None and (whole := _of_subject(sentence, quantity)) is not None:
        rule, target = "share", whole
    elif told is not None and of is None and (
        _held(sentence, told.target or "") and not _rises(sentence, quantity)
    ):  # fmt: skip
        if not _COMPARED.search(sentence.span.text[: quantity.start]):
            return
        rule, target = "share", told.target or ""
    elif _grown(sentence, quantity):
        rule, target = "increase", f"change in {_changed(sentence)}"
    elif (
        (
            (of is None and (told is not None or _of_victims(sentence)))
            and not (told is not None and _rises(sentence, quantity))
        )
        or _OF_THE_DEAD.search(sentence.span.text[: quantity.start])
        or _of_them(sentence, quantity, what)
        or any(harm_noun(t) or harm(t) for t in sentence.span if t.text in what.split())
    ):
        rule, target = "share", what or _ANY
    else:
        return
    held = rule == "share" and _HELD not in target and target != _ANY and _held(sentence, target)
    if held:
        place = _JOINED_ON.sub("", target[: _MAX_TARGET - len(_HELD) - 1].strip())
        target = f"{place} {_HELD}"
    elif rule == "share" and (group := _group(sentence, quantity)) is not None:
        target = f"{group} among victims"
    head = _verb(quantity)
    # "Were to blame for" plans nothing.
    told_so = head.pos_ in ("VERB", "AUX") and head.lemma_ != "blame"
    status = mode(head) if told_so else "actual"
    if status in _NOT_TOLD:
        return
    yield Draft(
        sentence,
        quantity.number,
        rule,
        actor=(sole_gang(sentence) if not _by_gangs(sentence, head) else None)
        or ("gangs" if held or _HELD in target else _sharer(sentence, quantity))
        or (None if told is not None else _doer(sentence, head)),
        target=target if len(target) <= _MAX_TARGET else target[:_MAX_TARGET].rsplit(" ", 1)[0],
        value=quantity.value,
        qualifier=quantity.qualifier,
        unit="percent",
        when=_when(sentence, quantity, head),
        status=status,
        attributed_to=attributed_to(sentence, quantity.number) or reported_by(sentence),
    )


def _by_gangs(sentence: Sentence, verb: Token) -> bool:
    """Whether "gangs" of no name hold a share, whichever does something else in the sentence."""
    who = subject(verb)
    if who is None or who.tag_ != "NNS" or who.base not in _GANGS:
        return False
    within = {t.i for t in who.subtree}
    return not any(m.start in within for m in sentence.names_of("gang"))


def _goes_hungry(quantity: Quantity) -> bool:
    """Whether a share is of those who want for something, whatever is told of gangs beside it:
    "while half of the country faces hunger"."""
    verb = next((t for t in climb(quantity.number) if t.pos_ in _VERBAL), None)
    who = subject(verb) if verb is not None else None
    ours = who is not None and quantity.number in who.subtree
    objects = (c for c in verb.children if c.dep_ in ("dobj", "prep")) if verb is not None else ()
    return ours and any(t.base in _WANT for o in objects for t in o.subtree)


def _verb(quantity: Quantity) -> Token:
    """The verb of a share: that behind it where the parser joins the share with the verb of the
    clause before ("900 were killed, and nearly 85% of it is held by gangs")."""
    head = next((t for t in climb(quantity.number) if t.pos_ in _VERBAL), quantity.number)
    if head.i > quantity.number.i or not any(t.dep_ == "conj" for t in climb(quantity.number)):
        return head
    own = (c for c in head.children if c.dep_ == "conj" and c.pos_ in _VERBAL)
    bare = (v for v in own if not any(c.dep_ in ("nsubj", "nsubjpass") for c in v.children))
    return next((v for v in bare if v.i > quantity.number.i and present(v)), head)


def _when(sentence: Sentence, quantity: Quantity, verb: Token) -> Expression | None:
    """The time of a share; one told in the present is not of the past time of what is told beside
    it: "In 2023 gangs killed 4,000 people, and they now hold half of the city"."""
    shares = [q.number for q in sentence.quantities if q.percent]
    date = when(sentence, quantity.number, shares)
    dated = verb_above(sentence.tokens_of(date)) if date is not None else None
    if dated is None or dated == verb or not present(verb):
        return date
    beside = verb.dep_ == "conj" or dated.dep_ == "conj"
    return None if past(dated) and beside else date


def _doer(sentence: Sentence, verb: Token) -> str | None:
    """Who is said to be behind a share: "gangs accounted for 24 per cent of the deaths"."""
    behind = verb.base in _SHARES or any(c.lower_ == "behind" for c in verb.children)
    who = subject(verb) if behind else None
    return armed(sentence, who) if who is not None else None


def _of_them(sentence: Sentence, quantity: Quantity, what: str) -> bool:
    """Whether a percentage is "of them", of victims counted last before it."""
    if not what.lower().startswith(("them", "whom", "those")):
        return False
    if _OTHERS.match(what):
        return False  # "those in gangs"
    before = [t for t in sentence.span if t.i < quantity.number.i]
    harmed = max((t.i for t in before if harm_noun(t) or harm(t)), default=-1)
    uprooted = max((t.i for t in before if t.base in _UPROOT), default=-1)
    return harmed > uprooted


def _sharer(sentence: Sentence, quantity: Quantity) -> str | None:
    """Who is behind a share told after another: "61 per cent of the deaths, gangs for 24"."""
    link = sentence.token_at(quantity.start).doc.at(sentence.token_at(quantity.start).i - 1)
    if link.lower_ != "for" or link.i <= sentence.span.start:
        return None
    return armed(sentence, link.nbor(-1))


def _group(sentence: Sentence, quantity: Quantity) -> str | None:
    """Which of the victims a share is of: "men accounted for 83 per cent of the victims, women 14
    per cent", "43 per cent of those killed were children"."""
    text = sentence.span.text
    before = _GROUP_BEFORE.search(text[: quantity.start])
    found = before or _GROUP_AFTER.search(text[quantity.end :])
    return found["who"].lower() if found is not None else None


def _held(sentence: Sentence, what: str) -> bool:
    """Whether a percentage of a place is said to be in the hands of gangs."""
    if not set(what.lower().replace("'s", " ").split()) & _PLACES and not any(
        m.name.kind in ("place", "country") and sentence.span.doc[m.start].text in what
        for m in sentence.names
    ):
        return False
    words_ = {t.lower_ for t in sentence.span} | {t.base for t in sentence.span}
    before = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    theirs = bool(words_ & {"they", "their", "them"}) and any(
        t.base in _GANGS for s in before for t in s.span
    )
    named = bool(sentence.names_of("gang"))
    control = bool(words_ & _CONTROL) or (theirs and "have" in words_)
    return control and (theirs or named or bool(words_ & _GANGS))


def _outside(sentence: Sentence, quantity: Quantity) -> str | None:
    """The place of which a share is told to be out of the government's hands: "the share of the
    city outside government control at 90 percent"."""
    found = _SHARE_OF.search(sentence.span.text[: quantity.start])
    return found["what"] if found is not None else None


def _of_subject(sentence: Sentence, quantity: Quantity) -> str | None:
    """The place of which a share is told to be held, as the subject of the verb: "the capital is 85
    per cent in the hands of the gangs"."""
    if not _HELD_BY.match(sentence.span.text, quantity.end):
        return None
    verb = next((t for t in climb(quantity.number) if t.pos_ in ("VERB", "AUX")), None)
    who = subject(verb) if verb is not None else None
    name = sentence.name_at(who) if who is not None else None
    if who is None or not (who.lower_ in _PLACES or (name is not None and name.kind == "place")):
        return None
    place = name.canonical if name is not None else who.text
    return place if _held(sentence, place) else None


def _of_which(sentence: Sentence, quantity: Quantity) -> str | None:
    """The place of which a clause on it tells that a share is held: "the capital, of which they
    already have 85 per cent", "the city, 80 per cent of which they run"."""
    text = sentence.span.text
    found = _WHICH_BEFORE.search(text[: quantity.start])
    if found is None and _WHICH_AFTER.match(text, quantity.end):
        found = _COMMA_BEFORE.search(text[: quantity.start])
    if found is None:
        return None
    noun = sentence.token_at(found.start("what"))
    name = sentence.name_at(noun)
    if noun.lower_ not in _PLACES and (name is None or name.kind != "place"):
        return None
    clause = [t for t in sentence.span if t.i > noun.i]
    held = any(t.base in _CONTROL or (t.base == "have" and t.pos_ == "VERB") for t in clause)
    place = name.canonical if name is not None else noun.text
    return place if held and any(t.base in _GANGS for t in sentence.span) else None


def _grown(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a percentage is that by which the number of victims rose or fell."""
    after, before = sentence.span.text[quantity.end :], sentence.span.text[: quantity.start]
    if _PEOPLED.match(after) or _of_another_share(quantity):
        return False
    change = re.match(r"\s*(?:more|higher|up|fewer|increase|rise|drop|decrease)\b", after)
    by = re.search(r"\b(?:by|up|down)\s+(?:\w+\s+)?$", before)
    rose = any(t.lemma_ in _CHANGES for t in list(climb(quantity.number))[1:4])
    alone = by is not None and not by[0].startswith("by")  # "up 24 percent on 2023"
    if change is None and not (rose or alone) and (
        by is None or not any(t.lemma_ in _CHANGES for t in sentence.span)
    ):  # fmt: skip
        return False
    return any(harm(t) or harm_noun(t) for t in sentence.span)


def _rises(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a percentage is that by which another number rose or fell: "up 5 percent"."""
    return _UP.search(sentence.span.text[: quantity.start]) is not None


def _changed(sentence: Sentence) -> str:
    """What rises or falls by a percentage: casualties, or deeds of which nobody need have died, as
    kidnappings, where the sentence tells of no other harm."""
    nouns = [t for t in sentence.span if harm_noun(t)]
    harmed = {harm_noun(t) for t in nouns} | {harm(t) for t in sentence.span if t.pos_ == "VERB"}
    return nouns[0].lower_ if nouns and harmed <= {"taken", None} else "casualties"


def _of_another_share(quantity: Quantity) -> bool:
    """Whether a rise is one of a share told just before: "40% of them in need, an 8% increase"."""
    rise = quantity.number.head
    for noun in (rise, rise.head):
        if noun.dep_ == "appos" and noun.pos_ == "NOUN":
            return noun.head.lower_ in ("%", "percent", "cent")
    return False


def _of_victims(sentence: Sentence) -> bool:
    """Whether a bare percentage is one of victims: "operations were behind 61 per cent", in or
    after a sentence that speaks of them."""
    words_ = {t.base for t in sentence.span}
    if not words_ & _SHARES:
        return False
    before = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    return any(
        harm_noun(t) for s in [sentence, *before] if s.paragraph >= sentence.paragraph - 1
        for t in s.span
    )  # fmt: skip
