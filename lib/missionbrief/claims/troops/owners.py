"""Whose the personnel are that a number counts, read from the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import GROUPS, whose
from missionbrief.claims.troops.joint import (
    between_them,
    of_same_place,
    thanked,
)
from missionbrief.claims.troops.mixed import MOSTLY, of_several
from missionbrief.claims.troops.owner_before import credited, named_before, named_left, the_country
from missionbrief.claims.troops.owning import (
    NOBODY,
    Owner,
    listed,
    means_mission,
    owner_at,
    owner_named,
    the_mission,
    together,
)
from missionbrief.claims.troops.people_words import BODIES, unit_word
from missionbrief.claims.troops.wholes import (
    ever_came,
    of_all,
    of_its_size,
    of_the_mission,
    promised_it,
    there_are,
    those_there,
    unreached,
    wanted,
    whole_there,
)
from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import climb, infinitive, predicate, subject
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

HOLDS = words("claims", "owners", "holds")
_PASSED_OVER = frozenset({"of", "'s", "'", "-", "("})
_DESCRIBING = frozenset({"DET", "ADJ", "ADV", "NUM"})
_TO_OWNER = frozenset({"of", "whom", "which", "them", "come", "came", "from", "belong"})
_PROMISED_BY = frozenset({"committed by", "pledged by", "promised by"})
_SENDING = frozenset({"dispatch", "deployment", "contribution", "sending", "provision", "offer"})
_STRENGTHENS = frozenset({"strengthen", "reinforce", "bolster", "boost", "beef", "expand"})
_COUNTING = frozenset({"count", "number", "total", "comprise", "reach"})
_STATES = frozenset({"country", "nation", "state"})
_FELLOWS = frozenset({"comrade", "colleague", "compatriot", "countryman"})
_LEADS = frozenset({"lead", "head", "spearhead", "command"})
_MADE_OF = frozenset({"make", "compose", "comprise", "consist", "draw"})
_DEALS = frozenset({"agreement", "deal", "accord", "pact", "arrangement", "understanding"})
_STATE = frozenset({"government", "authority", "state", "country", "executive"})
_COURTS = words("claims", "deciders", "courts")
_TOLD = 3
_REACH = 6
_BACK = 7
_GROUP_TOLD = 2


def _within(sentence: Sentence, first: int, last: int) -> Owner | None:
    """The owner named in the phrase: "Kenyan officers", "Kenya's contingent of 400"."""
    doc = sentence.span.doc
    for token in doc[first : last + 1]:
        # Who is "U.S.-vetted" is not of the United States.
        hyphened = token.i < last and doc[token.i + 1].text == "-"
        if not hyphened and (found := owner_at(sentence, token, True)):
            return found
    for i in range(first - 1, max(sentence.span.start, first - _BACK) - 1, -1):
        token = doc[i]
        name = sentence.name_at(token)
        if name is not None and (found := owner_named(sentence, name, True)):
            follows = token.nbor().lower_
            possessed = follows in ("'s", "'") or name.kind == "demonym"
            beside = i == first - 1 or follows == "("
            if follows == "-" or (found.relation == "home" and not possessed):
                # "Kenyan-led"; "promised Haiti 1,000 policemen": they are promised to it.
                return None
            return found if possessed or beside or found.relation == "mission" else None
        if means_mission(sentence, token):
            return _nations_own(sentence, token) or the_mission(sentence, True)
        passed = token.lower_ in _PASSED_OVER or token.pos_ in _DESCRIBING or token.tag_ == "VBN"
        if not passed and token.base not in BODIES | HOLDS:
            return None
    return None


def _nations_own(sentence: Sentence, force: Token) -> Owner | None:
    """The country whose force is meant by the word for it: "the Kenyan force of 600 officers"; not
    "the Kenyan-led force"."""
    if force.lower_ != "force" or force.i <= sentence.span.start + 1:
        return None
    before = force.nbor(-1)
    found = owner_at(sentence, before if before.text not in ("'s", "’s") else before.nbor(-1), True)
    return found if found is not None and found.relation == "contributor" else None


def _after_number(sentence: Sentence, last: int) -> tuple[Owner | None, int]:
    """The owner after a bare number ("730 are Kenyan", "1,000 of whom come from Kenya"), and where
    the words after it go on."""
    doc, end, i = sentence.span.doc, sentence.span.end, last + 1
    if not doc[last].like_num:
        return None, i
    while i < end and (
        doc[i].pos_ in ("AUX", "ADV")
        or doc[i].lower_ in _TO_OWNER
        or (doc[i].lower_ == "to" and doc[i - 1].lemma_ == "belong")
    ):
        i += 1
    if i < end and (found := owner_at(sentence, doc[i], True)):
        return found, i
    return None, i - 1 if doc[i - 1].lower_ in ("from", "of", "to") else i


def _after(sentence: Sentence, first: int, last: int) -> Owner | None:
    """The owner named after the phrase: "officers from Kenya", "members of Jamaica's army", "20
    soldiers and four police officers from Jamaica"."""
    doc, end = sentence.span.doc, sentence.span.end
    found, i = _after_number(sentence, last)
    if found is not None:
        return found
    if any(t.lower_ in ("its", "their") for t in doc[first : last + 1]):
        return None  # "18 of its members and three from the police"
    while i < min(end, last + 1 + _REACH) and (
        doc[i].lower_ == "and"
        or (i > last + 1 and (doc[i].pos_ in ("NUM", "ADJ") or unit_word(sentence, doc[i])))
    ):
        i += 1
    if doc.text_of(i, min(end, i + 2)).lower() in _PROMISED_BY:
        i += 1
    if i < end and doc[i].lower_ == "others":
        i += 1
    if i < end and doc[i].lower_ in ("drawn", "sent", "seconded", "contributed"):
        i += 1
    if i >= end or doc[i].lower_ not in ("from", "of", "to", "by"):
        return None
    if doc[i].lower_ == "to" and doc[i - 1].lemma_ != "belong":
        return None
    for token in doc[i + 1 : min(end, i + _REACH)]:
        if token.lower_ in ("its", "their"):
            return None  # "to which it sent six members of its defence force"
        if found := owner_at(sentence, token, True):
            if listed(sentence, token.i):
                return the_mission(sentence, True)
            if (whole := _of_its_forces(sentence, token)) is not None:
                return whole
            # Who are withdrawn "from Haiti" are not Haiti's.
            return None if found.relation == "home" and doc[i].lower_ == "from" else found
        if means_mission(sentence, token) or token.lower_ in ("countries", "nations"):
            return the_mission(sentence, True)
        if token.pos_ in ("VERB", "AUX", "PUNCT") or token.lower_ in MOSTLY:
            return None
    return None


