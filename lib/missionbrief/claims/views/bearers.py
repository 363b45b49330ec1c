"""For whom a noun phrase stands when it wants, says or votes something.

A person stands for himself; a delegate, an ambassador, a spokesperson or unnamed officials stand
for their country, and so do its capital and the bodies that act for its government.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.amounts.donors import administration
from missionbrief.claims.views.bodies import of_home, of_summit, secretary_general, shortened
from missionbrief.claims.views.delegates import (
    DELEGATES,
    OFFICIALS,
    Holder,
    country_in,
    of_delegate,
    spoken_for,
)
from missionbrief.claims.views.namesakes import PARTIES, of_other_land
from missionbrief.claims.views.offices import TITLES, in_office, of_government, titled
from missionbrief.claims.views.pointed_back import delegate_before, meant_body, pair_before, parties
from missionbrief.claims.views.spokesmen import beside, spokesman
from missionbrief.claims.views.unlisted import BODIES, unlisted
from missionbrief.language.desks import desk_of
from missionbrief.language.gender import may_be
from missionbrief.language.grammar import conjuncts, subject
from missionbrief.language.holders import (
    government,
    name_of,
    named_first,
    tells_of_others,
    words_of,
)
from missionbrief.language.officers import holds_another
from missionbrief.language.phrases import phrase
from missionbrief.language.turns import JOINT
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

_NO_HOLDER = frozenset({"mission", "force", "place", "gang"})
_OFFICES = words("language", "holders", "offices")
_LOOKS_BACK = 8
_SOME = words("claims", "wanting", "some")
_MEMBERS = frozenset(
    {"lawmakers", "legislators", "mps", "senators", "parliamentarians", "deputies"}
)
_CHAMBERS = frozenset({"Congress", "Parliament", "Senate", "Assembly", "House"})
_CALENDAR = words("language", "parse", "calendar")
_SCHOLARS = frozenset({"analyst", "expert", "researcher", "scholar", "economist", "lawyer"})
_MINISTERS = frozenset({"minister", "president", "premier", "chancellor", "secretary"})
# By these a joint statement means those who issue it.
_PARTIES = frozenset({"they", "ministers", "leaders", "presidents", "sides", "heads"})
_HEADS = words("claims", "wanting", "heads")
# Heads of a phrase that names the body they speak for or are: "EU ambassador", "the X party".
_SAY = words("language", "sayers", "bodies")
_SPEAKING = OFFICIALS | DELEGATES | _HEADS | BODIES


_SAME_ONE = frozenset({"while", "although", "though", "after", "before", "since"})
"""What opens a clause that most often has the subject of what follows."""
_BARE = frozenset({"Office", "Force", "Fund", "Mission", "Council", "Committee", "Commission"})
"""What a text calls a body for short, which has no view: "the Office would supply it"."""


def _unnamed_one(token: Token, by: Token) -> bool:
    """Whether a word first tells of whom a title stands for: "an administration official said … The
    official added"."""
    first = any(c.lower_ in ("a", "an", "one", "another") for c in token.children)
    return first and token.base == by.base and token.dep_ == "nsubj" and by.pos_ == "NOUN"


def _last_person(sentence: Sentence, by: Token) -> Holder | None:
    """The person who was last the subject of a sentence, for "he", "she" and "the diplomat"."""
    first = max(0, sentence.number - _LOOKS_BACK)
    for said in reversed(sentence.article.sentences[first : sentence.number]):
        for token in said.span:
            if _unnamed_one(token, by):
                return None
            if token.dep_ in ("nsubj", "appos") and token.pos_ != "PRON":
                name = name_of(said, token)
                if name is not None and name.kind == "person":
                    if not may_be(sentence.article, name, by.lower_):
                        continue
                    return _one(said, token)
                if token.dep_ == "nsubj" and (held := in_office(said, token)) is not None:
                    return held
    return None


def _of_country(sentence: Sentence, token: Token) -> Holder | None:
    """The person last spoken of, for a title without a name, unless the title is of another
    country: "the Dominican minister" after a sentence on Guterres stands for his country."""
    last, of = _last_person(sentence, token), country_in(sentence, phrase(token))
    if last is not None and holds_another(sentence, last.name, token):
        # "the police boss", after a sentence on the prime minister
        return None
    if of is None or token.lower_ not in _MINISTERS:
        return last
    country = of.country or of.canonical
    if last is not None and sentence.article.mission.person(last.name).country == country:
        return last
    return Holder(country)


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


def _led_body(token: Token) -> str | None:
    """The body that is told by who leads it: "the Jane Doe-led Peace Movement"."""
    led = next((c for c in token.children if c.lower_ == "led" and c.dep_ == "amod"), None)
    if led is None or token.pos_ != "PROPN" or not any(c.dep_ == "npadvmod" for c in led.children):
        return None
    own = [t for t in token.doc[led.i + 1 : token.i] if t.pos_ == "PROPN"]
    return " ".join(t.text for t in (*own, token)) if own else None


