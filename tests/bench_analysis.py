"""What the whole analysis costs on many claims, and how the cost grows with their number.

    make bench                                             10,000 claims
    .venv/bin/python tests/bench_analysis.py CLAIMS        another number of them

The claims are those of the labelled articles, resampled with fixed seed into articles of 25 claims
each. `spread`: their days and numbers are moved at random over three years. `crowded`: all are
left as they are, so that a few questions have thousands of answers. `one kind`: only claims on the
mandate, moved. Analysis is independence, every finding of two issues, what changed between them,
conflicts, directions and judgements; page is making all sections of the briefing from that. The
figure behind the seconds compares what a claim costs with what it costs among a quarter of them:
1 is linear.
"""

from __future__ import annotations

import random
import sys
import time
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from missionbrief import mission  # noqa: E402
from missionbrief.analysis.judgements import judgements  # noqa: E402
from missionbrief.claims.claim import Claim  # noqa: E402
from missionbrief.corpus.document import Document, Published  # noqa: E402
from missionbrief.display.briefing import Brief  # noqa: E402
from missionbrief.evidence.reading import read_folder  # noqa: E402
from missionbrief.evidence.table import claims_frame, documents_frame  # noqa: E402

FOLDERS = (ROOT / "seeds", ROOT / "tests" / "gold" / "articles", ROOT / "tests" / "gold" / "unseen")
IN_ARTICLE = 25
FIRST = date(2023, 6, 1)
DAYS = 1000
ONE_KIND = "mandate"
SECTIONS = (
    "masthead", "judgements", "numbers", "outlook", "changes", "mandate", "timeline", "strength",
    "funding", "casualties", "operations", "positions", "conflicts", "ahead", "sources", "method",
)  # fmt: skip


@dataclass(frozen=True)
class Cost:
    """Processor seconds of the analysis and of the page."""

    analysis: float
    page: float


def pool() -> list[Claim]:
    """Return the claims of the labelled articles, read without what is kept."""
    return [claim for folder in FOLDERS for claim in read_folder(folder).claims]


def moved(claim: Claim, draw: random.Random) -> Claim:
    """Return the claim with its days and its number moved at random."""
    shift = timedelta(days=draw.randrange(-DAYS // 2, DAYS // 2))
    return replace(
        claim,
        value=None if claim.value is None else float(round(claim.value * draw.uniform(0.5, 2))),
        start=claim.start and claim.start + shift,
        end=claim.end and claim.end + shift,
    )


def made(claims: list[Claim], number: int, spread: bool) -> Brief:
    """Return a briefing on `number` claims, compared with an issue of half of their days."""
    draw = random.Random(number)
    documents, rows, texts = [], [], {}
    for n in range(0, number, IN_ARTICLE):
        name = f"{n:07}"
        drawn = [draw.choice(claims) for _ in range(min(IN_ARTICLE, number - n))]
        if spread:
            drawn = [moved(c, draw) for c in drawn]
        rows += [replace(c, claim_id=f"{n + i:012x}", document=name) for i, c in enumerate(drawn)]
        day = FIRST + timedelta(days=draw.randrange(DAYS))
        published = Published(day, day, "given", "made up")
        texts[name] = f"Article {n}. " + " ".join(c.quote for c in drawn)
        documents.append(
            Document(
                id=name, path=Path(f"{name}.txt"), text=texts[name], paragraphs=(), title=name,
                publisher=draw.choice(["Paper", "Wire", None]), url=None, language="en",
                reliability=draw.choice(["A", "B", "C", "F", None]), published=published,
                sha256=f"{n:064x}",
            )
        )  # fmt: skip
    return Brief(
        claims=claims_frame(rows),
        documents=documents_frame(documents, rows),
        texts=texts,
        mission=mission.load(),
        as_of=FIRST + timedelta(days=DAYS),
        since=FIRST + timedelta(days=DAYS // 2),
    )


def cost(brief: Brief) -> Cost:
    """Return what the analysis and the page of a briefing cost."""
    began = time.process_time()
    judgements(brief.state, brief.differences)
    assert brief._ways
    analysed = time.process_time()
    for section in SECTIONS:
        getattr(brief, section)().to_json()
    return Cost(analysed - began, time.process_time() - analysed)


def main() -> None:
    """Print the cost of a quarter, half and all of the claims, and how it grows."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    claims = pool()
    rows = {
        "spread": (claims, True),
        "crowded": (claims, False),
        "one kind": ([c for c in claims if c.kind == ONE_KIND], True),
    }
    cost(made(claims, most // 20, spread=True))  # what is loaded once is no cost of a claim
    print("analysis of claims on one core: processor seconds, and what a claim costs as a part of")
    print("what it costs among a quarter of them")
    for name, (drawn, spread) in rows.items():
        first: Cost | None = None
        for number in (most // 4, most // 2, most):
            found = cost(made(drawn, number, spread=spread))
            first = first or found
            share = number / (most // 4)
            growth = found.analysis / first.analysis / share, found.page / first.page / share
            print(
                f"{name:10}{number:7,} claims   analysis{found.analysis:7.2f} s{growth[0]:6.2f}"
                f"   page{found.page:7.2f} s{growth[1]:6.2f}"
            )


if __name__ == "__main__":
    main()
