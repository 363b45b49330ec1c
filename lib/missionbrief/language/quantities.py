"""Quantities in a sentence: value, qualifier, and what is counted.

Ordinals, ages, times of day, numbers of resolutions and parts of dates are no quantities.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from missionbrief.language.currencies import SIGN, code_of
from missionbrief.language.numbers import SCALES, TENS, UNITS, number_word
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Span, Token

Qualifier = Literal["exact", "about", "at_least", "at_most", "more_than", "nearly"]

_BEFORE: tuple[tuple[str, Qualifier], ...] = (
    (r"at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|minimum", "at_least"),
    (
        r"no more than|not more than|at most|up to|as (?:many|much) as|a maximum of|maximum of",
        "at_most",
    ),
    (
        r"nearly|almost|close to|just under|approaching|not quite"
        r"|(?:a )?(?:little|bit|touch|shade|fraction) (?:under|below|less than|short of)",
        "nearly",
    ),
    (r"fewer than|less than|under|below|short of", "at_most"),
    (
        r"more than|over|above|upwards? of|in excess of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?"
        r"|greater than|beyond|north of",
        "more_than",
    ),
    (
        r"(?<!talk )(?<!talking )(?<!talked )(?<!speaking )(?<!spoke )(?<!thinking )about"
        r"|around|some|roughly|approximately|an? estimated|estimated|circa|an? average of"
        r"|in the region of|or so"
        r"|(?:(?<=is )|(?<=are )|(?<=was )|(?<=were ))closer to",
        "about",
    ),
)
_AFTER: tuple[tuple[str, Qualifier], ...] = (
    (r"\s*(?:\+|-plus\b|or more|at least|and counting)", "at_least"),
    (
        r"\s+(?:[a-z]+\s+){1,2}(?:or more|at least)\b"
        rf"(?!\s+\w+ed\b|\s+[a-z]*\s*\d|\s+(?:an?|{'|'.join([*UNITS, *TENS])})\b)",
        "at_least",
    ),
    (r"\s*(?:or so|or thereabouts)|-odd\b", "about"),
    (r"\s*(?:or fewer|or less|at most)", "at_most"),
)
_QUALIFIED: tuple[tuple[re.Pattern[str], Qualifier], ...] = tuple(
    (
        re.compile(
            rf"\b(?:{words})[\"”’]?\s+(?:(?:an?|the|a total of|staggering)\s+){{0,3}}$", re.I
        ),
        q,
    )
    for words, q in _BEFORE
)
_TRAILING = tuple((re.compile(words, re.I), q) for words, q in _AFTER)

_WORD = rf"(?:{'|'.join(sorted([*UNITS, *TENS], key=len, reverse=True))})"
_SCALE_WORD = r"(?:hundred|thousand|million|billion|trillion)"
_NUMBER = re.compile(
    rf"(?P<currency>(?<![\w$]){SIGN} ?)?"
    r"(?P<figure>(?(currency)|(?<![\w.,]))(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"
    r"|[0-9]{1,3}(?:[ \u00a0\u202f\u2009][0-9]{3})+(?![0-9,.]*[0-9])|[0-9]+(?:\.[0-9]+)?))"
    rf"(?:(?:-plus)?[ -]?(?P<scale>{_SCALE_WORD}|(?:m|mn|mln|bn|k|b)\b))?"
    r"(?P<percent> ?%| per ?cent\b| percent\b)?"
    rf"|\b(?P<words>(?:a |an )?(?:(?:half a|half an) )?(?:{_WORD}|dozen|(?<=a )hundred"
    rf"|(?<=the )hundred(?= and)"
    rf"|(?<=a )thousand|(?<=the )thousand(?! (?:and|of|miles))|(?<=all )thousand"
    rf"|(?<=a )million|(?<=a )billion)"
    rf"(?:(?:[ -]|[ -]and[ -])(?:{_WORD}|{_SCALE_WORD}|dozen))*)"
    r"(?P<wordpercent> per ?cent\b| percent\b)?\b",
    re.IGNORECASE,
)
_NOT_COUNTED = re.compile(
    r"^(?:st|nd|rd|th|s)\b|^-(?:year|month|week|day|hour|minute)s?-old"
    r"|^(?:-| )?(?:am|pm|a\.m\.|p\.m\.)\b"
    r"|^[- ](?:thirds?|quarters|fifths?|sixths?|tenths?)\b|^-quarter\b"
    r"|^ ?(?:hrs|hours)\b|^:\d|^\.\d|^-?(?:years?|months?|weeks?|days?|hours?|minutes?)\b"
    r"|^ (?:years?|months?|weeks?|days?|hours?|minutes?|decades?)\b",
    re.IGNORECASE,
)
_NAMED_BY_NUMBER = re.compile(
    r"\b(?:[Rr]esolutions?|[Aa]rticles?|[Cc]hapters?|[Ss]ections?|[Nn]o\.|[Nn]umber|[Pp]ages?"
    r"|[Pp]aragraphs?|Group of|[Bb]lock|[Ff]light|[Pp]ierre) $|\bG$|\d{1,2}:$"
    # "Sections 107 and 108".
    r"|\b(?:[Rr]esolutions|[Aa]rticles|[Cc]hapters|[Ss]ections|[Pp]ages|[Pp]aragraphs)"
    r"(?: \d[\d()]*(?:,|,? and|,? or| to)?)+ $"
)
# "One Haitian in ten", "nine in ten of the victims": a share, and neither number counts.
_SHARE = rf"\b(?:one(?: \w+)?|{_WORD}) (?:in|out of) (?:every )?"
_SHARED = r"(?=\s+(?:of|is|are|was|were|has|have|had|do|does|people|[A-Za-z]\w{2,}s)\b|[,.;])"
_RATIO = re.compile(rf"{_SHARE}(?:{_WORD}|\d{{1,2}})\b{_SHARED}", re.I)
_RATIO_END = re.compile(rf"{_SHARE}$", re.I)
_OVER_WHAT = re.compile(
    r"\b(?:sway|control|power|authority|grip|hold|rule|dominion|command|influence) over"
    r"(?: the| an?)? $",
    re.IGNORECASE,
)
# "Two to three hundred" is at least two hundred; "between four and five dozen".
_LOOSE = re.compile(
    rf"(?P<low>{_WORD}) (?P<link>to|or|and) {_WORD} (?P<scale>{_SCALE_WORD}|dozen)\b", re.I
)
_WHO_NUMBER = re.compile(r"\b(?:who|they|we|[A-Z]\w+s) (?:now |currently )?number $")
_COMPARED = re.compile(r"\s+(?:more|less|fewer) than\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_THAN = re.compile(r"\b(?:over|than|from|on|against|with) (?:in )?$", re.IGNORECASE)
_OLDER = re.compile(
    r"\b(?:of (?:them|whom|these|those)|women|men|people|persons|victims|dead|everyone|anyone)"
    r" (?:over|under|above|below) $",
    re.IGNORECASE,
)
# No age has more figures.
_AGED = 3
_YEARS_OLD = 2
_SUMS = words("language", "figures", "figures")
_ONE = frozenset({"a", "an", "another", "the", "one", "his", "her"})
_BREAKS = re.compile(r"$|[,.;:)]|\s+(?:and|but|while|when)\b")
_ONE_OF_AGE = re.compile(
    r"\b(?:an?|another|one|the|his|her) (?:[\w-]+ ){0,3}?(?P<who>[\w-]+) of $", re.IGNORECASE
)
_AGE_ENDS = re.compile(
    r"$|[,.;:)]|\s+(?:and|but|while|when|who|whom|whose|was|is|were|had|has|from|in)\b"
)
_PERSONS = words("language", "figures", "persons")
_SOME = re.compile(r"\b(?:few|several|many|couple of)\s+$", re.IGNORECASE)
_VAGUE = re.compile(r"\b(?P<vague>dozens|scores|hundreds|thousands|tens of thousands)\b", re.I)


_AGE = re.compile(
    r"\b(?:aged|turn(?:ed|ing|s)?|ages?(?: of)?(?: between)?)(?: \d+(?: and| to|-))? $",
    re.IGNORECASE,
)
# What is told not to be more than so many: "will not send", "does not have".
_NOT = re.compile(
    r"(?:\bnot|\bnever|n[’']t|\bcannot)\s+(?:(?:be|have|expect|foresee|anticipate|envisage|send|sent"
    r"|deploy|contribute|commit|provide|supply|need|require|number|total|take|involve|include|allow"
    r"|go|cost|give|given|pay|paid|spend|spent|receive|received|pledge|pledged)\s+){0,2}[\"“]?$",
    re.I,
)
# No count or sum in the news is longer; beyond it a row of digits is a code.
MAX_NUMBER = 60


@dataclass(frozen=True)
class Quantity:
    """A number where it stands. `start` and `end` are characters of the sentence and take the
    qualifier in; `value` is in base units (None for "dozens"); `currency` is an ISO 4217 code;
    `number` is the last token of the number itself and `counted` the noun it counts, if any;
    `compared` is whether it only tells by how much more or less something is: "holds $20 million
    less than a year ago".
    """

    start: int
    end: int
    value: float | None
    qualifier: Qualifier
    currency: str | None
    percent: bool
    more: bool
    number: Token
    counted: Token | None
    compared: bool = False


def qualifier_of(before: str, after: str) -> tuple[Qualifier, int]:
    """Return the qualifier and how many characters before the number belong to it."""
    for pattern, qualifier in _QUALIFIED:
        if found := pattern.search(before):
            if _OVER_WHAT.search(before):
                continue  # "hold sway over 85 per cent"
            definite = found.group().rstrip().lower().endswith(" the")
            if definite and qualifier in ("at_most", "more_than"):
                # "well short of the 1,000 it pledged" compares; it does not qualify the number.
                continue
            if qualifier == "more_than" and _NOT.search(before[: found.start()]):
                qualifier = "at_most"  # "does not expect more than five"
            return qualifier, len(before) - found.start()
    for pattern, qualifier in _TRAILING:
        if pattern.match(after):
            return qualifier, 0
    return "exact", 0


def _of_range(before: str, after: str) -> Qualifier | None:
    """Return `at_least` and `at_most` for the ends of a range: "between 200 and 300", "200-300"."""
    figure = r"\d[\d,.]*"
    if re.match(rf"\s*(?:-|–|to)\s*{figure}\b(?! ?(?:per|%))", after) and "," not in after[:1]:
        return "at_least"
    if re.search(r"\b(?:between|from) $", before) and re.match(rf"\s+(?:and|to) {figure}", after):
        return "at_least"
    if re.search(rf"(?:\b(?:between|from) {figure} (?:and|to) |{figure}\s*(?:-|–)\s*)$", before):
        return "at_most"
    if re.search(rf"{figure} to $", before):
        return "at_most"
    return None


def _counted(number: Token, sentence: Span) -> Token | None:
    """Return the noun that `number` counts, or None where it stands for the things counted."""
    head = number.head
    if head.lower_ in ("more", "fewer", "less", "further", "additional") and head.i > number.i:
        head = head.head
    counts = number.dep_ in ("nummod", "quantmod", "compound", "amod", "npadvmod")
    if counts and head.pos_ in ("NOUN", "PROPN", "ADJ") and 0 < head.i - number.i <= 8:
        return head
    for token in sentence.doc[number.i + 1 : min(number.i + 6, sentence.end)]:
        if token.dep_ == "npadvmod":
            return None  # "rose to 300 this year"
        if token.pos_ in ("NOUN", "PROPN") and (
            token.i + 1 >= sentence.end or token.nbor().pos_ not in ("NOUN", "PROPN")
            or token.dep_ not in ("compound", "nmod", "amod")
        ):  # fmt: skip
            return token
        if token.pos_ not in ("ADJ", "NOUN", "PROPN", "ADV", "NUM", "PUNCT", "DET") or (
            token.pos_ == "PUNCT" and token.text != "-"
        ):
            return None
    return None


def _tokens(sentence: Span, start: int, end: int) -> Span | None:
    """Return the tokens at characters of a sentence's text."""
    at = sentence.start_char
    return sentence.doc.char_span(at + start, at + end)


