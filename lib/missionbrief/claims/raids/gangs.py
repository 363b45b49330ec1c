"""Which gang a noun phrase means."""

from __future__ import annotations

from missionbrief.language.article import Sentence
from missionbrief.language.grammar import conjuncts, subject
from missionbrief.language.phrases import phrase
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_GANGS = words("claims", "forces", "gangs")
_ATTACKERS = words("claims", "forces", "attackers")
_FOLLOWERS = words("claims", "forces", "followers")
_PARTS = words("claims", "actions", "parts")


def kernel(noun: Token) -> Token:
    """Return the noun that a phrase is about: "places" in "a number of places"."""
    while noun.base in _PARTS:
        of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
        inner = next((c for c in of.children if c.dep_ == "pobj"), None) if of else None
        if inner is None:
            break
        noun = inner
    return noun


def gangs(sentence: Sentence, noun: Token) -> str | None:
    """Return who attacks: the gang's canonical name, "gangs", or the word as printed ("gunmen");
    None where the phrase of `noun` means no gang."""
    noun = kernel(noun)
    inside = {t.i for t in phrase(noun)}
    for mention in sentence.names_of("gang"):
        if mention.start in inside:
            return mention.name.canonical
    described = {t.base for t in phrase(noun)} | {t.lower_ for t in phrase(noun)}
    if described & _GANGS:
        return "gangs"
    if noun.lower_ in _ATTACKERS:
        return noun.lower_
    if noun.lower_ in ("men", "individuals", "attackers") and "armed" in described:
        return "armed men"
    led = next((c for c in noun.children if c.dep_ == "poss" and c.pos_ == "PROPN"), None)
    if noun.lower_ in _FOLLOWERS and led is not None:
        # "Exchanged fire with Micanor's men": those of one who holds no office.
        name = sentence.name_at(led)
        return "gangs" if name is None or (name.kind == "person" and not name.country) else None
    return None


def attackers(sentence: Sentence, who: Token | None) -> str | None:
    """Return the gangs that a subject means, one of those joined in it; "they" are the gangs of the
    sentence before."""
    if who is None:
        return None
    for one in conjuncts(who):
        if found := gangs(sentence, one):
            return found
    for clause in who.head.children if who.lower_ == "they" else ():
        # "since the gangs joined forces they have burned …"
        before_it = (c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass"))
        if clause.dep_ == "advcl" and clause.i < who.i:
            for one in before_it:
                if found := gangs(sentence, one):
                    return found
    if who.lower_ not in ("they", "it", "them") or not sentence.number:
        return None
    before = sentence.article.sentences[sentence.number - 1]
    above = subject(before.span.root)
    return gangs(before, above) if above is not None else None
