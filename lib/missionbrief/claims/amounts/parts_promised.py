"""Parts of a sum that is promised: "announced 120 million. Of this, 80 million will go to …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.amounts.amount_parts import told_of
from missionbrief.claims.amounts.money import amount_head
from missionbrief.claims.amounts.whole_sums import only_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missionbrief.claims.draft import Draft
    from missionbrief.language.article import Sentence

_OPENS = re.compile(
    r"^(?:[-•–—*\d.]+ )?(?:Of (?:this|that|these|those|the total|which)\b"
    r"|(?:This|That|It) (?:includes|comprises|is part of|forms part of"
    r"|(?:brings|takes|raises|lifts|pushes)\b[^.;,$]{2,60}\bto)\b)"
)
_BETWEEN = re.compile(
    r"\b(?:that['’]s|that is|which is|including|comprising|made up of|namely)\b|:"
)
_OF_WHICH = re.compile(r"\bof (?:which|that|this|it)\b")
# "A further $30 million is meant for food aid": of the same promise.
_FURTHER = re.compile(
    r"^(?:A further|Another|An additional|The rest)\b[^.;,]{0,40}\b(?:is|are)"
    r" (?:meant|intended|destined|to go|for)\b"
)
_PAID = re.compile(
    r"\b(?:has|have|had|was|were) (?:already |since |all |now )?(?:been )?"
    r"(?:paid|spent|disbursed|delivered|transferred|received|arrived|given)\b"
    r"|\bwe['’]ve (?:given|spent|paid|provided)\b"
)
# "This funding includes:" opens a list of parts.
_ITEMISED = re.compile(
    r"(?:This|That|The|These) (?:\w+ ){0,2}(?:funding|money|funds|sum|package|support|amount|total)"
    r" (?:includes?|comprises?|is made up of|consists? of)\b[^.]{0,40}:$"
)
_OF_THE = re.compile(r"(?:Out of|Of) (?:the|its|that) ")
_MEANT = re.compile(r"\b(?:(?:is|are) (?:to|for|meant|intended|destined)|will|would)\b")
# What part of a promise is for: "of which 40 million goes to the force and 20 million to boats".
_GOES = re.compile(
    r"\s*(?:of (?:which|that|this|it) )?(?:now |then |mostly )?(?:goes|go|is|are)"
    r" (?:to|for|towards?|into|meant|intended|destined|reserved|earmarked)\b"
)
_TO_EACH = re.compile(r"\s*(?:to|for|towards?|into)\b")
_AND_TO_OTHERS = re.compile(
    r"(?: of (?:which|that|this|it))?(?: (?:goes|go|is|are)(?: meant| intended| destined)?)?"
    r" (?:to|for|towards?|into)\b[^.;$€£]*?(?:,|\band)"
    r"(?: (?:(?:a|the) )?(?:further|other|remaining)| another)?\s*\S*\s*$"
)
_BACK = 3
_LEAD = 4
_AFTER = 5
_OPENING = 4
_ITEMS = 8
_OPEN = frozenset({"actual", "planned"})


def parts_promised(drafts: Sequence[Draft]) -> list[Draft]:
    """Return `drafts` with those that tell how a promised or planned sum is parted put as the sum
    is, and by the same payer where they name none."""
    result: list[Draft] = []
    whole: Draft | None = None
    before: Draft | None = None
    for draft in sorted(drafts, key=lambda d: (d.sentence.number, d.trigger.i)):
        if _of_asked(draft):
            draft = draft.put(status="called_for")
        elif whole is not None and draft.value is not None and _part_of(draft, whole, before):
            unit = whole.unit if _named_whole(draft, whole) else draft.unit
            draft = draft.put(status=whole.status, actor=draft.actor or whole.actor, unit=unit)
        elif whole is not None and draft.status == "pledged" and _within(draft, whole):
            pass  # one of the parts, told as promised itself
        elif draft.value is not None:
            ahead = draft.status == "planned" and draft.rule == "given"
            heads = draft.sentence.span.text.rstrip().endswith(":") and draft.actor is not None
            told = ahead or heads or draft.status in ("pledged", "called_for")
            whole = draft if told else None
        result.append(draft)
        before = draft
    return result


def _within(draft: Draft, whole: Draft) -> bool:
    if draft.sentence is not whole.sentence:
        return False
    return ":" in draft.sentence.span.doc.text_of(whole.trigger.i, draft.trigger.i)


def _listed(draft: Draft, whole: Draft) -> bool:
    """Whether a sum opens an item of the list that the sentence of another opens: "has set aside 9
    million dollars: | $4 million to train guards | $5 million …"."""
    opens = draft.trigger.i - draft.sentence.span.start <= _OPENING
    between = draft.sentence.number - whole.sentence.number
    items = draft.sentence.article.sentences[whole.sentence.number + 1 : draft.sentence.number]
    near = (whole.sentence, *items[:_LEAD])
    head = next((s for s in near if _opens_list(s, whole)), None)
    if head is None or not opens or between > _ITEMS:
        return False
    listed = (s for s in (*items, draft.sentence) if s.number > head.number)
    return all(s.paragraph != head.paragraph for s in listed)


