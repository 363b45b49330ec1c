"""For whom a noun phrase stands when it wants, says or votes something.

A person stands for himself; a delegate, an ambassador, a spokesperson or unnamed officials stand
for their country, and so do its capital and the bodies that act for its government.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.amounts.donors import administration
from missionbrief.claims.views.delegates import (
    DELEGATES,
    OFFICIALS,
    Holder,
    country_in,
    of_delegate,
    spoken_for,
)
from missionbrief.claims.views.topic import before, is_mission
from missionbrief.language.grammar import conjuncts, subject
from missionbrief.language.holders import government, name_of, phrase, words_of
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

_NO_HOLDER = frozenset({"mission", "force", "place", "gang"})
_GROUPS = words("claims", "wanting", "groups")
_NOT_NAMES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY",
                        "GPE", "LOC", "FAC", "EVENT", "LAW", "LANGUAGE"})  # fmt: skip
_OFFICES = words("language", "holders", "offices")
_LOOKS_BACK = 8
_PHRASE = 14
_FOR_OTHERS = frozenset({"for", "of"})
_WITH = frozenset({"together", "along", "jointly"})
_BODIES = words("claims", "wanting", "bodies")
_SCHOLARS = frozenset({"analyst", "expert", "researcher", "scholar", "economist", "lawyer"})
_WHITHER = frozenset({"in", "to", "from", "into", "across", "of"})
_MINISTERS = frozenset({"minister", "president", "premier", "chancellor", "secretary"})
_HEADS = words("claims", "wanting", "heads")
# Heads of a phrase that names the body they speak for or are: "EU ambassador", "the X party".
_SPEAKING = OFFICIALS | DELEGATES | _HEADS | _BODIES
_TITLES = words("claims", "wanting", "titles")


def _unlisted(sentence: Sentence, token: Token) -> str | None:
    """The words for a body that the data don't know, or a group with an adjective of its own."""
    if is_mission(sentence, token) or token.lower_ in _TITLES:
        return None
    if (
        token.i == sentence.span.start
        and token.i + 1 < sentence.span.end
        and (token.nbor().lower_ == ",")
    ):
        # "Look, …"
        return None
    if token.pos_ == "PROPN" and token.text[:1].isupper() and token.ent_type_ not in _NOT_NAMES:
        return (words_of(sentence, token) or "").removeprefix("'s ") or None
    if token.lower_ in ("signatories", "signatory", "authors") and before(token, 1) == ["the"]:
        return token.lower_
    if token.lower_ in _BODIES and token.pos_ == "NOUN":
        named = [c for c in token.children if c.dep_ in ("compound", "appos") and c.pos_ == "PROPN"]
        named = [c for c in named if sentence.name_at(c) is None]
        if named:
            # "the Acme party", "the opposition coalition, Acme"
            return words_of(sentence, named[-1])
    if token.lower_ == "leaders":
        kinds = [c for c in token.children if c.dep_ == "amod" and c.pos_ == "ADJ"]
        home = sentence.article.mission.country
        foreign = all((n := sentence.name_at(c)) is None or n.country != home for c in kinds)
        return words_of(sentence, token) if kinds and foreign else None
    if token.lower_ in _GROUPS and any(
        t.pos_ in ("PROPN", "ADJ", "NOUN") and t != token for t in phrase(token)
    ):
        return (words_of(sentence, token) or "").removeprefix("'s ") or None
    return None


def _meant(sentence: Sentence) -> Name | None:
    """The country or body that "it" and "they" stand for: the subject of the sentence before."""
    earlier = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    for said in earlier:
        for token in said.span:
            if token.dep_ == "nsubj" and token.head.dep_ == "ROOT":
                name = name_of(said, token)
                if name is not None and name.kind in ("country", "organisation"):
                    return name
    return None


