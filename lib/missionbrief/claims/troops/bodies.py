"""Bodies of personnel in a sentence that may come or go: counted, or by an order or a name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from missionbrief.claims.troops.bare import ranked_one
from missionbrief.claims.troops.headcount import Count, counts
from missionbrief.claims.troops.people_words import BODIES, part_of, unit_word
from missionbrief.claims.troops.presented import presented
from missionbrief.claims.troops.share_words import is_share
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_ORDER = words("claims", "bodies", "order")
_OFFICES = words("claims", "travellers", "offices") - {"commander", "chief", "expert"}
_UNCOUNTED = words("claims", "bodies", "uncounted")
_DESCRIBING = frozenset({"DET", "ADJ", "ADV", "NUM", "PROPN", "PART"})
_BACK = 7
_NUMBERS = frozenset({"number", "handful", "couple", "scattering"})
_OPENERS = frozenset({",", "(", "—", "–"})
_WHOLE = ("of them", "in all", "in total", "all told", "of us")
# "A second group, numbering 200,", "made up of 24 officers,".
_SIZED = frozenset({"numbering", "comprising", "totalling", "totaling", "of"})


@dataclass(frozen=True)
class Body:
    """A body of personnel: `first` and `last` are the token numbers of its phrase, `head` the word
    for it, `order` its place in a row ("second"), `count` how many where they are counted."""

    first: int
    last: int
    head: Token
    order: str | None
    count: Count | None

    @property
    def name(self) -> str:
        """What it is called: "second group"."""
        if self.count is not None and self.count.noun is None and self.head.pos_ == "NUM":
            return "personnel"
        word = self.head.text if self.head.pos_ == "PROPN" else self.head.lower_
        ordered = self.order is not None and self.order != self.head.lower_
        return f"{self.order} {word}" if ordered else word


_DOERS = frozenset({"nsubj", "nsubjpass"})
_OF_SOME = frozenset({"of", "the", "some", "about", "a", "planned"})


def _start(sentence: Sentence, at: int) -> int:
    """The token number where the phrase of the noun at `at` begins."""
    doc, i = sentence.span.doc, at - 1
    while i >= sentence.span.start and at - i <= _BACK:
        token = doc[i]
        describing = token.pos_ in _DESCRIBING or token.tag_ in ("PRP$", "POS", "HYPH")
        if token.tag_ == "VBN" and token.i > sentence.span.start:
            describing = token.nbor(-1).pos_ == "DET"
        compound = token.pos_ == "NOUN" and (
            token.lower_ in ("police", "security", "army") or unit_word(sentence, token)
        )
        compound = compound or (token.pos_ == "NOUN" and token.lower_ == "advance")
        if not (describing or compound) or (token.pos_ == "PUNCT" and token.text != "-"):
            break
        i -= 1
    return i + 1


def _of(sentence: Sentence, first: int) -> Token | None:
    """The body that the phrase beginning at `first` is "of": "a second *group* of 200 officers"."""
    doc = sentence.span.doc
    if first - 2 < sentence.span.start or doc[first - 1].lower_ != "of":
        return None
    holder = doc[first - 2]
    return holder if ranked_one(holder) or holder.base in BODIES else None


def _body(sentence: Sentence, first: int, last: int, head: Token, count: Count | None) -> Body:
    start = _start(sentence, first)
    doc = sentence.span.doc
    if count is not None and count.rule == "strong" and first - 2 >= sentence.span.start:
        # "the next group, 144 strong,"
        group = doc[first - 2]
        named = sentence.name_at(group)
        people = named is not None and named.kind == "demonym" and group.tag_ in ("NNS", "NNPS")
        if doc[first - 1].text == "," and (group.base in BODIES or people):
            head, start = group, _start(sentence, group.i)
    while (holder := _of(sentence, start)) is not None:
        head, start = holder, _start(sentence, holder.i)
    if count is None and start - 2 >= sentence.span.start and doc[start - 1].lower_ == "of":
        # "a number of Kenyan officers": it is they who come or go.
        some = doc[start - 2]
        the = any(c.lower_ == "the" for c in some.children)
        start -= 2 if some.lower_ in _NUMBERS and not the else 0
    ordering = [t.lower_ for t in sentence.span.doc[start : last + 1] if t.lower_ in _ORDER]
    return Body(start, last, head, ordering[0] if ordering else None, count)


def bodies(sentence: Sentence) -> list[Body]:
    """Return the bodies of personnel in `sentence`, in order, whosever they are."""
    found = [_body(sentence, c.first, c.last, c.head, c) for c in _parted(sentence)]
    taken = {i for b in found for i in range(b.first, b.last + 1)}
    doc = sentence.span.doc
    skip = -1
    for token in sentence.span:
        if token.i in taken or token.i <= skip or token.pos_ not in ("NOUN", "PROPN", "ADJ"):
            continue
        name = sentence.name_at(token)
        if name is not None and name.kind not in ("demonym", "country"):
            continue
        group = token.base in BODIES
        if is_share(sentence, token):
            first = max(sentence.span.start, token.i - 2)
            first += doc[first].lower_ != "the" and first < token.i - 1
            found.append(Body(first, token.i, token, token.lower_, None))
            continue
        if not (group or unit_word(sentence, token) or token.lower_ in _UNCOUNTED):
            continue
        following = doc[token.i + 1] if token.i + 1 < sentence.span.end else None
        belongs = following is not None and part_of(following)
        noun = following is not None and following.pos_ == "NOUN" and not belongs
        if following is not None and following.i not in taken and noun:
            continue
        last = token.i + belongs
        if group and following is not None and following.lower_ == "of":
            # "the first contingent of Kenyan police officers" is one body.
            for inner in doc[token.i + 2 : min(sentence.span.end, token.i + 9)]:
                if inner.i in taken or inner.pos_ in ("VERB", "AUX", "PUNCT"):
                    break
                if unit_word(sentence, inner):
                    last = inner.i
        body = _body(sentence, token.i, last, token, None)
        if not set(range(body.first, body.last + 1)) & taken:
            found.append(body)
            skip = last
    found = [b for b in found if not _of_officials(sentence, b.head)]
    found.sort(key=lambda b: b.first)
    return presented(_in_apposition(sentence, _told_after(sentence, found)))


def _parted(sentence: Sentence) -> list[Count]:
    """The numbers of personnel in order, a part and the whole that follows it
    before their verb as one: "200 of 1,000 Kenyan officers landed" tells of 200."""
    found: list[Count] = []
    for count in counts(sentence):
        part = found[-1] if found else None
        if part is not None and part.rule == "part":
            between = sentence.span.doc[part.last + 1 : count.first]
            does = count.head.dep_ in _DOERS
            if between and {t.lower_ for t in between} <= _OF_SOME:
                found[-1] = replace(part, last=count.last, noun=count.noun if does else None)
                continue
        found.append(count)
    return found


def _of_officials(sentence: Sentence, group: Token) -> bool:
    """Whether a group is of office holders, whose journey is a visit: "a team of lawmakers"."""
    after = sentence.span.doc[group.i + 1 : min(sentence.span.end, group.i + 6)]
    if not len(after) or after[0].lower_ != "of":
        return False
    return any(t.tag_ in ("NNS", "NNPS") and t.base in _OFFICES for t in after)


def _told_after(sentence: Sentence, found: list[Body]) -> list[Body]:
    """Give a body the number that is told of it after its verb: "the Jamaicans came on Thursday,
    24 of them,"."""
    doc, end = sentence.span.doc, sentence.span.end
    kept: list[Body] = []
    for body in found:
        number = body.count.quantity.number if body.count is not None else None
        mine = next((n for n, b in enumerate(kept) if b.count is None and _many(b)), None)
        if body.count is not None and number is not None and mine is not None:
            before = doc[body.first - 1].text if body.first > sentence.span.start else ""
            text = doc.text_of(number.i + 1, min(end, number.i + 4)).lower()
            closed = text[-1:] in (",", ".", ")", "—", "–", ";")
            if before in _OPENERS and closed and text.startswith(_WHOLE):
                unit = body.count.unit or unit_word(sentence, kept[mine].head)
                kept[mine] = replace(kept[mine], count=replace(body.count, unit=unit))
                continue
        kept.append(body)
    return kept


