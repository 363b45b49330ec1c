"""Other words of a named speaker, direct or reported.

One for each speaker and sentence: who speaks, and what is said (see `said`). Only speakers
with a name count; what "officials" or "reports" say is told by the claims it holds.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from missionbrief.claims.draft import Draft
from missionbrief.claims.learned.standing import told as stands
from missionbrief.claims.occasion import says_when
from missionbrief.claims.said import has_clause, line, said
from missionbrief.claims.unweighed import PLAINLY, unweighed
from missionbrief.claims.views.bearers import holders
from missionbrief.claims.views.delegates import Holder
from missionbrief.claims.views.topic import about
from missionbrief.claims.views.wanting import of_verb
from missionbrief.language.attribution import EXPRESSING, REPORTING, attributed_to, credits
from missionbrief.language.bodies import BODIES
from missionbrief.language.grammar import climb, hangs_on, infinitive, subject
from missionbrief.language.modality import negated
from missionbrief.language.reporting import orders
from missionbrief.language.sayers import sayer
from missionbrief.language.when import when
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missionbrief.language.article import Sentence
    from missionbrief.language.dates import Expression
    from missionbrief.language.tokens import Token

_OF = frozenset({"since", "of", "about", "from"})
KIND = "statement"

_SPEAKS = words("claims", "statement", "speaks") | EXPRESSING
_FACTS = words("claims", "statement", "facts")
# These tell something only by a clause of theirs: "undertook that …", "named it as …" does not.
_CLAUSAL = words("claims", "statement", "clausal")
_PLEDGES = words("claims", "statement", "pledges")
_NEAR_KINDS = frozenset({"mission", "force", "gang", "place"})
_TOLD_TAGS = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_NEAR = 3
_TWO = 2
_OPEN = frozenset({"SCONJ", "CCONJ", "DET", "AUX"})
# Of these names are made.
_NAMING = frozenset({"PROPN", "NUM", "DET", "CCONJ", "PUNCT", "PART"})
_TALKS = frozenset({"speak", "talk"})
_TOPICS = frozenset({"about", "on", "regarding"})
_SPEAK = ("person", "organisation", "country", "mission")
_REACH = 10
_MANY = frozenset({"people", "citizens", "residents", "population"})
_SAYING = REPORTING | _SPEAKS


def _about(sentence: Sentence) -> bool:
    """Whether a sentence, or one of the few before it, speaks of the mission, its people, its
    country or a gang: speeches touch on much else."""
    near = sentence.article.sentences[max(0, sentence.number - _NEAR) : sentence.number + 1]
    home = sentence.article.mission.country
    return any(
        m.name.kind in _NEAR_KINDS or m.name.canonical == home for s in near for m in s.names
    ) or any(about(s) is not None for s in near)


def _speaker(holder: Holder) -> str | None:
    """Who speaks by name: a delegate himself, where he is named, else his country."""
    if holder.name.isupper() and holder.name.casefold() in BODIES:
        return None  # "the NGO said", of whom nobody knows which
    named = holder.by is not None and holder.by[:1].isupper() and " official" not in holder.by
    return holder.by if named else holder.name


def _finite(verb: Token) -> bool:
    """Whether a participle has the auxiliary of a finite verb: "has said"."""
    return any(c.dep_ == "aux" and c.base == "have" for c in verb.children)


def _passive_infinitive(verb: Token) -> bool:
    """Whether something is told of the subject: "the second officer confirmed to have died"."""
    told_of = any(c.dep_ == "xcomp" and infinitive(c) for c in verb.children)
    return told_of and not any(c.dep_ in ("dobj", "dative") for c in verb.children)


def _addressed(verb: Token) -> bool:
    """Whether who seems to say a thing is whom somebody speaks to: "Mr. Smith, thank you for it";
    of one alone it would be "thanks"."""
    who = subject(verb) if verb.tag_ == "VBP" else None
    you = any(c.lower_ == "you" and c.i > verb.i for c in verb.children)
    return (
        you
        and who is not None
        and who.tag_ == "NNP"
        and not any(c.dep_ == "conj" for c in who.children)
    )


def _relays(verb: Token) -> bool:
    """Whether what somebody tells at the end of a sentence is only who said it: '"…," the ministry
    said, Reuters reported'."""
    who = subject(verb)
    first = who.left_edge.i if who is not None and who.i < verb.i else 0
    if first < verb.sent.start + _TWO or verb.doc[first - 1].text != ",":
        return False
    said = verb.doc[first - 2]
    return said.base in _SAYING and said.tag_ in ("VBD", "VBZ")