def _pair(sentence: Sentence, who: Token) -> tuple[Holder, ...]:
    """The two persons, else the two countries, that were last named, for "both"."""
    first = max(0, sentence.number - 2 * _LOOKS_BACK)
    earlier = sentence.article.sentences[first : sentence.number]
    kinds = ["person", "country"]
    if who.lemma_.lower() == "side":
        return _sides(earlier)
    if who.lower_ not in ("both", "leaders", "men", "women", "presidents", "ministers"):
        kinds.remove("person")
    for kind in kinds:
        named = [m.name for s in reversed(earlier) for m in reversed(s.names_of(kind))]
        found = list({government(n).canonical: None for n in named})[:2]
        if len(found) == 2:
            return tuple(Holder(name) for name in reversed(found))
    return ()


def _sides(earlier: Sequence[Sentence]) -> tuple[Holder, ...]:
    """The two countries of a meeting: those last named, but for where somebody is or goes."""
    found: dict[str, Holder] = {}
    for said in reversed(earlier):
        for mention in reversed(said.names_of("country", "demonym")):
            before = said.span.doc[mention.start - 1].lower_ if mention.start else ""
            if before not in _WHITHER:
                name = government(mention.name)
                country = name.country or name.canonical
                found.setdefault(country, Holder(country))
    return tuple(reversed(list(found.values())[:2])) if len(found) > 1 else ()


def _last_person(sentence: Sentence) -> Holder | None:
    """The person who was last the subject of a sentence, for "he", "she" and "the diplomat"."""
    first = max(0, sentence.number - _LOOKS_BACK)
    for said in reversed(sentence.article.sentences[first : sentence.number]):
        for token in said.span:
            if token.dep_ in ("nsubj", "appos") and token.pos_ != "PRON":
                name = name_of(said, token)
                if name is not None and name.kind == "person":
                    return _one(said, token)
                if token.dep_ == "nsubj" and (held := _in_office(said, token)) is not None:
                    return held
    return None


def _in_office(sentence: Sentence, token: Token) -> Holder | None:
    """Who holds the office that a title alone names ("the Secretary-General"), by the data."""
    title = " ".join(t.text for t in phrase(token) if t.pos_ != "DET" and t.dep_ != "appos")
    title = title.replace(" - ", "-").casefold()
    day = sentence.article.document.published.latest
    mission = sentence.article.mission
    if day is None or token.lower_ not in _TITLES:
        return None
    if (country := country_in(sentence, phrase(token))) is not None:
        # "the Dominican president": of that country.
        title = (
            f"{title.split(maxsplit=1)[-1]} of {country.country or country.canonical}".casefold()
        )
        title = title.removeprefix("'s ")
        of = {mission.holder(o.title, day) for o in mission.offices if o.title.casefold() == title}
        of -= {None}
        return Holder(str(of.pop())) if len(of) == 1 else None
    # A title without a body is that of the United Nations.
    held = {
        mission.holder(o.title, day)
        for o in mission.offices
        if o.title.casefold() == "un " + title.removeprefix("un ")
    } - {None}
    return Holder(str(held.pop())) if len(held) == 1 else None


def _of_country(sentence: Sentence, token: Token) -> Holder | None:
    """The person last spoken of, for a title without a name, unless the title is of another
    country: "the Dominican minister" after a sentence on Guterres stands for his country."""
    last, of = _last_person(sentence), country_in(sentence, phrase(token))
    if of is None or token.lower_ not in _MINISTERS:
        return last
    country = of.country or of.canonical
    if last is not None and sentence.article.mission.person(last.name).country == country:
        return last
    return Holder(country)


def _titled(sentence: Sentence, token: Token, of: Name) -> str | None:
    """The person whom the article names elsewhere by the title, of the same country."""
    title = " ".join(t.lower_ for t in phrase(token) if t.dep_ not in ("poss", "case", "det"))
    name = sentence.article.titled.get(title.removeprefix("'s "))
    country = of.country or of.canonical
    return name.canonical if name is not None and name.country == country else None


