"""Who wants, favours or opposes what of the mission, by a word of wanting or judging.

A word's leaning, what stands in its reach and whose it is are read apart and come together here. A
word within the reach of another tells what is wanted, and is nobody's own wish.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.views.accounts import stands_for_sum
from missionbrief.claims.views.around import after, before, gives_up
from missionbrief.claims.views.cue import Cue
from missionbrief.claims.views.leaning_nouns import GIVES, GROUNDS, given_up
from missionbrief.claims.views.leaning_verbs import CONSENTS
from missionbrief.claims.views.leanings import cues
from missionbrief.claims.views.matters import TURNS, matter, taken_up
from missionbrief.claims.views.no_wish import done_by_mission, no_wish
from missionbrief.claims.views.objections import upto
from missionbrief.claims.views.paying import is_money
from missionbrief.claims.views.plans_told import un_pays
from missionbrief.claims.views.readings import read
from missionbrief.claims.views.retreats import CASES
from missionbrief.claims.views.scope import front, reach
from missionbrief.claims.views.stances import EXACT, stances
from missionbrief.claims.views.topic import is_about, is_mission
from missionbrief.claims.views.undoing import FLIPPED, STOPS, opposite
from missionbrief.claims.views.verdicts import of_critics
from missionbrief.claims.views.wanting import FIRSTS, of_noun
from missionbrief.claims.views.weighing import is_option
from missionbrief.claims.views.whose_wish import RECEIVES, held_by, verb_above
from missionbrief.claims.views.withheld import not_another
from missionbrief.language.grammar import agent, climb, infinitive, subject
from missionbrief.language.modality import SHOULD, SUPPOSED, WILL, mode, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_RALLIES = frozenset(
    {
        "agree",
        "decide",
        "resolve",
        "vow",
        "pledge",
        "promise",
        "choose",
        "march",
        "rally",
        "demonstrate",
        "gather",
        "protest",
        "write",
        "assemble",
    }
)
_MOVES = frozenset({"lead", "prompt", "push", "drive", "cause", "spur", "move", "compel"})
_FLIPS = frozenset({"want", "seek", "favour", "favor", "like", "support", "advocate", "wish"})

# These need no object.
_BARE = frozenset({"balk", "baulk", "object", "resist", "scoff", "bristle", "refuse"})
_SUCH = frozenset({"such", "that", "this", "it"})
_FEW = 3
_NEAR = 6
_KEEPS = frozenset({"hold", "freeze", "withhold"})
_BRINGS = frozenset({"file", "sign", "bring", "lodge", "launch", "start", "join", "organise",
                     "organize", "circulate", "support", "back", "submit", "mount"})  # fmt: skip
_CHARGES = frozenset({"charge", "claim", "accusation", "allegation", "criticism", "suggestion",
                      "assertion", "report", "rumour", "rumor", "complaint", "speculation", "fear",
                      "worry", "concern", "doubt"})  # fmt: skip
_DECLINES = words("claims", "leanings", "declines")
_WANES = words("claims", "leanings", "wanes")
_TAKES_BACK = frozenset({"withdraw", "retract", "rescind"})
_DOUBTS = frozenset({"doubt", "question", "dispute"})
_WORRIES = _DOUBTS | {"concern", "worry", "fear", "uncertainty", "debate", "controversy",
                      "scrutiny", "row", "criticism", "anger", "outcry", "confusion"}  # fmt: skip
_OVER = frozenset({"over", "about", "regarding", "on", "around", "concerning"})
_LAWS = frozenset({"law", "constitution", "act", "statute", "regulation", "rule", "charter",
                   "legislation"})  # fmt: skip
_HANDED = frozenset({"transition_to_un"})
_RULES = {"weighs": "weighed"}
_BLINDLY = frozenset({"blindly", "unconditionally", "uncritically"})
_OUGHT = SHOULD | WILL
_IDEAS = frozenset({"idea", "proposal", "demand", "call", "suggestion", "request", "move",
                    "step", "bid", "motion", "plan", "amendment"})  # fmt: skip
_PROPOSALS = frozenset({"proposal", "plan", "idea", "recommendation"})
_DROPS = frozenset({"reconsider", "rethink", "drop", "abandon", "reverse", "scrap", "shelve"})
_ASIDE = frozenset({"unwilling", "reluctant", "loath"})
_BODIES = words("claims", "scenes", "bodies")
_COMES = frozenset({"come", "arrest", "go", "fight", "attack", "target", "leave"})
_YET = frozenset({"still", "until"})
_QUESTIONS = frozenset({"ask", "press", "question", "challenge", "push"})


def _scope(sentence: Sentence, cue: Cue) -> list[Token]:
    """The words that a cue is about: what follows, and before it what is said to be so."""
    token, following = cue.token, reach(sentence, cue.token)
    if cue.leaning == "ought":
        said = [token, *front(token), *token.children]
        # "Never again should they go": the denial hangs on "again"
        said += [g for c in token.children for g in c.children if g.dep_ == "neg"]
        paid = front(token.head) if token.dep_ == "acomp" else []
        if any(map(is_money, paid)):
            said += paid  # "contributions are essential for the mission to last"
        first = min((t.i for t in said), default=token.i)
        return [*_own_clause(token, first), *following]
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in token.children)
    told_of = token.dep_ == "relcl" and not any(
        c.dep_ == "nsubj" and c.tag_ in ("WP", "WDT") for c in token.children
    )
    if not cue.noun and (passive or agent(token) is not None or told_of):
        return [*front(token), *following]
    if token.lower_ in ("favour", "favor") and "of" not in after(token, 1):
        return upto(sentence, token)
    if token.lower_ == "against" and token.head.dep_ == "relcl":
        return front(token.head)
    if cue.noun and _is_clause(token):
        return reach(sentence, token.head)
    if cue.noun and (verb := verb_above(token)).base in RECEIVES:
        return [*front(verb), *following]
    if cue.noun and token.dep_ == "dobj" and token.head.lemma_ in GIVES and token.head.i < token.i:
        # "gave the mission its blessing"
        given = token.doc[token.head.i + 1 : token.i]
        return [*(t for t in given if t.lower_ != "no"), *following]
    return following


def _is_clause(noun: Token) -> bool:
    """Whether a noun is told to be what a clause tells: "our wish is that the UN take it over"."""
    verb = noun.head
    tells = any(c.dep_ in ("ccomp", "xcomp") and c.i > verb.i for c in verb.children)
    return noun.dep_ == "nsubj" and verb.lemma_ == "be" and tells


def _own_clause(token: Token, first: int) -> list[Token]:
    """The words from number `first` to a verb that tells what ought to be, without the verb that is
    denied before it of the same subject: "it *has not kept up* and must be enlarged"."""
    told = list(token.doc[first : token.i + 1])
    joined = token.head
    if token.dep_ != "conj" or joined.pos_ not in ("VERB", "AUX") or not negated(joined):
        return told
    denies = min(c.i for c in (joined, *joined.children) if c.dep_ in ("aux", "neg") or c == joined)
    own = min(c.i for c in (token, *token.children))
    return [t for t in told if t.i < denies or t.i >= own]


def _loose(token: Token) -> bool:
    """Whether a verb tells no act of its subject: a purpose ("funds to support the mission"), what
    is only supposed, or what another is asked or allowed to do."""
    if token.tag_ == "VBG" and token.dep_ == "csubj":
        return True  # "opposing it would be a mistake"
    described = token.dep_ == "amod" and not set(before(token, 4)) & {"has", "have", "had"}
    if described or mode(token) in ("called_for", "authorised", "unreal"):
        return True
    if any(c.lower_ in SUPPOSED for t in climb(token) for c in t.children if c.dep_ == "mark"):
        return True
    if token.head.lower_ in FIRSTS and token.head.dep_ == "attr":
        # "was the first to support it"
        return False
    if token.head.base in _MOVES and token.head.tag_ in ("VBD", "VBN"):
        # "the death led opposition leaders to demand …"
        return False
    if token.head.base in _RALLIES:
        # "marched to parliament to demand …"
        return False
    return infinitive(token) and token.dep_ in ("advcl", "acl", "relcl", "pcomp", "ROOT", "ccomp")


def _of_conduct(sentence: Sentence, verb: Token) -> bool:
    """Whether people are told not to do something that is no matter of the mission: "warned them
    against buying cars", but "warned them against sending police to Haiti"."""
    if not any(c.dep_ == "dobj" for c in verb.children):
        return False
    against = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "against"]
    warned_of = [t for c in against for t in c.subtree if t != c]
    ours = is_about(sentence, warned_of) or any(stances(sentence, warned_of))
    return bool(warned_of) and not ours and not _points(warned_of)


