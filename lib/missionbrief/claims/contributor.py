"""Countries said to take part in the mission, or to have promised to: one claim for each.

A country takes part where it is the subject of giving people or joining, where people or offers
are said to be its own, where it is listed among those who do, and where it leads. What these
rules find, and every other country named, is weighed (`learned`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import cast

from missionbrief.claims.claim import Status
from missionbrief.claims.draft import Draft
from missionbrief.claims.learned.named import Named, countries_in, voicing
from missionbrief.claims.learned.standing import standing, which
from missionbrief.claims.mission_words import none_there_yet
from missionbrief.claims.taking_part.circles import of_circle
from missionbrief.claims.taking_part.company import by_company
from missionbrief.claims.taking_part.countries import Country, runs, where_served
from missionbrief.claims.taking_part.giving import PROMISES
from missionbrief.claims.taking_part.joining import Found, by_subject
from missionbrief.claims.taking_part.leading import by_lead
from missionbrief.claims.taking_part.listings import by_list
from missionbrief.claims.taking_part.origins import by_origin
from missionbrief.claims.taking_part.participation import is_mission, is_people, out_of_question
from missionbrief.claims.taking_part.predicates import COUNTRY_NOUNS
from missionbrief.claims.taking_part.resumed import by_resumption
from missionbrief.claims.taking_part.unnamed_states import by_count
from missionbrief.claims.taking_part.wavering import or_weighs, shelved
from missionbrief.claims.taking_part.worded import by_words
from missionbrief.language.article import Sentence
from missionbrief.language.attribution import REPORTING, attributed_to
from missionbrief.language.dates import Expression
from missionbrief.language.grammar import climb, conjuncts, subject
from missionbrief.language.modality import mode, negated
from missionbrief.language.tokens import Token
from missionbrief.language.when import of_the_mission, when
from missionbrief.lexicon import words
from missionbrief.mission import Name

KIND = "contributor"
LEAD = "lead nation"
# Rules whose words leave more open than those of others.
_NEWS = frozenset({"leads", "leadership", "denies", "among", "undertakes", "willing"})
_LEADS = frozenset({"leads", "leadership"})
_WEAK = frozenset({"leadership", "names-number"})

_NO = frozenset({"no", "none", "never", "refuse", "decline", "unwilling", "reluctant", "withdraw"})
_TAKES_PART = frozenset({"be", "join", "take", "send", "contribute", "commit", "participate",
                         "deploy"})  # fmt: skip
_LEAVES = frozenset({"bow", "drop", "pull", "back", "opt", "duck", "step"})
_OPPOSES = frozenset({"reject", "oppose", "resist", "fight", "denounce", "condemn", "decry"})
_NOBODY = frozenset({"nobody", "none", "no-one", "no"})
_MOVES = frozenset({"come", "go"})
# Rules by which a list is told to be of those who take part.
_LISTING = frozenset({"listed", "company", "alongside", "joined-by"})
_ROLES = frozenset({"role", "lead", "leadership", "part", "command", "tenure", "stewardship"})
_TEACHES = words("claims", "readying", "teaches")
_ENDS = frozenset({"end", "terminate", "conclude", "finish", "cease", "close"})
_DATELINE = 9
_GROUP = 3
"""Words of the name of a group of states, at least: "Standing Group of Partners on Haiti"."""


def ruled(sentence: Sentence) -> Iterator[Draft]:
    """Yield the countries that the rules find in `sentence`, and the groups that it counts."""
    countries = list(_ruled(sentence))
    yield from countries
    yield from _groups(sentence, {d.actor for d in countries})


def _ruled(sentence: Sentence) -> Iterator[Draft]:
    if not out_of_question(sentence):
        for one in _told(sentence, runs(sentence)):
            for country in one.countries:
                if not where_served(sentence.span.doc[country.end - 1]):
                    yield _draft(sentence, one, country.name)


def _groups(sentence: Sentence, told: set[str | None]) -> Iterator[Draft]:
    """Yield the groups of countries that a sentence counts beside those `told`, by name."""
    if out_of_question(sentence):
        return
    lead = sentence.article.mission.lead
    for group in by_count(sentence, bool(told - {lead})):
        yield Draft(
            sentence,
            group.trigger,
            "counted",
            actor=group.name,
            target=sentence.article.mission.name,
            value=group.value,
            qualifier=group.qualifier,
            unit="countries" if group.value is not None else None,
            when=when(sentence, group.trigger),
            status=group.status,
            attributed_to=attributed_to(sentence, group.trigger),
        )


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the countries that `sentence` says take part or have promised to."""
    told: set[str | None] = set()
    if not out_of_question(sentence):
        found = list(standing(KIND, sentence, countries_in, _ruled))
        seated = {c.name for run in runs(sentence) if of_circle(sentence, run) for c in run}
        alone = [p for p in found if not p.drafts and not _owned(p.named)]
        alone = [p for p in alone if p.named.holder.name not in seated]
        alone = [p for p in alone if not (_role_ends(p.named) or _only_where(p.named))]
        alone = [p for p in alone if not _of_dateline(sentence, p.named)]
        alone = [] if any(or_weighs(t) for t in sentence.tokens) else alone
        alone = [] if any(t.base in PROMISES and negated(t) for t in sentence.tokens) else alone
        people = any(is_people(t) for t in sentence.tokens)
        told |= {p.named.holder.name for p in found}
        for proposal in found:
            yield from proposal.drafts
        put = Counter(which(KIND, sentence, p)[0] for p in alone)
        for proposal in alone:
            # Those of a list are told in one way: the commonest that its words make likely.
            status = cast("Status", max(put, key=lambda one: (put[one], one)))
            if _stays_out(sentence, proposal.named):
                status = "denied"
            # What those who stand by the mission do for it is not to send people.
            beside = proposal.named.holder.name in sentence.article.mission.beside
            if beside and not people and status != "denied":
                continue
            if _nor_they(sentence, proposal.named):
                # "Nor have Peru and Chile, which volunteered soldiers": promised at most.
                if not sentence.lemmas & PROMISES:
                    continue
                status = "pledged"
            gone = _drops_out(voicing(sentence, proposal.named))
            if status in ("planned", "pledged") and _partner_of(proposal.named):
                continue
            if status != "denied" or gone or _denied(sentence):
                draft = _alike(sentence, proposal.named, status)
                if status == "pledged" and _sent_nobody(voicing(sentence, proposal.named)):
                    draft = draft.put(target=f"{draft.target} (none sent)")
                yield draft
    yield from _groups(sentence, told)


