"""Numbers that stand for personnel by themselves: "a force of 2,500", "Benin said 2,000"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.people_words import BODIES, SIZES, unit_word
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity

_PARTS = words("claims", "bare", "parts")
_GIVES = words("claims", "bare", "gives")
_STANDS = words("claims", "bare", "stands")
_PRESENT = words("claims", "bare", "present")
_FORESEEN = words("claims", "bare", "foreseen")
_NEVER = words("claims", "bare", "never")
_LIFTS = frozenset({"push", "bring", "take", "raise", "increase", "lift", "boost", "expand"})
_LINKING = frozenset({"come", "belong", "hail", "whom", "they", "other", "each", "also", "which"})
_DEFINITE = frozenset({"the", "its", "their", "those", "these", "all", "other", "remaining", "our"})
_REACH = 9
# Fewer than these are no share of a planned strength.
MANY = 100
MOST_BETWEEN = 3


def about_personnel(sentence: Sentence) -> bool:
    """Whether a sentence speaks of the mission or of personnel, other than those at home."""
    mission = sentence.article.mission
    if sentence.names_of("mission", "force"):
        return True
    for token in sentence.span:
        if token.lower_ in mission.nouns or token.lemma_.lower() in BODIES:
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


def _back(sentence: Sentence, i: int) -> Token | None:
    return sentence.span.doc[i] if i >= sentence.span.start else None


def _holder(sentence: Sentence, first: int) -> tuple[str, Token] | None:
    """The preposition before the number and what it hangs on: "a *force of* a planned 2,500"."""
    i = first - 1
    while (token := _back(sentence, i)) is not None and (
        token.pos_ in ("DET", "ADJ", "ADV") or token.tag_ in ("VBN", "PRP$")
    ):
        i -= 1
    link, holder = _back(sentence, i), _back(sentence, i - 1)
    if link is None or holder is None or link.lower_ not in ("of", "to", "at", "from", "than"):
        return None
    return link.lower_, holder


def stands_for_personnel(sentence: Sentence, quantity: Quantity, first: int) -> str | None:
    """Return by which words a number that counts no noun stands for personnel, or None where it
    does not: `of`, `part`, `dated`, `listed`, `them`, `given`, `size`, `foreseen`, `there`.
    `first` is the token where its phrase begins."""
    number = quantity.number
    counted = quantity.counted
    close = counted is not None and counted.i - number.i <= MOST_BETWEEN
    if counted is not None and close and counted.pos_ == "NOUN" and counted.lower_ not in _PRESENT:
        return None
    after = number.nbor() if number.i + 1 < sentence.span.end else None
    if after is not None and (
        after.lower_ in _NEVER
        or after.lower_ in ("such", "dead")
        or (after.pos_ == "NOUN" and after.lower_ not in _PRESENT)
    ):
        return None
    if quantity.value is None or quantity.value < 2 or quantity.value != int(quantity.value):
        return None
    held = _holder(sentence, first)
    link, holder = held if held is not None else ("", None)
    lemma = holder.lemma_.lower() if holder is not None else ""
    if link == "of" and lemma in BODIES | sentence.article.mission.nouns:
        return "of"
    if not in_context(sentence):
        return None
    if (
        link == "of"
        and holder is not None
        and holder.pos_ == "NOUN"
        and lemma not in SIZES | _PARTS
    ):
        return None
    near = {t.lower_ for t in sentence.span.doc[max(sentence.span.start, first - 3) : first]}
    if link and lemma in SIZES | BODIES | sentence.article.mission.nouns:
        return "size"
    if link in ("of", "than") and (lemma in _PARTS or (holder is not None and holder.like_num)):
        foreseen = _foreseen(sentence, number, first, after) or near & {"the", "a", "of", "than"}
        if foreseen and (quantity.value or 0) >= MANY:
            return "part"
    if _out_of(sentence, number):
        return "part"
    if _dated(sentence, number):
        return "dated"
    if _listed(sentence, number, first):
        return "listed"
    if _of_them(number, after):
        return "them"
    if _given(sentence, number, first):
        return "given"
    if _standing(sentence, first):
        return "size"
    before = _back(sentence, first - 1)
    rest = before is not None and before.lower_ in ("remaining", "other")
    if (rest or quantity.value >= MANY / 5) and _foreseen(sentence, number, first, after):
        return "foreseen"
    return "there" if _there(sentence, number) else None


def _out_of(sentence: Sentence, number: Token) -> bool:
    """Whether it is told as so many "out of 1,000"."""
    after = sentence.span.doc[number.i + 1 : min(sentence.span.end, number.i + 3)]
    return after.text.lower() == "out of"


def _dated(sentence: Sentence, number: Token) -> bool:
    """Whether it is one of several who came in turn: "200 in June, 200 in July"."""
    doc, end = sentence.span.doc, sentence.span.end
    if number.i + 2 >= end or doc[number.i + 1].lower_ not in ("in", "on"):
        return False
    dated = any(doc[number.i + 2] in sentence.tokens_of(e) for e in sentence.dates)
    return dated and any(t.lemma_.lower() in _PRESENT for t in doc[sentence.span.start : number.i])


def _named(sentence: Sentence, token: Token | None) -> bool:
    name = sentence.name_at(token) if token is not None else None
    if name is None:
        return False
    country = name.kind in ("country", "demonym") or (name.kind == "organisation" and name.unit)
    return bool(country) and name.canonical != sentence.article.mission.country


def _listed(sentence: Sentence, number: Token, first: int) -> bool:
    """Whether a country stands beside the number: "Guatemala 150", "78 from El Salvador", "730
    are Kenyan", "20 belong to the Jamaica Defence Force"."""
    doc, end = sentence.span.doc, sentence.span.end
    before = _back(sentence, first - 1)
    if before is not None and before.text == "(" and doc[number.i + 1 : end].text[:1] == ")":
        # "Kenya (744), Guatemala (150)"
        before = _back(sentence, first - 2)
    if _named(sentence, before):
        return True
    linked = False
    for token in doc[number.i + 1 : min(end, number.i + 8)]:
        if _named(sentence, token):
            possessive = token.i + 1 < end and token.nbor().lower_ in ("'s", "'")
            return not possessive and (linked or token.i == number.i + 1)
        if (linked and token.lemma_ in ("police", "civilian")) or unit_word(sentence, token):
            return True
        if token.lower_ in ("from", "to", "of") or token.lemma_ == "be":
            linked = True
        elif token.lemma_ not in _LINKING and token.pos_ not in ("DET", "ADJ", "ADV", "AUX"):
            return False
    return False


