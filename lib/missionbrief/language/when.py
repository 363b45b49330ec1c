"""Which expression of time belongs to which words of a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.language.attribution import REPORTING
from missionbrief.language.grammar import climb, hangs_on, verb_above
from missionbrief.language.modality import WILL
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_EARLIER = re.compile(
    r"(?:the|a) (?:year|quarter|month|week|period) (?:before|earlier)"
    r"|the (?:previous|preceding)\b"
)
_COMPARED = frozenset({"against", "versus", "compared", "than"})
# "A report published on Friday" is no older than what it tells; "…, bringing the total since
# October to $210 million" dates the total.
_ISSUED = frozenset({"publish", "release", "issue", "post", "present", "unveil"})
_DOCUMENTS = words("language", "sayers", "documents")
_LAWS = frozenset({"Act", "Law", "Code", "Convention", "Constitution", "Charter", "Treaty"})
_SPEAKS = frozenset({"speak", "talk", "tell"})
_SAYS = frozenset({"say", "add", "warn", "explain"})
_LINKS = frozenset({"in", "for", "during", "with", "to", "the", "those", "of", "at"})
_GIVEN = words("language", "modality", "gives") | words("language", "modality", "pledged")
_VERBAL = ("VERB", "AUX")
_MARKS = frozenset(
    {"while", "after", "before", "because", "although", "though", "when", "if", "unless", "whereas"}
)
_SETS_OFF = frozenset({"go", "return", "leave", "travel", "fly", "head", "come"})
_RANKS = frozenset({"first", "only", "second", "third"})
_SUMS = frozenset({"bring", "take", "push", "raise"})


def _verbs(token: Token) -> list[Token]:
    return [t for t in climb(token) if t.pos_ in ("VERB", "AUX")]


def when(
    sentence: Sentence,
    trigger: Token,
    rivals: Iterable[Token] = (),
    without: Sequence[Expression] = (),
) -> Expression | None:
    """Return the expression of time that belongs to `trigger`, or None; not one of `without`.

    `rivals` are the other tokens of the sentence that want a date. Each expression goes to the
    last of them before it, so that "on June 25 and a second group on July 16" is told apart; one
    that opens the sentence serves those that have none of their own. An expression within a
    clause that neither holds the trigger nor is held by its clause does not count.
    """
    anchors = sorted({t.i for t in rivals if not _part_of(trigger, t)} | {trigger.i})
    for step in climb(trigger):
        if step.dep_ == "relcl":
            # "on Thursday, when 24 people leave": the clause belongs to the date; so does one to
            # the event that a date is given: "the massacre on 3 October, in which 115 died".
            for expression in sentence.dates:
                opens = step.head in sentence.tokens_of(expression)
                if opens or _dates(step, expression, sentence):
                    return expression
        if (dated := _date_before_when(sentence, step)) is not None:
            return dated
    own: list[tuple[int, Expression]] = []
    shared: list[tuple[int, Expression]] = []
    beside: list[Expression] = []
    for expression in sentence.dates:
        tokens = sentence.tokens_of(expression)
        if expression in without or not tokens or _of_an_act(sentence, expression):
            continue
        if _elsewhere(tokens, trigger):
            if _told_of(tokens, trigger):
                beside.append(expression)
            continue
        if (
            _of_the_other(sentence, trigger, tokens[0])
            or _ranks(tokens[0])
            or held_against(tokens[0])
        ):
            continue
        first = tokens[0].i
        before = [a for a in anchors if a < first]
        distance = abs(first - trigger.i)
        if before and before[-1] == trigger.i:
            own.append((distance, expression))
        elif not before or first < trigger.i:
            shared.append((distance, expression))
    if own:
        return spelt_out(sentence, min(own, key=lambda pair: pair[0])[1])
    if shared:
        return spelt_out(sentence, min(shared, key=lambda pair: pair[0])[1])
    return beside[0] if len(beside) == 1 else None


def spelt_out(sentence: Sentence, found: Expression) -> Expression:
    """Return the day behind a comma that spells a longer time out ("got in last week, on the
    16th"), else the time itself."""
    at = list(sentence.dates).index(found)
    if at + 1 == len(sentence.dates):
        return found
    day = sentence.dates[at + 1]
    whole, one = sentence.resolve(found), sentence.resolve(day)
    apart = sentence.span.text[found.end : day.start].strip().lower()
    if whole is None or one is None or one.days != 1 or whole.days in (None, 1):
        return found
    return day if apart in (",", ", on") and whole.hull(one) == whole else found


def _part_of(trigger: Token, rival: Token) -> bool:
    """Whether a rival only tells a part of what is counted at `trigger`, in an aside: "955 people,
    79 of them women, were there on 20 February"."""
    after = [t.lower_ for t in rival.doc[rival.i + 1 : min(rival.sent.end, rival.i + 3)]]
    aside = rival.i > trigger.i and rival.doc[rival.i - 1].lower_ in (",", "(")
    return aside and after[:1] == ["of"] and after[1:] in (["them"], ["whom"], ["those"])


def _of_an_act(sentence: Sentence, expression: Expression) -> bool:
    """Whether a year is part of a law's name: "the Foreign Assistance Act of 1961"."""
    words_ = sentence.span.text[: expression.start].split()
    while words_ and words_[-1].lower() in ("of", "the"):
        words_ = words_[:-1]
    named = bool(words_) and words_[-1] in _LAWS
    return named and expression.text.split()[-1].isdigit()


def _told_of(tokens: Sequence[Token], trigger: Token) -> bool:
    """Whether a date stands in a clause on the trigger itself that tells what it did: "144 Kenyans,
    who landed on Feb. 6"."""
    verb = verb_above(tokens)
    if verb is None or verb.dep_ != "relcl":
        return False
    own = verb.head in (trigger, trigger.head) and trigger.dep_ in ("nummod", "attr", "nsubj")
    return own and any(c.dep_ == "nsubj" and c.lower_ == "who" for c in verb.children)


def _dates(clause: Token, expression: Expression, sentence: Sentence) -> bool:
    """Whether an expression of time between a noun and a clause on it with "in which" or "that"
    dates the noun."""
    tokens, noun = sentence.tokens_of(expression), clause.head
    if not tokens or not noun.i < tokens[0].i <= tokens[-1].i < clause.left_edge.i:
        return False
    above = list(climb(hangs_on(tokens) or tokens[0]))
    between = above[: above.index(noun)] if noun in above else [noun]
    return noun.pos_ == "NOUN" and all(t.pos_ in ("ADP", "PROPN", "NOUN") for t in between)


def _date_before_when(sentence: Sentence, verb: Token) -> Expression | None:
    """The expression of time that a clause opened by "when" goes on with: "on Thursday, when …"."""
    opener = next((c for c in verb.children if c.lower_ == "when" and c.i < verb.i), None)
    if opener is None or verb.dep_ not in ("advcl", "relcl", "acl"):
        return None
    for expression in sentence.dates:
        tokens = sentence.tokens_of(expression)
        between = sentence.span.doc[tokens[-1].i + 1 : opener.i] if tokens else None
        if between is not None and tokens[-1].i < opener.i and all(t.is_punct for t in between):
            return expression
    return None


def _of_the_other(sentence: Sentence, trigger: Token, first: Token) -> bool:
    """Whether a date belongs to what the trigger is held against: "219, against 33 the year
    before"."""
    between = sentence.span.doc[trigger.i + 1 : first.i]
    compared = next((t for t in between if t.lower_ in _COMPARED and not _of_number(t)), None)
    return compared is not None and any(t.like_num for t in between if t.i > compared.i)


def held_against(first: Token) -> bool:
    """Return whether a time, by its first token, is itself what something is held against: "1,000
    more than in 2023", "up a fifth compared with the year before", "a rise of 9 per cent over the
    previous year"."""
    at = first.i - 1
    while at > first.sent.start and first.doc[at].lower_ in _LINKS:
        at -= 1
    if at < first.sent.start:
        return False
    near = first.doc.text_of(first.i, min(first.sent.end, first.i + 3))
    earlier = first.doc[at].lower_ in ("over", "on", "from") and _EARLIER.match(near)
    return first.doc[at].lower_ in _COMPARED or bool(earlier)


def _ranks(since: Token) -> bool:
    """Whether "since" only says how long nothing was like it: "the biggest group since July", "for
    the first time since March"."""
    if since.lower_ != "since":
        return False
    before = since.doc[max(since.sent.start, since.i - 2) : since.i]
    first = [t.lower_ for t in before] == ["first", "time"]
    noun = since.head
    if noun.head.lower_ == "of":
        noun = noun.head.head  # "the first escort of the kind since April"
    summed = any(t.like_num for t in since.doc[noun.i : since.i])  # "with 9 million since May"
    ranked = (
        noun.pos_ == "NOUN"
        and not summed
        and any(c.lower_ in _RANKS or c.tag_ == "JJS" for c in noun.children)
    )
    return first or ranked or any(t.tag_ == "JJS" for t in before)


def _of_number(than: Token) -> bool:
    """Whether "than" only says how exact a number is: "claimed more than 5,000 lives last year"."""
    if than.lower_ != "than" or not than.i or than.i + 1 >= len(than.doc):
        return False
    return than.nbor(-1).lower_ in ("more", "less", "fewer") and than.nbor().like_num


def _elsewhere(tokens: Sequence[Token], trigger: Token) -> bool:
    """Whether an expression dates another clause than that of `trigger`."""
    dated = _verbs(hangs_on(tokens) or tokens[0])
    if not dated or (dated[0] == trigger and trigger.base in _SPEAKS):
        return False
    if _told_on(dated[0], tokens):
        dated = dated[1:]
    verb = dated[0]
    if _set_apart(verb, tokens):
        return False
    if len(dated) > 1 and verb.dep_ == "acl" and verb.head.like_num and verb.head.dep_ == "conj":
        # "1,554 people killed and 826 injured in the first quarter": both.
        return trigger.i > tokens[-1].i or dated[1] not in list(climb(trigger))
    mine = {t.i for t in climb(trigger)}
    if verb.i in mine and _nested(trigger, verb, tokens):
        return True
    if verb.i in mine:
        # It dates a verb above the trigger: shared, unless that verb only reports.
        between = [t for t in climb(trigger) if t.i != verb.i]
        top = next((t for t in climb(trigger) if t.head == verb or t == verb), trigger)
        if verb.base in REPORTING and top.dep_ == "advcl":
            return True
        if verb.base in _SPEAKS and top.dep_ == "prep" and top.lower_ in ("of", "about"):
            return True  # "In May he spoke of 15 injured"
        return bool(between) and top.dep_ in ("ccomp", "parataxis") and top != verb
    above = {t.i for t in climb(verb)}
    nearest = _verbs(trigger)
    counts = trigger.dep_ == "nummod" and trigger.head.i in above
    if counts or trigger.i in above or (nearest and nearest[0].i in above):
        # It dates a clause under the trigger's: a purpose or a "while …" is not the event itself.
        below = _below(verb, trigger)
        if any(
            t.dep_ == "relcl" or issued(t) or _contrasts(t) or of_another_sum(t, trigger)
            for t in below
        ):
            return True
        if any(t.dep_ == "advcl" and t.tag_ == "VBG" and t.lemma_ in _SUMS for t in below):
            return True
        if any(_comes_later(t) or _opens_another(t, tokens, trigger) for t in below):
            return True
        if any(_speaks_too(t) for t in below):
            return True
        if _lasts(tokens[0]) and any(t.dep_ == "conj" and t.pos_ in _VERBAL for t in below):
            return True  # "counts 991 people and has a mandate until October"
        link = next((t for t in climb(verb) if t.head.i == (nearest[0].i if nearest else -1)), verb)
        if _as_it_happened(link):
            return False
        return link.dep_ in ("ccomp", "relcl") or any(
            c.dep_ == "mark" and c.lower_ in _MARKS for c in link.children
        )
    return True


def _told_on(verb: Token, tokens: Sequence[Token]) -> bool:
    """Whether a time that the parser gives to what is said stands with the verb of saying before
    it: "said on Monday it could send 200"."""
    who = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if who is None or verb.dep_ != "ccomp" or verb.head.base not in REPORTING:
        return False
    first = tokens[0].i - (tokens[0].nbor(-1).dep_ == "prep")
    return first == verb.head.i + 1 and tokens[-1].i + 1 == who.left_edge.i


def _set_apart(verb: Token, tokens: Sequence[Token]) -> bool:
    """Whether a time opens the clause in whose midst commas set off who says it: "Between January
    and March, she told members, the office recorded 1,617 deaths". The parse has either verb above
    the other."""
    sayer = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    told = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if told is None and verb.dep_ == "ccomp":
        told = verb.head
    if sayer is None or told is None or not tokens[-1].i < sayer.left_edge.i < verb.i < told.i:
        return False
    inside = [c.left_edge.i for c in told.children if not c.is_punct]
    first = min([i for i in inside if i > verb.i] + [told.i])
    apart = (verb.doc[first - 1], verb.doc[sayer.left_edge.i - 1])
    marked = any(c.dep_ == "mark" for c in told.children)
    return verb.base in REPORTING and not marked and all(t.lower_ == "," for t in apart)


def _comes_later(clause: Token) -> bool:
    """Whether a joined clause with a subject of its own tells what will be, beside what is: "it has
    97 million, and some work will end in August"."""
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.children)
    will = WILL & {c.lower_ for c in clause.children if c.dep_ == "aux"}
    first = WILL & {c.lower_ for c in clause.head.children if c.dep_ == "aux"}
    return clause.dep_ == "conj" and own and bool(will) and not first


