"""Under which name a payer is told: the country for its people, officials and government."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pycountry

from missionbrief.claims.amounts.money import is_fund
from missionbrief.claims.mission_words import mission_token
from missionbrief.language.attribution import attributed_to
from missionbrief.language.bodies import home_of, names_in
from missionbrief.language.grammar import climb, subject
from missionbrief.language.holders import name_of, treasury, words_of
from missionbrief.language.sayers import DELEGATES
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Article, Sentence
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

FUND = "trust fund"
_STATE = words("claims", "payer", "state")
_DONORS = words("claims", "payer", "donors")
_OWN_STATE = frozenset({"country", "nation", "state", "government", "delegation"})
_HIS = frozenset({"his", "her", "my", "our", "their"})
_BACK = frozenset({"it", "they"})
_WIDE = frozenset({"USD", "EUR", "GBP", "CAD"})


def canonical(name: Name) -> str | None:
    """Return under which name a payer is told: the country for its people, its government's
    bodies and who speaks for it; None for other persons, places and gangs."""
    name = treasury(name)
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
    """The country whose government the mission's data call an "administration", where the article
    names it, its people or its bodies."""
    for form, name in sentence.article.mission.names.items():
        if form.endswith(" administration") and name.governs:
            return name.country if _named(sentence.article, name.country) else None
    return None


def _named(article: Article, country: str | None) -> bool:
    """Whether an article names a country or what is its own."""
    return any(
        country in (m.name.country, m.name.canonical) for s in article.sentences for m in s.names
    )


def holder(sentence: Sentence, who: Token, code: str | None = None) -> str | None:
    """Return the payer that a noun phrase stands for; `code` is the currency that is paid in, by
    which "the state" tells its country."""
    if who.lower_ in _BACK:
        return _meant(sentence, who)
    if is_fund(who):
        return FUND
    if who.base in DELEGATES and (home := _home(sentence, who)) is not None:
        return home
    name = name_of(sentence, who)
    if name is not None and (found := canonical(name)):
        return found
    for child in who.children:
        inner = sentence.name_at(child) if child.dep_ in ("amod", "poss", "compound") else None
        if inner is not None and (found := canonical(inner)):
            return found
    if who.lower_ == "administration":
        return administration(sentence)
    if who.lower_ in _STATE and code not in (None, "USD"):
        return coins(str(code))
    if sentence.name_at(who) is None and mission_token(sentence, who):
        return sentence.article.mission.name
    own = who.base in _OWN_STATE and any(c.lower_ in _HIS for c in who.children)
    if who.base not in _DONORS and not own:
        return None
    if own:
        # "her country had committed": the speaker's
        home = speakers_home(sentence, who)
        if home is not None or who.base not in _DONORS:
            return home
    printed = words_of(sentence, who)
    first = sentence.span[0]
    opens = printed is not None and first.text == printed.split(" ")[0] and first.pos_ != "PROPN"
    return printed.lower() if printed is not None and opens else printed


def coins(code: str) -> str | None:
    """The country whose own currency has an ISO 4217 code: its first two letters are the
    country's."""
    country = pycountry.countries.get(alpha_2=code[:2])
    return getattr(country, "common_name", country.name) if country is not None else None


def coin_state(sentence: Sentence, code: str | None) -> str | None:
    """The country of the mission's data in whose own money alone a sum is told: "the deployment
    would cost Sh34 billion"; None of what many pay in, and of the mission's own country."""
    mission = sentence.article.mission
    found = coins(code) if code is not None and code not in _WIDE else None
    return found if found != mission.country and found in mission.names else None


def speakers_home(sentence: Sentence, word: Token) -> str | None:
    """The country for which whoever says the words at `word` speaks."""
    speaker = sentence.speaker_at(word) or attributed_to(sentence, word)
    name = sentence.article.mission.names.get(speaker) if speaker is not None else None
    if name is not None and name.kind == "country":
        return name.canonical  # "The representative of Peru said that her delegation …"
    return sentence.article.country_of(speaker) if speaker is not None else None


def _home(sentence: Sentence, delegate: Token) -> str | None:
    """The country that a delegate speaks for, told before his office: "the U.S. ambassador to the
    United Nations"."""
    return home_of([m.name for m in names_in(sentence, delegate) if m.end <= delegate.i])


def _meant(sentence: Sentence, pronoun: Token) -> str | None:
    """Whom "it" or "they" means: the subject of the verb above, or of the sentence before."""
    for verb in climb(pronoun):
        who = subject(verb) if verb.pos_ in ("VERB", "AUX") else None
        if who is not None and who.lower_ not in _BACK:
            return holder(sentence, who)
    if not sentence.number:
        return None
    before = sentence.article.sentences[sentence.number - 1]
    if before.paragraph != sentence.paragraph:
        return None
    who = subject(before.span.root)
    return holder(before, who) if who is not None and who.lower_ not in _BACK else None
