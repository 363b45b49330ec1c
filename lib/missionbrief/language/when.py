"""Which expression of time belongs to which words of a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from missionbrief.language.clause_days import elsewhere, of_new_sum
from missionbrief.language.dates.relative import Anaphor
from missionbrief.language.grammar import climb, hangs_on, infinitive, subject, verb_above

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_APART_FROM = frozenset({"after", "before"})
_EARLIER = re.compile(
    r"(?:the|a) (?:year|quarter|month|week|period) (?:before|earlier)"
    r"|the (?:previous|preceding)\b"
)
_COMPARED = frozenset({"against", "versus", "compared", "than"})
_PHRASAL, _LINKED = frozenset({"ADP", "DET", "ADJ", "NOUN", "PRON"}), 9
_CHAIRS = frozenset({"presidency", "chairmanship", "president", "chair"})
_IN_OFFICE = frozenset({"for", "of", "the", "month", "un", "security", "council"})
_LAWS = frozenset({"Act", "Law", "Code", "Convention", "Constitution", "Charter", "Treaty"})
_LINKS = frozenset({"in", "for", "during", "with", "to", "the", "those", "of", "at"})
_FIGURES = frozenset({"figure", "number", "total", "level", "count", "tally"})
_RISES_FROM = frozenset({"from", "on", "over"})
_RISES = frozenset({"up", "down", "rise", "increase", "jump", "surge", "growth", "fall", "drop",
                    "decrease", "decline", "more", "fewer", "less", "higher", "lower"})  # fmt: skip
_SHARES = frozenset({"percent", "cent", "%", "quarter", "third", "half", "fifth", "tenth"})
_TIMES_AS = frozenset({"double", "twice", "triple", "thrice", "half", "times"})
_PASSED = frozenset({"mandate", "resolution", "decision", "ruling", "order", "vote", "agreement",
                     "law", "decree", "text", "approval", "motion"})  # fmt: skip
_APPROVES = frozenset({"approve", "authorize", "authorise", "sanction", "create", "establish",
                       "endorse", "launch", "set"})  # fmt: skip
_AS_MANY = 3
_MUCH = frozenset({"many", "much", "high", "large", "great", "big", "numerous"})
_RANKS = frozenset({"first", "only", "second", "third"})


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
                opens = step.head in sentence.tokens_of(expression) and not _of_people(step)
                if opens or _dates(step, expression, sentence):
                    return expression
        if (dated := _date_before_when(sentence, step)) is not None:
            return dated
        if step.dep_ == "advcl" and any(c.lower_ in _APART_FROM for c in step.children):
            break  # "the deal of Friday that will let them go, after a court ruled in January"
    own: list[tuple[int, Expression]] = []
    aims: list[Expression] = []
    shared: list[tuple[int, Expression]] = []
    beside: list[Expression] = []
    for expression in sentence.dates:
        tokens = sentence.tokens_of(expression)
        if expression in without or not tokens or _of_an_act(sentence, expression):
            continue
        if of_office(tokens):
            continue
        if elsewhere(tokens, trigger):
            if _told_of(tokens, trigger):
                beside.append(expression)
            continue
        if (
            _of_the_other(sentence, trigger, tokens[0])
            or as_of_another(tokens[0], trigger)
            or _of_the_mission(sentence, tokens, trigger)
            or ranks(tokens[0])
            or _of_what_followed(expression, tokens, trigger)
            or of_an_act_before(tokens, trigger)
            or of_the_mission(sentence, expression, trigger)
            or held_against(tokens[0])
            or of_new_sum(tokens, trigger)
        ):
            continue
        first = tokens[0].i
        before = [a for a in anchors if a < first and a not in _joined(anchors, trigger, tokens)]
        distance = abs(first - trigger.i)
        if before and before[-1] == trigger.i:
            own.append((distance, expression))
            aims += [expression] if _of_aim(tokens, trigger) else []
        elif not before or first < trigger.i:
            shared.append((distance, expression))
    if own and len(aims) == len(own) and of_aim(sentence, aims[0], trigger):
        own = []  # "On June 25 they landed to open the way for a vote next year"
    if own:
        return spelt_out(sentence, min(own, key=lambda pair: pair[0])[1])
    if shared:
        return spelt_out(sentence, min(shared, key=lambda pair: pair[0])[1])
    return beside[0] if len(beside) == 1 else None


def _of_aim(tokens: Sequence[Token], trigger: Token) -> bool:
    """Whether a time behind `trigger` stands in what that was done for: "landed in a bid to prepare
    a vote next year"."""
    above = hangs_on(tokens)
    for step in climb(above) if above is not None else ():
        if step == trigger or step.is_ancestor(trigger):
            return False
        aim = step.tag_ == "VB" and step.dep_ in ("acl", "advcl") and infinitive(step)
        if aim and step.i > trigger.i:
            return True
    return False


