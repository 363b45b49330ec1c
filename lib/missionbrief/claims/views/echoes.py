"""Views told by pointing to another's: "So would Chad", "as does Panama", "Moscow does not",
"the senator seconded him"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.claims.views.around import after, before
from missionbrief.claims.views.bearers import holders
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.matters import TURNS
from missionbrief.claims.views.stances import EXACT, stances
from missionbrief.claims.views.topic import is_about
from missionbrief.claims.views.undoing import opposite
from missionbrief.claims.views.wanting import of_verb
from missionbrief.language.grammar import agent, subject
from missionbrief.language.holders import government, words_of
from missionbrief.language.modality import SUPPOSED, negated
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from missionbrief.claims.views.delegates import Found
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_AUX = frozenset(
    {"do", "does", "did", "will", "would", "has", "have", "had", "is", "are", "was", "were"}
)
_AGREES = words("claims", "echoes", "agrees")
_JOINS = words("claims", "echoes", "joins")
_DIFFERS = words("claims", "echoes", "differs")
_LINES = words("claims", "echoes", "lines")
_SHARES = words("claims", "echoes", "shares")
_AGAINST = words("claims", "echoes", "against")
_CALLS = words("claims", "echoes", "calls")
_SAMES = words("claims", "echoes", "sames")
_PUTS = words("claims", "echoes", "puts")
_THINGS = words("claims", "matters", "things")
_ALIKE = frozenset({"similar", "same", "like", "those"})
_CONTRARY = frozenset({"opposite", "contrary", "different", "other"})
_CLOSES = frozenset({",", ".", ";", "either", "too", "also", "and", "but", "nor", "yet", "though"})
_BACK = 2

Told = tuple[str, "tuple[Holder, ...]"]


def _closed(token: Token) -> bool:
    """Whether a word that swaps verb and subject points to a clause before it in its sentence, and
    to none further back: "X asked for calm, as did Y", but "As does the bloc, …", "So will Z"."""
    earlier = token.doc[token.sent.start : token.i]
    swapped = token.lower_ in ("as", "so", "neither", "nor")
    back = any(t.dep_ == "dobj" and t.pos_ == "PRON" for t in earlier)  # "backed her, and so did X"
    return swapped and not back and any(t.pos_ in ("VERB", "AUX") for t in earlier)


def _last(sentence: Sentence, base: Callable[[Sentence], list[Found]], token: Token) -> Told | None:
    """The stance told last before what points at `token`, and who holds it."""
    back, upto = 0 if _closed(token) else _BACK, token.i
    first = max(0, sentence.number - back)
    for said in reversed(sentence.article.sentences[first : sentence.number + 1]):
        if sentence.paragraph - said.paragraph > 1:
            return None
        found = [f for f in base(said) if f[1] and (said is not sentence or f[0].i < upto)]
        if found:
            _, held, stance, _ = max(found, key=lambda f: f[0].i)
            return stance, held
    return None


def _swapped(sentence: Sentence) -> Iterator[tuple[Token, tuple[Holder, ...], bool]]:
    """The elided verb before its subject: "so will Kenya", "as does the bloc", "nor does X"."""
    doc = sentence.span.doc
    for token in sentence.span:
        if token.lower_ not in ("so", "as", "neither", "nor") or token.i + 2 >= sentence.span.end:
            continue
        aux = doc[token.i + 1]
        if aux.lower_ not in _AUX:
            continue
        who = next((c for c in aux.children if c.dep_ == "nsubj" and c.i > aux.i), None)
        if who is None:
            following = doc[aux.i + 1 : min(sentence.span.end, aux.i + 7)]
            who = next((t for t in following if t.pos_ in ("NOUN", "PROPN")
                        and t.dep_ not in ("compound", "poss", "amod")), None)  # fmt: skip
        if who is not None and who.pos_ != "PRON":
            name = sentence.name_at(who)
            body = name is not None and name.kind in ("country", "organisation")
            held = holders(sentence, who)
            if name is not None and body:
                held = (Holder(government(name).canonical),)
            if not held and who.tag_ == "NNS" and (said := words_of(sentence, who)):
                held = (Holder(said),)
            yield token, held, token.lower_ in ("neither", "nor")


def _elided(sentence: Sentence) -> Iterator[tuple[Token, tuple[Holder, ...]]]:
    """Who "does not", where the verb is that of the sentence before."""
    doc = sentence.span.doc
    for token in sentence.span:
        if token.lower_ not in ("not", "n't") or not set(before(token, 1)) & _AUX:
            continue
        following = after(token, 1)
        aux = doc[token.i - 1]
        if (following and following[0] not in _CLOSES) or aux.i == sentence.span.start:
            continue
        if set(before(token, 6)) & SUPPOSED:
            continue
        names = [m for m in sentence.names if m.end == aux.i]
        who = subject(aux) or (doc[names[0].end - 1] if names else None)
        if who is not None and who.pos_ != "PRON":
            yield token, holders(sentence, who)


def _alike(sentence: Sentence, verb: Token) -> bool | None:
    """Whether a verb tells that somebody agrees (True) or differs (False); None for any other."""
    lemma, near = verb.base, set(after(verb, 6))
    if verb.dep_ == "amod":
        return None  # "without a dissenting vote"
    if lemma in _DIFFERS:
        return False
    if lemma in ("have", "be") and {"none", "nothing"} & set(after(verb, 2)) and "of" in near:
        return False
    if lemma in ("agree", "concur"):
        apart = any(c.dep_ in ("xcomp", "ccomp", "dobj") for c in verb.children)
        closed = set(after(verb, 1)) & {"with", ",", ".", ";", "and"}
        return True if closed and not apart and not negated(verb) else None
    if lemma in _AGREES:
        whom = [c for c in verb.children if c.dep_ == "dobj"]
        agreed = not whom or any(
            c.pos_ in ("PRON", "PROPN") or c.base in _LINES or sentence.name_at(c) for c in whom
        )
        return True if agreed and not negated(verb) else None
    if lemma == "join" and near & _CALLS and "calling" not in near:
        return True
    if lemma in _SAMES and verb.tag_ != "VB" and {"same", "likewise"} & set(after(verb, 4)):
        # "want the same as anybody would" points to nobody's view.
        return None if negated(verb) or "as" in after(verb, 5) else True
    if lemma in _JOINS and near & _LINES:
        if near & _ALIKE:
            return True
        return False if near & _CONTRARY else None
    return None


def _sums_up(noun: Token) -> bool:
    """Whether a noun sums up what stands before its comma: "…, an idea", "…, a view"."""
    first = min((t.i for t in noun.lefts), default=noun.i)
    apart = first > noun.sent.start and noun.doc[first - 1].text == ","
    return apart and noun.lower_ in _THINGS | _LINES


def _put_under(verb: Token) -> Token | None:
    """The noun that a passive says more of, or one joined to it: "a request supported by X but
    opposed by Y", "a view that was shared by Z"."""
    while verb.dep_ == "conj" and verb.head.tag_ == "VBN":
        verb = verb.head
    return verb.head if verb.dep_ in ("acl", "relcl") else None