def _opens_another(clause: Token, tokens: Sequence[Token], trigger: Token) -> bool:
    """Whether a time opens a joined clause with a subject of its own behind the trigger: "hold half
    the city, and in March they took a town"."""
    own = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    opens = own is not None and trigger.i < tokens[0].i < own.left_edge.i
    return clause.dep_ == "conj" and clause.pos_ in _VERBAL and opens


def _speaks_too(clause: Token) -> bool:
    """Whether a joined clause tells what somebody else said: "990 are left, and the minister told a
    radio station last week that …"."""
    parts = {c.dep_ for c in clause.children}
    told = clause.base in REPORTING and {"nsubj", "ccomp"} <= parts
    # "62 have been killed and 150 houses burnt, its mayor said on Friday"
    told |= clause.lemma_ in _SAYS and "nsubj" in parts
    return clause.dep_ == "conj" and told


def _lasts(first: Token) -> bool:
    """Whether a time only limits something: "until October"."""
    return first.i > first.sent.start and first.nbor(-1).lower_ in ("until", "till", "through")


def _contrasts(clause: Token) -> bool:
    """Whether a joined clause tells of somebody else, against the first: "…, yet only 430 have
    come since June"."""
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.children)
    joined = clause.dep_ == "conj" and clause.pos_ in ("VERB", "AUX")
    return (
        own
        and joined
        and any(c.dep_ == "cc" and c.lower_ in ("yet", "but") for c in clause.head.children)
    )


