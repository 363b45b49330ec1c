"""Members of the mission who were killed, injured or are missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.claims.bygone import bygone
from missionbrief.claims.claim import HAPPENED
from missionbrief.claims.contingents import actor, unit_of, whose
from missionbrief.claims.draft import Draft
from missionbrief.claims.harmed.by_country import by_country
from missionbrief.claims.harmed.deaths import death_after
from missionbrief.claims.harmed.farewells import identified, mourned
from missionbrief.claims.harmed.harm import harm
from missionbrief.claims.harmed.incident import dated
from missionbrief.claims.harmed.last_way import is_farewell, made_known
from missionbrief.claims.harmed.losses import losses, single
from missionbrief.claims.harmed.members import ours, suffered
from missionbrief.claims.harmed.told_again import again, clear, died, hit_who_died, recalled
from missionbrief.claims.harmed.untold import in_another_mission
from missionbrief.claims.harmed.victims import TALLIES
from missionbrief.claims.learned.standing import told as stands
from missionbrief.claims.scene import came_later, of_care, of_new_total
from missionbrief.claims.stories import hearsay
from missionbrief.language.attribution import attributed_to
from missionbrief.language.grammar import infinitive, subject, verb_above
from missionbrief.language.modality import negated
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.claim import Status
    from missionbrief.claims.harmed.losses import Loss
    from missionbrief.claims.harmed.victims import Victim
    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

KIND = "casualty"
_UNITS = {"killed": "killed", "injured": "injured", "missing": "missing", "taken": "missing",
          "casualties": "people"}  # fmt: skip
_RULES = {"described": "recalled", "death": "one"}
_PRESS = words("claims", "members", "press")
_NOW = frozenset({"am", "are", "is", "'re", "get"})
_SEVERAL = frozenset({"all", "both", "some", "many", "several", "others", "most", "few"})
_HOSTILE = frozenset({"gang", "gangs", "bandit", "bandits", "gunmen"})
_KIN = frozenset({"dependant", "dependent", "family", "relative", "widow", "kin", "heir", "spouse"})
_AT_FIRST = frozenset({"before", "until", "till"})
_STRIKES = frozenset({"fire", "hit", "attack", "ambush", "shoot", "strike", "target", "shell"})
_NOT_OURS = words("claims", "members", "not_ours")
_FORCES = frozenset({"mission", "contingent", "officer", "troop", "convoy", "patrol", "vehicle"})
_LATEST = re.compile(
    r", (?:the )?(?:most recent(?:ly)?|latest|last|first|second|third|one|two)"
    r"(?: (?:of|among) (?:them|whom|these))?,? (?:in|on|as recently as)? ?(?:the )?$"
)
_AT = re.compile(r"(?: \w+)? (?:in|on|during|last|this)? ?(?:the )?")
_NOBODY = re.compile(
    r"\b(?:(?:no[ -]one|nobody)(?: (?:of|from|in|on) [\w' -]{3,40}?)?"
    r"|none of (?:them|us|(?:his|its|our|the) [a-z]+))"
    r" (?:was|were|had been|has been|is|got) (?P<what>hurt|injured|wounded|killed|harmed)\b"
    r"|\b(?:no|not a single|not one(?: of (?:its|our|their|the))?)"
    r" (?:members?|officers?|soldiers?|policem[ae]n|personnel|peacekeepers?|[A-Z][a-z]+ans?)"
    r"(?: (?:of|from|in) [\w' -]{3,40}?)? (?:was|were|had been|has been|have been)"
    r" (?P<none>hurt|injured|wounded|killed|harmed)\b"
    r"|\bno (?:[A-Z][a-z]+n )?(?:officer|soldier|member)s? (?:has|have|had) (?:so far )?been"
    r" (?P<gone>lost)\b"
    r"|\b(?:mission|force|contingent|officers|police|troops) (?:has |have |had )?(?:so far |yet )?"
    r"(?:suffered|sustained|had|recorded) (?P<losses>no (?:losses|casualties|fatalities|deaths))\b"
    r"|\b(?P<lost>lost) (?:nobody|no[ -]one|no (?:officers?|soldiers?|men|members?))\b"
    r"|(?:\b(?:not|never)|n['’]t) (?:yet |ever )?(?P<any>lost) (?:a single|even one|any|one)"
    r" (?:of (?:its|our|their|the) )?(?:\w+ ){0,2}?(?:members?|officers?|soldiers?|m[ae]n)\b",
    re.IGNORECASE,
)


def _actor(sentence: Sentence, noun: Token | None) -> str:
    """Whose member it is: the country named with them, in the sentence or in the last two."""
    name = whose(sentence, noun) if noun is not None else None
    home = sentence.article.mission.country
    if name is not None and name.kind in ("country", "demonym") and name.canonical != home:
        return name.canonical
    if any(_of_the_mission(sentence, n) for n in _nouns(sentence, noun)):
        return sentence.article.mission.name
    earlier = sentence.article.sentences[max(0, sentence.number - 2) : sentence.number]
    for other in [sentence, *reversed(earlier)]:
        for mention in other.names_of("demonym"):
            word = other.span.doc[mention.end] if mention.end < other.span.end else None
            first = other.span.doc[mention.start]
            alone = first.pos_ in ("NOUN", "PROPN") and first.dep_ not in ("amod", "compound")
            if mention.name.canonical != home and (alone or (word is not None and unit_of(word))):
                return mention.name.canonical
    found = actor(sentence, noun) if noun is not None else sentence.article.mission.name
    lead = sentence.article.mission.lead
    named = {m.name.canonical for m in sentence.names_of("demonym", "country")}
    named |= {m.name.country for m in sentence.names_of("organisation") if m.name.country}
    named -= {home}
    return lead if found == sentence.article.mission.name and named == {lead} else found


def _nouns(sentence: Sentence, noun: Token | None) -> list[Token]:
    """The noun of those lost, or, where a number stands alone, those of the others of which it is a
    part: "eight officers were hurt; three are in hospital"."""
    if noun is not None:
        return [noun]
    return [n for loss in losses(sentence) if (n := loss.victim.noun) is not None and loss.ours]


def _of_the_mission(sentence: Sentence, noun: Token) -> bool:
    """Whether several are told to be of the mission, and of no country: "eight officers serving
    with the mission were hurt, and a Kenyan officer died"."""
    if noun.tag_ != "NNS":
        return False
    kinds = {name.kind for t in noun.subtree if (name := sentence.name_at(t)) is not None}
    ours = any(t.lower_ in sentence.article.mission.nouns for t in noun.subtree)
    return (ours or "mission" in kinds) and "demonym" not in kinds