def _many(body: Body) -> bool:
    return body.head.tag_ in ("NNS", "NNPS") or body.head.base in BODIES


def _in_apposition(sentence: Sentence, found: list[Body]) -> list[Body]:
    """Join a body to the number set beside it: "a fourth contingent, 144 officers,"."""
    joined: list[Body] = []
    doc = sentence.span.doc
    for body in found:
        before = joined[-1] if joined else None
        if before is not None and before.count is None and body.count is not None:
            between = sentence.span.doc[before.last + 1 : body.first]
            after = sentence.span.doc[body.last + 1 : min(sentence.span.end, body.last + 4)]
            sized = (
                0 < len(between) <= 4
                and between[0].text in (",", "(")
                and (between[-1].lower_ in _SIZED or between[-1].text == "(")
            )
            words_between = sentence.span.doc.text_of(before.last + 1, body.first)
            beside = (
                sized
                or words_between == ","
                or (words_between.startswith("from ") and between[-1].text == ",")
            )
            if beside and (sized or any(t.text in ",." for t in after)):
                units = [unit_word(sentence, t) for t in doc[before.first : before.last + 1]]
                unit = body.count.unit or next((u for u in units if u), None)
                count = replace(body.count, unit=unit)
                joined[-1] = Body(before.first, body.last, before.head, before.order, count)
                continue
        joined.append(body)
    return joined