def _is_one(noun: Token) -> bool:
    """Whether a noun tells of one alone: "a constable", "another officer", "the driver"; not "the
    toll"."""
    return noun.base not in _SUMS and any(
        c.lower_ in _ONE for c in noun.children if c.dep_ in ("det", "poss")
    )


def _of_age(before: str, after: str, number: Token) -> bool:
    """Whether a number behind a single person is how old that person is: "a policeman of 28"."""
    one = _ONE_OF_AGE.search(before)
    if one is None or one["who"].lower() not in _PERSONS or not number.text.isdigit():
        return False
    return len(number.text) <= _AGED and _AGE_ENDS.match(after) is not None


def _is_label(before: str, after: str, sentence: Span, number: Token) -> bool:
    """Whether a number only labels what precedes it: the year in "2793 (2025)", an age after a
    person's name, after whoever has none, or as such ("over the age of 60"), part of an address.
    """
    if (
        number.text.isdigit()
        and len(number.text) <= _AGED
        and _OLDER.search(before)
        and _BREAKS.match(after)
    ):
        return True  # "most of them over 60, were put to death"
    if _YEAR.fullmatch(number.text) and _THAN.search(before) and _BREAKS.match(after):
        return True  # "an increase over 2023"
    if before.endswith("(") and after.startswith(")") and number.text.isdigit():
        return len(number.text) == 4
    if _of_age(before, after, number):
        return True  # "a girl of 6, whose mother"
    if _AGE.search(before) or (before.endswith("/") and after.startswith("/")):
        return True
    if before.endswith(", ") and re.match(r"[,.;]|$", after) and number.i >= sentence.start + 2:
        one = number.nbor(-2)
        aged = number.text.isdigit() and len(number.text) == _YEARS_OLD and one.tag_ == "NN"
        if one.ent_type_ == "PERSON" or one.pos_ == "PROPN":
            return True
        return aged and bool(after) and _is_one(one)  # "a constable, 26, was hurt"
    return False


