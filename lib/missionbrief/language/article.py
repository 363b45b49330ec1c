"""An article as read: its sentences with the names, dates and quantities in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from missionbrief.interval import Interval
from missionbrief.language.abbreviations import spelt_out
from missionbrief.language.chronology import entry_of
from missionbrief.language.context import from_context, in_month_named, until, until_now
from missionbrief.language.dateline import dates_behind
from missionbrief.language.dates import Day, Expression, Month, Reference, find_dates
from missionbrief.language.dates.relative import WithinNamed
from missionbrief.language.dates.spans import Since
from missionbrief.language.elsewhere import aside
from missionbrief.language.frame import Frame
from missionbrief.language.governments import answers_for, government
from missionbrief.language.grammar import hangs_on, verb_above
from missionbrief.language.names import RANKS, TITLES, Mention, alike, names, titled
from missionbrief.language.officers import LESSER, WHOLE
from missionbrief.language.pointing import (
    announced_for,
    come_the_day,
    points_ahead,
    up_to_then,
    was_planned,
)
from missionbrief.language.published import mentioned_months
from missionbrief.language.quantities import Quantity, find_quantities
from missionbrief.language.reporting import frames
from missionbrief.lexicon import words
from missionbrief.mission import surname

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from missionbrief.corpus.document import Document
    from missionbrief.language.tokens import Doc, Span, Token
    from missionbrief.mission import Mission, Name

T = TypeVar("T")
_STRIKES = words("language", "pointing", "strikes")
_OTHER_CLOCKS = re.compile(r"\([^()]* time\)")
_MEETING = re.compile(r"\b(?:Security Council|General Assembly|briefing|debate|meeting)\b")
_DELEGATES = re.compile(
    r"\b(?:representative|delegate|delegation|counterpart|permanent mission|ambassador|envoy)s?\b",
    re.IGNORECASE,
)
_MANY = 4
_STYLES = frozenset({"dr", "hon", "prof", "senator", "sen"})
_PRIMARY = re.compile(
    r"\b(?:statement|read-?out|remarks|transcript|press-briefing|gaggle|communiqu)", re.IGNORECASE
)


# A document of that kind may say so in its first line alone.
_HEADING = 40
_SPOKES = re.compile(r"\bspokes(?:man|woman|person)\b", re.IGNORECASE)


@dataclass(eq=False)
class Article:
    """A document with its publication date completed, and its sentences in order; `kept` is what
    rules say of it (see `tokens.kept`)."""

    document: Document
    mission: Mission
    sentences: list[Sentence] = field(default_factory=list)
    kept: dict[object, Any] = field(default_factory=dict)

    @cached_property
    def months(self) -> frozenset[tuple[int, int]]:
        """The (year, month) pairs that the document spells out."""
        return mentioned_months(e for s in self.sentences for e in s.dates)

    @cached_property
    def people(self) -> dict[str, Name]:
        """Persons by surname, as the data and as the article spell it: whoever the article names in
        full. A surname that two of them bear tells nobody."""
        people: dict[str, Name] = {}
        shared: set[str] = set()
        for sentence in self.sentences:
            for mention in sentence.own_names:
                parts = mention.name.canonical.split()
                in_full = mention.end - mention.start > 1 and len(parts) > 1
                if mention.name.kind != "person" or not in_full:
                    continue
                printed = sentence.span.doc.text_of(mention.start, mention.end).strip()
                for last in {surname(mention.name.canonical), surname(printed)}:
                    first = people.setdefault(last, mention.name)
                    if not alike(first.canonical, mention.name.canonical):
                        shared.add(last)
        return {last: name for last, name in people.items() if last not in shared}

    @cached_property
    def first_names(self) -> dict[str, Name]:
        """Persons by first name, as the article may go on calling whom it names in full ("Jesús
        thanked them"). One that is a surname too, or that two of them bear, tells nobody."""
        found: dict[str, set[Name]] = {}
        for name in self.people.values():
            first = name.canonical.split()[0]
            if first not in self.people and first not in self.mission.names:
                found.setdefault(first, set()).add(name)
        return {first: names.pop() for first, names in found.items() if len(names) == 1}

    @cached_property
    def primary(self) -> bool:
        """Whether the document is itself a statement, transcript or read-out, by its title or
        address: what it tells was said on the day it is published."""
        about = f"{self.document.title or ''} {self.document.url or ''}"
        opening = self.document.text.strip().split("\n", 1)[0]
        headed = len(opening) <= _HEADING and _PRIMARY.search(opening) is not None
        return headed or _PRIMARY.search(about) is not None

    @cached_property
    def aside(self) -> frozenset[int]:
        """The numbers of the sentences that are about something else than the mission's country."""
        return aside(self)

    @cached_property
    def government(self) -> str | None:
        """The country whose government issues the document, or None."""
        return government(self.document, self.mission)

    def country_of(self, who: str) -> str | None:
        """Return the country for which somebody speaks who has the floor: a person's of the data,
        else that of the government whose document it is."""
        known = self.mission.names.get(who)
        if known is not None:
            return known.country
        return self.government if answers_for(who) else None

    @cached_property
    def record(self) -> bool:
        """Whether the document is the record of a meeting: again and again it tells what the
        representative, delegate or speaker of a country said there."""
        text = self.document.text
        return _MEETING.search(text) is not None and len(_DELEGATES.findall(text)) >= _MANY

    @cached_property
    def titled(self) -> dict[str, Name]:
        """Persons by the title they are introduced with, case-folded: "vice president"; by one
        after the name too ("Otieno, the principal secretary")."""
        titles: dict[str, Name] = {}
        for sentence in self.sentences:
            for office, name in _apposed(sentence):
                titles.setdefault(office, name)
            doc, first, last = sentence.span.doc, sentence.span.start, sentence.span.end
            for mention in sentence.names_of("person"):
                for title in _before_name(doc, first, mention.start):
                    titles.setdefault(title, mention.name)
                if mention.end + 2 < last and doc[mention.end].text == ",":
                    after = list(doc[mention.end + 1 : min(last, mention.end + 6)])
                    after = after[1:] if after[0].lower_ in ("the", "a", "an") else after
                    for length in range(1, len(after) + 1):
                        words = doc.text_of(after[0].i, after[0].i + length).casefold()
                        titles.setdefault(words, mention.name)
        return titles

    @cached_property
    def titles(self) -> dict[Name, set[str]]:
        """The titles of whom the article names: those it gives them, and their offices."""
        found: dict[Name, set[str]] = {}
        for title, name in self.titled.items():
            found.setdefault(name, set()).add(title)
        named = {m.name.canonical: m.name for s in self.sentences for m in s.names_of("person")}
        for office in self.mission.offices:
            if office.person in named:
                found.setdefault(named[office.person], set()).add(office.title.casefold())
        return found

    @cached_property
    def spokespersons(self) -> dict[Name, set[str]]:
        """Persons whom the article introduces as somebody's spokesperson, with the names that
        stand in the sentences that do."""
        titles = {n for title, n in self.titled.items() if _SPOKES.search(title)}
        found: dict[Name, set[str]] = {}
        for sentence in self.sentences:
            if _SPOKES.search(sentence.span.text):
                for mention in sentence.names_of("person"):
                    if mention.name in titles:
                        near = {m.name.canonical for m in sentence.names}
                        found.setdefault(mention.name, set()).update(near)
        return found


def _before_name(doc: Doc, first: int, at: int) -> Iterator[str]:
    """The words before a name that may be a title, case-folded, without a style too: "security
    minister" for "Security Minister Dr X". "Minister" alone is none of a prime minister's."""
    ends = [at]
    while ends[-1] > first and doc[ends[-1] - 1].lower_.rstrip(".") in _STYLES:
        ends.append(ends[-1] - 1)
    for end in ends:
        for start in range(end - 1, max(first, end - 3) - 1, -1):
            above = doc[start - 1].lower_ if start > first else ""
            if (above, doc[start].lower_) not in WHOLE and above not in LESSER:
                yield doc.text_of(start, end).casefold()


def _apposed(sentence: Sentence) -> Iterator[tuple[str, Name]]:
    """The offices, case-folded, whose holder's name follows a comma and a style: "the Ambassador
    of the United States, Her Excellency X"."""
    doc = sentence.span.doc
    for mention in sentence.names_of("person"):
        root = doc.span(mention.start, mention.end).root
        head = root.head
        commas = [t for t in doc[head.i + 1 : mention.start] if t.text == ","]
        office = head.pos_ in ("NOUN", "PROPN") and sentence.name_at(head) is None
        if root.dep_ == "appos" and office and len(commas) == 1 and head.i < mention.start:
            yield head.lower_, mention.name


def _as_spelt(
    doc: Doc, mentions: tuple[Mention, ...], short: dict[str, Name | None]
) -> Iterator[Mention]:
    """The mentions with abbreviations as the article spells them out, where the data know whom."""
    for mention in mentions:
        text = doc.text_of(mention.start, mention.end).strip()
        name = short.get(text, mention.name)
        if name is not None:
            yield Mention(mention.start, mention.end, name)


def _alone(token: Token) -> bool:
    """Whether a word is a name by itself that does something, with a title at the most: "Jesús
    thanked them", "Col. Kevron hopes"."""
    before, after = token.nbor(-1), token.nbor()
    before = before.nbor(-1) if before.text == "." else before
    beside = before.pos_ == "PROPN" and before.lower_.rstrip(".") not in RANKS | TITLES
    return token.dep_ in ("nsubj", "nsubjpass") and not beside and after.pos_ != "PROPN"


def _then(last: Token, trigger: Token) -> bool:
    """Whether a trigger stands in a clause that tells what happened at the time before it, by that
    time's last token: "since March 31, when …"."""
    opener = last.nbor(2) if last.nbor().text == "," else last.nbor()
    return opener.lower_ == "when" and trigger in opener.head.subtree


def _since_what(tokens: tuple[Token, ...]) -> Token | None:
    """The "since" that tells of a thing by its time, given that time's tokens: "since the killing
    of the president in 2021"; not where that may be all that happened: "missing since an ambush on
    Monday"."""
    if not tokens or "since" in (tokens[0].lower_, tokens[0].doc.at(tokens[0].i - 1).lower_):
        return None
    for step in tokens[0].ancestors:
        if step.base in _STRIKES:
            return None
        if step.lower_ == "since" and step.dep_ == "prep":
            return step
        if step.pos_ in ("VERB", "AUX"):
            return None
    return None


@dataclass(eq=False)
class Sentence:
    """A sentence. `span` is its parse within the paragraph, `offset` where the paragraph starts
    in the document; `number` and `paragraph` count from 0 within the article. `speaker` is whose
    turn it is in a transcript (then it is `in_turn`) or whose statement the document is; `spoken`
    are the quotations it has part in, as characters of the paragraph, with their speakers. `kept`
    is what rules say of it (see `tokens.kept`).
    """

    article: Article
    span: Span
    offset: int
    number: int
    paragraph: int
    speaker: str | None = None
    in_turn: bool = False
    spoken: list[tuple[int, int, str | None]] = field(default_factory=list)
    kept: dict[object, Any] = field(default_factory=dict)

    @property
    def start(self) -> int:
        """Where the sentence starts in the document's text."""
        return self.offset + self.span.start_char

    @property
    def end(self) -> int:
        """Where the sentence ends in the document's text."""
        return self.offset + self.span.end_char

    @property
    def quote(self) -> str:
        """The sentence as the document has it."""
        return self.article.document.text[self.start : self.end]

    def by_words(self, what: object, make: Callable[[], T]) -> T:
        """Return what the words alone say, made once: it is kept under the name `what` with their
        parse, which articles may share."""
        kept = self.span.kept
        if what not in kept:
            kept[what] = make()
        found: T = kept[what]
        return found

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens, made once: the rules of every kind go over them."""
        return self.by_words("tokens", lambda: tuple(self.span))

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The lemmas and words in it, in small letters: a rule whose cues are not among them has
        nothing to look for."""
        return self.by_words(
            "lemmas",
            lambda: frozenset(w for t in self.tokens for w in (t.base, t.lower_)),
        )

    @cached_property
    def dates(self) -> tuple[Expression, ...]:
        """Its expressions of time; offsets count the characters of `span.text`."""
        return self.by_words("dates", lambda: dates_behind(self.span.text, self._here))

    @cached_property
    def _here(self) -> tuple[Expression, ...]:
        """Its expressions of time but those by another country's clocks, of what has its day:
        "at 5 p.m. on Sunday (midnight Monday, Kenyan time)"."""
        first, text = self.span.start_char, self.span.doc.text
        if " time)" not in text:
            return self._all_dates
        found = [(m.start(), m.end()) for m in _OTHER_CLOCKS.finditer(text)]
        return tuple(
            e
            for e in self._all_dates
            if not any(start <= first + e.start < end for start, end in found)
        )

    @cached_property
    def _all_dates(self) -> tuple[Expression, ...]:
        """Its expressions of time, that of a dateline included."""
        return self.by_words("all dates", lambda: find_dates(self.span.text))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its quantities; offsets count the characters of `span.text`."""
        return self.by_words("quantities", lambda: find_quantities(self.span, self._all_dates))

    @cached_property
    def own_names(self) -> tuple[Mention, ...]:
        """The names that stand in it in a form known by itself."""
        mission = self.article.mission
        return self.by_words(f"names of {mission.key}", lambda: names(self.span, mission))

    @cached_property
    def names(self) -> tuple[Mention, ...]:
        """The names in it, surnames of persons named in full elsewhere in the article included."""
        own = self.own_names
        people = self.article.people
        if short := spelt_out(self.article):
            own = tuple(_as_spelt(self.span.doc, own, short))
        known = [self._in_full(self._meant(m)) for m in own]
        covered = {i for m in own for i in range(m.start, m.end)}
        for token in self.span:
            if token.i in covered or not token.text[0].isupper():
                continue
            if token.text in people:
                known.append(Mention(token.i, token.i + 1, people[token.text]))
            elif (called := titled(token, self.article.mission)) is not None:
                known.append(Mention(token.i, token.i + 1, called))
            elif token.text in self.article.first_names and _alone(token):
                first = self.article.first_names[token.text]
                known.append(Mention(token.i, token.i + 1, first))
        return tuple(sorted(known, key=lambda m: (m.start, m.end)))

    def _meant(self, mention: Mention) -> Mention:
        """Return the mention of a body told by its last word ("the Council") as that of the body
        which the article named in full last, where that bears the word."""
        doc = self.span.doc
        short = mention.end - mention.start == 2 and doc[mention.start].lower_ == "the"
        if not short or mention.name.kind != "organisation":
            return mention
        word = doc[mention.start + 1].lower_
        for earlier in reversed(self.article.sentences[: self.number + 1]):
            for other in reversed(earlier.own_names):
                if earlier is self and other.start >= mention.start:
                    continue
                whole = earlier.span.doc.text_of(other.start, other.end).lower().split()
                full = (len(whole) > 1 and whole[0] != "the") or len(whole) > 2
                if full and whole[-1] == word and other.name.kind == "organisation":
                    return Mention(mention.start, mention.end, other.name)
        return mention

    def _in_full(self, mention: Mention) -> Mention:
        """Return a person's mention under the full name: that of the article's own person of the
        surname, else that of whom the mission's data know by title and surname."""
        name = mention.name
        if name.kind != "person" or mention.end - mention.start > 1:
            return mention
        token = self.span.doc[mention.start]
        full = self.article.people.get(token.text)
        if full is None and _alone(token):
            full = self.article.first_names.get(token.text)
        if full is None and " " not in name.canonical:
            full = titled(token, self.article.mission)
        return mention if full is None else Mention(mention.start, mention.end, full)

    def names_of(self, *kinds: str) -> list[Mention]:
        """Return the names of the given kinds, in order."""
        if not self.names:
            return []
        return [m for m in self.names if m.name.kind in kinds]

    def name_at(self, token: Token) -> Name | None:
        """Return the name that covers `token`, or None."""
        return self._named.get(token.i)

    @cached_property
    def _named(self) -> dict[int, Name]:
        """The names by the numbers of their tokens, the first of two that share one."""
        return {i: m.name for m in reversed(self.names) for i in range(m.start, m.end)}

    @cached_property
    def frames(self) -> tuple[Frame, ...]:
        """What it reports, and whom it credits for it."""
        return frames(self)

    def quoted_at(self, token: Token) -> str | None:
        """Return who says the words at `token` in a quotation, or None."""
        for start, end, who in self.spoken:
            if start <= token.idx < end:
                return who
        return None

    def speaker_at(self, token: Token) -> str | None:
        """Return who says the words at `token` directly: in a quotation, or in a turn."""
        return self.quoted_at(token) or self.speaker

    def token_at(self, char: int) -> Token:
        """Return the token at a character of `span.text`."""
        at = self.span.start_char + char
        return next(
            (t for t in self.span if t.idx <= at < t.idx + len(t.text_with_ws)), self.span[-1]
        )

    def tokens_of(self, expression: Expression) -> tuple[Token, ...]:
        """Return the tokens of an expression of time."""
        first, last = expression.start, expression.end
        return self.by_words(("tokens", first, last), lambda: self._between(first, last))

    def _between(self, first: int, last: int) -> tuple[Token, ...]:
        start, end = self.span.start_char + first, self.span.start_char + last
        return tuple(t for t in self.span if t.idx < end and t.end_idx > start)

    def _nearest(self, expression: Expression, trigger: Token | None) -> Interval | None:
        """The days of an expression that may lie ahead of publication or behind it: those that are
        nearer."""
        published = self.article.document.published.interval
        behind, to_come = (self.resolve(expression, trigger, ahead) for ahead in (False, True))
        # "By November" has no first day.
        next_ = to_come and (to_come.start or to_come.end)
        if not (behind and behind.end and next_ and published.start and published.end):
            return to_come
        nearer = published.start - behind.end < next_ - published.end
        return behind if nearer else to_come

    def named_days(self, expression: Expression, ahead: bool) -> Interval | None:
        """Return the days that an expression of time names, whatever it says of them: those of
        January for "by January"."""
        published = self.article.document.published.interval
        return expression.form.resolve(Reference(published, ahead, self.article.months))

    def resolve(
        self, expression: Expression, trigger: Token | None = None, ahead: bool | None = None
    ) -> Interval | None:
        """Return the days an expression of time means, or None where they cannot be known.
        `trigger` is what it dates: of a clause with "since" that may be the day itself. The
        grammar tells whether it points `ahead` of publication where the caller doesn't."""
        asked = ("days", expression, trigger, ahead)
        if asked not in self.kept:
            self.kept[asked] = self._resolve(expression, trigger, ahead)
        days: Interval | None = self.kept[asked]
        return days

    def _resolve(
        self, expression: Expression, trigger: Token | None, ahead: bool | None
    ) -> Interval | None:
        published = self.article.document.published.interval
        tokens = self.tokens_of(expression)
        entry = entry_of(self)
        if entry is not None and entry.opens(self, expression):
            return entry.days
        within = entry is not None and isinstance(expression.form, Day | Month)
        if entry is not None and within:
            # "The first 200 arrive, followed by 200 more in July": near the entry's day.
            published = entry.days
            ahead = ahead or points_ahead(hangs_on(tokens) or tokens[-1])
        if ahead is None:
            at = hangs_on(tokens) or tokens[-1]
            to_be = announced_for(tokens) or up_to_then(tokens)
            ahead = to_be or come_the_day(tokens[-1].head) or points_ahead(at)
            if to_be or (ahead and was_planned(at)):
                return self._nearest(expression, trigger)
        way = None if within and not ahead else ahead
        reference = Reference(published, way, self.article.months)
        verb = verb_above(tokens)
        while verb is not None and verb.dep_ == "xcomp" and verb.head.pos_ == "VERB":
            verb = verb.head  # "since it began to arrive last June"
        since = verb is not None and any(
            c.lower_ == "since" and c.dep_ == "mark" for c in verb.children
        )
        since |= verb is not None and verb.dep_ == "pcomp" and verb.head.lower_ == "since"
        opens = verb if since else _since_what(tokens)
        if opens is not None and not (trigger is not None and trigger in opens.subtree):
            # "since the operation opened in June": from then to the day of writing.
            return Since(expression.form).resolve(replace(reference, ahead=False))
        form = expression.form
        if isinstance(form, Since) and trigger is not None and _then(tokens[-1], trigger):
            form = form.form  # "since March 31, when armed men attacked it"
        found = in_month_named(self, expression, ahead=bool(ahead))
        if isinstance(form, WithinNamed) and not ahead:
            found = from_context(self, expression, reference)
        found = found or form.resolve(reference)
        if found is None:
            return from_context(self, expression, reference)
        if (limited := until(self, expression, found)) is not None:
            return limited
        return found if ahead else until_now(self, expression, found)