def _cites(verb: Token) -> bool:
    """Whether who seems to say something only passes on what others say: "citing a spokesman for
    the force, the Star reported that …"."""
    return any(
        c.lower_ == "citing" and c.dep_ in ("advcl", "prep") and c.i < verb.i for c in verb.children
    )


def _runs_on(sentence: Sentence, verb: Token) -> bool:
    """Whether a country only ends the words on whoever speaks: "X, who is firm on all things Haiti
    says …"."""
    doers = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    who = doers[-1] if doers else None
    name = sentence.name_at(who) if who is not None else None
    country = name is not None and name.kind == "country"
    return country and who is not None and who.i > 0 and who.nbor(-1).tag_ == "NNS"


def _topic_alone(verb: Token) -> bool:
    """Whether somebody talks with nothing told but with whom and on what: "spoke to the Herald
    about its needs"."""
    after = {c.lower_ for c in verb.children if c.dep_ == "prep" and c.i > verb.i}
    return "to" in after and bool(after & _TOPICS) and "of" not in after


def _quoted(sentence: Sentence) -> Iterator[tuple[str, Token, list[Token], str]]:
    """Yield the quotations that `sentence` has part in and whose speaker is known."""
    for start, end, who in sentence.spoken:
        inside = [t for t in sentence.span if start <= t.idx < end]
        if who is None or who.split()[-1].lower() in _MANY:
            continue  # the people of a land have no one voice
        if who[:1].isupper() and len(inside) > 2 and _tells(inside):
            yield who, inside[0], inside, "direct"


def _tells(quoted: list[Token]) -> bool:
    """Whether a quotation tells something, and is no turn of phrase put into another's words: the
    gangs "at the gates of the city"; nor names alone: the "Five Seconds and Village de Dieu"
    gangs."""
    if all(t.pos_ in _NAMING for t in quoted):
        return False
    whose = any(t.dep_ in ("nsubj", "nsubjpass") for t in quoted)
    if _condition_alone(quoted):
        return False  # 'said that they would stay home “if nobody pays them”'
    if quoted[0].tag_ in ("VBN", "MD") and not whose:
        return False  # 'those that have "promised to help have not kept their word"'
    finite = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") and not _describes(t) for t in quoted)
    return finite or quoted[0].pos_ not in ("ADP", "SCONJ", "CCONJ")


def _condition_alone(quoted: list[Token]) -> bool:
    """Whether a quotation holds no more than a condition of what the source tells around it."""
    first, inside = quoted[0], {t.i for t in quoted}
    clause = first.head
    if first.dep_ not in ("mark", "advmod") or first.tag_ not in ("IN", "WRB"):
        return False
    whole = all(t.i in {c.i for c in clause.subtree} or t.is_punct for t in quoted)
    return clause.dep_ == "advcl" and clause.head.i not in inside and whole


def _describes(verb: Token) -> bool:
    """Whether a finite word is that of a clause on a noun: "countries that have had a hand"."""
    main = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    return main.dep_ == "relcl"


def _reported(sentence: Sentence) -> Iterator[tuple[str, Token, list[Token], str]]:
    """Yield what somebody is reported to say, by a verb of saying or after "according to"."""
    for token in sentence.span:
        lemma = token.base
        if token.lower_ == "according" and not _passed_on(sentence, token):
            whom = next((c for c in token.nbor().children if c.dep_ == "pobj"), None)
            for holder in holders(sentence, whom):
                if (who := _speaker(holder)) is not None and who[:1].isupper():
                    aside = _aside(token)
                    yield who, token, [t for t in sentence.span if t not in aside], "reported"
        if token.lower_ == "with":
            yield from _with(sentence, token)
        if token.pos_ != "VERB" or lemma not in _SAYING or lemma in _FACTS:
            continue
        if token.tag_ not in _TOLD_TAGS or token.dep_ in ("acl", "amod", "xcomp", "relcl"):
            continue
        if _addressed(token) or _relays(token):
            continue
        if negated(token) or any(c.dep_ in ("auxpass", "nsubjpass") for c in token.children):
            continue
        if token.tag_ == "VBN" and token.dep_ != "ROOT" and not _finite(token):
            continue
        if lemma == "speak" and any(c.lower_ in ("as", "when", "while") for c in token.children):
            # "As we speak, …"
            continue
        if lemma in _TALKS and not has_clause(token) and _topic_alone(token):
            continue
        if (lemma == "tell" and orders(token)) or _cites(token) or _runs_on(sentence, token):
            continue
        if lemma in REPORTING and _passive_infinitive(token):
            continue
        if lemma in _CLAUSAL and not has_clause(token) and token.right_edge.i > token.i:
            continue
        names = sentence.article.mission.names
        told = of_verb(sentence, token)
        if not told and (own := _mission(sentence, token)) is not None:
            yield own, token, said(sentence, token), "reported"
        for holder in told:
            known = names.get(holder.name)
            if known is not None and known.kind == "country" and lemma in _PLEDGES:
                # What a country promises is told as its promise.
                continue
            if _own_country(sentence, token, holder.name):
                continue
            if (who := _speaker(holder)) is not None and who[:1].isupper():
                yield who, token, said(sentence, token), "reported"


