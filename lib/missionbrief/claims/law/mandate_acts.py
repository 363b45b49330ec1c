"""Acts that give the mission its mandate or prolong it: "authorised", "renewed", "voted to"."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.law.act_status import (
    about,
    done_to_mission,
    long_past,
    stands,
    status_of,
    support_office,
)
from missionbrief.claims.law.act_words import (
    AUTHORISES,
    CUES,
    RENEWS,
    TURNS,
    blessed,
    event_of,
    hyphened,
    noun_tells,
    verbal,
    wins,
)
from missionbrief.claims.law.deciders import CUES as BODIES
from missionbrief.claims.law.deciders import (
    Decider,
    agents,
    council_before,
    deciders,
    doer,
    passive,
)
from missionbrief.claims.law.mandate_ends import ending
from missionbrief.claims.law.mandate_words import (
    RESOLUTION,
    concerns,
    dated,
    days_of,
    limits,
    measure,
    of_another_day,
    resolution,
)
from missionbrief.language.attribution import EXPRESSING, attributed_to
from missionbrief.language.grammar import infinitive, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_HOUSES = words("claims", "deciders", "approvers")
_MOTIONS = words("claims", "deciders", "motions")
_LENGTH = re.compile(
    r"\b(?:(?:for|by) )(?:(?:a|an|another|one|a further|an additional|an initial|the next) )?"
    r"(?:period of |first period of )?(?:\w+[ -])?(?:years?|months?)\b"
)
_FAR = 14
_BACKS = frozenset({"back", "support"})
_MPS = frozenset({"lawmakers", "legislators", "mps", "senators", "parliamentarians", "deputies"})
_BEGINS = frozenset({"launch", "form", "found"})
# Of another country, where no decider is told: "approved by the National Security Council".
_BODIES = frozenset({"council", "board", "committee", "commission", "cabinet", "union"})
_COMMITTEES = frozenset({"committee", "panel", "commission", "board"})
_FOUNDS = _BEGINS | {"establish", "create", "set"}
_SUPPORTS = words("claims", "mandate", "supports")
_TEXTS = frozenset({"resolution", "declaration", "statement", "communique", "motion"})
_ORDERS = frozenset({"order", "injunction", "freeze", "stay", "suspension", "ruling"})

_STANDARD = re.compile(
    r"\b(?:in (?:line|accordance|keeping|compliance|conformity)|consistent) with(?: \w+){0,4} $"
)
# Of a committee on sanctions: "the committee established pursuant to resolution 2653".
_COMMITTEE = re.compile(
    r"\b(?:committee|panel)\b[^.;]{0,60}\b(?:pursuant to|under|by)(?: \w+){0,2} $", re.IGNORECASE
)


def acts(sentence: Sentence) -> Iterator[Draft]:
    """Yield the acts that `sentence` tells of, one for each sort and status: an act is told by a
    word for it, who decides or the passive, and a word for the mission or its mandate."""
    if sentence.lemmas.isdisjoint(CUES | {"resolution"}):
        return
    found = deciders(sentence) if not sentence.lemmas.isdisjoint(BODIES) else []
    found = [d for d in found if d.sort != "court"]
    drafts: dict[tuple[str, str, str | None], Draft] = {}
    for token in sentence.tokens:
        lemma = token.base
        if lemma not in CUES or (token.dep_ == "amod" and not verbal(sentence, token)):
            continue
        if token.lower_ != "ahead" and hyphened(token):
            continue
        founded = lemma in _FOUNDS and token.i > sentence.span.start
        if founded and token.nbor(-1).lower_ in _COMMITTEES:
            continue  # "chair of the committee set up pursuant to resolution 2653"
        event = event_of(sentence, token)
        draft = _act(sentence, token, event, found) if event is not None else None
        if draft is None:
            continue
        key = (draft.rule, draft.status, draft.actor)
        if key not in drafts or (drafts[key].when is None and draft.when is not None):
            drafts[key] = draft
    # Beside a renewal of the same day, a noun only names what is renewed, and a resolution that
    # is adopted or a vote is the one on it.
    renewals = [d for d in drafts.values() if d.rule == "renewed"]
    for draft in drafts.values():
        noun = draft.trigger.pos_ in ("NOUN", "PROPN")
        if draft.rule == "renewed" or not any(noun or d.when == draft.when for d in renewals):
            yield draft
    if not drafts and (under := _under(sentence, found)) is not None:
        yield under


def _under(sentence: Sentence, found: list[Decider]) -> Draft | None:
    """A resolution that is only named by its number: "Resolution 2699 of October 2, 2023"."""
    number = RESOLUTION.search(sentence.span.text)
    council = next((d for d in found if d.sort == "council"), None)
    known = sentence.article.mission.resolutions
    if number is None or council is None or int(number["number"]) not in known:
        return None
    before = sentence.span.text[: number.start()]
    if _STANDARD.search(before) or _COMMITTEE.search(before):
        return None  # "a mechanism in line with resolution 2699"
    trigger = sentence.token_at(number.start())
    return Draft(
        sentence,
        trigger,
        "authorised_by",
        actor=council.name,
        target=resolution(sentence.span.text),
        when=dated(sentence, trigger),
        placed=False,
        attributed_to=attributed_to(sentence, trigger),
    )


def _members(sentence: Sentence, who: Decider) -> bool:
    """Whether a house is told by its members, and of no vote: "Kenyan lawmakers back it"."""
    told = sentence.span.doc[who.start : who.end]
    return "vote" not in sentence.lemmas and any(t.lower_ in _MPS for t in told)


def _act(sentence: Sentence, token: Token, event: str, found: list[Decider]) -> Draft | None:
    number = resolution(sentence.span.text)
    verb = token.pos_ in ("VERB", "AUX")
    lemma = token.base
    moved = _motion(sentence, token) if verb else None
    if verb:
        who = doer(sentence, token, found)
        if who is None and (it := subject(token)) is not None and it.lower_ == "it":
            who = _text_before(sentence) if lemma in AUTHORISES else None
        alone = who is None and passive(token) and done_to_mission(sentence, token, event)
        alone = alone and not any(sentence.span.doc[i].base in _BODIES for i in agents(token))
        if who is None and moved is not None:
            who, alone = moved, True
        if alone and moved is None and _in_house(token):
            return None
        things = [*token.children, *([s] if (s := subject(token)) is not None else [])]
        office = any(support_office(sentence, c) for c in things) and event == "authorised"
        if _other_body(sentence, token) or _other_order(sentence, token, event):
            return None
        if moved is not None and _body_that_cannot(sentence, token):
            return None
        if who is None and not alone and not office:
            return None
        if who is None and lemma in _BEGINS and not office:
            return None  # "since the mission was launched in June": it began
        money = any(q.currency for q in sentence.quantities)
        donor = who is not None and (who.name or "").endswith("United States")
        if who is not None and who.sort == "approver" and (money or donor):
            return None
        if who is not None and lemma in _BACKS and _members(sentence, who):
            return None  # "lawmakers backed the deployment": their view, and no act of the house
        turned = lemma in TURNS and passive(token) and not agents(token)
        turned |= lemma in TURNS and token.dep_ == "pcomp"  # "no objection to turning it into"
        if turned or (lemma in TURNS and who is not None and who.sort == "approver"):
            return None  # "asked for the mission to be turned into a UN operation"
        if lemma in TURNS and _of_plan(sentence, token):
            return None  # "approved a plan to turn it into": the approval is the act
        if lemma in TURNS and who is not None and who.start > token.i:
            return None
        if who is not None and who.sort == "nations" and lemma not in AUTHORISES:
            return None
        if (who is None or who.sort == "nations") and _supports(sentence, token):
            return None
    elif _lapses(token) or _ends(token):
        return None
    elif any(c.lower_ == "no" and c.dep_ == "det" for c in token.children):
        return None  # "there would be no vote"
    else:
        office = False
        inside = {t.i for t in token.subtree}
        of = [d for d in found if d.sort in ("council", "approver")]
        who = next((d for d in of if d.start in inside), None) or next(iter(of), None)
        who = who or (council_before(sentence) if lemma == "vote" else None)
        if who is not None and _of_others(token, found):
            return None
        if who is None and event == "authorised" and not wins(sentence, token):
            return None
    before = sentence.article.sentences[max(0, sentence.number - 2) : sentence.number]
    ours = moved is not None and any(concerns(s, s.tokens) for s in before)
    ours |= _passed_alone(token, who) and any(concerns(s, s.tokens) for s in before)
    if not (ours or about(sentence, token, who) or (who and blessed(sentence, token))):
        return None
    status = status_of(sentence, token, event)
    if status is None:
        return None
    renews = event == "renewed" or not sentence.lemmas.isdisjoint(RENEWS)
    last = limits(sentence, to=renews)
    told = dated(sentence, token, last)
    if told is not None and _of_welcome(sentence, token, told):
        told = None
    if told is not None and event == "authorised":
        told = None if of_another_day(sentence, sentence.resolve(told)) else told
    if event == "authorised" and status == "denied":
        return None
    began = verb and lemma in _FOUNDS and passive(token) and not agents(token)
    if began and not _of_resolution(sentence, told):
        return None  # "the mission, set up three months ago"
    if status == "planned" and event == "authorised" and told is None and not office:
        return None
    bare = verb and who is None and told is None and not number
    if bare and (stands(token) or token.dep_ in ("acl", "advcl")):
        return None
    if number is not None and _others(sentence):
        return None
    if not verb and lemma == "vote" and (status != "planned" or told is None):
        return None
    if not verb and not noun_tells(sentence, token, told):
        return None
    if told is not None and long_past(sentence, told):
        return None
    mission = measure(sentence, token.subtree) or sentence.article.mission.name
    target = number if number and event == "authorised" else mission
    if office:
        target = "UN support office"
    if event == "renewed":
        length = _LENGTH.search(sentence.span.text[token.idx - sentence.span.start_char :])
        target = f"{mission} (extension{' ' + length.group() if length else ''})"
    return Draft(
        sentence,
        token,
        event,
        actor=_name(sentence, who),
        target=target,
        when=told,
        days=days_of(sentence, told, planned=status == "planned"),
        placed=False,
        status=status,
        attributed_to=attributed_to(sentence, token),
    )


def _in_house(verb: Token) -> bool:
    """Whether it is told to be in a parliament that something was approved, by whatever majority:
    "was approved by 57 votes out of 84 in congress"."""
    where = [c for c in verb.children if c.dep_ in ("agent", "prep") and c.i > verb.i]
    return any(t.base in _HOUSES for c in where for t in c.subtree)


def _of_resolution(sentence: Sentence, told: Expression | None) -> bool:
    """Whether the days told are those of a resolution on the mission."""
    days = sentence.resolve(told) if told is not None else None
    if days is None:
        return told is None
    known = sentence.article.mission.resolutions.values()
    return any((days.start or d) <= d <= (days.end or d) for d in known)


def _body_that_cannot(sentence: Sentence, verb: Token) -> bool:
    """Whether a text is passed by a body that gives no mandate: "the OAS passed a resolution", "the
    US House passed one"."""
    who = subject(verb)
    inside = {t.i for t in who.subtree} if who is not None else set()
    names = [m.name for m in sentence.names if m.start in inside]
    known = [n for n in names if n.kind in ("organisation", "country", "demonym")]
    return bool(known) and not any(n.decides for n in known)