def _told_country(sentence: Sentence, person: str) -> str | None:
    """The country whose officer the article has called a person: "X, a Kenyan officer"."""
    home = sentence.article.mission.country
    for earlier in sentence.article.sentences[: sentence.number]:
        for mention in earlier.names_of("person"):
            if mention.name.canonical != person:
                continue
            last = earlier.span.doc[mention.end - 1]
            of = (g for c in last.children if c.lower_ == "of" for g in c.children)
            lands = (earlier.name_at(g) for g in of)
            land = next((n for n in lands if n is not None and n.kind == "country"), None)
            if land is not None and land.canonical != home:
                return land.canonical  # "Constable X of Jamaica"
            beside = [c for c in last.children if c.dep_ == "appos"]
            beside += [last.head] if last.dep_ == "appos" else []
            for noun in beside:
                name = whose(earlier, noun) if unit_of(noun) is not None else None
                if name is not None and name.kind in ("country", "demonym"):
                    return name.canonical if name.canonical != home else None
    return None


def _hearsay(sentence: Sentence, whom: str) -> bool:
    """Whether those credited speak neither for the mission nor for whoever sent its people: the
    authorities of the country, the press, residents, gangs, sources without a name."""
    mission = sentence.article.mission
    if set(whom.casefold().split()) & (_PRESS | _HOSTILE) or _anonymous(whom):
        return True
    if mission.lead in whom:
        return False
    name = mission.names.get(whom)
    if name is None or name.kind in ("mission", "force") or name.country == mission.lead:
        return mission.country in whom or f"{mission.country}an" in whom
    home = name.country or name.canonical
    return name.kind == "organisation" and (mission.country in home or name.country is None)


def _draft(sentence: Sentence, loss: Loss) -> Draft:
    victim = loss.victim
    whom = attributed_to(sentence, victim.word)
    status: Status = loss.status if loss.status != "unreal" else "reported"
    if status == "actual" and whom is not None and _hearsay(sentence, whom):
        status = "reported"
    if status in ("actual", "reported"):
        status = hearsay(sentence, victim.word) or status
    return Draft(
        sentence,
        victim.word,
        victim.rule,
        actor=_actor(sentence, victim.noun),
        value=1.0,
        qualifier="exact",
        unit=_UNITS[victim.what],
        when=_day(sentence, victim),
        status=status,
        attributed_to=whom,
    )


