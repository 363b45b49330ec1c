"""What the words right beside an amount say of it: "pledges of", "a hold on", "has been spent"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.amounts import money as said
from missionbrief.claims.amounts.money import Money, Role
from missionbrief.claims.amounts.money_parse import said_of
from missionbrief.language.grammar import climb, modifiers
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity

_OUTLAYS = frozenset({"investment", "programme", "program", "envelope", "plan", "initiative"})
_OWED = words("claims", "money", "owed")
_ADVERB = r"(?:already|since|only|actually|now|still|ever|just|so far|even|also|being|yet to be)"
_AFTER = re.compile(
    r"\s*(?:(?:of|from) (?:it|that|this|which|them|those|the \$?[\w. ]{3,30})\s+)?"
    rf"(?:in [\w-]+ )?(?:that )?(?:{_ADVERB} )*"
    r"(?:was|were|is|are|has been|had been|have been|will be|has|had|have|remains?|stays?)"
    rf"(?: {_ADVERB})*(?: been)?(?: {_ADVERB})* (?P<verb>[a-z-]+)\b"
)
_LACKS = re.compile(
    r"(?: of [^,.;]{2,40})? (?P<verb>has|have|had|is|are|was|were|remains?) (?:still )?"
    r"(?:yet to be (?:found|raised|paid|secured|met)|to be (?:found|raised)|missing|lacking|unpaid"
    r"|unfunded|outstanding)\b"
)
_HELD = re.compile(
    r"(?: (?:of|in|from|for|to|that) [^,;]{2,60})? (?P<verb>is|are|was|were|remains?|stays?)"
    r" (?:now |still |currently )?(?:on (?:hold|ice)|in limbo|frozen|blocked|stuck|tied up)\b"
    r"|(?: (?:of|in|from|for|to|that) [^,;]{2,60})? (?:can|could|may)"
    r"(?:not| not| no longer) be (?:touched|spent|used|drawn|disbursed|released)\b"
)
# "Out of a $15 million pledge" is what was promised, whatever is told of the part.
_OUT_OF = re.compile(r"\b(?:of|from) (?:an?|its|their|that|the)(?: [a-z]+)? $")
_A_PLEDGE = re.compile(
    r"[ -](?:\w+ )?(?P<noun>pledge|commitment|promise|offer|contribution|donation|gift|grant)\b"
)
_LATER = re.compile(
    r"[ -](?P<noun>[a-z]+)\b[^.;,$]{0,50},? (?:that|which)\b[^.;,$]{0,50}\b"
    r"(?P<verb>promised|pledged|announced|committed|offered)\b"
)
_VBN = re.compile(
    r"\s*(?P<verb>pledged|promised|committed|offered|donated|contributed|frozen|suspended|withheld)"
    r" (?:so far |already |earlier )?(?:by|from|in|last|on|to)\b"
)
# "$60 million, of which $40 million is for the force, was announced": of the whole.
_LAST_ANNOUNCED = re.compile(
    r"(?: [\w-]+){0,3}, (?:(?:[\w-]+ ){0,4}of (?:which|it|that)|including|with) [^;]{3,160},"
    r" (?:is|was|were|has been|have been|had been|is being)"
    r" (?P<verb>announced|promised|pledged|unveiled|offered|committed)\b"
)
_NEEDED = re.compile(
    r"\s*(?:a year|annually|per year|a month|each year)?"
    r"(?:(?: \w+){0,5}(?= (?:required|needed)\b)"
    r"|(?: that)? (?:the [\w-]+|it|they)(?= (?:needs?|requires?)\b)) (?P<verb>\w+)"
)
_IN_PLEDGES = re.compile(r"\s*in (?:new |fresh )?(?P<noun>pledges|promises|commitments)\b")
_NOUN = re.compile(
    r"\b(?P<noun>[A-Za-z]+)\s+(?:of|at|worth|totall?ing|amounting to|reaching|standing at|for)\s+"
    r"(?:an? |the |some |as much as )?$"
)
_MEASURE = re.compile(
    r"\b(?P<verb>st(?:and|ands|ood)|c(?:omes?|ame)|amount(?:s|ed)?|total(?:s|led|ed)?"
    r"|reach(?:es|ed)?"
    r"|r[au]ns?|rose|climbed|grew|exceed(?:s|ed)?|pass(?:es|ed)|topp?(?:s|ed))"
    r"(?: now| already)?(?: at| to)?\s*$"
)
# "The fund, which holds $68 million", "a kitty with only $68 million in it".
_IN_FUND = re.compile(
    r"\b(?:[Ff]und|[Kk]itty)\b(?: (?:set up|established|created))?"
    r"(?: (?:of|for|in|that|to) [^.,;$]{2,40})?(?:,? (?:which|that|it))?"
    r"(?: at present| currently| now| still| today)*"
    r",? (?:holds?|holding|held|contains?|contained|containing|has|had|having|with)"
    r"(?: (?:at present|currently|now|still|only|just|about|some|around|over|more|less|than|nearly"
    r"|almost|roughly|a|little))*(?: \([^)]*\))? $"
)
_IN_IT = re.compile(r"[^.;$]{0,20}? in (?:it|the fund|the kitty)\b")
# "$10 million lies in the trust fund".
_LIES = re.compile(
    r" (?:\w+ )?(?:lies?|lay|sits?|sat|is|are|was|were|rests?|remains?)(?: now| still| at present)?"
    r" in (?:the|its|a)(?: [\w.'’-]+){0,3} (?:fund|kitty)\b"
)
# What is done to an amount that is only told in the passive: nobody promises by it.
_DONE = frozenset({"set", "put", "use", "go", "come", "deposit", "leave", "arrive", "land"})


def _unfound(sentence: Sentence, quantity: Quantity) -> Money | None:
    """Whether an amount is told to be lacking or held: "$200 million has yet to be found"."""
    text = sentence.span.text
    if found := _LACKS.match(text, quantity.end):
        return Money("short", sentence.token_at(found.start("verb")), None, True)
    if found := _HELD.match(text, quantity.end):
        # "cannot be touched" denies no holding back.
        verb = sentence.token_at(found.start("verb")) if found["verb"] else None
        return Money("held", verb, None, True)
    return None


def _of_pledge(sentence: Sentence, quantity: Quantity) -> Money | None:
    """What a part is taken out of: "$2 million out of a $15 million pledge"."""
    text = sentence.span.text
    found = _A_PLEDGE.match(text, quantity.end)
    if found is None or not _OUT_OF.search(text[: quantity.start]):
        return None
    return Money("promised", None, sentence.token_at(found.start("noun")))


def _reduced(sentence: Sentence, quantity: Quantity) -> Money | None:
    """What a participle right after an amount says: "$80 million pledged by Canada"; and what is
    needed: "the $600 million a year it says is required"."""
    text = sentence.span.text
    if found := _NEEDED.match(text, quantity.end):
        verb = sentence.token_at(found.start("verb"))
        # Who needs it stands before it; the parse may take "the mission needs" for one noun.
        told = verb.lower_[-1] == "d" or any(c.dep_ == "nsubj" for c in verb.children)
        return Money("cost", verb if told else None, None, True)
    found = _VBN.match(text, quantity.end)
    if found is None:
        return None
    verb = sentence.token_at(found.start("verb"))
    role = said.of_verb(verb)
    return Money(role, verb, None, True) if role is not None else None


def _in_pledges(sentence: Sentence, quantity: Quantity) -> Money | None:
    """What an amount is in: "$84 million in pledges"."""
    found = _IN_PLEDGES.match(sentence.span.text, quantity.end)
    if found is None:
        return None
    return Money("promised", None, sentence.token_at(found.start("noun")))


def _participle(sentence: Sentence, quantity: Quantity) -> Money | None:
    """What the verb right after an amount says: "$1.7 million has been spent"."""
    found = _AFTER.match(sentence.span.text, quantity.end)
    if found is None:
        return None
    verb = sentence.token_at(found.start("verb"))
    if verb.tag_ not in ("VBN", "VBD", "JJ") and verb.pos_ != "VERB":
        return None
    own = (c for c in verb.children if c.dep_ == "nsubj" and quantity.number.i < c.i < verb.i)
    if any(c.tag_ == "PRP" or c.pos_ == "PROPN" for c in own):
        return None  # "10 million of the 50 million he had held back"
    lemma = verb.base
    role: Role | None
    role = "given" if lemma in _DONE else said.of_verb(verb)
    if role == "held" and verb.dep_ == "relcl" and _let_go(said_of(quantity.number)):
        return None
    return Money(role, verb, None, True) if role not in (None, "cost", "asked") else None


def _let_go(told: Money | None) -> bool:
    """Whether a sum was let go in the end: "the $60 million that was frozen was *released*"."""
    return told is not None and told.role in ("given", "received") and told.verb is not None


def _named(sentence: Sentence, quantity: Quantity) -> Money | None:
    """What the noun right before an amount says: "pledges of", "deposits at", "arrears of"."""
    found = _NOUN.search(sentence.span.text, max(0, quantity.start - 40), quantity.start)
    if found is None:
        return None
    noun = sentence.token_at(found.start("noun"))
    role: Role | None
    role = "owed" if noun.base in _OWED else said.of_noun(noun)
    if role not in ("promised", "owed", "given") or said.is_fund(noun):
        return None
    verb = next((t for t in climb(noun) if t.pos_ in ("VERB", "AUX")), None)
    above = said.of_verb(verb) if verb is not None else None
    if above in ("held", "asked") or (role == "given" and above not in (None, "received")):
        return None
    described = (*modifiers(noun), *modifiers(said.amount_head(quantity.number)))
    if above is None and any(said.of_verb(own) in ("promised", "held") for own in described):
        return None  # "the aid of $60 million, announced on Tuesday, is for the force"
    return Money(role, verb, noun)


def _in_fund(sentence: Sentence, quantity: Quantity) -> Money | None:
    """What a fund is told to hold."""
    text = sentence.span.text
    if _LIES.match(text, quantity.end):
        return Money("received", None, None)
    found = _IN_FUND.search(text[: quantity.start])
    if found is None:
        return None
    told = said_of(quantity.number)
    if told is not None and told.role != "given":
        return told
    held = not re.search(r" (?:has|had|having|with)\b", found[0])
    return Money("received", None, None) if held or _IN_IT.match(text, quantity.end) else None


def in_fund(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the words beside an amount tell that it is in a fund."""
    text = sentence.span.text
    return bool(_LIES.match(text, quantity.end) or _IN_FUND.search(text[: quantity.start]))