def _owned(named: Named) -> bool:
    """Whether a country only tells whose another is: "Kenyan officials", "Dominican reporters"."""
    return all(t.pos_ == "ADJ" and t.head.pos_ == "NOUN" for t in named.tokens)


def _nor_they(sentence: Sentence, named: Named) -> bool:
    """Whether a sentence begins by saying that a country has not done either what one before has
    not: "Nor have Peru and Chile"."""
    first, second = sentence.span[0], sentence.span[min(1, len(sentence.span) - 1)]
    inverted = first.lower_ in ("nor", "neither") and second.lower_ in ("have", "has", "had")
    return inverted and any(t.i > second.i for t in named.tokens)


def _role_ends(named: Named) -> bool:
    """Whether a country is only told as whose part comes to an end: "ending Peru's role in it"."""
    return bool(named.tokens) and all(
        t.dep_ in ("poss", "compound")
        and t.head.base in _ROLES
        and any(a.base in _ENDS for a in t.head.ancestors)
        for t in named.tokens
    )


def _of_dateline(sentence: Sentence, named: Named) -> bool:
    """Whether a country only stands in the dateline of a sentence: "Georgetown, Guyana – …"."""
    start = sentence.span.start
    opening = sentence.span.doc[start : min(sentence.span.end, start + _DATELINE)]
    dash = next((t.i for t in opening if t.text in ("–", "—", "--", "-")), None)
    if dash is None or not named.tokens or any(t.i >= dash for t in named.tokens):
        return False
    return not any(t.pos_ in ("VERB", "AUX") for t in opening if t.i < dash)


