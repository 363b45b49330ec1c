"""Whose a wish or a view is: who does what a verb says, owns what a noun says, or says a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.bearers import holders
from missionbrief.claims.views.bodies import of_summit
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.house import called, described
from missionbrief.claims.views.spokesmen import of_own, spokesman
from missionbrief.claims.views.topic import is_mission
from missionbrief.language.attribution import EXPRESSING, REPORTING
from missionbrief.language.grammar import agent, climb, subject
from missionbrief.language.holders import antecedent, speaker_of
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_SAYS = REPORTING | EXPRESSING | words("claims", "wanting", "thinks")
_DOCUMENTS = words("claims", "wanting", "documents")
_REACH = 12
_TWO = 2
_NEAR = 2
_VIEWS = frozenset({"view", "opinion", "judgment", "judgement", "eyes", "mind", "reckoning"})
# With "the": "the bloc would", "the island stood ready".
_COMMON = frozenset({"region", "bloc", "island", "archipelago", "organization", "organisation"})
_SPOKEN_FOR = frozenset({"he", "she", "commission", "committee", "association", "ministry"})
FIRSTS = frozenset({"first", "last", "only", "one", "ones", "quick"})
_STATES = frozenset({"government", "country", "nation", "delegation", "administration"})
_SELVES = words("claims", "wanting", "selves")
_ONE = frozenset({"one", "two", "some"})


def _writer(verb: Token) -> Token | None:
    """Who wrote what asks for something, where the parse hangs the asking on the verb above: "took
    note of the letter which the Council sent last month asking that …"."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl":
        return None
    for noun in verb.head.subtree:
        sent = next((c for c in noun.children if c.dep_ == "relcl" and c.i < verb.i), None)
        who = subject(sent) if sent is not None and noun.base in _DOCUMENTS else None
        if sent is not None and who is not None and sent.right_edge.i == verb.i - 1:
            return who if who.tag_ not in ("WDT", "WP") else None
    return None


def of_verb(
    sentence: Sentence, verb: Token, asked: frozenset[int] = frozenset()
) -> tuple[Holder, ...]:
    """Return who does what `verb` says; where the parse names nobody, the nearest name before it
    that no preposition or owner's mark takes away. `asked` are verbs that led here: none is asked
    twice."""
    if verb.tag_ == "VBN" and (doer := agent(verb)) is not None:
        return holders(sentence, doer)
    if any(c.dep_ == "nsubjpass" for c in verb.children):
        return ()
    if (meant := _body_that(sentence, verb) or _writer(verb)) is not None:
        return holders(sentence, meant)
    who = _floor(verb) or _cleft(verb) or subject(verb)
    if who is not None and (person := _apposed_to(sentence, who) or _one_of(who)) is not None:
        who = person
    if who is not None and (whose := described(sentence, who)) is not None:
        return holders(sentence, whose)
    if who is not None and (body := called(sentence, who)) is not None:
        return (body,)
    if who is not None and who.tag_ in ("WP", "WDT") and verb.dep_ == "conj":
        # "the premier, who joined by video link and who asked for …"
        clause = next((t for t in climb(verb) if t.dep_ == "relcl"), None)
        who = clause.head if clause is not None else who
    if who is not None and who.dep_ == "attr" and who.lower_ in FIRSTS:
        # "we were the first to support the call"
        who = subject(who.head) or who
    if who is not None and who.base in _DOCUMENTS and who.pos_ == "NOUN":
        # "tabled a motion demanding …": whoever put it.
        asked |= {verb.i}
        above = next((t for t in who.ancestors if t.pos_ == "VERB" and subject(t) != who), None)
        if above is None or above.i in asked:
            return of_noun(sentence, who)
        return of_noun(sentence, who) or of_verb(sentence, above, asked)
    if who is not None:
        joined = verb.dep_ == "conj" and verb.tag_ == "VBD" and is_mission(sentence, who)
        if joined or (_own(who) and sentence.name_at(who) is None):
            # "said that the mission lacked money and appealed for …", "said her country would".
            told = sayers(sentence, verb, asked)
            return tuple(of_own(sentence, who, h) for h in told) if _owned(who) else told
        found = holders(sentence, who)
        if not found and who.lower_ in _SPOKEN_FOR:
            return sayers(sentence, verb, asked)
        if found or who.pos_ in ("PRON", "NOUN") or is_mission(sentence, who):
            return found
    elif (said := speaker_of(sentence, verb)) is not None:
        return (spokesman(sentence, said.canonical),)
    elif verb.dep_ == "pcomp" and verb.head.head.lemma_ in ("join", "unite", "lead", "echo"):
        # "joined others in calling for …"
        return of_verb(sentence, verb.head.head)
    elif verb.dep_ == "conj" and verb.tag_ == "VBD" and (found := sayers(sentence, verb, asked)):
        return found
    for mention in reversed(sentence.names_of("person", "organisation", "country")):
        if not verb.i - _REACH <= mention.start < verb.i:
            continue
        if sentence.span.doc[mention.end].text == ":":
            # Who has the floor: "Mr. DOE: The heads endorsed it."
            continue
        first, last = sentence.span.doc[mention.start], sentence.span.doc[mention.end - 1]
        between = sentence.span.doc[mention.end : verb.i]
        if all(t.pos_ in ("AUX", "ADV", "PART") for t in between):
            return holders(sentence, last)
        if last.dep_ not in ("pobj", "poss", "compound", "amod") and first.i != verb.i:
            return holders(sentence, last)
    return ()