def _delegate_before(sentence: Sentence) -> Holder | None:
    """The country of an unnamed delegate who was the subject of the sentence before."""
    earlier = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    for said in earlier:
        root = said.span.root
        who = subject(root)
        if who is None or said.paragraph != sentence.paragraph:
            continue
        name = name_of(said, who)
        return spoken_for(said, who) if name is None or name.kind != "person" else None
    return None


def _house(sentence: Sentence, scholar: Token) -> Holder | None:
    """The institute of unnamed scholars: "analysts at the Acme Center"."""
    at = (c for c in scholar.children if c.dep_ == "prep" and c.lower_ in ("at", "from", "with"))
    body = next((c for p in at for c in p.children if c.dep_ == "pobj"), None)
    if body is None:
        return None
    if (found := _one(sentence, body)) is not None:
        return found
    told = words_of(sentence, body) if body.pos_ == "PROPN" else None
    return Holder(told) if told else None


def _one(sentence: Sentence, token: Token) -> Holder | None:
    if (found := spoken_for(sentence, token)) is not None:
        return found
    titled = next((c for c in token.children if c.dep_ == "appos" and c.i - token.i <= 3), None)
    person = sentence.name_at(titled) if titled is not None else None
    if titled is not None and person is not None and person.kind == "person":
        # "Prime Minister Jane Doe, speaking beside John Roe, said": the name beside the title.
        return _one(sentence, titled)
    if token.lemma_.lower() in _SCHOLARS and (house := _house(sentence, token)) is not None:
        return house
    if token.lower_ in ("he", "she") and (held := _delegate_before(sentence)) is not None:
        return held
    name = name_of(sentence, token)
    if name is None and token.lower_ in ("it", "they"):
        name = _meant(sentence)
    if name is not None and token.pos_ == "PRON" and name.kind == "person":
        last = name.canonical.split()[-1].lower()
        of = country_in(sentence, list(sentence.span)) if last in OFFICIALS else None
        if of is not None and of.country and of.country != sentence.article.mission.country:
            # "We want …, a US diplomat said."
            return Holder(of.country, name.canonical)
    the = any(c.lower_ == "the" for c in token.children)
    title = token.lemma_.lower() in _OFFICES | _TITLES and the and not token.ent_type_
    if name is None and (token.lower_ in ("he", "she") or title):
        return _in_office(sentence, token) or _of_country(sentence, token)
    if name is None and token.lower_ == "administration":
        country = administration(sentence)
        return Holder(country) if country else None
    if name is None:
        if (found := _in_office(sentence, token)) is not None:
            return found
        if token.lower_ in _MINISTERS and (land := country_in(sentence, phrase(token))):
            if (bearer := _titled(sentence, token, land)) is not None:
                return Holder(bearer)
            # "the Dominican Republic's foreign minister", of whom the source gives no name.
            return Holder(land.country or land.canonical)
        told = _unlisted(sentence, token)
        return Holder(told) if told else None
    speaks = token.pos_ == "PRON" or token.lemma_.lower() in _SPEAKING
    if name.kind == "organisation" and sentence.name_at(token) is None and not speaks:
        # "pledges to the UN trust fund": the body is only mentioned; "A. Smith of Oxfam" is not it.
        own = [t for t in token.children if t.dep_ == "compound" and t.pos_ == "PROPN"]
        if any(sentence.name_at(t) is not None for t in own):
            return None
        printed = " ".join(t.text for t in [*own, token])
        return Holder(printed) if own and token.pos_ == "PROPN" else None
    if name.kind == "place" and name.country:
        # A capital that speaks or acts is its country's government.
        return Holder(name.country)
    if name.kind in _NO_HOLDER:
        return None
    if name.kind == "demonym":
        home = name.country == sentence.article.mission.country
        return Holder(name.country or name.canonical) if the and not home else None
    if name.kind == "person" and token.lower_ in ("we", "i", "us"):
        return spokesman(sentence, name.canonical)
    if name.kind == "person":
        at = token
        if sentence.name_at(token) is not name:
            # "So will Kenya; its envoy, X, …": the delegate's name stands further on.
            mentions = [
                m for m in sentence.names_of("person") if m.name.canonical == name.canonical
            ]
            at = sentence.span.doc[mentions[0].end - 1] if mentions else token
        if (found := of_delegate(sentence, name, at)) is not None:
            return found
    return Holder(government(name).canonical)