def _partner_of(named: Named) -> bool:
    """Whether a country is only told as partner of an effort that somebody else is to join: "will
    join the mission, an effort led by Peru in partnership with Chile"."""
    return bool(named.tokens) and all(
        any(t.lower_ in ("partnership", "cooperation", "collaboration") for t in climb(one))
        and any(t.dep_ in ("acl", "appos", "relcl") for t in climb(one))
        for one in named.tokens
    )


def _only_where(named: Named) -> bool:
    """Whether a country is only told as where people are taught or have served: "were trained in
    Peru", "in missions including Peru"."""
    return bool(named.tokens) and all(_teaching_in(t) or where_served(t) for t in named.tokens)


def _teaching_in(country: Token) -> bool:
    """Whether a country stands behind "in", by itself or in a list, after a verb of teaching."""
    first = conjuncts(country)[0]
    link = first.head
    if first.dep_ != "pobj" or link.lower_ not in ("in", "at"):
        return False
    while link.dep_ == "conj":
        link = link.head  # "not only in Kenya but also in Peru"
    return link.head.base in _TEACHES


def _denied(sentence: Sentence) -> bool:
    """Whether a sentence denies anything: what says no is among its words."""
    return any(t.dep_ == "neg" or t.base in _NO for t in sentence.tokens)


def _stays_out(sentence: Sentence, named: Named) -> bool:
    """Whether a country says that it takes no part: "has told the UN that it will not join", "have
    been unwilling to commit their own troops"."""
    verb = voicing(sentence, named)
    if _drops_out(verb):
        return True
    told = [t for t in verb.subtree if _takes_part(t) and t.i > named.tokens[-1].i]
    return any(mode(t) == "denied" for t in told if not _of_another(t, named))


def _sent_nobody(verb: Token) -> bool:
    """Whether those who are listed are told to have sent nobody yet."""
    objects = (t.lower_ for c in verb.children if c.dep_ == "dobj" for t in (c, *c.children))
    return _takes_part(verb) and not set(objects).isdisjoint(_NOBODY)


def _takes_part(verb: Token) -> bool:
    """Whether a verb is one of taking part: "send", "be part of it"."""
    part = any(t.lower_ == "part" for c in verb.children for t in (c, *c.children))
    if verb.base in _MOVES:
        who = subject(verb)  # "without anything having come of it" says nothing of who goes
        return who is not None and who.lower_ in ("they", "it")
    return verb.base in _TAKES_PART and (verb.base not in ("be", "take") or part)


def _of_another(verb: Token, named: Named) -> bool:
    """Whether another country is the subject of a verb."""
    who = subject(verb)
    doers = conjuncts(who) if who is not None else []
    return who is not None and who.pos_ == "PROPN" and not set(doers) & set(named.tokens)


def _alike(sentence: Sentence, named: Named, status: Status) -> Draft:
    """The draft of a country that no rule finds."""
    last = named.tokens[-1]
    country = Country(named.holder.name, last.i, last.i + 1)
    one = Found([country], last, status, "alike")
    return _draft(sentence, one, country.name)


