"""From a folder to the claims of its articles, each article read once."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from missionbrief import mission as missions
from missionbrief.claims.claim import Claim
from missionbrief.corpus import read_corpus
from missionbrief.corpus.document import Document
from missionbrief.errors import MissionbriefError, Notice, Place, RunError, shown
from missionbrief.evidence import cited, store
from missionbrief.evidence.corrected import Amendment, Corrected, correct
from missionbrief.evidence.corrections import Correction, read_corrections
from missionbrief.evidence.cutoff import published_by
from missionbrief.evidence.opinions import Opinion, read_opinions
from missionbrief.mission import Mission

if TYPE_CHECKING:
    from missionbrief.claims.extract import Fault

YOUNG = 50_000
"""New objects after which Python looks for garbage while articles are read; 700 otherwise."""
OnStart = Callable[[int], None]
OnDocument = Callable[[Document], None]


@dataclass(frozen=True)
class Reading:
    """The articles of a folder in order of id, their dates completed, and all their claims.

    The claims are as corrected; `amendments` tell what corrections changed, `unmatched` are those
    that no claim answers to (see corrected.py). `opinions` are the analyst's own judgements.
    """

    folder: Path
    mission: Mission
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    notices: tuple[Notice, ...]
    amendments: tuple[Amendment, ...] = ()
    unmatched: tuple[Correction, ...] = ()
    opinions: tuple[Opinion, ...] = ()

    def until(self, as_of: date | None) -> Reading:
        """Return the reading without the articles published after `as_of` (see cutoff.py)."""
        kept = tuple(d for d in self.documents if published_by(d.published, as_of))
        ids = {d.id for d in kept}
        claims = tuple(c for c in self.claims if c.document in ids)
        amendments = tuple(a for a in self.amendments if a.claim.document in ids)
        return replace(self, documents=kept, claims=claims, amendments=amendments)


def read_folder(
    folder: Path,
    *,
    on_start: OnStart | None = None,
    on_document: OnDocument | None = None,
    corrected: bool = True,
) -> Reading:
    """Read the articles in `folder`, extract their claims, and read what an analyst puts beside
    them: corrections, which are made, and judgements.

    `on_start` is told how many articles there are, `on_document` each one that is done;
    `corrected` False leaves the claims as they were extracted and the analyst's files unread. An
    article without any claim gets a notice, and so does a sentence that the program fails at.
    Raises InputError for a folder or a file beside the articles that cannot be read, RunError,
    naming the article, where extraction fails.
    """
    corpus = read_corpus(folder)
    corrections = read_corrections(folder) if corrected else ()
    opinions = read_opinions(folder) if corrected else ()
    mission = missions.load()
    if on_start:
        on_start(len(corpus.documents))
    documents: list[Document] = []
    claims: list[Claim] = []
    notices = list(corpus.notices)
    with _collected_seldom():
        for document, found, faults in _extracted(corpus.documents, mission):
            documents.append(document)
            claims.extend(found)
            notices += [_failed_at(document, fault) for fault in faults]
            if not found:
                notices.append(
                    Notice(
                        Place(document.path),
                        "no claim about the mission was found in it; it adds nothing to the report",
                    )
                )
            if on_document:
                on_document(document)
    told: Corrected = correct(claims, corrections)
    cited.check(opinions, [d.id for d in documents], {c.claim_id: c.document for c in told.claims})
    return Reading(
        folder=folder,
        mission=mission,
        documents=tuple(documents),
        claims=told.claims,
        notices=(*notices, *told.notices),
        amendments=told.amendments,
        unmatched=told.unmatched,
        opinions=opinions,
    )


@contextmanager
def _collected_seldom() -> Iterator[None]:
    """Let Python look for garbage in cycles less often: reading makes many small objects, nearly
    all of which go as soon as nothing names them."""
    before = gc.get_threshold()
    gc.set_threshold(YOUNG, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


Found = tuple[Document, tuple[Claim, ...], "tuple[Fault, ...]"]


def _extracted(documents: Sequence[Document], mission: Mission) -> Iterator[Found]:
    """Each document completed, with its claims and what failed in it. What failed is not kept: the
    next run tells of it again."""
    kept = store.Store(mission, store.folder())
    known = {d.id: hit for d in documents if (hit := kept.find(d))}
    new = _fresh([d for d in documents if d.id not in known], mission)
    for document in documents:
        if hit := known.get(document.id):
            yield (*hit, ())
            continue
        completed, claims, faults = next(new)
        if not faults:
            kept.keep(document, completed, claims)
        yield completed, claims, faults


def _failed_at(document: Document, fault: Fault) -> Notice:
    """The notice of a sentence that could not be read for one kind of claim."""
    line = document.text.count("\n", 0, fault.start) + 1
    told = f"{type(fault.error).__name__}: {shown(fault.error)}"
    return Notice(
        Place(document.path, line),
        f"a sentence could not be read for {fault.kind} claims, and the rest was ({told}); this is "
        "a fault of the program: check the sentence yourself, and report it with this message",
    )


def _fresh(documents: Sequence[Document], mission: Mission) -> Iterator[Found]:
    if not documents:
        return
    from missionbrief.claims.extract import extract

    done = 0
    try:
        for extracted in extract(documents, mission):
            done += 1
            yield extracted.document, tuple(extracted.claims), extracted.faults
    except (MissionbriefError, GeneratorExit):
        raise
    except Exception as error:
        # Articles go through the reader in batches, so the one that failed may stand further on.
        for document in documents[done:]:
            try:
                list(extract([document], mission))
            except Exception as own:
                raise _failed(document, own) from own
        raise _failed(documents[min(done, len(documents) - 1)], error) from error


def _failed(document: Document, error: Exception) -> RunError:
    return RunError(
        f"{Place(document.path)}: its claims could not be extracted: "
        f"{type(error).__name__}: {shown(error)}\n"
        "  This is a fault of the program: move the article out of the folder to go on, and "
        "report it with what `--debug` prints."
    )
