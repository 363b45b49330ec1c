"""Whom an office without a name means: "the minister", "the police boss"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from missionbrief.language.phrases import phrase
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token
    from missionbrief.mission import Name

LastNamed = Callable[[], "Name | None"]
"""Whoever was spoken of last, for whom an office may stand; asked only where it must be."""
OFFICES = words("language", "holders", "offices")
# Other words for an office.
_ALSO = {
    "head of state": "president",
    "head of government": "prime minister",
    "premier": "prime minister",
    "top diplomat": "foreign minister",
    "police chief": "inspector general",
    "police boss": "inspector general",
    "commander of the force": "force commander",
    "commander of the mission": "force commander",
    "mission commander": "force commander",
    "mission chief": "force commander",
}
# Whose own texts call their head "the Secretary".
_OF_STATE = re.compile(r"\bDepartment of State\b|\bState Department\b")
_APART = words("language", "holders", "apart")
_OTHER_SECRETARIES = frozenset({"cabinet", "principal", "permanent", "general", "chief"})
_COMMANDS = frozenset({"boss", "chief", "commander", "inspector"})
_LEADERS = ("president", "prime minister", "chancellor")
NO_OFFICE = frozenset({"official", "spokesman", "spokeswoman", "spokesperson"})
"""By these nobody goes whom the article has called otherwise."""
HEADS = frozenset({"president", "minister", "premier", "chancellor"})
"""The last words of what heads of state and government are called."""
WHOLE = frozenset({("prime", "minister"), ("vice", "president")})
"""Offices whose last word alone is another's."""
LESSER = frozenset({"assistant", "under"})
"""Before an office these tell of another's: the Assistant Secretary is not "the Secretary"."""


def officer(sentence: Sentence, who: Token, last_named: LastNamed) -> Name | None:
    """Return whom "the minister" means: the only person of the article who bears such a title or
    held such an office, else whoever was last spoken of; nobody where the phrase itself says which
    ("the mayor of …")."""
    titles = sentence.article.titles
    said = " ".join(t.lower_ for t in phrase(who)[1:]).strip(" ,").removesuffix(" 's")
    said = _ALSO.get(said, said)
    if "former" in said.split():
        return _held_once(sentence, said.replace("former ", ""), last_named)
    if said.replace(" - ", "-") in ("secretary-general", "un secretary-general"):
        return _in_office(sentence, "UN Secretary-General")
    document = sentence.article.document
    if said == "secretary" and _OF_STATE.search(f"{document.publisher} {document.title}"):
        return _in_office(sentence, "US Secretary of State")
    holders = [n for n, borne in titles.items() if any(_means(said, title) for title in borne)]
    if len(holders) == 1:
        return holders[0]
    if who.base in NO_OFFICE:
        return None
    last = last_named()
    if holders:
        return last if last in holders else None
    if last is not None and (
        holds_another(sentence, last.canonical, who) or _of_another_kind(sentence, last, who)
    ):
        return None
    complement = any(c.dep_ == "prep" and c.lower_ in ("of", "for", "from") for c in who.children)
    return None if complement and said not in _ALSO.values() else last


def officer_from(sentence: Sentence, who: Token, country: Name) -> Name | None:
    """Return whom "the Kenyan minister" means: the only person of that country whom the article has
    named before and who bears such a title; "leader" is any head of state or government."""
    said = " ".join(t.lower_ for t in phrase(who)[1:] if sentence.name_at(t) is not country)
    said = _ALSO.get(said, said)
    sought = _LEADERS if said == "leader" else (said,)
    home = country.country or country.canonical
    named = {
        m.name
        for s in sentence.article.sentences[: sentence.number + 1]
        for m in s.names_of("person")
        if m.name.country == home and (s is not sentence or m.end <= who.i)
    }
    titles = sentence.article.titles
    bearers = {
        n for n in named for t in titles.get(n, ()) for one in sought if said and _means(one, t)
    }
    return bearers.pop() if len(bearers) == 1 else None


