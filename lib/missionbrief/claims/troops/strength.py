"""How a sentence puts a number of personnel: there, planned, pledged, authorised or wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.mission_words import none_there_yet
from missionbrief.claims.troops.bare_shapes import announced
from missionbrief.claims.troops.by_verb import by_verb
from missionbrief.claims.troops.coming import told
from missionbrief.claims.troops.decided import by_text, named_so
from missionbrief.claims.troops.described import SENDING, held, status_of
from missionbrief.claims.troops.foretold import FIXED, SENDS, says_will, soon_there
from missionbrief.claims.troops.held_up import held_up, yet_to_come
from missionbrief.claims.troops.in_place import (
    able_to_do,
    completed,
    has_sent,
    in_place,
    made_use_of,
    now_there,
)
from missionbrief.claims.troops.next_to import beside
from missionbrief.claims.troops.people_words import BODIES
from missionbrief.claims.troops.put_words import (
    figure_offered,
    needed,
    offered,
    put_ahead,
    undertaken,
)
from missionbrief.claims.troops.readying import in_country, still_to_come, trained_only
from missionbrief.claims.troops.texts import allowed_by_text, created
from missionbrief.claims.troops.wholes import COMES, failed, of_a_part, whole_of_few
from missionbrief.language.grammar import climb, infinitive, modifiers, predicate, subject
from missionbrief.language.modality import (
    AUTHORISED,
    PLEDGES,
    mode,
    of_participle,
    offer_made,
)
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.claims.claim import Status
    from missionbrief.claims.troops.headcount import Count
    from missionbrief.claims.troops.owning import Owner
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_SENDS = words("claims", "strength", "sends")
_INTENDS = words("claims", "strength", "intends")
_FEW_BACK = 3
_PLACED = frozenset({"in", "on", "there", "already", "now"})
_THERE = frozenset({"deployed", "stationed", "serving", "already", "present", "based", "currently"})
_COMES = words("claims", "where", "comes") | {"expect", "await", "send", "deploy"}
_READIES = frozenset({"preparation", "arrangement", "plan", "intention"})
_RETURNS = frozenset({"bring", "come", "fly", "return", "go", "send", "call", "pull"})
_RELIEVES = frozenset({"replace", "relieve", "withdraw", "repatriate", "recall", "rotate"})
_PLANS = frozenset({"plan", "proposal", "idea", "scheme", "intention"})
_DROPS = frozenset({"shelve", "drop", "abandon", "cancel", "scrap", "ditch", "withdraw"})
_STAYS = frozenset({"stay", "remain"})
_SWELLS = frozenset({"double", "triple", "quadruple", "raise", "swell", "boost", "bring", "lift",
                     "strengthen", "reinforce", "bolster", "complete", "increase"})  # fmt: skip
_HOPES = frozenset({"hope", "expect", "plan", "intend", "envisage", "foresee", "anticipate"})
_LISTS = frozenset({"be", "include"})
_COUNTS = frozenset({"number", "stand", "total", "count", "be", "have", "amount"})
_MADE_UP = frozenset({"make", "compose", "comprise", "consist", "form", "number"})


def put(sentence: Sentence, count: Count, definite: bool, owned: Owner) -> Status:
    """Return how the sentence puts a number of personnel.

    What stands beside the number comes first, then a noun that holds it, then the verb. A verb
    that is not about having or sending personnel says nothing of a definite phrase: "will visit
    the 400 officers" has 400 in place.
    """
    if failed(sentence, count, owned):
        return "pledged"
    if (stopped := held_up(sentence, count.head)) is not None:
        return stopped
    if _called_off(count):
        return "denied"
    if _in_training(count):
        return "planned"
    if yet_to_come(count.head) or _hoped_for(count):
        return "planned"
    if completed(count) or has_sent(count) or now_there(count) or made_use_of(count):
        return "actual"
    if (found := beside(sentence, count)) is not None:
        return "pledged" if found == "planned" and undertaken(sentence, count) else found
    if (found := by_text(sentence, count, owned) or named_so(count)) is not None:
        return found
    if figure_offered(sentence, count):
        return "pledged"
    if needed(count):
        return "called_for"
    if (found := held(sentence, count)) is not None:
        return found
    if count.rule == "bare-listed" and _of_offers(sentence, count):
        return "pledged"
    if (ahead := _told_ahead(sentence, count)) is not None:
        return ahead
    if _to_be_joined(count):
        return "actual"
    if still_to_come(sentence, count, owned) or trained_only(sentence, count):
        return "planned"
    if allowed_by_text(sentence, count) or created(sentence, count):
        return "authorised"
    if _stays(count, home=True):
        return "planned"
    if definite and (_goes_back(count) or _stays(count)) and not none_there_yet(sentence):
        return "actual"
    if _beside_whole(count):
        return "actual"
    if _will_come(count) or soon_there(count.head, count.last):
        return "planned"
    if able_to_do(count):
        return "actual"
    if _as_of_now(sentence, count):
        return "actual"
    if _hoped(sentence, count):
        return "planned"
    if _of_those_due(count) or _to_be_sent(count) or _sending_ahead(count):
        return "planned"
    if (plan := _of_plan(count)) is not None:
        return plan
    verb = predicate(count.head)
    doc = sentence.span.doc
    if doc.text_of(max(sentence.span.start, count.first - 2), count.first).lower() == "out of":
        # "400 have turned up out of 2,500"
        return "planned"
    if not definite and of_a_part(sentence, count):
        return "planned"  # "only 400 of 2,500 personnel"
    near = {t.lower_ for t in doc[count.last + 1 : min(sentence.span.end, count.last + 3)]}
    after = doc.text_of(count.last + 1, min(sentence.span.end, count.last + 4)).lower()
    there = bool(near & _THERE) or near >= {"on", "the"} or "there" in near
    there = there or any(f in after for f in ("in theatre", "in theater", "on the ground"))
    if verb is not None and whole_of_few(sentence, count, verb):
        gave = owned.relation == "contributor" and verb.lemma_ not in COMES
        return "pledged" if gave else "planned"
    if in_place(sentence, count, there) or (definite and in_country(sentence, count)):
        return "actual"
    if _going_to(verb):
        return "planned"
    if verb is None:
        return "actual" if there else put_ahead(sentence, count) or "actual"
    lemma = verb.base
    if lemma in _SWELLS and count.head.i < verb.i and mode(verb) == "planned":
        return "planned"  # "Benin's 2,000 would almost double the strength"
    strong = lemma in _SENDS or (lemma == "go" and owned.relation == "contributor")
    if (there and definite) or "already" in near:
        return "actual"
    if definite and lemma == "join" and verb.tag_ == "VBP" and _just_came(sentence):
        return "actual"
    half = {t.lower_ for t in doc[max(sentence.span.start, count.first - 3) : count.first]}
    if (definite and (not strong or half & {"half", "most", "some"})) or (there and not strong):
        return "actual"
    if lemma in AUTHORISED and mode(verb) == "actual":
        return "planned" if _clears_way(verb) else "authorised"
    if lemma == "want":
        return "called_for"
    if lemma in _INTENDS:
        return "planned"
    if lemma == "earmark":
        return "pledged"
    if offered(sentence, count, verb, owned):
        return "pledged"
    return by_verb(sentence, count, verb, owned)


def _just_came(sentence: Sentence) -> bool:
    """Whether one of the few sentences before told that people came: "A contingent landed on
    Friday. The 200 officers join others there"."""
    before = sentence.article.sentences[max(0, sentence.number - _FEW_BACK) : sentence.number]
    came = next((c for s in reversed(before) if (c := told(s))), ())
    return not sentence.dates and any(
        c.way == "in" and c.event.status == "actual" and c.event.days is not None for c in came
    )


