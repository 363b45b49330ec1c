"""Which country leads the mission, or is to: "Kenya leads it", "the lead nation"."""

from __future__ import annotations

from collections.abc import Iterator

from missionbrief.claims.claim import Status
from missionbrief.claims.taking_part.countries import Country
from missionbrief.claims.taking_part.giving import INTENTS, PROMISES
from missionbrief.claims.taking_part.joining import Found
from missionbrief.claims.taking_part.participation import in_haiti, is_mission, spoken_of_before
from missionbrief.claims.taking_part.predicates import COUNTRY_NOUNS
from missionbrief.claims.taking_part.putting import own_voice
from missionbrief.claims.taking_part.undertaking import ANSWERS
from missionbrief.claims.troops.held_up import halted
from missionbrief.language.article import Sentence
from missionbrief.language.grammar import SUBJECTS, climb, infinitive, subject
from missionbrief.language.holders import speaker_of
from missionbrief.language.modality import PLEDGES, mode, negated, offer_made
from missionbrief.language.tokens import Token
from missionbrief.lexicon import words

_BEFORE = frozenset({"last", "previous", "former", "past", "earlier", "old"})
LEADS = words("claims", "leading", "leads")
_POSTS = words("claims", "leading", "posts")
_ROLES = words("claims", "leading", "roles")
_BACKS = frozenset({"support", "back", "endorse", "behind", "oppose", "reject"})
_PARTIES = frozenset({"party", "team", "delegation", "group", "visit", "prayer", "probe", "talk"})
_NAMES = frozenset({"name", "appoint", "choose", "select", "designate", "nominate", "pick"})
_IDEAS = words("claims", "leading", "ideas")
_SETS_UP = (
    words("claims", "mandate", "authorises")
    | words("claims", "mandate", "asked")
    | words("claims", "decided", "votes")
)
_GIVES_UP = words("claims", "leading", "gives_up")
_HALTS = words("claims", "held_up", "halts") | {"postpone", "delay"}
_STOPPED = ("frozen", "denied")
_TAKES = frozenset({"take", "assume", "accept"})
_BESIDE = frozenset(
    {"ahead", "instead", "front", "behind", "before", "after", "alongside", "without", "under",
     "with", "by", "beside", "than", "via"}
)  # fmt: skip
_SENDS = frozenset({"send", "deploy", "dispatch"})
_CALLS = frozenset({"call", "request", "demand", "invitation", "plea", "appeal", "pressure",
                    "urging", "proposal", "bid"})  # fmt: skip
_RESISTS = frozenset({"resist", "reject", "decline", "refuse", "dismiss", "ignore", "rebuff",
                      "spurn", "sidestep", "fend", "withstand"})  # fmt: skip
_REACH = 10


def by_lead(sentence: Sentence, lists: list[list[Country]]) -> Iterator[Found]:
    """Yield the country that the sentence says leads the mission or is to lead it. That a mission
    is "Kenya-led", in whatever words describe it in passing, says nothing new."""
    if not sentence.lemmas & (LEADS | _POSTS):
        return
    countries = [
        c
        for run in lists
        for c in run
        if not (c.home or c.corps or c.holder or _person(sentence, c))
    ]
    for token in sentence.tokens:
        lemma = token.base
        if lemma in LEADS and token.pos_ == "VERB":
            found = _by_verb(sentence, token, countries) or _by_ourselves(sentence, token)
        elif lemma in _POSTS and token.pos_ in ("NOUN", "PROPN", "ADJ"):
            found = _by_post(sentence, token, countries)
        else:
            continue
        if found is not None:
            yield found
            return


def _person(sentence: Sentence, country: Country) -> bool:
    """Whether a word for a country's people is one of them: "the Kenyan at the head of it"."""
    doc, end = sentence.span.doc, sentence.span.end
    alone = country.end < end and doc[country.end].pos_ in ("ADP", "PRON", "PUNCT")
    return country.people and alone and not doc[country.end - 1].lower_.endswith("s")


def _ours(sentence: Sentence, tokens: list[Token]) -> bool:
    return any(is_mission(sentence, t) for t in tokens) or in_haiti(sentence, tokens)


