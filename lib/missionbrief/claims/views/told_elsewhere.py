"""Views that a rule finds and that are no view of their holder, or are told as another claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionbrief.claims.law.courts import is_court
from missionbrief.claims.law.deciders import deciders
from missionbrief.claims.views.topic import about
from missionbrief.claims.views.votes import BODIES
from missionbrief.claims.views.weighing import studies
from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from missionbrief.claims.views.delegates import Holder
    from missionbrief.language.article import Sentence
    from missionbrief.language.tokens import Token

_FINDS = frozenset({"rule", "declare", "find", "hold"})
_AID = words("claims", "position", "aid")


@dataclass(frozen=True)
class Ruled:
    """A view that a `rule` finds at the word that tells it, `token`; `refusing` are all whom the
    sentence tells to refuse something."""

    sentence: Sentence
    token: Token
    holder: Holder
    stance: str
    rule: str
    refusing: frozenset[str]


def told_elsewhere(view: Ruled) -> bool:
    """Return whether a view that a rule finds is not to be told of its holder."""
    return any(tells(view) for rule, tells in _ROWS if rule is None or view.rule == rule)


def _only_studied(view: Ruled) -> bool:
    """Whoever is still looking at an idea has not made it his own."""
    return any(map(studies, view.token.ancestors))


def _by_government(view: Ruled) -> bool:
    """That a government holds its money back is told with its money."""
    countries = {m.name.canonical for m in view.sentence.names_of("country")}
    governs = view.holder.name in countries or "administration" in view.sentence.lemmas
    return governs and _is_country(view.sentence, view.holder.name)


def _of_people_refused(view: Ruled) -> bool:
    """Whose people are not sent is told, whoever says so: "no plan to send French troops"."""
    speaks = view.holder.name == view.sentence.speaker
    return speaks and any(_is_country(view.sentence, name) for name in view.refusing)


def _of_ruler(view: Ruled) -> bool:
    """That a country's own man sends none of its people is his view, told once: "X, who ruled out
    sending American troops"."""
    others = view.refusing - {view.holder.name, view.sentence.speaker}
    people = map(view.sentence.article.mission.person, others)
    return any(p.kind == "person" and p.country == view.holder.name for p in people)


def _by_leader(view: Ruled) -> bool:
    """Whoever leads the mission, or speaks for who does, thanks others for what they do for it."""
    mission = view.sentence.article.mission
    return mission.lead in (view.holder.name, mission.person(view.holder.name).country)


def _for_aid(view: Ruled) -> bool:
    """An aid agency that asks for money asks for its own, unless it speaks of the mission."""
    aid = bool({w.casefold() for w in view.holder.name.split()} & _AID)
    return view.stance == "fund" and aid and about(view.sentence) is None


def _by_council(view: Ruled) -> bool:
    """What the Council does is its mandate, told apart."""
    if view.holder.name not in BODIES:
        return False
    members = {t.lower_ for t in view.sentence.span} & {"members", "press"}
    voted = view.rule == "votes" or view.token.base == "vote"
    return voted or (view.rule not in ("asks", "ought") and not members)


def _by_court(view: Ruled) -> bool:
    """So is what a court rules."""
    return is_court(view.sentence, view.holder.name)


def _judged_by_court(view: Ruled) -> bool:
    """It is a court that finds something unlawful, whatever body the parse makes its doer: "ruled
    that the Council has no power and declared the plan unconstitutional"."""
    finds = any(t.base in _FINDS for t in (view.token, *view.token.ancestors))
    return finds and any(d.sort == "court" for d in deciders(view.sentence))


def _is_country(sentence: Sentence, who: str) -> bool:
    name = sentence.article.mission.names.get(who)
    return name is not None and name.kind == "country"


# The rule that a row holds for, None for all, and by what it is told elsewhere.
_ROWS: tuple[tuple[str | None, Callable[[Ruled], bool]], ...] = (
    ("phrase", _only_studied),
    ("blocks", _by_government),
    ("refuses", _of_people_refused),
    ("refuses", _of_ruler),
    ("thanks", _by_leader),
    ("asks", _for_aid),
    (None, _by_council),
    (None, _by_court),
    ("judged", _judged_by_court),
)