def if_it_did(sentence: Sentence, verb: Token) -> bool:
    """Return whether somebody would welcome the mission only if it were to do something else:
    "would welcome the force if it came to arrest the ministers"."""
    if not any(c.lower_ in ("would", "'d") for c in verb.children if c.dep_ == "aux"):
        return False
    for clause in verb.children:
        terms = any(g.lower_ == "if" and g.dep_ == "mark" for g in clause.children)
        who = subject(clause) if clause.dep_ == "advcl" and terms else None
        if who is not None and clause.base in _COMES:
            return who.lower_ in ("it", "they") or is_mission(sentence, who)
    return False


def wishes(sentence: Sentence) -> Iterator[Found]:
    """Yield the verb that tells a wish or view of the mission, who holds it, the stance and by
    which rule it was read."""
    covered: set[int] = set()
    for cue in cues(sentence):
        token = cue.token
        owned = cue.noun and bool(of_noun(sentence, token))
        if token.i in covered and not owned and not _others(token):
            continue
        if token.pos_ == "VERB" and cue.leaning != "ought" and _loose(token):
            continue
        if (
            _of_the_stop(token)
            or _questioned(token)
            or before(token, 1) == ["once"]
            or no_wish(sentence, token)
        ):
            continue
        if _never_did(token) or _of_worry(cue) or _by_law(cue) or let_fall(cue):
            continue
        if token.dep_ == "acl" and any(c.lower_ == "any" for c in token.head.children):
            # "any model recommended by X": what it is, X does not say.
            continue
        described = token.dep_ in ("acl", "amod", "relcl", "advcl", "conj")
        if token.base in ("support", "back") and described and agent(token) is not None:
            # "the US-backed force", "supported by the army": what it is, not what is wanted.
            continue
        if cue.leaning == "con" and _of_conduct(sentence, token):
            continue
        if cue.leaning == "pro" and if_it_did(sentence, token):
            continue
        scope = _scope(sentence, cue)
        if cue.leaning == "blocks" and not any(is_money(t) or t.is_currency for t in scope):
            if token.base in _KEEPS:
                # "who held the chair"
                continue
            cue = Cue(token, "con", cue.noun)
        told = read(sentence, cue, scope)
        if cue.leaning == "con" and _still(token) and all(t.is_punct for t in scope):
            told = ["oppose"]  # "has not said whether he will try to stop it; he remains opposed"
        elif not told or told == ["support"]:
            put = _of_matter(sentence, cue, scope)
            exact = EXACT if _points(scope) else _HANDED if _of_idea(sentence, scope) else set()
            exact = exact | _just_told(sentence, scope) if exact is _HANDED else exact
            told = put if not told or exact & set(put) else told
        if told == ["support"] and cue.leaning in ("asks", "ought") and un_pays(scope):
            told = ["fund"]  # who only welcomes such a plan supports
        if told == ["oppose"] and done_by_mission(sentence, scope):
            continue
        idea = _rejected(sentence, cue, scope) if told == ["oppose"] else None
        if idea is not None and _how_things_are(idea):
            continue
        bare = idea is not None and _of_idea(sentence, scope)
        rejected = matter(sentence, token, idea) if bare else None
        if rejected in FLIPPED:
            told = [opposite(rejected)]  # "wants them home. X rejected the idea"
        if not told and not cue.noun:
            continue
        rejects = cue.leaning in ("con", "refuses") and _of_a_charge(token)
        if rejects and not EXACT & set(told):
            continue
        held = held_by(sentence, cue)
        if token.lower_ == "against" and token.head.base in CASES:
            # Whose a case is that somebody else rules on, where the source says so.
            held = of_noun(sentence, token.head) if _thrown_out(token.head) else held
        if token.base == "discuss":
            # What a council has on its table is nobody's view yet.
            held = tuple(h for h in held if not _BODIES & set(h.name.lower().split()))
        if cue.leaning == "thanks":
            # "The Secretary thanked President Ruto": the Secretary is not Ruto.
            whom = {n.canonical for t in scope[:5] if (n := sentence.name_at(t)) is not None}
            held = tuple(h for h in held if h.name not in whom)
        if not held:
            continue
        covered |= {t.i for t in scope if t.i > token.i}
        verb = token if token.pos_ in ("VERB", "AUX") else verb_above(token)
        against = negated(verb) or (token != verb and negated(token))
        if cue.noun and cue.leaning in ("asks", "pro") and given_up(token):
            if not against:
                continue  # "has lost hope that it will come"
            against = False
        # "was not convinced"
        against = against or (token.dep_ == "acomp" and negated(token.head))
        if cue.leaning == "pro" and not cue.noun and (said := _declined(token)) is not None:
            against = against != said
        told_of = token.dep_ == "nsubj" and verb == token.head
        if cue.noun and cue.leaning in ("pro", "con") and told_of:
            # "its support is fading", "was not enough" tell no view
            if against != _wavers(verb):
                continue
            against = False
        firm = token.base not in _FLIPS
        if against and firm and cue.leaning in ("asks", "plans", "weighs", "thanks"):
            continue
        doubted = cue.leaning == "ought" and _doubted(token)
        if against and cue.leaning == "asks":
            # "doesn't want another dollar to go to it": read as withheld already
            against = not any(is_money(t) and not_another(t) for t in scope)
        for stance in told:
            if doubted:
                stance = "defund" if stance == "fund" else opposite(stance)
            elif against and token.base in CONSENTS | GROUNDS | {"see"}:
                # "could not accept it", "sees no case": read as an objection already.
                pass
            elif against and cue.leaning != "ought":
                without = "without" in {t.lower_ for t in scope}
                if cue.leaning == "pro" and without and "would" in before(token, 3):
                    # "would not support it without safeguards": how, and not whether.
                    continue
                unopposed = _unopposed(sentence, cue, scope, stance)
                if unopposed is None:
                    continue
                stance = unopposed
            judged = cue.leaning == "refuses" and token.pos_ == "ADJ" and token.lower_ not in _ASIDE
            if judged and of_critics(verb):
                continue
            rule = "con" if judged else _RULES.get(cue.leaning, cue.leaning)
            yield verb, held, stance, "weighed" if is_option(stance, scope, verb) else rule


