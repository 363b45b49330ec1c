"""Who speaks: in turns of a transcript, in quotations, and where a whole document is a speech."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

from missionbrief.language.article import Article, Sentence
from missionbrief.language.clauses import named_beside
from missionbrief.language.frame import SAYING
from missionbrief.language.givers import FINITE, giver
from missionbrief.language.grammar import agent, subject
from missionbrief.language.headings import in_full, surnames
from missionbrief.language.holders import name_of
from missionbrief.language.names import RANKS, TITLES
from missionbrief.language.printed import headed, signed_below
from missionbrief.language.quoted import Quotation, is_speech, quotations
from missionbrief.language.sayers import sayer
from missionbrief.language.tokens import Token
from missionbrief.language.turns import (
    ANSWER,
    REPORTER,
    by_staff,
    held,
    initialled,
    labels,
    questions,
    slug,
    staff,
    turn,
)
from missionbrief.language.voices import several, voice

_TALKING = frozenset({"speak", "talk", "interview", "ask", "answer", "question", "conversation"})
_IN_FULL = re.compile(r"(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3}),? [a-z]")
_LEADS = 3
_MARKS = frozenset({'"', "“"})
_QUOTES = frozenset({"quote", "cite", "report"})
_SPEAK = ("person", "organisation", "country")


def assign(article: Article, paragraphs: Iterable[tuple[int, str]]) -> None:
    """Set `speaker` and `spoken` of the article's sentences.

    `paragraphs` are the body paragraphs as (offset in the document, plain text), in order of
    `Sentence.paragraph`.
    """
    known = {**surnames(article)}
    by_paragraph: dict[int, list[Sentence]] = {}
    for sentence in article.sentences:
        by_paragraph.setdefault(sentence.paragraph, []).append(sentence)
    told_apart = list(paragraphs)
    texts = [text for _, text in told_apart]
    above = headed(article, told_apart)
    prompts = questions(texts)
    opening = labels(texts, least=1 if prompts else 2)
    everywhere = voice(article) or _goes_first(several(article), texts, known, opening)
    given = _given(everywhere, texts)
    own = staff(texts)
    current: str | None = None
    asked: str | None = None
    last: str | None = None
    issued: str | None = None
    waiting: list[tuple[list[Sentence], Quotation]] = []
    for number, text in enumerate(texts):
        sentences = by_paragraph.get(number, [])
        if number in above:
            current = above[number]
        heading = slug(text)
        if by_staff(text, own) or heading is not None:
            current = ""
        elif (opened := turn(text, known, opening)) is not None:
            if opened[0] not in known.values() and " " not in opened[0]:
                full = initialled(text, _heard(article, number)) or in_full(article, opened[0])
                opened = (full or opened[0], opened[1])
            asked = _asked(article, number) if asked is None and current is None else asked
            current = _whose(opened[0], asked or everywhere)
            if (office := held(text)) is not None:
                known.setdefault(office[0], current)
            if number - 1 in prompts and current not in (REPORTER, ""):
                asked = current
        elif number in prompts:
            asked = _asked(article, number) if asked is None and current is None else asked
            current = REPORTER
        elif prompts and current == REPORTER:
            current = asked or everywhere or ""
        for sentence in sentences:
            sentence.speaker = current or everywhere or None
            sentence.in_turn = bool(current)
        found = [q for q in quotations(text) if is_speech(text[q.start : q.end])]
        if issued and found and _all_quoted(text, found):
            # A statement given in full is its speakers' own document.
            for sentence in sentences:
                sentence.speaker = sentence.speaker or issued
            issued = issued if found[-1].goes_on else None
            continue
        issued = _issued(sentences) if not found and text.rstrip().endswith(":") else None
        told = dict.fromkeys(found, heading) if heading else _said_by(sentences, found)
        if found and not any(told.values()) and _all_quoted(text, found):
            # A paragraph that is all quotation goes on with who spoke last, unless signed below.
            signed = signed_below(article, told_apart[number][0])
            told = dict.fromkeys(
                found, signed or last or _spoke_above(by_paragraph, number) or given
            )
        last = next((who for who in reversed(told.values()) if who), last if found else None)
        last = last if heading is None else heading or None
        if found and found[-1].goes_on:
            waiting += [(sentences, q) for q in found]
            continue
        for inside, quotation in waiting:
            _mark(inside, quotation, last)
        for quotation in found:
            _mark(sentences, quotation, told.get(quotation))
        waiting = []
    for inside, quotation in waiting:
        _mark(inside, quotation, last)


def _heard(article: Article, before: int) -> set[str]:
    """Those who speak, or are named in full, in the paragraphs before number `before`."""
    earlier = [s for s in article.sentences if s.paragraph < before]
    named = {m.name.canonical for s in earlier for m in s.names_of("person")}
    return named | {s.speaker for s in earlier if s.speaker}


def _goes_first(
    those: frozenset[str], texts: list[str], known: Mapping[str, str], opening: frozenset[str]
) -> str | None:
    """Whose briefing by `those` opens without a label: whoever of them is the first to answer."""
    turns = (turn(text, known, opening) for text in texts) if those else ()
    return next((t[0] for t in turns if t is not None and t[0] in those), None)


def _whose(label: str, known: str | None) -> str:
    """Who speaks under a label: of an answer, or of a spokesman without a name, whoever is asked
    or whose briefing it is; nobody where that is not known."""
    if label == ANSWER:
        return known or ""
    return known if "spokes" in label and known is not None else label


def _asked(article: Article, first: int) -> str | None:
    """Whom an interview asks: the only person whom the paragraphs before its first turn, number
    `first`, name; of several the last whom a sentence on the talk names. None where none does."""
    before = [s for s in article.sentences if s.paragraph < first]
    opening = {who for s in before if _talks_to_us(s) and (who := _opens_paragraph(s)) is not None}
    if len(opening) == 1:
        return opening.pop()
    named = {m.name.canonical for s in before for m in s.names_of("person")}
    if len(named) == 1:
        return named.pop()
    talks = [s for s in before if any(t.base in _TALKING for t in s.span)]
    people = [m.name.canonical for s in talks for m in s.names_of("person")]
    if people or named:
        return people[-1] if people else None
    printed = {who for s in before if (who := _opens_with(s)) is not None}
    return printed.pop() if len(printed) == 1 else None


def _talks_to_us(sentence: Sentence) -> bool:
    """Whether the paragraph of a sentence tells of the talk with whom it is about: "She spoke to
    us on Wednesday", "We reached her by telephone"."""
    near = (s for s in sentence.article.sentences if s.paragraph == sentence.paragraph)
    return any(t.lower_ in ("us", "we") or t.base in _TALKING for s in near for t in s.span)