def _summed_up(
    sentence: Sentence,
) -> Iterator[tuple[Token, tuple[Holder, ...], bool]]:
    """Who holds what a noun sums up or another clause points to: "an idea Moscow rejects", "a view
    which Malta shares", "…, as the Secretary-General has proposed"."""
    for verb in sentence.span:
        lemma = verb.base
        if lemma in _SHARES and verb.dep_ in ("relcl", "appos") and _sums_up(verb.head):
            who = next((c for c in verb.children if c.dep_ in ("nsubj", "compound")), None)
            if who is not None and who.tag_ not in ("WDT", "WP"):
                yield verb, holders(sentence, who), lemma not in _AGAINST
        elif lemma in _SHARES and verb.tag_ == "VBN" and (noun := _put_under(verb)) is not None:
            if (by := agent(verb)) is not None and _sums_up(noun):
                yield verb, holders(sentence, by), lemma not in _AGAINST
        elif lemma in _PUTS and verb.dep_ == "advcl" and verb.tag_ in ("VBN", "VBD", "VBZ"):
            marked = any(c.lower_ == "as" and c.dep_ == "mark" for c in verb.children)
            closed = not any(c.dep_ in ("dobj", "xcomp", "ccomp") for c in verb.children)
            named = agent(verb) is not None or any(c.dep_ == "nsubj" for c in verb.children)
            if marked and closed and named:
                yield verb, of_verb(sentence, verb), True


def _put(sentence: Sentence, verb: Token) -> str:
    """What somebody put forward that others oppose: "rejected a UN mission as proposed by X"."""
    earlier = list(sentence.span.doc[sentence.span.start : verb.i])
    if any(t.base in TURNS for t in earlier):
        return "transition_to_un"
    told = [t.stance for t in stances(sentence, earlier)]
    return next((s for s in told if s in EXACT), "support")


def echoes(sentence: Sentence, base: Callable[[Sentence], list[Found]]) -> Iterator[Found]:
    """Yield who is told to hold what another holds, or its contrary: what was told last before,
    by the views that `base` finds in a sentence."""
    found: list[tuple[Token, tuple[Holder, ...], bool]] = []
    found += [(t, held, not against) for t, held, against in _swapped(sentence)]
    found += [(t, held, False) for t, held in _elided(sentence)]
    found += _summed_up(sentence)
    for verb in sentence.span:
        if verb.pos_ in ("VERB", "AUX") and (alike := _alike(sentence, verb)) is not None:
            found.append((verb, of_verb(sentence, verb), alike))
    here: list[tuple[int, Told]] = []
    for token, held, alike in sorted(found, key=lambda f: f[0].i):
        last = _last(sentence, base, token) if held else None
        if last is None and held and _closed(token):
            # "France backed her, and so did Malta."
            last = next((told for at, told in reversed(here) if at < token.i), None)
        if last is None:
            continue
        stance, by = last
        held = tuple(h for h in held if h.name not in {b.name for b in by})
        stance = stance if alike or token.lower_ == "nor" else opposite(stance)
        asked = token.base in _PUTS and token.dep_ == "advcl"
        if asked and stance == "abstain":
            # "as X asked in a letter" is of what this sentence tells, and of no vote before it.
            if is_about(sentence, list(sentence.span)) is None:
                continue
            stance = "support"
        elif asked and stance == "oppose":
            stance = _put(sentence, token)
        here.append((token.i, (stance, held)))
        yield token, held, stance, "echoes"
