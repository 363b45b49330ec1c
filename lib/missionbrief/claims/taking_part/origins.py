"""Countries told by their people in the mission: "troops from Jamaica", "24 Jamaicans"."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.taking_part.belonging import LOOSE, their_people
from missionbrief.claims.taking_part.countries import (
    RELIES,
    Country,
    abroad,
    before_run,
    only_to_it,
)
from missionbrief.claims.taking_part.giving import PROMISES
from missionbrief.claims.taking_part.joining import Found
from missionbrief.claims.taking_part.participation import (
    about_money,
    in_haiti,
    is_people,
    spoken_of_before,
    with_the_lead,
)
from missionbrief.claims.taking_part.serving import how_there
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import climb
from missionbrief.language.modality import PLEDGES
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_OFFERS = words("claims", "origins", "offers")
_NOT_THEIRS = words("claims", "origins", "not_theirs")
_COMES = words("claims", "origins", "comes")
_TELLS = frozenset({"announce", "notify"})
_REACH = 9
_PARTIES = frozenset({"party", "element", "detail", "section", "crew"})


def by_origin(sentence: Sentence, lists: list[list[Country]]) -> Iterator[Found]:
    """Yield the lists of countries whose people, offers or contingents the sentence tells of."""
    everything = [c for run in lists for c in run]
    before: Found | None = None
    for run in lists:
        if any(c.home or c.seat or c.holder or c.body for c in run):
            before = None
            continue
        found = _people_from(sentence, run) or their_people(sentence, run)
        if found is None and before is not None and _goes_on(sentence, run):
            found = Found(run, before.trigger, before.status, "from")
        if found is not None and not abroad(sentence, _clause(found.trigger), run, everything):
            yield found
            before = found
        elif found is None and not run[0].people:
            before = None


def _goes_on(sentence: Sentence, run: list[Country]) -> bool:
    """Whether a list takes up "from" with a number alone: "six from the Bahamas, 24 from …"."""
    before = before_run(sentence, run, 5)
    numbers = {q.number.i for q in sentence.quantities if not q.currency}
    link = next((n for n, t in enumerate(before) if t.lower_ == "from"), 0)
    return link > 0 and (
        before[link - 1].i in numbers
        or before[link - 1].lower_ in ("others", "some", "more", "and")
    )


def _clause(trigger: Token) -> list[Token]:
    """The words about what a trigger tells: those of its verb, or the sentence's."""
    verb = next((t for t in climb(trigger) if t.pos_ in ("VERB", "AUX")), None)
    return list(verb.subtree if verb is not None else trigger.sent)


def _people_from(sentence: Sentence, run: list[Country]) -> Found | None:
    """People or offers "from" or "of" a list of countries."""
    before = before_run(sentence, run, _REACH)
    if not before or run[0].people:
        return None
    link = before[-1]
    if link.lower_ in ("such", "like", "as") and len(before) > 2:
        link = next((t for t in reversed(before) if t.lower_ == "from"), link)
    if link.lower_ in ("on", "upon"):
        return _relied_on(sentence, run, before)
    if link.lower_ not in ("from", "of", "by"):
        return None
    left = [t for t in before if t.i < link.i]
    # What stands before a verb or a comma is another phrase, unless they "come from" there.
    comes = bool(left) and (left[-1].base in _COMES or any(t.base in _COMES for t in left[-7:]))
    comes = comes or _first_link(link).head.base in _COMES
    if left and left[-1].base in _OFFERS and left[-1].is_sent_start:
        comes = True  # The tagger may take "Offers from …" for a verb.
    if not comes:
        cut = [
            n
            for n, t in enumerate(left)
            if (t.pos_ == "VERB" and t.tag_ != "VBN") or t.text in (":", ";")
        ]
        left = left[cut[-1] + 1 :] if cut else left
    if any(t.base in _NOT_THEIRS for t in left[-4:]):
        return None
    offer = next((t for t in reversed(left) if t.base in _OFFERS), None)
    if offer is not None:
        if only_to_it(sentence, offer, run):
            return None
        if about_money(sentence, sentence.tokens) or not (
            in_haiti(sentence)
            or any(is_people(t) for t in sentence.tokens)
            or spoken_of_before(sentence)
        ):
            return None
        given = offer.base in PLEDGES or link.head.base in PROMISES | _TELLS
        status = "pledged" if given else how_there(offer)
        return Found(run, offer, status, "offer-from") if status is not None else None
    if link.lower_ == "by":
        return None
    numbers = _numbers_of_people(sentence)
    part = left[-1] if left and left[-1].lower_ in _PARTIES and in_haiti(sentence) else None
    noun = part or next((t for t in reversed(left) if is_people(t)), None)
    count = next((t for t in reversed(left) if t.i in numbers or t.lower_ in LOOSE), None)
    if left and left[-1].lower_ == "those" and any(is_people(t) for t in sentence.tokens):
        noun = left[-1]
    if link.lower_ == "of" and run[0].corps and noun is None and left:
        noun = left[-1] if left[-1].lower_ in _PARTIES else None
    if link.lower_ == "of":
        strong = noun is not None and (run[0].corps or noun.lower_ not in LOOSE)
        if not strong or noun is None or noun.i < link.i - 3:
            return None
        if noun.lower_ != "those" and not in_haiti(sentence):
            return None
    elif noun is None and count is None and not comes:
        return None
    bare = noun is None or noun.lower_ in LOOSE
    if bare and about_money(sentence, sentence.tokens):
        return None
    if bare and not (in_haiti(sentence) or with_the_lead(sentence) or spoken_of_before(sentence)):
        return None
    first = _first_link(link)
    aside = any(t.dep_ == "relcl" and link not in t.subtree for t in climb(noun or link))
    trigger = first if first is not link or aside else noun or count or link
    status = how_there(first if comes else trigger)
    return Found(run, trigger, status, "from") if status is not None else None


def _first_link(link: Token) -> Token:
    """The first "from" of those joined: "would come from Benin and from Jamaica"."""
    while link.dep_ == "conj" and link.head.lower_ == link.lower_:
        link = link.head
    return link


def _relied_on(sentence: Sentence, run: list[Country], before: list[Token]) -> Found | None:
    """Those on whom the mission draws: "relies on Kenya for most of its officers"."""
    verb = next((t for t in before[-3:-1] if t.base in RELIES), None)
    after = sentence.span.doc[run[-1].end : min(sentence.span.end, run[-1].end + 12)]
    if verb is None or not after or after[0].lower_ != "for":
        return None
    if not in_haiti(sentence) or not any(is_people(t) for t in after):
        return None
    status = how_there(verb)
    return Found(run, verb, status, "from") if status is not None else None


def _numbers_of_people(sentence: Sentence) -> set[int]:
    """The tokens of numbers that count people, or nothing that is named."""
    return {
        q.number.i
        for q in sentence.quantities
        if not (q.currency or q.percent) and (q.counted is None or is_people(q.counted))
    }
