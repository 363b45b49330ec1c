"""Whose words a whole document is: its title, its first lines or its signature tell.

Official texts head what somebody said with his name: "Statement by the Honourable …", "President
Ruto's remarks", "noon briefing by …, Spokesman", "attributable to Spokesperson …"; a press
statement may be signed instead. News that only tells of a statement is nobody's.
"""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import TYPE_CHECKING

from missionbrief.language.frame import JOINT
from missionbrief.language.grammar import subject
from missionbrief.language.names import RANKS, TITLES
from missionbrief.language.sayers import BODIES, sayer
from missionbrief.lexicon import words
from missionbrief.mission import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from missionbrief.language.article import Article, Sentence
    from missionbrief.language.names import Mention

_KINDS = (
    r"(?:statements?|remarks|address|speech|message|testimony|intervention|op[- ]ed|briefing"
    r"|explanation of (?:the |its )?vote|lecture|letter|keynote)"
)
_BY = re.compile(
    rf"\b(?:press[- ])?{_KINDS}[ -](?:by|of|from)[ -](?P<who>[^|:/]{{3,160}})", re.IGNORECASE
)
_BYLINE = re.compile(r"^By (?P<who>[^|:/]{3,160})")
_OWN = re.compile(
    rf"^(?P<who>[^|:/]{{3,80}}?)[’']s? (?:(?:daily|weekly|noon|press|opening) )?{_KINDS}\b",
    re.IGNORECASE,
)
# "Minister X on her meeting with …" heads what X says of it.
_ON_OWN = re.compile(r"^(?P<who>[^|:/]{3,80}?) (?:on|about) (?:his|her|their)\b")
_COMMUNIQUE = re.compile(r"\bcommuniqu[eé]", re.IGNORECASE)
_CREDITED = re.compile(r"\battributable to (?P<who>[^|:/]{3,160})", re.IGNORECASE)
_JOINT = re.compile(r"\bjoint[- ](?:\w+[- ])?(?:statement|communiqu)", re.IGNORECASE)
_OPENS = re.compile(r"^(?:the )?(?:following|below)\b", re.IGNORECASE)
_REST = re.compile(
    r"[ -](?:on|at|in|during|to|following|after|regarding|concerning|for|before)[ -]"
)
_ROLE = re.compile(r"^(?:the )?(?P<role>\w+)\b", re.IGNORECASE)
_I = re.compile(r"\b(?:I|my)\b")
_NAME = re.compile(r"[^\W\d_][\w.'’-]+(?: [^\W\d_][\w.'’-]+){1,3}")
_OFFICES = words("language", "voices", "offices")
_STYLES = TITLES | RANKS | words("language", "voices", "styles")
_EVENTS = frozenset({"summit", "conference", "meeting", "council", "affairs"})
_GIVES = frozenset({"issue", "release", "make", "deliver", "give", "read", "publish"})
_GIVEN = frozenset({"statement", "remark", "remarks", "declaration", "message"})
_BRIEFS = frozenset({"brief", "address", "inform"})
FINITE = ("VBD", "VBZ", "VBP", "VBN", "VBG")
_SPOKES = "spokes"
_HEADING, _LINES, _LAST, _SIGNED, _SHORT = 40, 10, 4, 8, 3
_YOUNGER = ("Jr.", "JR.", "Sr.", "SR.")


def voice(article: Article) -> str | None:
    """Return whose statement a whole document is, or None. A joint statement speaks for itself;
    one by a spokesperson without a name is a "spokesperson's"."""
    document = article.document
    headings = (document.title, document.url, *_headings(article))
    if any(_JOINT.search(text) for text in headings if text):
        return JOINT
    role: str | None = None
    for phrase in _phrases(article):
        who = _person(article, phrase)
        if who is not None:
            return who
        named = _ROLE.match(phrase)
        if named is not None and named["role"].lower().startswith(_SPOKES):
            role = role or named["role"].lower()
    return _opened(article) or _signed(article) or role or _issuer(article)


