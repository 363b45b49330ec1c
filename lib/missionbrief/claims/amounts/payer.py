"""Who pays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.amounts.donors import canonical, coin_state, holder, speakers_home
from missionbrief.claims.amounts.money import asker, needs, of_verb
from missionbrief.claims.amounts.payer_beside import just_before, with_amount
from missionbrief.claims.amounts.portions_given import in_parts
from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import climb, conjuncts, infinitive, subject
from missionbrief.language.holders import treasury
from missionbrief.language.modality import negated
from missionbrief.language.officers import OFFICES
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.amounts.money import Money
    from missionbrief.language.article import Sentence
    from missionbrief.language.names import Mention
    from missionbrief.language.quantities import Quantity
    from missionbrief.language.tokens import Token


_PROMISES = words("claims", "money", "promise") | words("claims", "money", "pledges")
_FROM = re.compile(r"\s*from (?:the )?(?P<who>[A-Z])")
_SPENT = frozenset({"spend", "use", "go", "expend", "advance", "lay", "consume"})
_OURS = frozenset({"our", "my"})
_GIVING = frozenset({"given", "promised"})
_STOPS = frozenset({"stop", "halt", "cease", "quit"})
_SPENDS = frozenset({"spend", "use", "draw", "disburse", "touch"})
_TELLS = frozenset({"tell", "order", "instruct", "direct", "ask", "notify"})
_NEAR = 4
_OF_IT = frozenset({"of", "it", "them", "which", "that", "this", "the", "money", "total", "sum"})
_SHARES = frozenset({"half", "most", "majority", "bulk", "third", "quarter", "percent", "%"})


def _beside(sentence: Sentence, head: Token, money: Money, code: str | None) -> str | None:
    """The payer within the amount's own phrase: "Canada's $100 million", "a US pledge of",
    "$43 million from Canada", "$40 million in State Department money"; `code` is its currency."""
    phrase = [head, *([money.noun] if money.noun is not None else [])]
    for token in phrase:
        for child in token.children:
            described = child.dep_ in ("poss", "amod", "compound", "nmod") and child.i != head.i
            if child.dep_ == "poss" and child.lower_ in _OURS and money.role in _GIVING:
                return speakers_home(sentence, child)  # "our own contribution stands at"
            if child.dep_ in ("compound", "nmod") and child.i and child.nbor(-1).pos_ == "VERB":
                continue  # "owes Kenya Sh1.3 billion": whom it goes to
            name = sentence.name_at(child) if described and money.role != "asked" else None
            if name is not None and (found := canonical(name)):
                return found
            if child.dep_ == "prep" and child.lower_ in ("from", "by"):
                for noun in child.children:
                    if _of_a_share(noun):
                        continue
                    if noun.dep_ == "pobj" and (found := _together(sentence, noun, code)):
                        return found
    return None


def _agent(sentence: Sentence, verb: Token, code: str | None = None) -> str | None:
    """The payer told after the "by" or "from" of a verb."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "from"):
            for noun in child.children:
                if _of_a_share(noun):
                    continue
                if noun.dep_ == "pobj" and (found := _together(sentence, noun, code)):
                    return found
    return None


def _right_after(sentence: Sentence, quantity: Quantity, code: str | None) -> str | None:
    """The payer told right after a sum, whatever the parse makes of it: "$9 million from Rome"."""
    found = _FROM.match(sentence.span.text, quantity.end)
    mention = next(
        (m for m in sentence.names if found and sentence.span.doc[m.start].idx == found.start("who")
         + sentence.span[0].idx), None,
    )  # fmt: skip
    return _together(sentence, sentence.span.doc[mention.end - 1], code) if mention else None


