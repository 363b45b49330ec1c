"""Words by which nobody named beside them has a view, where no rule tells whose view it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.views.around import before
from missionbrief.claims.views.asking import put_off
from missionbrief.claims.views.assurances import hopes_not_to_need
from missionbrief.claims.views.leanings import cues
from missionbrief.claims.views.mentioned import named_only
from missionbrief.claims.views.paying import is_money
from missionbrief.claims.views.phrases import never_again
from missionbrief.claims.views.scope import reach
from missionbrief.claims.views.topic import about, is_about, is_mission, meant
from missionbrief.claims.views.whose_wish import of_others
from missionbrief.claims.views.wishes import if_it_did, let_fall
from missionbrief.language.grammar import agent, climb, subject
from missionbrief.language.modality import negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_STORIES = words("claims", "position", "stories")
_SPITE = frozenset({"despite", "notwithstanding", "spite"})
_TAKES = frozenset({"take", "assume"})
_WEIGHS = frozenset({"look", "consider", "weigh", "explore", "study", "examine"})
_GIVES_WORD = frozenset({"agree", "offer", "volunteer", "pledge", "promise", "commit", "undertake"})
_SENDS = frozenset({"send", "deploy", "contribute", "provide", "second", "dispatch"})
_FORCES = frozenset({"force", "personnel"})
_HAMPERS = frozenset({"hamper", "hinder", "hurt", "affect", "harm", "disrupt"})
_DEPLOYING = frozenset({"plan", "deployment", "decision", "prospect"})
_FEASIBLE = frozenset({"feasible", "viable", "realistic", "advisable", "workable"})
_TROUBLES = frozenset({"challenge", "problem", "difficulty", "obstacle", "constraint", "hurdle"})
_WARNS = frozenset({"warn", "caution"})
_URGES = frozenset({"urge", "ask", "call", "demand"})
_SAFEGUARDS = frozenset({"safeguard", "mechanism", "mistake", "abuse", "respect", "dignity"})
_SCENES = frozenset({"as", "while", "when", "after", "though", "although"})
_IT = frozenset({"it", "its", "they", "them", "this"})
_BREAKS = frozenset({"break", "violate", "breach", "contravene", "flout", "infringe"})
_LAWS = frozenset({"law", "laws", "constitution", "order", "rule", "statute", "sovereignty"})
_DILUTES = frozenset({"water", "dilute", "weaken", "soften", "stall", "obstruct"})
_TEXTS = words("claims", "votes", "texts")
_VIEWS = frozenset({"position", "view", "opinion", "stance", "side", "comment"})
_HAS = frozenset({"have", "take", "hold", "express", "offer", "make", "give"})
_POLITICS = frozenset({"election", "elections", "political", "electoral", "referendum"})
_CHANGES = frozenset({"transition", "change", "step", "vote", "resolution", "process"})
_INTENTIONS = frozenset({"plan", "intention"})
_FOR = frozenset({"support", "fund", "extend", "transition_to_un"})
_SIDED = frozenset({"support", "oppose"})
_HOPES = frozenset({"hope", "hopes", "hoped"})
_OPEN = frozenset({"uncertain", "unclear", "unknown", "unsure", "doubt", "limbo", "balance"})
_FUTURES = frozenset({"future", "fate", "prospect", "timeline", "status", "deployment", "mission"})


def unvoiced(sentence: Sentence, who: Sequence[Token], token: Token, stance: str) -> bool:
    """Return whether the words by which somebody, `who`, is named, and the verb that carries what
    he does, `token`, tell no view of that `stance` of his."""
    if (who and all(map(_in_story, who))) or any(map(named_only, who)):
        return True
    if stance == "transition_to_un" and _unfeasible(sentence):
        return True
    if (who and all(map(_of_opposition, who))) or _no_view(sentence):
        return True
    if stance == "withdraw":
        return _takes_lead(token)
    if stance in _SIDED and (_offers_people(token) or _leaves_open(sentence) or _may(sentence)):
        return True
    if stance != "oppose" and _speaks_of_plans(sentence):
        return True
    if any(let_fall(c) and token in (c.token, c.token.head) for c in cues(sentence)):
        return True
    if stance in _FOR and _no_plans(sentence):
        return True
    if stance == "oppose":
        hopes = sentence.lemmas & _HOPES and any(map(hopes_not_to_need, sentence.tokens))
        if _not_wrong(sentence):
            return True
        again = "repeat" in sentence.lemmas and any(map(never_again, sentence.tokens))
        return bool(hopes) or again or _faults_another(sentence, who) or _hampers_others(sentence)
    return stance == "support" and (
        _names_trouble(sentence)
        or _of_politics(sentence)
        or _waters_down(sentence, who)
        or any(put_off(c.token, reach(sentence, c.token)) for c in cues(sentence))
        or any(if_it_did(sentence, c.token) for c in cues(sentence))
        or _warns(token)
        or _only_scene(sentence)
        or (bool(who) and all(map(_defied, who)))
        or _weighs_options(sentence)
        or _asks_for_money(sentence, token)
    )


def _not_wrong(sentence: Sentence) -> bool:
    """Whether all that is told is that nothing wrong was done: "was not breaking any law"."""
    wrong = [t for t in sentence.tokens if t.base in _BREAKS and t.pos_ == "VERB"]
    law = [t for t in wrong if any(c.base in _LAWS for c in t.children if c.dep_ == "dobj")]
    return (
        bool(law) and all(map(negated, law)) and not any(c.leaning == "con" for c in cues(sentence))
    )


def _waters_down(sentence: Sentence, who: Sequence[Token]) -> bool:
    """Whether somebody would have less of a text: "tried to water down the resolution"."""
    for verb in sentence.tokens if sentence.lemmas & _DILUTES else ():
        weaker = verb.base in _DILUTES and verb.pos_ == "VERB" and not negated(verb)
        weaker = weaker and (verb.base != "water" or any(c.lower_ == "down" for c in verb.children))
        by = subject(verb) if weaker else None
        if by is not None and any(t in by.subtree for t in who):
            return any(c.base in _TEXTS for c in verb.children if c.dep_ == "dobj")
    return False


def _of_opposition(word: Token) -> bool:
    """Whether a country only tells whose opposition it is that has the view: "Chile's opposition
    party wants"."""
    head = word.head
    owner = word.dep_ in ("poss", "amod", "compound", "nmod") and head.pos_ == "NOUN"
    return owner and any(t.base == "opposition" for t in (head, *head.children))