def _of_plan(sentence: Sentence, verb: Token) -> bool:
    """Whether an infinitive tells what a plan is that somebody decides on."""
    plan = verb.head
    decided = plan.dep_ == "dobj" and event_of(sentence, plan.head) is not None
    of_noun = verb.dep_ in ("acl", "relcl") and plan.pos_ == "NOUN"
    return infinitive(verb) and of_noun and decided


def _supports(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells by whom the mission is supported, and of no act: "the mission backed by
    the UN", "which the United Nations endorses", but "the UN backed the force on Monday"."""
    if verb.base not in _SUPPORTS:
        return False
    if verb.tag_ in ("VBZ", "VBP") or stands(verb):
        return True
    own = {t.i for t in verb.subtree}
    return not any(t.i in own for e in sentence.dates for t in sentence.tokens_of(e))


def _lapses(noun: Token) -> bool:
    """Whether what a noun tells of is told to lapse where the parse takes that for a noun: "noting
    that the authorization of the mission lapses on October 2, …"."""
    after = noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + _FAR)]
    own = itertools.takewhile(lambda t: t.text not in (",", ";"), after)
    return any(t.pos_ in ("NOUN", "PROPN") and ending(t) for t in own)


def _ends(noun: Token) -> bool:
    """Whether what a noun tells of comes to its end: "the Council's mandate runs out", "is due to
    expire"."""
    above = noun.head
    if noun.dep_ not in ("nsubj", "nsubjpass", "compound"):
        return False
    helped = [above, *(c for c in above.children if c.dep_ in ("acomp", "xcomp"))]
    helped += [g for c in helped[1:] for g in c.children if g.dep_ == "xcomp"]
    return any(map(ending, helped))


