"""The shapes in which a number stands for personnel without a noun: listed, a part, a size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.troops.people_words import BODIES, SIZES, unit_word
from missionbrief.language.grammar import subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

_GIVES = words("claims", "bare", "gives")
_STANDS = words("claims", "bare", "stands")
PRESENT = words("claims", "bare", "present")
_SENDS = frozenset({"send", "dispatch", "deploy", "fly", "land", "arrive", "come"})
_FORESEEN = words("claims", "bare", "foreseen")
_LIFTS = frozenset({"push", "bring", "take", "raise", "increase", "lift", "boost", "expand"})
_LINKING = frozenset({"come", "belong", "hail", "whom", "they", "other", "each", "also", "which"})
_DEFINITE = frozenset({"the", "its", "their", "those", "these", "all", "other", "remaining", "our"})
_WAITING = ("standby", "to follow", "to come", "in training", "on the way", "waiting", "ready to")
_PEOPLE = frozenset({"people", "man", "men", "women", "person", "recruits", "others"})
_SUFFERS = words("claims", "personnel", "suffers")
_SET = frozenset({"authorised", "authorized", "capped", "set", "planned", "projected", "mandated",
                  "approved", "pegged", "envisaged"})  # fmt: skip
_OPENERS = frozenset({",", "(", "–", "—"})
GROWTH = frozenset({"increase", "rise", "jump", "surge", "growth", "drop", "fall", "decrease",
                    "decline"})  # fmt: skip
_OF_THEM = ("of", "them")
_SORTS = frozenset({"woman", "man", "female", "male"})
_REACH = 9
_RANGE = 3
_FURTHER = frozenset({"another", "further", "additional"})
_SENDERS = frozenset({"country", "nation", "state", "government", "partner"})


def back(sentence: Sentence, i: int) -> Token | None:
    """Return the token numbered `i`, or None where the sentence starts later."""
    return sentence.span.doc[i] if i >= sentence.span.start else None


def out_of(sentence: Sentence, number: Token) -> bool:
    """Whether it is told as so many "out of 1,000"."""
    return (
        sentence.span.doc.text_of(number.i + 1, min(sentence.span.end, number.i + 3)).lower()
        == "out of"
    )


def of_other_things(sentence: Sentence, number: Token) -> bool:
    """Whether a number without a noun goes on with money or things told just before: "42 trucks …
    A further two dozen are due", "of the 50 million, ten are paid; the remaining forty …", "28
    people killed that day; the mayor speaks of more than 60"."""
    doc, start = sentence.span.doc, sentence.span.start
    before = [q for q in sentence.quantities if q.number.i < number.i and _of_things(q)]
    if before:
        if any(_suffers(q.counted) for q in before if q.counted is not None):
            return True
        if number.nbor(-1).lower_ in _FURTHER and _thing(sentence, before[-1].counted):
            return True  # "police arrested 12 suspects and look for another 20"
        if any(unit_word(sentence, t) for t in doc[start : number.i]):
            return False
    elif sentence.number:
        earlier = sentence.article.sentences[sentence.number - 1]
        if sentence.paragraph - earlier.paragraph > 1:
            return False
        if any(_people(sentence, t) for t in sentence.span):
            return False
        before = [q for q in earlier.quantities if _of_things(q)]
        if not any(_people(earlier, t) for t in earlier.span):
            named = any(_named(earlier, t) for t in earlier.span)
            return any(q.currency for q in before) or (bool(before) and not named)
    last = next((q for q in reversed(before) if q.currency or q.counted is not None), None)
    if last is None or last.currency:
        return last is not None
    return _thing(sentence, last.counted)


def _thing(sentence: Sentence, counted: Token | None) -> bool:
    """Whether what a number counts is neither people of a force nor a stretch of time."""
    if counted is None or counted.pos_ != "NOUN" or counted.ent_type_ == "DATE":
        return False
    return not _people(sentence, counted)


def _of_things(quantity: Quantity) -> bool:
    """Whether a number may count what goes on, rather than shares or those who send people."""
    noun = quantity.counted
    return not quantity.percent and (noun is None or noun.base not in _SENDERS)


