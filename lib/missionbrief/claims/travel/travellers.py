"""Who travels on official business: holders of an office, and delegations."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.travel.destinations import country_at
from missionbrief.language.article import Article, Sentence
from missionbrief.language.grammar import conjuncts, subject
from missionbrief.language.holders import antecedent, name_of
from missionbrief.language.phrases import phrase
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words
from missionbrief.mission import Name

OFFICES = words("claims", "travellers", "offices")
DELEGATIONS = words("claims", "travellers", "delegations")
TEAMS = words("claims", "travellers", "teams")
_TASKS = words("claims", "travellers", "tasks")
_NEAR = 6
_FEW = 2
_HEADS = frozenset({"head", "lead", "chair", "run", "represent", "command", "direct"})
# Whom a "to" says where they are posted: "the ambassador to the United Nations".
_SENT = frozenset({"ambassador", "envoy", "representative", "nuncio", "commissioner", "adviser"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def _office_near(article: Article, person: str) -> bool:
    """Whether the article presents a person with an office beside the name."""
    for sentence in article.sentences:
        for mention in sentence.names_of("person"):
            if mention.name.canonical != person:
                continue
            first = max(sentence.span.start, mention.start - _NEAR)
            before = [t for t in sentence.span.doc[first : mention.start] if t.pos_ != "PUNCT"]
            after = sentence.span.doc[mention.end : min(sentence.span.end, mention.end + _NEAR)]
            titled = any(t.base in OFFICES for t in before[-3:])
            in_apposition = bool(after) and after[0].text == ","
            if titled or (in_apposition and any(t.base in OFFICES for t in after)):
                return True
    return False


def _official(sentence: Sentence, who: Token, name: Name) -> bool:
    if any(t.base in OFFICES for t in phrase(who)):
        return True
    known = sentence.article.mission.names.get(name.canonical)
    if known is not None and (known.country or home_of(sentence, name, None)):
        return True
    if any(o.person == name.canonical for o in sentence.article.mission.offices):
        return True
    heads = any(c.dep_ == "relcl" and c.base in _HEADS and who.i < c.i for c in who.children)
    return heads or _office_near(sentence.article, name.canonical)


def home_of(sentence: Sentence, name: Name | None, who: Token | None) -> str | None:
    """Return the country that a traveller speaks for, or None where nothing tells: by the phrase
    ("Haiti's prime minister"), else by what the mission's data say of the person."""
    if who is not None:
        inside = {t.i for t in phrase(who)}
        for mention in sentence.names_of("country", "demonym"):
            token = sentence.span.doc[mention.end - 1]
            # "The expert on Haiti" and "the envoy to Kenya" come from elsewhere.
            whither = token.dep_ == "pobj" and token.head.lower_ not in ("of", "from")
            if mention.start in inside and not whither:
                return mention.name.country or mention.name.canonical
    if name is None:
        return None
    if name.country:
        return name.country
    for office in sentence.article.mission.offices:
        if office.person == name.canonical and " of " in office.title:
            country = sentence.article.mission.names.get(office.title.rsplit(" of ", 1)[1])
            if country is not None and country.kind == "country":
                return country.canonical
    return None


def _delegation(sentence: Sentence, who: Token) -> bool:
    """Whether a noun without a person's name means officials: "a Kenyan delegation", "Haiti's
    prime minister", "an assessment team"; "leaders" of nobody knows whom are none."""
    lemma = who.base
    described = {t.lower_ for t in phrase(who)} - {who.lower_}
    own = sentence.name_at(who)
    if own is not None and own.kind in ("mission", "force"):
        return False
    if lemma == "party" and "advance" in described:
        # That of a contingent, whose coming is an arrival.
        return False
    if lemma in DELEGATIONS:
        return True
    if lemma in TEAMS and _of_contingent(sentence, who):
        return False
    if lemma in TEAMS:
        of = {t.base for t in phrase(who)}
        tasks = {p for word in described for p in word.split("-")} & _TASKS
        if tasks == {"advance"} and not of & OFFICES:
            # That of a force; officials who go ahead are some country's.
            return home_of(sentence, None, who) is not None
        return bool(tasks or of & OFFICES)
    if any(t.tag_ in ("JJS", "RBS") for t in phrase(who)):
        # "The most senior American official to come here" describes somebody who has a name.
        return False
    inside = {t.i for t in phrase(who)}
    named = any(
        m.start in inside for m in sentence.names_of("country", "demonym", "organisation", "force")
    )
    return lemma in OFFICES and named


