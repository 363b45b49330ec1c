"""Words of wanting by which nobody wants anything of the mission.

Who wants to make a point, stops short of a demand, asks for a meeting on a draft or tells that he
is neither for nor against it tells no view of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.views.around import after, before
from missionbrief.claims.views.assurances import only_assured
from missionbrief.claims.views.topic import is_about
from missionbrief.language.grammar import subject
from missionbrief.language.modality import negated
from missionbrief.language.names import RANKS
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_SPEAKS = words("claims", "position", "speaks")
_MEETINGS = frozenset({"meeting", "briefing", "session", "consultation", "debate", "summit",
                       "discussion", "talk"})  # fmt: skip
_REQUESTS = frozenset({"request", "ask", "call", "demand", "seek", "convene", "want"})
_WISHES = frozenset({"want", "like", "wish", "hope", "seek", "try", "aim"})
_KNOWN = frozenset({"record", "note", "know", "understand", "remember", "minute", "see"})
_MEETS = words("claims", "position", "meets")
_ASPIRES = frozenset({"seek", "want", "wish", "intend", "aspire", "aim"})
_DIRECTS = frozenset({"direct", "instruct", "task", "mandate", "order", "oblige"})
_PRAISES = frozenset({"praise", "commend", "laud", "salute", "applaud", "thank", "congratulate"})
_VIRTUES = frozenset({"bravery", "courage", "valour", "valor", "dedication", "commitment",
                      "sacrifice", "professionalism", "discipline", "gallantry"})  # fmt: skip
_PAYERS = frozenset({"government", "ministry", "treasury", "department", "state", "service"})
_COMMANDS = frozenset({"command", "lead", "run", "head", "control", "own"})
_SENDS = frozenset({"send", "contribute", "deploy", "provide", "offer", "second", "commit"})
_HOME = frozenset({"home", "back"})
_NEAR = 5
_ASKS = frozenset({"demand", "want", "ask", "urge", "call", "press", "like", "expect"})
_PASSES_ON = frozenset({"pass", "hand", "cede", "relinquish", "transfer", "yield", "give", "step"})
_LEAD = frozenset({"lead", "leadership", "command", "baton", "rein", "role", "torch", "job"})
_GIVES_HEART = frozenset({"urge", "encourage", "exhort", "ask", "remind", "tell", "implore"})
_DOES_WELL = frozenset({"uphold", "represent", "excel", "observe", "behave", "honour", "honor"})
_SENT = frozenset({"officer", "policeman", "troop", "soldier", "contingent", "team", "trainee"})
_THE = frozenset({"the", "these", "those", "his", "her", "its", "our", "departing", "outgoing"})
_GOES = frozenset({"leave", "return", "withdraw", "come", "go", "quit", "refuse", "resign", "stay",
                   "remain", "deploy", "home"})  # fmt: skip
_SEEMS = frozenset({"seem", "appear"})
_NEEDS = frozenset({"need", "require", "seek"})
# What only tells more of a thing: "wants a report on the mission", "more clarity".
REPORTS = frozenset({"report", "update", "briefing", "review", "debate", "detail", "inquiry",
                     "clarity", "information", "explanation", "answer"})  # fmt: skip
_ON = frozenset({"on", "about", "over", "regarding", "as"})
_NEEDY = words("claims", "no_wish", "needy")
_BEHAVES = words("claims", "no_wish", "behaves")
_TIMES = frozenset({"year", "month", "week", "day", "time"})
_AT_FIRST = frozenset({"initially", "originally", "earlier", "once"})
_FAR = 8
_SETTLES = frozenset({"decide", "settle", "consider", "discuss", "judge", "answer", "say",
                      "address", "determine"})  # fmt: skip
# "is for X to", "is up to X to", "a matter for X to", read backwards
_LEFT_TO = frozenset({("for", "is"), ("for", "was"), ("for", "be"), ("for", "matter"),
                      ("for", "question"), ("to", "up"), ("for", "'s")})  # fmt: skip
_RECKONS = frozenset({"think", "estimate", "reckon", "believe", "say", "calculate"})
_AGAINST = words("claims", "reactions", "resistance")
_HAS = frozenset({"have", "hold", "wield", "possess", "enjoy", "retain"})
_CON = words("claims", "leanings", "con")
_LETS_GO = words("claims", "reactions", "lifts") | {"overcome"}


def _announces(token: Token) -> bool:
    """Whether a wish is only to say something: "I want to be clear", "wants it recorded that",
    "sought to play down the row"."""
    if token.lemma_ not in _WISHES:
        return False
    first = after(token, 2)
    if first[:1] in (["it"], ["this"]) and token.i + 2 < token.sent.end:
        done = token.doc[token.i + 2]
        if done.tag_ in ("VBN", "VBD") and done.lemma_ in _KNOWN:
            return True
    for child in token.children:
        if child.dep_ == "xcomp" and child.base in _SPEAKS:
            return True
        if child.dep_ == "xcomp" and child.lemma_ == "play" and "down" in after(child, 2):
            return True
    return False


def _short_of(token: Token) -> bool:
    """Whether somebody stops before he asks: "stopped short of asking for", "all but demanded"."""
    earlier = before(token, _NEAR)
    if earlier[:1] in (["almost"], ["nearly"]) or earlier[:2] == ["but", "all"]:
        return True
    return "short" in earlier and "of" in earlier[: earlier.index("short")]


def _meeting_asked_for(verb: Token) -> bool:
    """Whether it is a meeting that somebody asks for: "the briefing was requested by X to discuss a
    plan", "a meeting called for by X", "asked for a meeting on the draft"."""
    what = [c for c in verb.children if c.dep_ in ("nsubjpass", "dobj")]
    what += [verb.head] if verb.dep_ == "acl" and verb.tag_ == "VBN" else []
    links = (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "for")
    what += [g for c in links for g in c.children if g.dep_ == "pobj"]
    return verb.base in _REQUESTS and any(t.base in _MEETINGS for t in what)