def _of_its_forces(sentence: Sentence, token: Token) -> Owner | None:
    """The country of those who come from several of its forces together: "20 officers from the
    Jamaica Defence Force and the Jamaica Constabulary Force"."""
    named = {m.start: m for m in sentence.names_of("organisation")}
    first = next((m for m in named.values() if m.start <= token.i < m.end), None)
    if first is None:
        return None
    doc, at = sentence.span.doc, first.end
    while at < sentence.span.end and doc[at].lower_ in ("and", "&", "the", "(", ")"):
        at += 1
    other = named.get(at) if at > first.end else None
    country = first.name.country
    if other is None or country is None or other.name.country != country:
        return None
    return owner_named(sentence, sentence.article.mission.names[country], True)


def _by_verb(sentence: Sentence, head: Token) -> Owner | None:
    """The owner by the tree: the subject of the verb that has them; of several, the mission."""
    verb = predicate(head)
    doer = _giver(head) or (subject(verb) if verb is not None else None)
    if doer is None and verb is not None:
        # "Ten countries have between them offered 3,100": the parser gives them to "have".
        helping = (c for c in verb.children if c.dep_ == "aux")
        doer = next((g for c in helping for g in c.children if g.dep_ == "nsubj"), None)
    if doer is None and verb is not None and verb.dep_ == "pcomp":
        above = subject(verb.head.head)  # "Kenya offered to lead it by sending 1,000"
        found = owner_at(sentence, above, False) if above is not None else None
        if found is not None and found.relation == "contributor":
            return found
    if doer is not None and doer != head:
        if doer.i > head.i and (given := owner_at(sentence, doer, False)):
            return given
        states = doer.lemma_ in _STATES or doer.lower_ == "governments"
        states = states and sentence.name_at(doer) is None
        states = states and not any(c.dep_ == "poss" for c in doer.children)  # "his country"
        if states and not (the_country(doer) and doer.head.lemma_ not in ("have", "be")):
            # "ten countries have promised 2,900"
            return the_mission(sentence, False)
    if doer is not None and doer.lower_ == "it" and (said := _who_says(sentence, verb)):
        return said
    if (fellows := _fellows(sentence, head, verb)) is not None:
        return fellows
    name = whose(sentence, head)
    found = owner_named(sentence, name, False) if name is not None else None
    if found is None or found.relation not in ("contributor", "mission"):
        return found
    starts = [m.start for m in sentence.names if m.name == name]
    if doer is not None:
        starts.append(doer.i)
    first = next((i for i in starts if listed(sentence, i)), None)
    return together(sentence, first, False) if first is not None else found


