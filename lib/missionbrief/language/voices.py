"""Whose words a whole document is: its title, its first lines or its signature tell.

Official texts head what somebody said with his name: "Statement by the Honourable …", "President
Ruto's remarks", "noon briefing by …, Spokesman", "attributable to Spokesperson …"; a press
statement may be signed instead. News that only tells of a statement is nobody's.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from missionbrief.language.frame import joint
from missionbrief.language.givers import giver
from missionbrief.language.governments import joint_group
from missionbrief.language.grammar import subject
from missionbrief.language.headings import (
    first_lines,
    headings,
    known_in,
    lines,
    person,
    told_office,
)
from missionbrief.language.turns import JOINT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from missionbrief.language.article import Article

_KINDS = (
    r"(?:statements?|remarks|address|speech|message|testimony|intervention|op[- ]ed|briefing"
    r"|communication"
    r"|explanation of (?:the |its )?vote|lecture|letter|keynote|gaggle|press (?:call|conference))"
)
_BY = re.compile(
    rf"\b(?:press[- ])?{_KINDS}[ -](?:by|of|from)[ -](?P<who>[^|:/]{{3,160}})", re.IGNORECASE
)
_BYLINE = re.compile(r"^By (?P<who>[^|:/]{3,160})")
_OWN = re.compile(
    rf"^(?P<who>[^|:/]{{3,80}}?)[’']s? (?:(?:daily|weekly|noon|press|opening) )?{_KINDS}\b",
    re.IGNORECASE,
)
# "President,", "Madam President, Excellencies," opens what is said to an assembly.
_SALUTES = re.compile(
    r"^(?:(?:mr\.?|madam|mister|your|honou?rable|distinguished|dear|ladies|and|gentlemen|colleagues"
    r"|members|delegates|of|the|council|fellow|president|speaker|chair|chairman|chairperson"
    r"|secretary-general|excellency|excellencies|friends)[,;:.! ]+)+$",
    re.IGNORECASE,
)
# "Ambassador X explains the vote of his country", "Minister X addresses the Council"
_SPEAKS = re.compile(
    r"^(?P<who>[^|:/]{3,80}?) (?:explains?|addresses|speaks|tells|briefs|answers|presents)\b",
    re.IGNORECASE,
)
# "Minister X on her meeting with …" heads what X says of it.
_ON_OWN = re.compile(r"^(?P<who>[^|:/]{3,80}?) (?:on|about) (?:his|her|their)\b")
_COMMUNIQUE = re.compile(r"\bcommuniqu[eé]", re.IGNORECASE)
_RELEASE = re.compile(
    r"^(?:for immediate release\b|(?:press|news|media) (?:release|statement)"
    r"(?:,? (?:no\.?|number|[0-9/]+)[^a-z]*)?$)",
    re.IGNORECASE,
)
_CREDITED = re.compile(r"\battributable to (?P<who>[^|:/]{3,160})", re.IGNORECASE)
_JOINT = re.compile(r"\bjoint[- ](?:\w+[- ])?(?:statement|communiqu)", re.IGNORECASE)
_GROUP = re.compile(
    r"\bstatement (?:of|by|from) the (?P<who>[A-Z][\w’'-]+"
    r"(?: (?:[A-Z][\w’'-]+|of|on|in|for|the|and))*)"
)
# "The following statement", "following is the text"; not "following the adoption, …".
_OPENS = re.compile(
    r"^(?:(?:the (?:text of the )?|text of the )following|below|what follows|here follows"
    rf"|following (?:is|are|was|were|text|{_KINDS}))\b",
    re.IGNORECASE,
)
_ROLE = re.compile(r"^(?:the )?(?:office of the )?(?P<role>\w+)\b", re.IGNORECASE)
_I = re.compile(r"\b(?:I|my)\b")
_SPOKES = "spokes"
_LAST, _SIGNED, _SHORT, _OPENING = 4, 8, 3, 6
_MAKES_KNOWN = frozenset({"inform", "notify", "state", "clarify", "confirm", "announce", "advise"})
_YOUNGER = ("Jr.", "JR.", "Sr.", "SR.")


def voice(article: Article) -> str | None:
    """Return whose statement a whole document is, or None. A joint statement speaks for itself;
    one by a spokesperson without a name is a "spokesperson's"."""
    document = article.document
    heads = (document.title, document.url, *headings(article))
    if any(_JOINT.search(text) for text in heads if text):
        return _group(heads) or JOINT
    if (group := joint_group(first_lines(article), article.mission)) is not None:
        return group or JOINT
    role: str | None = None
    for phrase in _phrases(article):
        who = person(article, phrase)
        if who is not None:
            return who
        named = _ROLE.match(phrase)
        if named is not None and named["role"].lower().startswith(_SPOKES):
            role = role or named["role"].lower()
    return _opened(article) or _signed(article) or role or _issuer(article) or _wishing(article)


def _group(heads: Sequence[str | None]) -> str | None:
    """The group of states that the heading of a joint statement names: "Joint Statement of the
    Standing Group of Partners on Haiti"."""
    for text in heads:
        found = _GROUP.search(text.replace("Statement", "statement")) if text else None
        if found is not None and joint(found["who"]):
            return found["who"]
    return None