def _with(sentence: Sentence, cue: Token) -> Iterator[tuple[str, Token, list[Token], str]]:
    """Yield what somebody says in an aside with "with": "with the UN warning of a collapse", "with
    Ruto saying that the road was long". The parse may take the verb for a noun."""
    if cue.i > sentence.span.start and cue.nbor(-1).text != ",":
        return
    doc, end = sentence.span.doc, min(cue.i + _REACH, sentence.span.end)
    verb = next((t for t in doc[cue.i + 1 : end] if t.lower_.endswith("ing")), None)
    mention = next((m for m in sentence.names_of(*_SPEAK) if verb and m.end == verb.i), None)
    if verb is None or mention is None or (verb.tag_ == "VBG" and verb.base not in _SAYING):
        return
    noun = verb.tag_ == "NN" and verb.lower_.removesuffix("ing") in _SAYING
    about = verb.nbor().lower_ in ("that", "of")
    words_before = doc[cue.i + 1 : mention.start]
    if not about or not (noun or verb.tag_ == "VBG") or any(t.pos_ == "VERB" for t in words_before):
        return
    told = [t for t in verb.subtree if t.i > verb.i]
    for holder in holders(sentence, doc[mention.end - 1]):
        if (who := _speaker(holder)) is not None and who[:1].isupper():
            yield who, verb, told if told[0].lower_ == "that" else [verb, *told], "reported"


def _passed_on(sentence: Sentence, according: Token) -> bool:
    """Whether "according to X" stands in what another says: "told reporters that, according to X,
    900 had fled" is the other's statement."""
    if according.i + 2 >= sentence.span.end:
        return True
    before = sentence.span.doc[sentence.span.start : according.i]
    return any(t.lower_ == "that" and t.tag_ == "IN" for t in before)


def _aside(according: Token) -> set[Token]:
    """The words of "according to X", without what the parse hangs on them of the clause that
    follows: "According to President Ali, Caricom would help"."""
    aside = list(according.subtree)
    commas = [n for n, t in enumerate(aside) if t.text == ","]
    closed = aside[-1].text == "," or aside[-1].nbor().text in (",", ".", ";", "")
    opens = according.i == according.sent.start
    return set(aside if closed or not opens or not commas else aside[: commas[-1] + 1])


def _mission(sentence: Sentence, verb: Token) -> str | None:
    """The mission, where it is what says something: "the force stressed that …"."""
    who = subject(verb)
    name = sentence.article.mission.name
    return name if who is not None and sayer(sentence, who) == name else None


def _own_country(sentence: Sentence, token: Token, who: str) -> bool:
    """Whether somebody who is quoted speaks of his own country: '"Kenya believes that …," Ruto
    said' are his words."""
    speaker = sentence.quoted_at(token)
    return speaker is not None and sentence.article.mission.person(speaker).country == who


def _others_words(sentence: Sentence, tokens: list[Token], who: str) -> bool:
    """Whether all that somebody is taken to say stands in the quotation of another: whom "he" of
    '"We stand ready," he said' means is told by who speaks there."""
    quoted = {sentence.quoted_at(t) for t in tokens if not t.is_punct}
    return len(quoted) == 1 and quoted.isdisjoint({None, who})


def _scrap(found: tuple[str, Token, list[Token], str]) -> bool:
    """Whether quoted words have no verb and stand amid others: 'wear “one of the best shoes”'."""
    tokens = found[2]
    opens = tokens[0].i - tokens[0].sent.start
    return opens > _TWO and not any(t.pos_ in ("VERB", "AUX") for t in tokens)


def _with_others(sentence: Sentence, tokens: list[Token], who: str) -> bool:
    """Whether words that somebody is reported to say take in the quoted words of another."""
    return not {sentence.quoted_at(t) for t in tokens} <= {None, who}