def _by_verb(sentence: Sentence, verb: Token, countries: list[Country]) -> Found | None:
    doc = sentence.span.doc
    after = list(doc[verb.i + 1 : min(verb.i + _REACH, sentence.span.end)])
    passive = [t for t in after[:2] if t.lower_ == "by"]
    if passive and verb.tag_ == "VBN":
        helped = any(c.dep_ == "auxpass" for c in verb.children)
        if not helped and (not verb.i or verb.nbor(-1).text != ","):
            return None
        led = next((c for c in countries if passive[0].i < c.start <= passive[0].i + 3), None)
        before = list(doc[max(sentence.span.start, verb.i - _REACH) : verb.i])
        if led is None or not (_ours(sentence, before) or _it(sentence, before)):
            return None
        return _found(sentence, led, verb)
    if (verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod")) or verb.nbor(-1).text == "-":
        return None
    if verb.dep_ == "amod" and verb.head.base not in _ROLES:
        return None  # "the leading contributor to the force"
    named = [c for c in countries if c.end <= verb.i and not c.people]
    if not named:
        return None
    leader = named[-1]
    between = list(doc[leader.end : verb.i])
    if any(t.text in (";", ":") for t in between) or len(between) > _REACH + 4:
        return None
    who = subject(verb)
    if who is not None and who.tag_ == "WP" and verb.dep_ != "relcl":
        return None  # "China has asked who would command the force"
    if infinitive(verb) and between and between[0].text == "," and _named(verb):
        return None  # "X was named by Jamaica, Kenya and others, to lead the force"
    things = [c for c in verb.children if c.dep_ == "dobj"]
    if any(c.base in _PARTIES for c in things):
        return None  # "will lead an advance party to Haiti"
    thing = bool(things)
    # "The mission that Kenya has agreed to lead".
    relative_ = any(c.lower_ in ("that", "which") and c.i < leader.start for c in things)
    object_ = [t for t in after if t.pos_ in ("NOUN", "PROPN", "PRON")][:4]
    if leader.name in sentence.article.mission.beside:
        # What those beside the mission lead is an effort for it.
        object_ = [t for t in object_ if is_mission(sentence, t) and t.lower_ != "effort"]
    relative = list(doc[max(sentence.span.start, leader.start - 3) : leader.start])
    ours = (
        _ours(sentence, object_)
        or (bool(object_) and object_[0].lower_ == "it")
        or (any(c.lower_ == "one" for c in things) and sentence.number > 0)
        or (not thing and (_ours(sentence, relative) or _offers(between) or _to_lead(verb)))
        or (relative_ and _ours(sentence, relative))
        or (not thing and _with_others(verb) and spoken_of_before(sentence))
    )
    return _found(sentence, leader, verb) if ours else None


def _by_ourselves(sentence: Sentence, verb: Token) -> Found | None:
    """Lead told by who speaks for a country: "we are proud to have led the mission"."""
    who, things = subject(verb), [c for c in verb.children if c.dep_ == "dobj"]
    if who is None or who.lower_ != "we" or not any(is_mission(sentence, c) for c in things):
        return None
    speaker = speaker_of(sentence, verb)
    country = None if speaker is None else speaker.country or speaker.canonical
    if country != sentence.article.mission.lead:
        return None
    return _found(sentence, Country(country, who.i, who.i + 1), verb)


def _named(verb: Token) -> bool:
    """Whether a verb tells what somebody is named to do."""
    return any(t.base in _NAMES for t in verb.ancestors)


def _it(sentence: Sentence, before: list[Token]) -> bool:
    return any(t.lower_ in ("it", "which") for t in before) and sentence.number > 0


def _offers(between: list[Token]) -> bool:
    return any(t.base in PROMISES for t in between)


def _with_others(verb: Token) -> bool:
    """Whether a country leads "with a range of others" or "alongside several nations"."""
    beside = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("with", "alongside")]
    return any(t.lower_ in COUNTRY_NOUNS or t.lower_ == "others" for c in beside for t in c.subtree)


def _to_lead(verb: Token) -> bool:
    return any(c.lower_ in ("to", "will") and c.dep_ == "aux" for c in verb.children) and not any(
        c.dep_ == "prep" for c in verb.children
    )


def _intent(verb: Token) -> Token | None:
    """What a country offers or has made up its mind to, where that is to lead: "its decision to
    lead", whatever the parser hangs the verb on."""
    to = next((c for c in verb.children if c.lower_ == "to" and c.dep_ == "aux"), None)
    if to is None or to.i == verb.sent.start:
        return None
    nouns = (verb.head, to.nbor(-1))
    return next((n for n in nouns if n.pos_ == "NOUN" and n.base in PLEDGES | INTENTS), None)


def _aside(sentence: Sentence, verb: Token) -> Status | None:
    """How a mission is put that is described as led: it is, whatever the sentence tells of it ("it
    was meant that they join the mission, led by Kenya"), but where it is still to be set up; None
    where it is not described so."""
    if verb.tag_ != "VBN" or verb.nbor(-1).text != "," or verb.dep_ not in ("acl", "advcl"):
        return None
    before = sentence.span.doc[max(sentence.span.start, verb.i - _REACH) : verb.i]
    noun = next((t for t in reversed(list(before)) if is_mission(sentence, t)), None)
    if noun is None:
        return None
    above = {t.base: t for t in (*climb(noun), *(t for t in sentence.tokens if t.dep_ == "ROOT"))}
    sets_up = [above[base] for base in above.keys() & _SETS_UP]
    if not sets_up:
        return "actual"
    return "planned" if any(mode(t) in ("planned", "called_for") for t in sets_up) else None


