"""Who pays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pycountry

from missionbrief.claims.mission_words import mission_token
from missionbrief.claims.money import asker, is_fund, needs
from missionbrief.language.grammar import climb, subject
from missionbrief.language.holders import government, name_of, words_of
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from missionbrief.claims.money import Money
    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.mission import Name

_STATE = words("claims", "payer", "state")
_DONORS = words("claims", "payer", "donors")
_FILLERS = frozenset({"just", "only", "another", "a", "further", "about", "some"})
_BACK = frozenset({"it", "they"})


def canonical(name: Name) -> str | None:
    """Return under which name a payer is told: the country for its people, its government's
    bodies and who speaks for it; None for other persons, places and gangs."""
    name = government(name)
    if name.kind in ("country", "demonym"):
        return name.country or name.canonical
    if name.kind == "person":
        return name.country
    if name.kind in ("mission", "force"):
        return name.canonical
    if name.kind == "place":
        return name.country  # "money from Washington"
    return name.canonical if name.kind == "organisation" else None


def administration(sentence: Sentence) -> str | None:
    """The country whose government the mission's data call an "administration"."""
    for form, name in sentence.article.mission.names.items():
        if form.endswith(" administration") and name.governs:
            return name.country
    return None


def _holder(sentence: Sentence, who: Token, code: str | None) -> str | None:
    """The payer that a noun phrase stands for."""
    if who.lower_ in _BACK:
        return _meant(sentence, who)
    if is_fund(who):
        return "trust fund"
    name = name_of(sentence, who)
    if name is not None and (found := canonical(name)):
        return found
    for child in who.children:
        inner = sentence.name_at(child) if child.dep_ in ("amod", "poss", "compound") else None
        if inner is not None and (found := canonical(inner)):
            return found
    if who.lower_ == "administration":
        return administration(sentence)
    if who.lemma_.lower() in _STATE and code not in (None, "USD"):
        # ISO 4217: the first two letters of a national currency's code are the country's.
        country = pycountry.countries.get(alpha_2=str(code)[:2])
        return getattr(country, "common_name", country.name) if country is not None else None
    if sentence.name_at(who) is None and mission_token(sentence, who):
        return sentence.article.mission.name
    if who.lemma_.lower() not in _DONORS:
        return None
    printed = words_of(sentence, who)
    first = sentence.span[0]
    opens = printed is not None and first.text == printed.split(" ")[0] and first.pos_ != "PROPN"
    return printed.lower() if printed is not None and opens else printed


def _meant(sentence: Sentence, pronoun: Token) -> str | None:
    """Whom "it" or "they" means: the subject of the verb above, or of the sentence before."""
    for verb in climb(pronoun):
        who = subject(verb) if verb.pos_ in ("VERB", "AUX") else None
        if who is not None and who.lower_ not in _BACK:
            return _holder(sentence, who, None)
    if not sentence.number:
        return None
    before = sentence.article.sentences[sentence.number - 1]
    if before.paragraph != sentence.paragraph:
        return None
    who = subject(before.span.root)
    return _holder(before, who, None) if who is not None and who.lower_ not in _BACK else None


def _just_before(sentence: Sentence, quantity: Quantity) -> str | None:
    """The payer named where the verb is left out: "… and Canada $59 million"."""
    first = sentence.token_at(quantity.start)
    at = first.i - 1
    while at > sentence.span.start and sentence.span.doc[at].lower_ in _FILLERS:
        at -= 1
    last = sentence.span.doc[at]
    if at <= sentence.span.start or last.pos_ != "PROPN":
        return None
    mention = next((m for m in sentence.names if m.start <= at < m.end), None)
    start = mention.start if mention is not None else at
    joined = sentence.span.doc[start - 1] if start > sentence.span.start else None
    if joined is not None and joined.lower_ == "the" and start - 1 > sentence.span.start:
        joined = sentence.span.doc[start - 2]
    if joined is None or joined.lower_ not in (",", ";", "and", "while"):
        return None
    # An unknown name is still not the payer of the amount before.
    return canonical(mention.name) if mention is not None else last.text