def _opens_list(sentence: Sentence, whole: Draft) -> bool:
    """Whether a list of the parts of a sum follows a sentence: that of the sum, or one on it."""
    text = sentence.span.text.strip()
    return text.endswith(":") if sentence is whole.sentence else bool(_ITEMISED.match(text))


def _of_asked(draft: Draft) -> bool:
    """Whether a sum is meant to be a part of the very sum that a sentence before told to be asked
    for: "Of the $90 million, $20 million is to go to the police"."""
    sentence = draft.sentence
    if not _OF_THE.match(sentence.span.text) or not _MEANT.search(sentence.span.text):
        return False
    whole = next((q for q in sentence.quantities if q.currency), None)
    if whole is None or whole.number.i >= draft.trigger.i or draft.status not in _OPEN:
        return False
    for earlier in sentence.article.sentences[max(0, sentence.number - _BACK) : sentence.number]:
        for quantity in earlier.quantities:
            if quantity.currency and quantity.value == whole.value:
                told = told_of(earlier, quantity, amount_head(quantity.number), None)
                return told is not None and told.role == "asked"
    return False


def _named_whole(draft: Draft, whole: Draft) -> bool:
    """Whether a sentence near by opens with the whole again, of which a sum is set aside: "pledged
    $90 million. Of the $90 million, $20 million is earmarked for"."""
    sentence, text = draft.sentence, draft.sentence.span.text
    again = next((q for q in sentence.quantities if q.currency), None)
    if again is None or not _OF_THE.match(text) or not only_whole(sentence, again):
        return False
    near = 0 < sentence.number - whole.sentence.number <= _BACK
    meant = draft.status in _OPEN | {"authorised"} and draft.rule in ("given", "allowed")
    return near and meant and again.value == whole.value and not _PAID.search(text)


def _goes_to(draft: Draft, whole: Draft, before: Draft | None) -> bool:
    """Whether a sum of the sentence of the whole is told to go to somebody, or, after one told so,
    to be for another: "of which 40 million goes to the force and 20 million to boats"."""
    doc, start = draft.sentence.span.doc, draft.sentence.span.start
    end = amount_head(draft.trigger).i + 1
    after = doc.text_of(end, min(end + _AFTER, draft.sentence.span.end))
    if before is not None and before.sentence is draft.sentence and before.status == whole.status:
        told = amount_head(before.trigger)
        between = doc.text_of(told.i, draft.trigger.i).removeprefix(told.text)
        parted = doc.text_of(start, end)
        joined = before is not whole or _OF_THE.match(parted) or _OF_WHICH.search(parted)
        if joined and _TO_EACH.match(after) and _AND_TO_OTHERS.match(between):
            return True
    if not _GOES.match(after):
        return False
    between = doc.text_of(whole.trigger.i, end).lower() + " " + after
    return bool(_OF_WHICH.search(between) or _OF_THE.match(doc.text_of(start, end)))


def _part_of(draft: Draft, whole: Draft, before: Draft | None) -> bool:
    sentence = draft.sentence
    if whole.status == "pledged" and _named_whole(draft, whole):
        return True
    if draft.status not in _OPEN or draft.rule not in ("given", "received"):
        return False
    if whole.status == "called_for" and (
        sentence is whole.sentence or _MEANT.search(sentence.span.text) is None
    ):
        return False  # Of what is asked for, a part may have been given.
    if sentence is whole.sentence:
        text = sentence.span.doc.text_of(whole.trigger.i, draft.trigger.i)
        ahead = draft.status == "planned" and _OF_WHICH.search(text.lower())
        return bool(ahead or _BETWEEN.search(text.lower()) or _goes_to(draft, whole, before))
    if _PAID.search(sentence.span.text):
        return False
    if _listed(draft, whole):
        return True
    near = sentence.number - whole.sentence.number <= 2
    opens = _OPENS.match(sentence.span.text) is not None
    meant = draft.status == "planned" and _FURTHER.match(sentence.span.text) is not None
    return near and (opens or meant)