def _of_them(number: Token, after: Token | None) -> bool:
    """Whether it is a part of those just told: "of whom 732 …", "732 of them"."""
    if after is not None and after.lower_ == "of" and after.i + 1 < len(number.doc):
        return after.nbor().lower_ in ("whom", "which", "them", "those", "these")
    before = number.doc[max(0, number.i - 3) : number.i]
    return any(t.lower_ in ("whom", "them") and t.nbor(-1).lower_ == "of" for t in before if t.i)


def _given(sentence: Sentence, number: Token, first: int) -> bool:
    """Whether a country or the mission gives, promises or has so many: "The Bahamas said 150"."""
    for token in reversed(sentence.span.doc[max(sentence.span.start, first - 3) : first]):
        if token.pos_ in ("VERB", "AUX"):
            return token.lemma_.lower() in _GIVES
        if token.pos_ not in ("ADV", "DET", "ADJ", "PART", "ADP"):
            return False
    return False


def _standing(sentence: Sentence, first: int) -> bool:
    """Whether it is what the size of the mission or a body is or comes to: "stands at 991"."""
    doc = sentence.span.doc
    mission = sentence.article.mission
    before = doc[max(sentence.span.start, first - 2 * _REACH) : first]
    if doc[first - 1].lower_ == "to" and any(t.lemma_ in _LIFTS for t in before):
        # "brings the number of Kenyan police in Haiti to 744"
        return any(_sized(t) or unit_word(sentence, t) for t in before)
    verb = next(
        (
            t
            for t in reversed(doc[max(sentence.span.start, first - _REACH) : first])
            if t.pos_ in ("VERB", "AUX") or t.text in ",;:(" or t.lower_ in ("number", "total")
        ),
        None,
    )
    if verb is None or verb.lemma_.lower() not in _STANDS:
        return False
    if verb.lemma_ in ("number", "total") and _named(sentence, _back(sentence, verb.i - 1)):
        # "the Kenyans number almost 400"
        return True
    between = doc[verb.i + 1 : first]
    if any(t.pos_ in ("NOUN", "PROPN") and not _sized(t) for t in between):
        return False
    if any(_of_others(sentence, t) for t in doc[sentence.span.start : first]):
        return False
    stretch = [*doc[max(sentence.span.start, verb.i - _REACH) : verb.i], *between]
    bare_be = verb.lemma_ == "be" and not any(t.lemma_.lower() in SIZES for t in stretch)
    return not bare_be and any(_sized(t) or t.lower_ in mission.nouns or _is_it(t) for t in stretch)