def to_meet(token: Token) -> bool:
    """Return whether what is asked for is a meeting: "met at the request of X to discuss it"."""
    if token.pos_ == "VERB":
        return _meeting_asked_for(token)
    if token.base not in ("request", "demand", "invitation", "insistence"):
        return False
    at = token.head
    if at.lower_ != "at" or at.dep_ != "prep":
        return False
    return any(t.base in _MEETS for t in at.ancestors)


def _either_way(token: Token) -> bool:
    """Whether both sides are named, neither taken: "for it or against it", "oppose or support"."""
    other = {"for": "against", "against": "for"}.get(token.lower_)
    return any("or" in near and other in near for near in (after(token, 4), before(token, 4)))


def _own_part(token: Token) -> bool:
    """Whether somebody only claims no command: "we are not seeking to lead it"."""
    if token.lemma_ not in _ASPIRES or not negated(token):
        return False
    return any(
        c.lemma_ in _COMMANDS and c.dep_ in ("xcomp", "dobj", "ccomp") for c in token.children
    )


def _offers(token: Token) -> bool:
    """Whether somebody offers people of his own, or to lead: "proposes to send 300 officers"."""
    return token.lemma_ == "propose" and any(
        c.dep_ == "xcomp" and c.lemma_ in _SENDS | _COMMANDS for c in token.children
    )


def exhorts(token: Token) -> bool:
    """Return whether it is those sent whom somebody asks to do well or gives heart: "urged the
    officers to give their best", "asked them to uphold its name"; not "urged the troops to go"."""
    whom = next((c for c in token.children if c.dep_ in ("dobj", "dative")), None)
    if token.base not in _GIVES_HEART or whom is None:
        return False
    clauses = [c for c in token.children if c.dep_ in ("xcomp", "ccomp", "advcl") and c.i > whom.i]
    if whom.lower_ == "them":
        return any(c.base in _DOES_WELL for c in clauses)
    sent = whom.base in _SENT and any(c.lower_ in _THE for c in whom.children)
    goes = {t.base for c in clauses if c.tag_ == "VB" for t in (c, *c.children)} & _GOES
    return sent and not goes and (bool(clauses) or token.base == "encourage")