def _together(sentence: Sentence, who: Token, code: str | None) -> str | None:
    """The payer that a noun phrase stands for; of several that pay one sum all, and none alone:
    "Canada, Spain and others"."""
    every = [t for t in _listed(sentence, who) if t.pos_ in ("NOUN", "PROPN", "PRON", "ADJ")]
    if len(every) < 2:
        return holder(sentence, who, code)
    named = [
        _itself(sentence, t) or (holder(sentence, t, code) if t.lower_ != "others" else None)
        for t in every
    ]
    known = list(dict.fromkeys(n for n in named if n))
    rest = any(n is None for n in named)
    if len(known) == 1 and not rest:
        return known[0]
    persons = (sentence.name_at(t) for t in every)
    if not known or named[0] is None or any(n is not None and n.kind == "person" for n in persons):
        return holder(sentence, who, code)
    listed = [*known, "others"] if rest else known
    return f"{', '.join(listed[:-1])} and {listed[-1]}"


def _itself(sentence: Sentence, who: Token) -> str | None:
    """The country that a word names, whatever hangs on it."""
    name = sentence.name_at(who)
    return canonical(name) if name is not None and name.kind == "country" else None


def _listed(sentence: Sentence, who: Token) -> list[Token]:
    """A payer and those joined to it; of countries also where the parse takes the second of a list
    for a name of the first, and the subject of the next clause for its last."""
    every = list(conjuncts(who))
    if _itself(sentence, who) is None:
        return every
    seconds = [c for c in who.children if c.dep_ == "appos" and _itself(sentence, c) is not None]
    if not seconds:
        return every
    every += seconds
    for token in every:  # It grows while it is gone through.
        every += [c for c in token.children if c.dep_ == "conj" and c not in every]
    kinds = {t: name.kind for t in every if (name := sentence.name_at(t)) is not None}
    return [t for t in every if kinds.get(t) != "person"]


def _named_before(sentence: Sentence, verb: Token) -> str | None:
    """The country of the person named right before a verb that the parse gives no subject: "and
    Antony Blinken in July signed off on"."""
    if any(c.dep_ in ("nsubj", "nsubjpass", "auxpass", "aux") for c in verb.children):
        return None
    for mention in sentence.names_of("person"):
        between = sentence.span.doc[mention.end : verb.i] if mention.end <= verb.i else None
        if between is None or len(between) > _NEAR:
            continue
        dates = {t for e in sentence.dates for t in sentence.tokens_of(e)}
        if all(t in dates or t.pos_ in ("ADP", "ADV") for t in between):
            return canonical(mention.name)
    return None


def only_payer(sentence: Sentence, head: Token, money: Money) -> str | None:
    """Return the only country in a sentence that can be who pays, where its words do not tell: not
    the mission's, nor the lead country, nor one that the money goes to."""
    if money.role not in ("given", "promised", "held", "allowed"):
        return None
    if _whole_of(head):
        return None
    mission = sentence.article.mission
    found = set()
    for mention in sentence.names:
        name = treasury(mention.name)
        country = name.country or (name.canonical if name.kind == "country" else None)
        if country in (None, mission.country) or name.kind == "organisation":
            continue
        before = sentence.span.doc[mention.start - 1].lower_ if mention.start else ""
        who = sentence.span.doc[mention.end - 1]
        if _gives_a_share(who) or _of_a_share(who):
            continue
        if name.kind == "place" and before != "from":
            continue
        if _told_there(mention, sentence) or _pays_itself(mention, sentence, head):
            continue
        if _of_teller(mention, sentence, head):
            continue
        if before not in ("to", "for", "into") and country != mission.lead:
            found.add(country)
    return found.pop() if len(found) == 1 else None


def _of_teller(mention: Mention, sentence: Sentence, head: Token) -> bool:
    """Whether a country is only that of whoever tells of a sum: "20 million was promised, the U.S.
    secretary of state said"; not one that itself says so."""
    named = sentence.span.doc[mention.end - 1]
    above = next((t for t in climb(named) if t.dep_ in ("nsubj", "nsubjpass")), None)
    verb = above.head if above is not None else None
    tells = verb is not None and verb.base in REPORTING and verb.i > head.i
    if above is None or above.left_edge.i <= head.i <= above.right_edge.i:
        return False  # "a freeze on 20 million in U.S. money was announced"
    return tells and (above != named or mention.name.kind == "person")


