"""Countries said to take part in the mission, or to have promised to: one claim for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.draft import Draft
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import climb, predicate, subject
from missionbrief.language.modality import mode
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from missionbrief.claims.claim import Status
    from missionbrief.language.article import Sentence
    from missionbrief.language.names import Mention

KIND = "contributor"

_LEADS = frozenset(["lead", "head", "spearhead", "command"])
_JOINS = words("claims", "contributor", "joins")
_GIVES = words("claims", "contributor", "gives")
_COUNTRY_NOUNS = words("claims", "contributor", "country_nouns")
_LIST_WORDS = words("claims", "contributor", "list_words")
_TAKES_BACK = frozenset({"withdraw", "rescind", "retract", "shelve", "drop", "cancel"})
_OFFERS = frozenset({"offer", "pledge", "contribution", "contingent"})
_NOBODY = frozenset({"nobody", "none", "no-one"})
_BETWEEN = frozenset({",", "and", "the", "The", "as", "well", "also", "&", "plus", "or"})
_PART = words("claims", "contributor", "part")


def _is_mission(sentence: Sentence, token: Token) -> bool:
    name = sentence.name_at(token)
    if name is not None and name.kind in ("mission", "force"):
        return True
    return token.lower_ in sentence.article.mission.nouns or token.lemma_ == "effort"


def _listed(sentence: Sentence, start: int) -> list[Mention]:
    """The countries of the list that begins at or after token `start`, in order."""
    listed: list[Mention] = []
    for mention in sentence.names_of("country"):
        if mention.start < start:
            continue
        last = listed[-1].end if listed else start
        gap = [t.text for t in sentence.span.doc[last : mention.start]]
        if set(gap) - _BETWEEN - ({":", "-", "–"} if not listed else set()):
            if listed:
                break
            if len(gap) > 3:
                break
        listed.append(mention)
    return listed


def _foreign(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    home = sentence.article.mission.country
    return [m for m in mentions if m.name.canonical != home]


def _draft(
    sentence: Sentence, mention: Mention, verb: Token, rule: str, status: Status, lead: bool = False
) -> Draft:
    mission = sentence.article.mission.name
    return Draft(
        sentence,
        sentence.span.doc[mention.start],
        rule,
        actor=mention.name.canonical,
        target=f"{mission} (lead)" if lead else mission,
        when=when(sentence, verb) if rule != "leads" else None,
        status=status,
        attributed_to=attributed_to(sentence, verb),
        key=(mention.name.canonical,),
    )


def _subjects(sentence: Sentence, verb: Token) -> list[Mention]:
    who = subject(verb)
    if who is None:
        return []
    named = [m for m in sentence.names_of("country") if m.start <= who.i < m.end]
    if not named:
        return []
    return _listed(sentence, named[0].start)


def _led_by(sentence: Sentence, verb: Token) -> Iterator[Draft]:
    """Yield who leads, told in the passive: "the mission is led by Kenya"."""
    who = subject(verb)
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if not passive or verb.lemma_.lower() not in _LEADS:
        return
    if who is None or not _is_mission(sentence, who):
        return
    for agent in (p for c in verb.children if c.dep_ == "agent" for p in c.children):
        named = [m for m in sentence.names_of("country") if m.start <= agent.i < m.end]
        for mention in _foreign(sentence, named):
            yield _draft(sentence, mention, verb, "led-by", mode(verb), lead=True)


def _leaders(sentence: Sentence, verb: Token) -> Iterator[Draft]:
    """Yield who leads: "Kenya leads the mission", "Kenya will head it"."""
    if verb.pos_ == "VERB" and verb.lemma_.lower() in _LEADS:
        objects = [c for c in verb.children if c.dep_ == "dobj"]
        for object_ in objects:
            it = object_.lower_ == "it" and sentence.number > 0
            if _is_mission(sentence, object_) or it:
                for mention in _foreign(sentence, _subjects(sentence, verb)):
                    yield _draft(sentence, mention, verb, "leads", mode(verb), lead=True)


def _bound_elsewhere(sentence: Sentence, objects: list[Token]) -> bool:
    """Whether personnel go to another country than the mission's."""
    home = sentence.article.mission.country
    bound = [
        name.canonical
        for t in objects
        if t.dep_ == "pobj" and t.head.lower_ in ("to", "in", "into", "for")
        and (name := sentence.name_at(t)) is not None and name.kind == "country"
    ]  # fmt: skip
    return bool(bound) and home not in bound


