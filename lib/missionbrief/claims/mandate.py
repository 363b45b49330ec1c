"""What gives the mission its right to be there: authorisations, votes, renewals, rulings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import clause, climb, subject
from missionbrief.language.modality import mode
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.mission import Name

KIND = "mandate"

# What a verb does to a mandate; the rule's name tells which.
EVENTS = {
    "authorised": "authorize authorise approve adopt establish create mandate endorse sanction",
    "renewed": "renew extend prolong",
    "expires": "expire lapse",
    "ended": "terminate revoke",
    "barred": "bar block forbid suspend halt stop stall outlaw quash freeze prohibit",
    "ruled": "declare rule uphold",
}
_EVENT = {verb: event for event, verbs in EVENTS.items() for verb in verbs.split()}
_WHAT = {"renewed": "extension", "expires": "mandate expires", "ended": "end"}
_COURTS_ONLY = frozenset({"barred", "ruled"})
_OBJECTS = words("claims", "mandate", "objects")
_CASES = words("claims", "mandate", "cases")
_APPROVALS = words("claims", "mandate", "approvals")
_WINS = words("claims", "mandate", "wins")
_RESOLUTION = re.compile(r"[Rr]esolution(?: No\.)? (?P<number>\d{4})\b")
_UNTIL = re.compile(r"\b(?:until|till|through)\s+$", re.IGNORECASE)
_LENGTH = re.compile(
    r"\b(?:(?:for|by) )(?:(?:a|an|another|one|a further|an additional|an initial|the next) )?"
    r"(?:period of |first period of )?(?:\w+[ -])?(?:years?|months?)\b"
)


def _object(sentence: Sentence, verb: Token) -> Token | None:
    """The word for the mission or its mandate that a verb is about, if any."""
    mission = sentence.article.mission
    candidates = [
        c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "nsubj", "attr", "oprd")
    ]
    who = subject(verb)
    if who is not None:
        candidates.append(who)
    if verb.dep_ in ("relcl", "acl"):
        candidates += [t for t in climb(verb.head) if t.pos_ in ("NOUN", "PROPN")][:3]
    for candidate in candidates:
        # What a decider decides is its object; the decider itself is not.
        name = sentence.name_at(candidate)
        if name is not None and name.decides:
            continue
        for token in candidate.subtree if candidate.dep_ != "nsubj" else [candidate]:
            known = sentence.name_at(token)
            if known is not None and known.kind in ("mission", "force"):
                return token
            if token.lemma_.lower() in _OBJECTS or token.lower_ in mission.nouns:
                return token
    return None


def _decider(sentence: Sentence, verb: Token) -> Name | None:
    """The body that decides: the subject, the one after "by", or the one named in the clause."""
    named = [m for m in sentence.names_of("organisation") if m.name.decides]
    agents = {t.i for c in verb.children if c.dep_ == "agent" for t in c.subtree}
    who = subject(verb)
    own = {t.i for t in who.subtree} if who is not None else set()
    for mention in named:
        if mention.start in agents | own:
            return mention.name
    within = clause(verb)
    inside = [m for m in named if m.start in within]
    return inside[0].name if inside else None


def _court(sentence: Sentence, verb: Token) -> bool:
    words = {t.lower_ for t in sentence.span}
    return bool(words & {"court", "judge", "justice", "ruling", "judgment", "judgement", "order"})


def _judge(sentence: Sentence, verb: Token) -> str | None:
    """The judge whose act it is, where the sentence names the judge and not the court."""
    who = subject(verb)
    name = sentence.name_at(who) if who is not None else None
    return name.canonical if name is not None and name.kind == "person" else None


def _set_up(verb: Token) -> bool:
    return verb.lemma_.lower() == "set" and any(
        c.dep_ == "prt" and c.lower_ == "up" for c in verb.children
    )


def _dismissed(verb: Token) -> bool:
    """Whether a court turns a case down: "dismissed the petition", "turned down a bid"."""
    turned = verb.lemma_.lower() in ("turn", "throw") and any(
        c.dep_ == "prt" for c in verb.children
    )
    if not turned and verb.lemma_.lower() not in ("dismiss", "reject", "refuse"):
        return False
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    return any(o.lemma_.lower() in _CASES for o in objects)


def _resolution(text: str) -> str | None:
    found = _RESOLUTION.search(text)
    return f"UNSC Resolution {found['number']}" if found else None


def _status(sentence: Sentence, verb: Token, event: str) -> Status:
    status = mode(verb)
    if status in ("authorised",) and event == "authorised":
        return "actual"
    if event == "expires" and status == "actual" and verb.tag_ in ("VBZ", "VBP"):
        return "planned"
    return status


def _events(sentence: Sentence) -> Iterator[Draft]:
    number = _resolution(sentence.span.text)
    mission = sentence.article.mission
    for verb in sentence.span:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        event = _EVENT.get(verb.lemma_.lower())
        won = verb.lemma_.lower() in _WINS and any(
            c.dep_ == "dobj" and c.lemma_.lower() in _APPROVALS for c in verb.children
        )
        if won:
            event = "authorised"
        if event is None and _set_up(verb):
            event = "authorised"
        if event is None and _dismissed(verb) and _court(sentence, verb):
            event = "ruled"
        if event is None:
            continue
        if event in _COURTS_ONLY and not _court(sentence, verb):
            continue
        about = _object(sentence, verb)
        decider = _decider(sentence, verb)
        if about is None and not (number and decider):
            continue
        status = _status(sentence, verb, event)
        if event == "authorised" and decider is None and number is None and (
            about is None or status != "actual" or verb.dep_ in ("acl", "amod")
            or not any(c.dep_ == "auxpass" for c in verb.children)
        ):  # fmt: skip
            continue
        person = _judge(sentence, verb) if event in _COURTS_ONLY and decider is None else None
        ends = _ends(sentence) if event in ("renewed", "authorised") else []
        if ends and status == "actual":
            yield _end_of_mandate(sentence, verb, decider, ends[0])
        length = _LENGTH.search(sentence.span.text[verb.idx - sentence.span.start_char :])
        target = number if number and event == "authorised" else mission.name
        if event in _WHAT:
            what = _WHAT[event]
            if length and event == "renewed":
                what += f" {length.group()}"
            target = f"{mission.name} ({what})"
        elif event in _COURTS_ONLY:
            target = f"{mission.name} (deployment {event})"
        told = when(sentence, verb, without=ends)
        yield Draft(
            sentence,
            verb,
            event,
            actor=decider.canonical if decider else person,
            target=target,
            when=told,
            key=_end_key(sentence, told) if event == "expires" else (),
            placed=False,
            status=status,
            stance="oppose" if event == "barred" else None,
            attributed_to=attributed_to(sentence, verb) or person,
        )


def _ends(sentence: Sentence) -> list[Expression]:
    """The expressions of time up to which a mandate is given: "until 2 October 2025"."""
    text = sentence.span.text
    return [
        e
        for e in sentence.dates
        if _UNTIL.search(text[: e.start]) or _UNTIL.match(f"{e.text.split()[0]} ")
    ]


def _end_of_mandate(
    sentence: Sentence, verb: Token, decider: Name | None, end: Expression
) -> Draft:
    return Draft(
        sentence,
        verb,
        "expires",
        actor=decider.canonical if decider else None,
        target=f"{sentence.article.mission.name} (mandate expires)",
        when=end,
        placed=False,
        status="planned",
        attributed_to=attributed_to(sentence, verb),
        key=_end_key(sentence, end),
    )


def _end_key(sentence: Sentence, end: Expression | None) -> tuple[object, ...]:
    """One end of the mandate is one claim, whoever the sentence says set it."""
    days = sentence.resolve(end) if end is not None else None
    return ("expires", days.start, days.end) if days is not None else ()


def _votes(sentence: Sentence) -> Iterator[Draft]:
    text = sentence.span.text
    number = _resolution(text)
    decider = next((m.name for m in sentence.names_of("organisation") if m.name.decides), None)
    abstained = _abstainers(sentence)
    for quantity in sentence.quantities:
        noun = quantity.counted
        if noun is None or quantity.currency or quantity.percent:
            continue
        after = text[quantity.end :]
        lemma = noun.lemma_.lower()
        votes = lemma == "vote" or (lemma == "member" and re.match(r"[^.;]{0,20}in favou?r", after))
        against = lemma == "vote" and re.match(r"\s*votes? against", after)
        if lemma == "abstention":
            unit, who = "abstentions", ", ".join(abstained)
        elif votes and not against:
            unit, who = "votes", ""
        else:
            continue
        about = number or sentence.article.mission.name
        if who:
            about = f"{about}; abstaining: {who}"
        elif abstained and unit == "votes":
            about = f"{about}; abstaining: {', '.join(abstained)}"
        yield Draft(
            sentence,
            quantity.number,
            unit,
            actor=decider.canonical if decider else None,
            target=about,
            value=quantity.value,
            qualifier=quantity.qualifier,
            unit=unit,
            when=when(sentence, quantity.number),
            placed=False,
            status="actual",
            attributed_to=attributed_to(sentence, quantity.number),
        )


def _abstainers(sentence: Sentence) -> list[str]:
    """The countries that the sentence says abstained: those around "abstaining"."""
    for token in sentence.span:
        if token.lemma_.lower() not in ("abstain", "abstention"):
            continue
        doers = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")]
        inside = {t.i for d in doers for t in d.subtree}
        if not inside:
            later = [m for m in sentence.names_of("country") if m.start > token.i]
            inside = {m.start for m in later}
        return [m.name.canonical for m in sentence.names_of("country") if m.start in inside]
    return []


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield what `sentence` says of the mission's mandate."""
    yield from _events(sentence)
    yield from _votes(sentence)