def _day(sentence: Sentence, victim: Victim) -> Expression | None:
    """The time told of a loss; that of a part is the one right behind its number: "four have died:
    one in March and two in August"."""
    if victim.rule == "described":
        return None
    if victim.rule == "part" and victim.quantity is not None:
        end = victim.quantity.end
        for expression in sentence.dates:
            if _AT.fullmatch(sentence.span.text, end, expression.start):
                return expression
    if (last := death_after(victim.word)) is not None:
        inside = {t.i for t in last.subtree}
        told = (e for e in sentence.dates if sentence.tokens_of(e)[0].i in inside)
        if (own := next(told, None)) is not None:
            return own  # "was shot on Sunday and died on Tuesday"
    others = [
        e
        for e in sentence.dates
        if came_later(sentence, e, victim.word)
        or of_new_total(sentence, e, victim.word)
        or _of_the_wound(sentence, e, victim.word)
        or of_care(sentence, e, victim.word)
        or _of_the_latest(sentence, e)
    ]
    day = when(sentence, victim.word, without=others)
    verb = verb_above(sentence.tokens_of(day)) if day is not None else None
    if verb is not None and (is_farewell(verb, victim.word) or made_known(verb, victim.word)):
        return None
    return day


def _of_the_latest(sentence: Sentence, expression: Expression) -> bool:
    """Whether a time is only that of one of several: "three have died, the latest of them in
    September"."""
    return _LATEST.search(sentence.span.text[: expression.start]) is not None


def _of_the_wound(sentence: Sentence, expression: Expression, word: Token) -> bool:
    """Whether a time tells when somebody was hurt of whom more is told: "an officer shot in May has
    died", "the corporal, who was wounded on Monday, died of it"."""
    verb = verb_above(sentence.tokens_of(expression))
    while verb is not None and verb.dep_ == "conj":
        verb = verb.head
    if verb is None or verb == word or verb.dep_ not in ("acl", "relcl"):
        return False
    return harm(verb) == "injured" and harm(word) == "killed" and verb.head in word.subtree


def _since(draft: Draft) -> bool:
    """Whether a time only tells since when others have come to harm: "X is the third to die since
    the mission arrived a year ago"."""
    tokens = draft.sentence.tokens_of(draft.when) if draft.when is not None else []
    steps = [t for token in tokens[:1] for t in token.ancestors]
    return any(c.lower_ == "since" for t in steps for c in t.children if c.dep_ == "mark")


def _of_other_target(sentence: Sentence) -> bool:
    """Whether what a sentence tells to have come under fire belongs to others: "a UN convoy was
    fired on, though no one was hurt"."""
    for verb in sentence.tokens:
        struck = (c for c in verb.children if c.dep_ == "nsubjpass")
        if verb.base not in _STRIKES or (thing := next(struck, None)) is None:
            continue
        within = list(thing.subtree)
        names = [n for t in within if (n := sentence.name_at(t)) is not None]
        if any(n.kind in ("mission", "force") for n in names):
            return False
        if any(t.base in _NOT_OURS for t in within) or any(
            n.kind == "organisation" and not n.country for n in names
        ):
            return True
    return False


def _recalls(loss: Loss) -> bool:
    """Whether a number only recalls those told of before: "the other two officers who died", "two
    fallen officers, X and Y"."""
    victim = loss.victim
    if victim.rule == "described" and loss.persons:
        return True
    described = {c.lower_ for c in victim.noun.children} if victim.noun is not None else set()
    return {"the", "other"} <= described


def _nobody(loss: Loss) -> bool:
    """Whether a sentence itself denies that anybody came to harm, rather than what others say."""
    return loss.status == "denied" and negated(loss.victim.word)


def _not_many(loss: Loss) -> bool:
    """Whether only that many came to harm is denied, which tells of no number: "it is not true that
    dozens of officers have died", "not many of them were hurt"."""
    head, number = loss.victim.head, loss.victim.quantity
    if any(c.dep_ == "neg" or c.lower_ == "not" for c in head.children):
        return head.lower_ in _SEVERAL
    return loss.status == "denied" and number is not None and number.value is None


def _no_one(word: Token | None) -> bool:
    return word is not None and word.lower_ == "one" and word.i > 0 and word.nbor(-1).lower_ == "no"


