"""Words that say that somebody was killed, injured, taken or is missing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from missionbrief.language.grammar import conjuncts, subject
from missionbrief.language.tokens import kept
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.tokens import Token

KILLED = words("claims", "harm", "killed")
INJURED = words("claims", "harm", "injured")
MISSING = words("claims", "harm", "missing")
TAKEN = words("claims", "harm", "taken")
KILLED_NOUNS = words("claims", "harm", "killed_nouns")
INJURED_NOUNS = frozenset(["injury", "injuries", "wounded", "injured"])
CASUALTY_NOUNS = frozenset(["casualty", "casualties", "victim", "victims"])
TAKEN_NOUNS = words("claims", "harm", "taken_nouns")
WOUNDS = words("claims", "harm", "wounds")
ACTIVE = words("claims", "harm", "active")
_INFLICTS = words("claims", "harm", "inflicts")
_LEFT = words("claims", "harm", "left")
_SHOT = words("claims", "harm", "shot")
_BODY = words("claims", "harm", "body")
_CARE = frozenset({"hospital", "clinic", "doctor", "medic", "ward"})
_ENDURES = frozenset({"suffer", "endure", "experience", "survive", "subject", "expose"})
_HACKS = words("claims", "harm", "hacks")
_DUTY = frozenset({"line", "action", "combat", "battle", "duty", "service"})
_DOWNS = frozenset({"gun", "mow", "cut"})
_FAR = 14
_MORTAL = frozenset({"fatally", "mortally"})
_ENDS = words("claims", "harm", "ends")
PEOPLE = words("claims", "harm", "people")
_OPEN = ("acl", "conj", "relcl", "oprd", "xcomp")
_LEAVES = frozenset({"leave", "shoot", "gun", "find", "strike", "hack", "beat", "report"})
_STATES = frozenset({"missing", "unaccounted"})
_GRAVE = words("claims", "harm", "grave")
_BULLETS = frozenset({"bullet", "gunfire", "shrapnel", "round"})
# Whoever is told dead or missing with one of these is so only as far as is known.
PRESUMED = frozenset({"feared", "presumed", "believed", "thought"})
_COMPLEMENTS = ("oprd", "acomp", "advcl", "xcomp", "ccomp", "attr")


def _within(verb: Token, *prepositions: str) -> Iterator[Token]:
    """The nouns that a verb's prepositions lead to."""
    for child in verb.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in prepositions:
            for noun in child.children:
                if noun.dep_ == "pobj":
                    yield from conjuncts(noun)