def _among(who: Token) -> Token | None:
    """The first of those named of a group: "several delegations, among them Japan and Malta"."""
    if who.tag_ != "NNS":
        return None
    following = list(who.doc[who.i + 1 : min(who.sent.end, who.i + 7)])
    if not {t.lower_ for t in following[:3]} & {"among", "including"}:
        return None
    return next((t for t in following if t.pos_ == "PROPN" and t.dep_ != "compound"), None)


def holders(sentence: Sentence, who: Token | None) -> tuple[Holder, ...]:
    """Return the actors that a subject, owner or agent names, what is joined to it included; a
    body that acts for a government, its delegate or its officials count as its country."""
    if who is None:
        return ()
    both = who.lower_ == "both" or any(c.lower_ == "both" for c in who.children)
    if both and (pair := _pair(sentence, who)):
        return pair
    if who.lower_ in ("they", "it", "he", "she") and who.head.dep_ == "ccomp":
        # "Panama and Ecuador said they would": whoever says so.
        said = subject(who.head.head)
        who = said if said is not None and said.pos_ != "PRON" else who
    named = next((c for c in who.children if c.dep_ == "appos" and len(conjuncts(c)) > 1), None)
    if named is not None and who.lower_.endswith("s"):
        # "two lawmakers, A and B": those named.
        return holders(sentence, named)
    if (among := _among(who)) is not None:
        return holders(sentence, among)
    found: list[Holder] = []
    for token in conjuncts(who):
        holder = _one(sentence, token)
        if holder is not None and all(h.name != holder.name for h in found):
            found.append(holder)
    if not found and who.lower_ in ("we", "us"):
        country = publisher(sentence) if sentence.quoted_at(who) is None else None
        found += [Holder(country)] if country and sentence.speaker is None else []
    found += [h for h in beside(sentence, who, found) if all(h.name != f.name for f in found)]
    return tuple(found)


def publisher(sentence: Sentence) -> str | None:
    """Return the country whose government publishes the text, or None."""
    name = sentence.article.mission.names.get(sentence.article.document.publisher or "")
    official = name is not None and name.kind == "organisation" and name.governs
    return name.country if name is not None and official else None


def spokesman(sentence: Sentence, who: str) -> Holder:
    """Return for whom a speaker speaks: in a government's own transcript whoever the data don't
    know otherwise speaks for it."""
    country = publisher(sentence) if sentence.in_turn and who[:1].isupper() else None
    known = sentence.article.mission.names.get(who)
    return Holder(country, who) if country and known is None else Holder(who)


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
        together = token.lower_ == "with" and doc[token.i - 1].lower_ in _WITH
        speaks = (
            first and (doc[token.i - 1].lower_ in ("also", "behalf") or _speaking(token))
        ) or (token.lower_ == "of" and doc[token.i - 1].lower_ == "behalf")
        if not (together or speaks):
            continue
        goal = next((c for c in token.children if c.dep_ == "pobj"), None)
        if goal is None:
            continue
        others = [Holder(n.canonical) for t in conjuncts(goal)
                  if (n := sentence.name_at(t)) is not None and n.kind == "country"]  # fmt: skip
        return [Holder(o.name, found[0].name) if speaks else o for o in others]
    return []


def _speaking(token: Token) -> bool:
    return token.head.lemma_.lower() == "speak" and token.head.tag_ == "VBG"