def _as_it_happened(clause: Token) -> bool:
    """Whether a clause that opens a sentence tells what happened as the rest did: "When the chair
    asked for hands on Monday, 13 went up"."""
    opens = any(c.dep_ == "advmod" and c.lower_ == "when" for c in clause.children)
    told = clause.dep_ == "advcl" and clause.tag_ == "VBD" and clause.head.tag_ == "VBD"
    return opens and told and clause.i < clause.head.i


def issued(verb: Token) -> bool:
    """Return whether a participle only tells when a document came out: "a report published on
    Friday"."""
    return verb.dep_ == "acl" and verb.lemma_ in _ISSUED and verb.head.base in _DOCUMENTS


def of_another_sum(verb: Token, trigger: Token) -> bool:
    """Return whether a participle tells who gave another sum than that at `trigger`: "5 million,
    over and above the 80 million promised in February"."""
    given = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_ in _GIVEN
    return given and verb.head not in list(climb(trigger))


def _below(verb: Token, trigger: Token) -> list[Token]:
    """The tokens from `verb` up to what governs the trigger too."""
    mine = {t.i for t in climb(trigger)}
    steps = []
    for step in climb(verb):
        if step.i in mine:
            break
        steps.append(step)
    return steps


def _happens_in(clause: Token) -> bool:
    """Whether a relative clause tells what an event brought, and so is of its time: "an attack in
    which 28 people died"."""
    return clause.tag_ == "VBD" and any(
        c.lower_ in ("in", "during") and any(g.lower_ == "which" for g in c.children)
        for c in clause.children
    )