def greets(token: Token) -> bool:
    """Return whether those who come, or come home, are met: "welcomed the second contingent",
    "welcomed home the first of them"; not "welcomed their arrival"."""
    if token.lemma_ != "welcome":
        return False
    met = token.tag_ == "VBD" and any(c.dep_ == "dobj" and c.base in _SENT for c in token.children)
    return met or bool(set(after(token, 1)) & _HOME)


def _describes(token: Token) -> bool:
    """Whether a duty is only what a matter is not to be: "it shouldn't be a partisan thing"."""
    who = subject(token)
    if token.base != "be" or who is None or who.lower_ not in ("it", "this", "that"):
        return False
    what = [c for c in token.children if c.dep_ in ("attr", "acomp")]
    return bool(what) and negated(token)


def to_be_told(token: Token) -> bool:
    """Return whether it is only to be told more that somebody needs: "we need more clarity on what
    the mission will be", "wants answers on the deployment"."""
    asks = token.pos_ == "VERB" and token.base in _NEEDS | _ASKS
    told = [c for c in token.children if c.dep_ == "dobj" and c.base in REPORTS]
    return asks and any(g.lower_ in _ON for c in told for g in c.children if g.dep_ == "prep")


def of_foes(token: Token) -> bool:
    """Whether it is those who are against a thing that ought to do something: "those who reject the
    force should say why"."""
    who = subject(token)
    told = [c for c in who.children if c.dep_ == "relcl"] if who is not None else []
    return any(c.base in _CON and token not in c.subtree for c in told)


def _let_go(token: Token) -> bool:
    """Whether opposition is given up: "withdrew its objection", "dropped its opposition"."""
    against = token.pos_ == "NOUN" and token.base in _AGAINST and token.dep_ == "dobj"
    return against and token.head.base in _LETS_GO and not negated(token.head)


def has_veto(token: Token) -> bool:
    """Return whether it is only told of somebody that he has a say: "Russia and China hold veto
    power", "both have a veto"."""
    what = [t for c in token.children if c.dep_ == "dobj" for t in (c, *c.children)]
    return token.base in _HAS and any(t.lower_ in ("veto", "vetoes") for t in what)


def _reckoned(token: Token) -> bool:
    """Whether a need is only an estimate: "the $600 million it is thought to need"."""
    above = token.head
    passive = any(c.dep_ == "auxpass" for c in above.children)
    needs = token.base in ("need", "require", "cost") and token.dep_ == "xcomp"
    return needs and passive and above.base in _RECKONS


def _priced(token: Token) -> bool:
    """Whether a need is only what a thing will cost whoever is to pay for it: "the ministry will
    require 40 million to train the officers"."""
    who = subject(token) if token.base in ("need", "require") else None
    ahead = any(c.lower_ in ("will", "would") for c in token.children if c.dep_ == "aux")
    money = any(t.is_currency or t.like_num for c in token.children if c.dep_ == "dobj"
                for t in c.subtree)  # fmt: skip
    return ahead and money and who is not None and who.base in _PAYERS


def _of_comrades(token: Token) -> bool:
    """Whether it is a soldier who praises soldiers for what they are like: "Major Doe commended the
    soldiers for their courage"."""
    who = subject(token) if token.base in _PRAISES else None
    whom = next((c for c in token.children if c.dep_ == "dobj"), None)
    if who is None or whom is None or unit_of(whom) is None:
        return False
    rank = any(c.lower_.rstrip(".") in RANKS for c in who.children if c.dep_ == "compound")
    virtue = any(t.base in _VIRTUES and t.head.lower_ == "for" for t in token.subtree)
    return rank and virtue