def _promised(sentence: Sentence, quantity: Quantity) -> Money | None:
    """Who promised what an amount is worth: "a $100 million package that Ottawa promised"."""
    found = _LATER.match(sentence.span.text, quantity.end)
    if found is None:
        return None
    noun = sentence.token_at(found.start("noun"))
    if said.of_noun(noun) != "given" and noun.base not in _OUTLAYS:
        return None
    return Money("promised", sentence.token_at(found.start("verb")), noun)


def _announced(sentence: Sentence, quantity: Quantity) -> Money | None:
    """What is told of a whole after its parts: "of $60 million, half of which …, was announced"."""
    found = _LAST_ANNOUNCED.match(sentence.span.text, quantity.end)
    if found is None:
        return None
    return Money("promised", sentence.token_at(found.start("verb")), None, True)


def _measured(sentence: Sentence, quantity: Quantity) -> Money | None:
    """What is measured by an amount: "*pledges* to the fund that supports it stood at"."""
    text = sentence.span.text[: quantity.start]
    found = _MEASURE.search(text)
    if found is None:
        return None
    verb = sentence.token_at(found.start("verb"))
    for token in reversed(sentence.span.doc[max(sentence.span.start, verb.i - 12) : verb.i]):
        role = said.of_noun(token) if token.pos_ in ("NOUN", "PROPN") else None
        if role is not None and not token.lower_.startswith("fund"):
            return Money(role, verb, token)
    return None


def beside(sentence: Sentence, quantity: Quantity) -> Money | None:
    """Return what the words right beside an amount say of it, or None where they say nothing."""
    for read in (
        _unfound,
        _in_fund,
        _of_pledge,
        _in_pledges,
        _announced,
        _participle,
        _reduced,
        _named,
        _promised,
        _measured,
    ):
        if (told := read(sentence, quantity)) is not None:
            return told
    return None