def _told(sentence: Sentence, lists: list[list[Country]]) -> list[Found]:
    """What the sentence says of its countries, each once: by its lead, as a subject, by its people,
    in a list. The lead country's people alone are no news of who takes part."""
    rules = (by_lead, by_subject, by_words, by_list, by_origin, by_resumption)
    found: list[Found] = []
    seen: set[str] = set()
    for rule in rules if lists else (by_lead,):
        for one in rule(sentence, lists):
            new = list({c.name: c for c in one.countries if c.name not in seen}.values())
            if new:
                seen |= {c.name for c in new}
                found.append(Found(new, one.trigger, one.status, one.rule))
    if not found:
        found = list(by_company(sentence, lists))
        seen = {c.name for one in found for c in one.countries}
    lead = sentence.article.mission.lead
    beside = sentence.article.mission.beside
    ours = any(is_mission(sentence, t) for t in sentence.tokens)
    alone = seen == {lead} and not ours
    return [
        f
        for f in found
        if not _of_lead_alone(f, lead, alone, seen)
        # People of those who stand by the mission need not be its own: "France sent trainers".
        and (ours or f.status == "denied" or not beside.issuperset(c.name for c in f.countries))
    ]


def _of_lead_alone(one: Found, lead: str, alone: bool, seen: set[str]) -> bool:
    """Whether only the lead country's own people are told of, as every article does: that is no
    news of who takes part."""
    if [c.name for c in one.countries] != [lead] or one.rule in _NEWS:
        return False
    if one.rule in ("takes-part", "names-number"):
        return alone
    noun = one.countries[0]
    return seen == {lead} or (one.rule == "people" and one.trigger.i >= noun.end)


def _draft(sentence: Sentence, one: Found, country: str) -> Draft:
    credited = attributed_to(sentence, one.trigger)
    if credited is not None and _themselves(sentence, credited, one):
        # Those of whom it is told are no source beside themselves; whoever tells what they said is.
        wider = (f for f in sentence.frames if f.holds(one.trigger))
        others = [f for f in wider if not _themselves(sentence, f.credited, one)]
        credited = max(others, key=lambda f: f.length).credited if others else None
    if credited is not None and _opposed(one, credited):
        credited = None
    if credited is None:
        # "Benin's president, X, insisted that his country …": of what X tells.
        telling = [f for f in sentence.frames if f.verb_first <= one.trigger.i <= f.verb_last]
        people = sentence.article.mission.names
        credited = next((f.who for f in telling if _is_person(people.get(f.who))), None)
    return Draft(
        sentence,
        one.trigger,
        one.rule,
        actor=country,
        target=LEAD if one.rule in _LEADS else sentence.article.mission.name,
        when=_when(sentence, one),
        status=_put(sentence, one, country),
        attributed_to=credited,
        key=(country,),
    )


def _opposed(one: Found, credited: str) -> bool:
    """Whether those credited are told to be against what a country is to do, whose plan it is not:
    "lawmakers rejected plans for Peru to join, saying they broke the law"."""
    for verb in one.trigger.ancestors:
        who = subject(verb) if verb.base in _OPPOSES else None
        if who is not None and who.lower_ in credited.lower().split():
            return True
    return False


def _put(sentence: Sentence, one: Found, country: str) -> Status:
    """How a country is told: not to take part where it is told to have dropped out after all."""
    for named in one.countries:
        word = sentence.span.doc[named.end - 1]
        verb = next((t for t in climb(word) if t.pos_ in ("VERB", "AUX")), None)
        doer = word.dep_ == "nsubj" and verb is not None and one.trigger.i < verb.i
        if named.name == country and verb is not None and doer and _drops_out(verb):
            return "denied"
    held = shelved(sentence, one.trigger, country) if one.status in ("planned", "pledged") else None
    if held is not None:
        return held
    # Before the first came, those who send some have only said that they will; who helps them may.
    beside = country in sentence.article.mission.beside or one.rule in _LEADS
    if one.status == "actual" and not beside and none_there_yet(sentence):
        return "pledged"
    return one.status


def _drops_out(verb: Token) -> bool:
    """Whether a verb tells that somebody gave up taking part: "has bowed out", "dropped out"."""
    out = any(c.lower_ == "out" and c.dep_ in ("prt", "advmod", "prep") for c in verb.children)
    return verb.base in _LEAVES and out and mode(verb) == "actual"