def _apposed_to(sentence: Sentence, noun: Token) -> Token | None:
    """The person of whom a noun behind a comma tells more: "Jane Doe, the lawyer who sued"."""
    if noun.dep_ != "appos" or noun.pos_ != "NOUN" or sentence.name_at(noun) is not None:
        return None
    name = sentence.name_at(noun.head)
    return noun.head if name is not None and name.kind == "person" else None


def _one_of(those: Token) -> Token | None:
    """Who is told to be one of those of whom a clause tells what they did: "X and Y were among
    those who opposed it", "X is one of the senators who backed it"."""
    link = those.head
    if those.dep_ != "pobj" or not any(c.dep_ == "relcl" for c in those.children):
        return None
    one = link.head if link.lower_ == "of" and link.head.lower_ in _ONE else None
    verb = one.head if one is not None else link.head if link.lower_ == "among" else None
    if verb is None or verb.lemma_ != "be" or negated(verb):
        return None
    return next((c for c in verb.children if c.dep_ == "nsubj" and c != one), None)


def _body_that(sentence: Sentence, verb: Token) -> Token | None:
    """The body of which a clause with "that" tells what it did, beside a person: "X, the head of a
    council in Haiti that gave its nod"."""
    that = next((c for c in verb.children if c.lower_ == "that" and c.dep_ == "nsubj"), None)
    if that is None:
        return None
    bodies = [m for m in sentence.names_of("organisation") if m.end <= that.i <= m.end + _NEAR]
    return sentence.span.doc[bodies[-1].end - 1] if bodies else None


def _cleft(verb: Token) -> Token | None:
    """Who is told apart to do what a verb says: "it was Kenya that proposed it"."""
    above = verb.head
    that = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if that is None or that.lower_ not in ("that", "who") or above.lemma_ != "be":
        return None
    it = any(c.dep_ == "nsubj" and c.lower_ == "it" for c in above.children)
    return (
        next((c for c in above.children if c.dep_ == "attr" and c.i < verb.i), None) if it else None
    )