def _of_speaker(sentence: Sentence, who: Token) -> str | None:
    """The country of an official who has the floor and tells of an office of its own, with no name:
    "The Secretary announced another $50 million"."""
    the = any(c.lower_ == "the" for c in who.children)
    if who.base not in OFFICES or not the or any(map(sentence.name_at, who.subtree)):
        return None
    speaker = sentence.speaker_at(who)
    return sentence.article.country_of(speaker) if speaker else None


def _told_there(mention: Mention, sentence: Sentence) -> bool:
    """Whether a country is only where a sum is told of: "announced another $50 million in Peru"."""
    last = sentence.span.doc[mention.end - 1]
    return mention.name.kind == "country" and last.dep_ == "pobj" and last.head.lower_ == "in"


def _pays_itself(mention: Mention, sentence: Sentence, head: Token) -> bool:
    """Whether who is named after a sum pays another one: "the fund held $10m. France gave $5m"."""
    who = sentence.span.doc[mention.end - 1]
    verb = who.head if who.dep_ == "nsubj" and who.i > head.i else None
    if verb is None or (verb.dep_ == "relcl" and verb.head.like_num):
        return False  # "$13 million out of the $15 million that Rome had promised"
    return of_verb(verb) is not None and head not in verb.subtree


def _of_a_share(who: Token) -> bool:
    """Whether somebody is only told as who gave a part of a sum: "20 million came in, most of it
    from France"."""
    link = who.head if who.dep_ == "pobj" else None
    if link is None or link.lower_ not in ("from", "by"):
        return False
    before = who.doc[max(who.sent.start, link.i - _NEAR) : link.i]
    share = next((t.i for t in before if t.lower_ in _SHARES), None)
    return share is not None and all(t.lower_ in _OF_IT for t in before if t.i > share)


def _whole_of(head: Token) -> bool:
    """Whether a sum is only the whole of which somebody is told to have promised a part: "of the 60
    million promised, Peru promised 20 million"."""
    of = head.head
    if of.lower_ != "of" or of.i != head.sent.start or of.head.base not in _PROMISES:
        return False
    return any(c.dep_ == "acl" and c.base in _PROMISES for c in head.children)


def _gives_a_share(who: Token) -> bool:
    """Whether somebody gives only a part of a sum: "with Canada contributing over half"."""
    beside = who.doc.at(who.left_edge.i - 1).lower_ == "with"
    verb = who.head if who.dep_ == "nsubj" and beside else None
    return verb is not None and any(
        t.lower_ in _SHARES for c in verb.children if c.i > verb.i for t in c.subtree
    )


def _teller(verb: Token) -> Token | None:
    """Who tells others to hold a sum back or stop spending it, whose money it is: "told the UN to
    stop using its money", "asked the UN to freeze 13 million", "was told by Peru to stop spending
    the 3 million"; None where nobody does."""
    spends = verb.base in _SPENDS and verb.dep_ == "xcomp" and verb.head.base in _STOPS
    stop = verb.head if spends else verb
    above = stop.head
    if not infinitive(stop) or stop.dep_ not in ("xcomp", "ccomp") or above.base not in _TELLS:
        return None
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in above.children):
        by = (t for c in above.children if c.dep_ == "agent" for t in c.children)
        return next((t for t in by if t.dep_ == "pobj"), None)
    return subject(above)


def _of_office(sentence: Sentence, who: Token) -> str | None:
    """The country that an unnamed holder of an office speaks for, where the sentence before tells
    of what that country promises: "Guyana has promised money. The president will give more"."""
    the = any(c.lower_ == "the" for c in who.children)
    if who.base not in OFFICES or not the or not sentence.number:
        return None
    if any(sentence.name_at(t) is not None for t in who.subtree):
        return None
    before = sentence.article.sentences[sentence.number - 1]
    if before.lemmas.isdisjoint(_PROMISES):
        return None
    names = [m.name for m in before.names_of("country", "demonym")]
    told = {n.country or n.canonical for n in names} - {sentence.article.mission.country}
    return told.pop() if len(told) == 1 else None