def _told_dead(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma == "shoot" and verb.i + 1 < verb.sent.end and verb.nbor().lower_ == "dead":
        return True
    for child in verb.children:
        if child.lower_ in ("dead", "deceased", "lifeless") and child.dep_ in _COMPLEMENTS:
            feared = {c.lower_ for c in verb.children} & PRESUMED
            return lemma in _LEFT and not feared
    return False


def _hurt(verb: Token) -> bool:
    """Whether what hangs on a verb says that its subject is wounded: "sustained gunshot wounds",
    "flown out with injuries", "was shot in the leg", "remains in critical condition"."""
    lemma = verb.lemma_.lower()
    if lemma in KILLED:
        return False
    for child in verb.children if lemma not in _INFLICTS else ():
        wound = child.dep_ == "dobj" and child.lemma_.lower() in WOUNDS
        if wound and not any(c.lower_ in ("no", "his", "its") for c in child.children):
            return True
    if any(n.lemma_.lower() in WOUNDS for n in _within(verb, "with", "for", "from")):
        return True
    objects = {c.lemma_.lower() for c in verb.children if c.dep_ == "dobj"}
    if (lemma == "take" and objects & _BULLETS) or _maimed(verb):
        return True
    for noun in _within(verb, "in"):
        if noun.lower_ == "hospital" and lemma in ("be", "remain", "lie", "stay"):
            return True
        described = {c.lower_ for c in noun.children}
        if noun.lower_ == "coma" or (noun.lower_ in ("condition", "state") and described & _GRAVE):
            return True
    if lemma == "treat" and passive(verb):
        cared = {n.lemma_.lower() for n in _within(verb, "in", "at", "by")} & _CARE
        return bool(cared) or any(c.lower_ == "being" for c in verb.children)
    if lemma in _SHOT and not passive(verb):
        # "A bullet struck him."
        return any(c.dep_ == "nsubj" and c.lemma_.lower() in _BULLETS for c in verb.children)
    return lemma in _SHOT and _struck(verb)


def _maimed(verb: Token) -> bool:
    """Whether a verb says that its subject lost a limb or the sight: "lost her leg"."""
    lost = {c.lemma_.lower() for c in verb.children if c.dep_ == "dobj"}
    return verb.lemma_.lower() == "lose" and bool(lost & (_BODY | {"finger", "sight", "leg"}))


def _struck(verb: Token) -> bool:
    """Whether a verb of shooting or hitting tells where or by what the body was hit."""
    where = any(n.lemma_.lower() in _BODY for n in _within(verb, "in", "through", "on"))
    return where or any(n.lemma_.lower() in _BULLETS for n in _within(verb, "by"))


def passive(verb: Token) -> bool:
    """Whether what `verb` says befalls its subject, or the noun it modifies."""
    if any(c.dep_ in ("auxpass", "nsubjpass", "agent") for c in verb.children):
        return True
    return verb.tag_ == "VBN" and (verb.dep_ == "acl" or opens_clause(verb))


def opens_clause(verb: Token) -> bool:
    """Whether a participle stands for a clause of its own: "Wounded in the thigh, he was …"."""
    if verb.tag_ != "VBN" or verb.dep_ != "advcl" or verb.i > verb.head.i:
        return False
    return not any(c.dep_ in ("aux", "dobj", "nsubj", "mark") for c in verb.children)


@kept
def shot(verb: Token) -> bool:
    """Whether a verb says that somebody was shot and not how they fared."""
    lemma = verb.lemma_.lower()
    if lemma not in ("shoot", "hit") or _told_dead(verb) or _hurt(verb):
        return False
    befell = (c for c in verb.children if c.dep_ == "nsubjpass")
    return lemma == "shoot" or any(c.lemma_.lower() in PEOPLE for c in befell)


@kept
def harm(verb: Token) -> str | None:
    """Return `killed`, `injured`, `missing`, `taken` (kidnapped or abused) or `casualties` for what
    a verb or adjective says befell its subject or object, or None. "Fatally wounded", "shot dead"
    and "lost his life" are killed; who was shot is injured as long as nobody says more.
    """
    lemma = verb.lemma_.lower()
    if lemma in INJURED | {"shoot"}:
        adverbs = {c.lower_ for c in verb.children if c.dep_ == "advmod"}
        if adverbs & _MORTAL:
            return "killed"
    if _told_dead(verb):
        return "killed"
    if _own_life(verb):
        return "killed"
    if lemma in KILLED or _to_death(verb) or (lemma == "lose" and _loses_people(verb)):
        return "killed"
    if lemma in INJURED:
        return "injured"
    if lemma in ("neutralize", "neutralise"):
        return "casualties"
    if (
        lemma in TAKEN
        or _abused(verb)
        or (
            lemma in ("take", "hold") and {c.lower_ for c in verb.children} & {"hostage", "captive"}
        )
    ):
        return "taken"
    if lemma in ("disappear", "vanish"):
        return "missing"
    complements = {c.lower_ for c in verb.children if c.dep_ in _COMPLEMENTS}
    if complements & _STATES and lemma in ("be", "go", "report", "list", "remain", "declare"):
        return "missing"
    if lemma == "missing" or (lemma == "miss" and verb.tag_ == "VBG"):
        return "missing"
    if lemma == "see" and any(c.dep_ == "neg" for c in verb.children) and _since(verb):
        return "missing"
    return "injured" if _hurt(verb) or shot(verb) else None


def _own_life(verb: Token) -> bool:
    """Whether a verb says that its subject died: "lost his life", "paid the ultimate price"."""
    lemma = verb.lemma_.lower()
    if lemma not in ("lose", "give", "lay", "make", "pay", "take"):
        return False
    if lemma == "pay" and any(n.lemma_.lower() in ("life", "live") for n in _within(verb, "with")):
        return True
    objects = {c.lemma_.lower() for c in verb.children if c.dep_ == "dobj"}
    if lemma == "take":
        lives = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_ in ("life", "live")]
        return any(t.lower_ == "own" for life in lives for t in life.children)
    if lemma in ("lose", "give", "lay"):
        return bool(objects & {"life", "live"})
    ultimate = any(t.lower_ in ("ultimate", "supreme") for t in verb.subtree)
    return ultimate and bool(objects & {"sacrifice", "price"})