def _whole(tokens: list[Token], content: str) -> bool:
    """Whether what is said can stand for itself: it has a verb or two words of weight, and does
    not break off ("I have", "We did so because")."""
    words_ = [t for t in tokens if t.is_alpha]
    if not words_ or content[:1] in ("'", "’") or len(content.split()) < _TWO:
        return False
    if _breaks_off(words_[-1], {t.i for t in tokens}):
        return False
    last = content.rstrip(" .,;:!?\"”’'").split()[-1].lower()
    ends = next((t for t in reversed(words_) if t.lower_ == last), None)
    inside = ends is not None and ends.i + 1 < ends.sent.end and ends.pos_ in _OPEN
    if ends is not None and inside and ends.nbor().is_alpha and ends.dep_ != "prt":
        return False
    weight = [t for t in words_ if t.pos_ in ("NOUN", "PROPN", "VERB", "ADJ", "NUM")]
    return len(weight) >= _TWO or any(t.pos_ in ("VERB", "AUX") for t in tokens)


def _breaks_off(last: Token, inside: set[int]) -> bool:
    """Whether words end where what matters would come: with the "to" of an infinitive, of what
    somebody is asked ("asked it not to"), or with a verb of saying before its clause, which is not
    among them ("The envoy said")."""
    opens = last.doc[min(inside)]
    asked = last.tag_ == "TO" and opens.pos_ == "VERB" and opens.base in _SAYING
    after = any(c.dep_ == "ccomp" and c.i > last.i and c.i not in inside for c in last.children)
    return asked or (after and last.base in REPORTING)


def _when(sentence: Sentence, trigger: Token, rule: str) -> Expression | None:
    """When somebody spoke; a time within what is said tells nothing of that."""
    found = when(sentence, trigger) if rule == "reported" else None
    if found is None or not says_when(sentence, found, trigger):
        return None
    # "recalled their work since the meeting in June 2023": the time is of what he recalled.
    above = hangs_on(sentence.tokens_of(found))
    inside = takewhile(lambda t: t != trigger, climb(above)) if above is not None else ()
    told = any(t.dep_ == "dobj" or (t.dep_ == "pobj" and t.head.lower_ in _OF) for t in inside)
    return None if told and above is not None and above.pos_ != "PROPN" else found


def _teller(sentence: Sentence, trigger: Token, who: str) -> str | None:
    """Who tells what somebody said: the person of "X said that Y condemns the attack", else, in a
    transcript, whoever has the floor; nobody beside the speaker himself."""
    if sentence.quoted_at(trigger) is not None:
        return None
    told = attributed_to(sentence, trigger)
    known = sentence.article.mission.names.get(told or "")
    if known is not None and known.kind == "person" and not credits(told, who):
        return told
    floor = sentence.speaker if sentence.in_turn else None
    return None if credits(floor, who) else floor


def find(sentence: Sentence) -> Iterator[Draft]:
    """Yield what named speakers say in `sentence`, each speaker once."""
    found = stands(KIND, sentence, ruled)
    if found is None and (sentence.spoken or sentence.lemmas & PLAINLY):
        found = [draft for draft in ruled(sentence) if unweighed(sentence, draft)]
    yield from found or ()


def ruled(sentence: Sentence) -> Iterator[Draft]:
    """Yield what the rules find that named speakers say, each speaker once."""
    if not _about(sentence):
        return
    seen: set[str] = set()
    told: list[tuple[str | None, str]] = []
    reports: list[tuple[Token, str]] = []
    reported = sorted(_reported(sentence), key=lambda found: not has_clause(found[1]))
    quoted = list(_quoted(sentence))
    clauses = {
        who
        for who, trigger, tokens, _ in reported
        if has_clause(trigger) and not _with_others(sentence, tokens, who)
    }
    scraps = [one for one in quoted if one[0] in clauses and _scrap(one)]
    whole = [one for one in quoted if one not in scraps]
    for who, trigger, tokens, rule in (*whole, *reported, *scraps):
        if who in seen or (rule == "reported" and _others_words(sentence, tokens, who)):
            continue
        content = line(tokens)
        if content is None or not _whole(tokens, content):
            continue
        if any(words_ in content and who == of for of, words_ in told):
            continue  # '"The road is long," the embassy said' is not its country's as well
        before = [c for v, c in reports if v.i < trigger.i and not has_clause(v)]
        inside = [c for c in before if content.endswith(c)]
        if rule == "reported" and inside:
            continue  # "Rubio thanked Ruto, a spokesman said": told as Rubio's
        reports.append((trigger, content))
        seen.add(who)
        body = sentence.article.mission.names.get(who)
        if rule == "direct" and body is not None and body.kind == "organisation":
            told.append((body.country, content))
        yield Draft(
            sentence,
            trigger,
            rule,
            actor=who,
            target=content,
            when=_when(sentence, trigger, rule),
            placed=False,
            said=True,
            attributed_to=_teller(sentence, trigger, who),
            key=(who, sentence.span.text[:80]),
        )