def _is_the_plan(verb: Token) -> bool:
    """Whether leading is what a plan is: "the plan was for Kenya to lead it", "the idea is that
    Kenya leads it"."""
    above = verb.head
    told = above.lemma_ == "be" and verb.dep_ in ("advcl", "ccomp", "xcomp")
    return told and any(
        c.dep_ in SUBJECTS and c.base in INTENTS | _IDEAS and c.i < verb.i for c in above.children
    )


def _found(sentence: Sentence, leader: Country, verb: Token) -> Found | None:
    status: Status = mode(verb)
    if infinitive(verb) and verb.dep_ in ("advcl", "xcomp") and verb.head.base in _SENDS:
        status = mode(verb.head)  # "said it would send police to lead the force"
    above = set()
    for step in climb(verb):
        above.add(step.base)
        if step.dep_ in ("relcl", "acl") and not any(c.lower_ == "to" for c in step.children):
            break
    refused = verb.dep_ == "xcomp" and negated(verb.head)
    if _kept_since(verb.head, leader) or _turned_down(verb):
        return None
    if status in ("unreal", "called_for", "denied") or refused or _of_old(verb):
        return None
    if offer_made(verb.head):
        status = "pledged"
    elif (intent := _intent(verb)) is not None:
        if intent.head.base in _BACKS:
            return None  # "We support Kenya's offer to lead" is a view of it.
        status = halted(intent) or "pledged"
    elif verb.dep_ in ("acl", "advcl") and verb.tag_ == "VBN" and any(
        c.lower_ == "to" for c in verb.children
    ):  # fmt: skip
        status = "planned"  # "the mission, to be led by Kenya"
    elif (described := _aside(sentence, verb)) is not None:
        status = described
    elif _is_the_plan(verb):
        status = "planned"
    if status in _STOPPED:
        return Found([leader], verb, status, "leads")
    if above & (PROMISES | ANSWERS | {"interest"}) or (
        status == "planned" and own_voice(sentence, verb, leader.name)
    ):
        status = "pledged"
    if status == "actual" and above & _HALTS and infinitive(verb):
        return None  # "has paused its deployment to lead it"
    if verb.head.base == "propose" and _own_offer(verb, leader):
        status = "pledged"
    if status == "pledged" and _beside_offer(verb):
        # What another offers while Kenya leads is no promise of Kenya's.
        earliest = sentence.article.document.published.earliest
        led = earliest is not None and earliest >= sentence.article.mission.landed
        status = "actual" if led else "planned"
    unsure = any(c.lower_ in ("potentially", "possibly", "perhaps") for c in verb.children)
    # "It is going to be Kenya leading."
    unsure |= verb.dep_ == "xcomp" and verb.head.lemma_ == "go" and verb.tag_ == "VBG"
    if status == "authorised" or unsure:
        status = "planned"
    return Found([leader], verb, status, "leads")


def _turned_down(verb: Token) -> bool:
    """Whether leading is only what somebody is asked for and will not do, or rather does something
    else than: "resisted calls to lead it", "would rather train others than lead it"."""
    if verb.i > verb.sent.start and verb.nbor(-1).lower_ == "than":
        return True
    to = next((c for c in verb.children if c.lower_ == "to" and c.dep_ == "aux"), None)
    # The parse may hang the verb on that of refusing.
    called = to is not None and to.i > to.sent.start and to.nbor(-1).base in _CALLS
    return called and any(t.base in _RESISTS for t in verb.ancestors)


def _own_offer(verb: Token, leader: Country) -> bool:
    """Whether a country itself is what proposes to lead, and no other proposes it."""
    who = subject(verb.head)
    return verb.dep_ == "xcomp" and who is not None and leader.start <= who.i < leader.end


def _kept_since(promise: Token, leader: Country) -> bool:
    """Whether a promise to lead is only told as what came before the people were sent: "Kenya sent
    police after it agreed to lead it"."""
    first = next((c.lower_ for c in promise.children if c.dep_ in ("mark", "prep")), "")
    after = first in ("after", "since") or promise.nbor(-1).lower_ in ("after", "since")
    sends, clause = promise.head, promise.dep_
    if clause == "pcomp" and sends.lower_ in ("after", "since"):
        sends, clause = sends.head, "advcl"
    who = subject(sends) if clause == "advcl" and after else None
    return (
        who is not None
        and leader.start <= who.i < leader.end
        and sends.base in _SENDS
        and mode(sends) == "actual"
    )