def _abused(verb: Token) -> bool:
    """Whether a verb says that its subject went through sexual violence."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    objects += _within(verb, "to", "of")
    return verb.lemma_.lower() in _ENDURES and any(
        t.lower_ in ("sexual", "gender") for o in objects for t in o.children
    )


def _to_death(verb: Token) -> bool:
    """Whether a verb says how somebody was killed: "gunned down", "bled to death"."""
    if verb.lemma_.lower() in {"shoot", *_DOWNS}:
        return any(c.lower_ == "down" for c in verb.children)
    if verb.lemma_ == "pass":
        return any(
            c.lower_ in ("away", "on") and c.dep_ in ("prt", "advmod") for c in verb.children
        )
    if any(c.lower_ == "alive" for c in verb.children):
        return verb.lemma_.lower() in ("burn", "bury")
    if verb.pos_ != "VERB":
        return False
    if verb.lemma_ == "fall":
        return any(n.lower_ in _DUTY for n in _within(verb, "in", "on"))
    if verb.lemma_.lower() in _HACKS:
        after = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + _FAR, verb.sent.end)]]
        return ("to", "death") in pairwise(after)
    return any(n.lower_ == "death" for n in _within(verb, "to"))


def _loses_people(verb: Token) -> bool:
    """Whether a verb of losing is said of people: "lost three officers", "lost one of our own"."""
    for child in verb.children:
        if child.dep_ == "dobj":
            of = (n for p in child.children if p.lower_ == "of" for n in p.children)
            if any(n.lemma_.lower() in PEOPLE for n in (child, *of)):
                return True
    return False


def _since(verb: Token) -> bool:
    return any(c.lower_ == "since" for c in verb.children)


def harm_noun(noun: Token) -> str | None:
    """Return `killed`, `injured`, `taken` or `casualties` for a noun such as "deaths", or None.
    Lives count where a verb says that they are lost: "claimed 40 lives"."""
    word = noun.lower_
    if word in KILLED_NOUNS:
        return "killed"
    if word in INJURED_NOUNS:
        return "injured"
    if word in TAKEN_NOUNS:
        return "taken"
    if word in ("lives", "life") and noun.head.lemma_.lower() in _ENDS:
        return "killed"
    if word in CASUALTY_NOUNS:
        return "casualties"
    return None


def befalls(verb: Token | None, noun: Token) -> bool:
    """Whether `verb` says that whoever `noun` means came to harm or is missing."""
    return verb is not None and harm(verb) is not None and noun in set(victims(verb))


def victims(verb: Token) -> list[Token]:
    """The heads of the noun phrases whom a verb of harm befell, joined ones too."""
    lemma = verb.lemma_.lower()
    undergone = passive(verb)
    active = lemma in ACTIVE | _HACKS | _DOWNS and not _own_life(verb) and not _maimed(verb)
    heads: list[Token] = []
    if active and not undergone:
        heads = [c for c in verb.children if c.dep_ in ("dobj", "oprd") and c.pos_ != "ADJ"]
        if not heads:
            heads = [g for c in verb.children if c.dep_ == "ccomp" for g in c.children
                     if g.dep_ in ("nsubj", "nsubjpass")]  # fmt: skip
        if heads and heads[0].tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
            heads = [verb.head]
        if not heads and verb.tag_ == "VBN":
            own = [c for c in verb.children if c.dep_ == "nsubj"]
            aided = any(c.dep_ == "aux" for c in verb.children)
            # "Left 2,000 people killed": the parser gives the participle a subject.
            heads = [verb.head] if verb.dep_ == "acl" else [] if aided else own
    elif not undergone and lemma in _LEAVES and _told_dead(verb):
        # "left one officer dead": the object, or the subject of the small clause.
        return [c for c in verb.children if c.dep_ == "dobj"] or [
            g for c in verb.children if c.dep_ == "ccomp" for g in c.children
            if g.dep_ in ("nsubj", "nsubjpass")
        ]  # fmt: skip
    leaves = lemma in ("leave", "see") and not undergone
    if not heads and not leaves and (undergone or not active or verb.dep_ in _OPEN):
        own = [c for v in (verb, *verb.children) if v == verb or v.pos_ == "AUX"
               for c in v.children if c.dep_ in ("nsubj", "nsubjpass", "attr")
               and c.pos_ != "ADJ"]  # fmt: skip
        who = own[0] if own and own[0].tag_ not in ("WP", "WDT") else subject(verb)
        if opens_clause(verb):
            who = subject(verb.head)
        if verb.dep_ in ("oprd", "xcomp", "acomp") and verb.tag_ == "VBN":
            # "Were reported killed."
            who = subject(verb.head)
        if active and not undergone and verb.tag_ != "VBN" and not (own and verb.dep_ == "conj"):
            # "One was killed and eight hurt": a verb of harm without an object befell its subject.
            who = None
        if verb.dep_ == "pcomp" and verb.head.lower_ == "as":
            # "The police list him as missing."
            who = next((c for c in verb.head.head.children if c.dep_ == "dobj"), who)
        heads = [who] if who is not None else []
    return [v for h in heads for v in conjuncts(h)]