def _with_amount(sentence: Sentence, quantity: Quantity) -> str | None:
    """The payer told as one "with" an amount: "Canada, with $63 million", "France ($8.5m)"."""
    first = sentence.token_at(quantity.start)
    if first.i > sentence.span.start and first.nbor(-1).text == "(":
        mention = next((m for m in sentence.names if m.end == first.i - 1), None)
        return canonical(mention.name) if mention is not None else None
    before = sentence.span.doc[max(sentence.span.start, first.i - 4) : first.i]
    at = next((t.i for t in reversed(before) if t.lower_ == "with"), None)
    if at is None:
        return None
    if at > sentence.span.start and sentence.span.doc[at - 1].text == ",":
        at -= 1
    mention = next((m for m in sentence.names if m.end == at), None)
    return canonical(mention.name) if mention is not None else None


def _beside(sentence: Sentence, head: Token, money: Money) -> str | None:
    """The payer within the amount's own phrase: "Canada's $100 million", "a US pledge of",
    "$43 million from Canada", "$40 million in State Department money"."""
    phrase = [head, *([money.noun] if money.noun is not None else [])]
    for token in phrase:
        for child in token.children:
            described = child.dep_ in ("poss", "amod", "compound", "nmod") and child.i != head.i
            if child.dep_ in ("compound", "nmod") and child.i and child.nbor(-1).pos_ == "VERB":
                continue  # "owes Kenya Sh1.3 billion": whom it goes to
            name = sentence.name_at(child) if described and money.role != "asked" else None
            if name is not None and (found := canonical(name)):
                return found
            if child.dep_ == "prep" and child.lower_ in ("from", "by"):
                for noun in child.children:
                    if noun.dep_ == "pobj" and (found := _holder(sentence, noun, None)):
                        return found
    return None


def _agent(sentence: Sentence, verb: Token, *labels: str) -> str | None:
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ in labels):
            for noun in child.children:
                if noun.dep_ == "pobj" and (found := _holder(sentence, noun, None)):
                    return found
    return None


def only_payer(sentence: Sentence, money: Money) -> str | None:
    """Return the only country in a sentence that can be who pays, where its words do not tell: not
    the mission's, nor the lead country, nor one that the money goes to."""
    if money.role not in ("given", "promised", "held", "allowed"):
        return None
    mission = sentence.article.mission
    found = set()
    for mention in sentence.names:
        name = government(mention.name)
        country = name.country or (name.canonical if name.kind == "country" else None)
        if country in (None, mission.country) or name.kind == "organisation":
            continue
        before = sentence.span.doc[mention.start - 1].lower_ if mention.start else ""
        if name.kind == "place" and before != "from":
            continue
        if before not in ("to", "for", "into") and country != mission.lead:
            found.add(country)
    return found.pop() if len(found) == 1 else None


def payer(sentence: Sentence, quantity: Quantity | None, head: Token, money: Money) -> str | None:
    """Return the canonical name of who pays, or None where the sentence does not tell.

    What the mission costs, lacks or needs is the mission's, unless a country's part is told; of
    what is asked for, who is asked; of what is held back, whose money it is.
    """
    verb, noun = money.verb, money.noun
    if quantity is not None and (named := _with_amount(sentence, quantity)):
        return named
    if money.role in ("cost", "short"):
        for child in noun.children if noun is not None else ():
            name = sentence.name_at(child) if child.dep_ in ("poss", "amod") else None
            if name is not None and name.kind in ("country", "demonym"):
                return canonical(name)
        return sentence.article.mission.name
    if quantity is not None and (named := _just_before(sentence, quantity)):
        return named
    if beside := _beside(sentence, head, money):
        return beside
    if verb is None:
        return None
    if needs(verb):
        return sentence.article.mission.name
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ == "acl"
    )
    if money.role == "held":
        owner = next((c for c in head.children if c.dep_ == "relcl"), None)
        who = subject(owner) if owner is not None else None
        if who is not None and who != head and (found := _holder(sentence, who, None)):
            return found
    if money.role == "received":
        return _agent(sentence, verb, "from")
    if money.role == "asked" or asker(verb) is not None:
        asking = verb if money.role == "asked" else verb.head
        asked = next((c for c in asking.children if c.dep_ == "dobj" and c != head), None)
        if asked is None and asking != verb:
            asked = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        return _holder(sentence, asked, None) if asked is not None else None
    if passive:
        return _agent(sentence, verb, "from")
    who = subject(verb)
    if who is None or who == head:
        return _agent(sentence, verb, "from")
    return _holder(sentence, who, quantity.currency if quantity is not None else None)