def _of_welcome(sentence: Sentence, token: Token, told: Expression) -> bool:
    """Whether a day is that on which others welcomed or deplored an act: "lined up on Wednesday to
    applaud the Council's decision"."""
    decision = token.head if token.dep_ == "acl" else token
    met = decision.dep_ == "dobj" and decision.head.base in EXPRESSING
    return met and all(t.i < decision.left_edge.i for t in sentence.tokens_of(told))


def _other_body(sentence: Sentence, verb: Token) -> bool:
    """Whether a text is adopted in a clause of another body's: "the OAS, in a resolution adopted
    last week, asked for the same"."""
    if verb.dep_ != "acl" or verb.head.base not in _MOTIONS | _TEXTS:
        return False
    if verb.tag_ == "VBG" and verb.head.dep_ == "dobj":
        return _body_that_cannot(sentence, verb.head.head)  # "passed a resolution backing it"
    if verb.tag_ != "VBN":
        return False
    above = next((t for t in verb.head.ancestors if t.pos_ in ("VERB", "AUX")), None)
    who = subject(above) if above is not None else None
    name = sentence.name_at(who) if who is not None else None
    if name is None and who is not None:
        inside = {t.i for t in who.subtree}
        name = next((m.name for m in sentence.names_of("organisation") if m.start in inside), None)
    return name is not None and name.kind == "organisation" and not name.decides