def _beside_offer(verb: Token) -> bool:
    """Whether leading is told beside what somebody else offers: "the United States offered money,
    with Kenya taking the lead"."""
    own = any(c.dep_ == "nsubj" for c in verb.children)
    return own and verb.dep_ == "pcomp" and verb.head.lower_ == "with"


def _of_old(verb: Token) -> bool:
    """Whether a mission before this one is what a country led: "commanded the last UN force"."""
    led = (c for c in verb.children if c.dep_ == "dobj")
    return any(g.lower_ in _BEFORE for c in led for g in c.children)


def _is_leader(sentence: Sentence, post: Token, own: Country) -> bool:
    """Whether a country is said to be the mission's leader: "the mission, of which Kenya would be
    the leader", "Kenya will be the leader of the force"; no "leader of the region"."""
    verb, who = post.head, subject(post.head)
    called = post.dep_ == "attr" and any(c.lower_ in ("the", "its") for c in post.children)
    if not called or who is None or not own.start <= who.i < own.end:
        return False
    of = [n for c in post.children if c.lower_ == "of" for n in c.children]
    of += [verb.head] if verb.dep_ == "relcl" else []
    its = any(c.lower_ == "its" for c in post.children) and spoken_of_before(sentence)
    return its or any(is_mission(sentence, n) for n in of)


def _of_another(sentence: Sentence, post: Token) -> bool:
    """Whether a sentence tells what others do beside the lead nation: "ahead of the lead nation",
    "works with the lead nation"."""
    i = post.i - 1
    while i > sentence.span.start and sentence.span.doc[i].pos_ in ("DET", "ADJ", "PRON"):
        i -= 1
    before = sentence.span.doc[i]
    if before.lower_ == "of" and i > sentence.span.start:
        return before.nbor(-1).lower_ in _BESIDE
    return before.lower_ in _BESIDE and before.pos_ in ("ADP", "SCONJ")


def _by_post(sentence: Sentence, post: Token, countries: list[Country]) -> Found | None:
    """Lead told by a noun: "the lead nation", "Kenya's leadership of the mission", "takes the
    lead", "with Kenya at its head"."""
    doc = sentence.span.doc
    word = post.base
    around = list(doc[max(sentence.span.start, post.i - 4) : min(post.i + 8, sentence.span.end)])
    spoken = [t.lower_ for t in around]
    ours = _ours(sentence, around)
    before = [c for c in countries if c.end <= post.i]
    following = doc[post.i + 1].lower_ if post.i + 1 < sentence.span.end else ""
    own = before[-1] if before else None
    verb = next((t for t in climb(post) if t.pos_ in ("VERB", "AUX")), post)
    if word == "lead":
        nation = following in _ROLES
        takes = post.i > sentence.span.start and any(
            t.base in _TAKES | {"be"} for t in doc[max(
                sentence.span.start, post.i - 4) : post.i]
        )  # fmt: skip
        if not (nation or (takes and post.nbor(-1).lower_ in ("the", "its"))):
            return None
        if nation and _of_another(sentence, post):
            return None
        near_by = in_haiti(sentence) or spoken_of_before(sentence)
        if own is None or not (ours or near_by or not nation):
            return None
        who = subject(verb) if takes and not nation else None
        if who is not None and not own.start <= who.i < own.end and who.pos_ != "PRON":
            return None  # "provided that Haitians are in the lead"
        return _found(sentence, own, verb)
    if word in ("leadership", "command", "lead") and own is not None:
        gap = doc[own.end : post.i]
        near = len(gap) <= 3 or any(t.lower_ == "its" for t in gap)
        under = own.people and any(t.lower_ == "under" for t in doc[max(
            sentence.span.start, own.start - 2) : own.start])  # fmt: skip
        its = "its" in [t.lower_ for t in gap[-2:]]
        its = its and (in_haiti(sentence) or spoken_of_before(sentence))
        given_up = post.dep_ == "dobj" and verb.base in _GIVES_UP
        doer = subject(verb) if post.dep_ == "dobj" and verb.base in _TAKES else None
        near |= doer is not None and own.start <= doer.i < own.end
        if ((near and (ours or its) and not own.people) or under) and not given_up:
            return Found([own], post, "actual", "leadership")
        return None
    if word in ("leader", "head", "helm") and own is not None:
        near = post.i - own.end <= 4
        if word == "leader" and _is_leader(sentence, post, own):
            return _found(sentence, own, verb)
        linked = bool({"as", "at", "its"} & set(spoken))
        told = word != "leader" or "as" in spoken
        named = any(t.lower_ in ("as", "at") for t in doc[own.end : post.i])
        if near and linked and told and named and (ours or in_haiti(sentence) or sentence.number):
            return _found(sentence, own, verb)
    return None
