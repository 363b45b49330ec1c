"""What words say of money for the mission: that it be paid, stopped or let go."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.contingents import unit_of
from missionbrief.claims.law.mandate_words import on_hold
from missionbrief.claims.views.around import after, before, lemmas_of, next_tokens
from missionbrief.claims.views.un_operation import takes_costs
from missionbrief.claims.views.undoing import QUIBBLES, STOPS, undone
from missionbrief.language.grammar import subject
from missionbrief.language.modality import SHOULD, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

CUTS = words("claims", "stances", "cuts")
MONEY = words("claims", "stances", "money")
_PAID_NOT = frozenset({"visit", "call", "tribute", "homage", "respect", "attention", "heed",
                       "year", "month", "week", "day", "night", "hour", "minute", "time", "life",
                       "christmas", "easter", "winter", "summer"})  # fmt: skip
_PAYS = words("claims", "stances", "pays")
_HALTS = frozenset({"stop", "halt", "suspend", "cease", "end", "pause"})
AID = frozenset({"assistance", "subsidy", "financing"})
_KEEPS = words("claims", "stances", "keeps")
FREEZES = words("claims", "stances", "freezes")
_LIFTED = words("claims", "stances", "lifted")
# "to exempt the mission from the freeze"
_SPARES = frozenset({"exempt", "spare", "shield", "exclude", "except", "release"})
_GIVES = frozenset({"give", "send", "provide", "deploy", "help", "support", "supply"})
_MORE = frozenset({"more", "money", "something", "deal", "lot", "share", "nickel", "dime"})
_PARTS = frozenset({"share", "tab", "bill", "load", "cost", "costs"})
_WITHHOLDS = frozenset({"withhold", "block", "hold", "freeze", "sit", "obstruct", "delay"})
_GEAR = frozenset({"means", "logistics", "logistic", "equipment", "gear", "hardware", "kit"})
_WHAT = frozenset({"what", "whatever", "all"})
_LACKED = (["lacks"], ["lacked"], ["owed"])
_DEEP = (["deep"], ["deeper"])
_HANDS_OVER = frozenset({"give", "provide", "supply", "lend", "furnish", "get", "advance", "pay"})
_REACH = 10
_STAFF = frozenset({"staff", "personnel", "man", "boot", "people"})
_SENDS = frozenset({"send", "deploy", "dispatch", "fly", "go", "leave", "depart"})
_TOWARDS = frozenset({"to", "on", "in", "into", "for", "towards"})
_CLOSE_BY = 5
_SPENDS = frozenset({"spend", "pay", "fund", "finance", "bankroll", "foot", "release", "give"})
_MONEY_BACK = 12
_BEARS = frozenset({"shoulder", "bear", "carry", "foot", "pay", "fund", "finance", "bankroll"})
_BURDENS = frozenset({"burden", "cost", "bill", "tab", "expense", "load", "mission", "force"})
_GOES_ON = frozenset({"go", "keep", "continue", "carry"})
_FAR = 7
_CUT_OFF = frozenset({"force", "mission", "operation", "deployment", "all", "it", "everything"})
_GIVERS = frozenset({"country", "nation", "state", "member", "partner", "government"})
_BUDGETS = frozenset({"budget", "estimate"})
_UNTIL = frozenset({"until", "till", "unless"})
# Verbs of paying beside what they are told with: "open their purses", "fill the hole".
_WITH = {
    "open": frozenset({"purse", "purses", "wallet", "wallets", "pocketbook", "coffers"}),
    "write": frozenset({"check", "checks", "cheque", "cheques"}),
    **dict.fromkeys(
        ("fill", "plug", "close", "bridge"), frozenset({"hole", "gap", "shortfall", "deficit"})
    ),
}
_SCANTILY = frozenset({"poorly", "badly", "barely", "thinly", "scantily", "hardly", "partly",
                       "partially", "insufficiently", "inadequately", "chronically"})  # fmt: skip
_UNDOES = frozenset({"restore", "reverse", "undo", "reconsider", "rethink", "lift", "repeal"})
_WANTS = frozenset({"want", "ask", "demand", "prefer", "propose", "urge"})
_SEES = frozenset({"see", "have", "like"})
_CAN = frozenset({"can", "could", "ca", "will", "would", "wo", "shall", "should"})


def defunds(tokens: list[Token], token: Token) -> bool:
    """Whether `token` says that the mission's money be stopped."""
    lemma = token.base
    if token.lower_.startswith("defund") or _cut_off(token):
        return True
    if lemma not in CUTS and lemma not in _SPENDS:
        return False
    work = lemma in _HALTS and any(t.lemma_ == "work" for t in next_tokens(token, 2))
    work = work or lemma == "strike"  # "strike the Haiti vote from the supplementary estimates"
    work = work or after(token, 2) == ["the", "plug"]  # "pull the plug on the mission's dollars"
    # "to stop work at once on the American contribution to the fund"
    following = list(takewhile(_same_clause, next_tokens(token, 12 if work else 6)))
    following = [t for t in takewhile(lambda t: t.lower_ not in _UNTIL, following) if t in tokens]
    undergone = token.tag_ in ("VBN", "VBD") and token.dep_ in ("ccomp", "acl", "amod", "conj")
    if lemma in CUTS and undergone:
        # "wants every dollar for the mission cut"
        earlier = [t for t in tokens if token.i - 9 <= t.i < token.i]
        if any(is_money(t) for t in earlier):
            return True
    if lemma in _HALTS and lemmas_of(next_tokens(token, 1)) & QUIBBLES:
        return False  # "stop counting pennies"
    if lemma in CUTS:
        if any(t.lower_ == "foreign" for t in following):
            return False  # "the desire to cut foreign aid"
        help_ = MONEY | _PAYS | AID | _BUDGETS
        return any(t.base in help_ or t.lower_ == "$" for t in following)
    if lemma in _SPENDS and token.pos_ == "VERB":
        if lemma in ("pay", "spend") and not is_money(token):
            return False  # "should not spend another Christmas there"
        money = lemma not in ("release", "give", "foot") or any(
            is_money(t) or t.lower_ == "bill" for t in following
        )
        return money and token.tag_ not in ("VBN", "VBD") and undone(tokens, token)
    return False