def _owner(sentence: Sentence, noun: Token) -> list[Mention]:
    """The country that owns a noun: "Kenya's leadership", "its deployment" after "Jamaica's"."""
    for child in noun.children:
        if child.dep_ != "poss":
            continue
        named = [m for m in sentence.names_of("country") if m.start <= child.i < m.end]
        if named:
            return named
        if child.lower_ == "its":
            earlier = [
                m for m in sentence.names_of("country")
                if m.end <= child.i and m.end < sentence.span.end
                and sentence.span.doc[m.end].text in ("'s", "'")
            ]  # fmt: skip
            return earlier[-1:]
    return []


def _nominal(sentence: Sentence, noun: Token) -> Iterator[Draft]:
    """Yield owners: "Jamaica's deployment of personnel", "its leadership", "the lead nation"."""
    word = noun.lower_
    beneath = list(noun.subtree)
    if word == "leadership":
        of = [p for c in noun.children if c.lower_ == "of" for p in c.children]
        if any(_is_mission(sentence, p) for p in of):
            for mention in _foreign(sentence, _owner(sentence, noun)):
                yield _draft(sentence, mention, noun, "leadership", "actual", lead=True)
    elif word in ("deployment", "contribution", "participation"):
        if any(unit_of(t) for t in beneath) and any(
            _is_mission(sentence, t) for t in sentence.span
        ):
            for mention in _foreign(sentence, _owner(sentence, noun)):
                yield _draft(sentence, mention, noun, "deployment", "actual")
    elif word in ("nation", "country"):
        leads = any(c.lower_ == "lead" for c in noun.children)
        if leads and any(_is_mission(sentence, t) for t in beneath):
            before = [m for m in sentence.names_of("country") if m.end <= noun.i]
            for mention in _foreign(sentence, before)[:1]:
                yield _draft(sentence, mention, noun, "lead-nation", "pledged", lead=True)


def _counted(sentence: Sentence) -> Iterator[Draft]:
    """Yield how many take part, unnamed: "ten or more states have offered personnel"."""
    for quantity in sentence.quantities:
        noun = quantity.counted
        if noun is None or noun.lower_ not in _COUNTRY_NOUNS or quantity.value is None:
            continue
        verb = predicate(noun)
        if verb is None or verb.lemma_.lower() not in _JOINS | _GIVES:
            continue
        objects = [
            t for c in verb.children if c.dep_ in ("dobj", "prep", "xcomp") for t in c.subtree
        ]
        if not any(unit_of(t) or _is_mission(sentence, t) for t in objects):
            continue
        status = mode(verb)
        if verb.lemma_.lower() in _GIVES and status == "actual":
            status = "pledged"
        yield Draft(
            sentence,
            quantity.number,
            "counted",
            actor=f"{noun.lower_} (unnamed)",
            target=sentence.article.mission.name,
            value=quantity.value,
            qualifier=quantity.qualifier,
            unit="countries",
            when=when(sentence, verb),
            status=status,
            attributed_to=attributed_to(sentence, verb),
        )