def _whose_deed(sentence: Sentence, pronoun: Token) -> Token | None:
    """The person whose visit or speech is told of where a clause tells what "he" did then: "Jane
    Doe's visit to Lima, during which she said"."""
    clause = next((t for t in pronoun.ancestors if t.dep_ == "relcl"), None)
    links = clause.children if clause is not None else ()
    if clause is None or not any(
        c.lower_ in ("during", "in", "at") for c in links if c.i < pronoun.i
    ):
        return None
    for noun in (clause.head, *list(clause.head.ancestors)[:2]):
        for owner in noun.children:
            name = sentence.name_at(owner) if owner.dep_ == "poss" else None
            if name is not None and name.kind == "person":
                return owner
    return None


def _under_leader(sentence: Sentence, token: Token) -> Holder | None:
    """The country whose head of government is only told with it: "Chile under President Doe"."""
    name = sentence.name_at(token)
    under = any(c.lower_ == "under" and c.dep_ == "prep" for c in token.children)
    known = name is not None and name.kind == "country" and under
    return Holder(name.canonical) if known and name is not None else None


def _one(sentence: Sentence, token: Token) -> Holder | None:
    if token.lower_ in _CALENDAR and sentence.name_at(token) is None:
        return None  # "his letter of Monday" is not Monday's
    if token.lower_ == "administration" and _in_name_of_body(token):
        return None
    if token.lower_ in _MEMBERS and sentence.name_at(token) is not None and _only_some(token):
        return Holder(token.doc.text_of(token.left_edge.i, token.i + 1))
    if (home := of_home(sentence, token)) is not None:
        return home
    if (state := _under_leader(sentence, token)) is not None:
        return state
    if (ahead := named_first(sentence, token)) is not None:
        return _one(sentence, ahead)
    if (body := desk_of(sentence, token)) is not None:
        return Holder(body)
    if (found := shortened(sentence, token) or spoken_for(sentence, token)) is not None:
        return found
    apposed = next((c for c in token.children if c.dep_ == "appos" and c.i - token.i <= 3), None)
    person = sentence.name_at(apposed) if apposed is not None else None
    if apposed is not None and person is not None and person.kind == "person":
        # "Prime Minister Jane Doe, speaking beside John Roe, said": the name beside the title.
        return _one(sentence, apposed)
    if token.lower_ in ("he", "she") and (owner := _whose_deed(sentence, token)) is not None:
        return _one(sentence, owner)
    if (body := _led_body(token)) is not None:
        return Holder(body)
    if token.base in _SCHOLARS and (house := _house(sentence, token)) is not None:
        return house
    if token.lower_ in ("he", "she") and (held := delegate_before(sentence)) is not None:
        return held
    if (some := _some_of(sentence, token)) is not None:
        return some
    if (ours := of_government(sentence, token)) is not None:
        return ours
    name = name_of(sentence, token)
    if name is not None and token.lower_ in ("he", "she") and name.canonical == sentence.speaker:
        # Whoever has the floor says "I"; of whom a spokesperson speaks is whose he is.
        return secretary_general(sentence)
    if name is None and token.lower_ in ("it", "they"):
        name = _body_here(sentence, token) if token.lower_ == "it" else None
        name = name or meant_body(sentence)
    if name is not None and token.pos_ == "PRON" and name.kind == "person":
        last = name.canonical.split()[-1].lower()
        of = country_in(sentence, list(sentence.span)) if last in OFFICIALS else None
        if of is not None and of.country and of.country != sentence.article.mission.country:
            # "We want …, a US diplomat said."
            return Holder(of.country, name.canonical)
    the = any(c.lower_ == "the" for c in token.children)
    title = (token.base in _OFFICES or token.base in TITLES) and the and not token.ent_type_
    title = title and token.tag_ not in ("NNS", "NNPS")
    if name is None and (token.lower_ in ("he", "she") or title):
        return in_office(sentence, token) or _of_country(sentence, token)
    if name is None and token.lower_ == "administration" and not _own_administration(token):
        country = administration(sentence)
        return Holder(country) if country else None
    if name is None:
        if (found := in_office(sentence, token)) is not None:
            return found
        if token.lower_ in _MINISTERS and (land := country_in(sentence, phrase(token))):
            if (bearer := titled(sentence, token, land)) is not None:
                return Holder(bearer)
            # "the Dominican Republic's foreign minister", of whom the source gives no name.
            return Holder(land.country or land.canonical)
        told = unlisted(sentence, token)
        return Holder(told) if told else None
    speaks = token.pos_ == "PRON" or token.base in _SPEAKING
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
        native = name.country == sentence.article.mission.country
        return Holder(name.country or name.canonical) if the and not native else None
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
    if (other := of_other_land(sentence, token)) is not None:
        return Holder(other)
    if name.kind == "organisation" and token.lower_ in PARTIES and not _of_parties(sentence):
        # Members of a party are not the party.
        return Holder(f"{token.text} in Congress")
    return Holder(government(name).canonical)