def _cut_off(verb: Token) -> bool:
    """Whether the mission is to be cut off: "cut the force off", "wants it all cut off"."""
    if verb.base != "cut" or "off" not in after(verb, _CLOSE_BY):
        return False
    what = [c for c in verb.children if c.dep_ in ("dobj", "nsubj", "nsubjpass")]
    return any(t.base in _CUT_OFF for c in what if c.tag_ != "WDT" for t in (c, *c.children))


def gives_out(verb: Token) -> Token | None:
    """Return the verb whose subject is to bear costs no longer, where `verb` tells that: "cannot
    go on shouldering the burden", "will no longer foot the bill"; else None."""
    if verb.base not in _BEARS or not any(t.base in _BURDENS for t in next_tokens(verb, _FAR)):
        return None
    upper = verb.head.head if verb.dep_ == "pcomp" else verb.head
    above = upper if verb.tag_ == "VBG" and upper.base in _GOES_ON else verb
    helping = {c.lower_ for c in above.children}
    no_longer = {"longer", "anymore"} & helping or (above != verb and negated(above))
    return above if no_longer and helping & _CAN else None


def _same_clause(token: Token) -> bool:
    """Whether a word does not join another verb: "stop counting pennies *and* pay"."""
    return token.lower_ not in ("and", "but") or token.nbor().pos_ != "VERB"


def let_go(tokens: list[Token]) -> bool:
    """Return whether money is to be held back no longer: "stop withholding the money", "reverse the
    funding cuts"."""
    if any(t.base in CUTS and t.dep_ == "dobj" and t.head.base in _UNDOES for t in tokens):
        return True
    return any(t.base in _HALTS and lemmas_of(next_tokens(t, 1)) & _WITHHOLDS for t in tokens)


def frozen(sentence: Sentence, tokens: list[Token], token: Token) -> str | None:
    """What a word for money held back tells: "defund", or "fund" where that is to be undone."""
    if token.base not in FREEZES:
        return None
    determined = token.i > token.sent.start and token.nbor(-1).lower_ in ("that", "the", "this")
    if token.pos_ not in ("NOUN", "PROPN") and not determined:
        return None
    if (
        token.i > token.sent.start
        and token.nbor(-1).lower_ == "on"
        and not any(is_money(t) for t in tokens if t.i < token.i)
    ):
        # "put its plans on hold"
        return None
    if not money_near(sentence):
        return None
    lifted = any(
        t.base in _LIFTED and (abs(t.i - token.i) <= _CLOSE_BY or subject(t) == token)
        for t in tokens
    )
    spared = any(t.base in _SPARES and t.i < token.i for t in tokens)
    return "fund" if lifted or spared else "defund"


def money_near(sentence: Sentence) -> bool:
    """Whether money is spoken of in a sentence or the few before it."""
    first = max(0, sentence.number - _MONEY_BACK)
    near = sentence.article.sentences[first : sentence.number + 1]
    return any(t.is_currency or is_money(t) for s in near for t in s.span)


def is_money(token: Token) -> bool:
    """Whether a word is one for money or for paying."""
    lemma = token.base
    if lemma not in MONEY and not (lemma in _PAYS and token.pos_ == "VERB"):
        return False
    if token.lower_ == "due":
        # "due process", not "its dues"
        return False
    if (
        token.tag_ in ("VBN", "JJ")
        and token.i > token.sent.start
        and (token.nbor(-1).lower_ in _SCANTILY)
    ):
        return False  # "the poorly funded mission": how it is
    if token.i > 1 and token.nbor(-1).lower_ == "of" and token.nbor(-2).base == "waste":
        return False
    giving = lemma == "contribute" and token.tag_ == "VBG" and token.i + 1 < token.sent.end
    if giving and token.nbor().base in _GIVERS:
        return False  # "contributing countries"
    if lemma == "contribute" and any(
        unit_of(c) is not None for c in token.children if c.dep_ == "dobj"
    ):
        # "contribute 300 officers"
        return False
    # "pay a visit", "spend another year talking"
    return lemma not in ("pay", "spend") or not any(
        c.dep_ in ("dobj", "npadvmod") and c.base in _PAID_NOT for c in token.children
    )