def of_aim(sentence: Sentence, aim: Expression, trigger: Token) -> bool:
    """Return whether a time stands in what something was done for, and the verb of that has one
    itself, which ends before: "On June 25 they landed, to prepare a vote next year"."""
    later = sentence.resolve(aim)
    tokens = sentence.tokens_of(aim)
    if later is None or later.start is None or not tokens or not _of_aim(tokens, trigger):
        return False
    told = next((t for t in climb(trigger) if t.pos_ in ("VERB", "AUX")), None)
    own = (e for e in sentence.dates if verb_above(sentence.tokens_of(e)) == told)
    return any(d.end < later.start for e in own if (d := sentence.resolve(e)) and d.end)


def _joined(anchors: Sequence[int], trigger: Token, tokens: Sequence[Token]) -> set[int]:
    """Those of the other anchors that do together with `trigger` what a time behind dates: "15
    soldiers and six policemen will go there on Friday"."""
    verb = verb_above(tokens)
    who = subject(verb) if verb is not None else None
    if who is None or not trigger.i < who.head.i < tokens[0].i:
        return set()
    together = {t.i for t in who.subtree}
    return together & set(anchors) - {trigger.i} if trigger.i in together else set()


def _of_the_mission(sentence: Sentence, tokens: Sequence[Token], trigger: Token) -> bool:
    """Whether a time tells when the mission that a word goes to was approved: "pledged 1,000
    officers to the mission approved by the Council in October 2023"."""
    verb = verb_above(tokens)
    if verb is None or verb.dep_ not in ("acl", "relcl") or verb.base not in _APPROVES:
        return False
    noun = verb.head
    name = sentence.name_at(noun)
    ours = noun.lower_ in sentence.article.mission.nouns or (
        name is not None and name.kind in ("mission", "force")
    )
    return ours and verb not in (trigger, *trigger.ancestors) and noun != trigger


def of_the_mission(sentence: Sentence, expression: Expression, trigger: Token) -> bool:
    """Return whether a word only tells what the mission is like that something is told of with a
    time: "200 more joined in May a force boosted by soldiers from Jamaica"."""
    tokens = sentence.tokens_of(expression)
    for step in climb(trigger):
        clause = step.dep_ == "acl" and step.tag_ == "VBN" and step != trigger
        if clause and step.head.lower_ in sentence.article.mission.nouns:
            return not any(t in step.subtree for t in tokens)
        if step.dep_ == "relcl":
            return False
    return False


def of_an_act_before(tokens: Sequence[Token], trigger: Token) -> bool:
    """Return whether a time tells when the text was passed after which something happened: "arrived
    there, following the mandate issued on October 3"."""
    verb = verb_above(tokens)
    if verb is None or verb.dep_ != "acl" or verb.tag_ != "VBN":
        return False
    act, link = verb.head, verb.head.head
    passed = act.base in _PASSED and link.lower_ in ("after", "following", "since", "despite")
    return passed and trigger not in act.subtree


def _of_what_followed(expression: Expression, tokens: Sequence[Token], trigger: Token) -> bool:
    """Whether a time reckoned from another dates what came after what `trigger` tells: "retook the
    station, only to leave it three days later"."""
    form, verb = expression.form, verb_above(tokens)
    if not isinstance(form, Anaphor) or form.offset <= 0 or verb is None:
        return False
    mine = next((t for t in climb(trigger) if t.pos_ in ("VERB", "AUX")), None)
    if mine is None or mine is verb or verb.dep_ not in ("conj", "advcl"):
        return False
    return verb.i > mine.i and mine in (verb.head, *verb.head.ancestors)


def as_of_another(first: Token, trigger: Token) -> bool:
    """Return whether "as of" a day tells the state of another count: "eight were killed and 1.4
    million were displaced as of September 30"."""
    at = first if first.lower_ == "as" else first.doc.at(first.i - 2)
    if at.lower_ != "as" or at.doc.at(at.i + 1).lower_ not in ("of", "at"):
        return False
    dated = next((t for t in first.ancestors if t.pos_ == "VERB"), None)
    mine = next((t for t in climb(trigger) if t.pos_ == "VERB"), None)
    return not (dated is None or mine is None or dated == mine or dated.is_ancestor(mine))


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


def of_office(tokens: Sequence[Token]) -> bool:
    """Return whether a time, by its tokens, tells how long somebody has the chair: "Panama, the
    Council's President for August"."""
    if not tokens:
        return False
    at, first = tokens[0].i - 1, tokens[0].sent.start
    while at > first and tokens[0].doc[at].lower_ in _IN_OFFICE:
        at -= 1
    link = tokens[0].doc.at(at + 1)
    return at >= first and tokens[0].doc[at].base in _CHAIRS and link.lower_ in ("for", "of")


def _of_an_act(sentence: Sentence, expression: Expression) -> bool:
    """Whether a year is part of the name of a law or resolution: "the Foreign Assistance Act of
    1961", "resolution 2653 of 2022"."""
    words_ = sentence.span.text[: expression.start].split()
    while words_ and words_[-1].lower() in ("of", "the"):
        words_ = words_[:-1]
    if words_ and words_[-1].isdigit():
        named = words_[-2:-1] != [] and words_[-2].lower().rstrip("s") == "resolution"
    else:
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
    if noun not in above and _of_people(clause):
        return False
    between = above[: above.index(noun)] if noun in above else [noun]
    linked = ("ADP", "PROPN", "NOUN", "PUNCT")  # "in Pont-Sondé"
    return noun.pos_ == "NOUN" and all(t.pos_ in linked for t in between)