def _of_others(sentence: Sentence, size: Token) -> bool:
    """Whether a size is that of other things: "the number of makeshift sites"."""
    doc, end = sentence.span.doc, sentence.span.end
    if size.lemma_.lower() not in SIZES or doc[size.i + 1 : end].text[:3] != "of ":
        return False
    after = doc[size.i + 2 : min(end, size.i + 8)]
    return not any(
        unit_word(sentence, t) or t.lower_ in sentence.article.mission.nouns or _named(sentence, t)
        for t in after
    )


def _is_it(token: Token) -> bool:
    return token.lower_ == "it" and token.dep_ in ("nsubj", "nsubjpass")


def _sized(token: Token) -> bool:
    return token.lemma_.lower() in SIZES | BODIES


def _foreseen(sentence: Sentence, number: Token, first: int, after: Token | None) -> bool:
    """Whether they are those whom somebody promised or planned: "the 2,500 that were planned"."""
    before = _back(sentence, first - 1)
    if after is not None and after.tag_ == "VBN" and after.lower_ in _FORESEEN:
        return True
    definite = before is not None and (before.lower_ in _DEFINITE or before.lower_ in _FORESEEN)
    if before is not None and before.lower_ in ("other", "remaining", "another", "further"):
        return True
    doc, end = sentence.span.doc, sentence.span.end
    near = {t.lower_ for t in doc[number.i + 1 : min(end, number.i + 6)]}
    near |= {t.lower_ for t in doc[max(sentence.span.start, first - 2) : first]}
    return definite and bool(near & _FORESEEN)


def _there(sentence: Sentence, number: Token) -> bool:
    """Whether so many came, are there or are to follow: "only 430 have reached Haiti", "400 have
    been in Haiti", "5,500 in uniform", "600 who were to join them"."""
    doc, end = sentence.span.doc, sentence.span.end
    after = doc[number.i + 1 : min(end, number.i + 7)]
    if (after and after[0].lower_ in ("who", "whom")) or after[:2].text.lower() == "in all":
        return True
    for token in after:
        if token.lower_ in _PRESENT or token.lemma_.lower() in _PRESENT:
            return True
        if token.lower_ in ("in", "on") and token.i + 1 < end:
            place = sentence.name_at(token.nbor())
            home = place is not None and place.canonical == sentence.article.mission.country
            return home or token.nbor().lower_ in ("uniform", "place") or _there_itself(token)
        if token.pos_ not in ("AUX", "ADV", "PART", "VERB", "DET", "ADJ"):
            return False
    return False


def _there_itself(token: Token) -> bool:
    return token.doc[token.i : token.i + 3].text.lower() in ("on the ground", "in the country")