def _supposed(noun: Token | None) -> bool:
    """Whether those lost are only supposed: what is due to the kin of "an officer killed"."""
    if noun is None or noun.dep_ != "pobj" or noun.head.head.base not in _KIN:
        return False
    verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
    general = any(c.lower_ in ("a", "an", "any", "each", "every") for c in noun.children)
    return general and verb is not None and verb.tag_ in ("VBZ", "VBP", "MD", "VB")


def _first_of(loss: Loss, told: tuple[Loss, ...]) -> bool:
    """Whether words only rank the one whose loss the sentence tells: "was shot, the first member to
    be killed", "was shot, the first casualty of the mission"."""
    word, noun = loss.victim.word, loss.victim.noun
    ranked = any(c.lower_ in ("first", "latest") for c in word.children)
    if loss.victim.rule == "loss" and ranked and any(x.ours and x is not loss for x in told):
        return True
    if not infinitive(word) or noun is None:
        return False
    above = (noun, noun.head, noun.head.head)
    if not any(c.lower_ in ("first", "latest") for n in above for c in n.children):
        return False
    return any(x is not loss and x.ours and x.victim.what == loss.victim.what for x in told)


def _unhurt(sentence: Sentence) -> Iterator[Draft]:
    """Yield that nobody of the mission came to harm, where it is told of a fight or asked."""
    found = _NOBODY.search(sentence.span.text)
    if found is None or _until_then(sentence, found) or _of_other_target(sentence):
        return
    near = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number + 1]
    told = any(ours(s, t) for s in near for t in s.span if t.pos_ in ("NOUN", "PROPN"))
    if not told and not any(t.base in _FORCES for t in sentence.span):
        spoken = sentence.speaker is not None and bool(found["lost"] or found["any"])
        if not spoken:
            return
    trigger = sentence.token_at(found.start())
    what = found["what"] or found["none"] or ""
    killed = bool(found["lost"] or found["any"] or found["losses"])
    killed |= bool(found["gone"]) or what.startswith("kill")
    yield Draft(
        sentence,
        trigger,
        "nobody",
        actor=_actor(sentence, None),
        unit="killed" if killed else "injured",
        when=when(sentence, trigger),
        status="denied",
        attributed_to=attributed_to(sentence, trigger),
    )