def _set_to_plan(token: Token) -> bool:
    """Whether somebody is only to be told to plan a thing: "a draft that would have directed X to
    plan for it"."""
    above = token.head
    return token.dep_ in ("xcomp", "ccomp") and token.tag_ == "VB" and above.base in _DIRECTS


def _takes_time(token: Token) -> bool:
    """Whether a need is only how long a thing takes: "a UN operation would need a year to set
    up"."""
    needs = token.base in ("need", "require", "take")
    return needs and any(c.dep_ == "dobj" and c.base in _TIMES for c in token.children)


def asked_after(token: Token) -> bool:
    """Return whether a thing is only asked after: "has not said who should pay", "asked whether it
    ought to stay"."""
    if token.dep_ not in ("ccomp", "pcomp") or token.head.base == "be":
        return False  # "it was X who made it his cause"
    whether = any(c.dep_ == "mark" and c.lower_ == "whether" for c in token.children)
    doers = (c for c in token.children if c.dep_ in ("nsubj", "nsubjpass"))
    return whether or any(c.lower_ in ("who", "which", "what") for c in doers)


def deferred(sentence: Sentence) -> bool:
    """Return whether somebody leaves a thing to others: "that was for the Council to take up", "it
    is up to members to decide"."""
    for token in sentence.tokens:
        settles = token.base in _SETTLES or (token.base == "take" and after(token, 1) == ["up"])
        if not settles or token.tag_ != "VB" or before(token, 1) != ["to"]:
            continue
        lead = before(token, _FAR)
        for n, word in enumerate(lead[:-1]):
            if (word, lead[n + 1]) in _LEFT_TO:
                return True
    return False


def _people_need(sentence: Sentence, token: Token) -> bool:
    """Whether a need is what the people live through: "six million Haitians need help"."""
    who = subject(token) if token.base in ("need", "require") else None
    if who is None or token.pos_ != "VERB":
        return False
    name = sentence.name_at(who)
    home = sentence.article.mission.country
    theirs = name is not None and name.kind == "demonym" and name.country == home
    return theirs or (name is None and who.base in _NEEDY)


def of_conduct(token: Token) -> bool:
    """Return whether it is only how the mission behaves that is asked of it: "wants it to publish
    its rules on the use of force"."""
    asked = [c for c in token.children if c.dep_ in ("ccomp", "xcomp", "dobj")]
    # The parser may take what is asked for a clause on whom it is asked of.
    asked += [g for c in asked if c.dep_ == "dobj" for g in c.children if g.dep_ == "relcl"]
    to = [c for c in asked if any(g.lower_ in ("to", "that") for g in c.children)]
    return token.base in _ASKS and any(c.base in _BEHAVES for c in to)


def done_by_mission(sentence: Sentence, tokens: list[Token]) -> bool:
    """Return whether it is only what the mission is not to do, or be used for, that `tokens` tell,
    and not that it is not to be: "convoys should not be escorted by the force"."""
    about = is_about(sentence, tokens)
    if about is not None and about.dep_ == "nsubjpass" and about.head.base == "use":
        return negated(about.head)  # "should not be used to keep him in power": how, not whether
    if about is None or about.dep_ != "pobj" or about.head.lower_ != "by":
        return False
    return about.head.head.tag_ == "VBN" and negated(about.head.head)


def _hands_over(token: Token) -> bool:
    """Whether somebody would only be rid of the lead: "glad to pass the lead to another country",
    "happy to hand over command"."""
    for child in token.children:
        if child.dep_ in ("xcomp", "ccomp") and child.base in _PASSES_ON:
            of_lead = any(c.dep_ == "dobj" and c.base in _LEAD for c in child.children)
            return of_lead or (child.lemma_ == "step" and "aside" in after(child, 1))
    return False