def _will_come(count: Count) -> bool:
    """Whether those counted are they who will come, whoever is there: "200 are there already and
    another 800 will follow"."""
    verb = predicate(count.head)
    if verb is None or verb.base not in FIXED | SENDS or verb.i < count.last:
        return False
    return says_will(verb)


def _to_be_joined(count: Count) -> bool:
    """Whether others are to join those counted, who then are there: "the contingent of 200 is to be
    joined by 400 more"; not "the 200 to be sent are to be joined"."""
    step = count.head
    if step.dep_ == "pobj" and step.head.lower_ == "of" and step.head.head.base in BODIES:
        step = step.head.head
    verb = step.head
    ahead = [c for c in verb.children if c.dep_ == "xcomp"] if verb.lemma_ == "be" else []
    joined = any(c.base == "join" and c.tag_ == "VBN" for c in ahead)
    return joined and step.dep_ == "nsubj" and not any(map(infinitive, modifiers(step)))


def _called_off(count: Count) -> bool:
    """Whether the plan for those counted is told to be given up: "has shelved its plan to send 600
    more officers"."""
    for step in climb(count.head):
        plan = step.head
        if step.dep_ == "acl" and plan.base in _PLANS and plan.dep_ in ("dobj", "nsubjpass"):
            return plan.head.base in _DROPS and mode(plan.head) == "actual"
        if step.dep_ in ("relcl", "ROOT", "ccomp", "advcl"):
            return False
    return False