def _fellows(sentence: Sentence, head: Token, verb: Token | None) -> Owner | None:
    """The country of those who join others of it: "the 200 officers join 600 other Kenyans"."""
    if verb is None or verb.base != "join" or head.dep_ != "nsubj":
        return None
    for whom in verb.children:
        if whom.dep_ == "dobj" and any(c.lower_ in ("other", "fellow") for c in whom.children):
            found = owner_at(sentence, whom, False)
            return found if found is not None and found.relation == "contributor" else None
    return None


def _made_up(sentence: Sentence, head: Token) -> Owner | None:
    """The country whose people a body is told to be made up of: "a 25-member team made up of
    members of Barbados' forces"."""
    whole = head.head if head.dep_ in ("compound", "nmod", "nummod") else head
    verb = predicate(whole)
    # The parser may take "made up of" for what the sentence tells.
    clauses = [c for c in whole.children if c.dep_ == "acl"] + ([verb] if verb is not None else [])
    for clause in clauses:
        of = [c for c in clause.children if c.lower_ == "of"]
        if clause.base not in _MADE_OF or clause.i < head.i or not of:
            continue
        found = (owner_at(sentence, t, True) for o in of for t in o.subtree)
        owners = [o for o in found if o is not None]
        if len({o.name for o in owners}) == 1 and owners[0].relation == "contributor":
            return owners[0]
    return None


def _beside_mission(sentence: Sentence, head: Token) -> bool:
    """Whether known ones are told to do a thing to the mission, of which they then are not all:
    "the 800 officers lead the mission", "the 230 join a force of 700"."""
    verb = head.head
    if head.dep_ != "nsubj" or verb.base not in _LEADS | _STRENGTHENS | {"join"}:
        return False
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    names = (sentence.name_at(t) for t in objects)
    named = any(n is not None and n.kind in ("mission", "force") for n in names)
    the = any(c.lower_ in ("the", "these", "those") for c in head.children)
    return the and (named or any(means_mission(sentence, t) for t in objects))


def _only_named(sentence: Sentence) -> Owner | None:
    """The one country with personnel that a sentence names."""
    found = (owner_named(sentence, m.name, False) for m in sentence.names)
    owners = {o.name: o for o in found if o is not None and o.relation == "contributor"}
    return next(iter(owners.values())) if len(owners) == 1 else None


def _who_says(sentence: Sentence, verb: Token | None) -> Owner | None:
    """The country that says what "it" will do: "Kenya said it would strengthen it by 600"."""
    sends = verb is not None and verb.base in _STRENGTHENS
    for step in verb.ancestors if verb is not None and sends else ():
        if step.pos_ != "VERB":
            continue
        who = subject(step)
        found = owner_at(sentence, who, False) if who is not None else None
        if step.base in REPORTING and found is not None:
            return found if found.relation == "contributor" else None
    return None


def _by_noun(sentence: Sentence, head: Token) -> Owner | None:
    """The owner of what is done with those counted: "El Salvador's dispatch of a team of 78", "the
    deployment by El Salvador of 78 soldiers"."""
    for noun in climb(head):
        if noun.pos_ in ("VERB", "AUX"):
            return None
        if noun.base not in _SENDING:
            continue
        whose = [c for c in noun.children if c.dep_ == "poss"]
        whose += [g for c in noun.children if c.lower_ == "by" for g in c.children]
        found = (owner_at(sentence, t, False) for t in whose)
        return next((o for o in found if o is not None and o.relation == "contributor"), None)
    return None


def _giver(head: Token) -> Token | None:
    """Who gives those counted, after them: "troops offered by Benin", "officers whom Nairobi
    promised"."""
    verb = predicate(head)
    for given in (verb, *(c for c in head.children if c.dep_ in ("relcl", "acl"))):
        if given is None or given.base not in HOLDS:
            continue
        agents = (n for c in given.children if c.dep_ == "agent" for n in c.children)
        if (by := next(agents, None)) is not None:
            return by
        if given.dep_ == "relcl":
            return next((c for c in given.children if c.dep_ == "nsubj"), None)
    return None