def _no_view(sentence: Sentence) -> bool:
    """Whether somebody is told to have no view: "had no position on it", "took no side"."""
    views = [t for t in sentence.tokens if t.base in _VIEWS and before(t, 1) == ["no"]]
    return any(t.dep_ == "dobj" and t.head.base in _HAS for t in views)


def _of_politics(sentence: Sentence) -> bool:
    """Whether it is the country's politics alone that are spoken of: "wants the political
    transition speeded up"."""
    if sentence.lemmas.isdisjoint(_POLITICS) or about(sentence) is not None:
        return False
    return meant(sentence, (t for t in sentence.tokens if t.base not in _CHANGES)) is None


def _no_plans(sentence: Sentence) -> bool:
    """Whether it is only told that somebody has no plans: "had no plans to renew the money"."""
    nouns = [t for t in sentence.tokens if t.base in _INTENTIONS]
    none = [t for t in nouns if before(t, 1) in (["no"], ["any"])]
    return any(c.dep_ in ("acl", "prep") and c.i > t.i for t in none for c in t.children)


def _speaks_of_plans(sentence: Sentence) -> bool:
    """Whether all that is told of a view is that somebody speaks of a plan: "raised questions about
    the plan to turn it into a UN operation"."""
    told = cues(sentence)
    return bool(told) and all(c.leaning == "plans" and c.noun and of_others(c.token) for c in told)


def _leaves_open(sentence: Sentence) -> bool:
    """Whether all that is told is that nobody knows what becomes of the mission: "said that the
    future of the force is uncertain"."""
    for word in sentence.tokens if sentence.lemmas & _OPEN else ():
        verb = word.head if word.dep_ in ("acomp", "attr", "oprd") else word.head.head
        open_ = word.base in _OPEN and verb.base in ("be", "remain", "hang")
        who = subject(verb) if open_ else None
        if who is not None and who.base in _FUTURES and not negated(verb):
            return True
    return False


def _may(sentence: Sentence) -> bool:
    """Whether all that is told of a view is that somebody may come to hold it: "X and Y, with their
    vetoes, may not support a resolution on the force"."""
    told = [c.token for c in cues(sentence) if c.leaning in ("pro", "con", "refuses")]
    return bool(told) and all(
        any(c.lower_ in ("may", "might") and c.dep_ == "aux" for c in t.children) for t in told
    )


def _hampers_others(sentence: Sentence) -> bool:
    """Whether it is only told what plans bring about at home: "patrols in Nakuru are hurt by the
    planned deployment"."""
    for verb in sentence.tokens if sentence.lemmas & _HAMPERS else ():
        by = agent(verb) if verb.base in _HAMPERS and verb.tag_ == "VBN" else None
        if by is not None and by.base in _DEPLOYING:
            return not any(is_mission(sentence, t) for t in verb.subtree if t.i < verb.i)
    return False