def _themselves(sentence: Sentence, credited: str, one: Found) -> bool:
    """Whether those credited are the countries told of: by name, or as "five countries"."""
    if credited in {c.name for c in one.countries}:
        return True
    if credited in sentence.article.mission.names:
        return False  # "according to the United Nations", "Washington says"
    group = credited[:1].isupper() and len(credited.split()) > _GROUP
    return not group and bool(set(credited.lower().split()) & COUNTRY_NOUNS)


def _is_person(name: Name | None) -> bool:
    return name is not None and name.kind == "person"


def _when(sentence: Sentence, one: Found) -> Expression | None:
    """When people were sent or promised; else, of a promise or refusal, when it was told."""
    if one.rule in ("leads", "leadership"):
        return None
    found = when(sentence, one.trigger)
    last = one.countries[-1].end - 1
    if found is not None and of_the_mission(sentence, found, sentence.span.doc[last]):
        return None  # "joined in May a force boosted by soldiers from Peru and Chile"
    if found is None and one.status in ("pledged", "denied"):
        said = [t for t in climb(one.trigger) if t.base in REPORTING]
        said += [t for t in one.trigger.children if t.dep_ in ("parataxis", "ccomp")]
        return next((d for t in said if (d := when(sentence, t)) is not None), None)
    return found


def uncounted(drafts: list[Draft], counted: list[Draft]) -> list[Draft]:
    """Return the drafts without those of a country whose people the same sentence counts, or tells
    to have come: that it takes part is said by that. Who leads, or takes an offer back, stays, and
    so does the lead country where it is told as who has or sends them, and a list that counts the
    people of some alone, and those of whom a sentence tells together that they are to send some."""
    to_send = Counter(d.sentence.number for d in counted if _to_send(d))
    counted = [d for d in counted if not (_to_send(d) and to_send[d.sentence.number] > 1)]
    told = {(d.sentence.number, c) for d in counted for c in _countries(d)}
    bare = [d for d in drafts if d.value is None and (d.sentence.number, d.actor) not in told]
    listed = {(d.sentence.number, d.trigger.i) for d in bare if d.rule in _LISTING}
    return [
        d
        for d in drafts
        if (d.sentence.number, d.actor) not in told
        or _says_more(d)
        or (d.sentence.number, d.trigger.i) in listed
    ]


def _to_send(draft: Draft) -> bool:
    """Whether a draft tells people of no number that are still to be sent."""
    return draft.value is None and draft.status == "planned" and draft.rule == "brought"


def _says_more(draft: Draft) -> bool:
    lead = draft.actor == draft.sentence.article.mission.lead
    return draft.target == LEAD or draft.status == "denied" or (lead and draft.rule == "takes-part")


def _countries(draft: Draft) -> set[str]:
    """The country whose people a draft counts, by its own name or that of its army or police."""
    named = {m.name.country for m in draft.sentence.names if m.name.canonical == draft.actor}
    return {name for name in (draft.actor, *named) if name}


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with one for each country and each group, and one more where it takes an
    offer back: the one told among most others, the first of equals."""
    together = Counter(id(d.sentence) for d in drafts)
    best: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        counted = draft.value is not None
        key = ("" if counted else draft.actor, draft.value, draft.status == "denied")
        rival = best.get(key)
        if rival is None or _rank(draft, together) > _rank(rival, together):
            best[key] = draft
    return [d for d in drafts if any(d is b for b in best.values())]


def _rank(draft: Draft, together: Counter[int]) -> tuple[bool, int, bool, bool]:
    listed = together[id(draft.sentence)]
    aside = draft.trigger.tag_ == "VBG" and draft.trigger.dep_ == "pcomp"  # "thanked for leading"
    listed = listed if listed > 1 else 0
    return draft.rule == "leads", listed, not aside, draft.rule not in _WEAK