def heads(sentence: Sentence, who: Token, land: Name) -> Name | None:
    """Return who heads a country or its government, told by the office alone, when the article
    appears: "Kenya's president", "the president of Kenya"; nobody where the sentence goes back to
    days when another did."""
    if land.kind not in ("country", "demonym") or who.base not in HEADS:
        return None
    told = [t for t in phrase(who) if t.i <= who.i and t.pos_ not in ("DET", "PART", "PUNCT")]
    said = " ".join(t.lower_ for t in told if sentence.name_at(t) is not land)
    said = _ALSO.get(said, said)
    home, mission = land.country or land.canonical, sentence.article.mission
    lands = (home, f"the {home}") if said in _LEADERS else ()
    called = {f"{said} of {named}".casefold() for named in lands}
    titles = {o.title for o in mission.offices if o.title.casefold() in called}
    last = sentence.article.document.published.latest
    times = [d for e in sentence.dates if (d := sentence.resolve(e)) is not None]
    days = [day for d in times for day in (d.start, d.end)]
    held = {mission.holder(t, day) for t in titles for day in (last, *days) if day is not None}
    one = held.pop() if len(held) == 1 and last is not None else None
    return mission.names.get(one) if one is not None else None


def _in_office(sentence: Sentence, title: str) -> Name | None:
    """Return who holds an office of the data when the article appears; where nobody knows when it
    did, the only one who held it."""
    day = sentence.article.document.published.latest
    mission = sentence.article.mission
    ever = {o.person for o in mission.offices if o.title == title} if day is None else ()
    held = mission.holder(title, day) if day is not None else None
    held = next(iter(ever)) if len(ever) == 1 else held
    return mission.names.get(held) if held is not None else None


def _held_once(sentence: Sentence, said: str, last_named: LastNamed) -> Name | None:
    """Return whom "the former deputy president" means: the only one whom the article calls so; else
    the last who, by the data, no longer holds that office of the lead country or of one that the
    sentence names; else whoever was spoken of, unless he holds an office now."""
    called = [n for n, borne in sentence.article.titles.items()
              if any("former" in t.split() and _means(said, t) for t in borne)]  # fmt: skip
    if called:
        return called[0] if len(called) == 1 else None
    mission, day = sentence.article.mission, sentence.article.document.published.latest
    last = last_named()
    if day is None:
        return last
    near = {m.name.country or m.name.canonical for m in sentence.names} | {mission.lead}
    ended = [
        o
        for o in mission.offices
        if o.end is not None
        and o.end < day
        and o.title.casefold().split(" of ")[0].endswith(said)
        and (mission.person(o.person).country or o.title.split(" of ")[-1]) in near
    ]
    if ended:
        return mission.names.get(max(ended, key=lambda o: o.end or day).person)
    now = {o.person for o in mission.offices if (o.end is None or o.end >= day)}
    return None if last is None or last.canonical in now else last


def holds_another(sentence: Sentence, who: str, office: Token) -> bool:
    """Whether an office is one of command and the article gives a person titles of other offices
    alone: "the police boss", after a sentence on the prime minister."""
    titles = sentence.article.titles.items()
    borne = [title for name, told in titles if name.canonical == who for title in told]
    command = office.lower_ in _COMMANDS
    return command and bool(borne) and not any(office.lower_ in t.split() for t in borne)


def _of_another_kind(sentence: Sentence, last: Name, office: Token) -> bool:
    """Whether an office is of a kind of its own and who was spoken of is known by others alone:
    "the mayor", after a sentence on the president."""
    if office.base not in _APART:
        return False
    known = {
        o.title.casefold() for o in sentence.article.mission.offices if o.person == last.canonical
    }
    known |= {
        title for name, told in sentence.article.titles.items() if name == last for title in told
    }
    return bool(known) and not any(office.base in title.split() for title in known)


def _means(said: str, title: str) -> bool:
    """Whether a title is what is said of it: its words, or their initials ("PS"); "the secretary"
    is none of a ministry's or a party's ("cabinet secretary", "secretary general"), "the minister"
    no prime minister."""
    title = re.split(r" (?:to|for) ", title)[0]  # "adviser to the president" is no president
    words_ = title.split()
    if any(said == office and first in words_ for first, office in WHOLE):
        return False
    if said == "secretary" and set(words_) & (_OTHER_SECRETARIES | LESSER):
        return False
    return f" {said} " in f" {title} " or said == "".join(word[0] for word in words_)