def _unfeasible(sentence: Sentence) -> bool:
    """Whether a step is told to be out of reach: "to turn it into one was not feasible"."""
    for word in sentence.tokens if sentence.lemmas & _FEASIBLE else ():
        verb = next((t for t in climb(word) if t.pos_ in ("VERB", "AUX")), word)
        if word.base in _FEASIBLE and (negated(verb) or "not" in before(word, 4)):
            return True
    return False


def _names_trouble(sentence: Sentence) -> bool:
    """Whether all that is told is what is hard for the mission: "the biggest challenge that it
    faces is money"."""
    for verb in sentence.tokens if sentence.lemmas & _TROUBLES else ():
        who = subject(verb) if verb.base == "be" else None
        if who is not None and who.base in _TROUBLES and not negated(verb):
            return verb.dep_ in ("ROOT", "ccomp")
    return False


def _warns(verb: Token) -> bool:
    """Whether somebody warns of what missions bring and asks for safeguards."""
    asked = [c for c in verb.children if c.dep_ == "conj" and c.base in _URGES]
    return verb.base in _WARNS and any(
        t.base in _SAFEGUARDS for c in asked for t in c.subtree if t.pos_ == "NOUN"
    )


def _only_scene(sentence: Sentence) -> bool:
    """Whether the mission is only part of the scene of another view: "As its deployment began,
    Canada held that the police ought to be trained"."""
    opens = sentence.span[0]
    if opens.lower_ not in _SCENES or opens.head.dep_ != "advcl" or opens.dep_ == "prep":
        return False
    inside = {t.i for t in opens.head.subtree}
    rest = [t for t in sentence.tokens if t.i not in inside]
    if not any(is_mission(sentence, t) for t in opens.head.subtree):
        return False
    return is_about(sentence, rest) is None and not any(t.lower_ in _IT for t in rest)


def _in_story(word: Token) -> bool:
    """Whether somebody is named in what he is only reported to weigh: "after reports that Lima was
    considering changes"."""
    clause = next((t for t in climb(word) if t.dep_ in ("acl", "relcl", "ccomp")), None)
    story = clause.head if clause is not None and clause.base in _WEIGHS else None
    return story is not None and story.pos_ == "NOUN" and story.base in _STORIES


def _defied(word: Token) -> bool:
    """Whether it is somebody's act in spite of which a thing is done: "despite a petition by X"."""
    return any(t.lower_ in _SPITE for t in word.ancestors)


def _takes_lead(verb: Token) -> bool:
    """Whether somebody takes the lead, whoever "are to come after"."""
    lead = any(c.dep_ == "dobj" and c.base in ("lead", "command") for c in verb.children)
    return verb.base in _TAKES and lead


def _weighs_options(sentence: Sentence) -> bool:
    """Whether somebody only has several things to choose from: "we will look at every option"."""
    return any(
        t.base == "option" and t.dep_ in ("dobj", "pobj") and _any_of_them(t)
        for t in sentence.tokens
    )


def _any_of_them(option: Token) -> bool:
    every = option.tag_ == "NNS" or any(c.lower_ in ("every", "any") for c in option.children)
    return every and any(t.base in _WEIGHS for t in option.ancestors)


def _offers_people(verb: Token) -> bool:
    """Whether it is people whom somebody gives, told apart: "agreed to send soldiers"."""
    sends = [c for c in verb.children if c.dep_ == "xcomp" and c.base in _SENDS]
    things = [c for s in sends for c in s.children if c.dep_ == "dobj"]
    people = any(unit_of(t) is not None or t.base in _FORCES for t in things)
    return verb.base in _GIVES_WORD and people


def _faults_another(sentence: Sentence, who: Sequence[Token]) -> bool:
    """Whether all that is faulted is somebody else, by nobody named, in a clause on him alone: "the
    firm, which has been faulted for its secrecy"."""
    against = [c.token for c in cues(sentence) if c.leaning == "con"]
    if not against or not all(map(_faulted_aside, against)):
        return False
    return not any(t in c.subtree or t == c.head for t in who for c in against)


def _faulted_aside(verb: Token) -> bool:
    passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    return verb.dep_ == "relcl" and passive and agent(verb) is None


def _asks_for_money(sentence: Sentence, verb: Token) -> bool:
    """Whether it is money that is told to be wanted, and not for the mission: "more financial
    support is needed before the storms"."""
    if about(sentence) is not None or meant(sentence, sentence.tokens) is not None:
        return False
    told = [verb, *(c for c in verb.children if c.dep_ == "ccomp")]
    wanted = [c for v in told for c in v.children if c.dep_ in ("nsubj", "nsubjpass")]
    return any(is_money(t) or t.lower_ == "financial" for c in wanted for t in c.subtree)