def _until_then(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether words only tell that nobody had come to harm before a first one did: "no officer had
    been killed before him"."""
    verb = sentence.token_at(found.end() - 1)
    had = any(c.lower_ == "had" for c in verb.children)
    return had and any(c.lower_ in _AT_FIRST and c.dep_ == "prep" for c in verb.children)


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield the dead, injured and missing of the mission that `sentence` tells of: what the rules
    find where it is likely, or told plainly."""
    drafts = stands(KIND, sentence, ruled)
    yield from filter(_plainly, ruled(sentence)) if drafts is None else drafts


def _plainly(draft: Draft) -> bool:
    """Whether one of the force is what the sentence is about, and what befell him is what it says:
    "a Kenyan officer has gone missing after an attack"."""
    if draft.rule in ("total", "beside"):
        return _stated_toll(draft)
    verb, single = draft.trigger, draft.rule in ("one", "named")
    who = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if who is None or verb.dep_ != "ROOT" or not single or draft.status != "actual":
        return False
    return unit_of(who) in ("officers", "soldiers")


def _stated_toll(draft: Draft) -> bool:
    """Whether a sentence is about the mission's toll, and says what it has come to: "the
    contingent's death toll is now two"."""
    sentence, toll = draft.sentence, subject(draft.sentence.span.root)
    if toll is None or toll.base not in TALLIES or draft.status != "actual":
        return False
    among = (g for c in toll.children if c.lower_ == "among" for g in c.children)
    return suffered(sentence, toll) or any(ours(sentence, g) for g in among)


def ruled(sentence: Sentence) -> Iterator[Draft]:
    """Yield the dead, injured and missing of the mission that the rules find."""
    yield from _unhurt(sentence)
    yield from _farewells(sentence)
    told = losses(sentence)
    for loss in told:
        victim = loss.victim
        if not loss.ours or _supposed(victim.noun) or _first_of(loss, told):
            continue
        if _no_one(victim.head):
            continue
        draft = _draft(sentence, loss)
        if bygone(draft) or in_another_mission(victim.word):
            continue
        if loss.other and victim.noun is not None:
            draft = draft.put(actor=None, target=victim.noun.text, rule="bystander")
        for person in loss.persons:
            if _since(draft):
                draft = draft.put(when=None)
            rule = "shot" if victim.rule == "shot" else "named"
            if draft.actor == sentence.article.mission.name:
                draft = draft.put(actor=_told_country(sentence, person) or draft.actor)
            yield draft.put(rule=rule, target=person, key=(person, draft.unit))
        number = victim.quantity
        if (number is not None and _recalls(loss)) or _not_many(loss):
            continue
        if number is not None and not (loss.persons and number.value in (None, 1)):
            if number.value is not None or victim.rule == "verb":
                abroad = by_country(sentence, victim.noun) if victim.noun is not None else None
                if abroad is not None and victim.noun is not None and not abroad.singly:
                    # Those of the country itself are no loss of the mission's.
                    whole = draft.put(actor=None, target=victim.noun.text, rule="bystander")
                    yield whole.put(value=number.value, qualifier=number.qualifier)
                value = abroad.number if abroad is not None else number.value
                yield draft.put(value=value, qualifier=number.qualifier)
        elif loss.persons:
            continue
        elif victim.value is not None:
            yield draft.put(value=victim.value)
        elif _lone(victim) and not _nobody(loss):
            rule = draft.rule if loss.other else _RULES.get(victim.rule, "one")
            if victim.noun is not None and victim.noun.lower_ in ("anybody", "anyone"):
                draft = draft.put(value=None, qualifier=None)
            yield draft.put(rule=rule)
        elif _several(victim) and draft.status in HAPPENED:
            yield draft.put(value=None, qualifier=None)


def _several(victim: Victim) -> bool:
    """Whether more than one are told to have come to harm, and not how many: "officers were
    wounded", "with a few casualties"."""
    noun, word = victim.noun, victim.word
    if noun is None or noun.tag_ not in ("NNS", "NNPS") or word.dep_ in ("relcl", "acl"):
        return False
    if any(c.lower_ in _NOW for c in word.children):
        return False  # "officers are wounded every day"
    return victim.rule == "verb" or (victim.rule == "noun" and victim.what == "casualties")


def _lone(victim: Victim) -> bool:
    """Whether one came to harm of whom no number is told: "an officer", not "all of them"."""
    return single(victim.noun) if victim.noun is not None else victim.head.lower_ not in _SEVERAL


def _farewells(sentence: Sentence) -> Iterator[Draft]:
    """Yield the dead whom `sentence` mourns or calls late, and who one told of before was by
    name."""
    for trigger, person, number in mourned(sentence):
        draft = Draft(
            sentence,
            trigger,
            "mourned",
            actor=_actor(sentence, trigger if trigger.pos_ != "VERB" else None),
            value=1.0,
            qualifier="exact",
            unit="killed",
            days=None,
            attributed_to=attributed_to(sentence, trigger),
        )
        if person is not None:
            yield draft.put(target=person, key=(person, "killed"))
        elif number is not None:
            yield draft.put(value=number.value, qualifier=number.qualifier)
    for trigger, person, earlier, loss in identified(sentence):
        date = when(earlier, loss.victim.word)
        days = earlier.resolve(date) if date is not None else None
        whom = attributed_to(sentence, trigger)
        yield Draft(
            sentence,
            trigger,
            "identified",
            actor=_actor(sentence, None),
            target=person,
            value=1.0,
            qualifier="exact",
            unit=_UNITS[loss.victim.what],
            days=days,
            days_text=date.text if date is not None and days is not None else None,
            status="reported" if whom is not None and _anonymous(whom) else "actual",
            attributed_to=whom,
            key=(person, _UNITS[loss.victim.what]),
        )


def _anonymous(whom: str) -> bool:
    """Whether those credited have no name: "two police sources"."""
    return bool({"source", "sources"} & set(whom.casefold().split()))


def settle(drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with who was shot told as killed where the article says they died, each
    person once for each thing that befell them, and without what only recalls: the unnamed one
    ("the officer … is dead") where the article names who it was, "the slain officer" where it
    tells of the death, "after he vanished" where the sentence tells more of the same person; with
    the day of the article's incident where they have none."""
    drafts = [d for d in died(drafts) if not hit_who_died(d, drafts)]
    best: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        if draft.key:
            key = (draft.target, draft.unit, draft.status)
            if key not in best or clear(draft) > clear(best[key]):
                best[key] = draft
    kept = set(map(id, best.values()))
    named = list(best.values())
    return dated(
        d
        for d in drafts
        if (id(d) in kept and not recalled(d, named)) or (not d.key and not again(d, drafts))
    )
