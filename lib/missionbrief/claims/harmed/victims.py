"""Who came to harm in a sentence: each person, or each number of people, with what befell them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.claims.harmed.befallen import victims
from missionbrief.claims.harmed.deaths import PEOPLE
from missionbrief.claims.harmed.harm import CASUALTY_NOUNS, harm, harm_noun
from missionbrief.claims.harmed.wounds import shot
from missionbrief.language.grammar import SUBJECTS, conjuncts, subject
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token

STATES = frozenset({"dead", "wounded", "injured", "killed", "missing", "hurt", "harmed"})
_NOBODY = words("claims", "victims", "nobody")
_REACH = 12
TALLIES = frozenset({"toll"})
"""These count the dead, whosever they are."""
_ITS = frozenset({"its", "their", "our", "it"})
_FIRST = frozenset({"a", "first", "another", "latest"})
_WHOLE = frozenset({"number", "total", "life", "live", "dozen"})
_CASES = frozenset({"case", "instance", "report", "incident"})
_BARE = frozenset(
    {"another", "one", "second", "third", "fourth", "fifth", "many", "several", "few"}
)
# After "of": those told of before.
BACK = frozenset({"them", "whom", "those", "these"})
_MANY_DIE = frozenset({"massacre", "slaughter", "carnage", "bloodbath"})
_ABUSE = frozenset({"sexual", "rape", "rapes", "gender", "gender-based"})
_BODIES = frozenset({"body", "bodies", "corpse", "corpses", "remains"})


@dataclass(frozen=True, eq=False)
class Victim:
    """Whom `what` befell by `word`: `head` heads the phrase for them, `noun` says what they are
    (None where a number stands alone), `quantity` counts them, or `value` does where their number
    is told otherwise. `of` is the one before in the sentence among whom these are ("eight
    officers, three of them critically"). `rule` names the construction.
    """

    what: str
    word: Token
    head: Token
    noun: Token | None
    quantity: Quantity | None
    rule: str
    of: Victim | None = None
    value: float | None = None

    @property
    def total(self) -> bool:
        """Whether the number is a tally up to now, not that of one event."""
        return self.rule in ("total", "nth")


def quantity_of(sentence: Sentence, head: Token) -> Quantity | None:
    """Return the number of people that belongs to the phrase of `head`, or None."""
    counts = [q for q in sentence.quantities if not q.currency and not q.percent]
    for quantity in counts:
        if head in (quantity.number, quantity.counted):
            return quantity
    return next((q for q in counts if q.number.head == head and q.number.dep_ == "nummod"), None)


def after_of(token: Token) -> Token | None:
    """Return the noun after "of": "colleagues" for "two of his colleagues"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _phrase(sentence: Sentence, head: Token) -> tuple[Token | None, Quantity | None]:
    """The noun that says who `head` means, and the number that counts them."""
    quantity = quantity_of(sentence, head)
    noun: Token | None = head
    if quantity is not None and quantity.number == head:
        noun = quantity.counted
    if quantity is None and head.head.lower_ == "of" and head.head.head.lemma_ in _CASES:
        quantity = quantity_of(sentence, head.head.head)
    of = after_of(head)
    if noun is None or noun.pos_ in ("NUM", "DET", "PRON") or noun.lower_ in _BARE:
        if of is None and head.tag_ in ("PRP", "PRP$"):
            return head, quantity
        return (of if of is None or of.lower_ not in BACK else None), quantity
    deed = head.base == "victim"  # "victims of violence": what befell them, not who they are
    if of is not None and not deed and (harm_noun(head) or head.base in _WHOLE):
        return of, quantity_of(sentence, of) or quantity
    return noun, quantity


def _top(head: Token) -> Token:
    """The head of whom a noun only describes: the name in "X, the officer" and "officer X"."""
    while head.dep_ in ("appos", "compound") and head.head.pos_ in ("NOUN", "PROPN"):
        head = head.head
    return head


def by_verb(sentence: Sentence) -> Iterator[Victim]:
    """Yield those whom a verb or participle of harm is said of: "two officers were killed"."""
    named = _by_name(sentence)
    for verb in sentence.span:
        if verb.pos_ not in ("VERB", "AUX", "ADJ") or (what := harm(verb)) is None:
            continue
        if verb.dep_ in ("amod", "compound") and verb.head.pos_ in ("NOUN", "PROPN"):
            noun, quantity = _phrase(sentence, verb.head)
            yield Victim(what, verb, _top(verb.head), noun, quantity, "described")
            continue
        if verb.dep_ in ("oprd", "acomp") and harm(verb.head) == what:
            continue
        own = {c.dep_ for c in verb.children}
        if verb.tag_ == "VBN" and verb.dep_ == "acl" and "dobj" in own and "nsubj" not in own:
            continue  # "two drones that fell on a party killed eight": no party was
        rule = "shot" if shot(verb) else "verb"
        heads = victims(verb)
        if verb.dep_ == "acl" and verb.head.lower_ == "those":
            heads = [verb.head]  # "one dead and all those injured"
        name = named.get(verb.i)
        if name is not None and all(h.i < name.i and name not in h.subtree for h in heads):
            heads = [name]
        for head in heads:
            if head.lower_ in _NOBODY and after_of(head) is None:
                continue
            head = _agreeing(sentence, verb, _at_a_place(sentence, verb, head))
            noun, quantity = _phrase(sentence, head)
            if noun is not None and harm_noun(noun) not in (None, what) and rule == "verb":
                # "5,601 killings and 2,212 people injured": the noun tells what befell the first.
                continue
            yield Victim(what, verb, _top(head), noun, quantity, rule)


def _at_a_place(sentence: Sentence, verb: Token, head: Token) -> Token:
    """Who is told of by a clause that the parser gives to where he is: "an officer in Haiti, who
    was shot"."""
    name = sentence.name_at(head)
    place = name is not None and name.kind in ("place", "country")
    if not place or verb.dep_ != "relcl" or head.dep_ != "pobj":
        return head
    who = head.head.head
    return who if who.pos_ == "NOUN" and any(c.lower_ == "who" for c in verb.children) else head


def _agreeing(sentence: Sentence, verb: Token, head: Token) -> Token:
    """The counted plural within the phrase of a singular that the parser takes for the subject of
    a plural verb: "since the start of the deployment 18 members have been wounded"."""
    plural = any(c.lower_ in ("have", "were", "are") and c.i > head.i for c in verb.children)
    if head.tag_ != "NN" or not plural or any(c.dep_ == "conj" for c in head.children):
        return head
    inside = {t.i for t in head.subtree}
    counted = [q.counted for q in sentence.quantities if q.counted is not None]
    within = [c for c in counted if c.tag_ == "NNS" and c.i in inside and head.i < c.i < verb.i]
    return within[-1] if within else head


def _by_name(sentence: Sentence) -> dict[int, Token]:
    """The persons whose name stands before a word of harm with no other verb between, as the last
    word of the name by that word's number: surer than the parse of a long sentence."""
    found: dict[int, Token] = {}
    doc, last = sentence.span.doc, sentence.span.end
    for mention in sentence.names_of("person"):
        if mention.end < last and doc[mention.end].lower_ in ("'s", "’s"):
            continue
        for token in doc[mention.end : min(mention.end + _REACH, last)]:
            if token.pos_ == "VERB" or harm(token) is not None:
                if harm(token) is not None and not any(c.dep_ == "dobj" for c in token.children):
                    found[token.i] = doc[mention.end - 1]
                break
            if token.text in (";", ":") or token.lower_ in ("and", "but", "after", "when", "while"):
                break
    return found


@kept
def _noun_tells(noun: Token) -> str | None:
    """What a noun or nominal adjective says befell somebody."""
    if noun.lower_ == "disappearance":
        return "missing"
    if noun.lower_ == "whereabouts":
        above = {t.lower_ for t in noun.head.subtree}
        return "missing" if above & {"unknown", "unclear", "determine", "establish"} else None
    if noun.lower_ == "loss":
        of = after_of(noun)
        return "killed" if of is not None and of.base in PEOPLE else None
    if noun.lower_ in ("survivor", "survivors"):
        spoken = {t.lower_ for t in noun.sent}
        return "taken" if spoken & {"sexual", "rape", "rapes", "gender-based"} else None
    if noun.base == "victim" and _of_abuse(noun):
        return "taken"
    if noun.base == "victim" and _of_killing(noun):
        return "killed"
    those = noun.head.lower_ == "those" and noun.dep_ == "acl"
    if noun.lower_ in STATES and (those or noun.dep_ in ("pobj", *SUBJECTS, "dobj")):
        return harm_noun(noun) or harm(noun)
    return harm_noun(noun) or ("killed" if noun.lower_ in _BODIES else None)


def _there_are(noun: Token) -> bool:
    """Whether only their being is told of victims: "there were 300 victims"."""
    return any(c.dep_ == "expl" for c in noun.head.children)


def _of_abuse(noun: Token) -> bool:
    """Whether victims are those of sexual violence: "victims of rape"."""
    of = after_of(noun)
    deeds = conjuncts(of) if of is not None else []
    return any(t.lower_ in _ABUSE for deed in deeds for t in (deed, *deed.children))


def _of_killing(noun: Token) -> bool:
    """Whether victims are those of nothing but killings: "victims of murder"."""
    of = after_of(noun)
    return of is not None and all(harm_noun(deed) == "killed" for deed in conjuncts(of))


def by_noun(sentence: Sentence) -> Iterator[Victim]:
    """Those whose death a noun tells of: "the death of", "207 deaths", "among the wounded"."""
    for noun in sentence.span:
        what = _noun_tells(noun)
        if what is None:
            continue
        above = noun.head.head if noun.head.lower_ == "those" else noun.head
        if above.lower_ == "among" and noun.dep_ in ("pobj", "acl", "pcomp"):
            yield from _among(sentence, noun, what)
            continue
        if noun.head.lower_ == "of" and noun.dep_ == "pobj" and noun.head.i < noun.i:
            yield from _out_of(sentence, noun, what)
        owner = next((c for c in noun.children if c.dep_ == "poss"), None)
        lives = noun.lower_ in ("life", "lives")
        if lives and owner is not None and (counted := quantity_of(sentence, owner)) is not None:
            # "Have claimed at least 300 gang members' lives."
            yield Victim(what, noun.head, owner, owner, counted, "noun")
        if noun.pos_ not in ("NOUN", "PROPN") or (lives and owner):
            continue
        if noun.dep_ == "attr" and noun.lower_ in CASUALTY_NOUNS and not _there_are(noun):
            # "Some 4,000 women were victims of sexual violence."
            for head in conjuncts(subject(noun.head) or noun):
                who, counted = _phrase(sentence, head)
                of = after_of(noun)
                deaths = of is not None and harm_noun(of) == "killed"
                if counted is not None:
                    befell = "killed" if deaths else "taken"
                    yield Victim(befell, noun, head, who, counted, "noun")
                elif noun.tag_ == "NN" and any(c.lower_ in _FIRST for c in noun.children):
                    # "Was the first casualty of the mission".
                    yield Victim("killed", noun, head, who, None, "death")
            continue
        _, quantity = _phrase(sentence, noun)
        of = after_of(noun)
        if quantity is not None and noun.base in _MANY_DIE:
            continue  # "two massacres": so many events, not so many dead
        if quantity is not None:
            word = noun.head if noun.lower_ in ("life", "lives") else noun
            who = of if of is not None and what != "taken" and noun.base != "victim" else noun
            yield Victim(what, word, noun, who, quantity, "noun")
        elif of is not None:
            # "Claimed the lives of": the verb carries it.
            word = noun.head if noun.lower_ in ("life", "lives") else noun
            for head in conjuncts(of):
                who, counted = _phrase(sentence, head)
                if counted is not None or noun.base not in TALLIES:
                    yield Victim(what, word, head, who, counted, "death")
        elif owner is not None and owner.lower_ == "whose":
            held = next((t.head for t in noun.ancestors if t.dep_ == "relcl"), None)
            if held is not None:
                yield Victim(what, noun, held, held, None, "death")
        elif noun.base in TALLIES:
            continue  # "the contingent's toll": no death of a contingent
        elif owner is not None and what != "injured" and owner.lower_ not in _ITS:
            yield Victim(what, noun, owner, owner, None, "death")
        elif noun.lower_ in _BODIES:
            continue
        elif noun.tag_ == "NN" and any(c.lower_ in _FIRST for c in noun.children):
            who = None if noun.lower_ in STATES else noun
            yield Victim(what, noun, noun, who, None, "loss")
        elif noun.lower_ == "casualties" and not any(c.lower_ == "no" for c in noun.children):
            yield Victim(what, noun, noun, noun, None, "noun")


def _out_of(sentence: Sentence, noun: Token, what: str) -> Iterator[Victim]:
    """The numbers told of a whole: "of the dead, 63 were civilians", "three of the injured"."""
    part = next((q for q in sentence.quantities if q.number == noun.head.head), None)
    if part is not None and not part.percent:
        yield Victim(what, noun, part.number, None, part, "part")
        return
    if not (noun.head.i == sentence.span.start or noun.head.nbor(-1).text in (",", ";", "and")):
        return
    for quantity in sentence.quantities:
        if quantity.number.i > noun.i and not quantity.percent and not quantity.currency:
            head = quantity.counted or quantity.number
            yield Victim(what, noun, head, quantity.counted, quantity, "part")


def _among(sentence: Sentence, noun: Token, what: str) -> Iterator[Victim]:
    """Those who are said to be among the dead or wounded."""
    verb = next((t for t in noun.ancestors if t.lemma_ == "be"), None)
    for child in verb.children if verb is not None else ():
        if child.dep_ in ("nsubj", "attr"):
            for head in conjuncts(child):
                who, quantity = _phrase(sentence, head)
                yield Victim(what, noun, head, who, quantity, "among")