def _all_of(sentence: Sentence, last: int) -> Owner | None:
    """Whose all of them are said to be: "400 officers, all of them Kenyan,"."""
    doc, end = sentence.span.doc, sentence.span.end
    for token in doc[last + 1 : min(end, last + 2 * _BACK)]:
        if token.pos_ == "AUX" or token.tag_ in ("VBD", "VBZ", "VBP"):
            return None
        if token.lower_ != "all" or token.nbor(-1).text not in (",", "(", "–", "—"):
            continue
        for inner in doc[token.i + 1 : min(end, token.i + 4)]:
            if found := owner_at(sentence, inner, True):
                return found
        return None
    return None


def owner_of(sentence: Sentence, first: int, last: int, head: Token) -> Owner:
    """Return whose personnel the phrase from token `first` to `last`, headed by `head`, means.

    Looked for within the phrase, after it ("from Kenya"), in the tree, then to the left. The
    country at home, or one that sends nobody, owns them only where the verb says that it has or
    sends them, rather than awaits or counts them.
    """
    doc = sentence.span.doc
    found = _within(sentence, first, last)
    if found is None or found.relation == "mission":
        found = _after(sentence, first, last) or _all_of(sentence, last) or found
    following = [t.lower_ for t in doc[last + 1 : min(sentence.span.end, last + 3)]]
    part = following[:1] == ["of"] and following[1:] not in (["whom"], ["which"], ["them"])
    if found is not None and found.relation == "mission" and doc[last].like_num and part:
        # "Kenya provides 730 of the mission's 991"
        giver = _by_verb(sentence, head)
        found = giver if giver is not None and giver.relation == "contributor" else found
    if found is None and any(t.lower_ in ("its", "their") for t in doc[first : last + 1]):
        found = credited(sentence, first)
        found = found or (named_left(sentence, first) if head.base in _FELLOWS else None)
    if found is not None:
        return found
    if (paired := of_same_place(sentence, first)) is not None:
        return paired
    if of_several(sentence, last) or unreached(sentence, head) or promised_it(sentence, head):
        return the_mission(sentence, False)
    if _of_the_group(sentence, last) and (told := named_before(sentence, _GROUP_TOLD)):
        return told
    if (
        of_the_mission(sentence, first, last)
        or whole_there(sentence, first, last, head)
        or those_there(sentence, head)
        or wanted(head)
        or of_all(sentence, first, head)
        or of_its_size(sentence, head)
    ):
        return the_mission(sentence, False)
    if ever_came(sentence, first, head):
        return named_before(sentence) or the_mission(sentence, False)
    if (shared := between_them(sentence, last) or thanked(sentence, head)) is not None:
        return shared
    if (beside := _with(sentence, first) or _leads_with(sentence, head)) is not None:
        return beside
    if (share := _accounting(sentence, first) or _opened_for(sentence, first)) is not None:
        return share
    if head.lower_ in ("force", "mission"):
        return the_mission(sentence, True)
    if (made := _made_up(sentence, head)) is not None:
        return made
    if _beside_mission(sentence, head):
        return _only_named(sentence) or named_before(sentence, _GROUP_TOLD) or NOBODY
    if (ruled := _ruled_on(sentence, head)) is not None:
        return ruled
    tree = _by_noun(sentence, head) or _agreed_with(sentence, head) or _by_verb(sentence, head)
    left = named_left(sentence, first)
    named = any(o is not None and o.relation == "contributor" for o in (tree, left))
    if named and there_are(sentence, last, head):
        # "Kenya came first, and there were to have been 2,500 in the force": of no one country.
        return the_mission(sentence, False)
    if tree is not None and tree.relation in ("contributor", "mission"):
        return tree
    verb = predicate(head)
    had = verb is not None and verb.base in HOLDS
    for found in (tree, left):
        if found is not None and (found.relation in ("contributor", "mission") or had):
            return found
    return left if left is not None and left.relation == "home" else NOBODY