def _participants(sentence: Sentence, verb: Token) -> Iterator[Draft]:
    """Yield who takes part: "Kenya has deployed officers", "Chad has joined the mission"."""
    lemma = verb.lemma_.lower()
    if verb.pos_ == "VERB" and lemma in _TAKES_BACK:
        objects = [c for c in verb.children if c.dep_ == "dobj"]
        if any(o.lemma_.lower() in _OFFERS for o in objects):
            for mention in _foreign(sentence, _subjects(sentence, verb)):
                yield _draft(sentence, mention, verb, "takes-back", "denied")
        return
    if verb.pos_ != "VERB" or lemma not in _JOINS | _GIVES:
        return
    objects = [t for c in verb.children if c.dep_ in ("dobj", "prep", "xcomp") for t in c.subtree]
    if _bound_elsewhere(sentence, objects):
        return
    forces = [t for t in objects if unit_of(t) and t.lemma_.lower() in _PART]
    joined = [t for t in objects if _is_mission(sentence, t)]
    counted = {q.number.i for q in sentence.quantities if q.counted is None and not q.currency}
    if any(unit_of(t) for t in sentence.span):
        # "and Belize has pledged 1,500 more", of whom the sentence has just spoken.
        forces += [t for t in objects if t.i in counted]
    if any(q.currency and q.number.i in {t.i for t in objects} for q in sentence.quantities):
        return
    nobody = any(c.dep_ == "dobj" and c.lower_ in _NOBODY for c in verb.children)
    if lemma in _GIVES and not forces:
        return
    if (
        not forces
        and not nobody
        and not (joined and lemma in ("join", "participate", "volunteer", "contribute"))
    ):
        return
    status = "denied" if nobody else mode(verb)
    if status in ("called_for", "unreal") or (status == "denied" and not nobody):
        return
    if lemma in ("pledge", "promise", "commit", "offer") and status == "actual":
        status = "pledged"
    for mention in _foreign(sentence, _subjects(sentence, verb)):
        yield _draft(sentence, mention, verb, "takes-part", status)


def _lists(sentence: Sentence) -> Iterator[Draft]:
    """Yield lists: "nations contributing personnel include A and B", "troops from A and B"."""
    for token in sentence.span:
        if token.lower_ in _COUNTRY_NOUNS and token.pos_ == "NOUN":
            said = [t for t in token.subtree if t.pos_ == "VERB"]
            giving = [
                t
                for t in said
                if t.lemma_.lower() in _JOINS | _GIVES and t.lemma_.lower() != "provide"
            ]
            about = any(unit_of(t) or _is_mission(sentence, t) for t in token.subtree)
            if not giving or not about:
                continue
            for word in sentence.span.doc[token.i + 1 : sentence.span.end]:
                if word.lower_ in _LIST_WORDS or (
                    word.lower_ == "as" and word.nbor(-1).lower_ == "such"
                ):
                    pledged = any(t.lemma_.lower() in _GIVES for t in giving)
                    status: Status = "pledged" if pledged else mode(giving[0])
                    for mention in _foreign(sentence, _listed(sentence, word.i + 1)):
                        yield _draft(sentence, mention, giving[0], "listed", status)
                    break
        if token.text == ":" and token.i > sentence.span.start:
            yield from _after_colon(sentence, token)
        given = token.head.lemma_.lower() in ("contribution", "contingent", "participation")
        given = given and not any(q.currency for q in sentence.quantities)
        if token.lower_ == "from" and (unit_of(token.head) or given):
            mentions = _foreign(sentence, _listed(sentence, token.i + 1))
            verb = next((t for t in climb(token) if t.pos_ in ("VERB", "AUX")), None)
            if not mentions or verb is None or len(mentions) < 1:
                continue
            status = mode(verb)
            if status in ("called_for", "denied"):
                continue
            for mention in mentions:
                yield _draft(sentence, mention, verb, "from", status)


def _after_colon(sentence: Sentence, colon: Token) -> Iterator[Draft]:
    """Yield a list after a colon, where what precedes it says who sends people to the mission."""
    before = sentence.span.doc[sentence.span.start : colon.i]
    mentions = _foreign(sentence, _listed(sentence, colon.i + 1))
    if len(mentions) < 2 or not any(t.lower_ in _COUNTRY_NOUNS for t in before):
        return
    for verb in before:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in _JOINS | _GIVES:
            continue
        objects = [t for c in verb.children if c.dep_ in ("dobj", "prep") for t in c.subtree]
        if any(unit_of(t) or _is_mission(sentence, t) for t in objects):
            status = mode(verb)
            if verb.lemma_.lower() in _GIVES and status == "actual":
                status = "pledged"
            for mention in mentions:
                yield _draft(sentence, mention, verb, "listed", status)
            return


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the countries that `sentence` says take part or have promised to."""
    for token in sentence.span:
        yield from _leaders(sentence, token)
        yield from _led_by(sentence, token)
        yield from _participants(sentence, token)
        yield from _nominal(sentence, token)
    yield from _lists(sentence)
    yield from _counted(sentence)
