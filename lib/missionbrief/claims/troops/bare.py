"""Numbers that stand for personnel by themselves: "a force of 2,500", "Benin said 2,000"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.harmed.doers import gap_doer
from missionbrief.claims.troops.bare_shapes import (
    PRESENT,
    announced,
    back,
    beside_country,
    foreseen,
    given,
    of_a_lot,
    of_a_range,
    of_other_things,
    of_them,
    out_of,
    standing,
    still_to_come,
    there,
    they_are,
    told_by_dates,
)
from missionbrief.claims.troops.joint import of_same_place
from missionbrief.claims.troops.of_others import of_the_harmed
from missionbrief.claims.troops.people_words import BODIES, SIZES, unit_word
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

_PARTS = words("claims", "bare", "parts")
_NEVER = words("claims", "bare", "never")
# Fewer than these are no share of a planned strength.
MANY = 100
_MOST_BETWEEN = 3
# More than these "have come down" or "leave" only where the sentence itself speaks of personnel.
_MOST_THERE = 1_500
_QUOTES = frozenset({'"', "”", "’", "'", "''"})
# No vote of the Council counts more.
_COUNCIL = 16
_VOTES = frozenset({"vote", "abstain", "abstention", "adopt", "pass", "veto"})
_AWAITS = frozenset({"expect", "await", "anticipate"})
_MOVES = frozenset({"arrival", "landing", "departure"})
_HIRED = words("claims", "bare", "hired")
_DIGITS = 4
_ORDER = words("claims", "bodies", "order")


def about_personnel(sentence: Sentence) -> bool:
    """Whether a sentence speaks of the mission or of personnel, other than those at home."""
    mission = sentence.article.mission
    if sentence.names_of("mission", "force"):
        return True
    for token in sentence.span:
        if token.lower_ in mission.nouns or token.base in BODIES:
            return True
        if unit_word(sentence, token):
            name = sentence.name_at(token)
            if name is None or name.canonical != mission.country:
                return True
    return False


def in_context(sentence: Sentence) -> bool:
    """Whether the sentence, or one of the few before it, speaks of the mission or of personnel."""
    if about_personnel(sentence):
        return True
    before = sentence.article.sentences[max(0, sentence.number - 8) : sentence.number]
    return any(sentence.paragraph - s.paragraph <= 2 and about_personnel(s) for s in before)


def _holder(sentence: Sentence, first: int) -> tuple[str, Token] | None:
    """The preposition before the number and what it hangs on: "a *force of* a planned 2,500"."""
    i = first - 1
    while (token := back(sentence, i)) is not None and (
        token.pos_ in ("DET", "ADJ", "ADV") or token.tag_ in ("VBN", "PRP$")
    ):
        i -= 1
    link, holder = back(sentence, i), back(sentence, i - 1)
    if holder is not None and holder.text in _QUOTES:
        holder = back(sentence, i - 2)  # A "Gang Suppression Force" of up to 5,550.
    if holder is not None and holder.text == "," and link is not None and link.lower_ == "of":
        holder = back(sentence, i - 2)  # "The latest group, of 144,"
    if link is None or holder is None or link.lower_ not in ("of", "to", "at", "from", "than"):
        return None
    return link.lower_, holder


def _is_year(number: Token) -> bool:
    """Whether a bare number is a year: "not to commit themselves beyond 2027"."""
    text = number.text
    return text.isdigit() and len(text) == _DIGITS and text[:2] == "20" and int(text) % 50 != 0


def ranked_one(word: Token) -> bool:
    """Return whether a word goes back to a body of personnel that its sentence told before, by its
    place among them: "after a first one"."""
    if word.lower_ != "one" or not any(c.lower_ in _ORDER for c in word.children):
        return False
    return any(t.base in BODIES for t in word.doc[word.sent.start : word.i])


def _others_before(sentence: Sentence, first: int) -> bool:
    """Whether "of them" speaks of other people named just before: "doctors, 4,000 of them,"."""
    link, noun = back(sentence, first - 1), back(sentence, first - 2)
    if link is None or noun is None or link.text not in (",", "(", "–", "—"):
        return False
    ours = unit_word(sentence, noun) or noun.base in BODIES | SIZES
    return noun.pos_ == "NOUN" and noun.tag_ == "NNS" and not ours


def stands_for_personnel(sentence: Sentence, quantity: Quantity, first: int) -> str | None:
    """Return by which words a number that counts no noun stands for personnel, or None where it
    does not: `of`, `part`, `dated`, `listed`, `them`, `given`, `size`, `foreseen`, `there`.
    `first` is the token where its phrase begins."""
    number = quantity.number
    counted = quantity.counted
    if first > sentence.span.start and number.doc[first - 1].lower_ in ("until", "till"):
        return None  # "stays open until seven"
    if number.head.lower_ == "by" and number.head.dep_ == "agent":
        return None  # "the petition brought by the two": who does a thing is told of before
    if _is_year(number):
        return None
    if of_same_place(sentence, first) is not None and about_personnel(sentence):
        return "listed"  # "Peru and Chile sent 70 and 9 men"
    one = back(sentence, first - 2)
    if one is not None and one.nbor().lower_ == "of" and ranked_one(one) and in_context(sentence):
        return "of"  # "a second contingent came on Tuesday, after a first one of 200 in June"
    close = counted is not None and counted.i - number.i <= _MOST_BETWEEN
    if counted is not None and counted.base in SIZES and number.nbor().pos_ == "DET":
        # "brings to 618 the number of Kenyan officers"
        close = False
    if counted is not None and counted.lower_ == "others" and in_context(sentence):
        after_them = sentence.span.doc[counted.i + 1 : min(sentence.span.end, counted.i + 4)]
        if any(t.lower_ == "from" for t in after_them):
            return "listed"  # "about 240 others drawn from Guatemala and Jamaica"
    if counted is not None and close and counted.pos_ == "NOUN" and counted.lower_ not in PRESENT:
        return None
    after = number.nbor() if number.i + 1 < sentence.span.end else None
    if after is not None and (
        after.lower_ in _NEVER
        or after.lower_ in ("such", "dead")
        or (after.pos_ == "NOUN" and after.lower_ not in PRESENT)
        # "14 House Democrats"
        or (after.pos_ == "PROPN" and sentence.name_at(after) is None and number.head == counted)
    ):
        return None
    if quantity.value is None or quantity.value < 2 or quantity.value != int(quantity.value):
        return None
    if of_a_lot(sentence, number) or of_a_range(sentence, number):
        return None
    held = _holder(sentence, first)
    link, holder = held if held is not None else ("", None)
    lemma = holder.base if holder is not None else ""
    ours = BODIES | sentence.article.mission.nouns
    many = link == "of" and holder is not None and holder.tag_ == "NNS"
    if many and holder is not None and holder.i and holder.nbor(-1).lower_ == "in":
        return None  # "are to follow in batches of 200"
    if link == "of" and (lemma in ours or (lemma in _MOVES and not quantity.more)):
        return "of"
    if not in_context(sentence) or (quantity.value < _COUNCIL and sentence.lemmas & _VOTES):
        return None
    if sentence.lemmas & _HIRED:
        return None  # "spoke of fewer than 200 mercenaries"
    if (
        link == "of"
        and holder is not None
        and holder.pos_ == "NOUN"
        and lemma not in SIZES | _PARTS
    ):
        return None
    near = {t.lower_ for t in sentence.span.doc[max(sentence.span.start, first - 3) : first]}
    if link and lemma in SIZES | BODIES | sentence.article.mission.nouns:
        return None if of_the_harmed(sentence, number) else "size"
    if link in ("of", "than") and (lemma in _PARTS or (holder is not None and holder.like_num)):
        whole = foreseen(sentence, number, first, after) or near & {"the", "a", "of", "than"}
        if whole and quantity.value >= MANY:
            return "part"
    if out_of(sentence, number) and quantity.value >= MANY / 5:
        return "part"
    if told_by_dates(sentence, number):
        # "108 sites in the capital, up from 73 in December"
        return "dated" if not of_other_things(sentence, number) else None
    if quantity.value >= MANY / 5 and they_are(sentence, number, first):
        return "size"
    if announced(sentence, first):
        return "foreseen"
    if beside_country(sentence, number, first):
        return "listed"
    if of_other_things(sentence, number):
        return None
    if of_them(number, first, after):
        return None if _others_before(sentence, first) else "them"
    if given(sentence, first):
        return "given"
    if standing(sentence, first):
        return None if of_the_harmed(sentence, number) else "size"
    before = back(sentence, first - 1)
    if before is not None and before.lower_ in ("current", "present", "existing"):
        return "size" if quantity.value >= MANY and about_personnel(sentence) else None
    rest = before is not None and before.lower_ in ("remaining", "other")
    if after is not None and after.lower_ == "more" and (
        still_to_come(sentence, number)
        or (quantity.value >= MANY / 5 and before is not None and before.lemma_ in _AWAITS)
    ):  # fmt: skip
        return "foreseen"
    if (rest or quantity.value >= MANY / 5) and foreseen(sentence, number, first, after):
        return None if gap_doer(number) is not None else "foreseen"
    sure = quantity.value <= _MOST_THERE or about_personnel(sentence)
    return "there" if sure and there(sentence, number) else None
