"""For whom a speaker speaks, and whom a holder speaks for as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.bodies import of_united_nations
from missionbrief.claims.views.delegates import Holder
from missionbrief.language.grammar import conjuncts

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_PHRASE = 14
_OFFICE = 8
_FOR_OTHERS = frozenset({"for", "of"})
_WITH = frozenset({"together", "along", "jointly"})


def spokesman(sentence: Sentence, who: str) -> Holder:
    """Return for whom a speaker speaks: a spokesperson for the country that is his or for the
    United Nations, and in a government's own transcript or statement whoever the data don't know
    for it."""
    article = sentence.article
    if sentence.speaker == who and who[:1].isupper() and of_united_nations(article):
        return Holder("United Nations", who)
    known = article.mission.names.get(who)
    speaks_for = any(name.canonical == who for name in article.spokespersons)
    if known is not None and not speaks_for:
        return Holder(who)
    country = article.country_of(who) if speaks_for or sentence.speaker == who else None
    return Holder(country, who) if country else Holder(who)


def of_own(sentence: Sentence, state: Token, holder: Holder) -> Holder:
    """Return the country of which a speaker tells as his own: "her country", "his government";
    the speaker where it isn't known."""
    if holder.by is not None:
        return holder
    article = sentence.article
    country = article.country_of(holder.name) or _introduced(sentence, holder.name)
    if country is None or country == holder.name:
        return holder
    if country == article.mission.country:
        country = f"Government of {country}"
    return Holder(country, holder.name)


def _introduced(sentence: Sentence, who: str) -> str | None:
    """The country of whose office a person is introduced: "Kenya's security adviser, Jane Doe"."""
    doc = sentence.span.doc
    for mention in sentence.names_of("person"):
        if mention.name.canonical != who:
            continue
        first = max(sentence.span.start, mention.start - _OFFICE)
        for other in sentence.names_of("country", "demonym"):
            between = doc[other.end : mention.start]
            near = first <= other.start < mention.start
            if near and all(t.pos_ not in ("VERB", "AUX", "ADP") for t in between):
                return other.name.country or other.name.canonical
    return None


def beside(sentence: Sentence, who: Token, found: list[Holder]) -> list[Holder]:
    """The countries that a holder speaks for as well, or that act together with it: "Ghana's
    delegate, also for Togo and Benin", "Peru, together with Chile, will table"."""
    if not found:
        return []
    doc, end = sentence.span.doc, sentence.span.end
    verb = who.head.i if who.head.i > who.i else end
    limit = min(verb, who.i + _PHRASE)
    for token in doc[who.i + 1 : limit]:
        first = token.lower_ in _FOR_OTHERS
        together = token.lower_ == "with" and _acts_with(token)
        speaks = (
            first and (doc[token.i - 1].lower_ in ("also", "behalf") or _speaking(token))
        ) or (token.lower_ == "of" and doc[token.i - 1].lower_ == "behalf")
        if not (together or speaks) or (together and _within_clause(token, who)):
            continue
        if others := _lands(sentence, token):
            return [Holder(o.name, found[0].name) if speaks else o for o in others]
    opens = sentence.span[0]
    link = opens.nbor()
    joined = opens.lower_ in _WITH and link.lower_ == "with" and link.i < who.left_edge.i
    if joined and who.head in (link.head, opens.head):
        return _lands(sentence, link)  # "Along with Panama, Chile called for"
    return _spoken_for(sentence, who, found[0])


def _acts_with(link: Token) -> bool:
    """Whether "with" names who acts together with somebody: "together with Chile", or "with Chile"
    set between commas."""
    if link.nbor(-1).lower_ in _WITH:
        return True
    return link.nbor(-1).text == "," and link.subtree[-1].nbor().text == ","


def _lands(sentence: Sentence, link: Token) -> list[Holder]:
    """The countries that a preposition names."""
    goal = next((c for c in link.children if c.dep_ == "pobj"), None)
    names = (sentence.name_at(t) for t in conjuncts(goal)) if goal is not None else ()
    return [Holder(n.canonical) for n in names if n is not None and n.kind == "country"]


def _within_clause(token: Token, who: Token) -> bool:
    """Whether words stand in a clause on somebody that tells something else: "Peru, which had
    called the meeting together with Chile, said"."""
    return any(t.dep_ == "relcl" and who.i < t.i < token.i for t in token.ancestors)


def _spoken_for(sentence: Sentence, who: Token, speaker: Holder) -> list[Holder]:
    """Those for whom a delegate speaks, told first: "Speaking also for Togo, Ghana's delegate"."""
    doc, first = sentence.span.doc, who.left_edge.i
    opens = sentence.span[0]
    if opens.lower_ != "speaking" or not {"for", "behalf"} & {
        t.lower_ for t in doc[opens.i : min(first, opens.i + 5)]
    }:
        return []
    home = sentence.article.mission.country
    told = [m.name.canonical for m in sentence.names_of("country") if m.end <= first]
    names = [name for name in told if name != home]
    return [Holder(name, speaker.name) for name in names if name != speaker.name]


def _speaking(token: Token) -> bool:
    return token.head.base == "speak" and token.head.tag_ == "VBG"