def _of_a_charge(verb: Token) -> bool:
    """Whether it is what others say of the mission that somebody rejects: "rejected the charge that
    it had achieved nothing"."""
    return any(c.dep_ == "dobj" and c.base in _CHARGES for c in verb.children)


def _points(scope: list[Token]) -> bool:
    """Whether a view is of nothing but what was told before: "would back that"."""
    said = [t for t in scope if not t.is_punct]
    return bool(said) and said[0].lower_ in ("it", "that", "this") and len(said) <= _FEW


def _of_idea(sentence: Sentence, scope: list[Token]) -> bool:
    """Whether a view is of an idea told before and of nothing else: "backs the idea"."""
    said = list(takewhile(lambda t: not t.is_punct and t.pos_ not in ("CCONJ", "SCONJ"), scope))
    it = taken_up(sentence, said) if 0 < len(said) <= _FEW else None
    return it is not None and it.pos_ in ("NOUN", "PROPN")


def _just_told(sentence: Sentence, scope: list[Token]) -> set[str]:
    """The wishes against the mission of the sentence before in a paragraph, which a move or demand
    then is."""
    it = taken_up(sentence, scope)
    before_it = sentence.article.sentences[max(0, sentence.number - 1) : sentence.number]
    if it is None or it.base in TURNS:
        return set()
    near = [s for s in before_it if s.paragraph == sentence.paragraph]
    return {t.meant for s in near for t in stances(s, list(s.span))} & FLIPPED.keys()


