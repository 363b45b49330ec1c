"""An article with its claims marked by kind and labelled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from missionbrief.claims.claim import Claim
from missionbrief.corpus.document import Document
from missionbrief.display.blocks import Column, Heading, Quoted, Section, Table, Text
from missionbrief.display.blocks import Paragraph as Words
from missionbrief.display.html import environment, notebook_css
from missionbrief.display.phrases import shortened
from missionbrief.display.words import fit
from missionbrief.evidence.reading import Reading
from missionbrief.workbench import wording
from missionbrief.workbench.marked import GROUPS, Piece, pieces
from missionbrief.workbench.naming import meant
from missionbrief.workbench.shown import Shown

TEMPLATES = Path(__file__).parent / "templates"
SHORT_ID = 8


def article(reading: Reading, prefix: str) -> Shown:
    """Return the article whose id begins with `prefix`, claims and labels in place.

    Raises InputError, naming those it may be, where no or several ids begin so.
    """
    name = meant(prefix, (d.id for d in reading.documents), "article")
    document = next(d for d in reading.documents if d.id == name)
    claims = tuple(c for c in reading.claims if c.document == name)
    return article_of(document, claims)


def article_of(document: Document, claims: Sequence[Claim]) -> Shown:
    """Return `document` with `claims` of it marked."""
    counted = Counter(c.kind for c in claims)
    facts = (
        f"{document.id}. Published: {wording.published(document.published)}. {_counted(counted)}."
    )
    paragraphs = [
        (p.role, pieces(document.text, p.start, p.end, claims)) for p in document.paragraphs
    ]
    template = environment(TEMPLATES).get_template("article.html.j2")
    html = template.render(
        css=notebook_css((TEMPLATES / "article.css").read_text(encoding="utf-8")),
        title=wording.headline(document),
        facts=facts,
        paragraphs=paragraphs,
        counted=sorted(counted.items()),
        groups=GROUPS,
        short=SHORT_ID,
        told=wording.told,
    )
    return Shown(html, _text(document, facts, paragraphs), _section(document, facts, claims))


def _counted(counted: Counter[str]) -> str:
    kinds = ", ".join(f"{n} {kind}" for kind, n in sorted(counted.items()))
    return f"Claims: {counted.total()} ({kinds})" if kinds else "Claims: none"


def _text(document: Document, facts: str, paragraphs: Sequence[tuple[str, Sequence[Piece]]]) -> str:
    lines = [wording.headline(document), facts]
    for role, inside in paragraphs:
        words, labels = "", list[Claim]()
        for piece in inside:
            marks = "".join(f"[{label(c)}]" for c in piece.ends)
            words += f"{fit(piece.text)}{' ' if marks else ''}{marks}"
            labels += piece.ends
        lines += ["", words if role == "body" else f"({role}) {words}"]
        lines += [f"    [{label(c)}] {wording.told(c)} ({c.claim_id})" for c in labels]
    return "\n".join(lines)


def _section(document: Document, facts: str, claims: Sequence[Claim]) -> Section:
    columns = (Column("Claim", 0.2), Column("What it says", 0.35), Column("Words", 0.45))
    rows = tuple(
        (
            (Text(f"{c.kind} {c.claim_id}"),),
            (Text(wording.told(c)),),
            (Quoted(shortened(c.quote)),),
        )
        for c in claims
    )
    table = (Table("The claims of the article", columns, rows),) if rows else ()
    title = wording.headline(document)
    head = (Heading(title, f"article-{document.id}", 2), Words((Text(facts),), "note"))
    return Section((*head, *table))


def label(claim: Claim) -> str:
    """Return the label of a claim: its kind and the beginning of its id."""
    return f"{claim.kind} {claim.claim_id[:SHORT_ID]}"