def _one_act_a_sentence(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with one authorisation for a sentence that says it twice ("adopted the
    resolution and authorised the mission"): the one with the number, else the first."""
    kept: list[Draft] = []
    for draft in drafts:
        twin = next(
            (
                i
                for i, other in enumerate(kept)
                if draft.rule == other.rule == "authorised" and draft.sentence is other.sentence
                and draft.status == other.status
            ),
            None,
        )  # fmt: skip
        if twin is None:
            kept.append(draft)
            continue
        other = kept[twin]
        numbered = other if (other.target or "").startswith("UNSC") else draft
        kept[twin] = numbered.put(
            actor=numbered.actor or other.actor or draft.actor,
            when=numbered.when or other.when or draft.when,
        )
    return kept


def _one_end(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with each end of the mandate once: what says only the month or year of an
    end goes where the article gives its day, too; what says no day of one of two goes as well."""
    ends = [
        (d, d.sentence.resolve(d.when) if d.when else None) for d in drafts if d.rule == "expires"
    ]
    twice: set[int] = set()
    for draft, days in ends:
        for other, exact in ends:
            if other is draft or exact is None or exact.start is None or exact.end is None:
                continue
            coarse = days is None or (
                days != exact
                and days.start is not None
                and days.end is not None
                and days.start <= exact.start
                and exact.end <= days.end
            )
            if coarse:
                twice.add(id(draft))
    return [d for d in drafts if id(d) not in twice]


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with what one paragraph says of one authorisation brought together.

    "Authorised … on October 2" and "established under … Resolution 2699" in the same paragraph
    are one act: the dated claim takes the number, the other goes. A vote takes the body that the
    paragraph names.
    """
    drafts = _one_end(_one_act_a_sentence(drafts))
    settled = list(drafts)
    for draft in drafts:
        if draft.rule != "authorised" or draft.when is not None:
            continue
        number = draft.target if draft.target and draft.target.startswith("UNSC") else None
        for index, other in enumerate(settled):
            if (
                other is not draft
                and other.rule == "authorised"
                and other.when is not None
                and other.sentence.paragraph == draft.sentence.paragraph
                and abs(other.sentence.number - draft.sentence.number) == 1
                and number
                and not (other.target or "").startswith("UNSC")
            ):
                settled[index] = other.put(target=number)
                if draft in settled:
                    settled.remove(draft)
                break
    acts = [d for d in settled if d.rule == "authorised" and d.when is not None]
    for act in acts:
        days = act.sentence.resolve(act.when) if act.when else None
        for index, vote in enumerate(settled):
            near = abs(vote.sentence.number - act.sentence.number) <= 1
            same = vote.sentence.paragraph == act.sentence.paragraph
            if vote.unit and vote.when is None and near and same:
                # The vote is that on the act beside it.
                settled[index] = vote.put(days=days)
    body = {d.sentence.paragraph: d.actor for d in settled if d.rule == "authorised" and d.actor}
    return [
        d.put(actor=body.get(d.sentence.paragraph)) if d.actor is None and d.unit else d
        for d in settled
    ]