def _issuer(article: Article) -> str | None:
    """The body whose communiqué a document is: one that its heading or publisher names."""
    document = article.document
    headings = [t for t in (document.title, *_headings(article)) if t]
    if not any(_COMMUNIQUE.search(text) for text in headings):
        return None
    bodies = {
        form.casefold(): name.canonical
        for form, name in article.mission.names.items()
        if name.kind == "organisation" and len(form) > _SHORT
    }
    for text in (*headings, document.publisher or ""):
        found = [
            (at.start(), -len(form), name)
            for form, name in bodies.items()
            if (at := re.search(rf"\b{re.escape(form)}\b", text.casefold())) is not None
        ]
        if found:
            return min(found)[-1]
    return None


def surnames(article: Article) -> dict[str, str]:
    """Return canonical names by surname, case-folded: the article's own persons first, then whom
    the mission's data call by it alone."""
    people = {s.casefold(): name.canonical for s, name in article.people.items()}
    return _borne(article.mission.key) | _headed(article) | people


def in_full(article: Article, label: str) -> str | None:
    """Return the full name that the title or the first lines print of whom a label calls by the
    last name alone, behind a title: "Amb. Naomi Karanja" of "PS KARANJA"; else None."""
    last = label.split()[-1]
    form = re.compile(rf"(?:[A-Z][\w.'’-]+ ){{1,5}}{re.escape(last)}\b", re.IGNORECASE)
    for line in (article.document.title or "", *_lines(article)[:_LINES]):
        for found in form.finditer(line):
            pieces = found.group().split()
            titles = [n for n, w in enumerate(pieces) if w.casefold().rstrip(".") in _STYLES]
            name = " ".join(pieces[titles[-1] + 1 :]) if titles else ""
            if " " in name and all(w[:1].isupper() for w in name.split()):
                return name.title() if name.isupper() else name
    return None


def _headed(article: Article) -> dict[str, str]:
    """The names by surname, case-folded, that the first lines give with an office: "Grant
    Halverson, Deputy Spokesperson"."""
    found = {}
    for line in _lines(article)[:_LINES]:
        name, _, office = line.partition(",")
        held = {w.casefold().strip(".,") for w in office.split()} & _OFFICES
        if held and len(line.split()) <= _SIGNED and _NAME.fullmatch(name.strip()):
            found[name.split()[-1].casefold()] = name.strip()
    return found


@cache
def _borne(mission_name: str) -> dict[str, str]:
    """The canonical names by surname, case-folded, of whom a mission's data call by it alone."""
    mission = load(mission_name)
    found = {
        surname.casefold(): bearers[0].canonical
        for surname, bearers in mission.surnames.items()
        if len(bearers) == 1
    }
    return found | {
        form.casefold(): name.canonical
        for form, name in mission.names.items()
        if name.kind == "person" and " " not in form
    }


def _lines(article: Article) -> list[str]:
    """The paragraphs of a document in one line each, furniture and headings too."""
    document = article.document
    return [" ".join(document.text[p.start : p.end].split()) for p in document.paragraphs]


def _headings(article: Article) -> list[str]:
    """The short lines without a full stop among the first of a document."""
    first = _lines(article)[:_LINES]
    return [t for t in first if len(t.split()) <= _HEADING and not t.endswith((".", "?"))]


def _phrases(article: Article) -> Iterator[str]:
    """The words by which the title, the address and the first lines tell whose words follow."""
    document = article.document
    url = re.sub(r"[-_/]+", " ", document.url or "")
    opens = [line for line in _lines(article)[:_LINES] if _OPENS.search(line)]
    for text in (document.title or "", url, *_headings(article), *opens):
        for form in (_BY, _CREDITED, _OWN, _BYLINE, _ON_OWN):
            if (found := form.search(text)) is not None:
                yield found["who"]