def _questioned(token: Token) -> bool:
    """Whether somebody is asked a question and wants nothing: "pressed on whether"."""
    passive = token.tag_ == "VBN" and token.dep_ in ("acl", "advcl", "ROOT")
    passive = passive and not any(c.lemma_ == "have" for c in token.children)
    return passive and token.base in _QUESTIONS and agent(token) is None


def _declined(verb: Token) -> bool | None:
    """Whether somebody refuses to do what a verb says; None where nobody is said to refuse or not
    to: "refused to endorse it", "is unlikely to back it", "did not refuse to back it"."""
    above = verb.head
    if verb.dep_ != "xcomp" or above.base not in _DECLINES:
        return None
    by = above.head if above.dep_ == "acomp" else above
    return not negated(by)


def _wavers(verb: Token) -> bool:
    """Whether support or opposition is told to give way: "is waning", "is in doubt"."""
    doubt = (g for c in verb.children if c.dep_ == "prep" for g in c.children)
    return verb.base in _WANES or any(t.base in _DOUBTS for t in doubt)


def _of_the_stop(verb: Token) -> bool:
    """Whether it may be the end of a thing and not the thing that somebody judges: "a court blocked
    the deployment, which he criticised"."""
    noun = verb.head
    if verb.dep_ != "relcl" or noun.dep_ != "dobj" or noun.head.base not in STOPS:
        return False
    return any(c.lower_ == "which" for c in verb.children)