def _in_training(count: Count) -> bool:
    """Whether those counted are only told to be trained, by whomever: "Canada trained 330 soldiers
    from Jamaica", "led training courses for 300 soldiers"."""
    head = count.head
    if head.dep_ == "dobj" and head.head.lemma_ == "train":
        return mode(head.head) == "actual"
    link = head.head
    if head.dep_ != "pobj" or link.lower_ != "for":
        return False
    above = link.head
    things = [c for c in above.children if c.dep_ == "dobj"] if above.pos_ == "VERB" else [above]
    words_ = [w for t in things for w in (t, *t.children)]
    return any(w.lower_ == "training" for w in words_)


def _hoped_for(count: Count) -> bool:
    """Whether somebody is told to have hoped "for" those counted."""
    link = count.head.head
    return count.head.dep_ == "pobj" and link.lower_ == "for" and link.head.base == "hope"


def _goes_back(count: Count) -> bool:
    """Whether those counted are to come home, and so are there: "the 30 Bahamians in Haiti will be
    brought back", "the two officers serving there will be replaced"."""
    verb = predicate(count.head)
    if verb is None or count.head.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return False
    after = {c.lower_ for c in verb.children if c.i > verb.i}
    home = verb.base in _RETURNS and bool(after & {"back", "home"})
    return home or verb.base in _RELIEVES


def _stays(count: Count, *, home: bool = False) -> bool:
    """Whether those counted are told to stay, and so are there ("his 150 men would stay"); to stay
    at home where `home` is set."""
    verb = predicate(count.head)
    if verb is None or verb.base not in _STAYS or count.head.dep_ != "nsubj":
        return False
    after = verb.doc[verb.i + 1 : min(verb.i + _FEW_BACK + 1, verb.sent.end)]
    away = any(t.lower_ in ("home", "away", "behind") for t in after)
    return away == home and verb.i > count.last


def _beside_whole(count: Count) -> bool:
    """Whether so many are what a subject is told to stand "with", whatever is denied of it then:
    "the mission, with some 1,000 police, is not half the size that was planned"."""
    link = count.head.head
    verb = link.head.head
    denied = link.head.dep_ == "nsubj" and verb.lemma_ == "be" and mode(verb) == "denied"
    return count.head.dep_ == "pobj" and link.lower_ == "with" and denied