def _of_contingent(sentence: Sentence, who: Token) -> bool:
    """Whether a team is one of an army's, a police's or the mission's own people, whose coming is
    an arrival: "the army's advance team", "an advance team of 30 police"."""
    inside = phrase(who)
    numbers = {t.i for t in inside}
    forces = (m for m in sentence.names if m.start in numbers)
    if any(m.name.kind == "force" or m.name.unit for m in forces):
        return True
    of = [n for c in who.children if c.lower_ == "of" for n in c.children if n.dep_ == "pobj"]
    return any(unit_of(n) in ("officers", "soldiers") and n.base not in OFFICES for n in of)


def traveller(sentence: Sentence, who: Token) -> tuple[str, str | None] | None:
    """Return the canonical name of the official whom `who` means, with the country it speaks for;
    an unnamed delegation is its country, else its words. None for everybody else."""
    he = who.lower_ in ("he", "she")
    name = (
        owner(sentence, who) or name_of(sentence, who)
        if he
        else name_of(sentence, who) or _in_commas(sentence, who)
    )
    if name is not None and name.kind == "person":
        if not _official(sentence, who, name):
            return None
        return name.canonical, home_of(sentence, name, None if he else who)
    if who.tag_ in ("PRP", "WP", "WDT"):
        return None
    own = sentence.name_at(who)
    if own is not None and own.canonical.endswith("Security Council"):
        return own.canonical, None
    if (holder := _by_title(sentence, who)) is not None:
        return holder.canonical, home_of(sentence, holder, None)
    if not _delegation(sentence, who):
        return None
    home = home_of(sentence, None, who) or _from_town(sentence, who)
    many = who.tag_ in ("NNS", "NNPS") or who.base in DELEGATIONS | TEAMS
    if home is not None and who.base in TEAMS and (team := _team(sentence, who)):
        return team, home
    if home is not None and many:
        # Those who travel for a country and have no name are their country.
        return home, home
    if home is None and many and (body := _body_of(sentence, who)) is not None:
        return body, None
    said = _printed(who)
    bare = said.casefold() in DELEGATIONS | TEAMS
    return (said, home) if said and not bare else None


def _body_of(sentence: Sentence, who: Token) -> str | None:
    """The body of states whose leaders or ministers somebody means: "Caricom leaders"."""
    inside = {t.i for t in phrase(who)}
    named = (m.name for m in sentence.names_of("organisation") if m.start in inside)
    return next((n.canonical for n in named if not n.country and not n.decides), None)


def _team(sentence: Sentence, who: Token) -> str | None:
    """What a country's team is called by its task: "Kenyan assessment team"."""
    task = next((c for c in who.children if c.lower_ in _TASKS and c.i < who.i), None)
    if task is None:
        return None
    named = [
        m for m in sentence.names_of("demonym") if m.start < task.i and m.end > who.left_edge.i
    ]
    people = sentence.span.doc[named[-1].start].text if named else ""
    return f"{people} {task.lower_} {who.lower_}" if people else None


def _from_town(sentence: Sentence, who: Token) -> str | None:
    """The country of the town that travellers are from: "a team from Kingston"."""
    inside = {t.i for t in phrase(who)}
    for token, country in country_at(sentence):
        if token.i in inside and token.dep_ == "pobj" and token.head.lower_ in ("from", "of"):
            return country
    return None


def _printed(who: Token) -> str:
    whither = {t for c in who.children if c.lower_ == "to" and c.i > who.i for t in c.subtree}
    tokens = [t for t in phrase(who) if t.head != who or t.dep_ not in ("det", "case")]
    tokens = [t for t in tokens if t not in whither or who.base in _SENT]
    return " ".join("".join(t.text_with_ws for t in tokens).split())[:80].strip(" ,")


def _by_title(sentence: Sentence, who: Token) -> Name | None:
    """Who holds the office that a title alone names, where the article names him elsewhere: "the
    U.S. ambassador to the U.N.", "the Secretary"."""
    lemma, article = who.base, sentence.article
    if lemma not in OFFICES or who.tag_ not in ("NN", "NNP"):
        return None
    inside = {t.i for t in phrase(who)}
    country = home_of(sentence, None, who)
    world = any(
        m.start in inside and m.name.canonical == "United Nations"
        for m in sentence.names_of("organisation")
    )
    day = article.document.published.latest
    named = {m.name.canonical for s in article.sentences for m in s.names_of("person")}
    found = set()
    for office in article.mission.offices:
        title = office.title.casefold()
        if office.person not in named or lemma not in title.replace(",", "").split():
            continue
        held = day is None or article.mission.holder(office.title, day) == office.person
        home = home_of(sentence, article.mission.person(office.person), None)
        ours = country is None or country == home
        if held and ours and (not world or "united nations" in title):
            found.add(office.person)
    if not found and not world and country is None and lemma == "secretary":
        found |= _own_minister(sentence, who)
    return article.mission.person(found.pop()) if len(found) == 1 else None