def _of_people(clause: Token) -> bool:
    """Whether a clause is on somebody, though the parser hangs it on a time: "evacuated three
    officers on Monday who were hurt the day before"."""
    return any(c.lower_ == "who" and c.dep_ in ("nsubj", "nsubjpass") for c in clause.children)


def _date_before_when(sentence: Sentence, verb: Token) -> Expression | None:
    """The expression of time that a clause opened by "when" goes on with: "on Thursday, when …"."""
    opener = next((c for c in verb.children if c.lower_ == "when" and c.i < verb.i), None)
    if opener is None or verb.dep_ not in ("advcl", "relcl", "acl"):
        return None
    for expression in sentence.dates:
        tokens = sentence.tokens_of(expression)
        between = sentence.span.doc[tokens[-1].i + 1 : opener.i] if tokens else None
        if between is not None and tokens[-1].i < opener.i and all(t.is_punct for t in between):
            return _within_clause(sentence, verb, expression) or expression
    return None


def _within_clause(sentence: Sentence, verb: Token, whole: Expression) -> Expression | None:
    """The day in a clause with "when" that the `whole` before it holds: "came earlier this month,
    when a conference on December 9 brought 18 promises"."""
    held = sentence.resolve(whole)
    for expression in sentence.dates:
        tokens, days = sentence.tokens_of(expression), sentence.resolve(expression)
        inside = bool(tokens) and all(t in verb.subtree for t in tokens)
        if inside and days is not None and held is not None and days.days == 1:
            return expression if held.hull(days) == held else None
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
    if compared_with(first):
        return True
    at = first.i - 1
    while at > first.sent.start and first.doc[at].lower_ in _LINKS:
        at -= 1
    if at < first.sent.start:
        return False
    if first.doc[at].base in _FIGURES and any(
        t.lower_ in _TIMES_AS for t in first.doc[max(first.sent.start, at - 4) : at]
    ):
        return True  # "nearly double the figure six months earlier"
    near = first.doc.text_of(first.i, min(first.sent.end, first.i + 3))
    earlier = first.doc[at].lower_ in ("over", "on", "from") and _EARLIER.match(near)
    return first.doc[at].lower_ in _COMPARED or bool(earlier)


def compared_with(first: Token) -> bool:
    """Return whether a time, by its first token, is the one with which a change is compared: "an
    increase from 2022", "compared to the previous quarter from July to September"."""
    return _risen_from(first) or _beside_another(first) or _as_many_as(first)


def _as_many_as(first: Token) -> bool:
    """Whether a time ends a comparison: "five times as many as two years ago"."""
    before = first.doc[max(first.sent.start, first.i - _AS_MANY) : first.i]
    return [t.lower_ for t in before[:1] + before[2:]] == ["as", "as"] and before[1].lower_ in _MUCH


def _beside_another(first: Token) -> bool:
    """Whether a time spells out what something is compared with: "compared to the previous quarter
    from July to September"."""
    for step in reversed(first.doc[max(first.sent.start, first.i - _LINKED) : first.i]):
        if step.lower_ == "compared":
            return True
        if step.pos_ not in _PHRASAL and step.dep_ != "amod":
            return False
    return False


def _risen_from(first: Token) -> bool:
    """Whether a time is that from which something is told to have risen or fallen by so much:
    "700,000, up 22 per cent from June", "a fall of 9 per cent over the last quarter"."""
    at = first if first.lower_ in _RISES_FROM else first.doc.at(first.i - 1)
    if at.lower_ not in _RISES_FROM or at.i - 2 < first.sent.start:
        return False
    before = first.doc[max(first.sent.start, at.i - 5) : at.i]
    # "Rose by 24 per cent from January to June" tells when it rose.
    rises = any(t.base in _RISES and t.pos_ != "VERB" for t in before)
    shares = any(t.lower_ in _SHARES for t in before)
    noun = before[-1].base in _RISES and before[-1].pos_ == "NOUN"
    by = noun and shares and at.lower_ == "from"  # "a 12 per cent increase from 2022"
    return (before[-1].lower_ in _SHARES and rises) or (by and not _until(first))


def _until(first: Token) -> bool:
    """Whether a stretch of time begins with a time: "from January to June"."""
    after = first.doc[first.i : min(first.i + 5, first.sent.end)]
    return any(t.lower_ in ("to", "until", "till", "through") for t in after)


def ranks(since: Token) -> bool:
    """Return whether "since" only says how long nothing was like it: "the biggest group since
    July", "for the first time since March"."""
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


def governor(sentence: Sentence, expression: Expression) -> Token | None:
    """Return what an expression of time dates: the word above it that is no preposition."""
    tokens = sentence.tokens_of(expression)
    above = hangs_on(tokens)
    for step in climb(above) if above is not None else ():
        if step not in tokens and step.pos_ not in ("ADP", "ADV", "SCONJ", "PART", "NUM"):
            return step
    return None