def _opens_paragraph(sentence: Sentence) -> str | None:
    """The person by whose name in full a sentence opens that opens its paragraph."""
    number = sentence.number
    if number and sentence.article.sentences[number - 1].paragraph == sentence.paragraph:
        return None
    titles = takewhile(lambda t: t.lower_.rstrip(".") in RANKS | TITLES, sentence.span)
    start = sentence.span.start + sum(1 for _ in titles)
    for mention in sentence.names_of("person"):
        if mention.start == start and mention.end - start > 1:
            return mention.name.canonical
    return _opens_with(sentence)


def _opens_with(sentence: Sentence) -> str | None:
    """The name in full that a sentence opens with where nobody knows it: the model may not take it
    for a person's ("Jane Doe coordinates …")."""
    found = _IN_FULL.match(sentence.span.text)
    first = sentence.span[0]
    plain = first.pos_ in ("DET", "ADP", "PRON", "SCONJ") or sentence.name_at(first) is not None
    return found["who"] if found is not None and not plain else None


def _issued(sentences: list[Sentence]) -> str | None:
    """Who speaks in the statement that a paragraph announces."""
    found = (giver(sentence) for sentence in reversed(sentences))
    return next((who for who in found if who is not None), None)


def _given(whose: str | None, texts: list[str]) -> str | None:
    """Whoever makes the statement that a document is, where that is one person by name and its
    words alone stand in quotation marks, one paragraph after the other."""
    quoted = [number for number, text in enumerate(texts) if text.lstrip()[:1] in _MARKS]
    whole = quoted == list(range(quoted[0], quoted[-1] + 1)) if quoted else False
    named = whose is not None and whose[:1].isupper() and " " in whose
    return whose if whole and named else None


def _all_quoted(text: str, found: list[Quotation]) -> bool:
    """Whether a paragraph holds hardly anything but its quotations."""
    return len(text.strip()) - sum(q.length for q in found) <= 2 * len(found) + 2


def _spoke_above(sentences: Mapping[int, list[Sentence]], number: int) -> str | None:
    """The person whose words the paragraph above number `number` ends with: "X explained that the
    money was safe." before a paragraph that is all quotation."""
    above = sentences.get(number - 1, [])
    told = max(above[-1].frames, key=lambda f: f.length, default=None) if above else None
    if told is None or told.body is not None or told.length <= len(above[-1].span) // 3:
        return None
    return told.who if told.who[:1].isupper() else None