def _of_those_due(count: Count) -> bool:
    """Whether so many make up a body that is still to come: "a company made up of 80 soldiers is
    expected next month", "18 soldiers form the team that is to fly out"."""
    verb = predicate(count.head)
    if verb is not None and verb.base in _MADE_UP and verb.i > count.last:
        wholes = (c for c in verb.children if c.dep_ == "dobj")
        clauses = [m for w in wholes for m in modifiers(w)]
        clauses += [c for m in clauses for c in m.children if c.dep_ == "xcomp"]
        if any(mode(m) == "planned" for m in clauses):
            return True
    if verb is not None and verb.base in _MADE_UP and count.head.i < verb.i:
        # The parser may take "made up of" for what the sentence tells.
        beside = [c for c in verb.children if c.dep_ == "conj"]
        beside += [verb.head] if verb.dep_ in ("csubj", "csubjpass") else []
        if any(c.base in _COMES and mode(c) == "planned" for c in beside):
            return True
    made = next((t for t in count.head.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if made is None or made.dep_ != "acl" or made.base not in _MADE_UP:
        return False
    verb = next((t for t in made.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.base not in _COMES:
        return False
    return mode(verb) == "planned" or of_participle(verb) == "planned"


def _to_be_sent(count: Count) -> bool:
    """Whether those counted are still to be sent: "a group of some 300, to be sent in May", "the
    1,000 officers that Kenya will provide", "to reach a strength of 2,500"."""
    above = predicate(count.head)
    if above is not None and above.base == "reach" and above.dep_ in ("advcl", "acl", "relcl"):
        return infinitive(above)
    for verb in modifiers(count.head):
        whom = any(c.dep_ == "dobj" and c.tag_ in ("WDT", "WP") for c in verb.children)
        if whom and mode(verb) == "planned":
            return True
    doc, end = count.head.doc, count.head.sent.end
    after = [t.lower_ for t in doc[count.last + 1 : min(end, count.last + 5)] if not t.is_punct]
    return after[:2] == ["to", "be"]


def _sending_ahead(count: Count) -> bool:
    """Whether those counted are they whose sending is told of as still to come: "the deployment of
    Kenya's 1,000 officers will cost $241 million", "sending the 1,000 officers would not weaken
    it"; whatever it does or does not bring about."""
    link = count.head.head
    if link.tag_ == "VBG" and link.dep_ == "csubj" and link.base in _SENDS:
        verb = link.head
    elif count.head.dep_ == "pobj" and link.lower_ == "of" and link.head.base in SENDING:
        if link.head.dep_ not in ("nsubj", "nsubjpass"):
            return False
        verb = link.head.head
    else:
        return False
    ahead = any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.children)
    helped = any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.children)
    return verb.pos_ in ("VERB", "AUX") and (mode(verb) == "planned" or (ahead and not helped))


def _of_plan(count: Count) -> Status | None:
    """How a noun puts those counted that holds them: "its offer, made in July, to lead it with
    1,000 officers", "preparations to receive 600", "approved its contingent, of up to 78"."""
    for step in climb(count.head):
        above = step.head
        if step.pos_ == "VERB" and _readied(step):
            return "planned"
        apart = step.dep_ == "advcl" and step.tag_ in ("VBD", "VBZ", "VBP")
        if apart or step.dep_ in ("relcl", "ROOT") or above == step:
            return None
        if step.dep_ == "nsubj" and above.lemma_ == "be":
            ahead = [c for c in above.children if c.dep_ == "xcomp"]
            to = any(g.lower_ == "to" for c in ahead for g in c.children)
            return "planned" if to and above.tag_ in ("VBD", "VBZ", "VBP") else None
        if offer_made(above):
            return "pledged"
        if step.dep_ != "prep" or step.lower_ != "of":
            continue
        who = subject(above) if above.lemma_ == "be" else None
        if who is not None:
            return "pledged" if who.base in PLEDGES else None
        own = any(c.dep_ == "dobj" and c.base == "contingent" for c in above.children)
        if own and above.base in AUTHORISED:
            return "authorised" if mode(above) == "actual" else None
    return None


def _readied(verb: Token) -> bool:
    """Whether a verb stands behind a noun for a plan or for what makes ready, as the parser takes
    "preparations to receive 600"; not behind a clause of its own: "though it planned 2,500"."""
    return any(c.base in _READIES and c.pos_ == "NOUN" for c in verb.children if c.i < verb.i)


def _going_to(verb: Token | None) -> bool:
    """Whether a thing is "going to be"."""
    if verb is None:
        return False
    goes = verb if verb.lower_ == "going" else verb.head
    return goes.lower_ == "going" and any(
        c.dep_ == "xcomp" and any(g.lower_ == "to" for g in c.children) for c in goes.children
    )


def _told_ahead(sentence: Sentence, count: Count) -> Status | None:
    """By what stands before a colon ("more are promised: 600"), or before "are" ("planned were
    2,500")."""
    doc, start = sentence.span.doc, sentence.span.start
    before = doc[max(start, count.first - 2) : count.first]
    if len(before) > 1 and before[1].lemma_ == "be" and before[0].tag_ in ("VBN", "JJ"):
        return status_of(before[0])
    if not announced(sentence, count.first):
        return None
    found = (status_of(t) for t in doc[max(start, count.first - 8) : count.first - 1])
    return next((status for status in found if status is not None), None)


def _of_offers(sentence: Sentence, count: Count) -> bool:
    """Whether the word for what they are comes after others, or before the list: "Benin's 2,000,
    Chad's and Burundi's offers", "those who have promised some are Benin (2,000) and Chad (50)"."""
    doc, end = sentence.span.doc, sentence.span.end
    verb = predicate(count.head)
    who = subject(verb) if verb is not None and verb.lemma_ in _LISTS else None
    if who is not None and any(
        mode(clause) == "pledged" or of_participle(clause) == "pledged" for clause in modifiers(who)
    ):
        return True
    for token in doc[count.last + 1 : min(end, count.last + 14)]:
        if token.pos_ == "NOUN":
            return token.base in PLEDGES
        if token.pos_ in ("VERB", "AUX", "SCONJ"):
            return False
    return False


def _clears_way(verb: Token) -> bool:
    """Whether a verb only "clears the way" for a thing."""
    return any(c.dep_ == "dobj" and c.lemma_ in ("way", "path", "ground") for c in verb.children)


def _hoped(sentence: Sentence, count: Count) -> bool:
    """Whether it is put in that a thing is only hoped: "could, it is hoped, have 2,500"."""
    lead = sentence.span.doc[sentence.span.start : count.first]
    return any(
        t.tag_ == "VBN"
        and t.base in _HOPES
        and any(c.lower_ == "it" and c.dep_ == "nsubjpass" for c in t.children)
        and t.nbor().text == ","
        for t in lead
    )


def _stands(token: Token) -> bool:
    """Whether a verb in the present says how many there are: "so that it now numbers 150"."""
    return token.tag_ in ("VBZ", "VBP") and token.base in _COUNTS


def _as_of_now(sentence: Sentence, count: Count) -> bool:
    """Whether the number is told as that of now: "the deployment, currently at 380"."""
    lead = sentence.span.doc[max(sentence.span.start, count.first - 3) : count.first]
    if len(lead) and lead[-1].lower_ in ("current", "present", "existing"):
        return True
    if len(lead) > 1 and lead[-1].text in (",", "(") and lead[-2].base in ("level",
       "strength", "size", "headcount"):  # fmt: skip
        return True
    after = sentence.span.doc[count.last + 1 : min(sentence.span.end, count.last + 3)]
    if len(after) > 1 and after[0].lower_ in ("are", "is") and after[1].lower_ in _PLACED:
        # "of whom 400 are in theatre"
        return True
    now = [t.i for t in lead if t.lower_ in ("currently", "presently", "now")]
    return bool(now) and all(
        t.lower_ in ("at", "of", "around", "some", "about") or t.tag_ == "VBG" or _stands(t)
        for t in lead
        if t.i > now[-1]
    )