def _own_minister(sentence: Sentence, who: Token) -> set[str]:
    """Whom "the Secretary" means in a text of a foreign ministry that gives no name."""
    document, mission = sentence.article.document, sentence.article.mission
    name, day = mission.names.get(document.publisher or ""), document.published.latest
    if name is None or not name.governs or day is None or len(phrase(who)) > _FEW:
        return set()
    return {
        o.person
        for o in mission.offices
        if o.title.endswith("Secretary of State")
        and mission.person(o.person).country == name.country
        and mission.holder(o.title, day) == o.person
    }


def _in_commas(sentence: Sentence, who: Token) -> Name | None:
    """The person between commas after an office, whom the parser may take for a place's: "the
    expert on Haiti, William O'Neill, …"."""
    if who.base not in OFFICES:
        return None
    inside, doc = {t.i for t in who.subtree}, sentence.span.doc
    for mention in sentence.names_of("person"):
        first, end = mention.start, mention.end
        if first in inside and doc[first - 1].text == "," and doc.text_of(end, end + 1) == ",":
            return mention.name
    return None


def of_world(sentence: Sentence, person: str) -> bool:
    """Whether a person holds an office of the United Nations, or it is a body of states."""
    name = sentence.article.mission.names.get(person)
    body = name is not None and name.kind == "organisation" and not name.country
    return body or any(
        o.person == person and o.title.startswith("UN") for o in sentence.article.mission.offices
    )


def visitor(sentence: Sentence, verb: Token) -> Token | None:
    """Return the subject of a verb; where the parser finds none for a whole sentence, the person
    named last before it, whom it takes for another name in the words that open the sentence: "At
    the invitation of X, Y, prime minister of Z, paid …"."""
    if (who := subject(verb)) is not None or verb.dep_ != "ROOT" or verb.tag_ not in _FINITE:
        return who
    before = [m for m in sentence.names_of("person") if m.end <= verb.i]
    last = sentence.span.doc[before[-1].end - 1] if before else None
    return last if last is not None and last.dep_ == "appos" else None


def is_delegation(sentence: Sentence, who: Token) -> bool:
    """Return whether a noun means officials without naming them: "a delegation"."""
    return _delegation(sentence, who)


def travellers(sentence: Sentence, who: Token) -> Iterator[tuple[str, str | None]]:
    """Yield the officials that a noun phrase names, joined ones too, with their countries."""
    if who.base in DELEGATIONS and who.tag_ == "NNS":
        # "Delegations of Kenya, Haiti and the United States": each of the countries.
        inside = {t.i for t in phrase(who)}
        for mention in sentence.names_of("country"):
            if mention.start in inside:
                yield mention.name.canonical, mention.name.canonical
        return
    for one in conjuncts(who):
        if (found := traveller(sentence, one)) is not None:
            yield found


def owner(sentence: Sentence, pronoun: Token) -> Name | None:
    """Return whom "he", "her" and the like mean: the person who is the subject above it, else the
    last person who was one."""
    for step in pronoun.ancestors:
        if step.pos_ not in ("VERB", "AUX"):
            continue
        who = subject(step)
        own = step.dep_ == "relcl" and who == step.head
        if who is None or who.tag_ == "PRP" or (pronoun in who.subtree and not own):
            continue
        name = name_of(sentence, who)
        if name is not None and name.kind == "person":
            return name
    return _possessor(sentence, pronoun) or _last_subject(sentence)


def _possessor(sentence: Sentence, pronoun: Token) -> Name | None:
    """The only person named before a pronoun in its sentence, where something is told to be his:
    "the premier's fall came after he flew there"."""
    before = [m for m in sentence.names_of("person") if m.end <= pronoun.i]
    own = before and sentence.span.doc[before[0].end - 1].dep_ == "poss"
    return before[0].name if own and len(before) == 1 else None


def _last_subject(sentence: Sentence) -> Name | None:
    """The person whom a pronoun goes back to, over sentences that have but a pronoun for him."""
    while (name := antecedent(sentence)) is None and sentence.number:
        earlier = sentence.article.sentences[sentence.number - 1]
        linked = any(t.lower_ in ("he", "she") and t.dep_ in _SUBJECTS for t in earlier.span)
        if not linked or sentence.paragraph - earlier.paragraph > 1:
            return None
        sentence = earlier
    return name