def untold(token: Token) -> bool:
    """Return whether what somebody asked for is only called so: "will take up what he has
    recommended", "whatever Haiti asks for"; not "a UN force is what Haiti wants"."""
    what = [c for c in token.children if c.dep_ in ("dobj", "pobj", "dative", "nsubjpass")]
    what += [g for c in token.children if c.dep_ == "prep" for g in c.children]
    asked = any(t.lower_ in ("what", "whatever") and t.i < token.i and t.tag_ in ("WP", "WDT")
                for t in what)  # fmt: skip
    told = token.dep_ in ("ccomp", "csubj", "attr") and token.head.lemma_ == "be"
    return asked and not told and token.sent[0].lower_ not in ("what", "whatever")


def _once_held(token: Token) -> bool:
    """Whether a view is told to have been held before another: "had initially committed to it",
    "who had backed it, now wants them home", "once opposed it"."""
    had = any(c.lower_ == "had" and c.dep_ == "aux" for c in token.children)
    then = any(c.lower_ in _AT_FIRST and c.dep_ == "advmod" for c in token.children)
    if then and (had or token.tag_ == "VBD"):
        return True
    having = token.dep_ == "advcl" and any(c.lower_ == "having" for c in token.children)
    above = token.head if having else token.head.head if token.dep_ == "relcl" else token
    told = (had or having) and above != token
    return told and any(c.lower_ == "now" for c in above.children)


def _would_have(token: Token) -> bool:
    """Whether somebody would only have had a view: "would have opposed it, had he been asked"."""
    helping = {c.lower_ for c in token.children if c.dep_ == "aux"}
    terms = any(c.dep_ == "advcl" and c.i != token.i for c in token.children)
    return {"would", "have"} <= helping and terms and token.base in _CON


def _guessed(token: Token) -> bool:
    """Whether it is only the writer's guess what somebody wants: "Lima, it seems, wanted"."""
    aside = [c for c in token.children if c.dep_ in ("parataxis", "ccomp") and c.base in _SEEMS]
    return any(g.lower_ == "it" for c in aside for g in c.children)


def _called_for_by_state(token: Token) -> bool:
    """Whether the parse takes what a state of things calls for as a noun: "the plight the country
    is in calls for help"."""
    state = token.head.head
    in_it = token.dep_ == "pobj" and token.head.lower_ == "in" and token.head.i == token.i - 1
    return token.base == "call" and in_it and state.base == "be" and state.dep_ == "relcl"


def no_wish(sentence: Sentence, token: Token) -> bool:
    """Return whether a word of wanting or judging in `sentence` tells nobody's view."""
    return (
        _announces(token)
        or _short_of(token)
        or to_meet(token)
        or _either_way(token)
        or _own_part(token)
        or _offers(token)
        or greets(token)
        or exhorts(token)
        or _describes(token)
        or of_foes(token)
        or _let_go(token)
        or _hands_over(token)
        or _reckoned(token)
        or _priced(token)
        or _set_to_plan(token)
        or _of_comrades(token)
        or _takes_time(token)
        or asked_after(token)
        or _people_need(sentence, token)
        or of_conduct(token)
        or untold(token)
        or _guessed(token)
        or _called_for_by_state(token)
        or only_assured(token)
        or _once_held(token)
        or _would_have(token)
        or elsewhere(sentence)
    )


def elsewhere(sentence: Sentence) -> bool:
    """Return whether a sentence turns to another country: "On Sudan, we call for a ceasefire"."""
    first = sentence.span[0]
    if first.lower_ not in ("on", "regarding", "concerning", "turning", "as"):
        return False
    mission = sentence.article.mission
    stretch = sentence.span.doc[first.i + 1 : min(sentence.span.end, first.i + _NEAR)]
    for token in stretch:
        if token.lower_ in (",", ";", "."):
            return False
        name = sentence.name_at(token)
        if name is not None:
            following = after(token, 1)
            other = name.kind == "country" and name.canonical not in (mission.country, mission.lead)
            return other and following == [","]
        if token.ent_type_ == "GPE" and after(token, 1) == [","]:
            return True
    return False
