"""From documents to claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import tee

from missionbrief.claims.about import is_about
from missionbrief.claims.bounded import no_older
from missionbrief.claims.claim import Claim
from missionbrief.claims.draft import Draft, finish, without_repeats
from missionbrief.claims.kinds import BESIDES, FINDERS, RATHER, RULED, SETTLERS, THERE, Find
from missionbrief.claims.learned.asking import idle
from missionbrief.claims.learned.counts import KINDS as COUNTED
from missionbrief.claims.learned.counts import uncounted
from missionbrief.corpus.document import Document
from missionbrief.language.article import Article, Sentence
from missionbrief.language.attribution import credits
from missionbrief.language.denial import denied_after, denied_beside
from missionbrief.language.model import pipeline
from missionbrief.language.published import infer_published
from missionbrief.language.read import read_all
from missionbrief.language.tokens import kept
from missionbrief.mission import Mission

# A number of these that a rule reads is not told again by a heading: "989 personnel".
_ONCE = ("personnel",)
# Of these settling takes away whoever is told again, whom no other way is to tell either.
_TOLD_AGAIN = frozenset({"casualty", "arrival"})


@dataclass(frozen=True)
class Fault:
    """An error of the program in reading one sentence for one kind of claim: `start` is where the
    sentence begins in the document's text."""

    kind: str
    start: int
    error: Exception


OnFault = Callable[[Fault], None]


@dataclass(frozen=True)
class Extracted:
    """A document with its publication date completed, whether it is about the mission, its claims
    in order of the text, and the faults for which claims may be missing."""

    document: Document
    about: bool
    claims: tuple[Claim, ...]
    faults: tuple[Fault, ...] = ()


def claims_of(
    article: Article, weighed: bool = True, on_fault: OnFault | None = None
) -> tuple[Claim, ...]:
    """Return the claims of an article in order of the text, then of the kinds; those of the rules
    alone where they are not `weighed`. What goes wrong with one sentence is told to `on_fault`,
    and its other kinds and the other sentences are read on; without it, it is raised.

    What a speaker says is told by the claims it holds; a statement is kept for other words alone,
    or beside an assessment, which judges what it says.
    """
    claims = [
        claim
        for kind, drafts in drafts_of(article, weighed, on_fault).items()
        for claim in finish(kind, drafts, article, weighed)
    ]
    told = {
        (c.char_start, who)
        for c in claims
        if c.kind not in ("statement", "assessment")
        for who in ({c.attributed_to, c.actor} if _own_words(c) else {c.attributed_to})
    }
    claims = [
        c
        for c in claims
        if c.kind != "statement"
        or not any(start == c.char_start and credits(who, c.actor) for start, who in told)
    ]
    order = {kind: number for number, kind in enumerate(FINDERS)}
    return tuple(sorted(claims, key=lambda c: (c.char_start, order[c.kind])))


def drafts_of(
    article: Article, weighed: bool = True, on_fault: OnFault | None = None
) -> dict[str, list[Draft]]:
    """Return the drafts of an article by kind, each claim once, in order of the text.

    A question claims nothing, and neither does what is only supposed.
    """
    drafts: dict[str, list[Draft]] = {}
    read: list[Draft] = []
    unasked = [idle(s) if weighed else frozenset() for s in article.sentences]
    for kind, find in (FINDERS if weighed else RULED).items():
        drafts[kind] = [
            draft
            for sentence in article.sentences
            if kind not in unasked[sentence.number]
            and not _asks(sentence)
            and not (kind in THERE and sentence.number in article.aside)
            for draft in _found(kind, find, sentence, on_fault)
            if draft.status != "unreal"
        ]
        drafts[kind] = [
            d.put(status="denied")
            if (d.status == "reported" and denied_after(d.sentence))
            or (
                d.status in ("reported", "actual")
                and denied_beside(d.sentence, d.trigger, d.attributed_to)
            )
            else d
            for d in drafts[kind]
        ]
        if kind in BESIDES:
            others, without = BESIDES[kind]
            drafts[kind] = without(drafts[kind], [d for o in others for d in drafts[o]])
        if kind in SETTLERS:
            read += drafts[kind] if kind in _TOLD_AGAIN else []
            drafts[kind] = SETTLERS[kind](drafts[kind])
    for kind, others in RATHER.items():
        taken = {_number(d) for other in others for d in drafts[other] if d.value is not None}
        drafts[kind] = [d for d in drafts[kind] if _number(d) not in taken]
    read += [d for found in drafts.values() for d in found]
    told = {(kind, d.value) for kind in _ONCE for d in drafts[kind]}
    for kind, draft in _uncounted(article, read, unasked) if weighed else ():
        if (kind, draft.value) not in told:
            drafts[kind].append(draft)
    return {kind: without_repeats(found) for kind, found in drafts.items()}


@kept
def _asks(sentence: Sentence) -> bool:
    return sentence.span.text.rstrip(" \"'”)").endswith("?")


def _found(kind: str, find: Find, sentence: Sentence, on_fault: OnFault | None) -> Iterable[Draft]:
    if on_fault is None:
        return find(sentence)
    try:
        return list(find(sentence))
    except Exception as error:
        on_fault(Fault(kind, sentence.start, error))
        return ()


def _uncounted(
    article: Article, read: Iterable[Draft], unasked: list[frozenset[str]]
) -> Iterator[tuple[str, Draft]]:
    """The numbers that no draft reads, of those settled away neither, and that are most likely
    claims, where any kind that counts is asked at all."""
    taken: defaultdict[int, set[float]] = defaultdict(set)
    for draft in read:
        if draft.value is not None:
            taken[draft.sentence.number].add(draft.value)
    for sentence in article.sentences:
        if sentence.number in article.aside or unasked[sentence.number] >= COUNTED:
            continue
        if sentence.quantities and not _asks(sentence):
            yield from uncounted(sentence, taken[sentence.number])


def _own_words(claim: Claim) -> bool:
    """Whether a claim tells what its actor said: a view, or a country's promise to take part."""
    promised = claim.kind == "contributor" and claim.status == "pledged"
    return claim.stance is not None or promised


def _number(draft: Draft) -> tuple[int, int]:
    """Where the number of a draft stands: its sentence and the token."""
    return draft.sentence.number, draft.trigger.i


def extract(documents: Iterable[Document], mission: Mission) -> Iterator[Extracted]:
    """Yield each document with its claims, in the order given.

    The model is loaded with the first document that is about the mission; a document that is not
    yields no claims.
    """
    told, first = tee(_dated(documents, mission))
    articles: Iterator[Article] | None = None
    for document, about in told:
        if not about:
            yield Extracted(document, False, ())
            continue
        if articles is None:
            ours = (document for document, about in first if about)
            articles = read_all(ours, mission, pipeline(mission.key))
        faults: list[Fault] = []
        claims = claims_of(next(articles), on_fault=faults.append)
        yield Extracted(no_older(document, claims), True, claims, tuple(faults))


def _dated(documents: Iterable[Document], mission: Mission) -> Iterator[tuple[Document, bool]]:
    """Each document with its publication date completed, and whether it is about the mission."""
    for document in documents:
        dated = replace(document, published=infer_published(document, mission))
        yield dated, is_about(document, mission)