def _issuer(article: Article) -> str | None:
    """The body whose communiqué or press release a document is: one that its heading or publisher
    names. What a government's press release tells is told by its publisher as any source's."""
    document = article.document
    heads = [t for t in (document.title, *headings(article)) if t]
    release = any(_RELEASE.search(text) for text in heads)
    if not release and not any(_COMMUNIQUE.search(text) for text in heads):
        return None
    bodies = {
        form.casefold(): name
        for form, name in article.mission.names.items()
        if name.kind == "organisation" and len(form) > _SHORT
    }
    if release:
        letterhead = [*(t.casefold().strip(" :|") for t in heads), _folded(document.publisher)]
        named = next((bodies[text] for text in letterhead if text in bodies), None)
        return named.canonical if named is not None and not named.governs else None
    for text in (*heads, document.publisher or ""):
        found = [
            (at.start(), -len(form), name.canonical)
            for form, name in bodies.items()
            if (at := re.search(rf"\b{re.escape(form)}\b", text.casefold())) is not None
        ]
        if found:
            return min(found)[-1]
    return None


def _folded(text: str | None) -> str:
    return (text or "").casefold().strip()


def _phrases(article: Article) -> Iterator[str]:
    """The words by which the title, the address and the first lines tell whose words follow."""
    document = article.document
    url = re.sub(r"[-_/]+", " ", document.url or "")
    spoken = any(_SALUTES.match(line) for line in first_lines(article))
    forms = (_BY, _CREDITED, _OWN, _BYLINE, _ON_OWN, *([_SPEAKS] if spoken else []))
    opens = [line for line in first_lines(article) if _OPENS.search(line)]
    for text in (document.title or "", url, *headings(article), *opens):
        for form in forms:
            if (found := form.search(text)) is not None:
                yield found["who"]


def several(article: Article) -> frozenset[str]:
    """Return those whose briefing a document is where its heading names more than one; else
    nobody."""
    for phrase in _phrases(article):
        known = known_in(article, phrase)
        if len(known) > 1:
            return frozenset(known)
    return frozenset()


def _opened(article: Article) -> str | None:
    """Who gives what follows in the first sentences: "X today briefed the media on the following
    matters"."""
    for sentence in article.sentences[:_LAST]:
        # "On the following matters", not "following the adoption, X said".
        told = (t for t in sentence.tokens[1:] if t.lower_ == "following")
        if any(t.nbor(-1).lower_ in ("the", "these") for t in told):
            who = giver(sentence)
            if who is not None and sentence.names_of("person"):
                return who
    return None


def _wishing(article: Article) -> str | None:
    """The body whose statement opens with what it wishes to make known: "The National Police
    Service wishes to inform the public that …"."""
    for sentence in article.sentences[:_OPENING]:
        for verb in sentence.tokens:
            told = any(c.dep_ == "xcomp" and c.base in _MAKES_KNOWN for c in verb.children)
            who = subject(verb) if told and verb.base in ("wish", "would", "desire") else None
            name = sentence.name_at(who) if who is not None else None
            if name is not None and name.kind in ("organisation", "mission", "force"):
                return None if _publishes(article, name.canonical) else name.canonical
    return None


def _publishes(article: Article, body: str) -> bool:
    """Whether a document is published by a body itself, which then credits nobody else."""
    publisher = article.document.publisher or ""
    forms = (f for f, n in article.mission.names.items() if n.canonical == body)
    return any(re.search(rf"\b{re.escape(form)}\b", publisher) for form in forms)


def _signed(article: Article) -> str | None:
    """Who signs a text in the first person: a line near its end that holds a name and titles
    alone, or a name above a line of titles."""
    signed = lines(article)
    if not _I.search(" ".join(s.quote for s in article.sentences)):
        return None
    last = [*signed[-_LAST:], ""]
    for line, below in itertools.pairwise(last):
        ends = line.endswith((".", "?", ":")) and not line.endswith(_YOUNGER)
        if len(line.split()) > _SIGNED or ends:
            continue
        name = line.lstrip("—–- ").split(",")[0]
        office = told_office(below) and below.isupper()
        if (who := person(article, name if not office else f"the {name}")) is not None:
            return who
    return None