def _agreed_with(sentence: Sentence, head: Token) -> Owner | None:
    """The country with which it is agreed that it sends so many: "the agreement of the United
    Nations with Chad to send 300 soldiers"."""
    verb = predicate(head)
    if verb is None or verb.tag_ != "VB" or verb.i > head.i or not infinitive(verb):
        return None
    # The parser may hang the infinitive on what is said of the agreement.
    to = next(c for c in verb.children if c.tag_ == "TO")
    link = to.nbor(-1).head if to.i > sentence.span.start else to
    if link.lower_ != "with" or link.head.base not in _DEALS:
        return None
    found = owner_at(sentence, to.nbor(-1), False)
    return found if found is not None and found.relation == "contributor" else None


def _ruled_on(sentence: Sentence, head: Token) -> Owner | None:
    """The country whose court rules on what its own government is to send: "judges in
    Chad held it unlawful for the state to post 300 soldiers abroad"."""
    verb = predicate(head)
    doer = subject(verb) if verb is not None else None
    if verb is None or doer is None or doer.base not in _STATE or sentence.name_at(doer):
        return None
    for above in verb.ancestors:
        court = subject(above) if above.pos_ == "VERB" else None
        if court is None or court.base not in _COURTS:
            continue
        named = (owner_at(sentence, t, False) for t in court.subtree)
        own = next((o for o in named if o is not None), None)
        lead = sentence.article.mission.names[sentence.article.mission.lead]
        return own or owner_named(sentence, lead, False)
    return None


def _of_the_group(sentence: Sentence, last: int) -> bool:
    """Whether those counted are of a body told of before: "the 144 officers in this contingent"."""
    after = sentence.span.doc[last + 1 : min(sentence.span.end, last + 4)]
    words_ = [t.lower_ for t in after[:2]]
    pointing = words_[:1] == ["in"] and words_[1:] in (["this"], ["that"], ["the"])
    return pointing and len(after) > len(words_) and after[2].base in GROUPS - {"force"}


def of_known_size(sentence: Sentence, owned: Owner, value: float | None, head: Token) -> Owner:
    """Return the mission for the size by which it is known, whoever is named beside it ("Kenya has
    sent 400, out of 2,500 planned"), but for one who gives so many himself; else `owned`."""
    if value not in sentence.article.mission.ceilings or owned.near:
        return owned
    verb = predicate(head)
    gives = head.dep_ in ("dobj", "nsubjpass") and verb is not None and verb.base not in _COUNTING
    beside = owned.relation == "contributor" and not gives
    return the_mission(sentence, False) if beside else owned


def _with(sentence: Sentence, first: int) -> Owner | None:
    """The country of a list that a number stands "with": "they include Kenya with 396 officers"."""
    doc, start = sentence.span.doc, sentence.span.start
    if first - 2 < start or doc[first - 1].lower_ != "with":
        return None
    found = owner_at(sentence, doc[first - 2], False)
    return found if found is not None and found.relation == "contributor" else None


def _leads_with(sentence: Sentence, head: Token) -> Owner | None:
    """The country that leads the mission "with" so many: "Kenya, which leads it with 700"."""
    link = head.head if head.dep_ == "pobj" and head.head.lower_ == "with" else None
    verb = next((t for t in link.ancestors if t.pos_ == "VERB"), None) if link is not None else None
    who = subject(verb) if verb is not None and verb.base in _LEADS else None
    found = owner_at(sentence, who, False) if who is not None else None
    return found if found is not None and found.relation == "contributor" else None


def _accounting(sentence: Sentence, first: int) -> Owner | None:
    """The country of a list that a number stands "for": "Kenya accounts for 735, Guatemala for 150
    and Belize for two"."""
    doc, start = sentence.span.doc, sentence.span.start
    if first - 2 < start or doc[first - 1].lower_ != "for" or "account" not in sentence.lemmas:
        return None
    return owner_at(sentence, doc[first - 2], False)


def _opened_for(sentence: Sentence, first: int) -> Owner | None:
    """The country of which a sentence says that it is about to tell: "For Benin he mentioned
    1,500"."""
    doc, start = sentence.span.doc, sentence.span.start
    if first - start < _TOLD or doc[start].lower_ != "for":
        return None
    found = owner_at(sentence, doc[start + 1], False)
    return found if found is not None and found.relation == "contributor" else None


def last_named(sentence: Sentence, reach: int = 1) -> Owner:
    """Return the contributor that the sentence before names, for "the remaining four"; with a
    longer `reach` that of so many sentences before."""
    return named_before(sentence, reach) or NOBODY
