"""Who is meant by a noun phrase that says, wants or does something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.language.gender import may_be
from missionbrief.language.grammar import climb, conjuncts, subject
from missionbrief.language.modality import WILL
from missionbrief.language.officers import HEADS, NO_OFFICE, OFFICES, heads, officer, officer_from
from missionbrief.language.phrases import phrase
from missionbrief.lexicon import words
from missionbrief.mission import Name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from missionbrief.language.article import Sentence
    from missionbrief.language.names import Mention
    from missionbrief.language.tokens import Token

_RANK = {"person": 0, "organisation": 1, "force": 2, "mission": 3, "country": 4, "demonym": 5}
_PRONOUNS = frozenset({"he", "she"})
_WE = frozenset({"we", "i", "us", "our"})
# "X joined them, he explained": of what he did himself.
_ACCOUNTS = frozenset({"explain"})
_MARKS = frozenset({"“", "”", '"'})
_GENERIC = words("language", "holders", "generic")
_EXPERTS = frozenset({"expert", "rapporteur"})
_GOVERNMENTS = frozenset({"administration", "government"})
_WORDS = words("language", "holders", "words")
_SAYS = words("language", "reporting", "reporting")
MAX_WORDS = 8
FAR = 3


def _after_place(sentence: Sentence, who: Token) -> Name | None:
    """The person named behind the land that an office is for: "Coordinator for Haiti Ulrika
    Richardson"; not "the lawyer for Mr Aukot"."""
    for link in who.children:
        for thing in link.children if link.dep_ == "prep" and link.i > who.i else ():
            name = sentence.name_at(thing)
            land = sentence.name_at(link.nbor()) if link.i + 1 < sentence.span.end else None
            if name is None or name.kind != "person" or land is None:
                continue
            if land.kind in ("country", "place"):
                return name
    return None


def name_of(sentence: Sentence, who: Token) -> Name | None:
    """Return the name that the noun phrase of `who` stands for, or None where it names nobody.

    A person named with an office wins over the office's country; "he" and "she" are the last
    person who was a subject; "the Vice President" is whom the article introduced by that title;
    an office told with "the" and no name is who was last spoken of; "we" is the speaker.
    """
    known: dict[int, Name | None] = sentence.kept.setdefault(name_of, {})
    if who.i not in known:
        known[who.i] = _name_of(sentence, who)
    return known[who.i]


def _name_of(sentence: Sentence, who: Token) -> Name | None:
    if (said := _sayer(who)) is not None and not tells_of_others(sentence, who, said):
        return name_of(sentence, said)
    if who.lower_ in _PRONOUNS or _of_according(who):
        return _earlier_here(sentence, who) or antecedent(sentence, pronoun=who.lower_)
    if who.lower_ in _WE and who.text != "US":
        return speaker_of(sentence, who)
    itself = sentence.name_at(who)
    if itself is not None and itself.kind == "person":
        return itself
    if (apposed := _named_after(sentence, who) or _after_place(sentence, who)) is not None:
        return apposed
    if (ahead := named_first(sentence, who)) is not None:
        return sentence.name_at(ahead)
    if who.lower_ in _GOVERNMENTS and (owned := _owner_country(sentence, who)) is not None:
        return owned
    tokens = phrase(who)
    if who.lower_ in _GENERIC or not tokens:
        return None
    first, last = tokens[0].i, tokens[-1].i
    # A name that the parse cuts ("the Organization for | Migration says") is the whole name.
    named: list[Mention] = [
        m
        for m in sentence.names
        if (first <= m.start and m.end - 1 <= last) or m.start <= who.i < m.end
    ]
    own = [m for m in named if m.start <= who.i < m.end]
    persons = [m for m in named if m.name.kind == "person" and not _hyphened(sentence, m)]
    choice = [m for m in persons if _is_head(sentence, m, who)] or own
    if not choice and who.base in OFFICES:
        titled = sentence.article.titled.get(_words(tokens).casefold())
        if titled is not None and not _of_others(sentence, who, titled):
            return titled
    if not choice and (expert := _one_expert(sentence, who)) is not None:
        return expert
    if not choice:
        choice = [m for m in named if m.name.kind == "organisation"]
        # "the UN office there (BINUH)": the body that the name behind it is of.
        choice = [m for m in choice if _set_behind(sentence, m, who)][:1] or choice
    one = who.tag_ not in ("NNS", "NNPS")
    if not choice and one and who.base in OFFICES and tokens[0].lower_ == "the" and not named:
        return officer(sentence, who, lambda: antecedent(sentence, far=False))
    if not choice and one and who.base in OFFICES - NO_OFFICE and tokens[0].lower_ == "the":
        land = named[0].name if len(named) == 1 else None
        described = bool(named) and named[0].start < who.i == last
        if land is not None and land.kind in ("country", "demonym") and described:
            return officer_from(sentence, who, land) or heads(sentence, who, land)
    if not choice and one and who.base in HEADS and len(named) == 1:
        return heads(sentence, who, named[0].name)
    if not choice:
        return None
    return min(choice, key=lambda m: (_RANK.get(m.name.kind, 9), m.start)).name