def _of_worry(cue: Cue) -> bool:
    """Whether somebody's backing is only what others ask or worry about: "concerns over Kenya's
    commitment to the mission", "a debate about its support for the force"."""
    link = cue.token.head
    about = cue.noun and cue.leaning == "pro" and cue.token.dep_ == "pobj"
    return about and link.lower_ in _OVER and link.head.base in _WORRIES


def _by_law(cue: Cue) -> bool:
    """Whether it is the law that asks for something, of which somebody only tells: "said that the
    law requires such spending to be documented"."""
    who = subject(cue.token) if cue.leaning in ("ought", "asks") and not cue.noun else None
    return who is not None and who.base in _LAWS and who.i < cue.token.i


def let_fall(cue: Cue) -> bool:
    """Return whether somebody gives up what he asked for, or has not made up his mind against a
    thing: "dropped its call for a UN operation", "did not rule out blue helmets"."""
    token = cue.token
    if token.base == "rule":
        return negated(token)
    up = cue.noun and cue.leaning in ("asks", "plans") and token.dep_ == "dobj"
    gone = up and (gives_up(token.head) or token.head.base in _TAKES_BACK)
    verb = token.head
    outright = verb.dep_ in ("ROOT", "ccomp", "conj") and verb.tag_ in ("VBD", "VBN", "VBZ", "VBP")
    return gone and outright and not negated(verb) and "after" not in before(verb, _NEAR)


def _never_did(verb: Token) -> bool:
    """Whether a verb tells what somebody might have done and did not: "Russia and China, which
    could have blocked the text, abstained"."""
    helping = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return bool(helping & {"could", "might"}) and "have" in helping


def _thrown_out(case: Token) -> bool:
    """Whether a case is what somebody else rules on: "threw out a petition against"."""
    return case.dep_ in ("dobj", "nsubjpass") and case.head.base not in _BRINGS


def _others(token: Token) -> bool:
    """Whether a verb in the reach of another tells what others want: "a plan Moscow stalled"."""
    return token.dep_ == "relcl" and any(
        c.dep_ == "nsubj" and c.pos_ in ("PROPN", "NOUN") for c in token.children
    )