def find_quantities(sentence: Span, dates: tuple[Expression, ...]) -> tuple[Quantity, ...]:
    """Return the quantities in `sentence`, in order. `dates` are its expressions of time."""
    text = sentence.text
    quantities = []
    until = 0
    for found in _NUMBER.finditer(text):
        start, end = found.span()
        before, after = text[:start], text[end:]
        if any(d.start < end and start < d.end for d in dates):
            continue
        numbers = before.endswith("number ") and (
            "," in found.group() or _WHO_NUMBER.search(before) is not None
        )
        if _NOT_COUNTED.match(after) or (_NAMED_BY_NUMBER.search(before) and not numbers):
            continue
        words, figure = found["words"], found["figure"]
        if words and (article := re.match(rf"(?i)an? (?={_WORD}\b)", words)):
            # "An eight-man team" counts eight.
            words, start = words[article.end() :], start + article.end()
            before = text[:start]
        if start < until:
            continue
        loose = _LOOSE.match(text, start) if words else None
        if loose and loose["link"] == "and" and not before.lower().endswith("between "):
            loose = None
        if loose:
            words, end = f"{loose['low']} {loose['scale']}", loose.end()
            until, after = end, text[end:]
        if words and re.match(r"(?i)one (?:of|another|in|day|by|thing)\b", text[start:]):
            continue
        if words and words.lower() == "one" and before.lower().endswith(("not ", "no ")):
            continue  # "Not one officer", "no one" is none.
        if words and _RATIO.match(text[start:]):
            continue
        if _RATIO_END.search(before) and re.match(_SHARED, after):
            continue
        value = number_word(words) if words else float(re.sub(r"[,\s]", "", figure))
        if value is None or len(found.group()) > MAX_NUMBER:
            continue
        if words and _SOME.search(before):
            value = None  # "a few dozen", "several thousand"
        if (
            words
            and value is not None
            and (part := re.search(r"\b(?:a |one )?quarter of $", before))
        ):
            # "A quarter of a million."
            value, before = value / 4, before[: part.start()]
            start = part.start()
        if found["scale"] and value is not None:
            value *= SCALES[found["scale"].lower()]
        currency = code_of(found["currency"] or "", after, text)
        percent = bool(found["percent"] or found["wordpercent"])
        span = _tokens(sentence, start, end)
        if span is None:
            continue
        number = span[-2] if percent and len(span) > 1 and span[-1].text == "%" else span[-1]
        if re.match(r" years? old\b", after, re.I) or _is_label(before, after, sentence, number):
            continue
        if re.match(
            r"\s*\w+ (?:(?:\w+ )?for every|per)\b| (?:of|in|out of) every\b", after
        ) or re.search(r"\b(?:for every|per|one in|(?:of|in|out of) every) $", before, re.I):
            continue
        qualifier, back = qualifier_of(before, after)
        rises_to = percent and after.startswith(" to ")  # "rose by 17 percent to 5,601"
        ends = None if rises_to else _of_range(before, after)
        qualifier = "at_least" if loose else ends or qualifier
        if qualifier == "exact" and re.search(r"\b(?:may|can) (?:have|field|number) $", before):
            # "may have 5,550 people" sets a ceiling.
            qualifier = "at_most"
        more = bool(
            re.match(r"\s*(?:more|further|additional|extra|other)\b", after, re.I)
            or re.search(r"\b(?:another|additional|further|extra)\s+(?:\w+\s+)?$", before, re.I)
        )
        counted = None if percent or currency else _counted(number, sentence)
        compared = _COMPARED.match(after) is not None
        quantities.append(
            Quantity(
                start - back, end, value, qualifier, currency, percent, more, number, counted,
                compared,
            )
        )  # fmt: skip
    for found in _VAGUE.finditer(text):
        span = _tokens(sentence, found.start(), found.end())
        if span is not None:
            counted = next(
                (c for t in span[-1].children if t.dep_ == "prep" for c in t.children), None
            )
            quantities.append(
                Quantity(
                    found.start(), found.end(), None, "about", None, False, False, span[-1], counted
                )
            )
    return tuple(sorted(quantities, key=lambda q: q.start))