def _hyphened(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name is part of a compound that describes others: "the Jane Doe-led party"."""
    return sentence.span.doc.at(mention.end).text == "-"


def _one_expert(sentence: Sentence, who: Token) -> Name | None:
    """The only person whom the article calls an expert, where it tells of a body's expert without
    the name: "the UN's expert on rights said"."""
    if who.base not in _EXPERTS or not any(c.dep_ in ("poss", "compound") for c in who.children):
        return None
    titles = sentence.article.titles.items()
    bearers = [n for n, borne in titles if any(who.base in t.split() for t in borne)]
    return bearers[0] if len(bearers) == 1 and who.dep_ == "nsubj" else None


def _of_others(sentence: Sentence, who: Token, titled: Name) -> bool:
    """Whether an office is "its" of a country or body named just before that is none of who bears
    the title ("Benin has offered 2,000, its president said"), or that of another country ("France's
    ambassador", where the one introduced so is another's)."""
    for child in who.children:
        named = sentence.name_at(child) if child.dep_ in ("poss", "amod", "compound") else None
        if named is not None and named.kind in ("country", "demonym"):
            return titled.country not in (named.country, named.canonical)
    if not any(c.lower_ in ("its", "their") for c in who.children):
        return False
    owner = owner_before(sentence, who, back=1)
    return owner is None or titled.country not in (owner.country, owner.canonical)


def owner_before(sentence: Sentence, who: Token, back: int = 0) -> Name | None:
    """Return the country or body that "its" in the phrase of `who` goes back to: the one that was a
    subject last before it in its sentence, else named, or in the `back` sentences before."""
    its = next((c for c in who.children if c.lower_ in ("its", "their")), None)
    if its is None:
        return None
    number = sentence.number
    earlier = reversed(sentence.article.sentences[max(0, number - back) : number])
    for near in (sentence, *earlier):
        named = near.names_of("country", "organisation", "mission", "force")
        fit = [m for m in named if near is not sentence or m.end <= its.i]
        doing = [m for m in fit if near.span.doc[m.end - 1].dep_ in ("nsubj", "nsubjpass")]
        if doing or fit:
            return (doing or fit)[-1].name
    return None


def _set_behind(sentence: Sentence, mention: Mention, who: Token) -> bool:
    """Whether a name stands behind `who` in brackets or after a comma."""
    return mention.start > who.i and sentence.span.doc[mention.start - 1].text in ("(", ",")


def _of_according(who: Token) -> bool:
    """Whether a pronoun is whom "according to him" means."""
    return who.lower_ in ("him", "her") and is_source(who)


def _earlier_here(sentence: Sentence, pronoun: Token) -> Name | None:
    """Return the person who is a subject before a pronoun in its own sentence: "When X came, he
    said"."""
    for mention in reversed(sentence.names_of("person")):
        token = sentence.span.doc.span(mention.start, mention.end).root
        named = token.head if token.dep_ == "appos" else token  # "his own minister, X, said"
        doer = named.dep_ in ("nsubj", "nsubjpass") and named.head != pronoun.head
        if doer and _tells_what(sentence, pronoun, named):
            continue
        told = doer or _whose(token, pronoun) or owns_what_is_told(token)
        fits = may_be(sentence.article, mention.name, pronoun.lower_)
        if token.i < pronoun.i and told and fits:
            return mention.name
    return None


def _tells_what(sentence: Sentence, pronoun: Token, named: Token) -> bool:
    """Whether what somebody is told to do is what another says, set between commas behind his name
    or, of what he will not do himself, behind the clause: "X, he argues, had no mandate", "… X was
    unelected, he said". Who is named first in a paragraph may be the one who speaks."""
    says, told = pronoun.head, named.head
    between = named.doc[named.i + 1 : pronoun.i]
    apart = bool(between) and between[-1].text == "," and all(t.text not in ";:" for t in between)
    if says.base not in _SAYS - _ACCOUNTS or not apart:
        return False
    content = told.dep_ == "ccomp" and told.head == says
    if not content and not (says.dep_ in ("parataxis", "ccomp") and says.head == told):
        return False
    if told.i > pronoun.i:
        return True
    before = sentence.article.sentences[sentence.number - 1] if sentence.number else None
    opens = before is None or before.paragraph != sentence.paragraph
    return not opens and not any(c.lower_ in WILL for c in told.children)


def _whose(person: Token, pronoun: Token) -> bool:
    """Whether a pronoun stands in what a person's announcement tells, or in what he did at an event
    of his: "the announcement by X that he would go", "X's visit, during which he said"."""
    if person.dep_ == "poss" and any(t.dep_ == "relcl" for t in climb(pronoun)):
        return any(t.head == person.head for t in climb(pronoun) if t.dep_ == "relcl")
    noun = person.head.head if person.head.lower_ in ("by", "of", "from") else None
    clause = pronoun.head.dep_ in ("acl", "ccomp", "relcl")
    return noun is not None and noun.pos_ == "NOUN" and clause and pronoun.head.head == noun


def owns_what_is_told(owner: Token) -> bool:
    """Return whether somebody's words or figures are what a sentence is about: "Mr X's figures are
    higher than those he gave in December", "Benin's offer is the best: its government …"."""
    noun = owner.head
    return owner.dep_ == "poss" and noun.dep_ in ("nsubj", "nsubjpass") and noun.base in _WORDS


def _named_after(sentence: Sentence, who: Token) -> Name | None:
    """Return the person whose name stands between a subject, which is none, and its verb: "its
    head, X, said"."""
    verb = who.head
    if who.dep_ not in ("nsubj", "nsubjpass") or who.i > verb.i or who.tag_ in ("WP", "WDT"):
        return None
    at = verb.i - 1
    while at > who.i and (verb.doc[at].pos_ in ("ADV", "AUX") or verb.doc[at].text == ","):
        at -= 1
    if at <= who.i:
        return None
    if any(t.tag_ == "WP$" for t in verb.doc[who.i : at]):
        # "Chad, whose president X spoke, wants": what its clause names is not the subject.
        return None
    if verb.doc[at].dep_ == "pobj" and any(t.tag_ == "VBG" for t in verb.doc[who.i + 1 : at]):
        return None  # "officials travelling with X said"
    if any(t.dep_ == "relcl" and who.i < t.i for t in verb.doc[at].ancestors):
        return None  # "the minister, X, who received Y, said"
    near = sentence.name_at(verb.doc[at])
    return near if near is not None and near.kind == "person" else None


def named_first(sentence: Sentence, who: Token) -> Token | None:
    """Return the name of a person that opens a clause before a subject between commas that tells
    the office: "X, the spokesperson for the mission, said", where the parse makes no subject of X.
    """
    if who.dep_ not in ("nsubj", "nsubjpass") or who.head.i < who.i:
        return None
    doc, first, last = who.doc, sentence.span.start, who.subtree[-1]
    comma = who.left_edge.i - 1
    closed = last.text == "," or last.nbor().text == ","
    if comma <= first or doc[comma].text != "," or not closed:
        return None
    for mention in sentence.names_of("person"):
        opens = mention.start == first or doc[mention.start - 1].pos_ in ("PUNCT", "CCONJ")
        root = doc.span(mention.start, mention.end).root
        if mention.end == comma and opens and root.head == who.head and root.dep_ != "conj":
            return root
    return None


def _owner_country(sentence: Sentence, who: Token) -> Name | None:
    """Return the country of a government told by whose it is: "Joe Biden's administration"."""
    for child in who.children:
        if child.dep_ in ("poss", "amod", "compound"):
            name = sentence.name_at(child)
            if name is not None and name.country and name.kind in ("person", "country", "demonym"):
                return Name(name.country, "country", name.country)
    return None


def _sayer(who: Token) -> Token | None:
    """Return who says a clause whose subject "it", "he", "she" or "they" is: the same one."""
    if who.lower_ not in _PRONOUNS | {"it", "they"} or who.dep_ not in ("nsubj", "nsubjpass"):
        return None
    clause = who.head
    if clause.dep_ == "conj" and who.lower_ in _PRONOUNS and _goes_on(clause):
        clause = clause.head
    if clause.dep_ != "ccomp":
        return None
    sayers = [c for c in clause.head.children if c.dep_ == "nsubj" and c.i != who.i]
    return sayers[0] if sayers and sayers[0].lower_ not in _PRONOUNS | {"it", "they"} else None


def _goes_on(clause: Token) -> bool:
    """Whether a joined clause is one more that somebody says: "said that Y was wrong and that he
    would go to court"."""
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def tells_of_others(sentence: Sentence, who: Token, said: Token) -> bool:
    """Return whether a pronoun in what somebody says means others than who says it: "they were held
    back, X said", "“They want to send our police,” X said"."""
    name = sentence.name_at(said)
    alone = name is not None and name.kind == "person" and len(conjuncts(said)) == 1
    return sentence.quoted_at(who) is not None or (who.lower_ in ("they", "it") and alone)


def speaker_of(sentence: Sentence, token: Token) -> Name | None:
    """Return for whom the words at `token` speak. An official's "we" in a transcript or statement
    is the country spoken for; in a quotation it is the person."""
    speaker = sentence.speaker_at(token)
    if speaker is None:
        return None
    if speaker[:1].islower():
        country = sentence.article.country_of(speaker)
        return Name(country, "country", country) if country else None
    if " and " in speaker and (ours := _of_all(sentence, speaker)) is not None:
        return ours
    person = sentence.article.mission.person(speaker)
    if sentence.speaker is None:
        return person
    country = sentence.article.country_of(speaker)
    return Name(country, "country", country) if country else person


def _of_all(sentence: Sentence, speakers: str) -> Name | None:
    """Return the country that all of several speakers speak for, if it is one."""
    names = sentence.article.mission.names
    known = [names.get(who) for who in re.split(r", | and ", speakers)]
    homes = {n.country for n in known if n is not None and n.kind == "person"}
    home = homes.pop() if len(homes) == 1 and all(known) else None
    return Name(home, "country", home) if home else None


def _is_head(sentence: Sentence, mention: Mention, who: Token) -> bool:
    """Whether a person is what the phrase is about, not somebody it only mentions ("the office of
    X", "X's spokesman")."""
    last = sentence.span.doc[mention.end - 1]
    for step in climb(last):
        if step == who:
            return True
        if step.dep_ in ("poss", "pobj", "relcl"):
            return False
    return False


def _words(tokens: Iterable[Token]) -> str:
    said = list(tokens)
    while said and (
        (said[0].dep_ in ("det", "poss", "case") and said[0].pos_ != "NOUN")
        or said[0].text in ("'s", "'", ",", "-", "–", "—", "•", "Q")
    ):
        said = said[1:]
    until = next((n for n, t in enumerate(said) if t.text in (",", "(", ";")), MAX_WORDS)
    if until >= MAX_WORDS < len(said) or _in_name(said, until):
        until = _shortened(said, min(until, MAX_WORDS))
    said = said[:until]
    gap = next((n for n in range(1, len(said)) if said[n].i > said[n - 1].i + 1), MAX_WORDS)
    said = said[:gap]  # What hangs on it beyond the verb is no part of its name.
    while said and said[-1].text in ("'s", "’s", "'", "’"):
        said = said[:-1]
    text = "".join(t.text_with_ws for t in said[:MAX_WORDS])
    return re.sub(r"\s+[.;:]$", "", re.sub(r"\s+", " ", text).strip(" ,"))


def _in_name(said: list[Token], at: int) -> bool:
    """Whether a bracket stands within a name: "the Joint Support (JS) Mission"."""
    if at >= len(said) or said[at].text != "(":
        return False
    after = next((n for n in range(at, len(said)) if said[n].text == ")"), len(said))
    return after + 1 < len(said) and said[after + 1].pos_ == "PROPN"


def _shortened(said: list[Token], until: int) -> int:
    """Where a long phrase is cut, so that no part of it ends halfway: before the preposition of
    what does not fit ("head of the team | in the north of the country")."""
    for n in range(until - 1, 0, -1):
        if said[n].pos_ == "ADP" or said[n].dep_ == "prep":
            while n > 1 and said[n - 1].pos_ in ("ADJ", "ADV", "ADP"):
                n -= 1  # "an official source close to …"
            return n
    return until


def words_of(sentence: Sentence, who: Token, named: bool = True) -> str | None:
    """Return the canonical name of whom `who` stands for, else its words as printed; these alone
    unless it is to be `named`."""
    name = name_of(sentence, who) if named else None
    if name is not None:
        return name.canonical
    if who.lower_ in _GENERIC or who.lower_ in _PRONOUNS:
        return None
    if who.lower_ in _WE and who.text != "US":
        return sentence.speaker_at(who)
    return _words(phrase(who)) or None


def government(name: Name) -> Name:
    """Return the country for a body that acts for its government ("the State Department"), else
    the name itself."""
    if name.kind == "organisation" and name.country and name.governs:
        return Name(name.country, "country", name.country)
    return name


def treasury(name: Name) -> Name:
    """Return the country whose money a body spends or votes: that of its government or of its
    parliament; else the name itself."""
    if name.kind == "organisation" and name.country and (name.governs or name.appropriates):
        return Name(name.country, "country", name.country)
    return name


def antecedent(sentence: Sentence, far: bool = True, pronoun: str | None = None) -> Name | None:
    """Return the last person who was the subject of an earlier sentence of the paragraph or the
    one before, for "he" and "she"; of those before too (`far`) where nobody else has been named
    since. Nobody counts whom `pronoun` cannot mean, and each sentence whose subject it is reaches
    as far back anew."""
    article, near = sentence.article, sentence.paragraph
    own = [t for t in sentence.span if t.lower_ == pronoun]
    speaks = any(map(_speaks, own))
    quoted = any(map(_in_quotes, own))
    for earlier in reversed(article.sentences[: sentence.number]):
        away = near - earlier.paragraph
        if away > (FAR if far else 1):
            return None
        goes_on = next((t for t in earlier.span if t.lower_ == pronoun and _speaks(t)), None)
        same_one = name_of(earlier, goes_on) if speaks and goes_on is not None else None
        if same_one is not None:
            return same_one  # "X, he argues, had no mandate. … “…,” he says"
        for token in _by_saying(earlier) if speaks else earlier.span:
            if token.dep_ in ("nsubj", "nsubjpass") or is_source(token):
                if own and not quoted and _in_quotes(token):
                    continue  # of whom somebody speaks
                name = name_of(earlier, token) if token.lower_ not in _PRONOUNS else None
                name = name or _printed_person(earlier, token)
                if name is not None and name.kind == "person" and may_be(article, name, pronoun):
                    return name
        for name in (_opens(earlier), _beside_saying(earlier)):
            if name is not None and may_be(article, name, pronoun):
                return name
        opens = subject(earlier.span.root)
        same = opens is not None and opens.lower_ in _PRONOUNS
        if far and same and opens is not None and opens.lower_ == pronoun:
            near = earlier.paragraph
        others = [m for m in earlier.names_of("person") if may_be(article, m.name, pronoun)]
        if away and others and not same:
            return None
    return None


def _by_saying(sentence: Sentence) -> Iterable[Token]:
    """The tokens of a sentence, first who says what it tells: '"Ruto has agreed," Blinken said. …
    he said'."""
    root = sentence.span.root
    who = subject(root) if root.base in _SAYS else None
    return sentence.span if who is None else (who, *(t for t in sentence.span if t != who))


def _speaks(who: Token) -> bool:
    """Whether somebody is the subject of a verb of saying."""
    return who.dep_ == "nsubj" and who.head.base in _SAYS


def _in_quotes(token: Token) -> bool:
    """Whether a word stands in a quotation of its paragraph."""
    marks = [t.text for t in token.doc[: token.i] if t.text in _MARKS]
    if not marks or marks[-1] == "”":
        return False
    return marks[-1] == "“" or marks.count('"') % 2 == 1


def _printed_person(sentence: Sentence, who: Token) -> Name | None:
    """Return the person in full, whom nobody knows, beside whose name an office is told: "Jane Doe,
    a former ambassador to Chile, finds"."""
    beside = (c for c in who.children if c.dep_ == "appos" and c.base in OFFICES)
    if who.pos_ != "PROPN" or sentence.name_at(who) is not None or next(beside, None) is None:
        return None
    words_ = who.doc[who.left_edge.i : who.i + 1]
    named = all(t.pos_ == "PROPN" or t.text == "-" for t in words_)
    printed = who.doc.text_of(who.left_edge.i, who.i + 1)
    return Name(printed, "person") if named and len(words_) > 1 else None


def _beside_saying(sentence: Sentence) -> Name | None:
    """Return the person whose name stands just before or behind a verb of saying to which the parse
    gives no subject: "…, the US ambassador, X, said"."""
    doc, span = sentence.span.doc, sentence.span
    for mention in sentence.names_of("person"):
        after = mention.end + (doc.at(mention.end).text == ",")
        for at in (after, mention.start - 1):
            verb = doc[at] if span.start <= at < span.end else None
            if verb is None or verb.tag_ not in ("VBD", "VBZ") or verb.base not in _SAYS:
                continue
            if not any(c.dep_ == "nsubj" for c in verb.children):
                return mention.name
    return None


def is_source(token: Token) -> bool:
    """Return whether a token is whom a sentence tells its matter after: "according to X"."""
    to = token.head
    return token.dep_ == "pobj" and to.lower_ == "to" and to.head.lower_ == "according"


def _opens(sentence: Sentence) -> Name | None:
    """Return the person with whom a sentence opens that the parse takes for a list of names: "X,
    Assistant Secretary for Asia and the Americas, briefed members"."""
    first = next(iter(sentence.names_of("person")), None)
    root = sentence.span.root
    if first is None or first.start != sentence.span.start or root.pos_ in ("VERB", "AUX"):
        return None
    return first.name if first.start <= root.i < first.end else None