def _other_order(sentence: Sentence, verb: Token, event: str) -> bool:
    """Whether "it" that is extended is a court's order: "an order of the High Court …, and it was
    extended on Friday"."""
    who = subject(verb) if event == "renewed" else None
    if who is None or who.lower_ not in ("it", "which"):
        return False
    before = sentence.span.doc[sentence.span.start : who.i]
    return any(t.base in _ORDERS for t in before)


def _of_others(noun: Token, found: list[Decider]) -> bool:
    """Whether others than a decider give backing: "the regional bloc gave it its blessing"."""
    verb = noun.head
    gives = verb.lemma_ in ("give", "lend") and noun.dep_ == "dobj" and not passive(verb)
    giver = subject(verb) if gives else None
    if giver is None or giver.pos_ not in ("NOUN", "PROPN"):
        return False
    within = {t.i for t in giver.subtree}
    return not any(d.start in within for d in found)


def _passed_alone(token: Token, who: Decider | None) -> bool:
    """Whether a house approved what the sentences before speak of: "Parliament has approved."."""
    if who is None or who.sort != "approver" or token.pos_ != "VERB":
        return False
    return token.base in AUTHORISES and not any(
        c.dep_ in ("dobj", "prep", "ccomp", "xcomp", "nsubjpass", "conj") for c in token.children
    )


def _others(sentence: Sentence) -> bool:
    """Whether a sentence is about a resolution on something else: its number is none of the
    mission's, and nothing in it names the mission."""
    known = sentence.article.mission.resolutions
    numbers = {int(m["number"]) for m in RESOLUTION.finditer(sentence.span.text)}
    named = any(m.name.kind in ("mission", "force") for m in sentence.names)
    return bool(numbers) and not numbers & set(known) and not named


def _motion(sentence: Sentence, verb: Token) -> Decider | None:
    """Who passed a motion that "passed": the body named in the sentence or one of the two
    before."""
    who = subject(verb)
    if who is None or who.base not in _MOTIONS or verb.lemma_ not in ("pass", "carry"):
        return None
    if "vote" in sentence.lemmas or any(c.dep_ == "dobj" for c in verb.children):
        return None
    near = sentence.article.sentences[max(0, sentence.number - 2) : sentence.number + 1]
    found = [d for s in near for d in deciders(s) if d.sort in ("council", "approver")]
    return Decider(-1, -1, found[-1].sort, found[-1].name) if found else None


def _text_before(sentence: Sentence) -> Decider | None:
    """The text or Council of the sentence before, which "it" goes back to."""
    before = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    found = [d for s in before for d in deciders(s) if d.sort in ("council", "text")]
    return Decider(-1, -1, found[-1].sort, found[-1].name) if found else None


def _name(sentence: Sentence, who: Decider | None) -> str | None:
    if who is None:
        return None
    if who.sort in ("nations", "text"):
        council = next((d.name for d in deciders(sentence) if d.sort == "council"), None)
        return council or who.name
    return who.name