def shares(tokens: list[Token]) -> list[Token]:
    """The words for paying a part that name no money: "put in more", "pick up their share",
    "chip in", "carry the load alone"."""
    found: list[Token] = []
    for at, token in enumerate(tokens):
        lemma, near = token.base, {t.lower_ for t in tokens[at + 1 : at + 7]}
        if lemma == "chip" and "in" in near:
            found.append(token)
        elif lemma in ("put", "pay", "kick", "throw", "pitch"):
            following = [t.lower_ for t in tokens[at + 1 : at + 2]]
            more = near & _MORE or lemma in ("kick", "pitch", "pay")
            found += [token] if following == ["in"] and more else []
        elif lemma in ("pick", "pay", "foot", "carry", "bear", "shoulder", "share", "contribute"):
            found += [token] if near & _PARTS else []
        elif lemma == "take" and near & {"over", "charge"}:
            found += [token] if takes_costs(token) else []  # "that the UN take over the logistics"
        elif near & _WITH.get(lemma, frozenset()):
            found.append(token)
    return found


def kept_words(tokens: list[Token]) -> list[Token]:
    """The word for a promise of help that is to be kept: "honour their pledges"."""
    turned = {"turn", "translate", "convert"} & lemmas_of(tokens) and "into" in {
        t.lower_ for t in tokens
    }
    if not (lemmas_of(tokens) & _KEEPS or turned):
        return []
    held = [t for t in tokens if t.base in ("pledge", "promise", "commitment", "word")]
    return [t for t in held if not _of_deeds(t)]


def _of_deeds(promise: Token) -> bool:
    """Whether what was promised is to do something else than give: "their promise to govern"."""
    deed = next(
        (c for c in promise.children if c.dep_ in ("acl", "xcomp") and c.tag_ == "VB"), None
    )
    return deed is not None and deed.base not in _PAYS | _GIVES


def gear(tokens: list[Token]) -> list[Token]:
    """The words for what a mission works with that it is to be given, where no people are asked for
    beside it: "give it proper logistics", "provide the force with equipment"."""
    deep = [t for t in tokens if t.lower_ == "dig" and after(t, 1)[:1] in _DEEP]
    if deep or any(unit_of(t) is not None or t.base in _STAFF for t in tokens):
        return deep
    found = [t for t in tokens if t.base in _GEAR and _given(t)]
    # "give the mission what it lacks", "advance whatever is owed"
    lacked = (t for t in tokens if t.lower_ in _WHAT and after(t, 2)[1:] in _LACKED)
    return found + [t for t in lacked if _given(t)]


def _given(thing: Token) -> bool:
    """Whether the verb before a thing, however far the parse hangs it, is one of giving."""
    before = thing.doc[max(thing.sent.start, thing.i - _REACH) : thing.i]
    verb = next((t for t in reversed(before) if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.base not in _HANDS_OVER:
        return False
    return verb.tag_ in ("VB", "VBG") or any(c.lower_ == "be" for c in verb.children)


def diverted(money: Token) -> bool:
    """Whether money is to go to another thing: "the money should be spent on roads at home"."""
    verb = next((t for t in money.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return False
    if money.dep_ == "dobj" and any(c.tag_ == "PRP$" for c in money.children):
        return False  # "will use all its means to help": no money of the mission's
    if money.dep_ == "dobj" and verb.base in ("use", "spend", "divert"):
        # "use the cash to employ teachers"
        return any(c.dep_ in ("xcomp", "prep") and c.i > money.i for c in verb.children)
    if money.dep_ not in ("nsubj", "nsubjpass"):
        return False
    rather = verb.head.base in _SEES and "rather" in before(verb.head, 2)
    wants = verb.head.base in _WANTS and verb.dep_ in ("ccomp", "xcomp")
    ought = rather or wants or any(c.lower_ in SHOULD for c in verb.children)
    goes = verb.base in ("go", "spend", "use", "invest", "put", "channel", "divert")
    to = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in _TOWARDS]
    return ought and goes and bool(to) and verb.i > money.i


def until_paid(tokens: list[Token], money: Token) -> bool:
    """Return whether pay is only what sending waits for: "not send another officer until those
    there are paid"."""
    waits = next((t for t in tokens if t.lower_ in _UNTIL), None)
    if waits is None or waits.i > money.i:
        return False
    waiting = [t for t in tokens if t.i < waits.i]
    sends = [t for t in waiting if t.base in _SENDS]
    stopped = any(t.base in STOPS or on_hold(t) for t in waiting)
    return stopped or any(undone(tokens, t) or negated(t) for t in sends)