def _of_matter(sentence: Sentence, cue: Cue, scope: list[Token]) -> list[str]:
    """The stance of who favours or opposes what was put forward before: "likes the idea", "ruled
    it out", "balked"."""
    against = cue.leaning in ("con", "refuses")
    opens = cue.token.lower_ == "open"
    such = cue.leaning == "pro" and (
        bool(_SUCH & {t.lower_ for t in scope[:3]}) or _of_idea(sentence, scope)
    )
    if (cue.noun and not such) or not (against or opens or cue.leaning in ("pro", "asks")):
        return []
    said = [t for t in scope if not t.is_punct]
    wary = cue.token.pos_ == "ADJ" and cue.leaning == "refuses"
    bare = not [t for t in said if t.pos_ not in ("PRON", "AUX", "ADJ")] and (
        cue.token.base in _BARE or wary
    )
    bare = bare or _for_or_against(cue.token)
    short = cue.leaning != "asks" or len(said) <= _FEW
    it = taken_up(sentence, scope) if short else None
    if not bare and it is None:
        return []
    if cue.leaning == "asks" and it is not None and stands_for_sum(cue.token, it):
        return []
    put = matter(sentence, cue.token, it)
    if put is None:
        return []
    if it is not None and any(c.lower_ == "any" for c in it.children):
        # "open to any model": not that one alone.
        return [] if against else ["support"]
    if against or {t.base for t in scope} & _DROPS:
        # "ruled it out", "urged them to think again"
        return [opposite(put)]
    proposal = it is not None and it.base in _PROPOSALS
    return ["support" if put == "fund" and cue.leaning == "pro" and not proposal else put]


def _still(word: Token) -> bool:
    """Whether somebody goes on being against something: "remains opposed", "until then he is
    against"."""
    verb = word.head
    return verb.base in ("remain", "stay") or any(t.lower_ in _YET for t in verb.children)


def _for_or_against(word: Token) -> bool:
    """Whether a word tells a view of what was told before and of nothing else: "Washington is in
    favour", "China is against"."""
    closed = (word.i + 1 >= word.sent.end or word.nbor().is_punct) and not word.rights
    known = word.lower_ in ("favour", "favor", "against") and word.head.base != "vote"
    return closed and known


def _rejected(sentence: Sentence, cue: Cue, scope: list[Token]) -> Token | None:
    """The idea told before, or in a clause on it, that somebody rejects."""
    it = taken_up(sentence, scope) if cue.leaning in ("con", "refuses") else None
    return it if it is not None and it.base in _IDEAS else None


def _how_things_are(idea: Token) -> bool:
    """Whether an idea is one of how things are and not of what ought to be: "rejected the idea that
    the Kenyans had run away"."""
    return any(
        c.dep_ in ("acl", "ccomp", "relcl")
        and any(g.dep_ == "mark" and g.lower_ == "that" for g in c.children)
        and not any(g.lower_ in _OUGHT for g in c.children)
        for c in idea.children
    )


def _doubted(token: Token) -> bool:
    """Whether a need is told as what somebody does not believe in: "we don't think we should"."""
    return any(
        t.lemma_ in ("think", "believe", "see", "feel") and negated(t)
        for t in list(climb(token))[1:]
    )


def _denied_too(verb: Token) -> bool:
    """Whether a clause is joined that denies as well: "has no faith in it and won't have it"."""
    return verb.dep_ == "conj" and negated(verb)


def _unopposed(sentence: Sentence, cue: Cue, scope: list[Token], stance: str) -> str | None:
    """The stance of who does not favour or does not oppose what is told; who is "not against the
    mission" need not be for it, and who "will not support it blindly" may be."""
    if _BLINDLY & {t.lower_ for t in scope}:
        return None
    if cue.leaning in ("con", "refuses"):
        exact = next((t for t in stances(sentence, scope) if t.stance in EXACT), None)
        if exact is not None:
            return exact.meant
        if {t.lower_ for t in scope[:_NEAR]} & TURNS:
            # "had no objection to such a transition"
            return "transition_to_un"
        return None if stance == "oppose" and not cue.noun else opposite(stance)
    if stance == "oppose" and cue.noun and any(map(_denied_too, verb_above(cue.token).children)):
        return stance
    return opposite(stance)