def _of_whom(clause: Token) -> bool:
    """Whether a clause is a relative one for which the parser has no noun: "began in June with
    Kenyan police, 400 of whom are now there"."""
    doer = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return doer is not None and any(t.lower_ in ("whom", "which") for t in doer.subtree)


def _goes_on(verb: Token, first: Token) -> bool:
    """Whether a joined verb tells what the same doer did next: "raided a house on Sunday and freed
    four hostages"."""
    alone = verb.left_edge == verb and verb.base not in _SETS_OFF
    return verb.head == first and verb.tag_ == first.tag_ == "VBD" and alone


def _nested(trigger: Token, verb: Token, tokens: Sequence[Token]) -> bool:
    """Whether the trigger stands in a clause of its own under `verb` that the verb's date does not
    reach: a relative clause, or a clause joined after the date ("arrived on Monday and left").
    """
    for step in climb(trigger):
        if step == verb:
            return False
        if step.dep_ == "relcl" or _of_whom(step):
            return not _happens_in(step)
        if step.dep_ == "conj" and step.pos_ in ("VERB", "AUX") and tokens[0].i > verb.i:
            # "were killed in 2024 and 2,212 injured" shares its verb's words.
            elided = step.tag_ == verb.tag_ == "VBN" and not any(
                c.dep_ in ("aux", "auxpass") for c in step.children
            )
            return tokens[-1].i < step.i and not (elided or _goes_on(step, verb))
    return False