def owing(sentence: Sentence, verb: Token) -> str | None:
    """Return who owes a sum, else to whom it is owed: "the *UN* owes it 2 million", "*Kenya* is
    owed 2 million"; None where the words tell neither."""
    who = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    by = _agent(sentence, verb)
    if by is not None or who is None or who.like_num or who.is_currency:
        return by
    return holder(sentence, who)


def _at_whose_cost(sentence: Sentence, noun: Token | None) -> str | None:
    """Who has a thing built or done "at a cost of" so much: "the Pentagon has built a base at a
    cost of $60 million"."""
    link = noun.head if noun is not None and noun.base == "cost" and noun.dep_ == "pobj" else None
    if link is None or link.lower_ != "at" or link.head.pos_ != "VERB":
        return None
    who = subject(link.head)
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in link.head.children)
    name = sentence.name_at(who) if who is not None and not passive else None
    return canonical(name) if name is not None and name.kind != "person" else None


def _who_spends(sentence: Sentence, verb: Token, code: str | None) -> str | None:
    """The country in whose own currency a sum is told to have been spent: "Sh5 billion has been
    spent on the deployment"; None of a sum that was paid back."""
    return coin_state(sentence, code) if verb.base in _SPENT and not negated(verb) else None


def payer(sentence: Sentence, quantity: Quantity | None, head: Token, money: Money) -> str | None:
    """Return the canonical name of who pays, or None where the sentence does not tell.

    What the mission costs, lacks or needs is the mission's, unless a country's part is told; of
    what is asked for, who is asked; of what is held back, whose money it is.
    """
    verb, noun = money.verb, money.noun
    if quantity is not None and (named := with_amount(sentence, quantity)):
        return named
    if verb is not None and verb.base == "owe":
        return owing(sentence, verb)
    if money.role in ("cost", "short"):
        if (built := _at_whose_cost(sentence, noun)) is not None:
            return built
        for child in noun.children if noun is not None else ():
            name = sentence.name_at(child) if child.dep_ in ("poss", "amod") else None
            if name is not None and name.kind in ("country", "demonym"):
                return canonical(name)
        return sentence.article.mission.name
    if quantity is not None and (named := just_before(sentence, quantity)):
        return named
    parted = quantity is not None and in_parts(sentence, quantity.end)
    code = quantity.currency if quantity is not None else None
    if not parted and (beside := _beside(sentence, head, money, code)):
        return beside
    given = money.role in ("given", "promised", "received") and not parted
    if quantity is not None and given and (after := _right_after(sentence, quantity, code)):
        return after
    if verb is None:
        return None
    if needs(verb):
        return sentence.article.mission.name
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ == "acl"
    )
    if money.role == "held":
        if (teller := _teller(verb)) is not None:
            return holder(sentence, teller)
        owner = next((c for c in head.children if c.dep_ == "relcl"), None)
        who = subject(owner) if owner is not None else None
        if who is not None and who != head and (found := holder(sentence, who)):
            return found
    if money.role == "received":
        return None if parted else _agent(sentence, verb)
    if money.role == "asked" or asker(verb) is not None:
        asking = verb if money.role == "asked" else verb.head
        things = ("dobj", "nsubjpass")  # "Japan was asked for $20 million"
        asked = next((c for c in asking.children if c.dep_ in things and c != head), None)
        if asked is None and asking != verb:
            asked = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        return holder(sentence, asked) if asked is not None else None
    if money.role == "allowed" and (named := _named_before(sentence, verb)):
        return named
    who = subject(verb)
    if passive or who is None or who == head:
        return _agent(sentence, verb, code) or _who_spends(sentence, verb, code)
    if _gives_a_share(who):
        return None
    if (country := _of_office(sentence, who)) is not None:
        return country
    return _together(sentence, who, code) or _of_speaker(sentence, who)