def _person(article: Article, phrase: str) -> str | None:
    """The one person whom the first words of a phrase name: by a name that the data know, by a
    known surname behind a title, else as printed."""
    for part in dict.fromkeys((_REST.split(phrase)[0], phrase)):
        folded = part.casefold().replace("-", " ")
        known = {
            name.canonical
            for form, name in article.mission.names.items()
            if name.kind == "person" and " " in form and form.casefold().replace("-", " ") in folded
        }
        if len(known) > 1:
            return None
        if known:
            return known.pop()
        pieces = part.split(",")
        for piece in pieces:
            office = any(_told_office(p) for p in pieces if p is not piece)
            if (who := _bare(piece, surnames(article), office)) is not None:
                return who
    return None


def _known(article: Article, phrase: str) -> set[str]:
    """The persons of the mission's data whom a phrase names in full."""
    folded = phrase.casefold().replace("-", " ")
    return {
        name.canonical
        for form, name in article.mission.names.items()
        if name.kind == "person" and " " in form and form.casefold().replace("-", " ") in folded
    }


def several(article: Article) -> frozenset[str]:
    """Return those whose briefing a document is where its heading names more than one; else
    nobody."""
    for phrase in _phrases(article):
        known = _known(article, phrase)
        if len(known) > 1:
            return frozenset(known)
    return frozenset()


def _told_office(piece: str) -> bool:
    return bool({w.casefold().strip(".,") for w in piece.split()} & _OFFICES)


def _bare(piece: str, borne: Mapping[str, str], titled: bool = False) -> str | None:
    """Whom a piece of a heading names when its titles are taken off; one without a title only
    where another piece gives the office (`titled`)."""
    parts = piece.split()
    while parts and parts[0].casefold().rstrip(".") in _STYLES:
        parts, titled = parts[1:], True
    if len(parts) == 1 and titled:
        return borne.get(parts[0].casefold().replace("’", "'"))
    name = " ".join(parts)
    lower = {w.casefold() for w in re.split(r"[ -]", name)}
    capital = all(p[0].isupper() for p in parts)
    if (
        not titled
        or not capital
        or not _NAME.fullmatch(name)
        or lower & (_STYLES | BODIES | _EVENTS)
    ):
        return None
    return name.title() if name.isupper() else name


def _opened(article: Article) -> str | None:
    """Who gives what follows in the first sentences: "X today briefed the media on the following
    matters"."""
    for sentence in article.sentences[:_LAST]:
        if any(t.lower_ == "following" for t in sentence.tokens):
            who = giver(sentence)
            if who is not None and sentence.names_of("person"):
                return who
    return None


def giver(sentence: Sentence) -> str | None:
    """Return who issues a statement, or briefs others, in a sentence: "Ministers A and B today
    issued the following statement"."""
    for verb in reversed(sentence.tokens):
        if verb.tag_ not in FINITE or verb.lemma_.lower() not in _GIVES | _BRIEFS:
            continue
        given = any(c.dep_ == "dobj" and c.lemma_ in _GIVEN for c in verb.children)
        who = subject(verb) if given or verb.lemma_.lower() in _BRIEFS else None
        if who is None:
            continue
        people = [
            m.name.canonical
            for m in sentence.names_of("person")
            if m.end <= verb.i and _named_to_give(sentence, m)
        ]
        if len(people) > 1:
            return f"{', '.join(people[:-1])} and {people[-1]}"
        return sayer(sentence, who)
    return None


def _named_to_give(sentence: Sentence, mention: Mention) -> bool:
    root = sentence.span.doc.span(mention.start, mention.end).root
    return root.dep_ in ("nsubj", "conj", "appos")


def _signed(article: Article) -> str | None:
    """Who signs a text in the first person: a line near its end that holds a name and titles
    alone, or a name above a line of titles."""
    lines = _lines(article)
    if not _I.search(" ".join(s.quote for s in article.sentences)):
        return None
    last = [*lines[-_LAST:], ""]
    for line, below in itertools.pairwise(last):
        ends = line.endswith((".", "?", ":")) and not line.endswith(_YOUNGER)
        if len(line.split()) > _SIGNED or ends:
            continue
        name = line.lstrip("—–- ").split(",")[0]
        said = {w.casefold().strip(".,&") for w in below.split()}
        office = bool(said & _OFFICES) and below.isupper()
        if (who := _person(article, name if not office else f"the {name}")) is not None:
            return who
    return None