def _floor(verb: Token) -> Token | None:
    """The subject of a verb after the name of whoever has the floor ("Mr. DOE: The heads did"), or
    after another clause that the parse takes for its subject: "the government, which …, asked for
    it, but Peru opposed this"."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    if len(subjects) < _TWO:
        return None
    between = verb.doc[subjects[0].i : subjects[-1].i]
    return subjects[-1] if any(t.text == ":" or t.lower_ == "but" for t in between) else None


def _owned(who: Token) -> bool:
    """Whether a government or country is told as that of whoever speaks: "his government"."""
    return who.lower_ in _STATES and any(
        c.dep_ == "poss" and c.lower_ in ("his", "her", "their", "my", "our") for c in who.children
    )


def _own(who: Token) -> bool:
    """Whether a subject stands for whoever speaks: "her country", "our delegation"."""
    owned = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in who.children)
    return who.lower_ in _SELVES and (owned or who.lower_ in _COMMON)


def of_noun(sentence: Sentence, noun: Token) -> tuple[Holder, ...]:
    """Return whose a wish told as a noun is: its owner ("Haiti's request", "a US plan"), who is
    named after "by", "of" or "from"; a pronoun that owns it leads on to whoever voices it."""
    for child in noun.children:
        if child.dep_ in ("poss", "compound", "amod", "nmod") and child.pos_ != "PRON":
            found = holders(sentence, child)
            name = sentence.name_at(child)
            if name is not None and name.kind == "demonym" and name.country:
                found = (Holder(name.country),)
            if found and name is not None:
                return found
            if (child.dep_ == "poss" or noun.base in _DOCUMENTS) and found:
                return found
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "of", "from"):
            for inner in child.children:
                if inner.dep_ == "pobj" and (found := holders(sentence, inner)):
                    return found
    return ()


def sayers(
    sentence: Sentence, token: Token, asked: frozenset[int] = frozenset()
) -> tuple[Holder, ...]:
    """Return who says the clause at `token`: the subject of the verb of saying above it; else,
    where the parse joins them otherwise, of the sentence's only one; else the speaker."""
    above = {t.i for t in climb(token)}
    saying = [
        v
        for v in sentence.span
        if v.base in _SAYS and v.pos_ == "VERB" and v.i not in asked | {token.i}
        and v.tag_ in ("VBD", "VBZ", "VBP", "VBN", "VBG")
    ]  # fmt: skip
    governing = [v for v in saying if v.i in above]
    for verb in [*reversed(governing), *(v for v in saying if v.i not in above)]:
        who = subject(verb)
        if who is not None and (who.i in above or who == subject(token)):
            continue
        if verb.i not in above and verb.dep_ == "relcl" and verb.base == "hold":
            continue  # "would have to get past Russia, which holds a veto"
        if any(c.dep_ == "nsubjpass" for c in verb.children):
            continue
        if found := of_verb(sentence, verb, asked | {token.i}):
            return found
    if parts := _according(sentence) or _for(sentence) or _view(sentence):
        return parts
    if (credited := _credited(sentence, token)) is not None:
        return (Holder(credited),)
    said = speaker_of(sentence, token)
    return (spokesman(sentence, said.canonical),) if said is not None else ()


def _credited(sentence: Sentence, token: Token) -> str | None:
    """The body or person known to the data whom a frame credits for what the parse gives no
    subject: "should send it to Haiti, Human Rights Watch said" has the name beside the country."""
    names = sentence.article.mission.names
    held = [f.who for f in sentence.frames if f.holds(token)]
    known = [w for w in held if w in names and names[w].kind in ("person", "organisation")]
    return known[0] if len(held) == 1 and known else None


def _for(sentence: Sentence) -> tuple[Holder, ...]:
    """Whose view a sentence tells that begins with "For …"."""
    first = sentence.span[0]
    whom = next((c for c in first.children if c.dep_ == "pobj"), None)
    return holders(sentence, whom) if first.lower_ == "for" else ()


def _view(sentence: Sentence) -> tuple[Holder, ...]:
    """In whose view a thing is told to be so: "in his view", "in the opinion of X"."""
    for token in sentence.span:
        if token.lower_ not in _VIEWS or token.head.lower_ not in ("in", "to"):
            continue
        whose = next((c for c in token.children if c.dep_ == "poss"), None)
        if whose is None:
            return of_noun(sentence, token)
        if whose.lower_ in ("our", "their") and (joint := of_summit(sentence, whose)):
            return joint
        if whose.lower_ in ("his", "her"):
            name = antecedent(sentence, pronoun=whose.lower_)
            return (Holder(name.canonical),) if name is not None else ()
        return holders(sentence, whose)
    return ()


def _according(sentence: Sentence) -> tuple[Holder, ...]:
    for token in sentence.span:
        if token.lower_ == "according" and token.i + 2 < sentence.span.end:
            whom = next((c for c in token.nbor().children if c.dep_ == "pobj"), None)
            return holders(sentence, whom)
    return ()