def _only_some(members: Token) -> bool:
    """Whether it is some members of a house who are told of, and not the house: "several Kenyan
    lawmakers", "lawmakers from the coalition"."""
    told = [c for c in members.children if c.dep_ in ("amod", "nummod", "det")]
    some = any(c.lower_ in _SOME or c.dep_ == "nummod" for c in told)
    return some or any(c.dep_ == "prep" and c.lower_ == "from" for c in members.children)


def _of_parties(sentence: Sentence) -> bool:
    """Whether a sentence speaks of parties as such: "the Green Party is for it, the Socialists are
    against it"."""
    return any(
        t.base == "party"
        and (name := sentence.name_at(t)) is not None
        and name.kind == "organisation"
        for t in sentence.tokens
    )


def _in_name_of_body(administration: Token) -> bool:
    """Whether "Administration" ends the name of a body joined by "and": "the Ministry of Interior
    and National Administration" is one."""
    joined = administration.dep_ == "conj" and administration.text[0].isupper()
    above = (t for t in administration.ancestors if t.pos_ in ("NOUN", "PROPN"))
    return joined and any(t.base in _SAY for t in above)


def _own_administration(administration: Token) -> bool:
    """Whether "Administration" is some body's of its own name: "the National Administration"."""
    own = [c for c in administration.children if c.dep_ in ("compound", "amod")]
    return administration.text[0].isupper() and any(c.text[0].isupper() for c in own)


def _body_here(sentence: Sentence, it: Token) -> Name | None:
    """The country or body that is the nearest subject before "it" in its sentence."""
    for token in reversed(sentence.span.doc[sentence.span.start : it.i]):
        if token.dep_ in ("nsubj", "nsubjpass") and token.pos_ != "PRON" and token.head != it.head:
            name = name_of(sentence, token)
            return name if name is not None and name.kind in ("country", "organisation") else None
    return None


def _named_after(sentence: Sentence, it: Token) -> Token | None:
    """The country or body that "it" means in a clause that opens a sentence: the subject of what
    follows ("While it backs the mission, Brazil will send nobody")."""
    main = subject(sentence.span.root)
    if it.lower_ != "it" or it.dep_ != "nsubj" or main is None or main.i < it.i:
        return None
    before = [t for t in it.ancestors if t.i < main.left_edge.i]
    marks = {c.lower_ for t in before if t.dep_ == "advcl" for c in t.children if c.dep_ == "mark"}
    opens = bool(marks & _SAME_ONE) or any(t.dep_ == "prep" for t in before)
    name = sentence.name_at(main)
    known = name is not None and name.kind in ("country", "organisation")
    return main if opens and known and _body_here(sentence, it) is None else None


def _some_of(sentence: Sentence, token: Token) -> Holder | None:
    """Members of a parliament, who are not their country: "some in Congress", "members of it"."""
    if token.lower_ not in _SOME:
        return None
    of = next((c for c in token.children if c.dep_ == "prep" and c.lower_ in ("in", "of")), None)
    body = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    name = sentence.name_at(body) if body is not None else None
    if of is None or name is None or name.kind != "organisation":
        return None
    if not set(name.canonical.split()) & _CHAMBERS:
        return None
    said = token.lower_ if token.pos_ != "PROPN" else token.text
    return Holder(f"{said} {of.lower_} {name.canonical.removeprefix('US ')}")


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
    known: dict[int, tuple[Holder, ...]] = sentence.kept.setdefault(holders, {})
    if who.i not in known:
        known[who.i] = _held(sentence, who)
    return known[who.i]


def _held(sentence: Sentence, who: Token) -> tuple[Holder, ...]:
    if joint := of_summit(sentence, who):
        return joint
    both = who.lower_ == "both" or any(c.lower_ == "both" for c in who.children)
    if both and len(conjuncts(who)) < 2 and (pair := pair_before(sentence, who)):
        return pair
    if sentence.speaker == JOINT and who.lower_ in _PARTIES and (two := parties(sentence.article)):
        return two
    if who.lower_ in ("they", "it", "he", "she") and who.head.dep_ == "ccomp":
        # "Panama and Ecuador said they would": whoever says so, unless one person tells of others.
        said = subject(who.head.head)
        if said is not None and said.pos_ != "PRON" and not tells_of_others(sentence, who, said):
            who = said
    who = _named_after(sentence, who) or who
    named = next((c for c in who.children if c.dep_ == "appos" and len(conjuncts(c)) > 1), None)
    if named is not None and who.lower_.endswith("s"):
        # "two lawmakers, A and B": those named.
        return holders(sentence, named)
    if (among := _among(who)) is not None:
        return holders(sentence, among)
    found: list[Holder] = []
    for token in conjuncts(who):
        holder = _one(sentence, token)
        if holder is None or holder.name in _BARE:
            continue
        if all(h.name != holder.name for h in found):
            found.append(holder)
    if not found and who.lower_ in ("we", "us", "i"):
        country = sentence.article.government if sentence.quoted_at(who) is None else None
        found += [Holder(country)] if country and sentence.speaker is None else []
    found += [h for h in beside(sentence, who, found) if all(h.name != f.name for f in found)]
    return tuple(found)