def _mark(sentences: list[Sentence], quotation: Quotation, who: str | None) -> None:
    for sentence in sentences:
        if sentence.span.start_char < quotation.end and quotation.start < sentence.span.end_char:
            sentence.spoken.append((quotation.start, quotation.end, who))


def _gapped(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield who opens a part of a sentence that shares the verb of saying of the part before:
    "Nassau has talked of a hundred; Kingston, of \"a platoon or two\"". With the offset."""
    doc, end = sentence.span.doc, sentence.span.end
    for mark in sentence.span:
        mention = next((m for m in sentence.names_of(*_SPEAK) if m.start == mark.i + 1), None)
        if mark.text != ";" or mention is None:
            continue
        until = next((t.i for t in doc[mark.i + 1 : end] if t.text == ";"), end)
        if all(t.tag_ not in (*FINITE[:3], "MD") for t in doc[mark.i + 1 : until]):
            yield doc[mention.start].idx, mention.name.canonical


def _continues(verb: Token) -> bool:
    """Whether somebody speaks on: "It went on: “…”", "he continued", "she went on to say"."""
    after = list(verb.doc[verb.i + 1 : min(verb.i + 4, verb.sent.end)])
    if verb.base == "go" and after and after[0].lower_ == "on":
        after = after[1:]
    elif verb.base != "continue":
        return False
    told = [t.lower_ for t in after[:2]]
    return not after or after[0].is_punct or told == ["to", "say"]


def _led_up(sentence: Sentence, found: list[Quotation]) -> Iterator[tuple[int, str]]:
    """Yield, with the offset, the person whose words a colon leads up to without a verb of saying:
    "The ambassador was blunt: “…”", "They had been warned off by X: “…”"."""
    for mark in sentence.span:
        opens = any(0 < q.start - mark.idx <= _LEADS for q in found)
        if mark.text != ":" or not opens:
            continue
        before = sentence.span.doc[sentence.span.start : mark.i]
        agents = [t for t in before if t.dep_ == "pobj" and t.head.dep_ == "agent"]
        doers = [t for t in before if t.dep_ == "nsubj" and t.head.i < mark.i]
        for who in (*reversed(agents), *doers[:1]):
            name = name_of(sentence, who)
            if name is not None and name.kind == "person":
                yield mark.idx, name.canonical
                return


def _quoted_as(verb: Token) -> Token | None:
    """Who is quoted, of a verb of saying in "X was quoted as saying"."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as" or verb.head.head.base not in _QUOTES:
        return None
    return next((c for c in verb.head.head.children if c.dep_ == "nsubjpass"), None)


def _said_by(sentences: list[Sentence], found: list[Quotation]) -> dict[Quotation, str | None]:
    """Who says each quotation of a paragraph: whoever the nearest reporting verb outside of the
    quotations credits, one in the quotation's own sentence before others."""
    sayers: list[tuple[int, int, str]] = []
    for number, sentence in enumerate(sentences) if found else ():
        for verb in sentence.span:
            if verb.tag_ not in FINITE or not (verb.base in SAYING or _continues(verb)):
                continue
            if any(q.start <= verb.idx < q.end for q in found):
                continue
            passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
            who = agent(verb) if passive else _quoted_as(verb) or subject(verb)
            if who is not None and any(q.start <= who.idx < q.end for q in found):
                who = None
            name = sayer(sentence, who) if who is not None else None
            if name is None:
                beside = named_beside(sentence, verb)
                name = sayer(sentence, beside) if beside is not None else None
            if name:
                sayers.append((verb.idx, number, name))
        sayers += [(at, number, name) for at, name in _gapped(sentence)]
        if all(number != n for _, n, _ in sayers):
            sayers += [(at, number, name) for at, name in _led_up(sentence, found)]
    told: dict[Quotation, str | None] = {}
    for quotation in found:
        own = [
            n
            for n, s in enumerate(sentences)
            if s.span.start_char < quotation.end and quotation.start < s.span.end_char
        ]

        def distance(said: tuple[int, int, str], q: Quotation = quotation) -> tuple[int, int]:
            away = min(abs(said[1] - n) for n in own) if own else 99  # noqa: B023
            return away, max(q.start - said[0], said[0] - q.end)

        told[quotation] = min(sayers, key=distance)[2] if sayers else None
    return told