def more_things(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a number without a noun is told as further ones of the things just counted:
    "12 trucks came on Monday. Another 20 are due"."""
    further = quantity.number.nbor(-1).lower_ in _FURTHER
    return further and quantity.counted is None and of_other_things(sentence, quantity.number)


def of_a_lot(sentence: Sentence, number: Token) -> bool:
    """Whether a number is that of some of several things: "22 of its 31 vehicles", "of the 200
    carriers that it needs, it has fewer than 40 that work"."""
    first = sentence.tokens[0]
    of = [c for c in number.children if c.lower_ == "of" and c.dep_ == "prep"]
    if first.lower_ == "of":
        of.append(first)
    wholes = [c for o in of for c in o.children if c.dep_ == "pobj" and c.pos_ == "NOUN"]
    many = (w for w in wholes if w.tag_ == "NNS" and any(c.dep_ == "nummod" for c in w.children))
    return any(not _people(sentence, w) for w in many)


def _suffers(counted: Token) -> bool:
    """Whether harm is what those counted are told of: "28 people killed", "40 dead"."""
    told = [counted, *(c for c in counted.children if c.i > counted.i and c.dep_ != "relcl")]
    return any(t.base in _SUFFERS for t in told)


def _people(sentence: Sentence, noun: Token) -> bool:
    known = unit_word(sentence, noun) or noun.base in BODIES | SIZES
    return bool(known) or noun.lower_ in _PEOPLE


def told_by_dates(sentence: Sentence, number: Token) -> bool:
    """Whether it is one of several who came in turn: "200 in June, 200 (more) in July"."""
    doc, end = sentence.span.doc, sentence.span.end
    last = number.i + (number.i + 1 < end and doc[number.i + 1].lower_ in ("more", "others"))
    if last + 2 >= end or doc[last + 1].lower_ not in ("in", "on"):
        return False
    dated = any(doc[last + 2] in sentence.tokens_of(e) for e in sentence.dates)
    coming = PRESENT | _SENDS if last > number.i else PRESENT
    return dated and any(
        t.base in coming or (t.base in SIZES and not _of_others(sentence, t))
        for t in doc[sentence.span.start : number.i]
    )


def _named(sentence: Sentence, token: Token | None) -> bool:
    name = sentence.name_at(token) if token is not None else None
    if name is None:
        return False
    country = name.kind in ("country", "demonym") or (name.kind == "organisation" and name.unit)
    return bool(country) and name.canonical != sentence.article.mission.country


def beside_country(sentence: Sentence, number: Token, first: int) -> bool:
    """Whether a country stands beside the number: "Guatemala 150", "78 from El Salvador", "730
    are Kenyan", "20 belong to the Jamaica Defence Force"."""
    doc, end = sentence.span.doc, sentence.span.end
    before = back(sentence, first - 1)
    if before is not None and before.text == "(" and doc.text_of(number.i + 1, end)[:1] == ")":
        # "Kenya (744), Guatemala (150)"
        before = back(sentence, first - 2)
    if _named(sentence, before):
        return True
    if before is not None and before.lower_ == "for" and "account" in sentence.lemmas:
        # "Kenya accounts for 735, Guatemala for 150 and Belize for two"
        return _named(sentence, back(sentence, first - 2)) or before.head.base == "account"
    if (
        before is not None
        and before.lower_ in ("'s", "'")
        and (number.i + 1 >= end or number.nbor().is_punct)
    ):
        # "the biggest pledge after Benin's 2,000"
        return _named(sentence, back(sentence, first - 2))
    linked = False
    apart = before.text if before is not None and before.text in _OPENERS else None
    after = number.i + 1
    if doc.text_of(after, min(end, after + 2)).lower() in ("or so", "or thereabouts"):
        after += 2
    if doc.text_of(after, min(end, after + 2)).lower() == "out of":
        linked, after = True, after + 2
    for token in doc[after : min(end, number.i + 8)]:
        if token.i == number.i + 1 and token.text == apart:
            # "the mission's 991 members, 736, come from Kenya"
            continue
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


def of_them(number: Token, first: int, after: Token | None) -> bool:
    """Whether it is a part of those just told: "of whom 732 …", "732 of them"."""
    if after is not None and after.lower_ == "of" and after.i + 1 < len(number.doc):
        return after.nbor().lower_ in ("whom", "which", "them", "those", "these", "us")
    before = number.doc[max(0, first - 3) : number.i]
    pointing = ("whom", "them", "those", "these")
    return any(t.lower_ in pointing and t.nbor(-1).lower_ == "of" for t in before if t.i)


def of_a_sort(sentence: Sentence, last: int) -> bool:
    """Whether a number, which ends with token `last`, only tells of what sort some of those told
    are: "144 police, 24 of them women"."""
    after = sentence.span.doc[last + 1 : min(sentence.span.end, last + 4)]
    if len(after) <= len(_OF_THEM):
        return False
    pointing = after[0].lower_ == "of" and after[1].lower_ in ("them", "whom")
    return pointing and after[2].base in _SORTS


def within_them(sentence: Sentence, last: int) -> bool:
    """Whether a number, or the phrase with its noun, is that of women or men within others: "144
    police, including 24 women"."""
    doc = sentence.span.doc
    number = last if doc[last].like_num else last - 1
    noun, before = doc.at(number + 1), doc.at(number - 1)
    if noun.base not in _SORTS or number - 1 < sentence.span.start:
        return False
    return before.lower_ in ("including", "among") or (
        before.lower_ == "them" and before.nbor(-1).lower_ == "among"
    )


def given(sentence: Sentence, first: int) -> bool:
    """Whether a country or the mission gives, promises or has so many: "The Bahamas said 150"."""
    for token in reversed(sentence.span.doc[max(sentence.span.start, first - 3) : first]):
        if token.pos_ in ("VERB", "AUX"):
            return token.base in _GIVES
        if token.pos_ not in ("ADV", "DET", "ADJ", "PART", "ADP"):
            return False
    return False


def standing(sentence: Sentence, first: int) -> bool:
    """Whether it is what the size of the mission or a body is or comes to: "stands at 991"."""
    doc = sentence.span.doc
    mission = sentence.article.mission
    before = doc[max(sentence.span.start, first - 2 * _REACH) : first]
    if lifted(sentence, first):
        # "brings the number of Kenyan police in Haiti to 744", "brings to 744 the number of …"
        after = doc[first + 1 : min(sentence.span.end, first + _REACH)]
        return any(_sized(t) or unit_word(sentence, t) for t in (*before, *after))
    if _beside_size(sentence, first):
        return True
    verb = next(
        (
            t
            for t in reversed(doc[max(sentence.span.start, first - _REACH) : first])
            if (t.pos_ in ("VERB", "AUX") and t.dep_ != "amod")
            or t.text in ",;:("
            or t.lower_ in ("number", "total", "numbers")
        ),
        None,
    )
    if verb is None or verb.base not in _STANDS:
        return False
    holder = back(sentence, verb.i - 1)
    who = holder is not None and holder.lower_ in ("who", "force", "mission", "contingent")
    if verb.lemma_ in ("number", "total") and (who or _named(sentence, holder)):
        # "the Kenyans number almost 400", "who number 383", "the force numbers 970"
        return True
    between = doc[verb.i + 1 : first]
    if any(t.pos_ in ("NOUN", "PROPN") and not _sized(t) for t in between):
        return False
    if verb.base == "reach" and _of_mission(sentence, subject(verb)):
        return True  # "the MSS only reached 1,000"
    if any(_of_others(sentence, t) for t in doc[sentence.span.start : first]):
        return False
    stretch = [*doc[max(sentence.span.start, verb.i - 2 * _REACH) : verb.i], *between]
    bare_be = verb.lemma_ == "be" and not any(t.base in SIZES for t in stretch)
    return not bare_be and any(_sized(t) or t.lower_ in mission.nouns or _is_it(t) for t in stretch)


def _of_mission(sentence: Sentence, who: Token | None) -> bool:
    """Whether a doer is the mission by its name."""
    name = sentence.name_at(who) if who is not None else None
    return name is not None and name.kind in ("mission", "force")


def lifted(sentence: Sentence, first: int) -> bool:
    """Whether it is what a number is brought to: "brings their number to nearly 800"."""
    doc, start = sentence.span.doc, sentence.span.start
    before = doc[max(start, first - 2 * _REACH) : first]
    lifts = any(t.lemma_ in _LIFTS and t.pos_ == "VERB" for t in before)
    return first > start and doc[first - 1].lower_ == "to" and lifts


def _beside_size(sentence: Sentence, first: int) -> bool:
    """Whether a number is set beside a size: "the mission's troop level, 1,000 at best,"."""
    opener, size = back(sentence, first - 1), back(sentence, first - 2)
    if opener is None or size is None or opener.text not in _OPENERS:
        return False
    return size.base in SIZES and not _of_others(sentence, size)


def _of_others(sentence: Sentence, size: Token) -> bool:
    """Whether a size is that of other things: "the number of makeshift sites"."""
    doc, end = sentence.span.doc, sentence.span.end
    link = doc.text_of(size.i + 1, end)[:3]
    grown = size.base in GROWTH and link == "in "  # "an increase in violations from 383 to 2,269"
    if size.base not in SIZES | GROWTH or not (link == "of " or grown):
        return False
    after = doc[size.i + 2 : min(end, size.i + 8)]
    if any(t.base in _SUFFERS for t in after):
        return True
    return not any(
        unit_word(sentence, t) or t.lower_ in sentence.article.mission.nouns or _named(sentence, t)
        for t in after
    )


def _is_it(token: Token) -> bool:
    return token.lower_ == "it" and token.dep_ in ("nsubj", "nsubjpass")


def _sized(token: Token) -> bool:
    return token.base in SIZES | BODIES


def foreseen(sentence: Sentence, number: Token, first: int, after: Token | None) -> bool:
    """Whether they are those whom somebody promised or planned: "the 2,500 that were planned"."""
    before = back(sentence, first - 1)
    if after is not None and after.tag_ == "VBN" and after.lower_ in _FORESEEN:
        return True
    if after is not None and after.lemma_ == "be" and after.i + 1 < sentence.span.end:
        # "where 2,500 were envisaged"
        told = after.nbor()
        if told.tag_ == "VBN" and told.lower_ in _FORESEEN:
            return True
    if before is not None and before.lower_ in ("at", "for") and before.i > sentence.span.start:
        told = before.nbor(-1)
        if told.tag_ == "VBN" and told.lower_ in _SET:
            return True  # "the deployment, authorised at 2,500"
    definite = before is not None and (before.lower_ in _DEFINITE or before.lower_ in _FORESEEN)
    if before is not None and before.lower_ in ("other", "remaining", "another", "further"):
        return True
    doc, end = sentence.span.doc, sentence.span.end
    near = {t.lower_ for t in doc[number.i + 1 : min(end, number.i + 6)]}
    near |= {t.lower_ for t in doc[max(sentence.span.start, first - 2) : first]}
    return definite and bool(near & _FORESEEN)


def they_are(sentence: Sentence, number: Token, first: int) -> bool:
    """Whether it is how many "they" are, or will be: "they will eventually be 1,000"."""
    doc, end = sentence.span.doc, sentence.span.end
    lead = doc[max(sentence.span.start, first - _REACH) : first]
    if not lead or lead[-1].lemma_ not in ("be", "number", "total"):
        return False
    after = doc[number.i + 1] if number.i + 1 < end else None
    closed = after is None or after.is_punct or after.lower_ in ("in", "by", "when", "out")
    others = any(t.pos_ in ("NOUN", "PROPN") for t in lead)
    return closed and not others and any(t.lower_ in ("they", "we") for t in lead)


def of_a_range(sentence: Sentence, number: Token) -> bool:
    """Whether a number opens a range of what is no people: "may take six to nine months"."""
    after = sentence.span.doc[number.i + 1 : min(sentence.span.end, number.i + 4)]
    if len(after) < _RANGE or after[0].lower_ not in ("to", "or", "-", "–"):
        return False
    return after[1].like_num and after[2].pos_ == "NOUN" and not _people(sentence, after[2])


def announced(sentence: Sentence, first: int) -> bool:
    """Whether it follows a colon after more who are foreseen: "more are promised: 600"."""
    doc, start = sentence.span.doc, sentence.span.start
    if first - 2 < start or doc[first - 1].text not in (":", "–", "—"):
        return False
    lead = {t.lower_ for t in doc[max(start, first - _REACH) : first - 1]}
    return bool(lead & {"more", "others", "reinforcements"}) and bool(lead & _FORESEEN)


def still_to_come(sentence: Sentence, number: Token) -> bool:
    """Whether so many more are told to wait: "170 more on standby"."""
    text = sentence.span.doc.text_of(number.i + 1, min(sentence.span.end, number.i + 6)).lower()
    return any(f in text for f in _WAITING)


def there(sentence: Sentence, number: Token) -> bool:
    """Whether so many came, are there or are to follow: "only 430 have reached Haiti", "400 have
    been in Haiti", "5,500 in uniform", "600 who were to join them"."""
    doc, end = sentence.span.doc, sentence.span.end
    after = doc[number.i + 1 : min(end, number.i + 7)]
    if after and after[0].lower_ == "more":
        after = after[1:]
    if (after and after[0].lower_ in ("who", "whom")) or doc.text_of(
        number.i + 1, min(end, number.i + 3)
    ).lower() in ("in all", "all told", "in total"):
        return True
    for token in after:
        if token.lower_ in PRESENT or token.base in PRESENT:
            return True
        if token.lower_ in ("in", "on") and token.i + 1 < end:
            place = sentence.name_at(token.nbor())
            home = place is not None and place.canonical == sentence.article.mission.country
            return home or token.nbor().lower_ in ("uniform", "place") or _there_itself(token)
        if token.pos_ not in ("AUX", "ADV", "PART", "VERB", "DET", "ADJ"):
            return False
    return False


def _there_itself(token: Token) -> bool:
    return token.doc.text_of(token.i, token.i + 3).lower() in ("on the ground", "in the country")
